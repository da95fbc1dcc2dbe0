//! How a dwelling was found when somebody looked.

use chrono::Months;
use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes};

/// Why somebody looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Before the key.
    Begin,
    /// As agreed.
    Regular,
    /// Because of a signal.
    Signal,
    /// Before the omklap.
    Omklap,
    /// When the tenant left.
    End,
}

codes! { Occasion, "occasion of an inspection" {
    Begin = "begin",
    Regular = "regular",
    Signal = "signal",
    Omklap = "omklap",
    End = "end",
}}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Doors, windows and locks.
    Doors,
    /// Heating and ventilation.
    Heating,
    /// Water: taps, drains, leaks.
    Water,
    /// Electricity and gas.
    Electricity,
    /// Smoke alarms and the way out.
    FireSafety,
    /// Kitchen.
    Kitchen,
    /// Bathroom and toilet.
    Bathroom,
    /// Walls, floors and ceilings.
    Walls,
    /// Balcony, garden and what is outside.
    Outside,
}

codes! { Part, "part of a dwelling" {
    Doors = "doors",
    Heating = "heating",
    Water = "water",
    Electricity = "electricity",
    FireSafety = "fire_safety",
    Kitchen = "kitchen",
    Bathroom = "bathroom",
    Walls = "walls",
    Outside = "outside",
}}

/// How a part was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Nothing to do.
    Good,
    /// To keep an eye on.
    Attention,
    /// Something has to be done.
    Concern,
}

codes! { Level, "level of an inspection" {
    Good = "good",
    Attention = "attention",
    Concern = "concern",
}}

/// How long an inspection says how a dwelling is, in months (`spec/omklap.md`, criterion `dwelling`).
const FRESH_MONTHS: u32 = 6;

/// The last day on which an inspection says anything, where it does for so many months; the end of a short month is taken
/// for a longer one's.
pub fn fresh_until(inspected: Day, months: u32) -> Day {
    inspected.checked_add_months(Months::new(months)).unwrap_or(Day::MAX)
}

/// The day by which somebody has to look again, so that the last inspection goes on saying how the dwelling is. `None`
/// when nobody ever looked: then it is time.
pub fn next_look(last: Option<Day>) -> Option<Day> {
    Some(fresh_until(last?, FRESH_MONTHS))
}

/// How a dwelling stands by its inspections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InspectionState {
    /// Nobody ever wrote one down.
    Never,
    /// Something has to be done, whenever it was found.
    Concern,
    /// The last one is too long ago.
    Old,
    /// There is something to keep an eye on.
    Attention,
    /// All is well.
    Good,
}

codes! { InspectionState, "state of inspections" {
    Never = "never",
    Concern = "concern",
    Old = "old",
    Attention = "attention",
    Good = "good",
}}

/// One inspection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// When.
    pub day: Day,
    /// What was found and is not settled yet.
    pub open: Vec<Level>,
}

/// How a dwelling stands on a day, and the day of its last inspection. A concern stays until it is settled, also when
/// somebody looked again and found nothing: who repaired it says so.
pub fn standing(inspections: &[Inspection], as_of: Day) -> (InspectionState, Option<Day>) {
    let Some(last) = inspections.iter().filter(|it| it.day <= as_of).max_by_key(|it| it.day) else {
        return (InspectionState::Never, None);
    };
    let concern = inspections.iter().any(|it| it.day <= as_of && it.open.contains(&Level::Concern));
    let fresh = as_of <= fresh_until(last.day, FRESH_MONTHS);
    let state = match () {
        () if concern => InspectionState::Concern,
        () if !fresh => InspectionState::Old,
        () if last.open.contains(&Level::Attention) => InspectionState::Attention,
        () => InspectionState::Good,
    };
    (state, Some(last.day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn look(day: &str, open: &[Level]) -> Inspection {
        Inspection { day: parse_day(day).unwrap(), open: open.to_vec() }
    }

    #[track_caller]
    fn check(all: &[Inspection], as_of: &str, state: InspectionState) {
        assert_eq!(standing(all, parse_day(as_of).unwrap()).0, state);
    }

    #[test]
    fn an_inspection_says_something_for_six_months() {
        let all = [look("2026-01-31", &[])];
        check(&all, "2026-07-31", InspectionState::Good);
        check(&all, "2026-08-01", InspectionState::Old);
        check(&all, "2026-01-30", InspectionState::Never);
        check(&[look("2025-08-31", &[])], "2026-02-28", InspectionState::Good);
        check(&[look("2025-08-31", &[])], "2026-03-01", InspectionState::Old);
    }

    #[test]
    fn a_concern_stays_until_it_is_settled() {
        let all = [look("2025-01-01", &[Level::Concern]), look("2026-06-02", &[])];
        check(&all, "2026-07-28", InspectionState::Concern);
        check(
            &[look("2025-01-01", &[]), look("2026-06-02", &[Level::Attention])],
            "2026-07-28",
            InspectionState::Attention,
        );
        // What was only to keep an eye on is over when somebody looked again.
        check(&[look("2026-01-01", &[Level::Attention]), look("2026-06-02", &[])], "2026-07-28", InspectionState::Good);
    }
}
