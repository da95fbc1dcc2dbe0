//! Dwellings as the provider holds them: who lives there, what is owed whatever happens, what standing empty costs,
//! and what is not right in their contracts.

mod around;
mod broken;
mod exploitation;
mod homes;
mod inspections;
mod keys;
mod letters;
mod list;
mod meters;
mod photos;
mod planned;
mod sheet;
#[cfg(test)]
mod tests;
mod writing;

pub(crate) use around::{born, exploited_until, worsened_by};
pub use broken::{all as broken, of_tenancy as broken_of};
pub use exploitation::{remove as remove_exploitation, set as set_exploitation};
pub(crate) use homes::{Homes, TABLES};
pub(crate) use inspections::of_dwelling as inspections_of;
pub use inspections::{add as inspect, remove as remove_inspection, settle};
pub use keys::{hand_out, remove as remove_keys, take_back};
pub use letters::to_write;
pub use list::list;
pub use meters::{read, remove as remove_reading};
pub use photos::{add as add_photos, get as photo, remove as remove_photo};
pub use planned::{drop as drop_plan, plan, to_do};
pub use sheet::get;
pub(crate) use writing::ground_of;
pub use writing::{owners_terms, terms as change_terms};

use domain::{
    calendar::{Day, parse_day, parse_day_in_reach},
    lease::{LeaseTerms, NoticeRule, NoticeState, TermGround},
    tenancy::DAYS_AHEAD,
};
use store::tables;

use crate::{
    api::{Code, FieldName, NoticeSeen, NoticeStep},
    error::Error,
    forms::Form,
    tenancies::ChainLease,
};

/// What was agreed in a lease, as the rules see it.
pub(crate) fn terms(fixed: bool, row: Option<&tables::LeaseTerms>) -> Result<LeaseTerms, Error> {
    let Some(row) = row else { return Ok(LeaseTerms { fixed, ..LeaseTerms::default() }) };
    let day = |it: &Option<String>| it.as_deref().map(parse_day).transpose();
    Ok(LeaseTerms {
        fixed,
        ground: row.ground.as_deref().map(TermGround::from_code).transpose()?,
        max_months: row.max_months.and_then(|it| u32::try_from(it).ok()),
        notice: row.notice.as_deref().map(NoticeRule::from_code).transpose()?,
        notice_sent: day(&row.notice_sent)?,
        consent: day(&row.consent_day)?,
        higher_rent_explained: row.higher_rent.is_some(),
    })
}

/// The notice window of a lease, and where it stands.
fn notice(lease: &ChainLease, today: Day) -> Option<NoticeSeen> {
    let window = lease.facts.notice_window()?;
    let (state, days) = match lease.facts.notice_state(today) {
        None => (None, 0),
        Some(NoticeState::Ahead { days }) => (Some(NoticeStep::Ahead), days),
        Some(NoticeState::Open { days }) => (Some(NoticeStep::Open), days),
        Some(NoticeState::Sent { .. }) => (Some(NoticeStep::Sent), 0),
        Some(NoticeState::Void { .. }) => (Some(NoticeStep::Void), 0),
        Some(NoticeState::Missed) => (Some(NoticeStep::Missed), 0),
    };
    Some(NoticeSeen { opens: window.opens.map(|it| it.to_string()), closes: window.closes.to_string(), state, days })
}

/// A day that a form says something happened on: it has come, and in this age.
fn came(form: &mut Form, text: &str, today: Day) -> Option<Day> {
    match form.take(FieldName::Day, parse_day_in_reach(text, today, DAYS_AHEAD)) {
        Some(day) if day > today => form.wrong(FieldName::Day, Code::DayInFuture),
        other => other,
    }
}

/// Cents of a month or a day as they go out.
fn small(cents: domain::money::Cents) -> i32 {
    i32::try_from(cents.get()).unwrap_or(i32::MAX)
}
