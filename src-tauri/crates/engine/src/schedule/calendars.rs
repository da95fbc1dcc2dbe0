//! A worker's calendar file: looked at first, then taken in by what was chosen, as one step. Read again, the same times are
//! the same rows.
//!
//! What an earlier file said ends when this one no longer holds it, and only then: the file has the event, but not (or
//! no longer busy) at that time; or it is the same calendar by its name, reaches over that day, and the event is not in
//! it. A file without a name of its own, as of an invitation, says nothing about what is not in it, an event that cannot
//! be read ends nothing, and what has begun stays.

use std::{collections::HashSet, fs::File, io::Read as _, path::Path};

use agenda::{Broken, Event, Found, Time, Unclear, When, event_of};
use chrono::Days;
use domain::{
    calendar::{Day, parse_day},
    schedule::{AbsenceKind, Hours, MAX_TITLE, parse_clock, parse_title, show_clock},
};
use store::{
    Id, Tx,
    tables::{Absence, Appointment, Worker},
};
use uuid::Uuid;

use super::absences::must_be_own;
use crate::{
    api::{
        CalendarImport, CalendarImported, CalendarLook, CalendarProposal, CalendarSeen, CalendarUnclear, EventLeftOut,
        OperationKind, ProposalState,
    },
    error::Error,
    team::{Reading, Writing},
    tenancies::{count, id},
};

/// So far ahead a calendar is read, in days.
const AHEAD_DAYS: u64 = 183;
/// The largest file, in bytes.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// What one time of a calendar becomes.
#[derive(Clone, PartialEq)]
enum Row {
    Away(Absence),
    Busy(Appointment),
}

impl Row {
    fn uuid(&self) -> Uuid {
        match self {
            Self::Away(it) => it.id.uuid(),
            Self::Busy(it) => it.id.uuid(),
        }
    }

    fn uid(&self) -> &str {
        match self {
            Self::Away(it) => it.calendar_uid.as_deref().unwrap_or_default(),
            Self::Busy(it) => it.calendar_uid.as_deref().unwrap_or_default(),
        }
    }

    fn first_day(&self) -> Result<Day, Error> {
        Ok(parse_day(match self {
            Self::Away(it) => &it.first_day,
            Self::Busy(it) => &it.day,
        })?)
    }

    /// It is the time of that name, as days away or as an appointment.
    fn is_of(&self, time: &Time) -> bool {
        matches!(self, Self::Away(_)) == matches!(time.when, When::Days(_)) && self.uid() == time.uid
    }

    fn put(&self, tx: &Tx<'_>) -> Result<(), Error> {
        match self {
            Self::Away(it) => Ok(it.put(tx)?),
            Self::Busy(it) => Ok(it.put(tx)?),
        }
    }

    fn remove(&self, tx: &Tx<'_>) -> Result<(), Error> {
        match self {
            Self::Away(it) => Ok(Absence::remove(tx, it.id)?),
            Self::Busy(it) => Ok(Appointment::remove(tx, it.id)?),
        }
    }
}

/// A file beside what earlier files of the same worker brought.
struct Beside {
    worker: Id<Worker>,
    found: Found,
    known: Vec<Row>,
}

/// What stands in a calendar, what of it is known already, and what of before has ended; nothing is written.
pub fn look(reading: &Reading<'_>, args: CalendarLook) -> Result<CalendarSeen, Error> {
    let beside = Beside::read(reading, &args.worker, &args.path)?;
    let mut proposals: Vec<_> =
        beside.found.events.iter().map(|event| beside.proposal(event)).collect::<Result<_, _>>()?;
    for (event, rows) in beside.ended(reading.today)? {
        proposals.push(ended_proposal(event, &rows)?);
    }
    let left_out =
        beside.found.left_out.iter().map(|(line, why)| EventLeftOut { line: *line, why: unclear(*why) }).collect();
    Ok(CalendarSeen { proposals, left_out })
}

/// Takes in what was chosen. Titles are the worker's own words, so they stay out unless they are wanted.
pub fn import(writing: &mut Writing<'_>, args: CalendarImport) -> Result<CalendarImported, Error> {
    let look = writing.look();
    let beside = Beside::read(&look, &args.worker, &args.path)?;
    let chosen: HashSet<&str> = args.chosen.iter().map(String::as_str).collect();
    let wanted = beside.found.events.iter().filter(|it| chosen.contains(key(it)));
    let mut rows = Vec::new();
    for event in wanted {
        let title = if args.titles && !event.title.trim().is_empty() { event.title.as_str() } else { &args.title };
        let title = parse_title(&title.chars().take(MAX_TITLE).collect::<String>())?;
        for time in &event.times {
            let row = beside.row(time, &title);
            let known = beside.known(time);
            if known != Some(&row) {
                rows.push((row, known.is_some()));
            }
        }
    }
    let ended: Vec<Row> = beside
        .ended(look.today)?
        .into_iter()
        .filter(|(event, _)| chosen.contains(ended_key(event).as_str()))
        .flat_map(|(_, rows)| rows)
        .collect();
    let changed = rows.iter().filter(|(_, known)| *known).count();
    writing.transact(OperationKind::ImportCalendar, |tx| {
        rows.iter().try_for_each(|(row, _)| row.put(tx))?;
        ended.iter().try_for_each(|row| row.remove(tx))
    })?;
    Ok(CalendarImported { made: count(rows.len() - changed), changed: count(changed), ended: count(ended.len()) })
}

fn worker(reading: &Reading<'_>, text: &str) -> Result<Id<Worker>, Error> {
    let worker = Worker::get(reading.conn, id(text)?)?.ok_or(Error::Missing)?.id;
    must_be_own(reading.team, Some(worker))?;
    Ok(worker)
}

/// So far ahead a calendar says something.
fn last_day(today: Day) -> Day {
    today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(today)
}

fn read(reading: &Reading<'_>, path: &str) -> Result<Found, Error> {
    let mut bytes = Vec::new();
    let file = File::open(Path::new(path)).map_err(|_| Error::CalendarUnreadable)?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|_| Error::CalendarUnreadable)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Error::CalendarUnreadable);
    }
    agenda::read(&String::from_utf8_lossy(&bytes), reading.today..=last_day(reading.today)).map_err(|why| match why {
        Broken::NotACalendar => Error::NotACalendar,
        Broken::Line(line) => Error::CalendarBroken { line },
    })
}

/// By what an event is chosen: the name of its first time.
fn key(event: &Event) -> &str {
    event.times.first().map_or("", |it| &it.uid)
}

/// By what the end of an event is chosen, beside times that it still has.
fn ended_key(event: &str) -> String {
    format!("ended {event}")
}

impl Beside {
    fn read(reading: &Reading<'_>, worker: &str, path: &str) -> Result<Self, Error> {
        let worker = self::worker(reading, worker)?;
        let found = read(reading, path)?;
        let away = store::schedule::absences_of_calendar(reading.conn, worker)?.into_iter().map(Row::Away);
        let busy = store::schedule::appointments_of_calendar(reading.conn, worker)?.into_iter().map(Row::Busy);
        Ok(Self { worker, found, known: away.chain(busy).collect() })
    }

    /// The id of a time: the same one on every laptop, by which a row also tells from which calendar it came.
    fn uuid(&self, uid: &str) -> Uuid {
        let calendar = self.found.calendar.as_deref().unwrap_or_default();
        Uuid::new_v5(&self.worker.uuid(), format!("calendar {calendar}\n{uid}").as_bytes())
    }

    /// The row of a time as it stands now, whichever file brought it.
    fn known(&self, time: &Time) -> Option<&Row> {
        self.known.iter().find(|it| it.is_of(time))
    }

    /// The row of a time: the one that stands, else one of its own.
    fn row(&self, time: &Time, title: &str) -> Row {
        let uuid = self.known(time).map_or_else(|| self.uuid(&time.uid), Row::uuid);
        let calendar_uid = Some(time.uid.clone());
        match time.when {
            When::Days(days) => Row::Away(Absence {
                id: Id::from_uuid(uuid),
                worker: self.worker,
                kind: AbsenceKind::Leave.as_code().to_owned(),
                first_day: days.first.to_string(),
                last_day: days.last.map(|it| it.to_string()),
                starts: None,
                ends: None,
                calendar_uid,
            }),
            When::Hours(day, hours) => Row::Busy(Appointment {
                id: Id::from_uuid(uuid),
                worker: Some(self.worker),
                title: title.to_owned(),
                day: day.to_string(),
                starts: show_clock(hours.starts),
                minutes: i64::from(hours.ends - hours.starts),
                every_weeks: None,
                last_day: None,
                calendar_uid,
            }),
        }
    }

    /// What this file ends: each event with its times that do not take place any more, the earliest first.
    fn ended(&self, today: Day) -> Result<Vec<(&str, Vec<Row>)>, Error> {
        let last = last_day(today);
        let mut ended: Vec<(&str, Vec<Row>)> = Vec::new();
        for row in &self.known {
            let (day, event) = (row.first_day()?, event_of(row.uid()));
            let of_event = |names: &HashSet<String>| names.contains(event) || names.contains(row.uid());
            let stands = self.found.events.iter().flat_map(|it| &it.times).any(|it| row.is_of(it));
            if stands || day < today || day > last || of_event(&self.found.unclear) {
                continue;
            }
            let reached = self.found.days.is_some_and(|(first, last)| (first..=last).contains(&day));
            let of_calendar = self.found.calendar.is_some() && row.uuid() == self.uuid(row.uid());
            if of_event(&self.found.named) || (of_calendar && reached) {
                match ended.iter_mut().find(|it| it.0 == event) {
                    Some((_, rows)) => rows.push(row.clone()),
                    None => ended.push((event, vec![row.clone()])),
                }
            }
        }
        Ok(ended)
    }

    fn proposal(&self, event: &Event) -> Result<CalendarProposal, Error> {
        let mut state = ProposalState::Known;
        let mut strangers = 0;
        for time in &event.times {
            // The title is chosen later, so it says nothing about whether a time is known.
            match (self.known(time), self.row(time, "")) {
                (None, _) => strangers += 1,
                (Some(Row::Away(was)), Row::Away(it)) if Absence { kind: it.kind.clone(), ..was.clone() } == it => {}
                (Some(Row::Busy(was)), Row::Busy(it)) if Appointment { title: String::new(), ..was.clone() } == it => {}
                _ => state = ProposalState::Changed,
            }
        }
        if strangers == event.times.len() {
            state = ProposalState::New;
        } else if strangers > 0 {
            state = ProposalState::Changed;
        }
        let (day, last_day, hours) = match event.times.first().map(|it| it.when) {
            Some(When::Days(days)) => (days.first, days.last, None),
            Some(When::Hours(day, hours)) => (day, None, Some(hours.into())),
            None => return Err(Error::Missing),
        };
        Ok(CalendarProposal {
            uid: key(event).to_owned(),
            title: event.title.clone(),
            day: day.to_string(),
            last_day: last_day.map(|it| it.to_string()),
            hours,
            times: count(event.times.len()),
            recurring: event.recurring,
            state,
        })
    }
}

fn ended_proposal(event: &str, rows: &[Row]) -> Result<CalendarProposal, Error> {
    let (title, day, last_day, hours) = match rows.first() {
        Some(Row::Away(it)) => (String::new(), it.first_day.clone(), it.last_day.clone(), None),
        Some(Row::Busy(it)) => {
            let minutes = u32::try_from(it.minutes).unwrap_or_default();
            let hours = Hours::lasting(parse_clock(&it.starts)?, minutes);
            (it.title.clone(), it.day.clone(), None, Some(hours.into()))
        }
        None => return Err(Error::Missing),
    };
    Ok(CalendarProposal {
        uid: ended_key(event),
        title,
        day,
        last_day,
        hours,
        times: count(rows.len()),
        recurring: rows.iter().any(|it| it.uid() != event),
        state: ProposalState::Ended,
    })
}

fn unclear(why: Unclear) -> CalendarUnclear {
    match why {
        Unclear::NoUid => CalendarUnclear::NoUid,
        Unclear::Time => CalendarUnclear::Time,
        Unclear::Zone => CalendarUnclear::Zone,
        Unclear::Recurrence => CalendarUnclear::Recurrence,
    }
}
