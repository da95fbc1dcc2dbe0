//! The curve of who keeps a home, against what another program computes of 200 random sets (`make.py` says which).
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
#![allow(missing_docs)]

use domain::indicators::survival::{Course, curve};
use serde_json::Value;

const AGREES: f64 = 1e-9;

fn sets() -> Vec<(Vec<Course>, Vec<Value>)> {
    let sets: Vec<Value> = serde_json::from_str(include_str!("survival.json")).unwrap();
    let course =
        |it: &Value| Course { days: u32::try_from(it[0].as_u64().unwrap()).unwrap(), ended: it[1].as_bool().unwrap() };
    let set = |it: &Value| {
        let courses = it["courses"].as_array().unwrap().iter().map(course).collect();
        (courses, it["points"].as_array().unwrap().clone())
    };
    sets.iter().map(set).collect()
}

#[test]
fn the_curve_and_its_band_are_those_of_another_program_on_two_hundred_sets() {
    let (mut points, mut ties, mut open) = (0, 0, 0);
    for (number, (courses, expected)) in sets().into_iter().enumerate() {
        let found = curve(&courses);
        assert_eq!(expected.len(), found.len(), "set {number}");
        for (it, expected) in found.iter().zip(&expected) {
            let close = |name: &str, value: f64, place: usize| {
                let other = expected[place].as_f64().unwrap();
                assert!((value - other).abs() <= AGREES, "set {number}, day {}: {name} {value} and {other}", it.day);
            };
            assert_eq!(u64::from(it.day), expected[0].as_u64().unwrap(), "set {number}");
            close("share", it.share, 1);
            assert_eq!(it.band.is_some(), expected.as_array().unwrap().len() == 4, "set {number}, day {}", it.day);
            if let Some((low, high)) = it.band {
                close("low", low, 2);
                close("high", high, 3);
            }
            ties += usize::from(it.ended > 1);
        }
        points += found.len();
        open += courses.iter().filter(|it| !it.ended).count();
    }
    // Ties and courses without an end are among them.
    assert!(points > 1_000 && ties > 200 && open > 1_000, "{points} {ties} {open}");
}

#[test]
fn who_leaves_on_the_day_of_an_ending_was_at_risk_on_it() {
    let noticed = sets().into_iter().any(|(mut courses, expected)| {
        // The slip: withdrawals come first.
        for it in courses.iter_mut().filter(|it| !it.ended) {
            it.days = it.days.saturating_sub(1);
        }
        let share = |it: &Value| it[1].as_f64().unwrap();
        curve(&courses).iter().zip(&expected).any(|(it, other)| (it.share - share(other)).abs() > AGREES)
    });
    assert!(noticed);
}
