//! What was agreed in a contract, and with an owner.

use domain::{
    calendar::{Day, DaySpan, parse_day_in_reach},
    error::{Field, Invalid},
    lease::{LeaseFacts, LeaseKind, MOST_TERM_MONTHS, TermGround},
    stock::parse_notice_months,
    tenancy::DAYS_AHEAD,
    text::remark,
};
use store::{
    Id,
    tables::{Lease, LeaseTerms, Organisation, OwnerTerms},
};

use crate::{
    api::{Code, FieldName, LeasesTerms, Nothing, OperationKind, OwnersTerms},
    error::Error,
    forms::Form,
    leases,
    team::Writing,
    tenancies::{id, span},
};

/// A day that has come, or nothing.
fn past(form: &mut Form, field: FieldName, text: &str, today: Day) -> Option<Option<Day>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    match form.take(field, parse_day_in_reach(text.trim(), today, DAYS_AHEAD))? {
        day if day > today => form.wrong(field, Code::DayInFuture),
        day => Some(Some(day)),
    }
}

/// Says at its field that a lease began too late for its ground.
pub(crate) fn ground_of(form: &mut Form, kind: LeaseKind, days: DaySpan, ground: Option<TermGround>) {
    let terms = domain::lease::LeaseTerms { fixed: true, ground, ..Default::default() };
    let facts = LeaseFacts { kind, days, rent: None, terms };
    if kind != LeaseKind::Head && facts.is_on_ground_of_before() {
        form.wrong::<()>(FieldName::Ground, Code::GroundOfBefore);
    }
}

fn months(text: &str) -> Result<Option<u32>, Invalid> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let months = text.trim().parse().ok().filter(|it| (1..=MOST_TERM_MONTHS).contains(it));
    months.map(Some).ok_or(Invalid::MonthsOutOfRange { max: MOST_TERM_MONTHS })
}

/// Writes what was agreed in a contract beside its days and its rent. It changes no day: nothing here ends a contract.
pub fn terms(writing: &mut Writing<'_>, args: LeasesTerms) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let lease = leases::own(conn, args.tenancy.as_deref(), &args.lease)?;
    let known = store::stock::terms(conn, lease.id)?;
    let said = &args.terms;
    let mut form = Form::default();
    let text = |it: Option<Day>| it.map(|it| it.to_string());
    let max_months = form.take(FieldName::MaxMonths, months(&said.max_months));
    let sent = past(&mut form, FieldName::NoticeSent, &said.notice_sent, writing.today);
    let consent = past(&mut form, FieldName::ConsentDay, &said.consent_day, writing.today);
    let letter = match form.take(FieldName::ConsentLetter, remark(&said.consent_letter, Field::Remark)) {
        Some(Some(_)) if consent == Some(None) => form.wrong(FieldName::ConsentDay, Code::DayInvalid),
        other => other,
    };
    let reason = form.take(FieldName::HigherRent, remark(&said.higher_rent, Field::Remark));
    if said.fixed_term && lease.last_day.is_none() {
        form.wrong::<()>(FieldName::FixedTerm, Code::FixedWithoutEnd);
    }
    let days = span(&lease.first_day, lease.last_day.as_deref())?;
    ground_of(&mut form, LeaseKind::from_code(&lease.kind)?, days, said.fixed_term.then_some(said.ground).flatten());
    let read = || {
        Some(LeaseTerms {
            id: known.as_ref().map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id),
            lease: lease.id,
            ground: said.ground.map(|it| it.as_code().to_owned()),
            max_months: max_months?.map(i64::from),
            notice: said.notice.map(|it| it.as_code().to_owned()),
            notice_sent: text(sent?),
            consent_day: text(consent?),
            consent_letter: letter?,
            higher_rent: reason?,
        })
    };
    let row = read();
    let row = form.done(row)?;
    let lease = Lease { fixed_term: said.fixed_term, ..lease };
    writing.transact(OperationKind::SetLeaseTerms, |tx| {
        lease.put(tx)?;
        Ok(row.put(tx)?)
    })?;
    Ok(Nothing {})
}

/// Writes the notice period that is agreed with an owner.
pub fn owners_terms(writing: &mut Writing<'_>, args: OwnersTerms) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let owner = Organisation::get(conn, id(&args.owner)?)?.ok_or(Error::Missing)?;
    let known = store::stock::owner_terms(conn, owner.id)?;
    let mut form = Form::default();
    let months = form.take(FieldName::NoticeMonths, parse_notice_months(&args.notice_months));
    let months = form.done(months)?;
    let id = known.map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id);
    let row = OwnerTerms { id, owner: owner.id, notice_months: i64::from(months) };
    writing.transact(OperationKind::SetOwnerTerms, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}
