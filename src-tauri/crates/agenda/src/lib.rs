//! Calendar files of workers (`.ics`, RFC 5545): opened, understood, and put on the clock of Amsterdam.
//!
//! A crate of its own because it alone names the parsers. Pure: the text and the span of days come in, what is busy in
//! that span goes out. What is free, cancelled or outside the span is nobody's business, but that the file has it is
//! told, so that what an earlier file said of it can end; what cannot be understood is named by its line.

mod lines;
mod times;

use std::{collections::HashSet, ops::RangeInclusive};

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::{Europe::Amsterdam, Tz};
use domain::{
    calendar::{Day, DaySpan, parse_day},
    schedule::Hours,
};
use icalendar::parser::{Component, Property, read_calendar, unfold};
use rrule::{RRule, RRuleSet, Unvalidated};
use thiserror::Error;

use times::{Moment, moment};

/// The most times that one event comes back in the span.
const MOST_TIMES: u16 = 400;
/// The last minute of a day.
const MIDNIGHT: u32 = 24 * 60;

/// Why nothing of a file can be read.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Broken {
    /// It does not begin as a calendar.
    #[error("not a calendar file")]
    NotACalendar,
    /// A line that is none, or an end without its beginning.
    #[error("line {0} is broken")]
    Line(u32),
}

/// Why an event is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// It has no name by which it would be known again.
    NoUid,
    /// Its beginning or end is missing or cannot be read.
    Time,
    /// Its time zone is not known.
    Zone,
    /// How it comes back cannot be read, or it comes back too often.
    Recurrence,
}

/// When something takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Whole days.
    Days(DaySpan),
    /// A part of one day.
    Hours(Day, Hours),
}

/// One time of an event, by a name that stays the same when the file is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The name: that of the event, and the day if it comes back.
    pub uid: String,
    /// When.
    pub when: When,
}

/// Something in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its own words.
    pub title: String,
    /// It comes back.
    pub recurring: bool,
    /// Its times in the span, the earliest first; never none.
    pub times: Vec<Time>,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What is busy in the span, by its first time.
    pub events: Vec<Event>,
    /// Events that are left out: the line of their beginning, and why.
    pub left_out: Vec<(u32, Unclear)>,
    /// What the calendar is called, if it says so: an invitation does not.
    pub calendar: Option<String>,
    /// The first and the last day on which the file has anything, as far as it can be read.
    pub days: Option<(Day, Day)>,
    /// The names of all events of the file that can be read, also of those that are free, cancelled or outside the span.
    pub named: HashSet<String>,
    /// The names of events that cannot be understood: nobody knows whether they still take place.
    pub unclear: HashSet<String>,
}

/// The name of the event that a [`Time`] is of.
pub fn event_of(uid: &str) -> &str {
    let of_row = uid.rsplit_once('/').filter(|(_, day)| parse_day(day).is_ok());
    of_row.map_or(uid, |(event, _)| event)
}

/// What is busy in a span of days.
///
/// # Errors
/// [`Broken`] when the file as a whole makes no sense.
pub fn read(text: &str, days: RangeInclusive<Day>) -> Result<Found, Broken> {
    let begins = lines::check(text)?;
    let unfolded = unfold(text.trim_start_matches('\u{feff}'));
    let calendar = read_calendar(&unfolded).map_err(|_| Broken::NotACalendar)?;
    let events: Vec<&Component<'_>> = calendar.components.iter().filter(|it| it.name == "VEVENT").collect();
    let moved = moved(&events);
    let called = calendar.properties.iter().find(|it| it.name == "X-WR-CALNAME");
    let calendar = called.map(|it| it.val.as_str().trim().to_owned()).filter(|it| !it.is_empty());
    let mut found = Found { calendar, ..Found::default() };
    for (event, line) in events.iter().zip(begins.into_iter().chain(std::iter::repeat(0))) {
        let uid = self::text(event, "UID").map(str::to_owned);
        match read_event(event, &moved, &days) {
            Ok(read) => {
                found.named.extend(uid);
                found.widen(extent(event, read.as_ref()));
                found.events.extend(read);
            }
            Err(why) => {
                found.unclear.extend(uid);
                found.left_out.push((line, why));
            }
        }
    }
    found.events.sort_by_key(|it| it.times.first().map(|it| first_day(it.when)));
    Ok(found)
}

impl Found {
    fn widen(&mut self, extent: Option<(Day, Day)>) {
        let Some((first, last)) = extent else { return };
        self.days = Some(self.days.map_or((first, last), |it| (it.0.min(first), it.1.max(last))));
    }
}

/// From where to where an event reaches: its own day, and its times in the span.
fn extent(event: &Component<'_>, read: Option<&Event>) -> Option<(Day, Day)> {
    let begins = moment(event.find_prop("DTSTART")?).ok()?.local().date();
    let last = read.and_then(|it| it.times.iter().map(|it| last_day(it.when)).max());
    Some((begins, last.map_or(begins, |it| it.max(begins))))
}

fn first_day(when: When) -> Day {
    match when {
        When::Days(days) => days.first,
        When::Hours(day, _) => day,
    }
}

fn last_day(when: When) -> Day {
    match when {
        When::Days(days) => days.last.unwrap_or(days.first),
        When::Hours(day, _) => day,
    }
}

fn text<'a>(event: &'a Component<'_>, name: &str) -> Option<&'a str> {
    event.find_prop(name).map(|it| it.val.as_str().trim()).filter(|it| !it.is_empty())
}

/// The times of recurring events that have an event of their own: the event, and the moment that it stands for.
fn moved(events: &[&Component<'_>]) -> HashSet<(String, DateTime<Utc>)> {
    let of = |it: &&Component<'_>| {
        let stands_for = moment(it.find_prop("RECURRENCE-ID")?).ok()?;
        Some((text(it, "UID")?.to_owned(), stands_for.instant()))
    };
    events.iter().filter_map(of).collect()
}

fn read_event(
    event: &Component<'_>,
    moved: &HashSet<(String, DateTime<Utc>)>,
    days: &RangeInclusive<Day>,
) -> Result<Option<Event>, Unclear> {
    let busy = text(event, "STATUS") != Some("CANCELLED")
        && text(event, "TRANSP") != Some("TRANSPARENT")
        && text(event, "X-MICROSOFT-CDO-BUSYSTATUS") != Some("FREE");
    if !busy {
        return Ok(None);
    }
    let uid = text(event, "UID").ok_or(Unclear::NoUid)?;
    let begins = moment(event.find_prop("DTSTART").ok_or(Unclear::Time)?)?;
    let lasts = lasts(event, begins)?;
    let stands_for = event.find_prop("RECURRENCE-ID").map(moment).transpose()?;
    let rule = text(event, "RRULE").filter(|_| stands_for.is_none());
    let begin: Vec<Moment> = match rule {
        None => vec![begins],
        Some(rule) => {
            let all = occurrences(event, begins, rule, days)?;
            all.into_iter().filter(|it| !moved.contains(&(uid.to_owned(), it.instant()))).collect()
        }
    };
    let named = |it: &Moment| match (rule, stands_for) {
        (None, None) => uid.to_owned(),
        (_, original) => format!("{uid}/{}", original.unwrap_or(*it).local().date()),
    };
    let mut times = Vec::new();
    for it in begin {
        let when = when(it, lasts)?;
        if first_day(when) <= *days.end() && last_day(when) >= *days.start() {
            times.push(Time { uid: named(&it), when });
        }
    }
    let title = text(event, "SUMMARY").unwrap_or_default().to_owned();
    Ok((!times.is_empty()).then_some(Event { title, recurring: rule.is_some() || stands_for.is_some(), times }))
}

/// How long an event lasts on its own clock: nothing said is a whole day, or no time at all.
fn lasts(event: &Component<'_>, begins: Moment) -> Result<TimeDelta, Unclear> {
    let lasts = match (event.find_prop("DTEND"), text(event, "DURATION")) {
        (Some(end), _) => moment(end)?.local_in(begins.zone) - begins.local,
        (None, Some(duration)) => times::duration(duration).ok_or(Unclear::Time)?,
        (None, None) if begins.whole_day => TimeDelta::days(1),
        (None, None) => TimeDelta::minutes(1),
    };
    if lasts < TimeDelta::zero() { Err(Unclear::Time) } else { Ok(lasts.max(TimeDelta::minutes(1))) }
}

fn when(begins: Moment, lasts: TimeDelta) -> Result<When, Unclear> {
    let ends = Moment { local: begins.local + lasts, ..begins };
    let (first, last) = (begins.local(), ends.local());
    let span = |first: Day, last: NaiveDateTime| {
        // What ends at midnight ends on the day before.
        let last = if last.time() == NaiveTime::MIN { last.date().pred_opt() } else { Some(last.date()) };
        DaySpan::new(first, last.map(|it| it.max(first))).map(When::Days).map_err(|_| Unclear::Time)
    };
    if begins.whole_day || lasts > TimeDelta::hours(24) {
        return span(first.date(), last);
    }
    let minute = |it: NaiveDateTime| {
        let time = it.time();
        chrono::Timelike::hour(&time) * 60 + chrono::Timelike::minute(&time)
    };
    let end = if last.date() == first.date() { minute(last) } else { MIDNIGHT - 1 };
    let hours = Hours::lasting(minute(first), end.saturating_sub(minute(first)));
    Ok(When::Hours(first.date(), hours))
}

/// The moments of the span on which an event comes back, on its own clock: an hour stays an hour when clocks change.
fn occurrences(
    event: &Component<'_>,
    begins: Moment,
    rule: &str,
    days: &RangeInclusive<Day>,
) -> Result<Vec<Moment>, Unclear> {
    let broken = |_| Unclear::Recurrence;
    let zone = rrule::Tz::from(begins.zone);
    let at = |it: Moment| it.instant().with_timezone(&zone);
    let rule: RRule<Unvalidated> = times::until_in_utc(rule).parse().map_err(broken)?;
    let start = at(begins);
    let mut set = RRuleSet::new(start).rrule(rule.validate(start).map_err(broken)?);
    for property in excluded(event) {
        for moment in times::moments(property)? {
            set = set.exdate(at(moment));
        }
    }
    let edge = |day: Day, hours: i64| {
        let midnight = day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(hours);
        midnight.with_timezone(&zone)
    };
    // An event that began up to a month before the span may still last in it.
    let found = set.after(edge(*days.start(), -31 * 24)).before(edge(*days.end(), 48)).all(MOST_TIMES);
    if found.limited && found.dates.len() >= usize::from(MOST_TIMES) {
        return Err(Unclear::Recurrence);
    }
    Ok(found.dates.into_iter().map(|it| Moment { local: it.naive_local(), ..begins }).collect())
}

fn excluded<'a>(event: &'a Component<'_>) -> impl Iterator<Item = &'a Property<'a>> {
    event.properties.iter().filter(|it| it.name == "EXDATE")
}

/// The clock that the team lives by.
const CLOCK: Tz = Amsterdam;

#[cfg(test)]
mod tests;
