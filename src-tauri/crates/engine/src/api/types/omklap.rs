//! One tenancy on its way to an own lease: its steps, documents, waivers, and the flip.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A flip.
    pub struct OmklapFlip {
        /// Tenancy.
        pub tenancy: String,
        /// First day of the own lease.
        pub day: String,
        /// The last step that was seen; blank: who asks saw that there was none. Absent: nobody looked.
        #[serde(default)]
        pub seen: Option<String>,
        /// The steps before it were taken outside this program.
        #[serde(default)]
        pub elsewhere: bool,
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
        /// Of whom: who goes along, and whose aftercare begins where more than one lives there.
        pub name: Option<String>,
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
        /// Somebody who stands in the sublease beside the tenant stands in the own lease.
        PartyGoesAlong,
        /// The visit agreement becomes aftercare: of each who lives there.
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
        /// Another lease of the dwelling would not be right any more.
        BreaksAnother,
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

    /// Which omklap.
    pub struct OmklapGet {
        /// Tenancy.
        pub tenancy: String,
        /// Judged on this day; absent: today.
        #[serde(default)]
        pub on: Option<String>,
    }

    /// One tenancy on its way.
    pub struct OmklapSheet {
        /// Tenancy.
        pub tenancy: String,
        /// Its home.
        pub dwelling: String,
        /// Name of the tenant.
        pub name: String,
        /// How far it is.
        #[cfg_attr(test, ts(type = "OmklapState"))]
        pub state: OmklapState,
        /// Since when.
        pub since: Option<String>,
        /// The last step, which a next one names: so nobody decides about what they did not see.
        pub seen: Option<String>,
        /// Days without anything happening, where that is too long.
        pub silent_days: Option<u32>,
        /// Whose covenant holds.
        pub of: CovenantOf,
        /// Name of that organisation, or of the owner without one.
        pub with: Option<String>,
        /// Who decides by that covenant.
        #[cfg_attr(test, ts(type = "Decider"))]
        pub decides: Decider,
        /// Name of the owner of the home, to whom the file goes whoever the covenant is with.
        pub recipient: Option<String>,
        /// Judged on this day.
        pub on: String,
        /// Every criterion that is asked: what does not hold first.
        pub criteria: Vec<CriterionRow>,
        /// From which day on all hold.
        pub earliest: EarliestRow,
        /// Every step that the state allows, with what it lacks.
        pub next: Vec<NextStep>,
        /// What was done, newest first.
        pub steps: Vec<OmklapStepRow>,
        /// The documents that are asked.
        pub documents: Vec<DocumentRow>,
        /// Who has to sign, by name where it is known.
        pub signers: Vec<SignatureSaid>,
        /// First day of the own lease, planned or begun.
        pub flips: Option<String>,
        /// Last day of aftercare.
        pub aftercare_until: Option<String>,
        /// By how many months one postponement makes the term longer: a step of the covenant.
        pub term_step: u32,
        /// Who asks may prepare, keep documents and propose.
        pub may_propose: bool,
        /// Who asks may write down what owner and tenant decide.
        pub may_keep: bool,
        /// Who asks may waive, flip and correct.
        pub may_decide: bool,
    }

    /// A criterion.
    pub struct CriterionRow {
        /// Which.
        #[cfg_attr(test, ts(type = "Criterion"))]
        pub code: Criterion,
        /// How it stands on the day.
        #[cfg_attr(test, ts(type = "CriterionStatus"))]
        pub status: CriterionStatus,
        /// Why it is not met or cannot be judged.
        #[cfg_attr(test, ts(type = "CriterionWhy | null"))]
        pub why: Option<CriterionWhy>,
        /// Waived by the lead, or proposed to be.
        pub waiver: Option<WaiverRow>,
        /// The first day on which it holds, if all goes well; absent: none within two years.
        pub earliest: Option<String>,
        /// What it is judged from.
        pub evidence: CriterionEvidence,
    }

    /// What a criterion is judged from. Which of these say something depends on the criterion.
    #[derive(Default)]
    pub struct CriterionEvidence {
        /// Day of the record: inspection, judgement, wish, status, word of the owner, last serious nuisance, begin of the
        /// sublease.
        pub day: Option<String>,
        /// The last day on which the record says something, or on which the term is over.
        pub until: Option<String>,
        /// The last month that ended with rent open.
        pub month: Option<String>,
        /// What was open at its end, or is open now, in cents.
        pub cents: Option<i32>,
        /// How many: months of the sublease, weeks that the tenant missed, open reports, concerns.
        pub count: Option<u32>,
        /// Of how many: weeks looked at, reports in the time looked at.
        pub of: Option<u32>,
        /// What is asked: months, the most missed weeks.
        pub norm: Option<u32>,
        /// Missed by the tenant among the last weeks; months that an arrangement was kept.
        pub lately: Option<u32>,
        /// Words of who judged or wished.
        pub words: Option<String>,
        /// The record: an inspection, an evaluation, a wish.
        pub record: Option<String>,
        /// Of a couple the other one, where what they said, or did not say yet, decides.
        pub tenancy: Option<String>,
        /// Their name.
        pub name: Option<String>,
    }

    /// A criterion that need not hold.
    pub struct WaiverRow {
        /// Granted or proposed.
        #[cfg_attr(test, ts(type = "WaiverState"))]
        pub state: WaiverState,
        /// Why.
        pub reason: String,
        /// Since.
        pub day: String,
    }

    /// From which day on every criterion holds.
    pub struct EarliestRow {
        /// The day; absent: none within two years.
        pub day: Option<String>,
        /// The criteria that hold last on that day.
        #[cfg_attr(test, ts(type = "Criterion[]"))]
        pub last: Vec<Criterion>,
        /// Those that time alone does not mend.
        #[cfg_attr(test, ts(type = "Criterion[]"))]
        pub needs: Vec<Criterion>,
        /// Those whose evidence grows old before the rest holds.
        #[cfg_attr(test, ts(type = "Criterion[]"))]
        pub expires: Vec<Criterion>,
    }

    /// A step that the state allows.
    pub struct NextStep {
        /// Which.
        #[cfg_attr(test, ts(type = "OmklapStep"))]
        pub step: OmklapStep,
        /// What is not on file yet.
        #[cfg_attr(test, ts(type = "OmklapLack[]"))]
        pub lacks: Vec<OmklapLack>,
    }

    /// A step that was taken.
    pub struct OmklapStepRow {
        /// Its row.
        pub id: String,
        /// Which.
        #[cfg_attr(test, ts(type = "OmklapStep"))]
        pub step: OmklapStep,
        /// When.
        pub day: String,
        /// Who asked, agreed, refused, put off or withdrew.
        pub person: Option<String>,
        /// Why.
        pub reason: Option<String>,
        /// What has to change.
        pub must_change: Option<String>,
        /// When it is looked at again.
        pub review_day: Option<String>,
        /// Months by which the term became longer.
        pub extends_months: Option<u32>,
        /// The file that was sent with a request.
        pub file: Option<String>,
        /// What the owner asks.
        pub conditions: Vec<ConditionRow>,
        /// Who signed.
        pub signatures: Vec<SignatureSaid>,
        /// Who wrote it down.
        pub author: Option<String>,
    }

    /// A condition of the owner.
    pub struct ConditionRow {
        /// What is asked.
        pub words: String,
        /// Its task; absent: it went no further, and nobody has to meet it.
        pub task: Option<String>,
        /// By when.
        pub due_day: Option<String>,
        /// When it was met.
        pub done_day: Option<String>,
    }

    /// Somebody who signs.
    pub struct SignatureSaid {
        /// As what.
        #[cfg_attr(test, ts(type = "Signatory"))]
        pub who: Signatory,
        /// Name.
        pub name: String,
    }

    /// A document of the list.
    pub struct DocumentRow {
        /// Which.
        #[cfg_attr(test, ts(type = "OmklapDocument"))]
        pub document: OmklapDocument,
        /// How it stands; absent: still to come.
        #[cfg_attr(test, ts(type = "DocumentState | null"))]
        pub state: Option<DocumentState>,
        /// Since when.
        pub day: Option<String>,
        /// Why it is not needed.
        pub reason: Option<String>,
        /// It has to be there before anybody signs.
        pub before_signing: bool,
        /// A file can be kept with it.
        pub takes_files: bool,
        /// Its files.
        pub files: Vec<DocumentFileRow>,
    }

    /// A file of a document.
    pub struct DocumentFileRow {
        /// Its row.
        pub id: String,
        /// Name with its ending.
        pub name: String,
        /// Size in bytes.
        pub size_bytes: u32,
        /// Its bytes are on this laptop.
        pub here: bool,
    }

    /// A step to take.
    pub struct OmklapStepTake {
        /// Tenancy.
        pub tenancy: String,
        /// Which; a flip and a correction have commands of their own.
        #[cfg_attr(test, ts(type = "OmklapStep"))]
        pub step: OmklapStep,
        /// The last step that was seen.
        pub seen: Option<String>,
        /// When.
        pub day: String,
        /// Who asked, agreed, refused, put off or withdrew.
        #[serde(default)]
        pub person: String,
        /// Why.
        #[serde(default)]
        pub reason: String,
        /// What has to change.
        #[serde(default)]
        pub must_change: String,
        /// When it is looked at again.
        #[serde(default)]
        pub review_day: String,
        /// By how many steps of the covenant a postponement makes the term longer.
        #[serde(default)]
        pub extends_steps: u32,
        /// What the owner asks.
        #[serde(default)]
        pub conditions: Vec<ConditionSaid>,
        /// Who signed.
        #[serde(default)]
        pub signatures: Vec<SignatureSaid>,
    }

    /// A condition as somebody types it.
    pub struct ConditionSaid {
        /// What is asked.
        pub words: String,
        /// By when.
        pub by_day: String,
    }

    /// A flip that was wrong.
    pub struct OmklapCorrect {
        /// Tenancy.
        pub tenancy: String,
        /// The last step that was seen.
        pub seen: Option<String>,
        /// Why it was wrong.
        pub reason: String,
        /// What was wrong: nobody says by an empty field that a lease did not flip.
        pub what: FlipWrong,
        /// The right first day of the own lease, where the day was wrong.
        #[serde(default)]
        pub day: String,
    }

    /// What is wrong about a flip.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum FlipWrong {
        /// It was on another day.
        Day,
        /// The lease did not flip.
        Flip,
    }

    /// How a document stands.
    pub struct OmklapDocumentSet {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        #[cfg_attr(test, ts(type = "OmklapDocument"))]
        pub document: OmklapDocument,
        /// There, or not needed; absent: still to come. Who may not decide proposes.
        #[cfg_attr(test, ts(type = "DocumentState | null"))]
        pub state: Option<DocumentState>,
        /// When it came; of a waiver: today.
        pub day: String,
        /// Why it is not needed.
        pub reason: String,
    }

    /// A file for a document.
    pub struct DocumentFilesAdd {
        /// Tenancy.
        pub tenancy: String,
        /// Which document.
        #[cfg_attr(test, ts(type = "OmklapDocument"))]
        pub document: OmklapDocument,
        /// Path of the file.
        pub path: String,
    }

    /// A file of a document.
    pub struct DocumentFilesOpen {
        /// Tenancy.
        pub tenancy: String,
        /// Its row.
        pub file: String,
    }

    /// A criterion that need not hold. Who may not decide proposes.
    pub struct OmklapWaive {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        #[cfg_attr(test, ts(type = "Criterion"))]
        pub criterion: Criterion,
        /// Why.
        pub reason: String,
    }

    /// A criterion that has to hold after all.
    pub struct OmklapUnwaive {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        #[cfg_attr(test, ts(type = "Criterion"))]
        pub criterion: Criterion,
    }

    /// What the owner said.
    pub struct OmklapOwnerSaid {
        /// Tenancy.
        pub tenancy: String,
        /// When.
        pub day: String,
        /// They are willing.
        pub willing: bool,
        /// In their words.
        pub words: String,
    }
}
