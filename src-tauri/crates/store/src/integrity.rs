//! Whether a file is as it was written, and whether two files say the same.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::error::Error;

/// What a full check of a file found. It reads every byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Integrity {
    /// Pages, counted from 1, whose seal is broken: the disk or somebody altered them.
    pub altered_pages: Vec<u32>,
    /// What SQLite says of the structure of tables and indexes, in its words, without values of rows.
    pub faults: Vec<String>,
    /// Rows that refer to a row that is not there, for each pair of tables.
    pub dangling: Vec<Dangling>,
}

/// Rows of one table that refer to rows of another that are not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dangling {
    /// The table that refers.
    pub table: String,
    /// The table that is referred to.
    pub parent: String,
    /// The number of rows.
    pub rows: i64,
}

impl Integrity {
    /// Whether nothing was found.
    pub fn is_whole(&self) -> bool {
        *self == Self::default()
    }
}

/// Checks the seal of every page, the structure, and every reference. Seals are read past all views: a page that another
/// connection is just putting in its place can look altered, and only the one that writes knows that none is.
///
/// # Errors
/// What keeps it from checking; damage is an answer and not an error.
pub fn verify(conn: &Connection) -> Result<Integrity, Error> {
    let altered_pages = texts(conn, "PRAGMA cipher_integrity_check")?
        .iter()
        .map(|line| line.rsplit(' ').next().and_then(|page| page.parse().ok()).unwrap_or_default())
        .collect();
    // Reading on after a broken seal only gives consequences of it.
    let mut found = Integrity { altered_pages, ..Integrity::default() };
    if !found.altered_pages.is_empty() {
        return Ok(found);
    }
    match texts(conn, "PRAGMA integrity_check") {
        Ok(lines) => found.faults = lines.into_iter().filter(|line| line != "ok").collect(),
        Err(Error::Damaged) => found.faults = vec![Error::Damaged.to_string()],
        Err(other) => return Err(other),
    }
    if found.faults.is_empty() {
        found.dangling = dangling(conn)?;
    }
    Ok(found)
}

/// BLAKE3 over all rows of `tables`, in the order given: equal for two files that hold the same, whatever the order in
/// which rows and columns came into being.
///
/// # Errors
/// What the file says, also when a table does not exist.
pub fn state_hash(conn: &Connection, tables: &[&str]) -> Result<blake3::Hash, Error> {
    state_hash_by_table(conn, tables, |_| Ok(()))
}

/// As [`state_hash`]; `step` hears after each table how many are done, and may end it.
///
/// # Errors
/// As [`state_hash`], and what `step` says.
pub fn state_hash_by_table<E: From<Error>>(
    conn: &Connection,
    tables: &[&str],
    mut step: impl FnMut(usize) -> Result<(), E>,
) -> Result<blake3::Hash, E> {
    let mut hasher = blake3::Hasher::new();
    for (done, table) in tables.iter().enumerate() {
        hash_table(conn, table, &mut hasher)?;
        step(done + 1)?;
    }
    Ok(hasher.finalize())
}

fn hash_table(conn: &Connection, table: &str, hasher: &mut blake3::Hasher) -> Result<(), Error> {
    hash_text(hasher, table);
    let (mut columns, mut keys) = (Vec::new(), Vec::new());
    conn.pragma(None, "table_info", table, |row| {
        let name = row.get::<_, String>("name")?;
        if row.get::<_, u32>("pk")? > 0 {
            keys.push(quoted(&name));
        }
        columns.push(name);
        Ok(())
    })?;
    columns.retain(|column| column != "stamp"); // Numbers the operations of this file alone.
    columns.sort();
    columns.iter().for_each(|column| hash_text(hasher, column));
    let columns: Vec<_> = columns.iter().map(|column| quoted(column)).collect();
    let order = if keys.is_empty() { &columns } else { &keys };
    let sql = format!("SELECT {} FROM {} ORDER BY {}", columns.join(", "), quoted(table), order.join(", "));
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns.len() {
            hash_value(hasher, row.get_ref(column)?);
        }
    }
    hasher.update(&[255]); // No value begins so: the end of a table cannot be taken for a row.
    Ok(())
}

/// The number of pages of the file.
///
/// # Errors
/// What the file says.
pub fn pages(conn: &Connection) -> Result<u64, Error> {
    let pages: i64 = conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    Ok(u64::try_from(pages).unwrap_or(0))
}

/// Every table of the file with its number of rows, in the order of their names.
///
/// # Errors
/// What the file says.
pub fn row_counts(conn: &Connection) -> Result<Vec<(String, i64)>, Error> {
    let names = texts(conn, "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")?;
    let count = |name: String| {
        let rows = conn.query_row(&format!("SELECT count(*) FROM {}", quoted(&name)), [], |row| row.get(0))?;
        Ok((name, rows))
    };
    names.into_iter().map(count).collect()
}

fn dangling(conn: &Connection) -> Result<Vec<Dangling>, Error> {
    let mut statement = conn.prepare(
        "SELECT \"table\", parent, count(*) AS rows FROM pragma_foreign_key_check
         GROUP BY \"table\", parent ORDER BY \"table\", parent",
    )?;
    let found = statement.query_map([], |row| {
        Ok(Dangling { table: row.get("table")?, parent: row.get("parent")?, rows: row.get("rows")? })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn texts(conn: &Connection, sql: &str) -> Result<Vec<String>, Error> {
    let mut statement = conn.prepare(sql)?;
    let lines = statement.query_map([], |row| row.get(0))?;
    Ok(lines.collect::<Result<_, _>>()?)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn hash_text(hasher: &mut blake3::Hasher, text: &str) {
    hash_value(hasher, ValueRef::Text(text.as_bytes()));
}

/// A letter for the type and, where it varies, the length: two rows are never the same bytes by chance.
fn hash_value(hasher: &mut blake3::Hasher, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => hasher.update(&[0]),
        ValueRef::Integer(number) => hasher.update(&[1]).update(&number.to_le_bytes()),
        ValueRef::Real(number) => hasher.update(&[2]).update(&number.to_bits().to_le_bytes()),
        ValueRef::Text(bytes) => hasher.update(&[3]).update(&(bytes.len() as u64).to_le_bytes()).update(bytes),
        ValueRef::Blob(bytes) => hasher.update(&[4]).update(&(bytes.len() as u64).to_le_bytes()).update(bytes),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conn(sql: &str) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(sql).unwrap();
        conn
    }

    #[track_caller]
    fn hash(sql: &str) -> blake3::Hash {
        state_hash(&conn(sql), &["a", "b"]).unwrap()
    }

    const TABLES: &str = "CREATE TABLE a (id TEXT PRIMARY KEY, x, y); CREATE TABLE b (p, q, PRIMARY KEY (q, p));";

    #[test]
    fn the_same_rows_hash_the_same_whatever_their_order() {
        let one = hash(&format!("{TABLES} INSERT INTO a VALUES ('1', 2, 3), ('2', NULL, 1.5)"));
        let two = hash(
            "CREATE TABLE b (p, q, PRIMARY KEY (q, p)); CREATE TABLE a (id TEXT PRIMARY KEY, y); ALTER TABLE a ADD x;
             INSERT INTO a (y, x, id) VALUES (1.5, NULL, '2'), (3, 2, '1')",
        );
        assert_eq!(one, two);
    }

    #[test]
    fn every_difference_is_another_hash() {
        let rows = [
            "",
            "INSERT INTO a VALUES ('1', 2, 3)",
            "INSERT INTO a VALUES ('1', 3, 2)",
            "INSERT INTO a VALUES ('1', '2', 3)",
            "INSERT INTO a VALUES ('1', x'32', 3)",
            "INSERT INTO a VALUES ('1', 2.0, 3)",
            "INSERT INTO a VALUES ('1', NULL, 3)",
            "INSERT INTO a VALUES ('1', '', 3)",
            "INSERT INTO a VALUES ('1', 'ab', 'c')",
            "INSERT INTO a VALUES ('1', 'a', 'bc')",
            "INSERT INTO a VALUES ('1', 2, 3), ('2', 2, 3)",
            "INSERT INTO b VALUES ('1', 2)",
            "INSERT INTO b VALUES (2, '1')",
        ];
        let hashes: std::collections::HashSet<_> = rows.map(|sql| hash(&format!("{TABLES} {sql}"))).into();
        assert_eq!(hashes.len(), rows.len());
    }

    #[test]
    fn a_table_that_is_not_there_is_told() {
        assert!(matches!(state_hash(&conn(""), &["a"]), Err(Error::Sqlite(_))));
    }

    #[test]
    fn rows_that_refer_to_nothing_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let conn =
            crate::file::create(&folder.path().join("T.omklap"), &crate::keys::FileKey::from_bytes([1; 32])).unwrap();
        conn.execute_batch("CREATE TABLE a (id TEXT PRIMARY KEY); CREATE TABLE b (a TEXT REFERENCES a);").unwrap();
        assert!(verify(&conn).unwrap().is_whole());
        conn.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO b VALUES ('x'), ('y'), (NULL)").unwrap();
        let found = verify(&conn).unwrap();
        assert_eq!(found.dangling, [Dangling { table: "b".into(), parent: "a".into(), rows: 2 }]);
        assert!(!found.is_whole());
    }
}
