//! What can go wrong with the team file and with its keys, as facts.
//!
//! No variant carries a path, SQL or a person: what leaves the program is chosen by one `match` without `_` in the
//! engine. The sources below are for the developer's log of the cause and must not be shown.

use std::io;

use rusqlite::ffi;
use thiserror::Error;

/// Why the team file cannot be opened, read, written, migrated, backed up or restored.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no file (any more) at this path.
    #[error("there is no file at this path")]
    NotFound,
    /// A file is never written over.
    #[error("there already is a file at this path")]
    AlreadyThere,
    /// Too short, or not a whole number of pages: cut off, or something else altogether.
    #[error("this is not a team file, or only a part of one")]
    NotATeamFile,
    /// SQLCipher cannot tell a wrong key from a damaged file, so neither do we.
    #[error("the file does not open with this key")]
    Unreadable,
    /// The key is right (the first page opened) and a later part of the file is missing or altered.
    #[error("a part of the file is missing or altered")]
    Damaged,
    /// The file has been made by a newer version of the program; it is untouched.
    #[error("the file has schema {found}, this build knows {known}")]
    NewerSchema {
        /// The schema of the file.
        found: u32,
        /// The newest schema that this build can read.
        known: u32,
    },
    /// Beside the file two more files are needed, and the folder does not allow them.
    #[error("nothing can be written in the folder of the file")]
    ReadOnlyFolder,
    /// The file may be read and not written.
    #[error("the file is read-only")]
    ReadOnlyFile,
    /// The operating system does not let this user open the file.
    #[error("this user may not open the file")]
    NoAccess,
    /// The disk, or the share of it that this user may fill, is full. What was being written did not happen.
    #[error("the disk is full")]
    DiskFull,
    /// Another program holds the file.
    #[error("another program has the file open")]
    Busy,
    /// A live database on a network or cloud folder is damaged sooner or later; such folders are for exchange.
    #[error("the folder is on a network or is copied to a cloud")]
    OnSharedFolder,
    /// A copy did not come out equal to its original; the copy was not put in place.
    #[error("the copy differs from its original")]
    CopyDiffers,
    /// Somebody asked that it ends.
    #[error("it was ended before it was done")]
    Interrupted,
    /// The operating system failed in another way.
    #[error("the operating system refused")]
    Io(#[source] io::Error),
    /// The database failed in another way.
    #[error("the database failed")]
    Sqlite(#[source] rusqlite::Error),
}

/// Why a slot does not give the key of the file, or cannot be changed.
#[derive(Debug, Error)]
pub enum KeyError {
    /// No slot opens with this passphrase.
    #[error("no slot opens with this passphrase")]
    WrongPassphrase,
    /// These are 24 good words, of another team.
    #[error("these are not the words of this team")]
    WrongWords,
    /// A slot that this passphrase could belong to needs the secret in this laptop's keyring, and it is not there.
    #[error("the keyring of this laptop does not hold the secret that the slot needs")]
    DeviceSecretMissing,
    /// Wrong tries slow down the next one.
    #[error("too soon after wrong tries: wait {seconds} s")]
    TooSoon {
        /// Whole seconds to wait, at least 1.
        seconds: u32,
    },
    /// There is no file with slots beside the team file.
    #[error("there is no file with key slots")]
    SlotsMissing,
    /// The file with slots is not as it was written. It is never written over.
    #[error("the file with key slots is damaged")]
    SlotsDamaged,
    /// The file with slots has been made by a newer version of the program; it is untouched.
    #[error("the key slots have format {found}, this build knows {known}")]
    NewerSlots {
        /// The format of the file.
        found: u32,
        /// The newest format that this build can read.
        known: u32,
    },
    /// Slots for this file exist already and are never written over.
    #[error("there already are key slots for this file")]
    SlotsAlreadyThere,
    /// The passphrase is too short.
    #[error("a passphrase has at least {min} characters")]
    PassphraseTooShort {
        /// The least number of characters that is accepted here.
        min: usize,
    },
    /// The account has no slot in this file.
    #[error("this account has no slot")]
    NoSuchAccount,
    /// The account has a slot already.
    #[error("this account already has a slot")]
    AccountAlreadyThere,
    /// Removing this slot would leave nobody who can open the file.
    #[error("the last slot is not removed")]
    LastSlot,
    /// A slot may only ever hold the key of its own team file.
    #[error("this is the key of another file")]
    OtherFile,
    /// A recovery key has 24 words.
    #[error("a recovery key has 24 words, here are {found}")]
    WordCount {
        /// The number of words that were given.
        found: usize,
    },
    /// A word that is not on the list.
    #[error("word {number} is not on the list")]
    UnknownWord {
        /// Counted from 1.
        number: usize,
    },
    /// All words are on the list and their check does not come out: a word is replaced or two are exchanged.
    #[error("the words do not belong together")]
    WordsMixedUp,
    /// The operating system gave no random bytes, or there was no memory to derive a key in.
    #[error("no key could be made")]
    NoKeyMade,
    /// The file with slots could not be read or written.
    #[error("the file with key slots could not be read or written")]
    File(#[source] Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(why, _) => from_code(why.extended_code).unwrap_or(Self::Sqlite(error)),
            _ => Self::Sqlite(error),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere,
            io::ErrorKind::PermissionDenied => Self::NoAccess,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyFolder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}

/// The meaning of SQLite's extended result code, where it has one for the user; <https://sqlite.org/rescode.html>.
fn from_code(extended: i32) -> Option<Error> {
    match extended {
        ffi::SQLITE_READONLY_DIRECTORY
        | ffi::SQLITE_READONLY_CANTINIT
        | ffi::SQLITE_READONLY_CANTLOCK
        | ffi::SQLITE_READONLY_RECOVERY => return Some(Error::ReadOnlyFolder),
        ffi::SQLITE_READONLY_DBMOVED => return Some(Error::NotFound),
        ffi::SQLITE_CANTOPEN_ISDIR => return Some(Error::NotATeamFile),
        ffi::SQLITE_IOERR_SHMSIZE => return Some(Error::DiskFull), // No room for the index of the log.
        ffi::SQLITE_IOERR_CORRUPTFS | ffi::SQLITE_IOERR_DATA => return Some(Error::Damaged),
        _ => {}
    }
    match extended & 0xff {
        ffi::SQLITE_INTERRUPT => Some(Error::Interrupted),
        ffi::SQLITE_NOTADB => Some(Error::Unreadable),
        ffi::SQLITE_CORRUPT => Some(Error::Damaged),
        ffi::SQLITE_FULL => Some(Error::DiskFull),
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED | ffi::SQLITE_PROTOCOL => Some(Error::Busy),
        ffi::SQLITE_READONLY => Some(Error::ReadOnlyFile),
        ffi::SQLITE_CANTOPEN | ffi::SQLITE_PERM => Some(Error::NoAccess),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(code: i32, expected: Expect) {
        let failure = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        expected.assert_eq(&Error::from(failure).to_string());
    }

    #[track_caller]
    fn check_io(kind: io::ErrorKind, expected: Expect) {
        expected.assert_eq(&Error::from(io::Error::from(kind)).to_string());
    }

    #[test]
    fn a_code_of_the_database_becomes_a_fact_for_the_user() {
        check(ffi::SQLITE_NOTADB, expect!["the file does not open with this key"]);
        check(ffi::SQLITE_CORRUPT, expect!["a part of the file is missing or altered"]);
        check(ffi::SQLITE_CORRUPT_VTAB, expect!["a part of the file is missing or altered"]);
        check(ffi::SQLITE_FULL, expect!["the disk is full"]);
        check(ffi::SQLITE_IOERR_SHMSIZE, expect!["the disk is full"]);
        check(ffi::SQLITE_BUSY, expect!["another program has the file open"]);
        check(ffi::SQLITE_BUSY_SNAPSHOT, expect!["another program has the file open"]);
        check(ffi::SQLITE_READONLY, expect!["the file is read-only"]);
        check(ffi::SQLITE_READONLY_DIRECTORY, expect!["nothing can be written in the folder of the file"]);
        check(ffi::SQLITE_READONLY_CANTINIT, expect!["nothing can be written in the folder of the file"]);
        check(ffi::SQLITE_READONLY_DBMOVED, expect!["there is no file at this path"]);
        check(ffi::SQLITE_CANTOPEN, expect!["this user may not open the file"]);
        check(ffi::SQLITE_CANTOPEN_ISDIR, expect!["this is not a team file, or only a part of one"]);
        check(ffi::SQLITE_INTERRUPT, expect!["it was ended before it was done"]);
        check(ffi::SQLITE_IOERR_READ, expect!["the database failed"]);
        check(ffi::SQLITE_CONSTRAINT, expect!["the database failed"]);
    }

    #[test]
    fn an_answer_of_the_operating_system_becomes_a_fact_for_the_user() {
        check_io(io::ErrorKind::NotFound, expect!["there is no file at this path"]);
        check_io(io::ErrorKind::AlreadyExists, expect!["there already is a file at this path"]);
        check_io(io::ErrorKind::PermissionDenied, expect!["this user may not open the file"]);
        check_io(io::ErrorKind::ReadOnlyFilesystem, expect!["nothing can be written in the folder of the file"]);
        check_io(io::ErrorKind::StorageFull, expect!["the disk is full"]);
        check_io(io::ErrorKind::QuotaExceeded, expect!["the disk is full"]);
        check_io(io::ErrorKind::Interrupted, expect!["the operating system refused"]);
    }
}
