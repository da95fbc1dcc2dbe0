//! Who changed what, when and why in one row, and the row as it stood at a past moment.

use rusqlite::{Connection, OptionalExtension as _, named_params, types::Value};

use super::Kind;
use crate::registry::{self, Table, TableNo};

/// One operation that touched a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Number of the operation in this file.
    pub seq: i64,
    /// What kind of thing was done.
    pub kind: Kind,
    /// By which account.
    pub author: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Why, where it was asked.
    pub reason: Option<String>,
    /// The operation made the row.
    pub made: bool,
    /// What it changed; for the making: the first values, with nothing before.
    pub cells: Vec<Cell>,
}

/// One column of a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Name of the column.
    pub column: &'static str,
    /// What was shown before.
    pub before: Value,
    /// What was written.
    pub value: Value,
}

/// Columns by which a row belongs to a tenancy, itself or through the row that it names.
const BELONGS: &[(&str, &str)] = &[
    ("tenancy", "tenancy"),
    ("lease", "lease"),
    ("exemption", "exemption"),
    ("visit", "visit"),
    ("task", "task"),
    ("decision", "review_decision"),
    ("person", "person"),
    ("referral", "referral"),
    ("follow_up", "follow_up"),
    ("incident", "incident"),
    ("goal", "goal"),
    ("evaluation", "evaluation"),
    ("nuisance", "nuisance"),
];

/// The tenancy that a row belongs to; of a person, the newest one. `None` for a row that concerns nobody, or all.
pub fn tenancy_of(conn: &Connection, table: &Table, row: &str) -> rusqlite::Result<Option<String>> {
    if table.name == "tenancy" {
        return Ok(Some(row.to_owned()));
    }
    if table.name == "person" {
        return conn
            .prepare_cached("SELECT id FROM tenancy WHERE person = :row ORDER BY support_start DESC LIMIT 1")?
            .query_row(named_params! { ":row": row }, |it| it.get("id"))
            .optional();
    }
    let Some((column, other)) = BELONGS.iter().find(|(column, _)| table.column_no(column).is_some()) else {
        return Ok(None);
    };
    let named: Option<String> = conn
        .prepare_cached(&format!("SELECT {column} AS named FROM {} WHERE id = :row", table.name))?
        .query_row(named_params! { ":row": row }, |it| it.get("named"))
        .optional()?
        .flatten();
    match (named, registry::table_named(other)) {
        (Some(named), Some(other)) => tenancy_of(conn, other, &named),
        _ => Ok(None),
    }
}

/// The tenancy of whatever row has this id, in any table. Ids are given once in the whole program.
pub fn tenancy_of_any(conn: &Connection, row: &str) -> rusqlite::Result<Option<String>> {
    for table in registry::journaled() {
        let found = conn
            .prepare_cached(&format!("SELECT 1 AS one FROM {} WHERE id = :row", table.name))?
            .exists(named_params! { ":row": row })?;
        if found {
            return tenancy_of(conn, table, row);
        }
    }
    Ok(None)
}

/// Everything that happened to one row, oldest first; empty for a row that never was.
pub fn of_row(conn: &Connection, table: &'static Table, row: &str) -> rusqlite::Result<Vec<Event>> {
    let mut events: Vec<Event> = Vec::new();
    let Some(current) = current(conn, table, row)? else { return Ok(events) };
    let mut changes: Vec<(i64, u16, Value, Value)> = conn
        .prepare_cached("SELECT op, col, before, value FROM change WHERE tbl = :tbl AND row = :row ORDER BY op, col")?
        .query_map(named_params! { ":tbl": table.no.0, ":row": row }, |row| {
            Ok((row.get("op")?, row.get("col")?, row.get("before")?, row.get("value")?))
        })?
        .collect::<Result<_, _>>()?;
    if let Some(mut making) = event(conn, current.stamp)? {
        making.made = true;
        making.cells = current
            .cells
            .iter()
            .filter(|(no, _, _)| *no != registry::DELETED)
            .map(|(no, column, now)| {
                let first = changes.iter().find(|(_, col, _, _)| col == no).map(|(_, _, before, _)| before);
                Cell { column, before: Value::Null, value: first.unwrap_or(now).clone() }
            })
            .collect();
        events.push(making);
    }
    for (op, col, before, value) in changes.drain(..) {
        let Some(column) = table.column(col) else { continue };
        if events.last().is_none_or(|it| it.seq != op) {
            let Some(next) = event(conn, op)? else { continue };
            events.push(next);
        }
        if let Some(last) = events.last_mut() {
            last.cells.push(Cell { column, before, value });
        }
    }
    Ok(events)
}

/// The columns of a row as this file showed them at `at_ms`; `None` when the row did not exist, or not any more.
pub fn row_at(
    conn: &Connection,
    table: &'static Table,
    row: &str,
    at_ms: i64,
) -> rusqlite::Result<Option<Vec<(&'static str, Value)>>> {
    let Some(mut current) = current(conn, table, row)? else { return Ok(None) };
    let moment: i64 = conn
        .prepare_cached("SELECT coalesce(max(seq), 0) AS seq FROM operation WHERE at_ms <= :at_ms")?
        .query_row(named_params! { ":at_ms": at_ms }, |row| row.get("seq"))?;
    if current.stamp > moment {
        return Ok(None);
    }
    let mut later = conn.prepare_cached(
        "SELECT col, before FROM change WHERE tbl = :tbl AND row = :row AND op > :moment ORDER BY op DESC",
    )?;
    let mut rows = later.query(named_params! { ":tbl": table.no.0, ":row": row, ":moment": moment })?;
    while let Some(row) = rows.next()? {
        let col: u16 = row.get("col")?;
        if let Some(cell) = current.cells.iter_mut().find(|(no, _, _)| *no == col) {
            cell.2 = row.get("before")?; // The last one seen is the oldest change after the moment.
        }
    }
    if current.cells.iter().any(|(no, _, value)| *no == registry::DELETED && *value == Value::Integer(1)) {
        return Ok(None);
    }
    let kept = current.cells.into_iter().filter(|(no, _, _)| *no != registry::DELETED);
    Ok(Some(kept.map(|(_, column, value)| (column, value)).collect()))
}

/// When the row with this id was made.
pub fn made_ms(conn: &Connection, table: TableNo, row: &str) -> rusqlite::Result<Option<i64>> {
    let Some(name) = table.name() else { return Ok(None) };
    conn.prepare_cached(&format!(
        "SELECT at_ms FROM {name} AS it JOIN operation ON operation.seq = it.stamp WHERE it.id = :row"
    ))?
    .query_row(named_params! { ":row": row }, |row| row.get("at_ms"))
    .optional()
}

struct Current {
    stamp: i64,
    cells: Vec<(u16, &'static str, Value)>,
}

fn current(conn: &Connection, table: &'static Table, row: &str) -> rusqlite::Result<Option<Current>> {
    conn.prepare_cached(&format!("SELECT * FROM {} WHERE id = :row", table.name))?
        .query_row(named_params! { ":row": row }, |row| {
            Ok(Current {
                stamp: row.get("stamp")?,
                cells: table
                    .columns
                    .iter()
                    .map(|(no, column)| Ok((*no, *column, row.get(*column)?)))
                    .collect::<rusqlite::Result<_>>()?,
            })
        })
        .optional()
}

/// The operation with this number, without what it changed.
pub fn event(conn: &Connection, seq: i64) -> rusqlite::Result<Option<Event>> {
    conn.prepare_cached("SELECT kind, author, at_ms, reason FROM operation WHERE seq = :seq")?
        .query_row(named_params! { ":seq": seq }, |row| {
            Ok(Event {
                seq,
                kind: Kind(row.get("kind")?),
                author: row.get("author")?,
                at_ms: row.get("at_ms")?,
                reason: row.get("reason")?,
                made: false,
                cells: Vec::new(),
            })
        })
        .optional()
}
