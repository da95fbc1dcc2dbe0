//! Moving in and out: an exchange set becomes rows in one operation, and rows become an exchange set.

use std::{fs, path::Path};

use crate::{
    api::{OperationKind, SetExport, SetExported, SetImport, SetImported},
    error::Error,
    exchange,
    team::{Reading, Writing},
};

/// Takes a set in, or says what that would do.
pub fn import(writing: &mut Writing<'_>, args: SetImport) -> Result<SetImported, Error> {
    let folder = Path::new(&args.folder);
    if !folder.try_exists().map_err(store::Error::from)? {
        return Err(store::Error::NotFound.into());
    }
    let set = exchange::read(folder)?;
    let intake = if args.dry_run {
        exchange::plan(writing.db.conn(), &set)?
    } else {
        writing.transact(OperationKind::ImportSet, |tx| Ok(exchange::apply(tx, &set)?))?
    };
    Ok(intake.into())
}

/// Writes everything out, into a folder that is empty or made now.
pub fn export(reading: &Reading<'_>, args: SetExport) -> Result<SetExported, Error> {
    let folder = Path::new(&args.folder);
    fs::create_dir_all(folder).map_err(store::Error::from)?;
    if folder.read_dir().map_err(store::Error::from)?.next().is_some() {
        return Err(Error::FolderNotEmpty);
    }
    let files = exchange::write(reading.conn, folder)?;
    Ok(SetExported { files: files.into_iter().map(|(file, rows)| (file.to_owned(), rows)).collect() })
}
