//! The omklap: everybody on the way to a lease of their own, the steps of each, and what they follow from.

mod board;
mod case;
mod correct;
mod couple;
mod documents;
mod flip;
mod refused;
mod review;
mod rows;
mod sheet;
mod silence;
mod steps;
mod team;
#[cfg(test)]
mod tests;

pub(crate) use board::ready;
pub use board::{board, calendar};
pub(crate) use case::{Case, Cases};
pub use correct::correct;
pub(crate) use couple::tenants;
pub(crate) use documents::documents_of;
pub use documents::{add_file, open_file, remove_file, set_document, unwaive, waive};
pub(crate) use flip::{TASKS, event};
pub use flip::{flip, preview};
pub use refused::OmklapRefused;
pub(crate) use review::{held, not_held, review_day};
pub(crate) use sheet::guardian;
pub use sheet::{get, report};
pub use steps::{owner, take};
pub(crate) use team::{TABLES, TeamOmklap};
