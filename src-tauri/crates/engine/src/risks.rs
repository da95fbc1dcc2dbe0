//! How safe it is to visit somebody. What was set for today is said of today only; earlier rows stay as they were.

use domain::{
    calendar::{Day, parse_day},
    support::{RiskLevel, parse_measures},
};
use store::{
    Id,
    dossiers::Maker,
    tables::{Tenancy, VisitRisk},
};

use crate::{
    api::{OperationKind, RecordKept, RiskRow, RisksSet},
    error::Error,
    notes::known,
    team::{Reading, Writing},
};

/// The risk that was set last, also when it has expired.
pub fn newest(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Option<RiskRow>, Error> {
    let today = reading.today.to_string();
    let rows = store::risks::of_tenancy(reading.conn, tenancy)?;
    rows.into_iter().find(|(it, _)| it.from_day <= today).map(|(it, maker)| row(it, maker, reading.today)).transpose()
}

fn row(it: VisitRisk, maker: Maker, today: Day) -> Result<RiskRow, Error> {
    Ok(RiskRow {
        level: RiskLevel::from_code(&it.level)?,
        expired: expired(&it.last_day, today),
        measures: it.measures,
        from_day: it.from_day,
        last_day: it.last_day,
        author: maker.name,
    })
}

/// After its last day nobody knows how safe it is.
pub fn expired(last_day: &str, today: Day) -> bool {
    last_day < today.to_string().as_str()
}

/// Sets the risk from today on.
pub fn set(writing: &mut Writing<'_>, args: RisksSet) -> Result<RecordKept, Error> {
    let tenancy = known(writing, &args.tenancy)?;
    let last = parse_day(&args.last_day)?;
    if last < writing.today {
        return Err(Error::RiskDayPast);
    }
    let risk = VisitRisk {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        level: args.level.as_code().to_owned(),
        measures: parse_measures(args.level, &args.measures)?,
        from_day: writing.today.to_string(),
        last_day: last.to_string(),
    };
    writing.transact(OperationKind::SetRisk, |tx| Ok(risk.insert(tx)?))?;
    Ok(RecordKept { id: risk.id.to_string() })
}
