//! What a worker's day is made of, each asked once for all visits of the day.

use std::collections::HashMap;

use rusqlite::{Connection, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Tenancy, Worker},
    visits::{self, VisitLine},
};

/// A visit of a day, with who goes and for how long.
#[derive(Clone, Debug, PartialEq)]
pub struct DayVisit {
    /// Plan and result.
    pub line: VisitLine,
    /// Who goes, or went.
    pub worker: Option<Id<Worker>>,
    /// Who comes along.
    pub colleague: Option<Id<Worker>>,
    /// Their name.
    pub colleague_name: Option<String>,
    /// How long.
    pub minutes: Option<i64>,
}

/// The visits of a day, in the order of their times; of one worker, or of everybody.
///
/// # Errors
/// What the file says.
pub fn visits(conn: &Connection, day: &str, worker: Option<Id<Worker>>) -> Result<Vec<DayVisit>, Error> {
    Ok(conn
        .prepare_cached(include_str!("planned.sql"))?
        .query_map(named_params! { ":day": day, ":worker": worker }, from_row)?
        .collect::<Result<_, _>>()?)
}

/// The planned visits of a span of days that still wait for a result, newest first.
///
/// # Errors
/// What the file says.
pub fn waiting(conn: &Connection, first: &str, last: &str, worker: Option<Id<Worker>>) -> Result<Vec<DayVisit>, Error> {
    Ok(conn
        .prepare_cached(include_str!("waiting.sql"))?
        .query_map(named_params! { ":first": first, ":last": last, ":worker": worker }, from_row)?
        .collect::<Result<_, _>>()?)
}

/// The telephone numbers of the tenants of these tenancies.
///
/// # Errors
/// What the file says.
pub fn phones(conn: &Connection, tenancies: &[Id<Tenancy>]) -> Result<HashMap<Id<Tenancy>, String>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT tenancy.id AS tenancy, person.phone FROM json_each(:tenancies) AS wanted
           JOIN tenancy ON tenancy.id = wanted.value JOIN person ON person.id = tenancy.person
          WHERE person.phone IS NOT NULL",
    )?;
    let mut rows = statement.query(named_params! { ":tenancies": list(tenancies) })?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        found.insert(row.get("tenancy")?, row.get("phone")?);
    }
    Ok(found)
}

/// Ids as one parameter: a JSON array. An id needs no escaping.
pub(crate) fn list(ids: &[Id<Tenancy>]) -> String {
    let quoted: Vec<String> = ids.iter().map(|it| format!("\"{it}\"")).collect();
    format!("[{}]", quoted.join(","))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<DayVisit> {
    Ok(DayVisit {
        line: visits::from_row(row)?,
        worker: row.get("worker_id")?,
        colleague: row.get("colleague_id")?,
        colleague_name: row.get("colleague")?,
        minutes: row.get("minutes")?,
    })
}
