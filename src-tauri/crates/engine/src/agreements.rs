//! Visit agreements: a version is added or taken away, never changed, so that past weeks keep theirs.

use domain::{
    agreement::VisitAgreement as Agreed,
    calendar::{Day, DaySpan, parse_day},
    error::{Field, Invalid},
    text::remark,
};
use store::{
    Connection, Id,
    dossiers::Maker,
    tables::{Tenancy, VisitAgreement},
};

use crate::{
    api::{AgreementRow, AgreementsAdd, AgreementsRemove, Code, FieldName, Made, Nothing, OperationKind},
    error::Error,
    forms::Form,
    team::Writing,
    tenancies::id,
};

/// Agrees on visits from a day on.
pub fn add(writing: &mut Writing<'_>, args: AgreementsAdd) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let support = support_of(&Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?)?;
    let mut form = Form::default();
    let from = match form.take(FieldName::FirstDay, parse_day(&args.from_day)) {
        Some(day) if !support.contains(day) => form.wrong(FieldName::FirstDay, Code::OutsideSupport),
        Some(day) if begins_on(conn, tenancy, day)? => form.wrong(FieldName::FirstDay, Code::AgreementSameDay),
        other => other,
    };
    let agreed = read(&mut form, args.visits, args.period_weeks);
    let reason = form.take(FieldName::Reason, remark(&args.reason, Field::Reason));
    let aftercare = store::weeks::aftercare_on(conn, tenancy, &args.from_day)?;
    if !aftercare {
        must_explain(&mut form, agreed, reason.as_ref());
    }
    let (from, agreed, reason) = form.done(from.zip(agreed).zip(reason).map(|((from, it), why)| (from, it, why)))?;
    let row = row(Id::from_uuid(writing.new_id()), tenancy, from, agreed, aftercare);
    writing.transact_because(OperationKind::AgreeVisits, reason, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes a version away; the one before it governs again.
pub fn remove(writing: &mut Writing<'_>, args: AgreementsRemove) -> Result<Nothing, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let agreement = id(&args.agreement)?;
    VisitAgreement::get(writing.db.conn(), agreement)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveAgreement, |tx| Ok(store::agreements::remove(tx, agreement)?))?;
    Ok(Nothing {})
}

/// How many visits in how many weeks, as a form says it.
pub fn read(form: &mut Form, visits: u32, period_weeks: u32) -> Option<Agreed> {
    let agreed = Agreed::parse(visits, period_weeks);
    let field = match agreed {
        Err(Invalid::PeriodOutOfRange { .. }) => FieldName::PeriodWeeks,
        _ => FieldName::Visits,
    };
    form.take(field, agreed)
}

/// Before the omklap fewer visits than weekly are a decision with a reason (`visit-weeks.md`, Inputs).
pub fn must_explain(form: &mut Form, agreed: Option<Agreed>, reason: Option<&Option<String>>) {
    if agreed.is_some_and(Agreed::is_less_than_weekly) && reason == Some(&None) {
        form.wrong::<()>(FieldName::Reason, Code::WhyFewerVisits);
    }
}

/// The row of a version.
pub fn row(id: Id<VisitAgreement>, tenancy: Id<Tenancy>, from: Day, agreed: Agreed, aftercare: bool) -> VisitAgreement {
    VisitAgreement {
        id,
        exchange_id: None,
        tenancy,
        from_day: from.to_string(),
        visits: i64::from(agreed.visits()),
        period_weeks: i64::from(agreed.period_weeks()),
        aftercare,
    }
}

/// The versions of a tenancy with who made them, newest first.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<AgreementRow>, Error> {
    let number = |it: i64| u32::try_from(it).unwrap_or(1);
    let row = |(it, maker): (VisitAgreement, Maker)| AgreementRow {
        id: it.id.to_string(),
        from_day: it.from_day,
        visits: number(it.visits),
        period_weeks: number(it.period_weeks),
        aftercare: it.aftercare,
        author: maker.name,
    };
    Ok(store::dossiers::agreements(conn, tenancy)?.into_iter().map(row).collect())
}

/// The days of support of a tenancy.
pub fn support_of(tenancy: &Tenancy) -> Result<DaySpan, Error> {
    Ok(DaySpan {
        first: parse_day(&tenancy.support_start)?,
        last: tenancy.support_end.as_deref().map(parse_day).transpose()?,
    })
}

fn begins_on(conn: &Connection, tenancy: Id<Tenancy>, day: Day) -> Result<bool, Error> {
    let day = day.to_string();
    Ok(store::agreements::of_tenancy(conn, tenancy)?.iter().any(|it| it.from_day == day))
}
