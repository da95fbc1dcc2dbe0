//! Signing a week off, and seeing later that it is another one than it was then.
//!
//! The states as signed are kept as they were; what a week is now is asked of the week rule each time. A week that was
//! signed while it ran is kept as it would have ended, so that a good end is no change and a bad one is.

use std::collections::{HashMap, HashSet};

use domain::{
    calendar::IsoWeek,
    visit_weeks::{WeekState, WeekVerdict},
    words::Words,
};
use store::{
    Connection, Id,
    reviews::Signed,
    tables::{SignOffText, WeekSignOff},
};

use super::{Look, week_of};
use crate::{
    api::{Made, OperationKind, ReviewSignOff, ReviewSigned, SignedChange, SignedWeeks, WeekCell, WeekSigned},
    caseload::Caseload,
    error::Error,
    judging::Judge,
    team::{Reading, Writing},
    tenancies::count,
};

/// Weeks that are compared at once: a year and a quarter.
const MOST_WEEKS: i32 = 66;

/// Signs a week off, with the states as they are.
pub fn sign_off(writing: &mut Writing<'_>, args: ReviewSignOff) -> Result<Made, Error> {
    let week = week_of(writing.today, Some(&args.week))?;
    let remark = Words::parse(&args.remark)?;
    let states = states(&writing.look(), week)?;
    let row = WeekSignOff {
        id: Id::from_uuid(writing.new_id()),
        week: week.to_string(),
        day: writing.today.to_string(),
        states,
    };
    let text =
        remark.map(|it| SignOffText { id: Id::from_uuid(writing.new_id()), sign_off: row.id, text: it.into_string() });
    writing.transact(OperationKind::SignOffWeek, |tx| {
        row.insert(tx)?;
        Ok(text.iter().try_for_each(|it| it.insert(tx))?)
    })?;
    Ok(Made { id: row.id.to_string() })
}

/// What was signed in a range of weeks, and what changed since.
pub fn signed(reading: &Reading<'_>, args: ReviewSigned) -> Result<SignedWeeks, Error> {
    let running = IsoWeek::of(reading.today);
    let (first, last) = (IsoWeek::parse(&args.from)?, IsoWeek::parse(&args.to)?.min(running));
    let weeks = first.weeks_until(last);
    if weeks >= MOST_WEEKS {
        return Err(Error::RangeInvalid { max: MOST_WEEKS.unsigned_abs() });
    }
    let found = store::reviews::signed(reading.conn, &first.to_string(), &last.to_string())?;
    let judge = Judge::new(reading.conn)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let mut changed = Vec::new();
    for it in &found {
        changed.extend(changes(reading, &judge, &caseload, it)?);
    }
    let newest = match store::reviews::last_signed_week(reading.conn)? {
        Some(week) => store::reviews::signed(reading.conn, &week, &week)?.into_iter().next(),
        None => None,
    };
    let next = match &newest {
        Some(it) => IsoWeek::parse(&it.row.week)?.next().min(running),
        None => running,
    };
    Ok(SignedWeeks { last: newest.map(|it| outward(it, false)), next: next.to_string(), changed })
}

/// The signature of one week, and what differs from it.
pub(super) fn of_week(
    reading: &Reading<'_>,
    judge: &Judge<'_>,
    caseload: &Caseload,
    week: IsoWeek,
) -> Result<(Option<WeekSigned>, Vec<SignedChange>), Error> {
    let name = week.to_string();
    let Some(found) = store::reviews::signed(reading.conn, &name, &name)?.into_iter().next() else {
        return Ok((None, Vec::new()));
    };
    let changed = changes(reading, judge, caseload, &found)?;
    Ok((Some(outward(found, true)), changed))
}

fn outward(it: Signed, remark: bool) -> WeekSigned {
    WeekSigned {
        tenancies: count(it.row.states.lines().count()),
        week: it.row.week,
        by: it.by.unwrap_or_default(),
        at_ms: it.at_ms,
        remark: it.text.filter(|_| remark),
    }
}

/// Every tenancy with support in the week: its id, a space, its state.
fn states(reading: &Reading<'_>, week: IsoWeek) -> Result<String, Error> {
    let look = Look::new(reading, week)?;
    let mut lines = Vec::new();
    for entry in look.active() {
        let tenancy = entry.row.tenancy;
        let facts = look.judge.facts(tenancy, week, reading.today)?;
        let mut judged = look.judge.judge_facts(&facts, week..=week, reading.today);
        if judged.weeks.first().is_some_and(|it| it.state == WeekState::AtRisk) {
            judged = look.judge.judge_facts(&facts, week..=week, look.ended());
        }
        let state = judged.weeks.first().ok_or(Error::Missing)?.state;
        lines.push(format!("{tenancy} {}", state.as_code()));
    }
    lines.sort_unstable();
    Ok(lines.join("\n"))
}

fn changes(
    reading: &Reading<'_>,
    judge: &Judge<'_>,
    caseload: &Caseload,
    signed: &Signed,
) -> Result<Vec<SignedChange>, Error> {
    let week = IsoWeek::parse(&signed.row.week)?;
    let mut changed = Vec::new();
    for (tenancy, before) in signed.row.states.lines().filter_map(read) {
        // A line of a tenancy that is not here (any more) has nothing to be compared with.
        let Some(entry) = tenancy.parse().ok().and_then(|it| caseload.get(it)) else { continue };
        let judged = judge.judge(entry.row.tenancy, week..=week, reading.today)?;
        let Some(verdict) = judged.weeks.first().filter(|it| differs(before, it.state)) else { continue };
        changed.push(SignedChange {
            week: signed.row.week.clone(),
            tenancy: tenancy.to_owned(),
            name: entry.name.clone(),
            before,
            now: WeekCell::from(verdict),
        });
    }
    Ok(changed)
}

fn read(line: &str) -> Option<(&str, WeekState)> {
    let (tenancy, state) = line.split_once(' ')?;
    Some((tenancy, WeekState::from_code(state).ok()?))
}

/// Whether a week is another now than it was signed. One that still runs is no change, nor is the good end of one that was
/// on course.
fn differs(signed: WeekState, now: WeekState) -> bool {
    use WeekState as S;
    match (signed, now) {
        (_, S::AtRisk | S::OnTrack | S::Planned | S::ToPlan) | (S::OnTrack, S::Met) => false,
        (signed, now) => signed != now,
    }
}

/// The signatures of a range of weeks, for the lines of the grid.
pub struct Signatures(Vec<(IsoWeek, HashMap<String, WeekState>)>);

impl Signatures {
    /// Those of these tenancies.
    pub fn of(
        conn: &Connection,
        (first, last): (IsoWeek, IsoWeek),
        tenancies: impl Iterator<Item = String>,
    ) -> Result<Self, Error> {
        let wanted: HashSet<String> = tenancies.collect();
        let mut weeks = Vec::new();
        for it in store::reviews::signed(conn, &first.to_string(), &last.to_string())? {
            let lines = it.row.states.lines().filter_map(read).filter(|(tenancy, _)| wanted.contains(*tenancy));
            let states = lines.map(|(tenancy, state)| (tenancy.to_owned(), state)).collect();
            weeks.push((IsoWeek::parse(&it.row.week)?, states));
        }
        Ok(Self(weeks))
    }

    /// The places of the weeks of a line that are others now.
    pub fn changed(&self, tenancy: &str, verdicts: &[WeekVerdict]) -> Vec<u32> {
        let mut places = Vec::new();
        for (week, states) in &self.0 {
            let Some(signed) = states.get(tenancy) else { continue };
            let found = verdicts.iter().position(|it| it.week == *week && differs(*signed, it.state));
            places.extend(found.map(count));
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_broken_by_another_end_and_not_by_time() {
        use WeekState as S;
        for (signed, now, expected) in [
            (S::Met, S::Met, false),
            (S::Met, S::MissedTenant, true),
            (S::MissedTenant, S::Met, true),
            (S::MissedTenant, S::MissedOrganisation, true),
            (S::MissedTenant, S::AtRisk, false),
            (S::OnTrack, S::Met, false),
            (S::OnTrack, S::Unrecorded, true),
            (S::OnTrack, S::OnTrack, false),
            (S::Exempt, S::MissedTenant, true),
        ] {
            assert_eq!(expected, differs(signed, now), "{signed:?} {now:?}");
        }
    }
}
