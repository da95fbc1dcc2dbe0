//! Matrices of visits: a row a tenant, a column a week or a day, codes in the cells.
//!
//! Every cell has one fate and is counted under it. An empty cell of a week that is over, in which the tenancy ran, is
//! a planned visit of which nobody said how it ended: silence is no visit.

use std::collections::HashMap;

use domain::{
    calendar::{Day, DaySpan, IsoWeek},
    exemption::ExemptionReason,
    visit_weeks::Outcome,
};

use super::{
    Drawing, Page,
    drawn::Fate,
    exemptions::Exempt,
    visits::{Seen, Visit},
};
use crate::{
    Effect, Reason,
    codes_in::parts,
    grid::{Cell, Origin},
    mapping::{CodeMeaning, CodeOf, Meaning, SheetMapping},
    values::iso_week,
};

/// The days that a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Week(IsoWeek),
    Day(Day),
}

impl Slot {
    fn of(meaning: Meaning, means: &SheetMapping) -> Option<Result<Self, Reason>> {
        match meaning {
            Meaning::Week { year, week } => Some(match year.or(means.year) {
                Some(year) => iso_week(year, week).map(Self::Week),
                None => Err(Reason::YearMissing),
            }),
            Meaning::MatrixDay { day } => Some(Ok(Self::Day(day))),
            _ => None,
        }
    }

    fn span(self) -> DaySpan {
        match self {
            Self::Week(week) => week.span(),
            Self::Day(day) => DaySpan::day(day),
        }
    }

    fn week(self) -> IsoWeek {
        match self {
            Self::Week(week) => week,
            Self::Day(day) => IsoWeek::of(day),
        }
    }
}

/// What a cell holds.
enum Held {
    Nothing,
    Codes(Vec<CodeMeaning>),
    NotUnderstood,
}

fn held(cell: &Cell, codes: &HashMap<&str, CodeMeaning>) -> Held {
    let found = parts(cell, CodeOf::Visit, |it| codes.contains_key(it));
    if found.is_empty() {
        return Held::Nothing;
    }
    let means: Vec<CodeMeaning> =
        found.iter().map(|it| codes.get(it.as_str()).copied().unwrap_or(CodeMeaning::Unknown)).collect();
    match () {
        () if means.contains(&CodeMeaning::Unknown) => Held::NotUnderstood,
        () if means.iter().all(|it| *it == CodeMeaning::Nothing) => Held::Codes(Vec::new()),
        () => Held::Codes(means.into_iter().filter(|it| *it != CodeMeaning::Nothing).collect()),
    }
}

impl Drawing<'_> {
    pub(super) fn visit_matrix(&mut self, page: Page<'_>, exempt: &mut Exempt, seen: &mut Seen) {
        let codes = page.codes(CodeOf::Visit);
        let mut slots: Vec<(usize, Option<Slot>)> = Vec::new();
        for column in &page.means.columns {
            let at = column.column as usize - 1;
            match Slot::of(column.meaning, page.means) {
                None => {}
                Some(Ok(slot)) => slots.push((at, Some(slot))),
                Some(Err(reason)) => {
                    self.leave_column_out(page, at, reason);
                    slots.push((at, None));
                }
            }
        }
        self.each_cell(page, &slots, |it, (row, column), slot, theirs| {
            let cell = held(page.sheet.cell(row, column), &codes);
            it.cell(page.origin(row, column), cell, slot, theirs, exempt, seen)
        });
    }

    pub(super) fn count(&mut self, page: Page<'_>, fate: Fate, cells: usize) {
        let sheet = self.drawn.counts.cells.entry(page.sheet_origin().sheet).or_default();
        *sheet.entry(fate).or_default() += u32::try_from(cells).unwrap_or(u32::MAX);
    }

    fn cell(
        &mut self,
        at: Origin,
        held: Held,
        slot: Slot,
        theirs: &[usize],
        exempt: &mut Exempt,
        seen: &mut Seen,
    ) -> Fate {
        let span = slot.span();
        let (first, last) = (span.first, span.last.unwrap_or(span.first));
        let running = match slot {
            Slot::Week(week) => self.in_week(theirs, week),
            Slot::Day(day) => theirs
                .iter()
                .copied()
                .filter(|it| self.tenancies.get(*it).is_some_and(|it| it.days.contains(day)))
                .max()
                .map(|it| (it, day)),
        };
        let codes = match held {
            Held::NotUnderstood => {
                self.remark(at, Reason::CodeUnknown, Effect::VisitLeftOut);
                return Fate::NotUnderstood;
            }
            Held::Codes(codes) if codes.is_empty() => return Fate::Nothing,
            Held::Codes(codes) => codes,
            // A day without a cell is no missed visit; a week without one is.
            Held::Nothing => match (slot, running) {
                (_, None) => return Fate::Outside,
                (Slot::Day(_), _) => return Fate::Nothing,
                (Slot::Week(_), Some(_)) if last >= self.as_of => return Fate::Open,
                (Slot::Week(week), Some((tenancy, _))) if seen.weeks.contains(&(tenancy, week)) => {
                    return Fate::InAnotherList;
                }
                (_, Some((tenancy, _))) if self.is_exempt(tenancy, span, exempt) => return Fate::InAnotherList,
                _ => vec![CodeMeaning::NotRecorded],
            },
        };
        let Some((tenancy, day)) = running else {
            self.remark(at, Reason::OutsideTenancy, Effect::VisitLeftOut);
            return Fate::FilledOutside;
        };
        let mut fate = None;
        for (nth, code) in codes.iter().enumerate() {
            let came = match code {
                CodeMeaning::Exempt { reason } => self.exempt(at, *reason, slot, tenancy, exempt),
                CodeMeaning::Outcome { outcome } => {
                    let day = self.nth_day(tenancy, slot, day, nth);
                    if day > self.as_of || first > self.as_of {
                        self.remark(at, Reason::InFuture, Effect::VisitLeftOut);
                        Fate::InFuture
                    } else if seen.listed.contains(&(tenancy, slot.week(), Some(*outcome))) {
                        Fate::InAnotherList
                    } else {
                        self.in_cell(at, Some(*outcome), slot, tenancy, day, nth, seen)
                    }
                }
                CodeMeaning::NotRecorded => self.in_cell(at, None, slot, tenancy, day, nth, seen),
                _ => {
                    self.remark(at, Reason::CodeUnknown, Effect::VisitLeftOut);
                    Fate::NotUnderstood
                }
            };
            fate = fate.or(Some(came));
        }
        fate.unwrap_or(Fate::Nothing)
    }

    /// A list says that the tenancy is exempt on all its days of a span.
    fn is_exempt(&self, tenancy: usize, span: DaySpan, exempt: &Exempt) -> bool {
        let days = self.tenancies.get(tenancy).and_then(|it| it.days.intersection(&span));
        days.is_some_and(|it| exempt.is_listed(tenancy, &it))
    }

    /// The second visit of a week lies on the next day: two on one day would count once.
    fn nth_day(&self, tenancy: usize, slot: Slot, first: Day, nth: usize) -> Day {
        let Slot::Week(week) = slot else { return first };
        let runs = |day: &Day| self.tenancies.get(tenancy).is_some_and(|it| it.days.contains(*day));
        week.days().filter(runs).nth(nth).unwrap_or(first)
    }

    fn exempt(&mut self, at: Origin, reason: ExemptionReason, slot: Slot, tenancy: usize, exempt: &mut Exempt) -> Fate {
        let days = self.tenancies.get(tenancy).and_then(|it| it.days.intersection(&slot.span()));
        match days {
            Some(days) if exempt.add(tenancy, reason, days, at) => Fate::Exempt,
            Some(_) => Fate::InAnotherList,
            None => Fate::FilledOutside,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a cell is where, what, whose and when")]
    fn in_cell(
        &mut self,
        at: Origin,
        outcome: Option<Outcome>,
        slot: Slot,
        tenancy: usize,
        day: Day,
        nth: usize,
        seen: &mut Seen,
    ) -> Fate {
        let week_only = matches!(slot, Slot::Week(_));
        let id = match slot {
            Slot::Week(week) => self.id_in_week(tenancy, week, nth),
            Slot::Day(day) => self.id_on_day(tenancy, day, None, nth),
        };
        let span = slot.span();
        if seen.is_in_team(tenancy, span.first..=span.last.unwrap_or(span.first), &id) {
            return Fate::AlreadyThere;
        }
        if !seen.ids.insert(id.clone()) {
            self.remark(at, Reason::ContradictsAnotherCell, Effect::VisitLeftOut);
            return Fate::NotUnderstood;
        }
        let visit = Visit {
            tenancy,
            worker: None,
            planned: day,
            actual: None,
            time: None,
            outcome,
            place: None,
            note: String::new(),
            week_only,
            from: at,
        };
        self.put_visit(id, visit);
        if outcome.is_some() { Fate::Visit } else { Fate::NotRecorded }
    }
}
