//! Who waits for a home, what they were offered, and which dwellings may be free.

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Dwelling, Offer, Person, Referral},
};

/// Everybody who waits.
///
/// # Errors
/// What the file says.
pub fn waiting(conn: &Connection) -> Result<Vec<Referral>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM referral WHERE ended_day IS NULL AND deleted = 0 ORDER BY rowid")?
        .query_map([], Referral::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The referral by which a person waits.
///
/// # Errors
/// What the file says.
pub fn waiting_of(conn: &Connection, person: Id<Person>) -> Result<Option<Referral>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM referral WHERE person = :person AND ended_day IS NULL AND deleted = 0 ORDER BY rowid",
        )?
        .query_row(named_params! { ":person": person }, Referral::from_row)
        .optional()?)
}

/// What somebody was offered, the newest first.
///
/// # Errors
/// What the file says.
pub fn offers(conn: &Connection, referral: Id<Referral>) -> Result<Vec<Offer>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM offer WHERE referral = :referral AND deleted = 0 ORDER BY day DESC, rowid DESC")?
        .query_map(named_params! { ":referral": referral }, Offer::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The offers of a dwelling to which nobody said no.
///
/// # Errors
/// What the file says.
pub fn standing_offers(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<Offer>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM offer WHERE dwelling = :dwelling AND answer IN ('open', 'accepted') AND deleted = 0
              ORDER BY rowid",
        )?
        .query_map(named_params! { ":dwelling": dwelling }, Offer::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The dwellings that may be free on a day or later.
///
/// # Errors
/// What the file says.
pub fn perhaps_free(conn: &Connection, today: &str) -> Result<Vec<Id<Dwelling>>, Error> {
    Ok(conn
        .prepare_cached(include_str!("free.sql"))?
        .query_map(named_params! { ":today": today }, |row| row.get("dwelling"))?
        .collect::<Result<_, _>>()?)
}
