//! What was agreed with the tenant: who does what by when, and whether it was kept.
//!
//! It is a task of kind agreement, so it stands wherever tasks do and its words are care as theirs are; beside it a row
//! says who does it and whether it was kept.

use domain::{calendar::Day, task::TaskCode, tenancy::parse_agreed_day, words::Words};
use store::{
    Id, RowError, Tx,
    tables::{Evaluation, Promise, Task, TaskText, Tenancy},
};

use crate::{
    api::{Code, FieldName, Made, Nothing, OperationKind, PromiseSaid, PromisesAdd, PromisesJudge},
    error::Error,
    forms::Form,
    tasks,
    team::Writing,
    tenancies::id,
};

/// Nobody agrees with a tenant on what is due further ahead.
const YEARS_AHEAD: u32 = 2;

/// What was agreed, ready to be written.
pub struct Agreed {
    task: Task,
    text: TaskText,
    promise: Promise,
}

impl Agreed {
    /// Writes it.
    pub fn insert(&self, tx: &Tx<'_>) -> Result<(), RowError> {
        self.task.insert(tx)?;
        self.text.insert(tx)?;
        self.promise.insert(tx)
    }
}

/// Reads what a person typed. What was agreed at an evaluation is not due before its day.
pub fn read(
    writing: &Writing<'_>,
    form: &mut Form,
    tenancy: Id<Tenancy>,
    at: Option<(Id<Evaluation>, Day)>,
    said: &PromiseSaid,
) -> Option<Agreed> {
    let field = |own| if at.is_some() { FieldName::Promises } else { own };
    let words = form.take(field(FieldName::Words), Words::some(&said.text));
    let by = match form.take(field(FieldName::ByDay), parse_agreed_day(&said.by_day, writing.today, YEARS_AHEAD)) {
        Some(day) if at.is_some_and(|(_, from)| day < from) => form.wrong(FieldName::Promises, Code::LastBeforeFirst),
        other => other,
    };
    let (words, by) = words.zip(by)?;
    let task = Task {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        code: TaskCode::Agreement.as_code().to_owned(),
        due_day: by.to_string(),
        done_day: None,
        worker: None,
    };
    let text = TaskText { id: Id::from_uuid(writing.new_id()), task: task.id, text: words.into_string() };
    let promise = Promise {
        id: Id::from_uuid(writing.new_id()),
        task: task.id,
        evaluation: at.map(|(evaluation, _)| evaluation),
        who: Some(said.who.as_code().to_owned()),
        kept: None,
    };
    Some(Agreed { task, text, promise })
}

/// Writes down what was agreed.
pub fn add(writing: &mut Writing<'_>, args: PromisesAdd) -> Result<Made, Error> {
    let tenancy = Tenancy::get(writing.db.conn(), id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let mut form = Form::default();
    let agreed = read(writing, &mut form, tenancy, None, &args.promise);
    let agreed = form.done(agreed)?;
    writing.transact(OperationKind::AddPromise, |tx| Ok(agreed.insert(tx)?))?;
    Ok(Made { id: agreed.task.id.to_string() })
}

/// Says whether it was kept: it is done then, today; or it is open again.
pub fn judge(writing: &mut Writing<'_>, args: PromisesJudge) -> Result<Nothing, Error> {
    let task = tasks::of_tenancy(&writing.look(), &args.task, &args.tenancy)?;
    if task.code != TaskCode::Agreement.as_code() {
        return Err(Error::Missing);
    }
    let known = store::tasks::promise(writing.db.conn(), task.id)?;
    let blank =
        || Promise { id: Id::from_uuid(writing.new_id()), task: task.id, evaluation: None, who: None, kept: None };
    let promise = Promise { kept: args.kept, ..known.unwrap_or_else(blank) };
    let today = writing.today.to_string();
    let done_day = args.kept.map(|_| task.done_day.clone().unwrap_or(today));
    let task = Task { done_day, ..task };
    writing.transact(OperationKind::JudgePromise, |tx| {
        task.put(tx)?;
        Ok(promise.put(tx)?)
    })?;
    Ok(Nothing {})
}
