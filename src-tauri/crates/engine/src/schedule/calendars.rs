//! A worker's calendar file: looked at first, then taken in by what was chosen, as one step. Read again, the same times are
//! the same rows.

use std::{collections::HashSet, fs::File, io::Read as _, path::Path};

use agenda::{Broken, Event, Time, Unclear, When};
use chrono::Days;
use domain::schedule::{AbsenceKind, MAX_TITLE, parse_title, show_clock};
use store::{
    Connection, Id,
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
#[derive(PartialEq)]
enum Row {
    Away(Absence),
    Busy(Appointment),
}

/// What stands in a calendar and what of it is known already; nothing is written.
pub fn look(reading: &Reading<'_>, args: CalendarLook) -> Result<CalendarSeen, Error> {
    let worker = worker(reading, &args.worker)?;
    let found = read(reading, &args.path)?;
    let proposals = found.events.iter().map(|event| proposal(reading.conn, worker, event)).collect::<Result<_, _>>()?;
    let left_out = found.left_out.iter().map(|(line, why)| EventLeftOut { line: *line, why: unclear(*why) }).collect();
    Ok(CalendarSeen { proposals, left_out })
}

/// Takes in what was chosen. Titles are the worker's own words, so they stay out unless they are wanted.
pub fn import(writing: &mut Writing<'_>, args: CalendarImport) -> Result<CalendarImported, Error> {
    let look = writing.look();
    let worker = worker(&look, &args.worker)?;
    let found = read(&look, &args.path)?;
    let chosen: HashSet<&str> = args.chosen.iter().map(String::as_str).collect();
    let wanted = found.events.iter().filter(|it| chosen.contains(key(it)));
    let mut rows = Vec::new();
    for event in wanted {
        let title = if args.titles && !event.title.trim().is_empty() { event.title.as_str() } else { &args.title };
        let title = parse_title(&title.chars().take(MAX_TITLE).collect::<String>())?;
        for time in &event.times {
            let row = row(worker, time, &title);
            let known = known(look.conn, &row)?;
            if known.as_ref() != Some(&row) {
                rows.push((row, known.is_some()));
            }
        }
    }
    let changed = rows.iter().filter(|(_, known)| *known).count();
    writing.transact(OperationKind::ImportCalendar, |tx| {
        rows.iter().try_for_each(|(row, _)| match row {
            Row::Away(it) => Ok(it.put(tx)?),
            Row::Busy(it) => Ok(it.put(tx)?),
        })
    })?;
    Ok(CalendarImported { made: count(rows.len() - changed), changed: count(changed) })
}

fn worker(reading: &Reading<'_>, text: &str) -> Result<Id<Worker>, Error> {
    let worker = Worker::get(reading.conn, id(text)?)?.ok_or(Error::Missing)?.id;
    must_be_own(reading.team, Some(worker))?;
    Ok(worker)
}

fn read(reading: &Reading<'_>, path: &str) -> Result<agenda::Found, Error> {
    let mut bytes = Vec::new();
    let file = File::open(Path::new(path)).map_err(|_| Error::CalendarUnreadable)?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|_| Error::CalendarUnreadable)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Error::CalendarUnreadable);
    }
    let last = reading.today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(reading.today);
    agenda::read(&String::from_utf8_lossy(&bytes), reading.today..=last).map_err(|why| match why {
        Broken::NotACalendar => Error::NotACalendar,
        Broken::Line(line) => Error::CalendarBroken { line },
    })
}

/// By what an event is chosen: the name of its first time.
fn key(event: &Event) -> &str {
    event.times.first().map_or("", |it| &it.uid)
}

/// The row of a time: the same time of the same worker is the same row, on every laptop.
fn row(worker: Id<Worker>, time: &Time, title: &str) -> Row {
    let uuid = Uuid::new_v5(&worker.uuid(), format!("calendar {}", time.uid).as_bytes());
    let calendar_uid = Some(time.uid.clone());
    match time.when {
        When::Days(days) => Row::Away(Absence {
            id: Id::from_uuid(uuid),
            worker,
            kind: AbsenceKind::Leave.as_code().to_owned(),
            first_day: days.first.to_string(),
            last_day: days.last.map(|it| it.to_string()),
            starts: None,
            ends: None,
            calendar_uid,
        }),
        When::Hours(day, hours) => Row::Busy(Appointment {
            id: Id::from_uuid(uuid),
            worker: Some(worker),
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

/// The row as it stands now, if it does.
fn known(conn: &Connection, row: &Row) -> Result<Option<Row>, Error> {
    Ok(match row {
        Row::Away(it) => Absence::get(conn, it.id)?.map(Row::Away),
        Row::Busy(it) => Appointment::get(conn, it.id)?.map(Row::Busy),
    })
}

fn proposal(conn: &Connection, worker: Id<Worker>, event: &Event) -> Result<CalendarProposal, Error> {
    let mut state = ProposalState::Known;
    let mut strangers = 0;
    for time in &event.times {
        // The title is chosen later, so it says nothing about whether a time is known.
        match (known(conn, &row(worker, time, ""))?, row(worker, time, "")) {
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

fn unclear(why: Unclear) -> CalendarUnclear {
    match why {
        Unclear::NoUid => CalendarUnclear::NoUid,
        Unclear::Time => CalendarUnclear::Time,
        Unclear::Zone => CalendarUnclear::Zone,
        Unclear::Recurrence => CalendarUnclear::Recurrence,
    }
}
