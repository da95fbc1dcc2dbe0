//! Payments of rent, arrangements, and the steps of early signalling.

use domain::rent::{LedgerKind, Payer, PaymentKind, SignalStep as Step};
use store::tables::{Arrangement, Payment, PaymentReference, SignalStep, StatementEntry};

use super::{
    Error,
    entry::{cell, one_row},
    ids,
    line::{Line, needed},
    rejection::{Fault, Rejection},
    schedule::{code, count, day},
    sheet::{ARRANGEMENTS, PAYMENT_REFERENCES, PAYMENTS, SIGNAL_STEPS, STATEMENT_ENTRIES},
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Payment>()?;
    walk.take::<Arrangement>()?;
    walk.take::<SignalStep>()?;
    walk.take::<PaymentReference>()?;
    walk.take::<StatementEntry>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<Payment>(|each| Payment::for_each(conn, each))?;
    export.all::<Arrangement>(|each| Arrangement::for_each(conn, each))?;
    export.all::<SignalStep>(|each| SignalStep::for_each(conn, each))?;
    export.all::<PaymentReference>(|each| PaymentReference::for_each(conn, each))?;
    export.all::<StatementEntry>(|each| StatementEntry::for_each(conn, each))
}

/// Money of which there is some.
fn paid(line: &Line<'_>) -> Result<i64, Fault> {
    match needed(line.rent("cents")?, "cents")? {
        0 => Err(Rejection::NumberOutOfRange.of("cents")),
        cents => Ok(cents),
    }
}

one_row! { Payment, PAYMENTS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    ledger: code(line, "ledger", LedgerKind::from_code, LedgerKind::as_code)?,
    kind: code(line, "kind", PaymentKind::from_code, PaymentKind::as_code)?,
    day: day(line, "day")?,
    cents: paid(line)?,
    payer: code(line, "payer", Payer::from_code, Payer::as_code)?,
    reference: line.maybe("reference")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.ledger.clone(),
    it.kind.clone(),
    it.day.clone(),
    it.cents.to_string(),
    it.payer.clone(),
    cell(&it.reference),
] }

one_row! { Arrangement, ARRANGEMENTS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    agreed_day: day(line, "agreed_day")?,
    first_month: line.month("first_month")?,
    months: needed(count(line, "months")?, "months")?,
    cents: paid(line)?,
    ended_day: line.day("ended_day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.agreed_day.clone(),
    it.first_month.clone(),
    it.months.to_string(),
    it.cents.to_string(),
    cell(&it.ended_day),
] }

one_row! { SignalStep, SIGNAL_STEPS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    step: code(line, "step", Step::from_code, Step::as_code)?,
    day: day(line, "day")?,
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.step.clone(), it.day.clone()] }

one_row! { PaymentReference, PAYMENT_REFERENCES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    reference: line.name("reference")?,
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.reference.clone()] }

one_row! { StatementEntry, STATEMENT_ENTRIES, |line, walk| Self {
    id: ids::row(line.id()?),
    payment: walk.must_refer(line, "payment_id")?,
    account: line.name("account")?,
    iban: line.maybe("iban")?,
    withdrew: needed(line.flag("withdrew")?, "withdrew")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.payment),
    it.account.clone(),
    cell(&it.iban),
    it.withdrew.to_string(),
] }
