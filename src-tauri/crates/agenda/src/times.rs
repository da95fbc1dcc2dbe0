//! Days and times as calendars write them, with their time zones.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use icalendar::parser::Property;

use crate::{CLOCK, Unclear};

/// A time on the clock of its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// As it is written.
    pub local: NaiveDateTime,
    /// On which clock.
    pub zone: Tz,
    /// Only the day was written.
    pub whole_day: bool,
}

impl Moment {
    /// The instant. Of an hour that comes twice the first, and of one that a clock skips the one after.
    pub fn instant(self) -> DateTime<Utc> {
        let found = self.zone.from_local_datetime(&self.local);
        let after = || self.zone.from_local_datetime(&(self.local + TimeDelta::hours(1))).earliest();
        found.earliest().or_else(after).map_or_else(|| self.local.and_utc(), |it| it.to_utc())
    }

    /// On the clock of Amsterdam; a day is a day everywhere.
    pub fn local(self) -> NaiveDateTime {
        if self.whole_day { self.local } else { self.local_in(CLOCK) }
    }

    /// On another clock.
    pub fn local_in(self, zone: Tz) -> NaiveDateTime {
        if self.whole_day || zone == self.zone {
            return self.local;
        }
        self.instant().with_timezone(&zone).naive_local()
    }
}

/// The time that a property holds.
pub fn moment(property: &Property<'_>) -> Result<Moment, Unclear> {
    one(property, property.val.as_str())
}

/// The times that a property holds, between commas.
pub fn moments(property: &Property<'_>) -> Result<Vec<Moment>, Unclear> {
    property.val.as_str().split(',').map(|it| one(property, it)).collect()
}

fn one(property: &Property<'_>, text: &str) -> Result<Moment, Unclear> {
    let text = text.trim();
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y%m%d") {
        return Ok(Moment { local: day.and_time(NaiveTime::MIN), zone: Tz::UTC, whole_day: true });
    }
    let (text, in_utc) = text.strip_suffix('Z').map_or((text, false), |it| (it, true));
    let local = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").map_err(|_| Unclear::Time)?;
    let named = property.params.iter().find(|it| it.key == "TZID").and_then(|it| it.val.as_ref());
    let zone = match named {
        _ if in_utc => Tz::UTC,
        // A time without a zone is one of where the worker is.
        None => CLOCK,
        Some(name) => zone(name.as_str().trim_matches('"')).ok_or(Unclear::Zone)?,
    };
    Ok(Moment { local, zone, whole_day: false })
}

/// A zone by its name in the tz database, also behind a prefix, or by the name that Windows gives it.
fn zone(name: &str) -> Option<Tz> {
    let behind = name.rsplitn(3, '/').take(2).collect::<Vec<_>>();
    let tail = behind.into_iter().rev().collect::<Vec<_>>().join("/");
    let windows = match name {
        "W. Europe Standard Time"
        | "Romance Standard Time"
        | "Central Europe Standard Time"
        | "Central European Standard Time" => Some(CLOCK),
        "GMT Standard Time" => Some(Tz::Europe__London),
        _ => None,
    };
    name.parse().ok().or_else(|| tail.parse().ok()).or(windows)
}

/// `P1DT2H30M`: how long something lasts.
pub fn duration(text: &str) -> Option<TimeDelta> {
    let mut total = TimeDelta::zero();
    let mut number = String::new();
    for letter in text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?.chars() {
        let minutes = match letter {
            '0'..='9' => {
                number.push(letter);
                continue;
            }
            'T' if number.is_empty() => continue,
            'W' => 7 * 24 * 60,
            'D' => 24 * 60,
            'H' => 60,
            'M' => 1,
            'S' => 0,
            _ => return None,
        };
        let times: i64 = number.parse().ok().filter(|it| *it < 10_000)?;
        total += TimeDelta::minutes(times * minutes);
        number.clear();
    }
    number.is_empty().then_some(total)
}

/// A rule whose end stands as an instant in UTC: the only form that goes with a beginning on any clock. An end that is a
/// day, or a time on a local clock, is taken with all of its day.
pub fn until_in_utc(rule: &str) -> String {
    let part = |part: &str| match part.strip_prefix("UNTIL=") {
        Some(until) if !until.ends_with('Z') => format!("UNTIL={}T235959Z", until.get(..8).unwrap_or(until)),
        _ => part.to_owned(),
    };
    rule.split(';').map(part).collect::<Vec<_>>().join(";")
}
