//! Fields that go back to what they were before a change, and the history of one exemption.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

/// A laptop with the caseload, and a tenancy of Joost Testman.
fn dossier() -> (World, String) {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    (world, tenancy)
}

fn history(world: &World, tenancy: &str, record: &Value) -> Vec<Value> {
    let asked = json!({ "tenancy": tenancy, "before": null, "limit": 100, "record": record });
    world.ask("dossiers_history", asked)["rows"].as_array().unwrap().clone()
}

/// Every field that the newest step changed and that may go back, ready to be asked for.
fn offered(world: &World, tenancy: &str) -> Vec<Value> {
    let newest = history(world, tenancy, &Value::Null)[0].clone();
    let mut offered = Vec::new();
    for record in newest["records"].as_array().unwrap() {
        for column in record["columns"].as_array().unwrap().iter().filter(|it| it["may_put_back"] == true) {
            offered.push(json!({ "tenancy": tenancy, "number": newest["number"], "noun": record["noun"],
                "id": record["id"], "column": column["column"] }));
        }
    }
    offered
}

/// What a person sees of everything that can be put back.
fn seen(world: &World, tenancy: &str) -> Value {
    let mut dossier = world.ask("dossiers_get", json!({ "tenancy": tenancy }));
    dossier["tenancy"].take();
    json!([dossier, world.ask("tenancies_fields", json!({ "tenancy": tenancy }))])
}

#[test]
fn a_field_goes_back_alone_as_a_step_that_is_undone() {
    let (world, tenancy) = dossier();
    let jan = |phone: &str, remark: &str| json!({ "kind": "family", "name": "Jan Fictief", "organisation": "", "phone": phone, "email": "", "remark": remark });
    let id = world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": jan("06 1234 0001", "") }))["id"].clone();
    world.ask("contacts_change", json!({ "tenancy": tenancy, "id": id, "contact": jan("06 1234 0002", "Na vijven") }));
    let contact = || seen(&world, &tenancy)[0]["contacts"][0].clone();
    let changed = contact();
    let fields = offered(&world, &tenancy);
    let phone = fields.iter().find(|it| it["column"] == "phone").unwrap();
    world.ask("dossiers_put_back", phone.clone());
    assert_eq!((&json!("06 1234 0001"), &json!("Na vijven")), (&contact()["phone"], &contact()["remark"]), "it alone");
    let newest = &history(&world, &tenancy, &id)[0];
    assert_eq!(
        (json!("change_contact"), json!("Ilse Dauwdruppel"), json!("06 1234 0001")),
        (newest["kind"].clone(), newest["author"].clone(), newest["records"][0]["columns"][0]["after"].clone())
    );
    assert_eq!(
        Code::FieldChangedSince,
        world.refused("dossiers_put_back", phone.clone()),
        "what came later is not wiped out"
    );
    let before = &history(&world, &tenancy, &id)[1]["records"][0]["columns"];
    let offers = before.as_array().unwrap().iter().map(|it| (&it["column"], &it["may_put_back"]));
    assert_eq!(vec![(&json!("phone"), &json!(false)), (&json!("remark"), &json!(true))], offers.collect::<Vec<_>>());
    assert_eq!("change_contact", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(changed, contact());
    world.ask("contacts_remove", json!({ "tenancy": tenancy, "id": id }));
    assert_eq!(Vec::<Value>::new(), offered(&world, &tenancy), "nothing of what was taken away");
}

#[test]
fn every_field_that_a_verb_changes_goes_back() {
    let (world, tenancy) = dossier();
    let note = json!({ "tenancy": tenancy, "day": "2026-07-27", "text": "Eerst." });
    let note = world.ask("notes_add", note)["id"].clone();
    let contact = json!({ "kind": "family", "name": "Jan Fictief", "organisation": "", "phone": "06 1234 0001", "email": "", "remark": "" });
    let contact = world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": contact }))["id"].clone();
    let task = json!({ "tenancy": tenancy, "text": "Eerst.", "due_day": "2026-08-01", "worker": null });
    let task = world.ask("tasks_add", task)["task"].clone();
    let goal = json!({ "domain": "home", "words": "Eerst.", "agreed_day": "2026-07-01", "by_day": "" });
    let goal = world.ask("goals_add", json!({ "tenancy": tenancy, "goal": goal }))["id"].clone();
    let exemption = json!({ "tenancy": tenancy, "first_day": "2026-08-03", "last_day": "2026-08-09", "reason": "hospital", "granted": true });
    let exemption = world.ask("exemptions_propose", exemption)["id"].clone();
    let fields = world.ask("tenancies_fields", json!({ "tenancy": tenancy }));
    let with = |from: &Value, other: Value| {
        let mut all = from.clone();
        for (name, value) in other.as_object().unwrap() {
            all[name] = value.clone();
        }
        all
    };
    let owner = world.ask("organisations_add", json!({ "name": "Fabelwonen", "kind": "corporation" }))["id"].clone();
    let hassan = world.worker("Hassan Demo");
    let person = json!({ "given_name": "Anders", "prefix": "van", "family_name": "Elders", "birth_date": "1990-02-03",
        "phone": "06 1234 0009", "email": "a@b.nl", "municipality": "Elders", "referral_date": "2020-01-02" });
    let dwelling = json!({ "street": "Elders", "number": "99", "postcode": "1234 AB", "city": "Elders", "owner": owner,
        "self_contained": fields["dwelling"]["self_contained"] == false, "programme": "anders" });
    let changes = [
        ("notes_change", json!({ "tenancy": tenancy, "id": note, "day": "2026-07-26", "text": "Anders." }), 2),
        (
            "contacts_change",
            json!({ "tenancy": tenancy, "id": contact, "contact": { "kind": "doctor", "name": "Piet Verzonnen",
                "organisation": "Praktijk", "phone": "", "email": "p@v.nl", "remark": "Anders" } }),
            6,
        ),
        (
            "goals_change",
            json!({ "tenancy": tenancy, "id": goal, "goal": { "domain": "work", "words": "Anders.",
                "agreed_day": "2026-07-02", "by_day": "2026-09-01" } }),
            4,
        ),
        (
            "tasks_change",
            json!({ "tenancy": tenancy, "task": task, "text": "Anders.", "due_day": "2026-08-02", "worker": hassan }),
            3,
        ),
        (
            "exemptions_change",
            json!({ "tenancy": tenancy, "exemption": exemption, "first_day": "2026-08-04", "last_day": "",
                "reason": "detention" }),
            3,
        ),
        ("persons_change", json!({ "tenancy": tenancy, "person": with(&fields["person"], person) }), 8),
        (
            "dwellings_change",
            json!({ "id": fields["dwelling_id"], "dwelling": with(&fields["dwelling"], dwelling) }),
            7,
        ),
        ("tenancies_change", json!({ "tenancy": tenancy, "worker": hassan, "support_start": "2020-01-06" }), 2),
    ];
    for (verb, args, number) in changes {
        let before = seen(&world, &tenancy);
        world.ask(verb, args);
        let fields = offered(&world, &tenancy);
        assert_eq!(number, fields.len(), "{verb}: {fields:?}");
        for field in fields {
            assert_ne!(before, seen(&world, &tenancy), "{field} has still to go back");
            world.ask("dossiers_put_back", field);
        }
        assert_eq!(before, seen(&world, &tenancy), "{verb}");
    }
}

#[test]
fn what_the_verb_would_refuse_does_not_go_back() {
    let (world, tenancy) = dossier();
    let days = |first: &str, last: &str| json!({ "tenancy": tenancy, "first_day": first, "last_day": last, "reason": "hospital", "granted": true });
    let id = world.ask("exemptions_propose", days("2026-08-03", "2026-08-16"))["id"].clone();
    let mut shorter = days("2026-08-03", "2026-08-09");
    shorter["exemption"] = id;
    world.ask("exemptions_change", shorter);
    let last_day = offered(&world, &tenancy)[0].clone();
    world.ask("exemptions_propose", days("2026-08-10", "2026-08-12"));
    let before = seen(&world, &tenancy);
    assert_eq!(Code::FieldsInvalid, world.refused("dossiers_put_back", last_day.clone()), "two at once");

    let field = |name: &str, value: Value| {
        let mut other = last_day.clone();
        other[name] = value;
        other
    };
    assert_eq!(Code::FieldNotPutBack, world.refused("dossiers_put_back", field("column", json!("state"))));
    assert_eq!(Code::FieldNotPutBack, world.refused("dossiers_put_back", field("column", json!("first_day"))));
    assert_eq!(Code::Missing, world.refused("dossiers_put_back", field("tenancy", json!(world.tenancy("T25")))));
    assert_eq!(Code::Missing, world.refused("dossiers_put_back", field("noun", json!("account"))));

    // Of what the lead granted, and of the frame of a tenancy, nothing goes back by the hand of a worker.
    let joost = world.worker("Joost Testman");
    world.account("joost", &["worker"], Some(&joost));
    world.ask("tenancies_change", json!({ "tenancy": tenancy, "worker": joost, "support_start": "2020-01-06" }));
    let start = offered(&world, &tenancy)[0].clone();
    world.ask("session_lock", json!({}));
    world.ask("session_unlock", json!({ "passphrase": crate::world::passphrase_of("joost") }));
    assert_eq!(Vec::<Value>::new(), offered(&world, &tenancy));
    assert_eq!(Code::NotAllowed, world.refused("dossiers_put_back", start));
    assert_eq!(Code::NotAllowed, world.refused("dossiers_put_back", last_day));
    assert_eq!(before[0]["exemptions"], seen(&world, &tenancy)[0]["exemptions"]);
}

#[test]
fn an_exemption_tells_who_asked_who_decided_and_what_came_after() {
    let (world, tenancy) = dossier();
    world.account("joost", &["worker"], Some(&world.worker("Joost Testman")));
    world.unlock_as("joost");
    let asked = json!({ "tenancy": tenancy, "first_day": "2026-08-03", "last_day": "2026-08-16", "reason": "hospital", "granted": false });
    let id = world.ask("exemptions_propose", asked.clone())["id"].clone();
    world.reopen();
    world.ask("exemptions_decide", json!({ "tenancy": tenancy, "exemption": id, "granted": true }));
    world.ask("notes_add", json!({ "tenancy": tenancy, "day": "2026-07-28", "text": "Iets anders." }));
    let mut other = asked;
    (other["exemption"], other["last_day"], other["reason"]) = (id.clone(), json!("2026-08-09"), json!("detention"));
    world.ask("exemptions_change", other);
    world.ask("exemptions_withdraw", json!({ "tenancy": tenancy, "exemption": id }));
    let rows = history(&world, &tenancy, &id);
    let told: Vec<String> = rows
        .iter()
        .rev()
        .map(|row| {
            let records = row["records"].as_array().unwrap().iter();
            let columns = records.flat_map(|it| it["columns"].as_array().unwrap()).map(|it| {
                let text = |it: &Value| it.as_str().unwrap_or("-").to_owned();
                format!("{} {} > {}", text(&it["column"]), text(&it["before"]), text(&it["after"]))
            });
            let columns: Vec<String> = columns.collect();
            format!("{} {}: {}", row["author"].as_str().unwrap(), row["kind"].as_str().unwrap(), columns.join(", "))
        })
        .collect();
    expect_test::expect![[r#"
        joost propose_exemption: first_day - > 2026-08-03, last_day - > 2026-08-16, state - > proposed, reason - > hospital
        Ilse Dauwdruppel grant_exemption: state proposed > granted
        Ilse Dauwdruppel change_exemption: last_day 2026-08-16 > 2026-08-09, reason hospital > detention
        Ilse Dauwdruppel withdraw_exemption: "#]].assert_eq(&told.join("\n"));
    let left = seen(&world, &tenancy)[0]["exemptions"].clone();
    assert!(left.as_array().unwrap().iter().all(|it| it["id"] != id), "its history stays when it is gone");
}
