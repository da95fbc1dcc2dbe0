//! The ladder over whole histories, judged by the week rule.

use expect_test::{Expect, expect};

use super::*;
use crate::{
    calendar::{Day, DaySpan, IsoWeek, parse_day},
    visit_weeks::{AgreementVersion, Outcome, Rules, SupportHistory, VisitFact, judge},
};

/// A tenancy whose key was handed over on Monday 4 May 2026: one letter for the Tuesday of every week from then on.
struct Case<'a> {
    weeks: &'a str,
    as_of: &'a str,
    exempt: &'a [(&'a str, &'a str)],
    every: u32,
    alarm: Option<&'a str>,
    ended: Option<&'a str>,
    thresholds: Thresholds,
}

impl Default for Case<'_> {
    fn default() -> Self {
        let thresholds = Thresholds::default();
        Self { weeks: "", as_of: "2026-05-04", exempt: &[], every: 1, alarm: None, ended: None, thresholds }
    }
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn outcome(letter: char) -> Option<Outcome> {
    Some(match letter {
        'A' => Outcome::Admitted,
        'R' => Outcome::Refused,
        'H' => Outcome::NotHome,
        'D' => Outcome::DoorOnly,
        'O' => Outcome::CancelledByOrganisation,
        'U' => Outcome::Unsafe,
        'T' => Outcome::CancelledByTenant,
        _ => return None,
    })
}

#[track_caller]
fn check(case: Case<'_>, expected: Expect) {
    let as_of = day(case.as_of);
    let key = day("2026-05-04");
    let visits: Vec<VisitFact> = case
        .weeks
        .chars()
        .zip(0..)
        .filter_map(|(letter, week)| {
            let day = Some(IsoWeek::of(key).plus(week).monday().succ_opt()?);
            Some(VisitFact { planned: day, actual: day, outcome: Some(outcome(letter)?), place: None })
        })
        .collect();
    let exemptions: Vec<DaySpan> =
        case.exempt.iter().map(|it| DaySpan::new(day(it.0), Some(day(it.1))).unwrap()).collect();
    let support = DaySpan { first: key, last: case.ended.map(day) };
    let agreements = [AgreementVersion { from: key, visits: 1, period_weeks: case.every }];
    let history = SupportHistory {
        support,
        agreements: &agreements,
        exemptions: &exemptions,
        visits: &visits,
        moved_from: None,
        moved_to: None,
    };
    let rules = Rules { obliged_from_weekdays: 3, temporary_norms: &[] };
    let judgement = judge(&history, &rules, IsoWeek::of(key)..=IsoWeek::of(as_of), as_of);
    let alarm = case.alarm.map(day);
    let course = Course { judgement: &judgement, support, exemptions: &exemptions, visits: &visits, alarm };
    assert!(course.reaches());
    let lines: Vec<String> = asked(&course, &case.thresholds, as_of)
        .iter()
        .map(|it| {
            let because = match it.because {
                Because::Attempt { outcome, .. } => outcome.as_code().to_owned(),
                Because::TenantSide { weeks } => format!("tenant side {weeks}"),
                Because::NotSeen { weeks, last } => {
                    format!("not seen {weeks}, last {}", last.map_or("never".to_owned(), |it| it.to_string()))
                }
                Because::Alarm { .. } => "alarm".to_owned(),
            };
            format!("{} since {} due {}: {because}", it.step.as_code(), it.since, it.due())
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_failed_attempt_asks_for_another_one_until_the_week_is_over() {
    let case = |as_of| Case { weeks: "AR", as_of, ..Case::default() };
    check(case("2026-05-11"), expect![[""]]);
    check(case("2026-05-12"), expect!["second_attempt since 2026-05-12 due 2026-05-14: refused"]);
    check(case("2026-05-17"), expect!["second_attempt since 2026-05-12 due 2026-05-14: refused"]);
    check(case("2026-05-18"), expect!["third_attempt since 2026-05-18 due 2026-05-20: tenant side 1"]);
}

#[test]
fn whoever_went_again_is_not_asked_to_go_again_for_the_same() {
    let case = |weeks, as_of| Case { weeks, as_of, ..Case::default() };
    check(case("AR", "2026-05-19"), expect!["third_attempt since 2026-05-18 due 2026-05-20: tenant side 1"]);
    check(case("ARR", "2026-05-19"), expect!["second_attempt since 2026-05-19 due 2026-05-21: refused"]);
    check(case("ART", "2026-05-19"), expect!["third_attempt since 2026-05-18 due 2026-05-20: tenant side 1"]);
}

#[test]
fn the_steps_follow_the_streak_and_keep_their_day() {
    let case = |weeks, as_of| Case { weeks, as_of, ..Case::default() };
    check(case("ADD", "2026-05-25"), expect!["two_colleagues since 2026-05-25 due 2026-05-29: tenant side 2"]);
    check(case("ADDD", "2026-06-01"), expect!["two_colleagues since 2026-05-25 due 2026-05-29: tenant side 3"]);
    check(
        case("ADDDD", "2026-06-08"),
        expect![[r#"
            two_colleagues since 2026-05-25 due 2026-05-29: tenant side 4
            agreement_talk since 2026-06-08 due 2026-06-19: tenant side 4"#]],
    );
    check(case("ADDDDA", "2026-06-15"), expect![[""]]);
}

#[test]
fn what_the_organisation_missed_asks_nothing_of_the_tenant_and_moves_no_day() {
    let case = |weeks, as_of| Case { weeks, as_of, ..Case::default() };
    check(case("AOOU", "2026-05-25"), expect![[""]]);
    check(case("ADOD", "2026-06-01"), expect!["two_colleagues since 2026-06-01 due 2026-06-05: tenant side 2"]);
    check(case("ADO", "2026-05-25"), expect!["third_attempt since 2026-05-18 due 2026-05-20: tenant side 1"]);
}

#[test]
fn whoever_is_not_seen_is_looked_after_before_anything_is_agreed() {
    let case = |weeks, as_of| Case { weeks, as_of, ..Case::default() };
    check(case("AHH", "2026-05-25"), expect!["two_colleagues since 2026-05-25 due 2026-05-29: tenant side 2"]);
    check(
        case("AHH", "2026-05-26"),
        expect![[r#"
            two_colleagues since 2026-05-25 due 2026-05-29: tenant side 2
            safety_check since 2026-05-26 due 2026-05-27: not seen 3, last 2026-05-05"#]],
    );
    check(
        case("AHHHH", "2026-06-08"),
        expect![[r#"
            two_colleagues since 2026-05-25 due 2026-05-29: tenant side 4
            safety_check since 2026-05-26 due 2026-05-27: not seen 4, last 2026-05-05"#]],
    );
    check(case("---", "2026-05-25"), expect!["safety_check since 2026-05-25 due 2026-05-26: not seen 3, last never"]);
}

#[test]
fn an_exemption_sends_nobody_to_the_door_and_its_days_do_not_count() {
    let exempt: &[(&str, &str)] = &[("2026-05-12", "2026-05-24")];
    let case = |weeks, as_of| Case { weeks, as_of, exempt, ..Case::default() };
    check(case("ARR", "2026-05-19"), expect![[""]]);
    check(
        case("A", "2026-06-08"),
        expect!["safety_check since 2026-06-08 due 2026-06-09: not seen 3, last 2026-05-05"],
    );
    let during = Case { alarm: Some("2026-05-12"), ..case("A", "2026-05-19") };
    check(during, expect!["safety_check since 2026-05-12 due 2026-05-13: alarm"]);
}

#[test]
fn an_alarm_sign_asks_at_once_and_stands_beside_weeks_not_seen() {
    let case = Case { weeks: "AD", as_of: "2026-05-12", alarm: Some("2026-05-12"), ..Case::default() };
    check(
        case,
        expect![[r#"
            second_attempt since 2026-05-12 due 2026-05-14: door_only
            safety_check since 2026-05-12 due 2026-05-13: alarm"#]],
    );
    let case = Case { weeks: "AHHH", as_of: "2026-06-01", alarm: Some("2026-05-12"), ..Case::default() };
    check(
        case,
        expect![[r#"
            two_colleagues since 2026-05-25 due 2026-05-29: tenant side 3
            safety_check since 2026-05-12 due 2026-05-13: alarm
            safety_check since 2026-05-26 due 2026-05-27: not seen 3, last 2026-05-05"#]],
    );
    let seen = Case { weeks: "ADDDD", as_of: "2026-06-08", alarm: Some("2026-06-02"), ..Case::default() };
    check(
        seen,
        expect![[r#"
            two_colleagues since 2026-05-25 due 2026-05-29: tenant side 4
            safety_check since 2026-06-02 due 2026-06-03: alarm"#]],
    );
}

#[test]
fn less_than_weekly_has_a_threshold_of_its_own() {
    check(
        Case { weeks: "AADDDD", every: 2, as_of: "2026-06-15", ..Case::default() },
        expect![[r#"
            two_colleagues since 2026-06-15 due 2026-06-19: tenant side 2
            agreement_talk since 2026-06-15 due 2026-06-26: tenant side 2"#]],
    );
}

#[test]
fn the_lead_chooses_the_thresholds_and_nothing_is_asked_after_the_end() {
    let thresholds = Thresholds { third_attempt: 2, two_colleagues: 3, ..Thresholds::default() };
    let case = |weeks, as_of| Case { weeks, as_of, thresholds, ..Case::default() };
    check(case("AD", "2026-05-18"), expect![[""]]);
    check(case("ADD", "2026-05-25"), expect!["third_attempt since 2026-05-25 due 2026-05-27: tenant side 2"]);
    check(Case { ended: Some("2026-05-24"), ..case("ADD", "2026-05-25") }, expect![[""]]);
    let sound = |third, two, talk| {
        Thresholds { third_attempt: third, two_colleagues: two, agreement_talk: talk, ..Thresholds::default() }
            .are_sound()
    };
    assert_eq!(
        [true, false, false, false, false],
        [sound(1, 1, 26), sound(0, 2, 4), sound(3, 2, 4), sound(1, 5, 4), sound(1, 2, 27)]
    );
}

#[test]
fn a_judgement_that_is_too_short_says_so() {
    let key = day("2026-05-04");
    let support = DaySpan::open(key);
    let tuesday = |week: i32| IsoWeek::of(key).plus(week).monday().succ_opt();
    let refused = |week| VisitFact {
        planned: tuesday(week),
        actual: tuesday(week),
        outcome: Some(Outcome::Refused),
        place: None,
    };
    let visits = [refused(0), refused(1), refused(2)];
    let history =
        SupportHistory { support, agreements: &[], exemptions: &[], visits: &visits, moved_from: None, moved_to: None };
    let rules = Rules { obliged_from_weekdays: 3, temporary_norms: &[] };
    let as_of = day("2026-05-25");
    let reaches = |first: i32| {
        let range = IsoWeek::of(key).plus(first)..=IsoWeek::of(as_of);
        let judgement = judge(&history, &rules, range, as_of);
        Course { judgement: &judgement, support, exemptions: &[], visits: &visits, alarm: None }.reaches()
    };
    assert_eq!([true, false], [reaches(0), reaches(1)]);
}

#[test]
fn every_result_comes_of_some_step_and_every_step_can_be_handed_over_or_prove_needless() {
    for result in FollowUpResult::ALL {
        assert!(LadderStep::ALL.iter().any(|it| it.results().contains(result)), "{result:?}");
    }
    for step in LadderStep::ALL {
        assert!(step.results().ends_with(&[FollowUpResult::HandedOver, FollowUpResult::NotNeeded]), "{step:?}");
    }
}
