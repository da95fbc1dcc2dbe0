//! Who stands in contracts beside owner, provider and tenant.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Somebody in a contract.
    #[derive(Eq)]
    pub struct PartyRow {
        /// Id.
        pub id: String,
        /// As what.
        #[cfg_attr(test, ts(type = "PartyRole"))]
        pub role: PartyRole,
        /// Name.
        pub name: String,
        /// Tenancy of a second tenant.
        pub partner: Option<String>,
        /// First day that was written down; absent: that of the contract.
        pub first_day: Option<String>,
        /// Last day that was written down; absent: that of the contract.
        pub last_day: Option<String>,
        /// How it stands today.
        pub stands: PartyStands,
    }

    /// How somebody stands in a contract on a day.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum PartyStands {
        /// From a later day on.
        Coming,
        /// Now.
        Now,
        /// Not any more.
        Past,
        /// On no day of the contract: it got other days since, or a file said so.
        Outside,
    }

    /// Somebody who stands in the contracts of a tenancy today.
    #[derive(Eq)]
    pub struct BesideRow {
        /// As what.
        #[cfg_attr(test, ts(type = "PartyRole"))]
        pub role: PartyRole,
        /// Name.
        pub name: String,
    }

    /// Whose contracts.
    pub struct PartiesGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// What there is to choose and to know about who stands in the contracts of a tenancy.
    pub struct PartySheet {
        /// Who else has a dossier in this home in the same time.
        pub partners: Vec<StockTenant>,
        /// Who signs for the tenant and stands in no contract in the tenant's own name.
        pub signers: Vec<String>,
        /// There is a contract in the tenant's own name that runs or comes.
        pub has_own: bool,
        /// Who asks may change it.
        pub may_keep: bool,
    }

    /// Somebody comes into a contract.
    pub struct PartiesAdd {
        /// Tenancy.
        pub tenancy: String,
        /// Which contract.
        pub lease: String,
        /// As what.
        #[cfg_attr(test, ts(type = "PartyRole"))]
        pub role: PartyRole,
        /// Tenancy of a second tenant; blank: nobody chosen.
        pub partner: String,
        /// Name of everybody else.
        pub name: String,
        /// First day, ISO; blank: that of the contract.
        pub first_day: String,
        /// Last day, ISO; blank: that of the contract.
        pub last_day: String,
    }

    /// Somebody goes out of a contract that goes on.
    pub struct PartiesEnd {
        /// Tenancy.
        pub tenancy: String,
        /// Who, in which contract.
        pub party: String,
        /// Last day, ISO.
        pub last_day: String,
    }

    /// A line that was wrong.
    pub struct PartiesRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Who, in which contract.
        pub party: String,
    }
}
