//! From the id in a set to the id of a row, always the same way: that is why nothing is made twice.
//!
//! A row that came from a set has the name it had there as `exchange_id`, and its own id follows from that name. A row
//! that this program made has no name; the export names it by its own id, and a name that is such an id stands for
//! itself. So one rule finds the row of every name without looking it up, on every laptop.

use store::{
    Connection, Id, RowError,
    tables::{
        Absence, Appointment, Arrangement, Attachment, Calamity, ChecklistEntry, Consent, Contact, Covenant,
        CriterionStatus, CriterionWaiver, DecisionText, DocumentFile, Dwelling, Evaluation, EvaluationMove,
        EvaluationPresent, Exemption, ExemptionReason, Exploitation, FollowUp, FollowUpText, Goal, GoalLook, GoalStep,
        GoodSign, Household, Impression, Incident, IncidentVisit, Inspection, InspectionItem, KeySet, LaterStay, Lease,
        LeaseCut, LeaseParty, LeaseTerms, LedgerClosing, Letter, LetterTemplate, Meldcode, MeterReading, Note,
        Nuisance, NuisanceReport, NuisanceResponse, NuisanceText, Observation, Offer, Officer, OmklapAdvice,
        OmklapCondition, OmklapDocument, OmklapEvent, OmklapFile, OmklapSignature, OmklapWish, Organisation,
        OwnerTerms, OwnerWord, Payment, PaymentReference, Person, Photo, PlannedInspection, Presence, Promise,
        Publication, PublishedFigures, PublishedVisit, Referral, RentMonth, RentVersion, ReviewDecision, SeriesVisit,
        Setting, ShelterHistory, SignOffText, SignalStep, StatementEntry, SupportLetter, Task, TaskText, TemporaryNorm,
        Tenancy, Visit, VisitAgreement, VisitLock, VisitNote, VisitResult, VisitRisk, VisitSeries, VisitTenancy,
        VisitTime, VisitWish, WeekSignOff, WmoDecision, WorkPattern, Worker,
    },
};
use uuid::Uuid;

/// The namespace of all ids that follow from an exchange set. Never changes.
const EXCHANGE: Uuid = Uuid::from_u128(0x6f6d_6b6c_6170_5365_8001_2026_0730_0001);

/// Parts of a name that was put together; no cell holds it.
const BETWEEN: &str = "\u{1f}";

/// A table whose rows can be named in a set.
pub trait Row: Sized {
    /// The permanent number of the table.
    const NUMBER: u16;
    /// Its name: rows of two tables with one name have two ids.
    const TABLE: &'static str;

    /// The row is in the team.
    ///
    /// # Errors
    /// What the file says.
    fn is_there(conn: &Connection, id: Id<Self>) -> Result<bool, RowError>;
}

macro_rules! rows {
    ($($row:ident)+) => { $(
        impl Row for $row {
            const NUMBER: u16 = $row::TABLE.no.0;
            const TABLE: &'static str = $row::TABLE.name;

            fn is_there(conn: &Connection, id: Id<Self>) -> Result<bool, RowError> {
                Ok($row::get(conn, id)?.is_some())
            }
        }
    )+ };
}
rows! {
    Dwelling Exemption ExemptionReason Incident Lease LedgerClosing OmklapEvent Organisation Person RentMonth RentVersion
    Setting ShelterHistory Task Tenancy TemporaryNorm Visit VisitAgreement VisitNote VisitResult VisitTenancy Worker
    Attachment Contact Impression Note Observation TaskText VisitRisk
    Absence Appointment DecisionText FollowUp FollowUpText IncidentVisit Offer Presence Publication PublishedVisit Referral
    ReviewDecision SeriesVisit SignOffText VisitLock VisitSeries VisitTime VisitWish WeekSignOff WorkPattern
    Arrangement Payment PaymentReference SignalStep
    StatementEntry
    Exploitation Inspection InspectionItem PlannedInspection KeySet LeaseTerms MeterReading OwnerTerms
Goal GoalLook GoalStep
    ChecklistEntry Covenant CriterionStatus Evaluation EvaluationMove EvaluationPresent OmklapAdvice OmklapWish Promise
    WmoDecision
    LaterStay
    Household LeaseParty Officer
    CriterionWaiver DocumentFile LeaseCut OmklapCondition OmklapDocument OmklapSignature OwnerWord
    PublishedFigures
    Calamity GoodSign Meldcode Nuisance NuisanceReport NuisanceResponse NuisanceText
Photo
    Consent Letter LetterTemplate OmklapFile SupportLetter
}

/// The row that a name in a set stands for.
pub fn row<T: Row>(name: &str) -> Id<T> {
    match own(name) {
        Some(id) => Id::from_uuid(id),
        None => derived(&[name]),
    }
}

/// The row that follows from several values, where a set gives it no name of its own.
pub fn derived<T: Row>(parts: &[&str]) -> Id<T> {
    let name = format!("{}{BETWEEN}{}", T::TABLE, parts.join(BETWEEN));
    Id::from_uuid(Uuid::new_v5(&EXCHANGE, name.as_bytes()))
}

/// What to keep as `exchange_id`: nothing for a name that is the row's own id.
pub fn kept(name: &str) -> Option<String> {
    own(name).is_none().then(|| name.to_owned())
}

/// Rent of one tenancy in one month: there is one row of it, whoever makes it.
pub fn rent_month(tenancy: Id<Tenancy>, month: &str) -> Id<RentMonth> {
    derived(&[&tenancy.to_string(), month])
}

/// What a tenant is asked to write with a payment: there is one row of it, whoever makes it.
pub fn payment_reference(tenancy: Id<Tenancy>) -> Id<PaymentReference> {
    derived(&[&tenancy.to_string()])
}

/// The words of a report: there is one row of them, whoever writes it.
pub fn nuisance_text(nuisance: Id<Nuisance>) -> Id<NuisanceText> {
    derived(&[&nuisance.to_string()])
}

/// What is known of a report beside what files hold: one row, whoever writes it.
pub fn nuisance_report(nuisance: Id<Nuisance>) -> Id<NuisanceReport> {
    derived(&[&nuisance.to_string()])
}

/// A name that is an id as this program writes it.
fn own(name: &str) -> Option<Uuid> {
    let id = Uuid::try_parse(name).ok().filter(|_| name.len() == 36)?;
    (id.hyphenated().encode_lower(&mut Uuid::encode_buffer()) == name).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_follows_from_table_and_name_alone() {
        assert_eq!(row::<Tenancy>("T1"), row::<Tenancy>("T1"));
        assert_ne!(row::<Tenancy>("T1").uuid(), row::<Person>("T1").uuid());
        assert_ne!(row::<Tenancy>("T1"), row::<Tenancy>("t1"));
        // Written down: an id that changed would make everything twice.
        assert_eq!(row::<Tenancy>("T1").to_string(), "8d1489ba-abe0-5c0d-b1c0-1e012eedf753");
    }

    #[test]
    fn a_row_of_this_program_is_named_by_its_id() {
        let id = "0190f3c2-7d5a-7b1e-9c3d-2a1b4c5d6e7f";
        assert_eq!(row::<Tenancy>(id).to_string(), id);
        assert_eq!((kept(id), kept("T1")), (None, Some("T1".to_owned())));
        let other = id.to_uppercase();
        assert_ne!(row::<Tenancy>(&other).to_string(), id, "written otherwise it is just a name");
        assert_eq!(kept(&other), Some(other));
    }
}
