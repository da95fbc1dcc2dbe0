//! From which day on a lease can pass to the tenant, if all goes well.
//!
//! A criterion changes its mind on few days: when the term is over, at the first of a month, on a Monday, when a report or
//! an inspection grows old. Only those days are judged, so that a team of thousands takes no longer than a look.

use std::{collections::BTreeSet, ops::Bound};

use chrono::Months;

use super::Record;
use crate::{
    calendar::{Day, shift},
    covenant::Criterion,
    nuisance::counts_until,
    rent::Month,
};

/// Nobody looks further ahead.
pub const HORIZON_MONTHS: u32 = 24;

/// When it can be, or why it cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earliest {
    /// The first day, if there is one.
    pub day: Option<Day>,
    /// Criteria that hold on no day: time alone does not mend them.
    pub needs: Vec<Criterion>,
    /// Criteria that hold now or later, and no more on the last day that is looked at: what they rest on grows old before
    /// the rest is there.
    pub expires: Vec<Criterion>,
}

impl Record<'_> {
    /// The last day that is looked at.
    pub fn horizon(&self) -> Day {
        self.as_of.checked_add_months(Months::new(HORIZON_MONTHS)).unwrap_or(self.as_of)
    }

    /// The first day on which all criteria hold together, or what stands in the way.
    pub fn earliest(&self) -> Earliest {
        let day = self.first_day();
        if day.is_some() {
            return Earliest { day, needs: Vec::new(), expires: Vec::new() };
        }
        let (some_day, needs): (Vec<_>, Vec<_>) = self.asked().partition(|it| self.earliest_of(*it).is_some());
        let horizon = self.horizon();
        let expires = some_day.into_iter().filter(|it| !self.verdict(*it, horizon).holds()).collect();
        Earliest { day, needs, expires }
    }

    /// The first day on which all criteria hold together: from the day that one asks for, the next one looks on, until
    /// none asks for a later one.
    pub fn first_day(&self) -> Option<Day> {
        let asked: Vec<(Criterion, BTreeSet<Day>)> = self.asked().map(|it| (it, self.turns(it))).collect();
        let mut day = self.as_of;
        loop {
            let before = day;
            for (criterion, turns) in &asked {
                day = self.holds_from(*criterion, turns, day)?;
            }
            if day == before {
                return Some(day);
            }
        }
    }

    /// The first day from this one on, on which a criterion holds; it stands as it stands until the next of its turns.
    fn holds_from(&self, criterion: Criterion, turns: &BTreeSet<Day>, day: Day) -> Option<Day> {
        let later = turns.range((Bound::Excluded(day), Bound::Unbounded)).copied();
        [day].into_iter().chain(later).find(|it| self.verdict(criterion, *it).holds())
    }

    /// The first day on which one criterion holds.
    pub fn earliest_of(&self, criterion: Criterion) -> Option<Day> {
        self.turns(criterion).into_iter().find(|it| self.verdict(criterion, *it).holds())
    }

    /// The days on which a criterion may come to stand otherwise, in order, the day as of which things are known first.
    fn turns(&self, criterion: Criterion) -> BTreeSet<Day> {
        let thresholds = &self.covenant.thresholds;
        let mut turns: BTreeSet<Day> = match criterion {
            Criterion::Term => self.term_over().into_iter().collect(),
            Criterion::Rent => {
                let ahead = (0..=HORIZON_MONTHS).map(|it| Month::of(self.as_of).plus(it));
                // What is arranged for a month is paid by its last day; a month is over on the next one.
                ahead.flat_map(|it| [it.first(), it.last()]).collect()
            }
            Criterion::Nuisance => {
                self.reports.iter().filter_map(|it| counts_until(it.day, thresholds.nuisance_months)).collect()
            }
            Criterion::Admission => self.weeks.iter().map(|it| shift(it.week.sunday(), 1)).collect(),
            Criterion::Dwelling => self.inspected_until().map(|it| shift(it, 1)).into_iter().collect(),
            Criterion::Support | Criterion::Finance | Criterion::Brp | Criterion::Wish | Criterion::Owner => {
                BTreeSet::new()
            }
        };
        let horizon = self.horizon();
        turns.retain(|it| (self.as_of..=horizon).contains(it));
        turns.insert(self.as_of);
        turns
    }
}
