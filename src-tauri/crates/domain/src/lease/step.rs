//! What a step by hand may do to the leases of a dwelling.
//!
//! Imports may bring broken chains, and those are kept. A step may not make one: it is refused where it leaves a day
//! without a title, or a day that is let twice, that was not there before. What is broken already may stay so, so that
//! it can be put right one step at a time. Everything else that may not be true is said and stops nobody.

use thiserror::Error;

use super::{LeaseFacts, LeaseKind, Mismatch, check_dwelling, check_holders};
use crate::calendar::{DaySpan, NEVER, days_left};

/// A lease with whose tenancy it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contract<T> {
    /// The tenancy.
    pub holder: T,
    /// The days on which that tenancy lives there, as far as they are known.
    pub stay: Option<DaySpan>,
    /// What the rules look at.
    pub facts: LeaseFacts,
}

/// Why a step is not made, with the first days that it would break.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum StepRefusal {
    /// The owner would let the dwelling twice (head, own or tripartite lease).
    #[error("the owner lets the dwelling to somebody else from {}", .days.first)]
    LetTwice {
        /// The days.
        days: DaySpan,
    },
    /// The tenant would hold the dwelling twice.
    #[error("the tenant holds the dwelling already from {}", .days.first)]
    HeldTwice {
        /// The days.
        days: DaySpan,
    },
    /// The provider would let the dwelling to two who do not live together.
    #[error("the provider lets the dwelling to somebody else from {}", .days.first)]
    SubletTwice {
        /// The days.
        days: DaySpan,
    },
    /// Days without a title would lie before the own lease.
    #[error("the tenant would have no title from {}", .days.first)]
    NoTitle {
        /// The days.
        days: DaySpan,
    },
    /// A sublease or use would have days on which no head lease runs.
    #[error("no head lease runs from {}", .days.first)]
    OutsideHead {
        /// The days.
        days: DaySpan,
    },
}

impl StepRefusal {
    /// The first days that would be broken.
    pub const fn days(&self) -> DaySpan {
        match self {
            Self::LetTwice { days }
            | Self::HeldTwice { days }
            | Self::SubletTwice { days }
            | Self::NoTitle { days }
            | Self::OutsideHead { days } => *days,
        }
    }

    fn same_rule(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Whether a step from these leases of a dwelling to those may be made. A lease that stays has the same place in both;
/// one that is added comes after them.
///
/// Reading: where nobody wrote a head lease down there is none to lie within, so a sublease may be added without one.
///
/// # Errors
/// What the step would break that is not broken yet.
pub fn allow<T: Copy + Eq>(before: &[Contract<T>], after: &[Contract<T>]) -> Result<(), StepRefusal> {
    let known = breaks(before);
    let headless = after.iter().all(|it| it.facts.kind != LeaseKind::Head);
    for broken in breaks(after) {
        if headless && matches!(broken.rule, StepRefusal::OutsideHead { .. }) {
            continue;
        }
        let same = known.iter().filter(|it| it.leases == broken.leases && it.rule.same_rule(&broken.rule));
        let old: Vec<DaySpan> = same.map(|it| it.rule.days()).collect();
        if !days_left(&[broken.rule.days()], &old, NEVER).is_empty() {
            return Err(broken.rule);
        }
    }
    Ok(())
}

/// Something broken, and between which leases; for days without a title whose they are is the first lease of that tenancy.
struct Break {
    rule: StepRefusal,
    leases: (usize, usize),
}

fn breaks<T: Copy + Eq>(contracts: &[Contract<T>]) -> Vec<Break> {
    let facts: Vec<LeaseFacts> = contracts.iter().map(|it| it.facts).collect();
    let between = |one: usize, two: usize| (one.min(two), one.max(two));
    let mut found: Vec<Break> = Vec::new();
    for it in check_dwelling(&facts).into_iter().chain(check_holders(contracts)) {
        found.extend(match it {
            Mismatch::LetTwice { one, two, days } => {
                Some(Break { rule: StepRefusal::LetTwice { days }, leases: between(one, two) })
            }
            Mismatch::HeldTwice { one, two, days } => {
                Some(Break { rule: StepRefusal::HeldTwice { days }, leases: between(one, two) })
            }
            Mismatch::SubletTwice { one, two, days } => {
                Some(Break { rule: StepRefusal::SubletTwice { days }, leases: between(one, two) })
            }
            Mismatch::NoTitle { own, days, .. } => {
                let holder = contracts.get(own).map(|it| it.holder);
                let first = contracts.iter().position(|it| Some(it.holder) == holder).unwrap_or(own);
                Some(Break { rule: StepRefusal::NoTitle { days }, leases: (first, first) })
            }
            _ => None,
        });
    }
    let heads: Vec<DaySpan> = facts.iter().filter(|it| it.kind == LeaseKind::Head).map(|it| it.days).collect();
    for (place, contract) in contracts.iter().enumerate().filter(|(_, it)| it.facts.kind.is_from_provider()) {
        let outside = days_left(&[contract.facts.days], &heads, NEVER);
        let rule = |days| StepRefusal::OutsideHead { days };
        found.extend(outside.into_iter().map(|days| Break { rule: rule(days), leases: (place, place) }));
    }
    found
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{super::tests::leases, *};

    /// Leases of one tenancy; a `|` begins those of the next one, who came when the other one had left.
    fn contracts(text: &str) -> Vec<Contract<usize>> {
        let all = text.split('|').enumerate();
        all.flat_map(|(holder, it)| leases(it).into_iter().map(move |facts| Contract { holder, stay: None, facts }))
            .collect()
    }

    #[track_caller]
    fn check(before: &str, after: &str, expected: Expect) {
        expected.assert_eq(&match allow(&contracts(before), &contracts(after)) {
            Ok(()) => "ok".to_owned(),
            Err(why) => format!("no: {why} to {}", why.days().last.map_or("..".to_owned(), |it| it.to_string())),
        });
    }

    #[test]
    fn a_step_lets_no_dwelling_twice() {
        let head = "head 2024-01-01 ..";
        check(
            head,
            "head 2024-01-01 .., own 2025-01-01 ..",
            expect!["no: the owner lets the dwelling to somebody else from 2025-01-01 to .."],
        );
        check(head, "head 2024-01-01 2024-12-31, own 2025-01-01 ..", expect!["ok"]);
        check(
            head,
            "head 2024-01-01 .. | head 2026-01-01 ..",
            expect!["no: the owner lets the dwelling to somebody else from 2026-01-01 to .."],
        );
    }

    #[test]
    fn a_dwelling_is_held_once_on_a_day_and_let_on_to_one_household() {
        let one = "head 2024-01-01 .., sub 2024-01-01 ..";
        check(
            one,
            "head 2024-01-01 .., sub 2024-01-01 .., use 2024-06-01 2024-06-30",
            expect!["no: the tenant holds the dwelling already from 2024-06-01 to 2024-06-30"],
        );
        check(one, "head 2024-01-01 .., sub 2024-01-01 2024-05-31 | sub 2024-06-01 ..", expect!["ok"]);
        check(
            one,
            "head 2024-01-01 .., sub 2024-01-01 .. | use 2024-06-01 ..",
            expect!["no: the provider lets the dwelling to somebody else from 2024-06-01 to .."],
        );
    }

    #[test]
    fn no_step_leaves_a_day_without_a_title_before_the_own_lease() {
        let flipped = "head 2024-01-01 2024-12-31, sub 2024-01-01 2024-12-31, own 2025-01-01 ..";
        check(
            flipped,
            "head 2024-01-01 2024-12-31, sub 2024-01-01 2024-12-30, own 2025-01-01 ..",
            expect!["no: the tenant would have no title from 2024-12-31 to 2024-12-31"],
        );
        check(
            flipped,
            "head 2024-01-01 2024-12-31, sub 2024-01-01 2024-12-31, own 2025-01-02 ..",
            expect!["no: the tenant would have no title from 2025-01-01 to 2025-01-01"],
        );
        check(
            flipped,
            "head 2024-01-01 2024-12-31, sub 2024-02-01 2024-12-31, own 2025-01-01 2025-06-30",
            expect!["ok"],
        );
    }

    #[test]
    fn a_sublease_stays_within_the_head_lease_that_is_known() {
        check(
            "head 2024-01-01 ..",
            "head 2024-01-01 .., sub 2023-12-01 ..",
            expect!["no: no head lease runs from 2023-12-01 to 2023-12-31"],
        );
        check(
            "head 2024-01-01 .., sub 2024-01-01 ..",
            "head 2024-01-01 2024-12-31, sub 2024-01-01 ..",
            expect!["no: no head lease runs from 2025-01-01 to 9999-12-31"],
        );
        check("", "sub 2024-01-01 ..", expect!["ok"]);
        check("sub 2024-01-01 ..", "sub 2024-01-01 .., head 2024-06-01 ..", expect!["ok"]);
    }

    #[test]
    fn what_is_broken_already_may_be_put_right_step_by_step_and_not_be_made_worse() {
        let broken = "head 2024-01-01 2024-12-31, head 2025-02-01 .., sub 2023-12-01 ..";
        check(broken, "head 2024-01-01 2025-01-31, head 2025-02-01 .., sub 2023-12-01 ..", expect!["ok"]);
        check(broken, "head 2024-01-01 2024-12-31, head 2025-02-01 .., sub 2023-12-02 ..", expect!["ok"]);
        check(
            broken,
            "head 2024-01-01 2024-12-31, head 2025-02-01 .., sub 2023-11-30 ..",
            expect!["no: no head lease runs from 2023-11-30 to 2023-12-31"],
        );
        check(
            broken,
            "head 2024-01-01 2024-12-31, head 2025-03-01 .., sub 2023-12-01 ..",
            expect!["no: no head lease runs from 2025-01-01 to 2025-02-28"],
        );
        let twice = "head 2024-01-01 .., own 2025-01-01 2025-12-31";
        check(twice, "head 2024-01-01 .., own 2025-02-01 2025-12-31", expect!["ok"]);
        check(
            twice,
            "head 2024-01-01 .., own 2025-02-01 2026-12-31",
            expect!["no: the owner lets the dwelling to somebody else from 2025-02-01 to 2026-12-31"],
        );
    }
}
