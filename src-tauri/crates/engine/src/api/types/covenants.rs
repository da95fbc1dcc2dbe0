//! Covenants with corporations and municipalities.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Every covenant.
    pub struct CovenantList {
        /// By name of the organisation.
        pub rows: Vec<CovenantRow>,
        /// Corporations and municipalities without one.
        pub without: Vec<OrganisationRow>,
        /// What holds without a covenant.
        pub usual: CovenantFields,
        /// Who asks may change them.
        pub may_keep: bool,
    }

    /// One covenant.
    pub struct CovenantRow {
        /// Id of the organisation.
        pub organisation: String,
        /// Its name.
        pub name: String,
        /// What it is.
        #[cfg_attr(test, ts(type = "OrganisationKind | null"))]
        pub kind: Option<OrganisationKind>,
        /// What is agreed.
        pub fields: CovenantFields,
        /// Running tenancies for which it holds.
        pub tenancies: u32,
        /// Homes that were let this year under it.
        pub let_this_year: u32,
    }

    /// What is agreed, as a person types it.
    #[derive(Eq)]
    pub struct CovenantFields {
        /// Months of a sublease until the lease can pass on.
        pub term_months: String,
        /// After how many months is evaluated.
        pub evaluation_months: String,
        /// Who decides.
        #[cfg_attr(test, ts(type = "Decider"))]
        pub decides: Decider,
        /// Dwellings promised a year; blank where none were.
        pub dwellings_a_year: String,
        /// Working days in which a report of nuisance is answered.
        pub response_days: String,
        /// Months of aftercare.
        pub aftercare_months: String,
        /// How often is reported.
        #[cfg_attr(test, ts(type = "Reporting"))]
        pub reporting: Reporting,
        /// Documents that are asked.
        #[cfg_attr(test, ts(type = "OmklapDocument[]"))]
        pub documents: Vec<OmklapDocument>,
        /// Criteria that are not asked.
        #[cfg_attr(test, ts(type = "Criterion[]"))]
        pub left_out: Vec<Criterion>,
        /// Months without open rent.
        pub rent_months: String,
        /// Months without serious nuisance.
        pub nuisance_months: String,
        /// Obliged weeks that are looked at.
        pub admission_weeks: String,
        /// The most of those that the tenant missed.
        pub admission_missed: String,
        /// The oldest inspection, in months.
        pub inspection_months: String,
    }

    /// A covenant as it should be.
    pub struct CovenantsSet {
        /// With whom.
        pub organisation: String,
        /// What is agreed.
        pub fields: CovenantFields,
    }

    /// Which covenant.
    pub struct CovenantsRemove {
        /// With whom.
        pub organisation: String,
    }

    /// A covenant that somebody thinks about.
    pub struct CovenantsEffect {
        /// With whom.
        pub organisation: String,
        /// As it would be; absent: taken away.
        pub fields: Option<CovenantFields>,
    }

    /// What it would do.
    pub struct CovenantEffect {
        /// Running tenancies for which it would hold.
        pub tenancies: u32,
        /// Those whose next evaluation would be on another day.
        pub moved: u32,
        /// The first of them.
        pub first: Vec<MomentMoved>,
    }

    /// A next evaluation that moves.
    #[derive(Eq)]
    pub struct MomentMoved {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// The day now; absent: there is none.
        pub before: Option<String>,
        /// The day then.
        pub after: Option<String>,
    }
}
