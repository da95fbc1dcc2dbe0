//! A statement of the bank with 10,000 payments through the command: how long it takes, for how many of them somebody is
//! proposed, and whether anybody is who did not pay. Then one of a million lines: what is held of it.

use std::{error::Error, fmt::Write as _, path::Path};

use engine::{Session, Size, api::dispatch};
use serde_json::{Value, json};

use crate::{
    region::{self, AS_OF, PASSPHRASE, environment},
    timing::{alone, peak_memory_mb, time},
};

const ACCOUNT: &str = "NL91ABNA0417164300";
const OFFICE: &str = "NL02ABNA0123456789";
const AUGUST: &str = "2026-08-03";
const PAYMENTS: usize = 10_000;
const LONG: usize = 40_000;
const LINES: usize = 25;
const LOOKS: usize = 5;

/// A tenant, as the program knows them.
struct Tenant {
    /// Tenancies that are right: of a couple, both.
    ids: Vec<String>,
    name: String,
    family: String,
    reference: String,
    cents: i64,
    iban: String,
}

/// A payment, and who made it; nobody: it is no rent.
struct Made<'a> {
    of: Option<&'a Tenant>,
    cents: i64,
    party: String,
    iban: String,
    words: String,
}

/// Makes a team, books a month by hand of who confirms, and reads what comes after it.
pub fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let path = folder.join("statements.omklap");
    region::make(&path, Size::Team, Some(AS_OF))?;
    let session = Session::unlock_file(&path, PASSPHRASE, environment()).map_err(|why| format!("{why}"))?;
    let tenants = tenants(&session)?;
    println!("tenants who pay rent: {}", tenants.len());
    let june: Vec<Made<'_>> = tenants.iter().map(|it| own(it, "huur juni")).collect();
    let before = folder.join("june.xml");
    std::fs::write(&before, file(&june, "2026-06-01", 1))?;
    let sheet = ask(&session, "statement_read", json!({ "path": before }))?;
    let mut chosen = Vec::new();
    for row in list(&sheet["rows"]) {
        let of = june.get(place(row)).and_then(|it| it.of).and_then(|it| it.ids.first());
        chosen.push(json!({ "key": row["key"], "tenancy": of, "payment": null }));
    }
    let args = json!({ "path": before, "account": ACCOUNT, "chosen": chosen });
    let (took, booked) = time(|| ask(&session, "statement_book", args))?;
    alone(&format!("booking {} payments", booked["payments"]), "none", vec![took]);

    let made: Vec<Made<'_>> = (0..PAYMENTS).filter_map(|it| payment(it, tenants.get(it % tenants.len())?)).collect();
    // August, of which nobody recorded anything: of a month that is paid no second payment is proposed.
    let once = made.get(..tenants.len()).unwrap_or_default();
    let month = folder.join("month.xml");
    std::fs::write(&month, file(once, AUGUST, 1))?;
    judge(&ask(&session, "statement_read", json!({ "path": month }))?, once);

    let after = folder.join("august.xml");
    std::fs::write(&after, file(&made, AUGUST, 1))?;
    let mut looks = Vec::new();
    let mut sheet = Value::Null;
    for _ in 0..LOOKS {
        let (took, read) = time(|| ask(&session, "statement_read", json!({ "path": after })))?;
        looks.push(took);
        sheet = read;
    }
    alone(&format!("reading and matching {} payments", made.len()), "<= 5 s", looks);
    judge(&sheet, &made);

    let long = folder.join("long.xml");
    let many: Vec<Made<'_>> = (0..LONG).filter_map(|it| payment(it, tenants.get(it % tenants.len())?)).collect();
    std::fs::write(&long, file(&many, AUGUST, LINES))?;
    // What was held before does not hide what is held now.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let held = peak_memory_mb();
    let read = || dispatch(&session, "statement_read", json!({ "path": long })).map_err(|why| format!("{why:?}"));
    let (took, reply) = time(read)?;
    alone(&format!("reading {} lines", many.len() * LINES), "none", vec![took]);
    let (megabytes, now) = (std::fs::metadata(&long)?.len() >> 20, peak_memory_mb());
    let shown = reply.answer.get().matches("\"same_as\"").count();
    println!(
        "a file of {megabytes} MB, {shown} payments shown: {held:?} MB of memory before, at most {now:?} MB (goal: not the file)"
    );
    Ok(())
}

/// Prints for how many somebody is proposed, and how many of those did not pay.
fn judge(sheet: &Value, made: &[Made<'_>]) {
    let (mut certain, mut chosen, mut listed, mut wrong, mut wrongly_certain, mut rent) = (0, 0, 0, 0, 0, 0);
    for row in list(&sheet["rows"]) {
        let Some(truth) = made.get(place(row)) else { continue };
        let right = |it: &Value| truth.of.is_some_and(|of| of.ids.iter().any(|id| it["tenancy"] == json!(id)));
        let proposals = list(&row["proposals"]);
        let first = proposals.first().is_some_and(right);
        rent += usize::from(truth.of.is_some());
        listed += usize::from(proposals.iter().any(right));
        match (row["certain"] == json!(true), row["chosen"] == json!(true)) {
            (true, _) if first => certain += 1,
            (true, _) => wrongly_certain += 1,
            (false, true) if first => chosen += 1,
            (false, true) => wrong += 1,
            _ => {}
        }
    }
    let share = |it: usize| it as f64 * 100.0 / rent.max(1) as f64;
    println!(
        "of {rent} payments of rent: certain {:.1} %, proposed {:.1} %, among the proposals {:.1} %; of {} in all wrongly \
         certain {wrongly_certain} (goal 0), wrongly proposed {wrong}",
        share(certain),
        share(chosen),
        share(listed),
        made.len(),
    );
}

fn ask(session: &Session, name: &str, args: Value) -> Result<Value, Box<dyn Error>> {
    let reply = dispatch(session, name, args).map_err(|why| format!("{name}: {why:?}"))?;
    Ok(serde_json::to_value(reply.answer)?)
}

fn list(it: &Value) -> &[Value] {
    it.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Which payment of the file a row is: the reference of the payer's bank says it.
fn place(row: &Value) -> usize {
    let words = row["words"].as_str().unwrap_or_default();
    words.rsplit(' ').next().and_then(|it| it.strip_prefix("E2E-")?.parse().ok()).unwrap_or(usize::MAX)
}

fn tenants(session: &Session) -> Result<Vec<Tenant>, Box<dyn Error>> {
    let page = json!({ "search": "", "worker": null, "ended": false, "offset": 0, "limit": 500 });
    let mut found: Vec<Tenant> = Vec::new();
    for row in list(&ask(session, "tenancies_list", page)?["rows"]) {
        let rent = ask(session, "rent_get", json!({ "tenancy": row["id"] }))?;
        let mut ids: Vec<String> = list(&rent["shared_with"]).iter().map(|it| text(&it["tenancy"])).collect();
        ids.push(text(&row["id"]));
        // Who has a lease with the owner by now pays the owner.
        if rent["tenant"]["last_day"].as_str().is_some_and(|it| it < AS_OF) {
            continue;
        }
        let cents = rent["tenant"]["standing"]["monthly_cents"].as_i64();
        let (Some(cents), Some(reference)) = (cents, rent["reference"].as_str()) else { continue };
        if found.iter().any(|it| ids.iter().any(|id| it.ids.contains(id))) {
            continue;
        }
        let name = text(&row["name"]);
        let family = name.split_once(' ').map_or(name.clone(), |(_, family)| family.to_owned());
        let iban = iban(found.len());
        found.push(Tenant { ids, name, family, reference: reference.to_owned(), cents, iban });
    }
    Ok(found)
}

fn text(it: &Value) -> String {
    it.as_str().unwrap_or_default().to_owned()
}

/// An account that checks itself.
fn iban(number: usize) -> String {
    let bank = "INGB".bytes().map(|it| u32::from(it - b'A') + 10);
    let account = format!("{:010}", 1_000_000 + number);
    let digits: String = bank.map(|it| it.to_string()).chain([account.clone(), "232100".to_owned()]).collect();
    let rest = digits.bytes().fold(0_u32, |rest, it| (rest * 10 + u32::from(it - b'0')) % 97);
    format!("NL{:02}INGB{account}", 98 - rest)
}

fn own<'a>(of: &'a Tenant, words: &str) -> Made<'a> {
    let (party, iban) = (of.name.clone(), of.iban.clone());
    Made { of: Some(of), cents: of.cents, party, iban, words: words.to_owned() }
}

/// A payment as people and offices make them.
fn payment(number: usize, of: &Tenant) -> Option<Made<'_>> {
    let initial = of.name.chars().next()?;
    let office = |words: String| Made {
        party: "Bewindvoering Noord B.V.".to_owned(),
        iban: OFFICE.to_owned(),
        words,
        ..own(of, "")
    };
    // Coprime with the tenants, so that each of them pays in every way.
    Some(match number * 7 / 3 % 10 {
        0..=3 => own(of, "huur augustus"),
        4 => Made { party: format!("{initial}. {}", of.family.to_uppercase()), ..own(of, "") },
        5 => office(format!("kenmerk {} huur", of.reference.replace('-', " "))),
        6 => office(format!("huur {}", of.name)),
        7 => Made { cents: 5_000, iban: iban(number + 50_000), ..own(of, "deel van de huur") },
        8 => Made {
            of: None,
            cents: 1_234,
            party: "Stichting Gift".to_owned(),
            iban: iban(90_000),
            words: "gift".to_owned(),
        },
        _ => Made {
            party: "Mw W Onbekendheid".to_owned(),
            iban: iban(number + 100_000),
            words: "huur voor de buurman".to_owned(),
            ..own(of, "")
        },
    })
}

/// A statement with these payments, each on so many lines.
fn file(made: &[Made<'_>], day: &str, lines: usize) -> String {
    let mut text = format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>{ACCOUNT}\
         </IBAN></Id></Acct>\n"
    );
    for (number, it) in made.iter().enumerate() {
        let _ = write!(
            text,
            "<Ntry><Amt Ccy=\"EUR\">{}.{:02}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt>\
             </BookgDt><AcctSvcrRef>{day}-{number}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E2E-{number}</EndToEndId></Refs>\
             <RltdPties><Dbtr><Pty><Nm>{}</Nm></Pty>\
             </Dbtr><DbtrAcct><Id><IBAN>{}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>{}</Ustrd></RmtInf>\
             </TxDtls></NtryDtls></Ntry>{}",
            it.cents / 100,
            it.cents % 100,
            it.party,
            it.iban,
            it.words,
            "\n".repeat(lines),
        );
    }
    text.push_str("</Stmt></BkToCstmrStmt></Document>");
    text
}
