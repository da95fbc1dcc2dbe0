//! What came, or would come, of a workbook, in the words of its own sheets, rows and columns.

use std::collections::BTreeMap;

use serde::Serialize;
use workbook::{Drawn, Effect, Fate, Origin, Reason, Remark};

use super::reading::Book;
use crate::{
    api::{MatrixCounts, WorkbookCounts, WorkbookProposed, WorkbookRemark},
    exchange::{Intake, Rejected, Set},
};

/// What was drawn, without its rows, and what came of the rows.
pub(super) struct Told {
    pub drawn: Drawn,
    pub set: Set,
    pub intake: Intake,
}

/// The code of something that is written as its name alone.
pub(super) fn code(it: &impl Serialize) -> String {
    match serde_json::to_value(it) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

fn by_file(counts: &BTreeMap<&'static str, u32>) -> BTreeMap<String, u32> {
    counts.iter().map(|(file, n)| ((*file).to_owned(), *n)).collect()
}

/// Nothing was left out: the remark only tells.
fn only_tells(effect: Effect) -> bool {
    matches!(effect, Effect::Taken | Effect::WorkerMade)
}

impl Told {
    pub fn made(&self) -> BTreeMap<String, u32> {
        by_file(&self.intake.made)
    }

    pub fn matched(&self) -> BTreeMap<String, u32> {
        by_file(&self.intake.matched)
    }

    pub fn proposed(&self, book: &Book) -> Vec<WorkbookProposed> {
        let proposed = self.intake.proposed.iter().map(|it| {
            let from = self.origin(it.sheet, it.row);
            WorkbookProposed {
                sheet: sheet_name(book, from),
                row: from.row,
                record: it.sheet.to_owned(),
                columns: it.columns.iter().map(|it| (*it).to_owned()).collect(),
            }
        });
        proposed.collect()
    }

    /// What was left out, and what is only told, each in the order of the workbook.
    pub fn remarks(&self, book: &Book) -> (Vec<WorkbookRemark>, Vec<WorkbookRemark>) {
        let of_cells = self.drawn.remarks.iter().map(|it| {
            let from = Origin { sheet: it.sheet, row: it.row, column: it.column.unwrap_or(0) };
            (from, remark(book, from, it.found.clone(), code(&it.reason), it.effect))
        });
        let of_rows = self.intake.rejected.iter().map(|it| {
            let from = self.origin(&it.sheet, it.row);
            (from, remark(book, from, found(book, from), it.reason.as_code().to_owned(), effect(it)))
        });
        let mut all: Vec<(Origin, WorkbookRemark)> = of_cells.chain(of_rows).collect();
        all.sort_by_key(|(from, _)| *from);
        // Two rows of one cell are rejected for one reason.
        all.dedup();
        all.into_iter().map(|(_, it)| it).partition(|it| !only_tells(it.effect))
    }

    /// Rows that the walk did not take, for whom the place in the workbook is enough.
    pub fn rejected_as_remarks(&self, book: &Book) -> Vec<Remark> {
        let remarks = self.intake.rejected.iter().map(|it| {
            let from = self.origin(&it.sheet, it.row);
            let column = (from.column > 0).then_some(from.column);
            let found = found(book, from);
            Remark { sheet: from.sheet, row: from.row, column, found, reason: Reason::RowTwice, effect: effect(it) }
        });
        remarks.collect()
    }

    pub fn counts(&self, book: &Book) -> WorkbookCounts {
        let (counts, outcomes) = (&self.drawn.counts, &self.drawn.counts.outcomes);
        let outcome = |code: &str| outcomes.get(code).copied().unwrap_or_default();
        let all: u32 = outcomes.values().sum();
        let name = |at: u32| book.workbook.sheets().get(at as usize).map_or("", |it| it.name()).to_owned();
        let matrices = counts.cells.iter().map(|(at, cells)| MatrixCounts { sheet: name(*at), cells: cells.clone() });
        let exempt = counts.cells.values().filter_map(|it| it.get(&Fate::Exempt));
        WorkbookCounts {
            tenants: counts.tenants,
            known_tenants: counts.known_tenants,
            ended: counts.ended,
            own_leases: counts.own_leases,
            workers: counts.workers,
            joined_names: u32::try_from(
                self.drawn.joined.iter().map(|it| it.written.len().saturating_sub(1)).sum::<usize>(),
            )
            .unwrap_or(u32::MAX),
            admissions: outcome("admitted"),
            attempts: all - outcome("admitted") - outcome(""),
            unrecorded: outcome(""),
            exempt_cells: exempt.sum(),
            rent_cents: counts.rent_cents,
            outcomes: outcomes.clone(),
            matrices: matrices.collect(),
        }
    }

    /// Where the line of a drawn file comes from; the first sheet as such if it is of none.
    fn origin(&self, file: &str, line: u32) -> Origin {
        self.set.drawn_row(file, line).map_or(Origin { sheet: 0, row: 0, column: 0 }, |it| it.from)
    }
}

/// What it means for a tenant that a row of a set was not taken.
fn effect(it: &Rejected) -> Effect {
    match it.sheet.as_str() {
        "visits" | "visit_details" => Effect::VisitLeftOut,
        "tenancies" => Effect::TenancyLeftOut,
        "rent_months" => Effect::MonthUnknown,
        _ => Effect::RowLeftOut,
    }
}

fn sheet_name(book: &Book, at: Origin) -> String {
    book.workbook.sheets().get(at.sheet as usize).map_or("", |it| it.name()).to_owned()
}

fn found(book: &Book, at: Origin) -> String {
    let sheet = book.workbook.sheets().get(at.sheet as usize);
    let place = (at.row as usize).checked_sub(1).zip((at.column as usize).checked_sub(1));
    let cell = sheet.zip(place).map(|(sheet, (row, column))| sheet.cell(row, column).shown());
    cell.unwrap_or_default().chars().take(200).collect()
}

fn remark(book: &Book, at: Origin, found: String, reason: String, effect: Effect) -> WorkbookRemark {
    let columns = book.mapping.sheets.get(at.sheet as usize).map(|it| it.columns.as_slice()).unwrap_or_default();
    let header = columns.iter().find(|it| at.column > 0 && it.column == at.column).map(|it| it.header.clone());
    WorkbookRemark {
        sheet: sheet_name(book, at),
        row: at.row,
        column: (at.column > 0).then_some(at.column),
        header,
        found,
        reason,
        effect,
    }
}
