//! Incidents that a result opened.

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{IncidentVisit, VisitResult},
};

/// The link between a result and the incident that it opened.
///
/// # Errors
/// What the file says.
pub fn opened_by(conn: &Connection, result: Id<VisitResult>) -> Result<Option<IncidentVisit>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM incident_visit WHERE result = :result AND deleted = 0 ORDER BY rowid LIMIT 1")?
        .query_row(named_params! { ":result": result }, IncidentVisit::from_row)
        .optional()?)
}
