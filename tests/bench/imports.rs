//! A workbook of 100,000 visits: how long looking at it and taking it in last, how much memory they need at most, and how
//! long who presses *Stoppen* waits.
//!
//! Each run is a process of its own, because a process only says what it needed at most since it began.

use std::{
    error::Error,
    fs,
    path::Path,
    process::Command,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use engine::{
    Founder, Session, Work,
    api::{Code, dispatch_with},
};
use report::{TextSheet, text_workbook};
use serde_json::{Value, json};

use crate::{
    region::{PASSPHRASE, environment},
    timing::{self, peak_memory_mb},
};

/// Visits in the workbook.
const VISITS: usize = 100_000;
/// Tenants of whom they are.
const TENANTS: usize = 500;
/// Runs of each figure.
const RUNS: usize = 3;
/// Moments at which somebody presses *Stoppen*, evenly over the time that the work takes.
const STOPS: u32 = 20;

/// The word by which this program runs one figure in a process of its own.
pub const ONCE: &str = "import-once";

/// All figures, with a workbook that is made in `folder`.
pub fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let file = folder.join("100000.xlsx");
    let bytes = text_workbook(&sheets()).map_err(|why| format!("{why:?}"))?;
    fs::write(&file, &bytes)?;
    println!("workbook: {VISITS} visits of {TENANTS} tenants, {} KB", bytes.len() / 1024);
    for command in ["workbook_look", "workbook_import"] {
        let mut took = Vec::new();
        let mut needed = Vec::new();
        for run in 0..RUNS {
            let told = once(&[command, text(&file)?, text(&folder.join(format!("{command}-{run}.omklap")))?])?;
            let [ms, before, most] = told[..] else { return Err("a run that says nothing".into()) };
            took.push(Duration::from_millis(ms));
            needed.push((most, before));
        }
        needed.sort_unstable();
        let (most, before) = needed.get(RUNS / 2).copied().unwrap_or_default();
        let (least, worst) = (needed.first().map_or(0, |it| it.0), needed.last().map_or(0, |it| it.0));
        took.sort();
        let usual = took.get(RUNS / 2).copied().unwrap_or_default();
        timing::alone(command, "10 s", took);
        println!("{command}: {most} MB at most [{least}..{worst}], of which {before} MB before it began (n={RUNS})");
        let team = folder.join(format!("{command}-stop.omklap"));
        let mut waited = once(&["stop", text(&file)?, text(&team)?, command, &usual.as_millis().to_string()])?;
        let longest = waited.iter().enumerate().max_by_key(|(_, it)| **it).map_or(0, |(nth, _)| nth);
        waited.sort_unstable();
        let at = |place: usize| waited.get(place).copied().unwrap_or_default();
        println!(
            "{command}: from stop to stopped {} ms [{}..{}] (goal 100 ms, n={}); the longest at {} % of the work",
            at(waited.len() / 2),
            at(0),
            at(waited.len().saturating_sub(1)),
            waited.len(),
            (2 * longest + 1) * 50 / STOPS as usize,
        );
    }
    Ok(())
}

fn text(path: &Path) -> Result<&str, &'static str> {
    path.to_str().ok_or("a folder with a name that is no text")
}

/// Numbers that one run says.
fn once(arguments: &[&str]) -> Result<Vec<u64>, Box<dyn Error>> {
    let output = Command::new(std::env::current_exe()?).arg(ONCE).args(arguments).output()?;
    let said = String::from_utf8(output.stdout)?;
    match output.status.success() {
        true => Ok(said.split_whitespace().map(str::parse).collect::<Result<_, _>>()?),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned().into()),
    }
}

/// One figure, in the process that was started for it.
pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["stop", file, team, command, usual] => stops(file, Path::new(team), command, usual.parse()?),
        [command, file, team] => alone(file, Path::new(team), command),
        _ => Err("no such figure".into()),
    }
}

/// Milliseconds, and megabytes before and at most.
fn alone(file: &str, team: &Path, command: &str) -> Result<(), Box<dyn Error>> {
    let session = session(team)?;
    // Linux forgets the peak of before, which a passphrase makes, when it is told to.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let before = peak_memory_mb().unwrap_or(0);
    let start = Instant::now();
    let reply = dispatch_with(&session, command, args(file), &Work::default()).map_err(|why| format!("{why:?}"))?;
    let took = start.elapsed().as_millis();
    let answer: Value = serde_json::from_str(reply.answer.get())?;
    if answer["made"]["visits"] != VISITS {
        return Err(format!("made {} of {VISITS} visits", answer["made"]["visits"]).into());
    }
    println!("{took} {before} {}", peak_memory_mb().unwrap_or(0));
    Ok(())
}

/// Milliseconds between the wish and the end, for each moment.
fn stops(file: &str, team: &Path, command: &str, usual: u32) -> Result<(), Box<dyn Error>> {
    let session = session(team)?;
    for nth in 0..STOPS {
        let moment = Duration::from_millis(u64::from(usual)) * (2 * nth + 1) / (2 * STOPS);
        let work = Work::default();
        let halt = work.halt().clone();
        let (done, waiting) = mpsc::channel::<()>();
        let asking = thread::spawn(move || {
            let _ = waiting.recv_timeout(moment);
            halt.ask();
            Instant::now()
        });
        let reply = dispatch_with(&session, command, args(file), &work);
        let ended = Instant::now();
        drop(done);
        let asked = asking.join().map_err(|_| "who asks broke")?;
        match reply {
            Err(why) if why.code == Code::Cancelled => {
                println!("{}", ended.saturating_duration_since(asked).as_millis());
            }
            // It was done before anybody asked.
            Ok(_) if asked >= ended => drop(dispatch_with(&session, "history_undo", json!({}), &Work::default())),
            // What is being written for good when somebody asks is written: that long they waited.
            Ok(_) => {
                println!("{}", ended.saturating_duration_since(asked).as_millis());
                drop(dispatch_with(&session, "history_undo", json!({}), &Work::default()));
            }
            Err(why) => return Err(format!("{why:?}").into()),
        }
    }
    Ok(())
}

fn args(file: &str) -> Value {
    json!({ "path": file, "mapping": null })
}

fn session(path: &Path) -> Result<Session, Box<dyn Error>> {
    let founder = Founder { team: "Meting", name: "Meting", passphrase: PASSPHRASE };
    Ok(Session::create_file(path, &founder, environment()).map_err(|why| format!("{why}"))?.0)
}

/// A list of tenants and a register of visits, as a team would keep it that never throws a row away.
fn sheets() -> Vec<TextSheet> {
    let words = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<String>>();
    let tenant = |at: usize| {
        vec![
            format!("Voornaam{at} van Proef{at}"),
            format!("{}-{}-{}", 1 + at % 28, 1 + at % 12, 1950 + at % 50),
            format!("Demolaan {at}"),
            "Proefstad".to_owned(),
            format!("Begeleider{} Toets", at % 40),
            "1-1-2010".to_owned(),
        ]
    };
    let outcomes = ["binnen geweest", "niet thuis", "geweigerd", "afgezegd door huurder"];
    let visit = |at: usize| {
        let (tenant, week) = (at % TENANTS, at / TENANTS);
        vec![
            format!("{}-{}-{}", 1 + week % 28, 1 + week / 28 % 12, 2010 + week / 336 % 16),
            format!("Voornaam{tenant} van Proef{tenant}"),
            format!("Begeleider{} Toets", tenant % 40),
            format!("{}:{:02}", 9 + at % 8, at % 60),
            outcomes.get(at % outcomes.len()).copied().unwrap_or_default().to_owned(),
            "woning".to_owned(),
        ]
    };
    vec![
        TextSheet {
            name: "Huurders".to_owned(),
            header: words(&["Naam", "Geb.datum", "Adres", "Plaats", "Begeleider", "Sleutel"]),
            rows: (0..TENANTS).map(tenant).collect(),
        },
        TextSheet {
            name: "Bezoeken".to_owned(),
            header: words(&["Datum", "Huurder", "Begeleider", "Tijd", "Resultaat", "Locatie"]),
            rows: (0..VISITS).map(visit).collect(),
        },
    ]
}
