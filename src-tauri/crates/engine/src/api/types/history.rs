//! Undo, redo, and what happened to a record.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// What can be undone and redone.
    pub struct HistorySteps {
        /// Newest step of this account on this laptop.
        pub undo: Option<StepRow>,
        /// What was undone last.
        pub redo: Option<StepRow>,
        /// When the last change was saved on this laptop.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub saved_ms: Option<i64>,
    }

    /// One step.
    pub struct StepRow {
        /// Its kind.
        pub kind: OperationKind,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
    }

    /// Who wrote where a step had written, so that it cannot be reversed.
    pub struct StepInTheWay {
        /// Name of the account.
        pub author: String,
        /// What it did.
        pub kind: OperationKind,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
    }

    /// Which way a step would be taken.
    pub struct HistoryInTheWay {
        /// Doing again what was undone; else undoing.
        pub redo: bool,
    }

    /// A step that was undone or redone.
    pub struct StepTaken {
        /// The kind of the step that was undone or done again.
        pub kind: OperationKind,
    }

    /// Kinds of operation.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum OperationKind {
        /// The team was made.
        CreateTeam,
        /// The example team was filled.
        FillExample,
        /// An exchange set was taken in.
        ImportSet,
        /// A team's own workbook was taken in.
        ImportWorkbook,
        /// A result was recorded.
        RecordVisit,
        /// A result was corrected.
        CorrectVisit,
        /// A visit was planned by hand.
        PlanVisit,
        /// A planned visit was changed.
        ChangeVisit,
        /// A planned visit was taken back.
        CancelVisit,
        /// A lease chain was flipped.
        FlipLease,
        /// An omklap was prepared.
        PrepareOmklap,
        /// An omklap was asked of the owner.
        RequestOmklap,
        /// The owner agreed to an omklap.
        AgreeOmklap,
        /// An omklap was signed.
        SignOmklap,
        /// An omklap was put off.
        PostponeOmklap,
        /// An omklap was refused.
        RejectOmklap,
        /// The tenant withdrew an omklap.
        WithdrawOmklap,
        /// A flip was put right after its day.
        CorrectFlip,
        /// A document of an omklap came, is waived or is to come.
        SetDocument,
        /// A file of a document was added.
        AddDocumentFile,
        /// A file of a document was taken away.
        RemoveDocumentFile,
        /// A criterion was waived or proposed to be.
        WaiveCriterion,
        /// A waiver was taken back.
        UnwaiveCriterion,
        /// What the owner said was written down.
        SayOwner,
        /// A note was written.
        AddNote,
        /// A note got other words.
        ChangeNote,
        /// A note was taken away.
        RemoveNote,
        /// A contact was added.
        AddContact,
        /// A contact was changed.
        ChangeContact,
        /// A contact was taken away.
        RemoveContact,
        /// A goal was written down.
        AddGoal,
        /// A goal was changed.
        ChangeGoal,
        /// A goal ended.
        EndGoal,
        /// A goal was taken up again.
        ReopenGoal,
        /// A goal was taken away.
        RemoveGoal,
        /// A goal got a step.
        AddGoalStep,
        /// A step of a goal was done, or opened again.
        FinishGoalStep,
        /// A step of a goal was taken away.
        RemoveGoalStep,
        /// A tenant looked back on a goal.
        LookBack,
        /// What was said of a goal was taken away.
        RemoveLook,
        /// The visit risk was set.
        SetRisk,
        /// A file was added.
        AddFile,
        /// A file was taken away.
        RemoveFile,
        /// An organisation was made.
        AddOrganisation,
        /// An organisation was changed.
        ChangeOrganisation,
        /// A worker was made.
        AddWorker,
        /// A worker was changed.
        ChangeWorker,
        /// A person was changed.
        ChangePerson,
        /// A dwelling was taken into the stock.
        AddDwelling,
        /// The end of exploitation of a dwelling was written down.
        SetExploitation,
        /// The end of exploitation of a dwelling was taken away.
        RemoveExploitation,
        /// An inspection was planned.
        PlanInspection,
        /// A planned inspection got another day or another worker.
        MoveInspection,
        /// A planned inspection was dropped.
        DropInspection,
        /// A dwelling was changed.
        ChangeDwelling,
        /// A tenancy began.
        BeginTenancy,
        /// A tenancy was changed.
        ChangeTenancy,
        /// A tenancy was ended.
        EndTenancy,
        /// Visits were agreed.
        AgreeVisits,
        /// A visit agreement was taken away.
        RemoveAgreement,
        /// An exemption was proposed.
        ProposeExemption,
        /// An exemption was granted.
        GrantExemption,
        /// An exemption was refused.
        RefuseExemption,
        /// An exemption was changed.
        ChangeExemption,
        /// An exemption was taken back.
        WithdrawExemption,
        /// A planned visit was made to stay where it is.
        LockVisit,
        /// It may move again.
        UnlockVisit,
        /// A week was told to the team.
        PublishWeek,
        /// A step of the ladder was taken on, or given to somebody.
        TakeFollowUp,
        /// A step of the ladder was closed.
        CloseFollowUp,
        /// A visit was planned for a step of the ladder.
        PlanFollowUp,
        /// It was written down when somebody went in and came out.
        MarkPresence,
        /// A payment was recorded.
        RecordPayment,
        /// A refund was recorded.
        RecordRefund,
        /// A payment was taken away.
        WithdrawPayment,
        /// A month of rent was recorded.
        RecordMonth,
        /// An arrangement was made.
        Arrange,
        /// An arrangement was stopped.
        EndArrangement,
        /// A step of early signalling was recorded.
        TakeSignalStep,
        /// A step of early signalling was taken away.
        WithdrawSignalStep,
        /// A lease got another rent.
        ChangeRent,
        /// What was agreed in a contract was written down.
        SetLeaseTerms,
        /// What is agreed with an owner was written down.
        SetOwnerTerms,
        /// An inspection was written down.
        AddInspection,
        /// Something that was found is settled, or is not after all.
        SettleInspection,
        /// An inspection was taken away.
        RemoveInspection,
        /// Payments of a statement were booked.
        BookStatement,
        /// What a tenant writes with a payment was settled.
        SetPaymentReference,
        /// Photographs were kept with an inspection.
        AddPhotos,
        /// A photograph was taken away from an inspection.
        RemovePhoto,
        /// Keys were handed out.
        HandOutKeys,
        /// Keys came back, or have not after all.
        TakeKeysBack,
        /// A line about keys was taken away.
        RemoveKeys,
        /// Somebody came to work at an organisation.
        AddOfficer,
        /// What is known of who works at an organisation was changed.
        ChangeOfficer,
        /// Who works at an organisation was taken away.
        RemoveOfficer,
        /// Somebody came to stand in a contract.
        AddParty,
        /// Somebody stands in a contract up to a day.
        EndParty,
        /// Who stood in a contract was taken away.
        RemoveParty,
        /// It was said how many live in a home.
        SetHousehold,
        /// What was said of that was taken away.
        RemoveHousehold,
        /// A tenant agreed that somebody may know something.
        GiveConsent,
        /// A tenant does not any more.
        WithdrawConsent,
        /// A file of the omklap was made.
        MakeOmklapFile,
        /// A letter of the landlord was made.
        MakeLetter,
        /// A letter of who gives support was made.
        MakeSupportLetter,
        /// A template of the organisation's own was written down or changed.
        SetLetterTemplate,
        /// It was taken away.
        RemoveLetterTemplate,
        /// A meter was read.
        ReadMeter,
        /// A reading was taken away.
        RemoveReading,
        /// A lead decided about a finding of the review.
        DecideReview,
        /// A lead signed a week off.
        SignOffWeek,
        /// A temporary norm was made.
        AddNorm,
        /// A temporary norm was changed.
        ChangeNorm,
        /// A temporary norm was taken away.
        RemoveNorm,
        /// A task was added.
        AddTask,
        /// A task was changed.
        ChangeTask,
        /// A task was done, or opened again.
        FinishTask,
        /// Somebody got an account.
        AddAccount,
        /// An account got another name, worker or roles.
        ChangeAccount,
        /// An account was removed.
        RemoveAccount,
        /// A setting of the team was changed.
        ChangeSetting,
        /// A view of a list was kept.
        KeepView,
        /// A view of a list was taken away.
        RemoveView,
        /// Tenancies were given to another worker.
        ReassignTenancies,
        /// A worker got another working pattern.
        SetPattern,
        /// Leave or sickness was written down.
        AddAbsence,
        /// Leave or sickness got other days.
        ChangeAbsence,
        /// Leave or sickness was taken back.
        RemoveAbsence,
        /// An appointment or a meeting was made.
        AddAppointment,
        /// An appointment or a meeting was changed.
        ChangeAppointment,
        /// An appointment or a meeting was taken back.
        RemoveAppointment,
        /// It was said how the visits of a tenancy are made.
        SetVisitWish,
        /// A series of visits began.
        AddSeries,
        /// A series of visits was ended.
        EndSeries,
        /// Visits were made from series.
        FillSeries,
        /// A calendar file was taken in.
        ImportCalendar,
        /// Somebody came on the waiting list.
        AddReferral,
        /// What is known of somebody who waits was changed.
        ChangeReferral,
        /// Somebody left the waiting list.
        EndReferral,
        /// Somebody was offered a home.
        MakeOffer,
        /// Somebody answered an offer.
        AnswerOffer,
        /// Somebody moved to another home.
        Rehouse,
        /// A contract was added by hand.
        AddLease,
        /// A contract was given other days.
        ChangeLease,
        /// A contract was ended.
        EndLease,
        /// What is agreed with an organisation was written down.
        SetCovenant,
        /// A covenant was taken away.
        RemoveCovenant,
        /// An evaluation was written down.
        HoldEvaluation,
        /// A moment was agreed for another day.
        MoveEvaluation,
        /// An evaluation was taken away.
        RemoveEvaluation,
        /// The tenant's wish was written down.
        SayWish,
        /// Advice was written down.
        Advise,
        /// Something was agreed with the tenant.
        AddPromise,
        /// Somebody said whether it was kept.
        JudgePromise,
        /// An item of the checklist stands otherwise.
        SetChecklist,
        /// A Wmo decision was written down or changed.
        SetWmo,
        /// A Wmo decision was taken away.
        RemoveWmo,
        /// Nuisance was reported.
        AddNuisance,
        /// A report was put right.
        ChangeNuisance,
        /// A report was judged.
        JudgeNuisance,
        /// Something was done about a report.
        AnswerNuisance,
        /// It was not done after all.
        WithdrawAnswer,
        /// A report was taken away.
        RemoveNuisance,
        /// A good sign was written down.
        AddGoodSign,
        /// A good sign was taken away.
        RemoveGoodSign,
        /// The steps of a calamity were written down.
        SetCalamity,
        /// A calamity was taken away.
        RemoveCalamity,
        /// An incident outside a visit was written down.
        AddIncident,
        /// An incident was judged.
        JudgeIncident,
        /// An incident was taken away.
        RemoveIncident,
        /// The steps of a meldcode were written down.
        SetMeldcode,
        /// A meldcode was taken away.
        RemoveMeldcode,
        /// Somebody heard where a tenant lived after the end.
        AddLaterStay,
        /// That was taken away.
        RemoveLaterStay,
        /// Figures of a period were published.
        PublishFigures,
        /// A step was undone.
        Undo,
        /// A step was done again.
        Redo,
        /// Made by a newer version of the program.
        Unknown,
    }

    /// Which record.
    pub struct HistoryOf {
        /// Table.
        pub noun: String,
        /// Row id.
        pub id: String,
    }

    /// Which record, when.
    pub struct HistoryAt {
        /// Table.
        pub noun: String,
        /// Row id.
        pub id: String,
        /// Moment.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
    }

    /// One change of one record.
    pub struct HistoryRow {
        /// Kind of operation.
        pub kind: OperationKind,
        /// Name of the account.
        pub author: String,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
        /// Why, if it was asked.
        pub reason: Option<String>,
        /// Columns with their value before and after; for the first row: nothing before.
        pub columns: Vec<HistoryColumn>,
    }

    /// One column of one change.
    pub struct HistoryColumn {
        /// Column.
        pub column: String,
        /// Before.
        pub before: Option<String>,
        /// After.
        pub after: Option<String>,
    }

    /// A record at a past moment.
    pub struct RecordThen {
        /// It existed.
        pub existed: bool,
        /// Columns and values.
        pub columns: Vec<HistoryColumn>,
    }
}
