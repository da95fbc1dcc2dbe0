//! From a path to a workbook with its meaning. The file is read once, whole, and never written.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use workbook::{CodeSource, MOST_BYTES, Mapping, Refused, Watch, Workbook, propose, propose_anew};

use crate::{api::WorkPart, error::Error, team::Working};

/// A workbook and what it is taken to mean.
pub(super) struct Book {
    pub workbook: Workbook,
    /// The hash of its bytes.
    pub file: String,
    pub mapping: Mapping,
    /// Choices of before are in the mapping.
    pub remembered: bool,
}

/// Reads a workbook; what it means is what the caller says, else what is proposed and remembered.
pub(super) fn read(working: &Working<'_>, path: &Path, mapping: Option<Mapping>) -> Result<Book, Error> {
    read_anew(working, path, mapping, &[])
}

/// As [`read`]; the columns and codes of these sheets are proposed anew.
pub(super) fn read_anew(
    working: &Working<'_>,
    path: &Path,
    mapping: Option<Mapping>,
    anew: &[u32],
) -> Result<Book, Error> {
    let step = working.work.part(WorkPart::Reading);
    step(0, 0)?;
    let bytes = bytes(path)?;
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let hear = |done, rows| step(done, rows).is_ok();
    let workbook = Workbook::open_watched(&bytes, &name, &Watch::heard(&hear))?;
    let file = blake3::hash(&bytes).to_hex().to_string();
    drop(bytes);
    let remembered = remembered(working)?;
    let mapping = match mapping {
        Some(mapping) if !mapping.is_sound() => return Err(Error::MappingUnsound),
        Some(mapping) if mapping.fits(&workbook) => propose_anew(&workbook, mapping, anew, &remembered),
        Some(_) => return Err(Error::MappingOfOther),
        None => propose(&workbook, &remembered),
    };
    let remembered = is_remembered(&mapping, &remembered);
    Ok(Book { workbook, file, mapping, remembered })
}

/// The bytes of a file, unless there are more than a team's workbook has.
fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    let told = |why: io::Error| match why.kind() {
        io::ErrorKind::NotFound => Error::Store(store::Error::NotFound),
        _ => Error::WorkbookUnreadable,
    };
    let file = File::open(path).map_err(told)?;
    let about = file.metadata().map_err(told)?;
    if about.is_dir() {
        return Err(Refused::NotAWorkbook.into());
    }
    let too_large = || Error::from(Refused::TooLarge { most: MOST_BYTES });
    if about.len() > MOST_BYTES {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    // What the disk says of its size is not believed: it may grow while it is read.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(told)?;
    if bytes.len() as u64 > MOST_BYTES { Err(too_large()) } else { Ok(bytes) }
}

/// What was agreed to before, newest first. What a newer version wrote and this one cannot read is passed over.
fn remembered(working: &Working<'_>) -> Result<Vec<Mapping>, Error> {
    let kept = working.look(|reading| Ok(store::mappings::all(reading.conn)?))?;
    Ok(kept.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

fn is_remembered(mapping: &Mapping, before: &[Mapping]) -> bool {
    let prints: Vec<String> = before.iter().flat_map(|it| &it.sheets).map(|it| it.fingerprint()).collect();
    mapping
        .sheets
        .iter()
        .any(|it| prints.contains(&it.fingerprint()) || it.codes.iter().any(|it| it.source == CodeSource::Remembered))
}
