//! The rows that a case is gathered from: asked one tenancy at a time, or all of them in one walk over each table.
//!
//! Both ways give the same rows in the same order. A walk is what a team of thousands needs when nobody is known yet;
//! what is read there lives no longer than the working out.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap, HashSet},
    hash::Hash,
};

use store::{
    Connection, Id,
    nuisance::Reported,
    tables::{
        CriterionStatus, CriterionWaiver, DocumentFile, Dwelling, Evaluation, EvaluationMove, Inspection,
        InspectionItem, Lease, Nuisance, OmklapDocument, OmklapEvent, OmklapWish, OwnerWord, RentVersion, Tenancy,
    },
};

use domain::calendar::Day;

use super::couple;
use crate::{
    error::Error,
    evaluations::{self, Postponed, postpone},
    rents,
    tenancies::span,
};

/// Rows by what they belong to.
struct By<K, T>(HashMap<K, Vec<T>>);

impl<K: Hash + Eq + Copy, T: Clone> By<K, T> {
    /// Of all rows, in the order in which they are given.
    fn of(rows: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Self {
        let mut all: HashMap<K, Vec<T>> = HashMap::new();
        for row in rows {
            all.entry(key(&row)).or_default().push(row);
        }
        Self(all)
    }

    fn get(&self, key: K) -> Vec<T> {
        self.0.get(&key).cloned().unwrap_or_default()
    }
}

/// The rows of everybody.
struct Kept {
    tenancies: HashMap<Id<Tenancy>, Tenancy>,
    dwellings: HashMap<Id<Dwelling>, Dwelling>,
    /// Who lives or lived in a home.
    of_dwelling: HashMap<Id<Dwelling>, Vec<Id<Tenancy>>>,
    leases: By<Option<Id<Tenancy>>, Lease>,
    leases_of_dwelling: By<Id<Dwelling>, Lease>,
    /// Who has a lease with a rent bears it.
    bearing: HashSet<Id<Tenancy>>,
    moves: By<Id<Tenancy>, EvaluationMove>,
    held: By<Id<Tenancy>, Evaluation>,
    taken_in: HashMap<Id<Tenancy>, i64>,
    events: By<Id<Tenancy>, OmklapEvent>,
    wishes: By<Id<Tenancy>, OmklapWish>,
    owner_words: By<Id<Tenancy>, OwnerWord>,
    statuses: By<Id<Tenancy>, CriterionStatus>,
    waivers: By<Id<Tenancy>, CriterionWaiver>,
    documents: By<Id<Tenancy>, OmklapDocument>,
    files: By<Id<Tenancy>, DocumentFile>,
    inspections: By<Id<Dwelling>, Inspection>,
    items: By<Id<Inspection>, InspectionItem>,
    /// Who was ever reported.
    reported: HashSet<Id<Tenancy>>,
}

/// Where the rows of cases come from.
pub(super) struct Rows<'c> {
    conn: &'c Connection,
    kept: Option<Kept>,
}

/// Rows of one tenancy, or home, by either way.
macro_rules! of_one {
    ($($(#[$meta:meta])* $name:ident($key:ty) -> $row:ty = |$conn:ident, $id:ident| $single:expr;)+) => {
        $(
            $(#[$meta])*
            pub fn $name(&self, $id: Id<$key>) -> Result<Vec<$row>, Error> {
                let $conn = self.conn;
                match &self.kept {
                    Some(kept) => Ok(kept.$name.get($id.into())),
                    None => Ok($single),
                }
            }
        )+
    };
}

impl<'c> Rows<'c> {
    /// Of a few.
    pub const fn new(conn: &'c Connection) -> Self {
        Self { conn, kept: None }
    }

    /// Of everybody.
    pub fn of_all(conn: &'c Connection) -> Result<Self, Error> {
        Ok(Self { conn, kept: Some(Kept::read(conn)?) })
    }

    /// A tenancy.
    pub fn tenancy(&self, id: Id<Tenancy>) -> Result<Option<Tenancy>, Error> {
        match &self.kept {
            Some(kept) => Ok(kept.tenancies.get(&id).cloned()),
            None => Ok(Tenancy::get(self.conn, id)?),
        }
    }

    /// A home.
    pub fn dwelling(&self, id: Id<Dwelling>) -> Result<Option<Dwelling>, Error> {
        match &self.kept {
            Some(kept) => Ok(kept.dwellings.get(&id).cloned()),
            None => Ok(Dwelling::get(self.conn, id)?),
        }
    }

    /// With whom the leases stand.
    pub fn bearer(&self, tenancy: &Tenancy) -> Result<Id<Tenancy>, Error> {
        match &self.kept {
            Some(kept) if kept.bearing.contains(&tenancy.id) => Ok(tenancy.id),
            _ => rents::bearer(self.conn, tenancy),
        }
    }

    /// Who lives on the same leases on a day, the tenancy itself first.
    pub fn tenants(&self, tenancy: &Tenancy, on: Day) -> Result<Vec<Id<Tenancy>>, Error> {
        let runs = |it: &Tenancy| -> Result<bool, Error> {
            Ok(it.id != tenancy.id && span(&it.support_start, it.support_end.as_deref())?.contains(on))
        };
        if let Some(kept) = &self.kept {
            let others = kept.of_dwelling.get(&tenancy.dwelling).map_or(&[][..], Vec::as_slice);
            let others =
                others.iter().filter_map(|it| kept.tenancies.get(it)).map(runs).collect::<Result<Vec<_>, _>>()?;
            if !others.contains(&true) {
                return Ok(vec![tenancy.id]);
            }
        }
        couple::tenants(self.conn, tenancy, on)
    }

    /// What was put off by whom these leases are of.
    pub fn postponed<'l>(&self, leases: impl Iterator<Item = &'l Lease>) -> Result<Postponed, Error> {
        let bearers: BTreeSet<Id<Tenancy>> = leases.filter_map(|it| it.tenancy).collect();
        let mut all = Postponed::new();
        for bearer in bearers {
            self.events(bearer)?.iter().try_for_each(|it| postpone(&mut all, it))?;
        }
        Ok(all)
    }

    /// When an import brought it.
    pub fn taken_in(&self, tenancy: Id<Tenancy>) -> Result<Option<i64>, Error> {
        match &self.kept {
            Some(kept) => Ok(kept.taken_in.get(&tenancy).copied()),
            None => evaluations::taken_in(self.conn, tenancy),
        }
    }

    /// What neighbours reported, newest first.
    pub fn reports(&self, tenancy: Id<Tenancy>) -> Result<Vec<Reported>, Error> {
        match &self.kept {
            Some(kept) if !kept.reported.contains(&tenancy) => Ok(Vec::new()),
            _ => Ok(store::nuisance::of_tenancy(self.conn, tenancy)?),
        }
    }

    of_one! {
        /// The leases of a tenancy.
        leases(Tenancy) -> Lease = |conn, id| store::caseload::leases(conn, id)?;
        /// The leases of a home.
        leases_of_dwelling(Dwelling) -> Lease = |conn, id| store::tenancies::leases_of_dwelling(conn, id)?;
        /// Moments of evaluation that were agreed for another day, oldest row first.
        moves(Tenancy) -> EvaluationMove = |conn, id| store::evaluations::moves(conn, id)?;
        /// The evaluations, newest first.
        held(Tenancy) -> Evaluation = |conn, id| {
            store::evaluations::held(conn, id)?.into_iter().map(|(it, _)| it).collect()
        };
        /// The steps, newest first.
        events(Tenancy) -> OmklapEvent = |conn, id| {
            store::omklap::events(conn, id)?.into_iter().map(|(it, _)| it).collect()
        };
        /// What the tenant wanted, newest first.
        wishes(Tenancy) -> OmklapWish = |conn, id| {
            store::evaluations::wishes(conn, id)?.into_iter().map(|(it, _)| it).collect()
        };
        /// What the owner said, oldest first.
        owner_words(Tenancy) -> OwnerWord = |conn, id| store::omklap::owner_words(conn, id)?;
        /// The criteria that were judged from care, oldest first.
        statuses(Tenancy) -> CriterionStatus = |conn, id| store::evaluations::statuses(conn, id)?;
        /// What was waived or proposed to be, oldest row first.
        waivers(Tenancy) -> CriterionWaiver = |conn, id| store::omklap::waivers(conn, id)?;
        /// What was said of documents, oldest row first.
        documents(Tenancy) -> OmklapDocument = |conn, id| store::omklap::documents(conn, id)?;
        /// The files of documents, oldest row first.
        files(Tenancy) -> DocumentFile = |conn, id| store::omklap::files(conn, id)?;
        /// The inspections of a home, newest first.
        inspections(Dwelling) -> Inspection = |conn, id| store::stock::inspections(conn, id)?;
        /// What was found at an inspection.
        items(Inspection) -> InspectionItem = |conn, id| store::stock::items(conn, id)?;
    }
}

impl Kept {
    /// Rows come in the order of their making; those that are wanted by day are sorted, which keeps that order on a day.
    fn read(conn: &Connection) -> Result<Self, Error> {
        let with_rent: HashSet<Id<Lease>> = {
            let mut found = HashSet::new();
            RentVersion::for_each(conn, |it| {
                found.insert(it.lease);
                Ok::<_, Error>(())
            })?;
            found
        };
        let mut leases = Lease::all(conn)?;
        leases.sort_by(|a, b| (&a.first_day, a.id).cmp(&(&b.first_day, b.id)));
        let mut reported = HashSet::new();
        Nuisance::for_each(conn, |it| {
            reported.insert(it.tenancy);
            Ok::<_, Error>(())
        })?;
        let mut held = Evaluation::all(conn)?;
        held.reverse();
        held.sort_by_key(|it| Reverse(it.day.clone()));
        let mut wishes = OmklapWish::all(conn)?;
        wishes.reverse();
        wishes.sort_by_key(|it| Reverse(it.day.clone()));
        let mut inspections = Inspection::all(conn)?;
        inspections.reverse();
        inspections.sort_by_key(|it| Reverse(it.day.clone()));
        let mut owner_words = OwnerWord::all(conn)?;
        owner_words.sort_by(|a, b| a.day.cmp(&b.day));
        let mut statuses = CriterionStatus::all(conn)?;
        statuses.sort_by(|a, b| a.day.cmp(&b.day));
        let mut events = store::omklap::all_events(conn)?;
        events.reverse();
        let tenancies = Tenancy::all(conn)?;
        let mut of_dwelling: HashMap<Id<Dwelling>, Vec<Id<Tenancy>>> = HashMap::new();
        for it in &tenancies {
            of_dwelling.entry(it.dwelling).or_default().push(it.id);
        }
        Ok(Self {
            of_dwelling,
            tenancies: tenancies.into_iter().map(|it| (it.id, it)).collect(),
            dwellings: Dwelling::all(conn)?.into_iter().map(|it| (it.id, it)).collect(),
            bearing: leases.iter().filter(|it| with_rent.contains(&it.id)).filter_map(|it| it.tenancy).collect(),
            leases_of_dwelling: By::of(leases.iter().cloned(), |it| it.dwelling),
            leases: By::of(leases, |it| it.tenancy),
            moves: By::of(EvaluationMove::all(conn)?, |it| it.tenancy),
            held: By::of(held, |it| it.tenancy),
            taken_in: evaluations::all_taken_in(conn)?,
            events: By::of(events, |it| it.tenancy),
            wishes: By::of(wishes, |it| it.tenancy),
            owner_words: By::of(owner_words, |it| it.tenancy),
            statuses: By::of(statuses, |it| it.tenancy),
            waivers: By::of(store::omklap::all_waivers(conn)?, |it| it.tenancy),
            documents: By::of(store::omklap::all_documents(conn)?, |it| it.tenancy),
            files: By::of(store::omklap::all_files(conn)?, |it| it.tenancy),
            inspections: By::of(inspections, |it| it.dwelling),
            items: By::of(InspectionItem::all(conn)?, |it| it.inspection),
            reported,
        })
    }
}
