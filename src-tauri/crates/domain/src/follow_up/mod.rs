//! The ladder after attempts and weeks without admission. No step enters a home without consent, and none closes a case
//! because of no-shows.

mod attempt;
mod ladder;

pub use attempt::{Tried, another_time};
pub use ladder::{Asked, Because, Course, Thresholds, asked};

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// A step of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LadderStep {
    /// A card, a call or a text, and a second attempt in the same week at another time of day.
    SecondAttempt,
    /// A third attempt early next week.
    ThirdAttempt,
    /// Two colleagues go together; the team talks about it.
    TwoColleagues,
    /// A safety check with the housing officer or the community police; outreach is considered.
    SafetyCheck,
    /// A talk about the agreement, confirmed in writing.
    AgreementTalk,
}

impl LadderStep {
    /// The lead decides on it: a worker does it only when it was given to them.
    pub const fn is_of_lead(self) -> bool {
        matches!(self, Self::SafetyCheck | Self::AgreementTalk)
    }

    /// What can come of it. A check asks how somebody is, so being let in says nothing about it; a talk is not a visit.
    pub const fn results(self) -> &'static [FollowUpResult] {
        use FollowUpResult::*;
        match self {
            Self::SecondAttempt | Self::ThirdAttempt | Self::TwoColleagues => {
                &[Admitted, Seen, NotReached, Agreed, HandedOver, NotNeeded]
            }
            Self::SafetyCheck => &[SeenWell, SeenUnwell, NotSeen, HelpCalled, HandedOver, NotNeeded],
            Self::AgreementTalk => &[Agreed, Seen, NotReached, HandedOver, NotNeeded],
        }
    }
}

codes! { LadderStep, "step" {
    SecondAttempt = "second_attempt",
    ThirdAttempt = "third_attempt",
    TwoColleagues = "two_colleagues",
    SafetyCheck = "safety_check",
    AgreementTalk = "agreement_talk",
}}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpResult {
    /// Somebody was let in.
    Admitted,
    /// The tenant was seen or spoken to, not admitted.
    Seen,
    /// Nobody was reached.
    NotReached,
    /// The tenant was seen and is well.
    SeenWell,
    /// The tenant was seen and is not well.
    SeenUnwell,
    /// Nobody saw the tenant.
    NotSeen,
    /// Help was called, such as an ambulance, the police or outreach.
    HelpCalled,
    /// Something was agreed with the tenant.
    Agreed,
    /// Somebody else took it on.
    HandedOver,
    /// It was no longer needed.
    NotNeeded,
}

codes! { FollowUpResult, "result" {
    Admitted = "admitted",
    Seen = "seen",
    NotReached = "not_reached",
    SeenWell = "seen_well",
    SeenUnwell = "seen_unwell",
    NotSeen = "not_seen",
    HelpCalled = "help_called",
    Agreed = "agreed",
    HandedOver = "handed_over",
    NotNeeded = "not_needed",
}}
