//! Everything of class home and care, written out as an exchange set.
//!
//! Not written: accounts and their roles. They belong to the slots beside this file, which hold its key; in another
//! team they would be people who cannot get in. Journal and access log stay with the file, too: a set says what is,
//! not who changed it when.

use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

use store::{
    Connection, Id, RowError,
    tables::{
        Attachment, Contact, Dwelling, Exemption, ExemptionReason, Impression, Incident, Lease, LedgerClosing, Note,
        Observation, Organisation, Person, RentMonth, RentVersion, Setting, ShelterHistory, Task, TaskText,
        TemporaryNorm, Tenancy, Visit, VisitAgreement, VisitNote, VisitResult, VisitRisk, VisitTenancy, Worker,
    },
};

use super::{
    Error, agreed,
    draft_folder::DraftFolder,
    entry::{Entry, Names},
    figures, goals,
    homes::{Home, OwnerNames},
    leases::LeaseLine,
    nuisance, omklap, papers, parties, payments,
    people::Tenant,
    referrals, schedule,
    sheet::{AGREEMENT_DETAILS, TENANT_DETAILS, VISIT_DETAILS, VISITS},
    sheet_file::SheetFile,
    stock,
    support::{Asked, Exempt, Granted},
    visit_line::{LineReader, VisitLine},
    walk::Step,
};

/// Writes every file of a set into `folder`, which is made if it is not there; answers with the rows of each, by name
/// without `.csv`. All files come into being or none. The files are not encrypted. `step` hears how many rows of how many
/// were written.
///
/// # Errors
/// What the team, the operating system or `step` says; the folder is as it was then.
pub fn write(conn: &Connection, folder: &Path, step: Step<'_>) -> Result<BTreeMap<&'static str, u32>, Error> {
    let draft = DraftFolder::inside(folder)?;
    let all = store::exchange::rows_to_write(conn)?;
    step(0, all)?;
    let mut export =
        Export { conn, folder: draft.path(), names: names(conn)?, written: BTreeMap::new(), done: 0, all, step };
    export.all::<Setting>(|each| Setting::for_each(conn, each))?;
    export.all::<TemporaryNorm>(|each| TemporaryNorm::for_each(conn, each))?;
    export.all::<Organisation>(|each| Organisation::for_each(conn, each))?;
    export.all::<Worker>(|each| Worker::for_each(conn, each))?;
    export.tenants()?;
    let owners = OwnerNames::read(conn)?;
    export.all::<Home>(|each| Dwelling::for_each(conn, |it| each(Home::of(it, &owners))))?;
    export.all::<Tenancy>(|each| Tenancy::for_each(conn, each))?;
    export.leases()?;
    export.agreements()?;
    export.exemptions()?;
    export.visits()?;
    export.all::<VisitTenancy>(|each| VisitTenancy::for_each(conn, each))?;
    export.all::<RentMonth>(|each| RentMonth::for_each(conn, each))?;
    export.all::<LedgerClosing>(|each| LedgerClosing::for_each(conn, each))?;
    export.all::<Task>(|each| Task::for_each(conn, each))?;
    nuisance::write(&mut export)?;
    export.care()?;
    goals::write(&mut export)?;
    schedule::write(&mut export)?;
    payments::write(&mut export)?;
    stock::write(&mut export)?;
    referrals::write(&mut export)?;
    agreed::write(&mut export)?;
    omklap::write(&mut export)?;
    parties::write(&mut export)?;
    figures::write(&mut export)?;
    papers::write(&mut export)?;
    let written = export.written;
    step(all, all)?;
    draft.publish()?;
    Ok(written)
}

/// The names of the rows that others refer to; visits and results are too many and are named as they come.
fn names(conn: &Connection) -> Result<Names, RowError> {
    let mut names = Names::default();
    Worker::all(conn)?.into_iter().for_each(|it| names.add(it.id, it.exchange_id));
    Person::all(conn)?.into_iter().for_each(|it| names.add(it.id, it.exchange_id));
    Dwelling::all(conn)?.into_iter().for_each(|it| names.add(it.id, it.exchange_id));
    Tenancy::all(conn)?.into_iter().for_each(|it| names.add(it.id, it.exchange_id));
    Lease::all(conn)?.into_iter().for_each(|it| names.add(it.id, it.exchange_id));
    Exemption::all(conn)?.into_iter().for_each(|it| names.add(it.id, it.exchange_id));
    Ok(names)
}

pub(super) struct Export<'a> {
    pub conn: &'a Connection,
    folder: &'a Path,
    names: Names,
    written: BTreeMap<&'static str, u32>,
    /// Rows that were written, and all of them.
    done: u64,
    all: u64,
    step: Step<'a>,
}

/// Takes entries one by one.
pub(super) type Each<'e, T> = dyn FnMut(T) -> Result<(), Error> + 'e;

impl Export<'_> {
    /// The name of a row that others refer to.
    pub fn name<T>(&mut self, id: Id<T>, name: Option<String>) -> Result<(), Error> {
        self.names.add(id, name);
        Ok(())
    }

    /// The names of an incident and of the result that opened it.
    pub fn name_incident(&mut self, incident: Id<Incident>, result: Id<VisitResult>) -> Result<(), Error> {
        if let Some(incident) = Incident::get(self.conn, incident)? {
            self.names.add(incident.id, incident.exchange_id);
        }
        name_result(self.conn, &mut self.names, Some(result))
    }

    /// The name of a visit that others refer to.
    pub fn name_visit(&mut self, visit: Option<Id<Visit>>) -> Result<(), Error> {
        name_visit(self.conn, &mut self.names, visit)
    }

    /// Writes one file with the entries that `rows` hands over.
    pub fn all<E: Entry>(&mut self, rows: impl FnOnce(&mut Each<'_, E>) -> Result<(), Error>) -> Result<(), Error> {
        let mut file = SheetFile::create(E::SHEET, self.folder)?;
        let mut done = self.done;
        rows(&mut |entry| {
            done += 1;
            (self.step)(done, self.all)?;
            file.line(&entry.cells(&self.names))
        })?;
        self.done = done;
        self.finish(file)
    }

    fn finish(&mut self, file: SheetFile) -> Result<(), Error> {
        let (name, rows) = file.finish()?;
        self.written.insert(name, rows);
        Ok(())
    }

    fn tenants(&mut self) -> Result<(), Error> {
        let mut shown = HashSet::new();
        let mut details = SheetFile::create(TENANT_DETAILS, self.folder)?;
        let names = Names::default(); // Its details name nothing but itself.
        let conn = self.conn;
        self.all::<Tenant>(|each| {
            Person::for_each(conn, |person| {
                let origins = store::exchange::origins_of(conn, person.id)?;
                let tenant = Tenant::of(person, origins);
                shown.extend(tenant.shelter.as_ref().map(|it| it.id));
                if let Some(cells) = tenant.details(&names) {
                    details.line(&cells)?;
                }
                each(tenant)
            })
        })?;
        self.finish(details)?;
        self.all::<ShelterHistory>(|each| others(&shown, each, |each| ShelterHistory::for_each(conn, each), |it| it.id))
    }

    fn leases(&mut self) -> Result<(), Error> {
        let mut shown = HashSet::new();
        let conn = self.conn;
        self.all::<LeaseLine>(|each| {
            Lease::for_each(conn, |lease| {
                let rents = store::exchange::rents_of(conn, lease.id)?;
                let line = LeaseLine::of(lease, rents);
                shown.extend(line.rent.as_ref().map(|it| it.id));
                each(line)
            })
        })?;
        self.all::<RentVersion>(|each| others(&shown, each, |each| RentVersion::for_each(conn, each), |it| it.id))
    }

    fn agreements(&mut self) -> Result<(), Error> {
        let mut details = SheetFile::create(AGREEMENT_DETAILS, self.folder)?;
        let conn = self.conn;
        let names = Names::default(); // Its details name nothing but itself.
        self.all::<VisitAgreement>(|each| {
            VisitAgreement::for_each(conn, |agreement| {
                if let Some(cells) = agreement.details(&names) {
                    details.line(&cells)?;
                }
                each(agreement)
            })
        })?;
        self.finish(details)
    }

    fn exemptions(&mut self) -> Result<(), Error> {
        let mut shown = HashSet::new();
        let conn = self.conn;
        let mut each_exempt = |each: &mut Each<'_, Exempt>| {
            Exemption::for_each(conn, |exemption| {
                let reasons = store::exchange::reasons_of(conn, exemption.id)?;
                let exempt = Exempt::of(exemption, reasons);
                shown.extend(exempt.reason.as_ref().map(|it| it.id));
                each(exempt)
            })
        };
        self.all::<Granted>(|each| each_exempt(&mut |it| if it.is_granted() { each(Granted(it)) } else { Ok(()) }))?;
        self.all::<Asked>(|each| each_exempt(&mut |it| if it.is_granted() { Ok(()) } else { each(Asked(it)) }))?;
        self.all::<ExemptionReason>(|each| {
            others(&shown, each, |each| ExemptionReason::for_each(conn, each), |it| it.id)
        })
    }

    /// What workers keep about support.
    fn care(&mut self) -> Result<(), Error> {
        let conn = self.conn;
        Impression::for_each(conn, |it| {
            name_visit(conn, &mut self.names, it.visit)?;
            name_result(conn, &mut self.names, it.result)
        })?;
        Observation::for_each(conn, |it| name_result(conn, &mut self.names, Some(it.result)))?;
        self.all::<Impression>(|each| Impression::for_each(conn, each))?;
        self.all::<Observation>(|each| Observation::for_each(conn, each))?;
        self.all::<VisitRisk>(|each| VisitRisk::for_each(conn, each))?;
        self.all::<Contact>(|each| Contact::for_each(conn, each))?;
        self.all::<Note>(|each| Note::for_each(conn, each))?;
        self.all::<TaskText>(|each| TaskText::for_each(conn, each))?;
        self.all::<Attachment>(|each| Attachment::for_each(conn, each))
    }

    fn visits(&mut self) -> Result<(), Error> {
        let conn = self.conn;
        let replaced = store::exchange::replaced_results(conn)?;
        let named = store::exchange::named_results(conn)?;
        let reader =
            LineReader { conn, replaced: &replaced, named: &named, has_notes: store::exchange::has_notes(conn)? };
        let mut lines = VisitFiles {
            visits: SheetFile::create(VISITS, self.folder)?,
            details: SheetFile::create(VISIT_DETAILS, self.folder)?,
            conn,
            results: HashSet::new(),
            notes: HashSet::new(),
        };
        let (mut done, all, step) = (self.done, self.all, self.step);
        let mut one_more = || {
            done += 1;
            step(done, all)
        };
        Visit::for_each(conn, |visit| {
            one_more()?;
            lines.add(&reader.planned(visit)?, &mut self.names)
        })?;
        let mut left = Vec::new();
        VisitResult::for_each(conn, |result| {
            one_more()?;
            if lines.results.contains(&result.id) {
                return Ok(());
            }
            // Other systems find a visit in the week of its day; a result without one fits no line.
            if reader.is_in_force(&result) && result.day.is_some() {
                return lines.add(&reader.unplanned(result)?, &mut self.names);
            }
            left.push(result);
            Ok::<_, Error>(())
        })?;
        self.done = done;
        let VisitFiles { visits, details, notes, .. } = lines;
        self.finish(visits)?;
        self.finish(details)?;
        for it in &left {
            name_visit(conn, &mut self.names, it.visit)?;
            name_result(conn, &mut self.names, it.replaces)?;
        }
        self.all::<VisitResult>(|each| left.into_iter().try_for_each(each))?;
        VisitTenancy::for_each(conn, |it| name_visit(conn, &mut self.names, Some(it.visit)))?;
        VisitNote::for_each(conn, |it| {
            if notes.contains(&it.id) {
                return Ok(());
            }
            name_visit(conn, &mut self.names, it.visit)?;
            name_result(conn, &mut self.names, it.result)
        })?;
        self.all::<VisitNote>(|each| others(&notes, each, |each| VisitNote::for_each(conn, each), |it| it.id))
    }
}

/// Hands over the rows that stand in no other line.
fn others<T>(
    shown: &HashSet<Id<T>>,
    each: &mut Each<'_, T>,
    rows: impl FnOnce(&mut Each<'_, T>) -> Result<(), Error>,
    id: impl Fn(&T) -> Id<T>,
) -> Result<(), Error> {
    rows(&mut |row| if shown.contains(&id(&row)) { Ok(()) } else { each(row) })
}

fn name_visit(conn: &Connection, names: &mut Names, id: Option<Id<Visit>>) -> Result<(), Error> {
    if let Some(visit) = id.map(|id| Visit::get(conn, id)).transpose()?.flatten() {
        names.add(visit.id, visit.exchange_id);
    }
    Ok(())
}

fn name_result(conn: &Connection, names: &mut Names, id: Option<Id<VisitResult>>) -> Result<(), Error> {
    if let Some(result) = id.map(|id| VisitResult::get(conn, id)).transpose()?.flatten() {
        names.add(result.id, result.exchange_id);
    }
    Ok(())
}

/// The lines of visits and their details, and what they have shown already.
struct VisitFiles<'a> {
    visits: SheetFile,
    details: SheetFile,
    conn: &'a Connection,
    results: HashSet<Id<VisitResult>>,
    notes: HashSet<Id<VisitNote>>,
}

impl VisitFiles<'_> {
    fn add(&mut self, line: &VisitLine, names: &mut Names) -> Result<(), Error> {
        self.results.extend(line.result.as_ref().map(|it| it.id));
        self.notes.extend(line.note.as_ref().map(|it| it.id));
        self.visits.line(&line.cells(names))?;
        if line.visit.is_none() {
            name_visit(self.conn, names, line.result.as_ref().and_then(|it| it.visit))?;
        }
        name_result(self.conn, names, line.result.as_ref().and_then(|it| it.replaces))?;
        match line.details(names) {
            Some(cells) => self.details.line(&cells),
            None => Ok(()),
        }
    }
}
