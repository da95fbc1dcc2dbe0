//! Letters of a tenancy, and the templates of the organisation.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose letters.
    pub struct LettersGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// Letters that were made.
    pub struct LetterSheet {
        /// Newest first.
        pub rows: Vec<LetterRow>,
        /// Who asks may make one.
        pub may_make: bool,
    }

    /// A letter.
    #[derive(Eq)]
    pub struct LetterRow {
        /// Id.
        pub id: String,
        /// What for.
        #[cfg_attr(test, ts(type = "LetterKind"))]
        pub kind: LetterKind,
        /// When.
        pub day: String,
        /// To whom.
        pub recipient: String,
        /// What about.
        pub subject: String,
        /// Who made it.
        pub author: String,
        /// Its bytes are on this laptop.
        pub here: bool,
    }

    /// A letter to begin.
    pub struct LettersFill {
        /// Tenancy.
        pub tenancy: String,
        /// What for.
        #[cfg_attr(test, ts(type = "LetterKind"))]
        pub kind: LetterKind,
        /// A template of the organisation's own; absent: the one that the program brings along.
        pub template: Option<String>,
    }

    /// A letter that was filled in, for a person to go over.
    pub struct LetterFilled {
        /// The address, line by line.
        pub recipient: String,
        /// What about.
        pub subject: String,
        /// The words.
        pub text: String,
        /// Words between braces that nobody could fill in.
        pub open: Vec<String>,
        /// Templates of the organisation's own for such a letter.
        pub templates: Vec<LetterChoice>,
        /// It goes to the owner and no consent holds: it cannot be made.
        pub consent_missing: bool,
    }

    /// A template that one can choose.
    #[derive(Eq)]
    pub struct LetterChoice {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
    }

    /// A letter to make.
    pub struct LettersMake {
        /// Tenancy.
        pub tenancy: String,
        /// What for.
        #[cfg_attr(test, ts(type = "LetterKind"))]
        pub kind: LetterKind,
        /// The address, line by line.
        pub recipient: String,
        /// What about.
        pub subject: String,
        /// The words.
        pub text: String,
    }

    /// A letter to look at in another program.
    pub struct LettersOpen {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub letter: String,
    }

    /// The letters that one can begin with.
    pub struct LetterTemplates {
        /// Of every kind the one that the program brings along, then the organisation's own.
        pub rows: Vec<LetterTemplateRow>,
        /// The words between braces that are filled in.
        pub words: Vec<String>,
        /// Who asks may change them.
        pub may_change: bool,
    }

    /// A letter that one can begin with.
    #[derive(Eq)]
    pub struct LetterTemplateRow {
        /// Id; absent: the program brings it along, and it does not change.
        pub id: Option<String>,
        /// What for.
        #[cfg_attr(test, ts(type = "LetterKind"))]
        pub kind: LetterKind,
        /// Name; blank of the one that the program brings along.
        pub name: String,
        /// What about.
        pub subject: String,
        /// The words.
        pub text: String,
    }

    /// A template to write down.
    pub struct LetterTemplatesSet {
        /// Which; absent: another one.
        pub template: Option<String>,
        /// What for.
        #[cfg_attr(test, ts(type = "LetterKind"))]
        pub kind: LetterKind,
        /// Name.
        pub name: String,
        /// What about.
        pub subject: String,
        /// The words.
        pub text: String,
    }

    /// A template that is not used any more.
    pub struct LetterTemplatesRemove {
        /// Which.
        pub template: String,
    }
}
