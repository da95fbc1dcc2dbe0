//! The roster of an example team: who works when, and the visits that lie ahead put where they fit.
//!
//! It has ids of its own and comes after the weeks: what has been stays as it was, and what lies ahead stays in its week,
//! so that no week of a seed gets another state. Who has what follows from the place in the team and in the caseload, so
//! that the smallest team has something of everything.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike as _;
use domain::{
    calendar::{Day, IsoWeek},
    schedule::{AbsenceKind, Parity},
};
use store::{
    Id, RowError, Tx,
    tables::{
        Absence, Appointment, SeriesVisit, Tenancy, Visit, VisitLock, VisitSeries, VisitTime, VisitWish, WorkPattern,
        Worker,
    },
};

use super::{caseload::later, chance::Chance};

/// Far from every seed of a team and from that of support, so that no id is given twice.
const OTHER_SEED: u64 = 1 << 21;
/// The times of a day at which somebody visits; the first one lies in the meeting of the team.
const TIMES: [&str; 5] = ["09:30", "10:45", "13:00", "14:30", "15:45"];
/// The first time after noon.
const AFTERNOON: usize = 2;
const MEETING: &str = "Teamoverleg";
/// The team meets on Tuesdays.
const MEETING_DAY: u32 = 2;
/// Who has fewer hours works three days.
const FOUR_DAYS: i64 = 28 * 60;
/// Everybody has worked like this for so long, in days.
const SINCE: i64 = 400;

/// Makes the roster, worker by worker.
pub struct Roster {
    chance: Chance,
    as_of: Day,
    /// Who came before: the cover of who comes next.
    before: Option<Rota>,
}

/// The days of one worker.
struct Rota {
    worker: Id<Worker>,
    /// Weekdays off in even and in odd weeks.
    off: [BTreeSet<u32>; 2],
    away: Option<(Day, Day)>,
    /// One of their tenants is still to be visited by two.
    together: bool,
    /// The times that are taken, by day.
    taken: BTreeMap<Day, BTreeSet<usize>>,
}

impl Rota {
    fn works(&self, day: Day) -> bool {
        let even = IsoWeek::of(day).number().is_multiple_of(2);
        let [of_even, of_odd] = &self.off;
        let off = if even { of_even } else { of_odd };
        weekday(day) <= 5 && !off.contains(&weekday(day)) && !self.is_away(day)
    }

    fn is_away(&self, day: Day) -> bool {
        self.away.is_some_and(|(first, last)| (first..=last).contains(&day))
    }

    fn is_free(&self, day: Day, at: usize) -> bool {
        let meeting = at == 0 && weekday(day) == MEETING_DAY;
        self.works(day) && !meeting && !self.taken.get(&day).is_some_and(|it| it.contains(&at))
    }

    fn take(&mut self, day: Day, at: usize) {
        self.taken.entry(day).or_default().insert(at);
    }

    /// A time of the day that is free, not always the earliest.
    fn free_time(&self, day: Day) -> Option<usize> {
        let first = usize::try_from(weekday(day)).unwrap_or_default();
        (0..TIMES.len()).map(|nth| (first + 2 * nth) % TIMES.len()).find(|at| self.is_free(day, *at))
    }

    fn visits_on(&self, day: Day) -> usize {
        self.taken.get(&day).map_or(0, BTreeSet::len)
    }
}

fn weekday(day: Day) -> u32 {
    day.weekday().number_from_monday()
}

fn day_of(visit: &Visit) -> Day {
    visit.day.parse().unwrap_or(Day::MIN)
}

fn time_of(at: usize) -> Option<String> {
    TIMES.get(at).map(|it| (*it).to_owned())
}

impl Roster {
    pub fn new(seed: u64, as_of: Day) -> Self {
        Self { chance: Chance::new(seed + OTHER_SEED), as_of, before: None }
    }

    /// The meeting of the team.
    pub fn team(&mut self, tx: &Tx<'_>) -> Result<(), RowError> {
        let first = later(IsoWeek::of(later(self.as_of, -SINCE)).monday(), i64::from(MEETING_DAY) - 1);
        Appointment {
            id: self.chance.id(),
            worker: None,
            title: MEETING.to_owned(),
            day: first.to_string(),
            starts: "09:00".to_owned(),
            minutes: 60,
            every_weeks: Some(1),
            last_day: None,
            calendar_uid: None,
        }
        .insert(tx)
    }

    /// One worker, with their visits of the running week and after it.
    pub fn worker(
        &mut self,
        tx: &Tx<'_>,
        place: usize,
        worker: Id<Worker>,
        minutes: i64,
        visits: Vec<Visit>,
    ) -> Result<(), RowError> {
        let off = self.off(place, minutes, &visits);
        let mut rota = Rota { worker, off, away: None, together: place % 4 == 1, taken: BTreeMap::new() };
        self.patterns(tx, &rota)?;
        if place % 4 == 2 {
            rota.away = Some(self.leave(tx, worker, place)?);
        }
        let mut ahead: Vec<Visit> = visits.into_iter().filter(|it| day_of(it) > self.as_of).collect();
        ahead.sort_by(|a, b| (&a.day, &a.time, a.id).cmp(&(&b.day, &b.time, b.id)));
        let mut put: BTreeMap<Id<Tenancy>, Vec<Day>> = BTreeMap::new();
        for visit in &mut ahead {
            let others = put.entry(visit.tenancy).or_default();
            self.put(&mut rota, visit, others);
            others.push(day_of(visit));
        }
        let mut tenants: Vec<Id<Tenancy>> = Vec::new();
        for visit in &ahead {
            if !tenants.contains(&visit.tenancy) {
                tenants.push(visit.tenancy);
            }
        }
        for (nth, tenancy) in tenants.into_iter().enumerate() {
            let own: Vec<&mut Visit> = ahead.iter_mut().filter(|it| it.tenancy == tenancy).collect();
            self.tenant(tx, &mut rota, nth, tenancy, own)?;
        }
        for visit in &ahead {
            visit.put(tx)?;
        }
        self.before = Some(rota);
        Ok(())
    }

    /// The weekdays on which somebody goes to the fewest; what has been counts more, for it cannot move any more.
    fn off(&self, place: usize, minutes: i64, visits: &[Visit]) -> [BTreeSet<u32>; 2] {
        let running = IsoWeek::of(self.as_of);
        let cost = |day: &u32| -> usize {
            let on = visits.iter().map(day_of).filter(|it| weekday(*it) == *day);
            on.map(|it| if IsoWeek::of(it) == running && it <= self.as_of { 100 } else { 1 }).sum()
        };
        let mut days: Vec<u32> = (1..=5).collect();
        days.sort_by_key(|it| (cost(it), 5 - *it));
        let at = |nth: usize| days.get(nth).copied().unwrap_or(5);
        let (mut off, mut other) = (BTreeSet::from([at(0)]), BTreeSet::from([at(0)]));
        if minutes < FOUR_DAYS {
            off.insert(at(1));
            other.insert(at(1));
        }
        if place % 4 == 1 {
            other.pop_last();
            other.insert(at(2));
        }
        if running.number().is_multiple_of(2) { [off, other] } else { [other, off] }
    }

    fn patterns(&mut self, tx: &Tx<'_>, rota: &Rota) -> Result<(), RowError> {
        let [even, odd] = &rota.off;
        for weekday in 1..=5 {
            let parity = match (even.contains(&weekday), odd.contains(&weekday)) {
                (false, false) => Parity::Every,
                (false, true) => Parity::Even,
                (true, false) => Parity::Odd,
                (true, true) => continue,
            };
            WorkPattern {
                id: self.chance.id(),
                worker: rota.worker,
                parity: parity.as_code().to_owned(),
                weekday: i64::from(weekday),
                starts: "09:00".to_owned(),
                ends: "17:00".to_owned(),
                from_day: later(self.as_of, -SINCE).to_string(),
                last_day: None,
            }
            .insert(tx)?;
        }
        Ok(())
    }

    /// The last days of the week, of this one as long as they lie ahead.
    fn leave(&mut self, tx: &Tx<'_>, worker: Id<Worker>, place: usize) -> Result<(Day, Day), RowError> {
        let friday = later(IsoWeek::of(self.as_of).monday(), 4);
        let last = if friday > self.as_of { friday } else { later(friday, 7) };
        let first = later(last, -1).max(later(self.as_of, 1));
        let kind = if place % 8 == 2 { AbsenceKind::Leave } else { AbsenceKind::Training };
        Absence {
            id: self.chance.id(),
            worker,
            kind: kind.as_code().to_owned(),
            first_day: first.to_string(),
            last_day: Some(last.to_string()),
            starts: None,
            ends: None,
            calendar_uid: None,
        }
        .insert(tx)?;
        Ok((first, last))
    }

    /// On its own day if somebody works then: the cover where the worker is away. Else on the quietest day of that week,
    /// not next to another visit of the same tenant.
    fn put(&mut self, rota: &mut Rota, visit: &mut Visit, others: &[Day]) {
        let day = day_of(visit);
        if rota.is_away(day)
            && let Some(cover) = &mut self.before
            && let Some(at) = cover.free_time(day)
        {
            cover.take(day, at);
            visit.worker = Some(cover.worker);
            visit.time = time_of(at);
            return;
        }
        let mut days: Vec<Day> = IsoWeek::of(day).days().filter(|it| *it > self.as_of).collect();
        let near = |it: Day| others.iter().any(|other| (*other - it).num_days().abs() < 2);
        days.sort_by_key(|it| (*it != day, near(*it), rota.visits_on(*it)));
        if let Some((day, at)) = days.into_iter().find_map(|it| Some((it, rota.free_time(it)?))) {
            rota.take(day, at);
            visit.day = day.to_string();
            visit.time = time_of(at);
        }
    }

    /// What a tenant asks for, by their place in the caseload; everything fits the visits that lie ahead.
    fn tenant(
        &mut self,
        tx: &Tx<'_>,
        rota: &mut Rota,
        nth: usize,
        tenancy: Id<Tenancy>,
        mut visits: Vec<&mut Visit>,
    ) -> Result<(), RowError> {
        let together = rota.together && nth > 0 && self.take_along(rota, &mut visits);
        let before = self.before.as_ref().map(|it| it.worker);
        let cover = before.filter(|it| nth.is_multiple_of(2) || visits.iter().any(|visit| visit.worker == Some(*it)));
        if together || cover.is_some() {
            VisitWish { id: self.chance.id(), tenancy, cover, together, minutes: None }.insert(tx)?;
        }
        match nth % 9 {
            0 => self.series(tx, tenancy, &visits),
            2 | 5 => self.times(tx, tenancy, &visits),
            3 => {
                let Some(visit) = visits.first() else { return Ok(()) };
                VisitLock { id: store::roster::lock_id(visit.id), visit: visit.id }.insert(tx)
            }
            _ => Ok(()),
        }
    }

    /// Whoever came before comes along, if in each of the weeks there is a day and a time at which both are free.
    fn take_along(&mut self, rota: &mut Rota, visits: &mut [&mut Visit]) -> bool {
        let Some(along) = &mut self.before else { return false };
        let mut found = Vec::new();
        for visit in visits.iter() {
            let (own, time) = (day_of(visit), visit.time.as_deref());
            let mut days: Vec<Day> = IsoWeek::of(own).days().filter(|it| *it > self.as_of).collect();
            days.retain(|it| found.iter().all(|(other, _): &(Day, usize)| (*other - *it).num_days().abs() > 1));
            days.sort_by_key(|it| *it != own);
            let is_own = |day: Day, at: usize| day == own && TIMES.get(at).copied() == time;
            let both = |day: Day, at: &usize| along.is_free(day, *at) && (rota.is_free(day, *at) || is_own(day, *at));
            let place = days.into_iter().find_map(|day| Some((day, (0..TIMES.len()).find(|at| both(day, at))?)));
            let Some(place) = place.filter(|_| visit.worker == Some(rota.worker)) else { return false };
            found.push(place);
        }
        for (visit, (day, at)) in visits.iter_mut().zip(found) {
            along.take(day, at);
            rota.take(day, at);
            visit.day = day.to_string();
            visit.time = time_of(at);
            visit.colleague = Some(along.worker);
        }
        rota.together = false;
        true
    }

    /// A visit that comes back every week, as the next one stands; others of that time belong to it.
    fn series(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, visits: &[&mut Visit]) -> Result<(), RowError> {
        let Some(next) = visits.first() else { return Ok(()) };
        let day = day_of(next);
        let series = VisitSeries {
            id: self.chance.id(),
            tenancy,
            worker: None,
            colleague: None,
            weekday: i64::from(weekday(day)),
            time: next.time.clone(),
            minutes: None,
            every_weeks: 1,
            from_day: later(day, -28).to_string(),
            last_day: None,
        };
        series.insert(tx)?;
        let same = |it: &&&mut Visit| weekday(day_of(it)) == weekday(day) && it.time == next.time;
        for visit in visits.iter().filter(same) {
            SeriesVisit { id: self.chance.id(), series: series.id, visit: visit.id, day: visit.day.clone() }
                .insert(tx)?;
        }
        Ok(())
    }

    /// The parts of days on which visits stand are those that suit.
    fn times(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, visits: &[&mut Visit]) -> Result<(), RowError> {
        let part = |it: &&mut Visit| {
            let afternoon =
                TIMES.iter().position(|at| Some(*at) == it.time.as_deref()).is_some_and(|at| at >= AFTERNOON);
            (weekday(day_of(it)), afternoon)
        };
        for (weekday, afternoon) in visits.iter().map(part).collect::<BTreeSet<_>>() {
            let (starts, ends) = if afternoon { ("12:30", "17:00") } else { ("09:00", "12:30") };
            let (starts, ends) = (starts.to_owned(), ends.to_owned());
            VisitTime { id: self.chance.id(), tenancy, weekday: i64::from(weekday), starts, ends }.insert(tx)?;
        }
        Ok(())
    }
}
