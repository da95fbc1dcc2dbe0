//! The steps of an omklap with what belongs to each, its documents, waivers, and what the owner said.

use std::collections::HashSet;

use rusqlite::{Connection, named_params};

use crate::{
    Tx,
    dossiers::{Maker, rows_of, with_makers},
    error::Error,
    id::Id,
    tables::{
        CriterionWaiver, DocumentFile, LeaseCut, OmklapCondition, OmklapDocument, OmklapEvent, OmklapSignature,
        OwnerWord, Task, Tenancy,
    },
};

/// Rows in the order in which they were written down, which is the same on every laptop; the order in which they came to
/// this one is not.
macro_rules! by_making {
    ($table:literal) => {
        concat!(
            "SELECT it.* FROM ",
            $table,
            " AS it JOIN operation ON operation.seq = it.stamp WHERE it.tenancy = :tenancy AND it.deleted = 0 ",
            "ORDER BY operation.hlc, it.rowid"
        )
    };
}

/// All rows of a table, in the order in which they were written down.
macro_rules! all_by_making {
    ($(#[$meta:meta])* $name:ident, $row:ident, $table:literal) => {
        $(#[$meta])*
        ///
        /// # Errors
        /// What the file says.
        pub fn $name(conn: &Connection) -> Result<Vec<$row>, Error> {
            let sql = concat!(
                "SELECT it.* FROM ",
                $table,
                " AS it JOIN operation ON operation.seq = it.stamp WHERE it.deleted = 0 ",
                "ORDER BY operation.hlc, it.rowid"
            );
            Ok(conn.prepare_cached(sql)?.query_map([], $row::from_row)?.collect::<Result<_, _>>()?)
        }
    };
}

all_by_making! {
    /// The steps of everybody, oldest first.
    all_events, OmklapEvent, "omklap_event"
}
all_by_making! {
    /// What was waived of anybody or proposed to be, oldest first.
    all_waivers, CriterionWaiver, "criterion_waiver"
}
all_by_making! {
    /// How documents of everybody stand, oldest first.
    all_documents, OmklapDocument, "omklap_document"
}
all_by_making! {
    /// The files of documents of everybody, oldest first.
    all_files, DocumentFile, "document_file"
}

/// The steps of a tenancy, the newest first, with who wrote each down.
///
/// # Errors
/// What the file says.
pub fn events(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<(OmklapEvent, Maker)>, Error> {
    with_makers(conn, include_str!("events.sql"), tenancy, OmklapEvent::from_row)
}

/// What an owner asked at a step, with the task of each as long as anybody has to meet it.
///
/// # Errors
/// What the file says.
pub fn conditions(conn: &Connection, event: Id<OmklapEvent>) -> Result<Vec<(OmklapCondition, Option<Task>)>, Error> {
    let sql = "SELECT * FROM omklap_condition WHERE event = :event AND deleted = 0 ORDER BY rowid";
    let rows: Vec<OmklapCondition> = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":event": event }, OmklapCondition::from_row)?
        .collect::<Result<_, _>>()?;
    let with_task = |row: OmklapCondition| {
        let task = row.task.map(|it| Task::get(conn, it)).transpose()?.flatten();
        Ok((row, task))
    };
    rows.into_iter().map(with_task).collect()
}

/// Who signed at a step.
///
/// # Errors
/// What the file says.
pub fn signatures(conn: &Connection, event: Id<OmklapEvent>) -> Result<Vec<OmklapSignature>, Error> {
    let sql = "SELECT * FROM omklap_signature WHERE event = :event AND deleted = 0 ORDER BY rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":event": event }, OmklapSignature::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The leases that a flip ended.
///
/// # Errors
/// What the file says.
pub fn cuts(conn: &Connection, event: Id<OmklapEvent>) -> Result<Vec<LeaseCut>, Error> {
    let sql = "SELECT * FROM lease_cut WHERE event = :event AND deleted = 0 ORDER BY rowid";
    let rows = conn
        .prepare_cached(sql)?
        .query_map(named_params! { ":event": event }, LeaseCut::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// What was said of documents, oldest row first: the newest of a document counts.
///
/// # Errors
/// What the file says.
pub fn documents(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<OmklapDocument>, Error> {
    let sql = by_making!("omklap_document");
    rows_of(conn, sql, tenancy, OmklapDocument::from_row)
}

/// The files of documents, oldest row first.
///
/// # Errors
/// What the file says.
pub fn files(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<DocumentFile>, Error> {
    let sql = by_making!("document_file");
    rows_of(conn, sql, tenancy, DocumentFile::from_row)
}

/// What was waived or proposed to be, oldest row first: the newest of a criterion counts.
///
/// # Errors
/// What the file says.
pub fn waivers(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<CriterionWaiver>, Error> {
    let sql = by_making!("criterion_waiver");
    rows_of(conn, sql, tenancy, CriterionWaiver::from_row)
}

/// What the owner said of a tenancy, oldest first.
///
/// # Errors
/// What the file says.
pub fn owner_words(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<OwnerWord>, Error> {
    let sql = "SELECT * FROM owner_word WHERE tenancy = :tenancy AND deleted = 0 ORDER BY day, rowid";
    rows_of(conn, sql, tenancy, OwnerWord::from_row)
}

/// Tenancies of which the omklap may have become another since an operation; `None`: anybody's.
///
/// # Errors
/// What the file says.
pub fn touched(conn: &Connection, since: i64) -> Result<Option<HashSet<Id<Tenancy>>>, Error> {
    let rows = conn
        .prepare_cached(include_str!("touched.sql"))?
        .query_map(named_params! { ":since": since }, |row| row.get("tenancy"))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The tasks of a tenancy that are not done, without their words: those are care.
///
/// # Errors
/// What the file says.
pub fn open_tasks(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Task>, Error> {
    let sql = "SELECT * FROM task WHERE tenancy = :tenancy AND done_day IS NULL AND deleted = 0 ORDER BY rowid";
    rows_of(conn, sql, tenancy, Task::from_row)
}

/// Leaves a task to be done after all. That column alone: a whole row would touch the words of the search index, which who
/// writes as landlord may not open.
///
/// # Errors
/// What the file says.
pub fn reopen_task(tx: &Tx<'_>, task: Id<Task>) -> Result<(), Error> {
    tx.prepare_cached("UPDATE task SET done_day = NULL WHERE id = ?1")?.execute([task])?;
    Ok(())
}

/// The tasks of a tenancy that are done, without their words.
///
/// # Errors
/// What the file says.
pub fn done_tasks(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<Task>, Error> {
    let sql = "SELECT * FROM task WHERE tenancy = :tenancy AND done_day IS NOT NULL AND deleted = 0 ORDER BY rowid";
    rows_of(conn, sql, tenancy, Task::from_row)
}

/// Takes a task away. What an owner asked stays in the history without it.
///
/// # Errors
/// What the file says.
pub fn drop_task(tx: &Tx<'_>, task: Id<Task>) -> Result<(), Error> {
    tx.prepare_cached("UPDATE omklap_condition SET task = NULL WHERE task = :task AND deleted = 0")?
        .execute(named_params! { ":task": task })?;
    Ok(Task::remove(tx, task)?)
}

/// Gives a task another day and touches nothing else of it: its words are care, and so is the index that holds them.
///
/// # Errors
/// What the file says.
pub fn move_task(tx: &Tx<'_>, task: Id<Task>, due_day: &str) -> Result<(), Error> {
    tx.prepare_cached("UPDATE task SET due_day = :due_day WHERE id = :task")?
        .execute(named_params! { ":due_day": due_day, ":task": task })?;
    Ok(())
}

/// Whether another step followed on one that an operation wrote down.
///
/// # Errors
/// What the file says.
pub fn was_followed(conn: &Connection, operation: i64) -> Result<bool, Error> {
    let sql = include_str!("was_followed.sql");
    Ok(conn.prepare_cached(sql)?.query_row(named_params! { ":operation": operation }, |row| row.get("followed"))?)
}

/// Whether a file that an operation made was sent with a request that stands.
///
/// # Errors
/// What the file says.
pub fn was_sent(conn: &Connection, operation: i64) -> Result<bool, Error> {
    let sql = "SELECT EXISTS (SELECT 1 FROM omklap_file AS it JOIN omklap_event AS event ON event.file = it.id
                              WHERE it.stamp = :operation AND event.deleted = 0) AS sent";
    Ok(conn.prepare_cached(sql)?.query_row(named_params! { ":operation": operation }, |row| row.get("sent"))?)
}
