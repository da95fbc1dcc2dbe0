//! When a worker went in and came out.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Presence, Visit},
};

/// The presences at the visits of a day.
///
/// # Errors
/// What the file says.
pub fn on(conn: &Connection, day: &str) -> Result<HashMap<Id<Visit>, Presence>, Error> {
    let mut statement = conn.prepare_cached(include_str!("of_visits.sql"))?;
    let mut rows = statement.query(named_params! { ":day": day })?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        let presence = Presence::from_row(row)?;
        found.insert(presence.visit, presence);
    }
    Ok(found)
}

/// The presence at a visit.
///
/// # Errors
/// What the file says.
pub fn of_visit(conn: &Connection, visit: Id<Visit>) -> Result<Option<Presence>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM presence WHERE visit = :visit AND deleted = 0 ORDER BY rowid LIMIT 1")?
        .query_row(named_params! { ":visit": visit }, Presence::from_row)
        .optional()?)
}

/// The id of the row of a visit: two laptops that write of one visit write the same row.
pub fn row_id(visit: Id<Visit>) -> Id<Presence> {
    Id::from_uuid(uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, format!("presence {visit}").as_bytes()))
}
