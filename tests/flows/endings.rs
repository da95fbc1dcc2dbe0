//! The end of support: what goes with it, what a person names, and all of it back with one undo.

use std::fs;

use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    rehousing::{free_home, moving, with},
    world::World,
};

/// What an end touches, as the screens see it.
fn standing(world: &World, tenancy: &str) -> Value {
    let span = json!({ "from": "2026-01-01", "to": "2027-12-31", "tenancy": tenancy, "worker": null });
    let detail = world.ask("tenancies_get", json!({ "id": tenancy }));
    json!({
        "visits": world.ask("visits_list", span),
        "tasks": world.todo("task", Some(tenancy), None),
        "leases": detail["leases"],
        "end": world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["support_end"],
    })
}

fn plan(world: &World, tenancy: &str, day: &str) -> String {
    let args =
        json!({ "tenancy": tenancy, "day": day, "time": "10:00", "minutes": null, "worker": null, "colleague": null });
    world.ask("visits_plan", args)["visit"].as_str().unwrap().to_owned()
}

fn task(world: &World, tenancy: &str, text: &str) -> String {
    let args = json!({ "tenancy": tenancy, "text": text, "due_day": "2026-08-14", "worker": null });
    world.ask("tasks_add", args)["task"].as_str().unwrap().to_owned()
}

fn ending(world: &World, tenancy: &str, last_day: &str, leases: &[&str]) -> Value {
    world.ask("tenancies_ending", json!({ "tenancy": tenancy, "last_day": last_day, "leases": leases }))
}

fn end(tenancy: &str, last_day: &str, leases: &[&str], tasks: &[&str]) -> Value {
    json!({ "tenancy": tenancy, "last_day": last_day, "reason": "left", "destination": "unknown", "leases": leases,
        "tasks": tasks })
}

fn texts<'a>(rows: &'a Value, name: &str) -> Vec<&'a str> {
    rows.as_array().unwrap().iter().map(|it| it[name].as_str().unwrap()).collect()
}

/// The id of a lease of this kind.
fn lease(seen: &Value, kind: &str) -> String {
    let found = seen["leases"].as_array().unwrap().iter().map(|it| &it["lease"]).find(|it| it["kind"] == kind);
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_end_calls_off_what_was_planned_after_it_and_one_undo_brings_all_of_it_back() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    for day in ["2026-07-31", "2026-08-04", "2026-08-11"] {
        plan(&world, &tenancy, day);
    }
    let (gone, kept) = (task(&world, &tenancy, "Bakfiets terug"), task(&world, &tenancy, "Meterstanden"));
    let before = standing(&world, &tenancy);

    let seen = ending(&world, &tenancy, "2026-07-31", &[]);
    assert_eq!(vec!["2026-08-04", "2026-08-11"], texts(&seen["visits"], "day"), "the last day itself is visited");
    assert_eq!(json!(0), seen["recorded"]);
    assert_eq!(vec!["Bakfiets terug", "Meterstanden"], texts(&seen["tasks"], "text"));
    let (head, sub) = (lease(&seen, "head"), lease(&seen, "sub"));
    assert_eq!(json!([]), seen["mismatches"]);
    assert_eq!(json!(["sub_outside_head"]), ending(&world, &tenancy, "2026-07-31", &[&head])["mismatches"]);
    assert_eq!(json!([]), ending(&world, &tenancy, "2026-07-31", &[&head, &sub])["mismatches"]);
    assert_eq!(before, standing(&world, &tenancy), "looking ahead writes nothing");

    let ended = world.ask("tenancies_end", end(&tenancy, "2026-07-31", &[&sub], &[&gone]));
    assert_eq!(json!({ "visits": 2 }), ended);
    world.reopen();
    let after = standing(&world, &tenancy);
    assert_eq!("2026-07-31", after["end"]);
    let planned = after["visits"].as_array().unwrap().iter().filter(|it| it["result"].is_null());
    assert_eq!(vec![&json!("2026-07-31")], planned.map(|it| &it["planned"]).collect::<Vec<_>>());
    assert_eq!(vec![kept.as_str()], texts(&after["tasks"], "id"));
    let ends: Vec<_> = after["leases"].as_array().unwrap().iter().map(|it| (&it["kind"], &it["last_day"])).collect();
    assert_eq!(vec![(&json!("head"), &json!(null)), (&json!("sub"), &json!("2026-07-31"))], ends);

    assert_eq!("end_tenancy", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(before, standing(&world, &tenancy));
    assert_eq!("end_tenancy", world.ask("history_redo", json!({}))["kind"]);
    assert_eq!(after, standing(&world, &tenancy));
}

#[test]
fn an_end_before_recorded_visits_keeps_them() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let before = standing(&world, &tenancy);
    let seen = ending(&world, &tenancy, "2026-07-19", &[]);
    assert_eq!((json!(2), json!([])), (seen["recorded"].clone(), seen["visits"].clone()));
    world.ask("tenancies_end", end(&tenancy, "2026-07-19", &[], &[]));
    let after = standing(&world, &tenancy);
    for kept in ["visits", "leases", "tasks"] {
        assert_eq!(before[kept], after[kept], "{kept}");
    }
}

#[test]
fn the_weeks_that_were_shown_before_an_end_are_those_that_come() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    plan(&world, &tenancy, "2026-07-30");
    let grid = || {
        let args = json!({ "from": "2026-W31", "to": "2026-W31", "as_of": null, "tenancy": tenancy });
        world.ask("weeks_report", args)["weeks"][0]["state"].clone()
    };
    assert_eq!("on_track", grid());
    // Tuesday is the last day, so the visit on Thursday of that week is called off and nothing is obliged any more.
    let change = json!({ "tenancy": tenancy, "change": { "is": "end", "last_day": "2026-07-28" } });
    let effect = world.ask("weeks_effect", change);
    let week = |effect: &Value| effect["weeks"].as_array().unwrap().last().unwrap()["after"]["state"].clone();
    let shown = week(&effect);
    let later = json!({ "tenancy": tenancy, "change": { "is": "end", "last_day": "2026-07-29" } });
    let obliged = week(&world.ask("weeks_effect", later));
    world.ask("tenancies_end", end(&tenancy, "2026-07-28", &[], &[]));
    assert_eq!(shown, grid());
    world.ask("history_undo", json!({}));
    world.ask("tenancies_end", end(&tenancy, "2026-07-29", &[], &[]));
    assert_eq!((json!("at_risk"), obliged), (grid(), grid()));
}

#[test]
fn after_the_end_of_support_the_weeks_not_seen_stand_still() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T7"); // Last seen on 6 July.
    let unseen = || {
        let detail = world.ask("tenancies_get", json!({ "id": tenancy }));
        let grid = json!({ "from": "2026-W20", "to": "2026-W31", "search": "", "worker": null, "offset": 0, "limit": 100,
            "having": { "owner": null, "state": null, "missed": false } });
        let grid = world.ask("weeks_grid", grid);
        let row = grid["rows"].as_array().unwrap().iter().find(|it| it["tenancy"] == tenancy.as_str()).cloned();
        [detail["streaks"]["not_seen"].clone(), row.unwrap()["streaks"]["not_seen"].clone()]
    };
    assert_eq!([3, 3], unseen());
    world.ask("tenancies_end", end(&tenancy, "2026-07-28", &[], &[]));
    world.time.pass(30 * crate::world::DAY_MS);
    assert_eq!([3, 3], unseen(), "who left is not looked for");
    world.ask("history_undo", json!({}));
    assert_eq!([7, 7], unseen(), "with support it goes on");
}

/// Two people in one home who are visited together, and a lease in their own name beside the chain.
fn couple() -> (World, [String; 2]) {
    let world = World::with_caseload();
    let folder = world.folder().join("set");
    fs::create_dir(&folder).unwrap();
    let write = |file: &str, text: &str| fs::write(folder.join(file), text).unwrap();
    write("tenants.csv", "id,given_name,family_name\nP900,Anna,Boterbloem\nP901,Bo,Boterbloem\n");
    write("dwellings.csv", "id,street,number,city,self_contained\nD900,Fabelplein,1,Fabelstad,true\n");
    let tenancies = "id,tenant_id,dwelling_id,support_start\nT900,P900,D900,2026-01-05\nT901,P901,D900,2026-01-05\n";
    write("tenancies.csv", tenancies);
    write(
        "leases.csv",
        "id,tenancy_id,dwelling_id,kind,start,fixed_term\nO900,T900,D900,own,2026-01-05,false\nO901,T901,D900,sub,2026-09-01,false\n",
    );
    let visits =
        "id,tenancy_id,planned_date,outcome\nV900,T900,2026-08-03,\nV901,T900,2026-08-10,\nV902,T901,2026-08-17,\n";
    write("visits.csv", visits);
    write("visit_tenancies.csv", "id,visit_id,tenancy_id\nC1,V900,T901\nC2,V901,T901\nC3,V902,T900\n");
    let imported = world.ask("set_import", json!({ "folder": folder, "dry_run": false }));
    assert_eq!(json!([]), imported["rejected"]);
    let ids = ["T900", "T901"].map(|it| world.tenancy(it));
    (world, ids)
}

#[test]
fn a_visit_to_two_people_goes_on_for_the_one_who_stays() {
    let (world, [one, other]) = couple();
    let days = |tenancy: &str| {
        let span = json!({ "from": "2026-08-01", "to": "2026-12-31", "tenancy": tenancy, "worker": null });
        texts(&world.ask("visits_list", span), "planned").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let all = ["2026-08-03", "2026-08-10", "2026-08-17"].map(str::to_owned).to_vec();
    assert_eq!((all.clone(), all.clone()), (days(&one), days(&other)));
    let seen = ending(&world, &one, "2026-08-05", &[]);
    assert_eq!(
        json!([true, true]),
        json!(seen["visits"].as_array().unwrap().iter().map(|it| &it["together"]).collect::<Vec<_>>())
    );
    world.ask("tenancies_end", end(&one, "2026-08-05", &[], &[]));
    world.reopen();
    assert_eq!((all[..1].to_vec(), all.clone()), (days(&one), days(&other)));
    // The second to leave leaves nobody to visit.
    world.ask("tenancies_end", end(&other, "2026-08-05", &[], &[]));
    assert_eq!((all[..1].to_vec(), all[..1].to_vec()), (days(&one), days(&other)));
    world.ask("history_undo", json!({}));
    world.ask("history_undo", json!({}));
    assert_eq!((all.clone(), all), (days(&one), days(&other)));
}

#[test]
fn a_lease_in_the_own_name_and_one_that_begins_later_are_not_ended() {
    let (world, [one, other]) = couple();
    for tenancy in [&one, &other] {
        let seen = ending(&world, tenancy, "2026-08-05", &[]);
        let [running] = &seen["leases"].as_array().unwrap()[..] else { panic!("{seen}") };
        assert_eq!(false, running["may_end"], "{running}");
        let before = standing(&world, tenancy);
        let id = running["lease"]["id"].as_str().unwrap();
        assert_eq!(Code::Missing, world.refused("tenancies_end", end(tenancy, "2026-08-05", &[id], &[])));
        assert_eq!(before, standing(&world, tenancy));
    }
}

#[test]
fn what_belongs_to_another_tenancy_does_not_end_with_this_one() {
    let world = World::with_caseload();
    let (one, other) = (world.tenancy("T25"), world.tenancy("T1"));
    let theirs = lease(&ending(&world, &other, "2026-07-31", &[]), "sub");
    assert_eq!(Code::Missing, world.refused("tenancies_end", end(&one, "2026-07-31", &[&theirs], &[])));
    let todo = task(&world, &other, "Sleutels tellen");
    assert_eq!(Code::Missing, world.refused("tenancies_end", end(&one, "2026-07-31", &[], &[&todo])));
    assert!(standing(&world, &one)["end"].is_null());
}

#[test]
fn who_moved_has_no_day_in_two_homes() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let home = free_home(&world, "11");
    let args = moving(&tenancy, &home, "2026-07-28");
    let seen = world.ask("tenancies_rehousing", args.clone());
    let sub = lease(&seen, "sub");
    let moved = world.ask("tenancies_rehouse", with(args, json!({ "leases": [sub] })))["tenancy"].clone();
    let moved = moved.as_str().unwrap();
    let before = standing(&world, &tenancy);
    assert_eq!("last_day: in_next_home", world.wrong("tenancies_end", end(&tenancy, "2026-07-28", &[], &[])));
    assert_eq!(before, standing(&world, &tenancy));
    // A day earlier is no day in two homes: so a wrong end is put right.
    world.ask("tenancies_end", end(&tenancy, "2026-07-20", &[], &[]));
    let after = standing(&world, &tenancy);
    assert_eq!("2026-07-20", after["end"]);
    world.ask("history_undo", json!({}));
    assert_eq!(before, standing(&world, &tenancy));

    let start = |day: &str| json!({ "tenancy": moved, "worker": null, "support_start": day });
    assert_eq!("support_start: in_last_home", world.wrong("tenancies_change", start("2026-07-27")));
    world.ask("tenancies_change", start("2026-07-29"));
    world.ask("tenancies_end", end(moved, "2026-07-31", &[], &[]));
    world.ask("tenancies_end", end(moved, "2026-08-31", &[], &[]));
    assert_eq!("2026-08-31", standing(&world, moved)["end"], "the end of the last home can be put right");
}

#[test]
fn who_died_did_so_by_both_answers_and_a_file_with_one_of_them_is_read_so() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let died = |reason: &str, destination: &str| {
        with(end(&tenancy, "2026-07-20", &[], &[]), json!({ "reason": reason, "destination": destination }))
    };
    let before = standing(&world, &tenancy);
    assert_eq!("destination: died_unfit", world.wrong("tenancies_end", died("died", "unknown")));
    assert_eq!("destination: died_unfit", world.wrong("tenancies_end", died("left", "died")));
    assert_eq!(before, standing(&world, &tenancy));
    world.ask("tenancies_end", died("died", "died"));

    let folder = world.folder().join("died");
    fs::create_dir(&folder).unwrap();
    let write = |file: &str, text: &str| fs::write(folder.join(file), text).unwrap();
    write("tenants.csv", "id,given_name,family_name\nP900,Anna,Boterbloem\nP901,Bo,Boterbloem\n");
    write("dwellings.csv", "id,street,number,city,self_contained\nD900,Fabelplein,1,Fabelstad,true\n");
    write(
        "tenancies.csv",
        "id,tenant_id,dwelling_id,support_start,support_end,end_reason,end_destination\n\
         T900,P900,D900,2026-01-05,2026-07-20,died,ethos_1\nT901,P901,D900,2026-01-05,2026-07-20,other,died\n",
    );
    assert_eq!(json!([]), world.ask("set_import", json!({ "folder": folder, "dry_run": false }))["rejected"]);
    for name in ["T900", "T901"] {
        let tenancy = world.tenancy(name);
        let way = world.ask("pathways_get", json!({ "tenancy": tenancy }));
        assert_eq!(
            (&json!({ "is": "died" }), &json!("died")),
            (&way["ended"]["relapse"], &way["ended"]["destination"]),
            "{name}"
        );
        let later = json!({ "tenancy": tenancy, "day": "2026-07-25", "living": "housed", "known_from": "person" });
        assert_eq!("day: person_died", world.wrong("later_stays_add", later));
    }
}
