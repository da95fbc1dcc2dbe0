//! Figures as they leave the team, kept as they were told: records change later, what was published does not.
//!
//! Nothing is kept that stays in the team, so that figures counted from care are care no more (decision 25).

use domain::{
    calendar::Day,
    error::Invalid,
    indicators::{
        figure::Line,
        flow::flow,
        omklap,
        outward::outward,
        period::{Period, Window},
        youth::{everybody, young},
    },
};
use store::{Connection, Id, tables::PublishedFigures};

use super::gathering;
use crate::{
    api::{IndicatorsPublish, Made, OperationKind},
    error::Error,
    team::Writing,
};

/// Keeps the figures of a half of a year as they leave the team today.
pub fn publish(writing: &mut Writing<'_>, args: IndicatorsPublish) -> Result<Made, Error> {
    let period = Period::parse(&args.period)?;
    if !period.is_half() {
        return Err(Invalid::UnknownCode { list: "half of a year" }.into());
    }
    if !is_due(period, writing.today) {
        return Err(Invalid::DayAhead.into());
    }
    let lines = outward(&of_period(writing.db.conn(), Window::new(Some(period), writing.today))?);
    let row = PublishedFigures {
        id: Id::from_uuid(writing.new_id()),
        period: period.to_string(),
        day: writing.today.to_string(),
        facts: serde_json::to_string(&lines).map_err(Error::BadArguments)?,
    };
    writing.transact(OperationKind::PublishFigures, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// It is a half of a year that has passed.
pub(super) fn is_due(period: Period, today: Day) -> bool {
    period.is_half() && period.last() < today
}

/// Every figure that is about a period.
pub(super) fn of_period(conn: &Connection, window: Window) -> Result<Vec<Line>, Error> {
    let ways = gathering::ways(conn)?;
    let mut lines = flow(&ways, window).lines();
    lines.extend(omklap::lines(&ways, &gathering::taken(conn)?, window));
    let told = gathering::told(conn, ways)?;
    lines.extend(everybody(&told, window).lines(false));
    lines.extend(young(&told, window).lines(true));
    Ok(lines)
}

/// The figures that were published; those that another version wrote and nobody here can read are none.
pub(super) fn lines(row: &PublishedFigures) -> Vec<Line> {
    serde_json::from_str(&row.facts).unwrap_or_default()
}
