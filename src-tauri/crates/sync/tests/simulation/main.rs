//! Laptops that write apart and exchange what they wrote, with real files: nothing is lost, and all end equal.
//!
//! `cargo run -p sync --release --example simulate -- 10000` runs the same with more seeds.

#![allow(clippy::unwrap_used)]

mod acts;
mod check;
mod ground;
mod model;
mod mutants;
mod run;
mod world;

use mutants::Mutant;

/// So many runs of the product in every test run.
const SEEDS: u64 = 500;
/// So many runs of each mutant, and every one of them must fail.
const MUTANT_SEEDS: u64 = 40;

#[test]
fn no_value_is_lost_and_all_files_end_equal() {
    let outcome = run::seeds(0..SEEDS, Mutant::None);
    println!("{:#?}", outcome.tally);
    if let Some(failure) = outcome.failures.first() {
        panic!("{} of {SEEDS} seeds failed; the first:\n{failure}", outcome.failures.len());
    }
    // A simulation in which nothing happens proves nothing.
    let tally = outcome.tally;
    assert!(tally.operations > 20 * SEEDS && tally.choices > SEEDS / 2 && tally.conflicts_left > SEEDS, "{tally:#?}");
    assert!(tally.undone > SEEDS && tally.undo_refused > 0 && tally.duplicates > SEEDS && tally.restarts > SEEDS);
    assert!(tally.contested > SEEDS / 4 && tally.choices_undone > SEEDS / 10, "{tally:#?}");
    assert!(tally.waiting > SEEDS && tally.upgrades > SEEDS && tally.cuts > SEEDS && tally.void > SEEDS, "{tally:#?}");
    assert!(tally.most_waiting > 5 && tally.lost_parcels > SEEDS / 2, "{tally:#?}");
}

#[track_caller]
fn check_mutant(mutant: Mutant) {
    let outcome = run::seeds(0..MUTANT_SEEDS, mutant);
    let failed = outcome.failures.len() as u64;
    println!("{mutant:?}: {failed} of {MUTANT_SEEDS} fail");
    assert!(failed == MUTANT_SEEDS, "{mutant:?} fails only {failed} of {MUTANT_SEEDS} runs");
}

#[test]
fn without_the_causal_gate_it_fails() {
    check_mutant(Mutant::NoGate);
}

#[test]
fn when_arrival_order_wins_it_fails() {
    check_mutant(Mutant::ArrivalWins);
}

#[test]
fn when_timestamps_win_and_clocks_do_not_learn_it_fails() {
    check_mutant(Mutant::LastWriteWins);
}

#[test]
fn when_losing_values_are_forgotten_it_fails() {
    check_mutant(Mutant::LosersForgotten);
}

#[test]
fn when_a_deletion_takes_unseen_edits_with_it_it_fails() {
    check_mutant(Mutant::DeletionWins);
}

#[test]
fn when_a_cut_does_not_make_the_rows_anew_it_fails() {
    check_mutant(Mutant::CutWithoutRebuild);
}

#[test]
fn when_nothing_is_ever_replaced_it_fails() {
    check_mutant(Mutant::NothingReplaced);
}
