//! From how many available weekdays on a week is obliged: chosen by a lead who saw what it does to every week, and undone.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

/// T25 refused in week 30, on a day of the exemption that leaves two weekdays of that week.
fn two_weekdays_left(world: &World) -> String {
    let tenancy = world.tenancy("T25");
    let days = json!({
        "tenancy": tenancy, "first_day": "2026-07-20", "last_day": "2026-07-22", "reason": "hospital", "granted": true,
    });
    world.ask("exemptions_propose", days);
    tenancy
}

fn state(world: &World, tenancy: &str, week: &str) -> Value {
    world.ask("weeks_explain", json!({ "tenancy": tenancy, "week": week }))["cell"]["state"].clone()
}

/// Every week of everybody, from long before the first key.
fn all(world: &World) -> Value {
    let args = json!({ "from": "2024-W01", "to": "2026-W31", "as_of": null, "tenancy": null });
    let report = world.ask("weeks_report", args);
    json!([report["weeks"], report["figures"], report["streaks"]])
}

/// Weeks that look different; one that is met all the same may be obliged now.
fn turned(before: &Value, after: &Value) -> u64 {
    let pairs = before[0].as_array().unwrap().iter().zip(after[0].as_array().unwrap());
    let shown = |it: &Value| (it["state"].clone(), it["norm_met"].clone(), it["by_temporary_norm"].clone());
    pairs.filter(|(one, other)| shown(one) != shown(other)).count() as u64
}

#[test]
fn a_week_with_two_weekdays_is_obliged_once_the_lead_says_that_two_are_enough() {
    let world = World::with_caseload();
    let tenancy = two_weekdays_left(&world);
    let before = all(&world);
    assert_eq!(json!({ "weekdays": 3 }), world.ask("norms_weekdays", json!({})));
    assert_eq!("exempt", state(&world, &tenancy, "2026-W30"));
    let effect = world.ask("norms_weekdays_effect", json!({ "weekdays": 2 }));
    assert_eq!(before, all(&world), "looking ahead writes nothing");
    let own: Vec<&Value> =
        effect["turned"].as_array().unwrap().iter().filter(|it| it["tenancy"] == json!(tenancy)).collect();
    assert_eq!(1, own.len(), "{effect}");
    assert_eq!(
        json!(["2026-W30", "exempt", "missed_organisation"]),
        json!([own[0]["turn"]["week"], own[0]["turn"]["before"]["state"], own[0]["turn"]["after"]["state"]])
    );

    world.ask("norms_choose_weekdays", json!({ "weekdays": 2 }));
    world.reopen();
    assert_eq!(json!({ "weekdays": 2 }), world.ask("norms_weekdays", json!({})));
    assert_eq!("missed_organisation", state(&world, &tenancy, "2026-W30"), "nobody came on the days that were left");
    let two = all(&world);
    assert_eq!(effect["weeks"].as_u64().unwrap(), turned(&before, &two));
    let back = world.ask("norms_weekdays_effect", json!({ "weekdays": 3 }));
    assert_eq!(effect["weeks"], back["weeks"], "the way back turns as many");

    world.ask("norms_choose_weekdays", json!({ "weekdays": 5 }));
    assert_eq!("exempt", state(&world, &tenancy, "2026-W30"));
    assert_eq!("change_setting", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(two, all(&world));
    assert_eq!("change_setting", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!((before, json!({ "weekdays": 3 })), (all(&world), world.ask("norms_weekdays", json!({}))));
}

#[test]
fn no_week_has_more_than_five_weekdays_and_only_a_lead_chooses() {
    let world = World::with_caseload();
    for weekdays in [0, 6, 259] {
        let wrong = json!({ "weekdays": weekdays });
        assert_eq!(Code::WeekdaysInvalid, world.refused("norms_choose_weekdays", wrong.clone()));
        assert_eq!(Code::WeekdaysInvalid, world.refused("norms_weekdays_effect", wrong));
    }
    assert_eq!(json!({ "weekdays": 3 }), world.ask("norms_weekdays", json!({})));
    let worker = world.worker("Hassan Demo");
    world.account("Hassan", &["worker"], Some(&worker));
    world.unlock_as("Hassan");
    assert_eq!(Code::NotAllowed, world.refused("norms_choose_weekdays", json!({ "weekdays": 2 })));
    assert_eq!(json!({ "weekdays": 3 }), world.ask("norms_weekdays", json!({})), "everybody may know the rule");
}
