//! Statements of the bank: what they hold, whose rent each payment may be, and what is booked of it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which file.
    pub struct StatementRead {
        /// Where the file is.
        pub path: String,
    }

    /// What a statement holds.
    pub struct StatementSheet {
        /// The account of the provider.
        pub account: String,
        /// Nothing of this account was booked before, but of another one.
        pub another_account: bool,
        /// The first day that the bank booked something.
        pub first_day: Option<String>,
        /// The last one.
        pub last_day: Option<String>,
        /// Payments that were booked before.
        pub known: u32,
        /// What went out.
        pub outgoing: u32,
        /// What the bank did not book yet.
        pub pending: u32,
        /// What came in, or was taken back, and is not booked, in the order of the file.
        pub rows: Vec<StatementRow>,
        /// So many more stand in the file: they come when these are booked.
        pub more: u32,
    }

    /// One payment that came in, or was taken back.
    pub struct StatementRow {
        /// By what it is chosen.
        pub key: String,
        /// Its line in the file.
        pub line: u32,
        /// When the bank booked it.
        pub day: String,
        /// How much; less than nothing was taken back.
        pub cents: i32,
        /// The line of a payment before it in the file that is the same in everything: perhaps the bank told it twice.
        pub same_as: Option<u32>,
        /// Who paid, as the bank names them.
        pub party: Option<String>,
        /// For whom, where the bank says so.
        pub on_behalf_of: Option<String>,
        /// Their account.
        pub iban: Option<String>,
        /// What they wrote, and the references that the bank passed on.
        pub words: String,
        /// So many payments that the bank put together.
        pub payments: u32,
        /// The first proposal is certain.
        pub certain: bool,
        /// The first proposal is better than the others.
        pub chosen: bool,
        /// Whose rent it may be, the best first.
        pub proposals: Vec<StatementProposal>,
    }

    /// Whose rent it may be.
    pub struct StatementProposal {
        /// Tenancy.
        pub tenancy: String,
        /// Who lives there.
        pub names: Vec<String>,
        /// Street and number.
        pub address: String,
        /// Why, the strongest first.
        pub reasons: Vec<MatchReason>,
        /// The payment that was taken back; for what came in: one of this amount that was
        /// recorded by hand about then, or a month that was.
        pub paid: Option<StatementPaid>,
    }

    /// A payment that stands in the ledger.
    #[derive(Eq)]
    pub struct StatementPaid {
        /// Payment; absent where a whole month was recorded as paid.
        pub payment: Option<String>,
        /// That month, `2026-07`.
        pub month: Option<String>,
        /// Its day.
        pub day: String,
    }

    /// Why somebody is proposed.
    #[derive(Eq)]
    pub struct MatchReason {
        /// Which.
        pub kind: MatchKind,
        /// The month whose rent has this amount, `2026-07`.
        pub month: Option<String>,
        /// So many months together have this amount.
        pub months: Option<u32>,
    }

    /// What speaks for somebody.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum MatchKind {
        /// Their reference was written.
        Reference,
        /// The account paid for them before.
        Iban,
        /// The amount is what is open of a month.
        Month,
        /// The amount is what is open of several months.
        Months,
        /// The amount is a month's rent.
        Rent,
        /// The family name with the given name or its first letter.
        Name,
        /// The family name.
        Family,
        /// A name much like theirs.
        Close,
    }

    /// What to book.
    pub struct StatementBook {
        /// Where the file is.
        pub path: String,
        /// The account that was read: another file under the same name is refused.
        pub account: String,
        /// Each payment with whose rent it is.
        pub chosen: Vec<StatementChoice>,
    }

    /// Whose rent a payment is.
    pub struct StatementChoice {
        /// The payment.
        pub key: String,
        /// Tenancy.
        pub tenancy: String,
        /// The payment that was taken back and is withdrawn; none, for what was taken back: a refund is recorded.
        pub payment: Option<String>,
    }

    /// What was booked.
    pub struct StatementBooked {
        /// Payments.
        pub payments: u32,
        /// What was taken back.
        pub taken_back: u32,
        /// Together.
        #[cfg_attr(test, ts(type = "number"))]
        pub cents: i64,
    }
}
