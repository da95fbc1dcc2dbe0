//! Dwellings and the organisations that own them.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// What is known of a dwelling; what is not known is blank.
    pub struct DwellingFields {
        /// Street.
        pub street: String,
        /// Number with its addition.
        pub number: String,
        /// Postcode.
        pub postcode: String,
        /// City.
        pub city: String,
        /// Owner, if known.
        pub owner: Option<String>,
        /// A dwelling with a door, a kitchen and a toilet of its own.
        pub self_contained: bool,
        /// Label of the programme.
        pub programme: String,
    }

    /// Which dwellings are looked for.
    pub struct DwellingsList {
        /// Every word must begin a word of the address.
        pub search: String,
    }

    /// A dwelling that can be chosen.
    #[derive(Eq)]
    pub struct DwellingRow {
        /// Id.
        pub id: String,
        /// Street and number.
        pub address: String,
        /// Postcode and city.
        pub place: String,
        /// Name of the owner, if known.
        pub owner: Option<String>,
        /// Has a tenancy that has not ended.
        pub let_out: bool,
    }

    /// A dwelling that the provider begins to hold.
    pub struct DwellingsAdd {
        /// What is known of it.
        pub dwelling: DwellingFields,
        /// The lease by which the provider holds it.
        pub head: LeaseFields,
    }

    /// A change of a dwelling.
    pub struct DwellingsChange {
        /// Which.
        pub id: String,
        /// What is known from now on.
        pub dwelling: DwellingFields,
    }

    /// An organisation.
    #[derive(Eq)]
    pub struct OrganisationRow {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// What it is; absent when nobody said.
        #[cfg_attr(test, ts(type = "OrganisationKind | null"))]
        pub kind: Option<OrganisationKind>,
    }

    /// What is known of an organisation.
    pub struct OrganisationFields {
        /// Name.
        pub name: String,
        /// What it is.
        #[cfg_attr(test, ts(type = "OrganisationKind"))]
        pub kind: OrganisationKind,
    }

    /// A change of an organisation.
    pub struct OrganisationsChange {
        /// Organisation.
        pub organisation: String,
        /// What is known from now on.
        pub fields: OrganisationFields,
    }
}
