//! Random tenancies, small and dense so that the edges of the week rule meet often; the same seed is the same tenancy.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use domain::calendar::{Day, DaySpan, IsoWeek};
use domain::visit_weeks::{
    AgreementVersion, LinkedTenancy, Outcome, Place, Rules, SupportHistory, TemporaryNorm, VisitFact,
};

/// Everything `judge` is asked about, owned.
#[derive(Clone, Debug)]
pub struct Case {
    pub support: DaySpan,
    pub agreements: Vec<AgreementVersion>,
    pub exemptions: Vec<DaySpan>,
    pub visits: Vec<VisitFact>,
    pub moved_from: Option<Other>,
    pub moved_to: Option<Other>,
    pub obliged_from_weekdays: u8,
    pub norms: Vec<TemporaryNorm>,
    /// Any day of the first and of the last week asked for.
    pub asked: (Day, Day),
    pub as_of: Day,
}

/// The other dwelling of a rehoused person, owned.
#[derive(Clone, Debug)]
pub struct Other {
    pub support: DaySpan,
    pub exemptions: Vec<DaySpan>,
    pub visits: Vec<VisitFact>,
}

impl Other {
    fn linked(&self) -> LinkedTenancy<'_> {
        LinkedTenancy { support: self.support, exemptions: &self.exemptions, visits: &self.visits }
    }
}

impl Case {
    pub fn history(&self) -> SupportHistory<'_> {
        SupportHistory {
            support: self.support,
            agreements: &self.agreements,
            exemptions: &self.exemptions,
            visits: &self.visits,
            moved_from: self.moved_from.as_ref().map(Other::linked),
            moved_to: self.moved_to.as_ref().map(Other::linked),
        }
    }

    pub fn rules(&self) -> Rules<'_> {
        Rules { obliged_from_weekdays: self.obliged_from_weekdays, temporary_norms: &self.norms }
    }

    pub fn range(&self) -> RangeInclusive<IsoWeek> {
        IsoWeek::of(self.asked.0)..=IsoWeek::of(self.asked.1)
    }

    /// The tenancy of this seed.
    pub fn random(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let weeks = dice.pick(&[1, 2, 3, 4, 6, 8, 13, 20, 30]);
        let first = dice.start();
        let support = DaySpan { first, last: dice.chance(60).then(|| shift(first, dice.between(0, 7 * weeks))) };
        let last = support.last.unwrap_or(shift(first, 7 * weeks));
        let palette = dice.palette();
        let as_of = dice.as_of(first, last);
        let most = weeks.min(dice.pick(&[1, 6, 30])) * dice.pick(&[1, 2, 3, 4]) + 2;
        let mut visits = dice.visits(first, last, most, &palette);
        // What lies ahead is mostly a plan without a result.
        for it in visits.iter_mut().filter(|it| it.planned.is_some_and(|day| day >= as_of)) {
            if dice.chance(60) {
                (it.actual, it.outcome) = (None, None);
            }
        }
        let moved_from = dice.chance(40).then(|| {
            let ends = dice.near_the_move(first, -1);
            let began = shift(ends, -dice.between(0, 40));
            dice.other(DaySpan { first: began, last: Some(ends) }, first, &palette)
        });
        let moved_to = support.last.filter(|_| dice.chance(60)).map(|leaves| {
            let begins = dice.near_the_move(leaves, 1);
            let ends = dice.chance(50).then(|| shift(begins, dice.between(0, 40)));
            dice.other(DaySpan { first: begins, last: ends }, leaves, &palette)
        });
        let asked_first = shift(first, dice.between(-30, 7 * weeks));
        Self {
            support,
            agreements: dice.agreements(first, last),
            exemptions: dice.exemptions(first, last, 4),
            visits,
            moved_from,
            moved_to,
            obliged_from_weekdays: dice.pick(&[1, 2, 3, 3, 3, 4, 5]),
            norms: dice.norms(first, last),
            asked: match dice.below(8) {
                0 => (asked_first, shift(asked_first, dice.pick(&[-7, 0, 0, 7]))),
                1..3 => (asked_first, shift(asked_first, dice.between(0, 100))),
                _ => (shift(first, -10), shift(last, 20)),
            },
            as_of,
        }
    }

    /// Every case that is this one with one thing less: what remains of a difference is then easy to read.
    pub fn smaller(&self) -> Vec<Self> {
        let mut all = Vec::new();
        let mut add = |change: &dyn Fn(&mut Self)| {
            let mut case = self.clone();
            change(&mut case);
            all.push(case);
        };
        if self.moved_from.is_some() {
            add(&|it| it.moved_from = None);
        }
        if self.moved_to.is_some() {
            add(&|it| it.moved_to = None);
        }
        for at in 0..self.visits.len() {
            add(&|it| {
                it.visits.remove(at);
            });
        }
        for at in 0..self.exemptions.len() {
            add(&|it| {
                it.exemptions.remove(at);
            });
        }
        for at in 0..self.agreements.len() {
            add(&|it| {
                it.agreements.remove(at);
            });
        }
        for at in 0..self.norms.len() {
            add(&|it| {
                it.norms.remove(at);
            });
        }
        let links: [fn(&mut Self) -> &mut Option<Other>; 2] = [|it| &mut it.moved_from, |it| &mut it.moved_to];
        for of in links {
            let Some(other) = of(&mut self.clone()).clone() else { continue };
            for at in 0..other.visits.len() {
                add(&|it| {
                    of(it).as_mut().unwrap().visits.remove(at);
                });
            }
            for at in 0..other.exemptions.len() {
                add(&|it| {
                    of(it).as_mut().unwrap().exemptions.remove(at);
                });
            }
        }
        for at in 0..self.visits.len() {
            if self.visits[at].place.is_some() {
                add(&|it| it.visits[at].place = None);
            }
            if self.visits[at].planned.is_some() && self.visits[at].actual.is_some() {
                add(&|it| it.visits[at].planned = None);
                add(&|it| it.visits[at].actual = None);
            }
        }
        if self.asked.0 < self.asked.1 {
            add(&|it| it.asked.0 = (it.asked.0 + Days::new(7)).min(it.asked.1));
            add(&|it| it.asked.1 = (it.asked.1 - Days::new(7)).max(it.asked.0));
        }
        all
    }
}

fn shift(day: Day, days: i64) -> Day {
    day + TimeDelta::days(days)
}

/// Splitmix64: enough dice for a test, and no dependency.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.roll() % n
    }

    fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below((most - least + 1) as u64) as i64
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }

    fn day(&mut self, first: Day, last: Day) -> Day {
        shift(first, self.between(0, (last - first).num_days()))
    }

    /// Mostly shortly before a turn of the ISO year: 2020 and 2026 have a week 53, the others show the other turns.
    fn start(&mut self) -> Day {
        let year = self.pick(&[2020, 2020, 2026, 2026, 2021, 2024, 2025, 2027, 2028]);
        let month = self.pick(&[12, 12, 12, 11, 4]);
        NaiveDate::from_ymd_opt(year, month, self.below(30) as u32 + 1).unwrap()
    }

    /// Anywhere, but mostly close to the end: then most of the tenancy is closed and some of it is not.
    fn as_of(&mut self, first: Day, last: Day) -> Day {
        match self.below(5) {
            0 => self.day(shift(first, -20), shift(last, 60)),
            1 => self.day(first, last),
            2 => self.pick(&[first, last]),
            3 => self.day(shift(last, -14), shift(last, 14)),
            _ => self.day(last, shift(last, 40)),
        }
    }

    /// A few outcomes that one tenancy keeps to, so that streaks come about.
    fn palette(&mut self) -> Vec<Option<Outcome>> {
        use Outcome::*;
        let all = [
            None,
            Some(Admitted),
            Some(DoorOnly),
            Some(Refused),
            Some(NotHome),
            Some(CancelledByTenant),
            Some(CancelledByOrganisation),
            Some(Unsafe),
            Some(Moved),
            Some(Lapsed),
            Some(MetElsewhere),
            Some(RemoteContact),
        ];
        if self.chance(20) {
            return all.to_vec();
        }
        (0..self.between(1, 4)).map(|_| if self.chance(20) { Some(Admitted) } else { self.pick(&all) }).collect()
    }

    fn visits(&mut self, first: Day, last: Day, most: i64, palette: &[Option<Outcome>]) -> Vec<VisitFact> {
        let mut visits: Vec<VisitFact> = Vec::new();
        for _ in 0..self.between(most / 3, most) {
            let mut day = self.day(shift(first, -6), shift(last, 8));
            if self.chance(10) {
                // A second visit on one day.
                day = visits.last().and_then(|it| it.actual.or(it.planned)).unwrap_or(day);
            }
            let (planned, actual) = match self.below(10) {
                0..3 => (Some(day), None),
                3..5 => (None, Some(day)),
                5..8 => (Some(day), Some(day)),
                _ => (Some(day), Some(shift(day, self.between(-9, 9)))),
            };
            visits.push(VisitFact { planned, actual, outcome: self.pick(palette), place: self.place() });
        }
        visits
    }

    fn place(&mut self) -> Option<Place> {
        use Place::*;
        let any = [Dwelling, Door, Office, Outside, Phone, Video];
        if self.chance(65) { None } else { Some(self.pick(&any)) }
    }

    fn exemptions(&mut self, first: Day, last: Day, most: i64) -> Vec<DaySpan> {
        let number = if self.chance(35) { 0 } else { self.between(0, most) };
        (0..number).map(|_| self.span(first, last, 12)).collect()
    }

    /// Part of a week, some weeks, or without an end.
    fn span(&mut self, first: Day, last: Day, open_percent: u64) -> DaySpan {
        let begins = self.day(shift(first, -10), shift(last, 10));
        let length = self.pick(&[0, 1, 2, 3, 4, 6, 7, 9, 13, 20]);
        DaySpan { first: begins, last: (!self.chance(open_percent)).then(|| shift(begins, length)) }
    }

    fn norms(&mut self, first: Day, last: Day) -> Vec<TemporaryNorm> {
        let number = if self.chance(65) { 0 } else { self.between(1, 2) };
        (0..number)
            .map(|_| TemporaryNorm {
                span: self.span(first, last, 20),
                remote_contact: self.chance(50),
                met_elsewhere: self.chance(50),
            })
            .collect()
    }

    fn agreements(&mut self, first: Day, last: Day) -> Vec<AgreementVersion> {
        let mut versions: Vec<AgreementVersion> = Vec::new();
        for _ in 0..self.between(0, 4) {
            let mut version = AgreementVersion {
                from: self.day(shift(first, -20), shift(last, 10)),
                visits: self.pick(&[1, 1, 2, 3]),
                period_weeks: self.pick(&[1, 2, 3, 4]),
            };
            if let Some(&before) = versions.last() {
                // The same date again, a few days later, or the same N and k.
                match self.below(6) {
                    0 => version.from = before.from,
                    1 => version.from = shift(before.from, self.between(1, 6)),
                    2 => version = AgreementVersion { from: version.from, ..before },
                    _ => {}
                }
            }
            versions.push(version);
        }
        if self.chance(70) {
            versions.sort_by_key(|it| it.from);
        }
        versions
    }

    /// The last day in the old dwelling or the first in the new one: a gap, the next day, the same day or an overlap.
    fn near_the_move(&mut self, day: Day, direction: i64) -> Day {
        shift(day, direction * self.pick(&[-9, -3, -1, 0, 1, 1, 1, 2, 3, 4, 6, 9]))
    }

    fn other(&mut self, support: DaySpan, moving: Day, palette: &[Option<Outcome>]) -> Other {
        Other {
            support,
            exemptions: self.exemptions(moving, moving, 2),
            visits: self.visits(shift(moving, -4), shift(moving, 4), 5, palette),
        }
    }
}

/// A case as one would write it on paper.
impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "support {}, obliged from {} weekdays", span(self.support), self.obliged_from_weekdays)?;
        writeln!(f, "asked {} to {}, as of {}", named(self.asked.0), named(self.asked.1), named(self.as_of))?;
        for it in &self.agreements {
            writeln!(f, "agreement {} per {} weeks from {}", it.visits, it.period_weeks, named(it.from))?;
        }
        for it in &self.norms {
            let (remote, elsewhere) = (it.remote_contact, it.met_elsewhere);
            writeln!(f, "temporary norm {}: remote {remote}, elsewhere {elsewhere}", span(it.span))?;
        }
        exemptions_and_visits(f, "", &self.exemptions, &self.visits)?;
        for (name, other) in [("moved from", &self.moved_from), ("moved to", &self.moved_to)] {
            if let Some(other) = other {
                writeln!(f, "{name} support {}", span(other.support))?;
                exemptions_and_visits(f, name, &other.exemptions, &other.visits)?;
            }
        }
        Ok(())
    }
}

fn exemptions_and_visits(
    f: &mut fmt::Formatter<'_>,
    of: &str,
    exemptions: &[DaySpan],
    visits: &[VisitFact],
) -> fmt::Result {
    for &it in exemptions {
        writeln!(f, "{of} exemption {}", span(it))?;
    }
    for it in visits {
        let day = |day: Option<Day>| day.map_or("-".to_owned(), named);
        let (planned, actual) = (day(it.planned), day(it.actual));
        writeln!(f, "{of} visit planned {planned}, actual {actual}: {:?} at {:?}", it.outcome, it.place)?;
    }
    Ok(())
}

fn span(span: DaySpan) -> String {
    format!("{} to {}", named(span.first), span.last.map_or("(open)".to_owned(), named))
}

/// `2026-W53 Thu 2026-12-31`
pub fn named(day: Day) -> String {
    let week = day.iso_week();
    format!("{}-W{:02} {} {day}", week.year(), week.week(), day.weekday())
}
