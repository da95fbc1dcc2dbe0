//! Whether a visit fits at a place, and why not.

use std::collections::{BTreeMap, btree_map::Entry};

use domain::{
    calendar::{Day, parse_day},
    schedule::{Hours, Misfit, show_clock},
};
use store::{
    Id,
    tables::{Tenancy, Visit, Worker},
};
use uuid::Uuid;

use super::{Facts, Place, TenantFacts};
use crate::{
    api::{HoursRow, MisfitRow, ScheduleFit, ScheduleFits, WhyNot},
    error::Error,
    team::Reading,
    tenancies::id,
    visits::read_time,
};

/// Every reason why a visit does not fit there.
pub fn fits(reading: &Reading<'_>, args: ScheduleFits) -> Result<ScheduleFit, Error> {
    Fitting::default().at(reading, &args)
}

/// Many visits at once: the schedule of a day is read when it is first asked about, and kept.
#[derive(Default)]
pub struct Fitting {
    days: BTreeMap<Day, Facts>,
}

impl Fitting {
    /// Every reason why a visit does not fit at a place.
    pub fn at(&mut self, reading: &Reading<'_>, args: &ScheduleFits) -> Result<ScheduleFit, Error> {
        let tenancy: Id<Tenancy> = id(&args.tenancy)?;
        let day = parse_day(&args.day)?;
        let worker = |it: &Option<String>| it.as_deref().map(id::<Worker>).transpose();
        let whose = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?.worker;
        let goers = [worker(&args.worker)?.or(whose), worker(&args.colleague)?].into_iter().flatten().collect();
        let visit: Option<Id<Visit>> = args.visit.as_deref().map(id).transpose()?;
        let time = read_time(args.time.as_deref())?;
        let place = Place { visit: visit.map(Id::uuid), goers, day, time, minutes: args.minutes };
        let facts = match self.days.entry(day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(Facts::load(reading.conn, day..=day)?),
        };
        let along: Vec<Id<Tenancy>> = args.along.iter().map(|it| id(it)).collect::<Result<_, _>>()?;
        let served = TenantFacts::served(reading.conn, tenancy, &along, visit, day..=day)?;
        let couple = served.len() > 1;
        let rows: Vec<MisfitRow> = facts
            .misfits(&served, &place)
            .into_iter()
            .map(|it| row(reading, facts, it, couple))
            .collect::<Result<_, _>>()?;
        Ok(ScheduleFit { possible: rows.iter().all(|it| !it.hard), reasons: rows })
    }
}

/// A reason as it goes out. Of a couple it names the one whom it is about.
fn row(reading: &Reading<'_>, facts: &Facts, misfit: Misfit<Uuid>, couple: bool) -> Result<MisfitRow, Error> {
    let hard = misfit.is_hard();
    let name_of = |tenancy: Uuid| {
        let caseload = reading.team.caseload(reading.conn)?;
        Ok::<_, Error>(caseload.get(Id::from_uuid(tenancy)).map(|it| it.name.clone()).unwrap_or_default())
    };
    let one_of = |tenancy: Uuid| couple.then(|| name_of(tenancy)).transpose();
    let why = match misfit {
        Misfit::Absent { worker, kind, days, hours } => WhyNot::Absent {
            worker: worker.to_string(),
            kind,
            first_day: days.first.to_string(),
            last_day: days.last.map(|it| it.to_string()),
            hours: hours.map(HoursRow::from),
        },
        Misfit::DayOff { worker } => WhyNot::DayOff { worker: worker.to_string() },
        Misfit::Busy { worker, appointment, hours } => {
            let known = facts.appointment(appointment);
            WhyNot::Busy {
                worker: worker.to_string(),
                title: known.map(|it| it.title.clone()).unwrap_or_default(),
                of_team: known.is_some_and(|it| it.worker.is_none()),
                hours: hours.into(),
            }
        }
        Misfit::Visiting { worker, visit, tenancy, hours } => WhyNot::Visiting {
            worker: worker.to_string(),
            visit: visit.to_string(),
            name: name_of(tenancy)?,
            hours: hours.into(),
        },
        Misfit::NeedsTwo => WhyNot::NeedsTwo,
        Misfit::OutsideHours { worker, hours } => {
            WhyNot::OutsideHours { worker: worker.to_string(), hours: hours.into_iter().map(HoursRow::from).collect() }
        }
        Misfit::Full { worker, visits, most } => WhyNot::Full { worker: worker.to_string(), visits, most },
        Misfit::OutsideTimes { tenancy, times } => {
            WhyNot::OutsideTimes { name: one_of(tenancy)?, times: times.into_iter().map(HoursRow::from).collect() }
        }
        Misfit::UnknownFace { tenancy, worker } => {
            WhyNot::UnknownFace { name: one_of(tenancy)?, worker: worker.to_string() }
        }
        Misfit::TooNear { tenancy, visit, day } => {
            WhyNot::TooNear { name: one_of(tenancy)?, visit: visit.to_string(), day: day.to_string() }
        }
        Misfit::PublicHoliday { holiday } => WhyNot::PublicHoliday { holiday },
    };
    Ok(MisfitRow { hard, why })
}

impl From<Hours> for HoursRow {
    fn from(hours: Hours) -> Self {
        Self { starts: show_clock(hours.starts), ends: show_clock(hours.ends) }
    }
}
