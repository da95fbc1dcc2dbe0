//! How a tenancy goes: moments, evaluations, wish, advice and agreements.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Of which tenancy.
    pub struct EvaluationsGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// How a tenancy goes towards a lease of its own.
    pub struct EvaluationSheet {
        /// What is agreed for it.
        pub covenant: CovenantHolds,
        /// First day of the sublease; absent: there is none.
        pub began: Option<String>,
        /// The last day of the term, with what was extended.
        pub term_ends: Option<String>,
        /// The moments in their order.
        pub moments: Vec<MomentRow>,
        /// The day of the one that is next.
        pub next: Option<String>,
        /// The day for which one was planned when the omklap was put off, refused or withdrawn, as long as nobody looked.
        pub review_day: Option<String>,
        /// What was held, newest first.
        pub held: Vec<EvaluationRow>,
        /// What the tenant wants, newest first.
        pub wishes: Vec<OmklapWishRow>,
        /// What was advised, newest first.
        pub advice: Vec<OmklapAdviceRow>,
        /// Criterion `finance`.
        pub finance: Option<StatusSeen>,
        /// Criterion `brp`.
        pub brp: Option<StatusSeen>,
        /// Who asks may write it.
        pub may_keep: bool,
        /// Who asks may make the term longer and advise as lead.
        pub may_decide: bool,
    }

    /// Which covenant holds.
    pub struct CovenantHolds {
        /// Of whom it is.
        pub of: CovenantOf,
        /// Name of the organisation.
        pub name: Option<String>,
        /// What is agreed.
        pub fields: CovenantFields,
        /// Months of the term, with what was extended.
        pub term_months: u32,
    }

    /// Of whom a covenant is.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum CovenantOf {
        /// The owner of the dwelling.
        Owner,
        /// The municipality in which it stands.
        Municipality,
        /// Nobody: the defaults hold.
        Nobody,
    }

    /// A criterion that is judged from care.
    #[derive(Eq)]
    pub struct StatusSeen {
        /// How it stands.
        #[cfg_attr(test, ts(type = "CriterionStatus"))]
        pub status: CriterionStatus,
        /// Since when.
        pub day: String,
    }

    /// A moment of evaluation.
    #[derive(Eq)]
    pub struct MomentRow {
        /// Its months in the covenant: what it is known by.
        pub key: u32,
        /// Its months with what was extended.
        pub month: u32,
        /// The day that follows from them.
        pub planned: String,
        /// The day on which it is.
        pub day: String,
        /// How it stands.
        #[cfg_attr(test, ts(type = "MomentState"))]
        pub state: MomentState,
        /// When it was held.
        pub held: Option<String>,
    }

    /// An evaluation that was held.
    pub struct EvaluationRow {
        /// Id.
        pub id: String,
        /// Which moment; absent: one in between.
        pub month: Option<u32>,
        /// When.
        pub day: String,
        /// Who was there.
        pub present: Vec<PresentRow>,
        /// Criterion `support`, as it was judged.
        #[cfg_attr(test, ts(type = "CriterionStatus | null"))]
        pub support: Option<CriterionStatus>,
        /// Why.
        pub support_reason: Option<String>,
        /// What the tenant thinks of it.
        pub own_view: Option<String>,
        /// What else was said.
        pub remark: Option<String>,
        /// What came of it.
        #[cfg_attr(test, ts(type = "EvaluationOutcome"))]
        pub outcome: EvaluationOutcome,
        /// By how many months the term is longer.
        pub extends_months: Option<u32>,
        /// Who wrote it down.
        pub author: String,
    }

    /// Somebody who was there.
    #[derive(Eq)]
    pub struct PresentRow {
        /// What they are.
        #[cfg_attr(test, ts(type = "Party"))]
        pub who: Party,
        /// Name.
        pub name: Option<String>,
    }

    /// Somebody who was there, as a person types it.
    pub struct PresentSaid {
        /// What they are.
        #[cfg_attr(test, ts(type = "Party"))]
        pub who: Party,
        /// Name; may be blank.
        pub name: String,
    }

    /// What was agreed: who does what by when.
    pub struct PromiseSaid {
        /// What.
        pub text: String,
        /// Who does it.
        #[cfg_attr(test, ts(type = "Party"))]
        pub who: Party,
        /// By which day.
        pub by_day: String,
    }

    /// An evaluation to write down.
    pub struct EvaluationsHold {
        /// Tenancy.
        pub tenancy: String,
        /// Which moment; absent: one in between.
        pub month: Option<u32>,
        /// When.
        pub day: String,
        /// Who was there.
        pub present: Vec<PresentSaid>,
        /// Criterion `support`; absent: not judged.
        #[cfg_attr(test, ts(type = "CriterionStatus | null"))]
        pub support: Option<CriterionStatus>,
        /// Why; needed with a judgement.
        pub support_reason: String,
        /// What the tenant thinks of it.
        pub own_view: String,
        /// What else was said.
        pub remark: String,
        /// What came of it.
        #[cfg_attr(test, ts(type = "EvaluationOutcome"))]
        pub outcome: EvaluationOutcome,
        /// By how many months the term is longer; only where that came of it.
        pub extends_months: String,
        /// What was agreed.
        pub promises: Vec<PromiseSaid>,
    }

    /// A moment that is agreed for another day.
    pub struct EvaluationsMove {
        /// Tenancy.
        pub tenancy: String,
        /// Which moment.
        pub month: u32,
        /// The day; blank: the planned one after all.
        pub day: String,
    }

    /// An evaluation that was wrong.
    pub struct EvaluationsRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub evaluation: String,
    }

    /// What the tenant wants.
    pub struct OmklapWishRow {
        /// Id.
        pub id: String,
        /// When it was said.
        pub day: String,
        /// A lease of their own.
        #[cfg_attr(test, ts(type = "WishAnswer"))]
        pub answer: WishAnswer,
        /// In their words.
        pub words: Option<String>,
        /// Who wrote it down.
        pub author: String,
    }

    /// A wish to write down.
    pub struct OmklapWishSaid {
        /// Tenancy.
        pub tenancy: String,
        /// When it was said.
        pub day: String,
        /// A lease of their own.
        #[cfg_attr(test, ts(type = "WishAnswer"))]
        pub answer: WishAnswer,
        /// In their words.
        pub words: String,
    }

    /// Advice.
    pub struct OmklapAdviceRow {
        /// Id.
        pub id: String,
        /// When.
        pub day: String,
        /// Whose.
        #[cfg_attr(test, ts(type = "Adviser"))]
        pub adviser: Adviser,
        /// What.
        #[cfg_attr(test, ts(type = "Advice"))]
        pub advice: Advice,
        /// Why.
        pub reason: Option<String>,
        /// Who wrote it down.
        pub author: String,
    }

    /// Advice to write down.
    pub struct OmklapAdviceSaid {
        /// Tenancy.
        pub tenancy: String,
        /// When.
        pub day: String,
        /// Whose.
        #[cfg_attr(test, ts(type = "Adviser"))]
        pub adviser: Adviser,
        /// What.
        #[cfg_attr(test, ts(type = "Advice"))]
        pub advice: Advice,
        /// Why; needed unless it is positive.
        pub reason: String,
    }

    /// An agreement to write down.
    pub struct PromisesAdd {
        /// Tenancy.
        pub tenancy: String,
        /// What was agreed.
        pub promise: PromiseSaid,
    }

    /// Whether an agreement was kept.
    pub struct PromisesJudge {
        /// Tenancy.
        pub tenancy: String,
        /// Its task.
        pub task: String,
        /// Kept, or not; absent: it is open again.
        pub kept: Option<bool>,
    }

    /// What time asks of somebody: an evaluation, or a Wmo decision that ends.
    pub struct MomentTodo {
        /// Which of the two.
        pub what: MomentKind,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Which moment of evaluation.
        pub month: Option<u32>,
        /// By which day.
        pub due_day: String,
        /// Id of the worker of the tenancy.
        pub worker: Option<String>,
        /// Their name.
        pub worker_name: Option<String>,
    }

    /// What time asks.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum MomentKind {
        /// To evaluate.
        Evaluation,
        /// To ask for another Wmo decision.
        Wmo,
    }
}
