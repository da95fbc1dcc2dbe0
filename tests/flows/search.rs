//! Searching words of care: found where one may read, marked, logged once, and gone with what they stood in.

use serde_json::{Value, json};

use crate::world::World;

fn find(world: &World, search: &str) -> Value {
    world.ask("search_words", json!({ "search": search, "limit": 10 }))
}

fn names(found: &Value) -> Vec<&str> {
    found["hits"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect()
}

fn note(world: &World, tenancy: &str, text: &str) {
    world.ask("notes_add", json!({ "tenancy": tenancy, "day": "2026-07-28", "text": text }));
}

/// Of whom a search showed words, by the log.
fn searched(world: &World) -> Vec<Value> {
    let log = world.ask("log_list", json!({ "limit": 500, "tenancy": null }));
    let lines = log.as_array().unwrap().iter().filter(|it| it["event"] == "words_searched");
    lines.map(|it| it["subject"].clone()).collect()
}

fn searches(world: &World) -> usize {
    searched(world).len()
}

/// A list that also looks at words.
fn list(search: &str) -> Value {
    let refine = json!({ "workers": [], "nobody": false, "owners": [], "states": [], "span": "running", "order": "name",
        "descending": false, "group": "none" });
    json!({ "search": search, "worker": null, "ended": false, "offset": 0, "limit": 50, "refine": refine })
}

#[test]
fn words_are_found_as_one_types_and_go_with_what_they_stood_in() {
    let world = World::with_caseload();
    let (one, other) = (world.tenancy("T1"), world.tenancy("T25"));
    let name = world.ask("tenancies_get", json!({ "id": one }))["row"]["name"].clone();
    assert_eq!(json!([]), find(&world, "zonnebloem")["hits"]);
    assert_eq!(0, searches(&world), "nothing was shown");
    note(&world, &one, "De Zonnebloëm staat op het balkon.");
    let task = world.ask("tasks_add", json!({ "tenancy": other, "text": "Zonnebloem halen", "due_day": "2026-08-01" }));
    world.reopen();
    let found = find(&world, "zonnebl");
    let first = &found["hits"][0];
    assert_eq!(
        (json!("note"), name.clone()),
        (found["hits"][1]["words"]["source"].clone(), found["hits"][1]["name"].clone())
    );
    assert_eq!((json!("task"), json!("2026-08-01")), (first["words"]["source"].clone(), first["words"]["day"].clone()));
    assert_eq!(
        json!([{ "text": "Zonnebl", "hit": true }, { "text": "oem halen", "hit": false }]),
        first["words"]["snippet"]
    );
    assert_eq!(json!(false), found["more"]);
    for part in ["zonne balk", "BALKON"] {
        assert_eq!(vec![name.as_str().unwrap()], names(&find(&world, part)), "{part}");
    }
    assert_eq!(2, searches(&world), "one line a tenant, for a time of searching");

    let rows = world.ask("tenancies_list", list("balkon"));
    assert_eq!((json!(1), json!(one)), (rows["total"].clone(), rows["rows"][0]["id"].clone()));
    assert_eq!("balkon", rows["rows"][0]["found"]["snippet"][1]["text"]);
    assert_eq!(json!([one]), world.ask("tenancies_ids", list("balkon"))["tenancies"]);
    let by_name = world.ask("tenancies_list", list(name.as_str().unwrap()));
    assert_eq!(json!(null), by_name["rows"][0]["found"], "a name needs no words beside it");

    world.ask("tasks_finish", json!({ "tenancy": other, "task": task["task"], "done": true }));
    assert_eq!(2, find(&world, "zonnebloem")["hits"].as_array().unwrap().len(), "a task that is done is still found");
    for left in [1, 1, 0] {
        world.ask("history_undo", json!({}));
        let _ = left;
    }
    assert_eq!(json!([]), find(&world, "zonnebloem")["hits"], "undone, and with it its words");
    world.ask("history_redo", json!({}));
    assert_eq!(vec![name.as_str().unwrap()], names(&find(&world, "zonnebloem")));
}

#[test]
fn a_worker_finds_words_in_the_own_caseload_alone_and_names_everywhere() {
    let world = World::with_caseload();
    let own = world.tenancy("T1");
    let hassan = world.worker("Hassan Demo");
    let of_hassan = json!({ "search": "", "worker": hassan, "ended": false, "offset": 0, "limit": 1 });
    let others = world.ask("tenancies_list", of_hassan)["rows"][0]["id"].as_str().unwrap().to_owned();
    note(&world, &own, "kanarie in de keuken");
    note(&world, &others, "kanarie op zolder");
    let name = |id: &str| world.ask("tenancies_get", json!({ "id": id }))["row"]["name"].as_str().unwrap().to_owned();
    let (mine, theirs) = (name(&own), name(&others));
    world.account("Joost", &["worker"], Some(&world.worker("Joost Testman")));
    world.account("Lezer", &["reader"], None);
    world.account("Beheer", &["administrator"], None);
    world.unlock_as("Joost");
    assert_eq!(vec![mine.as_str()], names(&find(&world, "kanarie")));
    assert_eq!(json!(1), world.ask("tenancies_list", list("kanarie"))["total"]);
    let by_name = world.ask("tenancies_list", list(&theirs));
    assert_eq!((json!(1), json!(null)), (by_name["total"].clone(), by_name["rows"][0]["found"].clone()));
    world.unlock_as("Lezer");
    assert!(names(&find(&world, "kanarie")).is_empty(), "who has no caseload finds no words");
    world.unlock_as("Beheer");
    assert_eq!(
        engine::api::Code::NotAllowed,
        world.refused("search_words", json!({ "search": "kanarie", "limit": 5 }))
    );
    world.unlock_as("Ilse");
    assert_eq!(2, names(&find(&world, "kanarie")).len());
    assert!(names(&find(&world, "k")).is_empty(), "one letter begins a word in every note");
    world.ask("reasons_ask", json!({ "asked": false }));
    world.unlock_as("Joost");
    assert_eq!(2, names(&find(&world, "kanarie")).len(), "a team that works as one caseload searches as one");
}

#[test]
fn each_tenant_whose_words_were_shown_has_a_line_of_it_and_nobody_else() {
    let world = World::with_caseload();
    let (one, two, other) = (world.tenancy("T1"), world.tenancy("T25"), world.tenancy("T7"));
    note(&world, &one, "kanarie in de keuken");
    note(&world, &two, "kanarie op zolder");
    note(&world, &other, "een kat");
    find(&world, "kanar");
    let name = |id: &str| world.ask("tenancies_get", json!({ "id": id }))["row"]["name"].as_str().unwrap().to_owned();
    let mut seen: Vec<String> = searched(&world).iter().map(|it| it.as_str().unwrap().to_owned()).collect();
    seen.sort();
    let mut expected = vec![name(&one), name(&two)];
    expected.sort();
    assert_eq!(expected, seen);
    find(&world, "kanari");
    assert_eq!(2, searches(&world), "one opening is one line");
    find(&world, "kat");
    assert_eq!(3, searches(&world));
    // A list that shows words says of whom, as other lists with care do.
    let of = |tenancy: &str| {
        let log = world.ask("log_list", json!({ "limit": 500, "tenancy": tenancy }));
        log.as_array().unwrap().iter().filter(|it| it["event"] == "caseload_seen").count()
    };
    let before = (of(&one), of(&other));
    world.ask("tenancies_list", list("kanarie"));
    assert_eq!((before.0 + 1, before.1), (of(&one), of(&other)));
}

#[test]
fn a_search_that_looked_at_the_newest_words_alone_says_so() {
    let world = World::with_caseload();
    let (often, once) = (world.tenancy("T1"), world.tenancy("T25"));
    note(&world, &once, "een parkiet");
    let found = |world: &World| {
        let page = world.ask("tenancies_list", list("parkiet"));
        (page["total"].clone(), page["more_words"].clone(), find(world, "parkiet")["more"].clone())
    };
    for _ in 0..399 {
        note(&world, &often, "weer de parkiet");
    }
    assert_eq!((json!(2), json!(false), json!(false)), found(&world));
    assert_eq!(2, find(&world, "parkiet")["hits"].as_array().unwrap().len(), "also behind many rows of one tenant");
    note(&world, &often, "en nog eens de parkiet");
    assert_eq!((json!(1), json!(true), json!(true)), found(&world), "the oldest was not looked at, and that is said");
}
