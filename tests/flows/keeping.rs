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

#[test]
fn who_sees_care_of_somebody_in_a_list_stands_in_the_log_of_that_tenant() {
    let world = World::with_caseload();
    let (visited, tasked, other) = (world.tenancy("T1"), world.tenancy("T2"), world.tenancy("T3"));
    let plan = json!({ "tenancy": visited, "day": "2026-07-28", "time": "10:00", "minutes": null, "worker": null,
        "colleague": null });
    world.ask("visits_plan", plan);
    let task = |text: &str| json!({ "tenancy": tasked, "text": text, "due_day": "2026-07-27", "worker": null });
    world.ask("tasks_add", task("Brief van de huisarts bespreken"));
    let asks = json!({ "tenancy": visited, "first_day": "2026-08-03", "last_day": "2026-08-09", "reason": "hospital",
        "granted": false });
    world.ask("exemptions_propose", asks);
    world.time.pass(60 * 60 * 1000);
    let seen = |tenancy: &str| {
        let lines = world.ask("log_list", json!({ "limit": 100, "tenancy": tenancy }));
        let lists = lines.as_array().unwrap().iter().filter(|it| it["event"] == "caseload_seen").cloned();
        lists.collect::<Vec<_>>()
    };
    let counts = || [&visited, &tasked, &other].map(|it| seen(it).len());
    assert_eq!([0, 0, 0], counts());
    let today = json!({ "day": null, "worker": null, "everybody": true });
    let tasks = json!({ "worker": null, "tenancy": null, "open": true });
    for _ in 0..3 {
        world.ask("today_get", today.clone());
        world.ask("tasks_list", tasks.clone());
    }
    assert_eq!([1, 1, 0], counts(), "once an opening, and nobody of whom nothing was shown");
    assert_eq!(
        ("Ilse Dauwdruppel", json!(null)),
        (seen(&tasked)[0]["account"].as_str().unwrap(), seen(&tasked)[0]["reason"].clone())
    );
    world.time.pass(60 * 60 * 1000);
    world.ask("tasks_list", tasks);
    assert_eq!([1, 2, 0], counts());
    world.ask("exemptions_open", json!({}));
    assert_eq!([2, 2, 0], counts());
    world.time.pass(60 * 60 * 1000);
    world.ask("tenancies_list", json!({ "search": "", "worker": null, "ended": true, "offset": 0, "limit": 50 }));
    assert_eq!([2, 2, 0], counts(), "a list without care says nothing of one tenant");
    assert_eq!(json!(true), world.ask("team_verify", json!({}))["log_whole"]);
}
