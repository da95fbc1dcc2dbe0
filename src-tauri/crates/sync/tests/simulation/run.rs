//! Many seeds on all cores.

use std::{
    ops::Range,
    sync::atomic::{AtomicU64, Ordering::Relaxed},
    thread,
};

use crate::{
    check,
    ground::Ground,
    mutants::Mutant,
    world::{Tally, World},
};

/// Steps of one run: a little under half of them write.
const STEPS: usize = 130;
/// Steps of the run of a mutant. A short run may hold no two writes that concern each other as the mutant needs it; in
/// one so long each mutant meets its case many times, so that every seed can be asked to fail.
const MUTANT_STEPS: usize = 280;

/// What came of many runs.
#[derive(Default)]
pub struct Outcome {
    pub tally: Tally,
    /// Seed, first difference and trace of each run that failed, in the order of the seeds.
    pub failures: Vec<String>,
}

/// Runs these seeds.
pub fn seeds(seeds: Range<u64>, mutant: Mutant) -> Outcome {
    let next = AtomicU64::new(seeds.start);
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let mut failures = Vec::new();
    let mut tally = Tally::default();
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    let ground = Ground::new();
                    let (mut tally, mut failures) = (Tally::default(), Vec::new());
                    loop {
                        let seed = next.fetch_add(1, Relaxed);
                        if seed >= seeds.end {
                            return (tally, failures);
                        }
                        match one(&ground, seed, mutant) {
                            Ok(run) => tally.add(&run),
                            Err(story) => failures.push((seed, story)),
                        }
                    }
                })
            })
            .collect();
        for worker in workers {
            let (some, failed) = worker.join().unwrap();
            tally.add(&some);
            failures.extend(failed);
        }
    });
    failures.sort();
    Outcome { tally, failures: failures.into_iter().map(|(_, story)| story).collect() }
}

/// Runs one seed.
///
/// # Errors
/// Seed, first difference and trace.
pub fn one(ground: &Ground, seed: u64, mutant: Mutant) -> Result<Tally, String> {
    let mut world = World::new(ground, seed, mutant);
    let steps = if mutant == Mutant::None { STEPS } else { MUTANT_STEPS };
    match world.run(steps).and_then(|()| check::whole(&mut world)) {
        Ok(()) => Ok(world.tally),
        Err(why) => Err(format!("seed {seed}: {why}\n{}", world.trace.join("\n"))),
    }
}
