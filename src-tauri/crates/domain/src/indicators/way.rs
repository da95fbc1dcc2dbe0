//! The way of a person through the programme: the tenancies that are linked to each other, and whether they have a home.
//!
//! Support goes on in the next home, so a rehousing is no loss and no end. Where somebody went when support ended decides
//! whether they still have a home; the reason decides only where that was not written down (decision 25).

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    calendar::{Day, DaySpan},
    tenancy::{EndDestination, EndReason},
};

/// Which tenancy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StayKey(pub u128);
/// Which person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonKey(pub u128);
/// Which dwelling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HomeKey(pub u128);

/// One tenancy, as far as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// Which.
    pub key: StayKey,
    /// Whose.
    pub person: PersonKey,
    /// Where.
    pub home: HomeKey,
    /// The tenancy before it on the same way.
    pub previous: Option<StayKey>,
    /// From the key to the last day of support.
    pub support: DaySpan,
    /// Why support ended.
    pub reason: Option<EndReason>,
    /// Where they went.
    pub destination: Option<EndDestination>,
    /// Leases in the tenant's own name.
    pub own: Vec<DaySpan>,
    /// Subleases and uses.
    pub sub: Vec<DaySpan>,
}

/// What became of somebody when support ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// They have a home.
    Housed,
    /// They have none: ETHOS 1, 2, 3, 5 or 6.
    Homeless,
    /// They lost the home and are not homeless as it is counted: in an institution, or leaving one.
    Elsewhere,
    /// They died.
    Died,
    /// Nobody knows.
    Unknown,
}

/// What became of somebody, by what was written down at the end.
pub fn after(reason: Option<EndReason>, destination: Option<EndDestination>) -> After {
    if reason == Some(EndReason::Died) || destination == Some(EndDestination::Died) {
        return After::Died;
    }
    match destination {
        Some(EndDestination::Housed) => After::Housed,
        // Who moves on to a place to stay for good in an institution has a home there.
        Some(EndDestination::Institution) if reason == Some(EndReason::MovedOn) => After::Housed,
        Some(EndDestination::Institution | EndDestination::Ethos4) => After::Elsewhere,
        Some(it) if it.is_homeless() => After::Homeless,
        _ => match reason {
            Some(EndReason::MovedOn | EndReason::Rehoused) => After::Housed,
            Some(EndReason::BackToShelter) => After::Homeless,
            Some(EndReason::Clinic | EndReason::Detention) => After::Elsewhere,
            _ => After::Unknown,
        },
    }
}

impl Stay {
    /// What became of somebody after it, if it is over.
    pub fn after(&self) -> After {
        after(self.reason, self.destination)
    }

    /// Where they went was written down.
    pub fn destination_known(&self) -> bool {
        self.destination.is_some_and(|it| it != EndDestination::Unknown)
    }

    /// They live there on a day, by support or in their own name.
    fn lives_there(&self, day: Day) -> bool {
        self.support.contains(day) || self.is_own_on(day)
    }

    /// A lease in their own name runs on a day.
    pub fn is_own_on(&self, day: Day) -> bool {
        self.own.iter().any(|it| it.contains(day))
    }
}

/// How somebody stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In a home through the programme, in the home that they moved on to, or what became of them else.
    pub now: After,
    /// In the home with which it began.
    pub same_home: bool,
    /// Never homeless since the key, as far as is known.
    pub never_homeless: bool,
    /// It was written down where they went, or they did not go.
    pub known: bool,
}

/// The way of a person: tenancies that follow on each other, at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    first: Stay,
    rest: Vec<Stay>,
}

impl Way {
    /// The first tenancy.
    pub fn first(&self) -> &Stay {
        &self.first
    }

    /// All tenancies, the first home first.
    pub fn stays(&self) -> impl DoubleEndedIterator<Item = &Stay> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    /// The day of the key.
    pub fn began(&self) -> Day {
        self.first.support.first
    }

    /// What is known of it on a day: homes that begin later are not there yet. `None`: it has not begun.
    pub fn known_on(&self, as_of: Day) -> Option<Self> {
        let mut begun = self.stays().filter(|it| it.support.first <= as_of).cloned();
        Some(Self { first: begun.next()?, rest: begun.collect() })
    }

    /// The last tenancy.
    pub fn last(&self) -> &Stay {
        self.rest.last().unwrap_or(&self.first)
    }

    /// From the key to the last day of support in the last home.
    pub fn support(&self) -> DaySpan {
        let open = self.stays().any(|it| it.support.last.is_none());
        let last = self.stays().filter_map(|it| it.support.last).max();
        DaySpan { first: self.began(), last: last.filter(|_| !open) }
    }

    /// How somebody stands on a day on or after the key.
    pub fn on(&self, day: Day) -> Standing {
        let ends = |it: &&Stay| it.support.last.is_some_and(|last| last < day);
        let lives = self.stays().any(|it| it.lives_there(day));
        // Between two homes support goes on: that is a rehousing.
        let moves = self.stays().any(|it| it.support.first > day);
        let now = if lives || moves { After::Housed } else { self.last().after() };
        let was_homeless = self.stays().filter(ends).any(|it| it.after() == After::Homeless);
        Standing {
            now,
            same_home: self.stays().any(|it| it.home == self.first.home && it.lives_there(day)),
            never_homeless: !was_homeless && matches!(now, After::Housed | After::Elsewhere),
            known: lives || moves || now == After::Died || self.last().destination_known(),
        }
    }

    /// The day after which somebody is not in a home any more, if they are not on `as_of`: the last day of support, or of
    /// the lease in their own name.
    pub fn ended_on(&self, as_of: Day) -> Option<Day> {
        if self.on(as_of).now == After::Housed {
            return None;
        }
        let own = self.stays().flat_map(|it| &it.own).filter_map(|it| it.last);
        self.support().last.into_iter().chain(own.filter(|it| *it < as_of)).max()
    }
}

/// The ways that tenancies make, in the order of their keys. Every tenancy is on one way, also where a file links them in a
/// circle or twice.
pub fn ways(stays: Vec<Stay>) -> Vec<Way> {
    let mut by_key: BTreeMap<StayKey, Stay> = stays.into_iter().map(|it| (it.key, it)).collect();
    let mut order: Vec<_> = by_key.values().map(|it| (it.support.first, it.key)).collect();
    order.sort_unstable();
    let keys: BTreeSet<StayKey> = by_key.keys().copied().collect();
    let mut next: BTreeMap<StayKey, Vec<StayKey>> = BTreeMap::new();
    for (_, key) in &order {
        if let Some(before) = by_key.get(key).and_then(|it| it.previous) {
            next.entry(before).or_default().push(*key);
        }
    }
    let begins = |it: &Stay| it.previous.is_none_or(|before| !keys.contains(&before));
    let roots = order.iter().map(|(_, key)| *key).filter(|key| by_key.get(key).is_some_and(begins));
    // What no beginning leads to comes last: circles, and a second home that follows on the same one.
    let starts: Vec<StayKey> = roots.chain(order.iter().map(|(_, key)| *key)).collect();
    let mut found = Vec::new();
    for start in starts {
        let Some(first) = by_key.remove(&start) else { continue };
        let mut rest = Vec::new();
        let mut at = start;
        while let Some(stay) = next.get(&at).into_iter().flatten().find_map(|it| by_key.remove(it)) {
            at = stay.key;
            rest.push(stay);
        }
        found.push(Way { first, rest });
    }
    found.sort_by_key(|it| (it.began(), it.first.key));
    found
}

#[cfg(test)]
pub(super) mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_day;

    pub fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn span(text: &str) -> DaySpan {
        let (first, last) = text.split_once("..").unwrap();
        DaySpan { first: day(first), last: (!last.is_empty()).then(|| day(last)) }
    }

    /// One tenancy a line: `key home first..last reason destination after=key own=first..last sub=first..last`.
    pub fn stay(line: &str) -> Stay {
        let mut words = line.split_whitespace();
        let mut number = || words.next().unwrap().parse::<u128>().unwrap();
        let (key, home) = (number(), number());
        let support = span(words.next().unwrap());
        let mut made = Stay {
            key: StayKey(key),
            person: PersonKey(key),
            home: HomeKey(home),
            previous: None,
            support,
            reason: None,
            destination: None,
            own: Vec::new(),
            sub: Vec::new(),
        };
        for word in words {
            match word.split_once('=') {
                Some(("after", it)) => made.previous = Some(StayKey(it.parse().unwrap())),
                Some(("own", it)) => made.own.push(span(it)),
                Some(("sub", it)) => made.sub.push(span(it)),
                Some(("of", it)) => made.person = PersonKey(it.parse().unwrap()),
                _ if made.reason.is_none() && word != "-" => made.reason = Some(EndReason::from_code(word).unwrap()),
                _ if word == "-" => {}
                _ => made.destination = Some(EndDestination::from_code(word).unwrap()),
            }
        }
        made
    }

    pub fn all(text: &str) -> Vec<Way> {
        ways(text.lines().map(str::trim).filter(|it| !it.is_empty()).map(stay).collect())
    }

    #[track_caller]
    fn check(text: &str, on: &str, expected: Expect) {
        let (on, found) = (day(on), all(text));
        let [way] = found.as_slice() else { panic!("{found:?}") };
        let it = way.on(on);
        let shown = format!(
            "{:?}, same {}, never homeless {}, known {}, ended {:?}",
            it.now,
            it.same_home,
            it.never_homeless,
            it.known,
            way.ended_on(on).map(|it| it.to_string()),
        );
        expected.assert_eq(&shown);
    }

    #[test]
    fn where_they_went_decides_and_the_reason_where_nobody_wrote_it_down() {
        use EndDestination as To;
        use EndReason as Why;
        let unknown = Some(To::Unknown);
        for (reason, destination, expected) in [
            (Some(Why::MovedOn), Some(To::Housed), After::Housed),
            (Some(Why::EvictionArrears), Some(To::Housed), After::Housed),
            (Some(Why::MovedOn), Some(To::Ethos2), After::Homeless),
            (Some(Why::Left), Some(To::Ethos5), After::Homeless),
            (Some(Why::Left), Some(To::Ethos4), After::Elsewhere),
            (Some(Why::Clinic), Some(To::Institution), After::Elsewhere),
            (Some(Why::MovedOn), Some(To::Institution), After::Housed),
            (Some(Why::MovedOn), unknown, After::Housed),
            (Some(Why::Rehoused), None, After::Housed),
            (Some(Why::BackToShelter), unknown, After::Homeless),
            (Some(Why::Detention), None, After::Elsewhere),
            (Some(Why::EvictionNuisance), unknown, After::Unknown),
            (Some(Why::Left), None, After::Unknown),
            (None, None, After::Unknown),
            (Some(Why::Died), Some(To::Housed), After::Died),
            (Some(Why::Other), Some(To::Died), After::Died),
        ] {
            assert_eq!(expected, after(reason, destination), "{reason:?} {destination:?}");
        }
    }

    #[test]
    fn who_lives_there_on_its_last_day_still_lives_there() {
        let ended = "1 1 2024-01-01..2025-03-31 left unknown";
        check(ended, "2025-03-31", expect!["Housed, same true, never homeless true, known true, ended None"]);
        check(
            ended,
            "2025-04-01",
            expect![[r#"Unknown, same false, never homeless false, known false, ended Some("2025-03-31")"#]],
        );
    }

    #[test]
    fn a_way_runs_over_linked_homes_and_the_days_between_them() {
        let moved = "1 1 2024-01-01..2025-03-31 eviction_nuisance ethos_3\n2 2 2025-06-01.. after=1";
        check(moved, "2025-03-01", expect!["Housed, same true, never homeless true, known true, ended None"]);
        check(moved, "2025-05-01", expect!["Housed, same false, never homeless false, known true, ended None"]);
        check(moved, "2026-01-01", expect!["Housed, same false, never homeless false, known true, ended None"]);
        // Somebody who comes back to their first home lives in the same home.
        let back = "1 1 2024-01-01..2025-03-31 rehoused housed\n2 2 2025-04-01..2025-09-30 rehoused housed after=1\n\
                    3 1 2025-10-01.. after=2";
        check(back, "2025-05-01", expect!["Housed, same false, never homeless true, known true, ended None"]);
        check(back, "2026-01-01", expect!["Housed, same true, never homeless true, known true, ended None"]);
    }

    #[test]
    fn who_holds_the_lease_lives_there_when_support_is_over() {
        let own = "1 1 2024-01-01..2025-03-31 other unknown own=2025-01-01..";
        check(own, "2026-01-01", expect!["Housed, same true, never homeless true, known true, ended None"]);
        let given_up = "1 1 2024-01-01..2025-03-31 other unknown own=2025-01-01..2025-12-31";
        check(
            given_up,
            "2026-01-01",
            expect![[r#"Unknown, same false, never homeless false, known false, ended Some("2025-12-31")"#]],
        );
    }

    #[test]
    fn what_has_yet_to_begin_is_not_known_yet() {
        let found = all("1 1 2024-01-01..2025-03-31 left ethos_1\n2 2 2025-06-01.. after=1");
        let early = found[0].known_on(day("2025-05-31")).unwrap();
        assert_eq!(After::Homeless, early.on(day("2025-05-31")).now);
        assert_eq!(After::Housed, found[0].known_on(day("2025-06-01")).unwrap().on(day("2025-05-31")).now);
        assert_eq!(None, found[0].known_on(day("2023-12-31")));
    }

    #[test]
    fn every_tenancy_is_on_one_way() {
        let shown = |text: &str| {
            let ways = all(text);
            let keys = |it: &Way| it.stays().map(|it| it.key.0.to_string()).collect::<Vec<_>>().join(">");
            ways.iter().map(keys).collect::<Vec<_>>().join(" ")
        };
        assert_eq!("1>3 2", shown("3 1 2025-01-01.. after=1\n1 1 2024-01-01..2024-12-31\n2 1 2024-06-01.."));
        // Two that follow on one: the earlier is the way, the other one of its own.
        assert_eq!("1>2 3", shown("1 1 2024-01-01..\n3 1 2025-02-01.. after=1\n2 1 2025-01-01.. after=1"));
        // Circles and links to nowhere lose nobody.
        assert_eq!("1>2", shown("1 1 2024-01-01.. after=2\n2 1 2025-01-01.. after=1"));
        assert_eq!("1", shown("1 1 2024-01-01.. after=1"));
        assert_eq!("1", shown("1 1 2024-01-01.. after=9"));
    }
}
