//! Offers that stand: somebody takes a home, thinks better of it, or shares it; and what a second referral leaves of the
//! first.

use engine::api::Code;
use serde_json::{Value, json};

use crate::{rehousing::free_home, world::World};

fn fields(given: &str) -> Value {
    let person = json!({ "given_name": given, "prefix": "", "family_name": "Proefpersoon", "birth_date": "2002-03-02",
        "phone": "", "email": "", "municipality": "", "referral_date": "2026-03-21" });
    json!({ "person": person, "ethos": 3, "in_shelter_since": "2026-01-12", "priority": "normal", "children": "",
        "pregnant": false, "self_reliance": "unknown", "wishes": "" })
}

fn refer(world: &World, given: &str) -> String {
    text(&world.ask("referrals_add", json!({ "person": null, "fields": fields(given) }))["id"])
}

fn text(it: &Value) -> String {
    it.as_str().unwrap().to_owned()
}

fn offer(world: &World, referral: &str, dwelling: &str, day: &str) -> String {
    text(&world.ask("offers_make", json!({ "referral": referral, "dwelling": dwelling, "day": day }))["id"])
}

fn said(offer: &str, answer: &str, reason: Value, day: &str) -> Value {
    json!({ "offer": offer, "answer": answer, "reason": reason, "day": day })
}

fn takes(world: &World, offer: &str, day: &str) {
    world.ask("offers_answer", said(offer, "accepted", json!(null), day));
}

fn get(world: &World, referral: &str) -> Value {
    world.ask("referrals_get", json!({ "referral": referral }))
}

fn homes(world: &World, referral: &str) -> Vec<Value> {
    let found = world.ask("referrals_match", json!({ "referral": referral }))["homes"].clone();
    found.as_array().unwrap().clone()
}

fn home(world: &World, referral: &str, dwelling: &str) -> Value {
    homes(world, referral).into_iter().find(|it| it["dwelling"] == dwelling).unwrap_or(Value::Null)
}

fn has(home: &Value, fact: Value) -> bool {
    home["facts"].as_array().unwrap().contains(&fact)
}

fn beginning(world: &World, referral: &str, dwelling: &str, key: &str) -> Value {
    json!({ "person": get(world, referral)["row"]["person"], "new_person": null, "dwelling": dwelling,
        "new_dwelling": null, "together": false, "worker": null, "support_start": key, "visits": 1, "period_weeks": 1,
        "reason": "", "head": null,
        "sub": { "first_day": key, "last_day": "", "rent": "612,50", "costs": "36,65" } })
}

/// The first offer of a home in a referral: answer, why not, and when it was said.
fn last(world: &World, referral: &str, dwelling: &str) -> Value {
    let offers = get(world, referral)["offers"].clone();
    let it = offers.as_array().unwrap().iter().find(|it| it["dwelling"] == dwelling).unwrap().clone();
    json!([it["answer"], it["reason"], it["answered_day"]])
}

#[test]
fn the_home_that_somebody_takes_stays_theirs_until_the_key() {
    let world = World::with_team();
    let (first, second) = (free_home(&world, "11"), free_home(&world, "112"));
    let (bas, tess) = (refer(&world, "Bas"), refer(&world, "Tess"));
    let made = offer(&world, &bas, &second, "2026-07-20");
    takes(&world, &made, "2026-07-22");
    offer(&world, &bas, &first, "2026-07-24");

    let theirs = home(&world, &bas, &second);
    assert_eq!((json!(made), json!("2026-07-22")), (theirs["offer"].clone(), theirs["accepted"].clone()));
    assert_eq!(json!(null), home(&world, &bas, &first)["accepted"]);
    let row = get(&world, &bas)["row"].clone();
    assert_eq!(json!(["Kabouterlaan 112", true]), json!([row["offered"], row["accepted"]]), "not what came after it");
    let again = json!({ "referral": bas, "dwelling": second, "day": "2026-07-25" });
    assert_eq!("dwelling: offered_already", world.wrong("offers_make", again));

    let promised = json!({ "kind": "accepted_by", "name": "Bas Proefpersoon", "day": "2026-07-22" });
    assert!(has(&home(&world, &tess, &second), promised.clone()));
    assert!(!has(&home(&world, &tess, &first), promised));
    let begin = beginning(&world, &tess, &second, "2026-08-03");
    let seen = world.ask("tenancies_preview", begin.clone());
    assert_eq!(json!([[], ["Bas Proefpersoon"]]), json!([seen["offered_to"], seen["accepted_by"]]));
    let look = || json!([get(&world, &bas), get(&world, &tess)]);
    let before = look();
    world.ask("tenancies_begin", begin);
    assert_eq!(json!(["withdrawn", "let_to_another", "2026-07-28"]), last(&world, &bas, &second));
    assert_eq!(json!(["open", null, null]), last(&world, &bas, &first));
    world.back_and_again("begin_tenancy", &before, |_| look());
}

#[test]
fn the_key_of_a_home_that_somebody_took_leaves_the_day_of_their_answer() {
    let world = World::with_team();
    let (first, second) = (free_home(&world, "11"), free_home(&world, "112"));
    let bas = refer(&world, "Bas");
    let made = offer(&world, &bas, &first, "2026-07-20");
    takes(&world, &made, "2026-07-21");
    let other = offer(&world, &bas, &second, "2026-07-20");
    takes(&world, &other, "2026-07-22");
    world.ask("tenancies_begin", beginning(&world, &bas, &first, "2026-08-03"));
    assert_eq!(json!(["accepted", null, "2026-07-21"]), last(&world, &bas, &first));
    assert_eq!(json!(["withdrawn", null, "2026-07-28"]), last(&world, &bas, &second));
    let after_all = said(&made, "refused", json!("stairs"), "2026-07-28");
    assert_eq!(Code::ReferralEnded, world.refused("offers_answer", after_all), "there is a key");
}

#[test]
fn whoever_takes_a_home_can_think_better_of_it_until_the_key() {
    let world = World::with_team();
    let dwelling = free_home(&world, "11");
    let bas = refer(&world, "Bas");
    let made = offer(&world, &bas, &dwelling, "2026-07-20");
    takes(&world, &made, "2026-07-22");
    let twice = said(&made, "accepted", json!(null), "2026-07-23");
    assert_eq!(Code::ReferralEnded, world.refused("offers_answer", twice));
    let early = said(&made, "refused", json!("neighbours"), "2026-07-21");
    assert_eq!("day: before_last_step", world.wrong("offers_answer", early));
    assert_eq!(
        "reason: nothing_chosen",
        world.wrong("offers_answer", said(&made, "refused", json!(null), "2026-07-24"))
    );
    let before = get(&world, &bas);
    world.ask("offers_answer", said(&made, "refused", json!("neighbours"), "2026-07-24"));
    assert_eq!(json!(["refused", "neighbours", "2026-07-24"]), last(&world, &bas, &dwelling));
    assert_eq!(json!(null), home(&world, &bas, &dwelling)["offer"]);
    world.back_and_again("answer_offer", &before, |_| get(&world, &bas));

    world.ask("history_undo", json!({}));
    world.ask("offers_answer", said(&made, "withdrawn", json!(null), "2026-07-25"));
    assert_eq!(json!(["withdrawn", null, "2026-07-25"]), last(&world, &bas, &dwelling));

    let again = offer(&world, &bas, &dwelling, "2026-07-26");
    takes(&world, &again, "2026-07-26");
    world.ask("referrals_end", json!({ "referral": bas, "ended": "elsewhere", "day": "2026-07-28" }));
    assert_eq!("withdrawn", get(&world, &bas)["offers"][0]["answer"], "who found a home elsewhere takes none here");
}

#[test]
fn two_people_who_live_together_each_get_a_key_from_the_list() {
    let world = World::with_team();
    let dwelling = free_home(&world, "11");
    let (gijs, lena) = (refer(&world, "Gijs"), refer(&world, "Lena"));
    let stranger = refer(&world, "Tess");
    for it in [&gijs, &lena] {
        let made = offer(&world, it, &dwelling, "2026-07-20");
        takes(&world, &made, "2026-07-21");
    }
    let now = "2026-07-28";
    world.ask("tenancies_begin", beginning(&world, &gijs, &dwelling, now));
    let shared = home(&world, &lena, &dwelling);
    assert_eq!(json!(["Gijs Proefpersoon", null]), json!([shared["shared_with"], shared["free_day"]]));
    assert!(has(&shared, json!({ "kind": "shared", "name": "Gijs Proefpersoon" })));
    assert_eq!(Vec::<Value>::new(), homes(&world, &stranger), "whom nobody offered it");

    let mut begin = beginning(&world, &lena, &dwelling, now);
    begin["sub"] = json!(null);
    assert_eq!("dwelling: dwelling_taken", world.wrong("tenancies_begin", begin.clone()));
    begin["together"] = json!(true);
    let before = get(&world, &lena);
    world.ask("tenancies_begin", begin);
    assert_eq!(json!(["accepted", null, now]), last(&world, &lena, &dwelling));
    assert_eq!("housed", get(&world, &lena)["ended"]);
    world.back_and_again("begin_tenancy", &before, |_| get(&world, &lena));
}

#[test]
fn a_second_referral_leaves_the_first_with_the_key_that_it_led_to() {
    let world = World::with_team();
    let dwelling = free_home(&world, "11");
    let bas = refer(&world, "Bas");
    let person = get(&world, &bas)["row"]["person"].clone();
    let begun = world.ask("tenancies_begin", beginning(&world, &bas, &dwelling, "2026-07-13"));
    let tenancy = text(&begun["tenancy"]);
    let ending = json!({ "tenancy": tenancy, "last_day": "2026-07-19", "leases": [] });
    let sub = world.ask("tenancies_ending", ending)["leases"].clone();
    let subs = sub.as_array().unwrap().iter().filter(|it| it["lease"]["kind"] == "sub");
    let subs: Vec<_> = subs.map(|it| it["lease"]["id"].clone()).collect();
    world.ask(
        "tenancies_end",
        json!({ "tenancy": tenancy, "last_day": "2026-07-19", "leases": subs, "tasks": [], "reason": "left",
            "destination": "ethos_1" }),
    );
    let way = || {
        let way = world.ask("pathways_get", json!({ "tenancy": tenancy }));
        json!([way["stops"][0]["day"], way["waited"], way["in_shelter"]])
    };
    let counted = || {
        let asked = json!({ "as_of": "2026-07-28", "period": null });
        let lines = world.ask("indicators_people", asked)["waiting"].clone();
        let mean = |code: &str| lines.as_array().unwrap().iter().find(|it| it["code"] == code).unwrap()["mean"].clone();
        json!([mean("people_waited"), mean("people_stayed")])
    };
    let (first_way, first_count) = (way(), counted());
    assert_eq!(json!(["2026-03-21", 114, 182]), first_way);
    assert_eq!(json!([114.0, 182.0]), first_count);

    let look = || json!([get(&world, &bas), world.ask("persons_list", json!({ "search": "" })), way(), counted()]);
    let before = look();
    let mut fresh = fields("");
    fresh["person"]["referral_date"] = json!("2026-07-25");
    fresh["ethos"] = json!(1);
    fresh["in_shelter_since"] = json!("");
    let again = world.ask("referrals_add", json!({ "person": person, "fields": fresh }));
    let row = get(&world, again["id"].as_str().unwrap())["row"].clone();
    assert_eq!(json!([1, null, 3]), json!([row["ethos"], row["since"], row["waiting"]]), "they begin anew");
    assert_eq!((first_way, first_count), (way(), counted()));
    let old = get(&world, &bas)["row"].clone();
    assert_eq!(json!([3, "2026-01-12", "2026-03-21"]), json!([old["ethos"], old["since"], old["referral_date"]]));
    world.ask("history_undo", json!({}));
    assert_eq!(before, look());
    world.ask("history_redo", json!({}));
    assert_eq!("2026-03-21", way()[0]);

    let early = beginning(&world, &text(&again["id"]), &dwelling, "2026-07-24");
    assert_eq!("support_start: before_referral", world.wrong("tenancies_begin", early));
    let next =
        text(&world.ask("tenancies_begin", beginning(&world, &text(&again["id"]), &dwelling, "2026-07-28"))["tenancy"]);
    let second = world.ask("pathways_get", json!({ "tenancy": next }));
    assert_eq!(
        json!(["2026-07-25", 3, null]),
        json!([second["stops"][0]["day"], second["waited"], second["in_shelter"]])
    );
    assert_eq!(json!(["2026-03-21", 114, 182]), way());
}

#[test]
fn what_is_known_of_somebody_who_never_lived_here_stands_where_nothing_else_is_said() {
    let world = World::with_team();
    let bas = refer(&world, "Bas");
    world.ask("referrals_end", json!({ "referral": bas, "ended": "lost_contact", "day": "2026-07-01" }));
    let mut blank = fields("");
    blank["ethos"] = json!(null);
    blank["in_shelter_since"] = json!("");
    blank["person"]["referral_date"] = json!("");
    let person = get(&world, &bas)["row"]["person"].clone();
    let again = world.ask("referrals_add", json!({ "person": person, "fields": blank }));
    let row = get(&world, again["id"].as_str().unwrap())["row"].clone();
    assert_eq!(json!([3, "2026-01-12", "2026-03-21"]), json!([row["ethos"], row["since"], row["referral_date"]]));
}

#[test]
fn days_come_in_their_order() {
    let world = World::with_team();
    let dwelling = free_home(&world, "11");
    let bas = refer(&world, "Bas");
    let end = |day: &str| json!({ "referral": bas, "ended": "elsewhere", "day": day });
    let make = |day: &str| json!({ "referral": bas, "dwelling": dwelling, "day": day });
    assert_eq!("day: before_referral", world.wrong("referrals_end", end("2026-03-20")));
    assert_eq!("day: before_referral", world.wrong("offers_make", make("2026-03-20")));
    let made = text(&world.ask("offers_make", make("2026-07-20"))["id"]);
    assert_eq!("day: before_last_step", world.wrong("referrals_end", end("2026-07-19")));
    takes(&world, &made, "2026-07-22");
    assert_eq!("day: before_last_step", world.wrong("referrals_end", end("2026-07-21")));
    let early = beginning(&world, &bas, &dwelling, "2026-03-20");
    let lived_in = "support_start: before_referral, dwelling: dwelling_taken, sub_rent: rent_asked_already";
    assert_eq!(lived_in, world.wrong("tenancies_begin", early), "the one before lived there until July");

    let mut unborn = fields("Iris");
    unborn["person"]["birth_date"] = json!("2026-03-22");
    let both = "referral_date: before_birth, shelter_since: before_birth";
    assert_eq!(both, world.wrong("referrals_add", json!({ "person": null, "fields": unborn })));
    assert_eq!(both, world.wrong("referrals_change", json!({ "referral": bas, "fields": unborn })));
    let mut ahead = fields("Bas");
    ahead["person"]["referral_date"] = json!("2026-07-29");
    assert_eq!(
        "referral_date: day_in_future",
        world.wrong("referrals_change", json!({ "referral": bas, "fields": ahead.clone() }))
    );
    ahead["person"]["referral_date"] = json!("31-02");
    assert_eq!(
        "referral_date: day_invalid",
        world.wrong("referrals_change", json!({ "referral": bas, "fields": ahead }))
    );
    world.ask("referrals_end", end("2026-07-22"));
}

#[test]
fn the_ground_of_a_priority_stands_beside_it_and_beside_no_other() {
    let world = World::with_team();
    let mut told = fields("Tess");
    told["children"] = json!("2");
    told["pregnant"] = json!(true);
    let tess = text(&world.ask("referrals_add", json!({ "person": null, "fields": told }))["id"]);
    let row = || {
        let row = get(&world, &tess)["row"].clone();
        json!([row["priority"], row["children"], row["pregnant"]])
    };
    assert_eq!(json!(["normal", null, false]), row());
    told["priority"] = json!("high");
    world.ask("referrals_change", json!({ "referral": tess, "fields": told }));
    assert_eq!(json!(["high", 2, true]), row());
}

#[test]
fn a_home_says_how_it_was_found_last_and_what_the_provider_pays() {
    let world = World::with_team();
    let dwelling = free_home(&world, "11");
    let bas = refer(&world, "Bas");
    assert!(has(&home(&world, &bas, &dwelling), json!({ "kind": "not_inspected" })));
    let rent = home(&world, &bas, &dwelling)["rent"].clone();
    assert_eq!(json!({ "rent_cents": 61_250, "service_cents": 3_665 }), rent);
    let item = |part: &str, level: &str| json!({ "part": part, "level": level, "remark": "lekkage" });
    let look = |day: &str, items: Value| json!({ "dwelling": dwelling, "day": day, "occasion": "end", "items": items });
    world.ask("inspections_add", look("2026-06-02", json!([item("doors", "concern")])));
    world.ask("inspections_add", look("2026-07-12", json!([item("water", "concern"), item("doors", "good")])));
    let found = |concerns: u32| json!({ "kind": "inspected", "day": "2026-07-12", "concerns": concerns });
    assert!(has(&home(&world, &bas, &dwelling), found(1)));
    let sheet = world.ask("stock_get", json!({ "dwelling": dwelling }))["inspections"][0].clone();
    let water = sheet["items"].as_array().unwrap().iter().find(|it| it["part"] == "water").unwrap()["id"].clone();
    world.ask("inspections_settle", json!({ "item": water, "day": "2026-07-20" }));
    assert!(has(&home(&world, &bas, &dwelling), found(0)));
}
