//! Organisations and dwellings.

use std::collections::{HashMap, hash_map};

use domain::organisation::OrganisationKind;
use store::{
    Connection, Id, Prepared, RowError,
    tables::{Dwelling, Organisation},
};

use super::{
    Error,
    entry::{Entry, Names, Trouble, cell, name},
    ids,
    line::{Line, needed},
    sheet::{DWELLINGS, ORGANISATIONS, Sheet},
    walk::{Settled, Walk},
};

/// The kind of an owner of whom only the name is known.
const UNKNOWN_KIND: &str = "unknown";

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    let mut made = Vec::new();
    walk.take_each::<Organisation>(|entry, settled| {
        if settled == Settled::Made {
            made.push(entry);
        }
    })?;
    walk.owners = OwnerNames::read_with(walk.conn, made)?.by_cell;
    walk.take::<Home>()
}

impl Entry for Organisation {
    const SHEET: &'static Sheet = ORGANISATIONS;
    type Row = Self;

    fn parse(line: &Line<'_>, _: &mut Walk<'_>) -> Result<Self, Trouble> {
        let kind = line.code("kind", |code| match code {
            UNKNOWN_KIND => Ok(UNKNOWN_KIND),
            code => OrganisationKind::from_code(code).map(OrganisationKind::as_code),
        })?;
        Ok(Self { id: ids::row(line.id()?), name: line.name("name")?, kind: needed(kind, "kind")?.to_owned() })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, _: &Names) -> Vec<String> {
        vec![self.id.to_string(), self.name.clone(), self.kind.clone()]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

/// How the owner of a dwelling is written: by name, or by id when two organisations have one name or a name is
/// another's id.
pub(super) struct OwnerNames {
    by_cell: HashMap<String, Id<Organisation>>,
    by_id: HashMap<Id<Organisation>, String>,
}

impl OwnerNames {
    /// Those of the team.
    pub fn read(conn: &Connection) -> Result<Self, RowError> {
        Self::read_with(conn, Vec::new())
    }

    /// Those of the team, and those that a set makes.
    fn read_with(conn: &Connection, made: Vec<Organisation>) -> Result<Self, RowError> {
        let mut by_cell = HashMap::new();
        let mut by_id = HashMap::new();
        let mut all = Organisation::all(conn)?;
        all.extend(made);
        for it in &all {
            by_cell.insert(it.id.to_string(), it.id);
        }
        for it in all {
            if let hash_map::Entry::Vacant(free) = by_cell.entry(it.name.clone()) {
                free.insert(it.id);
                by_id.insert(it.id, it.name);
            }
        }
        Ok(Self { by_cell, by_id })
    }

    fn of(&self, id: Id<Organisation>) -> String {
        self.by_id.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }
}

/// A dwelling and, if only its name was given, the owner that has to be made.
pub(super) struct Home {
    dwelling: Dwelling,
    owner: String,
    made_owner: Option<Organisation>,
}

impl Home {
    pub fn of(dwelling: Dwelling, owners: &OwnerNames) -> Self {
        let owner = dwelling.owner.map_or_else(String::new, |it| owners.of(it));
        Self { dwelling, owner, made_owner: None }
    }
}

impl Entry for Home {
    const SHEET: &'static Sheet = DWELLINGS;
    type Row = Dwelling;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let id = line.id()?;
        let mut dwelling = Dwelling {
            id: ids::row(id),
            exchange_id: ids::kept(id),
            street: line.name("street")?,
            number: line.maybe("number")?.unwrap_or_default(),
            // As written: the example's 0000 ZZ is no postcode, and it has to come back.
            postcode: line.maybe("postcode")?.unwrap_or_default(),
            city: line.name("city")?,
            owner: None,
            self_contained: needed(line.flag("self_contained")?, "self_contained")?,
            programme: line.maybe("programme")?,
        };
        let owner = line.maybe("owner")?.unwrap_or_default();
        let mut made_owner = None;
        if !owner.is_empty() {
            dwelling.owner = Some(match walk.owners.get(&owner) {
                Some(known) => *known,
                None => {
                    let id = ids::derived(&[&owner]);
                    made_owner = Some(Organisation { id, name: owner.clone(), kind: UNKNOWN_KIND.to_owned() });
                    id
                }
            });
        }
        Ok(Self { dwelling, owner, made_owner })
    }

    fn id(&self) -> Id<Dwelling> {
        self.dwelling.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        let Some(dwelling) = Dwelling::get(walk.conn, self.dwelling.id)? else { return Ok(None) };
        // One organisation can be written by name and by id: what counts is which it is.
        let owner = match dwelling.owner {
            same if same == self.dwelling.owner => self.owner.clone(),
            other => other.map_or_else(String::new, |it| it.to_string()),
        };
        Ok(Some(Self { dwelling, owner, made_owner: None }))
    }

    fn cells(&self, _: &Names) -> Vec<String> {
        let it = &self.dwelling;
        vec![
            name(it.exchange_id.as_ref(), it.id),
            it.street.clone(),
            it.number.clone(),
            it.postcode.clone(),
            it.city.clone(),
            self.owner.clone(),
            it.self_contained.to_string(),
            cell(&it.programme),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        if let Some(owner) = &self.made_owner {
            owner.prepare(rows)?;
        }
        self.dwelling.prepare(rows)
    }
}
