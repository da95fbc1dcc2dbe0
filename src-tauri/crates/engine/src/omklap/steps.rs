//! The steps of an omklap up to the signatures, and the ways back.

use chrono::Days;
use domain::{
    calendar::{Day, parse_day},
    covenant::Criterion,
    error::Field,
    omklap::{OmklapState, OmklapStep, Stands, StepRefused},
    task::TaskCode,
    text::remark,
    words::Words,
};
use store::{
    Id,
    tables::{OmklapCondition, OmklapEvent, OmklapSignature, OwnerWord, PlannedInspection, Task, Tenancy},
};

use super::{
    OmklapRefused,
    case::{Case, Cases},
    event,
    sheet::{on_file, sent_file},
};
use crate::{
    api::{Code, FieldName, Made, OmklapOwnerSaid, OmklapStepTake, OperationKind, SignatureSaid},
    error::Error,
    evaluations::past,
    forms::Form,
    permission::Permission,
    rents,
    team::Writing,
    tenancies::id,
};

/// After how many days the joint talk is held and the home looked at, where an omklap is prepared.
const PREPARING_DAYS: u64 = 14;
/// The most steps of the covenant by which one postponement makes the term longer.
const MOST_STEPS: u32 = 8;

const fn kind_of(step: OmklapStep) -> OperationKind {
    match step {
        OmklapStep::Prepare => OperationKind::PrepareOmklap,
        OmklapStep::Request => OperationKind::RequestOmklap,
        OmklapStep::Agree => OperationKind::AgreeOmklap,
        OmklapStep::Sign => OperationKind::SignOmklap,
        OmklapStep::Flip => OperationKind::FlipLease,
        OmklapStep::Postpone => OperationKind::PostponeOmklap,
        OmklapStep::Reject => OperationKind::RejectOmklap,
        OmklapStep::Withdraw => OperationKind::WithdrawOmklap,
        OmklapStep::Correct => OperationKind::CorrectFlip,
    }
}

/// The case of which somebody saw this step last.
///
/// # Errors
/// [`OmklapRefused::Moved`] where another step was taken meanwhile.
pub(super) fn seen_case(writing: &Writing<'_>, tenancy: Id<Tenancy>, seen: Option<&str>) -> Result<Case, Error> {
    let case = Cases::new(writing.db.conn(), writing.today)?.read(tenancy)?;
    let seen: Option<Id<OmklapEvent>> = seen.map(id).transpose()?;
    if seen == case.seen() { Ok(case) } else { Err(OmklapRefused::Moved.into()) }
}

/// Takes a step.
pub fn take(writing: &mut Writing<'_>, args: OmklapStepTake) -> Result<Made, Error> {
    let step = args.step;
    if matches!(step, OmklapStep::Flip | OmklapStep::Correct) {
        // Both change leases and have verbs of their own.
        return Err(Error::Missing);
    }
    if step != OmklapStep::Prepare {
        writing.team.may(Permission::KeepOmklap)?;
    }
    let case = seen_case(writing, id(&args.tenancy)?, args.seen.as_deref())?;
    follows(&case, step)?;
    let mut form = Form::default();
    let said = Said::read(writing, &mut form, &case, &args);
    let said = form.done(said)?;
    let mut on_file = on_file(writing.db.conn(), &case)?;
    on_file.signed = said.signatures.iter().map(|it| it.who).collect();
    let stands = Stands { state: case.state, since: case.since };
    let refused = match stands.take(step, said.day, &on_file, writing.today) {
        Ok(_) => None,
        Err(StepRefused::NotFrom(state)) => Some(OmklapRefused::NotFrom { step, state }.into()),
        Err(StepRefused::Lacks(lacks)) => Some(OmklapRefused::Lacks { step, lacks }.into()),
        Err(StepRefused::BeforeLast(_)) => Some(at_day(Code::BeforeLastStep)),
        Err(StepRefused::Ahead) => Some(at_day(Code::DayInFuture)),
    };
    if let Some(why) = refused {
        return Err(why);
    }
    // What was sent is kept as it was sent.
    let file = match step {
        OmklapStep::Request => sent_file(writing.db.conn(), &case)?,
        _ => None,
    };
    let event = OmklapEvent {
        person: said.person.clone(),
        reason: said.reason.clone(),
        must_change: said.must_change.clone(),
        review_day: said.review_day.map(|it| it.to_string()),
        extends_months: said.extends_months.map(i64::from),
        file,
        ..event(Id::from_uuid(writing.new_id()), case.bearer, step, said.day)
    };
    let left = Left::of(writing, &case, step, &event, &said)?;
    writing.transact(kind_of(step), |tx| {
        event.insert(tx)?;
        left.tasks.iter().try_for_each(|it| it.insert(tx))?;
        left.conditions.iter().try_for_each(|it| it.insert(tx))?;
        left.signatures.iter().try_for_each(|it| it.insert(tx))?;
        left.inspection.iter().try_for_each(|it| it.insert(tx))?;
        left.over.iter().try_for_each(|it| store::omklap::drop_task(tx, *it))?;
        Ok(())
    })?;
    Ok(Made { id: event.id.to_string() })
}

fn at_day(code: Code) -> Error {
    let mut form = Form::default();
    form.wrong::<()>(FieldName::Day, code);
    form.done::<()>(None).expect_err("a form with something wrong is refused")
}

/// The state allows the step.
pub(super) fn follows(case: &Case, step: OmklapStep) -> Result<(), Error> {
    let planned = case.state == OmklapState::Signed && case.own_from.is_some();
    match case.state.after(step) {
        Some(_) if !planned || step == OmklapStep::Correct => Ok(()),
        // The contract on the tenant's name is made; until its day that is undone, not taken another way.
        Some(_) => Err(OmklapRefused::NotFrom { step, state: OmklapState::Flipped }.into()),
        None => Err(OmklapRefused::NotFrom { step, state: case.state }.into()),
    }
}

/// What somebody said at a step.
struct Said {
    day: Day,
    person: Option<String>,
    reason: Option<String>,
    must_change: Option<String>,
    review_day: Option<Day>,
    extends_months: Option<u32>,
    conditions: Vec<(String, Day)>,
    signatures: Vec<SignatureSaid>,
}

impl Said {
    fn read(writing: &Writing<'_>, form: &mut Form, case: &Case, args: &OmklapStepTake) -> Option<Self> {
        let (step, back) = (args.step, args.step.leads_back());
        let day = past(form, &args.day, writing.today);
        let asks_person = back || step == OmklapStep::Agree;
        let person = match form.take(FieldName::Person, remark(&args.person, Field::ContactName)) {
            Some(None) if asks_person => form.wrong(FieldName::Person, Code::WordsMissing),
            other => other,
        };
        let words = |form: &mut Form, field, text: &str, needed: bool| match form.take(field, Words::parse(text)) {
            Some(None) if needed => form.wrong(field, Code::WordsMissing),
            other => other.map(|it| it.map(Words::into_string)),
        };
        let reason = words(form, FieldName::Reason, &args.reason, back);
        // A tenant who does not want to has to change nothing.
        let must_change = words(form, FieldName::MustChange, &args.must_change, back && step != OmklapStep::Withdraw);
        let review_day = match back {
            false => Some(None),
            true => match form.take(FieldName::ReviewDay, parse_day(&args.review_day)) {
                Some(review) if day.is_some_and(|day| review <= day) => {
                    form.wrong(FieldName::ReviewDay, Code::ReviewNotLater)
                }
                other => other.map(Some),
            },
        };
        let extends = match (step, args.extends_steps) {
            (OmklapStep::Postpone, steps @ 1..=MOST_STEPS) => Some(Some(steps * case.covenant.term_step())),
            (OmklapStep::Postpone, 0) => Some(None),
            (OmklapStep::Postpone, _) => {
                form.wrong_by(FieldName::ExtendsMonths, Code::NumberOutOfRange, "max", MOST_STEPS)
            }
            _ => Some(None),
        };
        let mut conditions = Vec::new();
        for it in args.conditions.iter().filter(|_| step == OmklapStep::Agree) {
            let words = form.take(FieldName::Conditions, Words::some(&it.words)).map(Words::into_string);
            let by = form.take(FieldName::Conditions, parse_day(&it.by_day));
            conditions.extend(words.zip(by));
        }
        let mut signatures = Vec::new();
        for it in args.signatures.iter().filter(|_| step == OmklapStep::Sign) {
            let name = form.take(FieldName::Signatures, remark(&it.name, Field::ContactName)).flatten();
            signatures.extend(name.map(|name| SignatureSaid { who: it.who, name }));
        }
        Some(Self {
            day: day?,
            person: person?,
            reason: reason?,
            must_change: must_change?,
            review_day: review_day?,
            extends_months: extends?,
            conditions,
            signatures,
        })
    }
}

/// What a step leaves to do, and what it takes away.
#[derive(Default)]
struct Left {
    tasks: Vec<Task>,
    conditions: Vec<OmklapCondition>,
    signatures: Vec<OmklapSignature>,
    inspection: Option<PlannedInspection>,
    over: Vec<Id<Task>>,
}

impl Left {
    fn of(
        writing: &Writing<'_>,
        case: &Case,
        step: OmklapStep,
        event: &OmklapEvent,
        said: &Said,
    ) -> Result<Self, Error> {
        let conn = writing.db.conn();
        let task = |code: TaskCode, due: Day| Task {
            id: Id::from_uuid(writing.new_id()),
            tenancy: case.bearer,
            code: code.as_code().to_owned(),
            due_day: due.to_string(),
            done_day: None,
            worker: None,
        };
        let over = |codes: &[TaskCode]| -> Result<Vec<Id<Task>>, Error> {
            let open = store::omklap::open_tasks(conn, case.bearer)?;
            Ok(open.iter().filter(|it| codes.iter().any(|code| it.code == code.as_code())).map(|it| it.id).collect())
        };
        let mut left = Self::default();
        match step {
            OmklapStep::Prepare => {
                // It is looked at again by this.
                left.over = over(&[TaskCode::OmklapReview])?;
                let due = said.day.max(writing.today).checked_add_days(Days::new(PREPARING_DAYS)).unwrap_or(said.day);
                left.tasks.push(task(TaskCode::JointTalk, due));
                let looked = case.record().verdict(Criterion::Dwelling, due).holds();
                if !looked && store::stock::planned(conn, case.dwelling.id)?.is_empty() {
                    let id = Id::from_uuid(writing.new_id());
                    let (dwelling, day) = (case.dwelling.id, due.to_string());
                    left.inspection = Some(PlannedInspection { id, dwelling, day, worker: case.tenancy.worker });
                }
            }
            OmklapStep::Agree => {
                for (words, by) in &said.conditions {
                    let own = task(TaskCode::OmklapCondition, *by);
                    left.conditions.push(OmklapCondition {
                        id: Id::from_uuid(writing.new_id()),
                        event: event.id,
                        words: words.clone(),
                        task: Some(own.id),
                    });
                    left.tasks.push(own);
                }
            }
            OmklapStep::Sign => {
                left.signatures.extend(said.signatures.iter().map(|it| OmklapSignature {
                    id: Id::from_uuid(writing.new_id()),
                    event: event.id,
                    who: it.who.as_code().to_owned(),
                    name: it.name.clone(),
                }));
            }
            OmklapStep::Postpone | OmklapStep::Reject | OmklapStep::Withdraw => {
                left.tasks.extend(said.review_day.map(|day| task(TaskCode::OmklapReview, day)));
                // Nobody meets conditions of what does not go on, or talks about it; and it is looked at again on one day.
                left.over = over(&[TaskCode::JointTalk, TaskCode::OmklapCondition, TaskCode::OmklapReview])?;
            }
            OmklapStep::Request | OmklapStep::Flip | OmklapStep::Correct => (),
        }
        Ok(left)
    }
}

/// Writes down what the owner said.
pub fn owner(writing: &mut Writing<'_>, args: OmklapOwnerSaid) -> Result<Made, Error> {
    let row = Tenancy::get(writing.db.conn(), id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let (tenancy, _) = rents::household(writing.db.conn(), &row)?;
    let mut form = Form::default();
    let day = past(&mut form, &args.day, writing.today);
    let words = match form.take(FieldName::Words, Words::parse(&args.words)) {
        Some(None) if !args.willing => form.wrong(FieldName::Words, Code::WordsMissing),
        other => other.map(|it| it.map(Words::into_string)),
    };
    let (day, words) = form.done(day.zip(words))?;
    let id = Id::from_uuid(writing.new_id());
    let row = OwnerWord { id, tenancy, day: day.to_string(), willing: args.willing, words };
    writing.transact(OperationKind::SayOwner, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: id.to_string() })
}
