//! Who works at organisations, who stands in leases, and how many live in a home.

use domain::{household::MOST_HERE, lease::PartyRole, organisation::OfficerKind};
use store::tables::{Household, LeaseParty, Officer};

use super::{
    Error,
    entry::{cell, one_row},
    ids,
    line::{Line, needed},
    rejection::{Fault, Rejection},
    schedule::{code, day},
    sheet::{HOUSEHOLDS, LEASE_PARTIES, OFFICERS},
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Officer>()?;
    walk.take::<LeaseParty>()?;
    walk.take::<Household>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<Officer>(|each| Officer::for_each(conn, each))?;
    export.all::<LeaseParty>(|each| LeaseParty::for_each(conn, each))?;
    export.all::<Household>(|each| Household::for_each(conn, each))
}

one_row! { Officer, OFFICERS, |line, walk| Self {
    id: ids::row(line.id()?),
    organisation: walk.must_refer(line, "organisation_id")?,
    kind: code(line, "kind", OfficerKind::from_code, OfficerKind::as_code)?,
    name: line.name("name")?,
    phone: line.maybe("phone")?,
    email: line.maybe("email")?,
    remark: line.maybe("remark")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.organisation),
    it.kind.clone(),
    it.name.clone(),
    cell(&it.phone),
    cell(&it.email),
    cell(&it.remark),
] }

/// The last day of somebody in a lease; days that are absent are those of the lease.
fn last_day(line: &Line<'_>) -> Result<Option<String>, Fault> {
    match line.day("from")? {
        Some(first) => line.last_day("to", &first),
        None => line.day("to"),
    }
}

/// A second tenant goes by the tenancy, everybody else by name.
fn must_be_named(line: &Line<'_>, role: &str) -> Result<String, Fault> {
    let column = if role == PartyRole::SecondTenant.as_code() { "partner_id" } else { "name" };
    needed(line.text(column)?, column)?;
    Ok(role.to_owned())
}

one_row! { LeaseParty, LEASE_PARTIES, |line, walk| Self {
    id: ids::row(line.id()?),
    lease: walk.must_refer(line, "lease_id")?,
    role: must_be_named(line, &code(line, "role", PartyRole::from_code, PartyRole::as_code)?)?,
    partner: walk.refer(line, "partner_id")?,
    name: line.maybe("name")?,
    first_day: line.day("from")?,
    last_day: last_day(line)?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.lease),
    it.role.clone(),
    names.maybe(it.partner),
    cell(&it.name),
    cell(&it.first_day),
    cell(&it.last_day),
] }

/// A number of people in a home.
fn people(line: &Line<'_>, column: &'static str) -> Result<i64, Fault> {
    match needed(line.number(column)?, column)? {
        it if (0..=i64::from(MOST_HERE)).contains(&it) => Ok(it),
        _ => Err(Rejection::NumberOutOfRange.of(column)),
    }
}

one_row! { Household, HOUSEHOLDS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    from_day: day(line, "from")?,
    children: people(line, "children")?,
    young_adults: people(line, "young_adults")?,
    adults: people(line, "adults")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.from_day.clone(),
    it.children.to_string(),
    it.young_adults.to_string(),
    it.adults.to_string(),
] }
