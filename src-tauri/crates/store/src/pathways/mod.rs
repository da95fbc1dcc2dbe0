//! What the way of somebody through the programme is read from, beside what other nouns read.

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::{
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{LaterStay, Person, Referral, Tenancy},
};

/// The referrals by which a person got a key, in the order of their making.
///
/// # Errors
/// What the file says.
pub fn housed(conn: &Connection, person: Id<Person>) -> Result<Vec<Referral>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM referral WHERE person = :person AND ended = 'housed' AND deleted = 0 ORDER BY rowid",
        )?
        .query_map(named_params! { ":person": person }, Referral::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The first day on which somebody was let in.
///
/// # Errors
/// What the file says.
pub fn first_visit(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Option<String>, Error> {
    Ok(conn
        .prepare_cached(include_str!("first_visit.sql"))?
        .query_row(named_params! { ":tenancy": tenancy }, |row| row.get("day"))
        .optional()?)
}

/// Where somebody lived after support ended, the newest day first, with who wrote each down.
///
/// # Errors
/// What the file says.
pub fn later_stays(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(LaterStay, Maker)>, Error> {
    with_makers(conn, include_str!("later_stays.sql"), tenancy, LaterStay::from_row)
}
