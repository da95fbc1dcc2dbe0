//! The end of support, and what ends with it: plans that cannot be kept any more, leases and tasks that somebody names.
//!
//! Nothing here ends a lease because support ends (`omklap.md`, Invariants): a person chooses each, and a lease in the
//! name of the tenant goes on.

use domain::{
    calendar::{Day, parse_day},
    lease::LeaseKind,
    tenancy::{ends_before_next, fit, parse_support_end},
};
use store::{
    Connection, Id,
    tables::{Lease, Task, Tenancy, Visit, VisitTenancy},
    visits::OpenPlan,
};

use crate::{
    api::{Code, Ended, EndingLease, EndingSeen, EndingVisit, FieldName, OperationKind, TenanciesEnd, TenanciesEnding},
    error::Error,
    forms::Form,
    leases::{Held, contracts, refused, worsened},
    pathways, tasks,
    team::{Reading, Writing},
    tenancies::{ChainLease, chain_of_dwelling, chain_with_head, count, id},
};

/// What an end on this day would leave behind.
pub fn preview(reading: &Reading<'_>, args: TenanciesEnding) -> Result<EndingSeen, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let last = parse_day(&args.last_day)?;
    let day = last.to_string();
    let ending = ids(&args.leases)?;
    let visits = store::visits::open_after(conn, tenancy.id, &day)?;
    let open = store::tasks::of_tenancies(conn, &[tenancy.id], true)?;
    let [before, after] = ended_on(conn, &tenancy, &ending, last)?;
    Ok(EndingSeen {
        visits: visits.into_iter().map(visit).collect(),
        recorded: store::visits::recorded_after(conn, tenancy.id, &day)?,
        tasks: tasks::rows(reading, open)?,
        leases: ending_leases(&running(conn, tenancy.id, last)?, Some(last), reading.today),
        mismatches: worsened(&before, &after),
    })
}

fn visit(plan: OpenPlan) -> EndingVisit {
    EndingVisit {
        visit: plan.visit.id.to_string(),
        day: plan.visit.day,
        time: plan.visit.time,
        worker: plan.worker,
        together: plan.by.is_some() || plan.next.is_some(),
    }
}

/// Ends support, and with it what cannot go on and what somebody named.
pub fn end(writing: &mut Writing<'_>, args: TenanciesEnd) -> Result<Ended, Error> {
    let conn = writing.db.conn();
    let known = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let first = parse_day(&known.support_start)?;
    let mut form = Form::default();
    let next = pathways::next(conn, &known)?.map(|it| parse_day(&it.support_start)).transpose()?;
    let last = match form.take(FieldName::LastDay, parse_support_end(&args.last_day, first, writing.today)) {
        Some(last) if !ends_before_next(last, next) => form.wrong(FieldName::LastDay, Code::InNextHome),
        other => other,
    };
    if !fit(args.reason, args.destination) {
        form.wrong::<()>(FieldName::Destination, Code::DiedUnfit);
    }
    let leases: Vec<Id<Lease>> = ids(&args.leases)?;
    if let Some(last) = last {
        let [before, after] = ended_on(conn, &known, &leases, last)?;
        refused(&mut form, FieldName::LastDay, &before, &after);
    }
    let last = form.done(last)?;
    let day = last.to_string();
    let visits = store::visits::open_after(conn, known.id, &day)?;
    let endable = running(conn, known.id, last)?;
    if leases.iter().any(|it| !endable.iter().any(|one| one.lease.id == *it && may_end(one, last))) {
        return Err(Error::Missing);
    }
    let tasks: Vec<Id<Task>> = ids(&args.tasks)?;
    let open = store::tasks::of_tenancies(conn, &[known.id], true)?;
    if tasks.iter().any(|it| !open.iter().any(|one| one.id == *it)) {
        return Err(Error::Missing);
    }
    let ended = Tenancy {
        support_end: Some(day.clone()),
        end_reason: Some(args.reason.as_code().to_owned()),
        end_destination: Some(args.destination.as_code().to_owned()),
        ..known
    };
    writing.transact(OperationKind::EndTenancy, |tx| {
        ended.put(tx)?;
        for plan in &visits {
            call_off(tx, plan)?;
        }
        for lease in &leases {
            store::caseload::end_lease(tx, *lease, &day)?;
        }
        for task in &tasks {
            store::omklap::drop_task(tx, *task)?;
        }
        Ok(())
    })?;
    Ok(Ended { visits: count(visits.len()) })
}

/// Calls a plan off for one tenancy; a visit that serves another one too goes on for that one.
pub(crate) fn call_off(tx: &store::Tx<'_>, plan: &OpenPlan) -> Result<(), Error> {
    match (plan.by, plan.next) {
        (Some(by), _) => VisitTenancy::remove(tx, by)?,
        (None, Some((by, tenancy))) => {
            VisitTenancy::remove(tx, by)?;
            Visit { tenancy, ..plan.visit.clone() }.put(tx)?;
        }
        (None, None) => store::visits::withdraw(tx, plan.visit.id)?,
    }
    Ok(())
}

fn ids<T>(texts: &[String]) -> Result<Vec<Id<T>>, Error> {
    texts.iter().map(|it| id(it)).collect()
}

/// Leases that run after a day, and which of them may end on it.
pub(crate) fn ending_leases(leases: &[ChainLease], last: Option<Day>, today: Day) -> Vec<EndingLease> {
    let row =
        |it: &ChainLease| EndingLease { lease: it.row(today), may_end: last.is_some_and(|last| may_end(it, last)) };
    leases.iter().map(row).collect()
}

/// The leases of a tenancy that run after a day, and the head lease above it, whoever lived there when that began.
pub(crate) fn running(conn: &Connection, tenancy: Id<Tenancy>, last: Day) -> Result<Vec<ChainLease>, Error> {
    let mut leases = chain_with_head(conn, tenancy)?;
    leases.retain(|it| it.facts.days.last.is_none_or(|end| end > last));
    Ok(leases)
}

/// What the provider rents or lets may end with support; what the tenant holds of the owner is not the provider's to end.
pub(crate) fn may_end(lease: &ChainLease, last: Day) -> bool {
    let of_provider = lease.facts.kind == LeaseKind::Head || lease.facts.kind.is_from_provider();
    of_provider && lease.facts.days.first <= last
}

/// What the ends of these leases make of the contracts of the dwelling.
fn ended_on(conn: &Connection, tenancy: &Tenancy, ending: &[Id<Lease>], last: Day) -> Result<[Vec<Held>; 2], Error> {
    let leases = chain_of_dwelling(conn, tenancy.dwelling)?;
    let before = contracts(&leases);
    let mut after = before.clone();
    for (contract, _) in after.iter_mut().zip(&leases).filter(|(_, it)| ending.contains(&it.lease.id)) {
        contract.facts.days.last = Some(last.max(contract.facts.days.first));
    }
    Ok([before, after])
}
