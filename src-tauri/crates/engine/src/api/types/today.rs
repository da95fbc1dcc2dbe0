//! A worker's day.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose day.
    pub struct TodayGet {
        /// Which day; absent: today.
        pub day: Option<String>,
        /// Of this worker; absent: of the account's worker.
        pub worker: Option<String>,
        /// Of everybody instead. An account that is nobody's worker sees everybody anyway.
        pub everybody: bool,
    }

    /// A day: what is planned, what still waits, what is to be done.
    pub struct Today {
        /// The day.
        pub day: String,
        /// Its week.
        pub week: String,
        /// Minutes since midnight in Amsterdam, for the line of now.
        pub now_minutes: u32,
        /// Whose day; absent: everybody's.
        pub worker: Option<String>,
        /// The account may look at the day of others.
        pub may_choose: bool,
        /// The account may record and plan.
        pub may_record: bool,
        /// Tenancies of the team: an empty day in an empty team is another thing.
        pub tenancies: u32,
        /// The visits in the order of their times.
        pub visits: Vec<TodayVisit>,
        /// Visits of earlier days, of the last eight weeks, that nobody recorded; the newest first.
        pub waiting: Vec<WaitingVisit>,
    }

    /// A visit of a day.
    pub struct TodayVisit {
        /// Plan and result.
        pub row: VisitRow,
        /// How long it takes, in minutes.
        pub minutes: u32,
        /// When it ends, `HH:MM`; absent without a time.
        pub end: Option<String>,
        /// Id of who goes.
        pub worker: Option<String>,
        /// Id of who comes along.
        pub colleague: Option<String>,
        /// Their name.
        pub colleague_name: Option<String>,
        /// Street and number.
        pub address: String,
        /// City.
        pub city: String,
        /// Telephone number of the tenant.
        pub phone: Option<String>,
        /// How safe it is to go there on that day.
        pub risk: RiskRow,
        /// Open agreements and follow-ups.
        pub tasks: Vec<TaskRow>,
        /// The week of that day, as it stands now.
        pub week: WeekCell,
        /// When the worker went in, `HH:MM`.
        pub arrived: Option<String>,
        /// When the worker came out, `HH:MM`.
        pub gone: Option<String>,
    }

    /// A visit that nobody recorded.
    pub struct WaitingVisit {
        /// The plan.
        pub row: VisitRow,
        /// Its week.
        pub week: String,
        /// That week, as it stands now.
        pub cell: WeekCell,
    }
}
