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
        /// Others whom the same visit serves, and whose support runs in its week.
        pub together: Vec<ServedToo>,
    }

    /// A result to record, or one that takes the place of another.
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
        /// What was found, said and agreed; it is not asked what it does to the week.
        pub said: Option<VisitSaid>,
        /// To which day a visit moved; only with that outcome. It is planned there.
        pub moved_to: Option<MovedTo>,
        /// The result that this one corrects; only to correct one.
        pub replaces: Option<String>,
        /// Why it is corrected.
        pub reason: Option<String>,
        /// Place of the draft that becomes this result.
        pub draft: Option<String>,
        /// Results of the same visit for others whom it serves, in the same step.
        #[serde(default)]
        pub also: Vec<AlsoRecorded>,
    }

    /// What somebody wrote down about a visit.
    pub struct VisitSaid {
        /// What was seen and heard.
        pub facts: Option<String>,
        /// What the worker made of it.
        pub impression: Option<String>,
        /// How sides of life were found.
        pub observations: Vec<Observed>,
        /// What worker and tenant agreed on.
        pub agreement: Option<String>,
        /// What has to follow.
        pub follow_up: Option<FollowUp>,
        /// What happened; only where it was not safe. Without it the incident is opened all the same.
        #[serde(default)]
        pub incident: Option<IncidentSaid>,
    }

    /// How a side of life was found.
    #[derive(Eq, Copy)]
    pub struct Observed {
        /// Which side.
        #[cfg_attr(test, ts(type = "Theme"))]
        pub theme: Theme,
        /// How.
        #[cfg_attr(test, ts(type = "Found"))]
        pub level: Found,
    }

    /// What has to follow a visit.
    pub struct FollowUp {
        /// What to do.
        pub text: String,
        /// By which day.
        pub due_day: String,
    }

    /// Where a visit moved to.
    pub struct MovedTo {
        /// Day.
        pub day: String,
        /// Time, `HH:MM`; absent: as it was.
        pub time: Option<String>,
    }

    /// A visit to plan by hand.
    pub struct VisitsPlan {
        /// Tenancy.
        pub tenancy: String,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: Option<String>,
        /// How long, in minutes; absent: as long as visits usually are.
        pub minutes: Option<u32>,
        /// Who goes; absent: the worker of the tenancy, else this account's.
        pub worker: Option<String>,
        /// Who comes along.
        pub colleague: Option<String>,
        /// Further tenancies that the visit serves.
        #[serde(default)]
        pub along: Vec<String>,
    }

    /// A planned visit as it should be.
    pub struct VisitsChange {
        /// Tenancy.
        pub tenancy: String,
        /// The visit.
        pub visit: String,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: Option<String>,
        /// How long, in minutes; absent: as long as visits usually are.
        pub minutes: Option<u32>,
        /// Who goes; absent: the worker of the tenancy.
        pub worker: Option<String>,
        /// Who comes along.
        pub colleague: Option<String>,
    }

    /// A planned visit to take back.
    pub struct VisitsCancelPlan {
        /// Tenancy.
        pub tenancy: String,
        /// The visit.
        pub visit: String,
    }

    /// A visit that was planned.
    pub struct VisitPlanned {
        /// Its id.
        pub visit: String,
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
        /// Other weeks up to the running one that get another state with it, oldest first.
        pub turned: Vec<WeekTurned>,
    }

    /// A result that was recorded.
    pub struct VisitRecorded {
        /// Id of the result.
        pub result: String,
        /// What it did to its week.
        pub change: WeekChange,
    }
}
