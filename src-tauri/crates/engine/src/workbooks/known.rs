//! Everybody and everything in the team that a workbook can be about, as the drawing of a workbook wants it.

use std::collections::HashMap;

use domain::{
    calendar::{Day, DaySpan, parse_day},
    lease::LeaseKind,
    role::Role,
};
use store::{
    Connection, Id,
    tables::{Dwelling, Exemption, Lease, Person, RentVersion, Tenancy, VisitAgreement, Worker},
};
use workbook::{Known, KnownExemption, KnownTenancy, KnownTenant, KnownVisit, KnownWorker, NameParts};

use crate::error::Error;

/// Reads the whole team.
pub(super) fn known(conn: &Connection) -> Result<Known, Error> {
    let (tenants, names) = tenants(conn)?;
    Ok(Known { tenants, tenancies: tenancies(conn, &names)?, workers: workers(conn)? })
}

/// How rows are named in a set: as in the one they came from, else by their own id.
fn name<T>(exchange_id: Option<String>, id: Id<T>) -> String {
    exchange_id.unwrap_or_else(|| id.to_string())
}

fn day(text: &str) -> Result<Day, Error> {
    parse_day(text).map_err(|_| store::Error::Damaged.into())
}

fn span(first: &str, last: Option<&str>) -> Result<DaySpan, Error> {
    let last = last.map(day).transpose()?;
    DaySpan::new(day(first)?, last).map_err(|_| store::Error::Damaged.into())
}

/// What rows of one table are called.
type Called<T> = HashMap<Id<T>, String>;

fn tenants(conn: &Connection) -> Result<(Vec<KnownTenant>, Called<Person>), Error> {
    let mut names = HashMap::new();
    let mut tenants = Vec::new();
    Person::for_each(conn, |it| {
        let id = name(it.exchange_id, it.id);
        names.insert(it.id, id.clone());
        tenants.push(KnownTenant {
            id,
            name: NameParts { given: it.given_name, prefix: it.prefix, family: it.family_name },
            birth_date: it.birth_date,
        });
        Ok::<_, Error>(())
    })?;
    Ok((tenants, names))
}

fn workers(conn: &Connection) -> Result<Vec<KnownWorker>, Error> {
    let worker = |it: Worker| KnownWorker {
        id: name(it.exchange_id, it.id),
        name: it.name,
        role: Role::from_code(&it.role).ok(),
    };
    Ok(Worker::all(conn)?.into_iter().map(worker).collect())
}

/// The leases of one tenancy, as far as they say who lets the dwelling and what it costs.
#[derive(Default)]
struct Leases {
    names: Vec<String>,
    own_from: Option<Day>,
    sub: Option<Id<Lease>>,
}

fn leases(conn: &Connection) -> Result<HashMap<Id<Tenancy>, Leases>, Error> {
    let mut leases: HashMap<Id<Tenancy>, Leases> = HashMap::new();
    Lease::for_each(conn, |it| {
        let Some(tenancy) = it.tenancy else { return Ok(()) };
        let of = leases.entry(tenancy).or_default();
        match LeaseKind::from_code(&it.kind) {
            Ok(LeaseKind::Own) => {
                let first = day(&it.first_day)?;
                of.own_from = Some(of.own_from.map_or(first, |known| known.min(first)));
            }
            Ok(LeaseKind::Sub) => of.sub = Some(it.id),
            _ => {}
        }
        of.names.push(name(it.exchange_id, it.id));
        Ok::<_, Error>(())
    })?;
    Ok(leases)
}

/// Rent and service costs of each lease, as they were last.
fn dues(conn: &Connection) -> Result<HashMap<Id<Lease>, i64>, Error> {
    let mut newest: HashMap<Id<Lease>, (String, i64)> = HashMap::new();
    RentVersion::for_each(conn, |it| {
        let due = it.rent_cents + it.service_cents;
        let kept = newest.entry(it.lease).or_insert_with(|| (it.from_day.clone(), due));
        if kept.0 <= it.from_day {
            *kept = (it.from_day, due);
        }
        Ok::<_, Error>(())
    })?;
    Ok(newest.into_iter().map(|(lease, (_, due))| (lease, due)).collect())
}

fn tenancies(conn: &Connection, people: &Called<Person>) -> Result<Vec<KnownTenancy>, Error> {
    let homes: HashMap<Id<Dwelling>, (String, String)> = Dwelling::all(conn)?
        .into_iter()
        .map(|it| (it.id, (name(it.exchange_id, it.id), format!("{} {}", it.street, it.number))))
        .collect();
    let workers: Called<Worker> =
        Worker::all(conn)?.into_iter().map(|it| (it.id, name(it.exchange_id, it.id))).collect();
    let (mut leases, dues) = (leases(conn)?, dues(conn)?);
    let mut places: HashMap<Id<Tenancy>, usize> = HashMap::new();
    let mut tenancies = Vec::new();
    Tenancy::for_each(conn, |it| {
        let (Some(person), Some((dwelling, address))) = (people.get(&it.person), homes.get(&it.dwelling)) else {
            return Ok(()); // Of somebody who is not there any more.
        };
        let theirs = leases.remove(&it.id).unwrap_or_default();
        places.insert(it.id, tenancies.len());
        tenancies.push(KnownTenancy {
            id: name(it.exchange_id, it.id),
            tenant_id: person.clone(),
            dwelling_id: dwelling.clone(),
            address: address.clone(),
            worker_id: it.worker.and_then(|it| workers.get(&it).cloned()),
            days: span(&it.support_start, it.support_end.as_deref())?,
            provider_until: theirs.own_from.and_then(|it| it.pred_opt()),
            due_cents: theirs.sub.and_then(|it| dues.get(&it).copied()),
            leases: theirs.names,
            agreements: Vec::new(),
            visits: Vec::new(),
            exemptions: Vec::new(),
        });
        Ok::<_, Error>(())
    })?;
    VisitAgreement::for_each(conn, |it| {
        if let Some(of) = places.get(&it.tenancy).and_then(|at| tenancies.get_mut(*at)) {
            of.agreements.push(name(it.exchange_id, it.id));
        }
        Ok::<_, Error>(())
    })?;
    Exemption::for_each(conn, |it| {
        if let Some(of) = places.get(&it.tenancy).and_then(|at| tenancies.get_mut(*at)) {
            let days = span(&it.first_day, it.last_day.as_deref())?;
            of.exemptions.push(KnownExemption { id: name(it.exchange_id, it.id), days });
        }
        Ok::<_, Error>(())
    })?;
    let mut damaged = false;
    store::exchange::visit_days(conn, |tenancy, id, on| {
        if let Some(of) = places.get(&tenancy).and_then(|at| tenancies.get_mut(*at)) {
            match parse_day(&on) {
                Ok(day) => of.visits.push(KnownVisit { id, day }),
                Err(_) => damaged = true,
            }
        }
    })?;
    if damaged { Err(store::Error::Damaged.into()) } else { Ok(tenancies) }
}
