//! What one must know of a tenancy to decide: its last weeks, and what was tried already. The visits behind a week are those
//! that explain it.

use domain::{
    calendar::IsoWeek,
    follow_up::{FollowUpResult, LadderStep},
};
use store::tables::{Person, Tenancy, Worker};

use super::week_of;
use crate::{
    api::{FollowUpSeen, ReviewCase, ReviewCaseGet},
    error::Error,
    judging::Judge,
    team::Reading,
    tenancies::id,
    weeks,
};

/// Weeks of the strip.
const WEEKS: i32 = 12;
/// Follow-ups that a person reads.
const MOST_FOLLOW_UPS: usize = 4;

/// What one must know of a tenancy to decide.
pub fn case(reading: &Reading<'_>, args: ReviewCaseGet) -> Result<ReviewCase, Error> {
    let week = week_of(reading.today, Some(&args.week))?;
    let tenancy = id(&args.tenancy)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let range = week.plus(1 - WEEKS)..=week;
    let judged = Judge::new(reading.conn)?.judge(tenancy, range.clone(), reading.today)?;
    let follow_ups = store::reviews::follow_ups_of(reading.conn, tenancy)?.into_iter().take(MOST_FOLLOW_UPS);
    Ok(ReviewCase {
        tenancy: args.tenancy,
        name: entry.name.clone(),
        address: entry.address.clone(),
        worker: entry.row.worker_name.clone().unwrap_or_default(),
        phone: Person::get(reading.conn, row.person)?.and_then(|it| it.phone),
        support_start: entry.row.support_start.clone(),
        weeks: IsoWeek::each(range).map(|it| it.to_string()).collect(),
        cells: weeks::codes(&judged.weeks),
        follow_ups: follow_ups
            .map(|it| {
                let worker = it.worker.map(|it| Worker::get(reading.conn, it)).transpose()?.flatten();
                Ok(FollowUpSeen {
                    step: LadderStep::from_code(&it.step)?,
                    due_day: it.due_day,
                    done_day: it.done_day,
                    result: it.result.as_deref().map(FollowUpResult::from_code).transpose()?,
                    worker: worker.map(|it| it.name).or_else(|| entry.row.worker_name.clone()),
                })
            })
            .collect::<Result<_, Error>>()?,
    })
}
