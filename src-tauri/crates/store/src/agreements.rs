//! The versions of a visit agreement.

use rusqlite::{Connection, named_params};

use crate::{
    Tx,
    error::Error,
    id::Id,
    tables::{Tenancy, VisitAgreement},
};

/// The versions of a tenancy, oldest first; of two from one day the one recorded first comes first.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<VisitAgreement>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM visit_agreement WHERE tenancy = :tenancy AND deleted = 0 ORDER BY from_day, rowid",
        )?
        .query_map(named_params! { ":tenancy": tenancy }, VisitAgreement::from_row)?
        .collect::<Result<_, _>>()?)
}

/// Marks a version as deleted.
///
/// # Errors
/// What the file says.
pub fn remove(tx: &Tx<'_>, agreement: Id<VisitAgreement>) -> Result<(), Error> {
    tx.prepare_cached("UPDATE visit_agreement SET deleted = 1 WHERE id = :id")?
        .execute(named_params! { ":id": agreement })?;
    Ok(())
}
