//! The beginning and the change of a tenancy.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A tenancy that begins, with everything that is known of it.
    pub struct TenanciesBegin {
        /// The person, if the team knows them.
        pub person: Option<String>,
        /// The person, if not.
        pub new_person: Option<PersonFields>,
        /// The dwelling, if the team knows it.
        pub dwelling: Option<String>,
        /// The dwelling, if not.
        pub new_dwelling: Option<DwellingFields>,
        /// Somebody lives there already and they live there together.
        pub together: bool,
        /// The worker, if it is known.
        pub worker: Option<String>,
        /// Key handover, ISO.
        pub support_start: String,
        /// Agreed visits, and in how many weeks.
        pub visits: u32,
        /// See `visits`.
        pub period_weeks: u32,
        /// Why fewer visits than weekly.
        pub reason: String,
        /// The head lease, if it is known.
        pub head: Option<LeaseFields>,
        /// The sublease, if it is known.
        pub sub: Option<LeaseFields>,
    }

    /// A lease that begins.
    pub struct LeaseFields {
        /// First day.
        pub first_day: String,
        /// Last day of a fixed term; blank: open.
        pub last_day: String,
        /// Basic rent a month, as it is typed; blank: not known.
        pub rent: String,
        /// Service costs a month, as they are typed; blank: none.
        pub costs: String,
    }

    /// What stands beside a tenancy that is about to begin. None of it stops anybody but `taken_by`.
    pub struct BeginningSeen {
        /// People with the same name, and the same birth date where both are known.
        pub same_persons: Vec<PersonRow>,
        /// Dwellings at the same address.
        pub same_dwellings: Vec<DwellingRow>,
        /// Who lives in the dwelling on the first day.
        pub taken_by: Option<String>,
        /// What is broken in the chain.
        pub mismatches: Vec<Mismatch>,
        /// The rent of the sublease is asked already, of somebody who lives there too.
        pub rent_asked: bool,
        /// The head lease that the dwelling has by then.
        pub head: Option<LeaseRow>,
        /// Names of others to whom the home is offered: the key takes the offers back.
        pub offered_to: Vec<String>,
        /// Names of others who take the home: the key takes their offers back too.
        pub accepted_by: Vec<String>,
        /// The person waits: what the key does to that.
        pub wait: Option<WaitEnds>,
    }

    /// A tenancy that has begun.
    pub struct Begun {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
    }

    /// A change of the frame of a tenancy.
    pub struct TenanciesChange {
        /// Tenancy.
        pub tenancy: String,
        /// The worker.
        pub worker: Option<String>,
        /// Key handover, ISO.
        pub support_start: String,
    }

    /// Which tenancy.
    pub struct TenanciesFields {
        /// Tenancy.
        pub tenancy: String,
    }

    /// Everything of a tenancy that a person can change by hand.
    pub struct TenancyFields {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Person id, for the history.
        pub person_id: String,
        /// The person.
        pub person: PersonFields,
        /// Dwelling id, for the history.
        pub dwelling_id: String,
        /// The dwelling.
        pub dwelling: DwellingFields,
        /// Worker.
        pub worker: Option<String>,
        /// Key handover.
        pub support_start: String,
        /// Last day.
        pub support_end: Option<String>,
        /// Why it ended.
        #[cfg_attr(test, ts(type = "EndReason | null"))]
        pub end_reason: Option<EndReason>,
        /// Where to.
        #[cfg_attr(test, ts(type = "EndDestination | null"))]
        pub end_destination: Option<EndDestination>,
        /// Versions of the visit agreement, oldest first.
        pub agreements: Vec<AgreementRow>,
        /// Exemptions, latest first.
        pub exemptions: Vec<ExemptionItem>,
        /// The account may change the person.
        pub may_change_person: bool,
        /// The account may change the dwelling and the tenancy.
        pub may_change_home: bool,
        /// The account may change the visit agreement.
        pub may_agree: bool,
        /// The account may propose an exemption.
        pub may_propose: bool,
        /// The account may decide on an exemption.
        pub may_decide: bool,
    }
}
