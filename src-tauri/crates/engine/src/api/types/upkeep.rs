//! Keys and meters of dwellings.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Keys that were handed out.
    #[derive(Eq)]
    pub struct KeyRow {
        /// Id.
        pub id: String,
        /// Who holds them.
        #[cfg_attr(test, ts(type = "KeyHolder"))]
        pub holder: KeyHolder,
        /// Name of the tenant who does.
        pub name: String,
        /// How many sets.
        pub sets: u32,
        /// Since when.
        pub out_day: String,
        /// When they came back.
        pub back_day: Option<String>,
        /// They should be back since.
        pub owed_since: Option<String>,
    }

    /// Somebody gets keys.
    pub struct KeysHandOut {
        /// Dwelling.
        pub dwelling: String,
        /// Who.
        #[cfg_attr(test, ts(type = "KeyHolder"))]
        pub holder: KeyHolder,
        /// Tenancy of the tenant who does.
        pub tenancy: Option<String>,
        /// How many sets.
        pub sets: String,
        /// When.
        pub day: String,
    }

    /// Keys came back, or have not after all.
    pub struct KeysTakeBack {
        /// Keys.
        pub keys: String,
        /// When; blank: they have not.
        pub day: String,
    }

    /// A line about keys that was wrong.
    pub struct KeysRemove {
        /// Keys.
        pub keys: String,
    }

    /// What was read on a meter.
    #[derive(Eq)]
    pub struct MeterRow {
        /// Id.
        pub id: String,
        /// Which.
        #[cfg_attr(test, ts(type = "Meter"))]
        pub meter: Meter,
        /// When.
        pub day: String,
        /// What, in thousandths of the unit.
        #[cfg_attr(test, ts(type = "number"))]
        pub reading: i64,
        /// Why.
        #[cfg_attr(test, ts(type = "ReadAt"))]
        pub occasion: ReadAt,
        /// It is lower than the one before.
        pub lower: bool,
    }

    /// A reading to write down.
    pub struct MetersRead {
        /// Dwelling.
        pub dwelling: String,
        /// Which meter.
        #[cfg_attr(test, ts(type = "Meter"))]
        pub meter: Meter,
        /// When.
        pub day: String,
        /// What.
        pub reading: String,
        /// Why.
        #[cfg_attr(test, ts(type = "ReadAt"))]
        pub occasion: ReadAt,
    }

    /// A reading that was wrong.
    pub struct MetersRemove {
        /// Reading.
        pub reading: String,
    }
}
