//! The earliest day of an omklap, by a second rule that was written from the text of the specification: it looks at every
//! day of 24 months by itself and knows nothing of the days on which something may change.
//!
//! Rules that are wrong by one thing stand beside it: each has to be noticed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
#![allow(missing_docs)]

mod cases;
mod slow;

use cases::{Case, Chance};
use domain::covenant::Criterion;
use slow::{Slip, Slow};

const TENANCIES: u64 = 1_000;

/// The day, or what stands in the way.
fn fast(case: &Case) -> String {
    let earliest = case.record().earliest();
    let codes = |of: &[Criterion]| of.iter().map(|it| it.as_code()).collect::<Vec<_>>().join(" ");
    match earliest.day {
        Some(day) => day.to_string(),
        None => format!("needs {}; expires {}", codes(&earliest.needs), codes(&earliest.expires)),
    }
}

#[test]
fn the_earliest_day_of_a_thousand_tenancies_is_that_of_the_second_rule_or_the_same_stands_in_the_way() {
    let (mut days, mut later, mut needs, mut expires) = (0, 0, 0, 0);
    for seed in 0..TENANCIES {
        let case = Case::random(&mut Chance(seed));
        let (known, slow) = (fast(&case), Slow(&case, Slip::None).earliest());
        assert_eq!(slow, known, "tenancy {seed}: {case:?}");
        let today = case.as_of.to_string();
        days += usize::from(!known.starts_with("needs"));
        later += usize::from(!known.starts_with("needs") && known != today);
        needs += usize::from(known.starts_with("needs ") && !known.starts_with("needs ;"));
        expires += usize::from(known.starts_with("needs ;"));
    }
    // Every kind of answer is among them.
    assert!(days >= 200 && later >= 100 && needs >= 200 && expires >= 20, "{days} {later} {needs} {expires}");
}

#[test]
fn each_criterion_by_itself_is_that_of_the_second_rule_on_every_day() {
    for seed in 0..TENANCIES / 10 {
        let case = Case::random(&mut Chance(seed));
        let record = case.record();
        let slow = Slow(&case, Slip::None);
        for criterion in Criterion::ALL {
            let first = slow.days().find(|day| slow.holds(*criterion, *day));
            assert_eq!(first, record.earliest_of(*criterion), "tenancy {seed}, {criterion:?}: {case:?}");
            for day in slow.days() {
                let verdict = record.verdict(*criterion, day);
                assert_eq!(
                    slow.holds(*criterion, day),
                    verdict.holds(),
                    "tenancy {seed}, {criterion:?} on {day}: {case:?}"
                );
                assert_eq!(verdict.why.is_none(), verdict.status == domain::covenant::CriterionStatus::Met);
            }
        }
    }
}

#[test]
fn a_second_rule_that_is_wrong_by_one_thing_is_noticed() {
    for slip in Slip::ALL {
        let noticed = (0..TENANCIES).any(|seed| {
            let case = Case::random(&mut Chance(seed));
            Slow(&case, slip).earliest() != fast(&case)
        });
        assert!(noticed, "{slip:?}");
    }
}
