//! A period of a report: a year, a half of one, or a quarter.

use std::fmt;

use chrono::Datelike;

use crate::{
    calendar::{Day, DaySpan, NEVER, shift},
    error::Invalid,
};

/// So many periods of this kind go into a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Year = 1,
    Half = 2,
    Quarter = 4,
}

/// A period of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    year: i32,
    part: Part,
    /// Which of the year, from nought.
    number: u32,
}

impl Period {
    /// Reads `2026`, `2026-H1` or `2026-Q3`.
    ///
    /// # Errors
    /// [`Invalid::UnknownCode`].
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        Self::read(text).ok_or(Invalid::UnknownCode { list: "period" })
    }

    fn read(text: &str) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let year = year.bytes().all(|it| it.is_ascii_digit()).then(|| year.parse().ok())??;
        let (part, number) = match rest.as_bytes() {
            [] => (Part::Year, b'1'),
            [b'-', b'H', number @ b'1'..=b'2'] => (Part::Half, *number),
            [b'-', b'Q', number @ b'1'..=b'4'] => (Part::Quarter, *number),
            _ => return None,
        };
        Day::from_ymd_opt(year, 1, 1)?;
        Some(Self { year, part, number: u32::from(number - b'1') })
    }

    /// The half of a year in which a day lies.
    pub fn half_of(day: Day) -> Self {
        Self { year: day.year(), part: Part::Half, number: day.month0() / 6 }
    }

    /// The one before it.
    pub fn before(self) -> Self {
        match self.number.checked_sub(1) {
            Some(number) => Self { number, ..self },
            None => Self { year: self.year - 1, number: self.part as u32 - 1, ..self },
        }
    }

    /// It is half a year long, as the youth baseline is told.
    pub fn is_half(self) -> bool {
        self.part == Part::Half
    }

    /// The first day.
    pub fn first(self) -> Day {
        let month = self.number * (12 / self.part as u32) + 1;
        Day::from_ymd_opt(self.year, month, 1).unwrap_or(Day::MIN)
    }

    /// The last day.
    pub fn last(self) -> Day {
        let next = match self.number + 1 {
            it if it == self.part as u32 => Self { year: self.year + 1, number: 0, ..self },
            number => Self { number, ..self },
        };
        shift(next.first(), -1)
    }
}

/// As it is read.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::Year => write!(f, "{:04}", self.year),
            Part::Half => write!(f, "{:04}-H{}", self.year, self.number + 1),
            Part::Quarter => write!(f, "{:04}-Q{}", self.year, self.number + 1),
        }
    }
}

/// The days that figures are about, and what was known when they were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day; of everything there is none.
    pub first: Option<Day>,
    /// The last day: of the period, or the day of which is told if that comes first.
    pub last: Day,
    /// What is known is what happened up to and with this day.
    pub as_of: Day,
}

impl Window {
    /// A period as it is known on a day, or everything up to that day.
    pub fn new(period: Option<Period>, as_of: Day) -> Self {
        let last = period.map_or(as_of, |it| it.last().min(as_of));
        Self { first: period.map(Period::first), last, as_of }
    }

    /// The day lies in it.
    pub fn contains(&self, day: Day) -> bool {
        self.first.is_none_or(|first| first <= day) && day <= self.last
    }

    /// The span has a day in it.
    pub fn touches(&self, span: DaySpan) -> bool {
        span.first <= self.last && self.first.is_none_or(|first| first <= span.last.unwrap_or(NEVER))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_day;

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        expected.assert_eq(&match Period::parse(text) {
            Ok(it) => format!("{it}: {} to {}, after {}", it.first(), it.last(), it.before()),
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn a_period_is_a_year_a_half_or_a_quarter() {
        check("2026", expect!["2026: 2026-01-01 to 2026-12-31, after 2025"]);
        check("2026-H1", expect!["2026-H1: 2026-01-01 to 2026-06-30, after 2025-H2"]);
        check("2026-H2", expect!["2026-H2: 2026-07-01 to 2026-12-31, after 2026-H1"]);
        check("2024-Q1", expect!["2024-Q1: 2024-01-01 to 2024-03-31, after 2023-Q4"]);
        check("2024-Q4", expect!["2024-Q4: 2024-10-01 to 2024-12-31, after 2024-Q3"]);
        for text in ["2026-H3", "2026-Q5", "2026-Q0", "2026-", "26", "", "2026-h1", "+202-H1", "２０２６", "2026-H11"]
        {
            assert_eq!(Err(Invalid::UnknownCode { list: "period" }), Period::parse(text), "{text}");
        }
    }

    #[test]
    fn a_day_lies_in_a_half() {
        let half = |text| Period::half_of(parse_day(text).unwrap()).to_string();
        assert_eq!(
            ["2026-H1", "2026-H1", "2026-H2", "2026-H2"],
            [half("2026-01-01"), half("2026-06-30"), half("2026-07-01"), half("2026-12-31")]
        );
        assert!(Period::parse("2026-H1").unwrap().is_half() && !Period::parse("2026-Q1").unwrap().is_half());
    }

    #[test]
    fn a_window_ends_where_what_is_known_ends() {
        let day = |text: &str| parse_day(text).unwrap();
        let half = Window::new(Some(Period::parse("2026-H2").unwrap()), day("2026-07-28"));
        let seen = ["2026-06-30", "2026-07-01", "2026-07-28", "2026-07-29"].map(|it| half.contains(day(it)));
        assert_eq!([false, true, true, false], seen);
        let past = Window::new(Some(Period::parse("2026-H1").unwrap()), day("2026-07-28"));
        assert!(past.contains(day("2026-06-30")) && !past.contains(day("2026-07-01")));
        let all = Window::new(None, day("2026-07-28"));
        assert!(all.contains(day("1990-01-01")) && !all.contains(day("2026-07-29")));
        let span = |first, last: Option<&str>| DaySpan { first: day(first), last: last.map(day) };
        assert!(past.touches(span("2020-01-01", None)) && past.touches(span("2020-01-01", Some("2026-01-01"))));
        assert!(!past.touches(span("2020-01-01", Some("2025-12-31"))) && !past.touches(span("2026-07-01", None)));
    }
}
