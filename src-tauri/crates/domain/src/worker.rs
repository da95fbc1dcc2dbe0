//! Somebody who visits: a name and the hours of a contract week.

use crate::{
    error::{Field, Invalid},
    text::{line, some_line},
};

/// The name of a worker, as colleagues say it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WorkerName(String);

impl WorkerName {
    /// The most characters.
    pub const MAX: usize = 100;

    /// Any text on one line.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        some_line(raw, Field::WorkerName, Self::MAX).map(Self)
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Contract minutes a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekMinutes(u32);

impl WeekMinutes {
    /// The most hours: the law (Arbeidstijdenwet 5:7) allows 60 in one week.
    pub const MAX_HOURS: u32 = 60;

    /// Hours as they are typed: `28`, `28,5` or `28.5`; nothing: unknown.
    pub fn parse_hours(raw: &str) -> Result<Option<Self>, Invalid> {
        let Some(text) = line(raw, Field::Hours, 10)? else { return Ok(None) };
        let wrong = Invalid::HoursMalformed { max: Self::MAX_HOURS };
        let (hours, part) = text.split_once([',', '.']).unwrap_or((&text, "0"));
        let is_number = |it: &str| !it.is_empty() && it.len() <= 2 && it.bytes().all(|it| it.is_ascii_digit());
        if !is_number(hours) || !is_number(part) {
            return Err(wrong);
        }
        let (Ok(whole), Ok(hundredths)) = (hours.parse::<u32>(), format!("{part:0<2}").parse::<u32>()) else {
            return Err(wrong);
        };
        let minutes = whole * 60 + (hundredths * 60 + 50) / 100;
        if minutes > Self::MAX_HOURS * 60 { Err(wrong) } else { Ok(Some(Self(minutes))) }
    }

    /// The number of minutes.
    pub const fn get(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: Expect) {
        expected.assert_eq(&match WeekMinutes::parse_hours(raw) {
            Ok(minutes) => format!("ok: {:?}", minutes.map(WeekMinutes::get)),
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn hours_become_whole_minutes() {
        check("28", expect!["ok: Some(1680)"]);
        check("28,5", expect!["ok: Some(1710)"]);
        check("28.25", expect!["ok: Some(1695)"]);
        check("0", expect!["ok: Some(0)"]);
        check("60", expect!["ok: Some(3600)"]);
        check(" ", expect!["ok: None"]);
        check("60,1", expect!["no: hours a week are a number from 0 to 60"]);
        check("-8", expect!["no: hours a week are a number from 0 to 60"]);
        check("28,", expect!["no: hours a week are a number from 0 to 60"]);
        check("fulltime", expect!["no: hours a week are a number from 0 to 60"]);
    }
}
