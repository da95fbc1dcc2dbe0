//! What is written about reports: what came in, what was done, whether it is so, and what goes well.

use domain::{
    calendar::{Day, parse_day, parse_known_day},
    error::Field,
    nuisance::MOST_RESPONSE_DAYS,
    text::remark,
    words::Words,
};
use store::{
    Id, Tx,
    tables::{GoodSign, Nuisance, NuisanceReport, NuisanceResponse, NuisanceText, Setting, Tenancy},
};

use super::NORM_SETTING;
use crate::{
    api::{
        Code, FieldName, GoodSignsAdd, GoodSignsRemove, Made, Nothing, NuisanceAdd, NuisanceAnswer, NuisanceChange,
        NuisanceFields, NuisanceJudge, NuisanceNorm, NuisanceRemove, NuisanceTell, NuisanceWithdraw, OperationKind,
    },
    error::Error,
    exchange::ids,
    forms::Form,
    team::Writing,
    tenancies::id,
};

fn tenancy(writing: &Writing<'_>, text: &str) -> Result<Id<Tenancy>, Error> {
    Ok(Tenancy::get(writing.db.conn(), id(text)?)?.ok_or(Error::Missing)?.id)
}

/// A report; whoever names another tenancy would leave its name in the access log.
fn known(writing: &Writing<'_>, of: &str, report: &str) -> Result<Nuisance, Error> {
    let tenancy = tenancy(writing, of)?;
    let row = Nuisance::get(writing.db.conn(), id(report)?)?;
    row.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

/// A day that has come.
pub(super) fn past(form: &mut Form, field: FieldName, text: &str, today: Day) -> Option<Day> {
    match form.take(field, parse_known_day(text)) {
        Some(day) if day > today => form.wrong(field, Code::DayInFuture),
        other => other,
    }
}

/// What this program knows of a report; made when it came from a file.
fn told(writing: &Writing<'_>, nuisance: Id<Nuisance>) -> Result<NuisanceReport, Error> {
    let known = store::nuisance::report(writing.db.conn(), nuisance)?;
    let id = ids::nuisance_report(nuisance);
    Ok(known.unwrap_or(NuisanceReport { id, nuisance, source: None, judged_day: None, judged_why: None }))
}

/// A report that is written down now.
fn fresh(writing: &Writing<'_>, tenancy: Id<Tenancy>) -> Nuisance {
    let (day, kind) = (String::new(), String::new());
    let id = Id::from_uuid(writing.new_id());
    Nuisance { id, exchange_id: None, tenancy, day, kind, serious: false, confirmed: None }
}

/// Writes a report down.
pub fn add(writing: &mut Writing<'_>, args: NuisanceAdd) -> Result<Made, Error> {
    let row = fresh(writing, tenancy(writing, &args.tenancy)?);
    let id = row.id;
    put(writing, Form::default(), OperationKind::AddNuisance, row, &args.fields, |_| Ok(()))?;
    Ok(Made { id: id.to_string() })
}

/// Puts a report right.
pub fn change(writing: &mut Writing<'_>, args: NuisanceChange) -> Result<Nothing, Error> {
    let row = known(writing, &args.tenancy, &args.report)?;
    put(writing, Form::default(), OperationKind::ChangeNuisance, row, &args.fields, |_| Ok(()))?;
    Ok(Nothing {})
}

/// Writes a report down, or puts it right, together with its words. They are care: the landlord's side has verbs without.
pub fn tell(writing: &mut Writing<'_>, args: NuisanceTell) -> Result<Made, Error> {
    let (kind, row) = match &args.report {
        None => (OperationKind::AddNuisance, fresh(writing, tenancy(writing, &args.tenancy)?)),
        Some(report) => (OperationKind::ChangeNuisance, known(writing, &args.tenancy, report)?),
    };
    let nuisance = row.id;
    let mut form = Form::default();
    let words = form.take(FieldName::Said, Words::parse(&args.text)).flatten();
    let had = store::nuisance::text(writing.db.conn(), nuisance)?.map(|it| it.id);
    let id = had.unwrap_or(ids::nuisance_text(nuisance));
    put(writing, form, kind, row, &args.fields, |tx| match words {
        Some(words) => Ok(NuisanceText { id, nuisance, text: words.into_string() }.put(tx)?),
        None if had.is_some() => Ok(NuisanceText::remove(tx, id)?),
        None => Ok(()),
    })?;
    Ok(Made { id: nuisance.to_string() })
}

fn put(
    writing: &mut Writing<'_>,
    mut form: Form,
    kind: OperationKind,
    row: Nuisance,
    fields: &NuisanceFields,
    beside: impl FnOnce(&Tx<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let report = told(writing, row.id)?;
    let first = store::nuisance::responses(writing.db.conn(), row.id)?.into_iter().map(|it| it.day);
    let done = first.chain(report.judged_day.clone()).min().map(|it| parse_day(&it)).transpose()?;
    let day = match past(&mut form, FieldName::Day, &fields.day, writing.today) {
        Some(day) if done.is_some_and(|done| done < day) => form.wrong(FieldName::Day, Code::AfterAnswer),
        other => other,
    };
    let day = form.done(day)?;
    // What a file calls nuisance in its own way goes on being called so.
    let own = row.kind.is_empty() || super::about(&row) != fields.about;
    let about = if own { fields.about.as_code().to_owned() } else { row.kind.clone() };
    let row = Nuisance { day: day.to_string(), kind: about, serious: fields.serious, ..row };
    let report = NuisanceReport { source: fields.source.map(|it| it.as_code().to_owned()), ..report };
    writing.transact(kind, |tx| {
        row.put(tx)?;
        report.put(tx)?;
        beside(tx)
    })
}

/// Says whether a report is so, and on what ground; or that nobody judged it after all.
pub fn judge(writing: &mut Writing<'_>, args: NuisanceJudge) -> Result<Nothing, Error> {
    let row = known(writing, &args.tenancy, &args.report)?;
    let report = told(writing, row.id)?;
    let came = parse_day(&row.day)?;
    let mut form = Form::default();
    let judged = match args.confirmed {
        None => Some(None),
        Some(_) => {
            let day = match past(&mut form, FieldName::Day, &args.day, writing.today) {
                Some(day) if day < came => form.wrong(FieldName::Day, Code::BeforeReport),
                other => other,
            };
            let why = match form.take(FieldName::Reason, remark(&args.why, Field::Remark)) {
                Some(None) => form.wrong(FieldName::Reason, Code::JudgedWithoutWords),
                other => other.flatten(),
            };
            day.zip(why).map(Some)
        }
    };
    let (day, why) = form.done(judged)?.unzip();
    let row = Nuisance { confirmed: args.confirmed, serious: args.serious, ..row };
    let report = NuisanceReport { judged_day: day.map(|it| it.to_string()), judged_why: why, ..report };
    writing.transact(OperationKind::JudgeNuisance, |tx| {
        row.put(tx)?;
        Ok(report.put(tx)?)
    })?;
    Ok(Nothing {})
}

/// Says what was done about a report.
pub fn answer(writing: &mut Writing<'_>, args: NuisanceAnswer) -> Result<Made, Error> {
    let row = known(writing, &args.tenancy, &args.report)?;
    let came = parse_day(&row.day)?;
    let mut form = Form::default();
    let day = match past(&mut form, FieldName::Day, &args.day, writing.today) {
        Some(day) if day < came => form.wrong(FieldName::Day, Code::BeforeReport),
        other => other,
    };
    let day = form.done(day)?;
    let id = Id::from_uuid(writing.new_id());
    let done = NuisanceResponse { id, nuisance: row.id, day: day.to_string(), kind: args.did.as_code().to_owned() };
    writing.transact(OperationKind::AnswerNuisance, |tx| Ok(done.insert(tx)?))?;
    Ok(Made { id: id.to_string() })
}

/// Takes away what was not done.
pub fn withdraw(writing: &mut Writing<'_>, args: NuisanceWithdraw) -> Result<Nothing, Error> {
    let done = NuisanceResponse::get(writing.db.conn(), id(&args.response)?)?.ok_or(Error::Missing)?;
    known(writing, &args.tenancy, &done.nuisance.to_string())?;
    writing.transact(OperationKind::WithdrawAnswer, |tx| Ok(NuisanceResponse::remove(tx, done.id)?))?;
    Ok(Nothing {})
}

/// Takes a report away with what was done. Its words are care; nothing shows them without their report.
pub fn remove(writing: &mut Writing<'_>, args: NuisanceRemove) -> Result<Nothing, Error> {
    let row = known(writing, &args.tenancy, &args.report)?;
    let conn = writing.db.conn();
    let report = store::nuisance::report(conn, row.id)?;
    let responses = store::nuisance::responses(conn, row.id)?;
    writing.transact(OperationKind::RemoveNuisance, |tx| {
        responses.iter().try_for_each(|it| NuisanceResponse::remove(tx, it.id))?;
        report.iter().try_for_each(|it| NuisanceReport::remove(tx, it.id))?;
        Ok(Nuisance::remove(tx, row.id)?)
    })?;
    Ok(Nothing {})
}

/// Writes a good sign down.
pub fn add_sign(writing: &mut Writing<'_>, args: GoodSignsAdd) -> Result<Made, Error> {
    let tenancy = tenancy(writing, &args.tenancy)?;
    let mut form = Form::default();
    let day = past(&mut form, FieldName::Day, &args.day, writing.today);
    let said = form.take(FieldName::Said, remark(&args.said, Field::Remark));
    let (day, said) = form.done(day.zip(said))?;
    let row = GoodSign {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        day: day.to_string(),
        kind: args.sign.as_code().to_owned(),
        source: args.source.as_code().to_owned(),
        said,
    };
    writing.transact(OperationKind::AddGoodSign, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes a good sign away.
pub fn remove_sign(writing: &mut Writing<'_>, args: GoodSignsRemove) -> Result<Nothing, Error> {
    let tenancy = tenancy(writing, &args.tenancy)?;
    let row = GoodSign::get(writing.db.conn(), id(&args.sign)?)?;
    let row = row.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveGoodSign, |tx| Ok(GoodSign::remove(tx, row.id)?))?;
    Ok(Nothing {})
}

/// Chooses in how many working days a report is to be answered.
pub fn choose_norm(writing: &mut Writing<'_>, args: NuisanceNorm) -> Result<NuisanceNorm, Error> {
    if args.days > MOST_RESPONSE_DAYS {
        return Err(Error::ResponseDaysInvalid { most: MOST_RESPONSE_DAYS });
    }
    let id = store::accounts::setting_id(NORM_SETTING);
    let setting = Setting { id, name: NORM_SETTING.to_owned(), value: args.days.to_string() };
    writing.transact(OperationKind::ChangeSetting, |tx| Ok(setting.put(tx)?))?;
    Ok(args)
}
