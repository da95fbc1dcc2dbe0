//! Planning anew for two people whom one visit served: asked for both, planned for both, and for one where somebody says so.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

const TODAY: &str = "2026-07-28";
const THURSDAY: &str = "2026-07-30";

/// Two tenants of whom nobody was let in at the visit of this morning, and that visit.
fn not_let_in(world: &World) -> ([String; 2], String) {
    let both = [world.tenancy("T22"), world.tenancy("T25")];
    let args = json!({ "tenancy": both[0], "day": TODAY, "time": "10:45", "along": [both[1]] });
    let visit = world.ask("visits_plan", args)["visit"].as_str().unwrap().to_owned();
    world.ask(
        "visits_record",
        json!({
            "tenancy": both[0], "visit": visit, "day": TODAY, "outcome": "not_home", "place": null,
            "also": [{ "tenancy": both[1], "outcome": "not_home" }],
        }),
    );
    (both, visit)
}

fn along(world: &World, tenancy: &str) -> Value {
    world.ask("visits_along", json!({ "tenancy": tenancy }))
}

fn second_attempt(world: &World, tenancy: &str) -> Value {
    let open = world.ask("follow_ups_list", json!({ "tenancy": tenancy }))["open"].clone();
    open.as_array().unwrap().iter().find(|it| it["step"] == "second_attempt").unwrap().clone()
}

/// Whom the plans of a day serve, each with their visit.
fn served(world: &World, day: &str) -> Vec<(String, String)> {
    let day = world.ask("today_get", json!({ "day": day, "worker": null, "everybody": true }));
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let mut rows: Vec<_> = day["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (text(&it["row"]["tenancy"]), text(&it["row"]["visit"])))
        .collect();
    rows.sort();
    rows
}

#[test]
fn who_was_visited_along_is_expected_again_unless_it_ended_otherwise_for_them() {
    let world = World::with_caseload();
    let ([one, two], visit) = not_let_in(&world);
    let told = |tenancy: &str| {
        let rows = along(&world, tenancy);
        assert!(rows.as_array().unwrap().len() <= 1);
        (rows[0]["tenancy"].clone(), rows[0]["expected"].clone())
    };
    assert_eq!((json!(two), json!(true)), told(&one));
    assert_eq!((json!(one), json!(true)), told(&two));
    assert_eq!(json!([]), along(&world, &world.tenancy("T6")), "who was visited alone");
    let span = json!({ "from": TODAY, "to": TODAY, "tenancy": two, "worker": null });
    let rows = world.ask("visits_list", span);
    let result = rows.as_array().unwrap().iter().find(|it| it["visit"] == json!(visit)).unwrap()["result"].clone();
    let correction = json!({
        "tenancy": two, "visit": visit, "day": TODAY, "outcome": "admitted", "place": null, "replaces": result,
    });
    world.ask("visits_correct", correction);
    assert_eq!((json!(two), json!(false)), told(&one), "they were let in and need no second attempt");
    world.ask("history_undo", json!({}));
    world.ask("visits_plan", json!({ "tenancy": one, "day": "2026-08-06", "time": "10:00" }));
    assert_eq!((json!(two), json!(true)), told(&one), "what lies ahead says nothing yet");
    assert_eq!(
        Code::Missing,
        world.refused("visits_along", json!({ "tenancy": "00000000-0000-4000-8000-000000000000" }))
    );
}

#[test]
fn a_second_attempt_at_a_couple_is_one_visit_for_the_step_of_each() {
    let world = World::with_caseload();
    let ([one, two], _) = not_let_in(&world);
    let asked = second_attempt(&world, &one);
    assert_eq!(json!([two, true]), json!([asked["along"][0]["tenancy"], asked["along"][0]["expected"]]));
    let args = |along: Value| {
        json!({
            "tenancy": one, "step": "second_attempt", "asked_day": asked["asked_day"], "day": THURSDAY, "time": "17:00",
            "worker": asked["worker"], "colleague": null, "along": along,
        })
    };
    let visit = world.ask("follow_ups_plan", args(json!([two])))["visit"].as_str().unwrap().to_owned();
    world.reopen();
    let mut both = vec![(one.clone(), visit.clone()), (two.clone(), visit.clone())];
    both.sort();
    assert_eq!(both, served(&world, THURSDAY));
    for tenancy in [&one, &two] {
        let step = second_attempt(&world, tenancy);
        assert_eq!(json!([visit, THURSDAY]), json!([step["planned"]["visit"], step["due_day"]]));
        assert!(step["id"].is_string(), "the step of each has the visit");
    }
    world.ask("history_undo", json!({}));
    assert_eq!(Vec::<(String, String)>::new(), served(&world, THURSDAY), "one step takes all of it back");
    for tenancy in [&one, &two] {
        assert_eq!(json!([null, null]), {
            let step = second_attempt(&world, tenancy);
            json!([step["planned"], step["id"]])
        });
    }
    let alone = world.ask("follow_ups_plan", args(json!([])))["visit"].as_str().unwrap().to_owned();
    assert_eq!(vec![(one.clone(), alone)], served(&world, THURSDAY), "somebody took the other one off");
    assert_eq!(json!(null), second_attempt(&world, &two)["planned"]);
}

#[test]
fn reasons_and_the_proposal_are_of_both() {
    let world = World::with_caseload();
    let ([one, two], _) = not_let_in(&world);
    let proposed = second_attempt(&world, &one)["proposal"].clone();
    let weekday = if proposed["day"] == THURSDAY { 4 } else { 5 };
    let times = json!([{ "weekday": weekday, "hours": { "starts": "09:00", "ends": "10:00" } }]);
    let wish = json!({ "tenancy": two, "cover": null, "together": false, "minutes": null, "times": times });
    world.ask("wishes_set", wish);
    let fits = |along: Value| {
        let place = json!({
            "tenancy": one, "visit": null, "worker": null, "colleague": null, "day": proposed["day"],
            "time": proposed["time"], "minutes": null, "along": along,
        });
        let reasons = world.ask("schedule_fits", place)["reasons"].clone();
        reasons.as_array().unwrap().iter().any(|it| it["why"]["is"] == "outside_times")
    };
    assert_eq!((false, true), (fits(json!([])), fits(json!([two]))), "the other one has their own times");
    assert_ne!(proposed, second_attempt(&world, &one)["proposal"], "nothing is proposed that suits one of them alone");
}

#[test]
fn nobody_is_served_twice_or_outside_their_support() {
    let world = World::with_caseload();
    let ([one, two], _) = not_let_in(&world);
    let plan = |along: Value| json!({ "tenancy": one, "day": THURSDAY, "time": "9:00", "along": along });
    assert_eq!(Code::BadArguments, world.refused("visits_plan", plan(json!([one]))));
    assert_eq!(Code::BadArguments, world.refused("visits_plan", plan(json!([two, two]))));
    let end = json!({
        "tenancy": two, "last_day": "2026-07-29", "reason": "left", "destination": "unknown", "leases": [], "tasks": [],
    });
    world.ask("tenancies_end", end);
    assert_eq!(Code::PlanOutsideSupport, world.refused("visits_plan", plan(json!([two]))));
    assert_eq!(Vec::<(String, String)>::new(), served(&world, THURSDAY));
}
