//! What leases ask, month by month.
//!
//! A whole month is its monthly total. A month that is not whole, or in which the rent changes, is by its days: the sum
//! over the days of the total of each, divided by the days of the month, rounded once, half a cent up. So a month whose
//! rent does not change is exactly its total, however it is split.

use super::Month;
use crate::{
    calendar::{Day, DaySpan, shift},
    money::Cents,
};

/// What one lease asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Let {
    /// Its days.
    pub days: DaySpan,
    /// Rent with service costs a month, each from a day on, oldest first. The first holds from the beginning; none: the
    /// rent is not known and nothing is asked.
    pub totals: Vec<(Day, Cents)>,
}

impl Let {
    /// The monthly total on a day on which it runs.
    pub fn total_on(&self, day: Day) -> Option<Cents> {
        let from = self.totals.iter().rev().find(|(from, _)| *from <= day).or(self.totals.first())?;
        Some(from.1)
    }
}

/// What is asked of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The month.
    pub month: Month,
    /// The first of the month, or the first day on which anything is asked in it.
    pub day: Day,
    /// How much.
    pub cents: Cents,
}

/// What leases ask up to the month of a day, and never after the closing of the ledger. Where two run on one day, the
/// one that began last asks: nobody pays twice for a home.
pub fn dues(lets: &[Let], closing: Option<Day>, until: Day) -> Vec<Due> {
    within(lets, DaySpan { first: Day::MIN, last: closing }, until)
}

/// What leases ask over some days, month by month; nothing over days without an end.
pub fn asked_over(lets: &[Let], days: DaySpan) -> Cents {
    let Some(last) = days.last else { return Cents::ZERO };
    Cents::clamped(within(lets, days, last).iter().map(|it| it.cents.get()).sum())
}

fn within(lets: &[Let], days: DaySpan, until: Day) -> Vec<Due> {
    let lets: Vec<&Let> = lets.iter().filter(|it| !it.totals.is_empty()).collect();
    let Some(first) = lets.iter().map(|it| it.days.first.max(days.first)).min() else { return Vec::new() };
    let turns = turns(&lets, days);
    let mut month = Month::of(first);
    let mut found = Vec::new();
    while month.first() <= until && days.last.is_none_or(|it| month.first() <= it) {
        found.extend(due(&lets, days, &turns, month));
        month = month.next();
    }
    found
}

/// The days on which what is asked may become something else, in order.
fn turns(lets: &[&Let], days: DaySpan) -> Vec<Day> {
    let of = |it: &&Let| {
        let ends = it.days.last.map(|last| shift(last, 1));
        let changes = it.totals.iter().map(|(from, _)| *from);
        changes.chain([it.days.first]).chain(ends).collect::<Vec<_>>()
    };
    let edges = [Some(days.first), days.last.map(|it| shift(it, 1))];
    let mut turns: Vec<Day> = lets.iter().flat_map(of).chain(edges.into_iter().flatten()).collect();
    turns.sort_unstable();
    turns
}

fn due(lets: &[&Let], days: DaySpan, turns: &[Day], month: Month) -> Option<Due> {
    let (mut day, end) = (month.first(), month.next().first());
    let (mut sum, mut since) = (0, None);
    while day < end {
        let after = turns.iter().copied().find(|it| *it > day).map_or(end, |it| it.min(end));
        if let Some(total) = asked(lets, day).filter(|_| days.contains(day)) {
            sum += total.get() * (after - day).num_days();
            since = since.or(Some(day));
        }
        day = after;
    }
    Some(Due { month, day: since?, cents: Cents::clamped(rounded(sum, month.days())) })
}

fn asked(lets: &[&Let], day: Day) -> Option<Cents> {
    let running = lets.iter().filter(|it| it.days.contains(day));
    running.max_by_key(|it| it.days.first)?.total_on(day)
}

/// Half a cent is rounded up.
const fn rounded(sum: i64, days: i64) -> i64 {
    (2 * sum + days).div_euclid(2 * days)
}
