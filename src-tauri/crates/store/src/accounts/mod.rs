//! Accounts and what they may do, the settings of the team, the workers.

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Account, Setting, Worker},
};

/// The roles of an account, as codes.
///
/// # Errors
/// What the file says.
pub fn roles(conn: &Connection, account: Id<Account>) -> Result<Vec<String>, Error> {
    let roles = conn
        .prepare_cached("SELECT role FROM account_role WHERE account = :account AND deleted = 0 ORDER BY role")?
        .query_map(named_params! { ":account": account }, |row| row.get("role"))?
        .collect::<Result<_, _>>()?;
    Ok(roles)
}

/// What the organisation has set under this name.
///
/// # Errors
/// What the file says.
pub fn setting(conn: &Connection, name: &str) -> Result<Option<String>, Error> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = :name AND deleted = 0")?;
    let mut rows = statement.query(named_params! { ":name": name })?;
    Ok(rows.next()?.map(|row| row.get("value")).transpose()?)
}

/// The id of the row of a setting: two laptops that make the same setting make the same row.
pub fn setting_id(name: &str) -> Id<Setting> {
    Id::from_uuid(uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, format!("setting {name}").as_bytes()))
}

/// Every worker with the number of running tenancies on a day.
///
/// # Errors
/// What the file says.
pub fn workers(conn: &Connection, day: &str) -> Result<Vec<(Worker, u32)>, Error> {
    let rows = conn
        .prepare_cached(
            "SELECT worker.*, (SELECT count(*) FROM tenancy
                                WHERE tenancy.worker = worker.id AND tenancy.deleted = 0 AND tenancy.support_start <= :day
                                  AND (tenancy.support_end IS NULL OR tenancy.support_end >= :day)) AS running
               FROM worker WHERE worker.deleted = 0 ORDER BY worker.name",
        )?
        .query_map(named_params! { ":day": day }, |row| Ok((Worker::from_row(row)?, row.get("running")?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
