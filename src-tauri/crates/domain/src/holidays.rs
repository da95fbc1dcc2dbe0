//! Dutch public holidays of any year, computed.
//!
//! Those of the Algemene termijnenwet, art. 3, with the first days of Easter and Whitsun and Good
//! Friday, which the law only equates (`domain.md`, section 6). A holiday moves a visit to another
//! day; it never excuses a week. Who has the day off is for the organisation to say.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, shift},
    codes::codes,
};

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// Nieuwjaarsdag, 1 January.
    NewYearsDay,
    /// Goede Vrijdag: for most employers a working day.
    GoodFriday,
    /// Eerste paasdag.
    EasterSunday,
    /// Tweede paasdag.
    EasterMonday,
    /// Koningsdag, 27 April; on the 26th when that is a Sunday.
    KingsDay,
    /// Bevrijdingsdag, 5 May: for many employers a day off once in five years.
    LiberationDay,
    /// Hemelvaartsdag.
    AscensionDay,
    /// Eerste pinksterdag.
    WhitSunday,
    /// Tweede pinksterdag.
    WhitMonday,
    /// Eerste kerstdag.
    ChristmasDay,
    /// Tweede kerstdag.
    SecondChristmasDay,
}

codes! { Holiday, "holiday" {
    NewYearsDay = "new_years_day",
    GoodFriday = "good_friday",
    EasterSunday = "easter_sunday",
    EasterMonday = "easter_monday",
    KingsDay = "kings_day",
    LiberationDay = "liberation_day",
    AscensionDay = "ascension_day",
    WhitSunday = "whit_sunday",
    WhitMonday = "whit_monday",
    ChristmasDay = "christmas_day",
    SecondChristmasDay = "second_christmas_day",
}}

impl Holiday {
    /// Most people have the day off. Who has it is for the organisation to say; Good Friday and Liberation Day are working
    /// days for most employers (`domain.md`, section 6).
    pub const fn is_day_off(self) -> bool {
        !matches!(self, Self::GoodFriday | Self::LiberationDay)
    }

    /// The day on which it falls; `None` for a year that the calendar does not have.
    pub fn in_year(self, year: i32) -> Option<Day> {
        let fixed = |month, day| Day::from_ymd_opt(year, month, day);
        let from_easter = |days| easter(year).map(|it| shift(it, days));
        match self {
            Self::NewYearsDay => fixed(1, 1),
            Self::GoodFriday => from_easter(-2),
            Self::EasterSunday => from_easter(0),
            Self::EasterMonday => from_easter(1),
            Self::KingsDay => fixed(4, 27).map(|it| match it.weekday() {
                chrono::Weekday::Sun => shift(it, -1),
                _ => it,
            }),
            Self::LiberationDay => fixed(5, 5),
            Self::AscensionDay => from_easter(39),
            Self::WhitSunday => from_easter(49),
            Self::WhitMonday => from_easter(50),
            Self::ChristmasDay => fixed(12, 25),
            Self::SecondChristmasDay => fixed(12, 26),
        }
    }
}

/// The holidays of a year, earliest first.
pub fn of_year(year: i32) -> Vec<(Day, Holiday)> {
    let mut days: Vec<_> = Holiday::ALL.iter().filter_map(|it| Some((it.in_year(year)?, *it))).collect();
    days.sort_unstable();
    days
}

/// The holidays on `day`: none, one, or two when Ascension falls on 5 May (2016).
pub fn on(day: Day) -> impl Iterator<Item = Holiday> {
    let holidays = Holiday::ALL.iter().copied();
    holidays.filter(move |it| it.in_year(day.year()) == Some(day))
}

/// Easter Sunday of a Gregorian year: the anonymous computus of 1876 ("Meeus/Jones/Butcher").
/// The letters are those of the published table; they have no other names.
fn easter(year: i32) -> Option<Day> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let sum = h + l - 7 * m + 114;
    Day::from_ymd_opt(year, sum.div_euclid(31).unsigned_abs(), (sum.rem_euclid(31) + 1).unsigned_abs())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_day;

    #[track_caller]
    fn check(years: std::ops::RangeInclusive<i32>, expected: Expect) {
        let year = |year| {
            let days: Vec<_> = of_year(year).iter().map(|(day, _)| day.format("%m-%d").to_string()).collect();
            format!("{year}: {}", days.join(" "))
        };
        expected.assert_eq(&years.map(year).collect::<Vec<_>>().join("\n"));
    }

    /// 2025 to 2031 as in `domain.md`; all of it also computed by Oudin's method, a different one.
    #[test]
    fn the_holidays_of_sixteen_years() {
        check(
            2025..=2040,
            expect![[r#"
                2025: 01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26
                2026: 01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26
                2027: 01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26
                2028: 01-01 04-14 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26
                2029: 01-01 03-30 04-01 04-02 04-27 05-05 05-10 05-20 05-21 12-25 12-26
                2030: 01-01 04-19 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26
                2031: 01-01 04-11 04-13 04-14 04-26 05-05 05-22 06-01 06-02 12-25 12-26
                2032: 01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26
                2033: 01-01 04-15 04-17 04-18 04-27 05-05 05-26 06-05 06-06 12-25 12-26
                2034: 01-01 04-07 04-09 04-10 04-27 05-05 05-18 05-28 05-29 12-25 12-26
                2035: 01-01 03-23 03-25 03-26 04-27 05-03 05-05 05-13 05-14 12-25 12-26
                2036: 01-01 04-11 04-13 04-14 04-26 05-05 05-22 06-01 06-02 12-25 12-26
                2037: 01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26
                2038: 01-01 04-23 04-25 04-26 04-27 05-05 06-03 06-13 06-14 12-25 12-26
                2039: 01-01 04-08 04-10 04-11 04-27 05-05 05-19 05-29 05-30 12-25 12-26
                2040: 01-01 03-30 04-01 04-02 04-27 05-05 05-10 05-20 05-21 12-25 12-26"#]],
        );
    }

    #[test]
    fn easter_lies_between_22_march_and_25_april_on_a_sunday() {
        for year in 1583..4000 {
            let easter = easter(year).unwrap();
            assert_eq!(easter.weekday(), chrono::Weekday::Sun, "{year}");
            let (first, last) = (Day::from_ymd_opt(year, 3, 22), Day::from_ymd_opt(year, 4, 25));
            assert!(first <= Some(easter) && Some(easter) <= last, "{year}");
        }
    }

    #[test]
    fn a_day_can_be_two_holidays() {
        let on = |text| on(parse_day(text).unwrap()).collect::<Vec<_>>();
        assert_eq!(on("2016-05-05"), [Holiday::LiberationDay, Holiday::AscensionDay]);
        assert_eq!(on("2031-04-26"), [Holiday::KingsDay]);
        assert_eq!(on("2031-04-27"), []);
    }

    #[test]
    fn a_year_outside_the_calendar_has_none() {
        assert_eq!(of_year(i32::MAX / 2), []);
    }
}
