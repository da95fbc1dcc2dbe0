//! How workbooks are understood, as people agreed to it on this laptop: kept as text, newest first.

use rusqlite::{Connection, TransactionBehavior, named_params};

use crate::{Db, error::Error};

/// So many are kept; those that were agreed to longest ago go.
pub const KEPT: i64 = 20;

/// All of them, newest first.
///
/// # Errors
/// What the file says.
pub fn all(conn: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = conn.prepare_cached("SELECT choices FROM mapping ORDER BY number DESC")?;
    Ok(statement.query_map([], |row| row.get("choices"))?.collect::<Result<_, _>>()?)
}

impl Db {
    /// Keeps one as the newest, in place of the one with its fingerprint.
    ///
    /// # Errors
    /// What the file says; nothing has changed then.
    pub fn keep_mapping(&mut self, fingerprint: &str, choices: &str) -> Result<(), Error> {
        let tx = self.writer().transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.prepare_cached("DELETE FROM mapping WHERE fingerprint = :fingerprint")?
            .execute(named_params! { ":fingerprint": fingerprint })?;
        tx.prepare_cached(
            "INSERT INTO mapping (number, fingerprint, choices)
             VALUES ((SELECT coalesce(max(number), 0) + 1 FROM mapping), :fingerprint, :choices)",
        )?
        .execute(named_params! { ":fingerprint": fingerprint, ":choices": choices })?;
        tx.prepare_cached(
            "DELETE FROM mapping WHERE number NOT IN (SELECT number FROM mapping ORDER BY number DESC LIMIT :kept)",
        )?
        .execute(named_params! { ":kept": KEPT })?;
        tx.commit()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::keys::FileKey;

    #[test]
    fn the_newest_twenty_are_kept_and_one_of_each_make() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("team.omklap");
        let mut db = Db::create(&path, &FileKey::random().unwrap(), Uuid::from_u128(1), 1).unwrap();
        for it in 0..25 {
            db.keep_mapping(&format!("make {it}"), &format!("choice {it}")).unwrap();
        }
        db.keep_mapping("make 20", "another choice").unwrap();
        let all = all(db.conn()).unwrap();
        assert_eq!((all.len(), all[0].as_str(), all[1].as_str()), (20, "another choice", "choice 24"));
        assert_eq!(all.last().unwrap(), "choice 5");
    }
}
