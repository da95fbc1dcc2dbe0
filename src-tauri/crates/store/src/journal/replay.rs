//! Cells that waited, applied as if they came now: after a newer version has opened the file, or a row has come that
//! others waited for.
//!
//! A row is made anew from all that was ever written of it, in the order in which this file learned of it and by the
//! function that applies everything. So it ends as in a file that could hold every value from the start.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, named_params};

use super::{
    Journal, Written,
    apply::{Apply, by_column, makes},
    join::stamp_of,
    stream::{self, RowWrite},
};
use crate::{
    error::Error,
    registry::{self, Table, TableNo},
};

impl Journal {
    /// Lets in every waiting cell that this version of the program can hold.
    pub(crate) fn replay(&mut self, conn: &mut Connection) -> Result<Written, Error> {
        let waiting: bool =
            conn.query_row("SELECT EXISTS (SELECT 1 FROM future_cell) AS waiting", [], |row| row.get("waiting"))?;
        if !waiting {
            return Ok(Written::default());
        }
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let tables = {
            let mut apply = Apply::begin(&tx, self)?;
            apply.made = true;
            apply.finish()?
        };
        tx.commit()?;
        Ok(Written { seq: None, tables })
    }
}

impl Apply<'_> {
    /// Tries every waiting row again, until none of them lets another one in.
    pub(super) fn replay(&mut self) -> rusqlite::Result<()> {
        loop {
            let before = self.count()?;
            let rows: Vec<(u16, String)> = self
                .conn
                .prepare_cached("SELECT tbl, row FROM future_cell GROUP BY tbl, row ORDER BY min(op)")?
                .query_map([], |row| Ok((row.get("tbl")?, row.get("row")?)))?
                .collect::<Result<_, _>>()?;
            for (no, row) in rows {
                if let Some(table) = registry::table(TableNo(no)).filter(|it| it.journaled()) {
                    self.row_anew(table, &row)?;
                }
            }
            if self.count()? == before {
                return Ok(());
            }
        }
    }

    fn count(&self) -> rusqlite::Result<i64> {
        self.conn.prepare_cached("SELECT count(*) AS cells FROM future_cell")?.query_row([], |row| row.get("cells"))
    }

    /// Forgets what the journal worked out for a row, and applies what was written of it once more.
    fn row_anew(&mut self, table: &'static Table, row: &str) -> rusqlite::Result<()> {
        let made: Option<i64> = self
            .conn
            .prepare_cached(&format!("SELECT stamp FROM {} WHERE id = :row", table.name))?
            .query_row(named_params! { ":row": row }, |it| it.get("stamp"))
            .optional()?;
        let mut writes = stream::of_row(self.conn, table, row, made)?;
        for place in ["change", "live", "future_cell"] {
            self.conn
                .prepare_cached(&format!("DELETE FROM {place} WHERE tbl = :tbl AND row = :row"))?
                .execute(named_params! { ":tbl": table.no.0, ":row": row })?;
        }
        if let Some(first) = self.make_first(table, &mut writes, made)? {
            writes.remove(&first);
        }
        for (seq, write) in writes {
            self.turn(seq, stamp_of(self.conn, seq)?);
            self.row(&write)?;
        }
        Ok(())
    }

    /// Gives the row the values of the operation that made it, or makes it by the first operation that can: which one
    /// it was. Whoever names this one comes after it anyhow, so it may take its turn before the others.
    fn make_first(
        &mut self,
        table: &Table,
        writes: &mut BTreeMap<i64, RowWrite>,
        made: Option<i64>,
    ) -> rusqlite::Result<Option<i64>> {
        let makers: Vec<i64> = match made {
            Some(seq) => vec![seq],
            None => writes.iter().filter(|(_, it)| makes(it)).map(|(seq, _)| *seq).collect(),
        };
        for seq in makers {
            let Some(write) = writes.get(&seq) else { continue };
            self.turn(seq, stamp_of(self.conn, seq)?);
            let cells = by_column(&write.cells);
            let (known, unknown): (Vec<_>, Vec<_>) =
                cells.into_iter().partition(|it| table.column(it.column).is_some());
            let groups: Vec<_> = known.chunks(1).collect();
            match made {
                Some(_) => {
                    for (column, cell) in known.iter().filter_map(|it| Some((table.column(it.column)?, *it))) {
                        if !self.show(table, &write.row, &[(column, &cell.value)])? {
                            self.wait(table.no, &write.row, [cell])?;
                        }
                    }
                }
                None if !self.make(table, &write.row, &groups)? => continue,
                None => self.touch(table.no),
            }
            self.wait(table.no, &write.row, unknown)?;
            return Ok(Some(seq));
        }
        Ok(None)
    }
}
