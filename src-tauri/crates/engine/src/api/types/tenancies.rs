//! The caseload and one tenancy.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which window of the caseload.
    pub struct TenanciesList {
        /// Every word must begin a word of name, address or worker; empty: all.
        pub search: String,
        /// Only tenancies of this worker.
        pub worker: Option<String>,
        /// Ended tenancies too.
        pub ended: bool,
        /// What is filtered, ordered and grouped beside that; absent: names alone, grouped by worker.
        pub refine: Option<TenanciesRefine>,
        /// First row wanted.
        pub offset: u32,
        /// Rows wanted, at most 500.
        pub limit: u32,
    }

    /// What a list is filtered by, ordered by and grouped by.
    #[derive(Default)]
    pub struct TenanciesRefine {
        /// Only of these workers; empty: of all.
        pub workers: Vec<String>,
        /// Those without a worker; together with `workers`: those too.
        pub nobody: bool,
        /// Only dwellings of owners with these names; empty: of all.
        pub owners: Vec<String>,
        /// Only with one of these states this week; empty: with any.
        #[cfg_attr(test, ts(type = "WeekState[]"))]
        pub states: Vec<WeekState>,
        /// Running, ended or both.
        pub span: ListSpan,
        /// By what.
        pub order: ListOrder,
        /// The other way round.
        pub descending: bool,
        /// Under which heads.
        pub group: ListGroup,
    }

    /// Which tenancies by their support.
    #[derive(Eq, Copy, Default)]
    #[serde(rename_all = "snake_case")]
    pub enum ListSpan {
        /// Support runs or will begin.
        #[default]
        Running,
        /// Support is over.
        Ended,
        /// Both.
        All,
    }

    /// By what a list is ordered.
    #[derive(Eq, Copy, Default)]
    #[serde(rename_all = "snake_case")]
    pub enum ListOrder {
        /// Given name, family name.
        #[default]
        Name,
        /// Street and number.
        Address,
        /// Worker.
        Worker,
        /// State of this week: what needs somebody first.
        Week,
        /// Weeks met of weeks obliged.
        VisitRate,
        /// Key handover.
        Key,
    }

    /// Under which heads a list stands.
    #[derive(Eq, Copy, Default)]
    #[serde(rename_all = "snake_case")]
    pub enum ListGroup {
        /// Workers.
        #[default]
        Worker,
        /// Owners of the dwellings.
        Owner,
        /// States of this week.
        Week,
        /// None.
        None,
    }

    /// A window of the caseload.
    pub struct TenancyPage {
        /// Tenancies that match.
        pub total: u32,
        /// Tenancies in the team without the search.
        pub all: u32,
        /// Owners that the list can be filtered by.
        pub owners: Vec<String>,
        /// What is typed stands in more dossiers than were looked at.
        pub more_words: bool,
        /// The groups of the whole answer, in order.
        pub groups: Vec<WorkerGroup>,
        /// First row given.
        pub offset: u32,
        /// The rows of the window.
        pub rows: Vec<TenancyRow>,
    }

    /// Rows of one worker, or under another head, one after the other.
    pub struct WorkerGroup {
        /// Worker id; absent for tenancies without a worker.
        pub worker: Option<String>,
        /// Name of the worker or owner; empty without one.
        pub name: String,
        /// Contract minutes a week, if known.
        pub minutes_per_week: Option<u32>,
        /// Index of the first row of the group.
        pub first: u32,
        /// Rows in the group.
        pub count: u32,
        /// How full the caseload of the worker is, whatever is filtered.
        pub load: Option<WorkerLoad>,
        /// The state of this week that these rows have, if they stand under that.
        #[cfg_attr(test, ts(type = "WeekState | null"))]
        pub state: Option<WeekState>,
    }

    /// One line of the caseload.
    pub struct TenancyRow {
        /// Id.
        pub id: String,
        /// Name of the tenant.
        pub name: String,
        /// Street and number.
        pub address: String,
        /// City.
        pub city: String,
        /// Name of the worker.
        pub worker: String,
        /// The current week.
        pub week: WeekCell,
        /// Weeks met and weeks obliged over the last 26 weeks.
        pub met: u32,
        /// See `met`.
        pub obliged: u32,
        /// Lease in force today, if any.
        #[cfg_attr(test, ts(type = "LeaseKind | null"))]
        pub lease: Option<LeaseKind>,
        /// Whole months that lease has run.
        pub lease_months: u32,
        /// Key handover.
        pub support_start: String,
        /// Last day of support.
        pub support_end: Option<String>,
        /// The words by which it was found, where neither name nor address match.
        pub found: Option<WordsSeen>,
    }

    /// State of a week with its marks.
    #[derive(Eq, Copy)]
    pub struct WeekCell {
        /// The state.
        #[cfg_attr(test, ts(type = "WeekState"))]
        pub state: WeekState,
        /// Met with fewer visits than agreed.
        pub norm_short: bool,
        /// Met only by a temporary norm.
        pub by_temporary_norm: bool,
    }

    /// What a list holds, as far as it can be changed together.
    pub struct TenancyIds {
        /// Ids, in the order of the list.
        pub tenancies: Vec<String>,
        /// Tenancies in the whole list.
        pub total: u32,
    }

    /// Which tenancy.
    pub struct TenanciesGet {
        /// Tenancy id.
        pub id: String,
    }

    /// A name that somebody gives a tenancy.
    pub struct TenanciesNamed {
        /// Its id in the exchange set, or its own.
        pub name: String,
    }

    /// The tenancy that was meant.
    pub struct TenancyNamed {
        /// Its own id.
        pub tenancy: String,
    }

    /// One tenancy, for the side panel.
    pub struct TenancyDetail {
        /// The line of the caseload.
        pub row: TenancyRow,
        /// Postcode of the dwelling.
        pub postcode: String,
        /// Owner of the dwelling, if known.
        pub owner: Option<String>,
        /// Name of the provider: the team's organisation.
        pub provider: String,
        /// Agreed visits, and in how many weeks.
        pub visits: u32,
        /// See `visits`.
        pub period_weeks: u32,
        /// The agreement is aftercare.
        pub aftercare: bool,
        /// The lease chain, oldest first.
        pub leases: Vec<LeaseRow>,
        /// Who stands in its contracts today beside owner, provider and tenant.
        pub beside: Vec<BesideRow>,
        /// How many live there today beside those with a dossier, if somebody said so.
        pub household: Option<HouseholdRow>,
        /// What is broken in the chain.
        pub mismatches: Vec<Mismatch>,
        /// Visits of the current week, in order.
        pub week_visits: Vec<VisitRow>,
        /// Exemption that runs today.
        pub exemption: Option<ExemptionRow>,
        /// Streaks today.
        pub streaks: StreakRow,
        /// First day on which a flip can be made, or why there can be none.
        pub flip_refusal: Option<FlipRefusal>,
        /// The account may record a visit here.
        pub may_record: bool,
        /// The account may flip here.
        pub may_flip: bool,
    }

    /// One lease of the chain.
    pub struct LeaseRow {
        /// Id.
        pub id: String,
        /// Kind.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// First day.
        pub first_day: String,
        /// Last day; absent while open.
        pub last_day: Option<String>,
        /// Fixed term.
        pub fixed_term: bool,
        /// Rent with service costs today (or on the first or last day), in cents.
        pub total_cents: Option<i32>,
    }

    /// A broken invariant of the chain.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum Mismatch {
        /// Two head, own or tripartite leases on one day.
        TwoTitlesOnDwelling,
        /// The sublease lies outside its head lease.
        SubOutsideHead,
        /// Days without a title between two contracts of the tenant.
        DayWithoutTitle,
        /// The sublease rent is above the head lease rent.
        SubRentAboveHead,
        /// A sublease without any head lease.
        NoHeadLease,
        /// A fixed term without a last day.
        TermWithoutEnd,
        /// A fixed term without its legal ground.
        TermWithoutGround,
        /// A fixed term without the maximum of its ground.
        TermWithoutMaximum,
        /// A fixed term without the notice rule of its ground.
        TermWithoutNoticeRule,
        /// A fixed term longer than its ground allows.
        TermTooLong,
        /// The notice window of a fixed term closed without a letter.
        NoticeMissed,
        /// The letter about the end was written too early or too late.
        NoticeOutsideWindow,
        /// No consent of the owner to let the dwelling on.
        NoConsent,
        /// A contract runs past the end of exploitation.
        PastExploitation,
        /// The programme is about rooms, and the dwelling is self-contained.
        NotARoom,
        /// The stay is longer than the programme allows.
        StayTooLong,
        /// The tenant does not have the age that the programme asks.
        AgeOutside,
        /// The tenant has two contracts on one day.
        HeldTwice,
        /// The provider lets to two who do not live together on one day.
        SubletTwice,
        /// Support runs, and no contract of a tenant runs or comes.
        LivesWithoutContract,
        /// A fixed term on the ground of before 1 July 2024 began later.
        GroundOfBefore,
    }

    /// An exemption, without its reason.
    pub struct ExemptionRow {
        /// First day.
        pub first_day: String,
        /// Last day; absent while open.
        pub last_day: Option<String>,
    }

    /// Streaks up to today.
    #[derive(Eq)]
    pub struct StreakRow {
        /// Closed obliged weeks in a row without admission.
        pub not_admitted: u32,
        /// Whole weeks of support not seen; after the end of support it does not grow.
        pub not_seen: u32,
        /// Weeks in a row missed on the tenant's side.
        pub tenant_side: u32,
        /// Weeks met in a row in the last half year; only a week that the tenant missed ends it.
        pub met: u32,
        /// Last day seen.
        pub last_seen: Option<String>,
    }

    /// A worker.
    pub struct WorkerRow {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Contract minutes a week.
        pub minutes_per_week: Option<u32>,
        /// E-mail address.
        pub email: Option<String>,
        /// Running tenancies.
        pub tenancies: u32,
        /// How full that is, if the hours are known.
        pub load: Option<WorkerLoad>,
    }
}
