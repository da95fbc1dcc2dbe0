//! What is agreed with owners, and how a tenancy goes: evaluations, wish and advice, the checklist, Wmo decisions.

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::{
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{
        ChecklistEntry, Covenant, CriterionStatus, Evaluation, EvaluationMove, EvaluationPresent, OmklapAdvice,
        OmklapWish, Organisation, Tenancy, WmoDecision,
    },
};

/// The covenant with an organisation; the newest row counts.
///
/// # Errors
/// What the file says.
pub fn covenant(conn: &Connection, organisation: Id<Organisation>) -> Result<Option<Covenant>, Error> {
    let sql = "SELECT * FROM covenant WHERE organisation = :organisation AND deleted = 0 ORDER BY rowid DESC LIMIT 1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row(named_params! { ":organisation": organisation }, Covenant::from_row)
        .optional()?)
}

fn of<T>(
    conn: &Connection,
    sql: &str,
    tenancy: Id<Tenancy>,
    from_row: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Error> {
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":tenancy": tenancy }, from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The evaluations of a tenancy, newest first, with who wrote each down.
///
/// # Errors
/// What the file says.
pub fn held(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Evaluation, Maker)>, Error> {
    with_makers(conn, include_str!("held.sql"), tenancy, Evaluation::from_row)
}

/// Who was at an evaluation.
///
/// # Errors
/// What the file says.
pub fn present(conn: &Connection, evaluation: Id<Evaluation>) -> Result<Vec<EvaluationPresent>, Error> {
    let sql = "SELECT * FROM evaluation_present WHERE evaluation = :evaluation AND deleted = 0 ORDER BY rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":evaluation": evaluation }, EvaluationPresent::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The moments of a tenancy that were agreed for another day, oldest row first.
///
/// # Errors
/// What the file says.
pub fn moves(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<EvaluationMove>, Error> {
    let sql = "SELECT * FROM evaluation_move WHERE tenancy = :tenancy AND deleted = 0 ORDER BY rowid";
    of(conn, sql, tenancy, EvaluationMove::from_row)
}

/// What the tenant wanted, newest first.
///
/// # Errors
/// What the file says.
pub fn wishes(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(OmklapWish, Maker)>, Error> {
    with_makers(conn, include_str!("wishes.sql"), tenancy, OmklapWish::from_row)
}

/// What was advised, newest first.
///
/// # Errors
/// What the file says.
pub fn advice(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(OmklapAdvice, Maker)>, Error> {
    with_makers(conn, include_str!("advice.sql"), tenancy, OmklapAdvice::from_row)
}

/// The criteria that were judged from care, oldest row first.
///
/// # Errors
/// What the file says.
pub fn statuses(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<CriterionStatus>, Error> {
    let sql = "SELECT * FROM criterion_status WHERE tenancy = :tenancy AND deleted = 0 ORDER BY day, rowid";
    of(conn, sql, tenancy, CriterionStatus::from_row)
}

/// What was said of the checklist, newest first.
///
/// # Errors
/// What the file says.
pub fn checklist(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(ChecklistEntry, Maker)>, Error> {
    with_makers(conn, include_str!("checklist.sql"), tenancy, ChecklistEntry::from_row)
}

/// The Wmo decisions of a tenancy, newest first.
///
/// # Errors
/// What the file says.
pub fn decisions(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<WmoDecision>, Error> {
    let sql = "SELECT * FROM wmo_decision WHERE tenancy = :tenancy AND deleted = 0 ORDER BY first_day DESC, rowid DESC";
    of(conn, sql, tenancy, WmoDecision::from_row)
}

/// The last Wmo decision of each running tenancy, where it ends on or before a day.
///
/// # Errors
/// What the file says.
pub fn ending(conn: &Connection, day: &str) -> Result<Vec<WmoDecision>, Error> {
    Ok(conn
        .prepare_cached(include_str!("ending.sql"))?
        .query_map(named_params! { ":day": day }, WmoDecision::from_row)?
        .collect::<Result<_, _>>()?)
}
