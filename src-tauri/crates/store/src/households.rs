//! How many live in a home beside those who have a dossier there.

use rusqlite::Connection;

use crate::{
    dossiers::rows_of,
    error::Error,
    id::Id,
    tables::{Household, Tenancy},
};

/// The household of a tenancy, newest first. Two laptops may have made two rows of one day before they met: the one that
/// was made last counts.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Household>, Error> {
    let sql = "SELECT * FROM household WHERE tenancy = :tenancy AND deleted = 0 ORDER BY from_day DESC, rowid DESC";
    rows_of(conn, sql, tenancy, Household::from_row)
}
