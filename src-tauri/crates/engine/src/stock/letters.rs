//! Letters about the end of a contract that can be written now or soon: something to do, like an inspection that is planned.

use domain::{
    calendar::{Day, shift},
    lease::NoticeState,
};
use store::{
    Id,
    tables::{Lease, Tenancy, Worker},
};

use crate::{
    api::{LeaseKind, NoticeTodo},
    error::Error,
    permission::Permission,
    team::Reading,
    tenancies::ChainLease,
};

/// Days before its window opens from which a letter is in sight.
const NEAR_DAYS: i64 = 31;
/// Days for which a letter is in sight that may be written at any time before its last day.
const LAST_DAYS: i64 = 92;

/// A letter that somebody has to write.
pub(super) struct Letter {
    tenancy: Option<Id<Tenancy>>,
    lease: Id<Lease>,
    kind: LeaseKind,
    last: Day,
    opens: Option<Day>,
    closes: Day,
}

/// The letters about contracts of a dwelling that are in sight on a day, and have not been written so that they count.
pub(super) fn due(leases: &[ChainLease], today: Day) -> Vec<Letter> {
    let one = |it: &ChainLease| {
        let window = it.facts.notice_window()?;
        let open = matches!(
            it.facts.notice_state(today)?,
            NoticeState::Ahead { .. } | NoticeState::Open { .. } | NoticeState::Void { .. }
        );
        let seen_from = window.opens.map_or_else(|| shift(window.closes, -LAST_DAYS), |it| shift(it, -NEAR_DAYS));
        (open && seen_from <= today && it.facts.days.contains(today)).then_some(Letter {
            tenancy: it.lease.tenancy,
            lease: it.lease.id,
            kind: it.facts.kind,
            last: it.facts.days.last?,
            opens: window.opens,
            closes: window.closes,
        })
    };
    leases.iter().filter_map(one).collect()
}

/// Letters as something to do: of a worker, about who lives there, or of everybody.
pub fn to_write(
    reading: &Reading<'_>,
    tenancy: Option<Id<Tenancy>>,
    worker: Option<Id<Worker>>,
) -> Result<Vec<NoticeTodo>, Error> {
    let homes = reading.team.homes(reading)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let may_change = Permission::KeepRent.held_by(&reading.team.author().roles);
    let mut found = Vec::new();
    for (home, it) in homes.all().iter().flat_map(|home| home.letters.iter().map(move |it| (home, it))) {
        let entry = it.tenancy.and_then(|it| caseload.get(it));
        let whose = entry.and_then(|it| it.row.worker);
        if tenancy.is_some_and(|wanted| it.tenancy != Some(wanted)) || (worker.is_some() && whose != worker) {
            continue;
        }
        let named = whose.map(|it| Worker::get(reading.conn, it)).transpose()?.flatten();
        found.push(NoticeTodo {
            lease: it.lease.to_string(),
            lease_kind: it.kind,
            last_day: it.last.to_string(),
            opens: it.opens.map(|it| it.to_string()),
            dwelling: home.dwelling.id.to_string(),
            address: home.address.clone(),
            tenancy: it.tenancy.map(|it| it.to_string()),
            name: entry.map(|it| it.name.clone()).unwrap_or_default(),
            due_day: it.closes.to_string(),
            worker: whose.map(|it| it.to_string()),
            worker_name: named.map(|it| it.name),
            may_change,
        });
    }
    Ok(found)
}
