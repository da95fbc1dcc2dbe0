//! A flip that was wrong, put right after its day: the leases get back what they were, or another day.

use domain::{
    calendar::{Day, DaySpan, parse_day, shift},
    lease::{LeaseFacts, LeaseKind, allow},
    omklap::{FlipRefusal, OmklapStep, plan_flip},
    words::Words,
};
use store::{
    Connection, Id,
    tables::{Lease, LeaseCut, LeaseParty, LedgerClosing, OmklapEvent, RentVersion, Task, VisitAgreement},
};

use super::{
    OmklapRefused, TASKS,
    case::Case,
    event,
    steps::{follows, seen_case},
};
use crate::{
    api::{Code, FieldName, FlipWrong, Nothing, OmklapCorrect, OperationKind},
    error::Error,
    forms::Form,
    leases::contracts,
    team::Writing,
    tenancies::{ChainLease, chain_of_dwelling, chain_with_head, id, span},
};

/// What a flip left, as the file has it now.
struct Flipped {
    event: OmklapEvent,
    own: ChainLease,
    cuts: Vec<(LeaseCut, Lease)>,
    closings: Vec<LedgerClosing>,
    agreements: Vec<VisitAgreement>,
    /// Aftercare that was agreed anew after it.
    later: Vec<VisitAgreement>,
    tasks: Vec<Task>,
    parties: Vec<LeaseParty>,
}

impl Flipped {
    fn read(conn: &Connection, case: &Case) -> Result<Self, Error> {
        let elsewhere = || Error::from(OmklapRefused::FlippedElsewhere);
        let event = case.events.iter().find(|it| it.kind == OmklapStep::Flip.as_code()).ok_or_else(elsewhere)?.clone();
        let dwelling = chain_of_dwelling(conn, case.dwelling.id)?;
        let is_own = |it: &ChainLease| it.facts.kind == LeaseKind::Own && it.lease.tenancy == Some(case.bearer);
        let own =
            dwelling.into_iter().find(|it| is_own(it) && it.lease.first_day == event.day).ok_or_else(elsewhere)?;
        let mut cuts = Vec::new();
        for cut in store::omklap::cuts(conn, event.id)? {
            let lease = Lease::get(conn, cut.lease)?.ok_or_else(elsewhere)?;
            cuts.push((cut, lease));
        }
        if cuts.is_empty() {
            return Err(elsewhere());
        }
        let last_day = shift(parse_day(&event.day)?, -1).to_string();
        let closings = store::rents::closings(conn, case.bearer)?;
        let mut agreements = Vec::new();
        for it in store::tenancies::of_dwelling(conn, case.dwelling.id)? {
            agreements.extend(store::agreements::of_tenancy(conn, it.id)?);
        }
        agreements.retain(|it| it.aftercare && it.from_day >= event.day);
        let (agreements, later) = agreements.into_iter().partition(|it| it.from_day == event.day);
        let mut tasks = store::omklap::open_tasks(conn, case.bearer)?;
        tasks.retain(|it| it.due_day == event.day && TASKS.iter().any(|(_, code)| *code == it.code));
        Ok(Self {
            closings: closings.into_iter().filter(|it| it.last_day == last_day).collect(),
            parties: store::parties::of_lease(conn, own.lease.id)?,
            event,
            own,
            cuts,
            agreements,
            later,
            tasks,
        })
    }

    /// The leases of the dwelling as they would be: without the own lease, or with it from another day on.
    fn allows(&self, conn: &Connection, case: &Case, day: Option<Day>) -> Result<(), Error> {
        let dwelling = chain_of_dwelling(conn, case.dwelling.id)?;
        let before = contracts(&dwelling);
        let mut after = Vec::new();
        for (contract, lease) in before.iter().zip(&dwelling) {
            let mut contract = *contract;
            if lease.lease.id == self.own.lease.id {
                let Some(day) = day else { continue };
                contract.facts.days.first = day;
            }
            if let Some((cut, _)) = self.cuts.iter().find(|(it, _)| it.lease == lease.lease.id) {
                let former = cut.last_day.as_deref().map(parse_day).transpose()?;
                contract.facts.days.last = day.map(|it| shift(it, -1)).or(former);
            }
            after.push(contract);
        }
        allow(&before, &after).map_err(|_| FlipRefusal::BreaksAnother)?;
        Ok(())
    }

    /// The chain could have flipped on this day, had it not flipped on another one; and by the same leases, since it is
    /// those that get another last day.
    fn plan(&self, conn: &Connection, case: &Case, day: Day) -> Result<(), Error> {
        let mut facts: Vec<LeaseFacts> = Vec::new();
        let mut ended = Vec::new();
        for lease in chain_with_head(conn, case.bearer)? {
            let mut own = lease.facts;
            if lease.lease.id == self.own.lease.id {
                continue;
            }
            let cut = self.cuts.iter().find(|(it, _)| it.lease == lease.lease.id);
            if let Some((cut, _)) = cut {
                own.days = span(&lease.lease.first_day, cut.last_day.as_deref())?;
            }
            facts.push(own);
            ended.push(cut.is_some());
        }
        let row = &case.tenancy;
        let support: DaySpan = span(&row.support_start, row.support_end.as_deref())?;
        let plan = plan_flip(&facts, day, support)?;
        match [plan.head, plan.sub].into_iter().all(|it| ended.get(it) == Some(&true)) {
            true => Ok(()),
            false => Err(FlipRefusal::BreaksAnother.into()),
        }
    }
}

/// Puts a flip right after its day: the lease did not flip, or on another day.
pub fn correct(writing: &mut Writing<'_>, args: OmklapCorrect) -> Result<Nothing, Error> {
    let case = seen_case(writing, id(&args.tenancy)?, args.seen.as_deref())?;
    if case.own_from.is_some_and(|it| it > writing.today) {
        return Err(OmklapRefused::FlipAhead.into());
    }
    follows(&case, OmklapStep::Correct)?;
    let conn = writing.db.conn();
    let flipped = Flipped::read(conn, &case)?;
    let mut form = Form::default();
    let reason = form.take(FieldName::Reason, Words::some(&args.reason)).map(Words::into_string);
    let day = match args.what {
        FlipWrong::Flip => Some(None),
        FlipWrong::Day => match form.take(FieldName::Day, parse_day(&args.day)) {
            Some(day) if day.to_string() == flipped.event.day => form.wrong(FieldName::Day, Code::FlipSameDay),
            other => other.map(Some),
        },
    };
    let (reason, day) = form.done(reason.zip(day))?;
    if let Some(day) = day {
        flipped.plan(conn, &case, day)?;
    }
    flipped.allows(conn, &case, day)?;
    let rows = Rows::of(writing, &case, &flipped, &reason, day);
    writing.transact_because(OperationKind::CorrectFlip, Some(reason.clone()), |tx| {
        rows.correct.insert(tx)?;
        for (_, lease) in &rows.leases {
            lease.put(tx)?;
        }
        match day {
            None => {
                for it in &flipped.own.rents {
                    RentVersion::remove(tx, it.id)?;
                }
                flipped.parties.iter().try_for_each(|it| LeaseParty::remove(tx, it.id))?;
                Lease::remove(tx, flipped.own.lease.id)?;
                flipped.closings.iter().try_for_each(|it| LedgerClosing::remove(tx, it.id))?;
                flipped.agreements.iter().try_for_each(|it| VisitAgreement::remove(tx, it.id))?;
                for it in &flipped.later {
                    VisitAgreement { aftercare: false, ..it.clone() }.put(tx)?;
                }
                flipped.tasks.iter().try_for_each(|it| Task::remove(tx, it.id))?;
            }
            Some(day) => {
                let (first, last) = (day.to_string(), shift(day, -1).to_string());
                Lease { first_day: first.clone(), ..flipped.own.lease.clone() }.put(tx)?;
                for it in flipped.own.rents.iter().filter(|it| it.from_day == flipped.event.day) {
                    RentVersion { from_day: first.clone(), ..it.clone() }.put(tx)?;
                }
                for it in &flipped.closings {
                    LedgerClosing { last_day: last.clone(), ..it.clone() }.put(tx)?;
                }
                for it in &flipped.agreements {
                    VisitAgreement { from_day: first.clone(), ..it.clone() }.put(tx)?;
                }
                for it in &flipped.tasks {
                    store::omklap::move_task(tx, it.id, &first)?;
                }
            }
        }
        if let Some(flip) = &rows.flip {
            flip.insert(tx)?;
            rows.cuts.iter().try_for_each(|it| it.insert(tx))?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// The rows that a correction makes, and the leases that it gives another last day.
struct Rows {
    correct: OmklapEvent,
    /// The flip on the right day.
    flip: Option<OmklapEvent>,
    cuts: Vec<LeaseCut>,
    leases: Vec<(Id<Lease>, Lease)>,
}

impl Rows {
    fn of(writing: &Writing<'_>, case: &Case, flipped: &Flipped, reason: &str, day: Option<Day>) -> Self {
        let id = || Id::from_uuid(writing.new_id());
        let correct = OmklapEvent {
            reason: Some(reason.to_owned()),
            ..event(id(), case.bearer, OmklapStep::Correct, writing.today)
        };
        let flip = day.map(|day| event(Id::from_uuid(writing.new_id()), case.bearer, OmklapStep::Flip, day));
        let cut = |event: &OmklapEvent, it: &LeaseCut| LeaseCut {
            id: Id::from_uuid(writing.new_id()),
            event: event.id,
            ..it.clone()
        };
        let cuts = flip.iter().flat_map(|event| flipped.cuts.iter().map(move |(it, _)| (event, it)));
        let leases = flipped.cuts.iter().map(|(it, lease)| {
            let last_day = day.map_or_else(|| it.last_day.clone(), |day| Some(shift(day, -1).to_string()));
            let fixed_term = it.fixed_term && last_day == it.last_day;
            (lease.id, Lease { last_day, fixed_term, ..lease.clone() })
        });
        Self { cuts: cuts.map(|(event, it)| cut(event, it)).collect(), leases: leases.collect(), correct, flip }
    }
}
