//! How many live in a home beside those who have a dossier there.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// So many, from a day on.
    #[derive(Eq)]
    pub struct HouseholdRow {
        /// Id.
        pub id: String,
        /// From when.
        pub from_day: String,
        /// Until when; absent: to this day.
        pub until: Option<String>,
        /// Younger than 18.
        pub children: u32,
        /// From 18 up to 27.
        pub young_adults: u32,
        /// 27 or older.
        pub adults: u32,
    }

    /// The same home, as the dossier of somebody else who lives there says it.
    #[derive(Eq)]
    pub struct HouseholdBeside {
        /// Tenancy.
        pub tenancy: String,
        /// Name.
        pub name: String,
        /// What stands there today.
        pub household: Option<HouseholdRow>,
    }

    /// Whose home.
    pub struct HouseholdsGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// Who lives in a home, in numbers.
    pub struct HouseholdSheet {
        /// What was said, newest first.
        pub rows: Vec<HouseholdRow>,
        /// Who else has a dossier there today.
        pub beside: Vec<HouseholdBeside>,
        /// Adults of an age that counts for the kostendelersnorm who share the home today.
        pub sharers: u32,
        /// Tenants whose birth date nobody knows.
        pub unknown: u32,
        /// Two or more of that age share the home.
        pub share: bool,
        /// That may be so, and hangs on a birth date.
        pub may_share: bool,
        /// Who asks may change it.
        pub may_keep: bool,
    }

    /// How many live there from a day on.
    pub struct HouseholdsSet {
        /// Tenancy.
        pub tenancy: String,
        /// The line that was wrong; absent: a further one.
        pub row: Option<String>,
        /// From when.
        pub from_day: String,
        /// Younger than 18; blank: nobody.
        pub children: String,
        /// From 18 up to 27.
        pub young_adults: String,
        /// 27 or older.
        pub adults: String,
    }

    /// A line that was wrong.
    pub struct HouseholdsRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub row: String,
    }
}
