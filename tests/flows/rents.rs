//! Rent: what is due follows from the leases, what was paid is written down, and somebody who is behind gets clear again.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{DAY_MS, World, with};

/// Teun has the key of Staalkade 12 since Monday 11 May 2026, for 600 euros and 20 of service costs a month; the provider
/// pays the owner 600 since 1 May. Today is Tuesday 28 July 2026.
pub fn teun(world: &World) -> String {
    let person = json!({ "given_name": "Teun", "prefix": "", "family_name": "Regenboog", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    begin(world, person, None, true)
}

/// Roos moves in with him, on the same leases.
fn roos(world: &World, teun: &str) -> String {
    let dwelling = world.ask("dwellings_list", json!({ "search": "Staalkade" }))[0]["id"].clone();
    assert!(!teun.is_empty() && dwelling.is_string());
    let person = json!({ "given_name": "Roos", "prefix": "", "family_name": "Kastanje", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    begin(world, person, Some(dwelling), false)
}

fn begin(world: &World, person: Value, dwelling: Option<Value>, leases: bool) -> String {
    let place = json!({ "street": "Staalkade", "number": "12", "postcode": "", "city": "Proefstad", "owner": null,
        "self_contained": true, "programme": "" });
    let lease = |first: &str, rent: &str, costs: &str| {
        leases.then(|| json!({ "first_day": first, "last_day": "", "rent": rent, "costs": costs }))
    };
    let args = json!({ "person": null, "new_person": person, "dwelling": dwelling, "new_dwelling": place,
        "together": dwelling.is_some(), "worker": null, "support_start": "2026-05-11", "visits": 1, "period_weeks": 1,
        "reason": "", "head": lease("2026-05-01", "600", ""), "sub": lease("2026-05-11", "600,00", "20") });
    world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned()
}

pub fn rent(world: &World, tenancy: &str) -> Value {
    world.ask("rent_get", json!({ "tenancy": tenancy }))
}

/// `open`, what was paid ahead, and the step of the ladder.
pub fn standing(world: &World, tenancy: &str) -> String {
    let it = rent(world, tenancy)["tenant"]["standing"].clone();
    format!("{} {} {}", it["open_cents"], it["ahead_cents"], it["step"].as_str().unwrap())
}

/// `2026-05 42000 open`, oldest first.
pub fn lines(ledger: &Value) -> Vec<String> {
    let line = |it: &Value| {
        let name = it["month"].as_str().unwrap_or("back");
        format!("{name} {} {} {}", it["due_cents"], it["open_cents"], it["state"].as_str().unwrap())
    };
    ledger["lines"].as_array().unwrap().iter().rev().map(line).collect()
}

pub fn payment(tenancy: &str, day: &str, amount: &str) -> Value {
    json!({ "tenancy": tenancy, "ledger": "tenant", "kind": "payment", "day": day, "amount": amount,
        "payer": "tenant", "reference": "" })
}

pub fn arrears(world: &World) -> Value {
    world.ask("rent_arrears", json!({ "search": "", "worker": null, "step": null, "offset": 0, "limit": 50 }))
}

#[test]
fn what_is_due_follows_from_the_leases_until_somebody_records_otherwise() {
    let world = World::with_team();
    let teun = teun(&world);
    // 21 of the 31 days of May.
    let expected = ["2026-05 42000 42000 open", "2026-06 62000 62000 open", "2026-07 62000 62000 open"];
    assert_eq!(expected.map(str::to_owned).to_vec(), lines(&rent(&world, &teun)["tenant"]));
    assert_eq!("166000 0 serious", standing(&world, &teun));
    let owner = rent(&world, &teun)["owner"].clone();
    assert_eq!((json!(180_000), json!(false)), (owner["standing"]["open_cents"].clone(), owner["kept"].clone()));

    // The month before stood elsewhere: only what is known from June on counts.
    let june = json!({ "tenancy": teun, "month": "2026-06", "due": "620", "paid": "600", "paid_on": "2026-06-02" });
    world.ask("rent_record_month", june.clone());
    world.reopen();
    let expected = ["2026-06 62000 2000 partly", "2026-07 62000 62000 open"];
    assert_eq!(expected.map(str::to_owned).to_vec(), lines(&rent(&world, &teun)["tenant"]));
    // The same month once more is put right, not added.
    world.ask("rent_record_month", with(june, "paid", "620"));
    assert_eq!("62000 0 arrears", standing(&world, &teun));
    let strip = world.ask("dossiers_get", json!({ "tenancy": teun }))["rents"].clone();
    assert_eq!(json!(["paid", "open"]), json!([strip[0]["state"], strip[1]["state"]]), "{strip}");
}

#[test]
fn somebody_who_is_behind_arranges_it_and_gets_clear() {
    let world = World::with_team();
    let teun = teun(&world);
    world.ask("rent_record_payment", payment(&teun, "2026-05-11", "420"));
    world.ask("rent_record_payment", payment(&teun, "2026-06-01", "620"));
    assert_eq!("62000 0 arrears", standing(&world, &teun));
    let page = arrears(&world);
    assert_eq!((json!(1), json!(62_000)), (page["all"].clone(), page["open_cents"].clone()));
    assert_eq!(json!(27), page["rows"][0]["standing"]["days"], "open since 1 July");

    let args = json!({ "tenancy": teun, "agreed_day": "2026-07-28", "first_month": "2026-08", "months": 2,
        "amount": "310" });
    world.ask("rent_arrange", args);
    let arranged = rent(&world, &teun)["arrangements"][0].clone();
    assert_eq!((json!(true), json!(62_000)), (arranged["running"].clone(), arranged["arranged_cents"].clone()));
    world.time.pass(10 * DAY_MS);
    world.reopen();
    assert_eq!("124000 0 serious", standing(&world, &teun), "August fell due");
    world.ask("rent_record_payment", payment(&teun, "2026-08-05", "930"));
    world.time.pass(35 * DAY_MS);
    world.reopen();
    world.ask("rent_record_payment", payment(&teun, "2026-09-10", "900"));
    let states = |it: Value| it["months"].as_array().unwrap().iter().map(|it| it["state"].clone()).collect::<Vec<_>>();
    assert_eq!([json!("kept"), json!("running")], states(rent(&world, &teun)["arrangements"][0].clone())[..]);
    assert_eq!("3000 0 signal", standing(&world, &teun));
    assert_eq!(json!("kept"), arrears(&world)["rows"][0]["arrangement"]);
    world.ask("rent_record_payment", payment(&teun, "2026-09-11", "30"));
    assert_eq!("0 0 none", standing(&world, &teun));
    assert_eq!(json!([]), arrears(&world)["rows"]);
    world.time.pass(20 * DAY_MS);
    world.reopen();
    let arrangement = rent(&world, &teun)["arrangements"][0].clone();
    assert_eq!([json!("kept"), json!("kept")], states(arrangement.clone())[..]);
    assert_eq!(json!(false), arrangement["running"], "it is over");
}

#[test]
fn a_couple_owes_the_rent_once_and_both_see_it() {
    let world = World::with_team();
    let teun = teun(&world);
    let roos = roos(&world, &teun);
    assert_eq!("166000 0 serious", standing(&world, &roos), "the same books");
    world.ask("rent_record_payment", payment(&roos, "2026-07-28", "1660"));
    assert_eq!(("0 0 none", "0 0 none"), (&*standing(&world, &teun), &*standing(&world, &roos)));
    assert_eq!(json!("Teun Regenboog"), rent(&world, &roos)["shared_with"][0]["name"]);
    assert_eq!(json!("Roos Kastanje"), rent(&world, &teun)["shared_with"][0]["name"]);
    let paid = rent(&world, &teun)["tenant"]["payments"][0]["id"].clone();
    world.ask("rent_withdraw_payment", json!({ "tenancy": teun, "payment": paid }));
    let page = arrears(&world);
    assert_eq!((json!(1), json!(166_000)), (page["all"].clone(), page["open_cents"].clone()), "counted once");
    assert_eq!(json!(["Teun Regenboog", "Roos Kastanje"]), page["rows"][0]["names"]);
    let searched = json!({ "search": "roos", "worker": null, "step": null, "offset": 0, "limit": 50 });
    assert_eq!(json!(1), world.ask("rent_arrears", searched)["total"], "found by either name");
}

#[test]
fn lists_that_were_made_ready_are_no_older_than_what_was_written_since() {
    let world = World::with_team();
    world.ask("lists_ready", json!({}));
    let homes = json!({ "search": "", "owner": null, "ending": false, "inspection": null, "empty": false, "offset": 0, "limit": 50 });
    assert_eq!(json!([]), arrears(&world)["rows"]);
    teun(&world);
    assert_eq!(json!(166_000), arrears(&world)["open_cents"]);
    assert_eq!(json!(1), world.ask("stock_list", homes.clone())["total"]);
    let (arrears_before, homes_before) = (arrears(&world), world.ask("stock_list", homes.clone()));
    world.reopen();
    world.ask("lists_ready", json!({}));
    assert_eq!(arrears_before, arrears(&world), "and say the same");
    assert_eq!(homes_before, world.ask("stock_list", homes));
}

#[test]
fn another_rent_never_ends_the_lease() {
    let world = World::with_team();
    let teun = teun(&world);
    let lease = rent(&world, &teun)["leases"][0].clone();
    assert_eq!((json!("sub"), json!(60_000)), (lease["kind"].clone(), lease["rent_cents"].clone()));
    let args = json!({ "tenancy": teun, "lease": lease["id"], "from_day": "2026-07-16", "rent": "631", "costs": "20" });
    world.ask("rent_change", args.clone());
    // 15 days of 620 and 16 of 651.
    assert_eq!("2026-07 63600 63600 open", lines(&rent(&world, &teun)["tenant"])[2]);
    assert_eq!(json!(null), rent(&world, &teun)["leases"][0]["last_day"]);
    world.ask("rent_change", with(args.clone(), "rent", "600"));
    assert_eq!("2026-07 62000 62000 open", lines(&rent(&world, &teun)["tenant"])[2], "put right, on the same day");
    assert_eq!("first_day: outside_lease", world.wrong("rent_change", with(args.clone(), "from_day", "2026-05-10")));
    assert_eq!(
        "first_day: day_too_far_ahead",
        world.wrong("rent_change", with(args.clone(), "from_day", "2027-08-01"))
    );
    assert_eq!("amount: amount_above", world.wrong("rent_change", with(args, "rent", "63100")));
}

#[test]
fn no_step_of_early_signalling_is_skipped() {
    let world = World::with_team();
    let teun = teun(&world);
    let step = |step: &str, day: &str| json!({ "tenancy": teun, "step": step, "day": day });
    assert_eq!("day: step_before_arrears", world.wrong("rent_step", step("reminder", "2026-05-10")));
    assert_eq!("day: step_skipped", world.wrong("rent_step", step("contact", "2026-07-06")));
    for (name, day) in [("reminder", "2026-07-06"), ("contact", "2026-07-08"), ("debt_help", "2026-07-08")] {
        world.ask("rent_step", step(name, day));
    }
    assert_eq!("day: step_before_other", world.wrong("rent_step", step("offer", "2026-07-07")));
    assert_eq!("day: step_taken", world.wrong("rent_step", step("contact", "2026-07-09")));
    assert_eq!("day: day_in_future", world.wrong("rent_step", step("offer", "2026-07-29")));
    let offer = world.ask("rent_step", step("offer", "2026-07-20"))["id"].clone();
    let objection = world.ask("rent_step", step("objection", "2026-07-22"))["id"].clone();
    assert_eq!("day: step_objected", world.wrong("rent_step", step("passed_on", "2026-07-28")));
    assert_eq!(Code::StepStoodOn, world.refused("rent_withdraw_step", json!({ "tenancy": teun, "step": offer })));
    world.ask("rent_withdraw_step", json!({ "tenancy": teun, "step": objection }));
    world.ask("rent_step", step("passed_on", "2026-07-28"));
    assert_eq!(json!("passed_on"), arrears(&world)["rows"][0]["last_step"]["step"]);
    // Paid: the next time everything begins anew.
    world.ask("rent_record_payment", payment(&teun, "2026-07-28", "1660"));
    assert_eq!("day: nothing_open", world.wrong("rent_step", step("reminder", "2026-07-28")));
    assert!(rent(&world, &teun)["steps"].as_array().unwrap().iter().all(|it| it["day"].is_null()));
}

#[test]
fn what_cannot_be_is_said_at_its_field() {
    let world = World::with_team();
    let teun = teun(&world);
    let paid = || with(payment(&teun, "2026-07-01", "620"), "reference", "NL 7");
    world.ask("rent_record_payment", paid());
    let payment = |field: &str, value: &str| world.wrong("rent_record_payment", with(paid(), field, value));
    assert_eq!("reference: reference_taken", payment("day", "2026-07-02"));
    assert_eq!("amount: amount_negative, reference: reference_taken", payment("amount", "-620"));
    assert_eq!("amount: amount_zero, reference: reference_taken", payment("amount", "0"));
    assert_eq!("amount: amount_above, reference: reference_taken", payment("amount", "62000"));
    assert_eq!(
        "day: before_rent",
        world.wrong("rent_record_payment", with(with(paid(), "reference", ""), "day", "2026-03-09"))
    );
    assert_eq!(
        "day: day_in_future",
        world.wrong("rent_record_payment", with(with(paid(), "reference", ""), "day", "2026-07-29"))
    );
    let refund = with(with(paid(), "reference", ""), "kind", "refund");
    assert_eq!("amount: refund_above_ahead", world.wrong("rent_record_payment", refund.clone()));
    // The same reference in the other ledger is another payment.
    world.ask("rent_record_payment", with(with(paid(), "ledger", "owner"), "payer", "provider"));

    let month = |field: &str, value: &str| {
        let args = json!({ "tenancy": teun, "month": "2026-07", "due": "620", "paid": "", "paid_on": "" });
        world.wrong("rent_record_month", with(args, field, value))
    };
    assert_eq!("month: before_rent", month("month", "2026-04"));
    assert_eq!("month: day_in_future", month("month", "2026-08"));
    assert_eq!("month: day_invalid", month("month", "juli"));
    assert_eq!("due: amount_invalid", month("due", "veel"));
    assert_eq!("paid: amount_negative", month("paid", "-1"));
    assert_eq!("paid_on: day_in_future", month("paid_on", "2026-07-29"));
    assert_eq!("paid_on: paid_long_before", month("paid_on", "2026-04-29"));
    assert_eq!("paid_on: paid_long_before", month("paid_on", "0001-01-01"));

    let args =
        json!({ "tenancy": teun, "agreed_day": "2026-07-28", "first_month": "2026-08", "months": 6, "amount": "50" });
    let arrange = |field: &str, value: Value| world.wrong("rent_arrange", with(args.clone(), field, value));
    assert_eq!("months: instalments_out_of_range", arrange("months", json!(0)));
    assert_eq!("months: instalments_out_of_range", arrange("months", json!(61)));
    assert_eq!("amount: instalment_above_open", arrange("amount", json!("2000")));
    assert_eq!("month: arrangement_month", arrange("first_month", json!("2026-06")));
    let made = world.ask("rent_arrange", args.clone())["id"].clone();
    assert_eq!("day: arrangement_runs", world.wrong("rent_arrange", args.clone()));
    let end = json!({ "tenancy": teun, "arrangement": made, "day": "2026-07-27" });
    assert_eq!("day: last_before_first", world.wrong("rent_end_arrangement", end));

    // What is ahead can be given back, and no more.
    world.ask("rent_record_payment", self::payment(&teun, "2026-07-28", "1100"));
    assert_eq!("0 6000 none", standing(&world, &teun));
    let refund = |amount: &str| with(with(refund.clone(), "day", "2026-07-28"), "amount", amount);
    assert_eq!("amount: refund_above_ahead", world.wrong("rent_record_payment", refund("60,01")));
    world.ask("rent_record_payment", refund("60"));
    assert_eq!("0 0 none", standing(&world, &teun));
}

#[test]
fn every_step_of_the_rent_desk_is_undone_and_done_again() {
    let world = World::with_team();
    let teun = teun(&world);
    // Roos moves in: what is computed anew for one of them is for both.
    roos(&world, &teun);
    let look = |world: &World| {
        let kept = arrears(world);
        world.reopen();
        assert_eq!(arrears(world), kept, "what was computed anew in part is what all of it gives");
        (rent(world, &teun), kept)
    };
    arrears(&world);
    let lease = rent(&world, &teun)["leases"][0]["id"].clone();
    let back_and_again = |name: &str, args: Value| {
        let before = look(&world);
        let answer = world.ask(name, args);
        let after = look(&world);
        assert_ne!(before, after, "{name} changed something");
        world.ask("history_undo", json!({}));
        assert_eq!(before, look(&world), "{name} was undone");
        world.ask("history_redo", json!({}));
        assert_eq!(after, look(&world), "{name} was done again");
        answer["id"].clone()
    };
    let paid = back_and_again("rent_record_payment", payment(&teun, "2026-07-01", "100"));
    back_and_again("rent_withdraw_payment", json!({ "tenancy": teun, "payment": paid }));
    back_and_again("rent_record_payment", payment(&teun, "2026-05-11", "500"));
    back_and_again("rent_record_payment", with(payment(&teun, "2026-05-12", "80"), "kind", "refund"));
    let june = json!({ "tenancy": teun, "month": "2026-06", "due": "600", "paid": "300", "paid_on": "" });
    back_and_again("rent_record_month", june);
    let args =
        json!({ "tenancy": teun, "agreed_day": "2026-07-28", "first_month": "2026-08", "months": 6, "amount": "50" });
    let made = back_and_again("rent_arrange", args);
    back_and_again("rent_end_arrangement", json!({ "tenancy": teun, "arrangement": made, "day": "2026-07-28" }));
    let step = back_and_again("rent_step", json!({ "tenancy": teun, "step": "reminder", "day": "2026-07-06" }));
    back_and_again("rent_withdraw_step", json!({ "tenancy": teun, "step": step }));
    let change = json!({ "tenancy": teun, "lease": lease, "from_day": "2026-07-01", "rent": "650", "costs": "" });
    back_and_again("rent_change", change);
    back_and_again("rent_set_reference", json!({ "tenancy": teun, "reference": "HF-2041" }));
    back_and_again("rent_set_reference", json!({ "tenancy": teun, "reference": "" }));
}

#[test]
fn a_worker_sees_the_rent_of_the_own_caseload_and_writes_none() {
    let world = World::with_caseload();
    let short = |name: &str| {
        let tenancy = world.tenancy(name);
        let args = json!({ "tenancy": tenancy, "month": "2026-07", "due": "100000", "paid": "0", "paid_on": "" });
        world.ask("rent_record_month", with(args, "due", "1000"));
        tenancy
    };
    let own = short("T1");
    let all = arrears(&world)["all"].as_u64().unwrap();
    world.account("joost", &["worker"], Some(&world.worker("Joost Testman")));
    world.unlock_as("joost");
    let page = arrears(&world);
    let seen = page["all"].as_u64().unwrap();
    assert!(0 < seen && seen < all, "{seen} of {all}");
    assert!(page["rows"].as_array().unwrap().iter().all(|it| it["worker"] == "Joost Testman"), "{page}");
    assert_eq!(json!(false), rent(&world, &own)["may_keep"]);
    assert_eq!(Code::NotAllowed, world.refused("rent_record_payment", payment(&own, "2026-07-01", "1")));
}
