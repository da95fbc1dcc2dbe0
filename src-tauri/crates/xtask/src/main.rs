//! The two commands of this repository and their small companions: `cargo xtask run` and `cargo xtask test`.
//!
//! On a machine that has Rust and Node.js they do the rest: system packages, npm packages, build. No crate is used
//! here, so that the first sign of life comes within seconds. Every failure is one sentence that says what to do.

mod bench;
mod commands;
#[cfg(target_os = "linux")]
mod display;
#[cfg(target_os = "linux")]
mod picture;
mod run;
mod setup;
mod test;

use std::process::ExitCode;

use commands::{Call, Failure, Outcome};

const USAGE: &str = "\
cargo xtask run            set up, build and open the program
cargo xtask run --picture  the same on a virtual display: save a picture of the first screen and end
cargo xtask test           set up and run everything that must pass
cargo xtask bench          measure what the program claims, as ratios to a raw baseline
cargo xtask bench import   looking at a workbook of 100,000 visits, taking it in, and stopping both
cargo xtask bench scroll FILE  scrolling the weeks of everybody in FILE, beside an empty box
cargo xtask bench window FILE  from the start to the first list of FILE, beside a window with one line of text
cargo xtask bench dossier FILE  from the key to a drawn dossier of five years, beside the same window
cargo xtask bench file     make every paper, and have an independent checker read them for PDF/UA
cargo xtask bindings       write ui/src/api/generated.ts from the command table";

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let outcome = match given.as_slice() {
        ["run"] => run::run(run::Screen::Own),
        ["run", "--picture"] => run::run(run::Screen::Virtual),
        ["test"] => test::test(),
        ["bench", rest @ ..] => bench::bench(rest),
        ["bindings"] => bindings(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => Err(Failure::new(format!("There is no command `{}`.\n\n{USAGE}", unknown.join(" ")))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// The same test that compares the bindings on every run writes them when it is told to.
fn bindings() -> Outcome {
    setup::setup(setup::For::Building)?;
    Call::cargo(&["test", "--package", "engine", "--lib", "bindings"]).env("UPDATE_EXPECT", "1").run()
}
