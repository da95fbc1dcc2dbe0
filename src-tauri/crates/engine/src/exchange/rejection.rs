//! Why a row of an exchange set is not taken in, as codes: the sentences stand in the interface.

use domain::error::Invalid;
use serde::{Deserialize, Serialize};

macro_rules! rejections {
    ($($(#[$meta:meta])* $name:ident = $code:literal,)+) => {
        /// Why a row, or a whole file, is not taken in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Rejection { $($(#[$meta])* $name),+ }

        impl Rejection {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code as it leaves the program.
            pub const fn as_code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

rejections! {
    /// A CSV file that no exchange set has. Row 0.
    FileUnknown = "file_unknown",
    /// The file lacks a column it must have: none of its rows is read. Row 1.
    ColumnMissing = "column_missing",
    /// Two columns have one name: none of the rows is read. Row 1.
    ColumnTwice = "column_twice",
    /// More or fewer cells than the header has.
    RaggedRow = "ragged_row",
    /// A quoted cell does not end, or goes on after its closing quote. The next line is read as a row again.
    QuoteBroken = "quote_broken",
    /// Bytes that are no UTF-8.
    NotUtf8 = "not_utf8",
    /// Control characters in a text.
    TextInvalid = "text_invalid",
    /// A text longer than its column holds.
    TooLong = "too_long",
    /// The row has no id.
    IdMissing = "id_missing",
    /// A row above has this id already.
    IdTwice = "id_twice",
    /// A cell that must have a value is empty.
    ValueMissing = "value_missing",
    /// A name is blank, or is a prefix alone.
    NameBlank = "name_blank",
    /// Not a day such as `2026-07-30`.
    DayInvalid = "day_invalid",
    /// Neither a planned nor an actual day.
    DayMissing = "day_missing",
    /// Not a month such as `2026-07`.
    MonthInvalid = "month_invalid",
    /// Not a time such as `09:15`.
    TimeInvalid = "time_invalid",
    /// Not a number of the form that the column has.
    NumberInvalid = "number_invalid",
    /// A number that is too small or too large.
    NumberOutOfRange = "number_out_of_range",
    /// Neither `true` nor `false`.
    NotBoolean = "not_boolean",
    /// The list of codes does not have it.
    CodeUnknown = "code_unknown",
    /// The last day lies before the first.
    EndBeforeStart = "end_before_start",
    /// An actual day that is not the planned one, and no outcome.
    OutcomeMissing = "outcome_missing",
    /// A visit that was moved or lapsed cannot have happened on another day.
    DayOfNoVisit = "day_of_no_visit",
    /// Neither the set nor the team has the record that the row names.
    ReferenceMissing = "reference_missing",
    /// The row names a record of this set that was itself not taken in.
    ReferenceRejected = "reference_rejected",
    /// The row names itself as its predecessor, directly or in a circle.
    ReferenceCircular = "reference_circular",
}

/// A rejection and the column that is to blame, if it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub reason: Rejection,
    pub column: Option<&'static str>,
}

impl Rejection {
    /// This, because of one column.
    pub(super) fn of(self, column: &'static str) -> Fault {
        Fault { reason: self, column: Some(column) }
    }

    /// This, whatever the column.
    pub(super) fn whole_row(self) -> Fault {
        Fault { reason: self, column: None }
    }
}

/// What a rule of the domain says about a cell.
impl From<Invalid> for Rejection {
    fn from(why: Invalid) -> Self {
        match why {
            Invalid::DayMalformed | Invalid::NoSuchDay { .. } | Invalid::WeekMalformed | Invalid::NoSuchWeek { .. } => {
                Self::DayInvalid
            }
            Invalid::BirthInFuture
            | Invalid::BirthTooEarly { .. }
            | Invalid::DayAhead
            | Invalid::NotAfterEnd
            | Invalid::LongAfterEnd { .. }
            | Invalid::StartTooEarly { .. }
            | Invalid::DayTooFarAhead { .. }
            | Invalid::BeforeAgreed => Self::DayInvalid,
            Invalid::SpanReversed { .. } => Self::EndBeforeStart,
            Invalid::ClockMalformed => Self::TimeInvalid,
            Invalid::HoursReversed => Self::EndBeforeStart,
            Invalid::UnknownCode { .. } => Self::CodeUnknown,
            Invalid::TextBlank { .. } | Invalid::NameBlank | Invalid::PrefixWithoutFamilyName => Self::NameBlank,
            Invalid::TextTooLong { .. } => Self::TooLong,
            Invalid::MeasuresMissing => Self::TextInvalid,
            Invalid::TextUnreadable { .. } => Self::TextInvalid,
            Invalid::PostcodeMalformed
            | Invalid::HouseNumberMalformed
            | Invalid::PhoneMalformed
            | Invalid::EmailMalformed => Self::TextInvalid,
            Invalid::VisitsOutOfRange { .. }
            | Invalid::PeriodOutOfRange { .. }
            | Invalid::HoursMalformed { .. }
            | Invalid::AmountMalformed
            | Invalid::AmountNegative
            | Invalid::AmountOutOfRange
            | Invalid::AmountZero
            | Invalid::MonthsOutOfRange { .. }
            | Invalid::SetsOutOfRange { .. }
            | Invalid::ReadingMalformed
            | Invalid::AmountAbove { .. }
            | Invalid::NormsUnsound { .. }
            | Invalid::MomentsUnsound { .. }
            | Invalid::NumberOutOfRange { .. }
            | Invalid::ChildrenOutOfRange { .. }
            | Invalid::WeekdaysOutOfRange { .. }
            | Invalid::VisitsADayOutOfRange { .. } => Self::NumberOutOfRange,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rejection_has_one_code_in_and_outside_json() {
        for it in Rejection::ALL {
            assert_eq!(serde_json::to_string(it).unwrap(), format!("{:?}", it.as_code()));
        }
    }
}
