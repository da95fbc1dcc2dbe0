//! What has to be arranged before somebody can rent alone.
//!
//! All of it is care; Wmo decisions stand beside it ([`crate::wmo`]). Two criteria of the omklap follow from it: their status and its day alone stand with the home.

use domain::{
    checklist::{ChecklistItem, ChecklistValue, Standing, brp, finance},
    covenant::Criterion,
    support::ContactKind,
};
use store::{
    Connection, Id,
    dossiers::Maker,
    tables::{ChecklistEntry, CriterionStatus, Tenancy},
};
use uuid::Uuid;

use crate::{
    api::{
        Checklist, ChecklistGet, ChecklistRow, ChecklistSaid, ChecklistSet, Code, FieldName, Nothing, OperationKind,
    },
    error::Error,
    evaluations::past,
    forms::Form,
    permission::Permission,
    team::{Reading, Writing},
    tenancies::{count, id},
    wmo,
};

/// The checklist of a tenancy.
pub fn get(reading: &Reading<'_>, args: ChecklistGet) -> Result<Checklist, Error> {
    let conn = reading.conn;
    let of = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let tenancy = of.id;
    let all = store::evaluations::checklist(conn, tenancy)?;
    let items: Vec<ChecklistRow> = ChecklistItem::ALL.iter().map(|it| row(*it, &all)).collect::<Result<_, _>>()?;
    let contacts = store::contacts::of_tenancy(conn, tenancy)?;
    let guardians = [ContactKind::Guardian, ContactKind::Curator, ContactKind::Mentor].map(ContactKind::as_code);
    let guardian = guardians.iter().find_map(|kind| contacts.iter().find(|(it, _)| it.kind == *kind));
    Ok(Checklist {
        settled: count(items.iter().filter(|it| it.standing == Standing::Settled).count()),
        items,
        guardian: guardian.map(|(it, _)| it.name.clone()),
        decisions: wmo::of_tenancy(conn, &of, reading.today)?,
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
    let day = past(&mut form, &args.day, writing.today);
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

/// What the checklist of somebody who moves says of the new home, and which criteria follow from it.
pub(crate) struct Along {
    /// The last entry of each item that is of the person.
    pub entries: Vec<ChecklistEntry>,
    /// The criterion `finance`, where it can be judged from those.
    pub finance: Option<CriterionStatus>,
    /// Something was known that hangs on the address: it is to be found out again.
    pub anew: bool,
}

/// What goes with somebody who moves, as copies.
pub(crate) fn along(
    conn: &Connection,
    old: Id<Tenancy>,
    new: Id<Tenancy>,
    ids: &dyn Fn() -> Uuid,
) -> Result<Along, Error> {
    let all = store::evaluations::checklist(conn, old)?;
    let mut along = Along { entries: Vec::new(), finance: None, anew: false };
    for item in ChecklistItem::ALL {
        let newest = all.iter().map(|(it, _)| it).find(|it| it.item == item.as_code());
        let Some(newest) = newest.filter(|it| it.value != ChecklistValue::Unknown.as_code()) else { continue };
        if item.moves_along() {
            along.entries.push(ChecklistEntry { id: Id::from_uuid(ids()), tenancy: new, ..newest.clone() });
        } else {
            along.anew = true;
        }
    }
    let value = |item: ChecklistItem| {
        let found = along.entries.iter().find(|it| it.item == item.as_code());
        found.and_then(|it| ChecklistValue::from_code(&it.value).ok()).unwrap_or(ChecklistValue::Unknown)
    };
    // Without the housing allowance finances are never in order; that they are not may be known already.
    let status = finance(value);
    let day =
        along.entries.iter().filter(|it| ChecklistItem::from_code(&it.item).is_ok_and(of_finance)).map(|it| &it.day);
    let day = day.max().filter(|_| status != domain::covenant::CriterionStatus::CannotJudge).cloned();
    along.finance = day.map(|day| CriterionStatus {
        id: Id::from_uuid(ids()),
        tenancy: new,
        criterion: Criterion::Finance.as_code().to_owned(),
        status: status.as_code().to_owned(),
        day,
    });
    Ok(along)
}

const fn of_finance(item: ChecklistItem) -> bool {
    matches!(item, ChecklistItem::Income | ChecklistItem::HousingAllowance | ChecklistItem::Debts)
}
