//! What leaves Rust when something cannot be done: a code and numbers, never prose, paths, SQL or names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::FieldName;

/// A refusal or failure as the screens and the command line get it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApiError {
    /// Which sentence to show.
    pub code: Code,
    /// Numbers for the sentence.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub args: BTreeMap<String, i64>,
    /// What is wrong with each field of a form, in its order; empty when it is not about a form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(as = "Option<Vec<FieldProblem>>", optional))]
    pub fields: Vec<FieldProblem>,
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldProblem {
    /// Where.
    pub field: FieldName,
    /// Which sentence to show there.
    pub code: Code,
    /// Numbers for the sentence.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub args: BTreeMap<String, i64>,
}

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {
        /// Every sentence that a person can be shown instead of an answer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Code { $($(#[$meta])* $name),* }

        impl Code {
            /// All codes, in order.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];
        }
    };
}

codes! {
    /// The team is locked.
    Locked,
    /// A team is open already.
    AlreadyOpen,
    /// There is no team on this laptop.
    NoTeam,
    /// There is a team on this laptop already.
    TeamExists,
    /// The passphrase fits no slot.
    WrongPassphrase,
    /// Too many wrong passphrases: `seconds` to wait.
    TooSoon,
    /// The passphrase has fewer than `min` characters.
    PassphraseTooShort,
    /// The words do not open this team.
    RecoveryWordsWrong,
    /// Word `number` is not in the list.
    RecoveryWordUnknown,
    /// Not 24 words, or their checksum is wrong.
    RecoveryWordsIncomplete,
    /// This slot needs the secret of another laptop's keyring.
    DeviceSecretMissing,
    /// The file with the key slots is damaged.
    KeysDamaged,
    /// The team file does not open with its key: damaged.
    FileUnreadable,
    /// Not a team file.
    NotATeamFile,
    /// Made by a newer version: schema `found`, this one knows `known`.
    MadeByNewerVersion,
    /// The folder or file may only be read.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The folder is shared or synchronised by another program.
    OnSharedFolder,
    /// Another program has the file open.
    Busy,
    /// A file stands in the way.
    FileExists,
    /// The file or folder is not there.
    FileMissing,
    /// The folder is not empty.
    FolderNotEmpty,
    /// A set has people whom the team has under another id; nothing was taken in.
    PeopleMet,
    /// The account may not do this.
    NotAllowed,
    /// The record is not there (any more).
    Missing,
    /// A name is blank.
    NameBlank,
    /// A text has more than `max` characters.
    TextTooLong,
    /// Not a day.
    DayInvalid,
    /// Not a week.
    WeekInvalid,
    /// The end lies before the beginning, or the range is too long: `max` weeks.
    RangeInvalid,
    /// A visit cannot have a result before it happened.
    VisitInFuture,
    /// The tenancy does not exist on that day.
    VisitOutsideSupport,
    /// This outcome needs an exemption on its day.
    LapsedWithoutExemption,
    /// The visit has a result already.
    ResultExists,
    /// The visit belongs to another tenancy.
    VisitOfOtherTenancy,
    /// The result was corrected already.
    ResultReplaced,
    /// A visit is planned on a day of support.
    PlanOutsideSupport,
    /// Not a time of the day.
    TimeInvalid,
    /// A visit takes from `least` to `most` minutes.
    MinutesInvalid,
    /// The colleague is the one who goes.
    AloneTogether,
    /// Two go together, and only one was named.
    ColleagueMissing,
    /// Somebody closed the step of the ladder already.
    FollowUpClosed,
    /// The ladder does not ask for the step any more.
    FollowUpNotAsked,
    /// That cannot come of such a step of the ladder.
    FollowUpResultUnfit,
    /// The thresholds of the ladder contradict one another, or lie outside 1 to `most` weeks.
    ThresholdsUnsound,
    /// Nothing was written where words are needed.
    WordsMissing,
    /// No sublease runs.
    FlipNoSublease,
    /// No head lease runs.
    FlipNoHeadLease,
    /// The day lies before the sublease began.
    FlipBeforeSublease,
    /// The sublease or head lease ends earlier: a day without a title.
    FlipDayWithoutTitle,
    /// There is an own lease already.
    FlipAlreadyOwn,
    /// Support has ended.
    FlipSupportEnded,
    /// Another lease of the dwelling would not be right any more.
    FlipBreaksAnother,
    /// The day of a flip lies after today.
    FlipInPast,
    /// The step `step` does not follow the state `state` of an omklap, each by its place in the list.
    OmklapStepNotFrom,
    /// The step `step` of an omklap lacks what the bits of `lacks` name, each by its place in the list.
    OmklapLacks,
    /// Another step of the omklap was taken meanwhile.
    OmklapMoved,
    /// Another step followed on the one that is to be undone.
    OmklapFollowed,
    /// The flip was not made in this program: contracts are put right by hand.
    OmklapFlippedElsewhere,
    /// The day of the flip has not come: undo it.
    OmklapFlipAhead,
    /// The covenant does not ask for the document.
    OmklapDocumentNotAsked,
    /// A copy of the document is never kept.
    OmklapNeverACopy,
    /// A file that was sent with a request stays.
    OmklapFileSent,
    /// A paper was made on the consent.
    ConsentUsed,
    /// Nothing is waived.
    OmklapNotWaived,
    /// A step of an omklap does not lie before the last one.
    BeforeLastStep,
    /// Nobody looks again before the day itself.
    ReviewNotLater,
    /// The flip was on that day already.
    FlipSameDay,
    /// A term becomes longer by decision of the lead.
    LeadExtends,
    /// The advice of the lead is given by the lead.
    LeadAdvises,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// Somebody changed it since, at `at_ms`.
    ChangedSince,
    /// A field that cannot be put back from the history.
    FieldNotPutBack,
    /// A field that was changed again after the change that is put back.
    FieldChangedSince,
    /// The flip's date has come: put it right by a correction.
    FlipDatePassed,
    /// This step cannot be undone.
    NotUndoable,
    /// `number` fields of a form are not right; each says why.
    FieldsInvalid,
    /// A text that must not be blank is.
    TextBlank,
    /// Characters that are no text.
    TextInvalid,
    /// A prefix of a name without the name.
    PrefixAlone,
    /// Born after today.
    BirthInFuture,
    /// Born before the year `first`.
    BirthTooEarly,
    /// Not a postcode.
    PostcodeInvalid,
    /// Not a house number.
    HouseNumberInvalid,
    /// Not a telephone number.
    PhoneInvalid,
    /// Not an e-mail address.
    EmailInvalid,
    /// Not hours of a week: at most `max`.
    HoursInvalid,
    /// Not an amount.
    AmountInvalid,
    /// An amount below nothing.
    AmountNegative,
    /// No money, where some must be.
    AmountZero,
    /// More than `most` euros.
    AmountAbove,
    /// An amount that no team has.
    AmountTooLarge,
    /// No number of visits: 1 to `max`.
    VisitsOutOfRange,
    /// No number of weeks: 1 to `max`.
    PeriodOutOfRange,
    /// A day before the year `first`.
    DayTooEarly,
    /// A day more than `max` days ahead.
    DayTooFarAhead,
    /// The last day lies before the first.
    LastBeforeFirst,
    /// Nothing was chosen where something must be.
    NothingChosen,
    /// No number of months, or too many.
    MonthsInvalid,
    /// A fixed term needs a last day.
    FixedWithoutEnd,
    /// A concern says what is to be done.
    ConcernWithoutWords,
    /// Somebody has this name already.
    NameTaken,
    /// This organisation cannot own a dwelling.
    CannotOwn,
    /// The person has a tenancy in those days.
    PersonHoused,
    /// The dwelling has a tenancy in those days.
    DwellingTaken,
    /// The dwelling is not let any more on that day.
    AfterExploitation,
    /// The day has passed, and something is planned for it.
    DayPassed,
    /// There is a dwelling at this address already.
    DwellingKnown,
    /// Support must not begin so late: something happened before.
    StartAfterEnd,
    /// An agreement begins on that day already.
    AgreementSameDay,
    /// Fewer visits than weekly need a reason.
    WhyFewerVisits,
    /// Somebody who moved lives in the next home by then.
    InNextHome,
    /// Somebody who moved is supported in the home before on that day.
    InLastHome,
    /// Who died went nowhere, and who went there died: of why and where to one says so.
    DiedUnfit,
    /// The day lies not after the end of support.
    NotAfterEnd,
    /// The day lies longer after the end of support than anybody is asked after.
    LongAfterEnd,
    /// Support has not ended.
    SupportRuns,
    /// The person died.
    PersonDied,
    /// The day lies outside the support.
    OutsideSupport,
    /// The days overlap a granted exemption.
    ExemptionOverlaps,
    /// Somebody has decided on it already.
    AlreadyDecided,
    /// A week is looked through once it began.
    WeekNotBegun,
    /// This is not decided about such a finding.
    DecisionNotOffered,
    /// Somebody must be named.
    WorkerNeeded,
    /// A temporary norm that counts nothing is none.
    NormCountsNothing,
    /// Nothing in the folder is an exchange set.
    SetEmpty,
    /// A file of the set cannot be read as text.
    SetUnreadable,
    /// The workbook can only be opened with a password.
    WorkbookProtected,
    /// A file of an office program from before 2007.
    WorkbookOutdated,
    /// The end of the workbook is missing, or it is damaged.
    WorkbookCutOff,
    /// Not a workbook.
    NotAWorkbook,
    /// Larger than a team's workbook can be.
    WorkbookTooLarge,
    /// Nothing is in the workbook.
    WorkbookEmpty,
    /// The file is there and cannot be read: open elsewhere, or not for this account.
    WorkbookUnreadable,
    /// What the workbook was taken to mean is about other sheets than it has.
    MappingOfOther,
    /// The backup before an import could not be made; nothing was imported.
    BackupFailed,
    /// The dossier lies outside the caseload: a reason first.
    ReasonNeeded,
    /// This kind of reason needs words.
    ReasonBlank,
    /// Numbers of tenants per fte that do not rise.
    NormsUnsound,
    /// A number of visits that nobody makes on a day.
    VisitsADayInvalid,
    /// A number of weekdays that no week has.
    WeekdaysInvalid,
    /// Too many rows at once, or none.
    TooManyChosen,
    /// The team would have no administrator left.
    LastAdministrator,
    /// The own account is not removed by oneself.
    OwnAccount,
    /// An account needs a role.
    NoRole,
    /// The rent desk is not offered yet.
    RoleNotOffered,
    /// The passphrase cannot be used here.
    PassphraseTaken,
    /// The backup that was tried is not whole.
    BackupNotWhole,
    /// Somebody stopped it; nothing was changed.
    Cancelled,
    /// The day lies after today.
    DayInFuture,
    // ---- Rent ----
    /// No lease of this ledger has a rent.
    NoRent,
    /// The day or month lies before the first of the ledger.
    BeforeRent,
    /// The month lies after the last of the ledger.
    AfterRent,
    /// The day lies long before the month that was paid.
    PaidLongBefore,
    /// Nothing was open before the month in which the arrangement begins.
    NothingOpenBefore,
    /// A payment with this reference stands in such a ledger already.
    ReferenceTaken,
    /// More is given back than was paid ahead.
    RefundAboveAhead,
    /// Nothing is open.
    NothingOpen,
    /// An arrangement runs already.
    ArrangementRuns,
    /// An arrangement begins in the month in which it is agreed, or within a year.
    ArrangementMonth,
    /// A number of months from 1 to `max`.
    InstalmentsOutOfRange,
    /// An instalment above what is open.
    InstalmentAboveOpen,
    /// The step was taken already.
    StepTaken,
    /// Another step comes first.
    StepSkipped,
    /// The tenant objects.
    StepObjected,
    /// The municipality was told already.
    StepPassedOn,
    /// The day lies before that of the step before it.
    StepBeforeOther,
    /// The day lies before anything was open.
    StepBeforeArrears,
    /// Another step stands on this one.
    StepStoodOn,
    /// The lease does not run on that day.
    OutsideLease,
    /// Another tenant writes this with a payment.
    PaymentReferenceTaken,
    /// Nobody could find this in what a payer wrote.
    PaymentReferenceShort,
    // ---- Schedule ----
    /// Hours that end before they begin.
    HoursReversed,
    /// The calendar file cannot be read.
    CalendarUnreadable,
    /// The statement cannot be read to its end.
    StatementUnreadable,
    /// The file is no statement of a bank: `line`.
    NotAStatement,
    /// Another message of a bank, or a version that is not known: `line`.
    StatementOther,
    /// The statement makes no sense from a line on: `line`.
    StatementBroken,
    /// The letters of the statement cannot be read: `line`.
    StatementLetters,
    /// The statement holds what could do harm: `line`.
    StatementUnsafe,
    /// A statement of another account: `line`.
    StatementAccount,
    /// A statement of an account without an IBAN: `line`.
    StatementNoAccount,
    /// Money that is not euros: `line`.
    StatementCurrency,
    /// No amount: `line`.
    StatementAmount,
    /// No day: `line`.
    StatementDay,
    /// More payments than are taken at once: `most`, `line`.
    StatementTooLong,
    /// A payment on a day that is still to come: `line`.
    StatementInFuture,
    /// A payment from before the tenant owed rent here: `line`.
    StatementBeforeRent,
    /// What was taken back does not stand in the ledger any more: `line`.
    StatementNotThere,
    /// The file is no calendar.
    NotACalendar,
    /// The line `line` of the calendar makes no sense.
    CalendarBroken,
    /// A number of weeks from 1 to `max`.
    EveryWeeksInvalid,
    // ---- Referrals ----
    /// No number of children: 0 to `max`.
    ChildrenInvalid,
    /// The person waits already.
    PersonWaiting,
    /// The referral, or the offer, has ended already.
    ReferralEnded,
    /// The person was offered this dwelling and has not answered yet.
    OfferedAlready,
    /// Nobody rents this dwelling out freely now: it is not free.
    DwellingNotFree,
    // ---- Goals ----
    /// A goal that ended, and was not taken up again.
    GoalEnded,
    /// A day before the goal was agreed.
    BeforeAgreed,
    /// Something was said of the goal before the day on which it was agreed.
    AgreedLater,
    /// Something was said of the goal after the day on which it ended.
    LookedBackLater,
    /// The owner lets the dwelling to somebody else on those days.
    LeaseLetTwice,
    /// The tenant holds the dwelling already on those days.
    LeaseHeldTwice,
    /// The provider lets the dwelling to somebody else on those days, who does not live with this one.
    LeaseSubletTwice,
    /// The rent of the home is asked of who lives there too.
    RentAskedAlready,
    /// The ground of a fixed term of before 1 July 2024, in a contract that began later.
    GroundOfBefore,
    /// The tenant would have days without a title before the own lease.
    LeaseLeavesGap,
    /// A sublease or use would have days on which no head lease runs.
    LeaseOutsideHead,
    /// Only owner and provider stand in a head lease.
    PartyOfHeadLease,
    /// The same person stands in the contract already on one of those days.
    PartyTwice,
    /// The contract ends earlier already.
    LeaseEndsEarlier,
    /// The contracts of the old home end on the day before the key or later.
    LastBeforeMove,
    // ---- Covenants and evaluations ----
    /// Months of evaluation that do not rise, or lie after the term of `max` months.
    MomentsUnsound,
    /// A number from `min` to `max`.
    NumberOutOfRange,
    /// A covenant is with a corporation or a municipality.
    CovenantOfOther,
    /// The moment was held already.
    MomentHeld,
    /// The covenant has no such moment.
    MomentUnknown,
    /// The day lies before the sublease began.
    BeforeSublease,
    /// The item cannot stand so.
    ValueUnfit,
    /// The day lies before the referral.
    BeforeReferral,
    /// The day lies before the birth.
    BeforeBirth,
    // ---- Nuisance ----
    /// The day lies before the report came in.
    BeforeReport,
    /// Something was done, or judged, before that day.
    AfterAnswer,
    /// A judgement says on what ground.
    JudgedWithoutWords,
    /// A number of working days from 0 to `max`.
    ResponseDaysInvalid,
    /// The day lies before that of what happened.
    BeforeHappened,
    /// It says to whom was reported, and not when.
    ReportedWithoutDay,
    /// An orange or red risk without measures.
    MeasuresMissing,
    /// A risk that ends before today.
    RiskDayPast,
    /// A file of more than `max_mb` megabytes.
    AttachmentTooLarge,
    /// A file that is no document or picture.
    AttachmentKind,
    /// The file cannot be read.
    AttachmentUnreadable,
    /// The bytes of the file are not on this laptop.
    AttachmentNotHere,
    /// No program of this laptop shows the file.
    AttachmentNotShown,
    /// More than `max` photographs at once.
    PhotosTooMany,
    /// The file of photograph `nth` is larger than `max_mb` megabytes.
    PhotoTooLarge,
    /// The file of photograph `nth` cannot be read.
    PhotoUnreadable,
    /// The file of photograph `nth` is neither JPEG nor PNG.
    NotAPhoto,
    /// Photograph `nth` has more than `max` million dots.
    PhotoTooFine,
    /// Photograph `nth` breaks off or is not what it says.
    PhotoBroken,
    /// No number of sets of keys: 1 to `max`.
    SetsInvalid,
    /// No reading of a meter.
    ReadingInvalid,
    /// The bytes of the photograph are not on this laptop.
    PhotoNotHere,
    /// The visit is locked where it is.
    VisitLocked,
    /// What has passed does not move, and nothing moves into the past.
    VisitPast,
    /// The team was told everything of that week already.
    NothingToPublish,
    /// The tenant did not agree that this organisation gets it, or does not any more.
    ConsentMissing,
    /// Words between braces were not filled in.
    BracesOpen,
    /// Words between braces that the program does not know.
    BracesUnknown,
    /// The document cannot be printed.
    Unprintable,
    /// The command does not exist.
    UnknownCommand,
    /// The arguments do not fit the command.
    BadArguments,
    /// Something that should not happen; nothing was changed.
    Internal,
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        Self { code, args: BTreeMap::new(), fields: Vec::new() }
    }
}

impl ApiError {
    /// The same error with one number for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<i64>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}
