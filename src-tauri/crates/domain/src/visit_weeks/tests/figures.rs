//! Shares and counts over a range.

use expect_test::{Expect, expect};

use super::kit::Case;

#[track_caller]
fn check(case: &str, range: &str, expected: Expect) {
    let it = Case::read(case).judged(range).figures;
    expected.assert_eq(&format!(
        "met {}/{} ({} by norm), admitted {}/{}, missed: tenant {} organisation {} neutral {} unrecorded {}",
        it.met,
        it.obliged,
        it.by_temporary_norm,
        it.admitted,
        it.attempts,
        it.missed_tenant,
        it.missed_organisation,
        it.missed_neutral,
        it.unrecorded,
    ));
}

#[test]
fn the_visit_rate_is_met_over_obliged_weeks() {
    check(
        "key W02-1; plan W02-1 admitted; plan W03-1 refused; plan W04-1 cancelled_by_organisation
         plan W05-1 unsafe; plan W06-1; plan W07-1 admitted; as of W08-1",
        "W02..W07",
        expect!["met 2/6 (0 by norm), admitted 2/3, missed: tenant 1 organisation 1 neutral 1 unrecorded 1"],
    );
}

#[test]
fn only_closed_weeks_enter() {
    check(
        "key W02-1; plan W02-1 admitted; plan W03-1 admitted; plan W04-1 not_home; as of W03-7",
        "W02..W04",
        expect!["met 1/1 (0 by norm), admitted 1/1, missed: tenant 0 organisation 0 neutral 0 unrecorded 0"],
    );
}

#[test]
fn only_weeks_of_the_range_enter() {
    check(
        "key W02-1; plan W02-1 admitted; plan W03-1 refused; as of W09-1",
        "W03..W03",
        expect!["met 0/1 (0 by norm), admitted 0/1, missed: tenant 1 organisation 0 neutral 0 unrecorded 0"],
    );
}

#[test]
fn an_exempt_week_enters_the_admission_rate_and_not_the_visit_rate() {
    check(
        "key W02-1; exempt W03-1 W03-7; plan W03-1 admitted; plan W03-2 not_home; as of W04-1",
        "W03",
        expect!["met 0/0 (0 by norm), admitted 1/2, missed: tenant 0 organisation 0 neutral 0 unrecorded 0"],
    );
}

#[test]
fn the_admission_rate_counts_visits_at_the_door() {
    check(
        "key W02-1
         plan W02-1 admitted; plan W02-2 door_only; plan W02-3 refused; plan W02-4 not_home
         plan W02-5 admitted at door; plan W02-5 admitted at office; plan W02-5 met_elsewhere
         plan W02-5 cancelled_by_tenant; plan W02-5 unsafe; plan W02-5 remote_contact; as of W04-1",
        "W02",
        expect!["met 1/1 (0 by norm), admitted 1/5, missed: tenant 0 organisation 0 neutral 0 unrecorded 0"],
    );
}

#[test]
fn two_admissions_on_one_day_are_one_attempt() {
    check(
        "key W02-1; came W02-1 admitted; came W02-1 admitted; came W02-1 refused; as of W04-1",
        "W02",
        expect!["met 1/1 (0 by norm), admitted 1/2, missed: tenant 0 organisation 0 neutral 0 unrecorded 0"],
    );
}

#[test]
fn a_week_met_by_temporary_norm_is_counted_apart() {
    check(
        "key W02-1; norm W02-1 W03-7 remote; plan W02-1 remote_contact; plan W03-1 admitted; as of W05-1",
        "W02..W04",
        expect!["met 2/3 (1 by norm), admitted 1/1, missed: tenant 0 organisation 1 neutral 0 unrecorded 0"],
    );
}

#[test]
fn a_window_counts_once() {
    check(
        "key W02-1; agree W02-1 1 per 4; plan W02-1 admitted; plan W03-1 refused; as of W12-1",
        "W02..W09",
        expect!["met 1/2 (0 by norm), admitted 1/2, missed: tenant 0 organisation 1 neutral 0 unrecorded 0"],
    );
}

#[test]
fn the_week_of_a_move_counts_once_over_both_tenancies() {
    let old = "key W04-1; end W05-2; came W05-1 admitted; came W05-4 refused; to key W05-3; as of W08-1";
    let new = "key W05-3; from key W04-1 end W05-2; from came W05-1 admitted; from came W05-4 refused; as of W08-1";
    check(
        old,
        "W05",
        expect!["met 0/0 (0 by norm), admitted 0/0, missed: tenant 0 organisation 0 neutral 0 unrecorded 0"],
    );
    check(
        new,
        "W05",
        expect!["met 1/1 (0 by norm), admitted 1/2, missed: tenant 0 organisation 0 neutral 0 unrecorded 0"],
    );
}
