//! What is not right in the contracts: of one tenancy, and of the whole team in one list.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    calendar::{Day, DaySpan},
    lease::{LeaseFacts, LeaseKind, Mismatch, check_dwelling, check_tenancy, check_terms},
    stock::check_home,
};
use store::{Connection, Id, tables::Tenancy};

use super::around::Around;
use crate::{
    api::{self, BrokenRow, Nothing},
    error::Error,
    leases::contracts,
    team::Reading,
    tenancies::{ChainLease, chain, chain_of_dwelling},
};

/// Something that is not right among the leases of a dwelling, which it names by their places.
#[derive(Clone)]
pub(super) struct Broken {
    pub mismatch: Mismatch,
    /// The lease that it is said of.
    pub place: usize,
    /// No head lease runs at all.
    headless: bool,
}

impl Broken {
    /// What is said of it.
    pub fn said(&self) -> api::Mismatch {
        match self.mismatch {
            Mismatch::OutsideHeadLease { .. } if self.headless => api::Mismatch::NoHeadLease,
            other => other.into(),
        }
    }
}

/// What is not right among all leases of a dwelling.
pub(super) fn of_leases(leases: &[ChainLease], around: &Around, today: Day) -> Vec<Broken> {
    let facts: Vec<LeaseFacts> = leases.iter().map(|it| it.facts).collect();
    let headless = facts.iter().all(|it| it.kind != LeaseKind::Head);
    let mut found = check_dwelling(&facts);
    let mut tenancies: BTreeMap<Option<Id<Tenancy>>, Vec<usize>> = BTreeMap::new();
    for (place, lease) in leases.iter().enumerate() {
        tenancies.entry(lease.lease.tenancy).or_default().push(place);
    }
    for places in tenancies.values() {
        let own: Vec<LeaseFacts> = places.iter().filter_map(|it| facts.get(*it)).copied().collect();
        let there = |it: usize| places.get(it).copied().unwrap_or_default();
        found.extend(check_tenancy(&own).into_iter().map(|it| match it {
            Mismatch::NoTitle { ended, own, days } => Mismatch::NoTitle { ended: there(ended), own: there(own), days },
            other => other,
        }));
    }
    found.extend(check_terms(&facts, today));
    found.extend(check_home(&contracts(leases), &around.facts, |it, day| around.age_on(it, day), today));
    found.into_iter().map(|mismatch| Broken { place: mismatch.between().0, mismatch, headless }).collect()
}

/// What is not right in the chain of a tenancy, with what else is let in its dwelling.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>, today: Day) -> Result<Vec<api::Mismatch>, Error> {
    let dwellings: BTreeSet<_> = chain(conn, tenancy)?.iter().map(|it| it.lease.dwelling).collect();
    let mut found = Vec::new();
    for dwelling in dwellings {
        let leases = chain_of_dwelling(conn, dwelling)?;
        let own = |place: usize| leases.get(place).is_some_and(|it| it.lease.tenancy == Some(tenancy));
        let concerns = |it: &Broken| own(it.mismatch.between().0) || own(it.mismatch.between().1);
        let around = Around::read(conn, dwelling, &leases)?;
        found.extend(of_leases(&leases, &around, today).iter().filter(|it| concerns(it)).map(Broken::said));
    }
    let mut once = Vec::new();
    for it in found {
        if !once.contains(&it) {
            once.push(it);
        }
    }
    Ok(once)
}

/// Everything that is not right in the chains of the team, by owner and address.
pub fn all(reading: &Reading<'_>, _: Nothing) -> Result<Vec<BrokenRow>, Error> {
    let homes = reading.team.homes(reading)?;
    Ok(homes.all().iter().flat_map(|it| it.broken_rows.iter().cloned()).collect())
}

/// A line of the list; the name of the tenant is put in by who shows it.
pub(super) fn row(it: &Broken, leases: &[ChainLease], address: &str) -> Option<BrokenRow> {
    let lease = leases.get(it.place)?;
    let span = |days: DaySpan| (Some(days.first), days.last);
    let (day, last_day, cents, months) = match it.mismatch {
        Mismatch::LetTwice { days, .. } | Mismatch::OutsideHeadLease { days, .. } | Mismatch::NoTitle { days, .. } => {
            let (first, last) = span(days);
            (first, last, None, None)
        }
        Mismatch::RentAboveHeadLease { by, .. } => (None, None, Some(super::small(by)), None),
        Mismatch::TermTooLong { months, latest, .. } => (Some(latest), None, None, Some(months)),
        Mismatch::NoticeMissed { closed, .. } => (Some(closed), None, None, None),
        Mismatch::NoticeOutsideWindow { sent, .. } => (Some(sent), None, None, None),
        Mismatch::PastExploitation { last, .. } => (Some(last), None, None, None),
        Mismatch::StayTooLong { months, latest, .. } => (Some(latest), None, None, Some(months)),
        Mismatch::NotARoom { .. }
        | Mismatch::AgeOutside { .. }
        | Mismatch::NoEnd { .. }
        | Mismatch::NoGround { .. }
        | Mismatch::NoMaximum { .. }
        | Mismatch::NoNoticeRule { .. }
        | Mismatch::NoConsent { .. } => (None, None, None, None),
    };
    Some(BrokenRow {
        mismatch: it.said(),
        dwelling: lease.lease.dwelling.to_string(),
        address: address.to_owned(),
        tenancy: lease.lease.tenancy.map(|it| it.to_string()),
        name: String::new(),
        lease: lease.lease.id.to_string(),
        kind: lease.facts.kind,
        day: day.map(|it| it.to_string()),
        last_day: last_day.map(|it| it.to_string()),
        cents,
        months,
        age: if let Mismatch::AgeOutside { age, .. } = it.mismatch { Some(age) } else { None },
    })
}
