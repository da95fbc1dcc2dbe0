//! What two banks make of the same message, in four versions of it.

use expect_test::{Expect, expect};

use super::*;

#[track_caller]
fn check(version: &str, entries: &str, expected: Expect) {
    let shown = match all(file(version, entries).as_bytes()) {
        Ok(found) => found.iter().map(shown).collect::<Vec<_>>().join("\n"),
        Err(why) => why.to_string(),
    };
    expected.assert_eq(&shown);
}

/// The name of a party stands in it until version 07, and in `Pty` from 08 on; the state of an entry is a text, then
/// a code.
fn parties(version: &str, name: &str) -> String {
    let name = format!("<Nm>{name}</Nm>");
    let name = if version >= "08" { format!("<Pty>{name}</Pty>") } else { name };
    format!(
        "<RltdPties><Dbtr>{name}</Dbtr><DbtrAcct><Id><IBAN>{TENANT}</IBAN></Id></DbtrAcct>\
         <Cdtr>{}</Cdtr><CdtrAcct><Id><IBAN>{ACCOUNT}</IBAN></Id></CdtrAcct></RltdPties>",
        name.replace("Vries", "Stichting")
    )
}

#[test]
fn four_versions_tell_the_same() {
    for version in ["02", "06", "08", "13"] {
        let state = if version >= "08" { "<Sts><Cd>BOOK</Cd></Sts>" } else { "<Sts>BOOK</Sts>" };
        let entry = format!(
            "<Ntry><NtryRef>1</NtryRef><Amt Ccy=\"EUR\">612.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>{state}\
             <BookgDt><DtTm>2026-05-01T09:12:00+02:00</DtTm></BookgDt><ValDt><Dt>2026-04-30</Dt></ValDt>\
             <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>{}\
             <RmtInf><Ustrd>huur</Ustrd><Ustrd>mei &amp; juni</Ustrd>\
             <Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>\
             </TxDtls></NtryDtls></Ntry>",
            parties(version, "J. de Vries")
        );
        check(
            version,
            &entry,
            expect![
                "2026-05-01 612.50 | J. de Vries | huur mei & juni | iban NL20INGB0001234567 | ref RF18539007547034"
            ],
        );
    }
}

#[test]
fn a_name_space_may_have_a_prefix() {
    let plain = file("08", &entry("5.00", "CRDT", "<AddtlNtryInf>huur</AddtlNtryInf>"));
    let prefixed = plain.replace("</", "</b:").replace("xmlns=", "xmlns:b=");
    let prefixed: String = prefixed.split_inclusive('<').fold(String::new(), |all, it| {
        let tag = all.ends_with('<') && !it.starts_with(['/', '?']);
        all + if tag { "b:" } else { "" } + it
    });
    let one: Vec<_> = all(plain.as_bytes()).unwrap().iter().map(shown).collect();
    let two: Vec<_> = all(prefixed.as_bytes()).unwrap().iter().map(shown).collect();
    assert_eq!(one, two);
    assert_eq!(one.len(), 1);
}

#[test]
fn one_bank_fills_amounts_with_zeros_and_says_all_in_slashes() {
    check(
        "02",
        &[
            entry(
                "000000000000612.50",
                "CRDT",
                "<AcctSvcrRef>0102150009198545</AcctSvcrRef><AddtlNtryInf>/TRTP/SEPA OVERBOEKING/IBAN/NL20INGB0001234567\
                 /BIC/INGBNL2A/NAME/J. de Vries  /REMI/huur mei/juni HF-2041   /EREF/NOTPROVIDED</AddtlNtryInf>",
            ),
            // The same entry with one payment in it: what the payment says is better.
            entry(
                "000000000000010.00",
                "CRDT",
                "<NtryDtls><TxDtls><Refs><AcctSvcrRef>X</AcctSvcrRef><EndToEndId>HF-2041</EndToEndId></Refs>\
                 <RmtInf><Ustrd>uit de betaling</Ustrd></RmtInf></TxDtls></NtryDtls>\
                 <AddtlNtryInf>/TRTP/SEPA OVERBOEKING/NAME/M. Bakker/REMI/uit de regel</AddtlNtryInf>",
            ),
        ]
        .concat(),
        expect![[r#"
            2026-05-01 612.50 | J. de Vries | huur mei/juni HF-2041 | iban NL20INGB0001234567
            2026-05-01 10.00 | M. Bakker | uit de betaling | e2e HF-2041"#]],
    );
}

#[test]
fn another_bank_says_all_with_labels() {
    check(
        "08",
        &entry(
            "612.5",
            "CRDT",
            "<AddtlNtryInf>SEPA Overboeking  IBAN: NL20INGB0001234567  BIC: INGBNL2A  Naam: J de Vries  \
             Omschrijving: huur mei  Kenmerk: HF-2041</AddtlNtryInf>",
        ),
        expect!["2026-05-01 612.50 | J de Vries | huur mei | iban NL20INGB0001234567 | e2e HF-2041"],
    );
}

fn detail(amount: &str, text: &str) -> String {
    format!("<TxDtls>{amount}<RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls>")
}

fn batch(amounts: [&str; 2]) -> String {
    let details: String = amounts.iter().zip(["een", "twee"]).map(|(amount, text)| detail(amount, text)).collect();
    entry(
        "429.56",
        "CRDT",
        &format!(
            "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>{details}</NtryDtls><AddtlNtryInf>/TRTP/X/NAME/Y</AddtlNtryInf>"
        ),
    )
}

#[test]
fn a_batch_is_its_payments_wherever_their_amounts_stand() {
    let expected = || {
        expect![[r#"
            2026-05-01 329.56 | - | een
            2026-05-01 100.00 | - | twee"#]]
    };
    let within = |it: &str| format!("<AmtDtls><TxAmt><Amt Ccy=\"EUR\">{it}</Amt></TxAmt></AmtDtls>");
    check("02", &batch([&within("329.56"), &within("100.00")]), expected());
    let own = |it: &str| format!("<Amt Ccy=\"EUR\">{it}</Amt><CdtDbtInd>CRDT</CdtDbtInd>");
    check("08", &batch([&own("329.56"), &own("100.00")]), expected());
    // What was instructed was in other money; what arrived counts.
    let both = |it: &str| {
        format!("<Amt Ccy=\"EUR\">{it}</Amt><AmtDtls><InstdAmt><Amt Ccy=\"USD\">1.00</Amt></InstdAmt></AmtDtls>")
    };
    check("13", &batch([&both("329.56"), &both("100.00")]), expected());
}

#[test]
fn a_batch_that_does_not_add_up_is_one_entry_of_many() {
    let own = |it: &str| format!("<Amt Ccy=\"EUR\">{it}</Amt>");
    let expected = || expect!["2026-05-01 429.56 | Y | een twee | together 2"];
    check("08", &batch([&own("329.00"), &own("100.00")]), expected());
    check("08", &batch([&own("329.56"), ""]), expected());
    check(
        "08",
        &entry("99.00", "CRDT", "<NtryDtls><Btch><NbOfTxs>34</NbOfTxs></Btch></NtryDtls>"),
        expect!["2026-05-01 99.00 | - |  | together 34"],
    );
}

#[test]
fn what_is_taken_back_has_the_direction_of_the_entry() {
    check(
        "08",
        &[
            entry("612.50", "DBIT", &format!("<RvslInd>true</RvslInd><NtryDtls><TxDtls>{}<RtrInf><Rsn><Cd>AM04</Cd></Rsn><AddtlInf>onvoldoende saldo</AddtlInf></RtrInf></TxDtls></NtryDtls>", parties("08", "J. de Vries"))),
            // The way back of what was paid out: the sides are still those of the way there.
            entry("40.00", "CRDT", &format!("<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Stichting</Nm></Dbtr><DbtrAcct><Id><IBAN>{ACCOUNT}</IBAN></Id></DbtrAcct><Cdtr><Nm>J. de Vries</Nm></Cdtr><CdtrAcct><Id><IBAN>{TENANT}</IBAN></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls>")),
        ]
        .concat(),
        expect![[r#"
            2026-05-01 -612.50 | J. de Vries | onvoldoende saldo | iban NL20INGB0001234567 | reversal yes
            2026-05-01 40.00 | J. de Vries |  | iban NL20INGB0001234567"#]],
    );
}

#[test]
fn what_says_why_it_came_back_was_taken_back() {
    let back = format!(
        "<NtryDtls><TxDtls>{}<RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf></TxDtls></NtryDtls>",
        parties("08", "J. de Vries")
    );
    let pair = |first: &str, second: &str| {
        let of = |rest: &str| {
            format!("<TxDtls><Amt Ccy=\"EUR\">300.00</Amt>{}{rest}</TxDtls>", parties("08", "J. de Vries"))
        };
        format!("<NtryDtls>{}{}</NtryDtls>", of(first), of(second))
    };
    const WHY: &str = "<RtrInf><AddtlInf>geen saldo</AddtlInf></RtrInf>";
    check(
        "08",
        &[
            entry("612.50", "DBIT", &back),
            // Of two in one entry each says it itself; of two that do not add up nobody knows, unless both do.
            entry("600.00", "DBIT", &pair(WHY, "")),
            entry("599.00", "DBIT", &pair(WHY, "")),
            entry("599.00", "DBIT", &pair(WHY, WHY)),
        ]
        .concat(),
        expect![[r#"
            2026-05-01 -612.50 | J. de Vries |  | iban NL20INGB0001234567 | reversal yes
            2026-05-01 -300.00 | J. de Vries | geen saldo | iban NL20INGB0001234567 | reversal yes
            2026-05-01 -300.00 | J. de Vries |  | iban NL20INGB0001234567
            2026-05-01 -599.00 | - |  | together 2
            2026-05-01 -599.00 | - |  | reversal yes | together 2"#]],
    );
}

#[test]
fn an_office_says_for_whom_it_pays() {
    check(
        "08",
        &entry(
            "612.50",
            "CRDT",
            "<NtryDtls><TxDtls><RltdPties><UltmtDbtr><Pty><Nm>J. de Vries</Nm></Pty></UltmtDbtr><Dbtr><Pty><Nm>Gemeente Utrecht</Nm></Pty></Dbtr></RltdPties></TxDtls></NtryDtls>",
        ),
        expect!["2026-05-01 612.50 | Gemeente Utrecht |  | for J. de Vries"],
    );
}

#[test]
fn what_is_not_booked_yet_is_counted_and_left_out() {
    let pending = entry("5.00", "CRDT", "").replace("BOOK", "PDNG");
    let text = file("02", &[pending, entry("6.00", "CRDT", "")].concat());
    let mut reading = read(text.as_bytes(), None);
    let found: Vec<_> = reading.by_ref().map(|it| it.unwrap().amount.to_string()).collect();
    assert_eq!(found, ["6.00"]);
    assert_eq!(reading.left_out(), 1);
    assert_eq!(reading.account().map(Iban::as_str), Some(ACCOUNT));
}

fn keys(text: &str) -> Vec<String> {
    all(text.as_bytes()).unwrap().into_iter().map(|it| it.key).collect()
}

#[test]
fn a_payment_has_one_key_in_every_file() {
    let one = entry("5.00", "CRDT", "<AcctSvcrRef>A1</AcctSvcrRef><AddtlNtryInf>huur</AddtlNtryInf>");
    let two = entry("6.00", "CRDT", "<NtryRef>1</NtryRef><AddtlNtryInf>huur</AddtlNtryInf>");
    let of_day = keys(&file("02", &[one.as_str(), &two].concat()));
    // The month has more entries, other numbers, and says less of the first one.
    let of_month = keys(&file(
        "08",
        &[
            entry("4.00", "CRDT", ""),
            two.replace("<NtryRef>1<", "<NtryRef>7<"),
            one.replace("<AddtlNtryInf>huur</AddtlNtryInf>", ""),
        ]
        .concat(),
    ));
    assert_eq!(of_day[0], of_month[2]);
    assert_eq!(of_day[1], of_month[1]);
    assert_ne!(of_day[0], of_day[1]);
}

#[test]
fn two_that_look_alike_are_two_and_one_told_twice_is_one() {
    let one = entry("5.00", "CRDT", "<AddtlNtryInf>huur</AddtlNtryInf>");
    let twice = keys(&file("02", &[one.as_str(), &one].concat()));
    assert_ne!(twice[0], twice[1]);
    assert_eq!(twice, keys(&file("02", &[one.as_str(), &one].concat())));
    // Two statements in one file that both tell of the day.
    let statement = "</Stmt><Stmt><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>";
    let again = keys(&file("02", &[one.as_str(), statement, &one].concat()));
    assert_eq!(again[0], again[1]);
    // The bank's own reference parts what is otherwise alike, and another day does.
    let with = |it: &str| keys(&file("02", &entry("5.00", "CRDT", &format!("<AcctSvcrRef>{it}</AcctSvcrRef>"))));
    assert_ne!(with("A1"), with("A2"));
    assert_ne!(keys(&file("02", &one)), keys(&file("02", &one.replace("2026-05-01", "2026-06-01"))));
}
