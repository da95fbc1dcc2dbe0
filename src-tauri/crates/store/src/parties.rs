//! Who stands in a lease beside owner, provider and tenant.

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Lease, LeaseParty, Tenancy},
};

/// Who stands in a lease, in the order in which they came into it.
///
/// # Errors
/// What the file says.
pub fn of_lease(conn: &Connection, lease: Id<Lease>) -> Result<Vec<LeaseParty>, Error> {
    let sql = "SELECT * FROM lease_party WHERE lease = :lease AND deleted = 0
                ORDER BY first_day IS NOT NULL, first_day, rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":lease": lease }, LeaseParty::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// In which leases a tenancy stands as that of the second tenant.
///
/// # Errors
/// What the file says.
pub fn of_partner(conn: &Connection, partner: Id<Tenancy>) -> Result<Vec<LeaseParty>, Error> {
    let sql = "SELECT * FROM lease_party WHERE partner = :partner AND deleted = 0 ORDER BY rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":partner": partner }, LeaseParty::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
