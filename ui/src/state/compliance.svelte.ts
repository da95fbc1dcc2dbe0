import type { WeekState } from "../api";

/** What Naleving shows of the caseload; every part may be blank. As it is kept in a saved view, too. */
export type ComplianceFilter = { readonly worker: string; readonly owner: string; readonly state: WeekState | ""; readonly missed: boolean };

/** Everybody. */
export const EVERYBODY: ComplianceFilter = { worker: "", owner: "", state: "", missed: false };

let filter = $state.raw<ComplianceFilter>(EVERYBODY);
let week = $state<string>();
let docked = $state(false);

/** The filter of Naleving: it waits while another screen is open, and others may choose it on the way there. */
export const complianceFilter = {
  get now(): ComplianceFilter {
    return filter;
  },
  choose(next: Partial<ComplianceFilter>): void {
    filter = { ...filter, ...next };
  },
  clear(): void {
    filter = EVERYBODY;
  },
};

/** The week that the review looks at; absent: the running one. */
export const reviewedWeek = {
  get week(): string | undefined {
    return week;
  },
  set week(next: string | undefined) {
    week = next;
  },
};

/** Whether the facts behind a week stand at the side of Naleving, or beside the cell that was asked about. */
export const factsDocked = {
  get now(): boolean {
    return docked;
  },
  turn(): void {
    docked = !docked;
  },
};

/** Nothing of one person is left for the next who unlocks. */
export function forgetCompliance(): void {
  filter = EVERYBODY;
  week = undefined;
  docked = false;
}

