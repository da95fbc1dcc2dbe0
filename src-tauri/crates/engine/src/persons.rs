//! People: found, made with their tenancy, and changed.

use domain::{
    calendar::{Day, parse_day},
    error::{Field, Invalid},
    person::{BirthDate, PersonName},
    reach::{Email, Phone},
    text::remark,
};
use store::{
    Id,
    tables::{Person, Tenancy},
};

use crate::{
    api::{Code, FieldName, Nothing, OperationKind, PersonFields, PersonRow, PersonsChange, PersonsList},
    caseload::words,
    error::Error,
    forms::Form,
    team::{Reading, Writing},
    tenancies::id,
};

/// People that can be chosen from at once.
pub const MOST_CHOICES: usize = 20;

/// People whose names have these words, by name.
pub fn list(reading: &Reading<'_>, args: PersonsList) -> Result<Vec<PersonRow>, Error> {
    let wanted = words(&args.search);
    let mut found: Vec<Person> = Person::all(reading.conn)?;
    found.retain(|it| begins_with(&name(it), &wanted));
    found.sort_by_key(name);
    found.truncate(MOST_CHOICES);
    found.iter().map(|it| row(reading, it)).collect()
}

/// Every wanted word begins a word of the text.
pub fn begins_with(text: &str, wanted: &[String]) -> bool {
    let own = words(text);
    wanted.iter().all(|word| own.iter().any(|it| it.starts_with(word.as_str())))
}

/// A person as a choice.
pub fn row(reading: &Reading<'_>, person: &Person) -> Result<PersonRow, Error> {
    let today = reading.today.to_string();
    let tenancies = store::tenancies::of_person(reading.conn, person.id)?;
    Ok(PersonRow {
        id: person.id.to_string(),
        name: name(person),
        birth_date: person.birth_date.clone(),
        housed: tenancies.iter().any(|it| it.support_end.as_ref().is_none_or(|end| *end >= today)),
    })
}

/// The name as it is spoken.
pub fn name(person: &Person) -> String {
    let parts = [&person.given_name, &person.prefix, &person.family_name];
    parts.into_iter().filter(|it| !it.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Changes the tenant of a tenancy.
pub fn change(writing: &mut Writing<'_>, args: PersonsChange) -> Result<Nothing, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let conn = writing.db.conn();
    let row = Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?;
    let known = Person::get(conn, row.person)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let changed = read(&mut form, &args.person, writing.today, known);
    let changed = form.done(changed)?;
    writing.transact(OperationKind::ChangePerson, |tx| Ok(changed.put(tx)?))?;
    Ok(Nothing {})
}

/// When somebody was born, as far as it is known.
pub fn born(person: &Person, today: Day) -> Option<BirthDate> {
    person.birth_date.as_deref().and_then(|it| BirthDate::parse(it, today).ok())
}

/// A person about whom nothing is known.
pub fn blank(id: Id<Person>) -> Person {
    Person {
        id,
        exchange_id: None,
        given_name: String::new(),
        prefix: String::new(),
        family_name: String::new(),
        birth_date: None,
        gender: None,
        municipality_of_origin: None,
        referral_date: None,
        phone: None,
        email: None,
    }
}

/// What the form says about somebody, over what was known.
pub fn read(form: &mut Form, fields: &PersonFields, today: Day, known: Person) -> Option<Person> {
    let name = PersonName::parse(&fields.given_name, &fields.prefix, &fields.family_name);
    let name_field = name.as_ref().err().map_or(FieldName::GivenName, field_of);
    let name = form.take(name_field, name);
    let birth = form.take(FieldName::BirthDate, BirthDate::parse_typed(&fields.birth_date, today));
    let phone = form.take(FieldName::Phone, Phone::parse(&fields.phone));
    let email = form.take(FieldName::Email, Email::parse(&fields.email));
    let municipality = form.take(FieldName::Municipality, remark(&fields.municipality, Field::Municipality));
    let referred = form.take(FieldName::ReferralDate, maybe_day(&fields.referral_date));
    if let (Some(Some(birth)), Some(Some(day))) = (birth, referred)
        && birth.is_after(day)
    {
        form.wrong::<()>(FieldName::ReferralDate, Code::BeforeBirth);
    }
    let name = name?;
    let part = |it: Option<&str>| it.unwrap_or_default().to_owned();
    Some(Person {
        given_name: part(name.given()),
        prefix: part(name.prefix()),
        family_name: part(name.family()),
        birth_date: birth?.map(|it| it.to_string()),
        phone: phone?.map(Phone::into_text),
        email: email?.map(Email::into_text),
        municipality_of_origin: municipality?,
        referral_date: referred?.map(|it| it.to_string()),
        ..known
    })
}

/// What is known of a person, for a form.
pub fn fields(person: &Person) -> PersonFields {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    PersonFields {
        given_name: person.given_name.clone(),
        prefix: person.prefix.clone(),
        family_name: person.family_name.clone(),
        birth_date: text(&person.birth_date),
        phone: text(&person.phone),
        email: text(&person.email),
        municipality: text(&person.municipality_of_origin),
        referral_date: text(&person.referral_date),
    }
}

/// The part of a name that is not right.
fn field_of(why: &Invalid) -> FieldName {
    match why {
        Invalid::PrefixWithoutFamilyName
        | Invalid::TextTooLong { field: Field::NamePrefix, .. }
        | Invalid::TextUnreadable { field: Field::NamePrefix } => FieldName::Prefix,
        Invalid::TextTooLong { field: Field::FamilyName, .. }
        | Invalid::TextUnreadable { field: Field::FamilyName } => FieldName::FamilyName,
        _ => FieldName::GivenName,
    }
}

/// A day, or nothing when the field is blank.
pub fn maybe_day(text: &str) -> Result<Option<Day>, Invalid> {
    if text.trim().is_empty() { Ok(None) } else { parse_day(text.trim()).map(Some) }
}
