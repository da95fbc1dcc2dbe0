//! Words found in what is written about support.
//!
//! The index is kept by triggers of the tables themselves, so it holds what they hold, whoever wrote it. It is asked
//! for whole tenancies: words of the others are not looked at, rather than left out afterwards.

use std::fmt::Write as _;

use rusqlite::{Connection, named_params};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::{error::Error, id::Id, tables::Tenancy};

/// Before the id of a tenancy in the index; nobody can type it.
const OF_TENANCY: char = '\u{e000}';

/// Where words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A support note.
    Note,
    /// What was seen and heard at a visit.
    Seen,
    /// What a worker made of a visit.
    Impression,
    /// The words of a task.
    Task,
    /// Somebody around the tenant.
    Contact,
    /// A goal of the tenant, its steps and what was said of it.
    Goal,
}

/// A row that holds the words.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is.
    pub source: Source,
    /// Of which tenancy.
    pub tenancy: Id<Tenancy>,
    /// The day it is about; for a task the day on which it is due.
    pub day: Option<String>,
    /// All of its words.
    pub text: String,
    /// Its place in the index: later rows of a table have a higher one.
    number: i64,
}

/// Words that somebody typed, each of which must begin a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed(Vec<String>);

impl Typed {
    /// The words of a text. Only letters and digits that the index has too; everything else stands between words.
    pub fn new(text: &str) -> Self {
        let known = |it: char| it.is_alphanumeric() && (it < '\u{900}' || ('\u{1e00}'..'\u{2000}').contains(&it));
        let text: String = text.nfc().filter(|it| !is_combining_mark(*it)).collect();
        Self(text.split(|it| !known(it)).filter(|it| !it.is_empty()).map(str::to_owned).collect())
    }

    /// The words.
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// In the language of the index. Every word stands in quotes, so none of them is taken for an operator.
    fn query(&self, within: Option<&[Id<Tenancy>]>) -> String {
        let mut query = String::new();
        if let Some(within) = within {
            for (at, tenancy) in within.iter().enumerate() {
                let opening = if at == 0 { "(" } else { " OR " };
                let _ = write!(query, "{opening}\"{OF_TENANCY}{}\"", tenancy.to_string().replace('-', ""));
            }
            query.push(')');
        }
        for word in &self.0 {
            let between = if query.is_empty() { "" } else { " AND " };
            let _ = write!(query, "{between}\"{word}\"*");
        }
        query
    }
}

/// The rows that hold all of these words, newest first; of these tenancies, or of all.
///
/// # Errors
/// What the file says.
pub fn newest(
    conn: &Connection,
    typed: &Typed,
    within: Option<&[Id<Tenancy>]>,
    limit: u32,
) -> Result<Vec<Found>, Error> {
    if typed.0.is_empty() || within.is_some_and(<[_]>::is_empty) {
        return Ok(Vec::new());
    }
    let mut found: Vec<Found> = conn
        .prepare_cached(include_str!("newest.sql"))?
        .query_map(named_params! { ":query": typed.query(within), ":limit": limit }, |row| {
            Ok(Found {
                source: match row.get("source")? {
                    1 => Source::Note,
                    2 => Source::Seen,
                    3 => Source::Impression,
                    4 => Source::Task,
                    5 => Source::Contact,
                    _ => Source::Goal,
                },
                tenancy: row.get("tenancy")?,
                day: row.get("day")?,
                text: row.get("text")?,
                number: row.get("number")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    found.sort_by_key(|it| std::cmp::Reverse(it.number));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_asked_as_words_whatever_it_holds() {
        let asked = |text: &str| Typed::new(text).query(None);
        assert_eq!(r#""Sleutel"* AND "deur"*"#, asked(" Sleutel; (deur) "));
        assert_eq!(r#""a"* AND "OR"* AND "NEAR"*"#, asked("a\" OR NEAR("), "an operator is a word like another");
        assert_eq!(r#""café"* AND "Łódź"*"#, asked("cafe\u{301} Łódź"));
        assert_eq!("", asked("\u{e000}\u{930}  -"), "what the index cannot hold is between words");
    }
}
