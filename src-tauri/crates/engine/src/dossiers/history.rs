//! Who changed what in a dossier, over all of its rows.
//!
//! An operation that touched a few records is told record by record, one that touched many (an import) is counted.

use std::collections::BTreeMap;

use store::{
    Connection, Id, Value,
    dossiers::Touched,
    journal::history::{self as journal, Cell},
    registry::{self, TableNo},
    tables::{Dwelling, Meldcode, Organisation, Tenancy, Worker},
};

use super::put_back::Offer;
use crate::{
    api::{ChangedColumn, DossierChange, DossierHistory, DossiersHistory, RecordChange, RecordDid},
    error::Error,
    history::{name_of, text},
    nuisance,
    operations::named,
    parties,
    team::Reading,
    tenancies::{count, id},
};

/// Operations on one page.
const MOST: u32 = 100;
/// Records of one operation of which each is told.
const TOLD: usize = 12;
/// Columns that say nothing to a person: ids, and to which record a row belongs.
const SILENT: &[&str] = &[
    "deleted",
    "exchange_id",
    "tenancy",
    "person",
    "lease",
    "exemption",
    "visit",
    "task",
    "follow_up",
    "goal",
    "nuisance",
    "replaces",
    "previous",
    "evaluation",
    "inspection",
    "hash",
    "known_to_week",
    "size_bytes",
];
/// Columns by which a record goes among those of its table, the first that it has.
const LABELS: &[&str] = &[
    "name",
    "given_name",
    "street",
    "words",
    "item",
    "criterion",
    "part",
    "month",
    "day",
    "from_day",
    "first_day",
    "due_day",
    "out_day",
    "signs_day",
];

/// A column that says nothing to a person. What came of a step says something; elsewhere a result is the id of one.
fn is_silent(table: &str, column: &str) -> bool {
    SILENT.contains(&column)
        || (column == "result" && table != "follow_up")
        || (column == "dwelling" && !matches!(table, "tenancy" | "lease"))
        || (table == "photo" && column != "deleted")
}

/// Who changed what, newest first.
pub fn history(reading: &Reading<'_>, args: DossiersHistory) -> Result<DossierHistory, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let limit = args.limit.clamp(1, MOST);
    let mut own = store::dossiers::rows(reading.conn, tenancy)?;
    if !nuisance::may_meldcode(reading, tenancy)? {
        own.retain(|it| it.table != Meldcode::TABLE.no);
    }
    if let Some(record) = &args.record {
        own.retain(|it| it.id == *record || it.part_of.as_ref() == Some(record));
    }
    if own.is_empty() {
        return Err(Error::Missing);
    }
    let touched = store::dossiers::operations(reading.conn, &own, args.before.unwrap_or(i64::MAX), limit + 1)?;
    let mut by_operation: BTreeMap<i64, Vec<Touched>> = BTreeMap::new();
    for it in touched {
        by_operation.entry(it.operation).or_default().push(it);
    }
    let more = by_operation.len() > limit as usize;
    let rows = by_operation
        .into_iter()
        .rev()
        .take(limit as usize)
        .filter_map(|(number, touched)| change(reading, number, &touched).transpose())
        .collect::<Result<_, _>>()?;
    Ok(DossierHistory { rows, more })
}

fn change(reading: &Reading<'_>, number: i64, touched: &[Touched]) -> Result<Option<DossierChange>, Error> {
    let Some(head) = journal::event(reading.conn, number)? else { return Ok(None) };
    let records = if touched.len() > TOLD {
        counted(touched)
    } else {
        let told = touched.iter().map(|it| record(reading, it)).collect::<Result<Vec<_>, _>>()?;
        told.into_iter().flatten().collect()
    };
    Ok(Some(DossierChange {
        number,
        kind: named(head.kind),
        author: name_of(reading, &head.author)?,
        at_ms: head.at_ms,
        reason: head.reason,
        records,
    }))
}

fn counted(touched: &[Touched]) -> Vec<RecordChange> {
    let mut counts: BTreeMap<(TableNo, bool), usize> = BTreeMap::new();
    for it in touched {
        *counts.entry((it.table, it.made)).or_default() += 1;
    }
    let rows = counts.into_iter().filter_map(|((table, made), number)| {
        Some(RecordChange {
            noun: table.name()?.to_owned(),
            id: None,
            label: None,
            did: if made { RecordDid::Made } else { RecordDid::Changed },
            count: count(number),
            columns: Vec::new(),
        })
    });
    rows.collect()
}

fn record(reading: &Reading<'_>, touched: &Touched) -> Result<Option<RecordChange>, Error> {
    let conn = reading.conn;
    let Some(table) = registry::table(touched.table) else { return Ok(None) };
    let events = journal::of_row(conn, table, &touched.id)?;
    let Some(event) = events.iter().find(|it| it.seq == touched.operation) else { return Ok(None) };
    let cells = &event.cells;
    let mark = cells.iter().find(|it| it.column == "deleted").map(|it| &it.value);
    let did = match (touched.made, mark) {
        (true, _) => RecordDid::Made,
        (false, Some(Value::Integer(1))) => RecordDid::Removed,
        (false, Some(_)) => RecordDid::Restored,
        (false, None) => RecordDid::Changed,
    };
    let offer = Offer { reading, table: table.name, row: &touched.id, events: &events };
    let told = cells.iter().filter(|it| !is_silent(table.name, it.column) && it.before != it.value);
    let columns = told
        .map(|it| {
            Ok(ChangedColumn {
                column: it.column.to_owned(),
                before: shown(conn, table.name, it.column, &it.before)?,
                after: shown(conn, table.name, it.column, &it.value)?,
                may_put_back: did == RecordDid::Changed && offer.of(event, it.column)?,
            })
        })
        .collect::<Result<_, Error>>()?;
    let newest = |name: &&str| {
        let of = |it: &Cell| (it.column == *name).then(|| text(&it.value)).flatten();
        events.iter().rev().flat_map(|it| &it.cells).find_map(of)
    };
    Ok(Some(RecordChange {
        noun: table.name.to_owned(),
        id: Some(touched.id.clone()),
        label: LABELS.iter().find_map(newest),
        did,
        count: 1,
        columns,
    }))
}

/// A value as a person reads it: a reference by the name of what it names.
fn shown(conn: &Connection, table: &str, column: &str, value: &Value) -> Result<Option<String>, Error> {
    let Some(plain) = text(value) else { return Ok(None) };
    Ok(match (table, column) {
        (_, "worker" | "colleague") => Worker::get(conn, id(&plain)?)?.map(|it| it.name),
        (_, "partner") => parties::name_of(conn, id(&plain)?).map(Some)?,
        (_, "owner") => Organisation::get(conn, id(&plain)?)?.map(|it| it.name),
        ("tenancy" | "lease", "dwelling") => {
            Dwelling::get(conn, id(&plain)?)?.map(|it| format!("{} {}", it.street, it.number))
        }
        _ => Some(plain),
    })
}
