//! From rows to the books of the rent rules, and whose books they are.
//!
//! A couple is two tenancies on one chain of leases: the rent stands with the one that holds the leases, and the other
//! one, who holds none with a rent, looks into the same books. So it is due once, whoever opens the dossier.

use domain::{
    calendar::{Day, parse_day},
    lease::LeaseKind,
    money::Cents,
    rent::{Books, LedgerKind, Let, Month, PaymentKind, Received, Recorded},
};
use store::{
    Connection, Id,
    tables::{LedgerClosing, Payment, RentMonth, Tenancy},
};

use crate::{
    error::Error,
    tenancies::{ChainLease, chain, chain_of_dwelling, span},
};

/// What may live on the leases of another one.
pub(super) struct Lodger {
    pub tenancy: Id<Tenancy>,
    pub first: String,
    pub last: Option<String>,
    /// It has a rent, or something of a ledger stands with it.
    pub carries: bool,
}

impl Lodger {
    pub fn of(tenancy: &Tenancy, carries: bool) -> Self {
        Self { tenancy: tenancy.id, first: tenancy.support_start.clone(), last: tenancy.support_end.clone(), carries }
    }

    fn lives_with(&self, other: &Self) -> bool {
        let begins = |one: &Self, two: &Self| two.last.as_ref().is_none_or(|last| one.first <= *last);
        self.tenancy != other.tenancy && begins(self, other) && begins(other, self)
    }

    /// With whom the rent of this one stands, among who lives in the same dwelling.
    pub fn bearer(&self, all: &[Self]) -> Id<Tenancy> {
        if self.carries {
            return self.tenancy;
        }
        let others = all.iter().filter(|it| it.carries && it.lives_with(self));
        others.min_by_key(|it| (&it.first, it.tenancy)).map_or(self.tenancy, |it| it.tenancy)
    }
}

/// With whom the rent of a tenancy stands, and who else lives on the same leases.
pub(crate) fn household(conn: &Connection, tenancy: &Tenancy) -> Result<(Id<Tenancy>, Vec<Id<Tenancy>>), Error> {
    let all = store::tenancies::of_dwelling(conn, tenancy.dwelling)?
        .iter()
        .map(|it| Ok(Lodger::of(it, carries(conn, it.id)?)))
        .collect::<Result<Vec<_>, Error>>()?;
    let of = |id| all.iter().find(|it| it.tenancy == id).map_or(id, |it| it.bearer(&all));
    let bearer = of(tenancy.id);
    let others = all.iter().map(|it| it.tenancy).filter(|it| *it != tenancy.id && of(*it) == bearer).collect();
    Ok((bearer, others))
}

/// With whom the rent of a tenancy stands: who bears one need not look at the others.
pub(crate) fn bearer(conn: &Connection, tenancy: &Tenancy) -> Result<Id<Tenancy>, Error> {
    if carries(conn, tenancy.id)? { Ok(tenancy.id) } else { Ok(household(conn, tenancy)?.0) }
}

/// The books of the tenant with whom a rent stands.
pub(crate) fn books_of(conn: &Connection, bearer: Id<Tenancy>) -> Result<Books, Error> {
    Pages::read(conn, bearer)?.books(LedgerKind::Tenant)
}

/// With whom the head lease over a tenancy stands: it stays with who began it, and goes on over who lives there after.
pub(super) fn head_holder(
    conn: &Connection,
    tenancy: &Tenancy,
    bearer: Id<Tenancy>,
    today: Day,
) -> Result<Id<Tenancy>, Error> {
    let lived = span(&tenancy.support_start, tenancy.support_end.as_deref())?;
    let on = lived.last.map_or(today, |it| it.min(today)).max(lived.first);
    let chain = chain_of_dwelling(conn, tenancy.dwelling)?;
    let above = chain.iter().filter(|it| it.facts.kind == LeaseKind::Head && it.facts.days.overlaps(&lived));
    let held = above.filter_map(|it| {
        let holder = it.lease.tenancy?;
        Some((it.facts.days.contains(on), holder == bearer, it.facts.days.first, holder))
    });
    Ok(held.max().map_or(bearer, |it| it.3))
}

fn carries(conn: &Connection, tenancy: Id<Tenancy>) -> Result<bool, Error> {
    for it in store::caseload::leases(conn, tenancy)? {
        if !store::caseload::rents(conn, it.id)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(!store::rents::months(conn, tenancy)?.is_empty() || !store::rents::payments(conn, tenancy)?.is_empty())
}

/// The rows that the books of a tenancy follow from.
#[derive(Default)]
pub(super) struct Pages {
    pub leases: Vec<ChainLease>,
    pub closings: Vec<LedgerClosing>,
    pub months: Vec<RentMonth>,
    pub payments: Vec<Payment>,
}

impl Pages {
    /// Those of one tenancy.
    pub fn read(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Self, Error> {
        Ok(Self {
            leases: chain(conn, tenancy)?,
            closings: store::rents::closings(conn, tenancy)?,
            months: store::rents::months(conn, tenancy)?,
            payments: store::rents::payments(conn, tenancy)?,
        })
    }

    /// The head leases.
    pub fn heads(&self) -> impl Iterator<Item = &ChainLease> {
        self.leases.iter().filter(|it| it.facts.kind == LeaseKind::Head)
    }

    /// The books of one of the two ledgers.
    pub fn books(&self, ledger: LedgerKind) -> Result<Books, Error> {
        let leases = || self.leases.iter().filter(|it| is_of(it.facts.kind, ledger));
        let lets = leases().map(let_of);
        let mut months: Vec<Recorded> = self.months.iter().map(recorded).collect::<Result<_, _>>()?;
        let known_from = months.iter().map(|it| it.month).min();
        if ledger == LedgerKind::Owner {
            months.clear();
        }
        // One month has one row; two laptops may have made two before they met.
        months.sort_by_key(|it| it.month);
        months.dedup_by_key(|it| it.month);
        let closing = self.closings.last().map(|it| parse_day(&it.last_day)).transpose()?;
        let own = self.payments.iter().filter(|it| it.ledger == ledger.as_code());
        Ok(Books {
            lets: lets.collect::<Result<_, _>>()?,
            closing,
            known_from,
            records: months,
            received: own.map(received).collect::<Result<_, _>>()?,
            // What came in a set has its name from there; a contract that was made here has none.
            brought: leases().any(|it| it.lease.exchange_id.is_some()),
        })
    }
}

/// Which ledger the rent of a lease is of; an own lease is between owner and tenant, and no business of the provider.
pub(super) const fn is_of(kind: LeaseKind, ledger: LedgerKind) -> bool {
    match ledger {
        LedgerKind::Owner => matches!(kind, LeaseKind::Head),
        LedgerKind::Tenant => kind.is_from_provider(),
    }
}

/// What a lease asks.
pub(crate) fn let_of(lease: &ChainLease) -> Result<Let, Error> {
    let total = |rent: i64, service: i64| Cents::new(rent)?.plus(Cents::new(service)?);
    let versions = lease
        .rents
        .iter()
        .map(|it| Ok((parse_day(&it.from_day)?, total(it.rent_cents, it.service_cents)?)))
        .collect::<Result<Vec<(Day, Cents)>, Error>>()?;
    Ok(Let { days: lease.facts.days, totals: versions })
}

fn recorded(it: &RentMonth) -> Result<Recorded, Error> {
    Ok(Recorded {
        month: Month::parse(&it.month)?,
        due: Cents::new(it.due_cents)?,
        paid: Cents::new(it.paid_cents)?,
        paid_on: it.paid_on.as_deref().map(parse_day).transpose()?,
    })
}

fn received(it: &Payment) -> Result<Received, Error> {
    let refund = PaymentKind::from_code(&it.kind)? == PaymentKind::Refund;
    Ok(Received { day: parse_day(&it.day)?, cents: Cents::new(it.cents)?, refund })
}
