//! What each column means: by the words above it, by the run of weeks or months it stands in, and by what is in it.

use chrono::Datelike;
use domain::{
    calendar::{Day, IsoWeek},
    dwelling::Postcode,
};

use super::{
    header::{Header, Title, counted},
    vocabulary::{Hints, meaning_of, reaches_another},
};
use crate::{
    grid::{Cell, Sheet},
    mapping::{Column, Meaning},
    values::{Days, cents, is_integer, month_of_header, month_word, week_of_header, year_in},
    words::{fold, words},
};

/// Cells of a column that are looked at for its content.
const LOOKED_AT: usize = 300;

/// The columns of a sheet, and the year that its weeks, months and days have.
pub(super) struct Columns {
    pub columns: Vec<Column>,
    pub year: Option<i32>,
    pub month_first: bool,
}

pub(super) fn find(sheet: &Sheet, header: &Header, title: &str, hints: &Hints, neighbours: &[i32]) -> Columns {
    let years = year_in(title);
    let year = years.first().copied().or_else(|| single(neighbours));
    let mut meanings: Vec<Option<Meaning>> = header.titles.iter().map(by_words).collect();
    times(sheet, header, title, hints, year, &mut meanings);
    let top = header.rows.last as usize;
    let mut columns = Vec::new();
    for (at, title) in header.titles.iter().enumerate() {
        let (filled, samples) = content(sheet, top, at);
        if filled == 0 && title.cell.is_empty() {
            continue;
        }
        columns.push(Column {
            column: u32::try_from(at + 1).unwrap_or(u32::MAX),
            header: match title.group.is_empty() {
                true => title.text(),
                false => format!("{} {}", title.group, title.text()),
            },
            meaning: meanings.get(at).copied().flatten().unwrap_or(Meaning::Ignore),
            samples,
            filled,
        });
    }
    let known: Vec<bool> = meanings.iter().map(Option::is_some).collect();
    by_content(sheet, top, &mut columns, &known);
    let is_week = |it: Meaning| matches!(it, Meaning::Week { .. });
    let is_month = |it: Meaning| matches!(it, Meaning::Month { .. });
    let of_months = turn_of_year(&mut columns, &years, year, is_month);
    let of_weeks = turn_of_year(&mut columns, &years, year, is_week);
    let year = if columns.iter().any(|it| is_week(it.meaning)) { of_weeks } else { of_months };
    let month_first = is_month_first(sheet, top, &columns);
    Columns { columns, year, month_first }
}

fn single(years: &[i32]) -> Option<i32> {
    match years {
        [first, rest @ ..] if rest.iter().all(|it| it == first) => Some(*first),
        _ => None,
    }
}

fn by_words(title: &Title) -> Option<Meaning> {
    let text = title.text();
    if title.group.is_empty() {
        return meaning_of(&text);
    }
    let group = fold(&title.group);
    if reaches_another(&format!("{group} {text}")) {
        return Some(Meaning::Ignore);
    }
    let both = || [format!("{group} {text}"), format!("{text} {group}")].iter().find_map(|it| meaning_of(it));
    let own = meaning_of(&text);
    match own {
        Some(Meaning::FullName) if group.contains("begeleid") || group.contains("worker") => Some(Meaning::Worker),
        Some(Meaning::Number) if ["adres", "woning", "address", "dwelling"].iter().any(|it| group.contains(it)) => {
            Some(Meaning::HouseNumber)
        }
        Some(own) => Some(own),
        None => both(),
    }
}

fn content(sheet: &Sheet, top: usize, column: usize) -> (u32, Vec<String>) {
    let (mut filled, mut samples) = (0, Vec::<String>::new());
    for row in top..sheet.height() {
        let cell = sheet.cell(row, column);
        if cell.is_empty() {
            continue;
        }
        filled += 1;
        if samples.len() < 3 {
            let shown: String = cell.shown().chars().take(80).collect();
            if !samples.contains(&shown) {
                samples.push(shown);
            }
        }
    }
    (filled, samples)
}

/// Weeks, months and days: columns of a matrix.
fn times(
    sheet: &Sheet,
    header: &Header,
    title: &str,
    hints: &Hints,
    year: Option<i32>,
    meanings: &mut [Option<Meaning>],
) {
    let cells: Vec<Cell> = header.titles.iter().map(|it| it.cell.clone()).collect();
    let group_year = |at: usize| header.titles.get(at).and_then(|it| year_in(&it.group).first().copied());
    let days: Vec<(usize, Day)> = cells
        .iter()
        .enumerate()
        .filter_map(|(at, it)| match it {
            Cell::Day(day) => Some((at, *day)),
            Cell::Text(text) if week_of_header(&fold(text)).is_none() && month_of_header(it).is_none() => {
                let at_least = text.chars().any(|it| it.is_ascii_digit()) && text.len() <= 20;
                let day = Days { year, ..Days::default() }.day(it).ok().flatten().filter(|_| at_least)?;
                text.parse::<f64>().is_err().then_some((at, day))
            }
            _ => None,
        })
        .collect();
    let firsts = days.iter().all(|(_, it)| it.day() == 1);
    let weekly =
        days.windows(2).filter(|it| matches!(it, [(_, one), (_, two)] if (*two - *one).num_days() == 7)).count();
    for (at, day) in &days {
        if days.len() < 3 {
            break;
        }
        let week = IsoWeek::of(*day);
        let meaning = match (firsts, weekly * 2 >= days.len()) {
            (true, _) => Meaning::Month { year: Some(day.year()), month: day.month() },
            (_, true) => Meaning::Week { year: Some(week.week_year()), week: week.number() },
            _ => Meaning::MatrixDay { day: *day },
        };
        set(meanings, *at, meaning);
    }
    for (at, cell) in cells.iter().enumerate() {
        if let Cell::Text(text) = cell {
            if let Some((year, week)) = week_of_header(&fold(text)) {
                set(meanings, at, Meaning::Week { year: year.or(group_year(at)), week });
            } else if let Some((year, month)) = month_of_header(cell).filter(|_| !(firsts && days.len() >= 3)) {
                set(meanings, at, Meaning::Month { year: year.or(group_year(at)), month });
            }
        }
    }
    let run = counted(&cells);
    let numbers: Vec<u32> = run.iter().filter_map(|at| is_integer(cells.get(*at)?)).collect();
    let most = numbers.iter().copied().max().unwrap_or_default();
    let group = run.first().and_then(|it| header.titles.get(*it)).map(|it| fold(&it.group)).unwrap_or_default();
    let month = words(&format!("{group} {title}")).iter().find_map(|it| month_word(it));
    let says_week = group.contains("week") || group.contains("wk") || fold(title).contains("week");
    let amounts = run.iter().filter(|at| mostly_amounts(sheet, header.rows.last as usize, **at)).count();
    for (at, number) in run.iter().zip(&numbers) {
        let meaning = match (month, year) {
            (Some(month), Some(year)) if !says_week && (28..=31).contains(&most) => {
                match Day::from_ymd_opt(year, month, *number) {
                    Some(day) => Meaning::MatrixDay { day },
                    None => continue,
                }
            }
            _ if !says_week && most <= 12 && (hints.rents || amounts * 2 > run.len()) => {
                Meaning::Month { year: group_year(*at), month: *number }
            }
            _ => Meaning::Week { year: group_year(*at), week: *number },
        };
        set(meanings, *at, meaning);
    }
}

fn set(meanings: &mut [Option<Meaning>], at: usize, meaning: Meaning) {
    if let Some(place) = meanings.get_mut(at) {
        *place = Some(meaning);
    }
}

fn mostly_amounts(sheet: &Sheet, top: usize, column: usize) -> bool {
    let cells = (top..sheet.height()).map(|row| sheet.cell(row, column)).filter(|it| !it.is_empty()).take(LOOKED_AT);
    let (all, amounts) = cells.fold((0, 0), |(all, amounts), it| {
        let amount = matches!(cents(it), Ok(Some(it)) if it == 0 || it >= 1_000);
        (all + 1, amounts + usize::from(amount))
    });
    amounts * 3 > all && all > 0
}

/// A column whose header nobody knows may show by its cells what it is.
fn by_content(sheet: &Sheet, top: usize, columns: &mut [Column], known: &[bool]) {
    let is_known = |it: &Column| known.get(it.column as usize - 1).copied().unwrap_or(false);
    let mut has: Vec<Meaning> = columns.iter().map(|it| it.meaning).collect();
    for column in columns.iter_mut() {
        if is_known(column) || column.filled < 2 {
            continue;
        }
        let at = column.column as usize - 1;
        let cells: Vec<&Cell> =
            (top..sheet.height()).map(|row| sheet.cell(row, at)).filter(|it| !it.is_empty()).take(LOOKED_AT).collect();
        let most = |fits: &dyn Fn(&Cell) -> bool| cells.iter().filter(|it| fits(it)).count() * 5 >= cells.len() * 4;
        let birth = Day::from_ymd_opt(2012, 1, 1).unwrap_or(Day::MIN);
        let guess = [
            (Meaning::Postcode, most(&|it| Postcode::parse(&it.shown()).is_ok())),
            (
                Meaning::Email,
                !reaches_another(&format!("mail {}", column.header)) && most(&|it| it.shown().contains('@')),
            ),
            (Meaning::FullName, most(&is_whole_name)),
            (Meaning::BirthDate, most(&|it| matches!(Days::default().day(it), Ok(Some(day)) if day < birth))),
        ];
        let guess = guess.into_iter().find(|(meaning, fits)| *fits && !has.contains(meaning));
        if let Some((meaning, _)) = guess {
            column.meaning = meaning;
            has.push(meaning);
        }
    }
    // A matrix often has no word above its names: they are the first column of text before the weeks.
    let first_time = columns.iter().position(|it| is_time(it.meaning));
    let names = [Meaning::FullName, Meaning::FamilyThenGiven, Meaning::FamilyName, Meaning::GivenName, Meaning::Worker];
    if let Some(first_time) = first_time
        && !has.iter().any(|it| names.contains(it))
    {
        let text = |it: &&mut Column| it.filled > 0 && it.samples.iter().any(|it| it.chars().any(char::is_alphabetic));
        if let Some(column) = columns.iter_mut().take(first_time).find(text) {
            column.meaning = Meaning::FullName;
        }
    }
}

fn is_whole_name(cell: &Cell) -> bool {
    let shown = cell.shown();
    let parts: Vec<&str> = shown.split(',').collect();
    parts.len() == 2
        && parts.iter().all(|it| !it.trim().is_empty())
        && !shown.chars().any(|it| it.is_ascii_digit() || matches!(it, '@' | ':'))
        && shown.split_whitespace().count() <= 6
}

pub(super) const fn is_time(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Week { .. } | Meaning::Month { .. } | Meaning::MatrixDay { .. })
}

/// The year of weeks and months that run past December: `wk 51, wk 52, wk 1, wk 2`.
fn turn_of_year(columns: &mut [Column], years: &[i32], year: Option<i32>, of: impl Fn(Meaning) -> bool) -> Option<i32> {
    let number = |it: &Column| match it.meaning {
        it if !of(it) => None,
        Meaning::Week { year: None, week } => Some(week),
        Meaning::Month { year: None, month } => Some(month),
        _ => None,
    };
    let numbers: Vec<(usize, u32)> =
        columns.iter().enumerate().filter_map(|(at, it)| Some((at, number(it)?))).collect();
    let turn = numbers.windows(2).position(|it| matches!(it, [(_, one), (_, two)] if two < one));
    let (Some(turn), Some(year)) = (turn.map(|it| it + 1), year) else { return year };
    // Of two years the first is where it begins; one year is the one that most columns have.
    let first = match years {
        [one, two, ..] if *two == one + 1 => *one,
        _ if turn * 2 >= numbers.len() => year,
        _ => year - 1,
    };
    let mut now = first;
    let mut before = 0;
    for (at, number) in numbers {
        if number < before {
            now += 1;
        }
        before = number;
        let Some(column) = columns.get_mut(at) else { continue };
        column.meaning = match column.meaning {
            Meaning::Week { week, .. } => Meaning::Week { year: Some(now), week },
            Meaning::Month { month, .. } => Meaning::Month { year: Some(now), month },
            other => other,
        };
    }
    Some(first)
}

/// Some day can only be read with the month first, and none only with the day first.
fn is_month_first(sheet: &Sheet, top: usize, columns: &[Column]) -> bool {
    let day_columns = columns.iter().filter(|it| {
        matches!(
            it.meaning,
            Meaning::BirthDate
                | Meaning::KeyDate
                | Meaning::EndDate
                | Meaning::Date
                | Meaning::PlannedDate
                | Meaning::OmklapDate
                | Meaning::ReferralDate
        )
    });
    let (mut day_first, mut month_first) = (0, 0);
    for column in day_columns {
        for row in top..sheet.height().min(top + LOOKED_AT) {
            let Cell::Text(text) = sheet.cell(row, column.column as usize - 1) else { continue };
            let parts: Vec<u32> = text.split('/').filter_map(|it| it.trim().parse().ok()).collect();
            if let [one, two, _] = parts[..] {
                day_first += u32::from(one > 12 && one <= 31 && two <= 12);
                month_first += u32::from(two > 12 && two <= 31 && one <= 12);
            }
        }
    }
    month_first > 0 && day_first == 0
}
