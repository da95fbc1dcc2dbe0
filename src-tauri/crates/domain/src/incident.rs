//! What kind of thing happened when a visit was not safe.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// The kind of an incident that a visit opened. A file may hold others, in the words of another program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentKind {
    /// Nobody said more than that it was not safe.
    UnsafeVisit,
    /// Threatened, with words or gestures.
    Threat,
    /// Pushed, hit, or something was thrown.
    Violence,
    /// Others in the home.
    OthersPresent,
    /// A dog, or another animal.
    Animal,
    /// Fire, gas, needles, a floor that gives way.
    Dwelling,
}

impl IncidentKind {
    /// Somebody was in danger of being hurt by somebody.
    pub const fn is_serious(self) -> bool {
        matches!(self, Self::Threat | Self::Violence)
    }
}

codes! { IncidentKind, "incident_kind" {
    UnsafeVisit = "unsafe_visit",
    Threat = "threat",
    Violence = "violence",
    OthersPresent = "others_present",
    Animal = "animal",
    Dwelling = "dwelling",
}}
