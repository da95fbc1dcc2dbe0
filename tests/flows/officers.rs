//! Who works at organisations: kept once, shown wherever the owner of a home is.

use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    dwellings::{sheet, teun},
    world::{World, with},
};

fn mies() -> Value {
    json!({ "kind": "housing_officer", "name": "Mies Vlierboom", "phone": "06 1234 0001", "email": "mies@example.org",
        "remark": "Niet op vrijdag." })
}

fn owner(world: &World) -> Value {
    world.ask("organisations_list", json!({}))[0]["id"].clone()
}

fn names(officers: &Value) -> Vec<String> {
    officers.as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn who_works_at_the_owner_is_seen_from_the_home_and_the_dossier_and_each_step_is_undone() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let owner = owner(&world);
    let kept = || world.ask("officers_list", json!({}))["organisations"][0]["officers"].clone();
    let made = world.ask("officers_add", json!({ "organisation": owner, "fields": mies() }))["id"].clone();
    let row = with(mies(), "id", made.as_str().unwrap());
    let everywhere = |expected: Value| {
        assert_eq!(expected, kept());
        assert_eq!(expected, sheet(&world, &dwelling)["officers"]);
        assert_eq!(expected, world.ask("dossiers_get", json!({ "tenancy": tenancy }))["officers"]);
    };
    everywhere(json!([row]));
    assert_eq!("add_officer", world.ask("history_undo", json!({}))["kind"]);
    everywhere(json!([]));
    world.ask("history_redo", json!({}));
    everywhere(json!([row]));

    let other = with(with(mies(), "kind", "rent_collector"), "phone", "");
    world.ask("officers_change", json!({ "officer": made, "fields": other }));
    assert_eq!((json!("rent_collector"), json!(null)), (kept()[0]["kind"].clone(), kept()[0]["phone"].clone()));
    assert_eq!("change_officer", world.ask("history_undo", json!({}))["kind"]);
    everywhere(json!([row]));
    world.ask("officers_remove", json!({ "officer": made }));
    everywhere(json!([]));
    assert_eq!("remove_officer", world.ask("history_undo", json!({}))["kind"]);
    everywhere(json!([row]));
}

#[test]
fn who_works_elsewhere_is_not_of_the_owner() {
    let world = World::with_team();
    let (_, dwelling) = teun(&world);
    let town = world.ask("organisations_add", json!({ "name": "Gemeente Proefstad", "kind": "municipality" }));
    let officer = with(with(mies(), "kind", "youth_coordinator"), "name", "Bo Proef");
    world.ask("officers_add", json!({ "organisation": town["id"], "fields": officer }));
    assert_eq!(json!([]), sheet(&world, &dwelling)["officers"]);
    let all = world.ask("officers_list", json!({}));
    assert_eq!(json!(true), all["may_keep"]);
    let found: Vec<_> = all["organisations"].as_array().unwrap().iter().map(|it| names(&it["officers"])).collect();
    assert_eq!(found.concat(), ["Bo Proef"]);
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_is_half_written() {
    let world = World::with_team();
    teun(&world);
    let owner = owner(&world);
    let add = |fields: Value| json!({ "organisation": owner, "fields": fields });
    let bad = with(with(with(mies(), "name", " "), "phone", "bel maar"), "email", "mies.example");
    assert_eq!(
        "name: name_blank, phone: phone_invalid, email: email_invalid",
        world.wrong("officers_add", add(bad.clone()))
    );
    assert_eq!("remark: text_too_long", world.wrong("officers_add", add(with(mies(), "remark", "x".repeat(201)))));
    let made = world.ask("officers_add", add(mies()))["id"].clone();
    world.wrong("officers_change", json!({ "officer": made, "fields": bad }));
    let all = world.ask("officers_list", json!({}))["organisations"][0]["officers"].clone();
    assert_eq!((1, json!("06 1234 0001")), (all.as_array().unwrap().len(), all[0]["phone"].clone()));
    let nobody = json!({ "organisation": "0190a000-0000-7000-8000-000000000000", "fields": mies() });
    assert_eq!(Code::Missing, world.refused("officers_add", nobody));
}

/// The list of kinds is longer than it once was; each is kept.
#[test]
fn every_kind_of_contact_around_a_tenant_can_be_kept() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    for kind in engine::api::ContactKind::ALL {
        let contact =
            json!({ "kind": kind, "name": "Mies", "organisation": "", "phone": "", "email": "", "remark": "" });
        world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": contact }));
    }
    let kept = world.ask("dossiers_get", json!({ "tenancy": tenancy }))["contacts"].clone();
    assert_eq!(engine::api::ContactKind::ALL.len(), kept.as_array().unwrap().len());
}

#[test]
fn every_kind_of_officer_can_be_kept() {
    let world = World::with_team();
    teun(&world);
    for kind in engine::api::OfficerKind::ALL {
        let fields = with(mies(), "kind", kind.as_code());
        world.ask("officers_add", json!({ "organisation": owner(&world), "fields": fields }));
    }
}
