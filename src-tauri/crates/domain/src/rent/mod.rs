//! Rent as it is owed and paid, one ledger at a time: the provider to the owner, or the tenant to the provider.
//!
//! A ledger follows from the leases; a month that somebody recorded stands as it was recorded. Nothing here asks the
//! clock, and the sums are whole cents: a month is rounded once, never its parts.

mod arrangement;
mod dues;
mod ladder;
mod ledger;
mod month;
mod signalling;
#[cfg(test)]
mod tests;

pub use arrangement::{ArrangedMonth, ArrangedState, Arrangement, MOST_INSTALMENTS, open_before};
pub use dues::{Due, Let, asked_over, dues};
pub use ladder::ArrearsStep;
pub use ledger::{Books, Item, Ledger, MonthState, Received, Recorded, Standing, earliest_paid, paid_for};
pub use month::Month;
pub use signalling::{SignalRefusal, SignalStep, allowed, check};

use crate::{
    codes::codes,
    error::{Field, Invalid},
    money::Cents,
    text::line,
};
use serde::{Deserialize, Serialize};

/// The most that somebody pays at once, and the most that a dwelling costs a month. More is a slip of the keyboard:
/// 61250 instead of 612,50.
const MOST_EUROS: i64 = 20_000;
/// The same in cents.
pub const MOST_CENTS: i64 = MOST_EUROS * 100;

/// Reads an amount that was paid or is owed each month, as it is typed.
///
/// # Errors
/// What is no amount, and one above what anybody pays.
pub fn parse_rent(text: &str) -> Result<Cents, Invalid> {
    let amount = Cents::parse_due(text)?;
    if amount.get() > MOST_CENTS {
        return Err(Invalid::AmountAbove { most: MOST_EUROS });
    }
    Ok(amount)
}

/// Reads an amount of which there is some.
///
/// # Errors
/// What [`parse_rent`] says, and nothing at all.
pub fn parse_paid(text: &str) -> Result<Cents, Invalid> {
    match parse_rent(text)? {
        Cents::ZERO => Err(Invalid::AmountZero),
        amount => Ok(amount),
    }
}

/// The most characters of what a payer is asked to write: as many as a bank passes on.
pub const MAX_REFERENCE: usize = 35;

/// Reads what a tenant is asked to write with a payment; nothing: no such thing is asked.
///
/// # Errors
/// [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
pub fn parse_reference(text: &str) -> Result<Option<String>, Invalid> {
    line(text, Field::Remark, MAX_REFERENCE)
}

/// Whose books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerKind {
    /// The provider to the owner, from head leases.
    Owner,
    /// The tenant to the provider, from subleases and dwellings in use.
    Tenant,
}

codes! { LedgerKind, "ledger" {
    Owner = "owner",
    Tenant = "tenant",
}}

/// Which way money went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// To who lets.
    Payment,
    /// Back.
    Refund,
}

codes! { PaymentKind, "payment" {
    Payment = "payment",
    Refund = "refund",
}}

/// Who paid (`domain.md`, 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// The tenant.
    Tenant,
    /// Budgetbeheer.
    Budget,
    /// The administrator (bewindvoerder).
    Guardian,
    /// Held back from a benefit.
    Benefit,
    /// The provider.
    Provider,
    /// Somebody else.
    Other,
}

codes! { Payer, "payer" {
    Tenant = "tenant",
    Budget = "budget",
    Guardian = "guardian",
    Benefit = "benefit",
    Provider = "provider",
    Other = "other",
}}
