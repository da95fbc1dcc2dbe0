//! Which leases run when, beside and above each other.

use super::{LeaseFacts, LeaseKind, Mismatch};
use crate::calendar::{Day, DaySpan, shift};

/// What is not right about all leases of one dwelling, whoever lived there.
///
/// Reading: "its head lease" is whatever head lease runs on a day, so a sublease may lie within two
/// head leases that follow each other without a day between. A tripartite lease is one of the owner too: nobody else holds
/// the dwelling from the owner beside it.
pub fn check_dwelling(leases: &[LeaseFacts]) -> Vec<Mismatch> {
    let mut found = Vec::new();
    let owners = of(leases, LeaseKind::is_from_owner);
    for (at, (one, first)) in owners.iter().enumerate() {
        let later = owners.iter().skip(at + 1);
        for (two, second) in later.take_while(|(_, it)| first.days.last.is_none_or(|last| it.days.first <= last)) {
            if let Some(days) = first.days.intersection(&second.days) {
                found.push(Mismatch::LetTwice { one: *one, two: *two, days });
            }
        }
    }
    let heads = of(leases, |kind| kind == LeaseKind::Head);
    for (sub, lease) in of(leases, LeaseKind::is_from_provider) {
        found.extend(uncovered(&lease.days, &heads).map(|days| Mismatch::OutsideHeadLease { sub, days }));
    }
    found
}

/// What is not right about the leases of one tenancy.
///
/// Only leases of the tenant are looked at: a head lease may outlive them.
pub fn check_tenancy(leases: &[LeaseFacts]) -> Vec<Mismatch> {
    let titles = of(leases, LeaseKind::is_title_of_tenant);
    let mut found = Vec::new();
    let mut held_until: Option<(usize, &LeaseFacts)> = None;
    for (at, (place, lease)) in titles.iter().enumerate() {
        let others = titles.iter().skip(at + 1);
        found.extend(others.filter_map(|(two, other)| {
            let days = lease.days.intersection(&other.days)?;
            Some(Mismatch::HeldTwice { one: *place, two: *two, days })
        }));
        if let Some((ended, before)) = held_until
            && let Some(last) = before.days.last
            && let Ok(days) = DaySpan::new(shift(last, 1), Some(shift(lease.days.first, -1)))
        {
            let flips = lease.kind == LeaseKind::Own && before.kind.is_from_provider();
            found.push(match flips {
                true => Mismatch::NoTitle { ended, own: *place, days },
                false => Mismatch::Gap { ended, next: *place, days },
            });
        }
        if held_until.is_none_or(|(_, it)| ends_later(lease, it)) {
            held_until = Some((*place, lease));
        }
    }
    found
}

/// The leases of some kinds with their places, by their first day.
pub(crate) fn of(leases: &[LeaseFacts], kind: impl Fn(LeaseKind) -> bool) -> Vec<(usize, &LeaseFacts)> {
    let mut some: Vec<_> = leases.iter().enumerate().filter(|(_, it)| kind(it.kind)).collect();
    some.sort_by_key(|(_, it)| it.days.first);
    some
}

fn ends_later(one: &LeaseFacts, other: &LeaseFacts) -> bool {
    one.days.last.unwrap_or(Day::MAX) >= other.days.last.unwrap_or(Day::MAX)
}

/// The first days of `span` on which none of the leases runs; they come by their first day.
fn uncovered(span: &DaySpan, leases: &[(usize, &LeaseFacts)]) -> Option<DaySpan> {
    let mut from = span.first;
    for (_, lease) in leases {
        if !lease.days.contains(from) {
            continue;
        }
        from = shift(lease.days.last?, 1);
        if span.last.is_some_and(|last| last < from) {
            return None;
        }
    }
    let next = leases.iter().map(|(_, it)| it.days.first).find(|it| *it > from);
    let last = match (next.map(|it| shift(it, -1)), span.last) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    };
    DaySpan::new(from, last).ok()
}

#[cfg(test)]
pub(crate) mod tests {
    use expect_test::{Expect, expect};

    use super::{super::LeaseTerms, *};
    use crate::{calendar::parse_day, money::Cents};

    /// `head 2020-01-01 2024-12-31 500, sub 2020-02-01 .. 450`
    pub(crate) fn leases(text: &str) -> Vec<LeaseFacts> {
        text.split(',').map(str::trim).filter(|it| !it.is_empty()).map(lease).collect()
    }

    fn lease(text: &str) -> LeaseFacts {
        let words: Vec<_> = text.split_whitespace().collect();
        let [kind, first, last, rest @ ..] = &words[..] else { panic!("not a lease: {text}") };
        let rent = rest.first().map(|it| Cents::new(it.parse().unwrap()).unwrap());
        LeaseFacts {
            kind: LeaseKind::from_code(kind).unwrap(),
            days: DaySpan { first: parse_day(first).unwrap(), last: parse_day(last).ok() },
            rent,
            terms: LeaseTerms { higher_rent_explained: rest.contains(&"explained"), ..LeaseTerms::default() },
        }
    }

    #[track_caller]
    fn check(ask: fn(&[LeaseFacts]) -> Vec<Mismatch>, text: &str, expected: Expect) {
        let shown: Vec<_> = ask(&leases(text)).iter().map(show).collect();
        expected.assert_eq(&shown.join("\n"));
    }

    fn show(mismatch: &Mismatch) -> String {
        let span = |it: &DaySpan| format!("{} to {}", it.first, it.last.map_or("..".into(), |it| it.to_string()));
        match mismatch {
            Mismatch::LetTwice { one, two, days } => format!("{one} and {two} let twice, {}", span(days)),
            Mismatch::OutsideHeadLease { sub, days } => format!("{sub} outside its head lease, {}", span(days)),
            Mismatch::NoTitle { ended, own, days } => format!("no title between {ended} and {own}, {}", span(days)),
            Mismatch::Gap { ended, next, days } => {
                format!("no title between {ended} and {next}, {} (said)", span(days))
            }
            Mismatch::HeldTwice { one, two, days } => format!("{one} and {two} held twice, {}", span(days)),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_whole_chain_has_no_mismatch() {
        let chain = "head 2020-01-01 2024-12-31 50000, sub 2020-01-01 2024-12-31 50000, own 2025-01-01 ..";
        check(check_dwelling, chain, expect![""]);
        check(check_tenancy, chain, expect![""]);
    }

    #[test]
    fn a_dwelling_is_let_once_on_a_day() {
        check(
            check_dwelling,
            "own 2024-12-31 .., head 2020-01-01 2024-12-31",
            expect!["1 and 0 let twice, 2024-12-31 to 2024-12-31"],
        );
        check(
            check_dwelling,
            "head 2020-01-01 .., head 2021-01-01 2021-12-31, own 2022-01-01 ..",
            expect![[r#"
                0 and 1 let twice, 2021-01-01 to 2021-12-31
                0 and 2 let twice, 2022-01-01 to .."#]],
        );
        check(
            check_dwelling,
            "head 2020-01-01 .., tripartite 2021-01-01 2021-12-31",
            expect!["0 and 1 let twice, 2021-01-01 to 2021-12-31"],
        );
        check(check_dwelling, "tripartite 2020-01-01 2020-12-31, own 2021-01-01 ..", expect![""]);
    }

    #[test]
    fn a_sublease_lies_within_its_head_lease() {
        check(
            check_dwelling,
            "head 2020-01-01 2024-12-31, sub 2019-12-15 2024-12-31",
            expect!["1 outside its head lease, 2019-12-15 to 2019-12-31"],
        );
        check(
            check_dwelling,
            "head 2020-01-01 2024-12-31, use 2020-01-01 ..",
            expect!["1 outside its head lease, 2025-01-01 to .."],
        );
        check(check_dwelling, "sub 2020-01-01 ..", expect!["0 outside its head lease, 2020-01-01 to .."]);
    }

    #[test]
    fn a_sublease_may_lie_within_two_head_leases_that_follow_each_other() {
        check(check_dwelling, "head 2020-01-01 2021-12-31, head 2022-01-01 .., sub 2020-01-01 ..", expect![""]);
        check(
            check_dwelling,
            "head 2020-01-01 2021-12-31, head 2022-02-01 .., sub 2020-01-01 ..",
            expect!["2 outside its head lease, 2022-01-01 to 2022-01-31"],
        );
    }

    #[test]
    fn there_is_no_day_without_a_title_before_the_own_lease() {
        check(
            check_tenancy,
            "sub 2020-01-01 2024-12-30, own 2025-01-01 ..",
            expect!["no title between 0 and 1, 2024-12-31 to 2024-12-31"],
        );
        check(check_tenancy, "own 2025-01-01 .., sub 2020-01-01 2024-12-31", expect![""]);
        check(check_tenancy, "own 2025-01-01 ..", expect![""]);
        check(
            check_tenancy,
            "sub 2020-01-01 2022-12-31, use 2021-01-01 2021-12-31, own 2023-01-02 ..",
            expect![[r#"
                0 and 1 held twice, 2021-01-01 to 2021-12-31
                no title between 0 and 2, 2023-01-01 to 2023-01-01"#]],
        );
    }

    #[test]
    fn days_between_any_two_contracts_of_the_tenant_are_said() {
        check(
            check_tenancy,
            "sub 2024-01-01 2024-12-31, sub 2025-01-15 ..",
            expect!["no title between 0 and 1, 2025-01-01 to 2025-01-14 (said)"],
        );
        check(check_tenancy, "sub 2024-01-01 2024-12-31, use 2025-01-01 ..", expect![""]);
        check(
            check_tenancy,
            "own 2024-01-01 2024-12-31, own 2025-01-02 ..",
            expect!["no title between 0 and 1, 2025-01-01 to 2025-01-01 (said)"],
        );
    }

    #[test]
    fn a_tenant_holds_a_home_by_one_contract_on_a_day() {
        check(check_tenancy, "sub 2020-01-01 .., own 2025-01-01 ..", expect!["0 and 1 held twice, 2025-01-01 to .."]);
        check(
            check_tenancy,
            "sub 2020-01-01 2025-01-01, own 2025-01-01 ..",
            expect!["0 and 1 held twice, 2025-01-01 to 2025-01-01"],
        );
        check(check_tenancy, "head 2020-01-01 .., sub 2020-01-01 ..", expect![""]);
    }
}
