//! Workers: who visits. An account is something else; a colleague without one can be planned too.

use domain::{
    reach::Email,
    role::Role,
    worker::{WeekMinutes, WorkerName},
};
use store::{Connection, Id, tables::Worker};

use crate::{
    api::{Code, FieldName, Made, Nothing, OperationKind, WorkerFields, WorkersChange},
    caseload::folded,
    error::Error,
    forms::Form,
    team::Writing,
    tenancies::id,
};

/// Makes a worker.
pub fn add(writing: &mut Writing<'_>, args: WorkerFields) -> Result<Made, Error> {
    let id = Id::from_uuid(writing.new_id());
    let blank = Worker {
        id,
        exchange_id: None,
        name: String::new(),
        role: Role::Worker.as_code().to_owned(),
        minutes_per_week: None,
        email: None,
    };
    let row = read(writing.db.conn(), &args, blank)?;
    writing.transact(OperationKind::AddWorker, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: id.to_string() })
}

/// Changes a worker.
pub fn change(writing: &mut Writing<'_>, args: WorkersChange) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let known = Worker::get(conn, id(&args.worker)?)?.ok_or(Error::Missing)?;
    let row = read(conn, &args.fields, known)?;
    writing.transact(OperationKind::ChangeWorker, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

fn read(conn: &Connection, fields: &WorkerFields, known: Worker) -> Result<Worker, Error> {
    let mut form = Form::default();
    let mut name = form.take(FieldName::Name, WorkerName::parse(&fields.name));
    let same =
        |it: &Worker| it.id != known.id && name.as_ref().is_some_and(|name| folded(name.as_str()) == folded(&it.name));
    if Worker::all(conn)?.iter().any(same) {
        name = form.wrong(FieldName::Name, Code::NameTaken);
    }
    let minutes = form.take(FieldName::Hours, WeekMinutes::parse_hours(&fields.hours));
    let email = form.take(FieldName::Email, Email::parse(&fields.email));
    let all = || {
        Some(Worker {
            name: name?.as_str().to_owned(),
            minutes_per_week: minutes?.map(|it| i64::from(it.get())),
            email: email?.map(Email::into_text),
            ..known
        })
    };
    form.done(all())
}
