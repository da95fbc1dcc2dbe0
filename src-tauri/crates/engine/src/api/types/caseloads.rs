//! How full caseloads are, and giving tenancies to another worker.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// At how many tenants per fte the team calls a caseload busy, and full.
    #[derive(Eq, Copy)]
    pub struct CaseloadNorms {
        /// Calm up to so many, this one included.
        pub calm: u32,
        /// Busy up to so many; above it is full.
        pub busy: u32,
    }

    /// How full the caseload of a worker is.
    #[derive(Eq, Copy)]
    pub struct WorkerLoad {
        /// Running tenancies.
        pub tenants: u32,
        /// Tenants per fte of 36 hours, in tenths.
        pub tenths: u32,
        /// By the numbers of the team.
        #[cfg_attr(test, ts(type = "\"calm\" | \"busy\" | \"full\""))]
        pub fullness: Fullness,
    }

    /// Tenancies to be given to another worker.
    pub struct TenanciesReassign {
        /// Which, at most 500.
        pub tenancies: Vec<String>,
        /// To whom.
        pub worker: String,
        /// Visits that are planned on this day or later go along; absent: all stay with who has them now.
        pub visits_from: Option<String>,
    }

    /// What giving tenancies to another worker does, or would do.
    pub struct Reassigned {
        /// The tenancies that change hands.
        pub tenancies: Vec<ReassignedTenancy>,
        /// Tenancies that are of this worker already.
        pub unchanged: u32,
        /// Planned visits that go along.
        pub visits: u32,
        /// Planned visits that stay with who has them now.
        pub visits_kept: u32,
        /// What the schedule has against visits that would go along, by day; what cannot be stays with who has it now.
        pub misfits: Vec<ReassignedMisfit>,
        /// Of the visits that go along: those to which the worker came along already; who went before comes along now.
        pub swapped: u32,
        /// Open tasks that were given to who has the tenancy now, and stay theirs.
        pub tasks_kept: u32,
        /// How full the caseload of the worker is afterwards, if their hours are known.
        pub load: Option<WorkerLoad>,
    }

    /// One tenancy that changes hands.
    pub struct ReassignedTenancy {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Who has it now.
        pub worker: Option<String>,
        /// Planned visits that go along.
        pub visits: u32,
    }

    /// What the schedule has against a visit that would go along.
    pub struct ReassignedMisfit {
        /// The visit.
        pub visit: String,
        /// Name of the tenant.
        pub name: String,
        /// Day.
        pub day: String,
        /// Time, if it has one.
        pub time: Option<String>,
        /// The reasons; that the worker is a new face is none of them, for that they are everywhere.
        pub fit: ScheduleFit,
    }
}
