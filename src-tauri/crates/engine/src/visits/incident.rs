//! The incident of a visit that was not safe: opened with its result, taken along when the result is corrected, and taken
//! back when it turns out that nothing was unsafe.

use domain::{incident::IncidentKind, visit_weeks::Outcome, words::Words};
use store::{
    Id, Tx,
    tables::{Incident, IncidentVisit, VisitResult},
};

use crate::{api::IncidentSaid, error::Error, team::Writing};

/// What becomes of the incident of a result.
pub(super) enum OfIncident {
    /// There is none and comes none.
    Nothing,
    /// It is opened, or kept under the result that takes the place of the one before.
    Kept(Incident, IncidentVisit),
    /// Nothing was unsafe after all.
    TakenBack(IncidentVisit),
}

/// What `result` does, that perhaps takes the place of `old`.
pub(super) fn of_result(
    writing: &Writing<'_>,
    result: &VisitResult,
    old: Option<&VisitResult>,
    said: Option<&IncidentSaid>,
) -> Result<OfIncident, Error> {
    let conn = writing.db.conn();
    let before = old.map(|it| store::incidents::opened_by(conn, it.id)).transpose()?.flatten();
    if result.outcome != Outcome::Unsafe.as_code() {
        return match (said, before) {
            (Some(_), _) => Err(Error::DoesNotFitResult),
            (None, Some(link)) => Ok(OfIncident::TakenBack(link)),
            (None, None) => Ok(OfIncident::Nothing),
        };
    }
    let note = said.and_then(|it| it.text.as_deref()).map_or(Ok(None), Words::parse)?.map(Words::into_string);
    let kind = said.map_or(IncidentKind::UnsafeVisit, |it| it.kind);
    let was = before.map(|it| Incident::get(conn, it.incident)).transpose()?.flatten();
    let opened = |incident: Incident| {
        let link = IncidentVisit { id: Id::from_uuid(writing.new_id()), incident: incident.id, result: result.id };
        OfIncident::Kept(incident, link)
    };
    Ok(opened(match (was, said) {
        (Some(was), None) => was,
        (Some(was), Some(_)) => Incident {
            kind: kind.as_code().to_owned(),
            serious: kind.is_serious(),
            note: note.or(was.note.clone()),
            ..was
        },
        (None, _) => Incident {
            id: Id::from_uuid(writing.new_id()),
            exchange_id: None,
            tenancy: result.tenancy,
            day: result.day.clone().unwrap_or_else(|| writing.today.to_string()),
            kind: kind.as_code().to_owned(),
            serious: kind.is_serious(),
            confirmed: None,
            note,
        },
    }))
}

impl OfIncident {
    pub(super) fn write(&self, tx: &Tx<'_>) -> Result<(), Error> {
        match self {
            Self::Nothing => {}
            Self::Kept(incident, link) => {
                incident.put(tx)?;
                link.insert(tx)?;
            }
            Self::TakenBack(link) => {
                IncidentVisit::remove(tx, link.id)?;
                Incident::remove(tx, link.incident)?;
            }
        }
        Ok(())
    }
}
