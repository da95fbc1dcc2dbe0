//! Steps of the ladder that somebody took on or closed, and the signs that one stands on.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{FollowUp, FollowUpText, Tenancy, Worker},
    today::list,
};

/// A step with its words and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUpLine {
    /// The row.
    pub row: FollowUp,
    /// Name of who took it on.
    pub worker_name: Option<String>,
    /// What came of it, in words.
    pub text: Option<String>,
}

/// The steps of these tenancies that somebody took on or closed, newest first.
///
/// # Errors
/// What the file says.
pub fn of_tenancies(conn: &Connection, tenancies: &[Id<Tenancy>]) -> Result<Vec<FollowUpLine>, Error> {
    let line = |row: &Row<'_>| {
        let (worker_name, text) = (row.get("worker_name")?, row.get("text")?);
        Ok(FollowUpLine { row: FollowUp::from_row(row)?, worker_name, text })
    };
    Ok(conn
        .prepare_cached(include_str!("of_tenancies.sql"))?
        .query_map(named_params! { ":tenancies": list(tenancies) }, line)?
        .collect::<Result<_, _>>()?)
}

/// The step with this name, if somebody took it on or closed it.
///
/// # Errors
/// What the file says.
pub fn named(conn: &Connection, tenancy: Id<Tenancy>, step: &str, asked_day: &str) -> Result<Option<FollowUp>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM follow_up WHERE tenancy = :tenancy AND step = :step AND asked_day = :asked_day AND deleted = 0
              ORDER BY done_day IS NULL, rowid LIMIT 1",
        )?
        .query_row(named_params! { ":tenancy": tenancy, ":step": step, ":asked_day": asked_day }, FollowUp::from_row)
        .optional()?)
}

/// The words of a step.
///
/// # Errors
/// What the file says.
pub fn words(conn: &Connection, follow_up: Id<FollowUp>) -> Result<Option<FollowUpText>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM follow_up_text WHERE follow_up = :follow_up AND deleted = 0")?
        .query_row(named_params! { ":follow_up": follow_up }, FollowUpText::from_row)
        .optional()?)
}

/// The id of the row of a step: two laptops that take the same step on write the same row.
pub fn row_id(tenancy: Id<Tenancy>, step: &str, asked_day: &str) -> Id<FollowUp> {
    let name = format!("follow_up {tenancy} {step} {asked_day}");
    Id::from_uuid(uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, name.as_bytes()))
}

/// The tenancies where safety was a concern when it was looked at last, with the day of it.
///
/// # Errors
/// What the file says.
pub fn alarms(conn: &Connection, tenancies: &[Id<Tenancy>], day: &str) -> Result<HashMap<Id<Tenancy>, String>, Error> {
    let mut statement = conn.prepare_cached(include_str!("safety.sql"))?;
    let mut rows = statement.query(named_params! { ":tenancies": list(tenancies), ":day": day })?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        let tenancy: Id<Tenancy> = row.get("tenancy")?;
        if row.get::<_, String>("level")? == "concern" {
            found.entry(tenancy).or_insert(row.get("day")?);
        } else {
            found.remove(&tenancy);
        }
    }
    Ok(found)
}

/// The tenancies of which this worker took a step on that is open.
///
/// # Errors
/// What the file says.
pub fn given(conn: &Connection, worker: Id<Worker>) -> Result<Vec<Id<Tenancy>>, Error> {
    Ok(conn
        .prepare_cached("SELECT tenancy FROM follow_up WHERE done_day IS NULL AND worker = :worker AND deleted = 0")?
        .query_map(named_params! { ":worker": worker }, |row| row.get("tenancy"))?
        .collect::<Result<_, _>>()?)
}
