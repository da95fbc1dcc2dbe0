//! Whom the team has already, so that a second import and another workbook meet the same people.

use domain::{
    calendar::{Day, DaySpan},
    role::Role,
};
use serde::{Deserialize, Serialize};

use crate::names::NameParts;

/// Everybody in the team, and what a workbook must not make a second time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// Tenants.
    pub tenants: Vec<KnownTenant>,
    /// Their tenancies.
    pub tenancies: Vec<KnownTenancy>,
    /// Workers.
    pub workers: Vec<KnownWorker>,
}

/// A tenant of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownTenant {
    /// The name in an exchange set, or the id of the row.
    pub id: String,
    /// The name.
    pub name: NameParts,
    /// `1983-09-28`, or the year alone.
    pub birth_date: Option<String>,
}

/// A tenancy of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownTenancy {
    /// The name in an exchange set, or the id of the row.
    pub id: String,
    /// Of whom.
    pub tenant_id: String,
    /// Where.
    pub dwelling_id: String,
    /// Street and number, as the team has them.
    pub address: String,
    /// Who supports the tenant.
    pub worker_id: Option<String>,
    /// The days of the support.
    pub days: DaySpan,
    /// The last day on which the provider lets the dwelling, if the tenant has an own lease since.
    pub provider_until: Option<Day>,
    /// Rent and service costs a month, in cents.
    pub due_cents: Option<i64>,
    /// Ids of its leases.
    pub leases: Vec<String>,
    /// Ids of its agreements.
    pub agreements: Vec<String>,
    /// Its visits, planned or done.
    pub visits: Vec<KnownVisit>,
    /// Its exemptions.
    pub exemptions: Vec<KnownExemption>,
}

/// A visit of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownVisit {
    /// Its id.
    pub id: String,
    /// The day it happened, else the planned day.
    pub day: Day,
}

/// An exemption of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownExemption {
    /// Its id.
    pub id: String,
    /// Its days.
    pub days: DaySpan,
}

/// A worker of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownWorker {
    /// The name in an exchange set, or the id of the row.
    pub id: String,
    /// The whole name.
    pub name: String,
    /// What the worker may be, where the workbook does not say.
    pub role: Option<Role>,
}
