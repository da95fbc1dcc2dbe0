//! Consents of a tenant, per recipient and purpose; what leaves the team asks here first.

use domain::{
    calendar::{Day, parse_day},
    consent::{ConsentDays, ConsentPurpose},
};
use store::{
    Connection, Id,
    tables::{Consent, Organisation, Tenancy},
};

use crate::{
    api::{
        Code, ConsentRow, ConsentSheet, ConsentsGet, ConsentsGive, ConsentsWithdraw, FieldName, Made, Nothing,
        OperationKind,
    },
    error::Error,
    forms::Form,
    omklap,
    permission::Permission,
    persons::maybe_day,
    team::{Reading, Writing},
    tenancies::id,
};

/// The consents of a tenancy, newest first.
pub(crate) fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>, today: Day) -> Result<Vec<ConsentRow>, Error> {
    let rows = store::papers::consents(conn, tenancy)?.into_iter().map(|(it, maker)| {
        let holds = days(&it)?.holds_on(today);
        Ok(ConsentRow {
            id: it.id.to_string(),
            organisation: it.organisation.to_string(),
            organisation_name: Organisation::get(conn, it.organisation)?.map(|it| it.name).unwrap_or_default(),
            purpose: ConsentPurpose::from_code(&it.purpose)?,
            given_day: it.given_day,
            last_day: it.last_day,
            withdrawn_day: it.withdrawn_day,
            holds,
            author: maker.name,
        })
    });
    rows.collect()
}

/// What a recipient may know of a tenancy today.
pub(crate) struct Holding {
    /// The newest consent of the tenant; of a couple, only where each of the two gave theirs.
    pub consent: Option<ConsentRow>,
    /// Of whom there is none.
    pub without: Vec<Id<Tenancy>>,
}

/// The consent that holds today for this recipient and purpose. Rent and leases are those of both of a couple: without
/// one of the two, nothing goes.
pub(crate) fn holding(
    conn: &Connection,
    tenancy: &Tenancy,
    organisation: Id<Organisation>,
    purpose: ConsentPurpose,
    today: Day,
) -> Result<Holding, Error> {
    let wanted = organisation.to_string();
    let mut holding = Holding { consent: None, without: Vec::new() };
    for it in omklap::tenants(conn, tenancy, today)? {
        let mut found = of_tenancy(conn, it, today)?.into_iter();
        match found.find(|it| it.holds && it.purpose == purpose && it.organisation == wanted) {
            Some(consent) if it == tenancy.id => holding.consent = Some(consent),
            Some(_) => (),
            None => holding.without.push(it),
        }
    }
    if !holding.without.is_empty() {
        holding.consent = None;
    }
    Ok(holding)
}

fn days(it: &Consent) -> Result<ConsentDays, Error> {
    Ok(ConsentDays {
        given: parse_day(&it.given_day)?,
        last: it.last_day.as_deref().map(parse_day).transpose()?,
        withdrawn: it.withdrawn_day.as_deref().map(parse_day).transpose()?,
    })
}

/// The consents of a tenant.
pub fn get(reading: &Reading<'_>, args: ConsentsGet) -> Result<ConsentSheet, Error> {
    let tenancy = Tenancy::get(reading.conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    Ok(ConsentSheet {
        rows: of_tenancy(reading.conn, tenancy.id, reading.today)?,
        may_keep: Permission::KeepEvaluations.held_by(&reading.team.author().roles),
    })
}

/// Writes a consent down.
pub fn give(writing: &mut Writing<'_>, args: ConsentsGive) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let mut form = Form::default();
    let organisation = match args.organisation.trim() {
        "" => form.wrong(FieldName::Organisation, Code::NothingChosen),
        chosen => Some(Organisation::get(conn, id(chosen)?)?.ok_or(Error::Missing)?.id),
    };
    let given = past(&mut form, &args.day, writing.today);
    let last = match form.take(FieldName::LastDay, maybe_day(&args.last_day)) {
        Some(Some(last)) if given.is_some_and(|it| last < it) => form.wrong(FieldName::LastDay, Code::LastBeforeFirst),
        other => other,
    };
    let (organisation, (given, last)) = form.done(organisation.zip(given.zip(last)))?;
    let row = Consent {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        organisation,
        purpose: args.purpose.as_code().to_owned(),
        given_day: given.to_string(),
        last_day: last.map(|it| it.to_string()),
        withdrawn_day: None,
    };
    writing.transact(OperationKind::GiveConsent, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// From a day on a consent holds no more. What went on it before, went with consent.
pub fn withdraw(writing: &mut Writing<'_>, args: ConsentsWithdraw) -> Result<Nothing, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let known = Consent::get(writing.db.conn(), id(&args.consent)?)?;
    let known = known.filter(|it| it.tenancy == tenancy && it.withdrawn_day.is_none()).ok_or(Error::Missing)?;
    let given = parse_day(&known.given_day)?;
    let mut form = Form::default();
    let day = match past(&mut form, &args.day, writing.today) {
        Some(day) if day < given => form.wrong(FieldName::Day, Code::LastBeforeFirst),
        other => other,
    };
    let row = Consent { withdrawn_day: Some(form.done(day)?.to_string()), ..known };
    writing.transact(OperationKind::WithdrawConsent, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

fn past(form: &mut Form, text: &str, today: Day) -> Option<Day> {
    match form.take(FieldName::Day, parse_day(text)) {
        Some(day) if day > today => form.wrong(FieldName::Day, Code::DayInFuture),
        other => other,
    }
}
