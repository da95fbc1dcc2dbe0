//! Weeks: the grid, the report, and the facts behind a cell.

use std::sync::Arc;

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
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
        /// What else they must have.
        #[serde(default)]
        pub having: WeeksHaving,
        /// First row wanted.
        pub offset: u32,
        /// Rows wanted, at most 500.
        pub limit: u32,
    }

    /// What a tenancy of the grid must have to be shown.
    #[derive(Default)]
    pub struct WeeksHaving {
        /// A dwelling of this owner, by name.
        #[serde(default)]
        pub owner: Option<String>,
        /// At least one of the weeks in this state.
        #[serde(default)]
        #[cfg_attr(test, ts(type = "WeekState | null"))]
        pub state: Option<WeekState>,
        /// At least one of the weeks missed or not recorded.
        #[serde(default)]
        pub missed: bool,
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
        /// Weeks, by their place in the row, that are others now than when they were signed off.
        pub changed: Vec<u32>,
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
        /// What else they must have.
        #[serde(default)]
        pub having: WeeksHaving,
    }

    /// Figures of the selection.
    pub struct WeekTotals {
        /// Tenancies added up.
        pub tenancies: u32,
        /// Their figures.
        pub figures: FigureRow,
    }

    /// Which selection to follow over the years.
    pub struct WeeksTrend {
        /// As in the caseload.
        pub search: String,
        /// Only tenancies of this worker.
        pub worker: Option<String>,
        /// A dwelling of this owner, by name.
        pub owner: Option<String>,
    }

    /// The figures of one quarter.
    pub struct QuarterRow {
        /// Year.
        pub year: i32,
        /// From 1 to 4.
        pub quarter: u32,
        /// The first of its weeks: a week belongs to the quarter of its Thursday.
        pub from: String,
        /// The last of its weeks.
        pub to: String,
        /// Its figures so far.
        pub figures: FigureRow,
        /// Visits planned or recorded in it: with none of them nothing was kept yet, which is another thing than nobody going.
        pub visits: u32,
        /// It has not ended.
        pub running: bool,
    }

    /// Which forecast.
    pub struct WeeksForecast {
        /// Only of the tenancies of who asks.
        pub own: bool,
    }

    /// Who will be missed this week if nothing happens.
    pub struct WeekForecast {
        /// The running week.
        pub week: String,
        /// From Thursday noon on a week can be called: before that it is early.
        pub due: bool,
        /// Of the tenancies of who asks.
        pub own: u32,
        /// Worker by worker, those with the most first.
        pub workers: Vec<WorkerForecast>,
    }

    /// The tenants of one worker that will be missed.
    pub struct WorkerForecast {
        /// Id; absent for tenancies without a worker.
        pub worker: Option<String>,
        /// Name; blank for tenancies without a worker.
        pub name: String,
        /// How many.
        pub missing: u32,
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
        /// Tenancy, by its id in the exchange set if it has one. Shared: a region has hundreds of thousands of rows.
        #[cfg_attr(test, ts(type = "string"))]
        pub tenancy: Arc<str>,
        /// Week.
        #[cfg_attr(test, ts(type = "string"))]
        pub week: Arc<str>,
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
}
