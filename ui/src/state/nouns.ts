import type { Noun } from "./query.svelte";

/** Everything a visit week depends on: when one of these changes, weeks are asked again. */
export const WEEK_NOUNS: readonly Noun[] = [
  "tenancy", "person", "worker", "dwelling", "visit", "visit_tenancy", "visit_result", "visit_agreement", "exemption",
  "temporary_norm", "setting",
];

/** Everything a line of the caseload shows: the week, and the lease in force. */
export const CASELOAD_NOUNS: readonly Noun[] = [...WEEK_NOUNS, "lease"];

/** Everything a day shows: visits and weeks, risk, agreements and tasks. */
export const TODAY_NOUNS: readonly Noun[] = [...WEEK_NOUNS, "task", "task_text", "visit_risk", "presence"];

/** Everything the follow-up ladder depends on. */
export const LADDER_NOUNS: readonly Noun[] = [...WEEK_NOUNS, "follow_up", "follow_up_text", "observation", "work_pattern", "absence", "appointment", "visit_wish", "visit_time"];
