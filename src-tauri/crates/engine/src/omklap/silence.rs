//! What counts as something that happened on the way to an own lease, so that a file is not said to be silent while
//! somebody works on it.
//!
//! It is what people do for this omklap: its steps, documents, waivers, the owner's word; the tenant's wish and the
//! advice; an evaluation that decided about it and an inspection for it; the file made and its letters; the joint talk
//! held and a condition met. Evaluations and inspections that come round by themselves, visits, rent and nuisance go on
//! whether anybody works on the omklap or not: of an owner who does not answer they would say that all is well.

use domain::{calendar::Day, evaluation::EvaluationOutcome, inspection::Occasion, letter::LetterKind, task::TaskCode};
use store::{Connection, Id, tables::Tenancy};

use super::rows::Rows;
use crate::error::Error;

/// Letters about the omklap; a reminder of rent is none.
const LETTERS: [LetterKind; 2] = [LetterKind::Request, LetterKind::JointTalk];
/// Tasks by which it goes on when they are done.
const TASKS: [TaskCode; 2] = [TaskCode::JointTalk, TaskCode::OmklapCondition];

/// An evaluation decided about the omklap.
fn about_it(outcome: &str) -> bool {
    [EvaluationOutcome::PrepareOmklap, EvaluationOutcome::ExtendTerm].iter().any(|it| it.as_code() == outcome)
}

/// The days of what happened beside the steps and the list of documents: of a couple, with either.
///
/// # Errors
/// What the file says.
pub(super) fn happened(
    conn: &Connection,
    rows: &Rows<'_>,
    tenancy: &Tenancy,
    bearer: Id<Tenancy>,
    as_of: Day,
) -> Result<Vec<String>, Error> {
    let inspected = rows.inspections(tenancy.dwelling)?.into_iter();
    let inspected = inspected.filter(|it| it.occasion == Occasion::Omklap.as_code() && it.day >= tenancy.support_start);
    let mut days: Vec<String> = rows.owner_words(bearer)?.into_iter().map(|it| it.day).collect();
    days.extend(inspected.map(|it| it.day));
    let done = store::omklap::done_tasks(conn, bearer)?.into_iter();
    let done = done.filter(|it| TASKS.iter().any(|code| it.code == code.as_code()));
    days.extend(done.filter_map(|it| it.done_day));
    for id in rows.tenants(tenancy, as_of)? {
        days.extend(rows.held(id)?.into_iter().filter(|it| about_it(&it.outcome)).map(|it| it.day));
        days.extend(rows.wishes(id)?.into_iter().map(|it| it.day));
        days.extend(store::evaluations::advice(conn, id)?.into_iter().map(|(it, _)| it.day));
        days.extend(store::papers::omklap_files(conn, id)?.into_iter().map(|(it, _)| it.day));
        let letters = store::papers::letters(conn, id)?.into_iter().map(|(it, _)| it);
        days.extend(letters.filter(|it| LETTERS.iter().any(|kind| it.kind == kind.as_code())).map(|it| it.day));
    }
    Ok(days)
}
