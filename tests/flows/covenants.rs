//! What a covenant changes elsewhere: what the nuisance of a home means for its omklap, and how many homes are counted as let.

use serde_json::{Value, json};

use crate::world::{World, with};

/// Somebody begins in a home of Proefstad on a day of 2026; `home`: where somebody lives already.
fn begin(world: &World, name: &str, day: &str, home: Option<&Value>, kind: &str) -> Value {
    let person = json!({ "given_name": name, "prefix": "", "family_name": "Regenboog", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let place = json!({ "street": "Staalkade", "number": "12", "postcode": "", "city": "Proefstad", "owner": null,
        "self_contained": true, "programme": "" });
    let lease = json!({ "first_day": day, "last_day": "", "rent": "500", "costs": "" });
    let sub = if kind == "sub" { lease.clone() } else { Value::Null };
    let head = if kind == "sub" && home.is_none() { lease } else { Value::Null };
    let new = if home.is_none() { place } else { Value::Null };
    let args = json!({ "person": null, "new_person": person, "dwelling": home, "new_dwelling": new,
        "together": home.is_some(), "worker": null, "support_start": day, "visits": 1, "period_weeks": 1, "reason": "",
        "head": head, "sub": sub });
    world.ask("tenancies_begin", args)["tenancy"].clone()
}

fn home_of(world: &World, tenancy: &Value) -> Value {
    world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["dwelling_id"].clone()
}

/// A covenant with the municipality.
fn town(world: &World) -> Value {
    world.ask("organisations_add", json!({ "name": "Gemeente Proefstad", "kind": "municipality" }))["id"].clone()
}

fn agree(world: &World, town: &Value, field: &str, value: impl Into<Value>) {
    let fields = with(world.ask("covenants_list", json!({}))["usual"].clone(), field, value);
    world.ask("covenants_set", json!({ "organisation": town, "fields": fields }));
}

#[test]
fn a_couple_has_one_home_and_who_joins_somebody_gets_no_other() {
    let world = World::with_team();
    let town = town(&world);
    agree(&world, &town, "dwellings_a_year", "4");
    let row = || {
        let row = world.ask("covenants_list", json!({}))["rows"][0].clone();
        [row["tenancies"].clone(), row["let_this_year"].clone()]
    };
    let one = begin(&world, "Teun", "2026-05-11", None, "none");
    let home = home_of(&world, &one);
    assert_eq!([json!(1), json!(1)], row());
    begin(&world, "Roos", "2026-05-11", Some(&home), "none");
    assert_eq!([json!(2), json!(1)], row(), "both came with the key");
    world.ask("tenancies_change", json!({ "tenancy": one, "worker": null, "support_start": "2025-05-12" }));
    assert_eq!([json!(2), json!(0)], row(), "let in the year before, and somebody joined");
    let end = json!({ "tenancy": one, "last_day": "2026-05-10", "reason": "left", "destination": "unknown", "leases": [],
        "tasks": [] });
    world.ask("tenancies_end", end);
    assert_eq!([json!(1), json!(1)], row(), "let again after the first one left");
}

#[test]
fn the_criterion_of_nuisance_looks_back_as_far_as_the_covenant_and_only_where_an_omklap_is_to_come() {
    let world = World::with_team();
    let tenancy = begin(&world, "Teun", "2026-01-05", None, "sub");
    let seen = |of: &Value| {
        let sheet = world.ask("nuisance_get", json!({ "tenancy": of }));
        json!([sheet["criterion"], sheet["criterion_months"]])
    };
    let fields = json!({ "day": "2026-02-20", "about": "noise", "source": "neighbour", "serious": true });
    let report = world.ask("nuisance_add", json!({ "tenancy": tenancy, "fields": fields }))["id"].clone();
    world.ask(
        "nuisance_judge",
        json!({ "tenancy": tenancy, "report": report, "confirmed": true, "serious": true, "day": "2026-02-21",
            "why": "Beide buren gehoord" }),
    );
    assert_eq!(json!(["not_met", 6]), seen(&tenancy));
    let town = town(&world);
    agree(&world, &town, "nuisance_months", "3");
    assert_eq!(json!(["met", 3]), seen(&tenancy));
    agree(&world, &town, "left_out", json!(["nuisance"]));
    assert_eq!(json!(null), seen(&tenancy)[1], "the covenant does not ask for it");
    world.ask("covenants_remove", json!({ "organisation": town }));
    assert_eq!(json!(6), seen(&tenancy)[1]);
    let end = json!({ "tenancy": tenancy, "last_day": "2026-07-27", "reason": "left", "destination": "unknown",
        "leases": [], "tasks": [] });
    world.ask("tenancies_end", end);
    assert_eq!(json!(null), seen(&tenancy)[1], "no omklap is to come");
}
