//! Why a visit does not fit where somebody wants it: every reason with its facts, so that a screen makes a sentence.
//!
//! A hard reason says that somebody cannot be there, or must not be there alone; a soft one leaves the choice to people.
//! Each reason is true: without its fact the visit would not have it.

use std::ops::RangeInclusive;

use super::{AbsenceKind, Absent, Hours, Pattern, TenantTime, hours_on};
use crate::{
    calendar::{Day, DaySpan},
    error::Invalid,
    holidays::{self, Holiday},
};

/// Visits of one tenancy lie at least so many days apart.
pub const LEAST_DAYS_BETWEEN: u32 = 2;

/// The most visits of one worker on one day: above it a day is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MostADay(u32);

impl MostADay {
    /// What a team has that chose nothing.
    pub const USUAL: Self = Self(5);
    /// The highest number that can be meant.
    pub const MAX: u32 = 20;

    /// At least one.
    ///
    /// # Errors
    /// [`Invalid::VisitsADayOutOfRange`].
    pub fn parse(visits: u32) -> Result<Self, Invalid> {
        if (1..=Self::MAX).contains(&visits) {
            Ok(Self(visits))
        } else {
            Err(Invalid::VisitsADayOutOfRange { max: Self::MAX })
        }
    }

    /// The number.
    pub fn visits(self) -> u32 {
        self.0
    }
}

/// How well a tenant knows somebody who comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// The worker of the tenancy.
    Own,
    /// Who goes when the own worker cannot.
    Cover,
    /// Saw the tenant before.
    Known,
    /// Nobody of these.
    Unknown,
}

/// A visit that stands in the plan or was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned<I> {
    /// Which visit.
    pub visit: I,
    /// Whose.
    pub tenancy: I,
    /// When.
    pub day: Day,
    /// Its hours, if it has a time.
    pub hours: Option<Hours>,
}

/// Time of somebody that is taken on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken<I> {
    /// The appointment.
    pub appointment: I,
    /// Its hours.
    pub hours: Hours,
}

/// Somebody who would go.
#[derive(Clone, Debug)]
pub struct Goer<'a, I> {
    /// Who.
    pub worker: I,
    /// When they work.
    pub patterns: &'a [Pattern],
    /// When they do not.
    pub absences: &'a [Absent],
    /// Their appointments and the meetings of the team on that day.
    pub taken: &'a [Taken<I>],
    /// What they visit on that day, alone or with somebody.
    pub visits: &'a [Planned<I>],
}

/// What is known of a tenancy that would be visited.
#[derive(Clone, Debug)]
pub struct Tenant<'a, I> {
    /// Which.
    pub tenancy: I,
    /// How well the tenant knows those who go, in their order.
    pub faces: &'a [Face],
    /// When a visit suits; none: whenever.
    pub times: &'a [TenantTime],
    /// Never one worker alone.
    pub together: bool,
    /// Its visits of the days around, those that were made without a plan too.
    pub visits: &'a [Planned<I>],
}

/// What somebody wants.
#[derive(Clone, Debug)]
pub struct Asked<'a, I> {
    /// The visit that would move; it is not in its own way.
    pub visit: Option<I>,
    /// The day.
    pub day: Day,
    /// Minutes since midnight; `None`: some time of the day.
    pub time: Option<u32>,
    /// How long.
    pub minutes: u32,
    /// Who goes, and who comes along; nobody yet: nobody is in the way.
    pub goers: &'a [Goer<'a, I>],
    /// Whom it is for: one tenancy, or the two of a couple, to both of whom it has to suit.
    pub tenants: &'a [Tenant<'a, I>],
    /// The most visits of one worker on one day.
    pub most_a_day: MostADay,
}

/// Why a visit does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit<I> {
    /// Somebody is on leave, ill or away.
    Absent {
        /// Who.
        worker: I,
        /// Why.
        kind: AbsenceKind,
        /// Which days.
        days: DaySpan,
        /// Which hours, unless whole days.
        hours: Option<Hours>,
    },
    /// Somebody does not work on that day.
    DayOff {
        /// Who.
        worker: I,
    },
    /// Somebody has an appointment or a meeting.
    Busy {
        /// Who.
        worker: I,
        /// With what.
        appointment: I,
        /// When.
        hours: Hours,
    },
    /// Somebody is at another visit.
    Visiting {
        /// Who.
        worker: I,
        /// Which visit.
        visit: I,
        /// Whose.
        tenancy: I,
        /// When.
        hours: Hours,
    },
    /// Never one worker alone.
    NeedsTwo,
    /// Somebody works then, but not at that hour.
    OutsideHours {
        /// Who.
        worker: I,
        /// Their hours on that day.
        hours: Vec<Hours>,
    },
    /// Somebody has enough visits on that day.
    Full {
        /// Who.
        worker: I,
        /// How many without this one.
        visits: u32,
        /// How many at most.
        most: u32,
    },
    /// It does not suit the tenant.
    OutsideTimes {
        /// Whom.
        tenancy: I,
        /// When it does, on that weekday; none: on other days only.
        times: Vec<Hours>,
    },
    /// The tenant knows nobody of those who come.
    UnknownFace {
        /// Who knows nobody.
        tenancy: I,
        /// Who goes.
        worker: I,
    },
    /// Another visit of the tenancy lies too near.
    TooNear {
        /// Which tenancy.
        tenancy: I,
        /// Which visit.
        visit: I,
        /// When.
        day: Day,
    },
    /// A public holiday.
    PublicHoliday {
        /// Which one.
        holiday: Holiday,
    },
}

impl<I> Misfit<I> {
    /// It cannot be; else people choose.
    pub const fn is_hard(&self) -> bool {
        match self {
            Self::Absent { .. } | Self::DayOff { .. } | Self::Busy { .. } | Self::Visiting { .. } | Self::NeedsTwo => {
                true
            }
            Self::OutsideHours { .. }
            | Self::Full { .. }
            | Self::OutsideTimes { .. }
            | Self::UnknownFace { .. }
            | Self::TooNear { .. }
            | Self::PublicHoliday { .. } => false,
        }
    }
}

/// Every reason why the visit does not fit there, the hard ones first; none: it fits.
pub fn misfits<I: Copy + PartialEq>(asked: &Asked<'_, I>) -> Vec<Misfit<I>> {
    let hours = asked.time.map(|it| Hours::lasting(it, asked.minutes));
    let mut found = Vec::new();
    for goer in asked.goers {
        of_goer(asked, goer, hours, &mut found);
    }
    if asked.tenants.iter().any(|it| it.together) && asked.goers.len() == 1 {
        found.push(Misfit::NeedsTwo);
    }
    for tenant in asked.tenants {
        of_tenant(asked, tenant, hours, &mut found);
    }
    found.extend(holidays::on(asked.day).filter(|it| it.is_day_off()).map(|holiday| Misfit::PublicHoliday { holiday }));
    found.sort_by_key(|it| !it.is_hard()); // Stable: among equals the order above.
    found
}

fn of_goer<I: Copy + PartialEq>(
    asked: &Asked<'_, I>,
    goer: &Goer<'_, I>,
    hours: Option<Hours>,
    found: &mut Vec<Misfit<I>>,
) {
    let worker = goer.worker;
    let away = goer.absences.iter().find(|it| it.takes(asked.day, hours));
    match (away, hours_on(goer.patterns, asked.day)) {
        // Who is away is away: whether they would have worked does not matter any more.
        (Some(it), _) => found.push(Misfit::Absent { worker, kind: it.kind, days: it.days, hours: it.hours }),
        (None, Some(own)) if own.is_empty() => found.push(Misfit::DayOff { worker }),
        (None, Some(own)) if hours.is_some_and(|asked| !own.iter().any(|it| it.covers(&asked))) => {
            found.push(Misfit::OutsideHours { worker, hours: own });
        }
        (None, _) => {}
    }
    if let Some(asked) = hours {
        let taken = goer.taken.iter().filter(|it| it.hours.overlaps(&asked));
        found.extend(taken.map(|it| Misfit::Busy { worker, appointment: it.appointment, hours: it.hours }));
    }
    let others = || goer.visits.iter().filter(|it| it.day == asked.day && Some(it.visit) != asked.visit);
    found.extend(others().filter_map(|it| {
        let (asked, own) = hours.zip(it.hours)?;
        own.overlaps(&asked).then_some(Misfit::Visiting { worker, visit: it.visit, tenancy: it.tenancy, hours: own })
    }));
    let visits = u32::try_from(others().count()).unwrap_or(u32::MAX);
    let most = asked.most_a_day.visits();
    if visits >= most {
        found.push(Misfit::Full { worker, visits, most });
    }
}

fn of_tenant<I: Copy + PartialEq>(
    asked: &Asked<'_, I>,
    tenant: &Tenant<'_, I>,
    hours: Option<Hours>,
    found: &mut Vec<Misfit<I>>,
) {
    let tenancy = tenant.tenancy;
    found.extend(times(asked.day, tenant, hours));
    if let Some(first) = asked.goers.first().filter(|_| tenant.faces.iter().all(|it| *it == Face::Unknown)) {
        found.push(Misfit::UnknownFace { tenancy, worker: first.worker });
    }
    let others = tenant.visits.iter().filter(|it| Some(it.visit) != asked.visit);
    let near = others
        .filter(|it| it.day.signed_duration_since(asked.day).num_days().unsigned_abs() < LEAST_DAYS_BETWEEN.into());
    found.extend(near.min_by_key(|it| it.day).map(|it| Misfit::TooNear { tenancy, visit: it.visit, day: it.day }));
}

fn times<I: Copy>(day: Day, tenant: &Tenant<'_, I>, hours: Option<Hours>) -> Option<Misfit<I>> {
    if tenant.times.is_empty() {
        return None;
    }
    let weekday = chrono::Datelike::weekday(&day).number_from_monday();
    let mut times: Vec<Hours> = tenant.times.iter().filter(|it| it.weekday == weekday).map(|it| it.hours).collect();
    times.sort_unstable();
    let suits = match hours {
        Some(asked) => times.iter().any(|it| it.covers(&asked)),
        None => !times.is_empty(),
    };
    (!suits).then_some(Misfit::OutsideTimes { tenancy: tenant.tenancy, times })
}

/// The days whose visits [`misfits`] has to know for a visit on one of `days`.
pub fn days_around(days: RangeInclusive<Day>) -> RangeInclusive<Day> {
    let away = i64::from(LEAST_DAYS_BETWEEN) - 1;
    crate::calendar::shift(*days.start(), -away)..=crate::calendar::shift(*days.end(), away)
}

#[cfg(test)]
mod tests;
