//! Papers of a tenancy: consents, files of the omklap and letters, each with who made it.

use rusqlite::{Connection, named_params};

use crate::{
    Tx, attachments,
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Consent, Letter, OmklapFile, SupportLetter, Tenancy},
};

/// The consents of a tenancy, newest first.
///
/// # Errors
/// What the file says.
pub fn consents(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Consent, Maker)>, Error> {
    with_makers(conn, include_str!("consents.sql"), tenancy, Consent::from_row)
}

/// The files of the omklap that were made, newest first.
///
/// # Errors
/// What the file says.
pub fn omklap_files(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(OmklapFile, Maker)>, Error> {
    with_makers(conn, include_str!("omklap_files.sql"), tenancy, OmklapFile::from_row)
}

/// The letters of the landlord, newest first.
///
/// # Errors
/// What the file says.
pub fn letters(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Letter, Maker)>, Error> {
    with_makers(conn, include_str!("letters.sql"), tenancy, Letter::from_row)
}

/// The letters of who gives support, newest first.
///
/// # Errors
/// What the file says.
pub fn support_letters(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(SupportLetter, Maker)>, Error> {
    with_makers(conn, include_str!("support_letters.sql"), tenancy, SupportLetter::from_row)
}

/// Whether a paper was made on a consent that an operation wrote down.
///
/// # Errors
/// What the file says.
pub fn stand_on(conn: &Connection, operation: i64) -> Result<bool, Error> {
    let sql = include_str!("stand_on.sql");
    Ok(conn.prepare_cached(sql)?.query_row(named_params! { ":operation": operation }, |row| row.get("stand"))?)
}

/// Keeps the bytes of a paper of class home under their hash.
///
/// # Errors
/// What the file says.
pub fn keep(tx: &Tx<'_>, hash: &str, bytes: &[u8]) -> Result<(), Error> {
    attachments::keep_home(tx, hash, bytes)
}
