//! The verbs: what a person can do with a team, one command each.
//!
//! `api::dispatch` is the way in for every host. The clock, ids and the keyring are passed in; statements are the
//! store's, rules are the domain's, sentences are the screens'.

mod accounts;
mod agreements;
pub mod api;
mod attachments;
mod backups;
mod beginnings;
mod caseload;
mod caseloads;
mod choosing;
mod contacts;
mod dossiers;
mod drafts;
mod dwellings;
mod effects;
mod endings;
mod environment;
mod error;
mod example;
mod exchange;
mod exemptions;
mod follow_ups;
mod forecasts;
mod forms;
mod history;
mod judging;
mod keeping;
mod norms;
mod notes;
mod omklap;
mod opened;
mod operations;
mod organisations;
mod own_caseload;
mod palette;
mod permission;
mod persons;
mod reasons;
mod reassigning;
mod reviews;
mod risks;
mod roster;
mod schedule;
mod search;
mod session;
mod sets;
mod tasks;
mod team;
mod tenancies;
mod today;
mod trends;
mod views;
mod visits;
mod weeks;
mod work;
mod workbooks;
mod workers;

pub use environment::{Clock, DeviceSecrets, Environment, Ids};
pub use error::Error;
pub use example::Size;
pub use permission::Permission;
pub use session::{Founder, Session};
pub use store::{Cost, Halt};
pub use work::{Stopped, Work};
