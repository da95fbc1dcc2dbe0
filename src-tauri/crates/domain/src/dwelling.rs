//! A dwelling: the smallest unit let, so a room is a dwelling of its own.

use std::fmt;

use crate::{
    error::{Field, Invalid},
    text::{line, some_line},
};

/// A Dutch postcode, kept as `1234 AB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode {
    number: u16,
    letters: [u8; 2],
}

impl Postcode {
    /// Reads `1234AB`, `1234 ab` and the like. No postcode begins with 0 or ends in SA, SD or SS
    /// (PostNL does not issue those).
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        let mut text = raw.chars().filter(|it| !it.is_whitespace());
        let mut number = 0;
        for _ in 0..4 {
            let digit = text.next().and_then(|it| it.to_digit(10)).ok_or(Invalid::PostcodeMalformed)?;
            number = number * 10 + digit;
        }
        let mut letter = || {
            let letter = text.next().filter(char::is_ascii_alphabetic).ok_or(Invalid::PostcodeMalformed)?;
            u8::try_from(letter.to_ascii_uppercase()).map_err(|_| Invalid::PostcodeMalformed)
        };
        let letters = [letter()?, letter()?];
        let number = u16::try_from(number).map_err(|_| Invalid::PostcodeMalformed)?;
        if text.next().is_some() || number < 1000 || matches!(&letters, b"SA" | b"SD" | b"SS") {
            return Err(Invalid::PostcodeMalformed);
        }
        Ok(Self { number, letters })
    }

    /// The four digits: the area, which names no address.
    pub const fn area(self) -> u16 {
        self.number
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [one, two] = self.letters.map(char::from);
        write!(f, "{:04} {one}{two}", self.number)
    }
}

/// A house number with its addition, kept as `12-A`, `12 bis` or `12` as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HouseNumber {
    number: u32,
    addition: Option<String>,
}

impl HouseNumber {
    /// The highest number: the Dutch address register (BAG) has five digits.
    pub const MAX: u32 = 99_999;
    /// The most characters of an addition: a letter and four more in the register, written freely
    /// in spreadsheets ("3-hoog links").
    pub const MAX_ADDITION: usize = 20;

    /// Digits, then anything short.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        let text = some_line(raw, Field::HouseNumber, Self::MAX_ADDITION + 6)?;
        let end = text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len());
        let (digits, rest) = text.split_at(end);
        let number = digits.parse().ok().filter(|it| (1..=Self::MAX).contains(it));
        let addition = line(rest, Field::HouseNumber, Self::MAX_ADDITION)?;
        Ok(Self { number: number.ok_or(Invalid::HouseNumberMalformed)?, addition })
    }

    /// The number alone.
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// What follows the number, with its separator.
    pub fn addition(&self) -> Option<&str> {
        self.addition.as_deref()
    }
}

/// `12`, `12A`, `12-3` and, for an addition that is a word, `12 bis`.
impl fmt::Display for HouseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(addition) = &self.addition else { return write!(f, "{}", self.number) };
        let is_word = addition.starts_with(char::is_alphanumeric) && addition.chars().count() > 1;
        let space = if is_word { " " } else { "" };
        write!(f, "{}{space}{addition}", self.number)
    }
}

/// Where a dwelling is. The postcode may be unknown: a spreadsheet often has none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The street.
    pub street: Street,
    /// The house number and its addition.
    pub number: HouseNumber,
    /// The postcode, if known.
    pub postcode: Option<Postcode>,
    /// The city.
    pub city: City,
}

/// `Staalkade 162, 4061 BH Proefstad`
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}, ", self.street.as_str(), self.number)?;
        if let Some(postcode) = self.postcode {
            write!(f, "{postcode} ")?;
        }
        f.write_str(self.city.as_str())
    }
}

/// The name of a street.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Street(String);

impl Street {
    /// The most characters: the address register allows 80.
    pub const MAX: usize = 80;

    /// Any text on one line.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        some_line(raw, Field::Street, Self::MAX).map(Self)
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a city or village.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct City(String);

impl City {
    /// The most characters: the address register allows 80.
    pub const MAX: usize = 80;

    /// Any text on one line.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        some_line(raw, Field::City, Self::MAX).map(Self)
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check_postcode(raw: &str, expected: Expect) {
        expected.assert_eq(&match Postcode::parse(raw) {
            Ok(postcode) => format!("ok: {postcode} in {}", postcode.area()),
            Err(why) => format!("no: {why}"),
        });
    }

    #[track_caller]
    fn check_number(raw: &str, expected: Expect) {
        expected.assert_eq(&match HouseNumber::parse(raw) {
            Ok(it) => format!("ok: {it} = {} and {:?}", it.number(), it.addition()),
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn a_postcode_is_kept_in_one_form() {
        check_postcode("4061 BH", expect!["ok: 4061 BH in 4061"]);
        check_postcode("4061bh", expect!["ok: 4061 BH in 4061"]);
        check_postcode(" 4061  Bh ", expect!["ok: 4061 BH in 4061"]);
        check_postcode("4061\u{a0}BH", expect!["ok: 4061 BH in 4061"]);
    }

    #[test]
    fn what_is_no_postcode_is_refused() {
        for wrong in
            ["", "0061 BH", "4061", "4061 B", "4061 BHX", "BH 4061", "4061 SS", "4061 ßH", "٤٠٦١ BH", "4061-BH"]
        {
            check_postcode(wrong, expect!["no: a postcode is written as 1234 AB"]);
        }
    }

    #[test]
    fn a_house_number_keeps_its_addition() {
        check_number("162", expect!["ok: 162 = 162 and None"]);
        check_number("12a", expect!["ok: 12a = 12 and Some(\"a\")"]);
        check_number("12 A", expect!["ok: 12A = 12 and Some(\"A\")"]);
        check_number("12-3", expect!["ok: 12-3 = 12 and Some(\"-3\")"]);
        check_number("12 bis", expect!["ok: 12 bis = 12 and Some(\"bis\")"]);
        check_number("12-III hoog", expect!["ok: 12-III hoog = 12 and Some(\"-III hoog\")"]);
    }

    #[test]
    fn what_is_no_house_number_is_refused() {
        check_number("", expect!["no: the house number is blank"]);
        check_number("a12", expect!["no: a house number begins with a number from 1 to 99999"]);
        check_number("0", expect!["no: a house number begins with a number from 1 to 99999"]);
        check_number("123456", expect!["no: a house number begins with a number from 1 to 99999"]);
        check_number(&format!("12{}", "b".repeat(21)), expect!["no: the house number is longer than 20 characters"]);
    }

    #[test]
    fn an_address_is_shown_without_a_postcode_too() {
        let mut address = Address {
            street: Street::parse("Staalkade").unwrap(),
            number: HouseNumber::parse("162").unwrap(),
            postcode: Postcode::parse("4061BH").ok(),
            city: City::parse("Proefstad").unwrap(),
        };
        assert_eq!(address.to_string(), "Staalkade 162, 4061 BH Proefstad");
        address.postcode = None;
        assert_eq!(address.to_string(), "Staalkade 162, Proefstad");
    }
}
