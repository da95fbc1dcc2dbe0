//! A document before it is drawn: what stands in it and in which order, and nothing about how it looks.
//!
//! A person reads it on the screen before it is made, and the page is drawn from the same blocks: what was seen is what
//! goes. Texts are texts here; nothing in them is ever read as markup.

use serde::Serialize;

/// A document in Dutch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// What it is called, in the file and at the foot of every page.
    pub title: String,
    /// The organisation that makes it.
    pub author: String,
    /// The day on which it is made, ISO.
    pub day: String,
    /// From whom to whom, on a letter; a document without one shows its title.
    pub letterhead: Option<Letterhead>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// The top of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    /// Who sends it, line by line.
    pub sender: Vec<String>,
    /// Who gets it, line by line.
    pub recipient: Vec<String>,
    /// Where and when it was written.
    pub place_and_day: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Head of a section.
    Heading {
        /// In words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Line by line, as it was typed.
        lines: Vec<String>,
    },
    /// What is what: a term and its sentence.
    Terms {
        /// Term and sentence.
        rows: Vec<(String, String)>,
    },
    /// A table. A sentence before it says what it shows.
    Table {
        /// The heads of its columns.
        head: Vec<String>,
        /// Which columns hold amounts.
        amounts: Vec<bool>,
        /// Its rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
}

impl Block {
    pub(crate) fn heading(text: &str) -> Self {
        Self::Heading { text: text.to_owned() }
    }

    pub(crate) fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { lines: vec![text.into()] }
    }

    /// A table without rows is none.
    pub(crate) fn table(head: &[(&str, bool)], rows: Vec<Vec<String>>) -> Option<Self> {
        (!rows.is_empty()).then(|| Self::Table {
            head: head.iter().map(|(it, _)| (*it).to_owned()).collect(),
            amounts: head.iter().map(|(_, it)| *it).collect(),
            rows,
        })
    }
}
