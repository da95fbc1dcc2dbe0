//! Figures as they left the team.

use domain::indicators::{figure::Line as Figure, period::Period};
use store::tables::PublishedFigures;

use super::{
    Error,
    entry::one_row,
    ids,
    line::{Line, needed},
    rejection::{Fault, Rejection},
    schedule::day,
    sheet::PUBLISHED_FIGURES,
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<PublishedFigures>()
}

/// Writes all of them.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<PublishedFigures>(|each| PublishedFigures::for_each(conn, each))
}

fn period(line: &Line<'_>) -> Result<String, Fault> {
    let text = needed(line.text("period")?, "period")?;
    Period::parse(text).map_err(|why| Rejection::from(why).of("period"))?;
    Ok(text.to_owned())
}

/// What is no list of figures could not be shown again.
fn facts(line: &Line<'_>) -> Result<String, Fault> {
    let text = needed(line.note("facts")?, "facts")?;
    serde_json::from_str::<Vec<Figure>>(&text).map_err(|_| Rejection::TextInvalid.of("facts"))?;
    Ok(text)
}

one_row! { PublishedFigures, PUBLISHED_FIGURES, |line, _walk| Self {
    id: ids::row(line.id()?),
    period: period(line)?,
    day: day(line, "day")?,
    facts: facts(line)?,
}, |it, _names| vec![it.id.to_string(), it.period.clone(), it.day.clone(), it.facts.clone()] }
