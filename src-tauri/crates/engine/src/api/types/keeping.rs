//! Moving in and out, keeping the file, the access log.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which exchange set.
    pub struct SetImport {
        /// Folder with the CSV files.
        pub folder: String,
        /// Only say what would happen.
        pub dry_run: bool,
        /// Somebody of whom the team has the name and birth date under another id is somebody else: a person looked.
        #[serde(default)]
        pub others: bool,
    }

    /// What an import did.
    pub struct SetImported {
        /// Rows made, per file.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub made: std::collections::BTreeMap<String, u32>,
        /// Rows that were there already.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub matched: std::collections::BTreeMap<String, u32>,
        /// Rows that differ from what is there: left as they are.
        pub proposed: Vec<ProposedChange>,
        /// Rows not understood.
        pub rejected: Vec<RejectedRow>,
        /// Columns not understood.
        pub unknown_columns: Vec<UnknownColumn>,
        /// Tenants of the set who are most likely in the team already, under another id.
        pub met: Vec<PersonMet>,
    }

    /// A tenant of a set, and the person of the team who has that name; their birth dates agree as far as they are known.
    #[derive(Eq)]
    pub struct PersonMet {
        /// The id in the set.
        pub id: String,
        /// The name in the set.
        pub name: String,
        /// The id of the person in the team.
        pub person: String,
        /// Their name.
        pub known_as: String,
        /// Both birth dates are known, and the same.
        pub same_birth_date: bool,
    }

    /// A row of the set that differs from the record with the same id.
    pub struct ProposedChange {
        /// File.
        pub sheet: String,
        /// Line in the file, the header is 1.
        pub row: u32,
        /// Columns that differ.
        pub columns: Vec<String>,
    }

    /// A row that was not understood.
    pub struct RejectedRow {
        /// File.
        pub sheet: String,
        /// Line in the file, the header is 1.
        pub row: u32,
        /// A code: see `Rejection` in the exchange module.
        pub reason: String,
        /// The column, if one column is to blame.
        pub column: Option<String>,
    }

    /// A column that was not understood.
    pub struct UnknownColumn {
        /// File.
        pub sheet: String,
        /// Column.
        pub column: String,
    }

    /// Where to write.
    pub struct SetExport {
        /// Folder; made if absent, must be empty.
        pub folder: String,
    }

    /// What was written.
    pub struct SetExported {
        /// Rows per file.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub files: std::collections::BTreeMap<String, u32>,
    }

    /// Where to write the copy.
    pub struct TeamBackup {
        /// Path of the copy; must not exist.
        pub to: String,
    }

    /// A copy that was written and tried.
    pub struct TeamBackedUp {
        /// Rows in the copy.
        pub rows: u32,
        /// BLAKE3 over the rows.
        pub hash: String,
    }

    /// What the check found. In a file that is not whole, nothing further is looked at.
    pub struct TeamVerified {
        /// Pages, rows and references are whole.
        pub file_whole: bool,
        /// The journal reproduces the rows.
        pub journal_whole: bool,
        /// The chain of the access log is unbroken.
        pub log_whole: bool,
        /// Rows per table.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub rows: std::collections::BTreeMap<String, u32>,
        /// BLAKE3 over the rows.
        pub hash: String,
    }

    /// Which part of the log.
    pub struct LogList {
        /// At most so many rows.
        pub limit: u32,
        /// Only about this tenancy.
        pub tenancy: Option<String>,
    }

    /// One line of the access log.
    pub struct LogRow {
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
        /// What.
        pub event: LogEvent,
        /// Name of the account; absent for a failed unlock.
        pub account: Option<String>,
        /// Name of the tenant, or of whose account it is about.
        pub subject: Option<String>,
        /// For what reason.
        pub reason: Option<String>,
    }

    /// Events of the access log.
    #[derive(Eq, Copy, Hash)]
    #[serde(rename_all = "snake_case")]
    pub enum LogEvent {
        /// Leaves no line.
        Nothing,
        /// The team was made.
        TeamCreated,
        /// Opened with a passphrase.
        Unlocked,
        /// A passphrase did not fit.
        UnlockFailed,
        /// Opened with the recovery words.
        Recovered,
        /// Names in a list were seen.
        CaseloadSeen,
        /// A search showed words of the dossier that it is about; one that shows none leaves no line.
        WordsSearched,
        /// A dossier was opened.
        DossierOpened,
        /// A report was made.
        ReportMade,
        /// A set was taken in.
        Imported,
        /// Everything was exported.
        Exported,
        /// A backup was made.
        BackedUp,
        /// The file was put back from a backup.
        Restored,
        /// The file was checked.
        Verified,
        /// The log itself was read.
        LogSeen,
        /// A reason was given for a dossier outside the own caseload.
        ReasonGiven,
        /// Somebody got an account.
        AccountAdded,
        /// An account got another name, worker or roles.
        AccountChanged,
        /// An account was removed.
        AccountRemoved,
        /// A passphrase was changed.
        PassphraseChanged,
        /// The recovery words were made anew.
        WordsRenewed,
        /// A setting of the team was changed.
        SettingChanged,
        /// A backup was tried again.
        BackupTried,
        /// A day sheet was printed.
        Printed,
        /// A visit was copied for another program.
        VisitCopied,
        /// The meldcode of a tenancy was opened or written: a line each time.
        MeldcodeOpened,
    }
}

impl LogEvent {
    /// The code in the log.
    pub fn as_code(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(code)) => code,
            _ => unreachable!("an event without fields is written as its name"),
        }
    }

    /// The event with this code; `Nothing` for one of a newer version.
    pub fn from_code(code: &str) -> Self {
        serde_json::from_value(code.into()).unwrap_or(Self::Nothing)
    }
}
