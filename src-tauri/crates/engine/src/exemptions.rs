//! Exemptions: a worker proposes, the lead decides. Until then a proposal has no effect on any week.

use domain::{
    calendar::{DaySpan, parse_day},
    exemption::{ExemptionReason as Reason, ExemptionState},
};
use store::{
    Connection, Id,
    tables::{Exemption, ExemptionReason, Tenancy},
};

use crate::{
    agreements::support_of,
    api::{
        Code, ExemptionAsked, ExemptionItem, ExemptionsChange, ExemptionsDecide, ExemptionsPropose, ExemptionsWithdraw,
        FieldName, Made, Nothing, OperationKind,
    },
    effects,
    error::Error,
    exchange::reason_id,
    forms::Form,
    permission::Permission,
    persons::maybe_day,
    team::{Reading, Team, Writing},
    tenancies::id,
};

/// Proposes an exemption, or grants it at once where the account may decide.
pub fn propose(writing: &mut Writing<'_>, args: ExemptionsPropose) -> Result<Made, Error> {
    let (state, kind) = match args.granted {
        true => (ExemptionState::Granted, OperationKind::GrantExemption),
        false => (ExemptionState::Proposed, OperationKind::ProposeExemption),
    };
    if args.granted {
        writing.team.may(Permission::DecideExemption)?;
    }
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let span = read(writing.db.conn(), tenancy, None, &args.first_day, &args.last_day)?;
    let row = Exemption {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        tenancy,
        first_day: span.first.to_string(),
        last_day: span.last.map(|it| it.to_string()),
        state: state.as_code().to_owned(),
    };
    let why = because(&row, args.reason);
    writing.transact(kind, |tx| {
        row.insert(tx)?;
        Ok(why.insert(tx)?)
    })?;
    Ok(Made { id: row.id.to_string() })
}

/// Grants or refuses a proposal.
pub fn decide(writing: &mut Writing<'_>, args: ExemptionsDecide) -> Result<Nothing, Error> {
    let (row, kind) = ruled(writing, &args.tenancy, &args.exemption, args.granted)?;
    writing.transact(kind, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// A proposal as it is once it was decided, and which kind of step that is.
pub fn ruled(
    writing: &Writing<'_>,
    tenancy: &str,
    exemption: &str,
    granted: bool,
) -> Result<(Exemption, OperationKind), Error> {
    let row = known(writing.db.conn(), tenancy, exemption)?;
    if row.state != ExemptionState::Proposed.as_code() {
        return Err(Error::AlreadyDecided);
    }
    let (state, kind) = match granted {
        true => (ExemptionState::Granted, OperationKind::GrantExemption),
        false => (ExemptionState::Refused, OperationKind::RefuseExemption),
    };
    if granted {
        let last = row.last_day.as_deref().unwrap_or_default();
        read(writing.db.conn(), row.tenancy, Some(row.id), &row.first_day, last)?;
    }
    Ok((Exemption { state: state.as_code().to_owned(), ..row }, kind))
}

/// Changes the days or the reason of an exemption that was not refused.
pub fn change(writing: &mut Writing<'_>, args: ExemptionsChange) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let row = known(conn, &args.tenancy, &args.exemption)?;
    must_be_open_to(writing.team, &row)?;
    let span = read(conn, row.tenancy, Some(row.id), &args.first_day, &args.last_day)?;
    let row = Exemption { first_day: span.first.to_string(), last_day: span.last.map(|it| it.to_string()), ..row };
    let why = match store::exemptions::reason_of(conn, row.id)? {
        Some(known) => ExemptionReason { reason: args.reason.as_code().to_owned(), ..known },
        None => because(&row, args.reason),
    };
    writing.transact(OperationKind::ChangeExemption, |tx| {
        row.put(tx)?;
        Ok(why.put(tx)?)
    })?;
    Ok(Nothing {})
}

/// Takes an exemption or a proposal back.
pub fn withdraw(writing: &mut Writing<'_>, args: ExemptionsWithdraw) -> Result<Nothing, Error> {
    let row = known(writing.db.conn(), &args.tenancy, &args.exemption)?;
    must_be_open_to(writing.team, &row)?;
    writing.transact(OperationKind::WithdrawExemption, |tx| Ok(store::exemptions::remove(tx, row.id)?))?;
    Ok(Nothing {})
}

/// What waits for a decision, the earliest first.
pub fn open(reading: &Reading<'_>, _: Nothing) -> Result<Vec<ExemptionAsked>, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    store::exemptions::proposed(reading.conn)?
        .into_iter()
        .map(|asked| {
            let tenancy = asked.exemption.tenancy;
            reading.saw(tenancy);
            let span = days(&asked.exemption)?;
            Ok(ExemptionAsked {
                tenancy: tenancy.to_string(),
                name: caseload.get(tenancy).map(|it| it.name.clone()).unwrap_or_default(),
                effect: effects::of(reading, tenancy, |facts| facts.exemptions.push(span))?,
                exemption: item(asked.exemption, asked.reason, asked.by.unwrap_or_default())?,
                at_ms: asked.at_ms,
            })
        })
        .collect()
}

/// The exemptions of a tenancy, the latest first.
pub fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<ExemptionItem>, Error> {
    let rows = store::exemptions::of_tenancy(conn, tenancy)?.into_iter();
    rows.map(|(row, reason, maker)| item(row, reason, maker.name)).collect()
}

fn item(row: Exemption, reason: Option<String>, author: String) -> Result<ExemptionItem, Error> {
    Ok(ExemptionItem {
        id: row.id.to_string(),
        state: ExemptionState::from_code(&row.state)?,
        first_day: row.first_day,
        last_day: row.last_day,
        reason: reason.as_deref().map(Reason::from_code).transpose()?,
        author,
    })
}

/// The days of the granted exemptions, without one of them.
pub fn granted(conn: &Connection, tenancy: Id<Tenancy>, without: Option<Id<Exemption>>) -> Result<Vec<DaySpan>, Error> {
    let mut spans = Vec::new();
    for (it, _, _) in store::exemptions::of_tenancy(conn, tenancy)? {
        if ExemptionState::from_code(&it.state)?.has_effect() && Some(it.id) != without {
            spans.push(days(&it)?);
        }
    }
    Ok(spans)
}

fn days(exemption: &Exemption) -> Result<DaySpan, Error> {
    let last = exemption.last_day.as_deref().map(parse_day).transpose()?;
    Ok(DaySpan { first: parse_day(&exemption.first_day)?, last })
}

fn because(row: &Exemption, reason: Reason) -> ExemptionReason {
    ExemptionReason { id: reason_id(row.id), exemption: row.id, reason: reason.as_code().to_owned() }
}

fn known(conn: &Connection, tenancy: &str, exemption: &str) -> Result<Exemption, Error> {
    let tenancy: Id<Tenancy> = id(tenancy)?;
    Exemption::get(conn, id(exemption)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

/// What was granted changes only by who may decide; what was refused stays as it is.
pub fn must_be_open_to(team: &Team, row: &Exemption) -> Result<(), Error> {
    match ExemptionState::from_code(&row.state)? {
        ExemptionState::Proposed => Ok(()),
        ExemptionState::Granted => team.may(Permission::DecideExemption),
        ExemptionState::Refused => Err(Error::AlreadyDecided),
    }
}

/// Days within the support on which no other exemption was granted.
fn read(
    conn: &Connection,
    tenancy: Id<Tenancy>,
    own: Option<Id<Exemption>>,
    first_day: &str,
    last_day: &str,
) -> Result<DaySpan, Error> {
    let support = support_of(&Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?)?;
    let mut form = Form::default();
    let first = form.take(FieldName::FirstDay, parse_day(first_day));
    let last = form.take(FieldName::LastDay, maybe_day(last_day));
    let span = first.zip(last).and_then(|(first, last)| form.take(FieldName::LastDay, DaySpan::new(first, last)));
    let span = match span {
        Some(span) if !support.contains(span.first) => form.wrong(FieldName::FirstDay, Code::OutsideSupport),
        Some(span) if span.last.is_some_and(|last| !support.contains(last)) => {
            form.wrong(FieldName::LastDay, Code::OutsideSupport)
        }
        Some(span) if granted(conn, tenancy, own)?.iter().any(|it| it.overlaps(&span)) => {
            form.wrong(FieldName::FirstDay, Code::ExemptionOverlaps)
        }
        other => other,
    };
    form.done(span)
}

#[cfg(test)]
#[path = "exemptions/tests.rs"]
mod tests;
