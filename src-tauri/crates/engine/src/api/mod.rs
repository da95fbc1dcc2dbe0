//! The contract: one table of commands, plain types in and out, one error.

mod dispatch;
mod error;
mod handlers;
mod types;

pub use dispatch::{COMMANDS, Command, Kind, Reply, dispatch, dispatch_with};
pub use error::{ApiError, Code, FieldName, FieldProblem};
pub use types::*;

#[cfg(test)]
mod bindings;
