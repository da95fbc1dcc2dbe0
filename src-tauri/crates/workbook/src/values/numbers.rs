//! Amounts, hours, times and agreements as people write them in a spreadsheet.

use domain::money::Cents;

use super::Reason;
use crate::{grid::Cell, words};

/// An amount in cents; `None` when the cell is empty. `€ 1.234,56`, `1234.56`, `551,-`.
pub(crate) fn cents(cell: &Cell) -> Result<Option<i64>, Reason> {
    let amount = match cell {
        Cell::Empty => return Ok(None),
        Cell::Number(number) => rounded(*number * 100.0)?,
        Cell::Text(text) => match written(text)? {
            Some(amount) => amount,
            None => return Ok(None),
        },
        Cell::Error => return Err(Reason::ErrorValue),
        Cell::Day(_) | Cell::Moment(..) | Cell::Time(_) | Cell::Bool(_) => return Err(Reason::NotANumber),
    };
    Cents::new(amount).map(|it| Some(it.get())).map_err(|_| Reason::NumberOutOfRange)
}

fn rounded(number: f64) -> Result<i64, Reason> {
    if number.abs() < 1e12 { Ok(number.round() as i64) } else { Err(Reason::NumberOutOfRange) }
}

fn written(text: &str) -> Result<Option<i64>, Reason> {
    let folded = words::fold(text);
    match folded.as_str() {
        "-" | "--" | "nvt" | "n.v.t." | "geen" | "none" | "n/a" => return Ok(None),
        "?" => return Err(Reason::NotKnown),
        _ => {}
    }
    let bare = ["eur", "euro", "€"].iter().fold(folded, |text, it| {
        let text = text.strip_prefix(it).map(str::to_owned).unwrap_or(text);
        text.strip_suffix(it).map(str::to_owned).unwrap_or(text)
    });
    let bare: String = bare.trim_start_matches('o').chars().filter(|it| !it.is_whitespace()).collect();
    let bare = ["p/m", "p.m.", "perm.", "permaand"].iter().fold(bare, |text, it| text.replace(it, ""));
    let (negative, digits) = match bare.strip_prefix('-') {
        Some(rest) => (true, rest.to_owned()),
        None => (false, bare.clone()),
    };
    let digits = [",-", ",--", ".-", ",=", "-"].iter().find_map(|it| digits.strip_suffix(it)).unwrap_or(&digits);
    let some_digit = digits.chars().any(|it| it.is_ascii_digit());
    if digits.is_empty() || !digits.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | ',' | '\'')) {
        let short = digits.chars().filter(|it| it.is_alphabetic()).count() <= 2;
        return Err(if some_digit && short { Reason::LetterAmongDigits } else { Reason::NotANumber });
    }
    let (euros, part) = parted(digits).ok_or(Reason::NotANumber)?;
    let cents = format!("{euros}{part:0<2}").parse::<i64>().map_err(|_| Reason::NumberOutOfRange)?;
    Ok(Some(if negative { -cents } else { cents }))
}

/// Euros and cents: the last separator is the decimal one when one or two digits follow; before three it parts thousands.
fn parted(digits: &str) -> Option<(String, String)> {
    let grouped = |text: &str| {
        let groups: Vec<&str> = text.split(['.', ',', '\'']).collect();
        let (first, rest) = groups.split_first()?;
        let right = rest.iter().all(|it| it.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
        (right && !first.is_empty()).then(|| groups.concat())
    };
    match digits.rfind(['.', ',']) {
        Some(at) if (1..=2).contains(&(digits.len() - at - 1)) => {
            let (euros, part) = (digits.get(..at)?, digits.get(at + 1..)?);
            let separator = digits.get(at..=at)?;
            (!euros.contains(separator)).then_some(())?;
            Some((grouped(euros)?, part.to_owned()))
        }
        _ => Some((grouped(digits)?, String::new())),
    }
}

/// Hours a week with at most two decimals, as an exchange set writes them; `None` when the cell is empty.
pub(crate) fn hours(cell: &Cell) -> Result<Option<String>, Reason> {
    let number = match cell {
        Cell::Text(text) => {
            let folded = words::fold(text);
            let bare = ["uur per week", "uur p/w", "uren", "uur", "hours", "hrs", "u"]
                .iter()
                .find_map(|it| folded.strip_suffix(it))
                .unwrap_or(&folded);
            number_text(bare)?
        }
        cell => number_of(cell)?,
    };
    let Some(number) = number else { return Ok(None) };
    match (0.0..=168.0).contains(&number) {
        true => Ok(Some(Cell::Number((number * 100.0).round() / 100.0).shown().into_owned())),
        false => Err(Reason::NumberOutOfRange),
    }
}

/// The number in a cell; `None` when it is empty.
fn number_of(cell: &Cell) -> Result<Option<f64>, Reason> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Number(number) => Ok(Some(*number)),
        Cell::Text(text) => number_text(text),
        Cell::Error => Err(Reason::ErrorValue),
        _ => Err(Reason::NotANumber),
    }
}

fn number_text(text: &str) -> Result<Option<f64>, Reason> {
    let text = text.trim();
    let plain = !text.is_empty() && text.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | ',' | '-'));
    match text {
        "" | "-" => Ok(None),
        "?" => Err(Reason::NotKnown),
        _ if plain => text.replace(',', ".").parse().map(Some).map_err(|_| Reason::NotANumber),
        _ => Err(Reason::NotANumber),
    }
}

/// The cell is a whole number from 0 on.
pub(crate) fn is_integer(cell: &Cell) -> Option<u32> {
    match cell {
        Cell::Number(it) if it.fract() == 0.0 && (0.0..1e9).contains(it) => Some(*it as u32),
        Cell::Text(it) if it.len() <= 6 => it.trim().parse().ok(),
        _ => None,
    }
}

/// Visits per so many weeks: `2`, `2x`, `1 x p/w`, `1x per 2 weken`, `om de week`; `None` when the cell is empty.
pub(crate) fn agreement(cell: &Cell) -> Result<Option<(u32, u32)>, Reason> {
    let agreed = match cell {
        Cell::Empty => return Ok(None),
        Cell::Number(it) if it.fract() == 0.0 => (*it as i64, 1),
        // Half a visit a week is one in two weeks.
        Cell::Number(it) if *it == 0.5 => (1, 2),
        Cell::Text(text) => match spoken(&words::fold(text))? {
            Some(agreed) => agreed,
            None => return Ok(None),
        },
        Cell::Error => return Err(Reason::ErrorValue),
        _ => return Err(Reason::NotANumber),
    };
    let (visits, weeks) = agreed;
    match (u32::try_from(visits), u32::try_from(weeks)) {
        (Ok(visits), Ok(weeks)) if domain::agreement::VisitAgreement::parse(visits, weeks).is_ok() => {
            Ok(Some((visits, weeks)))
        }
        _ => Err(Reason::NumberOutOfRange),
    }
}

fn spoken(folded: &str) -> Result<Option<(i64, i64)>, Reason> {
    match folded {
        "-" | "nvt" | "n.v.t." => return Ok(None),
        "?" => return Err(Reason::NotKnown),
        "wekelijks" | "elke week" | "iedere week" | "weekly" => return Ok(Some((1, 1))),
        "om de week" | "1x om de week" | "tweewekelijks" | "eens per twee weken" | "0,5" | "0.5" => {
            return Ok(Some((1, 2)));
        }
        "maandelijks" | "1x per maand" | "monthly" => return Ok(Some((1, 4))),
        _ => {}
    }
    let numbers: Vec<i64> = folded.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
    let known = ["x", "keer", "maal", "per", "p/w", "p", "w", "week", "weken", "wk", "pw", "times", "a", "in", "de"];
    let letters = folded.split(|it: char| !(it.is_alphabetic() || it == '/')).filter(|it| !it.is_empty());
    if !letters.into_iter().all(|it| known.contains(&it) || it == "/") {
        return Err(Reason::NotANumber);
    }
    match numbers[..] {
        [visits] => Ok(Some((visits, 1))),
        [visits, weeks] if words::has(folded, &["per", "in", "/"]) => Ok(Some((visits, weeks))),
        _ => Err(Reason::NotANumber),
    }
}

/// Minutes after midnight: `9:15`, `09.15`, `9u15`; `None` when the cell is empty.
pub(crate) fn time(cell: &Cell) -> Result<Option<u16>, Reason> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Time(minute) | Cell::Moment(_, minute) => Ok(Some(*minute)),
        Cell::Number(part) if (0.0..1.0).contains(part) => Ok(Some(((part * 1440.0).round() as u16).min(1439))),
        Cell::Text(text) => {
            let folded = words::fold(text);
            let bare = ["uur", "u", "h"].iter().find_map(|it| folded.strip_suffix(it)).unwrap_or(&folded).trim();
            let (hour, minute) = bare.split_once([':', '.', 'u', 'h']).unwrap_or((bare, "0"));
            let short = hour.len() <= 2 && minute.len() <= 2;
            match (hour.trim().parse::<u16>(), minute.trim().parse::<u16>()) {
                (Ok(hour @ 0..24), Ok(minute @ 0..60)) if short => Ok(Some(hour * 60 + minute)),
                _ => Err(Reason::NotANumber),
            }
        }
        Cell::Error => Err(Reason::ErrorValue),
        _ => Err(Reason::NotANumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_in_every_form_that_teams_write() {
        for (text, expected) in [
            ("€ 1.234,56", Ok(Some(123_456))),
            ("1234.56", Ok(Some(123_456))),
            ("1,234.56", Ok(Some(123_456))),
            ("551,-", Ok(Some(55_100))),
            ("€ 551,--", Ok(Some(55_100))),
            ("551", Ok(Some(55_100))),
            ("551,2", Ok(Some(55_120))),
            ("EUR 1.234", Ok(Some(123_400))),
            ("-12,50", Ok(Some(-1_250))),
            ("551,21 p/m", Ok(Some(55_121))),
            ("", Ok(None)),
            ("-", Ok(None)),
            ("55l,21", Err(Reason::LetterAmongDigits)),
            ("betaald", Err(Reason::NotANumber)),
            ("1.2345", Err(Reason::NotANumber)),
            ("1,23,45", Err(Reason::NotANumber)),
            ("?", Err(Reason::NotKnown)),
            ("99999999999", Err(Reason::NumberOutOfRange)),
        ] {
            assert_eq!(cents(&Cell::text(text)), expected, "{text}");
        }
        assert_eq!(cents(&Cell::Number(534.179_999_999)), Ok(Some(53_418)));
        assert_eq!(cents(&Cell::Number(f64::MAX)), Err(Reason::NumberOutOfRange));
    }

    #[test]
    fn an_agreement_is_so_many_visits_per_so_many_weeks() {
        for (text, expected) in [
            ("2", Ok(Some((2, 1)))),
            ("2x", Ok(Some((2, 1)))),
            ("1 x p/w", Ok(Some((1, 1)))),
            ("1x per 2 weken", Ok(Some((1, 2)))),
            ("om de week", Ok(Some((1, 2)))),
            ("wekelijks", Ok(Some((1, 1)))),
            ("soms", Err(Reason::NotANumber)),
            ("1 of 2", Err(Reason::NotANumber)),
            ("0", Err(Reason::NumberOutOfRange)),
            ("nvt", Ok(None)),
        ] {
            assert_eq!(agreement(&Cell::text(text)), expected, "{text}");
        }
        assert_eq!(agreement(&Cell::Number(1.5)), Err(Reason::NotANumber));
    }

    #[test]
    fn times_and_hours_are_read_with_their_units() {
        for (text, expected) in [
            ("9:15", Some(555)),
            ("09.15", Some(555)),
            ("9u15", Some(555)),
            ("14:30 uur", Some(870)),
            ("9 uur", Some(540)),
        ] {
            assert_eq!(time(&Cell::text(text)), Ok(expected), "{text}");
        }
        assert_eq!(time(&Cell::text("25:00")), Err(Reason::NotANumber));
        for (text, expected) in [("32", "32"), ("28,5", "28.5"), ("36 uur", "36")] {
            assert_eq!(hours(&Cell::text(text)), Ok(Some(expected.to_owned())), "{text}");
        }
        assert_eq!(hours(&Cell::text("veel")), Err(Reason::NotANumber));
        assert_eq!(hours(&Cell::Number(200.0)), Err(Reason::NumberOutOfRange));
    }
}
