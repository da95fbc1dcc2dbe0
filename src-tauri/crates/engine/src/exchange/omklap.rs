//! The steps of an omklap with what belongs to each, its documents, waivers, and what owners said.

use domain::{
    covenant::{Criterion, Document},
    omklap::{DocumentState, OmklapStep, Signatory, WaiverState},
    support::parse_file_name,
};
use store::tables::{
    CriterionWaiver, DocumentFile, LeaseCut, OmklapCondition, OmklapDocument, OmklapEvent, OmklapSignature, OwnerWord,
};

use super::{
    Error,
    entry::{cell, number, one_row},
    ids,
    line::needed,
    rejection::Rejection,
    schedule::{code, day},
    sheet::{
        CRITERION_WAIVERS, DOCUMENT_FILES, LEASE_CUTS, OMKLAP_CONDITIONS, OMKLAP_DOCUMENTS, OMKLAP_EVENTS,
        OMKLAP_SIGNATURES, OWNER_WORDS,
    },
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<OmklapEvent>()?;
    walk.take::<OmklapCondition>()?;
    walk.take::<OmklapSignature>()?;
    walk.take::<LeaseCut>()?;
    walk.take::<OmklapDocument>()?;
    walk.take::<DocumentFile>()?;
    walk.take::<CriterionWaiver>()?;
    walk.take::<OwnerWord>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<OmklapEvent>(|each| OmklapEvent::for_each(conn, each))?;
    export.all::<OmklapCondition>(|each| OmklapCondition::for_each(conn, each))?;
    export.all::<OmklapSignature>(|each| OmklapSignature::for_each(conn, each))?;
    export.all::<LeaseCut>(|each| LeaseCut::for_each(conn, each))?;
    export.all::<OmklapDocument>(|each| OmklapDocument::for_each(conn, each))?;
    export.all::<DocumentFile>(|each| DocumentFile::for_each(conn, each))?;
    export.all::<CriterionWaiver>(|each| CriterionWaiver::for_each(conn, each))?;
    export.all::<OwnerWord>(|each| OwnerWord::for_each(conn, each))
}

one_row! { OmklapEvent, OMKLAP_EVENTS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    kind: code(line, "kind", OmklapStep::from_code, OmklapStep::as_code)?,
    day: day(line, "day")?,
    person: line.maybe("person")?,
    reason: line.note("reason")?,
    must_change: line.note("must_change")?,
    review_day: line.day("review_day")?,
    extends_months: match line.number("extends_months")? {
        Some(it) if !(1..=MOST_MONTHS).contains(&it) => Err(Rejection::NumberOutOfRange.of("extends_months"))?,
        it => it,
    },
    file: walk.refer(line, "file_id")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.kind.clone(),
    it.day.clone(),
    cell(&it.person),
    cell(&it.reason),
    cell(&it.must_change),
    cell(&it.review_day),
    number(it.extends_months),
    names.maybe(it.file),
] }

/// The most months by which anybody puts off.
const MOST_MONTHS: i64 = 120;

one_row! { OmklapCondition, OMKLAP_CONDITIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    event: walk.must_refer(line, "event_id")?,
    words: needed(line.note("words")?, "words")?,
    task: walk.refer(line, "task_id")?,
}, |it, names| vec![it.id.to_string(), names.of(it.event), it.words.clone(), names.maybe(it.task)] }

one_row! { OmklapSignature, OMKLAP_SIGNATURES, |line, walk| Self {
    id: ids::row(line.id()?),
    event: walk.must_refer(line, "event_id")?,
    who: code(line, "who", Signatory::from_code, Signatory::as_code)?,
    name: line.name("name")?,
}, |it, names| vec![it.id.to_string(), names.of(it.event), it.who.clone(), it.name.clone()] }

one_row! { LeaseCut, LEASE_CUTS, |line, walk| Self {
    id: ids::row(line.id()?),
    event: walk.must_refer(line, "event_id")?,
    lease: walk.must_refer(line, "lease_id")?,
    last_day: line.day("to")?,
    fixed_term: line.flag("fixed_term")?.unwrap_or_default(),
}, |it, names| vec![
    it.id.to_string(), names.of(it.event), names.of(it.lease), cell(&it.last_day), it.fixed_term.to_string(),
] }

one_row! { OmklapDocument, OMKLAP_DOCUMENTS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    document: code(line, "document", Document::from_code, Document::as_code)?,
    state: code(line, "state", DocumentState::from_code, DocumentState::as_code)?,
    day: day(line, "day")?,
    reason: line.note("reason")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.document.clone(),
    it.state.clone(),
    it.day.clone(),
    cell(&it.reason),
] }

one_row! { DocumentFile, DOCUMENT_FILES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    document: code(line, "document", Document::from_code, Document::as_code)?,
    name: parse_file_name(&line.name("name")?).map_err(|why| Rejection::from(why).of("name"))?,
    size_bytes: match needed(line.number("size_bytes")?, "size_bytes")? {
        it if it < 0 => Err(Rejection::NumberOutOfRange.of("size_bytes"))?,
        it => it,
    },
    hash: line.name("hash")?,
    day: day(line, "day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.document.clone(),
    it.name.clone(),
    it.size_bytes.to_string(),
    it.hash.clone(),
    it.day.clone(),
] }

one_row! { CriterionWaiver, CRITERION_WAIVERS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    criterion: code(line, "criterion", Criterion::from_code, Criterion::as_code)?,
    state: code(line, "state", WaiverState::from_code, WaiverState::as_code)?,
    day: day(line, "day")?,
    reason: needed(line.note("reason")?, "reason")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.criterion.clone(),
    it.state.clone(),
    it.day.clone(),
    it.reason.clone(),
] }

one_row! { OwnerWord, OWNER_WORDS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    day: day(line, "day")?,
    willing: needed(line.flag("willing")?, "willing")?,
    words: line.note("words")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.day.clone(),
    it.willing.to_string(),
    cell(&it.words),
] }
