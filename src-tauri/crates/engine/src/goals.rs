//! Goals of a tenant. They are the tenant's own: written down in their words, looked back on in their words, and never
//! counted towards anything.

use std::collections::HashMap;

use domain::{
    calendar::{Day, parse_day},
    goal::{Direction, Doer, GoalEnd, LifeDomain, parse_by, parse_from, parse_words},
    words::Words,
};
use store::{
    Id,
    tables::{Goal, GoalLook, GoalStep, Tenancy},
};

use crate::{
    api::{
        Code, FieldName, GoalLookRow, GoalRow, GoalSaid, GoalStepRow, GoalsAdd, GoalsChange, GoalsEnd, GoalsLookBack,
        GoalsLookRemove, GoalsOne, GoalsStepAdd, GoalsStepDone, GoalsStepRemove, OperationKind, RecordKept,
    },
    error::Error,
    forms::Form,
    notes::known,
    pathways,
    team::{Reading, Writing},
    tenancies::id,
};

/// The goals of a tenancy: those that run by side of life and by age, then those that ended, newest first.
pub fn of_tenancy(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Vec<GoalRow>, Error> {
    let mut said: HashMap<Id<Goal>, Vec<GoalLookRow>> = HashMap::new();
    for (it, maker) in store::goals::looks(reading.conn, tenancy)? {
        said.entry(it.goal).or_default().push(GoalLookRow {
            id: it.id.to_string(),
            day: it.day,
            text: it.text,
            direction: it.direction.as_deref().map(Direction::from_code).transpose()?,
            author: maker.name,
        });
    }
    let mut rows = store::goals::of_tenancy(reading.conn, tenancy)?
        .into_iter()
        .map(|(it, maker)| {
            let steps = store::goals::steps(reading.conn, it.id)?.into_iter().map(step).collect::<Result<_, _>>()?;
            Ok(GoalRow {
                id: it.id.to_string(),
                domain: LifeDomain::from_code(&it.domain)?,
                words: it.words,
                agreed_day: it.agreed_day,
                by_day: it.by_day,
                ended_day: it.ended_day,
                ended: it.ended.as_deref().map(GoalEnd::from_code).transpose()?,
                previous: it.previous.map(|it| it.to_string()),
                steps,
                looks: said.remove(&it.id).unwrap_or_default(),
                author: maker.name,
            })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    rows.sort_by(|one, two| {
        let running = |it: &GoalRow| it.ended_day.is_none().then_some(it.domain);
        let newest_end = || two.ended_day.cmp(&one.ended_day);
        one.ended_day
            .is_some()
            .cmp(&two.ended_day.is_some())
            .then_with(newest_end)
            .then(running(one).cmp(&running(two)))
    });
    Ok(rows)
}

fn step(it: GoalStep) -> Result<GoalStepRow, Error> {
    Ok(GoalStepRow {
        id: it.id.to_string(),
        words: it.words,
        doer: Doer::from_code(&it.doer)?,
        by_day: it.by_day,
        done_day: it.done_day,
    })
}

/// Writes a goal down.
pub fn add(writing: &mut Writing<'_>, args: GoalsAdd) -> Result<RecordKept, Error> {
    let tenancy = known(writing, &args.tenancy)?;
    let mut form = Form::default();
    let row = read(&mut form, writing, &args.goal, blank(Id::from_uuid(writing.new_id()), tenancy));
    let row = form.done(row)?;
    writing.transact(OperationKind::AddGoal, |tx| Ok(row.insert(tx)?))?;
    Ok(RecordKept { id: row.id.to_string() })
}

/// Gives a goal other words or other days; the words before stay in the history.
pub fn change(writing: &mut Writing<'_>, args: GoalsChange) -> Result<RecordKept, Error> {
    let before = own(writing, &args.tenancy, &args.id)?;
    let first = first_said(writing, &before)?.into_iter().chain(before.ended_day.clone()).min();
    let mut form = Form::default();
    let row = read(&mut form, writing, &args.goal, before);
    if let (Some(row), Some(first)) = (&row, first)
        && row.agreed_day > first
    {
        form.wrong::<()>(FieldName::AgreedDay, Code::AgreedLater);
    }
    let row = form.done(row)?;
    writing.transact(OperationKind::ChangeGoal, |tx| Ok(row.put(tx)?))?;
    Ok(RecordKept { id: row.id.to_string() })
}

/// Says how a goal ended; where another one takes its place, that one begins.
pub fn end(writing: &mut Writing<'_>, args: GoalsEnd) -> Result<RecordKept, Error> {
    let before = running(own(writing, &args.tenancy, &args.id)?)?;
    let mut form = Form::default();
    let day = happened(&mut form, &before, &args.day, writing.today)?;
    let day = match (day, last_said(writing, &before)?) {
        (Some(day), Some(last)) if day.to_string() < last => form.wrong(FieldName::Day, Code::LookedBackLater),
        (other, _) => other,
    };
    let words = match args.ended {
        GoalEnd::Changed => form.take(FieldName::Words, parse_words(&args.next)).map(Some),
        GoalEnd::Reached | GoalEnd::LetGo => Some(None),
    };
    let (day, words) = form.done(day.zip(words))?;
    let day = day.to_string();
    let next = words.map(|words| Goal {
        domain: before.domain.clone(),
        words,
        agreed_day: day.clone(),
        previous: Some(before.id),
        ..blank(Id::from_uuid(writing.new_id()), before.tenancy)
    });
    let row = Goal { ended_day: Some(day), ended: Some(args.ended.as_code().to_owned()), ..before };
    writing.transact(OperationKind::EndGoal, |tx| {
        row.put(tx)?;
        Ok(next.iter().try_for_each(|it| it.insert(tx))?)
    })?;
    Ok(RecordKept { id: next.map_or(row.id, |it| it.id).to_string() })
}

/// Takes up a goal again that had ended.
pub fn reopen(writing: &mut Writing<'_>, args: GoalsOne) -> Result<RecordKept, Error> {
    let row = Goal { ended_day: None, ended: None, ..own(writing, &args.tenancy, &args.id)? };
    writing.transact(OperationKind::ReopenGoal, |tx| Ok(row.put(tx)?))?;
    Ok(RecordKept { id: row.id.to_string() })
}

/// Takes a goal away that was never one, with its steps and everything that was said of it.
pub fn remove(writing: &mut Writing<'_>, args: GoalsOne) -> Result<RecordKept, Error> {
    let goal = own(writing, &args.tenancy, &args.id)?;
    let conn = writing.db.conn();
    let steps = store::goals::steps(conn, goal.id)?;
    let looks = store::goals::looks(conn, goal.tenancy)?;
    // What took its place may have gone along to another home.
    let here = Tenancy::get(conn, goal.tenancy)?.ok_or(Error::Missing)?;
    let mut goals = Vec::new();
    for home in pathways::homes(conn, here)? {
        goals.extend(store::goals::of_tenancy(conn, home.id)?);
    }
    writing.transact(OperationKind::RemoveGoal, |tx| {
        for it in &steps {
            GoalStep::remove(tx, it.id)?;
        }
        for (it, _) in looks.iter().filter(|(it, _)| it.goal == goal.id) {
            GoalLook::remove(tx, it.id)?;
        }
        // What took its place took the place of nothing then.
        for (it, _) in goals.iter().filter(|(it, _)| it.previous == Some(goal.id)) {
            Goal { previous: None, ..it.clone() }.put(tx)?;
        }
        Ok(Goal::remove(tx, goal.id)?)
    })?;
    Ok(RecordKept { id: goal.id.to_string() })
}

/// Adds a step to a goal.
pub fn add_step(writing: &mut Writing<'_>, args: GoalsStepAdd) -> Result<RecordKept, Error> {
    let goal = running(own(writing, &args.tenancy, &args.goal)?)?;
    let mut form = Form::default();
    let words = form.take(FieldName::Words, parse_words(&args.words));
    let by = form.take(FieldName::ByDay, parse_by(&args.by_day, parse_day(&goal.agreed_day)?));
    let (words, by) = form.done(words.zip(by))?;
    let row = GoalStep {
        id: Id::from_uuid(writing.new_id()),
        goal: goal.id,
        words,
        doer: args.doer.as_code().to_owned(),
        by_day: by.map(|it| it.to_string()),
        done_day: None,
    };
    writing.transact(OperationKind::AddGoalStep, |tx| Ok(row.insert(tx)?))?;
    Ok(RecordKept { id: row.id.to_string() })
}

/// Marks a step as done today, or as open again.
pub fn finish_step(writing: &mut Writing<'_>, args: GoalsStepDone) -> Result<RecordKept, Error> {
    let (goal, step) = own_step(writing, &args.tenancy, &args.id)?;
    running(goal)?;
    let row = GoalStep { done_day: args.done.then(|| writing.today.to_string()), ..step };
    writing.transact(OperationKind::FinishGoalStep, |tx| Ok(row.put(tx)?))?;
    Ok(RecordKept { id: row.id.to_string() })
}

/// Takes a step away.
pub fn remove_step(writing: &mut Writing<'_>, args: GoalsStepRemove) -> Result<RecordKept, Error> {
    let (_, step) = own_step(writing, &args.tenancy, &args.id)?;
    writing.transact(OperationKind::RemoveGoalStep, |tx| Ok(GoalStep::remove(tx, step.id)?))?;
    Ok(RecordKept { id: step.id.to_string() })
}

/// Writes down what the tenant says of a goal.
pub fn look_back(writing: &mut Writing<'_>, args: GoalsLookBack) -> Result<RecordKept, Error> {
    let goal = running(own(writing, &args.tenancy, &args.goal)?)?;
    let mut form = Form::default();
    let text = form.take(FieldName::Words, Words::some(&args.text));
    let day = happened(&mut form, &goal, &args.day, writing.today)?;
    let (text, day) = form.done(text.zip(day))?;
    let row = GoalLook {
        id: Id::from_uuid(writing.new_id()),
        goal: goal.id,
        day: day.to_string(),
        text: text.into_string(),
        direction: args.direction.map(|it| it.as_code().to_owned()),
    };
    writing.transact(OperationKind::LookBack, |tx| Ok(row.insert(tx)?))?;
    Ok(RecordKept { id: row.id.to_string() })
}

/// Takes away what was said of a goal.
pub fn remove_look(writing: &mut Writing<'_>, args: GoalsLookRemove) -> Result<RecordKept, Error> {
    let conn = writing.db.conn();
    let look = GoalLook::get(conn, id(&args.id)?)?.ok_or(Error::Missing)?;
    own(writing, &args.tenancy, &look.goal.to_string())?;
    writing.transact(OperationKind::RemoveLook, |tx| Ok(GoalLook::remove(tx, look.id)?))?;
    Ok(RecordKept { id: look.id.to_string() })
}

/// A goal of which nothing was said yet.
fn blank(id: Id<Goal>, tenancy: Id<Tenancy>) -> Goal {
    Goal {
        id,
        tenancy,
        domain: String::new(),
        words: String::new(),
        agreed_day: String::new(),
        by_day: None,
        ended_day: None,
        ended: None,
        previous: None,
    }
}

/// What a form says of a goal.
fn read(form: &mut Form, writing: &Writing<'_>, said: &GoalSaid, before: Goal) -> Option<Goal> {
    let words = form.take(FieldName::Words, parse_words(&said.words));
    let agreed = match form.take(FieldName::AgreedDay, parse_day(said.agreed_day.trim())) {
        Some(day) if day > writing.today => form.wrong(FieldName::AgreedDay, Code::DayInFuture),
        other => other,
    };
    // Without the day of the agreement there is nothing to hold the other day against.
    let by = agreed.and_then(|agreed| form.take(FieldName::ByDay, parse_by(&said.by_day, agreed)));
    Some(Goal {
        domain: said.domain.as_code().to_owned(),
        words: words?,
        agreed_day: agreed?.to_string(),
        by_day: by?.map(|it| it.to_string()),
        ..before
    })
}

/// A day on which something happened to a goal: it has come, and the goal was there.
fn happened(form: &mut Form, goal: &Goal, text: &str, today: Day) -> Result<Option<Day>, Error> {
    Ok(match form.take::<Day>(FieldName::Day, parse_from(text, parse_day(&goal.agreed_day)?)) {
        Some(day) if day > today => form.wrong(FieldName::Day, Code::DayInFuture),
        other => other,
    })
}

fn days_said(writing: &Writing<'_>, goal: &Goal) -> Result<Vec<String>, Error> {
    let looks = store::goals::looks(writing.db.conn(), goal.tenancy)?;
    Ok(looks.into_iter().filter(|(it, _)| it.goal == goal.id).map(|(it, _)| it.day).collect())
}

/// The first day on which something was said of a goal.
fn first_said(writing: &Writing<'_>, goal: &Goal) -> Result<Option<String>, Error> {
    Ok(days_said(writing, goal)?.into_iter().min())
}

/// The last day on which something was said of a goal.
fn last_said(writing: &Writing<'_>, goal: &Goal) -> Result<Option<String>, Error> {
    Ok(days_said(writing, goal)?.into_iter().max())
}

/// A goal that has not ended.
fn running(goal: Goal) -> Result<Goal, Error> {
    if goal.ended_day.is_some() { Err(Error::GoalEnded) } else { Ok(goal) }
}

/// A goal, reached only through its own tenancy: the access log would name the wrong person.
fn own(writing: &Writing<'_>, tenancy: &str, goal: &str) -> Result<Goal, Error> {
    let tenancy = id(tenancy)?;
    Goal::get(writing.db.conn(), id(goal)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

fn own_step(writing: &Writing<'_>, tenancy: &str, step: &str) -> Result<(Goal, GoalStep), Error> {
    let step = GoalStep::get(writing.db.conn(), id(step)?)?.ok_or(Error::Missing)?;
    Ok((own(writing, tenancy, &step.goal.to_string())?, step))
}
