//! What is beside a visit: who went in when, who is served together, what is copied out of it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// When a worker went in and came out, as it should be.
    pub struct VisitsPresence {
        /// Tenancy.
        pub tenancy: String,
        /// The visit.
        pub visit: String,
        /// Went in, `HH:MM`.
        pub arrived: Option<String>,
        /// Came out, `HH:MM`.
        pub gone: Option<String>,
    }

    /// Another tenancy that the same visit serves.
    pub struct ServedToo {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// The visit has a result for them.
        pub recorded: bool,
    }

    /// With whom a tenancy was visited.
    pub struct VisitsAlong {
        /// Tenancy.
        pub tenancy: String,
    }

    /// Somebody whom the visit before served too.
    pub struct AlongRow {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// It ended for them as it did for the first: the next visit serves both, unless somebody takes one off.
        pub expected: bool,
    }

    /// The result of the same visit for somebody else whom it serves.
    pub struct AlsoRecorded {
        /// Tenancy.
        pub tenancy: String,
        /// Outcome.
        #[cfg_attr(test, ts(type = "Outcome"))]
        pub outcome: Outcome,
    }

    /// What happened where it was not safe.
    pub struct IncidentSaid {
        /// What kind of thing.
        #[cfg_attr(test, ts(type = "IncidentKind"))]
        pub kind: IncidentKind,
        /// In words.
        pub text: Option<String>,
    }

    /// A visit to copy into another program.
    pub struct VisitsCopy {
        /// Tenancy.
        pub tenancy: String,
        /// The result.
        pub result: String,
    }

    /// A visit as it is copied: facts and impressions apart.
    pub struct VisitCopy {
        /// Name of the tenant.
        pub name: String,
        /// Day of arrival.
        pub day: Option<String>,
        /// Planned time.
        pub time: Option<String>,
        /// Name of the worker who went.
        pub worker: Option<String>,
        /// Outcome.
        #[cfg_attr(test, ts(type = "Outcome"))]
        pub outcome: Outcome,
        /// What was seen and heard.
        pub facts: Vec<String>,
        /// How sides of life were found.
        pub observations: Vec<Observed>,
        /// What the worker made of it.
        pub impressions: Vec<String>,
    }
}
