//! Days on which the provider holds a dwelling and no tenant does.

use crate::{
    calendar::{Day, DaySpan, shift},
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
    let held = joined(heads);
    let lived = joined(titles);
    let all = DaySpan { first: Day::MIN, last: Some(until) };
    let mut found = Vec::new();
    for span in held.iter().filter_map(|it| it.intersection(&all)) {
        let mut from = span.first;
        let last = span.last.unwrap_or(until);
        for home in lived.iter().filter_map(|it| it.intersection(&span)) {
            found.extend(DaySpan::new(from, Some(shift(home.first, -1))));
            from = shift(home.last.unwrap_or(last), 1);
        }
        found.extend(DaySpan::new(from, Some(last)));
    }
    found
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

/// The days of the spans as spans that do not touch, oldest first.
fn joined(spans: &[DaySpan]) -> Vec<DaySpan> {
    let mut sorted = spans.to_vec();
    sorted.sort_by_key(|it| it.first);
    let mut found: Vec<DaySpan> = Vec::new();
    for span in sorted {
        match found.last_mut() {
            Some(before) if before.last.is_none_or(|last| span.first <= shift(last, 1)) => {
                before.last = before.last.zip(span.last).map(|(one, two)| one.max(two));
            }
            _ => found.push(span),
        }
    }
    found
}
