//! Keys of a dwelling: who holds how many sets of them, and when a tenant has to give them back.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, DaySpan},
    codes::codes,
    error::Invalid,
};

/// Who holds keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyHolder {
    /// A tenant of the dwelling.
    Tenant,
    /// Who visits.
    Worker,
    /// The office of the provider.
    Office,
    /// The owner of the dwelling.
    Owner,
}

codes! { KeyHolder, "holder of keys" {
    Tenant = "tenant",
    Worker = "worker",
    Office = "office",
    Owner = "owner",
}}

/// The most sets that one hands out at once.
pub const MOST_SETS: u32 = 20;

/// A number of sets.
pub fn parse_sets(text: &str) -> Result<u32, Invalid> {
    let sets = text.trim().parse().ok().filter(|it| (1..=MOST_SETS).contains(it));
    sets.ok_or(Invalid::SetsOutOfRange { max: MOST_SETS })
}

/// Since when a tenant has to give keys back that are not back: the day after the last one on which the tenant holds the
/// dwelling by any lease. An omklap asks for none back.
pub fn owed_since(titles: &[DaySpan], today: Day) -> Option<Day> {
    let last = titles.iter().map(|it| it.last).max_by_key(|it| it.unwrap_or(Day::MAX))??;
    last.succ_opt().filter(|it| *it <= today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    #[track_caller]
    fn check(titles: &[(&str, &str)], expected: Option<&str>) {
        let day = |it: &str| parse_day(it).unwrap();
        let span =
            |it: &(&str, &str)| DaySpan { first: day(it.0), last: Some(it.1).filter(|it| !it.is_empty()).map(day) };
        let titles: Vec<_> = titles.iter().map(span).collect();
        let since = owed_since(&titles, day("2026-07-28")).map(|it| it.to_string());
        assert_eq!(expected, since.as_deref(), "{titles:?}");
    }

    #[test]
    fn keys_are_owed_from_the_day_after_the_last_lease() {
        check(&[], None);
        check(&[("2024-11-01", "")], None);
        check(&[("2024-11-01", "2026-07-28")], None);
        check(&[("2024-11-01", "2026-07-27")], Some("2026-07-28"));
        check(&[("2024-11-01", "2026-06-30")], Some("2026-07-01"));
        check(&[("2024-11-01", "2026-06-30"), ("2026-07-01", "")], None);
        check(&[("2026-03-01", "2026-06-30"), ("2024-11-01", "2026-02-28")], Some("2026-07-01"));
    }

    #[test]
    fn sets_are_counted() {
        for (text, expected) in [("1", Ok(1)), (" 20 ", Ok(20))] {
            assert_eq!(expected, parse_sets(text));
        }
        for wrong in ["", "0", "21", "-1", "1,5", "twee"] {
            assert_eq!(Err(Invalid::SetsOutOfRange { max: MOST_SETS }), parse_sets(wrong), "{wrong}");
        }
    }
}
