//! Support notes that belong to no visit.

use domain::{calendar::parse_day, words::Words};
use store::{
    Id,
    tables::{Note, Tenancy},
};

use crate::{
    api::{NoteRow, NotesAdd, NotesChange, NotesRemove, OperationKind, RecordKept},
    error::Error,
    team::{Reading, Writing},
    tenancies::id,
};

/// The notes of a tenancy, newest first.
pub fn of_tenancy(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Vec<NoteRow>, Error> {
    let rows = store::notes::of_tenancy(reading.conn, tenancy)?;
    Ok(rows
        .into_iter()
        .map(|(it, maker)| NoteRow {
            id: it.id.to_string(),
            day: it.day,
            text: it.text,
            author: maker.name,
            made_ms: maker.at_ms,
        })
        .collect())
}

/// Writes a note.
pub fn add(writing: &mut Writing<'_>, args: NotesAdd) -> Result<RecordKept, Error> {
    let tenancy = known(writing, &args.tenancy)?;
    let note = parse(writing, Id::from_uuid(writing.new_id()), tenancy, &args.day, &args.text)?;
    writing.transact(OperationKind::AddNote, |tx| Ok(note.insert(tx)?))?;
    Ok(RecordKept { id: note.id.to_string() })
}

/// Gives a note other words or another day; the words before stay in the history.
pub fn change(writing: &mut Writing<'_>, args: NotesChange) -> Result<RecordKept, Error> {
    let before = own(writing, &args.tenancy, &args.id)?;
    let note = parse(writing, before.id, before.tenancy, &args.day, &args.text)?;
    writing.transact(OperationKind::ChangeNote, |tx| Ok(note.put(tx)?))?;
    Ok(RecordKept { id: note.id.to_string() })
}

/// Takes a note away.
pub fn remove(writing: &mut Writing<'_>, args: NotesRemove) -> Result<RecordKept, Error> {
    let note = own(writing, &args.tenancy, &args.id)?;
    writing.transact(OperationKind::RemoveNote, |tx| Ok(Note::remove(tx, note.id)?))?;
    Ok(RecordKept { id: note.id.to_string() })
}

fn parse(writing: &Writing<'_>, id: Id<Note>, tenancy: Id<Tenancy>, day: &str, text: &str) -> Result<Note, Error> {
    let day = parse_day(day)?;
    if day > writing.today {
        return Err(Error::DayInFuture);
    }
    Ok(Note { id, tenancy, day: day.to_string(), text: Words::some(text)?.into_string() })
}

fn own(writing: &Writing<'_>, tenancy: &str, note: &str) -> Result<Note, Error> {
    let tenancy = id(tenancy)?;
    Note::get(writing.db.conn(), id(note)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

/// The id of a tenancy that is there.
pub fn known(writing: &Writing<'_>, tenancy: &str) -> Result<Id<Tenancy>, Error> {
    Ok(Tenancy::get(writing.db.conn(), id(tenancy)?)?.ok_or(Error::Missing)?.id)
}
