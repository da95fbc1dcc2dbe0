//! What kind of file it is, and whether unpacking it is safe.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::MOST_BYTES;
use crate::{
    Refused,
    watch::{Watch, Watched},
};

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// Office Open XML.
    Xlsx,
    /// OpenDocument.
    Ods,
    /// No zip: text, if anything.
    Text,
}

/// The beginning of a compound file: old Office, and new Office under a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const ZIP: &[u8] = b"PK";
/// Beginnings of files that are text by their bytes, or nearly, and no table.
const OTHERS: &[&[u8]] =
    &[b"%PDF", b"{\\rtf", b"<", b"\xEF\xBB\xBF<", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"MZ", b"\x7fELF"];
/// The most files in a zip: a workbook has a few dozen.
const MOST_FILES: usize = 10_000;

pub(super) fn look(bytes: &[u8], watch: &Watch<'_>) -> Result<Container, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Refused::TooLarge { most: MOST_BYTES });
    }
    if bytes.starts_with(COMPOUND) {
        return Err(if names_encrypted_package(bytes) { Refused::PasswordProtected } else { Refused::OutdatedFormat });
    }
    if bytes.starts_with(ZIP) {
        return inside(bytes, watch);
    }
    match OTHERS.iter().any(|it| bytes.starts_with(it)) {
        true => Err(Refused::NotAWorkbook),
        false => Ok(Container::Text),
    }
}

/// The directory of the compound file has the stream in which Office keeps an encrypted workbook.
fn names_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|it| it == name)
}

/// Unpacks everything once without keeping it: what the zip declares about its sizes is not to be believed.
fn inside(bytes: &[u8], watch: &Watch<'_>) -> Result<Container, Refused> {
    let mut zip = ZipArchive::new(Watched::new(Cursor::new(bytes), watch)).map_err(|_| Refused::CutOff)?;
    if zip.len() > MOST_FILES {
        return Err(Refused::TooLarge { most: MOST_BYTES });
    }
    let (mut xlsx, mut ods, mut whole) = (false, false, true);
    let mut left = MOST_BYTES;
    for at in 0..zip.len() {
        let Ok(file) = zip.by_index_raw(at) else { return Err(Refused::CutOff) };
        let (encrypted, declared) = (file.encrypted(), file.size());
        let name = file.name().map(|it| it.into_owned()).unwrap_or_default();
        drop(file);
        if encrypted {
            return Err(Refused::PasswordProtected);
        }
        if declared > left {
            return Err(Refused::TooLarge { most: MOST_BYTES });
        }
        let Ok(file) = zip.by_index(at) else { return Err(Refused::CutOff) };
        let mut file = file.take(left + 1);
        let unpacked = match name.as_str() {
            "META-INF/manifest.xml" => {
                let mut text = Vec::new();
                let read = file.read_to_end(&mut text);
                if text.windows(15).any(|it| it == b"encryption-data") {
                    return Err(Refused::PasswordProtected);
                }
                read.map(|it| it as u64)
            }
            _ => std::io::copy(&mut file, &mut std::io::sink()),
        };
        match unpacked {
            Ok(unpacked) if unpacked > left => return Err(Refused::TooLarge { most: MOST_BYTES }),
            Ok(unpacked) => left -= unpacked,
            Err(_) => whole = false,
        }
        xlsx |= name == "xl/workbook.xml";
        ods |= name == "content.xml";
    }
    match (xlsx, ods, whole) {
        (true, _, true) => Ok(Container::Xlsx),
        (_, true, true) => Ok(Container::Ods),
        (_, _, false) => Err(Refused::CutOff),
        _ => Err(Refused::NotAWorkbook),
    }
}
