//! How fast a report is answered, and what comes next.
//!
//! The norm is one of a covenant, in working days; a report of Friday evening is not answered late on Monday.

use serde::{Deserialize, Serialize};

use super::Report;
use crate::{
    calendar::{Day, shift},
    codes::codes,
    schedule::is_working_day,
};

/// Working days in which a report is answered where nobody agreed on another number.
pub const USUAL_RESPONSE_DAYS: u32 = 2;
/// The most that can be agreed.
pub const MOST_RESPONSE_DAYS: u32 = 20;
/// Days after which somebody should have judged a report: long enough to hear both sides, and an open one leaves the omklap
/// waiting.
const JUDGE_DAYS: i64 = 14;

/// The last day on which something has to be done about a report: so many working days after the day on which it came in.
pub fn response_due(day: Day, norm: u32) -> Day {
    let mut due = day;
    let mut left = norm;
    while left > 0 {
        due = shift(due, 1);
        if is_working_day(due) {
            left -= 1;
        }
    }
    due
}

/// Days from report to first answer; what was done before the report came in (a neighbour rang twice) is at once.
pub fn days_to_answer(report: &Report) -> Option<u32> {
    report.answered.map(|it| u32::try_from((it - report.day).num_days()).unwrap_or(0))
}

/// How many reports were answered within the norm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// Within the norm.
    pub within: u32,
    /// Of so many: those that were answered, and those whose time is up.
    pub of: u32,
    /// Not counted: taken over from a file that does not say what was done.
    pub untold: u32,
}

/// Counts the reports that were answered within the norm of each, in working days.
pub fn answered<'r>(reports: impl IntoIterator<Item = (&'r Report, u32)>, as_of: Day) -> Answered {
    let mut found = Answered::default();
    for (it, norm) in reports.into_iter().filter(|(it, _)| it.day <= as_of) {
        let due = response_due(it.day, norm);
        match it.answered.filter(|day| *day <= as_of) {
            Some(day) => {
                found.of += 1;
                found.within += u32::from(day <= due);
            }
            None if !it.told => found.untold += 1,
            // It was found to be nothing: there is nobody to answer.
            None if it.confirmed == Some(false) => {}
            None => found.of += u32::from(due < as_of),
        }
    }
    found
}

/// What comes next in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Something has to be done about it.
    Answer,
    /// Somebody has to say whether it is so.
    Judge,
}

codes! { Step, "nuisance_step" {
    Answer = "answer",
    Judge = "judge",
}}

/// What comes next, and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// What.
    pub step: Step,
    /// The last day.
    pub due: Day,
}

/// What comes next in a report; `None` when it is closed: judged, and answered unless there was nothing in it.
pub fn next_step(report: &Report, norm: u32) -> Option<NextStep> {
    match (report.answered, report.confirmed) {
        (None, None) => Some(NextStep { step: Step::Answer, due: response_due(report.day, norm) }),
        (None, Some(true)) if report.told => Some(NextStep { step: Step::Answer, due: response_due(report.day, norm) }),
        (Some(_), None) => Some(NextStep { step: Step::Judge, due: shift(report.day, JUDGE_DAYS) }),
        (_, Some(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[track_caller]
    fn check_due(text: &str, norm: u32, expected: &str) {
        assert_eq!(response_due(day(text), norm), day(expected));
    }

    #[test]
    fn the_norm_counts_working_days_after_the_report() {
        check_due("2026-07-27", 2, "2026-07-29"); // Monday
        check_due("2026-07-30", 2, "2026-08-03"); // Thursday, over the weekend
        check_due("2026-08-01", 2, "2026-08-04"); // Saturday
        check_due("2026-07-27", 0, "2026-07-27");
        // Easter Monday and King's Day are days off; Good Friday is not.
        check_due("2026-04-02", 2, "2026-04-07");
        check_due("2026-04-24", 1, "2026-04-28");
    }

    fn report(came: &str, answered: &str, confirmed: Option<bool>) -> Report {
        Report { day: day(came), serious: true, confirmed, answered: parse_day(answered).ok(), told: true }
    }

    #[track_caller]
    fn check(reports: &[Report], as_of: &str, expected: (u32, u32, u32)) {
        let found = answered(reports.iter().map(|it| (it, 2)), day(as_of));
        assert_eq!((found.within, found.of, found.untold), expected);
    }

    #[test]
    fn an_answer_on_the_last_day_is_in_time() {
        check(&[report("2026-07-27", "2026-07-29", None)], "2026-08-20", (1, 1, 0));
        check(&[report("2026-07-27", "2026-07-30", None)], "2026-08-20", (0, 1, 0));
        check(&[report("2026-07-30", "2026-08-03", Some(false))], "2026-08-20", (1, 1, 0));
    }

    #[test]
    fn each_report_has_the_norm_of_its_own_covenant() {
        let late = report("2026-07-27", "2026-07-30", None);
        let found = answered([(&late, 2), (&late, 3)], day("2026-08-20"));
        assert_eq!((1, 2), (found.within, found.of));
    }

    #[test]
    fn what_still_has_time_is_not_counted_and_what_has_none_left_is() {
        let open = [report("2026-07-27", "", None)];
        check(&open, "2026-07-29", (0, 0, 0));
        check(&open, "2026-07-30", (0, 1, 0));
        check(&[report("2026-07-27", "", Some(true))], "2026-07-30", (0, 1, 0));
        check(&[report("2026-07-27", "", Some(false))], "2026-07-30", (0, 0, 0));
        check(&open, "2026-07-26", (0, 0, 0));
    }

    #[test]
    fn what_a_file_did_not_tell_is_counted_apart() {
        let untold = Report { told: false, ..report("2026-07-01", "", Some(true)) };
        let answered = Report { told: false, ..report("2026-07-01", "2026-07-02", Some(true)) };
        check(&[untold, answered], "2026-08-20", (1, 1, 1));
    }

    #[test]
    fn days_to_an_answer_are_never_below_none() {
        assert_eq!(days_to_answer(&report("2026-07-27", "2026-07-30", None)), Some(3));
        assert_eq!(days_to_answer(&report("2026-07-27", "2026-07-20", None)), Some(0));
        assert_eq!(days_to_answer(&report("2026-07-27", "", None)), None);
    }

    #[track_caller]
    fn check_next(report: &Report, expected: Option<(Step, &str)>) {
        let found = next_step(report, 2).map(|it| (it.step, it.due));
        assert_eq!(found, expected.map(|(step, due)| (step, day(due))));
    }

    #[test]
    fn a_report_is_answered_first_and_judged_then() {
        check_next(&report("2026-07-27", "", None), Some((Step::Answer, "2026-07-29")));
        check_next(&report("2026-07-27", "2026-07-28", None), Some((Step::Judge, "2026-08-10")));
        check_next(&report("2026-07-27", "", Some(true)), Some((Step::Answer, "2026-07-29")));
        check_next(&report("2026-07-27", "", Some(false)), None);
        check_next(&report("2026-07-27", "2026-07-28", Some(true)), None);
        // Of what came from a file nobody knows whether it was answered.
        check_next(&Report { told: false, ..report("2024-07-29", "", Some(true)) }, None);
    }
}
