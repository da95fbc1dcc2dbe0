import type { ListGroup, ListOrder, ListSpan, TenanciesRefine, WeekState } from "../../api";

/** What the list is filtered by, ordered by and grouped by. */
export type ListFilter = TenanciesRefine;

/** Everybody whose support runs, by worker and name. */
export const EVERYBODY: ListFilter = {
  workers: [], nobody: false, owners: [], states: [], span: "running", order: "name", descending: false, group: "worker",
};

/** What is looked at first: this week goes wrong unless somebody does something. */
export const ATTENTION: readonly WeekState[] = ["at_risk", "to_plan"];

const SPANS: readonly ListSpan[] = ["running", "all", "ended"];
const ORDERS: readonly ListOrder[] = ["name", "address", "worker", "week", "visit_rate", "key"];
const GROUPS: readonly ListGroup[] = ["worker", "owner", "week", "none"];
const STATES: readonly WeekState[] = [
  "at_risk", "to_plan", "on_track", "planned", "met", "exempt", "no_obligation", "unrecorded", "missed_tenant",
  "missed_organisation", "missed_neutral", "outside",
];
/** The states that the running week can have, in the order in which they need somebody. */
export const STATES_NOW: readonly WeekState[] = ["at_risk", "on_track", "met", "exempt", "no_obligation", "outside"];

/** A filter as it was kept; what this version does not know is left out. */
export function readFilter(kept: unknown): ListFilter | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const it = kept as Record<string, unknown>;
  return {
    workers: texts(it["workers"]),
    nobody: it["nobody"] === true,
    owners: texts(it["owners"]),
    states: STATES.filter((state) => texts(it["states"]).includes(state)),
    span: one(SPANS, it["span"]),
    order: one(ORDERS, it["order"]),
    descending: it["descending"] === true,
    group: one(GROUPS, it["group"]),
  };
}

/** Two filters that show the same. */
export function same(a: ListFilter, b: ListFilter): boolean {
  return JSON.stringify(readFilter(a)) === JSON.stringify(readFilter(b));
}

/** The same column again turns the order round; another one begins with its first. */
export function orderedBy(filter: ListFilter, order: ListOrder): ListFilter {
  return { ...filter, order, descending: filter.order === order && !filter.descending };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((it) => typeof it === "string") : [];
}
function one<T>(all: readonly [T, ...T[]] | readonly T[], value: unknown): T {
  return all.find((it) => it === value) ?? (all[0] as T);
}
