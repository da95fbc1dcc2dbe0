//! How long people waited and stayed in a shelter, and who fell back: of everybody, and of the young as the baseline of 2020
//! asks (`domain.md`, 4.2): numbers, mean waiting time, mean stay and relapse, half-yearly.

use super::{
    figure::{Lengths, Line, counted},
    period::Window,
    way::Way,
};
use crate::{
    calendar::Day,
    later_stay::{Relapse, relapse},
    person::BirthDate,
    referral::{days_from, is_youth},
    tenancy::{EndDestination, went},
};

/// A way, with what stands about the person elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The way.
    pub way: Way,
    /// When they were born.
    pub birth: Option<BirthDate>,
    /// When they were referred, for the key that the way begins with.
    pub referred: Option<Day>,
    /// Since when they were in a shelter before.
    pub sheltered: Option<Day>,
    /// The first visit on which they let somebody in.
    pub first_visit: Option<Day>,
    /// Where they lived after support ended.
    pub later: Vec<(Day, EndDestination)>,
}

/// Who fell back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Relapses {
    /// Who did, within twelve months.
    pub n: u32,
    /// Of whom support ended, without who died.
    pub of: u32,
    /// Of whom the twelve months still run, and nothing says that they did.
    pub running: u32,
    /// Of whom nobody heard anything in the twelve months.
    pub missing: u32,
}

/// What is told of people and their ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// How many people.
    pub count: u32,
    /// Of how many it is not known whether they are young.
    pub no_birth: u32,
    /// Days from the referral to the key.
    pub waited: Lengths,
    /// Days from the referral to the first visit.
    pub to_first_visit: Lengths,
    /// Days in a shelter before the key.
    pub stayed: Lengths,
    /// Who fell back.
    pub relapse: Relapses,
}

/// Of everybody: lengths of those whose key lies in the window, relapse of those whose support ended in it.
pub fn everybody(all: &[Told], window: Window) -> People {
    people(all.iter().collect(), window)
}

/// The same of who is from 18 up to the day before their 27th birthday on the last day of the window, and was in support in
/// it.
pub fn young(all: &[Told], window: Window) -> People {
    let age = |it: &Told| is_youth(it.birth, window.last);
    let there = |it: &&Told| it.way.known_on(window.as_of).is_some_and(|way| window.touches(way.support()));
    let young = all.iter().filter(there).filter(|it| age(it) == Some(true)).collect();
    let unknown = all.iter().filter(there).filter(|it| age(it).is_none());
    People { no_birth: persons(unknown), ..people(young, window) }
}

fn persons<'a>(of: impl Iterator<Item = &'a Told>) -> u32 {
    let mut all: Vec<_> = of.map(|it| it.way.first().person).collect();
    all.sort_unstable();
    all.dedup();
    counted(all.len())
}

fn people(of: Vec<&Told>, window: Window) -> People {
    let mut all = People::default();
    let known = of.iter().filter_map(|it| Some((*it, it.way.known_on(window.as_of)?)));
    let there: Vec<_> = known.filter(|(_, way)| window.touches(way.support())).collect();
    all.count = persons(there.iter().map(|(it, _)| *it));
    for (it, way) in there {
        let key = way.began();
        if window.contains(key) {
            all.waited.add(it.referred.and_then(|day| days_from(day, key)));
            all.stayed.add(it.sheltered.and_then(|day| days_from(day, key)));
            let visited = it.first_visit.filter(|day| *day <= window.as_of);
            all.to_first_visit.add(it.referred.zip(visited).and_then(|(referred, day)| days_from(referred, day)));
        }
        // On its last day support has not ended yet.
        let Some(end) = way.support().last.filter(|end| window.contains(*end) && *end < window.as_of) else { continue };
        let destination = went(way.last().reason, way.last().destination);
        match relapse(end, destination, &it.later, window.as_of) {
            Relapse::Died => continue,
            Relapse::On { .. } => all.relapse.n += 1,
            Relapse::Running { .. } => all.relapse.running += 1,
            Relapse::Unknown => all.relapse.missing += 1,
            Relapse::None { .. } => {}
        }
        all.relapse.of += 1;
    }
    all
}

impl People {
    /// The same as lines.
    pub fn lines(&self, young: bool) -> Vec<Line> {
        let code = |name: &str| format!("{}_{name}", if young { "youth" } else { "people" });
        let relapse = self.relapse;
        let mut lines = Vec::new();
        if young {
            lines.push(Line { missing: Some(self.no_birth), ..Line::count(&code("count"), self.count) });
        }
        lines.extend([
            Line::lengths(&code("waited"), &self.waited),
            Line::lengths(&code("first_visit"), &self.to_first_visit),
            Line::lengths(&code("stayed"), &self.stayed),
            Line::share(&code("relapse"), relapse.n, relapse.of, relapse.missing),
            Line::share(&code("relapse_running"), relapse.running, relapse.of, 0),
        ]);
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::{
        period::Period,
        way::tests::{all, day},
    };

    /// Somebody born, referred, in a shelter and visited on these days; `-` where it is not known.
    fn told(stays: &str, [birth, referred, sheltered, visited]: [&str; 4]) -> Told {
        let known = |text: &str| (text != "-").then(|| day(text));
        let [way] = <[Way; 1]>::try_from(all(stays)).unwrap();
        Told {
            way,
            birth: (birth != "-").then(|| BirthDate::parse(birth, day("2026-07-28")).unwrap()),
            referred: known(referred),
            sheltered: known(sheltered),
            first_visit: known(visited),
            later: Vec::new(),
        }
    }

    fn half(period: &str) -> Window {
        Window::new(Some(Period::parse(period).unwrap()), day("2026-07-28"))
    }

    #[test]
    fn the_young_are_from_18_up_to_27_on_the_last_day_of_the_period() {
        let count = |birth: &str| young(&[told("1 1 2025-01-01..", [birth, "-", "-", "-"])], half("2026-H1"));
        for (birth, expected) in [
            ("1999-06-30", (0, 0)),
            ("1999-07-01", (1, 0)),
            ("2008-06-30", (1, 0)),
            ("2008-07-01", (0, 0)),
            ("-", (0, 1)),
            ("2003", (1, 0)),
            ("1999", (0, 1)),
        ] {
            let found = count(birth);
            assert_eq!(expected, (found.count, found.no_birth), "{birth}");
        }
    }

    #[test]
    fn who_was_not_there_in_the_period_does_not_count_and_a_person_counts_once() {
        let of = |stays: &str| told(stays, ["2003-01-01", "-", "-", "-"]);
        let all = [
            of("1 1 2025-01-01..2025-12-31 left of=9"),
            of("2 1 2026-07-01.. of=8"),
            of("3 1 2026-01-05..2026-02-01 left of=7"),
            of("4 1 2026-03-01.. of=7"),
        ];
        assert_eq!(1, young(&all, half("2026-H1")).count);
        assert_eq!(3, young(&all, Window::new(None, day("2026-07-28"))).count);
    }

    #[test]
    fn lengths_are_of_the_keys_of_the_period_and_what_is_not_known_is_told() {
        let all = [
            told("1 1 2026-01-11..", ["2003-01-01", "2026-01-01", "2025-12-12", "2026-01-14"]),
            told("2 1 2026-02-01..", ["2003-01-01", "2026-03-01", "-", "2026-07-29"]),
            told("3 1 2025-12-31..", ["2003-01-01", "2025-01-01", "2025-01-01", "2026-01-01"]),
        ];
        let found = young(&all, half("2026-H1"));
        assert_eq!(3, found.count);
        let of = |it: &Lengths| (it.n(), it.missing, it.mean());
        assert_eq!(
            [(1, 1, Some(10.0)), (1, 1, Some(30.0)), (1, 1, Some(13.0))],
            [&found.waited, &found.stayed, &found.to_first_visit].map(of)
        );
    }

    #[test]
    fn a_relapse_is_told_of_those_whose_support_ended() {
        let of = |end: &str, later: &[(&str, EndDestination)]| Told {
            later: later.iter().map(|(on, living)| (day(on), *living)).collect(),
            ..told(&format!("1 1 2024-01-01..{end}"), ["2003-01-01", "-", "-", "-"])
        };
        let all = [
            of("2025-03-01 back_to_shelter ethos_2", &[]),
            of("2025-03-01 moved_on housed", &[("2025-09-01", EndDestination::Ethos6)]),
            of("2025-03-01 moved_on housed", &[("2025-09-01", EndDestination::Housed)]),
            of("2025-03-01 moved_on housed", &[]),
            of("2025-12-01 moved_on housed", &[]),
            of("2025-03-01 died died", &[]),
            of("2026-07-28 back_to_shelter ethos_2", &[]), // On its last day support has not ended yet.
            of("", &[]),
        ];
        let found = everybody(&all, Window::new(None, day("2026-07-28"))).relapse;
        assert_eq!(Relapses { n: 2, of: 5, running: 1, missing: 1 }, found);
        assert_eq!(Relapses { n: 0, of: 1, running: 1, missing: 0 }, everybody(&all, half("2025-H2")).relapse);
    }
}
