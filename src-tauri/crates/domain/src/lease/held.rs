//! Who holds a dwelling by a contract, and who lives there without one.
//!
//! Two who live together may each have a contract of the dwelling. Nobody writes down that they do: they are supported in
//! it on a same day, which a tenancy can only begin with when somebody says that both live there.

use super::{Contract, LeaseFacts, Mismatch, check_tenancy, terms::unwritten};
use crate::calendar::{Day, DaySpan};

impl<T: Copy + Eq> Contract<T> {
    /// It is of the same tenancy, or of one that lives or lived there at the same time.
    fn lives_with(&self, other: &Self) -> bool {
        let stays = self.stay.zip(other.stay);
        self.holder == other.holder || stays.is_some_and(|(one, two)| one.overlaps(&two))
    }
}

/// What is not right about who holds a dwelling: each tenancy by itself, and those who do not live together.
pub fn check_holders<T: Copy + Eq>(contracts: &[Contract<T>]) -> Vec<Mismatch> {
    let mut found = Vec::new();
    let all: Vec<_> = contracts.iter().enumerate().collect();
    for (place, contract) in contracts.iter().enumerate() {
        let own = |it: &&(usize, &Contract<T>)| it.1.holder == contract.holder;
        let places: Vec<usize> = all.iter().filter(own).map(|it| it.0).collect();
        if places.first() == Some(&place) {
            let facts: Vec<LeaseFacts> = all.iter().filter(own).map(|it| it.1.facts).collect();
            let there = |it: usize| places.get(it).copied().unwrap_or(place);
            found.extend(check_tenancy(&facts).into_iter().map(|it| it.placed(there)));
        }
        if !contract.facts.kind.is_from_provider() {
            continue;
        }
        let later = contracts.iter().enumerate().skip(place + 1);
        let strangers = later.filter(|(_, it)| it.facts.kind.is_from_provider() && !it.lives_with(contract));
        found.extend(strangers.filter_map(|(two, it)| {
            let days = contract.facts.days.intersection(&it.facts.days)?;
            Some(Mismatch::SubletTwice { one: place, two, days })
        }));
    }
    found
}

/// The rent of a home is asked already, of somebody with whom the holder of this contract lives: it would be due twice.
pub fn is_asked_already<T: Copy + Eq>(contracts: &[Contract<T>], one: &Contract<T>) -> bool {
    let asks = |it: &Contract<T>| it.facts.kind.is_from_provider() && it.facts.rent.is_some();
    let beside =
        |it: &&Contract<T>| it.holder != one.holder && it.lives_with(one) && it.facts.days.overlaps(&one.facts.days);
    asks(one) && contracts.iter().filter(beside).any(asks)
}

/// What is not right because somebody lives there on a day on which no contract of a tenant runs or comes: with who it is
/// about. `lived`: the days of everybody who is or was supported there.
///
/// Reading: of those who live together one contract is enough, whoever holds it. A fixed term that ended while its tenant
/// lives on, and of which nobody wrote in time that it would, runs on as far as anybody can tell (7:271 lid 1).
pub fn check_lived<T: Copy + Eq>(contracts: &[Contract<T>], lived: &[(T, DaySpan)], as_of: Day) -> Vec<(T, Mismatch)> {
    let titles = || contracts.iter().enumerate().filter(|(_, it)| it.facts.kind.is_title_of_tenant());
    if titles().any(|(_, it)| it.facts.days.last.is_none_or(|last| as_of <= last)) {
        return Vec::new();
    }
    let here: Vec<T> = lived.iter().filter(|(_, days)| days.contains(as_of)).map(|(who, _)| *who).collect();
    let mut found = Vec::new();
    for who in &here {
        let Some((lease, last)) = titles().filter(|(_, it)| it.holder == *who).max_by_key(|it| it.1.facts.days.last)
        else {
            continue;
        };
        found.push((*who, Mismatch::LivesWithoutContract { lease, ended: last.facts.days.last }));
        found.extend(unwritten(lease, &last.facts).map(|it| (*who, it)));
    }
    let newest = contracts.iter().enumerate().max_by_key(|(_, it)| it.facts.days.first);
    if let (true, Some((lease, _))) = (found.is_empty(), newest) {
        found.extend(here.iter().map(|who| (*who, Mismatch::LivesWithoutContract { lease, ended: None })));
    }
    found
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{super::tests::leases, *};
    use crate::{
        calendar::parse_day,
        lease::{LeaseTerms, TermGround},
    };

    fn days(text: &str) -> DaySpan {
        let (first, last) = text.split_once(' ').unwrap();
        DaySpan { first: parse_day(first).unwrap(), last: parse_day(last).ok() }
    }

    /// `2024-01-01 .. = sub 2024-01-01 ..`: the stay of a tenancy and its leases; a `|` begins the next one.
    fn contracts(text: &str) -> (Vec<Contract<usize>>, Vec<(usize, DaySpan)>) {
        let mut all = Vec::new();
        let mut lived = Vec::new();
        for (holder, it) in text.split('|').enumerate() {
            let (stay, own) = it.split_once('=').unwrap();
            let stay = days(stay.trim());
            lived.push((holder, stay));
            all.extend(leases(own).into_iter().map(|facts| Contract { holder, stay: Some(stay), facts }));
        }
        (all, lived)
    }

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let shown: Vec<_> = check_holders(&contracts(text).0).iter().map(|it| format!("{it:?}")).collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[track_caller]
    fn check_on(text: &str, fixed: bool, as_of: &str, expected: Expect) {
        let (mut contracts, lived) = contracts(text);
        for it in contracts.iter_mut().filter(|it| fixed && it.facts.kind.is_title_of_tenant()) {
            it.facts.terms = LeaseTerms { fixed: true, ground: Some(TermGround::Shelter), ..LeaseTerms::default() };
        }
        let found = check_lived(&contracts, &lived, parse_day(as_of).unwrap());
        let shown: Vec<_> = found.iter().map(|(who, it)| format!("{who}: {it:?}")).collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn a_home_is_not_let_on_to_two_who_do_not_live_together() {
        check(
            "2024-01-01 2024-12-31 = sub 2024-01-01 .. | 2025-01-01 .. = sub 2025-01-01 ..",
            expect!["SubletTwice { one: 0, two: 1, days: DaySpan { first: 2025-01-01, last: None } }"],
        );
        check(
            "2024-01-01 2024-12-31 = use 2024-01-01 2025-01-01 | 2025-01-01 .. = sub 2025-01-01 ..",
            expect!["SubletTwice { one: 0, two: 1, days: DaySpan { first: 2025-01-01, last: Some(2025-01-01) } }"],
        );
        check("2024-01-01 .. = sub 2024-01-01 .. | 2024-06-01 .. = sub 2024-06-01 ..", expect![""]);
        check("2024-01-01 2024-12-31 = sub 2024-01-01 2024-12-31 | 2025-01-01 .. = sub 2025-01-01 ..", expect![""]);
    }

    #[test]
    fn the_rent_of_a_home_is_asked_of_one_of_those_who_live_together() {
        #[track_caller]
        fn check(text: &str, expected: bool) {
            let mut all = contracts(text).0;
            let one = all.pop().unwrap();
            assert_eq!(expected, is_asked_already(&all, &one), "{text}");
        }
        check("2024-01-01 .. = sub 2024-01-01 .. 500 | 2024-06-01 .. = sub 2024-06-01 .. 500", true);
        check("2024-01-01 .. = sub 2024-01-01 .. 500 | 2024-06-01 .. = sub 2024-06-01 ..", false);
        check("2024-01-01 .. = sub 2024-01-01 .. | 2024-06-01 .. = sub 2024-06-01 .. 500", false);
        check("2024-01-01 .. = sub 2024-01-01 2024-05-31 500 | 2024-05-01 .. = sub 2024-06-01 .. 500", false);
        check("2024-01-01 2024-05-31 = sub 2024-01-01 .. 500 | 2024-06-01 .. = sub 2024-06-01 .. 500", false);
        check("2024-01-01 .. = head 2024-01-01 .. 500, sub 2024-06-01 .. 500", false);
    }

    #[test]
    fn the_leases_of_each_tenancy_keep_their_places() {
        check(
            "2024-01-01 .. = head 2024-01-01 .., sub 2024-01-01 2024-06-30 | 2024-01-01 .. = use 2024-01-01 .., sub 2024-06-01 ..",
            expect!["HeldTwice { one: 2, two: 3, days: DaySpan { first: 2024-06-01, last: None } }"],
        );
        check(
            "2024-01-01 .. = head 2024-01-01 .., sub 2024-01-01 2024-06-30, own 2024-07-02 ..",
            expect!["NoTitle { ended: 1, own: 2, days: DaySpan { first: 2024-07-01, last: Some(2024-07-01) } }"],
        );
    }

    #[test]
    fn who_lives_on_after_the_last_contract_is_not_out_of_sight() {
        let teun = "2024-11-01 .. = head 2023-11-01 .., sub 2024-11-01 2026-10-31";
        check_on(teun, true, "2026-10-31", expect![""]);
        check_on(
            teun,
            true,
            "2026-11-01",
            expect![[r#"
                0: LivesWithoutContract { lease: 1, ended: Some(2026-10-31) }
                0: NoticeMissed { lease: 1, closed: 2026-09-30 }"#]],
        );
        check_on(teun, false, "2026-11-01", expect!["0: LivesWithoutContract { lease: 1, ended: Some(2026-10-31) }"]);
        check_on("2024-11-01 2026-10-31 = sub 2024-11-01 2026-10-31", true, "2026-11-01", expect![""]);
        check_on("2024-11-01 .. = sub 2024-11-01 2026-10-31, own 2026-12-01 ..", false, "2026-11-01", expect![""]);
        check_on(
            "2024-11-01 .. = head 2023-11-01 ..",
            false,
            "2026-11-01",
            expect!["0: LivesWithoutContract { lease: 0, ended: None }"],
        );
        check_on("2024-11-01 .. = sub 2024-11-01 .. | 2024-11-01 .. = ", false, "2026-11-01", expect![""]);
        check_on(
            "2024-11-01 .. = sub 2024-11-01 2026-01-31 | 2024-11-01 .. = ",
            false,
            "2026-11-01",
            expect!["0: LivesWithoutContract { lease: 0, ended: Some(2026-01-31) }"],
        );
    }
}
