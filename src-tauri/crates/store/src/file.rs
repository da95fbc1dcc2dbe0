//! Opening the team file, so that a failure leaves every byte as it was.
//!
//! A file on disk is opened by SQLite alone: if this process opened and closed it in another way as well, the operating
//! system would drop SQLite's locks with it. Temporary results stay in memory, so nothing is ever on disk unencrypted.
//! Two of SQLCipher's settings are left as they are: `secure_delete` is on (deleted text is overwritten), and
//! `cipher_memory_security` is off (measured: 2.6 times the duration of a large transaction, and no way back).

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use crate::durable;
use crate::error::Error;
use crate::folder;
use crate::keys::FileKey;

/// The page of a SQLCipher 4 file, in bytes.
const PAGE: u64 = 4096;

/// An existing file, to be written.
pub(crate) const WRITING: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE;

/// How long the first read waits for a program that is just closing the file.
const FIRST_WAIT: Duration = Duration::from_millis(500);

/// How long a statement waits for another connection.
const WAIT: Duration = Duration::from_secs(5);

/// Makes a team file without a table and opens it. The path comes into being whole, or not at all.
///
/// # Errors
/// [`Error::AlreadyThere`], [`Error::OnSharedFolder`], [`Error::NotFound`] (no such folder), or what the disk says.
pub fn create(path: &Path, key: &FileKey) -> Result<Connection, Error> {
    if folder::is_shared(path)? {
        return Err(Error::OnSharedFolder);
    }
    if path.try_exists()? {
        return Err(Error::AlreadyThere);
    }
    let draft = durable::Draft::beside(path)?;
    let conn = connect(draft.path(), key, WRITING)?;
    write_ahead(&conn)?;
    first_read(&conn)?;
    conn.close().map_err(|(_, why)| why)?;
    draft.publish(path)?;
    open_writer(path, key)
}

/// Opens the connection that writes: write-ahead log, every commit on the disk before it is answered.
///
/// # Errors
/// See [`Error`]; none of them has changed a byte or left a file behind.
pub fn open_writer(path: &Path, key: &FileKey) -> Result<Connection, Error> {
    let conn = open(path, key, WRITING, |conn| match conn.is_readonly(MAIN_DB)? {
        true => Err(Error::ReadOnlyFile),
        false => Ok(()),
    })?;
    write_ahead(&conn)?;
    Ok(conn)
}

/// Opens a connection that cannot write, beside the writer or alone.
///
/// # Errors
/// As [`open_writer`], except that a read-only file is no error. The folder must allow writing even for reading.
pub fn open_reader(path: &Path, key: &FileKey) -> Result<Connection, Error> {
    // Who opens the file first must be able to tidy the write-ahead log away after the last.
    let mode = match sibling(path, "-shm").try_exists()? {
        true => OpenFlags::SQLITE_OPEN_READ_ONLY,
        false => WRITING,
    };
    let conn = open(path, key, mode, |_| Ok(()))?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

/// Asks that closing `conn` moves nothing from a log that an earlier crash left into the file.
pub(crate) fn leave_as_found(conn: &Connection) -> Result<(), Error> {
    let log = conn.path().map(|path| sibling(Path::new(path), "-wal"));
    let left_over = log.is_some_and(|log| size(&log) > 0);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, left_over)?;
    Ok(())
}

/// The file beside `path` whose name ends with `ending` more.
pub(crate) fn sibling(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn open(
    path: &Path,
    key: &FileKey,
    mode: OpenFlags,
    admit: impl FnOnce(&Connection) -> Result<(), Error>,
) -> Result<Connection, Error> {
    if folder::is_shared(path)? {
        return Err(Error::OnSharedFolder);
    }
    look(path)?;
    if size(&sibling(path, "-wal")) > 0 && !sibling(path, "-shm").try_exists()? {
        // A crash or a copy left a log without its index. With exclusive locking the key is tried without making one.
        let trial = connect(path, key, WRITING)?;
        if !trial.is_readonly(MAIN_DB)? {
            trial.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            first_read(&trial)?;
        }
    }
    let conn = connect(path, key, mode)?;
    admit(&conn)?;
    first_read(&conn)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    settle(&conn)?;
    Ok(conn)
}

/// What can be seen without opening the file.
pub(crate) fn look(path: &Path) -> Result<(), Error> {
    let found = fs::metadata(path)?;
    let whole = found.len() >= PAGE && found.len() % PAGE == 0;
    // With a log beside it, a page that a crash cut off can still be completed.
    if !found.is_file() || found.len() == 0 || (!whole && size(&sibling(path, "-wal")) == 0) {
        return Err(Error::NotATeamFile);
    }
    Ok(())
}

/// A connection that has been given its key and has not read anything.
pub(crate) fn connect(path: &Path, key: &FileKey, mode: OpenFlags) -> Result<Connection, Error> {
    let conn = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    leave_as_found(&conn)?;
    conn.busy_timeout(FIRST_WAIT)?;
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?; // It would write to the standard error stream.
    conn.execute_batch(&key.pragma())?;
    Ok(conn)
}

/// The first read tries the key; then its text is no longer needed.
pub(crate) fn first_read(conn: &Connection) -> Result<(), Error> {
    let read = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    overwrite_statements(conn);
    Ok(read?)
}

/// SQLite parses in a small store of 128-byte pieces that each connection keeps, and in which the text of the key would
/// stand until the end of the process. A statement that takes every piece at once overwrites it; `keys::memory` is the
/// test. (`cipher_memory_security` would wipe all memory, for the price named above.)
fn overwrite_statements(conn: &Connection) {
    let literal = format!("'{}'", "0".repeat(53)); // With the 72 bytes of its node it fills a piece.
    let _ = conn.prepare(&format!("SELECT {}", vec![literal; 128].join(","))); // With a wrong key, parsed and refused.
}

/// Readers go on beside the one writer, and a commit is on the disk before it is answered (on macOS a plain sync only
/// hands it to the disk).
fn write_ahead(conn: &Connection) -> Result<(), Error> {
    conn.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA journal_size_limit = 16777216;", // In bytes: a large import does not leave a large log behind.
    )?;
    Ok(())
}

/// `trusted_schema` stays on: a function of the program may stand in the DEFAULT of a column.
fn settle(conn: &Connection) -> Result<(), Error> {
    conn.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -32768; -- KiB. A page that is read again need not be deciphered again.
         PRAGMA cell_size_check = ON;",
    )?;
    // A misspelt column in double quotes is an error, not a text.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.busy_timeout(WAIT)?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// In bytes; 0 for a file that is not there.
fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |found| found.len())
}

#[cfg(test)]
mod tests;
