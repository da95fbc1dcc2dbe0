//! Workers: the list of the team, and every way in which other sheets write their names.
//!
//! Whole names come first, whatever the order of rows; then "Femke" is Femke van der Proef if she is the only one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::role::Role;

use super::{
    Drawing,
    drawn::{Ambiguous, Drawn, JoinedNames, Noun, PersonRef},
};
use crate::{
    Effect, Reason,
    grid::Origin,
    ids,
    mapping::{CodeMeaning, CodeOf, Meaning, SheetKind},
    names::{NameParts, Roster, Whose},
    values::hours,
    words::fold,
};

/// The workers of the team and of the workbook.
#[derive(Default)]
pub(super) struct Workers {
    people: Vec<PersonRef>,
    roster: Roster,
    /// How each was written.
    written: BTreeMap<usize, BTreeSet<String>>,
    /// What was found for a text.
    found: HashMap<String, Result<Option<usize>, Vec<usize>>>,
}

impl Workers {
    fn add(&mut self, id: String, name: &NameParts, known: bool) -> usize {
        self.people.push(PersonRef { id, name: name.spoken(), known });
        self.roster.add(name, None)
    }

    /// Ways of writing one name, for those who have several.
    pub fn tell(&self, drawn: &mut Drawn) {
        for (at, written) in &self.written {
            if let Some(person) = self.people.get(*at).filter(|_| written.len() > 1) {
                let written = written.iter().cloned().collect();
                drawn.joined.push(JoinedNames { noun: Noun::Worker, person: person.clone(), written });
            }
        }
    }
}

/// Words that stand where a name could.
fn is_nobody(text: &str) -> bool {
    let folded = fold(text);
    let folded = folded.trim_matches(['?', '.', '-', ' ']);
    ["", "vacature", "geen", "nvt", "n.v.t", "none", "vacant", "onbekend", "nog niet bekend", "nb", "tbd"]
        .contains(&folded)
}

impl Drawing<'_> {
    pub(super) fn find_workers(&mut self) {
        for it in &self.known.workers {
            self.workers.add(it.id.clone(), &NameParts::read(&it.name), true);
        }
        self.team_lists();
        let listed = !self.workers.people.is_empty();
        // Every name in a column of workers, each once: whole names before parts of names, both in their own order.
        let mut names: BTreeMap<(bool, String), (String, Origin)> = BTreeMap::new();
        for kind in [SheetKind::Tenants, SheetKind::Leases, SheetKind::VisitRegister] {
            for page in self.pages(kind) {
                let Some(column) = page.means.place(Meaning::Worker) else { continue };
                let mut seen = BTreeSet::new();
                for row in self.body(page) {
                    let text = page.sheet.cell(row, column).shown();
                    if is_nobody(&text) || !seen.insert(text.clone()) {
                        continue;
                    }
                    let parts = NameParts::read(&text);
                    let part_only = parts.family.is_empty() || parts.family.trim_end_matches('.').chars().count() == 1;
                    names
                        .entry((part_only, fold(&text)))
                        .or_insert_with(|| (text.into_owned(), page.origin(row, column)));
                }
            }
        }
        for (text, at) in names.into_values() {
            self.meet_worker(&text, at, listed);
        }
    }

    fn meet_worker(&mut self, text: &str, at: Origin, listed: bool) {
        let folded = fold(text);
        if let Some(id) = self.chosen(text)
            && let Some(place) = self.workers.people.iter().position(|it| it.id == id)
        {
            self.workers.found.insert(folded, Ok(Some(place)));
            return;
        }
        let whose = self.workers.roster.whose(text, false);
        let several = text.split(['/', '+', '&']).count() > 1 || folded.contains(" en ") || folded.contains(" and ");
        let found = match whose {
            Whose::One(one) => Ok(Some(one)),
            Whose::Many(many) => Err(many),
            Whose::Nobody(_) if several => {
                let parts =
                    folded.split(['/', '+', '&']).flat_map(|it| it.split(" en ")).flat_map(|it| it.split(" and "));
                let each = parts.filter_map(|it| match self.workers.roster.whose(it, false) {
                    Whose::One(one) => Some(one),
                    _ => None,
                });
                Err(each.collect())
            }
            Whose::Nobody(_) => {
                let name = NameParts::read(text);
                let id = ids::of("worker", &[&name.key()]);
                let place = self.workers.add(id.clone(), &name, false);
                self.put_worker(at, id, &name.spoken(), Role::Worker, None, None);
                if listed {
                    self.remark(at, Reason::WorkerNotInTeam, Effect::WorkerMade);
                }
                Ok(Some(place))
            }
        };
        self.workers.found.insert(folded, found);
    }

    fn team_lists(&mut self) {
        for page in self.pages(SheetKind::Team) {
            let roles = page.codes(CodeOf::Role);
            let place = |it: Meaning| page.means.place(it);
            for row in self.body(page) {
                let name = match (place(Meaning::FullName), place(Meaning::FamilyThenGiven)) {
                    (Some(column), _) => NameParts::read(&page.sheet.cell(row, column).shown()),
                    (None, Some(column)) => NameParts::read_family_first(&page.sheet.cell(row, column).shown()),
                    (None, None) => super::facts::separate_name(page, row),
                };
                if name.is_blank() || is_nobody(&name.spoken()) {
                    self.remark(page.row_origin(row), Reason::NameMissing, Effect::RowLeftOut);
                    continue;
                }
                let known = match self.workers.roster.whose(&name.spoken(), false) {
                    Whose::One(place) => self.workers.people.get(place).cloned().map(|it| (place, it)),
                    _ => None,
                };
                let listed = |it: &PersonRef| {
                    self.drawn
                        .table("workers")
                        .is_some_and(|table| table.rows.iter().any(|row| row.cells.first() == Some(&it.id)))
                };
                if known.as_ref().is_some_and(|(_, it)| listed(it)) {
                    self.remark(page.row_origin(row), Reason::RowTwice, Effect::RowLeftOut);
                    continue;
                }
                let hours = place(Meaning::Hours).and_then(|column| {
                    let read = hours(page.sheet.cell(row, column));
                    self.understood(read, page.origin(row, column), Effect::ValueLeftOut)
                });
                let email = place(Meaning::Email).map(|column| page.sheet.cell(row, column).shown().into_owned());
                let told = known.as_ref().and_then(|(_, it)| self.known.workers.iter().find(|other| other.id == it.id));
                let mut role = told.and_then(|it| it.role).unwrap_or(Role::Worker);
                if let Some(column) = place(Meaning::Role) {
                    let text = page.sheet.cell(row, column).shown();
                    match roles.get(fold(&text).as_str()) {
                        Some(CodeMeaning::Role { role: told }) => role = *told,
                        _ if text.is_empty() => {}
                        _ => self.remark(page.origin(row, column), Reason::CodeUnknown, Effect::ValueLeftOut),
                    }
                }
                // Somebody whom the team has keeps the name that the team gave.
                let (place, id, spoken) = match known {
                    Some((place, it)) => (place, it.id, it.name),
                    None => {
                        let id = ids::of("worker", &[&name.key()]);
                        (self.workers.add(id.clone(), &name, false), id, name.spoken())
                    }
                };
                self.workers.written.entry(place).or_default().insert(name.spoken());
                self.put_worker(page.row_origin(row), id, &spoken, role, hours, email);
            }
        }
    }

    fn put_worker(
        &mut self,
        at: Origin,
        id: String,
        name: &str,
        role: Role,
        hours: Option<String>,
        email: Option<String>,
    ) {
        let cells =
            vec![id, name.to_owned(), role.as_code().to_owned(), hours.unwrap_or_default(), email.unwrap_or_default()];
        self.drawn.put("workers", at, cells);
        self.drawn.counts.workers += 1;
    }

    /// The id of the worker whom a cell names.
    pub(super) fn worker_at(&mut self, page: super::Page<'_>, row: usize, column: usize) -> Option<String> {
        let text = page.sheet.cell(row, column).shown();
        if is_nobody(&text) {
            return None;
        }
        match self.workers.found.get(&fold(&text)).cloned()? {
            Ok(place) => {
                let place = place?;
                self.workers.written.entry(place).or_default().insert(text.trim().to_owned());
                self.workers.people.get(place).map(|it| it.id.clone())
            }
            Err(candidates) => {
                let at = page.origin(row, column);
                let candidates = candidates.iter().filter_map(|it| self.workers.people.get(*it).cloned()).collect();
                self.drawn.ambiguous.push(Ambiguous { at, found: text.into_owned(), candidates });
                self.remark(at, Reason::NameAmbiguous, Effect::ValueLeftOut);
                None
            }
        }
    }
}
