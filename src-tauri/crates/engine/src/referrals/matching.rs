//! Homes that are free, and what speaks for or against each of them for one person. Nothing is counted and nothing is put
//! in an order of fitness: people choose.

use domain::{
    calendar::Day,
    caseload::Fullness,
    inspection::Level,
    lease::LeaseKind,
    referral::{OfferAnswer, OfferReason},
    stock::{Free, free},
};
use store::{
    Connection, Id,
    tables::{Dwelling, Organisation, Person, Referral, Tenancy},
};

use super::offers;
use crate::{
    api::{FreeHome, HomeFact, HomeMatch, HomeMatches, HomeRent, OfferRow, ReferralsMatch, WorkerRoom},
    caseloads, dwellings,
    error::Error,
    persons, stock,
    team::Reading,
    tenancies::{ChainLease, chain_of_dwelling, count, id, span},
};

/// A dwelling that is free, or will be.
pub struct Home {
    /// The dwelling.
    pub dwelling: Dwelling,
    free: Free,
    until: Option<Day>,
    head_rent_cents: Option<i32>,
    rent: Option<HomeRent>,
}

impl Home {
    /// The first day on which somebody can move in.
    pub const fn free_day(&self) -> Day {
        self.free.day()
    }

    /// Whether somebody can move in on a day.
    pub fn is_free_on(&self, day: Day) -> bool {
        self.free_day() <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The home as it is offered to anybody.
    pub fn row(&self, conn: &Connection) -> Result<FreeHome, Error> {
        let it = &self.dwelling;
        let owner = it.owner.map(|owner| Organisation::get(conn, owner)).transpose()?.flatten();
        Ok(FreeHome {
            dwelling: it.id.to_string(),
            address: dwellings::address(it),
            place: dwellings::place(it),
            owner: owner.map(|it| it.name),
            head_rent_cents: self.head_rent_cents,
            free_day: self.free.day().to_string(),
            later: matches!(self.free, Free::From(_)),
        })
    }
}

/// The dwellings that are free, or will be: by the day, then by address.
pub fn homes(conn: &Connection, today: Day) -> Result<Vec<Home>, Error> {
    let mut homes = Vec::new();
    for dwelling in store::referrals::perhaps_free(conn, &today.to_string())? {
        let chain = chain_of_dwelling(conn, dwelling)?;
        let days = |of: fn(LeaseKind) -> bool| {
            chain.iter().map(|it| it.facts).filter(move |it| of(it.kind)).map(|it| it.days).collect::<Vec<_>>()
        };
        let mut lived_in = days(LeaseKind::is_title_of_tenant);
        for it in store::tenancies::of_dwelling(conn, dwelling)? {
            lived_in.push(span(&it.support_start, it.support_end.as_deref())?);
        }
        let until = stock::exploited_until(conn, dwelling)?;
        let Some(free) = free(&days(|it| it == LeaseKind::Head), &lived_in, until, today) else { continue };
        let Some(dwelling) = Dwelling::get(conn, dwelling)? else { continue };
        let (head_rent_cents, rent) = paid(&chain, today);
        homes.push(Home { dwelling, free, until, head_rent_cents, rent });
    }
    homes.sort_by_cached_key(|it| (it.free.day(), dwellings::address(&it.dwelling)));
    Ok(homes)
}

/// What the provider pays for a home, under its last head lease: in all, and in its parts.
fn paid(chain: &[ChainLease], today: Day) -> (Option<i32>, Option<HomeRent>) {
    let heads = chain.iter().filter(|it| it.facts.kind == LeaseKind::Head);
    let Some(head) = heads.max_by_key(|it| it.facts.days.first) else { return (None, None) };
    let cents = |it: i64| i32::try_from(it).ok();
    let parts = head
        .version_on(today)
        .and_then(|it| Some(HomeRent { rent_cents: cents(it.rent_cents)?, service_cents: cents(it.service_cents)? }));
    (head.total_cents(today), parts)
}

/// Homes for one person: those that are free, and after them those that went to somebody else and that they may share.
pub fn find(reading: &Reading<'_>, args: ReferralsMatch) -> Result<HomeMatches, Error> {
    let conn = reading.conn;
    let referral = Referral::get(conn, id(&args.referral)?)?.ok_or(Error::Missing)?;
    let offered = offers::of(conn, referral.id)?;
    let norms = caseloads::read(conn)?;
    let mut workers: Vec<WorkerRoom> = store::accounts::workers(conn, &reading.today.to_string())?
        .into_iter()
        .map(|(worker, tenants)| {
            let minutes = worker.minutes_per_week.and_then(|it| u32::try_from(it).ok());
            let with_one = minutes.and_then(|it| norms.judge(tenants + 1, it));
            WorkerRoom { name: worker.name, tenants, room: with_one.map(|it| it != Fullness::Full) }
        })
        .collect();
    workers.sort_by_key(|it| match it.room {
        Some(true) => 0,
        None => 1,
        Some(false) => 2,
    });
    let homes = homes(conn, reading.today)?;
    let mut found = homes.iter().map(|it| free_for(conn, it, &referral, &offered)).collect::<Result<Vec<_>, _>>()?;
    found.extend(shared(reading, &homes, &referral, &offered)?);
    Ok(HomeMatches { homes: found, workers, most: norms.busy() })
}

/// What a home is to one person, whoever lives there.
fn home_for(
    conn: &Connection,
    it: &Dwelling,
    referral: &Referral,
    offered: &[OfferRow],
    (head_rent_cents, rent): (Option<i32>, Option<HomeRent>),
) -> Result<HomeMatch, Error> {
    let owner = it.owner.map(|owner| Organisation::get(conn, owner)).transpose()?.flatten();
    let own: Vec<_> = offered.iter().filter(|offer| offer.dwelling == it.id.to_string()).collect();
    let mut facts = vec![if it.self_contained { HomeFact::SelfContained } else { HomeFact::Room }];
    facts.extend(own.iter().filter(|it| it.answer == OfferAnswer::Refused).map(|it| HomeFact::RefusedBefore {
        day: it.answered_day.clone().unwrap_or_else(|| it.day.clone()),
        reason: it.reason,
    }));
    for (offer, other) in offers::to_others(conn, it.id, referral.person)? {
        let name = persons::name(&other);
        facts.push(match OfferAnswer::from_code(&offer.answer)? {
            OfferAnswer::Accepted => HomeFact::AcceptedBy { name, day: offer.answered_day.unwrap_or(offer.day) },
            _ => HomeFact::OfferedTo { name },
        });
    }
    facts.push(looked_at(conn, it.id)?);
    facts.push(HomeFact::FloorUnknown);
    if head_rent_cents.is_none() {
        facts.push(HomeFact::RentUnknown);
    }
    let standing = own.iter().find(|it| it.answer.stands());
    let accepted = standing.filter(|it| it.answer == OfferAnswer::Accepted);
    Ok(HomeMatch {
        dwelling: it.id.to_string(),
        address: dwellings::address(it),
        place: dwellings::place(it),
        owner: owner.map(|it| it.name),
        head_rent_cents,
        rent,
        free_day: None,
        later: false,
        offer: standing.map(|it| it.offer.clone()),
        accepted: accepted.map(|it| it.answered_day.clone().unwrap_or_else(|| it.day.clone())),
        shared_with: None,
        facts,
    })
}

fn free_for(conn: &Connection, home: &Home, referral: &Referral, offered: &[OfferRow]) -> Result<HomeMatch, Error> {
    let mut it = home_for(conn, &home.dwelling, referral, offered, (home.head_rent_cents, home.rent))?;
    it.facts.extend(home.until.map(|it| HomeFact::Until { day: it.to_string() }));
    Ok(HomeMatch { free_day: Some(home.free_day().to_string()), later: matches!(home.free, Free::From(_)), ..it })
}

/// How a home was found when somebody looked at it last.
fn looked_at(conn: &Connection, dwelling: Id<Dwelling>) -> Result<HomeFact, Error> {
    let Some(last) = store::stock::inspections(conn, dwelling)?.into_iter().next() else {
        return Ok(HomeFact::NotInspected);
    };
    let concerns = store::stock::items(conn, last.id)?.into_iter();
    let open = concerns.filter(|it| it.level == Level::Concern.as_code() && it.settled_day.is_none()).count();
    Ok(HomeFact::Inspected { day: last.day, concerns: count(open) })
}

/// Homes that somebody was offered and that went to somebody else: two people who live together get a key each.
fn shared(
    reading: &Reading<'_>,
    free: &[Home],
    referral: &Referral,
    offered: &[OfferRow],
) -> Result<Vec<HomeMatch>, Error> {
    let conn = reading.conn;
    let mut shared: Vec<HomeMatch> = Vec::new();
    for offer in offered.iter().filter(|it| it.answer.stands() || it.reason == Some(OfferReason::LetToAnother)) {
        let dwelling: Id<Dwelling> = id(&offer.dwelling)?;
        let listed = free.iter().any(|it| it.dwelling.id == dwelling);
        if listed || shared.iter().any(|it| it.dwelling == offer.dwelling) {
            continue;
        }
        let running = |it: &Tenancy| it.support_end.as_ref().is_none_or(|end| *end >= reading.today.to_string());
        let who = store::tenancies::of_dwelling(conn, dwelling)?.into_iter().rev().find(running);
        let who = who.map(|it| Person::get(conn, it.person)).transpose()?.flatten();
        let (Some(who), Some(home)) = (who, Dwelling::get(conn, dwelling)?) else { continue };
        let chain = chain_of_dwelling(conn, dwelling)?;
        let mut it = home_for(conn, &home, referral, offered, paid(&chain, reading.today))?;
        let name = persons::name(&who);
        it.facts.insert(0, HomeFact::Shared { name: name.clone() });
        shared.push(HomeMatch { shared_with: Some(name), ..it });
    }
    Ok(shared)
}
