//! Statements of the bank: read, proposed, booked by what somebody confirmed, and booked once.

use std::path::PathBuf;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

const ACCOUNT: &str = "NL91ABNA0417164300";
/// Ends the direction of what the bank took back.
const BACK: &str = "!";
const TEUN: &str = "NL20INGB0001234567";

/// Teun lives on Staalkade 12 since Monday 11 May 2026, for 620 euros a month; Sam next door, for 580. Today is
/// Tuesday 28 July 2026.
fn tenants(world: &World) -> (String, String) {
    (begin(world, "Teun", "Regenboog", "12", "600"), begin(world, "Sam", "Kastanje", "14", "560"))
}

fn begin(world: &World, given: &str, family: &str, number: &str, rent: &str) -> String {
    let person = json!({ "given_name": given, "prefix": "", "family_name": family, "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let place = json!({ "street": "Staalkade", "number": number, "postcode": "", "city": "Proefstad", "owner": null,
        "self_contained": true, "programme": "" });
    let lease =
        |rent: &str, costs: &str| json!({ "first_day": "2026-05-11", "last_day": "", "rent": rent, "costs": costs });
    let args = json!({ "person": null, "new_person": person, "dwelling": null, "new_dwelling": place, "together": false,
        "worker": null, "support_start": "2026-05-11", "visits": 1, "period_weeks": 1, "reason": "",
        "head": lease(rent, ""), "sub": lease(rent, "20") });
    world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned()
}

#[derive(Clone, Copy)]
struct Paid<'a> {
    reference: &'a str,
    end_to_end: &'a str,
    day: &'a str,
    amount: &'a str,
    direction: &'a str,
    party: &'a str,
    iban: &'a str,
    words: &'a str,
}

const JULY: Paid<'_> = Paid {
    reference: "A1",
    end_to_end: "NOTPROVIDED",
    day: "2026-07-01",
    amount: "620.00",
    direction: "CRDT",
    party: "Hr T Regenboog",
    iban: TEUN,
    words: "huur juli",
};

/// A statement with these payments, in a file of this name.
fn file(world: &World, name: &str, paid: &[Paid<'_>]) -> PathBuf {
    let entry = |it: &Paid<'_>| {
        format!(
            "<Ntry><Amt Ccy=\"EUR\">{}</Amt><CdtDbtInd>{}</CdtDbtInd>{}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{}</Dt></BookgDt>\
             <AcctSvcrRef>{}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>{}</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>{}</Nm></Pty></Dbtr><DbtrAcct><Id>\
             <IBAN>{}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>{}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n",
            it.amount,
            it.direction.trim_end_matches(BACK),
            if it.direction.ends_with(BACK) { "<RvslInd>true</RvslInd>" } else { "" },
            it.day,
            it.reference,
            it.end_to_end,
            it.party,
            it.iban,
            it.words
        )
    };
    let text = format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>{ACCOUNT}\
         </IBAN></Id></Acct>\n{}</Stmt></BkToCstmrStmt></Document>",
        paid.iter().map(entry).collect::<String>()
    );
    let path = world.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn read(world: &World, path: &PathBuf) -> Value {
    world.ask("statement_read", json!({ "path": path }))
}

fn book(world: &World, path: &PathBuf, chosen: &[(&Value, &str)]) -> Value {
    let chosen: Vec<_> =
        chosen.iter().map(|(key, tenancy)| json!({ "key": key, "tenancy": tenancy, "payment": null })).collect();
    world.ask("statement_book", json!({ "path": path, "account": ACCOUNT, "chosen": chosen }))
}

fn booked_one() -> Value {
    json!({ "payments": 1, "taken_back": 0, "cents": 62_000 })
}

fn open(world: &World, tenancy: &str) -> Value {
    world.ask("rent_get", json!({ "tenancy": tenancy }))["tenant"]["standing"]["open_cents"].clone()
}

#[test]
fn a_payment_is_proposed_booked_once_and_taken_back() {
    let world = World::with_team();
    let (teun, sam) = tenants(&world);
    let path = file(
        &world,
        "juli.xml",
        &[JULY, Paid { reference: "A2", direction: "DBIT", party: "Energie BV", words: "stroom", ..JULY }],
    );
    let sheet = read(&world, &path);
    assert_eq!(
        (json!(1), json!(0), json!(false)),
        (sheet["outgoing"].clone(), sheet["known"].clone(), sheet["another_account"].clone())
    );
    let row = &sheet["rows"][0];
    assert_eq!(json!([62_000, false, true]), json!([row["cents"], row["certain"], row["chosen"]]));
    let first = &row["proposals"][0];
    assert_eq!((json!(teun), json!(["Teun Regenboog"])), (first["tenancy"].clone(), first["names"].clone()));
    let kinds: Vec<_> = first["reasons"].as_array().unwrap().iter().map(|it| it["kind"].clone()).collect();
    assert_eq!(vec![json!("month"), json!("name")], kinds);

    let before = open(&world, &teun);
    let booked = book(&world, &path, &[(&row["key"], &teun)]);
    assert_eq!(booked_one(), booked);
    world.reopen();
    assert_eq!(before.as_i64().unwrap() - 62_000, open(&world, &teun).as_i64().unwrap());
    let payment = world.ask("rent_get", json!({ "tenancy": teun }))["tenant"]["payments"][0].clone();
    assert_eq!(json!(["tenant", "2026-07-01"]), json!([payment["payer"], payment["day"]]));

    // It is known now, and booking it again, or for another, books nothing.
    let again = read(&world, &path);
    assert_eq!(json!([1, []]), json!([again["known"], again["rows"]]));
    assert_eq!(json!({ "payments": 0, "taken_back": 0, "cents": 0 }), book(&world, &path, &[(&row["key"], &sam)]));

    // August is certain: the account paid before.
    let august = file(&world, "later.xml", &[Paid { reference: "A3", day: "2026-07-27", ..JULY }]);
    assert_eq!(json!(true), read(&world, &august)["rows"][0]["certain"]);

    // Undone as one step, and it can be booked again.
    world.ask("history_undo", json!({}));
    assert_eq!(before, open(&world, &teun));
    assert_eq!(json!(0), read(&world, &path)["known"]);
    world.ask("history_redo", json!({}));
    assert_eq!(json!(1), read(&world, &path)["known"]);
    // A payment that is taken away by hand may be booked for somebody else.
    let args = json!({ "tenancy": teun, "payment": payment["id"] });
    world.ask("rent_withdraw_payment", args);
    assert_eq!(booked_one(), book(&world, &path, &[(&row["key"], &sam)]));
    assert_eq!(json!(1), read(&world, &path)["known"]);
}

#[test]
fn what_is_chosen_is_booked_together_or_not_at_all() {
    let world = World::with_team();
    let (teun, sam) = tenants(&world);
    let early = Paid { reference: "A2", day: "2026-03-09", ..JULY };
    let path = file(&world, "twee.xml", &[JULY, early]);
    let rows = read(&world, &path)["rows"].clone();
    let chosen = json!([{ "key": rows[0]["key"], "tenancy": teun, "payment": null },
        { "key": rows[1]["key"], "tenancy": sam, "payment": null }]);
    let args = json!({ "path": path, "account": ACCOUNT, "chosen": chosen });
    let why = world.try_ask("statement_book", args).unwrap_err();
    assert_eq!((Code::StatementBeforeRent, Some(3)), (why.code, why.args.get("line").copied()));
    assert_eq!(json!(0), read(&world, &path)["known"]);
    // A payment that is not in the file is nobody's.
    let strange = json!([{ "key": "0190f3c2-7d5a-7b1e-9c3d-2a1b4c5d6e7f", "tenancy": teun, "payment": null }]);
    let args = json!({ "path": path, "account": ACCOUNT, "chosen": strange });
    assert_eq!(Code::Missing, world.try_ask("statement_book", args).unwrap_err().code);
    // Two choices of one payment are one payment.
    let key = &rows[0]["key"];
    assert_eq!(booked_one(), book(&world, &path, &[(key, &teun), (key, &sam)]));
    assert_eq!(json!([]), read(&world, &file(&world, "andere.xml", &[JULY]))["rows"]);
}

#[test]
fn what_is_no_statement_is_refused_with_its_line() {
    let world = World::with_team();
    let good = std::fs::read_to_string(file(&world, "goed.xml", &[JULY])).unwrap();
    let check = |text: String, code: Code, line: Option<i64>| {
        let path = world.folder().join("slecht.xml");
        std::fs::write(&path, text).unwrap();
        let why = world.try_ask("statement_read", json!({ "path": path })).unwrap_err();
        assert_eq!((code, line), (why.code, why.args.get("line").copied()));
    };
    check("geen bestand van een bank".to_owned(), Code::NotAStatement, Some(1));
    check(good.replace("001.08", "001.77"), Code::StatementOther, Some(1));
    check(good.replace("</Ntry>", ""), Code::StatementBroken, Some(3));
    check(format!("<?xml version=\"1.0\" encoding=\"utf-16\"?>{good}"), Code::StatementLetters, Some(1));
    check(format!("<!DOCTYPE x>{good}"), Code::StatementUnsafe, Some(1));
    check(good.replace(ACCOUNT, "12345"), Code::StatementNoAccount, Some(1));
    check(good.replace("EUR", "USD"), Code::StatementCurrency, Some(2));
    check(good.replace("620.00", "620,00"), Code::StatementAmount, Some(2));
    check(good.replace("2026-07-01", "2026-07-32"), Code::StatementDay, Some(2));
    let gone = world.folder().join("weg.xml");
    assert_eq!(Code::StatementUnreadable, world.try_ask("statement_read", json!({ "path": gone })).unwrap_err().code);
    // Another account than the one that was looked at.
    let other = good.replace(ACCOUNT, TEUN);
    let path = world.folder().join("ander.xml");
    std::fs::write(&path, other).unwrap();
    let args = json!({ "path": path, "account": ACCOUNT, "chosen": [] });
    let why = world.try_ask("statement_book", args).unwrap_err();
    assert_eq!((Code::StatementAccount, Some(1)), (why.code, why.args.get("line").copied()));
}

fn reference(world: &World, tenancy: &str, text: &str) -> Result<Value, engine::api::ApiError> {
    world.try_ask("rent_set_reference", json!({ "tenancy": tenancy, "reference": text })).map(|it| it.0)
}

#[test]
fn a_reference_of_their_own_makes_a_payment_certain() {
    let world = World::with_team();
    let (teun, sam) = tenants(&world);
    // Nothing else says whose it is: another name, another amount, an account that nobody knows.
    let stranger = Paid { amount: "20.00", party: "W Onbekend", words: "kenmerk hf 2041", ..JULY };
    let path = file(&world, "kenmerk.xml", &[stranger, Paid { reference: "A2", party: "S Kastanje", ..stranger }]);
    let kinds = |row: &Value| row["proposals"][0]["reasons"][0]["kind"].clone();
    assert_eq!(json!([]), read(&world, &path)["rows"][0]["proposals"]);
    reference(&world, &sam, "HF-2041").unwrap();
    let rows = read(&world, &path)["rows"].clone();
    assert_eq!((json!("reference"), json!(sam)), (kinds(&rows[0]), rows[0]["proposals"][0]["tenancy"].clone()));
    // With the name beside it it is certain; alone it is one slip of the pen away from somebody else's.
    assert_eq!(json!([[true, false], [true, true]]), json!([chosen(&rows[0]), chosen(&rows[1])]));
    assert_eq!(json!("HF-2041"), world.ask("rent_get", json!({ "tenancy": sam }))["reference"]);

    // It is of one tenant, however it is written, and what could not be found is not taken.
    let refused = |text: &str| reference(&world, &teun, text).unwrap_err().fields[0].code;
    assert_eq!(Code::PaymentReferenceTaken, refused("hf 20 41"));
    assert_eq!(Code::PaymentReferenceShort, refused("12b"));
    assert_eq!(Code::PaymentReferenceShort, refused("huur"));
    assert_eq!(Code::TextTooLong, refused(&"1".repeat(36)));
    assert_eq!(json!(null), world.ask("rent_get", json!({ "tenancy": teun }))["reference"]);
    reference(&world, &sam, "HF 2041").unwrap();
    world.ask("history_undo", json!({}));
    assert_eq!(json!("HF-2041"), world.ask("rent_get", json!({ "tenancy": sam }))["reference"]);
    world.ask("history_redo", json!({}));
    assert_eq!(json!("HF 2041"), world.ask("rent_get", json!({ "tenancy": sam }))["reference"]);
    reference(&world, &sam, "").unwrap();
    assert_eq!(json!([]), read(&world, &path)["rows"][0]["proposals"]);
    // Free again, also after the one who had it took it away.
    reference(&world, &teun, "HF-2041").unwrap();
    assert_eq!(json!(teun), read(&world, &path)["rows"][0]["proposals"][0]["tenancy"]);
    assert_eq!(Code::PaymentReferenceTaken, reference(&world, &sam, "HF-2041").unwrap_err().fields[0].code);
}

fn chosen(row: &Value) -> Value {
    json!([row["chosen"], row["certain"]])
}

#[test]
fn what_the_bank_took_back_withdraws_the_payment() {
    let world = World::with_team();
    let (teun, _) = tenants(&world);
    let back = Paid { reference: "A9", day: "2026-07-06", direction: "DBIT!", words: "terug", ..JULY };
    let path = file(&world, "storno.xml", &[JULY, back]);
    let rows = read(&world, &path)["rows"].clone();
    assert_eq!(json!([62_000, -62_000]), json!([rows[0]["cents"], rows[1]["cents"]]));
    // Nothing stands in the ledger that it could have taken back.
    assert_eq!(json!([null, false]), json!([rows[1]["proposals"][0]["paid"], rows[1]["chosen"]]));
    let before = open(&world, &teun);
    book(&world, &path, &[(&rows[0]["key"], &teun)]);
    let left = read(&world, &path)["rows"].clone();
    let first = &left[0]["proposals"][0];
    assert_eq!(json!([true, false]), chosen(&left[0]));
    assert_eq!(json!([1, "2026-07-01"]), json!([left.as_array().unwrap().len(), first["paid"]["day"]]));

    let withdraw = json!([{ "key": left[0]["key"], "tenancy": teun, "payment": first["paid"]["payment"] }]);
    let args = json!({ "path": path, "account": ACCOUNT, "chosen": withdraw });
    let booked = world.ask("statement_book", args.clone());
    assert_eq!(json!({ "payments": 0, "taken_back": 1, "cents": 0 }), booked);
    assert_eq!(before, open(&world, &teun));
    // Both are known now: what came in and went again is not booked once more.
    let after = read(&world, &path);
    assert_eq!(json!([2, []]), json!([after["known"], after["rows"]]));
    assert_eq!(json!({ "payments": 0, "taken_back": 0, "cents": 0 }), world.ask("statement_book", args.clone()));
    world.ask("history_undo", json!({}));
    assert_eq!(before.as_i64().unwrap() - 62_000, open(&world, &teun).as_i64().unwrap());
    assert_eq!(json!(1), read(&world, &path)["known"]);
    world.ask("history_redo", json!({}));
    assert_eq!((before, json!(2)), (open(&world, &teun), read(&world, &path)["known"].clone()));
    // Somebody withdrew the payment by hand before it was confirmed.
    world.ask("history_undo", json!({}));
    world.ask("rent_withdraw_payment", json!({ "tenancy": teun, "payment": first["paid"]["payment"] }));
    let why = world.try_ask("statement_book", args).unwrap_err();
    assert_eq!((Code::StatementNotThere, Some(3)), (why.code, why.args.get("line").copied()));
}

#[test]
fn what_was_taken_back_of_an_unknown_payment_is_a_refund() {
    let world = World::with_team();
    let (teun, _) = tenants(&world);
    let path = file(&world, "storno.xml", &[Paid { direction: "DBIT!", ..JULY }]);
    let key = read(&world, &path)["rows"][0]["key"].clone();
    let before = open(&world, &teun).as_i64().unwrap();
    let booked = book(&world, &path, &[(&key, &teun)]);
    assert_eq!(json!({ "payments": 0, "taken_back": 1, "cents": 0 }), booked);
    assert_eq!(before + 62_000, open(&world, &teun).as_i64().unwrap());
    assert_eq!(json!("refund"), world.ask("rent_get", json!({ "tenancy": teun }))["tenant"]["payments"][0]["kind"]);
    assert_eq!(json!(1), read(&world, &path)["known"]);
    world.ask("history_undo", json!({}));
    assert_eq!((before, json!(0)), (open(&world, &teun).as_i64().unwrap(), read(&world, &path)["known"].clone()));
}

#[test]
fn what_may_be_there_already_is_chosen_by_nobody() {
    let world = World::with_team();
    let (teun, _) = tenants(&world);
    let twin = Paid { reference: "A2", ..JULY };
    let path = file(&world, "dubbel.xml", &[JULY, twin, Paid { reference: "A3", day: "2026-07-08", ..JULY }]);
    let rows = read(&world, &path)["rows"].clone();
    assert_eq!(json!([null, 2, null]), json!([rows[0]["same_as"], rows[1]["same_as"], rows[2]["same_as"]]));
    assert_eq!(json!([true, false, true]), json!([rows[0]["chosen"], rows[1]["chosen"], rows[2]["chosen"]]));
    // The rent desk recorded it by hand on the day before: of that one the bank tells now.
    let args = json!({ "tenancy": teun, "ledger": "tenant", "kind": "payment", "day": "2026-06-30", "amount": "620",
        "payer": "tenant", "reference": "" });
    world.ask("rent_record_payment", args);
    let rows = read(&world, &path)["rows"].clone();
    assert_eq!(json!("2026-06-30"), rows[0]["proposals"][0]["paid"]["day"]);
    assert_eq!(json!([[false, false], [true, false]]), json!([chosen(&rows[0]), chosen(&rows[2])]));
    assert_eq!(json!(null), rows[2]["proposals"][0]["paid"]);
}

#[test]
fn a_month_that_was_recorded_as_paid_is_not_paid_once_more() {
    let world = World::with_team();
    let (teun, _) = tenants(&world);
    // By its own reference it would be certain.
    reference(&world, &teun, "HF-2041").unwrap();
    let before = Paid { reference: "A2", day: "2026-06-28", words: "huur HF-2041", ..JULY };
    let part = Paid { reference: "A3", amount: "300.00", ..before };
    let other = Paid { reference: "A4", day: "2026-05-20", ..before };
    let path = file(&world, "juli.xml", &[before, part, other]);
    let chosen = |row: usize| chosen(&read(&world, &path)["rows"][row]);
    assert_eq!([json!([true, true]), json!([true, true])], [chosen(0), chosen(1)]);
    let july = json!({ "tenancy": teun, "month": "2026-07", "due": "620", "paid": "620", "paid_on": "" });
    world.ask("rent_record_month", july);
    let paid = read(&world, &path)["rows"][0]["proposals"][0]["paid"].clone();
    assert_eq!(json!({ "payment": null, "month": "2026-07", "day": "2026-07-01" }), paid);
    assert_eq!([json!([false, false]), json!([false, false])], [chosen(0), chosen(1)]);
    assert_eq!(json!([true, true]), chosen(2), "paid for June");
}

#[test]
fn a_reference_is_of_one_payment_however_it_is_written_and_whoever_paid() {
    let world = World::with_team();
    let (teun, sam) = tenants(&world);
    let paid = |tenancy: &str, ledger: &str, day: &str, reference: &str| {
        json!({ "tenancy": tenancy, "ledger": ledger, "kind": "payment", "day": day, "amount": "620",
            "payer": "tenant", "reference": reference })
    };
    world.ask("rent_record_payment", paid(&teun, "tenant", "2026-06-25", "NL 7"));
    let again = world.wrong("rent_record_payment", paid(&sam, "tenant", "2026-07-01", "nl-7"));
    assert_eq!("reference: reference_taken", again);
    world.ask("rent_record_payment", paid(&sam, "owner", "2026-07-01", "nl-7"));
    // The bank tells of it a week later than it was recorded: by the same reference it may be that one.
    let path = file(&world, "juli.xml", &[Paid { end_to_end: "nl7", day: "2026-07-02", ..JULY }]);
    let row = read(&world, &path)["rows"][0].clone();
    assert_eq!(json!("2026-06-25"), row["proposals"][0]["paid"]["day"]);
    assert_eq!(json!([false, false]), self::chosen(&row));
}

#[test]
fn a_reference_of_the_bank_stands_once_in_a_ledger() {
    let world = World::with_team();
    let (teun, sam) = tenants(&world);
    let first = Paid { end_to_end: "REF-1", ..JULY };
    let path = file(&world, "twee.xml", &[first, Paid { reference: "A2", day: "2026-07-08", ..first }]);
    let rows = read(&world, &path)["rows"].clone();
    book(&world, &path, &[(&rows[0]["key"], &teun), (&rows[1]["key"], &teun)]);
    let paid = world.ask("rent_get", json!({ "tenancy": teun }))["tenant"]["payments"].clone();
    assert_eq!(json!([null, "REF-1"]), json!([paid[0]["reference"], paid[1]["reference"]]));
    assert_eq!(json!([]), world.ask("rent_get", json!({ "tenancy": sam }))["tenant"]["payments"]);
    // A day that is still to come stands in no ledger.
    let late = file(&world, "later.xml", &[Paid { day: "2026-07-29", ..JULY }]);
    let key = read(&world, &late)["rows"][0]["key"].clone();
    let chosen = json!([{ "key": key, "tenancy": teun, "payment": null }]);
    let why =
        world.try_ask("statement_book", json!({ "path": late, "account": ACCOUNT, "chosen": chosen })).unwrap_err();
    assert_eq!((Code::StatementInFuture, Some(2)), (why.code, why.args.get("line").copied()));
}

#[test]
fn more_than_anybody_goes_through_comes_in_parts() {
    let world = World::with_team();
    tenants(&world);
    let names: Vec<String> = (0..10_001).map(|it| format!("B{it}")).collect();
    let many: Vec<Paid<'_>> =
        names.iter().map(|it| Paid { reference: it, amount: "5.00", words: it, ..JULY }).collect();
    let sheet = read(&world, &file(&world, "veel.xml", &many));
    assert_eq!((10_000, json!(1)), (sheet["rows"].as_array().unwrap().len(), sheet["more"].clone()));
}
