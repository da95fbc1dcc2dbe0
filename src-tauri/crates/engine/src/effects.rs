//! What a change would do to the weeks: the one week rule, asked before and after.

use domain::{
    agreement::VisitAgreement as Agreed,
    calendar::{DaySpan, IsoWeek, parse_day},
    visit_weeks::AgreementVersion,
};
use store::{Id, tables::Tenancy, weeks::TenancyFacts};

use crate::{
    api::{WeekCell, WeekEffect, WeekTurned, WeeksChange, WeeksEffect},
    error::Error,
    exemptions::granted,
    judging::Judge,
    persons::maybe_day,
    team::Reading,
    tenancies::{count, id},
};

/// Weeks ahead that are looked at.
const WEEKS_AHEAD: i32 = 26;

/// What a change would do.
pub fn preview(reading: &Reading<'_>, args: WeeksEffect) -> Result<WeekEffect, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    match args.change {
        WeeksChange::Start { first_day } => {
            let first = parse_day(&first_day)?;
            of(reading, tenancy, |facts| facts.support.first = first)
        }
        WeeksChange::End { last_day } => {
            let last = parse_day(&last_day)?;
            of(reading, tenancy, |facts| {
                facts.support.last = Some(last);
                // The end calls these plans off.
                facts.visits.retain(|it| it.outcome.is_some() || it.planned.is_none_or(|day| day <= last));
            })
        }
        WeeksChange::Agreement { from_day, visits, period_weeks } => {
            let version = Agreed::parse(visits, period_weeks)?.from(parse_day(&from_day)?);
            of(reading, tenancy, |facts| facts.agreements.push(version))
        }
        WeeksChange::NoAgreement { agreement } => {
            let agreement = id(&agreement)?;
            let left = store::agreements::of_tenancy(reading.conn, tenancy)?
                .into_iter()
                .filter(|it| it.id != agreement)
                .map(|it| {
                    let number = |it: i64| u32::try_from(it).unwrap_or(1);
                    Ok(AgreementVersion {
                        from: parse_day(&it.from_day)?,
                        visits: number(it.visits),
                        period_weeks: number(it.period_weeks),
                    })
                })
                .collect::<Result<Vec<_>, Error>>()?;
            of(reading, tenancy, |facts| facts.agreements = left)
        }
        WeeksChange::Exemption { exemption, first_day, last_day } => {
            let span = DaySpan::new(parse_day(&first_day)?, maybe_day(&last_day)?)?;
            let mut days = granted(reading.conn, tenancy, exemption.as_deref().map(id).transpose()?)?;
            days.push(span);
            of(reading, tenancy, |facts| facts.exemptions = days)
        }
        WeeksChange::NoExemption { exemption } => {
            let days = granted(reading.conn, tenancy, Some(id(&exemption)?))?;
            of(reading, tenancy, |facts| facts.exemptions = days)
        }
    }
}

/// The weeks that turn when the facts of a tenancy change so.
pub fn of(
    reading: &Reading<'_>,
    tenancy: Id<Tenancy>,
    change: impl FnOnce(&mut TenancyFacts),
) -> Result<WeekEffect, Error> {
    let judge = Judge::new(reading.conn)?;
    let mut facts = judge.whole(tenancy)?;
    let running = IsoWeek::of(reading.today);
    let key = facts.own.support.first;
    let mut judged = Vec::new();
    let mut changed = judge.whole(tenancy)?;
    change(&mut changed.own);
    let range = IsoWeek::of(key.min(changed.own.support.first))..=running.plus(WEEKS_AHEAD);
    for facts in [&mut facts, &mut changed] {
        judged.push(judge.judge_facts(facts, range.clone(), reading.today).weeks);
    }
    let (Some(after), Some(before)) = (judged.pop(), judged.pop()) else { return Err(Error::Missing) };
    let turned = before.iter().zip(&after).filter(|(before, after)| WeekCell::from(*before) != WeekCell::from(*after));
    let (past, ahead): (Vec<_>, Vec<_>) = turned.partition(|(before, _)| before.week <= running);
    let weeks = past
        .into_iter()
        .map(|(before, after)| WeekTurned {
            week: before.week.to_string(),
            before: WeekCell::from(before),
            after: WeekCell::from(after),
        })
        .collect();
    Ok(WeekEffect { weeks, ahead: count(ahead.len()) })
}
