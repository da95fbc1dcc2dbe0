//! What somebody was typing and has not recorded yet: kept in this file alone, by account and place.

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::{Db, Tx, error::Error, id::Id, tables::Account};

/// A draft, and when it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What was typed, as the screen wrote it down.
    pub text: String,
    /// When.
    pub saved_ms: i64,
}

/// What this account was typing at this place.
///
/// # Errors
/// What the file says.
pub fn get(conn: &Connection, account: Id<Account>, place: &str) -> Result<Option<Draft>, Error> {
    Ok(conn
        .prepare_cached("SELECT text, saved_ms FROM draft WHERE account = :account AND place = :place")?
        .query_row(named_params! { ":account": account, ":place": place }, |row| {
            Ok(Draft { text: row.get("text")?, saved_ms: row.get("saved_ms")? })
        })
        .optional()?)
}

/// Drops a draft together with the work that it became.
///
/// # Errors
/// What the file says.
pub fn drop_with(tx: &Tx<'_>, account: Id<Account>, place: &str) -> Result<(), Error> {
    delete(tx, account, place)
}

fn delete(conn: &Connection, account: Id<Account>, place: &str) -> Result<(), Error> {
    conn.prepare_cached("DELETE FROM draft WHERE account = :account AND place = :place")?
        .execute(named_params! { ":account": account, ":place": place })?;
    Ok(())
}

impl Db {
    /// Keeps a draft in the place of the one before; it is on the disk when this returns.
    ///
    /// # Errors
    /// What the file says; the one before stands then.
    pub fn keep_draft(&mut self, account: Id<Account>, place: &str, draft: &Draft) -> Result<(), Error> {
        self.writer()
            .prepare_cached(
                "INSERT INTO draft (account, place, text, saved_ms) VALUES (:account, :place, :text, :saved_ms)
                 ON CONFLICT (account, place) DO UPDATE SET text = excluded.text, saved_ms = excluded.saved_ms",
            )?
            .execute(named_params! {
                ":account": account, ":place": place, ":text": draft.text, ":saved_ms": draft.saved_ms,
            })?;
        Ok(())
    }

    /// Drops a draft that nobody wants any more.
    ///
    /// # Errors
    /// What the file says.
    pub fn drop_draft(&mut self, account: Id<Account>, place: &str) -> Result<(), Error> {
        delete(self.writer(), account, place)
    }
}
