//! What workers keep about support: impressions, observations, risks, contacts, notes, words of tasks, files.

use domain::support::{ContactKind, Found, RiskLevel, Theme};
use store::tables::{Attachment, Contact, Impression, Note, Observation, TaskText, VisitRisk};

use super::{
    Error,
    entry::{cell, one_row},
    ids,
    line::needed,
    rejection::Rejection,
    sheet::{ATTACHMENTS, CONTACTS, IMPRESSIONS, NOTES, OBSERVATIONS, TASK_TEXTS, VISIT_RISKS},
    walk::Walk,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Impression>()?;
    walk.take::<Observation>()?;
    walk.take::<VisitRisk>()?;
    walk.take::<Contact>()?;
    walk.take::<Note>()?;
    walk.take::<TaskText>()?;
    walk.take::<Attachment>()
}

one_row! { Impression, IMPRESSIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    visit: walk.refer(line, "visit_id")?,
    result: walk.refer(line, "result_id")?,
    text: needed(line.note("text")?, "text")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    names.maybe(it.visit),
    names.maybe(it.result),
    it.text.clone(),
] }

one_row! { Observation, OBSERVATIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    result: walk.must_refer(line, "result_id")?,
    theme: needed(line.code("theme", Theme::from_code)?, "theme")?.as_code().to_owned(),
    level: needed(line.code("level", Found::from_code)?, "level")?.as_code().to_owned(),
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    names.of(it.result),
    it.theme.clone(),
    it.level.clone(),
] }

one_row! { VisitRisk, VISIT_RISKS, |line, walk| {
    let from_day = line.first_day("from")?;
    Self {
        id: ids::row(line.id()?),
        tenancy: walk.must_refer(line, "tenancy_id")?,
        level: needed(line.code("level", RiskLevel::from_code)?, "level")?.as_code().to_owned(),
        measures: line.note("measures")?,
        last_day: needed(line.last_day("to", &from_day)?, "to")?,
        from_day,
    }
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.level.clone(),
    cell(&it.measures),
    it.from_day.clone(),
    it.last_day.clone(),
] }

one_row! { Contact, CONTACTS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    kind: needed(line.code("kind", ContactKind::from_code)?, "kind")?.as_code().to_owned(),
    name: line.name("name")?,
    organisation: line.maybe("organisation")?,
    phone: line.maybe("phone")?,
    email: line.maybe("email")?,
    remark: line.note("remark")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.kind.clone(),
    it.name.clone(),
    cell(&it.organisation),
    cell(&it.phone),
    cell(&it.email),
    cell(&it.remark),
] }

one_row! { Note, NOTES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    day: line.first_day("day")?,
    text: needed(line.note("text")?, "text")?,
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.day.clone(), it.text.clone()] }

one_row! { TaskText, TASK_TEXTS, |line, walk| Self {
    id: ids::row(line.id()?),
    task: walk.must_refer(line, "task_id")?,
    text: needed(line.note("text")?, "text")?,
}, |it, names| vec![it.id.to_string(), names.of(it.task), it.text.clone()] }

one_row! { Attachment, ATTACHMENTS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    name: line.name("name")?,
    size_bytes: match needed(line.number("size_bytes")?, "size_bytes")? {
        size if size < 0 => return Err(Rejection::NumberOutOfRange.of("size_bytes").into()),
        size => size,
    },
    hash: line.name("hash")?,
    day: line.first_day("day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.name.clone(),
    it.size_bytes.to_string(),
    it.hash.clone(),
    it.day.clone(),
] }
