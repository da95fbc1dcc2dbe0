//! Nuisance: reports with what was judged and done, good signs, calamities and the meldcode.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose street.
    pub struct NuisanceGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// What is reported about a tenancy, and what goes well.
    pub struct NuisanceSheet {
        /// Reports, newest first.
        pub reports: Vec<NuisanceRow>,
        /// Good signs, newest first.
        pub signs: Vec<GoodSignRow>,
        /// Whole weeks without confirmed nuisance.
        pub quiet_weeks: u32,
        /// Since when.
        pub quiet_since: String,
        /// That was the day of a confirmed report; else support began then.
        pub after_report: bool,
        /// How the criterion of the omklap stands.
        #[cfg_attr(test, ts(type = "CriterionStatus"))]
        pub criterion: CriterionStatus,
        /// For how many months the criterion looks back; absent where no omklap is to come, or its covenant does not ask for
        /// it.
        pub criterion_months: Option<u32>,
        /// Working days in which a report is to be answered.
        pub norm_days: u32,
        /// Who asks may write.
        pub may_keep: bool,
        /// Who asks may open the meldcode of this tenancy.
        pub may_meldcode: bool,
    }

    /// A report.
    pub struct NuisanceRow {
        /// Id.
        pub id: String,
        /// When it came in.
        pub day: String,
        /// What it is about.
        #[cfg_attr(test, ts(type = "NuisanceKind"))]
        pub about: NuisanceKind,
        /// Who said it; absent: not known.
        #[cfg_attr(test, ts(type = "NuisanceSource | null"))]
        pub source: Option<NuisanceSource>,
        /// It is serious.
        pub serious: bool,
        /// It was found to be so, or not; absent: nobody judged.
        pub confirmed: Option<bool>,
        /// When that was judged.
        pub judged_day: Option<String>,
        /// On what ground.
        pub judged_why: Option<String>,
        /// What was done, oldest first.
        pub responses: Vec<NuisanceResponseRow>,
        /// Days from report to first answer.
        pub days: Option<u32>,
        /// The last day of the norm.
        pub answer_by: String,
        /// It was answered by then; absent: there is time left, or nobody knows.
        pub in_time: Option<bool>,
        /// What comes next; absent: the report is closed.
        #[cfg_attr(test, ts(type = "NuisanceStep | null"))]
        pub next: Option<NuisanceStep>,
        /// By when.
        pub next_day: Option<String>,
    }

    /// Something that was done about a report.
    #[derive(Eq)]
    pub struct NuisanceResponseRow {
        /// Id.
        pub id: String,
        /// When.
        pub day: String,
        /// What.
        #[cfg_attr(test, ts(type = "NuisanceResponse"))]
        pub did: NuisanceResponse,
    }

    /// Something that goes well.
    #[derive(Eq)]
    pub struct GoodSignRow {
        /// Id.
        pub id: String,
        /// When.
        pub day: String,
        /// What.
        #[cfg_attr(test, ts(type = "GoodSign"))]
        pub sign: GoodSign,
        /// Who said it.
        #[cfg_attr(test, ts(type = "NuisanceSource"))]
        pub source: NuisanceSource,
        /// As it was said.
        pub said: Option<String>,
    }

    /// What stands beside the reports and is care.
    pub struct NuisanceCare {
        /// Reports in words.
        pub notes: Vec<NuisanceNote>,
        /// Calamities, newest first.
        pub calamities: Vec<CalamityRow>,
        /// What happened, at a visit or otherwise; newest first.
        pub incidents: Vec<IncidentRow>,
        /// Who asks may write.
        pub may_write: bool,
    }

    /// A report in words.
    #[derive(Eq)]
    pub struct NuisanceNote {
        /// The report.
        pub report: String,
        /// The words.
        pub text: String,
    }

    /// A report as it is written down.
    #[derive(Eq)]
    pub struct NuisanceFields {
        /// When it came in.
        pub day: String,
        /// What it is about.
        #[cfg_attr(test, ts(type = "NuisanceKind"))]
        pub about: NuisanceKind,
        /// Who said it; absent: not known.
        #[cfg_attr(test, ts(type = "NuisanceSource | null"))]
        pub source: Option<NuisanceSource>,
        /// It is serious.
        pub serious: bool,
    }

    /// A report with its words, which are care.
    pub struct NuisanceTell {
        /// Tenancy.
        pub tenancy: String,
        /// Which; absent: another one.
        pub report: Option<String>,
        /// The report.
        pub fields: NuisanceFields,
        /// In words; blank: none.
        pub text: String,
    }

    /// A report to write down.
    pub struct NuisanceAdd {
        /// Tenancy.
        pub tenancy: String,
        /// The report.
        pub fields: NuisanceFields,
    }

    /// A report that was written down wrong.
    pub struct NuisanceChange {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub report: String,
        /// As it should be.
        pub fields: NuisanceFields,
    }

    /// Whether a report is so.
    pub struct NuisanceJudge {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub report: String,
        /// It is so, or it is unfounded; absent: it is not judged after all.
        pub confirmed: Option<bool>,
        /// It is serious.
        pub serious: bool,
        /// When that was judged.
        pub day: String,
        /// On what ground.
        pub why: String,
    }

    /// Something that was done about a report, to write down.
    pub struct NuisanceAnswer {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub report: String,
        /// When.
        pub day: String,
        /// What.
        #[cfg_attr(test, ts(type = "NuisanceResponse"))]
        pub did: NuisanceResponse,
    }

    /// Something that was not done after all.
    pub struct NuisanceWithdraw {
        /// Tenancy.
        pub tenancy: String,
        /// What was done.
        pub response: String,
    }

    /// A report that is none.
    pub struct NuisanceRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub report: String,
    }

    /// Something that goes well, to write down.
    pub struct GoodSignsAdd {
        /// Tenancy.
        pub tenancy: String,
        /// When.
        pub day: String,
        /// What.
        #[cfg_attr(test, ts(type = "GoodSign"))]
        pub sign: GoodSign,
        /// Who said it.
        #[cfg_attr(test, ts(type = "NuisanceSource"))]
        pub source: NuisanceSource,
        /// As it was said.
        pub said: String,
    }

    /// A good sign that is none.
    pub struct GoodSignsRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub sign: String,
    }

    /// The reports of the team.
    pub struct NuisanceTeam {
        /// Working days in which a report is to be answered, where it is the same for all of them.
        pub norm_days: Option<u32>,
        /// Since when reports are counted.
        pub since: String,
        /// Reports that came in since.
        pub reports: u32,
        /// Of them, answered within the norm.
        pub within: u32,
        /// Of so many that were answered or whose time is up.
        pub of: u32,
        /// Of so many nobody knows it.
        pub untold: u32,
        /// Half of those that were answered had an answer in so many days.
        pub median_days: Option<u32>,
        /// What waits for an answer or a judgement, what is due first on top.
        pub open: Vec<OpenReport>,
    }

    /// A report that waits.
    #[derive(Eq)]
    pub struct OpenReport {
        /// Report.
        pub id: String,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Id of the worker of the tenancy.
        pub worker: Option<String>,
        /// Their name.
        pub worker_name: Option<String>,
        /// What it is about.
        #[cfg_attr(test, ts(type = "NuisanceKind"))]
        pub about: NuisanceKind,
        /// It is serious.
        pub serious: bool,
        /// When it came in.
        pub day: String,
        /// What comes next.
        #[cfg_attr(test, ts(type = "NuisanceStep"))]
        pub next: NuisanceStep,
        /// By when.
        pub due_day: String,
        /// Days from report to first answer.
        pub days: Option<u32>,
        /// Who asks may write.
        pub may_change: bool,
    }

    /// The norm of an answer.
    #[derive(Eq, Copy)]
    pub struct NuisanceNorm {
        /// Working days.
        pub days: u32,
    }

    /// A calamity, and where its handling stands; what is not so far is blank.
    #[derive(Eq)]
    pub struct CalamityFields {
        /// When it happened.
        pub day: String,
        /// When it was reported.
        pub reported_day: String,
        /// To whom.
        pub reported_to: String,
        /// When who stands near was told.
        pub told_day: String,
        /// When the inquiry began.
        pub inquiry_day: String,
        /// When it was closed.
        pub closed_day: String,
    }

    /// A calamity.
    #[derive(Eq)]
    pub struct CalamityRow {
        /// Id.
        pub id: String,
        /// What stands there.
        pub fields: CalamityFields,
    }

    /// A calamity to write down.
    pub struct CalamitiesSet {
        /// Tenancy.
        pub tenancy: String,
        /// Which; absent: another one.
        pub calamity: Option<String>,
        /// What stands there.
        pub fields: CalamityFields,
    }

    /// A calamity that is none.
    pub struct CalamitiesRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub calamity: String,
    }

    /// The five steps of the meldcode; what is not so far is blank.
    #[derive(Eq)]
    pub struct MeldcodeFields {
        /// 1: the signs were put together.
        pub signs_day: String,
        /// 2: a colleague, or Veilig Thuis, was asked.
        pub consulted_day: String,
        /// 3: it was talked over.
        pub talked_day: String,
        /// 4: it was weighed.
        pub weighed_day: String,
        /// 5: it was decided.
        pub decided_day: String,
        /// When it was reported.
        pub reported_day: String,
        /// To whom.
        pub reported_to: String,
    }

    /// A meldcode.
    #[derive(Eq)]
    pub struct MeldcodeRow {
        /// Id.
        pub id: String,
        /// What stands there.
        pub fields: MeldcodeFields,
    }

    /// Whose meldcode.
    pub struct MeldcodeGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// Steps of a meldcode to write down.
    pub struct MeldcodeSet {
        /// Tenancy.
        pub tenancy: String,
        /// Which; absent: another one.
        pub meldcode: Option<String>,
        /// What stands there.
        pub fields: MeldcodeFields,
    }

    /// A meldcode that is none.
    pub struct MeldcodeRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub meldcode: String,
    }
}
