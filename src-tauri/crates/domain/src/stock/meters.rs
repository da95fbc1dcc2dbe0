//! Meters of a dwelling and what was read on them.

use serde::{Deserialize, Serialize};

use crate::{codes::codes, error::Invalid};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meter {
    /// In kilowatt hours.
    Electricity,
    /// In cubic metres.
    Gas,
    /// In gigajoules.
    Heat,
    /// In cubic metres.
    Water,
}

codes! { Meter, "meter" {
    Electricity = "electricity",
    Gas = "gas",
    Heat = "heat",
    Water = "water",
}}

/// Why it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadAt {
    /// The tenant got the key.
    Begin,
    /// The tenant left.
    End,
    /// Once a year.
    Yearly,
}

codes! { ReadAt, "occasion of a reading" {
    Begin = "begin",
    End = "end",
    Yearly = "yearly",
}}

/// The most that is read on a meter, in thousandths of its unit: eight digits before the comma.
pub const MOST_READ: i64 = 99_999_999_999;

/// A reading in thousandths of the unit: `04512`, `4512,7` and `4512.705`.
pub fn parse_reading(text: &str) -> Result<i64, Invalid> {
    let text = text.trim();
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |it: &str, most: usize| (1..=most).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    if !digits(whole, 8) || !digits(rest, 3) {
        return Err(Invalid::ReadingMalformed);
    }
    format!("{whole}{rest:0<3}").parse().map_err(|_| Invalid::ReadingMalformed)
}

/// Which readings of one meter, oldest first, are lower than the one before: a slip of the pen, or another meter.
pub fn lower(readings: &[i64]) -> Vec<bool> {
    let before = std::iter::once(None).chain(readings.iter().map(Some));
    readings.iter().zip(before).map(|(now, before)| before.is_some_and(|it| now < it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_kept_in_thousandths() {
        for (text, expected) in [
            ("0", 0),
            ("04512", 4_512_000),
            (" 4512,7 ", 4_512_700),
            ("4512.705", 4_512_705),
            ("99999999,999", MOST_READ),
        ] {
            assert_eq!(Ok(expected), parse_reading(text), "{text}");
        }
        for wrong in ["", "-1", "1.234,5", "12,", ",5", "1,2345", "123456789", "12 m3", "\u{664}"] {
            assert_eq!(Err(Invalid::ReadingMalformed), parse_reading(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_reading_below_the_one_before_is_seen() {
        assert_eq!([false, false, true, false], lower(&[10, 10, 9, 20])[..]);
        assert!(lower(&[]).is_empty());
    }
}
