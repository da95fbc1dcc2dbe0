//! What leads decided about the findings of a week, and which weeks they signed off.

use rusqlite::{Connection, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{FollowUp, ReviewDecision, Task, Tenancy, WeekSignOff},
};

/// A decision with its words and who took it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The decision.
    pub row: ReviewDecision,
    /// Name of the worker who does it.
    pub worker_name: Option<String>,
    /// Why.
    pub text: Option<String>,
    /// Name of the account that decided.
    pub by: Option<String>,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// What was decided about the findings of a week, the newest first.
///
/// # Errors
/// What the file says.
pub fn decided(conn: &Connection, week: &str) -> Result<Vec<Decided>, Error> {
    Ok(conn
        .prepare_cached(include_str!("decided.sql"))?
        .query_map(named_params! { ":week": week }, |row| {
            Ok(Decided {
                row: ReviewDecision::from_row(row)?,
                worker_name: row.get("worker_name")?,
                text: row.get("text")?,
                by: row.get("made_by")?,
                at_ms: row.get("made_ms")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// A week as it was signed off, with who did.
#[derive(Clone, Debug, PartialEq)]
pub struct Signed {
    /// The signature.
    pub row: WeekSignOff,
    /// The remark.
    pub text: Option<String>,
    /// Name of the account.
    pub by: Option<String>,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// The newest signature of each week from `first` through `last`, the earliest week first.
///
/// # Errors
/// What the file says.
pub fn signed(conn: &Connection, first: &str, last: &str) -> Result<Vec<Signed>, Error> {
    let mut found: Vec<Signed> = conn
        .prepare_cached(include_str!("signed.sql"))?
        .query_map(named_params! { ":first": first, ":last": last }, signed_of)?
        .collect::<Result<_, _>>()?;
    // The newest of a week comes first.
    found.dedup_by(|later, kept| later.row.week == kept.row.week);
    Ok(found)
}

fn signed_of(row: &Row<'_>) -> rusqlite::Result<Signed> {
    Ok(Signed {
        row: WeekSignOff::from_row(row)?,
        text: row.get("text")?,
        by: row.get("made_by")?,
        at_ms: row.get("made_ms")?,
    })
}

/// The last week that was signed off, if any was.
///
/// # Errors
/// What the file says.
pub fn last_signed_week(conn: &Connection) -> Result<Option<String>, Error> {
    let mut statement =
        conn.prepare_cached("SELECT week FROM week_sign_off WHERE deleted = 0 ORDER BY week DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    Ok(rows.next()?.map(|row| row.get("week")).transpose()?)
}

/// The steps of the ladder that somebody took on and that were due before a day, the longest waiting first.
///
/// # Errors
/// What the file says.
pub fn late_follow_ups(conn: &Connection, day: &str) -> Result<Vec<FollowUp>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM follow_up WHERE done_day IS NULL AND due_day < :day AND deleted = 0 ORDER BY due_day, id",
        )?
        .query_map(named_params! { ":day": day }, FollowUp::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The open task of this kind, the one that is due first.
///
/// # Errors
/// What the file says.
pub fn open_task(conn: &Connection, tenancy: Id<Tenancy>, code: &str) -> Result<Option<Task>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT * FROM task WHERE tenancy = :tenancy AND code = :code AND done_day IS NULL AND deleted = 0
          ORDER BY due_day, id LIMIT 1",
    )?;
    let mut rows = statement.query(named_params! { ":tenancy": tenancy, ":code": code })?;
    Ok(rows.next()?.map(Task::from_row).transpose()?)
}

/// The follow-ups of a tenancy, the newest first.
///
/// # Errors
/// What the file says.
pub fn follow_ups_of(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<FollowUp>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM follow_up WHERE tenancy = :tenancy AND deleted = 0 ORDER BY asked_day DESC, id")?
        .query_map(named_params! { ":tenancy": tenancy }, FollowUp::from_row)?
        .collect::<Result<_, _>>()?)
}
