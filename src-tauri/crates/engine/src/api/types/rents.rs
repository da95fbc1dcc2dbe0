//! Rent as it is owed and paid: ledgers, payments, arrangements, early signalling, and the arrears of the team.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose rent.
    pub struct RentGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// The rent of a tenancy.
    pub struct RentSheet {
        /// Who else lives there on the same leases: the rent is theirs too, and counted once.
        pub shared_with: Vec<RentSharer>,
        /// The tenant to the provider.
        pub tenant: LedgerSheet,
        /// The provider to the owner: the head lease over this tenancy, whoever lived there when it began.
        pub owner: LedgerSheet,
        /// In whose dossier that head lease stands, where it is another one that may be opened.
        pub owner_of: Option<RentSharer>,
        /// Arrangements, newest first.
        pub arrangements: Vec<ArrangementRow>,
        /// Every step of early signalling with its day, since something is open.
        pub steps: Vec<SignalRow>,
        /// Leases whose rent can be changed, the newest first.
        pub leases: Vec<RentLease>,
        /// What the tenant is asked to write with a payment.
        pub reference: Option<String>,
        /// Who asks may write here.
        pub may_keep: bool,
    }

    /// Somebody who lives on the same leases.
    #[derive(Eq)]
    pub struct RentSharer {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
    }

    /// A lease with the rent of today.
    #[derive(Eq)]
    pub struct RentLease {
        /// Lease.
        pub id: String,
        /// Who lets to whom.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// First day.
        pub first_day: String,
        /// Last day; absent while open.
        pub last_day: Option<String>,
        /// Basic rent of today, in cents; absent when it is not known.
        pub rent_cents: Option<i32>,
        /// Service costs of today, in cents.
        pub service_cents: Option<i32>,
    }

    /// One ledger.
    pub struct LedgerSheet {
        /// There is a lease with a rent, or something was recorded.
        pub known: bool,
        /// Somebody recorded a month or a payment.
        pub kept: bool,
        /// Nobody did, and nobody can know what was paid: nothing is said to be open.
        pub untold: bool,
        /// The first day on which something can be of this ledger.
        pub first_day: Option<String>,
        /// Its last day, if it has one.
        pub last_day: Option<String>,
        /// How it stands today.
        pub standing: RentStanding,
        /// What fell due, newest first.
        pub lines: Vec<RentLine>,
        /// Payments and refunds, newest first.
        pub payments: Vec<PaymentRow>,
    }

    /// How a ledger stands.
    #[derive(Eq)]
    pub struct RentStanding {
        /// What is open, in cents.
        pub open_cents: i32,
        /// What was paid ahead, in cents.
        pub ahead_cents: i32,
        /// Rent with service costs a month, in cents.
        pub monthly_cents: Option<i32>,
        /// Hundredths of months of rent that are open.
        pub months_hundredths: Option<u32>,
        /// How far behind.
        #[cfg_attr(test, ts(type = "ArrearsStep"))]
        pub step: ArrearsStep,
        /// When the oldest open due fell due.
        pub oldest: Option<String>,
        /// How many days ago that is.
        pub days: Option<u32>,
        /// Since when something is open.
        pub since: Option<String>,
    }

    /// Something that fell due.
    #[derive(Eq)]
    pub struct RentLine {
        /// `2026-07`; a refund has none.
        pub month: Option<String>,
        /// When it fell due.
        pub day: String,
        /// How much, in cents.
        pub due_cents: i32,
        /// What is open of it, in cents.
        pub open_cents: i32,
        /// When nothing was open of it any more.
        pub cleared: Option<String>,
        /// How it stands.
        pub state: RentState,
        /// The rent desk recorded it; else it follows from the leases.
        pub recorded: bool,
    }

    /// Money that came in or went back.
    #[derive(Eq)]
    pub struct PaymentRow {
        /// Id.
        pub id: String,
        /// The day.
        pub day: String,
        /// How much, in cents.
        pub cents: i32,
        /// Which way.
        #[cfg_attr(test, ts(type = "PaymentKind"))]
        pub kind: PaymentKind,
        /// Who paid.
        #[cfg_attr(test, ts(type = "Payer"))]
        pub payer: Payer,
        /// Reference of the bank.
        pub reference: Option<String>,
    }

    /// An arrangement.
    pub struct ArrangementRow {
        /// Id.
        pub id: String,
        /// When it was agreed.
        pub agreed_day: String,
        /// The first month.
        pub first_month: String,
        /// How much each month, in cents.
        pub cents: i32,
        /// What was open when it began, in cents.
        pub arranged_cents: i32,
        /// When it was stopped.
        pub ended_day: Option<String>,
        /// It runs.
        pub running: bool,
        /// Its months, in order.
        pub months: Vec<ArrangedMonth>,
    }

    /// One month of an arrangement.
    #[derive(Eq)]
    pub struct ArrangedMonth {
        /// The month.
        pub month: String,
        /// What may be open at its end, in cents.
        pub most_open_cents: i32,
        /// How it went.
        pub state: ArrangedState,
    }

    /// How one month of an arrangement went.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum ArrangedState {
        /// It was kept.
        Kept,
        /// It was not.
        Broken,
        /// It is not over.
        Running,
        /// It has not begun.
        Ahead,
        /// The arrangement was stopped before.
        Stopped,
    }

    /// A step of early signalling.
    #[derive(Eq)]
    pub struct SignalRow {
        /// Which one.
        #[cfg_attr(test, ts(type = "SignalStep"))]
        pub step: SignalStep,
        /// Id of what was recorded; absent while it was not taken.
        pub id: Option<String>,
        /// When it was taken.
        pub day: Option<String>,
        /// It can be taken now.
        pub next: bool,
    }

    /// A payment or a refund, as it is typed.
    pub struct RentRecordPayment {
        /// Tenancy.
        pub tenancy: String,
        /// Whose books.
        #[cfg_attr(test, ts(type = "LedgerKind"))]
        pub ledger: LedgerKind,
        /// Which way.
        #[cfg_attr(test, ts(type = "PaymentKind"))]
        pub kind: PaymentKind,
        /// The day.
        pub day: String,
        /// How much: `612,50`.
        pub amount: String,
        /// Who paid.
        #[cfg_attr(test, ts(type = "Payer"))]
        pub payer: Payer,
        /// Reference of the bank; blank: none.
        pub reference: String,
    }

    /// Which payment.
    pub struct RentWithdrawPayment {
        /// Tenancy.
        pub tenancy: String,
        /// Payment.
        pub payment: String,
    }

    /// What was due and paid in a month.
    pub struct RentRecordMonth {
        /// Tenancy.
        pub tenancy: String,
        /// `2026-07`.
        pub month: String,
        /// What was due: `612,50`.
        pub due: String,
        /// What was paid of it; blank: nothing.
        pub paid: String,
        /// When; blank: not known.
        pub paid_on: String,
    }

    /// An arrangement, as it is typed.
    pub struct RentArrange {
        /// Tenancy.
        pub tenancy: String,
        /// When it was agreed.
        pub agreed_day: String,
        /// The first month: `2026-07`.
        pub first_month: String,
        /// How many months.
        pub months: u32,
        /// How much each month: `50`.
        pub amount: String,
    }

    /// Which arrangement stops, and when.
    pub struct RentEndArrangement {
        /// Tenancy.
        pub tenancy: String,
        /// Arrangement.
        pub arrangement: String,
        /// The day.
        pub day: String,
    }

    /// A step of early signalling.
    pub struct RentStep {
        /// Tenancy.
        pub tenancy: String,
        /// Which one.
        #[cfg_attr(test, ts(type = "SignalStep"))]
        pub step: SignalStep,
        /// When it was taken.
        pub day: String,
    }

    /// Which step was not taken after all.
    pub struct RentWithdrawStep {
        /// Tenancy.
        pub tenancy: String,
        /// What was recorded.
        pub step: String,
    }

    /// What a tenant writes with a payment.
    pub struct RentSetReference {
        /// Tenancy.
        pub tenancy: String,
        /// The reference; blank: none any more.
        pub reference: String,
    }

    /// Another rent from a day on.
    pub struct RentChange {
        /// Tenancy, if the contract has one.
        pub tenancy: Option<String>,
        /// Lease.
        pub lease: String,
        /// From this day on.
        pub from_day: String,
        /// Basic rent a month.
        pub rent: String,
        /// Service costs a month; blank: none.
        pub costs: String,
    }

    /// A rent that was changed.
    pub struct RentChanged {
        /// The sublease costs more than its head lease now, and nobody said why.
        pub above: Option<RentAbove>,
    }

    /// By how much a sublease costs more than its head lease.
    #[derive(Eq)]
    pub struct RentAbove {
        /// A month, in cents.
        pub cents: i32,
        /// From this day on.
        pub from_day: String,
    }

    /// Which part of the arrears.
    pub struct RentArrears {
        /// Every word must begin a word of name, address or worker.
        pub search: String,
        /// Only this worker's.
        pub worker: Option<String>,
        /// Only this step of the ladder.
        #[cfg_attr(test, ts(type = "ArrearsStep | null"))]
        pub step: Option<ArrearsStep>,
        /// The first row.
        pub offset: u32,
        /// How many rows.
        pub limit: u32,
    }

    /// Who has something open, worst first.
    pub struct ArrearsPage {
        /// How many have something open.
        pub all: u32,
        /// What is open of all of them, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub open_cents: i64,
        /// The same by step, the worst first.
        pub steps: Vec<ArrearsCount>,
        /// How many match.
        pub total: u32,
        /// The first row.
        pub offset: u32,
        /// The rows.
        pub rows: Vec<ArrearsRow>,
    }

    /// How many stand on a step.
    #[derive(Eq)]
    pub struct ArrearsCount {
        /// The step.
        #[cfg_attr(test, ts(type = "ArrearsStep"))]
        pub step: ArrearsStep,
        /// How many.
        pub count: u32,
        /// What is open, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub open_cents: i64,
    }

    /// Somebody with something open.
    pub struct ArrearsRow {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant, or of both of a couple.
        pub names: Vec<String>,
        /// Street and number.
        pub address: String,
        /// Name of the worker; blank: nobody.
        pub worker: String,
        /// Support has ended.
        pub ended: bool,
        /// How it stands.
        pub standing: RentStanding,
        /// How the newest month of a running arrangement that is over went, or that it runs.
        pub arrangement: Option<ArrangedState>,
        /// The newest step of early signalling.
        pub last_step: Option<SignalRow>,
    }
}
