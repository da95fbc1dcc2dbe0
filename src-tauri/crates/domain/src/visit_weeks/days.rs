//! The weeks of one tenancy as numbered places, and the days of a week as bits.
//!
//! With them an exemption of a year is fifty bytes, and whether a day is exempt is one `and`.

use chrono::Datelike;

use crate::calendar::{Day, DaySpan, IsoWeek, shift};

/// Days of one week, Monday first, as seven bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Days(u8);

impl Days {
    const WEEKDAYS: Self = Self(0b001_1111);

    /// The days from place `first` through place `last`, Monday being 0.
    fn through(first: u32, last: u32) -> Self {
        Self((0b111_1111 >> (6 - last)) & (0b111_1111 << first))
    }

    /// One day, Monday being 0.
    pub fn one(weekday: u32) -> Self {
        Self(1 << weekday)
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub fn weekdays(self) -> Self {
        self.and(Self::WEEKDAYS)
    }

    pub fn has(self, weekday: u32) -> bool {
        self.0 & (1 << weekday) != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The latest of them in `week`.
    pub fn last_in(self, week: IsoWeek) -> Option<Day> {
        (0..7).rev().find(|it| self.has(*it)).map(|it| shift(week.monday(), i64::from(it)))
    }

    /// All of them in `week`, oldest first.
    pub fn of(self, week: IsoWeek) -> impl Iterator<Item = Day> {
        (0..7).filter(move |it| self.has(*it)).map(move |it| shift(week.monday(), i64::from(it)))
    }
}

/// A day as the place of its week and its place in that week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub week: usize,
    pub weekday: u32,
}

/// Numbers the weeks of a tenancy: 0 is the week of the key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ruler {
    first: IsoWeek,
    monday: i32,
    weeks: usize,
}

impl Ruler {
    /// The weeks `first..=last`; none when `last` is earlier.
    pub fn new(first: IsoWeek, last: IsoWeek) -> Self {
        let weeks = usize::try_from(first.weeks_until(last) + 1).unwrap_or(0);
        Self { first, monday: first.monday().num_days_from_ce(), weeks }
    }

    pub fn len(&self) -> usize {
        self.weeks
    }

    /// Where `day` lies, unless it is before the first week or after the last.
    pub fn slot(&self, day: Day) -> Option<Slot> {
        let days = u32::try_from(day.num_days_from_ce() - self.monday).ok()?;
        let week = (days / 7) as usize;
        (week < self.weeks).then_some(Slot { week, weekday: days % 7 })
    }

    /// The week at a place.
    pub fn week(&self, place: usize) -> IsoWeek {
        self.first.plus(i32::try_from(place).unwrap_or(i32::MAX))
    }

    /// The place of a week.
    pub fn place(&self, week: IsoWeek) -> Option<usize> {
        self.slot(week.monday()).map(|it| it.week)
    }

    /// The days of `span`, week by week.
    pub fn days_of(&self, span: &DaySpan) -> impl Iterator<Item = (usize, Days)> + use<> {
        self.ends_of(span).into_iter().flat_map(|(first, last)| {
            (first.week..=last.week).map(move |week| {
                let from = if week == first.week { first.weekday } else { 0 };
                let to = if week == last.week { last.weekday } else { 6 };
                (week, Days::through(from, to))
            })
        })
    }

    fn ends_of(&self, span: &DaySpan) -> Option<(Slot, Slot)> {
        let last_place = self.weeks.checked_sub(1)?;
        let table = DaySpan { first: self.first.monday(), last: Some(self.week(last_place).sunday()) };
        let common = table.intersection(span)?;
        Some((self.slot(common.first)?, self.slot(common.last?)?))
    }
}
