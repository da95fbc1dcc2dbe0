//! The triggers that write the journal, made anew on every writing connection from the registry.

use std::{
    fmt::Write as _,
    sync::{Arc, atomic::Ordering::Relaxed},
};

use rusqlite::{Connection, functions::FunctionFlags};

use super::Open;
use crate::registry;

/// Installs the functions and, for every journaled table, three temporary triggers.
pub(crate) fn install(conn: &Connection, open: &Arc<Open>) -> rusqlite::Result<()> {
    let it = Arc::clone(open);
    // The default of every `stamp`: without an open operation it fails, and the write with it.
    conn.create_scalar_function("operation", 0, FunctionFlags::SQLITE_UTF8, move |_| match it.seq.load(Relaxed) {
        0 => Err(refusal("a write needs an open operation")),
        seq => Ok(seq),
    })?;
    let it = Arc::clone(open);
    conn.create_scalar_function("journal_made", 2, FunctionFlags::SQLITE_UTF8, move |given| {
        if given.get::<i64>(1)? != it.seq.load(Relaxed) {
            return Err(refusal("the stamp of a row is written by the journal"));
        }
        it.made.fetch_add(1, Relaxed);
        it.touched.mark(given.get::<u32>(0)?);
        Ok(1)
    })?;
    let it = Arc::clone(open);
    conn.create_scalar_function("journal_changed", 1, FunctionFlags::SQLITE_UTF8, move |given| {
        it.touched.mark(given.get::<u32>(0)?);
        if it.applying.load(Relaxed) {
            return Ok(0); // What is applied is noted as it was written elsewhere, not as it changes the rows here.
        }
        it.changed.store(true, Relaxed);
        Ok(1)
    })?;
    let it = Arc::clone(open);
    conn.create_scalar_function("journal_clears", 0, FunctionFlags::SQLITE_UTF8, move |_| {
        Ok(it.clearing.load(Relaxed))
    })?;
    conn.pragma_update(None, "recursive_triggers", true)?; // Else REPLACE deletes behind our back.
    conn.execute_batch(&triggers())
}

fn refusal(why: &'static str) -> rusqlite::Error {
    rusqlite::Error::UserFunctionError(why.into())
}

fn triggers() -> String {
    let mut sql = String::new();
    for (place, table) in registry::journaled().enumerate() {
        let (no, name) = (table.no.0, table.name);
        let mut cells = String::new();
        for (column_no, column) in table.columns {
            if !cells.is_empty() {
                cells.push_str(" UNION ALL SELECT ");
            }
            let _ = write!(cells, "{column_no} AS col, OLD.{column} AS was, NEW.{column} AS becomes");
        }
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER journal_{name}_made AFTER INSERT ON main.{name} BEGIN
                SELECT journal_made({place}, NEW.stamp);
             END;
             CREATE TEMP TRIGGER journal_{name}_changed AFTER UPDATE ON main.{name} BEGIN
                SELECT operation();
                SELECT RAISE(ABORT, 'the id and the stamp of a row are for good')
                 WHERE NEW.id IS NOT OLD.id OR NEW.stamp IS NOT OLD.stamp;
                INSERT INTO change (op, tbl, row, col, before)
                SELECT operation(), {no}, OLD.id, col, was FROM (SELECT {cells})
                 WHERE was IS NOT becomes AND OLD.stamp IS NOT operation() AND journal_changed({place})
                    ON CONFLICT (op, tbl, row, col, part) DO NOTHING;
             END;
             CREATE TEMP TRIGGER journal_{name}_kept BEFORE DELETE ON main.{name} BEGIN
                SELECT RAISE(ABORT, 'rows are marked as deleted, never removed') WHERE NOT journal_clears();
             END;\n"
        );
    }
    sql
}
