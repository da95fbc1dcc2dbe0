//! The kinds of operation: their permanent numbers, who may reverse them, and what stands in the way.

use store::Kind;

use crate::{api::OperationKind, permission::Permission};

/// The permanent number of a kind; never reused.
pub const fn number(kind: OperationKind) -> Kind {
    match kind {
        OperationKind::Undo => Kind::UNDO,
        OperationKind::Redo => Kind::REDO,
        OperationKind::CreateTeam => Kind(10),
        OperationKind::FillExample => Kind(11),
        OperationKind::ImportSet => Kind(12),
        OperationKind::ImportWorkbook => Kind(13),
        OperationKind::RecordVisit => Kind(20),
        OperationKind::FlipLease => Kind(30),
        OperationKind::AddNote => Kind(60),
        OperationKind::ChangeNote => Kind(61),
        OperationKind::RemoveNote => Kind(62),
        OperationKind::AddContact => Kind(63),
        OperationKind::ChangeContact => Kind(64),
        OperationKind::RemoveContact => Kind(65),
        OperationKind::SetRisk => Kind(66),
        OperationKind::AddFile => Kind(67),
        OperationKind::RemoveFile => Kind(68),
        OperationKind::Unknown => Kind(u16::MAX),
    }
}

/// The kind with this number; unknown when a newer version made it.
pub fn named(kind: Kind) -> OperationKind {
    use OperationKind::{
        CreateTeam, FillExample, FlipLease, ImportSet, ImportWorkbook, RecordVisit, Redo, Undo, Unknown,
    };
    [Undo, Redo, CreateTeam, FillExample, ImportSet, ImportWorkbook, RecordVisit, FlipLease]
        .into_iter()
        .chain(OF_SUPPORT)
        .find(|it| number(*it) == kind)
        .unwrap_or(Unknown)
}

/// What is kept about support.
const OF_SUPPORT: [OperationKind; 9] = [
    OperationKind::AddNote,
    OperationKind::ChangeNote,
    OperationKind::RemoveNote,
    OperationKind::AddContact,
    OperationKind::ChangeContact,
    OperationKind::RemoveContact,
    OperationKind::SetRisk,
    OperationKind::AddFile,
    OperationKind::RemoveFile,
];

/// What it takes to reverse a step of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reversal {
    /// The permission of the verb that it reverses.
    Needs(Permission),
    /// The permission, and the day of the flip must not have come.
    BeforeFlip(Permission),
    /// Never.
    Never,
}

/// What it takes to reverse a step of this kind.
pub const fn reversal(kind: OperationKind) -> Reversal {
    match kind {
        OperationKind::RecordVisit => Reversal::Needs(Permission::RecordVisits),
        OperationKind::ImportSet | OperationKind::ImportWorkbook => Reversal::Needs(Permission::ImportData),
        OperationKind::AddNote
        | OperationKind::ChangeNote
        | OperationKind::RemoveNote
        | OperationKind::AddContact
        | OperationKind::ChangeContact
        | OperationKind::RemoveContact
        | OperationKind::SetRisk
        | OperationKind::AddFile
        | OperationKind::RemoveFile => Reversal::Needs(Permission::WriteCare),
        OperationKind::FlipLease => Reversal::BeforeFlip(Permission::DecideOmklap),
        OperationKind::CreateTeam
        | OperationKind::FillExample
        | OperationKind::Undo
        | OperationKind::Redo
        | OperationKind::Unknown => Reversal::Never,
    }
}
