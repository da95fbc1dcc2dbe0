//! When a tenancy is evaluated (`spec/omklap.md`, "Evaluation moments").
//!
//! The moments follow from the day on which the sublease began and the months of the covenant; nothing is written down
//! for one until it is held or agreed for another day. A term that is extended moves the moments after it by as much;
//! after the last one, moments are added in the covenant's last step up to the end of the longer term. Of moments that
//! nobody held, the newest that has passed is overdue and the ones before it are passed over: the talk is one talk.
//! What lies before the day from which evaluations are recorded here is not recorded, which is not the same as not held.

use chrono::{Days, Months};
use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes};

/// Days before a moment on which it becomes something to do.
pub const AHEAD_DAYS: u64 = 28;

/// What came of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationOutcome {
    /// Voortzetten.
    Continue,
    /// Extra afspraken.
    ExtraAgreements,
    /// Omklap voorbereiden.
    PrepareOmklap,
    /// Termijn verlengen.
    ExtendTerm,
    /// Beëindigen.
    End,
}

codes! { EvaluationOutcome, "outcome of an evaluation" {
    Continue = "continue",
    ExtraAgreements = "extra_agreements",
    PrepareOmklap = "prepare_omklap",
    ExtendTerm = "extend_term",
    End = "end",
}}

/// Who was there, and who does what was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The tenant.
    Tenant,
    /// The worker.
    Worker,
    /// Teamleider.
    Lead,
    /// Woonconsulent.
    HousingOfficer,
    /// Bewindvoerder.
    Guardian,
    /// Jongerenregisseur.
    YouthCoordinator,
    /// Wmo-consulent, or somebody else of the municipality.
    Municipality,
    /// Somebody whom the tenant brought.
    Own,
    /// Somebody else.
    Other,
}

codes! { Party, "who was there" {
    Tenant = "tenant",
    Worker = "worker",
    Lead = "lead",
    HousingOfficer = "housing_officer",
    Guardian = "guardian",
    YouthCoordinator = "youth_coordinator",
    Municipality = "municipality",
    Own = "own",
    Other = "other",
}}

/// What the tenant wants of the omklap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WishAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not now.
    Later,
}

codes! { WishAnswer, "wish" {
    Yes = "yes",
    No = "no",
    Later = "later",
}}

/// Who gives advice on the omklap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adviser {
    /// The worker.
    Worker,
    /// Teamleider.
    Lead,
}

codes! { Adviser, "adviser" {
    Worker = "worker",
    Lead = "lead",
}}

/// Advice on the omklap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Do it.
    Positive,
    /// Not yet.
    NotYet,
    /// Do not.
    Negative,
}

codes! { Advice, "advice" {
    Positive = "positive",
    NotYet = "not_yet",
    Negative = "negative",
}}

/// An evaluation that was held, or an omklap that was put off: both can make the term longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The moment that it was for, by its months; absent: one in between, or none.
    pub moment: Option<u32>,
    /// When.
    pub day: Day,
    /// By how many months it made the term longer.
    pub extends: u32,
}

/// What is known of the evaluations of a tenancy.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// First day of the sublease.
    pub began: Day,
    /// The last day on which a moment can lie: support ended, or the lease passed to the tenant.
    pub until: Option<Day>,
    /// Months of the covenant, rising.
    pub months: &'a [u32],
    /// Moments that were agreed for another day.
    pub moved: &'a [(u32, Day)],
    /// What was held, in any order.
    pub held: &'a [Held],
    /// The day from which evaluations are recorded here, if the tenancy was known elsewhere before.
    pub recorded_from: Option<Day>,
}

/// How a moment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MomentState {
    /// It was held.
    Held,
    /// It was before evaluations were recorded here: nobody knows whether it was held.
    Unrecorded,
    /// Nobody held it and a later one has come.
    PassedOver,
    /// Its day has passed.
    Overdue,
    /// It is within the days in which it is prepared.
    Near,
    /// It is further away.
    Ahead,
}

codes! { MomentState, "state of a moment" {
    Held = "held",
    Unrecorded = "unrecorded",
    PassedOver = "passed_over",
    Overdue = "overdue",
    Near = "near",
    Ahead = "ahead",
}}

impl MomentState {
    /// Somebody has something to do for it.
    pub const fn is_to_do(self) -> bool {
        matches!(self, Self::Overdue | Self::Near)
    }

    /// It is still to be held.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Overdue | Self::Near | Self::Ahead)
    }
}

/// One moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What it is known by: its months as the covenant has them.
    pub key: u32,
    /// After how many months it is, with what was extended.
    pub month: u32,
    /// The day that follows from that.
    pub planned: Day,
    /// The day on which it is: the planned one, or the one that was agreed.
    pub day: Day,
    /// How it stands.
    pub state: MomentState,
    /// When it was held.
    pub held: Option<Day>,
}

/// So many months after a day; the end of a month that does not have the day.
pub fn months_after(day: Day, months: u32) -> Day {
    day.checked_add_months(Months::new(months)).unwrap_or(Day::MAX)
}

/// Months between two evaluations of a covenant: the distance of its last two, or what its only one has.
pub fn step(months: &[u32]) -> Option<u32> {
    match months {
        [.., one, two] => Some(two.saturating_sub(*one).max(1)),
        [one] => Some((*one).max(1)),
        [] => None,
    }
}

/// Whole months from one day to another; none before it.
fn months_between(began: Day, day: Day) -> u32 {
    let mut months = 0;
    while months < MOST_MONTHS && months_after(began, months + 1) <= day {
        months += 1;
    }
    months
}

/// A term does not become longer than this, in months.
const MOST_MONTHS: u32 = 1_200;

/// From which month on something makes a term longer: its end, or where it is over already the last step of the covenant
/// that has passed. What is put off after its term ends after the day on which it is put off.
fn extends_from(end: u32, course: &Course<'_>, it: &Held) -> u32 {
    let Some(step) = step(course.months).filter(|_| end > 0) else { return end };
    let passed = months_between(course.began, it.day);
    match it.moment {
        None if passed > end => end + (passed - end) / step * step,
        _ => end,
    }
}

/// The months of a term with what was added to it until a day.
pub fn term(months: u32, course: &Course<'_>, as_of: Day) -> u32 {
    let mut held: Vec<&Held> = course.held.iter().filter(|it| it.extends > 0 && it.day <= as_of).collect();
    held.sort_by_key(|it| it.day);
    held.into_iter().fold(months, |end, it| extends_from(end, course, it).saturating_add(it.extends))
}

/// Keys and months, with what was extended.
fn extended(course: &Course<'_>) -> Vec<(u32, u32)> {
    let mut moments: Vec<(u32, u32)> = course.months.iter().map(|it| (*it, *it)).collect();
    let Some(step) = step(course.months) else { return moments };
    let mut held: Vec<&Held> = course.held.iter().filter(|it| it.extends > 0).collect();
    held.sort_by_key(|it| it.day);
    for it in held {
        let own = moments.iter().position(|(key, _)| Some(*key) == it.moment).map(|at| at + 1);
        let passed = || moments.iter().take_while(|(_, month)| months_after(course.began, *month) <= it.day).count();
        // One that was held early is not to come any more.
        let was_held = |key: u32| course.held.iter().any(|other| other.moment == Some(key) && other.day <= it.day);
        let behind = || moments.iter().rposition(|(key, _)| was_held(*key)).map_or(0, |at| at + 1);
        let from = own.unwrap_or_else(|| passed().max(behind()));
        if from < moments.len() {
            moments.iter_mut().skip(from).for_each(|(_, month)| *month = month.saturating_add(it.extends));
            continue;
        }
        let Some(last) = moments.last().map(|(_, month)| *month) else { continue };
        let last = extends_from(last, course, it);
        let end = last.saturating_add(it.extends);
        let mut month = last.saturating_add(step);
        while month < end {
            moments.push((month, month));
            month = month.saturating_add(step);
        }
        moments.push((end, end));
    }
    moments
}

/// The moments of a tenancy as of a day, in the order of their days.
pub fn moments(course: &Course<'_>, as_of: Day) -> Vec<Moment> {
    let on = |(key, month): (u32, u32)| {
        let planned = months_after(course.began, month);
        let moved = course.moved.iter().rev().find(|(of, _)| *of == key).map(|(_, day)| *day);
        let held = course.held.iter().filter(|it| it.moment == Some(key)).map(|it| it.day).max();
        Moment { key, month, planned, day: moved.unwrap_or(planned), state: MomentState::Held, held }
    };
    let mut all: Vec<Moment> = extended(course).into_iter().map(on).collect();
    all.retain(|it| it.held.is_some() || course.until.is_none_or(|last| it.day <= last));
    // One that was agreed for a day after the next one comes after it: that the next one passed does not pass it over.
    all.sort_by_key(|it| it.day);
    // Who came with all their moments behind them is still to be talked with: the last one stays to be done.
    let last = all.len().saturating_sub(1);
    let before = |at: usize, it: &Moment| at < last && course.recorded_from.is_some_and(|from| it.day < from);
    // The last one that has passed or was held: what nobody held before it is passed over.
    let newest = all.iter().rposition(|it| it.held.is_some() || it.day < as_of);
    for (at, it) in all.iter_mut().enumerate() {
        let near = it.day.checked_sub_days(Days::new(AHEAD_DAYS)).is_none_or(|from| from <= as_of);
        it.state = match () {
            () if it.held.is_some() => MomentState::Held,
            () if before(at, it) => MomentState::Unrecorded,
            () if newest.is_some_and(|newest| at < newest) => MomentState::PassedOver,
            () if it.day < as_of => MomentState::Overdue,
            () if near => MomentState::Near,
            () => MomentState::Ahead,
        };
    }
    all
}

/// Whether an evaluation is the one that was planned for a day: held since it was planned, and from when it is near. What
/// is talked about half a year before is something else.
pub fn is_planned_for(held: Day, planned_on: Day, day: Day) -> bool {
    held >= planned_on && day.checked_sub_days(Days::new(AHEAD_DAYS)).is_none_or(|near| held >= near)
}

/// The one that is next: overdue, or the first that is to come.
pub fn next(moments: &[Moment]) -> Option<&Moment> {
    moments.iter().find(|it| it.state.is_open())
}

#[cfg(test)]
mod tests;
