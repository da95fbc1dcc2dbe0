//! What the exchange set asks of the tables beyond one row: what stands beside a row, and room for a large import.

use std::collections::HashSet;

use rusqlite::{Connection, Params, Row, named_params};

use crate::{
    Tx,
    error::Error,
    id::Id,
    registry,
    tables::{
        Exemption, ExemptionReason, Lease, Person, RentMonth, RentVersion, ShelterHistory, Tenancy, Visit, VisitNote,
        VisitResult,
    },
};

/// Page cache while many rows are written, in KiB. The ids of imported rows come in no order, so every index is
/// written all over; with the usual 2 MiB each row costs several pages read, decrypted, encrypted and logged anew.
const ROOM_KIB: i64 = 256 * 1024;

/// Gives the connection of an operation that will write very many rows a large page cache. It keeps it until it is
/// closed; pages are taken only as they are needed.
///
/// # Errors
/// What the file says.
pub fn make_room(tx: &Tx<'_>) -> Result<(), Error> {
    tx.pragma_update(None, "cache_size", -ROOM_KIB)?;
    Ok(())
}

/// How many rows an export goes through: those of every journaled table.
///
/// # Errors
/// What the file says.
pub fn rows_to_write(conn: &Connection) -> Result<u64, Error> {
    let mut all = 0;
    for table in registry::journaled() {
        let rows: i64 =
            conn.query_row(&format!("SELECT count(*) AS rows FROM {}", table.name), [], |row| row.get("rows"))?;
        all += u64::try_from(rows).unwrap_or(0);
    }
    Ok(all)
}

/// Where somebody came from, in the order of recording.
///
/// # Errors
/// What the file says.
pub fn origins_of(conn: &Connection, person: Id<Person>) -> rusqlite::Result<Vec<ShelterHistory>> {
    let sql = "SELECT * FROM shelter_history WHERE person = :person AND deleted = 0 ORDER BY rowid";
    rows(conn, sql, named_params! { ":person": person }, ShelterHistory::from_row)
}

/// The rents of a lease, in the order of recording.
///
/// # Errors
/// What the file says.
pub fn rents_of(conn: &Connection, lease: Id<Lease>) -> rusqlite::Result<Vec<RentVersion>> {
    let sql = "SELECT * FROM rent_version WHERE lease = :lease AND deleted = 0 ORDER BY rowid";
    rows(conn, sql, named_params! { ":lease": lease }, RentVersion::from_row)
}

/// Why an exemption runs, in the order of recording.
///
/// # Errors
/// What the file says.
pub fn reasons_of(conn: &Connection, exemption: Id<Exemption>) -> rusqlite::Result<Vec<ExemptionReason>> {
    let sql = "SELECT * FROM exemption_reason WHERE exemption = :exemption AND deleted = 0 ORDER BY rowid";
    rows(conn, sql, named_params! { ":exemption": exemption }, ExemptionReason::from_row)
}

/// Every result of a plan that was not withdrawn, replaced ones too, in the order of recording.
///
/// # Errors
/// What the file says.
pub fn results_of(conn: &Connection, visit: Id<Visit>) -> rusqlite::Result<Vec<VisitResult>> {
    let sql = "SELECT * FROM visit_result WHERE visit = :visit AND deleted = 0 ORDER BY rowid";
    rows(conn, sql, named_params! { ":visit": visit }, VisitResult::from_row)
}

/// The notes of a plan or of a result, in the order of recording.
///
/// # Errors
/// What the file says.
pub fn notes_of(
    conn: &Connection,
    visit: Option<Id<Visit>>,
    result: Option<Id<VisitResult>>,
) -> rusqlite::Result<Vec<VisitNote>> {
    let sql = "SELECT * FROM visit_note WHERE (visit = :visit OR result = :result) AND deleted = 0 ORDER BY rowid";
    rows(conn, sql, named_params! { ":visit": visit, ":result": result }, VisitNote::from_row)
}

/// The rent of a tenancy in a month such as `2026-07`.
///
/// # Errors
/// What the file says.
pub fn rent_month(conn: &Connection, tenancy: Id<Tenancy>, month: &str) -> rusqlite::Result<Option<RentMonth>> {
    let sql = "SELECT * FROM rent_month WHERE tenancy = :tenancy AND month = :month AND deleted = 0 ORDER BY rowid";
    let found = rows(conn, sql, named_params! { ":tenancy": tenancy, ":month": month }, RentMonth::from_row)?;
    Ok(found.into_iter().next())
}

/// Calls `each` with every visit: its tenancy, its name in an exchange set or its id, and the day it happened, else the
/// planned one.
///
/// # Errors
/// What the file says.
pub fn visit_days(conn: &Connection, mut each: impl FnMut(Id<Tenancy>, String, String)) -> rusqlite::Result<()> {
    let mut statement = conn.prepare_cached(include_str!("visit_days.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(row.get("tenancy")?, row.get("name")?, row.get("day")?);
    }
    Ok(())
}

/// Results that another one, not withdrawn, replaces.
///
/// # Errors
/// What the file says.
pub fn replaced_results(conn: &Connection) -> rusqlite::Result<HashSet<Id<VisitResult>>> {
    conn.prepare_cached("SELECT replaces FROM visit_result WHERE replaces IS NOT NULL AND deleted = 0")?
        .query_map([], |row| row.get("replaces"))?
        .collect()
}

/// Results that an impression, an observation or an incident names.
///
/// # Errors
/// What the file says.
pub fn named_results(conn: &Connection) -> rusqlite::Result<HashSet<Id<VisitResult>>> {
    conn.prepare_cached(
        "SELECT result FROM impression WHERE result IS NOT NULL AND deleted = 0
         UNION SELECT result FROM observation WHERE deleted = 0
         UNION SELECT result FROM incident_visit WHERE deleted = 0",
    )?
    .query_map([], |row| row.get("result"))?
    .collect()
}

/// The result that stands now where `result` stood: itself, or the last of those that replace each other.
///
/// # Errors
/// What the file says.
pub fn in_force(conn: &Connection, result: VisitResult) -> rusqlite::Result<VisitResult> {
    // A correction stays with its tenancy, and by that it is found in an index.
    let sql = "SELECT * FROM visit_result WHERE tenancy = :tenancy AND replaces = :replaces AND deleted = 0
                ORDER BY rowid DESC";
    let mut seen = HashSet::new();
    let mut now = result;
    while seen.insert(now.id) {
        let next =
            rows(conn, sql, named_params! { ":tenancy": now.tenancy, ":replaces": now.id }, VisitResult::from_row)?;
        match next.into_iter().next() {
            Some(next) => now = next,
            None => break,
        }
    }
    Ok(now)
}

/// There are plans or results, be they marked as deleted.
///
/// # Errors
/// What the file says.
pub fn has_visits(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM visit) OR EXISTS (SELECT 1 FROM visit_result) AS there")?
        .query_row([], |row| row.get("there"))
}

/// There are notes, impressions or observations of visits.
///
/// # Errors
/// What the file says.
pub fn has_notes(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM visit_note) OR EXISTS (SELECT 1 FROM impression)
            OR EXISTS (SELECT 1 FROM observation) AS there",
    )?
    .query_row([], |row| row.get("there"))
}

fn rows<T>(
    conn: &Connection,
    sql: &str,
    names: impl Params,
    from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    conn.prepare_cached(sql)?.query_map(names, from_row)?.collect()
}
