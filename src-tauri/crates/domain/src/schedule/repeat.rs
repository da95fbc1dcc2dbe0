//! What comes back every so many weeks: meetings and series of visits; and where a series goes on a public holiday.

use chrono::{Datelike, Weekday};

use crate::{
    calendar::{Day, IsoWeek, shift},
    holidays,
};

/// A day that comes back on the same weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The first one.
    pub first: Day,
    /// Every so many weeks; `None`: once.
    pub every_weeks: Option<u32>,
    /// No later than this day.
    pub last: Option<Day>,
}

impl Repeat {
    /// It falls on this day.
    pub fn falls_on(&self, day: Day) -> bool {
        let days = (day - self.first).num_days();
        let in_row = match self.every_weeks {
            None => days == 0,
            Some(weeks) => days % (7 * i64::from(weeks.max(1))) == 0,
        };
        days >= 0 && in_row && self.last.is_none_or(|last| day <= last)
    }

    /// The days of a week on which it falls.
    pub fn in_week(&self, week: IsoWeek) -> Option<Day> {
        week.days().find(|it| self.falls_on(*it))
    }
}

/// The working day of the same week that lies nearest to a public holiday, the earlier one of two; `None` when the day is
/// none, or when the week has no working day left. Good Friday and Liberation Day are working days for most employers
/// (`domain.md`, section 6), so they move nothing; nor does a holiday on a Saturday or Sunday.
pub fn working_day_near(day: Day) -> Option<Day> {
    if !is_free(day) || is_weekend(day) {
        return None;
    }
    let works = |it: &Day| is_working_day(*it) && IsoWeek::of(*it) == IsoWeek::of(day);
    (1..7).flat_map(|away| [shift(day, -away), shift(day, away)]).find(works)
}

/// Most people work on this day.
pub fn is_working_day(day: Day) -> bool {
    !is_free(day) && !is_weekend(day)
}

fn is_free(day: Day) -> bool {
    holidays::on(day).any(holidays::Holiday::is_day_off)
}

fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[track_caller]
    fn check(days: &[&str], expected: Expect) {
        let line = |it: &&str| match working_day_near(day(it)) {
            Some(other) => format!("{it} -> {other} {}", other.weekday()),
            None => format!("{it} stays"),
        };
        expected.assert_eq(&days.iter().map(line).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn a_holiday_shifts_to_the_nearest_working_day_of_its_week() {
        check(
            &[
                "2026-04-06",
                "2026-04-27",
                "2026-05-14",
                "2026-12-25",
                "2027-01-01",
                "2029-12-25",
                "2029-12-26",
                "2026-04-03",
                "2026-05-05",
                "2026-12-26",
                "2026-07-28",
            ],
            expect![[r#"
                2026-04-06 -> 2026-04-07 Tue
                2026-04-27 -> 2026-04-28 Tue
                2026-05-14 -> 2026-05-13 Wed
                2026-12-25 -> 2026-12-24 Thu
                2027-01-01 -> 2026-12-31 Thu
                2029-12-25 -> 2029-12-24 Mon
                2029-12-26 -> 2029-12-27 Thu
                2026-04-03 stays
                2026-05-05 stays
                2026-12-26 stays
                2026-07-28 stays"#]],
        );
    }

    #[test]
    fn every_second_week_goes_on_through_week_53() {
        let meeting = Repeat { first: day("2026-12-08"), every_weeks: Some(2), last: Some(day("2027-01-20")) };
        let weeks = IsoWeek::parse("2026-W49").unwrap()..=IsoWeek::parse("2027-W04").unwrap();
        let days: Vec<String> =
            IsoWeek::each(weeks).filter_map(|it| meeting.in_week(it)).map(|it| it.to_string()).collect();
        assert_eq!(days, ["2026-12-08", "2026-12-22", "2027-01-05", "2027-01-19"]);
        let once = Repeat { every_weeks: None, ..meeting };
        assert!(once.falls_on(day("2026-12-08")) && !once.falls_on(day("2026-12-22")));
    }
}
