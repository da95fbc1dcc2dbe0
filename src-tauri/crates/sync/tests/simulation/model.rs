//! What every file must show, worked out without a database: a cell is the set of its writes and the set of the stamps
//! that some write names. Both only grow, so their union does not depend on any order.

use std::collections::{BTreeMap, BTreeSet};

use store::{
    Value,
    journal::stream::{Stamp, Transmitted},
    registry::TableNo,
};

/// Table, row, column.
pub type Place = (TableNo, String, u16);

/// A value with the account that wrote it and the moment it said.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub value: Value,
    pub author: String,
    pub at_ms: i64,
}

/// One cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    written: BTreeMap<Stamp, Written>,
    replaced: BTreeSet<Stamp>,
}

impl Cell {
    /// The values that no write names, the newest stamp last: the one that is shown.
    pub fn live(&self) -> impl DoubleEndedIterator<Item = (&Stamp, &Written)> {
        self.written.iter().filter(|(stamp, _)| !self.replaced.contains(stamp))
    }

    /// The stamps of the live values.
    pub fn stamps(&self) -> Vec<Stamp> {
        self.live().map(|(stamp, _)| *stamp).collect()
    }

    /// The value shown.
    pub fn shown(&self) -> Option<&Written> {
        self.live().next_back().map(|(_, written)| written)
    }

    /// Different values wait for a choice.
    pub fn open(&self) -> bool {
        self.live().any(|(_, it)| Some(&it.value) != self.shown().map(|shown| &shown.value))
    }
}

/// All cells of a file that holds certain operations.
#[derive(Clone, Debug, Default)]
pub struct Model {
    pub cells: BTreeMap<Place, Cell>,
}

impl Model {
    /// Joins an operation in.
    pub fn take(&mut self, operation: &Transmitted) {
        for row in &operation.rows {
            for it in &row.cells {
                let cell = self.cells.entry((row.table, row.row.clone(), it.column)).or_default();
                let written =
                    Written { value: it.value.clone(), author: operation.author.clone(), at_ms: operation.at_ms };
                cell.written.insert(operation.stamp(), written);
                cell.replaced.extend(&it.replaces);
            }
        }
    }

    /// The rows as they are shown, those marked as deleted included.
    pub fn rows(&self) -> BTreeMap<Place, Value> {
        self.cells.iter().filter_map(|(place, cell)| Some((place.clone(), cell.shown()?.value.clone()))).collect()
    }
}
