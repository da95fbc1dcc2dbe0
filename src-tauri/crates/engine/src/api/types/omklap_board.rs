//! Everybody on the way to an own lease: the board, the calendar, and all of it for a script.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which part of the board.
    pub struct OmklapBoard {
        /// Only homes of this owner; blank: of all.
        pub owner: String,
        /// Only this column, with as many rows as are asked for; absent: all columns.
        #[cfg_attr(test, ts(type = "OmklapState | null"))]
        pub column: Option<OmklapState>,
        /// Rows that are skipped.
        pub offset: u32,
        /// Rows of each column.
        pub limit: u32,
    }

    /// Everybody on the way to a lease of their own.
    pub struct OmklapBoardPage {
        /// Running tenancies, whatever their lease.
        pub all: u32,
        /// Of those, on the way: in preparation until signed.
        pub under_way: u32,
        /// Who had a lease of their own, or of all three, from the start.
        pub no_flip: u32,
        /// Proposals of theirs on which the lead has to decide.
        pub proposals: u32,
        /// Owners of the homes, by name.
        pub owners: Vec<String>,
        /// In the order of the states.
        pub columns: Vec<OmklapColumn>,
    }

    /// One state.
    pub struct OmklapColumn {
        /// Which.
        #[cfg_attr(test, ts(type = "OmklapState"))]
        pub state: OmklapState,
        /// How many stand there.
        pub count: u32,
        /// The first of them.
        pub rows: Vec<OmklapBoardRow>,
    }

    /// One tenancy on the board.
    pub struct OmklapBoardRow {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Street and number.
        pub address: String,
        /// Name of the owner.
        pub owner: Option<String>,
        /// Since when it stands there; absent: nobody knows.
        pub since: Option<String>,
        /// Whole months of the sublease.
        pub months: Option<u32>,
        /// The term is over, or an evaluation said that it can be prepared; and no day to look again lies ahead.
        pub can_start: bool,
        /// From which day on every criterion holds, if all goes well; absent: none within two years.
        pub earliest: Option<String>,
        /// Days without anything happening, where that is too long.
        pub silent_days: Option<u32>,
        /// Conditions of the owner that are not met yet.
        pub open_conditions: u32,
        /// First day of the own lease, planned or begun.
        pub flips: Option<String>,
        /// Last day of aftercare.
        pub aftercare_until: Option<String>,
        /// When it is looked at again; past, where nobody did.
        pub review_day: Option<String>,
        /// Criteria and documents that somebody proposed to do without.
        pub proposals: u32,
    }

    /// The months ahead.
    pub struct OmklapCalendar {
        /// Only homes of this owner; blank: of all.
        pub owner: String,
    }

    /// What the coming twelve months bring, by day.
    pub struct OmklapMonths {
        /// Every day on which something is.
        pub days: Vec<OmklapDay>,
        /// Running tenancies of which no day can be said yet.
        pub without: u32,
    }

    /// Something on a day.
    pub struct OmklapDay {
        /// The day; today for what is overdue.
        pub day: String,
        /// The day on which it should have been, where that is past.
        pub was: Option<String>,
        /// What.
        pub what: OmklapDayKind,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Name of the owner.
        pub owner: Option<String>,
        /// After how many months an evaluation is.
        pub month: Option<u32>,
    }

    /// What is on a day.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum OmklapDayKind {
        /// An evaluation.
        Evaluation,
        /// It is looked at again.
        Review,
        /// The first day on which every criterion holds, if all goes well.
        Earliest,
        /// The own lease begins.
        Flip,
        /// Aftercare ends.
        AftercareEnds,
    }

    /// Every omklap, for a script.
    pub struct OmklapReport {
        /// As known on this day; absent: today.
        #[serde(default)]
        pub as_of: Option<String>,
        /// Judged on this day; absent: that of `as_of`.
        #[serde(default)]
        pub on: Option<String>,
        /// Only this one, by its id in the exchange set or its own; absent: all that run.
        #[serde(default)]
        pub tenancy: Option<String>,
    }

    /// States, criteria and earliest days.
    pub struct OmklapReported {
        /// As known on this day.
        pub as_of: String,
        /// Judged on this day.
        pub on: String,
        /// By name of the tenant.
        pub tenancies: Vec<OmklapReportRow>,
    }

    /// One tenancy of the report.
    pub struct OmklapReportRow {
        /// Its id in the exchange set if it came from one, else its own.
        pub tenancy: String,
        /// How far it is.
        #[cfg_attr(test, ts(type = "OmklapState"))]
        pub state: OmklapState,
        /// From which day on every criterion holds.
        pub earliest: Option<String>,
        /// Criteria that time alone does not mend.
        #[cfg_attr(test, ts(type = "Criterion[]"))]
        pub needs: Vec<Criterion>,
        /// Criteria whose evidence grows old before the rest holds.
        #[cfg_attr(test, ts(type = "Criterion[]"))]
        pub expires: Vec<Criterion>,
        /// Those that are asked.
        pub criteria: Vec<OmklapReportCriterion>,
    }

    /// One criterion of the report.
    pub struct OmklapReportCriterion {
        /// Which.
        #[cfg_attr(test, ts(type = "Criterion"))]
        pub code: Criterion,
        /// `met`, `not_met`, `cannot_judge` or `waived`.
        pub status: String,
        /// What it is judged from, as `name=value` words.
        pub evidence: String,
        /// The first day on which it holds.
        pub earliest: Option<String>,
    }
}
