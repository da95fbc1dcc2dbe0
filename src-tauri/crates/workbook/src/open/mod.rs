//! From bytes to cells, or to the reason why not.
//!
//! The file comes from anywhere: it may be cut off, renamed, protected, or made to exhaust the laptop. Whatever the
//! bytes are, this answers, within bounds that are checked before anything is kept.

mod container;
mod delimited;
mod sheets;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{
    Refused,
    grid::{Cell, Sheet, Workbook},
    watch::Watch,
};

use container::Container;

/// The most bytes a workbook unpacks to.
pub const MOST_BYTES: u64 = 256 << 20;
/// The most cells of a workbook, empty ones before a filled one of the same row included.
pub const MOST_CELLS: u64 = 5_000_000;
/// The most sheets.
pub const MOST_SHEETS: u32 = 100;

impl Workbook {
    /// Reads a workbook: `.xlsx`, `.ods`, or text with `;`, `,` or tabs between the cells. What it is, the bytes say;
    /// `name` is the name of the file, which becomes the name of the one sheet of a text file.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn open(bytes: &[u8], name: &str) -> Result<Self, Refused> {
        Self::open_watched(bytes, name, &Watch::default())
    }

    /// As [`Workbook::open`]; `watch` hears of its rows and may end it.
    ///
    /// # Errors
    /// Why it cannot be read, or [`Refused::Stopped`].
    pub fn open_watched(bytes: &[u8], name: &str, watch: &Watch<'_>) -> Result<Self, Refused> {
        let read = Self::read(bytes, name, watch);
        // Bytes that ended because somebody said so look like a file that was cut off.
        watch.whole(read).unwrap_or(Err(Refused::Stopped))
    }

    fn read(bytes: &[u8], name: &str, watch: &Watch<'_>) -> Result<Self, Refused> {
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let sheets = match container::look(bytes, watch)? {
            Container::Text => delimited::read(bytes, stem(name), watch)?,
            // The parsers of others are only as careful as their tests: a panic in one is a damaged file, no crash.
            kind => {
                catch_unwind(AssertUnwindSafe(|| sheets::read(bytes, kind, watch))).map_err(|_| Refused::CutOff)??
            }
        };
        match sheets.iter().any(|it| it.height() > 0) {
            true => Ok(Self { name: name.to_owned(), sheets }),
            false => Err(Refused::Empty),
        }
    }
}

/// The name without what follows the last dot.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Fills sheets and counts what they hold.
struct Filling {
    sheet: Sheet,
    held: u64,
}

impl Filling {
    fn new(name: &str, held: u64) -> Self {
        Self { sheet: Sheet::new(name), held }
    }

    fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Refused> {
        if cell.is_empty() {
            return Ok(());
        }
        // Before the cells exist: one cell far to the right of every row would be gigabytes of nothing.
        let (row_new, width) = (self.sheet.height() <= row, self.sheet.row(row).len());
        let more = (column + 1).saturating_sub(width) as u64 + u64::from(row_new);
        self.held = self.held.saturating_add(more);
        if self.held > MOST_CELLS || row > 1_048_576 || column > 16_384 {
            return Err(Refused::TooManyCells { most: MOST_CELLS });
        }
        self.sheet.put(row, column, cell);
        Ok(())
    }
}
