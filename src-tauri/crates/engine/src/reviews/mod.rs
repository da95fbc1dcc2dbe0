//! The lead's weekly review: what is not usual about a week, found by the week rule and in the tables.
//!
//! It finds and orders, and never judges: states, streaks and reasons come from the week rule. What is decided about a
//! finding changes no state of a week.

mod case;
mod deciding;
mod signing;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use chrono::{Datelike, TimeDelta, Weekday};
use domain::{
    calendar::{Day, IsoWeek, parse_day},
    follow_up::LadderStep,
    holidays,
    review::{Decision, Finding},
    task::TaskCode,
    visit_weeks::{Outcome, Streaks, WeekState},
};
use store::{
    Id,
    reviews::Decided,
    tables::{Tenancy, Worker},
};

pub use case::case;
pub use deciding::decide;
pub use signing::{Signatures, sign_off, signed};

use crate::{
    api::{DecisionMade, DecisionOffered, LateStep, Review, ReviewFinding, ReviewGet, VisitRow, WeekCell},
    caseload::{Caseload, Entry},
    error::Error,
    exemptions, follow_ups,
    judging::Judge,
    permission::Permission,
    team::Reading,
    tenancies::{count, next},
    visits,
    weeks::because,
};

/// How far back a visit without a result is found, in weeks.
const UNRECORDED_WEEKS: i64 = 8;

/// A week with everything that is not usual about it.
pub fn get(reading: &Reading<'_>, args: ReviewGet) -> Result<Review, Error> {
    let week = week_of(reading.today, args.week.as_deref())?;
    let look = Look::new(reading, week)?;
    let mut found = look.findings()?;
    let decided = decisions(reading, week)?;
    for finding in &mut found {
        let decision = decided.get(&(finding.tenancy.clone(), finding.finding));
        // Somebody asked again after an earlier question was decided.
        finding.decision = decision.filter(|_| finding.finding != Finding::ExemptionProposed).cloned();
    }
    let known: BTreeSet<_> = found.iter().map(|it| (it.tenancy.clone(), it.finding)).collect();
    for ((tenancy, finding), decision) in decided {
        if known.contains(&(tenancy.clone(), finding)) {
            continue;
        }
        let Some(entry) = look.caseload.get(crate::tenancies::id(&tenancy)?) else { continue };
        found.push(ReviewFinding { settled: true, decision: Some(decision), ..look.bare(entry, finding)? });
    }
    found.sort_by_key(|it| (it.finding, Reverse(weight(it)), it.name.clone()));
    let active = look.active();
    let unusual: BTreeSet<&str> = found.iter().map(|it| it.tenancy.as_str()).collect();
    let usual = active.iter().filter(|it| !unusual.contains(it.row.tenancy.to_string().as_str())).count();
    let (signed, changed) = signing::of_week(reading, &look.judge, &look.caseload, week)?;
    Ok(Review {
        week: week.to_string(),
        first_day: week.monday().to_string(),
        last_day: week.sunday().to_string(),
        running: week.contains(reading.today),
        tenancies: count(active.len()),
        usual: count(usual),
        may_record: Permission::RecordVisits.held_by(&reading.team.author().roles),
        findings: found,
        signed,
        changed,
    })
}

/// The week that is meant; one that has not begun has nothing to look at.
fn week_of(today: Day, week: Option<&str>) -> Result<IsoWeek, Error> {
    let running = IsoWeek::of(today);
    match week.map(IsoWeek::parse).transpose()? {
        Some(week) if week > running => Err(Error::WeekNotBegun),
        week => Ok(week.unwrap_or(running)),
    }
}

/// What stands first in its group: who is missed, or unseen, or late the longest.
fn weight(it: &ReviewFinding) -> u32 {
    match it.finding {
        Finding::NotVisited => it.tenant_side,
        Finding::NotSeen => it.not_seen,
        Finding::FollowUpLate => it.late.first().map_or(0, |it| it.days_late),
        _ => 0,
    }
}

/// The newest decision about each finding of a week.
fn decisions(reading: &Reading<'_>, week: IsoWeek) -> Result<BTreeMap<(String, Finding), DecisionMade>, Error> {
    let mut newest = BTreeMap::new();
    for it in store::reviews::decided(reading.conn, &week.to_string())? {
        let key = (it.row.tenancy.to_string(), Finding::from_code(&it.row.finding)?);
        if it.text.is_some() {
            reading.saw(it.row.tenancy);
        }
        newest.entry(key).or_insert(made(it)?);
    }
    Ok(newest)
}

fn made(it: Decided) -> Result<DecisionMade, Error> {
    Ok(DecisionMade {
        id: it.row.id.to_string(),
        decision: Decision::from_code(&it.row.decision)?,
        worker: it.worker_name,
        due_day: it.row.due_day,
        text: it.text,
        by: it.by.unwrap_or_default(),
        at_ms: it.at_ms,
    })
}

/// The state of a week of one tenancy, and what it becomes.
struct Standing {
    cell: WeekCell,
    becomes: Option<WeekCell>,
    /// The day of which the week is explained.
    as_of: Day,
    streaks: Streaks,
    tenant_side: u32,
}

impl Standing {
    /// The state that counts for a decision: what it is once the week ended.
    fn ended(&self) -> WeekState {
        self.becomes.map_or(self.cell.state, |it| it.state)
    }
}

/// One week, looked at on a day.
struct Look<'r, 'c> {
    reading: &'r Reading<'c>,
    caseload: Arc<Caseload>,
    judge: Judge<'c>,
    week: IsoWeek,
}

impl<'r, 'c> Look<'r, 'c> {
    fn new(reading: &'r Reading<'c>, week: IsoWeek) -> Result<Self, Error> {
        let caseload = reading.team.caseload(reading.conn)?;
        Ok(Self { reading, caseload, judge: Judge::of_all(reading.conn)?, week })
    }

    /// The tenancies with support in the week.
    fn active(&self) -> Vec<&Entry> {
        let entries = self.caseload.entries().iter();
        entries.filter(|it| it.active_between(self.week.monday(), Some(self.week.sunday()))).collect()
    }

    /// The first day on which the week has ended.
    fn ended(&self) -> Day {
        self.week.next().monday()
    }

    fn standing(&self, tenancy: Id<Tenancy>) -> Result<Standing, Error> {
        let (week, today) = (self.week, self.reading.today);
        let running = week.contains(today);
        let facts = self.judge.facts(tenancy, week, today)?;
        let now = self.judge.judge_facts(&facts, week..=week, today);
        let cell = WeekCell::from(now.weeks.first().ok_or(Error::Missing)?);
        // A week that ended long ago is looked at as it was when it had just ended.
        let seen_on = today.min(self.ended());
        let streaks = if seen_on == today {
            now.streaks
        } else {
            let then = self.judge.facts(tenancy, week, seen_on)?;
            self.judge.judge_facts(&then, week..=week, seen_on).streaks
        };
        let at_risk = running && cell.state == WeekState::AtRisk;
        let later = at_risk.then(|| self.judge.judge_facts(&facts, week..=week, self.ended()));
        let becomes = later.as_ref().and_then(|it| it.weeks.first()).map(WeekCell::from);
        Ok(Standing {
            cell,
            as_of: if at_risk { self.ended() } else { today },
            tenant_side: later.as_ref().map_or(streaks.tenant_side, |it| it.streaks.tenant_side),
            becomes,
            streaks,
        })
    }

    /// A finding of which only the week is known.
    fn bare(&self, entry: &Entry, finding: Finding) -> Result<ReviewFinding, Error> {
        let standing = self.standing(entry.row.tenancy)?;
        self.found(entry, finding, &standing)
    }

    fn found(&self, entry: &Entry, finding: Finding, standing: &Standing) -> Result<ReviewFinding, Error> {
        let (_, explained) = self.judge.explain(entry.row.tenancy, self.week, standing.as_of)?;
        Ok(ReviewFinding {
            tenancy: entry.row.tenancy.to_string(),
            name: entry.name.clone(),
            finding,
            cell: standing.cell,
            becomes: standing.becomes,
            because: because(&explained),
            tenant_side: standing.tenant_side,
            not_seen: standing.streaks.unseen,
            last_seen: standing.streaks.last_seen.map(|it| it.to_string()),
            visits: Vec::new(),
            late: Vec::new(),
            exemption: None,
            settled: false,
            decision: None,
            options: self.options(entry, finding, standing.ended())?,
        })
    }

    fn findings(&self) -> Result<Vec<ReviewFinding>, Error> {
        let mut found = Vec::new();
        let active = self.active();
        let mut of_week: HashMap<String, Vec<VisitRow>> = HashMap::new();
        for row in visits::between(self.reading, self.week.monday(), self.week.sunday(), None, None)? {
            of_week.entry(row.tenancy.clone()).or_default().push(row);
        }
        let mut unrecorded = self.unrecorded()?;
        let mut late = self.late()?;
        let unseen = follow_ups::unseen_weeks(self.reading)?;
        for entry in &active {
            let tenancy = entry.row.tenancy.to_string();
            let made = of_week.remove(&tenancy).unwrap_or_default();
            let unsafe_visits: Vec<_> = made.iter().filter(|it| it.outcome == Some(Outcome::Unsafe)).cloned().collect();
            let standing = self.standing(entry.row.tenancy)?;
            let missed = matches!(
                standing.cell.state,
                WeekState::AtRisk | WeekState::MissedTenant | WeekState::MissedOrganisation | WeekState::MissedNeutral
            );
            if missed {
                found.push(ReviewFinding { visits: made, ..self.found(entry, Finding::NotVisited, &standing)? });
            }
            if standing.streaks.unseen >= unseen {
                found.push(self.found(entry, Finding::NotSeen, &standing)?);
            }
            if !unsafe_visits.is_empty() {
                found.push(ReviewFinding { visits: unsafe_visits, ..self.found(entry, Finding::Unsafe, &standing)? });
            }
            if let Some(visits) = unrecorded.remove(&tenancy) {
                found.push(ReviewFinding { visits, ..self.found(entry, Finding::Unrecorded, &standing)? });
            }
            if let Some(late) = late.remove(&tenancy) {
                found.push(ReviewFinding { late, ..self.found(entry, Finding::FollowUpLate, &standing)? });
            }
        }
        for asked in exemptions::open(self.reading, crate::api::Nothing {})? {
            let Some(entry) = self.caseload.get(crate::tenancies::id(&asked.tenancy)?) else { continue };
            if found.iter().any(|it| it.finding == Finding::ExemptionProposed && it.tenancy == asked.tenancy) {
                continue; // One after the other.
            }
            found.push(ReviewFinding { exemption: Some(asked), ..self.bare(entry, Finding::ExemptionProposed)? });
        }
        Ok(found)
    }

    /// The visits of this week and of the weeks before it that nobody wrote a result of.
    fn unrecorded(&self) -> Result<HashMap<String, Vec<VisitRow>>, Error> {
        let first = self.week.monday() - TimeDelta::weeks(UNRECORDED_WEEKS);
        let last = self.week.sunday().min(self.reading.today - TimeDelta::days(1));
        let mut found: HashMap<String, Vec<VisitRow>> = HashMap::new();
        for it in store::today::waiting(self.reading.conn, &first.to_string(), &last.to_string(), None)? {
            let row = visits::row(self.reading, it.line, false)?;
            found.entry(row.tenancy.clone()).or_default().insert(0, row);
        }
        Ok(found)
    }

    /// What should have been done before today: steps of the ladder that somebody took on, and what had to follow visits.
    fn late(&self) -> Result<HashMap<String, Vec<LateStep>>, Error> {
        let today = self.reading.today;
        let yesterday = (today - TimeDelta::days(1)).to_string();
        let days =
            |due: &str| Ok::<_, Error>(count(usize::try_from((today - parse_day(due)?).num_days()).unwrap_or(0)));
        let mut found: HashMap<String, Vec<LateStep>> = HashMap::new();
        for it in store::reviews::late_follow_ups(self.reading.conn, &today.to_string())? {
            let entry = self.caseload.get(it.tenancy);
            let worker = match it.worker {
                Some(worker) => Worker::get(self.reading.conn, worker)?.map(|it| it.name),
                None => entry.and_then(|it| it.row.worker_name.clone()),
            };
            found.entry(it.tenancy.to_string()).or_default().push(LateStep {
                id: it.id.to_string(),
                step: Some(LadderStep::from_code(&it.step)?),
                text: None,
                days_late: days(&it.due_day)?,
                due_day: it.due_day,
                worker,
            });
        }
        for it in store::tasks::due(self.reading.conn, &yesterday, None)? {
            if it.code != TaskCode::FollowUp.as_code() {
                continue;
            }
            self.reading.saw(it.tenancy);
            found.entry(it.tenancy.to_string()).or_default().push(LateStep {
                id: it.id.to_string(),
                step: None,
                text: it.text,
                days_late: days(&it.due_day)?,
                due_day: it.due_day,
                worker: it.worker_name,
            });
        }
        found.values_mut().for_each(|late| late.sort_by_key(|it| Reverse(it.days_late)));
        Ok(found)
    }

    fn options(&self, entry: &Entry, finding: Finding, state: WeekState) -> Result<Vec<DecisionOffered>, Error> {
        let offered = finding.decisions(state).iter();
        offered
            .map(|decision| {
                let worker = who(self.reading, entry, *decision);
                let named = worker.map(|it| Worker::get(self.reading.conn, it)).transpose()?.flatten();
                let makes = !matches!(
                    decision.makes(finding),
                    domain::review::Makes::Nothing | domain::review::Makes::Exemption
                );
                Ok(DecisionOffered {
                    decision: *decision,
                    needs_words: decision.needs_words(),
                    needs_worker: decision.needs_worker(),
                    worker: named.filter(|_| makes && !decision.needs_worker()).map(|it| it.name),
                    due_day: makes.then(|| due(*decision, self.reading.today).to_string()),
                })
            })
            .collect()
    }
}

/// Whose it becomes: what arranges the work of others is the lead's, everything else of the worker of the tenancy.
fn who(reading: &Reading<'_>, entry: &Entry, decision: Decision) -> Option<Id<Worker>> {
    match decision {
        Decision::ArrangeCover | Decision::ChangeWorker => reading.team.author().worker.or(entry.row.worker),
        _ => entry.row.worker,
    }
}

/// By which day: the next working day for what cannot wait, else the first one of next week.
fn due(decision: Decision, today: Day) -> Day {
    let first = if decision.is_soon() { next(today) } else { IsoWeek::of(today).next().monday() };
    let free = |day: Day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || holidays::on(day).next().is_some();
    std::iter::successors(Some(first), |it| it.succ_opt()).find(|it| !free(*it)).unwrap_or(first)
}
