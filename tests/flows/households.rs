//! How many live in a home: numbers from a day on, and what is so about the kostendelersnorm.

use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    dwellings::teun,
    world::{World, with},
};

fn said(tenancy: &str, from_day: &str, children: &str, young_adults: &str, adults: &str) -> Value {
    json!({ "tenancy": tenancy, "row": null, "from_day": from_day, "children": children, "young_adults": young_adults,
        "adults": adults })
}

fn sheet(world: &World, tenancy: &str) -> Value {
    world.ask("households_get", json!({ "tenancy": tenancy }))
}

/// "2025-01-01..2025-05-31 2 1 0", newest first.
fn rows(world: &World, tenancy: &str) -> Vec<String> {
    let line = |it: &Value| {
        let until = it["until"].as_str().unwrap_or_default();
        let from = it["from_day"].as_str().unwrap();
        format!("{from}..{until} {} {} {}", it["children"], it["young_adults"], it["adults"])
    };
    sheet(world, tenancy)["rows"].as_array().unwrap().iter().map(line).collect()
}

fn born(world: &World, tenancy: &str, day: &str) {
    let fields = world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["person"].clone();
    world.ask("persons_change", json!({ "tenancy": tenancy, "person": with(fields, "birth_date", day) }));
}

#[test]
fn a_household_changes_over_time_and_each_step_is_undone() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let here = || world.ask("tenancies_get", json!({ "id": tenancy }))["household"].clone();
    assert_eq!(json!(null), here());
    world.ask("households_set", said(&tenancy, "2024-11-01", "1", "", ""));
    world.ask("households_set", said(&tenancy, "2026-06-01", "2", "1", ""));
    let both = ["2026-06-01.. 2 1 0", "2024-11-01..2026-05-31 1 0 0"];
    assert_eq!(both[..], rows(&world, &tenancy));
    assert_eq!(
        (json!(2), json!(1), json!(0)),
        (here()["children"].clone(), here()["young_adults"].clone(), here()["adults"].clone())
    );
    assert_eq!("set_household", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(both[1].replace("2026-05-31", ""), rows(&world, &tenancy)[0]);
    world.ask("history_redo", json!({}));
    assert_eq!(both[..], rows(&world, &tenancy));

    // The same day again puts a line right, and a line that moves onto a day takes the place of what stood there.
    world.ask("households_set", said(&tenancy, "2026-06-01", "3", "1", ""));
    assert_eq!("2026-06-01.. 3 1 0", rows(&world, &tenancy)[0]);
    let older = sheet(&world, &tenancy)["rows"][1]["id"].clone();
    let moved = with(said(&tenancy, "2026-06-01", "1", "", "1"), "row", older.as_str().unwrap());
    world.ask("households_set", moved);
    assert_eq!(vec!["2026-06-01.. 1 0 1"], rows(&world, &tenancy));
    world.ask("history_undo", json!({}));
    assert_eq!(["2026-06-01.. 3 1 0", both[1]][..], rows(&world, &tenancy));

    world.ask("households_remove", json!({ "tenancy": tenancy, "row": older }));
    assert_eq!(1, rows(&world, &tenancy).len());
    assert_eq!("remove_household", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(2, rows(&world, &tenancy).len());
    // A day to come is said already and does not hold yet.
    world.ask("households_set", said(&tenancy, "2026-09-01", "0", "0", "0"));
    assert_eq!(json!(3), here()["children"]);
    let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 50 }));
    let told = page["items"].as_array().unwrap().iter().filter(|it| it["what"]["kind"] == "household");
    let told: Vec<_> = told.map(|it| (it["day"].clone(), it["what"]["children"].clone())).collect();
    assert_eq!(told, [(json!("2026-06-01"), json!(3)), (json!("2024-11-01"), json!(1))]);
}

#[test]
fn what_cannot_be_is_said_at_its_field() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let wrong = |args: Value| world.wrong("households_set", args);
    let all = "first_day: outside_support, children: number_out_of_range, young_adults: number_out_of_range, \
               adults: number_out_of_range";
    assert_eq!(all, wrong(said(&tenancy, "2024-10-31", "-1", "21", "een")));
    assert_eq!("first_day: day_invalid", wrong(said(&tenancy, "", "1", "", "")));
    assert_eq!("first_day: day_too_far_ahead", wrong(said(&tenancy, "2027-11-01", "1", "", "")));
    assert_eq!(Vec::<String>::new(), rows(&world, &tenancy));
    let nothing = with(said(&tenancy, "2025-01-01", "1", "", ""), "row", "0190a000-0000-7000-8000-000000000000");
    assert_eq!(Code::Missing, world.refused("households_set", nothing));
}

#[test]
fn a_second_adult_of_27_is_said_and_a_child_is_not() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let told = || {
        let it = sheet(&world, &tenancy);
        (it["sharers"].clone(), it["unknown"].clone(), it["share"].clone(), it["may_share"].clone())
    };
    let nobody_knows = (json!(0), json!(1), json!(false), json!(false));
    assert_eq!(nobody_knows, told());
    world.ask("households_set", said(&tenancy, "2024-11-01", "2", "1", "1"));
    assert_eq!((json!(1), json!(1), json!(false), json!(true)), told(), "it hangs on the birth date");
    born(&world, &tenancy, "1999-07-29");
    assert_eq!((json!(1), json!(0), json!(false), json!(false)), told(), "26 until tomorrow");
    born(&world, &tenancy, "1999-07-28");
    assert_eq!((json!(2), json!(0), json!(true), json!(false)), told());
}

#[test]
fn both_of_a_couple_share_one_home() {
    let world = World::with_team();
    let (teun, dwelling) = teun(&world);
    born(&world, &teun, "1980-01-01");
    let person = json!({ "given_name": "Noor", "prefix": "", "family_name": "Regenboog", "birth_date": "1-1-1981",
        "phone": "", "email": "", "municipality": "", "referral_date": "" });
    let args = json!({ "person": null, "new_person": person, "dwelling": dwelling, "new_dwelling": null,
        "together": true, "worker": null, "support_start": "2025-03-01", "visits": 1, "period_weeks": 1,
        "reason": "", "head": null, "sub": null });
    let noor = world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned();
    world.ask("households_set", said(&noor, "2025-03-01", "1", "", "1"));
    let of_teun = sheet(&world, &teun);
    assert_eq!(
        (json!([]), json!(3), json!(true)),
        (of_teun["rows"].clone(), of_teun["sharers"].clone(), of_teun["share"].clone())
    );
    let beside = &of_teun["beside"][0];
    assert_eq!((json!("Noor Regenboog"), json!(1)), (beside["name"].clone(), beside["household"]["children"].clone()));
    assert_eq!(json!(3), sheet(&world, &noor)["sharers"], "the same home, the same number");
}
