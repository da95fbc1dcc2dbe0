//! A dossier on a past day: every row as this file showed it at the end of that day, judged by the rules of that day.

use std::collections::HashMap;

use domain::{
    calendar::{Day, parse_day},
    goal::{GoalEnd, LifeDomain},
    support::ContactKind,
};
use store::{
    Connection, Id, Value,
    dossiers::OwnRow,
    journal::history::row_at,
    registry,
    risks::RiskFound,
    tables::{Contact, Dwelling, Goal, Lease, Person, RentVersion, Tenancy, VisitAgreement, VisitRisk, Worker},
};

use super::small;
use crate::{
    api::{AgreementThen, ContactThen, DossierThen, DossiersAt, GoalThen, LeaseRow, RiskRow},
    environment::end_of,
    error::Error,
    history::text,
    risks,
    team::Reading,
    tenancies::{self, ChainLease},
};

/// The dossier as it stood at the end of a day.
pub fn at(reading: &Reading<'_>, args: DossiersAt) -> Result<DossierThen, Error> {
    let tenancy: Id<Tenancy> = tenancies::id(&args.tenancy)?;
    let day = parse_day(&args.day)?;
    if day > reading.today {
        return Err(Error::DayInFuture);
    }
    let own = store::dossiers::rows(reading.conn, tenancy)?;
    if own.is_empty() {
        return Err(Error::Missing);
    }
    let past = Past { conn: reading.conn, own, day, at_ms: end_of(day) };
    let Some(row) = past.row(&Tenancy::TABLE, &tenancy.to_string())? else { return nothing(day) };
    let person = past.named(&Person::TABLE, row.text("person"))?;
    let dwelling = past.named(&Dwelling::TABLE, row.text("dwelling"))?;
    let worker = past.named(&Worker::TABLE, row.text("worker"))?;
    let part = |of: &Then, columns: &[&str]| -> String {
        let parts: Vec<String> = columns.iter().filter_map(|it| of.text(it)).filter(|it| !it.is_empty()).collect();
        parts.join(" ")
    };
    let home = [part(&dwelling, &["street", "number"]), part(&dwelling, &["postcode", "city"])];
    Ok(DossierThen {
        existed: true,
        name: part(&person, &["given_name", "prefix", "family_name"]),
        phone: person.text("phone"),
        email: person.text("email"),
        address: home.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", "),
        worker: worker.text("name"),
        agreement: past.agreement()?,
        risk: past.risk()?,
        leases: past.leases()?,
        contacts: past.contacts()?,
        goals: past.goals()?,
    })
}

fn nothing(day: Day) -> Result<DossierThen, Error> {
    Ok(DossierThen {
        existed: false,
        name: String::new(),
        phone: None,
        email: None,
        address: String::new(),
        worker: None,
        agreement: None,
        risk: risks::row(None, day)?,
        leases: Vec::new(),
        contacts: Vec::new(),
        goals: Vec::new(),
    })
}

/// A row as it stood.
#[derive(Default)]
struct Then(HashMap<&'static str, Value>);

impl Then {
    fn text(&self, column: &str) -> Option<String> {
        self.0.get(column).and_then(text)
    }

    /// The row that it names; every row that was there named one.
    fn id<T>(&self, column: &str) -> Result<Id<T>, Error> {
        tenancies::id(&self.text(column).unwrap_or_default())
    }

    fn number(&self, column: &str) -> i64 {
        match self.0.get(column) {
            Some(Value::Integer(it)) => *it,
            _ => 0,
        }
    }
}

/// The rows of a tenancy at one moment.
struct Past<'a> {
    conn: &'a Connection,
    own: Vec<OwnRow>,
    day: Day,
    at_ms: i64,
}

impl Past<'_> {
    fn row(&self, table: &registry::Table, id: &str) -> Result<Option<Then>, Error> {
        let Some(table) = registry::table(table.no) else { return Ok(None) };
        let found = row_at(self.conn, table, id, self.at_ms)?;
        Ok(found.map(|it| Then(it.into_iter().collect())))
    }

    /// The row that another one names; without values when it was not there.
    fn named(&self, table: &registry::Table, id: Option<String>) -> Result<Then, Error> {
        let found = id.map(|it| self.row(table, &it)).transpose()?.flatten();
        Ok(found.unwrap_or_default())
    }

    /// The rows of a table that were there, with their ids, in the order of their making.
    fn all(&self, table: &registry::Table) -> Result<Vec<(String, Then)>, Error> {
        let mut own: Vec<&OwnRow> = self.own.iter().filter(|it| it.table == table.no).collect();
        own.sort_by_key(|it| it.stamp);
        let mut rows = Vec::new();
        for it in own {
            if let Some(then) = self.row(table, &it.id)? {
                rows.push((it.id.clone(), then));
            }
        }
        Ok(rows)
    }

    /// The row that began last, on the day or before it; of several, the one made last.
    fn in_force(&self, table: &registry::Table) -> Result<Option<Then>, Error> {
        let day = self.day.to_string();
        let begun = |it: &Then| it.text("from_day").filter(|from| *from <= day);
        let rows = self.all(table)?.into_iter().map(|(_, it)| it).filter(|it| begun(it).is_some());
        Ok(rows.max_by_key(begun))
    }

    fn agreement(&self) -> Result<Option<AgreementThen>, Error> {
        Ok(self.in_force(&VisitAgreement::TABLE)?.map(|it| AgreementThen {
            visits: small(it.number("visits")),
            period_weeks: small(it.number("period_weeks")),
            aftercare: it.number("aftercare") == 1,
        }))
    }

    fn risk(&self) -> Result<RiskRow, Error> {
        let found = self.in_force(&VisitRisk::TABLE)?.map(|it| RiskFound {
            level: it.text("level").unwrap_or_default(),
            measures: it.text("measures"),
            last_day: it.text("last_day").unwrap_or_default(),
        });
        risks::row(found, self.day)
    }

    fn leases(&self) -> Result<Vec<LeaseRow>, Error> {
        let mut rents = self.all(&RentVersion::TABLE)?.into_iter().map(rent_version).collect::<Result<Vec<_>, _>>()?;
        rents.sort_by(|a, b| a.from_day.cmp(&b.from_day));
        let mut leases = Vec::new();
        for (id, it) in self.all(&Lease::TABLE)? {
            let lease = Lease {
                id: tenancies::id(&id)?,
                exchange_id: it.text("exchange_id"),
                tenancy: Some(it.id("tenancy")?),
                dwelling: it.id("dwelling")?,
                kind: it.text("kind").unwrap_or_default(),
                first_day: it.text("first_day").unwrap_or_default(),
                last_day: it.text("last_day"),
                fixed_term: it.number("fixed_term") == 1,
            };
            let own = rents.iter().filter(|it| it.lease == lease.id).cloned().collect();
            leases.push(ChainLease::of(lease, own, None)?.row(self.day));
        }
        leases.sort_by(|a, b| a.first_day.cmp(&b.first_day));
        Ok(leases)
    }

    fn goals(&self) -> Result<Vec<GoalThen>, Error> {
        self.all(&Goal::TABLE)?
            .into_iter()
            .map(|(_, it)| {
                Ok(GoalThen {
                    domain: LifeDomain::from_code(&it.text("domain").unwrap_or_default())?,
                    words: it.text("words").unwrap_or_default(),
                    ended: it.text("ended").as_deref().map(GoalEnd::from_code).transpose()?,
                })
            })
            .collect()
    }

    fn contacts(&self) -> Result<Vec<ContactThen>, Error> {
        self.all(&Contact::TABLE)?
            .into_iter()
            .map(|(_, it)| {
                Ok(ContactThen {
                    kind: ContactKind::from_code(&it.text("kind").unwrap_or_default())?,
                    name: it.text("name").unwrap_or_default(),
                    organisation: it.text("organisation"),
                    phone: it.text("phone"),
                })
            })
            .collect()
    }
}

fn rent_version((id, it): (String, Then)) -> Result<RentVersion, Error> {
    Ok(RentVersion {
        id: tenancies::id(&id)?,
        lease: it.id("lease")?,
        from_day: it.text("from_day").unwrap_or_default(),
        rent_cents: it.number("rent_cents"),
        service_cents: it.number("service_cents"),
    })
}
