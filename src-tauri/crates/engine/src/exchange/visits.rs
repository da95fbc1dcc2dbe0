//! Taking in `visits`, the one file that is long: a line is settled and forgotten.

use std::collections::HashSet;

use domain::visit_weeks::{Outcome, Place};
use store::{
    Id, Prepared, RowError,
    tables::{Tenancy, Visit, VisitNote, VisitResult, Worker},
};

use super::{
    Error,
    entry::{Entry, Names, Trouble},
    ids,
    line::Line,
    rejection::{Fault, Rejection},
    sheet::{Sheet, VISIT_DETAILS, VISIT_NOTES, VISIT_RESULTS, VISITS},
    visit_line::{LineReader, PLANNED, VisitLine, note_id, result_id},
    walk::{Settled, Walk},
};

/// The states of a plan.
const STATES: [&str; 3] = [PLANNED, "moved", "lapsed"];

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.details(|walk| &mut walk.visit_details, VisitDetails::parse)?;
    // What every line makes beside its plan is too much to remember; what is named again further on is not.
    let again = (walk.named_in::<VisitResult>(VISIT_RESULTS)?, walk.named_in::<VisitNote>(VISIT_NOTES)?);
    let one = |walk: &mut Walk<'_>, row: u32, line: &Line<'_>| {
        let Some(found) = walk.parse::<Found>(row, line)? else { return Ok(()) };
        if walk.fates.named(found.as_plan) || walk.fates.named(found.as_result) {
            walk.reject(VISITS, row, Rejection::IdTwice.of("id"));
            return Ok(());
        }
        let planned = found.line.visit.is_some();
        match planned {
            true => walk.fates.accept(found.as_plan),
            false => walk.fates.accept(found.as_result),
        };
        let settled = walk.settle(row, &found, |column| line.has(column))?;
        if settled == Settled::Made {
            let (result, note) = (found.line.result.as_ref(), found.line.note.as_ref());
            result.filter(|it| again.0.contains(&it.id)).into_iter().for_each(|it| walk.fates.made(it.id));
            note.filter(|it| again.1.contains(&it.id)).into_iter().for_each(|it| walk.fates.made(it.id));
        }
        after(walk, found, settled)
    };
    // A result whose plan stands further down waits until that has been read: the order of the lines decides nothing.
    let mut ahead = HashSet::new();
    walk.each_line(VISITS, |walk, row, line| match names_a_plan_ahead(walk, line)? {
        true => {
            ahead.insert(row);
            Ok(())
        }
        false => one(walk, row, line),
    })?;
    walk.lines_again(VISITS, &ahead, one)
}

/// A result without a plan of its own, at a visit that is not in the team nor above it in the file.
fn names_a_plan_ahead(walk: &mut Walk<'_>, line: &Line<'_>) -> Result<bool, Error> {
    let Some((_, details)) = line.text("id").ok().flatten().and_then(|it| walk.visit_details.get(it)) else {
        return Ok(false);
    };
    let (Some(visit), true) = (details.visit.as_ref(), line.text("planned_date").is_ok_and(|it| it.is_none())) else {
        return Ok(false);
    };
    let visit = ids::row::<Visit>(visit);
    Ok(walk.fates.check(walk.conn, visit)?.is_err())
}

/// What others may refer to, and what has to wait, once a line is settled.
fn after(walk: &mut Walk<'_>, found: Found, settled: Settled) -> Result<(), Error> {
    match settled {
        Settled::Matched => {}
        Settled::Proposed => {
            // The team may have a plan under this name where the set has only a result, or the other way round.
            if found.line.visit.is_some() && Visit::get(walk.conn, found.as_plan)?.is_none() {
                walk.fates.reject_after_all(found.as_plan);
            }
            if found.line.visit.is_none() && VisitResult::get(walk.conn, found.as_result)?.is_none() {
                walk.fates.reject_after_all(found.as_result);
            }
        }
        Settled::Made => {
            if let Some(result) = found.line.result.filter(|_| found.line.names_result || found.replaces.is_some()) {
                walk.fates.accept(result.id);
                if let Some((row, replaces)) = found.replaces {
                    walk.later.push((row, VisitResult { replaces: Some(replaces), ..result }));
                }
            }
        }
    }
    Ok(())
}

/// What a line of `visits` has no room for; names as they stand.
pub(super) struct VisitDetails {
    state: Option<String>,
    colleague: Option<String>,
    known_to_week: bool,
    visit: Option<String>,
    other_workers: bool,
    result_worker: Option<String>,
    result_colleague: Option<String>,
    result: Option<String>,
    replaces: Option<String>,
    minutes: Option<i64>,
}

impl VisitDetails {
    fn parse(line: &Line<'_>) -> Result<Self, Fault> {
        let state = line.maybe("state")?;
        if state.as_ref().is_some_and(|it| !STATES.contains(&it.as_str())) {
            return Err(Rejection::CodeUnknown.of("state"));
        }
        Ok(Self {
            state,
            colleague: line.maybe("colleague_id")?,
            known_to_week: line.flag("known_to_week")?.unwrap_or(false),
            visit: line.maybe("visit_id")?,
            other_workers: line.flag("other_workers")?.unwrap_or(false),
            result_worker: line.maybe("result_worker_id")?,
            result_colleague: line.maybe("result_colleague_id")?,
            result: line.maybe("result_id")?,
            replaces: line.maybe("replaces_id")?,
            minutes: match line.number("minutes")? {
                Some(it) if it <= 0 => return Err(Rejection::NumberOutOfRange.of("minutes")),
                minutes => minutes,
            },
        })
    }
}

/// A line as it was read.
pub(super) struct Found {
    line: VisitLine,
    /// The plan that its name stands for, if it has one.
    as_plan: Id<Visit>,
    /// The result that its name stands for, if it has no plan.
    as_result: Id<VisitResult>,
    /// The result that its own replaces, and the line of details that says so.
    replaces: Option<(u32, Id<VisitResult>)>,
}

/// What the cells of a line say.
struct Cells<'a> {
    tenancy: Id<Tenancy>,
    worker: Option<Id<Worker>>,
    planned: Option<String>,
    time: Option<String>,
    actual: Option<String>,
    place: Option<Place>,
    outcome: Option<Outcome>,
    note: Option<String>,
    name: Option<&'a str>,
}

impl<'a> Cells<'a> {
    fn parse(line: &Line<'a>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let it = Self {
            name: line.text("id")?,
            tenancy: walk.must_refer(line, "tenancy_id")?,
            worker: walk.refer(line, "worker_id")?,
            planned: line.day("planned_date")?,
            time: line.time("planned_time")?,
            actual: line.day("actual_date")?,
            place: line.code("location", Place::from_code)?,
            outcome: line.code("outcome", Outcome::from_code)?,
            note: line.note("note")?,
        };
        let elsewhen = it.actual.is_some() && it.actual != it.planned;
        Err(match (it.outcome, &it.planned) {
            (_, None) if it.actual.is_none() => Rejection::DayMissing.whole_row(),
            (_, None) if it.time.is_some() => Rejection::ValueMissing.of("planned_date"),
            (Some(Outcome::Moved | Outcome::Lapsed), None) => Rejection::ValueMissing.of("planned_date"),
            (Some(Outcome::Moved | Outcome::Lapsed), Some(_)) if elsewhen => Rejection::DayOfNoVisit.of("actual_date"),
            (None, _) if elsewhen => Rejection::OutcomeMissing.of("outcome"),
            _ => return Ok(it),
        }
        .into())
    }

    /// The plan and the result that the line is called by. Without a name it is the nth such visit of the tenancy.
    fn identity(&self, walk: &mut Walk<'_>) -> (Id<Visit>, Id<VisitResult>) {
        if let Some(name) = self.name {
            return (ids::row(name), ids::row(name));
        }
        let tenancy = self.tenancy.to_string();
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        let (planned, time, actual) = (text(&self.planned), text(&self.time), text(&self.actual));
        let outcome = self.outcome.map_or("", Outcome::as_code);
        let what = [tenancy.as_str(), &planned, &time, &actual, outcome];
        let nth = walk.unnamed.entry(ids::derived::<Visit>(&what).uuid()).or_default();
        *nth += 1;
        let nth = nth.to_string();
        let parts = [tenancy.as_str(), &planned, &time, &actual, outcome, &nth];
        (ids::derived(&parts), ids::derived(&parts))
    }
}

impl Entry for Found {
    const SHEET: &'static Sheet = VISITS;
    const DETAILS: Option<&'static Sheet> = Some(VISIT_DETAILS);
    type Row = Visit;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let details = line.text("id")?.and_then(|it| walk.visit_details.take(it));
        let cells = Cells::parse(line, walk)?;
        let (as_plan, as_result) = cells.identity(walk);
        let kept = cells.name.and_then(ids::kept);
        let happened = cells.outcome.filter(|it| !matches!(it, Outcome::Moved | Outcome::Lapsed));

        let details = details.as_ref();
        let given = details.map(|(_, it)| it);
        let colleague = named(walk, given.and_then(|it| it.colleague.as_ref()), "colleague_id")?;
        // The line of a plan is a visit of that plan, whatever its details name.
        let at_visit = given.and_then(|it| it.visit.as_ref()).filter(|_| cells.planned.is_none());
        let at_visit = named(walk, at_visit, "visit_id")?;
        let others = match given.filter(|it| it.other_workers) {
            Some(it) => Some((
                named(walk, it.result_worker.as_ref(), "result_worker_id")?,
                named(walk, it.result_colleague.as_ref(), "result_colleague_id")?,
            )),
            None => None,
        };
        let (went, went_along) = others.unwrap_or((cells.worker, colleague));

        let state = match cells.outcome {
            Some(outcome @ (Outcome::Moved | Outcome::Lapsed)) => outcome.as_code(),
            _ => given.and_then(|it| it.state.as_deref()).unwrap_or(PLANNED),
        };
        let visit = cells.planned.map(|day| Visit {
            id: as_plan,
            exchange_id: kept.clone(),
            tenancy: cells.tenancy,
            worker: cells.worker,
            colleague,
            day,
            time: cells.time,
            known_to_week: given.is_some_and(|it| it.known_to_week),
            state: state.to_owned(),
            minutes: given.and_then(|it| it.minutes),
        });
        let result_name = given.and_then(|it| it.result.as_ref());
        let result = happened.map(|outcome| VisitResult {
            id: match (&visit, result_name) {
                (None, _) => as_result,
                (Some(_), Some(name)) => ids::row(name),
                (Some(visit), None) => result_id(visit.id),
            },
            exchange_id: kept.filter(|_| visit.is_none()),
            visit: visit.as_ref().map(|it| it.id).or(at_visit),
            tenancy: cells.tenancy,
            worker: went,
            colleague: went_along,
            day: cells.actual,
            place: cells.place.or(outcome.usual_place()).map(|it| it.as_code().to_owned()),
            outcome: outcome.as_code().to_owned(),
            replaces: None,
        });
        let (of_visit, of_result) = (visit.as_ref().map(|it| it.id), result.as_ref().map(|it| it.id));
        let note = cells.note.map(|text| VisitNote {
            id: note_id(of_visit, of_result),
            tenancy: cells.tenancy,
            visit: of_visit,
            result: of_result,
            text,
        });
        let replaces = details.and_then(|(row, it)| Some((*row, ids::row(it.replaces.as_ref()?))));
        let names_result = visit.is_some() && result.is_some() && result_name.is_some();
        let line = VisitLine { visit, result, note, names_result };
        Ok(Self { line, as_plan, as_result, replaces })
    }

    fn id(&self) -> Id<Visit> {
        self.as_plan
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        if !walk.has_visits {
            return Ok(None);
        }
        let reader = LineReader { conn: walk.conn, replaced: &walk.replaced, named: &walk.named, has_notes: true };
        let line = match Visit::get(walk.conn, self.as_plan)? {
            Some(visit) => reader.planned(visit)?,
            None => match VisitResult::get(walk.conn, self.as_result)? {
                Some(result) => reader.unplanned(store::exchange::in_force(walk.conn, result)?)?,
                None => return Ok(None),
            },
        };
        let replaces = line.result.as_ref().and_then(|it| it.replaces).map(|it| (0, it));
        Ok(Some(Self { line, as_plan: self.as_plan, as_result: self.as_result, replaces }))
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        self.line.cells(names)
    }

    fn details(&self, names: &Names) -> Option<Vec<String>> {
        let mut line = self.line.clone();
        if let (Some(result), Some((_, replaces))) = (line.result.as_mut(), self.replaces) {
            result.replaces = Some(replaces);
        }
        line.details(names)
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        if let Some(visit) = &self.line.visit {
            visit.prepare(rows)?;
        }
        if let Some(result) = &self.line.result {
            result.prepare(rows)?;
        }
        self.line.note.iter().try_for_each(|it| it.prepare(rows))
    }
}

/// The row that a cell of the details names.
fn named<T: ids::Row>(
    walk: &mut Walk<'_>,
    name: Option<&String>,
    column: &'static str,
) -> Result<Option<Id<T>>, Trouble> {
    let Some(name) = name else { return Ok(None) };
    let id = ids::row::<T>(name);
    match walk.fates.check(walk.conn, id)? {
        Ok(()) => Ok(Some(id)),
        Err(reason) => Err(reason.of(column).into()),
    }
}
