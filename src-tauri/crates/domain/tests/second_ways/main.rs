//! Who keeps a home, by a second rule: slow, day by day, with a table of words instead of the rule's own types.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
#![allow(missing_docs)]

use std::collections::BTreeMap;

use chrono::Months;
use domain::{
    calendar::{Day, DaySpan, parse_day, shift},
    indicators::{
        flow::flow,
        period::{Period, Window},
        retention::{courses, retention},
        way::{HomeKey, PersonKey, Stay, StayKey, ways},
    },
    tenancy::{EndDestination, EndReason},
};

/// Numbers that repeat: the same caseloads every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn days(&mut self, most: u64) -> i64 {
        i64::try_from(self.below(most)).unwrap()
    }
}

fn caseload(dice: &mut Dice) -> Vec<Stay> {
    let origin = parse_day("2022-01-01").unwrap();
    let mut all: Vec<Stay> = Vec::new();
    let mut free: Vec<usize> = Vec::new();
    for number in 0..25_u128 {
        // Every third goes on from somebody's last home, if one has ended.
        let before = (dice.below(3) == 0 && !free.is_empty()).then(|| {
            let at = usize::try_from(dice.below(u64::try_from(free.len()).unwrap())).unwrap();
            free.swap_remove(at)
        });
        let from = before.and_then(|it| all[it].support.last);
        let apart = dice.days(if from.is_some() { 90 } else { 1_300 });
        let first = shift(from.unwrap_or(origin), apart);
        let last = (dice.below(3) > 0).then(|| shift(first, dice.days(700)));
        let reason = EndReason::ALL.get(usize::try_from(dice.below(11)).unwrap()).copied();
        let destination = EndDestination::ALL.get(usize::try_from(dice.below(11)).unwrap()).copied();
        let mut own = Vec::new();
        if dice.below(4) == 0 {
            let from = shift(first, dice.days(400));
            own.push(DaySpan { first: from, last: (dice.below(2) == 0).then(|| shift(from, dice.days(500))) });
        }
        if last.is_some() {
            free.push(all.len());
        }
        all.push(Stay {
            key: StayKey(number),
            person: before.map_or(PersonKey(number), |it| all[it].person),
            home: HomeKey(u128::from(dice.below(12))),
            previous: before.map(|it| all[it].key),
            support: DaySpan { first, last },
            reason: last.and(reason),
            destination: last.and(destination),
            own,
            sub: Vec::new(),
        });
    }
    all
}

/// What became of somebody, looked up.
fn became(stay: &Stay) -> &'static str {
    let reason = stay.reason.map_or("", EndReason::as_code);
    let to = stay.destination.map_or("unknown", EndDestination::as_code);
    match (reason, to) {
        ("died", _) | (_, "died") => "dead",
        (_, "housed") | ("moved_on", "institution") | ("moved_on" | "rehoused", "unknown") => "home",
        (_, "ethos_1" | "ethos_2" | "ethos_3" | "ethos_5" | "ethos_6") | ("back_to_shelter", "unknown") => "homeless",
        (_, "institution" | "ethos_4") | ("clinic" | "detention", "unknown") => "elsewhere",
        _ => "unknown",
    }
}

/// The homes of one person that had begun on a day, in their order.
type Course<'a> = Vec<&'a Stay>;

fn all_courses(all: &[Stay], as_of: Day) -> Vec<Course<'_>> {
    let mut of: BTreeMap<u128, Course<'_>> = BTreeMap::new();
    for it in all {
        of.entry(it.person.0).or_default().push(it);
    }
    of.into_values()
        .map(|course| course.into_iter().filter(|it| it.support.first <= as_of).collect::<Course<'_>>())
        .filter(|course| !course.is_empty())
        .collect()
}

fn within(span: &DaySpan, day: Day) -> bool {
    span.first <= day && span.last.is_none_or(|last| day <= last)
}

fn lives(course: &Course<'_>, day: Day) -> bool {
    course.iter().any(|it| within(&it.support, day) || it.own.iter().any(|own| within(own, day)))
}

fn stands(course: &Course<'_>, day: Day) -> &'static str {
    if lives(course, day) || course.iter().any(|it| it.support.first > day) {
        "home"
    } else {
        became(course.last().unwrap())
    }
}

#[test]
fn retention_and_courses_are_those_of_a_walk_through_every_day() {
    let mut dice = Dice(7);
    let (mut lost, mut moved, mut died, mut unknown) = (0, 0, 0, 0);
    for _ in 0..150 {
        let all = caseload(&mut dice);
        let as_of = shift(parse_day("2023-06-01").unwrap(), dice.days(1_200));
        let ways = ways(all.clone());
        let slow = all_courses(&all, as_of);
        for months in [6, 12, 24] {
            let found = retention(&ways, months, as_of);
            let (mut started, mut housed, mut same, mut never, mut dead) = (0, 0, 0, 0, 0);
            for course in &slow {
                let mark = course[0].support.first + Months::new(months);
                if mark > as_of {
                    continue;
                }
                let now = stands(course, mark);
                if now == "dead" {
                    dead += 1;
                    continue;
                }
                started += 1;
                housed += u32::from(now == "home");
                let first = course[0].home;
                let here = course.iter().filter(|it| it.home == first).copied().collect();
                same += u32::from(lives(&here, mark));
                let out =
                    course.iter().any(|it| it.support.last.is_some_and(|last| last < mark) && became(it) == "homeless");
                never += u32::from(!out && (now == "home" || now == "elsewhere"));
                unknown += u32::from(now == "unknown");
            }
            assert_eq!(
                (started, housed, same, never, dead),
                (found.started, found.housed, found.same_home, found.not_homeless, found.died)
            );
            moved += housed - same.min(housed);
            died += dead;
        }
        let mut expected: Vec<(i64, bool)> = slow
            .iter()
            .map(|course| {
                let key = course[0].support.first;
                let now = stands(course, as_of);
                let mut last = as_of;
                while now != "home" && !lives(course, last) {
                    last = shift(last, -1);
                }
                ((last - key).num_days(), now != "home" && now != "dead")
            })
            .collect();
        let mut found: Vec<(i64, bool)> =
            courses(&ways, as_of).iter().map(|it| (i64::from(it.days), it.ended)).collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(expected, found);
        lost += found.iter().filter(|(_, ended)| *ended).count();
    }
    assert!(lost > 300 && moved > 50 && died > 20 && unknown > 50, "{lost} {moved} {died} {unknown}");
}

#[test]
fn who_comes_and_goes_is_who_one_meets_on_a_walk_through_the_days() {
    let mut dice = Dice(11);
    for _ in 0..100 {
        let all = caseload(&mut dice);
        let as_of = shift(parse_day("2024-03-01").unwrap(), dice.days(500));
        let window = Window::new(Some(Period::parse("2024-H1").unwrap()), as_of);
        let found = flow(&ways(all.clone()), window);
        let (mut came, mut went, mut there) = (0, 0, 0);
        for course in all_courses(&all, as_of) {
            let end = course.iter().map(|it| it.support.last.unwrap_or(Day::MAX)).max().unwrap();
            let mut day = window.first.unwrap();
            while day <= window.last {
                came += u32::from(course[0].support.first == day);
                went += u32::from(end == day);
                day = shift(day, 1);
            }
            there += u32::from(course[0].support.first <= window.last && end > window.last);
        }
        assert_eq!((came, went, there), (found.came, found.gone(), found.at_end));
    }
}
