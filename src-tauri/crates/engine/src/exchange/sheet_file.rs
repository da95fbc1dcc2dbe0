//! One file of the export, whole or absent: written under another name, put on the disk, and only then given its own.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter},
    path::{Path, PathBuf},
};

use super::{Error, sheet::Sheet};

/// A file that is being written. It disappears unless it is finished.
pub(super) struct SheetFile {
    sheet: &'static Sheet,
    writer: csv::Writer<BufWriter<File>>,
    draft: Draft,
    rows: u32,
}

struct Draft {
    path: PathBuf,
    target: PathBuf,
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path); // Absent once it has its name.
    }
}

impl SheetFile {
    /// A file with the header of its sheet.
    pub fn create(sheet: &'static Sheet, folder: &Path) -> Result<Self, Error> {
        let draft = Draft { path: folder.join(format!(".{}.csv.part", sheet.name)), target: sheet.path(folder) };
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = BufWriter::with_capacity(64 * 1024, options.open(&draft.path)?);
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file); // RFC 4180.
        writer.write_record(sheet.columns).map_err(io::Error::from)?;
        Ok(Self { sheet, writer, draft, rows: 0 })
    }

    /// Adds a line; one cell for every column.
    pub fn line(&mut self, cells: &[String]) -> Result<(), Error> {
        debug_assert_eq!(cells.len(), self.sheet.columns.len(), "{}", self.sheet.name);
        self.writer.write_record(cells).map_err(io::Error::from)?;
        self.rows += 1;
        Ok(())
    }

    /// Gives the file its name; answers with the name of its sheet and its rows.
    pub fn finish(self) -> Result<(&'static str, u32), Error> {
        let buffer = self.writer.into_inner().map_err(|why| why.into_error())?;
        buffer.into_inner().map_err(|why| why.into_error())?.sync_all()?;
        fs::rename(&self.draft.path, &self.draft.target)?;
        Ok((self.sheet.name, self.rows))
    }
}
