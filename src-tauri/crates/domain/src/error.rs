//! What is wrong with something that a person or a file offered.
//!
//! One enum for all parse types, so that one `match` in the engine decides what the user learns.
//! A variant carries limits and numbers, never the text that was offered: that may name a person.

use std::fmt;

use thiserror::Error;

use crate::calendar::Day;

/// Why a value is not accepted.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Invalid {
    /// Not ten characters of ISO 8601.
    #[error("a day is written as 2026-07-30")]
    DayMalformed,
    /// Well written, but the calendar does not have it.
    #[error("there is no day {day} in month {month} of {year}")]
    NoSuchDay {
        /// The year as written.
        year: i32,
        /// The month as written.
        month: u32,
        /// The day of the month as written.
        day: u32,
    },
    /// Not eight characters such as `2026-W31`.
    #[error("a week is written as 2026-W31")]
    WeekMalformed,
    /// Well written, but that ISO year does not have it.
    #[error("{year} has no week {number}")]
    NoSuchWeek {
        /// The ISO week-year as written.
        year: i32,
        /// The week as written.
        number: u32,
    },
    /// The last day lies before the first.
    #[error("the span ends on {last}, before it begins on {first}")]
    SpanReversed {
        /// The first day.
        first: Day,
        /// The last day.
        last: Day,
    },
    /// No such code in the list that was asked.
    #[error("the list of {list} codes does not have it")]
    UnknownCode {
        /// The list, as `exchange.md` names the column.
        list: &'static str,
    },
    /// A text that must not be blank is.
    #[error("the {field} is blank")]
    TextBlank {
        /// Which text.
        field: Field,
    },
    /// More characters than the text may have.
    #[error("the {field} is longer than {max} characters")]
    TextTooLong {
        /// Which text.
        field: Field,
        /// The most characters it may have.
        max: usize,
    },
    /// Control characters: the file was read wrongly.
    #[error("the {field} holds characters that are no text")]
    TextUnreadable {
        /// Which text.
        field: Field,
    },
    /// Neither a given nor a family name.
    #[error("a person has a name")]
    NameBlank,
    /// A prefix such as "van der" alone.
    #[error("a prefix belongs to a family name")]
    PrefixWithoutFamilyName,
    /// Born after the as-of date.
    #[error("the birth date lies in the future")]
    BirthInFuture,
    /// Born before anybody alive.
    #[error("the birth date lies before {first}")]
    BirthTooEarly {
        /// The earliest year.
        first: i32,
    },
    /// Not four digits and two letters that PostNL issues.
    #[error("a postcode is written as 1234 AB")]
    PostcodeMalformed,
    /// No number at the beginning.
    #[error("a house number begins with a number from 1 to 99999")]
    HouseNumberMalformed,
    /// No visit, or more than one a day.
    #[error("the number of visits lies between 1 and {max}")]
    VisitsOutOfRange {
        /// The most visits in that many weeks.
        max: u32,
    },
    /// No week, or more than a year.
    #[error("the number of weeks lies between 1 and {max}")]
    PeriodOutOfRange {
        /// The most weeks.
        max: u32,
    },
    /// No number of euros.
    #[error("an amount is written as 612,50")]
    AmountMalformed,
    /// Less than nothing, where that cannot be.
    #[error("the amount is less than nothing")]
    AmountNegative,
    /// No telephone number.
    #[error("a telephone number is written in digits")]
    PhoneMalformed,
    /// No e-mail address.
    #[error("an e-mail address is written as name@place.nl")]
    EmailMalformed,
    /// Not five characters such as `09:30`.
    #[error("a time is written as 09:30")]
    ClockMalformed,
    /// They end before they begin, or at once.
    #[error("the hours end before they begin")]
    HoursReversed,
    /// No number of hours in a week.
    #[error("hours a week are a number from 0 to {max}")]
    HoursMalformed {
        /// The most hours.
        max: u32,
    },
    /// Before the first tenant of the method.
    #[error("support starts in {first} at the earliest")]
    StartTooEarly {
        /// The earliest year.
        first: i32,
    },
    /// Further ahead than anybody plans.
    #[error("the day lies more than {max} days ahead")]
    DayTooFarAhead {
        /// The most days ahead.
        max: u32,
    },
    /// It has yet to come.
    #[error("the day lies ahead")]
    DayAhead,
    /// Of the time of support itself.
    #[error("the day lies not after the end of support")]
    NotAfterEnd,
    /// Longer after the end of support than anybody is asked after.
    #[error("the day lies more than {months} months after the end of support")]
    LongAfterEnd {
        /// The most months.
        months: u32,
    },
    /// Larger than anything a housing team owes.
    #[error("the amount is larger than ten million euros")]
    AmountOutOfRange,
    /// No money, where some must be.
    #[error("the amount is nothing")]
    AmountZero,
    /// More than anybody pays for a home at once.
    #[error("the amount is more than {most} euros")]
    AmountAbove {
        /// The most euros.
        most: i64,
    },
    /// No number of months, or more than anybody agrees to.
    #[error("the number of months lies between 0 and {max}")]
    MonthsOutOfRange {
        /// The most months.
        max: u32,
    },
    /// No number of sets of keys.
    #[error("a number of sets is from 1 to {max}")]
    SetsOutOfRange {
        /// The most sets.
        max: u32,
    },
    /// What was read is no number of a meter.
    #[error("a reading is up to eight digits, and up to three behind the comma")]
    ReadingMalformed,
    /// Numbers of tenants per fte that do not rise.
    #[error("a caseload is calm up to one number and busy up to a higher one, at most {max}")]
    NormsUnsound {
        /// The highest number.
        max: u32,
    },
    /// A day of nobody's.
    #[error("a worker makes 1 to {max} visits on a day")]
    VisitsADayOutOfRange {
        /// The highest number.
        max: u32,
    },
    /// No number of children, or one that nobody has.
    #[error("a number of children lies from 0 to {max}")]
    ChildrenOutOfRange {
        /// The highest number.
        max: u32,
    },
    /// Weekdays that no week has.
    #[error("a week is obliged from 1 to {max} weekdays on")]
    WeekdaysOutOfRange {
        /// The highest number.
        max: u32,
    },
    /// Something happened to a goal before it was agreed.
    #[error("the day lies before the goal was agreed")]
    BeforeAgreed,
    /// Months of evaluation that do not rise, or lie after the term.
    #[error("months of evaluation rise and lie between 1 and {max}")]
    MomentsUnsound {
        /// The months of the term.
        max: u32,
    },
    /// No whole number, or one outside its limits.
    #[error("the number lies between {min} and {max}")]
    NumberOutOfRange {
        /// The lowest.
        min: u32,
        /// The highest.
        max: u32,
    },
    /// Orange or red without saying what to do about it.
    #[error("a risk that is not green has measures")]
    MeasuresMissing,
}

/// Which text was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Of a person.
    GivenName,
    /// Of a person: the tussenvoegsel.
    NamePrefix,
    /// Of a person.
    FamilyName,
    /// Of a person.
    ClientNumber,
    /// Of a dwelling.
    Street,
    /// Of a dwelling.
    HouseNumber,
    /// Of a dwelling.
    City,
    /// Of an organisation.
    OrganisationName,
    /// Of somebody around the tenant.
    ContactName,
    /// Of somebody around the tenant: where they work.
    ContactOrganisation,
    /// Of somebody around the tenant.
    Remark,
    /// Of a visit risk.
    Measures,
    /// Of a file.
    FileName,
    /// Of an account.
    AccountName,
    /// Of a worker.
    WorkerName,
    /// Of an appointment.
    Title,
    /// Of a worker: hours a week.
    Hours,
    /// Of a person.
    Phone,
    /// Of a person.
    Email,
    /// Of a person: where they come from.
    Municipality,
    /// Of a dwelling.
    Programme,
    /// Of a decision.
    Reason,
    /// What somebody wrote in their own words.
    Words,
    /// Of a saved view.
    ViewName,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::GivenName => "given name",
            Self::NamePrefix => "prefix of the name",
            Self::FamilyName => "family name",
            Self::ClientNumber => "client number",
            Self::Street => "street",
            Self::HouseNumber => "house number",
            Self::City => "city",
            Self::OrganisationName => "name of the organisation",
            Self::ContactName => "name of the contact",
            Self::ContactOrganisation => "organisation of the contact",
            Self::Remark => "remark",
            Self::Measures => "measures",
            Self::FileName => "name of the file",
            Self::AccountName => "name of the account",
            Self::WorkerName => "name of the worker",
            Self::Title => "title of the appointment",
            Self::Hours => "number of hours",
            Self::Phone => "telephone number",
            Self::Email => "e-mail address",
            Self::Municipality => "municipality",
            Self::Programme => "programme",
            Self::Reason => "reason",
            Self::Words => "words",
            Self::ViewName => "name of the view",
        })
    }
}
