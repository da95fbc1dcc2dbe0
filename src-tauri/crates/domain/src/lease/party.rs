//! Who stands in a lease beside its owner, provider and tenant.
//!
//! Those three follow from the dwelling, the team and the tenancy and are written nowhere twice. The others come and go
//! while the lease runs: a second tenant who leaves ends no lease. Days that nobody wrote down are those of the lease.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{LeaseFacts, LeaseKind};
use crate::{
    calendar::{Day, DaySpan},
    codes::codes,
};

/// As what somebody stands in a lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyRole {
    /// The other one of a couple: two tenancies on one chain.
    SecondTenant,
    /// Medehuurder who gets no support.
    CoTenant,
    /// Bewindvoerder: signs for the tenant in money matters.
    Administrator,
    /// Curator: signs for the tenant.
    Curator,
}

codes! { PartyRole, "party of a lease" {
    SecondTenant = "second_tenant",
    CoTenant = "co_tenant",
    Administrator = "administrator",
    Curator = "curator",
}}

impl PartyRole {
    /// A contract of the tenant needs the signature.
    pub const fn signs_for_tenant(self) -> bool {
        matches!(self, Self::Administrator | Self::Curator)
    }
}

/// Somebody in a lease, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyFacts {
    /// As what.
    pub role: PartyRole,
    /// Who: the tenancy of a second tenant, else a name in lower case.
    pub who: String,
    /// The days that were written down.
    pub first: Option<Day>,
    /// The last of them.
    pub last: Option<Day>,
}

/// Why somebody does not stand in a lease.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PartyRefusal {
    /// Only owner and provider stand in a head lease.
    #[error("a head lease is between the owner and the provider")]
    HeadLease,
    /// The first day lies outside the lease.
    #[error("the first day lies outside the lease")]
    FirstOutside,
    /// The last day lies outside the lease.
    #[error("the last day lies outside the lease")]
    LastOutside,
    /// The last day lies before the first.
    #[error("the last day lies before the first")]
    Reversed,
    /// The same person stands in it already on one of those days.
    #[error("the same person stands in the lease already")]
    Twice,
}

/// The days on which somebody stands in a lease; none where a lease was given other days since, or a file says so.
pub fn days_in_lease(lease: DaySpan, first: Option<Day>, last: Option<Day>) -> Option<DaySpan> {
    let own = DaySpan::new(first.unwrap_or(lease.first), last.or(lease.last)).ok()?;
    lease.intersection(&own)
}

/// Whether somebody may stand in a lease beside those who do.
///
/// # Errors
/// The first thing that is not right.
pub fn may_stand(lease: &LeaseFacts, party: &PartyFacts, others: &[PartyFacts]) -> Result<(), PartyRefusal> {
    if lease.kind == LeaseKind::Head {
        return Err(PartyRefusal::HeadLease);
    }
    if party.first.is_some_and(|it| !lease.days.contains(it)) {
        return Err(PartyRefusal::FirstOutside);
    }
    if party.last.is_some_and(|it| !lease.days.contains(it)) {
        return Err(PartyRefusal::LastOutside);
    }
    let days = days_in_lease(lease.days, party.first, party.last).ok_or(PartyRefusal::Reversed)?;
    let same = |it: &&PartyFacts| it.role == party.role && it.who == party.who;
    let at_once =
        |it: &PartyFacts| days_in_lease(lease.days, it.first, it.last).is_some_and(|other| other.overlaps(&days));
    if others.iter().filter(same).any(at_once) { Err(PartyRefusal::Twice) } else { Ok(()) }
}

/// Who signs for a tenant and stands in no lease in the tenant's own name: by name, as written, each once. Asked of the
/// leases of one tenancy with those who stand in them on `day`, or on the last day of a lease that ended before it.
pub fn missing_signers<'a>(leases: &'a [(LeaseFacts, Vec<(PartyFacts, &'a str)>)], day: Day) -> Vec<&'a str> {
    let signs = |it: &&'a (LeaseFacts, Vec<(PartyFacts, &'a str)>)| -> Vec<(&'a str, &'a str)> {
        let last = it.0.days.last.map_or(day, |last| last.min(day)).max(it.0.days.first);
        let stands = |party: &PartyFacts| {
            days_in_lease(it.0.days, party.first, party.last).is_some_and(|days| days.contains(last))
        };
        let found = it.1.iter().filter(|(party, _)| party.role.signs_for_tenant() && stands(party));
        found.map(|(party, name)| (party.who.as_str(), *name)).collect()
    };
    let is_own = |it: &&(LeaseFacts, Vec<(PartyFacts, &str)>)| !it.0.kind.is_from_provider();
    let in_own: Vec<&str> = leases.iter().filter(is_own).flat_map(|it| signs(&it)).map(|it| it.0).collect();
    let mut missing: Vec<(&str, &str)> = Vec::new();
    for (who, name) in leases.iter().filter(|it| !is_own(it)).flat_map(|it| signs(&it)) {
        if !in_own.contains(&who) && missing.iter().all(|it| it.0 != who) {
            missing.push((who, name));
        }
    }
    missing.into_iter().map(|it| it.1).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::LeaseTerms, *};
    use crate::calendar::parse_day;

    fn maybe(text: &str) -> Option<Day> {
        (!text.is_empty()).then(|| parse_day(text).unwrap())
    }

    fn lease(kind: LeaseKind, first: &str, last: &str) -> LeaseFacts {
        let days = DaySpan { first: parse_day(first).unwrap(), last: maybe(last) };
        LeaseFacts { kind, days, rent: None, terms: LeaseTerms::default() }
    }

    fn party(role: PartyRole, who: &str, first: &str, last: &str) -> PartyFacts {
        PartyFacts { role, who: who.into(), first: maybe(first), last: maybe(last) }
    }

    #[test]
    fn a_party_stands_in_a_lease_on_days_of_the_lease() {
        let sub = lease(LeaseKind::Sub, "2024-01-01", "2025-12-31");
        let check = |first: &str, last: &str, expected: Result<(), PartyRefusal>| {
            assert_eq!(expected, may_stand(&sub, &party(PartyRole::CoTenant, "mies", first, last), &[]));
        };
        check("", "", Ok(()));
        check("2024-01-01", "2025-12-31", Ok(()));
        check("2023-12-31", "", Err(PartyRefusal::FirstOutside));
        check("2026-01-01", "", Err(PartyRefusal::FirstOutside));
        check("", "2023-12-31", Err(PartyRefusal::LastOutside));
        check("", "2026-01-01", Err(PartyRefusal::LastOutside));
        check("2024-06-02", "2024-06-01", Err(PartyRefusal::Reversed));
        check("2024-06-01", "2024-06-01", Ok(()));
        let head = lease(LeaseKind::Head, "2024-01-01", "");
        let mies = party(PartyRole::CoTenant, "mies", "", "");
        assert_eq!(Err(PartyRefusal::HeadLease), may_stand(&head, &mies, &[]));
    }

    #[test]
    fn nobody_stands_in_a_lease_twice_on_a_day() {
        let sub = lease(LeaseKind::Sub, "2024-01-01", "");
        let known = [party(PartyRole::CoTenant, "mies", "", "2024-06-30")];
        let check = |it: PartyFacts, expected: Result<(), PartyRefusal>| {
            assert_eq!(expected, may_stand(&sub, &it, &known), "{it:?}");
        };
        check(party(PartyRole::CoTenant, "mies", "2024-06-30", ""), Err(PartyRefusal::Twice));
        check(party(PartyRole::CoTenant, "mies", "2024-07-01", ""), Ok(()));
        check(party(PartyRole::CoTenant, "bram", "", ""), Ok(()));
        check(party(PartyRole::Administrator, "mies", "", ""), Ok(()));
    }

    #[test]
    fn a_lease_with_other_days_leaves_a_party_the_days_that_are_left() {
        let days = |lease: (&str, &str), first: &str, last: &str| {
            let lease = DaySpan { first: parse_day(lease.0).unwrap(), last: maybe(lease.1) };
            days_in_lease(lease, maybe(first), maybe(last))
                .map(|it| (it.first.to_string(), it.last.map(|it| it.to_string())))
        };
        let open = |first: &str| Some((first.to_owned(), None));
        let until = |first: &str, last: &str| Some((first.to_owned(), Some(last.to_owned())));
        assert_eq!(open("2024-01-01"), days(("2024-01-01", ""), "", ""));
        assert_eq!(until("2024-03-01", "2024-12-31"), days(("2024-01-01", "2024-12-31"), "2024-03-01", ""));
        assert_eq!(until("2024-01-01", "2024-12-31"), days(("2024-01-01", "2024-12-31"), "", "2025-06-30"));
        assert_eq!(None, days(("2024-01-01", "2024-12-31"), "2025-01-01", ""));
        assert_eq!(None, days(("2024-01-01", ""), "", "2023-01-01"));
    }

    #[test]
    fn who_signs_for_the_tenant_belongs_to_the_lease_in_the_own_name() {
        let day = parse_day("2026-07-28").unwrap();
        let with = |lease: LeaseFacts, all: &[(PartyRole, &str, &'static str)]| {
            let all = all.iter().map(|(role, last, name)| (party(*role, &name.to_lowercase(), "", last), *name));
            (lease, all.collect::<Vec<_>>())
        };
        let signer = (PartyRole::Administrator, "", "Bewind");
        let sub = with(lease(LeaseKind::Sub, "2024-01-01", "2026-06-30"), &[signer, (PartyRole::CoTenant, "", "Mies")]);
        let own = lease(LeaseKind::Own, "2026-07-01", "");
        assert_eq!(vec!["Bewind"], missing_signers(std::slice::from_ref(&sub), day));
        assert_eq!(vec!["Bewind"], missing_signers(&[sub.clone(), with(own, &[])], day));
        assert!(missing_signers(&[sub.clone(), with(own, &[signer])], day).is_empty());
        // Whose task was over before the sublease ended signs nothing any more; and two leases name one person once.
        let over = with(lease(LeaseKind::Sub, "2024-01-01", ""), &[(PartyRole::Administrator, "2025-01-01", "Bewind")]);
        assert!(missing_signers(&[over], day).is_empty());
        assert_eq!(vec!["Bewind"], missing_signers(&[sub.clone(), sub], day));
    }
}
