//! When to try again after nobody was let in: at another time of day, in the same week or early in the next.

use chrono::{Datelike, Weekday};

use crate::calendar::{Day, IsoWeek};

/// A part of the day: from `from` minutes after midnight, and when one would go.
struct Part {
    from: u32,
    go: u32,
}

/// Morning, afternoon, evening.
const PARTS: [Part; 3] =
    [Part { from: 0, go: 10 * 60 }, Part { from: 12 * 60, go: 14 * 60 }, Part { from: 16 * 60, go: 17 * 60 }];
/// Days between two attempts, if the week has them.
const APART: i64 = 2;

/// An attempt that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The day.
    pub day: Day,
    /// Minutes after midnight; `None` when nobody wrote down when.
    pub at: Option<u32>,
}

fn part_of(minutes: u32) -> usize {
    PARTS.iter().rposition(|it| it.from <= minutes).unwrap_or(0)
}

/// A day and a time for another attempt in the week of `as_of`, after it: on a weekday, at a part of the day that was not
/// tried, two days after the last attempt if the week has such a day. Where no such part is left or free: on a weekday
/// that was not tried, at any. `busy` says whether whoever goes has something then. `None` when the week has nothing left;
/// somebody has to look further than a rule can.
pub fn another_time(tried: &[Tried], as_of: Day, busy: impl Fn(Day, u32) -> bool) -> Option<(Day, u32)> {
    let last = tried.iter().map(|it| it.day).max();
    // Somebody who was out in the morning is most likely in at the end of the day, and the other way round.
    let order = match tried.iter().filter(|it| Some(it.day) == last).find_map(|it| it.at).map(part_of) {
        Some(0) | None => [2, 1, 0],
        Some(1) => [0, 2, 1],
        Some(_) => [0, 1, 2],
    };
    let is_tried = |part: usize| tried.iter().filter_map(|it| it.at).any(|it| part_of(it) == part);
    let is_weekday = |day: &Day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let ahead = |day: &Day| *day > as_of && last.is_none_or(|last| *day > last) && is_weekday(day);
    let apart = |day: Day| last.is_none_or(|last| (day - last).num_days() >= APART);
    let mut days: Vec<Day> = IsoWeek::of(as_of).days().filter(ahead).collect();
    days.sort_by_key(|it| !apart(*it));
    let is_other_weekday = |day: Day| tried.iter().all(|it| it.day.weekday() != day.weekday());
    let found = |allowed: &dyn Fn(Day, usize) -> bool| {
        let places = days.iter().flat_map(|day| order.iter().map(|part| (*day, *part)));
        let free = |(day, part): (Day, usize)| Some((day, PARTS.get(part)?.go)).filter(|it| !busy(it.0, it.1));
        places.filter(|it| allowed(it.0, it.1)).find_map(free)
    };
    found(&|_, part| !is_tried(part)).or_else(|| found(&|day, _| is_other_weekday(day)))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_day;

    /// Attempts of week 31 of 2026, whose Monday is 27 July, seen on the day of the last one.
    #[track_caller]
    fn check(tried: &[(u32, Option<u32>)], busy: &[(u32, u32)], expected: Expect) {
        check_on(tried, tried.iter().map(|it| it.0).max().unwrap_or(27), busy, expected);
    }

    /// The same, seen on another day.
    #[track_caller]
    fn check_on(tried: &[(u32, Option<u32>)], as_of: u32, busy: &[(u32, u32)], expected: Expect) {
        let day = |day: u32| parse_day(&format!("2026-07-{day}")).unwrap();
        let tried: Vec<Tried> =
            tried.iter().map(|(on, hour)| Tried { day: day(*on), at: hour.map(|it| it * 60) }).collect();
        let as_of = day(as_of);
        let found = another_time(&tried, as_of, |on, at| busy.iter().any(|it| (day(it.0), it.1 * 60) == (on, at)));
        expected.assert_eq(&found.map_or("nothing".to_owned(), |(day, at)| format!("{day} {}", at / 60)));
    }

    #[test]
    fn the_second_attempt_is_at_another_time_of_day_two_days_later() {
        check(&[(28, Some(10))], &[], expect!["2026-07-30 17"]);
        check(&[(28, Some(14))], &[], expect!["2026-07-30 10"]);
        check(&[(28, Some(17))], &[], expect!["2026-07-30 10"]);
        check(&[(28, None)], &[], expect!["2026-07-30 17"]);
    }

    #[test]
    fn it_stays_in_the_week_and_on_a_weekday() {
        check(&[(30, Some(10))], &[], expect!["2026-07-31 17"]);
        check(&[(31, Some(10))], &[], expect!["nothing"]);
        check_on(&[(30, Some(10))], 31, &[], expect!["nothing"]);
    }

    #[test]
    fn the_third_attempt_is_early_next_week_at_the_part_of_the_day_that_is_left() {
        // The two attempts of week 30, seen on Monday 27 July.
        check_on(&[(21, Some(10)), (23, Some(17))], 27, &[], expect!["2026-07-28 14"]);
        check_on(&[(21, Some(14)), (23, Some(17))], 27, &[], expect!["2026-07-28 10"]);
        check_on(&[(21, Some(17)), (23, Some(14))], 27, &[], expect!["2026-07-28 10"]);
        check_on(&[(21, Some(10)), (23, Some(14))], 27, &[], expect!["2026-07-28 17"]);
        check_on(&[(21, Some(10)), (23, Some(17))], 27, &[(28, 14)], expect!["2026-07-29 14"]);
        check_on(&[(21, None)], 27, &[], expect!["2026-07-28 17"]);
        check_on(&[], 27, &[], expect!["2026-07-28 17"]);
        check_on(&[(26, Some(10))], 26, &[], expect!["nothing"]);
    }

    #[test]
    fn where_no_part_of_the_day_is_left_it_is_another_weekday() {
        let all = [(20, Some(10)), (21, Some(17)), (23, Some(14))];
        check_on(&all, 27, &[], expect!["2026-07-29 10"]);
        check_on(&all, 27, &[(29, 10)], expect!["2026-07-29 17"]);
        check_on(&all, 27, &[(29, 10), (29, 14), (29, 17)], expect!["2026-07-31 10"]);
        let two = [(21, Some(10)), (23, Some(17))];
        check_on(&two, 27, &[(28, 14), (29, 14), (30, 14), (31, 14)], expect!["2026-07-29 10"]);
    }

    #[test]
    fn no_part_of_the_day_is_tried_twice() {
        check(&[(27, Some(10)), (28, Some(17))], &[], expect!["2026-07-30 14"]);
        check(&[(27, Some(10)), (28, Some(17))], &[(30, 14)], expect!["2026-07-31 14"]);
    }

    #[test]
    fn whoever_goes_is_free_then() {
        check(&[(28, Some(10))], &[(30, 17)], expect!["2026-07-30 14"]);
        check(&[(28, Some(10))], &[(30, 17), (30, 14)], expect!["2026-07-31 17"]);
        check(&[(28, Some(10))], &[(30, 17), (30, 14), (31, 17), (31, 14)], expect!["2026-07-29 17"]);
    }
}
