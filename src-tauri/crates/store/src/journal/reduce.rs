//! The end of an operation: what was noted cell by cell becomes the change that is kept, with the stamps it replaces.

use rusqlite::{Connection, named_params};

use crate::registry::{self, TableNo};

/// Keeps what really changed, notes what it replaced, and makes this operation the live one of each cell.
pub(super) fn reduce(conn: &Connection, seq: i64) -> rusqlite::Result<()> {
    for (table, column_no, column) in touched(conn, seq)? {
        let cell = named_params! { ":op": seq, ":tbl": table.no.0, ":col": column_no };
        let name = table.name;
        // A cell that is as it was is no change, unless other values wait for a choice: then keeping it is one.
        conn.prepare_cached(&format!(
            "DELETE FROM change WHERE op = :op AND tbl = :tbl AND col = :col
                AND before IS (SELECT {column} FROM {name} WHERE id = change.row)
                AND NOT EXISTS (SELECT 1 FROM live
                     WHERE tbl = change.tbl AND row = change.row AND col = change.col AND shown = 0)"
        ))?
        .execute(cell)?;
        conn.prepare_cached(&format!(
            "UPDATE change SET
                value = (SELECT {column} FROM {name} WHERE id = change.row),
                replaces = (SELECT CASE WHEN count(*) > 0 THEN json_group_array(op) END FROM live
                             WHERE tbl = change.tbl AND row = change.row AND col = change.col)
              WHERE op = :op AND tbl = :tbl AND col = :col"
        ))?
        .execute(cell)?;
        conn.prepare_cached(
            "DELETE FROM live WHERE tbl = :tbl AND col = :col
                AND row IN (SELECT row FROM change WHERE op = :op AND tbl = :tbl AND col = :col)",
        )?
        .execute(cell)?;
        conn.prepare_cached(
            "INSERT INTO live (tbl, row, col, op, shown)
             SELECT tbl, row, col, op, 1 FROM change WHERE op = :op AND tbl = :tbl AND col = :col",
        )?
        .execute(cell)?;
    }
    Ok(())
}

/// The operation changed at least one cell of an older row.
pub(super) fn any(conn: &Connection, seq: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE op = :op) AS there")?
        .query_row(named_params! { ":op": seq }, |row| row.get("there"))
}

/// The columns in which an operation changed something, table by table.
pub(super) fn touched(
    conn: &Connection,
    seq: i64,
) -> rusqlite::Result<Vec<(&'static registry::Table, u16, &'static str)>> {
    let found: Vec<(u16, u16)> = conn
        .prepare_cached("SELECT DISTINCT tbl, col FROM change WHERE op = :op")?
        .query_map(named_params! { ":op": seq }, |row| Ok((row.get("tbl")?, row.get("col")?)))?
        .collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter_map(|(table, column)| {
            let table = registry::table(TableNo(table))?;
            Some((table, column, table.column(column)?))
        })
        .collect())
}
