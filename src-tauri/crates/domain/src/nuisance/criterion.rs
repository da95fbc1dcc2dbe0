//! Whether there was serious nuisance of late, and for how long it has been quiet.

use chrono::Months;

use super::Report;
use crate::{calendar::Day, covenant::CriterionStatus};

/// The criterion `nuisance` on day `on`, where a confirmed serious report stands in the way for `months`, by what is known
/// `as_of`: between the two nothing new is taken to happen.
///
/// Readings: who has a confirmed serious report within those months does not meet it, whatever else is open; a report
/// that nobody judged leaves it open however old it is, because judging it is work and time does not do that.
pub fn criterion(reports: &[Report], months: u32, as_of: Day, on: Day) -> CriterionStatus {
    let known = || reports.iter().filter(|it| it.day <= as_of);
    if known().any(|it| it.serious && it.confirmed == Some(true) && counts(it.day, months, on)) {
        CriterionStatus::NotMet
    } else if known().any(|it| it.confirmed.is_none()) {
        CriterionStatus::CannotJudge
    } else {
        CriterionStatus::Met
    }
}

/// What happened on a day counts on another one: it is dated in (on − months, on], the end of a short month taken for a
/// longer one's.
pub fn counts(day: Day, months: u32, on: Day) -> bool {
    day <= on && on.checked_sub_months(Months::new(months)).is_none_or(|after| after < day)
}

/// The first day on which it counts no more. Where the month has no such day that is the first of the next one, not its
/// end: on that end it still counts.
pub fn counts_until(day: Day, months: u32) -> Option<Day> {
    let end = day.checked_add_months(Months::new(months))?;
    end.iter_days().take(4).find(|it| !counts(day, months, *it))
}

/// How long it has been quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// Whole weeks.
    pub weeks: u32,
    /// Since the last confirmed report; else since the beginning.
    pub since: Day,
    /// There was such a report.
    pub after_report: bool,
}

/// Whole weeks since the last confirmed report, serious or not; without one, since the tenant came. What was unfounded or is
/// not judged ends no quiet time.
pub fn quiet_weeks(reports: &[Report], began: Day, as_of: Day) -> Quiet {
    let confirmed = reports.iter().filter(|it| it.confirmed == Some(true) && it.day <= as_of).map(|it| it.day).max();
    let since = confirmed.unwrap_or(began);
    let weeks = u32::try_from((as_of - since).num_days() / 7).unwrap_or(0);
    Quiet { weeks, since, after_report: confirmed.is_some() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    /// `2026-01-31 serious confirmed`; without a judgement it is open.
    fn reports(text: &str) -> Vec<Report> {
        text.split(',')
            .filter(|it| !it.trim().is_empty())
            .map(|it| {
                let words: Vec<_> = it.split_whitespace().collect();
                let confirmed = match words.last() {
                    Some(&"confirmed") => Some(true),
                    Some(&"unfounded") => Some(false),
                    _ => None,
                };
                let serious = words.contains(&"serious");
                Report { day: day(words[0]), serious, confirmed, answered: None, told: true }
            })
            .collect()
    }

    #[track_caller]
    fn check_on(text: &str, as_of: &str, on: &str, expected: CriterionStatus) {
        assert_eq!(criterion(&reports(text), 6, day(as_of), day(on)), expected);
    }

    #[track_caller]
    fn check(text: &str, as_of: &str, expected: CriterionStatus) {
        check_on(text, as_of, as_of, expected);
    }

    #[test]
    fn only_what_is_serious_and_confirmed_stands_in_the_way() {
        check("", "2026-07-28", CriterionStatus::Met);
        check("2026-07-01 serious confirmed", "2026-07-28", CriterionStatus::NotMet);
        check("2026-07-01 confirmed", "2026-07-28", CriterionStatus::Met);
        check("2026-07-01 serious unfounded", "2026-07-28", CriterionStatus::Met);
    }

    #[test]
    fn it_stands_there_for_six_months_and_not_a_day_more() {
        check("2026-01-28 serious confirmed", "2026-07-27", CriterionStatus::NotMet);
        check("2026-01-28 serious confirmed", "2026-07-28", CriterionStatus::Met);
        // Six months before 31 August is the last day of February, and that day is out.
        check("2026-02-28 serious confirmed", "2026-08-31", CriterionStatus::Met);
        check("2026-03-01 serious confirmed", "2026-08-31", CriterionStatus::NotMet);
        check("2024-02-29 serious confirmed", "2024-08-28", CriterionStatus::NotMet);
        check("2024-02-29 serious confirmed", "2024-08-29", CriterionStatus::Met);
    }

    #[test]
    fn the_day_on_which_it_counts_no_more_is_the_first_that_holds() {
        let until = |text: &str, expected: &str| assert_eq!(counts_until(day(text), 6), Some(day(expected)), "{text}");
        until("2026-01-28", "2026-07-28");
        // There is no 31 February: on its last day, six months before is 28 August, and the 31st lies after that.
        until("2026-08-31", "2027-03-01");
        until("2026-08-29", "2027-03-01");
        until("2026-08-28", "2027-02-28");
        until("2027-08-31", "2028-03-01");
        until("2026-03-31", "2026-10-01");
    }

    #[test]
    fn an_open_report_cannot_be_judged_however_old_and_however_light() {
        check("2026-07-01", "2026-07-28", CriterionStatus::CannotJudge);
        check("2024-01-01 serious", "2026-07-28", CriterionStatus::CannotJudge);
        check("2026-07-01, 2026-06-01 unfounded", "2026-07-28", CriterionStatus::CannotJudge);
        // Whatever comes of it, the other one stands there.
        check("2026-07-01, 2026-06-01 serious confirmed", "2026-07-28", CriterionStatus::NotMet);
        check("2026-07-01, 2025-06-01 serious confirmed", "2026-07-28", CriterionStatus::CannotJudge);
    }

    #[test]
    fn on_a_later_day_the_evidence_is_older_and_nothing_was_added() {
        let (text, as_of) = ("2026-05-10 serious confirmed", "2026-07-28");
        check_on(text, as_of, "2026-11-09", CriterionStatus::NotMet);
        check_on(text, as_of, "2026-11-10", CriterionStatus::Met);
        // What came after the day of which everything is known is not known.
        check_on("2026-08-01 serious confirmed", as_of, "2026-09-01", CriterionStatus::Met);
        check_on("2026-08-01", as_of, "2026-09-01", CriterionStatus::Met);
        check_on("2026-07-28", as_of, "2026-09-01", CriterionStatus::CannotJudge);
    }

    #[track_caller]
    fn check_quiet(text: &str, as_of: &str, expected: (u32, &str, bool)) {
        let found = quiet_weeks(&reports(text), day("2025-09-01"), day(as_of));
        assert_eq!((found.weeks, found.since.to_string().as_str(), found.after_report), expected);
    }

    #[test]
    fn quiet_weeks_are_whole_ones_since_the_last_confirmed_report() {
        check_quiet("", "2025-09-07", (0, "2025-09-01", false));
        check_quiet("", "2025-09-08", (1, "2025-09-01", false));
        check_quiet("2026-07-01 confirmed", "2026-07-07", (0, "2026-07-01", true));
        check_quiet("2026-07-01 confirmed", "2026-07-08", (1, "2026-07-01", true));
        check_quiet("2026-07-01 confirmed", "2026-07-14", (1, "2026-07-01", true));
        check_quiet("2026-03-01 serious confirmed, 2026-07-01 confirmed", "2026-07-15", (2, "2026-07-01", true));
        check_quiet("2026-07-01 confirmed, 2026-03-01 serious confirmed", "2026-07-15", (2, "2026-07-01", true));
    }

    #[test]
    fn what_was_unfounded_or_is_open_ends_no_quiet_time() {
        check_quiet("2026-07-01 serious unfounded, 2026-07-02 serious", "2025-09-15", (2, "2025-09-01", false));
        check_quiet(
            "2026-06-01 confirmed, 2026-07-01 unfounded, 2026-07-02 serious",
            "2026-07-13",
            (6, "2026-06-01", true),
        );
        check_quiet("2026-08-01 confirmed", "2025-09-15", (2, "2025-09-01", false));
        check_quiet("", "2025-08-01", (0, "2025-09-01", false));
    }
}
