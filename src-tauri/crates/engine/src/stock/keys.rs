//! Keys of a dwelling: handed out, and back or not.

use domain::{
    calendar::{Day, DaySpan, parse_day},
    lease::LeaseKind,
    stock::{KeyHolder, owed_since, parse_sets},
};
use store::{
    Connection, Id,
    tables::{Dwelling, KeySet, Tenancy},
};

use super::came;
use crate::{
    api::{Code, FieldName, KeyRow, KeysHandOut, KeysRemove, KeysTakeBack, Made, Nothing, OperationKind},
    error::Error,
    forms::Form,
    persons::maybe_day,
    team::Writing,
    tenancies::{ChainLease, id},
};

/// The keys of a dwelling that were handed out, newest first.
pub(super) fn of_dwelling(
    conn: &Connection,
    dwelling: Id<Dwelling>,
    leases: &[ChainLease],
    name: impl Fn(Id<Tenancy>) -> String,
    today: Day,
) -> Result<Vec<KeyRow>, Error> {
    let titles = |tenancy: Id<Tenancy>| -> Vec<DaySpan> {
        let own = leases.iter().filter(|it| it.lease.tenancy == Some(tenancy));
        own.filter(|it| LeaseKind::is_title_of_tenant(it.facts.kind)).map(|it| it.facts.days).collect()
    };
    let rows = store::stock::keys(conn, dwelling)?.into_iter().map(|it| {
        let owed = it.tenancy.filter(|_| it.back_day.is_none()).and_then(|it| owed_since(&titles(it), today));
        Ok(KeyRow {
            id: it.id.to_string(),
            holder: KeyHolder::from_code(&it.holder)?,
            name: it.tenancy.map(&name).unwrap_or_default(),
            sets: u32::try_from(it.sets).unwrap_or(0),
            out_day: it.out_day,
            back_day: it.back_day,
            owed_since: owed.map(|it| it.to_string()),
        })
    });
    rows.collect()
}

/// Writes down who got keys.
pub fn hand_out(writing: &mut Writing<'_>, args: KeysHandOut) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let dwelling = Dwelling::get(conn, id(&args.dwelling)?)?.ok_or(Error::Missing)?.id;
    let tenancy = match (args.holder, &args.tenancy) {
        (KeyHolder::Tenant, Some(tenancy)) => {
            let found = Tenancy::get(conn, id(tenancy)?)?.filter(|it| it.dwelling == dwelling);
            Some(found.ok_or(Error::Missing)?.id)
        }
        _ => None,
    };
    let mut form = Form::default();
    let sets = form.take(FieldName::Sets, parse_sets(&args.sets));
    let day = came(&mut form, &args.day, writing.today);
    let (sets, day) = form.done(sets.zip(day))?;
    let row = KeySet {
        id: Id::from_uuid(writing.new_id()),
        dwelling,
        holder: args.holder.as_code().to_owned(),
        tenancy,
        sets: i64::from(sets),
        out_day: day.to_string(),
        back_day: None,
    };
    writing.transact(OperationKind::HandOutKeys, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

fn known(writing: &Writing<'_>, keys: &str) -> Result<KeySet, Error> {
    KeySet::get(writing.db.conn(), id(keys)?)?.ok_or(Error::Missing)
}

/// Says when keys came back, or that they have not.
pub fn take_back(writing: &mut Writing<'_>, args: KeysTakeBack) -> Result<Nothing, Error> {
    let known = known(writing, &args.keys)?;
    let mut form = Form::default();
    let day = match form.take(FieldName::Day, maybe_day(&args.day)) {
        Some(Some(day)) if day > writing.today => form.wrong(FieldName::Day, Code::DayInFuture),
        Some(Some(day)) if day < parse_day(&known.out_day)? => form.wrong(FieldName::Day, Code::LastBeforeFirst),
        other => other,
    };
    let back_day = form.done(day)?.map(|it| it.to_string());
    let row = KeySet { back_day, ..known };
    writing.transact(OperationKind::TakeKeysBack, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes a line about keys away that was wrong.
pub fn remove(writing: &mut Writing<'_>, args: KeysRemove) -> Result<Nothing, Error> {
    let row = known(writing, &args.keys)?;
    writing.transact(OperationKind::RemoveKeys, |tx| Ok(KeySet::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
