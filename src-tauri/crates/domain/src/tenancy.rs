//! A tenancy: one person in one dwelling through this programme, and how it ended.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, parse_day, parse_day_in_reach, shift},
    codes::codes,
    error::Invalid,
};

/// Nobody plans the first or last day of support further ahead.
pub const DAYS_AHEAD: u32 = 366;

/// The first day of support as somebody may enter it: neither long ago nor far ahead, for both are slips.
///
/// # Errors
/// What is no day, [`Invalid::StartTooEarly`], [`Invalid::DayTooFarAhead`].
pub fn parse_support_start(text: &str, as_of: Day) -> Result<Day, Invalid> {
    parse_day_in_reach(text, as_of, DAYS_AHEAD)
}

/// A day as [`crate::calendar::parse_known_day`] reads it that may lie ahead, by so many years at most.
///
/// # Errors
/// What is no day, [`Invalid::StartTooEarly`], [`Invalid::DayTooFarAhead`].
pub fn parse_agreed_day(text: &str, as_of: Day, years: u32) -> Result<Day, Invalid> {
    parse_day_in_reach(text, as_of, years * DAYS_AHEAD)
}

/// The last day of support, which lies not before the first.
///
/// # Errors
/// What is no day, [`Invalid::SpanReversed`], [`Invalid::DayTooFarAhead`].
pub fn parse_support_end(text: &str, first: Day, as_of: Day) -> Result<Day, Invalid> {
    let last = parse_day(text)?;
    if last < first {
        return Err(Invalid::SpanReversed { first, last });
    }
    near(last, as_of)
}

fn near(day: Day, as_of: Day) -> Result<Day, Invalid> {
    if day > shift(as_of, i64::from(DAYS_AHEAD)) {
        return Err(Invalid::DayTooFarAhead { max: DAYS_AHEAD });
    }
    Ok(day)
}

/// Why a tenancy ended (`spec/exchange.md`, `end_reason`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// Moved on to another home, outside the programme.
    MovedOn,
    /// Rehoused by the programme: a linked tenancy continues this one.
    Rehoused,
    /// Back to a shelter.
    BackToShelter,
    /// Admitted to a clinic for long.
    Clinic,
    /// Detained for long.
    Detention,
    /// Evicted because of rent arrears.
    EvictionArrears,
    /// Evicted because of nuisance.
    EvictionNuisance,
    /// Left.
    Left,
    /// Died.
    Died,
    /// Anything else.
    Other,
}

codes! { EndReason, "end_reason" {
    MovedOn = "moved_on",
    Rehoused = "rehoused",
    BackToShelter = "back_to_shelter",
    Clinic = "clinic",
    Detention = "detention",
    EvictionArrears = "eviction_arrears",
    EvictionNuisance = "eviction_nuisance",
    Left = "left",
    Died = "died",
    Other = "other",
}}

impl EndReason {
    /// The person was put out of the dwelling.
    pub const fn is_eviction(self) -> bool {
        matches!(self, Self::EvictionArrears | Self::EvictionNuisance)
    }
}

/// Where somebody lived before, or went: the six categories of ETHOS Light in the wording of CBS
/// (`domain.md`, 4.3), and what lies beside them (`spec/exchange.md`, `end_destination`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndDestination {
    /// In a home.
    Housed,
    /// In public space.
    #[serde(rename = "ethos_1")]
    Ethos1,
    /// In a night shelter.
    #[serde(rename = "ethos_2")]
    Ethos2,
    /// In temporary accommodation for homeless people.
    #[serde(rename = "ethos_3")]
    Ethos3,
    /// Leaving an institution without a home.
    #[serde(rename = "ethos_4")]
    Ethos4,
    /// In a place that is no ordinary dwelling.
    #[serde(rename = "ethos_5")]
    Ethos5,
    /// Staying with family or friends for a while.
    #[serde(rename = "ethos_6")]
    Ethos6,
    /// In an institution.
    Institution,
    /// Died.
    Died,
    /// Not known.
    Unknown,
}

codes! { EndDestination, "end_destination" {
    Housed = "housed",
    Ethos1 = "ethos_1",
    Ethos2 = "ethos_2",
    Ethos3 = "ethos_3",
    Ethos4 = "ethos_4",
    Ethos5 = "ethos_5",
    Ethos6 = "ethos_6",
    Institution = "institution",
    Died = "died",
    Unknown = "unknown",
}}

impl EndDestination {
    /// A return to homelessness: ETHOS 1, 2, 3 or 6 (`spec/omklap.md`, "terugval").
    pub const fn is_relapse(self) -> bool {
        matches!(self, Self::Ethos1 | Self::Ethos2 | Self::Ethos3 | Self::Ethos6)
    }

    /// Homeless in the sense of "niet meer dakloos": ETHOS 1, 2, 3, 5 or 6 (`domain.md`, 4.1).
    pub const fn is_homeless(self) -> bool {
        self.is_relapse() || matches!(self, Self::Ethos5)
    }
}

/// Where somebody went when support ended, by both that was written down: a file may say of one alone that they died.
pub fn went(reason: Option<EndReason>, destination: Option<EndDestination>) -> EndDestination {
    match reason {
        Some(EndReason::Died) => EndDestination::Died,
        _ => destination.unwrap_or(EndDestination::Unknown),
    }
}

/// Why and where to do not speak against each other: both say that the person died, or neither does.
pub fn fit(reason: EndReason, destination: EndDestination) -> bool {
    (reason == EndReason::Died) == (destination == EndDestination::Died)
}

/// Where the last day of support may lie for somebody who moved: before the key of the next home.
pub fn ends_before_next(last: Day, next: Option<Day>) -> bool {
    next.is_none_or(|key| last < key)
}

/// Where the first day of support may lie for somebody who moved here: after the last day in the home before, and where
/// that is not known after its first.
pub fn starts_after_last(first: Day, began: Day, ended: Option<Day>) -> bool {
    first > ended.unwrap_or(began)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_known_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[track_caller]
    fn check(read: Result<Day, Invalid>, expected: Expect) {
        expected.assert_eq(&match read {
            Ok(day) => format!("ok: {day}"),
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn support_starts_neither_long_ago_nor_far_ahead() {
        let start = |text| parse_support_start(text, day("2026-07-28"));
        check(start("2006-05-01"), expect!["ok: 2006-05-01"]);
        check(start("1990-01-01"), expect!["ok: 1990-01-01"]);
        check(start("1989-12-31"), expect!["no: support starts in 1990 at the earliest"]);
        check(start("2027-07-29"), expect!["ok: 2027-07-29"]);
        check(start("2027-07-30"), expect!["no: the day lies more than 366 days ahead"]);
        check(start("binnenkort"), expect!["no: a day is written as 2026-07-30"]);
    }

    #[test]
    fn a_year_that_cannot_be_meant_is_refused() {
        check(parse_known_day(" 1990-01-01 "), expect!["ok: 1990-01-01"]);
        check(parse_known_day("1989-12-31"), expect!["no: support starts in 1990 at the earliest"]);
        check(parse_known_day("0026-07-28"), expect!["no: support starts in 1990 at the earliest"]);
        let agreed = |text| parse_agreed_day(text, day("2026-07-28"), 10);
        check(agreed("2036-08-04"), expect!["ok: 2036-08-04"]);
        check(agreed("2036-08-05"), expect!["no: the day lies more than 3660 days ahead"]);
        check(agreed("0202-07-28"), expect!["no: support starts in 1990 at the earliest"]);
    }

    #[test]
    fn who_died_by_one_of_both_died() {
        let check = |reason, destination, expected, fits| {
            assert_eq!(went(Some(reason), Some(destination)), expected, "{reason:?} {destination:?}");
            assert_eq!(fit(reason, destination), fits, "{reason:?} {destination:?}");
        };
        check(EndReason::Died, EndDestination::Died, EndDestination::Died, true);
        check(EndReason::Died, EndDestination::Unknown, EndDestination::Died, false);
        check(EndReason::Died, EndDestination::Ethos1, EndDestination::Died, false);
        check(EndReason::Other, EndDestination::Died, EndDestination::Died, false);
        check(EndReason::Other, EndDestination::Ethos1, EndDestination::Ethos1, true);
        assert_eq!(went(Some(EndReason::Died), None), EndDestination::Died);
        assert_eq!(went(None, Some(EndDestination::Housed)), EndDestination::Housed);
        assert_eq!(went(None, None), EndDestination::Unknown);
    }

    #[test]
    fn no_day_is_in_two_homes_of_one_way() {
        let key = Some(day("2026-08-12"));
        assert!(ends_before_next(day("2026-08-11"), key));
        assert!(!ends_before_next(day("2026-08-12"), key));
        assert!(ends_before_next(day("2026-08-12"), None));
        let starts = |first, ended: Option<&str>| starts_after_last(day(first), day("2026-01-05"), ended.map(day));
        assert!(starts("2026-08-12", Some("2026-08-11")));
        assert!(!starts("2026-08-11", Some("2026-08-11")));
        assert!(starts("2026-01-06", None));
        assert!(!starts("2026-01-05", None));
    }

    #[test]
    fn support_ends_not_before_it_starts() {
        let end = |text| parse_support_end(text, day("2026-07-01"), day("2026-07-28"));
        check(end("2026-07-01"), expect!["ok: 2026-07-01"]);
        check(end("2026-06-30"), expect!["no: the span ends on 2026-06-30, before it begins on 2026-07-01"]);
        check(end("2028-01-01"), expect!["no: the day lies more than 366 days ahead"]);
    }
}
