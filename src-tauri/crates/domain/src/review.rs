//! The lead's weekly look at the exceptions: what is found, and what is decided about it.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

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
