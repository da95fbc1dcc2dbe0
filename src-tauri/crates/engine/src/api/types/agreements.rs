//! Visit agreements.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// One version of a visit agreement.
    #[derive(Eq)]
    pub struct AgreementRow {
        /// Id.
        pub id: String,
        /// From this day on.
        pub from_day: String,
        /// Visits, and in how many weeks.
        pub visits: u32,
        /// See `visits`.
        pub period_weeks: u32,
        /// Aftercare.
        pub aftercare: bool,
        /// Name of the account that made it.
        pub author: String,
    }

    /// A version that is agreed.
    pub struct AgreementsAdd {
        /// Tenancy.
        pub tenancy: String,
        /// From this day on.
        pub from_day: String,
        /// Visits, and in how many weeks.
        pub visits: u32,
        /// See `visits`.
        pub period_weeks: u32,
        /// Why; needed for fewer visits than weekly before the omklap.
        pub reason: String,
    }

    /// A version that is taken away.
    pub struct AgreementsRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Version.
        pub agreement: String,
    }
}
