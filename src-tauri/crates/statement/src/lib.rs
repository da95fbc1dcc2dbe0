//! Statements of a bank (CAMT.053, ISO 20022): read, and held against what is due.
//!
//! A crate of its own because it alone names the parser of such files. Pure: a stream of bytes comes in, entries come
//! out one by one, and what they may pay is proposed. Nothing is booked here, and nothing is chosen between two that
//! are equally good.

mod iban;
mod matching;
mod read;
mod words;

use domain::{calendar::Day, money::Cents};

pub use iban::Iban;
pub use matching::{Due, Equal, Fit, Matcher, Proposal, Proposals, Reason, is_same_reference, plain_reference};
pub use read::{MOST_ENTRIES, Reading, Refused, read};

/// One payment on an account, as the bank tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name within all accounts (a UUID): the same whenever the same payment is read again, in whichever file.
    pub key: String,
    /// The line of the file on which it begins.
    pub line: u32,
    /// The day on which the bank booked it.
    pub day: Day,
    /// What it brought; negative: what it took.
    pub amount: Cents,
    /// The reference that the payer's bank passed on.
    pub end_to_end: Option<String>,
    /// The reference that the payee asked for.
    pub creditor_reference: Option<String>,
    /// What the payer wrote, on one line.
    pub words: String,
    /// Who paid, or was paid, as the bank names them.
    pub party: Option<String>,
    /// Their account.
    pub iban: Option<Iban>,
    /// For whom they paid, where the bank says so.
    pub on_behalf_of: Option<String>,
    /// It takes an earlier payment back.
    pub reversal: bool,
    /// How many payments the bank put together without saying what each was; one: a payment by itself.
    pub payments: u32,
}

#[cfg(test)]
mod tests;
