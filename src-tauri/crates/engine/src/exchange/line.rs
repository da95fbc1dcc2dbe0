//! One line of a file and what its cells may say.
//!
//! A cell is checked here and nowhere else; what comes out is in the form in which the store keeps it. An empty cell
//! and an absent column say the same: nothing.

use domain::{
    calendar::{Day, parse_day},
    error::Invalid,
    money::Cents,
    rent::MOST_CENTS,
};

use super::{
    records::Record,
    rejection::{Fault, Rejection},
    sheet::Header,
};

/// Most characters of an id or a code.
const SHORT: usize = 200;

/// Most characters of a note.
pub(super) const NOTE: usize = 100_000;

/// A line with a cell for every column of its header.
pub(super) struct Line<'a> {
    header: &'a Header,
    record: &'a Record,
}

impl<'a> Line<'a> {
    pub fn new(header: &'a Header, record: &'a Record) -> Self {
        Self { header, record }
    }

    /// The file has the column.
    pub fn has(&self, column: &str) -> bool {
        self.header.has(column)
    }

    /// The cell as it stands; empty when the file does not have the column.
    pub fn cell(&self, column: &'static str) -> &'a str {
        self.header.place(column).map_or("", |place| self.record.cell(place))
    }

    /// Text on one line, without spaces at its ends; `None` when blank.
    pub fn text(&self, column: &'static str) -> Result<Option<&'a str>, Fault> {
        let text = self.cell(column).trim();
        if text.chars().any(char::is_control) {
            return Err(Rejection::TextInvalid.of(column));
        }
        if text.len() > SHORT && text.chars().count() > SHORT {
            return Err(Rejection::TooLong.of(column));
        }
        Ok((!text.is_empty()).then_some(text))
    }

    /// As [`Line::text`], owned.
    pub fn maybe(&self, column: &'static str) -> Result<Option<String>, Fault> {
        Ok(self.text(column)?.map(str::to_owned))
    }

    /// Text that must be there.
    pub fn name(&self, column: &'static str) -> Result<String, Fault> {
        self.maybe(column)?.ok_or(Rejection::NameBlank.of(column))
    }

    /// The id of the line, which must be there.
    pub fn id(&self) -> Result<&'a str, Fault> {
        self.text("id")?.ok_or(Rejection::IdMissing.of("id"))
    }

    /// Text of any length and with line breaks, exactly as it stands; `None` when blank.
    pub fn note(&self, column: &'static str) -> Result<Option<String>, Fault> {
        let text = self.cell(column);
        if text.chars().any(|it| it.is_control() && !matches!(it, '\n' | '\r' | '\t')) {
            return Err(Rejection::TextInvalid.of(column));
        }
        if text.len() > NOTE && text.chars().count() > NOTE {
            return Err(Rejection::TooLong.of(column));
        }
        Ok((!text.trim().is_empty()).then(|| text.to_owned()))
    }

    /// A day, as ISO text.
    pub fn day(&self, column: &'static str) -> Result<Option<String>, Fault> {
        match self.cell(column) {
            "" => Ok(None),
            text => parse_day(text).map(|_| Some(text.to_owned())).map_err(|why| Rejection::from(why).of(column)),
        }
    }

    /// A day that must be there.
    pub fn first_day(&self, column: &'static str) -> Result<String, Fault> {
        needed(self.day(column)?, column)
    }

    /// A day that does not lie before `first`.
    pub fn last_day(&self, column: &'static str, first: &str) -> Result<Option<String>, Fault> {
        match self.day(column)? {
            // ISO text is in the order of days.
            Some(last) if last.as_str() < first => Err(Rejection::EndBeforeStart.of(column)),
            last => Ok(last),
        }
    }

    /// A month such as `2026-07`.
    pub fn month(&self, column: &'static str) -> Result<String, Fault> {
        let text = self.cell(column);
        match (text, parse_day(&format!("{text}-01"))) {
            ("", _) => Err(Rejection::ValueMissing.of(column)),
            (_, Ok(_)) => Ok(text.to_owned()),
            (_, Err(_)) => Err(Rejection::MonthInvalid.of(column)),
        }
    }

    /// A time such as `09:15`.
    pub fn time(&self, column: &'static str) -> Result<Option<String>, Fault> {
        match *self.cell(column).as_bytes() {
            [] => Ok(None),
            [a @ b'0'..=b'1', b @ b'0'..=b'9', b':', c @ b'0'..=b'5', d @ b'0'..=b'9']
            | [a @ b'2', b @ b'0'..=b'3', b':', c @ b'0'..=b'5', d @ b'0'..=b'9'] => {
                Ok(Some([a, b, b':', c, d].map(char::from).iter().collect()))
            }
            _ => Err(Rejection::TimeInvalid.of(column)),
        }
    }

    /// A code of a list, as `known` reads it.
    pub fn code<T>(
        &self,
        column: &'static str,
        known: impl FnOnce(&str) -> Result<T, Invalid>,
    ) -> Result<Option<T>, Fault> {
        match self.cell(column) {
            "" => Ok(None),
            code => known(code).map(Some).map_err(|why| Rejection::from(why).of(column)),
        }
    }

    /// `true` or `false`, in small or capital letters, or 1 or 0.
    pub fn flag(&self, column: &'static str) -> Result<Option<bool>, Fault> {
        match self.cell(column) {
            "" => Ok(None),
            "1" => Ok(Some(true)),
            "0" => Ok(Some(false)),
            it if it.eq_ignore_ascii_case("true") => Ok(Some(true)),
            it if it.eq_ignore_ascii_case("false") => Ok(Some(false)),
            _ => Err(Rejection::NotBoolean.of(column)),
        }
    }

    /// A whole number.
    pub fn number(&self, column: &'static str) -> Result<Option<i64>, Fault> {
        let text = self.cell(column);
        let digits = text.strip_prefix('-').unwrap_or(text);
        if text.is_empty() {
            return Ok(None);
        }
        if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
            return Err(Rejection::NumberInvalid.of(column));
        }
        text.parse().map(Some).map_err(|_| Rejection::NumberOutOfRange.of(column))
    }

    /// Money in whole cents.
    pub fn cents(&self, column: &'static str) -> Result<Option<i64>, Fault> {
        let Some(cents) = self.number(column)? else { return Ok(None) };
        Cents::new(cents).map(|it| Some(it.get())).map_err(|why| Rejection::from(why).of(column))
    }

    /// Money that nobody gets back, and no more than anybody pays at once: a rent, within the bounds of the screen.
    pub fn rent(&self, column: &'static str) -> Result<Option<i64>, Fault> {
        match self.cents(column)? {
            Some(cents) if !(0..=MOST_CENTS).contains(&cents) => Err(Rejection::NumberOutOfRange.of(column)),
            cents => Ok(cents),
        }
    }

    /// Hours a week with at most two decimals, as minutes.
    pub fn minutes_per_week(&self, column: &'static str) -> Result<Option<i64>, Fault> {
        let text = self.cell(column);
        if text.is_empty() {
            return Ok(None);
        }
        let (hours, part) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(hours) || !digits(part) || part.len() > 2 {
            return Err(Rejection::NumberInvalid.of(column));
        }
        let hundredths = format!("{hours}{part:0<2}").parse::<i64>().ok().filter(|it| *it <= 168 * 100);
        let hundredths = hundredths.ok_or(Rejection::NumberOutOfRange.of(column))?;
        Ok(Some((hundredths * 60 + 50) / 100))
    }
}

/// A value that must be there.
pub(super) fn needed<T>(value: Option<T>, column: &'static str) -> Result<T, Fault> {
    value.ok_or(Rejection::ValueMissing.of(column))
}

/// Minutes a week as hours with at most two decimals, which [`Line::minutes_per_week`] reads back to the minute.
pub(super) fn hours(minutes: i64) -> String {
    let hundredths = (minutes * 100 + 30) / 60;
    match (hundredths / 100, hundredths % 100) {
        (hours, 0) => hours.to_string(),
        (hours, part) if part % 10 == 0 => format!("{hours}.{}", part / 10),
        (hours, part) => format!("{hours}.{part:02}"),
    }
}

/// The latest day that a birth date is compared with: the import knows no today.
pub(super) const NO_TODAY: Day = Day::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_minutes_are_read_back_to_the_minute() {
        for minutes in 0..=168 * 60 {
            let text = hours(minutes);
            let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
            let hundredths: i64 = format!("{whole}{part:0<2}").parse().unwrap();
            assert_eq!((hundredths * 60 + 50) / 100, minutes, "{text}");
        }
        assert_eq!([hours(1920), hours(1710), hours(1)], ["32", "28.5", "0.02"]);
    }
}
