//! Ten thousand random chains, step by step: contracts that are added, moved, ended, flipped and taken back.
//!
//! A second rule looks at every day by itself, knows nothing of spans, and has to say the same as [`allow`]. Rules that
//! are wrong by one thing stand beside it: each has to be noticed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
#![allow(missing_docs)]

use domain::{
    calendar::{Day, DaySpan},
    lease::{Contract, LeaseFacts, LeaseKind, LeaseTerms, StepRefusal, allow},
    omklap::plan_flip,
};

const CHAINS: u64 = 10_000;
const STEPS: usize = 14;
/// Days that are looked at; a lease without an end runs past them.
const DAYS: usize = 60;

type Chain = Vec<Contract<usize>>;
type Rule = fn(&[Contract<usize>], &[Contract<usize>]) -> bool;

fn real(before: &[Contract<usize>], after: &[Contract<usize>]) -> bool {
    allow(before, after).is_ok()
}

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }
}

fn day(number: usize) -> Day {
    Day::from_ymd_opt(2025, 12, 1).unwrap() + chrono::Days::new(u64::try_from(number).unwrap())
}

fn number(day: Day) -> usize {
    usize::try_from((day - self::day(0)).num_days()).unwrap()
}

/// A lease as the second rule sees it: from one day up to and with another one.
struct Seen {
    kind: LeaseKind,
    holder: usize,
    first: usize,
    last: usize,
}

fn seen(chain: &Chain) -> Vec<Seen> {
    let last = |days: DaySpan| days.last.map_or(usize::MAX, number);
    chain
        .iter()
        .map(|it| Seen {
            kind: it.facts.kind,
            holder: it.holder,
            first: number(it.facts.days.first),
            last: last(it.facts.days),
        })
        .collect()
}

fn runs(lease: &Seen, on: usize) -> bool {
    lease.first <= on && on <= lease.last
}

fn is(lease: &Seen, kinds: &[LeaseKind]) -> bool {
    kinds.contains(&lease.kind)
}

/// Two live together, the third comes when they have gone.
const HOLDERS: usize = 3;

fn together(one: usize, two: usize) -> bool {
    one == two || (one < 2 && two < 2)
}

fn contract(holder: usize, facts: LeaseFacts) -> Contract<usize> {
    let stay = if holder < 2 { DaySpan::new(day(holder), Some(day(5))) } else { DaySpan::new(day(6), None) };
    Contract { holder, stay: stay.ok(), facts }
}

const OWNERS: [LeaseKind; 3] = [LeaseKind::Head, LeaseKind::Own, LeaseKind::Tripartite];
const LET_ON: [LeaseKind; 2] = [LeaseKind::Sub, LeaseKind::Use];
const TITLES: [LeaseKind; 4] = [LeaseKind::Sub, LeaseKind::Use, LeaseKind::Own, LeaseKind::Tripartite];

/// Day by day: what must never be so, whatever happened before.
fn broken(chain: &Chain) -> Option<String> {
    let chain = seen(chain);
    for on in 0..DAYS {
        let let_out = chain.iter().filter(|it| is(it, &OWNERS) && runs(it, on)).count();
        if let_out > 1 {
            return Some(format!("day {on} is let {let_out} times"));
        }
        let on_that_day: Vec<&Seen> = chain.iter().filter(|it| is(it, &LET_ON) && runs(it, on)).collect();
        if on_that_day.iter().any(|one| on_that_day.iter().any(|two| !together(one.holder, two.holder))) {
            return Some(format!("day {on} is let on to strangers"));
        }
    }
    for holder in 0..HOLDERS {
        let mut last: Option<LeaseKind> = None;
        let mut without = false;
        for on in 0..DAYS {
            let mut held = chain.iter().filter(|it| it.holder == holder && is(it, &TITLES) && runs(it, on));
            let Some(title) = held.next() else {
                without = true;
                continue;
            };
            if held.next().is_some() {
                return Some(format!("day {on} is held twice"));
            }
            let from_provider = last.is_some_and(|it| LET_ON.contains(&it));
            if without && from_provider && title.kind == LeaseKind::Own {
                return Some(format!("day {} is without a title", on - 1));
            }
            (last, without) = (Some(title.kind), false);
        }
    }
    None
}

/// The days on which a sublease runs and no head lease does, by lease.
fn outside(chain: &Chain) -> Vec<Vec<usize>> {
    let chain = seen(chain);
    let covered = |on: usize| chain.iter().any(|it| it.kind == LeaseKind::Head && runs(it, on));
    chain.iter().map(|it| (0..DAYS).filter(|on| is(it, &LET_ON) && runs(it, *on) && !covered(*on)).collect()).collect()
}

/// The second rule: a step from a chain that is right.
fn second(before: &Chain, after: &Chain) -> bool {
    let headless = after.iter().all(|it| it.facts.kind != LeaseKind::Head);
    let old = outside(before);
    let worse = outside(after)
        .iter()
        .enumerate()
        .any(|(place, days)| days.iter().any(|on| old.get(place).is_none_or(|it| !it.contains(on))));
    broken(after).is_none() && (headless || !worse)
}

fn span(chance: &mut Chance) -> DaySpan {
    let first = chance.below(DAYS - 10);
    let last = first + chance.below(DAYS - 5 - first);
    DaySpan { first: day(first), last: (chance.below(3) > 0).then(|| day(last)) }
}

/// What a step would make of a chain; lengths and ends that fit together are tried more often than chance would.
fn step(chain: &Chain, chance: &mut Chance) -> Chain {
    let mut after = chain.clone();
    let kinds = [LeaseKind::Head, LeaseKind::Sub, LeaseKind::Own, LeaseKind::Use, LeaseKind::Tripartite];
    let ends: Vec<Day> = chain.iter().filter_map(|it| it.facts.days.last).collect();
    let near = |chance: &mut Chance, days: DaySpan| match ends.get(chance.below(ends.len() + 2)) {
        Some(end) => {
            let first = (*end + chrono::Days::new(1)) - chrono::Days::new(u64::try_from(chance.below(3)).unwrap());
            let first = first.max(day(0)).min(day(DAYS - 2));
            DaySpan { first, last: days.last.filter(|last| first <= *last) }
        }
        None => days,
    };
    match chance.below(6) {
        0..=2 => {
            let days = span(chance);
            let days = near(chance, days);
            let facts =
                LeaseFacts { kind: kinds[chance.below(kinds.len())], days, rent: None, terms: LeaseTerms::default() };
            after.push(contract(chance.below(HOLDERS), facts));
        }
        3 if !chain.is_empty() => {
            let days = span(chance);
            let place = chance.below(chain.len());
            after[place].facts.days = near(chance, days);
        }
        // Several end on one day: the end of support, and a move.
        4 => {
            let last = day(chance.below(DAYS - 5));
            for it in &mut after {
                if chance.below(2) == 0
                    && it.facts.days.first <= last
                    && it.facts.days.last.is_none_or(|end| end > last)
                {
                    it.facts.days.last = Some(last);
                }
            }
        }
        _ => {
            let holder = chance.below(HOLDERS);
            let own: Vec<usize> = (0..chain.len())
                .filter(|it| chain[*it].holder == holder || chain[*it].facts.kind == LeaseKind::Head)
                .collect();
            let facts: Vec<LeaseFacts> = own.iter().map(|it| chain[*it].facts).collect();
            let first = day(1 + chance.below(DAYS - 10));
            if let Ok(plan) = plan_flip(&facts, first, DaySpan::open(day(0))) {
                after[own[plan.head]].facts.days.last = Some(plan.last_day);
                after[own[plan.sub]].facts.days.last = Some(plan.last_day);
                let days = DaySpan::open(plan.first_day_of_own);
                let facts = LeaseFacts { kind: LeaseKind::Own, days, rent: None, terms: LeaseTerms::default() };
                after.push(contract(holder, facts));
            }
        }
    }
    after
}

#[derive(Default, Debug)]
struct Tally {
    taken: usize,
    refused: usize,
    flips: usize,
    undone: usize,
}

/// Makes chains by a rule; the first thing that is not right.
fn run(rule: Rule, chains: u64) -> (Tally, Option<String>) {
    let mut tally = Tally::default();
    for seed in 0..chains {
        let mut chance = Chance(seed);
        let mut past: Vec<Chain> = vec![Vec::new()];
        let mut undone: Vec<Chain> = Vec::new();
        for _ in 0..STEPS {
            match chance.below(8) {
                0 if past.len() > 1 => {
                    undone.extend(past.pop());
                    tally.undone += 1;
                }
                1 if !undone.is_empty() => past.extend(undone.pop()),
                _ => {
                    let before = past.last().unwrap();
                    let after = step(before, &mut chance);
                    let (said, expected) = (rule(before, &after), second(before, &after));
                    if said != expected {
                        return (tally, Some(format!("chain {seed}: {said} and {expected}\n{before:?}\n{after:?}")));
                    }
                    if said && after != *before {
                        tally.taken += 1;
                        tally.flips += usize::from(
                            after.iter().filter(|it| it.facts.kind == LeaseKind::Own).count()
                                > before.iter().filter(|it| it.facts.kind == LeaseKind::Own).count(),
                        );
                        past.push(after);
                        undone.clear();
                    } else if !said {
                        tally.refused += 1;
                    }
                }
            }
            if let Some(why) = broken(past.last().unwrap()) {
                return (tally, Some(format!("chain {seed}: {why}")));
            }
        }
    }
    (tally, None)
}

#[test]
fn ten_thousand_chains_have_no_day_without_a_title_and_none_that_is_let_twice() {
    let (tally, found) = run(real, CHAINS);
    assert_eq!(None, found);
    let enough = tally.taken > 30_000 && tally.refused > 20_000 && tally.flips > 3_000 && tally.undone > 5_000;
    assert!(enough, "{tally:?}");
}

fn but(before: &[Contract<usize>], after: &[Contract<usize>], forgiven: fn(&StepRefusal) -> bool) -> bool {
    allow(before, after).is_ok() || allow(before, after).is_err_and(|it| forgiven(&it))
}

#[test]
fn a_rule_that_is_wrong_by_one_thing_is_noticed() {
    let mutants: [(&str, Rule); 9] = [
        ("nothing is refused", |_, _| true),
        ("everything is refused", |_, _| false),
        ("a day that is let twice", |one, two| but(one, two, |it| matches!(it, StepRefusal::LetTwice { .. }))),
        ("a day that is held twice", |one, two| but(one, two, |it| matches!(it, StepRefusal::HeldTwice { .. }))),
        ("a day that is let on twice", |one, two| but(one, two, |it| matches!(it, StepRefusal::SubletTwice { .. }))),
        ("a day without a title", |one, two| but(one, two, |it| matches!(it, StepRefusal::NoTitle { .. }))),
        ("a sublease outside its head lease", |one, two| {
            but(one, two, |it| matches!(it, StepRefusal::OutsideHead { .. }))
        }),
        ("what was broken before is not known", |_, after| allow(&[], after).is_ok()),
        ("one day may be let twice", |one, two| {
            but(one, two, |it| matches!(it, StepRefusal::LetTwice { days } if days.days() == Some(1)))
        }),
    ];
    for (name, rule) in mutants {
        assert!(run(rule, 500).1.is_some(), "not noticed: {name}");
    }
}
