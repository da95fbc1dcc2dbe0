//! Registers of visits: a row a visit, with its day or week, and perhaps time, worker, place and note.

use std::collections::{BTreeMap, HashMap};

use domain::calendar::{Day, IsoWeek};

use super::{
    Drawing, Page,
    visits::{Seen, Visit, happened},
};
use crate::{
    Effect, Reason,
    grid::{Cell, Origin},
    mapping::{CodeMeaning, CodeOf, Meaning},
    values::{Days, When, time},
    words::fold,
};

/// What the codes of outcomes and of places mean.
type Codes<'a> = (HashMap<&'a str, CodeMeaning>, HashMap<&'a str, CodeMeaning>);

/// Tenancy, day or week, and time: rows with one key are told apart by what they say.
type Key = (usize, Day, Option<IsoWeek>, Option<u16>);

impl Drawing<'_> {
    pub(super) fn register(&mut self, page: Page<'_>, seen: &mut Seen) {
        let mut names = self.names();
        let of = self.tenancies_of();
        let codes = (page.codes(CodeOf::Visit), page.codes(CodeOf::Place));
        let mut visits: BTreeMap<Key, Vec<Visit>> = BTreeMap::new();
        for row in self.body(page) {
            let Ok(tenant) = self.tenant_at(&mut names, page, row) else { continue };
            let theirs = of.get(tenant).map(Vec::as_slice).unwrap_or_default();
            if let Some((key, visit)) = self.visit_in(page, row, theirs, &codes) {
                visits.entry(key).or_default().push(visit);
            }
        }
        for ((tenancy, day, week, time), mut same) in self.each(visits) {
            // In an order that does not come from the order of rows.
            same.sort_by_key(|it| {
                (it.outcome.map_or("", |it| it.as_code()), it.worker.clone(), it.note.clone(), it.from)
            });
            let told = |it: &Visit| (it.outcome, it.worker.clone(), it.note.clone(), it.place, it.planned);
            let mut once: Vec<Visit> = Vec::new();
            for visit in same {
                match once.last().is_some_and(|it| told(it) == told(&visit)) {
                    true => self.remark(visit.from, Reason::RowTwice, Effect::RowLeftOut),
                    false => once.push(visit),
                }
            }
            for (nth, visit) in once.into_iter().enumerate() {
                let id = match week {
                    Some(week) => self.id_in_week(tenancy, week, nth),
                    None => self.id_on_day(tenancy, day, time, nth),
                };
                if seen.is_in_team(tenancy, day..=day, &id) {
                    self.remark(visit.from, Reason::RowTwice, Effect::VisitLeftOut);
                    continue;
                }
                if !seen.ids.insert(id.clone()) {
                    self.remark(visit.from, Reason::RowTwice, Effect::VisitLeftOut);
                    continue;
                }
                let week = IsoWeek::of(visit.actual.unwrap_or(visit.planned));
                seen.listed.insert((tenancy, week, visit.outcome));
                seen.weeks.insert((tenancy, week));
                self.put_visit(id, visit);
            }
        }
    }

    fn visit_in(&mut self, page: Page<'_>, row: usize, theirs: &[usize], codes: &Codes<'_>) -> Option<(Key, Visit)> {
        let cell =
            |it: Meaning| page.means.place(it).map(|column| (page.sheet.cell(row, column), page.origin(row, column)));
        let days = Days { month_first: page.means.month_first, year: page.means.year, latest_year: None };
        let (date, at) = cell(Meaning::Date)?;
        let Some(when) = self.understood(days.when(date), at, Effect::VisitLeftOut) else {
            if date.is_empty() {
                self.remark(page.row_origin(row), Reason::DayMissing, Effect::VisitLeftOut);
            }
            return None;
        };
        let (outcome, place, exempt) = self.outcome(page, row, codes)?;
        if theirs.is_empty() {
            self.remark(page.row_origin(row), Reason::TenancyMissing, Effect::VisitLeftOut);
            return None;
        }
        let (week, day) = match when {
            When::Week(week) => (Some(week), self.in_week(theirs, week)),
            // A visit counts in the whole week of a tenancy, also before the key.
            When::Day(day) => (None, self.in_week(theirs, IsoWeek::of(day)).map(|(it, _)| (it, day))),
        };
        let Some((tenancy, day)) = day else {
            self.remark(at, Reason::OutsideTenancy, Effect::VisitLeftOut);
            return None;
        };
        if exempt {
            self.remark(page.row_origin(row), Reason::CodeUnknown, Effect::VisitLeftOut);
            return None;
        }
        if day > self.as_of && outcome.is_some() {
            self.remark(at, Reason::InFuture, Effect::VisitLeftOut);
            return None;
        }
        let timed = match (cell(Meaning::Time), date) {
            (Some((cell, at)), _) if !cell.is_empty() => self.understood(time(cell), at, Effect::ValueLeftOut),
            (_, Cell::Moment(_, minute)) => Some(*minute),
            _ => None,
        };
        let planned =
            cell(Meaning::PlannedDate).and_then(|(cell, at)| self.understood(days.day(cell), at, Effect::ValueLeftOut));
        // Without a day on which it happened, a visit that was called off stands on its planned day.
        let (planned, actual) = match (planned, outcome) {
            (Some(planned), Some(outcome)) if planned != day && happened(outcome) => (planned, Some(day)),
            (Some(planned), _) => (planned, None),
            (None, _) => (day, None),
        };
        let note = cell(Meaning::Note).map(|(it, _)| it.shown().trim().to_owned()).unwrap_or_default();
        let worker = page.means.place(Meaning::Worker).and_then(|column| self.worker_at(page, row, column));
        let from: Origin = page.row_origin(row);
        let visit = Visit {
            tenancy,
            worker,
            planned,
            actual,
            time: timed,
            outcome,
            place,
            note,
            week_only: week.is_some(),
            from,
        };
        Some(((tenancy, day, week, timed), visit))
    }

    /// Outcome and place of a row, and whether its code is one of an exemption; `None` when it is not understood.
    fn outcome(
        &mut self,
        page: Page<'_>,
        row: usize,
        (codes, places): &Codes<'_>,
    ) -> Option<(Option<domain::visit_weeks::Outcome>, Option<domain::visit_weeks::Place>, bool)> {
        let mut place = None;
        if let Some(column) = page.means.place(Meaning::Place) {
            let text = fold(&page.sheet.cell(row, column).shown());
            match places.get(text.as_str()) {
                Some(CodeMeaning::Place { place: found }) => place = Some(*found),
                _ if text.is_empty() => {}
                _ => self.remark(page.origin(row, column), Reason::CodeUnknown, Effect::ValueLeftOut),
            }
        }
        let Some(column) = page.means.place(Meaning::Outcome) else { return Some((None, place, false)) };
        let text = fold(&page.sheet.cell(row, column).shown());
        match codes.get(text.as_str()) {
            Some(CodeMeaning::Outcome { outcome }) => Some((Some(*outcome), place, false)),
            Some(CodeMeaning::NotRecorded | CodeMeaning::Nothing) => Some((None, place, false)),
            Some(CodeMeaning::Exempt { .. }) => Some((None, place, true)),
            _ if text.is_empty() => Some((None, place, false)),
            _ => {
                self.remark(page.origin(row, column), Reason::CodeUnknown, Effect::VisitLeftOut);
                None
            }
        }
    }
}
