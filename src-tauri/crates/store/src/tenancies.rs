//! Tenancies by who and where: what stands in the way of another one.

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Dwelling, Lease, Person, Tenancy},
};

/// The tenancies of a person, oldest first.
///
/// # Errors
/// What the file says.
pub fn of_person(conn: &Connection, person: Id<Person>) -> Result<Vec<Tenancy>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM tenancy WHERE person = :person AND deleted = 0 ORDER BY support_start, id")?
        .query_map(named_params! { ":person": person }, Tenancy::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The tenancies of a dwelling, oldest first.
///
/// # Errors
/// What the file says.
pub fn of_dwelling(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<Tenancy>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM tenancy WHERE dwelling = :dwelling AND deleted = 0 ORDER BY support_start, id")?
        .query_map(named_params! { ":dwelling": dwelling }, Tenancy::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The leases of a dwelling, whoever lived there, oldest first.
///
/// # Errors
/// What the file says.
pub fn leases_of_dwelling(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<Lease>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM lease WHERE dwelling = :dwelling AND deleted = 0 ORDER BY first_day, id")?
        .query_map(named_params! { ":dwelling": dwelling }, Lease::from_row)?
        .collect::<Result<_, _>>()?)
}
