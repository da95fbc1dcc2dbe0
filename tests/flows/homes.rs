//! Dwellings that the provider holds before anybody lives there.

use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    dwellings::sheet,
    rehousing::moving,
    world::{World, with},
};

fn fields(number: &str) -> Value {
    json!({ "street": "Kabouterlaan", "number": number, "postcode": "1234 ab", "city": "Proefstad", "owner": null,
        "self_contained": false, "programme": "" })
}

fn head(first: &str, last: &str) -> Value {
    json!({ "first_day": first, "last_day": last, "rent": "612,50", "costs": "7,50" })
}

/// A home of which the provider pays the rent since 12 July 2026: 620 euros a month, 20 a day.
pub fn add(world: &World, number: &str) -> String {
    let args = json!({ "dwelling": fields(number), "head": head("2026-07-12", "") });
    world.ask("dwellings_add", args)["id"].as_str().unwrap().to_owned()
}

fn stock(world: &World) -> Value {
    let args = json!({ "search": "kabouterlaan", "owner": null, "ending": false, "inspection": null, "empty": false,
        "offset": 0, "limit": 100 });
    let mut page = world.ask("stock_list", args);
    page["rows"].take()
}

fn free(world: &World, tenancy: &str) -> Value {
    world.ask("tenancies_rehousing", with(moving(tenancy, "", "2026-08-03"), "dwelling", json!(null)))["homes"].clone()
}

#[test]
fn a_home_stands_in_the_stock_before_anybody_lives_there() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let before = stock(&world);
    let home = add(&world, "11");
    world.back_and_again("add_dwelling", &before, stock);

    let row = stock(&world)[0].clone();
    assert_eq!(("Kabouterlaan 11", json!([])), (row["address"].as_str().unwrap(), row["tenants"].clone()));
    // Sixteen days of July at twenty euros.
    assert_eq!(json!({ "since": "2026-07-12", "days": 16, "cents": 32_000, "day_cents": 2_000 }), row["vacancy"]);
    let seen = sheet(&world, &home);
    assert_eq!(json!([{ "first_day": "2026-07-12", "last_day": "2026-07-28" }]), seen["empty"]);
    assert_eq!((&json!(null), &json!("1234 AB")), (&seen["leases"][0]["tenancy"], &seen["fields"]["postcode"]));
    let homes = free(&world, &tenancy);
    assert_eq!((&json!(home), &json!("2026-07-12")), (&homes[0]["dwelling"], &homes[0]["free_day"]));

    // A home that comes later stands there already, and costs nothing yet.
    let later = json!({ "dwelling": fields("12"), "head": head("2026-09-01", "2028-08-31") });
    world.ask("dwellings_add", later);
    let row = stock(&world)[1].clone();
    assert_eq!(
        (json!("2026-09-01"), json!(null), json!(62_000)),
        (row["begins"].clone(), row["vacancy"].clone(), row["head_cents"].clone())
    );
    assert_eq!("2026-09-01", free(&world, &tenancy)[1]["free_day"]);
}

#[test]
fn a_home_that_cannot_be_is_said_at_its_fields_and_nothing_is_written() {
    let world = World::with_team();
    add(&world, "11");
    let args = |fields: Value, head: Value| json!({ "dwelling": fields, "head": head });
    let nothing = json!({ "first_day": "", "last_day": "", "rent": "veel", "costs": "" });
    assert_eq!(
        "house_number: house_number_invalid, head_first_day: day_invalid, head_rent: amount_invalid",
        world.wrong("dwellings_add", args(fields("elf"), nothing))
    );
    assert_eq!(
        "head_last_day: last_before_first",
        world.wrong("dwellings_add", args(fields("12"), head("2026-07-12", "2026-07-11")))
    );
    // However somebody spells it.
    let again = with(fields(" 11"), "street", "KABOUTERLAAN");
    assert_eq!("Kabouterlaan 11", world.ask("dwellings_preview", again.clone())[0]["address"]);
    assert_eq!("street: dwelling_known", world.wrong("dwellings_add", args(again, head("2026-07-12", ""))));
    assert_eq!(json!([]), world.ask("dwellings_preview", fields("12")));
    assert_eq!(1, stock(&world).as_array().unwrap().len());
}

#[test]
fn what_is_known_of_a_home_and_its_head_lease_change_before_anybody_lives_there() {
    let world = World::with_team();
    let home = add(&world, "11");
    let look = || json!([stock(&world), sheet(&world, &home)]);
    let lease = sheet(&world, &home)["leases"][0].clone();
    let of = |args: Value| with(with(args, "tenancy", json!(null)), "lease", lease["id"].clone());

    let before = look();
    world.ask("dwellings_change", json!({ "id": home, "dwelling": with(fields("11-A"), "self_contained", true) }));
    world.back_and_again("change_dwelling", &before, |_| look());
    assert_eq!("Kabouterlaan 11-A", stock(&world)[0]["address"]);

    let before = look();
    world.ask("leases_change", of(json!({ "first_day": "2026-07-01", "last_day": "2028-06-30" })));
    world.back_and_again("change_lease", &before, |_| look());
    assert_eq!("2026-07-01", stock(&world)[0]["vacancy"]["since"]);

    let before = look();
    world.ask("leases_terms", of(json!({ "terms": with(lease["terms"].clone(), "fixed_term", true) })));
    world.back_and_again("set_lease_terms", &before, |_| look());

    let before = look();
    world.ask("rent_change", of(json!({ "from_day": "2026-07-28", "rent": "640", "costs": "" })));
    world.back_and_again("change_rent", &before, |_| look());
    assert_eq!(json!(64_000), stock(&world)[0]["head_cents"]);

    let before = look();
    world.ask("leases_end", of(json!({ "last_day": "2026-08-31" })));
    world.back_and_again("end_lease", &before, |_| look());

    // When the owner gives it again it needs no further home; a sublease needs a tenancy.
    let again = json!({ "tenancy": null, "dwelling": home, "kind": "head", "first_day": "2026-10-01", "last_day": "",
        "fixed_term": false, "rent": "650", "costs": "" });
    let seen = with(with(again.clone(), "lease", json!(null)), "first_day", "2026-08-01");
    assert_eq!(json!(["two_titles_on_dwelling"]), world.ask("leases_preview", seen)["mismatches"]);
    assert_eq!(
        "kind: nothing_chosen, first_day: lease_outside_head",
        world.wrong("leases_add", with(again.clone(), "kind", "use"))
    );
    assert_eq!("first_day: lease_let_twice", world.wrong("leases_add", with(again.clone(), "first_day", "2026-08-01")));
    let before = look();
    world.ask("leases_add", again.clone());
    world.back_and_again("add_lease", &before, |_| look());
    assert_eq!(Code::Missing, world.refused("leases_add", with(again, "dwelling", json!(null))));
}

/// Noa begins there on 27 July 2026, with a sublease.
fn beginning(home: &str, birth_date: &str) -> Value {
    let person = json!({ "given_name": "Noa", "prefix": "", "family_name": "Maan", "birth_date": birth_date, "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    json!({ "person": null, "new_person": person, "dwelling": home, "new_dwelling": null, "together": false,
        "worker": null, "support_start": "2026-07-27", "visits": 1, "period_weeks": 1, "reason": "", "head": null,
        "sub": { "first_day": "2026-07-27", "last_day": "", "rent": "600", "costs": "" } })
}

#[test]
fn the_first_tenancy_takes_the_head_lease_up() {
    let world = World::with_team();
    let home = add(&world, "11");
    let args = beginning(&home, "");
    let seen = world.ask("tenancies_preview", args.clone());
    assert_eq!((&json!("2026-07-12"), &json!([])), (&seen["head"]["first_day"], &seen["mismatches"]));
    let look = || sheet(&world, &home);
    let before = look();
    let tenancy = world.ask("tenancies_begin", args)["tenancy"].clone();
    world.back_and_again("begin_tenancy", &before, |_| look());

    assert_eq!(tenancy, sheet(&world, &home)["leases"][0]["tenancy"]);
    assert_eq!(json!(null), stock(&world)[0]["vacancy"]);
    let dossier = world.ask("dossiers_get", json!({ "tenancy": tenancy }));
    assert_eq!("head", dossier["leases"][0]["lease"]["kind"]);
    // The provider owes the owner from the first day on, also for the days on which nobody lived there.
    let rent = world.ask("rent_get", json!({ "tenancy": tenancy }));
    let due: i64 = rent["owner"]["lines"].as_array().unwrap().iter().map(|it| it["due_cents"].as_i64().unwrap()).sum();
    assert_eq!(40_000, due, "twenty days of July: {rent}");
}

#[test]
fn who_moves_takes_the_head_lease_up_as_well() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let home = add(&world, "11");
    let look = || sheet(&world, &home);
    let before = look();
    let moved = world.ask("tenancies_rehouse", moving(&tenancy, &home, "2026-08-03"))["tenancy"].clone();
    world.back_and_again("rehouse", &before, |_| look());
    assert_eq!(moved, sheet(&world, &home)["leases"][0]["tenancy"]);
}

/// Noa, born on 2 May 2000, rents Kabouterlaan 11 from the provider since 27 July 2026.
fn noa(world: &World) -> (String, String) {
    let home = add(world, "11");
    let person = json!({ "given_name": "Noa", "prefix": "", "family_name": "Maan", "birth_date": "2000-05-02",
        "phone": "", "email": "", "municipality": "", "referral_date": "" });
    let worker = json!({ "name": "Joost Madelief", "hours": "32", "email": "" });
    let worker = world.ask("workers_add", worker)["id"].clone();
    let args = json!({ "person": null, "new_person": person, "dwelling": home, "new_dwelling": null, "together": false,
        "worker": worker, "support_start": "2026-07-27", "visits": 1, "period_weeks": 1, "reason": "", "head": null,
        "sub": { "first_day": "2026-07-27", "last_day": "2027-07-26", "rent": "600", "costs": "" } });
    let tenancy = world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned();
    (tenancy, home)
}

/// What is said of the contracts beside what these tests are not about.
fn said(world: &World, tenancy: &str) -> [Value; 2] {
    let other = ["term_without_ground", "no_consent"];
    let rows = world.ask("chains_broken", json!({}));
    let mut team: Vec<Value> = rows.as_array().unwrap().clone();
    team.retain(|it| !other.contains(&it["mismatch"].as_str().unwrap()));
    let team = team.iter().map(|it| json!([it["mismatch"], it["kind"], it["day"], it["months"], it["age"]])).collect();
    let detail = world.ask("tenancies_get", json!({ "id": tenancy }))["mismatches"].take();
    let mut dossier: Vec<Value> = detail.as_array().unwrap().clone();
    dossier.retain(|it| !other.contains(&it.as_str().unwrap()));
    [team, Value::Array(dossier)]
}

#[test]
fn a_home_past_its_end_of_exploitation_is_no_home() {
    let world = World::with_team();
    let (tenancy, home) = noa(&world);
    let look = || json!([stock(&world), sheet(&world, &home)]);
    let set = |kind: &str, day: &str| json!({ "dwelling": home, "kind": kind, "last_day": day });
    assert_eq!("last_day: day_invalid", world.wrong("exploitations_set", set("sale", "morgen")));
    assert_eq!("last_day: last_before_first", world.wrong("exploitations_set", set("sale", "2026-07-11")));
    assert_eq!(Code::Missing, world.refused("exploitations_remove", json!({ "dwelling": home })));

    let before = look();
    world.ask("exploitations_set", set("demolition", "2027-01-28"));
    world.back_and_again("set_exploitation", &before, |_| look());
    let row = stock(&world)[0].clone();
    assert_eq!(json!({ "kind": "demolition", "last_day": "2027-01-28" }), row["exploitation"]);
    let past = |kind: &str| json!(["past_exploitation", kind, "2027-01-28", null, null]);
    assert_eq!([json!([past("head"), past("sub")]), json!(["past_exploitation"])], said(&world, &tenancy));
    let rule = json!({ "rule": "exploitation", "holds": false });
    assert!(sheet(&world, &home)["checks"].as_array().unwrap().contains(&rule));

    // Six months ahead is near, a day later is not.
    let near = |world: &World| {
        let args = json!({ "search": "", "owner": null, "ending": true, "inspection": null, "empty": false, "offset": 0,
            "limit": 100 });
        world.ask("stock_list", args)["total"].clone()
    };
    assert_eq!(json!(1), near(&world));
    let before = look();
    world.ask("exploitations_set", set("renovation", "2027-01-29"));
    world.back_and_again("set_exploitation", &before, |_| look());
    assert_eq!(json!(0), near(&world));

    let before = look();
    world.ask("exploitations_remove", json!({ "dwelling": home }));
    world.back_and_again("remove_exploitation", &before, |_| look());
    assert_eq!([json!([]), json!([])], said(&world, &tenancy));
}

#[test]
fn nobody_moves_into_a_home_past_its_end_of_exploitation() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let home = add(&world, "11");
    let until = |day: &str| {
        world.ask("exploitations_set", json!({ "dwelling": home, "kind": "permit", "last_day": day }));
    };
    until("2026-08-02");
    assert_eq!(json!(home), free(&world, &tenancy)[0]["dwelling"]);
    assert_eq!(
        "support_start: dwelling_not_free",
        world.wrong("tenancies_rehouse", moving(&tenancy, &home, "2026-08-03"))
    );
    until("2026-07-27");
    assert_eq!(json!([]), free(&world, &tenancy));
    // It stands empty and costs money all the same.
    assert_eq!(json!(32_000), stock(&world)[0]["vacancy"]["cents"]);
}

#[test]
fn who_begins_is_told_what_the_home_asks_and_does_not_begin_after_its_end() {
    let world = World::with_team();
    let home = add(&world, "11");
    let known = with(sheet(&world, &home)["fields"].clone(), "programme", "Kamers met Aandacht");
    world.ask("dwellings_change", json!({ "id": home, "dwelling": known }));
    let seen = |birth: &str| world.ask("tenancies_preview", beginning(&home, birth))["mismatches"].clone();
    assert_eq!((json!(["age_outside"]), json!([])), (seen("2000-05-01"), seen("2006-05-01")));
    let until = |day: &str| {
        world.ask("exploitations_set", json!({ "dwelling": home, "kind": "permit", "last_day": day }));
    };
    until("2026-08-31");
    assert_eq!(json!(["past_exploitation"]), seen("2006-05-01"));
    until("2026-07-26");
    assert_eq!("support_start: after_exploitation", world.wrong("tenancies_begin", beginning(&home, "2006-05-01")));
    until("2026-07-27");
    world.ask("tenancies_begin", beginning(&home, "2006-05-01"));
}

#[test]
fn a_programme_says_what_is_not_as_it_asks() {
    let world = World::with_team();
    let (tenancy, home) = noa(&world);
    let label = |programme: &str, self_contained: bool| {
        let known = sheet(&world, &home)["fields"].clone();
        let known = with(with(known, "programme", programme), "self_contained", self_contained);
        world.ask("dwellings_change", json!({ "id": home, "dwelling": known }));
    };
    label("Kamers met Aandacht", true);
    assert_eq!("kamers_met_aandacht", sheet(&world, &home)["fields"]["programme"]);
    assert_eq!(
        [
            json!([["not_a_room", "sub", null, null, null], ["age_outside", "sub", null, null, 26]]),
            json!(["not_a_room", "age_outside"])
        ],
        said(&world, &tenancy)
    );
    label("onder de pannen", false);
    // From 27 July 2026 to 26 July 2027 is just a year.
    assert_eq!([json!([]), json!([])], said(&world, &tenancy));
    let lease = sheet(&world, &home)["leases"][1]["id"].clone();
    let longer = json!({ "tenancy": tenancy, "lease": lease, "first_day": "2026-07-27", "last_day": "2027-07-27" });
    world.ask("leases_change", longer);
    assert_eq!(
        [json!([["stay_too_long", "sub", "2027-07-26", 12, null]]), json!(["stay_too_long"])],
        said(&world, &tenancy)
    );
    // Words that no programme has stay as they are, and ask nothing.
    label("Proeftuin Noord", true);
    let seen = sheet(&world, &home);
    assert_eq!((&json!("Proeftuin Noord"), &json!(null)), (&seen["fields"]["programme"], &seen["programme"]));
    assert_eq!([json!([]), json!([])], said(&world, &tenancy));
}

#[test]
fn an_inspection_is_planned_moved_dropped_and_carried_out() {
    let world = World::with_team();
    let (tenancy, home) = noa(&world);
    let other =
        world.ask("workers_add", json!({ "name": "Hassan Klaproos", "hours": "20", "email": "" }))["id"].clone();
    let look = || json!([stock(&world), sheet(&world, &home), world.todo("inspection", None, None)]);
    let plan = |day: &str, worker: Value| json!({ "dwelling": home, "day": day, "worker": worker });
    assert_eq!("2026-07-28", sheet(&world, &home)["look_by"], "nobody ever looked");
    assert_eq!("day: day_passed", world.wrong("inspections_plan", plan("2026-07-27", json!(null))));
    assert_eq!("day: day_too_far_ahead", world.wrong("inspections_plan", plan("2028-07-28", json!(null))));
    assert_eq!("worker: nothing_chosen", world.wrong("inspections_plan", plan("2026-08-03", json!(home))));
    assert_eq!(Code::Missing, world.refused("inspections_drop", json!({ "dwelling": home })));

    let before = look();
    world.ask("inspections_plan", plan("2026-08-03", json!(null)));
    world.back_and_again("plan_inspection", &before, |_| look());
    let todo = world.todo("inspection", Some(&tenancy), None);
    let line = &todo[0];
    assert_eq!(
        ("2026-08-03", "Kabouterlaan 11", "Noa Maan", "Joost Madelief"),
        (
            line["due_day"].as_str().unwrap(),
            line["address"].as_str().unwrap(),
            line["name"].as_str().unwrap(),
            line["worker_name"].as_str().unwrap()
        )
    );
    let only = |only: &str| {
        let args = json!({ "worker": null, "tenancy": null, "open": true, "only": only });
        let all = world.ask("tasks_list", args).as_array().unwrap().clone();
        all.iter().filter(|it| it["kind"] == "inspection").count()
    };
    assert_eq!((0, 0), (only("today"), only("late")));

    let before = look();
    world.ask("inspections_plan", plan("2026-07-28", other.clone()));
    world.back_and_again("move_inspection", &before, |_| look());
    assert_eq!((1, 0), (only("today"), only("late")));
    assert_eq!(1, world.todo("inspection", None, other.as_str()).len());
    assert_eq!("Hassan Klaproos", sheet(&world, &home)["plan"]["worker_name"]);

    let before = look();
    world.ask("inspections_drop", json!({ "dwelling": home }));
    world.back_and_again("drop_inspection", &before, |_| look());
    world.ask("history_undo", json!({}));

    // Who looks does what was planned; undoing the inspection brings the plan back.
    let items = json!([{ "part": "water", "level": "good", "remark": "" }]);
    let found = json!({ "dwelling": home, "day": "2026-07-28", "occasion": "regular", "items": items });
    let before = look();
    world.ask("inspections_add", found.clone());
    world.back_and_again("add_inspection", &before, |_| look());
    assert!(world.todo("inspection", None, None).is_empty());
    assert_eq!("2027-01-28", sheet(&world, &home)["look_by"]);

    // An old one that is written down late leaves the next one where it is.
    world.ask("inspections_plan", plan("2027-01-28", json!(null)));
    world.ask("inspections_add", with(found, "day", "2026-06-02"));
    assert_eq!("2027-01-28", sheet(&world, &home)["plan"]["day"]);
}
