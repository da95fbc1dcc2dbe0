//! How somebody is reached: a telephone number and an e-mail address, as people write them.

use crate::{
    error::{Field, Invalid},
    text::line,
};

/// A telephone number, with the spaces and hyphens with which it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// The most characters.
    pub const MAX: usize = 30;
    /// Digits of the shortest number that reaches a person, be it one within an organisation, and of the longest.
    const DIGITS: std::ops::RangeInclusive<usize> = 6..=15;

    /// Digits with spaces, hyphens, brackets and a plus in front; nothing: unknown.
    pub fn parse(raw: &str) -> Result<Option<Self>, Invalid> {
        let Some(text) = line(raw, Field::Phone, Self::MAX)? else { return Ok(None) };
        let rest = text.strip_prefix('+').unwrap_or(&text);
        let digits = rest.chars().filter(char::is_ascii_digit).count();
        let written = rest.chars().all(|it| it.is_ascii_digit() || " -().".contains(it));
        if !written || !Self::DIGITS.contains(&digits) {
            return Err(Invalid::PhoneMalformed);
        }
        Ok(Some(Self(text)))
    }

    /// The number as text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// An e-mail address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// The most characters (RFC 5321).
    pub const MAX: usize = 254;

    /// Something, an at sign, and a name with a dot inside; nothing: unknown. Whether it arrives, only a letter tells.
    pub fn parse(raw: &str) -> Result<Option<Self>, Invalid> {
        let Some(text) = line(raw, Field::Email, Self::MAX)? else { return Ok(None) };
        let sound = text.split_once('@').is_some_and(|(who, host)| {
            let dot = host.find('.').is_some_and(|at| at > 0) && !host.ends_with('.');
            !who.is_empty() && dot && !host.contains('@') && !text.contains(char::is_whitespace)
        });
        if sound { Ok(Some(Self(text))) } else { Err(Invalid::EmailMalformed) }
    }

    /// The address as text.
    pub fn into_text(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn show(read: Result<Option<String>, Invalid>) -> String {
        match read {
            Ok(text) => format!("ok: {}", text.unwrap_or_default()),
            Err(why) => format!("no: {why}"),
        }
    }

    #[track_caller]
    fn check_phone(raw: &str, expected: Expect) {
        expected.assert_eq(&show(Phone::parse(raw).map(|it| it.map(|it| it.0))));
    }

    #[track_caller]
    fn check_email(raw: &str, expected: Expect) {
        expected.assert_eq(&show(Email::parse(raw).map(|it| it.map(|it| it.0))));
    }

    #[test]
    fn a_number_is_kept_as_it_was_written() {
        check_phone(" 06 - 12 34 56 78 ", expect!["ok: 06 - 12 34 56 78"]);
        check_phone("+31 (0)20 123 45 67", expect!["ok: +31 (0)20 123 45 67"]);
        check_phone("", expect!["ok: "]);
        check_phone("bel zijn zus", expect!["no: a telephone number is written in digits"]);
        check_phone("112 112", expect!["ok: 112 112"]);
        check_phone("06 12", expect!["no: a telephone number is written in digits"]);
        check_phone("06+12345678", expect!["no: a telephone number is written in digits"]);
    }

    #[test]
    fn an_address_has_somebody_and_somewhere() {
        check_email("teun@voorbeeld.nl", expect!["ok: teun@voorbeeld.nl"]);
        check_email(" ", expect!["ok: "]);
        check_email("teun", expect!["no: an e-mail address is written as name@place.nl"]);
        check_email("teun@", expect!["no: an e-mail address is written as name@place.nl"]);
        check_email("@voorbeeld.nl", expect!["no: an e-mail address is written as name@place.nl"]);
        check_email("teun@voorbeeld", expect!["no: an e-mail address is written as name@place.nl"]);
        check_email("teun@voorbeeld.", expect!["no: an e-mail address is written as name@place.nl"]);
        check_email("teun @voorbeeld.nl", expect!["no: an e-mail address is written as name@place.nl"]);
        check_email("teun@een@twee.nl", expect!["no: an e-mail address is written as name@place.nl"]);
    }
}
