//! Hours of a day, and who works when: patterns of even and odd weeks, and what is taken from them.

use chrono::Datelike;

use super::{AbsenceKind, Parity};
use crate::{
    calendar::{Day, DaySpan, IsoWeek},
    error::{Field, Invalid},
    text::some_line,
};

/// A time of the day as it is stored, `09:30`, in minutes since midnight.
///
/// # Errors
/// [`Invalid::ClockMalformed`].
pub fn parse_clock(text: &str) -> Result<u32, Invalid> {
    let wrong = Invalid::ClockMalformed;
    let (hour, minute) = text.split_once(':').ok_or(wrong)?;
    let number = |text: &str, below: u32| {
        let plain = text.len() == 2 && text.bytes().all(|it| it.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten().filter(|it: &u32| *it < below).ok_or(wrong)
    };
    Ok(number(hour, 24)? * 60 + number(minute, 60)?)
}

/// A time of the day as people write it: `9:30`, `09.30` and `9` for nine o'clock.
///
/// # Errors
/// [`Invalid::ClockMalformed`].
pub fn read_clock(raw: &str) -> Result<u32, Invalid> {
    let (hour, minute) = raw.trim().split_once([':', '.']).unwrap_or((raw.trim(), "00"));
    let hour = if hour.len() == 1 { format!("0{hour}") } else { hour.to_owned() };
    parse_clock(&format!("{hour}:{minute}"))
}

/// What an appointment is called, on one line.
///
/// # Errors
/// [`Invalid::TextBlank`], [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
pub fn parse_title(raw: &str) -> Result<String, Invalid> {
    some_line(raw, Field::Title, MAX_TITLE)
}

/// The most characters of a title.
pub const MAX_TITLE: usize = 100;

/// Minutes since midnight as they are stored: `09:30`. What lies after midnight is the last minute of the day.
pub fn show_clock(minutes: u32) -> String {
    let minutes = minutes.min(24 * 60 - 1);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A part of one day, in minutes since midnight; it ends before `ends`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    /// The first minute.
    pub starts: u32,
    /// The minute after the last one.
    pub ends: u32,
}

impl Hours {
    /// Hours that end after they begin.
    ///
    /// # Errors
    /// [`Invalid::HoursReversed`].
    pub fn new(starts: u32, ends: u32) -> Result<Self, Invalid> {
        if starts < ends { Ok(Self { starts, ends }) } else { Err(Invalid::HoursReversed) }
    }

    /// From a minute on, so long.
    pub fn lasting(starts: u32, minutes: u32) -> Self {
        Self { starts, ends: starts.saturating_add(minutes.max(1)) }
    }

    /// They have a minute in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts < other.ends && other.starts < self.ends
    }

    /// Every minute of `other` lies in them.
    pub fn covers(&self, other: &Self) -> bool {
        self.starts <= other.starts && other.ends <= self.ends
    }
}

/// One line of a working pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// In which weeks, by the number of the ISO week.
    pub parity: Parity,
    /// 1: Monday.
    pub weekday: u32,
    /// From when to when.
    pub hours: Hours,
    /// From which day on, and until which.
    pub valid: DaySpan,
}

impl Pattern {
    /// The line says something about this day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.valid.contains(day)
            && self.weekday == day.weekday().number_from_monday()
            && match self.parity {
                Parity::Every => true,
                Parity::Even => IsoWeek::of(day).number().is_multiple_of(2),
                Parity::Odd => !IsoWeek::of(day).number().is_multiple_of(2),
            }
    }
}

/// The hours of somebody on a day, earliest first; empty on a day off. `None` while no pattern of theirs has begun:
/// then nobody knows when they work, which is not the same as never.
pub fn hours_on(patterns: &[Pattern], day: Day) -> Option<Vec<Hours>> {
    if !patterns.iter().any(|it| it.valid.first <= day) {
        return None;
    }
    let mut hours: Vec<Hours> = patterns.iter().filter(|it| it.holds_on(day)).map(|it| it.hours).collect();
    hours.sort_unstable();
    hours.dedup();
    Some(hours)
}

/// Days, or hours of each of them, on which somebody does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent {
    /// Why.
    pub kind: AbsenceKind,
    /// Which days; without an end while nobody knows.
    pub days: DaySpan,
    /// Which hours of each of them; `None`: the whole day.
    pub hours: Option<Hours>,
}

impl Absent {
    /// Somebody cannot be there at these hours of the day. Without hours only a whole day off says so.
    pub fn takes(&self, day: Day, hours: Option<Hours>) -> bool {
        self.days.contains(day)
            && match (self.hours, hours) {
                (None, _) => true,
                (Some(off), Some(asked)) => off.overlaps(&asked),
                (Some(_), None) => false,
            }
    }
}

/// When a visit suits a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TenantTime {
    /// 1: Monday.
    pub weekday: u32,
    /// From when to when.
    pub hours: Hours,
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    /// `parity weekday starts-ends from..to`
    pub(super) fn pattern(text: &str) -> Pattern {
        let parts: Vec<&str> = text.split(' ').collect();
        let (starts, ends) = parts[2].split_once('-').unwrap();
        let (first, last) = parts[3].split_once("..").unwrap();
        Pattern {
            parity: Parity::from_code(parts[0]).unwrap(),
            weekday: parts[1].parse().unwrap(),
            hours: Hours::new(parse_clock(starts).unwrap(), parse_clock(ends).unwrap()).unwrap(),
            valid: DaySpan::new(day(first), (!last.is_empty()).then(|| day(last))).unwrap(),
        }
    }

    #[track_caller]
    fn check(patterns: &[&str], days: &[&str], expected: Expect) {
        let patterns: Vec<Pattern> = patterns.iter().map(|it| pattern(it)).collect();
        let shown = days.iter().map(|it| {
            let hours = hours_on(&patterns, day(it)).map(|hours| {
                let shown = hours.iter().map(|it| format!("{}-{}", show_clock(it.starts), show_clock(it.ends)));
                if hours.is_empty() { "free".to_owned() } else { shown.collect::<Vec<_>>().join(" ") }
            });
            format!("{} {it}: {}", IsoWeek::of(day(it)), hours.unwrap_or_else(|| "unknown".to_owned()))
        });
        expected.assert_eq(&shown.collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn after_week_53_two_odd_weeks_follow_each_other() {
        check(
            &["odd 1 09:00-17:00 2026-01-01..", "even 1 09:00-12:30 2026-01-01.."],
            &["2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"],
            expect![[r#"
                2026-W51 2026-12-14: 09:00-17:00
                2026-W52 2026-12-21: 09:00-12:30
                2026-W53 2026-12-28: 09:00-17:00
                2027-W01 2027-01-04: 09:00-17:00
                2027-W02 2027-01-11: 09:00-12:30"#]],
        );
    }

    #[test]
    fn a_day_has_the_hours_of_the_pattern_in_force() {
        check(
            &[
                "every 2 09:00-17:00 2026-07-01..2026-07-20",
                "every 2 13:00-17:00 2026-07-21..",
                "every 2 08:30-12:00 2026-07-21..",
            ],
            &["2026-06-30", "2026-07-14", "2026-07-15", "2026-07-21", "2026-07-28"],
            expect![[r#"
                2026-W27 2026-06-30: unknown
                2026-W29 2026-07-14: 09:00-17:00
                2026-W29 2026-07-15: free
                2026-W30 2026-07-21: 08:30-12:00 13:00-17:00
                2026-W31 2026-07-28: 08:30-12:00 13:00-17:00"#]],
        );
    }

    #[test]
    fn who_has_stopped_works_on_no_day_and_who_has_no_pattern_is_not_known() {
        check(&["every 2 09:00-17:00 2026-07-01..2026-07-20"], &["2026-07-28"], expect!["2026-W31 2026-07-28: free"]);
        check(&[], &["2026-07-28"], expect!["2026-W31 2026-07-28: unknown"]);
    }

    #[test]
    fn a_clock_is_five_characters() {
        assert_eq!([Ok(0), Ok(570), Ok(1439)], ["00:00", "09:30", "23:59"].map(parse_clock));
        for wrong in ["", "9:30", "24:00", "12:60", "12.30", "+1:00", "12:3"] {
            assert_eq!(Err(Invalid::ClockMalformed), parse_clock(wrong), "{wrong}");
        }
        assert_eq!([Ok(570), Ok(570), Ok(540)], ["9:30", " 09.30 ", "9"].map(read_clock));
        for wrong in ["", "half tien", "24", "9:5", "-1"] {
            assert_eq!(Err(Invalid::ClockMalformed), read_clock(wrong), "{wrong}");
        }
        assert_eq!(["00:00", "09:30", "23:59", "23:59"], [0, 570, 1439, 1500].map(show_clock));
    }

    #[test]
    fn hours_that_only_touch_do_not_overlap() {
        let hours = |starts, ends| Hours::new(starts, ends).unwrap();
        assert!(!hours(540, 600).overlaps(&hours(600, 660)));
        assert!(hours(540, 601).overlaps(&hours(600, 660)));
        assert!(hours(540, 660).covers(&hours(600, 660)) && !hours(540, 660).covers(&hours(600, 661)));
        assert_eq!(Err(Invalid::HoursReversed), Hours::new(600, 600));
    }
}
