//! Long work: how far it is, and asking that it ends.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// How far long work is. What is counted depends on the work: lines, rows, pages, tenancies.
    #[derive(Copy, Eq)]
    pub struct Progress {
        /// So many are done.
        pub done: u32,
        /// Of so many.
        pub total: u32,
    }

    /// Which work must end.
    pub struct WorkStop {
        /// The number that the caller gave it.
        pub work: u32,
    }
}
