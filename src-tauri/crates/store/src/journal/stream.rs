//! The stream of operations as other laptops get it: permanent numbers, values, and the stamps they replace.

use std::{collections::BTreeMap, sync::LazyLock};

use rusqlite::{Connection, OptionalExtension as _, named_params, types::Value};
use uuid::Uuid;

use super::Kind;
use crate::registry::{self, Table, TableNo};

/// The name of one write everywhere: a device's hybrid clock never shows the same twice.
///
/// The order decides only which of several live values is shown, never which is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970 times 65,536, plus a counter.
    pub hlc: i64,
    /// The first 8 bytes of the device's id.
    pub device: [u8; 8],
}

impl Stamp {
    /// The stamp of a device at a moment of its clock.
    pub fn new(hlc: i64, device: Uuid) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = *device.as_bytes();
        Self { hlc, device: [a, b, c, d, e, f, g, h] }
    }
}

/// One operation with everything it wrote: atomic, and ready to be applied anywhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Transmitted {
    /// UUIDv7.
    pub id: Uuid,
    /// What kind of thing was done.
    pub kind: Kind,
    /// By which account.
    pub author: String,
    /// On which device.
    pub device: Uuid,
    /// Its place among the operations of the device, from 1.
    pub number: i64,
    /// Its stamp's clock.
    pub hlc: i64,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Why, where it was asked.
    pub reason: Option<String>,
    /// The operation it undoes or does again.
    pub reverses: Option<Uuid>,
    /// The last operation of every other device that its author had seen: it is applied only after those.
    pub after: BTreeMap<Uuid, i64>,
    /// What it wrote.
    pub rows: Vec<RowWrite>,
}

impl Transmitted {
    /// The stamp of everything in it.
    pub fn stamp(&self) -> Stamp {
        Stamp::new(self.hlc, self.device)
    }

    /// Both are one operation, whoever passed them on: `after` and the order of what is in them say nothing.
    pub fn same_as(&self, other: &Self) -> bool {
        self.plain() == other.plain()
    }

    /// Without `after`, and in one order.
    fn plain(&self) -> Self {
        let mut it = Self { after: BTreeMap::new(), ..self.clone() };
        it.rows.sort_by(|a, b| (a.table, &a.row).cmp(&(b.table, &b.row)));
        for row in &mut it.rows {
            row.cells.sort_by_key(|cell| cell.column);
            row.cells.iter_mut().for_each(|cell| cell.replaces.sort());
        }
        it
    }
}

/// What an operation wrote in one row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowWrite {
    /// Table, by its permanent number.
    pub table: TableNo,
    /// Id of the row.
    pub row: String,
    /// The cells written.
    pub cells: Vec<CellWrite>,
}

/// One value written.
#[derive(Clone, Debug, PartialEq)]
pub struct CellWrite {
    /// Column, by its permanent number.
    pub column: u16,
    /// The value.
    pub value: Value,
    /// Stamps of the values that the writer saw and replaced; none for a new row.
    pub replaces: Vec<Stamp>,
}

/// How far a file has come: the last operation it holds of every device.
pub fn version(conn: &Connection) -> rusqlite::Result<BTreeMap<Uuid, i64>> {
    conn.prepare_cached(
        "SELECT device.id, max(operation.number) AS number FROM operation JOIN device ON device.ix = operation.device
          GROUP BY device.ix",
    )?
    .query_map([], |row| Ok((uuid(row.get("id")?)?, row.get("number")?)))?
    .collect()
}

/// The operation with this place among those of its device.
pub fn get(conn: &Connection, device: Uuid, number: i64) -> rusqlite::Result<Option<Transmitted>> {
    let seq: Option<i64> = conn
        .prepare_cached(
            "SELECT seq FROM operation JOIN device ON device.ix = operation.device
              WHERE device.id = :device AND operation.number = :number",
        )?
        .query_row(named_params! { ":device": device.to_string(), ":number": number }, |row| row.get("seq"))
        .optional()?;
    match seq {
        Some(seq) => {
            let mut before = before(conn, seq)?;
            before.remove(&device);
            by_seq(conn, seq, before).map(Some)
        }
        None => Ok(None),
    }
}

/// Every operation of this file, in the order in which it learned of them.
pub fn all(conn: &Connection) -> rusqlite::Result<Vec<Transmitted>> {
    since(conn, &BTreeMap::new())
}

/// The operations that a file of version `held` lacks, in the order in which this file learned of them.
pub fn since(conn: &Connection, held: &BTreeMap<Uuid, i64>) -> rusqlite::Result<Vec<Transmitted>> {
    let mut missing = Vec::new();
    let mut seen: BTreeMap<Uuid, i64> = BTreeMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT seq, number, device.id FROM operation JOIN device ON device.ix = operation.device ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (device, number) = (uuid(row.get("id")?)?, row.get("number")?);
        if held.get(&device).is_none_or(|held| *held < number) {
            let mut after = seen.clone();
            after.remove(&device);
            missing.push(by_seq(conn, row.get("seq")?, after)?);
        }
        seen.insert(device, number);
    }
    Ok(missing)
}

/// How far this file had come before it learned of an operation.
fn before(conn: &Connection, seq: i64) -> rusqlite::Result<BTreeMap<Uuid, i64>> {
    // Numbers of a device arrive in their order, so its newest operation before `seq` is the one to look for.
    conn.prepare_cached(
        "SELECT id, number FROM (
            SELECT id, (SELECT number FROM operation WHERE operation.device = device.ix AND operation.seq < :seq
                         ORDER BY number DESC LIMIT 1) AS number FROM device)
          WHERE number IS NOT NULL",
    )?
    .query_map(named_params! { ":seq": seq }, |row| Ok((uuid(row.get("id")?)?, row.get("number")?)))?
    .collect()
}

/// The number of every operation in this file, in their order.
pub(super) fn seqs(conn: &Connection) -> rusqlite::Result<Vec<i64>> {
    conn.prepare_cached("SELECT seq FROM operation ORDER BY seq")?.query_map([], |row| row.get("seq"))?.collect()
}

/// One operation by its number in this file.
pub(super) fn by_seq(conn: &Connection, seq: i64, after: BTreeMap<Uuid, i64>) -> rusqlite::Result<Transmitted> {
    let mut it =
        conn.prepare_cached(include_str!("operation.sql"))?.query_row(named_params! { ":seq": seq }, |row| {
            let reverses: Option<String> = row.get("reverses")?;
            Ok(Transmitted {
                id: uuid(row.get("id")?)?,
                kind: Kind(row.get("kind")?),
                author: row.get("author")?,
                device: uuid(row.get("device")?)?,
                number: row.get("number")?,
                hlc: row.get("hlc")?,
                at_ms: row.get("at_ms")?,
                reason: row.get("reason")?,
                reverses: reverses.map(uuid).transpose()?,
                after,
                rows: Vec::new(),
            })
        })?;
    made(conn, seq, &mut it.rows)?;
    changed(conn, seq, &mut it.rows)?;
    Ok(it)
}

/// Rows that the operation made, with the values it gave them.
fn made(conn: &Connection, seq: i64, rows: &mut Vec<RowWrite>) -> rusqlite::Result<()> {
    for table in made_in(conn, seq)?.into_iter().filter_map(|no| registry::table(TableNo(no))) {
        let mut statement =
            conn.prepare_cached(&format!("SELECT * FROM {} WHERE stamp = :seq ORDER BY rowid", table.name))?;
        let mut found = statement.query(named_params! { ":seq": seq })?;
        while let Some(row) = found.next()? {
            rows.push(first_write(conn, table, row)?);
        }
    }
    Ok(())
}

/// A row with its first values: what its oldest changes replaced, else what it shows.
fn first_write(conn: &Connection, table: &Table, row: &rusqlite::Row<'_>) -> rusqlite::Result<RowWrite> {
    let mut first = conn.prepare_cached(
        "SELECT before FROM change WHERE tbl = :tbl AND row = :row AND col = :col ORDER BY op, part LIMIT 1",
    )?;
    let id: String = row.get("id")?;
    let mut cells = Vec::new();
    // `deleted` too: where two devices make one row, the mark of each counts until somebody has seen both.
    for (no, column) in table.columns {
        let changed = first
            .query_row(named_params! { ":tbl": table.no.0, ":row": id, ":col": no }, |row| row.get("before"))
            .optional()?;
        let value = match changed {
            Some(before) => before,
            None => row.get(*column)?,
        };
        cells.push(CellWrite { column: *no, value, replaces: Vec::new() });
    }
    Ok(RowWrite { table: table.no, row: id, cells })
}

/// Everything that this file holds of one row, by the number of the operation; `made` is the one that made it.
pub(super) fn of_row(
    conn: &Connection,
    table: &Table,
    row: &str,
    made: Option<i64>,
) -> rusqlite::Result<BTreeMap<i64, RowWrite>> {
    let mut writes = BTreeMap::new();
    if let Some(seq) = made {
        let first = conn
            .prepare_cached(&format!("SELECT * FROM {} WHERE id = :row", table.name))?
            .query_row(named_params! { ":row": row }, |it| first_write(conn, table, it))?;
        writes.insert(seq, first);
    }
    let mut statement = conn.prepare_cached(include_str!("writes_of_row.sql"))?;
    let mut found = statement.query(named_params! { ":tbl": table.no.0, ":row": row })?;
    while let Some(it) = found.next()? {
        let seq: i64 = it.get("op")?;
        let replaces: Option<String> = it.get("replaces")?;
        let replaces = replaces.unwrap_or_else(|| format!("[{}]", made.unwrap_or_default()));
        let cell = CellWrite { column: it.get("col")?, value: it.get("value")?, replaces: stamps(conn, &replaces)? };
        let empty = RowWrite { table: table.no, row: row.to_owned(), cells: Vec::new() };
        let write = writes.entry(seq).or_insert(empty);
        if made == Some(seq) {
            write.cells.retain(|first| first.column != cell.column); // It gave the cell a value that waits.
        }
        write.cells.push(cell);
    }
    Ok(writes)
}

/// The tables in which the operation made rows, asked with one statement for all tables.
fn made_in(conn: &Connection, seq: i64) -> rusqlite::Result<Vec<u16>> {
    static SQL: LazyLock<String> = LazyLock::new(|| {
        let probe = |table: &registry::Table| {
            format!("SELECT {} AS tbl WHERE EXISTS (SELECT 1 FROM {} WHERE stamp = :seq)", table.no.0, table.name)
        };
        registry::journaled().map(probe).collect::<Vec<_>>().join(" UNION ALL ")
    });
    conn.prepare_cached(&SQL)?.query_map(named_params! { ":seq": seq }, |row| row.get("tbl"))?.collect()
}

/// Cells that the operation changed in older rows, cells of a newer version included.
fn changed(conn: &Connection, seq: i64, rows: &mut Vec<RowWrite>) -> rusqlite::Result<()> {
    let mut places: BTreeMap<(TableNo, String), usize> =
        rows.iter().enumerate().map(|(place, it)| ((it.table, it.row.clone()), place)).collect();
    let made = rows.len();
    let mut statement = conn.prepare_cached(include_str!("changes.sql"))?;
    let mut found = statement.query(named_params! { ":seq": seq })?;
    while let Some(row) = found.next()? {
        let table = TableNo(row.get("tbl")?);
        let id: String = row.get("row")?;
        let replaces: Option<String> = row.get("replaces")?;
        let replaces = match replaces {
            Some(list) => list,
            None => match table.name() {
                Some(name) => conn
                    .prepare_cached(&format!("SELECT '[' || stamp || ']' AS made FROM {name} WHERE id = :row"))?
                    .query_row(named_params! { ":row": id }, |row| row.get("made"))?,
                None => "[]".to_owned(),
            },
        };
        let cell = CellWrite { column: row.get("col")?, value: row.get("value")?, replaces: stamps(conn, &replaces)? };
        let place = *places.entry((table, id.clone())).or_insert(rows.len());
        match rows.get_mut(place) {
            // A cell that waits, of a row that was made without it.
            Some(write) if place < made && row.get("beside")? => {
                write.cells.retain(|first| first.column != cell.column);
                write.cells.push(cell);
            }
            Some(write) => write.cells.push(cell),
            None => rows.push(RowWrite { table, row: id, cells: vec![cell] }),
        }
    }
    Ok(())
}

/// The stamps of operations named by a JSON array of their numbers in this file.
fn stamps(conn: &Connection, list: &str) -> rusqlite::Result<Vec<Stamp>> {
    conn.prepare_cached(
        "SELECT operation.hlc, device.id FROM json_each(:list) AS one
           JOIN operation ON operation.seq = one.value JOIN device ON device.ix = operation.device
          ORDER BY operation.hlc, device.id",
    )?
    .query_map(named_params! { ":list": list }, |row| Ok(Stamp::new(row.get("hlc")?, uuid(row.get("id")?)?)))?
    .collect()
}

pub(super) fn uuid(text: String) -> rusqlite::Result<Uuid> {
    Uuid::try_parse(&text)
        .map_err(|why| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, why.into()))
}
