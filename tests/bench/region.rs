//! The weeks of a whole team or region, and what its file weighs.

use std::{
    error::Error,
    path::Path,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use engine::{Clock, Cost, Environment, Founder, Ids, Session, Size, Work, api::dispatch};
use serde_json::json;
use store::{Connection, file, passphrase::Passphrase, registry, slots::KeySlots};
use uuid::Uuid;

use crate::timing::{alone, compare, time};

pub const PASSPHRASE: &str = "een lange wachtzin";
pub const AS_OF: &str = "2026-07-28";

struct Wall;

impl Clock for Wall {
    fn now_ms(&self) -> i64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_millis() as i64)
    }
}

impl Ids for Wall {
    fn next(&self, _: i64) -> Uuid {
        Uuid::now_v7()
    }
}

pub fn environment() -> Environment {
    Environment { clock: Box::new(Wall), ids: Box::new(Wall), cost: Cost::FOR_TESTS, secrets: None }
}

/// Makes the file unless it is there, and measures it.
pub fn measure(path: &Path, size: Size) -> Result<(), Box<dyn Error>> {
    if !path.exists() {
        make(path, size, Some(AS_OF))?;
    }
    weeks(path)?;
    weight(path)
}

/// Makes a file whose people live until a day; until today unless it is given.
pub fn make(path: &Path, size: Size, as_of: Option<&str>) -> Result<(), Box<dyn Error>> {
    let refused = |why: engine::Error| format!("{why}");
    let start = Instant::now();
    let founder = Founder { team: "Meting", name: "Meting", passphrase: PASSPHRASE };
    let (session, _) = Session::create_file(path, &founder, environment()).map_err(refused)?;
    session.fill_example(size, 1, as_of, &Work::default()).map_err(refused)?;
    println!("create: {:.1} s (goal for the region <= 300 s)", start.elapsed().as_secs_f64());
    Ok(())
}

/// The weeks of everybody in a file that is there.
pub fn weeks(path: &Path) -> Result<(), Box<dyn Error>> {
    let session = Session::unlock_file(path, PASSPHRASE, environment()).map_err(|why| format!("{why}"))?;
    let (key, _) = KeySlots::read(path)?.unlock_with_passphrase(&Passphrase::typed(PASSPHRASE), None, None)?;
    let conn = file::open_reader(path, &key)?;
    let args = || json!({ "from": "2025-W31", "to": "2026-W30", "as_of": AS_OF, "tenancy": null });
    let totals = || json!({ "from": "2025-W31", "to": "2026-W30", "search": "", "worker": null });
    let (mut report, mut sums, mut raw) = (Vec::new(), Vec::new(), Vec::new());
    let mut rows = 0;
    for _ in 0..7 {
        report.push(time(|| dispatch(&session, "weeks_report", args())).map_err(|why| format!("{why:?}"))?.0);
        sums.push(time(|| dispatch(&session, "weeks_totals", totals())).map_err(|why| format!("{why:?}"))?.0);
        let (took, read) = read_raw(&conn, "2025-07-28", "2026-07-26")?;
        raw.push(took);
        rows = read;
    }
    let page = || json!({ "search": "", "worker": null, "ended": false, "offset": 0, "limit": 100 });
    let mut first = Vec::new();
    for _ in 0..5 {
        let fresh = Session::unlock_file(path, PASSPHRASE, environment()).map_err(|why| format!("{why}"))?;
        first.push(time(|| dispatch(&fresh, "tenancies_list", page())).map_err(|why| format!("{why:?}"))?.0);
    }
    alone("first list after unlock, 100 rows of all tenancies", "part of start to first list", first);
    println!("rows of visits and results read raw: {rows}");
    compare("weeks of all tenancies, 52 weeks, as JSON", "<= 2x of reading the rows raw", report.clone(), raw.clone());
    compare("figures of all tenancies, 52 weeks", "<= 2x of reading the rows raw", sums.clone(), raw);
    alone("weeks of all tenancies, 52 weeks, as JSON", "<= 10 ms for a team of 100", report);
    alone("figures of all tenancies, 52 weeks", "<= 10 ms for a team of 100", sums);
    Ok(())
}

/// The same rows in the order of their index, every column fetched and nothing done with it.
fn read_raw(conn: &Connection, first: &str, last: &str) -> Result<(Duration, usize), store::RowError> {
    time(|| {
        let mut rows = 0;
        let mut bytes = 0;
        let tenancies: Vec<String> =
            conn.prepare("SELECT id FROM tenancy")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut plans = conn
            .prepare("SELECT day, id, state FROM visit WHERE tenancy = ?1 AND day BETWEEN ?2 AND ?3 AND deleted = 0")?;
        let mut results = conn.prepare(
            "SELECT day, visit, outcome, place, rowid FROM visit_result WHERE tenancy = ?1 AND day BETWEEN ?2 AND ?3 AND deleted = 0",
        )?;
        for tenancy in &tenancies {
            for statement in [&mut plans, &mut results] {
                let columns = statement.column_count();
                let mut found = statement.query([tenancy.as_str(), first, last])?;
                while let Some(row) = found.next()? {
                    rows += 1;
                    for column in 0..columns {
                        if let store::ValueRef::Text(text) = row.get_ref(column)? {
                            bytes += text.len();
                        }
                    }
                }
            }
        }
        std::hint::black_box(bytes);
        Ok(rows)
    })
}

/// The same rows in a file without stamps, journal and clocks.
fn weight(path: &Path) -> Result<(), Box<dyn Error>> {
    let (key, _) = KeySlots::read(path)?.unlock_with_passphrase(&Passphrase::typed(PASSPHRASE), None, None)?;
    let whole = file::open_writer(path, &key)?;
    whole.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let bare_path = path.with_extension("bare");
    let _ = std::fs::remove_file(&bare_path);
    let bare = file::create(&bare_path, &key)?;
    let mut statement = whole.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
    let schema: Vec<(String, String, String, String)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    let journaled: Vec<&registry::Table> = registry::journaled().collect();
    let kept = |name: &str| journaled.iter().any(|it| it.name == name);
    for (_, _, table, sql) in schema.iter().filter(|it| it.0 == "table" && kept(&it.1)) {
        bare.execute_batch(&sql.replace("DEFAULT (operation())", "DEFAULT 0"))?;
        let columns: Vec<&str> = registry::table_named(table)
            .map(|it| it.columns.iter().map(|(_, name)| *name).collect())
            .unwrap_or_default();
        bare.execute_batch(&format!("ALTER TABLE {table} DROP COLUMN stamp"))?;
        let list = format!("id, {}", columns.join(", "));
        let places = vec!["?"; columns.len() + 1].join(", ");
        let tx = bare.unchecked_transaction()?;
        {
            let mut read = whole.prepare(&format!("SELECT {list} FROM {table} ORDER BY rowid"))?;
            let mut write = tx.prepare(&format!("INSERT INTO {table} ({list}) VALUES ({places})"))?;
            let mut rows = read.query([])?;
            while let Some(row) = rows.next()? {
                let values: Vec<store::Value> = (0..=columns.len()).map(|it| row.get(it)).collect::<Result<_, _>>()?;
                write.execute(store::params_from_iter(values))?;
            }
        }
        tx.commit()?;
    }
    for (_, name, _, sql) in schema.iter().filter(|it| it.0 == "index" && kept(&it.2) && !it.1.ends_with("_by_stamp")) {
        let _ = name;
        bare.execute_batch(sql)?;
    }
    bare.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let size = |it: &Path| std::fs::metadata(it).map_or(0, |it| it.len());
    let (ours, raw) = (size(path), size(&bare_path));
    println!(
        "size of the file: {:.2}x (goal <= 1.6x); ours {} MB, without journal and clocks {} MB",
        ours as f64 / raw as f64,
        ours / 1_000_000,
        raw / 1_000_000
    );
    Ok(())
}
