//! Exemptions with their reasons, which are kept in another class.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::{
    Tx,
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Exemption, ExemptionReason, Tenancy},
};

/// An exemption as a lead decides on it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its dates and how far it is.
    pub exemption: Exemption,
    /// The code of its reason, if it is known here.
    pub reason: Option<String>,
    /// Name of the account that wrote it.
    pub by: Option<String>,
    /// When.
    pub at_ms: Option<i64>,
}

/// What waits for a decision, the earliest first.
///
/// # Errors
/// What the file says.
pub fn proposed(conn: &Connection) -> Result<Vec<Asked>, Error> {
    Ok(conn.prepare_cached(include_str!("proposed.sql"))?.query_map([], asked)?.collect::<Result<_, _>>()?)
}

fn asked(row: &Row<'_>) -> rusqlite::Result<Asked> {
    Ok(Asked {
        exemption: Exemption::from_row(row)?,
        reason: row.get("reason")?,
        by: row.get("asked_by")?,
        at_ms: row.get("asked_ms")?,
    })
}

/// The exemptions of a tenancy, the latest first, with the codes of their reasons and who made them.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Exemption, Option<String>, Maker)>, Error> {
    let found = with_makers(conn, include_str!("of_tenancy.sql"), tenancy, |row| {
        Ok((Exemption::from_row(row)?, row.get("reason")?))
    })?;
    Ok(found.into_iter().map(|((exemption, reason), maker)| (exemption, reason, maker)).collect())
}

/// Why an exemption runs.
///
/// # Errors
/// What the file says.
pub fn reason_of(conn: &Connection, exemption: Id<Exemption>) -> Result<Option<ExemptionReason>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM exemption_reason WHERE exemption = :exemption AND deleted = 0 ORDER BY rowid")?
        .query_row(named_params! { ":exemption": exemption }, ExemptionReason::from_row)
        .optional()?)
}

/// Marks an exemption and its reason as deleted.
///
/// # Errors
/// What the file says.
pub fn remove(tx: &Tx<'_>, exemption: Id<Exemption>) -> Result<(), Error> {
    for sql in [
        "UPDATE exemption SET deleted = 1 WHERE id = :id",
        "UPDATE exemption_reason SET deleted = 1 WHERE exemption = :id",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! { ":id": exemption })?;
    }
    Ok(())
}
