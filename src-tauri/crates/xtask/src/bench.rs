//! `cargo xtask bench`: the figures that the product claims, in release, each beside a baseline in the same run.
//!
//! What needs no window runs in one program; scrolling and starting are measured from outside, by scripts that get what
//! they need built. A region file that is not there yet is made: that takes a minute or two and about a gigabyte.

use std::path::Path;

use crate::commands::{Call, Outcome, target};
use crate::setup::{self, For};

/// One selection of packages and features, so that cargo builds nothing twice. The feature adds the blank window.
const RELEASE: [&str; 9] = [
    "--release",
    "--package",
    "omklap",
    "--package",
    "acceptance",
    "--features",
    "omklap/custom-protocol,omklap/blank",
    "--bins",
    "--examples",
];

/// One part or all.
pub fn bench(parts: &[&str]) -> Outcome {
    match parts {
        ["scroll", file, rest @ ..] => script("scroll", file, rest),
        ["window", file, rest @ ..] => script("start", file, rest),
        _ => {
            setup::setup(For::Building)?;
            Call::cargo(&["run", "--release", "--package", "acceptance", "--bin", "bench", "--"]).with(parts).run()
        }
    }
}

/// Builds everything, makes the file if it is absent, and runs `tests/bench/NAME.mjs` on it.
fn script(name: &str, file: &str, rest: &[&str]) -> Outcome {
    setup::setup(For::Testing)?;
    setup::packages("ui")?;
    setup::packages("tests/e2e")?;
    Call::npm("ui", &["run", "build"]).run()?;
    Call::cargo(&["build"]).with(&RELEASE).run()?;
    if !Path::new(file).exists() {
        let program = target().join("release").join(format!("bench{}", std::env::consts::EXE_SUFFIX));
        Call::new(program, &["make", file]).run()?;
    }
    Call::new("node", &[&format!("tests/bench/{name}.mjs"), file]).with(rest).env("CARGO_TARGET_DIR", target()).run()
}
