//! What is beside a visit: an incident where it was not safe, in and out, a couple, the copy for another program, paper.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World};

const TODAY: &str = "2026-07-28";

fn today(world: &World) -> Value {
    world.ask("today_get", json!({ "day": TODAY, "worker": null, "everybody": true }))
}

fn plan(world: &World, tenancy: &str, time: &str) -> String {
    let planned = world.ask("visits_plan", json!({ "tenancy": tenancy, "day": TODAY, "time": time }));
    planned["visit"].as_str().unwrap().to_owned()
}

fn plan_for_both(world: &World, one: &str, two: &str) -> String {
    let args = json!({ "tenancy": one, "day": TODAY, "time": "10:00", "along": [two] });
    world.ask("visits_plan", args)["visit"].as_str().unwrap().to_owned()
}

fn incidents(world: &World, tenancy: &str) -> Vec<Value> {
    let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 100 }));
    let items = page["items"].as_array().unwrap().clone();
    items.into_iter().map(|it| it["what"].clone()).filter(|it| it["kind"] == "incident").collect()
}

fn result(tenancy: &str, visit: &str, outcome: &str) -> Value {
    json!({ "tenancy": tenancy, "visit": visit, "day": TODAY, "outcome": outcome, "place": null })
}

#[test]
fn an_unsafe_visit_opens_an_incident_in_the_same_step() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T6");
    let visit = plan(&world, &tenancy, "10:00");
    let before = incidents(&world, &tenancy);
    world.ask("visits_record", result(&tenancy, &visit, "unsafe"));
    let opened = incidents(&world, &tenancy);
    assert_eq!(before.len() + 1, opened.len(), "without a word it is opened all the same");
    assert_eq!(
        json!(["unsafe_visit", false, null, null]),
        json!([opened[0]["what"], opened[0]["serious"], opened[0]["confirmed"], opened[0]["note"]])
    );
    world.ask("history_undo", json!({}));
    assert_eq!(before, incidents(&world, &tenancy), "one step takes both back");

    let mut args = result(&tenancy, &visit, "unsafe");
    args["said"] = json!({
        "facts": null, "impression": null, "observations": [], "agreement": null, "follow_up": null,
        "incident": { "kind": "threat", "text": "Bezoek riep door de deur" },
    });
    let recorded = world.ask("visits_record", args.clone())["result"].clone();
    let opened = incidents(&world, &tenancy);
    assert_eq!(
        json!(["threat", true, "Bezoek riep door de deur"]),
        json!([opened[0]["what"], opened[0]["serious"], opened[0]["note"]])
    );
    world.reopen();

    let mut correction = result(&tenancy, &visit, "unsafe");
    correction["replaces"] = recorded;
    let corrected = world.ask("visits_correct", correction)["result"].clone();
    assert_eq!(opened, incidents(&world, &tenancy), "it goes along with the result");
    let mut correction = result(&tenancy, &visit, "not_home");
    correction["replaces"] = corrected;
    world.ask("visits_correct", correction);
    assert_eq!(before, incidents(&world, &tenancy), "nothing was unsafe after all");
    world.ask("history_undo", json!({}));
    assert_eq!(opened, incidents(&world, &tenancy));

    args["visit"] = json!(plan(&world, &tenancy, "12:00"));
    args["outcome"] = json!("refused");
    assert_eq!(Code::BadArguments, world.refused("visits_record", args), "an incident needs something unsafe");
}

#[test]
fn a_couple_is_recorded_in_one_step_for_both() {
    let world = World::with_caseload();
    let (one, two) = (world.tenancy("T6"), world.tenancy("T22"));
    let visit = plan_for_both(&world, &one, &two);
    let day = today(&world);
    let rows = day["visits"].as_array().unwrap();
    assert_eq!(2, rows.len());
    let first = rows.iter().find(|it| it["row"]["tenancy"] == json!(one)).unwrap();
    assert_eq!(json!(two), first["row"]["together"][0]["tenancy"]);
    assert_eq!(json!(false), first["row"]["together"][0]["recorded"]);
    let mut args = result(&one, &visit, "admitted");
    args["also"] = json!([{ "tenancy": two, "outcome": "not_home" }]);
    world.ask("visits_record", args.clone());
    let outcome = |tenancy: &str| {
        let day = today(&world);
        let rows = day["visits"].as_array().unwrap();
        rows.iter().find(|it| it["row"]["tenancy"] == json!(tenancy)).unwrap()["row"]["outcome"].clone()
    };
    assert_eq!((json!("admitted"), json!("not_home")), (outcome(&one), outcome(&two)));
    world.ask("history_undo", json!({}));
    assert_eq!((json!(null), json!(null)), (outcome(&one), outcome(&two)), "one step is both");

    args["also"] = json!([{ "tenancy": one, "outcome": "not_home" }]);
    assert_eq!(Code::BadArguments, world.refused("visits_record", args.clone()), "nobody has two results of one visit");
    args["also"] = json!([{ "tenancy": two, "outcome": "moved" }]);
    assert_eq!(Code::BadArguments, world.refused("visits_record", args.clone()));
    args["also"] = json!([{ "tenancy": world.tenancy("T7"), "outcome": "not_home" }]);
    assert_eq!(Code::VisitOfOtherTenancy, world.refused("visits_record", args));
    assert_eq!((json!(null), json!(null)), (outcome(&one), outcome(&two)));

    let mut moved = result(&one, &visit, "moved");
    moved["moved_to"] = json!({ "day": "2026-07-30", "time": null });
    world.ask("visits_record", moved);
    let later = world.ask("today_get", json!({ "day": "2026-07-30", "worker": null, "everybody": true }));
    assert_eq!(2, later["visits"].as_array().unwrap().len(), "a couple moves together");
}

#[test]
fn every_list_from_which_a_couple_is_recorded_names_both_as_long_as_they_wait() {
    let world = World::with_caseload();
    let (one, two) = (world.tenancy("T6"), world.tenancy("T22"));
    let visit = plan_for_both(&world, &one, &two);
    world.time.pass(DAY_MS);
    let named = |recorded: bool| {
        let review = world.ask("review_get", json!({ "week": "2026-W31" }));
        let findings = review["findings"].as_array().unwrap();
        let of_one = |it: &&Value| it["finding"] == "unrecorded" && it["tenancy"] == json!(one);
        let finding = findings.iter().find(of_one).unwrap()["visits"].as_array().unwrap().clone();
        let day = today(&world)["waiting"].as_array().unwrap().iter().map(|it| it["row"].clone()).collect::<Vec<_>>();
        let dossier = world.ask("dossiers_get", json!({ "tenancy": one }))["tenancy"]["week_visits"].clone();
        for rows in [finding, day, dossier.as_array().unwrap().clone()] {
            let row = rows.iter().find(|it| it["visit"] == json!(visit) && it["tenancy"] == json!(one)).unwrap();
            assert_eq!((json!(two), json!(recorded)), named_in(row));
        }
    };
    named(false);
    world.ask("visits_record", result(&two, &visit, "not_home"));
    named(true);
    world.ask("history_undo", json!({}));
    named(false);
}

fn named_in(row: &Value) -> (Value, Value) {
    (row["together"][0]["tenancy"].clone(), row["together"][0]["recorded"].clone())
}

#[test]
fn what_waits_waits_with_whoever_goes() {
    let world = World::with_caseload();
    let (one, two) = (world.tenancy("T6"), world.tenancy("T22"));
    let workers = world.ask("workers_list", json!({}));
    let workers: Vec<&str> = workers.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    let waiting = |worker: Option<&str>| -> Vec<Value> {
        let args = json!({ "day": TODAY, "worker": worker, "everybody": worker.is_none() });
        world.ask("today_get", args)["waiting"].as_array().unwrap().iter().map(|it| it["row"].clone()).collect()
    };
    let before = waiting(None).len();
    let [own, covers, beside] = ["Joost Testman", "Hassan Demo", "Femke van der Proef"].map(|name| world.worker(name));
    let plan = |along: &[&str], worker: Option<&str>, colleague: Option<&str>| {
        let args = json!({
            "tenancy": one, "day": "2026-07-22", "time": null, "worker": worker, "colleague": colleague, "along": along,
        });
        world.ask("visits_plan", args)["visit"].as_str().unwrap().to_owned()
    };
    let shared = plan(&[&two], None, None);
    let covered = plan(&[], Some(&covers), Some(&beside));
    let later = plan(&[], None, None);
    // A result of another day than its plan is one all the same; that of one half says nothing of the other.
    for visit in [&later, &shared] {
        let args = json!({ "tenancy": one, "visit": visit, "day": "2026-07-24", "outcome": "refused", "place": null });
        world.ask("visits_record", args);
    }
    let everybody = waiting(None);
    assert_eq!(before + 2, everybody.len());
    let holds = |rows: &[Value], visit: &str, tenancy: &str| {
        rows.iter().any(|it| it["visit"] == json!(visit) && it["tenancy"] == json!(tenancy))
    };
    let with = |visit: &str, tenancy: &str| -> Vec<&str> {
        workers.iter().copied().filter(|it| holds(&waiting(Some(it)), visit, tenancy)).collect()
    };
    assert!(holds(&everybody, &shared, &two) && holds(&everybody, &covered, &one));
    assert_eq!(vec![own.as_str()], with(&shared, &two), "whoever goes to one goes to both");
    let goers = with(&covered, &one);
    assert!(goers.len() == 2 && goers.contains(&covers.as_str()) && goers.contains(&beside.as_str()), "{goers:?}");
    let of_each: usize = workers.iter().map(|it| waiting(Some(it)).len()).sum();
    assert_eq!(everybody.len() + 1, of_each, "each is with one worker, and one of them with two");
}

#[test]
fn in_and_out_are_written_down_and_undone() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T6");
    let visit = plan(&world, &tenancy, "10:00");
    let mark =
        |arrived: Value, gone: Value| json!({ "tenancy": tenancy, "visit": visit, "arrived": arrived, "gone": gone });
    let shown = || {
        let day = today(&world);
        json!([day["visits"][0]["arrived"], day["visits"][0]["gone"]])
    };
    assert_eq!(json!([null, null]), shown());
    assert_eq!(vec!["presence"], world.changed_by("visits_presence", mark(json!("10:02"), json!(null))));
    world.reopen();
    world.ask("visits_presence", mark(json!("10:02"), json!("10:55")));
    assert_eq!(json!(["10:02", "10:55"]), shown());
    world.ask("history_undo", json!({}));
    assert_eq!(json!(["10:02", null]), shown());
    world.ask("history_undo", json!({}));
    assert_eq!(json!([null, null]), shown());
    assert_eq!(Code::TimeInvalid, world.refused("visits_presence", mark(json!(null), json!("10:55"))), "first in");
    assert_eq!(Code::TimeInvalid, world.refused("visits_presence", mark(json!("25:00"), json!(null))));
    let tomorrow = world.ask("visits_plan", json!({ "tenancy": tenancy, "day": "2026-07-29", "time": "10:00" }));
    let ahead = json!({ "tenancy": tenancy, "visit": tomorrow["visit"], "arrived": "10:00", "gone": null });
    assert_eq!(Code::VisitInFuture, world.refused("visits_presence", ahead));
    let other = json!({ "tenancy": world.tenancy("T7"), "visit": visit, "arrived": "10:00", "gone": null });
    assert_eq!(Code::VisitOfOtherTenancy, world.refused("visits_presence", other));
}

#[test]
fn a_visit_is_copied_with_facts_and_impression_apart_and_the_log_says_so() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T6");
    let visit = plan(&world, &tenancy, "10:00");
    let mut args = result(&tenancy, &visit, "admitted");
    args["said"] = json!({
        "facts": "Brief ligt klaar", "impression": "Lijkt moe", "agreement": null, "follow_up": null,
        "observations": [{ "theme": "dwelling", "level": "good" }],
    });
    let recorded = world.ask("visits_record", args)["result"].clone();
    let copy = world.ask("visits_copy", json!({ "tenancy": tenancy, "result": recorded }));
    assert_eq!(
        json!([["Brief ligt klaar"], ["Lijkt moe"], [{ "theme": "dwelling", "level": "good" }], "admitted", "10:00", TODAY]),
        json!([copy["facts"], copy["impressions"], copy["observations"], copy["outcome"], copy["time"], copy["day"]])
    );
    let log = world.ask("log_list", json!({ "limit": 5, "tenancy": tenancy }));
    assert_eq!("visit_copied", log[0]["event"]);
    let other = json!({ "tenancy": world.tenancy("T7"), "result": recorded });
    assert_eq!(Code::VisitOfOtherTenancy, world.refused("visits_copy", other));
}

#[test]
fn the_day_on_paper_has_agreements_and_no_note() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T6");
    let visit = plan(&world, &tenancy, "09:00");
    let mut args = result(&tenancy, &visit, "admitted");
    args["said"] = json!({
        "facts": "GEHEIM feit", "impression": "GEHEIM indruk", "agreement": "Brief klaarleggen",
        "follow_up": { "text": "GEHEIM opvolging", "due_day": TODAY }, "observations": [],
    });
    world.ask("visits_record", args);
    plan(&world, &tenancy, "15:00");
    world.ask("tasks_add", json!({ "tenancy": tenancy, "text": "GEHEIM taak", "due_day": TODAY }));
    let sheet = world.ask("today_sheet", json!({ "day": TODAY, "worker": null, "everybody": true }));
    let text = sheet.to_string();
    assert!(text.contains("Brief klaarleggen") && !text.contains("GEHEIM"), "{text}");
    assert_eq!(2, sheet["visits"].as_array().unwrap().len());
    let log = world.ask("log_list", json!({ "limit": 5, "tenancy": null }));
    assert!(log.as_array().unwrap().iter().any(|it| it["event"] == "printed"), "{log}");
}

#[test]
fn a_correction_to_a_day_of_another_week_says_of_both_weeks_what_they_become() {
    let world = World::with_caseload();
    // T1 was let in once a week, on Monday; the visit of 20 July turns out to have been on the Monday before.
    let tenancy = world.tenancy("T1");
    let span = json!({ "from": "2026-07-20", "to": "2026-07-20", "tenancy": tenancy, "worker": null });
    let result = world.ask("visits_list", span)[0]["result"].clone();
    let args = json!({
        "tenancy": tenancy, "visit": null, "day": "2026-07-13", "outcome": "admitted", "place": null, "replaces": result,
    });
    let said = world.ask("visits_preview", args.clone());
    assert_eq!((json!("2026-W29"), json!("met")), (said["week"].clone(), said["after"]["state"].clone()));
    let turned: Vec<_> =
        said["turned"].as_array().unwrap().iter().map(|it| json!([it["week"], it["before"]["state"]])).collect();
    assert_eq!(vec![json!(["2026-W30", "met"])], turned);
    assert_ne!(json!("met"), said["turned"][0]["after"]["state"]);
    let report = json!({ "from": "2026-W30", "to": "2026-W30", "as_of": null, "tenancy": tenancy });
    let state = || world.ask("weeks_report", report.clone())["weeks"][0]["state"].clone();
    assert_eq!(json!("met"), state(), "a preview changes nothing");
    let done = world.ask("visits_correct", args);
    assert_eq!(said["turned"], done["change"]["turned"]);
    assert_eq!(said["turned"][0]["after"]["state"], state(), "what was said is what happened");
    world.ask("history_undo", json!({}));
    assert_eq!(json!("met"), state());
}
