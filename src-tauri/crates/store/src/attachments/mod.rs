//! Files kept with a tenancy: who added which; and the bytes of these and of every paper of the home, each once under its own hash.
//!
//! A row is replicated, bytes are of this file alone and are never taken away: a row that was removed can come back by
//! an undo, and another tenancy may keep the same file.

use rusqlite::{Connection, OptionalExtension as _, named_params};
use zeroize::Zeroizing;

use crate::{
    Tx,
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Attachment, Tenancy},
};

/// The files of a tenancy, newest first, with who added them.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Attachment, Maker)>, Error> {
    with_makers(conn, include_str!("of_tenancy.sql"), tenancy, Attachment::from_row)
}

/// The name of these bytes: BLAKE3 as hex.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Keeps bytes under their hash; bytes that are here already stay as they are.
///
/// # Errors
/// What the file says.
pub fn keep(tx: &Tx<'_>, hash: &str, bytes: &[u8]) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO content (hash, bytes) VALUES (:hash, :bytes) ON CONFLICT (hash) DO NOTHING")?
        .execute(named_params! { ":hash": hash, ":bytes": bytes })?;
    Ok(())
}

/// Keeps the bytes of a paper or photograph of the home under their hash, for who may open class home alone.
///
/// # Errors
/// What the file says.
pub fn keep_home(tx: &Tx<'_>, hash: &str, bytes: &[u8]) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO home_content (hash, bytes) VALUES (:hash, :bytes)")?
        .execute(named_params! { ":hash": hash, ":bytes": bytes })?;
    Ok(())
}

/// The bytes with this hash; `None` when they are not in this file.
///
/// # Errors
/// [`Error::Damaged`] when they are not the bytes that were kept.
pub fn bytes(conn: &Connection, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    whole(conn, "SELECT bytes FROM content WHERE hash = :hash", name)
}

/// The bytes of a paper or photograph of the home; `None` when they are not in this file, or when none has this hash.
///
/// # Errors
/// [`Error::Damaged`] when they are not the bytes that were kept.
pub fn home_bytes(conn: &Connection, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    whole(conn, "SELECT bytes FROM home_content WHERE hash = :hash", name)
}

fn whole(conn: &Connection, sql: &str, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    let found: Option<Vec<u8>> =
        conn.prepare_cached(sql)?.query_row(named_params! { ":hash": name }, |row| row.get("bytes")).optional()?;
    let found = found.map(Zeroizing::new);
    match found {
        Some(bytes) if hash(&bytes) != name => Err(Error::Damaged),
        found => Ok(found),
    }
}

/// Whether the bytes with this hash are in this file.
///
/// # Errors
/// What the file says.
pub fn is_here(conn: &Connection, hash: &str) -> Result<bool, Error> {
    exists(conn, "SELECT EXISTS (SELECT 1 FROM content WHERE hash = :hash) AS here", hash)
}

/// Whether the bytes of a paper or photograph of the home are in this file.
///
/// # Errors
/// What the file says.
pub fn home_is_here(conn: &Connection, hash: &str) -> Result<bool, Error> {
    exists(conn, "SELECT EXISTS (SELECT 1 FROM home_content WHERE hash = :hash) AS here", hash)
}

fn exists(conn: &Connection, sql: &str, hash: &str) -> Result<bool, Error> {
    Ok(conn.prepare_cached(sql)?.query_row(named_params! { ":hash": hash }, |row| row.get("here"))?)
}
