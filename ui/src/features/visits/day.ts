/** The order of a day: which visits wait for a result, where one goes next, where the line of now is. */
import type { Today, TodayVisit, VisitRow } from "../../api";
import type { Subject } from "./typed";

/** What names a visit on the screen: a plan serves several tenancies, a visit can have two results. */
export function keyOf(row: VisitRow): string {
  return [row.visit ?? "", row.tenancy, row.result ?? ""].join(":");
}

/** It was planned up to today and nobody said what came of it. */
export function waits(row: VisitRow, today: string): boolean {
  return row.outcome === null && row.planned !== null && row.planned <= today;
}

/** Every visit that one can stand on, in the order of the page. */
export function rowsOf(day: Today): VisitRow[] {
  const shown = day.visits.map((it) => it.row);
  const keys = new Set(shown.map(keyOf));
  return [...shown, ...day.waiting.map((it) => it.row).filter((it) => !keys.has(keyOf(it)))];
}

/** The next visit that waits for a result, after this one and then from the top; absent when all is recorded. */
export function nextWaiting(rows: readonly VisitRow[], after: string | undefined, today: string): VisitRow | undefined {
  const at = rows.findIndex((it) => keyOf(it) === after);
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return inTurn.find((it) => waits(it, today));
}

/** Whether who goes can say that they are in, or out again: what was recorded without an hour of coming needs none afterwards. */
export function mayMark({ row, arrived, gone }: Pick<TodayVisit, "row" | "arrived" | "gone">, today: string): boolean {
  return row.visit !== null && (row.planned ?? "") <= today && gone === null && (row.outcome === null || arrived !== null);
}

/** Before which visit the line of now stands: the number of visits that have begun. */
export function begun(visits: readonly TodayVisit[], nowMinutes: number): number {
  const later = visits.findIndex(({ row }) => row.time !== null && minutesOf(row.time) > nowMinutes);
  return later < 0 ? visits.length : later;
}

export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 671 is "11:11". */
export function timeOf(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** One row a visit: whom it serves too, and who waits for a result as they do, stands with the first of them. */
export function oneEach(rows: readonly VisitRow[]): VisitRow[] {
  const half = (one: VisitRow, other: VisitRow): boolean => one.visit !== null && one.visit === other.visit && one.tenancy !== other.tenancy && one.outcome === null && other.outcome === null;
  return rows.filter((row, at) => !rows.slice(0, at).some((it) => half(it, row)));
}

/** What the record panel is about: the result still to come, with everybody of whom it is, or the one to correct; `visit` is its plan. */
export function subjectOf(row: VisitRow, visit?: TodayVisit): Subject {
  const made = row.result !== null && row.outcome !== null;
  return {
    tenancy: row.tenancy, name: row.name, visit: row.visit, planned: row.planned, time: row.time,
    corrects: made ? { result: row.result as string, outcome: row.outcome as NonNullable<typeof row.outcome>, day: row.actual ?? row.planned ?? "" } : undefined,
    goes: visit && { worker: visit.worker, colleague: visit.colleague, minutes: visit.minutes },
    together: row.outcome === null ? row.together.filter((it) => !it.recorded) : [],
  };
}

/** What the record panel of a tenant is about: the visit that waits for a result, or one that nobody planned. */
export function subjectFor({ tenancy, name }: Pick<Subject, "tenancy" | "name">, waiting: VisitRow | undefined): Subject {
  return waiting === undefined ? { tenancy, name, visit: null, planned: null, time: null } : subjectOf(waiting);
}
