//! Visits that come back, and what a tenant asks for.

use std::collections::BTreeMap;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

/// Far enough ahead that the fixture has nothing planned.
const FROM: &str = "2026-08-31";

fn series(world: &World, tenancy: &str, weekday: u32, from: &str) -> Value {
    let args = json!({ "tenancy": tenancy, "worker": null, "colleague": null, "weekday": weekday, "time": "10",
        "minutes": null, "every_weeks": 1, "from_day": from, "last_day": "" });
    world.ask("series_add", args)
}

/// The plans of a tenancy from a day on, by day, with their ids.
fn plans(world: &World, tenancy: &str) -> BTreeMap<String, String> {
    let args = json!({ "from": FROM, "to": "2027-12-31", "tenancy": tenancy, "worker": null });
    let list = world.ask("visits_list", args);
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(|it| (text(&it["planned"]), text(&it["visit"]))).collect()
}

fn days(world: &World, tenancy: &str) -> Vec<String> {
    plans(world, tenancy).into_keys().collect()
}

fn fill(world: &World, week: &str, weeks: u32) -> Value {
    world.ask("series_fill", json!({ "week": week, "weeks": weeks }))
}

fn change(world: &World, tenancy: &str, visit: &str, day: &str) {
    let args = json!({ "tenancy": tenancy, "visit": visit, "day": day, "time": "10:00", "minutes": null,
        "worker": world.worker("Joost Testman"), "colleague": null });
    world.ask("visits_change", args);
}

#[test]
fn a_series_makes_its_coming_visits_and_filling_again_makes_nothing_twice() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let made = series(&world, &tenancy, 2, FROM);
    let coming = ["2026-09-01", "2026-09-08", "2026-09-15", "2026-09-22"];
    assert_eq!(4, made["made"], "through the eighth week after the running one");
    assert_eq!(coming, *days(&world, &tenancy));
    assert_eq!(json!({ "made": 0, "shifted": [], "left_out": 0 }), fill(&world, "2026-W36", 4));
    world.reopen();
    assert_eq!(2, fill(&world, "2026-W38", 4)["made"]);
    assert_eq!(6, days(&world, &tenancy).len());
    assert_eq!("fill_series", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(coming, *days(&world, &tenancy));
    assert_eq!(2, fill(&world, "2026-W38", 4)["made"], "what was undone can be made again");
    for _ in 0..2 {
        world.ask("history_undo", json!({}));
    }
    assert_eq!(json!([]), world.ask("series_list", json!({ "tenancy": tenancy })));
    assert!(days(&world, &tenancy).is_empty(), "the series and its visits are one step");
}

#[test]
fn a_series_is_broken_once_and_goes_on() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    series(&world, &tenancy, 2, FROM);
    let visits = plans(&world, &tenancy);
    change(&world, &tenancy, &visits["2026-09-08"], "2026-09-10");
    world.ask("visits_cancel_plan", json!({ "tenancy": tenancy, "visit": visits["2026-09-15"] }));
    assert_eq!(json!({ "made": 0, "shifted": [], "left_out": 0 }), fill(&world, "2026-W36", 4));
    assert_eq!(["2026-09-01", "2026-09-10", "2026-09-22"], *days(&world, &tenancy));
}

#[test]
fn an_ended_series_takes_the_visits_that_nobody_touched() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    series(&world, &tenancy, 2, FROM);
    let visits = plans(&world, &tenancy);
    change(&world, &tenancy, &visits["2026-09-15"], "2026-09-17");
    let id = world.ask("series_list", json!({ "tenancy": tenancy }))[0]["id"].clone();
    let end = |series: &Value, tenancy: &str| json!({ "tenancy": tenancy, "series": series, "last_day": "2026-09-02" });
    assert_eq!(Code::Missing, world.refused("series_end", end(&id, &world.tenancy("T6"))));
    let ended = world.ask("series_end", end(&id, &tenancy));
    assert_eq!(json!({ "removed": 2, "kept": 1 }), ended);
    assert_eq!(["2026-09-01", "2026-09-17"], *days(&world, &tenancy));
    assert_eq!(0, fill(&world, "2026-W36", 6)["made"], "it has ended");
    assert_eq!("end_series", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(4, days(&world, &tenancy).len());
}

#[test]
fn a_series_that_ends_before_its_first_day_is_gone() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    series(&world, &tenancy, 2, FROM);
    let id = world.ask("series_list", json!({ "tenancy": tenancy }))[0]["id"].clone();
    world.ask("series_end", json!({ "tenancy": tenancy, "series": id, "last_day": "2026-07-28" }));
    assert_eq!(json!([]), world.ask("series_list", json!({ "tenancy": tenancy })));
    assert!(days(&world, &tenancy).is_empty());
}

#[test]
fn a_public_holiday_shifts_the_day_and_says_so() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    series(&world, &tenancy, 5, "2026-12-14");
    let filled = fill(&world, "2026-W51", 4);
    assert_eq!(["2026-12-18", "2026-12-24", "2026-12-31", "2027-01-08"], *days(&world, &tenancy));
    let shifted: Vec<Value> = filled["shifted"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| json!([it["from_day"], it["day"], it["holiday"]]))
        .collect();
    assert_eq!(
        json!([["2026-12-25", "2026-12-24", "christmas_day"], ["2027-01-01", "2026-12-31", "new_years_day"]]),
        json!(shifted)
    );
    assert_eq!(0, fill(&world, "2026-W51", 4)["made"], "a shifted visit stands for the day of the series");
}

#[test]
fn a_series_leaves_out_days_of_an_exemption_and_days_with_a_visit() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    world.ask(
        "exemptions_propose",
        json!({ "tenancy": tenancy, "first_day": "2026-09-07", "last_day": "2026-09-13", "reason": "hospital", "granted": true }),
    );
    world.ask("visits_plan", json!({ "tenancy": tenancy, "day": "2026-09-15", "time": "13:00" }));
    let made = series(&world, &tenancy, 2, FROM);
    assert_eq!((json!(2), json!(2)), (made["made"].clone(), made["left_out"].clone()));
    assert_eq!(["2026-09-01", "2026-09-15", "2026-09-22"], *days(&world, &tenancy));
}

#[test]
fn a_worker_fills_the_weeks_of_their_own_tenants() {
    let world = World::with_caseload();
    let own = world.tenancy("T1");
    let joost = world.worker("Joost Testman");
    let whose = |tenancy: &str| world.ask("tenancies_get", json!({ "id": tenancy }))["row"]["worker"].clone();
    assert_eq!(json!("Joost Testman"), whose(&own));
    let mut others = (2..30).map(|n| world.tenancy(&format!("T{n}")));
    let other = others.find(|it| whose(it) == json!("Hassan Demo")).unwrap();
    for tenancy in [&own, &other] {
        series(&world, tenancy, 2, "2026-11-02");
    }
    world.account("Joost", &["worker"], Some(&joost));
    world.unlock_as("Joost");
    assert_eq!(1, fill(&world, "2026-W46", 1)["made"]);
    assert_eq!(["2026-11-10"], *days(&world, &own));
}

#[test]
fn the_wishes_of_a_tenant_are_set_at_once_and_undone() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let hassan = world.worker("Hassan Demo");
    let get = || world.ask("wishes_get", json!({ "tenancy": tenancy }));
    let suits = |weekday: u32, starts: &str, ends: &str| json!({ "weekday": weekday, "hours": { "starts": starts, "ends": ends } });
    let set = |times: Value| {
        let args = json!({ "tenancy": tenancy, "cover": hassan, "together": true, "minutes": 45, "times": times });
        world.ask("wishes_set", args);
    };
    let before = get();
    set(json!([suits(4, "9", "12"), suits(2, "13.30", "17:00")]));
    let after = get();
    assert_eq!(json!([suits(2, "13:30", "17:00"), suits(4, "09:00", "12:00")]), after["times"]);
    assert_eq!(
        (json!(hassan), json!(true), json!(45)),
        (after["cover"].clone(), after["together"].clone(), after["minutes"].clone())
    );
    assert_eq!("set_visit_wish", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(before, get());
    world.ask("history_redo", json!({}));
    set(json!([suits(4, "09:00", "12:00")]));
    assert_eq!(json!([suits(4, "09:00", "12:00")]), get()["times"], "times that are left out are gone");
    set(json!([suits(2, "13:30", "17:00")]));
    assert_eq!(json!([suits(2, "13:30", "17:00")]), get()["times"], "a time that was gone is there again");
    let own = world.worker("Joost Testman");
    let alone = json!({ "tenancy": tenancy, "cover": own, "together": false, "minutes": null, "times": [] });
    assert_eq!(Code::AloneTogether, world.refused("wishes_set", alone), "nobody covers for themselves");
    let team = world.ask("schedule_team", json!({}));
    let joost = team["workers"].as_array().unwrap().iter().find(|it| it["worker"] == json!(own)).unwrap();
    assert_eq!(
        (json!(hassan), json!(1)),
        (joost["covers"][0]["worker"].clone(), joost["covers"][0]["tenancies"].clone())
    );
}
