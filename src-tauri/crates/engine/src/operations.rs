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
        OperationKind::AddOrganisation => Kind(80),
        OperationKind::ChangeOrganisation => Kind(81),
        OperationKind::AddWorker => Kind(82),
        OperationKind::ChangeWorker => Kind(83),
        OperationKind::ChangePerson => Kind(84),
        OperationKind::ChangeDwelling => Kind(85),
        OperationKind::BeginTenancy => Kind(86),
        OperationKind::ChangeTenancy => Kind(87),
        OperationKind::EndTenancy => Kind(88),
        OperationKind::AgreeVisits => Kind(89),
        OperationKind::RemoveAgreement => Kind(90),
        OperationKind::ProposeExemption => Kind(91),
        OperationKind::GrantExemption => Kind(92),
        OperationKind::RefuseExemption => Kind(93),
        OperationKind::ChangeExemption => Kind(94),
        OperationKind::WithdrawExemption => Kind(95),
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
    let by_hand = {
        use OperationKind::{
            AddOrganisation, AddWorker, AgreeVisits, BeginTenancy, ChangeDwelling, ChangeExemption, ChangeOrganisation,
            ChangePerson, ChangeTenancy, ChangeWorker, EndTenancy, GrantExemption, ProposeExemption, RefuseExemption,
            RemoveAgreement, WithdrawExemption,
        };
        [
            AddOrganisation,
            ChangeOrganisation,
            AddWorker,
            ChangeWorker,
            ChangePerson,
            ChangeDwelling,
            BeginTenancy,
            ChangeTenancy,
            EndTenancy,
            AgreeVisits,
            RemoveAgreement,
            ProposeExemption,
            GrantExemption,
            RefuseExemption,
            ChangeExemption,
            WithdrawExemption,
        ]
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
    .chain(by_hand)
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
        OperationKind::RecordVisit
        | OperationKind::CorrectVisit
        | OperationKind::PlanVisit
        | OperationKind::ChangeVisit
        | OperationKind::CancelVisit => Reversal::Needs(Permission::RecordVisits),
        OperationKind::AddTask | OperationKind::ChangeTask | OperationKind::FinishTask => {
            Reversal::Needs(Permission::KeepTasks)
        }
        OperationKind::ImportSet | OperationKind::ImportWorkbook => Reversal::Needs(Permission::ImportData),
        OperationKind::AddOrganisation
        | OperationKind::ChangeOrganisation
        | OperationKind::AddWorker
        | OperationKind::ChangeWorker
        | OperationKind::ChangeDwelling
        | OperationKind::BeginTenancy
        | OperationKind::ChangeTenancy
        | OperationKind::EndTenancy => Reversal::Needs(Permission::ChangeHomes),
        OperationKind::ChangePerson => Reversal::Needs(Permission::ChangePersons),
        OperationKind::AgreeVisits | OperationKind::RemoveAgreement => Reversal::Needs(Permission::AgreeVisits),
        OperationKind::ProposeExemption | OperationKind::ChangeExemption | OperationKind::WithdrawExemption => {
            Reversal::Needs(Permission::ProposeExemption)
        }
        OperationKind::GrantExemption | OperationKind::RefuseExemption => Reversal::Needs(Permission::DecideExemption),
        OperationKind::FlipLease => Reversal::BeforeFlip(Permission::DecideOmklap),
        OperationKind::CreateTeam
        | OperationKind::FillExample
        | OperationKind::Undo
        | OperationKind::Redo
        | OperationKind::Unknown => Reversal::Never,
    }
}
