//! Cuts: of a device whose rights ended, only the operations up to a number count.
//!
//! What comes after the cut is void: it is held, counted and passed on, so that nobody's causes are missing and a
//! lead can adopt it, and it has no effect on any row. Which operations are void follows from operations and cuts
//! alone, whichever came first: a cut under operations that were applied already makes the rows anew without them.

use std::collections::BTreeMap;

use rusqlite::{Connection, TransactionBehavior, named_params};
use uuid::Uuid;

use super::{
    Journal, Written,
    apply::Apply,
    stream::{self, uuid},
};
use crate::{error::Error, registry};

impl Journal {
    /// Lets only the first `last` operations of a device count; a higher cut than the one known changes nothing.
    /// `reader` is another connection to the same file: it shows the operations while the rows are made anew.
    pub(crate) fn cut(
        &mut self,
        conn: &mut Connection,
        reader: &Connection,
        device: Uuid,
        last: i64,
    ) -> Result<Written, Error> {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let names = named_params! { ":device": device.to_string(), ":last": last };
        // Of the operations above the new cut, those above the one before are void already.
        let applied: bool = tx.query_row(include_str!("above_cut.sql"), names, |row| row.get("applied"))?;
        tx.execute(
            "INSERT INTO cut (device, last) VALUES (:device, :last)
                 ON CONFLICT (device) DO UPDATE SET last = min(last, excluded.last)",
            names,
        )?;
        let mut written = Written::default();
        if applied {
            let mut apply = Apply::begin(&tx, self)?;
            apply.clear()?;
            for seq in stream::seqs(reader)? {
                apply.operation(seq, &stream::by_seq(reader, seq, BTreeMap::new())?)?;
            }
            apply.finish()?;
            written.tables = registry::journaled().map(|it| it.no).collect();
        }
        tx.commit()?;
        self.is_cut = own_is_cut(conn)?;
        Ok(written)
    }
}

impl Apply<'_> {
    /// Takes away every row and everything that was worked out for it; the operations stay where they are.
    fn clear(&mut self) -> rusqlite::Result<()> {
        self.clearing(true);
        // Rows refer to one another, and none of them is left when this is over.
        self.conn.pragma_update(None, "defer_foreign_keys", true)?;
        let derived = ["change", "live", "future_cell", "void_cell"];
        for place in registry::journaled().map(|it| it.name).chain(derived) {
            self.conn.execute(&format!("DELETE FROM {place}"), [])?;
        }
        self.conn.pragma_update(None, "defer_foreign_keys", false)?;
        self.clearing(false);
        Ok(())
    }
}

/// The last operation that counts, of every device that is cut.
pub fn cuts(conn: &Connection) -> rusqlite::Result<BTreeMap<Uuid, i64>> {
    conn.prepare_cached("SELECT device, last FROM cut")?
        .query_map([], |row| Ok((uuid(row.get("device")?)?, row.get("last")?)))?
        .collect()
}

/// Of this very device only what it has written counts: from now on its file is read and not written.
pub(super) fn own_is_cut(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM cut JOIN device ON device.id = cut.device WHERE own = 1) AS is_cut",
        [],
        |row| row.get("is_cut"),
    )
}
