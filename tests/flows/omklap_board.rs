//! What the board and the calendar say of everybody: what is overdue, who can start, what waits for the lead, who is
//! silent; and what a worker proposes instead of doing it.

use engine::api::{Code, OmklapState, OmklapStep};
use serde_json::{Value, json};

use crate::{
    omklap_steps::{TODAY, Way, way, way_of},
    world::{DAY_MS, World, with},
};

fn board(world: &World) -> Value {
    world.ask("omklap_board", json!({ "owner": "", "column": null, "offset": 0, "limit": 100 }))
}

fn row(way: &Way) -> Value {
    let board = board(&way.world);
    let rows = board["columns"].as_array().unwrap().iter().flat_map(|it| it["rows"].as_array().unwrap().clone());
    rows.into_iter().find(|it| it["tenancy"] == way.tenancy.as_str()).unwrap()
}

/// The days of the calendar of this one: `2026-07-28 evaluation 6 was 2026-02-28`.
fn days(way: &Way) -> Vec<String> {
    let calendar = way.world.ask("omklap_calendar", json!({ "owner": "" }));
    let own = calendar["days"].as_array().unwrap().iter().filter(|it| it["tenancy"] == way.tenancy.as_str());
    let said = |it: &Value| {
        let (day, what) = (it["day"].as_str().unwrap(), it["what"].as_str().unwrap());
        let month = it["month"].as_u64().map_or(String::new(), |it| format!(" {it}"));
        let was = it["was"].as_str().map_or(String::new(), |it| format!(" was {it}"));
        format!("{day} {what}{month}{was}")
    };
    own.map(said).collect()
}

fn only(way: &Way, what: &str) -> Vec<String> {
    days(way).into_iter().filter(|it| it.contains(what)).collect()
}

fn review_tasks(way: &Way) -> Vec<Value> {
    let mut all = way.world.todo("task", Some(&way.tenancy), None);
    all.retain(|it| it["code"] == "omklap_review");
    all
}

#[test]
fn the_calendar_has_every_evaluation_that_is_to_come_and_keeps_the_overdue_one_at_today() {
    let way = way_of("T2");
    assert_eq!(["2026-08-03 evaluation 9", "2026-11-03 evaluation 12"].as_slice(), only(&way, "evaluation"));
    way.world.time.pass(10 * DAY_MS);
    way.world.reopen();
    let overdue = "2026-08-07 evaluation 9 was 2026-08-03";
    assert_eq!([overdue, "2026-11-03 evaluation 12"].as_slice(), only(&way, "evaluation"));
    // The talk is one talk: the next one that has passed stands for it.
    way.world.time.pass(90 * DAY_MS);
    way.world.reopen();
    assert_eq!(["2026-11-05 evaluation 12 was 2026-11-03"].as_slice(), only(&way, "evaluation"));
}

#[test]
fn who_was_put_off_starts_again_from_the_day_on_which_that_is_looked_at() {
    let way = way();
    assert_eq!((json!(true), json!(null)), (row(&way)["can_start"].clone(), row(&way)["review_day"].clone()));
    way.take(OmklapStep::Prepare);
    way.take(OmklapStep::Postpone);
    let stands = || (row(&way)["can_start"].clone(), row(&way)["review_day"].clone());
    assert_eq!((json!(false), json!("2026-10-20")), stands());
    assert_eq!(["2026-10-20 review"].as_slice(), only(&way, "review"));
    way.keep(
        "evaluations_hold",
        json!({ "month": null, "day": TODAY, "present": [{ "who": "tenant", "name": "" }],
        "support": null, "support_reason": "", "own_view": "", "remark": "", "outcome": "prepare_omklap",
        "extends_months": "", "promises": [] }),
    );
    assert_eq!((json!(false), json!("2026-10-20")), stands(), "an evaluation does not bring the day nearer");

    way.world.time.pass(86 * DAY_MS);
    way.world.reopen();
    assert_eq!((json!(true), json!("2026-10-20")), stands());
    assert_eq!(["2026-10-22 review was 2026-10-20"].as_slice(), only(&way, "review"), "overdue, it stands at today");
    // Who looked again is told no more that it is to be looked at.
    let task = review_tasks(&way)[0]["id"].clone();
    way.world.ask("tasks_finish", json!({ "tenancy": way.tenancy, "task": task, "done": true }));
    assert_eq!((json!(true), json!(null)), stands());
    assert_eq!(Vec::<String>::new(), only(&way, "review"));
}

#[test]
fn the_task_to_look_again_goes_with_the_preparation_and_comes_back_with_it() {
    let way = way();
    way.take(OmklapStep::Prepare);
    way.take(OmklapStep::Reject);
    let look = |world: &World| world.todo("task", Some(&way.tenancy), None);
    let before = look(&way.world);
    assert_eq!(1, review_tasks(&way).len());
    way.take(OmklapStep::Prepare);
    assert_eq!(0, review_tasks(&way).len(), "it is looked at again by preparing it");
    way.world.back_and_again("prepare_omklap", &before, look);
    way.take(OmklapStep::Reject);
    assert_eq!(1, review_tasks(&way).len());
}

#[test]
fn what_a_worker_proposes_is_counted_for_the_lead_and_stands_first() {
    let way = way();
    assert_eq!((json!(0), json!(0)), (row(&way)["proposals"].clone(), board(&way.world)["proposals"].clone()));
    way.world.account("Pim Worker", &["worker"], None);
    way.world.unlock_as("Pim Worker");
    way.world.ask("reasons_give", json!({ "tenancy": way.tenancy, "kind": "covering", "text": null }));
    way.keep("omklap_waive", json!({ "criterion": "term", "reason": "Woonde hier al." }));
    let document = json!({ "document": "income", "state": "waived", "day": "", "reason": "Al getoetst." });
    way.keep("omklap_document", document);
    way.world.unlock_as("Ilse");
    let first = |state: &str| {
        let board = board(&way.world);
        let column = board["columns"].as_array().unwrap().iter().find(|it| it["state"] == state).unwrap().clone();
        column["rows"][0]["tenancy"].clone()
    };
    assert_eq!((json!(2), json!(2)), (row(&way)["proposals"].clone(), board(&way.world)["proposals"].clone()));
    assert_eq!(json!(way.tenancy), first("in_sublease"));
    way.keep("omklap_waive", json!({ "criterion": "term", "reason": "Akkoord." }));
    assert_eq!(json!(1), row(&way)["proposals"], "what is granted waits no more");
}

#[test]
fn a_file_on_which_somebody_works_is_not_silent() {
    let way = way().until(OmklapState::Requested);
    let silent = || (row(&way)["silent_days"].clone(), way.sheet()["silent_days"].clone());
    let pass = |days: i64| {
        way.world.time.pass(days * DAY_MS);
        way.world.reopen();
    };
    pass(40);
    assert_eq!((json!(40), json!(40)), silent());
    // Each of these is something that somebody did for it.
    let today = |days: u32| {
        let day = days_on(days);
        move |more: Value| with(more, "day", day.clone())
    };
    let none = (json!(null), json!(null));
    way.keep("omklap_wish", today(40)(json!({ "answer": "yes", "words": "" })));
    assert_eq!(none, silent(), "a wish");
    pass(30);
    assert_eq!((json!(30), json!(30)), silent());
    way.keep("omklap_advise", today(70)(json!({ "adviser": "worker", "advice": "positive", "reason": "" })));
    assert_eq!(none, silent(), "advice");
    way.world.ask("history_undo", json!({}));
    assert_eq!((json!(30), json!(30)), silent(), "an undo takes it away");
    way.keep("omklap_owner", today(70)(json!({ "willing": true, "words": "" })));
    assert_eq!(none, silent(), "the owner's word");
    pass(30);
    let organisation = way.keep("omklap_files_get", json!({}))["recipients"][0]["organisation"].clone();
    assert_eq!((json!(30), json!(30)), silent());
    way.keep("omklap_files_make", json!({ "organisation": organisation, "attention": "" }));
    assert_eq!(none, silent(), "the file");
    pass(30);
    assert_eq!((json!(30), json!(30)), silent());
    let pay = json!({ "ledger": "tenant", "kind": "payment", "amount": "100", "payer": "tenant", "reference": "" });
    way.keep("rent_record_payment", today(130)(pay));
    assert_eq!((json!(30), json!(30)), silent(), "rent is paid whether anybody works on the omklap or not");
}

/// So many days after the day of the fixture.
fn days_on(days: u32) -> String {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 7, 28).unwrap() + chrono::Days::new(u64::from(days));
    day.to_string()
}

#[test]
fn a_worker_makes_no_term_longer_and_gives_no_advice_of_the_lead() {
    let way = way();
    let longer = json!({ "tenancy": way.tenancy, "month": null, "day": TODAY,
        "present": [{ "who": "tenant", "name": "" }], "support": null, "support_reason": "", "own_view": "",
        "remark": "Een half jaar erbij.", "outcome": "extend_term", "extends_months": "6", "promises": [] });
    let advice = json!({ "tenancy": way.tenancy, "day": TODAY, "adviser": "lead", "advice": "positive", "reason": "" });
    let held = way.world.ask("evaluations_hold", longer.clone())["id"].clone();
    let removed = json!({ "tenancy": way.tenancy, "evaluation": held });
    let seen = || way.keep("evaluations_get", json!({}));
    assert_eq!((json!(18), json!(true)), (seen()["covenant"]["term_months"].clone(), seen()["may_decide"].clone()));
    way.world.account("Pim Worker", &["worker"], None);
    way.world.unlock_as("Pim Worker");
    way.world.ask("reasons_give", json!({ "tenancy": way.tenancy, "kind": "covering", "text": null }));
    let before = seen();
    assert_eq!(json!(false), before["may_decide"]);
    assert_eq!("outcome: lead_extends", way.world.wrong("evaluations_hold", longer.clone()));
    assert_eq!("adviser: lead_advises", way.world.wrong("omklap_advise", advice.clone()));
    assert_eq!(Code::NotAllowed, way.world.refused("evaluations_remove", removed), "with it goes the longer term");
    assert_eq!(before, seen());
    way.world.ask("omklap_advise", with(advice, "adviser", "worker"));
    way.world.ask("evaluations_hold", with(longer, "outcome", "extra_agreements"));
    assert_eq!(json!(18), seen()["covenant"]["term_months"]);
}

#[test]
fn a_worker_is_offered_the_owners_of_their_own_caseload() {
    let world = World::with_caseload();
    let femke = world.worker("Femke van der Proef");
    let all = board(&world)["owners"].as_array().unwrap().len();
    world.account("Femke", &["worker"], Some(&femke));
    world.unlock_as("Femke");
    let owners = board(&world)["owners"].clone();
    let owners = owners.as_array().unwrap();
    assert!(!owners.is_empty() && owners.len() < all, "{owners:?} of {all}");
    for it in owners {
        let own = json!({ "owner": it, "column": null, "offset": 0, "limit": 1 });
        assert!(world.ask("omklap_board", own)["all"].as_u64() > Some(0), "{it} and nobody");
    }
}

/// As of a day nothing is known of what came after it.
#[test]
fn what_was_settled_or_said_anew_later_was_not_so_before() {
    let way = way();
    let at = |code: &str, as_of: &str| {
        let report = way.world.ask("omklap_report", json!({ "tenancy": "T1", "as_of": as_of }));
        let rows = report["tenancies"][0]["criteria"].as_array().unwrap().clone();
        rows.iter().find(|it| it["code"] == code).unwrap()["status"].as_str().unwrap().to_owned()
    };
    let dwelling = way.sheet()["dwelling"].clone();
    let concern = json!([{ "part": "water", "level": "concern", "remark": "lekkage" }]);
    let look = json!({ "dwelling": dwelling, "day": "2026-07-02", "occasion": "regular", "items": concern });
    way.world.ask("inspections_add", look);
    let item = way.world.ask("stock_get", json!({ "dwelling": dwelling }))["inspections"][0]["items"][0]["id"].clone();
    way.world.ask("inspections_settle", json!({ "item": item, "day": "2026-07-20" }));
    let stood = |day: &str| at("dwelling", day);
    assert_eq!(
        ["not_met", "not_met", "met"],
        ["2026-07-02", "2026-07-19", "2026-07-20"].map(stood).each_ref().map(String::as_str)
    );
    way.keep("omklap_waive", json!({ "criterion": "term", "reason": "Woonde hier al." }));
    way.world.time.pass(20 * DAY_MS);
    way.world.reopen();
    way.keep("omklap_waive", json!({ "criterion": "term", "reason": "Woonde hier al onder een ander contract." }));
    assert_eq!(("not_met", "waived"), (at("term", "2026-07-27").as_str(), at("term", "2026-08-01").as_str()));
}
