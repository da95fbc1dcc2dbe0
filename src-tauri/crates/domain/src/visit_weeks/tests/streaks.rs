//! Runs over the whole history up to the as-of date.

use expect_test::{Expect, expect};

use super::kit::Case;

#[track_caller]
fn check(case: &str, expected: Expect) {
    let it = Case::read(case).judged("W02").streaks; // The range does not matter.
    let seen = it.last_seen.map_or("never".to_owned(), |it| it.to_string());
    expected.assert_eq(&format!(
        "not admitted {}, tenant side {}, not seen {} since {seen}",
        it.not_admitted, it.tenant_side, it.not_seen
    ));
}

#[test]
fn missed_weeks_add_up_from_the_last_admission() {
    check(
        "key W02-1; plan W02-1 admitted; plan W03-1 refused; plan W04-1 not_home; plan W05-1 cancelled_by_organisation
         as of W06-1",
        expect!["not admitted 3, tenant side 2, not seen 4 since 2026-01-05"],
    );
}

#[test]
fn an_organisation_miss_is_stepped_over_on_the_tenants_side() {
    check(
        "key W02-1; plan W03-1 refused; plan W04-1 cancelled_by_organisation; plan W05-1; plan W06-1 unsafe
         plan W07-1 refused; as of W08-1",
        expect!["not admitted 6, tenant side 2, not seen 6 since never"],
    );
}

#[test]
fn an_admission_in_the_running_week_makes_both_zero() {
    check(
        "key W02-1; plan W02-1 refused; plan W03-1 refused; plan W04-1 admitted; as of W04-3",
        expect!["not admitted 0, tenant side 0, not seen 0 since 2026-01-19"],
    );
}

#[test]
fn an_admission_in_a_later_exempt_week_makes_both_zero() {
    check(
        "key W02-1; plan W02-1 refused; plan W03-1 refused; exempt W04-1 W05-7; came W04-2 admitted; as of W06-1",
        expect!["not admitted 0, tenant side 0, not seen 0 since 2026-01-20"],
    );
}

#[test]
fn an_admission_in_an_exempt_week_between_starts_the_run_over() {
    check(
        "key W02-1; plan W02-1 refused; exempt W03-1 W03-7; came W03-2 admitted; plan W04-1 refused; as of W05-1",
        expect!["not admitted 1, tenant side 1, not seen 1 since 2026-01-13"],
    );
}

#[test]
fn an_exempt_week_without_admission_is_stepped_over() {
    check(
        "key W02-1; plan W02-1 refused; exempt W03-1 W03-7; plan W04-1 refused; as of W05-1",
        expect!["not admitted 2, tenant side 2, not seen 2 since never"],
    );
}

#[test]
fn a_week_met_by_temporary_norm_stops_the_count() {
    check(
        "key W02-1; norm W03-1 W03-7 remote; plan W02-1 refused; plan W03-1 remote_contact; plan W04-1 refused
         as of W05-1",
        expect!["not admitted 1, tenant side 1, not seen 3 since never"],
    );
}

#[test]
fn a_contact_by_norm_in_the_running_week_is_no_admission() {
    check(
        "key W02-1; norm W03-1 .. remote; plan W02-1 refused; plan W03-1 remote_contact; as of W03-3",
        expect!["not admitted 1, tenant side 1, not seen 1 since never"],
    );
}

#[test]
fn the_running_week_adds_nothing_yet() {
    check(
        "key W02-1; plan W02-1 refused; plan W03-1 refused; as of W03-7",
        expect!["not admitted 1, tenant side 1, not seen 1 since never"],
    );
}

#[test]
fn an_admission_within_a_running_window_makes_both_zero() {
    check(
        "key W02-1; agree W02-1 1 per 2; plan W02-1 refused; plan W04-1 admitted; as of W05-1",
        expect!["not admitted 0, tenant side 0, not seen 1 since 2026-01-19"],
    );
}

#[test]
fn windows_missed_add_one_each() {
    check(
        "key W02-1; agree W02-1 1 per 2; plan W02-1 refused; plan W04-1 refused; as of W08-1",
        expect!["not admitted 3, tenant side 2, not seen 6 since never"],
    );
}

#[test]
fn spoken_at_the_door_or_met_elsewhere_is_seen() {
    check(
        "key W02-1; plan W03-1 door_only; as of W06-1",
        expect!["not admitted 4, tenant side 1, not seen 3 since 2026-01-12"],
    );
    check(
        "key W02-1; plan W03-1 met_elsewhere; as of W06-1",
        expect!["not admitted 4, tenant side 0, not seen 3 since 2026-01-12"],
    );
    check(
        "key W02-1; plan W03-1 admitted at office; as of W06-1",
        expect!["not admitted 4, tenant side 0, not seen 3 since 2026-01-12"],
    );
    check(
        "key W02-1; plan W03-1 remote_contact; plan W03-2 not_home; as of W06-1",
        expect!["not admitted 4, tenant side 1, not seen 4 since never"],
    );
}

#[test]
fn weeks_not_seen_are_whole_weeks_of_days() {
    check(
        "key W02-1; plan W03-3 admitted; as of W04-2",
        expect!["not admitted 0, tenant side 0, not seen 0 since 2026-01-14"],
    );
    check(
        "key W02-1; plan W03-3 admitted; as of W04-3",
        expect!["not admitted 0, tenant side 0, not seen 1 since 2026-01-14"],
    );
}

#[test]
fn nobody_seen_yet_counts_from_the_key() {
    check("key W02-1; as of W05-1", expect!["not admitted 3, tenant side 0, not seen 3 since never"]);
    check("key W02-1; as of W01-1", expect!["not admitted 0, tenant side 0, not seen 0 since never"]);
}

#[test]
fn exempt_days_do_not_count_as_not_seen() {
    check(
        "key W02-1; plan W02-1 admitted; exempt W03-1 W04-7; exempt W04-1 W04-7; as of W06-1",
        expect!["not admitted 1, tenant side 0, not seen 2 since 2026-01-05"],
    );
    check(
        "key W02-1; plan W02-1 admitted; exempt W03-1 ..; as of W30-1",
        expect!["not admitted 0, tenant side 0, not seen 0 since 2026-01-05"],
    );
}

#[test]
fn a_sighting_later_in_the_running_week_makes_it_zero() {
    check(
        "key W02-1; plan W06-5 door_only; as of W06-1",
        expect!["not admitted 4, tenant side 0, not seen 0 since 2026-02-06"],
    );
}

#[test]
fn what_lies_after_the_running_week_is_not_history_yet() {
    check(
        "key W02-1; plan W02-1 refused; plan W04-1 admitted; as of W03-2",
        expect!["not admitted 1, tenant side 1, not seen 1 since never"],
    );
}

#[test]
fn a_sighting_in_a_week_without_an_active_day_does_not_count() {
    check(
        "key W03-1; end W04-7; came W02-5 admitted; came W05-1 admitted; as of W06-1",
        expect!["not admitted 2, tenant side 0, not seen 3 since never"],
    );
}

#[test]
fn a_sighting_before_the_key_counts_in_the_week_of_the_key() {
    check(
        "key W03-3; came W03-1 admitted; as of W05-1",
        expect!["not admitted 1, tenant side 0, not seen 2 since 2026-01-12"],
    );
}

#[track_caller]
fn check_met(case: &str, expected: Expect) {
    let it = Case::read(case).judged("W02").streaks;
    expected.assert_eq(&format!("met {}, tenant side {}, not admitted {}", it.met, it.tenant_side, it.not_admitted));
}

#[test]
fn a_run_of_met_weeks_ends_with_the_tenants_miss_and_with_nobody_elses() {
    check_met(
        "key W02-1; plan W02-1 refused; plan W03-1 admitted; plan W04-1 cancelled_by_organisation; plan W05-1 admitted
         plan W06-1; plan W07-1 unsafe; as of W08-1",
        expect!["met 2, tenant side 0, not admitted 2"],
    );
    check_met(
        "key W02-1; plan W02-1 admitted; plan W03-1 admitted; plan W04-1 not_home; as of W05-1",
        expect!["met 0, tenant side 1, not admitted 1"],
    );
    check_met(
        "key W02-1; plan W02-1 refused; exempt W03-1 W03-7; came W03-2 refused; plan W04-1 admitted; as of W04-5",
        expect!["met 0, tenant side 0, not admitted 0"],
    );
}

#[test]
fn a_run_of_met_weeks_looks_half_a_year_back_whatever_was_asked_for() {
    let weeks: String = (2..=40).map(|week| format!("plan W{week:02}-1 admitted; ")).collect();
    check_met(&format!("key W02-1; {weeks}as of W41-1"), expect!["met 26, tenant side 0, not admitted 0"]);
}

#[test]
fn nobody_is_looked_for_after_the_end_of_support() {
    let unseen = |case: &str| {
        let it = Case::read(case).judged("W02").streaks;
        (it.not_seen, it.unseen)
    };
    assert_eq!((28, 2), unseen("key W02-1; plan W02-3 admitted; end W04-7; as of W30-3"));
    assert_eq!(
        (28, 1),
        unseen("key W02-1; plan W02-3 admitted; exempt W03-1 W03-7; exempt W10-1 W10-7; end W04-7; as of W32-3")
    );
    assert_eq!((2, 2), unseen("key W02-1; plan W02-3 admitted; end W30-7; as of W04-3"), "it has not ended yet");
}
