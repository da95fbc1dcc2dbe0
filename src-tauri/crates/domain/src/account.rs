//! Somebody who opens the team on this laptop: the name that stands with what they did.

use crate::{
    error::{Field, Invalid},
    text::some_line,
};

/// The name of an account, as colleagues read it in the history.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AccountName(String);

impl AccountName {
    /// The most characters.
    pub const MAX: usize = 200;

    /// Any text on one line.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        some_line(raw, Field::AccountName, Self::MAX).map(Self)
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_and_what_is_wrong_is_said_of_an_account() {
        assert_eq!(AccountName::parse(" Sam  Morgenster ").unwrap().as_str(), "Sam Morgenster");
        assert_eq!(AccountName::parse(" \t"), Err(Invalid::TextBlank { field: Field::AccountName }));
        let long = "a".repeat(AccountName::MAX + 1);
        let too_long = Invalid::TextTooLong { field: Field::AccountName, max: AccountName::MAX };
        assert_eq!(AccountName::parse(&long), Err(too_long));
    }
}
