//! Visits: what is planned and was made; recording and correcting a result, and planning by hand.

mod along;
mod copying;
mod incident;
mod planning;
mod presence;
mod recording;
mod said;

use domain::{
    calendar::{Day, IsoWeek, parse_day},
    visit_weeks::{Outcome, Place},
};
use store::{
    Id,
    tables::{Tenancy, Worker},
    visits::VisitLine,
};

pub use along::{along, log_along, served_last_with};
pub use copying::copy;
pub use planning::{USUAL_MINUTES, cancel_plan, change, known_worker, plan, planned_by};
pub(crate) use planning::{open_plan, read_time};
pub use presence::presence;
pub use recording::{correct, preview, record};

use crate::{
    api::{ServedToo, VisitRow, VisitsList},
    error::Error,
    team::Reading,
    tenancies::id,
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
    let doubles: Vec<bool> = lines.iter().map(|one| is_double(one, lines.iter())).collect();
    lines.into_iter().zip(doubles).map(|(line, double)| row(reading, line, double)).collect()
}

/// Two results of the same plan are in force.
pub fn is_double<'a>(one: &VisitLine, lines: impl Iterator<Item = &'a VisitLine>) -> bool {
    one.visit.is_some() && lines.filter(|it| it.visit == one.visit && it.tenancy == one.tenancy).count() > 1
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
    let together = served_too(reading, &line)?;
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
        together,
    })
}

/// Whom the visit of a line serves too: those of whom a result can be taken.
fn served_too(reading: &Reading<'_>, line: &VisitLine) -> Result<Vec<ServedToo>, Error> {
    let (Some(visit), Some(planned)) = (line.visit, line.planned.as_deref()) else { return Ok(Vec::new()) };
    let caseload = reading.team.caseload(reading.conn)?;
    let week = IsoWeek::of(parse_day(planned)?);
    let beside = store::visits::beside(reading.conn, visit, line.tenancy)?.into_iter();
    Ok(beside
        .filter_map(|(tenancy, recorded)| {
            let entry = caseload.get(tenancy).filter(|it| it.active_between(week.monday(), Some(week.sunday())))?;
            Some(ServedToo { tenancy: tenancy.to_string(), name: entry.name.clone(), recorded })
        })
        .collect())
}
