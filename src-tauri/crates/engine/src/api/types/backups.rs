//! The backups of this laptop, and putting one back.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// The backups that the program made here.
    pub struct BackupList {
        /// Newest first.
        pub backups: Vec<BackupRow>,
        /// The folder that holds them.
        pub folder: String,
        /// The newest is older than a day, or there is none.
        pub due: bool,
    }

    /// One backup.
    pub struct BackupRow {
        /// Name of the file.
        pub name: String,
        /// Where it is.
        pub path: String,
        /// When it was made, in local time: `2026-07-28 110000`.
        pub made: String,
        /// Size in bytes.
        #[cfg_attr(test, ts(type = "number"))]
        pub bytes: u64,
        /// When it was last tried; absent if never.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub tried_ms: Option<i64>,
        /// It opened and held what it should.
        pub whole: bool,
        /// Rows in it.
        pub rows: u32,
    }

    /// Which backup.
    pub struct BackupsTry {
        /// Name of the file.
        pub name: String,
    }

    /// Which backup is put back, and how it opens.
    pub struct SessionRestore {
        /// Path of the backup.
        pub from: String,
        /// The passphrase that it opens with; with words, the one that shall hold from now on.
        pub passphrase: String,
        /// The recovery words, where no passphrase opens it on this laptop.
        pub words: Option<String>,
    }
}
