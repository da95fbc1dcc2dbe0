//! Exemptions with their reasons: care information.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// One exemption.
    #[derive(Eq)]
    pub struct ExemptionItem {
        /// Id.
        pub id: String,
        /// First day.
        pub first_day: String,
        /// Last day; absent while open.
        pub last_day: Option<String>,
        /// How far it is.
        #[cfg_attr(test, ts(type = "ExemptionState"))]
        pub state: ExemptionState,
        /// Why, if it is known.
        #[cfg_attr(test, ts(type = "ExemptionReason | null"))]
        pub reason: Option<ExemptionReason>,
        /// Name of the account that made it; blank for one that this file does not know.
        pub author: String,
    }

    /// A proposal.
    pub struct ExemptionsPropose {
        /// Tenancy.
        pub tenancy: String,
        /// First day.
        pub first_day: String,
        /// Last day; blank while open.
        pub last_day: String,
        /// Why.
        #[cfg_attr(test, ts(type = "ExemptionReason"))]
        pub reason: ExemptionReason,
        /// Granted at once, by who may decide.
        pub granted: bool,
    }

    /// A change of an exemption.
    pub struct ExemptionsChange {
        /// Tenancy.
        pub tenancy: String,
        /// Exemption.
        pub exemption: String,
        /// First day.
        pub first_day: String,
        /// Last day; blank while open.
        pub last_day: String,
        /// Why.
        #[cfg_attr(test, ts(type = "ExemptionReason"))]
        pub reason: ExemptionReason,
    }

    /// Which exemption.
    pub struct ExemptionsWithdraw {
        /// Tenancy.
        pub tenancy: String,
        /// Exemption.
        pub exemption: String,
    }

    /// A decision.
    pub struct ExemptionsDecide {
        /// Tenancy.
        pub tenancy: String,
        /// Exemption.
        pub exemption: String,
        /// Granted; else refused.
        pub granted: bool,
    }

    /// A proposal that waits for a decision.
    pub struct ExemptionAsked {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// The exemption.
        pub exemption: ExemptionItem,
        /// When it was asked for.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub at_ms: Option<i64>,
        /// What granting it would do to the weeks.
        pub effect: WeekEffect,
    }
}
