//! An account number (ISO 13616).

use std::fmt;

/// An account number whose check digits are right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban(String);

impl Iban {
    /// The fewest and the most characters of any country.
    const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;
    /// The characters of a Dutch one.
    const DUTCH: usize = 18;

    /// `None` for whatever is no account number: nobody types one, and a file may hold the number of an account that
    /// has no IBAN.
    pub fn parse(raw: &str) -> Option<Self> {
        let text: String = raw.chars().filter(|it| !it.is_whitespace()).map(|it| it.to_ascii_uppercase()).collect();
        let bytes = text.as_bytes();
        let shaped = matches!(bytes, [a, b, c, d, ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase()
            && c.is_ascii_digit() && d.is_ascii_digit())
            && bytes.iter().all(u8::is_ascii_alphanumeric)
            && Self::LENGTHS.contains(&text.len())
            && (!text.starts_with("NL") || text.len() == Self::DUTCH);
        (shaped && remainder(text.chars().skip(4).chain(text.chars().take(4))) == 1).then_some(Self(text))
    }

    /// The number without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is left of a number of digits and letters (A is 10) after division by 97 (ISO 7064).
pub(crate) fn remainder(characters: impl Iterator<Item = char>) -> u32 {
    characters.filter_map(|it| it.to_digit(36)).fold(0, |rest, it| {
        let tens = if it < 10 { 10 } else { 100 };
        (rest * tens + it) % 97
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: Option<&str>) {
        assert_eq!(Iban::parse(raw).as_ref().map(Iban::as_str), expected);
    }

    #[test]
    fn an_account_number_has_the_right_check_digits() {
        check("NL91ABNA0417164300", Some("NL91ABNA0417164300"));
        check(" nl91 abna 0417 1643 00 ", Some("NL91ABNA0417164300"));
        check("DE89370400440532013000", Some("DE89370400440532013000"));
        check("NL91ABNA0417164301", None);
        check("NL91ABNA4017164300", None);
    }

    #[test]
    fn what_is_no_account_number_is_none() {
        check("", None);
        check("0417164300", None);
        check("NL91ABNA041716430", None);
        check("NL91ABNA04171643OÖ", None);
        check("9L91ABNA0417164300", None);
    }
}
