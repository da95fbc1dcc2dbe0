//! Workers and tenants.

use domain::{
    person::{BirthDate, PersonName},
    role::Role,
};
use store::{
    Id, Prepared, RowError,
    tables::{Person, ShelterHistory, Worker},
};

use super::{
    Error,
    entry::{Entry, Fates, Names, Trouble, cell, name},
    ids,
    line::{Line, NO_TODAY, hours, needed},
    met::met,
    rejection::{Fault, Rejection},
    sheet::{SHELTER_HISTORIES, Sheet, TENANT_DETAILS, TENANTS, WORKERS},
    walk::{Settled, Walk},
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Worker>()?;
    walk.details(|walk| &mut walk.tenant_details, TenantDetails::parse)?;
    let mut made = Vec::new();
    walk.take_each::<Tenant>(|tenant, settled| {
        if settled == Settled::Made {
            made.push(tenant.person);
        }
    })?;
    walk.intake.met = met(walk.conn, made)?;
    walk.take::<ShelterHistory>()
}

impl Entry for Worker {
    const SHEET: &'static Sheet = WORKERS;
    type Row = Self;

    fn parse(line: &Line<'_>, _: &mut Walk<'_>) -> Result<Self, Trouble> {
        let id = line.id()?;
        Ok(Self {
            id: ids::row(id),
            exchange_id: ids::kept(id),
            name: line.name("name")?,
            role: needed(line.code("role", Role::from_code)?, "role")?.as_code().to_owned(),
            minutes_per_week: line.minutes_per_week("hours_per_week")?,
            email: line.maybe("email")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, _: &Names) -> Vec<String> {
        vec![
            name(self.exchange_id.as_ref(), self.id),
            self.name.clone(),
            self.role.clone(),
            self.minutes_per_week.map_or_else(String::new, hours),
            cell(&self.email),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

/// What a line of `tenants` has no room for.
#[derive(Default)]
pub(super) struct TenantDetails {
    phone: Option<String>,
    email: Option<String>,
}

impl TenantDetails {
    fn parse(line: &Line<'_>) -> Result<Self, Fault> {
        Ok(Self { phone: line.maybe("phone")?, email: line.maybe("email")? })
    }
}

/// A person and where they came from.
pub(super) struct Tenant {
    pub person: Person,
    pub shelter: Option<ShelterHistory>,
}

impl Tenant {
    /// The person with the origin that stands in their line: the first that still stands.
    pub fn of(person: Person, origins: Vec<ShelterHistory>) -> Self {
        let first = first_of(
            origins,
            |it| it.id,
            origin_id(person.id),
            |it| it.until_day.is_none() && it.referral_date.is_none(),
        );
        Self { person, shelter: first }
    }
}

/// The id of the origin that came in the line of a tenant.
fn origin_id(person: Id<Person>) -> Id<ShelterHistory> {
    ids::derived(&[&person.to_string()])
}

/// Of the rows beside another row, the one that stands in its line: the one that came that way, else the first that
/// `fits`. None if taking the first would give two rows one id when the set is read.
pub(super) fn first_of<T, I: PartialEq>(
    rows: Vec<T>,
    id: impl Fn(&T) -> I,
    derived: I,
    fits: impl Fn(&T) -> bool,
) -> Option<T> {
    match rows.iter().position(|it| id(it) == derived) {
        Some(place) => rows.into_iter().nth(place).filter(fits),
        None => rows.into_iter().find(fits),
    }
}

impl Entry for Tenant {
    const SHEET: &'static Sheet = TENANTS;
    const DETAILS: Option<&'static Sheet> = Some(TENANT_DETAILS);
    type Row = Person;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let id = line.id()?;
        let details = walk.tenant_details.take(id).map(|(_, it)| it).unwrap_or_default();
        let name = PersonName::parse(line.cell("given_name"), line.cell("prefix"), line.cell("family_name"))
            .map_err(|why| Rejection::from(why).of("family_name"))?;
        let part = |it: Option<&str>| it.unwrap_or_default().to_owned();
        let birth = line.code("birth_date", |text| BirthDate::parse(text, NO_TODAY))?;
        let person = Person {
            id: ids::row(id),
            exchange_id: ids::kept(id),
            given_name: part(name.given()),
            prefix: part(name.prefix()),
            family_name: part(name.family()),
            birth_date: birth.map(|it| it.to_string()),
            gender: line.maybe("gender")?,
            municipality_of_origin: line.maybe("municipality_of_origin")?,
            referral_date: line.day("referral_date")?,
            phone: details.phone,
            email: details.email,
        };
        let (ethos_before, in_shelter_since) = (line.maybe("ethos_before")?, line.day("in_shelter_since")?);
        let known = ethos_before.is_some() || in_shelter_since.is_some();
        let shelter = known.then(|| ShelterHistory {
            id: origin_id(person.id),
            person: person.id,
            ethos_before,
            in_shelter_since,
            referral_date: None,
            until_day: None,
        });
        Ok(Self { person, shelter })
    }

    fn id(&self) -> Id<Person> {
        self.person.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        let Some(person) = Person::get(walk.conn, self.person.id)? else { return Ok(None) };
        let origins = store::exchange::origins_of(walk.conn, person.id)?;
        Ok(Some(Self::of(person, origins)))
    }

    fn cells(&self, _: &Names) -> Vec<String> {
        let it = &self.person;
        let shelter = self.shelter.as_ref();
        vec![
            name(it.exchange_id.as_ref(), it.id),
            it.given_name.clone(),
            it.prefix.clone(),
            it.family_name.clone(),
            cell(&it.birth_date),
            cell(&it.gender),
            cell(&it.municipality_of_origin),
            cell(&it.referral_date),
            shelter.map_or_else(String::new, |it| cell(&it.ethos_before)),
            shelter.map_or_else(String::new, |it| cell(&it.in_shelter_since)),
        ]
    }

    fn details(&self, _: &Names) -> Option<Vec<String>> {
        let it = &self.person;
        let known = it.phone.is_some() || it.email.is_some();
        known.then(|| vec![name(it.exchange_id.as_ref(), it.id), cell(&it.phone), cell(&it.email)])
    }

    fn also_makes(&self, fates: &mut Fates) {
        if let Some(it) = &self.shelter {
            fates.made(it.id);
        }
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        self.person.prepare(rows)?;
        self.shelter.iter().try_for_each(|it| it.prepare(rows))
    }
}

impl Entry for ShelterHistory {
    const SHEET: &'static Sheet = SHELTER_HISTORIES;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Ok(Self {
            id: ids::row(line.id()?),
            person: walk.must_refer(line, "tenant_id")?,
            ethos_before: line.maybe("ethos_before")?,
            in_shelter_since: line.day("in_shelter_since")?,
            referral_date: line.day("referral_date")?,
            until_day: line.day("until_day")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![
            self.id.to_string(),
            names.of(self.person),
            cell(&self.ethos_before),
            cell(&self.in_shelter_since),
            cell(&self.referral_date),
            cell(&self.until_day),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}
