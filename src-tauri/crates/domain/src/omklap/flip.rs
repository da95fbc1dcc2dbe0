//! The day on which the lease passes to the tenant: which leases end, on which day, and every reason why it cannot be.

use thiserror::Error;

use crate::{
    calendar::{Day, DaySpan, shift},
    lease::{LeaseFacts, LeaseKind, of},
};

/// What the flip does to the leases. Leases are places in the list that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlipPlan {
    /// The head lease that ends.
    pub head: usize,
    /// The sublease or use that ends.
    pub sub: usize,
    /// The last day of both: the day before the own lease.
    pub last_day: Day,
    /// The first day of the own lease.
    pub first_day_of_own: Day,
}

/// Why a lease cannot flip on that day.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum FlipRefusal {
    /// The tenant has an own lease already.
    #[error("there is an own lease from {since}")]
    AlreadyFlipped {
        /// Its first day.
        since: Day,
    },
    /// The tenant has held from the owner from the start.
    #[error("the lease was tripartite from the start")]
    TripartiteFromTheStart,
    /// The tenant never held from the provider.
    #[error("there is no sublease")]
    NoSublease,
    /// The provider never held from the owner.
    #[error("there is no head lease")]
    NoHeadLease,
    /// The sublease would end before its first day.
    #[error("the sublease begins on {begins}")]
    BeforeSubleaseBegan {
        /// Its first day.
        begins: Day,
    },
    /// The head lease would end before its first day.
    #[error("the head lease begins on {begins}")]
    BeforeHeadLeaseBegan {
        /// Its first day.
        begins: Day,
    },
    /// The days between would be without a title for the tenant.
    #[error("the sublease ends on {last} already")]
    SubleaseEndsEarlier {
        /// Its last day.
        last: Day,
    },
    /// The sublease would run on without a head lease above it.
    #[error("the head lease ends on {last} already")]
    HeadLeaseEndsEarlier {
        /// Its last day.
        last: Day,
    },
    /// Another lease of the dwelling would not be right any more.
    #[error("another lease of the dwelling stands in the way")]
    BreaksAnother,
    /// Support has ended by then: the tenancy is over.
    #[error("support ends on {last}")]
    AfterSupport {
        /// Its last day.
        last: Day,
    },
}

/// Plans the flip of one tenancy: the own lease begins on `first_day_of_own`, and what the tenant
/// held from the provider ends the day before, together with the head lease.
///
/// `leases` are those of the tenancy's chain. A lease with a later or no end is cut at that day; one
/// that ended earlier is refused, as nothing may lie between.
///
/// Reading: the own lease may begin on the last day of support and not after it, because aftercare
/// is support too; "an own lease exists" counts whatever its days.
pub fn plan_flip(leases: &[LeaseFacts], first_day_of_own: Day, support: DaySpan) -> Result<FlipPlan, FlipRefusal> {
    if let Some((_, own)) = of(leases, |kind| kind == LeaseKind::Own).first() {
        return Err(FlipRefusal::AlreadyFlipped { since: own.days.first });
    }
    if let Some(last) = support.last.filter(|last| *last < first_day_of_own) {
        return Err(FlipRefusal::AfterSupport { last });
    }
    let subs = of(leases, LeaseKind::is_from_provider);
    if subs.is_empty() && leases.iter().any(|it| it.kind == LeaseKind::Tripartite) {
        return Err(FlipRefusal::TripartiteFromTheStart);
    }
    let heads = of(leases, |kind| kind == LeaseKind::Head);
    let last_day = shift(first_day_of_own, -1);
    let sub = match running(&subs, last_day) {
        Running::Yes(sub) => sub,
        Running::Never => return Err(FlipRefusal::NoSublease),
        Running::NotYet { begins } => return Err(FlipRefusal::BeforeSubleaseBegan { begins }),
        Running::NoMore { last } => return Err(FlipRefusal::SubleaseEndsEarlier { last }),
    };
    let head = match running(&heads, last_day) {
        Running::Yes(head) => head,
        Running::Never => return Err(FlipRefusal::NoHeadLease),
        Running::NotYet { begins } => return Err(FlipRefusal::BeforeHeadLeaseBegan { begins }),
        Running::NoMore { last } => return Err(FlipRefusal::HeadLeaseEndsEarlier { last }),
    };
    Ok(FlipPlan { head, sub, last_day, first_day_of_own })
}

/// A flip can be undone until its date; from that day on the tenant lives by the own lease, and a
/// wrong flip is put right by a correction with a reason.
pub fn may_undo_flip(flip_day: Day, as_of: Day) -> bool {
    as_of < flip_day
}

enum Running {
    Yes(usize),
    Never,
    NotYet { begins: Day },
    NoMore { last: Day },
}

/// The lease that runs on `day`, the one that began last if there are several.
fn running(leases: &[(usize, &LeaseFacts)], day: Day) -> Running {
    if let Some((place, _)) = leases.iter().rev().find(|(_, it)| it.days.contains(day)) {
        return Running::Yes(*place);
    }
    let ended = leases.iter().filter_map(|(_, it)| it.days.last).filter(|last| *last < day).max();
    match (ended, leases.first()) {
        (Some(last), _) => Running::NoMore { last },
        (None, Some((_, first))) => Running::NotYet { begins: first.days.first },
        (None, None) => Running::Never,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::{calendar::parse_day, lease::tests::leases};

    const CHAIN: &str = "head 2024-01-01 .., sub 2024-02-01 ..";

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[track_caller]
    fn check_until(chain: &str, first_day_of_own: &str, support_ends: &str, expected: Expect) {
        let support = DaySpan { first: day("2024-02-01"), last: parse_day(support_ends).ok() };
        expected.assert_eq(&match plan_flip(&leases(chain), day(first_day_of_own), support) {
            Ok(plan) => format!(
                "ok: {} and {} end on {}, own from {}",
                plan.head, plan.sub, plan.last_day, plan.first_day_of_own
            ),
            Err(why) => format!("no: {why}"),
        });
    }

    #[track_caller]
    fn check(chain: &str, first_day_of_own: &str, expected: Expect) {
        check_until(chain, first_day_of_own, "..", expected);
    }

    #[test]
    fn head_lease_and_sublease_end_the_day_before_the_own_lease() {
        check(CHAIN, "2026-10-01", expect!["ok: 0 and 1 end on 2026-09-30, own from 2026-10-01"]);
        check(CHAIN, "2026-01-01", expect!["ok: 0 and 1 end on 2025-12-31, own from 2026-01-01"]);
        check(CHAIN, "2024-03-01", expect!["ok: 0 and 1 end on 2024-02-29, own from 2024-03-01"]);
    }

    #[test]
    fn a_use_flips_as_a_sublease_does() {
        check(
            "use 2024-02-01 .., head 2024-01-01 ..",
            "2026-10-01",
            expect!["ok: 1 and 0 end on 2026-09-30, own from 2026-10-01"],
        );
    }

    #[test]
    fn leases_that_end_on_that_day_or_later_are_cut_there() {
        check(
            "head 2024-01-01 2026-09-30, sub 2024-02-01 2027-01-31",
            "2026-10-01",
            expect!["ok: 0 and 1 end on 2026-09-30, own from 2026-10-01"],
        );
    }

    #[test]
    fn of_two_subleases_the_one_that_runs_flips() {
        check(
            "head 2024-01-01 .., sub 2024-02-01 2025-01-31, sub 2025-02-01 ..",
            "2026-10-01",
            expect!["ok: 0 and 2 end on 2026-09-30, own from 2026-10-01"],
        );
    }

    #[test]
    fn a_lease_flips_once() {
        check(
            "head 2024-01-01 2026-09-30, sub 2024-02-01 2026-09-30, own 2026-10-01 ..",
            "2026-11-01",
            expect!["no: there is an own lease from 2026-10-01"],
        );
    }

    #[test]
    fn what_is_not_held_from_the_provider_does_not_flip() {
        check("", "2026-10-01", expect!["no: there is no sublease"]);
        check("head 2024-01-01 ..", "2026-10-01", expect!["no: there is no sublease"]);
        check("tripartite 2024-01-01 ..", "2026-10-01", expect!["no: the lease was tripartite from the start"]);
        check("sub 2024-02-01 ..", "2026-10-01", expect!["no: there is no head lease"]);
    }

    #[test]
    fn a_sublease_has_at_least_one_day() {
        check(CHAIN, "2024-02-02", expect!["ok: 0 and 1 end on 2024-02-01, own from 2024-02-02"]);
        check(CHAIN, "2024-02-01", expect!["no: the sublease begins on 2024-02-01"]);
    }

    #[test]
    fn a_head_lease_has_at_least_one_day() {
        check(
            "head 2025-01-01 .., sub 2024-02-01 ..",
            "2025-01-01",
            expect!["no: the head lease begins on 2025-01-01"],
        );
    }

    #[test]
    fn no_day_is_left_without_a_title() {
        check(
            "head 2024-01-01 .., sub 2024-02-01 2026-09-29",
            "2026-10-01",
            expect!["no: the sublease ends on 2026-09-29 already"],
        );
        check(
            "head 2024-01-01 2026-08-31, sub 2024-02-01 ..",
            "2026-10-01",
            expect!["no: the head lease ends on 2026-08-31 already"],
        );
    }

    #[test]
    fn a_lease_does_not_flip_after_support() {
        check_until(CHAIN, "2026-10-01", "2026-10-01", expect!["ok: 0 and 1 end on 2026-09-30, own from 2026-10-01"]);
        check_until(CHAIN, "2026-10-01", "2026-09-30", expect!["no: support ends on 2026-09-30"]);
    }

    #[test]
    fn a_flip_can_be_undone_until_its_date() {
        assert!(may_undo_flip(day("2026-10-01"), day("2026-09-30")));
        assert!(!may_undo_flip(day("2026-10-01"), day("2026-10-01")));
    }
}
