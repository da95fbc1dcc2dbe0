//! The one line in which some banks say everything: with slashes (`/TRTP/SEPA OVERBOEKING/IBAN/…/NAME/…/REMI/…`) or
//! with labels (`SEPA Overboeking  IBAN: …  Naam: …  Omschrijving: …`).

use crate::{Iban, words::line};

use super::entry::MOST_WORDS;

/// What such a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) party: Option<String>,
    pub(super) iban: Option<Iban>,
    pub(super) words: Option<String>,
    pub(super) end_to_end: Option<String>,
    pub(super) creditor_reference: Option<String>,
}

/// The codes of the line with slashes; a slash before anything else belongs to the text.
const CODES: &[&str] = &[
    "TRTP", "IBAN", "BIC", "NAME", "REMI", "EREF", "MARF", "CSID", "ORDP", "BENM", "RTRN", "PREF", "SVCL", "ISDT",
    "PURP", "ULTD", "ULTB", "ADDR", "ID",
];
/// The labels of the other line.
const LABELS: &[&str] = &["IBAN:", "BIC:", "Naam:", "Omschrijving:", "Kenmerk:", "Machtiging:", "Incassant:"];

pub(super) fn phrase(text: &str) -> Phrase {
    if text.trim_start().starts_with("/TRTP/") {
        return slashes(text);
    }
    let begins: Vec<(usize, &str)> = LABELS.iter().filter_map(|it| Some((text.find(it)?, *it))).collect();
    let of = |label: &str| {
        let (begin, _) = begins.iter().find(|(_, it)| *it == label)?;
        let begin = begin + label.len();
        let end = begins.iter().map(|(at, _)| *at).filter(|at| *at > begin).min().unwrap_or(text.len());
        some(text.get(begin..end)?)
    };
    if begins.len() < 2 {
        return Phrase::default();
    }
    Phrase {
        party: of("Naam:"),
        iban: of("IBAN:").and_then(|it| Iban::parse(&it)),
        words: of("Omschrijving:"),
        end_to_end: of("Kenmerk:").filter(|it| provided(it)),
        creditor_reference: None,
    }
}

fn slashes(text: &str) -> Phrase {
    let mut phrase = Phrase::default();
    let mut code = "";
    let mut value = String::new();
    let mut structured = false;
    let end = std::iter::once("ID");
    for part in text.trim().split('/').skip(1).chain(end) {
        match part {
            "STRD" if code == "REMI" && value.is_empty() => structured = true,
            "USTD" | "CUR" | "ISO" if code == "REMI" && value.is_empty() => {}
            part if CODES.contains(&part) => {
                let said = some(&value);
                match code {
                    "NAME" => phrase.party = said,
                    "IBAN" => phrase.iban = said.and_then(|it| Iban::parse(&it)),
                    "REMI" if structured => phrase.creditor_reference = said,
                    "REMI" => phrase.words = said,
                    "EREF" => phrase.end_to_end = said.filter(|it| provided(it)),
                    _ => {}
                }
                code = part;
                value.clear();
            }
            part => {
                if !value.is_empty() {
                    value.push('/');
                }
                value.push_str(part);
            }
        }
    }
    phrase
}

fn some(text: &str) -> Option<String> {
    Some(line(text, MOST_WORDS)).filter(|it| !it.is_empty())
}

/// A reference that is one: banks fill in a word where the payer gave none.
pub(super) fn provided(reference: &str) -> bool {
    !matches!(reference.to_ascii_uppercase().as_str(), "" | "NOTPROVIDED" | "NOT PROVIDED" | "NONREF")
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let it = phrase(text);
        let iban = it.iban.map(|it| it.to_string());
        let shown = [it.party, iban, it.words, it.end_to_end, it.creditor_reference];
        expected.assert_eq(&shown.map(|it| it.unwrap_or_else(|| "-".to_owned())).join(" | "));
    }

    #[test]
    fn a_line_with_slashes_is_taken_apart() {
        check(
            "/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/J. de Vries  /REMI/huur mei/juni 2026   /EREF/NOTPROVIDED",
            expect!["J. de Vries | NL91ABNA0417164300 | huur mei/juni 2026 | - | -"],
        );
        check(
            "/TRTP/iDEAL/NAME/M. Bakker/REMI/STRD/CUR/9070580000000012/EREF/X1",
            expect!["M. Bakker | - | - | X1 | 9070580000000012"],
        );
        check("/TRTP/SEPA OVERBOEKING/REMI/USTD//huur", expect!["- | - | huur | - | -"]);
    }

    #[test]
    fn a_line_with_labels_is_taken_apart() {
        check(
            "SEPA Overboeking                 IBAN: NL91ABNA0417164300        BIC: ABNANL2A                    Naam: J de Vries                 Omschrijving: huur mei           Kenmerk: HF2041",
            expect!["J de Vries | NL91ABNA0417164300 | huur mei | HF2041 | -"],
        );
    }

    #[test]
    fn any_other_line_says_nothing_of_itself() {
        check("BEA, Apple Pay   Kantoor 418,PAS397", expect!["- | - | - | - | -"]);
        check("huur Naam: niet", expect!["- | - | - | - | -"]);
    }
}
