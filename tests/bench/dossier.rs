//! One person with a home and perhaps a worker, and nothing else.

use store::{
    Id, Tx,
    tables::{Dwelling, Person, Tenancy, Worker},
};
use uuid::Uuid;

/// What differs from one to the next.
pub struct Dossier {
    pub given_name: String,
    pub family_name: String,
    pub street: String,
    pub number: usize,
    pub worker: Option<Id<Worker>>,
    /// The day of the key.
    pub since: String,
}

impl Dossier {
    /// Writes it; gives the tenancy.
    pub fn insert(self, tx: &Tx<'_>) -> Result<Id<Tenancy>, store::Error> {
        let person = Person {
            id: Id::from_uuid(Uuid::now_v7()),
            exchange_id: None,
            given_name: self.given_name,
            prefix: String::new(),
            family_name: self.family_name,
            birth_date: None,
            gender: None,
            municipality_of_origin: None,
            referral_date: None,
            phone: None,
            email: None,
        };
        person.insert(tx)?;
        let dwelling = Dwelling {
            id: Id::from_uuid(Uuid::now_v7()),
            exchange_id: None,
            street: self.street,
            number: self.number.to_string(),
            postcode: "0000 ZZ".into(),
            city: "Fabelstad".into(),
            owner: None,
            self_contained: true,
            programme: None,
        };
        dwelling.insert(tx)?;
        let tenancy = Tenancy {
            id: Id::from_uuid(Uuid::now_v7()),
            exchange_id: None,
            person: person.id,
            dwelling: dwelling.id,
            worker: self.worker,
            support_start: self.since,
            support_end: None,
            end_reason: None,
            end_destination: None,
            previous: None,
        };
        tenancy.insert(tx)?;
        Ok(tenancy.id)
    }
}
