//! An inspection that somebody will make: planned, moved, dropped, and something to do on its day.

use domain::{
    calendar::{Day, parse_day, shift},
    error::Invalid,
    tenancy::DAYS_AHEAD,
};
use store::{
    Connection, Id,
    tables::{Dwelling, PlannedInspection, Tenancy, Worker},
};

use crate::{
    api::{Code, FieldName, InspectionPlan, InspectionTodo, InspectionsDrop, InspectionsPlan, Nothing, OperationKind},
    error::Error,
    forms::Form,
    permission::Permission,
    team::{Reading, Writing},
    tenancies::id,
};

/// The inspection that is planned for a dwelling.
pub(super) fn of_dwelling(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Option<InspectionPlan>, Error> {
    let Some(row) = store::stock::planned(conn, dwelling)?.into_iter().next() else { return Ok(None) };
    let worker = row.worker.map(|it| Worker::get(conn, it)).transpose()?.flatten();
    Ok(Some(InspectionPlan {
        day: row.day,
        worker: worker.as_ref().map(|it| it.id.to_string()),
        worker_name: worker.map(|it| it.name),
    }))
}

/// Plans an inspection, or moves the one that is planned: a dwelling has one at a time.
pub fn plan(writing: &mut Writing<'_>, args: InspectionsPlan) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let dwelling = Dwelling::get(conn, id(&args.dwelling)?)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let day = match form.take(FieldName::Day, parse_day(&args.day)) {
        Some(day) if day < writing.today => form.wrong(FieldName::Day, Code::DayPassed),
        Some(day) if day > shift(writing.today, i64::from(DAYS_AHEAD)) => {
            form.take(FieldName::Day, Err(Invalid::DayTooFarAhead { max: DAYS_AHEAD }))
        }
        other => other,
    };
    let worker = match args.worker.as_deref() {
        None => Some(None),
        Some(it) => match it.parse().ok().map(|it| Worker::get(conn, it)).transpose()?.flatten() {
            None => form.wrong(FieldName::Worker, Code::NothingChosen),
            Some(it) => Some(Some(it.id)),
        },
    };
    let (day, worker) = form.done(day.zip(worker))?;
    let before = store::stock::planned(conn, dwelling.id)?;
    let kind = if before.is_empty() { OperationKind::PlanInspection } else { OperationKind::MoveInspection };
    let row = PlannedInspection {
        id: before.first().map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id),
        dwelling: dwelling.id,
        day: day.to_string(),
        worker,
    };
    writing.transact(kind, |tx| {
        row.put(tx)?;
        before.iter().skip(1).try_for_each(|it| Ok(PlannedInspection::remove(tx, it.id)?))
    })?;
    Ok(Nothing {})
}

/// Drops the inspection that is planned for a dwelling.
pub fn drop(writing: &mut Writing<'_>, args: InspectionsDrop) -> Result<Nothing, Error> {
    let before = store::stock::planned(writing.db.conn(), id(&args.dwelling)?)?;
    if before.is_empty() {
        return Err(Error::Missing);
    }
    writing.transact(OperationKind::DropInspection, |tx| {
        before.iter().try_for_each(|it| Ok(PlannedInspection::remove(tx, it.id)?))
    })?;
    Ok(Nothing {})
}

/// The plans that an inspection on a day carries out: those of its dwelling, unless somebody looked later already.
pub(super) fn carried_out(
    conn: &Connection,
    dwelling: Id<Dwelling>,
    day: Day,
) -> Result<Vec<PlannedInspection>, Error> {
    let newest = store::stock::inspections(conn, dwelling)?.into_iter().next();
    if newest.is_some_and(|it| it.day > day.to_string()) {
        return Ok(Vec::new());
    }
    Ok(store::stock::planned(conn, dwelling)?)
}

/// Planned inspections as something to do: of a worker, in the home of a tenancy, or of everybody.
pub fn to_do(
    reading: &Reading<'_>,
    tenancy: Option<Id<Tenancy>>,
    worker: Option<Id<Worker>>,
) -> Result<Vec<InspectionTodo>, Error> {
    let homes = reading.team.homes(reading)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let may_change = Permission::InspectDwellings.held_by(&reading.team.author().roles);
    let mut found = Vec::new();
    for home in homes.all() {
        let Some(plan) = &home.planned else { continue };
        let lives = home.tenants.iter().filter_map(|it| it.tenancy.parse::<Id<Tenancy>>().ok());
        let entry = lives.clone().find_map(|it| caseload.get(it));
        if tenancy.is_some_and(|wanted| !lives.clone().any(|it| it == wanted)) {
            continue;
        }
        let whose = plan.worker.or(entry.and_then(|it| it.row.worker));
        if worker.is_some() && whose != worker {
            continue;
        }
        let named = whose.map(|it| Worker::get(reading.conn, it)).transpose()?.flatten();
        found.push(InspectionTodo {
            dwelling: home.dwelling.id.to_string(),
            address: home.address.clone(),
            tenancy: entry.map(|it| it.row.tenancy.to_string()),
            name: entry.map(|it| it.name.clone()).unwrap_or_default(),
            due_day: plan.day.clone(),
            worker: whose.map(|it| it.to_string()),
            worker_name: named.map(|it| it.name),
            may_change,
        });
    }
    Ok(found)
}
