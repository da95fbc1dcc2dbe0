//! Who works at the owners of an example team, who stands in contracts beside the tenant, and who lives with them.
//!
//! With dice of its own, so that people and visits stay who and when they are. Who gets what follows from the place in
//! the caseload, so that every kind is there also in the smallest team.

use domain::{calendar::Day, lease::PartyRole, organisation::OfficerKind};
use store::{
    Id, RowError, Tx,
    tables::{Household, Lease, LeaseParty, Officer, Organisation, Tenancy},
};

use super::{caseload::later, chance::Chance, names};

pub struct Parties {
    chance: Chance,
    as_of: Day,
    owners: usize,
    tenants: usize,
}

impl Parties {
    pub fn new(seed: u64, as_of: Day) -> Self {
        Self { chance: Chance::new(seed ^ 0x7061_7274), as_of, owners: 0, tenants: 0 }
    }

    fn name(&mut self) -> String {
        let given = self.chance.one_of(names::GIVEN).copied().unwrap_or_default();
        format!("{given} {}", self.chance.one_of(names::FAMILY).copied().unwrap_or_default())
    }

    /// A woonconsulent of every corporation, and of the first ones who collects rent and who mends what is broken.
    pub fn owner(&mut self, tx: &Tx<'_>, organisation: Id<Organisation>, kind: &str) -> Result<(), RowError> {
        if kind != "corporation" {
            return Ok(());
        }
        let kinds = [OfficerKind::HousingOfficer, OfficerKind::RentCollector, OfficerKind::Repairs];
        let many = kinds.len().saturating_sub(self.owners).max(1);
        self.owners += 1;
        for (place, kind) in kinds.into_iter().take(many).enumerate() {
            let remark = (place == 0).then(|| "Bel bij voorkeur 's ochtends.".to_owned());
            Officer {
                id: self.chance.id(),
                organisation,
                kind: kind.as_code().to_owned(),
                name: self.name(),
                phone: Some(format!("085 1234 0{:02}", self.owners * 10 + place)),
                email: (place == 0).then(|| format!("woonconsulent{}@example.org", self.owners)),
                remark,
            }
            .insert(tx)?;
        }
        Ok(())
    }

    /// Everything about a tenancy that runs.
    pub fn tenancy(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        leases: &[Id<Lease>],
        first: Day,
        last: Option<Day>,
    ) -> Result<(), RowError> {
        if last.is_some() {
            return Ok(());
        }
        let place = self.tenants;
        self.tenants += 1;
        match place % 9 {
            2 => self.party(tx, leases, PartyRole::Administrator, Some("Bewindvoering Het Kompas"))?,
            7 if !place.is_multiple_of(2) => self.party(tx, leases, PartyRole::CoTenant, None)?,
            _ => (),
        }
        match place % 7 {
            3 => {
                self.household(tx, tenancy, first, (1, 0, 0))?;
                let born = later(self.as_of, -self.chance.between(40, 300));
                if first < born { self.household(tx, tenancy, born, (2, 0, 0)) } else { Ok(()) }
            }
            5 => self.household(tx, tenancy, first, (0, 0, 1)),
            6 if place.is_multiple_of(2) => self.household(tx, tenancy, first, (2, 1, 0)),
            _ => Ok(()),
        }
    }

    fn household(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        from: Day,
        (children, young_adults, adults): (i64, i64, i64),
    ) -> Result<(), RowError> {
        let from_day = from.to_string();
        Household { id: self.chance.id(), tenancy, from_day, children, young_adults, adults }.insert(tx)
    }

    /// Somebody in every contract by which the tenant lives there.
    fn party(
        &mut self,
        tx: &Tx<'_>,
        leases: &[Id<Lease>],
        role: PartyRole,
        name: Option<&str>,
    ) -> Result<(), RowError> {
        let name = name.map_or_else(|| self.name(), str::to_owned);
        for lease in leases {
            self.stands(tx, *lease, role, None, Some(name.clone()))?;
        }
        Ok(())
    }

    /// The partner stands in the contract of the one who came first.
    pub fn couple(&mut self, tx: &Tx<'_>, leases: &[Id<Lease>], partner: Id<Tenancy>) -> Result<(), RowError> {
        for lease in leases {
            self.stands(tx, *lease, PartyRole::SecondTenant, Some(partner), None)?;
        }
        Ok(())
    }

    fn stands(
        &mut self,
        tx: &Tx<'_>,
        lease: Id<Lease>,
        role: PartyRole,
        partner: Option<Id<Tenancy>>,
        name: Option<String>,
    ) -> Result<(), RowError> {
        let (id, role) = (self.chance.id(), role.as_code().to_owned());
        LeaseParty { id, lease, role, partner, name, first_day: None, last_day: None }.insert(tx)
    }
}
