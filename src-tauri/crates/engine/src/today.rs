//! A worker's day: the visits in their order with what one must know at the door, what still waits, what is to be done.
//!
//! Every table is asked once for the whole day; the state of a week comes from the week rule and from nowhere else.

use std::{collections::HashMap, sync::Arc};

use chrono::TimeDelta;
use domain::{
    calendar::{Day, IsoWeek, parse_day},
    task::TaskCode,
};
use store::{
    Id,
    tables::{Tenancy, Worker},
    today::DayVisit,
};

use crate::{
    api::{TaskRow, Today, TodayGet, TodayVisit, WaitingVisit, WeekCell},
    caseload::Caseload,
    error::Error,
    judging::Judge,
    permission::Permission,
    risks, tasks,
    team::Reading,
    tenancies::{count, id},
    visits::{self, USUAL_MINUTES},
};

/// How far back a visit without a result is still asked for, in weeks.
const WAITING_WEEKS: i64 = 8;

/// A day.
pub fn get(reading: &Reading<'_>, args: TodayGet) -> Result<Today, Error> {
    let day = args.day.as_deref().map(parse_day).transpose()?.unwrap_or(reading.today);
    let author = reading.team.author();
    // A day names tenants with what is known at their doors: whoever is asked for reasons sees their own alone.
    let may_choose = !Permission::SeeDossier.asks_reason_of(&author.roles);
    let asked: Option<Id<Worker>> = args.worker.as_deref().map(id).transpose()?;
    let worker = match (asked, args.everybody) {
        (Some(asked), _) => Some(asked),
        (None, true) => None,
        (None, false) => author.worker,
    };
    if worker != author.worker && !may_choose {
        return Err(Error::NotAllowed);
    }
    let worker = if may_choose { worker } else { Some(author.own_worker()) };
    let caseload = reading.team.caseload(reading.conn)?;
    let mut weeks = Weeks { judge: Judge::new(reading.conn)?, today: reading.today, known: HashMap::new() };
    Ok(Today {
        day: day.to_string(),
        week: IsoWeek::of(day).to_string(),
        now_minutes: reading.team.minutes_now(),
        worker: worker.map(|it| it.to_string()),
        may_choose,
        may_record: Permission::RecordVisits.held_by(&author.roles),
        tenancies: count(caseload.entries().len()),
        visits: visits_of(reading, &caseload, &mut weeks, day, worker)?,
        waiting: waiting(reading, &caseload, &mut weeks, worker)?,
    })
}

/// A day for paper: agreements stay with their visits, and nothing else that somebody wrote down.
pub fn sheet(reading: &Reading<'_>, args: TodayGet) -> Result<Today, Error> {
    let mut day = get(reading, args)?;
    for visit in &mut day.visits {
        visit.tasks.retain(|it| it.code == Some(TaskCode::Agreement));
    }
    Ok(day)
}

/// The weeks that were judged for this answer: two visits of one week ask once.
struct Weeks<'c> {
    judge: Judge<'c>,
    today: Day,
    known: HashMap<(Id<Tenancy>, IsoWeek), WeekCell>,
}

impl Weeks<'_> {
    fn cell(&mut self, tenancy: Id<Tenancy>, week: IsoWeek) -> Result<WeekCell, Error> {
        if let Some(cell) = self.known.get(&(tenancy, week)) {
            return Ok(*cell);
        }
        let judged = self.judge.judge(tenancy, week..=week, self.today)?;
        let cell = WeekCell::from(judged.weeks.first().ok_or(Error::Missing)?);
        self.known.insert((tenancy, week), cell);
        Ok(cell)
    }
}

fn visits_of(
    reading: &Reading<'_>,
    caseload: &Arc<Caseload>,
    weeks: &mut Weeks<'_>,
    day: Day,
    worker: Option<Id<Worker>>,
) -> Result<Vec<TodayVisit>, Error> {
    let found = store::today::visits(reading.conn, &day.to_string(), worker)?;
    let mut tenancies: Vec<Id<Tenancy>> = found.iter().map(|it| it.line.tenancy).collect();
    tenancies.sort_unstable();
    tenancies.dedup();
    tenancies.iter().for_each(|it| reading.saw(*it));
    let mut found_risks = store::risks::on(reading.conn, &tenancies, &day.to_string())?;
    let phones = store::today::phones(reading.conn, &tenancies)?;
    let open = tasks::rows(reading, store::tasks::of_tenancies(reading.conn, &tenancies, true)?)?;
    let doubles: Vec<bool> =
        found.iter().map(|it| visits::is_double(&it.line, found.iter().map(|it| &it.line))).collect();
    let presences = store::presence::on(reading.conn, &day.to_string())?;
    found
        .into_iter()
        .zip(doubles)
        .map(|(visit, double)| {
            let tenancy = visit.line.tenancy;
            let presence = visit.line.visit.and_then(|it| presences.get(&it));
            let entry = caseload.get(tenancy);
            let minutes = visit.minutes.and_then(|it| u32::try_from(it).ok()).unwrap_or(USUAL_MINUTES);
            let DayVisit { line, worker, colleague, colleague_name, .. } = visit;
            Ok(TodayVisit {
                minutes,
                end: line.time.as_deref().and_then(|time| end(time, minutes)),
                worker: worker.map(|it| it.to_string()),
                colleague: colleague.map(|it| it.to_string()),
                colleague_name,
                address: entry.map(|it| it.address.clone()).unwrap_or_default(),
                city: entry.map(|it| it.row.city.clone()).unwrap_or_default(),
                phone: phones.get(&tenancy).cloned(),
                risk: risks::row(found_risks.remove(&tenancy), day)?,
                tasks: with_visit(&open, tenancy),
                week: weeks.cell(tenancy, IsoWeek::of(day))?,
                arrived: presence.and_then(|it| it.arrived.clone()),
                gone: presence.and_then(|it| it.gone.clone()),
                row: visits::row(reading, line, double)?,
            })
        })
        .collect()
}

/// What stands with a visit: agreements and follow-ups, the agreements first.
fn with_visit(open: &[TaskRow], tenancy: Id<Tenancy>) -> Vec<TaskRow> {
    let tenancy = tenancy.to_string();
    let own: Vec<&TaskRow> = open.iter().filter(|it| it.tenancy == tenancy).collect();
    let of = |code: TaskCode| own.iter().filter(move |it| it.code == Some(code)).map(|it| (*it).clone());
    of(TaskCode::Agreement).chain(of(TaskCode::FollowUp)).collect()
}

fn waiting(
    reading: &Reading<'_>,
    caseload: &Caseload,
    weeks: &mut Weeks<'_>,
    worker: Option<Id<Worker>>,
) -> Result<Vec<WaitingVisit>, Error> {
    let first = reading.today - TimeDelta::weeks(WAITING_WEEKS);
    let last = reading.today - TimeDelta::days(1);
    let mut waiting = Vec::new();
    for visit in store::today::waiting(reading.conn, &first.to_string(), &last.to_string(), worker)? {
        let tenancy = visit.line.tenancy;
        let week = IsoWeek::of(parse_day(visit.line.planned.as_deref().unwrap_or_default())?);
        // A result is only taken of a week in which support ran.
        let active = |it: &crate::caseload::Entry| it.active_between(week.monday(), Some(week.sunday()));
        if caseload.get(tenancy).is_some_and(active) {
            let cell = weeks.cell(tenancy, week)?;
            waiting.push(WaitingVisit { row: visits::row(reading, visit.line, false)?, week: week.to_string(), cell });
        }
    }
    Ok(waiting)
}

/// When a visit ends: after midnight the clock begins anew.
fn end(time: &str, minutes: u32) -> Option<String> {
    let (hour, minute) = time.split_once(':')?;
    let end = (hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()? + minutes) % (24 * 60);
    Some(format!("{:02}:{:02}", end / 60, end % 60))
}
