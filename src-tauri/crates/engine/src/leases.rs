//! Contracts by hand: added, given other days, ended. A step that would leave a day without a title or let a home twice is
//! refused at its field; what else may not be right is said before it is written and stops nobody.

use domain::{
    calendar::{Day, DaySpan, parse_day, shift},
    error::Invalid,
    lease::{Contract, LeaseFacts, LeaseKind, LeaseTerms, Mismatch, StepRefusal, allow, check_dwelling, check_tenancy},
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
    persons::maybe_day,
    team::{Reading, Writing},
    tenancies::{ChainLease, chain_of_dwelling, id},
};

/// A contract with whose tenancy it stands; a head lease under which nobody lives yet stands with none.
pub(crate) type Held = Contract<Option<Id<Tenancy>>>;

/// The leases of a dwelling as a step looks at them.
pub(crate) fn contracts(leases: &[ChainLease]) -> Vec<Held> {
    leases.iter().map(|it| Contract { holder: it.lease.tenancy, facts: it.facts }).collect()
}

/// Says at a field why a step is not made.
pub(crate) fn refused(form: &mut Form, field: FieldName, before: &[Held], after: &[Held]) {
    if let Err(why) = allow(before, after) {
        form.wrong::<()>(
            field,
            match why {
                StepRefusal::LetTwice { .. } => Code::LeaseLetTwice,
                StepRefusal::HeldTwice { .. } => Code::LeaseHeldTwice,
                StepRefusal::NoTitle { .. } => Code::LeaseLeavesGap,
                StepRefusal::OutsideHead { .. } => Code::LeaseOutsideHead,
            },
        );
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
    let mut found: Vec<_> = check_dwelling(&facts).into_iter().map(|it| (it, it.between())).collect();
    for (place, contract) in contracts.iter().enumerate() {
        let mut own = contracts.iter().enumerate().filter(|(_, it)| it.holder == contract.holder);
        if own.clone().next().is_some_and(|(first, _)| first == place) {
            let facts: Vec<LeaseFacts> = own.by_ref().map(|(_, it)| it.facts).collect();
            found.extend(check_tenancy(&facts).into_iter().map(|it| (it, (place, place))));
        }
    }
    found
}

/// Where the fields of a lease stand in the form.
pub(crate) struct Places {
    kind: LeaseKind,
    /// Where a step that is refused says so.
    pub first_day: FieldName,
    last_day: FieldName,
    rent: FieldName,
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
    pub fn read(form: &mut Form, fields: &LeaseFields, places: &Places) -> Option<Self> {
        let first = form.take(places.first_day, parse_day(&fields.first_day));
        let last = form.take(places.last_day, maybe_day(&fields.last_day));
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

/// The first and the last day of a contract as a form says them.
fn days_of(form: &mut Form, first: &str, last: &str, today: Day) -> Option<DaySpan> {
    let first = form.take(FieldName::FirstDay, parse_support_start(first, today));
    let last = form.take(FieldName::LastDay, maybe_day(last));
    let (first, last) = first.zip(last)?;
    form.take(FieldName::LastDay, DaySpan::new(first, last))
}

/// Whose a further contract is, and of which dwelling.
fn place(
    conn: &store::Connection,
    tenancy: Option<&str>,
    dwelling: Option<&str>,
) -> Result<(Option<Id<Tenancy>>, Id<Dwelling>), Error> {
    match (tenancy, dwelling) {
        (Some(tenancy), _) => {
            let found = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
            Ok((Some(found.id), found.dwelling))
        }
        (None, Some(dwelling)) => {
            let found = Dwelling::get(conn, id(dwelling)?)?.ok_or(Error::Missing)?;
            Ok((None, found.id))
        }
        (None, None) => Err(Error::Missing),
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
    let (holder, dwelling) = place(conn, args.tenancy.as_deref(), args.dwelling.as_deref())?;
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
        let facts = facts(args.kind, days, rent.flatten(), args.fixed_term);
        let after: Vec<_> = before.iter().copied().chain([Contract { holder, facts }]).collect();
        refused(&mut form, FieldName::FirstDay, &before, &after);
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
    let row = Lease { last_day: days.last.map(|it| it.to_string()), ..lease.lease.clone() };
    writing.transact(OperationKind::EndLease, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// What a contract with these days would break; a form that is half full is looked at as far as it goes.
pub fn preview(reading: &Reading<'_>, args: LeasesPreview) -> Result<LeaseSeen, Error> {
    let conn = reading.conn;
    let mut form = Form::default();
    let days = days_of(&mut form, &args.first_day, &args.last_day, reading.today);
    let Some(days) = days else { return Ok(LeaseSeen { mismatches: Vec::new() }) };
    let [before, after] = match &args.lease {
        Some(lease) => Known::of(conn, args.tenancy.as_deref(), lease)?.with(days),
        None => {
            let (holder, dwelling) = place(conn, args.tenancy.as_deref(), args.dwelling.as_deref())?;
            let before = contracts(&chain_of_dwelling(conn, dwelling)?);
            let rent = rent_of(&mut form, (FieldName::Rent, &args.rent), (FieldName::Costs, "")).flatten();
            let facts = facts(args.kind, days, rent, false);
            let after = before.iter().copied().chain([Contract { holder, facts }]).collect();
            [before, after]
        }
    };
    Ok(LeaseSeen { mismatches: worsened(&before, &after) })
}
