//! What a week is made of: hours, leave, meetings, series; and why a visit does not fit.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Where somebody would put a visit.
    pub struct ScheduleFits {
        /// Tenancy.
        pub tenancy: String,
        /// The visit that would move; absent for a new one.
        pub visit: Option<String>,
        /// Who goes; absent: nobody yet.
        pub worker: Option<String>,
        /// Who comes along.
        pub colleague: Option<String>,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`; absent: some time of the day.
        pub time: Option<String>,
        /// How long, in minutes; absent: as long as visits of this tenancy usually are.
        pub minutes: Option<u32>,
    }

    /// Whether a visit fits.
    pub struct ScheduleFit {
        /// No hard reason stands in the way.
        pub possible: bool,
        /// Every reason, the hard ones first; none: it fits.
        pub reasons: Vec<MisfitRow>,
    }

    /// A reason.
    #[derive(Eq)]
    pub struct MisfitRow {
        /// It cannot be; else people choose.
        pub hard: bool,
        /// Which.
        pub why: WhyNot,
    }

    /// A part of a day.
    #[derive(Eq)]
    pub struct HoursRow {
        /// `HH:MM`.
        pub starts: String,
        /// `HH:MM`.
        pub ends: String,
    }

    /// Why a visit does not fit.
    #[derive(Eq)]
    #[serde(tag = "is", rename_all = "snake_case")]
    pub enum WhyNot {
        /// Somebody is on leave, ill or away.
        Absent {
            /// Id of the worker.
            worker: String,
            /// Why.
            #[cfg_attr(test, ts(type = "AbsenceKind"))]
            kind: AbsenceKind,
            /// First day.
            first_day: String,
            /// Last day; absent while nobody knows.
            last_day: Option<String>,
            /// Which hours; absent: whole days.
            hours: Option<HoursRow>,
        },
        /// Somebody does not work on that day.
        DayOff {
            /// Id of the worker.
            worker: String,
        },
        /// Somebody has an appointment or a meeting.
        Busy {
            /// Id of the worker.
            worker: String,
            /// What it is called.
            title: String,
            /// Of the whole team.
            of_team: bool,
            /// When.
            hours: HoursRow,
        },
        /// Somebody is at another visit.
        Visiting {
            /// Id of the worker.
            worker: String,
            /// Id of the visit.
            visit: String,
            /// Name of the tenant.
            name: String,
            /// When.
            hours: HoursRow,
        },
        /// Never one worker alone.
        NeedsTwo,
        /// Somebody works on that day, but not then.
        OutsideHours {
            /// Id of the worker.
            worker: String,
            /// Their hours.
            hours: Vec<HoursRow>,
        },
        /// Somebody has enough visits on that day.
        Full {
            /// Id of the worker.
            worker: String,
            /// How many without this one.
            visits: u32,
            /// How many at most.
            most: u32,
        },
        /// It does not suit the tenant.
        OutsideTimes {
            /// When it does on that weekday; none: on other days only.
            times: Vec<HoursRow>,
        },
        /// Nobody of those who come knows the tenant.
        UnknownFace {
            /// Id of who goes.
            worker: String,
        },
        /// Another visit of the tenancy lies less than two days away.
        TooNear {
            /// Id of the visit.
            visit: String,
            /// Its day.
            day: String,
        },
        /// A public holiday.
        PublicHoliday {
            /// Which one.
            #[cfg_attr(test, ts(type = "Holiday"))]
            holiday: Holiday,
        },
    }
}
