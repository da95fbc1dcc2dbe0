//! What goes in and out of the commands: plain data, codes instead of sentences.
//!
//! Days are ISO text (`2026-07-28`), weeks `2026-W31`, instants milliseconds since 1970 as a JSON number, money integer cents.

pub use domain::{
    lease::LeaseKind,
    role::Role,
    visit_weeks::{Outcome, Place, WeekState},
};
use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;

/// Declares wire types: every one is serialisable, cloneable and known to the TypeScript bindings.
macro_rules! wire {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident $body:tt)*) => {
        $(
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
            #[cfg_attr(test, derive(TS))]
            $(#[$meta])*
            pub $kind $name $body
        )*
        /// The TypeScript declaration of every wire type, in the order of this file.
        #[cfg(test)]
        pub(crate) fn declarations(config: &ts_rs::Config) -> Vec<(String, Option<String>)> {
            vec![$((<$name as TS>::decl(config), <$name as TS>::docs())),*]
        }
    };
}

wire! {
    /// No arguments, or no answer.
    pub struct Nothing {}

    // ---- Session ----

    /// Which door the window stands at.
    #[serde(rename_all = "snake_case")]
    pub enum Door {
        /// No team on this laptop yet.
        First,
        /// A team is here and closed.
        Locked,
        /// A team is open.
        Open,
    }

    /// What the window must show.
    pub struct SessionState {
        /// Where we stand.
        pub door: Door,
        /// The team at the door is the example team.
        pub example: bool,
        /// A real team of this laptop exists beside the example.
        pub has_team: bool,
        /// Name of the open team; absent while locked.
        pub team: Option<String>,
        /// Who is in; absent while locked.
        pub account: Option<AccountRow>,
        /// Seconds to wait before the next passphrase is tried.
        pub wait_seconds: u32,
        /// The passphrase must be at least this long on this laptop.
        pub passphrase_min: u32,
        /// The keyring of this laptop guards a slot together with its passphrase.
        pub keyring: bool,
        /// Today in Europe/Amsterdam.
        pub today: String,
        /// The week of today.
        pub week: String,
        /// Version of the program.
        pub version: String,
    }

    /// An account of the team.
    pub struct AccountRow {
        /// Id.
        pub id: String,
        /// Name of the person.
        pub name: String,
        /// Roles held.
        #[cfg_attr(test, ts(type = "Array<Role>"))]
        pub roles: Vec<Role>,
        /// The worker this account belongs to, if any.
        pub worker: Option<String>,
    }

    /// A new team.
    pub struct SessionCreateTeam {
        /// Name of the team.
        pub team: String,
        /// Name of the person who makes it: lead and administrator.
        pub name: String,
        /// Their passphrase.
        pub passphrase: String,
    }

    /// The recovery words of a new team; shown once.
    pub struct RecoverySheet {
        /// 24 words.
        pub words: Vec<String>,
        /// Which two words (1 to 24) will be asked.
        pub ask: Vec<u32>,
    }

    /// The two words that were asked, in that order.
    pub struct SessionConfirmRecovery {
        /// The words.
        pub words: Vec<String>,
    }

    /// A passphrase.
    pub struct SessionUnlock {
        /// The passphrase.
        pub passphrase: String,
    }

    /// Recovery words and a new passphrase.
    pub struct SessionRecover {
        /// 24 words, parted by spaces.
        pub words: String,
        /// The new passphrase.
        pub passphrase: String,
    }

    // ---- Caseload ----

    /// Which window of the caseload.
    pub struct TenanciesList {
        /// Every word must begin a word of name, address or worker; empty: all.
        pub search: String,
        /// Only tenancies of this worker.
        pub worker: Option<String>,
        /// Ended tenancies too.
        pub ended: bool,
        /// First row wanted.
        pub offset: u32,
        /// Rows wanted, at most 500.
        pub limit: u32,
    }

    /// A window of the caseload.
    pub struct TenancyPage {
        /// Tenancies that match.
        pub total: u32,
        /// Tenancies in the team without the search.
        pub all: u32,
        /// The groups of the whole answer, in order.
        pub groups: Vec<WorkerGroup>,
        /// First row given.
        pub offset: u32,
        /// The rows of the window.
        pub rows: Vec<TenancyRow>,
    }

    /// Rows of one worker, one after the other.
    pub struct WorkerGroup {
        /// Worker id; absent for tenancies without a worker.
        pub worker: Option<String>,
        /// Worker name.
        pub name: String,
        /// Contract minutes a week, if known.
        pub minutes_per_week: Option<u32>,
        /// Index of the first row of the group.
        pub first: u32,
        /// Rows in the group.
        pub count: u32,
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
        /// Two head or own leases on one day.
        TwoTitlesOnDwelling,
        /// The sublease lies outside its head lease.
        SubOutsideHead,
        /// Days without a title between sublease and own lease.
        DayWithoutTitle,
        /// The sublease rent is above the head lease rent.
        SubRentAboveHead,
        /// A sublease without any head lease.
        NoHeadLease,
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
        /// Whole weeks not seen.
        pub not_seen: u32,
        /// Weeks in a row missed on the tenant's side.
        pub tenant_side: u32,
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
        /// Running tenancies.
        pub tenancies: u32,
    }

    // ---- Visits ----

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

    // ---- Weeks ----

    /// Which window of the grid.
    pub struct WeeksGrid {
        /// First week, `2026-W07`.
        pub from: String,
        /// Last week.
        pub to: String,
        /// As in the caseload.
        pub search: String,
        /// Only tenancies of this worker.
        pub worker: Option<String>,
        /// First row wanted.
        pub offset: u32,
        /// Rows wanted, at most 500.
        pub limit: u32,
    }

    /// A window of the grid.
    pub struct WeekGrid {
        /// The weeks, oldest first.
        pub weeks: Vec<String>,
        /// Tenancies that match.
        pub total: u32,
        /// The groups of the whole answer.
        pub groups: Vec<WorkerGroup>,
        /// First row given.
        pub offset: u32,
        /// Rows of the window.
        pub rows: Vec<WeekGridRow>,
    }

    /// One tenancy of the grid.
    pub struct WeekGridRow {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// One character a week: see `WEEK_CODES`.
        pub cells: String,
        /// Figures over the weeks shown.
        pub figures: FigureRow,
        /// Streaks.
        pub streaks: StreakRow,
    }

    /// Figures; every share has its n and N.
    #[derive(Eq)]
    pub struct FigureRow {
        /// Weeks met.
        pub met: u32,
        /// Obliged weeks.
        pub obliged: u32,
        /// Weeks met by a temporary norm only.
        pub by_temporary_norm: u32,
        /// Admissions.
        pub admitted: u32,
        /// Attempts.
        pub attempts: u32,
        /// Missed, tenant.
        pub missed_tenant: u32,
        /// Missed, organisation.
        pub missed_organisation: u32,
        /// Missed, neutral.
        pub missed_neutral: u32,
        /// Not recorded.
        pub unrecorded: u32,
    }

    /// Which selection to add up.
    pub struct WeeksTotals {
        /// First week.
        pub from: String,
        /// Last week.
        pub to: String,
        /// As in the caseload.
        pub search: String,
        /// Only tenancies of this worker.
        pub worker: Option<String>,
    }

    /// Figures of the selection.
    pub struct WeekTotals {
        /// Tenancies added up.
        pub tenancies: u32,
        /// Their figures.
        pub figures: FigureRow,
    }

    /// Which week.
    pub struct WeeksExplain {
        /// Tenancy.
        pub tenancy: String,
        /// Week.
        pub week: String,
    }

    /// The facts behind a week.
    pub struct WeekExplained {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// The week.
        pub week: String,
        /// Monday.
        pub first_day: String,
        /// Sunday.
        pub last_day: String,
        /// State and marks.
        pub cell: WeekCell,
        /// Which step of the rule decided.
        pub because: Because,
        /// The week is obliged.
        pub obliged: bool,
        /// Weekdays on which the tenancy is active and not exempt.
        pub available_weekdays: u32,
        /// Agreed visits.
        pub visits: u32,
        /// In so many weeks.
        pub period_weeks: u32,
        /// First week of the span looked at.
        pub span_from: String,
        /// Exemptions that touch the span.
        pub exemptions: Vec<ExemptionRow>,
        /// Visits that were looked at, in order.
        pub seen: Vec<ExplainedVisit>,
    }

    /// A visit and how the rule counted it.
    pub struct ExplainedVisit {
        /// The visit.
        pub row: VisitRow,
        /// The outcome that it counted as; absent while planned or not recorded.
        #[cfg_attr(test, ts(type = "Outcome | null"))]
        pub counted_as: Option<Outcome>,
        /// It lies outside the days of support.
        pub outside_support: bool,
        /// Another admission on the same day counts already.
        pub second_that_day: bool,
    }

    /// Which step of the rule decided.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum Because {
        /// Not active on any day.
        NotActive,
        /// Admitted as often as agreed.
        AdmittedAsAgreed,
        /// Admitted, less often than agreed.
        AdmittedLess,
        /// A contact that a temporary norm counts.
        TemporaryNorm,
        /// An exemption ran and too few weekdays were left.
        ExemptionRan,
        /// Too few weekdays were available.
        TooFewWeekdays,
        /// Not the last week of its window.
        InsideWindow,
        /// The window was cut short.
        WindowCut,
        /// The visits of this week count for the other tenancy of the move.
        CountsForOtherTenancy,
        /// A visit is planned.
        VisitPlanned,
        /// No visit is planned.
        NothingPlanned,
        /// A planned visit has no outcome.
        OutcomeMissing,
        /// The organisation called off.
        OrganisationCancelled,
        /// It was not safe.
        NotSafe,
        /// The tenant did not admit or called off.
        TenantSide,
        /// The tenant's side, but during an exemption.
        TenantSideDuringExemption,
        /// Nothing was planned.
        NobodyWent,
        /// Only moved, lapsed, met elsewhere or remote.
        NoAttempt,
    }

    /// A range of weeks for the report.
    pub struct WeeksReport {
        /// First week.
        pub from: String,
        /// Last week.
        pub to: String,
        /// As-of date; absent: today.
        pub as_of: Option<String>,
        /// Only this tenancy.
        pub tenancy: Option<String>,
    }

    /// The shape of `omklap-cli weeks --json`.
    pub struct WeeksReported {
        /// As-of date.
        pub as_of: String,
        /// One row a tenancy and week.
        pub weeks: Vec<ReportedWeek>,
        /// Figures over the range.
        pub figures: ReportedFigures,
        /// Streaks over the whole history.
        pub streaks: Vec<ReportedStreak>,
    }

    /// One tenancy, one week.
    pub struct ReportedWeek {
        /// Tenancy, by its id in the exchange set if it has one.
        pub tenancy: String,
        /// Week.
        pub week: String,
        /// State.
        #[cfg_attr(test, ts(type = "WeekState"))]
        pub state: WeekState,
        /// Obliged.
        pub obliged: bool,
        /// Days with an admission in this week alone.
        pub admissions: u32,
        /// Reached the agreed number; only for a met week.
        pub norm_met: bool,
        /// Met only by a temporary norm.
        pub by_temporary_norm: bool,
    }

    /// Figures in the shape of the report.
    pub struct ReportedFigures {
        /// Bezoekgraad.
        pub visit_rate: ReportedVisitRate,
        /// Toelatingsgraad.
        pub admission_rate: ReportedAdmissionRate,
        /// Missed weeks by side.
        pub shortfall: ReportedShortfall,
    }

    /// Weeks met of weeks obliged.
    pub struct ReportedVisitRate {
        /// Met.
        pub met: u32,
        /// Obliged.
        pub obliged: u32,
        /// Of the met weeks: by a temporary norm only.
        pub by_temporary_norm: u32,
    }

    /// Admissions of attempts.
    pub struct ReportedAdmissionRate {
        /// Admitted.
        pub admitted: u32,
        /// Attempts.
        pub attempts: u32,
    }

    /// Missed weeks by side.
    pub struct ReportedShortfall {
        /// Tenant.
        pub missed_tenant: u32,
        /// Organisation.
        pub missed_organisation: u32,
        /// Neutral.
        pub missed_neutral: u32,
        /// Not recorded.
        pub unrecorded: u32,
    }

    /// Streaks of one tenancy.
    pub struct ReportedStreak {
        /// Tenancy, by its id in the exchange set if it has one.
        pub tenancy: String,
        /// Closed obliged weeks in a row without admission.
        pub not_admitted: u32,
        /// Whole weeks not seen.
        pub not_seen: u32,
        /// Weeks in a row missed on the tenant's side.
        pub tenant_side: u32,
        /// Last day seen.
        pub last_seen: Option<String>,
    }

    // ---- Omklap ----

    /// A flip.
    pub struct OmklapFlip {
        /// Tenancy.
        pub tenancy: String,
        /// First day of the own lease.
        pub day: String,
    }

    /// What a flip would change, or why it cannot be.
    pub struct FlipPreview {
        /// Why not; absent when it can.
        pub refusal: Option<FlipRefusal>,
        /// What would change, in order.
        pub steps: Vec<FlipStep>,
    }

    /// One change of a flip.
    pub struct FlipStep {
        /// What happens.
        pub kind: FlipStepKind,
        /// On which day.
        pub day: String,
        /// Total rent in cents, for a lease.
        pub total_cents: Option<i32>,
    }

    /// What a flip does.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum FlipStepKind {
        /// The head lease ends.
        HeadLeaseEnds,
        /// The sublease (or use) ends.
        SubleaseEnds,
        /// The own lease begins.
        OwnLeaseBegins,
        /// The visit agreement becomes aftercare.
        AftercareBegins,
        /// The provider's rent ledgers close.
        LedgersClose,
        /// Task: housing allowance to the new landlord.
        TaskHousingAllowance,
        /// Task: direct debit.
        TaskDirectDebit,
        /// Task: energy.
        TaskEnergy,
        /// Task: insurance.
        TaskInsurance,
        /// Task: municipal taxes.
        TaskMunicipalTaxes,
        /// Task: keys.
        TaskKeys,
        /// Task: contact at the corporation.
        TaskCorporationContact,
        /// Task: Wmo officer.
        TaskWmoOfficer,
    }

    /// Why a chain cannot flip.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum FlipRefusal {
        /// No sublease or use runs.
        NoSublease,
        /// No head lease runs.
        NoHeadLease,
        /// The day lies before or on the first day of the sublease or head lease.
        BeforeSublease,
        /// The sublease or head lease ends before, so days without a title would follow.
        DayWithoutTitle,
        /// An own or tripartite lease exists already.
        AlreadyOwn,
        /// Support has ended.
        SupportEnded,
    }

    /// A flip that was made.
    pub struct Flipped {
        /// The own lease.
        pub lease: String,
        /// What changed.
        pub steps: Vec<FlipStep>,
        /// Last day on which it can be undone; the day before the own lease begins.
        pub undo_until: String,
    }

    // ---- History ----

    /// What can be undone and redone.
    pub struct HistorySteps {
        /// Newest step of this account on this laptop.
        pub undo: Option<StepRow>,
        /// What was undone last.
        pub redo: Option<StepRow>,
        /// When the last change was saved on this laptop.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub saved_ms: Option<i64>,
    }

    /// One step.
    pub struct StepRow {
        /// Its kind.
        pub kind: OperationKind,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
    }

    /// A step that was undone or redone.
    pub struct StepTaken {
        /// The kind of the step that was undone or done again.
        pub kind: OperationKind,
    }

    /// Kinds of operation.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum OperationKind {
        /// The team was made.
        CreateTeam,
        /// The example team was filled.
        FillExample,
        /// An exchange set was taken in.
        ImportSet,
        /// A result was recorded.
        RecordVisit,
        /// A lease chain was flipped.
        FlipLease,
        /// A step was undone.
        Undo,
        /// A step was done again.
        Redo,
        /// Made by a newer version of the program.
        Unknown,
    }

    /// Which record.
    pub struct HistoryOf {
        /// Table.
        pub noun: String,
        /// Row id.
        pub id: String,
    }

    /// Which record, when.
    pub struct HistoryAt {
        /// Table.
        pub noun: String,
        /// Row id.
        pub id: String,
        /// Moment.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
    }

    /// One change of one record.
    pub struct HistoryRow {
        /// Kind of operation.
        pub kind: OperationKind,
        /// Name of the account.
        pub author: String,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
        /// Why, if it was asked.
        pub reason: Option<String>,
        /// Columns with their value before and after; for the first row: nothing before.
        pub columns: Vec<HistoryColumn>,
    }

    /// One column of one change.
    pub struct HistoryColumn {
        /// Column.
        pub column: String,
        /// Before.
        pub before: Option<String>,
        /// After.
        pub after: Option<String>,
    }

    /// A record at a past moment.
    pub struct RecordThen {
        /// It existed.
        pub existed: bool,
        /// Columns and values.
        pub columns: Vec<HistoryColumn>,
    }

    // ---- In and out ----

    /// Which exchange set.
    pub struct SetImport {
        /// Folder with the CSV files.
        pub folder: String,
        /// Only say what would happen.
        pub dry_run: bool,
    }

    /// What an import did.
    pub struct SetImported {
        /// Rows made, per file.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub made: std::collections::BTreeMap<String, u32>,
        /// Rows that were there already.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub matched: std::collections::BTreeMap<String, u32>,
        /// Rows that differ from what is there: left as they are.
        pub proposed: Vec<ProposedChange>,
        /// Rows not understood.
        pub rejected: Vec<RejectedRow>,
        /// Columns not understood.
        pub unknown_columns: Vec<UnknownColumn>,
    }

    /// A row of the set that differs from the record with the same id.
    pub struct ProposedChange {
        /// File.
        pub sheet: String,
        /// Line in the file, the header is 1.
        pub row: u32,
        /// Columns that differ.
        pub columns: Vec<String>,
    }

    /// A row that was not understood.
    pub struct RejectedRow {
        /// File.
        pub sheet: String,
        /// Line in the file, the header is 1.
        pub row: u32,
        /// A code: see `Rejection` in the exchange module.
        pub reason: String,
        /// The column, if one column is to blame.
        pub column: Option<String>,
    }

    /// A column that was not understood.
    pub struct UnknownColumn {
        /// File.
        pub sheet: String,
        /// Column.
        pub column: String,
    }

    /// Where to write.
    pub struct SetExport {
        /// Folder; made if absent, must be empty.
        pub folder: String,
    }

    /// What was written.
    pub struct SetExported {
        /// Rows per file.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub files: std::collections::BTreeMap<String, u32>,
    }

    /// Where to write the copy.
    pub struct TeamBackup {
        /// Path of the copy; must not exist.
        pub to: String,
    }

    /// A copy that was written and tried.
    pub struct TeamBackedUp {
        /// Rows in the copy.
        pub rows: u32,
        /// BLAKE3 over the rows.
        pub hash: String,
    }

    /// What the check found.
    pub struct TeamVerified {
        /// Pages, rows and references are whole.
        pub file_whole: bool,
        /// The journal reproduces the rows.
        pub journal_whole: bool,
        /// The chain of the access log is unbroken.
        pub log_whole: bool,
        /// Rows per table.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub rows: std::collections::BTreeMap<String, u32>,
        /// BLAKE3 over the rows.
        pub hash: String,
    }

    /// Which part of the log.
    pub struct LogList {
        /// At most so many rows.
        pub limit: u32,
        /// Only about this tenancy.
        pub tenancy: Option<String>,
    }

    /// One line of the access log.
    pub struct LogRow {
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
        /// What.
        pub event: LogEvent,
        /// Name of the account; absent for a failed unlock.
        pub account: Option<String>,
        /// Name of the tenant.
        pub subject: Option<String>,
        /// For what reason.
        pub reason: Option<String>,
    }

    /// Events of the access log.
    #[derive(Eq, Copy, Hash)]
    #[serde(rename_all = "snake_case")]
    pub enum LogEvent {
        /// Leaves no line.
        Nothing,
        /// The team was made.
        TeamCreated,
        /// Opened with a passphrase.
        Unlocked,
        /// A passphrase did not fit.
        UnlockFailed,
        /// Opened with the recovery words.
        Recovered,
        /// Names in a list were seen.
        CaseloadSeen,
        /// A dossier was opened.
        DossierOpened,
        /// A report was made.
        ReportMade,
        /// A set was taken in.
        Imported,
        /// Everything was exported.
        Exported,
        /// A backup was made.
        BackedUp,
        /// The file was put back from a backup.
        Restored,
        /// The file was checked.
        Verified,
        /// The log itself was read.
        LogSeen,
    }
}

impl LogEvent {
    /// The code in the log.
    pub fn as_code(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(code)) => code,
            _ => unreachable!("an event without fields is written as its name"),
        }
    }

    /// The event with this code; `Nothing` for one of a newer version.
    pub fn from_code(code: &str) -> Self {
        serde_json::from_value(code.into()).unwrap_or(Self::Nothing)
    }
}
