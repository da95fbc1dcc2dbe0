//! What a ledger says, and of whom: nobody is accused of what nobody recorded, and a ledger stays with its contract.

use std::fs;

use serde_json::{Value, json};

use crate::{
    rents::{arrears, lines, payment, rent, standing, teun},
    world::{DAY_MS, World, caseload_set, with},
};

/// A team with the set of the fixture, of which one file is another.
fn imported(file: &str, other: impl Fn(&str) -> String) -> (World, Value) {
    let world = World::with_team();
    let folder = world.folder().join("set");
    fs::create_dir(&folder).unwrap();
    for entry in fs::read_dir(caseload_set()).unwrap() {
        let entry = entry.unwrap();
        let text = fs::read_to_string(entry.path()).unwrap();
        let text = if entry.file_name() == *file { other(&text) } else { text };
        fs::write(folder.join(entry.file_name()), text).unwrap();
    }
    let answer = world.ask("set_import", json!({ "folder": folder, "dry_run": false }));
    (world, answer)
}

#[test]
fn nobody_is_behind_in_a_ledger_that_nobody_kept_here() {
    let without = |text: &str| text.lines().filter(|it| !it.starts_with("T1,")).map(|it| format!("{it}\n")).collect();
    let (world, _) = imported("rent_months.csv", without);
    // T10 passed on long ago and T1 lives there; of neither does the set tell a month of rent.
    for name in ["T10", "T1"] {
        let tenancy = world.tenancy(name);
        let ledger = rent(&world, &tenancy)["tenant"].clone();
        assert_eq!(json!([true, true, false]), json!([ledger["known"], ledger["untold"], ledger["kept"]]), "{name}");
        assert_eq!(("0 0 none".to_owned(), json!([])), (standing(&world, &tenancy), ledger["lines"].clone()), "{name}");
        let dossier = world.ask("dossiers_get", json!({ "tenancy": tenancy }));
        assert_eq!(json!([[], 0]), json!([dossier["rents"], dossier["rent_open_cents"]]), "{name}");
        let step = json!({ "tenancy": tenancy, "step": "reminder", "day": "2026-07-28" });
        assert_eq!("day: nothing_open", world.wrong("rent_step", step), "{name}");
        let rows = arrears(&world)["rows"].clone();
        assert!(rows.as_array().unwrap().iter().all(|it| it["tenancy"] != json!(tenancy)), "{name}");
    }
    // The first that is recorded says from when anything is known, and not what was before.
    let tenancy = world.tenancy("T1");
    let look = |world: &World| (rent(world, &tenancy)["tenant"].clone(), arrears(world));
    let before = look(&world);
    world.ask("rent_record_payment", payment(&tenancy, "2026-07-01", "500"));
    let ledger = rent(&world, &tenancy)["tenant"].clone();
    assert_eq!(vec!["2026-07 55121 5121 partly"], lines(&ledger));
    assert_eq!(json!(false), ledger["untold"]);
    world.back_and_again("record_payment", &before, look);
}

#[test]
fn a_rent_that_is_over_gets_no_months() {
    let world = World::with_caseload();
    let month = |name: &str, month: &str| json!({ "tenancy": world.tenancy(name), "month": month, "due": "600", "paid": "", "paid_on": "" });
    // T10 has a lease of their own since January; T8 died on 18 May 2025.
    assert_eq!("month: after_rent", world.wrong("rent_record_month", month("T10", "2026-07")));
    assert_eq!("month: after_rent", world.wrong("rent_record_month", month("T10", "2026-01")));
    assert_eq!("month: after_rent", world.wrong("rent_record_month", month("T8", "2025-06")));
    world.ask("rent_record_month", month("T10", "2025-12"));
    world.ask("rent_record_month", month("T8", "2025-05"));
    assert_eq!("60000 0 arrears", standing(&world, &world.tenancy("T10")));
}

#[test]
fn the_first_rent_may_come_before_the_key() {
    let world = World::with_team();
    let teun = teun(&world);
    world.ask("rent_record_payment", payment(&teun, "2026-04-20", "420"));
    assert_eq!("2026-05 42000 0 paid", lines(&rent(&world, &teun)["tenant"])[0]);
    assert_eq!("day: before_rent", world.wrong("rent_record_payment", payment(&teun, "2026-03-09", "1")));
    world.ask("history_undo", json!({}));
    // The rent stood elsewhere until June: what comes in the last days of May is for June.
    let june = json!({ "tenancy": teun, "month": "2026-06", "due": "620", "paid": "", "paid_on": "" });
    world.ask("rent_record_month", june);
    world.ask("rent_record_payment", payment(&teun, "2026-05-28", "620"));
    let expected = vec!["2026-06 62000 0 paid", "2026-07 62000 62000 open"];
    assert_eq!(expected, lines(&rent(&world, &teun)["tenant"]));
    assert_eq!("day: before_rent", world.wrong("rent_record_payment", payment(&teun, "2026-05-10", "1")));
}

#[test]
fn nothing_is_arranged_before_anything_was_open() {
    let world = World::with_team();
    let teun = teun(&world);
    world.ask("rent_record_payment", payment(&teun, "2026-06-01", "1040"));
    assert_eq!("62000 0 arrears", standing(&world, &teun), "July");
    let args =
        json!({ "tenancy": teun, "agreed_day": "2026-07-28", "first_month": "2026-07", "months": 6, "amount": "100" });
    assert_eq!("month: nothing_open_before", world.wrong("rent_arrange", args.clone()));
    let before = rent(&world, &teun);
    world.ask("rent_arrange", with(args, "first_month", "2026-08"));
    assert_eq!(json!(62_000), rent(&world, &teun)["arrangements"][0]["arranged_cents"]);
    world.back_and_again("arrange", &before, |world| rent(world, &teun));
}

#[test]
fn what_was_given_back_is_not_given_back_once_more() {
    let world = World::with_team();
    let teun = teun(&world);
    world.ask("rent_record_payment", payment(&teun, "2026-05-11", "500"));
    let back = |day: &str, amount: &str| with(payment(&teun, day, amount), "kind", "refund");
    world.ask("rent_record_payment", back("2026-05-20", "50"));
    assert_eq!("amount: refund_above_ahead", world.wrong("rent_record_payment", back("2026-05-12", "80")));
    // That June has used the rest since does not make it untrue that it went back in May.
    world.ask("rent_record_payment", back("2026-05-12", "30"));
    assert_eq!("amount: refund_above_ahead", world.wrong("rent_record_payment", back("2026-05-12", "0,01")));
}

#[test]
fn the_dossier_says_all_that_is_open_and_shows_a_year_of_it() {
    let world = World::with_team();
    let teun = teun(&world);
    world.time.pass(400 * DAY_MS);
    world.reopen();
    let dossier = world.ask("dossiers_get", json!({ "tenancy": teun }));
    assert_eq!(12, dossier["rents"].as_array().unwrap().len());
    // 21 days of May 2026, and June 2026 to September 2027 whole.
    assert_eq!(json!(42_000 + 16 * 62_000), dossier["rent_open_cents"]);
}

/// Teun moved out on Monday 27 July and Roos has the key of Staalkade 12 since: under the same head lease.
fn after_teun(world: &World) -> (String, String) {
    let teun = teun(world);
    let sub = rent(world, &teun)["leases"][0]["id"].clone();
    let end = json!({ "tenancy": teun, "last_day": "2026-07-27", "reason": "left", "destination": "unknown",
        "leases": [sub], "tasks": [] });
    world.ask("tenancies_end", end);
    let dwelling = world.ask("dwellings_list", json!({ "search": "Staalkade" }))[0]["id"].clone();
    let person = json!({ "given_name": "Roos", "prefix": "", "family_name": "Kastanje", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let place = json!({ "street": "Staalkade", "number": "12", "postcode": "", "city": "Proefstad", "owner": null,
        "self_contained": true, "programme": "" });
    let args = json!({ "person": null, "new_person": person, "dwelling": dwelling, "new_dwelling": place,
        "together": false, "worker": null, "support_start": "2026-07-28", "visits": 1, "period_weeks": 1, "reason": "",
        "head": null, "sub": json!({ "first_day": "2026-07-28", "last_day": "", "rent": "600", "costs": "20" }) });
    let roos = world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned();
    (teun, roos)
}

#[test]
fn the_ledger_to_the_owner_goes_on_over_who_lives_there_after() {
    let world = World::with_team();
    let (teun, roos) = after_teun(&world);
    let sheet = rent(&world, &roos);
    assert_eq!(json!([true, 180_000]), json!([sheet["owner"]["known"], sheet["owner"]["standing"]["open_cents"]]));
    assert_eq!(json!({ "tenancy": teun, "name": "Teun Regenboog" }), sheet["owner_of"]);
    assert_eq!(
        json!([null, 1]),
        json!([rent(&world, &teun)["owner_of"], sheet["tenant"]["lines"].as_array().unwrap().len()])
    );

    // What is written from the dossier of Roos stands in the one ledger of that contract.
    let look = |world: &World| (rent(world, &teun)["owner"].clone(), rent(world, &roos)["owner"].clone());
    let before = look(&world);
    let paid = with(with(payment(&roos, "2026-07-28", "1800"), "ledger", "owner"), "payer", "provider");
    let made = world.ask("rent_record_payment", paid)["id"].clone();
    assert_eq!(look(&world).0, look(&world).1);
    assert_eq!(json!(0), look(&world).0["standing"]["open_cents"]);
    world.back_and_again("record_payment", &before, look);
    assert_eq!("8000 0 signal", standing(&world, &roos), "four days of July, whatever the owner gets");
    world.ask("rent_withdraw_payment", json!({ "tenancy": roos, "payment": made }));
    assert_eq!(before, look(&world));

    // The rent to the owner changes there too.
    let head = sheet["leases"].as_array().unwrap().iter().find(|it| it["kind"] == "head").unwrap()["id"].clone();
    let change = json!({ "tenancy": roos, "lease": head, "from_day": "2026-07-01", "rent": "650", "costs": "" });
    world.ask("rent_change", change);
    assert_eq!(json!(185_000), look(&world).1["standing"]["open_cents"]);
    world.back_and_again("change_rent", &before, look);
}

#[test]
fn a_set_brings_no_rent_that_the_screen_would_refuse() {
    let other = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.push("T10,2025-10,-1,0,".to_owned());
        lines.push("T10,2025-11,60000,2000001,".to_owned());
        lines.push("T10,2025-12,2000000,2000000,".to_owned());
        lines.join("\n")
    };
    let (world, answer) = imported("rent_months.csv", other);
    let wrong: Vec<_> = answer["rejected"].as_array().unwrap().iter().map(|it| it["column"].clone()).collect();
    assert_eq!(vec![json!("due_cents"), json!("paid_cents")], wrong, "{answer}");
    assert_eq!(vec!["2025-12 2000000 0 paid"], lines(&rent(&world, &world.tenancy("T10"))["tenant"]));
}
