//! Keys and meters of a dwelling: handed out and back, read and below the one before.

use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    dwellings::{sheet, teun},
    world::World,
};

fn handed(dwelling: &str, tenancy: &str, sets: &str, day: &str) -> Value {
    json!({ "dwelling": dwelling, "holder": "tenant", "tenancy": tenancy, "sets": sets, "day": day })
}

#[test]
fn keys_are_handed_out_and_come_back_and_each_step_is_undone() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let keys = || sheet(&world, &dwelling)["keys"].clone();
    let made = world.ask("keys_hand_out", handed(&dwelling, &tenancy, "2", "2024-11-01"))["id"].clone();
    let row = json!({ "id": made, "holder": "tenant", "name": "Teun Regenboog", "sets": 2, "out_day": "2024-11-01",
        "back_day": null, "owed_since": null });
    assert_eq!(json!([row]), keys());
    let office =
        json!({ "dwelling": dwelling, "holder": "office", "tenancy": tenancy, "sets": "1", "day": "2025-01-01" });
    world.ask("keys_hand_out", office);
    assert_eq!(json!(["office", ""]), json!([keys()[0]["holder"], keys()[0]["name"]]), "an office is no tenant");
    assert_eq!("hand_out_keys", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!([row]), keys());

    world.ask("keys_take_back", json!({ "keys": made, "day": "2026-07-28" }));
    assert_eq!("2026-07-28", keys()[0]["back_day"]);
    assert_eq!("take_keys_back", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!([row]), keys());
    world.ask("keys_remove", json!({ "keys": made }));
    assert_eq!(json!([]), keys());
    assert_eq!("remove_keys", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!([row]), keys());
    world.ask("history_redo", json!({}));
    assert_eq!(json!([]), keys());
    assert_eq!(Code::Missing, world.refused("keys_take_back", json!({ "keys": made, "day": "" })));
}

#[test]
fn keys_that_are_not_back_after_the_tenant_left_are_said() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let made = world.ask("keys_hand_out", handed(&dwelling, &tenancy, "2", "2024-11-01"))["id"].clone();
    let sub = sheet(&world, &dwelling)["leases"][1]["id"].clone();
    let args = json!({ "tenancy": tenancy, "last_day": "2026-07-11", "reason": "left", "destination": "unknown",
        "leases": [sub], "tasks": [] });
    world.ask("tenancies_end", args);
    let owed = || sheet(&world, &dwelling)["keys"][0]["owed_since"].clone();
    assert_eq!("2026-07-12", owed());
    world.ask("keys_take_back", json!({ "keys": made, "day": "2026-07-20" }));
    assert_eq!(json!(null), owed());
    world.ask("keys_take_back", json!({ "keys": made, "day": "" }));
    assert_eq!("2026-07-12", owed(), "they were not back after all");
}

#[test]
fn keys_that_cannot_be_are_said_at_their_field() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let wrong = |name: &str, args: Value| world.wrong(name, args);
    assert_eq!(
        "sets: sets_invalid, day: day_in_future",
        wrong("keys_hand_out", handed(&dwelling, &tenancy, "0", "2026-07-29"))
    );
    assert_eq!("day: day_invalid", wrong("keys_hand_out", handed(&dwelling, &tenancy, "1", "31-2-2026")));
    assert_eq!(json!([]), sheet(&world, &dwelling)["keys"]);
    let of_other = handed(&dwelling, "0190a000-0000-7000-8000-000000000000", "1", "2026-07-01");
    assert_eq!(Code::Missing, world.refused("keys_hand_out", of_other));
    let made = world.ask("keys_hand_out", handed(&dwelling, &tenancy, "1", "2026-07-01"))["id"].clone();
    let back = |day: &str| json!({ "keys": made, "day": day });
    assert_eq!("day: last_before_first", wrong("keys_take_back", back("2026-06-30")));
    assert_eq!("day: day_in_future", wrong("keys_take_back", back("2026-07-29")));
    assert_eq!(json!(null), sheet(&world, &dwelling)["keys"][0]["back_day"]);
}

#[test]
fn a_meter_is_read_and_a_lower_reading_is_kept_and_said() {
    let world = World::with_team();
    let (_, dwelling) = teun(&world);
    let read = |meter: &str, reading: &str, day: &str| json!({ "dwelling": dwelling, "meter": meter, "reading": reading, "day": day, "occasion": "yearly" });
    let seen = || {
        let meters = sheet(&world, &dwelling)["meters"].clone();
        let said =
            |it: &Value| format!("{} {} {} {}", it["meter"].as_str().unwrap(), it["day"], it["reading"], it["lower"]);
        meters.as_array().unwrap().iter().map(said).collect::<Vec<_>>()
    };
    world.ask("meters_read", read("water", "140,25", "2025-01-01"));
    world.ask("meters_read", read("electricity", "04512", "2025-01-01"));
    let made = world.ask("meters_read", read("electricity", "4511", "2026-01-01"))["id"].clone();
    let all = [
        "electricity \"2026-01-01\" 4511000 true",
        "electricity \"2025-01-01\" 4512000 false",
        "water \"2025-01-01\" 140250 false",
    ];
    assert_eq!(all[..], seen());
    // One that is written down later comes in its place, and is what the next one is held against.
    world.ask("meters_read", read("electricity", "4500", "2025-06-01"));
    assert_eq!("electricity \"2026-01-01\" 4511000 false", seen()[0]);
    assert_eq!("read_meter", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(all[..], seen());
    world.ask("meters_remove", json!({ "reading": made }));
    assert_eq!(all[1..], seen());
    assert_eq!("remove_reading", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(all[..], seen());

    let wrong = |args: Value| world.wrong("meters_read", args);
    assert_eq!("reading: reading_invalid, day: day_in_future", wrong(read("gas", "-3", "2026-07-29")));
    assert_eq!("reading: reading_invalid", wrong(read("gas", "", "2026-07-28")));
    assert_eq!(all[..], seen(), "nothing was half written");
}
