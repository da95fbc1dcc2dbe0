//! Where somebody lived after support ended, as far as anybody heard.

use domain::{
    calendar::parse_day,
    later_stay::parse_later_day,
    tenancy::{EndDestination, EndReason, went},
};
use store::{
    Id,
    tables::{LaterStay, Tenancy},
};

use crate::{
    api::{Code, FieldName, LaterStaysAdd, LaterStaysRemove, Made, Nothing, OperationKind},
    error::Error,
    forms::Form,
    pathways,
    team::Writing,
    tenancies::id,
};

/// Where somebody went when support ended.
pub(crate) fn destination(tenancy: &Tenancy) -> Result<EndDestination, Error> {
    let reason = tenancy.end_reason.as_deref().map(EndReason::from_code).transpose()?;
    Ok(went(reason, tenancy.end_destination.as_deref().map(EndDestination::from_code).transpose()?))
}

/// Writes down where somebody lived on a day after support ended.
pub fn add(writing: &mut Writing<'_>, args: LaterStaysAdd) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let goes_on = pathways::homes(conn, tenancy.clone())?.last().is_some_and(|it| it.id != tenancy.id);
    let end = tenancy.support_end.as_deref().filter(|_| !goes_on).map(parse_day).transpose()?;
    let day = match end {
        Some(_) if destination(&tenancy)? == EndDestination::Died => form.wrong(FieldName::Day, Code::PersonDied),
        Some(end) => form.take(FieldName::Day, parse_later_day(&args.day, end, writing.today)),
        None => form.wrong(FieldName::Day, Code::SupportRuns),
    };
    let row = day.map(|day| LaterStay {
        id: Id::from_uuid(writing.new_id()),
        tenancy: tenancy.id,
        day: day.to_string(),
        living: args.living.as_code().to_owned(),
        known_from: args.known_from.as_code().to_owned(),
    });
    let row = form.done(row)?;
    writing.transact(OperationKind::AddLaterStay, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes it away where it was wrong.
pub fn remove(writing: &mut Writing<'_>, args: LaterStaysRemove) -> Result<Nothing, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let row = LaterStay::get(writing.db.conn(), id(&args.id)?)?;
    let row = row.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveLaterStay, |tx| Ok(LaterStay::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
