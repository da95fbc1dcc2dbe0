//! What a tenant pays the provider beside what the provider pays the owner, day by day.
//!
//! Both change while the contracts go on, so a sublease is compared on every day on which one of the two changes.

use super::{LeaseFacts, LeaseKind, Mismatch, of};
use crate::{
    calendar::{Day, DaySpan, shift},
    money::Cents,
};

/// A lease with its basic rents a month, each from a day on, oldest first; the first holds from the beginning. None: the
/// rent is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    /// The lease.
    pub facts: LeaseFacts,
    /// Its rents.
    pub rents: Vec<(Day, Cents)>,
}

impl From<LeaseFacts> for Priced {
    /// A lease that asks what it asked at its beginning.
    fn from(facts: LeaseFacts) -> Self {
        Self { rents: facts.rent.map(|it| (facts.days.first, it)).into_iter().collect(), facts }
    }
}

impl Priced {
    fn on(&self, day: Day) -> Option<Cents> {
        let held = self.rents.iter().rev().find(|(from, _)| *from <= day);
        held.or(self.rents.first()).map(|(_, rent)| *rent)
    }

    /// The days on which it begins to ask something else.
    fn turns(&self) -> impl Iterator<Item = Day> + '_ {
        self.rents.iter().map(|(from, _)| *from).chain([self.facts.days.first])
    }
}

/// The subleases that cost more than the head lease above them without a stated reason, each with the last days on which
/// it is so and with how much at the end of them.
///
/// Reading: the basic rent is compared, with the head lease that began last of those that run on the day.
pub fn check_rents(leases: &[Priced]) -> Vec<Mismatch> {
    let facts: Vec<LeaseFacts> = leases.iter().map(|it| it.facts).collect();
    let heads: Vec<(usize, &Priced)> = of(&facts, |it| it == LeaseKind::Head)
        .iter()
        .filter_map(|(place, _)| Some((*place, leases.get(*place)?)))
        .collect();
    let subs = leases.iter().enumerate().filter(|(_, it)| it.facts.kind.is_from_provider());
    let unexplained = subs.filter(|(_, it)| !it.facts.terms.higher_rent_explained);
    unexplained.filter_map(|(place, sub)| above(place, sub, &heads)).collect()
}

fn above(sub: usize, lease: &Priced, heads: &[(usize, &Priced)]) -> Option<Mismatch> {
    let ends = heads.iter().filter_map(|(_, it)| it.facts.days.last.map(|last| shift(last, 1)));
    let mut turns: Vec<Day> = heads.iter().flat_map(|(_, it)| it.turns()).chain(lease.turns()).chain(ends).collect();
    turns.retain(|it| lease.facts.days.contains(*it));
    turns.sort_unstable();
    turns.dedup();
    let mut found: Option<Mismatch> = None;
    let mut goes_on = false;
    for (at, day) in turns.iter().enumerate() {
        let last = turns.get(at + 1).map_or(lease.facts.days.last, |next| Some(shift(*next, -1)));
        let over = heads.iter().rev().find(|(_, it)| it.facts.days.contains(*day)).and_then(|(head, it)| {
            let by = lease.on(*day)?.minus(it.on(*day)?).ok()?;
            (by > Cents::ZERO).then_some((*head, by))
        });
        if let Some((head, by)) = over {
            let first = match found {
                Some(Mismatch::RentAboveHeadLease { days, .. }) if goes_on => days.first,
                _ => *day,
            };
            found = Some(Mismatch::RentAboveHeadLease { sub, head, by, days: DaySpan { first, last } });
        }
        goes_on = over.is_some();
    }
    found
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{super::tests::leases, *};
    use crate::calendar::parse_day;

    /// `head 2015-01-01 .. 500; 2024-07-01 640 | sub 2025-01-01 .. 640`
    fn priced(text: &str) -> Vec<Priced> {
        let one = |text: &str| {
            let mut parts = text.split(';').map(str::trim);
            let facts = leases(parts.next().unwrap()).remove(0);
            let later = parts.map(|it| {
                let (from, rent) = it.split_once(' ').unwrap();
                (parse_day(from).unwrap(), Cents::new(rent.parse().unwrap()).unwrap())
            });
            let rents = facts.rent.map(|it| (facts.days.first, it)).into_iter().chain(later).collect();
            Priced { facts, rents }
        };
        text.split('|').map(|it| one(it.trim())).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let said = |it: &Mismatch| match it {
            Mismatch::RentAboveHeadLease { sub, head, by, days } => {
                let last = days.last.map_or("..".to_owned(), |it| it.to_string());
                format!("{sub} costs {by} more than {head}, {} to {last}", days.first)
            }
            other => format!("{other:?}"),
        };
        expected.assert_eq(&check_rents(&priced(text)).iter().map(said).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn a_sublease_costs_no_more_than_its_head_lease_without_a_reason() {
        check(
            "head 2020-01-01 .. 50000 | sub 2020-01-01 .. 50001",
            expect!["1 costs 0.01 more than 0, 2020-01-01 to .."],
        );
        check("head 2020-01-01 .. 50000 | sub 2020-01-01 .. 50000", expect![""]);
        check("head 2020-01-01 .. 50000 | sub 2020-01-01 .. 50001 explained", expect![""]);
        check("head 2020-01-01 .. | sub 2020-01-01 .. 50001", expect![""]);
        check("head 2020-01-01 .. 50000 | sub 2020-01-01 ..", expect![""]);
    }

    #[test]
    fn rents_are_compared_as_they_are_on_each_day() {
        // The head lease is older than the sublease, and was raised before it began.
        check("head 2015-01-01 .. 50000; 2024-07-01 64000 | sub 2025-01-01 .. 64000", expect![""]);
        // The sublease was raised above the head lease while both went on.
        check(
            "head 2015-01-01 .. 50000 | sub 2016-01-01 .. 50000; 2026-07-01 51000",
            expect!["1 costs 10.00 more than 0, 2026-07-01 to .."],
        );
        // The head lease follows it later, and the day before that is the last.
        check(
            "head 2015-01-01 .. 50000; 2026-09-01 51000 | sub 2016-01-01 .. 50000; 2026-07-01 51000",
            expect!["1 costs 10.00 more than 0, 2026-07-01 to 2026-08-31"],
        );
        // It is raised twice: since the first time, by what it is now.
        check(
            "head 2015-01-01 .. 50000 | sub 2016-01-01 2026-12-31 50000; 2026-07-01 51000; 2026-08-01 52000",
            expect!["1 costs 20.00 more than 0, 2026-07-01 to 2026-12-31"],
        );
        // The next head lease is cheaper.
        check(
            "head 2015-01-01 2025-12-31 60000 | head 2026-01-01 .. 50000 | sub 2016-01-01 .. 60000",
            expect!["2 costs 100.00 more than 1, 2026-01-01 to .."],
        );
        // Where no head lease runs there is nothing to compare.
        check(
            "head 2015-01-01 2025-12-31 50000 | sub 2016-01-01 .. 50100",
            expect!["1 costs 1.00 more than 0, 2016-01-01 to 2025-12-31"],
        );
    }
}
