//! Money in whole cents. No floating point comes near it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::Invalid;

/// An amount in cents; negative for what was paid ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Cents(i64);

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The largest amount either way: ten million euros, far above what a team owes a corporation
    /// and small enough that no sum of a million of them overflows.
    pub const MAX: Self = Self(1_000_000_000);

    /// An amount that a housing team can have.
    pub const fn new(cents: i64) -> Result<Self, Invalid> {
        if cents < -Self::MAX.0 || cents > Self::MAX.0 {
            return Err(Invalid::AmountOutOfRange);
        }
        Ok(Self(cents))
    }

    /// Reads an amount to be paid as a person types it: `612,50`, `612.50`, `1.234`, `€ 1.234,56`.
    ///
    /// A dot before exactly three digits parts thousands, as Dutch does.
    pub fn parse_due(raw: &str) -> Result<Self, Invalid> {
        let text: String = raw.trim().trim_start_matches('€').chars().filter(|it| !it.is_whitespace()).collect();
        if text.starts_with('-') {
            return Err(Invalid::AmountNegative);
        }
        let (euros, part) = match (text.rsplit_once(','), text.rsplit_once('.')) {
            (Some(parts), _) => parts,
            (None, Some((euros, part))) if part.len() != 3 => (euros, part),
            _ => (text.as_str(), ""),
        };
        let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        let mut groups = euros.split('.');
        let first = groups.next().unwrap_or_default();
        let grouped = euros.contains('.') && first.len() <= 3;
        let whole = is_number(first)
            && groups.all(|it| grouped && it.len() == 3 && is_number(it))
            && (part.is_empty() && !text.ends_with([',', '.']) || part.len() <= 2 && is_number(part));
        if !whole {
            return Err(Invalid::AmountMalformed);
        }
        let digits = format!("{}{part:0<2}", euros.replace('.', ""));
        Self::new(digits.parse().map_err(|_| Invalid::AmountOutOfRange)?)
    }

    /// The nearest amount: a sum over many months of rent may lie beyond what anybody owes.
    pub const fn clamped(cents: i64) -> Self {
        if cents < -Self::MAX.0 {
            Self(-Self::MAX.0)
        } else if cents > Self::MAX.0 {
            Self::MAX
        } else {
            Self(cents)
        }
    }

    /// The number of cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, while it is an amount.
    pub const fn plus(self, other: Self) -> Result<Self, Invalid> {
        Self::new(self.0 + other.0)
    }

    /// The difference, while it is an amount.
    pub const fn minus(self, other: Self) -> Result<Self, Invalid> {
        Self::new(self.0 - other.0)
    }

    /// The sum of many.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, Invalid> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Less than nothing.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl TryFrom<i64> for Cents {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        Self::new(cents)
    }
}

impl From<Cents> for i64 {
    fn from(amount: Cents) -> Self {
        amount.0
    }
}

/// `-1234.56`, for files and logs; a screen writes `€ 1.234,56` itself.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(amount: Result<Cents, Invalid>, expected: Expect) {
        expected.assert_eq(&match amount {
            Ok(amount) => format!("ok: {amount}"),
            Err(why) => format!("no: {why}"),
        });
    }

    fn cents(cents: i64) -> Cents {
        Cents::new(cents).unwrap()
    }

    #[test]
    fn an_amount_is_whole_cents_within_ten_million_euros() {
        check(Cents::new(123_456), expect!["ok: 1234.56"]);
        check(Cents::new(-5), expect!["ok: -0.05"]);
        check(Cents::new(1_000_000_001), expect!["no: the amount is larger than ten million euros"]);
        check(Cents::new(i64::MIN), expect!["no: the amount is larger than ten million euros"]);
    }

    #[test]
    fn an_amount_is_read_as_it_is_typed() {
        let check = |raw, expected| check(Cents::parse_due(raw), expected);
        check("612,50", expect!["ok: 612.50"]);
        check("612.5", expect!["ok: 612.50"]);
        check(" € 1.234,56 ", expect!["ok: 1234.56"]);
        check("1.234", expect!["ok: 1234.00"]);
        check("1.234.567", expect!["ok: 1234567.00"]);
        check("0", expect!["ok: 0.00"]);
        check("", expect!["no: an amount is written as 612,50"]);
        check("gratis", expect!["no: an amount is written as 612,50"]);
        check("612,", expect!["no: an amount is written as 612,50"]);
        check("612,505", expect!["no: an amount is written as 612,50"]);
        check("12.34,5", expect!["no: an amount is written as 612,50"]);
        check("1234.567", expect!["no: an amount is written as 612,50"]);
        check("12.34.567", expect!["no: an amount is written as 612,50"]);
        check("6 1 2", expect!["ok: 612.00"]);
        check("-5", expect!["no: the amount is less than nothing"]);
        check("99999999999999999999", expect!["no: the amount is larger than ten million euros"]);
        check("10000000,01", expect!["no: the amount is larger than ten million euros"]);
    }

    #[test]
    fn sums_stay_amounts() {
        check(cents(1).plus(cents(2)), expect!["ok: 0.03"]);
        check(cents(1).minus(cents(2)), expect!["ok: -0.01"]);
        check(Cents::MAX.plus(cents(1)), expect!["no: the amount is larger than ten million euros"]);
        check(Cents::sum([cents(50_971), cents(4_150)]), expect!["ok: 551.21"]);
        check(Cents::sum([]), expect!["ok: 0.00"]);
    }

    #[test]
    fn an_amount_is_a_number_of_cents_in_serde() {
        assert_eq!(serde_json::to_string(&cents(55_121)).unwrap(), "55121");
        assert!(serde_json::from_str::<Cents>("55.121").is_err());
        assert!(serde_json::from_str::<Cents>("9999999999").is_err());
    }
}
