//! The documents of the omklap, and what is waived: who may say that something is not needed, and until when it can be.
//!
//! The list of a covenant holds what has to be there before anybody signs and what is arranged around the flip itself
//! (`spec/omklap.md`, "Documents list"): a contract that waits for the direct debit would never be signed.

use serde::{Deserialize, Serialize};

use crate::{codes::codes, covenant::Document};

/// How a document stands, where somebody said something of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// It is there.
    There,
    /// Somebody asks the lead to waive it.
    Proposed,
    /// The lead says that it is not needed.
    Waived,
}

codes! { DocumentState, "state of a document" {
    There = "there",
    Proposed = "proposed",
    Waived = "waived",
}}

impl DocumentState {
    /// Nothing of it is still to come.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::There | Self::Waived)
    }
}

/// How a waiver stands. A proposal has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaiverState {
    /// Somebody asks the lead.
    Proposed,
    /// The lead granted it.
    Granted,
}

codes! { WaiverState, "state of a waiver" {
    Proposed = "proposed",
    Granted = "granted",
}}

impl Document {
    /// It has to be there before anybody signs; the others are arranged around the day on which the lease flips.
    pub const fn is_before_signing(self) -> bool {
        !matches!(
            self,
            Self::Deposit
                | Self::HousingAllowance
                | Self::DirectDebit
                | Self::Utilities
                | Self::Insurance
                | Self::Taxes
                | Self::KeysAndMeters
                | Self::WmoOfficer
                | Self::ContactChanged
        )
    }

    /// A file can be kept with it. Of an identity document is said that somebody saw it; a copy is never kept
    /// (`spec/omklap.md`, "Documents list").
    pub const fn takes_files(self) -> bool {
        !matches!(self, Self::IdentitySeen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_arranged_around_the_flip_keeps_nobody_from_signing() {
        let later: Vec<_> = Document::ALL.iter().filter(|it| !it.is_before_signing()).map(|it| it.as_code()).collect();
        assert_eq!(
            later.join(" "),
            "deposit housing_allowance direct_debit utilities insurance taxes keys_and_meters wmo_officer contact_changed"
        );
    }

    #[test]
    fn no_copy_is_kept_of_an_identity_document() {
        let without: Vec<_> = Document::ALL.iter().filter(|it| !it.takes_files()).collect();
        assert_eq!(without, [&Document::IdentitySeen]);
    }

    #[test]
    fn a_proposal_settles_nothing() {
        assert!(DocumentState::There.is_settled() && DocumentState::Waived.is_settled());
        assert!(!DocumentState::Proposed.is_settled());
    }
}
