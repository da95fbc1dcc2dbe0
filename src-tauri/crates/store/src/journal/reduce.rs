//! The end of an operation: what was noted cell by cell becomes the change that is kept, with the stamps it replaces.

use rusqlite::{Connection, named_params};

use crate::registry::{self, DELETED, TableNo};

/// Keeps what really changed, notes what it replaced, and makes this operation the live one of each cell.
pub(super) fn reduce(conn: &Connection, seq: i64) -> rusqlite::Result<()> {
    for (table, column_no, column) in touched(conn, seq)? {
        // A cell that is as it was is no change, unless other values wait for a choice: then keeping it is one. Nor
        // is it one if several values are restored.
        conn.prepare_cached(&format!(
            "DELETE FROM change WHERE op = :op AND tbl = :tbl AND col = :col AND part = 0
                AND before IS (SELECT {column} FROM {name} WHERE id = change.row)
                AND NOT EXISTS (SELECT 1 FROM live
                     WHERE tbl = change.tbl AND row = change.row AND col = change.col AND shown = 0)
                AND NOT EXISTS (SELECT 1 FROM change AS more WHERE more.op = :op AND more.tbl = :tbl
                                   AND more.row = change.row AND more.col = :col AND more.part > 0)",
            name = table.name
        ))?
        .execute(named_params! { ":op": seq, ":tbl": table.no.0, ":col": column_no })?;
    }
    keep_marks(conn, seq)?;
    // The marks of deletion come first: they name what was live in the other cells before this operation.
    for (table, column_no, column) in touched(conn, seq)? {
        let cell = named_params! { ":op": seq, ":tbl": table.no.0, ":col": column_no };
        conn.prepare_cached(&format!(
            "UPDATE change SET value = (SELECT {column} FROM {name} WHERE id = change.row), replaces = ({replaces})
              WHERE op = :op AND tbl = :tbl AND col = :col AND part = 0",
            name = table.name,
            replaces = if column_no == DELETED { mark_replaces(table.name) } else { CELL_REPLACES.to_owned() },
        ))?
        .execute(cell)?;
        conn.prepare_cached(
            "DELETE FROM live WHERE tbl = :tbl AND col = :col
                AND row IN (SELECT row FROM change WHERE op = :op AND tbl = :tbl AND col = :col)",
        )?
        .execute(cell)?;
        conn.prepare_cached(
            "INSERT INTO live (tbl, row, col, op, part, shown, value)
             SELECT tbl, row, col, op, part, part = 0, CASE part WHEN 0 THEN NULL ELSE value END
               FROM change WHERE op = :op AND tbl = :tbl AND col = :col",
        )?
        .execute(cell)?;
    }
    // Several values of one cell replace the same. Asked anew for each, the second would find named what it names.
    conn.prepare_cached(include_str!("same_for_all_parts.sql"))?.execute(named_params! { ":op": seq })?;
    Ok(())
}

/// The operations of which a change replaces the values; null for a cell that carried only the stamp of its row.
const CELL_REPLACES: &str = "SELECT CASE WHEN count(*) > 0 THEN json_group_array(op) END
    FROM (SELECT DISTINCT op FROM live WHERE tbl = change.tbl AND row = change.row AND col = change.col)";

/// A mark of deletion also names every edit of the row that no mark had seen: so an edit that it does not name was not
/// seen by anybody who deleted the row.
fn mark_replaces(name: &str) -> String {
    let made = format!("(SELECT stamp FROM {name} WHERE id = change.row)");
    let unseen = include_str!("unseen.sql").replace(":row", "change.row").replace(":made", &made);
    format!(
        "SELECT CASE WHEN count(*) > 1 OR max(op) <> {made} THEN json_group_array(op) END FROM (
            SELECT op FROM live WHERE tbl = :tbl AND row = change.row AND col = 0
            UNION SELECT {made} WHERE NOT EXISTS (SELECT 1 FROM live WHERE tbl = :tbl AND row = change.row AND col = 0)
            UNION {unseen})"
    )
}

/// Whoever writes in a row that is marked as deleted has seen the mark, and says so by marking it again.
fn keep_marks(conn: &Connection, seq: i64) -> rusqlite::Result<()> {
    let tables: Vec<u16> = conn
        .prepare_cached("SELECT DISTINCT tbl FROM change WHERE op = :op")?
        .query_map(named_params! { ":op": seq }, |row| row.get("tbl"))?
        .collect::<Result<_, _>>()?;
    for table in tables.into_iter().filter_map(|no| registry::table(TableNo(no))) {
        conn.prepare_cached(&format!(
            "INSERT INTO change (op, tbl, row, col, before)
             SELECT DISTINCT :op, :tbl, written.row, 0, 1
               FROM change AS written JOIN {} AS it ON it.id = written.row AND it.deleted = 1
              WHERE written.op = :op AND written.tbl = :tbl AND written.col <> 0
                 ON CONFLICT (op, tbl, row, col, part) DO NOTHING",
            table.name
        ))?
        .execute(named_params! { ":op": seq, ":tbl": table.no.0 })?;
    }
    Ok(())
}

/// The operation changed at least one cell of an older row.
pub(super) fn any(conn: &Connection, seq: i64) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE op = :op) AS there")?
        .query_row(named_params! { ":op": seq }, |row| row.get("there"))
}

/// The columns in which an operation changed something, table by table, marks of deletion first.
pub(super) fn touched(
    conn: &Connection,
    seq: i64,
) -> rusqlite::Result<Vec<(&'static registry::Table, u16, &'static str)>> {
    let found: Vec<(u16, u16)> = conn
        .prepare_cached("SELECT DISTINCT tbl, col FROM change WHERE op = :op ORDER BY tbl, col")?
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
