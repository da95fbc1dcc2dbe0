//! The way of somebody through the programme, from the referral to what came after support ended.
//!
//! It is one way through all homes that follow on each other. What is known of it is read where it is kept; nothing of it
//! is written down a second time.

use domain::{
    calendar::{Day, parse_day},
    evaluation::EvaluationOutcome,
    later_stay::{KnownFrom, Relapse, asked_until, relapse},
    pathway::{Pathway, Placed, Station, Stop},
    referral::{OfferAnswer, OfferReason},
    tenancy::{EndDestination, EndReason},
};
use store::{
    Connection, Id,
    tables::{Dwelling, Person, Tenancy},
};

use crate::{
    api::{PathwayEnd, PathwayRelapse, PathwaySeen, PathwayStop, PathwayWhat, PathwaysGet},
    dwellings,
    error::Error,
    evaluations, later_stays,
    permission::Permission,
    referrals,
    team::Reading,
    tenancies::id,
};

/// So long after the key a list that was taken in may have its first visit, and still have the first one.
const FIRST_VISIT_DAYS: i64 = 56;

/// The home to which somebody moved from one.
pub(crate) fn next(conn: &Connection, tenancy: &Tenancy) -> Result<Option<Tenancy>, Error> {
    let all = store::tenancies::of_person(conn, tenancy.person)?;
    Ok(all.into_iter().find(|it| it.previous == Some(tenancy.id)))
}

/// The tenancies of the way that a tenancy is a part of, the first home first.
pub(crate) fn homes(conn: &Connection, tenancy: Tenancy) -> Result<Vec<Tenancy>, Error> {
    let all = store::tenancies::of_person(conn, tenancy.person)?;
    let mut homes = vec![tenancy];
    // A file may link in a circle; nobody is in one home twice on one way.
    let fresh = |homes: &[Tenancy], it: &Tenancy| homes.iter().all(|known| known.id != it.id);
    while let Some(before) = homes.first().and_then(|it| it.previous)
        && let Some(row) = Tenancy::get(conn, before)?.filter(|it| fresh(&homes, it))
    {
        homes.insert(0, row);
    }
    while let Some(last) = homes.last().map(|it| it.id)
        && let Some(row) = all.iter().find(|it| it.previous == Some(last) && fresh(&homes, it))
    {
        homes.push(row.clone());
    }
    Ok(homes)
}

/// The whole way of a tenant, as far as the account may see it.
pub fn get(reading: &Reading<'_>, args: PathwaysGet) -> Result<PathwaySeen, Error> {
    let conn = reading.conn;
    let asked = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let homes = homes(conn, asked.clone())?;
    homes.iter().filter(|it| it.id != asked.id).for_each(|it| reading.saw(it.id));
    let (Some(first), Some(last)) = (homes.first(), homes.last()) else { return Err(Error::Missing) };
    let key = parse_day(&first.support_start)?;
    let mut stops = Vec::new();
    let mut since = None;
    if Permission::SeeReferrals.held_by(&reading.team.author().roles) {
        let person = Person::get(conn, first.person)?.ok_or(Error::Missing)?;
        let origin = referrals::origin_of(conn, &person, key)?;
        since = origin.since;
        before(conn, first, key, origin.referred, &mut stops)?;
    }
    for (at, home) in homes.iter().enumerate() {
        lived(conn, home, if at == 0 { Station::Key } else { Station::Moved }, &mut stops)?;
    }
    stops.extend(first_visit(conn, first, key)?);
    let ended = ended(reading, last)?;
    if let Some(it) = &ended {
        let what = PathwayWhat::SupportEnded { reason: it.reason, destination: it.destination };
        stops.push(stop(Station::SupportEnded, &it.day, what)?);
        stops.extend(later(conn, last)?);
    }
    let Pathway { stops, lengths } = Pathway::of(stops, since, reading.today);
    let told = stops.into_iter().map(|Placed { stop, days, ahead }| PathwayStop {
        day: stop.day.to_string(),
        days,
        ahead,
        what: stop.what,
    });
    Ok(PathwaySeen {
        stops: told.collect(),
        waited: lengths.waited,
        in_shelter: lengths.in_shelter,
        to_first_visit: lengths.to_first_visit,
        supported: lengths.supported,
        ended,
        may_add: Permission::WriteCare.held_by(&reading.team.author().roles),
    })
}

fn stop(station: Station, text: &str, what: PathwayWhat) -> Result<Stop<PathwayWhat>, Error> {
    Ok(Stop { station, day: parse_day(text)?, what })
}

fn day(text: Option<&str>) -> Result<Option<Day>, Error> {
    Ok(text.map(parse_day).transpose()?)
}

fn address(conn: &Connection, dwelling: Id<Dwelling>) -> Result<String, Error> {
    Ok(Dwelling::get(conn, dwelling)?.as_ref().map(dwellings::address).unwrap_or_default())
}

/// What lies before the key: the referral, and what was offered on the one that this key ended.
fn before(
    conn: &Connection,
    first: &Tenancy,
    key: Day,
    referred: Option<Day>,
    stops: &mut Vec<Stop<PathwayWhat>>,
) -> Result<(), Error> {
    stops.extend(referred.map(|day| Stop { station: Station::Referred, day, what: PathwayWhat::Referred }));
    let mut housed = Vec::new();
    for it in store::pathways::housed(conn, first.person)? {
        // The day of a key can be put right later: the nearest is the one that this key ended.
        housed.extend(day(it.ended_day.as_deref())?.map(|ended| ((key - ended).num_days().abs(), it.id)));
    }
    let Some((_, referral)) = housed.into_iter().min_by_key(|(apart, _)| *apart) else { return Ok(()) };
    for it in store::referrals::offers(conn, referral)? {
        let what = PathwayWhat::Offered {
            address: address(conn, it.dwelling)?,
            answer: OfferAnswer::from_code(&it.answer)?,
            reason: it.reason.as_deref().map(OfferReason::from_code).transpose()?,
        };
        stops.push(stop(Station::Offered, &it.day, what)?);
    }
    Ok(())
}

/// The first visit, where the record of visits goes back as far. A list that was taken in begins on some day: what it has
/// first was not the first visit.
fn first_visit(conn: &Connection, first: &Tenancy, key: Day) -> Result<Option<Stop<PathwayWhat>>, Error> {
    let Some(day) = store::pathways::first_visit(conn, first.id)? else { return Ok(None) };
    let first_stop = stop(Station::FirstVisit, &day, PathwayWhat::FirstVisit)?;
    let begins_later = is_late(first_stop.day, key) && evaluations::taken_in(conn, first.id)?.is_some();
    Ok((!begins_later).then_some(first_stop))
}

/// A first visit so long after the key is the first of a list that was taken in, if one was.
pub(crate) fn is_late(day: Day, key: Day) -> bool {
    (day - key).num_days() > FIRST_VISIT_DAYS
}

/// What happened in a home: the key, the evaluations and the lease in the tenant's name.
fn lived(conn: &Connection, home: &Tenancy, key: Station, stops: &mut Vec<Stop<PathwayWhat>>) -> Result<(), Error> {
    let address = address(conn, home.dwelling)?;
    let what = match key {
        Station::Moved => PathwayWhat::Moved { address },
        _ => PathwayWhat::Key { address },
    };
    stops.push(stop(key, &home.support_start, what)?);
    for (it, _) in store::evaluations::held(conn, home.id)? {
        let what = PathwayWhat::Evaluation {
            month: it.month.and_then(|it| u32::try_from(it).ok()),
            outcome: EvaluationOutcome::from_code(&it.outcome)?,
        };
        stops.push(stop(Station::Evaluation, &it.day, what)?);
    }
    let own = evaluations::own_lease(conn, home)?;
    stops.extend(own.map(|day| Stop { station: Station::OwnLease, day, what: PathwayWhat::OwnLease }));
    Ok(())
}

/// How support ended, where its last day is known.
fn ended(reading: &Reading<'_>, last: &Tenancy) -> Result<Option<PathwayEnd>, Error> {
    let Some(end) = day(last.support_end.as_deref())? else { return Ok(None) };
    let destination = later_stays::destination(last)?;
    let heard = store::pathways::later_stays(reading.conn, last.id)?.into_iter();
    let heard = heard.map(|(it, _)| Ok((parse_day(&it.day)?, EndDestination::from_code(&it.living)?)));
    let heard = heard.collect::<Result<Vec<_>, Error>>()?;
    let over = end < reading.today;
    Ok(Some(PathwayEnd {
        tenancy: last.id.to_string(),
        day: end.to_string(),
        reason: last.end_reason.as_deref().map(EndReason::from_code).transpose()?,
        destination,
        asked_until: asked_until(end).to_string(),
        relapse: over.then(|| relapse(end, destination, &heard, reading.today)).map(said),
    }))
}

fn said(relapse: Relapse) -> PathwayRelapse {
    match relapse {
        Relapse::On { day } => PathwayRelapse::On { day: day.to_string() },
        Relapse::Running { until } => PathwayRelapse::Running { until: until.to_string() },
        Relapse::None { last } => PathwayRelapse::NotSeen { last: last.to_string() },
        Relapse::Unknown => PathwayRelapse::Unknown,
        Relapse::Died => PathwayRelapse::Died,
    }
}

/// Where somebody lived after support ended.
fn later(conn: &Connection, last: &Tenancy) -> Result<Vec<Stop<PathwayWhat>>, Error> {
    let heard = store::pathways::later_stays(conn, last.id)?.into_iter().map(|(it, _)| {
        let what = PathwayWhat::LaterStay {
            id: it.id.to_string(),
            living: EndDestination::from_code(&it.living)?,
            known_from: KnownFrom::from_code(&it.known_from)?,
        };
        stop(Station::LaterStay, &it.day, what)
    });
    heard.collect()
}
