//! Contracts by hand: added, given other days, ended. A step that would leave a day without a title or let a home twice is
//! refused at its field; what else may not be right is said before it is written and stops nobody.

use domain::{
    calendar::{Day, DaySpan, parse_day, parse_day_in_reach, shift},
    error::Invalid,
    lease::{
        Contract, LeaseFacts, LeaseKind, LeaseTerms, Mismatch, Priced, StepRefusal, allow, check_dwelling,
        check_holders, check_rents, is_asked_already,
    },
    money::Cents,
    rent::parse_rent,
    tenancy::{DAYS_AHEAD, parse_support_start},
};
use store::{
    Id,
    tables::{Dwelling, Lease, RentVersion, Tenancy},
};

use crate::{
    api::{
        self, Code, FieldName, LeaseFields, LeaseSeen, LeasesAdd, LeasesChange, LeasesEnd, LeasesPreview, Made,
        Nothing, OperationKind,
    },
    error::Error,
    forms::Form,
    stock,
    team::{Reading, Writing},
    tenancies::{ChainLease, chain_of_dwelling, id, stay},
};

/// Days ahead of the last day of the longest contract that anybody agrees to: fifty years.
pub(crate) const LONGEST_DAYS_AHEAD: u32 = 18_262;

/// A contract with whose tenancy it stands; a head lease under which nobody lives yet stands with none.
pub(crate) type Held = Contract<Option<Id<Tenancy>>>;

/// The leases of a dwelling as a step looks at them.
pub(crate) fn contracts(leases: &[ChainLease]) -> Vec<Held> {
    leases.iter().map(|it| Contract { holder: it.lease.tenancy, stay: it.stay, facts: it.facts }).collect()
}

/// Says at a field why a step is not made.
pub(crate) fn refused(form: &mut Form, field: FieldName, before: &[Held], after: &[Held]) {
    if let Err(why) = allow(before, after) {
        form.wrong::<()>(
            field,
            match why {
                StepRefusal::LetTwice { .. } => Code::LeaseLetTwice,
                StepRefusal::HeldTwice { .. } => Code::LeaseHeldTwice,
                StepRefusal::SubletTwice { .. } => Code::LeaseSubletTwice,
                StepRefusal::NoTitle { .. } => Code::LeaseLeavesGap,
                StepRefusal::OutsideHead { .. } => Code::LeaseOutsideHead,
            },
        );
    }
}

/// Says at its field that a rent is asked of somebody else who lives there already.
pub(crate) fn asked_already(form: &mut Form, field: FieldName, known: &[Held], contract: &Held) {
    if is_asked_already(known, contract) {
        form.wrong::<()>(field, Code::RentAskedAlready);
    }
}

/// What is not right after a step that was right before, or was so between other leases.
pub(crate) fn worsened(before: &[Held], after: &[Held]) -> Vec<api::Mismatch> {
    let headless = after.iter().all(|it| it.facts.kind != LeaseKind::Head);
    let known = mismatches(before);
    let mut found = Vec::new();
    for (mismatch, leases) in mismatches(after) {
        let same = |it: &(Mismatch, (usize, usize))| {
            it.1 == leases && std::mem::discriminant(&it.0) == std::mem::discriminant(&mismatch)
        };
        let said = match mismatch {
            Mismatch::OutsideHeadLease { .. } if headless => api::Mismatch::NoHeadLease,
            other => other.into(),
        };
        if !known.iter().any(same) && !found.contains(&said) {
            found.push(said);
        }
    }
    found
}

fn mismatches(contracts: &[Held]) -> Vec<(Mismatch, (usize, usize))> {
    let facts: Vec<LeaseFacts> = contracts.iter().map(|it| it.facts).collect();
    let first_of = |place: usize| {
        let holder = contracts.get(place).map(|it| it.holder);
        contracts.iter().position(|it| Some(it.holder) == holder).unwrap_or(place)
    };
    let mut found: Vec<_> = check_dwelling(&facts).into_iter().map(|it| (it, it.between())).collect();
    found.extend(check_holders(contracts).into_iter().map(|it| match it {
        // Days without a title stay those of the tenancy when a contract comes between two others.
        Mismatch::NoTitle { own: next, .. } | Mismatch::Gap { next, .. } => (it, (first_of(next), first_of(next))),
        other => (other, other.between()),
    }));
    found
}

/// By how much a sublease costs more than its head lease, and on which days, where it did not or by less.
pub(crate) fn dearer(before: &[Priced], after: &[Priced]) -> Option<(Cents, DaySpan)> {
    let above = |it: Mismatch| match it {
        Mismatch::RentAboveHeadLease { sub, by, days, .. } => Some((sub, by, days)),
        _ => None,
    };
    let known: Vec<_> = check_rents(before).into_iter().filter_map(above).collect();
    let mut now = check_rents(after).into_iter().filter_map(above);
    let worse = now.find(|(sub, by, _)| !known.iter().any(|(same, was, _)| same == sub && by <= was));
    worse.map(|(_, by, days)| (by, days))
}

/// The mismatch of a sublease that would cost more than its head lease.
pub(crate) fn said_dearer(before: &[Priced], after: &[Priced]) -> Option<api::Mismatch> {
    dearer(before, after).map(|_| api::Mismatch::SubRentAboveHead)
}

/// Where the fields of a lease stand in the form.
pub(crate) struct Places {
    kind: LeaseKind,
    /// Where a step that is refused says so.
    pub first_day: FieldName,
    last_day: FieldName,
    /// Where a rent that is asked already says so.
    pub rent: FieldName,
    costs: FieldName,
}

pub(crate) const HEAD: Places = Places {
    kind: LeaseKind::Head,
    first_day: FieldName::HeadFirstDay,
    last_day: FieldName::HeadLastDay,
    rent: FieldName::HeadRent,
    costs: FieldName::HeadCosts,
};
pub(crate) const SUB: Places = Places {
    kind: LeaseKind::Sub,
    first_day: FieldName::SubFirstDay,
    last_day: FieldName::SubLastDay,
    rent: FieldName::SubRent,
    costs: FieldName::SubCosts,
};

/// A lease as a form gives it.
pub(crate) struct Typed {
    kind: LeaseKind,
    days: DaySpan,
    rent: Option<(Cents, Cents)>,
}

impl Typed {
    /// Reads it; what is wrong is said at its fields.
    pub fn read(form: &mut Form, fields: &LeaseFields, places: &Places, today: Day) -> Option<Self> {
        let first = form.take(places.first_day, parse_support_start(&fields.first_day, today));
        let last = form.take(places.last_day, maybe_last_day(&fields.last_day, today));
        let days = first.zip(last).and_then(|(first, last)| form.take(places.last_day, DaySpan::new(first, last)));
        let rent = rent_of(form, (places.rent, &fields.rent), (places.costs, &fields.costs))?;
        Some(Self { kind: places.kind, days: days?, rent })
    }

    /// The rows that it makes.
    pub fn rows(
        &self,
        writing: &Writing<'_>,
        tenancy: Option<Id<Tenancy>>,
        dwelling: Id<Dwelling>,
    ) -> (Lease, Option<RentVersion>) {
        let lease = Lease {
            id: Id::from_uuid(writing.new_id()),
            exchange_id: None,
            tenancy,
            dwelling,
            kind: self.kind.as_code().to_owned(),
            first_day: self.days.first.to_string(),
            last_day: self.days.last.map(|it| it.to_string()),
            fixed_term: self.days.last.is_some(),
        };
        let rent = self.rent.map(|(rent, costs)| RentVersion {
            id: Id::from_uuid(writing.new_id()),
            lease: lease.id,
            from_day: lease.first_day.clone(),
            rent_cents: rent.get(),
            service_cents: costs.get(),
        });
        (lease, rent)
    }

    /// What the rules look at.
    pub fn facts(&self) -> LeaseFacts {
        LeaseFacts {
            kind: self.kind,
            days: self.days,
            rent: self.rent.map(|(rent, _)| rent),
            terms: LeaseTerms { fixed: self.days.last.is_some(), ..LeaseTerms::default() },
        }
    }
}

/// What a rent asks, or that it is not known.
pub(crate) fn rent_of(
    form: &mut Form,
    rent: (FieldName, &str),
    costs: (FieldName, &str),
) -> Option<Option<(Cents, Cents)>> {
    let amount = form.take(rent.0, maybe_amount(rent.1));
    let service = form.take(costs.0, maybe_amount(costs.1));
    match amount.zip(service)? {
        (None, Some(_)) => form.wrong(rent.0, Code::AmountInvalid),
        (amount, service) => Some(amount.map(|it| (it, service.unwrap_or(Cents::ZERO)))),
    }
}

fn maybe_amount(text: &str) -> Result<Option<Cents>, Invalid> {
    if text.trim().is_empty() { Ok(None) } else { parse_rent(text).map(Some) }
}

/// The last day of a contract as a form says it; blank: nobody knows it. A year of another century is a slip.
pub(crate) fn maybe_last_day(text: &str, today: Day) -> Result<Option<Day>, Invalid> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_day_in_reach(text.trim(), today, LONGEST_DAYS_AHEAD).map(Some)
}

/// The first and the last day of a contract as a form says them.
fn days_of(form: &mut Form, first: &str, last: &str, today: Day) -> Option<DaySpan> {
    let first = form.take(FieldName::FirstDay, parse_support_start(first, today));
    let last = form.take(FieldName::LastDay, maybe_last_day(last, today));
    let (first, last) = first.zip(last)?;
    form.take(FieldName::LastDay, DaySpan::new(first, last))
}

/// Whose a further contract is, and of which dwelling.
struct Place {
    holder: Option<Id<Tenancy>>,
    stay: Option<DaySpan>,
    dwelling: Id<Dwelling>,
}

impl Place {
    fn of(conn: &store::Connection, tenancy: Option<&str>, dwelling: Option<&str>) -> Result<Self, Error> {
        match (tenancy, dwelling) {
            (Some(tenancy), _) => {
                let found = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
                Ok(Self { holder: Some(found.id), stay: Some(stay(&found)?), dwelling: found.dwelling })
            }
            (None, Some(dwelling)) => {
                let found = Dwelling::get(conn, id(dwelling)?)?.ok_or(Error::Missing)?;
                Ok(Self { holder: None, stay: None, dwelling: found.id })
            }
            (None, None) => Err(Error::Missing),
        }
    }

    fn contract(&self, facts: LeaseFacts) -> Held {
        Contract { holder: self.holder, stay: self.stay, facts }
    }
}

/// The contract of a tenancy, or the head lease of a dwelling where nobody lives yet.
pub(crate) fn own(conn: &store::Connection, tenancy: Option<&str>, lease: &str) -> Result<Lease, Error> {
    let tenancy: Option<Id<Tenancy>> = tenancy.map(id).transpose()?;
    Lease::get(conn, id(lease)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

/// The head leases of a dwelling that a tenancy takes up when it begins: those under which nobody lived yet, and that
/// have not ended by then.
pub(crate) fn taken_up(
    conn: &store::Connection,
    dwelling: Id<Dwelling>,
    from: Day,
    by: Id<Tenancy>,
) -> Result<Vec<Lease>, Error> {
    let loose = store::tenancies::leases_of_dwelling(conn, dwelling)?.into_iter().filter(|it| it.tenancy.is_none());
    let waiting = loose.filter(|it| it.last_day.as_ref().is_none_or(|last| *last >= from.to_string()));
    Ok(waiting.map(|it| Lease { tenancy: Some(by), ..it }).collect())
}

/// Adds a contract to the chain of a tenancy, or a head lease to a dwelling where nobody lives yet.
pub fn add(writing: &mut Writing<'_>, args: LeasesAdd) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let mut form = Form::default();
    let place = Place::of(conn, args.tenancy.as_deref(), args.dwelling.as_deref())?;
    let (holder, dwelling) = (place.holder, place.dwelling);
    if holder.is_none() && args.kind != LeaseKind::Head {
        form.wrong::<()>(FieldName::Kind, Code::NothingChosen);
    }
    let before = contracts(&chain_of_dwelling(conn, dwelling)?);
    let days = days_of(&mut form, &args.first_day, &args.last_day, writing.today);
    let rent = rent_of(&mut form, (FieldName::Rent, &args.rent), (FieldName::Costs, &args.costs));
    if args.fixed_term && days.is_some_and(|it| it.last.is_none()) {
        form.wrong::<()>(FieldName::FixedTerm, Code::FixedWithoutEnd);
    }
    if let Some(days) = days {
        let contract = place.contract(facts(args.kind, days, rent.flatten(), args.fixed_term));
        let after: Vec<_> = before.iter().copied().chain([contract]).collect();
        refused(&mut form, FieldName::FirstDay, &before, &after);
        asked_already(&mut form, FieldName::Rent, &before, &contract);
    }
    let (days, rent) = form.done(days.zip(rent))?;
    let lease = Lease {
        id: Id::from_uuid(writing.new_id()),
        exchange_id: None,
        tenancy: holder,
        dwelling,
        kind: args.kind.as_code().to_owned(),
        first_day: days.first.to_string(),
        last_day: days.last.map(|it| it.to_string()),
        fixed_term: args.fixed_term,
    };
    let rent = rent.map(|(rent, costs)| RentVersion {
        id: Id::from_uuid(writing.new_id()),
        lease: lease.id,
        from_day: lease.first_day.clone(),
        rent_cents: rent.get(),
        service_cents: costs.get(),
    });
    writing.transact(OperationKind::AddLease, |tx| {
        lease.insert(tx)?;
        Ok(rent.iter().try_for_each(|it| it.insert(tx))?)
    })?;
    Ok(Made { id: lease.id.to_string() })
}

fn facts(kind: LeaseKind, days: DaySpan, rent: Option<(Cents, Cents)>, fixed: bool) -> LeaseFacts {
    let terms = LeaseTerms { fixed, ..LeaseTerms::default() };
    LeaseFacts { kind, days, rent: rent.map(|(rent, _)| rent), terms }
}

/// A contract of a tenancy among those of its dwelling.
struct Known {
    leases: Vec<ChainLease>,
    place: usize,
}

impl Known {
    fn of(conn: &store::Connection, tenancy: Option<&str>, lease: &str) -> Result<Self, Error> {
        let row = own(conn, tenancy, lease)?;
        let leases = chain_of_dwelling(conn, row.dwelling)?;
        let place = leases.iter().position(|it| it.lease.id == row.id).ok_or(Error::Missing)?;
        Ok(Self { leases, place })
    }

    fn lease(&self) -> Result<&ChainLease, Error> {
        self.leases.get(self.place).ok_or(Error::Missing)
    }

    /// The contracts as they are, and as they are with other days for this one.
    fn with(&self, days: DaySpan) -> [Vec<Held>; 2] {
        let before = contracts(&self.leases);
        let mut after = before.clone();
        if let Some(it) = after.get_mut(self.place) {
            it.facts.days = days;
        }
        [before, after]
    }
}

/// Gives a contract other days.
pub fn change(writing: &mut Writing<'_>, args: LeasesChange) -> Result<Nothing, Error> {
    let known = Known::of(writing.db.conn(), args.tenancy.as_deref(), &args.lease)?;
    let mut form = Form::default();
    let lease = known.lease()?;
    let days = days_of(&mut form, &args.first_day, &args.last_day, writing.today);
    if lease.lease.fixed_term && days.is_some_and(|it| it.last.is_none()) {
        form.wrong::<()>(FieldName::LastDay, Code::FixedWithoutEnd);
    }
    if let Some(days) = days {
        let [before, after] = known.with(days);
        // Where one of the two days stayed as it was, the other one is to be looked at.
        let field = if days.first == lease.facts.days.first { FieldName::LastDay } else { FieldName::FirstDay };
        refused(&mut form, field, &before, &after);
    }
    let days = form.done(days)?;
    let row = Lease {
        first_day: days.first.to_string(),
        last_day: days.last.map(|it| it.to_string()),
        ..lease.lease.clone()
    };
    // The rent with which the lease began goes on holding from its first day.
    let rent = lease.rents.first().filter(|it| it.from_day > row.first_day).cloned();
    let rent = rent.map(|it| RentVersion { from_day: row.first_day.clone(), ..it });
    writing.transact(OperationKind::ChangeLease, |tx| {
        row.put(tx)?;
        Ok(rent.iter().try_for_each(|it| it.put(tx))?)
    })?;
    Ok(Nothing {})
}

/// Ends a contract on a day.
pub fn end(writing: &mut Writing<'_>, args: LeasesEnd) -> Result<Nothing, Error> {
    let known = Known::of(writing.db.conn(), args.tenancy.as_deref(), &args.lease)?;
    let mut form = Form::default();
    let lease = known.lease()?;
    let last = match form.take(FieldName::LastDay, parse_day(&args.last_day)) {
        Some(day) if day > shift(writing.today, i64::from(DAYS_AHEAD)) => {
            form.wrong_by(FieldName::LastDay, Code::DayTooFarAhead, "max", DAYS_AHEAD)
        }
        Some(day) if lease.facts.days.last.is_some_and(|last| day > last) => {
            form.wrong(FieldName::LastDay, Code::LeaseEndsEarlier)
        }
        other => other,
    };
    let days = last.and_then(|last| form.take(FieldName::LastDay, DaySpan::new(lease.facts.days.first, Some(last))));
    if let Some(days) = days {
        let [before, after] = known.with(days);
        refused(&mut form, FieldName::LastDay, &before, &after);
    }
    let days = form.done(days)?;
    let last = days.last.unwrap_or(Day::MAX).to_string();
    let ended = lease.lease.id;
    writing.transact(OperationKind::EndLease, |tx| Ok(store::caseload::end_lease(tx, ended, &last)?))?;
    Ok(Nothing {})
}

/// What a contract with these days would break; a form that is half full is looked at as far as it goes.
pub fn preview(reading: &Reading<'_>, args: LeasesPreview) -> Result<LeaseSeen, Error> {
    let conn = reading.conn;
    let mut form = Form::default();
    let days = days_of(&mut form, &args.first_day, &args.last_day, reading.today);
    let Some(days) = days else { return Ok(LeaseSeen { mismatches: Vec::new() }) };
    let (leases, place, of) = match &args.lease {
        Some(lease) => {
            let known = Known::of(conn, args.tenancy.as_deref(), lease)?;
            let of = Place::of(conn, args.tenancy.as_deref(), Some(&known.lease()?.lease.dwelling.to_string()))?;
            (known.leases, known.place, of)
        }
        None => {
            let of = Place::of(conn, args.tenancy.as_deref(), args.dwelling.as_deref())?;
            let leases = chain_of_dwelling(conn, of.dwelling)?;
            let place = leases.len();
            (leases, place, of)
        }
    };
    let before: Vec<Priced> = leases.iter().map(ChainLease::priced).collect();
    let mut after = before.clone();
    let mut held = contracts(&leases);
    let known = held.clone();
    match (after.get_mut(place), held.get_mut(place)) {
        (Some(priced), Some(contract)) => (priced.facts.days, contract.facts.days) = (days, days),
        _ => {
            let rent = rent_of(&mut form, (FieldName::Rent, &args.rent), (FieldName::Costs, "")).flatten();
            let facts = facts(args.kind, days, rent, false);
            after.push(facts.into());
            held.push(of.contract(facts));
        }
    }
    let mut mismatches = worsened(&known, &held);
    mismatches.extend(said_dearer(&before, &after));
    mismatches.extend(stock::worsened_by(
        conn,
        of.dwelling,
        (&known, &held),
        stock::born(conn, of.holder)?,
        reading.today,
    )?);
    mismatches.dedup();
    Ok(LeaseSeen { mismatches })
}
