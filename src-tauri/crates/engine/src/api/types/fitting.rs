//! Where a visit goes: why it does not fit, when it suits the tenant, and the series that repeats it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Where somebody would put a visit.
    pub struct ScheduleFits {
        /// Tenancy.
        pub tenancy: String,
        /// The visit that would move; absent for a new one.
        pub visit: Option<String>,
        /// Who goes; absent: the worker of the tenancy, if it has one.
        pub worker: Option<String>,
        /// Who comes along.
        pub colleague: Option<String>,
        /// Day.
        pub day: String,
        /// Time as people write it, `9:30`; absent: some time of the day.
        pub time: Option<String>,
        /// How long, in minutes; absent: as long as visits of this tenancy usually are.
        pub minutes: Option<u32>,
        /// Further tenancies that a new visit would serve; whom one serves that moves is known.
        #[serde(default)]
        pub along: Vec<String>,
    }

    /// How full a day may be.
    pub struct VisitsADay {
        /// The most visits of one worker on one day.
        pub most: u32,
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
            /// Whom of a couple it is about; absent where one is visited.
            name: Option<String>,
            /// When it does on that weekday; none: on other days only.
            times: Vec<HoursRow>,
        },
        /// Nobody of those who come knows the tenant.
        UnknownFace {
            /// Whom of a couple it is about; absent where one is visited.
            name: Option<String>,
            /// Id of who goes.
            worker: String,
        },
        /// Another visit of the tenancy lies less than two days away.
        TooNear {
            /// Whom of a couple it is about; absent where one is visited.
            name: Option<String>,
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

    // ---- What a tenant asks for ----

    /// Of which tenancy.
    pub struct WishesGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// How the visits of a tenancy are made.
    pub struct VisitWishes {
        /// Name of the tenant.
        pub name: String,
        /// Id of the worker of the tenancy.
        pub worker: Option<String>,
        /// Id of who goes when the own worker cannot.
        pub cover: Option<String>,
        /// Never one worker alone.
        pub together: bool,
        /// How long a visit takes; absent: as long as visits usually are.
        pub minutes: Option<u32>,
        /// When a visit suits; none: whenever.
        pub times: Vec<TimeRow>,
    }

    /// How the visits of a tenancy should be made.
    pub struct WishesSet {
        /// Tenancy.
        pub tenancy: String,
        /// Id of who goes when the own worker cannot.
        pub cover: Option<String>,
        /// Never one worker alone.
        pub together: bool,
        /// How long a visit takes; absent: as long as visits usually are.
        pub minutes: Option<u32>,
        /// When a visit suits; none: whenever.
        pub times: Vec<TimeRow>,
    }

    /// When a visit suits.
    #[derive(Eq)]
    pub struct TimeRow {
        /// 1: Monday.
        pub weekday: u32,
        /// When.
        pub hours: HoursRow,
    }

    // ---- Series ----

    /// Of which tenancy.
    pub struct SeriesList {
        /// Tenancy.
        pub tenancy: String,
    }

    /// A visit that comes back.
    pub struct SeriesRow {
        /// Id.
        pub id: String,
        /// 1: Monday.
        pub weekday: u32,
        /// Time, `HH:MM`.
        pub time: Option<String>,
        /// How long, if it was said.
        pub minutes: Option<u32>,
        /// Every so many weeks.
        pub every_weeks: u32,
        /// From this day on.
        pub from_day: String,
        /// No later than this day.
        pub last_day: Option<String>,
        /// Name of who goes; absent: the worker of the tenancy.
        pub worker: Option<String>,
        /// Name of who comes along.
        pub colleague: Option<String>,
        /// Visits from today on that stand for it.
        pub ahead: u32,
    }

    /// A series that begins.
    pub struct SeriesAdd {
        /// Tenancy.
        pub tenancy: String,
        /// Id of who goes; absent: the worker of the tenancy.
        pub worker: Option<String>,
        /// Id of who comes along.
        pub colleague: Option<String>,
        /// 1: Monday.
        pub weekday: u32,
        /// Time; blank: some time of the day.
        pub time: String,
        /// How long; absent: as long as visits usually are.
        pub minutes: Option<u32>,
        /// Every so many weeks.
        pub every_weeks: u32,
        /// From this day on.
        pub from_day: String,
        /// No later than this day; blank: without an end.
        pub last_day: String,
    }

    /// A series that ends.
    pub struct SeriesEnd {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub series: String,
        /// The last day.
        pub last_day: String,
    }

    /// What became of the visits of a series that ended.
    pub struct SeriesEnded {
        /// So many were taken away.
        pub removed: u32,
        /// So many stay: somebody had moved, locked or recorded them.
        pub kept: u32,
    }

    /// Which weeks to fill.
    pub struct SeriesFill {
        /// The first week.
        pub week: String,
        /// How many.
        pub weeks: u32,
    }

    /// What was made from series.
    pub struct SeriesFilled {
        /// So many visits.
        pub made: u32,
        /// Those that go to another day, because of a public holiday.
        pub shifted: Vec<ShiftedVisit>,
        /// So many were not made: an exemption runs, or a visit stands on that day already.
        pub left_out: u32,
    }

    /// A visit that goes to another day.
    pub struct ShiftedVisit {
        /// Whose.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// The day of the series.
        pub from_day: String,
        /// The day of the visit.
        pub day: String,
        /// Which holiday.
        #[cfg_attr(test, ts(type = "Holiday"))]
        pub holiday: Holiday,
    }
}
