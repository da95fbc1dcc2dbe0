//! A team made wholly by hand: everything is typed, changed, taken back, and judged at its field.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

/// `base` with other values for some of its fields.
fn with(mut base: Value, other: Value) -> Value {
    for (name, value) in other.as_object().unwrap() {
        base[name] = value.clone();
    }
    base
}

fn person(other: Value) -> Value {
    let blank = json!({ "given_name": "Teun", "prefix": "", "family_name": "Regenboog", "birth_date": "28-9-1983",
        "phone": "06 12 34 56 78", "email": "", "municipality": "Proefstad", "referral_date": "2026-05-04" });
    with(blank, other)
}

fn dwelling(other: Value) -> Value {
    let blank = json!({ "street": "Staalkade", "number": "12", "postcode": "4061bh", "city": "Proefstad",
        "owner": null, "self_contained": true, "programme": "" });
    with(blank, other)
}

fn lease(first_day: &str, rent: &str) -> Value {
    json!({ "first_day": first_day, "last_day": "", "rent": rent, "costs": "" })
}

/// Teun gets the key of Staalkade 12 on the first Monday of July.
fn beginning(other: Value) -> Value {
    let whole = json!({ "person": null, "new_person": person(json!({})), "dwelling": null,
        "new_dwelling": dwelling(json!({})), "together": false, "worker": null, "support_start": "2026-06-29",
        "visits": 1, "period_weeks": 1, "reason": "", "head": null, "sub": null });
    with(whole, other)
}

fn begin(world: &World, other: Value) -> String {
    world.ask("tenancies_begin", beginning(other))["tenancy"].as_str().unwrap().to_owned()
}

/// The fields that are not right, with the code at each.
#[track_caller]
fn wrong(world: &World, name: &str, args: Value) -> Vec<String> {
    let Err(why) = world.try_ask(name, args) else { panic!("{name} was not refused") };
    assert_eq!(Code::FieldsInvalid, why.code);
    assert_eq!(Some(&i64::try_from(why.fields.len()).unwrap()), why.args.get("number"));
    let text = |it: &dyn erased::Shown| it.shown();
    why.fields.iter().map(|it| format!("{}: {}", text(&it.field), text(&it.code))).collect()
}

/// What a wire code looks like on the wire.
mod erased {
    pub trait Shown {
        fn shown(&self) -> String;
    }

    impl<T: serde::Serialize> Shown for T {
        fn shown(&self) -> String {
            serde_json::to_value(self).unwrap().as_str().unwrap().to_owned()
        }
    }
}

fn fields(world: &World, tenancy: &str) -> Value {
    world.ask("tenancies_fields", json!({ "tenancy": tenancy }))
}

fn state(world: &World, tenancy: &str, week: &str) -> String {
    let cell = world.ask("weeks_explain", json!({ "tenancy": tenancy, "week": week }))["cell"].clone();
    cell["state"].as_str().unwrap().to_owned()
}

#[test]
fn a_team_is_made_by_hand_and_its_weeks_follow() {
    let world = World::with_team();
    let worker = world.ask("workers_add", json!({ "name": "Fatima Appelbloesem", "hours": "28,5", "email": "" }));
    let owner = world.ask("organisations_add", json!({ "name": "Woningstichting De Linde", "kind": "corporation" }));
    let known = beginning(json!({
        "worker": worker["id"],
        "new_dwelling": dwelling(json!({ "owner": owner["id"] })),
        "head": lease("2026-06-15", "612,50"),
        "sub": { "first_day": "2026-06-29", "last_day": "2027-06-28", "rent": "€ 612,50", "costs": "40" },
    }));
    let seen = world.ask("tenancies_preview", known.clone());
    assert_eq!(
        json!({ "same_persons": [], "same_dwellings": [], "offered_to": [], "accepted_by": [], "taken_by": null, "mismatches": [], "rent_asked": false,
            "head": null, "wait": null }),
        seen
    );
    let caseload = |world: &World| {
        let list = json!({ "search": "", "worker": null, "ended": true, "offset": 0, "limit": 5 });
        let persons = world.ask("persons_list", json!({ "search": "" }));
        let dwellings = world.ask("dwellings_list", json!({ "search": "" }));
        json!([world.ask("tenancies_list", list), persons, dwellings])
    };
    let before = caseload(&world);
    let begun = world.ask("tenancies_begin", known);
    assert_eq!("Teun Regenboog", begun["name"]);
    world.back_and_again("begin_tenancy", &before, caseload);

    let tenancy = begun["tenancy"].as_str().unwrap();
    world.reopen();
    let detail = world.ask("tenancies_get", json!({ "id": tenancy }));
    assert_eq!("Woningstichting De Linde", detail["owner"]);
    assert_eq!("4061 BH", detail["postcode"]);
    assert_eq!("Fatima Appelbloesem", detail["row"]["worker"]);
    // What the form does not ask is still to be written down with the contracts.
    assert_eq!(json!(["term_without_ground", "no_consent"]), detail["mismatches"]);
    let leases: Vec<_> = detail["leases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["kind"].as_str().unwrap(), it["total_cents"].as_i64(), it["fixed_term"].as_bool().unwrap()))
        .collect();
    assert_eq!(vec![("head", Some(61_250), false), ("sub", Some(65_250), true)], leases);
    assert_eq!(1710, world.ask("workers_list", json!({}))[0]["minutes_per_week"]);

    let weeks: Vec<_> = ["2026-W26", "2026-W27", "2026-W30", "2026-W31"].map(|it| state(&world, tenancy, it)).into();
    assert_eq!(vec!["outside", "missed_organisation", "missed_organisation", "at_risk"], weeks);
    let known = fields(&world, tenancy);
    assert_eq!("1983-09-28", known["person"]["birth_date"]);
    assert_eq!(json!(["2026-06-29", 1, 1]), {
        let it = &known["agreements"][0];
        json!([it["from_day"], it["visits"], it["period_weeks"]])
    });
}

#[test]
fn each_change_is_taken_back_and_done_again() {
    let world = World::with_team();
    let tenancy = begin(&world, json!({}));
    let id = tenancy.as_str();
    let organisations = |world: &World| world.ask("organisations_list", json!({}));
    let workers = |world: &World| world.ask("workers_list", json!({}));
    let known = |world: &World| fields(world, id);

    let before = organisations(&world);
    let owner = world.ask("organisations_add", json!({ "name": "De Linde", "kind": "corporation" }));
    world.back_and_again("add_organisation", &before, organisations);
    let before = organisations(&world);
    let linden = json!({ "name": "De Linden", "kind": "private_owner" });
    world.ask("organisations_change", json!({ "organisation": owner["id"], "fields": linden }));
    world.back_and_again("change_organisation", &before, organisations);

    let before = workers(&world);
    let worker = world.ask("workers_add", json!({ "name": "Fatima", "hours": "", "email": "" }));
    world.back_and_again("add_worker", &before, workers);
    let before = workers(&world);
    let more = json!({ "name": "Fatima A.", "hours": "24", "email": "fatima@voorbeeld.nl" });
    world.ask("workers_change", json!({ "worker": worker["id"], "fields": more }));
    world.back_and_again("change_worker", &before, workers);

    let before = known(&world);
    let renamed = person(json!({ "family_name": "Zonneschijn", "birth_date": "1983" }));
    world.ask("persons_change", json!({ "tenancy": id, "person": renamed }));
    world.back_and_again("change_person", &before, known);
    let before = known(&world);
    let moved = dwelling(json!({ "number": "12 bis", "owner": owner["id"], "self_contained": false }));
    let home = known(&world)["dwelling_id"].clone();
    world.ask("dwellings_change", json!({ "id": home, "dwelling": moved }));
    world.back_and_again("change_dwelling", &before, known);
    let before = known(&world);
    let later = json!({ "tenancy": id, "worker": worker["id"], "support_start": "2026-07-02" });
    world.ask("tenancies_change", later);
    world.back_and_again("change_tenancy", &before, known);
    let before = known(&world);
    let twice = json!({ "tenancy": id, "from_day": "2026-07-20", "visits": 2, "period_weeks": 1, "reason": "" });
    let agreed = world.ask("agreements_add", twice);
    world.back_and_again("agree_visits", &before, known);
    let before = known(&world);
    world.ask("agreements_remove", json!({ "tenancy": id, "agreement": agreed["id"] }));
    world.back_and_again("remove_agreement", &before, known);

    let before = known(&world);
    let days = json!({ "tenancy": id, "first_day": "2026-07-13", "last_day": "", "reason": "detention" });
    let asked = world.ask("exemptions_propose", with(days.clone(), json!({ "granted": false })));
    let exemption = json!({ "tenancy": id, "exemption": asked["id"] });
    world.back_and_again("propose_exemption", &before, known);
    let before = known(&world);
    let until = with(days, json!({ "exemption": asked["id"], "last_day": "2026-07-19", "reason": "hospital" }));
    world.ask("exemptions_change", until);
    world.back_and_again("change_exemption", &before, known);
    let before = known(&world);
    world.ask("exemptions_decide", with(exemption.clone(), json!({ "granted": true })));
    assert_eq!("exempt", state(&world, id, "2026-W29"));
    world.back_and_again("grant_exemption", &before, known);
    let before = known(&world);
    world.ask("exemptions_withdraw", exemption);
    assert_eq!("missed_organisation", state(&world, id, "2026-W29"));
    world.back_and_again("withdraw_exemption", &before, known);
    let refused = json!({ "tenancy": id, "first_day": "2026-07-06", "last_day": "2026-07-07", "reason": "agreed_stay",
        "granted": false });
    let refused = world.ask("exemptions_propose", refused);
    let before = known(&world);
    world.ask("exemptions_decide", json!({ "tenancy": id, "exemption": refused["id"], "granted": false }));
    world.back_and_again("refuse_exemption", &before, known);

    let before = known(&world);
    let end = json!({ "tenancy": id, "last_day": "2026-07-26", "reason": "moved_on", "destination": "housed",
        "leases": [], "tasks": [] });
    world.ask("tenancies_end", end);
    assert_eq!("outside", state(&world, id, "2026-W31"));
    world.back_and_again("end_tenancy", &before, known);
}

#[test]
fn a_changed_name_stands_in_the_history_with_what_it_was() {
    let world = World::with_team();
    let tenancy = begin(&world, json!({}));
    let renamed = person(json!({ "prefix": "van", "family_name": "Zonneschijn" }));
    world.ask("persons_change", json!({ "tenancy": tenancy, "person": renamed }));
    let person = fields(&world, &tenancy)["person_id"].clone();
    let history = world.ask("history_of", json!({ "noun": "person", "id": person }));
    let newest = history.as_array().unwrap().iter().find(|it| it["kind"] == "change_person").unwrap();
    assert_eq!("Ilse Dauwdruppel", newest["author"]);
    assert_eq!(
        json!([
            { "column": "prefix", "before": "", "after": "van" },
            { "column": "family_name", "before": "Regenboog", "after": "Zonneschijn" },
        ]),
        newest["columns"]
    );
    assert!(
        world
            .changed_by(
                "persons_change",
                json!({ "tenancy": tenancy, "person": {
        "given_name": " Teun ", "prefix": "van", "family_name": "Zonneschijn", "birth_date": "1983-09-28",
        "phone": "06 12 34 56 78", "email": "", "municipality": "Proefstad", "referral_date": "2026-05-04",
    } })
            )
            .is_empty(),
        "what says the same is no change"
    );
}

#[test]
fn fewer_visits_than_weekly_have_a_reason_that_stays() {
    let world = World::with_team();
    let tenancy = begin(&world, json!({}));
    let monthly = |reason: &str| json!({ "tenancy": tenancy, "from_day": "2026-08-03", "visits": 1, "period_weeks": 4, "reason": reason });
    assert_eq!(vec!["reason: why_fewer_visits"], wrong(&world, "agreements_add", monthly(" ")));
    let agreed = world.ask("agreements_add", monthly("Werkt overdag"));
    let history = world.ask("history_of", json!({ "noun": "visit_agreement", "id": agreed["id"] }));
    assert_eq!("Werkt overdag", history[0]["reason"]);
    assert_eq!(vec!["first_day: agreement_same_day"], wrong(&world, "agreements_add", monthly("Weer")));
    let begun =
        beginning(json!({ "visits": 1, "period_weeks": 2, "new_person": person(json!({ "given_name": "Cas" })),
        "new_dwelling": dwelling(json!({ "number": "14" })) }));
    assert_eq!(vec!["reason: why_fewer_visits"], wrong(&world, "tenancies_begin", begun));
}

#[test]
fn everything_that_is_wrong_is_said_at_its_field_and_nothing_is_written() {
    let world = World::with_team();
    let bad = beginning(json!({
        "new_person": person(json!({ "given_name": " ", "family_name": "", "birth_date": "31-02-1983", "phone": "bel zijn zus",
            "email": "teun", "referral_date": "binnenkort" })),
        "new_dwelling": dwelling(json!({ "street": "", "number": "twaalf", "postcode": "12 AB", "city": "", "owner": "x" })),
        "worker": "nobody",
        "support_start": "2026-02-31",
        "visits": 8,
        "head": lease("", "gratis"),
        "sub": { "first_day": "2026-07-01", "last_day": "2026-06-30", "rent": "-5", "costs": "1,234" },
    }));
    expect_test::expect![[r#"
        given_name: name_blank
        birth_date: day_invalid
        phone: phone_invalid
        email: email_invalid
        referral_date: day_invalid
        street: text_blank
        house_number: house_number_invalid
        postcode: postcode_invalid
        city: text_blank
        owner: nothing_chosen
        worker: nothing_chosen
        support_start: day_invalid
        visits: visits_out_of_range
        head_first_day: day_invalid
        head_rent: amount_invalid
        sub_last_day: last_before_first
        sub_rent: amount_negative
        sub_costs: amount_invalid"#]]
    .assert_eq(&wrong(&world, "tenancies_begin", bad).join("\n"));
    assert_eq!(json!([]), world.ask("persons_list", json!({ "search": "" })));
    assert_eq!(Value::Null, world.ask("history_steps", json!({}))["undo"]);

    let refused = |other| wrong(&world, "tenancies_begin", beginning(other)).join(", ");
    assert_eq!("support_start: day_too_early", refused(json!({ "support_start": "1926-06-29" })));
    assert_eq!("support_start: day_too_far_ahead", refused(json!({ "support_start": "2028-06-29" })));
    assert_eq!("period_weeks: period_out_of_range", refused(json!({ "period_weeks": 53 })));
    assert_eq!("person: nothing_chosen", refused(json!({ "new_person": null })));
    assert_eq!("dwelling: nothing_chosen", refused(json!({ "new_dwelling": null })));
    let prefix = person(json!({ "prefix": "van", "family_name": "" }));
    assert_eq!("prefix: prefix_alone", refused(json!({ "new_person": prefix })));
    let dear = json!({ "first_day": "2026-07-01", "last_day": "", "rent": "", "costs": "40" });
    assert_eq!("sub_rent: amount_invalid", refused(json!({ "sub": dear })));

    let guardian = world.ask("organisations_add", json!({ "name": "Bewind BV", "kind": "administrator" }));
    let owned = dwelling(json!({ "owner": guardian["id"] }));
    assert_eq!("owner: cannot_own", refused(json!({ "new_dwelling": owned })));
    let again = json!({ "name": "bewind bv", "kind": "corporation" });
    assert_eq!(vec!["name: name_taken"], wrong(&world, "organisations_add", again));
    let worker = json!({ "name": "", "hours": "fulltime", "email": "x@y" });
    assert_eq!(
        vec!["name: name_blank", "hours: hours_invalid", "email: email_invalid"],
        wrong(&world, "workers_add", worker)
    );
}

#[test]
fn who_is_known_and_who_lives_there_is_said_before_it_is_saved() {
    let world = World::with_team();
    let tenancy = begin(&world, json!({}));
    let known = fields(&world, &tenancy);
    let seen = world.ask(
        "tenancies_preview",
        beginning(json!({
            "new_person": person(json!({ "given_name": "téun", "birth_date": "" })),
            "new_dwelling": dwelling(json!({ "postcode": "" })),
            "head": null,
            "sub": lease("2026-06-29", "700"),
        })),
    );
    assert_eq!(known["person_id"], seen["same_persons"][0]["id"]);
    assert_eq!(true, seen["same_persons"][0]["housed"]);
    assert_eq!(known["dwelling_id"], seen["same_dwellings"][0]["id"]);
    assert_eq!(json!(["no_head_lease"]), seen["mismatches"]);
    let chain = |first: &str, rent: &str| {
        let leases = json!({ "head": lease("2026-06-29", "612,50"), "sub": lease(first, rent) });
        world.ask("tenancies_preview", beginning(leases))["mismatches"].clone()
    };
    assert_eq!(json!([]), chain("2026-06-29", "612,50"));
    assert_eq!(json!(["sub_rent_above_head"]), chain("2026-06-29", "612,51"));
    assert_eq!(json!(["sub_outside_head"]), chain("2026-06-01", "612,50"));
    let another = person(json!({ "birth_date": "1990-01-01" }));
    assert_eq!(json!([]), world.ask("tenancies_preview", beginning(json!({ "new_person": another })))["same_persons"]);

    let cas = person(json!({ "given_name": "Cas" }));
    let same_home = json!({ "dwelling": known["dwelling_id"], "new_person": cas, "support_start": "2026-07-27" });
    assert_eq!("Teun Regenboog", world.ask("tenancies_preview", beginning(same_home.clone()))["taken_by"]);
    assert_eq!(vec!["dwelling: dwelling_taken"], wrong(&world, "tenancies_begin", beginning(same_home.clone())));
    let same_person = json!({ "person": known["person_id"], "new_dwelling": dwelling(json!({ "number": "14" })) });
    assert_eq!(vec!["person: person_housed"], wrong(&world, "tenancies_begin", beginning(same_person.clone())));
    begin(&world, with(same_home.clone(), json!({ "together": true })));
    world.ask("history_undo", json!({}));

    // After the end there is room, and who was rehoused continues.
    let end = json!({ "tenancy": tenancy, "last_day": "2026-07-26", "reason": "rehoused", "destination": "housed",
        "leases": [], "tasks": [] });
    world.ask("tenancies_end", end);
    begin(&world, same_home);
    let next = begin(&world, with(same_person, json!({ "support_start": "2026-07-27" })));
    assert_eq!(1, world.ask("persons_list", json!({ "search": "teun rege" })).as_array().unwrap().len());
    let of = world.ask("history_of", json!({ "noun": "tenancy", "id": next }));
    let previous = of[0]["columns"].as_array().unwrap().iter().find(|it| it["column"] == "previous").unwrap();
    assert_eq!(json!(tenancy), previous["after"]);
}

#[test]
fn days_outside_the_support_and_double_days_are_refused() {
    let world = World::with_team();
    let tenancy = begin(&world, json!({}));
    let agreed =
        |from: &str| json!({ "tenancy": tenancy, "from_day": from, "visits": 2, "period_weeks": 1, "reason": "" });
    assert_eq!(vec!["first_day: outside_support"], wrong(&world, "agreements_add", agreed("2026-06-28")));
    assert_eq!(vec!["first_day: agreement_same_day"], wrong(&world, "agreements_add", agreed("2026-06-29")));
    let exempt = |first: &str, last: &str| json!({ "tenancy": tenancy, "first_day": first, "last_day": last, "reason": "agreed_stay", "granted": true });
    let refused = |first, last| wrong(&world, "exemptions_propose", exempt(first, last)).join(", ");
    assert_eq!("first_day: outside_support", refused("2026-06-01", "2026-07-05"));
    assert_eq!("last_day: last_before_first", refused("2026-07-05", "2026-07-04"));
    assert_eq!("last_day: day_invalid", refused("2026-07-05", "later"));
    let granted = world.ask("exemptions_propose", exempt("2026-07-06", "2026-07-12"));
    assert_eq!("exempt", state(&world, &tenancy, "2026-W28"));
    assert_eq!("first_day: exemption_overlaps", refused("2026-07-12", ""));
    world.ask("exemptions_propose", exempt("2026-07-13", "2026-07-19"));
    let longer = with(exempt("2026-07-06", "2026-07-13"), json!({ "exemption": granted["id"] }));
    assert_eq!(vec!["first_day: exemption_overlaps"], wrong(&world, "exemptions_change", longer));

    let end = |last: &str| {
        json!({ "tenancy": tenancy, "last_day": last, "reason": "left", "destination": "unknown",
        "leases": [], "tasks": [] })
    };
    assert_eq!(vec!["last_day: last_before_first"], wrong(&world, "tenancies_end", end("2026-06-28")));
    assert_eq!(vec!["last_day: day_too_far_ahead"], wrong(&world, "tenancies_end", end("2036-06-28")));
    world.ask("tenancies_end", end("2026-07-26"));
    assert_eq!("last_day: outside_support", refused("2026-07-20", "2026-07-27"));
    let start = json!({ "tenancy": tenancy, "worker": null, "support_start": "2026-07-27" });
    assert_eq!(vec!["support_start: start_after_end"], wrong(&world, "tenancies_change", start));
    let elsewhere =
        json!({ "tenancy": world.ask("persons_list", json!({ "search": "" }))[0]["id"], "exemption": granted["id"] });
    assert_eq!(Code::Missing, world.refused("exemptions_withdraw", elsewhere));
}

#[test]
fn what_a_change_does_to_the_weeks_is_seen_before() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let effect = |change: Value| world.ask("weeks_effect", json!({ "tenancy": tenancy, "change": change }));
    let weeks = |effect: &Value| -> Vec<String> {
        let each = effect["weeks"].as_array().unwrap().iter();
        each.map(|it| format!("{} {}", it["week"].as_str().unwrap(), it["after"]["state"].as_str().unwrap())).collect()
    };
    let end = effect(json!({ "is": "end", "last_day": "2026-07-19" }));
    assert_eq!(vec!["2026-W30 outside", "2026-W31 outside"], weeks(&end));
    assert_eq!(26, end["ahead"]);
    let exempt =
        effect(json!({ "is": "exemption", "exemption": null, "first_day": "2026-07-27", "last_day": "2026-08-09" }));
    assert_eq!((vec!["2026-W31 exempt".to_owned()], &json!(1)), (weeks(&exempt), &exempt["ahead"]));
    let before = fields(&world, &tenancy);
    let monthly = effect(json!({ "is": "agreement", "from_day": "2026-07-27", "visits": 1, "period_weeks": 4 }));
    assert_eq!(vec!["2026-W31 no_obligation"], weeks(&monthly));
    let first = before["support_start"].as_str().unwrap();
    assert_eq!(0, effect(json!({ "is": "start", "first_day": first }))["weeks"].as_array().unwrap().len());
    assert_eq!(before, fields(&world, &tenancy), "looking ahead writes nothing");

    let added = world.ask(
        "agreements_add",
        json!({ "tenancy": tenancy, "from_day": "2026-07-27", "visits": 1, "period_weeks": 4, "reason": "Werk" }),
    );
    let back = effect(json!({ "is": "no_agreement", "agreement": added["id"] }));
    assert_eq!(vec!["2026-W31 at_risk"], weeks(&back));
    let none = effect(json!({ "is": "no_exemption", "exemption": added["id"] }));
    assert_eq!(json!([]), none["weeks"]);
    assert_eq!(
        Code::DayInvalid,
        world.refused("weeks_effect", json!({ "tenancy": tenancy, "change": { "is": "end", "last_day": "" } }))
    );
}

#[test]
fn a_choice_is_found_as_it_is_typed() {
    let world = World::with_caseload();
    let persons = world.ask("persons_list", json!({ "search": "jamal" }));
    assert_eq!("Jamal Fictiefsen", persons[0]["name"]);
    assert_eq!(20, world.ask("persons_list", json!({ "search": "" })).as_array().unwrap().len());
    let dwellings = world.ask("dwellings_list", json!({ "search": "" }));
    let first = dwellings[0]["address"].as_str().unwrap();
    let found = world.ask("dwellings_list", json!({ "search": first }));
    assert_eq!(dwellings[0], found[0]);
    assert_eq!(json!([]), world.ask("dwellings_list", json!({ "search": "nergens" })));
}

#[test]
fn who_waits_for_a_decision_is_a_list() {
    let world = World::with_team();
    assert_eq!(json!([]), world.ask("exemptions_open", json!({})));
    let tenancy = begin(&world, json!({}));
    let days = json!({ "tenancy": tenancy, "first_day": "2026-07-13", "last_day": "2026-07-19", "reason": "hospital",
        "granted": false });
    let asked = world.ask("exemptions_propose", days);
    assert_eq!("missed_organisation", state(&world, &tenancy, "2026-W29"));
    let open = world.ask("exemptions_open", json!({}));
    assert_eq!(asked["id"], open[0]["exemption"]["id"]);
    world.ask("exemptions_decide", json!({ "tenancy": tenancy, "exemption": asked["id"], "granted": true }));
    assert_eq!(json!([]), world.ask("exemptions_open", json!({})));
    let exemption = json!({ "tenancy": tenancy, "exemption": asked["id"], "granted": true });
    assert_eq!(Code::AlreadyDecided, world.refused("exemptions_decide", exemption));
}
