//! What is not right in chains of contracts, where a person reads it: what ran out unseen, what is held twice, what costs
//! more than its head lease; and what cannot be written at all.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use serde_json::{Value, json};

use crate::{
    dwellings::{sheet, teun},
    leases::add,
    world::{DAY_MS, World, with},
};

fn broken(world: &World) -> Vec<String> {
    let said = |it: &Value| it["mismatch"].as_str().unwrap().to_owned();
    world.ask("chains_broken", json!({})).as_array().unwrap().iter().map(said).collect()
}

fn row(world: &World) -> Value {
    let args = json!({ "search": "", "owner": null, "ending": false, "inspection": null, "empty": false, "offset": 0,
        "limit": 100 });
    world.ask("stock_list", args)["rows"][0].clone()
}

fn rule(world: &World, dwelling: &str, rule: &str) -> Value {
    let checks = sheet(world, dwelling)["checks"].clone();
    checks.as_array().unwrap().iter().find(|it| it["rule"] == rule).unwrap()["holds"].clone()
}

/// Says of the contract at a place what was agreed.
fn agree(world: &World, dwelling: &str, place: usize, field: &str, value: &str) {
    let lease = sheet(world, dwelling)["leases"][place].clone();
    let terms = with(lease["terms"].clone(), field, value);
    world.ask("leases_terms", json!({ "tenancy": lease["tenancy"], "lease": lease["id"], "terms": terms }));
}

/// Teun of [`teun`], of whose contracts everything is written down but the letter about the end.
fn sheltered(world: &World) -> (String, String) {
    let (tenancy, dwelling) = teun(world);
    agree(world, &dwelling, 0, "consent_day", "2023-10-20");
    agree(world, &dwelling, 1, "ground", "shelter");
    assert_eq!(Vec::<String>::new(), broken(world));
    (tenancy, dwelling)
}

/// Somebody else begins in a home that is known, with a sublease.
fn next(dwelling: &str, start: &str, rent: &str) -> Value {
    let person = json!({ "given_name": "Roos", "prefix": "", "family_name": "Kastanje", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let sub = json!({ "first_day": start, "last_day": "", "rent": rent, "costs": "" });
    json!({ "person": null, "new_person": person, "dwelling": dwelling, "new_dwelling": null, "together": false,
        "worker": null, "support_start": start, "visits": 1, "period_weeks": 1, "reason": "", "head": null, "sub": sub })
}

fn ends(tenancy: &str, last_day: &str, leases: &[&Value]) -> Value {
    json!({ "tenancy": tenancy, "last_day": last_day, "reason": "left", "destination": "unknown", "leases": leases,
        "tasks": [] })
}

#[test]
fn a_fixed_term_that_ran_out_while_support_runs_stays_in_sight() {
    let world = World::with_team();
    let (tenancy, dwelling) = sheltered(&world);
    // Saturday 31 October is its last day.
    world.time.pass(95 * DAY_MS);
    assert_eq!(broken(&world), ["notice_missed"]);
    world.time.pass(DAY_MS);
    assert_eq!(broken(&world), ["lives_without_contract", "notice_missed"]);
    let detail = || world.ask("tenancies_get", json!({ "id": tenancy }))["mismatches"].clone();
    assert_eq!(json!(["lives_without_contract", "notice_missed"]), detail());
    let said = world.ask("chains_broken", json!({}))[0].clone();
    assert_eq!(
        (json!("2026-10-31"), json!("Teun Regenboog"), json!(tenancy)),
        (said["day"].clone(), said["name"].clone(), said["tenancy"].clone())
    );
    assert_eq!(json!(false), rule(&world, &dwelling, "every_day"));
    // It is no empty home that costs money: somebody lives there.
    let seen = row(&world);
    assert_eq!((json!([]), json!(null)), (seen["tenants"].clone(), seen["vacancy"].clone()));
    assert_eq!(json!("Teun Regenboog"), seen["living"][0]["name"]);
    assert_eq!(json!([{ "first_day": "2023-11-01", "last_day": "2024-10-31" }]), sheet(&world, &dwelling)["empty"]);

    // A letter that was on time leaves the missing contract, and the next contract leaves nothing.
    agree(&world, &dwelling, 1, "notice_sent", "2026-08-15");
    assert_eq!(broken(&world), ["lives_without_contract"]);
    world.ask("leases_add", with(add(&tenancy, "sub", "2026-11-01", ""), "rent", "600"));
    assert_eq!((Vec::new(), json!([])), (broken(&world), detail()));
    assert_eq!(json!([]), row(&world)["living"]);

    // Who has left is missed by nobody.
    world.ask("history_undo", json!({}));
    world.ask("tenancies_end", ends(&tenancy, "2026-10-31", &[]));
    assert_eq!(Vec::<String>::new(), broken(&world));
    assert_eq!(json!("2026-11-01"), row(&world)["vacancy"]["since"]);
}

#[test]
fn a_letter_about_the_end_of_a_contract_is_something_to_do_until_it_is_written() {
    let world = World::with_team();
    let (tenancy, dwelling) = sheltered(&world);
    // Its window opens on 31 July, in three days: in sight, and not for today yet.
    let line = |only: Value| {
        let args = json!({ "worker": null, "tenancy": tenancy, "open": true, "only": only });
        let all = world.ask("tasks_list", args);
        all.as_array().unwrap().iter().find(|it| it["kind"] == "notice").cloned()
    };
    let ahead = line(Value::Null).unwrap();
    assert_eq!(
        json!(["2026-07-31", "2026-09-30", "2026-10-31", "sub", dwelling, tenancy, "Teun Regenboog"]),
        json!([
            ahead["opens"],
            ahead["due_day"],
            ahead["last_day"],
            ahead["lease_kind"],
            ahead["dwelling"],
            ahead["tenancy"],
            ahead["name"]
        ])
    );
    assert_eq!(None, line(json!("today")));
    world.time.pass(3 * DAY_MS);
    assert_eq!(Some(ahead.clone()), line(json!("today")));
    assert_eq!(vec![ahead.clone()], world.todo("notice", None, None), "everybody sees it among all tasks");
    // Too early does not count, and leaves it to do; on time is done.
    agree(&world, &dwelling, 1, "notice_sent", "2026-07-30");
    assert_eq!(Some(ahead), line(json!("today")));
    agree(&world, &dwelling, 1, "notice_sent", "2026-07-31");
    assert_eq!(None, line(Value::Null));
    world.ask("history_undo", json!({}));
    world.ask("history_undo", json!({}));
    assert!(line(Value::Null).is_some());
    world.time.pass(62 * DAY_MS);
    assert_eq!((None, vec!["notice_missed".to_owned()]), (line(Value::Null), broken(&world)), "too late is a finding");
}

#[test]
fn a_home_with_a_tenant_and_no_contract_is_not_empty() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    world.ask("tenancies_end", ends(&tenancy, "2026-07-11", &[&sheet(&world, &dwelling)["leases"][1]["id"]]));
    let roos =
        world.ask("tenancies_begin", with(next(&dwelling, "2026-07-20", ""), "sub", Value::Null))["tenancy"].clone();
    let seen = row(&world);
    assert_eq!((json!(null), json!("Roos Kastanje")), (seen["vacancy"].clone(), seen["living"][0]["name"].clone()));
    let empty = sheet(&world, &dwelling)["empty"].clone();
    assert_eq!(json!({ "first_day": "2026-07-12", "last_day": "2026-07-19" }), empty[1]);
    assert_eq!(broken(&world), ["lives_without_contract"]);
    let detail = |it: &Value| world.ask("tenancies_get", json!({ "id": it }))["mismatches"].clone();
    assert_eq!(
        json!(["lives_without_contract"]),
        detail(&roos),
        "the head lease stands with who left, and she is meant"
    );
    assert_eq!(json!([]), detail(&json!(tenancy)));
}

#[test]
fn a_home_is_let_on_to_one_household() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let sub = sheet(&world, &dwelling)["leases"][1]["id"].clone();
    world.ask("tenancies_end", ends(&tenancy, "2026-07-11", &[]));
    // Support ended and the sublease did not: nobody else gets one on top of it.
    assert_eq!(
        "sub_first_day: lease_sublet_twice",
        world.wrong("tenancies_begin", next(&dwelling, "2026-07-13", "600"))
    );
    let seen = world.ask("tenancies_preview", next(&dwelling, "2026-07-13", "600"));
    assert_eq!(json!(["sublet_twice"]), seen["mismatches"]);
    world.ask("leases_end", json!({ "tenancy": tenancy, "lease": sub, "last_day": "2026-07-12" }));
    let roos = world.ask("tenancies_begin", next(&dwelling, "2026-07-13", "600"))["tenancy"].clone();
    assert_eq!(json!(true), rule(&world, &dwelling, "held_once"));
    // Nor does a tripartite lease come beside a head lease.
    let beside = add(roos.as_str().unwrap(), "tripartite", "2027-07-01", "");
    assert_eq!("first_day: lease_let_twice", world.wrong("leases_add", beside));
}

#[test]
fn of_a_couple_one_has_the_rent() {
    let world = World::with_team();
    let (_, dwelling) = teun(&world);
    let both = |rent: &str| with(next(&dwelling, "2026-07-13", rent), "together", true);
    assert_eq!("sub_rent: rent_asked_already", world.wrong("tenancies_begin", both("600")));
    let asked = |args: Value| world.ask("tenancies_preview", args)["rent_asked"].clone();
    assert_eq!(
        (json!(true), json!(true), json!(false)),
        (asked(both("600")), asked(both("")), asked(next(&dwelling, "2026-07-13", "")))
    );
    let roos = world.ask("tenancies_begin", both(""))["tenancy"].clone();
    assert_eq!(json!(true), rule(&world, &dwelling, "held_once"), "each of the two has a contract");
    let shared = world.ask("rent_get", json!({ "tenancy": roos }))["shared_with"].clone();
    assert_eq!(1, shared.as_array().unwrap().len(), "the rent stands once");
    let sub = sheet(&world, &dwelling)["leases"][2]["id"].clone();
    world.ask("leases_end", json!({ "tenancy": roos, "lease": sub, "last_day": "2026-07-31" }));
    let again = with(add(roos.as_str().unwrap(), "use", "2026-08-01", ""), "rent", "600");
    assert_eq!("rent: rent_asked_already", world.wrong("leases_add", again));
}

#[test]
fn the_head_lease_of_who_left_is_ended_by_who_lives_there_now() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let leases = sheet(&world, &dwelling)["leases"].clone();
    let (head, sub) = (leases[0]["id"].clone(), leases[1]["id"].clone());
    world.ask("tenancies_end", ends(&tenancy, "2026-07-11", &[&sub]));
    let roos = world.ask("tenancies_begin", next(&dwelling, "2026-07-13", "600"))["tenancy"].clone();
    assert_eq!(json!(tenancy), sheet(&world, &dwelling)["leases"][0]["tenancy"]);
    let offered =
        world.ask("tenancies_ending", json!({ "tenancy": roos, "last_day": "2026-07-28", "leases": [] }))["leases"]
            .clone();
    let own =
        offered.as_array().unwrap().iter().find(|it| it["lease"]["kind"] == "sub").unwrap()["lease"]["id"].clone();
    assert_eq!(Some(&head), offered.as_array().unwrap().iter().map(|it| &it["lease"]["id"]).find(|it| **it == head));
    let look = |world: &World| sheet(world, &dwelling)["leases"].clone();
    let before = look(&world);
    world.ask("tenancies_end", ends(roos.as_str().unwrap(), "2026-07-28", &[&own, &head]));
    assert_eq!(json!("2026-07-28"), look(&world)[0]["last_day"]);
    world.back_and_again("end_tenancy", &before, look);
}

#[test]
fn a_fixed_term_that_somebody_ends_earlier_asks_no_letter() {
    let world = World::with_team();
    let (tenancy, dwelling) = sheltered(&world);
    let look = |world: &World| sheet(world, &dwelling)["leases"].clone();
    let before = look(&world);
    assert_eq!(json!("ahead"), before[1]["notice"]["state"]);
    world.ask("leases_end", json!({ "tenancy": tenancy, "lease": before[1]["id"], "last_day": "2026-08-10" }));
    assert_eq!((json!(null), json!(false)), (look(&world)[1]["notice"].clone(), look(&world)[1]["fixed_term"].clone()));
    assert_eq!(Vec::<String>::new(), broken(&world));
    world.back_and_again("end_lease", &before, look);
    world.ask("history_undo", json!({}));
    // So does the end of support, and the flip; one that ends on its own last day stays a fixed term.
    world.ask("tenancies_end", ends(&tenancy, "2026-08-10", &[&before[1]["id"]]));
    assert_eq!((Vec::new(), json!(null)), (broken(&world), look(&world)[1]["notice"].clone()));
    world.ask("history_undo", json!({}));
    world.ask("omklap_flip", json!({ "tenancy": tenancy, "day": "2026-08-11", "elsewhere": true }));
    assert_eq!((Vec::new(), json!(null)), (broken(&world), look(&world)[1]["notice"].clone()));
    world.time.pass(20 * DAY_MS);
    let seen = world.ask("omklap_get", json!({ "tenancy": tenancy }))["seen"].clone();
    let wrong = json!({ "tenancy": tenancy, "seen": seen, "what": "flip", "day": "", "reason": "niet doorgegaan" });
    world.ask("omklap_correct", wrong);
    assert_eq!(before[1]["fixed_term"], look(&world)[1]["fixed_term"], "what did not flip is a fixed term again");
    assert_eq!(json!("open"), look(&world)[1]["notice"]["state"]);
}

#[test]
fn a_rent_above_the_head_rent_is_said_from_the_day_on_which_it_is() {
    let world = World::with_team();
    let (tenancy, dwelling) = sheltered(&world);
    let leases = sheet(&world, &dwelling)["leases"].clone();
    let change = |place: usize, from: &str, rent: &str| {
        let args =
            json!({ "tenancy": tenancy, "lease": leases[place]["id"], "from_day": from, "rent": rent, "costs": "" });
        world.ask("rent_change", args)["above"].clone()
    };
    assert_eq!(json!({ "cents": 1_000, "from_day": "2026-08-01" }), change(1, "2026-08-01", "610"));
    assert_eq!(broken(&world), ["sub_rent_above_head"]);
    let said = world.ask("chains_broken", json!({}))[0].clone();
    assert_eq!((json!(1_000), json!("2026-08-01")), (said["cents"].clone(), said["day"].clone()));
    assert_eq!(json!(false), rule(&world, &dwelling, "rent"));
    // The head rent follows, and later on the tenant's does once more without passing it.
    assert_eq!(json!(null), change(0, "2026-08-01", "640"));
    assert_eq!(json!(null), change(1, "2026-09-01", "640"));
    assert_eq!(Vec::<String>::new(), broken(&world));
    // A contract that begins under a head lease that was raised since it began costs what that costs now.
    let seen = |rent: &str| {
        let args = json!({ "tenancy": tenancy, "lease": null, "kind": "use", "first_day": "2026-11-01", "last_day": "",
            "rent": rent });
        world.ask("leases_preview", args)["mismatches"].clone()
    };
    assert_eq!((json!([]), json!(["sub_rent_above_head"])), (seen("640"), seen("640,01")));
    world.ask("history_undo", json!({}));
    world.ask("history_undo", json!({}));
    assert_eq!(broken(&world), ["sub_rent_above_head"]);
}

#[test]
fn a_head_lease_without_a_rent_is_counted_as_one_that_nobody_knows() {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let place = json!({ "street": "Kabouterlaan", "number": "11", "postcode": "", "city": "Proefstad", "owner": null,
        "self_contained": true, "programme": "" });
    let head = json!({ "first_day": "2026-07-01", "last_day": "", "rent": "", "costs": "" });
    world.ask("dwellings_add", json!({ "dwelling": place, "head": head }));
    let page = || {
        let args = json!({ "search": "", "owner": null, "ending": false, "inspection": null, "empty": false, "offset": 0,
            "limit": 100 });
        world.ask("stock_list", args)
    };
    let unpriced = |it: &Value| it["unpriced"].clone();
    let seen = page();
    assert_eq!((json!(1), json!(62_000)), (unpriced(&seen), seen["exposure_cents"].clone()));
    assert_eq!((json!(0), json!(1)), (unpriced(&seen["groups"][0]), unpriced(&seen["groups"][1])));
    assert_eq!((json!(1), json!(true)), (unpriced(&seen["vacancy"]), unpriced(&seen["rows"][1])));
    assert_eq!((json!(null), json!(false)), (seen["rows"][1]["head_cents"].clone(), unpriced(&seen["rows"][0])));
    // The home of Teun is not empty, and its rent is known.
    let sub = sheet(&world, &dwelling)["leases"][1]["id"].clone();
    world.ask("tenancies_end", ends(&tenancy, "2026-07-11", &[&sub]));
    assert_eq!(json!(1), unpriced(&page()["vacancy"]));
}

#[test]
fn what_the_dwelling_asks_is_said_before_a_contract_is_added() {
    let world = World::with_team();
    let (tenancy, dwelling) = sheltered(&world);
    world.ask("exploitations_set", json!({ "dwelling": dwelling, "kind": "demolition", "last_day": "2027-03-31" }));
    let seen = |last: &str| {
        let args = json!({ "tenancy": tenancy, "lease": null, "kind": "use", "first_day": "2026-11-01", "last_day": last,
            "rent": "" });
        world.ask("leases_preview", args)["mismatches"].clone()
    };
    assert_eq!((json!(["past_exploitation"]), json!([])), (seen(""), seen("2027-03-31")));
}

#[test]
fn days_of_another_century_and_a_ground_that_is_no_more_are_refused_at_their_field() {
    let world = World::with_team();
    let (tenancy, dwelling) = sheltered(&world);
    let typed = |first: &str, last: &str| {
        let sub = json!({ "first_day": first, "last_day": last, "rent": "", "costs": "" });
        world.wrong("tenancies_begin", with(with(next(&dwelling, "2026-07-13", ""), "sub", sub), "together", true))
    };
    assert_eq!("sub_first_day: day_too_early", typed("0206-07-13", ""));
    assert_eq!("sub_last_day: day_too_far_ahead", typed("2026-07-13", "2926-07-12"));
    let lease = sheet(&world, &dwelling)["leases"][1].clone();
    let agreed = |field: &str, value: &str| {
        let terms = with(lease["terms"].clone(), field, value);
        world.wrong("leases_terms", json!({ "tenancy": tenancy, "lease": lease["id"], "terms": terms }))
    };
    assert_eq!("notice_sent: day_too_early", agreed("notice_sent", "0001-07-13"));
    assert_eq!("consent_day: day_too_early", agreed("consent_day", "0001-07-13"));
    assert_eq!("ground: ground_of_before", agreed("ground", "earlier"));
    let look = json!({ "dwelling": dwelling, "day": "0001-01-01", "occasion": "regular",
        "items": [{ "part": "water", "level": "good", "remark": "" }] });
    assert_eq!("day: day_too_early", world.wrong("inspections_add", look));
}

/// One home for each thing that may not be so, as another program may have written it.
#[test]
fn chains_that_come_broken_are_kept_and_each_is_read_in_the_list_of_the_team() {
    let homes: [(&str, &[&str]); 8] = [
        ("two_titles_on_dwelling", &["head 2024-01-01 ..", "own 2026-01-01 .."]),
        ("two_titles_on_dwelling", &["head 2024-01-01 ..", "tripartite 2026-01-01 .."]),
        ("sub_outside_head", &["head 2024-01-01 2026-05-31", "sub 2024-01-01 .."]),
        ("no_head_lease", &["sub 2024-01-01 .."]),
        ("day_without_title", &["sub 2024-01-01 2025-12-31", "own 2026-01-02 .."]),
        ("day_without_title", &["head 2023-01-01 ..", "sub 2024-01-01 2025-12-31", "sub 2026-01-02 .."]),
        ("held_twice", &["head 2023-01-01 ..", "sub 2024-01-01 ..", "use 2026-01-01 .."]),
        ("lives_without_contract", &["head 2023-01-01 ..", "sub 2024-01-01 2026-05-31"]),
    ];
    let mut tenants = "id,given_name,family_name\n".to_owned();
    let mut dwellings = "id,street,number,city,self_contained\n".to_owned();
    let mut tenancies = "id,tenant_id,dwelling_id,support_start\n".to_owned();
    let mut leases = "id,tenancy_id,dwelling_id,kind,start,end,fixed_term,rent_cents,service_cents\n".to_owned();
    for (at, (_, own)) in homes.iter().enumerate() {
        writeln!(tenants, "P{at},Noa,Proef{at}").unwrap();
        writeln!(dwellings, "D{at},Kabouterlaan,{},Proefstad,true", at + 1).unwrap();
        writeln!(tenancies, "T{at},P{at},D{at},2024-01-01").unwrap();
        for (nth, lease) in own.iter().enumerate() {
            let [kind, first, last] = lease.split(' ').collect::<Vec<_>>()[..] else { panic!("{lease}") };
            let last = if last == ".." { "" } else { last };
            writeln!(leases, "L{at}-{nth},T{at},D{at},{kind},{first},{last},false,60000,0").unwrap();
        }
    }
    let world = World::with_team();
    let folder = tempfile::tempdir().unwrap();
    let files = [("tenants", tenants), ("dwellings", dwellings), ("tenancies", tenancies), ("leases", leases)];
    for (name, text) in files {
        fs::write(folder.path().join(format!("{name}.csv")), text).unwrap();
    }
    let done = world.ask("set_import", json!({ "folder": folder.path(), "dry_run": false }));
    assert_eq!(json!([]), done["rejected"]);
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for it in world.ask("chains_broken", json!({})).as_array().unwrap() {
        let of = found.entry(it["address"].as_str().unwrap().to_owned()).or_default();
        of.push(it["mismatch"].as_str().unwrap().to_owned());
    }
    for (at, (said, _)) in homes.iter().enumerate() {
        let here = found.remove(&format!("Kabouterlaan {}", at + 1)).unwrap_or_default();
        // Nobody wrote a head lease or the consent of an owner down either.
        let beside = |it: &&String| *said == "no_head_lease" || !["no_consent", "no_head_lease"].contains(&it.as_str());
        assert_eq!(vec![*said], here.iter().filter(beside).collect::<Vec<_>>(), "home {at}");
    }
}
