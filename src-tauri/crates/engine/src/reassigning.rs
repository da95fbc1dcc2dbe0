//! Giving tenancies to another worker, with the visits that are still planned: what somebody does who takes over from
//! a colleague. One operation, however many they are.

use domain::calendar::parse_day;
use store::{
    Id,
    tables::{Tenancy, Visit, Worker},
};

use crate::{
    api::{OperationKind, Reassigned, ReassignedMisfit, ReassignedTenancy, ScheduleFits, TenanciesReassign, WhyNot},
    caseloads,
    error::Error,
    schedule::Fitting,
    team::{Reading, Writing},
    tenancies::{MOST_CHOSEN, count, id},
};

/// A day before every other: all open plans come after it.
const BEFORE_ALL: &str = "0000-01-01";

/// What is to be written, and what is said of it.
struct Change {
    tenancies: Vec<Tenancy>,
    visits: Vec<Visit>,
    told: Reassigned,
}

/// What it would do; nothing is written.
pub fn preview(reading: &Reading<'_>, args: TenanciesReassign) -> Result<Reassigned, Error> {
    Ok(change(reading, &args)?.told)
}

/// Does it.
pub fn reassign(writing: &mut Writing<'_>, args: TenanciesReassign) -> Result<Reassigned, Error> {
    let Change { tenancies, visits, told } = change(&writing.look(), &args)?;
    writing.transact(OperationKind::ReassignTenancies, |tx| {
        tenancies.iter().try_for_each(|it| it.put(tx))?;
        visits.iter().try_for_each(|it| it.put(tx))?;
        Ok(())
    })?;
    Ok(told)
}

fn change(reading: &Reading<'_>, args: &TenanciesReassign) -> Result<Change, Error> {
    let conn = reading.conn;
    let worker = Worker::get(conn, id(&args.worker)?)?.ok_or(Error::Missing)?;
    let from = args.visits_from.as_deref().map(parse_day).transpose()?.map(|it| it.to_string());
    if args.tenancies.is_empty() || args.tenancies.len() > MOST_CHOSEN as usize {
        return Err(Error::TooManyChosen { max: MOST_CHOSEN });
    }
    let caseload = reading.team.caseload(conn)?;
    let mut schedule = Fitting::default();
    let mut change = Change {
        tenancies: Vec::new(),
        visits: Vec::new(),
        told: Reassigned {
            tenancies: Vec::new(),
            unchanged: 0,
            visits: 0,
            visits_kept: 0,
            misfits: Vec::new(),
            swapped: 0,
            tasks_kept: 0,
            load: None,
        },
    };
    let mut wanted: Vec<Id<Tenancy>> = args.tenancies.iter().map(|it| id(it)).collect::<Result<_, _>>()?;
    wanted.sort();
    wanted.dedup();
    for tenancy in wanted {
        let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
        let row = Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?;
        if row.worker == Some(worker.id) {
            change.told.unchanged += 1;
            continue;
        }
        let before = row.worker;
        let mut visits = 0;
        // A visit that somebody else's tenancy made is of the worker of that one.
        for plan in store::visits::open_after(conn, tenancy, BEFORE_ALL)?.into_iter().filter(|it| it.by.is_none()) {
            let visit = plan.visit;
            if visit.worker.is_some() && visit.worker != before {
                continue; // A colleague covers it, and goes on doing so.
            }
            let swaps = visit.colleague == Some(worker.id);
            let colleague = if swaps { before } else { visit.colleague };
            let mut goes = from.as_ref().is_some_and(|from| visit.day >= *from);
            if goes && let Some(misfit) = misfit(reading, &mut schedule, &visit, (worker.id, colleague), &entry.name)? {
                goes = misfit.fit.possible;
                change.told.misfits.push(misfit);
            }
            if !goes {
                change.told.visits_kept += 1;
                if visit.worker.is_none() && before.is_some() {
                    change.visits.push(Visit { worker: before, ..visit });
                }
                continue;
            }
            visits += 1;
            change.told.swapped += u32::from(swaps);
            if swaps || visit.worker.is_some() {
                change.visits.push(Visit { worker: Some(worker.id), colleague, ..visit });
            }
        }
        change.told.visits += visits;
        let given = store::tasks::of_tenancies(conn, &[tenancy], true)?;
        change.told.tasks_kept += count(given.iter().filter(|it| it.given && it.worker == before).count());
        change.told.tenancies.push(ReassignedTenancy {
            tenancy: tenancy.to_string(),
            name: entry.name.clone(),
            worker: entry.row.worker_name.clone(),
            visits,
        });
        change.tenancies.push(Tenancy { worker: Some(worker.id), ..row });
    }
    let running = |it: &crate::caseload::Entry| it.active_between(reading.today, None);
    let own = caseload.entries().iter().filter(|it| it.row.worker == Some(worker.id) && running(it)).count();
    let more = change.tenancies.iter().filter(|it| caseload.get(it.id).is_some_and(running)).count();
    let minutes = worker.minutes_per_week.and_then(|it| u32::try_from(it).ok());
    change.told.load = caseloads::load(caseloads::read(conn)?, count(own + more), minutes);
    change.told.tenancies.sort_by(|a, b| a.name.cmp(&b.name));
    change.told.misfits.sort_by(|a, b| (&a.day, &a.time, &a.name).cmp(&(&b.day, &b.time, &b.name)));
    Ok(change)
}

/// What the schedule has against a visit when these people go.
fn misfit(
    reading: &Reading<'_>,
    schedule: &mut Fitting,
    visit: &Visit,
    (worker, colleague): (Id<Worker>, Option<Id<Worker>>),
    name: &str,
) -> Result<Option<ReassignedMisfit>, Error> {
    let mut fit = schedule.at(
        reading,
        &ScheduleFits {
            tenancy: visit.tenancy.to_string(),
            visit: Some(visit.id.to_string()),
            worker: Some(worker.to_string()),
            colleague: colleague.map(|it| it.to_string()),
            day: visit.day.clone(),
            time: visit.time.clone(),
            minutes: visit.minutes.and_then(|it| u32::try_from(it).ok()),
            along: Vec::new(),
        },
    )?;
    fit.reasons.retain(|it| !matches!(it.why, WhyNot::UnknownFace { .. }));
    if fit.reasons.is_empty() {
        return Ok(None);
    }
    let (visit, day, time) = (visit.id.to_string(), visit.day.clone(), visit.time.clone());
    Ok(Some(ReassignedMisfit { visit, name: name.to_owned(), day, time, fit }))
}
