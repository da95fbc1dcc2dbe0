//! Somebody moves to another home: one step, what goes along, what stays, and all of it back with one undo.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

/// A world with T25, a home of which the provider holds the key since 12 July, and its dwelling.
fn world_with_a_free_home() -> (World, String, String) {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let home = free_home(&world, "11");
    (world, tenancy, home)
}

/// A home that the provider rents and in which nobody lives since 12 July.
pub fn free_home(world: &World, number: &str) -> String {
    let lease = |rent: &str| json!({ "first_day": "2026-01-05", "last_day": "", "rent": rent, "costs": "36,65" });
    let person = json!({ "given_name": "Vorige", "prefix": "", "family_name": format!("Huurder{}", "abcdefghij".chars().nth(number.len()).unwrap()),
        "birth_date": "", "phone": "", "email": "", "municipality": "", "referral_date": "" });
    let begun = world.ask(
        "tenancies_begin",
        json!({ "person": null, "new_person": person, "dwelling": null,
            "new_dwelling": { "street": "Kabouterlaan", "number": number, "postcode": "", "city": "Proefstad",
                "owner": null, "self_contained": true, "programme": "" },
            "together": false, "worker": null, "support_start": "2026-01-05", "visits": 1, "period_weeks": 1,
            "reason": "", "head": lease("612,50"), "sub": lease("612,50") }),
    );
    let dwelling = world.ask("tenancies_fields", json!({ "tenancy": begun["tenancy"] }))["dwelling_id"].clone();
    let ending = json!({ "tenancy": begun["tenancy"], "last_day": "2026-07-11", "leases": [] });
    let leases = world.ask("tenancies_ending", ending)["leases"].clone();
    let sub = leases.as_array().unwrap().iter().find(|it| it["lease"]["kind"] == "sub").unwrap()["lease"]["id"].clone();
    world.ask(
        "tenancies_end",
        json!({ "tenancy": begun["tenancy"], "last_day": "2026-07-11", "leases": [sub], "tasks": [], "reason": "left",
            "destination": "unknown" }),
    );
    dwelling.as_str().unwrap().to_owned()
}

pub fn with(mut base: Value, other: Value) -> Value {
    for (name, value) in other.as_object().unwrap() {
        base[name] = value.clone();
    }
    base
}

pub fn moving(tenancy: &str, dwelling: &str, day: &str) -> Value {
    json!({ "tenancy": tenancy, "dwelling": dwelling, "day": day, "kind": "sub", "last_day": "", "ground": null,
        "rent": "612,50", "costs": "36,65", "leases": [], "leases_last_day": "", "along": [] })
}

fn lease(seen: &Value, kind: &str) -> String {
    let found = seen["leases"].as_array().unwrap().iter().map(|it| &it["lease"]).find(|it| it["kind"] == kind);
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

/// Everything of both homes that a move touches, as the screens see it.
fn standing(world: &World, tenancies: &[&str], homes: &[&str]) -> Value {
    let of = |tenancy: &&str| {
        let dossier = world.ask("dossiers_get", json!({ "tenancy": tenancy }));
        let span = json!({ "from": "2026-07-01", "to": "2027-12-31", "tenancy": tenancy, "worker": null });
        json!([
            dossier,
            world.ask("visits_list", span),
            world.ask("wishes_get", json!({ "tenancy": tenancy })),
            world.ask("series_list", json!({ "tenancy": tenancy })),
            world.ask("tenancies_fields", json!({ "tenancy": tenancy })),
        ])
    };
    let sheet = |home: &&str| world.ask("stock_get", json!({ "dwelling": home }));
    json!([tenancies.iter().map(of).collect::<Vec<_>>(), homes.iter().map(sheet).collect::<Vec<_>>()])
}

fn steps(seen: &Value) -> Vec<String> {
    let one = |it: &Value| {
        let parts = ["kind", "lease", "task", "day", "count", "cents"].map(|name| match &it[name] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    };
    seen["steps"].as_array().unwrap().iter().map(one).collect()
}

/// What somebody has before they move: a series with its visits, wishes, a risk, contacts, tasks, an exemption.
fn lived_in(world: &World, tenancy: &str) {
    world.ask(
        "series_add",
        json!({ "tenancy": tenancy, "worker": null, "colleague": null, "weekday": 4, "time": "10:00", "minutes": 60,
            "every_weeks": 2, "from_day": "2026-07-02", "last_day": "" }),
    );
    world.ask(
        "wishes_set",
        json!({ "tenancy": tenancy, "cover": null, "together": true, "minutes": 90,
            "times": [{ "weekday": 2, "hours": { "starts": "09:00", "ends": "12:00" } }] }),
    );
    world.ask(
        "risks_set",
        json!({ "tenancy": tenancy, "level": "orange", "measures": "Bel vooraf", "last_day": "2026-12-31" }),
    );
    for (kind, name) in [("family", "Zus Hazelnoot"), ("housing_officer", "Woon Consulent")] {
        let contact = json!({ "kind": kind, "name": name, "organisation": "", "phone": "", "email": "", "remark": "" });
        world.ask("contacts_add", json!({ "tenancy": tenancy, "contact": contact }));
    }
    world.ask(
        "tasks_add",
        json!({ "tenancy": tenancy, "text": "Bakfiets terug", "due_day": "2026-09-14", "worker": null }),
    );
    world.ask(
        "exemptions_propose",
        json!({ "tenancy": tenancy, "first_day": "2026-09-07", "last_day": "2026-09-20", "reason": "hospital", "granted": true }),
    );
}

#[test]
fn a_move_ends_one_home_begins_another_and_takes_along_what_is_of_the_person() {
    let (world, tenancy, home) = world_with_a_free_home();
    lived_in(&world, &tenancy);
    let old_home =
        world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["dwelling_id"].as_str().unwrap().to_owned();
    let look = || standing(&world, &[&tenancy], &[&old_home, &home]);
    let before = look();

    let args = moving(&tenancy, &home, "2026-08-12");
    let seen = world.ask("tenancies_rehousing", args.clone());
    assert_eq!(home, seen["homes"][0]["dwelling"]);
    let sub = lease(&seen, "sub");
    let args = with(args, json!({ "leases": [sub] }));
    let seen = world.ask("tenancies_rehousing", args.clone());
    assert_eq!(
        vec![
            "support_ends 2026-08-11",
            "lease_ends sub 2026-08-11 52537",
            "support_begins 2026-08-12",
            "lease_begins sub 2026-08-12 64915",
            "agreement_goes",
            "visits_go 4",
            "series_go 1",
            "wishes_go 1",
            "exemptions_go 1",
            "risk_goes 1",
            "contacts_go 1",
            "contacts_stay 1",
            "tasks_go 1",
            "key_task keys 2026-08-12",
            "key_task energy 2026-08-12",
            "key_task insurance 2026-08-12",
            "key_task brp 2026-08-17",
            "key_task housing_allowance 2026-08-26",
        ],
        steps(&seen)
    );
    assert_eq!(before, look(), "looking ahead writes nothing");

    let moved = world.ask("tenancies_rehouse", args);
    let next = moved["tenancy"].as_str().unwrap();
    world.reopen();
    let after = look();
    let fields = world.ask("tenancies_fields", json!({ "tenancy": tenancy }));
    assert_eq!(
        json!(["2026-08-11", "rehoused", "housed"]),
        json!([fields["support_end"], fields["end_reason"], fields["end_destination"]])
    );
    let (old, new) = (
        world.ask("dossiers_get", json!({ "tenancy": tenancy })),
        world.ask("dossiers_get", json!({ "tenancy": next })),
    );
    assert_eq!((&json!(next), &json!("Kabouterlaan 11")), (&old["moved_to"]["tenancy"], &old["moved_to"]["address"]));
    assert_eq!((&json!(tenancy), &json!("2026-08-12")), (&new["moved_from"]["tenancy"], &new["moved_from"]["day"]));
    assert_eq!("2026-08-12", new["tenancy"]["row"]["support_start"]);
    assert_eq!(old["tenancy"]["row"]["worker"], new["tenancy"]["row"]["worker"]);
    let ends = |dossier: &Value| {
        let rows = dossier["tenancy"]["leases"].as_array().unwrap().clone();
        rows.iter()
            .map(|it| format!("{} {} {}", it["kind"], it["first_day"], it["last_day"]).replace('"', ""))
            .collect::<Vec<_>>()
    };
    assert!(ends(&old).iter().any(|it| it.starts_with("sub") && it.ends_with("2026-08-11")), "{:?}", ends(&old));
    assert!(ends(&old).iter().any(|it| it.starts_with("head") && it.ends_with("null")), "{:?}", ends(&old));
    assert_eq!(
        vec!["head 2026-01-05 null", "sub 2026-08-12 null"],
        ends(&new),
        "the head lease of who lived there before stands above the new sublease"
    );
    let series = |of: &str| world.ask("series_list", json!({ "tenancy": of }));
    assert_eq!("2026-08-11", series(&tenancy)[0]["last_day"]);
    assert_eq!((&json!("2026-08-13"), &json!(2)), (&series(next)[0]["from_day"], &series(next)[0]["every_weeks"]));
    let filled = world.ask("series_fill", json!({ "week": "2026-W31", "weeks": 9 }));
    assert_eq!(json!(0), filled["made"], "no visit is made twice");
    let planned = |of: &str| {
        let span = json!({ "from": "2026-07-28", "to": "2026-12-31", "tenancy": of, "worker": null });
        let rows = world.ask("visits_list", span);
        rows.as_array().unwrap().iter().map(|it| it["planned"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(vec!["2026-07-30"], planned(&tenancy));
    assert_eq!(vec!["2026-08-13", "2026-08-27", "2026-09-10", "2026-09-24"], planned(next));
    let wishes = world.ask("wishes_get", json!({ "tenancy": next }));
    assert_eq!((&json!(90), &json!(true)), (&wishes["minutes"], &wishes["together"]));
    assert_eq!(
        json!(["Zus Hazelnoot"]),
        json!(new["contacts"].as_array().unwrap().iter().map(|it| &it["name"]).collect::<Vec<_>>())
    );
    assert_eq!(2, old["contacts"].as_array().unwrap().len(), "the old dossier stays whole");
    assert_eq!(json!("2026-09-07"), new["exemptions"][0]["first_day"]);
    let words = |dossier: &Value| {
        dossier["tasks"].as_array().unwrap().iter().filter(|it| it["text"] == "Bakfiets terug").count()
    };
    assert_eq!((0, 1), (words(&old), words(&new)));
    assert_eq!(Code::PersonHoused, {
        let again = json!({ "person": fields["person_id"], "new_person": null, "dwelling": old_home, "new_dwelling": null,
            "together": true, "worker": null, "support_start": "2026-08-12", "visits": 1, "period_weeks": 1, "reason": "",
            "head": null, "sub": null });
        world.try_ask("tenancies_begin", again).unwrap_err().fields[0].code
    });

    assert_eq!("rehouse", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(before, look());
    assert_eq!("rehouse", world.ask("history_redo", json!({}))["kind"]);
    assert_eq!(after, look());
}

#[test]
fn no_week_of_a_move_is_asked_twice_or_not_at_all() {
    let (world, tenancy, home) = world_with_a_free_home();
    let sub = lease(&world.ask("tenancies_rehousing", moving(&tenancy, &home, "2026-08-12")), "sub");
    for day in ["2026-08-11", "2026-08-12", "2026-08-13"] {
        let args = with(moving(&tenancy, &home, day), json!({ "leases": [sub] }));
        let moved = world.ask("tenancies_rehouse", args);
        let next = moved["tenancy"].as_str().unwrap().to_owned();
        world.time.pass(42 * crate::world::DAY_MS);
        let states = |of: &str| {
            let args = json!({ "from": "2026-W32", "to": "2026-W35", "as_of": null, "tenancy": of });
            let weeks = world.ask("weeks_report", args)["weeks"].clone();
            weeks.as_array().unwrap().iter().map(|it| it["state"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let obliged = |state: &String| state.starts_with("missed") || state == "unrecorded";
        let (old, new) = (states(&tenancy), states(&next));
        for (place, (one, two)) in old.iter().zip(&new).enumerate() {
            assert_eq!(1, usize::from(obliged(one)) + usize::from(obliged(two)), "week {place} of {day}: {one} {two}");
        }
        world.time.pass(-42 * crate::world::DAY_MS);
        world.ask("history_undo", json!({}));
    }
}

#[test]
fn what_does_not_fit_is_said_at_its_field_and_nothing_is_written() {
    let (world, tenancy, home) = world_with_a_free_home();
    let old_home =
        world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["dwelling_id"].as_str().unwrap().to_owned();
    let seen = world.ask("tenancies_rehousing", moving(&tenancy, &home, "2026-08-12"));
    let (head, sub) = (lease(&seen, "head"), lease(&seen, "sub"));
    let before = standing(&world, &[&tenancy], &[&old_home, &home]);
    let wrong = |other: Value| world.wrong("tenancies_rehouse", with(moving(&tenancy, &home, "2026-08-12"), other));
    assert_eq!("dwelling: nothing_chosen", wrong(json!({ "dwelling": null })));
    assert_eq!("dwelling: dwelling_not_free", wrong(json!({ "dwelling": old_home })));
    assert_eq!("support_start: dwelling_not_free", wrong(json!({ "day": "2026-07-11" })));
    assert_eq!("support_start: day_invalid", wrong(json!({ "day": "morgen" })));
    assert_eq!("support_start: day_too_far_ahead", wrong(json!({ "day": "2028-07-11" })));
    assert_eq!("last_day: last_before_first", wrong(json!({ "last_day": "2026-08-11" })));
    assert_eq!("leases_last_day: last_before_move", wrong(json!({ "leases_last_day": "2026-08-10" })));
    assert_eq!("rent: amount_invalid, costs: amount_negative", wrong(json!({ "rent": "gratis", "costs": "-1" })));
    assert_eq!("kind: nothing_chosen", wrong(json!({ "kind": "own" })));
    assert_eq!("leases_last_day: lease_outside_head", wrong(json!({ "leases": [head] })));
    assert_eq!(before, standing(&world, &[&tenancy], &[&old_home, &home]), "nothing is half written");
    world.ask(
        "tenancies_rehouse",
        with(moving(&tenancy, &home, "2026-08-12"), json!({ "leases": [head, sub], "leases_last_day": "2026-08-31" })),
    );
    let sheet = world.ask("stock_get", json!({ "dwelling": old_home }));
    let ends: Vec<_> = sheet["leases"].as_array().unwrap().iter().map(|it| it["last_day"].clone()).collect();
    assert!(ends.iter().all(|it| *it == "2026-08-31"), "{ends:?}");
    assert_eq!("2026-08-31", world.ask("rent_get", json!({ "tenancy": tenancy }))["owner"]["last_day"]);
}

#[test]
fn what_is_open_stays_with_the_old_home_and_is_seen_in_the_new_one() {
    let (world, tenancy, home) = world_with_a_free_home();
    world.ask(
        "rent_record_month",
        json!({ "tenancy": tenancy, "month": "2026-07", "due": "580", "paid": "80", "paid_on": "" }),
    );
    let open = world.ask("rent_get", json!({ "tenancy": tenancy }))["tenant"]["standing"]["open_cents"].clone();
    assert!(open.as_i64().unwrap() >= 50_000);
    let sub = lease(&world.ask("tenancies_rehousing", moving(&tenancy, &home, "2026-07-29")), "sub");
    let args = with(moving(&tenancy, &home, "2026-07-29"), json!({ "leases": [sub] }));
    let stays = steps(&world.ask("tenancies_rehousing", args.clone()));
    assert!(stays.contains(&format!("arrears_stay {open}")), "{stays:?}");
    let moved = world.ask("tenancies_rehouse", args);
    let dossier = world.ask("dossiers_get", json!({ "tenancy": moved["tenancy"] }));
    assert_eq!(open, dossier["moved_from"]["open_cents"]);
    assert_eq!(
        json!(0),
        world.ask("rent_get", json!({ "tenancy": moved["tenancy"] }))["tenant"]["standing"]["open_cents"]
    );
}

#[test]
fn the_timeline_goes_on_into_the_homes_before_in_pages_of_any_size() {
    let (world, tenancy, home) = world_with_a_free_home();
    let whole = |of: &str, limit: u32| {
        let (mut all, mut before) = (Vec::new(), Value::Null);
        loop {
            let page = world.ask("dossiers_timeline", json!({ "tenancy": of, "before": before, "limit": limit }));
            all.extend(page["items"].as_array().unwrap().iter().cloned());
            before = page["next"].clone();
            if before.is_null() {
                return all;
            }
        }
    };
    let sub = lease(&world.ask("tenancies_rehousing", moving(&tenancy, &home, "2026-07-28")), "sub");
    let moved = world.ask("tenancies_rehouse", with(moving(&tenancy, &home, "2026-07-28"), json!({ "leases": [sub] })));
    let next = moved["tenancy"].as_str().unwrap();
    let (old, new) = (whole(&tenancy, 100), whole(next, 100));
    let keys = |all: &[Value]| all.iter().map(|it| it["key"].clone()).collect::<Vec<_>>();
    assert_eq!(keys(&new), keys(&whole(next, 3)), "pages of three say the same");
    let earlier: Vec<_> = new.iter().filter(|it| !it["home"].is_null()).cloned().collect();
    assert_eq!(keys(&old), keys(&earlier));
    assert!(earlier.iter().all(|it| it["home"] != "Kabouterlaan 11"));
    assert!(old.iter().all(|it| it["home"].is_null()));
    assert!(new.len() > old.len());
}

#[test]
fn a_couple_on_one_chain_moves_in_one_step_and_comes_back_in_one() {
    let (world, tenancy, home) = world_with_a_free_home();
    let old = world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["dwelling_id"].clone();
    let partner = json!({ "given_name": "Noor", "prefix": "", "family_name": "Proefpartner", "birth_date": "",
        "phone": "", "email": "", "municipality": "", "referral_date": "" });
    let sub = json!({ "first_day": "2026-07-06", "last_day": "", "rent": "", "costs": "" });
    let noor = world.ask(
        "tenancies_begin",
        json!({ "person": null, "new_person": partner, "dwelling": old, "new_dwelling": null, "together": true,
            "worker": null, "support_start": "2026-07-06", "visits": 1, "period_weeks": 1, "reason": "",
            "head": null, "sub": sub }),
    )["tenancy"]
        .clone();
    let noor = noor.as_str().unwrap();
    world.ask("visits_plan", json!({ "tenancy": tenancy, "day": "2026-08-06", "time": "10:45", "along": [noor] }));
    let args = with(moving(&tenancy, &home, "2026-08-03"), json!({ "along": [noor] }));
    let seen = world.ask("tenancies_rehousing", args.clone());
    let subs: Vec<Value> =
        seen["leases"].as_array().unwrap().iter().filter(|it| it["lease"]["kind"] == "sub").cloned().collect();
    assert_eq!(2, subs.len(), "the contract of each is there to end: {}", seen["leases"]);
    let leases: Vec<&Value> = subs.iter().map(|it| &it["lease"]["id"]).collect();
    let args = with(args, json!({ "leases": leases }));
    let told = steps(&world.ask("tenancies_rehousing", args.clone()));
    assert_eq!(2, told.iter().filter(|it| it.starts_with("lease_ends sub")).count(), "{told:?}");
    assert!(told.contains(&"moves_along".to_owned()) && told.contains(&"visits_go 1".to_owned()), "{told:?}");

    let old = old.as_str().unwrap();
    let look = || standing(&world, &[&tenancy, noor], &[old, &home]);
    let before = look();
    let moved = world.ask("tenancies_rehouse", args)["tenancy"].clone();
    for who in [tenancy.as_str(), noor] {
        let fields = world.ask("tenancies_fields", json!({ "tenancy": who }));
        assert_eq!(json!("2026-08-02"), fields["support_end"], "{who}");
        let next = world.ask("dossiers_get", json!({ "tenancy": who }))["moved_to"]["tenancy"].clone();
        assert_eq!(who == tenancy, next == moved, "each has a home of their own way");
        let plans = world
            .ask("visits_list", json!({ "from": "2026-08-04", "to": "2026-08-08", "tenancy": next, "worker": null }));
        assert_eq!(1, plans.as_array().unwrap().len(), "the visit to both goes along: {plans}");
    }
    world.back_and_again("rehouse", &before, |_| look());
}

#[test]
fn a_step_that_somebody_took_on_goes_along_as_a_task() {
    let (world, tenancy, home) = world_with_a_free_home();
    world.ask(
        "follow_ups_take",
        json!({ "tenancy": tenancy, "step": "second_attempt", "asked_day": "2026-07-27",
            "worker": world.worker("Hassan Demo"), "due_day": "2026-07-30" }),
    );
    let args = moving(&tenancy, &home, "2026-07-29");
    let told = steps(&world.ask("tenancies_rehousing", args.clone()));
    assert!(told.contains(&"follow_ups_go 1".to_owned()), "{told:?}");
    let tasks = |tenancy: &str| -> Vec<String> {
        let of = |it: &Value| format!("{} {}", it["code"].as_str().unwrap(), it["due_day"].as_str().unwrap());
        world.todo("task", Some(tenancy), None).iter().map(of).filter(|it| it.starts_with("reach_tenant")).collect()
    };
    let moved = world.ask("tenancies_rehouse", args)["tenancy"].clone();
    assert_eq!(vec!["reach_tenant 2026-07-30"], tasks(moved.as_str().unwrap()));
    world.ask("history_undo", json!({}));
    assert_eq!(Vec::<String>::new(), tasks(&tenancy));
    let open = world.ask("follow_ups_list", json!({ "tenancy": tenancy }))["open"].clone();
    assert_eq!(json!("second_attempt"), open[0]["step"], "it is a step again");
}

/// What somebody works on and what is arranged for them, as the screens see it.
fn supported(world: &World, tenancy: &str) -> Value {
    let checklist = world.ask("checklist_get", json!({ "tenancy": tenancy }));
    let known = checklist["items"].as_array().unwrap().iter().filter(|it| it["value"] != "unknown");
    let sheet = world.ask("evaluations_get", json!({ "tenancy": tenancy }));
    json!({
        "goals": world.ask("dossiers_get", json!({ "tenancy": tenancy }))["goals"],
        "known": known.map(|it| json!([it["item"], it["value"], it["said"][0]["day"]])).collect::<Vec<_>>(),
        "decisions": checklist["decisions"],
        "criteria": [sheet["finance"], sheet["brp"]],
    })
}

#[test]
fn goals_checklist_and_wmo_decisions_go_along_and_come_back() {
    let (world, tenancy, home) = world_with_a_free_home();
    let goal = |words: &str| {
        let said = json!({ "domain": "family", "words": words, "agreed_day": "2026-07-01", "by_day": "" });
        let made = world.ask("goals_add", json!({ "tenancy": tenancy, "goal": said }));
        made["id"].as_str().unwrap().to_owned()
    };
    let ended = goal("Iemand leren kennen");
    let next = world.ask(
        "goals_end",
        json!({ "tenancy": tenancy, "id": ended, "day": "2026-07-10", "ended": "changed", "next": "Mijn zus komt eten" }),
    )["id"]
        .clone();
    world.ask(
        "goals_step_add",
        json!({ "tenancy": tenancy, "goal": next, "words": "Bellen", "doer": "tenant", "by_day": "" }),
    );
    world.ask(
        "goals_look_back",
        json!({ "tenancy": tenancy, "goal": next, "day": "2026-07-20", "text": "Ze komt zondag.", "direction": "forward" }),
    );
    for (item, value, day) in [
        ("income", "benefit", "2026-06-01"),
        ("debts", "amicable", "2026-05-01"),
        ("debts", "mapped", "2026-06-02"),
        ("housing_allowance", "running", "2026-06-03"),
        ("brp", "at_address", "2026-06-04"),
        ("digid", "yes", "2026-06-05"),
        ("digid", "unknown", "2026-06-06"),
    ] {
        world.ask("checklist_set", json!({ "tenancy": tenancy, "item": item, "value": value, "day": day }));
    }
    for (product, first, last) in [
        ("Begeleiding", "2025-08-01", "2026-08-11"),
        ("Begeleiding", "2026-08-12", "2026-09-30"),
        ("Dagbesteding", "2025-07-01", "2026-07-01"),
    ] {
        world.ask(
            "wmo_set",
            json!({ "tenancy": tenancy, "decision": null, "number": "", "product": product, "first_day": first,
                "last_day": last }),
        );
    }
    let old = supported(&world, &tenancy);
    assert_eq!(
        (json!("not_met"), json!("met")),
        (old["criteria"][0]["status"].clone(), old["criteria"][1]["status"].clone())
    );

    let args = moving(&tenancy, &home, "2026-08-12");
    let sub = lease(&world.ask("tenancies_rehousing", args.clone()), "sub");
    let args = with(args, json!({ "leases": [sub] }));
    let told = steps(&world.ask("tenancies_rehousing", args.clone()));
    let of_support = told.iter().filter(|it| ["goals", "check", "wmo_g"].iter().any(|one| it.starts_with(one)));
    assert_eq!(
        vec!["goals_go 1", "checklist_goes 2", "checklist_anew 1", "wmo_goes 2"],
        of_support.collect::<Vec<_>>()
    );
    assert_eq!(old, supported(&world, &tenancy), "looking ahead writes nothing");

    let moved = world.ask("tenancies_rehouse", args)["tenancy"].clone();
    let moved = moved.as_str().unwrap();
    let (left, new) = (supported(&world, &tenancy), supported(&world, moved));
    assert_eq!(json!([[ended, "changed"]]), json!([[left["goals"][0]["id"], left["goals"][0]["ended"]]]));
    assert_eq!(1, left["goals"].as_array().unwrap().len(), "what was over stays where it was");
    assert_eq!(old["goals"][0], new["goals"][0], "with its steps and what was said of it");
    assert_eq!(1, new["goals"].as_array().unwrap().len());
    assert_eq!(
        (json!("Bellen"), json!("Ze komt zondag.")),
        (new["goals"][0]["steps"][0]["words"].clone(), new["goals"][0]["looks"][0]["text"].clone())
    );
    assert_eq!(old["known"], left["known"], "the old dossier stays whole");
    assert_eq!(json!([["income", "benefit", "2026-06-01"], ["debts", "mapped", "2026-06-02"]]), new["known"]);
    assert_eq!(json!([{ "status": "not_met", "day": "2026-06-02" }, null]), new["criteria"]);
    let products = |of: &Value| {
        let rows = of["decisions"].as_array().unwrap().iter();
        rows.map(|it| format!("{} {} {}", it["product"], it["last_day"], it["asks"]).replace('"', ""))
            .collect::<Vec<_>>()
    };
    assert_eq!(vec!["Begeleiding 2026-09-30 renew", "Dagbesteding 2026-07-01 over"], products(&new));
    assert_eq!(3, products(&left).len());
    assert!(products(&left).iter().all(|it| !it.ends_with("renew")), "nobody asks for days without support");
    let wmo: Vec<_> = world
        .todo("moment", None, None)
        .iter()
        .filter(|it| it["what"] == "wmo")
        .map(|it| it["tenancy"].clone())
        .collect();
    assert_eq!(vec![json!(moved), json!(moved)], wmo, "what ends is asked once, in the new dossier");

    // A goal whose place was taken by one that went along can still be taken away.
    world.ask("goals_remove", json!({ "tenancy": tenancy, "id": ended }));
    assert_eq!(json!(null), supported(&world, moved)["goals"][0]["previous"]);
    world.ask("history_undo", json!({}));
    assert_eq!(new, supported(&world, moved));
    world.back_and_again("rehouse", &old, |world| supported(world, &tenancy));
}
