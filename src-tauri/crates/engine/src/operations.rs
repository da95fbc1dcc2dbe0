//! The kinds of operation: their permanent numbers, who may reverse them, and what stands in the way.

use store::Kind;

use crate::{api::OperationKind, permission::Permission};

macro_rules! numbers {
    ($($kind:ident = $number:expr,)+) => {
        /// The permanent number of a kind; never reused.
        pub const fn number(kind: OperationKind) -> Kind {
            match kind {
                $(OperationKind::$kind => $number,)+
                OperationKind::Unknown => Kind(u16::MAX),
            }
        }

        /// The kind with this number; unknown when a newer version made it.
        pub fn named(kind: Kind) -> OperationKind {
            [$(OperationKind::$kind),+].into_iter().find(|it| number(*it) == kind).unwrap_or(OperationKind::Unknown)
        }
    };
}

numbers! {
    Undo = Kind::UNDO,
    Redo = Kind::REDO,
    CreateTeam = Kind(10),
    FillExample = Kind(11),
    ImportSet = Kind(12),
    ImportWorkbook = Kind(13),
    RecordVisit = Kind(20),
    CorrectVisit = Kind(21),
    PlanVisit = Kind(22),
    ChangeVisit = Kind(23),
    CancelVisit = Kind(24),
    FlipLease = Kind(30),
    PrepareOmklap = Kind(380),
    RequestOmklap = Kind(381),
    AgreeOmklap = Kind(382),
    SignOmklap = Kind(383),
    PostponeOmklap = Kind(384),
    RejectOmklap = Kind(385),
    WithdrawOmklap = Kind(386),
    CorrectFlip = Kind(387),
    SetDocument = Kind(388),
    AddDocumentFile = Kind(389),
    RemoveDocumentFile = Kind(390),
    WaiveCriterion = Kind(391),
    UnwaiveCriterion = Kind(392),
    SayOwner = Kind(393),
    AddIncident = Kind(394),
    JudgeIncident = Kind(395),
    RemoveIncident = Kind(396),
    AddTask = Kind(60),
    ChangeTask = Kind(61),
    FinishTask = Kind(62),
    AddAccount = Kind(100),
    ChangeAccount = Kind(101),
    RemoveAccount = Kind(102),
    ChangeSetting = Kind(103),
    SetPattern = Kind(104),
    AddAbsence = Kind(105),
    ChangeAbsence = Kind(106),
    RemoveAbsence = Kind(107),
    AddAppointment = Kind(108),
    ChangeAppointment = Kind(109),
    RemoveAppointment = Kind(110),
    SetVisitWish = Kind(111),
    AddSeries = Kind(112),
    EndSeries = Kind(113),
    FillSeries = Kind(114),
    ImportCalendar = Kind(115),
    AddNote = Kind(70),
    ChangeNote = Kind(71),
    RemoveNote = Kind(72),
    AddContact = Kind(73),
    ChangeContact = Kind(74),
    RemoveContact = Kind(75),
    SetRisk = Kind(76),
    AddFile = Kind(77),
    RemoveFile = Kind(78),
    AddOrganisation = Kind(80),
    ChangeOrganisation = Kind(81),
    AddWorker = Kind(82),
    ChangeWorker = Kind(83),
    ChangePerson = Kind(84),
    ChangeDwelling = Kind(85),
    BeginTenancy = Kind(86),
    ChangeTenancy = Kind(87),
    EndTenancy = Kind(88),
    AgreeVisits = Kind(89),
    RemoveAgreement = Kind(90),
    ProposeExemption = Kind(91),
    GrantExemption = Kind(92),
    RefuseExemption = Kind(93),
    ChangeExemption = Kind(94),
    WithdrawExemption = Kind(95),
    LockVisit = Kind(120),
    UnlockVisit = Kind(121),
    PublishWeek = Kind(122),
    DecideReview = Kind(140),
    SignOffWeek = Kind(141),
    AddNorm = Kind(142),
    ChangeNorm = Kind(143),
    RemoveNorm = Kind(144),
    KeepView = Kind(180),
    RemoveView = Kind(181),
    ReassignTenancies = Kind(182),
    TakeFollowUp = Kind(160),
    CloseFollowUp = Kind(161),
    PlanFollowUp = Kind(162),
    MarkPresence = Kind(163),
    RecordPayment = Kind(200),
    RecordRefund = Kind(201),
    WithdrawPayment = Kind(202),
    RecordMonth = Kind(203),
    Arrange = Kind(204),
    EndArrangement = Kind(205),
    TakeSignalStep = Kind(206),
    WithdrawSignalStep = Kind(207),
    ChangeRent = Kind(208),
    SetLeaseTerms = Kind(220),
    SetOwnerTerms = Kind(221),
    AddInspection = Kind(222),
    SettleInspection = Kind(223),
    RemoveInspection = Kind(224),
    AddPhotos = Kind(225),
    RemovePhoto = Kind(226),
    HandOutKeys = Kind(227),
    TakeKeysBack = Kind(228),
    RemoveKeys = Kind(229),
    ReadMeter = Kind(230),
    RemoveReading = Kind(231),
    AddDwelling = Kind(232),
    SetExploitation = Kind(233),
    RemoveExploitation = Kind(234),
    PlanInspection = Kind(235),
    MoveInspection = Kind(236),
    DropInspection = Kind(237),
    AddReferral = Kind(260),
    ChangeReferral = Kind(261),
    EndReferral = Kind(262),
    MakeOffer = Kind(263),
    AnswerOffer = Kind(264),
    BookStatement = Kind(240),
    SetPaymentReference = Kind(210),
    AddGoal = Kind(370),
    ChangeGoal = Kind(371),
    EndGoal = Kind(372),
    RemoveGoal = Kind(373),
    AddGoalStep = Kind(374),
    FinishGoalStep = Kind(375),
    RemoveGoalStep = Kind(376),
    LookBack = Kind(377),
    RemoveLook = Kind(378),
    ReopenGoal = Kind(379),
    Rehouse = Kind(320),
    AddLease = Kind(321),
    ChangeLease = Kind(322),
    EndLease = Kind(323),
    AddOfficer = Kind(324),
    ChangeOfficer = Kind(325),
    RemoveOfficer = Kind(326),
    AddParty = Kind(327),
    EndParty = Kind(328),
    RemoveParty = Kind(329),
    SetHousehold = Kind(330),
    RemoveHousehold = Kind(331),
    SetCovenant = Kind(340),
    RemoveCovenant = Kind(341),
    HoldEvaluation = Kind(342),
    MoveEvaluation = Kind(343),
    RemoveEvaluation = Kind(344),
    SayWish = Kind(345),
    Advise = Kind(346),
    AddPromise = Kind(347),
    JudgePromise = Kind(348),
    SetChecklist = Kind(349),
    SetWmo = Kind(350),
    RemoveWmo = Kind(351),
    AddNuisance = Kind(300),
    ChangeNuisance = Kind(301),
    JudgeNuisance = Kind(302),
    AnswerNuisance = Kind(303),
    WithdrawAnswer = Kind(304),
    RemoveNuisance = Kind(305),
    AddGoodSign = Kind(306),
    RemoveGoodSign = Kind(307),
    SetCalamity = Kind(308),
    RemoveCalamity = Kind(309),
    SetMeldcode = Kind(310),
    RemoveMeldcode = Kind(311),
    AddLaterStay = Kind(280),
    RemoveLaterStay = Kind(281),
    PublishFigures = Kind(420),
    GiveConsent = Kind(400),
    WithdrawConsent = Kind(401),
    MakeOmklapFile = Kind(402),
    MakeLetter = Kind(403),
    MakeSupportLetter = Kind(404),
    SetLetterTemplate = Kind(405),
    RemoveLetterTemplate = Kind(406),
}

/// What it takes to reverse a step of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reversal {
    /// The permission of the verb that it reverses.
    Needs(Permission),
    /// The permission, and the day of the flip must not have come.
    BeforeFlip(Permission),
    /// The permission, and the file must not have been sent.
    UnlessSent(Permission),
    /// The permission, and no paper may stand on it.
    UnlessUsed(Permission),
    /// The permission, and no other step of the same omklap may have followed.
    WhileNewest(Permission),
    /// Never, and no step before it either.
    Never,
    /// Never; the steps before it can be.
    PassedOver,
}

/// The kinds that stand beside what can be undone.
pub const PASSED_OVER: &[Kind] = &[number(OperationKind::AddAccount), number(OperationKind::RemoveAccount)];

/// What it takes to reverse a step of this kind.
pub const fn reversal(kind: OperationKind) -> Reversal {
    match kind {
        OperationKind::RecordVisit
        | OperationKind::CorrectVisit
        | OperationKind::PlanVisit
        | OperationKind::ChangeVisit
        | OperationKind::CancelVisit
        | OperationKind::LockVisit
        | OperationKind::UnlockVisit
        | OperationKind::PlanFollowUp
        | OperationKind::MarkPresence => Reversal::Needs(Permission::RecordVisits),
        OperationKind::PublishWeek => Reversal::Needs(Permission::PublishWeeks),
        OperationKind::AddTask
        | OperationKind::ChangeTask
        | OperationKind::FinishTask
        | OperationKind::TakeFollowUp
        | OperationKind::CloseFollowUp => Reversal::Needs(Permission::KeepTasks),
        OperationKind::ImportSet | OperationKind::ImportWorkbook => Reversal::Needs(Permission::ImportData),
        OperationKind::AddNote
        | OperationKind::ChangeNote
        | OperationKind::RemoveNote
        | OperationKind::AddContact
        | OperationKind::ChangeContact
        | OperationKind::RemoveContact
        | OperationKind::AddGoal
        | OperationKind::ChangeGoal
        | OperationKind::EndGoal
        | OperationKind::ReopenGoal
        | OperationKind::RemoveGoal
        | OperationKind::AddGoalStep
        | OperationKind::FinishGoalStep
        | OperationKind::RemoveGoalStep
        | OperationKind::LookBack
        | OperationKind::RemoveLook
        | OperationKind::SetRisk
        | OperationKind::AddFile
        | OperationKind::RemoveFile => Reversal::Needs(Permission::WriteCare),
        OperationKind::AddOrganisation
        | OperationKind::ChangeOrganisation
        | OperationKind::AddWorker
        | OperationKind::ChangeWorker
        | OperationKind::AddDwelling
        | OperationKind::SetExploitation
        | OperationKind::RemoveExploitation
        | OperationKind::ChangeDwelling
        | OperationKind::BeginTenancy
        | OperationKind::ChangeTenancy
        | OperationKind::EndTenancy
        | OperationKind::Rehouse
        | OperationKind::ReassignTenancies => Reversal::Needs(Permission::ChangeHomes),
        OperationKind::ChangePerson | OperationKind::SetHousehold | OperationKind::RemoveHousehold => {
            Reversal::Needs(Permission::ChangePersons)
        }
        OperationKind::AddOfficer | OperationKind::ChangeOfficer | OperationKind::RemoveOfficer => {
            Reversal::Needs(Permission::KeepOfficers)
        }
        OperationKind::AgreeVisits | OperationKind::RemoveAgreement => Reversal::Needs(Permission::AgreeVisits),
        OperationKind::ProposeExemption | OperationKind::ChangeExemption | OperationKind::WithdrawExemption => {
            Reversal::Needs(Permission::ProposeExemption)
        }
        OperationKind::KeepView | OperationKind::RemoveView => Reversal::Needs(Permission::KeepViews),
        OperationKind::GrantExemption | OperationKind::RefuseExemption => Reversal::Needs(Permission::DecideExemption),
        OperationKind::DecideReview | OperationKind::SignOffWeek => Reversal::Needs(Permission::ReviewWeeks),
        OperationKind::AddNorm | OperationKind::ChangeNorm | OperationKind::RemoveNorm => {
            Reversal::Needs(Permission::ChangeSettings)
        }
        OperationKind::SetPattern => Reversal::Needs(Permission::ChangeHomes),
        OperationKind::AddAbsence
        | OperationKind::ChangeAbsence
        | OperationKind::RemoveAbsence
        | OperationKind::AddAppointment
        | OperationKind::ChangeAppointment
        | OperationKind::RemoveAppointment
        | OperationKind::FillSeries
        | OperationKind::ImportCalendar => Reversal::Needs(Permission::KeepSchedule),
        OperationKind::SetVisitWish | OperationKind::AddSeries | OperationKind::EndSeries => {
            Reversal::Needs(Permission::RecordVisits)
        }
        OperationKind::RecordPayment
        | OperationKind::RecordRefund
        | OperationKind::WithdrawPayment
        | OperationKind::RecordMonth
        | OperationKind::Arrange
        | OperationKind::EndArrangement
        | OperationKind::TakeSignalStep
        | OperationKind::WithdrawSignalStep
        | OperationKind::ChangeRent
        | OperationKind::BookStatement
        | OperationKind::SetPaymentReference => Reversal::Needs(Permission::KeepRent),
        OperationKind::SetLeaseTerms
        | OperationKind::SetOwnerTerms
        | OperationKind::AddLease
        | OperationKind::ChangeLease
        | OperationKind::EndLease
        | OperationKind::AddParty
        | OperationKind::EndParty
        | OperationKind::RemoveParty => Reversal::Needs(Permission::KeepRent),
        OperationKind::AddInspection
        | OperationKind::PlanInspection
        | OperationKind::MoveInspection
        | OperationKind::DropInspection
        | OperationKind::SettleInspection
        | OperationKind::RemoveInspection
        | OperationKind::AddPhotos
        | OperationKind::RemovePhoto
        | OperationKind::HandOutKeys
        | OperationKind::TakeKeysBack
        | OperationKind::RemoveKeys
        | OperationKind::ReadMeter
        | OperationKind::RemoveReading => Reversal::Needs(Permission::InspectDwellings),
        OperationKind::AddReferral
        | OperationKind::ChangeReferral
        | OperationKind::EndReferral
        | OperationKind::MakeOffer
        | OperationKind::AnswerOffer => Reversal::Needs(Permission::KeepReferrals),
        OperationKind::SetCovenant | OperationKind::RemoveCovenant => Reversal::Needs(Permission::KeepCovenants),
        OperationKind::HoldEvaluation
        | OperationKind::MoveEvaluation
        | OperationKind::RemoveEvaluation
        | OperationKind::SayWish
        | OperationKind::Advise => Reversal::Needs(Permission::KeepEvaluations),
        OperationKind::AddPromise | OperationKind::JudgePromise => Reversal::Needs(Permission::KeepTasks),
        OperationKind::AddLaterStay | OperationKind::RemoveLaterStay => Reversal::Needs(Permission::WriteCare),
        OperationKind::PublishFigures => Reversal::Needs(Permission::PublishFigures),
        OperationKind::SetChecklist | OperationKind::SetWmo | OperationKind::RemoveWmo => {
            Reversal::Needs(Permission::WriteCare)
        }
        OperationKind::AddNuisance
        | OperationKind::ChangeNuisance
        | OperationKind::JudgeNuisance
        | OperationKind::AnswerNuisance
        | OperationKind::WithdrawAnswer
        | OperationKind::RemoveNuisance
        | OperationKind::AddGoodSign
        | OperationKind::RemoveGoodSign => Reversal::Needs(Permission::KeepNuisance),
        OperationKind::SetCalamity
        | OperationKind::RemoveCalamity
        | OperationKind::AddIncident
        | OperationKind::JudgeIncident
        | OperationKind::RemoveIncident => Reversal::Needs(Permission::WriteCare),
        OperationKind::SetMeldcode | OperationKind::RemoveMeldcode => Reversal::Needs(Permission::SeeMeldcode),
        // A file that was made by mistake can be taken back; the step that sends one holds it from then on.
        OperationKind::GiveConsent => Reversal::UnlessUsed(Permission::KeepEvaluations),
        OperationKind::WithdrawConsent | OperationKind::MakeLetter => Reversal::Needs(Permission::KeepEvaluations),
        OperationKind::MakeSupportLetter => Reversal::Needs(Permission::WriteCare),
        OperationKind::SetLetterTemplate | OperationKind::RemoveLetterTemplate => {
            Reversal::Needs(Permission::ChangeSettings)
        }
        OperationKind::MakeOmklapFile => Reversal::UnlessSent(Permission::KeepEvaluations),
        OperationKind::FlipLease => Reversal::BeforeFlip(Permission::DecideOmklap),
        OperationKind::PrepareOmklap => Reversal::WhileNewest(Permission::ProposeOmklap),
        OperationKind::SetDocument
        | OperationKind::AddDocumentFile
        | OperationKind::RemoveDocumentFile
        | OperationKind::WaiveCriterion
        | OperationKind::UnwaiveCriterion => Reversal::Needs(Permission::ProposeOmklap),
        OperationKind::RequestOmklap
        | OperationKind::AgreeOmklap
        | OperationKind::SignOmklap
        | OperationKind::PostponeOmklap
        | OperationKind::RejectOmklap
        | OperationKind::WithdrawOmklap => Reversal::WhileNewest(Permission::KeepOmklap),
        OperationKind::SayOwner => Reversal::Needs(Permission::KeepOmklap),
        OperationKind::CorrectFlip => Reversal::WhileNewest(Permission::DecideOmklap),
        OperationKind::ChangeAccount => Reversal::Needs(Permission::ManageAccounts),
        OperationKind::ChangeSetting => Reversal::Needs(Permission::ChangeSettings),
        // A slot outside the file was made or taken away with it, and no journal brings that back. What was done before
        // is another thing and can be undone.
        OperationKind::AddAccount | OperationKind::RemoveAccount => Reversal::PassedOver,
        OperationKind::CreateTeam
        | OperationKind::FillExample
        | OperationKind::Undo
        | OperationKind::Redo
        | OperationKind::Unknown => Reversal::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kinds_that_undo_passes_over_are_those_that_say_so() {
        let kinds = (0..u16::MAX).map(Kind).filter(|it| reversal(named(*it)) == Reversal::PassedOver);
        assert_eq!(PASSED_OVER, kinds.collect::<Vec<_>>());
    }
}
