//! How safe it is to visit, from a day on.

use std::collections::HashMap;

use rusqlite::{Connection, named_params};

use crate::{error::Error, id::Id, tables::Tenancy, today::list};

/// How safe a visit is, as it was last found.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskFound {
    /// The level.
    pub level: String,
    /// What to do about it.
    pub measures: Option<String>,
    /// Last day.
    pub last_day: String,
}

/// For each of these tenancies the risk that was found last, on or before a day; it may have expired since.
///
/// # Errors
/// What the file says.
pub fn on(conn: &Connection, tenancies: &[Id<Tenancy>], day: &str) -> Result<HashMap<Id<Tenancy>, RiskFound>, Error> {
    let mut statement = conn.prepare_cached(include_str!("on.sql"))?;
    let mut rows = statement.query(named_params! { ":tenancies": list(tenancies), ":day": day })?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        let risk =
            RiskFound { level: row.get("level")?, measures: row.get("measures")?, last_day: row.get("last_day")? };
        found.insert(row.get("tenancy")?, risk); // The last one stays.
    }
    Ok(found)
}
