//! Planning a visit by hand, changing a plan, and taking it back.

use domain::{
    calendar::{Day, parse_day},
    schedule::{read_clock, show_clock},
    visit_weeks::Outcome,
};
use store::{
    Id,
    tables::{Tenancy, Visit, Worker},
};

use super::along::{PlannedVisit, log_along};
use crate::{
    api::{Nothing, OperationKind, VisitPlanned, VisitsCancelPlan, VisitsChange, VisitsPlan},
    error::Error,
    team::{Reading, Writing},
    tenancies::id,
};

/// How long a visit takes when nobody says otherwise, in minutes.
pub const USUAL_MINUTES: u32 = 60;
/// The shortest and the longest visit that can be planned, in minutes.
const MINUTES: std::ops::RangeInclusive<u32> = 5..=600;

/// A time of the day as people write it, in minutes since midnight; a blank one is none.
pub(crate) fn read_time(raw: Option<&str>) -> Result<Option<u32>, Error> {
    Ok(raw.filter(|it| !it.trim().is_empty()).map(read_clock).transpose()?)
}

/// A plan that may be made: every question was asked and answered.
struct Plan {
    tenancy: Id<Tenancy>,
    day: Day,
    time: Option<String>,
    minutes: Option<i64>,
    worker: Option<Id<Worker>>,
    colleague: Option<Id<Worker>>,
    along: Vec<Id<Tenancy>>,
}

impl Plan {
    fn parse(reading: &Reading<'_>, args: &VisitsPlan) -> Result<Self, Error> {
        let tenancy: Id<Tenancy> = id(&args.tenancy)?;
        let day = parse_day(&args.day)?;
        let caseload = reading.team.caseload(reading.conn)?;
        let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
        let along: Vec<Id<Tenancy>> = args.along.iter().map(|it| id(it)).collect::<Result<_, _>>()?;
        let mut served = vec![tenancy];
        for it in &along {
            if served.contains(it) {
                return Err(Error::ServedTwice);
            }
            served.push(*it);
        }
        for it in served {
            if !caseload.get(it).ok_or(Error::Missing)?.active_between(day, Some(day)) {
                return Err(Error::PlanOutsideSupport);
            }
        }
        if args.minutes.is_some_and(|it| !MINUTES.contains(&it)) {
            return Err(Error::MinutesInvalid { least: *MINUTES.start(), most: *MINUTES.end() });
        }
        let goes = args.worker.as_deref().map(|it| known_worker(reading, it)).transpose()?;
        let colleague = args.colleague.as_deref().map(|it| known_worker(reading, it)).transpose()?;
        if colleague.is_some() && colleague == goes.or(entry.row.worker) {
            return Err(Error::AloneTogether);
        }
        let time = read_time(args.time.as_deref())?.map(show_clock);
        Ok(Self { tenancy, day, time, minutes: args.minutes.map(i64::from), worker: goes, colleague, along })
    }
}

/// A worker whom the team has.
pub fn known_worker(reading: &Reading<'_>, text: &str) -> Result<Id<Worker>, Error> {
    Ok(Worker::get(reading.conn, id(text)?)?.ok_or(Error::Missing)?.id)
}

/// A visit that may be planned, not written yet. Who goes is who is named, else whose tenant it is, else who asks.
pub fn planned_by(writing: &Writing<'_>, args: &VisitsPlan) -> Result<PlannedVisit, Error> {
    let plan = Plan::parse(&writing.look(), args)?;
    let whose = Tenancy::get(writing.db.conn(), plan.tenancy)?.and_then(|it| it.worker);
    let visit = Visit {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        tenancy: plan.tenancy,
        worker: plan.worker.or(whose).or(writing.team.author().worker),
        colleague: plan.colleague,
        day: plan.day.to_string(),
        time: plan.time,
        known_to_week: false,
        state: "planned".to_owned(),
        minutes: plan.minutes,
    };
    Ok(PlannedVisit::with(writing, visit, plan.along))
}

/// Plans a visit.
pub fn plan(writing: &mut Writing<'_>, args: VisitsPlan) -> Result<VisitPlanned, Error> {
    let planned = planned_by(writing, &args)?;
    writing.transact(OperationKind::PlanVisit, |tx| planned.insert(tx))?;
    log_along(writing, planned.along())?;
    Ok(VisitPlanned { visit: planned.visit.id.to_string() })
}

/// Gives a planned visit another day, time, length or worker.
pub fn change(writing: &mut Writing<'_>, args: VisitsChange) -> Result<Nothing, Error> {
    let was = open_plan(&writing.look(), &args.visit, &args.tenancy)?;
    let VisitsChange { tenancy, day, time, minutes, worker, colleague, .. } = args;
    let plan = Plan::parse(
        &writing.look(),
        &VisitsPlan { tenancy, day, time, minutes, worker, colleague, along: Vec::new() },
    )?;
    let stays = (&was.day, &was.time, was.worker, was.colleague)
        == (&plan.day.to_string(), &plan.time, plan.worker, plan.colleague);
    if !stays {
        movable(&writing.look(), &was, plan.day)?;
    }
    let visit = Visit {
        worker: plan.worker,
        colleague: plan.colleague,
        day: plan.day.to_string(),
        time: plan.time,
        minutes: plan.minutes,
        known_to_week: false,
        ..was
    };
    writing.transact(OperationKind::ChangeVisit, |tx| Ok(visit.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes a planned visit back, for everybody whom it serves.
pub fn cancel_plan(writing: &mut Writing<'_>, args: VisitsCancelPlan) -> Result<Nothing, Error> {
    let visit = open_plan(&writing.look(), &args.visit, &args.tenancy)?;
    writing.transact(OperationKind::CancelVisit, |tx| Ok(store::visits::withdraw(tx, visit.id)?))?;
    Ok(Nothing {})
}

/// Neither a plan that was said to stay, nor one of a day that has passed, nor any into the past: what happened there is
/// recorded.
fn movable(reading: &Reading<'_>, was: &Visit, to: Day) -> Result<(), Error> {
    if store::roster::is_locked(reading.conn, was.id)? {
        return Err(Error::VisitLocked);
    }
    if to < reading.today || parse_day(&was.day)? < reading.today {
        return Err(Error::VisitPast);
    }
    Ok(())
}

/// A plan of which nothing came yet.
pub(crate) fn open_plan(reading: &Reading<'_>, visit: &str, tenancy: &str) -> Result<Visit, Error> {
    let (visit, tenancy): (Id<Visit>, Id<Tenancy>) = (id(visit)?, id(tenancy)?);
    let row = Visit::get(reading.conn, visit)?.ok_or(Error::Missing)?;
    if !store::visits::serves(reading.conn, visit, tenancy)? {
        return Err(Error::VisitOfOtherTenancy);
    }
    let closed = [Outcome::Moved, Outcome::Lapsed].iter().any(|it| it.as_code() == row.state);
    if closed || store::visits::has_result(reading.conn, visit)? {
        return Err(Error::ResultExists);
    }
    Ok(row)
}
