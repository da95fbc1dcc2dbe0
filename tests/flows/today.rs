//! A worker's day: what is planned, recording with everything that was said, planning by hand, drafts.

use std::fs;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World};

const TODAY: &str = "2026-07-28";

fn today(world: &World) -> Value {
    day(world, TODAY)
}

fn day(world: &World, day: &str) -> Value {
    world.ask("today_get", json!({ "day": day, "worker": null, "everybody": false }))
}

fn plan(world: &World, tenancy: &str, day: &str, time: &str) -> String {
    let planned = world.ask("visits_plan", json!({ "tenancy": tenancy, "day": day, "time": time }));
    planned["visit"].as_str().unwrap().to_owned()
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|it| it["row"]["time"].as_str().unwrap_or("-").to_owned()).collect()
}

/// A result with everything that one can write down.
fn whole(tenancy: &str, visit: &str) -> Value {
    json!({
        "tenancy": tenancy, "visit": visit, "day": TODAY, "outcome": "admitted", "place": null, "draft": format!("visit:{visit}"),
        "said": {
            "facts": "Brief ligt klaar.\nBijlage ontbreekt.", "impression": "Lijkt opgelucht.",
            "observations": [{ "theme": "dwelling", "level": "good" }, { "theme": "post_and_money", "level": "attention" }],
            "agreement": "Belt zelf donderdag", "follow_up": { "text": "Kopie sturen", "due_day": "2026-07-30" },
        },
    })
}

/// Every line that somebody wrote about support, without ids, as an export has it.
fn said(world: &World, folder: &str) -> Vec<String> {
    let folder = world.folder().join(folder);
    world.ask("set_export", json!({ "folder": folder.to_str().unwrap() }));
    let mut lines = Vec::new();
    for (file, last) in [("visit_notes", 1), ("impressions", 1), ("observations", 2), ("task_texts", 1)] {
        let text = fs::read_to_string(folder.join(format!("{file}.csv"))).unwrap_or_default();
        // A text over two lines is one cell: the line break inside it is taken out before lines are counted.
        for line in text.replace(".\nB", ". B").lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            lines.push(format!("{file}: {}", cells[cells.len() - last..].join(" ").replace('"', "")));
        }
    }
    let visits = fs::read_to_string(folder.join("visits.csv")).unwrap().replace(".\nB", ". B");
    lines.extend(visits.lines().filter(|it| it.contains("Brief")).map(|_| "visits: note".to_owned()));
    lines.sort();
    lines
}

#[test]
fn a_day_shows_its_visits_in_order_with_what_one_must_know_at_the_door() {
    let world = World::with_caseload();
    let (late, early) = (world.tenancy("T25"), world.tenancy("T6"));
    plan(&world, &late, TODAY, "15:00");
    plan(&world, &early, TODAY, "9.30");
    world.reopen();
    let day = today(&world);
    assert_eq!(
        ("2026-W31", vec!["09:30".to_owned(), "15:00".to_owned()]),
        (day["week"].as_str().unwrap(), names(&day["visits"]))
    );
    assert_eq!(11 * 60, day["now_minutes"], "the clock is the one of Amsterdam");
    let first = &day["visits"][0];
    assert_eq!(
        (json!(60), json!("10:30"), json!("unknown")),
        (first["minutes"].clone(), first["end"].clone(), first["risk"]["state"].clone())
    );
    let list = world.ask("tenancies_get", json!({ "id": early }));
    assert_eq!(list["row"]["address"], first["address"]);
    assert_eq!(list["row"]["week"], first["week"], "the week comes from one rule");
    assert_eq!("on_track", day["visits"][1]["week"]["state"], "the planned visit counts");
    assert_eq!(list["row"]["worker"], first["row"]["worker"], "who goes is who the tenancy belongs to");
}

#[test]
fn only_the_worker_who_goes_sees_a_visit_on_their_day() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let workers = world.ask("workers_list", json!({}));
    let (own, other) = (workers[0]["id"].clone(), workers[1]["id"].clone());
    world.ask("visits_plan", json!({ "tenancy": tenancy, "day": TODAY, "time": "10:00", "worker": own }));
    let of = |worker: &Value| {
        let day = world.ask("today_get", json!({ "day": TODAY, "worker": worker, "everybody": false }));
        day["visits"].as_array().unwrap().len()
    };
    assert_eq!((1, 0), (of(&own), of(&other)));
    world.ask(
        "visits_plan",
        json!({ "tenancy": tenancy, "day": TODAY, "time": "11:00", "worker": own, "colleague": other }),
    );
    assert_eq!((2, 1), (of(&own), of(&other)), "who comes along sees it too");
}

#[test]
fn a_risk_that_has_expired_is_never_green() {
    let world = World::with_caseload();
    let folder = world.folder().join("risks");
    fs::create_dir(&folder).unwrap();
    let risks = "id,tenancy_id,level,measures,from,to\n\
                 R1,T25,green,,2026-01-01,2026-07-28\n\
                 R2,T6,red,met Fatima,2026-01-01,2026-09-01\n\
                 R3,T7,green,,2026-01-01,2026-12-31\nR4,T7,orange,hond los,2026-06-01,2026-07-01\n";
    fs::write(folder.join("visit_risks.csv"), risks).unwrap();
    let imported = world.ask("set_import", json!({ "folder": folder.to_str().unwrap(), "dry_run": false }));
    assert_eq!(json!([]), imported["rejected"]);
    for (name, time) in [("T25", "09:00"), ("T6", "10:00"), ("T7", "11:00")] {
        plan(&world, &world.tenancy(name), TODAY, time);
        plan(&world, &world.tenancy(name), "2026-07-29", time);
    }
    world.reopen();
    let risks = |on: &str| -> Vec<Value> {
        day(&world, on)["visits"].as_array().unwrap().iter().map(|it| it["risk"].clone()).collect()
    };
    let on_last_day = risks(TODAY);
    assert_eq!(json!({ "state": "green", "measures": null, "last_day": "2026-07-28", "was": null }), on_last_day[0]);
    assert_eq!(
        json!({ "state": "red", "measures": "met Fatima", "last_day": "2026-09-01", "was": null }),
        on_last_day[1]
    );
    assert_eq!(
        json!({ "state": "expired", "measures": null, "last_day": "2026-07-01", "was": { "level": "orange", "measures": "hond los" } }),
        on_last_day[2],
        "the newer judgement governs, also when it has expired and an older one says green"
    );
    let was = json!({ "level": "green", "measures": null });
    let expired = json!({ "state": "expired", "measures": null, "last_day": "2026-07-28", "was": was });
    assert_eq!(expired, risks("2026-07-29")[0]);
}

#[test]
fn a_visit_is_recorded_with_all_that_was_said_and_undone_as_one_step() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let visit = plan(&world, &tenancy, TODAY, "10:00");
    world.ask("drafts_save", json!({ "place": format!("visit:{visit}"), "text": "{}" }));
    let before = said(&world, "before");
    let recorded = world.ask("visits_record", whole(&tenancy, &visit));
    assert_eq!("met", recorded["change"]["after"]["state"]);
    assert_eq!(
        Value::Null,
        world.ask("drafts_get", json!({ "place": format!("visit:{visit}") })),
        "it became the result"
    );
    world.reopen();
    let after = said(&world, "after");
    let mut expected = vec![
        "impressions: Lijkt opgelucht.".to_owned(),
        "observations: dwelling good".to_owned(),
        "observations: post_and_money attention".to_owned(),
        "task_texts: Belt zelf donderdag".to_owned(),
        "task_texts: Kopie sturen".to_owned(),
        "visits: note".to_owned(),
    ];
    expected.extend(before.clone());
    expected.sort();
    assert_eq!(expected, after);
    let row = today(&world)["visits"][0].clone();
    assert_eq!((json!("admitted"), json!("met")), (row["row"]["outcome"].clone(), row["week"]["state"].clone()));
    let tasks =
        |row: &Value| -> Vec<Value> { row["tasks"].as_array().unwrap().iter().map(|it| it["text"].clone()).collect() };
    assert_eq!(vec![json!("Belt zelf donderdag"), json!("Kopie sturen")], tasks(&row));

    world.ask("history_undo", json!({}));
    assert_eq!(before, said(&world, "undone"), "one step takes all of it back");
    assert_eq!(Value::Null, today(&world)["visits"][0]["row"]["outcome"]);
    world.reopen();
    world.ask("history_redo", json!({}));
    assert_eq!(after, said(&world, "redone"), "and brings all of it again");
}

#[test]
fn what_cannot_be_recorded_is_refused_and_leaves_nothing() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let visit = plan(&world, &tenancy, TODAY, "10:00");
    let before = said(&world, "before");
    let with = |field: &str, value: Value| {
        let mut args = whole(&tenancy, &visit);
        args["said"][field] = value;
        args
    };
    for (args, code) in [
        (with("facts", json!("a\u{0}b")), Code::TextInvalid),
        (with("impression", json!("a".repeat(20_001))), Code::TextTooLong),
        (with("follow_up", json!({ "text": " ", "due_day": TODAY })), Code::WordsMissing),
        (with("follow_up", json!({ "text": "bellen", "due_day": "binnenkort" })), Code::DayInvalid),
        (
            with(
                "observations",
                json!([{ "theme": "safety", "level": "good" }, { "theme": "safety", "level": "concern" }]),
            ),
            Code::BadArguments,
        ),
    ] {
        assert_eq!(code, world.refused("visits_record", args));
    }
    let mut moved = whole(&tenancy, &visit);
    moved["outcome"] = json!("moved");
    assert_eq!(Code::BadArguments, world.refused("visits_record", moved), "nobody was there to see anything");
    assert_eq!(before, said(&world, "after"));
    assert_eq!("plan_visit", world.ask("history_steps", json!({}))["undo"]["kind"]);
}

#[test]
fn a_result_is_corrected_and_the_earlier_one_stays_to_be_read() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let visit = plan(&world, &tenancy, TODAY, "10:00");
    let first = world.ask("visits_record", whole(&tenancy, &visit))["result"].clone();
    let correction = json!({
        "tenancy": tenancy, "visit": visit, "day": TODAY, "outcome": "not_home", "place": null, "replaces": first, "reason": "verkeerde knop",
    });
    let preview = world.ask("visits_preview", correction.clone());
    assert_eq!(
        ("met", "at_risk"),
        (preview["before"]["state"].as_str().unwrap(), preview["after"]["state"].as_str().unwrap())
    );
    let corrected = world.ask("visits_correct", correction.clone());
    assert_eq!(preview, corrected["change"], "what was shown before is what came");
    world.reopen();
    let rows = today(&world)["visits"].clone();
    assert_eq!((1, json!("not_home")), (rows.as_array().unwrap().len(), rows[0]["row"]["outcome"].clone()));
    assert_eq!(Code::ResultReplaced, world.refused("visits_correct", correction));
    assert_eq!(
        Code::VisitOfOtherTenancy,
        world.refused(
            "visits_correct",
            json!({ "tenancy": world.tenancy("T6"), "day": TODAY, "outcome": "admitted", "replaces": corrected["result"] })
        )
    );
    assert_eq!(
        Code::Missing,
        world.refused("visits_correct", json!({ "tenancy": tenancy, "day": TODAY, "outcome": "admitted" }))
    );
    let history = world.ask("history_of", json!({ "noun": "visit_result", "id": corrected["result"] }));
    assert_eq!(
        (json!("correct_visit"), json!("verkeerde knop")),
        (history[0]["kind"].clone(), history[0]["reason"].clone())
    );
    world.ask("history_undo", json!({}));
    assert_eq!("admitted", today(&world)["visits"][0]["row"]["outcome"]);
}

#[test]
fn a_visit_that_moves_is_planned_on_its_day_in_the_same_step() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let visit = plan(&world, &tenancy, TODAY, "10:00");
    let moved = json!({
        "tenancy": tenancy, "visit": visit, "day": TODAY, "outcome": "moved", "moved_to": { "day": "2026-07-30", "time": "17:00" },
    });
    assert_eq!("on_track", world.ask("visits_preview", moved.clone())["after"]["state"]);
    assert_eq!("on_track", world.ask("visits_record", moved)["change"]["after"]["state"]);
    world.reopen();
    assert_eq!("moved", today(&world)["visits"][0]["row"]["outcome"]);
    assert_eq!(vec!["17:00"], names(&day(&world, "2026-07-30")["visits"]));
    world.ask("history_undo", json!({}));
    assert_eq!(json!([]), day(&world, "2026-07-30")["visits"]);
    assert_eq!(Value::Null, today(&world)["visits"][0]["row"]["outcome"]);
}

#[test]
fn a_plan_is_changed_and_taken_back_until_something_came_of_it() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let visit = plan(&world, &tenancy, TODAY, "10:00");
    let change = |minutes: u32, time: &str, day: &str| json!({ "tenancy": tenancy, "visit": visit, "day": day, "time": time, "minutes": minutes });
    world.ask("visits_change", change(90, "23:15", TODAY));
    world.reopen();
    let row = today(&world)["visits"][0].clone();
    assert_eq!(
        (json!("23:15"), json!("00:45"), json!(90)),
        (row["row"]["time"].clone(), row["end"].clone(), row["minutes"].clone())
    );
    world.ask("history_undo", json!({}));
    assert_eq!(vec!["10:00"], names(&today(&world)["visits"]));
    assert_eq!(Code::TimeInvalid, world.refused("visits_change", change(60, "25:00", TODAY)));
    assert_eq!(Code::MinutesInvalid, world.refused("visits_change", change(0, "10:00", TODAY)));
    assert_eq!(Code::PlanOutsideSupport, world.refused("visits_change", change(60, "10:00", "2020-01-01")));
    let workers = world.ask("workers_list", json!({}));
    let alone = json!({ "tenancy": tenancy, "day": TODAY, "worker": workers[0]["id"], "colleague": workers[0]["id"] });
    assert_eq!(Code::AloneTogether, world.refused("visits_plan", alone));

    let cancel = json!({ "tenancy": tenancy, "visit": visit });
    let elsewhere = json!({ "tenancy": world.tenancy("T6"), "visit": visit });
    assert_eq!(Code::VisitOfOtherTenancy, world.refused("visits_cancel_plan", elsewhere));
    world.ask("visits_cancel_plan", cancel.clone());
    assert_eq!(json!([]), today(&world)["visits"]);
    world.ask("history_undo", json!({}));
    world.ask("visits_record", whole(&tenancy, &visit));
    assert_eq!(Code::ResultExists, world.refused("visits_cancel_plan", cancel));
    assert_eq!(Code::ResultExists, world.refused("visits_change", change(60, "11:00", TODAY)));
}

#[test]
fn a_visit_of_an_earlier_day_waits_until_it_is_recorded() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let visit = plan(&world, &tenancy, "2026-07-24", "15:30");
    assert_eq!(json!([]), day(&world, TODAY)["visits"]);
    world.reopen();
    let waiting = |world: &World| -> Vec<Value> {
        let found = today(world)["waiting"].as_array().unwrap().clone();
        found.into_iter().filter(|it| it["row"]["visit"] == json!(visit)).collect()
    };
    let found = waiting(&world);
    assert_eq!(1, found.len());
    assert_eq!((json!("2026-W30"), json!("unrecorded")), (found[0]["week"].clone(), found[0]["cell"]["state"].clone()));
    world
        .ask("visits_record", json!({ "tenancy": tenancy, "visit": visit, "day": "2026-07-24", "outcome": "refused" }));
    assert_eq!(Vec::<Value>::new(), waiting(&world));
    world.ask("history_undo", json!({}));
    assert_eq!(1, waiting(&world).len());
    world.time.pass(8 * 7 * DAY_MS);
    assert_eq!(
        json!([]),
        world.ask("today_get", json!({ "day": null, "worker": null, "everybody": false }))["waiting"],
        "older ones are told by their weeks"
    );
}

#[test]
fn a_draft_outlives_a_lock_and_is_of_one_place() {
    let world = World::with_caseload();
    let place = json!({ "place": "visit:1" });
    assert_eq!(Value::Null, world.ask("drafts_get", place.clone()));
    assert_eq!(
        Vec::<String>::new(),
        world.changed_by("drafts_save", json!({ "place": "visit:1", "text": "Brief" })),
        "no screen reads again"
    );
    world.time.pass(1500);
    let kept = world.ask("drafts_save", json!({ "place": "visit:1", "text": "Brief huurtoeslag" }));
    world.reopen();
    assert_eq!(
        json!({ "text": "Brief huurtoeslag", "saved_ms": kept["saved_ms"] }),
        world.ask("drafts_get", place.clone())
    );
    assert_eq!(Value::Null, world.ask("drafts_get", json!({ "place": "visit:2" })));
    assert_eq!(Value::Null, world.ask("history_steps", json!({}))["undo"]["draft"], "the journal does not know drafts");
    world.ask("drafts_drop", place.clone());
    assert_eq!(Value::Null, world.ask("drafts_get", place));
    assert_eq!(
        Code::TextTooLong,
        world.refused("drafts_save", json!({ "place": "visit:1", "text": "a".repeat(200_001) }))
    );
}

#[test]
fn a_refused_recording_leaves_its_draft() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let visit = plan(&world, &tenancy, TODAY, "10:00");
    let place = json!({ "place": format!("visit:{visit}") });
    world.ask("drafts_save", json!({ "place": format!("visit:{visit}"), "text": "Brief" }));
    let mut args = whole(&tenancy, &visit);
    args["day"] = json!("2026-07-29");
    assert_eq!(Code::VisitInFuture, world.refused("visits_record", args));
    assert_eq!("Brief", world.ask("drafts_get", place)["text"]);
}
