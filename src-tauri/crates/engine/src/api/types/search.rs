//! Words found in what is written about support.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// What is typed in a search field.
    pub struct SearchWords {
        /// Every word must begin a word; accents and capitals make no difference.
        pub search: String,
        /// Hits wanted, at most 50.
        pub limit: u32,
    }

    /// The newest rows that hold the words.
    pub struct WordsFound {
        /// There are more.
        pub more: bool,
        /// Newest first, at most one a tenancy and kind.
        pub hits: Vec<WordsHit>,
    }

    /// One row that holds the words.
    pub struct WordsHit {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Where it was found.
        pub words: WordsSeen,
    }

    /// Words of a dossier as a search shows them.
    pub struct WordsSeen {
        /// What they stand in.
        pub source: WordsSource,
        /// The day they are about; for a task the day on which it is due.
        pub day: Option<String>,
        /// A piece of the text, in parts.
        pub snippet: Vec<SnippetPart>,
    }

    /// Part of a piece of text.
    pub struct SnippetPart {
        /// The text.
        pub text: String,
        /// It is what was typed.
        pub hit: bool,
    }

    /// What words can stand in.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum WordsSource {
        /// A support note.
        Note,
        /// What was seen and heard at a visit.
        Seen,
        /// What a worker made of a visit.
        Impression,
        /// A task.
        Task,
        /// Somebody around the tenant.
        Contact,
        /// A goal of the tenant, its steps and what was said of it.
        Goal,
    }
}
