//! What a week is made of, and whether a visit fits in it.

use engine::api::Code;
use serde_json::{Value, json};
use store::{
    Id,
    tables::{Absence, Appointment, Visit, VisitTenancy, VisitTime, VisitWish, WorkPattern},
};
use uuid::Uuid;

use crate::world::World;
/// Tuesday of week 35, four weeks ahead: nothing of the fixture is near.
const TUESDAY: &str = "2026-08-25";

/// Joost works on Tuesday and Wednesday until five and is away on a Wednesday; every second Tuesday the team meets at nine, and on one Joost
/// visits T25 at eleven. T1 is never visited alone, on Tuesdays, by Joost or by Hassan.
fn planned() -> World {
    let world = World::with_caseload();
    let (joost, hassan) = (world.worker("Joost Testman"), world.worker("Hassan Demo"));
    let (joost, hassan) = (joost.parse().unwrap(), hassan.parse().unwrap());
    let (own, other) = (world.tenancy("T1").parse().unwrap(), world.tenancy("T25").parse().unwrap());
    let id = |n: u128| Uuid::from_u128(0xABC0 + n);
    world.write(|tx| {
        for weekday in [2, 3] {
            WorkPattern {
                id: Id::from_uuid(id(weekday)),
                worker: joost,
                parity: "odd".into(),
                weekday: i64::try_from(weekday).unwrap(),
                starts: "09:00".into(),
                ends: "17:00".into(),
                from_day: "2026-01-01".into(),
                last_day: None,
            }
            .insert(tx)?;
        }
        Absence {
            id: Id::from_uuid(id(10)),
            worker: joost,
            kind: "leave".into(),
            first_day: "2026-07-29".into(),
            last_day: Some("2026-07-30".into()),
            starts: None,
            ends: None,
            calendar_uid: None,
        }
        .insert(tx)?;
        Appointment {
            id: Id::from_uuid(id(11)),
            worker: None,
            title: "Teamoverleg".into(),
            day: "2026-06-30".into(),
            starts: "09:00".into(),
            minutes: 60,
            every_weeks: Some(2),
            last_day: None,
            calendar_uid: None,
        }
        .insert(tx)?;
        Visit {
            id: Id::from_uuid(id(12)),
            exchange_id: None,
            tenancy: other,
            worker: Some(joost),
            colleague: None,
            day: TUESDAY.into(),
            time: Some("11:00".into()),
            known_to_week: false,
            state: "planned".into(),
            minutes: Some(45),
        }
        .insert(tx)?;
        VisitWish { id: Id::from_uuid(id(13)), tenancy: own, cover: Some(hassan), together: true, minutes: Some(30) }
            .insert(tx)?;
        VisitTime { id: Id::from_uuid(id(14)), tenancy: own, weekday: 2, starts: "09:00".into(), ends: "15:00".into() }
            .insert(tx)?;
        Ok(())
    });
    world
}

/// The reasons by name, the hard ones with a mark.
fn reasons(world: &World, tenancy: &str, goers: [Option<&str>; 2], day: &str, time: &str) -> Vec<String> {
    let id = |it: Option<&str>| it.map(|it| world.worker(it));
    let [worker, colleague] = goers.map(id);
    let args = json!({ "tenancy": world.tenancy(tenancy), "visit": null, "worker": worker, "colleague": colleague,
        "day": day, "time": time, "minutes": null });
    let fit = world.ask("schedule_fits", args);
    let reasons = fit["reasons"].as_array().unwrap();
    assert_eq!(fit["possible"], json!(reasons.iter().all(|it| it["hard"] == false)));
    let mark = |it: &Value| if it["hard"] == true { "!" } else { "" };
    reasons.iter().map(|it| format!("{}{}", mark(it), it["why"]["is"].as_str().unwrap())).collect()
}

#[test]
fn a_place_in_the_week_says_every_reason_why_a_visit_does_not_fit() {
    let world = planned();
    let two = [Some("Joost Testman"), Some("Hassan Demo")];
    let none: [&str; 0] = [];
    assert_eq!(none, *reasons(&world, "T1", two, "2026-08-11", "13:00"));
    assert_eq!(["!needs_two"], *reasons(&world, "T1", [Some("Joost Testman"), None], "2026-08-11", "13:00"));
    assert_eq!(["outside_times"], *reasons(&world, "T1", two, "2026-08-11", "14:45"), "half an hour is its own length");
    assert_eq!(["!absent", "outside_times"], *reasons(&world, "T1", two, "2026-07-29", "13:00"));
    assert_eq!(["!day_off"], *reasons(&world, "T1", two, "2026-08-04", "13:00"), "an even week");
    assert_eq!(
        ["!busy", "!busy"],
        *reasons(&world, "T1", two, "2026-08-11", "09:30"),
        "the whole team meets every second week"
    );
    assert_eq!(["!visiting"], *reasons(&world, "T1", two, TUESDAY, "11:30"));
    assert_eq!(none, *reasons(&world, "T1", two, TUESDAY, "11:45"), "45 minutes later Joost is free");
}

#[test]
fn a_reason_has_the_facts_for_its_sentence() {
    let world = planned();
    let joost = world.worker("Joost Testman");
    let why = |day: &str, time: &str| {
        let args = json!({ "tenancy": world.tenancy("T1"), "visit": null, "worker": joost, "colleague": null,
            "day": day, "time": time, "minutes": null });
        world.ask("schedule_fits", args)["reasons"][0]["why"].clone()
    };
    assert_eq!(
        json!({ "is": "absent", "worker": joost, "kind": "leave", "first_day": "2026-07-29", "last_day": "2026-07-30", "hours": null }),
        why("2026-07-29", "10:00")
    );
    assert_eq!(
        json!({ "is": "busy", "worker": joost, "title": "Teamoverleg", "of_team": true, "hours": { "starts": "09:00", "ends": "10:00" } }),
        why("2026-08-11", "09:00")
    );
    let visiting = why(TUESDAY, "11:00");
    let name = world.ask("tenancies_get", json!({ "id": world.tenancy("T25") }))["row"]["name"].clone();
    assert_eq!((&json!("visiting"), &name), (&visiting["is"], &visiting["name"]));
}

#[test]
fn a_visit_to_a_couple_asks_what_suits_both() {
    let world = planned();
    let (one, other) = (world.tenancy("T1"), world.tenancy("T25"));
    let name = world.ask("tenancies_get", json!({ "id": other }))["row"]["name"].clone();
    let plan = json!({ "tenancy": one, "day": "2026-08-11", "time": "13:00", "minutes": 30,
        "worker": world.worker("Joost Testman"), "colleague": world.worker("Hassan Demo") });
    let visit = world.ask("visits_plan", plan)["visit"].clone();
    let why = || {
        let args = json!({ "tenancy": one, "visit": visit, "worker": world.worker("Joost Testman"),
            "colleague": world.worker("Hassan Demo"), "day": "2026-08-25", "time": "13:00", "minutes": 30 });
        let fit = world.ask("schedule_fits", args);
        let shown = |it: &Value| (it["why"]["is"].clone(), it["why"]["name"].clone());
        fit["reasons"].as_array().unwrap().iter().map(shown).collect::<Vec<_>>()
    };
    assert_eq!(Vec::<(Value, Value)>::new(), why(), "T25 has a visit that day, and nobody asks");
    let id = visit.as_str().unwrap().parse().unwrap();
    world.write(|tx| {
        VisitTenancy { id: Id::from_uuid(Uuid::from_u128(0xABD0)), visit: id, tenancy: other.parse().unwrap() }
            .insert(tx)?;
        Ok(())
    });
    assert_eq!(vec![(json!("too_near"), name.clone())], why(), "Hassan or Joost knows T25");
    world.write(|tx| {
        let tenancy = other.parse().unwrap();
        VisitTime {
            id: Id::from_uuid(Uuid::from_u128(0xABD1)),
            tenancy,
            weekday: 5,
            starts: "09:00".into(),
            ends: "15:00".into(),
        }
        .insert(tx)?;
        Ok(())
    });
    assert_eq!(vec![(json!("outside_times"), name.clone()), (json!("too_near"), name)], why());
}

#[test]
fn a_place_is_asked_as_a_form_has_it_typed_and_where_nobody_is_named_the_worker_of_the_tenancy_goes() {
    let world = planned();
    let joost = world.worker("Joost Testman");
    let why = |worker: Value, time: &str| {
        let args = json!({ "tenancy": world.tenancy("T1"), "visit": null, "worker": worker, "colleague": null,
            "day": TUESDAY, "time": time, "minutes": 60 });
        world.ask("schedule_fits", args)["reasons"].clone()
    };
    let whose = world.ask("tenancies_get", json!({ "id": world.tenancy("T1") }))["row"]["worker"].clone();
    assert_eq!(json!("Joost Testman"), whose);
    assert_eq!("visiting", why(json!(joost), "11:30")[0]["why"]["is"]);
    for time in ["11:30", "11.30", " 11:30 "] {
        assert_eq!(why(json!(joost), "11:30"), why(json!(null), time), "{time:?}");
    }
    assert_eq!(why(json!(null), "")[0]["why"]["is"], "needs_two", "at some time of the day nobody is elsewhere");
    let wrong = json!({ "tenancy": world.tenancy("T1"), "visit": null, "worker": null, "colleague": null,
        "day": TUESDAY, "time": "11:", "minutes": 60 });
    assert_eq!(Code::TimeInvalid, world.refused("schedule_fits", wrong));
    let plan = json!({ "tenancy": world.tenancy("T1"), "day": "2026-08-11", "time": "13:00", "minutes": 30,
        "worker": null, "colleague": null });
    world.ask("visits_plan", plan);
    let plan = world.ask("week_get", json!({ "week": "2026-W33" }));
    assert_eq!(json!(joost), plan["visits"][0]["worker"], "and does, whoever planned it");
}
