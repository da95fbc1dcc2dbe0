//! How many live in a home beside those who have a dossier there. Of a couple, what both dossiers say counts together.

use domain::{
    calendar::{Day, parse_day, shift},
    household::{Household as Counts, Sharers, parse_people},
    person::BirthDate,
    tenancy::parse_support_start,
};
use store::{
    Connection, Id,
    tables::{Household, Person, Tenancy},
};

use crate::{
    api::{
        Code, FieldName, HouseholdBeside, HouseholdRow, HouseholdSheet, HouseholdsGet, HouseholdsRemove, HouseholdsSet,
        Nothing, OperationKind,
    },
    error::Error,
    forms::Form,
    permission::Permission,
    persons,
    team::{Reading, Writing},
    tenancies::{id, span},
};

/// What a dossier says, newest first: each line holds until the one before it in this list. Of two of one day the first
/// counts.
fn of_tenancy(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<HouseholdRow>, Error> {
    let mut rows: Vec<HouseholdRow> = Vec::new();
    for it in store::households::of_tenancy(conn, tenancy)? {
        let newer = rows.last().map(|it| it.from_day.clone());
        if newer.as_deref() == Some(&it.from_day) {
            continue;
        }
        let until = newer.map(|it| parse_day(&it).map(|it| shift(it, -1).to_string())).transpose()?;
        let number = |it: i64| u32::try_from(it).unwrap_or_default();
        rows.push(HouseholdRow {
            id: it.id.to_string(),
            from_day: it.from_day,
            until,
            children: number(it.children),
            young_adults: number(it.young_adults),
            adults: number(it.adults),
        });
    }
    Ok(rows)
}

/// What a dossier says of a day.
pub(crate) fn on(conn: &Connection, tenancy: Id<Tenancy>, day: Day) -> Result<Option<HouseholdRow>, Error> {
    let day = day.to_string();
    Ok(of_tenancy(conn, tenancy)?.into_iter().find(|it| it.from_day <= day))
}

/// Who lives in a home, in numbers.
pub fn get(reading: &Reading<'_>, args: HouseholdsGet) -> Result<HouseholdSheet, Error> {
    let (conn, today) = (reading.conn, reading.today);
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let lives_here = |it: &Tenancy| -> Result<bool, Error> {
        Ok(span(&it.support_start, it.support_end.as_deref())?.contains(today))
    };
    let mut births = Vec::new();
    let mut homes: Vec<HouseholdRow> = Vec::new();
    let mut beside = Vec::new();
    for it in store::tenancies::of_dwelling(conn, tenancy.dwelling)? {
        if !lives_here(&it)? {
            continue;
        }
        let person = Person::get(conn, it.person)?.ok_or(Error::Missing)?;
        births.push(person.birth_date.as_deref().map(|it| BirthDate::parse(it, Day::MAX)).transpose()?);
        let household = on(conn, it.id, today)?;
        homes.extend(household.clone());
        if it.id != tenancy.id {
            reading.saw(it.id);
            let name = persons::name(&person);
            beside.push(HouseholdBeside { tenancy: it.id.to_string(), name, household });
        }
    }
    let counts = |it: &HouseholdRow| Counts { children: it.children, young_adults: it.young_adults, adults: it.adults };
    let sharers = Sharers::on(today, &homes.iter().map(counts).collect::<Vec<_>>(), &births);
    Ok(HouseholdSheet {
        rows: of_tenancy(conn, tenancy.id)?,
        beside,
        sharers: sharers.known,
        unknown: sharers.unknown,
        share: sharers.share(),
        may_share: sharers.may_share(),
        may_keep: Permission::ChangePersons.held_by(&reading.team.author().roles),
    })
}

/// Says how many live there from a day on.
pub fn set(writing: &mut Writing<'_>, args: HouseholdsSet) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let wrong = args.row.as_deref().map(|it| own(conn, &tenancy, it)).transpose()?;
    let support = span(&tenancy.support_start, tenancy.support_end.as_deref())?;
    let mut form = Form::default();
    let from = match form.take(FieldName::FirstDay, parse_support_start(&args.from_day, writing.today)) {
        Some(day) if !support.contains(day) => form.wrong(FieldName::FirstDay, Code::OutsideSupport),
        other => other,
    };
    let children = form.take(FieldName::Children, parse_people(&args.children));
    let young = form.take(FieldName::YoungAdults, parse_people(&args.young_adults));
    let adults = form.take(FieldName::Adults, parse_people(&args.adults));
    let read = from.zip(children).zip(young.zip(adults));
    let ((from, children), (young, adults)) = form.done(read)?;
    let from_day = from.to_string();
    // There is one line of a day: the one that is written now takes the place of whatever stood there.
    let same_day = store::households::of_tenancy(conn, tenancy.id)?.into_iter().filter(|it| it.from_day == from_day);
    let mut gone: Vec<Id<Household>> = same_day.map(|it| it.id).collect();
    let id = wrong.map(|it| it.id).or(gone.first().copied()).unwrap_or_else(|| Id::from_uuid(writing.new_id()));
    gone.retain(|it| *it != id);
    let row = Household {
        id,
        tenancy: tenancy.id,
        from_day,
        children: children.into(),
        young_adults: young.into(),
        adults: adults.into(),
    };
    writing.transact(OperationKind::SetHousehold, |tx| {
        gone.iter().try_for_each(|it| Household::remove(tx, *it))?;
        Ok(row.put(tx)?)
    })?;
    Ok(Nothing {})
}

fn own(conn: &Connection, tenancy: &Tenancy, row: &str) -> Result<Household, Error> {
    Household::get(conn, id(row)?)?.filter(|it| it.tenancy == tenancy.id).ok_or(Error::Missing)
}

/// Takes away what was said.
pub fn remove(writing: &mut Writing<'_>, args: HouseholdsRemove) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let row = own(conn, &tenancy, &args.row)?;
    writing.transact(OperationKind::RemoveHousehold, |tx| Ok(Household::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
