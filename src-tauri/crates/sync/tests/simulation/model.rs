//! What every file must show, worked out without a database from the set of operations that count.
//!
//! A cell is the set of its writes and the set of the stamps that some write names. Both only grow, so their union
//! does not depend on any order. An edit of a row is also a write of its mark of deletion: "it is there". A row shows
//! of each cell the best value that its version can hold, and is there if what made it can be held.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use store::{
    Value,
    journal::stream::{Stamp, Transmitted},
    registry::{self, DELETED, TableNo},
};
use uuid::Uuid;

use crate::ground::{Rules, is_newer};

/// Table, row, column.
pub type Place = (TableNo, String, u16);
/// Table, row.
pub type Row = (TableNo, String);

/// A value with the account that wrote it and the moment it said.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub value: Value,
    pub author: String,
    pub at_ms: i64,
}

/// One cell: values by stamp and, where an operation wrote several, their order.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    written: BTreeMap<(Stamp, usize), Written>,
    replaced: BTreeSet<Stamp>,
    is_mark: bool,
}

impl Cell {
    /// The values that no write names, the best first.
    pub fn live(&self) -> Vec<(Stamp, &Written)> {
        let live = |it: &(&(Stamp, usize), &Written)| !self.replaced.contains(&it.0.0);
        self.ranked(live)
    }

    fn past(&self) -> Vec<(Stamp, &Written)> {
        self.ranked(|it| self.replaced.contains(&it.0.0))
    }

    fn ranked(&self, which: impl Fn(&(&(Stamp, usize), &Written)) -> bool) -> Vec<(Stamp, &Written)> {
        let mut found: Vec<_> = self.written.iter().filter(which).collect();
        found
            .sort_by_key(|((stamp, part), it)| (self.is_mark && it.value != Value::Integer(0), Reverse(*stamp), *part));
        found.into_iter().map(|((stamp, _), it)| (*stamp, it)).collect()
    }

    /// The stamps of the live values.
    pub fn stamps(&self) -> Vec<Stamp> {
        self.live().into_iter().map(|(stamp, _)| stamp).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Different values wait for a choice.
    pub fn open(&self) -> bool {
        let live = self.live();
        live.iter().any(|(_, it)| it.value != live[0].1.value)
    }
}

/// What a file must show.
#[derive(Default)]
pub struct Model {
    pub cells: BTreeMap<Place, Cell>,
    /// The rows that are there.
    pub rows: BTreeSet<Row>,
    /// The edits that no write of the mark of deletion has seen, by row.
    pub unseen: BTreeMap<Row, BTreeSet<Stamp>>,
    older: bool,
}

impl Model {
    /// The model of a file that holds these operations and knows these cuts.
    pub fn of<'o>(
        held: impl Iterator<Item = &'o Transmitted>,
        cuts: &BTreeMap<Uuid, i64>,
        older: bool,
        rules: &Rules,
    ) -> Self {
        let mut model = Self { older, ..Self::default() };
        let mut makers: BTreeMap<Row, Vec<&[store::journal::stream::CellWrite]>> = BTreeMap::new();
        for operation in held.filter(|it| counts(it, cuts)) {
            for row in &operation.rows {
                let mut parts: BTreeMap<u16, usize> = BTreeMap::new();
                for it in &row.cells {
                    let cell = model.cells.entry((row.table, row.row.clone(), it.column)).or_default();
                    let written =
                        Written { value: it.value.clone(), author: operation.author.clone(), at_ms: operation.at_ms };
                    let part = parts.entry(it.column).or_default();
                    cell.written.insert((operation.stamp(), *part), written);
                    cell.replaced.extend(&it.replaces);
                    cell.is_mark = it.column == DELETED;
                    *part += 1;
                }
                if row.cells.iter().any(|it| it.column == DELETED && it.replaces.is_empty()) {
                    makers.entry((row.table, row.row.clone())).or_default().push(&row.cells);
                }
            }
        }
        model.find_rows(&makers, rules);
        model.mark_edits();
        model
    }

    /// A row is there as soon as something that makes it has all it needs; others may wait for that.
    fn find_rows(&mut self, makers: &BTreeMap<Row, Vec<&[store::journal::stream::CellWrite]>>, rules: &Rules) {
        loop {
            let before = self.rows.len();
            for (row, makers) in makers {
                let table = registry::table(row.0).unwrap();
                let can = |it: &store::journal::stream::CellWrite| {
                    let needed = rules.needed.contains(&(table.name, table.column(it.column).unwrap().to_owned()));
                    !needed || self.takes(&(row.0, row.1.clone(), it.column), &it.value, rules)
                };
                if makers.iter().any(|cells| cells.iter().all(can)) {
                    self.rows.insert(row.clone());
                }
            }
            if self.rows.len() == before {
                return;
            }
        }
    }

    fn mark_edits(&mut self) {
        let mut edits: BTreeMap<Row, BTreeMap<Stamp, Written>> = BTreeMap::new();
        for ((table, row, column), cell) in &self.cells {
            if *column != DELETED && self.rows.contains(&(*table, row.clone())) {
                for (stamp, it) in cell.live() {
                    let there = Written { value: Value::Integer(0), ..it.clone() };
                    edits.entry((*table, row.clone())).or_default().insert(stamp, there);
                }
            }
        }
        for (row, edits) in edits {
            let mark = self.cells.get_mut(&(row.0, row.1.clone(), DELETED)).unwrap();
            for (stamp, there) in edits {
                if !mark.written.contains_key(&(stamp, 0)) {
                    if !mark.replaced.contains(&stamp) {
                        self.unseen.entry(row.clone()).or_default().insert(stamp);
                    }
                    mark.written.insert((stamp, 0), there);
                }
            }
        }
    }

    /// The file can hold this value: its version knows it, and the row that it refers to is there.
    pub fn takes(&self, place: &Place, value: &Value, rules: &Rules) -> bool {
        if self.older && is_newer(place, value) {
            return false;
        }
        let table = registry::table(place.0).unwrap();
        let column = table.column(place.2).unwrap().to_owned();
        match (rules.refers.get(&(table.name, column)), value) {
            (Some(to), Value::Text(id)) => self.rows.contains(&(registry::table_named(to).unwrap().no, id.clone())),
            _ => true,
        }
    }

    /// What a row shows of a cell, and its place among the live values; `None`: the row is not there.
    pub fn shown(&self, place: &Place, rules: &Rules) -> Option<(Value, Option<usize>)> {
        if !self.rows.contains(&(place.0, place.1.clone())) {
            return None;
        }
        let cell = &self.cells[place];
        let can = |it: &Written| self.takes(place, &it.value, rules);
        let live = cell.live();
        if let Some(at) = live.iter().position(|(_, it)| can(it)) {
            return Some((live[at].1.value.clone(), Some(at)));
        }
        let past = cell.past().into_iter().find(|(_, it)| can(it));
        Some((past.map_or(Value::Null, |(_, it)| it.value.clone()), None))
    }
}

/// The operation has an effect.
pub fn counts(operation: &Transmitted, cuts: &BTreeMap<Uuid, i64>) -> bool {
    cuts.get(&operation.device).is_none_or(|last| operation.number <= *last)
}
