//! The one way in which a line of text from a person or a file is cleaned.

use crate::error::{Field, Invalid};

/// `raw` on one line without spaces at its ends or doubled inside; `None` when nothing is left.
///
/// Control characters are refused, not dropped: they mean that the file was read wrongly.
pub(crate) fn line(raw: &str, field: Field, max: usize) -> Result<Option<String>, Invalid> {
    let words: Vec<_> = raw.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().any(char::is_control) {
        return Err(Invalid::TextUnreadable { field });
    }
    if text.chars().count() > max {
        return Err(Invalid::TextTooLong { field, max });
    }
    Ok((!text.is_empty()).then_some(text))
}

/// As `line`, but something must be left.
pub(crate) fn some_line(raw: &str, field: Field, max: usize) -> Result<String, Invalid> {
    line(raw, field, max)?.ok_or(Invalid::TextBlank { field })
}

/// `raw` as the paragraphs that somebody typed: ends trimmed, no spaces before a line ends; `None` when nothing is left.
pub(crate) fn lines(raw: &str, field: Field, max: usize) -> Result<Option<String>, Invalid> {
    let lines: Vec<_> = raw.lines().map(str::trim_end).collect();
    let text = lines.join("\n").trim().to_owned();
    if text.chars().any(|it| it.is_control() && it != '\n' && it != '\t') {
        return Err(Invalid::TextUnreadable { field });
    }
    if text.chars().count() > max {
        return Err(Invalid::TextTooLong { field, max });
    }
    Ok((!text.is_empty()).then_some(text))
}

/// A remark on one line that has no rule but its length; nothing: none.
///
/// # Errors
/// [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
pub fn remark(raw: &str, field: Field) -> Result<Option<String>, Invalid> {
    line(raw, field, MAX_REMARK)
}

/// The name of somebody who has no dossier, as one says it.
///
/// # Errors
/// [`Invalid::TextBlank`], [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
pub fn name_of_other(raw: &str) -> Result<String, Invalid> {
    some_line(raw, Field::ContactName, MAX_NAME)
}

/// The most characters of such a name.
pub const MAX_NAME: usize = 200;
/// The most characters of a remark.
pub const MAX_REMARK: usize = 200;
