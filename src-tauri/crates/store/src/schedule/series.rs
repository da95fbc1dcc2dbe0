//! Series of visits, and the visits that stand for them.

use std::collections::HashSet;

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{SeriesVisit, Tenancy, Visit, VisitSeries},
};

/// A visit that a series made.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeVisit {
    /// The visit as it is now.
    pub visit: Visit,
    /// The day on which the series has it.
    pub day: String,
    /// Something came of it.
    pub has_result: bool,
    /// It stays where it is.
    pub locked: bool,
}

/// The series of a tenancy, the earliest first.
///
/// # Errors
/// What the file says.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<VisitSeries>, Error> {
    Ok(conn
        .prepare_cached("SELECT * FROM visit_series WHERE tenancy = :tenancy AND deleted = 0 ORDER BY from_day, id")?
        .query_map(named_params! { ":tenancy": tenancy }, VisitSeries::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The series that run on one of these days.
///
/// # Errors
/// What the file says.
pub fn running(conn: &Connection, days: [&str; 2]) -> Result<Vec<VisitSeries>, Error> {
    let [first, last] = days;
    Ok(conn
        .prepare_cached(
            "SELECT * FROM visit_series WHERE from_day <= :last AND (last_day IS NULL OR last_day >= :first) AND deleted = 0
              ORDER BY tenancy, id",
        )?
        .query_map(named_params! { ":first": first, ":last": last }, VisitSeries::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The days of these for which a series has made its visit, whatever became of it.
///
/// # Errors
/// What the file says.
pub fn filled(conn: &Connection, series: Id<VisitSeries>, days: [&str; 2]) -> Result<HashSet<String>, Error> {
    let [first, last] = days;
    Ok(conn
        .prepare_cached(
            "SELECT day FROM series_visit WHERE series = :series AND day BETWEEN :first AND :last AND deleted = 0",
        )?
        .query_map(named_params! { ":series": series, ":first": first, ":last": last }, |row| row.get("day"))?
        .collect::<Result<_, _>>()?)
}

/// By which rows the visits that a series made for days after one stand for it.
///
/// # Errors
/// What the file says.
pub fn links_after(conn: &Connection, series: Id<VisitSeries>, day: &str) -> Result<Vec<SeriesVisit>, Error> {
    Ok(conn
        .prepare_cached(
            "SELECT * FROM series_visit WHERE series = :series AND day > :day AND deleted = 0 ORDER BY day, id",
        )?
        .query_map(named_params! { ":series": series, ":day": day }, SeriesVisit::from_row)?
        .collect::<Result<_, _>>()?)
}

/// The visits that a series made for days after one, as they are now, in order.
///
/// # Errors
/// What the file says.
pub fn made_after(conn: &Connection, series: Id<VisitSeries>, day: &str) -> Result<Vec<MadeVisit>, Error> {
    Ok(conn
        .prepare_cached(include_str!("made.sql"))?
        .query_map(named_params! { ":series": series, ":day": day }, |row| {
            Ok(MadeVisit {
                visit: Visit::from_row(row)?,
                day: row.get("series_day")?,
                has_result: row.get("has_result")?,
                locked: row.get("locked")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}
