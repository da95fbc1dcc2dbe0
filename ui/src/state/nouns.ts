import type { Noun } from "./query.svelte";

/** Everything a visit week depends on: when one of these changes, weeks are asked again. */
export const WEEK_NOUNS: readonly Noun[] = [
  "tenancy", "person", "worker", "dwelling", "visit", "visit_tenancy", "visit_result", "visit_agreement", "exemption",
  "temporary_norm", "setting",
];

/** Everything a line of the caseload shows: the week, and the lease in force. */
export const CASELOAD_NOUNS: readonly Noun[] = [...WEEK_NOUNS, "lease"];

/** Everything the week of a team shows: visits and weeks, who works when, what was told. */
export const ROSTER_NOUNS: readonly Noun[] = [
  ...WEEK_NOUNS, "visit_lock", "published_visit", "publication", "work_pattern", "absence", "appointment", "visit_wish", "visit_time",
];

/** Everything a day shows: visits and weeks, risk, agreements and tasks. */
export const TODAY_NOUNS: readonly Noun[] = [...WEEK_NOUNS, "task", "task_text", "visit_risk", "presence"];

/** Everything the follow-up ladder depends on. */
export const LADDER_NOUNS: readonly Noun[] = [...WEEK_NOUNS, "follow_up", "follow_up_text", "observation", "work_pattern", "absence", "appointment", "visit_wish", "visit_time"];

/** Everything the weekly review shows: weeks, what follows them, what was decided and signed. */
export const REVIEW_NOUNS: readonly Noun[] = [
  ...WEEK_NOUNS, "task", "task_text", "follow_up", "review_decision", "decision_text", "week_sign_off", "sign_off_text",
];

/** Who signed which week, and whether it is another one now. */
export const SIGNED_NOUNS: readonly Noun[] = [...WEEK_NOUNS, "week_sign_off"];

/** Everything that the ledgers of rent follow from, and who they are of. */
export const RENT_NOUNS: readonly Noun[] = [
  "tenancy", "person", "worker", "dwelling", "lease", "rent_version", "rent_month", "ledger_closing", "payment", "arrangement", "signal_step", "payment_reference",
];

/** Everything that the list of dwellings and one dwelling show. */
export const STOCK_NOUNS: readonly Noun[] = [
  "dwelling", "organisation", "tenancy", "person", "lease", "rent_version", "lease_terms", "owner_terms", "inspection", "inspection_item", "planned_inspection", "exploitation", "photo", "key_set", "meter_reading", "setting",
"officer", "lease_party",
];

/** Everything that the reports of nuisance and what stands beside them follow from. */
export const NUISANCE_NOUNS: readonly Noun[] = [
  "tenancy", "person", "worker", "nuisance", "nuisance_report", "nuisance_response", "nuisance_text", "good_sign", "calamity", "setting",
  "incident", "incident_visit",
];

/** Everything the waiting list shows: who waits, what they were offered, which homes are free and who has room. */
export const WAITING_NOUNS: readonly Noun[] = [
  "referral", "offer", "person", "shelter_history", "tenancy", "dwelling", "exploitation", "organisation", "lease", "rent_version", "worker", "setting",
];

/** Everything that moments of evaluation follow from, and whose they are. */
export const MOMENT_NOUNS: readonly Noun[] = ["tenancy", "person", "worker", "dwelling", "organisation", "lease", "covenant", "evaluation", "evaluation_move", "omklap_event"];

/** How a tenancy goes: moments, what was planned, what was held, wish, advice and the criteria that follow from the checklist. */
export const COURSE_NOUNS: readonly Noun[] = [...MOMENT_NOUNS, "evaluation_present", "omklap_wish", "omklap_advice", "criterion_status", "task"];

/** Everything that the way of somebody through the programme shows. */
export const PATHWAY_NOUNS: readonly Noun[] = [
  "tenancy", "person", "dwelling", "lease", "referral", "offer", "shelter_history", "visit_result", "evaluation", "later_stay",
];

/** The checklist with whoever manages the money, and Wmo decisions. */
export const CHECKLIST_NOUNS: readonly Noun[] = ["tenancy", "checklist_entry", "wmo_decision", "contact"];

/** Everything that the board, one omklap and its calendar follow from. */
export const OMKLAP_NOUNS: readonly Noun[] = [
  ...COURSE_NOUNS, "omklap_condition", "omklap_signature", "omklap_document", "document_file", "criterion_waiver", "owner_word", "lease_cut",
  "rent_version", "rent_month", "payment", "arrangement", "ledger_closing", "nuisance", "nuisance_report", "inspection", "inspection_item", "lease_party", "contact", "visit_agreement",
  "visit_result", "visit", "visit_tenancy", "exemption", "temporary_norm", "setting", "omklap_file", "consent", "letter",
];

/** Who works where. */
export const OFFICER_NOUNS: readonly Noun[] = ["organisation", "officer"];

/** Whom one can add to the contracts of a tenancy, and who signs. */
export const PARTY_NOUNS: readonly Noun[] = ["tenancy", "person", "lease", "lease_party"];

/** Who lives in a home, in numbers. */
export const HOUSEHOLD_NOUNS: readonly Noun[] = ["tenancy", "person", "household"];

/** Everything that figures over all tenancies are counted from, and what of them was published. */
export const FIGURE_NOUNS: readonly Noun[] = [
  "tenancy", "person", "dwelling", "lease", "omklap_event", "shelter_history", "later_stay", "visit_result", "published_figures",
];

/** Consents, files of the omklap and letters of a tenancy. */
export const PAPER_NOUNS: readonly Noun[] = ["tenancy", "dwelling", "organisation", "officer", "consent", "omklap_file", "letter", "support_letter", "letter_template"];
