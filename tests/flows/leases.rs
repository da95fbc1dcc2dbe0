//! Contracts by hand: each verb, what it refuses at its field, and undo; and many chains that the verbs make at random.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    rehousing::{free_home, moving, with},
    world::World,
};

fn add(tenancy: &str, kind: &str, first: &str, last: &str) -> Value {
    json!({ "tenancy": tenancy, "kind": kind, "first_day": first, "last_day": last, "fixed_term": false, "rent": "612,50",
        "costs": "" })
}

/// A tenancy of an empty team, without contracts.
fn tenancy(world: &World, name: &str) -> (String, String) {
    let person = json!({ "given_name": "Noa", "prefix": "", "family_name": name, "birth_date": "", "phone": "", "email": "",
        "municipality": "", "referral_date": "" });
    let begun = world.ask(
        "tenancies_begin",
        json!({ "person": null, "new_person": person, "dwelling": null,
            "new_dwelling": { "street": "Madeliefpad", "number": "3", "postcode": "", "city": "Proefstad", "owner": null,
                "self_contained": true, "programme": "" },
            "together": false, "worker": null, "support_start": "2025-01-06", "visits": 1, "period_weeks": 1, "reason": "",
            "head": null, "sub": null }),
    );
    let tenancy = begun["tenancy"].as_str().unwrap().to_owned();
    let dwelling =
        world.ask("tenancies_fields", json!({ "tenancy": tenancy }))["dwelling_id"].as_str().unwrap().to_owned();
    (tenancy, dwelling)
}

fn chain(world: &World, tenancy: &str) -> Vec<String> {
    let leases = world.ask("dossiers_get", json!({ "tenancy": tenancy }))["leases"].clone();
    let one = |it: &Value| {
        let text = |it: &Value| it.as_str().unwrap_or("..").to_owned();
        let rents: Vec<_> = it["rents"].as_array().unwrap().iter().map(|it| text(&it["from_day"])).collect();
        let lease = &it["lease"];
        format!(
            "{} {} {} {}",
            text(&lease["kind"]),
            text(&lease["first_day"]),
            text(&lease["last_day"]),
            rents.join(" ")
        )
    };
    leases.as_array().unwrap().iter().map(one).collect()
}

#[track_caller]
fn back_and_again(kind: &str, world: &World, tenancy: &str, before: &[String]) {
    let after = chain(world, tenancy);
    assert_ne!(before, after, "{kind} changed something");
    assert_eq!(kind, world.ask("history_undo", json!({}))["kind"]);
    world.reopen();
    assert_eq!(before, chain(world, tenancy), "{kind} undone");
    assert_eq!(kind, world.ask("history_redo", json!({}))["kind"]);
    assert_eq!(after, chain(world, tenancy), "{kind} done again");
}

#[test]
fn contracts_are_added_given_other_days_and_ended_and_each_step_is_taken_back() {
    let world = World::with_team();
    let (noa, _) = tenancy(&world, "Proefpersoon");
    let before = chain(&world, &noa);
    let head = world.ask("leases_add", add(&noa, "head", "2025-01-01", ""))["id"].clone();
    back_and_again("add_lease", &world, &noa, &before);
    let sub = world.ask("leases_add", add(&noa, "sub", "2025-01-06", ""))["id"].clone();
    assert_eq!(vec!["head 2025-01-01 .. 2025-01-01", "sub 2025-01-06 .. 2025-01-06"], chain(&world, &noa));

    let before = chain(&world, &noa);
    let earlier = json!({ "tenancy": noa, "lease": sub, "first_day": "2025-01-02", "last_day": "" });
    world.ask("leases_change", earlier);
    assert_eq!("sub 2025-01-02 .. 2025-01-02", chain(&world, &noa)[1], "its rent holds from its first day");
    back_and_again("change_lease", &world, &noa, &before);

    let before = chain(&world, &noa);
    world.ask("leases_end", json!({ "tenancy": noa, "lease": sub, "last_day": "2026-08-31" }));
    world.ask("leases_end", json!({ "tenancy": noa, "lease": head, "last_day": "2026-08-31" }));
    assert_eq!("head 2025-01-01 2026-08-31 2025-01-01", chain(&world, &noa)[0]);
    world.ask("history_undo", json!({}));
    back_and_again("end_lease", &world, &noa, &before);
    world.ask("leases_end", json!({ "tenancy": noa, "lease": head, "last_day": "2026-08-31" }));
    world.ask("leases_add", add(&noa, "own", "2026-09-01", ""));
    let broken = world.ask("tenancies_get", json!({ "id": noa }))["mismatches"].clone();
    assert_eq!(json!(["no_consent"]), broken);
}

#[test]
fn a_contract_that_does_not_fit_is_refused_at_its_field_and_said_before() {
    let world = World::with_team();
    let (noa, _) = tenancy(&world, "Proefpersoon");
    let head = world.ask("leases_add", add(&noa, "head", "2025-01-01", ""))["id"].clone();
    let sub = world.ask("leases_add", add(&noa, "sub", "2025-01-06", ""))["id"].clone();
    let before = chain(&world, &noa);
    let refused = |kind: &str, first: &str, last: &str, other: Value| {
        world.wrong("leases_add", with(add(&noa, kind, first, last), other))
    };
    assert_eq!("first_day: lease_let_twice", refused("own", "2026-09-01", "", json!({})));
    assert_eq!("first_day: lease_let_twice", refused("head", "2025-12-31", "2026-01-01", json!({})));
    assert_eq!("first_day: lease_held_twice", refused("use", "2026-09-01", "", json!({})));
    assert_eq!("last_day: last_before_first", refused("head", "2024-09-01", "2024-08-31", json!({})));
    assert_eq!("first_day: day_invalid", refused("head", "gisteren", "", json!({})));
    assert_eq!("first_day: day_too_early", refused("head", "1926-09-01", "1926-09-30", json!({})));
    assert_eq!("rent: amount_negative", refused("head", "2024-01-01", "2024-08-31", json!({ "rent": "-1" })));
    assert_eq!(
        "rent: amount_invalid",
        refused("head", "2024-01-01", "2024-08-31", json!({ "rent": "", "costs": "40" }))
    );
    assert_eq!(
        "fixed_term: fixed_without_end, first_day: lease_held_twice",
        refused("use", "2026-09-01", "", json!({ "fixed_term": true }))
    );
    let end = |lease: &Value, last: &str| {
        world.wrong("leases_end", json!({ "tenancy": noa, "lease": lease, "last_day": last }))
    };
    assert_eq!("last_day: lease_outside_head", end(&head, "2026-08-31"));
    assert_eq!("last_day: last_before_first", end(&sub, "2025-01-05"));
    assert_eq!("last_day: day_too_far_ahead", end(&sub, "2028-01-05"));
    let change = |lease: &Value, first: &str, last: &str| {
        world.wrong("leases_change", json!({ "tenancy": noa, "lease": lease, "first_day": first, "last_day": last }))
    };
    assert_eq!("first_day: lease_outside_head", change(&sub, "2024-12-31", ""));
    assert_eq!("first_day: lease_outside_head", change(&head, "2025-01-07", ""));
    assert_eq!("last_day: lease_outside_head", change(&head, "2025-01-01", "2026-08-31"));
    let other = json!({ "tenancy": tenancy(&world, "Ander").0, "lease": head, "last_day": "2026-08-31" });
    assert_eq!(Code::Missing, world.refused("leases_end", other));
    assert_eq!(before, chain(&world, &noa), "nothing is half written");

    let seen = |kind: &str, lease: &Value, first: &str, last: &str, rent: &str| {
        let args =
            json!({ "tenancy": noa, "lease": lease, "kind": kind, "first_day": first, "last_day": last, "rent": rent });
        world.ask("leases_preview", args)["mismatches"].clone()
    };
    assert_eq!(json!(["sub_outside_head"]), seen("head", &head, "2025-01-01", "2026-08-31", ""));
    assert_eq!(json!(["two_titles_on_dwelling"]), seen("own", &Value::Null, "2026-09-01", "", ""));
    assert_eq!(json!([]), seen("head", &Value::Null, "2024-01-01", "2024-12-31", ""));
    world.ask("leases_end", json!({ "tenancy": noa, "lease": sub, "last_day": "2026-08-31" }));
    assert_eq!("last_day: lease_ends_earlier", end(&sub, "2026-09-01"));
    world.ask("leases_end", json!({ "tenancy": noa, "lease": head, "last_day": "2026-08-31" }));
    assert_eq!("first_day: lease_leaves_gap", refused("own", "2026-09-02", "", json!({})));
    world.ask("leases_add", add(&noa, "own", "2026-09-01", ""));
    assert_eq!("last_day: lease_leaves_gap", end(&sub, "2026-08-30"));
    let support = json!({ "tenancy": noa, "last_day": "2026-07-31", "leases": [sub, head], "tasks": [], "reason": "left", "destination": "unknown" });
    assert_eq!("last_day: lease_leaves_gap", world.wrong("tenancies_end", support), "nor does the end of support");
}

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Days around today, so that many fit together and many do not.
const DAYS: [&str; 12] = [
    "2026-06-01",
    "2026-06-30",
    "2026-07-01",
    "2026-07-15",
    "2026-07-31",
    "2026-08-01",
    "2026-08-02",
    "2026-08-31",
    "2026-09-01",
    "2026-09-30",
    "2026-10-01",
    "2026-12-31",
];

/// What must not be so in a dwelling, from its sheet.
fn broken(sheet: &Value) -> Option<String> {
    let day = |it: &Value| it.as_str().map(|it| it.parse::<NaiveDate>().unwrap());
    let first = |it: &Value| day(&it["first_day"]).unwrap();
    let last = |it: &Value| day(&it["last_day"]).unwrap_or(NaiveDate::MAX);
    let leases = sheet["leases"].as_array().unwrap();
    let of_owner = |it: &&Value| it["kind"] == "head" || it["kind"] == "own";
    let overlap = |one: &Value, two: &Value| first(one) <= last(two) && first(two) <= last(one);
    for (at, one) in leases.iter().enumerate().filter(|(_, it)| of_owner(it)) {
        if let Some(two) = leases.iter().skip(at + 1).filter(of_owner).find(|two| overlap(one, two)) {
            return Some(format!("let twice: {one} {two}"));
        }
    }
    for own in leases.iter().filter(|it| it["kind"] == "own") {
        let held = |it: &&Value| it["tenancy"] == own["tenancy"] && it["kind"] != "head" && first(it) < first(own);
        let Some(before) = leases.iter().filter(held).max_by_key(|it| last(it)) else { continue };
        let from_provider = before["kind"] == "sub" || before["kind"] == "use";
        if from_provider && last(before) < first(own).pred_opt().unwrap() {
            return Some(format!("a day without a title: {before} {own}"));
        }
    }
    None
}

/// One random verb for a tenancy; the tenancy that goes on, and whether it was done.
fn verb(world: &World, chance: &mut Chance, tenancy: &str) -> (String, &'static str, bool) {
    let leases = world.ask("dossiers_get", json!({ "tenancy": tenancy }))["leases"].clone();
    let leases = leases.as_array().unwrap();
    let (one, two) = (*chance.one(&DAYS), *chance.one(&DAYS));
    let last = if chance.below(3) == 0 { two } else { "" };
    let lease = || leases.first().map_or(json!("none"), |it| it["lease"]["id"].clone());
    let any = |chance: &mut Chance| if leases.is_empty() { lease() } else { chance.one(leases)["lease"]["id"].clone() };
    let kinds = ["head", "sub", "own", "own", "use", "tripartite"];
    let (name, args) = match chance.below(12) {
        0..=2 => ("leases_add", {
            let kind: &str = chance.one::<&str>(&kinds);
            add(tenancy, kind, one, last)
        }),
        3 => ("leases_change", json!({ "tenancy": tenancy, "lease": any(chance), "first_day": one, "last_day": last })),
        4 | 5 => ("leases_end", json!({ "tenancy": tenancy, "lease": any(chance), "last_day": two })),
        6 => (
            "rent_change",
            json!({ "tenancy": tenancy, "lease": any(chance), "from_day": one, "rent": "600", "costs": "" }),
        ),
        7 => ("omklap_flip", json!({ "tenancy": tenancy, "day": two })),
        8 => {
            let some = leases.iter().map(|it| it["lease"]["id"].clone()).filter(|_| chance.below(2) == 0);
            let some: Vec<_> = some.collect();
            let end =
                json!({ "last_day": two, "leases": some, "tasks": [], "reason": "left", "destination": "unknown" });
            ("tenancies_end", with(end, json!({ "tenancy": tenancy })))
        }
        9 => {
            let seen = world.ask("tenancies_rehousing", with(moving(tenancy, "", one), json!({ "dwelling": null })));
            let homes = seen["homes"].as_array().unwrap();
            let home = if homes.is_empty() { Value::Null } else { chance.one(homes)["dwelling"].clone() };
            let ends: Vec<_> = seen["leases"].as_array().unwrap().iter().filter(|it| it["may_end"] == true).collect();
            let ends = ends.iter().filter(|_| chance.below(4) > 0).map(|it| it["lease"]["id"].clone());
            let ends: Vec<_> = ends.collect();
            ("tenancies_rehouse", with(moving(tenancy, "", one), json!({ "dwelling": home, "leases": ends })))
        }
        10 => ("history_undo", json!({})),
        _ => ("history_redo", json!({})),
    };
    match world.try_ask(name, args) {
        Ok((answer, _)) if name == "tenancies_rehouse" => (answer["tenancy"].as_str().unwrap().to_owned(), name, true),
        Ok(_) => (tenancy.to_owned(), name, true),
        Err(why) => {
            assert_ne!(Code::Internal, why.code, "{name}");
            (tenancy.to_owned(), name, false)
        }
    }
}

#[test]
fn three_hundred_chains_made_by_the_verbs_have_no_day_without_a_title_and_none_that_is_let_twice() {
    const CHAINS: u64 = 300;
    const VERBS: usize = 8;
    let mut done: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut refused = 0;
    for world_of in 0..CHAINS / 20 {
        let world = World::with_team();
        let mut homes: Vec<String> = (1..3).map(|it| free_home(&world, &"1".repeat(it))).collect();
        for chain in 0..20 {
            let mut chance = Chance(world_of * 1_000 + chain);
            let (mut tenancy, home) = tenancy(&world, "Proefpersoon");
            homes.push(home);
            world.try_ask("leases_add", add(&tenancy, "head", "2026-06-01", "")).unwrap();
            world.try_ask("leases_add", add(&tenancy, "sub", "2026-06-01", "")).unwrap();
            for _ in 0..VERBS {
                let (next, name, was_done) = verb(&world, &mut chance, &tenancy);
                *done.entry(name).or_default() += usize::from(was_done);
                refused += usize::from(!was_done);
                // A move that was taken back leaves the old tenancy, and what it was is seen from there.
                let there = world.try_ask("dossiers_get", json!({ "tenancy": next })).is_ok();
                tenancy = if there { next } else { break };
                // A beginning that was taken back took its home with it.
                let Some(home) = homes.last().filter(|_| was_done) else { continue };
                if let Ok((sheet, _)) = world.try_ask("stock_get", json!({ "dwelling": home })) {
                    assert_eq!(None, broken(&sheet), "world {world_of}, chain {chain}, after {name}");
                }
            }
            for home in &homes {
                let Ok((sheet, _)) = world.try_ask("stock_get", json!({ "dwelling": home })) else { continue };
                assert_eq!(None, broken(&sheet), "world {world_of}, chain {chain}");
            }
        }
    }
    let enough = ["leases_add", "leases_change", "leases_end", "omklap_flip", "tenancies_rehouse", "tenancies_end"];
    for name in enough.into_iter().chain(["history_undo", "history_redo", "rent_change"]) {
        assert!(done.get(name).is_some_and(|it| *it >= 10), "{name}: {done:?}");
    }
    assert!(refused >= 300, "{refused} of {done:?}");
}
