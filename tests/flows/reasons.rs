//! A dossier outside the own caseload: a reason first, and the lead sees it.

use std::fs;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World, caseload_set};

const HOUR_MS: i64 = 60 * 60 * 1000;

/// Hassan, who is the worker of T4 and not of T1.
fn team() -> World {
    let world = World::with_caseload();
    world.account("Hassan", &["worker"], Some(&world.worker("Hassan Demo")));
    world.account("Bo", &["reader"], None);
    world.account("Lena", &["lead"], None);
    world.account("Noor", &["administrator"], None);
    world
}

fn open(world: &World, tenancy: &str) -> Result<Value, Code> {
    world.try_ask("tenancies_get", json!({ "id": tenancy })).map(|it| it.0).map_err(|it| it.code)
}

/// What the palette says of Olga, whose tenancy this is.
fn outside(world: &World, tenancy: &str) -> bool {
    let found = world.ask("palette_find", json!({ "search": "olga", "within": "everywhere", "limit": 50 }));
    let row = found["rows"].as_array().unwrap().iter().find(|it| it["tenancy"] == tenancy).unwrap();
    row["outside"].as_bool().unwrap()
}

fn give(tenancy: &str, kind: &str, text: Option<&str>) -> Value {
    json!({ "tenancy": tenancy, "kind": kind, "text": text })
}

#[test]
fn a_dossier_of_somebody_else_opens_after_a_reason_until_ten_in_the_evening() {
    let world = team();
    let (own, other) = (world.tenancy("T4"), world.tenancy("T1"));
    world.unlock_as("Hassan");
    open(&world, &own).unwrap();
    assert_eq!(Code::ReasonNeeded, open(&world, &other).unwrap_err());
    let about = world.ask("reasons_about", json!({ "ids": [own, other] }));
    assert_eq!((json!("Olga 't Schijnveld"), json!("Joost Testman")), (about["name"].clone(), about["worker"].clone()));
    let given = world.ask("reasons_give", give(&other, "tenant_called", Some("  Olga staat aan de balie ")));
    assert_eq!(json!(crate::world::NOW_MS + 11 * HOUR_MS), given["until_ms"], "22:00 in Amsterdam");
    open(&world, &other).unwrap();
    assert_eq!(Code::ReasonNeeded, open(&world, &world.tenancy("T2")).unwrap_err(), "a reason is about one person");
    world.unlock_as("Hassan");
    open(&world, &other).unwrap();
    world.time.pass(11 * HOUR_MS - 1);
    open(&world, &other).unwrap();
    world.time.pass(1);
    assert_eq!(Code::ReasonNeeded, open(&world, &other).unwrap_err());
}

#[test]
fn a_reason_is_of_one_person() {
    let world = team();
    let other = world.tenancy("T1");
    world.unlock_as("Hassan");
    world.ask("reasons_give", give(&other, "emergency", None));
    world.unlock_as("Bo");
    assert_eq!(Code::ReasonNeeded, open(&world, &other).unwrap_err());
    world.ask("reasons_give", give(&other, "covering", None));
    open(&world, &other).unwrap();
}

#[test]
fn every_way_into_a_dossier_asks_and_the_lists_of_the_team_do_not() {
    let world = team();
    let other = world.tenancy("T1");
    let visits = json!({ "from": "2026-07-01", "to": "2026-07-31", "tenancy": other });
    world.unlock_as("Hassan");
    let planned = world.ask("visits_list", visits);
    let visit = planned[0]["visit"].clone();
    let record = json!({ "tenancy": other, "visit": null, "day": "2026-07-28", "outcome": "admitted", "place": null });
    for (name, args) in [
        ("tenancies_get", json!({ "id": other })),
        ("tenancies_get", json!({ "id": other.to_uppercase() })),
        ("visits_record", record.clone()),
        ("visits_preview", record),
        ("weeks_explain", json!({ "tenancy": other, "week": "2026-W30" })),
        ("omklap_preview", json!({ "tenancy": other, "day": "2026-09-01" })),
        ("history_of", json!({ "noun": "visit", "id": visit })),
        ("history_of", json!({ "noun": "tenancy", "id": other })),
        ("history_at", json!({ "noun": "visit", "id": visit, "at_ms": 0 })),
    ] {
        assert_eq!(Code::ReasonNeeded, world.refused(name, args), "{name}");
    }
    let both = json!({ "tenancy": world.tenancy("T4"), "visit": visit, "day": "2026-07-28", "outcome": "admitted", "place": null });
    assert_eq!(Code::ReasonNeeded, world.refused("visits_record", both), "an own tenancy hides no visit of another");
    let page = json!({ "search": "", "worker": null, "ended": false, "offset": 0, "limit": 50 });
    assert_eq!(28, world.ask("tenancies_list", page)["total"]);
    let span = json!({ "from": "2026-W30", "to": "2026-W31", "search": "", "worker": null, "offset": 0, "limit": 50 });
    assert_eq!(28, world.ask("weeks_grid", span)["rows"].as_array().unwrap().len());
}

#[test]
fn who_covers_a_visit_of_these_weeks_is_not_asked() {
    let world = team();
    let set = tempfile::tempdir().unwrap();
    for file in fs::read_dir(caseload_set()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), set.path().join(file.file_name())).unwrap();
    }
    let visits = set.path().join("visits.csv");
    let mut rows = fs::read_to_string(&visits).unwrap();
    rows.push_str("COVER,T1,W4,2026-08-05,10:00,,dwelling,,\n");
    fs::write(&visits, rows).unwrap();
    let imported = world.ask("set_import", json!({ "folder": set.path(), "dry_run": false }));
    assert_eq!(json!([]), imported["rejected"]);
    let other = world.tenancy("T1");
    world.unlock_as("Hassan");
    let shut = |when: &str| {
        assert_eq!(Code::ReasonNeeded, open(&world, &other).unwrap_err(), "{when}");
        assert!(outside(&world, &other), "the palette says so {when}");
    };
    let opens = || {
        open(&world, &other).unwrap();
        assert!(!outside(&world, &other), "the palette has it as one's own");
    };
    shut("eight days ahead");
    world.time.pass(DAY_MS);
    opens();
    world.time.pass(14 * DAY_MS);
    opens();
    world.time.pass(DAY_MS);
    shut("more than a week after");
}

#[test]
fn a_lead_is_not_asked_and_an_administrator_opens_nothing_with_any_reason() {
    let world = team();
    let other = world.tenancy("T1");
    world.unlock_as("Lena");
    open(&world, &other).unwrap();
    assert_eq!(json!(null), world.ask("reasons_about", json!({ "ids": [other] })));
    world.unlock_as("Noor");
    assert_eq!(Code::NotAllowed, open(&world, &other).unwrap_err());
    assert_eq!(Code::NotAllowed, world.refused("reasons_give", give(&other, "emergency", None)));
}

#[test]
fn a_consultation_and_something_else_need_words() {
    let world = team();
    let other = world.tenancy("T1");
    world.unlock_as("Hassan");
    assert_eq!(Code::ReasonBlank, world.refused("reasons_give", give(&other, "consultation", None)));
    assert_eq!(Code::ReasonBlank, world.refused("reasons_give", give(&other, "other", Some("  "))));
    assert_eq!(Code::TextTooLong, world.refused("reasons_give", give(&other, "other", Some(&"a".repeat(501)))));
    assert_eq!(Code::Missing, world.refused("reasons_give", give("niemand", "emergency", None)));
    assert_eq!(Code::ReasonNeeded, open(&world, &other).unwrap_err());
    world.ask("reasons_give", give(&other, "consultation", Some("met Joost: overdracht")));
    open(&world, &other).unwrap();
}

#[test]
fn the_lead_reads_who_opened_what_and_why_and_the_log_keeps_it() {
    let world = team();
    let other = world.tenancy("T1");
    world.unlock_as("Hassan");
    world.ask("reasons_give", give(&other, "consultation", Some("met Joost: overdracht")));
    assert_eq!(Code::NotAllowed, world.refused("reasons_list", json!({ "since": "2026-07-28" })));
    world.time.pass(DAY_MS);
    world.ask("reasons_give", give(&other, "emergency", None));
    world.unlock_as("Lena");
    let list = world.ask("reasons_list", json!({ "since": "2026-07-28" }));
    let told: Vec<_> =
        list.as_array().unwrap().iter().map(|it| (&it["account"], &it["name"], &it["kind"], &it["text"])).collect();
    let (who, whom) = (json!("Hassan"), json!("Olga 't Schijnveld"));
    assert_eq!(
        vec![
            (&who, &whom, &json!("emergency"), &json!(null)),
            (&who, &whom, &json!("consultation"), &json!("met Joost: overdracht"))
        ],
        told
    );
    assert_eq!(1, world.ask("reasons_list", json!({ "since": "2026-07-29" })).as_array().unwrap().len());
    let log = world.ask("log_list", json!({ "limit": 50, "tenancy": other }));
    let given: Vec<_> = log.as_array().unwrap().iter().filter(|it| it["event"] == "reason_given").collect();
    assert_eq!(2, given.len());
    world.reopen();
    assert!(world.ask("team_verify", json!({}))["log_whole"].as_bool().unwrap());
}

#[test]
fn a_team_that_works_as_one_caseload_switches_the_question_off_and_on_again() {
    let world = team();
    let other = world.tenancy("T1");
    world.unlock_as("Noor");
    assert_eq!(Code::NotAllowed, world.refused("reasons_ask", json!({ "asked": false })));
    world.unlock_as("Lena");
    world.ask("reasons_ask", json!({ "asked": false }));
    assert_eq!(json!(false), world.ask("reasons_asked", json!({}))["asked"]);
    world.unlock_as("Hassan");
    open(&world, &other).unwrap();
    assert!(!outside(&world, &other), "the palette asks for nothing either");
    world.unlock_as("Lena");
    let log = world.ask("log_list", json!({ "limit": 50, "tenancy": other }));
    assert!(log.as_array().unwrap().iter().any(|it| it["event"] == "dossier_opened" && it["account"] == "Hassan"));
    world.ask("history_undo", json!({}));
    assert_eq!(json!(true), world.ask("reasons_asked", json!({}))["asked"]);
    world.unlock_as("Hassan");
    assert_eq!(Code::ReasonNeeded, open(&world, &other).unwrap_err());
    assert!(outside(&world, &other));
}

#[test]
fn the_day_and_the_tasks_of_who_is_asked_are_their_own() {
    let world = team();
    let (own, other) = (world.tenancy("T4"), world.tenancy("T1"));
    let today = "2026-07-28";
    for tenancy in [&own, &other] {
        world.ask("visits_plan", json!({ "tenancy": tenancy, "day": today }));
        world.ask("tasks_add", json!({ "tenancy": tenancy, "text": "Brief lezen", "due_day": today }));
    }
    let day = |everybody: bool| json!({ "day": today, "worker": null, "everybody": everybody });
    let tasks = |worker: Option<String>| json!({ "tenancy": null, "worker": worker, "open": true });
    assert_eq!(2, world.ask("today_get", day(true))["visits"].as_array().unwrap().len());
    let joost = world.worker("Joost Testman");

    world.unlock_as("Hassan");
    let seen = world.ask("today_get", day(false));
    let names = |list: &Value| list.as_array().unwrap().iter().map(|it| it["tenancy"].clone()).collect::<Vec<_>>();
    let of_visits: Vec<_> = seen["visits"].as_array().unwrap().iter().map(|it| it["row"]["tenancy"].clone()).collect();
    assert_eq!(vec![json!(own)], of_visits);
    assert_eq!(vec![json!(own)], names(&json!(world.todo("task", None, None))));
    assert_eq!(Code::NotAllowed, world.refused("today_get", day(true)));
    assert_eq!(Code::NotAllowed, world.refused("tasks_list", tasks(Some(joost))));

    world.unlock_as("Bo");
    assert_eq!(json!([]), world.ask("today_get", day(false))["visits"], "a reader without a worker has no day");
    assert_eq!(json!([]), world.ask("tasks_list", tasks(None)));
}
