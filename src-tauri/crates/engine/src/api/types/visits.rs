//! Visits, and what a result does to its week.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Visits of a span of days.
    pub struct VisitsList {
        /// First day.
        pub from: String,
        /// Last day.
        pub to: String,
        /// Only this tenancy.
        pub tenancy: Option<String>,
        /// Only this worker.
        pub worker: Option<String>,
    }

    /// A visit: plan, result in force, or both.
    pub struct VisitRow {
        /// Id of the plan; absent for an unplanned visit.
        pub visit: Option<String>,
        /// Id of the result in force, if any.
        pub result: Option<String>,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Planned day.
        pub planned: Option<String>,
        /// Planned time, `HH:MM`.
        pub time: Option<String>,
        /// Only the week of this visit is known.
        pub known_to_week: bool,
        /// Actual day.
        pub actual: Option<String>,
        /// Outcome.
        #[cfg_attr(test, ts(type = "Outcome | null"))]
        pub outcome: Option<Outcome>,
        /// Place.
        #[cfg_attr(test, ts(type = "Place | null"))]
        pub place: Option<Place>,
        /// Name of the worker.
        pub worker: Option<String>,
        /// Name of the account that recorded the result.
        pub recorded_by: Option<String>,
        /// When the result was recorded.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub recorded_ms: Option<i64>,
        /// Another result of the same visit is in force too: dubbel bezoek.
        pub double: bool,
    }

    /// A result to record.
    pub struct VisitsRecord {
        /// Tenancy.
        pub tenancy: String,
        /// The planned visit this is the result of; absent: unplanned, or the one planned visit of that day.
        pub visit: Option<String>,
        /// Day of arrival.
        pub day: String,
        /// Outcome.
        #[cfg_attr(test, ts(type = "Outcome"))]
        pub outcome: Outcome,
        /// Place; absent: the usual place of the outcome.
        #[cfg_attr(test, ts(type = "Place | null"))]
        pub place: Option<Place>,
    }

    /// A week before and after a change.
    pub struct WeekChange {
        /// The week.
        pub week: String,
        /// Before.
        pub before: WeekCell,
        /// After.
        pub after: WeekCell,
        /// Why it is what it is after.
        pub because: Because,
    }

    /// A result that was recorded.
    pub struct VisitRecorded {
        /// Id of the result.
        pub result: String,
        /// What it did to its week.
        pub change: WeekChange,
    }
}
