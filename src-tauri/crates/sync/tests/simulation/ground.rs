//! Where the files of a simulation come from: empty team files of this version of the schema and of an older one.
//!
//! The older version is today's schema with fewer values allowed. An upgrade is what a migration would do to a file
//! between two openings: its rows stay, its tables allow more.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use store::{Connection, Db, Value, keys::FileKey, registry};
use uuid::Uuid;

use crate::model::Place;

/// Values that the older version does not know: table, column, value, and the rule of the schema with and without.
const NEWER: &[(&str, &str, &str, &str, &str)] = &[
    ("visit", "state", "moved", "('planned', 'moved', 'lapsed')", "('planned', 'lapsed')"),
    (
        "visit_result",
        "outcome",
        "not_home",
        "'refused', 'not_home', 'cancelled_by_tenant'",
        "'refused', 'cancelled_by_tenant'",
    ),
    ("visit_result", "place", "office", "('dwelling', 'door', 'office',", "('dwelling', 'door',"),
];

/// The folder of a simulation, with an empty team file of each version in it that has no device yet.
pub struct Ground {
    pub folder: tempfile::TempDir,
    pub key: FileKey,
    pub rules: Rules,
}

/// What the tables ask of their rows, read from the schema.
#[derive(Default)]
pub struct Rules {
    /// Columns that refer to a table, by table.
    pub refers: BTreeMap<(&'static str, String), String>,
    /// Columns that no row does without.
    pub needed: BTreeSet<(&'static str, String)>,
}

impl Rules {
    fn read(conn: &Connection) -> Self {
        let mut rules = Self::default();
        for table in registry::journaled() {
            conn.pragma(None, "foreign_key_list", table.name, |it| {
                rules.refers.insert((table.name, it.get("from")?), it.get("table")?);
                Ok(())
            })
            .unwrap();
            conn.pragma(None, "table_info", table.name, |it| {
                if it.get("notnull")? {
                    rules.needed.insert((table.name, it.get("name")?));
                }
                Ok(())
            })
            .unwrap();
        }
        rules
    }
}

/// The older version does not take this value.
pub fn is_newer((table, _, column): &Place, value: &Value) -> bool {
    let table = registry::table(*table).unwrap();
    let column = table.column(*column).unwrap();
    NEWER.iter().any(|it| it.0 == table.name && it.1 == column && *value == Value::Text(it.2.into()))
}

impl Ground {
    pub fn new() -> Self {
        // In memory where the system offers it: the same file calls, without waiting for a disk.
        let memory = Path::new("/dev/shm");
        let folder = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        };
        let (folder, key) = (folder.unwrap(), FileKey::from_bytes([7; 32]));
        let mut older = store::STEPS[0].to_owned();
        for (_, _, _, with, without) in NEWER {
            assert!(older.contains(with), "the schema has changed: {with}");
            older = older.replace(with, without);
        }
        let mut rules = Rules::default();
        for (name, step) in [("newer", store::STEPS[0]), ("older", &older)] {
            let mut empty = store::file::create(&folder.path().join(name), &key).unwrap();
            store::migrate::migrate(&mut empty, &[step], |_| Ok(())).unwrap();
            rules = Rules::read(&empty);
        }
        Self { folder, key, rules }
    }

    /// A team file of its own for a device.
    pub fn file(&self, name: &str, older: bool, device: Uuid, now_ms: i64) -> Db {
        let path = self.folder.path().join(name);
        fs::copy(self.folder.path().join(if older { "older" } else { "newer" }), &path).unwrap();
        Db::open(&path, &self.key, device, now_ms).unwrap()
    }

    /// Gives a closed file of the older version the tables of today.
    pub fn upgrade(&self, path: &Path) {
        let conn = store::file::open_writer(path, &self.key).unwrap();
        conn.execute_batch("PRAGMA writable_schema = ON").unwrap();
        let mut changed = 0;
        for (table, _, _, with, without) in NEWER {
            let sql = "UPDATE sqlite_schema SET sql = replace(sql, ?1, ?2) WHERE type = 'table' AND name = ?3";
            changed += conn.execute(sql, (without, with, table)).unwrap();
        }
        assert_eq!(NEWER.len(), changed);
        let version: i64 = conn.query_row("PRAGMA schema_version", [], |it| it.get(0)).unwrap();
        conn.execute_batch(&format!("PRAGMA schema_version = {}; PRAGMA writable_schema = RESET", version + 1))
            .unwrap();
    }

    /// A second connection to a file, past its journal.
    pub fn behind(&self, path: &Path) -> Connection {
        store::file::open_writer(path, &self.key).unwrap()
    }

    /// Copies a file as it stands on the disk, as a crash would leave it.
    pub fn crashed(&self, path: &Path, name: &str) -> PathBuf {
        let copy = self.folder.path().join(name);
        fs::copy(path, &copy).unwrap();
        let log = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
        if log(path).is_file() {
            fs::copy(log(path), log(&copy)).unwrap();
        }
        copy
    }

    /// Takes away every file whose name begins so.
    pub fn clear(&self, name: &str) {
        for entry in fs::read_dir(self.folder.path()).unwrap().flatten() {
            if entry.file_name().to_string_lossy().starts_with(name) {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }
}
