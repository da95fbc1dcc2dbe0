//! The week rule, written twice: the product's answer and a slow, literal reading of the same text must agree.
#![allow(clippy::unwrap_used)]
#![allow(missing_docs)]

mod by_hand;
mod cases;
mod fairness;
mod oracle;

use std::panic::catch_unwind;

use domain::visit_weeks::{Judgement, judge};

use cases::{Case, named};
use oracle::Mutation;

const CASES: u64 = 20_000;

#[test]
fn both_readings_of_the_text_agree() {
    for seed in 0..CASES {
        let case = Case::random(seed);
        if differ(&case) {
            panic!("seed {seed}\n{}", report(&shrink(case)));
        }
    }
}

/// A comparison that never fails is not trusted: each misread sentence must show somewhere.
#[test]
fn every_misreading_is_noticed() {
    let mut unnoticed: Vec<Mutation> = Mutation::ALL.to_vec();
    for seed in 0..CASES {
        let case = Case::random(seed);
        let product = product(&case);
        unnoticed.retain(|&it| product.as_ref() == Some(&literal(&case, Some(it))));
        if unnoticed.is_empty() {
            return;
        }
    }
    panic!("nobody noticed {unnoticed:?}");
}

fn differ(case: &Case) -> bool {
    product(case).as_ref() != Some(&literal(case, None))
}

/// `None` when it panics, which is a difference too.
fn product(case: &Case) -> Option<Judgement> {
    catch_unwind(|| judge(&case.history(), &case.rules(), case.range(), case.as_of)).ok()
}

fn literal(case: &Case, mutation: Option<Mutation>) -> Judgement {
    oracle::judge(&case.history(), &case.rules(), case.range(), case.as_of, mutation)
}

/// Drops whatever the difference does not need.
fn shrink(mut case: Case) -> Case {
    while let Some(smaller) = case.smaller().into_iter().find(differ) {
        case = smaller;
    }
    case
}

/// The case and the two answers, line by line where they differ.
fn report(case: &Case) -> String {
    let text = literal(case, None);
    let Some(product) = product(case) else {
        return format!("{case}the product panics; by the text: {text:#?}");
    };
    let mut report = case.to_string();
    for (one, other) in product.weeks.iter().zip(&text.weeks).filter(|(one, other)| one != other) {
        report += &format!("week of {}\n  product {one:?}\n  text    {other:?}\n", named(one.week.monday()));
    }
    if product.weeks.len() != text.weeks.len() {
        report += &format!("{} weeks, by the text {}\n", product.weeks.len(), text.weeks.len());
    }
    if product.figures != text.figures {
        report += &format!("product {:?}\ntext    {:?}\n", product.figures, text.figures);
    }
    if product.streaks != text.streaks {
        report += &format!("product {:?}\ntext    {:?}\n", product.streaks, text.streaks);
    }
    report
}
