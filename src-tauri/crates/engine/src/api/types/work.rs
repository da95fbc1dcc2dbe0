//! Long work: how far it is, and asking that it ends.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// How far long work is. What is counted depends on the work: lines, rows, pages, tenancies.
    #[derive(Copy, Eq)]
    pub struct Progress {
        /// What is being counted, of work that has parts of their own; each is counted from the beginning.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(test, ts(optional))]
        pub part: Option<WorkPart>,
        /// So many are done.
        pub done: u32,
        /// Of so many.
        pub total: u32,
    }

    /// A part of long work.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum WorkPart {
        /// Rows of a file are read.
        Reading,
        /// Rows are worked out into what the team keeps.
        Drawing,
        /// Records are compared with those of the team.
        Comparing,
        /// Pages of the team are copied into a backup.
        BackingUp,
        /// Records are written.
        Putting,
    }

    /// Which work must end.
    pub struct WorkStop {
        /// The number that the caller gave it.
        pub work: u32,
    }
}
