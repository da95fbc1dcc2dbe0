//! The tables: one encrypted file, its keys, its journal, its migrations, and one declaration per table.
//!
//! Reads take a `Connection`, writes take a `Tx`, and a `Tx` exists only inside an operation. No statement is written
//! anywhere else in the program.

pub mod access_log;
pub mod accounts;
pub mod agreements;
pub mod attachments;
pub mod attempts;
pub mod backup;
pub mod caseload;
pub mod contacts;
mod db;
pub mod dossiers;
pub mod drafts;
mod durable;
pub mod error;
pub mod evaluations;
pub mod exchange;
pub mod exemptions;
pub mod file;
mod folder;
pub mod follow_ups;
pub mod goals;
mod halt;
pub mod households;
mod id;
pub mod incidents;
pub mod indicators;
pub mod integrity;
pub mod journal;
pub mod keys;
pub mod mappings;
pub mod migrate;
pub mod notes;
pub mod nuisance;
pub mod officers;
pub mod omklap;
mod opens;
pub mod papers;
pub mod parties;
pub mod parts;
pub mod passphrase;
pub mod pathways;
mod prepared;
pub mod presence;
pub mod recovery;
pub mod referrals;
pub mod registry;
pub mod rents;
pub mod reviews;
pub mod risks;
pub mod roster;
pub mod schedule;
#[cfg(test)]
#[path = "schema/tests.rs"]
mod schema;
mod seal;
pub mod search;
pub mod slots;
pub mod stock;
pub mod tables;
pub mod tasks;
pub mod tenancies;
pub mod today;
pub mod views;
pub mod visits;
pub mod weeks;

pub use db::{Db, STEPS, last_saved_ms, own_device};
pub use durable::write_once;
pub use error::{Error, KeyError};
pub use halt::Halt;
pub use id::Id;
pub use journal::{Kind, Operation, Tx, Written};
pub use opens::Opens;
pub use prepared::Prepared;
pub use rusqlite::{
    Connection, Error as RowError, params_from_iter,
    types::{Value, ValueRef},
};
pub use seal::Cost;
