//! Whom one visit serves together: with whom a tenancy was visited last, and the plan of a visit with all of them.
//!
//! Who lives together is visited together until somebody says otherwise, so planning anew asks for all of them.

use domain::{
    calendar::Day,
    visit_weeks::{Outcome, Place},
};
use store::{
    Id, Tx,
    access_log::Line,
    tables::{Tenancy, Visit, VisitTenancy},
};

use crate::{
    api::{AlongRow, LogEvent, VisitsAlong},
    error::Error,
    team::{Reading, Writing},
    tenancies::id,
};

/// A visit on its way to the file, with the rows by which it serves further tenancies.
pub struct PlannedVisit {
    /// The plan.
    pub visit: Visit,
    along: Vec<VisitTenancy>,
}

impl PlannedVisit {
    /// A visit that serves these too.
    pub fn with(writing: &Writing<'_>, visit: Visit, along: impl IntoIterator<Item = Id<Tenancy>>) -> Self {
        let row = |tenancy| VisitTenancy { id: Id::from_uuid(writing.new_id()), visit: visit.id, tenancy };
        let along = along.into_iter().map(row).collect();
        Self { visit, along }
    }

    /// Whom it serves beside the tenancy of its plan.
    pub fn along(&self) -> impl Iterator<Item = Id<Tenancy>> + '_ {
        self.along.iter().map(|it| it.tenancy)
    }

    /// Writes all of it.
    pub fn insert(&self, tx: &Tx<'_>) -> Result<(), Error> {
        self.visit.insert(tx)?;
        self.along.iter().try_for_each(|it| it.insert(tx))?;
        Ok(())
    }
}

/// The line of a call names one tenancy; everybody served may read who wrote about them.
pub fn log_along(writing: &mut Writing<'_>, tenancies: impl Iterator<Item = Id<Tenancy>>) -> Result<(), Error> {
    let account = writing.team.author().account.to_string();
    for tenancy in tenancies {
        writing.db.log(&Line {
            at_ms: writing.now_ms,
            event: LogEvent::DossierOpened.as_code(),
            account: Some(account.clone()),
            subject: Some(tenancy.to_string()),
            reason: None,
        })?;
    }
    Ok(())
}

/// With whom a tenancy was visited last.
pub fn along(reading: &Reading<'_>, args: VisitsAlong) -> Result<Vec<AlongRow>, Error> {
    let tenancy = id(&args.tenancy)?;
    reading.team.caseload(reading.conn)?.get(tenancy).ok_or(Error::Missing)?;
    served_last_with(reading, tenancy, reading.today)
}

/// Whom the visit that served a tenancy last served too, as far as their support runs on.
pub fn served_last_with(reading: &Reading<'_>, tenancy: Id<Tenancy>, day: Day) -> Result<Vec<AlongRow>, Error> {
    let Some(visit) = store::visits::last_served(reading.conn, tenancy, &day.to_string())? else {
        return Ok(Vec::new());
    };
    let beside = store::visits::beside(reading.conn, visit, tenancy)?;
    if beside.is_empty() {
        return Ok(Vec::new());
    }
    let caseload = reading.team.caseload(reading.conn)?;
    let first = was_let_in(reading, visit, tenancy)?;
    let mut rows = Vec::new();
    for (other, _) in beside {
        if let Some(entry) = caseload.get(other).filter(|it| it.active_between(day, Some(day))) {
            let expected = was_let_in(reading, visit, other)? == first;
            rows.push(AlongRow { tenancy: other.to_string(), name: entry.name.clone(), expected });
        }
    }
    Ok(rows)
}

fn was_let_in(reading: &Reading<'_>, visit: Id<Visit>, tenancy: Id<Tenancy>) -> Result<bool, Error> {
    let Some(line) = store::visits::planned(reading.conn, visit, tenancy)? else { return Ok(false) };
    let Some(outcome) = line.outcome.as_deref().map(Outcome::from_code).transpose()? else { return Ok(false) };
    Ok(outcome.at(line.place.as_deref().map(Place::from_code).transpose()?).is_admission())
}
