//! What the provider still owes an owner if no tenant pays anything.

use chrono::{Days, Months};

use crate::{
    calendar::{Day, DaySpan},
    error::Invalid,
    money::Cents,
    rent::{Let, asked_over},
};

/// The notice period of a head lease unless another is agreed, in months.
pub const NOTICE_MONTHS: u32 = 1;
/// The longest notice period that anybody agrees to, in months.
pub const MOST_NOTICE_MONTHS: u32 = 24;

/// A notice period as it is typed.
///
/// # Errors
/// What is no number of months.
pub fn parse_notice_months(text: &str) -> Result<u32, Invalid> {
    let months = text.trim().parse().ok().filter(|it| *it <= MOST_NOTICE_MONTHS);
    months.ok_or(Invalid::MonthsOutOfRange { max: MOST_NOTICE_MONTHS })
}

/// What is owed whatever happens, and for which days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// For these days.
    pub days: DaySpan,
    /// How much.
    pub cents: Cents,
}

/// The days from `as_of` on for which a head lease binds whatever happens.
pub fn bound(days: DaySpan, fixed: bool, notice_months: u32, as_of: Day) -> Option<DaySpan> {
    let from = DaySpan::open(as_of);
    if fixed && days.last.is_some() {
        return days.intersection(&from);
    }
    let after = as_of.checked_add_months(Months::new(notice_months))?;
    let notice = DaySpan::new(as_of, after.checked_sub_days(Days::new(1))).ok()?;
    days.intersection(&notice)
}

/// What is owed for a head lease whatever happens.
pub fn exposure(lease: &Let, fixed: bool, notice_months: u32, as_of: Day) -> Option<Exposure> {
    let days = bound(lease.days, fixed, notice_months, as_of)?;
    Some(Exposure { days, cents: asked_over(std::slice::from_ref(lease), days) })
}
