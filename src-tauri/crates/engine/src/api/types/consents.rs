//! What a tenant agreed that others may know.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose consents.
    pub struct ConsentsGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// The consents of a tenant.
    pub struct ConsentSheet {
        /// Newest first.
        pub rows: Vec<ConsentRow>,
        /// Who asks may write here.
        pub may_keep: bool,
    }

    /// A consent.
    #[derive(Eq)]
    pub struct ConsentRow {
        /// Id.
        pub id: String,
        /// Who may know.
        pub organisation: String,
        /// Their name.
        pub organisation_name: String,
        /// What for.
        #[cfg_attr(test, ts(type = "ConsentPurpose"))]
        pub purpose: ConsentPurpose,
        /// When it was given.
        pub given_day: String,
        /// The last day on which it holds; absent: until it is withdrawn.
        pub last_day: Option<String>,
        /// When it was withdrawn.
        pub withdrawn_day: Option<String>,
        /// It holds today.
        pub holds: bool,
        /// Who wrote it down.
        pub author: String,
    }

    /// A consent to write down.
    pub struct ConsentsGive {
        /// Tenancy.
        pub tenancy: String,
        /// Who may know.
        pub organisation: String,
        /// What for.
        #[cfg_attr(test, ts(type = "ConsentPurpose"))]
        pub purpose: ConsentPurpose,
        /// When it was given.
        pub day: String,
        /// The last day on which it holds; blank: until it is withdrawn.
        pub last_day: String,
    }

    /// A consent that is withdrawn.
    pub struct ConsentsWithdraw {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub consent: String,
        /// From which day on it holds no more.
        pub day: String,
    }
}
