//! Dwellings: found, made with their tenancy, and changed.

use domain::{
    dwelling::{City, HouseNumber, Postcode, Street},
    error::Field,
    organisation::OrganisationKind,
    stock::Programme,
    text::remark,
};
use store::{
    Connection, Id,
    tables::{Dwelling, Organisation},
};

use crate::{
    api::{
        Code, DwellingFields, DwellingRow, DwellingsAdd, DwellingsChange, DwellingsList, FieldName, Made, Nothing,
        OperationKind,
    },
    caseload::{folded, words},
    error::Error,
    forms::Form,
    leases::{HEAD, Typed},
    persons::{MOST_CHOICES, begins_with},
    team::{Reading, Writing},
    tenancies::id,
};

/// Dwellings whose addresses have these words, by address.
pub fn list(reading: &Reading<'_>, args: DwellingsList) -> Result<Vec<DwellingRow>, Error> {
    let wanted = words(&args.search);
    let mut found: Vec<Dwelling> = Dwelling::all(reading.conn)?;
    found.retain(|it| begins_with(&format!("{} {} {}", address(it), it.postcode, it.city), &wanted));
    found.sort_by_key(|it| (it.city.clone(), it.street.clone(), number(it), it.number.clone()));
    found.truncate(MOST_CHOICES);
    found.iter().map(|it| row(reading, it)).collect()
}

/// A dwelling as a choice.
pub fn row(reading: &Reading<'_>, dwelling: &Dwelling) -> Result<DwellingRow, Error> {
    let today = reading.today.to_string();
    let tenancies = store::tenancies::of_dwelling(reading.conn, dwelling.id)?;
    let owner = dwelling.owner.map(|it| Organisation::get(reading.conn, it)).transpose()?.flatten();
    Ok(DwellingRow {
        id: dwelling.id.to_string(),
        address: address(dwelling),
        place: place(dwelling),
        owner: owner.map(|it| it.name),
        let_out: tenancies.iter().any(|it| it.support_end.as_ref().is_none_or(|end| *end >= today)),
    })
}

/// Street and number.
pub fn address(dwelling: &Dwelling) -> String {
    format!("{} {}", dwelling.street, dwelling.number)
}

/// Postcode and city.
pub fn place(dwelling: &Dwelling) -> String {
    format!("{} {}", dwelling.postcode, dwelling.city).trim().to_owned()
}

/// 9 comes before 10.
pub fn number(dwelling: &Dwelling) -> u32 {
    HouseNumber::parse(&dwelling.number).map_or(0, |it| it.number())
}

/// Dwellings at the same address, however it is spelled.
pub(crate) fn same(reading: &Reading<'_>, fields: &DwellingFields) -> Result<Vec<DwellingRow>, Error> {
    let spelled = |street: &str, number: &str, city: &str| {
        let text: String = folded(&format!("{street} {number} {city}"));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let wanted = spelled(&fields.street, &fields.number, &fields.city);
    Dwelling::all(reading.conn)?
        .iter()
        .filter(|it| spelled(&it.street, &it.number, &it.city) == wanted)
        .map(|it| row(reading, it))
        .collect()
}

/// Takes a dwelling into the stock: what is known of it, and the lease by which the provider holds it. Nobody lives there
/// yet; the tenancy that begins there takes the head lease up.
pub fn add(writing: &mut Writing<'_>, args: DwellingsAdd) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let mut form = Form::default();
    let made = read(&mut form, conn, &args.dwelling, blank(Id::from_uuid(writing.new_id())))?;
    if !same(&writing.look(), &args.dwelling)?.is_empty() {
        form.wrong::<()>(FieldName::Street, Code::DwellingKnown);
    }
    let head = Typed::read(&mut form, &args.head, &HEAD, writing.today);
    let (dwelling, head) = form.done(made.zip(head))?;
    let (lease, rent) = head.rows(writing, None, dwelling.id);
    writing.transact(OperationKind::AddDwelling, |tx| {
        dwelling.insert(tx)?;
        lease.insert(tx)?;
        Ok(rent.iter().try_for_each(|it| it.insert(tx))?)
    })?;
    Ok(Made { id: dwelling.id.to_string() })
}

/// The dwellings that a form may mean.
pub fn preview(reading: &Reading<'_>, args: DwellingFields) -> Result<Vec<DwellingRow>, Error> {
    same(reading, &args)
}

/// Changes what is known of a dwelling, not which one it is.
pub fn change(writing: &mut Writing<'_>, args: DwellingsChange) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let known = Dwelling::get(conn, id(&args.id)?)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let changed = read(&mut form, conn, &args.dwelling, known)?;
    let changed = form.done(changed)?;
    writing.transact(OperationKind::ChangeDwelling, |tx| Ok(changed.put(tx)?))?;
    Ok(Nothing {})
}

/// A dwelling about which nothing is known.
pub fn blank(id: Id<Dwelling>) -> Dwelling {
    Dwelling {
        id,
        exchange_id: None,
        street: String::new(),
        number: String::new(),
        postcode: String::new(),
        city: String::new(),
        owner: None,
        self_contained: true,
        programme: None,
    }
}

/// What the form says about a dwelling, over what was known.
pub fn read(
    form: &mut Form,
    conn: &Connection,
    fields: &DwellingFields,
    known: Dwelling,
) -> Result<Option<Dwelling>, Error> {
    let street = form.take(FieldName::Street, Street::parse(&fields.street));
    let number = form.take(FieldName::HouseNumber, HouseNumber::parse(&fields.number));
    let postcode = match fields.postcode.trim() {
        "" => Some(String::new()),
        text => form.take(FieldName::Postcode, Postcode::parse(text)).map(|it| it.to_string()),
    };
    let city = form.take(FieldName::City, City::parse(&fields.city));
    let owner = match &fields.owner {
        None => Some(None),
        Some(owner) => owner_of(form, conn, owner)?.map(Some),
    };
    let programme = form.take(FieldName::Programme, remark(&fields.programme, Field::Programme));
    let all = || {
        Some(Dwelling {
            street: street?.as_str().to_owned(),
            number: number?.to_string(),
            postcode: postcode?,
            city: city?.as_str().to_owned(),
            owner: owner?,
            self_contained: fields.self_contained,
            programme: programme?.map(known_programme),
            ..known
        })
    };
    Ok(all())
}

fn owner_of(form: &mut Form, conn: &Connection, owner: &str) -> Result<Option<Id<Organisation>>, Error> {
    let found = owner.parse().ok().map(|it| Organisation::get(conn, it)).transpose()?.flatten();
    Ok(match found {
        None => form.wrong(FieldName::Owner, Code::NothingChosen),
        Some(it) if OrganisationKind::from_code(&it.kind).is_ok_and(|kind| !kind.can_own()) => {
            form.wrong(FieldName::Owner, Code::CannotOwn)
        }
        Some(it) => Some(it.id),
    })
}

/// The code of a programme that is known, however it is spelled; other words as they are.
fn known_programme(text: String) -> String {
    Programme::meant(&text).map_or(text, |it| it.as_code().to_owned())
}

/// What is known of a dwelling, for a form.
pub fn fields(dwelling: &Dwelling) -> DwellingFields {
    DwellingFields {
        street: dwelling.street.clone(),
        number: dwelling.number.clone(),
        postcode: dwelling.postcode.clone(),
        city: dwelling.city.clone(),
        owner: dwelling.owner.map(|it| it.to_string()),
        self_contained: dwelling.self_contained,
        programme: dwelling.programme.clone().map(known_programme).unwrap_or_default(),
    }
}
