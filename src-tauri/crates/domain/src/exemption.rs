//! An exemption (vrijstelling): days on which no visit is asked for, with a reason.
//!
//! Its dates are `home`, its reason is `care`: they are never in one row (`architecture.md`). A public
//! holiday is not a reason.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// Why an exemption was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExemptionReason {
    /// Admitted to a hospital or clinic.
    Hospital,
    /// Detained.
    Detention,
    /// Stays elsewhere as agreed.
    AgreedStay,
    /// The dwelling cannot be lived in.
    Uninhabitable,
    /// Decided by the team lead.
    LeadDecision,
}

codes! { ExemptionReason, "exemption reason" {
    Hospital = "hospital",
    Detention = "detention",
    AgreedStay = "agreed_stay",
    Uninhabitable = "uninhabitable",
    LeadDecision = "lead_decision",
}}

/// How far an exemption is: workers propose, the lead decides (`spec/privacy.md`, roles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExemptionState {
    /// Asked for, without effect until decided.
    Proposed,
    /// Granted: only these enter the week rule.
    Granted,
    /// Refused.
    Refused,
}

codes! { ExemptionState, "exemption state" {
    Proposed = "proposed",
    Granted = "granted",
    Refused = "refused",
}}

impl ExemptionState {
    /// The exemption enters the week rule.
    pub const fn has_effect(self) -> bool {
        matches!(self, Self::Granted)
    }
}
