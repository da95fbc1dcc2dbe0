//! Leave, sickness and other days away: one's own, or those of others by who leads. What it hits is said before.

use domain::{
    calendar::{DaySpan, parse_day},
    schedule::{Hours, read_clock, show_clock},
};
use store::{
    Id,
    tables::{Absence, Worker},
};

use super::facts::absent;
use crate::{
    api::{
        AbsenceFields, AbsenceHits, AbsencesChange, AbsencesRemove, Code, FieldName, HitVisit, Made, Nothing,
        OperationKind,
    },
    error::Error,
    forms::Form,
    permission::Permission,
    persons::maybe_day,
    team::{Reading, Team, Writing},
    tenancies::id,
};

/// The last day that text can name: what has no end ends there.
pub const FOR_EVER: &str = "9999-12-31";

/// Writes down that somebody is away.
pub fn add(writing: &mut Writing<'_>, args: AbsenceFields) -> Result<Made, Error> {
    let row = read(&writing.look(), Id::from_uuid(writing.new_id()), None, &args)?;
    writing.transact(OperationKind::AddAbsence, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Gives an absence other days, hours or another kind.
pub fn change(writing: &mut Writing<'_>, args: AbsencesChange) -> Result<Nothing, Error> {
    let known = known(&writing.look(), &args.absence)?;
    let row = read(&writing.look(), known.id, known.calendar_uid, &args.fields)?;
    writing.transact(OperationKind::ChangeAbsence, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes an absence back.
pub fn remove(writing: &mut Writing<'_>, args: AbsencesRemove) -> Result<Nothing, Error> {
    let known = known(&writing.look(), &args.absence)?;
    writing.transact(OperationKind::RemoveAbsence, |tx| Ok(Absence::remove(tx, known.id)?))?;
    Ok(Nothing {})
}

/// The planned visits that an absence would leave without somebody; nothing is written.
pub fn preview(reading: &Reading<'_>, args: AbsenceFields) -> Result<AbsenceHits, Error> {
    let row = read(reading, Id::from_uuid(uuid::Uuid::nil()), None, &args)?;
    let away = absent(&row)?;
    let first = away.days.first.max(reading.today).to_string();
    let last = away.days.last.map_or_else(|| FOR_EVER.to_owned(), |it| it.to_string());
    let caseload = reading.team.caseload(reading.conn)?;
    let mut visits = Vec::new();
    for visit in store::schedule::planned(reading.conn, [&first, &last], Some(row.worker))? {
        let hours = visit.time.as_deref().map(domain::schedule::parse_clock).transpose()?;
        let minutes = super::facts::minutes(visit.minutes);
        if visit.outcome.is_none() && away.takes(parse_day(&visit.day)?, hours.map(|it| Hours::lasting(it, minutes))) {
            visits.push(HitVisit {
                visit: visit.visit.to_string(),
                tenancy: visit.tenancy.to_string(),
                name: caseload.get(visit.tenancy).map(|it| it.name.clone()).unwrap_or_default(),
                day: visit.day,
                time: visit.time,
            });
        }
    }
    Ok(AbsenceHits { visits })
}

fn known(reading: &Reading<'_>, absence: &str) -> Result<Absence, Error> {
    let row = Absence::get(reading.conn, id(absence)?)?.ok_or(Error::Missing)?;
    must_be_own(reading.team, Some(row.worker))?;
    Ok(row)
}

/// One's own time is one's own; that of others, and of the team, is for who leads.
pub fn must_be_own(team: &Team, worker: Option<Id<Worker>>) -> Result<(), Error> {
    if worker.is_some() && worker == team.author().worker {
        return Ok(());
    }
    team.may(Permission::ChangeHomes)
}

fn read(
    reading: &Reading<'_>,
    row: Id<Absence>,
    calendar_uid: Option<String>,
    fields: &AbsenceFields,
) -> Result<Absence, Error> {
    let worker: Id<Worker> = id(&fields.worker)?;
    Worker::get(reading.conn, worker)?.ok_or(Error::Missing)?;
    must_be_own(reading.team, Some(worker))?;
    let mut form = Form::default();
    let first = form.take(FieldName::FirstDay, parse_day(&fields.first_day));
    let last = form.take(FieldName::LastDay, maybe_day(&fields.last_day));
    let days = first.zip(last).and_then(|(first, last)| form.take(FieldName::LastDay, DaySpan::new(first, last)));
    let hours = hours(&mut form, &fields.starts, &fields.ends);
    let whole = days.zip(hours).map(|(days, hours)| Absence {
        id: row,
        worker,
        kind: fields.kind.as_code().to_owned(),
        first_day: days.first.to_string(),
        last_day: days.last.map(|it| it.to_string()),
        starts: hours.map(|it| show_clock(it.starts)),
        ends: hours.map(|it| show_clock(it.ends)),
        calendar_uid,
    });
    form.done(whole)
}

/// Two blank times: the whole day.
fn hours(form: &mut Form, starts: &str, ends: &str) -> Option<Option<Hours>> {
    match (starts.trim().is_empty(), ends.trim().is_empty()) {
        (true, true) => Some(None),
        (true, false) => form.wrong(FieldName::Starts, Code::TimeInvalid),
        (false, true) => form.wrong(FieldName::Ends, Code::TimeInvalid),
        (false, false) => {
            let starts = form.take(FieldName::Starts, read_clock(starts));
            let ends = form.take(FieldName::Ends, read_clock(ends));
            let (starts, ends) = starts.zip(ends)?;
            form.take(FieldName::Ends, Hours::new(starts, ends)).map(Some)
        }
    }
}
