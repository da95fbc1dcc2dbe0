//! What holds for every history: the histories are sentences of `kit`, so a failure can be read.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    super::*,
    kit::{Case, week},
};

const RANGE: &str = "W01..W16";

fn day() -> impl Strategy<Value = String> {
    (1..=15_u32, 1..=7_u32).prop_map(|(week, day)| format!("W{week:02}-{day}"))
}

fn visit() -> impl Strategy<Value = String> {
    let outcome = select(Outcome::ALL).prop_map(|it| it.as_code());
    let place = select(Place::ALL).prop_map(|it| it.as_code());
    (day(), option::of(day()), option::of((outcome, option::of(place)))).prop_map(|(planned, came, result)| {
        let came = came.map_or(String::new(), |it| format!("came {it}"));
        match result {
            None => format!("plan {planned}"),
            Some((outcome, None)) => format!("plan {planned} {came} {outcome}"),
            Some((outcome, Some(place))) => {
                format!("plan {planned} {came} {outcome} at {place}")
            }
        }
    })
}

fn exemption() -> impl Strategy<Value = String> {
    (day(), option::of(day())).prop_map(|(one, two)| match two {
        Some(two) => format!("exempt {} {}", one.clone().min(two.clone()), one.max(two)),
        None => format!("exempt {one} .."),
    })
}

fn agreement() -> impl Strategy<Value = String> {
    (day(), 1..=3_u32, 1..=4_u32).prop_map(|(from, visits, weeks)| format!("agree {from} {visits} per {weeks}"))
}

fn norm() -> impl Strategy<Value = String> {
    (day(), select(vec!["remote", "elsewhere", "remote elsewhere"])).prop_map(|(day, it)| format!("norm {day} .. {it}"))
}

/// Support, the other tenancy of a move, and the rest in any order.
fn facts() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    let links = (option::of((select(vec!["from", "to"]), day(), day())), option::of(day()), day());
    let support = links.prop_map(|(other, end, key)| {
        let mut lines = vec![format!("key {key}")];
        lines.extend(end.map(|it| format!("end {it}")));
        lines.extend(
            other.map(|(side, one, two)| format!("{side} key {} end {}", one.clone().min(two.clone()), one.max(two))),
        );
        lines
    });
    let theirs = select(vec!["from", "to"]);
    let theirs = (theirs, prop_oneof![visit(), exemption()]).prop_map(|(side, it)| format!("{side} {it}"));
    let loose = prop_oneof![6 => visit(), 2 => exemption(), 1 => norm(), 2 => theirs];
    let versions = vec(agreement(), 0..4);
    let as_of = day().prop_map(|it| format!("as of {it}"));
    (support, versions, vec(loose, 0..20), as_of).prop_map(|(support, versions, loose, as_of)| {
        let fixed = support.into_iter().chain(versions).chain([as_of]).collect();
        (fixed, loose)
    })
}

fn case() -> impl Strategy<Value = String> {
    facts().prop_map(|(fixed, loose)| [fixed, loose].concat().join("; "))
}

proptest! {
    #[test]
    fn an_explanation_gives_the_verdict_that_it_explains(text in case()) {
        let case = Case::read(&text);
        for verdict in case.judged(RANGE).weeks {
            let explained = case.explained(&verdict.week.to_string());
            prop_assert_eq!(explained.verdict, verdict);
            prop_assert_eq!(explained.because.state(), verdict.state);
            let admissions = explained.visits.iter().filter(|it| it.counts.contains(&Counts::Admission)).count();
            prop_assert_eq!(admissions, explained.span_admissions as usize);
        }
    }

    #[test]
    fn every_week_of_the_range_has_one_verdict(text in case()) {
        let weeks: Vec<_> = Case::read(&text).judged(RANGE).weeks.iter().map(|it| it.week).collect();
        prop_assert_eq!(weeks, IsoWeek::each(week("W01")..=week("W16")).collect::<Vec<_>>());
    }

    #[test]
    fn the_order_in_which_facts_are_told_does_not_matter((fixed, loose) in facts()) {
        let backwards: Vec<_> = loose.iter().rev().cloned().collect();
        let told = Case::read(&[fixed.clone(), loose].concat().join("; "));
        let told_backwards = Case::read(&[fixed, backwards].concat().join("; "));
        prop_assert_eq!(told.judged(RANGE), told_backwards.judged(RANGE));
    }

    #[test]
    fn the_shortfall_is_what_was_not_met(text in case()) {
        let it = Case::read(&text).judged(RANGE).figures;
        let missed = it.missed_tenant + it.missed_organisation + it.missed_neutral + it.unrecorded;
        prop_assert_eq!(it.met + missed, it.obliged);
        prop_assert!(it.admitted <= it.attempts);
        prop_assert!(it.by_temporary_norm <= it.met);
    }

    #[test]
    fn figures_of_two_ranges_add_up(text in case(), cut in 1..=15_u32) {
        let case = Case::read(&text);
        let (one, two) = (case.judged(&format!("W01..W{cut:02}")), case.judged(&format!("W{:02}..W16", cut + 1)));
        let whole = case.judged(RANGE);
        prop_assert_eq!(one.figures.plus(two.figures), whole.figures);
        prop_assert_eq!([one.weeks, two.weeks].concat(), whole.weeks);
        prop_assert_eq!(one.streaks, whole.streaks);
    }

    #[test]
    fn an_obligation_depends_on_no_visit((fixed, loose) in facts()) {
        let without: Vec<_> = loose.iter().filter(|it| !it.contains("plan")).cloned().collect();
        let obliged = |facts: Vec<String>| -> Vec<_> {
            Case::read(&facts.join("; ")).judged(RANGE).weeks.iter().map(|it| it.obliged).collect()
        };
        prop_assert_eq!(obliged([fixed.clone(), loose].concat()), obliged([fixed, without].concat()));
    }
}
