//! What the organisation does, and what happens during an exemption, never stands against a tenant: in random histories,
//! with the product's own rule.

use domain::{
    calendar::{Day, DaySpan, IsoWeek},
    visit_weeks::{Judgement, Outcome, VisitFact, WeekState},
};

use crate::cases::Case;

const HISTORIES: u64 = 4_000;

/// Everything that can be said against a tenant: which weeks, how many of them count, and how many in a row.
#[derive(Debug, PartialEq)]
struct Against {
    weeks: Vec<IsoWeek>,
    missed: u32,
    streak: u32,
}

fn against(judged: &Judgement) -> Against {
    let weeks = judged.weeks.iter().filter(|it| it.state == WeekState::MissedTenant).map(|it| it.week);
    Against { weeks: weeks.collect(), missed: judged.figures.missed_tenant, streak: judged.streaks.tenant_side }
}

fn judged(case: &Case) -> Judgement {
    domain::visit_weeks::judge(&case.history(), &case.rules(), case.range(), case.as_of)
}

fn made(day: Day, outcome: Outcome) -> VisitFact {
    VisitFact { planned: Some(day), actual: None, outcome: Some(outcome), place: None }
}

/// The weeks that are asked about and that the tenancy has.
fn weeks(case: &Case, wanted: impl Fn(WeekState) -> bool) -> Vec<IsoWeek> {
    judged(case).weeks.iter().filter(|it| wanted(it.state)).map(|it| it.week).collect()
}

#[test]
fn a_visit_that_the_organisation_calls_off_says_nothing_against_the_tenant() {
    let (mut tried, mut spared) = (0, 0);
    for seed in 0..HISTORIES {
        let case = whole(seed);
        let before = against(&judged(&case));
        for week in weeks(&case, |it| it != WeekState::Outside).into_iter().take(6) {
            let mut with = case.clone();
            with.visits.push(made(week.monday(), Outcome::CancelledByOrganisation));
            let judgement = judged(&with);
            let after = against(&judgement);
            assert!(!after.weeks.contains(&week) || moved(&case), "seed {seed}, {week}: the tenant is blamed\n{case}");
            assert!(after.weeks.iter().all(|it| before.weeks.contains(it)), "seed {seed}, {week}: {after:?}\n{case}");
            assert!(after.missed <= before.missed && after.streak <= before.streak, "seed {seed}, {week}\n{case}");
            if after.weeks == before.weeks {
                assert_eq!(before, after, "seed {seed}, {week}\n{case}");
            } else {
                spared += 1;
            }
            tried += 1;
        }
    }
    assert!(tried > 1_000 && spared > 100, "{tried} tried, {spared} spared");
}

#[test]
fn a_refusal_during_an_exemption_says_nothing_against_the_tenant() {
    let mut tried = 0;
    for seed in 0..HISTORIES {
        let case = whole(seed);
        let before = against(&judged(&case));
        let days = case.exemptions.iter().flat_map(|it| [Some(it.first), it.last]).flatten();
        for day in days.filter(|it| case.support.contains(*it)) {
            for outcome in [Outcome::Refused, Outcome::NotHome, Outcome::DoorOnly, Outcome::CancelledByTenant] {
                let mut with = case.clone();
                if !with.exemptions.iter().any(|it| it.contains(day)) {
                    continue; // Its last day lies before its first.
                }
                with.visits.push(made(day, outcome));
                assert_eq!(before, against(&judged(&with)), "seed {seed}, {day} {outcome:?}\n{case}");
                tried += 1;
            }
        }
    }
    assert!(tried > 4_000, "{tried}");
}

#[test]
fn a_week_missed_by_the_organisation_is_to_the_tenant_as_one_that_nobody_asked_for() {
    let mut tried = 0;
    for seed in 0..HISTORIES {
        let case = whole(seed);
        let first = judged(&case);
        let missed = first.weeks.iter().filter(|it| it.state == WeekState::MissedOrganisation);
        for verdict in missed.filter(|it| it.span_from == it.week).take(4) {
            let mut exempted = case.clone();
            exempted.exemptions.push(DaySpan { first: verdict.week.monday(), last: Some(verdict.week.sunday()) });
            assert_eq!(against(&first), against(&judged(&exempted)), "seed {seed}, {}\n{case}", verdict.week);
            tried += 1;
        }
    }
    assert!(tried > 1_000, "{tried}");
}

/// A random tenancy that is asked about from its first day to its last: a run of weeks can begin anywhere in it.
fn whole(seed: u64) -> Case {
    let case = Case::random(seed);
    let last = case.support.last.unwrap_or(case.as_of).max(case.as_of);
    Case { asked: (case.support.first, last), ..case }
}

/// In the week of a move the visit may count for the other dwelling.
fn moved(case: &Case) -> bool {
    case.moved_from.is_some() || case.moved_to.is_some()
}
