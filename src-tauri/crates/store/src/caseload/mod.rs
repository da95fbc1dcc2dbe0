//! The caseload: every tenancy with its person, dwelling and worker, for lists and searches.

use std::collections::HashSet;

use rusqlite::{Connection, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    registry::TableNo,
    tables::{Dwelling, Lease, Organisation, Person, RentVersion, Tenancy, Worker},
};

/// The tables that [`all`] reads: while none of their rows changes, its answer stays the same.
pub const TABLES: [TableNo; 5] =
    [Tenancy::TABLE.no, Person::TABLE.no, Dwelling::TABLE.no, Organisation::TABLE.no, Worker::TABLE.no];

/// One tenancy in words.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseloadRow {
    /// The tenancy.
    pub tenancy: Id<Tenancy>,
    /// Its id in the exchange set it came from.
    pub exchange_id: Option<String>,
    /// Name of the tenant: given name.
    pub given_name: String,
    /// Tussenvoegsel, empty without one.
    pub prefix: String,
    /// Family name.
    pub family_name: String,
    /// Street.
    pub street: String,
    /// Number with its addition.
    pub number: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// Name of the owner of the dwelling.
    pub owner: Option<String>,
    /// The worker.
    pub worker: Option<Id<Worker>>,
    /// Name of the worker.
    pub worker_name: Option<String>,
    /// Contract minutes of the worker.
    pub worker_minutes: Option<i64>,
    /// First day of support, ISO text.
    pub support_start: String,
    /// Last day of support, ISO text.
    pub support_end: Option<String>,
}

/// Every tenancy that is not marked as deleted.
///
/// # Errors
/// What the file says.
pub fn all(conn: &Connection) -> Result<Vec<CaseloadRow>, Error> {
    let rows = conn.prepare_cached(include_str!("all.sql"))?.query_map([], from_row)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The number of the newest operation: what a kept answer was true for.
///
/// # Errors
/// What the file says.
pub fn newest_operation(conn: &Connection) -> Result<i64, Error> {
    Ok(conn
        .prepare_cached("SELECT coalesce(max(seq), 0) AS seq FROM operation")?
        .query_row([], |row| row.get("seq"))?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CaseloadRow> {
    Ok(CaseloadRow {
        tenancy: row.get("tenancy")?,
        exchange_id: row.get("exchange_id")?,
        given_name: row.get("given_name")?,
        prefix: row.get("prefix")?,
        family_name: row.get("family_name")?,
        street: row.get("street")?,
        number: row.get("number")?,
        postcode: row.get("postcode")?,
        city: row.get("city")?,
        owner: row.get("owner")?,
        worker: row.get("worker")?,
        worker_name: row.get("worker_name")?,
        worker_minutes: row.get("worker_minutes")?,
        support_start: row.get("support_start")?,
        support_end: row.get("support_end")?,
    })
}

/// The leases of a tenancy, oldest first.
///
/// # Errors
/// What the file says.
pub fn leases(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Lease>, Error> {
    let rows = conn
        .prepare_cached(
            "SELECT * FROM lease WHERE tenancy = :tenancy AND deleted = 0 ORDER BY first_day, kind = 'head' DESC, id",
        )?
        .query_map(named_params! { ":tenancy": tenancy }, Lease::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The versions of the rent of a lease, oldest first.
///
/// # Errors
/// What the file says.
pub fn rents(conn: &Connection, lease: Id<Lease>) -> Result<Vec<RentVersion>, Error> {
    let rows = conn
        .prepare_cached("SELECT * FROM rent_version WHERE lease = :lease AND deleted = 0 ORDER BY from_day, rowid")?
        .query_map(named_params! { ":lease": lease }, RentVersion::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The tenancies of a worker, and those that they visit or come along to on one of these days.
///
/// # Errors
/// What the file says.
pub fn own(conn: &Connection, worker: Id<Worker>, days: [&str; 2]) -> Result<HashSet<Id<Tenancy>>, Error> {
    let [first, last] = days;
    let rows = conn
        .prepare_cached(include_str!("own.sql"))?
        .query_map(named_params! { ":worker": worker, ":first": first, ":last": last }, |row| row.get("tenancy"))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Ends a lease on a day. One that somebody ends on another day than its term has is no fixed term any more: nobody has to
/// write that it will end.
///
/// # Errors
/// What the file says.
pub fn end_lease(tx: &crate::Tx<'_>, lease: Id<Lease>, last_day: &str) -> Result<(), Error> {
    tx.prepare_cached(
        "UPDATE lease SET last_day = :last_day, fixed_term = fixed_term AND last_day IS :last_day WHERE id = :lease",
    )?
    .execute(named_params! { ":last_day": last_day, ":lease": lease })?;
    Ok(())
}

/// The first days of the own leases that an operation opened by flipping.
///
/// # Errors
/// What the file says.
pub fn flips_of(conn: &Connection, operation: i64) -> Result<Vec<String>, Error> {
    let days = conn
        .prepare_cached("SELECT day FROM omklap_event WHERE stamp = :operation AND kind = 'flip'")?
        .query_map(named_params! { ":operation": operation }, |row| row.get("day"))?
        .collect::<Result<_, _>>()?;
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::TABLES;

    #[test]
    fn the_caseload_is_made_of_the_tables_that_its_question_names() {
        let words: Vec<&str> = include_str!("all.sql").split_whitespace().collect();
        let asked = words.windows(2).filter(|it| matches!(it, ["FROM" | "JOIN", _])).map(|it| it[1]);
        assert_eq!(asked.collect::<Vec<_>>(), TABLES.map(|it| it.name().expect("it is in the registry")));
    }
}
