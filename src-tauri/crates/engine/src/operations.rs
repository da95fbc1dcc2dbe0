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
        OperationKind::AddAccount => Kind(100),
        OperationKind::ChangeAccount => Kind(101),
        OperationKind::RemoveAccount => Kind(102),
        OperationKind::ChangeSetting => Kind(103),
        OperationKind::Unknown => Kind(u16::MAX),
    }
}

/// The kind with this number; unknown when a newer version made it.
pub fn named(kind: Kind) -> OperationKind {
    use OperationKind::{AddAccount, ChangeAccount, ChangeSetting, RemoveAccount};
    use OperationKind::{
        CreateTeam, FillExample, FlipLease, ImportSet, ImportWorkbook, RecordVisit, Redo, Undo, Unknown,
    };
    [Undo, Redo, CreateTeam, FillExample, ImportSet, ImportWorkbook, RecordVisit, FlipLease]
        .into_iter()
        .chain([AddAccount, ChangeAccount, RemoveAccount, ChangeSetting])
        .find(|it| number(*it) == kind)
        .unwrap_or(Unknown)
}

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
        OperationKind::FlipLease => Reversal::BeforeFlip(Permission::DecideOmklap),
        OperationKind::ChangeAccount => Reversal::Needs(Permission::ManageAccounts),
        OperationKind::ChangeSetting => Reversal::Needs(Permission::ChangeSettings),
        // A slot outside the file was made or taken away with it, and no journal brings that back.
        OperationKind::AddAccount | OperationKind::RemoveAccount => Reversal::Never,
        OperationKind::CreateTeam
        | OperationKind::FillExample
        | OperationKind::Undo
        | OperationKind::Redo
        | OperationKind::Unknown => Reversal::Never,
    }
}
