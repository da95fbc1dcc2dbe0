//! Class care: never on the rent desk's laptop, never in an export for a landlord.

use crate::{
    id::Id,
    tables::{Exemption, Person, Tenancy, Visit, VisitResult, tables},
};

tables! { Care as CARE {
    /// Why an exemption runs.
    ExemptionReason is exemption_reason = 100 { exemption: Id<Exemption> = 1, reason: String = 2 }

    /// What was seen and heard at a visit.
    VisitNote is visit_note = 101 {
        tenancy: Id<Tenancy> = 1, visit: Option<Id<Visit>> = 2, result: Option<Id<VisitResult>> = 3, text: String = 4,
    }

    /// Where somebody came from.
    ShelterHistory is shelter_history = 102 {
        person: Id<Person> = 1, ethos_before: Option<String> = 2, in_shelter_since: Option<String> = 3,
    }

    /// Something that happened.
    Incident is incident = 103 {
        exchange_id: Option<String> = 1, tenancy: Id<Tenancy> = 2, day: String = 3, kind: String = 4, serious: bool = 5,
        confirmed: Option<bool> = 6, note: Option<String> = 7,
    }
} }
