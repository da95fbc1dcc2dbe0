//! Dwellings: what the provider holds, what is not right in its contracts, terms of contracts and inspections.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{World, with};

/// Teun holds Staalkade 12 since 1 November 2024 until 31 October 2026, under a head lease of 620 euros a month. Today is
/// Tuesday 28 July 2026.
pub fn teun(world: &World) -> (String, String) {
    let owner = world.ask("organisations_add", json!({ "name": "De Vlierboom", "kind": "corporation" }))["id"].clone();
    let person = json!({ "given_name": "Teun", "prefix": "", "family_name": "Regenboog", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let place = json!({ "street": "Staalkade", "number": "12", "postcode": "", "city": "Proefstad", "owner": owner,
        "self_contained": true, "programme": "" });
    let lease = |first: &str, last: &str| json!({ "first_day": first, "last_day": last, "rent": "600", "costs": "20" });
    let args = json!({ "person": null, "new_person": person, "dwelling": null, "new_dwelling": place,
        "together": false, "worker": null, "support_start": "2024-11-01", "visits": 1, "period_weeks": 1,
        "reason": "", "head": lease("2023-11-01", ""), "sub": lease("2024-11-01", "2026-10-31") });
    let tenancy = world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned();
    let dwelling = world.ask("dwellings_list", json!({ "search": "Staalkade" }))[0]["id"].as_str().unwrap().to_owned();
    (tenancy, dwelling)
}

fn stock(world: &World) -> Value {
    let args = json!({ "search": "", "owner": null, "ending": false, "inspection": null, "empty": false, "offset": 0,
        "limit": 100 });
    world.ask("stock_list", args)
}

pub fn sheet(world: &World, dwelling: &str) -> Value {
    world.ask("stock_get", json!({ "dwelling": dwelling }))
}

fn broken(world: &World) -> Vec<String> {
    let said = |it: &Value| it["mismatch"].as_str().unwrap().to_owned();
    world.ask("chains_broken", json!({})).as_array().unwrap().iter().map(said).collect()
}

fn terms(lease: &Value) -> Value {
    lease["terms"].clone()
}

fn set(world: &World, tenancy: &str, lease: &Value, terms: &Value) {
    world.ask("leases_terms", json!({ "tenancy": tenancy, "lease": lease["id"], "terms": terms }));
}

#[test]
fn a_fixed_term_comes_to_its_notice_window() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let detail = |world: &World| world.ask("tenancies_get", json!({ "id": tenancy }))["mismatches"].clone();
    assert_eq!(json!(["term_without_ground", "no_consent"]), detail(&world));
    assert_eq!(broken(&world), ["term_without_ground", "no_consent"]);

    let before = sheet(&world, &dwelling);
    let (head, sub) = (&before["leases"][0], &before["leases"][1]);
    assert_eq!((json!("head"), json!("sub")), (head["kind"].clone(), sub["kind"].clone()));
    let shelter = with(terms(sub), "ground", "shelter");
    set(&world, &tenancy, sub, &shelter);
    let consent = with(with(terms(head), "consent_day", "2023-10-20"), "consent_letter", "map 4");
    set(&world, &tenancy, head, &consent);
    assert_eq!(json!([]), detail(&world));
    assert!(broken(&world).is_empty());
    let seen = sheet(&world, &dwelling);
    assert_eq!(
        json!({ "opens": "2026-07-31", "closes": "2026-09-30", "state": "ahead", "days": 3 }),
        seen["leases"][1]["notice"]
    );
    assert_eq!(json!(24), seen["leases"][1]["max_months"]);
    assert_eq!("2026-10-31", seen["row"]["ends"]["day"]);

    // Each of the two goes back and comes again, one by one.
    world.ask("history_undo", json!({}));
    assert_eq!(broken(&world), ["no_consent"]);
    world.ask("history_undo", json!({}));
    assert_eq!(broken(&world), ["term_without_ground", "no_consent"]);
    world.ask("history_redo", json!({}));
    world.ask("history_redo", json!({}));
    assert!(broken(&world).is_empty());
}

#[test]
fn terms_that_cannot_be_are_said_at_their_field() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let seen = sheet(&world, &dwelling);
    let sub = &seen["leases"][1];
    let args = |terms: Value| json!({ "tenancy": tenancy, "lease": sub["id"], "terms": terms });
    let said = with(with(terms(sub), "max_months", "nul"), "notice_sent", "2026-07-29");
    assert_eq!("max_months: months_invalid, notice_sent: day_in_future", world.wrong("leases_terms", args(said)));
    let letter = with(terms(sub), "consent_letter", "map 4");
    assert_eq!("consent_day: day_invalid", world.wrong("leases_terms", args(letter)));
    let head = &seen["leases"][0];
    let endless = json!({ "tenancy": tenancy, "lease": head["id"], "terms": with(terms(head), "fixed_term", true) });
    assert_eq!("fixed_term: fixed_without_end", world.wrong("leases_terms", endless));
    // Nothing was half written, and a lease of somebody else is not found.
    assert_eq!(sheet(&world, &dwelling)["leases"], seen["leases"]);
    let other = json!({ "tenancy": sub["id"], "lease": sub["id"], "terms": terms(sub) });
    assert_eq!(Code::Missing, world.refused("leases_terms", other));
}

#[test]
fn what_is_owed_whatever_happens_follows_the_notice_of_the_owner() {
    let world = World::with_team();
    teun(&world);
    let page = stock(&world);
    assert_eq!((json!(1), json!(0), json!(1)), (page["all"].clone(), page["empty"].clone(), page["ending"].clone()));
    // Four of 31 days of July and 27 of 31 of August, at 620 euros: 80 and 540.
    assert_eq!(json!(62_000), page["exposure_cents"]);
    assert_eq!("2026-08-27", page["groups"][0]["until"]);
    let owner = page["owners"][0]["id"].clone();
    world.ask("owners_terms", json!({ "owner": owner, "notice_months": "3" }));
    assert_eq!(json!(3 * 62_000), stock(&world)["exposure_cents"].clone());
    assert_eq!(json!(3), stock(&world)["groups"][0]["notice_months"]);
    assert_eq!(
        "notice_months: months_invalid",
        world.wrong("owners_terms", json!({ "owner": owner, "notice_months": "25" }))
    );
    world.ask("history_undo", json!({}));
    assert_eq!(json!(62_000), stock(&world)["exposure_cents"]);
}

#[test]
fn a_dwelling_stands_empty_when_its_tenant_has_left_and_the_provider_has_not() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let sub = sheet(&world, &dwelling)["leases"][1]["id"].clone();
    let args = json!({ "tenancy": tenancy, "last_day": "2026-07-11", "reason": "left", "destination": "unknown",
        "leases": [sub], "tasks": [] });
    world.ask("tenancies_end", args);
    let row = stock(&world)["rows"][0].clone();
    assert_eq!(json!([]), row["tenants"]);
    // Sixteen of 31 days of July.
    assert_eq!(json!({ "since": "2026-07-12", "days": 16, "cents": 32_000, "day_cents": 2_000 }), row["vacancy"]);
    assert_eq!(
        json!({ "day_cents": 2_000, "cents": 32_000, "since": "2026-07-12", "unpriced": 0 }),
        stock(&world)["vacancy"]
    );
    assert_eq!(
        json!([{ "first_day": "2023-11-01", "last_day": "2024-10-31" },
        { "first_day": "2026-07-12", "last_day": "2026-07-28" }]),
        sheet(&world, &dwelling)["empty"]
    );
}

#[test]
fn an_inspection_is_written_settled_and_taken_away() {
    let world = World::with_team();
    let (_, dwelling) = teun(&world);
    assert_eq!("never", stock(&world)["rows"][0]["inspection"]);
    let item = |part: &str, level: &str, remark: &str| json!({ "part": part, "level": level, "remark": remark });
    let look =
        |items: Value| json!({ "dwelling": dwelling, "day": "2026-06-02", "occasion": "regular", "items": items });
    assert_eq!("items: nothing_chosen", world.wrong("inspections_add", look(json!([]))));
    let silent = look(json!([item("water", "concern", " ")]));
    assert_eq!("items: concern_without_words", world.wrong("inspections_add", silent));
    let late = with(look(json!([item("water", "good", "")])), "day", "2026-07-29");
    assert_eq!("day: day_in_future", world.wrong("inspections_add", late));

    let found = json!([item("water", "concern", "lekkage"), item("doors", "good", "")]);
    let made = world.ask("inspections_add", look(found))["id"].clone();
    let row = || stock(&world)["rows"][0].clone();
    assert_eq!(
        ("concern", "2026-06-02"),
        (row()["inspection"].as_str().unwrap(), row()["inspected"].as_str().unwrap())
    );
    let item = sheet(&world, &dwelling)["inspections"][0]["items"][0]["id"].clone();
    let early = json!({ "item": item, "day": "2026-06-01" });
    assert_eq!("day: last_before_first", world.wrong("inspections_settle", early));
    world.ask("inspections_settle", json!({ "item": item, "day": "2026-06-30" }));
    assert_eq!("good", row()["inspection"]);
    world.ask("history_undo", json!({}));
    assert_eq!("concern", row()["inspection"]);
    world.ask("inspections_remove", json!({ "inspection": made }));
    assert_eq!("never", row()["inspection"]);
    world.ask("history_undo", json!({}));
    assert_eq!("concern", row()["inspection"]);
    world.ask("history_undo", json!({}));
    assert_eq!("never", row()["inspection"]);
}
