//! How the visits of a tenancy are made: who covers, whether two go, how long, and when it suits the tenant.

use std::collections::BTreeSet;

use domain::schedule::{Hours, read_clock, show_clock};
use store::{
    Connection, Id,
    tables::{Tenancy, VisitTime, VisitWish, Worker},
};
use uuid::Uuid;

use crate::{
    api::{FieldName, HoursRow, Nothing, OperationKind, TimeRow, VisitWishes, WishesGet, WishesSet},
    error::Error,
    forms::Form,
    team::{Reading, Writing},
    tenancies::id,
};

/// The shortest and the longest visit, in minutes.
const MINUTES: std::ops::RangeInclusive<u32> = 5..=600;

/// What was said about the visits of a tenancy.
pub fn get(reading: &Reading<'_>, args: WishesGet) -> Result<VisitWishes, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let wish = store::schedule::wish(reading.conn, tenancy)?;
    let times = store::schedule::times(reading.conn, tenancy)?;
    let caseload = reading.team.caseload(reading.conn)?;
    Ok(VisitWishes {
        name: caseload.get(tenancy).map(|it| it.name.clone()).unwrap_or_default(),
        worker: row.worker.map(|it| it.to_string()),
        cover: wish.as_ref().and_then(|it| it.cover).map(|it| it.to_string()),
        together: wish.as_ref().is_some_and(|it| it.together),
        minutes: wish.and_then(|it| it.minutes).and_then(|it| u32::try_from(it).ok()),
        times: times
            .into_iter()
            .map(|it| TimeRow {
                weekday: u32::try_from(it.weekday).unwrap_or_default(),
                hours: HoursRow { starts: it.starts, ends: it.ends },
            })
            .collect(),
    })
}

/// Says how the visits of a tenancy are made; the times are all that suit, none: whenever.
pub fn set(writing: &mut Writing<'_>, args: WishesSet) -> Result<Nothing, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let conn = writing.db.conn();
    let own = Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?.worker;
    let cover = cover(conn, args.cover.as_deref())?;
    if cover.is_some() && cover == own {
        return Err(Error::AloneTogether);
    }
    let mut form = Form::default();
    let minutes = match args.minutes {
        Some(it) if !MINUTES.contains(&it) => form.wrong(FieldName::Minutes, crate::api::Code::MinutesInvalid),
        it => Some(it.map(i64::from)),
    };
    let times: Option<BTreeSet<(u32, Hours)>> = args.times.iter().map(|it| time(&mut form, it)).collect();
    let (minutes, times) = form.done(minutes.zip(times))?;
    let known = store::schedule::wish(conn, tenancy)?;
    let row = VisitWish {
        id: known.map_or_else(|| wish_id(tenancy), |it| it.id),
        tenancy,
        cover,
        together: args.together,
        minutes,
    };
    let gone: Vec<VisitTime> = store::schedule::times(conn, tenancy)?;
    let wanted: Vec<VisitTime> = times.into_iter().map(|(weekday, hours)| suits(tenancy, weekday, hours)).collect();
    writing.transact(OperationKind::SetVisitWish, |tx| {
        row.put(tx)?;
        for it in gone.iter().filter(|it| wanted.iter().all(|wanted| wanted.id != it.id)) {
            VisitTime::remove(tx, it.id)?;
        }
        for it in wanted.iter().filter(|it| gone.iter().all(|gone| gone.id != it.id)) {
            it.put(tx)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

fn cover(conn: &Connection, cover: Option<&str>) -> Result<Option<Id<Worker>>, Error> {
    let Some(text) = cover else { return Ok(None) };
    Ok(Some(Worker::get(conn, id(text)?)?.ok_or(Error::Missing)?.id))
}

fn time(form: &mut Form, row: &TimeRow) -> Option<(u32, Hours)> {
    let starts = form.take(FieldName::Starts, read_clock(&row.hours.starts));
    let ends = form.take(FieldName::Ends, read_clock(&row.hours.ends));
    let (starts, ends) = starts.zip(ends)?;
    let hours = form.take(FieldName::Ends, Hours::new(starts, ends))?;
    (1..=7).contains(&row.weekday).then_some((row.weekday, hours))
}

/// Two laptops that say the first wish of a tenancy make the same row.
pub(crate) fn wish_id(tenancy: Id<Tenancy>) -> Id<VisitWish> {
    Id::from_uuid(Uuid::new_v5(&tenancy.uuid(), b"visit wish"))
}

/// The same hours for another tenancy.
pub(crate) fn suits_as(tenancy: Id<Tenancy>, row: VisitTime) -> VisitTime {
    let name = format!("visit time {} {} {}", row.weekday, row.starts, row.ends);
    VisitTime { id: Id::from_uuid(Uuid::new_v5(&tenancy.uuid(), name.as_bytes())), tenancy, ..row }
}

/// The same hours of the same tenancy are the same row, on every laptop.
fn suits(tenancy: Id<Tenancy>, weekday: u32, hours: Hours) -> VisitTime {
    let (starts, ends) = (show_clock(hours.starts), show_clock(hours.ends));
    VisitTime {
        id: Id::from_uuid(Uuid::new_v5(&tenancy.uuid(), format!("visit time {weekday} {starts} {ends}").as_bytes())),
        tenancy,
        weekday: i64::from(weekday),
        starts,
        ends,
    }
}
