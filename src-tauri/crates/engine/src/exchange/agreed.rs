//! Covenants, evaluations with wish and advice, the checklist and Wmo decisions.

use domain::{
    checklist::{ChecklistItem, ChecklistValue},
    covenant::{Criterion, CriterionStatus as Status, Decider, Document, Reporting, read_codes},
    error::Invalid,
    evaluation::{Advice, Adviser, EvaluationOutcome, Party, WishAnswer},
};
use store::tables::{
    ChecklistEntry, Covenant, CriterionStatus, Evaluation, EvaluationMove, EvaluationPresent, OmklapAdvice, OmklapWish,
    Promise, WmoDecision,
};

use super::{
    Error,
    entry::{cell, number, one_row},
    ids,
    line::{Line, needed},
    rejection::{Fault, Rejection},
    schedule::{code, day},
    sheet::{
        CHECKLIST, COVENANTS, CRITERION_STATUSES, EVALUATION_MOVES, EVALUATIONS, EVALUATIONS_PRESENT, OMKLAP_ADVICE,
        OMKLAP_WISHES, PROMISES, WMO_DECISIONS,
    },
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Covenant>()?;
    walk.take::<Evaluation>()?;
    walk.take::<EvaluationPresent>()?;
    walk.take::<EvaluationMove>()?;
    walk.take::<Promise>()?;
    walk.take::<OmklapWish>()?;
    walk.take::<OmklapAdvice>()?;
    walk.take::<CriterionStatus>()?;
    walk.take::<ChecklistEntry>()?;
    walk.take::<WmoDecision>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<Covenant>(|each| Covenant::for_each(conn, each))?;
    export.all::<Evaluation>(|each| Evaluation::for_each(conn, each))?;
    export.all::<EvaluationPresent>(|each| EvaluationPresent::for_each(conn, each))?;
    export.all::<EvaluationMove>(|each| EvaluationMove::for_each(conn, each))?;
    export.all::<Promise>(|each| Promise::for_each(conn, each))?;
    export.all::<OmklapWish>(|each| OmklapWish::for_each(conn, each))?;
    export.all::<OmklapAdvice>(|each| OmklapAdvice::for_each(conn, each))?;
    export.all::<CriterionStatus>(|each| CriterionStatus::for_each(conn, each))?;
    export.all::<ChecklistEntry>(|each| ChecklistEntry::for_each(conn, each))?;
    export.all::<WmoDecision>(|each| WmoDecision::for_each(conn, each))
}

/// A number of months, weeks or homes: at least `least`, and none that nobody agrees on.
fn counted(line: &Line<'_>, column: &'static str, least: i64) -> Result<Option<i64>, Fault> {
    match line.number(column)? {
        Some(it) if it < least || it > MOST => Err(Rejection::NumberOutOfRange.of(column)),
        it => Ok(it),
    }
}

const MOST: i64 = 10_000;

fn some_counted(line: &Line<'_>, column: &'static str, least: i64) -> Result<i64, Fault> {
    needed(counted(line, column, least)?, column)
}

/// A code that may be absent.
fn maybe<T>(
    line: &Line<'_>,
    column: &'static str,
    known: impl FnOnce(&str) -> Result<T, Invalid>,
    write: impl FnOnce(T) -> &'static str,
) -> Result<Option<String>, Fault> {
    Ok(line.code(column, known)?.map(|it| write(it).to_owned()))
}

/// Codes in one cell, as they are kept.
fn codes<T: Ord>(
    line: &Line<'_>,
    column: &'static str,
    known: impl Fn(&str) -> Result<T, Invalid>,
) -> Result<String, Fault> {
    let text = line.text(column)?.unwrap_or_default();
    read_codes(text, known).map_err(|why| Rejection::from(why).of(column))?;
    Ok(text.to_owned())
}

/// Months that rise, as they are kept.
fn months(line: &Line<'_>, column: &'static str) -> Result<String, Fault> {
    let text = needed(line.text(column)?, column)?;
    let read = text.split(' ').map(|it| it.parse::<u32>().ok().filter(|it| (1..=120).contains(it)));
    let months: Option<Vec<u32>> = read.collect();
    match months {
        Some(months) if months.windows(2).all(|it| matches!(it, [one, two] if one < two)) => Ok(text.to_owned()),
        _ => Err(Rejection::NumberInvalid.of(column)),
    }
}

fn flag(it: Option<bool>) -> String {
    it.map_or_else(String::new, |it| it.to_string())
}

one_row! { Covenant, COVENANTS, |line, walk| Self {
    id: ids::row(line.id()?),
    organisation: walk.must_refer(line, "organisation_id")?,
    term_months: some_counted(line, "term_months", 1)?,
    evaluation_months: months(line, "evaluation_months")?,
    decides: code(line, "decides", Decider::from_code, Decider::as_code)?,
    dwellings_a_year: counted(line, "dwellings_a_year", 0)?,
    response_days: some_counted(line, "response_days", 1)?,
    aftercare_months: some_counted(line, "aftercare_months", 0)?,
    reporting: code(line, "reporting", Reporting::from_code, Reporting::as_code)?,
    documents: codes(line, "documents", Document::from_code)?,
    left_out: codes(line, "left_out", Criterion::from_code)?,
    rent_months: some_counted(line, "rent_months", 1)?,
    nuisance_months: some_counted(line, "nuisance_months", 1)?,
    admission_weeks: some_counted(line, "admission_weeks", 1)?,
    admission_missed: some_counted(line, "admission_missed", 0)?,
    inspection_months: some_counted(line, "inspection_months", 1)?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.organisation),
    it.term_months.to_string(),
    it.evaluation_months.clone(),
    it.decides.clone(),
    number(it.dwellings_a_year),
    it.response_days.to_string(),
    it.aftercare_months.to_string(),
    it.reporting.clone(),
    it.documents.clone(),
    it.left_out.clone(),
    it.rent_months.to_string(),
    it.nuisance_months.to_string(),
    it.admission_weeks.to_string(),
    it.admission_missed.to_string(),
    it.inspection_months.to_string(),
] }

one_row! { Evaluation, EVALUATIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    month: counted(line, "month", 1)?,
    day: day(line, "day")?,
    support: maybe(line, "support", Status::from_code, Status::as_code)?,
    support_reason: line.note("support_reason")?,
    own_view: line.note("own_view")?,
    remark: line.note("remark")?,
    outcome: code(line, "outcome", EvaluationOutcome::from_code, EvaluationOutcome::as_code)?,
    extends_months: counted(line, "extends_months", 1)?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    number(it.month),
    it.day.clone(),
    cell(&it.support),
    cell(&it.support_reason),
    cell(&it.own_view),
    cell(&it.remark),
    it.outcome.clone(),
    number(it.extends_months),
] }

one_row! { EvaluationPresent, EVALUATIONS_PRESENT, |line, walk| Self {
    id: ids::row(line.id()?),
    evaluation: walk.must_refer(line, "evaluation_id")?,
    who: code(line, "who", Party::from_code, Party::as_code)?,
    name: line.maybe("name")?,
}, |it, names| vec![it.id.to_string(), names.of(it.evaluation), it.who.clone(), cell(&it.name)] }

one_row! { EvaluationMove, EVALUATION_MOVES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    month: some_counted(line, "month", 1)?,
    day: day(line, "day")?,
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.month.to_string(), it.day.clone()] }

one_row! { Promise, PROMISES, |line, walk| Self {
    id: ids::row(line.id()?),
    task: walk.must_refer(line, "task_id")?,
    evaluation: walk.refer(line, "evaluation_id")?,
    who: maybe(line, "who", Party::from_code, Party::as_code)?,
    kept: line.flag("kept")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.task),
    names.maybe(it.evaluation),
    cell(&it.who),
    flag(it.kept),
] }

one_row! { OmklapWish, OMKLAP_WISHES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    day: day(line, "day")?,
    answer: code(line, "answer", WishAnswer::from_code, WishAnswer::as_code)?,
    words: line.note("words")?,
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.day.clone(), it.answer.clone(), cell(&it.words)] }

one_row! { OmklapAdvice, OMKLAP_ADVICE, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    day: day(line, "day")?,
    adviser: code(line, "adviser", Adviser::from_code, Adviser::as_code)?,
    advice: code(line, "advice", Advice::from_code, Advice::as_code)?,
    reason: line.note("reason")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.day.clone(),
    it.adviser.clone(),
    it.advice.clone(),
    cell(&it.reason),
] }

one_row! { CriterionStatus, CRITERION_STATUSES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    criterion: code(line, "criterion", from_care, Criterion::as_code)?,
    status: code(line, "status", Status::from_code, Status::as_code)?,
    day: day(line, "day")?,
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.criterion.clone(), it.status.clone(), it.day.clone()] }

/// A criterion that is judged from care.
fn from_care(code: &str) -> Result<Criterion, Invalid> {
    let criterion = Criterion::from_code(code)?;
    let known = matches!(criterion, Criterion::Finance | Criterion::Brp);
    if known { Ok(criterion) } else { Err(Invalid::UnknownCode { list: "criterion" }) }
}

one_row! { ChecklistEntry, CHECKLIST, |line, walk| {
    let item = needed(line.code("item", ChecklistItem::from_code)?, "item")?;
    let value = |text: &str| match ChecklistValue::from_code(text) {
        Ok(value) if item.values().contains(&value) => Ok(value),
        _ => Err(Invalid::UnknownCode { list: "value of the checklist" }),
    };
    Self {
        id: ids::row(line.id()?),
        tenancy: walk.must_refer(line, "tenancy_id")?,
        item: item.as_code().to_owned(),
        value: code(line, "value", value, ChecklistValue::as_code)?,
        day: day(line, "day")?,
    }
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.item.clone(), it.value.clone(), it.day.clone()] }

one_row! { WmoDecision, WMO_DECISIONS, |line, walk| {
    let first_day = line.first_day("from")?;
    Self {
        id: ids::row(line.id()?),
        tenancy: walk.must_refer(line, "tenancy_id")?,
        number: line.maybe("number")?,
        product: line.name("product")?,
        last_day: line.last_day("to", &first_day)?,
        first_day,
    }
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    cell(&it.number),
    it.product.clone(),
    it.first_day.clone(),
    cell(&it.last_day),
] }
