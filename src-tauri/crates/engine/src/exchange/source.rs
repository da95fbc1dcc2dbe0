//! Where the files of a set come from: a folder, a zip that is unpacked in memory and never onto the disk, or a workbook
//! that was drawn into the rows of a set.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Cursor, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

use workbook::{DrawnRow, Table};

use zip::{ZipArchive, result::ZipError};

/// A zip that unpacks to more than this is a bomb, in bytes: 1.3 million visits are about 120 MB.
const MOST_UNPACKED: u64 = 1 << 30;

/// Where the files of a set are.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// In a folder.
    Folder(PathBuf),
    /// In a zip, at its top or together in one folder of it.
    Zip { path: PathBuf, inside: String },
    /// In memory.
    Drawn(Arc<Vec<Table>>),
}

/// One file of a set, open.
pub(super) enum Opened {
    /// Text.
    Text(Box<dyn BufRead>),
    /// Rows.
    Drawn(DrawnRows),
}

/// The lines of one drawn file: its columns, then its rows.
pub(super) struct DrawnRows {
    tables: Arc<Vec<Table>>,
    table: usize,
    next: usize,
}

impl DrawnRows {
    /// The cells of the next line with its number; the columns are line 1.
    pub fn next(&mut self) -> Option<(u32, Vec<&str>)> {
        let table = self.tables.get(self.table)?;
        let cells = match self.next.checked_sub(1) {
            None => table.columns.clone(),
            Some(at) => table.rows.get(at)?.cells.iter().map(String::as_str).collect(),
        };
        self.next += 1;
        Some((u32::try_from(self.next).unwrap_or(u32::MAX), cells))
    }
}

/// The row of a drawn file that stands in a line of it.
pub(super) fn row_in_line<'a>(tables: &'a [Table], sheet: &str, line: u32) -> Option<&'a DrawnRow> {
    let table = tables.iter().find(|it| it.name == sheet)?;
    table.rows.get((line as usize).checked_sub(2)?)
}

impl Source {
    /// What stands at a path, and the names of its CSV files without `.csv`. A zip is known by its first bytes.
    pub fn at(path: &Path) -> io::Result<(Self, Vec<String>)> {
        if path.is_dir() {
            let mut names = Vec::new();
            for file in path.read_dir()? {
                names.extend(sheet_name(&file?.file_name().to_string_lossy()));
            }
            return Ok((Self::Folder(path.to_owned()), names));
        }
        let archive = open(path)?;
        let mut files = Vec::new();
        for name in archive.file_names() {
            let name = name?;
            if sheet_name(&name).is_some() {
                files.push(name.into_owned());
            }
        }
        let inside = files.iter().find_map(|it| it.rsplit_once('/')).map(|(folder, _)| format!("{folder}/"));
        let inside = inside.unwrap_or_default();
        let names = files.iter().filter_map(|it| it.strip_prefix(&inside)).filter(|it| !it.contains('/'));
        let names = names.filter_map(sheet_name).collect();
        Ok((Self::Zip { path: path.to_owned(), inside }, names))
    }

    /// How many lines one file has below its first, as far as its bytes tell: none when the set does not have it.
    pub fn lines(&self, sheet: &str) -> io::Result<u64> {
        let mut file = match self.open(sheet)? {
            Some(Opened::Text(file)) => file,
            Some(Opened::Drawn(rows)) => {
                return Ok(rows.tables.get(rows.table).map_or(0, |it| it.rows.len() as u64));
            }
            None => return Ok(0),
        };
        let (mut lines, mut last) = (0_u64, b'\n');
        loop {
            let bytes = file.fill_buf()?;
            let Some(end) = bytes.last() else { break };
            last = *end;
            lines += bytes.iter().map(|it| u64::from(*it == b'\n')).sum::<u64>();
            let length = bytes.len();
            file.consume(length);
        }
        Ok((lines + u64::from(last != b'\n')).saturating_sub(1))
    }

    /// One file; `None` when the set does not have it.
    pub fn open(&self, sheet: &str) -> io::Result<Option<Opened>> {
        match self {
            Self::Folder(folder) => match File::open(folder.join(format!("{sheet}.csv"))) {
                Ok(file) => Ok(Some(Opened::Text(Box::new(BufReader::with_capacity(64 * 1024, file))))),
                Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(why) => Err(why),
            },
            Self::Zip { path, inside } => {
                let mut archive = open(path)?;
                let file = match archive.by_name(&format!("{inside}{sheet}.csv")) {
                    Ok(file) => file,
                    Err(ZipError::FileNotFound) => return Ok(None),
                    Err(why) => return Err(why.into()),
                };
                let mut bytes = Vec::new();
                // What the zip says of its size is not believed.
                file.take(MOST_UNPACKED + 1).read_to_end(&mut bytes)?;
                if bytes.len() as u64 > MOST_UNPACKED {
                    return Err(io::Error::new(io::ErrorKind::InvalidData, "it unpacks to more than a set can be"));
                }
                Ok(Some(Opened::Text(Box::new(Cursor::new(bytes)))))
            }
            Self::Drawn(tables) => {
                let table = tables.iter().position(|it| it.name == sheet);
                Ok(table.map(|table| Opened::Drawn(DrawnRows { tables: Arc::clone(tables), table, next: 0 })))
            }
        }
    }
}

fn open(path: &Path) -> io::Result<ZipArchive<BufReader<File>>> {
    ZipArchive::new(BufReader::new(File::open(path)?)).map_err(io::Error::from)
}

/// The name of a CSV file without its ending.
fn sheet_name(file: &str) -> Option<String> {
    Path::new(file).extension().filter(|it| *it == "csv")?;
    Path::new(file).file_stem().and_then(|it| it.to_str()).map(str::to_owned)
}
