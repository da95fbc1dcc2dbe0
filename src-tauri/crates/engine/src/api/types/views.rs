//! Saved views: a list as somebody wants to see it again.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A screen whose list can be kept.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum ViewScreen {
        /// Huurders.
        Tenancies,
        /// Naleving.
        Compliance,
    }

    /// Of which screen.
    pub struct ViewsList {
        /// The screen.
        pub screen: ViewScreen,
    }

    /// One saved view.
    pub struct ViewRow {
        /// Its id.
        pub view: String,
        /// What it is called.
        pub name: String,
        /// What is filtered, sorted and grouped, as the screen wrote it down: a JSON object.
        pub filter: String,
    }

    /// A view to keep.
    pub struct ViewsKeep {
        /// The screen.
        pub screen: ViewScreen,
        /// The view that this takes the place of; absent: one more.
        pub view: Option<String>,
        /// What it is called.
        pub name: String,
        /// A JSON object that only the screen understands, at most 4,000 characters.
        pub filter: String,
    }

    /// A view that nobody wants any more.
    pub struct ViewsRemove {
        /// The view.
        pub view: String,
    }
}
