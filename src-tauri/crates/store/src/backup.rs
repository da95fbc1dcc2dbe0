//! Copies of a team file, each tried before it counts.
//!
//! A copy is encrypted with the same key and stands beside a copy of the key slots: together they are everything that is
//! needed. Until a copy has been opened, read to the last page and counted, it has no name.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::durable::{self, Draft};
use crate::error::Error;
use crate::file::{self, connect, first_read, sibling};
use crate::folder;
use crate::halt::Halt;
use crate::integrity::{row_counts, verify};
use crate::keys::FileKey;
use crate::parts::{Unfinished, must_be_free};
use crate::slots::sidecar;

/// Pages that are copied between two questions: a megabyte.
const PAGES: i32 = 256;

/// What is in a copy that has been tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The number of tables.
    pub tables: usize,
    /// The number of rows in all of them.
    pub rows: i64,
    /// The size of the file, in bytes.
    pub bytes: u64,
}

/// Copies the file behind `conn`, as it is at this moment, to a path that must not exist, with its key slots. Others may
/// go on reading and writing meanwhile. The folder may be a shared one: the copy is written once.
///
/// # Errors
/// [`Error::AlreadyThere`], [`Error::CopyDiffers`], or what the disk says; then there is no copy.
pub fn backup(conn: &Connection, to: &Path, key: &FileKey) -> Result<Copied, Error> {
    backup_by_pages(conn, to, key, &Halt::default(), |_, _| Ok(()))
}

/// As [`backup`]; `step` hears how many pages of how many are copied or tried, and may end it until the copy has its
/// name. Trying a page counts as much as copying it.
///
/// # Errors
/// As [`backup`], [`Error::Interrupted`], and what `step` says.
pub fn backup_by_pages<E: From<Error>>(
    conn: &Connection,
    to: &Path,
    key: &FileKey,
    halt: &Halt,
    mut step: impl FnMut(u64, u64) -> Result<(), E>,
) -> Result<Copied, E> {
    must_be_free(to)?;
    let draft = Draft::beside(to)?;
    // One view of the source for the pages and for the counting.
    let view = if conn.is_autocommit() { Some(conn.unchecked_transaction().map_err(Error::from)?) } else { None };
    let pages = copy_pages(conn, &draft, key, &mut step)?;
    let counted = try_out(&draft, key, halt)?;
    step(2 * pages, 2 * pages)?;
    if counted != row_counts(conn)? {
        return Err(Error::CopyDiffers.into());
    }
    drop(view);
    let from = conn.path().map(Path::new).ok_or(Error::NotFound)?;
    Ok(put_in_place(draft, counted, from, to)?)
}

/// Copies every page; answers with how many there are.
fn copy_pages<E: From<Error>>(
    conn: &Connection,
    draft: &Draft,
    key: &FileKey,
    step: &mut impl FnMut(u64, u64) -> Result<(), E>,
) -> Result<u64, E> {
    let mut copy = connect(draft.path(), key, file::WRITING)?;
    // Nobody else knows this file, and a copy that is interrupted is thrown away.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;").map_err(Error::from)?;
    first_read(&copy)?;
    let pages = {
        let copying = Backup::new(conn, &mut copy).map_err(Error::from)?;
        loop {
            let taken = copying.step(PAGES).map_err(Error::from)?;
            let progress = copying.progress();
            let pages = u64::try_from(progress.pagecount).unwrap_or(0);
            let done = pages - u64::try_from(progress.remaining).unwrap_or(0).min(pages);
            match taken {
                StepResult::Done => break pages,
                StepResult::More => step(done, 2 * pages)?,
                _ => return Err(Error::Busy.into()),
            }
        }
    };
    copy.close().map_err(|(_, why)| Error::from(why))?;
    step(pages, 2 * pages)?;
    Ok(pages)
}

/// Makes a team file of a copy: at a path that must not exist, with its key slots. The copy itself is only read.
/// What is made goes again unless it is kept.
///
/// # Errors
/// [`Error::AlreadyThere`], [`Error::OnSharedFolder`], [`Error::Unreadable`], [`Error::Damaged`], or what the disk says;
/// then there is nothing at `to`.
pub fn restore(from: &Path, to: &Path, key: &FileKey) -> Result<(Copied, Unfinished), Error> {
    if folder::is_shared(to)? {
        return Err(Error::OnSharedFolder);
    }
    must_be_free(to)?;
    file::look(from)?;
    let draft = Draft::beside(to)?;
    copy_bytes(from, draft.path())?;
    // A file that was copied by hand while it was in use has its last changes here.
    let log = sibling(from, "-wal");
    if log.try_exists()? {
        copy_bytes(&log, &sibling(draft.path(), "-wal"))?;
    }
    let counted = try_out(&draft, key, &Halt::default())?;
    let copied = put_in_place(draft, counted, from, to)?;
    Ok((copied, Unfinished::made(to.to_owned())))
}

/// Without the permissions of the original: it may lie on a read-only disk.
fn copy_bytes(from: &Path, to: &Path) -> Result<(), Error> {
    let mut target = File::options().write(true).create(true).truncate(true).open(to)?;
    io::copy(&mut File::open(from)?, &mut target)?;
    Ok(())
}

/// Opens the draft as a restored file would be opened, and reads all of it.
fn try_out(draft: &Draft, key: &FileKey, halt: &Halt) -> Result<Vec<(String, i64)>, Error> {
    let mut conn = connect(draft.path(), key, file::WRITING)?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?; // Works without shared memory, on any disk.
    first_read(&conn)?;
    halt.watch(&mut conn)?;
    let counted = row_counts(&conn)?;
    // What a log held goes into the file, which alone is given a name.
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    // References are the original's business: a copy with the same gaps is a good copy.
    let found = verify(&conn)?;
    if !found.altered_pages.is_empty() || !found.faults.is_empty() {
        return Err(Error::Damaged);
    }
    conn.close().map_err(|(_, why)| why)?;
    Ok(counted)
}

/// The slots come first: a copy that has a name can be opened.
fn put_in_place(draft: Draft, counted: Vec<(String, i64)>, from: &Path, to: &Path) -> Result<Copied, Error> {
    let bytes = fs::metadata(draft.path())?.len();
    let slots = match fs::read(sidecar(from)) {
        Ok(slots) => Some(slots),
        Err(why) if why.kind() == io::ErrorKind::NotFound => None,
        Err(why) => return Err(why.into()),
    };
    if let Some(slots) = &slots {
        durable::write_once(&sidecar(to), slots)?;
    }
    draft.publish(to).inspect_err(|_| {
        if slots.is_some() {
            let _ = fs::remove_file(sidecar(to)); // Written a moment ago.
        }
    })?;
    Ok(Copied { tables: counted.len(), rows: counted.iter().map(|(_, rows)| rows).sum(), bytes })
}

#[cfg(test)]
mod tests;
