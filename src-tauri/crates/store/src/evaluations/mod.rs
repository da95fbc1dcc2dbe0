//! What is agreed with owners, and how a tenancy goes: evaluations, wish and advice, the checklist, Wmo decisions.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::{
    dossiers::{Maker, rows_of, with_makers},
    error::Error,
    id::Id,
    journal::Kind,
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
    rows_of(conn, sql, tenancy, EvaluationMove::from_row)
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
    rows_of(conn, sql, tenancy, CriterionStatus::from_row)
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
    rows_of(conn, sql, tenancy, WmoDecision::from_row)
}

/// The Wmo decisions of each tenancy that runs today, where one of them ends on or before a day: by tenancy, newest first,
/// each with the last day of support.
///
/// # Errors
/// What the file says.
pub fn ending(conn: &Connection, day: &str, today: &str) -> Result<Vec<(WmoDecision, Option<String>)>, Error> {
    Ok(conn
        .prepare_cached(include_str!("ending.sql"))?
        .query_map(named_params! { ":day": day, ":today": today }, |row| {
            Ok((WmoDecision::from_row(row)?, row.get("support_end")?))
        })?
        .collect::<Result<_, _>>()?)
}

/// When an import that brought no evaluation brought each tenancy, in milliseconds; `one`: of that one alone. `kinds`: those
/// of imports.
///
/// # Errors
/// What the file says.
pub fn imported(
    conn: &Connection,
    kinds: [Kind; 2],
    one: Option<Id<Tenancy>>,
) -> Result<HashMap<Id<Tenancy>, i64>, Error> {
    let [set, workbook] = kinds.map(|it| it.0);
    let row = |row: &Row<'_>| Ok((row.get("id")?, row.get("at_ms")?));
    let found = match one {
        None => conn
            .prepare_cached(include_str!("imported.sql"))?
            .query_map(named_params! { ":set": set, ":workbook": workbook }, row)?
            .collect::<Result<_, _>>()?,
        Some(tenancy) => conn
            .prepare_cached(concat!(include_str!("imported.sql"), " AND tenancy.id = :tenancy"))?
            .query_map(named_params! { ":set": set, ":workbook": workbook, ":tenancy": tenancy }, row)?
            .collect::<Result<_, _>>()?,
    };
    Ok(found)
}
