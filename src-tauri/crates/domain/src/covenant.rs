//! What is agreed with a corporation or a municipality about its tenancies (`spec/omklap.md`, "Covenant").
//!
//! The criteria are a closed list of obligations of a tenant (Housing First principle 3): no criterion about health, use
//! or treatment can be written down, because there is no code for one. A covenant may leave criteria out and change
//! numbers; [`Covenant::default`] is what holds where nobody agreed on anything.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{codes::codes, error::Invalid, nuisance::USUAL_RESPONSE_DAYS};

/// What is asked before a lease passes to the tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Looptijd.
    Term,
    /// Huur op tijd.
    Rent,
    /// Geen ernstige overlast.
    Nuisance,
    /// Wekelijks toegelaten.
    Admission,
    /// Werkt mee aan begeleiding.
    Support,
    /// Woning goed onderhouden.
    Dwelling,
    /// Financiën op orde.
    Finance,
    /// Ingeschreven op het adres.
    Brp,
    /// Huurder wil zelf.
    Wish,
    /// Corporatie bereid.
    Owner,
}

codes! { Criterion, "criterion" {
    Term = "term",
    Rent = "rent",
    Nuisance = "nuisance",
    Admission = "admission",
    Support = "support",
    Dwelling = "dwelling",
    Finance = "finance",
    Brp = "brp",
    Wish = "wish",
    Owner = "owner",
}}

/// How a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CriterionStatus {
    /// Voldaan.
    Met,
    /// Niet voldaan.
    NotMet,
    /// Niet te beoordelen.
    CannotJudge,
}

codes! { CriterionStatus, "status of a criterion" {
    Met = "met",
    NotMet = "not_met",
    CannotJudge = "cannot_judge",
}}

/// Who decides that a lease passes to the tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decider {
    /// The provider and the other party.
    Together,
    /// The other party.
    Partner,
    /// The provider.
    Provider,
}

codes! { Decider, "who decides" {
    Together = "together",
    Partner = "partner",
    Provider = "provider",
}}

/// How often is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reporting {
    /// Each quarter.
    Quarter,
    /// Each half-year.
    HalfYear,
}

codes! { Reporting, "reporting period" {
    Quarter = "quarter",
    HalfYear = "half_year",
}}

/// A document of the omklap (`spec/omklap.md`, "Documents list").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// Eindevaluatie.
    FinalEvaluation,
    /// The tenant's written wish.
    WrittenWish,
    /// Request or advice to the corporation.
    Request,
    /// Joint talk.
    JointTalk,
    /// Inspection report.
    InspectionReport,
    /// No-arrears statement.
    NoArrears,
    /// Income, and whether the dwelling fits it.
    Income,
    /// BRP extract.
    BrpExtract,
    /// Housing permit, where one is required.
    HousingPermit,
    /// Identity seen on a day; never a copy.
    IdentitySeen,
    /// Termination of head lease and sublease by mutual consent.
    Termination,
    /// The lease of the tenant.
    OwnLease,
    /// Deposit settled.
    Deposit,
    /// Housing allowance changed.
    HousingAllowance,
    /// Direct debit.
    DirectDebit,
    /// Energy, water, internet.
    Utilities,
    /// Insurance.
    Insurance,
    /// Municipal and water taxes.
    Taxes,
    /// Key count and meter readings.
    KeysAndMeters,
    /// Agreement about aftercare.
    Aftercare,
    /// Wmo officer told.
    WmoOfficer,
    /// Contact at the corporation changed.
    ContactChanged,
}

codes! { Document, "document" {
    FinalEvaluation = "final_evaluation",
    WrittenWish = "written_wish",
    Request = "request",
    JointTalk = "joint_talk",
    InspectionReport = "inspection_report",
    NoArrears = "no_arrears",
    Income = "income",
    BrpExtract = "brp_extract",
    HousingPermit = "housing_permit",
    IdentitySeen = "identity_seen",
    Termination = "termination",
    OwnLease = "own_lease",
    Deposit = "deposit",
    HousingAllowance = "housing_allowance",
    DirectDebit = "direct_debit",
    Utilities = "utilities",
    Insurance = "insurance",
    Taxes = "taxes",
    KeysAndMeters = "keys_and_meters",
    Aftercare = "aftercare",
    WmoOfficer = "wmo_officer",
    ContactChanged = "contact_changed",
}}

/// The longest term, and the latest evaluation, in months.
pub const MOST_TERM: u32 = 120;
/// The most evaluation moments of one covenant.
pub const MOST_MOMENTS: usize = 20;
/// The most months or weeks that a criterion looks back.
pub const MOST_LOOK_BACK: u32 = 60;
/// The most dwellings that anybody promises a year.
pub const MOST_DWELLINGS: u32 = 10_000;

/// What the criteria look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Criteria that are not asked.
    pub left_out: BTreeSet<Criterion>,
    /// Months without open rent; also those of an arrangement that is kept.
    pub rent_months: u32,
    /// Months without confirmed serious nuisance.
    pub nuisance_months: u32,
    /// Obliged weeks that are looked at.
    pub admission_weeks: u32,
    /// Of those, the most that the tenant missed.
    pub admission_missed: u32,
    /// The oldest inspection, in months.
    pub inspection_months: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            left_out: BTreeSet::new(),
            rent_months: 6,
            nuisance_months: 6,
            admission_weeks: 26,
            admission_missed: 4,
            inspection_months: 6,
        }
    }
}

/// What is agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covenant {
    /// Months of a sublease until the lease can pass on.
    pub term_months: u32,
    /// After how many months of the sublease is evaluated; rising.
    pub evaluation_months: Vec<u32>,
    /// Who decides.
    pub decides: Decider,
    /// Dwellings promised a year, where a number was.
    pub dwellings_a_year: Option<u32>,
    /// Working days in which a report of nuisance is answered.
    pub response_days: u32,
    /// Months of aftercare.
    pub aftercare_months: u32,
    /// How often is reported.
    pub reporting: Reporting,
    /// Documents that are asked.
    pub documents: BTreeSet<Document>,
    /// What the criteria look at.
    pub thresholds: Thresholds,
}

impl Default for Covenant {
    /// What holds without a covenant.
    fn default() -> Self {
        Self {
            term_months: 12,
            evaluation_months: usual_months(12),
            decides: Decider::Together,
            dwellings_a_year: None,
            response_days: USUAL_RESPONSE_DAYS,
            aftercare_months: 12,
            reporting: Reporting::HalfYear,
            documents: Document::ALL.iter().copied().collect(),
            thresholds: Thresholds::default(),
        }
    }
}

impl Covenant {
    /// It asks for a criterion.
    pub fn asks(&self, criterion: Criterion) -> bool {
        !self.thresholds.left_out.contains(&criterion)
    }

    /// By how many months a term becomes longer at once: the distance of its last two evaluations, so that what was put off
    /// is looked at again when an evaluation would be.
    pub fn term_step(&self) -> u32 {
        crate::evaluation::step(&self.evaluation_months).unwrap_or(1)
    }
}

/// The months of evaluation that go with a term unless somebody says otherwise.
pub fn usual_months(term_months: u32) -> Vec<u32> {
    if term_months >= 24 { vec![3, 6, 12, 18, 24] } else { vec![3, 6, 9, 12] }
}

/// Months of evaluation as somebody types them: `3, 6, 9 en 12`. They rise, and none lies after the term.
///
/// # Errors
/// [`Invalid::MomentsUnsound`].
pub fn parse_months(raw: &str, term_months: u32) -> Result<Vec<u32>, Invalid> {
    let unsound = Invalid::MomentsUnsound { max: term_months };
    let parts = raw.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty() && *it != "en" && *it != "and");
    let months = parts.map(|it| it.parse::<u32>().map_err(|_| unsound)).collect::<Result<Vec<_>, _>>()?;
    let rise = months.windows(2).all(|pair| matches!(pair, [one, two] if one < two));
    let within = months.iter().all(|it| (1..=term_months.min(MOST_TERM)).contains(it));
    if months.is_empty() || months.len() > MOST_MOMENTS || !rise || !within {
        return Err(unsound);
    }
    Ok(months)
}

/// A whole number as somebody types it, between two limits.
///
/// # Errors
/// [`Invalid::NumberOutOfRange`].
pub fn parse_number(raw: &str, min: u32, max: u32) -> Result<u32, Invalid> {
    let text = raw.trim();
    let number = text.parse().ok().filter(|it| (min..=max).contains(it) && text.bytes().all(|it| it.is_ascii_digit()));
    number.ok_or(Invalid::NumberOutOfRange { min, max })
}

/// Codes of a list in one text, in the order of the list.
pub fn codes_of<T: Copy>(all: impl IntoIterator<Item = T>, code: impl Fn(T) -> &'static str) -> String {
    all.into_iter().map(code).collect::<Vec<_>>().join(" ")
}

/// The same, read.
///
/// # Errors
/// What `code` says of the first that it does not know.
pub fn read_codes<T: Ord>(text: &str, code: impl Fn(&str) -> Result<T, Invalid>) -> Result<BTreeSet<T>, Invalid> {
    text.split_whitespace().map(code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_criteria_are_the_ten_obligations_of_a_tenant_and_nothing_else() {
        let codes: Vec<_> = Criterion::ALL.iter().map(|it| it.as_code()).collect();
        assert_eq!(codes.join(" "), "term rent nuisance admission support dwelling finance brp wish owner");
        for other in ["health", "use", "treatment", "diagnosis", "abstinence"] {
            assert!(Criterion::from_code(other).is_err(), "{other}");
        }
    }

    #[test]
    fn without_a_covenant_the_defaults_of_the_specification_hold() {
        let covenant = Covenant::default();
        assert_eq!((covenant.term_months, covenant.response_days, covenant.documents.len()), (12, 2, 22));
        let it = covenant.thresholds;
        let numbers =
            [it.rent_months, it.nuisance_months, it.admission_weeks, it.admission_missed, it.inspection_months];
        assert_eq!(numbers, [6, 6, 26, 4, 6]);
        assert_eq!(usual_months(12), [3, 6, 9, 12]);
        assert_eq!((usual_months(23), usual_months(24)), (vec![3, 6, 9, 12], vec![3, 6, 12, 18, 24]));
    }

    #[test]
    fn months_of_evaluation_rise_and_lie_within_the_term() {
        assert_eq!(parse_months("3, 6, 9 en 12", 12), Ok(vec![3, 6, 9, 12]));
        assert_eq!(parse_months(" 3 6;12 ", 12), Ok(vec![3, 6, 12]));
        for wrong in ["", "en", "0, 3", "3, 3", "6, 3", "3, 13", "drie", "3.5.2", "-3 x"] {
            assert_eq!(parse_months(wrong, 12), Err(Invalid::MomentsUnsound { max: 12 }), "{wrong}");
        }
    }

    #[test]
    fn a_number_is_digits_between_its_limits() {
        assert_eq!(parse_number(" 12 ", 1, 12), Ok(12));
        for wrong in ["", "+3", "0", "13", "1,5", "99999999999"] {
            assert_eq!(parse_number(wrong, 1, 12), Err(Invalid::NumberOutOfRange { min: 1, max: 12 }), "{wrong}");
        }
    }

    #[test]
    fn codes_are_read_as_they_were_written() {
        let text = codes_of(Document::ALL.iter().copied(), Document::as_code);
        assert_eq!(read_codes(&text, Document::from_code).map(|it| it.len()), Ok(22));
        assert!(read_codes("final_evaluation copy_of_passport", Document::from_code).is_err());
    }
}
