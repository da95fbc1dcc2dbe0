//! When people work and when they do not, and whether a visit fits.

mod fits;
mod hours;
mod repeat;

use serde::{Deserialize, Serialize};

use crate::codes::codes;
pub use fits::{Asked, Face, Goer, LEAST_DAYS_BETWEEN, Misfit, MostADay, Planned, Taken, Tenant, days_around, misfits};
pub use hours::{
    Absent, Hours, MAX_TITLE, Pattern, TenantTime, hours_on, parse_clock, parse_title, read_clock, show_clock,
};
pub use repeat::{Repeat, is_working_day, working_day_near};

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
