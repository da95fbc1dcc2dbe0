//! Who waits for a home in an example team, and homes that stand empty for them.
//!
//! They come after everybody else and have a stream of chance of their own, so that the team of a seed stays what it is.

use domain::{
    calendar::{Day, parse_day},
    lease::LeaseKind,
    referral::{OfferAnswer, OfferReason, Priority, SelfReliance},
};
use store::{
    Id, RowError, Tx,
    tables::{Dwelling, Lease, Offer, Person, Referral, ShelterHistory, Tenancy},
};

use super::{caseload::later, chance::Chance, names};

/// Far from every seed of a team and from its other streams, so that no id is given twice.
const OTHER_SEED: u64 = 1 << 22;

/// Somebody who waits, seen from the day on which the data end.
struct Waits {
    given: &'static str,
    family: &'static str,
    /// Years.
    age: i64,
    /// ETHOS Light; `None`: nobody wrote it down.
    ethos: Option<u32>,
    /// Days in a shelter.
    shelter: Option<i64>,
    /// Days since the referral.
    waits: i64,
    priority: Priority,
    children: Option<i64>,
    reliance: SelfReliance,
    wish: &'static str,
}

const fn waits(
    given: &'static str,
    family: &'static str,
    age: i64,
    ethos: u32,
    waits: i64,
    wish: &'static str,
) -> Waits {
    let (priority, reliance) = (Priority::Normal, SelfReliance::Unknown);
    Waits { given, family, age, ethos: Some(ethos), shelter: None, waits, priority, children: None, reliance, wish }
}

const fn first(who: Waits) -> Waits {
    Waits { priority: Priority::High, ..who }
}

const fn sheltered(who: Waits, days: i64) -> Waits {
    Waits { shelter: Some(days), ..who }
}

const PEOPLE: [Waits; 11] = [
    first(sheltered(waits("Bas", "Wolkenveld", 24, 3, 129, "begane grond"), 104)),
    Waits { reliance: SelfReliance::Yes, ..sheltered(waits("Gijs", "Sleedoorn", 49, 3, 117, "samen met Lena"), 99) },
    Waits { children: Some(1), ..first(sheltered(waits("Tess", "Avondster", 31, 2, 85, "kind in het weekend"), 87)) },
    sheltered(waits("Finn", "Struisvogel", 26, 3, 46, "niet op het Fabelplein"), 49),
    first(sheltered(waits("Oda", "Lindebloesem", 44, 4, 74, "begane grond"), 27)),
    sheltered(waits("Iris", "Vuurdoorn", 19, 2, 20, ""), 22),
    Waits { reliance: SelfReliance::No, ..sheltered(waits("Udo", "Pluimgras", 35, 2, 8, "rustige straat"), 9) },
    waits("Noud", "Rozenbottel", 22, 6, 71, "dicht bij school"),
    first(waits("Hedy", "Kikkerbeet", 57, 1, 69, "hond")),
    waits("Kees", "Winterkoning", 38, 5, 28, "ruimte voor een fiets"),
    waits("Cleo", "Maretak", 28, 6, 6, "Wolkenhof"),
];

/// Writes them. `phone` gives a number that nobody has.
pub fn fill(tx: &Tx<'_>, seed: u64, as_of: Day, mut phone: impl FnMut() -> Option<String>) -> Result<(), RowError> {
    let mut chance = Chance::new(seed + OTHER_SEED);
    let homes = empty_homes(tx, as_of)?;
    for (place, who) in PEOPLE.iter().enumerate() {
        let referral = one(tx, &mut chance, who, as_of, phone())?;
        // Nothing comes of a refusal: the second one waits where they waited.
        if let (1, Some(home)) = (place, homes.first()) {
            Offer {
                id: chance.id(),
                referral,
                dwelling: *home,
                day: later(as_of, -6).to_string(),
                answer: OfferAnswer::Refused.as_code().to_owned(),
                reason: Some(OfferReason::Stairs.as_code().to_owned()),
                answered_day: Some(later(as_of, -4).to_string()),
            }
            .insert(tx)?;
        }
    }
    Ok(())
}

fn one(
    tx: &Tx<'_>,
    chance: &mut Chance,
    who: &Waits,
    as_of: Day,
    phone: Option<String>,
) -> Result<Id<Referral>, RowError> {
    let person = chance.id();
    Person {
        id: person,
        exchange_id: None,
        given_name: who.given.to_owned(),
        prefix: String::new(),
        family_name: who.family.to_owned(),
        // Half a year past the birthday, so that an age is the same on every day on which the data can end.
        birth_date: Some(later(as_of, -(who.age * 1461 / 4 + 183)).to_string()),
        gender: None,
        municipality_of_origin: Some(names::CITY.to_owned()),
        referral_date: Some(later(as_of, -who.waits).to_string()),
        phone,
        email: None,
    }
    .insert(tx)?;
    ShelterHistory {
        id: chance.id(),
        person,
        ethos_before: who.ethos.map(|it| format!("ethos_{it}")),
        in_shelter_since: who.shelter.map(|it| later(as_of, -it).to_string()),
        referral_date: None,
        until_day: None,
    }
    .insert(tx)?;
    let id = chance.id();
    Referral {
        id,
        person,
        priority: who.priority.as_code().to_owned(),
        children: who.children,
        pregnant: None,
        self_reliance: who.reliance.as_code().to_owned(),
        wishes: (!who.wish.is_empty()).then(|| who.wish.to_owned()),
        ended_day: None,
        ended: None,
    }
    .insert(tx)?;
    Ok(id)
}

/// The homes whose tenants left and that the provider goes on renting, the last one first; it keeps at least one.
fn empty_homes(tx: &Tx<'_>, as_of: Day) -> Result<Vec<Id<Dwelling>>, RowError> {
    let (tenancies, leases) = (Tenancy::all(tx)?, Lease::all(tx)?);
    let head = |it: &Tenancy| {
        leases.iter().find(|lease| lease.tenancy == Some(it.id) && lease.kind == LeaseKind::Head.as_code())
    };
    let mut left: Vec<(&Tenancy, &Lease)> = tenancies
        .iter()
        .filter(|it| it.support_end.as_deref().and_then(|last| parse_day(last).ok()).is_some_and(|last| last < as_of))
        .filter(|it| tenancies.iter().filter(|other| other.dwelling == it.dwelling).count() == 1)
        .filter_map(|it| Some((it, head(it)?)))
        .collect();
    left.sort_by(|one, two| two.0.support_end.cmp(&one.0.support_end));
    let held: Vec<_> = left.iter().filter(|it| it.1.last_day.is_none()).map(|it| it.0.dwelling).collect();
    match left.first() {
        Some((last, head)) if held.is_empty() => {
            Lease { last_day: None, ..(*head).clone() }.put(tx)?;
            Ok(vec![last.dwelling])
        }
        _ => Ok(held),
    }
}
