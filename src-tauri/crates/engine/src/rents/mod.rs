//! Rent: how the ledgers of a tenancy stand, and what the rent desk writes in them.
//!
//! What is due follows from the leases and what was recorded; nothing of it is kept twice (`domain::rent`).

mod arrears;
mod books;
mod statements;
mod writing;

pub use arrears::arrears;
pub(crate) use arrears::{TABLES, TeamBooks};
pub(crate) use books::let_of;
pub use statements::{book as statement_book, read as statement_read};
pub use writing::{
    arrange, change, end_arrangement, record_month, record_payment, set_reference, step, withdraw_payment,
    withdraw_step,
};

use domain::{
    calendar::{Day, parse_day},
    money::Cents,
    rent::{self, Arrangement, Books, Item, Ledger, LedgerKind, Month, Payer, PaymentKind, SignalStep, Standing},
};
use store::{Connection, Id, tables, tables::Tenancy};

use crate::{
    api::{
        ArrangedMonth, ArrangedState, ArrangementRow, LedgerSheet, PaymentRow, RentGet, RentLease, RentLine,
        RentMonthRow, RentSharer, RentSheet, RentStanding, RentState, SignalRow,
    },
    error::Error,
    own_caseload::OwnCaseload,
    permission::Permission,
    team::Reading,
    tenancies::{ChainLease, id},
};
use books::{Pages, head_holder};
pub(crate) use books::{bearer, books_of, household};

/// The rent of a tenancy, in both ledgers.
pub fn get(reading: &Reading<'_>, args: RentGet) -> Result<RentSheet, Error> {
    let conn = reading.conn;
    let row = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let (bearer, others) = household(conn, &row)?;
    let pages = Pages::read(conn, bearer)?;
    let holder = head_holder(conn, &row, bearer, reading.today)?;
    let above = if holder == bearer { None } else { Some(Pages::read(conn, holder)?) };
    let caseload = reading.team.caseload(conn)?;
    let sharer = |it: &Id<Tenancy>| {
        let name = caseload.get(*it).map(|it| it.name.clone()).unwrap_or_default();
        RentSharer { tenancy: it.to_string(), name }
    };
    let books = pages.books(LedgerKind::Tenant)?;
    let ledger = Ledger::of(&books, reading.today);
    let own = OwnCaseload::of(reading, Permission::SeeRent)?;
    let leases = pages.leases.iter().rev().chain(above.iter().flat_map(Pages::heads));
    let taken = taken(conn, bearer, ledger.standing().since)?;
    let arrangements = store::rents::arrangements(conn, bearer)?;
    let arrangements = arrangements.iter().rev().map(|it| arrangement_row(it, &ledger, reading.today));
    Ok(RentSheet {
        shared_with: others.iter().map(sharer).collect(),
        arrangements: arrangements.collect::<Result<_, _>>()?,
        steps: steps(&taken, ledger.standing().since),
        leases: leases.map(|it| rent_lease(it, reading.today)).collect(),
        tenant: sheet(&pages, LedgerKind::Tenant, &books, &ledger, reading.today)?,
        owner: {
            let pages = above.as_ref().unwrap_or(&pages);
            let books = pages.books(LedgerKind::Owner)?;
            sheet(pages, LedgerKind::Owner, &books, &Ledger::of(&books, reading.today), reading.today)?
        },
        owner_of: (above.is_some() && own.has(holder)).then(|| sharer(&holder)),
        reference: store::rents::reference(conn, bearer)?.map(|it| it.reference),
        may_keep: Permission::KeepRent.held_by(&reading.team.author().roles),
    })
}

/// What is open of the tenant's rent today, in cents.
pub fn open_cents(reading: &Reading<'_>, tenancy: &Tenancy) -> Result<i32, Error> {
    let (_, books) = books_of_tenant(reading.conn, tenancy)?;
    Ok(cents(Ledger::of(&books, reading.today).standing().open()))
}

/// The books of the rent of a tenancy, and with whom it stands.
pub(crate) fn books_of_tenant(conn: &Connection, tenancy: &Tenancy) -> Result<(Id<Tenancy>, Books), Error> {
    let bearer = books::bearer(conn, tenancy)?;
    Ok((bearer, books_of(conn, bearer)?))
}

/// The months of the arrangement that runs on a day; none without one.
pub(crate) fn arranged(
    conn: &Connection,
    tenancy: Id<Tenancy>,
    ledger: &Ledger,
    day: Day,
) -> Result<Vec<rent::ArrangedMonth>, Error> {
    for row in store::rents::arrangements(conn, tenancy)?.iter().rev() {
        let it = arrangement(row)?;
        if it.runs_on(day) {
            return Ok(it.course(ledger, day));
        }
    }
    Ok(Vec::new())
}

/// The last months of the tenant's ledger, oldest first.
pub fn strip(reading: &Reading<'_>, tenancy: &Tenancy, months: usize) -> Result<Vec<RentMonthRow>, Error> {
    let (_, books) = books_of_tenant(reading.conn, tenancy)?;
    let ledger = Ledger::of(&books, reading.today);
    let rows: Vec<_> = ledger.items().iter().filter_map(month_row).collect();
    Ok(rows.into_iter().rev().take(months).rev().collect())
}

fn month_row(it: &Item) -> Option<RentMonthRow> {
    let due = cents(it.due);
    Some(RentMonthRow {
        month: it.month?.to_string(),
        due_cents: due,
        paid_cents: due - cents(it.open),
        paid_on: it.cleared.map(|it| it.to_string()),
        state: it.state().into(),
    })
}

fn sheet(pages: &Pages, kind: LedgerKind, books: &Books, ledger: &Ledger, today: Day) -> Result<LedgerSheet, Error> {
    let payments = pages.payments.iter().rev().filter(|it| it.ledger == kind.as_code());
    Ok(LedgerSheet {
        known: books.first_day().is_some(),
        kept: books.is_kept(),
        untold: books.is_untold(today),
        first_day: books.first_day().map(|it| it.to_string()),
        last_day: books.last_day().map(|it| it.to_string()),
        standing: standing(&ledger.standing(), today),
        lines: ledger.items().iter().rev().map(line).collect(),
        payments: payments.map(payment_row).collect::<Result<_, _>>()?,
    })
}

/// How a ledger stands, as it goes out.
fn standing(it: &Standing, today: Day) -> RentStanding {
    let days = it.oldest.map(|oldest| u32::try_from((today - oldest).num_days()).unwrap_or(0));
    RentStanding {
        open_cents: cents(it.open()),
        ahead_cents: cents(it.open()) - cents(it.balance),
        monthly_cents: it.monthly.map(cents),
        months_hundredths: it.hundredths().and_then(|it| u32::try_from(it).ok()),
        step: it.step,
        oldest: it.oldest.map(|it| it.to_string()),
        days,
        since: it.since.map(|it| it.to_string()),
    }
}

fn line(it: &Item) -> RentLine {
    RentLine {
        month: it.month.map(|it| it.to_string()),
        day: it.day.to_string(),
        due_cents: cents(it.due),
        open_cents: cents(it.open),
        cleared: it.cleared.map(|it| it.to_string()),
        state: it.state().into(),
        recorded: it.recorded,
    }
}

fn payment_row(it: &tables::Payment) -> Result<PaymentRow, Error> {
    Ok(PaymentRow {
        id: it.id.to_string(),
        day: it.day.clone(),
        cents: cents(Cents::clamped(it.cents)),
        kind: PaymentKind::from_code(&it.kind)?,
        payer: Payer::from_code(&it.payer)?,
        reference: it.reference.clone(),
    })
}

fn rent_lease(it: &ChainLease, today: Day) -> RentLease {
    let version = it.version_on(it.near(today));
    RentLease {
        id: it.lease.id.to_string(),
        kind: it.facts.kind,
        first_day: it.lease.first_day.clone(),
        last_day: it.lease.last_day.clone(),
        rent_cents: version.map(|it| cents(Cents::clamped(it.rent_cents))),
        service_cents: version.map(|it| cents(Cents::clamped(it.service_cents))),
    }
}

/// The arrangement of a row.
fn arrangement(row: &tables::Arrangement) -> Result<Arrangement, Error> {
    Ok(Arrangement {
        first: Month::parse(&row.first_month)?,
        months: u32::try_from(row.months).unwrap_or(0),
        instalment: Cents::new(row.cents)?,
        ended: row.ended_day.as_deref().map(parse_day).transpose()?,
    })
}

fn arrangement_row(row: &tables::Arrangement, ledger: &Ledger, today: Day) -> Result<ArrangementRow, Error> {
    let it = arrangement(row)?;
    let month = |it: &rent::ArrangedMonth| ArrangedMonth {
        month: it.month.to_string(),
        most_open_cents: cents(it.most_open),
        state: it.state.into(),
    };
    Ok(ArrangementRow {
        id: row.id.to_string(),
        agreed_day: row.agreed_day.clone(),
        first_month: row.first_month.clone(),
        cents: cents(it.instalment),
        arranged_cents: cents(it.arranged(ledger)),
        ended_day: row.ended_day.clone(),
        running: it.runs_on(today),
        months: it.course(ledger, today).iter().map(month).collect(),
    })
}

/// The steps that were taken since something is open, with their rows.
fn taken(
    conn: &Connection,
    tenancy: Id<Tenancy>,
    since: Option<Day>,
) -> Result<Vec<(SignalStep, Day, Id<tables::SignalStep>)>, Error> {
    let Some(since) = since else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for row in store::rents::steps(conn, tenancy)? {
        let day = parse_day(&row.day)?;
        if day >= since {
            found.push((SignalStep::from_code(&row.step)?, day, row.id));
        }
    }
    Ok(found)
}

fn plain(taken: &[(SignalStep, Day, Id<tables::SignalStep>)]) -> Vec<(SignalStep, Day)> {
    taken.iter().map(|(step, day, _)| (*step, *day)).collect()
}

fn steps(taken: &[(SignalStep, Day, Id<tables::SignalStep>)], since: Option<Day>) -> Vec<SignalRow> {
    let row = |step: &SignalStep| {
        let found = taken.iter().find(|(it, ..)| it == step);
        SignalRow {
            step: *step,
            id: found.map(|(_, _, id)| id.to_string()),
            day: found.map(|(_, day, _)| day.to_string()),
            next: rent::allowed(*step, &plain(taken), since).is_ok(),
        }
    };
    SignalStep::ALL.iter().map(row).collect()
}

/// An amount as it goes out; the rules make none that does not fit.
fn cents(amount: Cents) -> i32 {
    i32::try_from(amount.get()).unwrap_or(i32::MAX)
}

impl From<rent::MonthState> for RentState {
    fn from(it: rent::MonthState) -> Self {
        match it {
            rent::MonthState::Paid => Self::Paid,
            rent::MonthState::Later => Self::Later,
            rent::MonthState::Partly => Self::Partly,
            rent::MonthState::Open => Self::Open,
        }
    }
}

impl From<rent::ArrangedState> for ArrangedState {
    fn from(it: rent::ArrangedState) -> Self {
        match it {
            rent::ArrangedState::Kept => Self::Kept,
            rent::ArrangedState::Broken => Self::Broken,
            rent::ArrangedState::Running => Self::Running,
            rent::ArrangedState::Ahead => Self::Ahead,
            rent::ArrangedState::Stopped => Self::Stopped,
        }
    }
}
