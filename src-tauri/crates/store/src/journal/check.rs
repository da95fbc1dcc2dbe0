//! Whether the journal and the rows still tell the same story.

use rusqlite::{Connection, named_params};

use crate::{error::Error, registry};

/// Every device's operations follow one another, every row was made by one, and every cell shows what its live
/// operation wrote.
///
/// # Errors
/// What the file says.
pub fn whole(conn: &Connection) -> Result<bool, Error> {
    whole_by_table(conn, |_| Ok(()))
}

/// As [`whole`]; `step` hears after each journaled table how many are done, and may end it.
///
/// # Errors
/// What the file or `step` says.
pub fn whole_by_table<E: From<Error>>(
    conn: &Connection,
    mut step: impl FnMut(usize) -> Result<(), E>,
) -> Result<bool, E> {
    if !unbroken(conn)? {
        return Ok(false);
    }
    for (done, table) in registry::journaled().enumerate() {
        if !told(conn, table)? {
            return Ok(false);
        }
        step(done + 1)?;
    }
    Ok(true)
}

/// The operations of every device follow one another.
fn unbroken(conn: &Connection) -> Result<bool, Error> {
    let gaps: bool = conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM operation GROUP BY device HAVING max(number) <> count(*) OR min(number) <> 1) AS gaps",
        [],
        |row| row.get("gaps"),
    )?;
    Ok(!gaps)
}

/// The rows of a table are what its operations made of them.
fn told(conn: &Connection, table: &registry::Table) -> Result<bool, Error> {
    let name = table.name;
    let strangers: bool = conn.query_row(
        &format!("SELECT EXISTS (SELECT 1 FROM {name} WHERE stamp NOT IN (SELECT seq FROM operation)) AS strangers"),
        [],
        |row| row.get("strangers"),
    )?;
    if strangers {
        return Ok(false);
    }
    for (no, column) in table.columns {
        let differs: bool = conn.query_row(
            &format!(
                "SELECT EXISTS (
                    SELECT 1 FROM live
                      LEFT JOIN {name} AS it ON it.id = live.row
                      LEFT JOIN change ON change.op = live.op AND change.tbl = live.tbl AND change.row = live.row
                                      AND change.col = live.col AND change.part = live.part
                     WHERE live.tbl = :tbl AND live.col = :col AND live.shown = 1
                       AND (it.id IS NULL OR (change.op IS NOT NULL AND change.value IS NOT it.{column}))
                 ) AS differs"
            ),
            named_params! { ":tbl": table.no.0, ":col": no },
            |row| row.get("differs"),
        )?;
        if differs {
            return Ok(false);
        }
    }
    Ok(true)
}
