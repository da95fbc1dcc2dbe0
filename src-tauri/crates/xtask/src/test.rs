//! `cargo xtask test`: everything that must pass, from cheap to dear; the first step that fails is the last.
//!
//! Cargo always gets the same selection of packages and features, the window included: a part built for one step
//! is then built for all. The last line is the sum of all tests in one plain form.

use std::ops::AddAssign;
use std::time::{Duration, Instant};

use crate::commands::{Call, Failure, Outcome, target};
use crate::setup::{self, For};

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

impl AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }
}

impl Count {
    /// What a closing line of cargo, of vitest or of the journeys reports; nothing for any other line.
    pub fn in_line(line: &str) -> Self {
        let line = plain(line);
        let line = line.trim();
        let counted = line.strip_prefix("test result:").or_else(|| line.strip_prefix("Tests "));
        let counted = counted.or_else(|| alone(line).then_some(line)).unwrap_or_default();
        let words: Vec<&str> = counted.split(|it: char| !it.is_ascii_alphanumeric()).collect();
        let number_before = |word: &str| {
            let pairs = words.iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
            let at = pairs.iter().position(|it| **it == word)?.checked_sub(1)?;
            pairs.get(at)?.parse().ok()
        };
        Self { passed: number_before("passed").unwrap_or(0), failed: number_before("failed").unwrap_or(0) }
    }
}

/// `12 passed, 0 failed`, and nothing else.
fn alone(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    matches!(words.as_slice(), [passed, "passed,", failed, "failed"]
        if [passed, failed].iter().all(|it| it.parse::<u32>().is_ok()))
}

/// The line without the colours of a terminal.
fn plain(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    text
}

enum Work {
    Set(fn() -> Outcome),
    Run(Call),
    /// A run whose tests are counted.
    Count(Call),
}

/// One selection for every step, or cargo would build the same packages once more with other features.
const ALL: [&str; 3] = ["--workspace", "--features", "omklap/custom-protocol"];
/// The tests in the real window are built only where they are meant; they add no package to the selection.
const WITH_WINDOW: [&str; 3] = ["--workspace", "--features", "omklap/custom-protocol,acceptance/window"];

fn steps() -> Vec<(&'static str, Work)> {
    use Work::{Count, Run, Set};
    let cargo = |args: &[&str]| Call::cargo(args);
    let ui = |args: &[&str]| Call::npm("ui", args);
    let mut steps = vec![
        ("Format", Run(cargo(&["fmt", "--all", "--check"]))),
        ("System packages", Set(|| setup::setup(For::Testing))),
        ("Packages of the screens", Set(|| setup::packages("ui"))),
        ("Packages of the journeys", Set(|| setup::packages("tests/e2e"))),
        ("Types and lint of the screens", Run(ui(&["run", "check"]))),
        ("Tests of the screens", Count(ui(&["test"]).env("CI", "true"))),
        ("Build of the screens", Run(ui(&["run", "build"]))),
        ("Lint", Run(cargo(&["clippy", "--all-targets"]).with(&WITH_WINDOW).with(&["--", "--deny", "warnings"]))),
        ("Build", Run(cargo(&["build", "--all-targets"]).with(&ALL))),
        ("Rules, tables, verbs and flows", Count(cargo(&["test", "--no-fail-fast"]).with(&ALL))),
        ("Journeys in Chromium", Count(Call::new("node", &["tests/e2e/run.mjs"]).env("CARGO_TARGET_DIR", target()))),
    ];
    // WebKit can be driven from outside only on Linux.
    if cfg!(target_os = "linux") {
        let window = cargo(&["test", "--no-fail-fast"]).with(&WITH_WINDOW).with(&["--test", "window"]);
        steps.push(("The real window", Count(window)));
    }
    steps
}

/// Runs every step.
pub fn test() -> Outcome {
    let start = Instant::now();
    let mut total = Count::default();
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for (title, work) in steps() {
        println!("\n== {title}");
        let began = Instant::now();
        let outcome = match work {
            Work::Set(set) => set(),
            Work::Run(call) => call.run(),
            Work::Count(call) => call.count().map(|it| total += it),
        };
        outcome.map_err(|failure| Failure::new(format!("{failure}\nStopped at the step: {title}.")))?;
        println!("-- {title}: {}", seconds(began.elapsed()));
        times.push((title, began.elapsed()));
    }
    println!("\n== Times");
    for (title, time) in times {
        println!("{:>9}  {title}", seconds(time));
    }
    println!("{:>9}  in all\n", seconds(start.elapsed()));
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(())
}

fn seconds(time: Duration) -> String {
    let tenths = time.as_millis() / 100;
    match tenths / 600 {
        0 => format!("{}.{} s", tenths / 10, tenths % 10),
        minutes => format!("{minutes} min {:02} s", tenths % 600 / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, passed: u32, failed: u32) {
        assert_eq!(Count::in_line(line), Count { passed, failed }, "{line}");
    }

    #[test]
    fn the_closing_lines_of_all_runners_are_read() {
        check("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out", 12, 0);
        check("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured", 3, 2);
        check("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[32m5 passed\u{1b}[39m (5)\n", 5, 0);
        check("      Tests  1 failed | 11 passed | 2 skipped (14)", 11, 1);
        check("7 passed, 0 failed", 7, 0);
    }

    #[test]
    fn other_lines_count_nothing() {
        check(" Test Files  2 passed (2)", 0, 0);
        check("the run of yesterday had 7 passed, 0 failed", 0, 0);
        check("test domain::a_week_passed ... ok", 0, 0);
    }

    #[test]
    fn times_are_short_to_read() {
        assert_eq!(seconds(Duration::from_millis(1_540)), "1.5 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
