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
        OperationKind::CorrectVisit => Kind(21),
        OperationKind::PlanVisit => Kind(22),
        OperationKind::ChangeVisit => Kind(23),
        OperationKind::CancelVisit => Kind(24),
        OperationKind::FlipLease => Kind(30),
        OperationKind::AddNote => Kind(70),
        OperationKind::ChangeNote => Kind(71),
        OperationKind::RemoveNote => Kind(72),
        OperationKind::AddContact => Kind(73),
        OperationKind::ChangeContact => Kind(74),
        OperationKind::RemoveContact => Kind(75),
        OperationKind::SetRisk => Kind(76),
        OperationKind::AddFile => Kind(77),
        OperationKind::RemoveFile => Kind(78),
        OperationKind::AddTask => Kind(60),
        OperationKind::ChangeTask => Kind(61),
        OperationKind::FinishTask => Kind(62),
        OperationKind::Unknown => Kind(u16::MAX),
    }
}

/// The kind with this number; unknown when a newer version made it.
pub fn named(kind: Kind) -> OperationKind {
    use OperationKind::{
        AddTask, CancelVisit, ChangeTask, ChangeVisit, CorrectVisit, CreateTeam, FillExample, FinishTask, FlipLease,
        ImportSet, ImportWorkbook, PlanVisit, RecordVisit, Redo, Undo, Unknown,
    };
    [
        Undo,
        Redo,
        CreateTeam,
        FillExample,
        ImportSet,
        ImportWorkbook,
        RecordVisit,
        CorrectVisit,
        PlanVisit,
        ChangeVisit,
        CancelVisit,
        FlipLease,
        AddTask,
        ChangeTask,
        FinishTask,
    ]
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
        OperationKind::RecordVisit
        | OperationKind::CorrectVisit
        | OperationKind::PlanVisit
        | OperationKind::ChangeVisit
        | OperationKind::CancelVisit => Reversal::Needs(Permission::RecordVisits),
        OperationKind::AddTask | OperationKind::ChangeTask | OperationKind::FinishTask => {
            Reversal::Needs(Permission::KeepTasks)
        }
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
