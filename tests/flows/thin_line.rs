//! One thin line through the whole job: a caseload comes in, a visit is recorded and undone, a lease chain flips.

use serde_json::{Value, json};

use crate::world::World;

/// Weeks of the fixture, as seen on the Tuesday of the last one.
fn report(world: &World) -> Value {
    world.ask("weeks_report", json!({ "from": "2026-W01", "to": "2026-W31", "as_of": "2026-07-28", "tenancy": null }))
}

fn week_of(world: &World, tenancy: &str) -> Value {
    world.ask("tenancies_get", json!({ "id": tenancy }))["row"]["week"]["state"].clone()
}

#[test]
fn a_caseload_comes_in_and_shows_its_weeks() {
    let world = World::with_caseload();
    world.reopen();
    let page =
        world.ask("tenancies_list", json!({ "search": "", "worker": null, "ended": true, "offset": 0, "limit": 500 }));
    assert_eq!(34, page["total"]);
    assert_eq!(
        28,
        world.ask("tenancies_list", json!({ "search": "", "worker": null, "ended": false, "offset": 0, "limit": 5 }))["total"]
    );
    let admitted: u64 =
        report(&world)["weeks"].as_array().unwrap().iter().map(|it| it["admissions"].as_u64().unwrap()).sum();
    assert_eq!(662, admitted);
    assert_eq!(34 * 31, report(&world)["weeks"].as_array().unwrap().len());
}

#[test]
fn a_visit_is_recorded_with_its_consequence_and_undone() {
    let world = World::with_caseload();
    let before = report(&world);
    let tenancy = world.tenancy("T25");
    let this_week = world
        .ask("visits_list", json!({ "from": "2026-07-27", "to": "2026-08-02", "tenancy": tenancy, "worker": null }));
    assert_eq!(1, this_week.as_array().unwrap().len());
    assert_eq!("not_home", this_week[0]["outcome"]);
    assert_eq!("at_risk", week_of(&world, &tenancy));

    let result =
        json!({ "tenancy": tenancy, "visit": null, "day": "2026-07-28", "outcome": "admitted", "place": null });
    let preview = world.ask("visits_preview", result.clone());
    assert_eq!(
        ("at_risk", "met"),
        (preview["before"]["state"].as_str().unwrap(), preview["after"]["state"].as_str().unwrap())
    );
    assert_eq!("admitted_as_agreed", preview["because"]);
    assert_eq!(before, report(&world), "looking ahead writes nothing");

    assert_eq!(vec!["visit_result"], world.changed_by("visits_record", result));
    world.reopen();
    assert_eq!("met", week_of(&world, &tenancy));
    let explained = world.ask("weeks_explain", json!({ "tenancy": tenancy, "week": "2026-W31" }));
    assert_eq!("admitted_as_agreed", explained["because"]);
    assert_eq!(2, explained["seen"].as_array().unwrap().len());
    assert_eq!("Ilse Dauwdruppel", explained["seen"][1]["row"]["recorded_by"]);

    assert_eq!("record_visit", world.ask("history_steps", json!({}))["undo"]["kind"]);
    world.ask("history_undo", json!({}));
    assert_eq!(before, report(&world));
    world.reopen();
    assert_eq!("record_visit", world.ask("history_redo", json!({}))["kind"]);
    assert_eq!("met", week_of(&world, &tenancy));
}

#[test]
fn a_lease_chain_flips_in_one_operation_and_is_undone() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let chain = |world: &World| world.ask("tenancies_get", json!({ "id": tenancy }))["leases"].clone();
    let before = chain(&world);
    let flip = json!({ "tenancy": tenancy, "day": "2026-10-01", "elsewhere": true });
    let preview = world.ask("omklap_preview", flip.clone());
    assert_eq!(Value::Null, preview["refusal"]);
    assert_eq!(13, preview["steps"].as_array().unwrap().len());
    assert_eq!(before, chain(&world), "looking ahead writes nothing");

    let flipped = world.ask("omklap_flip", flip.clone());
    assert_eq!(preview["steps"], flipped["steps"]);
    assert_eq!("2026-09-30", flipped["undo_until"]);
    world.reopen();
    let after = chain(&world);
    let ends: Vec<_> = after
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["kind"].as_str().unwrap(), it["first_day"].as_str().unwrap(), it["last_day"].as_str()))
        .collect();
    assert_eq!(
        vec![
            ("head", "2025-08-01", Some("2026-09-30")),
            ("sub", "2025-08-31", Some("2026-09-30")),
            ("own", "2026-10-01", None),
        ],
        ends
    );
    // Never a day without a title; a set that has no column for it leaves the consent of the owner to be written down.
    assert_eq!(json!(["no_consent"]), world.ask("tenancies_get", json!({ "id": tenancy }))["mismatches"]);
    world.ask("history_undo", json!({}));
    assert_eq!(before, chain(&world));
    world.ask("history_redo", json!({}));
    assert_eq!(after, chain(&world));
}
