//! The days of workers in a week: when they are not there, and what of their day is taken.

use domain::{
    calendar::{Day, IsoWeek},
    schedule::{AbsenceKind, Absent, Hours, show_clock},
};
use store::{Id, tables::Worker};
use uuid::Uuid;

use crate::{
    api::{DayOff, PlanDay, PlanTaken, WorkerDay},
    error::Error,
    schedule::Facts,
    team::Reading,
};

/// The days of a week.
pub struct Days {
    facts: Facts,
    week: IsoWeek,
    own: Option<Id<Worker>>,
}

/// Reads the days of a week.
pub fn of_week(reading: &Reading<'_>, week: IsoWeek) -> Result<Days, Error> {
    let facts = Facts::load(reading.conn, week.monday()..=week.sunday())?;
    Ok(Days { facts, week, own: reading.team.author().worker })
}

impl Days {
    /// Somebody works this week, by what they have said.
    pub fn knows(&self, worker: Id<Worker>) -> bool {
        self.week.days().any(|day| self.facts.hours_on(worker, day).is_some_and(|it| !it.is_empty()))
    }

    /// What the whole team has on a day.
    pub fn day(&self, day: Day) -> PlanDay {
        // Nobody's appointments are those of the team.
        PlanDay { day: day.to_string(), meetings: self.taken(Id::from_uuid(Uuid::nil()), day) }
    }

    /// A day of somebody.
    pub fn of(&self, worker: Id<Worker>, day: Day) -> WorkerDay {
        let away = self.facts.absent_on(worker, day);
        let off = match (away, self.facts.hours_on(worker, day)) {
            (Some(Absent { kind, hours: None, .. }), _) => Some(off(*kind)),
            (_, Some(hours)) if hours.is_empty() => Some(DayOff::Free),
            _ => None,
        };
        let away = away.and_then(|it| it.hours).map(|hours| taken(hours, None));
        WorkerDay { day: day.to_string(), off, taken: self.taken(worker, day).into_iter().chain(away).collect() }
    }

    /// What a colleague does elsewhere is nobody's business: that they are not free is.
    fn taken(&self, worker: Id<Worker>, day: Day) -> Vec<PlanTaken> {
        let title = |it: Uuid| {
            let row = self.facts.appointment(it)?;
            let open = row.worker.is_none() || row.worker == self.own;
            open.then(|| row.title.clone())
        };
        self.facts.taken_on(worker, day).into_iter().map(|it| taken(it.hours, title(it.appointment))).collect()
    }
}

fn taken(hours: Hours, title: Option<String>) -> PlanTaken {
    PlanTaken { title, starts: show_clock(hours.starts), minutes: hours.ends - hours.starts }
}

fn off(kind: AbsenceKind) -> DayOff {
    match kind {
        AbsenceKind::Leave => DayOff::Leave,
        AbsenceKind::Sickness => DayOff::Sickness,
        AbsenceKind::Training => DayOff::Training,
        AbsenceKind::Other => DayOff::Other,
    }
}
