//! Who works at organisations and is called about homes: the one place where they are kept, whoever shows them.

use domain::{
    error::Field,
    organisation::OfficerKind,
    reach::{Email, Phone},
    text::{name_of_other, remark},
};
use store::{
    Connection, Id,
    tables::{Officer, Organisation},
};

use crate::{
    api::{
        FieldName, Made, Nothing, OfficerFields, OfficerList, OfficerRow, OfficersAdd, OfficersChange, OfficersRemove,
        OperationKind, OrganisationOfficers,
    },
    error::Error,
    forms::Form,
    organisations,
    permission::Permission,
    team::{Reading, Writing},
    tenancies::id,
};

/// Every organisation with who works there.
pub fn list(reading: &Reading<'_>, _: Nothing) -> Result<OfficerList, Error> {
    let organisations = organisations::list(reading, Nothing {})?.into_iter().map(|organisation| {
        let officers = of_organisation(reading.conn, Some(id(&organisation.id)?))?;
        Ok(OrganisationOfficers { organisation, officers })
    });
    Ok(OfficerList {
        organisations: organisations.collect::<Result<_, Error>>()?,
        may_keep: Permission::KeepOfficers.held_by(&reading.team.author().roles),
    })
}

/// Who works at an organisation, by name.
pub(crate) fn of_organisation(
    conn: &Connection,
    organisation: Option<Id<Organisation>>,
) -> Result<Vec<OfficerRow>, Error> {
    let Some(organisation) = organisation else { return Ok(Vec::new()) };
    let row = |it: Officer| {
        Ok(OfficerRow {
            id: it.id.to_string(),
            kind: OfficerKind::from_code(&it.kind)?,
            name: it.name,
            phone: it.phone,
            email: it.email,
            remark: it.remark,
        })
    };
    store::officers::of_organisation(conn, organisation)?.into_iter().map(row).collect()
}

/// Adds somebody.
pub fn add(writing: &mut Writing<'_>, args: OfficersAdd) -> Result<Made, Error> {
    let organisation = Organisation::get(writing.db.conn(), id(&args.organisation)?)?.ok_or(Error::Missing)?.id;
    let row = read(Id::from_uuid(writing.new_id()), organisation, &args.fields)?;
    writing.transact(OperationKind::AddOfficer, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Changes what is known of somebody.
pub fn change(writing: &mut Writing<'_>, args: OfficersChange) -> Result<Nothing, Error> {
    let known = known(writing, &args.officer)?;
    let row = read(known.id, known.organisation, &args.fields)?;
    writing.transact(OperationKind::ChangeOfficer, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes somebody away.
pub fn remove(writing: &mut Writing<'_>, args: OfficersRemove) -> Result<Nothing, Error> {
    let known = known(writing, &args.officer)?;
    writing.transact(OperationKind::RemoveOfficer, |tx| Ok(Officer::remove(tx, known.id)?))?;
    Ok(Nothing {})
}

fn known(writing: &Writing<'_>, officer: &str) -> Result<Officer, Error> {
    Officer::get(writing.db.conn(), id(officer)?)?.ok_or(Error::Missing)
}

fn read(id: Id<Officer>, organisation: Id<Organisation>, fields: &OfficerFields) -> Result<Officer, Error> {
    let mut form = Form::default();
    let name = form.take(FieldName::Name, name_of_other(&fields.name));
    let phone = form.take(FieldName::Phone, Phone::parse(&fields.phone));
    let email = form.take(FieldName::Email, Email::parse(&fields.email));
    let remark = form.take(FieldName::Remark, remark(&fields.remark, Field::Remark));
    let row = || {
        Some(Officer {
            id,
            organisation,
            kind: fields.kind.as_code().to_owned(),
            name: name?,
            phone: phone?.map(Phone::into_text),
            email: email?.map(Email::into_text),
            remark: remark?,
        })
    };
    let row = row();
    form.done(row)
}
