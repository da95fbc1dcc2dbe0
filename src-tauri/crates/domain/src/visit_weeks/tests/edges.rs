//! The edges that `visit-weeks.md` lists at its end, in its order. Rehousing is in `moves`.

use expect_test::expect;

use super::check;

#[test]
fn week_53_is_a_week_as_any_other() {
    check(
        "key W50-1; plan 2026-12-31 admitted; plan 2027-01-05 refused; as of 2027-01-20",
        "2026-W52..2027-W03",
        expect![[r#"
            2026-W52 missed_organisation obliged
            2026-W53 met obliged a=1 norm
            2027-W01 missed_tenant obliged
            2027-W02 missed_organisation obliged
            2027-W03 at_risk obliged"#]],
    );
}

#[test]
fn new_years_day_belongs_to_the_week_of_its_iso_year() {
    check(
        "key W50-1; came 2027-01-01 admitted; as of 2027-01-20",
        "2026-W53..2027-W01",
        expect![[r#"
        2026-W53 met obliged a=1 norm
        2027-W01 missed_organisation obliged"#]],
    );
    check(
        "key 2025-12-15; came 2025-12-30 admitted; as of W05-1",
        "2025-W52..2026-W01",
        expect![[r#"
        2025-W52 missed_organisation obliged
        2026-W01 met obliged a=1 norm"#]],
    );
}

#[test]
fn support_that_starts_on_thursday_is_not_obliged_that_week() {
    check(
        "key W02-4",
        "W01..W03",
        expect![[r#"
        2026-W01 outside
        2026-W02 no_obligation
        2026-W03 missed_organisation obliged"#]],
    );
    check(
        "key W02-3",
        "W01..W03",
        expect![[r#"
        2026-W01 outside
        2026-W02 missed_organisation obliged
        2026-W03 missed_organisation obliged"#]],
    );
}

#[test]
fn support_that_starts_on_sunday_is_active_that_week() {
    check(
        "key W02-7; came W02-7 admitted",
        "W02..W03",
        expect![[r#"
        2026-W02 met a=1 norm
        2026-W03 missed_organisation obliged"#]],
    );
}

#[test]
fn support_that_starts_and_ends_in_one_week() {
    check(
        "key W02-2; end W02-4",
        "W01..W03",
        expect![[r#"
        2026-W01 outside
        2026-W02 missed_organisation obliged
        2026-W03 outside"#]],
    );
    check(
        "key W02-2; end W02-3",
        "W01..W03",
        expect![[r#"
        2026-W01 outside
        2026-W02 no_obligation
        2026-W03 outside"#]],
    );
}

#[test]
fn an_exemption_of_part_of_a_week_leaves_an_obligation_while_three_weekdays_remain() {
    check(
        "key W02-1; exempt W03-1 W03-2; exempt W04-3 W04-5",
        "W03..W04",
        expect![[r#"
        2026-W03 missed_organisation obliged
        2026-W04 exempt"#]],
    );
}

#[test]
fn an_exemption_with_an_open_end_runs_on() {
    check(
        "key W02-1; exempt W03-3 ..; as of W04-3",
        "W02..W06",
        expect![[r#"
        2026-W02 missed_organisation obliged
        2026-W03 exempt
        2026-W04 exempt
        2026-W05 exempt
        2026-W06 exempt"#]],
    );
}

#[test]
fn overlapping_exemptions_take_a_day_once() {
    check(
        "key W02-1; exempt W03-1 W03-2; exempt W03-2 W03-2; exempt W03-1 W03-1",
        "W03",
        expect!["2026-W03 missed_organisation obliged"],
    );
}

#[test]
fn a_public_holiday_is_no_exemption() {
    check("key W02-1; as of W30-1", "2026-W15..2026-W15", expect!["2026-W15 missed_organisation obliged"]); // Easter Monday.
}

#[test]
fn an_agreement_changed_midweek_governs_from_the_next_monday() {
    check(
        "key W02-1; agree W02-1 1 per 1; agree W03-2 2 per 1
         plan W02-1 admitted; plan W03-1 admitted; plan W04-1 admitted",
        "W02..W04",
        expect![[r#"
            2026-W02 met obliged a=1 norm
            2026-W03 met obliged a=1 norm
            2026-W04 met obliged a=1 short"#]],
    );
}

#[test]
fn an_agreement_made_on_the_day_of_the_key_governs_the_first_week() {
    check("key W02-2; agree W02-2 2 per 1; plan W02-3 admitted", "W02", expect!["2026-W02 met obliged a=1 short"]);
    check("key W02-2; agree W02-3 2 per 1; plan W02-3 admitted", "W02", expect!["2026-W02 met obliged a=1 norm"]);
}

#[test]
fn of_two_versions_with_one_date_the_later_recorded_governs() {
    check(
        "key W02-1; agree W02-1 2 per 1; agree W02-1 1 per 1; plan W02-1 admitted",
        "W02",
        expect!["2026-W02 met obliged a=1 norm"],
    );
    check(
        "key W02-1; agree W02-1 1 per 1; agree W02-1 2 per 1; plan W02-1 admitted",
        "W02",
        expect!["2026-W02 met obliged a=1 short"],
    );
}

#[test]
fn a_visit_across_midnight_belongs_to_the_day_of_arrival() {
    check(
        "key W02-1; plan W02-7 came W02-7 admitted",
        "W02..W03",
        expect![[r#"
        2026-W02 met obliged a=1 norm
        2026-W03 missed_organisation obliged"#]],
    );
}

#[test]
fn the_sundays_of_the_clock_change_close_their_weeks() {
    check(
        "key W02-1; came 2026-03-29 admitted; as of 2026-03-30",
        "W13..W14",
        expect![[r#"
        2026-W13 met obliged a=1 norm
        2026-W14 at_risk obliged"#]],
    );
    check(
        "key W02-1; came 2026-10-25 admitted; as of 2026-10-25",
        "W43..W44",
        expect![[r#"
        2026-W43 met obliged a=1 norm
        2026-W44 to_plan obliged"#]],
    );
}

#[test]
fn one_visit_serves_both_tenancies_of_a_couple() {
    let visit = "plan W03-2 admitted; as of W05-1";
    check(
        &format!("key W02-1; {visit}"),
        "W02..W03",
        expect![[r#"
        2026-W02 missed_organisation obliged
        2026-W03 met obliged a=1 norm"#]],
    );
    check(
        &format!("key W03-1; {visit}"),
        "W02..W03",
        expect![[r#"
        2026-W02 outside
        2026-W03 met obliged a=1 norm"#]],
    );
}

#[test]
fn a_visit_recorded_weeks_later_changes_the_closed_week() {
    check("key W02-1; plan W03-2; as of W09-1", "W03", expect!["2026-W03 unrecorded obliged"]);
    check("key W02-1; plan W03-2 came W03-2 admitted; as of W09-1", "W03", expect!["2026-W03 met obliged a=1 norm"]);
}

#[test]
fn a_visit_moved_to_another_week_leaves_its_own_week_to_the_organisation() {
    check(
        "key W02-1; plan W03-2 moved; plan W04-2 admitted",
        "W03..W04",
        expect![[r#"
        2026-W03 missed_organisation obliged
        2026-W04 met obliged a=1 norm"#]],
    );
}

#[test]
fn a_visit_made_in_another_week_than_planned_counts_where_it_was_made() {
    check(
        "key W02-1; plan W03-2 came W04-1 admitted",
        "W03..W04",
        expect![[r#"
        2026-W03 missed_organisation obliged
        2026-W04 met obliged a=1 norm"#]],
    );
}

#[test]
fn the_plans_of_a_worker_who_left_stay_unrecorded() {
    check(
        "key W02-1; plan W03-2; plan W04-2; plan W05-2; as of W04-3",
        "W03..W05",
        expect![[r#"
        2026-W03 unrecorded obliged
        2026-W04 at_risk obliged
        2026-W05 planned obliged"#]],
    );
}

#[test]
fn a_visit_before_the_key_or_after_the_end_counts_in_a_week_with_an_active_day() {
    check(
        "key W02-3; end W05-2; came W02-1 admitted; came W05-5 admitted",
        "W01..W06",
        expect![[r#"
        2026-W01 outside
        2026-W02 met obliged a=1 norm
        2026-W03 missed_organisation obliged
        2026-W04 missed_organisation obliged
        2026-W05 met a=1 norm
        2026-W06 outside"#]],
    );
    check(
        "key W02-3; end W05-2; came W01-5 admitted; came W06-1 admitted",
        "W01..W06",
        expect![[r#"
        2026-W01 outside
        2026-W02 missed_organisation obliged
        2026-W03 missed_organisation obliged
        2026-W04 missed_organisation obliged
        2026-W05 no_obligation
        2026-W06 outside"#]],
    );
}

#[test]
fn two_admissions_on_one_day_count_once() {
    check(
        "key W02-1; agree W02-1 2 per 1; came W03-2 admitted; came W03-2 admitted",
        "W03",
        expect!["2026-W03 met obliged a=1 short"],
    );
}

#[test]
fn an_end_before_the_key_leaves_every_week_outside() {
    check(
        "key W05-1; end W03-1; came W04-1 admitted",
        "W02..W06",
        expect![[r#"
        2026-W02 outside
        2026-W03 outside
        2026-W04 outside
        2026-W05 outside
        2026-W06 outside"#]],
    );
}

#[test]
fn a_range_that_ends_before_it_begins_is_empty() {
    check("key W02-1", "W05..W04", expect![]);
}
