//! Days on which the provider holds a dwelling and no tenant does.

use crate::{
    calendar::{Day, DaySpan, NEVER, days_left, shift},
    money::Cents,
    rent::{Let, asked_over},
};

/// A dwelling that stands empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vacancy {
    /// The first empty day.
    pub since: Day,
    /// How many days before the one that was asked about.
    pub days: u32,
    /// What they cost.
    pub cents: Cents,
    /// What the day that was asked about costs.
    pub per_day: Cents,
}

/// Spans of empty days up to and with a day, oldest first.
pub fn empty_spans(heads: &[DaySpan], titles: &[DaySpan], until: Day) -> Vec<DaySpan> {
    days_left(heads, titles, until)
}

/// How long a dwelling has been empty on a day on which it is.
pub fn vacancy(heads: &[Let], titles: &[DaySpan], as_of: Day) -> Option<Vacancy> {
    let held: Vec<_> = heads.iter().map(|it| it.days).collect();
    let span = empty_spans(&held, titles, as_of).pop().filter(|it| it.contains(as_of))?;
    let before = DaySpan::new(span.first, Some(shift(as_of, -1))).ok();
    Some(Vacancy {
        since: span.first,
        days: before.and_then(|it| it.days()).unwrap_or(0),
        cents: before.map_or(Cents::ZERO, |it| asked_over(heads, it)),
        per_day: asked_over(heads, DaySpan::day(as_of)),
    })
}

/// When a dwelling can have its next tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    /// It stands empty, since this day.
    Since(Day),
    /// It becomes empty on this day.
    From(Day),
}

impl Free {
    /// The first empty day.
    pub const fn day(self) -> Day {
        match self {
            Self::Since(day) | Self::From(day) => day,
        }
    }
}

/// When a dwelling is free: the empty days with which the head lease ends, or that never end, if they are not over.
/// `lived_in`: the leases of the tenants, and the days of everybody who lives or lived there whatever the leases say.
/// `until`: the last day before its end of exploitation. `None` when nobody can move in, or the provider does not hold it.
pub fn free(heads: &[DaySpan], lived_in: &[DaySpan], until: Option<Day>, as_of: Day) -> Option<Free> {
    let over = heads.iter().map(|it| it.last.unwrap_or(NEVER)).max()?.min(until.unwrap_or(NEVER));
    let empty = empty_spans(heads, lived_in, over).pop().filter(|it| it.last == Some(over) && as_of <= over)?;
    Some(if empty.first <= as_of { Free::Since(empty.first) } else { Free::From(empty.first) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn spans(all: &[(&str, &str)]) -> Vec<DaySpan> {
        all.iter().map(|(first, last)| DaySpan { first: day(first), last: parse_day(last).ok() }).collect()
    }

    #[track_caller]
    fn check(heads: &[(&str, &str)], lived_in: &[(&str, &str)], expected: Option<Free>) {
        assert_eq!(expected, free(&spans(heads), &spans(lived_in), None, day("2026-07-28")));
    }

    #[test]
    fn a_dwelling_is_free_under_a_head_lease_when_nobody_lives_there_or_will() {
        let since = |it| Some(Free::Since(day(it)));
        let from = Some(Free::From(day("2026-08-16")));
        check(&[("2026-07-12", "")], &[], since("2026-07-12"));
        check(&[("2024-01-01", "")], &[("2024-01-05", "2026-07-11")], since("2026-07-12"));
        check(
            &[("2024-01-01", "2026-06-30"), ("2026-07-01", "")],
            &[("2024-01-05", "2026-06-20")],
            since("2026-06-21"),
        );
        check(&[("2024-01-01", "")], &[("2024-01-05", "2026-08-15")], from);
        check(&[("2024-01-01", "")], &[("2024-01-05", "2026-07-11"), ("2026-08-01", "2026-08-15")], from);
        check(&[("2026-08-16", "")], &[], from);
        check(&[("2024-01-01", "2026-08-15")], &[("2024-01-05", "2026-08-15")], None);
        check(&[("2024-01-01", "")], &[("2024-01-05", "")], None);
        check(&[("2024-01-01", "")], &[("2024-01-05", "2026-07-11"), ("2026-08-01", "")], None);
        check(&[("2024-01-01", "2026-07-27")], &[], None);
        check(&[], &[], None);
    }

    #[test]
    fn a_dwelling_past_its_end_of_exploitation_is_not_free() {
        let free_until = |until: &str| {
            let (heads, lived_in) = (spans(&[("2024-01-01", "")]), spans(&[("2024-01-05", "2026-08-15")]));
            free(&heads, &lived_in, parse_day(until).ok(), day("2026-07-28"))
        };
        assert_eq!(Some(Free::From(day("2026-08-16"))), free_until("2027-03-01"));
        assert_eq!(Some(Free::From(day("2026-08-16"))), free_until("2026-08-16"));
        assert_eq!(None, free_until("2026-08-15"));
        assert_eq!(None, free_until("2026-07-27"));
    }
}
