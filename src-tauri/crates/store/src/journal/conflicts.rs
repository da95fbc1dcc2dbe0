//! Cells in which values wait for a choice, and the choice.
//!
//! A row that one person deleted while another one, who did not know, wrote in it is such a cell too: its mark of
//! deletion. Every edit says that the row is there, so "kept" stands against "deleted" until somebody chooses.

use std::cmp::Reverse;

use rusqlite::{Connection, named_params, types::Value};

use super::{
    Tx,
    join::{stamp_of, unseen},
    stream::{Stamp, uuid},
};
use crate::registry::{self, DELETED, Table, TableNo};

/// A cell in which values wait for a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Table.
    pub table: &'static str,
    /// Row.
    pub row: String,
    /// Column.
    pub column: &'static str,
    /// The values with their author and time, the one shown first.
    pub values: Vec<(Value, String, i64)>,
    /// Of a mark of deletion: what was written in the row by people who had not seen it.
    pub edits: Vec<Edit>,
}

/// A value written in a row that somebody deleted meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// Column; `None`: a newer version knows it.
    pub column: Option<&'static str>,
    /// The value.
    pub value: Value,
    /// By which account.
    pub author: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// Table, row, column.
type Place = (u16, String, u16);
/// A value that waits, in the order in which they are listed.
type Waiting = (bool, Reverse<Stamp>, i64, (Value, String, i64));

/// Every cell with more than one live value; equal values are no conflict.
pub fn conflicts(conn: &Connection) -> rusqlite::Result<Vec<Conflict>> {
    let mut found: Vec<(Place, Vec<Waiting>)> = Vec::new();
    let mut statement = conn.prepare_cached(include_str!("conflicts.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(it) = rows.next()? {
        let place: Place = (it.get("tbl")?, it.get("row")?, it.get("col")?);
        let Some((table, column)) = names(&place) else { continue };
        let shown: bool = it.get("shown")?;
        let value = match shown {
            true => shown_value(conn, table, column, &place.1)?,
            false => it.get("value")?,
        };
        let behind = if place.2 == DELETED { value != Value::Integer(0) } else { !shown };
        let stamp = Stamp::new(it.get("hlc")?, uuid(it.get("device")?)?);
        let waiting = (behind, Reverse(stamp), it.get("part")?, (value, it.get("author")?, it.get("at_ms")?));
        match found.last_mut().filter(|(last, _)| *last == place) {
            Some((_, values)) => values.push(waiting),
            None => found.push((place, vec![waiting])),
        }
    }
    let mut all = Vec::new();
    for (place, mut values) in found {
        let Some((table, column)) = names(&place) else { continue };
        let Some(made) = super::reverse::made_by(conn, table, &place.1)? else { continue }; // The row itself waits.
        let mut edits = Vec::new();
        if place.2 == DELETED {
            for seq in unseen(conn, table.no, &place.1, made)? {
                let (author, at_ms) = by(conn, seq)?;
                values.push((false, Reverse(stamp_of(conn, seq)?), 0, (Value::Integer(0), author, at_ms)));
                add_edits(conn, table, &place.1, seq, &mut edits)?;
            }
        }
        values.sort_by_key(|(behind, stamp, part, _)| (*behind, *stamp, *part));
        let values: Vec<_> = values.into_iter().map(|(_, _, _, it)| it).collect();
        if values.iter().any(|(value, _, _)| Some(value) != values.first().map(|(first, _, _)| first)) {
            all.push(Conflict { table: table.name, row: place.1, column, values, edits });
        }
    }
    Ok(all)
}

fn names((table, _, column): &Place) -> Option<(&'static Table, &'static str)> {
    let table = registry::table(TableNo(*table))?;
    let (_, name) = table.columns.iter().find(|(no, _)| no == column)?;
    Some((table, name))
}

fn shown_value(conn: &Connection, table: &Table, column: &str, row: &str) -> rusqlite::Result<Value> {
    conn.prepare_cached(&format!("SELECT {column} AS shown FROM {} WHERE id = :row", table.name))?
        .query_row(named_params! { ":row": row }, |it| it.get("shown"))
}

fn by(conn: &Connection, seq: i64) -> rusqlite::Result<(String, i64)> {
    conn.prepare_cached("SELECT author, at_ms FROM operation WHERE seq = :seq")?
        .query_row(named_params! { ":seq": seq }, |it| Ok((it.get("author")?, it.get("at_ms")?)))
}

/// What an operation wrote in a row and nobody has replaced.
fn add_edits(
    conn: &Connection,
    table: &'static Table,
    row: &str,
    seq: i64,
    edits: &mut Vec<Edit>,
) -> rusqlite::Result<()> {
    let (author, at_ms) = by(conn, seq)?;
    let mut statement = conn.prepare_cached(
        "SELECT col, shown, value FROM live WHERE tbl = :tbl AND row = :row AND op = :seq AND col <> 0 ORDER BY col, part",
    )?;
    let mut found = statement.query(named_params! { ":tbl": table.no.0, ":row": row, ":seq": seq })?;
    while let Some(it) = found.next()? {
        let column = names(&(table.no.0, String::new(), it.get("col")?)).map(|(_, name)| name);
        let value = match (it.get("shown")?, column) {
            (true, Some(column)) => shown_value(conn, table, column, row)?,
            _ => it.get("value")?,
        };
        edits.push(Edit { column, value, author: author.clone(), at_ms });
    }
    Ok(())
}

/// The stamps that are live in one cell; what a choice between them will replace.
pub fn live_stamps(conn: &Connection, table: &Table, row: &str, column: u16) -> rusqlite::Result<Vec<Stamp>> {
    let mut seqs: Vec<i64> = conn
        .prepare_cached("SELECT DISTINCT op FROM live WHERE tbl = :tbl AND row = :row AND col = :col")?
        .query_map(named_params! { ":tbl": table.no.0, ":row": row, ":col": column }, |it| it.get("op"))?
        .collect::<Result<_, _>>()?;
    let made = super::reverse::made_by(conn, table, row)?;
    if seqs.is_empty() {
        seqs.extend(made);
    }
    if let Some(made) = made.filter(|_| column == DELETED) {
        seqs.extend(unseen(conn, table.no, row, made)?);
    }
    seqs.into_iter().map(|seq| stamp_of(conn, seq)).collect()
}

impl Tx<'_> {
    /// Chooses a value for a cell in which several wait: all of them are replaced, also when the one shown stays.
    pub fn choose(&self, table: &Table, row: &str, column: u16, value: &Value) -> rusqlite::Result<()> {
        let Some(name) = table.column(column).filter(|_| table.journaled()) else { return Ok(()) };
        self.note(table, row, column)?;
        self.prepare_cached(&format!("UPDATE {} SET {name} = :value WHERE id = :row", table.name))?
            .execute(named_params! { ":value": value, ":row": row })?;
        Ok(())
    }

    /// Notes a cell as written, also if it stays as it is.
    pub(super) fn note(&self, table: &Table, row: &str, column: u16) -> rusqlite::Result<()> {
        let Some(name) = table.column(column) else { return Ok(()) };
        self.prepare_cached(&format!(
            "INSERT INTO change (op, tbl, row, col, before)
             SELECT operation(), :tbl, id, :col, {name} FROM {} WHERE id = :row AND journal_changed(:place)
                 ON CONFLICT (op, tbl, row, col, part) DO NOTHING",
            table.name
        ))?
        .execute(named_params! {
            ":tbl": table.no.0, ":col": column, ":row": row, ":place": registry::place(table.no),
        })?;
        Ok(())
    }
}
