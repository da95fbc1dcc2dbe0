//! Wmo decisions (Wmo-beschikkingen): what each asks of somebody.
//!
//! A tenant may have several side by side, for support and for a place to go by day. Each is followed by a later one for
//! the same thing, so one that began last does not hide the end of another.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes};

/// A decision as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    product: String,
    last: Option<Day>,
}

impl Decision {
    /// Of what was granted, until when; what differs in capitals or spaces alone is the same thing.
    pub fn new(product: &str, last: Option<Day>) -> Self {
        let words: Vec<String> = product.split_whitespace().map(str::to_lowercase).collect();
        Self { product: words.join(" "), last }
    }
}

/// What a decision asks of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WmoAsk {
    /// Another one, before this one ends.
    Renew,
    /// Another one, and this one is over.
    Over,
}

codes! { WmoAsk, "wmo_ask" {
    Renew = "renew",
    Over = "over",
}}

/// No later decision is for the same thing. `all`: those of a tenancy, newest first.
fn is_last(all: &[Decision], at: usize) -> bool {
    all.get(at).is_some_and(|it| !all.iter().take(at).any(|later| later.product == it.product))
}

/// What the decision at `at` asks; nothing where another followed, where it has no end, and where support ends with it or
/// before. `all`: those of a tenancy, newest first; `support_end`: the last day of support.
pub fn asks(all: &[Decision], at: usize, support_end: Option<Day>, as_of: Day) -> Option<WmoAsk> {
    let last = all.get(at)?.last?;
    if !is_last(all, at) || support_end.is_some_and(|end| end <= last || end < as_of) {
        return None;
    }
    Some(if last < as_of { WmoAsk::Over } else { WmoAsk::Renew })
}

/// The decision at `at` goes with somebody who moves: it runs on the day of the key or begins later, or another one has
/// still to follow it.
pub fn goes_along(all: &[Decision], at: usize, key: Day) -> bool {
    is_last(all, at) || all.get(at).is_some_and(|it| it.last.is_none_or(|last| last >= key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    /// `Begeleiding 2026-10-07`, newest first; `-`: without an end.
    fn decisions(text: &str) -> Vec<Decision> {
        let one = |it: &str| {
            let (product, last) = it.trim().rsplit_once(' ').unwrap();
            Decision::new(product, parse_day(last).ok())
        };
        text.split(',').map(one).collect()
    }

    #[track_caller]
    fn check(text: &str, support_end: &str, expected: &[Option<WmoAsk>]) {
        let all = decisions(text);
        let end = parse_day(support_end).ok();
        let found: Vec<_> = (0..all.len()).map(|at| asks(&all, at, end, day("2026-07-28"))).collect();
        assert_eq!(found, expected, "{text}");
    }

    const RENEW: Option<WmoAsk> = Some(WmoAsk::Renew);
    const OVER: Option<WmoAsk> = Some(WmoAsk::Over);

    #[test]
    fn each_thing_that_was_granted_is_followed_for_itself() {
        check("Begeleiding 2028-10-07, Begeleiding 2026-10-07", "", &[RENEW, None]);
        check("Dagbesteding 2028-01-01, Begeleiding 2026-07-27", "", &[RENEW, OVER]);
        check("Dagbesteding -, begeleiding  thuis 2026-07-28, Begeleiding Thuis 2026-01-01", "", &[None, RENEW, None]);
    }

    #[test]
    fn nothing_is_asked_for_days_without_support() {
        check("Begeleiding 2026-09-30", "2026-09-30", &[None]);
        check("Begeleiding 2026-09-30", "2026-10-01", &[RENEW]);
        check("Begeleiding 2026-07-01", "2026-07-27", &[None]);
        check("Begeleiding 2026-07-01", "2026-07-28", &[OVER]);
    }

    #[test]
    fn what_runs_and_what_nothing_followed_goes_along() {
        let all =
            decisions("Begeleiding 2028-01-01, Vervoer 2026-01-01, Begeleiding 2026-08-12, Begeleiding 2026-08-11");
        let along: Vec<_> = (0..=all.len()).map(|at| goes_along(&all, at, day("2026-08-12"))).collect();
        assert_eq!(along, [true, true, true, false, false]);
    }
}
