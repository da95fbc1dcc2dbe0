//! Statements of the bank: read, proposed, booked by what somebody confirmed, and booked once.

use std::path::PathBuf;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

const ACCOUNT: &str = "NL91ABNA0417164300";
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

struct Paid<'a> {
    reference: &'a str,
    day: &'a str,
    amount: &'a str,
    direction: &'a str,
    party: &'a str,
    iban: &'a str,
    words: &'a str,
}

const JULY: Paid<'_> = Paid {
    reference: "A1",
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
            "<Ntry><Amt Ccy=\"EUR\">{}</Amt><CdtDbtInd>{}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{}</Dt></BookgDt>\
             <AcctSvcrRef>{}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>{}</Nm></Pty></Dbtr><DbtrAcct><Id>\
             <IBAN>{}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>{}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n",
            it.amount, it.direction, it.day, it.reference, it.party, it.iban, it.words
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
    let chosen: Vec<_> = chosen.iter().map(|(key, tenancy)| json!({ "key": key, "tenancy": tenancy })).collect();
    world.ask("statement_book", json!({ "path": path, "account": ACCOUNT, "chosen": chosen }))
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
    assert_eq!(json!({ "payments": 1, "cents": 62_000 }), booked);
    world.reopen();
    assert_eq!(before.as_i64().unwrap() - 62_000, open(&world, &teun).as_i64().unwrap());
    let payment = world.ask("rent_get", json!({ "tenancy": teun }))["tenant"]["payments"][0].clone();
    assert_eq!(json!(["tenant", "2026-07-01"]), json!([payment["payer"], payment["day"]]));

    // It is known now, and booking it again, or for another, books nothing.
    let again = read(&world, &path);
    assert_eq!(json!([1, []]), json!([again["known"], again["rows"]]));
    assert_eq!(json!({ "payments": 0, "cents": 0 }), book(&world, &path, &[(&row["key"], &sam)]));

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
    assert_eq!(json!({ "payments": 1, "cents": 62_000 }), book(&world, &path, &[(&row["key"], &sam)]));
    assert_eq!(json!(1), read(&world, &path)["known"]);
}

#[test]
fn what_is_chosen_is_booked_together_or_not_at_all() {
    let world = World::with_team();
    let (teun, sam) = tenants(&world);
    let early = Paid { reference: "A2", day: "2026-05-01", ..JULY };
    let path = file(&world, "twee.xml", &[JULY, early]);
    let rows = read(&world, &path)["rows"].clone();
    let chosen = json!([{ "key": rows[0]["key"], "tenancy": teun }, { "key": rows[1]["key"], "tenancy": sam }]);
    let args = json!({ "path": path, "account": ACCOUNT, "chosen": chosen });
    let why = world.try_ask("statement_book", args).unwrap_err();
    assert_eq!((Code::FieldsInvalid, Code::BeforeRent), (why.code, why.fields[0].code));
    assert_eq!(json!(0), read(&world, &path)["known"]);
    // A payment that is not in the file is nobody's.
    let strange = json!([{ "key": "0190f3c2-7d5a-7b1e-9c3d-2a1b4c5d6e7f", "tenancy": teun }]);
    let args = json!({ "path": path, "account": ACCOUNT, "chosen": strange });
    assert_eq!(Code::Missing, world.try_ask("statement_book", args).unwrap_err().code);
    // Two choices of one payment are one payment.
    let key = &rows[0]["key"];
    assert_eq!(json!({ "payments": 1, "cents": 62_000 }), book(&world, &path, &[(key, &teun), (key, &sam)]));
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
    check("geen bestand van een bank".to_owned(), Code::NotAStatement, None);
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
