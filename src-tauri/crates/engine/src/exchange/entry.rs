//! What a line of a set stands for: one thing that can be read from cells, found in the team, written as cells again
//! and put into the team. A line and a record are compared as the export would write them, so what was exported always
//! matches.

use std::collections::HashMap;

use store::{Connection, Id, Prepared, RowError};
use uuid::Uuid;

use super::{
    ids::Row,
    line::Line,
    rejection::{Fault, Rejection},
    sheet::Sheet,
    walk::Walk,
};

/// One line of one sheet.
pub(super) trait Entry: Sized {
    /// Where its lines stand.
    const SHEET: &'static Sheet;
    /// Where what has no room in those lines stands, if anything does.
    const DETAILS: Option<&'static Sheet> = None;
    /// The table that the id of a line names.
    type Row: Row;

    /// Reads a line. References are asked of the walk, which knows what was rejected.
    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble>;

    /// The row that the line names.
    fn id(&self) -> Id<Self::Row>;

    /// What the team has under that name.
    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error>;

    /// The cells in the order of the sheet's columns.
    fn cells(&self, names: &Names) -> Vec<String>;

    /// Its line in the sheet of details; `None` when everything is as everybody would assume.
    fn details(&self, _names: &Names) -> Option<Vec<String>> {
        None
    }

    /// Names the rows beside its own that it makes, so that no other line of the set makes them again.
    fn also_makes(&self, _fates: &mut Fates) {}

    /// Makes its rows ready to be put into the team.
    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError>;
}

/// An entry that may refer to another one of its own sheet, also to one further down.
pub(super) trait Chained: Entry {
    /// The column that does.
    const BEFORE: &'static str;

    /// The one it refers to.
    fn before(&self) -> Option<Id<Self::Row>>;

    /// The same without it, to be put before the other one is there.
    fn alone(&self) -> Self;
}

/// Why a line is no entry.
pub(super) enum Trouble {
    /// The line.
    Line(Fault),
    /// The team.
    Store(store::Error),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Line(fault)
    }
}

impl From<store::Error> for Trouble {
    fn from(why: store::Error) -> Self {
        Self::Store(why)
    }
}

impl From<RowError> for Trouble {
    fn from(why: RowError) -> Self {
        Self::Store(why.into())
    }
}

/// How rows are named in cells: as in the set they came from, else by their own id.
#[derive(Default)]
pub(super) struct Names(HashMap<Uuid, String>);

impl Names {
    /// Remembers the name of a row, if it has one.
    pub fn add<T>(&mut self, id: Id<T>, name: Option<String>) {
        if let Some(name) = name {
            self.0.insert(id.uuid(), name);
        }
    }

    /// The name of a row.
    pub fn of<T>(&self, id: Id<T>) -> String {
        self.0.get(&id.uuid()).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The name of a row, or an empty cell.
    pub fn maybe<T>(&self, id: Option<Id<T>>) -> String {
        id.map_or_else(String::new, |id| self.of(id))
    }
}

/// The name of a row that carries it itself.
pub(super) fn name<T>(exchange_id: Option<&String>, id: Id<T>) -> String {
    exchange_id.cloned().unwrap_or_else(|| id.to_string())
}

/// An optional text as a cell.
pub(super) fn cell(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

/// An optional number as a cell.
pub(super) fn number(number: Option<i64>) -> String {
    number.map_or_else(String::new, |it| it.to_string())
}

/// Whether a name was given to a row, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// A line of this set, taken in, matched or proposed.
    Accepted,
    /// A line of this set that was not taken in.
    Rejected,
    /// Not in this set as far as it was read; in the team.
    InTeam,
    /// Not in this set as far as it was read, and not in the team.
    Missing,
}

/// What became of the rows of each table.
#[derive(Default)]
pub(super) struct Fates(HashMap<u16, HashMap<Uuid, Fate>>);

impl Fates {
    /// A line makes this row beside its own.
    pub fn made<T: Row>(&mut self, id: Id<T>) {
        self.first(id, Fate::Accepted);
    }

    /// A line names this row; `false` when another line did before.
    pub fn accept<T: Row>(&mut self, id: Id<T>) -> bool {
        self.first(id, Fate::Accepted)
    }

    /// A line named this row and was not taken in.
    pub fn reject<T: Row>(&mut self, id: Id<T>) {
        self.first(id, Fate::Rejected);
    }

    /// A line that was accepted is rejected after all.
    pub fn reject_after_all<T: Row>(&mut self, id: Id<T>) {
        self.0.entry(T::NUMBER).or_default().insert(id.uuid(), Fate::Rejected);
    }

    fn first<T: Row>(&mut self, id: Id<T>, fate: Fate) -> bool {
        let table = self.0.entry(T::NUMBER).or_default();
        if matches!(table.get(&id.uuid()), Some(Fate::Accepted | Fate::Rejected)) {
            return false;
        }
        table.insert(id.uuid(), fate);
        true
    }

    /// A line of this set names the row.
    pub fn named<T: Row>(&self, id: Id<T>) -> bool {
        let fate = self.0.get(&T::NUMBER).and_then(|it| it.get(&id.uuid()));
        matches!(fate, Some(Fate::Accepted | Fate::Rejected))
    }

    /// Whether a row can be referred to.
    pub fn check<T: Row>(&mut self, conn: &Connection, id: Id<T>) -> Result<Result<(), Rejection>, RowError> {
        let table = self.0.entry(T::NUMBER).or_default();
        let fate = match table.get(&id.uuid()) {
            Some(fate) => *fate,
            None => {
                let fate = if T::is_there(conn, id)? { Fate::InTeam } else { Fate::Missing };
                table.insert(id.uuid(), fate);
                fate
            }
        };
        Ok(match fate {
            Fate::Accepted | Fate::InTeam => Ok(()),
            Fate::Rejected => Err(Rejection::ReferenceRejected),
            Fate::Missing => Err(Rejection::ReferenceMissing),
        })
    }
}

/// What every entry that is one row says in the same words.
macro_rules! one_row {
    ($row:ident, $sheet:ident, |$line:ident, $walk:ident| $parse:expr, |$it:ident, $names:ident| $cells:expr) => {
        impl $crate::exchange::entry::Entry for $row {
            const SHEET: &'static $crate::exchange::sheet::Sheet = $sheet;
            type Row = Self;

            fn parse(
                $line: &$crate::exchange::line::Line<'_>,
                $walk: &mut $crate::exchange::walk::Walk<'_>,
            ) -> Result<Self, $crate::exchange::entry::Trouble> {
                Ok($parse)
            }

            fn id(&self) -> store::Id<Self> {
                self.id
            }

            fn stored(&self, walk: &$crate::exchange::walk::Walk<'_>) -> Result<Option<Self>, store::Error> {
                Ok(Self::get(walk.conn, self.id)?)
            }

            fn cells(&self, $names: &$crate::exchange::entry::Names) -> Vec<String> {
                let $it = self;
                $cells
            }

            fn prepare(&self, rows: &mut store::Prepared) -> Result<(), store::RowError> {
                Self::prepare(self, rows)
            }
        }
    };
}
pub(super) use one_row;
