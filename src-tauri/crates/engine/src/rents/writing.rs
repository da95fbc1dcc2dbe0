//! What the rent desk writes: payments, recorded months, arrangements, steps of early signalling, another rent.
//!
//! A rent that changes never ends its lease, and nothing of the past is written over: a payment that was wrong is
//! withdrawn, and undo brings every one of these back.

use domain::{
    calendar::{Day, parse_day},
    error::Field,
    lease::LeaseKind,
    money::Cents,
    rent::{
        self, Ledger, LedgerKind, MOST_INSTALMENTS, Month, PaymentKind, SignalRefusal, SignalStep, parse_paid,
        parse_rent,
    },
    tenancy::DAYS_AHEAD,
    text::remark,
};
use statement::is_same_reference;
use store::{
    Id,
    tables::{Arrangement, Payment, PaymentReference, RentMonth, RentVersion, SignalStep as StepRow, Tenancy},
};

use super::{
    arrangement,
    books::{Pages, head_holder, household},
    plain, taken,
};
use crate::{
    api::{
        Code, FieldName, Made, Nothing, OperationKind, RentAbove, RentArrange, RentChange, RentChanged,
        RentEndArrangement, RentRecordMonth, RentRecordPayment, RentSetReference, RentStep, RentWithdrawPayment,
        RentWithdrawStep,
    },
    error::Error,
    exchange::ids,
    forms::Form,
    leases,
    persons::maybe_day,
    team::Writing,
    tenancies::{ChainLease, chain_of_dwelling, id},
};

/// With whom the rent stands, and everything that it follows from.
fn open(writing: &Writing<'_>, tenancy: &str) -> Result<(Id<Tenancy>, Pages), Error> {
    let conn = writing.db.conn();
    let row = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
    let (bearer, _) = household(conn, &row)?;
    Ok((bearer, Pages::read(conn, bearer)?))
}

/// The same of one of the two ledgers: that to the owner stands where the head lease does.
fn open_ledger(writing: &Writing<'_>, tenancy: &str, ledger: LedgerKind) -> Result<(Id<Tenancy>, Pages), Error> {
    let (bearer, pages) = open(writing, tenancy)?;
    let conn = writing.db.conn();
    let row = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
    match ledger {
        LedgerKind::Tenant => Ok((bearer, pages)),
        LedgerKind::Owner => match head_holder(conn, &row, bearer, writing.today)? {
            holder if holder == bearer => Ok((bearer, pages)),
            holder => Ok((holder, Pages::read(conn, holder)?)),
        },
    }
}

/// A day that has come.
fn past(form: &mut Form, field: FieldName, text: &str, today: Day) -> Option<Day> {
    match form.take(field, parse_day(text)) {
        Some(day) if day > today => form.wrong(field, Code::DayInFuture),
        other => other,
    }
}

/// Records a payment or a refund.
pub fn record_payment(writing: &mut Writing<'_>, args: RentRecordPayment) -> Result<Made, Error> {
    let (tenancy, pages) = open_ledger(writing, &args.tenancy, args.ledger)?;
    let books = pages.books(args.ledger)?;
    let mut form = Form::default();
    let day = past(&mut form, FieldName::Day, &args.day, writing.today);
    let day = match (day, books.first_payment()) {
        (Some(_), None) => form.wrong(FieldName::Day, Code::NoRent),
        (Some(day), Some(first)) if day < first => form.wrong(FieldName::Day, Code::BeforeRent),
        (other, _) => other,
    };
    let amount = match (form.take(FieldName::Amount, parse_paid(&args.amount)), day) {
        (Some(amount), Some(day))
            if args.kind == PaymentKind::Refund && amount > books.refundable(day, writing.today) =>
        {
            form.wrong(FieldName::Amount, Code::RefundAboveAhead)
        }
        (other, _) => other,
    };
    let known = store::rents::references(writing.db.conn(), args.ledger.as_code())?;
    let same = |reference: &str| known.iter().any(|it| is_same_reference(it, reference));
    let reference = match form.take(FieldName::Reference, remark(&args.reference, Field::Remark)) {
        Some(Some(it)) if same(&it) => form.wrong(FieldName::Reference, Code::ReferenceTaken),
        other => other,
    };
    let ((day, amount), reference) = form.done(day.zip(amount).zip(reference))?;
    let row = Payment {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        ledger: args.ledger.as_code().to_owned(),
        kind: args.kind.as_code().to_owned(),
        day: day.to_string(),
        cents: amount.get(),
        payer: args.payer.as_code().to_owned(),
        reference,
    };
    let kind = match args.kind {
        PaymentKind::Payment => OperationKind::RecordPayment,
        PaymentKind::Refund => OperationKind::RecordRefund,
    };
    writing.transact(kind, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes a payment away.
pub fn withdraw_payment(writing: &mut Writing<'_>, args: RentWithdrawPayment) -> Result<Nothing, Error> {
    let payment = id(&args.payment)?;
    let row = Payment::get(writing.db.conn(), payment)?.ok_or(Error::Missing)?;
    let (tenancy, _) = open_ledger(writing, &args.tenancy, LedgerKind::from_code(&row.ledger)?)?;
    if row.tenancy != tenancy {
        return Err(Error::Missing);
    }
    writing.transact(OperationKind::WithdrawPayment, |tx| Ok(Payment::remove(tx, payment)?))?;
    Ok(Nothing {})
}

/// Records what was due and paid in a month; it stands instead of what the leases ask.
pub fn record_month(writing: &mut Writing<'_>, args: RentRecordMonth) -> Result<Nothing, Error> {
    let (tenancy, pages) = open(writing, &args.tenancy)?;
    let books = pages.books(LedgerKind::Tenant)?;
    let begins = books.lets.iter().map(|it| Month::of(it.days.first)).min();
    let mut form = Form::default();
    let month = match form.take(FieldName::Month, Month::parse(&args.month)) {
        Some(month) if month.first() > writing.today => form.wrong(FieldName::Month, Code::DayInFuture),
        Some(month) if begins.is_none_or(|it| month < it) => form.wrong(FieldName::Month, Code::BeforeRent),
        Some(month) if books.last_day().is_some_and(|it| it < month.first()) => {
            form.wrong(FieldName::Month, Code::AfterRent)
        }
        other => other,
    };
    let due = form.take(FieldName::Due, parse_rent(&args.due));
    let paid = if args.paid.trim().is_empty() {
        Some(Cents::ZERO)
    } else {
        form.take(FieldName::Paid, parse_rent(&args.paid))
    };
    let paid_on = match form.take(FieldName::PaidOn, maybe_day(&args.paid_on)) {
        Some(Some(day)) if day > writing.today => form.wrong(FieldName::PaidOn, Code::DayInFuture),
        Some(Some(day)) if month.is_some_and(|it| day < rent::earliest_paid(it)) => {
            form.wrong(FieldName::PaidOn, Code::PaidLongBefore)
        }
        other => other,
    };
    let (((month, due), paid), paid_on) = form.done(month.zip(due).zip(paid).zip(paid_on))?;
    let month = month.to_string();
    let known = pages.months.iter().find(|it| it.month == month).map(|it| it.id);
    let row = RentMonth {
        id: known.unwrap_or(ids::rent_month(tenancy, &month)),
        tenancy,
        month,
        due_cents: due.get(),
        paid_cents: paid.get(),
        paid_on: paid_on.filter(|_| paid > Cents::ZERO).map(|it| it.to_string()),
    };
    writing.transact(OperationKind::RecordMonth, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Agrees that what is open is paid in parts.
pub fn arrange(writing: &mut Writing<'_>, args: RentArrange) -> Result<Made, Error> {
    let (tenancy, pages) = open(writing, &args.tenancy)?;
    let ledger = Ledger::of(&pages.books(LedgerKind::Tenant)?, writing.today);
    let standing = ledger.standing();
    let rows = store::rents::arrangements(writing.db.conn(), tenancy)?;
    let mut form = Form::default();
    let agreed = past(&mut form, FieldName::Day, &args.agreed_day, writing.today);
    let first = form.take(FieldName::Month, Month::parse(&args.first_month));
    let first = match (first, agreed) {
        (Some(first), Some(agreed)) if first < Month::of(agreed) || first > Month::of(agreed).plus(12) => {
            form.wrong(FieldName::Month, Code::ArrangementMonth)
        }
        // What is open of that month itself is its rent, which is paid beside the arrangement.
        (Some(first), _) if standing.open() > Cents::ZERO && rent::open_before(&ledger, first) == Cents::ZERO => {
            form.wrong(FieldName::Month, Code::NothingOpenBefore)
        }
        (other, _) => other,
    };
    let months = match args.months {
        1..=MOST_INSTALMENTS => Some(args.months),
        _ => form.wrong_by(FieldName::Months, Code::InstalmentsOutOfRange, "max", MOST_INSTALMENTS),
    };
    let amount = match form.take(FieldName::Amount, parse_paid(&args.amount)) {
        Some(_) if standing.open() == Cents::ZERO => form.wrong(FieldName::Amount, Code::NothingOpen),
        Some(amount) if amount > standing.open() => form.wrong(FieldName::Amount, Code::InstalmentAboveOpen),
        other => other,
    };
    for row in &rows {
        if arrangement(row)?.runs_on(writing.today) {
            form.wrong::<()>(FieldName::Day, Code::ArrangementRuns);
        }
    }
    let (((agreed, first), months), amount) = form.done(agreed.zip(first).zip(months).zip(amount))?;
    let row = Arrangement {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        agreed_day: agreed.to_string(),
        first_month: first.to_string(),
        months: i64::from(months),
        cents: amount.get(),
        ended_day: None,
    };
    writing.transact(OperationKind::Arrange, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Stops an arrangement.
pub fn end_arrangement(writing: &mut Writing<'_>, args: RentEndArrangement) -> Result<Nothing, Error> {
    let (tenancy, _) = open(writing, &args.tenancy)?;
    let known = Arrangement::get(writing.db.conn(), id(&args.arrangement)?)?;
    let known = known.filter(|it| it.tenancy == tenancy && it.ended_day.is_none()).ok_or(Error::Missing)?;
    let agreed = parse_day(&known.agreed_day)?;
    let mut form = Form::default();
    let day = match past(&mut form, FieldName::Day, &args.day, writing.today) {
        Some(day) if day < agreed => form.wrong(FieldName::Day, Code::LastBeforeFirst),
        other => other,
    };
    let day = form.done(day)?;
    let ended = Arrangement { ended_day: Some(day.to_string()), ..known };
    writing.transact(OperationKind::EndArrangement, |tx| Ok(ended.put(tx)?))?;
    Ok(Nothing {})
}

/// Records a step of early signalling.
pub fn step(writing: &mut Writing<'_>, args: RentStep) -> Result<Made, Error> {
    let (tenancy, pages) = open(writing, &args.tenancy)?;
    let since = Ledger::of(&pages.books(LedgerKind::Tenant)?, writing.today).standing().since;
    let taken = plain(&taken(writing.db.conn(), tenancy, since)?);
    let mut form = Form::default();
    let day = past(&mut form, FieldName::Day, &args.day, writing.today);
    let day = day.and_then(|day| match rent::check(args.step, day, &taken, since) {
        Ok(()) => Some(day),
        Err(why) => form.wrong(FieldName::Day, refused(why)),
    });
    let day = form.done(day)?;
    let row = StepRow {
        id: Id::from_uuid(writing.new_id()),
        tenancy,
        step: args.step.as_code().to_owned(),
        day: day.to_string(),
    };
    writing.transact(OperationKind::TakeSignalStep, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

const fn refused(why: SignalRefusal) -> Code {
    match why {
        SignalRefusal::NothingOpen => Code::NothingOpen,
        SignalRefusal::Taken => Code::StepTaken,
        SignalRefusal::Skipped(_) => Code::StepSkipped,
        SignalRefusal::Objected => Code::StepObjected,
        SignalRefusal::PassedOn => Code::StepPassedOn,
        SignalRefusal::BeforeStep(_) => Code::StepBeforeOther,
        SignalRefusal::BeforeArrears(_) => Code::StepBeforeArrears,
    }
}

/// Takes a step of early signalling away; no other may stand on it.
pub fn withdraw_step(writing: &mut Writing<'_>, args: RentWithdrawStep) -> Result<Nothing, Error> {
    let (tenancy, _) = open(writing, &args.tenancy)?;
    let rows = store::rents::steps(writing.db.conn(), tenancy)?;
    let taken: Id<StepRow> = id(&args.step)?;
    let row = rows.iter().find(|it| it.id == taken).ok_or(Error::Missing)?;
    let own = SignalStep::from_code(&row.step)?;
    let stands_on =
        |it: &&StepRow| it.day >= row.day && SignalStep::from_code(&it.step).is_ok_and(|it| it.after() == Some(own));
    if rows.iter().any(|it| stands_on(&it)) {
        return Err(Error::StepStoodOn);
    }
    writing.transact(OperationKind::WithdrawSignalStep, |tx| Ok(StepRow::remove(tx, taken)?))?;
    Ok(Nothing {})
}

/// Gives a lease another rent from a day on; the lease goes on. A sublease that costs more than its head lease now is said,
/// and stops nobody.
pub fn change(writing: &mut Writing<'_>, args: RentChange) -> Result<RentChanged, Error> {
    let conn = writing.db.conn();
    let leases = match &args.tenancy {
        Some(tenancy) => {
            let mut leases = open(writing, tenancy)?.1.leases;
            let above = open_ledger(writing, tenancy, LedgerKind::Owner)?.1.leases;
            leases.extend(above.into_iter().filter(|it| it.facts.kind == LeaseKind::Head));
            leases
        }
        None => chain_of_dwelling(conn, leases::own(conn, None, &args.lease)?.dwelling)?,
    };
    let lease = id(&args.lease)?;
    let lease = leases.iter().find(|it| it.lease.id == lease).ok_or(Error::Missing)?;
    let mut form = Form::default();
    let ahead = (writing.today + chrono::Days::new(u64::from(DAYS_AHEAD))).max(lease.facts.days.first);
    let from = match form.take(FieldName::FirstDay, parse_day(&args.from_day)) {
        Some(day) if !lease.facts.days.contains(day) => form.wrong(FieldName::FirstDay, Code::OutsideLease),
        Some(day) if day > ahead => form.wrong_by(FieldName::FirstDay, Code::DayTooFarAhead, "max", DAYS_AHEAD),
        other => other,
    };
    let rent = form.take(FieldName::Amount, parse_rent(&args.rent));
    let costs = if args.costs.trim().is_empty() {
        Some(Cents::ZERO)
    } else {
        form.take(FieldName::Costs, parse_rent(&args.costs))
    };
    let ((from, rent), costs) = form.done(from.zip(rent).zip(costs))?;
    let from_day = from.to_string();
    // A rent that begins on that day already is put right; there are no two on one day.
    let known = lease.rents.iter().find(|it| it.from_day == from_day).map(|it| it.id);
    let row = RentVersion {
        id: known.unwrap_or(Id::from_uuid(writing.new_id())),
        lease: lease.lease.id,
        from_day,
        rent_cents: rent.get(),
        service_cents: costs.get(),
    };
    let dwelling = lease.lease.dwelling;
    let before: Vec<_> = chain_of_dwelling(conn, dwelling)?.iter().map(ChainLease::priced).collect();
    writing.transact(OperationKind::ChangeRent, |tx| Ok(row.put(tx)?))?;
    let after: Vec<_> = chain_of_dwelling(writing.db.conn(), dwelling)?.iter().map(ChainLease::priced).collect();
    let above = leases::dearer(&before, &after).map(|(by, days)| RentAbove {
        cents: i32::try_from(by.get()).unwrap_or(i32::MAX),
        from_day: days.first.to_string(),
    });
    Ok(RentChanged { above })
}

/// Settles what a tenant writes with a payment. By it whose a payment is becomes certain, so nobody else has it.
pub fn set_reference(writing: &mut Writing<'_>, args: RentSetReference) -> Result<Nothing, Error> {
    let (tenancy, _) = open(writing, &args.tenancy)?;
    let conn = writing.db.conn();
    let known = store::rents::reference(conn, tenancy)?;
    let mut form = Form::default();
    let text = match form.take(FieldName::Reference, rent::parse_reference(&args.reference)) {
        Some(Some(text)) => match statement::plain_reference(&text) {
            None => form.wrong(FieldName::Reference, Code::PaymentReferenceShort),
            plain => {
                let mut taken = false;
                PaymentReference::for_each(conn, |it| {
                    taken |= it.tenancy != tenancy && statement::plain_reference(&it.reference) == plain;
                    Ok::<_, Error>(())
                })?;
                if taken { form.wrong(FieldName::Reference, Code::PaymentReferenceTaken) } else { Some(Some(text)) }
            }
        },
        other => other,
    };
    let text = form.done(text)?;
    if known.as_ref().map(|it| &it.reference) == text.as_ref() {
        return Ok(Nothing {});
    }
    let id = known.as_ref().map_or(ids::payment_reference(tenancy), |it| it.id);
    writing.transact(OperationKind::SetPaymentReference, |tx| match (text, known) {
        (Some(reference), _) => Ok(PaymentReference { id, tenancy, reference }.put(tx)?),
        (None, Some(known)) => Ok(PaymentReference::remove(tx, known.id)?),
        (None, None) => Ok(()),
    })?;
    Ok(Nothing {})
}
