//! What a screen waits for after something was changed or filtered: the weeks of one tenancy, the grid of a team, the
//! first window of a region under another filter.

use std::{error::Error, path::Path};

use engine::{Session, api::dispatch};
use serde_json::{Value, json};

use crate::{
    region::{PASSPHRASE, environment},
    timing::{alone, time},
};

/// Times each is measured.
const RUNS: usize = 21;

/// Measures a file that is there.
pub fn measure(name: &str, path: &Path) -> Result<(), Box<dyn Error>> {
    let session = Session::unlock_file(path, PASSPHRASE, environment()).map_err(|why| format!("{why}"))?;
    let ask = |name: &str, args: Value| -> Result<(std::time::Duration, Value), String> {
        let (took, reply) = time(|| dispatch(&session, name, args)).map_err(|why| format!("{name}: {why:?}"))?;
        Ok((took, serde_json::from_str(reply.answer.get()).map_err(|why| why.to_string())?))
    };
    let list = |refine: Value, limit: u32| json!({ "search": "", "worker": null, "ended": false, "offset": 0, "limit": limit, "refine": refine });
    let state = ask("session_state", json!({}))?.1;
    let (today, week) = (state["today"].clone(), state["week"].clone());
    let from = json!(format!("{}-W01", week.as_str().unwrap_or("2026-W01").get(..4).unwrap_or("2026")));
    let page = ask("tenancies_list", list(json!(null), 100))?.1;
    let rows = page["rows"].as_array().cloned().unwrap_or_default();
    let workers = ask("workers_list", json!({}))?.1;
    let (mut one, mut grid, mut record) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows.iter().cycle().take(RUNS) {
        let visit = json!({ "tenancy": row["id"], "visit": null, "day": today, "outcome": "refused", "place": null, "draft": null });
        let report = json!({ "from": from, "to": week, "as_of": null, "tenancy": row["id"] });
        // It was on the screen before it changed: its line of the access log is there.
        ask("weeks_report", report.clone())?;
        record.push(ask("visits_record", visit)?.0);
        one.push(ask("weeks_report", report)?.0);
        let args =
            json!({ "from": "2026-W01", "to": "2026-W52", "search": "", "worker": null, "offset": 0, "limit": 100 });
        grid.push(ask("weeks_grid", args)?.0);
        ask("history_undo", json!({}))?;
    }
    println!("{name}: {} tenancies", page["all"]);
    alone("  a result recorded", "part of the below", record);
    alone("  after it: the states of one tenancy, all weeks of the year", "<= 1 ms", one);
    alone("  after it: the grid in sight, 100 tenancies x 52 weeks", "<= 10 ms", grid);
    let (mut by_worker, mut by_word, mut states, mut again, mut rate) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let refine = |states: Value, order: &str| {
        json!({ "workers": [], "nobody": false, "owners": [], "states": states, "span": "running", "order": order,
            "descending": false, "group": "worker" })
    };
    for (run, worker) in workers.as_array().into_iter().flatten().cycle().take(RUNS).enumerate() {
        let grid = |search: &str, worker: Value| json!({ "from": "2026-W01", "to": "2026-W52", "search": search, "worker": worker, "offset": 0, "limit": 100 });
        by_worker.push(ask("weeks_grid", grid("", worker["id"].clone()))?.0);
        let letter = char::from(b'a' + (run % 26) as u8).to_string();
        by_word.push(ask("weeks_grid", grid(&letter, json!(null)))?.0);
        // Something of the weeks was written: everybody is judged anew.
        let row = rows.get(run % rows.len().max(1)).cloned().unwrap_or_default();
        let visit = json!({ "tenancy": row["id"], "visit": null, "day": today, "outcome": "refused", "place": null, "draft": null });
        ask("visits_record", visit)?;
        states.push(ask("tenancies_list", list(refine(json!(["at_risk"]), "name"), 100))?.0);
        again.push(ask("tenancies_list", list(refine(json!(["at_risk", "met"]), "name"), 100))?.0);
        rate.push(ask("tenancies_list", list(refine(json!([]), "visit_rate"), 100))?.0);
        ask("history_undo", json!({}))?;
    }
    alone("  another worker: the grid in sight x 52 weeks", "<= 100 ms", by_worker);
    alone("  another word: the grid in sight x 52 weeks", "<= 100 ms", by_word);
    alone("  Huurders by state, after a result was recorded: everybody judged over 26 weeks", "none", states);
    alone("  Huurders by another state", "<= 100 ms", again);
    alone("  Huurders in the order of the visit rate", "<= 100 ms", rate);
    Ok(())
}
