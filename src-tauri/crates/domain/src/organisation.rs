//! An organisation that has a part in a tenancy, and who works there (`spec/omklap.md`, "Parties and records").

use serde::{Deserialize, Serialize};

use crate::{
    codes::codes,
    error::{Field, Invalid},
    text::some_line,
};

/// What somebody does at an organisation. Nothing about tenants: those whom one tenant has are `support::ContactKind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficerKind {
    /// Woonconsulent: attends the first meeting and is called about the dwelling.
    HousingOfficer,
    /// Incassomedewerker.
    RentCollector,
    /// Takes in and plans repairs.
    Repairs,
    /// Wijkbeheerder.
    Caretaker,
    /// Wmo-consulent.
    WmoOfficer,
    /// Jongerenregisseur.
    YouthCoordinator,
    /// Schuldhulpverlener.
    DebtAdviser,
    /// Bewindvoerder.
    Administrator,
    /// Agrees on covenants and numbers.
    Policy,
    /// Somebody else.
    Other,
}

codes! { OfficerKind, "officer" {
    HousingOfficer = "housing_officer",
    RentCollector = "rent_collector",
    Repairs = "repairs",
    Caretaker = "caretaker",
    WmoOfficer = "wmo_officer",
    YouthCoordinator = "youth_coordinator",
    DebtAdviser = "debt_adviser",
    Administrator = "administrator",
    Policy = "policy",
    Other = "other",
}}

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Woningcorporatie: owns dwellings.
    Corporation,
    /// A private owner of dwellings.
    PrivateOwner,
    /// Gemeente: pays for the support and signs the covenant.
    Municipality,
    /// Zorgaanbieder: holds the head lease and gives the support.
    CareProvider,
    /// Bewindvoerder: signs for a tenant in money matters.
    Administrator,
}

codes! { OrganisationKind, "organisation" {
    Corporation = "corporation",
    PrivateOwner = "private_owner",
    Municipality = "municipality",
    CareProvider = "care_provider",
    Administrator = "administrator",
}}

impl OrganisationKind {
    /// Such an organisation can own a dwelling and so let it under a head lease.
    pub const fn can_own(self) -> bool {
        matches!(self, Self::Corporation | Self::PrivateOwner | Self::Municipality | Self::CareProvider)
    }
}

/// The name of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationName(String);

impl OrganisationName {
    /// The most characters.
    pub const MAX: usize = 200;

    /// Any text on one line.
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        some_line(raw, Field::OrganisationName, Self::MAX).map(Self)
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
