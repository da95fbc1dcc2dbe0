//! In-, door- en uitstroom: who came, who went on to another home or another lease, and who went, in a period.
//!
//! Who is rehoused stays on their way: they neither went nor came. So who was there at the beginning, and who came, without
//! who went, are who is there at the end.

use std::collections::BTreeMap;

use super::{
    figure::{Line, counted, how_many},
    omklap::flips,
    period::Window,
    way::Way,
};
use crate::{
    calendar::NEVER,
    tenancy::{EndDestination, EndReason, went},
};

/// What happened in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// In support before the first day.
    pub at_start: u32,
    /// Got their first key.
    pub came: u32,
    /// Got the key of another home.
    pub rehoused: u32,
    /// Got the lease in their own name.
    pub flipped: u32,
    /// Support ended, by its reason; `None`: nobody wrote it down.
    pub went: BTreeMap<Option<&'static str>, u32>,
    /// Where they went.
    pub went_to: BTreeMap<Option<&'static str>, u32>,
    /// Put out of a dwelling, by its ground; also who got another one.
    pub evicted: BTreeMap<&'static str, u32>,
    /// In support at the end of the last day.
    pub at_end: u32,
}

/// What happened in a period.
pub fn flow(ways: &[Way], window: Window) -> Flow {
    let mut all = Flow::default();
    for way in ways.iter().filter_map(|it| it.known_on(window.as_of)) {
        let (support, last) = (way.support(), way.support().last.unwrap_or(NEVER));
        let before = |day| window.first.is_some_and(|first| day < first);
        all.at_start += u32::from(before(support.first) && !before(last));
        all.came += u32::from(window.contains(support.first));
        all.at_end += u32::from(support.first <= window.last && last > window.last);
        all.rehoused += how_many(way.stays().skip(1), |it| window.contains(it.support.first));
        all.flipped += counted(flips(&way).filter(|it| window.contains(it.day)).count());
        if window.contains(last) {
            let end = way.last();
            *all.went.entry(end.reason.map(EndReason::as_code)).or_default() += 1;
            let to = Some(went(end.reason, end.destination)).filter(|it| *it != EndDestination::Unknown);
            *all.went_to.entry(to.map(EndDestination::as_code)).or_default() += 1;
        }
        for stay in way.stays().filter(|it| it.support.last.is_some_and(|last| window.contains(last))) {
            if let Some(ground) = stay.reason.filter(|it| it.is_eviction()) {
                *all.evicted.entry(ground.as_code()).or_default() += 1;
            }
        }
    }
    all
}

impl Flow {
    /// How many went.
    pub fn gone(&self) -> u32 {
        self.went.values().sum()
    }

    /// The same as lines, in the order in which they are told.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = vec![
            Line::count("flow_at_start", self.at_start),
            Line::count("flow_came", self.came),
            Line::count("flow_rehoused", self.rehoused),
            Line::count("flow_flipped", self.flipped),
            Line::count("flow_went", self.gone()),
        ];
        lines.extend(parts("flow_went_by_reason", &self.went));
        lines.extend(parts("flow_went_to", &self.went_to));
        let evicted = self.evicted.values().sum();
        let ground = |(code, n): (&&str, &u32)| Line::share("flow_evicted", *n, evicted, 0).about(*code);
        lines.extend(self.evicted.iter().map(ground));
        lines.push(Line::count("flow_at_end", self.at_end));
        lines
    }
}

/// A line a part, the largest first; of how many the part is not known stands with each.
fn parts(code: &str, of: &BTreeMap<Option<&'static str>, u32>) -> Vec<Line> {
    let all = of.values().sum();
    let missing = of.get(&None).copied().unwrap_or_default();
    let mut known: Vec<_> = of.iter().filter_map(|(part, n)| Some(((*part)?, *n))).collect();
    known.sort_by_key(|(part, n)| (u32::MAX - n, *part));
    known.into_iter().map(|(part, n)| Line::share(code, n, all, missing).about(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        calendar::{Day, shift},
        indicators::{
            period::Period,
            way::tests::{all, day},
        },
    };

    fn window(period: &str, as_of: &str) -> Window {
        Window::new(Some(Period::parse(period).unwrap()), day(as_of))
    }

    #[track_caller]
    fn check(text: &str, period: &str, as_of: &str, expected: &str) {
        let it = flow(&all(text), window(period, as_of));
        let parts = |of: &BTreeMap<Option<&str>, u32>| {
            of.iter().map(|(part, n)| format!(" {} {n}", part.unwrap_or("?"))).collect::<String>()
        };
        let evicted = it.evicted.iter().map(|(part, n)| format!(" {part} {n}")).collect::<String>();
        let shown = format!(
            "{} +{} ~{} own {} -{} = {};{};{};{}",
            it.at_start,
            it.came,
            it.rehoused,
            it.flipped,
            it.gone(),
            it.at_end,
            parts(&it.went),
            parts(&it.went_to),
            evicted
        );
        assert_eq!(expected, shown);
    }

    #[test]
    fn who_came_and_went_in_a_half_of_a_year() {
        let text = "1 1 2025-03-01..\n2 2 2025-01-01..2026-03-31 left ethos_1\n3 3 2026-01-01..\n4 4 2026-06-30..\n5 5 2026-07-01..\n\
                    6 6 2025-02-01..2025-12-31 left\n7 7 2026-02-01..2026-06-30 - -\n8 8 2025-02-01..2026-01-01 moved_on housed";
        check(text, "2026-H1", "2026-07-28", "3 +3 ~0 own 0 -3 = 3; ? 1 left 1 moved_on 1; ? 1 ethos_1 1 housed 1;");
        // What has yet to happen has not.
        check(text, "2026-H1", "2026-03-31", "3 +2 ~0 own 0 -2 = 3; left 1 moved_on 1; ethos_1 1 housed 1;");
    }

    #[test]
    fn a_rehousing_is_neither_coming_nor_going_and_its_eviction_is_told() {
        let text = "1 1 2025-03-01..2026-02-01 eviction_nuisance ethos_6\n2 2 2026-03-01.. after=1\n\
                    3 3 2025-03-01..2026-02-01 eviction_arrears ethos_1";
        check(
            text,
            "2026-H1",
            "2026-07-28",
            "2 +0 ~1 own 0 -1 = 1; eviction_arrears 1; ethos_1 1; eviction_arrears 1 eviction_nuisance 1",
        );
        // Before anybody knew of the other home they had gone.
        check(
            text,
            "2026-Q1",
            "2026-02-15",
            "2 +0 ~0 own 0 -2 = 0; eviction_arrears 1 eviction_nuisance 1; ethos_1 1 ethos_6 1; eviction_arrears 1 eviction_nuisance 1",
        );
    }

    #[test]
    fn a_flip_is_told_in_its_period() {
        let text = "1 1 2024-03-01.. sub=2024-03-01..2026-04-30 own=2026-05-01..";
        check(text, "2026-H1", "2026-07-28", "1 +0 ~0 own 1 -0 = 1;;;");
        check(text, "2026-H2", "2026-07-28", "1 +0 ~0 own 0 -0 = 1;;;");
    }

    #[test]
    fn who_is_there_at_the_end_are_those_of_the_beginning_with_who_came_without_who_went() {
        // Ends, links and days of every kind, in an order that repeats.
        let origin = day("2024-01-01");
        let text: String = (0..400_i64)
            .map(|n| {
                let first = shift(origin, (n * 37) % 900);
                let last: Option<Day> = (n % 3 > 0).then(|| shift(first, (n * 53) % 700));
                let end = last.map(|it| it.to_string()).unwrap_or_default();
                let after = if n % 5 == 4 { format!("after={}", n - 1) } else { String::new() };
                format!("{n} {} {first}..{end} {} {after}\n", n % 50, EndReason::ALL[(n % 10) as usize].as_code())
            })
            .collect();
        let ways = all(&text);
        for (period, as_of) in
            [("2024-H1", "2026-07-28"), ("2025-Q2", "2025-05-03"), ("2025", "2026-07-28"), ("2026-H1", "2026-02-01")]
        {
            let it = flow(&ways, window(period, as_of));
            assert_eq!(it.at_start + it.came - it.gone(), it.at_end, "{period} {as_of}");
            assert_eq!(it.gone(), it.went_to.values().sum::<u32>());
            assert!(it.came > 0 && it.gone() > 0, "{period} {it:?}");
        }
        let everything = flow(&ways, Window::new(None, day("2026-07-28")));
        assert_eq!((0, everything.came - everything.gone()), (everything.at_start, everything.at_end));
    }
}
