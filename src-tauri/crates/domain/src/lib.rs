//! The nouns and rules of Housing First tenancies: what exists and what is valid.
//!
//! Pure: no file, no clock, no randomness. "Today" is always an argument called `as_of`.

pub mod account;
pub mod agreement;
pub mod calendar;
pub mod caseload;
pub mod checklist;
mod codes;
pub mod consent;
pub mod covenant;
pub mod dwelling;
pub mod error;
pub mod evaluation;
pub mod exemption;
pub mod follow_up;
pub mod goal;
pub mod holidays;
pub mod household;
pub mod incident;
pub mod indicators;
pub mod inspection;
pub mod later_stay;
pub mod lease;
pub mod letter;
pub mod money;
pub mod nuisance;
pub mod omklap;
pub mod organisation;
pub mod pathway;
pub mod person;
pub mod reach;
pub mod referral;
pub mod rent;
pub mod review;
pub mod role;
pub mod schedule;
pub mod stock;
pub mod support;
pub mod task;
pub mod tenancy;
pub mod text;
pub mod view;
pub mod visit;
pub mod visit_weeks;
pub mod wmo;
pub mod words;
pub mod worker;

#[cfg(test)]
mod tests;
