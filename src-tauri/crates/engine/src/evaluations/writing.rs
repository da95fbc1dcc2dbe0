//! Evaluations as they are written down, with the tenant's wish and the advice.

use std::collections::BTreeSet;

use domain::{
    calendar::{Day, parse_known_day},
    covenant::{CriterionStatus, parse_number},
    error::{Field, Invalid},
    evaluation::{Advice, Adviser, EvaluationOutcome},
    text::remark,
    words::Words,
};
use store::{
    Id,
    tables::{Evaluation, EvaluationMove, EvaluationPresent, OmklapAdvice, OmklapWish, Tenancy},
};

use super::known;
use crate::{
    api::{
        Code, EvaluationsHold, EvaluationsMove, EvaluationsRemove, FieldName, Made, Nothing, OmklapAdviceSaid,
        OmklapWishSaid, OperationKind,
    },
    covenants::covenant_of,
    error::Error,
    forms::Form,
    omklap,
    permission::Permission,
    persons::maybe_day,
    promises,
    team::Writing,
    tenancies::id,
};

/// The most months by which a term becomes longer at once.
const MOST_EXTENDED: u32 = 24;

/// A day that has come.
pub(crate) fn past(form: &mut Form, text: &str, today: Day) -> Option<Day> {
    match form.take(FieldName::Day, parse_known_day(text)) {
        Some(day) if day > today => form.wrong(FieldName::Day, Code::DayInFuture),
        other => other,
    }
}

/// Words that may be absent.
fn words(form: &mut Form, field: FieldName, text: &str) -> Option<Option<String>> {
    form.take(field, Words::parse(text).map(|it| it.map(Words::into_string)))
}

/// Who writes decides on the omklap.
fn decides(writing: &Writing<'_>) -> bool {
    Permission::DecideOmklap.held_by(&writing.team.author().roles)
}

fn tenancy_of(writing: &Writing<'_>, tenancy: &str) -> Result<Tenancy, Error> {
    Tenancy::get(writing.db.conn(), id(tenancy)?)?.ok_or(Error::Missing)
}

/// Writes an evaluation down, with what was agreed.
pub fn hold(writing: &mut Writing<'_>, args: EvaluationsHold) -> Result<Made, Error> {
    if !args.promises.is_empty() {
        writing.team.may(Permission::KeepTasks)?;
    }
    let conn = writing.db.conn();
    let tenancy = tenancy_of(writing, &args.tenancy)?;
    let known = known(conn, &tenancy)?;
    let moments = known.moments(&covenant_of(conn, tenancy.id)?, writing.today);
    let evaluation = Id::from_uuid(writing.new_id());
    let mut form = Form::default();
    let day = match past(&mut form, &args.day, writing.today) {
        Some(day) if known.began.is_some_and(|began| day < began) => form.wrong(FieldName::Day, Code::BeforeSublease),
        other => other,
    };
    if let Some(month) = args.month {
        match moments.iter().find(|it| it.key == month) {
            None => drop(form.wrong::<()>(FieldName::Moment, Code::MomentUnknown)),
            Some(it) if it.held.is_some() => drop(form.wrong::<()>(FieldName::Moment, Code::MomentHeld)),
            Some(_) => (),
        }
    }
    let mut present = Vec::new();
    for it in &args.present {
        let name = form.take(FieldName::Present, remark(&it.name, Field::ContactName));
        present.extend(name.map(|name| EvaluationPresent {
            id: Id::from_uuid(writing.new_id()),
            evaluation,
            who: it.who.as_code().to_owned(),
            name,
        }));
    }
    if args.present.is_empty() {
        form.wrong::<()>(FieldName::Present, Code::NothingChosen);
    }
    let reason = match words(&mut form, FieldName::Reason, &args.support_reason) {
        Some(None) if matches!(args.support, Some(CriterionStatus::Met | CriterionStatus::NotMet)) => {
            form.wrong(FieldName::Reason, Code::WordsMissing)
        }
        // A reason of nothing is none.
        other => other.map(|it| it.filter(|_| args.support.is_some())),
    };
    let own_view = words(&mut form, FieldName::OwnView, &args.own_view);
    let said = words(&mut form, FieldName::Remark, &args.remark);
    let extends = match args.outcome {
        // A longer term has no effect before the lead decided it: a worker proposes it in words.
        EvaluationOutcome::ExtendTerm if !decides(writing) => form.wrong(FieldName::Outcome, Code::LeadExtends),
        EvaluationOutcome::ExtendTerm => {
            form.take(FieldName::ExtendsMonths, parse_number(&args.extends_months, 1, MOST_EXTENDED)).map(Some)
        }
        _ => Some(None),
    };
    let from = day.unwrap_or(writing.today);
    let mut agreed = Vec::new();
    for it in &args.promises {
        agreed.extend(promises::read(writing, &mut form, tenancy.id, Some((evaluation, from)), it));
    }
    let row = || {
        Some(Evaluation {
            id: evaluation,
            tenancy: tenancy.id,
            month: args.month.map(i64::from),
            day: day?.to_string(),
            support: args.support.map(|it| it.as_code().to_owned()),
            support_reason: reason?,
            own_view: own_view?,
            remark: said?,
            outcome: args.outcome.as_code().to_owned(),
            extends_months: extends?.map(i64::from),
        })
    };
    let row = row();
    let row = form.done(row)?;
    let looked = omklap::held(conn, &tenancy, parse_known_day(&row.day)?)?;
    let mut there = BTreeSet::new();
    present.retain(|it| there.insert((it.who.clone(), it.name.clone())));
    writing.transact(OperationKind::HoldEvaluation, |tx| {
        row.insert(tx)?;
        present.iter().try_for_each(|it| it.insert(tx))?;
        agreed.iter().try_for_each(|it| it.insert(tx))?;
        looked.iter().try_for_each(|it| it.put(tx))?;
        Ok(())
    })?;
    Ok(Made { id: evaluation.to_string() })
}

/// Agrees on another day for a moment that nobody held, or on the planned one after all.
pub fn change_day(writing: &mut Writing<'_>, args: EvaluationsMove) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let tenancy = tenancy_of(writing, &args.tenancy)?;
    let known = known(conn, &tenancy)?;
    let moments = known.moments(&covenant_of(conn, tenancy.id)?, writing.today);
    let moment = moments.iter().find(|it| it.key == args.month).ok_or(Error::Missing)?;
    let mut form = Form::default();
    let day = match form.take(FieldName::Day, maybe_day(&args.day)) {
        _ if moment.held.is_some() => form.wrong(FieldName::Day, Code::MomentHeld),
        Some(Some(day)) if known.began.is_some_and(|began| day < began) => {
            form.wrong(FieldName::Day, Code::BeforeSublease)
        }
        Some(Some(day)) => match (day - moment.planned).num_days().abs() {
            0..=MOST_MOVED_DAYS => Some(Some(day)),
            _ => form.take(FieldName::Day, Err(Invalid::DayTooFarAhead { max: MOST_MOVED_DAYS as u32 })),
        },
        other => other,
    };
    // The planned day itself is no other day.
    let day = form.done(day)?.filter(|it| *it != moment.planned);
    let before = store::evaluations::moves(conn, tenancy.id)?;
    let before: Vec<_> = before.into_iter().filter(|it| it.month == i64::from(args.month)).collect();
    let kept = before.last().map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id);
    let row = day.map(|day| EvaluationMove {
        id: kept,
        tenancy: tenancy.id,
        month: i64::from(args.month),
        day: day.to_string(),
    });
    writing.transact(OperationKind::MoveEvaluation, |tx| {
        for it in before.iter().filter(|it| row.as_ref().is_none_or(|row| row.id != it.id)) {
            EvaluationMove::remove(tx, it.id)?;
        }
        if let Some(row) = &row {
            row.put(tx)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// How far from its planned day a moment can be agreed.
const MOST_MOVED_DAYS: i64 = 366;

/// Takes an evaluation away that was wrong. What was agreed there stays, and what was planned is still to be held.
pub fn remove(writing: &mut Writing<'_>, args: EvaluationsRemove) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let tenancy = tenancy_of(writing, &args.tenancy)?;
    let row = Evaluation::get(conn, id(&args.evaluation)?)?;
    let row = row.filter(|it| it.tenancy == tenancy.id).ok_or(Error::Missing)?;
    let again = omklap::not_held(conn, &tenancy, &row)?;
    let present = store::evaluations::present(conn, row.id)?;
    if row.extends_months.is_some() {
        // With it goes the longer term, on which the lead decided.
        writing.team.may(Permission::DecideOmklap)?;
    }
    writing.transact(OperationKind::RemoveEvaluation, |tx| {
        for it in &present {
            EvaluationPresent::remove(tx, it.id)?;
        }
        again.map_or(Ok(()), |it| store::omklap::reopen_task(tx, it))?;
        Ok(Evaluation::remove(tx, row.id)?)
    })?;
    Ok(Nothing {})
}

/// Writes down whether the tenant wants a lease of their own.
pub fn wish(writing: &mut Writing<'_>, args: OmklapWishSaid) -> Result<Made, Error> {
    let tenancy = tenancy_of(writing, &args.tenancy)?.id;
    let mut form = Form::default();
    let day = past(&mut form, &args.day, writing.today);
    let said = words(&mut form, FieldName::Words, &args.words);
    let (day, words) = form.done(day.zip(said))?;
    let id = Id::from_uuid(writing.new_id());
    let answer = args.answer.as_code().to_owned();
    let row = OmklapWish { id, tenancy, day: day.to_string(), answer, words };
    writing.transact(OperationKind::SayWish, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: id.to_string() })
}

/// Writes down what worker or lead advise.
pub fn advise(writing: &mut Writing<'_>, args: OmklapAdviceSaid) -> Result<Made, Error> {
    let tenancy = tenancy_of(writing, &args.tenancy)?.id;
    let mut form = Form::default();
    let day = past(&mut form, &args.day, writing.today);
    let reason = match words(&mut form, FieldName::Reason, &args.reason) {
        Some(None) if args.advice != Advice::Positive => form.wrong(FieldName::Reason, Code::WordsMissing),
        other => other,
    };
    if args.adviser == Adviser::Lead && !decides(writing) {
        form.wrong::<()>(FieldName::Adviser, Code::LeadAdvises);
    }
    let (day, reason) = form.done(day.zip(reason))?;
    let id = Id::from_uuid(writing.new_id());
    let (adviser, advice) = (args.adviser.as_code().to_owned(), args.advice.as_code().to_owned());
    let row = OmklapAdvice { id, tenancy, day: day.to_string(), adviser, advice, reason };
    writing.transact(OperationKind::Advise, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: id.to_string() })
}
