/**
 * The results one can record with a digit, in the order of the keys.
 *
 * `moved` and `lapsed` are left out: they belong to changing a plan, which is not a result of going there.
 */
import type { Outcome } from "../../api";

export const RECORDABLE = [
  "admitted", "not_home", "refused", "door_only", "cancelled_by_tenant", "cancelled_by_organisation", "unsafe",
  "met_elsewhere", "remote_contact",
] as const satisfies readonly Outcome[];

export type Recordable = (typeof RECORDABLE)[number];

/** The key of each result: 1 to 9. */
export function digitOf(outcome: Recordable): string {
  return String(RECORDABLE.indexOf(outcome) + 1);
}

/** The result of a key; absent for any other key. */
export function outcomeOf(key: string): Recordable | undefined {
  return /^[1-9]$/.test(key) ? RECORDABLE[Number(key) - 1] : undefined;
}
