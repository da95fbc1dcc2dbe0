//! What applying costs: 100,000 rows made and 100,000 cells changed by another device, against plain SQLCipher inserts
//! of the same rows with the same indexes and settings, in one run: `cargo run -p sync --release --example apply_cost`.

#![allow(clippy::unwrap_used, missing_docs)]

use std::{collections::BTreeMap, path::Path, time::Instant};

use store::{
    Connection, Db, Error, Id, Kind, Operation,
    journal::stream,
    keys::FileKey,
    tables::{Dwelling, Person, Tenancy, Visit},
};
use sync::{Inbox, missing};
use uuid::Uuid;

const ALL_ROWS: u128 = 100_000;
/// Rows that the inbox makes in one transaction: 2,000 cells, of which each row has nine.
const SLICE: u128 = 220;
/// Rows of one operation.
const EACH: u128 = 10;

fn main() {
    let rows: u128 = std::env::args().nth(1).map_or(ALL_ROWS, |it| it.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let key = FileKey::from_bytes([7; 32]);
    let file = |name: &str, device: u128| {
        Db::create(&folder.path().join(name), &key, Uuid::from_u128(device << 64), 1).unwrap()
    };
    let mut author = file("author", 1);
    let mut number = 0;
    let mut write = |db: &mut Db, body: &dyn Fn(&store::Tx<'_>) -> Result<(), Error>| {
        number += 1;
        let id = Uuid::from_u128((3 << 64) + number);
        let operation = Operation { id, kind: Kind(100), author: "a".into(), at_ms: 1_780_000_000_000, reason: None };
        db.write(&operation, |tx| body(tx)).unwrap();
    };
    write(&mut author, &base);
    for first in (0..rows).step_by(EACH as usize) {
        write(&mut author, &|tx| Ok((first..first + EACH).try_for_each(|n| visit(n).insert(tx))?));
    }
    let made = missing(&BTreeMap::new(), &author).unwrap();
    for first in (0..rows).step_by(EACH as usize) {
        write(&mut author, &|tx| {
            let mut change = tx.prepare_cached("UPDATE visit SET time = '11:30' WHERE id = ?1")?;
            (first..first + EACH).try_for_each(|n| change.execute([visit(n).id]).map(drop))?;
            Ok(())
        });
    }
    let started = Instant::now();
    let changed = missing(&made.iter().map(|it| (it.device, it.number)).collect(), &author).unwrap();
    println!("gather {} operations with one cell in each of {EACH} rows: {:?}", changed.len(), started.elapsed());

    for round in 1..=3 {
        let plain = plain(&folder.path().join(format!("plain-{round}")), &key, rows);
        let mut other = file(&format!("other-{round}"), 2);
        let mut inbox = Inbox::default();
        let mut time = |operations: Vec<stream::Transmitted>| {
            let (count, started) = (operations.len(), Instant::now());
            let received = inbox.receive(&mut other, operations, 1_780_000_000_000);
            assert!(received.failure.is_none() && received.applied == count, "{received:?}");
            started.elapsed().as_secs_f64()
        };
        let (inserts, updates) = (time(made.clone()), time(changed.clone()));
        println!(
            "round {round}: plain {plain:.2} s, made {inserts:.2} s = {:.2}x, changed {updates:.2} s = {:.2}x",
            inserts / plain,
            updates / plain
        );
    }
}

/// The same rows without a journal, in as many transactions as the inbox makes.
fn plain(path: &Path, key: &FileKey, rows: u128) -> f64 {
    let mut conn = store::file::create(path, key).unwrap();
    store::migrate::migrate(&mut conn, store::STEPS, |_| Ok(())).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    insert_base(&conn);
    let started = Instant::now();
    for first in (0..rows).step_by(SLICE as usize) {
        let tx = conn.transaction().unwrap();
        let mut insert = tx
            .prepare_cached(
                "INSERT INTO visit (id, tenancy, day, time, known_to_week, state, stamp)
                 VALUES (?1, ?2, ?3, '10:00', 0, 'planned', ?4)",
            )
            .unwrap();
        for n in first..(first + SLICE).min(rows) {
            let it = visit(n);
            insert.execute((it.id, it.tenancy, it.day, (n / EACH) as i64)).unwrap();
        }
        drop(insert);
        tx.commit().unwrap();
    }
    started.elapsed().as_secs_f64()
}

fn insert_base(conn: &Connection) {
    let id = Uuid::from_u128(1).to_string();
    conn.execute("INSERT INTO person (id, given_name, prefix, family_name, stamp) VALUES (?1, '', '', '', 1)", [&id])
        .unwrap();
    conn.execute(
        "INSERT INTO dwelling (id, street, number, postcode, city, self_contained, stamp)
         VALUES (?1, '', '', '', '', 1, 1)",
        [&id],
    )
    .unwrap();
    for n in 1..=100 {
        conn.execute(
            "INSERT INTO tenancy (id, person, dwelling, support_start, stamp) VALUES (?1, ?2, ?2, '2026-01-01', 1)",
            [&Uuid::from_u128(n).to_string(), &id],
        )
        .unwrap();
    }
}

fn base(tx: &store::Tx<'_>) -> Result<(), Error> {
    let id = Uuid::from_u128(1);
    Person {
        id: Id::from_uuid(id),
        exchange_id: None,
        given_name: String::new(),
        prefix: String::new(),
        family_name: String::new(),
        birth_date: None,
        gender: None,
        municipality_of_origin: None,
        referral_date: None,
        phone: None,
        email: None,
    }
    .insert(tx)?;
    Dwelling {
        id: Id::from_uuid(id),
        exchange_id: None,
        street: String::new(),
        number: String::new(),
        postcode: String::new(),
        city: String::new(),
        owner: None,
        self_contained: true,
        programme: None,
    }
    .insert(tx)?;
    for n in 1..=100 {
        Tenancy {
            id: Id::from_uuid(Uuid::from_u128(n)),
            exchange_id: None,
            person: Id::from_uuid(id),
            dwelling: Id::from_uuid(id),
            worker: None,
            support_start: "2026-01-01".into(),
            support_end: None,
            end_reason: None,
            end_destination: None,
            previous: None,
        }
        .insert(tx)?;
    }
    Ok(())
}

fn visit(n: u128) -> Visit {
    Visit {
        // As UUIDv7: later ones sort after earlier ones.
        id: Id::from_uuid(Uuid::from_u128((0x0190_0000_0000_7000 << 64) + n)),
        exchange_id: None,
        tenancy: Id::from_uuid(Uuid::from_u128(n % 100 + 1)),
        worker: None,
        colleague: None,
        day: format!("2026-{:02}-{:02}", n % 12 + 1, n % 28 + 1),
        time: Some("10:00".into()),
        known_to_week: false,
        state: "planned".into(),
        minutes: None,
    }
}
