//! Rehousing: one tenancy ends, and another one in a free home continues it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A move to another home.
    pub struct TenanciesRehouse {
        /// Tenancy.
        pub tenancy: String,
        /// The free home; absent while nobody chose one.
        pub dwelling: Option<String>,
        /// Key of that home, ISO.
        pub day: String,
        /// Who lets to whom there: sublease or use.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// Last day of the contract there; blank: open.
        pub last_day: String,
        /// Its legal ground, if it is a fixed term.
        #[cfg_attr(test, ts(type = "TermGround | null"))]
        pub ground: Option<TermGround>,
        /// Basic rent a month, as it is typed; blank: not known.
        pub rent: String,
        /// Service costs a month, as they are typed; blank: none.
        pub costs: String,
        /// The contracts of the old home that end.
        pub leases: Vec<String>,
        /// Their last day; blank: the day before the key.
        pub leases_last_day: String,
        /// Tenancies of who lives there too and moves along.
        pub along: Vec<String>,
    }

    /// Somebody who moved.
    pub struct Rehoused {
        /// The tenancy in the new home.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
    }

    /// A move that somebody thinks about.
    pub struct RehousingSeen {
        /// The homes that are free.
        pub homes: Vec<FreeHome>,
        /// Who lives in the old home too.
        pub others: Vec<HousedWith>,
        /// Contracts of the old home that run on the day before the key.
        pub leases: Vec<EndingLease>,
        /// What happens, in order.
        pub steps: Vec<RehousingStep>,
        /// Visits with a result after the last day in the old home: they stay there.
        pub recorded: u32,
        /// What would be broken in the contracts of one of the two homes that is not broken now.
        pub mismatches: Vec<Mismatch>,
    }

    /// A home that is free, or will be.
    pub struct FreeHome {
        /// The dwelling.
        pub dwelling: String,
        /// Address.
        pub address: String,
        /// Postcode and city.
        pub place: String,
        /// Name of the owner.
        pub owner: Option<String>,
        /// Head rent a month, in cents.
        pub head_rent_cents: Option<i32>,
        /// The first empty day.
        pub free_day: String,
        /// It is not empty yet.
        pub later: bool,
    }

    /// Somebody who lives in the same home.
    pub struct HousedWith {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
    }

    /// One thing that a move does.
    pub struct RehousingStep {
        /// What.
        pub kind: RehousingStepKind,
        /// On which day.
        pub day: Option<String>,
        /// How many.
        pub count: Option<u32>,
        /// How much, in cents.
        pub cents: Option<i32>,
        /// Which contract.
        #[cfg_attr(test, ts(type = "LeaseKind | null"))]
        pub lease: Option<LeaseKind>,
        /// Which task.
        #[cfg_attr(test, ts(type = "TaskCode | null"))]
        pub task: Option<TaskCode>,
        /// Who.
        pub name: Option<String>,
    }

    /// What a move does.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum RehousingStepKind {
        /// Support in the old home ends.
        SupportEnds,
        /// A contract of the old home ends.
        LeaseEnds,
        /// The books of the old home close.
        LedgersClose,
        /// What is open stays with the old home.
        ArrearsStay,
        /// Support in the new home begins; there is no week between.
        SupportBegins,
        /// Somebody of the household moves along.
        MovesAlong,
        /// A contract of the new home begins.
        LeaseBegins,
        /// Visits are agreed as they were.
        AgreementGoes,
        /// Aftercare ends: the visits are weekly again, for the home is the provider's.
        AgreementWeekly,
        /// Planned visits go along.
        VisitsGo,
        /// Planned visits with somebody who stays go on for that one alone.
        VisitsOff,
        /// Visits that come back go along.
        SeriesGo,
        /// How visits are wished goes along.
        WishesGo,
        /// Exemptions that run go along.
        ExemptionsGo,
        /// How safe it is to visit goes along.
        RiskGoes,
        /// How many live with the tenant goes along.
        HouseholdGoes,
        /// `count` who stand in the contract too, in the new one as well.
        PartiesGo,
        /// People around the tenant go along.
        ContactsGo,
        /// The housing officer of the old owner stays.
        ContactsStay,
        /// Goals that run go along.
        GoalsGo,
        /// What is arranged goes along: so many items of the checklist.
        ChecklistGoes,
        /// What hangs on the address is found out again: the registration and the housing allowance.
        ChecklistAnew,
        /// Wmo decisions go along.
        WmoGoes,
        /// Open tasks go along.
        TasksGo,
        /// Open tasks about the old home stay.
        TasksStay,
        /// Steps of the ladder become tasks.
        FollowUpsGo,
        /// Offers of the new home to others are taken back.
        OffersBack,
        /// A task of the key is made.
        KeyTask,
    }

    /// A home before or after this one.
    pub struct LinkedHome {
        /// The tenancy there.
        pub tenancy: String,
        /// Address.
        pub address: String,
        /// Key of the home that comes after.
        pub day: String,
        /// What is open of the rent there, in cents.
        pub open_cents: i32,
    }
}
