//! What was agreed about leases and with owners, and inspections.

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{
        Dwelling, Exploitation, Inspection, InspectionItem, KeySet, Lease, LeaseTerms, MeterReading, Organisation,
        OwnerTerms, Photo, PlannedInspection,
    },
};

/// What was agreed in a lease. Two laptops may have made two rows before they met: the newest counts.
///
/// # Errors
/// What the file says.
pub fn terms(conn: &Connection, lease: Id<Lease>) -> Result<Option<LeaseTerms>, Error> {
    let sql = "SELECT * FROM lease_terms WHERE lease = :lease AND deleted = 0 ORDER BY rowid DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query_map(named_params! { ":lease": lease }, LeaseTerms::from_row)?;
    Ok(rows.next().transpose()?)
}

/// What is agreed with an owner; the newest row counts.
///
/// # Errors
/// What the file says.
pub fn owner_terms(conn: &Connection, owner: Id<Organisation>) -> Result<Option<OwnerTerms>, Error> {
    let sql = "SELECT * FROM owner_terms WHERE owner = :owner AND deleted = 0 ORDER BY rowid DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query_map(named_params! { ":owner": owner }, OwnerTerms::from_row)?;
    Ok(rows.next().transpose()?)
}

/// The inspections of a dwelling, newest first.
///
/// # Errors
/// What the file says.
pub fn inspections(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<Inspection>, Error> {
    let sql = "SELECT * FROM inspection WHERE dwelling = :dwelling AND deleted = 0 ORDER BY day DESC, rowid DESC";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":dwelling": dwelling }, Inspection::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The end of exploitation of a dwelling; the newest row counts.
///
/// # Errors
/// What the file says.
pub fn exploitation(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Option<Exploitation>, Error> {
    let sql = "SELECT * FROM exploitation WHERE dwelling = :dwelling AND deleted = 0 ORDER BY rowid DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query_map(named_params! { ":dwelling": dwelling }, Exploitation::from_row)?;
    Ok(rows.next().transpose()?)
}

/// The planned inspections of a dwelling, newest row first: two laptops may have made two before they met.
///
/// # Errors
/// What the file says.
pub fn planned(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<PlannedInspection>, Error> {
    let sql = "SELECT * FROM planned_inspection WHERE dwelling = :dwelling AND deleted = 0 ORDER BY rowid DESC";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":dwelling": dwelling }, PlannedInspection::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// What was found at an inspection.
///
/// # Errors
/// What the file says.
pub fn items(conn: &Connection, inspection: Id<Inspection>) -> Result<Vec<InspectionItem>, Error> {
    let sql = "SELECT * FROM inspection_item WHERE inspection = :inspection AND deleted = 0 ORDER BY rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":inspection": inspection }, InspectionItem::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The photographs taken at an inspection, in the order in which they were added.
///
/// # Errors
/// What the file says.
pub fn photos(conn: &Connection, inspection: Id<Inspection>) -> Result<Vec<Photo>, Error> {
    let sql = "SELECT * FROM photo WHERE inspection = :inspection AND deleted = 0 ORDER BY rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":inspection": inspection }, Photo::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The keys of a dwelling that were handed out, newest first.
///
/// # Errors
/// What the file says.
pub fn keys(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<KeySet>, Error> {
    let sql = "SELECT * FROM key_set WHERE dwelling = :dwelling AND deleted = 0 ORDER BY out_day DESC, rowid DESC";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":dwelling": dwelling }, KeySet::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// What was read on the meters of a dwelling, by meter, oldest first.
///
/// # Errors
/// What the file says.
pub fn readings(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<MeterReading>, Error> {
    let sql = "SELECT * FROM meter_reading WHERE dwelling = :dwelling AND deleted = 0 ORDER BY meter, day, rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":dwelling": dwelling }, MeterReading::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
