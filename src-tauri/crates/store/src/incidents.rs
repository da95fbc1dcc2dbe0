//! Incidents: those of a tenancy, and those that a result opened.

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::{
    dossiers::{Maker, with_makers},
    error::Error,
    id::Id,
    tables::{Incident, IncidentVisit, Tenancy, VisitResult},
};

/// The incidents of a tenancy, newest first, with who wrote each down.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(Incident, Maker)>, Error> {
    with_makers(conn, include_str!("incidents/of_tenancy.sql"), tenancy, Incident::from_row)
}

/// A visit opened the incident: it goes with the result of that visit.
///
/// # Errors
/// What the file says.
pub fn is_of_visit(conn: &Connection, incident: Id<Incident>) -> Result<bool, Error> {
    let sql = "SELECT EXISTS (SELECT 1 FROM incident_visit WHERE incident = :incident AND deleted = 0)";
    Ok(conn.prepare_cached(sql)?.query_row(named_params! { ":incident": incident }, |row| row.get(0))?)
}

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
