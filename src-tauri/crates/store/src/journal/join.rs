//! One cell and its live values: what a write takes away and adds, and which of the rest the row shows.
//!
//! Shown is the best live value that this version can hold: the newest; of the mark of deletion, "kept" before
//! "deleted". Where it can hold none of them, the newest that it could hold stays in sight. Both follow from the set
//! of writes alone, so files of one version agree.

use std::cmp::Reverse;

use rusqlite::{Connection, OptionalExtension as _, named_params, types::Value};

use super::{
    apply::{Apply, list},
    stream::{CellWrite, Stamp, uuid},
};
use crate::registry::{DELETED, Table, TableNo};

/// One value that is live in a cell.
#[derive(Debug)]
pub(super) struct Live {
    pub(super) seq: i64,
    part: i64,
    stamp: Stamp,
    value: Value,
}

/// A row as it is shown before a write.
struct Shown {
    /// The operation that made it.
    stamp: i64,
    deleted: bool,
    values: Vec<Value>,
}

/// What joining into a row left to do.
pub(super) struct Joined {
    /// The operation that made the row.
    pub(super) made: i64,
    /// Whether it is deleted must be asked again.
    pub(super) contest: bool,
}

impl Apply<'_> {
    /// Joins writes into a row; `None`: the row is not here.
    pub(super) fn join_row(
        &mut self,
        table: &Table,
        row: &str,
        cells: &[&[&CellWrite]],
    ) -> rusqlite::Result<Option<Joined>> {
        let columns: Vec<&str> =
            cells.iter().filter_map(|it| it.first()).filter_map(|it| table.column(it.column)).collect();
        let Some(shown) = self.shown(table, row, &columns)? else { return Ok(None) };
        let mut live = Vec::new();
        for (group, before) in cells.iter().zip(&shown.values) {
            let column = group.first().map_or(DELETED, |it| it.column);
            live.push(self.live(table.no, row, column, Some((shown.stamp, before)), group)?);
        }
        let best: Vec<(&str, &Value)> = (columns.iter().zip(&live).zip(&shown.values))
            .filter_map(|((column, live), before)| {
                let best = &live.first()?.value;
                (best != before).then_some((*column, best))
            })
            .collect();
        let taken = self.show(table, row, &best)?;
        let mut marked = false;
        for (((group, live), column), before) in cells.iter().zip(&live).zip(&columns).zip(&shown.values) {
            let number = group.first().map_or(DELETED, |it| it.column);
            marked |= number == DELETED;
            let refused = match taken {
                true => Vec::new(),
                false => self.show_what_can_be(table, row, column, number, live)?,
            };
            let first = live.iter().position(|it| !refused.contains(&(it.seq, it.part)));
            for (part, cell) in (0..).zip(*group) {
                match refused.contains(&(self.seq, part)) {
                    true => self.keep_refused(table.no, row, part, cell)?,
                    false => self.note_change(table.no, row, part, cell, before)?,
                }
            }
            let me = self.seq;
            for value in refused.into_iter().filter(|(seq, _)| *seq != me) {
                self.put_off((table.no, row, number), value, shown.stamp)?;
            }
            self.note_live(table.no, row, number, live, first)?;
        }
        self.touch(table.no);
        Ok(Some(Joined { made: shown.stamp, contest: marked || shown.deleted }))
    }

    fn shown(&self, table: &Table, row: &str, columns: &[&str]) -> rusqlite::Result<Option<Shown>> {
        let names: String = columns.iter().map(|column| format!(", {column}")).collect();
        self.conn
            .prepare_cached(&format!(
                "SELECT stamp AS made, deleted AS gone{names} FROM {} WHERE id = :row",
                table.name
            ))?
            .query_row(named_params! { ":row": row }, |it| {
                let values = columns.iter().map(|column| it.get(*column)).collect::<Result<_, _>>()?;
                Ok(Shown { stamp: it.get("made")?, deleted: it.get("gone")?, values })
            })
            .optional()
    }

    /// The live values of a cell after a write of the operation whose turn it is, the best first. `made` is the
    /// operation that made the row and the value it shows; a cell without entries carries only that stamp.
    pub(super) fn live(
        &mut self,
        table: TableNo,
        row: &str,
        column: u16,
        made: Option<(i64, &Value)>,
        written: &[&CellWrite],
    ) -> rusqlite::Result<Vec<Live>> {
        let replaces = match written.first() {
            Some(first) => self.seqs(&first.replaces)?,
            None => Vec::new(),
        };
        let mut before: Vec<(i64, i64, Value)> = self
            .conn
            .prepare_cached("SELECT op, part, shown, value FROM live WHERE tbl = :tbl AND row = :row AND col = :col")?
            .query_map(named_params! { ":tbl": table.0, ":row": row, ":col": column }, |it| {
                let value = match (it.get("shown")?, made) {
                    (true, Some((_, shown))) => shown.clone(),
                    _ => it.get("value")?,
                };
                Ok((it.get("op")?, it.get("part")?, value))
            })?
            .collect::<Result<_, _>>()?;
        match (before.is_empty(), made) {
            (false, _) => {
                self.conn
                    .prepare_cached("DELETE FROM live WHERE tbl = :tbl AND row = :row AND col = :col")?
                    .execute(named_params! { ":tbl": table.0, ":row": row, ":col": column })?;
            }
            (true, Some((made, shown))) => before.push((made, 0, shown.clone())),
            (true, None) => {}
        }
        let mut live: Vec<Live> = (0..)
            .zip(written)
            .map(|(part, cell)| Live { seq: self.seq, part, stamp: self.me, value: cell.value.clone() })
            .collect();
        for (seq, part, value) in before.into_iter().filter(|(seq, _, _)| !replaces.contains(seq)) {
            live.push(Live { seq, part, stamp: stamp_of(self.conn, seq)?, value });
        }
        let gone = |it: &Live| column == DELETED && it.value != Value::Integer(0);
        live.sort_by_key(|it| (gone(it), Reverse(it.stamp), it.part));
        Ok(live)
    }

    /// Notes the live values of a cell; the one at `shown` stands in the row.
    pub(super) fn note_live(
        &self,
        table: TableNo,
        row: &str,
        column: u16,
        live: &[Live],
        shown: Option<usize>,
    ) -> rusqlite::Result<()> {
        let mut add = self.conn.prepare_cached(
            "INSERT INTO live (tbl, row, col, op, part, shown, value)
             VALUES (:tbl, :row, :col, :op, :part, :shown, :value)",
        )?;
        for (place, it) in live.iter().enumerate() {
            let stands = shown == Some(place);
            add.execute(named_params! {
                ":tbl": table.0, ":row": row, ":col": column, ":op": it.seq, ":part": it.part, ":shown": stands,
                ":value": if stands { &Value::Null } else { &it.value },
            })?;
        }
        Ok(())
    }

    fn note_change(
        &mut self,
        table: TableNo,
        row: &str,
        part: i64,
        cell: &CellWrite,
        before: &Value,
    ) -> rusqlite::Result<()> {
        let replaces = list(&self.seqs(&cell.replaces)?);
        self.conn
            .prepare_cached(
                "INSERT INTO change (op, tbl, row, col, part, before, value, replaces)
                 VALUES (:op, :tbl, :row, :col, :part, :before, :value, :replaces)",
            )?
            .execute(named_params! {
                ":op": self.seq, ":tbl": table.0, ":row": row, ":col": cell.column, ":part": part,
                ":before": before, ":value": cell.value, ":replaces": replaces,
            })?;
        Ok(())
    }

    fn keep_refused(&mut self, table: TableNo, row: &str, part: i64, cell: &CellWrite) -> rusqlite::Result<()> {
        self.waits();
        self.keep("future_cell", table, row, part, cell)
    }

    /// Shows the first live value that this version takes, or else the newest of those that were replaced; answers
    /// which live ones it refuses.
    fn show_what_can_be(
        &self,
        table: &Table,
        row: &str,
        column: &str,
        number: u16,
        live: &[Live],
    ) -> rusqlite::Result<Vec<(i64, i64)>> {
        let mut refused = Vec::new();
        let mut found = false;
        for it in live {
            // Those behind the one shown are asked too: what is refused must be known as such when its turn comes.
            let before: Value = self.value(table, row, column)?;
            match self.show(table, row, &[(column, &it.value)])? {
                false => refused.push((it.seq, it.part)),
                true if found => {
                    self.show(table, row, &[(column, &before)])?;
                }
                true => found = true,
            }
        }
        if !found {
            self.show_a_past_one(table, row, column, number)?;
        }
        Ok(refused)
    }

    fn value(&self, table: &Table, row: &str, column: &str) -> rusqlite::Result<Value> {
        self.conn
            .prepare_cached(&format!("SELECT {column} AS value FROM {} WHERE id = :row", table.name))?
            .query_row(named_params! { ":row": row }, |it| it.get("value"))
    }

    fn show_a_past_one(&self, table: &Table, row: &str, column: &str, number: u16) -> rusqlite::Result<()> {
        let past: Vec<(i64, Value)> = self
            .conn
            .prepare_cached(&include_str!("past_values.sql").replace("visit_result", table.name))?
            .query_map(named_params! { ":tbl": table.no.0, ":row": row, ":col": number }, |it| {
                Ok((it.get("op")?, it.get("value")?))
            })?
            .collect::<Result<_, _>>()?;
        let mut ranked = Vec::new();
        for (seq, value) in past {
            ranked.push((Reverse(stamp_of(self.conn, seq)?), value));
        }
        ranked.sort_by_key(|(stamp, _)| *stamp);
        for (_, value) in ranked {
            if self.show(table, row, &[(column, &value)])? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// A value that is live, was never shown and is refused waits, although it came when nobody asked.
    fn put_off(
        &mut self,
        (table, row, column): (TableNo, &str, u16),
        (seq, part): (i64, i64),
        made: i64,
    ) -> rusqlite::Result<()> {
        self.waits();
        let cell = named_params! { ":op": seq, ":tbl": table.0, ":row": row, ":col": column, ":part": part };
        self.conn.prepare_cached(include_str!("put_off.sql"))?.execute(named_params! {
            ":op": seq, ":tbl": table.0, ":row": row, ":col": column, ":part": part, ":made": format!("[{made}]"),
        })?;
        self.conn
            .prepare_cached(
                "DELETE FROM change WHERE op = :op AND tbl = :tbl AND row = :row AND col = :col AND part = :part",
            )?
            .execute(cell)?;
        Ok(())
    }

    /// A row that is marked as deleted, and in which somebody wrote who had not seen that, is kept until a choice.
    pub(super) fn contest(&self, table: &Table, row: &str, made: i64) -> rusqlite::Result<()> {
        let gone: bool = self
            .conn
            .prepare_cached(&format!("SELECT deleted FROM {} WHERE id = :row", table.name))?
            .query_row(named_params! { ":row": row }, |it| it.get("deleted"))?;
        if !gone || unseen(self.conn, table.no, row, made)?.is_empty() {
            return Ok(());
        }
        self.show(table, row, &[("deleted", &Value::Integer(0))])?;
        let cell = named_params! { ":tbl": table.no.0, ":row": row, ":col": DELETED };
        let hidden = self
            .conn
            .prepare_cached(
                "UPDATE live SET shown = 0, value = 1 WHERE tbl = :tbl AND row = :row AND col = :col AND shown = 1",
            )?
            .execute(cell)?;
        if hidden == 0 {
            let mark = Live { seq: made, part: 0, stamp: self.me, value: Value::Integer(1) };
            self.note_live(table.no, row, DELETED, &[mark], None)?;
        }
        Ok(())
    }
}

/// The edits of a row that no write of its mark of deletion has seen: each of them says that the row is there.
pub(super) fn unseen(conn: &Connection, table: TableNo, row: &str, made: i64) -> rusqlite::Result<Vec<i64>> {
    conn.prepare_cached(include_str!("unseen.sql"))?
        .query_map(named_params! { ":tbl": table.0, ":row": row, ":made": made }, |it| it.get("op"))?
        .collect()
}

/// The stamp of an operation of this file.
pub(super) fn stamp_of(conn: &Connection, seq: i64) -> rusqlite::Result<Stamp> {
    conn.prepare_cached(
        "SELECT hlc, id FROM (SELECT hlc, device FROM operation WHERE seq = :seq) JOIN device ON ix = device",
    )?
    .query_row(named_params! { ":seq": seq }, |row| Ok(Stamp::new(row.get("hlc")?, uuid(row.get("id")?)?)))
}
