//! What the journal costs: one durable write, and a hundred thousand rows at once.

use std::{error::Error, path::Path};

use store::{
    Connection, Db, Id, Kind, Operation, file,
    keys::FileKey,
    tables::{Tenancy, VisitResult},
};
use uuid::Uuid;

use crate::{
    dossier::Dossier,
    timing::{compare, peak_memory_mb, time},
};

/// The table of results with its indexes, without stamp and journal: what a program without undo would have.
const RAW: &str = "
    CREATE TABLE visit_result (
        id TEXT NOT NULL PRIMARY KEY, exchange_id TEXT, visit TEXT, tenancy TEXT NOT NULL REFERENCES tenancy, worker TEXT,
        colleague TEXT, day TEXT, place TEXT, outcome TEXT NOT NULL, replaces TEXT, deleted INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX visit_result_by_tenancy ON visit_result (tenancy, day, visit, outcome, place, deleted);
    CREATE INDEX visit_result_by_visit ON visit_result (visit) WHERE visit IS NOT NULL;
    CREATE INDEX visit_result_by_replaced ON visit_result (replaces) WHERE replaces IS NOT NULL;
    CREATE INDEX visit_result_by_day ON visit_result (day);
    CREATE TABLE tenancy (id TEXT NOT NULL PRIMARY KEY) STRICT;";
const INSERT: &str =
    "INSERT INTO visit_result (id, exchange_id, visit, tenancy, worker, colleague, day, place, outcome, replaces)
    VALUES (?1, NULL, NULL, ?2, NULL, NULL, ?3, ?4, ?5, NULL)";

struct Both {
    db: Db,
    raw: Connection,
    tenancy: Id<Tenancy>,
    next: u128,
}

impl Both {
    fn new(folder: &Path, name: &str) -> Result<Self, Box<dyn Error>> {
        let key = FileKey::random()?;
        let mut db = Db::create(&folder.join(format!("{name}.omklap")), &key, Uuid::from_u128(1), 1)?;
        let head =
            Operation { id: Uuid::from_u128(1), kind: Kind(100), author: "bench".into(), at_ms: 1, reason: None };
        let one = Dossier {
            given_name: "A".into(),
            family_name: "B".into(),
            street: "C".into(),
            number: 1,
            worker: None,
            since: "2024-01-08".into(),
        };
        let (tenancy, _) = db.write(&head, |tx| one.insert(tx))?;
        let raw = file::create(&folder.join(format!("{name}-raw.omklap")), &key)?;
        raw.execute_batch(RAW)?;
        raw.execute("INSERT INTO tenancy (id) VALUES (?1)", [tenancy.to_string()])?;
        Ok(Self { db, raw, tenancy, next: 1 << 90 })
    }

    fn row(&mut self) -> VisitResult {
        self.next += 1;
        VisitResult {
            id: Id::from_uuid(Uuid::from_u128(self.next)),
            exchange_id: None,
            visit: None,
            tenancy: self.tenancy,
            worker: None,
            colleague: None,
            day: Some("2026-07-28".into()),
            place: Some("dwelling".into()),
            outcome: "admitted".into(),
            replaces: None,
        }
    }

    fn head(&mut self) -> Operation {
        self.next += 1;
        Operation { id: Uuid::from_u128(self.next), kind: Kind(100), author: "bench".into(), at_ms: 2, reason: None }
    }
}

fn insert_raw(conn: &Connection, row: &VisitResult) -> Result<usize, store::RowError> {
    conn.prepare_cached(INSERT)?.execute((&row.id, &row.tenancy, &row.day, &row.place, &row.outcome))
}

/// One row, on the disk when it returns; in pairs, so that both see the same disk.
pub fn one_durable_write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut both = Both::new(folder, "one")?;
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..300 {
        let (row, head) = (both.row(), both.head());
        ours.push(time(|| both.db.write(&head, |tx| row.insert(tx).map_err(store::Error::from)))?.0);
        let row = both.row();
        raw.push(time(|| insert_raw(&both.raw, &row))?.0);
    }
    compare("one durable write", "<= 1.5x", ours, raw);
    Ok(())
}

/// A hundred thousand rows in one transaction, five times each.
pub fn a_hundred_thousand_rows(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut both = Both::new(folder, "many")?;
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    let before = peak_memory_mb();
    for _ in 0..5 {
        let rows: Vec<VisitResult> = (0..100_000).map(|_| both.row()).collect();
        let head = both.head();
        let write =
            || both.db.write(&head, |tx| rows.iter().try_for_each(|it| it.insert(tx)).map_err(store::Error::from));
        ours.push(time(write)?.0);
        let rows: Vec<VisitResult> = (0..100_000).map(|_| both.row()).collect();
        raw.push(
            time(|| -> Result<(), store::RowError> {
                let tx = both.raw.unchecked_transaction()?;
                rows.iter().try_for_each(|it| insert_raw(&tx, it).map(drop))?;
                tx.commit()
            })?
            .0,
        );
    }
    compare("100,000 rows in one operation", "<= 3x", ours, raw);
    println!(
        "memory at most: {:?} MB before, {:?} MB after (the rows themselves are kept in memory by this bench)",
        before,
        peak_memory_mb()
    );
    Ok(())
}
