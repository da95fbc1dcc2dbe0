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
        ["scroll", file, rest @ ..] => on_region("scroll", file, rest),
        ["dossier", file, rest @ ..] => on("make-years", "dossier", file, rest),
        ["window", file, rest @ ..] => on_region("start", file, rest),
        ["roster", file, rest @ ..] => on_region("roster", file, rest),
        ["looks", file, rest @ ..] => on_region("looks", file, rest),
        [name @ ("record" | "killed"), rest @ ..] => {
            build()?;
            script(name, rest)
        }
        ["chains", count] => {
            setup::setup(For::Building)?;
            let flows = ["test", "--release", "--package", "acceptance", "--test", "flows", "--"];
            Call::cargo(&flows).with(&["--nocapture", "chains_made_by_the_verbs"]).env("CHAINS", count).run()
        }
        ["flips", count] => {
            setup::setup(For::Building)?;
            let flows = ["test", "--release", "--package", "acceptance", "--test", "flows", "--"];
            Call::cargo(&flows).with(&["--nocapture", "flips_at_random"]).env("FLIPS", count).run()
        }
        ["file"] => papers(),
        _ => {
            setup::setup(For::Building)?;
            Call::cargo(&["run", "--release", "--package", "acceptance", "--bin", "bench", "--"]).with(parts).run()
        }
    }
}

/// The independent checker of PDF/UA, in the version that was looked at.
const CHECKER: &str = "outloud==0.2.1";

/// Sets every kind of paper in release, and asks a checker that knows nothing of this program what it thinks of them.
fn papers() -> Outcome {
    let folder = target().join("papers");
    let into = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let example = ["run", "--release", "--package", "report", "--features", "pdf", "--example", "paper", "--"];
    Call::cargo(&example).with(&[&into("")]).run()?;
    Call::new("python3", &["-m", "venv", &into("checker")]).run()?;
    Call::new(into("checker/bin/pip"), &["install", "--quiet", CHECKER]).run()?;
    Call::new(into("checker/bin/outloud"), &["--fail-on", "warning", &into("")]).run()
}

/// Builds everything that a script drives.
fn build() -> Outcome {
    setup::setup(For::Testing)?;
    setup::packages("ui")?;
    setup::packages("tests/e2e")?;
    Call::npm("ui", &["run", "build"]).run()?;
    Call::cargo(&["build"]).with(&RELEASE).run()
}

/// Runs `tests/bench/NAME.mjs` on a region file, which is made if it is absent.
fn on_region(name: &str, file: &str, rest: &[&str]) -> Outcome {
    on("make", name, file, rest)
}

/// The same on a file that the bench makes in a way of its own.
fn on(make: &str, name: &str, file: &str, rest: &[&str]) -> Outcome {
    build()?;
    if !Path::new(file).exists() {
        let program = target().join("release").join(format!("bench{}", std::env::consts::EXE_SUFFIX));
        Call::new(program, &[make, file]).run()?;
    }
    script(name, &[&[file], rest].concat())
}

/// Runs `tests/bench/NAME.mjs` on what is built.
fn script(name: &str, args: &[&str]) -> Outcome {
    Call::new("node", &[&format!("tests/bench/{name}.mjs")]).with(args).env("CARGO_TARGET_DIR", target()).run()
}
