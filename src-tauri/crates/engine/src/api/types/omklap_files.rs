//! Files of the omklap: what would go to whom on which consent, and what was made.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose files.
    pub struct OmklapFilesGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// The files of a tenancy, and who can get one.
    pub struct OmklapFiles {
        /// Newest first.
        pub rows: Vec<OmklapFileRow>,
        /// The owner of the dwelling first, then others with a consent for it.
        pub recipients: Vec<FileRecipient>,
        /// Who asks may make one.
        pub may_make: bool,
    }

    /// A file that was made.
    #[derive(Eq)]
    pub struct OmklapFileRow {
        /// Id.
        pub id: String,
        /// When.
        pub day: String,
        /// Who gets it.
        pub organisation: String,
        /// Their name.
        pub organisation_name: String,
        /// Of whom there.
        pub attention: Option<String>,
        /// When the consent was given on which it was made.
        pub consent_day: Option<String>,
        /// A consent for this recipient holds today: it may still be sent.
        pub consent_holds: bool,
        /// Who made it.
        pub author: String,
        /// Its bytes are on this laptop.
        pub here: bool,
    }

    /// Who can get a file.
    #[derive(Eq)]
    pub struct FileRecipient {
        /// Organisation.
        pub organisation: String,
        /// Name.
        pub name: String,
        /// When the consent was given that holds today; absent: there is none, and nothing goes.
        pub consent_day: Option<String>,
        /// Who works there on such things.
        pub attention: Option<String>,
    }

    /// A file to look at before it is made.
    pub struct OmklapFilesPreview {
        /// Tenancy.
        pub tenancy: String,
        /// Who would get it.
        pub organisation: String,
        /// Of whom there; blank: nobody in particular.
        pub attention: String,
    }

    /// What a file would hold, word for word.
    pub struct OmklapFileSeen {
        /// Name of who would get it.
        pub recipient: String,
        /// Name of the tenant.
        pub tenant: String,
        /// The consent that holds; absent: nothing goes, and nothing of the file is shown.
        pub consent: Option<ConsentRow>,
        /// Names of those of whom there is no consent: the tenant, or who lives on the same leases.
        pub without: Vec<String>,
        /// What would be printed, in Dutch.
        pub blocks: Vec<PaperBlock>,
    }

    /// A part of a document, as it is printed.
    #[derive(Eq)]
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum PaperBlock {
        /// Head of a section.
        Heading {
            /// In words.
            text: String,
        },
        /// A paragraph.
        Paragraph {
            /// Line by line.
            lines: Vec<String>,
        },
        /// What is what.
        Terms {
            /// Each with its sentence.
            rows: Vec<PaperTerm>,
        },
        /// A table.
        Table {
            /// The heads of its columns.
            head: Vec<String>,
            /// Its rows.
            rows: Vec<Vec<String>>,
        },
    }

    /// A term.
    #[derive(Eq)]
    pub struct PaperTerm {
        /// What.
        pub term: String,
        /// Is what.
        pub said: String,
    }

    /// A paper in a timeline.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum PaperKind {
        /// A consent.
        Consent,
        /// A file of the omklap.
        OmklapFile,
        /// A letter.
        Letter,
    }

    /// A file to make.
    pub struct OmklapFilesMake {
        /// Tenancy.
        pub tenancy: String,
        /// Who gets it.
        pub organisation: String,
        /// Of whom there; blank: nobody in particular.
        pub attention: String,
    }

    /// In which form.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum FileForm {
        /// The document.
        Pdf,
        /// The same facts for another program.
        Json,
    }

    /// A file to look at in another program.
    pub struct OmklapFilesOpen {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub file: String,
        /// In which form.
        pub form: FileForm,
    }

    /// A file to write where somebody chose.
    pub struct OmklapFilesSave {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub file: String,
        /// In which form.
        pub form: FileForm,
        /// A path at which nothing is yet.
        pub to: String,
    }
}

impl From<report::Block> for PaperBlock {
    fn from(it: report::Block) -> Self {
        match it {
            report::Block::Heading { text } => Self::Heading { text },
            report::Block::Paragraph { lines } => Self::Paragraph { lines },
            report::Block::Terms { rows } => {
                Self::Terms { rows: rows.into_iter().map(|(term, said)| PaperTerm { term, said }).collect() }
            }
            report::Block::Table { head, rows, .. } => Self::Table { head, rows },
        }
    }
}
