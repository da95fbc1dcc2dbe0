//! The kinds of task that have a name of their own.

use serde::{Deserialize, Serialize};

use crate::{codes::codes, follow_up::LadderStep};

/// What a task is. The first three carry words of their own, the others are a sentence in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskCode {
    /// What worker and tenant agreed on at a visit.
    Agreement,
    /// What has to follow a visit.
    FollowUp,
    /// What somebody wrote down to do.
    Todo,
    /// Huurtoeslag.
    HousingAllowance,
    /// Automatische incasso.
    DirectDebit,
    /// Registered at the address (BRP).
    Brp,
    /// Energy, water and internet.
    Energy,
    /// Insurance.
    Insurance,
    /// Gemeentelijke belastingen.
    MunicipalTaxes,
    /// Keys and meter readings.
    Keys,
    /// Whom the corporation calls.
    CorporationContact,
    /// Wmo-consulent.
    WmoOfficer,
    /// Two colleagues go together.
    GoWithTwo,
    /// The housing officer is asked whether somebody was seen.
    CallHousingOfficer,
    /// Another worker is proposed to the tenant.
    ProposeWorker,
    /// Whether a missed week stands on the right side.
    CheckSide,
    /// Somebody else goes.
    ArrangeCover,
    /// What came of a visit is written down.
    RecordVisit,
    /// The tenant is called or looked for.
    ReachTenant,
    /// Tenant, owner and provider talk about the omklap.
    JointTalk,
    /// A condition of the owner; its words stand with the omklap.
    OmklapCondition,
    /// The omklap is looked at again.
    OmklapReview,
}

codes! { TaskCode, "task" {
    Agreement = "agreement",
    FollowUp = "follow_up",
    Todo = "todo",
    HousingAllowance = "housing_allowance",
    DirectDebit = "direct_debit",
    Brp = "brp",
    Energy = "energy",
    Insurance = "insurance",
    MunicipalTaxes = "municipal_taxes",
    Keys = "keys",
    CorporationContact = "corporation_contact",
    WmoOfficer = "wmo_officer",
    GoWithTwo = "go_with_two",
    CallHousingOfficer = "call_housing_officer",
    ProposeWorker = "propose_worker",
    CheckSide = "check_side",
    ArrangeCover = "arrange_cover",
    RecordVisit = "record_visit",
    ReachTenant = "reach_tenant",
    JointTalk = "joint_talk",
    OmklapCondition = "omklap_condition",
    OmklapReview = "omklap_review",
}}

impl TaskCode {
    /// Somebody wrote down what it is.
    pub const fn has_words(self) -> bool {
        matches!(self, Self::Agreement | Self::FollowUp | Self::Todo)
    }

    /// It goes with somebody who moves; what is about the home or about a visit there stays behind.
    pub const fn moves_along(self) -> bool {
        self.has_words()
            || matches!(
                self,
                Self::WmoOfficer | Self::GoWithTwo | Self::ProposeWorker | Self::ArrangeCover | Self::ReachTenant
            )
    }

    /// The task that is left of a step of the ladder when somebody moves: the weeks in the old home ask nothing more.
    pub const fn after_move(step: LadderStep) -> Option<Self> {
        match step {
            LadderStep::SecondAttempt | LadderStep::ThirdAttempt | LadderStep::SafetyCheck => Some(Self::ReachTenant),
            LadderStep::TwoColleagues => Some(Self::GoWithTwo),
            LadderStep::AgreementTalk => None,
        }
    }
}
