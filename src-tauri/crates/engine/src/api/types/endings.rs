//! The end of support, and what ends with it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// The end of support.
    pub struct TenanciesEnd {
        /// Tenancy.
        pub tenancy: String,
        /// Last day, ISO.
        pub last_day: String,
        /// Why.
        #[cfg_attr(test, ts(type = "EndReason"))]
        pub reason: EndReason,
        /// Where to.
        #[cfg_attr(test, ts(type = "EndDestination"))]
        pub destination: EndDestination,
        /// The leases that end on the same day; the others run on.
        pub leases: Vec<String>,
        /// The open tasks that are not to be done any more; the others stay.
        pub tasks: Vec<String>,
    }

    /// Support that has ended.
    pub struct Ended {
        /// Planned visits that were called off with it.
        pub visits: u32,
    }

    /// An end that somebody thinks about.
    pub struct TenanciesEnding {
        /// Tenancy.
        pub tenancy: String,
        /// Last day, ISO.
        pub last_day: String,
        /// The leases that would end on the same day.
        pub leases: Vec<String>,
    }

    /// What stands in the way of a quiet end.
    pub struct EndingSeen {
        /// Planned visits after that day: they are called off.
        pub visits: Vec<EndingVisit>,
        /// Visits with a result after that day: they stay.
        pub recorded: u32,
        /// Open tasks.
        pub tasks: Vec<TaskRow>,
        /// Leases that run after that day.
        pub leases: Vec<EndingLease>,
        /// What would be broken in the chain that is not broken now.
        pub mismatches: Vec<Mismatch>,
    }

    /// A planned visit after the last day.
    pub struct EndingVisit {
        /// The plan.
        pub visit: String,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: Option<String>,
        /// Name of the worker.
        pub worker: Option<String>,
        /// Somebody else is visited too: for them it goes on.
        pub together: bool,
    }

    /// A lease that runs after the last day.
    pub struct EndingLease {
        /// The lease.
        pub lease: LeaseRow,
        /// It may end with support; a lease in the name of the tenant goes on, and one that begins later is not ended.
        pub may_end: bool,
    }
}
