//! Incidents outside a visit, and the judgement of all of them. They are care.
//!
//! One that a visit opened goes with the result of that visit ([`crate::visits`]): it is judged here, and not taken away.

use domain::words::Words;
use store::{
    Connection, Id,
    tables::{Incident, Tenancy},
};

use crate::{
    api::{FieldName, IncidentRow, IncidentsAdd, IncidentsJudge, IncidentsRemove, Made, Nothing, OperationKind},
    error::Error,
    evaluations::past,
    forms::Form,
    team::Writing,
    tenancies::id,
};

/// What happened around a tenancy, newest first.
pub(crate) fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<IncidentRow>, Error> {
    let found = store::incidents::of_tenancy(conn, tenancy)?.into_iter().map(|(it, maker)| {
        Ok(IncidentRow {
            of_visit: store::incidents::is_of_visit(conn, it.id)?,
            id: it.id.to_string(),
            day: it.day,
            what: it.kind,
            serious: it.serious,
            confirmed: it.confirmed,
            note: it.note,
            author: maker.name,
        })
    });
    found.collect()
}

/// Writes down what happened outside a visit.
pub fn add(writing: &mut Writing<'_>, args: IncidentsAdd) -> Result<Made, Error> {
    let tenancy = Tenancy::get(writing.db.conn(), id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let mut form = Form::default();
    let day = past(&mut form, &args.day, writing.today);
    let note = form.take(FieldName::Said, Words::parse(&args.text));
    let (day, note) = form.done(day.zip(note))?;
    let row = Incident {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        tenancy,
        day: day.to_string(),
        kind: args.what.as_code().to_owned(),
        serious: args.serious,
        confirmed: None,
        note: note.map(Words::into_string),
    };
    writing.transact(OperationKind::AddIncident, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// An incident, reached only through its own tenancy: the access log would name the wrong person.
fn own(conn: &Connection, tenancy: &str, incident: &str) -> Result<Incident, Error> {
    let tenancy = id(tenancy)?;
    Incident::get(conn, id(incident)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

/// Says whether it is so and how serious it is, or that nobody judged it after all.
pub fn judge(writing: &mut Writing<'_>, args: IncidentsJudge) -> Result<Nothing, Error> {
    let row = own(writing.db.conn(), &args.tenancy, &args.incident)?;
    let row = Incident { confirmed: args.confirmed, serious: args.serious, ..row };
    writing.transact(OperationKind::JudgeIncident, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes away what did not happen; what a visit opened is put right at the visit.
pub fn remove(writing: &mut Writing<'_>, args: IncidentsRemove) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let row = own(conn, &args.tenancy, &args.incident)?;
    if store::incidents::is_of_visit(conn, row.id)? {
        return Err(Error::Missing);
    }
    writing.transact(OperationKind::RemoveIncident, |tx| Ok(Incident::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
