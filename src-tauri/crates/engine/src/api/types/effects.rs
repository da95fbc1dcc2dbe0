//! What a change would do to the weeks of a tenancy.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A change that somebody thinks about.
    pub struct WeeksEffect {
        /// Tenancy.
        pub tenancy: String,
        /// The change.
        pub change: WeeksChange,
    }

    /// A change that touches weeks.
    #[serde(tag = "is", rename_all = "snake_case")]
    pub enum WeeksChange {
        /// Support begins on another day.
        Start {
            /// First day.
            first_day: String,
        },
        /// Support ends.
        End {
            /// Last day.
            last_day: String,
        },
        /// Another visit agreement.
        Agreement {
            /// From this day on.
            from_day: String,
            /// Visits, and in how many weeks.
            visits: u32,
            /// See `visits`.
            period_weeks: u32,
        },
        /// A visit agreement is taken away.
        NoAgreement {
            /// Version.
            agreement: String,
        },
        /// An exemption, new or with other days.
        Exemption {
            /// The one that is changed, if it is not new.
            exemption: Option<String>,
            /// First day.
            first_day: String,
            /// Last day; blank while open.
            last_day: String,
        },
        /// An exemption is taken away.
        NoExemption {
            /// Exemption.
            exemption: String,
        },
    }

    /// Weeks that would get another state.
    #[derive(Eq)]
    pub struct WeekEffect {
        /// Weeks up to the running one, oldest first.
        pub weeks: Vec<WeekTurned>,
        /// Weeks of the next half year.
        pub ahead: u32,
    }

    /// A week that would get another state.
    #[derive(Eq)]
    pub struct WeekTurned {
        /// The week.
        pub week: String,
        /// Before.
        pub before: WeekCell,
        /// After.
        pub after: WeekCell,
    }
}
