//! Undo and redo: an earlier operation is reversed by appending one, so that it survives sync.
//!
//! Allowed only while every cell that it wrote still carries its stamp alone. A cell that a later, reversed
//! operation had changed carries it again: the reversal stands for what it restored. Where several values had waited
//! for a choice and the choice is undone, the reversal writes all of them.

use rusqlite::{Connection, OptionalExtension as _, ToSql, named_params, types::Value};

use super::{Kind, Tx, join::unseen, reduce};
use crate::{
    error::Error,
    registry::{self, DELETED, Table, TableNo},
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

/// An operation that wrote where a step had written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The account that did it.
    pub author: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// What kind of thing it did.
    pub kind: Kind,
}

/// Why a step is not reversed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// A cell that the step wrote has been written since.
    #[error("changed since by {}", .0.author)]
    ChangedSince(Since),
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
    undoable_past(conn, author, &[])
}

/// As [`undoable`], looking past operations of some kinds: they cannot be undone and hinder no other.
pub fn undoable_past(conn: &Connection, author: &str, past: &[Kind]) -> rusqlite::Result<Option<Step>> {
    let past = format!("[{}]", past.iter().map(|it| it.0.to_string()).collect::<Vec<_>>().join(","));
    let names = named_params! { ":author": author, ":undo": Kind::UNDO.0, ":past": past };
    step(conn, include_str!("undoable.sql"), names)
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

/// What stands in the way of reversing operation `target`, if anything does.
pub fn changed_by(conn: &Connection, target: i64) -> rusqlite::Result<Option<Since>> {
    let Some(since) = changed_since(conn, target)? else { return Ok(None) };
    conn.query_row(
        "SELECT author, at_ms, kind FROM operation WHERE seq = :seq",
        named_params! { ":seq": since },
        |row| Ok(Since { author: row.get("author")?, at_ms: row.get("at_ms")?, kind: Kind(row.get("kind")?) }),
    )
    .optional()
}

/// Writes back what was before operation `target`; `tx` is the operation that reverses it.
pub(crate) fn reverse(tx: &Tx<'_>, target: i64) -> Result<(), Refused> {
    if let Some(since) = changed_by(tx, target)? {
        return Err(Refused::ChangedSince(since));
    }
    for table in tables_with_rows_of(tx, target)? {
        tx.prepare_cached(&format!("UPDATE {} SET deleted = 1 WHERE stamp = :target AND deleted = 0", table.name))?
            .execute(named_params! { ":target": target })?;
    }
    for (table, column_no, column) in reduce::touched(tx, target)? {
        tx.prepare_cached(&format!(
            "UPDATE {name} SET {column} = was.before
               FROM (SELECT row, before FROM change
                      WHERE op = :target AND tbl = :tbl AND col = :col AND part = 0) AS was
              WHERE {name}.id = was.row",
            name = table.name
        ))?
        .execute(named_params! { ":target": target, ":tbl": table.no.0, ":col": column_no })?;
    }
    for cell in choices(tx, target)? {
        restore_choice(tx, &cell, target)?;
    }
    Ok(())
}

/// The tables in which an operation made rows. All are asked in one statement: one for each of them, prepared for every
/// step that is taken back, was most of what undo cost.
fn tables_with_rows_of(conn: &Connection, target: i64) -> rusqlite::Result<Vec<&'static Table>> {
    let one = |it: &Table| {
        format!("SELECT {} AS tbl WHERE EXISTS (SELECT 1 FROM {} WHERE stamp = :target)", it.no.0, it.name)
    };
    let all: Vec<String> = registry::journaled().map(one).collect();
    let found: Vec<u16> = conn
        .prepare_cached(&all.join(" UNION ALL "))?
        .query_map(named_params! { ":target": target }, |row| row.get("tbl"))?
        .collect::<Result<_, _>>()?;
    Ok(found.into_iter().filter_map(|it| registry::table(TableNo(it))).collect())
}

/// The cells in which the target replaced more than one value, or wrote more than one.
fn choices(conn: &Connection, target: i64) -> rusqlite::Result<Vec<Cell>> {
    conn.prepare_cached(include_str!("choices.sql"))?
        .query_map(named_params! { ":target": target }, Cell::from_row)?
        .collect()
}

/// Of several values that were replaced, one stands in the row again; the others wait beside it for another choice.
fn restore_choice(tx: &Tx<'_>, cell: &Cell, target: i64) -> rusqlite::Result<()> {
    let Some(table) = registry::table(TableNo(cell.table)) else { return Ok(()) };
    let (first, replaced): (Value, Option<String>) = tx
        .prepare_cached(
            "SELECT before, replaces FROM change
              WHERE op = :op AND tbl = :tbl AND row = :row AND col = :col AND part = 0",
        )?
        .query_row(&cell.of(&target)[..], |row| Ok((row.get("before")?, row.get("replaces")?)))?;
    let mut values = vec![first];
    for op in replaced.iter().flat_map(|list| seqs(list)) {
        for value in written(tx, cell, op)? {
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
    tx.note(table, &cell.row, cell.column)?; // Also if it shows what it shows now: other values come or go beside it.
    for (part, value) in (1_i64..).zip(values.iter().skip(1)) {
        tx.prepare_cached(
            "INSERT INTO change (op, tbl, row, col, part, before, value)
             SELECT op, tbl, row, col, :part, before, :value FROM change
              WHERE op = :op AND tbl = :tbl AND row = :row AND col = :col AND part = 0",
        )?
        .execute(named_params! {
            ":op": tx.seq, ":tbl": cell.table, ":row": cell.row, ":col": cell.column, ":part": part, ":value": value,
        })?;
    }
    Ok(())
}

/// What an operation wrote in a cell. An edit of a row also says of its mark of deletion that the row is there.
fn written(conn: &Connection, cell: &Cell, op: i64) -> rusqlite::Result<Vec<Value>> {
    let found: Vec<Value> = conn
        .prepare_cached(include_str!("written.sql"))?
        .query_map(&cell.of(&op)[..], |row| row.get("value"))?
        .collect::<Result<_, _>>()?;
    if !found.is_empty() {
        return Ok(found);
    }
    if stamp(conn, cell)? != Some(op) {
        return Ok(if cell.column == DELETED { vec![Value::Integer(0)] } else { Vec::new() });
    }
    conn.prepare_cached(
        "SELECT before FROM change WHERE tbl = :tbl AND row = :row AND col = :col ORDER BY op, part LIMIT 1",
    )?
    .query_map(named_params! { ":tbl": cell.table, ":row": cell.row, ":col": cell.column }, |row| row.get("before"))?
    .collect()
}

fn seqs(list: &str) -> Vec<i64> {
    list.trim_matches(['[', ']']).split(',').filter_map(|it| it.parse().ok()).collect()
}

/// An operation that has written to a cell of `target` since, if any.
fn changed_since(conn: &Connection, target: i64) -> rusqlite::Result<Option<i64>> {
    let mut cells: Vec<Cell> = conn
        .prepare_cached(include_str!("changed_cells.sql"))?
        .query_map(named_params! { ":target": target }, Cell::from_row)?
        .collect::<Result<_, _>>()?;
    for table in tables_with_rows_of(conn, target)? {
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
    contested(conn, target)
}

/// Somebody wrote in a row that the target deletes and had not seen that: then both sides wait for a choice.
fn contested(conn: &Connection, target: i64) -> rusqlite::Result<Option<i64>> {
    let marks: Vec<Cell> = conn
        .prepare_cached(
            "SELECT change.tbl, change.row, change.col, change.op FROM change JOIN live USING (tbl, row, col, op, part)
              WHERE change.op = :target AND change.col = 0 AND change.part = 0 AND live.shown = 0",
        )?
        .query_map(named_params! { ":target": target }, Cell::from_row)?
        .collect::<Result<_, _>>()?;
    for mark in marks {
        let Some(made) = stamp(conn, &mark)? else { continue };
        if let Some(edit) = unseen(conn, TableNo(mark.table), &mark.row, made)?.first() {
            return Ok(Some(*edit));
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
    fn of<'a>(&'a self, op: &'a i64) -> [(&'static str, &'a dyn ToSql); 4] {
        [(":op", op), (":tbl", &self.table), (":row", &self.row), (":col", &self.column)]
    }

    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { table: row.get("tbl")?, row: row.get("row")?, column: row.get("col")?, op: row.get("op")? })
    }
}

/// The operation whose value stands in the cell when `op` wrote it: a reversal stands for what it restored.
fn origin(conn: &Connection, cell: &Cell, mut op: i64) -> rusqlite::Result<i64> {
    loop {
        let restored: Option<Option<String>> = conn
            .prepare_cached(include_str!("restored.sql"))?
            .query_row(&cell.of(&op)[..], |row| row.get("replaces"))
            .optional()?;
        let made = stamp(conn, cell)?;
        let mut restored = match restored {
            None => return Ok(op), // No reversal, or of the row's making: it stands for itself.
            Some(None) => made.into_iter().collect(),
            Some(Some(list)) => seqs(&list),
        };
        if cell.column == DELETED {
            // A mark also names edits that it had seen; they wrote in other cells.
            let mut marks = Vec::new();
            for seq in restored {
                let mark = conn.prepare_cached(include_str!("written.sql"))?.exists(&cell.of(&seq)[..])?;
                marks.extend((mark || made == Some(seq)).then_some(seq));
            }
            restored = marks;
        }
        // If more than one value was replaced, no single one is restored.
        let [one] = restored[..] else { return Ok(op) };
        op = one;
    }
}

/// The operation that made the row of a cell.
fn stamp(conn: &Connection, cell: &Cell) -> rusqlite::Result<Option<i64>> {
    match registry::table(TableNo(cell.table)) {
        Some(table) => made_by(conn, table, &cell.row),
        None => Ok(None),
    }
}

/// The operation that made a row; `None`: it is not here.
pub(super) fn made_by(conn: &Connection, table: &Table, row: &str) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached(&format!("SELECT stamp FROM {} WHERE id = :row", table.name))?
        .query_row(named_params! { ":row": row }, |row| row.get("stamp"))
        .optional()
}

const _: () = assert!(DELETED == 0, "`deleted` is column 0 of every journaled table");
