//! Days, weeks and months as people write them in a spreadsheet.

use chrono::{Datelike, TimeDelta};
use domain::calendar::{Day, IsoWeek, parse_day};

use super::Reason;
use crate::{grid::Cell, words};

/// What a column of days means by what it writes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Days {
    /// `3/4/2026` is 4 March.
    pub month_first: bool,
    /// The year of a day or week that has none.
    pub year: Option<i32>,
    /// Of two digits: years after this are of the last century. For birth dates it is today's year.
    pub latest_year: Option<i32>,
}

/// A day, or a week when that is all that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Day(Day),
    Week(IsoWeek),
}

const MONTHS: [&[&str]; 12] = [
    &["jan", "januari", "january"],
    &["feb", "februari", "february", "febr"],
    &["mrt", "maart", "mar", "march", "maa"],
    &["apr", "april"],
    &["mei", "may"],
    &["jun", "juni", "june"],
    &["jul", "juli", "july"],
    &["aug", "augustus", "august"],
    &["sep", "sept", "september"],
    &["okt", "oktober", "oct", "october"],
    &["nov", "november"],
    &["dec", "december"],
];
const WEEKDAYS: [&str; 28] = [
    "ma",
    "di",
    "wo",
    "do",
    "vr",
    "za",
    "zo",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The month that a word names, 1 to 12.
pub(crate) fn month_word(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

impl Days {
    /// The day in a cell; `None` when it is empty.
    pub fn day(&self, cell: &Cell) -> Result<Option<Day>, Reason> {
        match self.when(cell)? {
            Some(When::Week(_)) => Err(Reason::NotADay),
            Some(When::Day(day)) => Ok(Some(day)),
            None => Ok(None),
        }
    }

    /// The day or the week in a cell; `None` when it is empty.
    pub fn when(&self, cell: &Cell) -> Result<Option<When>, Reason> {
        match cell {
            Cell::Empty => Ok(None),
            Cell::Day(day) | Cell::Moment(day, _) => Ok(Some(When::Day(*day))),
            Cell::Number(number) => serial(*number).map(|it| Some(When::Day(it))).ok_or(Reason::NotADay),
            Cell::Text(text) => self.text(text),
            Cell::Error => Err(Reason::ErrorValue),
            Cell::Time(_) | Cell::Bool(_) => Err(Reason::NotADay),
        }
    }

    fn text(&self, text: &str) -> Result<Option<When>, Reason> {
        let folded = words::fold(text);
        match folded.trim_matches(['?', '.', ' ']) {
            "" if folded.contains('?') => return Err(Reason::NotKnown),
            "" | "-" | "--" | "nvt" | "n.v.t" | "geen" | "none" | "n/a" => return Ok(None),
            _ => {}
        }
        if let Some((year, week)) = week_of_header(&folded) {
            let year = year.or(self.year).ok_or(Reason::YearMissing)?;
            return IsoWeek::numbered(year, week).map(|it| Some(When::Week(it))).map_err(|_| Reason::NoSuchWeek);
        }
        self.written(&folded).map(|it| Some(When::Day(it)))
    }

    fn written(&self, folded: &str) -> Result<Day, Reason> {
        let untimed = folded.split(['t', ' ']).next().unwrap_or_default();
        match parse_day(untimed) {
            Ok(day) => return Ok(day),
            Err(domain::error::Invalid::NoSuchDay { .. }) => return Err(Reason::NoSuchDay),
            Err(_) => {}
        }
        let parts: Vec<&str> = folded.split(['-', '/', '.', ' ', ',']).filter(|it| !it.is_empty()).collect();
        let parts = match parts.split_first() {
            Some((first, rest)) if WEEKDAYS.contains(first) => rest,
            _ => &parts,
        };
        let number = |it: &str| it.parse::<u32>().ok().filter(|_| it.len() <= 4);
        // `3 mrt 2026`, `mrt 3 2026`, and what follows a day: a time.
        let (day, month, year) = match parts {
            [digits] if digits.len() == 8 && digits.starts_with(['1', '2']) => {
                let number = |range| digits.get(range).and_then(|it: &str| it.parse::<u32>().ok());
                let parts = (number(6..8), number(4..6), number(0..4));
                let (Some(day), Some(month), Some(year)) = parts else { return Err(Reason::NotADay) };
                (day, month, Some(self.full(year, 4)))
            }
            [digits] if digits.len() == 5 => {
                return digits.parse().ok().and_then(serial).ok_or(Reason::NotADay);
            }
            // 2026/7/30
            [year, month, day, ..] if year.len() == 4 => {
                let parts = (number(day), number(month), number(year));
                let (Some(day), Some(month), Some(year)) = parts else { return Err(Reason::NotADay) };
                (day, month, Some(self.full(year, 4)))
            }
            [one, two, rest @ ..] => {
                let year = rest.first().filter(|it| !it.contains(':')).map(|it| (number(it), it.len()));
                let year = match year {
                    Some((Some(year), length @ (2 | 4))) => Some(self.full(year, length)),
                    Some(_) => return Err(Reason::NotADay),
                    None => None,
                };
                match (number(one), number(two), month_word(one), month_word(two)) {
                    (Some(month), Some(day), _, _) if self.month_first => (day, month, year),
                    (Some(day), Some(month), _, _) => (day, month, year),
                    (Some(day), None, _, Some(month)) => (day, month, year),
                    (None, Some(day), Some(month), _) => (day, month, year),
                    _ => return Err(Reason::NotADay),
                }
            }
            _ => return Err(Reason::NotADay),
        };
        let year = year.or(self.year).ok_or(Reason::YearMissing)?;
        Day::from_ymd_opt(year, month, day).ok_or(Reason::NoSuchDay)
    }

    fn full(&self, year: u32, length: usize) -> i32 {
        let year = i32::try_from(year).unwrap_or_default();
        match length {
            2 if 2000 + year > self.latest_year.unwrap_or(2069) => 1900 + year,
            2 => 2000 + year,
            _ => year,
        }
    }
}

/// The day of a serial number, as spreadsheets count from 30 December 1899: from 1910 to 2100, so that neither a year
/// nor a house number is one.
fn serial(number: f64) -> Option<Day> {
    let days = (number.fract() == 0.0 && (3654.0..=73_415.0).contains(&number)).then_some(number as i64)?;
    Day::from_ymd_opt(1899, 12, 30)?.checked_add_signed(TimeDelta::days(days))
}

/// `wk 12`, `week 12`, `w12`, `2026-W12`, `wk 12 2026`, `12-2026` is none: year, if told, and number.
pub(crate) fn week_of_header(folded: &str) -> Option<(Option<i32>, u32)> {
    let text = folded.trim();
    if let Some((year, week)) = text.split_once("-w").or(text.split_once(" w")) {
        let week = week.strip_prefix("eek").or(week.strip_prefix('k')).unwrap_or(week);
        if let (Ok(year @ 1900..=2200), Ok(week @ 1..=53)) = (year.trim().parse(), week.trim().parse()) {
            return Some((Some(year), week));
        }
    }
    let rest = ["weeknummer", "weeknr", "week", "wk", "w"].iter().find_map(|it| text.strip_prefix(it))?;
    let rest = rest.trim_start_matches(['.', ' ', '-', ':', '_', '#', '\'']);
    let digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
    let (week, after) = rest.split_at_checked(digits)?;
    let week = week.parse().ok().filter(|it| (1..=53).contains(it))?;
    let after = after.trim_matches([' ', '-', '/', '(', ')', '\'', ',']);
    match after.parse::<i32>() {
        Ok(year @ 1900..=2200) => Some((Some(year), week)),
        Ok(year @ 0..=99) if after.len() == 2 => Some((Some(2000 + year), week)),
        _ if after.is_empty() || after.starts_with(|it: char| it.is_alphabetic() || it.is_ascii_digit()) => {
            Some((None, week))
        }
        _ => None,
    }
}

/// The week in a header cell, if it says its year as well.
pub(crate) fn iso_week(year: i32, week: u32) -> Result<IsoWeek, Reason> {
    IsoWeek::numbered(year, week).map_err(|_| Reason::NoSuchWeek)
}

/// `jan`, `januari 2026`, `jan-26`, `2026-01`, `01-2026`: year, if told, and month.
pub(crate) fn month_of_header(cell: &Cell) -> Option<(Option<i32>, u32)> {
    match cell {
        Cell::Day(day) if day.day() == 1 => Some((Some(day.year()), day.month())),
        Cell::Text(text) => {
            let parts = words::words(text);
            let year = |it: &str| match (it.parse::<i32>(), it.len()) {
                (Ok(year @ 1900..=2200), 4) => Some(year),
                (Ok(year), 2) => Some(2000 + year),
                _ => None,
            };
            match parts.iter().map(String::as_str).collect::<Vec<_>>()[..] {
                [month] => month_word(month).map(|it| (None, it)),
                ["huur" | "maand" | "month", month] => month_word(month).map(|it| (None, it)),
                [one, two] => match (month_word(one), year(two), year(one), one.parse(), two.parse()) {
                    (Some(month), Some(year), ..) => Some((Some(year), month)),
                    (_, _, Some(year), _, Ok(month @ 1..=12)) if one.len() == 4 => Some((Some(year), month)),
                    (_, Some(year), _, Ok(month @ 1..=12), _) if two.len() == 4 => Some((Some(year), month)),
                    _ => None,
                },
                _ => None,
            }
        }
        _ => None,
    }
}

/// Years from 2000 to 2099 that stand in a text, in their order.
pub(crate) fn year_in(text: &str) -> Vec<i32> {
    let runs = text.split(|it: char| !it.is_ascii_digit());
    runs.filter(|it| it.len() == 4).filter_map(|it| it.parse().ok()).filter(|it| (2000..2100).contains(it)).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(cell: Cell, expected: Expect) {
        let days = Days { month_first: false, year: Some(2026), latest_year: None };
        expected.assert_eq(&format!("{:?}", days.when(&cell)));
    }

    fn text(text: &str) -> Cell {
        Cell::text(text)
    }

    #[test]
    fn a_day_is_read_in_every_form_that_teams_write() {
        for it in [
            "2026-03-03",
            "03-03-2026",
            "3-3-2026",
            "3/3/26",
            "3.3.2026",
            "3 mrt 2026",
            "3 maart 2026",
            "3-mrt-26",
            "ma 3-3-2026",
            "dinsdag 3 maart 2026",
            "2026/3/3",
            "20260303",
            "46084",
            "3-3",
            "3 mrt",
            "March 3, 2026",
            "03-03-2026 14:30",
            "2026-03-03T14:30:00",
        ] {
            check(text(it), expect!["Ok(Some(Day(2026-03-03)))"]);
        }
        check(Cell::Number(46084.0), expect!["Ok(Some(Day(2026-03-03)))"]);
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        check(text("31-02-2026"), expect!["Err(NoSuchDay)"]);
        check(text("2026-02-31"), expect!["Err(NoSuchDay)"]);
        check(text("12/25/2026"), expect!["Err(NoSuchDay)"]);
        check(text("binnenkort"), expect!["Err(NotADay)"]);
        check(text("?"), expect!["Err(NotKnown)"]);
        check(text("3-3-226"), expect!["Err(NotADay)"]);
        check(text("eind maart"), expect!["Err(NotADay)"]);
        check(Cell::Number(2026.0), expect!["Err(NotADay)"]);
        check(Cell::Number(46084.5), expect!["Err(NotADay)"]);
        check(Cell::Error, expect!["Err(ErrorValue)"]);
        for it in ["", "-", "nvt", "n.v.t."] {
            check(text(it), expect!["Ok(None)"]);
        }
    }

    #[test]
    fn a_week_may_be_all_that_is_known() {
        for it in ["wk 12", "week 12", "W12", "2026-W12", "wk12 2026", "wk. 12", "2026 week 12"] {
            check(text(it), expect!["Ok(Some(Week(IsoWeek { monday: 2026-03-16 })))"]);
        }
        check(text("wk 53 2025"), expect!["Err(NoSuchWeek)"]);
        assert_eq!(Days::default().when(&text("wk 12")), Err(Reason::YearMissing));
        assert_eq!(Days::default().when(&text("3-3")), Err(Reason::YearMissing));
    }

    #[test]
    fn two_digits_of_a_birth_year_lie_in_the_past() {
        let birth = Days { latest_year: Some(2026), ..Days::default() };
        assert_eq!(birth.day(&text("1-2-83")), Ok(Day::from_ymd_opt(1983, 2, 1)));
        assert_eq!(birth.day(&text("1-2-03")), Ok(Day::from_ymd_opt(2003, 2, 1)));
        assert_eq!(birth.day(&text("1-2-27")), Ok(Day::from_ymd_opt(1927, 2, 1)));
        let american = Days { month_first: true, ..Days::default() };
        assert_eq!(american.day(&text("12/25/2026")), Ok(Day::from_ymd_opt(2026, 12, 25)));
    }

    #[test]
    fn a_header_names_a_month_or_a_week() {
        for (header, expected) in [
            ("jan", Some((None, 1))),
            ("Maart 2026", Some((Some(2026), 3))),
            ("okt-25", Some((Some(2025), 10))),
            ("2026-01", Some((Some(2026), 1))),
            ("01-2026", Some((Some(2026), 1))),
            ("Huur mei", Some((None, 5))),
            ("Naam", None),
        ] {
            assert_eq!(month_of_header(&text(header)), expected, "{header}");
        }
        for (header, expected) in [
            ("wk 1", Some((None, 1))),
            ("week 53", Some((None, 53))),
            ("2026-w01", Some((Some(2026), 1))),
            ("wk 1 '27", Some((Some(2027), 1))),
            ("wk 54", None),
            ("woning", None),
            ("werkdagen", None),
        ] {
            assert_eq!(week_of_header(header), expected, "{header}");
        }
        assert_eq!(year_in("Bezoeken 2025-2026"), [2025, 2026]);
    }
}
