/**
 * The results one can record with a digit, in the order of the keys.
 *
 * 0 stands for what is no result of going there but changes the plan: the visit moved, or lapsed.
 */
import type { IncidentKind, Outcome } from "../../api";
import { t } from "../../i18n";

export const RECORDABLE = [
  "admitted", "not_home", "refused", "door_only", "cancelled_by_tenant", "cancelled_by_organisation", "unsafe",
  "met_elsewhere", "remote_contact",
] as const satisfies readonly Outcome[];

export type Recordable = (typeof RECORDABLE)[number];

/** What becomes of a plan of which nothing came. */
export const OF_PLAN = ["moved", "lapsed"] as const satisfies readonly Outcome[];

/** What one can choose: a result, or that the plan changed. */
export type Choice = Recordable | "of_plan";

/** The key of each choice: 1 to 9, and 0. */
export function digitOf(choice: Choice): string {
  return choice === "of_plan" ? "0" : String(RECORDABLE.indexOf(choice) + 1);
}

/** The choice that an outcome belongs to. */
export function choiceOf(outcome: Outcome): Choice {
  return outcome === "moved" || outcome === "lapsed" ? "of_plan" : outcome;
}

/** What can have come of the same visit for somebody else whom it serves, in words; nothing chosen is the same. */
export function alsoOptions(): { value: Outcome | "later"; label: string }[] {
  return [...RECORDABLE.map((value) => ({ value, label: t.visits.record.options[value] })), { value: "later", label: t.atVisits.later }];
}

/** Somebody was there, or spoke with the tenant: there is something to observe. */
export function sawSomething(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && !["moved", "lapsed", "cancelled_by_tenant", "cancelled_by_organisation"].includes(outcome);
}

export const INCIDENT_KINDS = [
  "unsafe_visit", "threat", "violence", "others_present", "animal", "dwelling",
] as const satisfies readonly IncidentKind[];

export type { IncidentKind };
