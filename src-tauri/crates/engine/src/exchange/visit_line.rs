//! One line of `visits`: a plan, its result in force, or a result that nobody had planned; and how it is found in the
//! team.

use std::collections::HashSet;

use domain::visit_weeks::{Outcome, Place};
use store::{
    Connection, Id, RowError,
    tables::{Visit, VisitNote, VisitResult},
};

use super::{
    entry::{Names, cell, name, number},
    ids,
    people::first_of,
};

/// The state of a plan that was neither moved nor lapsed.
pub(super) const PLANNED: &str = "planned";

/// At least one of plan and result is there.
#[derive(Clone)]
pub(super) struct VisitLine {
    /// The plan.
    pub visit: Option<Visit>,
    /// The result in force.
    pub result: Option<VisitResult>,
    /// The note that stands in the line.
    pub note: Option<VisitNote>,
    /// The id of the result does not follow from the plan: it has to be written down.
    pub names_result: bool,
}

/// The id of the result that came in the line of a plan.
pub(super) fn result_id(visit: Id<Visit>) -> Id<VisitResult> {
    ids::derived(&[&visit.to_string()])
}

/// The id of the note that came in the line of a plan, or of a result without a plan.
pub(super) fn note_id(visit: Option<Id<Visit>>, result: Option<Id<VisitResult>>) -> Id<VisitNote> {
    let of = visit.map(|it| it.to_string()).or(result.map(|it| it.to_string()));
    ids::derived(&[&of.unwrap_or_default()])
}

/// Reads the lines of a team.
pub(super) struct LineReader<'a> {
    pub conn: &'a Connection,
    /// Results that another one replaces.
    pub replaced: &'a HashSet<Id<VisitResult>>,
    /// Results that an impression, an observation or an incident names.
    pub named: &'a HashSet<Id<VisitResult>>,
    /// There are notes, impressions or observations at all.
    pub has_notes: bool,
}

impl LineReader<'_> {
    /// The line of a plan.
    pub fn planned(&self, visit: Visit) -> Result<VisitLine, RowError> {
        let results = store::exchange::results_of(self.conn, visit.id)?;
        let derived = result_id(visit.id);
        let fits = |it: &&VisitResult| it.tenancy == visit.tenancy && self.is_in_force(it);
        let result = results.iter().filter(fits).find(|it| it.id == derived).or(results.iter().find(fits)).cloned();
        let taken = |id| results.iter().any(|it| it.id == derived && it.id != id);
        let names_result = result.as_ref().is_some_and(|it| it.replaces.is_some() || taken(it.id));
        self.with_note(VisitLine { visit: Some(visit), result, note: None, names_result })
    }

    /// The line of a result that no plan's line shows.
    pub fn unplanned(&self, result: VisitResult) -> Result<VisitLine, RowError> {
        self.with_note(VisitLine { visit: None, result: Some(result), note: None, names_result: false })
    }

    /// Nobody replaces it.
    pub fn is_in_force(&self, result: &VisitResult) -> bool {
        !self.replaced.contains(&result.id)
    }

    fn with_note(&self, mut line: VisitLine) -> Result<VisitLine, RowError> {
        if !self.has_notes {
            return Ok(line);
        }
        let (visit, result) = (line.visit.as_ref().map(|it| it.id), line.result.as_ref().map(|it| it.id));
        let notes = store::exchange::notes_of(self.conn, visit, result)?;
        let of_result = notes.iter().filter(|it| it.result.is_some() && it.result == result).count();
        let tenancy = line.visit.as_ref().map(|it| it.tenancy).or(line.result.as_ref().map(|it| it.tenancy));
        line.note = first_of(
            notes,
            |it| it.id,
            note_id(visit, result),
            |it| it.visit == visit && it.result == result && Some(it.tenancy) == tenancy,
        );
        let elsewhere = of_result > usize::from(line.note.is_some());
        let named = result.is_some_and(|it| self.named.contains(&it));
        line.names_result |= visit.is_some() && (elsewhere || named);
        Ok(line)
    }
}

impl VisitLine {
    /// What the line is called.
    pub fn name(&self) -> String {
        match (&self.visit, &self.result) {
            (Some(visit), _) => name(visit.exchange_id.as_ref(), visit.id),
            (None, Some(result)) => name(result.exchange_id.as_ref(), result.id),
            (None, None) => String::new(),
        }
    }

    /// The cells of `visits`.
    pub fn cells(&self, names: &Names) -> Vec<String> {
        let (visit, result) = (self.visit.as_ref(), self.result.as_ref());
        let tenancy = visit.map(|it| it.tenancy).or(result.map(|it| it.tenancy));
        let worker = visit.map_or_else(|| result.and_then(|it| it.worker), |it| it.worker);
        vec![
            self.name(),
            names.maybe(tenancy),
            names.maybe(worker),
            visit.map_or_else(String::new, |it| it.day.clone()),
            visit.map_or_else(String::new, |it| cell(&it.time)),
            result.map_or_else(String::new, |it| cell(&it.day)),
            result.map_or_else(String::new, place),
            match (result, visit) {
                (Some(result), _) => result.outcome.clone(),
                (None, Some(visit)) if visit.state != PLANNED => visit.state.clone(),
                _ => String::new(),
            },
            self.note.as_ref().map_or_else(String::new, |it| it.text.clone()),
        ]
    }

    /// The cells of `visit_details`; `None` when they say nothing.
    pub fn details(&self, names: &Names) -> Option<Vec<String>> {
        let (visit, result) = (self.visit.as_ref(), self.result.as_ref());
        let went = result.map(|it| (it.worker, it.colleague));
        let planned = visit.map(|it| (it.worker, it.colleague));
        let others = went.filter(|it| planned.is_some_and(|planned| planned != *it));
        let cells = [
            match (visit, result) {
                (Some(visit), Some(_)) if visit.state != PLANNED => visit.state.clone(),
                _ => String::new(),
            },
            names.maybe(planned.or(went).and_then(|(_, colleague)| colleague)),
            flag(visit.is_some_and(|it| it.known_to_week)),
            names.maybe(result.and_then(|it| it.visit).filter(|_| visit.is_none())),
            flag(others.is_some()),
            names.maybe(others.and_then(|(worker, _)| worker)),
            names.maybe(others.and_then(|(_, colleague)| colleague)),
            result.filter(|_| self.names_result).map_or_else(String::new, |it| it.id.to_string()),
            names.maybe(result.and_then(|it| it.replaces)),
            number(visit.and_then(|it| it.minutes)),
        ];
        if cells.iter().all(String::is_empty) {
            return None;
        }
        Some([self.name()].into_iter().chain(cells).collect())
    }
}

/// `true` or nothing: nothing is what everybody would assume.
fn flag(it: bool) -> String {
    if it { "true".to_owned() } else { String::new() }
}

/// Where it happened; the usual place is written out, as an empty cell means it.
fn place(result: &VisitResult) -> String {
    let usual = || Outcome::from_code(&result.outcome).ok().and_then(Outcome::usual_place).map(Place::as_code);
    result.place.clone().or_else(|| usual().map(str::to_owned)).unwrap_or_default()
}
