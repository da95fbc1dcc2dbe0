//! Why a verb did not happen, as facts; and the one match that decides what leaves the program.

use domain::{
    error::{Field, Invalid},
    omklap::FlipRefusal,
};
use store::{error::KeyError, journal::reverse::Refused};
use thiserror::Error;

use crate::{
    api::{ApiError, Code, FieldProblem},
    omklap::OmklapRefused,
    work::Stopped,
};

/// Why a verb did not happen. Whatever it says, nothing was changed.
#[derive(Debug, Error)]
pub enum Error {
    /// No team is open.
    #[error("the team is locked")]
    Locked,
    /// A team is open already.
    #[error("a team is open already")]
    AlreadyOpen,
    /// There is no team on this laptop.
    #[error("there is no team here")]
    NoTeam,
    /// There is a team on this laptop already.
    #[error("there is a team here already")]
    TeamExists,
    /// The two words are not the ones on the sheet.
    #[error("the words are not the ones on the sheet")]
    WordsNotConfirmed,
    /// None of the account's roles holds the permission.
    #[error("the account may not do this")]
    NotAllowed,
    /// The record is not there (any more).
    #[error("the record is not there")]
    Missing,
    /// What was offered is not valid.
    #[error("not valid: {0}")]
    Invalid(#[from] Invalid),
    /// What was offered in a form is not right, field by field.
    #[error("{} fields are not right", .0.len())]
    Fields(Vec<FieldProblem>),
    /// Somebody has decided on it already.
    #[error("it is decided already")]
    AlreadyDecided,
    /// Somebody waits no longer, or has answered.
    #[error("the referral or the offer has ended")]
    ReferralEnded,
    /// A goal that ended stays as it is, until it is taken up again.
    #[error("the goal has ended")]
    GoalEnded,
    /// A week is looked through once it began.
    #[error("the week has not begun")]
    WeekNotBegun,
    /// This is not decided about such a finding.
    #[error("the decision is not offered")]
    DecisionNotOffered,
    /// Another step stands on this one.
    #[error("another step stands on this one")]
    StepStoodOn,
    /// Somebody must be named.
    #[error("a worker is needed")]
    WorkerNeeded,
    /// A temporary norm that counts nothing is none.
    #[error("the norm counts nothing")]
    NormCountsNothing,
    /// The last week lies before the first, or the range is longer than `max` weeks.
    #[error("the range is reversed or longer than {max} weeks")]
    RangeInvalid {
        /// Weeks that can be asked at once.
        max: u32,
    },
    /// A visit has no result before its day.
    #[error("the visit lies in the future")]
    VisitInFuture,
    /// No day of that week belongs to the tenancy.
    #[error("the tenancy is not active in that week")]
    VisitOutsideSupport,
    /// A visit lapses only by an exemption.
    #[error("no exemption runs on that day")]
    LapsedWithoutExemption,
    /// A result in force stands already.
    #[error("the visit has a result already")]
    ResultExists,
    /// A later result stands in its place already.
    #[error("the result was corrected already")]
    ResultReplaced,
    /// A visit is planned on a day of support.
    #[error("the tenancy is not active on that day")]
    PlanOutsideSupport,
    /// Not a time of the day.
    #[error("a time is written as 09:30")]
    TimeInvalid,
    /// Shorter or longer than a visit is.
    #[error("a visit takes from {least} to {most} minutes")]
    MinutesInvalid {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A covenant is with a corporation or a municipality.
    #[error("a covenant is with a corporation or a municipality")]
    CovenantOfOther,
    /// The colleague is the one who goes.
    #[error("somebody cannot come along with themselves")]
    AloneTogether,
    /// One side of life has two levels.
    #[error("the same theme was observed twice")]
    ObservedTwice,
    /// Nobody was there to see anything.
    #[error("a visit that did not take place has no observations")]
    NobodyWasThere,
    /// The visit serves another tenancy.
    #[error("the visit belongs to another tenancy")]
    VisitOfOtherTenancy,
    /// Only a planned visit can move or lapse.
    #[error("no visit is planned on that day")]
    NothingPlanned,
    /// The chain cannot flip on that day.
    #[error("the chain does not flip: {0}")]
    Flip(#[from] FlipRefusal),
    /// A flip that has happened already could not be undone until its date.
    #[error("the day of the flip does not lie ahead")]
    FlipInPast,
    /// A step of an omklap was not taken.
    #[error("the omklap: {0}")]
    Omklap(#[from] OmklapRefused),
    /// There is no step to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// There is no step to do again.
    #[error("there is nothing to do again")]
    NothingToRedo,
    /// No verb of a dossier writes this field, or nothing was changed in it.
    #[error("the field is not put back from the history")]
    FieldNotPutBack,
    /// The field was written again.
    #[error("the field was changed later")]
    FieldChangedSince,
    /// The day of the flip has come.
    #[error("the day of the flip has come")]
    FlipDatePassed,
    /// A reversal that cannot be.
    #[error("the step cannot be reversed: {0}")]
    Refused(#[from] Refused),
    /// The file.
    #[error("the file: {0}")]
    Store(#[from] store::Error),
    /// The keys.
    #[error("the keys: {0}")]
    Key(#[from] KeyError),
    /// Nothing in the folder is an exchange set.
    #[error("there is no exchange set in the folder")]
    SetEmpty,
    /// The folder holds something already.
    #[error("the folder is not empty")]
    FolderNotEmpty,
    /// A set has people whom the team has under another id; a dry run tells who.
    #[error("{people} people of the set are most likely in the team already")]
    PeopleMet {
        /// How many.
        people: u32,
    },
    /// The file is no workbook that can be read.
    #[error("no workbook: {0}")]
    Workbook(#[from] workbook::Refused),
    /// The statement of the bank is not taken.
    #[error(transparent)]
    Statement(#[from] statement::Refused),
    /// A payment of a statement is not booked as it was chosen.
    #[error("line {line} of the statement is not booked")]
    NotBooked {
        /// Why.
        code: Code,
        /// Where it stands in the file.
        line: u32,
    },
    /// The workbook is there and cannot be read.
    #[error("the workbook cannot be read")]
    WorkbookUnreadable,
    /// More was left out than a workbook holds.
    #[error(transparent)]
    Unwritable(#[from] report::Unwritable),
    /// The page cannot be set, or this build prints nothing.
    #[error("the document cannot be printed")]
    Unprintable,
    /// The mapping is about other sheets.
    #[error("the mapping does not fit the workbook")]
    MappingOfOther,
    /// A number in the mapping is none that a person counts with.
    #[error("the mapping holds a number that cannot be")]
    MappingUnsound,
    /// The backup before an import failed.
    #[error("the backup before: {0}")]
    BackupFailed(#[source] Box<Error>),
    /// Somebody stopped long work; nothing of it is left.
    #[error("it was stopped")]
    Cancelled,
    /// The dossier lies outside the caseload, and no reason was given today.
    #[error("a reason is needed first")]
    ReasonNeeded,
    /// This kind of reason needs words.
    #[error("the reason needs words")]
    ReasonBlank,
    /// The reason has more characters than a line of the log takes.
    #[error("the reason is longer than {max} characters")]
    ReasonTooLong {
        /// Characters that it may have.
        max: usize,
    },
    /// A team without an administrator could not be kept.
    #[error("it is the last administrator")]
    LastAdministrator,
    /// Nobody removes the account that they are in with.
    #[error("it is the own account")]
    OwnAccount,
    /// An account without a role could do nothing.
    #[error("the account has no role")]
    NoRole,
    /// The rent desk gets no slot in a file with care.
    #[error("the role is not offered")]
    RoleNotOffered,
    /// Two accounts with one passphrase could not be told apart.
    #[error("the passphrase opens another account")]
    PassphraseTaken,
    /// The backup that was tried again is not whole.
    #[error("the backup is not whole")]
    BackupNotWhole,
    /// Only what has happened can be written down.
    #[error("the day lies in the future")]
    DayInFuture,
    /// A risk counts from today on.
    #[error("the risk would have expired already")]
    RiskDayPast,
    /// Larger than what is kept.
    #[error("the file is larger than {max_mb} MB")]
    FileTooLarge {
        /// The most megabytes.
        max_mb: u64,
    },
    /// Only documents and pictures are kept.
    #[error("the file is no document or picture")]
    FileKind,
    /// The file of somebody else, or none.
    #[error("the file cannot be read")]
    FileUnreadable,
    /// The row came without the bytes.
    #[error("the bytes of the file are not here")]
    FileNotHere,
    /// The row came without the bytes.
    #[error("the bytes of the photograph are not here")]
    PhotoNotHere,
    /// The calendar file cannot be read, or is larger than a calendar.
    #[error("the calendar cannot be read")]
    CalendarUnreadable,
    /// The file is no calendar.
    #[error("no calendar")]
    NotACalendar,
    /// A line of the calendar makes no sense.
    #[error("line {line} of the calendar is broken")]
    CalendarBroken {
        /// Which one, from 1.
        line: u32,
    },
    /// The visit stays where it is.
    #[error("the visit is locked")]
    VisitLocked,
    /// The day of the visit has passed, or the day it would go to.
    #[error("what has passed does not move")]
    VisitPast,
    /// The team was told everything of that week, or it has passed.
    #[error("there is nothing to publish")]
    NothingToPublish,
    /// Somebody closed the step already.
    #[error("the step is closed already")]
    FollowUpClosed,
    /// One visit serves somebody once.
    #[error("the visit serves somebody twice")]
    ServedTwice,
    /// The rule does not ask for the step, or not any more.
    #[error("the step is not asked")]
    FollowUpNotAsked,
    /// That cannot come of such a step.
    #[error("the result is not one of this step")]
    FollowUpResultUnfit,
    /// Two go together, and only one was named.
    #[error("nobody comes along")]
    ColleagueMissing,
    /// The thresholds contradict one another.
    #[error("a step stands above the next one, or lies outside 1 to {most} weeks")]
    ThresholdsUnsound {
        /// The most weeks.
        most: u32,
    },
    /// No number of working days in which a report can be answered.
    #[error("a report is answered in 0 to {most} working days")]
    ResponseDaysInvalid {
        /// The most working days.
        most: u32,
    },
    /// An incident needs a visit that was not safe; and only a plan that still waits has others beside it.
    #[error("what goes with the result does not fit it")]
    DoesNotFitResult,
    /// No command has this name.
    #[error("there is no such command")]
    UnknownCommand,
    /// More rows at once than the program takes, or none.
    #[error("between one and {max} can be chosen")]
    TooManyChosen {
        /// The most.
        max: u32,
    },
    /// The arguments do not fit.
    #[error("the arguments do not fit the command")]
    BadArguments(#[source] serde_json::Error),
    /// A body panicked; its transaction was dropped.
    #[error("a command panicked")]
    Panicked,
}

impl From<crate::exchange::Error> for Error {
    fn from(error: crate::exchange::Error) -> Self {
        match error {
            crate::exchange::Error::NoSet => Self::SetEmpty,
            crate::exchange::Error::File(why) => Self::Store(why.into()),
            crate::exchange::Error::Store(why) => Self::Store(why),
            crate::exchange::Error::Stopped => Self::Cancelled,
        }
    }
}

impl From<Stopped> for Error {
    fn from(_: Stopped) -> Self {
        Self::Cancelled
    }
}

impl From<store::RowError> for Error {
    fn from(error: store::RowError) -> Self {
        Self::Store(error.into())
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        match error {
            Error::Locked => Code::Locked.into(),
            Error::AlreadyOpen => Code::AlreadyOpen.into(),
            Error::NoTeam => Code::NoTeam.into(),
            Error::TeamExists => Code::TeamExists.into(),
            Error::WordsNotConfirmed => Code::RecoveryWordsWrong.into(),
            Error::NotAllowed => Code::NotAllowed.into(),
            Error::Missing => Code::Missing.into(),
            Error::Invalid(why) => why.into(),
            Error::Fields(fields) => {
                let number = i64::try_from(fields.len()).unwrap_or(i64::MAX);
                ApiError { fields, ..ApiError::from(Code::FieldsInvalid).with("number", number) }
            }
            Error::AlreadyDecided => Code::AlreadyDecided.into(),
            Error::ReferralEnded => Code::ReferralEnded.into(),
            Error::GoalEnded => Code::GoalEnded.into(),
            Error::WeekNotBegun => Code::WeekNotBegun.into(),
            Error::DecisionNotOffered => Code::DecisionNotOffered.into(),
            Error::WorkerNeeded => Code::WorkerNeeded.into(),
            Error::StepStoodOn => Code::StepStoodOn.into(),
            Error::NormCountsNothing => Code::NormCountsNothing.into(),
            Error::RangeInvalid { max } => ApiError::from(Code::RangeInvalid).with("max", max),
            Error::VisitInFuture => Code::VisitInFuture.into(),
            Error::VisitOutsideSupport => Code::VisitOutsideSupport.into(),
            Error::LapsedWithoutExemption => Code::LapsedWithoutExemption.into(),
            Error::ResultExists => Code::ResultExists.into(),
            Error::VisitOfOtherTenancy => Code::VisitOfOtherTenancy.into(),
            Error::NothingPlanned => Code::Missing.into(),
            Error::ResultReplaced => Code::ResultReplaced.into(),
            Error::PlanOutsideSupport => Code::PlanOutsideSupport.into(),
            Error::TimeInvalid => Code::TimeInvalid.into(),
            Error::MinutesInvalid { least, most } => {
                ApiError::from(Code::MinutesInvalid).with("least", least).with("most", most)
            }
            Error::AloneTogether => Code::AloneTogether.into(),
            Error::CovenantOfOther => Code::CovenantOfOther.into(),
            Error::ObservedTwice | Error::NobodyWasThere | Error::DoesNotFitResult | Error::ServedTwice => {
                Code::BadArguments.into()
            }
            Error::Flip(why) => why.into(),
            Error::FlipInPast => Code::FlipInPast.into(),
            Error::Omklap(why) => why.into(),
            Error::NothingToUndo => Code::NothingToUndo.into(),
            Error::NothingToRedo => Code::NothingToRedo.into(),
            Error::FieldNotPutBack => Code::FieldNotPutBack.into(),
            Error::FieldChangedSince => Code::FieldChangedSince.into(),
            Error::FlipDatePassed => Code::FlipDatePassed.into(),
            Error::Refused(Refused::ChangedSince(since)) => {
                ApiError::from(Code::ChangedSince).with("at_ms", since.at_ms)
            }
            Error::Refused(Refused::Store(why)) | Error::Store(why) => why.into(),
            Error::Key(why) => why.into(),
            Error::SetEmpty => Code::SetEmpty.into(),
            Error::FolderNotEmpty => Code::FolderNotEmpty.into(),
            Error::PeopleMet { people } => ApiError::from(Code::PeopleMet).with("people", people),
            Error::Workbook(why) => why.into(),
            Error::Statement(why) => why.into(),
            Error::NotBooked { code, line } => ApiError::from(code).with("line", line),
            Error::Unprintable => Code::Unprintable.into(),
            Error::Unwritable(_) => Code::WorkbookTooLarge.into(),
            Error::WorkbookUnreadable => Code::WorkbookUnreadable.into(),
            Error::MappingOfOther => Code::MappingOfOther.into(),
            Error::BackupFailed(_) => Code::BackupFailed.into(),
            Error::Cancelled => Code::Cancelled.into(),
            Error::ReasonNeeded => Code::ReasonNeeded.into(),
            Error::ReasonBlank => Code::ReasonBlank.into(),
            Error::ReasonTooLong { max } => {
                ApiError::from(Code::TextTooLong).with("max", i64::try_from(max).unwrap_or(i64::MAX))
            }
            Error::LastAdministrator => Code::LastAdministrator.into(),
            Error::OwnAccount => Code::OwnAccount.into(),
            Error::NoRole => Code::NoRole.into(),
            Error::RoleNotOffered => Code::RoleNotOffered.into(),
            Error::PassphraseTaken => Code::PassphraseTaken.into(),
            Error::BackupNotWhole => Code::BackupNotWhole.into(),
            Error::DayInFuture => Code::DayInFuture.into(),
            Error::RiskDayPast => Code::RiskDayPast.into(),
            Error::FileTooLarge { max_mb } => {
                ApiError::from(Code::AttachmentTooLarge).with("max_mb", i64::try_from(max_mb).unwrap_or(i64::MAX))
            }
            Error::FileKind => Code::AttachmentKind.into(),
            Error::FileUnreadable => Code::AttachmentUnreadable.into(),
            Error::FileNotHere => Code::AttachmentNotHere.into(),
            Error::PhotoNotHere => Code::PhotoNotHere.into(),
            Error::CalendarUnreadable => Code::CalendarUnreadable.into(),
            Error::NotACalendar => Code::NotACalendar.into(),
            Error::CalendarBroken { line } => ApiError::from(Code::CalendarBroken).with("line", line),
            Error::VisitLocked => Code::VisitLocked.into(),
            Error::VisitPast => Code::VisitPast.into(),
            Error::NothingToPublish => Code::NothingToPublish.into(),
            Error::TooManyChosen { max } => ApiError::from(Code::TooManyChosen).with("max", max),
            Error::FollowUpClosed => Code::FollowUpClosed.into(),
            Error::FollowUpNotAsked => Code::FollowUpNotAsked.into(),
            Error::FollowUpResultUnfit => Code::FollowUpResultUnfit.into(),
            Error::ColleagueMissing => Code::ColleagueMissing.into(),
            Error::ThresholdsUnsound { most } => ApiError::from(Code::ThresholdsUnsound).with("most", most),
            Error::ResponseDaysInvalid { most } => ApiError::from(Code::ResponseDaysInvalid).with("max", most),
            Error::UnknownCommand => Code::UnknownCommand.into(),
            Error::BadArguments(_) | Error::MappingUnsound => Code::BadArguments.into(),
            Error::Panicked => Code::Internal.into(),
        }
    }
}

impl From<workbook::Stopped> for Error {
    fn from(_: workbook::Stopped) -> Self {
        Stopped.into()
    }
}

impl From<workbook::Refused> for ApiError {
    fn from(why: workbook::Refused) -> Self {
        use workbook::Refused;
        match why {
            Refused::PasswordProtected => Code::WorkbookProtected.into(),
            Refused::OutdatedFormat => Code::WorkbookOutdated.into(),
            Refused::CutOff => Code::WorkbookCutOff.into(),
            Refused::NotAWorkbook => Code::NotAWorkbook.into(),
            Refused::TooLarge { .. } | Refused::TooManyCells { .. } | Refused::TooManySheets { .. } => {
                Code::WorkbookTooLarge.into()
            }
            Refused::Stopped => Code::Cancelled.into(),
            Refused::Empty => Code::WorkbookEmpty.into(),
        }
    }
}

impl From<Invalid> for ApiError {
    fn from(why: Invalid) -> Self {
        match why {
            Invalid::DayMalformed | Invalid::NoSuchDay { .. } => Code::DayInvalid.into(),
            Invalid::WeekMalformed | Invalid::NoSuchWeek { .. } => Code::WeekInvalid.into(),
            Invalid::SpanReversed { .. } => Code::RangeInvalid.into(),
            Invalid::TextBlank {
                field:
                    Field::OrganisationName | Field::AccountName | Field::WorkerName | Field::ContactName | Field::ViewName,
            }
            | Invalid::NameBlank => Code::NameBlank.into(),
            Invalid::TextBlank { field: Field::Words } => Code::WordsMissing.into(),
            Invalid::TextBlank { .. } => Code::TextBlank.into(),
            Invalid::PrefixWithoutFamilyName => Code::PrefixAlone.into(),
            Invalid::BeforeAgreed => Code::BeforeAgreed.into(),
            Invalid::MeasuresMissing => Code::MeasuresMissing.into(),
            Invalid::TextTooLong { max, .. } => {
                ApiError::from(Code::TextTooLong).with("max", i64::try_from(max).unwrap_or(i64::MAX))
            }
            Invalid::TextUnreadable { .. } => Code::TextInvalid.into(),
            Invalid::BirthInFuture => Code::BirthInFuture.into(),
            Invalid::BirthTooEarly { first } => ApiError::from(Code::BirthTooEarly).with("first", first),
            Invalid::PostcodeMalformed => Code::PostcodeInvalid.into(),
            Invalid::HouseNumberMalformed => Code::HouseNumberInvalid.into(),
            Invalid::PhoneMalformed => Code::PhoneInvalid.into(),
            Invalid::EmailMalformed => Code::EmailInvalid.into(),
            Invalid::HoursMalformed { max } => ApiError::from(Code::HoursInvalid).with("max", max),
            Invalid::ClockMalformed => Code::TimeInvalid.into(),
            Invalid::HoursReversed => Code::HoursReversed.into(),
            Invalid::VisitsOutOfRange { max } => ApiError::from(Code::VisitsOutOfRange).with("max", max),
            Invalid::PeriodOutOfRange { max } => ApiError::from(Code::PeriodOutOfRange).with("max", max),
            Invalid::AmountMalformed => Code::AmountInvalid.into(),
            Invalid::AmountNegative => Code::AmountNegative.into(),
            Invalid::AmountOutOfRange => Code::AmountTooLarge.into(),
            Invalid::MomentsUnsound { max } => ApiError::from(Code::MomentsUnsound).with("max", max),
            Invalid::NumberOutOfRange { min, max } => {
                ApiError::from(Code::NumberOutOfRange).with("min", min).with("max", max)
            }
            Invalid::SetsOutOfRange { max } => ApiError::from(Code::SetsInvalid).with("max", max),
            Invalid::ReadingMalformed => Code::ReadingInvalid.into(),
            Invalid::MonthsOutOfRange { max } => ApiError::from(Code::MonthsInvalid).with("max", max),
            Invalid::AmountZero => Code::AmountZero.into(),
            Invalid::AmountAbove { most } => ApiError::from(Code::AmountAbove).with("most", most),
            Invalid::StartTooEarly { first } => ApiError::from(Code::DayTooEarly).with("first", first),
            Invalid::DayAhead => Code::DayInFuture.into(),
            Invalid::NotAfterEnd => Code::NotAfterEnd.into(),
            Invalid::LongAfterEnd { months } => ApiError::from(Code::LongAfterEnd).with("months", months),
            Invalid::DayTooFarAhead { max } => ApiError::from(Code::DayTooFarAhead).with("max", max),
            Invalid::UnknownCode { .. } => Code::BadArguments.into(),
            Invalid::VisitsADayOutOfRange { max } => ApiError::from(Code::VisitsADayInvalid).with("max", max),
            Invalid::ChildrenOutOfRange { max } => ApiError::from(Code::ChildrenInvalid).with("max", max),
            Invalid::WeekdaysOutOfRange { max } => ApiError::from(Code::WeekdaysInvalid).with("max", max),
            Invalid::NormsUnsound { max } => ApiError::from(Code::NormsUnsound).with("max", max),
        }
    }
}

impl From<FlipRefusal> for ApiError {
    fn from(why: FlipRefusal) -> Self {
        match why {
            FlipRefusal::AlreadyFlipped { .. } | FlipRefusal::TripartiteFromTheStart => Code::FlipAlreadyOwn.into(),
            FlipRefusal::NoSublease => Code::FlipNoSublease.into(),
            FlipRefusal::NoHeadLease => Code::FlipNoHeadLease.into(),
            FlipRefusal::BeforeSubleaseBegan { .. } | FlipRefusal::BeforeHeadLeaseBegan { .. } => {
                Code::FlipBeforeSublease.into()
            }
            FlipRefusal::SubleaseEndsEarlier { .. } | FlipRefusal::HeadLeaseEndsEarlier { .. } => {
                Code::FlipDayWithoutTitle.into()
            }
            FlipRefusal::AfterSupport { .. } => Code::FlipSupportEnded.into(),
            FlipRefusal::BreaksAnother => Code::FlipBreaksAnother.into(),
        }
    }
}

impl From<store::Error> for ApiError {
    fn from(why: store::Error) -> Self {
        match why {
            store::Error::NotFound => Code::FileMissing.into(),
            store::Error::AlreadyThere => Code::FileExists.into(),
            store::Error::NotATeamFile => Code::NotATeamFile.into(),
            store::Error::Unreadable | store::Error::Damaged | store::Error::CopyDiffers => Code::FileUnreadable.into(),
            store::Error::NewerSchema { found, known } => {
                ApiError::from(Code::MadeByNewerVersion).with("found", found).with("known", known)
            }
            store::Error::ReadOnlyFolder | store::Error::ReadOnlyFile | store::Error::NoAccess => Code::ReadOnly.into(),
            store::Error::DiskFull => Code::DiskFull.into(),
            store::Error::Busy => Code::Busy.into(),
            store::Error::OnSharedFolder => Code::OnSharedFolder.into(),
            store::Error::Interrupted => Code::Cancelled.into(),
            store::Error::Io(_) | store::Error::Sqlite(_) => Code::Internal.into(),
        }
    }
}

impl From<KeyError> for ApiError {
    fn from(why: KeyError) -> Self {
        match why {
            KeyError::WrongPassphrase => Code::WrongPassphrase.into(),
            KeyError::WrongWords | KeyError::WordsMixedUp => Code::RecoveryWordsWrong.into(),
            KeyError::DeviceSecretMissing => Code::DeviceSecretMissing.into(),
            KeyError::TooSoon { seconds } => ApiError::from(Code::TooSoon).with("seconds", seconds),
            KeyError::SlotsMissing => Code::FileMissing.into(),
            KeyError::SlotsDamaged | KeyError::OtherFile => Code::KeysDamaged.into(),
            KeyError::NewerSlots { found, known } => {
                ApiError::from(Code::MadeByNewerVersion).with("found", found).with("known", known)
            }
            KeyError::SlotsAlreadyThere => Code::FileExists.into(),
            KeyError::PassphraseTooShort { min } => {
                ApiError::from(Code::PassphraseTooShort).with("min", i64::try_from(min).unwrap_or(i64::MAX))
            }
            KeyError::WordCount { .. } => Code::RecoveryWordsIncomplete.into(),
            KeyError::UnknownWord { number } => {
                ApiError::from(Code::RecoveryWordUnknown).with("number", i64::try_from(number).unwrap_or(i64::MAX))
            }
            KeyError::NoSuchAccount | KeyError::AccountAlreadyThere | KeyError::LastSlot | KeyError::NoKeyMade => {
                Code::Internal.into()
            }
            KeyError::File(why) => why.into(),
        }
    }
}
