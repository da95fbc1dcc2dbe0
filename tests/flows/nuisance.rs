//! Nuisance: from a report to an answer and a judgement, what goes well, a calamity, and the meldcode behind its own door.

use std::fs;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{World, with};

/// Teun has the key of a home in Proefstad since Monday 11 May 2026. Today is Tuesday 28 July 2026.
fn teun(world: &World, worker: Option<&str>) -> String {
    begin(world, "Teun", "Proefstad", worker)
}

fn begin(world: &World, name: &str, city: &str, worker: Option<&str>) -> String {
    let person = json!({ "given_name": name, "prefix": "", "family_name": "Regenboog", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let place = json!({ "street": "Staalkade", "number": "12", "postcode": "", "city": city, "owner": null,
        "self_contained": true, "programme": "" });
    let args = json!({ "person": null, "new_person": person, "dwelling": null, "new_dwelling": place, "together": false,
        "worker": worker, "support_start": "2026-05-11", "visits": 1, "period_weeks": 1, "reason": "", "head": null,
        "sub": null });
    world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned()
}

fn worker(world: &World, name: &str) -> String {
    let made = world.ask("workers_add", json!({ "name": name, "hours": "", "email": "" }));
    made["id"].as_str().unwrap().to_owned()
}

fn fields(day: &str, serious: bool) -> Value {
    json!({ "day": day, "about": "noise", "source": "neighbour", "serious": serious })
}

fn add(world: &World, tenancy: &str, day: &str, serious: bool) -> String {
    let args = json!({ "tenancy": tenancy, "report": null, "fields": fields(day, serious), "text": "Muziek na elven" });
    world.ask("nuisance_tell", args)["id"].as_str().unwrap().to_owned()
}

fn judge(tenancy: &str, report: &str, confirmed: Value, serious: bool) -> Value {
    json!({ "tenancy": tenancy, "report": report, "confirmed": confirmed, "serious": serious, "day": "2026-07-28",
        "why": "Met beide buren gesproken" })
}

fn sheet(world: &World, tenancy: &str) -> Value {
    world.ask("nuisance_get", json!({ "tenancy": tenancy }))
}

fn criterion(world: &World, tenancy: &str) -> String {
    sheet(world, tenancy)["criterion"].as_str().unwrap().to_owned()
}

/// Undoes the last step and does it again: `seen` is what it was before, and what it is after.
#[track_caller]
fn turns(world: &World, seen: impl Fn() -> Value, verb: impl FnOnce()) {
    let before = seen();
    verb();
    let after = seen();
    assert_ne!(before, after, "the verb does something");
    world.ask("history_undo", json!({}));
    assert_eq!(before, seen(), "undone");
    world.ask("history_redo", json!({}));
    assert_eq!(after, seen(), "done again");
    world.reopen();
    assert_eq!(after, seen(), "kept");
}

#[test]
fn a_report_is_answered_and_judged_and_the_omklap_hears_of_it() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    let quiet = sheet(&world, &tenancy);
    assert_eq!(
        (json!(11), json!("2026-05-11"), json!(false)),
        (quiet["quiet_weeks"].clone(), quiet["quiet_since"].clone(), quiet["after_report"].clone())
    );
    assert_eq!("met", quiet["criterion"]);

    let report = add(&world, &tenancy, "2026-07-20", true);
    let row = sheet(&world, &tenancy)["reports"][0].clone();
    assert_eq!(
        ("2026-07-22", json!("answer"), json!(false)),
        (row["answer_by"].as_str().unwrap(), row["next"].clone(), row["in_time"].clone())
    );
    assert_eq!("cannot_judge", criterion(&world, &tenancy));
    let todo = world.todo("report", Some(&tenancy), None);
    assert_eq!((json!("answer"), json!("2026-07-22")), (todo[0]["next"].clone(), todo[0]["due_day"].clone()));

    world.ask(
        "nuisance_answer",
        json!({ "tenancy": tenancy, "report": report, "day": "2026-07-21", "did": "talk_tenant" }),
    );
    let row = sheet(&world, &tenancy)["reports"][0].clone();
    assert_eq!(
        (json!(1), json!(true), json!("judge")),
        (row["days"].clone(), row["in_time"].clone(), row["next"].clone())
    );
    assert_eq!("2026-08-03", world.todo("report", Some(&tenancy), None)[0]["due_day"]);

    world.ask("nuisance_judge", judge(&tenancy, &report, json!(true), true));
    let after = sheet(&world, &tenancy);
    assert_eq!(
        ("not_met", json!(1), json!(true)),
        (after["criterion"].as_str().unwrap(), after["quiet_weeks"].clone(), after["after_report"].clone())
    );
    assert_eq!(json!("Met beide buren gesproken"), after["reports"][0]["judged_why"]);
    assert_eq!(Vec::<Value>::new(), world.todo("report", Some(&tenancy), None));

    // Less serious than it seemed; then nothing at all: the quiet weeks are back.
    world.ask("nuisance_judge", judge(&tenancy, &report, json!(true), false));
    assert_eq!("met", criterion(&world, &tenancy));
    world.ask("nuisance_judge", judge(&tenancy, &report, json!(false), true));
    let after = sheet(&world, &tenancy);
    assert_eq!(("met", json!(11)), (after["criterion"].as_str().unwrap(), after["quiet_weeks"].clone()));
    world.ask("nuisance_judge", judge(&tenancy, &report, Value::Null, true));
    let after = sheet(&world, &tenancy);
    assert_eq!(
        ("cannot_judge", Value::Null),
        (after["criterion"].as_str().unwrap(), after["reports"][0]["judged_day"].clone())
    );
}

#[test]
fn good_signs_stand_beside_and_count_nowhere() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    let sign = json!({ "tenancy": tenancy, "day": "2026-07-27", "sign": "helped", "source": "neighbour", "said": " Droeg de tas. " });
    world.ask("good_signs_add", sign);
    let after = sheet(&world, &tenancy);
    assert_eq!((json!("Droeg de tas."), json!([])), (after["signs"][0]["said"].clone(), after["reports"].clone()));
    assert_eq!(("met", json!(11)), (after["criterion"].as_str().unwrap(), after["quiet_weeks"].clone()));
    let team = world.ask("nuisance_team", json!({}));
    assert_eq!((json!(0), json!([])), (team["reports"].clone(), team["open"].clone()));
}

#[test]
fn every_verb_can_be_undone_and_done_again() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    let seen = || {
        let ask = |name: &str| world.ask(name, json!({ "tenancy": tenancy }));
        let timeline = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 50 }));
        json!([ask("nuisance_get"), ask("nuisance_care"), ask("meldcode_get"), timeline])
    };
    let report = || sheet(&world, &tenancy)["reports"][0]["id"].clone();
    let ask = |name: &str, args: Value| drop(world.ask(name, args));
    turns(&world, seen, || ask("nuisance_add", json!({ "tenancy": tenancy, "fields": fields("2026-07-20", true) })));
    let other = json!({ "day": "2026-07-19", "about": "mess", "source": null, "serious": false });
    let told = |text: &str| json!({ "tenancy": tenancy, "report": report(), "fields": fields("2026-07-20", true), "text": text });
    turns(&world, seen, || ask("nuisance_tell", told("Grofvuil")));
    turns(&world, seen, || ask("nuisance_tell", told(" ")));
    turns(&world, seen, || ask("nuisance_tell", told("Toch grofvuil")));
    turns(&world, seen, || ask("nuisance_change", json!({ "tenancy": tenancy, "report": report(), "fields": other })));
    let (day, did) = ("2026-07-21", "mediation");
    turns(&world, seen, || {
        ask("nuisance_answer", json!({ "tenancy": tenancy, "report": report(), "day": day, "did": did }))
    });
    turns(&world, seen, || ask("nuisance_judge", judge(&tenancy, report().as_str().unwrap(), json!(true), true)));
    let response = sheet(&world, &tenancy)["reports"][0]["responses"][0]["id"].clone();
    turns(&world, seen, || ask("nuisance_withdraw", json!({ "tenancy": tenancy, "response": response })));
    turns(&world, seen, || ask("nuisance_remove", json!({ "tenancy": tenancy, "report": report() })));
    assert_eq!(json!([]), world.ask("nuisance_care", json!({ "tenancy": tenancy }))["notes"], "its words are gone too");

    let sign = json!({ "tenancy": tenancy, "day": "2026-07-27", "sign": "quiet", "source": "police", "said": "" });
    turns(&world, seen, || ask("good_signs_add", sign));
    let sign = sheet(&world, &tenancy)["signs"][0]["id"].clone();
    turns(&world, seen, || ask("good_signs_remove", json!({ "tenancy": tenancy, "sign": sign })));

    turns(&world, seen, || ask("calamities_set", calamity(&tenancy, Value::Null, "2026-07-22")));
    let it = world.ask("nuisance_care", json!({ "tenancy": tenancy }))["calamities"][0]["id"].clone();
    turns(&world, seen, || ask("calamities_set", calamity(&tenancy, it.clone(), "2026-07-23")));
    turns(&world, seen, || ask("calamities_remove", json!({ "tenancy": tenancy, "calamity": it })));

    turns(&world, seen, || ask("meldcode_set", meldcode(&tenancy, Value::Null, "")));
    let it = world.ask("meldcode_get", json!({ "tenancy": tenancy }))[0]["id"].clone();
    turns(&world, seen, || ask("meldcode_set", meldcode(&tenancy, it.clone(), "2026-07-24")));
    turns(&world, seen, || ask("meldcode_remove", json!({ "tenancy": tenancy, "meldcode": it })));

    let norm = || world.ask("nuisance_norm", json!({}));
    turns(&world, norm, || ask("nuisance_choose_norm", json!({ "days": 5 })));
}

fn calamity(tenancy: &str, calamity: Value, reported: &str) -> Value {
    json!({ "tenancy": tenancy, "calamity": calamity, "fields": { "day": "2026-07-21", "reported_day": reported,
        "reported_to": "GGD", "told_day": "", "inquiry_day": "", "closed_day": "" } })
}

fn meldcode(tenancy: &str, meldcode: Value, consulted: &str) -> Value {
    json!({ "tenancy": tenancy, "meldcode": meldcode, "fields": { "signs_day": "2026-07-21", "consulted_day": consulted,
        "talked_day": "", "weighed_day": "", "decided_day": "", "reported_day": "", "reported_to": "" } })
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_nothing_is_written() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    let report = add(&world, &tenancy, "2026-07-20", true);
    let before = sheet(&world, &tenancy);
    let put = |fields: Value| json!({ "tenancy": tenancy, "fields": fields });
    assert_eq!("day: day_in_future", world.wrong("nuisance_add", put(fields("2026-07-29", true))));
    let long = "x".repeat(20_001);
    let told = json!({ "tenancy": tenancy, "report": null, "fields": fields("gisteren", true), "text": long });
    assert_eq!("said: text_too_long, day: day_invalid", world.wrong("nuisance_tell", told));
    let answer = |day: &str| json!({ "tenancy": tenancy, "report": report, "day": day, "did": "mediation" });
    assert_eq!("day: before_report", world.wrong("nuisance_answer", answer("2026-07-19")));
    assert_eq!("day: day_in_future", world.wrong("nuisance_answer", answer("2026-07-29")));
    let judged = |day: &str, why: &str| json!({ "tenancy": tenancy, "report": report, "confirmed": true, "serious": true, "day": day, "why": why });
    assert_eq!(
        "day: before_report, reason: judged_without_words",
        world.wrong("nuisance_judge", judged("2026-07-19", " "))
    );
    assert_eq!("day: day_too_early", world.wrong("nuisance_add", put(fields("0026-07-20", true))));
    let mut early = calamity(&tenancy, Value::Null, "");
    early["fields"]["day"] = "0206-07-20".into();
    early["fields"]["reported_to"] = "".into();
    assert_eq!("day: day_too_early", world.wrong("calamities_set", early));
    assert_eq!(
        "consulted_day: day_too_early",
        world.wrong("meldcode_set", meldcode(&tenancy, Value::Null, "0026-07-21"))
    );
    let sign = json!({ "tenancy": tenancy, "day": "2026-07-29", "sign": "quiet", "source": "police", "said": "x".repeat(201) });
    assert_eq!("day: day_in_future, said: text_too_long", world.wrong("good_signs_add", sign));
    assert_eq!(
        "reported_day: before_happened",
        world.wrong("calamities_set", calamity(&tenancy, Value::Null, "2026-07-20"))
    );
    assert_eq!(
        "reported_day: reported_without_day",
        world.wrong("calamities_set", calamity(&tenancy, Value::Null, ""))
    );
    assert_eq!(
        "consulted_day: day_in_future",
        world.wrong("meldcode_set", meldcode(&tenancy, Value::Null, "2026-07-29"))
    );
    assert_eq!(Code::ResponseDaysInvalid, world.refused("nuisance_choose_norm", json!({ "days": 21 })));
    assert_eq!(before, sheet(&world, &tenancy));
    assert_eq!(json!([]), world.ask("meldcode_get", json!({ "tenancy": tenancy })));
    // A report does not come in after it was answered.
    world.ask("nuisance_answer", answer("2026-07-21"));
    let args = json!({ "tenancy": tenancy, "report": report, "fields": fields("2026-07-22", true) });
    assert_eq!("day: after_answer", world.wrong("nuisance_change", args));
    // Whoever names another tenancy gets nothing, and leaves no name in its log.
    let other = json!({ "tenancy": "0190f3c2-7d5a-7b1e-9c3d-2a1b4c5d6e7f", "report": report });
    assert_eq!(Code::Missing, world.refused("nuisance_remove", other));
}

#[test]
fn a_report_of_a_file_without_its_source_is_never_late_whatever_is_done_with_it() {
    let world = World::with_caseload();
    let folder = world.folder().join("reports");
    fs::create_dir(&folder).unwrap();
    let tenancy = world.tenancy("T25");
    let reports =
        "id,tenancy_id,date,kind,serious,confirmed\nI900,T25,2026-07-01,noise,true,\nI901,T25,2026-07-02,noise,true,\n";
    fs::write(folder.join("incidents.csv"), reports).unwrap();
    assert_eq!(json!([]), world.ask("set_import", json!({ "folder": folder, "dry_run": false }))["rejected"]);
    let rows = || {
        let rows = sheet(&world, &tenancy)["reports"].as_array().unwrap().clone();
        rows.into_iter()
            .filter(|it| ["2026-07-01", "2026-07-02"].map(Value::from).contains(&it["day"]))
            .collect::<Vec<_>>()
    };
    let counted = || {
        let team = world.ask("nuisance_team", json!({}));
        json!([team["of"], team["untold"]])
    };
    let before = counted();
    let ids: Vec<String> = rows().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    let [second, first] = &ids[..] else { panic!("{ids:?}") };
    world.ask("nuisance_judge", judge(&tenancy, first, json!(true), true));
    let unsaid = json!({ "day": "2026-07-02", "about": "mess", "source": null, "serious": true });
    world.ask("nuisance_change", json!({ "tenancy": tenancy, "report": second, "fields": unsaid }));
    assert_eq!(before, counted(), "nobody knows what was done then");
    let seen = rows();
    assert_eq!(json!([null, null]), json!([seen[0]["in_time"], seen[1]["in_time"]]));
    assert_eq!(json!(null), seen[1]["next"], "judged, and there is nobody to answer");
    // Who it came from is written down: now this program knows of it as of one of its own.
    world.ask("nuisance_change", json!({ "tenancy": tenancy, "report": second, "fields": fields("2026-07-02", true) }));
    let (then, now) = (before, counted());
    assert_eq!(json!([then[0].as_u64().unwrap() + 1, then[1].as_u64().unwrap() - 1]), now);
}

#[test]
fn the_team_sees_what_waits_and_how_fast_it_answers() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    let answer = |report: &str, day: &str| {
        world.ask("nuisance_answer", json!({ "tenancy": tenancy, "report": report, "day": day, "did": "talk_tenant" }));
    };
    let fast = add(&world, &tenancy, "2026-07-09", false);
    answer(&fast, "2026-07-10");
    world.ask("nuisance_judge", judge(&tenancy, &fast, json!(false), false));
    answer(&add(&world, &tenancy, "2026-07-17", false), "2026-07-22"); // Over the weekend: 3 working days.
    add(&world, &tenancy, "2026-07-20", true); // Too late already.
    add(&world, &tenancy, "2026-07-27", true); // There is time left.
    let team = world.ask("nuisance_team", json!({}));
    assert_eq!(
        [json!(4), json!(1), json!(3), json!(0), json!(5)],
        ["reports", "within", "of", "untold", "median_days"].map(|it| team[it].clone())
    );
    let open: Vec<_> = team["open"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {} {}", it["next"], it["day"], it["due_day"]))
        .collect();
    assert_eq!(
        open,
        [
            r#""answer" "2026-07-20" "2026-07-22""#,
            r#""answer" "2026-07-27" "2026-07-29""#,
            r#""judge" "2026-07-17" "2026-07-31""#
        ]
    );
    // Another norm, another figure; and who works with somebody else's tenants sees nothing of it.
    world.ask("nuisance_choose_norm", json!({ "days": 3 }));
    let team = world.ask("nuisance_team", json!({}));
    assert_eq!((json!(2), json!(3)), (team["within"].clone(), team["of"].clone()));
    let late = world.ask("tasks_list", json!({ "worker": null, "tenancy": null, "open": true, "only": "late" }));
    let late = late.as_array().unwrap().iter().filter(|it| it["kind"] == "report").count();
    assert_eq!(1, late);
    world.account("Fatima", &["worker"], Some(&worker(&world, "Fatima")));
    world.unlock_as("Fatima");
    let team = world.ask("nuisance_team", json!({}));
    assert_eq!((json!(0), json!([])), (team["reports"].clone(), team["open"].clone()));
}

#[test]
fn the_covenant_of_a_home_says_how_fast_a_report_is_answered() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    add(&world, &tenancy, "2026-07-20", false);
    let norm = || {
        let team = world.ask("nuisance_team", json!({}));
        json!([sheet(&world, &tenancy)["norm_days"], team["norm_days"], team["of"], team["open"][0]["due_day"]])
    };
    assert_eq!(json!([2, 2, 1, "2026-07-22"]), norm());
    let town = world.ask("organisations_add", json!({ "name": "Gemeente Proefstad", "kind": "municipality" }));
    let usual = world.ask("covenants_list", json!({}))["usual"].clone();
    let fields = with(usual, "response_days", "7");
    world.ask("covenants_set", json!({ "organisation": town["id"], "fields": fields }));
    assert_eq!(json!([7, 7, 0, "2026-07-29"]), norm(), "there is time left");
    // What the team chose holds where no covenant does, so the team has no one norm any more.
    world.ask("nuisance_choose_norm", json!({ "days": 3 }));
    assert_eq!(json!([7, 7, 0, "2026-07-29"]), norm());
    let other = begin(&world, "Roos", "Elders", None);
    add(&world, &other, "2026-07-27", false);
    assert_eq!(json!([7, null, 0, "2026-07-29"]), norm());
}

#[test]
fn the_meldcode_opens_for_the_lead_and_the_own_worker_and_leaves_a_line_each_time() {
    let world = World::with_team();
    let (own, other) = (worker(&world, "Fatima"), worker(&world, "Yusuf"));
    let tenancy = teun(&world, Some(&own));
    world.account("Fatima", &["worker"], Some(&own));
    world.account("Yusuf", &["worker"], Some(&other));
    world.account("Bo", &["reader"], None);
    let it = json!({ "tenancy": tenancy });
    world.ask("meldcode_set", meldcode(&tenancy, Value::Null, "2026-07-22"));
    let history = || {
        let args = json!({ "tenancy": tenancy, "before": null, "limit": 50, "record": null });
        world.ask("dossiers_history", args)["rows"].to_string()
    };
    assert!(history().contains("meldcode"));
    let lines = || {
        let log = world.ask("log_list", json!({ "limit": 200, "tenancy": tenancy }));
        log.as_array().unwrap().iter().filter(|it| it["event"] == "meldcode_opened").count()
    };
    let before = lines();
    world.ask("meldcode_get", it.clone());
    world.ask("meldcode_get", it.clone());
    assert_eq!(before + 2, lines(), "each opening has its line, however close");

    world.unlock_as("Fatima");
    assert_eq!("2026-07-22", world.ask("meldcode_get", it.clone())[0]["fields"]["consulted_day"]);
    assert_eq!(json!(true), sheet(&world, &tenancy)["may_meldcode"]);
    // A colleague with a reason for the dossier sees the reports, and neither the steps nor that there are any.
    world.unlock_as("Yusuf");
    world.ask("reasons_give", json!({ "tenancy": tenancy, "kind": "covering", "text": null }));
    assert_eq!(json!(false), sheet(&world, &tenancy)["may_meldcode"]);
    assert!(!history().contains("meldcode"));
    assert_eq!(Code::NotAllowed, world.refused("meldcode_get", it.clone()));
    assert_eq!(Code::NotAllowed, world.refused("meldcode_set", meldcode(&tenancy, Value::Null, "")));
    world.unlock_as("Bo");
    world.ask("reasons_give", json!({ "tenancy": tenancy, "kind": "covering", "text": null }));
    assert!(!history().contains("meldcode"));
    for name in ["meldcode_get", "meldcode_remove"] {
        assert_eq!(Code::NotAllowed, world.refused(name, it.clone()), "{name}");
    }
}

/// What happened, by what it is, whether it is serious and whether it was found to be so.
fn happened(world: &World, tenancy: &str) -> Value {
    world.ask("nuisance_care", json!({ "tenancy": tenancy }))["incidents"].clone()
}

#[test]
fn what_happened_outside_a_visit_is_written_down_judged_and_taken_away() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    let seen = || {
        let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 20 }));
        json!([happened(&world, &tenancy), page["items"]])
    };
    let add = |day: &str, text: &str| json!({ "tenancy": tenancy, "day": day, "what": "threat", "serious": true, "text": text });
    turns(&world, seen, || {
        world.ask("incidents_add", add("2026-07-20", "Schold op de galerij."));
    });
    let row = happened(&world, &tenancy)[0].clone();
    assert_eq!(
        json!(["threat", true, null, "Schold op de galerij.", false]),
        json!([row["what"], row["serious"], row["confirmed"], row["note"], row["of_visit"]])
    );
    let judge = |confirmed: Value, serious: bool| json!({ "tenancy": tenancy, "incident": row["id"], "confirmed": confirmed, "serious": serious });
    turns(&world, seen, || {
        world.ask("incidents_judge", judge(json!(true), false));
    });
    let told = seen()[1].as_array().unwrap().iter().find(|it| it["what"]["kind"] == "incident").cloned().unwrap();
    assert_eq!((&json!(true), &json!(false)), (&told["what"]["confirmed"], &told["what"]["serious"]));
    turns(&world, seen, || {
        world.ask("incidents_judge", judge(Value::Null, true));
    });
    assert_eq!("day: day_in_future", world.wrong("incidents_add", add("2026-07-29", "")));
    assert_eq!(
        "day: day_too_early, said: text_too_long",
        world.wrong("incidents_add", add("0206-07-20", &"x".repeat(20_001)))
    );
    // The criterion of the omklap is about nuisance alone.
    assert_eq!("met", criterion(&world, &tenancy));
    turns(&world, seen, || {
        world.ask("incidents_remove", json!({ "tenancy": tenancy, "incident": row["id"] }));
    });
    assert_eq!(json!([]), happened(&world, &tenancy));
    assert_eq!(Code::Missing, world.refused("incidents_judge", judge(json!(true), true)));
}

#[test]
fn what_a_visit_opened_is_judged_and_goes_with_the_visit_alone() {
    let world = World::with_team();
    let tenancy = teun(&world, None);
    let mut result = json!({ "tenancy": tenancy, "visit": null, "day": "2026-07-27", "outcome": "unsafe", "place": null,
        "said": { "facts": null, "impression": null, "observations": [], "agreement": null, "follow_up": null,
            "incident": { "kind": "animal", "text": "De hond beet." } } });
    let first = world.ask("visits_record", result.clone())["result"].clone();
    let row = happened(&world, &tenancy)[0].clone();
    assert_eq!(json!(["animal", true]), json!([row["what"], row["of_visit"]]));
    let one = json!({ "tenancy": tenancy, "incident": row["id"] });
    turns(
        &world,
        || happened(&world, &tenancy),
        || {
            world.ask(
                "incidents_judge",
                json!({ "tenancy": tenancy, "incident": row["id"], "confirmed": false, "serious": true }),
            );
        },
    );
    assert_eq!(Code::Missing, world.refused("incidents_remove", one));
    // The judgement stays when the visit is put right, and the incident goes when nothing was unsafe.
    result["said"] = Value::Null;
    result["replaces"] = first;
    let again = world.ask("visits_correct", result.clone())["result"].clone();
    let kept = happened(&world, &tenancy)[0].clone();
    assert_eq!(json!([row["id"], false, true]), json!([kept["id"], kept["confirmed"], kept["serious"]]));
    result["replaces"] = again;
    result["outcome"] = json!("not_home");
    world.ask("visits_correct", result);
    assert_eq!(json!([]), happened(&world, &tenancy));
}
