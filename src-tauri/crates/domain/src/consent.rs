//! What a tenant agrees that others may know, one recipient and one purpose at a time (`spec/privacy.md`).

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes};

/// What for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentPurpose {
    /// The file of the omklap, and the letter that asks for it.
    Omklap,
    /// To talk about how the tenancy goes.
    Consultation,
}

codes! { ConsentPurpose, "purpose of a consent" {
    Omklap = "omklap",
    Consultation = "consultation",
}}

/// The days of a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConsentDays {
    /// When it was given.
    pub given: Day,
    /// The last day on which it holds; absent: until it is withdrawn.
    pub last: Option<Day>,
    /// When it was withdrawn: from that day on it does not hold any more.
    pub withdrawn: Option<Day>,
}

impl ConsentDays {
    /// It holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.given <= day && self.last.is_none_or(|it| day <= it) && self.withdrawn.is_none_or(|it| day < it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(last: Option<&str>, withdrawn: Option<&str>, on: &str, expected: bool) {
        let day = |it: &str| it.parse().unwrap();
        let days = ConsentDays { given: day("2026-03-01"), last: last.map(day), withdrawn: withdrawn.map(day) };
        assert_eq!(expected, days.holds_on(day(on)));
    }

    #[test]
    fn a_consent_holds_from_its_day_up_to_its_last_one() {
        check(None, None, "2026-02-28", false);
        check(None, None, "2026-03-01", true);
        check(None, None, "2036-03-01", true);
        check(Some("2026-06-30"), None, "2026-06-30", true);
        check(Some("2026-06-30"), None, "2026-07-01", false);
    }

    #[test]
    fn on_the_day_on_which_it_is_withdrawn_nothing_goes_any_more() {
        check(None, Some("2026-05-02"), "2026-05-01", true);
        check(None, Some("2026-05-02"), "2026-05-02", false);
        check(Some("2026-06-30"), Some("2026-05-02"), "2026-05-03", false);
        check(None, Some("2026-03-01"), "2026-03-01", false);
    }
}
