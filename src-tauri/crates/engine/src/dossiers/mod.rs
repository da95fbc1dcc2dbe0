//! One dossier: what stands in it, what happened, who changed what, and how it stood on a past day.
//!
//! Everything that only looks. What is kept about support is written by the verbs of its own nouns.

mod history;
mod put_back;
mod then;
mod timeline;

pub use history::history;
pub use put_back::put_back;
pub use then::at;
pub use timeline::timeline;

use store::{
    Id,
    tables::{Dwelling, Person, RentMonth, Tenancy},
};

use crate::{
    agreements,
    api::{Dossier, DossierLease, DossiersGet, LinkedHome, RentMonthRow, RentRow, RentState, RiskRow, TenanciesGet},
    attachments, contacts, dwellings,
    error::Error,
    exemptions, goals, notes, officers, parties, pathways,
    permission::Permission,
    rents, risks, tasks,
    team::Reading,
    tenancies::{self, id},
};

/// Months of rent that the strip shows.
const STRIP_MONTHS: usize = 12;

/// Everything that stands in a dossier.
pub fn get(reading: &Reading<'_>, args: DossiersGet) -> Result<Dossier, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let person = Person::get(reading.conn, row.person)?.ok_or(Error::Missing)?;
    let owner = Dwelling::get(reading.conn, row.dwelling)?.and_then(|it| it.owner);
    Ok(Dossier {
        dwelling: row.dwelling.to_string(),
        moved_from: row.previous.map(|it| linked(reading, it, &row.support_start)).transpose()?.flatten(),
        moved_to: moved_to(reading, &row)?,
        tenancy: tenancies::get(reading, TenanciesGet { id: args.tenancy })?,
        phone: person.phone,
        email: person.email,
        risk: risk(reading, tenancy)?,
        rents: rents::strip(reading, &row, STRIP_MONTHS)?,
        rent_open_cents: rents::open_cents(reading, &row)?,
        leases: leases(reading, tenancy)?,
        agreements: agreements::of_tenancy(reading.conn, tenancy)?,
        exemptions: exemptions::of_tenancy(reading.conn, tenancy)?,
        contacts: contacts::of_tenancy(reading, tenancy)?,
        officers: officers::of_organisation(reading.conn, owner)?,
        goals: goals::of_tenancy(reading, tenancy)?,
        notes: notes::of_tenancy(reading, tenancy)?,
        attachments: attachments::of_tenancy(reading, tenancy)?,
        tasks: tasks::rows(reading, store::tasks::of_tenancies(reading.conn, &[tenancy], false)?)?,
        may_write: Permission::WriteCare.held_by(&reading.team.author().roles),
    })
}

/// A home before or after this one.
fn linked(reading: &Reading<'_>, other: Id<Tenancy>, day: &str) -> Result<Option<LinkedHome>, Error> {
    let Some(row) = Tenancy::get(reading.conn, other)? else { return Ok(None) };
    let home = Dwelling::get(reading.conn, row.dwelling)?.ok_or(Error::Missing)?;
    Ok(Some(LinkedHome {
        tenancy: row.id.to_string(),
        address: dwellings::address(&home),
        day: day.to_owned(),
        open_cents: rents::open_cents(reading, &row)?,
    }))
}

/// The home to which somebody moved from here.
fn moved_to(reading: &Reading<'_>, row: &Tenancy) -> Result<Option<LinkedHome>, Error> {
    let Some(next) = pathways::next(reading.conn, row)? else { return Ok(None) };
    linked(reading, next.id, &next.support_start)
}

fn risk(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<RiskRow, Error> {
    let mut found = store::risks::on(reading.conn, &[tenancy], &reading.today.to_string())?;
    risks::row(found.remove(&tenancy), reading.today)
}

/// `2026-07` of `2026-07-28`.
fn month_of(day: &str) -> String {
    day.chars().take("2026-07".len()).collect()
}

impl From<RentMonth> for RentMonthRow {
    fn from(it: RentMonth) -> Self {
        let late = it.paid_on.as_deref().is_some_and(|on| month_of(on) > it.month);
        let state = match it.paid_cents {
            paid if paid >= it.due_cents && late => RentState::Later,
            paid if paid >= it.due_cents => RentState::Paid,
            paid if paid > 0 => RentState::Partly,
            _ => RentState::Open,
        };
        Self {
            due_cents: cents(it.due_cents),
            paid_cents: cents(it.paid_cents),
            month: it.month,
            paid_on: it.paid_on,
            state,
        }
    }
}

/// An amount as it goes out; the file holds none that does not fit.
fn cents(amount: i64) -> i32 {
    i32::try_from(amount).unwrap_or(i32::MAX)
}

fn leases(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Vec<DossierLease>, Error> {
    let rows = tenancies::chain(reading.conn, tenancy)?.into_iter().map(|it| {
        Ok(DossierLease {
            parties: parties::of_lease(reading.conn, &it, reading.today)?,
            lease: it.row(reading.today),
            rents: it
                .rents
                .into_iter()
                .map(|it| RentRow {
                    from_day: it.from_day,
                    rent_cents: cents(it.rent_cents),
                    service_cents: cents(it.service_cents),
                })
                .collect(),
        })
    });
    rows.collect()
}

/// A count of visits or weeks.
fn small(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(0)
}
