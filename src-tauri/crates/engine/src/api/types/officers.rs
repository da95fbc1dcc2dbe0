//! Who works at organisations.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Somebody who works at an organisation.
    #[derive(Eq)]
    pub struct OfficerRow {
        /// Id.
        pub id: String,
        /// What they do there.
        #[cfg_attr(test, ts(type = "OfficerKind"))]
        pub kind: OfficerKind,
        /// Name.
        pub name: String,
        /// Telephone number.
        pub phone: Option<String>,
        /// E-mail address.
        pub email: Option<String>,
        /// What one should know before calling.
        pub remark: Option<String>,
    }

    /// An organisation with who works there.
    pub struct OrganisationOfficers {
        /// The organisation.
        pub organisation: OrganisationRow,
        /// Who works there, by name.
        pub officers: Vec<OfficerRow>,
    }

    /// Who works where.
    pub struct OfficerList {
        /// Every organisation, by name.
        pub organisations: Vec<OrganisationOfficers>,
        /// Who asks may change it.
        pub may_keep: bool,
    }

    /// What is said of somebody who works at an organisation.
    pub struct OfficerFields {
        /// What they do there.
        #[cfg_attr(test, ts(type = "OfficerKind"))]
        pub kind: OfficerKind,
        /// Name.
        pub name: String,
        /// Telephone number.
        pub phone: String,
        /// E-mail address.
        pub email: String,
        /// What one should know before calling.
        pub remark: String,
    }

    /// Somebody comes to work at an organisation.
    pub struct OfficersAdd {
        /// Organisation.
        pub organisation: String,
        /// Who.
        pub fields: OfficerFields,
    }

    /// What is known of them changes.
    pub struct OfficersChange {
        /// Who.
        pub officer: String,
        /// What it is now.
        pub fields: OfficerFields,
    }

    /// Somebody does not work there any more.
    pub struct OfficersRemove {
        /// Who.
        pub officer: String,
    }
}
