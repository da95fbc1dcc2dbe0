//! What has to be arranged before somebody can rent alone (`domain.md` 3.2): for each item a dated value, never an amount,
//! a creditor or a number of a document.
//!
//! "Not known" is a value, and work to do. The criteria `finance` and `brp` of the omklap follow from it; only their
//! status and day leave this class of data.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes, covenant::CriterionStatus};

/// What is kept an eye on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChecklistItem {
    /// Inkomen.
    Income,
    /// Huurtoeslag.
    HousingAllowance,
    /// Schulden.
    Debts,
    /// Beheer.
    Administration,
    /// Inschrijving in de BRP.
    Brp,
    /// Zorgverzekering.
    HealthInsurance,
    /// Inboedel- en aansprakelijkheidsverzekering.
    HouseholdInsurance,
    /// Identiteitsbewijs.
    Identity,
    /// Bankrekening.
    BankAccount,
    /// DigiD.
    Digid,
    /// Inschrijving als woningzoekende.
    HomeSeeker,
}

codes! { ChecklistItem, "item of the checklist" {
    Income = "income",
    HousingAllowance = "housing_allowance",
    Debts = "debts",
    Administration = "administration",
    Brp = "brp",
    HealthInsurance = "health_insurance",
    HouseholdInsurance = "household_insurance",
    Identity = "identity",
    BankAccount = "bank_account",
    Digid = "digid",
    HomeSeeker = "home_seeker",
}}

/// How an item stands. Each item has values of its own; `unknown` is of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChecklistValue {
    /// Nobody knows.
    Unknown,
    /// Yes, it is there.
    Yes,
    /// No, it is not.
    No,
    /// There is none: of debts, of administration.
    Nothing,
    /// Bijstand.
    Benefit,
    /// Wajong, WIA, ZW.
    Disability,
    /// AOW.
    Pension,
    /// Wages.
    Wages,
    /// Studiefinanciering.
    Study,
    /// No income.
    NoIncome,
    /// Asked for.
    Requested,
    /// Running.
    Running,
    /// Refused.
    Rejected,
    /// Stopped.
    Stopped,
    /// Does not apply.
    NotApplicable,
    /// In kaart.
    Mapped,
    /// Stabilisatie.
    Stabilising,
    /// Minnelijk traject.
    Amicable,
    /// Wsnp.
    Statutory,
    /// Schuldenvrij.
    DebtFree,
    /// Budgetcoaching.
    BudgetCoaching,
    /// Budgetbeheer.
    BudgetManagement,
    /// Beschermingsbewind.
    ProtectiveAdministration,
    /// Curatele of mentorschap.
    Curatorship,
    /// Ingeschreven op het adres.
    AtAddress,
    /// Briefadres.
    PostalAddress,
    /// Niet ingeschreven.
    NotRegistered,
    /// In arrears with the insurer.
    Arrears,
    /// With urgency.
    Urgent,
}

codes! { ChecklistValue, "value of the checklist" {
    Unknown = "unknown",
    Yes = "yes",
    No = "no",
    Nothing = "nothing",
    Benefit = "benefit",
    Disability = "disability",
    Pension = "pension",
    Wages = "wages",
    Study = "study",
    NoIncome = "no_income",
    Requested = "requested",
    Running = "running",
    Rejected = "rejected",
    Stopped = "stopped",
    NotApplicable = "not_applicable",
    Mapped = "mapped",
    Stabilising = "stabilising",
    Amicable = "amicable",
    Statutory = "statutory",
    DebtFree = "debt_free",
    BudgetCoaching = "budget_coaching",
    BudgetManagement = "budget_management",
    ProtectiveAdministration = "protective_administration",
    Curatorship = "curatorship",
    AtAddress = "at_address",
    PostalAddress = "postal_address",
    NotRegistered = "not_registered",
    Arrears = "arrears",
    Urgent = "urgent",
}}

use ChecklistItem as Item;
use ChecklistValue as Value;

impl ChecklistItem {
    /// The values that it can have, those that need nothing first.
    pub const fn values(self) -> &'static [Value] {
        match self {
            Self::Income => &[
                Value::Benefit,
                Value::Disability,
                Value::Pension,
                Value::Wages,
                Value::Study,
                Value::NoIncome,
                Value::Unknown,
            ],
            Self::HousingAllowance => &[
                Value::Running,
                Value::Rejected,
                Value::NotApplicable,
                Value::Requested,
                Value::Stopped,
                Value::Unknown,
            ],
            Self::Debts => &[
                Value::Nothing,
                Value::DebtFree,
                Value::Stabilising,
                Value::Amicable,
                Value::Statutory,
                Value::Mapped,
                Value::Unknown,
            ],
            Self::Administration => &[
                Value::Nothing,
                Value::BudgetCoaching,
                Value::BudgetManagement,
                Value::ProtectiveAdministration,
                Value::Curatorship,
                Value::Unknown,
            ],
            Self::Brp => &[Value::AtAddress, Value::PostalAddress, Value::NotRegistered, Value::Unknown],
            Self::HealthInsurance => &[Value::Yes, Value::Arrears, Value::No, Value::Unknown],
            Self::HomeSeeker => &[Value::Yes, Value::Urgent, Value::No, Value::Unknown],
            Self::HouseholdInsurance | Self::Identity | Self::BankAccount | Self::Digid => {
                &[Value::Yes, Value::No, Value::Unknown]
            }
        }
    }

    /// It is of the person, so it stands as it stood when they move; what hangs on the address is found out again.
    pub const fn moves_along(self) -> bool {
        !matches!(self, Self::Brp | Self::HousingAllowance)
    }

    /// How it stands with a value.
    pub const fn standing(self, value: Value) -> Standing {
        match value {
            Value::Unknown => Standing::Unknown,
            Value::No
            | Value::NoIncome
            | Value::Requested
            | Value::Stopped
            | Value::Mapped
            | Value::PostalAddress
            | Value::NotRegistered
            | Value::Arrears => Standing::Work,
            _ => Standing::Settled,
        }
    }
}

/// Whether an item needs somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is in order.
    Settled,
    /// Something has to be arranged.
    Work,
    /// Somebody has to find out.
    Unknown,
}

codes! { Standing, "standing of an item" {
    Settled = "settled",
    Work = "work",
    Unknown = "unknown",
}}

fn of(items: &[Item], value: impl Fn(Item) -> Value) -> CriterionStatus {
    let all: Vec<Standing> = items.iter().map(|it| it.standing(value(*it))).collect();
    match () {
        () if all.contains(&Standing::Work) => CriterionStatus::NotMet,
        () if all.contains(&Standing::Unknown) => CriterionStatus::CannotJudge,
        () => CriterionStatus::Met,
    }
}

/// Criterion `finance`: income arranged, housing allowance decided, debts known and on a path.
pub fn finance(value: impl Fn(Item) -> Value) -> CriterionStatus {
    of(&[Item::Income, Item::HousingAllowance, Item::Debts], value)
}

/// Criterion `brp`: registered at the address.
pub fn brp(value: impl Fn(Item) -> Value) -> CriterionStatus {
    of(&[Item::Brp], value)
}

/// Weeks before the end of a Wmo decision in which another is asked for.
const WMO_AHEAD_WEEKS: i64 = 10;

/// The latest end of a decision for which another one is asked by now.
pub fn ending_by(as_of: Day) -> Day {
    crate::calendar::shift(as_of, 7 * WMO_AHEAD_WEEKS)
}

/// The day from which another Wmo decision has to be asked for.
pub fn renew_from(last: Day) -> Day {
    crate::calendar::shift(last, -7 * WMO_AHEAD_WEEKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finance_of(income: Value, allowance: Value, debts: Value) -> CriterionStatus {
        finance(|it| match it {
            Item::Income => income,
            Item::HousingAllowance => allowance,
            Item::Debts => debts,
            _ => Value::Unknown,
        })
    }

    #[test]
    fn every_item_can_be_unknown_and_can_be_settled() {
        for item in Item::ALL {
            assert!(item.values().contains(&Value::Unknown), "{item:?}");
            assert_eq!(item.values().first().map(|it| item.standing(*it)), Some(Standing::Settled), "{item:?}");
        }
    }

    #[test]
    fn every_value_is_of_an_item() {
        for value in Value::ALL {
            assert!(Item::ALL.iter().any(|it| it.values().contains(value)), "{value:?}");
        }
    }

    #[test]
    fn finances_are_in_order_when_income_allowance_and_debts_are() {
        assert_eq!(finance_of(Value::Benefit, Value::Running, Value::Nothing), CriterionStatus::Met);
        assert_eq!(finance_of(Value::Wages, Value::Rejected, Value::Amicable), CriterionStatus::Met);
        assert_eq!(finance_of(Value::NoIncome, Value::Running, Value::Nothing), CriterionStatus::NotMet);
        assert_eq!(finance_of(Value::Wages, Value::Requested, Value::Nothing), CriterionStatus::NotMet);
        // Known is not yet on a path.
        assert_eq!(finance_of(Value::Wages, Value::Running, Value::Mapped), CriterionStatus::NotMet);
        assert_eq!(finance_of(Value::Wages, Value::Running, Value::Unknown), CriterionStatus::CannotJudge);
        // What is known to be missing needs no further knowledge.
        assert_eq!(finance_of(Value::NoIncome, Value::Unknown, Value::Nothing), CriterionStatus::NotMet);
    }

    #[test]
    fn only_the_address_itself_is_a_registration_there() {
        assert_eq!(brp(|_| Value::AtAddress), CriterionStatus::Met);
        assert_eq!(brp(|_| Value::PostalAddress), CriterionStatus::NotMet);
        assert_eq!(brp(|_| Value::Unknown), CriterionStatus::CannotJudge);
    }

    #[test]
    fn a_decision_is_renewed_ten_weeks_before_its_end() {
        let day = |it| crate::calendar::parse_day(it).unwrap();
        assert_eq!(renew_from(day("2026-12-31")), day("2026-10-22"));
        assert_eq!(ending_by(day("2026-10-22")), day("2026-12-31"));
    }
}
