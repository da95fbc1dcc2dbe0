//! The figures of the last quarters: a week belongs to the quarter of its Thursday, as the week to its year.

use chrono::Datelike;
use domain::{
    calendar::{Day, IsoWeek},
    visit_weeks::{Figures, VisitFact},
};

use crate::{
    api::{QuarterRow, WeeksTrend},
    caseload::Wanted,
    error::Error,
    judging::Judge,
    team::{Reading, Working},
    tenancies::{count, id},
};

/// Quarters that are shown: two years.
const QUARTERS: usize = 8;

/// The figures of the last quarters, the oldest first.
pub fn trend(working: &Working<'_>, args: WeeksTrend) -> Result<Vec<QuarterRow>, Error> {
    working.look(|reading| trend_of(working, reading, &args))
}

fn trend_of(working: &Working<'_>, reading: &Reading<'_>, args: &WeeksTrend) -> Result<Vec<QuarterRow>, Error> {
    let quarters = last_quarters(IsoWeek::of(reading.today));
    let (Some(first), Some(last)) = (quarters.first(), quarters.last()) else { return Ok(Vec::new()) };
    let during = Some((first.from.monday(), Some(last.to.sunday())));
    let caseload = reading.team.caseload(reading.conn)?;
    let worker = args.worker.as_deref().map(id).transpose()?;
    let mut found = caseload.matching(&Wanted { search: &args.search, worker, during });
    found.retain(|it| args.owner.is_none() || it.row.owner == args.owner);
    let judge = Judge::of_all(reading.conn)?;
    let mut sums = vec![(Figures::default(), 0); quarters.len()];
    for (done, entry) in found.iter().enumerate() {
        working.step(done, found.len())?;
        let facts = judge.facts(entry.row.tenancy, first.from, reading.today)?;
        for ((figures, visits), quarter) in sums.iter_mut().zip(&quarters) {
            let (from, to) = (quarter.from.monday(), quarter.to.sunday());
            if entry.active_between(from, Some(to)) {
                *figures = figures.plus(judge.judge_facts(&facts, quarter.from..=quarter.to, reading.today).figures);
                *visits +=
                    facts.own.visits.iter().filter_map(VisitFact::day).filter(|it| (from..=to).contains(it)).count();
            }
        }
    }
    Ok(quarters
        .into_iter()
        .zip(sums)
        .map(|(it, (figures, visits))| QuarterRow {
            year: it.year,
            quarter: it.quarter,
            from: it.from.to_string(),
            to: it.to.to_string(),
            figures: figures.into(),
            visits: count(visits),
            running: it.to.sunday() >= reading.today,
        })
        .collect())
}

/// A quarter as its whole weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Quarter {
    year: i32,
    quarter: u32,
    from: IsoWeek,
    to: IsoWeek,
}

impl Quarter {
    fn of(week: IsoWeek) -> (i32, u32) {
        let thursday: Day = week.monday() + chrono::TimeDelta::days(3);
        (thursday.year(), (thursday.month0() / 3) + 1)
    }
}

/// The quarter of a week and those before it, the oldest first.
fn last_quarters(running: IsoWeek) -> Vec<Quarter> {
    let mut quarters: Vec<Quarter> = Vec::new();
    let mut week = running;
    while Quarter::of(week) == Quarter::of(running) {
        week = week.next();
    }
    loop {
        week = week.previous();
        let (year, quarter) = Quarter::of(week);
        let known = quarters.last_mut().filter(|it| (it.year, it.quarter) == (year, quarter));
        if let Some(known) = known {
            known.from = week;
        } else if quarters.len() == QUARTERS {
            break;
        } else {
            quarters.push(Quarter { year, quarter, from: week, to: week });
        }
    }
    quarters.reverse();
    quarters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_week_lies_in_one_quarter_and_none_is_left_out() {
        for name in ["2026-W31", "2026-W53", "2027-W01", "2021-W13", "2020-W53"] {
            let running = IsoWeek::parse(name).unwrap();
            let quarters = last_quarters(running);
            assert_eq!(QUARTERS, quarters.len(), "{name}");
            assert!(quarters.last().is_some_and(|it| it.from <= running && running <= it.to), "{name}");
            for pair in quarters.windows(2) {
                let [one, next] = pair else { unreachable!() };
                assert_eq!(one.to.next(), next.from, "{name}");
                assert!((12..=14).contains(&(next.from.weeks_until(next.to) + 1)), "{next:?}");
            }
        }
    }

    #[test]
    fn the_week_of_new_year_goes_with_its_thursday() {
        assert_eq!((2026, 4), Quarter::of(IsoWeek::parse("2026-W53").unwrap()));
        assert_eq!((2027, 1), Quarter::of(IsoWeek::parse("2027-W01").unwrap()));
        assert_eq!((2026, 1), Quarter::of(IsoWeek::parse("2026-W01").unwrap()));
    }
}
