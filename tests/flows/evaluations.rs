//! Covenants, and how a tenancy goes under one: moments, evaluations, agreements, wish and advice, the checklist.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World, with};

/// Teun holds Staalkade 12 of De Vlierboom since 31 May 2025; today is Tuesday 28 July 2026. Tenancy and owner.
fn teun(world: &World) -> (String, String) {
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let owner = world.ask("organisations_add", json!({ "name": "De Vlierboom", "kind": "corporation" }));
    let worker = world.ask("workers_add", json!({ "name": "Fatima Appelbloesem", "hours": "32", "email": "" }));
    let person = json!({ "given_name": "Teun", "prefix": "", "family_name": "Regenboog", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let place = json!({ "street": "Staalkade", "number": "12", "postcode": "", "city": "Proefstad",
        "owner": owner["id"], "self_contained": true, "programme": "" });
    let lease = json!({ "first_day": "2025-05-31", "last_day": "", "rent": "600", "costs": "20" });
    let args = json!({ "person": null, "new_person": person, "dwelling": null, "new_dwelling": place,
        "together": false, "worker": worker["id"], "support_start": "2025-05-31", "visits": 1, "period_weeks": 1,
        "reason": "", "head": lease, "sub": lease });
    (text(&world.ask("tenancies_begin", args)["tenancy"]), text(&owner["id"]))
}

fn sheet(world: &World, tenancy: &str) -> Value {
    world.ask("evaluations_get", json!({ "tenancy": tenancy }))
}

fn checklist(world: &World, tenancy: &str) -> Value {
    world.ask("checklist_get", json!({ "tenancy": tenancy }))
}

/// Each moment: its months, its day and how it stands.
fn moments(world: &World, tenancy: &str) -> Vec<String> {
    let sheet = sheet(world, tenancy);
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let line = |it: &Value| format!("{} {} {}", it["month"], text(&it["day"]), text(&it["state"]));
    sheet["moments"].as_array().unwrap().iter().map(line).collect()
}

fn usual(world: &World) -> Value {
    world.ask("covenants_list", json!({}))["usual"].clone()
}

pub fn evaluation(tenancy: &str, month: impl Into<Value>, day: &str) -> Value {
    json!({ "tenancy": tenancy, "month": month.into(), "day": day, "present": [{ "who": "tenant", "name": "Teun" }],
        "support": "met", "support_reason": "Laat ons elke week binnen.", "own_view": "Ik wil hier blijven.",
        "remark": "", "outcome": "continue", "extends_months": "", "promises": [] })
}

/// What is to be done for everybody, without tasks and steps.
fn to_do(world: &World) -> Vec<String> {
    let all = world.ask("tasks_list", json!({ "worker": null, "tenancy": null, "open": true, "only": null }));
    let moments = all.as_array().unwrap().iter().filter(|it| it["kind"] == "moment");
    moments.map(|it| format!("{} {}", it["what"].as_str().unwrap(), it["due_day"].as_str().unwrap())).collect()
}

/// Undoes the step and does it again: before, after and again as `seen` says.
#[track_caller]
fn there_and_back(world: &World, seen: impl Fn() -> Value, act: impl FnOnce()) {
    let before = seen();
    act();
    let after = seen();
    assert_ne!(before, after, "the step changed something");
    world.ask("history_undo", json!({}));
    assert_eq!(before, seen(), "undone");
    world.ask("history_redo", json!({}));
    assert_eq!(after, seen(), "done again");
}

const UNDER_THE_DEFAULTS: [&str; 4] =
    ["3 2025-08-31 passed_over", "6 2025-11-30 passed_over", "9 2026-02-28 passed_over", "12 2026-05-31 overdue"];

#[test]
fn without_a_covenant_the_defaults_hold_and_the_newest_moment_is_overdue() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    assert_eq!(moments(&world, &tenancy), UNDER_THE_DEFAULTS);
    let seen = sheet(&world, &tenancy);
    assert_eq!((json!("nobody"), json!(null)), (seen["covenant"]["of"].clone(), seen["covenant"]["name"].clone()));
    assert_eq!((json!(12), json!("2026-05-31")), (seen["covenant"]["term_months"].clone(), seen["next"].clone()));
    assert_eq!(to_do(&world), ["evaluation 2026-05-31"]);
}

#[test]
fn a_covenant_says_first_what_it_moves_and_each_write_of_it_goes_back() {
    let world = World::with_team();
    let (tenancy, owner) = teun(&world);
    let fields = with(with(usual(&world), "term_months", "24"), "evaluation_months", "3, 6, 14, 24");
    let effect = world.ask("covenants_effect", json!({ "organisation": owner, "fields": fields }));
    let moved =
        json!([{ "tenancy": tenancy, "name": "Teun Regenboog", "before": "2026-05-31", "after": "2025-11-30" }]);
    assert_eq!((json!(1), &moved), (effect["moved"].clone(), &effect["first"]));
    assert_eq!(moments(&world, &tenancy), UNDER_THE_DEFAULTS, "looking writes nothing");

    let seen = || json!([sheet(&world, &tenancy), world.ask("covenants_list", json!({}))]);
    there_and_back(&world, seen, || {
        world.ask("covenants_set", json!({ "organisation": owner, "fields": fields }));
    });
    assert_eq!(
        moments(&world, &tenancy),
        ["3 2025-08-31 passed_over", "6 2025-11-30 overdue", "14 2026-07-31 near", "24 2027-05-31 ahead"]
    );
    let list = world.ask("covenants_list", json!({}));
    assert_eq!(json!([]), list["without"]);
    assert_eq!((json!(1), json!(0)), (list["rows"][0]["tenancies"].clone(), list["rows"][0]["let_this_year"].clone()));
    assert_eq!("owner", sheet(&world, &tenancy)["covenant"]["of"]);
    there_and_back(&world, seen, || {
        world.ask("covenants_remove", json!({ "organisation": owner }));
    });
    assert_eq!(moments(&world, &tenancy), UNDER_THE_DEFAULTS);
}

#[test]
fn an_evaluation_that_is_late_for_long_stands_among_all_tasks_and_not_in_those_of_today() {
    let world = World::with_team();
    let (_, owner) = teun(&world);
    let due = |only: Value| {
        let args = json!({ "worker": null, "tenancy": null, "open": true, "only": only });
        let all = world.ask("tasks_list", args);
        let moments = all.as_array().unwrap().iter().filter(|it| it["kind"] == "moment");
        moments.map(|it| it["due_day"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((vec!["2026-05-31".to_owned()], vec![]), (due(json!(null)), due(json!("today"))));
    let fields = with(with(usual(&world), "term_months", "24"), "evaluation_months", "3, 6, 14, 24");
    world.ask("covenants_set", json!({ "organisation": owner, "fields": fields }));
    world.time.pass(4 * DAY_MS);
    world.reopen();
    let late = vec!["2026-07-31".to_owned()];
    assert_eq!((late.clone(), late.clone()), (due(json!(null)), due(json!("today"))), "a day late");
    world.time.pass(27 * DAY_MS);
    world.reopen();
    assert_eq!(late, due(json!("today")), "28 days late");
    world.time.pass(DAY_MS);
    world.reopen();
    assert_eq!((late, vec![]), (due(json!(null)), due(json!("today"))));
}

#[test]
fn the_covenant_of_the_municipality_holds_where_the_owner_has_none() {
    let world = World::with_team();
    let (tenancy, owner) = teun(&world);
    let town =
        world.ask("organisations_add", json!({ "name": "Gemeente Proefstad", "kind": "municipality" }))["id"].clone();
    let other =
        world.ask("organisations_add", json!({ "name": "Gemeente Elders", "kind": "municipality" }))["id"].clone();
    let of = || sheet(&world, &tenancy)["covenant"]["of"].clone();
    world.ask("covenants_set", json!({ "organisation": other, "fields": usual(&world) }));
    assert_eq!("nobody", of());
    world.ask("covenants_set", json!({ "organisation": town, "fields": usual(&world) }));
    assert_eq!("municipality", of());
    world.ask("covenants_set", json!({ "organisation": owner, "fields": usual(&world) }));
    assert_eq!("owner", of());
}

#[test]
fn a_covenant_that_cannot_be_is_said_at_its_fields() {
    let world = World::with_team();
    let (_, owner) = teun(&world);
    let set = |fields: Value| json!({ "organisation": owner, "fields": fields });
    let several =
        with(with(with(usual(&world), "term_months", "0"), "response_days", "drie"), "admission_missed", "27");
    assert_eq!(
        "term_months: number_out_of_range, response_days: number_out_of_range, admission_missed: number_out_of_range",
        world.wrong("covenants_set", set(several))
    );
    for months in ["", "6, 3", "3, 13"] {
        let fields = with(usual(&world), "evaluation_months", months);
        assert_eq!("evaluation_months: moments_unsound", world.wrong("covenants_set", set(fields)), "{months}");
    }
    // A criterion about health has no code, so it is no covenant at all.
    let health = with(usual(&world), "left_out", json!(["abstinence"]));
    assert_eq!(Code::BadArguments, world.refused("covenants_set", set(health)));
    let private = world.ask("organisations_add", json!({ "name": "Kiezel", "kind": "private_owner" }))["id"].clone();
    let args = json!({ "organisation": private, "fields": usual(&world) });
    assert_eq!(Code::CovenantOfOther, world.refused("covenants_set", args));
    assert_eq!(json!([]), world.ask("covenants_list", json!({}))["rows"]);
}

#[test]
fn a_moment_is_agreed_for_another_day_and_back() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let seen = || sheet(&world, &tenancy);
    let moved = |day: &str| json!({ "tenancy": tenancy, "month": 12, "day": day });
    there_and_back(&world, seen, || {
        world.ask("evaluations_move", moved("2026-08-20"));
    });
    assert_eq!(moments(&world, &tenancy)[2..], ["9 2026-02-28 overdue", "12 2026-08-20 near"]);
    let mut due = to_do(&world);
    due.sort();
    assert_eq!(due, ["evaluation 2026-02-28"], "what is overdue comes first");
    there_and_back(&world, seen, || {
        world.ask("evaluations_move", moved(""));
    });
    assert_eq!(moments(&world, &tenancy), UNDER_THE_DEFAULTS);
    for (day, code) in [("2025-05-30", "before_sublease"), ("2028-01-01", "day_too_far_ahead"), ("x", "day_invalid")] {
        assert_eq!(format!("day: {code}"), world.wrong("evaluations_move", moved(day)));
    }
    let other = json!({ "tenancy": tenancy, "month": 7, "day": "2026-08-20" });
    assert_eq!(Code::Missing, world.refused("evaluations_move", other));
}

#[test]
fn a_moment_that_was_put_off_beyond_the_next_one_is_not_passed_over_by_it() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    world.ask("evaluations_move", json!({ "tenancy": tenancy, "month": 9, "day": "2026-08-03" }));
    assert_eq!(
        moments(&world, &tenancy),
        ["3 2025-08-31 passed_over", "6 2025-11-30 passed_over", "12 2026-05-31 overdue", "9 2026-08-03 near"]
    );
    world.ask("evaluations_hold", evaluation(&tenancy, 12, "2026-07-27"));
    assert_eq!(to_do(&world), ["evaluation 2026-08-03"]);
    world.ask("evaluations_hold", evaluation(&tenancy, 9, "2026-07-28"));
    assert_eq!(Vec::<String>::new(), to_do(&world));
}

#[test]
fn a_year_that_cannot_be_meant_is_said_at_its_field() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let wish = json!({ "tenancy": tenancy, "day": "0026-07-27", "answer": "later", "words": "" });
    assert_eq!("day: day_too_early", world.wrong("omklap_wish", wish));
    let item = json!({ "tenancy": tenancy, "item": "digid", "value": "yes", "day": "1026-07-28" });
    assert_eq!("day: day_too_early", world.wrong("checklist_set", item));
    let promise =
        |by: &str| json!({ "tenancy": tenancy, "promise": { "text": "Bellen", "who": "tenant", "by_day": by } });
    assert_eq!("by_day: day_too_far_ahead", world.wrong("promises_add", promise("9202-08-01")));
    assert_eq!("by_day: day_too_early", world.wrong("promises_add", promise("0206-08-01")));
    let wmo = |first: &str, last: &str| json!({ "tenancy": tenancy, "decision": null, "number": "", "product": "Begeleiding", "first_day": first, "last_day": last });
    assert_eq!(
        "first_day: day_too_early, last_day: day_too_far_ahead",
        world.wrong("wmo_set", wmo("0202-06-01", "9202-06-01"))
    );
    assert_eq!("first_day: day_too_far_ahead", world.wrong("wmo_set", wmo("2028-06-01", "")));
    world.ask("wmo_set", wmo("2026-06-01", "2036-05-31"));
}

#[test]
fn an_evaluation_is_held_with_an_agreement_that_is_kept() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let promise = json!({ "text": "Huurtoeslag nalopen", "who": "worker", "by_day": "2026-08-14" });
    let present = json!([{ "who": "tenant", "name": "Teun" }, { "who": "housing_officer", "name": "Ilse" }]);
    let held = with(with(evaluation(&tenancy, 12, "2026-07-27"), "promises", json!([promise])), "present", present);
    let held = with(held, "outcome", "prepare_omklap");
    let tasks = || world.ask("dossiers_get", json!({ "tenancy": tenancy }))["tasks"].clone();
    there_and_back(
        &world,
        || json!([sheet(&world, &tenancy), tasks()]),
        || {
            world.ask("evaluations_hold", held.clone());
        },
    );
    assert_eq!(moments(&world, &tenancy)[3], "12 2026-05-31 held");
    assert_eq!((json!(null), Vec::<String>::new()), (sheet(&world, &tenancy)["next"].clone(), to_do(&world)));

    let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 40 }));
    let what = &page["items"].as_array().unwrap().iter().find(|it| it["what"]["kind"] == "evaluation").unwrap()["what"];
    assert_eq!((json!(12), json!("prepare_omklap")), (what["month"].clone(), what["outcome"].clone()));
    let there = json!([{ "who": "tenant", "name": "Teun" }, { "who": "housing_officer", "name": "Ilse" }]);
    assert_eq!((&there, "Ik wil hier blijven."), (&what["present"], what["own_view"].as_str().unwrap()));

    let task = tasks()[0].clone();
    assert_eq!(
        (json!("agreement"), json!("worker"), json!(null), json!("2026-08-14")),
        (task["code"].clone(), task["who"].clone(), task["kept"].clone(), task["due_day"].clone())
    );
    let judge = |kept: Value| json!({ "tenancy": tenancy, "task": task["id"], "kept": kept });
    there_and_back(&world, tasks, || {
        world.ask("promises_judge", judge(json!(false)));
    });
    let state = || (tasks()[0]["kept"].clone(), tasks()[0]["done_day"].clone());
    assert_eq!((json!(false), json!("2026-07-28")), state());
    world.ask("promises_judge", judge(json!(true)));
    assert_eq!((json!(true), json!("2026-07-28")), state());
    // Open again as a task is neither kept nor broken.
    world.ask("tasks_finish", json!({ "tenancy": tenancy, "task": task["id"], "done": false }));
    assert_eq!((json!(null), json!(null)), state());
}

#[test]
fn a_longer_term_adds_moments_and_a_wrong_evaluation_goes() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let longer = with(with(evaluation(&tenancy, 12, "2026-06-02"), "outcome", "extend_term"), "extends_months", "6");
    let held = world.ask("evaluations_hold", longer)["id"].clone();
    assert_eq!(moments(&world, &tenancy)[3..], ["12 2026-05-31 held", "15 2026-08-31 ahead", "18 2026-11-30 ahead"]);
    let seen = sheet(&world, &tenancy);
    assert_eq!((json!(18), json!("2026-11-30")), (seen["covenant"]["term_months"].clone(), seen["term_ends"].clone()));
    there_and_back(
        &world,
        || sheet(&world, &tenancy),
        || {
            world.ask("evaluations_remove", json!({ "tenancy": tenancy, "evaluation": held }));
        },
    );
    assert_eq!(moments(&world, &tenancy), UNDER_THE_DEFAULTS);
    // Time brings the moment: 28 days before the end of August it is something to do.
    world.ask("history_undo", json!({}));
    assert_eq!(to_do(&world), Vec::<String>::new());
    world.time.pass(6 * DAY_MS);
    world.reopen();
    assert_eq!(to_do(&world), ["evaluation 2026-08-31"]);
}

#[test]
fn an_evaluation_that_cannot_be_is_said_at_its_fields_and_nothing_is_half_written() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let before = sheet(&world, &tenancy);
    let good = || evaluation(&tenancy, 12, "2026-07-27");
    let promise = |text: &str, by: &str| json!([{ "text": text, "who": "tenant", "by_day": by }]);
    for (args, said) in [
        (with(good(), "day", "2026-07-29"), "day: day_in_future"),
        (with(good(), "day", "2025-05-30"), "day: before_sublease"),
        (with(good(), "month", 7), "moment: moment_unknown"),
        (with(good(), "present", json!([])), "present: nothing_chosen"),
        (with(good(), "support_reason", " "), "reason: words_missing"),
        (with(good(), "outcome", "extend_term"), "extends_months: number_out_of_range"),
        (with(good(), "promises", promise("", "2026-08-01")), "promises: words_missing"),
        (with(good(), "promises", promise("Bellen", "2026-07-26")), "promises: last_before_first"),
    ] {
        assert_eq!(said, world.wrong("evaluations_hold", args));
    }
    assert_eq!(before, sheet(&world, &tenancy));
    world.ask("evaluations_hold", good());
    assert_eq!("moment: moment_held", world.wrong("evaluations_hold", good()));
    let moved = json!({ "tenancy": tenancy, "month": 12, "day": "2026-08-20" });
    assert_eq!("day: moment_held", world.wrong("evaluations_move", moved));
}

#[test]
fn wish_and_advice_are_kept_with_their_days() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let seen = || sheet(&world, &tenancy);
    there_and_back(&world, seen, || {
        world.ask(
            "omklap_wish",
            json!({ "tenancy": tenancy, "day": "2026-07-27", "answer": "later", "words": "Eerst de schulden." }),
        );
    });
    let advice = |advice: &str, reason: &str| json!({ "tenancy": tenancy, "day": "2026-07-28", "adviser": "lead", "advice": advice, "reason": reason });
    there_and_back(&world, seen, || {
        world.ask("omklap_advise", advice("positive", ""));
    });
    assert_eq!("reason: words_missing", world.wrong("omklap_advise", advice("not_yet", "")));
    let future = json!({ "tenancy": tenancy, "day": "2026-07-29", "answer": "yes", "words": "" });
    assert_eq!("day: day_in_future", world.wrong("omklap_wish", future));
    let kept = seen();
    assert_eq!(
        (json!("later"), json!("positive")),
        (kept["wishes"][0]["answer"].clone(), kept["advice"][0]["advice"].clone())
    );
}

#[test]
fn an_agreement_stands_with_the_tasks() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let tasks = || world.ask("tasks_list", json!({ "worker": null, "tenancy": tenancy, "open": true, "only": null }));
    let add = |text: &str, by: &str| json!({ "tenancy": tenancy, "promise": { "text": text, "who": "tenant", "by_day": by } });
    there_and_back(&world, tasks, || {
        world.ask("promises_add", add("Buren groeten", "2026-08-01"));
    });
    assert_eq!("words: words_missing, by_day: day_invalid", world.wrong("promises_add", add("", "")));
    let todo = world
        .ask("tasks_add", json!({ "tenancy": tenancy, "text": "Bellen", "due_day": "2026-08-01", "worker": null }));
    let judged = json!({ "tenancy": tenancy, "task": todo["task"], "kept": true });
    assert_eq!(Code::Missing, world.refused("promises_judge", judged), "a task is no agreement");
}

#[test]
fn the_checklist_leads_to_two_criteria_and_keeps_what_was_said() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let set = |item: &str, value: &str, day: &str| {
        world.ask("checklist_set", json!({ "tenancy": tenancy, "item": item, "value": value, "day": day }));
    };
    let both = || {
        let seen = sheet(&world, &tenancy);
        (seen["finance"]["status"].clone(), seen["brp"]["status"].clone())
    };
    assert_eq!((json!(null), json!(null)), both());
    assert_eq!(json!(0), checklist(&world, &tenancy)["settled"]);
    there_and_back(
        &world,
        || json!([checklist(&world, &tenancy), sheet(&world, &tenancy)]),
        || {
            set("brp", "postal_address", "2026-06-01");
        },
    );
    set("brp", "at_address", "2026-07-01");
    assert_eq!((json!(null), json!("met")), both());
    // What is written down late about an earlier day changes nothing of today.
    set("brp", "not_registered", "2026-05-01");
    assert_eq!(json!("met"), both().1);
    set("income", "benefit", "2026-06-01");
    set("housing_allowance", "running", "2026-06-01");
    assert_eq!(json!(null), both().0, "nobody knows of debts yet");
    set("debts", "mapped", "2026-06-01");
    assert_eq!(json!("not_met"), both().0);
    set("debts", "amicable", "2026-07-20");
    assert_eq!((json!("met"), json!("2026-07-20")), (both().0, sheet(&world, &tenancy)["finance"]["day"].clone()));
    let seen = checklist(&world, &tenancy);
    let debts = seen["items"].as_array().unwrap().iter().find(|it| it["item"] == "debts").unwrap();
    assert_eq!(("amicable", "settled"), (debts["value"].as_str().unwrap(), debts["standing"].as_str().unwrap()));
    assert_eq!(
        (2, "Ilse Dauwdruppel"),
        (debts["said"].as_array().unwrap().len(), debts["said"][1]["author"].as_str().unwrap())
    );
    let unfit = json!({ "tenancy": tenancy, "item": "digid", "value": "benefit", "day": "2026-07-29" });
    assert_eq!("day: day_in_future, value: value_unfit", world.wrong("checklist_set", unfit));
    // A bewindvoerder among the contacts shows beside the administration.
    let said =
        json!({ "kind": "guardian", "name": "Bo Kompas", "organisation": "", "phone": "", "email": "", "remark": "" });
    world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": said }));
    assert_eq!("Bo Kompas", checklist(&world, &tenancy)["guardian"]);
}

#[test]
fn a_wmo_decision_asks_for_another_ten_weeks_before_its_end() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    world.ask("evaluations_hold", evaluation(&tenancy, 12, "2026-07-27"));
    let decision = |product: &str, first: &str, last: &str| json!({ "tenancy": tenancy, "decision": null, "number": "W-12", "product": product, "first_day": first, "last_day": last });
    let seen = || json!([checklist(&world, &tenancy), to_do(&world)]);
    there_and_back(&world, seen, || {
        world.ask("wmo_set", decision("Begeleiding", "2025-06-01", "2026-10-07"));
    });
    assert_eq!(Vec::<String>::new(), to_do(&world));
    assert_eq!("2026-07-29", checklist(&world, &tenancy)["decisions"][0]["renew_from"]);
    world.time.pass(DAY_MS);
    world.reopen();
    assert_eq!(to_do(&world), ["wmo 2026-10-07"]);
    // The decision after it is asked for, and the task is gone.
    world.ask("wmo_set", decision("Begeleiding", "2026-10-08", "2028-10-07"));
    assert_eq!(Vec::<String>::new(), to_do(&world));
    assert_eq!(
        "product: text_blank, last_day: last_before_first",
        world.wrong("wmo_set", decision(" ", "2026-10-08", "2026-10-07"))
    );
    let newest = checklist(&world, &tenancy)["decisions"][0]["id"].clone();
    there_and_back(&world, seen, || {
        world.ask("wmo_remove", json!({ "tenancy": tenancy, "decision": newest }));
    });
    assert_eq!(to_do(&world), ["wmo 2026-10-07"]);
}

#[test]
fn of_two_wmo_decisions_side_by_side_each_asks_for_its_own_follower() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    world.ask("evaluations_hold", evaluation(&tenancy, 12, "2026-07-27"));
    for (product, first, last) in [
        ("Begeleiding thuis", "2025-06-01", "2026-08-31"),
        ("Dagbesteding", "2026-01-01", "2026-09-30"),
        ("Vervoer", "2026-02-01", ""),
    ] {
        world.ask(
            "wmo_set",
            json!({ "tenancy": tenancy, "decision": null, "number": "", "product": product, "first_day": first,
                "last_day": last }),
        );
    }
    let asks = || {
        let seen = checklist(&world, &tenancy);
        let rows = seen["decisions"].as_array().unwrap().clone();
        rows.iter().map(|it| format!("{} {}", it["product"], it["asks"]).replace('"', "")).collect::<Vec<_>>()
    };
    assert_eq!(asks(), ["Vervoer null", "Dagbesteding renew", "Begeleiding thuis renew"]);
    assert_eq!(to_do(&world), ["wmo 2026-08-31", "wmo 2026-09-30"]);
    // Support that ends before a decision does asks for no other; while it runs the task stays.
    let end = json!({ "tenancy": tenancy, "last_day": "2026-09-15", "reason": "moved_on", "destination": "housed",
        "leases": [], "tasks": [] });
    world.ask("tenancies_end", end);
    assert_eq!(asks(), ["Vervoer null", "Dagbesteding null", "Begeleiding thuis renew"]);
    assert_eq!(to_do(&world), ["wmo 2026-08-31"]);
    world.time.pass(35 * DAY_MS);
    world.reopen();
    assert_eq!(asks(), ["Vervoer null", "Dagbesteding null", "Begeleiding thuis over"]);
    world.time.pass(15 * DAY_MS);
    world.reopen();
    assert_eq!(asks(), ["Vervoer null", "Dagbesteding null", "Begeleiding thuis null"]);
    assert_eq!(Vec::<String>::new(), to_do(&world));
}

#[test]
fn the_history_of_the_dossier_tells_it_in_its_own_rows() {
    let world = World::with_team();
    let (tenancy, _) = teun(&world);
    let promise = json!([{ "text": "Bellen", "who": "tenant", "by_day": "2026-08-01" }]);
    world.ask("evaluations_hold", with(evaluation(&tenancy, 12, "2026-07-27"), "promises", promise));
    world
        .ask("checklist_set", json!({ "tenancy": tenancy, "item": "brp", "value": "at_address", "day": "2026-07-01" }));
    let rows =
        world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 10, "record": null }));
    let nouns = |row: &Value| {
        let nouns = row["records"].as_array().unwrap().iter().map(|it| it["noun"].as_str().unwrap());
        let mut nouns: Vec<_> = nouns.map(str::to_owned).collect();
        nouns.sort();
        nouns.join(" ")
    };
    let row = |kind: &str| rows["rows"].as_array().unwrap().iter().find(|it| it["kind"] == kind).unwrap().clone();
    assert_eq!("evaluation evaluation_present promise task task_text", nouns(&row("hold_evaluation")));
    assert_eq!("checklist_entry criterion_status", nouns(&row("set_checklist")));
}

#[test]
fn only_a_lead_keeps_covenants() {
    let world = World::with_caseload();
    world.account("Bo Werker", &["worker"], None);
    let usual = usual(&world);
    let partner = world.ask("organisations_add", json!({ "name": "Woonveste", "kind": "corporation" }))["id"].clone();
    world.unlock_as("Bo Werker");
    assert_eq!(json!(false), world.ask("covenants_list", json!({}))["may_keep"]);
    let args = json!({ "organisation": partner, "fields": usual });
    assert_eq!(Code::NotAllowed, world.refused("covenants_set", args.clone()));
    assert_eq!(Code::NotAllowed, world.refused("covenants_effect", args));
    assert_eq!(Code::NotAllowed, world.refused("covenants_remove", json!({ "organisation": partner })));
}

#[test]
fn what_was_held_before_an_import_is_not_known_and_not_late() {
    let world = World::with_caseload();
    let (came, old) = (world.tenancy("T1"), world.tenancy("T25"));
    assert_eq!(
        ["3 2025-11-30 unrecorded", "6 2026-02-28 unrecorded", "9 2026-05-31 unrecorded", "12 2026-08-31 ahead"],
        moments(&world, &came)[..]
    );
    let last = moments(&world, &old);
    assert!(last[..3].iter().all(|it| it.ends_with("unrecorded")) && last[3].ends_with("overdue"), "{last:?}");
    let all = world.ask("tasks_list", json!({ "worker": null, "tenancy": came, "open": true }));
    assert!(all.as_array().unwrap().iter().all(|it| it["kind"] != "moment"), "{all}");
    let asked = world.ask("tasks_list", json!({ "worker": null, "tenancy": old, "open": true }));
    assert!(asked.as_array().unwrap().iter().any(|it| it["kind"] == "moment"), "{asked}");
    // What is recorded afterwards is recorded.
    world.ask("evaluations_hold", evaluation(&came, 9, "2026-05-30"));
    assert_eq!("9 2026-05-31 held", moments(&world, &came)[2]);
}

#[test]
fn an_import_that_brings_evaluations_comes_from_where_they_are_kept() {
    let world = World::with_caseload();
    let held = evaluation(&world.tenancy("T25"), 12, "2026-07-20");
    world.ask("evaluations_hold", held);
    let folder = tempfile::tempdir().unwrap();
    world.ask("set_export", json!({ "folder": folder.path() }));
    let other = World::with_team();
    other.ask("set_import", json!({ "folder": folder.path(), "dry_run": false }));
    assert_eq!("9 2026-05-31 overdue", moments(&other, &other.tenancy("T1"))[2]);
}
