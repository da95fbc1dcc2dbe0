//! Local days, spans of days and ISO weeks, as Dutch teams count them.

use std::{fmt, ops::RangeInclusive, str::FromStr};

pub use chrono::NaiveDate as Day;
use chrono::{Datelike, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

use crate::error::Invalid;

/// Days from `first` through `last`, both inclusive; without `last` the span is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DaySpan {
    /// The first day of the span.
    pub first: Day,
    /// The last day of the span, `None` while it has no end.
    pub last: Option<Day>,
}

impl DaySpan {
    /// A span whose end does not lie before its beginning.
    pub fn new(first: Day, last: Option<Day>) -> Result<Self, Invalid> {
        match last {
            Some(last) if last < first => Err(Invalid::SpanReversed { first, last }),
            _ => Ok(Self { first, last }),
        }
    }

    /// From `first` on, without an end.
    pub const fn open(first: Day) -> Self {
        Self { first, last: None }
    }

    /// One day.
    pub const fn day(day: Day) -> Self {
        Self { first: day, last: Some(day) }
    }

    /// `day` lies in the span.
    pub fn contains(&self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }

    /// The spans have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersection(other).is_some()
    }

    /// The days in both spans.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let first = self.first.max(other.first);
        let last = match (self.last, other.last) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self::new(first, last).ok()
    }

    /// Every day of `other` lies in this span.
    pub fn covers(&self, other: &Self) -> bool {
        self.first <= other.first
            && match (self.last, other.last) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(own), Some(theirs)) => theirs <= own,
            }
    }

    /// The number of days; `None` for an open span.
    pub fn days(&self) -> Option<u32> {
        let days = (self.last? - self.first).num_days() + 1;
        Some(u32::try_from(days).unwrap_or(0))
    }
}

/// After every day on which anything ends.
pub const NEVER: Day = match Day::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => Day::MAX,
};

/// The days of `of` that are not days of `taken`, up to and with a day, oldest first.
pub fn days_left(of: &[DaySpan], taken: &[DaySpan], until: Day) -> Vec<DaySpan> {
    let taken = joined(taken);
    let all = DaySpan { first: Day::MIN, last: Some(until) };
    let mut found = Vec::new();
    for span in joined(of).iter().filter_map(|it| it.intersection(&all)) {
        let mut from = span.first;
        let last = span.last.unwrap_or(until);
        for gone in taken.iter().filter_map(|it| it.intersection(&span)) {
            found.extend(DaySpan::new(from, Some(shift(gone.first, -1))));
            from = shift(gone.last.unwrap_or(last), 1);
        }
        found.extend(DaySpan::new(from, Some(last)));
    }
    found
}

/// The days of the spans as spans that do not touch, oldest first.
fn joined(spans: &[DaySpan]) -> Vec<DaySpan> {
    let mut sorted = spans.to_vec();
    sorted.sort_by_key(|it| it.first);
    let mut found: Vec<DaySpan> = Vec::new();
    for span in sorted {
        match found.last_mut() {
            Some(before) if before.last.is_none_or(|last| span.first <= shift(last, 1)) => {
                before.last = before.last.zip(span.last).map(|(one, two)| one.max(two));
            }
            _ => found.push(span),
        }
    }
    found
}

/// One ISO 8601 week, Monday to Sunday, named by its ISO week-year: `2026-W53` exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IsoWeek {
    monday: Day,
}

impl IsoWeek {
    /// The week in which `day` lies.
    pub fn of(day: Day) -> Self {
        let monday = shift(day, -i64::from(day.weekday().num_days_from_monday()));
        Self { monday }
    }

    /// Reads exactly `2026-W53`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let bytes: &[u8; 8] = text.as_bytes().try_into().map_err(|_| Invalid::WeekMalformed)?;
        let [a, b, c, d, b'-', b'W', e, f] = *bytes else {
            return Err(Invalid::WeekMalformed);
        };
        let (Some(year), Some(number)) = (digits(&[a, b, c, d]), digits(&[e, f])) else {
            return Err(Invalid::WeekMalformed);
        };
        Self::numbered(year as i32, number)
    }

    /// Week `number` of the ISO week-year `year`, if that year has it.
    pub fn numbered(year: i32, number: u32) -> Result<Self, Invalid> {
        Day::from_isoywd_opt(year, number, Weekday::Mon)
            .map(|monday| Self { monday })
            .ok_or(Invalid::NoSuchWeek { year, number })
    }

    /// The first day of the week.
    pub const fn monday(self) -> Day {
        self.monday
    }

    /// The last day of the week.
    pub fn sunday(self) -> Day {
        shift(self.monday, 6)
    }

    /// Monday through Sunday.
    pub fn span(self) -> DaySpan {
        DaySpan { first: self.monday, last: Some(self.sunday()) }
    }

    /// The seven days, Monday first.
    pub fn days(self) -> impl Iterator<Item = Day> {
        (0..7).map(move |it| shift(self.monday, it))
    }

    /// `day` lies in the week.
    pub fn contains(self, day: Day) -> bool {
        Self::of(day) == self
    }

    /// The ISO week-year: `2027-01-01` lies in 2026.
    pub fn week_year(self) -> i32 {
        self.monday.iso_week().year()
    }

    /// The number in the ISO week-year, 1 to 53.
    pub fn number(self) -> u32 {
        self.monday.iso_week().week()
    }

    /// The week after.
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The week before.
    pub fn previous(self) -> Self {
        self.plus(-1)
    }

    /// The week `weeks` later, or earlier when negative.
    pub fn plus(self, weeks: i32) -> Self {
        let days = TimeDelta::days(i64::from(weeks) * 7);
        match self.monday.checked_add_signed(days) {
            Some(monday) => Self { monday },
            None => Self::of(shift(self.monday, days.num_days())),
        }
    }

    /// How many weeks later `other` is; negative when it is earlier.
    pub fn weeks_until(self, other: Self) -> i32 {
        (other.monday.num_days_from_ce() - self.monday.num_days_from_ce()) / 7
    }

    /// Every week of `range`, oldest first.
    pub fn each(range: RangeInclusive<Self>) -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator {
        let (first, last) = range.into_inner();
        let count = first.weeks_until(last).saturating_add(1).max(0);
        (0..count).map(move |it| first.plus(it))
    }
}

impl fmt::Display for IsoWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.week_year(), self.number())
    }
}

impl FromStr for IsoWeek {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

impl TryFrom<String> for IsoWeek {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        Self::parse(&text)
    }
}

impl From<IsoWeek> for String {
    fn from(week: IsoWeek) -> Self {
        week.to_string()
    }
}

/// Reads exactly `2026-07-30`: four, two and two digits, a day that exists. A store reads a
/// million of these, so it looks at ten bytes and at nothing else.
pub fn parse_day(text: &str) -> Result<Day, Invalid> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().map_err(|_| Invalid::DayMalformed)?;
    let [a, b, c, d, b'-', e, f, b'-', g, h] = *bytes else {
        return Err(Invalid::DayMalformed);
    };
    let (Some(year), Some(month), Some(day)) = (digits(&[a, b, c, d]), digits(&[e, f]), digits(&[g, h])) else {
        return Err(Invalid::DayMalformed);
    };
    Day::from_ymd_opt(year as i32, month, day).ok_or(Invalid::NoSuchDay { year: year as i32, month, day })
}

/// Nobody writes of days before the first of this year: another century is a slip.
pub const FIRST_YEAR: i32 = 1990;

/// A day on which something happened around somebody who is supported: not before the method, for that is a slip. That it
/// has come is asked where it is read.
///
/// # Errors
/// What is no day, [`Invalid::StartTooEarly`].
pub fn parse_known_day(text: &str) -> Result<Day, Invalid> {
    let day = parse_day(text.trim())?;
    if day.year() < FIRST_YEAR {
        return Err(Invalid::StartTooEarly { first: FIRST_YEAR });
    }
    Ok(day)
}

/// A day as somebody may enter it, up to so many days after `as_of`.
///
/// # Errors
/// What is no day, [`Invalid::StartTooEarly`], [`Invalid::DayTooFarAhead`].
pub fn parse_day_in_reach(text: &str, as_of: Day, ahead: u32) -> Result<Day, Invalid> {
    let day = parse_known_day(text)?;
    if day > shift(as_of, i64::from(ahead)) {
        return Err(Invalid::DayTooFarAhead { max: ahead });
    }
    Ok(day)
}

/// The day `days` later; the first or last day that can be named when there is none.
pub fn shift(day: Day, days: i64) -> Day {
    let edge = if days < 0 { Day::MIN } else { Day::MAX };
    TimeDelta::try_days(days).and_then(|it| day.checked_add_signed(it)).unwrap_or(edge)
}

fn digits(text: &[u8]) -> Option<u32> {
    text.iter().try_fold(0, |number, byte| match byte {
        b'0'..=b'9' => Some(number * 10 + u32::from(byte - b'0')),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn span(first: &str, last: &str) -> DaySpan {
        DaySpan::new(day(first), (!last.is_empty()).then(|| day(last))).unwrap()
    }

    #[track_caller]
    fn check_day(text: &str, expected: Expect) {
        expected.assert_eq(&match parse_day(text) {
            Ok(day) => format!("ok: {day}"),
            Err(why) => format!("no: {why}"),
        });
    }

    #[track_caller]
    fn check_week(text: &str, expected: Expect) {
        expected.assert_eq(&match IsoWeek::parse(text) {
            Ok(week) => format!("ok: {week}, {} to {}", week.monday(), week.sunday()),
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn a_day_is_ten_characters_of_iso() {
        check_day("2026-07-30", expect!["ok: 2026-07-30"]);
        check_day("2024-02-29", expect!["ok: 2024-02-29"]);
        check_day("2026-02-29", expect!["no: there is no day 29 in month 2 of 2026"]);
        check_day("2026-13-01", expect!["no: there is no day 1 in month 13 of 2026"]);
        check_day("2026-7-30", expect!["no: a day is written as 2026-07-30"]);
        check_day("30-07-2026", expect!["no: a day is written as 2026-07-30"]);
        check_day(" 2026-07-3", expect!["no: a day is written as 2026-07-30"]);
        check_day("+026-07-30", expect!["no: a day is written as 2026-07-30"]);
        check_day("2026-07-30T00", expect!["no: a day is written as 2026-07-30"]);
        check_day("2026-07-é0", expect!["no: a day is written as 2026-07-30"]);
        check_day("", expect!["no: a day is written as 2026-07-30"]);
    }

    #[test]
    fn week_53_exists_only_in_long_years() {
        check_week("2026-W53", expect!["ok: 2026-W53, 2026-12-28 to 2027-01-03"]);
        check_week("2027-W01", expect!["ok: 2027-W01, 2027-01-04 to 2027-01-10"]);
        check_week("2020-W53", expect!["ok: 2020-W53, 2020-12-28 to 2021-01-03"]);
        check_week("2025-W53", expect!["no: 2025 has no week 53"]);
        check_week("2026-W00", expect!["no: 2026 has no week 0"]);
        check_week("2026-W54", expect!["no: 2026 has no week 54"]);
    }

    #[test]
    fn a_week_is_written_in_one_way() {
        for wrong in ["2026-w31", "2026W31", "2026-W1", "2026-W031", "W31-2026", " 2026-W31", "2026-W3é", ""] {
            check_week(wrong, expect!["no: a week is written as 2026-W31"]);
        }
    }

    #[test]
    fn the_turn_of_the_iso_year_is_not_the_turn_of_the_year() {
        let week = IsoWeek::of(day("2027-01-01"));
        assert_eq!((week.week_year(), week.number()), (2026, 53));
        let week = IsoWeek::of(day("2025-12-29"));
        assert_eq!((week.week_year(), week.number()), (2026, 1));
    }

    #[test]
    fn weeks_follow_each_other_through_week_53() {
        let range = IsoWeek::parse("2026-W52").unwrap()..=IsoWeek::parse("2027-W02").unwrap();
        let shown: Vec<_> = IsoWeek::each(range.clone()).map(|it| it.to_string()).collect();
        assert_eq!(shown, ["2026-W52", "2026-W53", "2027-W01", "2027-W02"]);
        assert_eq!(range.start().weeks_until(*range.end()), 3);
        assert_eq!(range.end().weeks_until(*range.start()), -3);
        assert_eq!(range.start().next().next(), range.end().previous());
        assert_eq!(IsoWeek::each(*range.end()..=*range.start()).len(), 0);
    }

    #[test]
    fn a_week_is_its_text_in_serde() {
        let week = IsoWeek::parse("2026-W31").unwrap();
        assert_eq!(serde_json::to_string(&week).unwrap(), "\"2026-W31\"");
        assert_eq!(serde_json::from_str::<IsoWeek>("\"2026-W31\"").unwrap(), week);
        assert!(serde_json::from_str::<IsoWeek>("\"2025-W53\"").is_err());
    }

    #[test]
    fn a_span_does_not_end_before_it_begins() {
        let refused = DaySpan::new(day("2026-07-30"), Some(day("2026-07-29")));
        expect!["the span ends on 2026-07-29, before it begins on 2026-07-30"]
            .assert_eq(&refused.unwrap_err().to_string());
        assert_eq!(DaySpan::day(day("2026-07-30")).days(), Some(1));
        assert_eq!(DaySpan::open(day("2026-07-30")).days(), None);
    }

    #[test]
    fn spans_meet_in_their_common_days() {
        let july = span("2026-07-01", "2026-07-31");
        let later = span("2026-07-31", "");
        assert_eq!(july.intersection(&later), Some(DaySpan::day(day("2026-07-31"))));
        assert!(!july.overlaps(&span("2026-08-01", "")));
        assert!(july.contains(day("2026-07-01")) && july.contains(day("2026-07-31")));
        assert!(!july.contains(day("2026-06-30")) && !july.contains(day("2026-08-01")));
        assert!(july.covers(&span("2026-07-02", "2026-07-31")) && !july.covers(&later));
        assert_eq!(july.days(), Some(31));
    }

    #[test]
    fn the_edge_of_time_does_not_panic() {
        assert_eq!(IsoWeek::of(Day::MAX).plus(9).monday().year(), Day::MAX.year());
        assert_eq!(shift(Day::MIN, -1), Day::MIN);
    }
}
