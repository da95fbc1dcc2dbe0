//! A person as the team knows them: a name, perhaps a birth date, the organisation's own number.
//!
//! No number of the state: a BSN is off by default and not here (`spec/privacy.md`).

use std::{cmp::Ordering, fmt};

use chrono::Datelike;

use crate::{
    calendar::{Day, parse_day},
    error::{Field, Invalid},
    text::{line, some_line},
};

/// A name: a given name, a family name or both, and the prefix (tussenvoegsel) of the family name.
/// Teams that keep only first names, and people with one name, are as common as full names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonName {
    given: Option<String>,
    prefix: Option<String>,
    family: Option<String>,
}

impl PersonName {
    /// The most characters in one part.
    pub const MAX: usize = 100;

    /// Blank parts are absent parts; a prefix needs a family name.
    pub fn parse(given: &str, prefix: &str, family: &str) -> Result<Self, Invalid> {
        let given = line(given, Field::GivenName, Self::MAX)?;
        let prefix = line(prefix, Field::NamePrefix, Self::MAX)?;
        let family = line(family, Field::FamilyName, Self::MAX)?;
        match (&given, &prefix, &family) {
            (_, Some(_), None) => Err(Invalid::PrefixWithoutFamilyName),
            (None, _, None) => Err(Invalid::NameBlank),
            _ => Ok(Self { given, prefix, family }),
        }
    }

    /// The given name.
    pub fn given(&self) -> Option<&str> {
        self.given.as_deref()
    }

    /// The prefix of the family name: "van der", "'t".
    pub fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }

    /// The family name without its prefix.
    pub fn family(&self) -> Option<&str> {
        self.family.as_deref()
    }

    /// Orders as a Dutch list does: by family name without prefix, then by given name, then by
    /// prefix. Lower case; accents are left to the screen, which knows the reader's language.
    pub fn sort_key(&self) -> String {
        let main = self.family.as_ref().or(self.given.as_ref());
        let given = self.family.as_ref().and(self.given.as_ref());
        [main, given, self.prefix.as_ref()].map(|it| it.map_or(String::new(), |it| it.to_lowercase())).join("\u{1f}") // Sorts before every character that a name can have.
    }

    /// Initials for a calendar that others can see: "O. 't S."
    pub fn initials(&self) -> String {
        let letter = |it: &String| it.chars().next().map(|it| format!("{}.", it.to_uppercase()));
        let parts = [self.given.as_ref().and_then(letter), self.prefix.clone(), self.family.as_ref().and_then(letter)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// The name as it is spoken: "Olga 't Schijnveld".
impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [&self.given, &self.prefix, &self.family];
        let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
        f.write_str(&parts.join(" "))
    }
}

impl PartialOrd for PersonName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As `sort_key`; names that differ only in capitals come after each other.
impl Ord for PersonName {
    fn cmp(&self, other: &Self) -> Ordering {
        let spelled = |it: &Self| (it.family.clone(), it.given.clone(), it.prefix.clone());
        let keys = self.sort_key().cmp(&other.sort_key());
        keys.then_with(|| spelled(self).cmp(&spelled(other)))
    }
}

/// A birth date as far as it is known: some people know only the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BirthDate {
    /// The day.
    Day(Day),
    /// The year alone.
    Year(i32),
}

impl BirthDate {
    /// The earliest year accepted: anything before is a slip of the keyboard.
    pub const FIRST_YEAR: i32 = 1900;

    /// Reads `1983-09-28` or `1983`; a birth date does not lie after `as_of`.
    pub fn parse(text: &str, as_of: Day) -> Result<Self, Invalid> {
        let text = text.trim();
        let is_year = text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
        let (date, year) = match text.parse() {
            Ok(year) if is_year => (Self::Year(year), year),
            _ => {
                let day = parse_day(text)?;
                (Self::Day(day), day.year())
            }
        };
        match year {
            _ if date.is_after(as_of) => Err(Invalid::BirthInFuture),
            _ if year < Self::FIRST_YEAR => Err(Invalid::BirthTooEarly { first: Self::FIRST_YEAR }),
            _ => Ok(date),
        }
    }

    /// Reads what a person types: `28-9-1983`, `28/09/1983`, `1983-09-28`, `1983`; nothing: unknown.
    pub fn parse_typed(raw: &str, as_of: Day) -> Result<Option<Self>, Invalid> {
        let text = raw.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|it| !it.is_empty()).collect();
        match parts.as_slice() {
            [day, month, year] if year.len() == 4 => Self::parse(&format!("{year}-{month:0>2}-{day:0>2}"), as_of),
            _ => Self::parse(text, as_of),
        }
        .map(Some)
    }

    /// Whether somebody is not yet born on a day, as far as it is known.
    pub fn is_after(self, day: Day) -> bool {
        match self {
            Self::Day(birth) => birth > day,
            Self::Year(year) => year > day.year(),
        }
    }

    /// Whole years on `day`; `None` when only the year is known. Who was born on 29 February has
    /// their birthday on 1 March in a year without one.
    pub fn age_on(self, day: Day) -> Option<u32> {
        let Self::Day(birth) = self else { return None };
        let before_birthday = (day.month(), day.day()) < (birth.month(), birth.day());
        u32::try_from(day.year() - birth.year() - i32::from(before_birthday)).ok()
    }
}

/// As `parse` reads it.
impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

/// The organisation's own number of a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientNumber(String);

impl ClientNumber {
    /// The most characters.
    pub const MAX: usize = 40;

    /// Any text on one line: every organisation numbers in its own way.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        some_line(raw, Field::ClientNumber, Self::MAX).map(Self)
    }

    /// The number as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(given: &str, prefix: &str, family: &str, expected: Expect) {
        expected.assert_eq(&match PersonName::parse(given, prefix, family) {
            Ok(name) => format!("ok: {name} ({})", name.initials()),
            Err(why) => format!("no: {why}"),
        });
    }

    #[track_caller]
    fn check_birth(text: &str, expected: Expect) {
        let as_of = parse_day("2026-07-30").unwrap();
        expected.assert_eq(&match BirthDate::parse(text, as_of) {
            Ok(birth) => format!("ok: {birth}, aged {:?}", birth.age_on(as_of)),
            Err(why) => format!("no: {why}"),
        });
    }

    fn name(given: &str, prefix: &str, family: &str) -> PersonName {
        PersonName::parse(given, prefix, family).unwrap()
    }

    #[test]
    fn a_name_is_shown_as_it_is_spoken() {
        check("Olga", "'t", "Schijnveld", expect!["ok: Olga 't Schijnveld (O. 't S.)"]);
        check(" Femke ", "van  der", "Proef", expect!["ok: Femke van der Proef (F. van der P.)"]);
        check("Tess", "", "", expect!["ok: Tess (T.)"]);
        check("", "el", "Fictiefsen", expect!["ok: el Fictiefsen (el F.)"]);
        check("Émile", "", "Testman", expect!["ok: Émile Testman (É. T.)"]);
    }

    #[test]
    fn a_name_has_a_given_or_a_family_name() {
        check(" ", "", "\t", expect!["no: a person has a name"]);
        check("Olga", "van", "", expect!["no: a prefix belongs to a family name"]);
        check("Olga\u{0}", "", "", expect!["no: the given name holds characters that are no text"]);
        check(&"a".repeat(101), "", "", expect!["no: the given name is longer than 100 characters"]);
    }

    #[test]
    fn a_list_of_names_goes_by_family_name_without_prefix() {
        let mut names = [
            name("Olga", "van", "Zand"),
            name("Tess", "de", "Berg"),
            name("Anna", "", "Bergen"),
            name("Adam", "van den", "berg"),
            name("Cor", "", ""),
        ];
        names.sort();
        let shown: Vec<_> = names.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["Adam van den berg", "Tess de Berg", "Anna Bergen", "Cor", "Olga van Zand"]);
    }

    #[test]
    fn a_birth_date_may_be_known_to_the_year_only() {
        check_birth("1983-09-28", expect!["ok: 1983-09-28, aged Some(42)"]);
        check_birth("1983", expect!["ok: 1983, aged None"]);
        check_birth("2026-07-30", expect!["ok: 2026-07-30, aged Some(0)"]);
        check_birth("2026-07-31", expect!["no: the birth date lies in the future"]);
        check_birth("2027", expect!["no: the birth date lies in the future"]);
        check_birth("1899-12-31", expect!["no: the birth date lies before 1900"]);
        check_birth("28-09-1983", expect!["no: a day is written as 2026-07-30"]);
        check_birth("+983", expect!["no: a day is written as 2026-07-30"]);
    }

    #[test]
    fn nobody_is_there_before_they_were_born() {
        let after = |birth: &str, day: &str| {
            BirthDate::parse(birth, parse_day("2026-07-30").unwrap()).unwrap().is_after(parse_day(day).unwrap())
        };
        for (birth, day, expected) in [
            ("2002-03-02", "2002-03-01", true),
            ("2002-03-02", "2002-03-02", false),
            ("2002", "2001-12-31", true),
            ("2002", "2002-01-01", false),
        ] {
            assert_eq!(expected, after(birth, day), "born {birth}, on {day}");
        }
    }

    #[test]
    fn a_birth_date_is_read_as_it_is_typed() {
        let read = |raw: &str| match BirthDate::parse_typed(raw, parse_day("2026-07-30").unwrap()) {
            Ok(birth) => birth.map_or("unknown".to_owned(), |it| it.to_string()),
            Err(why) => format!("no: {why}"),
        };
        let typed = [
            "28-9-1983",
            " 28/09/1983",
            "28 9 1983",
            "1983-09-28",
            "1983",
            "",
            "31-02-1983",
            "28-9-83",
            "binnenkort",
            "1-1-2027",
        ];
        expect![[r#"
            1983-09-28
            1983-09-28
            1983-09-28
            1983-09-28
            1983
            unknown
            no: there is no day 31 in month 2 of 1983
            no: a day is written as 2026-07-30
            no: a day is written as 2026-07-30
            no: the birth date lies in the future"#]]
        .assert_eq(&typed.map(read).join("\n"));
    }

    #[test]
    fn a_leap_day_is_celebrated_on_1_march() {
        let birth = BirthDate::Day(parse_day("2004-02-29").unwrap());
        assert_eq!(birth.age_on(parse_day("2026-02-28").unwrap()), Some(21));
        assert_eq!(birth.age_on(parse_day("2026-03-01").unwrap()), Some(22));
        assert_eq!(birth.age_on(parse_day("2003-03-01").unwrap()), None);
    }

    #[test]
    fn a_client_number_is_any_text() {
        assert_eq!(ClientNumber::parse(" HF-0042 ").unwrap().as_str(), "HF-0042");
        assert!(ClientNumber::parse("").is_err());
    }
}
