//! Figures as they left the team.

use rusqlite::{Connection, named_params};

use crate::{error::Error, tables::PublishedFigures};

/// What was published of a period, the newest first.
///
/// # Errors
/// What the file says.
pub fn published(conn: &Connection, period: &str) -> Result<Vec<PublishedFigures>, Error> {
    let sql = "SELECT * FROM published_figures WHERE period = :period AND deleted = 0 ORDER BY day DESC, rowid DESC";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":period": period }, PublishedFigures::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
