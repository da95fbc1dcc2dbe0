//! The flip and its dates: every refusal has a code of its own, and the record stays as it was.

use engine::api::Code;
use serde_json::json;

use crate::world::{DAY_MS, World};

#[test]
fn a_flip_is_undone_until_its_date_and_not_from_it() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    world.ask("omklap_flip", json!({ "tenancy": tenancy, "day": "2026-07-31", "elsewhere": true }));
    world.time.pass(2 * DAY_MS);
    world.ask("history_undo", json!({}));
    world.ask("history_redo", json!({}));
    world.time.pass(DAY_MS);
    assert_eq!(Code::FlipDatePassed, world.refused("history_undo", json!({})), "the day has come");
    assert_eq!("own", world.ask("tenancies_get", json!({ "id": tenancy }))["leases"][2]["kind"]);
}

#[test]
fn a_flip_that_cannot_be_says_why_and_changes_nothing() {
    let world = World::with_caseload();
    let refused = |tenancy: &str, day: &str| {
        let id = world.tenancy(tenancy);
        let before = world.ask("tenancies_get", json!({ "id": id }));
        let code = world.refused("omklap_flip", json!({ "tenancy": id, "day": day, "elsewhere": true }));
        assert_eq!(before, world.ask("tenancies_get", json!({ "id": id })));
        code
    };
    assert_eq!(Code::FlipInPast, refused("T1", "2026-07-28"));
    assert_eq!(Code::FlipAlreadyOwn, refused("T10", "2026-10-01"));
    assert_eq!(Code::FlipSupportEnded, refused("T8", "2026-10-01"));
    assert_eq!(Code::DayInvalid, refused("T1", "2026-02-30"));
}

#[test]
fn the_tasks_of_a_flip_stand_with_the_tenancy() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T2");
    let changed =
        world.changed_by("omklap_flip", json!({ "tenancy": tenancy, "day": "2026-11-01", "elsewhere": true }));
    for noun in ["lease", "rent_version", "visit_agreement", "ledger_closing", "omklap_event", "task"] {
        assert!(changed.contains(&noun.to_owned()), "{noun} is not among {changed:?}");
    }
}
