//! Tenants: one person for all rows that are about the same one, and whose a name in another sheet is.
//!
//! Rows are one person when name and birth date agree; without a birth date, name and address. What only may be one
//! person is offered to be joined, and never joined by itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    Drawing, Page,
    drawn::{Ambiguous, JoinedNames, Likeness, Noun, PersonRef, SamePerson},
    facts::{Facts, name_in},
};
use crate::{
    Effect, Reason,
    grid::Origin,
    ids,
    mapping::{Meaning, SheetKind},
    names::{NameParts, Roster, Whose},
    words::{fold, words},
};

/// A tenant, of the workbook or only of the team.
pub(super) struct Tenant {
    pub person: PersonRef,
    pub name: NameParts,
    pub birth: Option<String>,
    /// What its rows say, one entry a dwelling.
    pub facts: Vec<Facts>,
    /// How the name was written.
    pub written: BTreeSet<String>,
}

/// People by their names, for the sheets beside the list of tenants.
pub(super) struct Names {
    roster: Roster,
    found: HashMap<String, Result<usize, (Reason, Vec<usize>)>>,
}

impl Drawing<'_> {
    pub(super) fn find_tenants(&mut self) {
        let mut rows: Vec<Facts> = Vec::new();
        for page in self.pages(SheetKind::Tenants) {
            for row in self.body(page) {
                if page.sheet.filled(row) == 1 && page.means.columns.len() >= 4 {
                    self.remark(page.row_origin(row), Reason::RowAlmostEmpty, Effect::RowLeftOut);
                    continue;
                }
                let facts = self.facts(page, row);
                match facts.name.is_blank() {
                    true => self.remark(facts.from, Reason::NameMissing, Effect::RowLeftOut),
                    false => rows.push(facts),
                }
            }
        }
        let mut by_name: BTreeMap<String, Vec<Facts>> = BTreeMap::new();
        for facts in rows {
            by_name.entry(facts.name.key()).or_default().push(facts);
        }
        for (key, rows) in self.each(by_name) {
            self.namesakes(&key, rows);
        }
        self.join_by_choice();
        self.tenants.sort_by_key(|it| it.facts.iter().map(|it| it.from).min());
        self.team_tenants();
        self.supplement();
    }

    /// Rows with one name: one person, or namesakes.
    fn namesakes(&mut self, key: &str, rows: Vec<Facts>) {
        let mut people: Vec<(Option<String>, Vec<Facts>)> = Vec::new();
        // Rows that have a birth date first: a row without one joins the one person it can be.
        let (with, without): (Vec<Facts>, Vec<Facts>) = rows.into_iter().partition(|it| it.birth.is_some());
        for facts in with {
            match people.iter_mut().find(|(birth, _)| *birth == facts.birth) {
                Some((_, theirs)) => theirs.push(facts),
                None => people.push((facts.birth.clone(), vec![facts])),
            }
        }
        for facts in without {
            let home = facts.home.key();
            let at_home = |theirs: &[Facts]| theirs.iter().any(|it| !home.is_empty() && it.home.key() == home);
            let place = match people.iter().position(|(_, theirs)| at_home(theirs)) {
                Some(place) => Some(place),
                None if home.is_empty() && people.len() == 1 => Some(0),
                None => None,
            };
            match place.and_then(|it| people.get_mut(it)) {
                Some((_, theirs)) => theirs.push(facts),
                None => people.push((None, vec![facts])),
            }
        }
        let known: Vec<_> = self.known.tenants.iter().filter(|it| it.name.key() == key).collect();
        let alone = people.len() == 1 && known.len() == 1;
        let mut nth: BTreeMap<String, u32> = BTreeMap::new();
        for (birth, facts) in people {
            let same_birth = known.iter().copied().find(|it| it.birth_date.is_some() && it.birth_date == birth);
            let only = known.first().copied().filter(|it| alone && (it.birth_date.is_none() || birth.is_none()));
            let met = same_birth.or(only);
            let identity = birth.clone().or_else(|| facts.iter().map(|it| it.home.key()).find(|it| !it.is_empty()));
            let identity = identity.unwrap_or_default();
            let nth = nth.entry(identity.clone()).and_modify(|it| *it += 1).or_insert(1);
            let nth = if *nth > 1 { nth.to_string() } else { String::new() };
            let derived = || ids::of("tenant", &[key, &identity, &nth]);
            let name =
                met.map_or_else(|| facts.first().map(|it| it.name.clone()).unwrap_or_default(), |it| it.name.clone());
            let person = PersonRef {
                id: met.map_or_else(derived, |it| it.id.clone()),
                name: name.spoken(),
                known: met.is_some(),
            };
            let birth = birth.or_else(|| met.and_then(|it| it.birth_date.clone()));
            let written = facts.iter().map(|it| it.found.clone()).collect();
            self.tenants.push(Tenant { person, name, birth, facts, written });
        }
    }

    /// People of whom a person has told that they are one.
    fn join_by_choice(&mut self) {
        for choice in &self.mapping.joins {
            let Some(at) = self.tenants.iter().position(|it| it.person.id == choice.person) else { continue };
            let drawn = self.tenants.iter().position(|it| it.person.id == choice.same_as);
            let known = self.known.tenants.iter().find(|it| it.id == choice.same_as);
            match (drawn, known) {
                (Some(same), _) if same != at => {
                    let one = self.tenants.remove(at);
                    let same = if same > at { same - 1 } else { same };
                    let Some(tenant) = self.tenants.get_mut(same) else { continue };
                    tenant.facts.extend(one.facts);
                    tenant.written.extend(one.written);
                    tenant.birth = tenant.birth.take().or(one.birth);
                }
                (None, Some(known)) => {
                    let Some(tenant) = self.tenants.get_mut(at) else { continue };
                    tenant.person = PersonRef { id: known.id.clone(), name: known.name.spoken(), known: true };
                    tenant.name = known.name.clone();
                    tenant.birth = known.birth_date.clone().or(tenant.birth.take());
                }
                _ => {}
            }
        }
    }

    /// Everybody else in the team: other sheets may be about them.
    fn team_tenants(&mut self) {
        let met: BTreeSet<String> = self.tenants.iter().map(|it| it.person.id.clone()).collect();
        for it in self.known.tenants.iter().filter(|it| !met.contains(&it.id)) {
            self.tenants.push(Tenant {
                person: PersonRef { id: it.id.clone(), name: it.name.spoken(), known: true },
                name: it.name.clone(),
                birth: it.birth_date.clone(),
                facts: Vec::new(),
                written: BTreeSet::new(),
            });
        }
    }

    /// What lists of dwellings and leases add to the list of tenants.
    fn supplement(&mut self) {
        let mut names = self.names();
        for page in self.pages(SheetKind::Leases) {
            for row in self.body(page) {
                let Ok(place) = self.tenant_at(&mut names, page, row) else { continue };
                let facts = self.facts(page, row);
                let Some(tenant) = self.tenants.get_mut(place) else { continue };
                tenant.facts.push(facts);
            }
        }
    }

    /// Everybody by name.
    pub(super) fn names(&self) -> Names {
        let mut roster = Roster::default();
        for it in &self.tenants {
            roster.add(&it.name, it.facts.iter().find_map(|it| it.number.as_deref()));
        }
        Names { roster, found: HashMap::new() }
    }

    /// Whom a row is about; told with a remark when that is not certain.
    pub(super) fn tenant_at(&mut self, names: &mut Names, page: Page<'_>, row: usize) -> Result<usize, Reason> {
        let (found, _, column) = name_in(page, row);
        let at = page.origin(row, column);
        if found.is_empty() {
            self.remark(page.row_origin(row), Reason::NameMissing, Effect::RowLeftOut);
            return Err(Reason::NameMissing);
        }
        let answer = match names.found.get(&found) {
            Some(answer) => answer.clone(),
            None => {
                let answer = self.who(names, page, row, &found);
                names.found.insert(found.clone(), answer.clone());
                answer
            }
        };
        match answer {
            Ok(place) => {
                if let Some(tenant) = self.tenants.get_mut(place)
                    && !tenant.written.contains(&found)
                {
                    tenant.written.insert(found);
                }
                Ok(place)
            }
            // A heading between the rows.
            Err((_, candidates)) if candidates.is_empty() && page.sheet.filled(row) == 1 => {
                self.remark(at, Reason::RowAlmostEmpty, Effect::RowLeftOut);
                Err(Reason::RowAlmostEmpty)
            }
            Err((reason, candidates)) => {
                let candidates =
                    candidates.iter().filter_map(|it| self.tenants.get(*it)).map(|it| it.person.clone()).collect();
                self.drawn.ambiguous.push(Ambiguous { at, found, candidates });
                self.remark(at, reason, Effect::RowLeftOut);
                Err(reason)
            }
        }
    }

    fn who(&self, names: &Names, page: Page<'_>, row: usize, found: &str) -> Result<usize, (Reason, Vec<usize>)> {
        if let Some(id) = self.chosen(found)
            && let Some(place) = self.tenants.iter().position(|it| it.person.id == id)
        {
            return Ok(place);
        }
        let family_first =
            page.means.place(Meaning::FullName).is_none() && page.means.place(Meaning::FamilyThenGiven).is_some();
        match names.roster.whose(found, family_first) {
            Whose::One(one) => Ok(one),
            Whose::Many(many) => {
                // A birth date in the row tells namesakes apart.
                let birth = page.means.place(Meaning::BirthDate).map(|column| page.sheet.cell(row, column));
                let birth = birth.and_then(|it| crate::values::Days::default().day(it).ok().flatten());
                let born = |it: &&usize| {
                    let theirs = self.tenants.get(**it).and_then(|it| it.birth.as_deref());
                    birth.is_some_and(|birth| theirs == Some(birth.to_string().as_str()))
                };
                match many.iter().filter(born).collect::<Vec<_>>()[..] {
                    [one] => Ok(*one),
                    _ => Err((Reason::NameAmbiguous, many)),
                }
            }
            Whose::Nobody(alike) => Err((Reason::NameUnknown, alike)),
        }
    }

    /// Who may be one person, and who was written in several ways.
    pub(super) fn tell_people(&mut self) {
        for tenant in &self.tenants {
            let ways: BTreeSet<String> = tenant.written.iter().map(|it| fold(it)).collect();
            if ways.len() > 1 {
                self.drawn.joined.push(JoinedNames {
                    noun: Noun::Tenant,
                    person: tenant.person.clone(),
                    written: tenant.written.iter().cloned().collect(),
                });
            }
        }
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut by_birth: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, it) in self.tenants.iter().enumerate() {
            by_name.entry(it.name.key()).or_default().push(at);
            if let Some(birth) = &it.birth {
                by_birth.entry(birth).or_default().push(at);
            }
        }
        let mut offered = BTreeSet::new();
        let groups = by_name.values().map(|it| (it, Likeness::SameName));
        let groups = groups.chain(by_birth.values().map(|it| (it, Likeness::SameBirthDate)));
        let mut pairs = Vec::new();
        for (group, likeness) in groups {
            // Many people with one name or one birthday are no doubt a mistake of the list; the first few tell it.
            let group: Vec<usize> = group.iter().copied().take(10).collect();
            for (nth, one) in group.iter().enumerate() {
                for other in group.iter().skip(nth + 1) {
                    let (Some(first), Some(second)) = (self.tenants.get(*one), self.tenants.get(*other)) else {
                        continue;
                    };
                    let drawn = first.facts.first().or(second.facts.first()).map(|it| it.from);
                    let Some(from) = drawn.filter(|_| alike(first, second, likeness)) else { continue };
                    if offered.insert((*one, *other)) {
                        let (one, other) = (first.person.clone(), second.person.clone());
                        pairs.push(SamePerson { one, other, likeness, from });
                    }
                }
            }
        }
        self.drawn.same_person = pairs;
    }

    /// The row of a tenant in the file of tenants.
    pub(super) fn put_tenant(&mut self, at: usize) {
        let Some(tenant) = self.tenants.get(at).filter(|it| !it.facts.is_empty()) else { return };
        let text = |it: fn(&Facts) -> Option<&String>| tenant.facts.iter().find_map(it).cloned().unwrap_or_default();
        let referral = tenant.facts.iter().find_map(|it| it.referral);
        let cells = vec![
            tenant.person.id.clone(),
            tenant.name.given.clone(),
            tenant.name.prefix.clone(),
            tenant.name.family.clone(),
            tenant.birth.clone().unwrap_or_default(),
            text(|it| it.gender.as_ref()),
            text(|it| it.municipality.as_ref()),
            referral.map_or_else(String::new, |it| it.to_string()),
        ];
        let from = tenant.facts.first().map_or(Origin { sheet: 0, row: 0, column: 0 }, |it| it.from);
        self.drawn.counts.tenants += 1;
        self.drawn.counts.known_tenants += u32::from(tenant.person.known);
        let (id, phone, email) = (tenant.person.id.clone(), text(|it| it.phone.as_ref()), text(|it| it.email.as_ref()));
        self.drawn.put("tenants", from, cells);
        if !(phone.is_empty() && email.is_empty()) {
            self.drawn.put("tenant_details", from, vec![id, phone, email]);
        }
    }
}

fn alike(one: &Tenant, other: &Tenant, likeness: Likeness) -> bool {
    match likeness {
        // Two birth dates in one workbook are two people; against the team one of them may be a slip.
        Likeness::SameName => {
            let known = one.person.known || other.person.known;
            known || one.birth.is_none() || other.birth.is_none() || one.birth == other.birth
        }
        Likeness::SameBirthDate => {
            let names = |it: &Tenant| -> BTreeSet<String> {
                let all = words(&format!("{} {}", it.name.given, it.name.family));
                all.into_iter().filter(|it| it.chars().count() > 1).collect()
            };
            !names(one).is_disjoint(&names(other))
        }
    }
}
