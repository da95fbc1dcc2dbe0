//! Why a file is not read at all, as facts: the sentences stand in the interface.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A file that is no workbook this program can read. Nothing of it was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refused {
    /// It can only be opened with a password: an encrypted workbook.
    #[error("the workbook is protected by a password")]
    PasswordProtected,
    /// A file of an office program from before 2007 (`.xls`, `.doc`), whatever it is called now.
    #[error("the file is of an office program from before 2007")]
    OutdatedFormat,
    /// It begins as a workbook and its end is missing or damaged.
    #[error("the file is cut off or damaged")]
    CutOff,
    /// Something else: a document, a picture, a program.
    #[error("the file is no workbook")]
    NotAWorkbook,
    /// Unpacked it is larger than a team's workbook can be: a zip bomb.
    #[error("the file unpacks to more than {most} bytes")]
    TooLarge {
        /// The most bytes that are unpacked.
        most: u64,
    },
    /// More cells than a team's workbook can have.
    #[error("the workbook has more than {most} cells")]
    TooManyCells {
        /// The most cells that are kept, empty ones before a filled one included.
        most: u64,
    },
    /// More sheets than a team's workbook can have.
    #[error("the workbook has {sheets} sheets, more than {most}")]
    TooManySheets {
        /// Sheets found.
        sheets: u32,
        /// The most that are read.
        most: u32,
    },
    /// Somebody asked that reading it ends.
    #[error("reading it was ended")]
    Stopped,
    /// No cell of it is filled.
    #[error("nothing is in the workbook")]
    Empty,
}
