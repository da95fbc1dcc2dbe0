//! Letters: the kinds there are, and the words between braces that are filled in.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// To the owner: the request for a lease of the tenant's own.
    Request,
    /// To the tenant: the talk of three about it.
    JointTalk,
    /// To the tenant: what was agreed.
    Agreements,
    /// The card at the door: we were there.
    MissedVisit,
    /// To the tenant: rent is open.
    RentReminder,
}

codes! { LetterKind, "kind of letter" {
    Request = "request",
    JointTalk = "joint_talk",
    Agreements = "agreements",
    MissedVisit = "missed_visit",
    RentReminder = "rent_reminder",
}}

impl LetterKind {
    /// It comes from who gives support; the others come from the landlord.
    pub const fn is_care(self) -> bool {
        matches!(self, Self::Agreements | Self::MissedVisit)
    }

    /// It goes to the owner, and so needs a consent; the others go to the tenant.
    pub const fn goes_to_owner(self) -> bool {
        matches!(self, Self::Request)
    }
}

/// A word between braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Placeholder {
    /// Name of the tenant.
    #[serde(rename = "huurder")]
    Tenant,
    /// Their given name.
    #[serde(rename = "voornaam")]
    GivenName,
    /// Street and number.
    #[serde(rename = "adres")]
    Address,
    /// Town.
    #[serde(rename = "woonplaats")]
    Town,
    /// The day of the letter.
    #[serde(rename = "datum")]
    Day,
    /// Who provides the support.
    #[serde(rename = "aanbieder")]
    Provider,
    /// Of whom the dwelling is.
    #[serde(rename = "corporatie")]
    Owner,
    /// Who works there.
    #[serde(rename = "woonconsulent")]
    HousingOfficer,
    /// The worker of the tenancy.
    #[serde(rename = "begeleider")]
    Worker,
    /// What is open of the rent.
    #[serde(rename = "bedrag")]
    Amount,
    /// Of which months.
    #[serde(rename = "maanden")]
    Months,
    /// The day of a visit.
    #[serde(rename = "bezoekdag")]
    VisitDay,
    /// What was agreed, line by line.
    #[serde(rename = "afspraken")]
    Agreements,
}

codes! { Placeholder, "word between braces" {
    Tenant = "huurder",
    GivenName = "voornaam",
    Address = "adres",
    Town = "woonplaats",
    Day = "datum",
    Provider = "aanbieder",
    Owner = "corporatie",
    HousingOfficer = "woonconsulent",
    Worker = "begeleider",
    Amount = "bedrag",
    Months = "maanden",
    VisitDay = "bezoekdag",
    Agreements = "afspraken",
}}

/// A part of a text: words as they are, or a word between braces.
enum Part<'t> {
    Words(&'t str),
    Braced(&'t str),
}

/// The parts of a text in order. A brace that does not close right behind letters is a brace.
fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let inside = rest.strip_prefix('{').and_then(|it| it.split_once('}'));
        if let Some((word, after)) = inside.filter(|(word, _)| is_word(word)) {
            rest = after;
            return Some(Part::Braced(word));
        }
        let first = rest.chars().next()?;
        let end =
            rest.get(first.len_utf8()..).and_then(|it| it.find('{')).map_or(rest.len(), |it| it + first.len_utf8());
        let (words, after) = rest.split_at(end);
        rest = after;
        Some(Part::Words(words))
    })
}

fn is_word(it: &str) -> bool {
    !it.is_empty() && it.chars().all(|it| it.is_alphanumeric() || it == '_')
}

/// The words between braces that nobody knows, in order, each once.
pub fn unknown_words(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in parts(text) {
        if let Part::Braced(word) = part
            && Placeholder::from_code(word).is_err()
            && !found.iter().any(|it| it == word)
        {
            found.push(word.to_owned());
        }
    }
    found
}

/// A text that was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The text; what could not be filled in stands in it as it was.
    pub text: String,
    /// The words between braces that still stand in it, in order, each once.
    pub open: Vec<String>,
}

/// Fills a text in. What nobody knows of this tenancy stays, for a person to see and to settle.
pub fn fill(text: &str, value: impl Fn(Placeholder) -> Option<String>) -> Filled {
    let mut filled = Filled { text: String::with_capacity(text.len()), open: Vec::new() };
    for part in parts(text) {
        match part {
            Part::Words(words) => filled.text.push_str(words),
            Part::Braced(word) => match Placeholder::from_code(word).ok().and_then(&value) {
                Some(found) => filled.text.push_str(&found),
                None => {
                    filled.text.push('{');
                    filled.text.push_str(word);
                    filled.text.push('}');
                    if !filled.open.iter().any(|it| it == word) {
                        filled.open.push(word.to_owned());
                    }
                }
            },
        }
    }
    filled
}

/// Words between braces still stand in a text that is to be sent.
pub fn is_open(text: &str) -> bool {
    parts(text).any(|it| matches!(it, Part::Braced(_)))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let value = |it| match it {
            Placeholder::Tenant => Some("Noor {datum} Eikenboom".to_owned()),
            Placeholder::Amount => Some("€ 12,50".to_owned()),
            _ => None,
        };
        let filled = fill(text, value);
        expected.assert_eq(&format!("{} | {}", filled.text, filled.open.join(" ")));
    }

    #[test]
    fn what_is_known_is_filled_in_once_and_what_is_not_stays() {
        check(
            "Beste {huurder}, er staat {bedrag} open.",
            expect!["Beste Noor {datum} Eikenboom, er staat € 12,50 open. | "],
        );
        check("{datum}: {hurder} {datum}", expect!["{datum}: {hurder} {datum} | datum hurder"]);
        check("{bedrag}{bedrag}", expect!["€ 12,50€ 12,50 | "]);
    }

    #[test]
    fn a_brace_that_closes_nothing_is_a_brace() {
        check("{ huurder} {} {a-b} {", expect!["{ huurder} {} {a-b} { | "]);
        check("{{bedrag}}", expect!["{€ 12,50} | "]);
        check("é{bedrag", expect!["é{bedrag | "]);
        check("", expect![" | "]);
        assert!(!is_open("{ x } {}"));
        assert!(is_open("een {woord}"));
    }

    #[test]
    fn a_template_says_which_words_nobody_knows() {
        assert_eq!(["hurder", "x1"], *unknown_words("{hurder} {huurder} {x1} {hurder} {adres}"));
        assert_eq!(Vec::<String>::new(), unknown_words("Beste {voornaam}, tot {datum}."));
    }

    #[test]
    fn every_word_between_braces_is_written_the_same_everywhere() {
        for it in Placeholder::ALL {
            assert!(is_word(it.as_code()));
            assert_eq!(serde_json::json!(it.as_code()), serde_json::to_value(it).unwrap());
        }
    }
}
