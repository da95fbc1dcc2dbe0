//! The verbs: what a person can do with a team, one command each.
//!
//! `api::dispatch` is the way in for every host. The clock, ids and the keyring are passed in; statements are the
//! store's, rules are the domain's, sentences are the screens'.

pub mod api;
mod caseload;
mod environment;
mod error;
mod example {
    #[derive(Clone, Copy)]
    #[allow(missing_docs)]
    pub enum Size {
        Small,
        Team,
        Region,
    }
    pub fn operations(_: Size) -> usize {
        0
    }
    pub fn fill(
        _: &mut store::Db,
        _: Size,
        _: u64,
        _: domain::calendar::Day,
        _: impl FnMut() -> store::Operation,
        _: impl FnMut(u32, u32),
    ) -> Result<(), store::Error> {
        Ok(())
    }
}

mod history;
mod judging;
mod keeping;
mod omklap;
mod operations;
mod permission;
mod session;
mod sets;
mod team;
mod tenancies;
mod visits;
mod weeks;

pub use environment::{Clock, DeviceSecrets, Environment, Ids, day_of};
pub use error::Error;
pub use example::Size;
pub use permission::Permission;
pub use session::{Founder, Session, fill};
pub use store::Cost;
