//! The omklap at the size of an organisation: the board, the calendar of everybody, and the criteria of one tenancy.

use std::{error::Error, path::Path, time::Duration};

use engine::{Session, api::dispatch};
use serde_json::{Value, json};

use crate::{
    region::{self, PASSPHRASE, environment},
    timing::{alone, time},
};

const FIRST_LOOKS: usize = 5;
const LOOKS: usize = 40;
const AFTER: usize = 9;

/// Looks at a region, made at `path` if there is none yet.
pub fn measure(path: &Path) -> Result<(), Box<dyn Error>> {
    if !path.exists() {
        region::make(path, engine::Size::Region, None)?;
    }
    let unlocked = || Session::unlock_file(path, PASSPHRASE, environment()).map_err(|why| format!("{why}"));
    let ask = |session: &Session, command: &str, args: &Value| -> Result<(Duration, Value), Box<dyn Error>> {
        let (took, reply) = time(|| dispatch(session, command, args.clone()).map_err(|why| format!("{why:?}")))?;
        Ok((took, serde_json::from_str(reply.answer.get())?))
    };
    let board = ("omklap_board", json!({ "owner": "", "column": null, "offset": 0, "limit": 5 }));
    let calendar = ("omklap_calendar", json!({ "owner": "" }));
    let mut cold = Vec::new();
    let mut ready = [Vec::new(), Vec::new()];
    for _ in 0..FIRST_LOOKS {
        cold.push(ask(&unlocked()?, board.0, &board.1)?.0);
        let session = unlocked()?;
        ask(&session, "lists_ready", &json!({}))?;
        for (took, (command, args)) in ready.iter_mut().zip([&board, &calendar]) {
            took.push(ask(&session, command, args)?.0);
        }
    }
    let [ready_board, ready_calendar] = ready;
    alone("the board of the region, first after opening", "<= 100 ms", cold);
    alone("the same once the lists are ready", "<= 100 ms", ready_board);
    alone("the calendar once the lists are ready", "<= 100 ms", ready_calendar);
    let session = unlocked()?;
    let (_, page) = ask(&session, board.0, &json!({ "owner": "", "column": null, "offset": 0, "limit": 100 }))?;
    let rows = page["columns"].as_array().into_iter().flatten().flat_map(|it| it["rows"].as_array());
    let tenancies: Vec<Value> = rows.flatten().map(|it| it["tenancy"].clone()).collect();
    println!("  {} running tenancies, {} of them looked at one by one", page["all"], tenancies.len().min(LOOKS));
    let again = |_| Ok(ask(&session, board.0, &board.1)?.0);
    alone("the board again", "<= 100 ms", (0..LOOKS).map(again).collect::<Result<_, Box<dyn Error>>>()?);
    let mut after = Vec::new();
    for tenancy in tenancies.iter().take(AFTER) {
        let waive = json!({ "tenancy": tenancy, "criterion": "term", "reason": "Meting." });
        ask(&session, "omklap_waive", &waive)?;
        after.push(ask(&session, board.0, &board.1)?.0);
    }
    alone("the board after a waiver", "<= 100 ms", after);
    let mut one = Vec::new();
    for tenancy in tenancies.iter().take(LOOKS) {
        one.push(ask(&session, "omklap_get", &json!({ "tenancy": tenancy, "on": null }))?.0);
    }
    alone("criteria, earliest day, steps and documents of one tenancy", "<= 5 ms", one);
    Ok(())
}
