//! Operations from elsewhere: the same rows, the same journal, and no value thrown away.
//!
//! A cell is the set of values that nobody has replaced. A write takes away the ones it names and adds itself, so
//! the outcome does not depend on the order of arrival as long as each write comes after those it has seen (the
//! causal gate, kept by `sync`). Clocks decide only which of several live values is shown.

use std::{collections::BTreeMap, iter::once};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, named_params, params_from_iter, types::Value};
use uuid::Uuid;

use super::{
    Head, Journal, Operation, Tx, Written,
    stream::{CellWrite, RowWrite, Stamp, Transmitted, uuid},
};
use crate::{
    error::Error,
    registry::{self, DELETED, Table},
};

impl Journal {
    /// Applies operations of other devices in one transaction; `now_ms` is the wall clock here, for the receive rule.
    pub(crate) fn apply(
        &mut self,
        conn: &mut Connection,
        operations: &[Transmitted],
        now_ms: i64,
    ) -> Result<Written, Error> {
        let inner = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx { inner, seq: 0 };
        let mut written = Written::default();
        for operation in operations {
            tx.seq = insert_head(&tx, operation)?;
            let _closed_again = self.begin(tx.seq);
            let mut names = Names::default();
            for row in &operation.rows {
                write_row(&tx, row, operation.stamp(), &mut names)?;
            }
            written.seq = Some(tx.seq);
            written.tables.extend(self.open.touched());
        }
        tx.inner.commit()?;
        for operation in operations {
            self.receive(operation.hlc, now_ms);
        }
        Ok(written)
    }
}

/// Gives an operation of another device its number in this file.
fn insert_head(conn: &Connection, operation: &Transmitted) -> rusqlite::Result<i64> {
    let device = device(conn, operation.device)?;
    let reverses = match operation.reverses {
        // Only the laptop that did something undoes it, mostly soon after.
        Some(id) => conn
            .prepare_cached(
                "SELECT seq FROM operation WHERE device = :device AND id = :id ORDER BY number DESC LIMIT 1",
            )?
            .query_row(named_params! { ":device": device, ":id": id.to_string() }, |row| row.get("seq"))
            .optional()?,
        None => None,
    };
    let head = Head { device, number: operation.number, hlc: operation.hlc, reverses };
    head.insert(
        conn,
        &Operation {
            id: operation.id,
            kind: operation.kind,
            author: operation.author.clone(),
            at_ms: operation.at_ms,
            reason: operation.reason.clone(),
        },
    )
}

/// The local number of a device, given on first sight.
fn device(conn: &Connection, id: Uuid) -> rusqlite::Result<i64> {
    conn.prepare_cached("INSERT INTO device (id, own) VALUES (:id, 0) ON CONFLICT (id) DO NOTHING")?
        .execute(named_params! { ":id": id.to_string() })?;
    conn.prepare_cached("SELECT ix FROM device WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| row.get("ix"))
}

fn write_row(tx: &Tx<'_>, write: &RowWrite, me: Stamp, names: &mut Names) -> rusqlite::Result<()> {
    let Some(table) = registry::table(write.table).filter(|it| it.journaled()) else {
        return write.cells.iter().try_for_each(|cell| keep_for_later(tx, write, cell, names));
    };
    let mut known = Vec::new();
    for cell in &write.cells {
        match table.column(cell.column) {
            Some(column) => known.push((column, cell)),
            None => keep_for_later(tx, write, cell, names)?,
        }
    }
    let columns: String = known.iter().map(|(column, _)| format!(", {column}")).collect();
    let shown = tx
        .prepare_cached(&format!("SELECT stamp{columns} FROM {} WHERE id = :row", table.name))?
        .query_row(named_params! { ":row": write.row }, |row| {
            let values = known.iter().map(|(column, _)| row.get::<_, Value>(*column)).collect::<Result<Vec<_>, _>>()?;
            Ok((row.get::<_, i64>("stamp")?, values))
        })
        .optional()?;
    let id = Value::Text(write.row.clone());
    let Some((stamp, shown)) = shown else { return make(tx, table, &id, &known) };
    let mut changed = Vec::new();
    for ((column, cell), before) in known.into_iter().zip(shown) {
        let place = Place { table, row: &write.row, column: cell.column, stamp };
        let now = join(tx, &place, cell, &before, me, names)?;
        if now != before {
            changed.push((column, now));
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let sets: Vec<String> = changed.iter().zip(2..).map(|((column, _), at)| format!("{column} = ?{at}")).collect();
    tx.prepare_cached(&format!("UPDATE {} SET {} WHERE id = ?1", table.name, sets.join(", ")))?
        .execute(params_from_iter(once(&id).chain(changed.iter().map(|(_, value)| value))))?;
    Ok(())
}

/// The numbers in this file of the operations that an operation names by their stamps, each asked once.
#[derive(Default)]
struct Names(BTreeMap<Stamp, Option<i64>>);

impl Names {
    /// Without those that this file never saw.
    fn seqs(&mut self, tx: &Tx<'_>, stamps: &[Stamp]) -> rusqlite::Result<Vec<i64>> {
        let mut seqs = Vec::new();
        for stamp in stamps {
            let seq = match self.0.get(stamp) {
                Some(seq) => *seq,
                None => {
                    let seq = seq_of(tx, *stamp)?;
                    self.0.insert(*stamp, seq);
                    seq
                }
            };
            seqs.extend(seq);
        }
        Ok(seqs)
    }
}

/// A cell that this version does not know waits for the version that does.
fn keep_for_later(tx: &Tx<'_>, write: &RowWrite, cell: &CellWrite, names: &mut Names) -> rusqlite::Result<()> {
    let seqs = names.seqs(tx, &cell.replaces)?;
    tx.prepare_cached(
        "INSERT INTO future_cell (op, tbl, row, col, value, replaces) VALUES (:op, :tbl, :row, :col, :value, :replaces)",
    )?
    .execute(named_params! {
        ":op": tx.seq, ":tbl": write.table.0, ":row": write.row, ":col": cell.column, ":value": cell.value,
        ":replaces": list(&seqs),
    })?;
    Ok(())
}

fn make(tx: &Tx<'_>, table: &Table, id: &Value, cells: &[(&str, &CellWrite)]) -> rusqlite::Result<()> {
    let columns: String = cells.iter().map(|(column, _)| format!(", {column}")).collect();
    let places: String = (2..).take(cells.len()).map(|at| format!(", ?{at}")).collect();
    tx.prepare_cached(&format!("INSERT INTO {} (id{columns}) VALUES (?1{places})", table.name))?
        .execute(params_from_iter(once(id).chain(cells.iter().map(|(_, it)| &it.value))))?;
    Ok(())
}

/// One cell of a row that is here.
struct Place<'a> {
    table: &'a Table,
    row: &'a str,
    column: u16,
    /// The operation that made the row.
    stamp: i64,
}

/// One value that is live in a cell.
struct Live {
    seq: i64,
    stamp: Stamp,
    value: Value,
}

/// Joins a write into a cell: what it names goes, it is added, the newest of the rest is shown: the answer.
fn join(
    tx: &Tx<'_>,
    place: &Place<'_>,
    cell: &CellWrite,
    shown: &Value,
    me: Stamp,
    names: &mut Names,
) -> rusqlite::Result<Value> {
    let (no, row, col) = (place.table.no.0, place.row, place.column);
    let replaces = names.seqs(tx, &cell.replaces)?;
    let noted: Vec<(i64, bool, Value)> = tx
        .prepare_cached("SELECT op, shown, value FROM live WHERE tbl = :tbl AND row = :row AND col = :col")?
        .query_map(named_params! { ":tbl": no, ":row": row, ":col": col }, |it| {
            Ok((it.get("op")?, it.get("shown")?, it.get("value")?))
        })?
        .collect::<Result<_, _>>()?;
    if !noted.is_empty() {
        tx.prepare_cached("DELETE FROM live WHERE tbl = :tbl AND row = :row AND col = :col")?
            .execute(named_params! { ":tbl": no, ":row": row, ":col": col })?;
    }
    // A cell without entries carries only the stamp of its row.
    let before = if noted.is_empty() { vec![(place.stamp, true, Value::Null)] } else { noted };
    let mut after = vec![Live { seq: tx.seq, stamp: me, value: cell.value.clone() }];
    for (seq, was_shown, value) in before.into_iter().filter(|(seq, _, _)| !replaces.contains(seq)) {
        after.push(Live { seq, stamp: stamp_of(tx, seq)?, value: if was_shown { shown.clone() } else { value } });
    }
    after.sort_by_key(|it| std::cmp::Reverse(it.stamp));

    tx.prepare_cached(
        "INSERT INTO change (op, tbl, row, col, before, value, replaces)
         SELECT :op, :tbl, :row, :col, :before, :value, :replaces WHERE journal_changed(:place)", // Also if it stays hidden.
    )?
    .execute(named_params! {
        ":op": tx.seq, ":tbl": no, ":row": row, ":col": col, ":before": shown, ":value": cell.value,
        ":replaces": list(&replaces), ":place": registry::place(place.table.no),
    })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO live (tbl, row, col, op, shown, value) VALUES (:tbl, :row, :col, :op, :shown, :value)",
    )?;
    for (rank, it) in after.iter().enumerate() {
        let hidden = if rank == 0 { &Value::Null } else { &it.value };
        add.execute(named_params! {
            ":tbl": no, ":row": row, ":col": col, ":op": it.seq, ":shown": rank == 0, ":value": hidden,
        })?;
    }
    Ok(after.into_iter().next().map_or(Value::Null, |first| first.value))
}

/// The stamp of an operation of this file.
fn stamp_of(tx: &Tx<'_>, seq: i64) -> rusqlite::Result<Stamp> {
    tx.prepare_cached(
        "SELECT hlc, id FROM (SELECT hlc, device FROM operation WHERE seq = :seq) JOIN device ON ix = device",
    )?
    .query_row(named_params! { ":seq": seq }, |row| Ok(Stamp::new(row.get("hlc")?, uuid(row.get("id")?)?)))
}

/// The local number of the operation with this stamp; `None` when this file never saw it.
fn seq_of(tx: &Tx<'_>, stamp: Stamp) -> rusqlite::Result<Option<i64>> {
    let found: Vec<(i64, String)> = tx
        .prepare_cached(
            "SELECT operation.seq, device.id FROM device
               JOIN operation ON operation.device = device.ix AND operation.hlc = :hlc",
        )?
        .query_map(named_params! { ":hlc": stamp.hlc }, |row| Ok((row.get("seq")?, row.get("id")?)))?
        .collect::<Result<_, _>>()?;
    for (seq, device) in found {
        if Stamp::new(stamp.hlc, uuid(device)?) == stamp {
            return Ok(Some(seq));
        }
    }
    Ok(None)
}

fn list(seqs: &[i64]) -> String {
    let items: Vec<String> = seqs.iter().map(ToString::to_string).collect();
    format!("[{}]", items.join(","))
}

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
}

/// Every cell with more than one live value; equal values are no conflict.
pub fn conflicts(conn: &Connection) -> rusqlite::Result<Vec<Conflict>> {
    let mut all: Vec<Conflict> = Vec::new();
    let mut statement = conn.prepare_cached(include_str!("conflicts.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let Some(table) = registry::table(registry::TableNo(found.get("tbl")?)) else { continue };
        let Some(column) = table.column(found.get("col")?) else { continue };
        let row: String = found.get("row")?;
        let shown: bool = found.get("shown")?;
        let value = if shown {
            conn.prepare_cached(&format!("SELECT {column} AS shown FROM {} WHERE id = :row", table.name))?
                .query_row(named_params! { ":row": row }, |it| it.get("shown"))?
        } else {
            found.get("value")?
        };
        let entry = (value, found.get("author")?, found.get("at_ms")?);
        match all.last_mut().filter(|it| it.table == table.name && it.row == row && it.column == column) {
            Some(conflict) => conflict.values.push(entry),
            None => all.push(Conflict { table: table.name, row, column, values: vec![entry] }),
        }
    }
    all.retain(|it| it.values.iter().any(|(value, _, _)| Some(value) != it.values.first().map(|(first, _, _)| first)));
    Ok(all)
}

/// The stamps that are live in one cell; what a choice between them will replace.
pub fn live_stamps(conn: &Connection, table: &Table, row: &str, column: u16) -> rusqlite::Result<Vec<Stamp>> {
    let mut found: Vec<Stamp> = conn
        .prepare_cached(include_str!("live.sql"))?
        .query_map(named_params! { ":tbl": table.no.0, ":row": row, ":col": column }, |it| {
            Ok(Stamp::new(it.get("hlc")?, uuid(it.get("device")?)?))
        })?
        .collect::<Result<_, _>>()?;
    if found.is_empty() {
        found = conn
            .prepare_cached(&format!(
                "SELECT operation.hlc, device.id AS device FROM {} AS it
                   JOIN operation ON operation.seq = it.stamp JOIN device ON device.ix = operation.device
                  WHERE it.id = :row",
                table.name
            ))?
            .query_map(named_params! { ":row": row }, |it| Ok(Stamp::new(it.get("hlc")?, uuid(it.get("device")?)?)))?
            .collect::<Result<_, _>>()?;
    }
    Ok(found)
}

impl Tx<'_> {
    /// Chooses a value for a cell in which several wait: all of them are replaced, also when the one shown stays.
    pub fn choose(&self, table: &Table, row: &str, column: u16, value: &Value) -> rusqlite::Result<()> {
        let Some(name) = table.column(column).filter(|_| column != DELETED || table.journaled()) else {
            return Ok(());
        };
        self.prepare_cached(&format!(
            "INSERT INTO change (op, tbl, row, col, before)
             SELECT operation(), :tbl, id, :col, {name} FROM {} WHERE id = :row AND journal_changed(:place)
                 ON CONFLICT (op, tbl, row, col) DO NOTHING",
            table.name
        ))?
        .execute(named_params! {
            ":tbl": table.no.0, ":col": column, ":row": row,
            ":place": registry::place(table.no),
        })?;
        self.prepare_cached(&format!("UPDATE {} SET {name} = :value WHERE id = :row", table.name))?
            .execute(named_params! { ":value": value, ":row": row })?;
        Ok(())
    }
}
