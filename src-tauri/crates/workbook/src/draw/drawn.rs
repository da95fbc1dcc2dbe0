//! What was drawn from a workbook: rows with their origins, and everything a person has to know before agreeing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Effect, Reason, grid::Origin};

/// The rows of an exchange set, and what has to be told about them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Drawn {
    /// Files of the set that have rows, with the headers of `spec/exchange.md`.
    pub tables: Vec<Table>,
    /// What was not understood or needs a look, in the order of the workbook.
    pub remarks: Vec<Remark>,
    /// Ways of writing one name that were brought together.
    pub joined: Vec<JoinedNames>,
    /// People who may be one: offered, not joined.
    pub same_person: Vec<SamePerson>,
    /// Names that fit several people, or nobody.
    pub ambiguous: Vec<Ambiguous>,
    /// How much there is of everything.
    pub counts: Counts,
}

/// One file of the set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Its name without `.csv`.
    pub name: &'static str,
    /// The columns that are known; the others are not touched.
    pub columns: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<DrawnRow>,
}

/// One row of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnRow {
    /// A cell for every column of the table.
    pub cells: Vec<String>,
    /// Where it comes from: a cell, or a row with column 0.
    pub from: Origin,
}

/// Something that was not understood, or that a person should see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The sheet, 0 is the first.
    pub sheet: u32,
    /// The row, the first is 1; 0 for the sheet as such.
    pub row: u32,
    /// The column, the first is 1; none for the row as such.
    pub column: Option<u32>,
    /// What stands there.
    pub found: String,
    /// What is the matter.
    pub reason: Reason,
    /// What came of it.
    pub effect: Effect,
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PersonNoun"))]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// A tenant.
    Tenant,
    /// A worker.
    Worker,
}

/// Ways of writing the name of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JoinedNames {
    /// Tenant or worker.
    pub noun: Noun,
    /// Who it is.
    pub person: PersonRef,
    /// How the name is written in this workbook, each once.
    pub written: Vec<String>,
}

/// A person, by id and name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRef {
    /// The id in the drawn tables or in the team.
    pub id: String,
    /// The name as it is spoken.
    pub name: String,
    /// The team has the person already.
    pub known: bool,
}

/// Two people who may be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SamePerson {
    /// One.
    pub one: PersonRef,
    /// The other.
    pub other: PersonRef,
    /// Why they may be.
    pub likeness: Likeness,
    /// Where the one stands.
    pub from: Origin,
}

/// Why two people may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// The same name; a birth date is not known, or differs from the one that the team has.
    SameName,
    /// The same birth date and a part of the name.
    SameBirthDate,
}

/// A name that means nobody for certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ambiguous {
    /// Where it stands.
    pub at: Origin,
    /// The name as it is written.
    pub found: String,
    /// Whom it can mean, or whom it resembles; at most a few.
    pub candidates: Vec<PersonRef>,
}

/// How much there is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Tenants drawn.
    pub tenants: u32,
    /// Of these, whom the team has already.
    pub known_tenants: u32,
    /// Tenancies that have ended, as seen today.
    pub ended: u32,
    /// Tenancies whose tenant has an own lease.
    pub own_leases: u32,
    /// Workers drawn.
    pub workers: u32,
    /// Rent and service costs of all subleases together, a month, in cents.
    pub rent_cents: i64,
    /// Visits drawn, by the code of the outcome; empty for no outcome.
    pub outcomes: BTreeMap<String, u32>,
    /// Of every matrix, by its sheet (0 is the first): its cells by what came of them. Together they are all the cells
    /// below its weeks, days or months.
    pub cells: BTreeMap<u32, BTreeMap<Fate, u32>>,
}

/// What came of a cell of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CellFate"))]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// One or more visits with an outcome.
    Visit,
    /// A planned visit without outcome.
    NotRecorded,
    /// Days of an exemption.
    Exempt,
    /// A rent month.
    RentMonth,
    /// Empty, and the tenancy does not run.
    Outside,
    /// Empty, and the week or month is not over.
    Open,
    /// A code that means nothing.
    Nothing,
    /// The same visit or exemption stands in a list as well.
    InAnotherList,
    /// The team has it under another id.
    AlreadyThere,
    /// Remarked: the code or the amount is not understood.
    NotUnderstood,
    /// Remarked: filled, and the tenancy does not run.
    FilledOutside,
    /// Remarked: filled, and the day is still to come.
    InFuture,
    /// Remarked: nobody for certain.
    NoPerson,
    /// Remarked: the person has no tenancy that was taken.
    NoTenancy,
    /// Remarked: the column names no week or day.
    NoSuchColumn,
}
