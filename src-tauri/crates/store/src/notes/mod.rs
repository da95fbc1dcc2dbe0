//! Support notes that belong to no visit.

use rusqlite::Connection;

use crate::{
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Note, Tenancy},
};

/// The notes of a tenancy, newest day first, with who wrote them.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Note, Maker)>, Error> {
    with_makers(conn, include_str!("of_tenancy.sql"), tenancy, Note::from_row)
}
