//! From the schema of any shipped version to the schema of today.
//!
//! An append-only list of steps, one transaction each. A file of a newer version is refused untouched, and a file that
//! holds work is copied before the first step that changes it. Steps never write replicated rows.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::Error;
use crate::file;

/// BLAKE3 of every step that has left the house, oldest first. Append only, together with the list of steps: a changed
/// line here is a changed step, and files that took the first form of it are never changed again.
pub const SHIPPED: &[&str] = &[];

/// Brings `conn` to version `steps.len()`; step number n leads to version n.
///
/// `backup` is called with the version that was found, once, before the first pending step, if the file had a version
/// already. If it fails, nothing is migrated.
///
/// # Errors
/// [`Error::NewerSchema`] leaves the file as it is. A step that fails leaves the version before it.
pub fn migrate(
    conn: &mut Connection,
    steps: &[&str],
    backup: impl FnOnce(u32) -> Result<(), Error>,
) -> Result<(), Error> {
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let found = version(conn)?;
    if found > known {
        file::leave_as_found(conn)?;
        return Err(Error::NewerSchema { found, known });
    }
    if 0 < found && found < known {
        backup(found)?;
    }
    for (version, step) in (1..=known).zip(steps).skip(found as usize) {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(step)?;
        tx.pragma_update(None, "user_version", version)?;
        tx.commit()?;
    }
    Ok(())
}

/// The version of the schema that the file has; 0 for a file without a table.
pub fn version(conn: &Connection) -> Result<u32, Error> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Everything that the file declares, as text with a fixed order: the snapshot that a test compares.
pub fn schema_text(conn: &Connection) -> Result<String, Error> {
    let mut text = String::new();
    let mut declared = conn.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY tbl_name, type = 'table' DESC, type, name",
    )?;
    let mut rows = declared.query([])?;
    while let Some(row) = rows.next()? {
        for line in row.get_ref("sql")?.as_str().unwrap_or_default().lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text.truncate(text.trim_end().len());
        text.push_str(";\n\n");
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    Ok(text)
}

/// The number, counted from 1, of the first step that is not what has been shipped under that number.
pub fn changed_step(steps: &[&str], shipped: &[&str]) -> Option<usize> {
    (1..=shipped.len()).find(|number| {
        let step = steps.get(number - 1).map(|step| fingerprint(step));
        step.as_deref() != shipped.get(number - 1).copied()
    })
}

/// The BLAKE3 of a step, as it stands in [`SHIPPED`]. Line ends do not count, so that a checkout on Windows agrees.
pub fn fingerprint(step: &str) -> String {
    blake3::hash(step.replace("\r\n", "\n").as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fs;

    use expect_test::expect;

    use super::*;
    use crate::keys::FileKey;

    const STEPS: &[&str] = &[
        "CREATE TABLE a (\n    -- One.  \n    x TEXT\n) STRICT; CREATE INDEX a_x ON a (x);",
        "ALTER TABLE a ADD COLUMN y TEXT;",
        "CREATE TABLE b (z TEXT) STRICT;",
    ];

    fn nothing(_: u32) -> Result<(), Error> {
        Ok(())
    }

    fn place() -> (tempfile::TempDir, std::path::PathBuf, FileKey) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("TEAM.omklap");
        (folder, path, FileKey::from_bytes([1; 32]))
    }

    #[test]
    fn a_file_of_every_version_comes_to_the_schema_of_today() {
        let today = {
            let (_folder, path, key) = place();
            let mut conn = file::create(&path, &key).unwrap();
            migrate(&mut conn, STEPS, |_| panic!("an empty file needs no copy")).unwrap();
            schema_text(&conn).unwrap()
        };
        expect![[r#"
            CREATE TABLE a (
                -- One.
                x TEXT
            , y TEXT) STRICT;

            CREATE INDEX a_x ON a (x);

            CREATE TABLE b (z TEXT) STRICT;
        "#]]
        .assert_eq(&today);
        for shipped in 1..=STEPS.len() {
            let (_folder, path, key) = place();
            let mut conn = file::create(&path, &key).unwrap();
            migrate(&mut conn, &STEPS[..shipped], nothing).unwrap();
            let copied = Cell::new(None);
            let copy = |found| {
                copied.set(Some(found));
                Ok(())
            };
            migrate(&mut conn, STEPS, copy).unwrap();
            assert_eq!(schema_text(&conn).unwrap(), today);
            assert_eq!(copied.get(), (shipped < STEPS.len()).then_some(u32::try_from(shipped).unwrap()));
        }
    }

    #[test]
    fn a_file_of_a_newer_version_stays_as_it_was_also_with_the_log_of_a_crash() {
        let (folder, path, key) = place();
        let mut conn = file::create(&path, &key).unwrap();
        migrate(&mut conn, STEPS, nothing).unwrap();
        let interrupted = folder.path().join("CRASH.omklap");
        for ending in ["", "-wal"] {
            fs::copy(file::sibling(&path, ending), file::sibling(&interrupted, ending)).unwrap();
        }
        drop(conn);
        for path in [path, interrupted] {
            let log = file::sibling(&path, "-wal");
            let before = (fs::read(&path).unwrap(), fs::read(&log).ok());
            let mut conn = file::open_writer(&path, &key).unwrap();
            let refused = migrate(&mut conn, &STEPS[..1], |_| panic!("nothing is going to change"));
            assert!(matches!(refused, Err(Error::NewerSchema { found: 3, known: 1 })));
            drop(conn);
            assert!(before == (fs::read(&path).unwrap(), fs::read(&log).ok()));
        }
    }

    #[test]
    fn a_step_that_fails_leaves_the_version_before_it() {
        let (_folder, path, key) = place();
        let mut conn = file::create(&path, &key).unwrap();
        let steps = [STEPS[0], "CREATE TABLE half (x TEXT) STRICT; CREATE TABLE a (x TEXT) STRICT;"];
        assert!(matches!(migrate(&mut conn, &steps, nothing), Err(Error::Sqlite(_))));
        assert_eq!(version(&conn).unwrap(), 1);
        assert!(!schema_text(&conn).unwrap().contains("half"));
    }

    #[test]
    fn no_step_is_taken_without_its_copy() {
        let (_folder, path, key) = place();
        let mut conn = file::create(&path, &key).unwrap();
        migrate(&mut conn, &STEPS[..1], nothing).unwrap();
        assert!(matches!(migrate(&mut conn, STEPS, |_| Err(Error::DiskFull)), Err(Error::DiskFull)));
        assert_eq!(version(&conn).unwrap(), 1);
    }

    #[test]
    fn a_shipped_step_that_changed_is_named() {
        let hashes: Vec<_> = STEPS.iter().map(|step| fingerprint(step)).collect();
        let shipped: Vec<_> = hashes.iter().map(String::as_str).collect();
        assert_eq!(changed_step(STEPS, &shipped[..2]), None);
        assert_eq!(changed_step(&[STEPS[0], STEPS[2]], &shipped), Some(2));
        assert_eq!(changed_step(&STEPS[..2], &shipped), Some(3));
        assert_eq!(changed_step(&[&STEPS[0].replace('\n', "\r\n")], &shipped[..1]), None);
    }
}
