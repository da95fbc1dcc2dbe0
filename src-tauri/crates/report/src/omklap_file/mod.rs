//! The file of an omklap: the facts of one tenancy that a corporation gets, and nothing that is care.
//!
//! What has no place in [`OmklapFile`] cannot be printed: the document ([`OmklapFile::document`]) and the facts for another
//! program ([`OmklapFile::json`]) are both made of it alone. Names of fields are a promise to who reads the JSON.

mod document;
#[cfg(test)]
pub(crate) mod tests;
mod words;

use domain::{
    covenant::CriterionStatus,
    evaluation::{Advice, Adviser, WishAnswer},
    inspection::{Level, Occasion, Part},
    lease::LeaseKind,
    nuisance::{NuisanceKind, ResponseKind},
    rent::MonthState,
};
use serde::{Deserialize, Serialize};

/// What the JSON says it is.
pub const FORMAT: &str = "omklap-file";
/// Which shape the JSON has.
pub const VERSION: u32 = 1;

/// Everything that goes to a corporation. Days are ISO, months `2026-07`, amounts whole cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OmklapFile {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The day on which the facts were gathered.
    pub made_on: String,
    /// Name of the tenant.
    pub tenant: String,
    /// Street and number.
    pub address: String,
    /// Postcode and town.
    pub town: String,
    /// Who provides the support and sublets.
    pub provider: String,
    /// Who gets the file.
    pub recipient: String,
    /// What the tenant agreed to.
    pub consent: ConsentGiven,
    /// First day of the sublease, or of the use.
    pub began: Option<String>,
    /// The contracts of the home, oldest first.
    pub leases: Vec<LeaseOfFile>,
    /// The rent of the tenant.
    pub rent: RentRecord,
    /// How often the tenant let the worker in.
    pub admission: Admission,
    /// Inspections since the tenant lives there, newest first.
    pub inspections: Vec<Inspected>,
    /// Reports of neighbours since then that were so or are not judged yet, newest first.
    pub nuisance: Vec<Nuisance>,
    /// What the worker judged of how the tenant works with the support.
    pub support: Option<SupportJudged>,
    /// What the tenant wants.
    pub wish: Option<TenantsWish>,
    /// What worker and lead advise, the newest of each.
    pub advice: Vec<AdviceGiven>,
    /// The documents that the covenant asks.
    pub documents: Vec<DocumentAsked>,
}

/// A document that the covenant asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentAsked {
    /// Which.
    pub document: domain::covenant::Document,
    /// How it stands; absent: still to come. A proposal is none.
    pub state: Option<domain::omklap::DocumentState>,
    /// Since when.
    pub day: Option<String>,
}

/// A consent that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentGiven {
    /// When it was given.
    pub given_on: String,
    /// Up to which day; absent: until it is withdrawn.
    pub until: Option<String>,
}

/// A contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseOfFile {
    /// Who lets to whom.
    pub kind: LeaseKind,
    /// First day.
    pub first_day: String,
    /// Last day; absent while open.
    pub last_day: Option<String>,
    /// Basic rent a month.
    pub rent_cents: Option<i64>,
    /// Service costs a month.
    pub service_cents: Option<i64>,
}

/// The rent of the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RentRecord {
    /// What is open today; absent: nobody keeps it.
    pub open_cents: Option<i64>,
    /// The last months, oldest first.
    pub months: Vec<RentMonth>,
    /// An arrangement that runs.
    pub arrangement: Option<Arrangement>,
}

/// A month of rent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RentMonth {
    /// Which.
    pub month: String,
    /// What was due.
    pub due_cents: i64,
    /// What was paid of it.
    pub paid_cents: i64,
    /// When nothing was open any more.
    pub paid_on: Option<String>,
    /// How it stands.
    pub state: MonthState,
}

/// An arrangement for what is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrangement {
    /// When it was agreed.
    pub agreed_on: String,
    /// How much a month.
    pub instalment_cents: i64,
}

/// Weeks in which a visit was agreed, closed before the file was made. What the organisation missed is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admission {
    /// Weeks in which the worker was let in.
    pub met: u32,
    /// Weeks missed by the tenant.
    pub missed_tenant: u32,
    /// Of the last four weeks: those missed by the tenant.
    pub missed_tenant_lately: u32,
    /// Visits at which the worker was let in.
    pub admitted: u32,
    /// Visits at which somebody stood at the door.
    pub attempts: u32,
}

/// An inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspected {
    /// When.
    pub day: String,
    /// Why.
    pub occasion: Occasion,
    /// How many parts were looked at.
    pub parts: u32,
    /// What was not good.
    pub concerns: Vec<Concern>,
}

/// Something that was not good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Of the dwelling.
    pub part: Part,
    /// How it was.
    pub level: Level,
    /// What is to be done.
    pub remark: Option<String>,
    /// When it was done.
    pub settled_on: Option<String>,
}

/// A report of nuisance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nuisance {
    /// When it came in.
    pub day: String,
    /// What about.
    pub about: NuisanceKind,
    /// It is serious.
    pub serious: bool,
    /// It was found to be so; false: nobody judged yet.
    pub confirmed: bool,
    /// What was done, oldest first.
    pub responses: Vec<Response>,
}

/// Something that was done about a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// When.
    pub day: String,
    /// What.
    pub did: ResponseKind,
}

/// A judgement of how the tenant works with the support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportJudged {
    /// The day of the evaluation.
    pub day: String,
    /// How it stands.
    pub status: CriterionStatus,
    /// Why.
    pub reason: Option<String>,
}

/// What the tenant wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantsWish {
    /// When it was said.
    pub day: String,
    /// A lease of their own.
    pub answer: WishAnswer,
    /// In their words.
    pub words: Option<String>,
}

/// Advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdviceGiven {
    /// When.
    pub day: String,
    /// Whose.
    pub adviser: Adviser,
    /// What.
    pub advice: Advice,
    /// Why.
    pub reason: Option<String>,
}

impl OmklapFile {
    /// The same facts for another program: UTF-8, one object.
    pub fn json(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("texts, numbers and lists of them are JSON")
    }
}
