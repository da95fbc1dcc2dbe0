//! The walk over all files of a set, in an order in which whatever a row refers to comes before it.

use std::collections::{HashMap, HashSet};

use store::{
    Connection, Id, Prepared,
    tables::{Organisation, VisitResult},
};

use uuid::Uuid;

use super::{
    Error, Intake, Proposed, Rejected, Set, agreed, care,
    entry::{Chained, Entry, Fates, Names, Trouble},
    figures, goals, homes, ids,
    ids::Row,
    leases,
    line::Line,
    nuisance, omklap, organisation, papers, parties, payments, people, referrals,
    rejection::{Fault, Rejection},
    rents, schedule,
    sheet::{AGREEMENT_DETAILS, Lines, SHEETS, Sheet, TENANT_DETAILS, VISIT_DETAILS},
    stock, support, tenancies, visit_rest, visits,
};
use crate::work::Stopped;

/// Reads every file of the set; makes ready what is not there yet if there are `rows` for it. `step` hears how many
/// lines of how many were read.
pub(super) fn walk(
    conn: &Connection,
    rows: Option<Prepared>,
    set: &Set,
    step: Step<'_>,
) -> Result<(Intake, Prepared), Error> {
    let mut walk = Walk::new(conn, rows, set, step)?;
    for file in &set.unknown {
        walk.intake.rejected.push(Rejected {
            sheet: file.clone(),
            row: 0,
            reason: Rejection::FileUnknown,
            column: None,
        });
    }
    organisation::take(&mut walk)?;
    people::take(&mut walk)?;
    homes::take(&mut walk)?;
    tenancies::take(&mut walk)?;
    leases::take(&mut walk)?;
    support::take(&mut walk)?;
    visits::take(&mut walk)?;
    visit_rest::take(&mut walk)?;
    rents::take(&mut walk)?;
    nuisance::take(&mut walk)?;
    care::take(&mut walk)?;
    goals::take(&mut walk)?;
    schedule::take(&mut walk)?;
    payments::take(&mut walk)?;
    stock::take(&mut walk)?;
    referrals::take(&mut walk)?;
    agreed::take(&mut walk)?;
    parties::take(&mut walk)?;
    figures::take(&mut walk)?;
    papers::take(&mut walk)?;
    // A request names the file that was sent.
    omklap::take(&mut walk)?;
    walk.reject_unused_details();
    let order = |sheet: &str| SHEETS.iter().position(|it| it.name == sheet);
    walk.intake.rejected.sort_by_key(|it| (order(&it.sheet), it.row));
    Ok((walk.intake, walk.rows.unwrap_or_default()))
}

/// Hears how far it is, and may end it.
pub(super) type Step<'a> = &'a dyn Fn(u64, u64) -> Result<(), Stopped>;

/// Where a walk stands: what it knows of the set and of the team.
pub(super) struct Walk<'a> {
    /// The team.
    pub conn: &'a Connection,
    /// What is to be put, unless this is only a plan.
    pub rows: Option<Prepared>,
    set: &'a Set,
    step: Step<'a>,
    /// Lines of the set that were read, and all of them.
    lines: (u64, u64),
    /// What came of the lines so far.
    pub intake: Intake,
    /// What became of every row that was named.
    pub fates: Fates,
    /// Results that another one replaces.
    pub replaced: HashSet<Id<VisitResult>>,
    /// Results that an impression, an observation or an incident names.
    pub named: HashSet<Id<VisitResult>>,
    /// The team had visits before: each line has to be looked for.
    pub has_visits: bool,
    /// The organisation that a dwelling means by a name.
    pub owners: HashMap<String, Id<Organisation>>,
    /// Details of tenants by the name of the line.
    pub tenant_details: Details<people::TenantDetails>,
    /// Details of agreements by the name of the line.
    pub agreement_details: Details<support::AgreementDetails>,
    /// Details of visits by the name of the line.
    pub visit_details: Details<visits::VisitDetails>,
    /// Results whose predecessor was not there yet, each with its line of details.
    pub later: Vec<(u32, VisitResult)>,
    /// How often a line without an id has come.
    pub unnamed: HashMap<Uuid, u32>,
    /// Columns of each sheet of details that the set does not have: it says nothing of them.
    untold: HashMap<&'static str, Vec<&'static str>>,
}

/// Lines of a sheet of details that wait for their line.
pub(super) struct Details<T> {
    sheet: &'static Sheet,
    /// The set has the sheet.
    given: bool,
    lines: HashMap<String, (u32, T)>,
}

impl<T> Details<T> {
    fn none(sheet: &'static Sheet) -> Self {
        Self { sheet, given: false, lines: HashMap::new() }
    }

    /// The details of a line; they go on waiting.
    pub fn get(&self, name: &str) -> Option<&(u32, T)> {
        self.lines.get(name)
    }

    /// The details of a line; they wait no longer.
    pub fn take(&mut self, name: &str) -> Option<(u32, T)> {
        if self.lines.is_empty() {
            return None; // As for nearly every set.
        }
        self.lines.remove(name)
    }
}

/// What became of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    Made,
    Matched,
    Proposed,
}

impl<'a> Walk<'a> {
    fn new(conn: &'a Connection, rows: Option<Prepared>, set: &'a Set, step: Step<'a>) -> Result<Self, Error> {
        let mut lines = 0;
        for sheet in SHEETS {
            lines += set.source.lines(sheet.name)?;
        }
        step(0, lines)?;
        Ok(Self {
            conn,
            rows,
            set,
            step,
            lines: (0, lines),
            intake: Intake::default(),
            fates: Fates::default(),
            replaced: store::exchange::replaced_results(conn)?,
            named: store::exchange::named_results(conn)?,
            has_visits: store::exchange::has_visits(conn)?,
            owners: HashMap::new(),
            tenant_details: Details::none(TENANT_DETAILS),
            agreement_details: Details::none(AGREEMENT_DETAILS),
            visit_details: Details::none(VISIT_DETAILS),
            later: Vec::new(),
            unnamed: HashMap::new(),
            untold: HashMap::new(),
        })
    }

    /// Reads one file line by line and takes in what can be.
    pub fn take<E: Entry>(&mut self) -> Result<(), Error> {
        self.take_each::<E>(|_, _| {})
    }

    /// As [`Walk::take`]; `then` sees what became of each entry.
    pub fn take_each<E: Entry>(&mut self, mut then: impl FnMut(E, Settled)) -> Result<(), Error> {
        self.each_line(E::SHEET, |walk, row, line| {
            if let Some(entry) = walk.parse::<E>(row, line)? {
                match walk.fates.accept(entry.id()) {
                    true => {
                        let settled = walk.settle(row, &entry, |column| line.has(column))?;
                        then(entry, settled);
                    }
                    false => walk.reject(E::SHEET, row, Rejection::IdTwice.whole_row()),
                }
            }
            Ok(())
        })
    }

    /// As [`Walk::take`], for entries that refer to each other. All of them are in memory: tenancies and corrections.
    pub fn take_chained<E: Chained>(&mut self) -> Result<(), Error> {
        let mut entries: Vec<(u32, E)> = Vec::new();
        let mut present: Vec<&'static str> = Vec::new();
        self.each_line(E::SHEET, |walk, row, line| {
            if present.is_empty() {
                present.extend(E::SHEET.columns.iter().filter(|it| line.has(it)));
            }
            if let Some(entry) = walk.parse::<E>(row, line)? {
                match walk.fates.accept(entry.id()) {
                    true => entries.push((row, entry)),
                    false => walk.reject(E::SHEET, row, Rejection::IdTwice.of("id")),
                }
            }
            Ok(())
        })?;
        self.break_chains(&mut entries)?;
        let mut waiting: HashSet<Uuid> = entries.iter().map(|(_, it)| it.id().uuid()).collect();
        let mut later: Vec<E> = Vec::new();
        for (row, entry) in entries {
            waiting.remove(&entry.id().uuid());
            let waits = entry.before().is_some_and(|it| waiting.contains(&it.uuid()));
            let settled = match waits {
                true => self.settle_as(row, &entry, &entry.alone(), |column| present.contains(&column))?,
                false => self.settle(row, &entry, |column| present.contains(&column))?,
            };
            if waits && settled == Settled::Made {
                later.push(entry);
            }
        }
        if let Some(rows) = &mut self.rows {
            later.iter().try_for_each(|it| it.prepare(rows))?;
        }
        Ok(())
    }

    /// Rejects entries that refer to nothing, in a circle, or to an entry that is rejected.
    fn break_chains<E: Chained>(&mut self, entries: &mut Vec<(u32, E)>) -> Result<(), Error> {
        let before: HashMap<Uuid, Uuid> =
            entries.iter().filter_map(|(_, it)| Some((it.id().uuid(), it.before()?.uuid()))).collect();
        let circular = |id: Uuid| {
            // A chain without a circle is shorter than there are entries.
            let chain = std::iter::successors(before.get(&id), |it| before.get(it));
            chain.take(before.len()).any(|it| *it == id)
        };
        loop {
            let mut rejected = Vec::new();
            for (place, (_, entry)) in entries.iter().enumerate() {
                let Some(other) = entry.before() else { continue };
                let why = match self.fates.check(self.conn, other)? {
                    _ if circular(entry.id().uuid()) => Rejection::ReferenceCircular,
                    Err(why) => why,
                    Ok(()) => continue,
                };
                rejected.push((place, why));
            }
            if rejected.is_empty() {
                return Ok(());
            }
            for (place, why) in rejected.into_iter().rev() {
                let (row, entry) = entries.remove(place);
                self.fates.reject_after_all(entry.id());
                self.reject(E::SHEET, row, why.of(E::BEFORE));
            }
        }
    }

    /// Reads a line; one that is no entry is rejected together with its name.
    pub fn parse<E: Entry>(&mut self, row: u32, line: &Line<'_>) -> Result<Option<E>, Error> {
        match E::parse(line, self) {
            Ok(entry) => Ok(Some(entry)),
            Err(Trouble::Line(fault)) => {
                if let Ok(name) = line.id() {
                    self.fates.reject(ids::row::<E::Row>(name));
                }
                self.reject(E::SHEET, row, fault);
                Ok(None)
            }
            Err(Trouble::Store(why)) => Err(why.into()),
        }
    }

    /// Calls `each` with every line of a file that is whole.
    pub fn each_line(
        &mut self,
        sheet: &'static Sheet,
        mut each: impl FnMut(&mut Self, u32, &Line<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let Some(mut lines) = self.open(sheet)? else { return Ok(()) };
        while let Some((row, line)) = lines.next()? {
            self.lines.0 += 1;
            (self.step)(self.lines.0, self.lines.1)?;
            match line {
                Ok(line) => each(self, row, &line)?,
                Err(fault) => self.reject(sheet, row, fault),
            }
        }
        Ok(())
    }

    /// Calls `each` with the lines of these rows; of the others everything was said before.
    pub fn lines_again(
        &mut self,
        sheet: &'static Sheet,
        rows: &HashSet<u32>,
        mut each: impl FnMut(&mut Self, u32, &Line<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if rows.is_empty() {
            return Ok(());
        }
        let Some(Ok((mut lines, _))) = Lines::open(sheet, &self.set.source)? else { return Ok(()) };
        while let Some((row, line)) = lines.next()? {
            if let (true, Ok(line)) = (rows.contains(&row), line) {
                each(self, row, &line)?;
            }
        }
        Ok(())
    }

    fn open(&mut self, sheet: &'static Sheet) -> Result<Option<Lines>, Error> {
        let Some(opened) = Lines::open(sheet, &self.set.source)? else { return Ok(None) };
        match opened {
            Ok((lines, unknown)) => {
                self.intake.unknown_columns.extend(unknown.into_iter().map(|it| (sheet.name, it)));
                self.intake.made.insert(sheet.name, 0);
                self.intake.matched.insert(sheet.name, 0);
                Ok(Some(lines))
            }
            Err((reason, column)) => {
                self.intake.rejected.push(Rejected { sheet: sheet.name.to_owned(), row: 1, reason, column });
                Ok(None)
            }
        }
    }

    /// The rows that the lines of a file name, ahead of reading it.
    pub fn named_in<T: Row>(&self, sheet: &'static Sheet) -> Result<HashSet<Id<T>>, Error> {
        let mut named = HashSet::new();
        if let Some(Ok((mut lines, _))) = Lines::open(sheet, &self.set.source)? {
            while let Some((_, line)) = lines.next()? {
                named.extend(line.and_then(|it| it.id().map(ids::row)));
            }
        }
        Ok(named)
    }

    /// Reads a sheet of details before the lines that they belong to.
    pub fn details<T>(
        &mut self,
        of: impl Fn(&mut Self) -> &mut Details<T>,
        parse: impl Fn(&Line<'_>) -> Result<T, Fault>,
    ) -> Result<(), Error> {
        let sheet = of(self).sheet;
        self.each_line(sheet, |walk, row, line| {
            let untold = || sheet.columns.iter().copied().filter(|it| !line.has(it)).collect();
            walk.untold.entry(sheet.name).or_insert_with(untold);
            let parsed = line.id().and_then(|name| Ok((name.to_owned(), parse(line)?)));
            let fault = match parsed {
                Ok((name, _)) if of(walk).lines.contains_key(&name) => Rejection::IdTwice.of("id"),
                Ok((name, details)) => {
                    of(walk).lines.insert(name, (row, details));
                    return Ok(());
                }
                Err(fault) => fault,
            };
            walk.reject(sheet, row, fault);
            Ok(())
        })?;
        of(self).given = self.intake.made.contains_key(sheet.name);
        Ok(())
    }

    /// Makes, matches or proposes an entry; of an entry that is there, only columns the file `has` are compared.
    pub fn settle<E: Entry>(
        &mut self,
        row: u32,
        entry: &E,
        has: impl Fn(&'static str) -> bool,
    ) -> Result<Settled, Error> {
        self.settle_as(row, entry, entry, has)
    }

    /// As [`Walk::settle`]; what is made is `first`, and the rest follows later.
    pub fn settle_as<E: Entry>(
        &mut self,
        row: u32,
        entry: &E,
        first: &E,
        has: impl Fn(&'static str) -> bool,
    ) -> Result<Settled, Error> {
        let Some(there) = entry.stored(self)? else {
            if let Some(rows) = &mut self.rows {
                first.prepare(rows)?;
            }
            entry.also_makes(&mut self.fates);
            self.count::<E>(entry, Settled::Made);
            return Ok(Settled::Made);
        };
        let columns = self.differing(entry, &there, has);
        if columns.is_empty() {
            self.count::<E>(entry, Settled::Matched);
            return Ok(Settled::Matched);
        }
        self.intake.proposed.push(Proposed { sheet: E::SHEET.name, row, columns });
        Ok(Settled::Proposed)
    }

    fn differing<E: Entry>(&self, one: &E, two: &E, has: impl Fn(&'static str) -> bool) -> Vec<&'static str> {
        let ids = Names::default();
        let cells = one.cells(&ids).into_iter().zip(two.cells(&ids));
        let mut columns: Vec<_> = (E::SHEET.columns.iter().zip(cells))
            // An entry is found by its id; how the id is written does not matter.
            .filter(|(column, (one, two))| **column != "id" && one != two && has(column))
            .map(|(column, _)| *column)
            .collect();
        if let Some(sheet) = E::DETAILS.filter(|it| self.intake.made.contains_key(it.name)) {
            let usual = || vec![String::new(); sheet.columns.len()];
            let one = one.details(&ids).unwrap_or_else(usual).into_iter();
            let cells = sheet.columns.iter().zip(one.zip(two.details(&ids).unwrap_or_else(usual)));
            // The first cell is the id, which stands in the line too.
            let told = |column: &str| self.untold.get(sheet.name).is_none_or(|it| !it.contains(&column));
            let differing = cells.skip(1).filter(|(column, (one, two))| one != two && told(column));
            columns.extend(differing.map(|(column, _)| *column));
        }
        columns
    }

    /// Counts a line and the line of details that came with it.
    fn count<E: Entry>(&mut self, entry: &E, settled: Settled) {
        let counts = match settled {
            Settled::Made => &mut self.intake.made,
            Settled::Matched | Settled::Proposed => &mut self.intake.matched,
        };
        *counts.entry(E::SHEET.name).or_default() += 1;
        let details = E::DETAILS.filter(|_| entry.details(&Names::default()).is_some());
        if let Some(count) = details.and_then(|it| counts.get_mut(it.name)) {
            *count += 1;
        }
    }

    /// A row is not taken in.
    pub fn reject(&mut self, sheet: &'static Sheet, row: u32, fault: Fault) {
        self.intake.rejected.push(Rejected {
            sheet: sheet.name.to_owned(),
            row,
            reason: fault.reason,
            column: fault.column.map(str::to_owned),
        });
    }

    /// The row that a cell names; `None` for an empty cell.
    pub fn refer<T: Row>(&mut self, line: &Line<'_>, column: &'static str) -> Result<Option<Id<T>>, Trouble> {
        let Some(name) = line.text(column)? else { return Ok(None) };
        let id = ids::row::<T>(name);
        match self.fates.check(self.conn, id)? {
            Ok(()) => Ok(Some(id)),
            Err(reason) => Err(reason.of(column).into()),
        }
    }

    /// The row that a cell names; it must name one.
    pub fn must_refer<T: Row>(&mut self, line: &Line<'_>, column: &'static str) -> Result<Id<T>, Trouble> {
        self.refer(line, column)?.ok_or(Rejection::ValueMissing.of(column).into())
    }

    /// Details of lines that the set does not have.
    fn reject_unused_details(&mut self) {
        let mut unused: Vec<(&'static Sheet, u32)> = Vec::new();
        unused.extend(self.tenant_details.lines.values().map(|(row, _)| (TENANT_DETAILS, *row)));
        unused.extend(self.agreement_details.lines.values().map(|(row, _)| (AGREEMENT_DETAILS, *row)));
        unused.extend(self.visit_details.lines.values().map(|(row, _)| (VISIT_DETAILS, *row)));
        for (sheet, row) in unused {
            self.reject(sheet, row, Rejection::ReferenceMissing.of("id"));
        }
    }
}
