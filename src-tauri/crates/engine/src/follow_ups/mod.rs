//! The follow-up ladder: what the rule asks for, who takes it on and what came of it.
//!
//! What is asked is never written down: the rule says it anew from the weeks. A row exists from the moment somebody takes
//! a step on or closes it, and stays. No step enters a home without consent, and none closes a case.

mod asking;
mod thresholds;

use domain::{
    calendar::parse_day,
    follow_up::{FollowUpResult, LadderStep},
    role::Role,
    words::Words,
};
use store::{
    Id,
    follow_ups::FollowUpLine,
    tables::{FollowUp, FollowUpText, Tenancy, Worker},
};

pub use thresholds::{choose, thresholds};

use crate::{
    api::{
        FollowUpRow, FollowUps, FollowUpsClose, FollowUpsList, FollowUpsPlan, FollowUpsTake, Nothing, OperationKind,
        RecordKept, VisitPlanned, VisitsPlan,
    },
    caseload::Entry,
    error::Error,
    permission::Permission,
    team::{Author, Reading, Writing},
    tenancies::id,
    visits,
};
use asking::{Ladder, Step};

/// Steps of one tenancy, with those that are over.
pub fn list(reading: &Reading<'_>, args: FollowUpsList) -> Result<FollowUps, Error> {
    of_tenancy(reading, id(&args.tenancy)?)
}

/// The same, of a tenancy that is known.
pub fn of_tenancy(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<FollowUps, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    let mut ladder = Ladder::new(reading, &[tenancy], false)?;
    let author = reading.team.author();
    let (mut open, mut past) = (Vec::new(), Vec::new());
    for step in ladder.steps(reading, entry)? {
        let is_open = step.is_open();
        let row = row(entry, step, &author)?;
        if is_open { open.push(row) } else { past.push(row) }
    }
    past.sort_by(|one, two| two.asked_day.cmp(&one.asked_day).then(two.step.cmp(&one.step)));
    Ok(FollowUps { open, past })
}

/// The open steps of a worker, or of everybody, what is due first on top; whose the account may see was asked before.
pub fn of_worker(reading: &Reading<'_>, whose: Option<Id<Worker>>) -> Result<Vec<FollowUpRow>, Error> {
    let author = reading.team.author();
    // What nobody took on and a lead decides stands with every lead, whoever's tenant it is.
    let leads = (whose.is_none() || whose == author.worker) && author.roles.contains(&Role::Lead);
    let given = match whose {
        Some(worker) => store::follow_ups::given(reading.conn, worker)?,
        None => Vec::new(),
    };
    let caseload = reading.team.caseload(reading.conn)?;
    let of = |it: &&Entry| {
        let own = whose.is_none() || it.row.worker == whose || given.contains(&it.row.tenancy);
        (own || leads) && it.active_between(reading.today, Some(reading.today))
    };
    let entries: Vec<&Entry> = caseload.entries().iter().filter(of).collect();
    let tenancies: Vec<Id<Tenancy>> = entries.iter().map(|it| it.row.tenancy).collect();
    let mut ladder = Ladder::new(reading, &tenancies, leads || whose.is_none())?;
    let mut open = Vec::new();
    for entry in entries {
        for step in ladder.steps(reading, entry)? {
            let taken = step.line.as_ref().and_then(|it| it.row.worker);
            let own = whose.is_none() || taken.or(entry.row.worker) == whose;
            let unowned = leads && taken.is_none() && step.step.is_of_lead();
            if step.is_open() && (own || unowned) {
                reading.saw(entry.row.tenancy);
                open.push(row(entry, step, &author)?);
            }
        }
    }
    open.sort_by(|one, two| one.due_day.cmp(&two.due_day).then(one.name.cmp(&two.name)).then(one.step.cmp(&two.step)));
    Ok(open)
}

fn row(entry: &Entry, step: Step, author: &Author) -> Result<FollowUpRow, Error> {
    let may_change = may(step.step, step.line.as_ref().map(|it| &it.row), author);
    let FollowUpLine { row, worker_name, text } = match step.line {
        Some(line) => line,
        None => FollowUpLine {
            row: fresh(entry.row.tenancy, step.step, &step.asked_day, &step.due_day),
            worker_name: None,
            text: None,
        },
    };
    let given = row.worker.is_some();
    Ok(FollowUpRow {
        id: step.kept.then(|| row.id.to_string()),
        tenancy: entry.row.tenancy.to_string(),
        name: entry.name.clone(),
        step: step.step,
        asked_day: step.asked_day,
        because: step.because,
        worker: row.worker.or(entry.row.worker).map(|it| it.to_string()),
        worker_name: if given { worker_name } else { entry.row.worker_name.clone() },
        given,
        of_lead: step.step.is_of_lead(),
        may_change,
        due_day: row.due_day,
        planned: step.planned,
        proposal: step.proposal,
        along: step.along,
        done_day: row.done_day,
        results: step.step.results().to_vec(),
        result: row.result.as_deref().map(FollowUpResult::from_code).transpose()?,
        text,
    })
}

/// A step of a lead is done by a lead, or by who it was given to.
fn may(step: LadderStep, row: Option<&FollowUp>, author: &Author) -> bool {
    let given_to = row.and_then(|it| it.worker);
    Permission::KeepTasks.held_by(&author.roles)
        && (!step.is_of_lead()
            || author.roles.contains(&Role::Lead)
            || (given_to.is_some() && given_to == author.worker))
}

/// A step about which nobody wrote anything yet.
fn fresh(tenancy: Id<Tenancy>, step: LadderStep, asked_day: &str, due_day: &str) -> FollowUp {
    FollowUp {
        id: store::follow_ups::row_id(tenancy, step.as_code(), asked_day),
        tenancy,
        step: step.as_code().to_owned(),
        asked_day: asked_day.to_owned(),
        worker: None,
        due_day: due_day.to_owned(),
        visit: None,
        done_day: None,
        result: None,
    }
}

/// The open step of a kind that the rule asks of a tenancy, as it is kept or would be; nothing where it asks for none.
pub fn asked_step(reading: &Reading<'_>, tenancy: Id<Tenancy>, step: LadderStep) -> Result<Option<FollowUp>, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    let steps = Ladder::new(reading, &[tenancy], false)?.steps(reading, entry)?;
    let asked = steps.into_iter().find(|it| it.step == step && it.is_open());
    Ok(asked.map(|it| match it.line {
        Some(line) => line.row,
        None => fresh(tenancy, step, &it.asked_day, &it.due_day),
    }))
}

/// Weeks without being seen from which somebody is looked for.
pub fn unseen_weeks(reading: &Reading<'_>) -> Result<u32, Error> {
    Ok(thresholds::read(reading.conn)?.safety_check)
}

/// A step that is open and that the account may write about: as it is kept, or as the rule asks for it now.
fn open(writing: &Writing<'_>, tenancy: &str, step: LadderStep, asked_day: &str) -> Result<FollowUp, Error> {
    let reading = writing.look();
    let tenancy: Id<Tenancy> = id(tenancy)?;
    let asked_day = parse_day(asked_day)?.to_string();
    let kept = store::follow_ups::named(reading.conn, tenancy, step.as_code(), &asked_day)?;
    if !may(step, kept.as_ref(), &reading.team.author()) {
        return Err(Error::NotAllowed);
    }
    if let Some(kept) = kept {
        return if kept.done_day.is_some() { Err(Error::FollowUpClosed) } else { Ok(kept) };
    }
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    let steps = Ladder::new(&reading, &[tenancy], false)?.steps(&reading, entry)?;
    let asked = steps.into_iter().find(|it| it.step == step && it.asked_day == asked_day);
    let asked = asked.ok_or(Error::FollowUpNotAsked)?;
    Ok(fresh(tenancy, step, &asked_day, &asked.due_day))
}

/// Takes a step on, or gives it to somebody else.
pub fn take(writing: &mut Writing<'_>, args: FollowUpsTake) -> Result<RecordKept, Error> {
    let step = open(writing, &args.tenancy, args.step, &args.asked_day)?;
    let worker = args.worker.as_deref().map(|it| visits::known_worker(&writing.look(), it)).transpose()?;
    let step = FollowUp { worker, due_day: parse_day(&args.due_day)?.to_string(), ..step };
    writing.transact(OperationKind::TakeFollowUp, |tx| Ok(step.put(tx)?))?;
    Ok(RecordKept { id: step.id.to_string() })
}

/// Closes a step with a result that fits it.
pub fn close(writing: &mut Writing<'_>, args: FollowUpsClose) -> Result<Nothing, Error> {
    if !args.step.results().contains(&args.result) {
        return Err(Error::FollowUpResultUnfit);
    }
    let step = open(writing, &args.tenancy, args.step, &args.asked_day)?;
    let words = args.text.as_deref().map_or(Ok(None), Words::parse)?;
    let kept = store::follow_ups::words(writing.db.conn(), step.id)?.map(|it| it.id);
    let text = words.map(|it| FollowUpText {
        id: kept.unwrap_or_else(|| Id::from_uuid(writing.new_id())),
        follow_up: step.id,
        text: it.into_string(),
    });
    let step =
        FollowUp { done_day: Some(writing.today.to_string()), result: Some(args.result.as_code().to_owned()), ..step };
    writing.transact(OperationKind::CloseFollowUp, |tx| {
        step.put(tx)?;
        if let Some(text) = &text {
            text.put(tx)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Plans a visit for a step; the step stays open until somebody says what came of it. It is the visit of the same step of
/// whoever goes along.
pub fn plan(writing: &mut Writing<'_>, args: FollowUpsPlan) -> Result<VisitPlanned, Error> {
    let step = open(writing, &args.tenancy, args.step, &args.asked_day)?;
    if args.step == LadderStep::TwoColleagues && args.colleague.is_none() {
        return Err(Error::ColleagueMissing);
    }
    let kind = args.step;
    let FollowUpsPlan { tenancy, day, time, minutes, worker, colleague, along, .. } = args;
    let args = VisitsPlan { tenancy, day, time, minutes, worker, colleague, along };
    let planned = visits::planned_by(writing, &args)?;
    let visit = &planned.visit;
    let mut steps = vec![step];
    for other in planned.along() {
        let asked = asked_step(&writing.look(), other, kind)?;
        steps.extend(asked.filter(|it| may(kind, Some(it), &writing.team.author())));
    }
    let due_day = &visit.day;
    let steps = steps.into_iter().map(|it| FollowUp { visit: Some(visit.id), due_day: due_day.clone(), ..it });
    let steps: Vec<FollowUp> = steps.collect();
    writing.transact(OperationKind::PlanFollowUp, |tx| {
        planned.insert(tx)?;
        steps.iter().try_for_each(|it| it.put(tx))?;
        Ok(())
    })?;
    visits::log_along(writing, planned.along())?;
    Ok(VisitPlanned { visit: planned.visit.id.to_string() })
}
