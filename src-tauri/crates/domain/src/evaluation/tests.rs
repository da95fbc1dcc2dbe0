//! The moments by example, and against a second computation that counts days one by one.

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::calendar::parse_day;

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn held(moment: u32, on: &str, extends: u32) -> Held {
    Held { moment: Some(moment), day: day(on), extends }
}

#[track_caller]
fn check(course: &Course<'_>, as_of: &str, expected: Expect) {
    let lines: Vec<_> = moments(course, day(as_of))
        .iter()
        .map(|it| format!("{} at {}: {} {}", it.key, it.month, it.day, it.state.as_code()))
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

const YEAR: &[u32] = &[3, 6, 9, 12];

fn course<'a>(began: &str, moved: &'a [(u32, Day)], held: &'a [Held]) -> Course<'a> {
    Course { began: day(began), until: None, months: YEAR, moved, held, recorded_from: None }
}

#[test]
fn moments_follow_the_sublease_and_months_are_clamped() {
    check(
        &course("2025-05-31", &[], &[]),
        "2025-06-01",
        expect![[r#"
        3 at 3: 2025-08-31 ahead
        6 at 6: 2025-11-30 ahead
        9 at 9: 2026-02-28 ahead
        12 at 12: 2026-05-31 ahead"#]],
    );
    let two_years = Course { months: &[3, 6, 12, 18, 24], ..course("2024-02-29", &[], &[]) };
    check(
        &two_years,
        "2024-03-01",
        expect![[r#"
        3 at 3: 2024-05-29 ahead
        6 at 6: 2024-08-29 ahead
        12 at 12: 2025-02-28 ahead
        18 at 18: 2025-08-29 ahead
        24 at 24: 2026-02-28 ahead"#]],
    );
}

#[test]
fn an_evaluation_is_the_planned_one_from_when_it_is_near_and_since_it_was_planned() {
    let held = |on| is_planned_for(day(on), day("2026-09-20"), day("2026-10-20"));
    assert!(!held("2026-09-21") && held("2026-09-22") && held("2026-10-20") && held("2027-01-01"));
    assert!(is_planned_for(day("2026-10-10"), day("2026-10-10"), day("2026-10-20")));
    assert!(!is_planned_for(day("2026-10-09"), day("2026-10-10"), day("2026-10-20")), "it was not planned then");
}

#[test]
fn a_moment_is_near_for_28_days_and_overdue_after_its_day() {
    let first = |as_of| moments(&course("2026-01-15", &[], &[]), day(as_of))[0].state;
    assert_eq!(first("2026-03-17"), MomentState::Ahead);
    assert_eq!(first("2026-03-18"), MomentState::Near);
    assert_eq!(first("2026-04-15"), MomentState::Near);
    assert_eq!(first("2026-04-16"), MomentState::Overdue);
}

#[test]
fn of_those_that_nobody_held_only_the_newest_is_overdue() {
    check(
        &course("2025-01-15", &[], &[]),
        "2025-11-01",
        expect![[r#"
        3 at 3: 2025-04-15 passed_over
        6 at 6: 2025-07-15 passed_over
        9 at 9: 2025-10-15 overdue
        12 at 12: 2026-01-15 ahead"#]],
    );
    // Held early: the one before it is over too.
    check(
        &course("2025-01-15", &[], &[held(9, "2025-07-01", 0)]),
        "2025-07-20",
        expect![[r#"
        3 at 3: 2025-04-15 passed_over
        6 at 6: 2025-07-15 passed_over
        9 at 9: 2025-10-15 held
        12 at 12: 2026-01-15 ahead"#]],
    );
}

#[test]
fn a_moment_agreed_for_another_day_is_on_that_day() {
    check(
        &course("2026-01-15", &[(3, day("2026-05-01"))], &[]),
        "2026-04-20",
        expect![[r#"
        3 at 3: 2026-05-01 near
        6 at 6: 2026-07-15 ahead
        9 at 9: 2026-10-15 ahead
        12 at 12: 2027-01-15 ahead"#]],
    );
}

#[test]
fn a_longer_term_moves_what_follows_and_adds_after_the_last() {
    check(
        &course("2025-01-15", &[], &[held(9, "2025-10-15", 3)]),
        "2025-10-20",
        expect![[r#"
        3 at 3: 2025-04-15 passed_over
        6 at 6: 2025-07-15 passed_over
        9 at 9: 2025-10-15 held
        12 at 15: 2026-04-15 ahead"#]],
    );
    check(
        &course("2025-01-15", &[], &[held(12, "2026-01-15", 7)]),
        "2026-01-20",
        expect![[r#"
        3 at 3: 2025-04-15 passed_over
        6 at 6: 2025-07-15 passed_over
        9 at 9: 2025-10-15 passed_over
        12 at 12: 2026-01-15 held
        15 at 15: 2026-04-15 ahead
        18 at 18: 2026-07-15 ahead
        19 at 19: 2026-08-15 ahead"#]],
    );
    let held = [held(9, "2025-10-15", 3), held(12, "2026-04-15", 6)];
    let longer = |as_of| term(12, &course("2025-01-15", &[], &held), day(as_of));
    assert_eq!([12, 15, 21], [longer("2025-10-14"), longer("2025-10-15"), longer("2026-04-15")]);
}

#[test]
fn nothing_is_evaluated_after_the_end_but_what_was_stays() {
    let all = [held(6, "2025-07-01", 0)];
    let ended = Course { until: Some(day("2025-05-01")), ..course("2025-01-15", &[], &all) };
    check(
        &ended,
        "2025-09-01",
        expect![[r#"
        3 at 3: 2025-04-15 passed_over
        6 at 6: 2025-07-15 held"#]],
    );
}

#[test]
fn what_lies_before_the_day_from_which_is_recorded_is_neither_late_nor_to_be_done() {
    fn came(held: &[Held]) -> Course<'_> {
        Course { recorded_from: Some(day("2025-08-01")), ..course("2025-01-15", &[], held) }
    }
    let held_here = [held(9, "2025-10-15", 0)];
    check(
        &came(&[]),
        "2025-09-01",
        expect![[r#"
        3 at 3: 2025-04-15 unrecorded
        6 at 6: 2025-07-15 unrecorded
        9 at 9: 2025-10-15 ahead
        12 at 12: 2026-01-15 ahead"#]],
    );
    check(
        &came(&held_here),
        "2025-10-20",
        expect![[r#"
        3 at 3: 2025-04-15 unrecorded
        6 at 6: 2025-07-15 unrecorded
        9 at 9: 2025-10-15 held
        12 at 12: 2026-01-15 ahead"#]],
    );
    // A moment of later is late as ever.
    check(
        &came(&[]),
        "2025-11-01",
        expect![[r#"
        3 at 3: 2025-04-15 unrecorded
        6 at 6: 2025-07-15 unrecorded
        9 at 9: 2025-10-15 overdue
        12 at 12: 2026-01-15 ahead"#]],
    );
    // On the day itself it is recorded here.
    let same_day = Course { recorded_from: Some(day("2025-07-15")), ..course("2025-01-15", &[], &[]) };
    check(
        &same_day,
        "2025-07-16",
        expect![[r#"
        3 at 3: 2025-04-15 unrecorded
        6 at 6: 2025-07-15 overdue
        9 at 9: 2025-10-15 ahead
        12 at 12: 2026-01-15 ahead"#]],
    );
}

#[test]
fn who_came_with_all_moments_behind_them_is_still_talked_with() {
    let came = Course { recorded_from: Some(day("2026-07-28")), ..course("2024-02-07", &[], &[]) };
    check(
        &came,
        "2026-07-28",
        expect![[r#"
        3 at 3: 2024-05-07 unrecorded
        6 at 6: 2024-08-07 unrecorded
        9 at 9: 2024-11-07 unrecorded
        12 at 12: 2025-02-07 overdue"#]],
    );
    let after = [held(12, "2026-07-30", 0)];
    check(
        &Course { held: &after, ..came },
        "2026-08-01",
        expect![[r#"
        3 at 3: 2024-05-07 unrecorded
        6 at 6: 2024-08-07 unrecorded
        9 at 9: 2024-11-07 unrecorded
        12 at 12: 2025-02-07 held"#]],
    );
}

#[test]
fn what_is_put_off_after_the_last_evaluation_was_held_early_gets_one_more() {
    let put_off = Held { moment: None, day: day("2026-01-05"), extends: 6 };
    let all = [held(9, "2025-10-15", 0), held(12, "2025-12-20", 0), put_off];
    check(
        &course("2025-01-15", &[], &all),
        "2026-01-06",
        expect![[r#"
        3 at 3: 2025-04-15 passed_over
        6 at 6: 2025-07-15 passed_over
        9 at 9: 2025-10-15 held
        12 at 12: 2026-01-15 held
        15 at 15: 2026-04-15 ahead
        18 at 18: 2026-07-15 ahead"#]],
    );
}

/// What is put off when the term has long been over: three months after month 18 are not months 12 to 15.
#[test]
fn a_term_that_was_over_becomes_longer_from_the_last_step_that_passed() {
    let put_off = |on, extends| Held { moment: None, day: day(on), extends };
    let longer = |held: &[Held]| term(12, &course("2025-01-15", &[], held), day("2029-01-01"));
    assert_eq!(15, longer(&[put_off("2026-01-14", 3)]), "before it is over");
    assert_eq!(15, longer(&[put_off("2026-04-14", 3)]), "within the step after it");
    assert_eq!(18, longer(&[put_off("2026-04-15", 3)]), "a step later");
    assert_eq!(21, longer(&[put_off("2026-07-20", 3)]), "two steps later");
    assert_eq!(27, longer(&[put_off("2026-07-20", 3), put_off("2026-08-01", 6)]), "once more before that is over");
    let held = [held(12, "2026-01-15", 0), put_off("2026-07-20", 3)];
    check(
        &course("2025-01-15", &[], &held),
        "2026-07-21",
        expect![[r#"
        3 at 3: 2025-04-15 passed_over
        6 at 6: 2025-07-15 passed_over
        9 at 9: 2025-10-15 passed_over
        12 at 12: 2026-01-15 held
        21 at 21: 2026-10-15 ahead"#]],
    );
}

#[test]
fn the_next_one_is_overdue_or_to_come() {
    let next_of =
        |as_of| next(&moments(&course("2025-01-15", &[], &[held(3, "2025-04-15", 0)]), day(as_of))).map(|it| it.key);
    assert_eq!(next_of("2025-05-01"), Some(6));
    assert_eq!(next_of("2025-08-01"), Some(6));
    assert_eq!(next_of("2026-08-01"), Some(12));
}

/// So many months after a day, counted day by day: the day of that number in the month, or the month's last.
fn slow_months(began: Day, months: u32) -> Day {
    use chrono::Datelike as _;
    let mut at = began;
    let mut left = months;
    while left > 0 {
        let tomorrow = at.succ_opt().unwrap();
        left -= u32::from(tomorrow.day() == 1);
        at = tomorrow;
    }
    if months == 0 {
        return began;
    }
    loop {
        let tomorrow = at.succ_opt().unwrap();
        if at.day() == began.day() || tomorrow.day() == 1 {
            return at;
        }
        at = tomorrow;
    }
}

/// What is to be done on a day, worked out moment by moment from the definition.
fn slow_to_do(course: &Course<'_>, as_of: Day) -> Vec<(u32, bool)> {
    let mut dated: Vec<(u32, Day)> = course
        .months
        .iter()
        .map(|it| {
            (*it, course.moved.iter().find(|(key, _)| key == it).map_or(slow_months(course.began, *it), |it| it.1))
        })
        .collect();
    dated.sort_by_key(|(_, on)| *on);
    let was_held = |key: u32| course.held.iter().any(|it| it.moment == Some(key));
    let mut found = Vec::new();
    for (at, (key, on)) in dated.iter().enumerate() {
        let later = dated.iter().skip(at + 1).any(|(key, day)| was_held(*key) || *day < as_of);
        let left = (*on - as_of).num_days();
        if !was_held(*key) && !later && left <= 28 {
            found.push((*key, left < 0));
        }
    }
    found
}

fn any_day() -> impl Strategy<Value = Day> {
    (0_u64..4_000).prop_map(|it| day("2019-12-20").checked_add_days(Days::new(it)).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn moments_agree_with_counting_days(
        began in any_day(), after in 0_u64..1_000, months in prop::collection::btree_set(1_u32..30, 1..6),
        moves in prop::collection::vec((0_usize..6, 0_i64..732), 0..3), holds in prop::collection::vec(0_usize..6, 0..3),
    ) {
        let months: Vec<u32> = months.into_iter().collect();
        let mut moved: Vec<(u32, Day)> = Vec::new();
        for (at, by) in moves {
            if let Some(key) = months.get(at).filter(|key| moved.iter().all(|(of, _)| of != *key)) {
                moved.push((*key, crate::calendar::shift(slow_months(began, *key), by - 366)));
            }
        }
        let held: Vec<Held> = holds
            .iter()
            .filter_map(|at| months.get(*at))
            .map(|key| Held { moment: Some(*key), day: slow_months(began, *key), extends: 0 })
            .collect();
        let course = Course { began, until: None, months: &months, moved: &moved, held: &held, recorded_from: None };
        let as_of = began.checked_add_days(Days::new(after)).unwrap();
        let all = moments(&course, as_of);
        for it in &all {
            prop_assert_eq!(it.planned, slow_months(began, it.key));
        }
        let to_do: Vec<_> = all.iter().filter(|it| it.state.is_to_do()).map(|it| (it.key, it.state == MomentState::Overdue)).collect();
        prop_assert_eq!(to_do, slow_to_do(&course, as_of));
        prop_assert!(all.iter().filter(|it| it.state == MomentState::Overdue).count() <= 1);
    }

    #[test]
    fn a_longer_term_ends_with_a_moment_and_moves_nothing_before_it(
        began in any_day(), at in 0_usize..4, extends in 1_u32..25,
    ) {
        let key = YEAR[at];
        let held = [Held { moment: Some(key), day: slow_months(began, key), extends }];
        let course = Course { began, until: None, months: YEAR, moved: &[], held: &held, recorded_from: None };
        let all = moments(&course, began);
        for it in all.iter().filter(|it| it.key <= key) {
            prop_assert_eq!(it.month, it.key);
        }
        prop_assert_eq!(all.last().map(|it| it.month), Some(12 + extends));
        prop_assert!(all.windows(2).all(|pair| pair[0].planned < pair[1].planned));
        let mut keys: Vec<_> = all.iter().map(|it| it.key).collect();
        keys.dedup();
        prop_assert_eq!(keys.len(), all.len());
    }
}
