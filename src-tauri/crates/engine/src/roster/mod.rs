//! The week of a team: workers and their days, every visit of it, who is not visited yet, and what was told.
//!
//! Every table is asked once for the whole week. Whether a tenancy has enough visits is said by the week rule.

mod calendar;
mod coverage;
mod days;
mod publishing;
mod shorts;

use std::collections::{HashMap, HashSet};

use domain::{
    calendar::{Day, IsoWeek},
    visit_weeks::Outcome,
};
use store::{
    Id,
    roster::RosterVisit,
    tables::{PublishedVisit, Tenancy, Visit, Worker},
};

pub use calendar::write as write_calendar;
pub use publishing::{publish, to_tell};

use crate::{
    api::{FaceKnown, Nothing, OperationKind, PlanGone, PlanVisit, PlanWorker, VisitsLock, WeekGet, WeekPlan},
    caseload::Caseload,
    error::Error,
    permission::Permission,
    team::{Reading, Writing},
    tenancies::{count, id},
    visits::{self, USUAL_MINUTES},
};
use publishing::{Place, changes, wanted};
use shorts::Shorts;

/// Days of a week that are always shown.
const WORKING_DAYS: usize = 5;

/// A week.
pub fn get(reading: &Reading<'_>, args: WeekGet) -> Result<WeekPlan, Error> {
    let week = args.week.as_deref().map(IsoWeek::parse).transpose()?.unwrap_or_else(|| IsoWeek::of(reading.today));
    let (first, last) = (week.monday().to_string(), week.sunday().to_string());
    let caseload = reading.team.caseload(reading.conn)?;
    let found = store::roster::touching(reading.conn, &first, &last)?;
    let told = store::roster::told(reading.conn, &first, &last)?;
    let wanted = wanted(&found);
    let shorts = Shorts::of(&caseload, week, found.iter().map(|it| it.tenancy));
    let in_week = |day: &str| (first.as_str()..=last.as_str()).contains(&day);
    let visits = rows(reading, &caseload, &shorts, &told, found.iter().filter(|it| in_week(&it.day)))?;
    let stands: HashSet<&str> = visits.iter().map(|it| it.day.as_str()).collect();
    let days: Vec<Day> = (0..)
        .zip(week.days())
        .filter(|(place, day)| *place < WORKING_DAYS || stands.contains(day.to_string().as_str()))
        .map(|(_, day)| day)
        .collect();
    let coverage = coverage::of_week(reading, &caseload, week)?;
    let (publications, published_ms) = store::roster::publications(reading.conn, &week.to_string())?;
    let author = reading.team.author();
    let free = days::of_week(reading, week)?;
    Ok(WeekPlan {
        today: reading.today.to_string(),
        workers: workers(reading, &free, &days, &visits)?,
        days: days.iter().map(|it| free.day(*it)).collect(),
        gone: told
            .iter()
            .filter(|it| !it.called_off && in_week(&it.day) && !wanted.contains(&Place::told(it)))
            .filter(|it| !visits.iter().any(|visit| visit.outcome.is_some() && is(visit, it.visit)))
            .map(|it| gone(it, &found, &shorts))
            .collect(),
        needed: coverage.needed,
        planned: coverage.planned,
        missing: coverage.missing,
        publications,
        published_ms,
        changes: count(changes(&wanted, &told, reading.today).len()),
        may_plan: Permission::RecordVisits.held_by(&author.roles),
        may_publish: Permission::PublishWeeks.held_by(&author.roles),
        own: author.worker.map(|it| it.to_string()),
        week: week.to_string(),
        visits,
    })
}

fn is(row: &PlanVisit, visit: Id<Visit>) -> bool {
    row.visit.as_deref() == Some(visit.to_string().as_str())
}

/// The visits that stand in the week, each once, whomever it serves.
fn rows<'a>(
    reading: &Reading<'_>,
    caseload: &Caseload,
    shorts: &Shorts,
    told: &[PublishedVisit],
    found: impl Iterator<Item = &'a RosterVisit>,
) -> Result<Vec<PlanVisit>, Error> {
    let found: Vec<&RosterVisit> = found.filter(|it| !it.withdrawn).collect();
    let (first, last) = match (found.first(), found.last()) {
        (Some(first), Some(last)) => (first.day.clone(), last.day.clone()),
        _ => return Ok(Vec::new()),
    };
    let together = store::visits::together(reading.conn, [&first, &last])?;
    let mut faces = Faces::new(reading, caseload)?;
    let name = |it: Id<Tenancy>| caseload.get(it).map(|it| it.name.clone());
    found
        .into_iter()
        .map(|it| {
            let served = it
                .visit
                .and_then(|visit| together.get(&visit))
                .map_or(std::slice::from_ref(&it.tenancy), Vec::as_slice);
            let names: Vec<String> = served.iter().copied().filter_map(name).collect();
            let outcome = outcome_of(it)?;
            let was_told = told.iter().filter(|row| Some(row.visit) == it.visit && !row.called_off);
            let places = Place::of(it);
            Ok(PlanVisit {
                visit: it.visit.map(|it| it.to_string()),
                tenancy: it.tenancy.to_string(),
                name: names.join(", "),
                short: shorts.of_tenancy(it.tenancy),
                day: it.day.clone(),
                time: it.time.clone(),
                known_to_week: it.known_to_week,
                minutes: it.minutes.and_then(|it| u32::try_from(it).ok()).unwrap_or(USUAL_MINUTES),
                worker: it.worker.map(|it| it.to_string()),
                face: it.worker.map(|worker| faces.of(it.tenancy, worker)).transpose()?,
                colleague: it.colleague.map(|it| it.to_string()),
                colleague_face: it.colleague.map(|worker| faces.of(it.tenancy, worker)).transpose()?,
                locked: it.locked,
                movable: it.visit.is_some() && outcome.is_none() && !it.locked && it.day >= reading.today.to_string(),
                changed: outcome.is_none() && was_told.map(Place::told).any(|it| !places.contains(&it)),
                outcome,
            })
        })
        .collect()
}

fn outcome_of(it: &RosterVisit) -> Result<Option<Outcome>, Error> {
    Ok(match (it.outcome.as_deref(), it.state.as_str()) {
        (Some(code), _) => Some(Outcome::from_code(code)?),
        (None, "moved") => Some(Outcome::Moved),
        (None, "lapsed") => Some(Outcome::Lapsed),
        (None, _) => None,
    })
}

fn gone(told: &PublishedVisit, found: &[RosterVisit], shorts: &Shorts) -> PlanGone {
    let tenancy = found.iter().find(|it| it.visit == Some(told.visit)).map(|it| it.tenancy);
    PlanGone {
        tenancy: tenancy.map(|it| it.to_string()).unwrap_or_default(),
        short: tenancy.map(|it| shorts.of_tenancy(it)).unwrap_or_default(),
        worker: told.worker.map(|it| it.to_string()),
        day: told.day.clone(),
        time: told.time.clone(),
    }
}

/// Everybody who visits somebody this week, has tenancies, or has said when they work.
fn workers(
    reading: &Reading<'_>,
    free: &days::Days,
    days: &[Day],
    visits: &[PlanVisit],
) -> Result<Vec<PlanWorker>, Error> {
    let known = store::accounts::workers(reading.conn, &reading.today.to_string())?;
    let goes =
        |it: &PlanVisit, worker: &str| it.worker.as_deref() == Some(worker) || it.colleague.as_deref() == Some(worker);
    Ok(known
        .into_iter()
        .filter_map(|(worker, tenancies)| {
            let id = worker.id.to_string();
            let visits = visits.iter().filter(|it| goes(it, &id));
            let number = visits.clone().filter(|it| it.outcome.is_none_or(|it| !is_called_off(it))).count();
            let here = tenancies > 0 || visits.count() > 0 || free.knows(worker.id);
            here.then(|| PlanWorker {
                visits: count(number),
                days: days.iter().map(|it| free.of(worker.id, *it)).collect(),
                minutes_per_week: worker.minutes_per_week.and_then(|it| u32::try_from(it).ok()),
                name: worker.name,
                id,
            })
        })
        .collect())
}

/// Nobody went, and nobody will.
fn is_called_off(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::CancelledByTenant | Outcome::CancelledByOrganisation | Outcome::Moved | Outcome::Lapsed)
}

/// How well tenants know who comes; each pair is asked once.
struct Faces<'a> {
    reading: &'a Reading<'a>,
    caseload: &'a Caseload,
    covers: HashSet<(Id<Tenancy>, Id<Worker>)>,
    met: HashMap<(Id<Tenancy>, Id<Worker>), bool>,
}

impl<'a> Faces<'a> {
    fn new(reading: &'a Reading<'a>, caseload: &'a Caseload) -> Result<Self, Error> {
        Ok(Self { reading, caseload, covers: store::schedule::covers_of_tenancies(reading.conn)?, met: HashMap::new() })
    }

    fn of(&mut self, tenancy: Id<Tenancy>, worker: Id<Worker>) -> Result<FaceKnown, Error> {
        if self.caseload.get(tenancy).is_some_and(|it| it.row.worker == Some(worker)) {
            return Ok(FaceKnown::Own);
        }
        if self.covers.contains(&(tenancy, worker)) {
            return Ok(FaceKnown::Cover);
        }
        let met = match self.met.get(&(tenancy, worker)) {
            Some(met) => *met,
            None => store::roster::has_met(self.reading.conn, tenancy, worker)?,
        };
        self.met.insert((tenancy, worker), met);
        Ok(if met { FaceKnown::Known } else { FaceKnown::Unknown })
    }
}

/// Says that a visit stays where it is, or no longer.
pub fn lock(writing: &mut Writing<'_>, args: VisitsLock) -> Result<Nothing, Error> {
    let visit = visits::open_plan(&writing.look(), &args.visit, &args.tenancy)?.id;
    let locks = store::roster::locks(writing.db.conn(), visit)?;
    match (args.locked, locks.is_empty()) {
        (true, true) => {
            let row = store::tables::VisitLock { id: store::roster::lock_id(visit), visit };
            writing.transact(OperationKind::LockVisit, |tx| Ok(row.put(tx)?))?;
        }
        (false, false) => writing.transact(OperationKind::UnlockVisit, |tx| {
            locks.iter().try_for_each(|it| Ok(store::tables::VisitLock::remove(tx, *it)?))
        })?,
        (true, false) | (false, true) => {}
    }
    Ok(Nothing {})
}

/// A worker that somebody names.
fn worker_named(reading: &Reading<'_>, text: &str) -> Result<Worker, Error> {
    Worker::get(reading.conn, id(text)?)?.ok_or(Error::Missing)
}
