//! Tasks with their words and whose they are.

use rusqlite::{Connection, Row, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Promise, Task, TaskText, Tenancy, Worker},
    today::list,
};

/// A task in words.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskLine {
    /// The task.
    pub id: Id<Task>,
    /// Of which tenancy.
    pub tenancy: Id<Tenancy>,
    /// Its code.
    pub code: String,
    /// Its words, if it has some of its own.
    pub text: Option<String>,
    /// When it is due.
    pub due_day: String,
    /// When it was done.
    pub done_day: Option<String>,
    /// Whose task: of who it was given to, else of the worker of the tenancy.
    pub worker: Option<Id<Worker>>,
    /// Their name.
    pub worker_name: Option<String>,
    /// It was given to this worker, and stays theirs when the tenancy goes to another.
    pub given: bool,
    /// Of what was agreed: the code of who does it.
    pub who: Option<String>,
    /// Of what was agreed: whether it was kept.
    pub kept: Option<bool>,
}

/// The tasks of these tenancies, the open ones first by the day on which each is due, then what was done last.
///
/// # Errors
/// What the file says.
pub fn of_tenancies(conn: &Connection, tenancies: &[Id<Tenancy>], open: bool) -> Result<Vec<TaskLine>, Error> {
    Ok(conn
        .prepare_cached(include_str!("of_tenancies.sql"))?
        .query_map(named_params! { ":tenancies": list(tenancies), ":open": open }, from_row)?
        .collect::<Result<_, _>>()?)
}

/// The open tasks that are due on or before a day, of one worker or of everybody.
///
/// # Errors
/// What the file says.
pub fn due(conn: &Connection, day: &str, worker: Option<Id<Worker>>) -> Result<Vec<TaskLine>, Error> {
    Ok(conn
        .prepare_cached(include_str!("due.sql"))?
        .query_map(named_params! { ":day": day, ":worker": worker }, from_row)?
        .collect::<Result<_, _>>()?)
}

/// The words of a task.
///
/// # Errors
/// What the file says.
pub fn words(conn: &Connection, task: Id<Task>) -> Result<Option<TaskText>, Error> {
    use rusqlite::OptionalExtension as _;
    Ok(conn
        .prepare_cached("SELECT * FROM task_text WHERE task = :task AND deleted = 0")?
        .query_row(named_params! { ":task": task }, TaskText::from_row)
        .optional()?)
}

/// What was agreed about a task, beside its words.
///
/// # Errors
/// What the file says.
pub fn promise(conn: &Connection, task: Id<Task>) -> Result<Option<Promise>, Error> {
    use rusqlite::OptionalExtension as _;
    Ok(conn
        .prepare_cached("SELECT * FROM promise WHERE task = :task AND deleted = 0 ORDER BY rowid DESC LIMIT 1")?
        .query_row(named_params! { ":task": task }, Promise::from_row)
        .optional()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<TaskLine> {
    Ok(TaskLine {
        id: row.get("id")?,
        tenancy: row.get("tenancy")?,
        code: row.get("code")?,
        text: row.get("text")?,
        due_day: row.get("due_day")?,
        done_day: row.get("done_day")?,
        worker: row.get("worker")?,
        worker_name: row.get("worker_name")?,
        given: row.get("given")?,
        who: row.get("who")?,
        kept: row.get("kept")?,
    })
}
