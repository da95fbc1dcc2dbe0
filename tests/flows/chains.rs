//! Many chains that the verbs make at random, on the encrypted file: whatever is done in whatever order, no day is without
//! a title and no dwelling is let twice.

use std::{collections::BTreeMap, thread};

use chrono::NaiveDate;
use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    leases::{add, tenancy},
    rehousing::{free_home, moving, with},
    world::World,
};

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
    let of_owner = |it: &&Value| it["kind"] == "head" || it["kind"] == "own" || it["kind"] == "tripartite";
    let overlap = |one: &Value, two: &Value| first(one) <= last(two) && first(two) <= last(one);
    for (at, one) in leases.iter().enumerate().filter(|(_, it)| of_owner(it)) {
        if let Some(two) = leases.iter().skip(at + 1).filter(of_owner).find(|two| overlap(one, two)) {
            return Some(format!("let twice: {one} {two}"));
        }
    }
    let title = |it: &&Value| it["kind"] != "head";
    let let_on = |it: &Value| it["kind"] == "sub" || it["kind"] == "use";
    let heads: Vec<&Value> = leases.iter().filter(|it| it["kind"] == "head").collect();
    for (at, one) in leases.iter().enumerate().filter(|(_, it)| title(it)) {
        for two in leases.iter().skip(at + 1).filter(title).filter(|two| overlap(one, two)) {
            if one["tenancy"] == two["tenancy"] {
                return Some(format!("held twice: {one} {two}"));
            }
            // Nobody lives together in these chains.
            if let_on(one) && let_on(two) {
                return Some(format!("let on twice: {one} {two}"));
            }
        }
    }
    for sub in leases.iter().filter(|it| let_on(it)).filter(|_| !heads.is_empty()) {
        let mut from = first(sub);
        while let Some(head) = heads.iter().find(|it| first(it) <= from && from <= last(it)) {
            match last(head).succ_opt().filter(|it| *it <= last(sub)) {
                Some(next) => from = next,
                None => break,
            }
        }
        if !heads.iter().any(|it| first(it) <= from && from <= last(it)) {
            return Some(format!("outside its head lease from {from}: {sub}"));
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
        7 => ("omklap_flip", json!({ "tenancy": tenancy, "day": two, "elsewhere": true })),
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

/// What the verbs of some chains came to.
#[derive(Default)]
struct Tally {
    chains: u64,
    done: BTreeMap<&'static str, usize>,
    refused: usize,
}

/// Makes chains in one team, in homes that they share.
fn make(world_of: u64, chains: u64) -> Tally {
    const VERBS: usize = 8;
    let mut tally = Tally { chains, ..Tally::default() };
    let world = World::with_team();
    let mut homes: Vec<String> = (1..3).map(|it| free_home(&world, &"1".repeat(it))).collect();
    for chain in 0..chains {
        let mut chance = Chance(world_of * 1_000 + chain);
        let (mut tenancy, home) = tenancy(&world, "Proefpersoon");
        homes.push(home);
        world.try_ask("leases_add", add(&tenancy, "head", "2026-06-01", "")).unwrap();
        world.try_ask("leases_add", add(&tenancy, "sub", "2026-06-01", "")).unwrap();
        for _ in 0..VERBS {
            let (next, name, was_done) = verb(&world, &mut chance, &tenancy);
            *tally.done.entry(name).or_default() += usize::from(was_done);
            tally.refused += usize::from(!was_done);
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
    tally
}

/// How many chains: 300, or as many as the environment asks. Ten thousand take minutes even in release, which is too
/// much for every change.
fn wanted() -> u64 {
    std::env::var("CHAINS").map_or(300, |it| it.parse().expect("CHAINS is a number"))
}

#[test]
fn chains_made_by_the_verbs_have_no_day_without_a_title_and_none_that_is_let_twice() {
    const IN_ONE_TEAM: u64 = 20;
    const AT_ONCE: u64 = 2;
    let worlds = wanted().div_ceil(IN_ONE_TEAM);
    let some = |nth: u64| {
        let mine = (0..worlds).filter(move |it| it % AT_ONCE == nth);
        move || mine.map(|it| make(it, IN_ONE_TEAM)).collect()
    };
    let at_once: Vec<thread::JoinHandle<Vec<Tally>>> = (0..AT_ONCE).map(|nth| thread::spawn(some(nth))).collect();
    let mut all = Tally::default();
    for tally in at_once.into_iter().flat_map(|it| it.join().expect("the chains of a thread hold")) {
        all.chains += tally.chains;
        all.refused += tally.refused;
        for (name, times) in tally.done {
            *all.done.entry(name).or_default() += times;
        }
    }
    println!("{} chains; done {:?}; refused {}", all.chains, all.done, all.refused);
    assert!(all.chains >= wanted());
    let enough = ["leases_add", "leases_change", "leases_end", "omklap_flip", "tenancies_rehouse", "tenancies_end"];
    for name in enough.into_iter().chain(["history_undo", "history_redo", "rent_change"]) {
        assert!(all.done.get(name).is_some_and(|it| *it >= 10), "{name}: {:?}", all.done);
    }
    assert!(all.refused >= 300, "{} of {:?}", all.refused, all.done);
}
