//! One tenancy over the years: what happened, which rows are its own, and who did what to them.
//!
//! A page of the timeline reads at most a page from each source by its own index, however long somebody lives there.

use rusqlite::{Connection, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    registry::TableNo,
    tables::{Tenancy, VisitAgreement},
};

/// One thing that happened. What the letters hold stands in the statement, beside each kind.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLine {
    /// Which kind of thing.
    pub kind: String,
    /// Its place among what fell on the same day.
    pub key: String,
    /// ISO day.
    pub day: String,
    /// The row.
    pub id: Option<String>,
    /// The plan of a visit; the level before, of a risk.
    pub beside: Option<String>,
    /// Names of who did it.
    pub who: Option<String>,
    /// First text.
    pub a: Option<String>,
    /// Second text.
    pub b: Option<String>,
    /// Third text.
    pub c: Option<String>,
    /// First number.
    pub n: Option<i64>,
    /// Second number.
    pub m: Option<i64>,
}

/// What happened before a place in the timeline, newest first; at most `limit` things.
///
/// # Errors
/// What the file says.
pub fn timeline(
    conn: &Connection,
    tenancy: Id<Tenancy>,
    day: &str,
    key: &str,
    limit: u32,
) -> Result<Vec<TimelineLine>, Error> {
    let rows = conn
        .prepare_cached(include_str!("timeline.sql"))?
        .query_map(named_params! { ":tenancy": tenancy, ":day": day, ":key": key, ":limit": limit }, |row| {
            Ok(TimelineLine {
                kind: row.get("kind")?,
                key: row.get("key")?,
                day: row.get("day")?,
                id: row.get("id")?,
                beside: row.get("visit")?,
                who: row.get::<_, Option<String>>("who")?.filter(|it| !it.is_empty()),
                a: row.get("a")?,
                b: row.get("b")?,
                c: row.get("c")?,
                n: row.get("n")?,
                m: row.get("m")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// What was written of one visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// What was seen and heard.
    pub facts: Vec<String>,
    /// What the worker made of it.
    pub impressions: Vec<String>,
    /// Theme and level, as codes.
    pub observations: Vec<(String, String)>,
}

/// What was written of a visit of this tenancy: by its result, by its plan, or by both.
///
/// # Errors
/// What the file says.
pub fn written_of(
    conn: &Connection,
    tenancy: Id<Tenancy>,
    result: Option<&str>,
    visit: Option<&str>,
) -> Result<Written, Error> {
    let texts = |table: &str| -> Result<Vec<String>, Error> {
        let sql = format!(
            "SELECT text FROM {table} WHERE (result = :result OR visit = :visit) AND tenancy = :tenancy AND deleted = 0
              ORDER BY rowid"
        );
        let rows = conn
            .prepare_cached(&sql)?
            .query_map(named_params! { ":result": result, ":visit": visit, ":tenancy": tenancy }, |row| {
                row.get("text")
            })?
            .collect::<Result<_, _>>()?;
        Ok(rows)
    };
    let observations = conn
        .prepare_cached("SELECT theme, level FROM observation WHERE result = :result AND deleted = 0 ORDER BY rowid")?
        .query_map(named_params! { ":result": result }, |row| Ok((row.get("theme")?, row.get("level")?)))?
        .collect::<Result<_, _>>()?;
    Ok(Written { facts: texts("visit_note")?, impressions: texts("impression")?, observations })
}

/// A row that belongs to a tenancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRow {
    /// Its table.
    pub table: TableNo,
    /// Its id.
    pub id: String,
    /// The operation that made it.
    pub stamp: i64,
    /// The row that it is a part of, as the reason of an exemption.
    pub part_of: Option<String>,
}

/// Every row that belongs to a tenancy, marked as deleted or not.
///
/// # Errors
/// What the file says.
pub fn rows(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<OwnRow>, Error> {
    let rows = conn
        .prepare_cached(include_str!("rows.sql"))?
        .query_map(named_params! { ":tenancy": tenancy }, |row| {
            Ok(OwnRow {
                table: TableNo(row.get("tbl")?),
                id: row.get("id")?,
                stamp: row.get("stamp")?,
                part_of: row.get("part_of")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// One row that an operation made or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Number of the operation.
    pub operation: i64,
    /// The table of the row.
    pub table: TableNo,
    /// The row.
    pub id: String,
    /// It was made; else changed.
    pub made: bool,
}

/// What the newest `limit` operations before one did to these rows, newest first.
///
/// # Errors
/// What the file says.
pub fn operations(conn: &Connection, rows: &[OwnRow], before: i64, limit: u32) -> Result<Vec<Touched>, Error> {
    let named: Vec<_> = rows.iter().map(|it| (it.table.0, it.id.as_str(), it.stamp)).collect();
    let named = serde_json::to_string(&named).expect("numbers and texts have no reason to fail");
    let touched = conn
        .prepare_cached(include_str!("operations.sql"))?
        .query_map(named_params! { ":rows": named, ":before": before, ":limit": limit }, |row| {
            Ok(Touched {
                operation: row.get("op")?,
                table: TableNo(row.get("tbl")?),
                id: row.get("id")?,
                made: row.get("made")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(touched)
}

/// Who made a row, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maker {
    /// Name of the account; empty for one that this file does not know.
    pub name: String,
    /// Milliseconds since 1970.
    pub at_ms: i64,
}

/// Rows of a tenancy.
pub(crate) fn rows_of<T>(
    conn: &Connection,
    sql: &str,
    tenancy: Id<Tenancy>,
    from_row: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Error> {
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":tenancy": tenancy }, from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Rows of a tenancy with who made them.
pub(crate) fn with_makers<T>(
    conn: &Connection,
    sql: &str,
    tenancy: Id<Tenancy>,
    from_row: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<(T, Maker)>, Error> {
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":tenancy": tenancy }, |row| {
            let name: Option<String> = row.get("made_by")?;
            Ok((from_row(row)?, Maker { name: name.unwrap_or_default(), at_ms: row.get("made_ms")? }))
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The agreements of a tenancy, newest first, with who made them.
///
/// # Errors
/// What the file says.
pub fn agreements(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(VisitAgreement, Maker)>, Error> {
    with_makers(conn, include_str!("agreements.sql"), tenancy, VisitAgreement::from_row)
}
