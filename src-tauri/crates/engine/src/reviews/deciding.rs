//! A decision about a finding: one operation with whatever it makes, and no state of a week in it.

use domain::{
    review::{Finding, Makes},
    task::TaskCode,
    words::Words,
};
use store::{
    Id, Tx,
    tables::{DecisionText, Exemption, FollowUp, ReviewDecision, Task, Tenancy, Worker},
};

use super::{Look, due, week_of, who};
use crate::{
    api::{Made, OperationKind, ReviewDecide},
    error::Error,
    exemptions, follow_ups,
    team::Writing,
    tenancies::id,
};

/// What is written beside the decision.
enum Beside {
    FollowUp(FollowUp),
    Task(Task),
    Exemption(Exemption),
    Nothing,
}

impl Beside {
    fn put(&self, tx: &Tx<'_>) -> Result<(), Error> {
        match self {
            Self::FollowUp(row) => row.put(tx)?,
            Self::Task(row) => row.put(tx)?,
            Self::Exemption(row) => row.put(tx)?,
            Self::Nothing => {}
        }
        Ok(())
    }
}

/// Decides about a finding.
pub fn decide(writing: &mut Writing<'_>, args: ReviewDecide) -> Result<Made, Error> {
    let week = week_of(writing.today, Some(&args.week))?;
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let (offered, usual) = {
        let reading = writing.look();
        let look = Look::new(&reading, week)?;
        let entry = look.caseload.get(tenancy).ok_or(Error::Missing)?;
        let state = look.standing(tenancy)?.ended();
        (args.finding.decisions(state).contains(&args.decision), who(&reading, entry, args.decision))
    };
    if !offered {
        return Err(Error::DecisionNotOffered);
    }
    let words = if args.decision.needs_words() { Some(Words::some(&args.text)?) } else { Words::parse(&args.text)? };
    let named: Option<Id<Worker>> = args.worker.as_deref().map(id).transpose()?;
    if let Some(worker) = named {
        Worker::get(writing.db.conn(), worker)?.ok_or(Error::Missing)?;
    }
    if args.decision.needs_worker() && named.is_none() {
        return Err(Error::WorkerNeeded);
    }
    let due_day = due(args.decision, writing.today).to_string();
    let (beside, kind) = beside(writing, &args, tenancy, named, usual, &due_day)?;
    let does = matches!(beside, Beside::FollowUp(_) | Beside::Task(_));
    let row = ReviewDecision {
        id: Id::from_uuid(writing.new_id()),
        week: week.to_string(),
        tenancy,
        finding: args.finding.as_code().to_owned(),
        decision: args.decision.as_code().to_owned(),
        worker: named.or(usual).filter(|_| does),
        due_day: does.then_some(due_day),
    };
    let text =
        words.map(|it| DecisionText { id: Id::from_uuid(writing.new_id()), decision: row.id, text: it.into_string() });
    writing.transact(kind, |tx| {
        beside.put(tx)?;
        row.insert(tx)?;
        Ok(text.iter().try_for_each(|it| it.insert(tx))?)
    })?;
    Ok(Made { id: row.id.to_string() })
}

/// What the decision makes or changes. What is there already and open is not made twice: it gets the new day.
fn beside(
    writing: &Writing<'_>,
    args: &ReviewDecide,
    tenancy: Id<Tenancy>,
    named: Option<Id<Worker>>,
    usual: Option<Id<Worker>>,
    due_day: &str,
) -> Result<(Beside, OperationKind), Error> {
    let conn = writing.db.conn();
    let due_day = due_day.to_owned();
    let made = match args.decision.makes(args.finding) {
        Makes::Nothing => Beside::Nothing,
        Makes::FollowUp(step, code) => match follow_ups::asked_step(&writing.look(), tenancy, step)? {
            Some(row) => {
                let worker = named.or(row.worker).or(usual);
                Beside::FollowUp(FollowUp { due_day, worker, ..row })
            }
            None => task(writing, tenancy, code, named.or(usual), due_day)?,
        },
        Makes::Task(code) => task(writing, tenancy, code, named.or(usual), due_day)?,
        Makes::Another => {
            let about = args.about.as_deref().ok_or(Error::Missing)?;
            if let Some(row) = FollowUp::get(conn, id(about)?)? {
                let worker = named.or(row.worker);
                Beside::FollowUp(FollowUp { due_day, worker, ..of(row.tenancy == tenancy, row)? })
            } else {
                let row = Task::get(conn, id(about)?)?.ok_or(Error::Missing)?;
                let worker = named.or(row.worker);
                Beside::Task(Task { due_day, worker, ..of(row.tenancy == tenancy, row)? })
            }
        }
        Makes::Exemption => {
            debug_assert_eq!(args.finding, Finding::ExemptionProposed);
            let about = args.about.as_deref().ok_or(Error::Missing)?;
            let granted = args.decision == domain::review::Decision::Granted;
            let (row, kind) = exemptions::ruled(writing, &args.tenancy, about, granted)?;
            return Ok((Beside::Exemption(row), kind));
        }
    };
    Ok((made, OperationKind::DecideReview))
}

/// A task of this kind: a further one, or the open one with the new day.
fn task(
    writing: &Writing<'_>,
    tenancy: Id<Tenancy>,
    code: TaskCode,
    worker: Option<Id<Worker>>,
    due_day: String,
) -> Result<Beside, Error> {
    let open = store::reviews::open_task(writing.db.conn(), tenancy, code.as_code())?;
    Ok(Beside::Task(match open {
        Some(open) => Task { due_day, ..open },
        None => Task {
            id: Id::from_uuid(writing.new_id()),
            tenancy,
            code: code.as_code().to_owned(),
            due_day,
            done_day: None,
            worker,
        },
    }))
}

/// Whoever names a row of another tenancy would leave its name in the access log.
fn of<T>(same: bool, row: T) -> Result<T, Error> {
    if same { Ok(row) } else { Err(Error::Missing) }
}
