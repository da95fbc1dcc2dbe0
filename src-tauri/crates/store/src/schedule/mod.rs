//! What a week is made of: who works when, who is away, what is planned, and what a tenant asks for.

pub mod series;

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Absence, Appointment, Tenancy, Visit, VisitTime, VisitWish, WorkPattern, Worker},
};

/// A visit that stands in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedVisit {
    /// Which.
    pub visit: Id<Visit>,
    /// Whose.
    pub tenancy: Id<Tenancy>,
    /// Who goes: who stands in the plan, else the worker of the tenancy.
    pub worker: Option<Id<Worker>>,
    /// Who comes along.
    pub colleague: Option<Id<Worker>>,
    /// When.
    pub day: String,
    /// Time, `HH:MM`.
    pub time: Option<String>,
    /// How long, if it was said.
    pub minutes: Option<i64>,
    /// What came of it.
    pub outcome: Option<String>,
}

/// The working patterns that have begun by a day, of everybody.
///
/// # Errors
/// What the file says.
pub fn patterns(conn: &Connection, last: &str) -> Result<Vec<WorkPattern>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM work_pattern WHERE from_day <= :last AND deleted = 0")?
        .query_map(named_params! { ":last": last }, WorkPattern::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The working pattern of somebody, over all times.
///
/// # Errors
/// What the file says.
pub fn patterns_of(conn: &Connection, worker: Id<Worker>) -> Result<Vec<WorkPattern>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM work_pattern WHERE worker = :worker AND deleted = 0 ORDER BY from_day, id")?
        .query_map(named_params! { ":worker": worker }, WorkPattern::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The working patterns of everybody that hold on a day or later.
///
/// # Errors
/// What the file says.
pub fn patterns_from(conn: &Connection, day: &str) -> Result<Vec<WorkPattern>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM work_pattern WHERE (last_day IS NULL OR last_day >= :day) AND deleted = 0
              ORDER BY from_day, weekday, starts, id",
        )?
        .query_map(named_params! { ":day": day }, WorkPattern::from_row)?
        .collect::<Result<_, _>>()?)
}

/// A worker, who covers for them, and for how many tenants.
pub type Covered = (Id<Worker>, Option<Id<Worker>>, u32);

/// Who covers for which worker on a day, and for how many tenants; `None`: nobody yet.
///
/// # Errors
/// What the file says.
pub fn covers_of_workers(conn: &Connection, day: &str) -> Result<Vec<Covered>, Error> {
    Ok(conn
        .prepare_cached(include_str!("covers_of_workers.sql"))?
        .query_map(named_params! { ":day": day }, |row| {
            Ok((row.get("worker")?, row.get("cover")?, row.get("tenancies")?))
        })?
        .collect::<Result<_, _>>()?)
}

/// A tenancy, and who goes there when the own worker cannot.
pub type Cover = (Id<Tenancy>, Id<Worker>);

/// The tenancies that have somebody who goes when the own worker cannot, and who that is.
///
/// # Errors
/// What the file says.
pub fn covers_of_tenancies(conn: &Connection) -> Result<HashSet<Cover>, Error> {
    Ok(conn
        .prepare_cached("SELECT tenancy, cover FROM visit_wish WHERE deleted = 0 AND cover IS NOT NULL")?
        .query_map([], |row| Ok((row.get("tenancy")?, row.get("cover")?)))?
        .collect::<Result<_, _>>()?)
}

/// Who is away on one of these days, the earliest first.
///
/// # Errors
/// What the file says.
pub fn absences(conn: &Connection, days: [&str; 2]) -> Result<Vec<Absence>, Error> {
    between(conn, include_str!("absences.sql"), days, Absence::from_row)
}

/// Appointments and meetings that fall in these days, once or in a row.
///
/// # Errors
/// What the file says.
pub fn appointments(conn: &Connection, days: [&str; 2]) -> Result<Vec<Appointment>, Error> {
    between(conn, include_str!("appointments.sql"), days, Appointment::from_row)
}

/// The absences of somebody that came from a calendar file, the earliest first.
///
/// # Errors
/// What the file says.
pub fn absences_of_calendar(conn: &Connection, worker: Id<Worker>) -> Result<Vec<Absence>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM absence WHERE worker = :worker AND calendar_uid IS NOT NULL AND deleted = 0
              ORDER BY first_day, id",
        )?
        .query_map(named_params! { ":worker": worker }, Absence::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The appointments of somebody that came from a calendar file, the earliest first.
///
/// # Errors
/// What the file says.
pub fn appointments_of_calendar(conn: &Connection, worker: Id<Worker>) -> Result<Vec<Appointment>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM appointment WHERE worker = :worker AND calendar_uid IS NOT NULL AND deleted = 0
              ORDER BY day, id",
        )?
        .query_map(named_params! { ":worker": worker }, Appointment::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The visits that stand in the plan of these days, of a worker or of everybody; with two results in force, one line each.
///
/// # Errors
/// What the file says.
pub fn planned(conn: &Connection, days: [&str; 2], worker: Option<Id<Worker>>) -> Result<Vec<PlannedVisit>, Error> {
    let [first, last] = days;
    Ok(conn
        .prepare_cached(include_str!("planned.sql"))?
        .query_map(named_params! { ":worker": worker, ":first": first, ":last": last }, planned_visit)?
        .collect::<Result<_, _>>()?)
}

fn planned_visit(row: &Row<'_>) -> rusqlite::Result<PlannedVisit> {
    Ok(PlannedVisit {
        visit: row.get("visit")?,
        tenancy: row.get("tenancy")?,
        worker: row.get("worker")?,
        colleague: row.get("colleague")?,
        day: row.get("day")?,
        time: row.get("time")?,
        minutes: row.get("minutes")?,
        outcome: row.get("outcome")?,
    })
}

fn between<T>(
    conn: &Connection,
    sql: &str,
    days: [&str; 2],
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Error> {
    let [first, last] = days;
    Ok(conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":first": first, ":last": last }, read)?
        .collect::<Result<_, _>>()?)
}

/// When somebody comes to a tenancy in these days: the id of the plan, or of the result that nobody had planned.
///
/// # Errors
/// What the file says.
pub fn near(conn: &Connection, tenancy: Id<Tenancy>, days: [&str; 2]) -> Result<Vec<(uuid::Uuid, String)>, Error> {
    let [first, last] = days;
    Ok(conn
        .prepare_cached(include_str!("near.sql"))?
        .query_map(named_params! { ":tenancy": tenancy, ":first": first, ":last": last }, |row| {
            Ok((row.get::<_, Id<Visit>>("visit")?.uuid(), row.get("day")?))
        })?
        .collect::<Result<_, _>>()?)
}

/// How the visits of a tenancy are made, if anybody said so. Of two rows that two laptops made, the older one.
///
/// # Errors
/// What the file says.
pub fn wish(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Option<VisitWish>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM visit_wish WHERE tenancy = :tenancy AND deleted = 0 ORDER BY id LIMIT 1")?
        .query_row(named_params! { ":tenancy": tenancy }, VisitWish::from_row)
        .optional()?)
}

/// When a visit suits the tenant.
///
/// # Errors
/// What the file says.
pub fn times(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<VisitTime>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM visit_time WHERE tenancy = :tenancy AND deleted = 0 ORDER BY weekday, starts, id",
        )?
        .query_map(named_params! { ":tenancy": tenancy }, VisitTime::from_row)?
        .collect::<Result<_, _>>()?)
}

/// Who saw the tenant at a visit.
///
/// # Errors
/// What the file says.
pub fn faces(conn: &Connection, tenancy: Id<Tenancy>) -> Result<HashSet<Id<Worker>>, Error> {
    Ok(conn
        .prepare_cached(include_str!("faces.sql"))?
        .query_map(named_params! { ":tenancy": tenancy }, |row| row.get("worker"))?
        .collect::<Result<_, _>>()?)
}
