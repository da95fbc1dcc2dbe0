//! What the ladder asks of tenancies today, from the week rule, beside what somebody wrote about it.

use std::collections::HashMap;

use domain::{
    calendar::{Day, IsoWeek, parse_day},
    follow_up::{Asked, Because, Course, LadderStep, Thresholds, Tried, another_time, asked},
    schedule::{Misfit, parse_clock, show_clock},
    visit_weeks::{Outcome, Place},
};
use store::{
    Id,
    follow_ups::FollowUpLine,
    tables::{Tenancy, Visit},
    visits::VisitLine,
};

use crate::{
    api::{AlongRow, AskedBecause, PlannedAttempt, ProposedAttempt},
    caseload::Entry,
    error::Error,
    follow_ups::thresholds,
    judging::Judge,
    schedule::{Facts, Place as Where, TenantFacts},
    team::Reading,
    tenancies::id,
    visits,
};

/// Weeks that are judged before the whole history is.
const RECENT_WEEKS: i32 = 26;

/// A step that is asked, or that somebody wrote about.
pub(super) struct Step {
    pub step: LadderStep,
    pub asked_day: String,
    pub because: Option<AskedBecause>,
    pub due_day: String,
    pub line: Option<FollowUpLine>,
    /// A row of it is in the file.
    pub kept: bool,
    pub planned: Option<PlannedAttempt>,
    pub proposal: Option<ProposedAttempt>,
    /// With whom the tenancy was visited last.
    pub along: Vec<AlongRow>,
}

impl Step {
    /// The rule asks for it, and nobody closed it.
    pub fn is_open(&self) -> bool {
        self.because.is_some() && self.line.as_ref().is_none_or(|it| it.row.done_day.is_none())
    }
}

/// The ladder of one view of the file.
pub(super) struct Ladder<'c> {
    judge: Judge<'c>,
    thresholds: Thresholds,
    lines: HashMap<Id<Tenancy>, Vec<FollowUpLine>>,
    alarms: HashMap<Id<Tenancy>, String>,
    /// What everybody does in the days ahead; read once, when a step wants to know.
    facts: Option<Facts>,
}

impl<'c> Ladder<'c> {
    /// Of these tenancies; `most` when they are most of the team.
    pub fn new(reading: &Reading<'c>, tenancies: &[Id<Tenancy>], most: bool) -> Result<Self, Error> {
        let conn = reading.conn;
        let mut lines: HashMap<_, Vec<_>> = HashMap::new();
        for line in store::follow_ups::of_tenancies(conn, tenancies)? {
            lines.entry(line.row.tenancy).or_default().push(line);
        }
        Ok(Self {
            judge: if most { Judge::of_all(conn)? } else { Judge::new(conn)? },
            thresholds: thresholds::read(conn)?,
            lines,
            alarms: store::follow_ups::alarms(conn, tenancies, &reading.today.to_string())?,
            facts: None,
        })
    }

    /// What is asked of a tenancy, in the order of the ladder, and then what is not asked any more.
    pub fn steps(&mut self, reading: &Reading<'_>, entry: &Entry) -> Result<Vec<Step>, Error> {
        let tenancy = entry.row.tenancy;
        let mut lines = self.lines.remove(&tenancy).unwrap_or_default();
        let mut steps = Vec::new();
        for asked in self.asked(tenancy, reading.today)? {
            let asked_day = asked.since.to_string();
            let name = (asked.step.as_code(), asked_day.as_str());
            // Where two programs wrote of one step, what was closed counts.
            let own = |it: &FollowUpLine| (it.row.step.as_str(), it.row.asked_day.as_str()) == name;
            let place = lines.iter().position(|it| own(it) && it.row.done_day.is_some());
            let line = place.or_else(|| lines.iter().position(own)).map(|it| lines.swap_remove(it));
            let mut step = Step {
                step: asked.step,
                due_day: asked.due().to_string(),
                because: Some(because(&asked, None)),
                kept: line.is_some(),
                line,
                asked_day,
                planned: None,
                proposal: None,
                along: Vec::new(),
            };
            if step.is_open() {
                self.look_ahead(reading, entry, &asked, &mut step)?;
            }
            steps.push(step);
        }
        for line in lines {
            let row = &line.row;
            // A step of a newer version has no sentence here; it stays in the file.
            if let Ok(step) = LadderStep::from_code(&row.step) {
                let (asked_day, due_day) = (row.asked_day.clone(), row.due_day.clone());
                let line = Some(line);
                let (because, planned, proposal) = (None, None, None);
                let along = Vec::new();
                steps.push(Step { step, asked_day, because, due_day, line, kept: true, planned, proposal, along });
            }
        }
        Ok(steps)
    }

    fn asked(&self, tenancy: Id<Tenancy>, today: Day) -> Result<Vec<Asked>, Error> {
        let running = IsoWeek::of(today);
        let recent = running.plus(-RECENT_WEEKS);
        let alarm = self.alarms.get(&tenancy).map(|it| parse_day(it)).transpose()?;
        let facts = self.judge.facts(tenancy, recent, today)?;
        let key = IsoWeek::of(facts.own.support.first);
        let found = |facts: &crate::judging::Linked, first: IsoWeek| {
            let judgement = self.judge.judge_facts(facts, first..=running.max(first), today);
            let own = &facts.own;
            let course = Course {
                judgement: &judgement,
                support: own.support,
                exemptions: &own.exemptions,
                visits: &own.visits,
                alarm,
            };
            course.reaches().then(|| asked(&course, &self.thresholds, today))
        };
        match found(&facts, recent.max(key)) {
            Some(found) => Ok(found),
            None => Ok(found(&self.judge.whole(tenancy)?, key).unwrap_or_default()),
        }
    }

    /// What is planned for a step already, or when one could try again.
    fn look_ahead(
        &mut self,
        reading: &Reading<'_>,
        entry: &Entry,
        asked: &Asked,
        step: &mut Step,
    ) -> Result<(), Error> {
        step.along = visits::served_last_with(reading, entry.row.tenancy, reading.today)?;
        let own = step.line.as_ref().and_then(|it| it.row.visit);
        step.planned = own.map(|it| planned(reading, it)).transpose()?.flatten();
        if !matches!(asked.step, LadderStep::SecondAttempt | LadderStep::ThirdAttempt) {
            return Ok(());
        }
        let week = IsoWeek::of(reading.today);
        // A third attempt knows of those of the week before it was asked.
        let from =
            if asked.step == LadderStep::ThirdAttempt { IsoWeek::of(asked.since).plus(-1) } else { week }.monday();
        let (from, sunday) = (from.to_string(), week.sunday().to_string());
        let lines = store::visits::between(reading.conn, &from, &sunday, Some(entry.row.tenancy), None)?;
        let today = reading.today.to_string();
        let ahead = |it: &&VisitLine| {
            it.outcome.is_none()
                && it.state.as_deref() == Some("planned")
                && it.planned.as_ref().is_some_and(|day| *day >= today)
        };
        if step.planned.is_none() {
            step.planned = lines.iter().find(ahead).and_then(|it| {
                Some(PlannedAttempt { visit: it.visit?.to_string(), day: it.planned.clone()?, time: it.time.clone() })
            });
        }
        let tried: Vec<Tried> = lines.iter().filter_map(tried).collect();
        if let Because::Attempt { day, .. } = asked.because {
            let at = lines.iter().find(|it| tried_on(it) == Some(day)).and_then(|it| it.time.clone());
            step.because = Some(because(asked, at));
        }
        if step.planned.is_none() {
            step.proposal = self.proposal(reading, entry, &step.along, &tried)?;
        }
        Ok(())
    }

    /// When to try again: where the schedule has nothing against it. That it is near the attempt that failed is why it is
    /// asked.
    fn proposal(
        &mut self,
        reading: &Reading<'_>,
        entry: &Entry,
        along: &[AlongRow],
        tried: &[Tried],
    ) -> Result<Option<ProposedAttempt>, Error> {
        let days = reading.today..=IsoWeek::of(reading.today).sunday();
        let along = along.iter().filter(|it| it.expected).map(|it| id(&it.tenancy));
        let along: Vec<Id<Tenancy>> = along.collect::<Result<_, _>>()?;
        let served = TenantFacts::served(reading.conn, entry.row.tenancy, &along, None, days.clone())?;
        let facts = match self.facts.take() {
            Some(facts) => facts,
            None => Facts::load(reading.conn, days)?,
        };
        let goers: Vec<_> = entry.row.worker.into_iter().collect();
        let busy = |day: Day, at: u32| {
            let place = Where { visit: None, goers: goers.clone(), day, time: Some(at), minutes: None };
            facts.misfits(&served, &place).iter().any(|it| !matches!(it, Misfit::TooNear { .. }))
        };
        let found = another_time(tried, reading.today, busy);
        self.facts = Some(facts);
        Ok(found.map(|(day, at)| ProposedAttempt { day: day.to_string(), time: show_clock(at) }))
    }
}

/// A visit that is planned and has no result yet.
fn planned(reading: &Reading<'_>, visit: Id<Visit>) -> Result<Option<PlannedAttempt>, Error> {
    let open = Visit::get(reading.conn, visit)?.filter(|it| it.state == "planned");
    match open {
        Some(it) if !store::visits::has_result(reading.conn, visit)? => {
            Ok(Some(PlannedAttempt { visit: it.id.to_string(), day: it.day, time: it.time }))
        }
        _ => Ok(None),
    }
}

/// The day of an attempt that failed.
fn tried_on(line: &VisitLine) -> Option<Day> {
    let outcome = Outcome::from_code(line.outcome.as_deref()?).ok()?;
    let outcome = outcome.at(line.place.as_deref().and_then(|it| Place::from_code(it).ok()));
    if !outcome.is_attempt() || outcome.is_admission() {
        return None;
    }
    parse_day(line.actual.as_deref().or(line.planned.as_deref())?).ok()
}

fn tried(line: &VisitLine) -> Option<Tried> {
    Some(Tried { day: tried_on(line)?, at: line.time.as_deref().and_then(|it| parse_clock(it).ok()) })
}

fn because(asked: &Asked, time: Option<String>) -> AskedBecause {
    match asked.because {
        Because::Attempt { day, outcome } => AskedBecause::Attempt { day: day.to_string(), time, outcome },
        Because::TenantSide { weeks } => AskedBecause::TenantSide { weeks },
        Because::NotSeen { weeks, last } => AskedBecause::NotSeen { weeks, last: last.map(|it| it.to_string()) },
        Because::Alarm { day } => AskedBecause::Alarm { day: day.to_string() },
    }
}
