//! Who works at an organisation.

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Officer, Organisation},
};

/// Who works at an organisation, by name.
///
/// # Errors
/// What the file says.
pub fn of_organisation(conn: &Connection, organisation: Id<Organisation>) -> Result<Vec<Officer>, Error> {
    let sql = "SELECT * FROM officer WHERE organisation = :organisation AND deleted = 0 ORDER BY name, id";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":organisation": organisation }, Officer::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
