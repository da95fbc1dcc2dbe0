//! A visit agreement: how many home visits in how many weeks.

use crate::{calendar::Day, error::Invalid, visit_weeks::AgreementVersion};

/// N visits per k weeks, both at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VisitAgreement {
    visits: u32,
    period_weeks: u32,
}

impl VisitAgreement {
    /// The longest window: a year. Aftercare goes to monthly; anything longer is a slip.
    pub const MAX_WEEKS: u32 = 52;

    /// Two admissions on one day count once, so more than one visit a day cannot be met.
    pub fn parse(visits: u32, period_weeks: u32) -> Result<Self, Invalid> {
        if !(1..=Self::MAX_WEEKS).contains(&period_weeks) {
            return Err(Invalid::PeriodOutOfRange { max: Self::MAX_WEEKS });
        }
        let max = period_weeks * 7;
        if !(1..=max).contains(&visits) {
            return Err(Invalid::VisitsOutOfRange { max });
        }
        Ok(Self { visits, period_weeks })
    }

    /// What applies before the first version: one visit a week.
    pub const fn weekly() -> Self {
        Self { visits: 1, period_weeks: 1 }
    }

    /// The number of visits N.
    pub const fn visits(self) -> u32 {
        self.visits
    }

    /// The number of weeks k.
    pub const fn period_weeks(self) -> u32 {
        self.period_weeks
    }

    /// *Minder dan wekelijks* (k > 1): before the omklap it needs the lead's decision with a reason.
    pub const fn is_less_than_weekly(self) -> bool {
        self.period_weeks > 1
    }

    /// The version that governs from `from` on, as the week rule takes it.
    pub const fn from(self, from: Day) -> AgreementVersion {
        AgreementVersion { from, visits: self.visits, period_weeks: self.period_weeks }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(visits: u32, period_weeks: u32, expected: Expect) {
        expected.assert_eq(&match VisitAgreement::parse(visits, period_weeks) {
            Ok(it) => {
                format!("ok: {} per {}, less than weekly: {}", it.visits(), it.period_weeks(), it.is_less_than_weekly())
            }
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn an_agreement_asks_for_at_least_one_visit_and_at_most_one_a_day() {
        check(1, 1, expect!["ok: 1 per 1, less than weekly: false"]);
        check(7, 1, expect!["ok: 7 per 1, less than weekly: false"]);
        check(1, 4, expect!["ok: 1 per 4, less than weekly: true"]);
        check(0, 1, expect!["no: the number of visits lies between 1 and 7"]);
        check(8, 1, expect!["no: the number of visits lies between 1 and 7"]);
        check(1, 0, expect!["no: the number of weeks lies between 1 and 52"]);
        check(1, 53, expect!["no: the number of weeks lies between 1 and 52"]);
        check(u32::MAX, u32::MAX, expect!["no: the number of weeks lies between 1 and 52"]);
    }
}
