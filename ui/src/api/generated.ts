// Written by `cargo xtask bindings`; a test compares it. Do not edit.

export type Outcome = "admitted" | "door_only" | "refused" | "not_home" | "cancelled_by_tenant" | "cancelled_by_organisation" | "unsafe" | "moved" | "lapsed" | "met_elsewhere" | "remote_contact";

export type Place = "dwelling" | "door" | "office" | "outside" | "phone" | "video";

export type WeekState = "outside" | "met" | "exempt" | "no_obligation" | "planned" | "to_plan" | "on_track" | "at_risk" | "unrecorded" | "missed_organisation" | "missed_neutral" | "missed_tenant";

export type Role = "worker" | "lead" | "rent_desk" | "administrator" | "reader";

export type LeaseKind = "head" | "sub" | "own" | "use" | "tripartite";

/**
 * No arguments, or no answer.
 */
export type Nothing = Record<symbol, never>;

/**
 * Which door the window stands at.
 */
export type Door = "first" | "locked" | "open";

/**
 * What the window must show.
 */
export type SessionState = { 
/**
 * Where we stand.
 */
door: Door, 
/**
 * The team at the door is the example team.
 */
example: boolean, 
/**
 * A real team of this laptop exists beside the example.
 */
has_team: boolean, 
/**
 * Name of the open team; absent while locked.
 */
team: string | null, 
/**
 * Who is in; absent while locked.
 */
account: AccountRow | null, 
/**
 * Seconds to wait before the next passphrase is tried.
 */
wait_seconds: number, 
/**
 * The passphrase must be at least this long on this laptop.
 */
passphrase_min: number, 
/**
 * The keyring of this laptop guards a slot together with its passphrase.
 */
keyring: boolean, 
/**
 * Today in Europe/Amsterdam.
 */
today: string, 
/**
 * The week of today.
 */
week: string, 
/**
 * Version of the program.
 */
version: string, };

/**
 * An account of the team.
 */
export type AccountRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name of the person.
 */
name: string, 
/**
 * Roles held.
 */
roles: Array<Role>, 
/**
 * The worker this account belongs to, if any.
 */
worker: string | null, };

/**
 * A new team.
 */
export type SessionCreateTeam = { 
/**
 * Name of the team.
 */
team: string, 
/**
 * Name of the person who makes it: lead and administrator.
 */
name: string, 
/**
 * Their passphrase.
 */
passphrase: string, };

/**
 * The recovery words of a new team; shown once.
 */
export type RecoverySheet = { 
/**
 * 24 words.
 */
words: Array<string>, 
/**
 * Which two words (1 to 24) will be asked.
 */
ask: Array<number>, };

/**
 * The two words that were asked, in that order.
 */
export type SessionConfirmRecovery = { 
/**
 * The words.
 */
words: Array<string>, };

/**
 * A passphrase.
 */
export type SessionUnlock = { 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * Recovery words and a new passphrase.
 */
export type SessionRecover = { 
/**
 * 24 words, parted by spaces.
 */
words: string, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * How far long work is. What is counted depends on the work: lines, rows, pages, tenancies.
 */
export type Progress = { 
/**
 * So many are done.
 */
done: number, 
/**
 * Of so many.
 */
total: number, };

/**
 * Which work must end.
 */
export type WorkStop = { 
/**
 * The number that the caller gave it.
 */
work: number, };

/**
 * Which window of the caseload.
 */
export type TenanciesList = { 
/**
 * Every word must begin a word of name, address or worker; empty: all.
 */
search: string, 
/**
 * Only tenancies of this worker.
 */
worker: string | null, 
/**
 * Ended tenancies too.
 */
ended: boolean, 
/**
 * First row wanted.
 */
offset: number, 
/**
 * Rows wanted, at most 500.
 */
limit: number, };

/**
 * A window of the caseload.
 */
export type TenancyPage = { 
/**
 * Tenancies that match.
 */
total: number, 
/**
 * Tenancies in the team without the search.
 */
all: number, 
/**
 * The groups of the whole answer, in order.
 */
groups: Array<WorkerGroup>, 
/**
 * First row given.
 */
offset: number, 
/**
 * The rows of the window.
 */
rows: Array<TenancyRow>, };

/**
 * Rows of one worker, one after the other.
 */
export type WorkerGroup = { 
/**
 * Worker id; absent for tenancies without a worker.
 */
worker: string | null, 
/**
 * Worker name.
 */
name: string, 
/**
 * Contract minutes a week, if known.
 */
minutes_per_week: number | null, 
/**
 * Index of the first row of the group.
 */
first: number, 
/**
 * Rows in the group.
 */
count: number, };

/**
 * One line of the caseload.
 */
export type TenancyRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * City.
 */
city: string, 
/**
 * Name of the worker.
 */
worker: string, 
/**
 * The current week.
 */
week: WeekCell, 
/**
 * Weeks met and weeks obliged over the last 26 weeks.
 */
met: number, 
/**
 * See `met`.
 */
obliged: number, 
/**
 * Lease in force today, if any.
 */
lease: LeaseKind | null, 
/**
 * Whole months that lease has run.
 */
lease_months: number, 
/**
 * Key handover.
 */
support_start: string, 
/**
 * Last day of support.
 */
support_end: string | null, };

/**
 * State of a week with its marks.
 */
export type WeekCell = { 
/**
 * The state.
 */
state: WeekState, 
/**
 * Met with fewer visits than agreed.
 */
norm_short: boolean, 
/**
 * Met only by a temporary norm.
 */
by_temporary_norm: boolean, };

/**
 * Which tenancy.
 */
export type TenanciesGet = { 
/**
 * Tenancy id.
 */
id: string, };

/**
 * A name that somebody gives a tenancy.
 */
export type TenanciesNamed = { 
/**
 * Its id in the exchange set, or its own.
 */
name: string, };

/**
 * The tenancy that was meant.
 */
export type TenancyNamed = { 
/**
 * Its own id.
 */
tenancy: string, };

/**
 * One tenancy, for the side panel.
 */
export type TenancyDetail = { 
/**
 * The line of the caseload.
 */
row: TenancyRow, 
/**
 * Postcode of the dwelling.
 */
postcode: string, 
/**
 * Owner of the dwelling, if known.
 */
owner: string | null, 
/**
 * Name of the provider: the team's organisation.
 */
provider: string, 
/**
 * Agreed visits, and in how many weeks.
 */
visits: number, 
/**
 * See `visits`.
 */
period_weeks: number, 
/**
 * The agreement is aftercare.
 */
aftercare: boolean, 
/**
 * The lease chain, oldest first.
 */
leases: Array<LeaseRow>, 
/**
 * What is broken in the chain.
 */
mismatches: Array<Mismatch>, 
/**
 * Visits of the current week, in order.
 */
week_visits: Array<VisitRow>, 
/**
 * Exemption that runs today.
 */
exemption: ExemptionRow | null, 
/**
 * Streaks today.
 */
streaks: StreakRow, 
/**
 * First day on which a flip can be made, or why there can be none.
 */
flip_refusal: FlipRefusal | null, 
/**
 * The account may record a visit here.
 */
may_record: boolean, 
/**
 * The account may flip here.
 */
may_flip: boolean, };

/**
 * One lease of the chain.
 */
export type LeaseRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind.
 */
kind: LeaseKind, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; absent while open.
 */
last_day: string | null, 
/**
 * Fixed term.
 */
fixed_term: boolean, 
/**
 * Rent with service costs today (or on the first or last day), in cents.
 */
total_cents: number | null, };

/**
 * A broken invariant of the chain.
 */
export type Mismatch = "two_titles_on_dwelling" | "sub_outside_head" | "day_without_title" | "sub_rent_above_head" | "no_head_lease";

/**
 * An exemption, without its reason.
 */
export type ExemptionRow = { 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; absent while open.
 */
last_day: string | null, };

/**
 * Streaks up to today.
 */
export type StreakRow = { 
/**
 * Closed obliged weeks in a row without admission.
 */
not_admitted: number, 
/**
 * Whole weeks not seen.
 */
not_seen: number, 
/**
 * Weeks in a row missed on the tenant's side.
 */
tenant_side: number, 
/**
 * Last day seen.
 */
last_seen: string | null, };

/**
 * A worker.
 */
export type WorkerRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Contract minutes a week.
 */
minutes_per_week: number | null, 
/**
 * Running tenancies.
 */
tenancies: number, };

/**
 * Visits of a span of days.
 */
export type VisitsList = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Only this tenancy.
 */
tenancy: string | null, 
/**
 * Only this worker.
 */
worker: string | null, };

/**
 * A visit: plan, result in force, or both.
 */
export type VisitRow = { 
/**
 * Id of the plan; absent for an unplanned visit.
 */
visit: string | null, 
/**
 * Id of the result in force, if any.
 */
result: string | null, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Planned day.
 */
planned: string | null, 
/**
 * Planned time, `HH:MM`.
 */
time: string | null, 
/**
 * Only the week of this visit is known.
 */
known_to_week: boolean, 
/**
 * Actual day.
 */
actual: string | null, 
/**
 * Outcome.
 */
outcome: Outcome | null, 
/**
 * Place.
 */
place: Place | null, 
/**
 * Name of the worker.
 */
worker: string | null, 
/**
 * Name of the account that recorded the result.
 */
recorded_by: string | null, 
/**
 * When the result was recorded.
 */
recorded_ms: number | null, 
/**
 * Another result of the same visit is in force too: dubbel bezoek.
 */
double: boolean, };

/**
 * A result to record.
 */
export type VisitsRecord = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The planned visit this is the result of; absent: unplanned, or the one planned visit of that day.
 */
visit: string | null, 
/**
 * Day of arrival.
 */
day: string, 
/**
 * Outcome.
 */
outcome: Outcome, 
/**
 * Place; absent: the usual place of the outcome.
 */
place: Place | null, };

/**
 * A week before and after a change.
 */
export type WeekChange = { 
/**
 * The week.
 */
week: string, 
/**
 * Before.
 */
before: WeekCell, 
/**
 * After.
 */
after: WeekCell, 
/**
 * Why it is what it is after.
 */
because: Because, };

/**
 * A result that was recorded.
 */
export type VisitRecorded = { 
/**
 * Id of the result.
 */
result: string, 
/**
 * What it did to its week.
 */
change: WeekChange, };

/**
 * Which window of the grid.
 */
export type WeeksGrid = { 
/**
 * First week, `2026-W07`.
 */
from: string, 
/**
 * Last week.
 */
to: string, 
/**
 * As in the caseload.
 */
search: string, 
/**
 * Only tenancies of this worker.
 */
worker: string | null, 
/**
 * First row wanted.
 */
offset: number, 
/**
 * Rows wanted, at most 500.
 */
limit: number, };

/**
 * A window of the grid.
 */
export type WeekGrid = { 
/**
 * The weeks, oldest first.
 */
weeks: Array<string>, 
/**
 * Tenancies that match.
 */
total: number, 
/**
 * The groups of the whole answer.
 */
groups: Array<WorkerGroup>, 
/**
 * First row given.
 */
offset: number, 
/**
 * Rows of the window.
 */
rows: Array<WeekGridRow>, };

/**
 * One tenancy of the grid.
 */
export type WeekGridRow = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * One character a week: see `WEEK_CODES`.
 */
cells: string, 
/**
 * Figures over the weeks shown.
 */
figures: FigureRow, 
/**
 * Streaks.
 */
streaks: StreakRow, };

/**
 * Figures; every share has its n and N.
 */
export type FigureRow = { 
/**
 * Weeks met.
 */
met: number, 
/**
 * Obliged weeks.
 */
obliged: number, 
/**
 * Weeks met by a temporary norm only.
 */
by_temporary_norm: number, 
/**
 * Admissions.
 */
admitted: number, 
/**
 * Attempts.
 */
attempts: number, 
/**
 * Missed, tenant.
 */
missed_tenant: number, 
/**
 * Missed, organisation.
 */
missed_organisation: number, 
/**
 * Missed, neutral.
 */
missed_neutral: number, 
/**
 * Not recorded.
 */
unrecorded: number, };

/**
 * Which selection to add up.
 */
export type WeeksTotals = { 
/**
 * First week.
 */
from: string, 
/**
 * Last week.
 */
to: string, 
/**
 * As in the caseload.
 */
search: string, 
/**
 * Only tenancies of this worker.
 */
worker: string | null, };

/**
 * Figures of the selection.
 */
export type WeekTotals = { 
/**
 * Tenancies added up.
 */
tenancies: number, 
/**
 * Their figures.
 */
figures: FigureRow, };

/**
 * Which week.
 */
export type WeeksExplain = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Week.
 */
week: string, };

/**
 * The facts behind a week.
 */
export type WeekExplained = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * The week.
 */
week: string, 
/**
 * Monday.
 */
first_day: string, 
/**
 * Sunday.
 */
last_day: string, 
/**
 * State and marks.
 */
cell: WeekCell, 
/**
 * Which step of the rule decided.
 */
because: Because, 
/**
 * The week is obliged.
 */
obliged: boolean, 
/**
 * Weekdays on which the tenancy is active and not exempt.
 */
available_weekdays: number, 
/**
 * Agreed visits.
 */
visits: number, 
/**
 * In so many weeks.
 */
period_weeks: number, 
/**
 * First week of the span looked at.
 */
span_from: string, 
/**
 * Exemptions that touch the span.
 */
exemptions: Array<ExemptionRow>, 
/**
 * Visits that were looked at, in order.
 */
seen: Array<ExplainedVisit>, };

/**
 * A visit and how the rule counted it.
 */
export type ExplainedVisit = { 
/**
 * The visit.
 */
row: VisitRow, 
/**
 * The outcome that it counted as; absent while planned or not recorded.
 */
counted_as: Outcome | null, 
/**
 * It lies outside the days of support.
 */
outside_support: boolean, 
/**
 * Another admission on the same day counts already.
 */
second_that_day: boolean, };

/**
 * Which step of the rule decided.
 */
export type Because = "not_active" | "admitted_as_agreed" | "admitted_less" | "temporary_norm" | "exemption_ran" | "too_few_weekdays" | "inside_window" | "window_cut" | "counts_for_other_tenancy" | "visit_planned" | "nothing_planned" | "outcome_missing" | "organisation_cancelled" | "not_safe" | "tenant_side" | "tenant_side_during_exemption" | "nobody_went" | "no_attempt";

/**
 * A range of weeks for the report.
 */
export type WeeksReport = { 
/**
 * First week.
 */
from: string, 
/**
 * Last week.
 */
to: string, 
/**
 * As-of date; absent: today.
 */
as_of: string | null, 
/**
 * Only this tenancy.
 */
tenancy: string | null, };

/**
 * The shape of `omklap-cli weeks --json`.
 */
export type WeeksReported = { 
/**
 * As-of date.
 */
as_of: string, 
/**
 * One row a tenancy and week.
 */
weeks: Array<ReportedWeek>, 
/**
 * Figures over the range.
 */
figures: ReportedFigures, 
/**
 * Streaks over the whole history.
 */
streaks: Array<ReportedStreak>, };

/**
 * One tenancy, one week.
 */
export type ReportedWeek = { 
/**
 * Tenancy, by its id in the exchange set if it has one. Shared: a region has hundreds of thousands of rows.
 */
tenancy: string, 
/**
 * Week.
 */
week: string, 
/**
 * State.
 */
state: WeekState, 
/**
 * Obliged.
 */
obliged: boolean, 
/**
 * Days with an admission in this week alone.
 */
admissions: number, 
/**
 * Reached the agreed number; only for a met week.
 */
norm_met: boolean, 
/**
 * Met only by a temporary norm.
 */
by_temporary_norm: boolean, };

/**
 * Figures in the shape of the report.
 */
export type ReportedFigures = { 
/**
 * Bezoekgraad.
 */
visit_rate: ReportedVisitRate, 
/**
 * Toelatingsgraad.
 */
admission_rate: ReportedAdmissionRate, 
/**
 * Missed weeks by side.
 */
shortfall: ReportedShortfall, };

/**
 * Weeks met of weeks obliged.
 */
export type ReportedVisitRate = { 
/**
 * Met.
 */
met: number, 
/**
 * Obliged.
 */
obliged: number, 
/**
 * Of the met weeks: by a temporary norm only.
 */
by_temporary_norm: number, };

/**
 * Admissions of attempts.
 */
export type ReportedAdmissionRate = { 
/**
 * Admitted.
 */
admitted: number, 
/**
 * Attempts.
 */
attempts: number, };

/**
 * Missed weeks by side.
 */
export type ReportedShortfall = { 
/**
 * Tenant.
 */
missed_tenant: number, 
/**
 * Organisation.
 */
missed_organisation: number, 
/**
 * Neutral.
 */
missed_neutral: number, 
/**
 * Not recorded.
 */
unrecorded: number, };

/**
 * Streaks of one tenancy.
 */
export type ReportedStreak = { 
/**
 * Tenancy, by its id in the exchange set if it has one.
 */
tenancy: string, 
/**
 * Closed obliged weeks in a row without admission.
 */
not_admitted: number, 
/**
 * Whole weeks not seen.
 */
not_seen: number, 
/**
 * Weeks in a row missed on the tenant's side.
 */
tenant_side: number, 
/**
 * Last day seen.
 */
last_seen: string | null, };

/**
 * A flip.
 */
export type OmklapFlip = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * First day of the own lease.
 */
day: string, };

/**
 * What a flip would change, or why it cannot be.
 */
export type FlipPreview = { 
/**
 * Why not; absent when it can.
 */
refusal: FlipRefusal | null, 
/**
 * What would change, in order.
 */
steps: Array<FlipStep>, };

/**
 * One change of a flip.
 */
export type FlipStep = { 
/**
 * What happens.
 */
kind: FlipStepKind, 
/**
 * On which day.
 */
day: string, 
/**
 * Total rent in cents, for a lease.
 */
total_cents: number | null, };

/**
 * What a flip does.
 */
export type FlipStepKind = "head_lease_ends" | "sublease_ends" | "own_lease_begins" | "aftercare_begins" | "ledgers_close" | "task_housing_allowance" | "task_direct_debit" | "task_energy" | "task_insurance" | "task_municipal_taxes" | "task_keys" | "task_corporation_contact" | "task_wmo_officer";

/**
 * Why a chain cannot flip.
 */
export type FlipRefusal = "no_sublease" | "no_head_lease" | "before_sublease" | "day_without_title" | "already_own" | "support_ended";

/**
 * A flip that was made.
 */
export type Flipped = { 
/**
 * The own lease.
 */
lease: string, 
/**
 * What changed.
 */
steps: Array<FlipStep>, 
/**
 * Last day on which it can be undone; the day before the own lease begins.
 */
undo_until: string, };

/**
 * What can be undone and redone.
 */
export type HistorySteps = { 
/**
 * Newest step of this account on this laptop.
 */
undo: StepRow | null, 
/**
 * What was undone last.
 */
redo: StepRow | null, 
/**
 * When the last change was saved on this laptop.
 */
saved_ms: number | null, };

/**
 * One step.
 */
export type StepRow = { 
/**
 * Its kind.
 */
kind: OperationKind, 
/**
 * When.
 */
at_ms: number, };

/**
 * Who wrote where a step had written, so that it cannot be reversed.
 */
export type StepInTheWay = { 
/**
 * Name of the account.
 */
author: string, 
/**
 * What it did.
 */
kind: OperationKind, 
/**
 * When.
 */
at_ms: number, };

/**
 * Which way a step would be taken.
 */
export type HistoryInTheWay = { 
/**
 * Doing again what was undone; else undoing.
 */
redo: boolean, };

/**
 * A step that was undone or redone.
 */
export type StepTaken = { 
/**
 * The kind of the step that was undone or done again.
 */
kind: OperationKind, };

/**
 * Kinds of operation.
 */
export type OperationKind = "create_team" | "fill_example" | "import_set" | "record_visit" | "flip_lease" | "undo" | "redo" | "unknown";

/**
 * Which record.
 */
export type HistoryOf = { 
/**
 * Table.
 */
noun: string, 
/**
 * Row id.
 */
id: string, };

/**
 * Which record, when.
 */
export type HistoryAt = { 
/**
 * Table.
 */
noun: string, 
/**
 * Row id.
 */
id: string, 
/**
 * Moment.
 */
at_ms: number, };

/**
 * One change of one record.
 */
export type HistoryRow = { 
/**
 * Kind of operation.
 */
kind: OperationKind, 
/**
 * Name of the account.
 */
author: string, 
/**
 * When.
 */
at_ms: number, 
/**
 * Why, if it was asked.
 */
reason: string | null, 
/**
 * Columns with their value before and after; for the first row: nothing before.
 */
columns: Array<HistoryColumn>, };

/**
 * One column of one change.
 */
export type HistoryColumn = { 
/**
 * Column.
 */
column: string, 
/**
 * Before.
 */
before: string | null, 
/**
 * After.
 */
after: string | null, };

/**
 * A record at a past moment.
 */
export type RecordThen = { 
/**
 * It existed.
 */
existed: boolean, 
/**
 * Columns and values.
 */
columns: Array<HistoryColumn>, };

/**
 * Which exchange set.
 */
export type SetImport = { 
/**
 * Folder with the CSV files.
 */
folder: string, 
/**
 * Only say what would happen.
 */
dry_run: boolean, };

/**
 * What an import did.
 */
export type SetImported = { 
/**
 * Rows made, per file.
 */
made: Record<string, number>, 
/**
 * Rows that were there already.
 */
matched: Record<string, number>, 
/**
 * Rows that differ from what is there: left as they are.
 */
proposed: Array<ProposedChange>, 
/**
 * Rows not understood.
 */
rejected: Array<RejectedRow>, 
/**
 * Columns not understood.
 */
unknown_columns: Array<UnknownColumn>, };

/**
 * A row of the set that differs from the record with the same id.
 */
export type ProposedChange = { 
/**
 * File.
 */
sheet: string, 
/**
 * Line in the file, the header is 1.
 */
row: number, 
/**
 * Columns that differ.
 */
columns: Array<string>, };

/**
 * A row that was not understood.
 */
export type RejectedRow = { 
/**
 * File.
 */
sheet: string, 
/**
 * Line in the file, the header is 1.
 */
row: number, 
/**
 * A code: see `Rejection` in the exchange module.
 */
reason: string, 
/**
 * The column, if one column is to blame.
 */
column: string | null, };

/**
 * A column that was not understood.
 */
export type UnknownColumn = { 
/**
 * File.
 */
sheet: string, 
/**
 * Column.
 */
column: string, };

/**
 * Where to write.
 */
export type SetExport = { 
/**
 * Folder; made if absent, must be empty.
 */
folder: string, };

/**
 * What was written.
 */
export type SetExported = { 
/**
 * Rows per file.
 */
files: Record<string, number>, };

/**
 * Where to write the copy.
 */
export type TeamBackup = { 
/**
 * Path of the copy; must not exist.
 */
to: string, };

/**
 * A copy that was written and tried.
 */
export type TeamBackedUp = { 
/**
 * Rows in the copy.
 */
rows: number, 
/**
 * BLAKE3 over the rows.
 */
hash: string, };

/**
 * What the check found. In a file that is not whole, nothing further is looked at.
 */
export type TeamVerified = { 
/**
 * Pages, rows and references are whole.
 */
file_whole: boolean, 
/**
 * The journal reproduces the rows.
 */
journal_whole: boolean, 
/**
 * The chain of the access log is unbroken.
 */
log_whole: boolean, 
/**
 * Rows per table.
 */
rows: Record<string, number>, 
/**
 * BLAKE3 over the rows.
 */
hash: string, };

/**
 * Which part of the log.
 */
export type LogList = { 
/**
 * At most so many rows.
 */
limit: number, 
/**
 * Only about this tenancy.
 */
tenancy: string | null, };

/**
 * One line of the access log.
 */
export type LogRow = { 
/**
 * When.
 */
at_ms: number, 
/**
 * What.
 */
event: LogEvent, 
/**
 * Name of the account; absent for a failed unlock.
 */
account: string | null, 
/**
 * Name of the tenant.
 */
subject: string | null, 
/**
 * For what reason.
 */
reason: string | null, };

/**
 * Events of the access log.
 */
export type LogEvent = "nothing" | "team_created" | "unlocked" | "unlock_failed" | "recovered" | "caseload_seen" | "dossier_opened" | "report_made" | "imported" | "exported" | "backed_up" | "restored" | "verified" | "log_seen";

/**
 * A refusal or failure as the screens and the command line get it.
 */
export type ApiError = { 
/**
 * Which sentence to show.
 */
code: Code, 
/**
 * Numbers for the sentence.
 */
args: Record<string, number>, };

/**
 * Every sentence that a person can be shown instead of an answer.
 */
export type Code = "locked" | "already_open" | "no_team" | "team_exists" | "wrong_passphrase" | "too_soon" | "passphrase_too_short" | "recovery_words_wrong" | "recovery_word_unknown" | "recovery_words_incomplete" | "device_secret_missing" | "keys_damaged" | "file_unreadable" | "not_a_team_file" | "made_by_newer_version" | "read_only" | "disk_full" | "on_shared_folder" | "busy" | "file_exists" | "file_missing" | "folder_not_empty" | "not_allowed" | "missing" | "name_blank" | "text_too_long" | "day_invalid" | "week_invalid" | "range_invalid" | "visit_in_future" | "visit_outside_support" | "lapsed_without_exemption" | "result_exists" | "visit_of_other_tenancy" | "flip_no_sublease" | "flip_no_head_lease" | "flip_before_sublease" | "flip_day_without_title" | "flip_already_own" | "flip_support_ended" | "flip_in_past" | "nothing_to_undo" | "nothing_to_redo" | "changed_since" | "flip_date_passed" | "not_undoable" | "set_empty" | "set_unreadable" | "cancelled" | "unknown_command" | "bad_arguments" | "internal";

export type Commands = {
  /** What the window must show first: nothing yet, a locked team or an open one. */
  session_state: [Nothing, SessionState];
  /** Makes a team with its keys; answers with the recovery words, once. */
  session_create_team: [SessionCreateTeam, RecoverySheet];
  /** Proves that the recovery words were written down and opens the new team. */
  session_confirm_recovery: [SessionConfirmRecovery, SessionState];
  /** Makes the example team if there is none, and opens it. */
  session_open_example: [Nothing, SessionState];
  /** Throws the example team away. Never touches a real team. */
  session_discard_example: [Nothing, SessionState];
  /** Opens the team with a passphrase. */
  session_unlock: [SessionUnlock, SessionState];
  /** Opens the team with the recovery words and gives the account a new passphrase. */
  session_recover: [SessionRecover, SessionState];
  /** Closes the team: the key leaves the memory. */
  session_lock: [Nothing, SessionState];
  /** Asks that long work ends. Work that is not there (any more) is no error. */
  work_stop: [WorkStop, Nothing];
  /** One window of the caseload, grouped by worker. */
  tenancies_list: [TenanciesList, TenancyPage];
  /** One tenancy with its lease chain and the visits of this week. */
  tenancies_get: [TenanciesGet, TenancyDetail];
  /** The own id of the tenancy that somebody names by its id in the exchange set. */
  tenancies_named: [TenanciesNamed, TenancyNamed];
  /** The workers of the team. */
  workers_list: [Nothing, Array<WorkerRow>];
  /** The visits planned or made in a span of days. */
  visits_list: [VisitsList, Array<VisitRow>];
  /** What recording this result would do to its week; nothing is written. */
  visits_preview: [VisitsRecord, WeekChange];
  /** Records the result of a visit. */
  visits_record: [VisitsRecord, VisitRecorded];
  /** One window of the compliance grid. */
  weeks_grid: [WeeksGrid, WeekGrid];
  /** The figures of the whole selection, for the foot of the grid. */
  weeks_totals: [WeeksTotals, WeekTotals];
  /** The facts behind one week of one tenancy. */
  weeks_explain: [WeeksExplain, WeekExplained];
  /** States, figures and streaks of a range of weeks, in the shape of the command line. */
  weeks_report: [WeeksReport, WeeksReported];
  /** What a flip on this day would change; nothing is written. */
  omklap_preview: [OmklapFlip, FlipPreview];
  /** Flips the lease chain: the own lease begins on the given day. */
  omklap_flip: [OmklapFlip, Flipped];
  /** What can be undone and redone now, and when the last change was saved. */
  history_steps: [Nothing, HistorySteps];
  /** Undoes the newest step of this account on this laptop. */
  history_undo: [Nothing, StepTaken];
  /** Does again what was undone last. */
  history_redo: [Nothing, StepTaken];
  /** Who changed since what the newest step had written: the reason of `changed_since`, by name. */
  history_in_the_way: [HistoryInTheWay, StepInTheWay | null];
  /** Who changed what and when in one record. */
  history_of: [HistoryOf, Array<HistoryRow>];
  /** One record as it stood at a past moment. */
  history_at: [HistoryAt, RecordThen];
  /** Takes in an exchange set as one operation, or says what it would do. */
  set_import: [SetImport, SetImported];
  /** Writes everything to a folder as an exchange set. The files are not encrypted. */
  set_export: [SetExport, SetExported];
  /** Writes an encrypted copy and tries it. */
  team_backup: [TeamBackup, TeamBackedUp];
  /** Checks the file, its journal and its access log. */
  team_verify: [Nothing, TeamVerified];
  /** The access log, newest first. */
  log_list: [LogList, Array<LogRow>];
};

/** Commands that say how far they are and can be stopped. */
export type LongCommand = "session_open_example" | "weeks_totals" | "weeks_report" | "set_import" | "set_export" | "team_backup" | "team_verify";
