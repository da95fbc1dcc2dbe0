//! The rent ledger, written twice: the product's answer and a literal walk day by day must agree.
#![allow(clippy::unwrap_used)]
#![allow(missing_docs)]

mod cases;
mod daily;

use std::panic::catch_unwind;

use domain::{
    calendar::Day,
    money::Cents,
    rent::{ArrangedState, Arrangement, ArrearsStep, Ledger, Month},
};

use cases::Case;
use daily::{Misreading, Walk};

const CASES: u64 = 8_000;

/// Month (a refund has none), day, due, open, and when nothing was open any more.
type Line = (Option<String>, String, i64, i64, Option<String>);

/// What both must agree on.
#[derive(Debug, PartialEq)]
struct Answer {
    balance: i64,
    items: Vec<Line>,
    step: &'static str,
    oldest: Option<String>,
    since: Option<String>,
    arranged: i64,
    arrangement: Vec<&'static str>,
}

#[test]
fn both_walks_through_the_books_agree() {
    for seed in 0..CASES {
        let case = Case::random(seed);
        let (product, literal) = (product(&case), literal(&case, None));
        assert!(product.as_ref() == Some(&literal), "seed {seed}\n{case:#?}\nproduct {product:?}\nliteral {literal:?}");
    }
}

/// A comparison that never fails is not trusted: each misread sentence must show somewhere.
#[test]
fn every_misreading_is_noticed() {
    let mut unnoticed: Vec<Misreading> = Misreading::ALL.to_vec();
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

/// A month whose rent does not change is its total, whatever day a version or another lease at the same rent begins on.
#[test]
fn splitting_a_lease_at_one_rent_changes_nothing() {
    for seed in 0..CASES / 4 {
        let case = Case::random(seed);
        let (whole, split) = case.whole_and_split();
        let of = |books| Ledger::of(books, case.as_of).items().to_vec();
        assert_eq!(of(&whole), of(&split), "seed {seed}\n{whole:#?}\n{split:#?}");
    }
}

/// `None` when it panics, which is a difference too.
fn product(case: &Case) -> Option<Answer> {
    catch_unwind(|| {
        let ledger = Ledger::of(&case.books, case.as_of);
        let standing = ledger.standing();
        let arrangement = Arrangement {
            first: case.arranged_from,
            months: 4,
            instalment: case.instalment,
            ended: case.arranged_until,
        };
        let text = |it: Option<Day>| it.map(|it| it.to_string());
        Answer {
            balance: standing.balance.get(),
            items: ledger
                .items()
                .iter()
                .map(|it| {
                    let cleared = text(it.cleared).filter(|_| !case.is_mixed());
                    (it.month.map(|it| it.to_string()), it.day.to_string(), it.due.get(), it.open.get(), cleared)
                })
                .collect(),
            step: standing.step.as_code(),
            oldest: text(standing.oldest),
            since: text(standing.since),
            arranged: arrangement.arranged(&ledger).get(),
            arrangement: arrangement.course(&ledger, case.as_of).iter().map(|it| named(it.state)).collect(),
        }
    })
    .ok()
}

fn named(state: ArrangedState) -> &'static str {
    match state {
        ArrangedState::Kept => "kept",
        ArrangedState::Broken => "broken",
        ArrangedState::Running => "running",
        ArrangedState::Ahead => "ahead",
        ArrangedState::Stopped => "stopped",
    }
}

fn literal(case: &Case, misreading: Option<Misreading>) -> Answer {
    let walk = Walk::through(&case.books, case.as_of, misreading);
    let open = walk.balance().max(0);
    let months = walk.rent_on(case.as_of).filter(|it| *it > 0).map(|it| open / it);
    let mut items: Vec<_> = walk
        .fallen
        .iter()
        .map(|it| {
            let cleared = it.cleared.map(|it| it.to_string()).filter(|_| !case.is_mixed());
            (it.month.clone(), it.day.to_string(), it.due, it.open, cleared)
        })
        .collect();
    // A refund falls due after the month of the same day.
    items.sort_by_key(|it| (it.1.clone(), it.0.is_none()));
    let oldest = items.iter().find(|it| it.3 > 0).map(|it| it.1.clone());
    let arranged = walk.balance_before(case.arranged_from.first()).max(0);
    Answer {
        balance: walk.balance(),
        step: match (open, months) {
            (0, _) => ArrearsStep::None,
            (_, None | Some(0)) => ArrearsStep::Signal,
            (_, Some(1)) => ArrearsStep::Arrears,
            (_, Some(2)) => ArrearsStep::Serious,
            _ => ArrearsStep::EvictionRisk,
        }
        .as_code(),
        oldest,
        since: walk.since().map(|it| it.to_string()),
        arranged,
        arrangement: (1..=4).map(|nth| kept(case, &walk, arranged, nth)).collect(),
        items,
    }
}

/// The state of the nth month of the arrangement.
fn kept(case: &Case, walk: &Walk, arranged: i64, nth: u32) -> &'static str {
    let after: Month = case.arranged_from.plus(nth);
    let month = case.arranged_from.plus(nth - 1);
    let over = case.as_of >= after.first();
    let most: Cents = case.instalment;
    match () {
        () if case.arranged_until.is_some_and(|it| it < after.first()) => "stopped",
        () if case.as_of < month.first() => "ahead",
        () if !over => "running",
        () if walk.balance_before(after.first()) <= (arranged - i64::from(nth) * most.get()).max(0) => "kept",
        () => "broken",
    }
}
