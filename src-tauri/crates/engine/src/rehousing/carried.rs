//! What goes along when somebody moves, and what stays with the old home.
//!
//! What is of the person and of the days that come goes along: plans, tasks and goals as they are, for each is done once;
//! wishes, contacts, the checklist and the rest as copies, so that the old dossier stays whole. What is of the home stays:
//! its rent, its tasks, its housing officer.

use chrono::Datelike as _;
use domain::{
    calendar::{Day, parse_day, shift},
    exemption::{ExemptionReason as Why, ExemptionState},
    follow_up::LadderStep,
    referral::key_tasks,
    support::ContactKind,
    task::TaskCode,
};
use store::{
    Connection, Id,
    tables::{
        Contact, Exemption, ExemptionReason, Goal, Household, SeriesVisit, Task, Tenancy, Visit, VisitAgreement,
        VisitRisk, VisitSeries, VisitTenancy, VisitTime, VisitWish, WmoDecision,
    },
    visits::OpenPlan,
};
use uuid::Uuid;

use crate::{
    checklists,
    endings::call_off,
    error::Error,
    exchange::reason_id,
    schedule::{suits_as, wish_id},
    wmo,
};

/// Between which two tenancies, and when.
pub(super) struct Between<'a> {
    pub conn: &'a Connection,
    pub old: &'a Tenancy,
    pub new: &'a Tenancy,
    pub key: Day,
    /// The owner of both homes is the same.
    pub same_owner: bool,
    /// The tenancies that end.
    pub moving: &'a [Id<Tenancy>],
    pub ids: &'a dyn Fn() -> Uuid,
}

/// The move of one tenancy, as far as it is about the person. `stay`: what does not go along.
#[derive(Default)]
pub(super) struct Carried {
    pub agreements: Vec<VisitAgreement>,
    /// The agreement was aftercare, and is weekly again.
    pub weekly_again: bool,
    pub visits: Vec<Visit>,
    pub together: Vec<VisitTenancy>,
    pub off: Vec<OpenPlan>,
    pub series_end: Vec<VisitSeries>,
    pub series: Vec<VisitSeries>,
    pub links: Vec<SeriesVisit>,
    pub wish: Option<VisitWish>,
    pub times: Vec<VisitTime>,
    pub exemptions: Vec<(Exemption, Option<ExemptionReason>)>,
    pub risk: Option<VisitRisk>,
    pub household: Vec<Household>,
    pub contacts: Vec<Contact>,
    pub contacts_stay: usize,
    /// Goals that run, with their steps and with what was said of them.
    pub goals: Vec<Goal>,
    pub checklist: Option<checklists::Along>,
    pub decisions: Vec<WmoDecision>,
    pub tasks: Vec<Task>,
    pub tasks_stay: usize,
    pub follow_ups: Vec<Task>,
    pub key_tasks: Vec<Task>,
}

impl Carried {
    pub fn of(it: &Between<'_>) -> Result<Self, Error> {
        let mut carried = Self::default();
        carried.agree(it)?;
        carried.plan(it)?;
        carried.come_back(it)?;
        carried.copy(it)?;
        carried.support(it)?;
        carried.tasks(it)?;
        Ok(carried)
    }

    /// As it was agreed for the day of the key, and later; what was agreed for aftercare is of a home that was the
    /// tenant's own.
    fn agree(&mut self, it: &Between<'_>) -> Result<(), Error> {
        let key = it.key.to_string();
        self.weekly_again = store::weeks::aftercare_on(it.conn, it.old.id, &key)?;
        let agreed = store::weeks::agreed_on(it.conn, it.old.id, &key)?.filter(|_| !self.weekly_again);
        let (visits, period_weeks) = agreed.unwrap_or((1, 1));
        let own = |from_day: String, visits, period_weeks| VisitAgreement {
            id: Id::from_uuid((it.ids)()),
            exchange_id: None,
            tenancy: it.new.id,
            from_day,
            visits,
            period_weeks,
            aftercare: false,
        };
        let later = store::agreements::of_tenancy(it.conn, it.old.id)?;
        let later = later.into_iter().filter(|row| row.from_day > key && !row.aftercare);
        self.agreements.push(own(key.clone(), visits, period_weeks));
        self.agreements.extend(later.map(|row| own(row.from_day, row.visits, row.period_weeks)));
        Ok(())
    }

    /// Plans after the last day in the old home. One that also serves somebody who stays goes on for that one alone.
    fn plan(&mut self, it: &Between<'_>) -> Result<(), Error> {
        let last = shift(it.key, -1).to_string();
        for plan in store::visits::open_after(it.conn, it.old.id, &last)? {
            let further = store::visits::further(it.conn, plan.visit.id)?;
            let served = further.iter().map(|row| row.tenancy).chain([plan.visit.tenancy]);
            if served.into_iter().any(|one| !it.moving.contains(&one)) {
                self.off.push(plan);
                continue;
            }
            match plan.by {
                None => self.visits.push(Visit { tenancy: it.new.id, ..plan.visit }),
                Some(by) => {
                    let row = further.into_iter().find(|row| row.id == by);
                    self.together.extend(row.map(|row| VisitTenancy { tenancy: it.new.id, ..row }));
                }
            }
        }
        Ok(())
    }

    /// A series goes on with the same days; what it made for them stands for the one that continues it.
    fn come_back(&mut self, it: &Between<'_>) -> Result<(), Error> {
        let last = shift(it.key, -1).to_string();
        for row in store::schedule::series::of_tenancy(it.conn, it.old.id)? {
            if row.last_day.as_ref().is_some_and(|end| *end <= last) {
                continue;
            }
            if row.from_day > last {
                self.series.push(VisitSeries { tenancy: it.new.id, ..row });
                continue;
            }
            let next = VisitSeries {
                id: Id::from_uuid((it.ids)()),
                tenancy: it.new.id,
                from_day: next_of(&row, it.key)?.to_string(),
                ..row.clone()
            };
            let links = store::schedule::series::links_after(it.conn, row.id, &last)?;
            self.links.extend(links.into_iter().map(|link| SeriesVisit { series: next.id, ..link }));
            self.series_end.push(VisitSeries { last_day: Some(last.clone()), ..row });
            self.series.push(next);
        }
        Ok(())
    }

    fn copy(&mut self, it: &Between<'_>) -> Result<(), Error> {
        let (conn, old, new) = (it.conn, it.old.id, it.new.id);
        let wish = store::schedule::wish(conn, old)?;
        self.wish = wish.map(|row| VisitWish { id: wish_id(new), tenancy: new, ..row });
        self.times = store::schedule::times(conn, old)?.into_iter().map(|row| suits_as(new, row)).collect();
        let key = it.key.to_string();
        let risk = store::risks::on(conn, &[old], &key)?.remove(&old).filter(|risk| risk.last_day >= key);
        self.risk = risk.map(|risk| VisitRisk {
            id: Id::from_uuid((it.ids)()),
            tenancy: new,
            level: risk.level,
            measures: risk.measures,
            from_day: key.clone(),
            last_day: risk.last_day,
        });
        // Newest first: what holds on the day of the key, and what was said already of a later day.
        for row in store::households::of_tenancy(conn, old)? {
            let holds = row.from_day <= key;
            let from_day = row.from_day.clone().max(key.clone());
            self.household.push(Household { id: Id::from_uuid((it.ids)()), tenancy: new, from_day, ..row });
            if holds {
                break;
            }
        }
        for (row, why, _) in store::exemptions::of_tenancy(conn, old)? {
            let over = row.last_day.as_ref().is_some_and(|last| *last < key);
            let refused = row.state == ExemptionState::Refused.as_code();
            if over || refused || why.as_deref() == Some(Why::Uninhabitable.as_code()) {
                continue;
            }
            let first_day = row.first_day.clone().max(key.clone());
            let row = Exemption { id: Id::from_uuid((it.ids)()), exchange_id: None, tenancy: new, first_day, ..row };
            let why = why.map(|reason| ExemptionReason { id: reason_id(row.id), exemption: row.id, reason });
            self.exemptions.push((row, why));
        }
        for (row, _) in store::contacts::of_tenancy(conn, old)? {
            if !it.same_owner && row.kind == ContactKind::HousingOfficer.as_code() {
                self.contacts_stay += 1;
            } else {
                self.contacts.push(Contact { id: Id::from_uuid((it.ids)()), tenancy: new, ..row });
            }
        }
        Ok(())
    }

    /// What the tenant works on, and what is arranged for them.
    fn support(&mut self, it: &Between<'_>) -> Result<(), Error> {
        let goals = store::goals::of_tenancy(it.conn, it.old.id)?.into_iter();
        let running = goals.map(|(goal, _)| goal).filter(|goal| goal.ended_day.is_none());
        self.goals = running.map(|goal| Goal { tenancy: it.new.id, ..goal }).collect();
        self.checklist = Some(checklists::along(it.conn, it.old.id, it.new.id, it.ids)?);
        self.decisions = wmo::along(it.conn, it.old.id, it.new.id, it.key, it.ids)?;
        Ok(())
    }

    fn tasks(&mut self, it: &Between<'_>) -> Result<(), Error> {
        for line in store::tasks::of_tenancies(it.conn, &[it.old.id], true)? {
            match Task::get(it.conn, line.id)? {
                Some(task) if TaskCode::from_code(&task.code).is_ok_and(TaskCode::moves_along) => {
                    self.tasks.push(Task { tenancy: it.new.id, ..task });
                }
                _ => self.tasks_stay += 1,
            }
        }
        let own = |code: TaskCode, due_day: String, worker| Task {
            id: Id::from_uuid((it.ids)()),
            tenancy: it.new.id,
            code: code.as_code().to_owned(),
            due_day,
            done_day: None,
            worker,
        };
        for line in store::follow_ups::of_tenancies(it.conn, &[it.old.id])? {
            let open = line.row.done_day.is_none();
            let step = LadderStep::from_code(&line.row.step).ok().filter(|_| open);
            let task = step.and_then(TaskCode::after_move);
            self.follow_ups.extend(task.map(|code| own(code, line.row.due_day, line.row.worker)));
        }
        self.key_tasks =
            key_tasks(it.key).into_iter().map(|(code, due)| own(code, due.to_string(), it.new.worker)).collect();
        Ok(())
    }

    /// Writes it; both tenancies are there.
    pub fn put(&self, tx: &store::Tx<'_>) -> Result<(), Error> {
        self.agreements.iter().try_for_each(|it| it.insert(tx))?;
        self.visits.iter().try_for_each(|it| it.put(tx))?;
        self.together.iter().try_for_each(|it| it.put(tx))?;
        self.off.iter().try_for_each(|it| call_off(tx, it))?;
        self.series_end.iter().chain(&self.series).try_for_each(|it| it.put(tx))?;
        self.links.iter().try_for_each(|it| it.put(tx))?;
        self.wish.iter().try_for_each(|it| it.put(tx))?;
        self.times.iter().try_for_each(|it| it.put(tx))?;
        for (row, why) in &self.exemptions {
            row.insert(tx)?;
            why.iter().try_for_each(|it| it.insert(tx))?;
        }
        self.risk.iter().try_for_each(|it| it.insert(tx))?;
        self.household.iter().try_for_each(|it| it.insert(tx))?;
        self.contacts.iter().try_for_each(|it| it.insert(tx))?;
        self.goals.iter().try_for_each(|it| it.put(tx))?;
        if let Some(checklist) = &self.checklist {
            checklist.entries.iter().try_for_each(|it| it.insert(tx))?;
            checklist.finance.iter().try_for_each(|it| it.insert(tx))?;
        }
        self.decisions.iter().try_for_each(|it| it.insert(tx))?;
        self.tasks.iter().try_for_each(|it| it.put(tx))?;
        Ok(self.follow_ups.iter().chain(&self.key_tasks).try_for_each(|it| it.insert(tx))?)
    }
}

/// The first day of a series on or after a day: every two weeks stays every two weeks.
fn next_of(series: &VisitSeries, from: Day) -> Result<Day, Error> {
    let begins = parse_day(&series.from_day)?;
    let weekday = series.weekday - i64::from(begins.weekday().number_from_monday());
    let first = shift(begins, weekday.rem_euclid(7));
    let step = 7 * series.every_weeks.max(1);
    let gone = (from - first).num_days();
    Ok(if gone <= 0 { first } else { shift(first, (gone + step - 1) / step * step) })
}
