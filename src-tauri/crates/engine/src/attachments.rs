//! Files kept with a tenancy: documents and pictures, encrypted in the team file, each once under its hash.
//!
//! Only kinds that a program shows are kept, never ones that a program runs: opening a file must not be a way in.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use domain::support::parse_file_name;
use store::{
    Id,
    tables::{Attachment, Tenancy},
};
use zeroize::Zeroizing;

use crate::{
    api::{
        AttachmentOpened, AttachmentRow, AttachmentsAdd, AttachmentsOpen, AttachmentsRemove, OperationKind, RecordKept,
    },
    error::Error,
    team::{Reading, Working, Writing},
    tenancies::id,
    work::Stopped,
};

/// The largest file, in bytes.
pub const MAX_BYTES: u64 = 25 * 1024 * 1024;

/// So much is read at once before somebody can stop it, in bytes.
const SLICE: u64 = 256 * 1024;

/// Endings of what can be kept.
const KINDS: &[&str] = &[
    "pdf", "odt", "ods", "odp", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "rtf", "txt", "csv", "eml", "msg", "jpg",
    "jpeg", "png", "gif", "webp", "heic", "tif", "tiff", "bmp",
];

/// The files of a tenancy, newest first.
pub fn of_tenancy(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Vec<AttachmentRow>, Error> {
    store::attachments::of_tenancy(reading.conn, tenancy)?
        .into_iter()
        .map(|(it, maker)| {
            Ok(AttachmentRow {
                here: store::attachments::is_here(reading.conn, &it.hash)?,
                id: it.id.to_string(),
                name: it.name,
                size_bytes: u32::try_from(it.size_bytes).unwrap_or(u32::MAX),
                day: it.day,
                author: maker.name,
            })
        })
        .collect()
}

/// Keeps a file. A disk or a share may be slow, so all of it is read before anybody waits for the writer.
pub fn add(working: &Working<'_>, args: AttachmentsAdd) -> Result<RecordKept, Error> {
    let path = Path::new(&args.path);
    let name = parse_file_name(&path.file_name().unwrap_or_default().to_string_lossy())?;
    ending(&name)?;
    let tenancy = working.look(|reading| there(reading, &args.tenancy))?;
    let bytes = read(path, |done, total| working.step(done, total))?;
    let hash = store::attachments::hash(&bytes);
    working.step(1, 1)?;
    let size_bytes = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    working.write(|writing| {
        let tenancy = there(&writing.look(), &tenancy.to_string())?;
        let id = Id::from_uuid(writing.new_id());
        let row = Attachment { id, tenancy, name, size_bytes, hash: hash.clone(), day: writing.today.to_string() };
        writing.transact(OperationKind::AddFile, |tx| {
            store::attachments::keep(tx, &hash, &bytes)?;
            Ok(row.insert(tx)?)
        })?;
        Ok(RecordKept { id: id.to_string() })
    })
}

fn there(reading: &Reading<'_>, tenancy: &str) -> Result<Id<Tenancy>, Error> {
    Ok(Tenancy::get(reading.conn, id(tenancy)?)?.ok_or(Error::Missing)?.id)
}

/// Takes a file away from its tenancy. Its bytes stay: an undo may need them.
pub fn remove(writing: &mut Writing<'_>, args: AttachmentsRemove) -> Result<RecordKept, Error> {
    let row = own(&writing.look(), &args.tenancy, &args.id)?;
    writing.transact(OperationKind::RemoveFile, |tx| Ok(Attachment::remove(tx, row.id)?))?;
    Ok(RecordKept { id: row.id.to_string() })
}

/// Writes a copy for another program to show.
pub fn open(reading: &Reading<'_>, args: AttachmentsOpen) -> Result<AttachmentOpened, Error> {
    let row = own(reading, &args.tenancy, &args.id)?;
    let bytes = store::attachments::bytes(reading.conn, &row.hash)?.ok_or(Error::FileNotHere)?;
    shown(reading, &row.hash, row.name, &bytes)
}

/// A copy of what stands under a hash, for another program to show.
pub(crate) fn shown(reading: &Reading<'_>, hash: &str, name: String, bytes: &[u8]) -> Result<AttachmentOpened, Error> {
    let mark: String = hash.chars().take(8).collect();
    let path = reading.team.show(&format!("{mark}.{}", ending(&name)?), bytes)?;
    Ok(AttachmentOpened { path: path.to_string_lossy().into_owned(), name })
}

fn own(reading: &Reading<'_>, tenancy: &str, attachment: &str) -> Result<Attachment, Error> {
    let tenancy = id(tenancy)?;
    Attachment::get(reading.conn, id(attachment)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

/// The ending of a name, when it is of a kind that can be kept.
pub(crate) fn ending(name: &str) -> Result<&'static str, Error> {
    let given = Path::new(name).extension().map(|it| it.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    KINDS.iter().find(|it| **it == given).copied().ok_or(Error::FileKind)
}

/// The bytes of a file that is small enough; one that grows meanwhile is too large, too.
pub(crate) fn read(
    path: &Path,
    step: impl Fn(usize, usize) -> Result<(), Stopped>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let file = File::open(path).map_err(unreadable)?;
    let found = file.metadata().map_err(unreadable)?;
    if !found.is_file() {
        return Err(Error::FileUnreadable);
    }
    let size = usize::try_from(found.len().min(MAX_BYTES)).unwrap_or(0);
    let mut bytes = Zeroizing::new(Vec::with_capacity(size));
    let mut rest = file.take(MAX_BYTES + 1);
    loop {
        step(bytes.len(), size + 1)?;
        if (&mut rest).take(SLICE).read_to_end(&mut bytes).map_err(unreadable)? == 0 {
            break;
        }
    }
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Error::FileTooLarge { max_mb: MAX_BYTES / (1024 * 1024) });
    }
    Ok(bytes)
}

fn unreadable(_: io::Error) -> Error {
    Error::FileUnreadable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(expected, ending(name).ok(), "{name}");
    }

    #[test]
    fn what_a_program_runs_is_never_kept() {
        check("Beschikking huurtoeslag.PDF", Some("pdf"));
        check("foto.van.de.sleutel.jpeg", Some("jpeg"));
        check("rekening.exe", None);
        check("rekening.pdf.bat", None);
        check("snelkoppeling.desktop", None);
        check("blad.html", None);
        check("pdf", None);
        check(".pdf", None);
        check("", None);
    }
}
