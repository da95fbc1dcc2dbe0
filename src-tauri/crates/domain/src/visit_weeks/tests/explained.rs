//! The facts behind a verdict.

use expect_test::{Expect, expect};

use super::{
    super::Mark,
    kit::{Case, code, show},
};

/// Everything in an explanation that is not empty, one fact a line.
#[track_caller]
fn check(case: &str, week: &str, expected: Expect) {
    let it = Case::read(case).explained(week);
    let mut lines = vec![format!("{} because {}", show(&it.verdict), code(&it.because))];
    if let Some(version) = it.agreement {
        lines.push(format!("agreement of {}: {} per {}", version.from, version.visits, version.period_weeks));
    }
    if let Some(window) = it.window {
        let cut = if window.cut_short { ", cut short" } else { "" };
        lines.push(format!("window {} to {}{cut}", window.first, window.last));
    }
    for week in &it.span {
        let enough = if week.enough { "enough" } else { "not enough" };
        lines.push(format!("{} has {} weekdays: {enough}", week.week, week.available.len()));
    }
    for exemption in &it.exemptions {
        let last = exemption.days.last.map_or("..".to_owned(), |it| it.to_string());
        lines.push(format!("exempt {} to {last} {:?}", exemption.days.first, exemption.linked));
    }
    for it in &it.moves {
        let whose = if it.counts_here { "here" } else { "there" };
        lines.push(format!(
            "{:?}: {} weekdays here, {} there, counts {whose}",
            it.linked, it.available, it.available_there
        ));
    }
    for visit in &it.visits {
        let counted = visit.counted_as.map_or("nothing yet", |it| it.as_code());
        let counts: Vec<_> = visit.counts.iter().map(code).collect();
        let marks: Vec<_> = visit.marks.iter().filter(|it| **it != Mark::NotPlanned).map(code).collect();
        lines.push(format!("{} {counted} = [{}] [{}]", visit.day, counts.join(" "), marks.join(" ")));
    }
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn an_explanation_names_the_visits_and_how_they_counted() {
    check(
        "key W02-3; end W05-2; came W02-1 admitted; came W02-1 admitted; plan W02-4 admitted at door
         plan W02-5 admitted at office; plan W02-5 came W02-6 refused",
        "W02",
        expect![[r#"
            2026-W02 met obliged a=1 norm because admitted
            2026-W02 has 3 weekdays: enough
            2026-01-05 admitted = [admission attempt seen] [before_key]
            2026-01-05 admitted = [] [double_on_one_day before_key]
            2026-01-08 door_only = [attempt seen tenant_side] [at_the_door]
            2026-01-09 met_elsewhere = [seen] [elsewhere]
            2026-01-10 refused = [attempt tenant_side] []"#]],
    );
}

#[test]
fn an_explanation_names_what_an_exemption_did() {
    check(
        "key W02-1; exempt W03-1 W03-2; exempt W09-1 ..; plan W03-1 refused; plan W03-3 lapsed",
        "W03",
        expect![[r#"
        2026-W03 missed_organisation obliged because tenant_side_during_exemption
        2026-W03 has 3 weekdays: enough
        exempt 2026-01-12 to 2026-01-13 None
        2026-01-12 refused = [attempt] [during_exemption]
        2026-01-14 lapsed = [] [lapsed_without_exemption]"#]],
    );
}

#[test]
fn an_explanation_shows_the_whole_window() {
    check(
        "key W02-1; agree W02-1 1 per 2; plan W02-3 refused; plan W03-1 moved; plan W03-5 cancelled_by_tenant; as of W09-1",
        "W03",
        expect![[r#"
            2026-W03 missed_tenant obliged since 2026-W02 less_than_weekly because tenant_side
            agreement of 2026-01-05: 1 per 2
            window 2026-W02 to 2026-W03
            2026-W02 has 5 weekdays: enough
            2026-W03 has 5 weekdays: enough
            2026-01-07 refused = [attempt tenant_side] []
            2026-01-12 moved = [] []
            2026-01-16 cancelled_by_tenant = [tenant_side] []"#]],
    );
}

#[test]
fn an_explanation_says_that_a_window_was_cut_short() {
    check(
        "key W02-1; agree W02-1 1 per 4; agree W04-1 1 per 1",
        "W03",
        expect![[r#"
        2026-W03 no_obligation less_than_weekly because window_cut_short
        agreement of 2026-01-05: 1 per 4
        window 2026-W02 to 2026-W05, cut short
        2026-W03 has 5 weekdays: enough"#]],
    );
    check(
        "key W02-1; end W04-2; agree W02-1 1 per 2",
        "W04",
        expect![[r#"
        2026-W04 no_obligation less_than_weekly because window_cut_short
        agreement of 2026-01-05: 1 per 2
        window 2026-W04 to 2026-W05, cut short
        2026-W04 has 2 weekdays: not enough"#]],
    );
}

#[test]
fn an_explanation_shows_both_dwellings_in_the_week_of_a_move() {
    check(
        "key W05-3; from key W02-1 end W05-2; from came W05-1 admitted; from exempt W05-2 W05-2; as of W08-1",
        "W05",
        expect![[r#"
            2026-W05 met obliged a=1 norm because admitted
            2026-W05 has 3 weekdays: enough
            exempt 2026-01-27 to 2026-01-27 Some(MovedFrom)
            MovedFrom: 3 weekdays here, 1 there, counts here
            2026-01-26 admitted = [admission attempt seen] [in_other_dwelling]"#]],
    );
    check(
        "key W02-1; end W05-2; came W05-1 admitted; to key W05-3; as of W08-1",
        "W05",
        expect![[r#"
        2026-W05 no_obligation because counts_in_other_dwelling
        2026-W05 has 2 weekdays: not enough
        MovedTo: 2 weekdays here, 3 there, counts there"#]],
    );
}

#[test]
fn an_explanation_names_a_contact_under_a_temporary_norm() {
    check(
        "key W02-1; norm W03-1 W03-7 remote; plan W03-2 remote_contact",
        "W03",
        expect![[r#"
        2026-W03 met obliged short by_temporary_norm because contact_under_temporary_norm
        2026-W03 has 5 weekdays: enough
        2026-01-13 remote_contact = [norm_contact] []"#]],
    );
}

#[test]
fn an_explanation_of_a_running_week_shows_what_is_planned() {
    check(
        "key W02-1; plan W03-1; plan W03-4; as of W03-3",
        "W03",
        expect![[r#"
        2026-W03 on_track obliged because visit_still_planned
        2026-W03 has 5 weekdays: enough
        2026-01-12 nothing yet = [unrecorded] []
        2026-01-15 nothing yet = [unrecorded still_planned] []"#]],
    );
}

#[test]
fn each_kind_of_organisation_miss_has_its_reason() {
    check(
        "key W02-1",
        "W03",
        expect![[r#"
        2026-W03 missed_organisation obliged because no_visit
        2026-W03 has 5 weekdays: enough"#]],
    );
    check(
        "key W02-1; plan W03-1 moved",
        "W03",
        expect![[r#"
        2026-W03 missed_organisation obliged because no_attempt
        2026-W03 has 5 weekdays: enough
        2026-01-12 moved = [] []"#]],
    );
    check(
        "key W02-1; plan W03-1 cancelled_by_organisation",
        "W03",
        expect![[r#"
        2026-W03 missed_organisation obliged because organisation_cancelled
        2026-W03 has 5 weekdays: enough
        2026-01-12 cancelled_by_organisation = [organisation_side] []"#]],
    );
    check(
        "key W02-1; plan W03-1 not_home; exempt W03-1 W03-1",
        "W03",
        expect![[r#"
        2026-W03 missed_organisation obliged because tenant_side_during_exemption
        2026-W03 has 4 weekdays: enough
        exempt 2026-01-12 to 2026-01-12 None
        2026-01-12 not_home = [attempt] [during_exemption]"#]],
    );
}

#[test]
fn a_visit_made_in_another_week_than_planned_is_marked() {
    check(
        "key W02-1; plan W03-2 came W04-1 admitted",
        "W04",
        expect![[r#"
        2026-W04 met obliged a=1 norm because admitted
        2026-W04 has 5 weekdays: enough
        2026-01-19 admitted = [admission attempt seen] [in_another_week_than_planned]"#]],
    );
}

#[test]
fn a_week_outside_support_says_on_which_side() {
    check("key W03-1; end W04-5; came W02-5 admitted", "W02", expect!["2026-W02 outside because before_support"]);
    check("key W03-1; end W04-5", "W05", expect!["2026-W05 outside because after_support"]);
}
