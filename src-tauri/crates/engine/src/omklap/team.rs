//! Where everybody stands on the way to an own lease, in memory: worked out when somebody asks, and anew for whom
//! something was written since.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::{calendar::Day, covenant::Criterion, omklap::OmklapState};
use store::{
    Connection, Id,
    registry::TableNo,
    tables::{
        self, CriterionStatus, CriterionWaiver, DocumentFile, Dwelling, Evaluation, Exemption, Inspection,
        InspectionItem, Lease, LedgerClosing, Nuisance, OmklapCondition, OmklapDocument, OmklapEvent, OmklapWish,
        Organisation, OwnerWord, Payment, RentMonth, RentVersion, Setting, Task, TemporaryNorm, Tenancy, Visit,
        VisitAgreement, VisitResult, VisitTenancy,
    },
};

use super::case::Cases;
use crate::error::Error;

/// The tables that it all follows from.
pub(crate) const TABLES: [TableNo; 34] = [
    tables::Covenant::TABLE.no,
    Organisation::TABLE.no,
    Setting::TABLE.no,
    TemporaryNorm::TABLE.no,
    Dwelling::TABLE.no,
    Tenancy::TABLE.no,
    Lease::TABLE.no,
    RentVersion::TABLE.no,
    VisitAgreement::TABLE.no,
    Exemption::TABLE.no,
    Visit::TABLE.no,
    VisitTenancy::TABLE.no,
    VisitResult::TABLE.no,
    RentMonth::TABLE.no,
    LedgerClosing::TABLE.no,
    Payment::TABLE.no,
    tables::Arrangement::TABLE.no,
    OmklapEvent::TABLE.no,
    OmklapCondition::TABLE.no,
    Task::TABLE.no,
    Nuisance::TABLE.no,
    Inspection::TABLE.no,
    InspectionItem::TABLE.no,
    Evaluation::TABLE.no,
    OmklapWish::TABLE.no,
    CriterionStatus::TABLE.no,
    OmklapDocument::TABLE.no,
    DocumentFile::TABLE.no,
    CriterionWaiver::TABLE.no,
    OwnerWord::TABLE.no,
    tables::PlannedInspection::TABLE.no,
    tables::OmklapAdvice::TABLE.no,
    tables::OmklapFile::TABLE.no,
    tables::Letter::TABLE.no,
];

/// With more tenancies than this to work out anew, all of them are.
pub(super) const FEW: usize = 500;

/// What the board and the calendar say of one tenancy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Standing {
    pub state: OmklapState,
    pub since: Option<Day>,
    pub began: Option<Day>,
    pub can_start: bool,
    pub earliest: Option<Day>,
    pub silent_days: Option<u32>,
    pub open_conditions: u32,
    pub own_from: Option<Day>,
    pub aftercare_until: Option<Day>,
    pub review: Option<Day>,
    pub proposals: u32,
}

impl Standing {
    /// Of one tenancy.
    pub(super) fn of(cases: &Cases<'_>, tenancy: Id<Tenancy>) -> Result<Self, Error> {
        let mut case = cases.without_books(tenancy)?;
        let term_over = case.record().verdict(Criterion::Term, case.as_of).holds();
        let flips = matches!(case.state, OmklapState::InSublease) || case.state.is_under_way();
        let review = case.review(cases.conn())?;
        let earliest = if flips && case.own_from.is_none() { cases.first_day(&mut case)? } else { None };
        Ok(Self {
            state: case.state,
            since: case.since,
            began: case.began,
            // Who was put off, refused or withdrew starts again from the day on which that is looked at.
            can_start: case.state == OmklapState::InSublease
                && review.is_none_or(|it| it <= case.as_of)
                && (term_over || case.final_evaluation().is_some()),
            earliest,
            silent_days: case.silent_days(),
            open_conditions: u32::try_from(case.open_conditions()).unwrap_or(u32::MAX),
            own_from: case.own_from,
            aftercare_until: case.aftercare_until(),
            review,
            proposals: if flips { u32::try_from(case.proposals()).unwrap_or(u32::MAX) } else { 0 },
        })
    }
}

/// What is known of the team.
#[derive(Default)]
pub(crate) struct TeamOmklap(Mutex<HashMap<Id<Tenancy>, Arc<Standing>>>);

impl TeamOmklap {
    /// What was known, without those of whom something was written since an operation.
    pub fn renew(conn: &Connection, known: Option<(&Self, i64)>) -> Result<Self, Error> {
        let Some((before, until)) = known else { return Ok(Self::default()) };
        let Some(touched) = store::omklap::touched(conn, until)?.filter(|it| it.len() <= FEW) else {
            return Ok(Self::default());
        };
        // Who lives in one home shares its leases, rent and inspections.
        let mut anew: HashSet<Id<Tenancy>> = HashSet::new();
        for tenancy in touched {
            if let Some(row) = Tenancy::get(conn, tenancy)? {
                anew.extend(store::tenancies::of_dwelling(conn, row.dwelling)?.iter().map(|it| it.id));
                anew.extend(row.previous);
                anew.extend(store::tenancies::of_person(conn, row.person)?.iter().map(|it| it.id));
            }
            anew.insert(tenancy);
        }
        let kept =
            before.lock().iter().filter(|(id, _)| !anew.contains(id)).map(|(id, it)| (*id, Arc::clone(it))).collect();
        Ok(Self(Mutex::new(kept)))
    }

    /// Where tenancies stand, in their order; only of those who are not known is anything read.
    pub fn of(&self, conn: &Connection, as_of: Day, tenancies: &[Id<Tenancy>]) -> Result<Vec<Arc<Standing>>, Error> {
        let unknown: Vec<Id<Tenancy>> = {
            let known = self.lock();
            tenancies.iter().filter(|it| !known.contains_key(it)).copied().collect()
        };
        if !unknown.is_empty() {
            let many = unknown.len() > FEW;
            let cases = if many { Cases::of_all(conn, as_of)? } else { Cases::new(conn, as_of)? };
            for tenancy in unknown {
                // Another one who asked at the same time may have been here.
                let known = self.lock().contains_key(&tenancy);
                if !known {
                    let found = Arc::new(Standing::of(&cases, tenancy)?);
                    self.lock().insert(tenancy, found);
                }
            }
        }
        let known = self.lock();
        tenancies.iter().map(|it| known.get(it).map(Arc::clone).ok_or(Error::Missing)).collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Id<Tenancy>, Arc<Standing>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
