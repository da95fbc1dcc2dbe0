//! The registry: every table's permanent number, its columns' permanent numbers, and its class.
//!
//! Numbers are never reused and never change meaning: operations on other laptops carry them. The declaration of a
//! table (`tables!`) is its row type, its registry entry and its statements at once, so the three cannot disagree;
//! a test compares them with the schema.

use std::fmt;

/// Who may hold a table's rows, and how they travel. The class is part of the schema, so that a test can prove it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The home and the tenancy: journaled, replicated.
    Home,
    /// Support: journaled, replicated under another key; never on the rent desk's laptop.
    Care,
    /// The access log: insert-only, replicated, never undone.
    Log,
    /// Of this file alone.
    Local,
}

/// The permanent number of a table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableNo(pub u16);

impl TableNo {
    /// The name of the table in this version; `None` for a table of a newer one.
    pub fn name(self) -> Option<&'static str> {
        table(self).map(|it| it.name)
    }
}

impl fmt::Debug for TableNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name().unwrap_or("unknown table"))
    }
}

/// One table.
#[derive(Debug)]
pub struct Table {
    /// Permanent number.
    pub no: TableNo,
    /// Name in the schema.
    pub name: &'static str,
    /// Class.
    pub class: Class,
    /// Journaled columns beside `id`, with their permanent numbers; `deleted` (number 0) included.
    pub columns: &'static [(u16, &'static str)],
}

impl Table {
    /// The name of a column; `None` for a column of a newer version.
    pub fn column(&self, no: u16) -> Option<&'static str> {
        self.columns.iter().find(|(it, _)| *it == no).map(|(_, name)| *name)
    }

    /// The number of a column.
    pub fn column_no(&self, name: &str) -> Option<u16> {
        self.columns.iter().find(|(_, it)| *it == name).map(|(no, _)| *no)
    }

    /// Rows of this class are journaled.
    pub fn journaled(&self) -> bool {
        matches!(self.class, Class::Home | Class::Care)
    }
}

/// Number of the column that marks a row as deleted, in every journaled table.
pub const DELETED: u16 = 0;

/// Tables without a row type: the log and what is local.
const OTHERS: &[Table] = &[
    Table { no: TableNo(200), name: "access_log", class: Class::Log, columns: &[] },
    Table { no: TableNo(900), name: "device", class: Class::Local, columns: &[] },
    Table { no: TableNo(901), name: "operation", class: Class::Local, columns: &[] },
    Table { no: TableNo(902), name: "change", class: Class::Local, columns: &[] },
    Table { no: TableNo(903), name: "live", class: Class::Local, columns: &[] },
    Table { no: TableNo(904), name: "future_cell", class: Class::Local, columns: &[] },
    Table { no: TableNo(905), name: "cut", class: Class::Local, columns: &[] },
    Table { no: TableNo(906), name: "void_cell", class: Class::Local, columns: &[] },
    Table { no: TableNo(907), name: "mapping", class: Class::Local, columns: &[] },
    Table { no: TableNo(908), name: "content", class: Class::Local, columns: &[] },
    Table { no: TableNo(909), name: "draft", class: Class::Local, columns: &[] },
    Table { no: TableNo(910), name: "search", class: Class::Local, columns: &[] },
];

/// All tables, in the order of their numbers.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    crate::tables::HOME.iter().chain(crate::tables::CARE).chain(OTHERS)
}

/// The tables whose rows are journaled and replicated.
pub fn journaled() -> impl Iterator<Item = &'static Table> {
    tables().filter(|it| it.journaled())
}

/// The place of a table among the journaled ones, as the triggers count them.
pub(crate) fn place(no: TableNo) -> u32 {
    (0..).zip(journaled()).find(|(_, it)| it.no == no).map_or(u32::MAX, |(place, _)| place)
}

/// The table with this number; `None` when a newer version made it.
pub fn table(no: TableNo) -> Option<&'static Table> {
    tables().find(|it| it.no == no)
}

/// The table with this name.
pub fn table_named(name: &str) -> Option<&'static Table> {
    tables().find(|it| it.name == name)
}
