// Written by `cargo xtask bindings`; a test compares it. Do not edit.

export type Outcome = "admitted" | "door_only" | "refused" | "not_home" | "cancelled_by_tenant" | "cancelled_by_organisation" | "unsafe" | "moved" | "lapsed" | "met_elsewhere" | "remote_contact";

export type Place = "dwelling" | "door" | "office" | "outside" | "phone" | "video";

export type WeekState = "outside" | "met" | "exempt" | "no_obligation" | "planned" | "to_plan" | "on_track" | "at_risk" | "unrecorded" | "missed_organisation" | "missed_neutral" | "missed_tenant";

export type Role = "worker" | "lead" | "rent_desk" | "administrator" | "reader";

export type LeaseKind = "head" | "sub" | "own" | "use" | "tripartite";

export type ExemptionReason = "hospital" | "detention" | "agreed_stay" | "uninhabitable" | "lead_decision";

export type ExemptionState = "proposed" | "granted" | "refused";

export type OrganisationKind = "corporation" | "private_owner" | "municipality" | "care_provider" | "administrator";

export type EndReason = "moved_on" | "rehoused" | "back_to_shelter" | "clinic" | "detention" | "eviction_arrears" | "eviction_nuisance" | "left" | "died" | "other";

export type EndDestination = "housed" | "ethos_1" | "ethos_2" | "ethos_3" | "ethos_4" | "ethos_5" | "ethos_6" | "institution" | "died" | "unknown";

export type RiskLevel = "green" | "orange" | "red";

export type ContactKind = "family" | "friend" | "emergency" | "guardian" | "curator" | "mentor" | "housing_officer" | "rent_collector" | "municipality" | "wmo_officer" | "debt_adviser" | "youth_coordinator" | "doctor" | "care" | "mental_health" | "client_supporter" | "probation" | "police" | "employer" | "other";

export type Theme = "dwelling" | "neighbourhood" | "post_and_money" | "wellbeing" | "safety";

export type Found = "good" | "attention" | "concern";

export type LadderStep = "second_attempt" | "third_attempt" | "two_colleagues" | "safety_check" | "agreement_talk";

export type FollowUpResult = "admitted" | "seen" | "not_reached" | "seen_well" | "seen_unwell" | "not_seen" | "help_called" | "agreed" | "handed_over" | "not_needed";

export type IncidentKind = "unsafe_visit" | "threat" | "violence" | "others_present" | "animal" | "dwelling";

export type TaskCode = "agreement" | "follow_up" | "todo" | "housing_allowance" | "direct_debit" | "brp" | "energy" | "insurance" | "municipal_taxes" | "keys" | "corporation_contact" | "wmo_officer" | "go_with_two" | "call_housing_officer" | "propose_worker" | "check_side" | "arrange_cover" | "record_visit" | "reach_tenant" | "joint_talk" | "omklap_condition" | "omklap_review";

export type Finding = "not_visited" | "not_seen" | "unsafe" | "unrecorded" | "follow_up_late" | "exemption_proposed";

export type Decision = "two_colleagues" | "call_housing_officer" | "change_worker" | "check_side" | "arrange_cover" | "remind" | "hand_over" | "granted" | "refused" | "no_action";

export type AbsenceKind = "leave" | "sickness" | "training" | "other";

export type Parity = "every" | "even" | "odd";

export type Holiday = "new_years_day" | "good_friday" | "easter_sunday" | "easter_monday" | "kings_day" | "liberation_day" | "ascension_day" | "whit_sunday" | "whit_monday" | "christmas_day" | "second_christmas_day";

export type LedgerKind = "owner" | "tenant";

export type PaymentKind = "payment" | "refund";

export type Payer = "tenant" | "budget" | "guardian" | "benefit" | "provider" | "other";

export type ArrearsStep = "none" | "signal" | "arrears" | "serious" | "eviction_risk";

export type SignalStep = "reminder" | "contact" | "debt_help" | "offer" | "passed_on" | "objection";

export type NoticeRule = "three_to_one_months" | "one_month" | "three_months" | "six_months" | "by_itself";

export type TermGround = "shelter" | "second_chance" | "other_group" | "target_group" | "vacancy_act" | "earlier" | "other";

export type InspectionState = "never" | "concern" | "old" | "attention" | "good";

export type InspectionOccasion = "begin" | "regular" | "signal" | "omklap" | "end";

export type InspectionPart = "doors" | "heating" | "water" | "electricity" | "fire_safety" | "kitchen" | "bathroom" | "walls" | "outside";

export type InspectionLevel = "good" | "attention" | "concern";

export type NuisanceKind = "noise" | "mess" | "visitors" | "pets" | "smell" | "intimidation" | "damage" | "other_nuisance" | "nuisance";

export type NuisanceSource = "neighbour" | "corporation" | "police" | "own_worker" | "municipality" | "other_source";

export type NuisanceResponse = "talk_tenant" | "talk_neighbour" | "talk_corporation" | "joint_talk" | "mediation" | "agreement" | "warning_letter" | "put_right" | "other_response";

export type NuisanceStep = "answer" | "judge";

export type ConsentPurpose = "omklap" | "consultation";

export type LetterKind = "request" | "joint_talk" | "agreements" | "missed_visit" | "rent_reminder";

export type KnownFrom = "person" | "network" | "organisation" | "seen";

export type GoodSign = "compliment" | "helped" | "takes_part" | "quiet";

export type ExploitationEnd = "demolition" | "renovation" | "permit" | "sale" | "other";

export type Programme = "flexwoning" | "kamers_met_aandacht" | "onder_de_pannen" | "tussenvoorziening" | "credo_huis" | "skills_in_de_stad" | "contingent";

export type OfficerKind = "housing_officer" | "rent_collector" | "repairs" | "caretaker" | "wmo_officer" | "youth_coordinator" | "debt_adviser" | "administrator" | "policy" | "other";

export type PartyRole = "second_tenant" | "co_tenant" | "administrator" | "curator";

export type KeyHolder = "tenant" | "worker" | "office" | "owner";

export type Meter = "electricity" | "gas" | "heat" | "water";

export type ReadAt = "begin" | "end" | "yearly";

export type Priority = "high" | "normal";

export type SelfReliance = "yes" | "no" | "unknown";

export type ReferralEnd = "housed" | "withdrawn" | "elsewhere" | "lost_contact" | "died" | "other";

export type OfferAnswer = "open" | "accepted" | "refused" | "withdrawn";

export type OfferReason = "location" | "size" | "stairs" | "rent" | "condition" | "neighbours" | "not_ready" | "other" | "let_to_another";

export type WaitingOrder = "shelter" | "waiting" | "priority" | "name";

export type LifeDomain = "home" | "money" | "papers" | "work" | "day_activity" | "contact" | "family" | "health" | "wellbeing" | "justice" | "other";

export type GoalEnd = "reached" | "let_go" | "changed";

export type Doer = "tenant" | "worker" | "together" | "other";

export type Direction = "forward" | "same" | "back";

export type Criterion = "term" | "rent" | "nuisance" | "admission" | "support" | "dwelling" | "finance" | "brp" | "wish" | "owner";

export type CriterionStatus = "met" | "not_met" | "cannot_judge";

export type Decider = "together" | "partner" | "provider";

export type Reporting = "quarter" | "half_year";

export type OmklapDocument = "final_evaluation" | "written_wish" | "request" | "joint_talk" | "inspection_report" | "no_arrears" | "income" | "brp_extract" | "housing_permit" | "identity_seen" | "termination" | "own_lease" | "deposit" | "housing_allowance" | "direct_debit" | "utilities" | "insurance" | "taxes" | "keys_and_meters" | "aftercare" | "wmo_officer" | "contact_changed";

export type OmklapState = "no_flip" | "in_sublease" | "in_preparation" | "requested" | "agreed" | "signed" | "flipped" | "ended";

export type OmklapStep = "prepare" | "request" | "agree" | "sign" | "flip" | "postpone" | "reject" | "withdraw" | "correct";

export type OmklapLack = "sublease" | "wish" | "final_evaluation" | "worker_advice" | "lead_advice" | "file" | "tenant_signs" | "partner_signs" | "owner_signs" | "provider_signs" | "guardian_signs" | "documents";

export type Signatory = "tenant" | "partner" | "owner" | "provider" | "guardian";

export type CriterionWhy = "no_sublease" | "term_runs" | "no_rent_recorded" | "rent_record_old" | "rent_open" | "rent_was_open" | "serious_nuisance" | "report_open" | "too_few_visits" | "missed_too_often" | "missed_lately" | "not_judged" | "judged_not" | "no_inspection" | "inspection_old" | "concern" | "unknown" | "to_arrange" | "not_asked" | "not_wanted" | "owner_silent" | "owner_not";

export type DocumentState = "there" | "proposed" | "waived";

export type WaiverState = "proposed" | "granted";

export type EvaluationOutcome = "continue" | "extra_agreements" | "prepare_omklap" | "extend_term" | "end";

export type Party = "tenant" | "worker" | "lead" | "housing_officer" | "guardian" | "youth_coordinator" | "municipality" | "own" | "other";

export type WishAnswer = "yes" | "no" | "later";

export type Adviser = "worker" | "lead";

export type Advice = "positive" | "not_yet" | "negative";

export type MomentState = "held" | "unrecorded" | "passed_over" | "overdue" | "near" | "ahead";

export type ChecklistItem = "income" | "housing_allowance" | "debts" | "administration" | "brp" | "health_insurance" | "household_insurance" | "identity" | "bank_account" | "digid" | "home_seeker";

export type ChecklistValue = "unknown" | "yes" | "no" | "nothing" | "benefit" | "disability" | "pension" | "wages" | "study" | "no_income" | "requested" | "running" | "rejected" | "stopped" | "not_applicable" | "mapped" | "stabilising" | "amicable" | "statutory" | "debt_free" | "budget_coaching" | "budget_management" | "protective_administration" | "curatorship" | "at_address" | "postal_address" | "not_registered" | "arrears" | "urgent";

export type Standing = "settled" | "work" | "unknown";

export type WmoAsk = "renew" | "over";

export type Rejection = "file_unknown" | "column_missing" | "column_twice" | "ragged_row" | "quote_broken" | "not_utf8" | "text_invalid" | "too_long" | "id_missing" | "id_twice" | "value_missing" | "name_blank" | "day_invalid" | "day_missing" | "month_invalid" | "time_invalid" | "number_invalid" | "number_out_of_range" | "not_boolean" | "code_unknown" | "end_before_start" | "outcome_missing" | "day_of_no_visit" | "reference_missing" | "reference_rejected" | "reference_circular";

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
 * What is being counted, of work that has parts of their own; each is counted from the beginning.
 */
part?: WorkPart, 
/**
 * So many are done.
 */
done: number, 
/**
 * Of so many.
 */
total: number, };

/**
 * A part of long work.
 */
export type WorkPart = "reading" | "drawing" | "comparing" | "backing_up" | "putting";

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
 * What is filtered, ordered and grouped beside that; absent: names alone, grouped by worker.
 */
refine: TenanciesRefine | null, 
/**
 * First row wanted.
 */
offset: number, 
/**
 * Rows wanted, at most 500.
 */
limit: number, };

/**
 * What a list is filtered by, ordered by and grouped by.
 */
export type TenanciesRefine = { 
/**
 * Only of these workers; empty: of all.
 */
workers: Array<string>, 
/**
 * Those without a worker; together with `workers`: those too.
 */
nobody: boolean, 
/**
 * Only dwellings of owners with these names; empty: of all.
 */
owners: Array<string>, 
/**
 * Only with one of these states this week; empty: with any.
 */
states: WeekState[], 
/**
 * Running, ended or both.
 */
span: ListSpan, 
/**
 * By what.
 */
order: ListOrder, 
/**
 * The other way round.
 */
descending: boolean, 
/**
 * Under which heads.
 */
group: ListGroup, };

/**
 * Which tenancies by their support.
 */
export type ListSpan = "running" | "ended" | "all";

/**
 * By what a list is ordered.
 */
export type ListOrder = "name" | "address" | "worker" | "week" | "visit_rate" | "key";

/**
 * Under which heads a list stands.
 */
export type ListGroup = "worker" | "owner" | "week" | "none";

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
 * Owners that the list can be filtered by.
 */
owners: Array<string>, 
/**
 * What is typed stands in more dossiers than were looked at.
 */
more_words: boolean, 
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
 * Rows of one worker, or under another head, one after the other.
 */
export type WorkerGroup = { 
/**
 * Worker id; absent for tenancies without a worker.
 */
worker: string | null, 
/**
 * Name of the worker or owner; empty without one.
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
count: number, 
/**
 * How full the caseload of the worker is, whatever is filtered.
 */
load: WorkerLoad | null, 
/**
 * The state of this week that these rows have, if they stand under that.
 */
state: WeekState | null, };

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
support_end: string | null, 
/**
 * The words by which it was found, where neither name nor address match.
 */
found: WordsSeen | null, };

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
 * What a list holds, as far as it can be changed together.
 */
export type TenancyIds = { 
/**
 * Ids, in the order of the list.
 */
tenancies: Array<string>, 
/**
 * Tenancies in the whole list.
 */
total: number, };

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
 * Who stands in its contracts today beside owner, provider and tenant.
 */
beside: Array<BesideRow>, 
/**
 * How many live there today beside those with a dossier, if somebody said so.
 */
household: HouseholdRow | null, 
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
export type Mismatch = "two_titles_on_dwelling" | "sub_outside_head" | "day_without_title" | "sub_rent_above_head" | "no_head_lease" | "term_without_end" | "term_without_ground" | "term_without_maximum" | "term_without_notice_rule" | "term_too_long" | "notice_missed" | "notice_outside_window" | "no_consent" | "past_exploitation" | "not_a_room" | "stay_too_long" | "age_outside" | "held_twice" | "sublet_twice" | "lives_without_contract" | "ground_of_before";

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
 * Whole weeks of support not seen; after the end of support it does not grow.
 */
not_seen: number, 
/**
 * Weeks in a row missed on the tenant's side.
 */
tenant_side: number, 
/**
 * Weeks met in a row in the last half year; only a week that the tenant missed ends it.
 */
met: number, 
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
 * E-mail address.
 */
email: string | null, 
/**
 * Running tenancies.
 */
tenancies: number, 
/**
 * How full that is, if the hours are known.
 */
load: WorkerLoad | null, };

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
double: boolean, 
/**
 * Others whom the same visit serves, and whose support runs in its week.
 */
together: Array<ServedToo>, };

/**
 * A result to record, or one that takes the place of another.
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
place: Place | null, 
/**
 * What was found, said and agreed; it is not asked what it does to the week.
 */
said: VisitSaid | null, 
/**
 * To which day a visit moved; only with that outcome. It is planned there.
 */
moved_to: MovedTo | null, 
/**
 * The result that this one corrects; only to correct one.
 */
replaces: string | null, 
/**
 * Why it is corrected.
 */
reason: string | null, 
/**
 * Place of the draft that becomes this result.
 */
draft: string | null, 
/**
 * Results of the same visit for others whom it serves, in the same step.
 */
also: Array<AlsoRecorded>, };

/**
 * What somebody wrote down about a visit.
 */
export type VisitSaid = { 
/**
 * What was seen and heard.
 */
facts: string | null, 
/**
 * What the worker made of it.
 */
impression: string | null, 
/**
 * How sides of life were found.
 */
observations: Array<Observed>, 
/**
 * What worker and tenant agreed on.
 */
agreement: string | null, 
/**
 * What has to follow.
 */
follow_up: FollowUp | null, 
/**
 * What happened; only where it was not safe. Without it the incident is opened all the same.
 */
incident: IncidentSaid | null, };

/**
 * How a side of life was found.
 */
export type Observed = { 
/**
 * Which side.
 */
theme: Theme, 
/**
 * How.
 */
level: Found, };

/**
 * What has to follow a visit.
 */
export type FollowUp = { 
/**
 * What to do.
 */
text: string, 
/**
 * By which day.
 */
due_day: string, };

/**
 * Where a visit moved to.
 */
export type MovedTo = { 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`; absent: as it was.
 */
time: string | null, };

/**
 * A visit to plan by hand.
 */
export type VisitsPlan = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string | null, 
/**
 * How long, in minutes; absent: as long as visits usually are.
 */
minutes: number | null, 
/**
 * Who goes; absent: the worker of the tenancy, else this account's.
 */
worker: string | null, 
/**
 * Who comes along.
 */
colleague: string | null, 
/**
 * Further tenancies that the visit serves.
 */
along: Array<string>, };

/**
 * A planned visit as it should be.
 */
export type VisitsChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The visit.
 */
visit: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string | null, 
/**
 * How long, in minutes; absent: as long as visits usually are.
 */
minutes: number | null, 
/**
 * Who goes; absent: the worker of the tenancy.
 */
worker: string | null, 
/**
 * Who comes along.
 */
colleague: string | null, };

/**
 * A planned visit to take back.
 */
export type VisitsCancelPlan = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The visit.
 */
visit: string, };

/**
 * A visit that was planned.
 */
export type VisitPlanned = { 
/**
 * Its id.
 */
visit: string, };

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
because: Because, 
/**
 * Other weeks up to the running one that get another state with it, oldest first.
 */
turned: Array<WeekTurned>, };

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
 * Whose day.
 */
export type TodayGet = { 
/**
 * Which day; absent: today.
 */
day: string | null, 
/**
 * Of this worker; absent: of the account's worker.
 */
worker: string | null, 
/**
 * Of everybody instead. An account that is nobody's worker sees everybody anyway.
 */
everybody: boolean, };

/**
 * A day: what is planned, what still waits, what is to be done.
 */
export type Today = { 
/**
 * The day.
 */
day: string, 
/**
 * Its week.
 */
week: string, 
/**
 * Minutes since midnight in Amsterdam, for the line of now.
 */
now_minutes: number, 
/**
 * Whose day; absent: everybody's.
 */
worker: string | null, 
/**
 * The account may look at the day of others.
 */
may_choose: boolean, 
/**
 * The account may record and plan.
 */
may_record: boolean, 
/**
 * Tenancies of the team: an empty day in an empty team is another thing.
 */
tenancies: number, 
/**
 * The visits in the order of their times.
 */
visits: Array<TodayVisit>, 
/**
 * Visits of earlier days, of the last eight weeks, that nobody recorded; the newest first.
 */
waiting: Array<WaitingVisit>, };

/**
 * A visit of a day.
 */
export type TodayVisit = { 
/**
 * Plan and result.
 */
row: VisitRow, 
/**
 * How long it takes, in minutes.
 */
minutes: number, 
/**
 * When it ends, `HH:MM`; absent without a time.
 */
end: string | null, 
/**
 * Id of who goes.
 */
worker: string | null, 
/**
 * Id of who comes along.
 */
colleague: string | null, 
/**
 * Their name.
 */
colleague_name: string | null, 
/**
 * Street and number.
 */
address: string, 
/**
 * City.
 */
city: string, 
/**
 * Telephone number of the tenant.
 */
phone: string | null, 
/**
 * How safe it is to go there on that day.
 */
risk: RiskRow, 
/**
 * Open agreements and follow-ups.
 */
tasks: Array<TaskRow>, 
/**
 * The week of that day, as it stands now.
 */
week: WeekCell, 
/**
 * When the worker went in, `HH:MM`.
 */
arrived: string | null, 
/**
 * When the worker came out, `HH:MM`.
 */
gone: string | null, };

/**
 * A visit that nobody recorded.
 */
export type WaitingVisit = { 
/**
 * The plan.
 */
row: VisitRow, 
/**
 * Its week.
 */
week: string, 
/**
 * That week, as it stands now.
 */
cell: WeekCell, };

/**
 * Which week.
 */
export type WeekGet = { 
/**
 * `2026-W31`; absent: the running one.
 */
week: string | null, };

/**
 * A week of a team.
 */
export type WeekPlan = { 
/**
 * The week.
 */
week: string, 
/**
 * Today.
 */
today: string, 
/**
 * Monday to Friday, and a day of the weekend on which something stands.
 */
days: Array<PlanDay>, 
/**
 * Everybody who visits.
 */
workers: Array<PlanWorker>, 
/**
 * The visits by day and time.
 */
visits: Array<PlanVisit>, 
/**
 * Where visits no longer are, though that is what was told.
 */
gone: Array<PlanGone>, 
/**
 * Tenancies that are obliged this week.
 */
needed: number, 
/**
 * Those of them with enough visits, planned or made.
 */
planned: number, 
/**
 * The others.
 */
missing: Array<PlanMissing>, 
/**
 * How often the week was published.
 */
publications: number, 
/**
 * When last.
 */
published_ms: number | null, 
/**
 * What would be told if it were published now: one for each visit and worker.
 */
changes: number, 
/**
 * The account may make and move visits.
 */
may_plan: boolean, 
/**
 * The account may publish.
 */
may_publish: boolean, 
/**
 * The worker that the account is.
 */
own: string | null, };

/**
 * One day of a week.
 */
export type PlanDay = { 
/**
 * The day.
 */
day: string, 
/**
 * What the whole team has then.
 */
meetings: Array<PlanTaken>, };

/**
 * Somebody who visits, with their days.
 */
export type PlanWorker = { 
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
 * Visits of this week that are planned or made, alone or with somebody.
 */
visits: number, 
/**
 * One for each day of the week that is shown.
 */
days: Array<WorkerDay>, };

/**
 * A day of somebody.
 */
export type WorkerDay = { 
/**
 * The day.
 */
day: string, 
/**
 * They are not there at all.
 */
off: DayOff | null, 
/**
 * What is taken of the day: appointments, meetings, hours of leave.
 */
taken: Array<PlanTaken>, };

/**
 * Why somebody is not there on a day.
 */
export type DayOff = "free" | "leave" | "sickness" | "training" | "other";

/**
 * Time that is taken.
 */
export type PlanTaken = { 
/**
 * With what; absent: hours of leave.
 */
title: string | null, 
/**
 * `HH:MM`.
 */
starts: string, 
/**
 * How long, in minutes.
 */
minutes: number, };

/**
 * A visit of a week.
 */
export type PlanVisit = { 
/**
 * Id of the plan; absent: nobody had planned it.
 */
visit: string | null, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant, or of both where it serves a couple.
 */
name: string, 
/**
 * First name and initial, unique in the week.
 */
short: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string | null, 
/**
 * Only the week is known, not the day.
 */
known_to_week: boolean, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * Who goes, or went.
 */
worker: string | null, 
/**
 * How well the tenant knows them.
 */
face: FaceKnown | null, 
/**
 * Who comes along.
 */
colleague: string | null, 
/**
 * How well the tenant knows them.
 */
colleague_face: FaceKnown | null, 
/**
 * It stays where it is.
 */
locked: boolean, 
/**
 * What came of it.
 */
outcome: Outcome | null, 
/**
 * It can be moved: nothing came of it yet, its day has not passed, and it is not locked.
 */
movable: boolean, 
/**
 * It stands elsewhere, or with somebody else, than was told.
 */
changed: boolean, };

/**
 * How well a tenant knows somebody who comes.
 */
export type FaceKnown = "own" | "cover" | "known" | "unknown";

/**
 * Where a visit was, by what was told.
 */
export type PlanGone = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * First name and initial.
 */
short: string, 
/**
 * Who was told.
 */
worker: string | null, 
/**
 * Day.
 */
day: string, 
/**
 * Time.
 */
time: string | null, };

/**
 * A tenancy that has not enough visits this week.
 */
export type PlanMissing = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Name of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Visits that were agreed.
 */
visits: number, 
/**
 * In so many weeks.
 */
period_weeks: number, 
/**
 * Days with a visit, planned or made.
 */
planned: number, 
/**
 * The week.
 */
cell: WeekCell, 
/**
 * Why it is what it is.
 */
because: Because, };

/**
 * A visit that stays where it is, or no longer.
 */
export type VisitsLock = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The visit.
 */
visit: string, 
/**
 * It stays.
 */
locked: boolean, };

/**
 * The week to publish.
 */
export type WeekPublish = { 
/**
 * `2026-W31`.
 */
week: string, };

/**
 * What publishing a week would tell.
 */
export type WeekToTell = { 
/**
 * Everybody who would hear something, those who hear most first.
 */
workers: Array<WorkerToTell>, };

/**
 * What one worker would hear.
 */
export type WorkerToTell = { 
/**
 * Id of the worker; absent: visits of nobody yet.
 */
worker: string | null, 
/**
 * Visits that they did not have.
 */
fresh: number, 
/**
 * Visits that they had at another time, or for another length.
 */
moved: number, 
/**
 * Visits that are theirs no more.
 */
called_off: number, 
/**
 * Each of them, in the order of the days.
 */
visits: Array<VisitToTell>, };

/**
 * A visit of which a worker would hear something.
 */
export type VisitToTell = { 
/**
 * What of it.
 */
news: VisitNews, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Its day.
 */
day: string, 
/**
 * Its time, `HH:MM`.
 */
time: string | null, };

/**
 * What of a visit is told.
 */
export type VisitNews = "fresh" | "moved" | "called_off";

/**
 * A week that was published.
 */
export type WeekPublished = { 
/**
 * So much was told: one for each visit and worker.
 */
told: number, };

/**
 * The calendar of a worker, as a file that is not encrypted.
 */
export type WeekCalendar = { 
/**
 * Whose.
 */
worker: string, 
/**
 * With names and house numbers; else initials and the street.
 */
names: boolean, 
/**
 * The word for a visit, in the language of who asks.
 */
word: string, 
/**
 * Where to; no file is written over.
 */
to: string, };

/**
 * A calendar that was written.
 */
export type CalendarWritten = { 
/**
 * Visits in it that are to be made.
 */
visits: number, 
/**
 * Visits in it that were called off.
 */
called_off: number, };

/**
 * Which tasks.
 */
export type TasksList = { 
/**
 * Only of this worker.
 */
worker: string | null, 
/**
 * Only of this tenancy.
 */
tenancy: string | null, 
/**
 * Only those that are not done. Without a tenancy there are no others.
 */
open: boolean, 
/**
 * Only some of them.
 */
only: TasksOnly | null, };

/**
 * Which of what is to be done.
 */
export type TasksOnly = "late" | "today";

/**
 * One line of what is to be done.
 */
export type Todo = { "kind": "task" } & TaskRow | { "kind": "step" } & FollowUpRow | { "kind": "moment" } & MomentTodo | { "kind": "report" } & OpenReport | { "kind": "inspection" } & InspectionTodo | { "kind": "notice" } & NoticeTodo;

/**
 * A task.
 */
export type TaskRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * What it is; absent when only a newer version or another program knows.
 */
code: TaskCode | null, 
/**
 * Its words, if it has some of its own.
 */
text: string | null, 
/**
 * By which day.
 */
due_day: string, 
/**
 * When it was done.
 */
done_day: string | null, 
/**
 * Id of whose task it is: of who it was given to, else of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Their name.
 */
worker_name: string | null, 
/**
 * It was given to this worker, and stays theirs when the tenancy goes to another.
 */
given: boolean, 
/**
 * Of what was agreed: who does it.
 */
who: Party | null, 
/**
 * Of what was agreed: whether it was kept; absent: nobody said.
 */
kept: boolean | null, };

/**
 * A task to add.
 */
export type TasksAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What to do.
 */
text: string, 
/**
 * By which day.
 */
due_day: string, 
/**
 * Whose task; absent: of the worker of the tenancy.
 */
worker: string | null, };

/**
 * A task as it should be.
 */
export type TasksChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The task.
 */
task: string, 
/**
 * What to do; absent for a task that is a sentence of its own.
 */
text: string | null, 
/**
 * By which day.
 */
due_day: string, 
/**
 * Whose task; absent: of the worker of the tenancy.
 */
worker: string | null, };

/**
 * A task that is done, or is to be done after all.
 */
export type TasksFinish = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The task.
 */
task: string, 
/**
 * Done; else it is open again.
 */
done: boolean, };

/**
 * A task that was added.
 */
export type TaskAdded = { 
/**
 * Its id.
 */
task: string, };

/**
 * Whose street.
 */
export type NuisanceGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * What is reported about a tenancy, and what goes well.
 */
export type NuisanceSheet = { 
/**
 * Reports, newest first.
 */
reports: Array<NuisanceRow>, 
/**
 * Good signs, newest first.
 */
signs: Array<GoodSignRow>, 
/**
 * Whole weeks without confirmed nuisance.
 */
quiet_weeks: number, 
/**
 * Since when.
 */
quiet_since: string, 
/**
 * That was the day of a confirmed report; else support began then.
 */
after_report: boolean, 
/**
 * How the criterion of the omklap stands.
 */
criterion: CriterionStatus, 
/**
 * For how many months the criterion looks back; absent where no omklap is to come, or its covenant does not ask for
 * it.
 */
criterion_months: number | null, 
/**
 * Working days in which a report is to be answered.
 */
norm_days: number, 
/**
 * Who asks may write.
 */
may_keep: boolean, 
/**
 * Who asks may open the meldcode of this tenancy.
 */
may_meldcode: boolean, };

/**
 * A report.
 */
export type NuisanceRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When it came in.
 */
day: string, 
/**
 * What it is about.
 */
about: NuisanceKind, 
/**
 * Who said it; absent: not known.
 */
source: NuisanceSource | null, 
/**
 * It is serious.
 */
serious: boolean, 
/**
 * It was found to be so, or not; absent: nobody judged.
 */
confirmed: boolean | null, 
/**
 * When that was judged.
 */
judged_day: string | null, 
/**
 * On what ground.
 */
judged_why: string | null, 
/**
 * What was done, oldest first.
 */
responses: Array<NuisanceResponseRow>, 
/**
 * Days from report to first answer.
 */
days: number | null, 
/**
 * The last day of the norm.
 */
answer_by: string, 
/**
 * It was answered by then; absent: there is time left, or nobody knows.
 */
in_time: boolean | null, 
/**
 * What comes next; absent: the report is closed.
 */
next: NuisanceStep | null, 
/**
 * By when.
 */
next_day: string | null, };

/**
 * Something that was done about a report.
 */
export type NuisanceResponseRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * What.
 */
did: NuisanceResponse, };

/**
 * Something that goes well.
 */
export type GoodSignRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * What.
 */
sign: GoodSign, 
/**
 * Who said it.
 */
source: NuisanceSource, 
/**
 * As it was said.
 */
said: string | null, };

/**
 * What stands beside the reports and is care.
 */
export type NuisanceCare = { 
/**
 * Reports in words.
 */
notes: Array<NuisanceNote>, 
/**
 * Calamities, newest first.
 */
calamities: Array<CalamityRow>, 
/**
 * What happened, at a visit or otherwise; newest first.
 */
incidents: Array<IncidentRow>, 
/**
 * Who asks may write.
 */
may_write: boolean, };

/**
 * A report in words.
 */
export type NuisanceNote = { 
/**
 * The report.
 */
report: string, 
/**
 * The words.
 */
text: string, };

/**
 * A report as it is written down.
 */
export type NuisanceFields = { 
/**
 * When it came in.
 */
day: string, 
/**
 * What it is about.
 */
about: NuisanceKind, 
/**
 * Who said it; absent: not known.
 */
source: NuisanceSource | null, 
/**
 * It is serious.
 */
serious: boolean, };

/**
 * A report with its words, which are care.
 */
export type NuisanceTell = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which; absent: another one.
 */
report: string | null, 
/**
 * The report.
 */
fields: NuisanceFields, 
/**
 * In words; blank: none.
 */
text: string, };

/**
 * A report to write down.
 */
export type NuisanceAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The report.
 */
fields: NuisanceFields, };

/**
 * A report that was written down wrong.
 */
export type NuisanceChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
report: string, 
/**
 * As it should be.
 */
fields: NuisanceFields, };

/**
 * Whether a report is so.
 */
export type NuisanceJudge = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
report: string, 
/**
 * It is so, or it is unfounded; absent: it is not judged after all.
 */
confirmed: boolean | null, 
/**
 * It is serious.
 */
serious: boolean, 
/**
 * When that was judged.
 */
day: string, 
/**
 * On what ground.
 */
why: string, };

/**
 * Something that was done about a report, to write down.
 */
export type NuisanceAnswer = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
report: string, 
/**
 * When.
 */
day: string, 
/**
 * What.
 */
did: NuisanceResponse, };

/**
 * Something that was not done after all.
 */
export type NuisanceWithdraw = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What was done.
 */
response: string, };

/**
 * A report that is none.
 */
export type NuisanceRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
report: string, };

/**
 * Something that goes well, to write down.
 */
export type GoodSignsAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * When.
 */
day: string, 
/**
 * What.
 */
sign: GoodSign, 
/**
 * Who said it.
 */
source: NuisanceSource, 
/**
 * As it was said.
 */
said: string, };

/**
 * A good sign that is none.
 */
export type GoodSignsRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
sign: string, };

/**
 * The reports of the team.
 */
export type NuisanceTeam = { 
/**
 * Working days in which a report is to be answered, where it is the same for all of them.
 */
norm_days: number | null, 
/**
 * Since when reports are counted.
 */
since: string, 
/**
 * Reports that came in since.
 */
reports: number, 
/**
 * Of them, answered within the norm.
 */
within: number, 
/**
 * Of so many that were answered or whose time is up.
 */
of: number, 
/**
 * Of so many nobody knows it.
 */
untold: number, 
/**
 * Half of those that were answered had an answer in so many days.
 */
median_days: number | null, 
/**
 * What waits for an answer or a judgement, what is due first on top.
 */
open: Array<OpenReport>, };

/**
 * A report that waits.
 */
export type OpenReport = { 
/**
 * Report.
 */
id: string, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Id of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Their name.
 */
worker_name: string | null, 
/**
 * What it is about.
 */
about: NuisanceKind, 
/**
 * It is serious.
 */
serious: boolean, 
/**
 * When it came in.
 */
day: string, 
/**
 * What comes next.
 */
next: NuisanceStep, 
/**
 * By when.
 */
due_day: string, 
/**
 * Days from report to first answer.
 */
days: number | null, 
/**
 * Who asks may write.
 */
may_change: boolean, };

/**
 * The norm of an answer.
 */
export type NuisanceNorm = { 
/**
 * Working days.
 */
days: number, };

/**
 * A calamity, and where its handling stands; what is not so far is blank.
 */
export type CalamityFields = { 
/**
 * When it happened.
 */
day: string, 
/**
 * When it was reported.
 */
reported_day: string, 
/**
 * To whom.
 */
reported_to: string, 
/**
 * When who stands near was told.
 */
told_day: string, 
/**
 * When the inquiry began.
 */
inquiry_day: string, 
/**
 * When it was closed.
 */
closed_day: string, };

/**
 * A calamity.
 */
export type CalamityRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What stands there.
 */
fields: CalamityFields, };

/**
 * A calamity to write down.
 */
export type CalamitiesSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which; absent: another one.
 */
calamity: string | null, 
/**
 * What stands there.
 */
fields: CalamityFields, };

/**
 * A calamity that is none.
 */
export type CalamitiesRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
calamity: string, };

/**
 * The five steps of the meldcode; what is not so far is blank.
 */
export type MeldcodeFields = { 
/**
 * 1: the signs were put together.
 */
signs_day: string, 
/**
 * 2: a colleague, or Veilig Thuis, was asked.
 */
consulted_day: string, 
/**
 * 3: it was talked over.
 */
talked_day: string, 
/**
 * 4: it was weighed.
 */
weighed_day: string, 
/**
 * 5: it was decided.
 */
decided_day: string, 
/**
 * When it was reported.
 */
reported_day: string, 
/**
 * To whom.
 */
reported_to: string, };

/**
 * A meldcode.
 */
export type MeldcodeRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What stands there.
 */
fields: MeldcodeFields, };

/**
 * Whose meldcode.
 */
export type MeldcodeGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * Steps of a meldcode to write down.
 */
export type MeldcodeSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which; absent: another one.
 */
meldcode: string | null, 
/**
 * What stands there.
 */
fields: MeldcodeFields, };

/**
 * A meldcode that is none.
 */
export type MeldcodeRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
meldcode: string, };

/**
 * Something that happened.
 */
export type IncidentRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * What: a code of its own list, or of another program.
 */
what: string, 
/**
 * It is serious.
 */
serious: boolean, 
/**
 * It was found to be so, or not; absent while nobody judged.
 */
confirmed: boolean | null, 
/**
 * What was written down of it.
 */
note: string | null, 
/**
 * A visit opened it: it goes with the result of that visit.
 */
of_visit: boolean, 
/**
 * Name of the account that wrote it down last.
 */
author: string, };

/**
 * Something that happened outside a visit.
 */
export type IncidentsAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * When, ISO.
 */
day: string, 
/**
 * What.
 */
what: IncidentKind, 
/**
 * It is serious.
 */
serious: boolean, 
/**
 * In words; may be blank.
 */
text: string, };

/**
 * Whether something that happened is so.
 */
export type IncidentsJudge = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
incident: string, 
/**
 * It is so, or it is unfounded; absent: nobody judged after all.
 */
confirmed: boolean | null, 
/**
 * It is serious.
 */
serious: boolean, };

/**
 * Something that did not happen.
 */
export type IncidentsRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which; one that a visit opened goes with the result of that visit.
 */
incident: string, };

/**
 * A draft to keep.
 */
export type DraftsSave = { 
/**
 * What it is typed at, as the screen names it.
 */
place: string, 
/**
 * What was typed, as the screen writes it down.
 */
text: string, };

/**
 * Which draft.
 */
export type DraftPlace = { 
/**
 * What it is typed at.
 */
place: string, };

/**
 * A draft.
 */
export type DraftRow = { 
/**
 * What was typed.
 */
text: string, 
/**
 * When it was kept.
 */
saved_ms: number, };

/**
 * A draft that is on the disk.
 */
export type DraftKept = { 
/**
 * When.
 */
saved_ms: number, };

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
 * What else they must have.
 */
having: WeeksHaving, 
/**
 * First row wanted.
 */
offset: number, 
/**
 * Rows wanted, at most 500.
 */
limit: number, };

/**
 * What a tenancy of the grid must have to be shown.
 */
export type WeeksHaving = { 
/**
 * A dwelling of this owner, by name.
 */
owner: string | null, 
/**
 * At least one of the weeks in this state.
 */
state: WeekState | null, 
/**
 * At least one of the weeks missed or not recorded.
 */
missed: boolean, };

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
streaks: StreakRow, 
/**
 * Weeks, by their place in the row, that are others now than when they were signed off.
 */
changed: Array<number>, };

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
worker: string | null, 
/**
 * What else they must have.
 */
having: WeeksHaving, };

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
 * Which selection to follow over the years.
 */
export type WeeksTrend = { 
/**
 * As in the caseload.
 */
search: string, 
/**
 * Only tenancies of this worker.
 */
worker: string | null, 
/**
 * A dwelling of this owner, by name.
 */
owner: string | null, };

/**
 * The figures of one quarter.
 */
export type QuarterRow = { 
/**
 * Year.
 */
year: number, 
/**
 * From 1 to 4.
 */
quarter: number, 
/**
 * The first of its weeks: a week belongs to the quarter of its Thursday.
 */
from: string, 
/**
 * The last of its weeks.
 */
to: string, 
/**
 * Its figures so far.
 */
figures: FigureRow, 
/**
 * Visits planned or recorded in it: with none of them nothing was kept yet, which is another thing than nobody going.
 */
visits: number, 
/**
 * It has not ended.
 */
running: boolean, };

/**
 * Which forecast.
 */
export type WeeksForecast = { 
/**
 * Only of the tenancies of who asks.
 */
own: boolean, };

/**
 * Who will be missed this week if nothing happens.
 */
export type WeekForecast = { 
/**
 * The running week.
 */
week: string, 
/**
 * From Thursday noon on a week can be called: before that it is early.
 */
due: boolean, 
/**
 * Of the tenancies of who asks.
 */
own: number, 
/**
 * Worker by worker, those with the most first.
 */
workers: Array<WorkerForecast>, };

/**
 * The tenants of one worker that will be missed.
 */
export type WorkerForecast = { 
/**
 * Id; absent for tenancies without a worker.
 */
worker: string | null, 
/**
 * Name; blank for tenancies without a worker.
 */
name: string, 
/**
 * How many.
 */
missing: number, };

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
day: string, 
/**
 * The last step that was seen; blank: who asks saw that there was none. Absent: nobody looked.
 */
seen: string | null, 
/**
 * The steps before it were taken outside this program.
 */
elsewhere: boolean, };

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
total_cents: number | null, 
/**
 * Of whom: who goes along, and whose aftercare begins where more than one lives there.
 */
name: string | null, };

/**
 * What a flip does.
 */
export type FlipStepKind = "head_lease_ends" | "sublease_ends" | "own_lease_begins" | "party_goes_along" | "aftercare_begins" | "ledgers_close" | "task_housing_allowance" | "task_direct_debit" | "task_energy" | "task_insurance" | "task_municipal_taxes" | "task_keys" | "task_corporation_contact" | "task_wmo_officer";

/**
 * Why a chain cannot flip.
 */
export type FlipRefusal = "no_sublease" | "no_head_lease" | "before_sublease" | "day_without_title" | "already_own" | "support_ended" | "breaks_another";

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
 * Which omklap.
 */
export type OmklapGet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Judged on this day; absent: today.
 */
on: string | null, };

/**
 * One tenancy on its way.
 */
export type OmklapSheet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Its home.
 */
dwelling: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * How far it is.
 */
state: OmklapState, 
/**
 * Since when.
 */
since: string | null, 
/**
 * The last step, which a next one names: so nobody decides about what they did not see.
 */
seen: string | null, 
/**
 * Days without anything happening, where that is too long.
 */
silent_days: number | null, 
/**
 * Whose covenant holds.
 */
of: CovenantOf, 
/**
 * Name of that organisation, or of the owner without one.
 */
with: string | null, 
/**
 * Who decides by that covenant.
 */
decides: Decider, 
/**
 * Name of the owner of the home, to whom the file goes whoever the covenant is with.
 */
recipient: string | null, 
/**
 * Judged on this day.
 */
on: string, 
/**
 * Every criterion that is asked: what does not hold first.
 */
criteria: Array<CriterionRow>, 
/**
 * From which day on all hold.
 */
earliest: EarliestRow, 
/**
 * Every step that the state allows, with what it lacks.
 */
next: Array<NextStep>, 
/**
 * What was done, newest first.
 */
steps: Array<OmklapStepRow>, 
/**
 * The documents that are asked.
 */
documents: Array<DocumentRow>, 
/**
 * Who has to sign, by name where it is known.
 */
signers: Array<SignatureSaid>, 
/**
 * First day of the own lease, planned or begun.
 */
flips: string | null, 
/**
 * Last day of aftercare.
 */
aftercare_until: string | null, 
/**
 * By how many months one postponement makes the term longer: a step of the covenant.
 */
term_step: number, 
/**
 * Who asks may prepare, keep documents and propose.
 */
may_propose: boolean, 
/**
 * Who asks may write down what owner and tenant decide.
 */
may_keep: boolean, 
/**
 * Who asks may waive, flip and correct.
 */
may_decide: boolean, };

/**
 * A criterion.
 */
export type CriterionRow = { 
/**
 * Which.
 */
code: Criterion, 
/**
 * How it stands on the day.
 */
status: CriterionStatus, 
/**
 * Why it is not met or cannot be judged.
 */
why: CriterionWhy | null, 
/**
 * Waived by the lead, or proposed to be.
 */
waiver: WaiverRow | null, 
/**
 * The first day on which it holds, if all goes well; absent: none within two years.
 */
earliest: string | null, 
/**
 * What it is judged from.
 */
evidence: CriterionEvidence, };

/**
 * What a criterion is judged from. Which of these say something depends on the criterion.
 */
export type CriterionEvidence = { 
/**
 * Day of the record: inspection, judgement, wish, status, word of the owner, last serious nuisance, begin of the
 * sublease.
 */
day: string | null, 
/**
 * The last day on which the record says something, or on which the term is over.
 */
until: string | null, 
/**
 * The last month that ended with rent open.
 */
month: string | null, 
/**
 * What was open at its end, or is open now, in cents.
 */
cents: number | null, 
/**
 * How many: months of the sublease, weeks that the tenant missed, open reports, concerns.
 */
count: number | null, 
/**
 * Of how many: weeks looked at, reports in the time looked at.
 */
of: number | null, 
/**
 * What is asked: months, the most missed weeks.
 */
norm: number | null, 
/**
 * Missed by the tenant among the last weeks; months that an arrangement was kept.
 */
lately: number | null, 
/**
 * Words of who judged or wished.
 */
words: string | null, 
/**
 * The record: an inspection, an evaluation, a wish.
 */
record: string | null, 
/**
 * Of a couple the other one, where what they said, or did not say yet, decides.
 */
tenancy: string | null, 
/**
 * Their name.
 */
name: string | null, };

/**
 * A criterion that need not hold.
 */
export type WaiverRow = { 
/**
 * Granted or proposed.
 */
state: WaiverState, 
/**
 * Why.
 */
reason: string, 
/**
 * Since.
 */
day: string, };

/**
 * From which day on every criterion holds.
 */
export type EarliestRow = { 
/**
 * The day; absent: none within two years.
 */
day: string | null, 
/**
 * The criteria that hold last on that day.
 */
last: Criterion[], 
/**
 * Those that time alone does not mend.
 */
needs: Criterion[], 
/**
 * Those whose evidence grows old before the rest holds.
 */
expires: Criterion[], };

/**
 * A step that the state allows.
 */
export type NextStep = { 
/**
 * Which.
 */
step: OmklapStep, 
/**
 * What is not on file yet.
 */
lacks: OmklapLack[], };

/**
 * A step that was taken.
 */
export type OmklapStepRow = { 
/**
 * Its row.
 */
id: string, 
/**
 * Which.
 */
step: OmklapStep, 
/**
 * When.
 */
day: string, 
/**
 * Who asked, agreed, refused, put off or withdrew.
 */
person: string | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * What has to change.
 */
must_change: string | null, 
/**
 * When it is looked at again.
 */
review_day: string | null, 
/**
 * Months by which the term became longer.
 */
extends_months: number | null, 
/**
 * The file that was sent with a request.
 */
file: string | null, 
/**
 * What the owner asks.
 */
conditions: Array<ConditionRow>, 
/**
 * Who signed.
 */
signatures: Array<SignatureSaid>, 
/**
 * Who wrote it down.
 */
author: string | null, };

/**
 * A condition of the owner.
 */
export type ConditionRow = { 
/**
 * What is asked.
 */
words: string, 
/**
 * Its task; absent: it went no further, and nobody has to meet it.
 */
task: string | null, 
/**
 * By when.
 */
due_day: string | null, 
/**
 * When it was met.
 */
done_day: string | null, };

/**
 * Somebody who signs.
 */
export type SignatureSaid = { 
/**
 * As what.
 */
who: Signatory, 
/**
 * Name.
 */
name: string, };

/**
 * A document of the list.
 */
export type DocumentRow = { 
/**
 * Which.
 */
document: OmklapDocument, 
/**
 * How it stands; absent: still to come.
 */
state: DocumentState | null, 
/**
 * Since when.
 */
day: string | null, 
/**
 * Why it is not needed.
 */
reason: string | null, 
/**
 * It has to be there before anybody signs.
 */
before_signing: boolean, 
/**
 * A file can be kept with it.
 */
takes_files: boolean, 
/**
 * Its files.
 */
files: Array<DocumentFileRow>, };

/**
 * A file of a document.
 */
export type DocumentFileRow = { 
/**
 * Its row.
 */
id: string, 
/**
 * Name with its ending.
 */
name: string, 
/**
 * Size in bytes.
 */
size_bytes: number, 
/**
 * Its bytes are on this laptop.
 */
here: boolean, };

/**
 * A step to take.
 */
export type OmklapStepTake = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which; a flip and a correction have commands of their own.
 */
step: OmklapStep, 
/**
 * The last step that was seen.
 */
seen: string | null, 
/**
 * When.
 */
day: string, 
/**
 * Who asked, agreed, refused, put off or withdrew.
 */
person: string, 
/**
 * Why.
 */
reason: string, 
/**
 * What has to change.
 */
must_change: string, 
/**
 * When it is looked at again.
 */
review_day: string, 
/**
 * By how many steps of the covenant a postponement makes the term longer.
 */
extends_steps: number, 
/**
 * What the owner asks.
 */
conditions: Array<ConditionSaid>, 
/**
 * Who signed.
 */
signatures: Array<SignatureSaid>, };

/**
 * A condition as somebody types it.
 */
export type ConditionSaid = { 
/**
 * What is asked.
 */
words: string, 
/**
 * By when.
 */
by_day: string, };

/**
 * A flip that was wrong.
 */
export type OmklapCorrect = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The last step that was seen.
 */
seen: string | null, 
/**
 * Why it was wrong.
 */
reason: string, 
/**
 * What was wrong: nobody says by an empty field that a lease did not flip.
 */
what: FlipWrong, 
/**
 * The right first day of the own lease, where the day was wrong.
 */
day: string, };

/**
 * What is wrong about a flip.
 */
export type FlipWrong = "day" | "flip";

/**
 * How a document stands.
 */
export type OmklapDocumentSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
document: OmklapDocument, 
/**
 * There, or not needed; absent: still to come. Who may not decide proposes.
 */
state: DocumentState | null, 
/**
 * When it came; of a waiver: today.
 */
day: string, 
/**
 * Why it is not needed.
 */
reason: string, };

/**
 * A file for a document.
 */
export type DocumentFilesAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which document.
 */
document: OmklapDocument, 
/**
 * Path of the file.
 */
path: string, };

/**
 * A file of a document.
 */
export type DocumentFilesOpen = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Its row.
 */
file: string, };

/**
 * A criterion that need not hold. Who may not decide proposes.
 */
export type OmklapWaive = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
criterion: Criterion, 
/**
 * Why.
 */
reason: string, };

/**
 * A criterion that has to hold after all.
 */
export type OmklapUnwaive = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
criterion: Criterion, };

/**
 * What the owner said.
 */
export type OmklapOwnerSaid = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * When.
 */
day: string, 
/**
 * They are willing.
 */
willing: boolean, 
/**
 * In their words.
 */
words: string, };

/**
 * Which part of the board.
 */
export type OmklapBoard = { 
/**
 * Only homes of this owner; blank: of all.
 */
owner: string, 
/**
 * Only this column, with as many rows as are asked for; absent: all columns.
 */
column: OmklapState | null, 
/**
 * Rows that are skipped.
 */
offset: number, 
/**
 * Rows of each column.
 */
limit: number, };

/**
 * Everybody on the way to a lease of their own.
 */
export type OmklapBoardPage = { 
/**
 * Running tenancies, whatever their lease.
 */
all: number, 
/**
 * Of those, on the way: in preparation until signed.
 */
under_way: number, 
/**
 * Who had a lease of their own, or of all three, from the start.
 */
no_flip: number, 
/**
 * Proposals of theirs on which the lead has to decide.
 */
proposals: number, 
/**
 * Owners of the homes, by name.
 */
owners: Array<string>, 
/**
 * In the order of the states.
 */
columns: Array<OmklapColumn>, };

/**
 * One state.
 */
export type OmklapColumn = { 
/**
 * Which.
 */
state: OmklapState, 
/**
 * How many stand there.
 */
count: number, 
/**
 * The first of them.
 */
rows: Array<OmklapBoardRow>, };

/**
 * One tenancy on the board.
 */
export type OmklapBoardRow = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Name of the owner.
 */
owner: string | null, 
/**
 * Since when it stands there; absent: nobody knows.
 */
since: string | null, 
/**
 * Whole months of the sublease.
 */
months: number | null, 
/**
 * The term is over, or an evaluation said that it can be prepared; and no day to look again lies ahead.
 */
can_start: boolean, 
/**
 * From which day on every criterion holds, if all goes well; absent: none within two years.
 */
earliest: string | null, 
/**
 * Days without anything happening, where that is too long.
 */
silent_days: number | null, 
/**
 * Conditions of the owner that are not met yet.
 */
open_conditions: number, 
/**
 * First day of the own lease, planned or begun.
 */
flips: string | null, 
/**
 * Last day of aftercare.
 */
aftercare_until: string | null, 
/**
 * When it is looked at again; past, where nobody did.
 */
review_day: string | null, 
/**
 * Criteria and documents that somebody proposed to do without.
 */
proposals: number, };

/**
 * The months ahead.
 */
export type OmklapCalendar = { 
/**
 * Only homes of this owner; blank: of all.
 */
owner: string, };

/**
 * What the coming twelve months bring, by day.
 */
export type OmklapMonths = { 
/**
 * Every day on which something is.
 */
days: Array<OmklapDay>, 
/**
 * Running tenancies of which no day can be said yet.
 */
without: number, };

/**
 * Something on a day.
 */
export type OmklapDay = { 
/**
 * The day; today for what is overdue.
 */
day: string, 
/**
 * The day on which it should have been, where that is past.
 */
was: string | null, 
/**
 * What.
 */
what: OmklapDayKind, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Name of the owner.
 */
owner: string | null, 
/**
 * After how many months an evaluation is.
 */
month: number | null, };

/**
 * What is on a day.
 */
export type OmklapDayKind = "evaluation" | "review" | "earliest" | "flip" | "aftercare_ends";

/**
 * Every omklap, for a script.
 */
export type OmklapReport = { 
/**
 * As known on this day; absent: today.
 */
as_of: string | null, 
/**
 * Judged on this day; absent: that of `as_of`.
 */
on: string | null, 
/**
 * Only this one, by its id in the exchange set or its own; absent: all that run.
 */
tenancy: string | null, };

/**
 * States, criteria and earliest days.
 */
export type OmklapReported = { 
/**
 * As known on this day.
 */
as_of: string, 
/**
 * Judged on this day.
 */
on: string, 
/**
 * By name of the tenant.
 */
tenancies: Array<OmklapReportRow>, };

/**
 * One tenancy of the report.
 */
export type OmklapReportRow = { 
/**
 * Its id in the exchange set if it came from one, else its own.
 */
tenancy: string, 
/**
 * How far it is.
 */
state: OmklapState, 
/**
 * From which day on every criterion holds.
 */
earliest: string | null, 
/**
 * Criteria that time alone does not mend.
 */
needs: Criterion[], 
/**
 * Criteria whose evidence grows old before the rest holds.
 */
expires: Criterion[], 
/**
 * Those that are asked.
 */
criteria: Array<OmklapReportCriterion>, };

/**
 * One criterion of the report.
 */
export type OmklapReportCriterion = { 
/**
 * Which.
 */
code: Criterion, 
/**
 * `met`, `not_met`, `cannot_judge` or `waived`.
 */
status: string, 
/**
 * What it is judged from, as `name=value` words.
 */
evidence: string, 
/**
 * The first day on which it holds.
 */
earliest: string | null, };

/**
 * Whose consents.
 */
export type ConsentsGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * The consents of a tenant.
 */
export type ConsentSheet = { 
/**
 * Newest first.
 */
rows: Array<ConsentRow>, 
/**
 * Who asks may write here.
 */
may_keep: boolean, };

/**
 * A consent.
 */
export type ConsentRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Who may know.
 */
organisation: string, 
/**
 * Their name.
 */
organisation_name: string, 
/**
 * What for.
 */
purpose: ConsentPurpose, 
/**
 * When it was given.
 */
given_day: string, 
/**
 * The last day on which it holds; absent: until it is withdrawn.
 */
last_day: string | null, 
/**
 * When it was withdrawn.
 */
withdrawn_day: string | null, 
/**
 * It holds today.
 */
holds: boolean, 
/**
 * Who wrote it down.
 */
author: string, };

/**
 * A consent to write down.
 */
export type ConsentsGive = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Who may know.
 */
organisation: string, 
/**
 * What for.
 */
purpose: ConsentPurpose, 
/**
 * When it was given.
 */
day: string, 
/**
 * The last day on which it holds; blank: until it is withdrawn.
 */
last_day: string, };

/**
 * A consent that is withdrawn.
 */
export type ConsentsWithdraw = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
consent: string, 
/**
 * From which day on it holds no more.
 */
day: string, };

/**
 * Whose files.
 */
export type OmklapFilesGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * The files of a tenancy, and who can get one.
 */
export type OmklapFiles = { 
/**
 * Newest first.
 */
rows: Array<OmklapFileRow>, 
/**
 * The owner of the dwelling first, then others with a consent for it.
 */
recipients: Array<FileRecipient>, 
/**
 * Who asks may make one.
 */
may_make: boolean, };

/**
 * A file that was made.
 */
export type OmklapFileRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * Who gets it.
 */
organisation: string, 
/**
 * Their name.
 */
organisation_name: string, 
/**
 * Of whom there.
 */
attention: string | null, 
/**
 * When the consent was given on which it was made.
 */
consent_day: string | null, 
/**
 * A consent for this recipient holds today: it may still be sent.
 */
consent_holds: boolean, 
/**
 * Who made it.
 */
author: string, 
/**
 * Its bytes are on this laptop.
 */
here: boolean, };

/**
 * Who can get a file.
 */
export type FileRecipient = { 
/**
 * Organisation.
 */
organisation: string, 
/**
 * Name.
 */
name: string, 
/**
 * When the consent was given that holds today; absent: there is none, and nothing goes.
 */
consent_day: string | null, 
/**
 * Who works there on such things.
 */
attention: string | null, };

/**
 * A file to look at before it is made.
 */
export type OmklapFilesPreview = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Who would get it.
 */
organisation: string, 
/**
 * Of whom there; blank: nobody in particular.
 */
attention: string, };

/**
 * What a file would hold, word for word.
 */
export type OmklapFileSeen = { 
/**
 * Name of who would get it.
 */
recipient: string, 
/**
 * Name of the tenant.
 */
tenant: string, 
/**
 * The consent that holds; absent: nothing goes, and nothing of the file is shown.
 */
consent: ConsentRow | null, 
/**
 * Names of those of whom there is no consent: the tenant, or who lives on the same leases.
 */
without: Array<string>, 
/**
 * What would be printed, in Dutch.
 */
blocks: Array<PaperBlock>, };

/**
 * A part of a document, as it is printed.
 */
export type PaperBlock = { "kind": "heading", 
/**
 * In words.
 */
text: string, } | { "kind": "paragraph", 
/**
 * Line by line.
 */
lines: Array<string>, } | { "kind": "terms", 
/**
 * Each with its sentence.
 */
rows: Array<PaperTerm>, } | { "kind": "table", 
/**
 * The heads of its columns.
 */
head: Array<string>, 
/**
 * Its rows.
 */
rows: Array<Array<string>>, };

/**
 * A term.
 */
export type PaperTerm = { 
/**
 * What.
 */
term: string, 
/**
 * Is what.
 */
said: string, };

/**
 * A paper in a timeline.
 */
export type PaperKind = "consent" | "omklap_file" | "letter";

/**
 * A file to make.
 */
export type OmklapFilesMake = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Who gets it.
 */
organisation: string, 
/**
 * Of whom there; blank: nobody in particular.
 */
attention: string, };

/**
 * In which form.
 */
export type FileForm = "pdf" | "json";

/**
 * A file to look at in another program.
 */
export type OmklapFilesOpen = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
file: string, 
/**
 * In which form.
 */
form: FileForm, };

/**
 * A file to write where somebody chose.
 */
export type OmklapFilesSave = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
file: string, 
/**
 * In which form.
 */
form: FileForm, 
/**
 * A path at which nothing is yet.
 */
to: string, };

/**
 * Whose letters.
 */
export type LettersGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * Letters that were made.
 */
export type LetterSheet = { 
/**
 * Newest first.
 */
rows: Array<LetterRow>, 
/**
 * Who asks may make one.
 */
may_make: boolean, };

/**
 * A letter.
 */
export type LetterRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What for.
 */
kind: LetterKind, 
/**
 * When.
 */
day: string, 
/**
 * To whom.
 */
recipient: string, 
/**
 * What about.
 */
subject: string, 
/**
 * Who made it.
 */
author: string, 
/**
 * Its bytes are on this laptop.
 */
here: boolean, };

/**
 * A letter to begin.
 */
export type LettersFill = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What for.
 */
kind: LetterKind, 
/**
 * A template of the organisation's own; absent: the one that the program brings along.
 */
template: string | null, };

/**
 * A letter that was filled in, for a person to go over.
 */
export type LetterFilled = { 
/**
 * The address, line by line.
 */
recipient: string, 
/**
 * What about.
 */
subject: string, 
/**
 * The words.
 */
text: string, 
/**
 * Words between braces that nobody could fill in.
 */
open: Array<string>, 
/**
 * Templates of the organisation's own for such a letter.
 */
templates: Array<LetterChoice>, 
/**
 * It goes to the owner and no consent holds: it cannot be made.
 */
consent_missing: boolean, };

/**
 * A template that one can choose.
 */
export type LetterChoice = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, };

/**
 * A letter to make.
 */
export type LettersMake = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What for.
 */
kind: LetterKind, 
/**
 * The address, line by line.
 */
recipient: string, 
/**
 * What about.
 */
subject: string, 
/**
 * The words.
 */
text: string, };

/**
 * A letter to look at in another program.
 */
export type LettersOpen = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
letter: string, };

/**
 * The letters that one can begin with.
 */
export type LetterTemplates = { 
/**
 * Of every kind the one that the program brings along, then the organisation's own.
 */
rows: Array<LetterTemplateRow>, 
/**
 * The words between braces that are filled in.
 */
words: Array<string>, 
/**
 * Who asks may change them.
 */
may_change: boolean, };

/**
 * A letter that one can begin with.
 */
export type LetterTemplateRow = { 
/**
 * Id; absent: the program brings it along, and it does not change.
 */
id: string | null, 
/**
 * What for.
 */
kind: LetterKind, 
/**
 * Name; blank of the one that the program brings along.
 */
name: string, 
/**
 * What about.
 */
subject: string, 
/**
 * The words.
 */
text: string, };

/**
 * A template to write down.
 */
export type LetterTemplatesSet = { 
/**
 * Which; absent: another one.
 */
template: string | null, 
/**
 * What for.
 */
kind: LetterKind, 
/**
 * Name.
 */
name: string, 
/**
 * What about.
 */
subject: string, 
/**
 * The words.
 */
text: string, };

/**
 * A template that is not used any more.
 */
export type LetterTemplatesRemove = { 
/**
 * Which.
 */
template: string, };

/**
 * What is typed in the palette.
 */
export type PaletteFind = { 
/**
 * Every word must begin a word; accents and capitals make no difference. Empty: nothing is found.
 */
search: string, 
/**
 * Where these words are looked for.
 */
within: PaletteField, 
/**
 * Rows wanted, at most 50.
 */
limit: number, };

/**
 * Where the palette looks.
 */
export type PaletteField = "everywhere" | "addresses";

/**
 * What was found.
 */
export type PaletteFound = { 
/**
 * Tenancies that match.
 */
total: number, 
/**
 * The first of them: opened lately, of one's own caseload, running, by name rather than by address.
 */
rows: Array<PaletteRow>, };

/**
 * One tenancy in the palette.
 */
export type PaletteRow = { 
/**
 * Tenancy id.
 */
tenancy: string, 
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
 * Name of the worker, if it has one.
 */
worker: string | null, 
/**
 * Last day of support, once it is over.
 */
ended: string | null, 
/**
 * Not in the caseload of this account.
 */
outside: boolean, 
/**
 * When this account opened it last, if that was lately.
 */
opened_ms: number | null, };

/**
 * Whose way.
 */
export type PathwaysGet = { 
/**
 * A tenancy of it.
 */
tenancy: string, };

/**
 * A way through the programme.
 */
export type PathwaySeen = { 
/**
 * Its stations in their order.
 */
stops: Array<PathwayStop>, 
/**
 * Days from the referral to the key.
 */
waited: number | null, 
/**
 * Days in a shelter before the key.
 */
in_shelter: number | null, 
/**
 * Days from the key to the first visit on which they let somebody in.
 */
to_first_visit: number | null, 
/**
 * Days of support so far.
 */
supported: number | null, 
/**
 * How support ended, or will; absent while it runs without an end.
 */
ended: PathwayEnd | null, 
/**
 * What became of them may be written down by this account.
 */
may_add: boolean, };

/**
 * A station.
 */
export type PathwayStop = { 
/**
 * When.
 */
day: string, 
/**
 * Days since the one before.
 */
days: number | null, 
/**
 * Its day has yet to come.
 */
ahead: boolean, 
/**
 * What there is to say about it.
 */
what: PathwayWhat, };

/**
 * What there is to say about a station.
 */
export type PathwayWhat = { "station": "referred" } | { "station": "offered", 
/**
 * Its address.
 */
address: string, 
/**
 * What came of it.
 */
answer: OfferAnswer, 
/**
 * Why nothing came of it.
 */
reason: OfferReason | null, } | { "station": "key", 
/**
 * Address of the home.
 */
address: string, } | { "station": "moved", 
/**
 * Address of the home.
 */
address: string, } | { "station": "first_visit" } | { "station": "evaluation", 
/**
 * After how many months; absent: in between.
 */
month: number | null, 
/**
 * What came of it.
 */
outcome: EvaluationOutcome, } | { "station": "own_lease" } | { "station": "support_ended", 
/**
 * Why.
 */
reason: EndReason | null, 
/**
 * Where to.
 */
destination: EndDestination, } | { "station": "later_stay", 
/**
 * Row id.
 */
id: string, 
/**
 * Where.
 */
living: EndDestination, 
/**
 * From whom it is known.
 */
known_from: KnownFrom, };

/**
 * How support ended.
 */
export type PathwayEnd = { 
/**
 * The tenancy that ended.
 */
tenancy: string, 
/**
 * Last day.
 */
day: string, 
/**
 * Why, as far as a file says it.
 */
reason: EndReason | null, 
/**
 * Where to.
 */
destination: EndDestination, 
/**
 * Until when is asked what became of them.
 */
asked_until: string, 
/**
 * Whether they fell back; absent while the last day has not passed.
 */
relapse: PathwayRelapse | null, };

/**
 * Whether somebody fell back to homelessness within twelve months.
 */
export type PathwayRelapse = { "is": "on", 
/**
 * On this day, as far as is known.
 */
day: string, } | { "is": "running", 
/**
 * The last day of them.
 */
until: string, } | { "is": "not_seen", 
/**
 * The day on which somebody heard of them last.
 */
last: string, } | { "is": "unknown" } | { "is": "died" };

/**
 * Where somebody lived after support ended.
 */
export type LaterStaysAdd = { 
/**
 * The tenancy that ended.
 */
tenancy: string, 
/**
 * The day of which it is said.
 */
day: string, 
/**
 * Where.
 */
living: EndDestination, 
/**
 * From whom it is known.
 */
known_from: KnownFrom, };

/**
 * What was written down wrongly.
 */
export type LaterStaysRemove = { 
/**
 * The tenancy that ended.
 */
tenancy: string, 
/**
 * Row id.
 */
id: string, };

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
export type OperationKind = "create_team" | "fill_example" | "import_set" | "import_workbook" | "record_visit" | "correct_visit" | "plan_visit" | "change_visit" | "cancel_visit" | "flip_lease" | "prepare_omklap" | "request_omklap" | "agree_omklap" | "sign_omklap" | "postpone_omklap" | "reject_omklap" | "withdraw_omklap" | "correct_flip" | "set_document" | "add_document_file" | "remove_document_file" | "waive_criterion" | "unwaive_criterion" | "say_owner" | "add_note" | "change_note" | "remove_note" | "add_contact" | "change_contact" | "remove_contact" | "add_goal" | "change_goal" | "end_goal" | "reopen_goal" | "remove_goal" | "add_goal_step" | "finish_goal_step" | "remove_goal_step" | "look_back" | "remove_look" | "set_risk" | "add_file" | "remove_file" | "add_organisation" | "change_organisation" | "add_worker" | "change_worker" | "change_person" | "add_dwelling" | "set_exploitation" | "remove_exploitation" | "plan_inspection" | "move_inspection" | "drop_inspection" | "change_dwelling" | "begin_tenancy" | "change_tenancy" | "end_tenancy" | "agree_visits" | "remove_agreement" | "propose_exemption" | "grant_exemption" | "refuse_exemption" | "change_exemption" | "withdraw_exemption" | "lock_visit" | "unlock_visit" | "publish_week" | "take_follow_up" | "close_follow_up" | "plan_follow_up" | "mark_presence" | "record_payment" | "record_refund" | "withdraw_payment" | "record_month" | "arrange" | "end_arrangement" | "take_signal_step" | "withdraw_signal_step" | "change_rent" | "set_lease_terms" | "set_owner_terms" | "add_inspection" | "settle_inspection" | "remove_inspection" | "book_statement" | "set_payment_reference" | "add_photos" | "remove_photo" | "hand_out_keys" | "take_keys_back" | "remove_keys" | "add_officer" | "change_officer" | "remove_officer" | "add_party" | "end_party" | "remove_party" | "set_household" | "remove_household" | "give_consent" | "withdraw_consent" | "make_omklap_file" | "make_letter" | "make_support_letter" | "set_letter_template" | "remove_letter_template" | "read_meter" | "remove_reading" | "decide_review" | "sign_off_week" | "add_norm" | "change_norm" | "remove_norm" | "add_task" | "change_task" | "finish_task" | "add_account" | "change_account" | "remove_account" | "change_setting" | "keep_view" | "remove_view" | "reassign_tenancies" | "set_pattern" | "add_absence" | "change_absence" | "remove_absence" | "add_appointment" | "change_appointment" | "remove_appointment" | "set_visit_wish" | "add_series" | "end_series" | "fill_series" | "import_calendar" | "add_referral" | "change_referral" | "end_referral" | "make_offer" | "answer_offer" | "rehouse" | "add_lease" | "change_lease" | "end_lease" | "set_covenant" | "remove_covenant" | "hold_evaluation" | "move_evaluation" | "remove_evaluation" | "say_wish" | "advise" | "add_promise" | "judge_promise" | "set_checklist" | "set_wmo" | "remove_wmo" | "add_nuisance" | "change_nuisance" | "judge_nuisance" | "answer_nuisance" | "withdraw_answer" | "remove_nuisance" | "add_good_sign" | "remove_good_sign" | "set_calamity" | "remove_calamity" | "add_incident" | "judge_incident" | "remove_incident" | "set_meldcode" | "remove_meldcode" | "add_later_stay" | "remove_later_stay" | "publish_figures" | "undo" | "redo" | "unknown";

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
dry_run: boolean, 
/**
 * Somebody of whom the team has the name and birth date under another id is somebody else: a person looked.
 */
others: boolean, };

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
unknown_columns: Array<UnknownColumn>, 
/**
 * Tenants of the set who are most likely in the team already, under another id.
 */
met: Array<PersonMet>, };

/**
 * A tenant of a set, and the person of the team who has that name; their birth dates agree as far as they are known.
 */
export type PersonMet = { 
/**
 * The id in the set.
 */
id: string, 
/**
 * The name in the set.
 */
name: string, 
/**
 * The id of the person in the team.
 */
person: string, 
/**
 * Their name.
 */
known_as: string, 
/**
 * Both birth dates are known, and the same.
 */
same_birth_date: boolean, };

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
 * Name of the tenant, or of whose account it is about.
 */
subject: string | null, 
/**
 * For what reason.
 */
reason: string | null, };

/**
 * Events of the access log.
 */
export type LogEvent = "nothing" | "team_created" | "unlocked" | "unlock_failed" | "recovered" | "caseload_seen" | "words_searched" | "dossier_opened" | "report_made" | "imported" | "exported" | "backed_up" | "restored" | "verified" | "log_seen" | "reason_given" | "account_added" | "account_changed" | "account_removed" | "passphrase_changed" | "words_renewed" | "setting_changed" | "backup_tried" | "printed" | "visit_copied" | "meldcode_opened";

/**
 * Which workbook, and what it means.
 */
export type WorkbookLook = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * What it means; the program's proposal and what was remembered if absent.
 */
mapping: Mapping | null, 
/**
 * Places in it, from 0, of sheets whose kind or header a person changed: their columns and codes are proposed anew.
 */
anew: Array<number>, };

/**
 * What a workbook is taken to mean, and what would come of it. Nothing is written.
 */
export type WorkbookSeen = { 
/**
 * What the file is known by: another one as soon as it is written anew.
 */
file: string, 
/**
 * What it is taken to mean: to be changed and sent back.
 */
mapping: Mapping, 
/**
 * Choices that a person agreed to before are in it.
 */
remembered: boolean, 
/**
 * What each outcome, alone, makes of a week that is over.
 */
weighs: Record<Outcome, WeekState>, 
/**
 * How much there is.
 */
counts: WorkbookCounts, 
/**
 * Rows that would be made, per file of an exchange set.
 */
made: Record<string, number>, 
/**
 * Rows that the team has already.
 */
matched: Record<string, number>, 
/**
 * Records of the team that the workbook says something else about: left as they are.
 */
proposed: Array<WorkbookProposed>, 
/**
 * What would be left out: the first 500; a workbook of the rejected rows has all.
 */
rejected: Array<WorkbookRemark>, 
/**
 * How many there are.
 */
rejected_total: number, 
/**
 * What is taken as it stands and a person should see: the first 500.
 */
told: Array<WorkbookRemark>, 
/**
 * An address has no city: `Mapping.city` says which.
 */
city_missing: boolean, 
/**
 * Names that were written in several ways.
 */
joined: Array<JoinedNames>, 
/**
 * Names that fit several people or nobody: `Mapping.people` says whose they are.
 */
ambiguous: Array<Ambiguous>, 
/**
 * People who may be one: `Mapping.joins` says so.
 */
same_person: Array<SamePerson>, };

/**
 * How much there is in a workbook.
 */
export type WorkbookCounts = { 
/**
 * Tenants.
 */
tenants: number, 
/**
 * Of these, whom the team has already.
 */
known_tenants: number, 
/**
 * Tenancies that have ended.
 */
ended: number, 
/**
 * Tenants with an own lease.
 */
own_leases: number, 
/**
 * Workers that would be made or changed.
 */
workers: number, 
/**
 * Ways of writing a name that were brought together with another one.
 */
joined_names: number, 
/**
 * Visits with admission.
 */
admissions: number, 
/**
 * Other attempts and cancellations.
 */
attempts: number, 
/**
 * Visits of which nobody said how they ended.
 */
unrecorded: number, 
/**
 * Cells of a matrix that are days of an exemption.
 */
exempt_cells: number, 
/**
 * Rent and service costs of all subleases together, a month.
 */
rent_cents: number, 
/**
 * Visits by the code of their outcome; empty for none.
 */
outcomes: Record<string, number>, 
/**
 * Of every matrix all its cells, by what came of them.
 */
matrices: Array<MatrixCounts>, };

/**
 * The cells of one matrix.
 */
export type MatrixCounts = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * Cells, by what came of them.
 */
cells: Partial<Record<CellFate, number>>, };

/**
 * A record of the team that the workbook says something else about.
 */
export type WorkbookProposed = { 
/**
 * Name of the sheet in the workbook.
 */
sheet: string, 
/**
 * Row in it, the first is 1.
 */
row: number, 
/**
 * File of an exchange set: what kind of record it is.
 */
record: string, 
/**
 * Its columns that differ.
 */
columns: Array<string>, };

/**
 * Something in a workbook that was not understood, or that a person should see.
 */
export type WorkbookRemark = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * Row, the first is 1; 0 for the sheet as such.
 */
row: number, 
/**
 * Column, the first is 1; none for the row as such.
 */
column: number | null, 
/**
 * What stands above the column.
 */
header: string | null, 
/**
 * What stands in the cell.
 */
found: string, 
/**
 * What is the matter.
 */
reason: Reason | Rejection, 
/**
 * What came of it.
 */
effect: Effect, };

/**
 * Which workbook, and what a person agreed that it means.
 */
export type WorkbookImport = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * What it means; the program's proposal and what was remembered if absent.
 */
mapping: Mapping | null, };

/**
 * What came of a workbook.
 */
export type WorkbookImported = { 
/**
 * Rows made, per file of an exchange set.
 */
made: Record<string, number>, 
/**
 * Rows that were there already.
 */
matched: Record<string, number>, 
/**
 * Records of the team that the workbook says something else about: left as they are.
 */
proposed: Array<WorkbookProposed>, 
/**
 * What was left out: the first 500.
 */
rejected: Array<WorkbookRemark>, 
/**
 * How much that was.
 */
rejected_total: number, 
/**
 * Name of the backup that was made before, in the folder `backups` beside the team; none when there was nothing to make.
 */
backup: string | null, 
/**
 * What it means is remembered for the next time.
 */
remembered: boolean, };

/**
 * Which workbook, and where its rejected rows go.
 */
export type WorkbookRejected = { 
/**
 * Path of the workbook.
 */
path: string, 
/**
 * What it means; the program's proposal and what was remembered if absent.
 */
mapping: Mapping | null, 
/**
 * Path of the `.xlsx` to write; must not exist.
 */
to: string, 
/**
 * Sentences by the code of a reason or effect, and the headings `row` and `reason`; a code without one stands as it is.
 */
texts: Record<string, string>, };

/**
 * A workbook of rejected rows was written.
 */
export type RejectedWritten = { 
/**
 * Rows in it.
 */
rows: number, };

/**
 * Everybody with an account, and the workers that one can be of.
 */
export type AccountList = { 
/**
 * The accounts, in the order of their making.
 */
accounts: Array<AccountEntry>, 
/**
 * The workers of the team, by name.
 */
workers: Array<AccountWorker>, };

/**
 * One account.
 */
export type AccountEntry = { 
/**
 * The account.
 */
account: AccountRow, 
/**
 * Name of the worker it is of.
 */
worker_name: string | null, 
/**
 * It can unlock the team on this laptop.
 */
unlocks: boolean, 
/**
 * It is the one that asks.
 */
own: boolean, };

/**
 * A worker that an account can be of.
 */
export type AccountWorker = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, };

/**
 * Somebody who gets an account.
 */
export type AccountsAdd = { 
/**
 * Name of the person.
 */
name: string, 
/**
 * Roles.
 */
roles: Array<Role>, 
/**
 * The worker they are.
 */
worker: string | null, 
/**
 * Their first passphrase.
 */
passphrase: string, };

/**
 * What an account becomes.
 */
export type AccountsChange = { 
/**
 * Which.
 */
id: string, 
/**
 * Name of the person.
 */
name: string, 
/**
 * Roles.
 */
roles: Array<Role>, 
/**
 * The worker they are.
 */
worker: string | null, };

/**
 * Which account.
 */
export type AccountsRemove = { 
/**
 * Which.
 */
id: string, };

/**
 * Another passphrase for oneself.
 */
export type AccountsPassphrase = { 
/**
 * The one that holds now.
 */
current: string, 
/**
 * The one that shall hold.
 */
chosen: string, };

/**
 * Another passphrase for somebody who forgot theirs.
 */
export type AccountsResetPassphrase = { 
/**
 * Which account.
 */
id: string, 
/**
 * The one that shall hold.
 */
chosen: string, };

/**
 * The two words that were asked, in that order.
 */
export type AccountsConfirmWords = { 
/**
 * The words.
 */
words: Array<string>, };

/**
 * Kinds of reason.
 */
export type ReasonKind = "covering" | "emergency" | "tenant_called" | "consultation" | "other";

/**
 * What a call was about.
 */
export type ReasonsAbout = { 
/**
 * Every id in its arguments.
 */
ids: Array<string>, };

/**
 * The dossier for which a reason is asked.
 */
export type ReasonAbout = { 
/**
 * The tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Name of the worker, if there is one.
 */
worker: string | null, 
/**
 * Until when a reason that is given now holds.
 */
until_ms: number, };

/**
 * A reason.
 */
export type ReasonsGive = { 
/**
 * For which tenancy.
 */
tenancy: string, 
/**
 * Its kind.
 */
kind: ReasonKind, 
/**
 * In words; a consultation says with whom, something else what.
 */
text: string | null, };

/**
 * A reason that holds.
 */
export type ReasonGiven = { 
/**
 * Until when.
 */
until_ms: number, };

/**
 * Which reasons.
 */
export type ReasonsList = { 
/**
 * Those of this day and after it.
 */
since: string, };

/**
 * One reason that somebody gave.
 */
export type ReasonRow = { 
/**
 * When.
 */
at_ms: number, 
/**
 * Who.
 */
account: string, 
/**
 * For which tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Its kind; absent for one of a newer version.
 */
kind: ReasonKind | null, 
/**
 * In words.
 */
text: string | null, };

/**
 * Whether the question is asked.
 */
export type ReasonsAsked = { 
/**
 * It is.
 */
asked: boolean, };

/**
 * The backups that the program made here.
 */
export type BackupList = { 
/**
 * Newest first.
 */
backups: Array<BackupRow>, 
/**
 * The folder that holds them.
 */
folder: string, 
/**
 * The newest is older than a day, or there is none.
 */
due: boolean, };

/**
 * One backup.
 */
export type BackupRow = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Where it is.
 */
path: string, 
/**
 * When it was made, in local time: `2026-07-28 110000`.
 */
made: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * When it was last tried; absent if never.
 */
tried_ms: number | null, 
/**
 * It opened and held what it should.
 */
whole: boolean, 
/**
 * Rows in it.
 */
rows: number, };

/**
 * Which backup.
 */
export type BackupsTry = { 
/**
 * Name of the file.
 */
name: string, };

/**
 * Which backup is put back, and how it opens.
 */
export type SessionRestore = { 
/**
 * Path of the backup.
 */
from: string, 
/**
 * The passphrase that it opens with; with words, the one that shall hold from now on.
 */
passphrase: string, 
/**
 * The recovery words, where no passphrase opens it on this laptop.
 */
words: string | null, };

/**
 * Which dossier.
 */
export type DossiersGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * Everything that stands in a dossier, without what happened at visits.
 */
export type Dossier = { 
/**
 * The tenancy with its lease chain and this week.
 */
tenancy: TenancyDetail, 
/**
 * The dwelling.
 */
dwelling: string, 
/**
 * The home that this one continues.
 */
moved_from: LinkedHome | null, 
/**
 * The home that continues this one.
 */
moved_to: LinkedHome | null, 
/**
 * Telephone number of the tenant.
 */
phone: string | null, 
/**
 * E-mail address of the tenant.
 */
email: string | null, 
/**
 * How safe it is to visit, today.
 */
risk: RiskRow, 
/**
 * The last twelve months of rent, oldest first.
 */
rents: Array<RentMonthRow>, 
/**
 * What is open of the rent today, of all months.
 */
rent_open_cents: number, 
/**
 * The leases with all their rents, oldest first.
 */
leases: Array<DossierLease>, 
/**
 * Agreements, newest first.
 */
agreements: Array<AgreementRow>, 
/**
 * Exemptions, newest first.
 */
exemptions: Array<ExemptionItem>, 
/**
 * People around the tenant.
 */
contacts: Array<ContactRow>, 
/**
 * Who works at the owner of the dwelling.
 */
officers: Array<OfficerRow>, 
/**
 * Goals: those that run by side of life, then those that ended, newest first.
 */
goals: Array<GoalRow>, 
/**
 * Notes, newest first.
 */
notes: Array<NoteRow>, 
/**
 * Files, newest first.
 */
attachments: Array<AttachmentRow>, 
/**
 * Tasks, open ones first.
 */
tasks: Array<TaskRow>, 
/**
 * The account may write support here, and keep tasks.
 */
may_write: boolean, };

/**
 * One month of rent.
 */
export type RentMonthRow = { 
/**
 * `2026-07`.
 */
month: string, 
/**
 * Due.
 */
due_cents: number, 
/**
 * Paid.
 */
paid_cents: number, 
/**
 * When the last of it was paid.
 */
paid_on: string | null, 
/**
 * How it stands.
 */
state: RentState, };

/**
 * How a month of rent stands.
 */
export type RentState = "paid" | "later" | "partly" | "open";

/**
 * A lease with all its rents.
 */
export type DossierLease = { 
/**
 * The lease.
 */
lease: LeaseRow, 
/**
 * Its rents, oldest first.
 */
rents: Array<RentRow>, 
/**
 * Who stands in it beside owner, provider and tenant.
 */
parties: Array<PartyRow>, };

/**
 * The rent of a lease from a day on.
 */
export type RentRow = { 
/**
 * From when.
 */
from_day: string, 
/**
 * Without service costs.
 */
rent_cents: number, 
/**
 * Service costs.
 */
service_cents: number, };

/**
 * A page of what happened.
 */
export type DossiersTimeline = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Before this place; absent: from today on back.
 */
before: TimelinePlace | null, 
/**
 * Things wanted, at most 100.
 */
limit: number, };

/**
 * A place in the timeline.
 */
export type TimelinePlace = { 
/**
 * Day.
 */
day: string, 
/**
 * The thing on that day.
 */
key: string, };

/**
 * What happened, newest first.
 */
export type TimelinePage = { 
/**
 * The things.
 */
items: Array<TimelineItem>, 
/**
 * Where the next page begins; absent at the end.
 */
next: TimelinePlace | null, };

/**
 * One thing that happened.
 */
export type TimelineItem = { 
/**
 * Tells it apart from all others of the timeline.
 */
key: string, 
/**
 * When.
 */
day: string, 
/**
 * Who, by name.
 */
who: string | null, 
/**
 * Address of an earlier home, if it was there.
 */
home: string | null, 
/**
 * What.
 */
what: Happened, };

/**
 * What happened.
 */
export type Happened = { "kind": "visit", 
/**
 * What came of it; absent: not recorded yet.
 */
outcome: Outcome | null, 
/**
 * Where.
 */
place: Place | null, 
/**
 * Planned time.
 */
time: string | null, 
/**
 * Only the week is known.
 */
known_to_week: boolean, 
/**
 * What was seen and heard.
 */
facts: Array<string>, 
/**
 * What the worker made of it.
 */
impressions: Array<string>, 
/**
 * How sides of life were found.
 */
observations: Array<ObservedRow>, } | { "kind": "note", 
/**
 * Its words.
 */
text: string, } | { "kind": "risk", 
/**
 * To this.
 */
level: RiskLevel, 
/**
 * From this.
 */
before: RiskLevel | null, 
/**
 * What to do about it.
 */
measures: string | null, 
/**
 * Until when.
 */
last_day: string, } | { "kind": "goal_agreed", 
/**
 * The side of life it is about.
 */
domain: LifeDomain, 
/**
 * The tenant's own words.
 */
words: string, } | { "kind": "goal_look", 
/**
 * The words of the goal.
 */
words: string, 
/**
 * What they said.
 */
text: string, 
/**
 * Which way it goes, if they said so.
 */
direction: Direction | null, } | { "kind": "goal_ended", 
/**
 * The words of the goal.
 */
words: string, 
/**
 * How.
 */
ended: GoalEnd, } | { "kind": "incident", 
/**
 * What, in the words of who wrote it down.
 */
what: string, 
/**
 * It is serious.
 */
serious: boolean, 
/**
 * It was found to be so; absent: not judged yet.
 */
confirmed: boolean | null, 
/**
 * What was written about it.
 */
note: string | null, } | { "kind": "nuisance", 
/**
 * About what.
 */
about: NuisanceKind, 
/**
 * It is serious.
 */
serious: boolean, 
/**
 * It was found to be so, or not; absent: not judged yet.
 */
confirmed: boolean | null, 
/**
 * When something was first done about it.
 */
answered: string | null, 
/**
 * What was written about it.
 */
note: string | null, } | { "kind": "good_sign", 
/**
 * What.
 */
sign: GoodSign, 
/**
 * Who said it.
 */
source: NuisanceSource, 
/**
 * As it was said.
 */
said: string | null, } | { "kind": "inspection", 
/**
 * Why.
 */
occasion: InspectionOccasion, 
/**
 * Parts that ask for something.
 */
asks: number, 
/**
 * Photographs.
 */
photos: number, } | { "kind": "meter", 
/**
 * Which.
 */
meter: Meter, 
/**
 * When in the tenancy.
 */
occasion: ReadAt, 
/**
 * In thousandths of its unit.
 */
reading: number, } | { "kind": "keys", 
/**
 * How many sets.
 */
sets: number, 
/**
 * They came back.
 */
back: boolean, } | { "kind": "later_stay", 
/**
 * Where.
 */
living: EndDestination, 
/**
 * From whom it is known.
 */
known_from: KnownFrom, } | { "kind": "party", 
/**
 * The first day; else the last.
 */
began: boolean, 
/**
 * As what.
 */
role: PartyRole, 
/**
 * Which contract.
 */
lease: LeaseKind, 
/**
 * Who.
 */
name: string, } | { "kind": "household", 
/**
 * Younger than 18.
 */
children: number, 
/**
 * From 18 up to 27.
 */
young_adults: number, 
/**
 * 27 or older.
 */
adults: number, } | { "kind": "paper", 
/**
 * Which.
 */
paper: PaperKind, 
/**
 * To whom, or what about.
 */
about: string, } | { "kind": "calamity", 
/**
 * When it was reported.
 */
reported_day: string | null, 
/**
 * To whom.
 */
reported_to: string | null, } | { "kind": "file", 
/**
 * Row id.
 */
id: string, 
/**
 * Name.
 */
name: string, } | { "kind": "follow_up", 
/**
 * Which step.
 */
step: string, 
/**
 * What came of it.
 */
result: string | null, 
/**
 * What came of it, in words.
 */
text: string | null, } | { "kind": "task", 
/**
 * Which sentence it is.
 */
code: string, 
/**
 * Words of its own.
 */
text: string | null, 
/**
 * Of what was agreed: whether it was kept.
 */
kept: boolean | null, } | { "kind": "evaluation", 
/**
 * After how many months; absent: in between.
 */
month: number | null, 
/**
 * What came of it.
 */
outcome: EvaluationOutcome, 
/**
 * By how many months the term is longer.
 */
extends_months: number | null, 
/**
 * Who was there.
 */
present: Array<PresentRow>, 
/**
 * What the tenant thinks of it.
 */
own_view: string | null, 
/**
 * What else was said.
 */
remark: string | null, } | { "kind": "wish", 
/**
 * What they want.
 */
answer: WishAnswer, 
/**
 * In their words.
 */
words: string | null, } | { "kind": "advice", 
/**
 * Who.
 */
adviser: Adviser, 
/**
 * What.
 */
advice: Advice, 
/**
 * Why.
 */
reason: string | null, } | { "kind": "exemption", 
/**
 * How it stands.
 */
state: ExemptionState, 
/**
 * Last day.
 */
last_day: string | null, 
/**
 * Why.
 */
reason: ExemptionReason | null, } | { "kind": "agreement", 
/**
 * So many visits.
 */
visits: number, 
/**
 * In so many weeks.
 */
period_weeks: number, 
/**
 * It is aftercare.
 */
aftercare: boolean, } | { "kind": "flip" } | { "kind": "lease_began", 
/**
 * Kind.
 */
lease: LeaseKind, 
/**
 * Its first rent with service costs.
 */
total_cents: number | null, } | { "kind": "lease_ended", 
/**
 * Kind.
 */
lease: LeaseKind, } | { "kind": "rent_changed", 
/**
 * Kind.
 */
lease: LeaseKind, 
/**
 * Rent with service costs.
 */
total_cents: number | null, } | { "kind": "rent", 
/**
 * The month.
 */
month: RentMonthRow, } | { "kind": "support_began" } | { "kind": "support_ended" };

/**
 * How a side of life was found.
 */
export type ObservedRow = { 
/**
 * Which side.
 */
theme: Theme, 
/**
 * How.
 */
level: Found, };

/**
 * Who did what, over all rows of a tenancy.
 */
export type DossiersHistory = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Before the operation with this number; absent: from the newest on.
 */
before: number | null, 
/**
 * Operations wanted, at most 100.
 */
limit: number, 
/**
 * Only of this record and its parts, as the reason of an exemption; absent: of the whole dossier.
 */
record: string | null, };

/**
 * Operations that touched a dossier, newest first.
 */
export type DossierHistory = { 
/**
 * The operations.
 */
rows: Array<DossierChange>, 
/**
 * There are older ones.
 */
more: boolean, };

/**
 * What one operation did to a dossier.
 */
export type DossierChange = { 
/**
 * Number of the operation in this file.
 */
number: number, 
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
 * What it did, record by record; many records of one table are only counted.
 */
records: Array<RecordChange>, };

/**
 * What an operation did to one record, or to so many of one table.
 */
export type RecordChange = { 
/**
 * Table.
 */
noun: string, 
/**
 * Id of the record; absent where records are counted.
 */
id: string | null, 
/**
 * By what the record goes among those of its table: a name, a day.
 */
label: string | null, 
/**
 * What was done.
 */
did: RecordDid, 
/**
 * So many records; above one, nothing is said of each.
 */
count: number, 
/**
 * Columns with their value before and after, references by name.
 */
columns: Array<ChangedColumn>, };

/**
 * One column of a change.
 */
export type ChangedColumn = { 
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
after: string | null, 
/**
 * The account may put it back to what it was before: nobody wrote it since.
 */
may_put_back: boolean, };

/**
 * Which field goes back to what it was before a change.
 */
export type DossiersPutBack = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Number of the operation that changed it.
 */
number: number, 
/**
 * Table of the record.
 */
noun: string, 
/**
 * The record.
 */
id: string, 
/**
 * The field.
 */
column: string, };

/**
 * What was done to a record.
 */
export type RecordDid = "made" | "changed" | "removed" | "restored";

/**
 * A dossier on a past day.
 */
export type DossiersAt = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The day; how it stood at its end.
 */
day: string, };

/**
 * A dossier as this file showed it at the end of a past day.
 */
export type DossierThen = { 
/**
 * It was there.
 */
existed: boolean, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Telephone number of the tenant.
 */
phone: string | null, 
/**
 * E-mail address of the tenant.
 */
email: string | null, 
/**
 * Street and number, postcode and city.
 */
address: string, 
/**
 * Name of the worker.
 */
worker: string | null, 
/**
 * The agreement in force.
 */
agreement: AgreementThen | null, 
/**
 * How safe it was to visit, on that day.
 */
risk: RiskRow, 
/**
 * The leases with their rent on that day.
 */
leases: Array<LeaseRow>, 
/**
 * The contacts.
 */
contacts: Array<ContactThen>, 
/**
 * The goals, in the order of their making.
 */
goals: Array<GoalThen>, };

/**
 * An agreement that was in force.
 */
export type AgreementThen = { 
/**
 * So many visits.
 */
visits: number, 
/**
 * In so many weeks.
 */
period_weeks: number, 
/**
 * It was aftercare.
 */
aftercare: boolean, };

/**
 * A contact that was there.
 */
export type ContactThen = { 
/**
 * What they were to the tenant.
 */
kind: ContactKind, 
/**
 * Name.
 */
name: string, 
/**
 * Organisation.
 */
organisation: string | null, 
/**
 * Telephone number.
 */
phone: string | null, };

/**
 * A note.
 */
export type NoteRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What it is about.
 */
day: string, 
/**
 * Its words.
 */
text: string, 
/**
 * Name of the account that wrote it.
 */
author: string, 
/**
 * When it was written.
 */
made_ms: number, };

/**
 * A note to write.
 */
export type NotesAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What it is about.
 */
day: string, 
/**
 * Its words.
 */
text: string, };

/**
 * Other words for a note.
 */
export type NotesChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The note.
 */
id: string, 
/**
 * What it is about.
 */
day: string, 
/**
 * Its words.
 */
text: string, };

/**
 * A note to take away.
 */
export type NotesRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The note.
 */
id: string, };

/**
 * Somebody around the tenant.
 */
export type ContactRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What they are to the tenant.
 */
kind: ContactKind, 
/**
 * Name.
 */
name: string, 
/**
 * Where they work.
 */
organisation: string | null, 
/**
 * Telephone number, as it was typed.
 */
phone: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * What one should know before calling.
 */
remark: string | null, 
/**
 * Name of the account that added them.
 */
author: string, };

/**
 * What is said of somebody around the tenant; blank: nothing.
 */
export type ContactSaid = { 
/**
 * What they are to the tenant.
 */
kind: ContactKind, 
/**
 * Name.
 */
name: string, 
/**
 * Where they work.
 */
organisation: string, 
/**
 * Telephone number.
 */
phone: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * What one should know before calling.
 */
remark: string, };

/**
 * A contact to add.
 */
export type ContactsAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Who.
 */
contact: ContactSaid, };

/**
 * A contact to change.
 */
export type ContactsChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The contact.
 */
id: string, 
/**
 * Who.
 */
contact: ContactSaid, };

/**
 * A contact to take away.
 */
export type ContactsRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The contact.
 */
id: string, };

/**
 * How safe it is to visit on a day: today, the day of a plan, or a past one.
 */
export type RiskRow = { 
/**
 * The level, or why there is none.
 */
state: RiskState, 
/**
 * What to do about it; absent when it does not hold.
 */
measures: string | null, 
/**
 * Last day of the judgement, also of one that has expired.
 */
last_day: string | null, 
/**
 * What was said until it expired. It stands here alone, so that no screen shows it as if it held.
 */
was: RiskWas | null, };

/**
 * A judgement that does not hold any more.
 */
export type RiskWas = { 
/**
 * How safe it was.
 */
level: RiskLevel, 
/**
 * What was to be done about it.
 */
measures: string | null, };

/**
 * How safe a visit is.
 */
export type RiskState = "green" | "orange" | "red" | "expired" | "unknown";

/**
 * How safe it is to visit, from today on.
 */
export type RisksSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * How safe.
 */
level: RiskLevel, 
/**
 * What to do about it; needed for orange and red.
 */
measures: string, 
/**
 * Until when it counts.
 */
last_day: string, };

/**
 * A file kept with a tenancy.
 */
export type AttachmentRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name with its ending.
 */
name: string, 
/**
 * Size.
 */
size_bytes: number, 
/**
 * When it was added.
 */
day: string, 
/**
 * Name of the account that added it.
 */
author: string, 
/**
 * Its bytes are in this file.
 */
here: boolean, };

/**
 * A file to keep.
 */
export type AttachmentsAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Where it is.
 */
path: string, };

/**
 * Which file.
 */
export type AttachmentsRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The file.
 */
id: string, };

/**
 * Which file to look at.
 */
export type AttachmentsOpen = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The file.
 */
id: string, };

/**
 * A copy that another program can show. It goes when the team is locked.
 */
export type AttachmentOpened = { 
/**
 * Where the copy is.
 */
path: string, 
/**
 * Name of the file.
 */
name: string, };

/**
 * A record that a verb made or changed.
 */
export type RecordKept = { 
/**
 * Its id.
 */
id: string, };

/**
 * What is known of a person.
 */
export type PersonFields = { 
/**
 * Given name.
 */
given_name: string, 
/**
 * Tussenvoegsel.
 */
prefix: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Birth date or year, as it is typed: `28-9-1983`, `1983`.
 */
birth_date: string, 
/**
 * Telephone number.
 */
phone: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Municipality of origin.
 */
municipality: string, 
/**
 * Day of referral, ISO.
 */
referral_date: string, };

/**
 * Who is looked for.
 */
export type PersonsList = { 
/**
 * Every word must begin a word of the name.
 */
search: string, };

/**
 * A person that can be chosen.
 */
export type PersonRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Birth date or year.
 */
birth_date: string | null, 
/**
 * Has a tenancy that has not ended.
 */
housed: boolean, };

/**
 * A change of the tenant of a tenancy.
 */
export type PersonsChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What is known from now on.
 */
person: PersonFields, };

/**
 * What is known of a worker.
 */
export type WorkerFields = { 
/**
 * Name.
 */
name: string, 
/**
 * Contract hours a week, as they are typed.
 */
hours: string, 
/**
 * E-mail address.
 */
email: string, };

/**
 * A change of a worker.
 */
export type WorkersChange = { 
/**
 * Worker.
 */
worker: string, 
/**
 * What is known from now on.
 */
fields: WorkerFields, };

/**
 * What was made.
 */
export type Made = { 
/**
 * Its id.
 */
id: string, };

/**
 * A photograph of an inspection.
 */
export type PhotoRow = { 
/**
 * Id.
 */
id: string, 
/**
 * The part that it shows; absent: the dwelling.
 */
part: InspectionPart | null, 
/**
 * How wide it is, in dots.
 */
width: number, 
/**
 * How high.
 */
height: number, 
/**
 * Its bytes are on this laptop.
 */
here: boolean, };

/**
 * Photographs to keep with an inspection.
 */
export type PhotosAdd = { 
/**
 * Inspection.
 */
inspection: string, 
/**
 * What they show of it; absent: the dwelling.
 */
item: string | null, 
/**
 * Where their files are.
 */
paths: Array<string>, };

/**
 * Photographs that were kept.
 */
export type PhotosAdded = { 
/**
 * Their ids, in the order of the files.
 */
ids: Array<string>, };

/**
 * A photograph to look at.
 */
export type PhotosGet = { 
/**
 * Photograph.
 */
photo: string, 
/**
 * The small one, for a list.
 */
small: boolean, };

/**
 * What a photograph shows.
 */
export type PhotoShown = { 
/**
 * The bytes as an address that holds them: `data:image/jpeg;base64,…`.
 */
src: string, };

/**
 * A photograph that does not belong there.
 */
export type PhotosRemove = { 
/**
 * Photograph.
 */
photo: string, };

/**
 * What is known of a dwelling; what is not known is blank.
 */
export type DwellingFields = { 
/**
 * Street.
 */
street: string, 
/**
 * Number with its addition.
 */
number: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * City.
 */
city: string, 
/**
 * Owner, if known.
 */
owner: string | null, 
/**
 * A dwelling with a door, a kitchen and a toilet of its own.
 */
self_contained: boolean, 
/**
 * Label of the programme.
 */
programme: string, };

/**
 * Which dwellings are looked for.
 */
export type DwellingsList = { 
/**
 * Every word must begin a word of the address.
 */
search: string, };

/**
 * A dwelling that can be chosen.
 */
export type DwellingRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Postcode and city.
 */
place: string, 
/**
 * Name of the owner, if known.
 */
owner: string | null, 
/**
 * Has a tenancy that has not ended.
 */
let_out: boolean, };

/**
 * A dwelling that the provider begins to hold.
 */
export type DwellingsAdd = { 
/**
 * What is known of it.
 */
dwelling: DwellingFields, 
/**
 * The lease by which the provider holds it.
 */
head: LeaseFields, };

/**
 * A change of a dwelling.
 */
export type DwellingsChange = { 
/**
 * Which.
 */
id: string, 
/**
 * What is known from now on.
 */
dwelling: DwellingFields, };

/**
 * An organisation.
 */
export type OrganisationRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * What it is; absent when nobody said.
 */
kind: OrganisationKind | null, };

/**
 * What is known of an organisation.
 */
export type OrganisationFields = { 
/**
 * Name.
 */
name: string, 
/**
 * What it is.
 */
kind: OrganisationKind, };

/**
 * A change of an organisation.
 */
export type OrganisationsChange = { 
/**
 * Organisation.
 */
organisation: string, 
/**
 * What is known from now on.
 */
fields: OrganisationFields, };

/**
 * A tenancy that begins, with everything that is known of it.
 */
export type TenanciesBegin = { 
/**
 * The person, if the team knows them.
 */
person: string | null, 
/**
 * The person, if not.
 */
new_person: PersonFields | null, 
/**
 * The dwelling, if the team knows it.
 */
dwelling: string | null, 
/**
 * The dwelling, if not.
 */
new_dwelling: DwellingFields | null, 
/**
 * Somebody lives there already and they live there together.
 */
together: boolean, 
/**
 * The worker, if it is known.
 */
worker: string | null, 
/**
 * Key handover, ISO.
 */
support_start: string, 
/**
 * Agreed visits, and in how many weeks.
 */
visits: number, 
/**
 * See `visits`.
 */
period_weeks: number, 
/**
 * Why fewer visits than weekly.
 */
reason: string, 
/**
 * The head lease, if it is known.
 */
head: LeaseFields | null, 
/**
 * The sublease, if it is known.
 */
sub: LeaseFields | null, };

/**
 * A lease that begins.
 */
export type LeaseFields = { 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day of a fixed term; blank: open.
 */
last_day: string, 
/**
 * Basic rent a month, as it is typed; blank: not known.
 */
rent: string, 
/**
 * Service costs a month, as they are typed; blank: none.
 */
costs: string, };

/**
 * What stands beside a tenancy that is about to begin. None of it stops anybody but `taken_by`.
 */
export type BeginningSeen = { 
/**
 * People with the same name, and the same birth date where both are known.
 */
same_persons: Array<PersonRow>, 
/**
 * Dwellings at the same address.
 */
same_dwellings: Array<DwellingRow>, 
/**
 * Who lives in the dwelling on the first day.
 */
taken_by: string | null, 
/**
 * What is broken in the chain.
 */
mismatches: Array<Mismatch>, 
/**
 * The rent of the sublease is asked already, of somebody who lives there too.
 */
rent_asked: boolean, 
/**
 * The head lease that the dwelling has by then.
 */
head: LeaseRow | null, 
/**
 * Names of others to whom the home is offered: the key takes the offers back.
 */
offered_to: Array<string>, 
/**
 * Names of others who take the home: the key takes their offers back too.
 */
accepted_by: Array<string>, 
/**
 * The person waits: what the key does to that.
 */
wait: WaitEnds | null, };

/**
 * A tenancy that has begun.
 */
export type Begun = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, };

/**
 * A change of the frame of a tenancy.
 */
export type TenanciesChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The worker.
 */
worker: string | null, 
/**
 * Key handover, ISO.
 */
support_start: string, };

/**
 * Which tenancy.
 */
export type TenanciesFields = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * Everything of a tenancy that a person can change by hand.
 */
export type TenancyFields = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Person id, for the history.
 */
person_id: string, 
/**
 * The person.
 */
person: PersonFields, 
/**
 * Dwelling id, for the history.
 */
dwelling_id: string, 
/**
 * The dwelling.
 */
dwelling: DwellingFields, 
/**
 * Worker.
 */
worker: string | null, 
/**
 * Key handover.
 */
support_start: string, 
/**
 * Last day.
 */
support_end: string | null, 
/**
 * Why it ended.
 */
end_reason: EndReason | null, 
/**
 * Where to.
 */
end_destination: EndDestination | null, 
/**
 * Versions of the visit agreement, oldest first.
 */
agreements: Array<AgreementRow>, 
/**
 * Exemptions, latest first.
 */
exemptions: Array<ExemptionItem>, 
/**
 * The account may change the person.
 */
may_change_person: boolean, 
/**
 * The account may change the dwelling and the tenancy.
 */
may_change_home: boolean, 
/**
 * The account may change the visit agreement.
 */
may_agree: boolean, 
/**
 * The account may propose an exemption.
 */
may_propose: boolean, 
/**
 * The account may decide on an exemption.
 */
may_decide: boolean, };

/**
 * The end of support.
 */
export type TenanciesEnd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Last day, ISO.
 */
last_day: string, 
/**
 * Why.
 */
reason: EndReason, 
/**
 * Where to.
 */
destination: EndDestination, 
/**
 * The leases that end on the same day; the others run on.
 */
leases: Array<string>, 
/**
 * The open tasks that are not to be done any more; the others stay.
 */
tasks: Array<string>, };

/**
 * Support that has ended.
 */
export type Ended = { 
/**
 * Planned visits that were called off with it.
 */
visits: number, };

/**
 * An end that somebody thinks about.
 */
export type TenanciesEnding = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Last day, ISO.
 */
last_day: string, 
/**
 * The leases that would end on the same day.
 */
leases: Array<string>, };

/**
 * What stands in the way of a quiet end.
 */
export type EndingSeen = { 
/**
 * Planned visits after that day: they are called off.
 */
visits: Array<EndingVisit>, 
/**
 * Visits with a result after that day: they stay.
 */
recorded: number, 
/**
 * Open tasks.
 */
tasks: Array<TaskRow>, 
/**
 * Leases that run after that day.
 */
leases: Array<EndingLease>, 
/**
 * What would be broken in the chain that is not broken now.
 */
mismatches: Array<Mismatch>, };

/**
 * A planned visit after the last day.
 */
export type EndingVisit = { 
/**
 * The plan.
 */
visit: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string | null, 
/**
 * Name of the worker.
 */
worker: string | null, 
/**
 * Somebody else is visited too: for them it goes on.
 */
together: boolean, };

/**
 * A lease that runs after the last day.
 */
export type EndingLease = { 
/**
 * The lease.
 */
lease: LeaseRow, 
/**
 * It may end with support; a lease in the name of the tenant goes on, and one that begins later is not ended.
 */
may_end: boolean, };

/**
 * One version of a visit agreement.
 */
export type AgreementRow = { 
/**
 * Id.
 */
id: string, 
/**
 * From this day on.
 */
from_day: string, 
/**
 * Visits, and in how many weeks.
 */
visits: number, 
/**
 * See `visits`.
 */
period_weeks: number, 
/**
 * Aftercare.
 */
aftercare: boolean, 
/**
 * Name of the account that made it.
 */
author: string, };

/**
 * A version that is agreed.
 */
export type AgreementsAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * From this day on.
 */
from_day: string, 
/**
 * Visits, and in how many weeks.
 */
visits: number, 
/**
 * See `visits`.
 */
period_weeks: number, 
/**
 * Why; needed for fewer visits than weekly before the omklap.
 */
reason: string, };

/**
 * A version that is taken away.
 */
export type AgreementsRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Version.
 */
agreement: string, };

/**
 * One exemption.
 */
export type ExemptionItem = { 
/**
 * Id.
 */
id: string, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; absent while open.
 */
last_day: string | null, 
/**
 * How far it is.
 */
state: ExemptionState, 
/**
 * Why, if it is known.
 */
reason: ExemptionReason | null, 
/**
 * Name of the account that made it; blank for one that this file does not know.
 */
author: string, };

/**
 * A proposal.
 */
export type ExemptionsPropose = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; blank while open.
 */
last_day: string, 
/**
 * Why.
 */
reason: ExemptionReason, 
/**
 * Granted at once, by who may decide.
 */
granted: boolean, };

/**
 * A change of an exemption.
 */
export type ExemptionsChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Exemption.
 */
exemption: string, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; blank while open.
 */
last_day: string, 
/**
 * Why.
 */
reason: ExemptionReason, };

/**
 * Which exemption.
 */
export type ExemptionsWithdraw = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Exemption.
 */
exemption: string, };

/**
 * A decision.
 */
export type ExemptionsDecide = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Exemption.
 */
exemption: string, 
/**
 * Granted; else refused.
 */
granted: boolean, };

/**
 * A proposal that waits for a decision.
 */
export type ExemptionAsked = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * The exemption.
 */
exemption: ExemptionItem, 
/**
 * When it was asked for.
 */
at_ms: number | null, 
/**
 * What granting it would do to the weeks.
 */
effect: WeekEffect, };

/**
 * A change that somebody thinks about.
 */
export type WeeksEffect = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The change.
 */
change: WeeksChange, };

/**
 * A change that touches weeks.
 */
export type WeeksChange = { "is": "start", 
/**
 * First day.
 */
first_day: string, } | { "is": "end", 
/**
 * Last day.
 */
last_day: string, } | { "is": "agreement", 
/**
 * From this day on.
 */
from_day: string, 
/**
 * Visits, and in how many weeks.
 */
visits: number, 
/**
 * See `visits`.
 */
period_weeks: number, } | { "is": "no_agreement", 
/**
 * Version.
 */
agreement: string, } | { "is": "exemption", 
/**
 * The one that is changed, if it is not new.
 */
exemption: string | null, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; blank while open.
 */
last_day: string, } | { "is": "no_exemption", 
/**
 * Exemption.
 */
exemption: string, };

/**
 * Weeks that would get another state.
 */
export type WeekEffect = { 
/**
 * Weeks up to the running one, oldest first.
 */
weeks: Array<WeekTurned>, 
/**
 * Weeks of the next half year.
 */
ahead: number, };

/**
 * A week that would get another state.
 */
export type WeekTurned = { 
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
after: WeekCell, };

/**
 * Keys that were handed out.
 */
export type KeyRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Who holds them.
 */
holder: KeyHolder, 
/**
 * Name of the tenant who does.
 */
name: string, 
/**
 * How many sets.
 */
sets: number, 
/**
 * Since when.
 */
out_day: string, 
/**
 * When they came back.
 */
back_day: string | null, 
/**
 * They should be back since.
 */
owed_since: string | null, };

/**
 * Somebody gets keys.
 */
export type KeysHandOut = { 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * Who.
 */
holder: KeyHolder, 
/**
 * Tenancy of the tenant who does.
 */
tenancy: string | null, 
/**
 * How many sets.
 */
sets: string, 
/**
 * When.
 */
day: string, };

/**
 * Keys came back, or have not after all.
 */
export type KeysTakeBack = { 
/**
 * Keys.
 */
keys: string, 
/**
 * When; blank: they have not.
 */
day: string, };

/**
 * A line about keys that was wrong.
 */
export type KeysRemove = { 
/**
 * Keys.
 */
keys: string, };

/**
 * What was read on a meter.
 */
export type MeterRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Which.
 */
meter: Meter, 
/**
 * When.
 */
day: string, 
/**
 * What, in thousandths of the unit.
 */
reading: number, 
/**
 * Why.
 */
occasion: ReadAt, 
/**
 * It is lower than the one before.
 */
lower: boolean, };

/**
 * A reading to write down.
 */
export type MetersRead = { 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * Which meter.
 */
meter: Meter, 
/**
 * When.
 */
day: string, 
/**
 * What.
 */
reading: string, 
/**
 * Why.
 */
occasion: ReadAt, };

/**
 * A reading that was wrong.
 */
export type MetersRemove = { 
/**
 * Reading.
 */
reading: string, };

/**
 * A screen whose list can be kept.
 */
export type ViewScreen = "tenancies" | "compliance";

/**
 * Of which screen.
 */
export type ViewsList = { 
/**
 * The screen.
 */
screen: ViewScreen, };

/**
 * One saved view.
 */
export type ViewRow = { 
/**
 * Its id.
 */
view: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What is filtered, sorted and grouped, as the screen wrote it down: a JSON object.
 */
filter: string, };

/**
 * A view to keep.
 */
export type ViewsKeep = { 
/**
 * The screen.
 */
screen: ViewScreen, 
/**
 * The view that this takes the place of; absent: one more.
 */
view: string | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * A JSON object that only the screen understands, at most 4,000 characters.
 */
filter: string, };

/**
 * A view that nobody wants any more.
 */
export type ViewsRemove = { 
/**
 * The view.
 */
view: string, };

/**
 * What is typed in a search field.
 */
export type SearchWords = { 
/**
 * Every word must begin a word; accents and capitals make no difference.
 */
search: string, 
/**
 * Hits wanted, at most 50.
 */
limit: number, };

/**
 * The newest rows that hold the words.
 */
export type WordsFound = { 
/**
 * There are more.
 */
more: boolean, 
/**
 * Newest first, at most one a tenancy and kind.
 */
hits: Array<WordsHit>, };

/**
 * One row that holds the words.
 */
export type WordsHit = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Where it was found.
 */
words: WordsSeen, };

/**
 * Words of a dossier as a search shows them.
 */
export type WordsSeen = { 
/**
 * What they stand in.
 */
source: WordsSource, 
/**
 * The day they are about; for a task the day on which it is due.
 */
day: string | null, 
/**
 * A piece of the text, in parts.
 */
snippet: Array<SnippetPart>, };

/**
 * Part of a piece of text.
 */
export type SnippetPart = { 
/**
 * The text.
 */
text: string, 
/**
 * It is what was typed.
 */
hit: boolean, };

/**
 * What words can stand in.
 */
export type WordsSource = "note" | "seen" | "impression" | "task" | "contact" | "goal";

/**
 * At how many tenants per fte the team calls a caseload busy, and full.
 */
export type CaseloadNorms = { 
/**
 * Calm up to so many, this one included.
 */
calm: number, 
/**
 * Busy up to so many; above it is full.
 */
busy: number, };

/**
 * How full the caseload of a worker is.
 */
export type WorkerLoad = { 
/**
 * Running tenancies.
 */
tenants: number, 
/**
 * Tenants per fte of 36 hours, in tenths.
 */
tenths: number, 
/**
 * By the numbers of the team.
 */
fullness: "calm" | "busy" | "full", };

/**
 * Tenancies to be given to another worker.
 */
export type TenanciesReassign = { 
/**
 * Which, at most 500.
 */
tenancies: Array<string>, 
/**
 * To whom.
 */
worker: string, 
/**
 * Visits that are planned on this day or later go along; absent: all stay with who has them now.
 */
visits_from: string | null, };

/**
 * What giving tenancies to another worker does, or would do.
 */
export type Reassigned = { 
/**
 * The tenancies that change hands.
 */
tenancies: Array<ReassignedTenancy>, 
/**
 * Tenancies that are of this worker already.
 */
unchanged: number, 
/**
 * Planned visits that go along.
 */
visits: number, 
/**
 * Planned visits that stay with who has them now.
 */
visits_kept: number, 
/**
 * What the schedule has against visits that would go along, by day; what cannot be stays with who has it now.
 */
misfits: Array<ReassignedMisfit>, 
/**
 * Of the visits that go along: those to which the worker came along already; who went before comes along now.
 */
swapped: number, 
/**
 * Open tasks that were given to who has the tenancy now, and stay theirs.
 */
tasks_kept: number, 
/**
 * How full the caseload of the worker is afterwards, if their hours are known.
 */
load: WorkerLoad | null, };

/**
 * One tenancy that changes hands.
 */
export type ReassignedTenancy = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Who has it now.
 */
worker: string | null, 
/**
 * Planned visits that go along.
 */
visits: number, };

/**
 * What the schedule has against a visit that would go along.
 */
export type ReassignedMisfit = { 
/**
 * The visit.
 */
visit: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, if it has one.
 */
time: string | null, 
/**
 * The reasons; that the worker is a new face is none of them, for that they are everywhere.
 */
fit: ScheduleFit, };

/**
 * Whose steps.
 */
export type FollowUpsList = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * The steps of one tenancy.
 */
export type FollowUps = { 
/**
 * What is asked and not done, what is due first on top.
 */
open: Array<FollowUpRow>, 
/**
 * What was closed, or taken on and not asked any more; newest first.
 */
past: Array<FollowUpRow>, };

/**
 * A step of the ladder.
 */
export type FollowUpRow = { 
/**
 * Id of what somebody wrote about it; absent while nobody took it on.
 */
id: string | null, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * The step.
 */
step: LadderStep, 
/**
 * Since when it is asked: with tenancy and step its name.
 */
asked_day: string, 
/**
 * Because of what it is asked; absent when it is not asked any more.
 */
because: AskedBecause | null, 
/**
 * Id of whose it is: of who took it on, else of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Their name.
 */
worker_name: string | null, 
/**
 * Somebody took it on.
 */
given: boolean, 
/**
 * The lead decides on it.
 */
of_lead: boolean, 
/**
 * The account may take it on and close it.
 */
may_change: boolean, 
/**
 * By which day.
 */
due_day: string, 
/**
 * The visit that is planned for it.
 */
planned: PlannedAttempt | null, 
/**
 * When to try again, if nothing is planned.
 */
proposal: ProposedAttempt | null, 
/**
 * With whom the tenancy was visited last, while the step is open.
 */
along: Array<AlongRow>, 
/**
 * When it was closed.
 */
done_day: string | null, 
/**
 * What can come of it, in the order to choose from.
 */
results: FollowUpResult[], 
/**
 * What came of it.
 */
result: FollowUpResult | null, 
/**
 * What came of it, in words.
 */
text: string | null, };

/**
 * Because of what a step is asked.
 */
export type AskedBecause = { "why": "attempt", 
/**
 * On that day.
 */
day: string, 
/**
 * At that time, if it is known.
 */
time: string | null, 
/**
 * How it ended.
 */
outcome: Outcome, } | { "why": "tenant_side", 
/**
 * How many.
 */
weeks: number, } | { "why": "not_seen", 
/**
 * For so many weeks.
 */
weeks: number, 
/**
 * When last; absent: never since the key.
 */
last: string | null, } | { "why": "alarm", 
/**
 * On that day.
 */
day: string, };

/**
 * A visit that is planned for a step.
 */
export type PlannedAttempt = { 
/**
 * The plan.
 */
visit: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string | null, };

/**
 * When to try again.
 */
export type ProposedAttempt = { 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string, };

/**
 * A step that somebody takes on, or gives to somebody else.
 */
export type FollowUpsTake = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The step.
 */
step: LadderStep, 
/**
 * Since when it is asked.
 */
asked_day: string, 
/**
 * Whose it is; absent: of the worker of the tenancy.
 */
worker: string | null, 
/**
 * By which day.
 */
due_day: string, };

/**
 * A step that is closed with a result.
 */
export type FollowUpsClose = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The step.
 */
step: LadderStep, 
/**
 * Since when it is asked.
 */
asked_day: string, 
/**
 * What came of it.
 */
result: FollowUpResult, 
/**
 * What came of it, in words.
 */
text: string | null, };

/**
 * A visit that is planned for a step.
 */
export type FollowUpsPlan = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The step.
 */
step: LadderStep, 
/**
 * Since when it is asked.
 */
asked_day: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string | null, 
/**
 * How long, in minutes; absent: as long as visits usually are.
 */
minutes: number | null, 
/**
 * Who goes; absent: of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Who comes along; needed where two colleagues go together.
 */
colleague: string | null, 
/**
 * Further tenancies that the visit serves.
 */
along: Array<string>, };

/**
 * From how many weeks on each step is asked.
 */
export type LadderThresholds = { 
/**
 * Weeks missed on the tenant's side in a row, for a third attempt.
 */
third_attempt: number, 
/**
 * The same, for two colleagues who go together.
 */
two_colleagues: number, 
/**
 * Weeks not seen, for a safety check.
 */
safety_check: number, 
/**
 * Weeks missed on the tenant's side in a row, for a talk about the agreement.
 */
agreement_talk: number, 
/**
 * The same with visits less than once a week.
 */
agreement_talk_seldom: number, };

/**
 * What a tenant wants.
 */
export type GoalRow = { 
/**
 * Id.
 */
id: string, 
/**
 * The side of life it is about.
 */
domain: LifeDomain, 
/**
 * The tenant's own words.
 */
words: string, 
/**
 * When it was agreed.
 */
agreed_day: string, 
/**
 * By when, if that was said.
 */
by_day: string | null, 
/**
 * When it ended; absent: it runs.
 */
ended_day: string | null, 
/**
 * How it ended.
 */
ended: GoalEnd | null, 
/**
 * The goal whose place it took.
 */
previous: string | null, 
/**
 * The steps in the order of their making.
 */
steps: Array<GoalStepRow>, 
/**
 * What was said of it, newest first.
 */
looks: Array<GoalLookRow>, 
/**
 * Name of the account that wrote it down.
 */
author: string, };

/**
 * A step to a goal.
 */
export type GoalStepRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What.
 */
words: string, 
/**
 * Who takes it.
 */
doer: Doer, 
/**
 * By when, if that was said.
 */
by_day: string | null, 
/**
 * When it was done.
 */
done_day: string | null, };

/**
 * What the tenant said of a goal.
 */
export type GoalLookRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * What they said.
 */
text: string, 
/**
 * Which way it goes, if they said so.
 */
direction: Direction | null, 
/**
 * Name of the account that wrote it down.
 */
author: string, };

/**
 * What is said of a goal.
 */
export type GoalSaid = { 
/**
 * The side of life it is about.
 */
domain: LifeDomain, 
/**
 * The tenant's own words.
 */
words: string, 
/**
 * When it was agreed.
 */
agreed_day: string, 
/**
 * By when; blank: that stays open.
 */
by_day: string, };

/**
 * A goal to write down.
 */
export type GoalsAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The goal.
 */
goal: GoalSaid, };

/**
 * Other words or days for a goal.
 */
export type GoalsChange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The goal.
 */
id: string, 
/**
 * What is said of it now.
 */
goal: GoalSaid, };

/**
 * How a goal ended.
 */
export type GoalsEnd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The goal.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * How.
 */
ended: GoalEnd, 
/**
 * The words of the goal that takes its place, where one does.
 */
next: string, };

/**
 * A goal to take up again, or to take away.
 */
export type GoalsOne = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The goal.
 */
id: string, };

/**
 * A step to add.
 */
export type GoalsStepAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Of which goal.
 */
goal: string, 
/**
 * What.
 */
words: string, 
/**
 * Who takes it.
 */
doer: Doer, 
/**
 * By when; blank: that stays open.
 */
by_day: string, };

/**
 * A step that is done, or is not after all.
 */
export type GoalsStepDone = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The step.
 */
id: string, 
/**
 * It is done.
 */
done: boolean, };

/**
 * A step to take away.
 */
export type GoalsStepRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The step.
 */
id: string, };

/**
 * What the tenant says of a goal, looking back.
 */
export type GoalsLookBack = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The goal.
 */
goal: string, 
/**
 * When.
 */
day: string, 
/**
 * What they say.
 */
text: string, 
/**
 * Which way it goes, if they say so.
 */
direction: Direction | null, };

/**
 * Something that was said of a goal, to take away.
 */
export type GoalsLookRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What was said.
 */
id: string, };

/**
 * A goal that was there on a past day.
 */
export type GoalThen = { 
/**
 * The side of life.
 */
domain: LifeDomain, 
/**
 * The tenant's own words.
 */
words: string, 
/**
 * How it had ended.
 */
ended: GoalEnd | null, };

/**
 * When a worker went in and came out, as it should be.
 */
export type VisitsPresence = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The visit.
 */
visit: string, 
/**
 * Went in, `HH:MM`.
 */
arrived: string | null, 
/**
 * Came out, `HH:MM`.
 */
gone: string | null, };

/**
 * Another tenancy that the same visit serves.
 */
export type ServedToo = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * The visit has a result for them.
 */
recorded: boolean, };

/**
 * With whom a tenancy was visited.
 */
export type VisitsAlong = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * Somebody whom the visit before served too.
 */
export type AlongRow = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * It ended for them as it did for the first: the next visit serves both, unless somebody takes one off.
 */
expected: boolean, };

/**
 * The result of the same visit for somebody else whom it serves.
 */
export type AlsoRecorded = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Outcome.
 */
outcome: Outcome, };

/**
 * What happened where it was not safe.
 */
export type IncidentSaid = { 
/**
 * What kind of thing.
 */
kind: IncidentKind, 
/**
 * In words.
 */
text: string | null, };

/**
 * A visit to copy into another program.
 */
export type VisitsCopy = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The result.
 */
result: string, };

/**
 * A visit as it is copied: facts and impressions apart.
 */
export type VisitCopy = { 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Day of arrival.
 */
day: string | null, 
/**
 * Planned time.
 */
time: string | null, 
/**
 * Name of the worker who went.
 */
worker: string | null, 
/**
 * Outcome.
 */
outcome: Outcome, 
/**
 * What was seen and heard.
 */
facts: Array<string>, 
/**
 * How sides of life were found.
 */
observations: Array<Observed>, 
/**
 * What the worker made of it.
 */
impressions: Array<string>, };

/**
 * Which week.
 */
export type ReviewGet = { 
/**
 * The week; absent: the running one.
 */
week: string | null, };

/**
 * A week with everything that is not usual about it.
 */
export type Review = { 
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
 * It has not ended.
 */
running: boolean, 
/**
 * Tenancies with support in it.
 */
tenancies: number, 
/**
 * Of those: nothing was found.
 */
usual: number, 
/**
 * Who looks may plan and record visits.
 */
may_record: boolean, 
/**
 * What was found, group by group.
 */
findings: Array<ReviewFinding>, 
/**
 * The newest signature.
 */
signed: WeekSigned | null, 
/**
 * What differs from the signature.
 */
changed: Array<SignedChange>, };

/**
 * One finding about one tenancy.
 */
export type ReviewFinding = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Why it stands here.
 */
finding: Finding, 
/**
 * The week now.
 */
cell: WeekCell, 
/**
 * What the week becomes on Sunday when nothing happens any more; absent once it ended.
 */
becomes: WeekCell | null, 
/**
 * Why the week is, or becomes, that.
 */
because: Because, 
/**
 * Weeks in a row missed on the tenant's side, this one included when it becomes one.
 */
tenant_side: number, 
/**
 * Whole weeks not seen.
 */
not_seen: number, 
/**
 * Last day seen.
 */
last_seen: string | null, 
/**
 * The visits that it is about, the latest last.
 */
visits: Array<VisitRow>, 
/**
 * What is late, the longest waiting first.
 */
late: Array<LateStep>, 
/**
 * The exemption that is asked for, with what granting it would do.
 */
exemption: ExemptionAsked | null, 
/**
 * It was decided, and is not found any more.
 */
settled: boolean, 
/**
 * What was decided last.
 */
decision: DecisionMade | null, 
/**
 * What can be decided, in the order of the digits.
 */
options: Array<DecisionOffered>, };

/**
 * A follow-up or a task that is late.
 */
export type LateStep = { 
/**
 * Id.
 */
id: string, 
/**
 * The step of the ladder; absent for a task.
 */
step: LadderStep | null, 
/**
 * Words of a task.
 */
text: string | null, 
/**
 * When it was due.
 */
due_day: string, 
/**
 * Days since then.
 */
days_late: number, 
/**
 * Whose it is.
 */
worker: string | null, };

/**
 * What was decided.
 */
export type DecisionMade = { 
/**
 * Id.
 */
id: string, 
/**
 * What.
 */
decision: Decision, 
/**
 * Who does it.
 */
worker: string | null, 
/**
 * By which day.
 */
due_day: string | null, 
/**
 * Why.
 */
text: string | null, 
/**
 * Name of the account that decided.
 */
by: string, 
/**
 * When.
 */
at_ms: number, };

/**
 * Something that can be decided.
 */
export type DecisionOffered = { 
/**
 * What.
 */
decision: Decision, 
/**
 * It needs a reason in words.
 */
needs_words: boolean, 
/**
 * It needs a worker.
 */
needs_worker: boolean, 
/**
 * Who would do it.
 */
worker: string | null, 
/**
 * By which day.
 */
due_day: string | null, };

/**
 * Which tenancy of a review.
 */
export type ReviewCaseGet = { 
/**
 * The week.
 */
week: string, 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * What one must know of a tenancy to decide.
 */
export type ReviewCase = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Name of the worker.
 */
worker: string, 
/**
 * Telephone number of the tenant.
 */
phone: string | null, 
/**
 * First day of support.
 */
support_start: string, 
/**
 * The last weeks, oldest first; the last of them is the one of the review.
 */
weeks: Array<string>, 
/**
 * One character a week: see `WEEK_CODES`.
 */
cells: string, 
/**
 * The follow-ups, the newest first.
 */
follow_ups: Array<FollowUpSeen>, };

/**
 * A follow-up as the review shows it.
 */
export type FollowUpSeen = { 
/**
 * Which step of the ladder.
 */
step: LadderStep, 
/**
 * By which day.
 */
due_day: string, 
/**
 * When it was done.
 */
done_day: string | null, 
/**
 * What came of it.
 */
result: FollowUpResult | null, 
/**
 * Whose it is.
 */
worker: string | null, };

/**
 * A decision about a finding.
 */
export type ReviewDecide = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The week.
 */
week: string, 
/**
 * The finding.
 */
finding: Finding, 
/**
 * What.
 */
decision: Decision, 
/**
 * The exemption, the follow-up or the task that it is about.
 */
about: string | null, 
/**
 * Who takes it on.
 */
worker: string | null, 
/**
 * Why; blank where no reason is asked.
 */
text: string, };

/**
 * A week is signed off.
 */
export type ReviewSignOff = { 
/**
 * The week.
 */
week: string, 
/**
 * A remark; may be blank.
 */
remark: string, };

/**
 * A signature.
 */
export type WeekSigned = { 
/**
 * The week.
 */
week: string, 
/**
 * Name of the account.
 */
by: string, 
/**
 * When.
 */
at_ms: number, 
/**
 * The remark; only in the review.
 */
remark: string | null, 
/**
 * Tenancies that had support in it when it was signed.
 */
tenancies: number, };

/**
 * A week that is another now than when it was signed.
 */
export type SignedChange = { 
/**
 * The week.
 */
week: string, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * As it was signed.
 */
before: WeekState, 
/**
 * As it is.
 */
now: WeekCell, };

/**
 * Which signatures.
 */
export type ReviewSigned = { 
/**
 * First week.
 */
from: string, 
/**
 * Last week.
 */
to: string, };

/**
 * What was signed in a range of weeks, and what changed since.
 */
export type SignedWeeks = { 
/**
 * The last signature before or in the range.
 */
last: WeekSigned | null, 
/**
 * Which week comes next: the one after the last, at most the running one.
 */
next: string, 
/**
 * Weeks that are another now than when they were signed.
 */
changed: Array<SignedChange>, };

/**
 * One norm.
 */
export type NormRow = { 
/**
 * Id.
 */
id: string, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; absent while open.
 */
last_day: string | null, 
/**
 * Telephone and video count.
 */
remote_contact: boolean, 
/**
 * Being met elsewhere counts.
 */
met_elsewhere: boolean, };

/**
 * A norm to be.
 */
export type NormFields = { 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; blank while open.
 */
last_day: string, 
/**
 * Telephone and video count.
 */
remote_contact: boolean, 
/**
 * Being met elsewhere counts.
 */
met_elsewhere: boolean, };

/**
 * A norm as it should be.
 */
export type NormsChange = { 
/**
 * Which.
 */
norm: string, 
/**
 * As it should be.
 */
fields: NormFields, };

/**
 * Which norm.
 */
export type NormsRemove = { 
/**
 * Which.
 */
norm: string, };

/**
 * A norm that somebody thinks about.
 */
export type NormsEffect = { 
/**
 * The one that is changed or taken away; absent: a further one.
 */
norm: string | null, 
/**
 * As it would be; absent: taken away.
 */
fields: NormFields | null, };

/**
 * What it would do.
 */
export type NormEffect = { 
/**
 * Weeks up to the running one that would get another state.
 */
weeks: number, 
/**
 * Tenancies that they belong to.
 */
tenancies: number, 
/**
 * Which: the latest, as many as a person reads.
 */
turned: Array<NormTurned>, };

/**
 * A week of a tenancy that would get another state.
 */
export type NormTurned = { 
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
turn: WeekTurned, };

/**
 * From when a week asks for a visit.
 */
export type ObligedWeekdays = { 
/**
 * Available weekdays from which a week is obliged, 1 to 5.
 */
weekdays: number, };

/**
 * A part of a day.
 */
export type HoursRow = { 
/**
 * `HH:MM`.
 */
starts: string, 
/**
 * `HH:MM`.
 */
ends: string, };

/**
 * When everybody works.
 */
export type TeamSchedule = { 
/**
 * The account may change what is of others and of the team.
 */
may_lead: boolean, 
/**
 * The account's own worker.
 */
own: string | null, 
/**
 * The workers, by name.
 */
workers: Array<WorkerSchedule>, 
/**
 * Meetings of the whole team that are not over.
 */
meetings: Array<AppointmentRow>, };

/**
 * When somebody works.
 */
export type WorkerSchedule = { 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * The account may change their absences and appointments.
 */
may_change: boolean, 
/**
 * Lines that hold today or later, the earliest first.
 */
patterns: Array<PatternRow>, 
/**
 * Absences that are not over, the earliest first.
 */
absences: Array<AbsenceRow>, 
/**
 * Appointments that are not over.
 */
appointments: Array<AppointmentRow>, 
/**
 * Who covers for how many of their tenants, the most first.
 */
covers: Array<CoverRow>, };

/**
 * A line of a working pattern.
 */
export type PatternRow = { 
/**
 * In which weeks.
 */
parity: Parity, 
/**
 * 1: Monday.
 */
weekday: number, 
/**
 * When.
 */
hours: HoursRow, 
/**
 * From this day on.
 */
from_day: string, 
/**
 * Until this day.
 */
last_day: string | null, };

/**
 * Days away.
 */
export type AbsenceRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Why.
 */
kind: AbsenceKind, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; absent while nobody knows.
 */
last_day: string | null, 
/**
 * Hours of each of the days; absent: whole days.
 */
hours: HoursRow | null, };

/**
 * An appointment or a meeting.
 */
export type AppointmentRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The first day.
 */
day: string, 
/**
 * When.
 */
hours: HoursRow, 
/**
 * Every so many weeks; absent: once.
 */
every_weeks: number | null, 
/**
 * No later than this day.
 */
last_day: string | null, };

/**
 * Who covers.
 */
export type CoverRow = { 
/**
 * Id of the worker; absent: nobody yet.
 */
worker: string | null, 
/**
 * For how many tenants.
 */
tenancies: number, };

/**
 * A working pattern from a day on.
 */
export type PatternsSet = { 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * From this day on.
 */
from_day: string, 
/**
 * All of it; none: they work on no day.
 */
lines: Array<PatternLine>, };

/**
 * A line of a working pattern as it is typed.
 */
export type PatternLine = { 
/**
 * In which weeks.
 */
parity: Parity, 
/**
 * 1: Monday.
 */
weekday: number, 
/**
 * From.
 */
starts: string, 
/**
 * To.
 */
ends: string, };

/**
 * Days away, as they are typed.
 */
export type AbsenceFields = { 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * Why.
 */
kind: AbsenceKind, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; blank while nobody knows.
 */
last_day: string, 
/**
 * From, on each of the days; blank with `ends`: whole days.
 */
starts: string, 
/**
 * To.
 */
ends: string, };

/**
 * Other days away.
 */
export type AbsencesChange = { 
/**
 * Which.
 */
absence: string, 
/**
 * What they should be.
 */
fields: AbsenceFields, };

/**
 * Days away that are taken back.
 */
export type AbsencesRemove = { 
/**
 * Which.
 */
absence: string, };

/**
 * What an absence hits.
 */
export type AbsenceHits = { 
/**
 * Planned visits on these days, from today on.
 */
visits: Array<HitVisit>, };

/**
 * A planned visit that would have nobody.
 */
export type HitVisit = { 
/**
 * Id.
 */
visit: string, 
/**
 * Whose.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Day.
 */
day: string, 
/**
 * Time, `HH:MM`.
 */
time: string | null, };

/**
 * An appointment as it is typed.
 */
export type AppointmentFields = { 
/**
 * Id of the worker; absent: the whole team.
 */
worker: string | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * The first day.
 */
day: string, 
/**
 * From.
 */
starts: string, 
/**
 * To.
 */
ends: string, 
/**
 * Every so many weeks; absent: once.
 */
every_weeks: number | null, 
/**
 * No later than this day; blank: without an end.
 */
last_day: string, };

/**
 * Another appointment.
 */
export type AppointmentsChange = { 
/**
 * Which.
 */
appointment: string, 
/**
 * What it should be.
 */
fields: AppointmentFields, };

/**
 * An appointment that is taken back.
 */
export type AppointmentsRemove = { 
/**
 * Which.
 */
appointment: string, };

/**
 * Which calendar file, of whom.
 */
export type CalendarLook = { 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * Where the file is.
 */
path: string, };

/**
 * What stands in a calendar file.
 */
export type CalendarSeen = { 
/**
 * What is busy in the coming half year, the earliest first; then what an earlier file said and no longer holds.
 */
proposals: Array<CalendarProposal>, 
/**
 * Events that cannot be understood.
 */
left_out: Array<EventLeftOut>, };

/**
 * An event that can be taken in.
 */
export type CalendarProposal = { 
/**
 * By what it is chosen.
 */
uid: string, 
/**
 * Its own words.
 */
title: string, 
/**
 * The first day.
 */
day: string, 
/**
 * The last day of a whole-day event.
 */
last_day: string | null, 
/**
 * The hours of an appointment; absent: whole days, an absence.
 */
hours: HoursRow | null, 
/**
 * So often in the span.
 */
times: number, 
/**
 * It comes back.
 */
recurring: boolean, 
/**
 * Whether it was taken in before.
 */
state: ProposalState, };

/**
 * Whether an event was taken in before, and still takes place.
 */
export type ProposalState = "new" | "changed" | "known" | "ended";

/**
 * An event that is left out.
 */
export type EventLeftOut = { 
/**
 * The line on which it begins.
 */
line: number, 
/**
 * Why.
 */
why: CalendarUnclear, };

/**
 * Why an event is left out.
 */
export type CalendarUnclear = "no_uid" | "time" | "zone" | "recurrence";

/**
 * What to take in of a calendar file.
 */
export type CalendarImport = { 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * Where the file is.
 */
path: string, 
/**
 * By what the events are chosen.
 */
chosen: Array<string>, 
/**
 * With their own words.
 */
titles: boolean, 
/**
 * What appointments are called otherwise.
 */
title: string, };

/**
 * What came of a calendar file.
 */
export type CalendarImported = { 
/**
 * So many times are new.
 */
made: number, 
/**
 * So many were known and are at another time or day now.
 */
changed: number, 
/**
 * So many were known and have ended.
 */
ended: number, };

/**
 * Which part of the waiting list.
 */
export type ReferralsList = { 
/**
 * Only of this municipality.
 */
municipality: string | null, 
/**
 * Only who sleeps in this category of ETHOS Light, 1 to 6.
 */
ethos: number | null, 
/**
 * Only people from 18 up to their 27th birthday.
 */
youth: boolean, 
/**
 * In what order.
 */
order: WaitingOrder, };

/**
 * The waiting list.
 */
export type WaitingList = { 
/**
 * Who waits, as far as they are asked.
 */
rows: Array<ReferralRow>, 
/**
 * How many wait in all.
 */
all: number, 
/**
 * Dwellings that are free or will be.
 */
free: number, 
/**
 * The municipalities from which somebody waits.
 */
municipalities: Array<string>, 
/**
 * What the rows add up to.
 */
figures: WaitingFigures, 
/**
 * The account may write.
 */
may_keep: boolean, };

/**
 * Somebody who waits.
 */
export type ReferralRow = { 
/**
 * The referral.
 */
referral: string, 
/**
 * The person.
 */
person: string, 
/**
 * Name.
 */
name: string, 
/**
 * Birth date or year.
 */
birth_date: string | null, 
/**
 * Age, where the whole date is known.
 */
age: number | null, 
/**
 * Where they sleep: ETHOS Light, 1 to 6.
 */
ethos: number | null, 
/**
 * Whether they are in a shelter.
 */
stay: ShelterStay, 
/**
 * First day there.
 */
since: string | null, 
/**
 * Days there.
 */
days: number | null, 
/**
 * More than 90 of them.
 */
long: boolean, 
/**
 * Day of referral.
 */
referral_date: string | null, 
/**
 * Days since.
 */
waiting: number | null, 
/**
 * Haste.
 */
priority: Priority, 
/**
 * The ground of a high priority: how many children. Absent beside another priority.
 */
children: number | null, 
/**
 * The ground of a high priority: they told that they are pregnant.
 */
pregnant: boolean, 
/**
 * What they wish for.
 */
wishes: string | null, 
/**
 * Municipality of origin.
 */
municipality: string | null, 
/**
 * Address of the home that they were offered and did not say no to.
 */
offered: string | null, 
/**
 * They take it.
 */
accepted: boolean, };

/**
 * Whether somebody is in a shelter.
 */
export type ShelterStay = "days" | "since_unknown" | "elsewhere" | "unknown";

/**
 * What a waiting list adds up to; whatever is not known is counted apart.
 */
export type WaitingFigures = { 
/**
 * People in a shelter whose first day there is known.
 */
in_shelter: number, 
/**
 * Of those, longer than 90 days.
 */
long: number, 
/**
 * Of the people in a shelter, from 18 up to their 27th birthday.
 */
youth: number, 
/**
 * Of those, longer than 90 days.
 */
youth_long: number, 
/**
 * In a shelter, nobody knows since when.
 */
since_unknown: number, 
/**
 * In a shelter since a known day, and the age is not known.
 */
age_unknown: number, 
/**
 * The median of the days that people wait.
 */
median: number | null, 
/**
 * How many it is made of.
 */
waiting: number, 
/**
 * Day of referral not known.
 */
referral_unknown: number, };

/**
 * Which referral.
 */
export type ReferralsGet = { 
/**
 * The referral.
 */
referral: string, };

/**
 * A referral with what only who supports somebody may know.
 */
export type ReferralDetail = { 
/**
 * As it stands in the list.
 */
row: ReferralRow, 
/**
 * For a form.
 */
fields: ReferralFields, 
/**
 * When it ended.
 */
ended_day: string | null, 
/**
 * How it ended.
 */
ended: ReferralEnd | null, 
/**
 * What was offered, the newest first.
 */
offers: Array<OfferRow>, 
/**
 * The account may write.
 */
may_keep: boolean, 
/**
 * The account may begin a tenancy.
 */
may_begin: boolean, };

/**
 * A home that was offered.
 */
export type OfferRow = { 
/**
 * The offer.
 */
offer: string, 
/**
 * The dwelling.
 */
dwelling: string, 
/**
 * Its street and number.
 */
address: string, 
/**
 * When.
 */
day: string, 
/**
 * What came of it.
 */
answer: OfferAnswer, 
/**
 * Why not.
 */
reason: OfferReason | null, 
/**
 * When it was answered.
 */
answered_day: string | null, };

/**
 * What is known of a referral; what is not known is blank.
 */
export type ReferralFields = { 
/**
 * The person.
 */
person: PersonFields, 
/**
 * Where they sleep: ETHOS Light, 1 to 6.
 */
ethos: number | null, 
/**
 * In a shelter since, ISO.
 */
in_shelter_since: string, 
/**
 * Haste.
 */
priority: Priority, 
/**
 * How many children, as it is typed.
 */
children: string, 
/**
 * Somebody told that they are pregnant.
 */
pregnant: boolean, 
/**
 * Whether they get by on their own.
 */
self_reliance: SelfReliance, 
/**
 * What they wish for.
 */
wishes: string, };

/**
 * Somebody who begins to wait.
 */
export type ReferralsAdd = { 
/**
 * The person, if the team knows them. Then only the day and the municipality of the fields are taken; what is
 * left blank stands as it is known, of who lived here before it is not known any more.
 */
person: string | null, 
/**
 * What is known.
 */
fields: ReferralFields, };

/**
 * What is known from now on.
 */
export type ReferralsChange = { 
/**
 * The referral.
 */
referral: string, 
/**
 * What is known.
 */
fields: ReferralFields, };

/**
 * Somebody waits no longer, without a home of this programme.
 */
export type ReferralsEnd = { 
/**
 * The referral.
 */
referral: string, 
/**
 * Why.
 */
ended: ReferralEnd, 
/**
 * When, ISO.
 */
day: string, };

/**
 * For whom a home is looked for.
 */
export type ReferralsMatch = { 
/**
 * The referral.
 */
referral: string, };

/**
 * Homes that are free, for one person. They stand by the day on which they are free: nothing is counted.
 */
export type HomeMatches = { 
/**
 * The homes.
 */
homes: Array<HomeMatch>, 
/**
 * The workers, those with room first.
 */
workers: Array<WorkerRoom>, 
/**
 * Above how many tenants per fte the team calls a caseload full.
 */
most: number, };

/**
 * A home that is free, or will be.
 */
export type HomeMatch = { 
/**
 * The dwelling.
 */
dwelling: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Postcode and city.
 */
place: string, 
/**
 * Name of the owner.
 */
owner: string | null, 
/**
 * What the provider pays a month, service costs included.
 */
head_rent_cents: number | null, 
/**
 * The same in its parts.
 */
rent: HomeRent | null, 
/**
 * On that day it is free, or it was; absent where somebody lives.
 */
free_day: string | null, 
/**
 * It is still lived in.
 */
later: boolean, 
/**
 * An offer of it to this person that stands.
 */
offer: string | null, 
/**
 * The day on which the person took it.
 */
accepted: string | null, 
/**
 * Who got the key of it.
 */
shared_with: string | null, 
/**
 * What speaks for or against it.
 */
facts: Array<HomeFact>, };

/**
 * What the provider pays for a home a month.
 */
export type HomeRent = { 
/**
 * Basic rent.
 */
rent_cents: number, 
/**
 * Service costs.
 */
service_cents: number, };

/**
 * One thing about a home, for somebody.
 */
export type HomeFact = { "kind": "self_contained" } | { "kind": "room" } | { "kind": "floor_unknown" } | { "kind": "rent_unknown" } | { "kind": "until", 
/**
 * The last day.
 */
day: string, } | { "kind": "refused_before", 
/**
 * When.
 */
day: string, 
/**
 * Why.
 */
reason: OfferReason | null, } | { "kind": "offered_to", 
/**
 * Their name.
 */
name: string, } | { "kind": "accepted_by", 
/**
 * Their name.
 */
name: string, 
/**
 * Since when.
 */
day: string, } | { "kind": "inspected", 
/**
 * When last.
 */
day: string, 
/**
 * Concerns of then that are not settled.
 */
concerns: number, } | { "kind": "not_inspected" } | { "kind": "shared", 
/**
 * Their name.
 */
name: string, };

/**
 * How much room a worker has.
 */
export type WorkerRoom = { 
/**
 * Name.
 */
name: string, 
/**
 * Tenants.
 */
tenants: number, 
/**
 * Not full with one more tenant; absent where the hours are not known.
 */
room: boolean | null, };

/**
 * A home that is offered.
 */
export type OffersMake = { 
/**
 * To whom.
 */
referral: string, 
/**
 * Which.
 */
dwelling: string, 
/**
 * When, ISO.
 */
day: string, };

/**
 * What came of an offer.
 */
export type OffersAnswer = { 
/**
 * The offer.
 */
offer: string, 
/**
 * What.
 */
answer: OfferAnswer, 
/**
 * Why somebody does not want it.
 */
reason: OfferReason | null, 
/**
 * When, ISO.
 */
day: string, };

/**
 * What a key does to somebody who waits for it.
 */
export type WaitEnds = { 
/**
 * Days between the referral and the key.
 */
waiting: number | null, 
/**
 * What is to be done around the key.
 */
tasks: Array<KeyTask>, };

/**
 * Something to do around a key.
 */
export type KeyTask = { 
/**
 * What.
 */
code: TaskCode, 
/**
 * By which day.
 */
due_day: string, };

/**
 * Where somebody would put a visit.
 */
export type ScheduleFits = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The visit that would move; absent for a new one.
 */
visit: string | null, 
/**
 * Who goes; absent: the worker of the tenancy, if it has one.
 */
worker: string | null, 
/**
 * Who comes along.
 */
colleague: string | null, 
/**
 * Day.
 */
day: string, 
/**
 * Time as people write it, `9:30`; absent: some time of the day.
 */
time: string | null, 
/**
 * How long, in minutes; absent: as long as visits of this tenancy usually are.
 */
minutes: number | null, 
/**
 * Further tenancies that a new visit would serve; whom one serves that moves is known.
 */
along: Array<string>, };

/**
 * How full a day may be.
 */
export type VisitsADay = { 
/**
 * The most visits of one worker on one day.
 */
most: number, };

/**
 * Whether a visit fits.
 */
export type ScheduleFit = { 
/**
 * No hard reason stands in the way.
 */
possible: boolean, 
/**
 * Every reason, the hard ones first; none: it fits.
 */
reasons: Array<MisfitRow>, };

/**
 * A reason.
 */
export type MisfitRow = { 
/**
 * It cannot be; else people choose.
 */
hard: boolean, 
/**
 * Which.
 */
why: WhyNot, };

/**
 * Why a visit does not fit.
 */
export type WhyNot = { "is": "absent", 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * Why.
 */
kind: AbsenceKind, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; absent while nobody knows.
 */
last_day: string | null, 
/**
 * Which hours; absent: whole days.
 */
hours: HoursRow | null, } | { "is": "day_off", 
/**
 * Id of the worker.
 */
worker: string, } | { "is": "busy", 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Of the whole team.
 */
of_team: boolean, 
/**
 * When.
 */
hours: HoursRow, } | { "is": "visiting", 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * Id of the visit.
 */
visit: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * When.
 */
hours: HoursRow, } | { "is": "needs_two" } | { "is": "outside_hours", 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * Their hours.
 */
hours: Array<HoursRow>, } | { "is": "full", 
/**
 * Id of the worker.
 */
worker: string, 
/**
 * How many without this one.
 */
visits: number, 
/**
 * How many at most.
 */
most: number, } | { "is": "outside_times", 
/**
 * Whom of a couple it is about; absent where one is visited.
 */
name: string | null, 
/**
 * When it does on that weekday; none: on other days only.
 */
times: Array<HoursRow>, } | { "is": "unknown_face", 
/**
 * Whom of a couple it is about; absent where one is visited.
 */
name: string | null, 
/**
 * Id of who goes.
 */
worker: string, } | { "is": "too_near", 
/**
 * Whom of a couple it is about; absent where one is visited.
 */
name: string | null, 
/**
 * Id of the visit.
 */
visit: string, 
/**
 * Its day.
 */
day: string, } | { "is": "public_holiday", 
/**
 * Which one.
 */
holiday: Holiday, };

/**
 * Of which tenancy.
 */
export type WishesGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * How the visits of a tenancy are made.
 */
export type VisitWishes = { 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Id of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Id of who goes when the own worker cannot.
 */
cover: string | null, 
/**
 * Never one worker alone.
 */
together: boolean, 
/**
 * How long a visit takes; absent: as long as visits usually are.
 */
minutes: number | null, 
/**
 * When a visit suits; none: whenever.
 */
times: Array<TimeRow>, };

/**
 * How the visits of a tenancy should be made.
 */
export type WishesSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Id of who goes when the own worker cannot.
 */
cover: string | null, 
/**
 * Never one worker alone.
 */
together: boolean, 
/**
 * How long a visit takes; absent: as long as visits usually are.
 */
minutes: number | null, 
/**
 * When a visit suits; none: whenever.
 */
times: Array<TimeRow>, };

/**
 * When a visit suits.
 */
export type TimeRow = { 
/**
 * 1: Monday.
 */
weekday: number, 
/**
 * When.
 */
hours: HoursRow, };

/**
 * Of which tenancy.
 */
export type SeriesList = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * A visit that comes back.
 */
export type SeriesRow = { 
/**
 * Id.
 */
id: string, 
/**
 * 1: Monday.
 */
weekday: number, 
/**
 * Time, `HH:MM`.
 */
time: string | null, 
/**
 * How long, if it was said.
 */
minutes: number | null, 
/**
 * Every so many weeks.
 */
every_weeks: number, 
/**
 * From this day on.
 */
from_day: string, 
/**
 * No later than this day.
 */
last_day: string | null, 
/**
 * Name of who goes; absent: the worker of the tenancy.
 */
worker: string | null, 
/**
 * Name of who comes along.
 */
colleague: string | null, 
/**
 * Visits from today on that stand for it.
 */
ahead: number, };

/**
 * A series that begins.
 */
export type SeriesAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Id of who goes; absent: the worker of the tenancy.
 */
worker: string | null, 
/**
 * Id of who comes along.
 */
colleague: string | null, 
/**
 * 1: Monday.
 */
weekday: number, 
/**
 * Time; blank: some time of the day.
 */
time: string, 
/**
 * How long; absent: as long as visits usually are.
 */
minutes: number | null, 
/**
 * Every so many weeks.
 */
every_weeks: number, 
/**
 * From this day on.
 */
from_day: string, 
/**
 * No later than this day; blank: without an end.
 */
last_day: string, };

/**
 * A series that ends.
 */
export type SeriesEnd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
series: string, 
/**
 * The last day.
 */
last_day: string, };

/**
 * What became of the visits of a series that ended.
 */
export type SeriesEnded = { 
/**
 * So many were taken away.
 */
removed: number, 
/**
 * So many stay: somebody had moved, locked or recorded them.
 */
kept: number, };

/**
 * Which weeks to fill.
 */
export type SeriesFill = { 
/**
 * The first week.
 */
week: string, 
/**
 * How many.
 */
weeks: number, };

/**
 * What was made from series.
 */
export type SeriesFilled = { 
/**
 * So many visits.
 */
made: number, 
/**
 * Those that go to another day, because of a public holiday.
 */
shifted: Array<ShiftedVisit>, 
/**
 * So many were not made: an exemption runs, or a visit stands on that day already.
 */
left_out: number, };

/**
 * A visit that goes to another day.
 */
export type ShiftedVisit = { 
/**
 * Whose.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * The day of the series.
 */
from_day: string, 
/**
 * The day of the visit.
 */
day: string, 
/**
 * Which holiday.
 */
holiday: Holiday, };

/**
 * Whose rent.
 */
export type RentGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * The rent of a tenancy.
 */
export type RentSheet = { 
/**
 * Who else lives there on the same leases: the rent is theirs too, and counted once.
 */
shared_with: Array<RentSharer>, 
/**
 * The tenant to the provider.
 */
tenant: LedgerSheet, 
/**
 * The provider to the owner: the head lease over this tenancy, whoever lived there when it began.
 */
owner: LedgerSheet, 
/**
 * In whose dossier that head lease stands, where it is another one that may be opened.
 */
owner_of: RentSharer | null, 
/**
 * Arrangements, newest first.
 */
arrangements: Array<ArrangementRow>, 
/**
 * Every step of early signalling with its day, since something is open.
 */
steps: Array<SignalRow>, 
/**
 * Leases whose rent can be changed, the newest first.
 */
leases: Array<RentLease>, 
/**
 * What the tenant is asked to write with a payment.
 */
reference: string | null, 
/**
 * Who asks may write here.
 */
may_keep: boolean, };

/**
 * Somebody who lives on the same leases.
 */
export type RentSharer = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, };

/**
 * A lease with the rent of today.
 */
export type RentLease = { 
/**
 * Lease.
 */
id: string, 
/**
 * Who lets to whom.
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
 * Basic rent of today, in cents; absent when it is not known.
 */
rent_cents: number | null, 
/**
 * Service costs of today, in cents.
 */
service_cents: number | null, };

/**
 * One ledger.
 */
export type LedgerSheet = { 
/**
 * There is a lease with a rent, or something was recorded.
 */
known: boolean, 
/**
 * Somebody recorded a month or a payment.
 */
kept: boolean, 
/**
 * Nobody did, and nobody can know what was paid: nothing is said to be open.
 */
untold: boolean, 
/**
 * The first day on which something can be of this ledger.
 */
first_day: string | null, 
/**
 * Its last day, if it has one.
 */
last_day: string | null, 
/**
 * How it stands today.
 */
standing: RentStanding, 
/**
 * What fell due, newest first.
 */
lines: Array<RentLine>, 
/**
 * Payments and refunds, newest first.
 */
payments: Array<PaymentRow>, };

/**
 * How a ledger stands.
 */
export type RentStanding = { 
/**
 * What is open, in cents.
 */
open_cents: number, 
/**
 * What was paid ahead, in cents.
 */
ahead_cents: number, 
/**
 * Rent with service costs a month, in cents.
 */
monthly_cents: number | null, 
/**
 * Hundredths of months of rent that are open.
 */
months_hundredths: number | null, 
/**
 * How far behind.
 */
step: ArrearsStep, 
/**
 * When the oldest open due fell due.
 */
oldest: string | null, 
/**
 * How many days ago that is.
 */
days: number | null, 
/**
 * Since when something is open.
 */
since: string | null, };

/**
 * Something that fell due.
 */
export type RentLine = { 
/**
 * `2026-07`; a refund has none.
 */
month: string | null, 
/**
 * When it fell due.
 */
day: string, 
/**
 * How much, in cents.
 */
due_cents: number, 
/**
 * What is open of it, in cents.
 */
open_cents: number, 
/**
 * When nothing was open of it any more.
 */
cleared: string | null, 
/**
 * How it stands.
 */
state: RentState, 
/**
 * The rent desk recorded it; else it follows from the leases.
 */
recorded: boolean, };

/**
 * Money that came in or went back.
 */
export type PaymentRow = { 
/**
 * Id.
 */
id: string, 
/**
 * The day.
 */
day: string, 
/**
 * How much, in cents.
 */
cents: number, 
/**
 * Which way.
 */
kind: PaymentKind, 
/**
 * Who paid.
 */
payer: Payer, 
/**
 * Reference of the bank.
 */
reference: string | null, };

/**
 * An arrangement.
 */
export type ArrangementRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When it was agreed.
 */
agreed_day: string, 
/**
 * The first month.
 */
first_month: string, 
/**
 * How much each month, in cents.
 */
cents: number, 
/**
 * What was open when it began, in cents.
 */
arranged_cents: number, 
/**
 * When it was stopped.
 */
ended_day: string | null, 
/**
 * It runs.
 */
running: boolean, 
/**
 * Its months, in order.
 */
months: Array<ArrangedMonth>, };

/**
 * One month of an arrangement.
 */
export type ArrangedMonth = { 
/**
 * The month.
 */
month: string, 
/**
 * What may be open at its end, in cents.
 */
most_open_cents: number, 
/**
 * How it went.
 */
state: ArrangedState, };

/**
 * How one month of an arrangement went.
 */
export type ArrangedState = "kept" | "broken" | "running" | "ahead" | "stopped";

/**
 * A step of early signalling.
 */
export type SignalRow = { 
/**
 * Which one.
 */
step: SignalStep, 
/**
 * Id of what was recorded; absent while it was not taken.
 */
id: string | null, 
/**
 * When it was taken.
 */
day: string | null, 
/**
 * It can be taken now.
 */
next: boolean, };

/**
 * A payment or a refund, as it is typed.
 */
export type RentRecordPayment = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Whose books.
 */
ledger: LedgerKind, 
/**
 * Which way.
 */
kind: PaymentKind, 
/**
 * The day.
 */
day: string, 
/**
 * How much: `612,50`.
 */
amount: string, 
/**
 * Who paid.
 */
payer: Payer, 
/**
 * Reference of the bank; blank: none.
 */
reference: string, };

/**
 * Which payment.
 */
export type RentWithdrawPayment = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Payment.
 */
payment: string, };

/**
 * What was due and paid in a month.
 */
export type RentRecordMonth = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * `2026-07`.
 */
month: string, 
/**
 * What was due: `612,50`.
 */
due: string, 
/**
 * What was paid of it; blank: nothing.
 */
paid: string, 
/**
 * When; blank: not known.
 */
paid_on: string, };

/**
 * An arrangement, as it is typed.
 */
export type RentArrange = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * When it was agreed.
 */
agreed_day: string, 
/**
 * The first month: `2026-07`.
 */
first_month: string, 
/**
 * How many months.
 */
months: number, 
/**
 * How much each month: `50`.
 */
amount: string, };

/**
 * Which arrangement stops, and when.
 */
export type RentEndArrangement = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Arrangement.
 */
arrangement: string, 
/**
 * The day.
 */
day: string, };

/**
 * A step of early signalling.
 */
export type RentStep = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which one.
 */
step: SignalStep, 
/**
 * When it was taken.
 */
day: string, };

/**
 * Which step was not taken after all.
 */
export type RentWithdrawStep = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What was recorded.
 */
step: string, };

/**
 * What a tenant writes with a payment.
 */
export type RentSetReference = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The reference; blank: none any more.
 */
reference: string, };

/**
 * Another rent from a day on.
 */
export type RentChange = { 
/**
 * Tenancy, if the contract has one.
 */
tenancy: string | null, 
/**
 * Lease.
 */
lease: string, 
/**
 * From this day on.
 */
from_day: string, 
/**
 * Basic rent a month.
 */
rent: string, 
/**
 * Service costs a month; blank: none.
 */
costs: string, };

/**
 * A rent that was changed.
 */
export type RentChanged = { 
/**
 * The sublease costs more than its head lease now, and nobody said why.
 */
above: RentAbove | null, };

/**
 * By how much a sublease costs more than its head lease.
 */
export type RentAbove = { 
/**
 * A month, in cents.
 */
cents: number, 
/**
 * From this day on.
 */
from_day: string, };

/**
 * Which part of the arrears.
 */
export type RentArrears = { 
/**
 * Every word must begin a word of name, address or worker.
 */
search: string, 
/**
 * Only this worker's.
 */
worker: string | null, 
/**
 * Only this step of the ladder.
 */
step: ArrearsStep | null, 
/**
 * The first row.
 */
offset: number, 
/**
 * How many rows.
 */
limit: number, };

/**
 * Who has something open, worst first.
 */
export type ArrearsPage = { 
/**
 * How many have something open.
 */
all: number, 
/**
 * What is open of all of them, in cents.
 */
open_cents: number, 
/**
 * The same by step, the worst first.
 */
steps: Array<ArrearsCount>, 
/**
 * How many match.
 */
total: number, 
/**
 * The first row.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<ArrearsRow>, };

/**
 * How many stand on a step.
 */
export type ArrearsCount = { 
/**
 * The step.
 */
step: ArrearsStep, 
/**
 * How many.
 */
count: number, 
/**
 * What is open, in cents.
 */
open_cents: number, };

/**
 * Somebody with something open.
 */
export type ArrearsRow = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant, or of both of a couple.
 */
names: Array<string>, 
/**
 * Street and number.
 */
address: string, 
/**
 * Name of the worker; blank: nobody.
 */
worker: string, 
/**
 * Support has ended.
 */
ended: boolean, 
/**
 * How it stands.
 */
standing: RentStanding, 
/**
 * How the newest month of a running arrangement that is over went, or that it runs.
 */
arrangement: ArrangedState | null, 
/**
 * The newest step of early signalling.
 */
last_step: SignalRow | null, };

/**
 * Which dwellings are looked for.
 */
export type StockList = { 
/**
 * Every word must begin a word of the address, the owner or a tenant.
 */
search: string, 
/**
 * Only of this owner.
 */
owner: string | null, 
/**
 * Only where a contract or the exploitation ends within six months.
 */
ending: boolean, 
/**
 * Only with inspections in this state.
 */
inspection: InspectionState | null, 
/**
 * Only empty ones.
 */
empty: boolean, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows at most.
 */
limit: number, };

/**
 * A window of the dwellings that the provider holds or lets, by owner and address.
 */
export type StockPage = { 
/**
 * Dwellings that match.
 */
total: number, 
/**
 * All that the provider holds or lets.
 */
all: number, 
/**
 * Of all, those that stand empty.
 */
empty: number, 
/**
 * Of all, those with a contract that ends within six months.
 */
ending: number, 
/**
 * Of all, how many contracts are not right: the length of `chains_broken`.
 */
broken: number, 
/**
 * Every owner with a dwelling.
 */
owners: Array<StockOwner>, 
/**
 * The owners of what matches, with all they are owed.
 */
groups: Array<StockGroup>, 
/**
 * What standing empty costs.
 */
vacancy: StockVacancy, 
/**
 * What is owed whatever happens, in cents.
 */
exposure_cents: number, 
/**
 * Head leases of which the rent is not known: nothing of that is counted for them.
 */
unpriced: number, 
/**
 * Name of the provider.
 */
provider: string, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows.
 */
rows: Array<StockRow>, 
/**
 * Who asks may add and change dwellings.
 */
may_change: boolean, 
/**
 * Who asks may change terms.
 */
may_keep: boolean, };

/**
 * An owner of dwellings.
 */
export type StockOwner = { 
/**
 * Id; absent: nobody knows whose they are.
 */
id: string | null, 
/**
 * Name.
 */
name: string, };

/**
 * What standing empty costs.
 */
export type StockVacancy = { 
/**
 * Each day, in cents.
 */
day_cents: number, 
/**
 * Since they stand empty, in cents.
 */
cents: number, 
/**
 * The first of those days.
 */
since: string | null, 
/**
 * Empty dwellings of which the head rent is not known: nothing is counted for them.
 */
unpriced: number, };

/**
 * The dwellings of one owner that match, and what the provider owes that owner whatever happens.
 */
export type StockGroup = { 
/**
 * The owner.
 */
owner: StockOwner, 
/**
 * Place of the first row.
 */
first: number, 
/**
 * How many.
 */
count: number, 
/**
 * Head rent of a month, in cents.
 */
head_cents: number, 
/**
 * What is owed whatever happens, in cents.
 */
exposure_cents: number, 
/**
 * Head leases of which the rent is not known: nothing of that is counted for them.
 */
unpriced: number, 
/**
 * Notice period in months.
 */
notice_months: number, 
/**
 * Head leases that bind for that period.
 */
open: number, 
/**
 * What of it is owed for them, in cents.
 */
open_cents: number, 
/**
 * The last day of that period.
 */
until: string, 
/**
 * Head leases with a fixed term.
 */
fixed: number, 
/**
 * What of it is owed for them, in cents.
 */
fixed_cents: number, };

/**
 * A line of the list.
 */
export type StockRow = { 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * City.
 */
city: string, 
/**
 * Who holds it by a lease today.
 */
tenants: Array<StockTenant>, 
/**
 * Who lives there today while nobody holds it by a lease.
 */
living: Array<StockTenant>, 
/**
 * Head rent with service costs of a month, in cents.
 */
head_cents: number | null, 
/**
 * There is a head lease, of which nobody wrote the rent down.
 */
unpriced: boolean, 
/**
 * The provider does not hold it yet, but from this day on.
 */
begins: string | null, 
/**
 * It stands empty.
 */
vacancy: StockEmpty | null, 
/**
 * The contract that ends first.
 */
ends: StockEnd | null, 
/**
 * How its inspections stand.
 */
inspection: InspectionState, 
/**
 * The last one.
 */
inspected: string | null, 
/**
 * When the next one is planned.
 */
planned: string | null, 
/**
 * When it is no home any more.
 */
exploitation: ExploitationSeen | null, 
/**
 * How much is not right in its contracts.
 */
broken: number, };

/**
 * Somebody who holds a dwelling.
 */
export type StockTenant = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name.
 */
name: string, };

/**
 * How long a dwelling stands empty.
 */
export type StockEmpty = { 
/**
 * The first day.
 */
since: string, 
/**
 * Days before today.
 */
days: number, 
/**
 * What they cost, in cents.
 */
cents: number, 
/**
 * What today costs, in cents.
 */
day_cents: number, };

/**
 * A contract that ends.
 */
export type StockEnd = { 
/**
 * Who lets to whom.
 */
kind: LeaseKind, 
/**
 * The last day.
 */
day: string, 
/**
 * When that has to be written.
 */
notice: NoticeSeen | null, };

/**
 * A notice window.
 */
export type NoticeSeen = { 
/**
 * First day on which a letter counts; absent: any day before.
 */
opens: string | null, 
/**
 * Last day.
 */
closes: string, 
/**
 * Where it stands today; absent when the contract has ended.
 */
state: NoticeStep | null, 
/**
 * Days until it opens, or until it closes.
 */
days: number, };

/**
 * Where a notice window stands.
 */
export type NoticeStep = "ahead" | "open" | "sent" | "void" | "missed";

/**
 * One dwelling.
 */
export type StockGet = { 
/**
 * Dwelling.
 */
dwelling: string, };

/**
 * One dwelling with its contracts over time.
 */
export type StockSheet = { 
/**
 * Its line in the list.
 */
row: StockRow, 
/**
 * What is known of it.
 */
fields: DwellingFields, 
/**
 * The programme, if it is one of which the rules are known.
 */
programme: Programme | null, 
/**
 * Owner.
 */
owner: StockOwner | null, 
/**
 * Who works there.
 */
officers: Array<OfficerRow>, 
/**
 * Notice period of the owner in months.
 */
notice_months: number, 
/**
 * Every contract, oldest first.
 */
leases: Array<StockLease>, 
/**
 * Days on which it stood empty, oldest first.
 */
empty: Array<StockSpan>, 
/**
 * What is not right.
 */
broken: Array<BrokenRow>, 
/**
 * Whether the chain is right, rule by rule.
 */
checks: Array<ChainCheck>, 
/**
 * Inspections, newest first.
 */
inspections: Array<InspectionRow>, 
/**
 * The one that is planned.
 */
plan: InspectionPlan | null, 
/**
 * The day by which somebody has to look again.
 */
look_by: string, 
/**
 * Keys that were handed out, newest first.
 */
keys: Array<KeyRow>, 
/**
 * What was read on its meters, by meter, newest first.
 */
meters: Array<MeterRow>, 
/**
 * Who asks may change what is known of it.
 */
may_change: boolean, 
/**
 * Who asks may change terms.
 */
may_keep: boolean, 
/**
 * Who asks may write inspections.
 */
may_inspect: boolean, 
/**
 * Who asks may make tasks.
 */
may_keep_tasks: boolean, };

/**
 * One contract of a dwelling.
 */
export type StockLease = { 
/**
 * Lease.
 */
id: string, 
/**
 * Tenancy that it belongs to; absent: a head lease under which nobody lives yet.
 */
tenancy: string | null, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Who lets to whom.
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
 * Rent with service costs today (or on the nearest day), in cents.
 */
total_cents: number | null, 
/**
 * Since when.
 */
rent_since: string | null, 
/**
 * Who stands in it beside owner, provider and tenant.
 */
parties: Array<PartyRow>, 
/**
 * What was agreed beside.
 */
terms: TermsFields, 
/**
 * The most months that it may last.
 */
max_months: number | null, 
/**
 * When its end has to be written.
 */
notice: NoticeSeen | null, };

/**
 * Days of a dwelling.
 */
export type StockSpan = { 
/**
 * The first.
 */
first_day: string, 
/**
 * The last.
 */
last_day: string | null, };

/**
 * A rule of the chain.
 */
export type ChainCheck = { 
/**
 * Which.
 */
rule: ChainRule, 
/**
 * It holds; absent: nobody can tell.
 */
holds: boolean | null, };

/**
 * The rules of the chain.
 */
export type ChainRule = "let_once" | "within_head" | "held_once" | "every_day" | "rent" | "term" | "consent" | "exploitation" | "programme";

/**
 * What was agreed in a contract beside days and rent; what is not known is blank.
 */
export type TermsFields = { 
/**
 * It ends on its last day.
 */
fixed_term: boolean, 
/**
 * Legal ground of a fixed term.
 */
ground: TermGround | null, 
/**
 * The most months that the ground allows.
 */
max_months: string, 
/**
 * When the end has to be written.
 */
notice: NoticeRule | null, 
/**
 * When it was.
 */
notice_sent: string, 
/**
 * When the owner wrote that the dwelling may be let on.
 */
consent_day: string, 
/**
 * Where that letter is.
 */
consent_letter: string, 
/**
 * Why the rent is above that of the head lease.
 */
higher_rent: string, };

/**
 * Other terms of a contract.
 */
export type LeasesTerms = { 
/**
 * Tenancy of the contract, if it has one.
 */
tenancy: string | null, 
/**
 * Lease.
 */
lease: string, 
/**
 * What is agreed.
 */
terms: TermsFields, };

/**
 * Another notice period of an owner.
 */
export type OwnersTerms = { 
/**
 * Owner.
 */
owner: string, 
/**
 * Months.
 */
notice_months: string, };

/**
 * An inspection.
 */
export type InspectionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * Why.
 */
occasion: InspectionOccasion, 
/**
 * What was found.
 */
items: Array<InspectionItemRow>, 
/**
 * Photographs, in the order in which they were added.
 */
photos: Array<PhotoRow>, };

/**
 * How one part was found.
 */
export type InspectionItemRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Which part.
 */
part: InspectionPart, 
/**
 * How.
 */
level: InspectionLevel, 
/**
 * What is to be done.
 */
remark: string | null, 
/**
 * When it was.
 */
settled_day: string | null, };

/**
 * An inspection to write down.
 */
export type InspectionsAdd = { 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * When.
 */
day: string, 
/**
 * Why.
 */
occasion: InspectionOccasion, 
/**
 * What was found.
 */
items: Array<InspectionFound>, };

/**
 * How one part was found, to write down.
 */
export type InspectionFound = { 
/**
 * Which part.
 */
part: InspectionPart, 
/**
 * How.
 */
level: InspectionLevel, 
/**
 * What is to be done.
 */
remark: string, };

/**
 * Something that was found is settled, or is not after all.
 */
export type InspectionsSettle = { 
/**
 * What was found.
 */
item: string, 
/**
 * When; blank: it is not.
 */
day: string, };

/**
 * An inspection that was wrong.
 */
export type InspectionsRemove = { 
/**
 * Inspection.
 */
inspection: string, };

/**
 * Something in a chain that is not right.
 */
export type BrokenRow = { 
/**
 * What.
 */
mismatch: Mismatch, 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Tenancy of the contract, if it has one.
 */
tenancy: string | null, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * The contract.
 */
lease: string, 
/**
 * Who lets to whom by it.
 */
kind: LeaseKind, 
/**
 * The first day on which it is not right, or by which it should have been.
 */
day: string | null, 
/**
 * The last of those days.
 */
last_day: string | null, 
/**
 * How much too much, in cents.
 */
cents: number | null, 
/**
 * How many months at most.
 */
months: number | null, 
/**
 * How old the tenant was when the stay began, in whole years.
 */
age: number | null, };

/**
 * The end of exploitation of a dwelling.
 */
export type ExploitationSeen = { 
/**
 * Why.
 */
kind: ExploitationEnd, 
/**
 * The last day on which it is let.
 */
last_day: string, };

/**
 * The end of exploitation of a dwelling, to write down.
 */
export type ExploitationsSet = { 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * Why.
 */
kind: ExploitationEnd, 
/**
 * The last day on which it is let.
 */
last_day: string, };

/**
 * A dwelling whose exploitation does not end after all.
 */
export type ExploitationsRemove = { 
/**
 * Dwelling.
 */
dwelling: string, };

/**
 * An inspection that somebody will make.
 */
export type InspectionPlan = { 
/**
 * When.
 */
day: string, 
/**
 * Who; absent: the worker of the tenancy.
 */
worker: string | null, 
/**
 * Their name.
 */
worker_name: string | null, };

/**
 * An inspection to plan, or another day for it.
 */
export type InspectionsPlan = { 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * When.
 */
day: string, 
/**
 * Who; absent: the worker of the tenancy.
 */
worker: string | null, };

/**
 * A planned inspection that is dropped.
 */
export type InspectionsDrop = { 
/**
 * Dwelling.
 */
dwelling: string, };

/**
 * A planned inspection as something to do.
 */
export type InspectionTodo = { 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Tenancy of who lives there, if anybody does.
 */
tenancy: string | null, 
/**
 * Their name.
 */
name: string, 
/**
 * On which day.
 */
due_day: string, 
/**
 * Id of who looks: who was named, else the worker of the tenancy.
 */
worker: string | null, 
/**
 * Their name.
 */
worker_name: string | null, 
/**
 * Who asks may write it.
 */
may_change: boolean, };

/**
 * A letter about the end of a contract as something to do.
 */
export type NoticeTodo = { 
/**
 * Lease.
 */
lease: string, 
/**
 * Who lets to whom by it.
 */
lease_kind: LeaseKind, 
/**
 * Its last day.
 */
last_day: string, 
/**
 * First day on which the letter counts; absent: any day before.
 */
opens: string | null, 
/**
 * Dwelling.
 */
dwelling: string, 
/**
 * Street and number.
 */
address: string, 
/**
 * Tenancy that the lease belongs to; absent: nobody lives there yet.
 */
tenancy: string | null, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Last day on which it counts.
 */
due_day: string, 
/**
 * Id of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Their name.
 */
worker_name: string | null, 
/**
 * Who asks may write that it was sent.
 */
may_change: boolean, };

/**
 * Which file.
 */
export type StatementRead = { 
/**
 * Where the file is.
 */
path: string, };

/**
 * What a statement holds.
 */
export type StatementSheet = { 
/**
 * The account of the provider.
 */
account: string, 
/**
 * Nothing of this account was booked before, but of another one.
 */
another_account: boolean, 
/**
 * The first day that the bank booked something.
 */
first_day: string | null, 
/**
 * The last one.
 */
last_day: string | null, 
/**
 * Payments that were booked before.
 */
known: number, 
/**
 * What went out.
 */
outgoing: number, 
/**
 * What the bank did not book yet.
 */
pending: number, 
/**
 * What came in, or was taken back, and is not booked, in the order of the file.
 */
rows: Array<StatementRow>, 
/**
 * So many more stand in the file: they come when these are booked.
 */
more: number, };

/**
 * One payment that came in, or was taken back.
 */
export type StatementRow = { 
/**
 * By what it is chosen.
 */
key: string, 
/**
 * Its line in the file.
 */
line: number, 
/**
 * When the bank booked it.
 */
day: string, 
/**
 * How much; less than nothing was taken back.
 */
cents: number, 
/**
 * The line of a payment before it in the file that is the same in everything: perhaps the bank told it twice.
 */
same_as: number | null, 
/**
 * Who paid, as the bank names them.
 */
party: string | null, 
/**
 * For whom, where the bank says so.
 */
on_behalf_of: string | null, 
/**
 * Their account.
 */
iban: string | null, 
/**
 * What they wrote, and the references that the bank passed on.
 */
words: string, 
/**
 * So many payments that the bank put together.
 */
payments: number, 
/**
 * The first proposal is certain.
 */
certain: boolean, 
/**
 * The first proposal is better than the others.
 */
chosen: boolean, 
/**
 * Whose rent it may be, the best first.
 */
proposals: Array<StatementProposal>, };

/**
 * Whose rent it may be.
 */
export type StatementProposal = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Who lives there.
 */
names: Array<string>, 
/**
 * Street and number.
 */
address: string, 
/**
 * Why, the strongest first.
 */
reasons: Array<MatchReason>, 
/**
 * The payment that was taken back; for what came in: one of this amount that was
 * recorded by hand about then, or a month that was.
 */
paid: StatementPaid | null, };

/**
 * A payment that stands in the ledger.
 */
export type StatementPaid = { 
/**
 * Payment; absent where a whole month was recorded as paid.
 */
payment: string | null, 
/**
 * That month, `2026-07`.
 */
month: string | null, 
/**
 * Its day.
 */
day: string, };

/**
 * Why somebody is proposed.
 */
export type MatchReason = { 
/**
 * Which.
 */
kind: MatchKind, 
/**
 * The month whose rent has this amount, `2026-07`.
 */
month: string | null, 
/**
 * So many months together have this amount.
 */
months: number | null, };

/**
 * What speaks for somebody.
 */
export type MatchKind = "reference" | "iban" | "month" | "months" | "rent" | "name" | "family" | "close";

/**
 * What to book.
 */
export type StatementBook = { 
/**
 * Where the file is.
 */
path: string, 
/**
 * The account that was read: another file under the same name is refused.
 */
account: string, 
/**
 * Each payment with whose rent it is.
 */
chosen: Array<StatementChoice>, };

/**
 * Whose rent a payment is.
 */
export type StatementChoice = { 
/**
 * The payment.
 */
key: string, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The payment that was taken back and is withdrawn; none, for what was taken back: a refund is recorded.
 */
payment: string | null, };

/**
 * What was booked.
 */
export type StatementBooked = { 
/**
 * Payments.
 */
payments: number, 
/**
 * What was taken back.
 */
taken_back: number, 
/**
 * Together.
 */
cents: number, };

/**
 * A contract that is added to the chain of a tenancy, or a head lease of a dwelling where nobody lives yet.
 */
export type LeasesAdd = { 
/**
 * Tenancy; absent: the head lease is of the dwelling alone.
 */
tenancy: string | null, 
/**
 * The dwelling; absent: that of the tenancy.
 */
dwelling: string | null, 
/**
 * Who lets to whom.
 */
kind: LeaseKind, 
/**
 * First day, ISO.
 */
first_day: string, 
/**
 * Last day, ISO; blank: open.
 */
last_day: string, 
/**
 * It was agreed for a fixed term.
 */
fixed_term: boolean, 
/**
 * Basic rent a month, as it is typed; blank: not known.
 */
rent: string, 
/**
 * Service costs a month, as they are typed; blank: none.
 */
costs: string, };

/**
 * Other days for a contract.
 */
export type LeasesChange = { 
/**
 * Tenancy, if the contract has one.
 */
tenancy: string | null, 
/**
 * The contract.
 */
lease: string, 
/**
 * First day, ISO.
 */
first_day: string, 
/**
 * Last day, ISO; blank: open.
 */
last_day: string, };

/**
 * The end of a contract.
 */
export type LeasesEnd = { 
/**
 * Tenancy, if the contract has one.
 */
tenancy: string | null, 
/**
 * The contract.
 */
lease: string, 
/**
 * Last day, ISO.
 */
last_day: string, };

/**
 * A contract that somebody thinks about.
 */
export type LeasesPreview = { 
/**
 * Tenancy, if the contract has one.
 */
tenancy: string | null, 
/**
 * Dwelling of a further one without a tenancy.
 */
dwelling: string | null, 
/**
 * The contract that gets other days; absent: a further one.
 */
lease: string | null, 
/**
 * Who lets to whom.
 */
kind: LeaseKind, 
/**
 * First day, ISO.
 */
first_day: string, 
/**
 * Last day, ISO; blank: open.
 */
last_day: string, 
/**
 * Basic rent a month, as it is typed.
 */
rent: string, };

/**
 * What it would break that is not broken now.
 */
export type LeaseSeen = { 
/**
 * In the contracts of the dwelling.
 */
mismatches: Array<Mismatch>, };

/**
 * A move to another home.
 */
export type TenanciesRehouse = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The free home; absent while nobody chose one.
 */
dwelling: string | null, 
/**
 * Key of that home, ISO.
 */
day: string, 
/**
 * Who lets to whom there: sublease or use.
 */
kind: LeaseKind, 
/**
 * Last day of the contract there; blank: open.
 */
last_day: string, 
/**
 * Its legal ground, if it is a fixed term.
 */
ground: TermGround | null, 
/**
 * Basic rent a month, as it is typed; blank: not known.
 */
rent: string, 
/**
 * Service costs a month, as they are typed; blank: none.
 */
costs: string, 
/**
 * The contracts of the old home that end.
 */
leases: Array<string>, 
/**
 * Their last day; blank: the day before the key.
 */
leases_last_day: string, 
/**
 * Tenancies of who lives there too and moves along.
 */
along: Array<string>, };

/**
 * Somebody who moved.
 */
export type Rehoused = { 
/**
 * The tenancy in the new home.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, };

/**
 * A move that somebody thinks about.
 */
export type RehousingSeen = { 
/**
 * The homes that are free.
 */
homes: Array<FreeHome>, 
/**
 * Who lives in the old home too.
 */
others: Array<HousedWith>, 
/**
 * Contracts of the old home that run on the day before the key.
 */
leases: Array<EndingLease>, 
/**
 * What happens, in order.
 */
steps: Array<RehousingStep>, 
/**
 * Visits with a result after the last day in the old home: they stay there.
 */
recorded: number, 
/**
 * What would be broken in the contracts of one of the two homes that is not broken now.
 */
mismatches: Array<Mismatch>, };

/**
 * A home that is free, or will be.
 */
export type FreeHome = { 
/**
 * The dwelling.
 */
dwelling: string, 
/**
 * Address.
 */
address: string, 
/**
 * Postcode and city.
 */
place: string, 
/**
 * Name of the owner.
 */
owner: string | null, 
/**
 * Head rent a month, in cents.
 */
head_rent_cents: number | null, 
/**
 * The first empty day.
 */
free_day: string, 
/**
 * It is not empty yet.
 */
later: boolean, };

/**
 * Somebody who lives in the same home.
 */
export type HousedWith = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, };

/**
 * One thing that a move does.
 */
export type RehousingStep = { 
/**
 * What.
 */
kind: RehousingStepKind, 
/**
 * On which day.
 */
day: string | null, 
/**
 * How many.
 */
count: number | null, 
/**
 * How much, in cents.
 */
cents: number | null, 
/**
 * Which contract.
 */
lease: LeaseKind | null, 
/**
 * Which task.
 */
task: TaskCode | null, 
/**
 * Who.
 */
name: string | null, };

/**
 * What a move does.
 */
export type RehousingStepKind = "support_ends" | "lease_ends" | "ledgers_close" | "arrears_stay" | "support_begins" | "moves_along" | "lease_begins" | "agreement_goes" | "agreement_weekly" | "visits_go" | "visits_off" | "series_go" | "wishes_go" | "exemptions_go" | "risk_goes" | "household_goes" | "parties_go" | "contacts_go" | "contacts_stay" | "goals_go" | "checklist_goes" | "checklist_anew" | "wmo_goes" | "tasks_go" | "tasks_stay" | "follow_ups_go" | "offers_back" | "key_task";

/**
 * A home before or after this one.
 */
export type LinkedHome = { 
/**
 * The tenancy there.
 */
tenancy: string, 
/**
 * Address.
 */
address: string, 
/**
 * Key of the home that comes after.
 */
day: string, 
/**
 * What is open of the rent there, in cents.
 */
open_cents: number, };

/**
 * Every covenant.
 */
export type CovenantList = { 
/**
 * By name of the organisation.
 */
rows: Array<CovenantRow>, 
/**
 * Corporations and municipalities without one.
 */
without: Array<OrganisationRow>, 
/**
 * What holds without a covenant.
 */
usual: CovenantFields, 
/**
 * Who asks may change them.
 */
may_keep: boolean, };

/**
 * One covenant.
 */
export type CovenantRow = { 
/**
 * Id of the organisation.
 */
organisation: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: OrganisationKind | null, 
/**
 * What is agreed.
 */
fields: CovenantFields, 
/**
 * Running tenancies for which it holds.
 */
tenancies: number, 
/**
 * Homes that were let this year under it.
 */
let_this_year: number, };

/**
 * What is agreed, as a person types it.
 */
export type CovenantFields = { 
/**
 * Months of a sublease until the lease can pass on.
 */
term_months: string, 
/**
 * After how many months is evaluated.
 */
evaluation_months: string, 
/**
 * Who decides.
 */
decides: Decider, 
/**
 * Dwellings promised a year; blank where none were.
 */
dwellings_a_year: string, 
/**
 * Working days in which a report of nuisance is answered.
 */
response_days: string, 
/**
 * Months of aftercare.
 */
aftercare_months: string, 
/**
 * How often is reported.
 */
reporting: Reporting, 
/**
 * Documents that are asked.
 */
documents: OmklapDocument[], 
/**
 * Criteria that are not asked.
 */
left_out: Criterion[], 
/**
 * Months without open rent.
 */
rent_months: string, 
/**
 * Months without serious nuisance.
 */
nuisance_months: string, 
/**
 * Obliged weeks that are looked at.
 */
admission_weeks: string, 
/**
 * The most of those that the tenant missed.
 */
admission_missed: string, 
/**
 * The oldest inspection, in months.
 */
inspection_months: string, };

/**
 * A covenant as it should be.
 */
export type CovenantsSet = { 
/**
 * With whom.
 */
organisation: string, 
/**
 * What is agreed.
 */
fields: CovenantFields, };

/**
 * Which covenant.
 */
export type CovenantsRemove = { 
/**
 * With whom.
 */
organisation: string, };

/**
 * A covenant that somebody thinks about.
 */
export type CovenantsEffect = { 
/**
 * With whom.
 */
organisation: string, 
/**
 * As it would be; absent: taken away.
 */
fields: CovenantFields | null, };

/**
 * What it would do.
 */
export type CovenantEffect = { 
/**
 * Running tenancies for which it would hold.
 */
tenancies: number, 
/**
 * Those whose next evaluation would be on another day.
 */
moved: number, 
/**
 * The first of them.
 */
first: Array<MomentMoved>, };

/**
 * A next evaluation that moves.
 */
export type MomentMoved = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * The day now; absent: there is none.
 */
before: string | null, 
/**
 * The day then.
 */
after: string | null, };

/**
 * Of which tenancy.
 */
export type EvaluationsGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * How a tenancy goes towards a lease of its own.
 */
export type EvaluationSheet = { 
/**
 * What is agreed for it.
 */
covenant: CovenantHolds, 
/**
 * First day of the sublease; absent: there is none.
 */
began: string | null, 
/**
 * The last day of the term, with what was extended.
 */
term_ends: string | null, 
/**
 * The moments in their order.
 */
moments: Array<MomentRow>, 
/**
 * The day of the one that is next.
 */
next: string | null, 
/**
 * The day for which one was planned when the omklap was put off, refused or withdrawn, as long as nobody looked.
 */
review_day: string | null, 
/**
 * What was held, newest first.
 */
held: Array<EvaluationRow>, 
/**
 * What the tenant wants, newest first.
 */
wishes: Array<OmklapWishRow>, 
/**
 * What was advised, newest first.
 */
advice: Array<OmklapAdviceRow>, 
/**
 * Criterion `finance`.
 */
finance: StatusSeen | null, 
/**
 * Criterion `brp`.
 */
brp: StatusSeen | null, 
/**
 * Who asks may write it.
 */
may_keep: boolean, 
/**
 * Who asks may make the term longer and advise as lead.
 */
may_decide: boolean, };

/**
 * Which covenant holds.
 */
export type CovenantHolds = { 
/**
 * Of whom it is.
 */
of: CovenantOf, 
/**
 * Name of the organisation.
 */
name: string | null, 
/**
 * What is agreed.
 */
fields: CovenantFields, 
/**
 * Months of the term, with what was extended.
 */
term_months: number, };

/**
 * Of whom a covenant is.
 */
export type CovenantOf = "owner" | "municipality" | "nobody";

/**
 * A criterion that is judged from care.
 */
export type StatusSeen = { 
/**
 * How it stands.
 */
status: CriterionStatus, 
/**
 * Since when.
 */
day: string, };

/**
 * A moment of evaluation.
 */
export type MomentRow = { 
/**
 * Its months in the covenant: what it is known by.
 */
key: number, 
/**
 * Its months with what was extended.
 */
month: number, 
/**
 * The day that follows from them.
 */
planned: string, 
/**
 * The day on which it is.
 */
day: string, 
/**
 * How it stands.
 */
state: MomentState, 
/**
 * When it was held.
 */
held: string | null, };

/**
 * An evaluation that was held.
 */
export type EvaluationRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Which moment; absent: one in between.
 */
month: number | null, 
/**
 * When.
 */
day: string, 
/**
 * Who was there.
 */
present: Array<PresentRow>, 
/**
 * Criterion `support`, as it was judged.
 */
support: CriterionStatus | null, 
/**
 * Why.
 */
support_reason: string | null, 
/**
 * What the tenant thinks of it.
 */
own_view: string | null, 
/**
 * What else was said.
 */
remark: string | null, 
/**
 * What came of it.
 */
outcome: EvaluationOutcome, 
/**
 * By how many months the term is longer.
 */
extends_months: number | null, 
/**
 * Who wrote it down.
 */
author: string, };

/**
 * Somebody who was there.
 */
export type PresentRow = { 
/**
 * What they are.
 */
who: Party, 
/**
 * Name.
 */
name: string | null, };

/**
 * Somebody who was there, as a person types it.
 */
export type PresentSaid = { 
/**
 * What they are.
 */
who: Party, 
/**
 * Name; may be blank.
 */
name: string, };

/**
 * What was agreed: who does what by when.
 */
export type PromiseSaid = { 
/**
 * What.
 */
text: string, 
/**
 * Who does it.
 */
who: Party, 
/**
 * By which day.
 */
by_day: string, };

/**
 * An evaluation to write down.
 */
export type EvaluationsHold = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which moment; absent: one in between.
 */
month: number | null, 
/**
 * When.
 */
day: string, 
/**
 * Who was there.
 */
present: Array<PresentSaid>, 
/**
 * Criterion `support`; absent: not judged.
 */
support: CriterionStatus | null, 
/**
 * Why; needed with a judgement.
 */
support_reason: string, 
/**
 * What the tenant thinks of it.
 */
own_view: string, 
/**
 * What else was said.
 */
remark: string, 
/**
 * What came of it.
 */
outcome: EvaluationOutcome, 
/**
 * By how many months the term is longer; only where that came of it.
 */
extends_months: string, 
/**
 * What was agreed.
 */
promises: Array<PromiseSaid>, };

/**
 * A moment that is agreed for another day.
 */
export type EvaluationsMove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which moment.
 */
month: number, 
/**
 * The day; blank: the planned one after all.
 */
day: string, };

/**
 * An evaluation that was wrong.
 */
export type EvaluationsRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
evaluation: string, };

/**
 * What the tenant wants.
 */
export type OmklapWishRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When it was said.
 */
day: string, 
/**
 * A lease of their own.
 */
answer: WishAnswer, 
/**
 * In their words.
 */
words: string | null, 
/**
 * Who wrote it down.
 */
author: string, };

/**
 * A wish to write down.
 */
export type OmklapWishSaid = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * When it was said.
 */
day: string, 
/**
 * A lease of their own.
 */
answer: WishAnswer, 
/**
 * In their words.
 */
words: string, };

/**
 * Advice.
 */
export type OmklapAdviceRow = { 
/**
 * Id.
 */
id: string, 
/**
 * When.
 */
day: string, 
/**
 * Whose.
 */
adviser: Adviser, 
/**
 * What.
 */
advice: Advice, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Who wrote it down.
 */
author: string, };

/**
 * Advice to write down.
 */
export type OmklapAdviceSaid = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * When.
 */
day: string, 
/**
 * Whose.
 */
adviser: Adviser, 
/**
 * What.
 */
advice: Advice, 
/**
 * Why; needed unless it is positive.
 */
reason: string, };

/**
 * An agreement to write down.
 */
export type PromisesAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * What was agreed.
 */
promise: PromiseSaid, };

/**
 * Whether an agreement was kept.
 */
export type PromisesJudge = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Its task.
 */
task: string, 
/**
 * Kept, or not; absent: it is open again.
 */
kept: boolean | null, };

/**
 * What time asks of somebody: an evaluation, or a Wmo decision that ends.
 */
export type MomentTodo = { 
/**
 * Which of the two.
 */
what: MomentKind, 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name of the tenant.
 */
name: string, 
/**
 * Which moment of evaluation.
 */
month: number | null, 
/**
 * By which day.
 */
due_day: string, 
/**
 * Id of the worker of the tenancy.
 */
worker: string | null, 
/**
 * Their name.
 */
worker_name: string | null, };

/**
 * What time asks.
 */
export type MomentKind = "evaluation" | "wmo";

/**
 * Of which tenancy.
 */
export type ChecklistGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * The checklist of a tenancy.
 */
export type Checklist = { 
/**
 * Every item.
 */
items: Array<ChecklistRow>, 
/**
 * Items that are settled.
 */
settled: number, 
/**
 * Name of the bewindvoerder, curator or mentor among the contacts.
 */
guardian: string | null, 
/**
 * Wmo decisions, newest first.
 */
decisions: Array<WmoRow>, 
/**
 * Who asks may write it.
 */
may_write: boolean, };

/**
 * One item.
 */
export type ChecklistRow = { 
/**
 * Which.
 */
item: ChecklistItem, 
/**
 * How it stands.
 */
value: ChecklistValue, 
/**
 * Whether it needs somebody.
 */
standing: Standing, 
/**
 * The values that it can have.
 */
values: ChecklistValue[], 
/**
 * What was said of it, newest first.
 */
said: Array<ChecklistSaid>, };

/**
 * What was said of an item.
 */
export type ChecklistSaid = { 
/**
 * How it stood.
 */
value: ChecklistValue, 
/**
 * From which day on.
 */
day: string, 
/**
 * Who said so.
 */
author: string, };

/**
 * How an item stands.
 */
export type ChecklistSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which item.
 */
item: ChecklistItem, 
/**
 * How it stands.
 */
value: ChecklistValue, 
/**
 * From which day on.
 */
day: string, };

/**
 * A Wmo decision.
 */
export type WmoRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Its number.
 */
number: string | null, 
/**
 * What was granted.
 */
product: string, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day.
 */
last_day: string | null, 
/**
 * From when on another one is asked for.
 */
renew_from: string | null, 
/**
 * What it asks of somebody; absent where another one followed it, or support ends before.
 */
asks: WmoAsk | null, };

/**
 * A Wmo decision as it should be.
 */
export type WmoSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which; absent: another one.
 */
decision: string | null, 
/**
 * Its number; may be blank.
 */
number: string, 
/**
 * What was granted.
 */
product: string, 
/**
 * First day.
 */
first_day: string, 
/**
 * Last day; blank: none.
 */
last_day: string, };

/**
 * A Wmo decision that was wrong.
 */
export type WmoRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
decision: string, };

/**
 * Somebody who works at an organisation.
 */
export type OfficerRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What they do there.
 */
kind: OfficerKind, 
/**
 * Name.
 */
name: string, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * What one should know before calling.
 */
remark: string | null, };

/**
 * An organisation with who works there.
 */
export type OrganisationOfficers = { 
/**
 * The organisation.
 */
organisation: OrganisationRow, 
/**
 * Who works there, by name.
 */
officers: Array<OfficerRow>, };

/**
 * Who works where.
 */
export type OfficerList = { 
/**
 * Every organisation, by name.
 */
organisations: Array<OrganisationOfficers>, 
/**
 * Who asks may change it.
 */
may_keep: boolean, };

/**
 * What is said of somebody who works at an organisation.
 */
export type OfficerFields = { 
/**
 * What they do there.
 */
kind: OfficerKind, 
/**
 * Name.
 */
name: string, 
/**
 * Telephone number.
 */
phone: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * What one should know before calling.
 */
remark: string, };

/**
 * Somebody comes to work at an organisation.
 */
export type OfficersAdd = { 
/**
 * Organisation.
 */
organisation: string, 
/**
 * Who.
 */
fields: OfficerFields, };

/**
 * What is known of them changes.
 */
export type OfficersChange = { 
/**
 * Who.
 */
officer: string, 
/**
 * What it is now.
 */
fields: OfficerFields, };

/**
 * Somebody does not work there any more.
 */
export type OfficersRemove = { 
/**
 * Who.
 */
officer: string, };

/**
 * Somebody in a contract.
 */
export type PartyRow = { 
/**
 * Id.
 */
id: string, 
/**
 * As what.
 */
role: PartyRole, 
/**
 * Name.
 */
name: string, 
/**
 * Tenancy of a second tenant.
 */
partner: string | null, 
/**
 * First day that was written down; absent: that of the contract.
 */
first_day: string | null, 
/**
 * Last day that was written down; absent: that of the contract.
 */
last_day: string | null, 
/**
 * How it stands today.
 */
stands: PartyStands, };

/**
 * How somebody stands in a contract on a day.
 */
export type PartyStands = "coming" | "now" | "past" | "outside";

/**
 * Somebody who stands in the contracts of a tenancy today.
 */
export type BesideRow = { 
/**
 * As what.
 */
role: PartyRole, 
/**
 * Name.
 */
name: string, };

/**
 * Whose contracts.
 */
export type PartiesGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * What there is to choose and to know about who stands in the contracts of a tenancy.
 */
export type PartySheet = { 
/**
 * Who else has a dossier in this home in the same time.
 */
partners: Array<StockTenant>, 
/**
 * Who signs for the tenant and stands in no contract in the tenant's own name.
 */
signers: Array<string>, 
/**
 * There is a contract in the tenant's own name that runs or comes.
 */
has_own: boolean, 
/**
 * Who asks may change it.
 */
may_keep: boolean, };

/**
 * Somebody comes into a contract.
 */
export type PartiesAdd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which contract.
 */
lease: string, 
/**
 * As what.
 */
role: PartyRole, 
/**
 * Tenancy of a second tenant; blank: nobody chosen.
 */
partner: string, 
/**
 * Name of everybody else.
 */
name: string, 
/**
 * First day, ISO; blank: that of the contract.
 */
first_day: string, 
/**
 * Last day, ISO; blank: that of the contract.
 */
last_day: string, };

/**
 * Somebody goes out of a contract that goes on.
 */
export type PartiesEnd = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Who, in which contract.
 */
party: string, 
/**
 * Last day, ISO.
 */
last_day: string, };

/**
 * A line that was wrong.
 */
export type PartiesRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Who, in which contract.
 */
party: string, };

/**
 * So many, from a day on.
 */
export type HouseholdRow = { 
/**
 * Id.
 */
id: string, 
/**
 * From when.
 */
from_day: string, 
/**
 * Until when; absent: to this day.
 */
until: string | null, 
/**
 * Younger than 18.
 */
children: number, 
/**
 * From 18 up to 27.
 */
young_adults: number, 
/**
 * 27 or older.
 */
adults: number, };

/**
 * The same home, as the dossier of somebody else who lives there says it.
 */
export type HouseholdBeside = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Name.
 */
name: string, 
/**
 * What stands there today.
 */
household: HouseholdRow | null, };

/**
 * Whose home.
 */
export type HouseholdsGet = { 
/**
 * Tenancy.
 */
tenancy: string, };

/**
 * Who lives in a home, in numbers.
 */
export type HouseholdSheet = { 
/**
 * What was said, newest first.
 */
rows: Array<HouseholdRow>, 
/**
 * Who else has a dossier there today.
 */
beside: Array<HouseholdBeside>, 
/**
 * Adults of an age that counts for the kostendelersnorm who share the home today.
 */
sharers: number, 
/**
 * Tenants whose birth date nobody knows.
 */
unknown: number, 
/**
 * Two or more of that age share the home.
 */
share: boolean, 
/**
 * That may be so, and hangs on a birth date.
 */
may_share: boolean, 
/**
 * Who asks may change it.
 */
may_keep: boolean, };

/**
 * How many live there from a day on.
 */
export type HouseholdsSet = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * The line that was wrong; absent: a further one.
 */
row: string | null, 
/**
 * From when.
 */
from_day: string, 
/**
 * Younger than 18; blank: nobody.
 */
children: string, 
/**
 * From 18 up to 27.
 */
young_adults: string, 
/**
 * 27 or older.
 */
adults: string, };

/**
 * A line that was wrong.
 */
export type HouseholdsRemove = { 
/**
 * Tenancy.
 */
tenancy: string, 
/**
 * Which.
 */
row: string, };

/**
 * Of which day, and of which period.
 */
export type IndicatorsAsked = { 
/**
 * As known on this day; today unless given.
 */
as_of: string | null, 
/**
 * A year, a half or a quarter such as `2026-H1`; without one everything up to that day.
 */
period: string | null, };

/**
 * A figure. What is absent is not there, or withheld where it says so.
 */
export type FigureLine = { 
/**
 * Its code, by which its definition is found.
 */
code: string, 
/**
 * The part that it is about: a code or a number of months.
 */
part: string | null, 
/**
 * How many.
 */
n: number | null, 
/**
 * Of how many.
 */
of: number | null, 
/**
 * Mean length: in days, of the omklap in months.
 */
mean: number | null, 
/**
 * Median length.
 */
median: number | null, 
/**
 * How many records lacked what it takes.
 */
missing: number | null, 
/**
 * Fewer than ten cases.
 */
few: boolean, 
/**
 * Something is left out, because it is about too few people.
 */
withheld: boolean, };

/**
 * Figures as they left the team.
 */
export type PublishedLines = { 
/**
 * When.
 */
day: string, 
/**
 * The figures.
 */
lines: Array<FigureLine>, };

/**
 * Who still has a home after a number of months.
 */
export type RetentionRow = { 
/**
 * So many months after the key.
 */
months: number, 
/**
 * Who has one.
 */
housed: number, 
/**
 * Of how many: whose key lies at least that long ago, without those who died by then.
 */
started: number, 
/**
 * The last day on which their key can lie.
 */
since: string, 
/**
 * Who lives where it began.
 */
same_dwelling: number, 
/**
 * Who was never homeless since.
 */
not_homeless: number, 
/**
 * Who died by then.
 */
died: number, 
/**
 * Of whom nobody wrote down where they went.
 */
missing: number, };

/**
 * The survival curve after a day on which somebody lost a home; the first point is the key.
 */
export type SurvivalPoint = { 
/**
 * Months since the key, of 30.4375 days.
 */
months: number, 
/**
 * Who was still followed then.
 */
at_risk: number, 
/**
 * Who of them lost a home.
 */
events: number, 
/**
 * The share that has one after it.
 */
survival: number, 
/**
 * The lower edge of its band of 95 %; absent where nobody has a home any more.
 */
low: number | null, 
/**
 * The upper edge.
 */
high: number | null, };

/**
 * How many were still followed.
 */
export type FollowedRow = { 
/**
 * So many months after the key.
 */
months: number, 
/**
 * How many.
 */
at_risk: number, };

/**
 * Who keeps a home, comes and goes, and holds a lease in their own name.
 */
export type HousingFigures = { 
/**
 * As known on this day.
 */
as_of: string, 
/**
 * The period of the lines.
 */
period: string | null, 
/**
 * After 6, 12 and 24 months.
 */
retention: Array<RetentionRow>, 
/**
 * The curve.
 */
survival: Array<SurvivalPoint>, 
/**
 * Who began.
 */
started: number, 
/**
 * Who of them lost a home.
 */
lost: number, 
/**
 * Who died.
 */
died: number, 
/**
 * Who was still followed, each half of a year.
 */
followed: Array<FollowedRow>, 
/**
 * After how many months each was followed last who lost no home.
 */
censored: Array<number>, 
/**
 * In-, door- and uitstroom.
 */
flow: Array<FigureLine>, 
/**
 * The omklap.
 */
omklap: Array<FigureLine>, 
/**
 * The same as published, the newest first.
 */
published: Array<PublishedLines>, };

/**
 * Lengths of time in days.
 */
export type LengthFigures = { 
/**
 * Mean.
 */
mean: number | null, 
/**
 * Median.
 */
median: number | null, 
/**
 * How many are known.
 */
n: number, 
/**
 * How many are not.
 */
missing: number, };

/**
 * Who fell back within twelve months after support ended.
 */
export type RelapseFigures = { 
/**
 * Who did.
 */
n: number, 
/**
 * Of how many support ended, without who died.
 */
of: number, 
/**
 * Of whom the twelve months still run.
 */
running: number, 
/**
 * Of whom nobody heard anything.
 */
missing: number, };

/**
 * The four figures of the youth baseline.
 */
export type YouthFigures = { 
/**
 * How many are from 18 up to the day before their 27th birthday.
 */
count: number, 
/**
 * Of how many it is not known.
 */
birth_missing: number, 
/**
 * From referral to key.
 */
waiting_days: LengthFigures, 
/**
 * From referral to first visit.
 */
first_visit_days: LengthFigures, 
/**
 * In a shelter before.
 */
stay_days: LengthFigures, 
/**
 * Who fell back.
 */
relapse: RelapseFigures, };

/**
 * How long people waited and stayed in a shelter, and who fell back.
 */
export type PeopleFigures = { 
/**
 * As known on this day.
 */
as_of: string, 
/**
 * The period.
 */
period: string | null, 
/**
 * Of everybody.
 */
waiting: Array<FigureLine>, 
/**
 * Of the young.
 */
youth: YouthFigures, 
/**
 * The same as lines.
 */
youth_lines: Array<FigureLine>, 
/**
 * The same as published, the newest first.
 */
published: Array<PublishedLines>, 
/**
 * The period can be published, and by this account.
 */
may_publish: boolean, };

/**
 * Somebody who lost a home.
 */
export type LostHome = { 
/**
 * The last tenancy.
 */
tenancy: string, 
/**
 * Name.
 */
name: string, 
/**
 * Address of the home.
 */
address: string, 
/**
 * The key.
 */
first_day: string, 
/**
 * The last day with a home.
 */
last_day: string, 
/**
 * Months between them.
 */
months: number, 
/**
 * Why support ended.
 */
reason: EndReason | null, 
/**
 * Where to.
 */
destination: EndDestination | null, };

/**
 * A half of a year that has passed.
 */
export type IndicatorsPublish = { 
/**
 * Such as `2026-H1`.
 */
period: string, };

/**
 * Which figures.
 */
export type IndicatorsReport = "retention" | "flow" | "waiting" | "omklap" | "youth";

/**
 * In what form.
 */
export type FigureFormat = "csv" | "xlsx";

/**
 * Figures as a file.
 */
export type IndicatorsExport = { 
/**
 * Which.
 */
report: IndicatorsReport, 
/**
 * As known on this day; today unless given.
 */
as_of: string | null, 
/**
 * The period.
 */
period: string | null, 
/**
 * In what form.
 */
format: FigureFormat, 
/**
 * Where to; no file is written over.
 */
to: string, 
/**
 * The words in it by their codes, in the language of who asks.
 */
texts: Record<string, string>, };

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
args: Record<string, number>, 
/**
 * What is wrong with each field of a form, in its order; empty when it is not about a form.
 */
fields?: Array<FieldProblem>, };

/**
 * Every sentence that a person can be shown instead of an answer.
 */
export type Code = "locked" | "already_open" | "no_team" | "team_exists" | "wrong_passphrase" | "too_soon" | "passphrase_too_short" | "recovery_words_wrong" | "recovery_word_unknown" | "recovery_words_incomplete" | "device_secret_missing" | "keys_damaged" | "file_unreadable" | "not_a_team_file" | "made_by_newer_version" | "read_only" | "disk_full" | "on_shared_folder" | "busy" | "file_exists" | "file_missing" | "folder_not_empty" | "people_met" | "not_allowed" | "missing" | "name_blank" | "text_too_long" | "day_invalid" | "week_invalid" | "range_invalid" | "visit_in_future" | "visit_outside_support" | "lapsed_without_exemption" | "result_exists" | "visit_of_other_tenancy" | "result_replaced" | "plan_outside_support" | "time_invalid" | "minutes_invalid" | "alone_together" | "colleague_missing" | "follow_up_closed" | "follow_up_not_asked" | "follow_up_result_unfit" | "thresholds_unsound" | "words_missing" | "flip_no_sublease" | "flip_no_head_lease" | "flip_before_sublease" | "flip_day_without_title" | "flip_already_own" | "flip_support_ended" | "flip_breaks_another" | "flip_in_past" | "omklap_step_not_from" | "omklap_lacks" | "omklap_moved" | "omklap_followed" | "omklap_flipped_elsewhere" | "omklap_flip_ahead" | "omklap_document_not_asked" | "omklap_never_a_copy" | "omklap_file_sent" | "consent_used" | "omklap_not_waived" | "before_last_step" | "review_not_later" | "flip_same_day" | "lead_extends" | "lead_advises" | "nothing_to_undo" | "nothing_to_redo" | "changed_since" | "field_not_put_back" | "field_changed_since" | "flip_date_passed" | "not_undoable" | "fields_invalid" | "text_blank" | "text_invalid" | "prefix_alone" | "birth_in_future" | "birth_too_early" | "postcode_invalid" | "house_number_invalid" | "phone_invalid" | "email_invalid" | "hours_invalid" | "amount_invalid" | "amount_negative" | "amount_zero" | "amount_above" | "amount_too_large" | "visits_out_of_range" | "period_out_of_range" | "day_too_early" | "day_too_far_ahead" | "last_before_first" | "nothing_chosen" | "months_invalid" | "fixed_without_end" | "concern_without_words" | "name_taken" | "cannot_own" | "person_housed" | "dwelling_taken" | "after_exploitation" | "day_passed" | "dwelling_known" | "start_after_end" | "agreement_same_day" | "why_fewer_visits" | "in_next_home" | "in_last_home" | "died_unfit" | "not_after_end" | "long_after_end" | "support_runs" | "person_died" | "outside_support" | "exemption_overlaps" | "already_decided" | "week_not_begun" | "decision_not_offered" | "worker_needed" | "norm_counts_nothing" | "set_empty" | "set_unreadable" | "workbook_protected" | "workbook_outdated" | "workbook_cut_off" | "not_a_workbook" | "workbook_too_large" | "workbook_empty" | "workbook_unreadable" | "mapping_of_other" | "backup_failed" | "reason_needed" | "reason_blank" | "norms_unsound" | "visits_a_day_invalid" | "weekdays_invalid" | "too_many_chosen" | "last_administrator" | "own_account" | "no_role" | "role_not_offered" | "passphrase_taken" | "backup_not_whole" | "cancelled" | "day_in_future" | "no_rent" | "before_rent" | "after_rent" | "paid_long_before" | "nothing_open_before" | "reference_taken" | "refund_above_ahead" | "nothing_open" | "arrangement_runs" | "arrangement_month" | "instalments_out_of_range" | "instalment_above_open" | "step_taken" | "step_skipped" | "step_objected" | "step_passed_on" | "step_before_other" | "step_before_arrears" | "step_stood_on" | "outside_lease" | "payment_reference_taken" | "payment_reference_short" | "hours_reversed" | "calendar_unreadable" | "statement_unreadable" | "not_a_statement" | "statement_other" | "statement_broken" | "statement_letters" | "statement_unsafe" | "statement_account" | "statement_no_account" | "statement_currency" | "statement_amount" | "statement_day" | "statement_too_long" | "statement_in_future" | "statement_before_rent" | "statement_not_there" | "not_a_calendar" | "calendar_broken" | "every_weeks_invalid" | "children_invalid" | "person_waiting" | "referral_ended" | "offered_already" | "dwelling_not_free" | "goal_ended" | "before_agreed" | "agreed_later" | "looked_back_later" | "lease_let_twice" | "lease_held_twice" | "lease_sublet_twice" | "rent_asked_already" | "ground_of_before" | "lease_leaves_gap" | "lease_outside_head" | "party_of_head_lease" | "party_twice" | "lease_ends_earlier" | "last_before_move" | "moments_unsound" | "number_out_of_range" | "covenant_of_other" | "moment_held" | "moment_unknown" | "before_sublease" | "value_unfit" | "before_referral" | "before_birth" | "before_report" | "after_answer" | "judged_without_words" | "response_days_invalid" | "before_happened" | "reported_without_day" | "measures_missing" | "risk_day_past" | "attachment_too_large" | "attachment_kind" | "attachment_unreadable" | "attachment_not_here" | "attachment_not_shown" | "photos_too_many" | "photo_too_large" | "photo_unreadable" | "not_a_photo" | "photo_too_fine" | "photo_broken" | "sets_invalid" | "reading_invalid" | "photo_not_here" | "visit_locked" | "visit_past" | "nothing_to_publish" | "consent_missing" | "braces_open" | "braces_unknown" | "unprintable" | "unknown_command" | "bad_arguments" | "internal";

/**
 * What is wrong with one field of a form.
 */
export type FieldProblem = { 
/**
 * Where.
 */
field: FieldName, 
/**
 * Which sentence to show there.
 */
code: Code, 
/**
 * Numbers for the sentence.
 */
args: Record<string, number>, };

/**
 * The fields of the forms by which something is made or changed.
 */
export type FieldName = "person" | "given_name" | "prefix" | "family_name" | "birth_date" | "phone" | "email" | "municipality" | "referral_date" | "shelter_since" | "children" | "wishes" | "day" | "dwelling" | "street" | "house_number" | "postcode" | "city" | "owner" | "programme" | "name" | "hours" | "worker" | "support_start" | "first_day" | "last_day" | "visits" | "period_weeks" | "reason" | "head_first_day" | "head_last_day" | "head_rent" | "head_costs" | "sub_first_day" | "sub_last_day" | "sub_rent" | "sub_costs" | "title" | "starts" | "ends" | "minutes" | "every_weeks" | "colleague" | "cover" | "amount" | "costs" | "month" | "months" | "due" | "paid" | "paid_on" | "reference" | "max_months" | "notice_sent" | "consent_day" | "consent_letter" | "higher_rent" | "ground" | "fixed_term" | "notice_months" | "items" | "words" | "agreed_day" | "by_day" | "rent" | "kind" | "leases_last_day" | "term_months" | "evaluation_months" | "dwellings_a_year" | "response_days" | "aftercare_months" | "rent_months" | "nuisance_months" | "admission_weeks" | "admission_missed" | "inspection_months" | "present" | "must_change" | "review_day" | "conditions" | "signatures" | "moment" | "own_view" | "remark" | "extends_months" | "promises" | "value" | "product" | "number" | "reported_day" | "reported_to" | "told_day" | "inquiry_day" | "closed_day" | "signs_day" | "consulted_day" | "talked_day" | "weighed_day" | "decided_day" | "said" | "photos" | "young_adults" | "adults" | "sets" | "reading" | "organisation" | "attention" | "recipient" | "subject" | "outcome" | "adviser" | "destination";

/**
 * What all sheets of a workbook mean.
 */
export type Mapping = { 
/**
 * One entry a sheet, in the order of the workbook.
 */
sheets: Array<SheetMapping>, 
/**
 * Names that a person has told whose they are.
 */
people: Array<NameChoice>, 
/**
 * People who are one, as a person has told.
 */
joins: Array<JoinChoice>, 
/**
 * The city of addresses that have none.
 */
city: string | null, };

/**
 * Whose a name is, by choice of a person.
 */
export type NameChoice = { 
/**
 * The name as it stands in a cell.
 */
found: string, 
/**
 * The id of the tenant or worker, as `Drawn` or `Known` name them.
 */
means: string, };

/**
 * Two people who are one, by choice of a person: an offer of `Drawn::same_person` that was taken.
 */
export type JoinChoice = { 
/**
 * The id of a drawn tenant, who is no person of their own.
 */
person: string, 
/**
 * The id of the tenant, drawn or of the team, who it is.
 */
same_as: string, };

/**
 * What one sheet means.
 */
export type SheetMapping = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
kind: SheetKind, 
/**
 * How sure the proposal is, 0 to 100; 100 also for what was remembered.
 */
confidence: number, 
/**
 * The rows of the header, the first row is 1; `None` when there is none.
 */
header: HeaderRows | null, 
/**
 * How many rows below the header have something in them.
 */
rows: number, 
/**
 * Every column that has something in it.
 */
columns: Array<Column>, 
/**
 * Every code in its cells.
 */
codes: Array<CellCode>, 
/**
 * The row of the legend, the first row is 1.
 */
legend_row: number | null, 
/**
 * The year of days, weeks and months that do not say theirs.
 */
year: number | null, 
/**
 * `3/4/2026` is 4 March.
 */
month_first: boolean, };

/**
 * The first and the last row of a header, the first row is 1.
 */
export type HeaderRows = { 
/**
 * The upper one.
 */
first: number, 
/**
 * The lower one; the same when there is one.
 */
last: number, 
/**
 * A person said that it is these rows: no row above or below is counted in.
 */
fixed: boolean, };

/**
 * What a sheet is.
 */
export type SheetKind = "tenants" | "visit_weeks" | "visit_days" | "visit_register" | "rent_months" | "rent_register" | "team" | "leases" | "exemptions" | "skip";

/**
 * One column.
 */
export type Column = { 
/**
 * Which; the first is 1.
 */
column: number, 
/**
 * What stands above it.
 */
header: string, 
/**
 * What it means.
 */
meaning: Meaning, 
/**
 * Up to three different values in it.
 */
samples: Array<string>, 
/**
 * How many cells below the header are filled.
 */
filled: number, };

/**
 * What a column means.
 */
export type Meaning = { "is": "ignore" } | { "is": "remarks" } | { "is": "number" } | { "is": "full_name" } | { "is": "family_then_given" } | { "is": "given_name" } | { "is": "name_prefix" } | { "is": "family_name" } | { "is": "initials" } | { "is": "birth_date" } | { "is": "gender" } | { "is": "municipality" } | { "is": "referral_date" } | { "is": "address" } | { "is": "street" } | { "is": "house_number" } | { "is": "postcode" } | { "is": "city" } | { "is": "owner" } | { "is": "worker" } | { "is": "key_date" } | { "is": "end_date" } | { "is": "end_reason" } | { "is": "head_lease_start" } | { "is": "rent" } | { "is": "service_costs" } | { "is": "omklap_date" } | { "is": "visits_per_week" } | { "is": "week", 
/**
 * ISO week-year.
 */
year: number | null, 
/**
 * 1 to 53.
 */
week: number, } | { "is": "month", 
/**
 * Year.
 */
year: number | null, 
/**
 * 1 to 12.
 */
month: number, } | { "is": "matrix_day", 
/**
 * The day.
 */
day: string, } | { "is": "date" } | { "is": "planned_date" } | { "is": "time" } | { "is": "outcome" } | { "is": "place" } | { "is": "note" } | { "is": "rent_month" } | { "is": "due" } | { "is": "paid" } | { "is": "paid_on" } | { "is": "first_day" } | { "is": "last_day" } | { "is": "exemption_reason" } | { "is": "hours" } | { "is": "role" } | { "is": "phone" } | { "is": "email" };

/**
 * A code in the cells of a sheet and what it means.
 */
export type CellCode = { 
/**
 * In which cells.
 */
of: CodeOf, 
/**
 * The code, folded: lower case, without accents.
 */
code: string, 
/**
 * How many cells have it.
 */
count: number, 
/**
 * What it means.
 */
means: CodeMeaning, 
/**
 * How that is known.
 */
source: CodeSource, };

/**
 * In which cells a code stands.
 */
export type CodeOf = "visit" | "place" | "rent" | "end" | "exemption" | "role";

/**
 * What a code means.
 */
export type CodeMeaning = { "is": "outcome", 
/**
 * How.
 */
outcome: Outcome, } | { "is": "exempt", 
/**
 * Why.
 */
reason: ExemptionReason, } | { "is": "not_recorded" } | { "is": "nothing" } | { "is": "paid" } | { "is": "not_paid" } | { "is": "place", 
/**
 * Which.
 */
place: Place, } | { "is": "ended", 
/**
 * Why.
 */
reason: EndReason, 
/**
 * Where the person went.
 */
destination: EndDestination, 
/**
 * The tenant has the lease of the dwelling from the day after.
 */
own_lease: boolean, } | { "is": "role", 
/**
 * Which.
 */
role: Role, } | { "is": "unknown" };

/**
 * How the meaning of a code is known.
 */
export type CodeSource = "legend" | "usual" | "remembered" | "none";

/**
 * Where a cell stands, as a person counts.
 */
export type Origin = { 
/**
 * The sheet, 0 is the first.
 */
sheet: number, 
/**
 * The row; the first is 1, and 0 is the sheet as such.
 */
row: number, 
/**
 * The column; the first is 1, and 0 is the row as such.
 */
column: number, };

/**
 * Why a cell, a row or a sheet was not understood or not taken.
 */
export type Reason = "no_such_day" | "no_such_week" | "not_a_day" | "year_missing" | "not_known" | "day_missing" | "in_future" | "end_before_start" | "birth_date_impossible" | "letter_among_digits" | "not_a_number" | "number_out_of_range" | "error_value" | "not_a_phone" | "not_an_email" | "code_unknown" | "name_unknown" | "name_ambiguous" | "name_missing" | "worker_not_in_team" | "address_missing" | "city_missing" | "start_missing" | "tenancy_missing" | "outside_tenancy" | "omklap_outside_tenancy" | "another_year" | "row_twice" | "row_almost_empty" | "rent_unknown" | "contradicts_another_cell" | "sheet_unknown";

/**
 * What came of what was not understood.
 */
export type Effect = "taken" | "value_left_out" | "still_running" | "one_visit_a_week" | "month_unknown" | "visit_left_out" | "tenancy_left_out" | "row_left_out" | "column_left_out" | "sheet_left_out" | "worker_made";

/**
 * What a name is of.
 */
export type PersonNoun = "tenant" | "worker";

/**
 * A person, by id and name.
 */
export type PersonRef = { 
/**
 * The id in the drawn tables or in the team.
 */
id: string, 
/**
 * The name as it is spoken.
 */
name: string, 
/**
 * The team has the person already.
 */
known: boolean, };

/**
 * Ways of writing the name of one person.
 */
export type JoinedNames = { 
/**
 * Tenant or worker.
 */
noun: PersonNoun, 
/**
 * Who it is.
 */
person: PersonRef, 
/**
 * How the name is written in this workbook, each once.
 */
written: Array<string>, };

/**
 * Two people who may be one.
 */
export type SamePerson = { 
/**
 * One.
 */
one: PersonRef, 
/**
 * The other.
 */
other: PersonRef, 
/**
 * Why they may be.
 */
likeness: Likeness, 
/**
 * Where the one stands.
 */
from: Origin, };

/**
 * Why two people may be one.
 */
export type Likeness = "same_name" | "same_birth_date";

/**
 * A name that means nobody for certain.
 */
export type Ambiguous = { 
/**
 * Where it stands.
 */
at: Origin, 
/**
 * The name as it is written.
 */
found: string, 
/**
 * Whom it can mean, or whom it resembles; at most a few.
 */
candidates: Array<PersonRef>, };

/**
 * What came of a cell of a matrix.
 */
export type CellFate = "visit" | "not_recorded" | "exempt" | "rent_month" | "outside" | "open" | "nothing" | "in_another_list" | "already_there" | "not_understood" | "filled_outside" | "in_future" | "no_person" | "no_tenancy" | "no_such_column";

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
  /** The backups of this laptop, for who stands before a locked or damaged team. */
  session_backups: [Nothing, BackupList];
  /** Puts a backup back as the team of this laptop. A team that is here stays as it is. */
  session_restore: [SessionRestore, SessionState];
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
  /** Works out what the long lists are read from, so that who opens one waits for nothing. */
  lists_ready: [Nothing, Nothing];
  /** The workers of the team. */
  workers_list: [Nothing, Array<WorkerRow>];
  /** Everything that stands in a dossier. */
  dossiers_get: [DossiersGet, Dossier];
  /** A page of what happened, newest first. */
  dossiers_timeline: [DossiersTimeline, TimelinePage];
  /** Who changed what, over all rows of the tenancy, newest first. */
  dossiers_history: [DossiersHistory, DossierHistory];
  /** The dossier as it stood at the end of a past day. */
  dossiers_at: [DossiersAt, DossierThen];
  /** Puts one field back to what it was before a change; the verb that writes the field asks its own permission. */
  dossiers_put_back: [DossiersPutBack, Nothing];
  /** Writes a support note. */
  notes_add: [NotesAdd, RecordKept];
  /** Gives a support note other words. */
  notes_change: [NotesChange, RecordKept];
  /** Takes a support note away. */
  notes_remove: [NotesRemove, RecordKept];
  /** Adds somebody around the tenant. */
  contacts_add: [ContactsAdd, RecordKept];
  /** Changes what is said of somebody around the tenant. */
  contacts_change: [ContactsChange, RecordKept];
  /** Takes somebody around the tenant away. */
  contacts_remove: [ContactsRemove, RecordKept];
  /** Says how safe it is to visit, from today on. */
  risks_set: [RisksSet, RecordKept];
  /** Keeps a file with the tenancy, encrypted. */
  attachments_add: [AttachmentsAdd, RecordKept];
  /** Takes a file away from the tenancy. */
  attachments_remove: [AttachmentsRemove, RecordKept];
  /** Writes a copy of a file for another program to show; it goes when the team is locked. */
  attachments_open: [AttachmentsOpen, AttachmentOpened];
  /** Writes a goal down, in the words of the tenant. */
  goals_add: [GoalsAdd, RecordKept];
  /** Gives a goal other words or other days. */
  goals_change: [GoalsChange, RecordKept];
  /** Says how a goal ended; where another one takes its place, that one begins. */
  goals_end: [GoalsEnd, RecordKept];
  /** Takes up a goal again that had ended. */
  goals_reopen: [GoalsOne, RecordKept];
  /** Takes a goal away that was never one, with its steps and what was said of it. */
  goals_remove: [GoalsOne, RecordKept];
  /** Adds a step to a goal. */
  goals_step_add: [GoalsStepAdd, RecordKept];
  /** Marks a step as done today, or as open again. */
  goals_step_done: [GoalsStepDone, RecordKept];
  /** Takes a step of a goal away. */
  goals_step_remove: [GoalsStepRemove, RecordKept];
  /** Writes down what the tenant says of a goal. */
  goals_look_back: [GoalsLookBack, RecordKept];
  /** Takes away what was said of a goal. */
  goals_look_remove: [GoalsLookRemove, RecordKept];
  /** The tenancies whose name or address begins with what is typed, those opened lately first. */
  palette_find: [PaletteFind, PaletteFound];
  /** The tenancies that this account opened last, newest first. */
  palette_recent: [Nothing, Array<PaletteRow>];
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
  /** A week with everything that is not usual about it. */
  review_get: [ReviewGet, Review];
  /** What one must know of a tenancy to decide. */
  review_case: [ReviewCaseGet, ReviewCase];
  /** Decides about a finding, with whatever the decision makes. */
  review_decide: [ReviewDecide, Made];
  /** Signs a week off, with the states as they are. */
  review_sign_off: [ReviewSignOff, Made];
  /** Who signed which week last, and which signed weeks changed since. */
  review_signed: [ReviewSigned, SignedWeeks];
  /** Whose tenants will be missed this week, as it stands. */
  weeks_forecast: [WeeksForecast, WeekForecast];
  /** The figures of the last quarters. */
  weeks_trend: [WeeksTrend, Array<QuarterRow>];
  /** The temporary norms of the organisation, the latest first. */
  norms_list: [Nothing, Array<NormRow>];
  /** What a temporary norm would do to the weeks of everybody; nothing is written. */
  norms_effect: [NormsEffect, NormEffect];
  /** Makes a temporary norm. */
  norms_add: [NormFields, Made];
  /** Changes a temporary norm. */
  norms_change: [NormsChange, Nothing];
  /** Takes a temporary norm away. */
  norms_remove: [NormsRemove, Nothing];
  /** From how many available weekdays on a week is obliged. */
  norms_weekdays: [Nothing, ObligedWeekdays];
  /** What another number would do to the weeks of everybody; nothing is written. */
  norms_weekdays_effect: [ObligedWeekdays, NormEffect];
  /** Chooses from how many available weekdays on a week is obliged. */
  norms_choose_weekdays: [ObligedWeekdays, ObligedWeekdays];
  /** A day: its visits with what one must know at the door, what still waits for a result, what is to be done. */
  today_get: [TodayGet, Today];
  /** Puts a result in the place of another one, with a reason if there is one. */
  visits_correct: [VisitsRecord, VisitRecorded];
  /** With whom a tenancy was visited last, for planning anew. */
  visits_along: [VisitsAlong, Array<AlongRow>];
  /** Plans a visit by hand. */
  visits_plan: [VisitsPlan, VisitPlanned];
  /** Gives a planned visit another day, time, length or worker. */
  visits_change: [VisitsChange, Nothing];
  /** Takes a planned visit back. */
  visits_cancel_plan: [VisitsCancelPlan, Nothing];
  /** What is to be done, tasks and steps of the ladder in one list: of a worker, of a tenancy, or of everybody. */
  tasks_list: [TasksList, Array<Todo>];
  /** Adds a task. */
  tasks_add: [TasksAdd, TaskAdded];
  /** Gives a task other words, another day or another worker. */
  tasks_change: [TasksChange, Nothing];
  /** Marks a task as done, or as open again. */
  tasks_finish: [TasksFinish, Nothing];
  /** Keeps what is typed and not recorded yet. */
  drafts_save: [DraftsSave, DraftKept];
  /** What this account was typing at a place. */
  drafts_get: [DraftPlace, DraftRow | null];
  /** Drops what was typed at a place. */
  drafts_drop: [DraftPlace, Nothing];
  /** A week: workers and their days, visits, who is not visited yet, and what was told. */
  week_get: [WeekGet, WeekPlan];
  /** Says that a planned visit stays where it is, or no longer. */
  visits_lock: [VisitsLock, Nothing];
  /** What publishing a week would tell, by worker; nothing is written. */
  week_to_tell: [WeekPublish, WeekToTell];
  /** Tells the team a week: only what has changed since it was told last. */
  week_publish: [WeekPublish, WeekPublished];
  /** Writes the calendar of a worker for another program. It is not encrypted. */
  week_calendar: [WeekCalendar, CalendarWritten];
  /** Steps of the ladder that are asked of one tenancy, with those that are over. */
  follow_ups_list: [FollowUpsList, FollowUps];
  /** Takes a step on, or gives it to somebody else. */
  follow_ups_take: [FollowUpsTake, RecordKept];
  /** Closes a step with a result. */
  follow_ups_close: [FollowUpsClose, Nothing];
  /** Plans a visit for a step. */
  follow_ups_plan: [FollowUpsPlan, VisitPlanned];
  /** From how many weeks on each step is asked. */
  follow_ups_thresholds: [Nothing, LadderThresholds];
  /** Chooses from how many weeks on each step is asked. */
  follow_ups_choose: [LadderThresholds, LadderThresholds];
  /** Writes down when a worker went in and came out. */
  visits_presence: [VisitsPresence, Nothing];
  /** A visit as it is copied into another program. */
  visits_copy: [VisitsCopy, VisitCopy];
  /** A day for paper: without anything that is a note. */
  today_sheet: [TodayGet, Today];
  /** What a flip on this day would change; nothing is written. */
  omklap_preview: [OmklapFlip, FlipPreview];
  /** Flips the lease chain: the own lease begins on the given day. */
  omklap_flip: [OmklapFlip, Flipped];
  /** Everybody on the way to a lease of their own, by how far they are. */
  omklap_board: [OmklapBoard, OmklapBoardPage];
  /** What the coming twelve months bring. */
  omklap_calendar: [OmklapCalendar, OmklapMonths];
  /** One omklap: criteria, earliest day, steps and documents. */
  omklap_get: [OmklapGet, OmklapSheet];
  /** Every omklap with its criteria as known on a day. */
  omklap_report: [OmklapReport, OmklapReported];
  /** Takes a step: prepare, request, agree, sign, put off, refuse or withdraw. */
  omklap_step: [OmklapStepTake, Made];
  /** Puts a flip right whose day has come. */
  omklap_correct: [OmklapCorrect, Nothing];
  /** Says how a document stands. */
  omklap_document: [OmklapDocumentSet, Nothing];
  /** Keeps a file that shows a document. */
  document_files_add: [DocumentFilesAdd, Made];
  /** Takes such a file away. */
  document_files_remove: [DocumentFilesOpen, Nothing];
  /** Writes a copy of such a file for another program to show. */
  document_files_open: [DocumentFilesOpen, AttachmentOpened];
  /** Waives a criterion, or proposes it to the lead. */
  omklap_waive: [OmklapWaive, Nothing];
  /** Takes a waiver back. */
  omklap_unwaive: [OmklapUnwaive, Nothing];
  /** Writes down what the owner said. */
  omklap_owner: [OmklapOwnerSaid, Made];
  /** People whose names have these words, to choose from. */
  persons_list: [PersonsList, Array<PersonRow>];
  /** Changes what is known of the tenant of a tenancy. */
  persons_change: [PersonsChange, Nothing];
  /** Dwellings whose addresses have these words, to choose from. */
  dwellings_list: [DwellingsList, Array<DwellingRow>];
  /** The dwellings that somebody may mean who writes down a further one. */
  dwellings_preview: [DwellingFields, Array<DwellingRow>];
  /** Takes a dwelling into the stock, with the lease by which the provider holds it. */
  dwellings_add: [DwellingsAdd, Made];
  /** Changes what is known of a dwelling. */
  dwellings_change: [DwellingsChange, Nothing];
  /** The organisations that the team knows. */
  organisations_list: [Nothing, Array<OrganisationRow>];
  /** Makes an organisation. */
  organisations_add: [OrganisationFields, Made];
  /** Changes an organisation. */
  organisations_change: [OrganisationsChange, Nothing];
  /** Makes a worker. */
  workers_add: [WorkerFields, Made];
  /** Changes a worker. */
  workers_change: [WorkersChange, Nothing];
  /** What stands beside a tenancy that is about to begin; nothing is written. */
  tenancies_preview: [TenanciesBegin, BeginningSeen];
  /** Begins a tenancy with its person, dwelling, agreement and leases. */
  tenancies_begin: [TenanciesBegin, Begun];
  /** Everything of a tenancy that can be changed by hand. */
  tenancies_fields: [TenanciesFields, TenancyFields];
  /** Changes the worker and the first day of a tenancy. */
  tenancies_change: [TenanciesChange, Nothing];
  /** What an end of support on a day would leave behind; nothing is written. */
  tenancies_ending: [TenanciesEnding, EndingSeen];
  /** Ends the support of a tenancy, and with it the plans after that day, and the leases and tasks that are named. */
  tenancies_end: [TenanciesEnd, Ended];
  /** What a change would do to the weeks; nothing is written. */
  weeks_effect: [WeeksEffect, WeekEffect];
  /** Agrees on visits from a day on. */
  agreements_add: [AgreementsAdd, Made];
  /** Takes a version of the visit agreement away. */
  agreements_remove: [AgreementsRemove, Nothing];
  /** The exemptions that wait for a decision. */
  exemptions_open: [Nothing, Array<ExemptionAsked>];
  /** Proposes an exemption, or grants it at once. */
  exemptions_propose: [ExemptionsPropose, Made];
  /** Grants or refuses a proposal. */
  exemptions_decide: [ExemptionsDecide, Nothing];
  /** Changes the days or the reason of an exemption. */
  exemptions_change: [ExemptionsChange, Nothing];
  /** Takes an exemption or a proposal back. */
  exemptions_withdraw: [ExemptionsWithdraw, Nothing];
  /** Every reason why a visit does not fit at a place; nothing is written. */
  schedule_fits: [ScheduleFits, ScheduleFit];
  /** How many visits of one worker fit in a day. */
  schedule_most: [Nothing, VisitsADay];
  /** Chooses how many visits of one worker fit in a day. */
  schedule_choose_most: [VisitsADay, VisitsADay];
  /** When everybody works, is away and has appointments, from today on. */
  schedule_team: [Nothing, TeamSchedule];
  /** Gives a worker another working pattern from a day on. */
  patterns_set: [PatternsSet, Nothing];
  /** The planned visits that an absence would hit; nothing is written. */
  absences_preview: [AbsenceFields, AbsenceHits];
  /** Writes down that somebody is away. */
  absences_add: [AbsenceFields, Made];
  /** Gives an absence other days, hours or another kind. */
  absences_change: [AbsencesChange, Nothing];
  /** Takes an absence back. */
  absences_remove: [AbsencesRemove, Nothing];
  /** Makes an appointment of somebody, or a meeting of the team. */
  appointments_add: [AppointmentFields, Made];
  /** Changes an appointment or a meeting. */
  appointments_change: [AppointmentsChange, Nothing];
  /** Takes an appointment or a meeting back. */
  appointments_remove: [AppointmentsRemove, Nothing];
  /** What stands in the calendar file of a worker, and what of it is known already; nothing is written. */
  calendar_look: [CalendarLook, CalendarSeen];
  /** Takes in what was chosen of a calendar file, as one step; once more makes nothing twice. */
  calendar_import: [CalendarImport, CalendarImported];
  /** How the visits of a tenancy are made. */
  wishes_get: [WishesGet, VisitWishes];
  /** Says how the visits of a tenancy are made. */
  wishes_set: [WishesSet, Nothing];
  /** The series of visits of a tenancy. */
  series_list: [SeriesList, Array<SeriesRow>];
  /** Begins a series of visits and makes those of the coming weeks. */
  series_add: [SeriesAdd, SeriesFilled];
  /** Ends a series; its visits after that day that nobody touched go with it. */
  series_end: [SeriesEnd, SeriesEnded];
  /** Makes the visits of some weeks from the series that run; once more makes nothing twice. */
  series_fill: [SeriesFill, SeriesFilled];
  /** The waiting list, in the order that is asked. */
  referrals_list: [ReferralsList, WaitingList];
  /** One referral with everything that is known of it. */
  referrals_get: [ReferralsGet, ReferralDetail];
  /** Puts somebody on the waiting list. The line of the log is about the person, so the body writes it. */
  referrals_add: [ReferralsAdd, Made];
  /** Changes what is known of somebody who waits. */
  referrals_change: [ReferralsChange, Nothing];
  /** Takes somebody off the waiting list who gets no home here. */
  referrals_end: [ReferralsEnd, Nothing];
  /** The homes that are free, with what speaks for or against each for one person. */
  referrals_match: [ReferralsMatch, HomeMatches];
  /** Offers somebody a home. */
  offers_make: [OffersMake, Made];
  /** Writes down what somebody said to an offer. */
  offers_answer: [OffersAnswer, Nothing];
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
  /** What a team's own workbook is taken to mean and what would come of it; nothing is written. */
  workbook_look: [WorkbookLook, WorkbookSeen];
  /** Takes a workbook in as one operation, after a backup, and remembers what it means. */
  workbook_import: [WorkbookImport, WorkbookImported];
  /** Writes the rows of a workbook that are left out as a workbook, with the reasons. It is not encrypted. */
  workbook_rejected: [WorkbookRejected, RejectedWritten];
  /** Writes everything to a folder as an exchange set. The files are not encrypted. */
  set_export: [SetExport, SetExported];
  /** Writes an encrypted copy and tries it. */
  team_backup: [TeamBackup, TeamBackedUp];
  /** Checks the file, its journal and its access log. */
  team_verify: [Nothing, TeamVerified];
  /** Everybody with an account, and the workers that one can be of. */
  accounts_list: [Nothing, AccountList];
  /** Gives somebody an account with a passphrase. Its own body writes the line of the log: it knows the id. */
  accounts_add: [AccountsAdd, AccountRow];
  /** Gives an account another name, worker or roles. */
  accounts_change: [AccountsChange, AccountRow];
  /** Takes an account away: what it wrote stays, it opens nothing any more. */
  accounts_remove: [AccountsRemove, Nothing];
  /** Chooses another passphrase for oneself. */
  accounts_passphrase: [AccountsPassphrase, Nothing];
  /** Gives somebody who forgot theirs another passphrase. */
  accounts_reset_passphrase: [AccountsResetPassphrase, Nothing];
  /** Other recovery words, shown once; the ones before hold until two of these are typed back. */
  accounts_renew_words: [Nothing, RecoverySheet];
  /** Proves that the words were written down; from now on they open the team, and the ones before do not. */
  accounts_confirm_words: [AccountsConfirmWords, Nothing];
  /** Which dossier of a call needs a reason first, if any does. */
  reasons_about: [ReasonsAbout, ReasonAbout | null];
  /** Says why one opens a dossier. The line of the log is the reason itself, so the body writes it. */
  reasons_give: [ReasonsGive, ReasonGiven];
  /** Who opened what outside their caseload, and why. */
  reasons_list: [ReasonsList, Array<ReasonRow>];
  /** Whether the team asks for reasons. */
  reasons_asked: [Nothing, ReasonsAsked];
  /** Switches the question on or off; the log goes on. */
  reasons_ask: [ReasonsAsked, ReasonsAsked];
  /** The backups that the program made here, and whether one is due. */
  backups_list: [Nothing, BackupList];
  /** Writes an encrypted copy beside the team and tries it; the newest ten are kept. */
  backups_make: [Nothing, BackupRow];
  /** Puts a backup back beside itself for a moment and reads all of it. */
  backups_try: [BackupsTry, BackupRow];
  /** The own views of a screen. */
  views_list: [ViewsList, Array<ViewRow>];
  /** Keeps a list as it is filtered, sorted and grouped now. */
  views_keep: [ViewsKeep, Made];
  /** Takes a view away. */
  views_remove: [ViewsRemove, Nothing];
  /** The ids of everything that a list holds, for who chooses all of it. */
  tenancies_ids: [TenanciesList, TenancyIds];
  /** What giving tenancies to another worker would do; nothing is written. */
  tenancies_reassigning: [TenanciesReassign, Reassigned];
  /** Gives tenancies to another worker, and with them the visits that are planned from a day on. */
  tenancies_reassign: [TenanciesReassign, Reassigned];
  /** At how many tenants per fte the team calls a caseload busy, and full. */
  caseloads_norms: [Nothing, CaseloadNorms];
  /** Chooses other numbers. */
  caseloads_choose: [CaseloadNorms, CaseloadNorms];
  /** Words in the dossiers that are open to who asks; a line of the log for each whose words are shown. */
  search_words: [SearchWords, WordsFound];
  /** The rent of a tenancy: both ledgers month by month, payments, arrangements and steps of early signalling. */
  rent_get: [RentGet, RentSheet];
  /** Records a payment or a refund. */
  rent_record_payment: [RentRecordPayment, Made];
  /** Takes a payment away that was wrong. */
  rent_withdraw_payment: [RentWithdrawPayment, Nothing];
  /** Records what was due and paid in a month. */
  rent_record_month: [RentRecordMonth, Nothing];
  /** Agrees that what is open is paid in parts. */
  rent_arrange: [RentArrange, Made];
  /** Stops an arrangement. */
  rent_end_arrangement: [RentEndArrangement, Nothing];
  /** Records a step of early signalling. */
  rent_step: [RentStep, Made];
  /** Takes a step away that was wrong. */
  rent_withdraw_step: [RentWithdrawStep, Nothing];
  /** Gives a lease another rent from a day on; the lease goes on. */
  rent_change: [RentChange, RentChanged];
  /** Settles what a tenant writes with a payment; blank: nothing any more. */
  rent_set_reference: [RentSetReference, Nothing];
  /** Who has something open, worst first. */
  rent_arrears: [RentArrears, ArrearsPage];
  /** The dwellings that the provider holds or lets, by owner: what is owed whatever happens, what stands empty. */
  stock_list: [StockList, StockPage];
  /** One dwelling with its contracts over time and its inspections. */
  stock_get: [StockGet, StockSheet];
  /** Everything that is not right in the contracts of the team. */
  chains_broken: [Nothing, Array<BrokenRow>];
  /** Writes what was agreed in a contract beside its days and its rent. */
  leases_terms: [LeasesTerms, Nothing];
  /** Writes the notice period that is agreed with an owner. */
  owners_terms: [OwnersTerms, Nothing];
  /** Writes an inspection down. */
  inspections_add: [InspectionsAdd, Made];
  /** Says when something that was found was settled. */
  inspections_settle: [InspectionsSettle, Nothing];
  /** Takes an inspection away that was wrong. */
  inspections_remove: [InspectionsRemove, Nothing];
  /** What a statement of the bank holds, and whose rent each payment may be; nothing is written. */
  statement_read: [StatementRead, StatementSheet];
  /** Books the payments of a statement that were chosen, as one step; each only once. */
  statement_book: [StatementBook, StatementBooked];
  /** What a contract with these days would break; nothing is written. */
  leases_preview: [LeasesPreview, LeaseSeen];
  /** Adds a contract to the chain of a tenancy. */
  leases_add: [LeasesAdd, Made];
  /** Gives a contract other days. */
  leases_change: [LeasesChange, Nothing];
  /** Ends a contract on a day. */
  leases_end: [LeasesEnd, Nothing];
  /** What a move to another home would do; nothing is written. */
  tenancies_rehousing: [TenanciesRehouse, RehousingSeen];
  /** Moves somebody to a free home: one tenancy ends, another one continues it. */
  tenancies_rehouse: [TenanciesRehouse, Rehoused];
  /** What is agreed with corporations and municipalities. */
  covenants_list: [Nothing, CovenantList];
  /** Which evaluations a covenant would move; nothing is written. */
  covenants_effect: [CovenantsEffect, CovenantEffect];
  /** Writes down what is agreed. */
  covenants_set: [CovenantsSet, Nothing];
  /** Takes a covenant away: the defaults hold again. */
  covenants_remove: [CovenantsRemove, Nothing];
  /** How a tenancy goes towards a lease of its own. */
  evaluations_get: [EvaluationsGet, EvaluationSheet];
  /** Writes an evaluation down, with what was agreed. */
  evaluations_hold: [EvaluationsHold, Made];
  /** Agrees on another day for a moment. */
  evaluations_move: [EvaluationsMove, Nothing];
  /** Takes an evaluation away that was wrong. */
  evaluations_remove: [EvaluationsRemove, Nothing];
  /** Writes down whether the tenant wants a lease of their own. */
  omklap_wish: [OmklapWishSaid, Made];
  /** Writes down what worker or lead advise. */
  omklap_advise: [OmklapAdviceSaid, Made];
  /** Writes down what was agreed with the tenant. */
  promises_add: [PromisesAdd, Made];
  /** Says whether it was kept. */
  promises_judge: [PromisesJudge, Nothing];
  /** What has to be arranged, and Wmo decisions. */
  checklist_get: [ChecklistGet, Checklist];
  /** Says how an item stands. */
  checklist_set: [ChecklistSet, Nothing];
  /** Writes a Wmo decision down, or changes it. */
  wmo_set: [WmoSet, Made];
  /** Takes a Wmo decision away that was wrong. */
  wmo_remove: [WmoRemove, Nothing];
  /** What is reported about a tenancy, what was done, and what goes well. */
  nuisance_get: [NuisanceGet, NuisanceSheet];
  /** What stands beside the reports and is care: their words, and calamities. */
  nuisance_care: [NuisanceGet, NuisanceCare];
  /** Writes a report down. */
  nuisance_add: [NuisanceAdd, Made];
  /** Puts a report right. */
  nuisance_change: [NuisanceChange, Nothing];
  /** Writes a report down or puts it right, with its words, which are care. */
  nuisance_tell: [NuisanceTell, Made];
  /** Says whether a report is so, and on what ground. */
  nuisance_judge: [NuisanceJudge, Nothing];
  /** Says what was done about a report. */
  nuisance_answer: [NuisanceAnswer, Made];
  /** Takes away what was not done. */
  nuisance_withdraw: [NuisanceWithdraw, Nothing];
  /** Takes a report away. */
  nuisance_remove: [NuisanceRemove, Nothing];
  /** Writes a good sign down. */
  good_signs_add: [GoodSignsAdd, Made];
  /** Takes a good sign away. */
  good_signs_remove: [GoodSignsRemove, Nothing];
  /** What waits in the team, and how fast reports were answered. */
  nuisance_team: [Nothing, NuisanceTeam];
  /** In how many working days a report is to be answered. */
  nuisance_norm: [Nothing, NuisanceNorm];
  /** Chooses in how many working days a report is to be answered. */
  nuisance_choose_norm: [NuisanceNorm, NuisanceNorm];
  /** Writes a calamity and its steps. */
  calamities_set: [CalamitiesSet, Made];
  /** Takes a calamity away. */
  calamities_remove: [CalamitiesRemove, Nothing];
  /** Writes down what happened outside a visit. */
  incidents_add: [IncidentsAdd, Made];
  /** Says whether what happened is so. */
  incidents_judge: [IncidentsJudge, Nothing];
  /** Takes away what did not happen. */
  incidents_remove: [IncidentsRemove, Nothing];
  /** The steps of the meldcode of a tenancy. */
  meldcode_get: [MeldcodeGet, Array<MeldcodeRow>];
  /** Writes steps of the meldcode. */
  meldcode_set: [MeldcodeSet, Made];
  /** Takes a meldcode away. */
  meldcode_remove: [MeldcodeRemove, Nothing];
  /** Keeps photographs with an inspection, drawn anew and encrypted: all of them or none. */
  photos_add: [PhotosAdd, PhotosAdded];
  /** A photograph to look at, or the small one for a list. */
  photos_get: [PhotosGet, PhotoShown];
  /** Takes a photograph away from its inspection. */
  photos_remove: [PhotosRemove, Nothing];
  /** Who works at the organisations that the team knows. */
  officers_list: [Nothing, OfficerList];
  /** Adds somebody who works at an organisation. */
  officers_add: [OfficersAdd, Made];
  /** Changes what is known of them. */
  officers_change: [OfficersChange, Nothing];
  /** Takes somebody away who does not work there any more. */
  officers_remove: [OfficersRemove, Nothing];
  /** Whom one can add to the contracts of a tenancy, and who has to sign with the tenant. */
  parties_get: [PartiesGet, PartySheet];
  /** Adds somebody to a contract. */
  parties_add: [PartiesAdd, Made];
  /** Says up to which day somebody stands in a contract; the contract goes on. */
  parties_end: [PartiesEnd, Nothing];
  /** Takes away who never stood in a contract. */
  parties_remove: [PartiesRemove, Nothing];
  /** Who lives in a home, in numbers. */
  households_get: [HouseholdsGet, HouseholdSheet];
  /** Says how many live there from a day on. */
  households_set: [HouseholdsSet, Nothing];
  /** Takes away what was said of that. */
  households_remove: [HouseholdsRemove, Nothing];
  /** Writes down when and why a dwelling is no home any more. */
  exploitations_set: [ExploitationsSet, Nothing];
  /** Says that the exploitation of a dwelling does not end. */
  exploitations_remove: [ExploitationsRemove, Nothing];
  /** Plans an inspection, or moves the one that is planned. */
  inspections_plan: [InspectionsPlan, Nothing];
  /** Drops a planned inspection. */
  inspections_drop: [InspectionsDrop, Nothing];
  /** Writes down who got keys of a dwelling. */
  keys_hand_out: [KeysHandOut, Made];
  /** Says when keys came back, or that they have not. */
  keys_take_back: [KeysTakeBack, Nothing];
  /** Takes a line about keys away that was wrong. */
  keys_remove: [KeysRemove, Nothing];
  /** Writes down what was read on a meter. */
  meters_read: [MetersRead, Made];
  /** Takes a reading away that was wrong. */
  meters_remove: [MetersRemove, Nothing];
  /** The way of a tenant from the referral to what came after the end, over all homes. */
  pathways_get: [PathwaysGet, PathwaySeen];
  /** Writes down where somebody lived on a day after support ended. */
  later_stays_add: [LaterStaysAdd, Made];
  /** Takes it away where it was wrong. */
  later_stays_remove: [LaterStaysRemove, Nothing];
  /** Who keeps a home, comes and goes, and holds a lease in their own name. */
  indicators_housing: [IndicatorsAsked, HousingFigures];
  /** Who lost a home, the newest first. */
  indicators_lost: [IndicatorsAsked, Array<LostHome>];
  /** How long people waited and stayed in a shelter, and who fell back; of the young as the baseline asks. */
  indicators_people: [IndicatorsAsked, PeopleFigures];
  /** Keeps the figures of a half of a year as they leave the team. */
  indicators_publish: [IndicatorsPublish, Made];
  /** Writes figures as a file that may leave the team. It is not encrypted. */
  indicators_export: [IndicatorsExport, Nothing];
  /** What a tenant agreed that others may know. */
  consents_get: [ConsentsGet, ConsentSheet];
  /** Writes a consent down. */
  consents_give: [ConsentsGive, Made];
  /** Withdraws a consent from a day on. */
  consents_withdraw: [ConsentsWithdraw, Nothing];
  /** The files of the omklap that were made, and who can get one. */
  omklap_files_get: [OmklapFilesGet, OmklapFiles];
  /** What a file would hold, word for word; nothing is made. */
  omklap_files_preview: [OmklapFilesPreview, OmklapFileSeen];
  /** Makes a file, on the consent that holds; it is never changed. */
  omklap_files_make: [OmklapFilesMake, Made];
  /** Writes a copy of a file for another program to show. */
  omklap_files_open: [OmklapFilesOpen, AttachmentOpened];
  /** Writes a file where somebody chose; it is not encrypted there. */
  omklap_files_save: [OmklapFilesSave, Nothing];
  /** The landlord's letters to a tenant or about them. */
  letters_list: [LettersGet, LetterSheet];
  /** A letter of the landlord, filled in; nothing is made. */
  letters_fill: [LettersFill, LetterFilled];
  /** Makes a letter of the landlord. */
  letters_make: [LettersMake, Made];
  /** Writes a copy of a letter of the landlord for another program to show. */
  letters_open: [LettersOpen, AttachmentOpened];
  /** The letters of who gives support. */
  support_letters_list: [LettersGet, LetterSheet];
  /** A letter of who gives support, filled in; nothing is made. */
  support_letters_fill: [LettersFill, LetterFilled];
  /** Makes a letter of who gives support. */
  support_letters_make: [LettersMake, Made];
  /** Writes a copy of a letter of who gives support for another program to show. */
  support_letters_open: [LettersOpen, AttachmentOpened];
  /** The letters that one can begin with. */
  letter_templates_list: [Nothing, LetterTemplates];
  /** Writes a template of the organisation's own down, or changes it. */
  letter_templates_set: [LetterTemplatesSet, Made];
  /** Takes a template away: letters begin with the one that the program brings along. */
  letter_templates_remove: [LetterTemplatesRemove, Nothing];
  /** The access log, newest first. */
  log_list: [LogList, Array<LogRow>];
};

/** Commands that say how far they are and can be stopped. */
export type LongCommand = "session_open_example" | "session_restore" | "attachments_add" | "weeks_totals" | "weeks_report" | "weeks_trend" | "norms_effect" | "norms_weekdays_effect" | "omklap_report" | "document_files_add" | "set_import" | "workbook_look" | "workbook_import" | "workbook_rejected" | "set_export" | "team_backup" | "team_verify" | "backups_make" | "backups_try" | "statement_read" | "statement_book" | "photos_add" | "omklap_files_make" | "letters_make" | "support_letters_make";
