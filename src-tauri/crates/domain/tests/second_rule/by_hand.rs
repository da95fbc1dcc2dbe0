//! The oracle itself, held to answers worked out on paper from the text. The product gives them too.

use domain::calendar::{Day, DaySpan};
use domain::visit_weeks::{AgreementVersion, Outcome, Place, VisitFact};
use expect_test::{Expect, expect};

use super::cases::{Case, Other};
use super::{literal, product};

/// One tenancy: each week as `week: state`, with `!` when obliged and `<` the first week of a longer span.
#[track_caller]
fn check(case: &Case, expected: Expect) {
    let judgement = literal(case, None);
    let mut shown = String::new();
    for it in &judgement.weeks {
        let week = it.week.monday().format("%G-W%V");
        let obliged = if it.obliged { "!" } else { "" };
        let norm = match it.norm_met {
            Some(true) => " norm met",
            Some(false) => " norm short",
            None => "",
        };
        let span =
            if it.span_from == it.week { String::new() } else { it.span_from.monday().format(" < %G-W%V").to_string() };
        shown += &format!("{week}: {:?}{obliged}{norm}{span}\n", it.state);
    }
    let streaks = judgement.streaks;
    shown += &format!(
        "not admitted {}, tenant {}, not seen {}\n",
        streaks.not_admitted, streaks.tenant_side, streaks.not_seen
    );
    expected.assert_eq(&shown);
    assert_eq!(product(case), Some(judgement));
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// `2026-12-28/2027-01-03`, or `2026-12-28/` without an end.
fn span(text: &str) -> DaySpan {
    let (first, last) = text.split_once('/').unwrap();
    DaySpan { first: day(first), last: (!last.is_empty()).then(|| day(last)) }
}

fn tenancy(support: &str, asked: &str, as_of: &str) -> Case {
    let asked = span(asked);
    Case {
        support: span(support),
        agreements: Vec::new(),
        exemptions: Vec::new(),
        visits: Vec::new(),
        moved_from: None,
        moved_to: None,
        obliged_from_weekdays: 3,
        norms: Vec::new(),
        asked: (asked.first, asked.last.unwrap()),
        as_of: day(as_of),
    }
}

fn visit(on: &str, outcome: Outcome) -> VisitFact {
    VisitFact { planned: Some(day(on)), actual: Some(day(on)), outcome: Some(outcome), place: None }
}

fn plan(on: &str) -> VisitFact {
    VisitFact { planned: Some(day(on)), actual: None, outcome: None, place: None }
}

fn version(from: &str, visits: u32, period_weeks: u32) -> AgreementVersion {
    AgreementVersion { from: day(from), visits, period_weeks }
}

#[test]
fn week_53_is_a_week_and_the_first_week_needs_three_weekdays() {
    let mut case = tenancy("2026-12-24/2027-01-13", "2026-12-14/2027-01-18", "2027-01-14");
    case.visits = vec![visit("2027-01-03", Outcome::Admitted), visit("2027-01-05", Outcome::NotHome)];
    check(
        &case,
        expect![[r#"
            2026-W51: Outside
            2026-W52: NoObligation
            2026-W53: Met! norm met
            2027-W01: MissedTenant!
            2027-W02: AtRisk!
            2027-W03: Outside
            not admitted 1, tenant 1, not seen 1
        "#]],
    );
}

#[test]
fn a_closed_week_without_admission_blames_in_the_order_of_the_text() {
    let mut case = tenancy("2026-03-02/", "2026-03-02/2026-04-13", "2026-04-16");
    case.visits = vec![
        visit("2026-03-04", Outcome::Refused),
        visit("2026-03-10", Outcome::Unsafe),
        visit("2026-03-11", Outcome::NotHome),
        visit("2026-03-17", Outcome::CancelledByOrganisation),
        visit("2026-03-18", Outcome::Unsafe),
        visit("2026-03-24", Outcome::CancelledByOrganisation),
        plan("2026-03-25"),
        visit("2026-03-31", Outcome::RemoteContact),
        VisitFact { place: Some(Place::Door), ..visit("2026-04-08", Outcome::Admitted) },
        plan("2026-04-16"),
    ];
    check(
        &case,
        expect![[r#"
            2026-W10: MissedTenant!
            2026-W11: MissedNeutral!
            2026-W12: MissedOrganisation!
            2026-W13: Unrecorded!
            2026-W14: MissedOrganisation!
            2026-W15: MissedTenant!
            2026-W16: OnTrack!
            not admitted 6, tenant 2, not seen 1
        "#]],
    );
}

#[test]
fn an_exemption_takes_the_obligation_but_not_the_admission() {
    let mut case = tenancy("2026-03-02/", "2026-03-02/2026-03-23", "2026-03-30");
    case.exemptions = vec![span("2026-03-04/2026-03-22"), span("2026-03-06/2026-03-11")];
    case.visits = vec![visit("2026-03-18", Outcome::Admitted), visit("2026-03-24", Outcome::CancelledByTenant)];
    check(
        &case,
        expect![[r#"
            2026-W10: Exempt
            2026-W11: Exempt
            2026-W12: Met norm met
            2026-W13: MissedTenant!
            not admitted 1, tenant 1, not seen 1
        "#]],
    );
}

#[test]
fn a_window_puts_the_obligation_on_its_last_week_and_a_change_cuts_it_short() {
    let mut case = tenancy("2026-03-02/", "2026-03-02/2026-04-20", "2026-05-01");
    // The same N and k again continue the window; from week 15 on 1 per 3 weeks, week 14 stays alone.
    case.agreements = vec![version("2026-03-02", 2, 2), version("2026-03-10", 2, 2), version("2026-04-06", 1, 3)];
    case.visits = vec![
        visit("2026-03-03", Outcome::Admitted),
        visit("2026-03-03", Outcome::Admitted),
        visit("2026-03-17", Outcome::Refused),
        visit("2026-03-31", Outcome::Refused),
    ];
    check(
        &case,
        expect![[r#"
            2026-W10: Met norm short
            2026-W11: Met! norm short < 2026-W10
            2026-W12: NoObligation
            2026-W13: MissedTenant! < 2026-W12
            2026-W14: NoObligation
            2026-W15: NoObligation
            2026-W16: NoObligation
            2026-W17: MissedOrganisation! < 2026-W15
            not admitted 2, tenant 1, not seen 8
        "#]],
    );
}

#[test]
fn the_week_of_a_move_belongs_to_the_dwelling_with_most_weekdays_and_at_a_tie_to_the_new_one() {
    // Tuesday out, Thursday in: two weekdays each.
    let mut case = tenancy("2026-03-12/", "2026-03-09/2026-03-16", "2026-03-23");
    case.obliged_from_weekdays = 2;
    case.moved_from = Some(Other {
        support: span("2026-01-05/2026-03-10"),
        exemptions: Vec::new(),
        visits: vec![visit("2026-03-09", Outcome::Admitted)],
    });
    check(
        &case,
        expect![[r#"
            2026-W11: Met! norm met
            2026-W12: MissedOrganisation!
            not admitted 1, tenant 0, not seen 2
        "#]],
    );
}
