//! Wmo decisions: what each asks, written down or changed, and taken away.
//!
//! They are care. Which of them ask for another one is a rule of the domain; here it is read from rows.

use domain::{
    calendar::{Day, DaySpan, parse_day},
    checklist::{ending_by, renew_from},
    error::Field,
    tenancy::parse_agreed_day,
    text::remark,
    wmo::{Decision, asks, goes_along},
};
use store::{
    Connection, Id,
    tables::{Tenancy, WmoDecision},
};
use uuid::Uuid;

use crate::{
    api::{Code, FieldName, Made, Nothing, OperationKind, WmoRemove, WmoRow, WmoSet},
    error::Error,
    forms::Form,
    team::Writing,
    tenancies::id,
};

/// No municipality decides further ahead.
const YEARS_AHEAD: u32 = 15;

fn day(text: Option<&String>) -> Result<Option<Day>, Error> {
    Ok(text.map(|it| parse_day(it)).transpose()?)
}

/// The decisions of a tenancy as the rules see them, in the same order.
fn rules<'a>(rows: impl IntoIterator<Item = &'a WmoDecision>) -> Result<Vec<Decision>, Error> {
    rows.into_iter().map(|it| Ok(Decision::new(&it.product, day(it.last_day.as_ref())?))).collect()
}

/// The decisions of a tenancy, newest first, each with what it asks.
pub(crate) fn of_tenancy(conn: &Connection, tenancy: &Tenancy, today: Day) -> Result<Vec<WmoRow>, Error> {
    let found = store::evaluations::decisions(conn, tenancy.id)?;
    let (all, end) = (rules(&found)?, day(tenancy.support_end.as_ref())?);
    let rows = found.into_iter().enumerate().map(|(at, it)| {
        let asks = asks(&all, at, end, today);
        let renew_from = day(it.last_day.as_ref())?.map(|last| renew_from(last).to_string());
        let WmoDecision { id, number, product, first_day, last_day, .. } = it;
        Ok(WmoRow { id: id.to_string(), number, product, first_day, last_day, renew_from, asks })
    });
    rows.collect()
}

/// Whose decisions are to be followed by another one by now, and their last days, the first to end first.
pub(crate) fn to_renew(conn: &Connection, today: Day) -> Result<Vec<(Id<Tenancy>, String)>, Error> {
    let until = ending_by(today).to_string();
    let found = store::evaluations::ending(conn, &until, &today.to_string())?;
    let mut asked = Vec::new();
    for of in found.chunk_by(|(one, _), (other, _)| one.tenancy == other.tenancy) {
        let all = rules(of.iter().map(|(it, _)| it))?;
        for (at, (it, support_end)) in of.iter().enumerate() {
            let asks = asks(&all, at, day(support_end.as_ref())?, today).is_some();
            let last = it.last_day.as_ref().filter(|last| asks && **last <= until);
            asked.extend(last.map(|last| (it.tenancy, last.clone())));
        }
    }
    asked.sort_by(|(_, one), (_, other)| one.cmp(other));
    Ok(asked)
}

/// Copies of the decisions that go with somebody who moves on the day of the key.
pub(crate) fn along(
    conn: &Connection,
    old: Id<Tenancy>,
    new: Id<Tenancy>,
    key: Day,
    ids: &dyn Fn() -> Uuid,
) -> Result<Vec<WmoDecision>, Error> {
    let found = store::evaluations::decisions(conn, old)?;
    let all = rules(&found)?;
    let going = found.into_iter().enumerate().filter(|(at, _)| goes_along(&all, *at, key));
    // Oldest first: of two that began on one day the one that is made later is the newer.
    let mut going: Vec<_> = going.map(|(_, it)| it).collect();
    going.reverse();
    Ok(going.into_iter().map(|it| WmoDecision { id: Id::from_uuid(ids()), tenancy: new, ..it }).collect())
}

/// Writes a Wmo decision down, or changes it.
pub fn decide(writing: &mut Writing<'_>, args: WmoSet) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let tenancy: Id<Tenancy> = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let known = match args.decision.as_deref() {
        None => None,
        Some(it) => Some(WmoDecision::get(conn, id(it)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?),
    };
    let mut form = Form::default();
    let product = match form.take(FieldName::Product, remark(&args.product, Field::Remark)) {
        Some(None) => form.wrong(FieldName::Product, Code::TextBlank),
        other => other.flatten(),
    };
    let number = form.take(FieldName::Number, remark(&args.number, Field::Remark));
    let first = form.take(FieldName::FirstDay, parse_agreed_day(&args.first_day, writing.today, 1));
    let last = match args.last_day.trim() {
        "" => Some(None),
        text => form.take(FieldName::LastDay, parse_agreed_day(text, writing.today, YEARS_AHEAD)).map(Some),
    };
    let days = match first.zip(last) {
        None => None,
        Some((first, last)) => form.take(FieldName::LastDay, DaySpan::new(first, last)),
    };
    let row = || {
        let days = days?;
        Some(WmoDecision {
            id: known.map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id),
            tenancy,
            number: number?,
            product: product?,
            first_day: days.first.to_string(),
            last_day: days.last.map(|it| it.to_string()),
        })
    };
    let row = row();
    let row = form.done(row)?;
    writing.transact(OperationKind::SetWmo, |tx| Ok(row.put(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes a Wmo decision away.
pub fn remove(writing: &mut Writing<'_>, args: WmoRemove) -> Result<Nothing, Error> {
    let tenancy = id(&args.tenancy)?;
    let row = WmoDecision::get(writing.db.conn(), id(&args.decision)?)?;
    let row = row.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveWmo, |tx| Ok(WmoDecision::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
