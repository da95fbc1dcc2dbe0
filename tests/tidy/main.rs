//! The rules of this house, each a test whose failure says what to do.
//!
//! A rule is a function from files to findings: one test gives it the repository, another gives it a small file
//! that breaks it, so that a rule that finds nothing is known to be able to.

mod commands;
mod direction;
mod layout;
mod markup;
mod names;
mod rust;
mod screens;
mod tokens;
mod tree;

/// Fails with the advice and one line for each finding.
#[track_caller]
fn none(findings: Vec<String>, advice: &str) {
    assert!(findings.is_empty(), "{advice}\n  {}\n", findings.join("\n  "));
}

/// The counter-proof of a rule: exactly these lines are found.
#[track_caller]
fn finds(findings: Vec<String>, expected: &[&str]) {
    assert_eq!(findings, expected);
}
