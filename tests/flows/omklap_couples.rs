//! The omklap of a couple: two dossiers on one chain of leases, so one way for both, on the wish and the consent of each.

use domain::omklap::Lack;
use engine::api::{Code, OmklapState, OmklapStep};
use serde_json::{Value, json};
use store::{
    Id,
    tables::{Person, Tenancy},
};
use uuid::Uuid;

use crate::{
    omklap_steps::{TODAY, Way, way},
    world::{DAY_MS, World},
};

/// Somebody who lives on the leases of a tenancy, with a dossier of their own.
fn moves_in(world: &World, tenancy: &str) -> String {
    let id: Id<Tenancy> = tenancy.parse().unwrap();
    let partner = Uuid::from_u128(77);
    world.write(|tx| {
        let row = Tenancy::get(tx, id)?.unwrap();
        let person = Person::get(tx, row.person)?.unwrap();
        let noor = Id::from_uuid(Uuid::from_u128(78));
        Person { id: noor, given_name: "Noor".into(), exchange_id: None, ..person }.insert(tx)?;
        Tenancy { id: Id::from_uuid(partner), exchange_id: None, person: noor, ..row }.insert(tx)?;
        Ok(())
    });
    world.reopen();
    partner.to_string()
}

/// The consent of one of them to the file, for the owner.
fn agrees(way: &Way, tenancy: &str) {
    let organisation = way.keep("omklap_files_get", json!({}))["recipients"][0]["organisation"].clone();
    let given = json!({ "tenancy": tenancy, "organisation": organisation, "purpose": "omklap", "day": TODAY,
        "last_day": "" });
    way.world.ask("consents_give", given);
}

/// A couple of whom one has everything on file that a step asks.
fn couple() -> (Way, String) {
    let way = way();
    let partner = moves_in(&way.world, &way.tenancy);
    (way, partner)
}

fn wish(way: &Way, tenancy: &str) -> Value {
    let sheet = way.world.ask("omklap_get", json!({ "tenancy": tenancy }));
    sheet["criteria"].as_array().unwrap().iter().find(|it| it["code"] == "wish").unwrap().clone()
}

fn says(way: &Way, tenancy: &str, answer: &str) {
    way.world.ask("omklap_wish", json!({ "tenancy": tenancy, "day": "2026-07-21", "answer": answer, "words": "" }));
}

#[test]
fn a_couple_flips_at_once_whoever_of_the_two_is_named() {
    let world = World::with_caseload();
    let first = world.tenancy("T1");
    let partner = moves_in(&world, &first);
    let aftercare = |tenancy: &str| world.ask("tenancies_get", json!({ "id": tenancy }))["aftercare"].clone();
    let shown = world.ask("omklap_preview", json!({ "tenancy": partner, "day": "2026-10-01" }));
    let kinds: Vec<_> =
        shown["steps"].as_array().unwrap().iter().filter(|it| it["kind"] == "aftercare_begins").collect();
    assert_eq!(2, kinds.len(), "both get aftercare: {shown}");
    let names: Vec<_> = kinds.iter().filter_map(|it| it["name"].as_str()).collect();
    assert!(names.iter().any(|it| it.starts_with("Noor ")) && names[0] != names[1], "and each by name: {names:?}");
    world.ask("omklap_flip", json!({ "tenancy": partner, "day": "2026-10-01", "elsewhere": true }));
    world.time.pass(70 * DAY_MS);
    world.reopen();
    let state = |tenancy: &str| world.ask("omklap_get", json!({ "tenancy": tenancy }))["state"].clone();
    assert_eq!((json!("flipped"), json!("flipped")), (state(&first), state(&partner)));
    assert_eq!((json!(true), json!(true)), (aftercare(&first), aftercare(&partner)));
}

#[test]
fn both_of_a_couple_have_to_want_it() {
    let (way, partner) = couple();
    let lacks = || {
        let next = way.sheet()["next"].as_array().unwrap().clone();
        next.iter().find(|it| it["step"] == "request").unwrap()["lacks"].clone()
    };
    let stands = |it: &Value| (it["status"].clone(), it["why"].clone(), it["evidence"]["tenancy"].clone());
    way.take(OmklapStep::Prepare);
    let open = wish(&way, &way.tenancy);
    assert_eq!((json!("cannot_judge"), json!("not_asked"), json!(partner)), stands(&open));
    assert_eq!("Noor", open["evidence"]["name"].as_str().unwrap().split(' ').next().unwrap());
    assert_eq!(Value::Null, wish(&way, &partner)["evidence"]["tenancy"], "in her own dossier it is about herself");
    assert!(lacks().as_array().unwrap().contains(&json!("wish")), "{}", lacks());

    says(&way, &partner, "later");
    assert_eq!((json!("not_met"), json!("not_wanted"), json!(partner)), stands(&wish(&way, &way.tenancy)));
    says(&way, &partner, "yes");
    for (whose, tenancy) in [("his", &way.tenancy), ("hers", &partner)] {
        assert_eq!("met", wish(&way, tenancy)["status"], "in {whose} dossier");
    }
    assert!(!lacks().as_array().unwrap().contains(&json!("wish")), "{}", lacks());

    // Who left does not decide any more.
    says(&way, &partner, "no");
    assert_eq!("not_met", wish(&way, &way.tenancy)["status"]);
    let id: Id<Tenancy> = partner.parse().unwrap();
    way.world.write(|tx| {
        let row = Tenancy::get(tx, id)?.unwrap();
        Tenancy { support_end: Some("2026-07-27".into()), ..row }.put(tx)?;
        Ok(())
    });
    way.world.reopen();
    assert_eq!("met", wish(&way, &way.tenancy)["status"]);
}

#[test]
fn of_a_couple_nothing_goes_before_each_of_them_agreed() {
    let (way, partner) = couple();
    let organisation = way.keep("omklap_files_get", json!({}))["recipients"][0]["organisation"].clone();
    let to = json!({ "organisation": organisation, "attention": "" });
    let seen = way.keep("omklap_files_preview", to.clone());
    let without = seen["without"].as_array().unwrap();
    assert_eq!((1, Value::Null, json!([])), (without.len(), seen["consent"].clone(), seen["blocks"].clone()));
    assert!(without[0].as_str().unwrap().starts_with("Noor"), "{without:?}");
    let args = crate::world::with(to.clone(), "tenancy", way.tenancy.clone());
    assert_eq!("organisation: consent_missing", way.world.wrong("omklap_files_make", args));

    agrees(&way, &partner);
    let seen = way.keep("omklap_files_preview", to.clone());
    assert_eq!(json!([]), seen["without"]);
    let text = seen["blocks"].to_string();
    assert!(text.contains(" en Noor"), "the lease is in both names: {text}");
    way.keep("omklap_files_make", to);
    // And so do the letters of the landlord: it is their lease and their rent.
    let letter = |kind: &str| way.keep("letters_fill", json!({ "kind": kind, "template": null }));
    let (request, reminder) = (letter("request"), letter("rent_reminder"));
    assert!(request["text"].as_str().unwrap().contains(" en Noor"), "{request}");
    assert!(reminder["recipient"].as_str().unwrap().contains(" en Noor"), "{reminder}");
    let card = way.keep("support_letters_fill", json!({ "kind": "missed_visit", "template": null }));
    assert!(!card["recipient"].as_str().unwrap().contains(" en Noor"), "support is of one person: {card}");
}

#[test]
fn one_request_is_of_both() {
    let (way, partner) = couple();
    says(&way, &partner, "yes");
    agrees(&way, &partner);
    let way = way.until(OmklapState::Requested);
    let theirs = way.world.ask("omklap_get", json!({ "tenancy": partner }));
    assert_eq!(("requested", way.sheet()["seen"].clone()), (theirs["state"].as_str().unwrap(), theirs["seen"].clone()));
}

#[test]
fn both_sign_the_lease_of_both() {
    let (way, partner) = couple();
    says(&way, &partner, "yes");
    agrees(&way, &partner);
    let way = way.until(OmklapState::Agreed);
    way.gather();
    let (command, alone) = way.full(OmklapStep::Sign);
    let refused = way.world.try_ask(command, alone.clone()).unwrap_err();
    let only_partner = 1_i64 << Lack::ALL.iter().position(|it| *it == Lack::PartnerSigns).unwrap();
    assert_eq!((Code::OmklapLacks, Some(only_partner)), (refused.code, refused.args.get("lacks").copied()));
    let signers = way.sheet()["signers"].clone();
    let noor = signers.as_array().unwrap().iter().find(|it| it["who"] == "partner").unwrap();
    assert!(noor["name"].as_str().unwrap().starts_with("Noor"), "{noor}");
    let mut signatures = alone["signatures"].as_array().unwrap().clone();
    signatures.push(noor.clone());
    way.world.ask(command, crate::world::with(alone, "signatures", signatures));
    assert_eq!("signed", way.state());
}
