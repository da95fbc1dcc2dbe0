//! The weekly review: what is found, what a decision makes and leaves alone, and what a signature keeps.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World};

const WEEK: &str = "2026-W31";

fn review(world: &World, week: &str) -> Value {
    world.ask("review_get", json!({ "week": week }))
}

/// The finding of this kind about a tenancy.
fn found(world: &World, tenancy: &str, finding: &str) -> Option<Value> {
    let review = review(world, WEEK);
    let mut findings = review["findings"].as_array().unwrap().iter();
    findings.find(|it| it["tenancy"] == tenancy && it["finding"] == finding).cloned()
}

fn decision(tenancy: &str, finding: &str, decision: &str) -> Value {
    json!({ "tenancy": tenancy, "week": WEEK, "finding": finding, "decision": decision, "about": null, "worker": null,
        "text": "De huurder is bij familie." })
}

/// The state of every week of everybody.
fn states(world: &World) -> Value {
    let args = json!({ "from": "2026-W20", "to": WEEK, "as_of": null, "tenancy": null });
    let reported = world.ask("weeks_report", args);
    json!([reported["weeks"], reported["figures"], reported["streaks"]])
}

fn follow_ups(world: &World, tenancy: &str) -> Value {
    world.ask("review_case", json!({ "week": WEEK, "tenancy": tenancy }))["follow_ups"].clone()
}

fn tasks(world: &World, tenancy: &str) -> Vec<String> {
    world.todo("task", Some(tenancy), None).iter().map(|it| it["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_running_week_says_what_it_becomes_and_the_longest_miss_comes_first() {
    let world = World::with_caseload();
    let it = review(&world, WEEK);
    let missed: Vec<_> =
        it["findings"].as_array().unwrap().iter().filter(|it| it["finding"] == "not_visited").collect();
    let said = |row: &Value| json!([row["name"], row["cell"]["state"], row["becomes"]["state"], row["tenant_side"]]);
    assert_eq!(json!(["Jamal Fictiefsen", "at_risk", "missed_tenant", 3]), said(missed[0]));
    assert!(missed.iter().any(|it| it["becomes"]["state"] == "missed_organisation"), "{missed:?}");
    // Whoever stands in a group did not have a usual week, and everybody else did.
    let names: std::collections::BTreeSet<_> =
        it["findings"].as_array().unwrap().iter().map(|it| it["tenancy"].as_str().unwrap()).collect();
    assert_eq!(it["tenancies"].as_u64().unwrap(), it["usual"].as_u64().unwrap() + names.len() as u64);
    // On Sunday it is what was said.
    world.time.pass(6 * DAY_MS);
    let later = review(&world, WEEK);
    let ended = later["findings"].as_array().unwrap().iter().filter(|it| it["finding"] == "not_visited");
    let ended: Vec<_> = ended.map(|it| (it["tenancy"].clone(), it["cell"]["state"].clone())).collect();
    for row in missed {
        assert!(ended.contains(&(row["tenancy"].clone(), row["becomes"]["state"].clone())), "{row}");
    }
}

#[test]
fn a_decision_makes_its_follow_up_in_one_step_and_changes_no_state() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let before = (states(&world), follow_ups(&world, &tenancy), review(&world, WEEK));
    let finding = found(&world, &tenancy, "not_visited").unwrap();
    let offered: Vec<_> = finding["options"].as_array().unwrap().iter().map(|it| it["decision"].clone()).collect();
    let all = ["two_colleagues", "call_housing_officer", "change_worker", "check_side", "no_action"];
    assert_eq!(all.map(|it| json!(it)).to_vec(), offered);
    for taken in all {
        world.ask("review_decide", decision(&tenancy, "not_visited", taken));
        assert_eq!(before.0, states(&world), "{taken} changed a week");
        let now = found(&world, &tenancy, "not_visited").unwrap();
        assert_eq!(taken, now["decision"]["decision"]);
        match taken {
            "two_colleagues" => {
                assert_eq!("two_colleagues", follow_ups(&world, &tenancy)[0]["step"]);
                assert_eq!("2026-08-03", follow_ups(&world, &tenancy)[0]["due_day"], "the Monday after");
                assert_eq!("2026-08-03", now["decision"]["due_day"]);
            }
            "call_housing_officer" => assert_eq!("safety_check", follow_ups(&world, &tenancy)[0]["step"]),
            "change_worker" => assert!(tasks(&world, &tenancy).contains(&"propose_worker".to_owned())),
            "check_side" => assert!(tasks(&world, &tenancy).contains(&"check_side".to_owned())),
            _ => assert_eq!(json!(null), now["decision"]["due_day"]),
        }
        world.reopen();
        let undone = world.ask("history_undo", json!({}));
        assert_eq!("decide_review", undone["kind"]);
        let after = (states(&world), follow_ups(&world, &tenancy), review(&world, WEEK));
        assert_eq!(before, after, "{taken} is not whole undone");
        assert!(tasks(&world, &tenancy).iter().all(|it| it != "propose_worker" && it != "check_side"));
    }
}

#[test]
fn a_step_that_is_decided_is_the_one_that_the_ladder_asks_for_and_is_open_for_who_does_it() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let ladder = || world.ask("follow_ups_list", json!({ "tenancy": tenancy }));
    let asked = ladder();
    world.ask("review_decide", decision(&tenancy, "not_visited", "two_colleagues"));
    let taken = ladder();
    let days = |it: &Value| -> Vec<Value> {
        it["open"].as_array().unwrap().iter().map(|it| json!([it["step"], it["asked_day"]])).collect()
    };
    assert_eq!(days(&asked), days(&taken), "no step stands there twice");
    let mut open = taken["open"].as_array().unwrap().iter();
    assert_eq!("2026-08-03", open.find(|it| it["step"] == "two_colleagues").unwrap()["due_day"]);
    // Where the ladder asks for nothing, it is a task that stays until it is done.
    let other = world.tenancy("T25");
    assert!(tasks(&world, &other).is_empty());
    world.ask("review_decide", decision(&other, "not_visited", "call_housing_officer"));
    assert_eq!(vec!["call_housing_officer"], tasks(&world, &other));
    world.ask("history_undo", json!({}));
    assert!(tasks(&world, &other).is_empty());
}

#[test]
fn what_is_open_already_is_not_made_a_second_time() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    world.ask("review_decide", decision(&tenancy, "not_visited", "two_colleagues"));
    world.time.pass(DAY_MS * 7);
    let again = json!({ "week": "2026-W32" });
    let mut args = decision(&tenancy, "not_seen", "two_colleagues");
    args.as_object_mut().unwrap().extend(again.as_object().unwrap().clone());
    world.ask("review_decide", args);
    let steps = follow_ups(&world, &tenancy);
    assert_eq!((1, "2026-08-10"), (steps.as_array().unwrap().len(), steps[0]["due_day"].as_str().unwrap()));
}

#[test]
fn a_decision_that_does_not_fit_is_refused() {
    let world = World::with_caseload();
    let (tenancy, other) = (world.tenancy("T7"), world.tenancy("T1"));
    let before = review(&world, WEEK);
    let refused = |args: Value| world.refused("review_decide", args);
    assert_eq!(Code::DecisionNotOffered, refused(decision(&tenancy, "not_visited", "granted")));
    let mut blank = decision(&tenancy, "not_visited", "no_action");
    blank["text"] = json!("  ");
    assert_eq!(Code::WordsMissing, refused(blank));
    let mut ahead = decision(&tenancy, "not_visited", "no_action");
    ahead["week"] = json!("2026-W32");
    assert_eq!(Code::WeekNotBegun, refused(ahead));
    assert_eq!(Code::WeekNotBegun, world.refused("review_sign_off", json!({ "week": "2026-W32", "remark": "" })));
    // A follow-up of another tenancy is not handed over under this name.
    world.ask("review_decide", decision(&tenancy, "not_visited", "two_colleagues"));
    world.time.pass(DAY_MS * 14);
    let late = world.ask("review_get", json!({ "week": null }));
    let late = late["findings"].as_array().unwrap().iter().find(|it| it["finding"] == "follow_up_late").unwrap();
    let mut args = decision(&other, "follow_up_late", "remind");
    args["about"] = late["late"][0]["id"].clone();
    assert_eq!(Code::Missing, refused(args.clone()));
    args["tenancy"] = json!(tenancy);
    args["decision"] = json!("hand_over");
    assert_eq!(Code::WorkerNeeded, refused(args));
    world.ask("history_undo", json!({}));
    world.time.pass(-DAY_MS * 14);
    assert_eq!(before, review(&world, WEEK));
}

#[test]
fn a_late_follow_up_goes_to_somebody_else_and_stays_on_the_list_as_settled() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    world.ask("review_decide", decision(&tenancy, "not_visited", "two_colleagues"));
    world.time.pass(DAY_MS * 14);
    let row = |world: &World| {
        let all = world.ask("review_get", json!({ "week": "2026-W33" }));
        let mut all = all["findings"].as_array().unwrap().clone().into_iter();
        all.find(|it| it["finding"] == "follow_up_late").unwrap_or_default()
    };
    let late = row(&world);
    assert_eq!(
        (json!(8), json!("two_colleagues")),
        (late["late"][0]["days_late"].clone(), late["late"][0]["step"].clone())
    );
    let worker = world.worker("Hassan Demo");
    let args = json!({ "tenancy": tenancy, "week": "2026-W33", "finding": "follow_up_late", "decision": "hand_over",
        "about": late["late"][0]["id"], "worker": worker, "text": "" });
    world.ask("review_decide", args);
    let settled = row(&world);
    assert_eq!(
        (json!(true), json!("hand_over")),
        (settled["settled"].clone(), settled["decision"]["decision"].clone())
    );
    assert_eq!("Hassan Demo", follow_ups(&world, &tenancy)[0]["worker"]);
    world.ask("history_undo", json!({}));
    assert_eq!(late, row(&world));
}

#[test]
fn an_exemption_is_decided_in_the_review_by_the_verb_that_decides_exemptions() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let before = states(&world);
    let args = json!({ "tenancy": tenancy, "first_day": "2026-07-13", "last_day": "2026-07-19", "reason": "agreed_stay",
        "granted": false });
    let exemption = world.ask("exemptions_propose", args)["id"].clone();
    let asked = found(&world, &tenancy, "exemption_proposed").unwrap();
    assert_eq!(exemption, asked["exemption"]["exemption"]["id"]);
    assert_eq!(1, asked["exemption"]["effect"]["weeks"].as_array().unwrap().len(), "what it would do stands beside it");
    let mut args = decision(&tenancy, "exemption_proposed", "granted");
    args["about"] = exemption.clone();
    world.ask("review_decide", args.clone());
    assert_ne!(before, states(&world), "a granted exemption, unlike a decision, changes the week");
    let done = found(&world, &tenancy, "exemption_proposed").unwrap();
    assert_eq!((json!(true), json!("granted")), (done["settled"].clone(), done["decision"]["decision"].clone()));
    assert_eq!(Code::AlreadyDecided, world.refused("review_decide", args));
    assert_eq!("grant_exemption", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(asked, found(&world, &tenancy, "exemption_proposed").unwrap());
}

/// Puts another result in the place of the one of a week.
fn correct(world: &World, tenancy: &str, week: [&str; 2], outcome: &str) {
    let span = json!({ "from": week[0], "to": week[1], "tenancy": tenancy, "worker": null });
    let visit = world.ask("visits_list", span)[0].clone();
    let day = if visit["actual"].is_null() { visit["planned"].clone() } else { visit["actual"].clone() };
    let args = json!({ "tenancy": tenancy, "visit": visit["visit"], "day": day, "outcome": outcome, "place": null,
        "said": null, "moves_to": null, "replaces": visit["result"], "reason": null });
    world.ask("visits_correct", args);
}

fn changed(world: &World) -> Value {
    world.ask("review_signed", json!({ "from": "2026-W20", "to": WEEK }))["changed"].clone()
}

fn marks(world: &World, tenancy: &str) -> Value {
    let args = json!({ "from": "2026-W20", "to": "2026-W33", "search": "", "worker": null, "offset": 0, "limit": 100 });
    let grid = world.ask("weeks_grid", args);
    let row = grid["rows"].as_array().unwrap().iter().find(|it| it["tenancy"] == tenancy).cloned();
    row.unwrap()["changed"].clone()
}

#[test]
fn a_signed_week_that_changes_is_marked_and_one_that_changes_back_is_not() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    let none = world.ask("review_signed", json!({ "from": "2026-W20", "to": WEEK }));
    assert_eq!((json!(null), json!(WEEK)), (none["last"].clone(), none["next"].clone()));
    world.ask("review_sign_off", json!({ "week": "2026-W30", "remark": "Jamal: gesprek afgesproken." }));
    world.reopen();
    let signed = world.ask("review_signed", json!({ "from": "2026-W20", "to": WEEK }));
    assert_eq!(json!(["2026-W30", "Ilse Dauwdruppel", 28]), {
        let last = &signed["last"];
        json!([last["week"], last["by"], last["tenancies"]])
    });
    assert_eq!(
        (json!(null), json!(WEEK)),
        (signed["last"]["remark"].clone(), signed["next"].clone()),
        "words stay in the review"
    );
    assert_eq!("Jamal: gesprek afgesproken.", review(&world, "2026-W30")["signed"]["remark"]);
    assert_eq!((json!([]), json!([])), (changed(&world), marks(&world, &tenancy)));

    correct(&world, &tenancy, ["2026-07-20", "2026-07-26"], "admitted");
    let turned = json!([{ "week": "2026-W30", "tenancy": tenancy, "name": "Jamal Fictiefsen", "before": "missed_tenant",
        "now": { "state": "met", "norm_short": false, "by_temporary_norm": false } }]);
    assert_eq!((turned.clone(), turned), (changed(&world), review(&world, "2026-W30")["changed"].clone()));
    assert_eq!(json!([10]), marks(&world, &tenancy), "the eleventh column is week 30");
    world.ask("history_undo", json!({}));
    assert_eq!((json!([]), json!([])), (changed(&world), marks(&world, &tenancy)));
    // Signed again as it is then, there is nothing to mark.
    world.ask("history_redo", json!({}));
    world.time.pass(1000);
    world.ask("review_sign_off", json!({ "week": "2026-W30", "remark": "" }));
    assert_eq!(json!([]), changed(&world));
    assert_eq!("sign_off_week", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(1, changed(&world).as_array().unwrap().len(), "the first signature counts again");
}

#[test]
fn a_week_that_was_signed_while_it_ran_is_no_change_when_it_ends_as_was_said() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    world.time.pass(3 * DAY_MS);
    world.ask("review_sign_off", json!({ "week": WEEK, "remark": "" }));
    assert_eq!((json!([]), json!([])), (changed(&world), marks(&world, &tenancy)));
    world.time.pass(5 * DAY_MS);
    let of_jamal = |all: Value| all.as_array().unwrap().iter().filter(|it| it["tenancy"] == tenancy.as_str()).count();
    assert_eq!(0, of_jamal(changed(&world)), "it was missed, as was said");
    let args = json!({ "tenancy": tenancy, "visit": null, "day": "2026-08-01", "outcome": "admitted", "place": null,
        "said": null, "moves_to": null, "replaces": null, "reason": null });
    world.ask("visits_record", args);
    assert_eq!(1, of_jamal(changed(&world)), "somebody was there on Saturday");
}

#[test]
fn the_forecast_comes_on_thursday_noon_and_names_no_tenant() {
    let world = World::with_caseload();
    let ask = |own: bool| world.ask("weeks_forecast", json!({ "own": own }));
    assert_eq!((json!(false), json!([])), (ask(false)["due"].clone(), ask(false)["workers"].clone()));
    // Tuesday 11:00; one minute before noon on Thursday nothing is said yet.
    world.time.pass(2 * DAY_MS + 59 * 60 * 1000);
    assert_eq!((json!(false), json!([])), (ask(false)["due"].clone(), ask(false)["workers"].clone()));
    world.time.pass(60 * 1000);
    let due = ask(false);
    let at_risk = json!({ "from": WEEK, "to": WEEK, "as_of": null, "tenancy": null });
    let weeks = world.ask("weeks_report", at_risk)["weeks"].clone();
    let expected = weeks.as_array().unwrap().iter().filter(|it| it["state"] == "at_risk").count() as u64;
    let told: u64 = due["workers"].as_array().unwrap().iter().map(|it| it["missing"].as_u64().unwrap()).sum();
    assert!(expected > 3, "{weeks}");
    assert_eq!((json!(true), expected), (due["due"].clone(), told));
    assert!(!due.to_string().contains("Jamal"), "{due}");
    // Who has tenants of their own is told how many of those.
    let joost = world.worker("Joost Testman");
    world.account("Joost", &["worker"], Some(&joost));
    let of_joost =
        due["workers"].as_array().unwrap().iter().find(|it| it["worker"] == joost).unwrap()["missing"].clone();
    world.unlock_as("Joost");
    assert_eq!(of_joost, ask(true)["own"]);
    assert_eq!(1, ask(true)["workers"].as_array().unwrap().len(), "the others are nobody's business here");
    assert_eq!(ask(true), ask(false), "nor by asking for everybody");
}

/// A day of a week, from 1 to 7.
fn day(week: &Value, weekday: u32) -> String {
    let text = format!("{}-{weekday}", week.as_str().unwrap());
    chrono::NaiveDate::parse_from_str(&text, "%G-W%V-%u").unwrap().to_string()
}

#[test]
fn the_trend_adds_up_to_the_figures_of_its_weeks() {
    let world = World::with_caseload();
    let trend = world.ask("weeks_trend", json!({ "search": "", "worker": null, "owner": null }));
    assert_eq!(8, trend.as_array().unwrap().len());
    for quarter in trend.as_array().unwrap().iter().skip(5) {
        let args = json!({ "from": quarter["from"], "to": quarter["to"], "search": "", "worker": null });
        assert_eq!(world.ask("weeks_totals", args)["figures"], quarter["figures"], "{quarter}");
        let all = world.ask(
            "visits_list",
            json!({ "from": day(&quarter["from"], 1), "to": day(&quarter["to"], 7), "tenancy": null, "worker": null }),
        );
        assert_eq!(json!(all.as_array().unwrap().len()), quarter["visits"], "{quarter}");
    }
    assert_eq!(
        (json!(0), json!(0)),
        (trend[0]["visits"].clone(), trend[0]["figures"]["met"].clone()),
        "nothing was kept then"
    );
    let worker = world.worker("Joost Testman");
    let own = world.ask("weeks_trend", json!({ "search": "", "worker": worker, "owner": null }));
    assert!(own[6]["figures"]["obliged"].as_u64() < trend[6]["figures"]["obliged"].as_u64());
}

#[test]
fn the_grid_shows_who_has_such_a_week_and_adds_those_up() {
    let world = World::with_caseload();
    let span = json!({ "from": "2026-W20", "to": WEEK, "search": "", "worker": null, "offset": 0, "limit": 100 });
    let grid = |having: Value| {
        let mut args = span.clone();
        args["having"] = having;
        let rows = world.ask("weeks_grid", args.clone());
        let totals = world.ask("weeks_totals", args);
        assert_eq!(rows["total"], totals["tenancies"]);
        rows
    };
    let all = grid(json!({}));
    let cells = |grid: &Value| -> Vec<String> {
        grid["rows"].as_array().unwrap().iter().map(|it| it["cells"].as_str().unwrap().to_owned()).collect()
    };
    let with =
        |letters: &str| cells(&all).into_iter().filter(|it| it.contains(|c| letters.contains(c))).collect::<Vec<_>>();
    let missed = grid(json!({ "missed": true }));
    assert_eq!(with("hqxu"), cells(&missed));
    assert!(missed["total"].as_u64() < all["total"].as_u64());
    assert_eq!(with("d"), cells(&grid(json!({ "state": "at_risk" }))));
    let owners: u64 = world
        .ask("organisations_list", json!({}))
        .as_array()
        .unwrap()
        .iter()
        .map(|it| grid(json!({ "owner": it["name"] }))["total"].as_u64().unwrap())
        .sum();
    assert_eq!(all["total"].as_u64().unwrap(), owners, "every dwelling has one owner");
}

/// A norm as a form sends it.
fn norm(first: &str, last: &str, remote: bool) -> Value {
    json!({ "first_day": first, "last_day": last, "remote_contact": remote, "met_elsewhere": false })
}

#[test]
fn a_temporary_norm_does_what_was_said_before_it_was_made() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7");
    // Somebody called in three of the weeks that were missed.
    for day in ["2026-07-02", "2026-07-17", "2026-07-24"] {
        let args = json!({ "tenancy": tenancy, "visit": null, "day": day, "outcome": "remote_contact", "place": null,
            "said": null, "moves_to": null, "replaces": null, "reason": null });
        world.ask("visits_record", args);
    }
    let before = states(&world);
    let turned = |before: &Value, after: &Value| {
        let pairs = before[0].as_array().unwrap().iter().zip(after[0].as_array().unwrap());
        pairs.filter(|(a, b)| a != b).count() as u64
    };
    let effect = |norm: Value, fields: Value| world.ask("norms_effect", json!({ "norm": norm, "fields": fields }));
    let fields = norm("2026-07-13", "2026-07-26", true);
    let said = effect(json!(null), fields.clone());
    assert_eq!(before, states(&world), "looking ahead writes nothing");
    let made = world.ask("norms_add", fields)["id"].clone();
    let after = states(&world);
    assert_eq!((turned(&before, &after), json!(1)), (said["weeks"].as_u64().unwrap(), said["tenancies"].clone()));
    assert!(turned(&before, &after) >= 2, "{said}");
    assert_eq!("2026-W30", said["turned"][0]["turn"]["week"], "the latest first");
    world.reopen();

    // A longer norm turns more; taking it away turns all of them back.
    let longer = norm("2026-06-29", "", true);
    let said = effect(made.clone(), longer.clone());
    world.ask("norms_change", json!({ "norm": made, "fields": longer }));
    let longest = states(&world);
    assert_eq!(said["weeks"].as_u64().unwrap(), turned(&after, &longest));
    let said = effect(made.clone(), json!(null));
    world.ask("norms_remove", json!({ "norm": made }));
    assert_eq!((before.clone(), turned(&longest, &before)), (states(&world), said["weeks"].as_u64().unwrap()));
    assert_eq!(json!([]), world.ask("norms_list", json!({})));

    for (kind, then) in [("remove_norm", &longest), ("change_norm", &after), ("add_norm", &before)] {
        assert_eq!(kind, world.ask("history_undo", json!({}))["kind"]);
        assert_eq!(then, &states(&world), "{kind}");
    }
    world.ask("history_redo", json!({}));
    assert_eq!(after, states(&world));
}

#[test]
fn a_norm_that_counts_nothing_or_ends_before_it_begins_is_refused() {
    let world = World::with_caseload();
    assert_eq!(Code::NormCountsNothing, world.refused("norms_add", norm("2026-07-13", "", false)));
    let why = world.try_ask("norms_add", norm("2026-07-13", "2026-07-12", true)).unwrap_err();
    assert_eq!(vec![Code::LastBeforeFirst], why.fields.iter().map(|it| it.code).collect::<Vec<_>>());
    assert_eq!(json!([]), world.ask("norms_list", json!({})));
}

#[test]
fn only_a_lead_looks_through_the_week_and_everybody_sees_who_did() {
    let world = World::with_caseload();
    let joost = world.worker("Joost Testman");
    world.account("Joost", &["worker"], Some(&joost));
    world.ask("review_sign_off", json!({ "week": "2026-W30", "remark": "Alleen voor de leiding." }));
    world.unlock_as("Joost");
    assert_eq!(Code::NotAllowed, world.refused("review_get", json!({ "week": WEEK })));
    assert_eq!(Code::NotAllowed, world.refused("review_sign_off", json!({ "week": WEEK, "remark": "" })));
    let seen = world.ask("review_signed", json!({ "from": "2026-W20", "to": WEEK }));
    assert_eq!("Ilse Dauwdruppel", seen["last"]["by"]);
    assert!(!seen.to_string().contains("leiding"), "{seen}");
}

/// The weeks of a tenancy up to the running one, as a cell shows them.
fn shown(world: &World, tenancy: &str) -> Vec<(String, Value)> {
    let args = json!({ "from": "2024-W01", "to": WEEK, "as_of": null, "tenancy": tenancy });
    let weeks = world.ask("weeks_report", args)["weeks"].clone();
    let cell = |it: &Value| json!([it["state"], it["norm_met"], it["by_temporary_norm"]]);
    weeks.as_array().unwrap().iter().map(|it| (it["week"].as_str().unwrap().to_owned(), cell(it))).collect()
}

#[test]
fn what_a_change_does_to_past_weeks_and_windows_is_what_was_said() {
    let changes = [
        json!({ "is": "agreement", "from_day": "2026-05-04", "visits": 1, "period_weeks": 2 }),
        json!({ "is": "agreement", "from_day": "2026-06-10", "visits": 2, "period_weeks": 3 }),
        json!({ "is": "agreement", "from_day": "2026-05-04", "visits": 2, "period_weeks": 1 }),
        json!({ "is": "exemption", "exemption": null, "first_day": "2026-06-03", "last_day": "2026-07-21" }),
    ];
    let mut turned = 0;
    let world = World::with_caseload();
    for tenancy in ["T7", "T25", "T3"].map(|it| world.tenancy(it)) {
        // An exemption only where none runs in these weeks.
        let free = tenancy == world.tenancy("T7");
        for change in changes.iter().filter(|it| free || it["is"] != "exemption") {
            let before = shown(&world, &tenancy);
            let effect = world.ask("weeks_effect", json!({ "tenancy": tenancy, "change": change }));
            let said: Vec<_> =
                effect["weeks"].as_array().unwrap().iter().map(|it| it["week"].as_str().unwrap()).collect();
            let of = |name: &str| change[name].clone();
            let (verb, args) = if change["is"] == "agreement" {
                let args = json!({ "tenancy": tenancy, "from_day": of("from_day"), "visits": of("visits"),
                    "period_weeks": of("period_weeks"), "reason": "Het gaat goed." });
                ("agreements_add", args)
            } else {
                let args = json!({ "tenancy": tenancy, "first_day": of("first_day"), "last_day": of("last_day"),
                    "reason": "hospital", "granted": true });
                ("exemptions_propose", args)
            };
            world.ask(verb, args);
            let after = shown(&world, &tenancy);
            let changed = before.iter().zip(&after).filter(|(a, b)| a != b).map(|(a, _)| a.0.as_str());
            assert_eq!(changed.collect::<Vec<_>>(), said, "{change}");
            turned += said.len();
            world.ask("history_undo", json!({}));
        }
    }
    assert!(turned > 20, "{turned} weeks are too few to say anything");
}
