//! What tenants want, the steps to it, and what they said of it.

use rusqlite::{Connection, named_params};

use crate::{
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Goal, GoalLook, GoalStep, Tenancy},
};

/// The goals of a tenancy in the order in which they were agreed, with who wrote them down.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Goal, Maker)>, Error> {
    with_makers(conn, include_str!("of_tenancy.sql"), tenancy, Goal::from_row)
}

/// What was said of all goals of a tenancy, newest first, with who wrote it down.
///
/// # Errors
/// What the file says.
pub fn looks(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(GoalLook, Maker)>, Error> {
    with_makers(conn, include_str!("looks.sql"), tenancy, GoalLook::from_row)
}

/// The steps of a goal in the order of their making.
///
/// # Errors
/// What the file says.
pub fn steps(conn: &Connection, goal: Id<Goal>) -> Result<Vec<GoalStep>, Error> {
    let sql = "SELECT * FROM goal_step WHERE goal = :goal AND deleted = 0 ORDER BY rowid";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(named_params! { ":goal": goal }, GoalStep::from_row)?.collect::<Result<_, _>>()?;
    Ok(rows)
}
