//! The rent ladder: how much is open, in months of rent (`spec/omklap.md`, "Rent ladder").

use serde::{Deserialize, Serialize};

use crate::{codes::codes, money::Cents};

/// How far behind somebody is, at the rent of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrearsStep {
    /// Nothing is open.
    None,
    /// Less than a month.
    Signal,
    /// A month or more.
    Arrears,
    /// Two months or more.
    Serious,
    /// Three months or more.
    EvictionRisk,
}

codes! { ArrearsStep, "arrears step" {
    None = "none",
    Signal = "signal",
    Arrears = "arrears",
    Serious = "serious",
    EvictionRisk = "eviction_risk",
}}

impl ArrearsStep {
    /// The step of an open amount. Without a rent to measure by, an open amount is a signal and no more.
    pub fn of(open: Cents, monthly: Option<Cents>) -> Self {
        if open <= Cents::ZERO {
            return Self::None;
        }
        let Some(monthly) = monthly.filter(|it| *it > Cents::ZERO) else { return Self::Signal };
        match open.get() / monthly.get() {
            0 => Self::Signal,
            1 => Self::Arrears,
            2 => Self::Serious,
            _ => Self::EvictionRisk,
        }
    }
}
