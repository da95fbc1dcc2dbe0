commands! {
    // ---- The team file itself; these work while it is locked ----
    /// What the window must show first: nothing yet, a locked team or an open one.
    gate session_state(Nothing) -> SessionState;
    /// Makes a team with its keys; answers with the recovery words, once.
    gate session_create_team(SessionCreateTeam) -> RecoverySheet;
    /// Proves that the recovery words were written down and opens the new team.
    gate session_confirm_recovery(SessionConfirmRecovery) -> SessionState;
    /// Makes the example team if there is none, and opens it.
    long session_open_example(Nothing) -> SessionState;
    /// Throws the example team away. Never touches a real team.
    gate session_discard_example(Nothing) -> SessionState;
    /// Opens the team with a passphrase.
    gate session_unlock(SessionUnlock) -> SessionState;
    /// Opens the team with the recovery words and gives the account a new passphrase.
    gate session_recover(SessionRecover) -> SessionState;
    /// The backups of this laptop, for who stands before a locked or damaged team.
    gate session_backups(Nothing) -> BackupList;
    /// Puts a backup back as the team of this laptop. A team that is here stays as it is.
    long session_restore(SessionRestore) -> SessionState;
    /// Closes the team: the key leaves the memory.
    gate session_lock(Nothing) -> SessionState;
    /// Asks that long work ends. Work that is not there (any more) is no error.
    gate work_stop(WorkStop) -> Nothing;

    // ---- The caseload ----
    /// One window of the caseload, grouped by worker.
    read tenancies_list(TenanciesList) -> TenancyPage, may SeeCaseload, logs CaseloadSeen;
    /// One tenancy with its lease chain and the visits of this week.
    read tenancies_get(TenanciesGet) -> TenancyDetail, may SeeDossier, logs DossierOpened;
    /// The own id of the tenancy that somebody names by its id in the exchange set.
    read tenancies_named(TenanciesNamed) -> TenancyNamed, may SeeCaseload, logs Nothing;
    /// Works out what the long lists are read from, so that who opens one waits for nothing.
    read lists_ready(Nothing) -> Nothing, may SeeCaseload, logs Nothing, opens Home;
    /// The workers of the team.
    read workers_list(Nothing) -> Vec<WorkerRow>, may SeeCaseload, logs CaseloadSeen;

    // ---- The dossier ----
    /// Everything that stands in a dossier.
    read dossiers_get(DossiersGet) -> Dossier, may SeeDossier, logs DossierOpened;
    /// A page of what happened, newest first.
    read dossiers_timeline(DossiersTimeline) -> TimelinePage, may SeeDossier, logs DossierOpened;
    /// Who changed what, over all rows of the tenancy, newest first.
    read dossiers_history(DossiersHistory) -> DossierHistory, may SeeDossier, logs DossierOpened;
    /// The dossier as it stood at the end of a past day.
    read dossiers_at(DossiersAt) -> DossierThen, may SeeDossier, logs DossierOpened;
    /// Puts one field back to what it was before a change; the verb that writes the field asks its own permission.
    write dossiers_put_back(DossiersPutBack) -> Nothing, may WriteCare, logs DossierOpened;
    /// Writes a support note.
    write notes_add(NotesAdd) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Gives a support note other words.
    write notes_change(NotesChange) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Takes a support note away.
    write notes_remove(NotesRemove) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Adds somebody around the tenant.
    write contacts_add(ContactsAdd) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Changes what is said of somebody around the tenant.
    write contacts_change(ContactsChange) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Takes somebody around the tenant away.
    write contacts_remove(ContactsRemove) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Says how safe it is to visit, from today on.
    write risks_set(RisksSet) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Keeps a file with the tenancy, encrypted.
    long attachments_add(AttachmentsAdd) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Takes a file away from the tenancy.
    write attachments_remove(AttachmentsRemove) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Writes a copy of a file for another program to show; it goes when the team is locked.
    read attachments_open(AttachmentsOpen) -> AttachmentOpened, may SeeDossier, logs DossierOpened;
    // ---- Goals of the tenant ----
    /// Writes a goal down, in the words of the tenant.
    write goals_add(GoalsAdd) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Gives a goal other words or other days.
    write goals_change(GoalsChange) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Says how a goal ended; where another one takes its place, that one begins.
    write goals_end(GoalsEnd) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Takes up a goal again that had ended.
    write goals_reopen(GoalsOne) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Takes a goal away that was never one, with its steps and what was said of it.
    write goals_remove(GoalsOne) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Adds a step to a goal.
    write goals_step_add(GoalsStepAdd) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Marks a step as done today, or as open again.
    write goals_step_done(GoalsStepDone) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Takes a step of a goal away.
    write goals_step_remove(GoalsStepRemove) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Writes down what the tenant says of a goal.
    write goals_look_back(GoalsLookBack) -> RecordKept, may WriteCare, logs DossierOpened;
    /// Takes away what was said of a goal.
    write goals_look_remove(GoalsLookRemove) -> RecordKept, may WriteCare, logs DossierOpened;

    // ---- The palette ----
    /// The tenancies whose name or address begins with what is typed, those opened lately first.
    read palette_find(PaletteFind) -> PaletteFound, may SeeCaseload, logs CaseloadSeen;
    /// The tenancies that this account opened last, newest first.
    read palette_recent(Nothing) -> Vec<PaletteRow>, may SeeCaseload, logs CaseloadSeen;

    // ---- Visits and weeks ----
    /// The visits planned or made in a span of days.
    read visits_list(VisitsList) -> Vec<VisitRow>, may SeeCaseload, logs CaseloadSeen;
    /// What recording this result would do to its week; nothing is written.
    read visits_preview(VisitsRecord) -> WeekChange, may SeeDossier, logs DossierOpened;
    /// Records the result of a visit.
    write visits_record(VisitsRecord) -> VisitRecorded, may RecordVisits, logs DossierOpened;
    /// One window of the compliance grid.
    read weeks_grid(WeeksGrid) -> WeekGrid, may SeeCaseload, logs CaseloadSeen;
    /// The figures of the whole selection, for the foot of the grid.
    long weeks_totals(WeeksTotals) -> WeekTotals, may SeeCaseload, logs CaseloadSeen;
    /// The facts behind one week of one tenancy.
    read weeks_explain(WeeksExplain) -> WeekExplained, may SeeDossier, logs DossierOpened;
    /// States, figures and streaks of a range of weeks, in the shape of the command line.
    long weeks_report(WeeksReport) -> WeeksReported, may SeeCaseload, logs ReportMade;

    // ---- The weekly review, forecast, trend and temporary norms ----
    /// A week with everything that is not usual about it.
    read review_get(ReviewGet) -> Review, may ReviewWeeks, logs CaseloadSeen;
    /// What one must know of a tenancy to decide.
    read review_case(ReviewCaseGet) -> ReviewCase, may ReviewWeeks, logs DossierOpened;
    /// Decides about a finding, with whatever the decision makes.
    write review_decide(ReviewDecide) -> Made, may ReviewWeeks, logs DossierOpened;
    /// Signs a week off, with the states as they are.
    write review_sign_off(ReviewSignOff) -> Made, may ReviewWeeks, logs CaseloadSeen;
    /// Who signed which week last, and which signed weeks changed since.
    read review_signed(ReviewSigned) -> SignedWeeks, may SeeCaseload, logs CaseloadSeen;
    /// Whose tenants will be missed this week, as it stands.
    read weeks_forecast(WeeksForecast) -> WeekForecast, may SeeCaseload, logs Nothing;
    /// The figures of the last quarters.
    long weeks_trend(WeeksTrend) -> Vec<QuarterRow>, may SeeCaseload, logs CaseloadSeen;
    /// The temporary norms of the organisation, the latest first.
    read norms_list(Nothing) -> Vec<NormRow>, may SeeCaseload, logs Nothing;
    /// What a temporary norm would do to the weeks of everybody; nothing is written.
    long norms_effect(NormsEffect) -> NormEffect, may ChangeSettings, logs CaseloadSeen;
    /// Makes a temporary norm.
    write norms_add(NormFields) -> Made, may ChangeSettings, logs SettingChanged;
    /// Changes a temporary norm.
    write norms_change(NormsChange) -> Nothing, may ChangeSettings, logs SettingChanged;
    /// Takes a temporary norm away.
    write norms_remove(NormsRemove) -> Nothing, may ChangeSettings, logs SettingChanged;
    /// From how many available weekdays on a week is obliged.
    read norms_weekdays(Nothing) -> ObligedWeekdays, may SeeCaseload, logs Nothing;
    /// What another number would do to the weeks of everybody; nothing is written.
    long norms_weekdays_effect(ObligedWeekdays) -> NormEffect, may ChangeSettings, logs CaseloadSeen;
    /// Chooses from how many available weekdays on a week is obliged.
    write norms_choose_weekdays(ObligedWeekdays) -> ObligedWeekdays, may ChangeSettings, logs SettingChanged;

    // ---- Today, tasks and drafts ----
    /// A day: its visits with what one must know at the door, what still waits for a result, what is to be done.
    read today_get(TodayGet) -> Today, may SeeDossier, logs CaseloadSeen;
    /// Puts a result in the place of another one, with a reason if there is one.
    write visits_correct(VisitsRecord) -> VisitRecorded, may RecordVisits, logs DossierOpened;
    /// With whom a tenancy was visited last, for planning anew.
    read visits_along(VisitsAlong) -> Vec<AlongRow>, may SeeCaseload, logs CaseloadSeen;
    /// Plans a visit by hand.
    write visits_plan(VisitsPlan) -> VisitPlanned, may RecordVisits, logs DossierOpened;
    /// Gives a planned visit another day, time, length or worker.
    write visits_change(VisitsChange) -> Nothing, may RecordVisits, logs DossierOpened;
    /// Takes a planned visit back.
    write visits_cancel_plan(VisitsCancelPlan) -> Nothing, may RecordVisits, logs DossierOpened;
    /// What is to be done, tasks and steps of the ladder in one list: of a worker, of a tenancy, or of everybody.
    read tasks_list(TasksList) -> Vec<Todo>, may SeeDossier, logs CaseloadSeen;
    /// Adds a task.
    write tasks_add(TasksAdd) -> TaskAdded, may KeepTasks, logs DossierOpened;
    /// Gives a task other words, another day or another worker.
    write tasks_change(TasksChange) -> Nothing, may KeepTasks, logs DossierOpened;
    /// Marks a task as done, or as open again.
    write tasks_finish(TasksFinish) -> Nothing, may KeepTasks, logs DossierOpened;
    /// Keeps what is typed and not recorded yet.
    write drafts_save(DraftsSave) -> DraftKept, may RecordVisits, logs Nothing;
    /// What this account was typing at a place.
    read drafts_get(DraftPlace) -> Option<DraftRow>, may RecordVisits, logs Nothing;
    /// Drops what was typed at a place.
    write drafts_drop(DraftPlace) -> Nothing, may RecordVisits, logs Nothing;

    // ---- The week of the team ----
    /// A week: workers and their days, visits, who is not visited yet, and what was told.
    read week_get(WeekGet) -> WeekPlan, may SeeCaseload, logs CaseloadSeen;
    /// Says that a planned visit stays where it is, or no longer.
    write visits_lock(VisitsLock) -> Nothing, may RecordVisits, logs DossierOpened;
    /// What publishing a week would tell, by worker; nothing is written.
    read week_to_tell(WeekPublish) -> WeekToTell, may PublishWeeks, logs CaseloadSeen;
    /// Tells the team a week: only what has changed since it was told last.
    write week_publish(WeekPublish) -> WeekPublished, may PublishWeeks, logs CaseloadSeen;
    /// Writes the calendar of a worker for another program. It is not encrypted.
    read week_calendar(WeekCalendar) -> CalendarWritten, may ExportCalendars, logs Exported;
    // ---- Following up, and the day on paper ----
    /// Steps of the ladder that are asked of one tenancy, with those that are over.
    read follow_ups_list(FollowUpsList) -> FollowUps, may SeeDossier, logs CaseloadSeen;
    /// Takes a step on, or gives it to somebody else.
    write follow_ups_take(FollowUpsTake) -> RecordKept, may KeepTasks, logs DossierOpened;
    /// Closes a step with a result.
    write follow_ups_close(FollowUpsClose) -> Nothing, may KeepTasks, logs DossierOpened;
    /// Plans a visit for a step.
    write follow_ups_plan(FollowUpsPlan) -> VisitPlanned, may RecordVisits, logs DossierOpened;
    /// From how many weeks on each step is asked.
    read follow_ups_thresholds(Nothing) -> LadderThresholds, may SeeCaseload, logs Nothing;
    /// Chooses from how many weeks on each step is asked.
    write follow_ups_choose(LadderThresholds) -> LadderThresholds, may ChangeSettings, logs SettingChanged;
    /// Writes down when a worker went in and came out.
    write visits_presence(VisitsPresence) -> Nothing, may RecordVisits, logs DossierOpened;
    /// A visit as it is copied into another program.
    read visits_copy(VisitsCopy) -> VisitCopy, may SeeDossier, logs VisitCopied;
    /// A day for paper: without anything that is a note.
    read today_sheet(TodayGet) -> Today, may SeeDossier, logs Printed;

    // ---- The omklap ----
    /// What a flip on this day would change; nothing is written.
    read omklap_preview(OmklapFlip) -> FlipPreview, may SeeDossier, logs DossierOpened;
    /// Flips the lease chain: the own lease begins on the given day.
    write omklap_flip(OmklapFlip) -> Flipped, may DecideOmklap, logs DossierOpened, opens Home;
    /// Everybody on the way to a lease of their own, by how far they are.
    read omklap_board(OmklapBoard) -> OmklapBoardPage, may SeeOmklap, logs CaseloadSeen, opens Home;
    /// What the coming twelve months bring.
    read omklap_calendar(OmklapCalendar) -> OmklapMonths, may SeeOmklap, logs CaseloadSeen, opens Home;
    /// One omklap: criteria, earliest day, steps and documents.
    read omklap_get(OmklapGet) -> OmklapSheet, may SeeOmklap, logs DossierOpened, opens Home;
    /// Every omklap with its criteria as known on a day.
    long omklap_report(OmklapReport) -> OmklapReported, may SeeOmklap, logs ReportMade, opens Home;
    /// Takes a step: prepare, request, agree, sign, put off, refuse or withdraw.
    write omklap_step(OmklapStepTake) -> Made, may ProposeOmklap, logs DossierOpened, opens Home;
    /// Puts a flip right whose day has come.
    write omklap_correct(OmklapCorrect) -> Nothing, may DecideOmklap, logs DossierOpened, opens Home;
    /// Says how a document stands.
    write omklap_document(OmklapDocumentSet) -> Nothing, may ProposeOmklap, logs DossierOpened, opens Home;
    /// Keeps a file that shows a document.
    long document_files_add(DocumentFilesAdd) -> Made, may ProposeOmklap, logs DossierOpened, opens Home;
    /// Takes such a file away.
    write document_files_remove(DocumentFilesOpen) -> Nothing, may ProposeOmklap, logs DossierOpened, opens Home;
    /// Writes a copy of such a file for another program to show.
    read document_files_open(DocumentFilesOpen) -> AttachmentOpened, may SeeOmklap, logs DossierOpened, opens Home;
    /// Waives a criterion, or proposes it to the lead.
    write omklap_waive(OmklapWaive) -> Nothing, may ProposeOmklap, logs DossierOpened, opens Home;
    /// Takes a waiver back.
    write omklap_unwaive(OmklapUnwaive) -> Nothing, may ProposeOmklap, logs DossierOpened, opens Home;
    /// Writes down what the owner said.
    write omklap_owner(OmklapOwnerSaid) -> Made, may KeepOmklap, logs DossierOpened, opens Home;

    // ---- New and changed by hand ----
    /// People whose names have these words, to choose from.
    read persons_list(PersonsList) -> Vec<PersonRow>, may SeeDossier, logs CaseloadSeen;
    /// Changes what is known of the tenant of a tenancy.
    write persons_change(PersonsChange) -> Nothing, may ChangePersons, logs DossierOpened;
    /// Dwellings whose addresses have these words, to choose from.
    read dwellings_list(DwellingsList) -> Vec<DwellingRow>, may SeeCaseload, logs CaseloadSeen;
    /// The dwellings that somebody may mean who writes down a further one.
    read dwellings_preview(DwellingFields) -> Vec<DwellingRow>, may ChangeHomes, logs Nothing, opens Home;
    /// Takes a dwelling into the stock, with the lease by which the provider holds it.
    write dwellings_add(DwellingsAdd) -> Made, may ChangeHomes, logs Nothing, opens Home;
    /// Changes what is known of a dwelling.
    write dwellings_change(DwellingsChange) -> Nothing, may ChangeHomes, logs Nothing, opens Home;
    /// The organisations that the team knows.
    read organisations_list(Nothing) -> Vec<OrganisationRow>, may SeeCaseload, logs Nothing;
    /// Makes an organisation.
    write organisations_add(OrganisationFields) -> Made, may ChangeHomes, logs Nothing;
    /// Changes an organisation.
    write organisations_change(OrganisationsChange) -> Nothing, may ChangeHomes, logs Nothing;
    /// Makes a worker.
    write workers_add(WorkerFields) -> Made, may ChangeHomes, logs Nothing;
    /// Changes a worker.
    write workers_change(WorkersChange) -> Nothing, may ChangeHomes, logs Nothing;
    /// What stands beside a tenancy that is about to begin; nothing is written.
    read tenancies_preview(TenanciesBegin) -> BeginningSeen, may ChangeHomes, logs CaseloadSeen;
    /// Begins a tenancy with its person, dwelling, agreement and leases.
    write tenancies_begin(TenanciesBegin) -> Begun, may ChangeHomes, logs CaseloadSeen;
    /// Everything of a tenancy that can be changed by hand.
    read tenancies_fields(TenanciesFields) -> TenancyFields, may SeeDossier, logs DossierOpened;
    /// Changes the worker and the first day of a tenancy.
    write tenancies_change(TenanciesChange) -> Nothing, may ChangeHomes, logs DossierOpened;
    /// What an end of support on a day would leave behind; nothing is written.
    read tenancies_ending(TenanciesEnding) -> EndingSeen, may ChangeHomes, logs DossierOpened;
    /// Ends the support of a tenancy, and with it the plans after that day, and the leases and tasks that are named.
    write tenancies_end(TenanciesEnd) -> Ended, may ChangeHomes, logs DossierOpened;
    /// What a change would do to the weeks; nothing is written.
    read weeks_effect(WeeksEffect) -> WeekEffect, may SeeDossier, logs DossierOpened;
    /// Agrees on visits from a day on.
    write agreements_add(AgreementsAdd) -> Made, may AgreeVisits, logs DossierOpened;
    /// Takes a version of the visit agreement away.
    write agreements_remove(AgreementsRemove) -> Nothing, may AgreeVisits, logs DossierOpened;
    /// The exemptions that wait for a decision.
    read exemptions_open(Nothing) -> Vec<ExemptionAsked>, may DecideExemption, logs CaseloadSeen;
    /// Proposes an exemption, or grants it at once.
    write exemptions_propose(ExemptionsPropose) -> Made, may ProposeExemption, logs DossierOpened;
    /// Grants or refuses a proposal.
    write exemptions_decide(ExemptionsDecide) -> Nothing, may DecideExemption, logs DossierOpened;
    /// Changes the days or the reason of an exemption.
    write exemptions_change(ExemptionsChange) -> Nothing, may ProposeExemption, logs DossierOpened;
    /// Takes an exemption or a proposal back.
    write exemptions_withdraw(ExemptionsWithdraw) -> Nothing, may ProposeExemption, logs DossierOpened;

    // ---- Schedule ----
    /// Every reason why a visit does not fit at a place; nothing is written.
    read schedule_fits(ScheduleFits) -> ScheduleFit, may SeeCaseload, logs CaseloadSeen;
    /// How many visits of one worker fit in a day.
    read schedule_most(Nothing) -> VisitsADay, may SeeCaseload, logs Nothing;
    /// Chooses how many visits of one worker fit in a day.
    write schedule_choose_most(VisitsADay) -> VisitsADay, may ChangeSettings, logs SettingChanged;
    /// When everybody works, is away and has appointments, from today on.
    read schedule_team(Nothing) -> TeamSchedule, may SeeCaseload, logs Nothing;
    /// Gives a worker another working pattern from a day on.
    write patterns_set(PatternsSet) -> Nothing, may ChangeHomes, logs Nothing;
    /// The planned visits that an absence would hit; nothing is written.
    read absences_preview(AbsenceFields) -> AbsenceHits, may KeepSchedule, logs CaseloadSeen;
    /// Writes down that somebody is away.
    write absences_add(AbsenceFields) -> Made, may KeepSchedule, logs Nothing;
    /// Gives an absence other days, hours or another kind.
    write absences_change(AbsencesChange) -> Nothing, may KeepSchedule, logs Nothing;
    /// Takes an absence back.
    write absences_remove(AbsencesRemove) -> Nothing, may KeepSchedule, logs Nothing;
    /// Makes an appointment of somebody, or a meeting of the team.
    write appointments_add(AppointmentFields) -> Made, may KeepSchedule, logs Nothing;
    /// Changes an appointment or a meeting.
    write appointments_change(AppointmentsChange) -> Nothing, may KeepSchedule, logs Nothing;
    /// Takes an appointment or a meeting back.
    write appointments_remove(AppointmentsRemove) -> Nothing, may KeepSchedule, logs Nothing;
    /// What stands in the calendar file of a worker, and what of it is known already; nothing is written.
    read calendar_look(CalendarLook) -> CalendarSeen, may KeepSchedule, logs Nothing;
    /// Takes in what was chosen of a calendar file, as one step; once more makes nothing twice.
    write calendar_import(CalendarImport) -> CalendarImported, may KeepSchedule, logs Imported;
    /// How the visits of a tenancy are made.
    read wishes_get(WishesGet) -> VisitWishes, may SeeDossier, logs DossierOpened;
    /// Says how the visits of a tenancy are made.
    write wishes_set(WishesSet) -> Nothing, may RecordVisits, logs DossierOpened;
    /// The series of visits of a tenancy.
    read series_list(SeriesList) -> Vec<SeriesRow>, may SeeDossier, logs DossierOpened;
    /// Begins a series of visits and makes those of the coming weeks.
    write series_add(SeriesAdd) -> SeriesFilled, may RecordVisits, logs DossierOpened;
    /// Ends a series; its visits after that day that nobody touched go with it.
    write series_end(SeriesEnd) -> SeriesEnded, may RecordVisits, logs DossierOpened;
    /// Makes the visits of some weeks from the series that run; once more makes nothing twice.
    write series_fill(SeriesFill) -> SeriesFilled, may KeepSchedule, logs CaseloadSeen;

    // ---- Who waits for a home ----
    /// The waiting list, in the order that is asked.
    read referrals_list(ReferralsList) -> WaitingList, may SeeReferrals, logs CaseloadSeen;
    /// One referral with everything that is known of it.
    read referrals_get(ReferralsGet) -> ReferralDetail, may SeeReferrals, logs DossierOpened;
    /// Puts somebody on the waiting list. The line of the log is about the person, so the body writes it.
    write referrals_add(ReferralsAdd) -> Made, may KeepReferrals, logs Nothing;
    /// Changes what is known of somebody who waits.
    write referrals_change(ReferralsChange) -> Nothing, may KeepReferrals, logs DossierOpened;
    /// Takes somebody off the waiting list who gets no home here.
    write referrals_end(ReferralsEnd) -> Nothing, may KeepReferrals, logs DossierOpened;
    /// The homes that are free, with what speaks for or against each for one person.
    read referrals_match(ReferralsMatch) -> HomeMatches, may SeeReferrals, logs DossierOpened;
    /// Offers somebody a home.
    write offers_make(OffersMake) -> Made, may KeepReferrals, logs DossierOpened;
    /// Writes down what somebody said to an offer.
    write offers_answer(OffersAnswer) -> Nothing, may KeepReferrals, logs DossierOpened;

    // ---- History ----
    /// What can be undone and redone now, and when the last change was saved.
    read history_steps(Nothing) -> HistorySteps, may SeeCaseload, logs Nothing;
    /// Undoes the newest step of this account on this laptop.
    write history_undo(Nothing) -> StepTaken, may UndoOwn, logs Nothing;
    /// Does again what was undone last.
    write history_redo(Nothing) -> StepTaken, may UndoOwn, logs Nothing;
    /// Who changed since what the newest step had written: the reason of `changed_since`, by name.
    read history_in_the_way(HistoryInTheWay) -> Option<StepInTheWay>, may UndoOwn, logs Nothing;
    /// Who changed what and when in one record.
    read history_of(HistoryOf) -> Vec<HistoryRow>, may SeeDossier, logs DossierOpened;
    /// One record as it stood at a past moment.
    read history_at(HistoryAt) -> RecordThen, may SeeDossier, logs DossierOpened;

    // ---- Moving in and out ----
    /// Takes in an exchange set as one operation, or says what it would do.
    long set_import(SetImport) -> SetImported, may ImportData, logs Imported;
    /// What a team's own workbook is taken to mean and what would come of it; nothing is written.
    long workbook_look(WorkbookLook) -> WorkbookSeen, may ImportData, logs CaseloadSeen;
    /// Takes a workbook in as one operation, after a backup, and remembers what it means.
    long workbook_import(WorkbookImport) -> WorkbookImported, may ImportData, logs Imported;
    /// Writes the rows of a workbook that are left out as a workbook, with the reasons. It is not encrypted.
    long workbook_rejected(WorkbookRejected) -> RejectedWritten, may ImportData, logs Exported;
    /// Writes everything to a folder as an exchange set. The files are not encrypted.
    long set_export(SetExport) -> SetExported, may ExportEverything, logs Exported;
    /// Writes an encrypted copy and tries it.
    long team_backup(TeamBackup) -> TeamBackedUp, may KeepFile, logs BackedUp;
    /// Checks the file, its journal and its access log.
    long team_verify(Nothing) -> TeamVerified, may KeepFile, logs Verified;

    // ---- Accounts on this file ----
    /// Everybody with an account, and the workers that one can be of.
    read accounts_list(Nothing) -> AccountList, may InviteAccounts, logs Nothing;
    /// Gives somebody an account with a passphrase. Its own body writes the line of the log: it knows the id.
    write accounts_add(AccountsAdd) -> AccountRow, may InviteAccounts, logs Nothing;
    /// Gives an account another name, worker or roles.
    write accounts_change(AccountsChange) -> AccountRow, may ManageAccounts, logs AccountChanged;
    /// Takes an account away: what it wrote stays, it opens nothing any more.
    write accounts_remove(AccountsRemove) -> Nothing, may InviteAccounts, logs AccountRemoved;
    /// Chooses another passphrase for oneself.
    write accounts_passphrase(AccountsPassphrase) -> Nothing, may ChangePassphrase, logs PassphraseChanged;
    /// Gives somebody who forgot theirs another passphrase.
    write accounts_reset_passphrase(AccountsResetPassphrase) -> Nothing, may ManageAccounts, logs PassphraseChanged;
    /// Other recovery words, shown once; the ones before hold until two of these are typed back.
    write accounts_renew_words(Nothing) -> RecoverySheet, may ManageAccounts, logs Nothing;
    /// Proves that the words were written down; from now on they open the team, and the ones before do not.
    write accounts_confirm_words(AccountsConfirmWords) -> Nothing, may ManageAccounts, logs WordsRenewed;

    // ---- A dossier outside the own caseload ----
    /// Which dossier of a call needs a reason first, if any does.
    read reasons_about(ReasonsAbout) -> Option<ReasonAbout>, may GiveReason, logs Nothing;
    /// Says why one opens a dossier. The line of the log is the reason itself, so the body writes it.
    write reasons_give(ReasonsGive) -> ReasonGiven, may GiveReason, logs Nothing;
    /// Who opened what outside their caseload, and why.
    read reasons_list(ReasonsList) -> Vec<ReasonRow>, may SeeLog, logs LogSeen;
    /// Whether the team asks for reasons.
    read reasons_asked(Nothing) -> ReasonsAsked, may SeeLog, logs Nothing;
    /// Switches the question on or off; the log goes on.
    write reasons_ask(ReasonsAsked) -> ReasonsAsked, may ChangeSettings, logs SettingChanged;

    // ---- Backups of this laptop ----
    /// The backups that the program made here, and whether one is due.
    read backups_list(Nothing) -> BackupList, may MakeBackups, logs Nothing;
    /// Writes an encrypted copy beside the team and tries it; the newest ten are kept.
    long backups_make(Nothing) -> BackupRow, may MakeBackups, logs BackedUp;
    /// Puts a backup back beside itself for a moment and reads all of it.
    long backups_try(BackupsTry) -> BackupRow, may MakeBackups, logs BackupTried;
    // ---- Saved views of lists ----
    /// The own views of a screen.
    read views_list(ViewsList) -> Vec<ViewRow>, may SeeCaseload, logs Nothing;
    /// Keeps a list as it is filtered, sorted and grouped now.
    write views_keep(ViewsKeep) -> Made, may KeepViews, logs Nothing;
    /// Takes a view away.
    write views_remove(ViewsRemove) -> Nothing, may KeepViews, logs Nothing;
    // ---- The working list ----
    /// The ids of everything that a list holds, for who chooses all of it.
    read tenancies_ids(TenanciesList) -> TenancyIds, may SeeCaseload, logs CaseloadSeen;
    /// What giving tenancies to another worker would do; nothing is written.
    read tenancies_reassigning(TenanciesReassign) -> Reassigned, may ChangeHomes, logs CaseloadSeen;
    /// Gives tenancies to another worker, and with them the visits that are planned from a day on.
    write tenancies_reassign(TenanciesReassign) -> Reassigned, may ChangeHomes, logs CaseloadSeen;
    /// At how many tenants per fte the team calls a caseload busy, and full.
    read caseloads_norms(Nothing) -> CaseloadNorms, may SeeCaseload, logs Nothing;
    /// Chooses other numbers.
    write caseloads_choose(CaseloadNorms) -> CaseloadNorms, may ChangeSettings, logs SettingChanged;
    /// Words in the dossiers that are open to who asks; a line of the log for each whose words are shown.
    read search_words(SearchWords) -> WordsFound, may SeeCaseload, logs WordsSearched;
    // ---- Rent ----
    /// The rent of a tenancy: both ledgers month by month, payments, arrangements and steps of early signalling.
    read rent_get(RentGet) -> RentSheet, may SeeRent, logs DossierOpened, opens Home;
    /// Records a payment or a refund.
    write rent_record_payment(RentRecordPayment) -> Made, may KeepRent, logs DossierOpened, opens Home;
    /// Takes a payment away that was wrong.
    write rent_withdraw_payment(RentWithdrawPayment) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Records what was due and paid in a month.
    write rent_record_month(RentRecordMonth) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Agrees that what is open is paid in parts.
    write rent_arrange(RentArrange) -> Made, may KeepRent, logs DossierOpened, opens Home;
    /// Stops an arrangement.
    write rent_end_arrangement(RentEndArrangement) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Records a step of early signalling.
    write rent_step(RentStep) -> Made, may KeepRent, logs DossierOpened, opens Home;
    /// Takes a step away that was wrong.
    write rent_withdraw_step(RentWithdrawStep) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Gives a lease another rent from a day on; the lease goes on.
    write rent_change(RentChange) -> RentChanged, may KeepRent, logs DossierOpened, opens Home;
    /// Settles what a tenant writes with a payment; blank: nothing any more.
    write rent_set_reference(RentSetReference) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Who has something open, worst first.
    read rent_arrears(RentArrears) -> ArrearsPage, may SeeRent, logs CaseloadSeen, opens Home;
    // ---- Dwellings ----
    /// The dwellings that the provider holds or lets, by owner: what is owed whatever happens, what stands empty.
    read stock_list(StockList) -> StockPage, may SeeCaseload, logs CaseloadSeen, opens Home;
    /// One dwelling with its contracts over time and its inspections.
    read stock_get(StockGet) -> StockSheet, may SeeCaseload, logs CaseloadSeen, opens Home;
    /// Everything that is not right in the contracts of the team.
    read chains_broken(Nothing) -> Vec<BrokenRow>, may SeeCaseload, logs CaseloadSeen, opens Home;
    /// Writes what was agreed in a contract beside its days and its rent.
    write leases_terms(LeasesTerms) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Writes the notice period that is agreed with an owner.
    write owners_terms(OwnersTerms) -> Nothing, may KeepRent, logs Nothing, opens Home;
    /// Writes an inspection down.
    write inspections_add(InspectionsAdd) -> Made, may InspectDwellings, logs Nothing, opens Home;
    /// Says when something that was found was settled.
    write inspections_settle(InspectionsSettle) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    /// Takes an inspection away that was wrong.
    write inspections_remove(InspectionsRemove) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    /// What a statement of the bank holds, and whose rent each payment may be; nothing is written.
    long statement_read(StatementRead) -> StatementSheet, may KeepRent, logs CaseloadSeen, opens Home;
    /// Books the payments of a statement that were chosen, as one step; each only once.
    long statement_book(StatementBook) -> StatementBooked, may KeepRent, logs Imported, opens Home;
    // ---- Contracts by hand, and a move ----
    /// What a contract with these days would break; nothing is written.
    read leases_preview(LeasesPreview) -> LeaseSeen, may KeepRent, logs DossierOpened, opens Home;
    /// Adds a contract to the chain of a tenancy.
    write leases_add(LeasesAdd) -> Made, may KeepRent, logs DossierOpened, opens Home;
    /// Gives a contract other days.
    write leases_change(LeasesChange) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Ends a contract on a day.
    write leases_end(LeasesEnd) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// What a move to another home would do; nothing is written.
    read tenancies_rehousing(TenanciesRehouse) -> RehousingSeen, may ChangeHomes, logs DossierOpened;
    /// Moves somebody to a free home: one tenancy ends, another one continues it.
    write tenancies_rehouse(TenanciesRehouse) -> Rehoused, may ChangeHomes, logs DossierOpened;
    // ---- Covenants, evaluations and the checklist ----
    /// What is agreed with corporations and municipalities.
    read covenants_list(Nothing) -> CovenantList, may SeeCaseload, logs Nothing, opens Home;
    /// Which evaluations a covenant would move; nothing is written.
    read covenants_effect(CovenantsEffect) -> CovenantEffect, may KeepCovenants, logs CaseloadSeen, opens Home;
    /// Writes down what is agreed.
    write covenants_set(CovenantsSet) -> Nothing, may KeepCovenants, logs SettingChanged, opens Home;
    /// Takes a covenant away: the defaults hold again.
    write covenants_remove(CovenantsRemove) -> Nothing, may KeepCovenants, logs SettingChanged, opens Home;
    /// How a tenancy goes towards a lease of its own.
    read evaluations_get(EvaluationsGet) -> EvaluationSheet, may SeeRent, logs DossierOpened, opens Home;
    /// Writes an evaluation down, with what was agreed.
    write evaluations_hold(EvaluationsHold) -> Made, may KeepEvaluations, logs DossierOpened;
    /// Agrees on another day for a moment.
    write evaluations_move(EvaluationsMove) -> Nothing, may KeepEvaluations, logs DossierOpened, opens Home;
    /// Takes an evaluation away that was wrong.
    write evaluations_remove(EvaluationsRemove) -> Nothing, may KeepEvaluations, logs DossierOpened, opens Home;
    /// Writes down whether the tenant wants a lease of their own.
    write omklap_wish(OmklapWishSaid) -> Made, may KeepEvaluations, logs DossierOpened, opens Home;
    /// Writes down what worker or lead advise.
    write omklap_advise(OmklapAdviceSaid) -> Made, may KeepEvaluations, logs DossierOpened, opens Home;
    /// Writes down what was agreed with the tenant.
    write promises_add(PromisesAdd) -> Made, may KeepTasks, logs DossierOpened;
    /// Says whether it was kept.
    write promises_judge(PromisesJudge) -> Nothing, may KeepTasks, logs DossierOpened;
    /// What has to be arranged, and Wmo decisions.
    read checklist_get(ChecklistGet) -> Checklist, may SeeDossier, logs DossierOpened;
    /// Says how an item stands.
    write checklist_set(ChecklistSet) -> Nothing, may WriteCare, logs DossierOpened;
    /// Writes a Wmo decision down, or changes it.
    write wmo_set(WmoSet) -> Made, may WriteCare, logs DossierOpened;
    /// Takes a Wmo decision away that was wrong.
    write wmo_remove(WmoRemove) -> Nothing, may WriteCare, logs DossierOpened;
    // ---- Nuisance ----
    /// What is reported about a tenancy, what was done, and what goes well.
    read nuisance_get(NuisanceGet) -> NuisanceSheet, may SeeNuisance, logs DossierOpened, opens Home;
    /// What stands beside the reports and is care: their words, and calamities.
    read nuisance_care(NuisanceGet) -> NuisanceCare, may SeeDossier, logs DossierOpened;
    /// Writes a report down.
    write nuisance_add(NuisanceAdd) -> Made, may KeepNuisance, logs DossierOpened, opens Home;
    /// Puts a report right.
    write nuisance_change(NuisanceChange) -> Nothing, may KeepNuisance, logs DossierOpened, opens Home;
    /// Writes a report down or puts it right, with its words, which are care.
    write nuisance_tell(NuisanceTell) -> Made, may WriteCare, logs DossierOpened;
    /// Says whether a report is so, and on what ground.
    write nuisance_judge(NuisanceJudge) -> Nothing, may KeepNuisance, logs DossierOpened, opens Home;
    /// Says what was done about a report.
    write nuisance_answer(NuisanceAnswer) -> Made, may KeepNuisance, logs DossierOpened, opens Home;
    /// Takes away what was not done.
    write nuisance_withdraw(NuisanceWithdraw) -> Nothing, may KeepNuisance, logs DossierOpened, opens Home;
    /// Takes a report away.
    write nuisance_remove(NuisanceRemove) -> Nothing, may KeepNuisance, logs DossierOpened, opens Home;
    /// Writes a good sign down.
    write good_signs_add(GoodSignsAdd) -> Made, may KeepNuisance, logs DossierOpened, opens Home;
    /// Takes a good sign away.
    write good_signs_remove(GoodSignsRemove) -> Nothing, may KeepNuisance, logs DossierOpened, opens Home;
    /// What waits in the team, and how fast reports were answered.
    read nuisance_team(Nothing) -> NuisanceTeam, may SeeNuisance, logs CaseloadSeen, opens Home;
    /// In how many working days a report is to be answered.
    read nuisance_norm(Nothing) -> NuisanceNorm, may SeeCaseload, logs Nothing;
    /// Chooses in how many working days a report is to be answered.
    write nuisance_choose_norm(NuisanceNorm) -> NuisanceNorm, may ChangeSettings, logs SettingChanged;
    /// Writes a calamity and its steps.
    write calamities_set(CalamitiesSet) -> Made, may WriteCare, logs DossierOpened;
    /// Takes a calamity away.
    write calamities_remove(CalamitiesRemove) -> Nothing, may WriteCare, logs DossierOpened;
    /// Writes down what happened outside a visit.
    write incidents_add(IncidentsAdd) -> Made, may WriteCare, logs DossierOpened;
    /// Says whether what happened is so.
    write incidents_judge(IncidentsJudge) -> Nothing, may WriteCare, logs DossierOpened;
    /// Takes away what did not happen.
    write incidents_remove(IncidentsRemove) -> Nothing, may WriteCare, logs DossierOpened;
    /// The steps of the meldcode of a tenancy.
    read meldcode_get(MeldcodeGet) -> Vec<MeldcodeRow>, may SeeMeldcode, logs MeldcodeOpened;
    /// Writes steps of the meldcode.
    write meldcode_set(MeldcodeSet) -> Made, may SeeMeldcode, logs MeldcodeOpened;
    /// Takes a meldcode away.
    write meldcode_remove(MeldcodeRemove) -> Nothing, may SeeMeldcode, logs MeldcodeOpened;
    // ---- Photographs of dwellings ----
    /// Keeps photographs with an inspection, drawn anew and encrypted: all of them or none.
    long photos_add(PhotosAdd) -> PhotosAdded, may InspectDwellings, logs Nothing, opens Home;
    /// A photograph to look at, or the small one for a list.
    read photos_get(PhotosGet) -> PhotoShown, may SeeCaseload, logs CaseloadSeen, opens Home;
    /// Takes a photograph away from its inspection.
    write photos_remove(PhotosRemove) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    // ---- Who works at organisations, who stands in contracts, who lives in a home ----
    /// Who works at the organisations that the team knows.
    read officers_list(Nothing) -> OfficerList, may SeeCaseload, logs Nothing, opens Home;
    /// Adds somebody who works at an organisation.
    write officers_add(OfficersAdd) -> Made, may KeepOfficers, logs Nothing, opens Home;
    /// Changes what is known of them.
    write officers_change(OfficersChange) -> Nothing, may KeepOfficers, logs Nothing, opens Home;
    /// Takes somebody away who does not work there any more.
    write officers_remove(OfficersRemove) -> Nothing, may KeepOfficers, logs Nothing, opens Home;
    /// Whom one can add to the contracts of a tenancy, and who has to sign with the tenant.
    read parties_get(PartiesGet) -> PartySheet, may SeeRent, logs DossierOpened, opens Home;
    /// Adds somebody to a contract.
    write parties_add(PartiesAdd) -> Made, may KeepRent, logs DossierOpened, opens Home;
    /// Says up to which day somebody stands in a contract; the contract goes on.
    write parties_end(PartiesEnd) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Takes away who never stood in a contract.
    write parties_remove(PartiesRemove) -> Nothing, may KeepRent, logs DossierOpened, opens Home;
    /// Who lives in a home, in numbers.
    read households_get(HouseholdsGet) -> HouseholdSheet, may SeeRent, logs DossierOpened, opens Home;
    /// Says how many live there from a day on.
    write households_set(HouseholdsSet) -> Nothing, may ChangePersons, logs DossierOpened, opens Home;
    /// Takes away what was said of that.
    write households_remove(HouseholdsRemove) -> Nothing, may ChangePersons, logs DossierOpened, opens Home;
    // ---- Keys and meters of dwellings ----
    /// Writes down when and why a dwelling is no home any more.
    write exploitations_set(ExploitationsSet) -> Nothing, may ChangeHomes, logs Nothing, opens Home;
    /// Says that the exploitation of a dwelling does not end.
    write exploitations_remove(ExploitationsRemove) -> Nothing, may ChangeHomes, logs Nothing, opens Home;
    /// Plans an inspection, or moves the one that is planned.
    write inspections_plan(InspectionsPlan) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    /// Drops a planned inspection.
    write inspections_drop(InspectionsDrop) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    /// Writes down who got keys of a dwelling.
    write keys_hand_out(KeysHandOut) -> Made, may InspectDwellings, logs Nothing, opens Home;
    /// Says when keys came back, or that they have not.
    write keys_take_back(KeysTakeBack) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    /// Takes a line about keys away that was wrong.
    write keys_remove(KeysRemove) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    /// Writes down what was read on a meter.
    write meters_read(MetersRead) -> Made, may InspectDwellings, logs Nothing, opens Home;
    /// Takes a reading away that was wrong.
    write meters_remove(MetersRemove) -> Nothing, may InspectDwellings, logs Nothing, opens Home;
    // ---- The way through the programme ----
    /// The way of a tenant from the referral to what came after the end, over all homes.
    read pathways_get(PathwaysGet) -> PathwaySeen, may SeeDossier, logs DossierOpened;
    /// Writes down where somebody lived on a day after support ended.
    write later_stays_add(LaterStaysAdd) -> Made, may WriteCare, logs DossierOpened;
    /// Takes it away where it was wrong.
    write later_stays_remove(LaterStaysRemove) -> Nothing, may WriteCare, logs DossierOpened;
    // ---- Figures over all tenancies ----
    /// Who keeps a home, comes and goes, and holds a lease in their own name.
    read indicators_housing(IndicatorsAsked) -> HousingFigures, may SeeCaseload, logs CaseloadSeen, opens Home;
    /// Who lost a home, the newest first.
    read indicators_lost(IndicatorsAsked) -> Vec<LostHome>, may SeeCaseload, logs CaseloadSeen, opens Home;
    /// How long people waited and stayed in a shelter, and who fell back; of the young as the baseline asks.
    read indicators_people(IndicatorsAsked) -> PeopleFigures, may SeeReferrals, logs CaseloadSeen;
    /// Keeps the figures of a half of a year as they leave the team.
    write indicators_publish(IndicatorsPublish) -> Made, may PublishFigures, logs ReportMade;
    /// Writes figures as a file that may leave the team. It is not encrypted.
    read indicators_export(IndicatorsExport) -> Nothing, may SeeReferrals, logs Exported;
    // ---- Consents, the file of the omklap, letters ----
    /// What a tenant agreed that others may know.
    read consents_get(ConsentsGet) -> ConsentSheet, may SeeRent, logs DossierOpened, opens Home;
    /// Writes a consent down.
    write consents_give(ConsentsGive) -> Made, may KeepEvaluations, logs DossierOpened, opens Home;
    /// Withdraws a consent from a day on.
    write consents_withdraw(ConsentsWithdraw) -> Nothing, may KeepEvaluations, logs DossierOpened, opens Home;
    /// The files of the omklap that were made, and who can get one.
    read omklap_files_get(OmklapFilesGet) -> OmklapFiles, may SeeRent, logs DossierOpened, opens Home;
    /// What a file would hold, word for word; nothing is made.
    read omklap_files_preview(OmklapFilesPreview) -> OmklapFileSeen, may SeeRent, logs DossierOpened, opens Home;
    /// Makes a file, on the consent that holds; it is never changed.
    long omklap_files_make(OmklapFilesMake) -> Made, may KeepEvaluations, logs ReportMade, opens Home;
    /// Writes a copy of a file for another program to show.
    read omklap_files_open(OmklapFilesOpen) -> AttachmentOpened, may SeeRent, logs ReportMade, opens Home;
    /// Writes a file where somebody chose; it is not encrypted there.
    read omklap_files_save(OmklapFilesSave) -> Nothing, may KeepEvaluations, logs ReportMade, opens Home;
    /// The landlord's letters to a tenant or about them.
    read letters_list(LettersGet) -> LetterSheet, may SeeRent, logs DossierOpened, opens Home;
    /// A letter of the landlord, filled in; nothing is made.
    read letters_fill(LettersFill) -> LetterFilled, may KeepEvaluations, logs DossierOpened, opens Home;
    /// Makes a letter of the landlord.
    long letters_make(LettersMake) -> Made, may KeepEvaluations, logs ReportMade, opens Home;
    /// Writes a copy of a letter of the landlord for another program to show.
    read letters_open(LettersOpen) -> AttachmentOpened, may SeeRent, logs ReportMade, opens Home;
    /// The letters of who gives support.
    read support_letters_list(LettersGet) -> LetterSheet, may SeeDossier, logs DossierOpened;
    /// A letter of who gives support, filled in; nothing is made.
    read support_letters_fill(LettersFill) -> LetterFilled, may WriteCare, logs DossierOpened;
    /// Makes a letter of who gives support.
    long support_letters_make(LettersMake) -> Made, may WriteCare, logs ReportMade;
    /// Writes a copy of a letter of who gives support for another program to show.
    read support_letters_open(LettersOpen) -> AttachmentOpened, may SeeDossier, logs ReportMade;
    /// The letters that one can begin with.
    read letter_templates_list(Nothing) -> LetterTemplates, may SeeCaseload, logs Nothing, opens Home;
    /// Writes a template of the organisation's own down, or changes it.
    write letter_templates_set(LetterTemplatesSet) -> Made, may ChangeSettings, logs SettingChanged, opens Home;
    /// Takes a template away: letters begin with the one that the program brings along.
    write letter_templates_remove(LetterTemplatesRemove) -> Nothing, may ChangeSettings, logs SettingChanged, opens Home;
    // ---- The log ----
    /// The access log, newest first.
    read log_list(LogList) -> Vec<LogRow>, may SeeLog, logs LogSeen;
}
