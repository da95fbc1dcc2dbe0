//! Letters: filled in, gone over by a person, printed, and kept with the dossier.
//!
//! The landlord's letters are home, those of who gives support are care, and no command reads both
//! (`docs/decisions/0024`). A letter to the owner needs the consent that the file needs.

mod filling;
mod templates;

use domain::{
    consent::ConsentPurpose,
    letter::{LetterKind, is_open},
    words::Words,
};
use report::Document;
use store::{
    Id,
    tables::{self, Dwelling, SupportLetter, Tenancy},
};

use crate::{
    api::{
        AttachmentOpened, Code, FieldName, LetterFilled, LetterRow, LetterSheet, LettersFill, LettersGet, LettersMake,
        LettersOpen, Made, OperationKind,
    },
    consents,
    error::Error,
    forms::Form,
    omklap_files::no_consent,
    permission::Permission,
    printing,
    session::PROVIDER_NAME,
    team::{Reading, Working},
    tenancies::id,
};
pub use templates::{list as templates, remove as remove_template, set as set_template};

/// The most characters of a subject, and of a line of the address.
const MOST_LINE: usize = 200;
/// The most lines of an address.
const MOST_LINES: usize = 8;

/// The steps of making a letter: it can be stopped at each.
const STEPS: usize = 4;

/// The landlord's letters.
pub fn list(reading: &Reading<'_>, args: LettersGet) -> Result<LetterSheet, Error> {
    let tenancy = Tenancy::get(reading.conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let rows = store::papers::letters(reading.conn, tenancy.id)?.into_iter().map(|(it, maker)| {
        Ok(LetterRow {
            here: store::attachments::home_is_here(reading.conn, &it.pdf)?,
            id: it.id.to_string(),
            kind: LetterKind::from_code(&it.kind)?,
            day: it.day,
            recipient: it.recipient,
            subject: it.subject,
            author: maker.name,
        })
    });
    let may_make = Permission::KeepEvaluations.held_by(&reading.team.author().roles);
    Ok(LetterSheet { rows: rows.collect::<Result<_, Error>>()?, may_make })
}

/// The letters of who gives support.
pub fn list_support(reading: &Reading<'_>, args: LettersGet) -> Result<LetterSheet, Error> {
    let tenancy = Tenancy::get(reading.conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let rows = store::papers::support_letters(reading.conn, tenancy.id)?.into_iter().map(|(it, maker)| {
        Ok(LetterRow {
            here: store::attachments::is_here(reading.conn, &it.pdf)?,
            id: it.id.to_string(),
            kind: LetterKind::from_code(&it.kind)?,
            day: it.day,
            recipient: it.recipient,
            subject: it.subject,
            author: maker.name,
        })
    });
    let may_make = Permission::WriteCare.held_by(&reading.team.author().roles);
    Ok(LetterSheet { rows: rows.collect::<Result<_, Error>>()?, may_make })
}

/// A letter of the landlord, filled in.
pub fn fill(reading: &Reading<'_>, args: LettersFill) -> Result<LetterFilled, Error> {
    of_landlord(args.kind)?;
    filling::fill(reading, &args)
}

/// A letter of who gives support, filled in.
pub fn fill_support(reading: &Reading<'_>, args: LettersFill) -> Result<LetterFilled, Error> {
    of_support(args.kind)?;
    filling::fill(reading, &args)
}

fn of_landlord(kind: LetterKind) -> Result<(), Error> {
    if kind.is_care() { Err(Error::Missing) } else { Ok(()) }
}

fn of_support(kind: LetterKind) -> Result<(), Error> {
    if kind.is_care() { Ok(()) } else { Err(Error::Missing) }
}

/// A letter that was read from its form.
struct Said {
    tenancy: Id<Tenancy>,
    recipient: String,
    subject: String,
    text: String,
    document: Document,
}

fn said(reading: &Reading<'_>, args: &LettersMake) -> Result<Said, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let mut form = Form::default();
    let lines: Vec<String> =
        args.recipient.lines().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    let most = |it: &String| it.chars().count() > MOST_LINE;
    let recipient = match lines.first() {
        None => form.wrong(FieldName::Recipient, Code::TextBlank),
        Some(_) if lines.len() > MOST_LINES || lines.iter().any(most) => {
            form.wrong_by(FieldName::Recipient, Code::TextTooLong, "max", i64::try_from(MOST_LINE).unwrap_or(0))
        }
        Some(first) => Some(first.clone()),
    };
    let subject = read_line(&mut form, FieldName::Subject, &args.subject);
    let text = form.take(FieldName::Words, Words::some(&args.text)).map(Words::into_string);
    let text = match text {
        Some(text) if is_open(&text) => form.wrong(FieldName::Words, Code::BracesOpen),
        other => other,
    };
    let (recipient, (subject, text)) = form.done(recipient.zip(subject.zip(text)))?;
    let provider = store::accounts::setting(conn, PROVIDER_NAME)?.unwrap_or_default();
    let letter = report::Letter {
        author: provider.clone(),
        sender: vec![provider],
        recipient: lines,
        place: String::new(),
        day: reading.today.to_string(),
        subject: subject.clone(),
        text: text.clone(),
    };
    Ok(Said { tenancy, recipient, subject, text, document: letter.document() })
}

/// A line that has to say something, without words between braces.
fn read_line(form: &mut Form, field: FieldName, text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return form.wrong(field, Code::TextBlank);
    }
    if text.chars().count() > MOST_LINE || text.chars().any(char::is_control) {
        return form.wrong_by(field, Code::TextTooLong, "max", i64::try_from(MOST_LINE).unwrap_or(0));
    }
    if is_open(&text) {
        return form.wrong(field, Code::BracesOpen);
    }
    Some(text)
}

/// The consent on which a letter to the owner goes; other letters go to the tenant and need none.
fn consent(
    reading: &Reading<'_>,
    tenancy: Id<Tenancy>,
    kind: LetterKind,
) -> Result<Option<Id<tables::Consent>>, Error> {
    if !kind.goes_to_owner() {
        return Ok(None);
    }
    let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let owner = Dwelling::get(reading.conn, row.dwelling)?.and_then(|it| it.owner).ok_or_else(no_consent)?;
    let held = consents::holding(reading.conn, &row, owner, ConsentPurpose::Omklap, reading.today)?.consent;
    Ok(Some(id(&held.ok_or_else(no_consent)?.id)?))
}

/// Makes a letter of the landlord.
pub fn make(working: &Working<'_>, args: LettersMake) -> Result<Made, Error> {
    of_landlord(args.kind)?;
    let said = looked(working, |reading| {
        let found = said(reading, &args)?;
        consent(reading, found.tenancy, args.kind)?;
        Ok(found)
    })?;
    let (pdf, hash) = printed(working, &said.document)?;
    working.write(|writing| {
        // Somebody may have withdrawn it while the page was set.
        let consent = consent(&writing.look(), said.tenancy, args.kind)?;
        let row = tables::Letter {
            id: Id::from_uuid(writing.new_id()),
            tenancy: said.tenancy,
            kind: args.kind.as_code().to_owned(),
            consent,
            day: said.document.day.clone(),
            recipient: said.recipient,
            subject: said.subject,
            text: said.text,
            pdf: hash,
        };
        writing.transact(OperationKind::MakeLetter, |tx| {
            store::papers::keep(tx, &row.pdf, &pdf)?;
            Ok(row.insert(tx)?)
        })?;
        Ok(Made { id: row.id.to_string() })
    })
}

/// Makes a letter of who gives support.
pub fn make_support(working: &Working<'_>, args: LettersMake) -> Result<Made, Error> {
    of_support(args.kind)?;
    let said = looked(working, |reading| said(reading, &args))?;
    let (pdf, hash) = printed(working, &said.document)?;
    working.write(|writing| {
        let row = SupportLetter {
            id: Id::from_uuid(writing.new_id()),
            tenancy: said.tenancy,
            kind: args.kind.as_code().to_owned(),
            day: said.document.day.clone(),
            recipient: said.recipient,
            subject: said.subject,
            text: said.text,
            pdf: hash,
        };
        writing.transact(OperationKind::MakeSupportLetter, |tx| {
            store::attachments::keep(tx, &row.pdf, &pdf)?;
            Ok(row.insert(tx)?)
        })?;
        Ok(Made { id: row.id.to_string() })
    })
}

fn looked(working: &Working<'_>, body: impl FnOnce(&Reading<'_>) -> Result<Said, Error>) -> Result<Said, Error> {
    working.step(0, STEPS)?;
    let said = working.look(body)?;
    working.step(1, STEPS)?;
    Ok(said)
}

/// The page, and the name of its bytes.
fn printed(working: &Working<'_>, document: &Document) -> Result<(Vec<u8>, String), Error> {
    working.step(2, STEPS)?;
    let pdf = printing::print(document)?;
    working.step(3, STEPS)?;
    let hash = store::attachments::hash(&pdf);
    working.step(4, STEPS)?;
    Ok((pdf, hash))
}

/// Writes a copy of a letter of the landlord for another program to show.
pub fn open(reading: &Reading<'_>, args: LettersOpen) -> Result<AttachmentOpened, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let row = tables::Letter::get(reading.conn, id(&args.letter)?)?.filter(|it| it.tenancy == tenancy);
    let row = row.ok_or(Error::Missing)?;
    let bytes = store::attachments::home_bytes(reading.conn, &row.pdf)?.ok_or(Error::FileNotHere)?;
    show(reading, &row.pdf, &bytes, row.subject)
}

/// Writes a copy of a letter of who gives support for another program to show.
pub fn open_support(reading: &Reading<'_>, args: LettersOpen) -> Result<AttachmentOpened, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let row = SupportLetter::get(reading.conn, id(&args.letter)?)?.filter(|it| it.tenancy == tenancy);
    let row = row.ok_or(Error::Missing)?;
    let bytes = store::attachments::bytes(reading.conn, &row.pdf)?.ok_or(Error::FileNotHere)?;
    show(reading, &row.pdf, &bytes, row.subject)
}

fn show(reading: &Reading<'_>, hash: &str, bytes: &[u8], name: String) -> Result<AttachmentOpened, Error> {
    let mark: String = hash.chars().take(8).collect();
    let path = reading.team.show(&format!("{mark}.pdf"), bytes)?;
    Ok(AttachmentOpened { path: path.to_string_lossy().into_owned(), name })
}
