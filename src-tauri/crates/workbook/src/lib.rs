//! A team's own workbook, understood and drawn into the rows of an exchange set (`spec/exchange.md`, "Import").
//!
//! [`Workbook::open`] reads the bytes, [`propose`] says what sheets, columns and codes most likely mean, a person
//! changes that, and [`draw`] makes the rows, which the engine takes in with its usual walk: the same validation, one
//! operation, nothing twice. Pure: no file, no clock; what is not understood is told and never guessed.

mod codes_in;
mod draw;
mod grid;
mod ids;
mod mapping;
mod names;
mod open;
mod propose;
mod refused;
mod rejected;
mod values;
mod watch;
mod words;

pub use draw::{
    Ambiguous, Counts, Drawn, DrawnRow, Fate, JoinedNames, Known, KnownExemption, KnownTenancy, KnownTenant,
    KnownVisit, KnownWorker, Likeness, Noun, PersonRef, Remark, SamePerson, Table, draw, draw_watched,
};
pub use grid::{Cell, Origin, Sheet, Workbook};
pub use mapping::{
    Code, CodeMeaning, CodeOf, CodeSource, Column, HeaderRows, JoinChoice, Mapping, Meaning, NameChoice, SheetKind,
    SheetMapping,
};
pub use names::NameParts;
pub use open::{MOST_BYTES, MOST_CELLS, MOST_SHEETS};
pub use propose::{propose, propose_anew};
pub use refused::Refused;
pub use rejected::{RejectedRow, RejectedSheet, rejected_rows};
pub use values::{Effect, Reason};
pub use watch::{Stopped, Watch};

#[cfg(test)]
mod bindings;
