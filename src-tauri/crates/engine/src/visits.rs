//! Visits: what is planned and was made, what a result would do to its week, and recording one.

use domain::{
    calendar::{Day, IsoWeek, parse_day},
    visit_weeks::{Outcome, Place, VisitFact},
};
use store::{
    Id,
    tables::{Tenancy, Visit, VisitResult, Worker},
    visits::VisitLine,
};

use crate::{
    api::{OperationKind, VisitRecorded, VisitRow, VisitsList, VisitsRecord, WeekCell, WeekChange},
    error::Error,
    judging::{Judge, Linked},
    team::{Reading, Writing},
    tenancies::id,
    weeks::because,
};

/// Visits of a span of days.
pub fn list(reading: &Reading<'_>, args: VisitsList) -> Result<Vec<VisitRow>, Error> {
    let tenancy = args.tenancy.as_deref().map(id).transpose()?;
    let worker = args.worker.as_deref().map(id).transpose()?;
    between(reading, parse_day(&args.from)?, parse_day(&args.to)?, tenancy, worker)
}

/// Visits of a span of days, in the order in which they come.
pub fn between(
    reading: &Reading<'_>,
    first: Day,
    last: Day,
    tenancy: Option<Id<Tenancy>>,
    worker: Option<Id<Worker>>,
) -> Result<Vec<VisitRow>, Error> {
    let lines = store::visits::between(reading.conn, &first.to_string(), &last.to_string(), tenancy, worker)?;
    let doubles: Vec<bool> = lines
        .iter()
        .map(|one| {
            one.visit.is_some()
                && lines.iter().filter(|it| it.visit == one.visit && it.tenancy == one.tenancy).count() > 1
        })
        .collect();
    lines.into_iter().zip(doubles).map(|(line, double)| row(reading, line, double)).collect()
}

/// A visit in words.
pub fn row(reading: &Reading<'_>, line: VisitLine, double: bool) -> Result<VisitRow, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let outcome = match (line.outcome.as_deref(), line.state.as_deref()) {
        (Some(code), _) => Some(Outcome::from_code(code)?),
        (None, Some("moved")) => Some(Outcome::Moved),
        (None, Some("lapsed")) => Some(Outcome::Lapsed),
        (None, _) => None,
    };
    Ok(VisitRow {
        visit: line.visit.map(|it| it.to_string()),
        result: line.result.map(|it| it.to_string()),
        name: caseload.get(line.tenancy).map(|it| it.name.clone()).unwrap_or_default(),
        tenancy: line.tenancy.to_string(),
        planned: line.planned,
        time: line.time,
        known_to_week: line.known_to_week,
        actual: line.actual,
        outcome,
        place: line.place.as_deref().map(Place::from_code).transpose()?,
        worker: line.worker,
        recorded_by: line.recorded_by,
        recorded_ms: line.recorded_ms,
        double,
    })
}

/// A result that may be recorded: every question was asked and answered.
struct Recording {
    tenancy: Id<Tenancy>,
    plan: Option<VisitLine>,
    day: Day,
    outcome: Outcome,
    place: Option<Place>,
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
        let caseload = reading.team.caseload(reading.conn)?;
        let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
        let week = IsoWeek::of(day);
        if !entry.active_between(week.monday(), Some(week.sunday())) {
            return Err(Error::VisitOutsideSupport);
        }
        let plan = match &args.visit {
            Some(visit) => Some(planned(reading, id(visit)?, tenancy)?),
            None => only_plan_of(reading, tenancy, day)?,
        };
        if matches!(args.outcome, Outcome::Moved | Outcome::Lapsed) && plan.is_none() {
            return Err(Error::NothingPlanned);
        }
        if args.outcome == Outcome::Lapsed
            && store::weeks::exemption_on(reading.conn, tenancy, &day.to_string())?.is_none()
        {
            return Err(Error::LapsedWithoutExemption);
        }
        Ok(Self { tenancy, plan, day, outcome: args.outcome, place: args.place.or(args.outcome.usual_place()) })
    }

    /// The visit as the week rule will see it.
    fn fact(&self) -> VisitFact {
        let planned = self.plan.as_ref().and_then(|it| it.planned.as_deref()).and_then(|it| parse_day(it).ok());
        VisitFact { planned, actual: Some(self.day), outcome: Some(self.outcome), place: self.place }
    }

    /// The facts with this result among them.
    fn put_into(&self, facts: &mut Linked) {
        let visit = self.plan.as_ref().and_then(|it| it.visit);
        let place = facts.own.origins.iter().position(|it| visit.is_some() && it.visit == visit);
        match place.and_then(|place| facts.own.visits.get_mut(place)) {
            Some(fact) => *fact = self.fact(),
            None => facts.own.visits.push(self.fact()),
        }
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
    recording.put_into(&mut facts);
    let after = judge.explain_facts(&facts, week, reading.today);
    Ok(WeekChange {
        week: week.to_string(),
        before: WeekCell::from(&before.verdict),
        after: WeekCell::from(&after.verdict),
        because: because(&after),
    })
}

/// Records a result.
pub fn record(writing: &mut Writing<'_>, args: VisitsRecord) -> Result<VisitRecorded, Error> {
    let reading = writing.look();
    let recording = Recording::parse(&reading, &args)?;
    let today = writing.today;
    let week = IsoWeek::of(recording.day);
    let before = Judge::new(writing.db.conn())?.explain(recording.tenancy, week, today)?.1;
    let result = VisitResult {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        visit: recording.plan.as_ref().and_then(|it| it.visit),
        tenancy: recording.tenancy,
        worker: writing.team.author().worker.or(worker_of(writing, &recording)?),
        colleague: None,
        day: Some(recording.day.to_string()),
        place: recording.place.map(|it| it.as_code().to_owned()),
        outcome: recording.outcome.as_code().to_owned(),
        replaces: None,
    };
    let after = writing.transact(OperationKind::RecordVisit, |tx| {
        match (recording.outcome, result.visit) {
            (Outcome::Moved | Outcome::Lapsed, Some(visit)) => {
                store::visits::set_state(tx, visit, recording.outcome.as_code())?;
            }
            _ => result.insert(tx)?,
        }
        Ok(Judge::new(tx)?.explain(recording.tenancy, week, today)?.1)
    })?;
    Ok(VisitRecorded {
        result: result.id.to_string(),
        change: WeekChange {
            week: week.to_string(),
            before: WeekCell::from(&before.verdict),
            after: WeekCell::from(&after.verdict),
            because: because(&after),
        },
    })
}

/// Who goes when the account is nobody's worker: who was planned, or whose tenant it is.
fn worker_of(writing: &Writing<'_>, recording: &Recording) -> Result<Option<Id<Worker>>, Error> {
    let conn = writing.db.conn();
    if let Some(visit) = recording.plan.as_ref().and_then(|it| it.visit)
        && let Some(visit) = Visit::get(conn, visit)?
        && visit.worker.is_some()
    {
        return Ok(visit.worker);
    }
    Ok(Tenancy::get(conn, recording.tenancy)?.and_then(|it| it.worker))
}
