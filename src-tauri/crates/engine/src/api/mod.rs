//! The contract: one table of commands, plain types in and out, one error.

mod dispatch;
mod error;
mod field_name;
mod handlers;
mod types;

pub use dispatch::{COMMANDS, Command, Kind, Reply, dispatch, dispatch_with};
pub use error::{ApiError, Code, FieldProblem};
pub use field_name::FieldName;
pub use types::*;

#[cfg(test)]
mod bindings;
