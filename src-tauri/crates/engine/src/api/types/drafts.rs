//! What is typed and not recorded yet.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A draft to keep.
    pub struct DraftsSave {
        /// What it is typed at, as the screen names it.
        pub place: String,
        /// What was typed, as the screen writes it down.
        pub text: String,
    }

    /// Which draft.
    pub struct DraftPlace {
        /// What it is typed at.
        pub place: String,
    }

    /// A draft.
    pub struct DraftRow {
        /// What was typed.
        pub text: String,
        /// When it was kept.
        #[cfg_attr(test, ts(type = "number"))]
        pub saved_ms: i64,
    }

    /// A draft that is on the disk.
    pub struct DraftKept {
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub saved_ms: i64,
    }
}
