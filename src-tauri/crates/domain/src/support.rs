//! What a worker finds and keeps about support: observations by theme, how safe a visit is, people around the tenant.
//!
//! All of it is care information: it helps, and never enters a criterion of the omklap.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Day,
    codes::codes,
    error::{Field, Invalid},
    text::{line, some_line},
};

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
    Expired {
        /// What it was until then.
        was: RiskLevel,
    },
    /// Nobody judged it.
    Never,
}

/// What the judgement that was made last, with its last day, says about `day`.
pub fn risk_on(judged: Option<(RiskLevel, Day)>, day: Day) -> RiskKnown {
    match judged {
        None => RiskKnown::Never,
        Some((was, last)) if last < day => RiskKnown::Expired { was },
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
    /// Bewindvoerder.
    Guardian,
    /// Curator.
    Curator,
    /// Mentor.
    Mentor,
    /// Woonconsulent of the owner.
    HousingOfficer,
    /// Incassomedewerker.
    RentCollector,
    /// Somebody of the municipality.
    Municipality,
    /// Wmo-consulent.
    WmoOfficer,
    /// Schuldhulpverlener.
    DebtAdviser,
    /// Jongerenregisseur.
    YouthCoordinator,
    /// General practitioner or pharmacy.
    Doctor,
    /// Other care or support.
    Care,
    /// Ggz or FACT.
    MentalHealth,
    /// Onafhankelijke cliëntondersteuner.
    ClientSupporter,
    /// Reclassering.
    Probation,
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
    Curator = "curator",
    Mentor = "mentor",
    HousingOfficer = "housing_officer",
    RentCollector = "rent_collector",
    Municipality = "municipality",
    WmoOfficer = "wmo_officer",
    DebtAdviser = "debt_adviser",
    YouthCoordinator = "youth_coordinator",
    Doctor = "doctor",
    Care = "care",
    MentalHealth = "mental_health",
    ClientSupporter = "client_supporter",
    Probation = "probation",
    Police = "police",
    Employer = "employer",
    Other = "other",
}}

/// The most characters of where a contact works.
const MAX_WORKPLACE: usize = 200;
/// The most characters of what one should know before calling.
const MAX_TO_KNOW: usize = 500;

/// Where a contact works, if that was said.
///
/// # Errors
/// [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
pub fn parse_workplace(raw: &str) -> Result<Option<String>, Invalid> {
    line(raw, Field::ContactOrganisation, MAX_WORKPLACE)
}

/// What one should know before calling a contact, if that was said.
///
/// # Errors
/// [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
pub fn parse_to_know(raw: &str) -> Result<Option<String>, Invalid> {
    line(raw, Field::Remark, MAX_TO_KNOW)
}

/// The most characters of what to do about a risk.
pub const MAX_MEASURES: usize = 500;

/// What to do about a risk: never nothing when it is orange or red.
pub fn parse_measures(level: RiskLevel, raw: &str) -> Result<Option<String>, Invalid> {
    let measures = line(raw, Field::Measures, MAX_MEASURES)?;
    if measures.is_none() && level != RiskLevel::Green {
        return Err(Invalid::MeasuresMissing);
    }
    Ok(measures)
}

/// The name of a file with its ending, without a folder.
pub fn parse_file_name(raw: &str) -> Result<String, Invalid> {
    const MAX: usize = 200;
    some_line(raw, Field::FileName, MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    #[test]
    fn only_green_goes_without_measures() {
        assert_eq!(Ok(None), parse_measures(RiskLevel::Green, " "));
        assert_eq!(Err(Invalid::MeasuresMissing), parse_measures(RiskLevel::Orange, ""));
        assert_eq!(Err(Invalid::MeasuresMissing), parse_measures(RiskLevel::Red, "\n"));
        assert_eq!(Ok(Some("Nooit alleen".to_owned())), parse_measures(RiskLevel::Red, " Nooit  alleen"));
    }

    #[test]
    fn a_risk_holds_up_to_its_last_day_and_is_never_green_after_it() {
        let day = |text| parse_day(text).unwrap();
        for level in RiskLevel::ALL {
            let judged = Some((*level, day("2026-07-28")));
            assert_eq!(RiskKnown::Holds(*level), risk_on(judged, day("2026-07-28")));
            assert_eq!(RiskKnown::Expired { was: *level }, risk_on(judged, day("2026-07-29")));
        }
        assert_eq!(RiskKnown::Never, risk_on(None, day("2026-07-29")));
    }
}
