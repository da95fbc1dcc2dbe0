//! The calendar of one worker as a file for another program: what they were told, and what was called off since.
//!
//! It is not encrypted, so it names nobody unless somebody chose so: initials and the street.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use report::CalendarEvent;
use store::{Id, tables::PublishedVisit};

use super::worker_named;
use crate::{
    api::{CalendarWritten, WeekCalendar},
    caseload::Entry,
    error::Error,
    permission::Permission,
    team::Reading,
    tenancies::count,
    visits::USUAL_MINUTES,
};

/// How far back a calendar goes, in weeks: what is older stays in the other program as it is.
const WEEKS_BACK: i64 = 4;
/// Letters of the word for a visit.
const LONGEST_WORD: usize = 40;

/// Writes the calendar of a worker: one's own, or of anybody for who publishes.
pub fn write(reading: &Reading<'_>, args: WeekCalendar) -> Result<CalendarWritten, Error> {
    let worker = worker_named(reading, &args.worker)?;
    let author = reading.team.author();
    if author.worker != Some(worker.id) && !Permission::PublishWeeks.held_by(&author.roles) {
        return Err(Error::NotAllowed);
    }
    let caseload = reading.team.caseload(reading.conn)?;
    let since = (reading.today - TimeDelta::weeks(WEEKS_BACK)).to_string();
    let word: String = args.word.chars().take(LONGEST_WORD).collect();
    let events: Vec<CalendarEvent> = store::roster::told_to(reading.conn, worker.id, &since)?
        .into_iter()
        .map(|(told, tenancy)| event(told, caseload.get(tenancy), word.trim(), args.names))
        .collect();
    let made = DateTime::<Utc>::from_timestamp_millis(reading.team.now_ms()).unwrap_or_default();
    let bytes = report::calendar(&made.format("%Y%m%dT%H%M%SZ").to_string(), &events);
    store::write_once(Path::new(&args.to), &bytes)?;
    let called_off = events.iter().filter(|it| it.called_off).count();
    Ok(CalendarWritten { visits: count(events.len() - called_off), called_off: count(called_off) })
}

fn event(told: PublishedVisit, entry: Option<&Entry>, word: &str, names: bool) -> CalendarEvent {
    let who = entry.map(|it| if names { it.name.clone() } else { initials(&it.row) }).unwrap_or_default();
    let location =
        entry.map(|it| if names { format!("{}, {}", it.address, it.row.city) } else { it.row.street.clone() });
    CalendarEvent {
        uid: uid(told.id),
        // The first time something is told it is the first copy, which has the number nought.
        sequence: u32::try_from(told.times - 1).unwrap_or_default(),
        day: told.day,
        time: told.time,
        minutes: told.minutes.and_then(|it| u32::try_from(it).ok()).unwrap_or(USUAL_MINUTES),
        summary: format!("{word} {who}").trim().to_owned(),
        location: location.unwrap_or_default(),
        called_off: told.called_off,
    }
}

/// The name of the row in other programs: it says nothing of the file, and stays.
fn uid(row: Id<PublishedVisit>) -> String {
    format!("{row}@omklap")
}

/// `P.W.`: of the given and of the family name.
fn initials(row: &store::caseload::CaseloadRow) -> String {
    [&row.given_name, &row.family_name]
        .into_iter()
        .filter_map(|it| it.chars().next())
        .map(|it| format!("{}.", it.to_uppercase()))
        .collect()
}
