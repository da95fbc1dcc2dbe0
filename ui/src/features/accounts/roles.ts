import type { AccountRow, Role } from "../../api";

/** The roles that are offered, in the order in which people name them. */
export const OFFERED = ["worker", "lead", "administrator", "reader"] as const satisfies readonly Role[];
export type Offered = (typeof OFFERED)[number];

/** The roles that somebody with these may give: only an administrator makes another. */
export function givable(own: readonly Role[]): readonly Offered[] {
  return own.includes("administrator") ? OFFERED : OFFERED.filter((it) => it !== "administrator");
}

/** Whether somebody with these roles may take an account away. */
export function removable(account: AccountRow, own: AccountRow): boolean {
  if (account.id === own.id) return false;
  return own.roles.includes("administrator") || (own.roles.includes("lead") && !account.roles.includes("administrator"));
}
