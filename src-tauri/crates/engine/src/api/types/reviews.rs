//! The weekly review of a lead: what is found, what is decided, what is signed.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which week.
    pub struct ReviewGet {
        /// The week; absent: the running one.
        pub week: Option<String>,
    }

    /// A week with everything that is not usual about it.
    pub struct Review {
        /// The week.
        pub week: String,
        /// Monday.
        pub first_day: String,
        /// Sunday.
        pub last_day: String,
        /// It has not ended.
        pub running: bool,
        /// Tenancies with support in it.
        pub tenancies: u32,
        /// Of those: nothing was found.
        pub usual: u32,
        /// Who looks may plan and record visits.
        pub may_record: bool,
        /// What was found, group by group.
        pub findings: Vec<ReviewFinding>,
        /// The newest signature.
        pub signed: Option<WeekSigned>,
        /// What differs from the signature.
        pub changed: Vec<SignedChange>,
    }

    /// One finding about one tenancy.
    pub struct ReviewFinding {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Why it stands here.
        #[cfg_attr(test, ts(type = "Finding"))]
        pub finding: Finding,
        /// The week now.
        pub cell: WeekCell,
        /// What the week becomes on Sunday when nothing happens any more; absent once it ended.
        pub becomes: Option<WeekCell>,
        /// Why the week is, or becomes, that.
        pub because: Because,
        /// Weeks in a row missed on the tenant's side, this one included when it becomes one.
        pub tenant_side: u32,
        /// Whole weeks not seen.
        pub not_seen: u32,
        /// Last day seen.
        pub last_seen: Option<String>,
        /// The visits that it is about, the latest last.
        pub visits: Vec<VisitRow>,
        /// What is late, the longest waiting first.
        pub late: Vec<LateStep>,
        /// The exemption that is asked for, with what granting it would do.
        pub exemption: Option<ExemptionAsked>,
        /// It was decided, and is not found any more.
        pub settled: bool,
        /// What was decided last.
        pub decision: Option<DecisionMade>,
        /// What can be decided, in the order of the digits.
        pub options: Vec<DecisionOffered>,
    }

    /// A follow-up or a task that is late.
    pub struct LateStep {
        /// Id.
        pub id: String,
        /// The step of the ladder; absent for a task.
        #[cfg_attr(test, ts(type = "LadderStep | null"))]
        pub step: Option<LadderStep>,
        /// Words of a task.
        pub text: Option<String>,
        /// When it was due.
        pub due_day: String,
        /// Days since then.
        pub days_late: u32,
        /// Whose it is.
        pub worker: Option<String>,
    }

    /// What was decided.
    pub struct DecisionMade {
        /// Id.
        pub id: String,
        /// What.
        #[cfg_attr(test, ts(type = "Decision"))]
        pub decision: Decision,
        /// Who does it.
        pub worker: Option<String>,
        /// By which day.
        pub due_day: Option<String>,
        /// Why.
        pub text: Option<String>,
        /// Name of the account that decided.
        pub by: String,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
    }

    /// Something that can be decided.
    pub struct DecisionOffered {
        /// What.
        #[cfg_attr(test, ts(type = "Decision"))]
        pub decision: Decision,
        /// It needs a reason in words.
        pub needs_words: bool,
        /// It needs a worker.
        pub needs_worker: bool,
        /// Who would do it.
        pub worker: Option<String>,
        /// By which day.
        pub due_day: Option<String>,
    }

    /// Which tenancy of a review.
    pub struct ReviewCaseGet {
        /// The week.
        pub week: String,
        /// Tenancy.
        pub tenancy: String,
    }

    /// What one must know of a tenancy to decide.
    pub struct ReviewCase {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Street and number.
        pub address: String,
        /// Name of the worker.
        pub worker: String,
        /// Telephone number of the tenant.
        pub phone: Option<String>,
        /// First day of support.
        pub support_start: String,
        /// The last weeks, oldest first; the last of them is the one of the review.
        pub weeks: Vec<String>,
        /// One character a week: see `WEEK_CODES`.
        pub cells: String,
        /// The follow-ups, the newest first.
        pub follow_ups: Vec<FollowUpSeen>,
    }

    /// A follow-up as the review shows it.
    pub struct FollowUpSeen {
        /// Which step of the ladder.
        #[cfg_attr(test, ts(type = "LadderStep"))]
        pub step: LadderStep,
        /// By which day.
        pub due_day: String,
        /// When it was done.
        pub done_day: Option<String>,
        /// What came of it.
        #[cfg_attr(test, ts(type = "FollowUpResult | null"))]
        pub result: Option<FollowUpResult>,
        /// Whose it is.
        pub worker: Option<String>,
    }

    /// A decision about a finding.
    pub struct ReviewDecide {
        /// Tenancy.
        pub tenancy: String,
        /// The week.
        pub week: String,
        /// The finding.
        #[cfg_attr(test, ts(type = "Finding"))]
        pub finding: Finding,
        /// What.
        #[cfg_attr(test, ts(type = "Decision"))]
        pub decision: Decision,
        /// The exemption, the follow-up or the task that it is about.
        pub about: Option<String>,
        /// Who takes it on.
        pub worker: Option<String>,
        /// Why; blank where no reason is asked.
        pub text: String,
    }

    /// A week is signed off.
    pub struct ReviewSignOff {
        /// The week.
        pub week: String,
        /// A remark; may be blank.
        pub remark: String,
    }

    /// A signature.
    pub struct WeekSigned {
        /// The week.
        pub week: String,
        /// Name of the account.
        pub by: String,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
        /// The remark; only in the review.
        pub remark: Option<String>,
        /// Tenancies that had support in it when it was signed.
        pub tenancies: u32,
    }

    /// A week that is another now than when it was signed.
    #[derive(Eq)]
    pub struct SignedChange {
        /// The week.
        pub week: String,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// As it was signed.
        #[cfg_attr(test, ts(type = "WeekState"))]
        pub before: WeekState,
        /// As it is.
        pub now: WeekCell,
    }

    /// Which signatures.
    pub struct ReviewSigned {
        /// First week.
        pub from: String,
        /// Last week.
        pub to: String,
    }

    /// What was signed in a range of weeks, and what changed since.
    pub struct SignedWeeks {
        /// The last signature before or in the range.
        pub last: Option<WeekSigned>,
        /// Which week comes next: the one after the last, at most the running one.
        pub next: String,
        /// Weeks that are another now than when they were signed.
        pub changed: Vec<SignedChange>,
    }
}
