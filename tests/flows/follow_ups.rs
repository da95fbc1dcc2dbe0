//! The follow-up ladder: asked by the rule, taken on, closed with a result, planned from, and never deleted.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World};

/// In the fixture T25 refused in week 30 and was not home on Monday 27 July; T7 refused, was not home and refused, and
/// was last seen on 6 July.
const TODAY: &str = "2026-07-28";

fn of(world: &World, tenancy: &str) -> Value {
    world.ask("follow_ups_list", json!({ "tenancy": tenancy }))
}

fn names(rows: &Value) -> Vec<String> {
    let name = |it: &Value| format!("{} {}", it["step"].as_str().unwrap(), it["asked_day"].as_str().unwrap());
    rows.as_array().unwrap().iter().map(name).collect()
}

fn step(tenancy: &str, step: &str, more: Value) -> Value {
    let mut args = json!({ "tenancy": tenancy, "step": step, "asked_day": "2026-07-27" });
    args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    args
}

/// Visits that are planned on a day, by time.
fn planned(world: &World, day: &str) -> Vec<Value> {
    let day = world.ask("today_get", json!({ "day": day, "worker": null, "everybody": true }));
    day["visits"].as_array().unwrap().clone()
}

#[test]
fn the_rule_says_what_is_asked_since_when_and_because_of_what() {
    let world = World::with_caseload();
    let seven = of(&world, &world.tenancy("T7"))["open"].clone();
    assert_eq!(
        vec!["second_attempt 2026-07-27", "two_colleagues 2026-07-27", "safety_check 2026-07-27"],
        names(&seven)
    );
    assert_eq!(
        json!({ "why": "attempt", "day": "2026-07-27", "time": null, "outcome": "refused" }),
        seven[0]["because"]
    );
    assert_eq!(json!({ "why": "tenant_side", "weeks": 2 }), seven[1]["because"]);
    assert_eq!(json!({ "why": "not_seen", "weeks": 3, "last": "2026-07-06" }), seven[2]["because"]);
    let of_lead: Vec<bool> = seven.as_array().unwrap().iter().map(|it| it["of_lead"].as_bool().unwrap()).collect();
    assert_eq!(vec![false, false, true], of_lead);
    let tenancy = world.tenancy("T25");
    assert_eq!(
        vec!["second_attempt 2026-07-27"],
        names(&of(&world, &tenancy)["open"]),
        "one week was missed, and on Monday somebody went for the third time"
    );
    world.ask(
        "visits_record",
        json!({ "tenancy": tenancy, "visit": null, "day": TODAY, "outcome": "admitted", "place": null }),
    );
    assert_eq!(json!([]), of(&world, &tenancy)["open"], "who was let in is asked nothing");
    world.ask("history_undo", json!({}));
    assert_eq!(1, of(&world, &tenancy)["open"].as_array().unwrap().len());
}

#[test]
fn a_step_is_taken_on_closed_and_kept_and_each_is_undone() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let asked = of(&world, &tenancy);
    let first = asked["open"][0].clone();
    assert_eq!(
        (json!(null), json!(false), json!("2026-07-29")),
        (first["id"].clone(), first["given"].clone(), first["due_day"].clone())
    );
    let hassan = world.worker("Hassan Demo");
    let take = step(&tenancy, "second_attempt", json!({ "worker": hassan, "due_day": "2026-07-30" }));
    assert_eq!(vec!["follow_up"], world.changed_by("follow_ups_take", take.clone()));
    world.reopen();
    let taken = of(&world, &tenancy)["open"][0].clone();
    assert_eq!(
        (json!("Hassan Demo"), json!(true), json!("2026-07-30")),
        (taken["worker_name"].clone(), taken["given"].clone(), taken["due_day"].clone())
    );
    let own = |worker: &str| {
        world.todo("step", None, Some(worker)).iter().filter(|it| it["tenancy"] == json!(tenancy)).count()
    };
    assert_eq!(1, own(&hassan), "it is Hassan's now, whoever's tenant it is");
    world.ask("history_undo", json!({}));
    assert_eq!(asked, of(&world, &tenancy));
    world.ask("history_redo", json!({}));

    let close = step(&tenancy, "second_attempt", json!({ "result": "not_reached", "text": "Kaartje gedaan" }));
    world.ask("follow_ups_close", close.clone());
    world.reopen();
    let after = of(&world, &tenancy);
    assert_eq!(json!([]), after["open"]);
    assert_eq!(
        json!(["2026-07-28", "not_reached", "Kaartje gedaan", "Hassan Demo"]),
        json!([
            after["past"][0]["done_day"],
            after["past"][0]["result"],
            after["past"][0]["text"],
            after["past"][0]["worker_name"]
        ])
    );
    let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 3 }));
    assert_eq!(
        json!({ "kind": "follow_up", "step": "second_attempt", "result": "not_reached", "text": "Kaartje gedaan" }),
        page["items"][0]["what"]
    );
    let history =
        world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 1, "record": null }));
    let records = history["rows"][0]["records"].as_array().unwrap();
    let told: Vec<_> = records.iter().flat_map(|it| it["columns"].as_array().unwrap()).collect();
    let told_of = |column: &str| told.iter().find(|it| it["column"] == column).map(|it| it["after"].clone());
    assert_eq!(Some(json!("not_reached")), told_of("result"), "what came of it, not only when");
    assert_eq!(None, told_of("follow_up"), "nobody reads an id");
    assert_eq!(Code::FollowUpClosed, world.refused("follow_ups_close", close.clone()));
    assert_eq!(Code::FollowUpClosed, world.refused("follow_ups_take", take));
    world.time.pass(30 * DAY_MS);
    assert!(
        names(&of(&world, &tenancy)["past"]).contains(&"second_attempt 2026-07-27".to_owned()),
        "it stays for good"
    );
    world.time.pass(-30 * DAY_MS);
    world.ask("history_undo", json!({}));
    assert_eq!(taken, of(&world, &tenancy)["open"][0]);
    assert_eq!(json!([]), of(&world, &tenancy)["past"]);
}

#[test]
fn what_is_not_asked_cannot_be_taken_on() {
    let world = World::with_caseload();
    let (tenancy, other) = (world.tenancy("T25"), world.tenancy("T6"));
    let due = json!({ "worker": null, "due_day": TODAY });
    assert_eq!(Code::FollowUpNotAsked, world.refused("follow_ups_take", step(&tenancy, "agreement_talk", due.clone())));
    assert_eq!(Code::FollowUpNotAsked, world.refused("follow_ups_take", step(&other, "third_attempt", due.clone())));
    let mut wrong = step(&tenancy, "third_attempt", due);
    wrong["asked_day"] = json!("2026-07-26");
    assert_eq!(Code::FollowUpNotAsked, world.refused("follow_ups_take", wrong));
    let close = json!({ "result": "agreed", "text": "a\u{0}b" });
    assert_eq!(Code::TextInvalid, world.refused("follow_ups_close", step(&tenancy, "second_attempt", close)));
    assert_eq!(json!([]), of(&world, &tenancy)["past"]);
}

#[test]
fn a_second_attempt_is_proposed_at_another_time_of_day_and_planned_in_one_step() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T6");
    let visit = world.ask("visits_plan", json!({ "tenancy": tenancy, "day": TODAY, "time": "10:45" }))["visit"].clone();
    // T6 was let in on Monday; of another tenancy nobody was.
    let other = world.tenancy("T22");
    let failed = world.ask("visits_plan", json!({ "tenancy": other, "day": TODAY, "time": "10:45" }))["visit"].clone();
    for (tenancy, visit) in [(&tenancy, visit), (&other, failed)] {
        world.ask(
            "visits_record",
            json!({ "tenancy": tenancy, "visit": visit, "day": TODAY, "outcome": "not_home", "place": null }),
        );
    }
    assert_eq!(json!([]), of(&world, &tenancy)["open"], "the week is met: nobody goes again");
    let asked = of(&world, &other)["open"][0].clone();
    assert_eq!(json!({ "why": "attempt", "day": TODAY, "time": "10:45", "outcome": "not_home" }), asked["because"]);
    assert_eq!(json!({ "day": "2026-07-30", "time": "17:00" }), asked["proposal"]);
    let worker = asked["worker"].clone();
    world.ask("visits_plan", json!({ "tenancy": tenancy, "day": "2026-07-30", "time": "16:30", "worker": worker }));
    let proposal = of(&world, &other)["open"][0]["proposal"].clone();
    assert_eq!(json!({ "day": "2026-07-30", "time": "14:00" }), proposal, "whoever goes is free then");
    let leave = json!({
        "worker": worker, "kind": "leave", "first_day": "2026-07-30", "last_day": "2026-07-30", "starts": "", "ends": "",
    });
    world.ask("absences_add", leave);
    let proposal = of(&world, &other)["open"][0]["proposal"].clone();
    assert_eq!(json!({ "day": "2026-07-31", "time": "17:00" }), proposal, "nobody is sent on a day of leave");
    let args = json!({
        "tenancy": other, "step": "second_attempt", "asked_day": TODAY, "day": proposal["day"], "time": proposal["time"],
        "worker": worker, "colleague": null,
    });
    let made = world.ask("follow_ups_plan", args);
    world.reopen();
    let row = of(&world, &other)["open"][0].clone();
    assert_eq!(
        json!([{ "visit": made["visit"], "day": "2026-07-31", "time": "17:00" }, null, "2026-07-31"]),
        json!([row["planned"], row["proposal"], row["due_day"]])
    );
    assert_eq!(1, planned(&world, "2026-07-31").len());
    world.ask("history_undo", json!({}));
    assert_eq!(0, planned(&world, "2026-07-31").len(), "one step takes the visit and the link back");
    assert_eq!(asked["id"], of(&world, &other)["open"][0]["id"]);
}

#[test]
fn a_third_attempt_is_proposed_at_the_part_of_the_day_that_is_left() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T2");
    // The week after: everybody was let in until then.
    world.time.pass(7 * DAY_MS);
    for (day, time) in [("2026-08-04", "10:45"), ("2026-08-06", "17:00")] {
        let visit = world.ask("visits_plan", json!({ "tenancy": tenancy, "day": day, "time": time }))["visit"].clone();
        world.ask(
            "visits_record",
            json!({ "tenancy": tenancy, "visit": visit, "day": day, "outcome": "not_home", "place": null }),
        );
        world.time.pass(2 * DAY_MS);
    }
    world.time.pass(2 * DAY_MS);
    let asked = of(&world, &tenancy)["open"][0].clone();
    assert_eq!(
        json!(["third_attempt", "2026-08-10", { "day": "2026-08-11", "time": "14:00" }]),
        json!([asked["step"], asked["asked_day"], asked["proposal"]])
    );
    let args = json!({
        "tenancy": tenancy, "step": "third_attempt", "asked_day": "2026-08-10", "day": "2026-08-11", "time": "14:00",
    });
    world.ask("follow_ups_plan", args);
    let row = of(&world, &tenancy)["open"][0].clone();
    assert_eq!(json!(["2026-08-11", null]), json!([row["planned"]["day"], row["proposal"]]));
    world.ask("history_undo", json!({}));
    assert_eq!(asked["proposal"], of(&world, &tenancy)["open"][0]["proposal"]);
}

#[test]
fn two_colleagues_are_two() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let workers = world.ask("workers_list", json!({}));
    let with = |colleague: Value| {
        let more = json!({ "day": "2026-07-30", "time": "10:00", "worker": workers[0]["id"], "colleague": colleague });
        step(&tenancy, "two_colleagues", more)
    };
    assert_eq!(Code::ColleagueMissing, world.refused("follow_ups_plan", with(json!(null))));
    assert_eq!(Code::AloneTogether, world.refused("follow_ups_plan", with(workers[0]["id"].clone())));
    assert_eq!(Vec::<Value>::new(), planned(&world, "2026-07-30"));
    world.ask("follow_ups_plan", with(workers[1]["id"].clone()));
    let visit = planned(&world, "2026-07-30")[0].clone();
    assert_eq!(
        (workers[0]["id"].clone(), workers[1]["id"].clone()),
        (visit["worker"].clone(), visit["colleague"].clone())
    );
}

#[test]
fn a_step_of_the_lead_is_left_to_the_lead_until_it_is_given() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let own = of(&world, &tenancy)["open"][0]["worker"].as_str().unwrap().to_owned();
    world.account("Hanna", &["worker"], Some(&own));
    world.account("Lia", &["lead"], None);
    let due = |worker: &Value| step(&tenancy, "safety_check", json!({ "worker": worker, "due_day": "2026-07-29" }));
    let close = step(&tenancy, "safety_check", json!({ "result": "seen_well", "text": null }));
    world.unlock_as("Hanna");
    assert_eq!(Code::NotAllowed, world.refused("follow_ups_take", due(&json!(own))));
    assert_eq!(Code::NotAllowed, world.refused("follow_ups_close", close.clone()));
    let mine = world.todo("step", None, None);
    let safety = mine.iter().find(|it| it["step"] == "safety_check").unwrap();
    assert_eq!(json!(false), safety["may_change"], "she sees that it is asked");
    assert!(mine.iter().all(|it| it["worker"] == json!(own)), "of nobody else's tenants");
    let other = world.worker("Hassan Demo");
    assert_ne!(other, own);
    let others = json!({ "tenancy": null, "worker": other, "open": true });
    assert_eq!(Code::NotAllowed, world.refused("tasks_list", others));

    world.unlock_as("Lia");
    let team = world.todo("step", None, None);
    assert!(team.iter().any(|it| it["worker"] != json!(own)), "the lead sees everybody's");
    world.ask("follow_ups_take", due(&json!(own)));
    world.unlock_as("Hanna");
    world.ask("follow_ups_close", close);
    assert_eq!(vec!["safety_check 2026-07-27"], names(&of(&world, &tenancy)["past"]));
}

#[test]
fn a_safety_check_is_closed_in_words_of_its_own() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let results = |step: &str| {
        let open = of(&world, &tenancy)["open"].clone();
        open.as_array().unwrap().iter().find(|it| it["step"] == step).unwrap()["results"].clone()
    };
    assert_eq!(
        json!(["seen_well", "seen_unwell", "not_seen", "help_called", "handed_over", "not_needed"]),
        results("safety_check")
    );
    assert_eq!(
        json!(["admitted", "seen", "not_reached", "agreed", "handed_over", "not_needed"]),
        results("two_colleagues")
    );
    let close = |result: &str| step(&tenancy, "safety_check", json!({ "result": result, "text": null }));
    assert_eq!(Code::FollowUpResultUnfit, world.refused("follow_ups_close", close("admitted")));
    let visit = step(&tenancy, "two_colleagues", json!({ "result": "help_called", "text": null }));
    assert_eq!(Code::FollowUpResultUnfit, world.refused("follow_ups_close", visit));
    assert_eq!(json!([]), of(&world, &tenancy)["past"], "what was refused wrote nothing");
    for result in ["seen_well", "seen_unwell", "not_seen", "help_called", "handed_over", "not_needed"] {
        world.ask("follow_ups_close", close(result));
        world.reopen();
        assert_eq!(json!(result), of(&world, &tenancy)["past"][0]["result"]);
        world.ask("history_undo", json!({}));
        assert_eq!(json!([]), of(&world, &tenancy)["past"]);
    }
}

#[test]
fn the_lead_chooses_the_thresholds() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let standard = world.ask("follow_ups_thresholds", json!({}));
    assert_eq!(
        json!({ "third_attempt": 1, "two_colleagues": 2, "safety_check": 3, "agreement_talk": 4, "agreement_talk_seldom": 2 }),
        standard
    );
    let chosen = json!({ "third_attempt": 1, "two_colleagues": 3, "safety_check": 4, "agreement_talk": 5, "agreement_talk_seldom": 2 });
    world.ask("follow_ups_choose", chosen.clone());
    world.reopen();
    assert_eq!(chosen, world.ask("follow_ups_thresholds", json!({})));
    assert_eq!(
        vec!["second_attempt 2026-07-27"],
        names(&of(&world, &tenancy)["open"]),
        "two weeks missed and three not seen ask for nothing more now"
    );
    let mut wrong = chosen;
    wrong["two_colleagues"] = json!(6);
    assert_eq!(Code::ThresholdsUnsound, world.refused("follow_ups_choose", wrong));
    world.ask("history_undo", json!({}));
    assert_eq!(standard, world.ask("follow_ups_thresholds", json!({})));
}

#[test]
fn a_concern_about_safety_asks_for_a_check_at_once() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T6");
    let found = |level: &str, day: &str| {
        let said = json!({ "facts": null, "impression": null, "observations": [{ "theme": "safety", "level": level }], "agreement": null, "follow_up": null });
        let args = json!({ "tenancy": tenancy, "visit": null, "day": day, "outcome": "admitted", "place": null, "said": said });
        world.ask("visits_record", args);
    };
    found("concern", "2026-07-24");
    found("concern", TODAY);
    let open = of(&world, &tenancy)["open"].clone();
    assert_eq!(vec!["safety_check 2026-07-24"], names(&open), "since it was seen first");
    assert_eq!(json!({ "why": "alarm", "day": "2026-07-24" }), open[0]["because"]);
    world.time.pass(DAY_MS);
    found("good", "2026-07-29");
    assert_eq!(json!([]), of(&world, &tenancy)["open"], "somebody saw that it is gone");
}
