//! Goals of a tenant: agreed in their words, stepped to, looked back on, reached or let go; and nothing of it counts for
//! the omklap.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World};

const TODAY: &str = "2026-07-28";

fn dossier() -> (World, String) {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    (world, tenancy)
}

fn goals(world: &World, tenancy: &str) -> Value {
    world.ask("dossiers_get", json!({ "tenancy": tenancy }))["goals"].clone()
}

fn said(domain: &str, words: &str, agreed: &str, by: &str) -> Value {
    json!({ "domain": domain, "words": words, "agreed_day": agreed, "by_day": by })
}

/// A goal about family, agreed on 1 July 2026.
fn agreed(world: &World, tenancy: &str) -> String {
    add(world, tenancy, said("family", "Mijn zus komt eten", "2026-07-01", ""))
}

fn add(world: &World, tenancy: &str, goal: Value) -> String {
    let made = world.ask("goals_add", json!({ "tenancy": tenancy, "goal": goal }));
    made["id"].as_str().unwrap().to_owned()
}

fn look(tenancy: &str, goal: &str, day: &str, text: &str, direction: Value) -> Value {
    json!({ "tenancy": tenancy, "goal": goal, "day": day, "text": text, "direction": direction })
}

/// Undoes the newest step, which is of this kind, and does it again: the goals are as before it, and then as after it.
#[track_caller]
fn there_and_back(world: &World, tenancy: &str, kind: &str, before: &Value) {
    let after = goals(world, tenancy);
    assert_ne!(*before, after, "{kind} did something");
    assert_eq!(kind, world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(*before, goals(world, tenancy), "{kind} undone");
    assert_eq!(kind, world.ask("history_redo", json!({}))["kind"]);
    assert_eq!(after, goals(world, tenancy), "{kind} done again");
}

#[test]
fn a_goal_is_agreed_changed_and_taken_away_and_each_is_undone() {
    let (world, tenancy) = dossier();
    let none = goals(&world, &tenancy);
    assert_eq!(json!([]), none);
    let id = add(&world, &tenancy, said("family", "  Mijn zus\nkomt eten ", "2026-07-01", "2026-09-01"));
    there_and_back(&world, &tenancy, "add_goal", &none);
    world.reopen();
    let goal = goals(&world, &tenancy)[0].clone();
    let expected = json!({ "id": id, "domain": "family", "words": "Mijn zus komt eten", "agreed_day": "2026-07-01",
        "by_day": "2026-09-01", "ended_day": null, "ended": null, "previous": null, "steps": [], "looks": [],
        "author": "Ilse Dauwdruppel" });
    assert_eq!(expected, goal);

    let before = goals(&world, &tenancy);
    let other = said("contact", "Mijn broer komt eten", "2026-07-02", "");
    world.ask("goals_change", json!({ "tenancy": tenancy, "id": id, "goal": other }));
    there_and_back(&world, &tenancy, "change_goal", &before);
    assert_eq!(
        json!(["contact", null]),
        json!([goals(&world, &tenancy)[0]["domain"], goals(&world, &tenancy)[0]["by_day"]])
    );

    world.ask(
        "goals_step_add",
        json!({ "tenancy": tenancy, "goal": id, "words": "Bellen", "doer": "tenant", "by_day": "" }),
    );
    world.ask("goals_look_back", look(&tenancy, &id, TODAY, "Hij komt.", json!("forward")));
    let before = goals(&world, &tenancy);
    world.ask("goals_remove", json!({ "tenancy": tenancy, "id": id }));
    there_and_back(&world, &tenancy, "remove_goal", &before);
    assert_eq!(json!([]), goals(&world, &tenancy));
    let timeline = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 20 }));
    assert!(!timeline.to_string().contains("Hij komt."), "what was said of it is gone with it");
}

#[test]
fn steps_are_added_done_opened_again_and_taken_away_and_each_is_undone() {
    let (world, tenancy) = dossier();
    let id = agreed(&world, &tenancy);
    let steps = || goals(&world, &tenancy)[0]["steps"].clone();
    let before = goals(&world, &tenancy);
    let args =
        json!({ "tenancy": tenancy, "goal": id, "words": "Tafel zoeken", "doer": "together", "by_day": "2026-08-10" });
    let step = world.ask("goals_step_add", args)["id"].clone();
    there_and_back(&world, &tenancy, "add_goal_step", &before);
    let expected =
        json!({ "id": step, "words": "Tafel zoeken", "doer": "together", "by_day": "2026-08-10", "done_day": null });
    assert_eq!(expected, steps()[0]);
    for (done, day) in [(true, json!(TODAY)), (false, Value::Null)] {
        let before = goals(&world, &tenancy);
        world.ask("goals_step_done", json!({ "tenancy": tenancy, "id": step, "done": done }));
        there_and_back(&world, &tenancy, "finish_goal_step", &before);
        assert_eq!(day, steps()[0]["done_day"]);
    }
    let before = goals(&world, &tenancy);
    world.ask("goals_step_remove", json!({ "tenancy": tenancy, "id": step }));
    there_and_back(&world, &tenancy, "remove_goal_step", &before);
    assert_eq!(json!([]), steps());
}

#[test]
fn looking_back_says_what_the_tenant_says_and_leaves_open_what_they_leave_open() {
    let (world, tenancy) = dossier();
    let id = agreed(&world, &tenancy);
    let before = goals(&world, &tenancy);
    world.ask("goals_look_back", look(&tenancy, &id, "2026-07-10", "Nog niet gebeld.", Value::Null));
    there_and_back(&world, &tenancy, "look_back", &before);
    let newest =
        world.ask("goals_look_back", look(&tenancy, &id, TODAY, "Ze komt zondag!", json!("forward")))["id"].clone();
    let looks = goals(&world, &tenancy)[0]["looks"].clone();
    assert_eq!(
        json!(["Ze komt zondag!", "Nog niet gebeld."]),
        json!([looks[0]["text"], looks[1]["text"]]),
        "newest first"
    );
    assert_eq!(json!(["forward", null]), json!([looks[0]["direction"], looks[1]["direction"]]));
    assert_eq!("Ilse Dauwdruppel", looks[0]["author"]);
    let before = goals(&world, &tenancy);
    world.ask("goals_look_remove", json!({ "tenancy": tenancy, "id": newest }));
    there_and_back(&world, &tenancy, "remove_look", &before);
    assert_eq!("Nog niet gebeld.", goals(&world, &tenancy)[0]["looks"][0]["text"]);
}

#[test]
fn a_goal_is_reached_or_taken_up_again_or_makes_place_for_another() {
    let (world, tenancy) = dossier();
    let id = agreed(&world, &tenancy);
    let end = |id: &str, day: &str, how: &str, next: &str| json!({ "tenancy": tenancy, "id": id, "day": day, "ended": how, "next": next });
    let before = goals(&world, &tenancy);
    world.ask("goals_end", end(&id, "2026-07-27", "reached", "Dit telt niet mee"));
    there_and_back(&world, &tenancy, "end_goal", &before);
    assert_eq!(1, goals(&world, &tenancy).as_array().unwrap().len(), "nothing took the place of what was reached");

    // What ended stays as it is, until it is taken up again.
    let step = json!({ "tenancy": tenancy, "goal": id, "words": "x", "doer": "tenant", "by_day": "" });
    assert_eq!(Code::GoalEnded, world.refused("goals_step_add", step));
    assert_eq!(Code::GoalEnded, world.refused("goals_look_back", look(&tenancy, &id, TODAY, "x", Value::Null)));
    assert_eq!(Code::GoalEnded, world.refused("goals_end", end(&id, TODAY, "let_go", "")));
    let ended = goals(&world, &tenancy);
    world.ask("goals_reopen", json!({ "tenancy": tenancy, "id": id }));
    there_and_back(&world, &tenancy, "reopen_goal", &ended);
    assert_eq!(before, goals(&world, &tenancy));

    world.ask("goals_end", end(&id, TODAY, "changed", "Ik ga bij mijn zus eten"));
    there_and_back(&world, &tenancy, "end_goal", &before);
    let both = goals(&world, &tenancy);
    let told = |it: &Value| json!([it["words"], it["domain"], it["agreed_day"], it["ended"], it["previous"]]);
    assert_eq!(json!(["Ik ga bij mijn zus eten", "family", TODAY, null, id]), told(&both[0]), "what runs stands first");
    assert_eq!(json!(["Mijn zus komt eten", "family", "2026-07-01", "changed", null]), told(&both[1]));

    // Without the one before it, it took the place of nothing.
    world.ask("goals_remove", json!({ "tenancy": tenancy, "id": id }));
    assert_eq!(Value::Null, goals(&world, &tenancy)[0]["previous"]);
    world.ask("history_undo", json!({}));
    assert_eq!(both, goals(&world, &tenancy));
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_nothing_is_half_written() {
    let (world, tenancy) = dossier();
    let id = agreed(&world, &tenancy);
    world.ask("goals_look_back", look(&tenancy, &id, "2026-07-20", "Zo.", Value::Null));
    let before = goals(&world, &tenancy);
    let goal =
        |words: &str, agreed: &str, by: &str| json!({ "tenancy": tenancy, "goal": said("home", words, agreed, by) });
    for (args, expected) in [
        (goal(" ", TODAY, ""), "words: words_missing"),
        (goal(&"a".repeat(301), TODAY, ""), "words: text_too_long"),
        (goal("x", "2026-07-29", ""), "agreed_day: day_in_future"),
        (goal("", "2026-02-30", "ooit"), "words: words_missing, agreed_day: day_invalid"),
        (goal("x", TODAY, "2026-07-27"), "by_day: before_agreed"),
        (goal("x", TODAY, "2036-01-01"), "by_day: day_too_far_ahead"),
    ] {
        assert_eq!(expected, world.wrong("goals_add", args));
    }
    let change = |agreed: &str| json!({ "tenancy": tenancy, "id": id, "goal": said("home", "x", agreed, "") });
    assert_eq!("agreed_day: agreed_later", world.wrong("goals_change", change("2026-07-21")));
    let end = |day: &str, how: &str, next: &str| json!({ "tenancy": tenancy, "id": id, "day": day, "ended": how, "next": next });
    for (args, expected) in [
        (end("2026-06-30", "reached", ""), "day: before_agreed"),
        (end("2026-07-29", "reached", ""), "day: day_in_future"),
        (end("2026-07-19", "reached", ""), "day: looked_back_later"),
        (end(TODAY, "changed", "  "), "words: words_missing"),
    ] {
        assert_eq!(expected, world.wrong("goals_end", args));
    }
    let step = |words: &str, by: &str| json!({ "tenancy": tenancy, "goal": id, "words": words, "doer": "worker", "by_day": by });
    assert_eq!("words: words_missing, by_day: before_agreed", world.wrong("goals_step_add", step("", "2026-06-30")));
    for (day, text, expected) in
        [("2026-06-30", "x", "day: before_agreed"), ("2026-07-29", "", "words: words_missing, day: day_in_future")]
    {
        assert_eq!(expected, world.wrong("goals_look_back", look(&tenancy, &id, day, text, Value::Null)));
    }
    assert_eq!(before, goals(&world, &tenancy));

    // Somebody else's dossier is no way to it: the access log would name the wrong person.
    let other = world.tenancy("T1");
    let step = world.ask("goals_step_add", step("Bellen", ""))["id"].clone();
    let looked = goals(&world, &tenancy)[0]["looks"][0]["id"].clone();
    for (name, args) in [
        ("goals_change", json!({ "id": id, "goal": said("home", "x", TODAY, "") })),
        ("goals_end", json!({ "id": id, "day": TODAY, "ended": "reached", "next": "" })),
        ("goals_reopen", json!({ "id": id })),
        ("goals_remove", json!({ "id": id })),
        ("goals_step_add", json!({ "goal": id, "words": "x", "doer": "other", "by_day": "" })),
        ("goals_step_done", json!({ "id": step, "done": true })),
        ("goals_step_remove", json!({ "id": step })),
        ("goals_look_back", look("", &id, TODAY, "x", Value::Null)),
        ("goals_look_remove", json!({ "id": looked })),
    ] {
        let mut args = args;
        args["tenancy"] = json!(other);
        assert_eq!(Code::Missing, world.refused(name, args), "{name}");
    }
}

#[test]
fn a_goal_stands_in_the_timeline_in_the_history_in_the_past_and_in_the_search() {
    let (world, tenancy) = dossier();
    world.time.pass(DAY_MS);
    let id = agreed(&world, &tenancy);
    world.ask(
        "goals_step_add",
        json!({ "tenancy": tenancy, "goal": id, "words": "Zuurkool kopen", "doer": "tenant", "by_day": "" }),
    );
    world.ask("goals_look_back", look(&tenancy, &id, "2026-07-20", "Zij houdt van spruitjes.", json!("same")));
    world.ask("goals_end", json!({ "tenancy": tenancy, "id": id, "day": TODAY, "ended": "reached", "next": "" }));

    let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 100 }));
    let told: Vec<Value> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["what"]["kind"].as_str().unwrap().starts_with("goal"))
        .map(|it| json!([it["day"], it["who"], it["what"]]))
        .collect();
    let words = "Mijn zus komt eten";
    assert_eq!(
        vec![
            json!([TODAY, null, { "kind": "goal_ended", "words": words, "ended": "reached" }]),
            json!(["2026-07-20", "Ilse Dauwdruppel", { "kind": "goal_look", "words": words, "text": "Zij houdt van spruitjes.", "direction": "same" }]),
            json!(["2026-07-01", "Ilse Dauwdruppel", { "kind": "goal_agreed", "domain": "family", "words": words }]),
        ],
        told
    );

    let history =
        world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 4, "record": null }));
    let rows: Vec<String> = history["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            let record = &it["records"][0];
            format!(
                "{} {} {}",
                it["kind"].as_str().unwrap(),
                record["noun"].as_str().unwrap(),
                record["label"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        [
            "end_goal goal Mijn zus komt eten",
            "look_back goal_look 2026-07-20",
            "add_goal_step goal_step Zuurkool kopen",
            "add_goal goal Mijn zus komt eten"
        ],
        *rows
    );
    let only = world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 10, "record": id }));
    assert_eq!(4, only["rows"].as_array().unwrap().len(), "its steps and what was said of it are parts of it");

    let then = |day: &str| world.ask("dossiers_at", json!({ "tenancy": tenancy, "day": day }))["goals"].clone();
    assert_eq!(json!([{ "domain": "family", "words": words, "ended": "reached" }]), then("2026-07-29"));
    assert_eq!(json!([]), then(TODAY), "nobody had written it down yet");

    for typed in ["zus eten", "zuurkool", "spruitjes"] {
        let hits = world.ask("search_words", json!({ "search": typed, "limit": 10 }))["hits"].clone();
        assert_eq!(json!([tenancy, "goal"]), json!([hits[0]["tenancy"], hits[0]["words"]["source"]]), "{typed}");
    }
    world.ask("goals_remove", json!({ "tenancy": tenancy, "id": id }));
    assert_eq!(json!([]), world.ask("search_words", json!({ "search": "zuurkool", "limit": 10 }))["hits"]);
}

#[test]
fn no_goal_counts_for_the_omklap() {
    let (world, tenancy) = dossier();
    let judged = |world: &World| {
        let mut dossier = world.ask("dossiers_get", json!({ "tenancy": tenancy }));
        dossier["goals"].take();
        dossier
    };
    let before = judged(&world);
    let id = agreed(&world, &tenancy);
    world.ask("goals_look_back", look(&tenancy, &id, TODAY, "Het lukt niet.", json!("back")));
    world.ask("goals_end", json!({ "tenancy": tenancy, "id": id, "day": TODAY, "ended": "let_go", "next": "" }));
    assert_eq!(before, judged(&world), "nothing else of a dossier changes by it");
}
