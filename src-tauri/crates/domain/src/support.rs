//! What a worker finds and keeps about support: observations by theme, how safe a visit is, people around the tenant.
//!
//! All of it is care information: it helps, and never enters a criterion of the omklap.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes};

/// A side of life that a worker looks at during a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// The dwelling.
    Dwelling,
    /// Neighbours and the street.
    Neighbourhood,
    /// Post and money.
    PostAndMoney,
    /// How somebody is.
    Wellbeing,
    /// Safety in and around the home.
    Safety,
}

codes! { Theme, "theme" {
    Dwelling = "dwelling",
    Neighbourhood = "neighbourhood",
    PostAndMoney = "post_and_money",
    Wellbeing = "wellbeing",
    Safety = "safety",
}}

/// How a side of life was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Nothing to do.
    Good,
    /// Somebody should look again.
    Attention,
    /// Something has to be done.
    Concern,
}

codes! { Found, "finding" {
    Good = "good",
    Attention = "attention",
    Concern = "concern",
}}

/// How safe it is to visit. A risk whose last day has passed is expired and never counts as green.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskLevel {
    /// Alone, without measures.
    Green,
    /// With measures.
    Orange,
    /// Never alone.
    Red,
}

codes! { RiskLevel, "visit risk" {
    Green = "green",
    Orange = "orange",
    Red = "red",
}}

/// What is known about the risk of a visit on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RiskKnown {
    /// It was judged, and the judgement holds.
    Holds(RiskLevel),
    /// Its last day has passed: whatever it was, it must be judged again.
    Expired,
    /// Nobody judged it.
    Never,
}

/// What the judgement that was made last, with its last day, says about `day`.
pub fn risk_on(judged: Option<(RiskLevel, Day)>, day: Day) -> RiskKnown {
    match judged {
        None => RiskKnown::Never,
        Some((_, last)) if last < day => RiskKnown::Expired,
        Some((level, _)) => RiskKnown::Holds(level),
    }
}

/// What somebody around the tenant is to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// Family.
    Family,
    /// A friend.
    Friend,
    /// Whom to call in an emergency.
    Emergency,
    /// Bewindvoerder, curator or mentor.
    Guardian,
    /// Woonconsulent of the owner.
    HousingOfficer,
    /// Somebody of the municipality.
    Municipality,
    /// Jongerenregisseur.
    YouthCoordinator,
    /// General practitioner or pharmacy.
    Doctor,
    /// Other care or support.
    Care,
    /// Wijkagent.
    Police,
    /// Work, school or day activity.
    Employer,
    /// Somebody else.
    Other,
}

codes! { ContactKind, "contact" {
    Family = "family",
    Friend = "friend",
    Emergency = "emergency",
    Guardian = "guardian",
    HousingOfficer = "housing_officer",
    Municipality = "municipality",
    YouthCoordinator = "youth_coordinator",
    Doctor = "doctor",
    Care = "care",
    Police = "police",
    Employer = "employer",
    Other = "other",
}}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    #[test]
    fn a_risk_holds_up_to_its_last_day_and_is_never_green_after_it() {
        let day = |text| parse_day(text).unwrap();
        for level in RiskLevel::ALL {
            let judged = Some((*level, day("2026-07-28")));
            assert_eq!(RiskKnown::Holds(*level), risk_on(judged, day("2026-07-28")));
            assert_eq!(RiskKnown::Expired, risk_on(judged, day("2026-07-29")));
        }
        assert_eq!(RiskKnown::Never, risk_on(None, day("2026-07-29")));
    }
}
