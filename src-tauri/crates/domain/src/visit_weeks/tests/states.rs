//! Each state and each step that leads to it.

use expect_test::expect;

use super::check;

#[test]
fn a_week_without_an_active_day_is_outside() {
    check(
        "key W03-1; end W04-5",
        "W02..W05",
        expect![[r#"
        2026-W02 outside
        2026-W03 missed_organisation obliged
        2026-W04 missed_organisation obliged
        2026-W05 outside"#]],
    );
}

#[test]
fn one_admission_meets_the_week() {
    check("key W02-1; plan W03-2 admitted", "W03", expect!["2026-W03 met obliged a=1 norm"]);
}

#[test]
fn an_exempt_week_with_an_admission_is_met() {
    check("key W02-1; exempt W03-1 W03-7; came W03-6 admitted", "W03", expect!["2026-W03 met a=1 norm"]);
}

#[test]
fn an_admission_in_a_week_that_is_not_obliged_meets_it() {
    check("key W02-5; plan W02-5 admitted", "W02", expect!["2026-W02 met a=1 norm"]);
}

#[test]
fn the_agreed_number_is_reached_or_not() {
    check(
        "key W02-1; agree W02-1 2 per 1; plan W02-1 admitted; plan W02-4 admitted; plan W03-1 admitted",
        "W02..W03",
        expect![[r#"
            2026-W02 met obliged a=2 norm
            2026-W03 met obliged a=1 short"#]],
    );
}

#[test]
fn an_exemption_leaves_a_week_exempt() {
    check("key W02-1; exempt W03-1 W03-7", "W03", expect!["2026-W03 exempt"]);
}

#[test]
fn an_exemption_at_the_weekend_does_not_lift_the_obligation() {
    check("key W02-1; exempt W03-6 W03-7", "W03", expect!["2026-W03 missed_organisation obliged"]);
}

#[test]
fn a_short_week_without_exemption_carries_no_obligation() {
    check(
        "key W02-4; as of W01-1",
        "W02..W03",
        expect![[r#"
        2026-W02 no_obligation
        2026-W03 to_plan obliged"#]],
    );
}

#[test]
fn a_week_ahead_is_planned_or_still_to_plan() {
    check(
        "key W02-1; plan W04-2; as of W02-3",
        "W03..W04",
        expect![[r#"
        2026-W03 to_plan obliged
        2026-W04 planned obliged"#]],
    );
}

#[test]
fn a_week_ahead_with_its_only_plan_called_off_is_to_plan() {
    check("key W02-1; plan W04-2 cancelled_by_tenant; as of W02-3", "W04", expect!["2026-W04 to_plan obliged"]);
}

#[test]
fn a_running_week_is_on_track_while_a_visit_is_planned() {
    check("key W02-1; plan W03-2 not_home; plan W03-3; as of W03-3", "W03", expect!["2026-W03 on_track obliged"]);
}

#[test]
fn a_running_week_is_at_risk_once_the_plan_lies_behind() {
    check("key W02-1; plan W03-2; as of W03-3", "W03", expect!["2026-W03 at_risk obliged"]);
}

#[test]
fn a_week_runs_through_its_sunday() {
    check(
        "key W02-1; as of W03-7",
        "W02..W04",
        expect![[r#"
        2026-W02 missed_organisation obliged
        2026-W03 at_risk obliged
        2026-W04 to_plan obliged"#]],
    );
}

#[test]
fn a_closed_week_with_an_open_plan_is_unrecorded() {
    check(
        "key W02-1; plan W03-1 refused; plan W03-3; plan W03-4 cancelled_by_organisation",
        "W03",
        expect!["2026-W03 unrecorded obliged"],
    );
}

#[test]
fn the_organisation_cancelling_outweighs_danger_and_the_tenant() {
    check(
        "key W02-1; plan W03-1 refused; plan W03-3 unsafe; plan W03-4 cancelled_by_organisation",
        "W03",
        expect!["2026-W03 missed_organisation obliged"],
    );
}

#[test]
fn danger_outweighs_the_tenant() {
    check("key W02-1; plan W03-1 refused; plan W03-3 unsafe", "W03", expect!["2026-W03 missed_neutral obliged"]);
}

#[test]
fn each_outcome_on_the_tenants_side_is_missed_by_the_tenant() {
    check(
        "key W02-1
         plan W02-1 door_only; plan W03-1 refused; plan W04-1 not_home; plan W05-1 cancelled_by_tenant",
        "W02..W05",
        expect![[r#"
            2026-W02 missed_tenant obliged
            2026-W03 missed_tenant obliged
            2026-W04 missed_tenant obliged
            2026-W05 missed_tenant obliged"#]],
    );
}

#[test]
fn everything_else_is_missed_by_the_organisation() {
    check(
        "key W02-1; plan W03-1 moved; plan W04-1 lapsed; plan W05-1 met_elsewhere; plan W06-1 remote_contact
         exempt W07-1 W07-2; plan W07-1 refused",
        "W02..W07",
        expect![[r#"
            2026-W02 missed_organisation obliged
            2026-W03 missed_organisation obliged
            2026-W04 missed_organisation obliged
            2026-W05 missed_organisation obliged
            2026-W06 missed_organisation obliged
            2026-W07 missed_organisation obliged"#]],
    );
}

#[test]
fn a_refusal_on_a_day_without_exemption_counts_beside_one_on_an_exempt_day() {
    check(
        "key W02-1; exempt W03-1 W03-2; plan W03-1 refused; plan W03-3 not_home",
        "W03",
        expect!["2026-W03 missed_tenant obliged"],
    );
}

#[test]
fn an_admission_at_the_door_counts_as_spoken_at_the_door() {
    check("key W02-1; plan W03-1 admitted at door", "W03", expect!["2026-W03 missed_tenant obliged"]);
}

#[test]
fn an_admission_elsewhere_counts_as_met_elsewhere() {
    check(
        "key W02-1; plan W03-1 admitted at office; plan W04-1 admitted at outside
         plan W05-1 admitted at phone; plan W06-1 admitted at dwelling",
        "W03..W06",
        expect![[r#"
            2026-W03 missed_organisation obliged
            2026-W04 missed_organisation obliged
            2026-W05 missed_organisation obliged
            2026-W06 met obliged a=1 norm"#]],
    );
}

#[test]
fn a_temporary_norm_counts_the_contact_it_names() {
    check(
        "key W02-1; norm W03-1 W05-3 remote
         plan W02-1 remote_contact; plan W03-1 remote_contact; plan W04-1 met_elsewhere
         plan W05-3 remote_contact; plan W06-1 remote_contact",
        "W02..W06",
        expect![[r#"
            2026-W02 missed_organisation obliged
            2026-W03 met obliged short by_temporary_norm
            2026-W04 missed_organisation obliged
            2026-W05 met obliged short by_temporary_norm
            2026-W06 missed_organisation obliged"#]],
    );
}

#[test]
fn a_temporary_norm_counts_only_the_days_it_covers() {
    check(
        "key W02-1; norm W03-1 W03-3 remote elsewhere; plan W03-4 remote_contact",
        "W03",
        expect!["2026-W03 missed_organisation obliged"],
    );
}

#[test]
fn an_admission_at_the_office_satisfies_a_norm_for_meeting_elsewhere() {
    check(
        "key W02-1; norm W03-1 .. elsewhere; plan W03-4 admitted at office",
        "W03",
        expect!["2026-W03 met obliged short by_temporary_norm"],
    );
}

#[test]
fn an_admission_is_not_met_by_the_norm() {
    check(
        "key W02-1; norm W03-1 .. remote; plan W03-4 admitted; plan W03-5 remote_contact",
        "W03",
        expect!["2026-W03 met obliged a=1 norm"],
    );
}

#[test]
fn a_temporary_norm_holds_in_an_exempt_week_too() {
    check(
        "key W02-1; norm W03-1 .. remote; exempt W03-1 W03-7; plan W03-4 remote_contact",
        "W03",
        expect!["2026-W03 met short by_temporary_norm"],
    );
}

#[test]
fn the_organisation_sets_how_many_weekdays_oblige() {
    check("key W02-4; enough 2", "W02", expect!["2026-W02 missed_organisation obliged"]);
    check(
        "key W02-1; enough 5; exempt W03-5 W03-5",
        "W02..W03",
        expect![[r#"
        2026-W02 missed_organisation obliged
        2026-W03 exempt"#]],
    );
}

#[test]
fn a_fact_counts_whatever_the_as_of_date() {
    check("key W02-1; plan W05-1 admitted; as of W03-3", "W05", expect!["2026-W05 met obliged a=1 norm"]);
}
