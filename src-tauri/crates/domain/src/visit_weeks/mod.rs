//! The one rule that decides whether a week counts.
//!
//! `spec/visit-weeks.md` is its text. `judge` answers for a range of weeks, `explain` for one week
//! with the facts behind it; both read the same `Course` and the same `Ruling`, so a number can
//! always be opened to the visits that made it. Nothing else computes a week state.

mod availability;
mod counting;
mod course;
mod days;
mod explain;
mod facts;
mod figures;
mod moving;
mod state;
mod windows;

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

pub use explain::*;
pub use facts::*;
pub use moving::Linked;
pub use state::Because;

use crate::calendar::{Day, IsoWeek};
use course::Course;
use figures::Runs;
use state::outside;

/// Weeks before the running one in which a run of met weeks is counted.
pub const MET_RUN_WEEKS: i32 = 26;

/// Judges every week of `range` as seen on `as_of`, with the figures over the range and the streaks
/// over the whole history.
pub fn judge(history: &SupportHistory<'_>, rules: &Rules<'_>, range: RangeInclusive<IsoWeek>, as_of: Day) -> Judgement {
    let running = IsoWeek::of(as_of);
    let course = Course::of(history, rules, running.max(*range.end()), as_of);
    let key_week = IsoWeek::of(history.support.first);

    let mut weeks = Vec::with_capacity(IsoWeek::each(range.clone()).len());
    let mut figures = Figures::default();
    let mut runs = Runs::default();
    weeks.extend(
        IsoWeek::each(range.clone()).take_while(|it| *it < key_week).map(|it| outside(it, Because::BeforeSupport)),
    );
    for (place, week) in course.weeks.iter().enumerate() {
        let ruling = course.rule_on(place, week);
        if range.contains(&ruling.verdict.week) {
            figures.add(&ruling, &week.tally);
            weeks.push(ruling.verdict);
        }
        if ruling.verdict.week <= running {
            runs.add(&ruling, &week.tally, running);
        }
    }
    weeks.extend(IsoWeek::each(range).skip(weeks.len()).map(|it| outside(it, Because::AfterSupport)));
    Judgement { weeks, figures, streaks: runs.close(history.support, &course.exempt, as_of) }
}
