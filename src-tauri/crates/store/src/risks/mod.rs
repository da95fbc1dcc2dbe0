//! How safe it is to visit, from a day on.

use rusqlite::Connection;

use crate::{
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Tenancy, VisitRisk},
};

/// The risks that were ever set for a tenancy, newest first, with who set them.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(VisitRisk, Maker)>, Error> {
    with_makers(conn, include_str!("of_tenancy.sql"), tenancy, VisitRisk::from_row)
}
