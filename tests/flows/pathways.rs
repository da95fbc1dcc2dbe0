//! The way of somebody from the referral to what came after the end, and what a key does to the offers of others.

use serde_json::{Value, json};

use crate::{
    evaluations::evaluation,
    leases::tenancy,
    rehousing::{free_home, moving},
    world::World,
};

fn refer(world: &World, given: &str) -> (String, String) {
    let person = json!({ "given_name": given, "prefix": "", "family_name": "Proefpersoon", "birth_date": "2002-03-02",
        "phone": "", "email": "", "municipality": "", "referral_date": "2026-03-21" });
    let fields = json!({ "person": person, "ethos": 3, "in_shelter_since": "2026-01-12", "priority": "normal",
        "children": "", "pregnant": false, "self_reliance": "unknown", "wishes": "" });
    let made = world.ask("referrals_add", json!({ "person": null, "fields": fields }));
    let referral = made["id"].as_str().unwrap().to_owned();
    let person = world.ask("referrals_get", json!({ "referral": referral }))["row"]["person"].clone();
    (referral, person.as_str().unwrap().to_owned())
}

fn offer(world: &World, referral: &str, dwelling: &str, day: &str) -> String {
    let made = world.ask("offers_make", json!({ "referral": referral, "dwelling": dwelling, "day": day }));
    made["id"].as_str().unwrap().to_owned()
}

fn beginning(person: &str, dwelling: &str, key: &str) -> Value {
    json!({ "person": person, "new_person": null, "dwelling": dwelling, "new_dwelling": null, "together": false,
        "worker": null, "support_start": key, "visits": 1, "period_weeks": 1, "reason": "", "head": null,
        "sub": { "first_day": key, "last_day": "", "rent": "612,50", "costs": "36,65" } })
}

fn begin(world: &World, person: &str, dwelling: &str, key: &str) -> String {
    world.ask("tenancies_begin", beginning(person, dwelling, key))["tenancy"].as_str().unwrap().to_owned()
}

fn end(world: &World, tenancy: &str, last_day: &str, reason: &str, destination: &str) {
    world.ask(
        "tenancies_end",
        json!({ "tenancy": tenancy, "last_day": last_day, "reason": reason, "destination": destination,
            "leases": [], "tasks": [] }),
    );
}

fn way(world: &World, tenancy: &str) -> Value {
    world.ask("pathways_get", json!({ "tenancy": tenancy }))
}

/// The stations as lines: day, days since the one before, and everything that is said of it.
fn stops(way: &Value) -> Vec<String> {
    let one = |it: &Value| {
        let what = it["what"].as_object().unwrap().iter().filter(|(name, _)| *name != "id");
        let said = what.map(|(_, value)| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        let days = it["days"].as_u64().map_or_else(String::new, |days| format!(" +{days}"));
        let ahead = if it["ahead"] == true { " ahead" } else { "" };
        let mut said: Vec<_> = said.filter(|it| it != "null").collect();
        said.sort();
        format!("{}{days}{ahead} {}", it["day"].as_str().unwrap(), said.join(" "))
    };
    way["stops"].as_array().unwrap().iter().map(one).collect()
}

fn later(tenancy: &str, day: &str, living: &str) -> Value {
    json!({ "tenancy": tenancy, "day": day, "living": living, "known_from": "network" })
}

/// Bas, who was offered two homes, got the key of one, was visited and evaluated, and left.
fn bas_who_left(world: &World) -> String {
    let (first, second) = (free_home(world, "11"), free_home(world, "112"));
    let (referral, person) = refer(world, "Bas");
    let refused = offer(world, &referral, &first, "2026-07-12");
    let answer = json!({ "offer": refused, "answer": "refused", "reason": "stairs", "day": "2026-07-12" });
    world.ask("offers_answer", answer);
    offer(world, &referral, &second, "2026-07-13");
    let tenancy = begin(world, &person, &second, "2026-07-14");
    for (day, outcome) in [("2026-07-15", "not_home"), ("2026-07-16", "admitted"), ("2026-07-17", "admitted")] {
        world.ask(
            "visits_record",
            json!({ "tenancy": tenancy, "visit": null, "day": day, "outcome": outcome, "place": null }),
        );
    }
    world.ask("evaluations_hold", evaluation(&tenancy, json!(null), "2026-07-20"));
    end(world, &tenancy, "2026-07-24", "left", "housed");
    tenancy
}

#[test]
fn a_way_leads_from_the_referral_to_what_came_after() {
    let world = World::with_team();
    let tenancy = bas_who_left(&world);
    world.ask("later_stays_add", later(&tenancy, "2026-07-27", "ethos_6"));
    let seen = way(&world, &tenancy);
    assert_eq!(
        vec![
            "2026-03-21 referred",
            "2026-07-12 +113 Kabouterlaan 11 offered refused stairs",
            "2026-07-13 +1 Kabouterlaan 112 accepted offered",
            "2026-07-14 +1 Kabouterlaan 112 key",
            "2026-07-16 +2 first_visit",
            "2026-07-20 +4 continue evaluation",
            "2026-07-24 +4 housed left support_ended",
            "2026-07-27 +3 ethos_6 later_stay network",
        ],
        stops(&seen)
    );
    assert_eq!(
        json!([115, 183, 2, 11]),
        json!([seen["waited"], seen["in_shelter"], seen["to_first_visit"], seen["supported"]])
    );
    assert_eq!(
        json!({ "tenancy": tenancy, "day": "2026-07-24", "reason": "left", "destination": "housed",
            "asked_until": "2027-07-24", "relapse": { "is": "on", "day": "2026-07-27" } }),
        seen["ended"]
    );
    let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 1 }));
    assert_eq!(
        json!({ "kind": "later_stay", "living": "ethos_6", "known_from": "network" }),
        page["items"][0]["what"],
        "it stands in the timeline"
    );
}

#[test]
fn where_somebody_lived_later_is_written_down_and_taken_away_and_both_come_back() {
    let world = World::with_team();
    let tenancy = bas_who_left(&world);
    let look = || way(&world, &tenancy);
    let before = look();
    assert_eq!(json!({ "is": "running", "until": "2027-07-24" }), before["ended"]["relapse"]);
    let made = world.ask("later_stays_add", later(&tenancy, "2026-07-25", "housed"));
    world.back_and_again("add_later_stay", &before, |_| look());
    let before = look();
    world.ask("later_stays_remove", json!({ "tenancy": tenancy, "id": made["id"] }));
    world.back_and_again("remove_later_stay", &before, |_| look());
    let history =
        world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 2, "record": null }));
    assert_eq!(json!(["later_stay", "removed"]), {
        let it = &history["rows"][0]["records"][0];
        json!([it["noun"], it["did"]])
    });
}

#[test]
fn what_cannot_be_known_of_after_the_end_is_said_at_its_field() {
    let world = World::with_team();
    let tenancy = bas_who_left(&world);
    let before = way(&world, &tenancy);
    for (day, said) in
        [("2026-07-24", "day: not_after_end"), ("2026-07-29", "day: day_in_future"), ("morgen", "day: day_invalid")]
    {
        assert_eq!(said, world.wrong("later_stays_add", later(&tenancy, day, "housed")));
    }
    assert_eq!(before, way(&world, &tenancy), "nothing was written");
    let elsewhere = free_home(&world, "1123");
    let (_, person) = refer(&world, "Tess");
    let running = begin(&world, &person, &elsewhere, "2026-07-15");
    assert_eq!("day: support_runs", world.wrong("later_stays_add", later(&running, "2026-07-20", "housed")));
    end(&world, &running, "2026-07-16", "died", "died");
    assert_eq!("day: person_died", world.wrong("later_stays_add", later(&running, "2026-07-20", "housed")));
    assert_eq!(json!({ "is": "died" }), way(&world, &running)["ended"]["relapse"]);
}

#[test]
fn who_was_asked_after_for_twelve_months_is_asked_after_no_more() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    end(&world, &tenancy, "2025-07-27", "moved_on", "housed");
    assert_eq!("day: long_after_end", world.wrong("later_stays_add", later(&tenancy, "2026-07-28", "housed")));
    assert_eq!(json!({ "is": "unknown" }), way(&world, &tenancy)["ended"]["relapse"]);
    world.ask("later_stays_add", later(&tenancy, "2026-07-27", "housed"));
    assert_eq!(json!({ "is": "not_seen", "last": "2026-07-27" }), way(&world, &tenancy)["ended"]["relapse"]);
}

#[test]
fn one_way_leads_through_the_homes_of_who_moved() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let home = free_home(&world, "11");
    let before = way(&world, &tenancy);
    let moved = world.ask("tenancies_rehouse", moving(&tenancy, &home, "2026-07-20"))["tenancy"].clone();
    let moved = moved.as_str().unwrap();
    let seen = way(&world, &tenancy);
    assert_eq!(seen, way(&world, moved), "it is one way from either home");
    let key = |it: &&String| it.ends_with(" moved");
    let line = stops(&seen).iter().find(key).cloned().unwrap();
    assert!(line.starts_with("2026-07-20 +") && line.ends_with(" Kabouterlaan 11 moved"), "{line}");
    assert_eq!(
        (json!(null), before["supported"].clone(), before["to_first_visit"].clone()),
        (seen["ended"].clone(), seen["supported"].clone(), seen["to_first_visit"].clone()),
        "support goes on"
    );
    assert_eq!("day: support_runs", world.wrong("later_stays_add", later(&tenancy, "2026-07-25", "housed")));
}

#[test]
fn a_key_takes_back_what_others_were_offered_of_the_same_home() {
    let world = World::with_team();
    let (home, other) = (free_home(&world, "11"), free_home(&world, "112"));
    let (bas, person) = refer(&world, "Bas");
    let (tess, _) = refer(&world, "Tess");
    for (referral, dwelling) in [(&bas, &home), (&tess, &home), (&tess, &other)] {
        offer(&world, referral, dwelling, "2026-07-20");
    }
    let offers = || world.ask("referrals_get", json!({ "referral": tess }))["offers"].clone();
    let said = |address: &str| {
        let all = offers();
        let it = all.as_array().unwrap().iter().find(|it| it["address"] == address).unwrap().clone();
        json!([it["answer"], it["reason"], it["answered_day"]])
    };
    let args = beginning(&person, &home, "2026-08-03");
    assert_eq!(json!(["Tess Proefpersoon"]), world.ask("tenancies_preview", args.clone())["offered_to"]);
    let before = offers();
    world.ask("tenancies_begin", args);
    assert_eq!(json!(["withdrawn", "let_to_another", "2026-07-28"]), said("Kabouterlaan 11"));
    assert_eq!(json!(["open", null, null]), said("Kabouterlaan 112"), "another home is as it was");
    world.back_and_again("begin_tenancy", &before, |_| offers());
}

#[test]
fn a_move_takes_back_what_others_were_offered_and_nobody_refuses_for_that_reason() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let home = free_home(&world, "11");
    let (tess, _) = refer(&world, "Tess");
    let offered = offer(&world, &tess, &home, "2026-07-20");
    let refused = json!({ "offer": offered, "answer": "refused", "reason": "let_to_another", "day": "2026-07-21" });
    assert_eq!("reason: nothing_chosen", world.wrong("offers_answer", refused));
    let args = moving(&tenancy, &home, "2026-07-20");
    let seen = world.ask("tenancies_rehousing", args.clone());
    let step = seen["steps"].as_array().unwrap().iter().find(|it| it["kind"] == "offers_back").cloned();
    assert_eq!(Some(json!(1)), step.map(|it| it["count"].clone()));
    let offers = || world.ask("referrals_get", json!({ "referral": tess }))["offers"].clone();
    let before = offers();
    world.ask("tenancies_rehouse", args);
    assert_eq!(json!("let_to_another"), offers()[0]["reason"]);
    world.back_and_again("rehouse", &before, |_| offers());
}

#[test]
fn a_list_whose_visits_begin_later_than_its_keys_says_nothing_of_a_first_visit() {
    let world = World::with_caseload();
    let all = json!({ "search": "", "worker": null, "ended": true, "offset": 0, "limit": 500 });
    let (mut known, mut unknown) = (0, 0);
    for row in world.ask("tenancies_list", all)["rows"].as_array().unwrap() {
        let way = way(&world, row["id"].as_str().unwrap());
        match way["to_first_visit"].as_u64() {
            Some(days) => {
                assert!(days <= 56, "{way}");
                known += 1;
            }
            None => unknown += 1,
        }
    }
    assert!(known > 0 && unknown > 0, "{known} known, {unknown} not");
    // Whoever begins here is known from the key on, however long nobody came.
    let (noa, _) = tenancy(&world, "Proefpersoon");
    world.ask(
        "visits_record",
        json!({ "tenancy": noa, "visit": null, "day": "2026-07-16", "outcome": "admitted", "place": null }),
    );
    assert_eq!(json!(556), way(&world, &noa)["to_first_visit"]);
}
