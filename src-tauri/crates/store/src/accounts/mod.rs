//! Accounts and what they may do, the settings of the team, the workers.

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    journal::Tx,
    tables::{Account, AccountRole, Setting, Worker},
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

/// The roles of an account as rows, those that were taken away too: a role that is given again is the same row.
///
/// # Errors
/// What the file says.
pub fn role_rows(conn: &Connection, account: Id<Account>) -> Result<Vec<(AccountRole, bool)>, Error> {
    let rows = conn
        .prepare_cached("SELECT * FROM account_role WHERE account = :account ORDER BY rowid")?
        .query_map(named_params! { ":account": account }, |row| {
            Ok((AccountRole::from_row(row)?, row.get::<_, i64>("deleted")? == 0))
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Takes a role away.
///
/// # Errors
/// What the file says.
pub fn take_role(tx: &Tx<'_>, role: Id<AccountRole>) -> Result<(), Error> {
    tx.prepare_cached("UPDATE account_role SET deleted = 1 WHERE id = :id")?.execute(named_params! { ":id": role })?;
    Ok(())
}

/// Marks an account as deleted; its name stays beside what it wrote.
///
/// # Errors
/// What the file says.
pub fn take_account(tx: &Tx<'_>, account: Id<Account>) -> Result<(), Error> {
    tx.prepare_cached("UPDATE account SET deleted = 1 WHERE id = :id")?.execute(named_params! { ":id": account })?;
    Ok(())
}

/// The name of an account, also of one that was removed: what it wrote stays, and so does who wrote it.
///
/// # Errors
/// What the file says.
pub fn name(conn: &Connection, account: &str) -> Result<Option<String>, Error> {
    let mut statement = conn.prepare_cached("SELECT name FROM account WHERE id = :id")?;
    let mut rows = statement.query(named_params! { ":id": account })?;
    Ok(rows.next()?.map(|row| row.get("name")).transpose()?)
}

/// The accounts that hold a role, in the order of their making.
///
/// # Errors
/// What the file says.
pub fn holders(conn: &Connection, role: &str) -> Result<Vec<Id<Account>>, Error> {
    let rows = conn
        .prepare_cached(include_str!("holders.sql"))?
        .query_map(named_params! { ":role": role }, |row| row.get("id"))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
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
