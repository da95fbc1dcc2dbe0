//! How many of the obliged tenancies have enough visits in a week, and which have not.

use std::collections::BTreeSet;

use domain::{
    calendar::{Day, IsoWeek},
    visit_weeks::{Counts, Explanation},
};

use crate::{
    api::{PlanMissing, WeekCell},
    caseload::Caseload,
    error::Error,
    judging::Judge,
    team::Reading,
    tenancies::count,
    weeks::because,
};

/// Obliged tenancies of a week.
pub struct Coverage {
    /// How many there are.
    pub needed: u32,
    /// How many of them have enough visits, planned or made.
    pub planned: u32,
    /// The others.
    pub missing: Vec<PlanMissing>,
}

/// Counts the tenancies of a week.
pub fn of_week(reading: &Reading<'_>, caseload: &Caseload, week: IsoWeek) -> Result<Coverage, Error> {
    let judge = Judge::of_all(reading.conn)?;
    let (mut needed, mut missing) = (0, Vec::new());
    for entry in caseload.entries().iter().filter(|it| it.active_between(week.monday(), Some(week.sunday()))) {
        let facts = judge.facts(entry.row.tenancy, week, reading.today)?;
        let it = judge.explain_facts(&facts, week, reading.today);
        if !it.verdict.obliged {
            continue;
        }
        needed += 1;
        let (visits, period_weeks) = it.agreement.map_or((1, 1), |it| (it.visits, it.period_weeks));
        let planned = count(days(&it).len());
        if planned < visits && !it.verdict.by_temporary_norm {
            missing.push(PlanMissing {
                tenancy: entry.row.tenancy.to_string(),
                name: entry.name.clone(),
                worker: entry.row.worker_name.clone(),
                visits,
                period_weeks,
                planned,
                cell: WeekCell::from(&it.verdict),
                because: because(&it),
            });
        }
    }
    Ok(Coverage { needed, planned: needed - count(missing.len()), missing })
}

/// The days of the span on which somebody was let in, or may still be: two visits on one day count once.
fn days(it: &Explanation) -> BTreeSet<Day> {
    let counts = |it: &Counts| matches!(it, Counts::Admission | Counts::StillPlanned);
    it.visits.iter().filter(|it| it.counts.iter().any(counts)).map(|it| it.day).collect()
}
