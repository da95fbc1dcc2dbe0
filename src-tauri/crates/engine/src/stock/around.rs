//! What the rules of a dwelling look at beside its contracts: what the dwelling is, and how old its tenants are.

use std::collections::HashMap;

use domain::{
    calendar::{Day, DaySpan, parse_day},
    person::BirthDate,
    stock::{ExploitationEnd, HomeFacts, Programme, check_home},
};
use store::{
    Connection, Id,
    tables::{Dwelling, Exploitation, Person, Tenancy},
};

use crate::{
    api,
    error::Error,
    leases::Held,
    tenancies::{ChainLease, stays_in},
};

/// When each tenant was born, as far as it is known to the day.
pub(super) type Births = HashMap<Id<Tenancy>, BirthDate>;

/// A dwelling with what is known around its contracts.
pub(super) struct Around {
    pub facts: HomeFacts,
    pub births: Births,
    /// Everybody who is or was supported there, whatever the contracts say.
    pub lived: Vec<(Id<Tenancy>, DaySpan)>,
}

impl Around {
    /// Of one dwelling with these contracts.
    pub fn read(conn: &Connection, dwelling: Id<Dwelling>, leases: &[ChainLease]) -> Result<Self, Error> {
        let row = Dwelling::get(conn, dwelling)?.ok_or(Error::Missing)?;
        let ends = store::stock::exploitation(conn, dwelling)?;
        let mut births = Births::new();
        for tenancy in leases.iter().filter_map(|it| it.lease.tenancy) {
            let person = Tenancy::get(conn, tenancy)?.map(|it| Person::get(conn, it.person)).transpose()?.flatten();
            births.extend(person.and_then(|it| birth(&it)).map(|it| (tenancy, it)));
        }
        Ok(Self { facts: facts(&row, ends.as_ref())?, births, lived: stays_in(conn, dwelling)? })
    }

    /// How old a tenant was on a day.
    pub fn age_on(&self, tenancy: Option<Id<Tenancy>>, day: Day) -> Option<u32> {
        self.births.get(&tenancy?)?.age_on(day)
    }
}

/// Who would hold a contract, and when they were born, as far as it is known to the day.
pub(crate) type Newcomer = (Id<Tenancy>, Option<BirthDate>);

/// A tenancy that a contract is added to, with the birth date of its tenant.
pub(crate) fn born(conn: &Connection, tenancy: Option<Id<Tenancy>>) -> Result<Option<Newcomer>, Error> {
    let row = tenancy.map(|it| Tenancy::get(conn, it)).transpose()?.flatten();
    let person = row.as_ref().map(|it| Person::get(conn, it.person)).transpose()?.flatten();
    Ok(row.map(|it| (it.id, person.as_ref().and_then(birth))))
}

/// What contracts that come would break of the rules of a dwelling, beside what is broken there. `newcomer` is who would
/// hold them.
pub(crate) fn worsened_by(
    conn: &Connection,
    dwelling: Id<Dwelling>,
    (before, after): (&[Held], &[Held]),
    newcomer: Option<Newcomer>,
    today: Day,
) -> Result<Vec<api::Mismatch>, Error> {
    let mut around = Around::read(conn, dwelling, &[])?;
    around.births.extend(newcomer.and_then(|(who, born)| Some((who, born?))));
    let check = |contracts: &[Held]| check_home(contracts, &around.facts, |of, day| around.age_on(of, day), today);
    let known = check(before);
    Ok(check(after).into_iter().filter(|it| !known.contains(it)).map(Into::into).collect())
}

/// The last day on which a dwelling is let, where its exploitation ends.
pub(crate) fn exploited_until(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Option<Day>, Error> {
    Ok(store::stock::exploitation(conn, dwelling)?.map(|it| parse_day(&it.last_day)).transpose()?)
}

/// The birth date of a person.
pub(super) fn birth(person: &Person) -> Option<BirthDate> {
    // What was stored once was not in the future then.
    BirthDate::parse(person.birth_date.as_deref()?, Day::MAX).ok()
}

/// What the rules look at of a dwelling.
pub(super) fn facts(dwelling: &Dwelling, ends: Option<&Exploitation>) -> Result<HomeFacts, Error> {
    Ok(HomeFacts {
        self_contained: dwelling.self_contained,
        programme: dwelling.programme.as_deref().and_then(Programme::meant),
        exploited_until: ends.map(|it| parse_day(&it.last_day)).transpose()?,
    })
}

/// The end of exploitation, as the rules see it.
pub(super) fn end_of(row: &Exploitation) -> Result<(ExploitationEnd, Day), Error> {
    Ok((ExploitationEnd::from_code(&row.kind)?, parse_day(&row.last_day)?))
}
