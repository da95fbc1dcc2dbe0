//! Reports of nuisance with what is known of them, and what stands beside: answers, good signs, calamities, the meldcode.

use rusqlite::{Connection, Params, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Calamity, GoodSign, Meldcode, Nuisance, NuisanceReport, NuisanceResponse, NuisanceText, Tenancy},
};

/// A report with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reported {
    /// The report.
    pub row: Nuisance,
    /// Who said it.
    pub source: Option<String>,
    /// When it was judged.
    pub judged_day: Option<String>,
    /// On what ground.
    pub judged_why: Option<String>,
    /// This program knows what was done.
    pub told: bool,
    /// When something was first done.
    pub answered: Option<String>,
}

fn reported(row: &Row<'_>) -> rusqlite::Result<Reported> {
    Ok(Reported {
        row: Nuisance::from_row(row)?,
        source: row.get("source")?,
        judged_day: row.get("judged_day")?,
        judged_why: row.get("judged_why")?,
        told: row.get("told")?,
        answered: row.get("answered")?,
    })
}

fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Error> {
    let rows = conn.prepare_cached(sql)?.query_map(params, read)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The reports of a tenancy, newest first.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Reported>, Error> {
    all(conn, include_str!("of_tenancy.sql"), named_params! { ":tenancy": tenancy }, reported)
}

/// The reports of everybody since a day, and the open ones from before it; oldest first.
///
/// # Errors
/// What the file says.
pub fn of_team(conn: &Connection, since: &str) -> Result<Vec<Reported>, Error> {
    all(conn, include_str!("of_team.sql"), named_params! { ":since": since }, reported)
}

/// What this program knows of a report beside what files hold; the newest row counts.
///
/// # Errors
/// What the file says.
pub fn report(conn: &Connection, nuisance: Id<Nuisance>) -> Result<Option<NuisanceReport>, Error> {
    let sql = "SELECT * FROM nuisance_report WHERE nuisance = :nuisance AND deleted = 0 ORDER BY rowid DESC LIMIT 1";
    Ok(all(conn, sql, named_params! { ":nuisance": nuisance }, NuisanceReport::from_row)?.pop())
}

/// A report in words; the newest row counts.
///
/// # Errors
/// What the file says.
pub fn text(conn: &Connection, nuisance: Id<Nuisance>) -> Result<Option<NuisanceText>, Error> {
    let sql = "SELECT * FROM nuisance_text WHERE nuisance = :nuisance AND deleted = 0 ORDER BY rowid DESC LIMIT 1";
    Ok(all(conn, sql, named_params! { ":nuisance": nuisance }, NuisanceText::from_row)?.pop())
}

/// What was done about a report, oldest first.
///
/// # Errors
/// What the file says.
pub fn responses(conn: &Connection, nuisance: Id<Nuisance>) -> Result<Vec<NuisanceResponse>, Error> {
    let sql = "SELECT * FROM nuisance_response WHERE nuisance = :nuisance AND deleted = 0 ORDER BY day, rowid";
    all(conn, sql, named_params! { ":nuisance": nuisance }, NuisanceResponse::from_row)
}

/// What goes well around a tenancy, newest first.
///
/// # Errors
/// What the file says.
pub fn good_signs(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<GoodSign>, Error> {
    let sql = "SELECT * FROM good_sign WHERE tenancy = :tenancy AND deleted = 0 ORDER BY day DESC, rowid DESC";
    all(conn, sql, named_params! { ":tenancy": tenancy }, GoodSign::from_row)
}

/// The calamities of a tenancy, newest first.
///
/// # Errors
/// What the file says.
pub fn calamities(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Calamity>, Error> {
    let sql = "SELECT * FROM calamity WHERE tenancy = :tenancy AND deleted = 0 ORDER BY day DESC, rowid DESC";
    all(conn, sql, named_params! { ":tenancy": tenancy }, Calamity::from_row)
}

/// The meldcodes of a tenancy, newest first.
///
/// # Errors
/// What the file says.
pub fn meldcodes(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Meldcode>, Error> {
    let sql = "SELECT * FROM meldcode WHERE tenancy = :tenancy AND deleted = 0 ORDER BY signs_day DESC, rowid DESC";
    all(conn, sql, named_params! { ":tenancy": tenancy }, Meldcode::from_row)
}
