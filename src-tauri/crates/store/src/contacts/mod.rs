//! People around the tenant.

use rusqlite::Connection;

use crate::{
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Contact, Tenancy},
};

/// The contacts of a tenancy: whom to call in an emergency first, then by name.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Contact, Maker)>, Error> {
    with_makers(conn, include_str!("of_tenancy.sql"), tenancy, Contact::from_row)
}
