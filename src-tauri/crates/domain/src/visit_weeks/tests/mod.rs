//! The rule, as a table of cases in the language of `kit`.

mod edges;
mod explained;
mod figures;
mod kit;
mod laws;
mod moves;
mod states;
mod streaks;
mod windows;

use expect_test::Expect;

use kit::{Case, show};

/// The verdicts of `range`, one a line.
#[track_caller]
fn check(case: &str, range: &str, expected: Expect) {
    let weeks: Vec<_> = Case::read(case).judged(range).weeks.iter().map(show).collect();
    expected.assert_eq(&weeks.join("\n"));
}
