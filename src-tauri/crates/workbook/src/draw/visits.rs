//! Visits, from whatever sheet they come: each once, with an id that follows from its tenancy and its day or week.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::Datelike;
use domain::{
    calendar::{Day, IsoWeek},
    visit_weeks::{Outcome, Place},
};

use super::{Drawing, Page, exemptions::Exempt};
use crate::{
    Effect, Reason,
    grid::Origin,
    ids,
    mapping::{Meaning, SheetKind},
};

/// A visit as it was found.
#[derive(Clone, Debug)]
pub(super) struct Visit {
    pub tenancy: usize,
    pub worker: Option<String>,
    pub planned: Day,
    /// The day it happened, when that is another.
    pub actual: Option<Day>,
    /// Minutes after midnight.
    pub time: Option<u16>,
    pub outcome: Option<Outcome>,
    pub place: Option<Place>,
    pub note: String,
    /// Only the week is known.
    pub week_only: bool,
    pub from: Origin,
}

/// What is drawn already, so that a visit that stands in two sheets comes once.
#[derive(Default)]
pub(super) struct Seen {
    /// Tenancy, week and outcome of every visit of a list.
    pub listed: HashSet<(usize, IsoWeek, Option<Outcome>)>,
    /// Tenancy and week of every visit of a list.
    pub weeks: HashSet<(usize, IsoWeek)>,
    /// Days of the visits that the team has, with their ids, by tenancy.
    pub team: HashMap<usize, BTreeMap<Day, Vec<String>>>,
    /// Ids given.
    pub ids: HashSet<String>,
}

impl Seen {
    /// The team has a visit on these days that did not come from this cell.
    pub fn is_in_team(&self, tenancy: usize, days: std::ops::RangeInclusive<Day>, own: &str) -> bool {
        let theirs = self.team.get(&tenancy).map(|it| it.range(days).flat_map(|(_, ids)| ids));
        theirs.into_iter().flatten().any(|it| it != own)
    }
}

/// It happened, so it has a day of its own.
pub(super) const fn happened(outcome: Outcome) -> bool {
    !matches!(outcome, Outcome::CancelledByTenant | Outcome::CancelledByOrganisation | Outcome::Moved | Outcome::Lapsed)
}

impl Drawing<'_> {
    pub(super) fn draw_visits(&mut self, mut exempt: Exempt) {
        let mut seen = Seen::default();
        for (at, it) in self.tenancies.iter().enumerate() {
            let Some(known) = it.known.and_then(|it| self.known.tenancies.get(it)) else { continue };
            for visit in &known.visits {
                seen.team.entry(at).or_default().entry(visit.day).or_default().push(visit.id.clone());
            }
        }
        for page in self.pages(SheetKind::VisitRegister) {
            self.register(page, &mut seen);
        }
        let is_visits = |it: Meaning| matches!(it, Meaning::Week { .. } | Meaning::MatrixDay { .. });
        for kind in [SheetKind::VisitDays, SheetKind::VisitWeeks, SheetKind::Tenants] {
            for page in self.pages(kind).into_iter().filter(|it| it.has_column(is_visits)) {
                self.tell_year(page);
                self.visit_matrix(page, &mut exempt, &mut seen);
            }
        }
        self.put_exemptions(exempt);
    }

    /// A matrix whose columns are all of another year than today's: told, and taken.
    pub(super) fn tell_year(&mut self, page: Page<'_>) {
        let years = page.means.columns.iter().filter_map(|it| match it.meaning {
            Meaning::Week { year, .. } | Meaning::Month { year, .. } => Some(year.or(page.means.year)?),
            Meaning::MatrixDay { day } => Some(day.year()),
            _ => None,
        });
        let years: Vec<i32> = years.collect();
        if !years.is_empty() && years.iter().all(|it| *it != self.as_of.year()) {
            self.remark(page.sheet_origin(), Reason::AnotherYear, Effect::Taken);
        }
    }

    pub(super) fn put_visit(&mut self, id: String, visit: Visit) {
        let Some(tenancy) = self.tenancies.get(visit.tenancy) else { return };
        let outcome = visit.outcome.map_or("", Outcome::as_code);
        let place = visit.place.or(visit.outcome.and_then(Outcome::usual_place));
        let actual = visit.outcome.filter(|it| happened(*it)).map(|_| visit.actual.unwrap_or(visit.planned));
        let cells = vec![
            id.clone(),
            tenancy.id.clone(),
            visit.worker.or_else(|| tenancy.worker.clone()).unwrap_or_default(),
            visit.planned.to_string(),
            visit.time.map_or_else(String::new, |it| format!("{:02}:{:02}", it / 60, it % 60)),
            actual.map_or_else(String::new, |it| it.to_string()),
            place.map_or("", Place::as_code).to_owned(),
            outcome.to_owned(),
            visit.note,
        ];
        *self.drawn.counts.outcomes.entry(outcome.to_owned()).or_default() += 1;
        self.drawn.put("visits", visit.from, cells);
        if visit.week_only {
            self.drawn.put("visit_details", visit.from, vec![id, "true".to_owned()]);
        }
    }

    /// The id of the nth visit of a tenancy in a week of a matrix.
    pub(super) fn id_in_week(&self, tenancy: usize, week: IsoWeek, nth: usize) -> String {
        let tenancy = self.tenancies.get(tenancy).map_or("", |it| it.id.as_str());
        ids::of("visit", &[tenancy, &week.to_string(), &nth.to_string()])
    }

    /// The id of the nth visit of a tenancy on a day.
    pub(super) fn id_on_day(&self, tenancy: usize, day: Day, time: Option<u16>, nth: usize) -> String {
        let tenancy = self.tenancies.get(tenancy).map_or("", |it| it.id.as_str());
        let time = time.map_or_else(String::new, |it| it.to_string());
        ids::of("visit", &[tenancy, &day.to_string(), &time, &nth.to_string()])
    }
}
