//! Homes that are free, and what speaks for or against each of them for one person. Nothing is counted and nothing is put
//! in an order of fitness: people choose.

use domain::{
    calendar::Day,
    caseload::Fullness,
    lease::LeaseKind,
    referral::OfferAnswer,
    stock::{Free, free},
};
use store::{
    Connection,
    tables::{Dwelling, Organisation, Referral},
};

use super::offers;
use crate::{
    api::{FreeHome, HomeFact, HomeMatch, HomeMatches, OfferRow, ReferralsMatch, WorkerRoom},
    caseloads, dwellings,
    error::Error,
    persons, stock,
    team::Reading,
    tenancies::{chain_of_dwelling, id, span},
};

/// A dwelling that is free, or will be.
pub struct Home {
    /// The dwelling.
    pub dwelling: Dwelling,
    free: Free,
    until: Option<Day>,
    head_rent_cents: Option<i32>,
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
        let head = chain.iter().filter(|it| it.facts.kind == LeaseKind::Head).max_by_key(|it| it.facts.days.first);
        homes.push(Home { dwelling, free, until, head_rent_cents: head.and_then(|it| it.total_cents(today)) });
    }
    homes.sort_by_cached_key(|it| (it.free.day(), dwellings::address(&it.dwelling)));
    Ok(homes)
}

/// Homes for one person.
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
    Ok(HomeMatches {
        homes: homes(conn, reading.today)?
            .iter()
            .map(|it| home_for(conn, it, &referral, &offered))
            .collect::<Result<_, _>>()?,
        workers,
        most: norms.busy(),
    })
}

fn home_for(conn: &Connection, home: &Home, referral: &Referral, offered: &[OfferRow]) -> Result<HomeMatch, Error> {
    let it = &home.dwelling;
    let owner = it.owner.map(|owner| Organisation::get(conn, owner)).transpose()?.flatten();
    let own: Vec<_> = offered.iter().filter(|offer| offer.dwelling == it.id.to_string()).collect();
    let mut facts = vec![if it.self_contained { HomeFact::SelfContained } else { HomeFact::Room }];
    facts.extend(own.iter().filter(|it| it.answer == OfferAnswer::Refused).map(|it| HomeFact::RefusedBefore {
        day: it.answered_day.clone().unwrap_or_else(|| it.day.clone()),
        reason: it.reason,
    }));
    for (_, other) in offers::to_others(conn, it.id, referral.person)? {
        facts.push(HomeFact::OfferedTo { name: persons::name(&other) });
    }
    facts.extend(home.until.map(|it| HomeFact::Until { day: it.to_string() }));
    facts.push(HomeFact::FloorUnknown);
    if home.head_rent_cents.is_none() {
        facts.push(HomeFact::RentUnknown);
    }
    Ok(HomeMatch {
        dwelling: it.id.to_string(),
        address: dwellings::address(it),
        place: dwellings::place(it),
        owner: owner.map(|it| it.name),
        head_rent_cents: home.head_rent_cents,
        free_day: home.free.day().to_string(),
        later: matches!(home.free, Free::From(_)),
        offer: own.iter().find(|it| it.answer == OfferAnswer::Open).map(|it| it.offer.clone()),
        facts,
    })
}
