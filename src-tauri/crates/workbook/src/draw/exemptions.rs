//! Exemptions: lists of them, and codes for an admission or detention in a matrix of visits.
//!
//! Days that follow each other are one exemption. What a list says exactly counts before a week of a matrix.

use std::collections::BTreeMap;

use domain::{
    calendar::{Day, DaySpan},
    exemption::ExemptionReason,
};

use super::Drawing;
use crate::{
    Effect, Reason,
    grid::Origin,
    ids,
    mapping::{CodeMeaning, CodeOf, Meaning, SheetKind},
    values::{Days, When},
    words::fold,
};

/// Spans of days of one tenancy for one reason, each with its origin.
#[derive(Default)]
pub(super) struct Exempt {
    spans: BTreeMap<(usize, &'static str), Vec<(DaySpan, Origin)>>,
    /// Of each tenancy: what lists say.
    listed: BTreeMap<usize, Vec<DaySpan>>,
}

impl Exempt {
    /// A list says that all these days are exempt.
    pub fn is_listed(&self, tenancy: usize, days: &DaySpan) -> bool {
        self.listed.get(&tenancy).is_some_and(|it| it.iter().any(|it| it.covers(days)))
    }

    /// Adds days of a matrix; false when a list says it already.
    pub fn add(&mut self, tenancy: usize, reason: ExemptionReason, days: DaySpan, from: Origin) -> bool {
        if self.listed.get(&tenancy).is_some_and(|it| it.iter().any(|it| it.overlaps(&days))) {
            return false;
        }
        self.spans.entry((tenancy, reason.as_code())).or_default().push((days, from));
        true
    }
}

impl Drawing<'_> {
    pub(super) fn listed_exemptions(&mut self) -> Exempt {
        let mut exempt = Exempt::default();
        let mut names = self.names();
        let of = self.tenancies_of();
        for page in self.pages(SheetKind::Exemptions) {
            let codes = page.codes(CodeOf::Exemption);
            let days = Days { month_first: page.means.month_first, year: page.means.year, latest_year: None };
            for row in self.body(page) {
                let Ok(tenant) = self.tenant_at(&mut names, page, row) else { continue };
                let day = |it: Meaning, end: bool| {
                    let column = page.means.place(it)?;
                    let read = days.when(page.sheet.cell(row, column)).map(|it| {
                        it.map(|it| match it {
                            When::Day(day) => day,
                            When::Week(week) if end => week.sunday(),
                            When::Week(week) => week.monday(),
                        })
                    });
                    Some((read, page.origin(row, column)))
                };
                let Some((first, at)) = day(Meaning::FirstDay, false) else { continue };
                let week = matches!(days.when(page.workbook_cell(at)), Ok(Some(When::Week(_))));
                let Some(first) = self.understood(first, at, Effect::RowLeftOut) else {
                    if page.workbook_cell(at).is_empty() {
                        self.remark(at, Reason::StartMissing, Effect::RowLeftOut);
                    }
                    continue;
                };
                let last = match day(Meaning::LastDay, true) {
                    Some((last, at)) => self.understood(last, at, Effect::ValueLeftOut),
                    None => week.then(|| DaySpan::day(first).first + chrono::TimeDelta::days(6)),
                };
                let Ok(span) = DaySpan::new(first, last) else {
                    self.remark(at, Reason::EndBeforeStart, Effect::RowLeftOut);
                    continue;
                };
                let column = page.means.place(Meaning::ExemptionReason);
                let text = column.map(|it| fold(&page.sheet.cell(row, it).shown())).unwrap_or_default();
                let reason = match codes.get(text.as_str()) {
                    Some(CodeMeaning::Exempt { reason }) => *reason,
                    _ => {
                        let at = column.map_or(page.row_origin(row), |it| page.origin(row, it));
                        self.remark(at, Reason::CodeUnknown, Effect::RowLeftOut);
                        continue;
                    }
                };
                let theirs = of.get(tenant).map(Vec::as_slice).unwrap_or_default();
                let running =
                    theirs.iter().copied().find(|it| self.tenancies.get(*it).is_some_and(|it| it.days.overlaps(&span)));
                match running {
                    None => {
                        let reason = if theirs.is_empty() { Reason::TenancyMissing } else { Reason::OutsideTenancy };
                        self.remark(page.row_origin(row), reason, Effect::RowLeftOut);
                    }
                    Some(tenancy) => {
                        exempt.spans.entry((tenancy, reason.as_code())).or_default().push((span, at));
                        exempt.listed.entry(tenancy).or_default().push(span);
                    }
                }
            }
        }
        exempt
    }

    /// One row for days that follow each other.
    pub(super) fn put_exemptions(&mut self, exempt: Exempt) {
        for ((tenancy, reason), mut spans) in exempt.spans {
            let Some(tenancy) = self.tenancies.get(tenancy) else { continue };
            let (id, known) = (tenancy.id.clone(), tenancy.known);
            spans.sort_by_key(|(it, from)| (it.first, it.last.unwrap_or(Day::MAX), *from));
            let mut joined: Vec<(DaySpan, Origin)> = Vec::new();
            for (span, from) in spans {
                let follows =
                    |it: &DaySpan| it.last.is_none_or(|last| last.succ_opt().is_some_and(|it| span.first <= it));
                match joined.last_mut() {
                    Some((before, _)) if follows(before) => {
                        before.last = match (before.last, span.last) {
                            (Some(one), Some(two)) => Some(one.max(two)),
                            _ => None,
                        };
                    }
                    _ => joined.push((span, from)),
                }
            }
            for (span, from) in joined {
                let own = ids::of("exemption", &[&id, reason, &span.first.to_string()]);
                let theirs = known.and_then(|it| self.known.tenancies.get(it)).map(|it| it.exemptions.as_slice());
                if theirs.unwrap_or_default().iter().any(|it| it.id != own && it.days.covers(&span)) {
                    continue;
                }
                let last = span.last.map_or_else(String::new, |it| it.to_string());
                let cells = vec![own, id.clone(), span.first.to_string(), last, reason.to_owned()];
                self.drawn.put("exemptions", from, cells);
            }
        }
    }
}

impl super::Page<'_> {
    fn workbook_cell(&self, at: Origin) -> &crate::Cell {
        self.sheet.cell(at.row as usize - 1, at.column as usize - 1)
    }
}
