//! Rents: a matrix of months, or a list. What was due is rent and service of the month.
//!
//! "ok" is the whole amount; an empty month that is over, in which the provider let the dwelling, is due and unpaid.
//! The first and the last month are due by days only if the sheet's own amounts show that the team counts so.

use std::collections::{BTreeMap, HashMap, btree_map};

use chrono::{Datelike, Months};
use domain::calendar::{Day, DaySpan};

use super::{Drawing, Page, drawn::Fate};
use crate::{
    Effect, Reason,
    grid::{Cell, Origin},
    mapping::{CodeMeaning, CodeOf, Meaning, SheetKind},
    values::{Days, cents, month_of_header},
    words::fold,
};

/// What was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paid {
    InFull,
    Cents(i64),
}

/// A month of a tenancy as it was found.
struct Found {
    tenancy: usize,
    month: DaySpan,
    due: Option<i64>,
    paid: Paid,
    paid_on: Option<Day>,
    from: Origin,
    sheet: u32,
}

fn month(year: i32, month: u32) -> Option<DaySpan> {
    let first = Day::from_ymd_opt(year, month, 1)?;
    DaySpan::new(first, first.checked_add_months(Months::new(1))?.pred_opt()).ok()
}

impl Drawing<'_> {
    pub(super) fn draw_rents(&mut self) {
        let mut found = Vec::new();
        for kind in [SheetKind::RentMonths, SheetKind::Tenants] {
            let is_month = |it: Meaning| matches!(it, Meaning::Month { .. });
            for page in self.pages(kind).into_iter().filter(|it| it.has_column(is_month)) {
                self.tell_year(page);
                self.rent_matrix(page, &mut found);
            }
        }
        for page in self.pages(SheetKind::RentRegister) {
            self.rent_register(page, &mut found);
        }
        let by_days = self.counts_by_days(&found);
        let mut put: BTreeMap<(usize, Day), (i64, i64)> = BTreeMap::new();
        for it in self.each(found) {
            let Some(tenancy) = self.tenancies.get(it.tenancy) else { continue };
            let (id, due, days) = (tenancy.id.clone(), tenancy.due, tenancy.let_by_provider());
            let part = by_days.get(&it.sheet).copied().unwrap_or(false);
            let due = it.due.or_else(|| due.map(|due| if part { by_day(due, days, it.month) } else { due }));
            let Some(due) = due else {
                self.remark(it.from, Reason::RentUnknown, Effect::MonthUnknown);
                continue;
            };
            let paid = match it.paid {
                Paid::InFull => due,
                Paid::Cents(paid) => paid,
            };
            match put.entry((it.tenancy, it.month.first)) {
                btree_map::Entry::Occupied(before) if *before.get() == (due, paid) => {
                    self.remark(it.from, Reason::RowTwice, Effect::ValueLeftOut);
                    continue;
                }
                btree_map::Entry::Occupied(_) => {
                    self.remark(it.from, Reason::ContradictsAnotherCell, Effect::ValueLeftOut);
                    continue;
                }
                btree_map::Entry::Vacant(free) => free.insert((due, paid)),
            };
            let name = format!("{:04}-{:02}", it.month.first.year(), it.month.first.month());
            let paid_on = it.paid_on.map_or_else(String::new, |it| it.to_string());
            self.drawn.put("rent_months", it.from, vec![id, name, due.to_string(), paid.to_string(), paid_on]);
        }
    }

    fn rent_matrix(&mut self, page: Page<'_>, found: &mut Vec<Found>) {
        let codes = page.codes(CodeOf::Rent);
        let mut months: Vec<(usize, Option<DaySpan>)> = Vec::new();
        for column in &page.means.columns {
            let Meaning::Month { year, month: number } = column.meaning else { continue };
            let at = column.column as usize - 1;
            let span = year.or(page.means.year).and_then(|year| month(year, number));
            if span.is_none() {
                self.leave_column_out(page, at, Reason::YearMissing);
            }
            months.push((at, span));
        }
        self.each_cell(page, &months, |it, (row, column), month, theirs| {
            it.rent_cell(page.sheet.cell(row, column), page.origin(row, column), month, theirs, &codes, found)
        });
    }

    fn rent_cell(
        &mut self,
        cell: &Cell,
        at: Origin,
        month: DaySpan,
        theirs: &[usize],
        codes: &HashMap<&str, CodeMeaning>,
        found: &mut Vec<Found>,
    ) -> Fate {
        let running = self.let_in(theirs, month);
        let paid = match self.paid(cell, codes) {
            Ok(Some(paid)) => paid,
            Ok(None) if running.is_none() => return Fate::Outside,
            Ok(None) if !cell.is_empty() => return Fate::Nothing,
            Ok(None) if month.last.is_none_or(|last| last >= self.as_of) => return Fate::Open,
            Ok(None) => Paid::Cents(0),
            Err(reason) => {
                self.remark(at, reason, Effect::MonthUnknown);
                return Fate::NotUnderstood;
            }
        };
        let Some(tenancy) = running else {
            if paid == Paid::Cents(0) {
                return Fate::Outside;
            }
            self.remark(at, Reason::OutsideTenancy, Effect::ValueLeftOut);
            return Fate::FilledOutside;
        };
        if self.tenancies.get(tenancy).is_none_or(|it| it.due.is_none()) {
            self.remark(at, Reason::RentUnknown, Effect::MonthUnknown);
            return Fate::NotUnderstood;
        }
        found.push(Found { tenancy, month, due: None, paid, paid_on: None, from: at, sheet: at.sheet });
        Fate::RentMonth
    }

    fn paid(&self, cell: &Cell, codes: &HashMap<&str, CodeMeaning>) -> Result<Option<Paid>, Reason> {
        if let Cell::Text(_) | Cell::Bool(_) = cell {
            match codes.get(fold(&cell.shown()).as_str()) {
                Some(CodeMeaning::Paid) => return Ok(Some(Paid::InFull)),
                Some(CodeMeaning::NotPaid) => return Ok(Some(Paid::Cents(0))),
                Some(CodeMeaning::Nothing | CodeMeaning::NotRecorded) => return Ok(None),
                Some(_) => return Err(Reason::CodeUnknown),
                None => {}
            }
        }
        let word = |it: Reason| if it == Reason::NotANumber { Reason::CodeUnknown } else { it };
        Ok(cents(cell).map_err(word)?.map(Paid::Cents))
    }

    /// The tenancy that the provider lets in a month; of two the later.
    fn let_in(&self, theirs: &[usize], month: DaySpan) -> Option<usize> {
        let running = theirs.iter().copied().filter(|it| {
            self.tenancies.get(*it).and_then(|it| it.let_by_provider()).is_some_and(|it| it.overlaps(&month))
        });
        running.max_by_key(|it| self.tenancies.get(*it).map(|it| it.days.first))
    }

    fn rent_register(&mut self, page: Page<'_>, found: &mut Vec<Found>) {
        let codes = page.codes(CodeOf::Rent);
        let days = Days { month_first: page.means.month_first, year: page.means.year, latest_year: None };
        let mut names = self.names();
        let of = self.tenancies_of();
        for row in self.body(page) {
            let Ok(tenant) = self.tenant_at(&mut names, page, row) else { continue };
            let theirs = of.get(tenant).map(Vec::as_slice).unwrap_or_default();
            let cell = |it: Meaning| {
                page.means.place(it).map(|column| (page.sheet.cell(row, column), page.origin(row, column)))
            };
            let Some((month_cell, at)) = cell(Meaning::RentMonth) else { continue };
            let month = match (month_of_header(month_cell), days.day(month_cell)) {
                (Some((year, number)), _) => year.or(page.means.year).and_then(|year| month(year, number)),
                (None, Ok(Some(day))) => month(day.year(), day.month()),
                _ => None,
            };
            let Some(month) = month else {
                self.remark(at, Reason::NotADay, Effect::MonthUnknown);
                continue;
            };
            let due = cell(Meaning::Due).and_then(|(cell, at)| self.understood(cents(cell), at, Effect::ValueLeftOut));
            let paid = match cell(Meaning::Paid).map(|(cell, at)| (self.paid(cell, &codes), at)) {
                Some((Ok(paid), _)) => paid,
                Some((Err(reason), at)) => {
                    self.remark(at, reason, Effect::MonthUnknown);
                    continue;
                }
                None => None,
            };
            let paid_on =
                cell(Meaning::PaidOn).and_then(|(cell, at)| self.understood(days.day(cell), at, Effect::ValueLeftOut));
            let paid = match paid {
                Some(paid) => paid,
                None if paid_on.is_some() => Paid::InFull,
                None if month.last.is_some_and(|last| last < self.as_of) => Paid::Cents(0),
                None => continue,
            };
            match self.let_in(theirs, month) {
                Some(tenancy) => {
                    let from = page.row_origin(row);
                    found.push(Found { tenancy, month, due, paid, paid_on, from, sheet: from.sheet });
                }
                None => {
                    let reason = if theirs.is_empty() { Reason::TenancyMissing } else { Reason::OutsideTenancy };
                    self.remark(at, reason, Effect::RowLeftOut);
                }
            }
        }
    }

    /// Of each sheet: its amounts in first and last months are more often a part by days than the whole rent.
    fn counts_by_days(&self, found: &[Found]) -> HashMap<u32, bool> {
        let mut votes: HashMap<u32, (u32, u32)> = HashMap::new();
        for it in self.each(found) {
            let Some(tenancy) = self.tenancies.get(it.tenancy) else { continue };
            let (Some(due), Paid::Cents(paid)) = (tenancy.due, it.paid) else { continue };
            let part = by_day(due, tenancy.let_by_provider(), it.month);
            if part == due || paid == 0 {
                continue;
            }
            let vote = votes.entry(it.sheet).or_default();
            vote.0 += u32::from((paid - part).abs() <= 1);
            vote.1 += u32::from((paid - due).abs() <= 1);
        }
        votes.into_iter().map(|(sheet, (part, whole))| (sheet, part > whole)).collect()
    }
}

/// The part of a month's rent for the days on which it was let, rounded to the cent.
fn by_day(due: i64, let_days: Option<DaySpan>, month: DaySpan) -> i64 {
    let days = let_days.and_then(|it| it.intersection(&month)).and_then(|it| it.days());
    let (Some(days), Some(all)) = (days, month.days()) else { return due };
    let (days, all) = (i64::from(days), i64::from(all).max(1));
    (due * days * 2 + all) / (all * 2)
}
