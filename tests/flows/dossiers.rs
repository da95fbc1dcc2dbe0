//! A dossier: what stands in it, what is written in it and taken back, who changed what, and how it stood on a past day.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World};

const TODAY: &str = "2026-07-28";

/// A laptop with the caseload, and a tenancy of it.
fn dossier() -> (World, String) {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    (world, tenancy)
}

fn get(world: &World, tenancy: &str) -> Value {
    world.ask("dossiers_get", json!({ "tenancy": tenancy }))
}

fn timeline(world: &World, tenancy: &str, before: &Value, limit: u32) -> Value {
    world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": before, "limit": limit }))
}

/// What happened to the newest record, as "column: before > after".
fn newest_change(world: &World, tenancy: &str) -> (Value, Vec<String>) {
    let history =
        world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 1, "record": null }));
    let row = history["rows"][0].clone();
    let text = |it: &Value| it.as_str().unwrap_or("-").to_owned();
    let columns = row["records"][0]["columns"].as_array().unwrap();
    let told =
        columns.iter().map(|it| format!("{}: {} > {}", text(&it["column"]), text(&it["before"]), text(&it["after"])));
    let told = told.collect();
    (row, told)
}

fn jan(phone: &str) -> Value {
    json!({ "kind": "family", "name": "Jan Fictief", "organisation": "", "phone": phone, "email": "", "remark": "Na vijven" })
}

#[test]
fn a_dossier_shows_what_the_panel_shows_and_the_rest() {
    let (world, tenancy) = dossier();
    let dossier = get(&world, &tenancy);
    assert_eq!(world.ask("tenancies_get", json!({ "id": tenancy })), dossier["tenancy"], "one home for one idea");
    assert_eq!(true, dossier["may_write"]);
    assert_eq!(json!({ "state": "unknown", "measures": null, "last_day": null, "was": null }), dossier["risk"]);
    let rents = dossier["rents"].as_array().unwrap();
    assert!((1..=12).contains(&rents.len()));
    assert!(rents.windows(2).all(|it| it[0]["month"].as_str() < it[1]["month"].as_str()), "oldest first");
    assert!(!dossier["agreements"].as_array().unwrap().is_empty());
    assert_eq!(Code::Missing, world.refused("dossiers_get", json!({ "tenancy": "x" })));
}

#[test]
fn a_note_is_written_changed_taken_away_and_each_is_undone() {
    let (world, tenancy) = dossier();
    let notes = |world: &World| get(world, &tenancy)["notes"].clone();
    let note = |day: &str, text: &str| json!({ "tenancy": tenancy, "day": day, "text": text });
    let id = world.ask("notes_add", note("2026-07-27", "Eerste regel.\n\nTweede regel."))["id"].clone();
    world.reopen();
    assert_eq!("Eerste regel.\n\nTweede regel.", notes(&world)[0]["text"]);
    assert_eq!("Ilse Dauwdruppel", notes(&world)[0]["author"]);
    let first = notes(&world);

    let mut other = note(TODAY, "Andere woorden.");
    other["id"] = id.clone();
    world.ask("notes_change", other.clone());
    assert_eq!("Andere woorden.", notes(&world)[0]["text"]);
    let (row, told) = newest_change(&world, &tenancy);
    assert_eq!("Ilse Dauwdruppel", row["author"]);
    assert_eq!(vec!["day: 2026-07-27 > 2026-07-28", "text: Eerste regel.\n\nTweede regel. > Andere woorden."], told);

    assert_eq!("change_note", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(first, notes(&world));
    assert_eq!("change_note", world.ask("history_redo", json!({}))["kind"]);
    world.ask("notes_remove", json!({ "tenancy": tenancy, "id": id }));
    assert_eq!(json!([]), notes(&world));
    assert_eq!("removed", newest_change(&world, &tenancy).0["records"][0]["did"]);
    assert_eq!(Code::Missing, world.refused("notes_change", other), "what was taken away is not changed");
    assert_eq!("remove_note", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!("Andere woorden.", notes(&world)[0]["text"]);
    world.ask("history_undo", json!({}));
    assert_eq!("add_note", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!([]), notes(&world));

    assert_eq!(Code::WordsMissing, world.refused("notes_add", note(TODAY, " \n ")));
    assert_eq!(Code::DayInFuture, world.refused("notes_add", note("2026-07-29", "Morgen.")));
    assert_eq!(Code::DayInvalid, world.refused("notes_add", note("2026-02-31", "Nooit.")));
    assert_eq!(Code::TextTooLong, world.refused("notes_add", note(TODAY, &"a".repeat(20_001))));
}

#[test]
fn a_contact_is_added_changed_taken_away_and_each_is_undone() {
    let (world, tenancy) = dossier();
    let contacts = |world: &World| get(world, &tenancy)["contacts"].clone();
    let id = world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": jan("06 1234 5678") }))["id"].clone();
    let first = contacts(&world);
    assert_eq!("06 1234 5678", first[0]["phone"], "as it was typed");
    assert_eq!(Value::Null, first[0]["email"]);
    world.ask("contacts_change", json!({ "tenancy": tenancy, "id": id, "contact": jan("+31 6 87654321") }));
    let (row, told) = newest_change(&world, &tenancy);
    assert_eq!(
        ("contact", "Jan Fictief"),
        (row["records"][0]["noun"].as_str().unwrap(), row["records"][0]["label"].as_str().unwrap(),)
    );
    assert_eq!(vec!["phone: 06 1234 5678 > +31 6 87654321"], told);
    world.ask("history_undo", json!({}));
    assert_eq!(first, contacts(&world));
    world.ask("contacts_remove", json!({ "tenancy": tenancy, "id": id }));
    assert_eq!(json!([]), contacts(&world));
    world.ask("history_undo", json!({}));
    assert_eq!(first, contacts(&world));

    let wrong = |change: Value| {
        let mut contact = jan("");
        for (name, value) in change.as_object().unwrap() {
            contact[name] = value.clone();
        }
        world.wrong("contacts_add", json!({ "tenancy": tenancy, "contact": contact }))
    };
    for number in ["12345", "bel maar"] {
        assert_eq!("phone: phone_invalid", wrong(json!({ "phone": number })));
    }
    assert_eq!(
        "name: name_blank, phone: phone_invalid, email: email_invalid, organisation: text_too_long, remark: text_too_long",
        wrong(json!({ "name": " ", "phone": "12", "email": "jan bij thuis", "organisation": "x".repeat(201),
            "remark": "x".repeat(501) })),
        "everything at once, each at its field"
    );
    assert_eq!(first, contacts(&world), "nothing is half written");
}

#[test]
fn a_record_is_reached_only_through_its_own_tenancy() {
    let (world, tenancy) = dossier();
    let other = world.tenancy("T1");
    let id = world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": jan("") }))["id"].clone();
    let note = world.ask("notes_add", json!({ "tenancy": tenancy, "day": TODAY, "text": "Iets." }))["id"].clone();
    assert_eq!(
        Code::Missing,
        world.refused("contacts_change", json!({ "tenancy": other, "id": id, "contact": jan("") })),
        "the access log would name the wrong person"
    );
    assert_eq!(Code::Missing, world.refused("contacts_remove", json!({ "tenancy": other, "id": id })));
    assert_eq!(Code::Missing, world.refused("notes_remove", json!({ "tenancy": other, "id": note })));
}

#[test]
fn a_risk_counts_until_its_last_day_and_is_never_green_by_itself() {
    let (world, tenancy) = dossier();
    let risk = |world: &World| get(world, &tenancy)["risk"].clone();
    let set = |level: &str, measures: &str, last: &str| json!({ "tenancy": tenancy, "level": level, "measures": measures, "last_day": last });
    assert_eq!(Code::MeasuresMissing, world.refused("risks_set", set("orange", " ", "2026-08-28")));
    assert_eq!(Code::RiskDayPast, world.refused("risks_set", set("green", "", "2026-07-27")));
    world.ask("risks_set", set("orange", "Bel vooraf", "2026-08-28"));
    world.time.pass(DAY_MS);
    world.ask("risks_set", set("red", "Nooit alleen", "2026-08-05"));
    let red = json!({ "state": "red", "measures": "Nooit alleen", "last_day": "2026-08-05", "was": null });
    assert_eq!(red, risk(&world));
    let told = timeline(&world, &tenancy, &Value::Null, 1)["items"][0]["what"].clone();
    assert_eq!(
        json!({ "kind": "risk", "level": "red", "before": "orange", "measures": "Nooit alleen", "last_day": "2026-08-05" }),
        told
    );
    assert_eq!("set_risk", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!("orange", risk(&world)["state"]);
    world.ask("history_redo", json!({}));
    world.time.pass(7 * DAY_MS);
    assert_eq!(red, risk(&world), "on its last day");
    world.time.pass(DAY_MS);
    let was = json!({ "level": "red", "measures": "Nooit alleen" });
    assert_eq!(json!({ "state": "expired", "measures": null, "last_day": "2026-08-05", "was": was }), risk(&world));
}

#[test]
fn the_timeline_comes_in_pages_that_leave_nothing_out_and_repeat_nothing() {
    let (world, tenancy) = dossier();
    world.ask("notes_add", json!({ "tenancy": tenancy, "day": TODAY, "text": "Vandaag." }));
    world.ask("notes_add", json!({ "tenancy": tenancy, "day": "2026-07-01", "text": "Op een dag met huur." }));
    let whole = timeline(&world, &tenancy, &Value::Null, 100);
    let mut paged: Vec<Value> = Vec::new();
    let mut before = Value::Null;
    loop {
        let page = timeline(&world, &tenancy, &before, 7);
        let items = page["items"].as_array().unwrap().clone();
        assert!(items.len() <= 7);
        paged.extend(items);
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    let mut expected = whole["items"].as_array().unwrap().clone();
    let mut place = whole["next"].clone();
    while !place.is_null() {
        let page = timeline(&world, &tenancy, &place, 100);
        expected.extend(page["items"].as_array().unwrap().clone());
        place = page["next"].clone();
    }
    assert_eq!(expected, paged);
    let days: Vec<&str> = paged.iter().map(|it| it["day"].as_str().unwrap()).collect();
    assert!(days.windows(2).all(|it| it[0] >= it[1]), "newest first");
    assert!(days.iter().all(|it| *it <= TODAY), "nothing that is still to come");
    let kinds: std::collections::BTreeSet<&str> = paged.iter().map(|it| it["what"]["kind"].as_str().unwrap()).collect();
    for kind in ["agreement", "lease_began", "note", "rent", "support_began", "visit"] {
        assert!(kinds.contains(kind), "{kind} is missing: {kinds:?}");
    }
    let visits = paged.iter().filter(|it| it["what"]["kind"] == "visit" && !it["what"]["outcome"].is_null()).count();
    let listed =
        world.ask("visits_list", json!({ "from": "2020-01-01", "to": TODAY, "tenancy": tenancy, "worker": null }));
    let recorded = listed.as_array().unwrap().iter().filter(|it| !it["outcome"].is_null()).count();
    assert_eq!(recorded, visits, "every visit once");
    assert!(recorded > 10);
}

#[test]
fn the_history_tells_an_import_in_numbers_and_goes_on_page_by_page() {
    let (world, tenancy) = dossier();
    world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": jan("") }));
    let page = |before: &Value| {
        world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": before, "limit": 1, "record": null }))
    };
    let newest = page(&Value::Null);
    assert_eq!(("add_contact", true), (newest["rows"][0]["kind"].as_str().unwrap(), newest["more"].as_bool().unwrap()));
    let oldest = page(&newest["rows"][0]["number"]);
    assert_eq!(("import_set", false), (oldest["rows"][0]["kind"].as_str().unwrap(), oldest["more"].as_bool().unwrap()));
    let records = oldest["rows"][0]["records"].as_array().unwrap();
    let visits = records.iter().find(|it| it["noun"] == "visit_result").unwrap();
    assert!(visits["count"].as_u64().unwrap() > 10);
    assert_eq!(json!([]), visits["columns"]);
    assert!(records.iter().any(|it| it["noun"] == "person") && records.iter().any(|it| it["noun"] == "dwelling"));
}

#[test]
fn a_dossier_stands_on_a_past_day_as_it_stood_then() {
    let (world, tenancy) = dossier();
    let at = |day: &str| world.ask("dossiers_at", json!({ "tenancy": tenancy, "day": day }));
    let id = world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": jan("06 1234 5678") }))["id"].clone();
    let risk =
        |level: &str| json!({ "tenancy": tenancy, "level": level, "measures": "Bel vooraf", "last_day": "2026-08-02" });
    world.ask("risks_set", risk("orange"));
    let monday = at(TODAY);
    assert_eq!(get(&world, &tenancy)["tenancy"]["row"]["name"], monday["name"]);
    assert_eq!("06 1234 5678", monday["contacts"][0]["phone"]);
    assert_eq!(get(&world, &tenancy)["risk"], monday["risk"], "one shape for one idea");
    assert_eq!("orange", monday["risk"]["state"]);
    assert_eq!(get(&world, &tenancy)["tenancy"]["leases"], monday["leases"], "leases with their rent");

    world.time.pass(DAY_MS);
    world.ask("contacts_change", json!({ "tenancy": tenancy, "id": id, "contact": jan("+31 6 87654321") }));
    world.time.pass(10 * DAY_MS);
    world.ask("contacts_remove", json!({ "tenancy": tenancy, "id": id }));
    world.ask("risks_set", json!({ "tenancy": tenancy, "level": "green", "measures": "", "last_day": "2026-12-31" }));
    assert_eq!(monday, at(TODAY), "what comes later does not reach back");
    assert_eq!("+31 6 87654321", at("2026-07-29")["contacts"][0]["phone"]);
    assert_eq!(
        ("expired", "orange"),
        (
            at("2026-08-03")["risk"]["state"].as_str().unwrap(),
            at("2026-08-03")["risk"]["was"]["level"].as_str().unwrap()
        )
    );
    assert_eq!(
        (json!([]), json!("green")),
        (at("2026-08-08")["contacts"].clone(), at("2026-08-08")["risk"]["state"].clone())
    );
    assert_eq!(false, at("2026-07-27")["existed"], "the list was taken in a day later");
    assert_eq!(Code::DayInFuture, world.refused("dossiers_at", json!({ "tenancy": tenancy, "day": "2026-08-09" })));
}

#[test]
fn the_rent_on_a_past_day_is_the_one_that_was_in_force_then() {
    let (world, tenancy) = dossier();
    let sub = get(&world, &tenancy)["tenancy"]["leases"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["kind"] == "sub" && it["last_day"].is_null())
        .unwrap()
        .clone();
    let lease = sub["id"].as_str().unwrap().parse().unwrap();
    world.write(|tx| {
        let from_day = "2026-08-01".to_owned();
        let id = store::Id::from_uuid(uuid::Uuid::from_u128(7));
        store::tables::RentVersion { id, lease, from_day, rent_cents: 70_000, service_cents: 50 }.insert(tx)?;
        Ok(())
    });
    world.time.pass(7 * DAY_MS);
    let rent_on = |day: &str| {
        let then = world.ask("dossiers_at", json!({ "tenancy": tenancy, "day": day }));
        let found = then["leases"].as_array().unwrap().iter().find(|it| it["id"] == sub["id"]).unwrap().clone();
        found["total_cents"].clone()
    };
    assert_eq!(sub["total_cents"], rent_on("2026-07-31"), "known, and not in force yet");
    assert_eq!(json!(70_050), rent_on("2026-08-01"));
}

#[test]
fn what_went_wrong_stands_in_the_timeline() {
    let world = World::with_team();
    let folder = world.folder().join("set");
    std::fs::create_dir(&folder).unwrap();
    let write = |file: &str, text: &str| std::fs::write(folder.join(file), text).unwrap();
    write("tenants.csv", "id,given_name,family_name\nP900,Anna,Boterbloem\n");
    write("dwellings.csv", "id,street,number,city,self_contained\nD900,Fabelplein,1,Fabelstad,true\n");
    write("tenancies.csv", "id,tenant_id,dwelling_id,support_start\nT900,P900,D900,2026-01-05\n");
    let incidents = "id,tenancy_id,date,kind,serious,confirmed,note\n\
        I1,T900,2026-06-01,agressie,true,,Riep door de deur\nI4,T900,2026-06-02,overlast,true,,Buren belden\nI2,T900,2026-06-01,lekkage,false,false,\n\
        I3,T900,2026-08-01,later,false,true,\n";
    write("incidents.csv", incidents);
    assert_eq!(json!([]), world.ask("set_import", json!({ "folder": folder, "dry_run": false }))["rejected"]);
    let tenancy = world.tenancy("T900");
    let told = timeline(&world, &tenancy, &Value::Null, 100)["items"].clone();
    let incident = |it: &&Value| it["what"]["kind"] == "incident";
    let nuisance = told.as_array().unwrap().iter().find(|it| it["what"]["kind"] == "nuisance").unwrap();
    let expected = json!({ "kind": "nuisance", "about": "nuisance", "serious": true, "confirmed": null, "answered": null, "note": "Buren belden" });
    assert_eq!(expected, nuisance["what"]);
    let told: Vec<_> = told.as_array().unwrap().iter().filter(incident).map(|it| it["what"].clone()).collect();
    let expected = |what: &str, serious: bool, confirmed: Value, note: Value| json!({ "kind": "incident", "what": what, "serious": serious, "confirmed": confirmed, "note": note });
    let one = expected("agressie", true, Value::Null, json!("Riep door de deur"));
    let other = expected("lekkage", false, json!(false), Value::Null);
    assert!(told == [one.clone(), other.clone()] || told == [other, one], "and none of a day to come: {told:?}");
    // Each page goes on where the one before ended, also between two things of one day.
    let (mut before, mut seen) = (Value::Null, 0);
    loop {
        let page = timeline(&world, &tenancy, &before, 1);
        seen += page["items"].as_array().unwrap().iter().filter(incident).count();
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(2, seen);
}
