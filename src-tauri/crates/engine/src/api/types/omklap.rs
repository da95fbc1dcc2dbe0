//! The flip of a lease chain.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A flip.
    pub struct OmklapFlip {
        /// Tenancy.
        pub tenancy: String,
        /// First day of the own lease.
        pub day: String,
    }

    /// What a flip would change, or why it cannot be.
    pub struct FlipPreview {
        /// Why not; absent when it can.
        pub refusal: Option<FlipRefusal>,
        /// What would change, in order.
        pub steps: Vec<FlipStep>,
    }

    /// One change of a flip.
    pub struct FlipStep {
        /// What happens.
        pub kind: FlipStepKind,
        /// On which day.
        pub day: String,
        /// Total rent in cents, for a lease.
        pub total_cents: Option<i32>,
    }

    /// What a flip does.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum FlipStepKind {
        /// The head lease ends.
        HeadLeaseEnds,
        /// The sublease (or use) ends.
        SubleaseEnds,
        /// The own lease begins.
        OwnLeaseBegins,
        /// The visit agreement becomes aftercare.
        AftercareBegins,
        /// The provider's rent ledgers close.
        LedgersClose,
        /// Task: housing allowance to the new landlord.
        TaskHousingAllowance,
        /// Task: direct debit.
        TaskDirectDebit,
        /// Task: energy.
        TaskEnergy,
        /// Task: insurance.
        TaskInsurance,
        /// Task: municipal taxes.
        TaskMunicipalTaxes,
        /// Task: keys.
        TaskKeys,
        /// Task: contact at the corporation.
        TaskCorporationContact,
        /// Task: Wmo officer.
        TaskWmoOfficer,
    }

    /// Why a chain cannot flip.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum FlipRefusal {
        /// No sublease or use runs.
        NoSublease,
        /// No head lease runs.
        NoHeadLease,
        /// The day lies before or on the first day of the sublease or head lease.
        BeforeSublease,
        /// The sublease or head lease ends before, so days without a title would follow.
        DayWithoutTitle,
        /// An own or tripartite lease exists already.
        AlreadyOwn,
        /// Support has ended.
        SupportEnded,
        /// Another lease of the dwelling would not be right any more.
        BreaksAnother,
    }

    /// A flip that was made.
    pub struct Flipped {
        /// The own lease.
        pub lease: String,
        /// What changed.
        pub steps: Vec<FlipStep>,
        /// Last day on which it can be undone; the day before the own lease begins.
        pub undo_until: String,
    }
}
