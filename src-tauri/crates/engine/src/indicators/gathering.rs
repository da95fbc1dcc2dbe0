//! What figures are counted from, read once over all tenancies.

use std::collections::HashMap;

use domain::{
    calendar::{Day, DaySpan, parse_day},
    indicators::{
        omklap::Taken,
        way::{HomeKey, PersonKey, Stay, StayKey, Way, ways as of_stays},
        youth::Told,
    },
    lease::LeaseKind,
    omklap::OmklapStep,
    person::BirthDate,
    tenancy::{EndDestination, EndReason},
};
use store::{
    Connection, Id,
    tables::{LaterStay, Lease, OmklapEvent, Person, ShelterHistory, Tenancy},
};

use crate::{error::Error, evaluations, pathways, referrals};

/// The leases of a tenancy: in the tenant's own name, and as a subtenant or user.
#[derive(Default)]
struct Held {
    own: Vec<DaySpan>,
    sub: Vec<DaySpan>,
}

/// Every way through the programme. It reads class home alone.
pub(super) fn ways(conn: &Connection) -> Result<Vec<Way>, Error> {
    let mut held: HashMap<Id<Tenancy>, Held> = HashMap::new();
    for it in Lease::all(conn)? {
        let (Some(tenancy), kind) = (it.tenancy, LeaseKind::from_code(&it.kind)?) else { continue };
        // A file may bring a lease that ends before it begins: it is listed as broken, and runs on no day.
        let Ok(span) = DaySpan::new(parse_day(&it.first_day)?, day(it.last_day.as_deref())?) else { continue };
        let of = held.entry(tenancy).or_default();
        match kind {
            LeaseKind::Own => of.own.push(span),
            LeaseKind::Sub | LeaseKind::Use => of.sub.push(span),
            LeaseKind::Head | LeaseKind::Tripartite => {}
        }
    }
    let stays = Tenancy::all(conn)?.into_iter().map(|it| {
        let held = held.remove(&it.id).unwrap_or_default();
        stay(it, held)
    });
    Ok(of_stays(stays.collect::<Result<_, _>>()?))
}

fn stay(it: Tenancy, held: Held) -> Result<Stay, Error> {
    let first = parse_day(&it.support_start)?;
    Ok(Stay {
        key: StayKey(number(it.id)),
        person: PersonKey(number(it.person)),
        home: HomeKey(number(it.dwelling)),
        previous: it.previous.map(|it| StayKey(number(it))),
        support: DaySpan::new(first, day(it.support_end.as_deref())?).unwrap_or(DaySpan::day(first)),
        reason: it.end_reason.as_deref().map(EndReason::from_code).transpose()?,
        destination: it.end_destination.as_deref().map(EndDestination::from_code).transpose()?,
        own: held.own,
        sub: held.sub,
    })
}

/// Every step of an omklap, in the order of their making. It reads class home alone.
pub(super) fn taken(conn: &Connection) -> Result<Vec<Taken>, Error> {
    let mut all = Vec::new();
    for it in OmklapEvent::all(conn)? {
        if let Some(step) = step(&it.kind) {
            all.push(Taken { stay: StayKey(number(it.tenancy)), step, day: parse_day(&it.day)? });
        }
    }
    Ok(all)
}

/// The step that a kind of event is. The flip alone was written down before there were others, by another name.
fn step(kind: &str) -> Option<OmklapStep> {
    OmklapStep::from_code(kind).ok().or_else(|| (kind == "flipped").then_some(OmklapStep::Flip))
}

/// The ways with what stands about the person elsewhere. It reads care.
pub(super) fn told(conn: &Connection, ways: Vec<Way>) -> Result<Vec<Told>, Error> {
    let persons: HashMap<u128, Person> = Person::all(conn)?.into_iter().map(|it| (number(it.id), it)).collect();
    let mut origins: HashMap<u128, Vec<ShelterHistory>> = HashMap::new();
    for it in ShelterHistory::all(conn)? {
        origins.entry(number(it.person)).or_default().push(it);
    }
    let mut later: HashMap<u128, Vec<(Day, EndDestination)>> = HashMap::new();
    for it in LaterStay::all(conn)? {
        let stay = (parse_day(&it.day)?, EndDestination::from_code(&it.living)?);
        later.entry(number(it.tenancy)).or_default().push(stay);
    }
    let taken_in = evaluations::all_taken_in(conn)?;
    let mut all = Vec::new();
    for way in ways {
        let person = persons.get(&way.first().person.0);
        let tenancy: Id<Tenancy> = named(way.first().key);
        let visited = day(store::pathways::first_visit(conn, tenancy)?.as_deref())?;
        let key = way.began();
        let known = origins.get(&way.first().person.0).map_or(&[][..], Vec::as_slice);
        let origin = person.map(|it| referrals::origin_at(it, known, key)).transpose()?.unwrap_or_default();
        all.push(Told {
            // As in a dossier: a birth date is checked where it is written, not here.
            birth: person.and_then(|it| it.birth_date.as_deref()).and_then(|it| BirthDate::parse(it, Day::MAX).ok()),
            referred: origin.referred,
            sheltered: origin.since,
            first_visit: visited.filter(|it| !(pathways::is_late(*it, key) && taken_in.contains_key(&tenancy))),
            later: later.remove(&way.last().key.0).unwrap_or_default(),
            way,
        });
    }
    Ok(all)
}

fn day(text: Option<&str>) -> Result<Option<Day>, Error> {
    Ok(text.map(parse_day).transpose()?)
}

fn number<T>(id: Id<T>) -> u128 {
    id.uuid().as_u128()
}

fn named(key: StayKey) -> Id<Tenancy> {
    Id::from_uuid(uuid::Uuid::from_u128(key.0))
}
