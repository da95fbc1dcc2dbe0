//! The schedule of the team, what follows when nobody was let in, and the lead's review.

use domain::{
    calendar::IsoWeek,
    follow_up::{FollowUpResult, LadderStep},
    review::{Decision, Finding},
    schedule::{AbsenceKind, Parity},
};
use store::tables::{
    Absence, Appointment, DecisionText, FollowUp, FollowUpText, IncidentVisit, Presence, Publication, PublishedVisit,
    ReviewDecision, SeriesVisit, SignOffText, VisitLock, VisitSeries, VisitTime, VisitWish, WeekSignOff, WorkPattern,
};

use super::{
    Error,
    entry::{cell, number, one_row},
    ids,
    line::{Line, needed},
    nuisance,
    rejection::{Fault, Rejection},
    sheet::{
        ABSENCES, APPOINTMENTS, DECISION_TEXTS, FOLLOW_UP_TEXTS, FOLLOW_UPS, INCIDENT_VISITS, PRESENCES, PUBLICATIONS,
        PUBLISHED_VISITS, REVIEW_DECISIONS, SERIES_VISITS, SIGN_OFF_TEXTS, VISIT_LOCKS, VISIT_SERIES, VISIT_TIMES,
        VISIT_WISHES, WEEK_SIGN_OFFS, WORK_PATTERNS,
    },
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<WorkPattern>()?;
    walk.take::<Absence>()?;
    walk.take::<Appointment>()?;
    walk.take::<VisitSeries>()?;
    walk.take::<SeriesVisit>()?;
    walk.take::<VisitWish>()?;
    walk.take::<VisitTime>()?;
    walk.take::<VisitLock>()?;
    walk.take::<PublishedVisit>()?;
    walk.take::<Publication>()?;
    walk.take::<Presence>()?;
    walk.take::<FollowUp>()?;
    walk.take::<FollowUpText>()?;
    walk.take::<WeekSignOff>()?;
    walk.take::<SignOffText>()?;
    walk.take::<ReviewDecision>()?;
    walk.take::<DecisionText>()?;
    walk.take::<IncidentVisit>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    SeriesVisit::for_each(conn, |it| export.name_visit(Some(it.visit)))?;
    VisitLock::for_each(conn, |it| export.name_visit(Some(it.visit)))?;
    PublishedVisit::for_each(conn, |it| export.name_visit(Some(it.visit)))?;
    Presence::for_each(conn, |it| export.name_visit(Some(it.visit)))?;
    FollowUp::for_each(conn, |it| export.name_visit(it.visit))?;
    IncidentVisit::for_each(conn, |it| export.name_incident(it.incident, it.result))?;
    export.all::<WorkPattern>(|each| WorkPattern::for_each(conn, each))?;
    export.all::<Absence>(|each| Absence::for_each(conn, each))?;
    export.all::<Appointment>(|each| Appointment::for_each(conn, each))?;
    export.all::<VisitSeries>(|each| VisitSeries::for_each(conn, each))?;
    export.all::<SeriesVisit>(|each| SeriesVisit::for_each(conn, each))?;
    export.all::<VisitWish>(|each| VisitWish::for_each(conn, each))?;
    export.all::<VisitTime>(|each| VisitTime::for_each(conn, each))?;
    export.all::<VisitLock>(|each| VisitLock::for_each(conn, each))?;
    export.all::<PublishedVisit>(|each| PublishedVisit::for_each(conn, each))?;
    export.all::<Publication>(|each| Publication::for_each(conn, each))?;
    export.all::<Presence>(|each| Presence::for_each(conn, each))?;
    export.all::<FollowUp>(|each| FollowUp::for_each(conn, each))?;
    export.all::<FollowUpText>(|each| FollowUpText::for_each(conn, each))?;
    export.all::<WeekSignOff>(|each| WeekSignOff::for_each(conn, each))?;
    export.all::<SignOffText>(|each| SignOffText::for_each(conn, each))?;
    export.all::<ReviewDecision>(|each| ReviewDecision::for_each(conn, each))?;
    export.all::<DecisionText>(|each| DecisionText::for_each(conn, each))?;
    export.all::<IncidentVisit>(|each| IncidentVisit::for_each(conn, each))
}

/// A number of which there is at least one.
pub(super) fn count(line: &Line<'_>, column: &'static str) -> Result<Option<i64>, Fault> {
    match line.number(column)? {
        Some(it) if it < 1 => Err(Rejection::NumberOutOfRange.of(column)),
        it => Ok(it),
    }
}

/// 1: Monday.
fn weekday(line: &Line<'_>) -> Result<i64, Fault> {
    match needed(line.number("weekday")?, "weekday")? {
        it @ 1..=7 => Ok(it),
        _ => Err(Rejection::NumberOutOfRange.of("weekday")),
    }
}

/// A day that stands alone.
pub(super) fn day(line: &Line<'_>, column: &'static str) -> Result<String, Fault> {
    needed(line.day(column)?, column)
}

/// A time of day.
fn time(line: &Line<'_>, column: &'static str) -> Result<String, Fault> {
    needed(line.time(column)?, column)
}

/// Names of codes that this version knows.
pub(super) fn code<T>(
    line: &Line<'_>,
    column: &'static str,
    parse: impl Fn(&str) -> Result<T, domain::error::Invalid>,
    name: impl Fn(T) -> &'static str,
) -> Result<String, Fault> {
    Ok(name(needed(line.code(column, parse)?, column)?).to_owned())
}

/// `2026-W31`.
fn week(line: &Line<'_>) -> Result<String, Fault> {
    Ok(needed(line.code("week", IsoWeek::parse)?, "week")?.to_string())
}

one_row! { WorkPattern, WORK_PATTERNS, |line, walk| { let from_day = line.first_day("from")?; Self {
    id: ids::row(line.id()?),
    worker: walk.must_refer(line, "worker_id")?,
    parity: code(line, "parity", Parity::from_code, Parity::as_code)?,
    weekday: weekday(line)?,
    starts: time(line, "starts")?,
    ends: time(line, "ends")?,
    last_day: line.last_day("to", &from_day)?,
    from_day,
} }, |it, names| vec![
    it.id.to_string(),
    names.of(it.worker),
    it.parity.clone(),
    it.weekday.to_string(),
    it.starts.clone(),
    it.ends.clone(),
    it.from_day.clone(),
    cell(&it.last_day),
] }

one_row! { Absence, ABSENCES, |line, walk| { let from_day = line.first_day("from")?; Self {
    id: ids::row(line.id()?),
    worker: walk.must_refer(line, "worker_id")?,
    kind: code(line, "kind", AbsenceKind::from_code, AbsenceKind::as_code)?,
    last_day: line.last_day("to", &from_day)?,
    first_day: from_day,
    starts: line.time("starts")?,
    ends: line.time("ends")?,
    calendar_uid: line.maybe("calendar_uid")?,
} }, |it, names| vec![
    it.id.to_string(),
    names.of(it.worker),
    it.kind.clone(),
    it.first_day.clone(),
    cell(&it.last_day),
    cell(&it.starts),
    cell(&it.ends),
    cell(&it.calendar_uid),
] }

one_row! { Appointment, APPOINTMENTS, |line, walk| Self {
    id: ids::row(line.id()?),
    worker: walk.refer(line, "worker_id")?,
    title: line.name("title")?,
    day: day(line, "day")?,
    starts: time(line, "starts")?,
    minutes: needed(count(line, "minutes")?, "minutes")?,
    every_weeks: count(line, "every_weeks")?,
    last_day: line.day("to")?,
    calendar_uid: line.maybe("calendar_uid")?,
}, |it, names| vec![
    it.id.to_string(),
    names.maybe(it.worker),
    it.title.clone(),
    it.day.clone(),
    it.starts.clone(),
    it.minutes.to_string(),
    number(it.every_weeks),
    cell(&it.last_day),
    cell(&it.calendar_uid),
] }

one_row! { VisitSeries, VISIT_SERIES, |line, walk| { let from_day = line.first_day("from")?; Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    worker: walk.refer(line, "worker_id")?,
    colleague: walk.refer(line, "colleague_id")?,
    weekday: weekday(line)?,
    time: line.time("time")?,
    minutes: count(line, "minutes")?,
    every_weeks: needed(count(line, "every_weeks")?, "every_weeks")?,
    last_day: line.last_day("to", &from_day)?,
    from_day,
} }, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    names.maybe(it.worker),
    names.maybe(it.colleague),
    it.weekday.to_string(),
    cell(&it.time),
    number(it.minutes),
    it.every_weeks.to_string(),
    it.from_day.clone(),
    cell(&it.last_day),
] }

one_row! { SeriesVisit, SERIES_VISITS, |line, walk| Self {
    id: ids::row(line.id()?),
    series: walk.must_refer(line, "series_id")?,
    visit: walk.must_refer(line, "visit_id")?,
    day: day(line, "day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.series),
    names.of(it.visit),
    it.day.clone(),
] }

one_row! { VisitWish, VISIT_WISHES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    cover: walk.refer(line, "cover_id")?,
    together: needed(line.flag("together")?, "together")?,
    minutes: count(line, "minutes")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    names.maybe(it.cover),
    it.together.to_string(),
    number(it.minutes),
] }

one_row! { VisitTime, VISIT_TIMES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    weekday: weekday(line)?,
    starts: time(line, "starts")?,
    ends: time(line, "ends")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.weekday.to_string(),
    it.starts.clone(),
    it.ends.clone(),
] }

one_row! { VisitLock, VISIT_LOCKS, |line, walk| Self {
    id: ids::row(line.id()?),
    visit: walk.must_refer(line, "visit_id")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.visit),
] }

one_row! { PublishedVisit, PUBLISHED_VISITS, |line, walk| Self {
    id: ids::row(line.id()?),
    visit: walk.must_refer(line, "visit_id")?,
    worker: walk.refer(line, "worker_id")?,
    day: day(line, "day")?,
    time: line.time("time")?,
    minutes: count(line, "minutes")?,
    called_off: needed(line.flag("called_off")?, "called_off")?,
    times: needed(count(line, "times")?, "times")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.visit),
    names.maybe(it.worker),
    it.day.clone(),
    cell(&it.time),
    number(it.minutes),
    it.called_off.to_string(),
    it.times.to_string(),
] }

one_row! { Publication, PUBLICATIONS, |line, _walk| Self {
    id: ids::row(line.id()?),
    week: week(line)?,
}, |it, _names| vec![
    it.id.to_string(),
    it.week.clone(),
] }

one_row! { Presence, PRESENCES, |line, walk| Self {
    id: ids::row(line.id()?),
    visit: walk.must_refer(line, "visit_id")?,
    arrived: line.time("arrived")?,
    gone: line.time("gone")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.visit),
    cell(&it.arrived),
    cell(&it.gone),
] }

one_row! { FollowUp, FOLLOW_UPS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    step: code(line, "step", LadderStep::from_code, LadderStep::as_code)?,
    asked_day: day(line, "asked_day")?,
    worker: walk.refer(line, "worker_id")?,
    due_day: day(line, "due_day")?,
    visit: walk.refer(line, "visit_id")?,
    done_day: line.day("done_day")?,
    result: line.code("result", FollowUpResult::from_code)?.map(|it| it.as_code().to_owned()),
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.step.clone(),
    it.asked_day.clone(),
    names.maybe(it.worker),
    it.due_day.clone(),
    names.maybe(it.visit),
    cell(&it.done_day),
    cell(&it.result),
] }

one_row! { FollowUpText, FOLLOW_UP_TEXTS, |line, walk| Self {
    id: ids::row(line.id()?),
    follow_up: walk.must_refer(line, "follow_up_id")?,
    text: needed(line.note("text")?, "text")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.follow_up),
    it.text.clone(),
] }

one_row! { WeekSignOff, WEEK_SIGN_OFFS, |line, _walk| Self {
    id: ids::row(line.id()?),
    week: week(line)?,
    day: day(line, "day")?,
    states: line.note("states")?.unwrap_or_default(),
}, |it, _names| vec![
    it.id.to_string(),
    it.week.clone(),
    it.day.clone(),
    it.states.clone(),
] }

one_row! { SignOffText, SIGN_OFF_TEXTS, |line, walk| Self {
    id: ids::row(line.id()?),
    sign_off: walk.must_refer(line, "sign_off_id")?,
    text: needed(line.note("text")?, "text")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.sign_off),
    it.text.clone(),
] }

one_row! { ReviewDecision, REVIEW_DECISIONS, |line, walk| Self {
    id: ids::row(line.id()?),
    week: week(line)?,
    tenancy: walk.must_refer(line, "tenancy_id")?,
    finding: code(line, "finding", Finding::from_code, Finding::as_code)?,
    decision: code(line, "decision", Decision::from_code, Decision::as_code)?,
    worker: walk.refer(line, "worker_id")?,
    due_day: line.day("due_day")?,
}, |it, names| vec![
    it.id.to_string(),
    it.week.clone(),
    names.of(it.tenancy),
    it.finding.clone(),
    it.decision.clone(),
    names.maybe(it.worker),
    cell(&it.due_day),
] }

one_row! { DecisionText, DECISION_TEXTS, |line, walk| Self {
    id: ids::row(line.id()?),
    decision: walk.must_refer(line, "decision_id")?,
    text: needed(line.note("text")?, "text")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.decision),
    it.text.clone(),
] }

one_row! { IncidentVisit, INCIDENT_VISITS, |line, walk| Self {
    id: ids::row(line.id()?),
    incident: nuisance::incident(line, walk)?,
    result: walk.must_refer(line, "result_id")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.incident),
    names.of(it.result),
] }
