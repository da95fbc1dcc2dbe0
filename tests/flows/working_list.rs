//! Huurders as the list one works with: filtered, ordered, grouped, and many given to another worker at once.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

fn refined(change: Value) -> Value {
    let mut refine = json!({ "workers": [], "nobody": false, "owners": [], "states": [], "span": "running", "order": "name",
        "descending": false, "group": "none" });
    for (key, value) in change.as_object().unwrap() {
        refine[key] = value.clone();
    }
    json!({ "search": "", "worker": null, "ended": false, "offset": 0, "limit": 100, "refine": refine })
}

fn list(world: &World, change: Value) -> Value {
    world.ask("tenancies_list", refined(change))
}

fn column(page: &Value, name: &str) -> Vec<String> {
    page["rows"].as_array().unwrap().iter().map(|it| it[name].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_list_is_filtered_by_worker_owner_state_and_end() {
    let world = World::with_caseload();
    let all = list(&world, json!({}));
    let running = all["total"].as_u64().unwrap();
    assert_eq!(28, running);
    let joost = world.worker("Joost Testman");
    let of_joost = list(&world, json!({ "workers": [joost] }));
    assert!(column(&of_joost, "worker").iter().all(|it| it == "Joost Testman") && of_joost["total"].as_u64() > Some(0));
    let others = list(&world, json!({ "workers": [joost, world.worker("Hassan Demo")] }));
    assert!(others["total"].as_u64() > of_joost["total"].as_u64());

    let mut counted = 0;
    for state in ["met", "at_risk", "on_track", "exempt", "to_plan", "planned", "no_obligation", "outside"] {
        let page = list(&world, json!({ "states": [state] }));
        assert!(page["rows"].as_array().unwrap().iter().all(|it| it["week"]["state"] == state), "{state}");
        counted += page["total"].as_u64().unwrap();
    }
    assert_eq!(running, counted, "each has one state");

    let owners = all["owners"].as_array().unwrap().clone();
    let by_owner: u64 =
        owners.iter().map(|it| list(&world, json!({ "owners": [it] }))["total"].as_u64().unwrap()).sum();
    assert_eq!(running, by_owner, "every dwelling of the fixture has one owner");

    let ended = list(&world, json!({ "span": "ended" }));
    let everybody = list(&world, json!({ "span": "all" }));
    assert_eq!(everybody["total"].as_u64().unwrap(), running + ended["total"].as_u64().unwrap());
    assert!(column(&ended, "support_end").iter().all(|it| it.as_str() < "2026-07-28"));
}

#[test]
fn a_state_that_changes_is_filtered_anew() {
    let world = World::with_caseload();
    let before = list(&world, json!({ "states": ["met"] }))["total"].as_u64().unwrap();
    let open = list(&world, json!({ "states": ["at_risk", "on_track"] }));
    let tenancy = open["rows"][0]["id"].clone();
    let visit = json!({ "tenancy": tenancy, "visit": null, "day": "2026-07-28", "outcome": "admitted", "place": "dwelling",
        "draft": null });
    world.ask("visits_record", visit);
    assert_eq!(before + 1, list(&world, json!({ "states": ["met"] }))["total"].as_u64().unwrap());
    world.ask("history_undo", json!({}));
    assert_eq!(before, list(&world, json!({ "states": ["met"] }))["total"].as_u64().unwrap());
    world.time.pass(7 * crate::world::DAY_MS);
    let later = list(&world, json!({ "states": ["met"] }));
    assert!(
        later["rows"].as_array().unwrap().iter().all(|it| it["week"]["state"] == "met"),
        "of the week that runs then"
    );
    assert_ne!(before, later["total"].as_u64().unwrap());
}

#[test]
fn a_list_is_ordered_and_grouped_and_groups_say_how_full_somebody_is() {
    let world = World::with_caseload();
    let names = column(&list(&world, json!({})), "name");
    let mut back = column(&list(&world, json!({ "descending": true })), "name");
    back.reverse();
    assert_eq!(names, back);
    assert!(names.is_sorted_by_key(|it| it.split(' ').next().map(str::to_owned)), "{names:?}");
    let keys = column(&list(&world, json!({ "order": "key" })), "support_start");
    assert!(keys.is_sorted());
    let rates = list(&world, json!({ "order": "visit_rate" }));
    let rates: Vec<f64> = rates["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["obliged"] != 0)
        .map(|it| it["met"].as_f64().unwrap() / it["obliged"].as_f64().unwrap())
        .collect();
    assert!(rates.is_sorted(), "{rates:?}");

    for group in ["worker", "owner", "week"] {
        let page = list(&world, json!({ "group": group, "order": "address" }));
        let groups = page["groups"].as_array().unwrap();
        let counts: u64 = groups.iter().map(|it| it["count"].as_u64().unwrap()).sum();
        assert_eq!((28, true), (counts, groups.len() > 1), "{group}");
        for head in groups {
            let rows = page["rows"]
                .as_array()
                .unwrap()
                .iter()
                .skip(head["first"].as_u64().unwrap() as usize)
                .take(head["count"].as_u64().unwrap() as usize);
            let addresses: Vec<&str> = rows.clone().map(|it| it["address"].as_str().unwrap()).collect();
            assert!(addresses.is_sorted_by_key(|it| it.to_lowercase()), "{group}: {addresses:?}");
            match group {
                "worker" => assert!(rows.clone().all(|it| it["worker"] == head["name"])),
                "week" => assert!(rows.clone().all(|it| it["week"]["state"] == head["state"])),
                _ => {}
            }
        }
    }
    let filtered = list(&world, json!({ "group": "worker", "states": ["met"] }));
    let head = &filtered["groups"][0];
    let worker = world.ask("workers_list", json!({}));
    let worker = worker.as_array().unwrap().iter().find(|it| it["id"] == head["worker"]).unwrap().clone();
    assert_eq!(worker["load"], head["load"], "how full somebody is does not depend on what is filtered");
    assert_eq!(worker["tenancies"], head["load"]["tenants"]);
}

#[test]
fn the_numbers_at_which_a_caseload_is_full_are_the_teams() {
    let world = World::with_caseload();
    assert_eq!(json!({ "calm": 8, "busy": 10 }), world.ask("caseloads_norms", json!({})));
    let fullness = || {
        let all = world.ask("workers_list", json!({}));
        all.as_array().unwrap().iter().map(|it| it["load"]["fullness"].clone()).collect::<Vec<_>>()
    };
    let before = fullness();
    for (calm, busy) in [(0, 10), (10, 10), (8, 41)] {
        assert_eq!(Code::NormsUnsound, world.refused("caseloads_choose", json!({ "calm": calm, "busy": busy })));
    }
    world.ask("caseloads_choose", json!({ "calm": 39, "busy": 40 }));
    world.reopen();
    assert_eq!(json!({ "calm": 39, "busy": 40 }), world.ask("caseloads_norms", json!({})));
    assert!(fullness().iter().all(|it| *it == "calm" || it.is_null()) && fullness() != before, "{before:?}");
    world.ask("history_undo", json!({}));
    assert_eq!(before, fullness());
}

#[test]
fn tenancies_go_to_another_worker_with_their_visits_in_one_step() {
    let world = World::with_caseload();
    let (joost, hassan) = (world.worker("Joost Testman"), world.worker("Hassan Demo"));
    let mine = list(&world, json!({ "workers": [joost] }));
    let ids: Vec<String> = column(&mine, "id").into_iter().take(2).collect();
    let plan = |tenancy: &str, day: &str, time: &str, colleague: Value| {
        let args = json!({ "tenancy": tenancy, "day": day, "time": time, "minutes": null, "worker": joost, "colleague": colleague });
        world.ask("visits_plan", args)["visit"].clone()
    };
    let early = plan(&ids[0], "2026-08-04", "10:00", json!(null));
    let late = plan(&ids[0], "2026-08-18", "10:00", json!(null));
    let together = plan(&ids[1], "2026-08-19", "11:00", json!(hassan));
    let covered = json!({ "tenancy": ids[1], "day": "2026-08-20", "time": "9:00", "minutes": null,
        "worker": world.worker("Samira Oefenbos"), "colleague": null });
    let covered = world.ask("visits_plan", covered)["visit"].clone();
    let who = || {
        let span = json!({ "from": "2026-08-01", "to": "2026-08-31", "tenancy": null, "worker": null });
        let all = world.ask("visits_list", span);
        let of = |visit: &Value| {
            all.as_array().unwrap().iter().find(|it| it["visit"] == *visit).map(|it| it["worker"].clone()).unwrap()
        };
        [of(&early), of(&late), of(&together), of(&covered)]
    };
    let before = (who(), list(&world, json!({ "workers": [hassan] }))["total"].as_u64().unwrap());
    assert_eq!(json!("Joost Testman"), before.0[1]);

    let args = json!({ "tenancies": ids, "worker": hassan, "visits_from": "2026-08-10" });
    let seen = world.ask("tenancies_reassigning", args.clone());
    assert_eq!(before.0, who(), "looking changes nothing");
    assert_eq!((json!(2), json!(1)), (seen["visits"].clone(), seen["swapped"].clone()));
    assert!(seen["visits_kept"].as_u64() >= Some(1));
    assert_eq!(seen, world.ask("tenancies_reassign", args.clone()), "what was said is what was done");
    world.reopen();
    let [e, l, t, c] = who();
    assert_eq!(
        [json!("Joost Testman"), json!("Hassan Demo"), json!("Hassan Demo"), json!("Samira Oefenbos")],
        [e, l, t, c],
        "from the day on; who covers goes on covering"
    );
    assert_eq!(before.1 + 2, list(&world, json!({ "workers": [hassan] }))["total"].as_u64().unwrap());
    let again = world.ask("tenancies_reassigning", args);
    assert_eq!((json!(2), json!([])), (again["unchanged"].clone(), again["tenancies"].clone()));
    world.ask("history_undo", json!({}));
    assert_eq!(before.0, who(), "one step back");
    assert_eq!(before.1, list(&world, json!({ "workers": [hassan] }))["total"].as_u64().unwrap());

    let clash = plan(
        list(&world, json!({ "workers": [hassan] }))["rows"][0]["id"].as_str().unwrap(),
        "2026-08-18",
        "10:30",
        json!(null),
    );
    world.ask(
        "visits_change",
        json!({ "tenancy": list(&world, json!({ "workers": [hassan] }))["rows"][0]["id"], "visit": clash,
        "day": "2026-08-18", "time": "10:30", "minutes": null, "worker": hassan, "colleague": null }),
    );
    let stay = json!({ "tenancies": ids, "worker": hassan, "visits_from": null });
    let kept = world.ask("tenancies_reassign", stay);
    assert_eq!((json!(0), json!([])), (kept["visits"].clone(), kept["misfits"].clone()));
    assert_eq!([json!("Joost Testman"), json!("Joost Testman")], [who()[0].clone(), who()[1].clone()], "all stay");
    world.ask("history_undo", json!({}));
    let all = json!({ "tenancies": ids, "worker": hassan, "visits_from": "2026-08-01" });
    let seen = world.ask("tenancies_reassigning", all.clone());
    let misfits = seen["misfits"].as_array().unwrap();
    let hard: Vec<_> = misfits.iter().filter(|it| it["fit"]["possible"] == json!(false)).collect();
    assert_eq!(1, hard.len(), "half an hour apart: {misfits:?}");
    assert_eq!(
        (&late, &json!("2026-08-18"), &json!("visiting")),
        (&hard[0]["visit"], &hard[0]["day"], &hard[0]["fit"]["reasons"][0]["why"]["is"])
    );
    assert!(!misfits.iter().any(|it| it.to_string().contains("unknown_face")), "a new face is what it is about");
    assert_eq!(seen, world.ask("tenancies_reassign", all));
    let [e, l, t, _] = who();
    assert_eq!([json!("Hassan Demo"), json!("Joost Testman"), json!("Hassan Demo")], [e, l, t], "what cannot be stays");
    world.ask("history_undo", json!({}));
    assert_eq!(before.0, who());
}

#[test]
fn giving_tenancies_away_needs_some_and_a_worker_that_is_there() {
    let world = World::with_caseload();
    let hassan = world.worker("Hassan Demo");
    let none = json!({ "tenancies": [], "worker": hassan, "visits_from": null });
    assert_eq!(Code::TooManyChosen, world.refused("tenancies_reassign", none));
    let unknown = json!({ "tenancies": [hassan], "worker": hassan, "visits_from": null });
    assert_eq!(Code::Missing, world.refused("tenancies_reassign", unknown));
    let day = json!({ "tenancies": [world.tenancy("T1")], "worker": hassan, "visits_from": "31-12" });
    assert_eq!(Code::DayInvalid, world.refused("tenancies_reassigning", day));
}

#[test]
fn the_states_that_are_kept_are_those_that_the_file_would_give() {
    let world = World::with_caseload();
    let by_week = || {
        let page = list(&world, json!({ "span": "all", "group": "week", "order": "visit_rate" }));
        let rows = page["rows"].as_array().unwrap().iter();
        rows.map(|it| (it["id"].clone(), it["week"].clone(), it["met"].clone(), it["obliged"].clone()))
            .collect::<Vec<_>>()
    };
    // Asked twice: the second answer is of what was kept. A team that was opened anew has kept nothing.
    let same_as_fresh = |what: &str| {
        let (_, kept) = (by_week(), by_week());
        world.reopen();
        assert_eq!(by_week(), kept, "{what}");
        kept
    };
    let mut last = same_as_fresh("as it was");
    let mut changed = |what: &str| {
        // Before the team is opened anew, so that what is kept is that of before the change.
        let kept = by_week();
        assert_ne!(last, kept, "{what} changes somebody's week");
        last = same_as_fresh(what);
        assert_eq!(last, kept, "{what}");
    };
    let open = list(&world, json!({ "states": ["at_risk"] }))["rows"][0]["id"].clone();
    let visit =
        json!({ "tenancy": open, "visit": null, "day": "2026-07-27", "outcome": "remote_contact", "place": null });
    let plan = json!({ "tenancy": open, "day": "2026-07-30", "time": "10:00", "minutes": null, "worker": null, "colleague": null });
    world.ask("visits_plan", plan);
    changed("a plan");
    world.ask("history_undo", json!({}));
    changed("an undo");
    world.ask("visits_record", visit);
    let norm =
        json!({ "first_day": "2026-07-20", "last_day": "2026-08-02", "remote_contact": true, "met_elsewhere": true });
    world.ask("norms_add", norm);
    changed("a norm");
    world.ask("history_undo", json!({}));
    changed("a norm that is taken back");
    let exemption = json!({ "tenancy": open, "first_day": "2026-07-01", "last_day": "2026-08-30", "reason": "hospital", "granted": true });
    world.ask("exemptions_propose", exemption);
    changed("an exemption");
    world.ask("history_undo", json!({}));
    changed("an exemption that is taken back");
    world.ask(
        "visits_record",
        json!({ "tenancy": open, "visit": null, "day": "2026-07-28", "outcome": "admitted", "place": "dwelling" }),
    );
    changed("a visit");
    world.time.pass(6 * crate::world::DAY_MS);
    changed("a change of day");
}

#[test]
fn as_many_as_are_chosen_at_once_can_be_given_away_at_once() {
    let world = World::with_team();
    let folder = world.folder().join("set");
    std::fs::create_dir(&folder).unwrap();
    let lines = |head: &str, line: &dyn Fn(u32) -> String| {
        (1..=505).fold(format!("{head}\n"), |text, n| text + &line(n) + "\n")
    };
    let write = |file: &str, text: &str| std::fs::write(folder.join(file), text).unwrap();
    write("workers.csv", "id,name,role\nW1,Hassan Demo,worker\n");
    write("tenants.csv", &lines("id,given_name,family_name", &|n| format!("P{n},Anna{n},Boterbloem")));
    write(
        "dwellings.csv",
        &lines("id,street,number,city,self_contained", &|n| format!("D{n},Fabelplein,{n},Fabelstad,true")),
    );
    write("tenancies.csv", &lines("id,tenant_id,dwelling_id,support_start", &|n| format!("T{n},P{n},D{n},2026-01-05")));
    let imported = world.ask("set_import", json!({ "folder": folder, "dry_run": false }));
    assert_eq!(json!([]), imported["rejected"]);
    let all = world.ask("tenancies_ids", refined(json!({})));
    let ids = all["tenancies"].as_array().unwrap().clone();
    assert_eq!((500, json!(505)), (ids.len(), all["total"].clone()));
    let hassan = world.worker("Hassan Demo");
    let give = |ids: &[Value]| json!({ "tenancies": ids, "worker": hassan, "visits_from": null });
    assert_eq!(500, world.ask("tenancies_reassign", give(&ids))["tenancies"].as_array().unwrap().len());
    let more: Vec<Value> = ids.iter().cloned().chain([json!(world.tenancy("T505"))]).collect();
    assert_eq!(Code::TooManyChosen, world.refused("tenancies_reassign", give(&more)));
}
