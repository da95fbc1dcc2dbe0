//! When people work and when they do not.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// The weeks for which a working pattern holds, by the number of the ISO week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Parity {
    /// All of them.
    Every,
    /// Even numbers.
    Even,
    /// Odd numbers: after week 53 two odd weeks follow each other.
    Odd,
}

codes! { Parity, "weeks" {
    Every = "every",
    Even = "even",
    Odd = "odd",
}}

/// Why somebody does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Verlof.
    Leave,
    /// Ziek: often without a known end.
    Sickness,
    /// Scholing.
    Training,
    /// Something else.
    Other,
}

codes! { AbsenceKind, "absence" {
    Leave = "leave",
    Sickness = "sickness",
    Training = "training",
    Other = "other",
}}
