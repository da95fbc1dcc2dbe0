//! What a person writes in their own words: a note, an impression, an agreement, a task.

use crate::{
    error::{Field, Invalid},
    text::lines,
};

/// Words of a person: some text, on as many lines as they like, without spaces at the ends of it or of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// The most characters: ten pages.
    pub const MAX: usize = 20_000;

    /// `None` when nothing is left. Lines stay lines; control characters mean that something was pasted that is no text.
    pub fn parse(raw: &str) -> Result<Option<Self>, Invalid> {
        Ok(lines(raw, Field::Words, Self::MAX)?.map(Self))
    }

    /// As [`Words::parse`], but something must be left.
    pub fn some(raw: &str) -> Result<Self, Invalid> {
        Self::parse(raw)?.ok_or(Invalid::TextBlank { field: Field::Words })
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text.
    pub fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: Expect) {
        let shown = match Words::parse(raw) {
            Ok(Some(words)) => format!("ok: {:?}", words.as_str()),
            Ok(None) => "nothing".to_owned(),
            Err(why) => format!("no: {why}"),
        };
        expected.assert_eq(&shown);
    }

    #[test]
    fn words_keep_their_lines_and_lose_their_margins() {
        check(
            "  Brief ligt klaar. \t\r\n\r\n Belt donderdag. \n",
            expect![[r#"ok: "Brief ligt klaar.\n\n Belt donderdag.""#]],
        );
        check(" \n\t ", expect!["nothing"]);
    }

    #[test]
    fn where_words_are_needed_blank_ones_are_refused() {
        assert_eq!(Ok("Brief"), Words::some(" Brief ").as_ref().map(Words::as_str));
        assert_eq!(Err(Invalid::TextBlank { field: Field::Words }), Words::some(" \n\t "));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        check("a\u{0}b", expect!["no: the words holds characters that are no text"]);
        check(&"a".repeat(20_001), expect!["no: the words is longer than 20000 characters"]);
    }
}
