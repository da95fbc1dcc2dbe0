//! The journal: one record of what was changed gives undo, history, staleness and the stream that sync sends.
//!
//! The database writes it: triggers note every changed cell while an operation is open and refuse a write while
//! none is, so nothing can bypass it. What an operation *made* needs no copy: the rows carry its number as their
//! stamp, and their first values follow from the row and the changes after it.

mod apply;
pub mod check;
pub mod conflicts;
pub mod cut;
pub mod history;
mod join;
mod reduce;
mod replay;
pub mod reverse;
pub mod stream;
mod touched;
pub(crate) mod triggers;

#[cfg(test)]
mod tests;

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering::Relaxed},
    },
};

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, named_params};
use uuid::Uuid;

use touched::Touched;

use crate::{error::Error, registry::TableNo};

/// What kind of thing a person did; numbered for good, named by the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub u16);

impl Kind {
    /// An earlier operation is undone.
    pub const UNDO: Kind = Kind(1);
    /// An operation that was undone is done again.
    pub const REDO: Kind = Kind(2);
}

/// Who does what, when and why: the head of an operation. The clock and the id come from outside.
#[derive(Clone, Debug)]
pub struct Operation {
    /// UUIDv7.
    pub id: Uuid,
    /// What kind of thing.
    pub kind: Kind,
    /// The account that does it.
    pub author: String,
    /// Milliseconds since 1970.
    pub at_ms: i64,
    /// Why, where a reason was asked.
    pub reason: Option<String>,
}

/// What an operation left behind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Its number in this file; `None` when nothing changed: then it left no step.
    pub seq: Option<i64>,
    /// Tables of which rows were made or changed.
    pub tables: BTreeSet<TableNo>,
}

/// The right to write: exists only inside an operation.
pub struct Tx<'a> {
    inner: Transaction<'a>,
    pub(crate) seq: i64,
}

impl std::ops::Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.inner
    }
}

/// Bits of the hybrid clock that count within one millisecond.
const COUNTER_BITS: u32 = 16;
/// A stamp from elsewhere moves the own clock at most this far past the wall.
const CLAMP_MS: i64 = 24 * 60 * 60 * 1000;

/// What the triggers and the default of `stamp` ask while an operation is open.
#[derive(Default)]
pub(crate) struct Open {
    /// Number of the open operation, 0 while none is.
    pub(crate) seq: AtomicI64,
    /// Rows made.
    pub(crate) made: AtomicU64,
    /// A cell of an older row was changed.
    pub(crate) changed: AtomicBool,
    /// Tables touched, by their place among the journaled tables.
    pub(crate) touched: Touched,
    /// The open operation comes from elsewhere and brings its own notes.
    pub(crate) applying: AtomicBool,
    /// The rows are taken away, to be made anew from the operations in the same transaction.
    pub(crate) clearing: AtomicBool,
}

impl Open {
    fn begin(&self, seq: i64) {
        self.made.store(0, Relaxed);
        self.changed.store(false, Relaxed);
        self.touched.clear();
        self.seq.store(seq, Relaxed);
    }

    fn touched(&self) -> BTreeSet<TableNo> {
        self.touched.tables()
    }
}

/// The journal of one open file: its device, its clock and what is open.
pub struct Journal {
    pub(crate) open: Arc<Open>,
    device: i64,
    hlc: i64,
    number: i64,
    /// This device is cut: what is written here from now on would be void.
    is_cut: bool,
}

impl Journal {
    /// Prepares a writing connection: functions, triggers, the own device, the clock.
    ///
    /// `device` is the identity of this file's copy; it is kept from the first opening on.
    pub(crate) fn attach(conn: &Connection, device: Uuid, now_ms: i64) -> Result<Self, Error> {
        let open = Arc::new(Open::default());
        triggers::install(conn, &open)?;
        let own: Option<i64> =
            conn.query_row("SELECT ix FROM device WHERE own = 1", [], |row| row.get("ix")).optional()?;
        let own = match own {
            Some(ix) => ix,
            None => {
                conn.execute(
                    "INSERT INTO device (id, own) VALUES (:id, 1)",
                    named_params! { ":id": device.to_string() },
                )?;
                conn.last_insert_rowid()
            }
        };
        let number = conn.query_row(
            "SELECT coalesce(max(number), 0) AS number FROM operation WHERE device = :own",
            named_params! { ":own": own },
            |row| row.get("number"),
        )?;
        let far = (now_ms + CLAMP_MS) << COUNTER_BITS;
        let hlc = conn.query_row(
            "SELECT coalesce(max(CASE WHEN device = :own THEN hlc ELSE min(hlc, :far) END), 0) AS hlc
             FROM (SELECT device, max(hlc) AS hlc FROM operation GROUP BY device)",
            named_params! { ":own": own, ":far": far },
            |row| row.get("hlc"),
        )?;
        let is_cut = cut::own_is_cut(conn)?;
        Ok(Self { open, device: own, hlc, number, is_cut })
    }

    /// Runs `body` as one undoable operation: all of it happens, or none. Everything that must always happen
    /// (transaction, journal, staleness) happens here and nowhere else.
    pub(crate) fn write<T, E: From<Error>>(
        &mut self,
        conn: &mut Connection,
        operation: &Operation,
        reverses: Option<i64>,
        body: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Written), E> {
        if self.is_cut {
            return Err(Error::ReadOnlyFile.into());
        }
        let inner = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let hlc = (self.hlc + 1).max(operation.at_ms << COUNTER_BITS);
        let head = Head { device: self.device, number: self.number + 1, hlc, reverses };
        let seq = head.insert(&inner, operation).map_err(Error::from)?;
        let tx = Tx { inner, seq };
        let _closed_again = self.begin(seq);
        let value = body(&tx)?;
        if self.open.changed.load(Relaxed) {
            reduce::reduce(&tx, seq).map_err(Error::from)?;
        }
        // A reversal is kept even if it changes nothing (a choice that kept what was shown): else the step that it
        // reverses would stay on top of the stack for ever.
        let empty = self.open.made.load(Relaxed) == 0 && !reduce::any(&tx, seq).map_err(Error::from)?;
        if empty && reverses.is_none() {
            return Ok((value, Written::default())); // The transaction is dropped, and so is the step.
        }
        let written = Written { seq: Some(seq), tables: self.open.touched() };
        tx.inner.commit().map_err(Error::from)?;
        self.hlc = hlc;
        self.number += 1;
        Ok((value, written))
    }

    /// Opens operation `seq` until the answer is dropped.
    pub(crate) fn begin(&self, seq: i64) -> Closing {
        self.open.begin(seq);
        Closing(Arc::clone(&self.open))
    }

    /// The clock has seen a stamp from elsewhere.
    pub(crate) fn receive(&mut self, hlc: i64, now_ms: i64) {
        self.hlc = self.hlc.max(hlc.min((now_ms + CLAMP_MS) << COUNTER_BITS));
    }
}

/// Closes the open operation when it goes out of scope, also on an error or a panic.
pub(crate) struct Closing(Arc<Open>);

impl Drop for Closing {
    fn drop(&mut self) {
        self.0.seq.store(0, Relaxed);
        self.0.applying.store(false, Relaxed);
        self.0.clearing.store(false, Relaxed);
    }
}

/// The place of an operation among all operations.
pub(crate) struct Head {
    pub(crate) device: i64,
    pub(crate) number: i64,
    pub(crate) hlc: i64,
    pub(crate) reverses: Option<i64>,
}

impl Head {
    pub(crate) fn insert(&self, conn: &Connection, operation: &Operation) -> rusqlite::Result<i64> {
        conn.prepare_cached(
            "INSERT INTO operation (id, kind, author, device, number, hlc, at_ms, reason, reverses)
             VALUES (:id, :kind, :author, :device, :number, :hlc, :at_ms, :reason, :reverses)",
        )?
        .execute(named_params! {
            ":id": operation.id.to_string(), ":kind": operation.kind.0, ":author": operation.author,
            ":device": self.device, ":number": self.number, ":hlc": self.hlc, ":at_ms": operation.at_ms,
            ":reason": operation.reason, ":reverses": self.reverses,
        })?;
        Ok(conn.last_insert_rowid())
    }
}
