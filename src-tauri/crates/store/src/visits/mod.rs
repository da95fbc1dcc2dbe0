//! Visits in words: plans with their results, for lists, panels and the side of a week.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Tenancy, Visit, VisitResult, VisitTenancy, Worker},
};

/// A plan, a result, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitLine {
    /// The plan.
    pub visit: Option<Id<Visit>>,
    /// The result in force.
    pub result: Option<Id<VisitResult>>,
    /// Number of the result in its table.
    pub number: Option<i64>,
    /// Whose visit.
    pub tenancy: Id<Tenancy>,
    /// Planned day.
    pub planned: Option<String>,
    /// Planned time.
    pub time: Option<String>,
    /// Only the week is known.
    pub known_to_week: bool,
    /// State of the plan.
    pub state: Option<String>,
    /// Day of arrival.
    pub actual: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Outcome.
    pub outcome: Option<String>,
    /// Name of the worker who went, or should.
    pub worker: Option<String>,
    /// Name of the account that recorded the result.
    pub recorded_by: Option<String>,
    /// When.
    pub recorded_ms: Option<i64>,
}

/// Visits whose planned or actual day lies in a span; `None` for all tenancies or all workers.
///
/// # Errors
/// What the file says.
pub fn between(
    conn: &Connection,
    first: &str,
    last: &str,
    tenancy: Option<Id<Tenancy>>,
    worker: Option<Id<Worker>>,
) -> Result<Vec<VisitLine>, Error> {
    let sql = match tenancy {
        Some(_) => include_str!("between_of_tenancy.sql"),
        None => include_str!("between.sql"),
    };
    let mut statement = conn.prepare_cached(sql)?;
    let lines = match tenancy {
        Some(_) => statement
            .query_map(
                named_params! { ":first": first, ":last": last, ":worker": worker, ":tenancy": tenancy },
                from_row,
            )?
            .collect::<Result<_, _>>()?,
        None => statement
            .query_map(named_params! { ":first": first, ":last": last, ":worker": worker }, from_row)?
            .collect::<Result<_, _>>()?,
    };
    Ok(lines)
}

/// One plan with its result in force for this tenancy.
///
/// # Errors
/// What the file says.
pub fn planned(conn: &Connection, visit: Id<Visit>, tenancy: Id<Tenancy>) -> Result<Option<VisitLine>, Error> {
    Ok(conn
        .prepare_cached(include_str!("planned.sql"))?
        .query_row(named_params! { ":visit": visit, ":tenancy": tenancy }, from_row)
        .optional()?)
}

/// One result, planned or not.
///
/// # Errors
/// What the file says.
pub fn resulted(conn: &Connection, number: i64) -> Result<Option<VisitLine>, Error> {
    Ok(conn
        .prepare_cached(include_str!("resulted.sql"))?
        .query_row(named_params! { ":number": number }, from_row)
        .optional()?)
}

/// Whether a visit serves a tenancy: its own, or one that comes along.
///
/// # Errors
/// What the file says.
pub fn serves(conn: &Connection, visit: Id<Visit>, tenancy: Id<Tenancy>) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM visit_tenancy WHERE visit = :visit AND tenancy = :tenancy AND deleted = 0)
                 OR EXISTS (SELECT 1 FROM visit WHERE id = :visit AND tenancy = :tenancy AND deleted = 0) AS serves",
        )?
        .query_row(named_params! { ":visit": visit, ":tenancy": tenancy }, |row| row.get("serves"))?)
}

pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<VisitLine> {
    Ok(VisitLine {
        visit: row.get("visit")?,
        result: row.get("result")?,
        number: row.get("number")?,
        tenancy: row.get("tenancy")?,
        planned: row.get("planned")?,
        time: row.get("time")?,
        known_to_week: row.get("known_to_week")?,
        state: row.get("state")?,
        actual: row.get("actual")?,
        place: row.get("place")?,
        outcome: row.get("outcome")?,
        worker: row.get("worker")?,
        recorded_by: row.get("recorded_by")?,
        recorded_ms: row.get("recorded_ms")?,
    })
}

/// Gives a planned visit another state: moved or lapsed.
///
/// # Errors
/// What the file says.
pub fn set_state(tx: &crate::Tx<'_>, visit: Id<Visit>, state: &str) -> Result<(), Error> {
    tx.prepare_cached("UPDATE visit SET state = :state WHERE id = :visit")?
        .execute(named_params! { ":state": state, ":visit": visit })?;
    Ok(())
}

/// The number of a result in its table, and whether a later one replaces it; `None` if it is not there.
///
/// # Errors
/// What the file says.
pub fn place_of_result(conn: &Connection, result: Id<VisitResult>) -> Result<Option<(i64, bool)>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT rowid AS number,
                    EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = it.id AND later.deleted = 0) AS replaced
               FROM visit_result AS it WHERE id = :result AND deleted = 0",
        )?
        .query_row(named_params! { ":result": result }, |row| Ok((row.get("number")?, row.get("replaced")?)))
        .optional()?)
}

/// Whether any result of a visit is in force, for whichever tenancy it serves.
///
/// # Errors
/// What the file says.
pub fn has_result(conn: &Connection, visit: Id<Visit>) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM visit_result WHERE visit = :visit AND deleted = 0) AS has_result",
        )?
        .query_row(named_params! { ":visit": visit }, |row| row.get("has_result"))?)
}

/// Takes a plan back: it is marked, not removed.
///
/// # Errors
/// What the file says.
pub fn withdraw(tx: &crate::Tx<'_>, visit: Id<Visit>) -> Result<(), Error> {
    tx.prepare_cached("UPDATE visit SET deleted = 1 WHERE id = :visit")?.execute(named_params! { ":visit": visit })?;
    Ok(())
}

/// A plan of which nothing came yet, as it serves one tenancy.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPlan {
    /// The plan.
    pub visit: Visit,
    /// Name of the worker who should go.
    pub worker: Option<String>,
    /// The row by which it serves the tenancy; `None` for the tenancy that stands in the plan itself.
    pub by: Option<Id<VisitTenancy>>,
    /// Whom else it serves, where the tenancy stands in the plan itself.
    pub next: Option<(Id<VisitTenancy>, Id<Tenancy>)>,
}

/// The plans after a day of which nothing came yet for this tenancy, in order.
///
/// # Errors
/// What the file says.
pub fn open_after(conn: &Connection, tenancy: Id<Tenancy>, day: &str) -> Result<Vec<OpenPlan>, Error> {
    let plan = |row: &Row<'_>| {
        let next: Option<Id<VisitTenancy>> = row.get("next_by")?;
        Ok(OpenPlan {
            visit: Visit::from_row(row)?,
            worker: row.get("worker_name")?,
            by: row.get("by")?,
            next: next.zip(row.get("next_tenancy")?),
        })
    };
    Ok(conn
        .prepare_cached(include_str!("open_after.sql"))?
        .query_map(named_params! { ":tenancy": tenancy, ":day": day }, plan)?
        .collect::<Result<_, _>>()?)
}

/// How many results lie after a day.
///
/// # Errors
/// What the file says.
pub fn recorded_after(conn: &Connection, tenancy: Id<Tenancy>, day: &str) -> Result<u32, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) AS number FROM visit_result AS it WHERE tenancy = :tenancy AND day > :day AND deleted = 0
                AND NOT EXISTS (SELECT 1 FROM visit_result AS later WHERE later.replaces = it.id AND later.deleted = 0)",
        )?
        .query_row(named_params! { ":tenancy": tenancy, ":day": day }, |row| row.get("number"))?)
}

/// The visits of a span of days that serve several tenancies, and all of those: the one of the plan first, then the
/// others in the order of their making.
///
/// # Errors
/// What the file says.
pub fn together(conn: &Connection, days: [&str; 2]) -> Result<HashMap<Id<Visit>, Vec<Id<Tenancy>>>, Error> {
    let [first, last] = days;
    let mut served: HashMap<Id<Visit>, Vec<Id<Tenancy>>> = HashMap::new();
    let mut statement = conn.prepare_cached(include_str!("together.sql"))?;
    let mut rows = statement.query(named_params! { ":first": first, ":last": last })?;
    while let Some(row) = rows.next()? {
        let own = row.get("own")?;
        served.entry(row.get("visit")?).or_insert_with(|| vec![own]).push(row.get("too")?);
    }
    Ok(served)
}

/// Whom a visit serves beside a tenancy, and whether it has a result for them.
///
/// # Errors
/// What the file says.
pub fn beside(conn: &Connection, visit: Id<Visit>, tenancy: Id<Tenancy>) -> Result<Vec<(Id<Tenancy>, bool)>, Error> {
    Ok(conn
        .prepare_cached(include_str!("beside.sql"))?
        .query_map(named_params! { ":visit": visit, ":tenancy": tenancy }, |row| {
            Ok((row.get("tenancy")?, row.get("recorded")?))
        })?
        .collect::<Result<_, _>>()?)
}

/// The visit by which a tenancy was served last, planned up to a day.
///
/// # Errors
/// What the file says.
pub fn last_served(conn: &Connection, tenancy: Id<Tenancy>, day: &str) -> Result<Option<Id<Visit>>, Error> {
    Ok(conn
        .prepare_cached(include_str!("last_served.sql"))?
        .query_row(named_params! { ":tenancy": tenancy, ":day": day }, |row| row.get("id"))
        .optional()?)
}

/// The rows by which a plan serves further tenancies.
///
/// # Errors
/// What the file says.
pub fn further(conn: &Connection, visit: Id<Visit>) -> Result<Vec<VisitTenancy>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM visit_tenancy WHERE visit = :visit AND deleted = 0 ORDER BY rowid")?
        .query_map(named_params! { ":visit": visit }, VisitTenancy::from_row)?
        .collect::<Result<_, _>>()?)
}
