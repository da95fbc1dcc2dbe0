//! Moving in and out: an exchange set becomes rows in one operation, and rows become an exchange set.

use std::{fs, path::Path};

use crate::{
    api::{SetExport, SetExported, SetImport, SetImported},
    error::Error,
    team::{Reading, Writing},
};

/// Takes a set in, or says what that would do.
pub fn import(writing: &mut Writing<'_>, args: SetImport) -> Result<SetImported, Error> {
    let _ = (writing, args);
    Err(Error::SetEmpty)
}

/// Writes everything out.
pub fn export(reading: &Reading<'_>, args: SetExport) -> Result<SetExported, Error> {
    let _ = (reading, fs::metadata(Path::new(&args.folder)));
    Err(Error::FolderNotEmpty)
}
