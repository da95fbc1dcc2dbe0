//! Where the header of a sheet stands and what is written above each column.
//!
//! Above it may stand titles, a legend, blank lines; the header may take two rows, the upper one naming groups of
//! columns. The row with the most words that a header has is the header.

use super::vocabulary::meaning_of;
use crate::{
    grid::{Cell, Sheet},
    mapping::HeaderRows,
    values::{is_integer, month_of_header, week_of_header},
    words::fold,
};

/// Rows from the top in which a header is looked for.
const LOOKED_AT: usize = 60;

/// A header and what stands above each column.
pub(super) struct Header {
    pub rows: HeaderRows,
    pub titles: Vec<Title>,
}

/// What stands above one column.
#[derive(Clone, Debug, Default)]
pub(super) struct Title {
    /// The lowest cell above the column.
    pub cell: Cell,
    /// The group that the upper row of the header names, if it has two.
    pub group: String,
}

impl Title {
    pub fn text(&self) -> String {
        self.cell.shown().into_owned()
    }
}

fn is_time(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => week_of_header(&fold(text)).is_some() || month_of_header(cell).is_some(),
        _ => false,
    }
}

/// Cells of a row that count up by one, or start again at 1: numbers of weeks, months or days.
pub(super) fn counted(cells: &[Cell]) -> Vec<usize> {
    let numbers: Vec<(usize, u32)> = cells
        .iter()
        .enumerate()
        .filter_map(|(at, it)| Some((at, is_integer(it).filter(|it| (1..=53).contains(it))?)))
        .collect();
    let mut run: Vec<usize> = Vec::new();
    let mut best = Vec::new();
    let mut before: Option<(usize, u32)> = None;
    for (at, number) in numbers {
        let follows =
            before.is_some_and(|(place, it)| place + 2 >= at && (number == it + 1 || number == 1 && it >= 12));
        if !follows {
            run.clear();
        }
        run.push(at);
        before = Some((at, number));
        if run.len() > best.len() {
            best.clone_from(&run);
        }
    }
    if best.len() >= 4 { best } else { Vec::new() }
}

/// Header words of a row: how many cells are known, and a score.
fn score(cells: &[Cell]) -> (usize, usize) {
    let run = counted(cells).len();
    let days = cells.iter().filter(|it| matches!(it, Cell::Day(_))).count();
    let days = if days >= 3 { days } else { 0 };
    let known = |it: &&Cell| matches!(it, Cell::Text(text) if text.chars().count() <= 60 && meaning_of(text).is_some());
    let words = cells.iter().filter(known).count();
    let times = cells.iter().filter(|it| is_time(it)).count();
    let others = cells.iter().filter(|it| matches!(it, Cell::Text(text) if text.chars().count() <= 40)).count();
    let known = words + times + run + days;
    (known, known * 4 + others.saturating_sub(words + times))
}

pub(super) fn find(sheet: &Sheet) -> Option<Header> {
    let mut best: Option<(usize, usize)> = None;
    for row in 0..sheet.height().min(LOOKED_AT) {
        let (known, score) = score(sheet.row(row));
        let enough = known >= 2 && sheet.filled(row) >= 2;
        if enough && best.is_none_or(|(_, before)| score > before) {
            best = Some((row, score));
        }
    }
    best.map(|(row, _)| of_rows(sheet, around(sheet, row)))
}

/// The header that a person points at: one row, perhaps with the one below or above that belongs to it, or two; just
/// those rows when they said so.
pub(super) fn at(sheet: &Sheet, told: HeaderRows) -> Header {
    let place = |row: u32| (row as usize).saturating_sub(1).min(sheet.height().saturating_sub(1));
    let (first, last) = (place(told.first), place(told.last));
    let rows = match first == last {
        true if told.fixed => (first, last),
        true => around(sheet, first),
        false => (last.saturating_sub(1), last),
    };
    let found = of_rows(sheet, rows);
    Header { rows: HeaderRows { fixed: told.fixed, ..found.rows }, ..found }
}

/// The rows of a header, of which this is one, counted from 0.
fn around(sheet: &Sheet, row: usize) -> (usize, usize) {
    match (continues_below(sheet, row), groups_above(sheet, row)) {
        (true, _) => (row, row + 1),
        (_, true) => (row - 1, row),
        _ => (row, row),
    }
}

fn of_rows(sheet: &Sheet, (first, last): (usize, usize)) -> Header {
    let mut group = String::new();
    let mut titles = Vec::new();
    for column in 0..sheet.width() {
        let (upper, lower) = (sheet.cell(first, column), sheet.cell(last, column));
        if first == last {
            titles.push(Title { cell: lower.clone(), group: String::new() });
            continue;
        }
        if !upper.is_empty() {
            group = upper.shown().into_owned();
        }
        titles.push(match lower.is_empty() {
            true => Title { cell: upper.clone(), group: String::new() },
            false => Title { cell: lower.clone(), group: group.clone() },
        });
    }
    let as_row = |it: usize| u32::try_from(it + 1).unwrap_or(u32::MAX);
    Header { rows: HeaderRows { first: as_row(first), last: as_row(last), fixed: false }, titles }
}

/// The row below is part of the header: it names columns that this row leaves open.
fn continues_below(sheet: &Sheet, row: usize) -> bool {
    let below = sheet.row(row + 1);
    let run = counted(below);
    let names = |at: usize, cell: &Cell| {
        matches!(cell, Cell::Text(text) if meaning_of(text).is_some()) || is_time(cell) || run.contains(&at)
    };
    let filled = below.iter().enumerate().filter(|(_, it)| !it.is_empty());
    let all = filled.clone().all(|(at, it)| matches!(it, Cell::Text(_)) || run.contains(&at));
    let open = filled.filter(|(at, it)| sheet.cell(row, *at).is_empty() && names(*at, it)).count();
    all && open >= 2
}

/// The row above names groups of columns: a year over weeks, "Huurder" over three columns.
fn groups_above(sheet: &Sheet, row: usize) -> bool {
    let Some(above) = row.checked_sub(1) else { return false };
    let first = sheet.row(row).iter().position(|it| !it.is_empty()).unwrap_or_default();
    let filled: Vec<usize> =
        sheet.row(above).iter().enumerate().filter(|(_, it)| !it.is_empty()).map(|(at, _)| at).collect();
    let short = sheet.row(above).iter().all(|it| it.shown().chars().count() <= 40 && !it.shown().contains('='));
    let aside = filled.iter().any(|it| *it > first);
    short && aside && filled.len() < sheet.filled(row)
}
