//! Taking a set in: how long it takes, and how much of that everybody else has to wait for the one writer.

use std::{
    cell::Cell,
    error::Error,
    path::Path,
    time::{Duration, Instant},
};

use engine::{
    Founder, Session, Size, Work,
    api::{Progress, dispatch, dispatch_with},
};
use serde_json::{Value, json};

use crate::{
    region::{AS_OF, PASSPHRASE, environment},
    timing::peak_memory_mb,
};

/// Takes a folder in, into a team of its own.
pub fn take_in(name: &str, set: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let session = team(&folder.join(format!("{name}-in.omklap")))?;
    let start = Instant::now();
    let writing: Cell<Option<(Duration, u64)>> = Cell::new(None);
    // Each line counts half when it is read; the first that counts more than that is written.
    let hear = |it: Progress| {
        if it.done > it.total / 2 && writing.get().is_none() {
            writing.set(Some((start.elapsed(), peak_memory_mb().unwrap_or(0))));
        }
    };
    let args = json!({ "folder": set.to_string_lossy(), "dry_run": false });
    let before = peak_memory_mb().unwrap_or(0);
    let reply = dispatch_with(&session, "set_import", args, &Work::heard(&hear)).map_err(|why| format!("{why:?}"))?;
    let whole = start.elapsed();
    let (read, prepared) = writing.get().unwrap_or((whole, 0));
    let held = whole - read;
    let answer: Value = serde_json::from_str(reply.answer.get())?;
    println!(
        "import of {name}: {:.2} s, of which the writer is held {:.2} s ({:.0} %); {} visits; memory at most {before} MB before, {prepared} MB with the rows ready, {} MB at the end",
        whole.as_secs_f64(),
        held.as_secs_f64(),
        100.0 * held.as_secs_f64() / whole.as_secs_f64(),
        answer["made"]["visits"],
        peak_memory_mb().unwrap_or(0),
    );
    Ok(())
}

/// Writes an example out, if that is not there yet, and takes it in.
pub fn out_and_in(name: &str, size: Size, folder: &Path) -> Result<(), Box<dyn Error>> {
    let set = folder.join(format!("{name}-set"));
    if !set.exists() {
        let session = team(&folder.join(format!("{name}.omklap")))?;
        session.fill_example(size, 1, Some(AS_OF), &Work::default()).map_err(|why| format!("{why}"))?;
        let start = Instant::now();
        dispatch(&session, "set_export", json!({ "folder": set.to_string_lossy() }))
            .map_err(|why| format!("{why:?}"))?;
        println!("export of {name}: {:.2} s, beside which everybody goes on", start.elapsed().as_secs_f64());
        let start = Instant::now();
        dispatch(&session, "team_verify", json!({})).map_err(|why| format!("{why:?}"))?;
        println!("check of {name}: {:.2} s, beside which everybody goes on", start.elapsed().as_secs_f64());
    }
    take_in(name, &set, folder)
}

fn team(path: &Path) -> Result<Session, Box<dyn Error>> {
    let founder = Founder { team: "Meting", name: "Meting", passphrase: PASSPHRASE };
    Ok(Session::create_file(path, &founder, environment()).map_err(|why| format!("{why}"))?.0)
}
