//! What has to be arranged before somebody can rent alone, and Wmo decisions.
//!
//! All of it is care. Two criteria of the omklap follow from it: their status and its day alone stand with the home.

use domain::{
    calendar::{DaySpan, parse_day},
    checklist::{ChecklistItem, ChecklistValue, Standing, brp, finance},
    covenant::Criterion,
    error::Field,
    support::ContactKind,
    text::remark,
};
use store::{
    Connection, Id,
    dossiers::Maker,
    tables::{ChecklistEntry, CriterionStatus, Tenancy, WmoDecision},
};

use crate::{
    api::{
        Checklist, ChecklistGet, ChecklistRow, ChecklistSaid, ChecklistSet, Code, FieldName, Made, Nothing,
        OperationKind, WmoRemove, WmoRow, WmoSet,
    },
    error::Error,
    evaluations,
    forms::Form,
    permission::Permission,
    persons::maybe_day,
    team::{Reading, Writing},
    tenancies::{count, id},
};

/// The checklist of a tenancy.
pub fn get(reading: &Reading<'_>, args: ChecklistGet) -> Result<Checklist, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let all = store::evaluations::checklist(conn, tenancy)?;
    let items: Vec<ChecklistRow> = ChecklistItem::ALL.iter().map(|it| row(*it, &all)).collect::<Result<_, _>>()?;
    let contacts = store::contacts::of_tenancy(conn, tenancy)?;
    let guardians = [ContactKind::Guardian, ContactKind::Curator, ContactKind::Mentor].map(ContactKind::as_code);
    let guardian = guardians.iter().find_map(|kind| contacts.iter().find(|(it, _)| it.kind == *kind));
    let decisions = store::evaluations::decisions(conn, tenancy)?.into_iter().map(|it| {
        let renew_from = evaluations::renewal(&it)?;
        let WmoDecision { id, number, product, first_day, last_day, .. } = it;
        Ok(WmoRow { id: id.to_string(), number, product, first_day, last_day, renew_from })
    });
    Ok(Checklist {
        settled: count(items.iter().filter(|it| it.standing == Standing::Settled).count()),
        items,
        guardian: guardian.map(|(it, _)| it.name.clone()),
        decisions: decisions.collect::<Result<_, Error>>()?,
        may_write: Permission::WriteCare.held_by(&reading.team.author().roles),
    })
}

fn row(item: ChecklistItem, all: &[(ChecklistEntry, Maker)]) -> Result<ChecklistRow, Error> {
    let said = all.iter().filter(|(it, _)| it.item == item.as_code()).map(|(it, maker)| {
        let value = ChecklistValue::from_code(&it.value)?;
        Ok(ChecklistSaid { value, day: it.day.clone(), author: maker.name.clone() })
    });
    let said: Vec<ChecklistSaid> = said.collect::<Result<_, Error>>()?;
    let value = said.first().map_or(ChecklistValue::Unknown, |it| it.value);
    Ok(ChecklistRow { item, value, standing: item.standing(value), values: item.values().to_vec(), said })
}

/// Says how an item stands from a day on.
pub fn set(writing: &mut Writing<'_>, args: ChecklistSet) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let mut form = Form::default();
    let day = match form.take(FieldName::Day, parse_day(&args.day)) {
        Some(day) if day > writing.today => form.wrong(FieldName::Day, Code::DayInFuture),
        other => other,
    };
    if !args.item.values().contains(&args.value) {
        form.wrong::<()>(FieldName::Value, Code::ValueUnfit);
    }
    let day = form.done(day)?.to_string();
    let entry = ChecklistEntry {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        item: args.item.as_code().to_owned(),
        value: args.value.as_code().to_owned(),
        day,
    };
    let statuses = statuses(writing, &entry)?;
    writing.transact(OperationKind::SetChecklist, |tx| {
        entry.insert(tx)?;
        statuses.iter().try_for_each(|it| it.insert(tx))?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// What the criteria say after this entry, where it is another thing than before.
fn statuses(writing: &Writing<'_>, entry: &ChecklistEntry) -> Result<Vec<CriterionStatus>, Error> {
    let conn: &Connection = writing.db.conn();
    let all = store::evaluations::checklist(conn, entry.tenancy)?;
    let before = store::evaluations::statuses(conn, entry.tenancy)?;
    let newest = |item: ChecklistItem| {
        let code = item.as_code();
        let kept = all.iter().map(|(it, _)| it).find(|it| it.item == code);
        // Of two of one day the one that is written now is the newer.
        let now = (entry.item == code).then_some(entry).filter(|it| kept.is_none_or(|kept| kept.day <= it.day));
        let found = now.or(kept).map(|it| it.value.as_str());
        found.and_then(|it| ChecklistValue::from_code(it).ok()).unwrap_or(ChecklistValue::Unknown)
    };
    let said = [(Criterion::Finance, finance(newest)), (Criterion::Brp, brp(newest))];
    let changed = said.into_iter().filter_map(|(criterion, status)| {
        let last = before.iter().rev().find(|it| it.criterion == criterion.as_code());
        if last.is_some_and(|it| it.status == status.as_code()) {
            return None;
        }
        let nothing_yet = last.is_none() && status == domain::covenant::CriterionStatus::CannotJudge;
        // It never goes back before what was said of the criterion last.
        let day = last.map_or(&entry.day, |it| (&it.day).max(&entry.day));
        (!nothing_yet).then(|| CriterionStatus {
            id: Id::from_uuid(writing.new_id()),
            tenancy: entry.tenancy,
            criterion: criterion.as_code().to_owned(),
            status: status.as_code().to_owned(),
            day: day.clone(),
        })
    });
    Ok(changed.collect())
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
    let first = form.take(FieldName::FirstDay, parse_day(&args.first_day));
    let last = form.take(FieldName::LastDay, maybe_day(&args.last_day));
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
