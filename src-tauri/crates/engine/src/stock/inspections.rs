//! Inspections: somebody looked how a dwelling is. What is said is of the dwelling, never of who lives there.

use std::collections::BTreeSet;

use domain::{
    calendar::parse_day,
    error::Field,
    inspection::{Level, Occasion, Part},
    text::remark,
};
use store::{
    Connection, Id,
    tables::{Dwelling, Inspection, InspectionItem, Photo, PlannedInspection},
};

use super::{came, photos, planned};
use crate::{
    api::{
        Code, FieldName, InspectionItemRow, InspectionRow, InspectionsAdd, InspectionsRemove, InspectionsSettle, Made,
        Nothing, OperationKind,
    },
    error::Error,
    forms::Form,
    persons::maybe_day,
    team::Writing,
    tenancies::id,
};

/// The inspections of a dwelling, newest first.
pub(crate) fn of_dwelling(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<InspectionRow>, Error> {
    store::stock::inspections(conn, dwelling)?
        .into_iter()
        .map(|it| {
            let items = store::stock::items(conn, it.id)?.into_iter().map(item).collect::<Result<Vec<_>, _>>()?;
            Ok(InspectionRow {
                photos: photos::of_inspection(conn, it.id, &items)?,
                id: it.id.to_string(),
                day: it.day,
                occasion: Occasion::from_code(&it.occasion)?,
                items,
            })
        })
        .collect()
}

fn item(it: InspectionItem) -> Result<InspectionItemRow, Error> {
    Ok(InspectionItemRow {
        id: it.id.to_string(),
        part: Part::from_code(&it.part)?,
        level: Level::from_code(&it.level)?,
        remark: it.remark,
        settled_day: it.settled_day,
    })
}

/// Writes an inspection down.
pub fn add(writing: &mut Writing<'_>, args: InspectionsAdd) -> Result<Made, Error> {
    let dwelling = Dwelling::get(writing.db.conn(), id(&args.dwelling)?)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let day = came(&mut form, &args.day, writing.today);
    let parts: BTreeSet<Part> = args.items.iter().map(|it| it.part).collect();
    if parts.is_empty() || parts.len() < args.items.len() {
        form.wrong::<()>(FieldName::Items, Code::NothingChosen);
    }
    let inspection = Id::from_uuid(writing.new_id());
    let mut items = Vec::new();
    for it in &args.items {
        let said = form.take(FieldName::Items, remark(&it.remark, Field::Remark));
        let said = match (it.level, said) {
            (Level::Concern, Some(None)) => form.wrong(FieldName::Items, Code::ConcernWithoutWords),
            (_, said) => said,
        };
        items.extend(said.map(|remark| InspectionItem {
            id: Id::from_uuid(writing.new_id()),
            inspection,
            part: it.part.as_code().to_owned(),
            level: it.level.as_code().to_owned(),
            remark,
            settled_day: None,
        }));
    }
    let day = form.done(day)?;
    let occasion = args.occasion.as_code().to_owned();
    let plans = planned::carried_out(writing.db.conn(), dwelling.id, day)?;
    let row = Inspection { id: inspection, dwelling: dwelling.id, day: day.to_string(), occasion };
    writing.transact(OperationKind::AddInspection, |tx| {
        row.insert(tx)?;
        items.iter().try_for_each(|it| it.insert(tx))?;
        // Who looked has done what was planned.
        plans.iter().try_for_each(|it| Ok(PlannedInspection::remove(tx, it.id)?))
    })?;
    Ok(Made { id: inspection.to_string() })
}

/// Says when something was settled, or that it is not.
pub fn settle(writing: &mut Writing<'_>, args: InspectionsSettle) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let known = InspectionItem::get(conn, id(&args.item)?)?.ok_or(Error::Missing)?;
    let found = Inspection::get(conn, known.inspection)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let day = match form.take(FieldName::Day, maybe_day(&args.day)) {
        Some(Some(day)) if day > writing.today => form.wrong(FieldName::Day, Code::DayInFuture),
        Some(Some(day)) if day < parse_day(&found.day)? => form.wrong(FieldName::Day, Code::LastBeforeFirst),
        other => other,
    };
    let settled_day = form.done(day)?.map(|it| it.to_string());
    let row = InspectionItem { settled_day, ..known };
    writing.transact(OperationKind::SettleInspection, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes an inspection away that was wrong, with its photographs.
pub fn remove(writing: &mut Writing<'_>, args: InspectionsRemove) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let row = Inspection::get(conn, id(&args.inspection)?)?.ok_or(Error::Missing)?;
    let items = store::stock::items(conn, row.id)?;
    let photos = store::stock::photos(conn, row.id)?;
    writing.transact(OperationKind::RemoveInspection, |tx| {
        for it in &photos {
            Photo::remove(tx, it.id)?;
        }
        for it in &items {
            InspectionItem::remove(tx, it.id)?;
        }
        Ok(Inspection::remove(tx, row.id)?)
    })?;
    Ok(Nothing {})
}
