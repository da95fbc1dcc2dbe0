//! How safe it is to visit somebody. What was set for today is said of today only; earlier rows stay as they were.

use domain::{
    calendar::{Day, parse_day},
    support::{RiskKnown, RiskLevel, parse_measures, risk_on},
};
use store::{Id, risks::RiskFound, tables::VisitRisk};

use crate::{
    api::{OperationKind, RecordKept, RiskRow, RiskState, RiskWas, RisksSet},
    error::Error,
    notes::known,
    team::Writing,
};

/// What the judgement that was made last says about a day.
pub fn row(found: Option<RiskFound>, day: Day) -> Result<RiskRow, Error> {
    let judged = found.as_ref().map(|it| Ok::<_, Error>((RiskLevel::from_code(&it.level)?, parse_day(&it.last_day)?)));
    let known = risk_on(judged.transpose()?, day);
    let (said, last_day) = found.map_or((None, None), |it| (it.measures, Some(it.last_day)));
    let holds = |state, measures| RiskRow { state, measures, last_day, was: None };
    Ok(match known {
        RiskKnown::Holds(RiskLevel::Green) => holds(RiskState::Green, said),
        RiskKnown::Holds(RiskLevel::Orange) => holds(RiskState::Orange, said),
        RiskKnown::Holds(RiskLevel::Red) => holds(RiskState::Red, said),
        RiskKnown::Expired { was } => {
            let was = Some(RiskWas { level: was, measures: said });
            RiskRow { was, ..holds(RiskState::Expired, None) }
        }
        RiskKnown::Never => holds(RiskState::Unknown, None),
    })
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
