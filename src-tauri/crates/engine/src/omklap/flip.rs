//! The flip: what it would change, and all of it in one operation.

use domain::{
    calendar::{Day, DaySpan, parse_day},
    lease::{Contract, LeaseFacts, LeaseKind, LeaseTerms, allow},
    omklap::{FlipPlan, FlipRefusal, OmklapStep, plan_flip},
};
use store::{
    Connection, Id, Tx,
    tables::{Lease, LeaseCut, LeaseParty, LedgerClosing, OmklapEvent, RentVersion, Task, Tenancy, VisitAgreement},
};

use super::steps::{follows, seen_case};
use crate::{
    api::{self, FlipPreview, FlipStep, FlipStepKind, Flipped, OmklapFlip, OperationKind},
    error::Error,
    leases::contracts,
    parties, rents,
    team::{Reading, Writing},
    tenancies::{ChainLease, chain, chain_of_dwelling, chain_with_head, id},
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
        file: None,
    }
}

/// What a flip on this day would change.
pub fn preview(reading: &Reading<'_>, args: OmklapFlip) -> Result<FlipPreview, Error> {
    let day = parse_day(&args.day)?;
    match Flip::plan(reading, id(&args.tenancy)?, day) {
        Ok(flip) => Ok(FlipPreview { refusal: None, steps: flip.steps(reading.conn)? }),
        Err(Error::Flip(why)) => Ok(FlipPreview { refusal: Some(api::FlipRefusal::from(why)), steps: Vec::new() }),
        Err(other) => Err(other),
    }
}

/// Flips a chain: head lease and sublease end, the own lease begins the day after.
pub fn flip(writing: &mut Writing<'_>, args: OmklapFlip) -> Result<Flipped, Error> {
    let day = parse_day(&args.day)?;
    let tenancy = id(&args.tenancy)?;
    // What was done elsewhere is not known here: the leases alone say whether it can be.
    // Who looked all the same does not decide about a step that came after it.
    let seen = args.seen.as_deref().filter(|it| !it.is_empty());
    if !args.elsewhere {
        follows(&seen_case(writing, tenancy, seen)?, OmklapStep::Flip)?;
    } else if args.seen.is_some() {
        seen_case(writing, tenancy, seen)?;
    }
    if day <= writing.today {
        return Err(Error::FlipInPast);
    }
    let flip = Flip::plan(&writing.look(), tenancy, day)?;
    let made = flip.made(writing, Id::from_uuid(writing.new_id()));
    let steps = flip.steps(writing.db.conn())?;
    writing.transact(OperationKind::FlipLease, |tx| made.write(tx, &flip))?;
    Ok(Flipped { lease: made.own.id.to_string(), steps, undo_until: flip.plan.last_day.to_string() })
}

/// The rows that a flip makes.
struct Made {
    own: Lease,
    rent: Option<RentVersion>,
    /// Aftercare from the flip on, and what was agreed already for later: it is aftercare as well.
    agreements: Vec<VisitAgreement>,
    later: Vec<VisitAgreement>,
    closing: LedgerClosing,
    event: OmklapEvent,
    cuts: Vec<LeaseCut>,
    parties: Vec<LeaseParty>,
    tasks: Vec<Task>,
}

impl Made {
    fn write(&self, tx: &Tx<'_>, flip: &Flip) -> Result<(), Error> {
        for lease in flip.ending() {
            store::caseload::end_lease(tx, lease, &self.closing.last_day)?;
        }
        self.own.insert(tx)?;
        self.rent.iter().try_for_each(|it| it.insert(tx))?;
        self.agreements.iter().try_for_each(|it| it.insert(tx))?;
        self.later.iter().try_for_each(|it| it.put(tx))?;
        self.closing.insert(tx)?;
        self.event.insert(tx)?;
        self.cuts.iter().try_for_each(|it| it.insert(tx))?;
        self.parties.iter().try_for_each(|it| it.insert(tx))?;
        self.tasks.iter().try_for_each(|it| it.insert(tx))?;
        Ok(())
    }
}

/// Support runs on a day.
fn runs_on(it: &Tenancy, day: Day) -> bool {
    let day = day.to_string();
    it.support_start <= day && it.support_end.as_ref().is_none_or(|end| day <= *end)
}

/// A flip that can be made.
struct Flip {
    /// With whom the leases stand.
    tenancy: Id<Tenancy>,
    chain: Vec<ChainLease>,
    plan: FlipPlan,
    /// Who lives on these leases, with the visits in how many weeks that were agreed on the day before.
    agreed: Vec<(Id<Tenancy>, (i64, i64))>,
    /// What was agreed with them from that day on, or from a later one.
    later: Vec<VisitAgreement>,
    /// Who stands in the sublease beside the tenant, and goes along.
    parties: Vec<LeaseParty>,
}

impl Flip {
    /// Of a couple, whichever of the two is named: their leases are one chain.
    fn plan(reading: &Reading<'_>, tenancy: Id<Tenancy>, day: Day) -> Result<Self, Error> {
        let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
        let (bearer, others) = rents::household(reading.conn, &row)?;
        let tenancy = if chain(reading.conn, row.id)?.is_empty() { bearer } else { row.id };
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
        after.push(Contract { holder: Some(tenancy), stay: Some(support), facts });
        allow(&before, &after).map_err(|_| FlipRefusal::BreaksAnother)?;
        let mut agreed = Vec::new();
        for it in [tenancy].into_iter().chain([row.id, bearer]).chain(others) {
            let runs = Tenancy::get(reading.conn, it)?.filter(|it| runs_on(it, day));
            if runs.is_some() && !agreed.iter().any(|(known, _)| *known == it) {
                agreed.push((it, store::weeks::agreed_on(reading.conn, it, &day.to_string())?.unwrap_or((1, 1))));
            }
        }
        let mut later = Vec::new();
        for (it, _) in &agreed {
            later.extend(store::agreements::of_tenancy(reading.conn, *it)?);
        }
        later.retain(|it| it.from_day >= day.to_string());
        let sub = chain.get(plan.sub).map(|it| it.lease.id);
        let mut parties = sub.map(|it| store::parties::of_lease(reading.conn, it)).transpose()?.unwrap_or_default();
        let last = plan.last_day.to_string();
        parties.retain(|it| {
            it.first_day.as_ref().is_none_or(|first| *first <= last)
                && it.last_day.as_ref().is_none_or(|end| *end > last)
        });
        Ok(Self { tenancy, chain, plan, agreed, later, parties })
    }

    /// The rows of this flip.
    fn made(&self, writing: &Writing<'_>, own: Id<Lease>) -> Made {
        let first = self.plan.first_day_of_own;
        let own = self.own_lease(own);
        let event = event(Id::from_uuid(writing.new_id()), self.tenancy, OmklapStep::Flip, first);
        let task = |code: &str| Task {
            id: Id::from_uuid(writing.new_id()),
            tenancy: self.tenancy,
            code: code.to_owned(),
            due_day: first.to_string(),
            done_day: None,
            worker: None,
        };
        let agreement = |(tenancy, (visits, period_weeks)): &(Id<Tenancy>, (i64, i64))| VisitAgreement {
            id: Id::from_uuid(writing.new_id()),
            exchange_id: None,
            tenancy: *tenancy,
            from_day: first.to_string(),
            visits: *visits,
            period_weeks: *period_weeks,
            aftercare: true,
        };
        let cut = |it: &ChainLease| LeaseCut {
            id: Id::from_uuid(writing.new_id()),
            event: event.id,
            lease: it.lease.id,
            last_day: it.lease.last_day.clone(),
            fixed_term: it.lease.fixed_term,
        };
        let party = |it: &LeaseParty| LeaseParty {
            id: Id::from_uuid(writing.new_id()),
            lease: own.id,
            first_day: None,
            ..it.clone()
        };
        Made {
            rent: self.rent().map(|(rent_cents, service_cents)| RentVersion {
                id: Id::from_uuid(writing.new_id()),
                lease: own.id,
                from_day: first.to_string(),
                rent_cents,
                service_cents,
            }),
            agreements: self.agreed.iter().filter(|it| !self.begins_then(it.0)).map(agreement).collect(),
            later: self.later.iter().map(|it| VisitAgreement { aftercare: true, ..it.clone() }).collect(),
            closing: LedgerClosing {
                id: Id::from_uuid(writing.new_id()),
                tenancy: self.tenancy,
                last_day: self.plan.last_day.to_string(),
            },
            cuts: self.head().into_iter().chain(self.sub()).map(cut).collect(),
            parties: self.parties.iter().map(party).collect(),
            tasks: TASKS.iter().map(|(_, code)| task(code)).collect(),
            event,
            own,
        }
    }

    /// Another agreement begins on the day of the flip.
    fn begins_then(&self, tenancy: Id<Tenancy>) -> bool {
        let first = self.plan.first_day_of_own.to_string();
        self.later.iter().any(|it| it.tenancy == tenancy && it.from_day == first)
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

    fn steps(&self, conn: &Connection) -> Result<Vec<FlipStep>, Error> {
        let (last, first) = (self.plan.last_day, self.plan.first_day_of_own);
        let step = |kind, day: Day, total_cents| FlipStep { kind, day: day.to_string(), total_cents, name: None };
        let named = |kind, name: String| FlipStep { name: Some(name), ..step(kind, first, None) };
        let own = self.rent().and_then(|(rent, service)| i32::try_from(rent + service).ok());
        let mut steps = vec![
            step(FlipStepKind::HeadLeaseEnds, last, self.head().and_then(|it| it.total_cents(last))),
            step(FlipStepKind::SubleaseEnds, last, self.sub().and_then(|it| it.total_cents(last))),
            step(FlipStepKind::OwnLeaseBegins, first, own),
            step(FlipStepKind::LedgersClose, last, None),
        ];
        for it in &self.parties {
            steps.push(named(FlipStepKind::PartyGoesAlong, parties::name_of_party(conn, it)?));
        }
        let several = self.agreed.len() > 1;
        for (tenancy, _) in &self.agreed {
            steps.push(match several {
                true => named(FlipStepKind::AftercareBegins, parties::name_of(conn, *tenancy)?),
                false => step(FlipStepKind::AftercareBegins, first, None),
            });
        }
        steps.extend(TASKS.iter().map(|(kind, _)| step(*kind, first, None)));
        Ok(steps)
    }
}
