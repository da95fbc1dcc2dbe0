//! In and out: when a worker went in and came out. It is a day sheet and no alarm: a laptop without a network tells
//! nobody.

use domain::{calendar::parse_day, schedule::show_clock};
use store::{
    Id,
    tables::{Presence, Tenancy, Visit},
};

use super::planning::read_time;
use crate::{
    api::{Nothing, OperationKind, VisitsPresence},
    error::Error,
    team::Writing,
    tenancies::id,
};

/// Writes down when somebody went in and came out.
pub fn presence(writing: &mut Writing<'_>, args: VisitsPresence) -> Result<Nothing, Error> {
    let (visit, tenancy): (Id<Visit>, Id<Tenancy>) = (id(&args.visit)?, id(&args.tenancy)?);
    let conn = writing.db.conn();
    let plan = Visit::get(conn, visit)?.ok_or(Error::Missing)?;
    if !store::visits::serves(conn, visit, tenancy)? {
        return Err(Error::VisitOfOtherTenancy);
    }
    if parse_day(&plan.day)? > writing.today {
        return Err(Error::VisitInFuture);
    }
    let time = |text: &Option<String>| Ok::<_, Error>(read_time(text.as_deref())?.map(show_clock));
    let (arrived, gone) = (time(&args.arrived)?, time(&args.gone)?);
    if arrived.is_none() && gone.is_some() {
        return Err(Error::TimeInvalid);
    }
    let kept = store::presence::of_visit(conn, visit)?.map(|it| it.id);
    let id = kept.unwrap_or_else(|| store::presence::row_id(visit));
    writing.transact(OperationKind::MarkPresence, |tx| Ok(Presence { id, visit, arrived, gone }.put(tx)?))?;
    Ok(Nothing {})
}
