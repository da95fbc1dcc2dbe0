//! What a cell says, once it is known what its column means.
//!
//! A value is read only when there is one way to read it; everything else is a [`Reason`], never a guess.

mod days;
mod numbers;
mod reach;

pub(crate) use days::{Days, When, iso_week, month_of_header, month_word, week_of_header, year_in};
pub(crate) use numbers::{agreement, cents, hours, is_integer, time};
pub(crate) use reach::{email, phone};

use serde::{Deserialize, Serialize};

/// Why a cell, a row or a sheet was not understood or not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A day such as 31-02-2026, which does not exist.
    NoSuchDay,
    /// A week such as week 53 of a year that has 52.
    NoSuchWeek,
    /// A text where a day should be.
    NotADay,
    /// A day or a week without a year, and no year is known.
    YearMissing,
    /// A question mark: the sheet itself does not know.
    NotKnown,
    /// "Yes" where a day should be.
    DayMissing,
    /// The day lies after today.
    InFuture,
    /// The last day lies before the first.
    EndBeforeStart,
    /// A birth date before 1900 or after today.
    BirthDateImpossible,
    /// A letter among the digits of an amount: `55l,21`.
    LetterAmongDigits,
    /// A text where an amount or a number should be.
    NotANumber,
    /// A number that is too large, too small or negative.
    NumberOutOfRange,
    /// An error value such as `#REF!`.
    ErrorValue,
    /// No telephone number: letters, or too few digits.
    NotAPhone,
    /// No e-mail address.
    NotAnEmail,
    /// A code whose meaning nobody has said.
    CodeUnknown,
    /// A name that is nobody's.
    NameUnknown,
    /// A name that fits more than one person.
    NameAmbiguous,
    /// A cell that holds no name where one should be.
    NameMissing,
    /// Somebody who is not in the list of workers; made as a worker.
    WorkerNotInTeam,
    /// The tenancy has no address, in no sheet.
    AddressMissing,
    /// The address has no city.
    CityMissing,
    /// The tenancy has no first day, in no sheet.
    StartMissing,
    /// The person has no tenancy that was taken.
    TenancyMissing,
    /// A cell is filled on days on which the tenancy does not run.
    OutsideTenancy,
    /// The omklap does not lie within the tenancy.
    OmklapOutsideTenancy,
    /// The sheet is of another year than today's.
    AnotherYear,
    /// A row that says the same as another one.
    RowTwice,
    /// A row with a single cell among full ones: a heading, or the rest of a deleted row.
    RowAlmostEmpty,
    /// The rent of the tenancy is not known, so nobody knows what was due.
    RentUnknown,
    /// The same month or visit stands twice with different values.
    ContradictsAnotherCell,
    /// Nobody can tell what the sheet is.
    SheetUnknown,
}

/// What came of what was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It is taken as it stands; the remark only tells.
    Taken,
    /// The value stays unknown; the rest of the row is taken.
    ValueLeftOut,
    /// The tenancy comes as still running.
    StillRunning,
    /// The usual agreement applies: one visit a week.
    OneVisitAWeek,
    /// The month stays unknown, which is not the same as unpaid.
    MonthUnknown,
    /// The visit is left out.
    VisitLeftOut,
    /// The tenant comes without a tenancy.
    TenancyLeftOut,
    /// The row is left out.
    RowLeftOut,
    /// The column is left out.
    ColumnLeftOut,
    /// The sheet is left out.
    SheetLeftOut,
    /// A worker is made.
    WorkerMade,
}
