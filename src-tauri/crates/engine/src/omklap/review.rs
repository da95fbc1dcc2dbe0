//! The evaluation at which an omklap that led back is looked at again: planned by that step, done when it is held.

use domain::{
    calendar::{Day, parse_day},
    evaluation::is_planned_for,
    omklap::OmklapStep,
    task::TaskCode,
};
use store::{
    Connection, Id,
    tables::{Evaluation, OmklapEvent, Task, Tenancy},
};

use crate::{error::Error, rents};

/// One that is planned.
pub(super) struct Review {
    /// When it was planned.
    planned_on: Day,
    /// When it is.
    pub day: Day,
    /// Of whoever bears the contract; a file may bring none.
    task: Option<Task>,
}

impl Review {
    /// What the last step of a tenancy planned, if that led back.
    pub fn read(conn: &Connection, bearer: Id<Tenancy>, last: &OmklapEvent) -> Result<Option<Self>, Error> {
        let back = OmklapStep::from_code(&last.kind).is_ok_and(OmklapStep::leads_back);
        let Some(day) = last.review_day.as_deref().filter(|_| back) else { return Ok(None) };
        let open = store::omklap::open_tasks(conn, bearer)?.into_iter();
        let mut tasks = open.chain(store::omklap::done_tasks(conn, bearer)?);
        let task = tasks.find(|it| it.code == TaskCode::OmklapReview.as_code() && it.due_day == day);
        Ok(Some(Self { planned_on: parse_day(&last.day)?, day: parse_day(day)?, task }))
    }

    /// Nobody looked yet.
    pub fn is_open(&self) -> bool {
        self.task.as_ref().is_none_or(|it| it.done_day.is_none())
    }
}

fn of(conn: &Connection, tenancy: &Tenancy) -> Result<Option<Review>, Error> {
    let bearer = rents::bearer(conn, tenancy)?;
    let Some((last, _)) = store::omklap::events(conn, bearer)?.into_iter().next() else { return Ok(None) };
    Review::read(conn, bearer, &last)
}

/// The day for which it is planned, as long as nobody looked.
///
/// # Errors
/// What the file says.
pub(crate) fn review_day(conn: &Connection, tenancy: &Tenancy) -> Result<Option<Day>, Error> {
    Ok(of(conn, tenancy)?.filter(Review::is_open).map(|it| it.day))
}

/// The task as it is once an evaluation was held on a day, if it is that one.
///
/// # Errors
/// What the file says.
pub(crate) fn held(conn: &Connection, tenancy: &Tenancy, day: Day) -> Result<Option<Task>, Error> {
    let open = of(conn, tenancy)?.filter(Review::is_open);
    let of_it = open.filter(|it| is_planned_for(day, it.planned_on, it.day)).and_then(|it| it.task);
    Ok(of_it.map(|it| Task { done_day: Some(day.to_string()), ..it }))
}

/// The task that is still to be done once that evaluation turns out to be wrong.
///
/// # Errors
/// What the file says.
pub(crate) fn not_held(
    conn: &Connection,
    tenancy: &Tenancy,
    evaluation: &Evaluation,
) -> Result<Option<Id<Task>>, Error> {
    let done = of(conn, tenancy)?.and_then(|it| it.task).filter(|it| it.done_day.as_ref() == Some(&evaluation.day));
    Ok(done.map(|it| it.id))
}
