//! Median and spread of runs, and ratios of what was measured in pairs.

use std::time::{Duration, Instant};

/// How long `body` takes.
pub fn time<T, E>(body: impl FnOnce() -> Result<T, E>) -> Result<(Duration, T), E> {
    let start = Instant::now();
    let value = body()?;
    Ok((start.elapsed(), value))
}

/// Prints medians with the smallest and largest of both sides, and the ratio of the medians.
pub fn compare(what: &str, goal: &str, mut ours: Vec<Duration>, mut raw: Vec<Duration>) {
    ours.sort();
    raw.sort();
    let (a, b) = (median(&ours), median(&raw));
    println!(
        "{what}: {:.2}x (goal {goal}); ours {} raw {} (n={})",
        a.as_secs_f64() / b.as_secs_f64(),
        spread(&ours),
        spread(&raw),
        ours.len(),
    );
}

/// Prints the median with the smallest and largest.
pub fn alone(what: &str, goal: &str, mut runs: Vec<Duration>) {
    runs.sort();
    println!("{what}: {} (goal {goal}, n={})", spread(&runs), runs.len());
}

/// Prints the median, the 99th of a hundred and the largest.
pub fn percentiles(what: &str, goal: &str, mut runs: Vec<Duration>) {
    runs.sort();
    let ms = |part: usize| runs.get((runs.len() * part / 100).min(runs.len().saturating_sub(1)));
    let [p50, p99, most] = [ms(50), ms(99), ms(100)].map(|it| it.map_or(0.0, |it| it.as_secs_f64() * 1000.0));
    println!("{what}: p50 {p50:.3} ms, p99 {p99:.3} ms, at most {most:.3} ms (goal {goal}, n={})", runs.len());
}

fn spread(sorted: &[Duration]) -> String {
    let ms = |it: Option<&Duration>| it.map_or(0.0, |it| it.as_secs_f64() * 1000.0);
    format!("{:.3} ms [{:.3}..{:.3}]", ms(sorted.get(sorted.len() / 2)), ms(sorted.first()), ms(sorted.last()))
}

fn median(sorted: &[Duration]) -> Duration {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// Memory that the process had at most, in MB, where the system tells.
pub fn peak_memory_mb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}
