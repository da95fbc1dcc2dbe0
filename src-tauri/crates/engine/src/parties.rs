//! Who stands in contracts beside owner, provider and tenant. They come and go while a contract runs.

use domain::{
    calendar::{Day, parse_day},
    lease::{LeaseFacts, LeaseKind, PartyFacts, PartyRefusal, PartyRole, days_in_lease, may_stand, missing_signers},
    text::name_of_other,
};
use store::{
    Connection, Id,
    tables::{Lease, LeaseParty, Person, Tenancy},
};

use crate::{
    api::{
        BesideRow, Code, FieldName, Made, Nothing, OperationKind, PartiesAdd, PartiesEnd, PartiesGet, PartiesRemove,
        PartyRow, PartySheet, PartyStands, StockTenant,
    },
    caseload::folded,
    error::Error,
    forms::Form,
    permission::Permission,
    persons::{self, maybe_day},
    team::{Reading, Writing},
    tenancies::{ChainLease, chain, id, span},
};

/// Somebody in a contract, as the rules see them and by name.
fn facts(conn: &Connection, row: &LeaseParty) -> Result<(PartyFacts, String), Error> {
    let name = match (row.partner, &row.name) {
        (Some(partner), _) => name_of(conn, partner)?,
        (None, name) => name.clone().unwrap_or_default(),
    };
    let who = row.partner.map_or_else(|| folded(&name), |it| it.to_string());
    let day = |it: &Option<String>| it.as_deref().map(parse_day).transpose();
    let role = PartyRole::from_code(&row.role)?;
    Ok((PartyFacts { role, who, first: day(&row.first_day)?, last: day(&row.last_day)? }, name))
}

/// The name of somebody who stands in a contract.
pub(crate) fn name_of_party(conn: &Connection, row: &LeaseParty) -> Result<String, Error> {
    facts(conn, row).map(|(_, name)| name)
}

/// The name of the tenant of a tenancy; empty without such a one.
pub(crate) fn name_of(conn: &Connection, tenancy: Id<Tenancy>) -> Result<String, Error> {
    let Some(tenancy) = Tenancy::get(conn, tenancy)? else { return Ok(String::new()) };
    Ok(Person::get(conn, tenancy.person)?.map(|it| persons::name(&it)).unwrap_or_default())
}

/// Who stands in a contract, and how on a day: of one that ended, on its last.
pub(crate) fn of_lease(conn: &Connection, lease: &ChainLease, today: Day) -> Result<Vec<PartyRow>, Error> {
    let rows = store::parties::of_lease(conn, lease.lease.id)?.into_iter().map(|row| {
        let (party, name) = facts(conn, &row)?;
        Ok(PartyRow {
            id: row.id.to_string(),
            role: party.role,
            name,
            partner: row.partner.map(|it| it.to_string()),
            first_day: row.first_day,
            last_day: row.last_day,
            stands: match days_in_lease(lease.facts.days, party.first, party.last) {
                None => PartyStands::Outside,
                Some(days) if days.first > today => PartyStands::Coming,
                Some(days) if days.last.is_some_and(|it| it < today) => PartyStands::Past,
                Some(_) => PartyStands::Now,
            },
        })
    });
    rows.collect()
}

/// Who stands in the contracts of a tenancy today, each once; of the partner whose home it is, that partner.
pub(crate) fn beside(
    conn: &Connection,
    tenancy: Id<Tenancy>,
    leases: &[ChainLease],
    today: Day,
) -> Result<Vec<BesideRow>, Error> {
    let mut found: Vec<BesideRow> = Vec::new();
    let mut add = |role: PartyRole, name: String| {
        if !found.iter().any(|it| it.role == role && it.name == name) {
            found.push(BesideRow { role, name });
        }
    };
    for lease in leases.iter().filter(|it| it.lease.tenancy == Some(tenancy)) {
        for party in of_lease(conn, lease, today)? {
            if party.stands == PartyStands::Now {
                add(party.role, party.name);
            }
        }
    }
    for row in store::parties::of_partner(conn, tenancy)? {
        let Some(lease) = Lease::get(conn, row.lease)? else { continue };
        let (party, _) = facts(conn, &row)?;
        let days = days_in_lease(span(&lease.first_day, lease.last_day.as_deref())?, party.first, party.last);
        if let Some(of) = lease.tenancy.filter(|_| days.is_some_and(|it| it.contains(today))) {
            add(PartyRole::SecondTenant, name_of(conn, of)?);
        }
    }
    Ok(found)
}

/// Whom one can add, and who has to sign with the tenant.
pub fn get(reading: &Reading<'_>, args: PartiesGet) -> Result<PartySheet, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let partners = partners(conn, &tenancy)?.into_iter().map(|it| {
        let name = name_of(conn, it.id)?;
        Ok(StockTenant { tenancy: it.id.to_string(), name })
    });
    let leases = chain(conn, tenancy.id)?;
    let mut known: Vec<(LeaseFacts, Vec<(PartyFacts, String)>)> = Vec::new();
    for lease in &leases {
        let rows = store::parties::of_lease(conn, lease.lease.id)?;
        known.push((lease.facts, rows.iter().map(|it| facts(conn, it)).collect::<Result<_, _>>()?));
    }
    let seen: Vec<_> = known
        .iter()
        .map(|(lease, all)| (*lease, all.iter().map(|(it, name)| (it.clone(), name.as_str())).collect::<Vec<_>>()))
        .collect();
    let goes_on = |it: &LeaseFacts| it.days.last.is_none_or(|last| last >= reading.today);
    Ok(PartySheet {
        partners: partners.collect::<Result<_, Error>>()?,
        signers: missing_signers(&seen, reading.today).into_iter().map(str::to_owned).collect(),
        has_own: leases.iter().any(|it| it.facts.kind == LeaseKind::Own && goes_on(&it.facts)),
        may_keep: Permission::KeepRent.held_by(&reading.team.author().roles),
    })
}

/// Who else has a dossier in the same home in the same time.
fn partners(conn: &Connection, tenancy: &Tenancy) -> Result<Vec<Tenancy>, Error> {
    let days = |it: &Tenancy| span(&it.support_start, it.support_end.as_deref());
    let own = days(tenancy)?;
    let mut found = store::tenancies::of_dwelling(conn, tenancy.dwelling)?;
    found.retain(|it| it.id != tenancy.id && days(it).is_ok_and(|it| it.overlaps(&own)));
    Ok(found)
}

/// Adds somebody to a contract.
pub fn add(writing: &mut Writing<'_>, args: PartiesAdd) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let (tenancy, lease) = known_lease(conn, &args.tenancy, id(&args.lease)?)?;
    let mut form = Form::default();
    let second = args.role == PartyRole::SecondTenant;
    let partner = match args.partner.trim() {
        _ if !second => Some(None),
        "" => form.wrong(FieldName::Person, Code::NothingChosen),
        chosen => {
            let chosen: Id<Tenancy> = id(chosen)?;
            let found = partners(conn, &tenancy)?.into_iter().find(|it| it.id == chosen);
            Some(Some(found.ok_or(Error::Missing)?.id))
        }
    };
    let name = if second { Some(None) } else { form.take(FieldName::Name, name_of_other(&args.name)).map(Some) };
    let first = form.take(FieldName::FirstDay, maybe_day(&args.first_day));
    let last = form.take(FieldName::LastDay, maybe_day(&args.last_day));
    let row = || {
        Some(LeaseParty {
            id: Id::from_uuid(uuid::Uuid::nil()),
            lease: lease.id,
            role: args.role.as_code().to_owned(),
            partner: partner?,
            name: name?,
            first_day: first?.map(|it| it.to_string()),
            last_day: last?.map(|it| it.to_string()),
        })
    };
    let row = row();
    if let Some(row) = &row {
        must_stand(&mut form, conn, &lease, row)?;
    }
    let row = LeaseParty { id: Id::from_uuid(writing.new_id()), ..form.done(row)? };
    writing.transact(OperationKind::AddParty, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Says at a field why somebody cannot stand in a contract so.
fn must_stand(form: &mut Form, conn: &Connection, lease: &Lease, row: &LeaseParty) -> Result<(), Error> {
    let days = span(&lease.first_day, lease.last_day.as_deref())?;
    let lease = LeaseFacts { kind: LeaseKind::from_code(&lease.kind)?, days, rent: None, terms: Default::default() };
    let mut others = store::parties::of_lease(conn, row.lease)?;
    others.retain(|it| it.id != row.id);
    let others = others.iter().map(|it| Ok(facts(conn, it)?.0)).collect::<Result<Vec<_>, Error>>()?;
    let named = if row.partner.is_some() { FieldName::Person } else { FieldName::Name };
    if let Err(why) = may_stand(&lease, &facts(conn, row)?.0, &others) {
        let (field, code) = match why {
            PartyRefusal::HeadLease => (FieldName::Kind, Code::PartyOfHeadLease),
            PartyRefusal::FirstOutside => (FieldName::FirstDay, Code::OutsideLease),
            PartyRefusal::LastOutside => (FieldName::LastDay, Code::OutsideLease),
            PartyRefusal::Reversed => (FieldName::LastDay, Code::LastBeforeFirst),
            PartyRefusal::Twice => (named, Code::PartyTwice),
        };
        form.wrong::<()>(field, code);
    }
    Ok(())
}

/// A contract of a tenancy.
fn known_lease(conn: &Connection, tenancy: &str, lease: Id<Lease>) -> Result<(Tenancy, Lease), Error> {
    let tenancy = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
    let lease = Lease::get(conn, lease)?.filter(|it| it.tenancy == Some(tenancy.id)).ok_or(Error::Missing)?;
    Ok((tenancy, lease))
}

/// Somebody in a contract of a tenancy.
fn known(conn: &Connection, tenancy: &str, party: &str) -> Result<(Lease, LeaseParty), Error> {
    let row = LeaseParty::get(conn, id(party)?)?.ok_or(Error::Missing)?;
    Ok((known_lease(conn, tenancy, row.lease)?.1, row))
}

/// Says up to which day somebody stands in a contract.
pub fn end(writing: &mut Writing<'_>, args: PartiesEnd) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let (lease, row) = known(conn, &args.tenancy, &args.party)?;
    let mut form = Form::default();
    let last = form.take(FieldName::LastDay, parse_day(&args.last_day));
    let row = last.map(|it| LeaseParty { last_day: Some(it.to_string()), ..row });
    if let Some(row) = &row {
        must_stand(&mut form, conn, &lease, row)?;
    }
    let row = form.done(row)?;
    writing.transact(OperationKind::EndParty, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes away who never stood in a contract.
pub fn remove(writing: &mut Writing<'_>, args: PartiesRemove) -> Result<Nothing, Error> {
    let (_, row) = known(writing.db.conn(), &args.tenancy, &args.party)?;
    writing.transact(OperationKind::RemoveParty, |tx| Ok(LeaseParty::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
