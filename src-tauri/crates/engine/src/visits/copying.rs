//! A visit in the words that another program takes over: facts and impressions apart.

use domain::{
    support::{Found, Theme},
    visit_weeks::Outcome,
};
use store::{
    Id,
    tables::{Tenancy, VisitResult},
};

use crate::{
    api::{Observed, VisitCopy, VisitsCopy},
    error::Error,
    team::Reading,
    tenancies::id,
};

/// What was written of one visit.
pub fn copy(reading: &Reading<'_>, args: VisitsCopy) -> Result<VisitCopy, Error> {
    let (tenancy, result): (Id<Tenancy>, Id<VisitResult>) = (id(&args.tenancy)?, id(&args.result)?);
    let row = VisitResult::get(reading.conn, result)?.ok_or(Error::Missing)?;
    if row.tenancy != tenancy {
        return Err(Error::VisitOfOtherTenancy);
    }
    let (number, _) = store::visits::place_of_result(reading.conn, result)?.ok_or(Error::Missing)?;
    let line = store::visits::resulted(reading.conn, number)?.ok_or(Error::Missing)?;
    let visit = row.visit.map(|it| it.to_string());
    let written = store::dossiers::written_of(reading.conn, tenancy, Some(&args.result), visit.as_deref())?;
    let caseload = reading.team.caseload(reading.conn)?;
    let observed = |(theme, level): &(String, String)| -> Result<Observed, Error> {
        Ok(Observed { theme: Theme::from_code(theme)?, level: Found::from_code(level)? })
    };
    Ok(VisitCopy {
        name: caseload.get(tenancy).map(|it| it.name.clone()).unwrap_or_default(),
        day: row.day,
        time: line.time,
        worker: line.worker,
        outcome: Outcome::from_code(&row.outcome)?,
        facts: written.facts,
        observations: written.observations.iter().map(observed).collect::<Result<_, _>>()?,
        impressions: written.impressions,
    })
}
