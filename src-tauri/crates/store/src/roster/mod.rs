//! The week of a team: its visits, which of them stay where they are, and what was told of them.

use rusqlite::{Connection, Row, named_params};
use uuid::Uuid;

use crate::{
    error::Error,
    id::Id,
    tables::{PublishedVisit, Tenancy, Visit, VisitLock, Worker},
};

/// A visit of a week: the plan with what came of it, or a result that nobody had planned.
#[derive(Clone, Debug, PartialEq)]
pub struct RosterVisit {
    /// The plan; none: nobody had planned it.
    pub visit: Option<Id<Visit>>,
    /// Whose visit.
    pub tenancy: Id<Tenancy>,
    /// Day on which it was made, else on which it is planned.
    pub day: String,
    /// Planned time.
    pub time: Option<String>,
    /// Only the week is known.
    pub known_to_week: bool,
    /// State of the plan.
    pub state: String,
    /// How long.
    pub minutes: Option<i64>,
    /// The plan was taken back.
    pub withdrawn: bool,
    /// Outcome of the result in force.
    pub outcome: Option<String>,
    /// Who went, or goes.
    pub worker: Option<Id<Worker>>,
    /// Who comes along.
    pub colleague: Option<Id<Worker>>,
    /// It stays where it is.
    pub locked: bool,
}

/// Every visit that touches a span of days, by day and time; also one that was told to be there and is elsewhere now.
///
/// # Errors
/// What the file says.
pub fn touching(conn: &Connection, first: &str, last: &str) -> Result<Vec<RosterVisit>, Error> {
    Ok(conn
        .prepare_cached(include_str!("touching.sql"))?
        .query_map(named_params! { ":first": first, ":last": last }, from_row)?
        .collect::<Result<_, _>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RosterVisit> {
    Ok(RosterVisit {
        visit: row.get("visit")?,
        tenancy: row.get("tenancy")?,
        day: row.get("day")?,
        time: row.get("time")?,
        known_to_week: row.get("known_to_week")?,
        state: row.get("state")?,
        minutes: row.get("minutes")?,
        withdrawn: row.get("withdrawn")?,
        outcome: row.get("outcome")?,
        worker: row.get("worker")?,
        colleague: row.get("colleague")?,
        locked: row.get("locked")?,
    })
}

/// What was told of the visits that touch a span of days.
///
/// # Errors
/// What the file says.
pub fn told(conn: &Connection, first: &str, last: &str) -> Result<Vec<PublishedVisit>, Error> {
    Ok(conn
        .prepare_cached(include_str!("told.sql"))?
        .query_map(named_params! { ":first": first, ":last": last }, PublishedVisit::from_row)?
        .collect::<Result<_, _>>()?)
}

/// What one worker was told since a day, with whose visit it is.
///
/// # Errors
/// What the file says.
pub fn told_to(
    conn: &Connection,
    worker: Id<Worker>,
    since: &str,
) -> Result<Vec<(PublishedVisit, Id<Tenancy>)>, Error> {
    let each = |row: &Row<'_>| Ok((PublishedVisit::from_row(row)?, row.get("tenancy")?));
    Ok(conn
        .prepare_cached(include_str!("told_to.sql"))?
        .query_map(named_params! { ":worker": worker, ":since": since }, each)?
        .collect::<Result<_, _>>()?)
}

/// How often a week was published, and when last, in milliseconds since 1970.
///
/// # Errors
/// What the file says.
pub fn publications(conn: &Connection, week: &str) -> Result<(u32, Option<i64>), Error> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) AS times, max(operation.at_ms) AS at_ms FROM publication
               LEFT JOIN operation ON operation.seq = publication.stamp
              WHERE publication.week = :week AND publication.deleted = 0",
        )?
        .query_row(named_params! { ":week": week }, |row| Ok((row.get("times")?, row.get("at_ms")?)))?)
}

/// Whether a visit stays where it is.
///
/// # Errors
/// What the file says.
pub fn is_locked(conn: &Connection, visit: Id<Visit>) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM visit_lock WHERE visit = :visit AND deleted = 0) AS locked")?
        .query_row(named_params! { ":visit": visit }, |row| row.get("locked"))?)
}

/// The locks of a visit: two laptops may have set one each, and a set from elsewhere has ids of its own.
///
/// # Errors
/// What the file says.
pub fn locks(conn: &Connection, visit: Id<Visit>) -> Result<Vec<Id<VisitLock>>, Error> {
    Ok(conn
        .prepare_cached("SELECT id FROM visit_lock WHERE visit = :visit AND deleted = 0")?
        .query_map(named_params! { ":visit": visit }, |row| row.get("id"))?
        .collect::<Result<_, _>>()?)
}

/// The lock of a visit: two laptops that set it write one row.
pub fn lock_id(visit: Id<Visit>) -> Id<VisitLock> {
    Id::from_uuid(Uuid::new_v5(&visit.uuid(), b"lock"))
}

/// What a worker was told of a visit: two laptops that publish write one row.
pub fn told_id(visit: Id<Visit>, worker: Option<Id<Worker>>) -> Id<PublishedVisit> {
    let worker = worker.map_or(Uuid::nil(), Id::uuid);
    Id::from_uuid(Uuid::new_v5(&visit.uuid(), worker.as_bytes()))
}

/// Whether a worker was with a tenant before: a result of theirs, alone or along.
///
/// # Errors
/// What the file says.
pub fn has_met(conn: &Connection, tenancy: Id<Tenancy>, worker: Id<Worker>) -> Result<bool, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM visit_result
                             WHERE tenancy = :tenancy AND (worker = :worker OR colleague = :worker) AND deleted = 0) AS met",
        )?
        .query_row(named_params! { ":tenancy": tenancy, ":worker": worker }, |row| row.get("met"))?)
}
