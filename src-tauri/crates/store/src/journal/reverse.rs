//! Undo and redo: an earlier operation is reversed by appending one, so that it survives sync.
//!
//! Allowed only while every cell that it wrote still carries its stamp alone. A cell that a later, reversed
//! operation had changed carries it again: the reversal stands for what it restored.

use rusqlite::{Connection, OptionalExtension as _, ToSql, named_params};

use super::{Kind, Tx, reduce};
use crate::{
    error::Error,
    registry::{self, DELETED},
};

/// An operation that can be reversed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number in this file.
    pub seq: i64,
    /// The kind of what a person did in the first place: never undo or redo.
    pub kind: Kind,
    /// When the person did it first.
    pub at_ms: i64,
    /// The operation that a person did in the first place.
    pub first: i64,
}

/// Why a step is not reversed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// A cell that the step wrote has been written since.
    #[error("changed since by {author}")]
    ChangedSince {
        /// The account that did.
        author: String,
        /// When.
        at_ms: i64,
        /// What kind of thing it did.
        kind: Kind,
    },
    /// The file failed.
    #[error("the file failed")]
    Store(#[from] Error),
}

impl From<rusqlite::Error> for Refused {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// The newest operation of `author` on this device that is done and not undone.
pub fn undoable(conn: &Connection, author: &str) -> rusqlite::Result<Option<Step>> {
    step(conn, include_str!("undoable.sql"), named_params! { ":author": author, ":undo": Kind::UNDO.0 })
}

/// The operation of `author` on this device that was undone last, with nothing new after it.
pub fn redoable(conn: &Connection, author: &str) -> rusqlite::Result<Option<Step>> {
    let names = named_params! { ":author": author, ":undo": Kind::UNDO.0, ":redo": Kind::REDO.0 };
    step(conn, include_str!("redoable.sql"), names)
}

fn step(conn: &Connection, sql: &str, names: &[(&str, &dyn ToSql)]) -> rusqlite::Result<Option<Step>> {
    conn.prepare_cached(sql)?
        .query_row(names, |row| {
            Ok(Step {
                seq: row.get("seq")?,
                kind: Kind(row.get("kind")?),
                at_ms: row.get("at_ms")?,
                first: row.get("first")?,
            })
        })
        .optional()
}

/// Writes back what was before operation `target`; `tx` is the operation that reverses it.
pub(crate) fn reverse(tx: &Tx<'_>, target: i64) -> Result<(), Refused> {
    if let Some(since) = changed_since(tx, target)? {
        return tx
            .query_row(
                "SELECT author, at_ms, kind FROM operation WHERE seq = :seq",
                named_params! { ":seq": since },
                |row| {
                    Ok(Refused::ChangedSince {
                        author: row.get("author")?,
                        at_ms: row.get("at_ms")?,
                        kind: Kind(row.get("kind")?),
                    })
                },
            )
            .map_err(Refused::from)
            .and_then(Err);
    }
    for table in registry::journaled() {
        tx.prepare_cached(&format!("UPDATE {} SET deleted = 1 WHERE stamp = :target AND deleted = 0", table.name))?
            .execute(named_params! { ":target": target })?;
    }
    for (table, column_no, column) in reduce::touched(tx, target)? {
        tx.prepare_cached(&format!(
            "UPDATE {name} SET {column} = was.before
               FROM (SELECT row, before FROM change WHERE op = :target AND tbl = :tbl AND col = :col) AS was
              WHERE {name}.id = was.row",
            name = table.name
        ))?
        .execute(named_params! { ":target": target, ":tbl": table.no.0, ":col": column_no })?;
    }
    Ok(())
}

/// An operation that has written to a cell of `target` since, if any.
fn changed_since(conn: &Connection, target: i64) -> rusqlite::Result<Option<i64>> {
    let mut cells: Vec<Cell> = conn
        .prepare_cached(include_str!("changed_cells.sql"))?
        .query_map(named_params! { ":target": target }, Cell::from_row)?
        .collect::<Result<_, _>>()?;
    for table in registry::journaled() {
        let found = conn
            .prepare_cached(&format!(
                "SELECT live.tbl, live.row, live.col, live.op FROM {} AS it
                   JOIN live ON live.tbl = :tbl AND live.row = it.id WHERE it.stamp = :target",
                table.name
            ))?
            .query_map(named_params! { ":target": target, ":tbl": table.no.0 }, Cell::from_row)?
            .collect::<Result<Vec<_>, _>>()?;
        cells.extend(found);
    }
    for cell in cells {
        if origin(conn, &cell, cell.op)? != origin(conn, &cell, target)? {
            return Ok(Some(cell.op));
        }
    }
    Ok(None)
}

/// A cell and one operation whose value is live in it.
struct Cell {
    table: u16,
    row: String,
    column: u16,
    op: i64,
}

impl Cell {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { table: row.get("tbl")?, row: row.get("row")?, column: row.get("col")?, op: row.get("op")? })
    }
}

/// The operation whose value stands in the cell when `op` wrote it: a reversal stands for what it restored.
fn origin(conn: &Connection, cell: &Cell, mut op: i64) -> rusqlite::Result<i64> {
    loop {
        let restored: Option<Option<String>> = conn
            .prepare_cached(include_str!("restored.sql"))?
            .query_row(named_params! { ":op": op, ":tbl": cell.table, ":row": cell.row, ":col": cell.column }, |row| {
                row.get("replaces")
            })
            .optional()?;
        op = match restored {
            None => return Ok(op), // No reversal, or of the row's making: it stands for itself.
            Some(None) => match stamp(conn, cell)? {
                Some(stamp) => stamp,
                None => return Ok(op),
            },
            // More than one value was replaced: no single one can be restored.
            Some(Some(list)) => match list.trim_matches(['[', ']']).parse() {
                Ok(one) => one,
                Err(_) => return Ok(op),
            },
        };
    }
}

/// The operation that made the row of a cell.
fn stamp(conn: &Connection, cell: &Cell) -> rusqlite::Result<Option<i64>> {
    let Some(name) = registry::TableNo(cell.table).name() else { return Ok(None) };
    conn.prepare_cached(&format!("SELECT stamp FROM {name} WHERE id = :row"))?
        .query_row(named_params! { ":row": cell.row }, |row| row.get("stamp"))
        .optional()
}

const _: () = assert!(DELETED == 0, "`deleted` is column 0 of every journaled table");
