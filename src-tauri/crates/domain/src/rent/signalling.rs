//! Early signalling (vroegsignalering): the steps that a landlord goes through before it passes data on to the
//! municipality (Wgs art. 3; `domain.md`, 3.1). None is skipped, and passing on stops where the tenant objects.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes};

/// A step of early signalling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalStep {
    /// A written reminder.
    Reminder,
    /// Personal contact, or an attempt at it.
    Contact,
    /// The tenant was pointed to debt help.
    DebtHelp,
    /// The landlord offered to pass data on.
    Offer,
    /// The municipality was told.
    PassedOn,
    /// The tenant objects to that.
    Objection,
}

codes! { SignalStep, "signal step" {
    Reminder = "reminder",
    Contact = "contact",
    DebtHelp = "debt_help",
    Offer = "offer",
    PassedOn = "passed_on",
    Objection = "objection",
}}

impl SignalStep {
    /// The step that must be taken before this one.
    pub const fn after(self) -> Option<Self> {
        match self {
            Self::Reminder => None,
            Self::Contact => Some(Self::Reminder),
            Self::DebtHelp => Some(Self::Contact),
            Self::Offer => Some(Self::DebtHelp),
            Self::PassedOn | Self::Objection => Some(Self::Offer),
        }
    }
}

/// Why a step cannot be taken, or not on that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignalRefusal {
    /// Nothing is open.
    NothingOpen,
    /// It was taken.
    Taken,
    /// Another step comes first.
    Skipped(SignalStep),
    /// The tenant objects.
    Objected,
    /// The municipality was told already.
    PassedOn,
    /// The day lies before the step before it.
    BeforeStep(Day),
    /// The day lies before anything was open.
    BeforeArrears(Day),
}

/// Whether a step can be taken on a day. `taken` are the steps since something is open: the next time everything begins
/// anew.
///
/// # Errors
/// Why not.
pub fn check(step: SignalStep, day: Day, taken: &[(SignalStep, Day)], since: Option<Day>) -> Result<(), SignalRefusal> {
    allowed(step, taken, since)?;
    if let Some(since) = since.filter(|it| day < *it) {
        return Err(SignalRefusal::BeforeArrears(since));
    }
    let before = step.after().and_then(|before| day_of(taken, before));
    before.filter(|it| day < *it).map_or(Ok(()), |it| Err(SignalRefusal::BeforeStep(it)))
}

/// Whether a step comes next, whatever the day.
///
/// # Errors
/// Why not.
pub fn allowed(step: SignalStep, taken: &[(SignalStep, Day)], since: Option<Day>) -> Result<(), SignalRefusal> {
    if since.is_none() {
        return Err(SignalRefusal::NothingOpen);
    }
    if day_of(taken, step).is_some() {
        return Err(SignalRefusal::Taken);
    }
    match (step, step.after()) {
        (SignalStep::PassedOn, _) if day_of(taken, SignalStep::Objection).is_some() => Err(SignalRefusal::Objected),
        (SignalStep::Objection, _) if day_of(taken, SignalStep::PassedOn).is_some() => Err(SignalRefusal::PassedOn),
        (_, Some(before)) if day_of(taken, before).is_none() => Err(SignalRefusal::Skipped(before)),
        _ => Ok(()),
    }
}

fn day_of(taken: &[(SignalStep, Day)], step: SignalStep) -> Option<Day> {
    taken.iter().find(|(it, _)| *it == step).map(|(_, day)| *day)
}
