//! A tenancy: one person in one dwelling through this programme, and how it ended.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// Why a tenancy ended (`spec/exchange.md`, `end_reason`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// Moved on to another home, outside the programme.
    MovedOn,
    /// Rehoused by the programme: a linked tenancy continues this one.
    Rehoused,
    /// Back to a shelter.
    BackToShelter,
    /// Admitted to a clinic for long.
    Clinic,
    /// Detained for long.
    Detention,
    /// Evicted because of rent arrears.
    EvictionArrears,
    /// Evicted because of nuisance.
    EvictionNuisance,
    /// Left.
    Left,
    /// Died.
    Died,
    /// Anything else.
    Other,
}

codes! { EndReason, "end_reason" {
    MovedOn = "moved_on",
    Rehoused = "rehoused",
    BackToShelter = "back_to_shelter",
    Clinic = "clinic",
    Detention = "detention",
    EvictionArrears = "eviction_arrears",
    EvictionNuisance = "eviction_nuisance",
    Left = "left",
    Died = "died",
    Other = "other",
}}

impl EndReason {
    /// The person was put out of the dwelling.
    pub const fn is_eviction(self) -> bool {
        matches!(self, Self::EvictionArrears | Self::EvictionNuisance)
    }
}

/// Where somebody lived before, or went: the six categories of ETHOS Light in the wording of CBS
/// (`domain.md`, 4.3), and what lies beside them (`spec/exchange.md`, `end_destination`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndDestination {
    /// In a home.
    Housed,
    /// In public space.
    #[serde(rename = "ethos_1")]
    Ethos1,
    /// In a night shelter.
    #[serde(rename = "ethos_2")]
    Ethos2,
    /// In temporary accommodation for homeless people.
    #[serde(rename = "ethos_3")]
    Ethos3,
    /// Leaving an institution without a home.
    #[serde(rename = "ethos_4")]
    Ethos4,
    /// In a place that is no ordinary dwelling.
    #[serde(rename = "ethos_5")]
    Ethos5,
    /// Staying with family or friends for a while.
    #[serde(rename = "ethos_6")]
    Ethos6,
    /// In an institution.
    Institution,
    /// Died.
    Died,
    /// Not known.
    Unknown,
}

codes! { EndDestination, "end_destination" {
    Housed = "housed",
    Ethos1 = "ethos_1",
    Ethos2 = "ethos_2",
    Ethos3 = "ethos_3",
    Ethos4 = "ethos_4",
    Ethos5 = "ethos_5",
    Ethos6 = "ethos_6",
    Institution = "institution",
    Died = "died",
    Unknown = "unknown",
}}

impl EndDestination {
    /// A return to homelessness: ETHOS 1, 2, 3 or 6 (`spec/omklap.md`, "terugval").
    pub const fn is_relapse(self) -> bool {
        matches!(self, Self::Ethos1 | Self::Ethos2 | Self::Ethos3 | Self::Ethos6)
    }

    /// Homeless in the sense of "niet meer dakloos": ETHOS 1, 2, 3, 5 or 6 (`domain.md`, 4.1).
    pub const fn is_homeless(self) -> bool {
        self.is_relapse() || matches!(self, Self::Ethos5)
    }
}
