//! Drafts: what somebody types is on the disk before it is recorded, and is there again after a lock or a crash.
//!
//! They are of this file and this account alone; the journal does not know them and no other laptop sees them.

use domain::error::{Field, Invalid};
use store::drafts::Draft;

use crate::{
    api::{DraftKept, DraftPlace, DraftRow, DraftsSave, Nothing},
    error::Error,
    team::{Reading, Writing},
};

/// The longest draft, in bytes.
const LONGEST: usize = 200_000;
/// The longest name of a place, in bytes.
const LONGEST_PLACE: usize = 200;

/// Keeps what was typed.
pub fn save(writing: &mut Writing<'_>, args: DraftsSave) -> Result<DraftKept, Error> {
    if args.text.len() > LONGEST || args.place.len() > LONGEST_PLACE {
        return Err(Invalid::TextTooLong { field: Field::Words, max: LONGEST }.into());
    }
    let draft = Draft { text: args.text, saved_ms: writing.now_ms };
    writing.db.keep_draft(writing.team.author().account, &args.place, &draft)?;
    Ok(DraftKept { saved_ms: draft.saved_ms })
}

/// What this account was typing there.
pub fn get(reading: &Reading<'_>, args: DraftPlace) -> Result<Option<DraftRow>, Error> {
    let draft = store::drafts::get(reading.conn, reading.team.author().account, &args.place)?;
    Ok(draft.map(|it| DraftRow { text: it.text, saved_ms: it.saved_ms }))
}

/// Drops what was typed there.
pub fn discard(writing: &mut Writing<'_>, args: DraftPlace) -> Result<Nothing, Error> {
    writing.db.drop_draft(writing.team.author().account, &args.place)?;
    Ok(Nothing {})
}
