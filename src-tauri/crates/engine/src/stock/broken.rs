//! What is not right in the contracts: of one tenancy, and of the whole team in one list.

use std::collections::BTreeSet;

use domain::{
    calendar::{Day, DaySpan},
    lease::{LeaseFacts, LeaseKind, Mismatch, check_dwelling, check_holders, check_lived, check_rents, check_terms},
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
    /// Who it is about, where that does not follow from the lease.
    whose: Option<Id<Tenancy>>,
    /// No head lease runs at all.
    headless: bool,
}

impl Broken {
    /// Who it is about.
    fn of(&self, leases: &[ChainLease]) -> Option<Id<Tenancy>> {
        self.whose.or_else(|| leases.get(self.place)?.lease.tenancy)
    }

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
    let held = contracts(leases);
    let mut found = check_dwelling(&facts);
    found.extend(check_holders(&held));
    found.extend(check_rents(&leases.iter().map(ChainLease::priced).collect::<Vec<_>>()));
    found.extend(check_terms(&facts, today));
    found.extend(check_home(&held, &around.facts, |it, day| around.age_on(it, day), today));
    let lived: Vec<_> = around.lived.iter().map(|(who, days)| (Some(*who), *days)).collect();
    let found = found.into_iter().map(|it| (None, it)).chain(check_lived(&held, &lived, today));
    found.map(|(whose, mismatch)| Broken { place: mismatch.between().0, mismatch, whose, headless }).collect()
}

/// What is not right in the chain of a tenancy, with what else is let in its dwelling.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>, today: Day) -> Result<Vec<api::Mismatch>, Error> {
    let mut dwellings: BTreeSet<_> = chain(conn, tenancy)?.iter().map(|it| it.lease.dwelling).collect();
    dwellings.extend(Tenancy::get(conn, tenancy)?.map(|it| it.dwelling));
    let mut found = Vec::new();
    for dwelling in dwellings {
        let leases = chain_of_dwelling(conn, dwelling)?;
        let own = |place: usize| leases.get(place).is_some_and(|it| it.lease.tenancy == Some(tenancy));
        let concerns = |it: &Broken| match it.whose {
            Some(who) => who == tenancy,
            None => own(it.mismatch.between().0) || own(it.mismatch.between().1),
        };
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

/// A line of the list.
pub(super) fn row(
    it: &Broken,
    leases: &[ChainLease],
    address: &str,
    name: impl Fn(Option<Id<Tenancy>>) -> String,
) -> Option<BrokenRow> {
    let lease = leases.get(it.place)?;
    let span = |days: DaySpan| (Some(days.first), days.last);
    let (day, last_day, cents, months) = match it.mismatch {
        Mismatch::LetTwice { days, .. }
        | Mismatch::OutsideHeadLease { days, .. }
        | Mismatch::NoTitle { days, .. }
        | Mismatch::Gap { days, .. }
        | Mismatch::HeldTwice { days, .. }
        | Mismatch::SubletTwice { days, .. } => {
            let (first, last) = span(days);
            (first, last, None, None)
        }
        Mismatch::RentAboveHeadLease { by, days, .. } => {
            let (first, last) = span(days);
            (first, last, Some(super::small(by)), None)
        }
        Mismatch::LivesWithoutContract { ended, .. } => (ended, None, None, None),
        Mismatch::TermTooLong { months, latest, .. } => (Some(latest), None, None, Some(months)),
        Mismatch::NoticeMissed { closed, .. } => (Some(closed), None, None, None),
        Mismatch::NoticeOutsideWindow { sent, .. } => (Some(sent), None, None, None),
        Mismatch::PastExploitation { last, .. } => (Some(last), None, None, None),
        Mismatch::StayTooLong { months, latest, .. } => (Some(latest), None, None, Some(months)),
        Mismatch::NotARoom { .. }
        | Mismatch::AgeOutside { .. }
        | Mismatch::NoEnd { .. }
        | Mismatch::NoGround { .. }
        | Mismatch::GroundOfBefore { .. }
        | Mismatch::NoMaximum { .. }
        | Mismatch::NoNoticeRule { .. }
        | Mismatch::NoConsent { .. } => (None, None, None, None),
    };
    Some(BrokenRow {
        mismatch: it.said(),
        dwelling: lease.lease.dwelling.to_string(),
        address: address.to_owned(),
        tenancy: it.of(leases).map(|it| it.to_string()),
        name: name(it.of(leases)),
        lease: lease.lease.id.to_string(),
        kind: lease.facts.kind,
        day: day.map(|it| it.to_string()),
        last_day: last_day.map(|it| it.to_string()),
        cents,
        months,
        age: if let Mismatch::AgeOutside { age, .. } = it.mismatch { Some(age) } else { None },
    })
}
