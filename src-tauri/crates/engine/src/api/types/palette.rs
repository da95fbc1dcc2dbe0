//! What the palette finds.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// What is typed in the palette.
    pub struct PaletteFind {
        /// Every word must begin a word; accents and capitals make no difference. Empty: nothing is found.
        pub search: String,
        /// Where these words are looked for.
        pub within: PaletteField,
        /// Rows wanted, at most 50.
        pub limit: u32,
    }

    /// Where the palette looks.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum PaletteField {
        /// Names and addresses.
        Everywhere,
        /// Addresses alone.
        Addresses,
    }

    /// What was found.
    pub struct PaletteFound {
        /// Tenancies that match.
        pub total: u32,
        /// The first of them: opened lately, of one's own caseload, running, by name rather than by address.
        pub rows: Vec<PaletteRow>,
    }

    /// One tenancy in the palette.
    pub struct PaletteRow {
        /// Tenancy id.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Street and number.
        pub address: String,
        /// City.
        pub city: String,
        /// Name of the worker, if it has one.
        pub worker: Option<String>,
        /// Last day of support, once it is over.
        pub ended: Option<String>,
        /// Not in the caseload of this account.
        pub outside: bool,
        /// When this account opened it last, if that was lately.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub opened_ms: Option<i64>,
    }
}
