//! What is counted over many tenancies (`spec/omklap.md`, "Indicators computed from these records").
//!
//! A person's [`way::Way`] runs over the linked tenancies of one course through the programme; everything is counted over
//! ways, so a rehousing is no loss. What leaves the team goes through [`outward`] first.

pub mod figure;
pub mod flow;
pub mod omklap;
pub mod outward;
pub mod period;
pub mod retention;
pub mod survival;
pub mod way;
pub mod youth;
