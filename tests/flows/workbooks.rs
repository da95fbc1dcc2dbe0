//! A team's own workbook becomes its caseload: looked at, taken in, undone, and met again.

use serde_json::{Value, json};

use crate::world::World;

pub fn caseload() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/caseload.xlsx")
}

fn look(world: &World, path: &str, mapping: Value) -> Value {
    world.ask("workbook_look", json!({ "path": path, "mapping": mapping }))
}

fn import(world: &World, path: &str, mapping: Value) -> Value {
    world.ask("workbook_import", json!({ "path": path, "mapping": mapping }))
}

fn report(world: &World) -> Value {
    world.ask("weeks_report", json!({ "from": "2026-W01", "to": "2026-W31", "as_of": "2026-07-31", "tenancy": null }))
}

#[test]
fn a_workbook_comes_in_and_shows_its_weeks() {
    let world = World::with_team();
    let seen = look(&world, caseload(), Value::Null);
    assert_eq!(json!([]), report(&world)["weeks"], "looking writes nothing");
    let counts = &seen["counts"];
    for (name, expected) in
        [("tenants", 34), ("workers", 4), ("ended", 6), ("own_leases", 2), ("admissions", 662), ("attempts", 175)]
    {
        assert_eq!(expected, counts[name], "{name}");
    }
    let imported = import(&world, caseload(), Value::Null);
    assert_eq!((&seen["made"], &seen["rejected"]), (&imported["made"], &imported["rejected"]));
    world.reopen();
    let figures = report(&world)["figures"].clone();
    assert_eq!(
        (json!(635), json!(825)),
        (figures["visit_rate"]["met"].clone(), figures["visit_rate"]["obliged"].clone())
    );
    assert_eq!(report(&World::with_caseload())["figures"], figures, "as with the exchange set of the same caseload");
}
