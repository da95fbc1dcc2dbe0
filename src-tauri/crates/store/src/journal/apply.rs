//! Operations from elsewhere: the same rows, the same journal, and no value thrown away.
//!
//! A cell is the set of values that nobody has replaced. A write takes away the ones it names and adds itself, so
//! the outcome does not depend on the order of arrival as long as each write comes after those it has seen (the
//! causal gate, kept by `sync`). Clocks decide only which of several live values is shown.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, named_params, types::Value};
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
            for row in &operation.rows {
                write_row(&tx, row, operation.stamp())?;
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

fn write_row(tx: &Tx<'_>, write: &RowWrite, me: Stamp) -> rusqlite::Result<()> {
    let Some(table) = registry::table(write.table).filter(|it| it.journaled()) else {
        return write.cells.iter().try_for_each(|cell| keep_for_later(tx, write, cell));
    };
    let exists = tx
        .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = :row) AS there", table.name))?
        .query_row(named_params! { ":row": write.row }, |row| row.get::<_, bool>("there"))?;
    let (known, unknown): (Vec<_>, Vec<_>) = write.cells.iter().partition(|it| table.column(it.column).is_some());
    if exists {
        for cell in known {
            join(tx, table, &write.row, cell, me)?;
        }
    } else {
        make(tx, table, &write.row, &known)?;
    }
    unknown.into_iter().try_for_each(|cell| keep_for_later(tx, write, cell))
}

/// A cell that this version does not know waits for the version that does.
fn keep_for_later(tx: &Tx<'_>, write: &RowWrite, cell: &CellWrite) -> rusqlite::Result<()> {
    let mut seqs = Vec::new();
    for stamp in &cell.replaces {
        seqs.extend(seq_of(tx, *stamp)?);
    }
    tx.prepare_cached(
        "INSERT INTO future_cell (op, tbl, row, col, value, replaces) VALUES (:op, :tbl, :row, :col, :value, :replaces)",
    )?
    .execute(named_params! {
        ":op": tx.seq, ":tbl": write.table.0, ":row": write.row, ":col": cell.column, ":value": cell.value,
        ":replaces": list(&seqs),
    })?;
    Ok(())
}

fn make(tx: &Tx<'_>, table: &Table, row: &str, cells: &[&CellWrite]) -> rusqlite::Result<()> {
    let (mut columns, mut places) = (String::from("id"), String::from("?1"));
    let mut values = vec![Value::Text(row.to_owned())];
    for cell in cells {
        if let Some(column) = table.column(cell.column) {
            values.push(cell.value.clone());
            columns.push_str(", ");
            columns.push_str(column);
            places.push_str(&format!(", ?{}", values.len()));
        }
    }
    tx.prepare_cached(&format!("INSERT INTO {} ({columns}) VALUES ({places})", table.name))?
        .execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

/// One value that is live in a cell.
struct Live {
    seq: i64,
    stamp: Stamp,
    value: Value,
}

/// Joins a write into a cell: what it names goes, it is added, the newest of the rest is shown.
fn join(tx: &Tx<'_>, table: &Table, row: &str, cell: &CellWrite, me: Stamp) -> rusqlite::Result<()> {
    let Some(column) = table.column(cell.column) else { return Ok(()) };
    let shown: Value = tx
        .prepare_cached(&format!("SELECT {column} AS shown FROM {} WHERE id = :row", table.name))?
        .query_row(named_params! { ":row": row }, |row| row.get("shown"))?;
    let before = live(tx, table, row, cell.column, &shown)?;
    let replaced: Vec<i64> = before.iter().filter(|it| cell.replaces.contains(&it.stamp)).map(|it| it.seq).collect();
    let mut after: Vec<Live> = before.into_iter().filter(|it| !replaced.contains(&it.seq)).collect();
    after.push(Live { seq: tx.seq, stamp: me, value: cell.value.clone() });
    after.sort_by_key(|it| std::cmp::Reverse(it.stamp));

    let mut replaces = Vec::new();
    for stamp in &cell.replaces {
        replaces.extend(seq_of(tx, *stamp)?);
    }
    tx.prepare_cached(
        "INSERT INTO change (op, tbl, row, col, before, value, replaces)
         SELECT :op, :tbl, :row, :col, :before, :value, :replaces WHERE journal_changed(:place)", // Also if it stays hidden.
    )?
    .execute(named_params! {
        ":op": tx.seq, ":tbl": table.no.0, ":row": row, ":col": cell.column, ":before": shown,
        ":value": cell.value, ":replaces": list(&replaces), ":place": registry::place(table.no),
    })?;
    tx.prepare_cached("DELETE FROM live WHERE tbl = :tbl AND row = :row AND col = :col")?
        .execute(named_params! { ":tbl": table.no.0, ":row": row, ":col": cell.column })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO live (tbl, row, col, op, shown, value) VALUES (:tbl, :row, :col, :op, :shown, :value)",
    )?;
    for (place, it) in after.iter().enumerate() {
        let hidden = if place == 0 { &Value::Null } else { &it.value };
        add.execute(named_params! {
            ":tbl": table.no.0, ":row": row, ":col": cell.column, ":op": it.seq, ":shown": place == 0, ":value": hidden,
        })?;
    }
    match after.first() {
        Some(first) if first.value != shown => {
            tx.prepare_cached(&format!("UPDATE {} SET {column} = :value WHERE id = :row", table.name))?
                .execute(named_params! { ":value": first.value, ":row": row })?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The live values of a cell; a cell without entries carries only the stamp of its row.
fn live(tx: &Tx<'_>, table: &Table, row: &str, column: u16, shown: &Value) -> rusqlite::Result<Vec<Live>> {
    let read = |found: &rusqlite::Row<'_>| {
        let is_shown: bool = found.get("shown")?;
        Ok(Live {
            seq: found.get("op")?,
            stamp: Stamp::new(found.get("hlc")?, uuid(found.get("device")?)?),
            value: if is_shown { shown.clone() } else { found.get("value")? },
        })
    };
    let found: Vec<Live> = tx
        .prepare_cached(include_str!("live.sql"))?
        .query_map(named_params! { ":tbl": table.no.0, ":row": row, ":col": column }, read)?
        .collect::<Result<_, _>>()?;
    if !found.is_empty() {
        return Ok(found);
    }
    tx.prepare_cached(&format!(
        "SELECT operation.seq AS op, operation.hlc, device.id AS device, 1 AS shown, NULL AS value
           FROM {} AS it JOIN operation ON operation.seq = it.stamp JOIN device ON device.ix = operation.device
          WHERE it.id = :row",
        table.name
    ))?
    .query_map(named_params! { ":row": row }, read)?
    .collect()
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
