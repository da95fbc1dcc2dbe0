//! Consents, files of the omklap, letters and the templates they begin with.

use domain::{consent::ConsentPurpose, error::Invalid, letter::LetterKind};
use store::tables::{Consent, Letter, LetterTemplate, OmklapFile, SupportLetter};

use super::{
    Error,
    entry::{cell, one_row},
    ids,
    line::{Line, needed},
    rejection::Fault,
    schedule::{code, day},
    sheet::{CONSENTS, LETTER_TEMPLATES, LETTERS, OMKLAP_FILES, SUPPORT_LETTERS},
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Consent>()?;
    walk.take::<OmklapFile>()?;
    walk.take::<LetterTemplate>()?;
    walk.take::<Letter>()?;
    walk.take::<SupportLetter>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<Consent>(|each| Consent::for_each(conn, each))?;
    export.all::<OmklapFile>(|each| OmklapFile::for_each(conn, each))?;
    export.all::<LetterTemplate>(|each| LetterTemplate::for_each(conn, each))?;
    export.all::<Letter>(|each| Letter::for_each(conn, each))?;
    export.all::<SupportLetter>(|each| SupportLetter::for_each(conn, each))
}

one_row! { Consent, CONSENTS, |line, walk| {
    let given_day = day(line, "from")?;
    Self {
        id: ids::row(line.id()?),
        tenancy: walk.must_refer(line, "tenancy_id")?,
        organisation: walk.must_refer(line, "organisation_id")?,
        purpose: code(line, "purpose", ConsentPurpose::from_code, ConsentPurpose::as_code)?,
        last_day: line.last_day("to", &given_day)?,
        withdrawn_day: line.last_day("withdrawn_day", &given_day)?,
        given_day,
    }
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    names.of(it.organisation),
    it.purpose.clone(),
    it.given_day.clone(),
    cell(&it.last_day),
    cell(&it.withdrawn_day),
] }

one_row! { OmklapFile, OMKLAP_FILES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    organisation: walk.must_refer(line, "organisation_id")?,
    attention: line.maybe("attention")?,
    consent: walk.must_refer(line, "consent_id")?,
    day: day(line, "day")?,
    pdf: line.name("pdf")?,
    facts: line.name("facts")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    names.of(it.organisation),
    cell(&it.attention),
    names.of(it.consent),
    it.day.clone(),
    it.pdf.clone(),
    it.facts.clone(),
] }

one_row! { LetterTemplate, LETTER_TEMPLATES, |line, _walk| Self {
    id: ids::row(line.id()?),
    kind: code(line, "kind", LetterKind::from_code, LetterKind::as_code)?,
    name: line.name("name")?,
    subject: line.name("subject")?,
    text: words(line)?,
}, |it, _names| vec![it.id.to_string(), it.kind.clone(), it.name.clone(), it.subject.clone(), it.text.clone()] }

fn words(line: &Line<'_>) -> Result<String, Fault> {
    needed(line.note("text")?, "text")
}

/// A kind of letter that stands in this file: those of the landlord and those of support are never in one.
fn kind(line: &Line<'_>, care: bool) -> Result<String, Fault> {
    let of_file = |text: &str| match LetterKind::from_code(text)? {
        it if it.is_care() == care => Ok(it),
        _ => Err(Invalid::UnknownCode { list: "kind of letter" }),
    };
    code(line, "kind", of_file, LetterKind::as_code)
}

one_row! { Letter, LETTERS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    kind: kind(line, false)?,
    consent: walk.refer(line, "consent_id")?,
    day: day(line, "day")?,
    recipient: line.name("recipient")?,
    subject: line.name("subject")?,
    text: words(line)?,
    pdf: line.name("pdf")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.kind.clone(),
    names.maybe(it.consent),
    it.day.clone(),
    it.recipient.clone(),
    it.subject.clone(),
    it.text.clone(),
    it.pdf.clone(),
] }

one_row! { SupportLetter, SUPPORT_LETTERS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    kind: kind(line, true)?,
    day: day(line, "day")?,
    recipient: line.name("recipient")?,
    subject: line.name("subject")?,
    text: words(line)?,
    pdf: line.name("pdf")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.kind.clone(),
    it.day.clone(),
    it.recipient.clone(),
    it.subject.clone(),
    it.text.clone(),
    it.pdf.clone(),
] }
