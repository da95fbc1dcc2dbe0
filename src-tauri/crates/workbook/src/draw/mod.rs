//! From a workbook and its mapping to the rows of an exchange set, which the engine takes in with its usual walk.
//!
//! Every row has an id that follows from what it is about, so that a second import makes nothing twice. What is not
//! understood is told with its place and what came of it; no cell of a matrix disappears without being counted.

mod cells;
mod drawn;
mod exemptions;
mod facts;
mod known;
mod leases;
mod matrix;
mod people;
mod register;
mod rents;
mod rows;
mod tenancies;
mod visits;
mod workers;

use std::collections::HashMap;

use domain::calendar::Day;

use crate::{
    Effect, Reason,
    grid::{Cell, Origin, Sheet, Workbook},
    mapping::{CodeMeaning, CodeOf, Mapping, Meaning, SheetKind, SheetMapping},
    watch::{Stopped, Watch},
    words::fold,
};

pub use drawn::{
    Ambiguous, Counts, Drawn, DrawnRow, Fate, JoinedNames, Likeness, Noun, PersonRef, Remark, SamePerson, Table,
};
pub use known::{Known, KnownExemption, KnownTenancy, KnownTenant, KnownVisit, KnownWorker};

use people::Tenant;
use tenancies::Tenancy;
use workers::Workers;

/// Draws a workbook into the rows of an exchange set. `as_of` is today; `known` is whom the team has already.
pub fn draw(workbook: &Workbook, mapping: &Mapping, as_of: Day, known: &Known) -> Drawn {
    draw_watched(workbook, mapping, as_of, known, &Watch::default()).unwrap_or_default()
}

/// As [`draw`]; `watch` hears of its rows and may end it.
///
/// # Errors
/// Only that somebody asked for that.
pub fn draw_watched(
    workbook: &Workbook,
    mapping: &Mapping,
    as_of: Day,
    known: &Known,
    watch: &Watch<'_>,
) -> Result<Drawn, Stopped> {
    let taken = mapping.sheets.iter().filter(|it| it.kind != SheetKind::Skip);
    watch.expect(taken.map(|it| u64::from(it.rows)).sum());
    let mut drawing = Drawing {
        watch,
        workbook,
        mapping,
        as_of,
        known,
        drawn: Drawn::default(),
        workers: Workers::default(),
        tenants: Vec::new(),
        tenancies: Vec::new(),
    };
    drawing.untaken_sheets();
    drawing.find_workers();
    drawing.find_tenants();
    drawing.draw_tenancies();
    let exempt = drawing.listed_exemptions();
    drawing.draw_visits(exempt);
    drawing.draw_rents();
    watch.whole(drawing.finish())
}

/// All that is known while a workbook is drawn.
struct Drawing<'a> {
    /// Once it says stop, every walk over rows ends, and what was drawn is thrown away.
    watch: &'a Watch<'a>,
    workbook: &'a Workbook,
    mapping: &'a Mapping,
    as_of: Day,
    known: &'a Known,
    drawn: Drawn,
    workers: Workers,
    tenants: Vec<Tenant>,
    tenancies: Vec<Tenancy>,
}

/// One sheet and what it means.
#[derive(Clone, Copy)]
struct Page<'a> {
    at: usize,
    sheet: &'a Sheet,
    means: &'a SheetMapping,
}

impl Page<'_> {
    /// Row and column count from 0.
    fn origin(&self, row: usize, column: usize) -> Origin {
        let number = |it: usize| u32::try_from(it + 1).unwrap_or(u32::MAX);
        Origin { sheet: u32::try_from(self.at).unwrap_or(u32::MAX), row: number(row), column: number(column) }
    }

    fn row_origin(&self, row: usize) -> Origin {
        Origin { column: 0, ..self.origin(row, 0) }
    }

    fn sheet_origin(&self) -> Origin {
        Origin { row: 0, column: 0, ..self.origin(0, 0) }
    }

    fn has_column(&self, is: impl Fn(Meaning) -> bool) -> bool {
        self.means.columns.iter().any(|it| is(it.meaning))
    }

    /// Without it not one row of the sheet could be taken, and nobody would hear of it.
    fn has_what_its_kind_needs(self) -> bool {
        let has = |it: Meaning| self.means.place(it).is_some();
        let kind = match self.means.kind {
            SheetKind::VisitWeeks | SheetKind::VisitDays => {
                self.has_column(|it| matches!(it, Meaning::Week { .. } | Meaning::MatrixDay { .. }))
            }
            SheetKind::RentMonths => self.has_column(|it| matches!(it, Meaning::Month { .. })),
            SheetKind::VisitRegister => has(Meaning::Date) || has(Meaning::PlannedDate),
            SheetKind::RentRegister => has(Meaning::RentMonth),
            SheetKind::Exemptions => has(Meaning::FirstDay),
            SheetKind::Tenants | SheetKind::Team | SheetKind::Leases | SheetKind::Skip => true,
        };
        kind && self.means.header.is_some()
    }

    /// The meanings of the codes of one kind.
    fn codes(&self, of: CodeOf) -> HashMap<&str, CodeMeaning> {
        let codes = self.means.codes.iter().filter(|it| it.of == of);
        codes.map(|it| (it.code.as_str(), it.means)).collect()
    }
}

impl<'a> Drawing<'a> {
    fn pages(&self, kind: SheetKind) -> Vec<Page<'a>> {
        let sheets = self.workbook.sheets().iter().zip(&self.mapping.sheets).enumerate();
        let pages = sheets.map(|(at, (sheet, means))| Page { at, sheet, means });
        pages.filter(|it| it.means.kind == kind && it.means.header.is_some()).collect()
    }

    fn remark(&mut self, at: Origin, reason: Reason, effect: Effect) {
        let found = if at.column == 0 { String::new() } else { shown(self.workbook.at(at)) };
        self.drawn.remarks.push(Remark {
            sheet: at.sheet,
            row: at.row,
            column: (at.column > 0).then_some(at.column),
            found,
            reason,
            effect,
        });
    }

    /// A remark, and nothing in place of what was not understood.
    fn understood<T>(&mut self, read: Result<Option<T>, Reason>, at: Origin, effect: Effect) -> Option<T> {
        read.unwrap_or_else(|reason| {
            self.remark(at, reason, effect);
            None
        })
    }

    /// Sheets of which nobody knows what they are, and years that are not today's.
    fn untaken_sheets(&mut self) {
        for (at, (sheet, means)) in self.workbook.sheets().iter().zip(&self.mapping.sheets).enumerate() {
            let page = Page { at, sheet, means };
            if sheet.height() > 0 && (means.kind == SheetKind::Skip || !page.has_what_its_kind_needs()) {
                self.remark(page.sheet_origin(), Reason::SheetUnknown, Effect::SheetLeftOut);
            }
        }
    }

    /// The id that a person chose for a name.
    fn chosen(&self, found: &str) -> Option<&'a str> {
        let found = fold(found);
        let chosen = self.mapping.people.iter().find(|it| fold(&it.found) == found);
        chosen.map(|it| it.means.as_str())
    }

    fn finish(mut self) -> Drawn {
        self.workers.tell(&mut self.drawn);
        self.tell_people();
        let remark = |it: &Remark| (it.sheet, it.row, it.column, it.reason);
        self.drawn.remarks.sort_by_key(remark);
        // Visits and rents of one sheet say the same of one row.
        self.drawn.remarks.dedup();
        self.drawn.only_what_is_told();
        self.drawn
    }
}

/// A cell in a remark: enough to find it again.
fn shown(cell: &Cell) -> String {
    cell.shown().chars().take(200).collect()
}
