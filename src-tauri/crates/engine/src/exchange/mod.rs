//! The exchange set: a folder of CSV files, in and out, so that nobody is ever locked in (`spec/exchange.md`).
//!
//! [`read`] looks at a folder, [`plan`] says what taking it in would do, [`prepare`] says the same and makes the rows
//! ready: one walk over the files, so that the two cannot disagree. Both only look, so nobody waits for them; what is
//! prepared is put by whoever writes. [`write`] writes everything out; what it wrote gives an empty team the same rows.
//! Files are read line by line and prepared rows lie packed, so that a region fits in memory.

mod agreed;
mod care;
mod draft_folder;
mod entry;
mod figures;
mod goals;
mod homes;
pub mod ids;
mod leases;
mod line;
mod met;
mod nuisance;
mod omklap;
mod organisation;
mod papers;
mod parties;
mod payments;
mod people;
mod records;
mod referrals;
mod rejection;
mod rents;
mod schedule;
mod sheet;
mod sheet_file;
mod source;
mod stock;
mod support;
mod tenancies;
mod visit_line;
mod visit_rest;
mod visits;
mod walk;
mod write;

#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, io, path::Path, sync::Arc};

use store::{Connection, Prepared};
use thiserror::Error;
use workbook::{DrawnRow, Table};

pub use rejection::Rejection;
pub use sheet::SHEETS;
pub(crate) use support::reason_id;
pub use write::write;

use source::Source;
use walk::Step;

use crate::{
    api::{PersonMet, ProposedChange, RejectedRow, SetImported, UnknownColumn},
    work::Stopped,
};

/// Why a set could not be read or written at all. Nothing was changed in the team.
#[derive(Debug, Error)]
pub enum Error {
    /// Neither a folder nor a zip, or none of the files of a set is in it.
    #[error("there is no exchange set in the folder")]
    NoSet,
    /// The operating system.
    #[error("a file of the set: {0}")]
    File(#[from] io::Error),
    /// The team.
    #[error("the team: {0}")]
    Store(#[from] store::Error),
    /// Somebody asked that it ends.
    #[error("it was ended before it was done")]
    Stopped,
}

impl From<Stopped> for Error {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<store::RowError> for Error {
    fn from(why: store::RowError) -> Self {
        Self::Store(why.into())
    }
}

/// A folder or a zip in which there is an exchange set.
#[derive(Clone, Debug)]
pub struct Set {
    source: Source,
    /// CSV files that no set has, by name without `.csv`.
    unknown: Vec<String>,
}

/// What came, or would come, of every row of a set. Files are named without `.csv`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// Rows made, per file; one entry for every file that could be read.
    pub made: BTreeMap<&'static str, u32>,
    /// Rows that the team has with the same values.
    pub matched: BTreeMap<&'static str, u32>,
    /// Rows that the team has with other values; they are left as they are.
    pub proposed: Vec<Proposed>,
    /// Rows not taken in.
    pub rejected: Vec<Rejected>,
    /// File and column that nobody knows.
    pub unknown_columns: Vec<(&'static str, String)>,
    /// Tenants whom the team has under another id.
    pub met: Vec<PersonMet>,
}

/// A row of a set that differs from the record with the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// File.
    pub sheet: &'static str,
    /// Line in the file, the header is 1.
    pub row: u32,
    /// Columns that differ.
    pub columns: Vec<&'static str>,
}

/// A row of a set that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// File.
    pub sheet: String,
    /// Line in the file, the header is 1; 0 for the file as such.
    pub row: u32,
    /// Why.
    pub reason: Rejection,
    /// The column, if one is to blame.
    pub column: Option<String>,
}

/// Finds the files of a set in a folder or a zip.
///
/// # Errors
/// [`Error::NoSet`], or what the operating system says.
pub fn read(path: &Path) -> Result<Set, Error> {
    if !path.exists() {
        return Err(Error::NoSet);
    }
    let (source, names) = Source::at(path).map_err(|why| match why.kind() {
        io::ErrorKind::InvalidData => Error::NoSet, // A file that is no zip.
        _ => Error::File(why),
    })?;
    let (known, mut unknown): (Vec<_>, Vec<_>) =
        names.into_iter().partition(|name| SHEETS.iter().any(|it| it.name == name));
    unknown.sort();
    if known.is_empty() { Err(Error::NoSet) } else { Ok(Set { source, unknown }) }
}

/// The rows that were drawn from a workbook, as a set: validated, matched and put like any other.
pub fn drawn(tables: Vec<Table>) -> Set {
    Set { source: Source::Drawn(Arc::new(tables)), unknown: Vec::new() }
}

impl Set {
    /// The drawn row in a line of a file of the set, which says where in the workbook it comes from.
    pub fn drawn_row(&self, sheet: &str, line: u32) -> Option<&DrawnRow> {
        match &self.source {
            Source::Drawn(tables) => source::row_in_line(tables, sheet, line),
            Source::Folder(_) | Source::Zip { .. } => None,
        }
    }
}

/// What taking the set in would do; nothing is written.
///
/// # Errors
/// What the files or the team say; rows that cannot be read are no error.
pub fn plan(conn: &Connection, set: &Set, step: Step<'_>) -> Result<Intake, Error> {
    Ok(walk::walk(conn, None, set, step)?.0)
}

/// As [`plan`], with the rows to put. They are right for as long as the team is as it is now.
///
/// # Errors
/// As [`plan`].
pub fn prepare(conn: &Connection, set: &Set, step: Step<'_>) -> Result<(Intake, Prepared), Error> {
    walk::walk(conn, Some(Prepared::default()), set, step)
}

impl From<Intake> for SetImported {
    fn from(intake: Intake) -> Self {
        let counts = |it: BTreeMap<&'static str, u32>| it.into_iter().map(|(file, n)| (file.to_owned(), n)).collect();
        Self {
            made: counts(intake.made),
            matched: counts(intake.matched),
            proposed: intake
                .proposed
                .into_iter()
                .map(|it| ProposedChange {
                    sheet: it.sheet.to_owned(),
                    row: it.row,
                    columns: it.columns.into_iter().map(str::to_owned).collect(),
                })
                .collect(),
            rejected: intake
                .rejected
                .into_iter()
                .map(|it| RejectedRow {
                    sheet: it.sheet,
                    row: it.row,
                    reason: it.reason.as_code().to_owned(),
                    column: it.column,
                })
                .collect(),
            unknown_columns: intake
                .unknown_columns
                .into_iter()
                .map(|(sheet, column)| UnknownColumn { sheet: sheet.to_owned(), column })
                .collect(),
            met: intake.met,
        }
    }
}
