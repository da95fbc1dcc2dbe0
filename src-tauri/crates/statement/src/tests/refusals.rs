//! Files that are refused: where, and why.

use expect_test::{Expect, expect};

use super::*;

#[track_caller]
fn check(text: impl AsRef<[u8]>, expected: Expect) {
    expected.assert_eq(&match all(text.as_ref()) {
        Ok(found) => format!("taken: {}", found.len()),
        Err(why) => why.to_string(),
    });
}

fn good() -> String {
    file("08", &entry("5.00", "CRDT", "<AddtlNtryInf>huur</AddtlNtryInf>"))
}

#[test]
fn what_is_no_statement_is_refused() {
    check("", expect!["line 1: this is no bank statement"]);
    check("\n\n  \n", expect!["line 1: this is no bank statement"]);
    check(":20:940\n:25:NL91ABNA0417164300\n", expect!["line 1: this is no bank statement"]);
    check("%PDF-1.7 <<>>", expect!["line 1: this is no bank statement"]);
    check("<html><body>inloggen</body></html>", expect!["line 1: this is no bank statement"]);
    check("<Document><BkToCstmrStmt/></Document>", expect!["line 1: this is no bank statement"]);
    check(
        [b"PK\x03\x04".as_slice(), &[0; 40]].concat(),
        expect!["line 1: the letters cannot be read; only UTF-8 and ISO-8859-1 are"],
    );
}

#[test]
fn another_message_or_version_is_refused() {
    check(good().replace("camt.053", "camt.052"), expect!["line 2: this is another message than CAMT.053"]);
    check(
        good().replace("camt.053.001.08", "pain.001.001.03"),
        expect!["line 2: this is another message than CAMT.053"],
    );
    check(good().replace("001.08", "001.99"), expect!["line 2: this version of CAMT.053 is not known"]);
    check(good().replace("iso:20022", "iso:20021"), expect!["line 2: this is no bank statement"]);
}

#[test]
fn broken_xml_is_refused_at_its_line() {
    check(good(), expect!["taken: 1"]);
    check(good().replace("</CdtDbtInd>\n", "\n"), expect!["taken: 1"]);
    check(good().replace("<AddtlNtryInf>", "<AddtlNtryInf"), expect!["line 6: the file is broken or cut off"]);
    check(good().replace("</Sts>", "</Stz>"), expect!["line 6: the file is broken or cut off"]);
    check(good().replace("huur", "huur & meer"), expect!["line 6: the file is broken or cut off"]);
    check(good().replace("huur", "huur &#1;"), expect!["line 6: the file is broken or cut off"]);
    check(good().replace("huur", "huur \u{1}"), expect!["line 6: the file is broken or cut off"]);
    check(good().replace("CRDT", "CREDIT"), expect!["line 6: the file is broken or cut off"]);
    check(good() + "nog iets", expect!["line 9: the file is broken or cut off"]);
    check(good() + "<Document/>", expect!["line 9: the file is broken or cut off"]);
}

#[test]
fn a_file_that_was_cut_off_is_never_taken_for_whole() {
    let whole = good();
    let end = whole.trim_end().len();
    for length in 0..end {
        let cut = all(&whole.as_bytes()[..length]);
        assert!(cut.is_err(), "{length}: {:?}", cut);
    }
    assert!(all(&whole.as_bytes()[..end]).is_ok());
}

#[test]
fn letters_are_what_the_file_says_they_are() {
    let dutch = good().replace("huur", "huur café");
    let latin: Vec<u8> = dutch.replace("UTF-8", "ISO-8859-1").chars().map(|it| it as u8).collect();
    for text in [dutch.as_bytes(), &latin, ["\u{feff}".as_bytes(), dutch.as_bytes()].concat().as_slice()] {
        assert_eq!(all(text).unwrap()[0].words, "huur café");
    }
    let mislabelled: Vec<u8> = dutch.chars().map(|it| it as u8).collect();
    check(mislabelled, expect!["line 6: the letters cannot be read; only UTF-8 and ISO-8859-1 are"]);
    check(
        dutch.replace("UTF-8", "windows-1252"),
        expect!["line 1: the letters cannot be read; only UTF-8 and ISO-8859-1 are"],
    );
    check(
        dutch.replace("UTF-8", "utf-16"),
        expect!["line 1: the letters cannot be read; only UTF-8 and ISO-8859-1 are"],
    );
    let wide: Vec<u8> = dutch.encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(
        [&[0xff, 0xfe], wide.as_slice()].concat(),
        expect!["line 1: the letters cannot be read; only UTF-8 and ISO-8859-1 are"],
    );
    check(wide, expect!["line 1: the letters cannot be read; only UTF-8 and ISO-8859-1 are"]);
    // A euro sign of Windows in a file that claims ISO-8859-1.
    let mut windows = latin.clone();
    let at = windows.windows(4).position(|it| it == b"huur").unwrap();
    windows[at] = 0x80;
    check(windows, expect!["line 6: the letters cannot be read; only UTF-8 and ISO-8859-1 are"]);
}

#[test]
fn entities_are_never_expanded() {
    let doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n<Document";
    check(good().replace("<Document", doctype), expect!["line 2: a document type has no place in a bank statement"]);
    check(good().replace("huur", "&a;"), expect!["line 6: an entity has no place in a bank statement"]);
    check(good().replace("huur", "&lt;b&gt; &#233;"), expect!["taken: 1"]);
}

#[test]
fn another_account_or_currency_is_refused() {
    check(good().replace("NL91ABNA0417164300", TENANT), expect!["line 4: this is the statement of another account"]);
    let second = format!("</Stmt><Stmt><Acct><Id><IBAN>{TENANT}</IBAN></Id></Acct>");
    check(file("08", &second), expect!["line 6: this is the statement of another account"]);
    assert!(read(good().replace("NL91ABNA0417164300", TENANT).as_bytes(), None).all(|it| it.is_ok()));
    assert!(read(file("08", &second).as_bytes(), None).any(|it| it.is_err()));
    check(good().replace("NL91ABNA0417164300", "NL91ABNA0417164301"), expect!["line 4: the account has no IBAN"]);
    check(
        good().replace("<IBAN>NL91ABNA0417164300</IBAN>", "<Othr><Id>1</Id></Othr>"),
        expect!["line 6: the account has no IBAN"],
    );
    // The account of the statement before is not that of the next one.
    let unnamed = format!("</Stmt><Stmt><Acct/>{}", entry("5.00", "CRDT", ""));
    check(file("08", &unnamed), expect!["line 6: the account has no IBAN"]);
    check(good().replace("<Ccy>EUR", "<Ccy>USD"), expect!["line 4: the amount is not in euros"]);
    check(good().replace("\"EUR\">5.00", "\"USD\">5.00"), expect!["line 6: the amount is not in euros"]);
}

#[test]
fn an_entry_says_amount_day_and_direction() {
    check(good().replace("5.00", "5,00"), expect!["line 6: this is no amount"]);
    check(good().replace("5.00", "-5.00"), expect!["line 6: this is no amount"]);
    check(good().replace("5.00", "10000000.01"), expect!["line 6: this is no amount"]);
    check(
        good().replace("<Dt>2026-05-01</Dt></BookgDt>", "<Dt>2026-02-30</Dt></BookgDt>"),
        expect!["line 6: there is no such day"],
    );
    check(
        good().replace("<BookgDt><Dt>2026-05-01</Dt></BookgDt>", ""),
        expect!["line 6: the entry says no amount, no day or no direction"],
    );
    check(good().replace("<Sts>BOOK", "<Sts/><X>BOOK").replace("</Sts>", "</X>"), expect!["taken: 1"]);
}

#[test]
fn nothing_is_given_after_a_refusal() {
    let text = file("08", &[entry("5.00", "CRDT", ""), entry("x", "CRDT", ""), entry("6.00", "CRDT", "")].concat());
    let found: Vec<_> = read(text.as_bytes(), None).collect();
    assert_eq!(found.len(), 2);
    assert!(found[0].is_ok());
    assert_eq!(found[1], Err(Refused::Amount { line: 7 }));
}
