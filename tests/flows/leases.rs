//! Contracts by hand: each verb, what it refuses at its field, and undo.

use engine::api::Code;
use serde_json::{Value, json};

use crate::{rehousing::with, world::World};

pub fn add(tenancy: &str, kind: &str, first: &str, last: &str) -> Value {
    json!({ "tenancy": tenancy, "kind": kind, "first_day": first, "last_day": last, "fixed_term": false, "rent": "612,50",
        "costs": "" })
}

/// A tenancy of an empty team, without contracts.
pub fn tenancy(world: &World, name: &str) -> (String, String) {
    let person = json!({ "given_name": "Noa", "prefix": "", "family_name": name, "birth_date": "", "phone": "", "email": "",
        "municipality": "", "referral_date": "" });
    let begun = world.ask(
        "tenancies_begin",
        json!({ "person": null, "new_person": person, "dwelling": null,
            "new_dwelling": { "street": "Madeliefpad", "number": "3", "postcode": "", "city": "Proefstad", "owner": null,
                "self_contained": true, "programme": "" },
            "together": false, "worker": null, "support_start": "2025-01-06", "visits": 1, "period_weeks": 1, "reason": "",
            "head": null, "sub": null }),
    );
    let tenancy = begun["tenancy"].as_str().unwrap().to_owned();
    let dwelling =
        world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["dwelling_id"].as_str().unwrap().to_owned();
    (tenancy, dwelling)
}

fn chain(world: &World, tenancy: &str) -> Vec<String> {
    let leases = world.ask("dossiers_get", json!({ "tenancy": tenancy }))["leases"].clone();
    let one = |it: &Value| {
        let text = |it: &Value| it.as_str().unwrap_or("..").to_owned();
        let rents: Vec<_> = it["rents"].as_array().unwrap().iter().map(|it| text(&it["from_day"])).collect();
        let lease = &it["lease"];
        format!(
            "{} {} {} {}",
            text(&lease["kind"]),
            text(&lease["first_day"]),
            text(&lease["last_day"]),
            rents.join(" ")
        )
    };
    leases.as_array().unwrap().iter().map(one).collect()
}

#[test]
fn contracts_are_added_given_other_days_and_ended_and_each_step_is_taken_back() {
    let world = World::with_team();
    let (noa, _) = tenancy(&world, "Proefpersoon");
    let before = chain(&world, &noa);
    let head = world.ask("leases_add", add(&noa, "head", "2025-01-01", ""))["id"].clone();
    world.back_and_again("add_lease", &before, |world| chain(world, &noa));
    let sub = world.ask("leases_add", add(&noa, "sub", "2025-01-06", ""))["id"].clone();
    assert_eq!(vec!["head 2025-01-01 .. 2025-01-01", "sub 2025-01-06 .. 2025-01-06"], chain(&world, &noa));

    let before = chain(&world, &noa);
    let earlier = json!({ "tenancy": noa, "lease": sub, "first_day": "2025-01-02", "last_day": "" });
    world.ask("leases_change", earlier);
    assert_eq!("sub 2025-01-02 .. 2025-01-02", chain(&world, &noa)[1], "its rent holds from its first day");
    world.back_and_again("change_lease", &before, |world| chain(world, &noa));

    let before = chain(&world, &noa);
    world.ask("leases_end", json!({ "tenancy": noa, "lease": sub, "last_day": "2026-08-31" }));
    world.ask("leases_end", json!({ "tenancy": noa, "lease": head, "last_day": "2026-08-31" }));
    assert_eq!("head 2025-01-01 2026-08-31 2025-01-01", chain(&world, &noa)[0]);
    world.ask("history_undo", json!({}));
    world.back_and_again("end_lease", &before, |world| chain(world, &noa));
    world.ask("leases_end", json!({ "tenancy": noa, "lease": head, "last_day": "2026-08-31" }));
    world.ask("leases_add", add(&noa, "own", "2026-09-01", ""));
    let broken = world.ask("tenancies_get", json!({ "id": noa }))["mismatches"].clone();
    assert_eq!(json!(["no_consent"]), broken);
}

#[test]
fn a_contract_that_does_not_fit_is_refused_at_its_field_and_said_before() {
    let world = World::with_team();
    let (noa, _) = tenancy(&world, "Proefpersoon");
    let head = world.ask("leases_add", add(&noa, "head", "2025-01-01", ""))["id"].clone();
    let sub = world.ask("leases_add", add(&noa, "sub", "2025-01-06", ""))["id"].clone();
    let before = chain(&world, &noa);
    let refused = |kind: &str, first: &str, last: &str, other: Value| {
        world.wrong("leases_add", with(add(&noa, kind, first, last), other))
    };
    assert_eq!("first_day: lease_let_twice", refused("own", "2026-09-01", "", json!({})));
    assert_eq!("first_day: lease_let_twice", refused("head", "2025-12-31", "2026-01-01", json!({})));
    assert_eq!("first_day: lease_held_twice", refused("use", "2026-09-01", "", json!({})));
    assert_eq!("last_day: last_before_first", refused("head", "2024-09-01", "2024-08-31", json!({})));
    assert_eq!("first_day: day_invalid", refused("head", "gisteren", "", json!({})));
    assert_eq!(
        "first_day: day_too_early, last_day: day_too_early",
        refused("head", "1926-09-01", "1926-09-30", json!({}))
    );
    assert_eq!("rent: amount_negative", refused("head", "2024-01-01", "2024-08-31", json!({ "rent": "-1" })));
    assert_eq!(
        "rent: amount_invalid",
        refused("head", "2024-01-01", "2024-08-31", json!({ "rent": "", "costs": "40" }))
    );
    assert_eq!(
        "fixed_term: fixed_without_end, first_day: lease_held_twice",
        refused("use", "2026-09-01", "", json!({ "fixed_term": true }))
    );
    let end = |lease: &Value, last: &str| {
        world.wrong("leases_end", json!({ "tenancy": noa, "lease": lease, "last_day": last }))
    };
    assert_eq!("last_day: lease_outside_head", end(&head, "2026-08-31"));
    assert_eq!("last_day: last_before_first", end(&sub, "2025-01-05"));
    assert_eq!("last_day: day_too_far_ahead", end(&sub, "2028-01-05"));
    let change = |lease: &Value, first: &str, last: &str| {
        world.wrong("leases_change", json!({ "tenancy": noa, "lease": lease, "first_day": first, "last_day": last }))
    };
    assert_eq!("first_day: lease_outside_head", change(&sub, "2024-12-31", ""));
    assert_eq!("first_day: lease_outside_head", change(&head, "2025-01-07", ""));
    assert_eq!("last_day: lease_outside_head", change(&head, "2025-01-01", "2026-08-31"));
    let other = json!({ "tenancy": tenancy(&world, "Ander").0, "lease": head, "last_day": "2026-08-31" });
    assert_eq!(Code::Missing, world.refused("leases_end", other));
    assert_eq!(before, chain(&world, &noa), "nothing is half written");

    let seen = |kind: &str, lease: &Value, first: &str, last: &str, rent: &str| {
        let args =
            json!({ "tenancy": noa, "lease": lease, "kind": kind, "first_day": first, "last_day": last, "rent": rent });
        world.ask("leases_preview", args)["mismatches"].clone()
    };
    assert_eq!(json!(["sub_outside_head"]), seen("head", &head, "2025-01-01", "2026-08-31", ""));
    assert_eq!(json!(["two_titles_on_dwelling", "held_twice"]), seen("own", &Value::Null, "2026-09-01", "", ""));
    assert_eq!(json!([]), seen("head", &Value::Null, "2024-01-01", "2024-12-31", ""));
    world.ask("leases_end", json!({ "tenancy": noa, "lease": sub, "last_day": "2026-08-31" }));
    assert_eq!("last_day: lease_ends_earlier", end(&sub, "2026-09-01"));
    world.ask("leases_end", json!({ "tenancy": noa, "lease": head, "last_day": "2026-08-31" }));
    assert_eq!("first_day: lease_leaves_gap", refused("own", "2026-09-02", "", json!({})));
    world.ask("leases_add", add(&noa, "own", "2026-09-01", ""));
    assert_eq!("last_day: lease_leaves_gap", end(&sub, "2026-08-30"));
    let support = json!({ "tenancy": noa, "last_day": "2026-07-31", "leases": [sub, head], "tasks": [], "reason": "left", "destination": "unknown" });
    assert_eq!("last_day: lease_leaves_gap", world.wrong("tenancies_end", support), "nor does the end of support");
}
