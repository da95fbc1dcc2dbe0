//! Keeping the file: backup, restore, the check, the log.

use std::fs;

use engine::{Session, api::dispatch};
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, environment};

fn figures(session: &Session) -> Value {
    let args = json!({ "from": "2026-W01", "to": "2026-W31", "as_of": "2026-07-28", "tenancy": null });
    serde_json::from_str(dispatch(session, "weeks_report", args).unwrap().answer.get()).unwrap()
}

#[test]
fn a_restored_copy_gives_the_same_figures_and_goes_its_own_way() {
    let world = World::with_caseload();
    let copy = world.folder().join("copy.omklap");
    let made = world.ask("team_backup", json!({ "to": copy.to_str().unwrap() }));
    let elsewhere = tempfile::tempdir().unwrap();
    let restored = elsewhere.path().join("restored.omklap");
    let wrong = Session::restore_file(&copy, &restored, "een verkeerde wachtzin", environment(&world.time));
    assert!(wrong.is_err() && fs::read_dir(elsewhere.path()).unwrap().count() == 0, "nothing half-written");
    let session = Session::restore_file(&copy, &restored, PASSPHRASE, environment(&world.time)).unwrap();
    assert_eq!(figures(&world.session), figures(&session));
    let check: Value =
        serde_json::from_str(dispatch(&session, "team_verify", json!({})).unwrap().answer.get()).unwrap();
    assert_eq!(made["hash"], check["hash"]);
    assert_eq!(
        (json!(true), json!(true), json!(true)),
        (check["file_whole"].clone(), check["journal_whole"].clone(), check["log_whole"].clone())
    );
    let steps: Value =
        serde_json::from_str(dispatch(&session, "history_steps", json!({})).unwrap().answer.get()).unwrap();
    assert_eq!(json!(null), steps["undo"], "another device does not undo what this one did");
}

#[test]
fn a_backup_never_writes_over_anything() {
    let world = World::with_team();
    let copy = world.folder().join("copy.omklap");
    fs::write(&copy, "something of somebody").unwrap();
    assert_eq!(engine::api::Code::FileExists, world.refused("team_backup", json!({ "to": copy.to_str().unwrap() })));
    assert_eq!("something of somebody", fs::read_to_string(&copy).unwrap());
}

#[test]
fn the_log_says_who_looked_at_whom_once_an_opening() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    for _ in 0..3 {
        world.ask("tenancies_get", json!({ "id": tenancy }));
    }
    world.ask("weeks_explain", json!({ "tenancy": tenancy, "week": "2026-W30" }));
    let lines = world.ask("log_list", json!({ "limit": 100, "tenancy": tenancy }));
    let opened: Vec<_> = lines.as_array().unwrap().iter().filter(|it| it["event"] == "dossier_opened").collect();
    assert_eq!(1, opened.len(), "{lines}");
    assert_eq!(
        ("Ilse Dauwdruppel", "Olga 't Schijnveld"),
        (opened[0]["account"].as_str().unwrap(), opened[0]["subject"].as_str().unwrap())
    );
    world.time.pass(60 * 60 * 1000);
    world.ask("tenancies_get", json!({ "id": tenancy }));
    let later = world.ask("log_list", json!({ "limit": 100, "tenancy": tenancy }));
    assert_eq!(2, later.as_array().unwrap().iter().filter(|it| it["event"] == "dossier_opened").count());
}
