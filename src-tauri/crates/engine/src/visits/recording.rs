//! Recording a result and correcting one, with what it does to its week, all as one step.

use domain::{
    calendar::{Day, IsoWeek, parse_day},
    schedule::show_clock,
    visit_weeks::{Outcome, Place, VisitFact},
    words::Words,
};
use store::{
    Id,
    tables::{Tenancy, Visit, VisitResult, Worker},
    visits::VisitLine,
    weeks::TenancyFacts,
};

use super::{
    along::{PlannedVisit, log_along},
    incident,
    planning::read_time,
    said::{About, Said},
};
use crate::{
    api::{AlsoRecorded, OperationKind, VisitRecorded, VisitsRecord, WeekCell, WeekChange, WeekTurned},
    effects,
    error::Error,
    judging::Judge,
    team::{Reading, Writing},
    tenancies::id,
    weeks::because,
};

/// A result that may be recorded: every question was asked and answered.
struct Recording {
    tenancy: Id<Tenancy>,
    plan: Option<VisitLine>,
    day: Day,
    outcome: Outcome,
    place: Option<Place>,
    moved_to: Option<(Day, Option<String>)>,
    corrects: Option<Corrected>,
}

/// A result in force that gets another one in its place.
struct Corrected {
    row: VisitResult,
    /// Its number in its table, by which the facts of a week name it.
    number: i64,
}

impl Recording {
    fn parse(reading: &Reading<'_>, args: &VisitsRecord) -> Result<Self, Error> {
        let tenancy: Id<Tenancy> = id(&args.tenancy)?;
        let day = parse_day(&args.day)?;
        let called_off = matches!(
            args.outcome,
            Outcome::CancelledByTenant | Outcome::CancelledByOrganisation | Outcome::Moved | Outcome::Lapsed
        );
        if day > reading.today && !called_off {
            return Err(Error::VisitInFuture);
        }
        active(reading, tenancy, day)?;
        let corrects = args.replaces.as_deref().map(|it| corrected(reading, id(it)?, tenancy)).transpose()?;
        let plan = match (&corrects, &args.visit) {
            (Some(old), _) => match old.row.visit {
                Some(visit) => store::visits::planned(reading.conn, visit, tenancy)?,
                None => None,
            },
            (None, Some(visit)) => Some(planned(reading, id(visit)?, tenancy)?),
            (None, None) => only_plan_of(reading, tenancy, day)?,
        };
        if matches!(args.outcome, Outcome::Moved | Outcome::Lapsed) && (plan.is_none() || corrects.is_some()) {
            return Err(Error::NothingPlanned);
        }
        if args.outcome == Outcome::Lapsed
            && store::weeks::exemption_on(reading.conn, tenancy, &day.to_string())?.is_none()
        {
            return Err(Error::LapsedWithoutExemption);
        }
        let moved_to = match &args.moved_to {
            Some(to) if args.outcome == Outcome::Moved => {
                let day = parse_day(&to.day)?;
                active(reading, tenancy, day)?;
                Some((day, read_time(to.time.as_deref())?.map(show_clock)))
            }
            _ => None,
        };
        let place = args.place.or(args.outcome.usual_place());
        Ok(Self { tenancy, plan, day, outcome: args.outcome, place, moved_to, corrects })
    }

    /// It is a state of the plan, and no result stands in the table.
    fn is_of_plan(&self) -> bool {
        matches!(self.outcome, Outcome::Moved | Outcome::Lapsed)
    }

    fn visit(&self) -> Option<Id<Visit>> {
        match &self.corrects {
            Some(old) => old.row.visit,
            None => self.plan.as_ref().and_then(|it| it.visit),
        }
    }

    /// The visit as the week rule will see it.
    fn fact(&self) -> VisitFact {
        let planned = self.plan.as_ref().and_then(|it| it.planned.as_deref()).and_then(|it| parse_day(it).ok());
        VisitFact { planned, actual: Some(self.day), outcome: Some(self.outcome), place: self.place }
    }

    /// The facts with this result among them.
    fn put_into(&self, own: &mut TenancyFacts) {
        let place = match &self.corrects {
            Some(old) => own.origins.iter().position(|it| it.result == Some(old.number)),
            None => own.origins.iter().position(|it| it.visit.is_some() && it.visit == self.visit()),
        };
        match place.and_then(|place| own.visits.get_mut(place)) {
            Some(fact) => *fact = self.fact(),
            None => own.visits.push(self.fact()),
        }
        if let Some((day, _)) = &self.moved_to {
            own.visits.push(VisitFact { planned: Some(*day), actual: None, outcome: None, place: None });
        }
    }

    /// The other weeks up to the running one that get another state: that of the day it was before, and windows of weeks.
    fn turned(&self, reading: &Reading<'_>) -> Result<Vec<WeekTurned>, Error> {
        let own = IsoWeek::of(self.day).to_string();
        let mut weeks = effects::of(reading, self.tenancy, |facts| self.put_into(facts))?.weeks;
        weeks.retain(|it| it.week != own);
        Ok(weeks)
    }

    /// Who goes when the account is nobody's worker: who was planned, or whose tenant it is.
    fn worker(&self, writing: &Writing<'_>) -> Result<Option<Id<Worker>>, Error> {
        let conn = writing.db.conn();
        if let Some(visit) = self.visit()
            && let Some(visit) = Visit::get(conn, visit)?
            && visit.worker.is_some()
        {
            return Ok(visit.worker);
        }
        Ok(Tenancy::get(conn, self.tenancy)?.and_then(|it| it.worker))
    }
}

/// Support runs in the week of that day.
fn active(reading: &Reading<'_>, tenancy: Id<Tenancy>, day: Day) -> Result<(), Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    let week = IsoWeek::of(day);
    if entry.active_between(week.monday(), Some(week.sunday())) { Ok(()) } else { Err(Error::VisitOutsideSupport) }
}

fn corrected(reading: &Reading<'_>, result: Id<VisitResult>, tenancy: Id<Tenancy>) -> Result<Corrected, Error> {
    let row = VisitResult::get(reading.conn, result)?.ok_or(Error::Missing)?;
    if row.tenancy != tenancy {
        return Err(Error::VisitOfOtherTenancy);
    }
    match store::visits::place_of_result(reading.conn, result)?.ok_or(Error::Missing)? {
        (_, true) => Err(Error::ResultReplaced),
        (number, false) => Ok(Corrected { row, number }),
    }
}

fn planned(reading: &Reading<'_>, visit: Id<Visit>, tenancy: Id<Tenancy>) -> Result<VisitLine, Error> {
    if !store::visits::serves(reading.conn, visit, tenancy)? {
        return Err(Error::VisitOfOtherTenancy);
    }
    let line = store::visits::planned(reading.conn, visit, tenancy)?.ok_or(Error::Missing)?;
    if line.result.is_some() || line.state.as_deref() != Some("planned") {
        return Err(Error::ResultExists);
    }
    Ok(line)
}

/// The one visit that is planned on that day and still open; with none or several, nobody guesses.
fn only_plan_of(reading: &Reading<'_>, tenancy: Id<Tenancy>, day: Day) -> Result<Option<VisitLine>, Error> {
    let day = day.to_string();
    let mut open: Vec<VisitLine> = store::visits::between(reading.conn, &day, &day, Some(tenancy), None)?;
    open.retain(|it| {
        it.result.is_none() && it.planned.as_deref() == Some(&day) && it.state.as_deref() == Some("planned")
    });
    Ok(if open.len() == 1 { open.pop() } else { None })
}

/// What recording this would do to its week.
pub fn preview(reading: &Reading<'_>, args: VisitsRecord) -> Result<WeekChange, Error> {
    let recording = Recording::parse(reading, &args)?;
    let judge = Judge::new(reading.conn)?;
    let week = IsoWeek::of(recording.day);
    let (mut facts, before) = judge.explain(recording.tenancy, week, reading.today)?;
    recording.put_into(&mut facts.own);
    let after = judge.explain_facts(&facts, week, reading.today);
    Ok(WeekChange {
        week: week.to_string(),
        before: WeekCell::from(&before.verdict),
        after: WeekCell::from(&after.verdict),
        because: because(&after),
        turned: recording.turned(reading)?,
    })
}

/// Records a result.
pub fn record(writing: &mut Writing<'_>, args: VisitsRecord) -> Result<VisitRecorded, Error> {
    write(writing, &VisitsRecord { replaces: None, reason: None, ..args })
}

/// Puts a result in the place of another one, which stays to be read.
pub fn correct(writing: &mut Writing<'_>, args: VisitsRecord) -> Result<VisitRecorded, Error> {
    if args.replaces.is_none() {
        return Err(Error::Missing);
    }
    write(writing, &args)
}

fn write(writing: &mut Writing<'_>, args: &VisitsRecord) -> Result<VisitRecorded, Error> {
    let recording = Recording::parse(&writing.look(), args)?;
    let also = others(&writing.look(), args, &recording)?;
    let said = Said::parse(args.said.as_ref())?;
    if said.observes() && recording.is_of_plan() {
        return Err(Error::NobodyWasThere);
    }
    let reason = args.reason.as_deref().map_or(Ok(None), Words::parse)?.map(Words::into_string);
    let today = writing.today;
    let week = IsoWeek::of(recording.day);
    let before = Judge::new(writing.db.conn())?.explain(recording.tenancy, week, today)?.1;
    let turned = recording.turned(&writing.look())?;
    let old = recording.corrects.as_ref().map(|it| &it.row);
    let result = VisitResult {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        visit: recording.visit(),
        tenancy: recording.tenancy,
        worker: match old {
            Some(old) => old.worker,
            None => writing.team.author().worker.or(recording.worker(writing)?),
        },
        colleague: old.and_then(|it| it.colleague),
        day: Some(recording.day.to_string()),
        place: recording.place.map(|it| it.as_code().to_owned()),
        outcome: recording.outcome.as_code().to_owned(),
        replaces: old.map(|it| it.id),
    };
    let about = About {
        tenancy: recording.tenancy,
        visit: result.visit,
        result: (!recording.is_of_plan()).then_some(result.id),
        day: recording.day,
        worker: result.worker,
    };
    let rows = said.rows(writing, about);
    let happened = args.said.as_ref().and_then(|it| it.incident.as_ref());
    let incident = incident::of_result(writing, &result, old, happened)?;
    let mut beside = Vec::new();
    for other in &also {
        let result = VisitResult {
            id: Id::from_uuid(writing.new_id()),
            tenancy: other.tenancy,
            outcome: other.outcome.as_code().to_owned(),
            place: other.place.map(|it| it.as_code().to_owned()),
            replaces: None,
            ..result.clone()
        };
        let incident = incident::of_result(writing, &result, None, None)?;
        beside.push((result, incident));
    }
    let later = later_visit(writing, &recording)?;
    let kind = if old.is_some() { OperationKind::CorrectVisit } else { OperationKind::RecordVisit };
    let account = writing.team.author().account;
    let after = writing.transact_because(kind, reason, |tx| {
        match (recording.is_of_plan(), result.visit) {
            (true, Some(visit)) => store::visits::set_state(tx, visit, recording.outcome.as_code())?,
            _ => result.insert(tx)?,
        }
        rows.insert(tx)?;
        incident.write(tx)?;
        for (result, incident) in &beside {
            result.insert(tx)?;
            incident.write(tx)?;
        }
        if let Some(later) = &later {
            later.insert(tx)?;
        }
        if let Some(place) = &args.draft {
            store::drafts::drop_with(tx, account, place)?;
        }
        Ok(Judge::new(tx)?.explain(recording.tenancy, week, today)?.1)
    })?;
    log_along(writing, beside.iter().map(|(result, _)| result.tenancy))?;
    Ok(VisitRecorded {
        result: result.id.to_string(),
        change: WeekChange {
            week: week.to_string(),
            before: WeekCell::from(&before.verdict),
            after: WeekCell::from(&after.verdict),
            because: because(&after),
            turned,
        },
    })
}

/// The results of the same visit for others whom it serves.
fn others(reading: &Reading<'_>, args: &VisitsRecord, first: &Recording) -> Result<Vec<Recording>, Error> {
    if args.also.is_empty() {
        return Ok(Vec::new());
    }
    let mut tenancies = vec![first.tenancy];
    let mut others = Vec::new();
    for AlsoRecorded { tenancy, outcome } in &args.also {
        let other = Recording::parse(
            reading,
            &VisitsRecord {
                tenancy: tenancy.clone(),
                visit: args.visit.clone(),
                day: args.day.clone(),
                outcome: *outcome,
                place: None,
                said: None,
                moved_to: None,
                replaces: None,
                reason: None,
                draft: None,
                also: Vec::new(),
            },
        )?;
        let fits = args.visit.is_some() && first.corrects.is_none() && !first.is_of_plan() && !other.is_of_plan();
        if !fits || tenancies.contains(&other.tenancy) {
            return Err(Error::DoesNotFitResult);
        }
        tenancies.push(other.tenancy);
        others.push(other);
    }
    Ok(others)
}

/// The visit to which a moved one moved: as it was, on another day, for everybody whom it served.
fn later_visit(writing: &Writing<'_>, recording: &Recording) -> Result<Option<PlannedVisit>, Error> {
    let Some(((day, time), visit)) = recording.moved_to.as_ref().zip(recording.visit()) else { return Ok(None) };
    let conn = writing.db.conn();
    let was = Visit::get(conn, visit)?.ok_or(Error::Missing)?;
    let mut served: Vec<Id<Tenancy>> = vec![was.tenancy];
    served.extend(store::visits::further(conn, visit)?.iter().map(|it| it.tenancy));
    served.retain(|it| *it != recording.tenancy);
    let later = Visit {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        tenancy: recording.tenancy,
        day: day.to_string(),
        time: time.clone().or(was.time.clone()),
        known_to_week: false,
        state: "planned".to_owned(),
        ..was
    };
    Ok(Some(PlannedVisit::with(writing, later, served)))
}
