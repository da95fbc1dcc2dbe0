//! Agreements on less than one visit a week.

use expect_test::expect;

use super::check;

#[test]
fn the_obligation_sits_on_the_last_week_of_the_window() {
    check(
        "key W02-1; agree W02-1 1 per 2; plan W02-3 admitted; plan W04-3 refused",
        "W02..W05",
        expect![[r#"
            2026-W02 met a=1 norm less_than_weekly
            2026-W03 met obliged norm since 2026-W02 less_than_weekly
            2026-W04 no_obligation less_than_weekly
            2026-W05 missed_tenant obliged since 2026-W04 less_than_weekly"#]],
    );
}

#[test]
fn a_window_of_three_looks_at_all_its_weeks() {
    check(
        "key W02-1; agree W02-1 2 per 3; plan W02-3 admitted; plan W03-3 admitted; plan W05-1 admitted",
        "W02..W07",
        expect![[r#"
            2026-W02 met a=1 short less_than_weekly
            2026-W03 met a=1 short less_than_weekly
            2026-W04 met obliged norm since 2026-W02 less_than_weekly
            2026-W05 met a=1 short less_than_weekly
            2026-W06 no_obligation less_than_weekly
            2026-W07 met obliged short since 2026-W05 less_than_weekly"#]],
    );
}

#[test]
fn a_window_of_four_is_missed_on_one_side_by_all_its_visits() {
    check(
        "key W02-1; agree W02-1 1 per 4; plan W02-3 cancelled_by_organisation; plan W05-3 refused; plan W06-1 not_home",
        "W02..W09",
        expect![[r#"
            2026-W02 no_obligation less_than_weekly
            2026-W03 no_obligation less_than_weekly
            2026-W04 no_obligation less_than_weekly
            2026-W05 missed_organisation obliged since 2026-W02 less_than_weekly
            2026-W06 no_obligation less_than_weekly
            2026-W07 no_obligation less_than_weekly
            2026-W08 no_obligation less_than_weekly
            2026-W09 missed_tenant obliged since 2026-W06 less_than_weekly"#]],
    );
}

#[test]
fn an_open_plan_anywhere_in_the_window_leaves_it_unrecorded() {
    check(
        "key W02-1; agree W02-1 1 per 4; plan W03-3; plan W05-3 refused",
        "W02..W05",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 no_obligation less_than_weekly
        2026-W04 no_obligation less_than_weekly
        2026-W05 unrecorded obliged since 2026-W02 less_than_weekly"#]],
    );
}

#[test]
fn a_window_is_on_track_by_a_plan_in_its_running_week() {
    check(
        "key W02-1; agree W02-1 1 per 2; plan W02-5; as of W02-3",
        "W02..W05",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 planned obliged since 2026-W02 less_than_weekly
        2026-W04 no_obligation less_than_weekly
        2026-W05 to_plan obliged since 2026-W04 less_than_weekly"#]],
    );
    check(
        "key W02-1; agree W02-1 1 per 2; plan W02-5; as of W03-1",
        "W02..W03",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 at_risk obliged since 2026-W02 less_than_weekly"#]],
    );
}

#[test]
fn a_window_is_obliged_when_one_of_its_weeks_has_enough_weekdays() {
    check(
        "key W02-5; agree W02-5 1 per 2; exempt W04-1 W05-7; exempt W06-1 W06-7",
        "W02..W07",
        expect![[r#"
            2026-W02 no_obligation less_than_weekly
            2026-W03 missed_organisation obliged since 2026-W02 less_than_weekly
            2026-W04 exempt less_than_weekly
            2026-W05 exempt since 2026-W04 less_than_weekly
            2026-W06 exempt less_than_weekly
            2026-W07 missed_organisation obliged since 2026-W06 less_than_weekly"#]],
    );
}

#[test]
fn an_exempt_window_with_an_admission_is_met_on_its_last_week_too() {
    check(
        "key W02-1; agree W02-1 1 per 2; exempt W02-1 W03-7; came W02-2 admitted",
        "W02..W03",
        expect![[r#"
        2026-W02 met a=1 norm less_than_weekly
        2026-W03 met norm since 2026-W02 less_than_weekly"#]],
    );
}

#[test]
fn a_temporary_norm_counts_in_the_whole_window() {
    check(
        "key W02-1; agree W02-1 1 per 2; norm W02-1 W02-7 remote; plan W02-2 remote_contact",
        "W02..W03",
        expect![[r#"
        2026-W02 met short by_temporary_norm less_than_weekly
        2026-W03 met obliged short by_temporary_norm since 2026-W02 less_than_weekly"#]],
    );
}

#[test]
fn a_version_with_the_same_numbers_continues_the_window() {
    check(
        "key W02-1; agree W02-1 1 per 3; agree W03-1 1 per 3",
        "W02..W05",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 no_obligation less_than_weekly
        2026-W04 missed_organisation obliged since 2026-W02 less_than_weekly
        2026-W05 no_obligation less_than_weekly"#]],
    );
}

#[test]
fn another_version_cuts_the_window_and_starts_its_own() {
    check(
        "key W02-1; agree W02-1 1 per 3; agree W04-1 1 per 2",
        "W02..W06",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 no_obligation less_than_weekly
        2026-W04 no_obligation less_than_weekly
        2026-W05 missed_organisation obliged since 2026-W04 less_than_weekly
        2026-W06 no_obligation less_than_weekly"#]],
    );
    check(
        "key W02-1; agree W02-1 1 per 3; agree W04-1 2 per 3",
        "W02..W06",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 no_obligation less_than_weekly
        2026-W04 no_obligation less_than_weekly
        2026-W05 no_obligation less_than_weekly
        2026-W06 missed_organisation obliged since 2026-W04 less_than_weekly"#]],
    );
}

#[test]
fn weekly_again_after_a_cut_window() {
    check(
        "key W02-1; agree W02-1 1 per 4; agree W04-1 1 per 1; plan W02-1 admitted",
        "W02..W05",
        expect![[r#"
        2026-W02 met a=1 norm less_than_weekly
        2026-W03 no_obligation less_than_weekly
        2026-W04 missed_organisation obliged
        2026-W05 missed_organisation obliged"#]],
    );
}

#[test]
fn a_version_recorded_for_later_cuts_a_window_that_still_runs() {
    check(
        "key W02-1; agree W02-1 1 per 2; agree W05-1 1 per 1; as of W02-1",
        "W02..W05",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 to_plan obliged since 2026-W02 less_than_weekly
        2026-W04 no_obligation less_than_weekly
        2026-W05 to_plan obliged"#]],
    );
}

#[test]
fn a_version_that_never_governed_a_monday_cuts_nothing() {
    check(
        "key W02-1; agree W02-1 1 per 4; agree W03-2 1 per 2; agree W03-4 1 per 4",
        "W02..W05",
        expect![[r#"
            2026-W02 no_obligation less_than_weekly
            2026-W03 no_obligation less_than_weekly
            2026-W04 no_obligation less_than_weekly
            2026-W05 missed_organisation obliged since 2026-W02 less_than_weekly"#]],
    );
}

#[test]
fn the_end_of_support_cuts_the_window() {
    check(
        "key W02-1; end W04-5; agree W02-1 1 per 2; plan W04-1 refused",
        "W02..W05",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 missed_organisation obliged since 2026-W02 less_than_weekly
        2026-W04 no_obligation less_than_weekly
        2026-W05 outside"#]],
    );
}

#[test]
fn a_window_whose_last_week_holds_the_end_of_support_is_full() {
    check(
        "key W02-1; end W03-1; agree W02-1 1 per 2",
        "W02..W03",
        expect![[r#"
        2026-W02 no_obligation less_than_weekly
        2026-W03 missed_organisation obliged since 2026-W02 less_than_weekly"#]],
    );
}

#[test]
fn windows_run_through_week_53() {
    check(
        "key W52-1; agree W52-1 1 per 2; plan W52-1 admitted",
        "2026-W52..2027-W02",
        expect![[r#"
        2026-W52 met a=1 norm less_than_weekly
        2026-W53 met obliged norm since 2026-W52 less_than_weekly
        2027-W01 no_obligation less_than_weekly
        2027-W02 missed_organisation obliged since 2027-W01 less_than_weekly"#]],
    );
}

#[test]
fn before_the_first_version_the_visit_is_weekly() {
    check(
        "key W02-1; agree W04-1 1 per 2",
        "W02..W05",
        expect![[r#"
        2026-W02 missed_organisation obliged
        2026-W03 missed_organisation obliged
        2026-W04 no_obligation less_than_weekly
        2026-W05 missed_organisation obliged since 2026-W04 less_than_weekly"#]],
    );
}

#[test]
fn a_range_that_begins_inside_a_window_still_sees_all_of_it() {
    check(
        "key W02-1; agree W02-1 1 per 4; plan W02-1 admitted",
        "W05",
        expect!["2026-W05 met obliged norm since 2026-W02 less_than_weekly"],
    );
}
