//! The palette: who is found, in which order, and whose dossier was open lately.

use serde_json::{Value, json};
use store::tables::{Account, AccountRole, Worker};

use crate::world::{NOW_MS, World};

const MINUTE_MS: i64 = 60_000;

fn found(world: &World, search: &str, within: &str) -> Value {
    world.ask("palette_find", json!({ "search": search, "within": within, "limit": 50 }))
}

fn names(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect()
}

fn recent(world: &World) -> Value {
    world.ask("palette_recent", json!({}))
}

fn open(world: &World, name: &str) -> String {
    let tenancy = world.tenancy(name);
    world.ask("tenancies_get", json!({ "id": tenancy }));
    tenancy
}

#[test]
fn people_are_found_by_the_beginning_of_any_word_of_name_or_address() {
    let world = World::with_caseload();
    assert_eq!(vec!["Olga 't Schijnveld"], names(&found(&world, "SCHIJN olg", "everywhere")["rows"]));
    assert_eq!(vec!["Olga 't Schijnveld"], names(&found(&world, "schíjn ólga", "everywhere")["rows"]), "accents aside");
    let street = found(&world, "staalk", "everywhere");
    assert!(names(&street["rows"]).contains(&"Olga 't Schijnveld"));
    assert_eq!(street["rows"], found(&world, "staalk", "addresses")["rows"]);
    assert_eq!(json!({ "total": 0, "rows": [] }), found(&world, "olga", "addresses"), "a name is no address");
    assert_eq!(json!({ "total": 0, "rows": [] }), found(&world, "  ", "everywhere"), "nothing typed, nothing found");
    assert_eq!(json!({ "total": 0, "rows": [] }), found(&world, "chijn", "everywhere"), "no middles of words");
    let worker = world.ask("workers_list", json!({}))[0]["name"].as_str().unwrap().to_owned();
    assert_eq!(json!(0), found(&world, &worker, "everywhere")["total"], "a worker's name finds no tenants");
    let few = world.ask("palette_find", json!({ "search": "staalk", "within": "everywhere", "limit": 1 }));
    assert_eq!((&street["total"], 1), (&few["total"], few["rows"].as_array().unwrap().len()));
}

#[test]
fn the_dossiers_one_opened_last_come_back_after_a_restart_each_once() {
    let world = World::with_caseload();
    assert_eq!(json!([]), recent(&world));
    for name in ["T1", "T2", "T3"] {
        open(&world, name);
        world.time.pass(MINUTE_MS);
    }
    let first = open(&world, "T1");
    let seen = recent(&world);
    assert_eq!(3, seen.as_array().unwrap().len(), "{seen}");
    assert_eq!(
        (json!(first), json!(NOW_MS + 3 * MINUTE_MS)),
        (seen[0]["tenancy"].clone(), seen[0]["opened_ms"].clone())
    );
    assert_eq!(json!(world.tenancy("T3")), seen[1]["tenancy"], "going back puts a dossier in front");
    world.time.pass(60 * MINUTE_MS);
    world.reopen();
    open(&world, "T2");
    let later = recent(&world);
    assert_eq!(
        ["T2", "T3", "T1"].map(|it| json!(world.tenancy(it))).to_vec(),
        later.as_array().unwrap().iter().map(|it| it["tenancy"].clone()).collect::<Vec<_>>()
    );
    // What was open lately comes first where it matches, and nowhere else.
    let olga = found(&world, "olga", "everywhere");
    assert_eq!([&later[1], &later[2]], [&olga["rows"][0], &olga["rows"][1]]);
    assert_eq!(json!(null), olga["rows"][2]["opened_ms"]);
}

#[test]
fn eight_are_recent_and_what_was_deleted_is_not() {
    let world = World::with_caseload();
    let mut opened = Vec::new();
    for number in 1..=10 {
        opened.push(open(&world, &format!("T{number}")));
        world.time.pass(MINUTE_MS);
    }
    let ids = |rows: &Value| rows.as_array().unwrap().iter().map(|it| it["tenancy"].clone()).collect::<Vec<_>>();
    let last_eight: Vec<Value> = opened.iter().rev().take(8).map(|it| json!(it)).collect();
    assert_eq!(last_eight, ids(&recent(&world)));
    world.ask("history_undo", json!({}));
    assert_eq!(json!([]), recent(&world), "what was taken back is not offered");
    assert_eq!(json!(0), found(&world, "olga", "everywhere")["total"]);
    world.ask("history_redo", json!({}));
    assert_eq!(last_eight, ids(&recent(&world)));
}

#[test]
fn a_worker_sees_who_is_not_of_their_caseload_and_finds_their_own_first() {
    let world = World::with_caseload();
    let lead = found(&world, "a", "everywhere");
    assert!(lead["rows"].as_array().unwrap().iter().all(|it| it["outside"] == false), "a lead has everybody");
    let mut name = String::new();
    world.write(|tx| {
        let worker = Worker::all(tx)?.into_iter().next().unwrap();
        name.clone_from(&worker.name);
        let account = Account::all(tx)?.into_iter().next().unwrap();
        Account { worker: Some(worker.id), ..account }.put(tx)?;
        for role in AccountRole::all(tx)? {
            AccountRole { role: "worker".to_owned(), ..role }.put(tx)?;
        }
        Ok(())
    });
    let found = found(&world, "a", "everywhere");
    let rows = found["rows"].as_array().unwrap();
    let outside: Vec<bool> = rows.iter().map(|it| it["outside"].as_bool().unwrap()).collect();
    assert!(outside.contains(&false) && outside.contains(&true), "{found}");
    assert!(outside.is_sorted(), "one's own come first: {found}");
    for row in rows {
        assert_eq!(row["outside"] == true, row["worker"] != json!(name), "{row}");
    }
    let running: Vec<bool> = rows.iter().filter(|it| it["outside"] == true).map(|it| !it["ended"].is_null()).collect();
    assert!(running.is_sorted() && running.contains(&true), "who is supported now comes before who was: {found}");
}
