//! Contracts by hand.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A contract that is added to the chain of a tenancy, or a head lease of a dwelling where nobody lives yet.
    pub struct LeasesAdd {
        /// Tenancy; absent: the head lease is of the dwelling alone.
        pub tenancy: Option<String>,
        /// The dwelling; absent: that of the tenancy.
        pub dwelling: Option<String>,
        /// Who lets to whom.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// First day, ISO.
        pub first_day: String,
        /// Last day, ISO; blank: open.
        pub last_day: String,
        /// It was agreed for a fixed term.
        pub fixed_term: bool,
        /// Basic rent a month, as it is typed; blank: not known.
        pub rent: String,
        /// Service costs a month, as they are typed; blank: none.
        pub costs: String,
    }

    /// Other days for a contract.
    pub struct LeasesChange {
        /// Tenancy, if the contract has one.
        pub tenancy: Option<String>,
        /// The contract.
        pub lease: String,
        /// First day, ISO.
        pub first_day: String,
        /// Last day, ISO; blank: open.
        pub last_day: String,
    }

    /// The end of a contract.
    pub struct LeasesEnd {
        /// Tenancy, if the contract has one.
        pub tenancy: Option<String>,
        /// The contract.
        pub lease: String,
        /// Last day, ISO.
        pub last_day: String,
    }

    /// A contract that somebody thinks about.
    pub struct LeasesPreview {
        /// Tenancy, if the contract has one.
        pub tenancy: Option<String>,
        /// Dwelling of a further one without a tenancy.
        pub dwelling: Option<String>,
        /// The contract that gets other days; absent: a further one.
        pub lease: Option<String>,
        /// Who lets to whom.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// First day, ISO.
        pub first_day: String,
        /// Last day, ISO; blank: open.
        pub last_day: String,
        /// Basic rent a month, as it is typed.
        pub rent: String,
    }

    /// What it would break that is not broken now.
    pub struct LeaseSeen {
        /// In the contracts of the dwelling.
        pub mismatches: Vec<Mismatch>,
    }
}
