//! What is agreed in the contracts of an example team, how its dwellings were found, and which stand empty.
//!
//! With dice of its own, so that people and visits stay who and when they are.

use domain::{
    calendar::Day,
    inspection::Part,
    lease::{LeaseKind, last_day_of_term},
};
use store::{
    Id, RowError, Tx,
    tables::{
        Dwelling, Exploitation, Inspection, InspectionItem, KeySet, Lease, LeaseTerms, MeterReading, Organisation,
        OwnerTerms, PlannedInspection, RentVersion,
    },
};

use super::{caseload::later, chance::Chance, names};

/// Days after somebody left in which the head lease may go on.
const EMPTY_DAYS: i64 = 400;

pub struct Homes {
    chance: Chance,
    /// Of keys and meters, so that contracts and inspections stay what they are.
    upkeep: Chance,
    as_of: Day,
    seed: u64,
}

impl Homes {
    pub fn new(seed: u64, as_of: Day) -> Self {
        Self { chance: Chance::new(seed ^ 0x686f_6d65), upkeep: Chance::new(seed ^ 0x6b65_7973), as_of, seed }
    }

    /// A private owner is given more notice than the month that everybody else is.
    pub fn owner(&mut self, tx: &Tx<'_>, owner: Id<Organisation>, kind: &str) -> Result<(), RowError> {
        if kind != "private_owner" {
            return Ok(());
        }
        OwnerTerms { id: self.chance.id(), owner, notice_months: 3 }.insert(tx)
    }

    /// What lies ahead of the homes: inspections that are planned, homes whose exploitation ends, and a home that nobody
    /// has lived in yet.
    pub fn ahead(&mut self, tx: &Tx<'_>, owners: &[Id<Organisation>]) -> Result<(), RowError> {
        let mut coming = Chance::new(self.seed ^ 0x6168_6561);
        let mut held: Vec<Id<Dwelling>> = Vec::new();
        for it in Lease::all(tx)? {
            if it.kind == LeaseKind::Sub.as_code() && it.last_day.is_none() && !held.contains(&it.dwelling) {
                held.push(it.dwelling);
            }
        }
        for (place, dwelling) in held.iter().step_by(held.len() / 5 + 1).enumerate() {
            let day = later(self.as_of, 2 + 5 * i64::try_from(place).unwrap_or(0)).to_string();
            PlannedInspection { id: coming.id(), dwelling: *dwelling, day, worker: None }.insert(tx)?;
        }
        let flexible: Vec<_> = Dwelling::all(tx)?.into_iter().filter(|it| it.programme.is_some()).collect();
        let flexible = flexible.iter().map(|it| it.id).filter(|it| held.contains(it)).take(2);
        for (dwelling, days) in flexible.zip([130, 520]) {
            let last_day = later(self.as_of, days).to_string();
            Exploitation { id: coming.id(), dwelling, kind: "permit".to_owned(), last_day }.insert(tx)?;
        }
        let (dwelling, lease) = (coming.id(), coming.id());
        Dwelling {
            id: dwelling,
            exchange_id: None,
            street: names::STREET.first().copied().unwrap_or_default().to_owned(),
            number: "301".to_owned(),
            postcode: names::POSTCODE.to_owned(),
            city: names::CITY.to_owned(),
            owner: owners.first().copied(),
            self_contained: true,
            programme: Some("contingent".to_owned()),
        }
        .insert(tx)?;
        let first_day = later(self.as_of, -12).to_string();
        Lease {
            id: lease,
            exchange_id: None,
            tenancy: None,
            dwelling,
            kind: LeaseKind::Head.as_code().to_owned(),
            first_day: first_day.clone(),
            last_day: None,
            fixed_term: false,
        }
        .insert(tx)?;
        RentVersion { id: coming.id(), lease, from_day: first_day, rent_cents: 62_315, service_cents: 3_100 }.insert(tx)
    }

    /// The terms of a head lease and of what the tenant holds under it, and how the dwelling was found.
    pub fn agreed(&mut self, tx: &Tx<'_>, head: Lease, sub: Lease, begins: Day) -> Result<(), RowError> {
        let consent = self.chance.in_thousand(970).then(|| later(begins, -12).to_string());
        let blank = |id, lease| LeaseTerms {
            id,
            lease,
            ground: None,
            max_months: None,
            notice: None,
            notice_sent: None,
            consent_day: None,
            consent_letter: None,
            higher_rent: None,
        };
        let letter = consent.as_ref().map(|_| "Map huurcontracten".to_owned());
        LeaseTerms { consent_day: consent, consent_letter: letter, ..blank(self.chance.id(), head.id) }.insert(tx)?;
        let terms = blank(self.chance.id(), sub.id);
        self.term(tx, &sub, begins, terms)?;
        let left = head.last_day.as_ref().is_some_and(|it| *it >= later(self.as_of, -EMPTY_DAYS).to_string());
        if left && sub.last_day == head.last_day && self.chance.in_thousand(700) {
            Lease { last_day: None, ..head.clone() }.put(tx)?;
        }
        self.kept_up(tx, &sub, begins)?;
        self.looked(tx, head.dwelling, begins)
    }

    /// Who has keys, and what was read on the meters when the tenant got them and left.
    fn kept_up(&mut self, tx: &Tx<'_>, sub: &Lease, begins: Day) -> Result<(), RowError> {
        let left = sub.last_day.clone().filter(|it| *it < self.as_of.to_string());
        let kept = self.upkeep.in_thousand(40);
        let (dwelling, out_day) = (sub.dwelling, begins.to_string());
        for (holder, sets, back_day) in [("tenant", 2, left.clone().filter(|_| !kept)), ("office", 1, None)] {
            let (holder, tenancy) = (holder.to_owned(), sub.tenancy.filter(|_| holder == "tenant"));
            KeySet { id: self.upkeep.id(), dwelling, holder, tenancy, sets, out_day: out_day.clone(), back_day }
                .insert(tx)?;
        }
        for (meter, a_day) in [("electricity", 6_000), ("water", 140)] {
            let first = self.upkeep.between(900, 30_000) * 1_000;
            let mut readings = vec![(out_day.clone(), first, "begin")];
            if let Some(left) = &left {
                let days = domain::calendar::parse_day(left).map_or(0, |it| (it - begins).num_days());
                readings.push((left.clone(), first + days * a_day, "end"));
            }
            for (day, reading, occasion) in readings {
                let (meter, occasion) = (meter.to_owned(), occasion.to_owned());
                MeterReading { id: self.upkeep.id(), dwelling, meter, day, reading, occasion }.insert(tx)?;
            }
        }
        Ok(())
    }

    /// A few of the newer contracts end after two years.
    fn term(&mut self, tx: &Tx<'_>, sub: &Lease, begins: Day, terms: LeaseTerms) -> Result<(), RowError> {
        let last = last_day_of_term(begins, 24);
        let by_law = Day::from_ymd_opt(2024, 7, 1).is_some_and(|it| it <= begins);
        let fixed = self.chance.in_thousand(90);
        if sub.last_day.is_some() || !by_law || last <= self.as_of || !fixed {
            return Ok(());
        }
        Lease { fixed_term: true, last_day: Some(last.to_string()), ..sub.clone() }.put(tx)?;
        LeaseTerms { ground: Some("shelter".to_owned()), ..terms }.insert(tx)
    }

    fn looked(&mut self, tx: &Tx<'_>, dwelling: Id<Dwelling>, begins: Day) -> Result<(), RowError> {
        let day = later(self.as_of, -self.chance.between(10, 230));
        if day < begins || self.chance.in_thousand(60) {
            return Ok(());
        }
        let inspection = self.chance.id();
        let occasion = if later(begins, 20) > day { "begin" } else { "regular" };
        Inspection { id: inspection, dwelling, day: day.to_string(), occasion: occasion.to_owned() }.insert(tx)?;
        for part in Part::ALL {
            let (concern, attention) = (self.chance.in_thousand(6), self.chance.in_thousand(25));
            let (level, remark) = match (concern, attention) {
                (true, _) => ("concern", Some("Moet gerepareerd worden")),
                (_, true) => ("attention", Some("Bij het volgende bezoek bekijken")),
                _ => ("good", None),
            };
            InspectionItem {
                id: self.chance.id(),
                inspection,
                part: part.as_code().to_owned(),
                level: level.to_owned(),
                remark: remark.map(str::to_owned),
                settled_day: None,
            }
            .insert(tx)?;
        }
        Ok(())
    }
}
