//! What people decide on the way to an own lease: back and again, waivers, documents, conditions, and what is refused.

use std::fs;

use engine::api::{Code, OmklapLack, OmklapState, OmklapStep};
use serde_json::{Value, json};

use crate::{
    omklap_steps::{TODAY, Way, way},
    world::{DAY_MS, World, with},
};

fn criterion(sheet: &Value, code: &str) -> Value {
    sheet["criteria"].as_array().unwrap().iter().find(|it| it["code"] == code).unwrap().clone()
}

fn open_tasks(way: &Way) -> Vec<String> {
    let args = json!({ "worker": null, "tenancy": way.tenancy, "open": true, "only": null });
    let all = way.world.ask("tasks_list", args);
    let tasks = all.as_array().unwrap().iter().filter(|it| it["kind"] == "task");
    tasks.map(|it| format!("{} {}", it["code"].as_str().unwrap(), it["due_day"].as_str().unwrap())).collect()
}

/// A step with one argument of it another.
fn changed(way: &Way, step: OmklapStep, field: &str, value: impl Into<Value>) -> Value {
    with(way.full(step).1, field, value)
}

#[test]
fn a_request_names_everything_that_is_not_on_file() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let way = Way { world, tenancy };
    way.take(OmklapStep::Prepare);
    let lacks = |why: engine::api::ApiError| {
        assert_eq!(Code::OmklapLacks, why.code);
        let bits = why.args["lacks"];
        let named = OmklapLack::ALL.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
        named.map(|(_, it)| it.as_code()).collect::<Vec<_>>().join(" ")
    };
    let (command, args) = way.full(OmklapStep::Request);
    let shown = way.sheet()["next"][0].clone();
    assert_eq!("request", shown["step"]);
    assert_eq!(
        "wish final_evaluation worker_advice lead_advice file",
        lacks(way.world.try_ask(command, args.clone()).unwrap_err())
    );
    way.evaluated();
    assert_eq!("wish file", lacks(way.world.try_ask(command, args.clone()).unwrap_err()));
    way.filed();
    assert_eq!("wish", lacks(way.world.try_ask(command, args.clone()).unwrap_err()));
    way.keep("omklap_wish", json!({ "day": TODAY, "answer": "later", "words": "" }));
    assert_eq!("wish", lacks(way.world.try_ask(command, args.clone()).unwrap_err()), "later is no yes");
    way.keep("omklap_wish", json!({ "day": TODAY, "answer": "yes", "words": "" }));
    way.world.ask(command, args);
    let sent = way.sheet()["steps"][0]["file"].clone();
    assert_eq!(way.keep("omklap_files_get", json!({}))["rows"][0]["id"], sent, "the file is kept as it was sent");
    let way = way.until(OmklapState::Agreed);
    let (command, args) = way.full(OmklapStep::Sign);
    let nobody = with(args.clone(), "signatures", json!([{ "who": "tenant", "name": "Vera" }]));
    assert_eq!("owner_signs provider_signs documents", lacks(way.world.try_ask(command, nobody).unwrap_err()));
    assert_eq!("documents", lacks(way.world.try_ask(command, args).unwrap_err()));
}

#[test]
fn what_is_wrong_in_a_step_is_said_at_its_field_and_nothing_is_written() {
    let way = way().until(OmklapState::Requested);
    let before = way.sheet();
    let wrong = |args: Value| way.world.wrong("omklap_step", args);
    use OmklapStep as S;
    assert_eq!("day: day_in_future", wrong(changed(&way, S::Agree, "day", "2026-07-29")));
    assert_eq!("day: before_last_step", wrong(changed(&way, S::Agree, "day", "2026-07-27")));
    assert_eq!("day: day_invalid", wrong(changed(&way, S::Agree, "day", "2026-02-30")));
    assert_eq!("person: words_missing", wrong(changed(&way, S::Agree, "person", " ")));
    let blank = json!([{ "words": "", "by_day": "2026-08-20" }]);
    assert_eq!(
        "conditions: text_blank",
        wrong(changed(&way, S::Agree, "conditions", blank)).replace("words_missing", "text_blank")
    );
    for step in [S::Postpone, S::Reject] {
        assert_eq!("reason: words_missing", wrong(changed(&way, step, "reason", "")));
        assert_eq!("must_change: words_missing", wrong(changed(&way, step, "must_change", "")));
        assert_eq!("review_day: review_not_later", wrong(changed(&way, step, "review_day", TODAY)));
        assert_eq!("review_day: day_invalid", wrong(changed(&way, step, "review_day", "")));
    }
    assert_eq!("extends_months: number_out_of_range", wrong(changed(&way, S::Postpone, "extends_steps", 9)));
    assert_eq!(before, way.sheet());
    way.world.ask("omklap_step", changed(&way, S::Withdraw, "must_change", ""));
    assert_eq!("in_sublease", way.state(), "who does not want to has to change nothing");
}

#[test]
fn two_people_do_not_decide_about_what_one_of_them_did_not_see() {
    let way = way().until(OmklapState::Requested);
    let (_, agree) = way.full(OmklapStep::Agree);
    let (_, reject) = way.full(OmklapStep::Reject);
    way.world.ask("omklap_step", agree);
    let before = way.sheet();
    assert_eq!(Code::OmklapMoved, way.world.refused("omklap_step", reject));
    assert_eq!(before, way.sheet());
    assert_eq!(
        Code::OmklapMoved,
        way.world.refused("omklap_flip", changed(&way, OmklapStep::Flip, "seen", json!(null)))
    );
    // Who says that steps were taken elsewhere saw one here all the same, and another came after it.
    let requested = way.sheet()["steps"][1]["id"].clone();
    let elsewhere = |seen: &Value| with(changed(&way, OmklapStep::Flip, "elsewhere", true), "seen", seen.clone());
    assert_eq!(Code::OmklapMoved, way.world.refused("omklap_flip", elsewhere(&requested)));
    assert_eq!(
        Code::OmklapMoved,
        way.world.refused("omklap_flip", elsewhere(&json!(""))),
        "or saw that there was none"
    );
    way.world.ask("omklap_flip", elsewhere(&way.sheet()["seen"]));
}

#[test]
fn a_refused_omklap_is_asked_again_after_what_had_to_change() {
    let way = way().until(OmklapState::Requested);
    let conditions = json!([{ "words": "Eerst de tuin.", "by_day": "2026-08-20" }]);
    way.world.ask("omklap_step", changed(&way, OmklapStep::Agree, "conditions", conditions));
    assert_eq!(json!("Eerst de tuin."), way.sheet()["steps"][0]["conditions"][0]["words"]);
    assert!(open_tasks(&way).contains(&"omklap_condition 2026-08-20".to_owned()));
    way.take(OmklapStep::Reject);
    let tasks = open_tasks(&way);
    assert!(tasks.contains(&"omklap_review 2026-10-20".to_owned()), "{tasks:?}");
    assert!(!tasks.iter().any(|it| it.starts_with("omklap_condition") || it.starts_with("joint_talk")), "{tasks:?}");
    let row = &way.sheet()["steps"][0].clone();
    assert_eq!(("Niets open.", "Ilse Sluis"), (row["must_change"].as_str().unwrap(), row["person"].as_str().unwrap()));
    way.world.time.pass(90 * DAY_MS);
    way.world.reopen();
    way.world.ask("omklap_step", changed(&way, OmklapStep::Prepare, "day", "2026-10-26"));
    let lacks =
        way.sheet()["next"].as_array().unwrap().iter().find(|it| it["step"] == "request").unwrap()["lacks"].clone();
    assert_eq!(json!([]), lacks, "what was advised on the day of the refusal itself still counts");
    way.world.ask("omklap_step", changed(&way, OmklapStep::Request, "day", "2026-10-26"));
    assert_eq!("requested", way.state());
}

/// What leads back plans an evaluation; holding it is what was planned, and one of half a year before is not.
#[test]
fn the_evaluation_that_a_refusal_plans_is_done_when_it_is_held() {
    let way = way().until(OmklapState::Requested);
    way.take(OmklapStep::Reject);
    let planned = || way.world.ask("evaluations_get", json!({ "tenancy": way.tenancy }))["review_day"].clone();
    let seen = || json!([planned(), open_tasks(&way)]);
    let hold = |day: &str| {
        let args = json!({ "tenancy": way.tenancy, "month": null, "day": day,
            "present": [{ "who": "tenant", "name": "" }], "support": null, "support_reason": "", "own_view": "",
            "remark": "", "outcome": "continue", "extends_months": "", "promises": [] });
        way.world.ask("evaluations_hold", args)["id"].clone()
    };
    assert_eq!(json!("2026-10-20"), planned());
    hold("2026-07-28");
    assert_eq!(json!("2026-10-20"), planned(), "long before");
    way.world.time.pass(60 * DAY_MS);
    way.world.reopen();
    let before = seen();
    let held = hold("2026-09-26");
    let after = seen();
    assert_eq!(json!(null), planned());
    assert!(!open_tasks(&way).iter().any(|it| it.starts_with("omklap_review")));
    way.world.back_and_again("hold_evaluation", &before, |_| seen());
    let args = json!({ "tenancy": way.tenancy, "evaluation": held });
    way.world.ask("evaluations_remove", args);
    assert_eq!(before, seen(), "what was planned is still to be held");
    way.world.back_and_again("remove_evaluation", &after, |_| seen());
    way.world.ask("omklap_step", changed(&way, OmklapStep::Prepare, "day", "2026-09-26"));
    assert_eq!(json!(null), planned(), "it is looked at by this");
}

#[test]
fn two_postponements_make_the_term_longer_by_the_steps_of_the_covenant() {
    let way = way();
    let term = || criterion(&way.sheet(), "term")["evidence"]["norm"].clone();
    assert_eq!(json!(12), term());
    for (steps, months) in [(1, 15), (2, 21)] {
        way.take(OmklapStep::Prepare);
        way.world.ask("omklap_step", changed(&way, OmklapStep::Postpone, "extends_steps", steps));
        assert_eq!(json!(months), term());
        let planned = way.world.ask("evaluations_get", json!({ "tenancy": way.tenancy }));
        let last = planned["moments"].as_array().unwrap().last().unwrap();
        assert_eq!((&json!(months), &json!(months)), (&planned["covenant"]["term_months"], &last["month"]));
    }
    assert_eq!(json!("2027-05-31"), criterion(&way.sheet(), "term")["evidence"]["until"]);
    way.world.ask("history_undo", json!({}));
    assert_eq!(json!(15), term());
}

/// What goes no further keeps what was asked, and nobody has to meet it any more.
#[test]
fn conditions_of_what_was_put_off_stay_in_the_history() {
    let way = way().until(OmklapState::Requested);
    let condition = json!([{ "words": "Eerst de tuin.", "by_day": "2026-09-01" }]);
    way.world.ask("omklap_step", changed(&way, OmklapStep::Agree, "conditions", condition));
    let asked = |at: usize| way.sheet()["steps"][at]["conditions"][0].clone();
    assert_eq!(
        (json!("Eerst de tuin."), json!("2026-09-01")),
        (asked(0)["words"].clone(), asked(0)["due_day"].clone())
    );
    let before = asked(0);
    way.take(OmklapStep::Postpone);
    let over = asked(1);
    assert_eq!(
        (json!("Eerst de tuin."), Value::Null, Value::Null),
        (over["words"].clone(), over["task"].clone(), over["due_day"].clone())
    );
    way.world.ask("history_undo", json!({}));
    assert_eq!(before, asked(0));
}

#[test]
fn nothing_is_undone_on_which_somebody_else_went_on() {
    let way = way().until(OmklapState::Requested);
    way.world.account("Pim Lead", &["lead"], None);
    way.world.unlock_as("Pim Lead");
    way.take(OmklapStep::Agree);
    way.world.unlock_as("Ilse");
    assert_eq!(Code::OmklapFollowed, way.world.refused("history_undo", json!({})));
    assert_eq!("agreed", way.state());
    way.world.unlock_as("Pim Lead");
    way.world.ask("history_undo", json!({}));
    way.world.unlock_as("Ilse");
    way.world.ask("history_undo", json!({}));
    assert_eq!("in_preparation", way.state());
}

#[test]
fn a_consent_on_which_a_paper_was_made_is_withdrawn_not_undone() {
    let way = way();
    let organisation = way.keep("omklap_files_get", json!({}))["recipients"][0]["organisation"].clone();
    way.world.account("Pim Lead", &["lead"], None);
    way.world.unlock_as("Pim Lead");
    way.keep(
        "consents_give",
        json!({ "organisation": organisation, "purpose": "omklap", "day": TODAY, "last_day": "" }),
    );
    way.world.ask("history_undo", json!({}));
    way.world.ask("history_redo", json!({}));
    way.world.unlock_as("Ilse");
    way.keep("omklap_files_make", json!({ "organisation": organisation, "attention": "" }));
    way.world.unlock_as("Pim Lead");
    assert_eq!(Code::ConsentUsed, way.world.refused("history_undo", json!({})));
}

/// Who withdrew has to want it anew, and the corporation gets the newest file, on a consent that still holds.
#[test]
fn a_request_goes_on_the_wish_the_file_and_the_consent_of_today() {
    let way = way().until(OmklapState::Requested);
    let sent = |at: usize| way.sheet()["steps"][at]["file"].clone();
    let lacks = || {
        let next = way.sheet()["next"].as_array().unwrap().clone();
        next.iter().find(|it| it["step"] == "request").unwrap()["lacks"].clone()
    };
    let first = sent(0);
    way.take(OmklapStep::Withdraw);
    way.take(OmklapStep::Prepare);
    assert_eq!(json!(["wish"]), lacks());
    way.wishes();
    let papers = way.keep("omklap_files_get", json!({}));
    let organisation = papers["recipients"][0]["organisation"].clone();
    way.world.time.pass(60_000);
    way.keep("omklap_files_make", json!({ "organisation": organisation, "attention": "" }));
    way.take(OmklapStep::Request);
    assert_ne!(first, sent(0), "of one day the file that was made last");

    way.take(OmklapStep::Reject);
    way.take(OmklapStep::Prepare);
    for it in way.keep("consents_get", json!({}))["rows"].as_array().unwrap() {
        way.keep("consents_withdraw", json!({ "consent": it["id"], "day": TODAY }));
    }
    assert_eq!(json!(["file"]), lacks(), "what was made on a consent that holds no more does not go");
}

#[test]
fn nobody_prepares_what_has_no_sublease_any_more() {
    let way = way();
    let ended = |last: Option<&str>| {
        let id: store::Id<store::tables::Tenancy> = way.tenancy.parse().unwrap();
        way.world.write(|tx| {
            for lease in store::caseload::leases(tx, id)?.into_iter().filter(|it| it.kind == "sub") {
                store::tables::Lease { last_day: last.map(str::to_owned), ..lease }.put(tx)?;
            }
            Ok(())
        });
        way.world.reopen();
    };
    ended(Some("2026-07-27"));
    let (command, args) = way.full(OmklapStep::Prepare);
    assert_eq!(Code::OmklapLacks, way.world.refused(command, args));
    ended(None);
    way.take(OmklapStep::Prepare);
}

#[test]
fn a_worker_proposes_what_the_lead_grants() {
    let way = way();
    way.world.account("Pim Worker", &["worker"], None);
    let waive = |reason: &str| json!({ "tenancy": way.tenancy, "criterion": "term", "reason": reason });
    way.world.unlock_as("Pim Worker");
    way.world.ask("reasons_give", json!({ "tenancy": way.tenancy, "kind": "covering", "text": null }));
    assert_eq!(
        "reason: text_blank",
        way.world.wrong("omklap_waive", waive(" ")).replace("words_missing", "text_blank")
    );
    way.world.ask("omklap_waive", waive("Woonde hier al onder een ander contract."));
    let proposed = criterion(&way.sheet(), "term");
    assert_eq!(
        ("proposed", "not_met"),
        (proposed["waiver"]["state"].as_str().unwrap(), proposed["status"].as_str().unwrap())
    );
    let document =
        json!({ "tenancy": way.tenancy, "document": "income", "state": "waived", "day": "", "reason": "Al getoetst." });
    way.world.ask("omklap_document", document.clone());
    way.world.unlock_as("Ilse");
    let before = criterion(&way.sheet(), "term");
    way.world.ask("omklap_waive", waive("Woonde hier al."));
    way.world.back_and_again("waive_criterion", &before, |_| criterion(&way.sheet(), "term"));
    way.world.ask("omklap_document", document);
    let income = |sheet: &Value| {
        sheet["documents"].as_array().unwrap().iter().find(|it| it["document"] == "income").unwrap()["state"].clone()
    };
    assert_eq!(json!("waived"), income(&way.sheet()));
    way.world.unlock_as("Pim Worker");
    way.world.ask("reasons_give", json!({ "tenancy": way.tenancy, "kind": "covering", "text": null }));
    let back = json!({ "tenancy": way.tenancy, "criterion": "term" });
    assert_eq!(Code::NotAllowed, way.world.refused("omklap_unwaive", back.clone()), "what the lead decided");
    let to_come = json!({ "tenancy": way.tenancy, "document": "income", "state": null, "day": "", "reason": "" });
    assert_eq!(Code::NotAllowed, way.world.refused("omklap_document", to_come));
    let there = json!({ "tenancy": way.tenancy, "document": "income", "state": "there", "day": TODAY, "reason": "" });
    assert_eq!(Code::NotAllowed, way.world.refused("omklap_document", there), "not by way of another state either");
    let path = way.world.folder().join("Inkomen.pdf");
    fs::write(&path, b"%PDF-1.7 inkomen").unwrap();
    way.keep("document_files_add", json!({ "document": "income", "path": path }));
    assert_eq!(json!("waived"), income(&way.sheet()), "a file beside it takes nothing back");
    assert_eq!(Code::NotAllowed, way.world.refused("omklap_step", way.full(OmklapStep::Request).1));
    way.world.unlock_as("Ilse");
    let before = criterion(&way.sheet(), "term");
    way.world.ask("omklap_unwaive", back.clone());
    way.world.back_and_again("unwaive_criterion", &before, |_| criterion(&way.sheet(), "term"));
    assert_eq!(Code::OmklapNotWaived, way.world.refused("omklap_unwaive", back));
}

#[test]
fn a_document_has_its_files_and_what_the_owner_said_counts() {
    let way = way();
    let path = way.world.folder().join("Verzoek.pdf");
    fs::write(&path, b"%PDF-1.7 een verzoek").unwrap();
    let request = || {
        let sheet = way.sheet();
        sheet["documents"].as_array().unwrap().iter().find(|it| it["document"] == "request").unwrap().clone()
    };
    let before = request();
    assert_eq!(json!(null), before["state"]);
    let args = json!({ "tenancy": way.tenancy, "document": "request", "path": path });
    let file = way.world.ask("document_files_add", args.clone())["id"].clone();
    way.world.back_and_again("add_document_file", &before, |_| request());
    assert_eq!(("there", TODAY), (request()["state"].as_str().unwrap(), request()["day"].as_str().unwrap()));
    let shown = way.keep("document_files_open", json!({ "file": file }));
    assert_eq!(b"%PDF-1.7 een verzoek".as_slice(), fs::read(shown["path"].as_str().unwrap()).unwrap());
    let before = request();
    way.keep("document_files_remove", json!({ "file": file }));
    way.world.back_and_again("remove_document_file", &before, |_| request());
    assert_eq!(json!(null), request()["state"], "without its only file it is to come again");
    let seen = with(args.clone(), "document", "identity_seen");
    assert_eq!(Code::OmklapNeverACopy, way.world.refused("document_files_add", seen));
    assert_eq!(
        Code::AttachmentKind,
        way.world.refused("document_files_add", with(args.clone(), "path", "/x/brief.exe"))
    );
    assert_eq!(
        Code::Missing,
        way.world.refused("document_files_open", json!({ "tenancy": way.world.tenancy("T2"), "file": file }))
    );

    let owner = || criterion(&way.sheet(), "owner");
    let before = owner();
    assert_eq!(json!("cannot_judge"), before["status"], "nobody agreed on anything");
    way.keep("omklap_owner", json!({ "day": TODAY, "willing": false, "words": "Eerst een gesprek." }));
    way.world.back_and_again("say_owner", &before, |_| owner());
    assert_eq!(json!("not_met"), owner()["status"]);
    let silent = json!({ "tenancy": way.tenancy, "day": TODAY, "willing": false, "words": "" });
    assert_eq!("words: words_missing", way.world.wrong("omklap_owner", silent));
    way.keep("omklap_owner", json!({ "day": TODAY, "willing": true, "words": "" }));
    assert_eq!(json!("met"), owner()["status"]);
}

fn look_at(way: &Way) -> Value {
    json!([way.sheet(), way.world.ask("tenancies_get", json!({ "id": way.tenancy }))["leases"]])
}

#[test]
fn a_wrong_flip_is_undone_before_its_day_and_put_right_after_it() {
    let way = way().until(OmklapState::Signed);
    let leases = || way.world.ask("tenancies_get", json!({ "id": way.tenancy }))["leases"].clone();
    let rent = || way.world.ask("rent_get", json!({ "tenancy": way.tenancy }))["tenant"]["last_day"].clone();
    let sublet = leases();
    way.take(OmklapStep::Flip);
    assert_eq!(Code::OmklapFlipAhead, way.world.refused("omklap_correct", way.full(OmklapStep::Correct).1));
    way.world.time.pass(70 * DAY_MS);
    way.world.reopen();
    let flipped = json!([leases(), way.sheet()["state"], rent(), open_tasks(&way)]);
    assert_eq!((json!("flipped"), json!("2026-09-30")), (flipped[1].clone(), flipped[2].clone()));
    let why = |day: &str| with(changed(&way, OmklapStep::Correct, "what", "day"), "day", day);
    let before = look_at(&way);
    assert_eq!(
        "day: day_invalid",
        way.world.wrong("omklap_correct", why("")),
        "an empty day is no flip that was not made"
    );
    assert_eq!("day: flip_same_day", way.world.wrong("omklap_correct", why("2026-10-01")));
    assert_eq!(before, look_at(&way));
    assert_eq!(
        "reason: words_missing",
        way.world
            .wrong("omklap_correct", changed(&way, OmklapStep::Correct, "reason", ""))
            .replace("text_blank", "words_missing")
    );
    assert_eq!(Code::FlipBeforeSublease, way.world.refused("omklap_correct", why("2025-08-31")));
    let look = |_: &World| json!([leases(), way.sheet()["state"], rent(), open_tasks(&way)]);

    // On another day: everything moves with it, and no day is left without a title.
    way.world.ask("omklap_correct", why("2026-09-01"));
    way.world.back_and_again("correct_flip", &flipped, look);
    let days: Vec<_> = leases()
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {} {}", it["kind"].as_str().unwrap(), it["first_day"].as_str().unwrap(), it["last_day"]))
        .collect();
    assert_eq!(
        ["head 2025-08-01 \"2026-08-31\"", "sub 2025-08-31 \"2026-08-31\"", "own 2026-09-01 null"].as_slice(),
        days
    );
    assert_eq!((json!("flipped"), json!("2026-08-31")), (way.sheet()["state"].clone(), rent()));

    // Not at all: the leases are what they were.
    let moved = look(&way.world);
    way.take(OmklapStep::Correct);
    way.world.back_and_again("correct_flip", &moved, look);
    assert_eq!((sublet, json!("signed"), json!(null)), (leases(), way.sheet()["state"].clone(), rent()));
    let steps = way.sheet()["steps"].clone();
    assert_eq!(
        ("correct", "Verkeerde dag."),
        (steps[0]["step"].as_str().unwrap(), steps[0]["reason"].as_str().unwrap())
    );

    let elsewhere = way.world.tenancy("T10");
    let args = json!({ "tenancy": elsewhere, "seen": null, "reason": "Klopt niet.", "what": "flip" });
    assert_eq!(Code::OmklapFlippedElsewhere, way.world.refused("omklap_correct", args));
}

#[test]
fn the_board_and_the_calendar_are_the_same_before_and_after_a_restart() {
    let way = way();
    let look = |world: &World| {
        let board = world.ask("omklap_board", json!({ "owner": "", "column": null, "offset": 0, "limit": 100 }));
        json!([board, world.ask("omklap_calendar", json!({ "owner": "" }))])
    };
    let state_of = |board: &Value| {
        let columns = board["columns"].as_array().unwrap();
        let holds =
            |it: &&Value| it["rows"].as_array().unwrap().iter().any(|row| row["tenancy"] == way.tenancy.as_str());
        columns.iter().find(holds).unwrap()["state"].as_str().unwrap().to_owned()
    };
    let same = |said: &str| {
        let seen = look(&way.world);
        way.world.reopen();
        assert_eq!(seen, look(&way.world), "{said}");
    };
    same("as it was");
    for step in [OmklapStep::Prepare, OmklapStep::Request, OmklapStep::Agree] {
        look(&way.world);
        way.take(step);
        assert_eq!(way.state(), state_of(&look(&way.world)[0]));
        same(step.as_code());
    }
    let visit = json!({ "tenancy": way.tenancy, "visit": null, "day": TODAY, "outcome": "not_home", "place": null });
    look(&way.world);
    way.world.ask("visits_record", visit);
    same("a visit");
    look(&way.world);
    way.keep("omklap_waive", json!({ "criterion": "term", "reason": "Al langer." }));
    same("a waiver");
    let pay = json!({ "ledger": "tenant", "kind": "payment", "day": "2026-07-02", "amount": "100", "payer": "tenant", "reference": "" });
    look(&way.world);
    way.keep("rent_record_payment", pay);
    same("a payment");
    look(&way.world);
    way.world.ask("history_undo", json!({}));
    same("an undo");
    way.world.time.pass(40 * DAY_MS);
    way.world.reopen();
    let board = &look(&way.world)[0];
    let row =
        board["columns"].as_array().unwrap().iter().find(|it| it["state"] == "agreed").unwrap()["rows"][0].clone();
    assert_eq!(json!(40), row["silent_days"]);
}

/// The criteria of one tenancy say the same on the command line as on the screen.
#[test]
fn a_script_reads_the_same_criteria_as_the_screen() {
    let way = way();
    let report = |args: Value| way.world.ask("omklap_report", args);
    let all = report(json!({}));
    let running = all["tenancies"].as_array().unwrap();
    assert!(
        running.len() > 20
            && running.iter().any(|it| it["state"] == "flipped")
            && running.iter().any(|it| it["state"] == "ended")
    );
    let one = report(json!({ "tenancy": "T1", "on": "2026-12-01" }))["tenancies"][0].clone();
    assert_eq!(("T1", "in_sublease"), (one["tenancy"].as_str().unwrap(), one["state"].as_str().unwrap()));
    let sheet = way.keep("omklap_get", json!({ "on": "2026-12-01" }));
    for row in one["criteria"].as_array().unwrap() {
        let seen = criterion(&sheet, row["code"].as_str().unwrap());
        assert_eq!((&seen["status"], &seen["earliest"]), (&row["status"], &row["earliest"]), "{row}");
    }
    assert_eq!(sheet["earliest"]["day"], one["earliest"]);
    let before = report(json!({ "tenancy": "T1", "as_of": "2026-01-01" }))["tenancies"][0].clone();
    let wish = before["criteria"].as_array().unwrap().iter().find(|it| it["code"] == "wish").unwrap();
    assert_eq!("cannot_judge", wish["status"], "nobody had asked then");
}

#[test]
fn the_file_tells_of_the_wish_what_the_criterion_is_judged_by() {
    let way = way().until(OmklapState::Requested);
    let organisation = way.keep("omklap_files_get", json!({}))["recipients"][0]["organisation"].clone();
    let told = || {
        let seen = way.keep("omklap_files_preview", json!({ "organisation": organisation, "attention": "" }));
        seen["blocks"].to_string().contains("De wens van de huurder is nog niet opgeschreven.")
    };
    assert!(!told());
    way.take(OmklapStep::Withdraw);
    assert_eq!(json!("cannot_judge"), criterion(&way.sheet(), "wish")["status"]);
    assert!(told(), "what was wanted before it was withdrawn goes to nobody");
}
