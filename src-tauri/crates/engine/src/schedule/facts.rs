//! The facts of a span of days, read once: a question about a place then asks nothing of the file any more.

use std::{
    collections::{HashMap, HashSet},
    ops::RangeInclusive,
};

use domain::{
    calendar::{Day, DaySpan, parse_day},
    schedule::{
        AbsenceKind, Absent, Asked, Face, Goer, Hours, Misfit, MostADay, Parity, Pattern, Planned, Repeat, Taken,
        Tenant, TenantTime, days_around, hours_on, misfits, parse_clock,
    },
    visit_weeks::Outcome,
};
use store::{
    Connection, Id,
    schedule::PlannedVisit,
    tables::{Absence, Appointment, Tenancy, Visit, VisitTime, WorkPattern, Worker},
};
use uuid::Uuid;

use crate::{error::Error, visits::USUAL_MINUTES};

/// An appointment with the days on which it falls.
struct Appointed {
    row: Appointment,
    repeat: Repeat,
    hours: Hours,
}

/// What everybody does in a span of days.
pub struct Facts {
    patterns: HashMap<Id<Worker>, Vec<Pattern>>,
    absences: HashMap<Id<Worker>, Vec<Absent>>,
    appointments: Vec<Appointed>,
    visits: HashMap<Id<Worker>, Vec<Planned<Uuid>>>,
    most_a_day: MostADay,
}

/// Where a visit would be.
pub struct Place {
    /// The visit that moves; it is not in its own way.
    pub visit: Option<Uuid>,
    /// Who goes, and who comes along.
    pub goers: Vec<Id<Worker>>,
    /// The day: one of those that the facts are about.
    pub day: Day,
    /// Minutes since midnight.
    pub time: Option<u32>,
    /// How long; `None`: as long as visits of this tenancy usually are.
    pub minutes: Option<u32>,
}

impl Facts {
    /// Those of these days.
    pub fn load(conn: &Connection, days: RangeInclusive<Day>) -> Result<Self, Error> {
        let (first, last) = (days.start().to_string(), days.end().to_string());
        let days = [first.as_str(), last.as_str()];
        let mut facts = Self {
            patterns: HashMap::new(),
            absences: HashMap::new(),
            appointments: Vec::new(),
            visits: HashMap::new(),
            most_a_day: super::fullness::read(conn)?,
        };
        for row in store::schedule::patterns(conn, &last)? {
            facts.patterns.entry(row.worker).or_default().push(pattern(&row)?);
        }
        for row in store::schedule::absences(conn, days)? {
            facts.absences.entry(row.worker).or_default().push(absent(&row)?);
        }
        for row in store::schedule::appointments(conn, days)? {
            facts.appointments.push(appointed(row)?);
        }
        for row in store::schedule::planned(conn, days, None)? {
            facts.take_visit(&row)?;
        }
        Ok(facts)
    }

    /// A visit that was called off takes nobody's time; one with two results is there once.
    fn take_visit(&mut self, row: &PlannedVisit) -> Result<(), Error> {
        let outcome = row.outcome.as_deref().map(Outcome::from_code).transpose()?;
        if matches!(outcome, Some(Outcome::CancelledByTenant | Outcome::CancelledByOrganisation)) {
            return Ok(());
        }
        let minutes = minutes(row.minutes);
        let hours = row.time.as_deref().map(parse_clock).transpose()?.map(|it| Hours::lasting(it, minutes));
        let planned =
            Planned { visit: row.visit.uuid(), tenancy: row.tenancy.uuid(), day: parse_day(&row.day)?, hours };
        for worker in [row.worker, row.colleague].into_iter().flatten() {
            let own = self.visits.entry(worker).or_default();
            if own.iter().all(|it| it.visit != planned.visit) {
                own.push(planned);
            }
        }
        Ok(())
    }

    /// The hours of a worker on a day by their pattern: empty on a day off, `None` while nobody knows.
    pub fn hours_on(&self, worker: Id<Worker>, day: Day) -> Option<Vec<Hours>> {
        hours_on(self.patterns.get(&worker).map(Vec::as_slice).unwrap_or_default(), day)
    }

    /// Why a worker is away on a day, for all of it or a part.
    pub fn absent_on(&self, worker: Id<Worker>, day: Day) -> Option<&Absent> {
        self.absences.get(&worker)?.iter().find(|it| it.days.contains(day))
    }

    /// The appointments of a worker and the meetings of the team on a day, the earliest first.
    pub fn taken_on(&self, worker: Id<Worker>, day: Day) -> Vec<Taken<Uuid>> {
        let own = |it: &&Appointed| it.row.worker.is_none_or(|whose| whose == worker) && it.repeat.falls_on(day);
        let mut taken: Vec<_> = self
            .appointments
            .iter()
            .filter(own)
            .map(|it| Taken { appointment: it.row.id.uuid(), hours: it.hours })
            .collect();
        taken.sort_unstable_by_key(|it| it.hours);
        taken
    }

    /// What an appointment is, and whether it is of the whole team.
    pub fn appointment(&self, appointment: Uuid) -> Option<&Appointment> {
        self.appointments.iter().find(|it| it.row.id.uuid() == appointment).map(|it| &it.row)
    }

    /// Every reason why a visit does not fit at a place, the hard ones first; none: it fits.
    /// A visit that serves several tenancies takes as long as the longest of theirs.
    pub fn misfits(&self, tenants: &[TenantFacts], place: &Place) -> Vec<Misfit<Uuid>> {
        let taken: Vec<_> = place.goers.iter().map(|it| (*it, self.taken_on(*it, place.day))).collect();
        let goers: Vec<Goer<'_, Uuid>> = taken
            .iter()
            .map(|(worker, taken)| Goer {
                worker: worker.uuid(),
                patterns: self.patterns.get(worker).map(Vec::as_slice).unwrap_or_default(),
                absences: self.absences.get(worker).map(Vec::as_slice).unwrap_or_default(),
                taken,
                visits: self.visits.get(worker).map(Vec::as_slice).unwrap_or_default(),
            })
            .collect();
        let faces: Vec<Vec<Face>> =
            tenants.iter().map(|tenant| place.goers.iter().map(|it| tenant.face(*it)).collect()).collect();
        let served: Vec<Tenant<'_, Uuid>> = tenants
            .iter()
            .zip(&faces)
            .map(|(it, faces)| Tenant {
                tenancy: it.tenancy.uuid(),
                faces,
                times: &it.times,
                together: it.together,
                visits: &it.visits,
            })
            .collect();
        let usual = tenants.iter().filter_map(|it| it.minutes).max();
        misfits(&Asked {
            visit: place.visit,
            day: place.day,
            time: place.time,
            minutes: place.minutes.or(usual).unwrap_or(USUAL_MINUTES),
            goers: &goers,
            tenants: &served,
            most_a_day: self.most_a_day,
        })
    }
}

/// What is known of one tenancy.
pub struct TenantFacts {
    tenancy: Id<Tenancy>,
    own: Option<Id<Worker>>,
    cover: Option<Id<Worker>>,
    known: HashSet<Id<Worker>>,
    times: Vec<TenantTime>,
    together: bool,
    minutes: Option<u32>,
    visits: Vec<Planned<Uuid>>,
}

impl TenantFacts {
    /// Those that matter for a visit on one of these days.
    pub fn load(conn: &Connection, tenancy: Id<Tenancy>, days: RangeInclusive<Day>) -> Result<Self, Error> {
        let row = Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?;
        let wish = store::schedule::wish(conn, tenancy)?;
        let around = days_around(days);
        let (first, last) = (around.start().to_string(), around.end().to_string());
        let near = store::schedule::near(conn, tenancy, [&first, &last])?;
        Ok(Self {
            tenancy,
            own: row.worker,
            cover: wish.as_ref().and_then(|it| it.cover),
            known: store::schedule::faces(conn, tenancy)?,
            times: store::schedule::times(conn, tenancy)?.iter().map(time).collect::<Result<_, _>>()?,
            together: wish.as_ref().is_some_and(|it| it.together),
            minutes: wish.and_then(|it| it.minutes).and_then(|it| u32::try_from(it).ok()),
            visits: near
                .into_iter()
                .map(|(visit, day)| Ok(Planned { visit, tenancy: tenancy.uuid(), day: parse_day(&day)?, hours: None }))
                .collect::<Result<_, Error>>()?,
        })
    }

    /// Those of everybody whom a visit serves: of a plan, or, where nothing is planned yet, of who would go along.
    pub fn served(
        conn: &Connection,
        tenancy: Id<Tenancy>,
        along: &[Id<Tenancy>],
        visit: Option<Id<Visit>>,
        days: RangeInclusive<Day>,
    ) -> Result<Vec<Self>, Error> {
        let mut served = vec![tenancy];
        served.extend(along);
        if let Some(plan) = visit.map(|it| Visit::get(conn, it)).transpose()?.flatten() {
            served.push(plan.tenancy);
            served.extend(store::visits::further(conn, plan.id)?.into_iter().map(|it| it.tenancy));
        }
        let mut seen = HashSet::new();
        served.into_iter().filter(|it| seen.insert(*it)).map(|it| Self::load(conn, it, days.clone())).collect()
    }

    /// How well the tenant knows somebody.
    pub fn face(&self, worker: Id<Worker>) -> Face {
        match worker {
            it if self.own == Some(it) => Face::Own,
            it if self.cover == Some(it) => Face::Cover,
            it if self.known.contains(&it) => Face::Known,
            _ => Face::Unknown,
        }
    }
}

/// How long a visit takes.
pub fn minutes(said: Option<i64>) -> u32 {
    said.and_then(|it| u32::try_from(it).ok()).unwrap_or(USUAL_MINUTES)
}

/// A row of a working pattern as the rule reads it.
pub fn pattern(row: &WorkPattern) -> Result<Pattern, Error> {
    Ok(Pattern {
        parity: Parity::from_code(&row.parity)?,
        weekday: u32::try_from(row.weekday).unwrap_or_default(),
        hours: Hours::new(parse_clock(&row.starts)?, parse_clock(&row.ends)?)?,
        valid: span(&row.from_day, row.last_day.as_deref())?,
    })
}

/// A row of absence as the rule reads it. One whose hours make no sense is a whole day: better no visit than nobody there.
pub fn absent(row: &Absence) -> Result<Absent, Error> {
    let clock = |it: &Option<String>| it.as_deref().map(parse_clock).transpose();
    let hours = clock(&row.starts)?.zip(clock(&row.ends)?).and_then(|(starts, ends)| Hours::new(starts, ends).ok());
    Ok(Absent { kind: AbsenceKind::from_code(&row.kind)?, days: span(&row.first_day, row.last_day.as_deref())?, hours })
}

fn appointed(row: Appointment) -> Result<Appointed, Error> {
    let minutes = u32::try_from(row.minutes).unwrap_or(u32::MAX);
    Ok(Appointed {
        repeat: Repeat {
            first: parse_day(&row.day)?,
            every_weeks: row.every_weeks.and_then(|it| u32::try_from(it).ok()),
            last: row.last_day.as_deref().map(parse_day).transpose()?,
        },
        hours: Hours::lasting(parse_clock(&row.starts)?, minutes),
        row,
    })
}

fn time(row: &VisitTime) -> Result<TenantTime, Error> {
    Ok(TenantTime {
        weekday: u32::try_from(row.weekday).unwrap_or_default(),
        hours: Hours::new(parse_clock(&row.starts)?, parse_clock(&row.ends)?)?,
    })
}

fn span(first: &str, last: Option<&str>) -> Result<DaySpan, Error> {
    Ok(DaySpan { first: parse_day(first)?, last: last.map(parse_day).transpose()? })
}
