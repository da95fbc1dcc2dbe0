//! Operations from elsewhere: the same rows, the same journal, and no value thrown away.
//!
//! A cell is the set of values that nobody has replaced. A write takes away the ones it names and adds itself, so
//! the outcome does not depend on the order of arrival as long as each write comes after those it has seen (the
//! causal gate, kept by `sync`). That set is kept for every cell, also for one that the tables of this version
//! cannot hold; the row shows the best value that they can.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter::once,
    sync::{Arc, atomic::Ordering::Relaxed},
};

use rusqlite::{
    Connection, Error as RowError, OptionalExtension as _, TransactionBehavior, ffi, named_params, params_from_iter,
    types::Value,
};
use uuid::Uuid;

use super::{
    Closing, Head, Journal, Open, Operation, Written,
    stream::{CellWrite, RowWrite, Stamp, Transmitted, uuid},
};
use crate::{
    error::Error,
    registry::{self, DELETED, Table, TableNo},
};

impl Journal {
    /// Applies operations of other devices in one transaction; `now_ms` is the wall clock here, for the receive rule.
    pub(crate) fn apply(
        &mut self,
        conn: &mut Connection,
        operations: &[Transmitted],
        now_ms: i64,
    ) -> Result<Written, Error> {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut written = Written::default();
        {
            let mut apply = Apply::begin(&tx, self)?;
            for operation in operations {
                let seq = insert_head(&tx, operation)?;
                apply.operation(seq, operation)?;
                written.seq = Some(seq);
            }
            written.tables = apply.finish()?;
        }
        tx.commit()?;
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

/// Operations being written into the rows. While it lives, the journal takes no notes of its own.
pub(super) struct Apply<'a> {
    pub(super) conn: &'a Connection,
    open: Arc<Open>,
    /// Closes the operation, on an error too.
    _closing: Closing,
    /// The operation whose writes are applied: its number in this file, and its stamp.
    pub(super) seq: i64,
    pub(super) me: Stamp,
    names: BTreeMap<Stamp, Option<i64>>,
    cuts: BTreeMap<Uuid, i64>,
    /// Some cell may wait in `future_cell`.
    waiting: bool,
    /// A row was made while others wait: one of them may have waited for it.
    pub(super) made: bool,
}

impl<'a> Apply<'a> {
    pub(super) fn begin(conn: &'a Connection, journal: &Journal) -> rusqlite::Result<Self> {
        let waiting = conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM future_cell) AS waiting")?
            .query_row([], |row| row.get("waiting"))?;
        let cuts = super::cut::cuts(conn)?;
        let closing = journal.begin(0);
        let open = Arc::clone(&journal.open);
        open.applying.store(true, Relaxed);
        let me = Stamp { hlc: 0, device: [0; 8] };
        let names = BTreeMap::new();
        Ok(Self { conn, open, _closing: closing, seq: 0, me, names, cuts, waiting, made: false })
    }

    /// Writes an operation whose head stands in the file under `seq`.
    pub(super) fn operation(&mut self, seq: i64, operation: &Transmitted) -> rusqlite::Result<()> {
        if self.cuts.get(&operation.device).is_some_and(|last| operation.number > *last) {
            return self.keep_void(seq, operation);
        }
        self.turn(seq, operation.stamp());
        for row in &operation.rows {
            self.row(row)?;
        }
        Ok(())
    }

    /// From here on the writes are those of another operation.
    pub(super) fn turn(&mut self, seq: i64, stamp: Stamp) {
        (self.seq, self.me) = (seq, stamp);
        self.open.seq.store(seq, Relaxed);
    }

    /// Lets in what waited for a row that has come; answers the tables touched.
    pub(super) fn finish(mut self) -> rusqlite::Result<BTreeSet<TableNo>> {
        if self.made {
            self.replay()?;
        }
        Ok(self.open.touched())
    }

    /// While this is on, rows may be removed.
    pub(super) fn clearing(&self, on: bool) {
        self.open.clearing.store(on, Relaxed);
    }

    pub(super) fn touch(&self, table: TableNo) {
        self.open.touched.mark(registry::place(table));
    }

    fn keep_void(&mut self, seq: i64, operation: &Transmitted) -> rusqlite::Result<()> {
        self.turn(seq, operation.stamp());
        for row in &operation.rows {
            for (part, cell) in parts(&by_column(&row.cells)) {
                self.keep("void_cell", row.table, &row.row, part, cell)?;
            }
        }
        Ok(())
    }

    /// A cell is kept beside the tables, with everything that was written of it.
    pub(super) fn keep(
        &mut self,
        place: &str,
        table: TableNo,
        row: &str,
        part: i64,
        cell: &CellWrite,
    ) -> rusqlite::Result<()> {
        let replaces = list(&self.seqs(&cell.replaces)?);
        self.conn
            .prepare_cached(&format!(
                "INSERT INTO {place} (op, tbl, row, col, part, value, replaces)
                 VALUES (:op, :tbl, :row, :col, :part, :value, :replaces)"
            ))?
            .execute(named_params! {
                ":op": self.seq, ":tbl": table.0, ":row": row, ":col": cell.column, ":part": part,
                ":value": cell.value, ":replaces": replaces,
            })?;
        Ok(())
    }

    /// What one operation writes in one row.
    pub(super) fn row(&mut self, write: &RowWrite) -> rusqlite::Result<()> {
        let Some(table) = registry::table(write.table).filter(|it| it.journaled()) else {
            return self.wait(write.table, &write.row, &write.cells);
        };
        let cells = by_column(&write.cells);
        let known: Vec<&[&CellWrite]> = (cells.chunk_by(|a, b| a.column == b.column))
            .filter(|it| it.first().is_some_and(|cell| table.column(cell.column).is_some()))
            .collect();
        let joined = self.join_row(table, &write.row, &known)?;
        let here = match joined {
            Some(_) => true,
            None if makes(write) => self.make(table, &write.row, &known)?,
            None => false,
        };
        if !here {
            // What made the row is void, or waits itself.
            return self.wait(write.table, &write.row, &write.cells);
        }
        if known.iter().map(|it| it.len()).sum::<usize>() < cells.len() {
            self.wait(table.no, &write.row, cells.into_iter().filter(|it| table.column(it.column).is_none()))?;
        }
        match joined {
            Some(it) if it.contest => self.contest(table, &write.row, it.made),
            Some(_) => Ok(()),
            None => {
                self.touch(table.no);
                self.made |= self.waiting;
                Ok(())
            }
        }
    }

    /// Something waits from now on.
    pub(super) fn waits(&mut self) {
        self.waiting = true;
    }

    /// Cells that this file cannot show wait; that they are live is known.
    pub(super) fn wait<'c>(
        &mut self,
        table: TableNo,
        row: &str,
        cells: impl IntoIterator<Item = &'c CellWrite>,
    ) -> rusqlite::Result<()> {
        let cells: Vec<&CellWrite> = cells.into_iter().collect();
        for group in cells.chunk_by(|a, b| a.column == b.column) {
            for (part, cell) in (0..).zip(group) {
                self.keep("future_cell", table, row, part, cell)?;
                self.waits();
            }
            let Some(first) = group.first() else { continue };
            let live = self.live(table, row, first.column, None, group)?;
            self.note_live(table, row, first.column, &live, None)?;
        }
        Ok(())
    }

    /// Makes a row; without those of its cells that this version refuses and does not need. `false`: it cannot be
    /// made, because a cell is refused that it needs.
    pub(super) fn make(&mut self, table: &Table, id: &str, cells: &[&[&CellWrite]]) -> rusqlite::Result<bool> {
        let cells: Vec<(&str, &CellWrite)> =
            cells.iter().filter_map(|it| it.first()).filter_map(|it| Some((table.column(it.column)?, *it))).collect();
        if self.insert(table, id, &cells)? {
            return Ok(true);
        }
        let needed = needed(self.conn, table)?;
        let (first, rest): (Vec<_>, Vec<_>) = cells.into_iter().partition(|(column, _)| needed.contains(*column));
        if !self.insert(table, id, &first)? {
            return Ok(false);
        }
        for (column, cell) in rest {
            if !self.show(table, id, &[(column, &cell.value)])? {
                self.wait(table.no, id, once(cell))?;
            }
        }
        Ok(true)
    }

    fn insert(&self, table: &Table, id: &str, cells: &[(&str, &CellWrite)]) -> rusqlite::Result<bool> {
        let columns: String = cells.iter().map(|(column, _)| format!(", {column}")).collect();
        let places: String = (2..).take(cells.len()).map(|at| format!(", ?{at}")).collect();
        let id = Value::Text(id.to_owned());
        let values = once(&id).chain(cells.iter().map(|(_, cell)| &cell.value));
        accepted(
            self.conn
                .prepare_cached(&format!("INSERT INTO {} (id{columns}) VALUES (?1{places})", table.name))?
                .execute(params_from_iter(values)),
        )
    }

    /// Writes values into a row; `false`: this version refuses one of them, and the row is as it was.
    pub(super) fn show(&self, table: &Table, id: &str, values: &[(&str, &Value)]) -> rusqlite::Result<bool> {
        if values.is_empty() {
            return Ok(true);
        }
        let sets: Vec<String> = values.iter().zip(2..).map(|((column, _), at)| format!("{column} = ?{at}")).collect();
        let id = Value::Text(id.to_owned());
        accepted(
            self.conn
                .prepare_cached(&format!("UPDATE {} SET {} WHERE id = ?1", table.name, sets.join(", ")))?
                .execute(params_from_iter(once(&id).chain(values.iter().map(|(_, value)| *value)))),
        )
    }

    /// The numbers in this file of operations named by their stamps, without those that it never saw.
    pub(super) fn seqs(&mut self, stamps: &[Stamp]) -> rusqlite::Result<Vec<i64>> {
        let mut seqs = Vec::new();
        for stamp in stamps {
            let seq = match self.names.get(stamp) {
                Some(seq) => *seq,
                None => {
                    let seq = seq_of(self.conn, *stamp)?;
                    self.names.insert(*stamp, seq);
                    seq
                }
            };
            seqs.extend(seq);
        }
        Ok(seqs)
    }
}

/// A write that makes its row gives the mark of deletion a first value.
pub(super) fn makes(write: &RowWrite) -> bool {
    write.cells.iter().any(|it| it.column == DELETED && it.replaces.is_empty())
}

/// Several values of one cell stand together, in their order.
pub(super) fn by_column(cells: &[CellWrite]) -> Vec<&CellWrite> {
    let mut cells: Vec<_> = cells.iter().collect();
    cells.sort_by_key(|it| it.column);
    cells
}

/// Each cell with its place among the values of its column.
fn parts<'c>(cells: &[&'c CellWrite]) -> Vec<(i64, &'c CellWrite)> {
    cells.chunk_by(|a, b| a.column == b.column).flat_map(|group| (0..).zip(group.iter().copied())).collect()
}

/// A value that the schema of this version does not take, or a row that it refers to and that is not here, is an
/// answer; everything else is a failure. The statement has left no trace.
fn accepted(done: rusqlite::Result<usize>) -> rusqlite::Result<bool> {
    match done {
        Ok(_) => Ok(true),
        Err(RowError::SqliteFailure(why, _))
            if [
                ffi::SQLITE_CONSTRAINT_CHECK,
                ffi::SQLITE_CONSTRAINT_NOTNULL,
                ffi::SQLITE_CONSTRAINT_FOREIGNKEY,
                ffi::SQLITE_CONSTRAINT_DATATYPE,
            ]
            .contains(&why.extended_code) =>
        {
            Ok(false)
        }
        Err(why) => Err(why),
    }
}

/// The columns that a row of this table cannot do without.
fn needed(conn: &Connection, table: &Table) -> rusqlite::Result<BTreeSet<String>> {
    conn.prepare_cached("SELECT name FROM pragma_table_info(:name) WHERE \"notnull\" = 1")?
        .query_map(named_params! { ":name": table.name }, |row| row.get("name"))?
        .collect()
}

/// The local number of the operation with this stamp; `None` when this file never saw it.
fn seq_of(conn: &Connection, stamp: Stamp) -> rusqlite::Result<Option<i64>> {
    let found: Vec<(i64, String)> = conn
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

pub(super) fn list(seqs: &[i64]) -> String {
    let items: Vec<String> = seqs.iter().map(ToString::to_string).collect();
    format!("[{}]", items.join(","))
}
