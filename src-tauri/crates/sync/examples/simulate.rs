//! The simulation of `tests/simulation` with as many seeds as are asked for:
//! `cargo run -p sync --release --example simulate -- 10000 [first seed]`.

#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/simulation/acts.rs"]
mod acts;
#[path = "../tests/simulation/check.rs"]
mod check;
#[path = "../tests/simulation/ground.rs"]
mod ground;
#[path = "../tests/simulation/model.rs"]
mod model;
#[path = "../tests/simulation/mutants.rs"]
mod mutants;
#[path = "../tests/simulation/run.rs"]
mod run;
#[path = "../tests/simulation/world.rs"]
mod world;

use std::{process::ExitCode, time::Instant};

fn main() -> ExitCode {
    let mut given = std::env::args().skip(1).map(|it| it.parse::<u64>().unwrap());
    let (count, first) = (given.next().unwrap_or(1000), given.next().unwrap_or(0));
    let started = Instant::now();
    let outcome = run::seeds(first..first + count, mutants::Mutant::None);
    let failed = outcome.failures.len();
    println!("{count} seeds in {:.1} s, {failed} failed; {:#?}", started.elapsed().as_secs_f64(), outcome.tally);
    for mutant in mutants::Mutant::ALL {
        let runs = (count / 20).clamp(20, 100);
        println!("{mutant:?}: {} of {runs} fail", run::seeds(first..first + runs, mutant).failures.len());
    }
    match outcome.failures.first() {
        Some(story) => {
            println!("{story}");
            ExitCode::FAILURE
        }
        None => ExitCode::SUCCESS,
    }
}
