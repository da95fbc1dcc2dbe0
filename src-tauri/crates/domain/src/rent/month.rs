//! A calendar month.

use std::fmt;

use chrono::{Datelike as _, Months};

use crate::{
    calendar::{Day, parse_day, shift},
    error::Invalid,
};

/// A calendar month, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(Day);

impl Month {
    /// The month of a day.
    pub fn of(day: Day) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// `2026-07`.
    ///
    /// # Errors
    /// What is no month.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        parse_day(&format!("{text}-01")).map(Self)
    }

    /// Its first day.
    pub const fn first(self) -> Day {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> Day {
        shift(self.next().0, -1)
    }

    /// How many days it has.
    pub fn days(self) -> i64 {
        (self.next().0 - self.0).num_days()
    }

    /// The month after.
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// So many months later.
    pub fn plus(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// So many months earlier.
    pub fn minus(self, months: u32) -> Self {
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}
