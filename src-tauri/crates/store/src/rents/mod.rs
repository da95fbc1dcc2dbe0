//! What the ledgers of rent follow from beside the leases: recorded months, payments, arrangements and steps.

use std::collections::HashSet;

use rusqlite::{Connection, Row, named_params};

use crate::{
    dossiers::rows_of,
    error::Error,
    id::Id,
    tables::{Arrangement, LedgerClosing, Payment, PaymentReference, RentMonth, SignalStep, StatementEntry, Tenancy},
};

/// The recorded months of a tenancy, oldest first.
///
/// # Errors
/// What the file says.
pub fn months(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<RentMonth>, Error> {
    let sql = "SELECT * FROM rent_month WHERE tenancy = :tenancy AND deleted = 0 ORDER BY month, rowid";
    rows_of(conn, sql, tenancy, RentMonth::from_row)
}

/// Where the ledgers of a tenancy were closed.
///
/// # Errors
/// What the file says.
pub fn closings(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<LedgerClosing>, Error> {
    let sql = "SELECT * FROM ledger_closing WHERE tenancy = :tenancy AND deleted = 0 ORDER BY last_day, rowid";
    rows_of(conn, sql, tenancy, LedgerClosing::from_row)
}

/// The payments of a tenancy in both ledgers, oldest first.
///
/// # Errors
/// What the file says.
pub fn payments(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Payment>, Error> {
    let sql = "SELECT * FROM payment WHERE tenancy = :tenancy AND deleted = 0 ORDER BY day, rowid";
    rows_of(conn, sql, tenancy, Payment::from_row)
}

/// The arrangements of a tenancy, oldest first.
///
/// # Errors
/// What the file says.
pub fn arrangements(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Arrangement>, Error> {
    let sql = "SELECT * FROM arrangement WHERE tenancy = :tenancy AND deleted = 0 ORDER BY agreed_day, rowid";
    rows_of(conn, sql, tenancy, Arrangement::from_row)
}

/// The steps of early signalling of a tenancy, oldest first.
///
/// # Errors
/// What the file says.
pub fn steps(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<SignalStep>, Error> {
    let sql = "SELECT * FROM signal_step WHERE tenancy = :tenancy AND deleted = 0 ORDER BY day, rowid";
    rows_of(conn, sql, tenancy, SignalStep::from_row)
}

/// The tenancies whose ledgers may have become others since an operation; `None`: any of them.
///
/// # Errors
/// What the file says.
pub fn touched(conn: &Connection, since: i64) -> Result<Option<HashSet<Id<Tenancy>>>, Error> {
    let rows = conn
        .prepare_cached(include_str!("touched.sql"))?
        .query_map(named_params! { ":since": since }, |row| row.get("tenancy"))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// What a tenant is asked to write with a payment.
///
/// # Errors
/// What the file says.
pub fn reference(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Option<PaymentReference>, Error> {
    let sql = "SELECT * FROM payment_reference WHERE tenancy = :tenancy AND deleted = 0 ORDER BY rowid";
    Ok(rows_of(conn, sql, tenancy, PaymentReference::from_row)?.into_iter().next())
}

/// The references of all payments of one of the two ledgers, whoever paid.
///
/// # Errors
/// What the file says.
pub fn references(conn: &Connection, ledger: &str) -> Result<Vec<String>, Error> {
    let sql = "SELECT reference FROM payment WHERE ledger = :ledger AND reference IS NOT NULL AND deleted = 0";
    let mut query = conn.prepare_cached(sql)?;
    let rows = query.query_map(named_params! { ":ledger": ledger }, |row| row.get("reference"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was booked from statements and still stands: the entry, whose rent it paid, the account of the provider, and
/// that of who paid.
///
/// # Errors
/// What the file says.
pub fn booked(conn: &Connection) -> Result<Vec<Booked>, Error> {
    let row = |row: &Row<'_>| {
        Ok(Booked {
            entry: row.get("id")?,
            payment: row.get("payment")?,
            tenancy: row.get("tenancy")?,
            account: row.get("account")?,
            iban: row.get("iban")?,
        })
    };
    let sql = include_str!("booked.sql");
    let rows = conn.prepare_cached(sql)?.query_map([], row)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

/// An entry of a statement that was booked.
pub struct Booked {
    /// The entry.
    pub entry: Id<StatementEntry>,
    /// What was booked of it, or what it took back.
    pub payment: Id<Payment>,
    /// Whose rent it paid.
    pub tenancy: Id<Tenancy>,
    /// The account of the provider.
    pub account: String,
    /// The account of who paid.
    pub iban: Option<String>,
}
