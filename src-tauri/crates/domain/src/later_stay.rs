//! Where somebody lived after support ended, as far as anybody heard, and whether they fell back
//! (`spec/omklap.md`, "terugval": back to ETHOS 1, 2, 3 or 6 within twelve months).
//!
//! It is asked after for twelve months and no longer: who has left is not followed for the rest of their life.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, parse_day},
    codes::codes,
    error::Invalid,
    evaluation::months_after,
    tenancy::EndDestination,
};

/// For so many months after the end.
pub const MONTHS: u32 = 12;

/// From whom it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KnownFrom {
    /// From the person.
    Person,
    /// From family or somebody else of their own.
    Network,
    /// From another organisation: a shelter, a municipality, a corporation.
    Organisation,
    /// Somebody of the team saw it.
    Seen,
}

codes! { KnownFrom, "known_from" {
    Person = "person",
    Network = "network",
    Organisation = "organisation",
    Seen = "seen",
}}

/// The last day of the months in which is asked what became of somebody.
pub fn asked_until(end: Day) -> Day {
    months_after(end, MONTHS)
}

/// The day of which is said where somebody lived: after the last day of support, within twelve months, and come.
///
/// # Errors
/// What is no day, [`Invalid::NotAfterEnd`], [`Invalid::LongAfterEnd`], [`Invalid::DayAhead`].
pub fn parse_later_day(text: &str, end: Day, as_of: Day) -> Result<Day, Invalid> {
    let day = parse_day(text)?;
    if day <= end {
        return Err(Invalid::NotAfterEnd);
    }
    if day > as_of {
        return Err(Invalid::DayAhead);
    }
    if day > asked_until(end) {
        return Err(Invalid::LongAfterEnd { months: MONTHS });
    }
    Ok(day)
}

/// Whether somebody fell back after support ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relapse {
    /// They did, on this day as far as is known.
    On {
        /// The day.
        day: Day,
    },
    /// Nothing says so, and the twelve months run until this day.
    Running {
        /// The last day of them.
        until: Day,
    },
    /// The twelve months are over; somebody heard of them on this day last, and they had a place.
    None {
        /// The day.
        last: Day,
    },
    /// The twelve months are over and nobody heard anything.
    Unknown,
    /// The person died.
    Died,
}

/// Whether somebody fell back, by where they went and where they lived later. Days of which is said that nobody knows
/// where somebody lives say nothing, and so do days after the twelve months.
pub fn relapse(end: Day, destination: EndDestination, later: &[(Day, EndDestination)], as_of: Day) -> Relapse {
    let until = asked_until(end);
    let mut within: Vec<_> = later.iter().filter(|(day, _)| *day > end && *day <= until && *day <= as_of).collect();
    within.sort_by_key(|(day, _)| *day);
    let back = within.iter().find(|(_, living)| living.is_relapse()).map(|(day, _)| *day);
    if let Some(day) = destination.is_relapse().then_some(end).or(back) {
        return Relapse::On { day };
    }
    if destination == EndDestination::Died || within.iter().any(|(_, living)| *living == EndDestination::Died) {
        return Relapse::Died;
    }
    if as_of <= until {
        return Relapse::Running { until };
    }
    let heard = within.iter().rev().find(|(_, living)| *living != EndDestination::Unknown);
    heard.map_or(Relapse::Unknown, |(last, _)| Relapse::None { last: *last })
}

#[cfg(test)]
mod tests {
    use EndDestination::*;

    use super::*;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[track_caller]
    fn check(destination: EndDestination, later: &[(&str, EndDestination)], as_of: &str, expected: Relapse) {
        let later: Vec<_> = later.iter().map(|(text, living)| (day(text), *living)).collect();
        assert_eq!(expected, relapse(day("2025-02-28"), destination, &later, day(as_of)));
    }

    #[test]
    fn who_went_back_at_the_end_fell_back_on_that_day() {
        for it in [Ethos1, Ethos2, Ethos3, Ethos6] {
            check(it, &[], "2025-03-01", Relapse::On { day: day("2025-02-28") });
        }
        // An institution and a place that is no home are no relapse as it is counted.
        for it in [Ethos4, Ethos5, Institution, Housed, Unknown] {
            check(it, &[], "2025-03-01", Relapse::Running { until: day("2026-02-28") });
        }
    }

    #[test]
    fn the_first_day_of_which_it_is_said_counts_within_twelve_months() {
        let on = |text| Relapse::On { day: day(text) };
        check(Housed, &[("2025-09-01", Ethos2), ("2025-06-01", Ethos6)], "2026-07-28", on("2025-06-01"));
        check(Housed, &[("2026-02-28", Ethos1)], "2026-07-28", on("2026-02-28"));
        check(Housed, &[("2026-03-01", Ethos1)], "2026-07-28", Relapse::Unknown);
        // What is said of the time of support itself is of another time.
        check(Housed, &[("2025-02-28", Ethos1)], "2026-07-28", Relapse::Unknown);
        // What lies ahead has not happened.
        check(Housed, &[("2025-12-01", Ethos1)], "2025-11-30", Relapse::Running { until: day("2026-02-28") });
    }

    #[test]
    fn nothing_heard_is_not_the_same_as_no_relapse() {
        check(Housed, &[], "2026-02-28", Relapse::Running { until: day("2026-02-28") });
        check(Housed, &[], "2026-03-01", Relapse::Unknown);
        check(Housed, &[("2025-05-01", Unknown)], "2026-03-01", Relapse::Unknown);
        let heard = [("2025-11-01", Housed), ("2025-05-01", Housed), ("2026-01-01", Unknown)];
        check(Housed, &heard, "2026-03-01", Relapse::None { last: day("2025-11-01") });
        check(Died, &[], "2026-03-01", Relapse::Died);
        check(Housed, &[("2025-05-01", Died)], "2026-03-01", Relapse::Died);
        check(
            Housed,
            &[("2025-04-01", Ethos1), ("2025-05-01", Died)],
            "2026-03-01",
            Relapse::On { day: day("2025-04-01") },
        );
    }

    #[test]
    fn somebody_is_asked_after_from_the_end_for_twelve_months() {
        let read = |text| parse_later_day(text, day("2025-02-28"), day("2026-07-28"));
        assert_eq!(Ok(day("2025-03-01")), read("2025-03-01"));
        assert_eq!(Ok(day("2026-02-28")), read("2026-02-28"));
        assert_eq!(Err(Invalid::NotAfterEnd), read("2025-02-28"));
        assert_eq!(Err(Invalid::LongAfterEnd { months: 12 }), read("2026-03-01"));
        assert_eq!(Err(Invalid::DayAhead), read("2026-07-29"));
        assert_eq!(Err(Invalid::DayMalformed), read("gisteren"));
    }
}
