//! The lead's weekly look at the exceptions: what is found, and what is decided about it.

use serde::{Deserialize, Serialize};

use crate::{codes::codes, follow_up::LadderStep, task::TaskCode, visit_weeks::WeekState};

/// Why a tenancy stands in the review of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// The week has no admission, or will have none.
    NotVisited,
    /// Nobody saw the tenant for weeks.
    NotSeen,
    /// A visit was broken off because it was not safe.
    Unsafe,
    /// A planned visit has no result.
    Unrecorded,
    /// A follow-up is late.
    FollowUpLate,
    /// An exemption waits for a decision.
    ExemptionProposed,
}

codes! { Finding, "finding of a review" {
    NotVisited = "not_visited",
    NotSeen = "not_seen",
    Unsafe = "unsafe",
    Unrecorded = "unrecorded",
    FollowUpLate = "follow_up_late",
    ExemptionProposed = "exemption_proposed",
}}

/// What a lead decides about a finding. A decision changes no state of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Two colleagues go.
    TwoColleagues,
    /// The housing officer is called.
    CallHousingOfficer,
    /// Another worker is proposed to the tenant.
    ChangeWorker,
    /// Somebody looks whether the side is right.
    CheckSide,
    /// Somebody else goes.
    ArrangeCover,
    /// Whoever was there is reminded.
    Remind,
    /// Somebody else takes it on.
    HandOver,
    /// The exemption is granted.
    Granted,
    /// The exemption is refused.
    Refused,
    /// Nothing is done, for a reason.
    NoAction,
}

codes! { Decision, "decision" {
    TwoColleagues = "two_colleagues",
    CallHousingOfficer = "call_housing_officer",
    ChangeWorker = "change_worker",
    CheckSide = "check_side",
    ArrangeCover = "arrange_cover",
    Remind = "remind",
    HandOver = "hand_over",
    Granted = "granted",
    Refused = "refused",
    NoAction = "no_action",
}}

/// What a decision makes, in the same step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Makes {
    /// The step of the ladder, taken on, where the ladder asks for it; else the task, which stays until it is done.
    FollowUp(LadderStep, TaskCode),
    /// A task.
    Task(TaskCode),
    /// What is late gets another day, and perhaps somebody else.
    Another,
    /// The exemption is decided.
    Exemption,
    /// Nothing but the decision itself.
    Nothing,
}

impl Finding {
    /// What can be decided about it, in the order of the digits. `state` is the state of the week, or what becomes of it.
    pub const fn decisions(self, state: WeekState) -> &'static [Decision] {
        use Decision as D;
        match (self, state) {
            (Self::NotVisited, WeekState::MissedOrganisation) => &[D::ArrangeCover, D::CheckSide, D::NoAction],
            (Self::NotVisited, WeekState::MissedNeutral) => &[D::TwoColleagues, D::CheckSide, D::NoAction],
            (Self::NotVisited, WeekState::Unrecorded) => &[D::Remind, D::NoAction],
            (Self::NotVisited, _) => {
                &[D::TwoColleagues, D::CallHousingOfficer, D::ChangeWorker, D::CheckSide, D::NoAction]
            }
            (Self::NotSeen, _) => &[D::CallHousingOfficer, D::TwoColleagues, D::Remind, D::NoAction],
            (Self::Unsafe, _) => &[D::TwoColleagues, D::CallHousingOfficer, D::ChangeWorker, D::NoAction],
            (Self::Unrecorded, _) => &[D::Remind, D::NoAction],
            (Self::FollowUpLate, _) => &[D::Remind, D::HandOver, D::NoAction],
            (Self::ExemptionProposed, _) => &[D::Granted, D::Refused],
        }
    }
}

impl Decision {
    /// What it makes when it is taken about a finding.
    pub const fn makes(self, finding: Finding) -> Makes {
        match (self, finding) {
            (Self::TwoColleagues, _) => Makes::FollowUp(LadderStep::TwoColleagues, TaskCode::GoWithTwo),
            (Self::CallHousingOfficer, _) => Makes::FollowUp(LadderStep::SafetyCheck, TaskCode::CallHousingOfficer),
            (Self::ChangeWorker, _) => Makes::Task(TaskCode::ProposeWorker),
            (Self::CheckSide, _) => Makes::Task(TaskCode::CheckSide),
            (Self::ArrangeCover, _) => Makes::Task(TaskCode::ArrangeCover),
            (Self::Remind, Finding::FollowUpLate) | (Self::HandOver, _) => Makes::Another,
            (Self::Remind, Finding::NotSeen) => Makes::Task(TaskCode::ReachTenant),
            (Self::Remind, _) => Makes::Task(TaskCode::RecordVisit),
            (Self::Granted | Self::Refused, _) => Makes::Exemption,
            (Self::NoAction, _) => Makes::Nothing,
        }
    }

    /// It is taken for a reason, in words.
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::CheckSide | Self::NoAction)
    }

    /// It says who.
    pub const fn needs_worker(self) -> bool {
        matches!(self, Self::HandOver)
    }

    /// It is done soon: tomorrow, or the next working day. Else at the beginning of next week.
    pub const fn is_soon(self) -> bool {
        matches!(self, Self::ArrangeCover | Self::Remind | Self::CallHousingOfficer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [WeekState; 5] = [
        WeekState::MissedTenant,
        WeekState::MissedOrganisation,
        WeekState::MissedNeutral,
        WeekState::Unrecorded,
        WeekState::Met,
    ];

    #[test]
    fn every_finding_can_be_left_alone_except_a_question_that_somebody_asked() {
        for finding in Finding::ALL.iter().filter(|it| **it != Finding::ExemptionProposed) {
            for state in STATES {
                assert_eq!(Some(&Decision::NoAction), finding.decisions(state).last(), "{finding:?} {state:?}");
            }
        }
    }

    #[test]
    fn a_week_that_the_organisation_missed_asks_nothing_of_the_tenant() {
        let asked = Finding::NotVisited.decisions(WeekState::MissedOrganisation);
        assert!(!asked.iter().any(|it| matches!(it.makes(Finding::NotVisited), Makes::FollowUp(..))), "{asked:?}");
    }
}
