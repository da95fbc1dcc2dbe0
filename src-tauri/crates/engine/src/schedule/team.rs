//! When everybody works, as the Team screen shows it.

use std::collections::HashMap;

use store::{
    Id,
    tables::{Absence, Appointment, WorkPattern, Worker},
};

use super::absences::{FOR_EVER, must_be_own};
use crate::{
    api::{
        AbsenceKind, AbsenceRow, AppointmentRow, CoverRow, HoursRow, Nothing, Parity, PatternRow, TeamSchedule,
        WorkerSchedule,
    },
    error::Error,
    team::Reading,
};

/// The patterns, absences and appointments of everybody from today on.
pub fn team(reading: &Reading<'_>, _: Nothing) -> Result<TeamSchedule, Error> {
    let (conn, today) = (reading.conn, reading.today.to_string());
    let mut workers: HashMap<Id<Worker>, WorkerSchedule> = HashMap::new();
    let mut order = Vec::new();
    for (worker, _) in store::accounts::workers(conn, &today)? {
        order.push(worker.id);
        workers.insert(
            worker.id,
            WorkerSchedule {
                worker: worker.id.to_string(),
                may_change: must_be_own(reading.team, Some(worker.id)).is_ok(),
                patterns: Vec::new(),
                absences: Vec::new(),
                appointments: Vec::new(),
                covers: Vec::new(),
            },
        );
    }
    for row in store::schedule::patterns_from(conn, &today)? {
        if let Some(it) = workers.get_mut(&row.worker) {
            it.patterns.push(pattern(row)?);
        }
    }
    for row in store::schedule::absences(conn, [&today, FOR_EVER])? {
        if let Some(it) = workers.get_mut(&row.worker) {
            it.absences.push(absence(row)?);
        }
    }
    let mut meetings = Vec::new();
    for row in store::schedule::appointments(conn, [&today, FOR_EVER])? {
        match row.worker.map(|it| workers.get_mut(&it)) {
            None => meetings.push(appointment(row)),
            Some(Some(it)) => it.appointments.push(appointment(row)),
            Some(None) => {}
        }
    }
    for (worker, cover, tenancies) in store::schedule::covers_of_workers(conn, &today)? {
        if let Some(it) = workers.get_mut(&worker) {
            it.covers.push(CoverRow { worker: cover.map(|it| it.to_string()), tenancies });
        }
    }
    Ok(TeamSchedule {
        may_lead: must_be_own(reading.team, None).is_ok(),
        own: reading.team.author().worker.map(|it| it.to_string()),
        workers: order.iter().filter_map(|it| workers.remove(it)).collect(),
        meetings,
    })
}

fn pattern(row: WorkPattern) -> Result<PatternRow, Error> {
    Ok(PatternRow {
        parity: Parity::from_code(&row.parity)?,
        weekday: u32::try_from(row.weekday).unwrap_or_default(),
        hours: HoursRow { starts: row.starts, ends: row.ends },
        from_day: row.from_day,
        last_day: row.last_day,
    })
}

fn absence(row: Absence) -> Result<AbsenceRow, Error> {
    Ok(AbsenceRow {
        id: row.id.to_string(),
        kind: AbsenceKind::from_code(&row.kind)?,
        first_day: row.first_day,
        last_day: row.last_day,
        hours: row.starts.zip(row.ends).map(|(starts, ends)| HoursRow { starts, ends }),
    })
}

fn appointment(row: Appointment) -> AppointmentRow {
    let starts = domain::schedule::parse_clock(&row.starts).unwrap_or_default();
    let minutes = u32::try_from(row.minutes).unwrap_or_default();
    AppointmentRow {
        id: row.id.to_string(),
        title: row.title,
        day: row.day,
        hours: HoursRow { ends: domain::schedule::show_clock(starts.saturating_add(minutes)), starts: row.starts },
        every_weeks: row.every_weeks.and_then(|it| u32::try_from(it).ok()),
        last_day: row.last_day,
    }
}
