//! People around the tenant: family, guardian, housing officer, doctor.

use domain::{
    reach::{Email, Phone},
    support::{ContactKind, parse_to_know, parse_workplace},
    text::name_of_other,
};
use store::{
    Id,
    tables::{Contact, Tenancy},
};

use crate::{
    api::{ContactRow, ContactSaid, ContactsAdd, ContactsChange, ContactsRemove, FieldName, OperationKind, RecordKept},
    error::Error,
    forms::Form,
    notes::known,
    team::{Reading, Writing},
    tenancies::id,
};

/// The contacts of a tenancy: whom to call in an emergency first.
pub fn of_tenancy(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Vec<ContactRow>, Error> {
    store::contacts::of_tenancy(reading.conn, tenancy)?
        .into_iter()
        .map(|(it, maker)| {
            Ok(ContactRow {
                id: it.id.to_string(),
                kind: ContactKind::from_code(&it.kind)?,
                name: it.name,
                organisation: it.organisation,
                phone: it.phone,
                email: it.email,
                remark: it.remark,
                author: maker.name,
            })
        })
        .collect()
}

/// Adds a contact.
pub fn add(writing: &mut Writing<'_>, args: ContactsAdd) -> Result<RecordKept, Error> {
    let tenancy = known(writing, &args.tenancy)?;
    let contact = parse(Id::from_uuid(writing.new_id()), tenancy, &args.contact)?;
    writing.transact(OperationKind::AddContact, |tx| Ok(contact.insert(tx)?))?;
    Ok(RecordKept { id: contact.id.to_string() })
}

/// Changes a contact.
pub fn change(writing: &mut Writing<'_>, args: ContactsChange) -> Result<RecordKept, Error> {
    let before = own(writing, &args.tenancy, &args.id)?;
    let contact = parse(before.id, before.tenancy, &args.contact)?;
    writing.transact(OperationKind::ChangeContact, |tx| Ok(contact.put(tx)?))?;
    Ok(RecordKept { id: contact.id.to_string() })
}

/// Takes a contact away.
pub fn remove(writing: &mut Writing<'_>, args: ContactsRemove) -> Result<RecordKept, Error> {
    let contact = own(writing, &args.tenancy, &args.id)?;
    writing.transact(OperationKind::RemoveContact, |tx| Ok(Contact::remove(tx, contact.id)?))?;
    Ok(RecordKept { id: contact.id.to_string() })
}

/// What a form says of a contact: everything that is wrong, each at its field.
fn parse(id: Id<Contact>, tenancy: Id<Tenancy>, said: &ContactSaid) -> Result<Contact, Error> {
    let mut form = Form::default();
    let name = form.take(FieldName::Name, name_of_other(&said.name));
    let phone = form.take(FieldName::Phone, Phone::parse(&said.phone));
    let email = form.take(FieldName::Email, Email::parse(&said.email));
    let organisation = form.take(FieldName::Organisation, parse_workplace(&said.organisation));
    let remark = form.take(FieldName::Remark, parse_to_know(&said.remark));
    let contact = || {
        Some(Contact {
            id,
            tenancy,
            kind: said.kind.as_code().to_owned(),
            name: name?,
            organisation: organisation?,
            phone: phone?.map(Phone::into_text),
            email: email?.map(Email::into_text),
            remark: remark?,
        })
    };
    let contact = contact();
    form.done(contact)
}

fn own(writing: &Writing<'_>, tenancy: &str, contact: &str) -> Result<Contact, Error> {
    let tenancy = id(tenancy)?;
    Contact::get(writing.db.conn(), id(contact)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}
