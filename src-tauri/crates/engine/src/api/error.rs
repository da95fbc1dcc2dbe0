//! What leaves Rust when something cannot be done: a code and numbers, never prose, paths, SQL or names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A refusal or failure as the screens and the command line get it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ApiError {
    /// Which sentence to show.
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
    /// Nothing says what to do.
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
    /// The day of a flip lies after today.
    FlipInPast,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// Somebody changed it since, at `at_ms`.
    ChangedSince,
    /// The flip's date has come: put it right by a correction.
    FlipDatePassed,
    /// This step cannot be undone.
    NotUndoable,
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
    /// A text is blank.
    TextBlank,
    /// The day lies after today.
    DayInFuture,
    /// A telephone number has fewer than `min` digits, or other signs.
    PhoneInvalid,
    /// Not an e-mail address.
    EmailInvalid,
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
    /// The command does not exist.
    UnknownCommand,
    /// The arguments do not fit the command.
    BadArguments,
    /// Something that should not happen; nothing was changed.
    Internal,
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        Self { code, args: BTreeMap::new() }
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
