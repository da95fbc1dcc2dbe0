//! Time that is taken: what somebody has to do elsewhere, and the meetings of the team, once or in a row.

use domain::{
    calendar::{DaySpan, parse_day},
    schedule::{Hours, parse_title, read_clock, show_clock},
};
use store::{
    Id,
    tables::{Appointment, Worker},
};

use super::absences::must_be_own;
use crate::{
    api::{AppointmentFields, AppointmentsChange, AppointmentsRemove, Code, FieldName, Made, Nothing, OperationKind},
    error::Error,
    forms::Form,
    persons::maybe_day,
    team::{Reading, Writing},
    tenancies::id,
};

/// A row comes back after at most so many weeks.
const MOST_WEEKS: u32 = 52;

/// Makes an appointment of somebody, or a meeting of the team.
pub fn add(writing: &mut Writing<'_>, args: AppointmentFields) -> Result<Made, Error> {
    let row = read(&writing.look(), Id::from_uuid(writing.new_id()), None, &args)?;
    writing.transact(OperationKind::AddAppointment, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Changes an appointment or a meeting, with all days on which it comes back.
pub fn change(writing: &mut Writing<'_>, args: AppointmentsChange) -> Result<Nothing, Error> {
    let known = known(&writing.look(), &args.appointment)?;
    let row = read(&writing.look(), known.id, known.calendar_uid, &args.fields)?;
    writing.transact(OperationKind::ChangeAppointment, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes an appointment or a meeting back.
pub fn remove(writing: &mut Writing<'_>, args: AppointmentsRemove) -> Result<Nothing, Error> {
    let known = known(&writing.look(), &args.appointment)?;
    writing.transact(OperationKind::RemoveAppointment, |tx| Ok(Appointment::remove(tx, known.id)?))?;
    Ok(Nothing {})
}

fn known(reading: &Reading<'_>, appointment: &str) -> Result<Appointment, Error> {
    let row = Appointment::get(reading.conn, id(appointment)?)?.ok_or(Error::Missing)?;
    must_be_own(reading.team, row.worker)?;
    Ok(row)
}

fn read(
    reading: &Reading<'_>,
    row: Id<Appointment>,
    calendar_uid: Option<String>,
    fields: &AppointmentFields,
) -> Result<Appointment, Error> {
    let worker: Option<Id<Worker>> = fields.worker.as_deref().map(id).transpose()?;
    if let Some(worker) = worker {
        Worker::get(reading.conn, worker)?.ok_or(Error::Missing)?;
    }
    must_be_own(reading.team, worker)?;
    let mut form = Form::default();
    let title = form.take(FieldName::Title, parse_title(&fields.title));
    let day = form.take(FieldName::FirstDay, parse_day(&fields.day));
    let starts = form.take(FieldName::Starts, read_clock(&fields.starts));
    let ends = form.take(FieldName::Ends, read_clock(&fields.ends));
    let hours = starts.zip(ends).and_then(|(starts, ends)| form.take(FieldName::Ends, Hours::new(starts, ends)));
    let every = match fields.every_weeks {
        Some(weeks) if !(1..=MOST_WEEKS).contains(&weeks) => form.wrong(FieldName::EveryWeeks, Code::EveryWeeksInvalid),
        weeks => Some(weeks),
    };
    let last = form.take(FieldName::LastDay, maybe_day(&fields.last_day));
    let days = day.zip(last).and_then(|(day, last)| form.take(FieldName::LastDay, DaySpan::new(day, last)));
    let whole = || {
        let (hours, days, every_weeks) = (hours?, days?, every?);
        Some(Appointment {
            id: row,
            worker,
            title: title?,
            day: days.first.to_string(),
            starts: show_clock(hours.starts),
            minutes: i64::from(hours.ends - hours.starts),
            every_weeks: every_weeks.map(i64::from),
            // What happens once has no last day beside its day.
            last_day: every_weeks.and(days.last).map(|it| it.to_string()),
            calendar_uid,
        })
    };
    form.done(whole())
}
