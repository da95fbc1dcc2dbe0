//! Who works when: patterns, days away, appointments and meetings; by oneself, or by who leads.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

fn team(world: &World) -> Value {
    world.ask("schedule_team", json!({}))
}

fn of<'a>(team: &'a Value, worker: &str) -> &'a Value {
    team["workers"].as_array().unwrap().iter().find(|it| it["worker"] == worker).unwrap()
}

fn line(parity: &str, weekday: u32, starts: &str, ends: &str) -> Value {
    json!({ "parity": parity, "weekday": weekday, "starts": starts, "ends": ends })
}

fn away(worker: &str, first: &str, last: &str) -> Value {
    json!({ "worker": worker, "kind": "leave", "first_day": first, "last_day": last, "starts": "", "ends": "" })
}

fn meeting(worker: Option<&str>) -> Value {
    json!({ "worker": worker, "title": " Teamoverleg ", "day": "2026-07-28", "starts": "9", "ends": "10.30",
        "every_weeks": 1, "last_day": "" })
}

/// Why T25 cannot be visited by somebody at ten.
fn reasons(world: &World, worker: &str, day: &str) -> Vec<String> {
    let args = json!({ "tenancy": world.tenancy("T25"), "visit": null, "worker": worker, "colleague": null,
        "day": day, "time": "10:00", "minutes": null });
    let fit = world.ask("schedule_fits", args);
    let hard = fit["reasons"].as_array().unwrap().iter().filter(|it| it["hard"] == true);
    hard.map(|it| it["why"]["is"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn another_pattern_holds_from_its_day_on_and_the_one_before_until_then() {
    let world = World::with_caseload();
    let worker = world.worker("Joost Testman");
    let none: [&str; 0] = [];
    assert_eq!(none, *reasons(&world, &worker, "2026-08-25"), "nobody said when Joost works");
    let set = |from: &str, lines: Value| {
        world.ask("patterns_set", json!({ "worker": worker, "from_day": from, "lines": lines }));
    };
    let before = team(&world);
    set("2026-01-01", json!([line("every", 2, "9:00", "17.00"), line("even", 3, "9", "13")]));
    world.back_and_again("set_pattern", &before, team);
    let before = team(&world);
    set("2026-08-24", json!([line("odd", 2, "13:00", "17:00"), line("odd", 3, "9", "17")]));
    world.back_and_again("set_pattern", &before, team);
    world.reopen();
    let days: Vec<Value> = of(&team(&world), &worker)["patterns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| json!([it["weekday"], it["hours"]["starts"], it["from_day"], it["last_day"]]))
        .collect();
    assert_eq!(
        json!([
            [2, "09:00", "2026-01-01", "2026-08-23"],
            [3, "09:00", "2026-01-01", "2026-08-23"],
            [2, "13:00", "2026-08-24", null],
            [3, "09:00", "2026-08-24", null]
        ]),
        json!(days)
    );
    assert_eq!(["day_off"], *reasons(&world, &worker, "2026-08-12"), "a Wednesday of week 33");
    assert_eq!(none, *reasons(&world, &worker, "2026-08-19"), "a Wednesday of week 34");
    assert_eq!(none, *reasons(&world, &worker, "2026-08-26"), "a Wednesday of week 35, with the other pattern");
}

#[test]
fn a_pattern_that_replaces_one_of_the_same_day_leaves_nothing_of_it() {
    let world = World::with_caseload();
    let worker = world.worker("Joost Testman");
    for weekday in [1, 4] {
        let lines = json!([line("every", weekday, "9", "17")]);
        world.ask("patterns_set", json!({ "worker": worker, "from_day": "2026-07-01", "lines": lines }));
    }
    let patterns = of(&team(&world), &worker)["patterns"].clone();
    assert_eq!((1, json!(4)), (patterns.as_array().unwrap().len(), patterns[0]["weekday"].clone()));
    let wrong = json!({ "worker": worker, "from_day": "2026-07-01", "lines": [line("every", 1, "17", "9")] });
    let why = world.try_ask("patterns_set", wrong).unwrap_err();
    assert_eq!((Code::FieldsInvalid, Code::HoursReversed), (why.code, why.fields[0].code));
}

#[test]
fn how_many_visits_fit_in_a_day_is_the_teams() {
    let world = World::with_caseload();
    let worker = world.worker("Joost Testman");
    let plan = json!({ "tenancy": world.tenancy("T1"), "day": "2026-09-08", "time": "15:00", "worker": worker });
    world.ask("visits_plan", plan);
    let full = || {
        let args = json!({ "tenancy": world.tenancy("T25"), "visit": null, "worker": worker, "colleague": null,
            "day": "2026-09-08", "time": "10:00", "minutes": null });
        let fit = world.ask("schedule_fits", args);
        fit["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["why"]["is"] == "full")
            .map(|it| it["why"]["most"].clone())
    };
    assert_eq!((json!({ "most": 5 }), None), (world.ask("schedule_most", json!({})), full()));
    for most in [0, 21] {
        assert_eq!(Code::VisitsADayInvalid, world.refused("schedule_choose_most", json!({ "most": most })));
    }
    world.ask("schedule_choose_most", json!({ "most": 1 }));
    world.reopen();
    assert_eq!((json!({ "most": 1 }), Some(json!(1))), (world.ask("schedule_most", json!({})), full()));
    assert_eq!("change_setting", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!((json!({ "most": 5 }), None), (world.ask("schedule_most", json!({})), full()));
}

#[test]
fn an_absence_says_which_visits_it_hits_before_it_is_written() {
    let world = World::with_caseload();
    let (worker, tenancy) = (world.worker("Joost Testman"), world.tenancy("T25"));
    for (day, time) in [("2026-09-07", "10:00"), ("2026-09-08", "15:00"), ("2026-09-10", "")] {
        let plan = json!({ "tenancy": tenancy, "day": day, "time": time, "worker": worker });
        world.ask("visits_plan", plan);
    }
    let hits = |fields: &Value| {
        let hits = world.ask("absences_preview", fields.clone());
        hits["visits"].as_array().unwrap().iter().map(|it| it["day"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(["2026-09-08", "2026-09-10"], *hits(&away(&worker, "2026-09-08", "2026-09-10")));
    let mut afternoon = away(&worker, "2026-09-07", "2026-09-10");
    afternoon["starts"] = json!("12:00");
    afternoon["ends"] = json!("17:00");
    assert_eq!(["2026-09-08"], *hits(&afternoon), "a visit without a time can still be made in the morning");
    let sick = away(&worker, "2026-09-08", "");
    assert_eq!(["2026-09-08", "2026-09-10"], hits(&sick)[..2]);
    let before = team(&world);
    assert_eq!(json!([]), of(&before, &worker)["absences"], "nothing was written");
    world.ask("absences_add", sick);
    world.back_and_again("add_absence", &before, team);
    assert_eq!(["absent"], *reasons(&world, &worker, "2026-10-06"), "nobody knows until when");
}

#[test]
fn an_absence_changes_and_is_taken_back() {
    let world = World::with_caseload();
    let worker = world.worker("Joost Testman");
    let made = world.ask("absences_add", away(&worker, "2026-08-03", ""))["id"].clone();
    let before = team(&world);
    world.ask("absences_change", json!({ "absence": made, "fields": away(&worker, "2026-08-03", "2026-08-07") }));
    world.back_and_again("change_absence", &before, team);
    assert_eq!("2026-08-07", of(&team(&world), &worker)["absences"][0]["last_day"]);
    let before = team(&world);
    world.ask("absences_remove", json!({ "absence": made }));
    world.back_and_again("remove_absence", &before, team);
    let reversed = world.try_ask("absences_add", away(&worker, "2026-08-07", "2026-08-03")).unwrap_err();
    assert_eq!(Code::LastBeforeFirst, reversed.fields[0].code);
    let mut half = away(&worker, "2026-08-03", "2026-08-03");
    half["starts"] = json!("9:00");
    assert_eq!(Code::TimeInvalid, world.try_ask("absences_add", half).unwrap_err().fields[0].code);
}

#[test]
fn a_meeting_of_the_team_takes_the_time_of_everybody() {
    let world = World::with_caseload();
    let (joost, hassan) = (world.worker("Joost Testman"), world.worker("Hassan Demo"));
    let before = team(&world);
    let made = world.ask("appointments_add", meeting(None))["id"].clone();
    world.back_and_again("add_appointment", &before, team);
    let row = team(&world)["meetings"][0].clone();
    assert_eq!((json!("Teamoverleg"), json!("10:30")), (row["title"].clone(), row["hours"]["ends"].clone()));
    assert_eq!(["busy"], *reasons(&world, &joost, "2026-08-25"));
    let before = team(&world);
    world.ask("appointments_change", json!({ "appointment": made, "fields": meeting(Some(&hassan)) }));
    world.back_and_again("change_appointment", &before, team);
    let none: [&str; 0] = [];
    assert_eq!(none, *reasons(&world, &joost, "2026-08-25"), "it is of Hassan alone now");
    assert_eq!(["busy"], *reasons(&world, &hassan, "2026-08-25"));
    let before = team(&world);
    world.ask("appointments_remove", json!({ "appointment": made }));
    world.back_and_again("remove_appointment", &before, team);
    let mut never = meeting(None);
    never["every_weeks"] = json!(0);
    assert_eq!(Code::EveryWeeksInvalid, world.try_ask("appointments_add", never).unwrap_err().fields[0].code);
}

#[test]
fn a_worker_keeps_their_own_time_and_nobody_elses() {
    let world = World::with_caseload();
    let (joost, hassan) = (world.worker("Joost Testman"), world.worker("Hassan Demo"));
    let of_hassan = world.ask("absences_add", away(&hassan, "2026-08-03", "2026-08-04"))["id"].clone();
    let of_team = world.ask("appointments_add", meeting(None))["id"].clone();
    world.account("Joost", &["worker"], Some(&joost));
    world.unlock_as("Joost");
    let own = world.ask("absences_add", away(&joost, "2026-08-03", "2026-08-04"))["id"].clone();
    let appointment = world.ask("appointments_add", meeting(Some(&joost)))["id"].clone();
    for (name, args) in [
        ("absences_add", away(&hassan, "2026-08-10", "")),
        ("absences_preview", away(&hassan, "2026-08-10", "")),
        ("absences_remove", json!({ "absence": of_hassan })),
        ("absences_change", json!({ "absence": own, "fields": away(&hassan, "2026-08-03", "2026-08-04") })),
        ("appointments_add", meeting(None)),
        ("appointments_remove", json!({ "appointment": of_team })),
        ("appointments_change", json!({ "appointment": appointment, "fields": meeting(None) })),
        ("patterns_set", json!({ "worker": joost, "from_day": "2026-08-03", "lines": [] })),
    ] {
        assert_eq!(Code::NotAllowed, world.refused(name, args), "{name}");
    }
    let team = team(&world);
    assert_eq!((json!(false), json!(joost)), (team["may_lead"].clone(), team["own"].clone()));
    assert_eq!(
        (json!(true), json!(false)),
        (of(&team, &joost)["may_change"].clone(), of(&team, &hassan)["may_change"].clone())
    );
    world.ask("absences_remove", json!({ "absence": own }));
    world.ask("history_undo", json!({}));
}
