//! What an account may be; an account holds a set of roles (`spec/privacy.md`).

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// A role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Begeleider: visits tenants.
    Worker,
    /// Teamleider: decides.
    Lead,
    /// Huurmedewerker: leases and rent, no care.
    RentDesk,
    /// Beheerder: accounts and laptops.
    Administrator,
    /// Reads, and changes nothing.
    Reader,
}

codes! { Role, "role" {
    Worker = "worker",
    Lead = "lead",
    RentDesk = "rent_desk",
    Administrator = "administrator",
    Reader = "reader",
}}
