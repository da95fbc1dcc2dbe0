//! Tasks: what is to be done for a tenancy, by whom and by when; in one list with the steps that the ladder asks.

use chrono::Days;
use domain::{
    calendar::parse_day,
    evaluation::{AHEAD_DAYS, Party},
    task::TaskCode,
    words::Words,
};
use store::{
    Id,
    tables::{Promise, Task, TaskText, Tenancy, Worker},
    tasks::TaskLine,
};

use crate::{
    api::{
        Nothing, NuisanceStep, OperationKind, TaskAdded, TaskRow, TasksAdd, TasksChange, TasksFinish, TasksList,
        TasksOnly, Todo,
    },
    error::Error,
    evaluations, follow_ups, nuisance,
    permission::Permission,
    stock,
    team::{Reading, Writing},
    tenancies::id,
};

/// A day after every other: all open tasks are due by then.
const EVER: &str = "9999-12-31";

/// What is to be done by a worker, for a tenancy, or by everybody: what is due first on top, what is done at the end.
pub fn list(reading: &Reading<'_>, args: TasksList) -> Result<Vec<Todo>, Error> {
    let author = reading.team.author();
    let worker: Option<Id<Worker>> = match (args.worker.as_deref().map(id).transpose()?, &args.tenancy) {
        // Of tenancies that nobody named, and gave no reason for, one sees one's own tasks.
        (None, None) if Permission::SeeDossier.asks_reason_of(&author.roles) => Some(author.own_worker()),
        (Some(other), None) if Permission::SeeDossier.asks_reason_of(&author.roles) && Some(other) != author.worker => {
            return Err(Error::NotAllowed);
        }
        (worker, _) => worker,
    };
    let of = args.tenancy.as_deref().map(id).transpose()?;
    let mut moments = evaluations::to_do(reading, worker, of)?;
    let mut reports = nuisance::open(reading, of, worker)?;
    let mut looks = stock::to_do(reading, of, worker)?;
    let mut letters = stock::to_write(reading, of, worker)?;
    let (mut lines, mut steps) = match of {
        None => (store::tasks::due(reading.conn, EVER, worker)?, follow_ups::of_worker(reading, worker)?),
        Some(tenancy) => {
            let mut lines = store::tasks::of_tenancies(reading.conn, &[tenancy], args.open)?;
            lines.retain(|it| worker.is_none() || it.worker == worker);
            let mut steps = follow_ups::of_tenancy(reading, tenancy)?.open;
            let own = worker.map(|it| it.to_string());
            steps.retain(|it| own.is_none() || it.worker == own);
            (lines, steps)
        }
    };
    let today = reading.today.to_string();
    match args.only {
        None => (),
        Some(TasksOnly::Late) => {
            lines.retain(|it| it.done_day.is_none() && it.due_day < today);
            steps.retain(|it| it.due_day < today);
            moments.retain(|it| it.due_day < today);
            reports.retain(|it| it.due_day < today);
            looks.retain(|it| it.due_day < today);
            letters.retain(|it| it.due_day < today);
        }
        Some(TasksOnly::Today) => {
            let agreement = TaskCode::Agreement.as_code();
            lines.retain(|it| it.done_day.is_none() && it.due_day <= today && it.code != agreement);
            // What is late for longer is no work of today: it stands among all tasks and in the dossier.
            let lately = (reading.today - Days::new(AHEAD_DAYS)).to_string();
            moments.retain(|it| lately <= it.due_day && it.due_day <= today);
            reports.retain(|it| it.next == NuisanceStep::Answer || it.due_day <= today);
            looks.retain(|it| it.due_day <= today);
            letters.retain(|it| it.opens.as_ref().is_none_or(|opens| *opens <= today));
        }
    }
    let mut all: Vec<Todo> = steps.into_iter().map(|it| Todo::Step(Box::new(it))).collect();
    all.extend(moments.into_iter().map(Todo::Moment));
    all.extend(rows(reading, lines)?.into_iter().map(Todo::Task));
    all.extend(reports.into_iter().map(Todo::Report));
    all.extend(looks.into_iter().map(Todo::Inspection));
    all.extend(letters.into_iter().map(Todo::Notice));
    all.sort_by(|one, two| due(one).cmp(&due(two)));
    Ok(all)
}

/// Where a line stands: open ones by the day on which they are due; done ones stay as they came, at the end.
fn due(line: &Todo) -> (bool, &str) {
    match line {
        Todo::Step(step) => (false, &step.due_day),
        Todo::Moment(moment) => (false, &moment.due_day),
        Todo::Report(report) => (false, &report.due_day),
        Todo::Inspection(look) => (false, &look.due_day),
        Todo::Notice(letter) => (false, &letter.due_day),
        Todo::Task(task) if task.done_day.is_none() => (false, &task.due_day),
        Todo::Task(_) => (true, ""),
    }
}

/// Tasks in words.
pub fn rows(reading: &Reading<'_>, lines: Vec<TaskLine>) -> Result<Vec<TaskRow>, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    // The words of a task are care.
    lines.iter().filter(|it| it.text.is_some()).for_each(|it| reading.saw(it.tenancy));
    Ok(lines
        .into_iter()
        .map(|it| TaskRow {
            id: it.id.to_string(),
            name: caseload.get(it.tenancy).map(|it| it.name.clone()).unwrap_or_default(),
            tenancy: it.tenancy.to_string(),
            code: TaskCode::from_code(&it.code).ok(),
            text: it.text,
            due_day: it.due_day,
            done_day: it.done_day,
            worker: it.worker.map(|it| it.to_string()),
            worker_name: it.worker_name,
            given: it.given,
            who: it.who.as_deref().and_then(|it| Party::from_code(it).ok()),
            kept: it.kept,
        })
        .collect())
}

/// Adds a task in somebody's own words.
pub fn add(writing: &mut Writing<'_>, args: TasksAdd) -> Result<TaskAdded, Error> {
    let words = Words::some(&args.text)?;
    let due = parse_day(&args.due_day)?;
    let worker = args.worker.as_deref().map(|it| worker(writing, it)).transpose()?;
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    Tenancy::get(writing.db.conn(), tenancy)?.ok_or(Error::Missing)?;
    let task = Task {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        code: TaskCode::Todo.as_code().to_owned(),
        due_day: due.to_string(),
        done_day: None,
        worker,
    };
    let text = TaskText { id: Id::from_uuid(writing.new_id()), task: task.id, text: words.into_string() };
    writing.transact(OperationKind::AddTask, |tx| {
        task.insert(tx)?;
        text.insert(tx)?;
        Ok(())
    })?;
    Ok(TaskAdded { task: task.id.to_string() })
}

/// Gives a task other words, another day or another worker.
pub fn change(writing: &mut Writing<'_>, args: TasksChange) -> Result<Nothing, Error> {
    let task = of_tenancy(&writing.look(), &args.task, &args.tenancy)?;
    let due = parse_day(&args.due_day)?;
    let worker = args.worker.as_deref().map(|it| worker(writing, it)).transpose()?;
    let text = match args.text.as_deref() {
        None => None,
        Some(text) => {
            let words = Words::some(text)?;
            let kept = store::tasks::words(writing.db.conn(), task.id)?;
            let id = kept.map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id);
            Some(TaskText { id, task: task.id, text: words.into_string() })
        }
    };
    let task = Task { due_day: due.to_string(), worker, ..task };
    writing.transact(OperationKind::ChangeTask, |tx| {
        task.put(tx)?;
        if let Some(text) = &text {
            text.put(tx)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Marks a task as done today, or as open again.
pub fn finish(writing: &mut Writing<'_>, args: TasksFinish) -> Result<Nothing, Error> {
    let task = of_tenancy(&writing.look(), &args.task, &args.tenancy)?;
    // What is open again was neither kept nor broken.
    let promise = store::tasks::promise(writing.db.conn(), task.id)?.filter(|_| !args.done);
    let task = Task { done_day: args.done.then(|| writing.today.to_string()), ..task };
    writing.transact(OperationKind::FinishTask, |tx| {
        if let Some(promise) = promise {
            Promise { kept: None, ..promise }.put(tx)?;
        }
        Ok(task.put(tx)?)
    })?;
    Ok(Nothing {})
}

pub(crate) fn of_tenancy(reading: &Reading<'_>, task: &str, tenancy: &str) -> Result<Task, Error> {
    let task = Task::get(reading.conn, id(task)?)?.ok_or(Error::Missing)?;
    // Whoever names another tenancy would leave its name in the access log.
    if task.tenancy == id(tenancy)? { Ok(task) } else { Err(Error::Missing) }
}

fn worker(writing: &Writing<'_>, text: &str) -> Result<Id<Worker>, Error> {
    Ok(Worker::get(writing.db.conn(), id(text)?)?.ok_or(Error::Missing)?.id)
}
