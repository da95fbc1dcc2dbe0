//! How far an omklap is, and which step may follow which.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// How far the omklap of a tenancy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OmklapState {
    /// An own or tripartite lease from the start: nothing flips.
    NoFlip,
    /// The tenant holds from the provider.
    InSublease,
    /// The documents are being gathered.
    InPreparation,
    /// Asked of the corporation.
    Requested,
    /// The corporation agrees.
    Agreed,
    /// The own lease is signed.
    Signed,
    /// The lease is in the tenant's own name.
    Flipped,
    /// The tenancy ended.
    Ended,
}

codes! { OmklapState, "omklap state" {
    NoFlip = "no_flip",
    InSublease = "in_sublease",
    InPreparation = "in_preparation",
    Requested = "requested",
    Agreed = "agreed",
    Signed = "signed",
    Flipped = "flipped",
    Ended = "ended",
}}
