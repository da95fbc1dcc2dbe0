//! What was agreed about leases and with owners; inspections, keys and meters of dwellings.

use domain::{
    inspection::{Level, Occasion, Part},
    lease::{MOST_TERM_MONTHS, NoticeRule, TermGround},
    stock::{ExploitationEnd, KeyHolder, MOST_NOTICE_MONTHS, MOST_READ, MOST_SETS, Meter, ReadAt},
};
use store::tables::{
    Exploitation, Inspection, InspectionItem, KeySet, LeaseTerms, MeterReading, OwnerTerms, Photo, PlannedInspection,
};

use super::{
    Error,
    entry::{cell, number, one_row},
    ids,
    line::{Line, needed},
    rejection::{Fault, Rejection},
    schedule::{code, count, day},
    sheet::{
        EXPLOITATIONS, INSPECTION_ITEMS, INSPECTIONS, KEY_SETS, LEASE_TERMS, METER_READINGS, OWNER_TERMS, PHOTOS,
        PLANNED_INSPECTIONS,
    },
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<LeaseTerms>()?;
    walk.take::<OwnerTerms>()?;
    walk.take::<Inspection>()?;
    walk.take::<InspectionItem>()?;
    walk.take::<Photo>()?;
    walk.take::<KeySet>()?;
    walk.take::<MeterReading>()?;
    walk.take::<Exploitation>()?;
    walk.take::<PlannedInspection>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<LeaseTerms>(|each| LeaseTerms::for_each(conn, each))?;
    export.all::<OwnerTerms>(|each| OwnerTerms::for_each(conn, each))?;
    export.all::<Inspection>(|each| Inspection::for_each(conn, each))?;
    export.all::<InspectionItem>(|each| InspectionItem::for_each(conn, each))?;
    export.all::<Photo>(|each| Photo::for_each(conn, each))?;
    export.all::<KeySet>(|each| KeySet::for_each(conn, each))?;
    export.all::<MeterReading>(|each| MeterReading::for_each(conn, each))?;
    export.all::<Exploitation>(|each| Exploitation::for_each(conn, each))?;
    export.all::<PlannedInspection>(|each| PlannedInspection::for_each(conn, each))
}

/// A code in a cell that may be empty.
pub(super) fn maybe_code<T>(
    line: &Line<'_>,
    column: &'static str,
    parse: impl Fn(&str) -> Result<T, domain::error::Invalid>,
    write: impl Fn(T) -> &'static str,
) -> Result<Option<String>, Fault> {
    match line.text(column)? {
        None => Ok(None),
        Some(_) => code(line, column, parse, write).map(Some),
    }
}

/// A number of months up to the most of them.
fn months(number: Option<i64>, column: &'static str, most: u32) -> Result<Option<i64>, Fault> {
    match number {
        Some(it) if it < 0 || it > i64::from(most) => Err(Rejection::NumberOutOfRange.of(column)),
        it => Ok(it),
    }
}

one_row! { LeaseTerms, LEASE_TERMS, |line, walk| Self {
    id: ids::row(line.id()?),
    lease: walk.must_refer(line, "lease_id")?,
    ground: maybe_code(line, "ground", TermGround::from_code, TermGround::as_code)?,
    max_months: months(count(line, "max_months")?, "max_months", MOST_TERM_MONTHS)?,
    notice: maybe_code(line, "notice", NoticeRule::from_code, NoticeRule::as_code)?,
    notice_sent: line.day("notice_sent")?,
    consent_day: line.day("consent_day")?,
    consent_letter: line.maybe("consent_letter")?,
    higher_rent: line.maybe("higher_rent")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.lease),
    cell(&it.ground),
    number(it.max_months),
    cell(&it.notice),
    cell(&it.notice_sent),
    cell(&it.consent_day),
    cell(&it.consent_letter),
    cell(&it.higher_rent),
] }

one_row! { OwnerTerms, OWNER_TERMS, |line, walk| Self {
    id: ids::row(line.id()?),
    owner: walk.must_refer(line, "owner_id")?,
    notice_months: needed(months(line.number("notice_months")?, "notice_months", MOST_NOTICE_MONTHS)?, "notice_months")?,
}, |it, names| vec![it.id.to_string(), names.of(it.owner), it.notice_months.to_string()] }

one_row! { Inspection, INSPECTIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    dwelling: walk.must_refer(line, "dwelling_id")?,
    day: day(line, "day")?,
    occasion: code(line, "occasion", Occasion::from_code, Occasion::as_code)?,
}, |it, names| vec![it.id.to_string(), names.of(it.dwelling), it.day.clone(), it.occasion.clone()] }

one_row! { InspectionItem, INSPECTION_ITEMS, |line, walk| Self {
    id: ids::row(line.id()?),
    inspection: walk.must_refer(line, "inspection_id")?,
    part: code(line, "part", Part::from_code, Part::as_code)?,
    level: code(line, "level", Level::from_code, Level::as_code)?,
    remark: line.maybe("remark")?,
    settled_day: line.day("settled_day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.inspection),
    it.part.clone(),
    it.level.clone(),
    cell(&it.remark),
    cell(&it.settled_day),
] }

one_row! { Photo, PHOTOS, |line, walk| Self {
    id: ids::row(line.id()?),
    inspection: walk.must_refer(line, "inspection_id")?,
    item: walk.refer(line, "item_id")?,
    hash: line.name("hash")?,
    small: line.name("small")?,
    width: needed(count(line, "width")?, "width")?,
    height: needed(count(line, "height")?, "height")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.inspection),
    names.maybe(it.item),
    it.hash.clone(),
    it.small.clone(),
    it.width.to_string(),
    it.height.to_string(),
] }

/// A number from one to another.
fn within(number: i64, column: &'static str, least: i64, most: i64) -> Result<i64, Fault> {
    if (least..=most).contains(&number) { Ok(number) } else { Err(Rejection::NumberOutOfRange.of(column)) }
}

one_row! { KeySet, KEY_SETS, |line, walk| Self {
    id: ids::row(line.id()?),
    dwelling: walk.must_refer(line, "dwelling_id")?,
    holder: code(line, "holder", KeyHolder::from_code, KeyHolder::as_code)?,
    tenancy: walk.refer(line, "tenancy_id")?,
    sets: within(needed(line.number("sets")?, "sets")?, "sets", 1, i64::from(MOST_SETS))?,
    out_day: day(line, "out_day")?,
    back_day: line.day("back_day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.dwelling),
    it.holder.clone(),
    names.maybe(it.tenancy),
    it.sets.to_string(),
    it.out_day.clone(),
    cell(&it.back_day),
] }

one_row! { Exploitation, EXPLOITATIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    dwelling: walk.must_refer(line, "dwelling_id")?,
    kind: code(line, "kind", ExploitationEnd::from_code, ExploitationEnd::as_code)?,
    last_day: day(line, "last_day")?,
}, |it, names| vec![it.id.to_string(), names.of(it.dwelling), it.kind.clone(), it.last_day.clone()] }

one_row! { PlannedInspection, PLANNED_INSPECTIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    dwelling: walk.must_refer(line, "dwelling_id")?,
    day: day(line, "day")?,
    worker: walk.refer(line, "worker_id")?,
}, |it, names| vec![it.id.to_string(), names.of(it.dwelling), it.day.clone(), names.maybe(it.worker)] }

one_row! { MeterReading, METER_READINGS, |line, walk| Self {
    id: ids::row(line.id()?),
    dwelling: walk.must_refer(line, "dwelling_id")?,
    meter: code(line, "meter", Meter::from_code, Meter::as_code)?,
    day: day(line, "day")?,
    reading: within(needed(line.number("reading")?, "reading")?, "reading", 0, MOST_READ)?,
    occasion: code(line, "occasion", ReadAt::from_code, ReadAt::as_code)?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.dwelling),
    it.meter.clone(),
    it.day.clone(),
    it.reading.to_string(),
    it.occasion.clone(),
] }
