//! Files as two banks write them, files that are broken, files without end, and ten thousand entries of a year.

mod banks;
mod bulk;
mod certainty;

mod refusals;
mod year;

use std::io::BufRead;

use crate::{Entry, Iban, Refused, read};

const ACCOUNT: &str = "NL91ABNA0417164300";
const TENANT: &str = "NL20INGB0001234567";

/// A file of this version with these entries, on the account of the provider.
fn file(version: &str, entries: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}">
<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-05-02T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><IBAN>{ACCOUNT}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-05-01</Dt></Dt></Bal>
{entries}
</Stmt></BkToCstmrStmt></Document>
"#
    )
}

/// An entry with an amount, a direction and whatever else.
fn entry(amount: &str, direction: &str, rest: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd><Sts>BOOK</Sts>\
         <BookgDt><Dt>2026-05-01</Dt></BookgDt>{rest}</Ntry>\n"
    )
}

fn all(source: impl BufRead) -> Result<Vec<Entry>, Refused> {
    read(source, Iban::parse(ACCOUNT)).collect()
}

/// An entry on one line, without its key.
fn shown(it: &Entry) -> String {
    let or = |it: &Option<String>| it.clone().unwrap_or_else(|| "-".to_owned());
    let mut line = format!("{} {} | {} | {}", it.day, it.amount, or(&it.party), it.words);
    for (name, value) in [
        ("iban", it.iban.as_ref().map(ToString::to_string)),
        ("e2e", it.end_to_end.clone()),
        ("ref", it.creditor_reference.clone()),
        ("for", it.on_behalf_of.clone()),
        ("reversal", it.reversal.then(|| "yes".to_owned())),
        ("together", (it.payments > 1).then(|| it.payments.to_string())),
    ] {
        if let Some(value) = value {
            line.push_str(&format!(" | {name} {value}"));
        }
    }
    line
}
