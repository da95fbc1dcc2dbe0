//! Temporary norms: dated periods in which contact without admission also satisfies a week.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// One norm.
    #[derive(Eq)]
    pub struct NormRow {
        /// Id.
        pub id: String,
        /// First day.
        pub first_day: String,
        /// Last day; absent while open.
        pub last_day: Option<String>,
        /// Telephone and video count.
        pub remote_contact: bool,
        /// Being met elsewhere counts.
        pub met_elsewhere: bool,
    }

    /// A norm to be.
    #[derive(Eq)]
    pub struct NormFields {
        /// First day.
        pub first_day: String,
        /// Last day; blank while open.
        pub last_day: String,
        /// Telephone and video count.
        pub remote_contact: bool,
        /// Being met elsewhere counts.
        pub met_elsewhere: bool,
    }

    /// A norm as it should be.
    pub struct NormsChange {
        /// Which.
        pub norm: String,
        /// As it should be.
        pub fields: NormFields,
    }

    /// Which norm.
    pub struct NormsRemove {
        /// Which.
        pub norm: String,
    }

    /// A norm that somebody thinks about.
    pub struct NormsEffect {
        /// The one that is changed or taken away; absent: a further one.
        pub norm: Option<String>,
        /// As it would be; absent: taken away.
        pub fields: Option<NormFields>,
    }

    /// What it would do.
    #[derive(Eq)]
    pub struct NormEffect {
        /// Weeks up to the running one that would get another state.
        pub weeks: u32,
        /// Tenancies that they belong to.
        pub tenancies: u32,
        /// Which: the latest, as many as a person reads.
        pub turned: Vec<NormTurned>,
    }

    /// A week of a tenancy that would get another state.
    #[derive(Eq)]
    pub struct NormTurned {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// The week.
        pub turn: WeekTurned,
    }

    /// From when a week asks for a visit.
    #[derive(Eq, Copy)]
    pub struct ObligedWeekdays {
        /// Available weekdays from which a week is obliged, 1 to 5.
        pub weekdays: u32,
    }
}
