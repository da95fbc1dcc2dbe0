//! The flip: what it would change, and all of it in one operation.

use domain::{
    calendar::{Day, DaySpan, parse_day},
    lease::{Contract, LeaseFacts, LeaseKind, LeaseTerms, allow},
    omklap::{FlipPlan, FlipRefusal, OmklapStep, plan_flip},
};
use store::{
    Id,
    tables::{Lease, LedgerClosing, OmklapEvent, RentVersion, Task, Tenancy, VisitAgreement},
};

use crate::{
    api::{self, FlipPreview, FlipStep, FlipStepKind, Flipped, OmklapFlip, OperationKind},
    error::Error,
    leases::contracts,
    team::{Reading, Writing},
    tenancies::{ChainLease, chain_of_dwelling, chain_with_head, id},
};

/// The tasks that a flip makes, with the code under which each is kept.
pub(crate) const TASKS: [(FlipStepKind, &str); 8] = [
    (FlipStepKind::TaskHousingAllowance, "housing_allowance"),
    (FlipStepKind::TaskDirectDebit, "direct_debit"),
    (FlipStepKind::TaskEnergy, "energy"),
    (FlipStepKind::TaskInsurance, "insurance"),
    (FlipStepKind::TaskMunicipalTaxes, "municipal_taxes"),
    (FlipStepKind::TaskKeys, "keys"),
    (FlipStepKind::TaskCorporationContact, "corporation_contact"),
    (FlipStepKind::TaskWmoOfficer, "wmo_officer"),
];

/// A step of which nothing more is said.
pub(crate) fn event(id: Id<OmklapEvent>, tenancy: Id<Tenancy>, step: OmklapStep, day: Day) -> OmklapEvent {
    OmklapEvent {
        id,
        tenancy,
        kind: step.as_code().to_owned(),
        day: day.to_string(),
        person: None,
        reason: None,
        must_change: None,
        review_day: None,
        extends_months: None,
    }
}

/// What a flip on this day would change.
pub fn preview(reading: &Reading<'_>, args: OmklapFlip) -> Result<FlipPreview, Error> {
    let day = parse_day(&args.day)?;
    match Flip::plan(reading, id(&args.tenancy)?, day) {
        Ok(flip) => Ok(FlipPreview { refusal: None, steps: flip.steps() }),
        Err(Error::Flip(why)) => Ok(FlipPreview { refusal: Some(api::FlipRefusal::from(why)), steps: Vec::new() }),
        Err(other) => Err(other),
    }
}

/// Flips a chain: head lease and sublease end, the own lease begins the day after.
pub fn flip(writing: &mut Writing<'_>, args: OmklapFlip) -> Result<Flipped, Error> {
    let day = parse_day(&args.day)?;
    if day <= writing.today {
        return Err(Error::FlipInPast);
    }
    let flip = Flip::plan(&writing.look(), id(&args.tenancy)?, day)?;
    let own = flip.own_lease(Id::from_uuid(writing.new_id()));
    let rent = flip.rent().map(|(rent_cents, service_cents)| RentVersion {
        id: Id::from_uuid(writing.new_id()),
        lease: own.id,
        from_day: day.to_string(),
        rent_cents,
        service_cents,
    });
    let agreement = VisitAgreement {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        tenancy: flip.tenancy,
        from_day: day.to_string(),
        visits: flip.agreed.0,
        period_weeks: flip.agreed.1,
        aftercare: true,
    };
    let closing = LedgerClosing {
        id: Id::from_uuid(writing.new_id()),
        tenancy: flip.tenancy,
        last_day: flip.plan.last_day.to_string(),
    };
    let event = event(Id::from_uuid(writing.new_id()), flip.tenancy, OmklapStep::Flip, day);
    let tasks: Vec<Task> = TASKS
        .iter()
        .map(|(_, code)| Task {
            id: Id::from_uuid(writing.new_id()),
            tenancy: flip.tenancy,
            code: (*code).to_owned(),
            due_day: day.to_string(),
            done_day: None,
            worker: None,
        })
        .collect();
    writing.transact(OperationKind::FlipLease, |tx| {
        for lease in flip.ending() {
            store::caseload::end_lease(tx, lease, &closing.last_day)?;
        }
        own.insert(tx)?;
        if let Some(rent) = &rent {
            rent.insert(tx)?;
        }
        agreement.insert(tx)?;
        closing.insert(tx)?;
        event.insert(tx)?;
        for task in &tasks {
            task.insert(tx)?;
        }
        Ok(())
    })?;
    Ok(Flipped { lease: own.id.to_string(), steps: flip.steps(), undo_until: flip.plan.last_day.to_string() })
}

/// A flip that can be made.
struct Flip {
    tenancy: Id<Tenancy>,
    chain: Vec<ChainLease>,
    plan: FlipPlan,
    /// Visits in how many weeks, as agreed on the day before.
    agreed: (i64, i64),
}

impl Flip {
    fn plan(reading: &Reading<'_>, tenancy: Id<Tenancy>, day: Day) -> Result<Self, Error> {
        let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
        let support = DaySpan {
            first: parse_day(&row.support_start)?,
            last: row.support_end.as_deref().map(parse_day).transpose()?,
        };
        let chain = chain_with_head(reading.conn, tenancy)?;
        let facts: Vec<_> = chain.iter().map(|it| it.facts).collect();
        let plan = plan_flip(&facts, day, support)?;
        let dwelling = chain_of_dwelling(reading.conn, row.dwelling)?;
        let before = contracts(&dwelling);
        let ending: Vec<_> =
            [plan.head, plan.sub].iter().filter_map(|it| chain.get(*it)).map(|it| it.lease.id).collect();
        let mut after = before.clone();
        for (contract, _) in after.iter_mut().zip(&dwelling).filter(|(_, it)| ending.contains(&it.lease.id)) {
            contract.facts.days.last = Some(plan.last_day);
        }
        let terms = LeaseTerms::default();
        let facts = LeaseFacts { kind: LeaseKind::Own, days: DaySpan::open(day), rent: None, terms };
        after.push(Contract { holder: Some(tenancy), facts });
        allow(&before, &after).map_err(|_| FlipRefusal::BreaksAnother)?;
        let agreed = store::weeks::agreed_on(reading.conn, tenancy, &day.to_string())?.unwrap_or((1, 1));
        Ok(Self { tenancy, chain, plan, agreed })
    }

    fn head(&self) -> Option<&ChainLease> {
        self.chain.get(self.plan.head)
    }

    fn sub(&self) -> Option<&ChainLease> {
        self.chain.get(self.plan.sub)
    }

    fn ending(&self) -> impl Iterator<Item = Id<Lease>> {
        self.head().into_iter().chain(self.sub()).map(|it| it.lease.id)
    }

    /// The tenant takes over what the provider paid the owner: the rent of the head lease.
    fn rent(&self) -> Option<(i64, i64)> {
        let rents = &self.head()?.rents;
        let last_day = self.plan.last_day.to_string();
        let version = rents.iter().rev().find(|it| it.from_day <= last_day).or(rents.first())?;
        Some((version.rent_cents, version.service_cents))
    }

    fn own_lease(&self, id: Id<Lease>) -> Lease {
        let dwelling = self.sub().or(self.head()).map(|it| it.lease.dwelling);
        Lease {
            id,
            exchange_id: None,
            tenancy: Some(self.tenancy),
            dwelling: dwelling.expect("a plan names leases of the chain it was made from"),
            kind: "own".to_owned(),
            first_day: self.plan.first_day_of_own.to_string(),
            last_day: None,
            fixed_term: false,
        }
    }

    fn steps(&self) -> Vec<FlipStep> {
        let (last, first) = (self.plan.last_day, self.plan.first_day_of_own);
        let step = |kind, day: Day, total_cents| FlipStep { kind, day: day.to_string(), total_cents };
        let own = self.rent().and_then(|(rent, service)| i32::try_from(rent + service).ok());
        let mut steps = vec![
            step(FlipStepKind::HeadLeaseEnds, last, self.head().and_then(|it| it.total_cents(last))),
            step(FlipStepKind::SubleaseEnds, last, self.sub().and_then(|it| it.total_cents(last))),
            step(FlipStepKind::OwnLeaseBegins, first, own),
            step(FlipStepKind::AftercareBegins, first, None),
            step(FlipStepKind::LedgersClose, last, None),
        ];
        steps.extend(TASKS.iter().map(|(kind, _)| step(*kind, first, None)));
        steps
    }
}
