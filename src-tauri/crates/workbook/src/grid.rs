//! What was in a workbook: sheets of cells, and nothing that could run.
//!
//! Of a formula only the value that was saved with it is here; of merged cells only the first has a value. Rows and
//! columns count from 0 inside and from 1 in everything that a person sees ([`Origin`]).

use std::borrow::Cow;

use domain::calendar::Day;
use serde::{Deserialize, Serialize};

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or blanks.
    #[default]
    Empty,
    /// Text, also when it begins with `=`, `+`, `-` or `@`.
    Text(Box<str>),
    /// A number that its format does not call a day.
    Number(f64),
    /// A day.
    Day(Day),
    /// A day with a time, in minutes after midnight.
    Moment(Day, u16),
    /// A time, in minutes after midnight.
    Time(u16),
    /// True or false.
    Bool(bool),
    /// An error value such as `#REF!`.
    Error,
}

impl Cell {
    /// A text cell; blanks are an empty cell.
    pub fn text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            text => Self::Text(text.into()),
        }
    }

    /// Nothing is in it.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The cell as a person reads it: `12.5`, `2026-07-30`, `09:15`.
    pub fn shown(&self) -> Cow<'_, str> {
        let time = |it: u16| format!("{:02}:{:02}", it / 60, it % 60);
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(shown_number(*number)),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::Moment(day, minute) => Cow::Owned(format!("{day} {}", time(*minute))),
            Self::Time(minute) => Cow::Owned(time(*minute)),
            Self::Bool(true) => Cow::Borrowed("true"),
            Self::Bool(false) => Cow::Borrowed("false"),
            Self::Error => Cow::Borrowed("#"),
        }
    }
}

/// Without the last digits, which only the binary form of the number has.
fn shown_number(number: f64) -> String {
    let rounded = (number * 1e6).round() / 1e6;
    let shown = if rounded.is_finite() { rounded } else { number };
    format!("{shown}")
}

/// Where a cell stands, as a person counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Origin {
    /// The sheet, 0 is the first.
    pub sheet: u32,
    /// The row; the first is 1, and 0 is the sheet as such.
    pub row: u32,
    /// The column; the first is 1, and 0 is the row as such.
    pub column: u32,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    name: String,
    rows: Vec<Vec<Cell>>,
    width: usize,
}

impl Sheet {
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.trim().to_owned(), ..Self::default() }
    }

    /// Puts a value into a cell; returns how many more cells the sheet holds for it.
    pub(crate) fn put(&mut self, row: usize, column: usize, cell: Cell) -> u64 {
        if cell.is_empty() {
            return 0;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        self.width = self.width.max(column + 1);
        let Some(cells) = self.rows.get_mut(row) else { return 0 };
        let before = cells.len();
        if before <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
        cells.len().saturating_sub(before) as u64
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many rows it has, up to the last that is filled.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many columns it has, up to the last that is filled.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// A cell, counted from 0; an empty one outside the sheet.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.row(row).get(column).unwrap_or(NOTHING)
    }

    /// The cells of a row up to the last that is filled, counted from 0.
    pub fn row(&self, row: usize) -> &[Cell] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// How many cells of a row are filled.
    pub(crate) fn filled(&self, row: usize) -> usize {
        self.row(row).iter().filter(|it| !it.is_empty()).count()
    }
}

/// A workbook that could be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    /// What the file is called, without folders.
    pub(crate) name: String,
    pub(crate) sheets: Vec<Sheet>,
}

impl Workbook {
    /// What the file is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its sheets, in their order.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The value at an origin.
    pub fn at(&self, origin: Origin) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        let sheet = self.sheets.get(origin.sheet as usize);
        match (sheet, origin.row.checked_sub(1), origin.column.checked_sub(1)) {
            (Some(sheet), Some(row), Some(column)) => sheet.cell(row as usize, column as usize),
            _ => NOTHING,
        }
    }
}
