//! What a week is made of, and whether a visit fits in it.

mod facts;
mod fitting;

pub use facts::{Facts, Place, TenantFacts};
pub use fitting::fits;
