//! Organisations: who owns dwellings, provides or pays.

use domain::organisation::{OrganisationKind, OrganisationName};
use store::{Connection, Id, tables::Organisation};

use crate::{
    api::{Code, FieldName, Made, Nothing, OperationKind, OrganisationFields, OrganisationRow, OrganisationsChange},
    caseload::folded,
    error::Error,
    forms::Form,
    team::{Reading, Writing},
    tenancies::id,
};

/// Every organisation, by name.
pub fn list(reading: &Reading<'_>, _: Nothing) -> Result<Vec<OrganisationRow>, Error> {
    let mut all = Organisation::all(reading.conn)?;
    all.sort_by_key(|it| folded(&it.name));
    let row = |it: Organisation| OrganisationRow {
        id: it.id.to_string(),
        kind: OrganisationKind::from_code(&it.kind).ok(),
        name: it.name,
    };
    Ok(all.into_iter().map(row).collect())
}

/// Makes an organisation.
pub fn add(writing: &mut Writing<'_>, args: OrganisationFields) -> Result<Made, Error> {
    let id = Id::from_uuid(writing.new_id());
    let row = read(writing.db.conn(), id, &args)?;
    writing.transact(OperationKind::AddOrganisation, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: id.to_string() })
}

/// Changes an organisation.
pub fn change(writing: &mut Writing<'_>, args: OrganisationsChange) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let known = Organisation::get(conn, id(&args.organisation)?)?.ok_or(Error::Missing)?;
    let row = read(conn, known.id, &args.fields)?;
    writing.transact(OperationKind::ChangeOrganisation, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

fn read(conn: &Connection, id: Id<Organisation>, fields: &OrganisationFields) -> Result<Organisation, Error> {
    let mut form = Form::default();
    let mut name = form.take(FieldName::Name, OrganisationName::parse(&fields.name));
    let same =
        |it: &Organisation| it.id != id && name.as_ref().is_some_and(|name| folded(name.as_str()) == folded(&it.name));
    if Organisation::all(conn)?.iter().any(same) {
        name = form.wrong(FieldName::Name, Code::NameTaken);
    }
    let row =
        name.map(|name| Organisation { id, name: name.as_str().to_owned(), kind: fields.kind.as_code().to_owned() });
    form.done(row)
}
