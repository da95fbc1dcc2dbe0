//! How the people of an example team came to their home, and what became of those who left.
//!
//! With dice of its own, after everybody else is there, so that people and visits stay who and when they are.

use domain::{
    calendar::{Day, parse_day},
    referral::{OfferAnswer, OfferReason, Priority, ReferralEnd, SelfReliance},
    tenancy::{EndDestination, EndReason},
};
use store::{
    Id, RowError, Tx,
    tables::{Dwelling, LaterStay, Offer, Referral, Tenancy},
};

use super::{caseload::later, chance::Chance};

/// Far from every seed of a team and from its other streams, so that no id is given twice.
const OTHER_SEED: u64 = 1 << 23;
/// Whose key is longer ago came before anybody kept a waiting list.
const LISTED_DAYS: i64 = 700;

/// Writes them.
pub fn fill(tx: &Tx<'_>, seed: u64, as_of: Day) -> Result<(), RowError> {
    let mut chance = Chance::new(seed + OTHER_SEED);
    let tenancies = Tenancy::all(tx)?;
    let dwellings: Vec<Id<Dwelling>> = Dwelling::all(tx)?.into_iter().map(|it| it.id).collect();
    for it in tenancies.iter().filter(|it| it.previous.is_none()) {
        if let Some(key) = day(&it.support_start).filter(|key| *key > later(as_of, -LISTED_DAYS) && *key <= as_of) {
            referred(tx, &mut chance, it, key, &dwellings)?;
        }
    }
    let mut left: Vec<(Day, &Tenancy)> = tenancies
        .iter()
        .filter(|it| it.end_reason.as_deref() != Some(EndReason::Rehoused.as_code()))
        .filter_map(|it| Some((day(it.support_end.as_deref()?)?, it)))
        .collect();
    left.sort_by_key(|(last, it)| (*last, it.id.uuid()));
    let asked = left.iter().filter(|(_, it)| it.end_destination.as_deref() != Some(EndDestination::Died.as_code()));
    for (place, (last, it)) in asked.enumerate() {
        heard(tx, &mut chance, it, *last, place, as_of)?;
    }
    Ok(())
}

fn day(text: &str) -> Option<Day> {
    parse_day(text).ok()
}

/// The referral that a key ended; one in four did not want the first home that they were offered.
fn referred(
    tx: &Tx<'_>,
    chance: &mut Chance,
    tenancy: &Tenancy,
    key: Day,
    dwellings: &[Id<Dwelling>],
) -> Result<(), RowError> {
    let referral = chance.id();
    Referral {
        id: referral,
        person: tenancy.person,
        priority: Priority::Normal.as_code().to_owned(),
        children: None,
        pregnant: None,
        self_reliance: SelfReliance::Unknown.as_code().to_owned(),
        wishes: None,
        ended_day: Some(key.to_string()),
        ended: Some(ReferralEnd::Housed.as_code().to_owned()),
    }
    .insert(tx)?;
    let other = chance.in_thousand(250).then(|| chance.one_of(dwellings).copied()).flatten();
    let mut offer = |dwelling, offered: Day, answer: OfferAnswer, reason: Option<OfferReason>| {
        Offer {
            id: chance.id(),
            referral,
            dwelling,
            day: offered.to_string(),
            answer: answer.as_code().to_owned(),
            reason: reason.map(|it| it.as_code().to_owned()),
            answered_day: Some(later(offered, 2).to_string()),
        }
        .insert(tx)
    };
    // Offers are made in the three weeks before a key: nobody here waited less.
    offer(tenancy.dwelling, later(key, -9), OfferAnswer::Accepted, None)?;
    let Some(other) = other.filter(|it| *it != tenancy.dwelling) else { return Ok(()) };
    offer(other, later(key, -18), OfferAnswer::Refused, Some(OfferReason::Location))
}

/// What was heard of somebody who left: who moved on lives somewhere, who left is homeless again, of others it differs.
fn heard(
    tx: &Tx<'_>,
    chance: &mut Chance,
    tenancy: &Tenancy,
    last: Day,
    place: usize,
    as_of: Day,
) -> Result<(), RowError> {
    let told: &[(i64, &str, &str)] = match (tenancy.end_reason.as_deref(), place % 2) {
        (Some("moved_on"), _) | (Some("clinic"), 0) => &[(92, "housed", "person"), (250, "housed", "organisation")],
        (Some("left"), _) => &[(40, "housed", "network"), (110, "ethos_6", "organisation")],
        _ => &[],
    };
    for (days, living, known_from) in told {
        let on = later(last, *days);
        if on > as_of {
            break;
        }
        let (living, known_from) = ((*living).to_owned(), (*known_from).to_owned());
        LaterStay { id: chance.id(), tenancy: tenancy.id, day: on.to_string(), living, known_from }.insert(tx)?;
    }
    Ok(())
}
