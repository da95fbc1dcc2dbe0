//! What may not be true of contracts because of the dwelling they are about: its end of exploitation and its programme.

use super::Programme;
use crate::{
    calendar::Day,
    lease::{Contract, LeaseFacts, Mismatch, last_day_of_term},
};

/// What the rules look at of a dwelling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HomeFacts {
    /// It has a door, a kitchen and a toilet of its own.
    pub self_contained: bool,
    /// The programme it is let under.
    pub programme: Option<Programme>,
    /// The last day on which it is let.
    pub exploited_until: Option<Day>,
}

/// What is not right in the contracts of a dwelling because of what the dwelling is.
///
/// Reading: only contracts that have not ended on the day are looked at. A stay begins with the first contract by which
/// somebody holds the dwelling, whatever follows it there. An open contract breaks the longest stay when that has passed,
/// and one with a last day as soon as that day lies after it.
pub fn check_home<T: Copy + PartialEq>(
    contracts: &[Contract<T>],
    home: &HomeFacts,
    age_on: impl Fn(T, Day) -> Option<u32>,
    as_of: Day,
) -> Vec<Mismatch> {
    let open = |it: &LeaseFacts| it.days.last.is_none_or(|last| as_of <= last);
    let running: Vec<(usize, &Contract<T>)> = contracts.iter().enumerate().filter(|(_, it)| open(&it.facts)).collect();
    let mut found = Vec::new();
    if let Some(last) = home.exploited_until {
        let beyond = |it: &&(usize, &Contract<T>)| it.1.facts.days.last.is_none_or(|ends| ends > last);
        found
            .extend(running.iter().filter(beyond).map(|(lease, _)| Mismatch::PastExploitation { lease: *lease, last }));
    }
    let Some(programme) = home.programme else { return found };
    if programme.is_of_rooms() && home.self_contained {
        let newest = running.iter().max_by_key(|it| it.1.facts.days.first);
        found.extend(newest.map(|(lease, _)| Mismatch::NotARoom { lease: *lease }));
    }
    for (lease, contract) in running.iter().filter(|it| it.1.facts.kind.is_title_of_tenant()) {
        let own = |it: &&Contract<T>| it.holder == contract.holder && it.facts.kind.is_title_of_tenant();
        let Some(began) = contracts.iter().filter(own).map(|it| it.facts.days.first).min() else { continue };
        if let Some(months) = programme.longest_stay() {
            let latest = last_day_of_term(began, months);
            if contract.facts.days.last.unwrap_or(as_of) > latest {
                found.push(Mismatch::StayTooLong { lease: *lease, months, latest });
            }
        }
        if let Some(ages) = programme.ages()
            && let Some(age) = age_on(contract.holder, began)
            && !(ages.least..=ages.most).contains(&age)
        {
            found.push(Mismatch::AgeOutside { lease: *lease, age });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::{calendar::parse_day, lease::tests::leases};

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    /// Contracts of one holder, who was born on 1 May 2004.
    #[track_caller]
    fn check(chain: &str, home: HomeFacts, as_of: &str, expected: Expect) {
        let contracts: Vec<_> =
            leases(chain).into_iter().map(|facts| Contract { holder: (), stay: None, facts }).collect();
        let age = |(): (), on: Day| on.years_since(day("2004-05-01"));
        let shown: Vec<_> = check_home(&contracts, &home, age, day(as_of)).iter().map(|it| format!("{it:?}")).collect();
        expected.assert_eq(&shown.join("\n"));
    }

    fn of(programme: Programme) -> HomeFacts {
        HomeFacts { programme: Some(programme), ..HomeFacts::default() }
    }

    #[test]
    fn no_contract_runs_past_the_end_of_exploitation() {
        let until = |text: &str| HomeFacts { exploited_until: Some(day(text)), ..HomeFacts::default() };
        let chain = "head 2024-01-01 2027-03-01, sub 2024-01-01 2027-02-28";
        check(chain, until("2027-03-01"), "2026-07-28", expect![""]);
        check(chain, until("2027-02-28"), "2026-07-28", expect!["PastExploitation { lease: 0, last: 2027-02-28 }"]);
        check(
            "head 2024-01-01 .., sub 2024-01-01 2026-07-27",
            until("2026-06-30"),
            "2026-07-28",
            expect!["PastExploitation { lease: 0, last: 2026-06-30 }"],
        );
    }

    #[test]
    fn a_label_for_rooms_is_of_no_home_with_its_own_door() {
        let chain = "head 2025-01-01 .., sub 2025-02-01 ..";
        let whole = |it| HomeFacts { self_contained: true, ..of(it) };
        check(chain, whole(Programme::KamersMetAandacht), "2026-01-01", expect!["NotARoom { lease: 1 }"]);
        check(chain, of(Programme::KamersMetAandacht), "2026-01-01", expect![""]);
        check(chain, whole(Programme::Flexwoning), "2026-01-01", expect![""]);
        check("sub 2025-02-01 2025-12-31", whole(Programme::OnderDePannen), "2026-01-01", expect![""]);
    }

    #[test]
    fn a_stay_is_no_longer_than_the_label_allows_whatever_contracts_follow_each_other() {
        let pannen = of(Programme::OnderDePannen);
        check("sub 2026-01-01 2026-12-31", pannen, "2026-07-28", expect![""]);
        check(
            "sub 2026-01-01 2027-01-01",
            pannen,
            "2026-07-28",
            expect!["StayTooLong { lease: 0, months: 12, latest: 2026-12-31 }"],
        );
        check("sub 2026-01-01 ..", pannen, "2026-12-31", expect![""]);
        check(
            "sub 2025-01-01 2025-09-30, use 2025-10-01 ..",
            pannen,
            "2026-01-01",
            expect!["StayTooLong { lease: 1, months: 12, latest: 2025-12-31 }"],
        );
        check("head 2020-01-01 .., sub 2026-01-01 ..", pannen, "2026-07-28", expect![""]);
    }

    #[test]
    fn who_begins_to_live_there_has_the_age_of_the_label() {
        let kamers = of(Programme::KamersMetAandacht);
        check("sub 2028-04-30 ..", kamers, "2028-05-01", expect![""]);
        check("sub 2028-05-01 ..", kamers, "2028-05-01", expect!["AgeOutside { lease: 0, age: 24 }"]);
        check("sub 2022-04-30 ..", kamers, "2023-05-01", expect!["AgeOutside { lease: 0, age: 17 }"]);
        check("sub 2022-05-01 ..", kamers, "2023-05-01", expect![""]);
        check("head 2028-05-01 ..", kamers, "2028-05-01", expect![""]);
    }
}
