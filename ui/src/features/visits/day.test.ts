import { expect, it } from "vitest";

import type { Outcome, TodayVisit, VisitRow } from "../../api";
import { begun, keyOf, mayMark, nextWaiting, oneEach, subjectOf, timeOf, waits } from "./day";

const TODAY = "2026-07-28";

function row(visit: string, time: string | null, outcome: Outcome | null = null, planned = TODAY): VisitRow {
  return {
    visit, result: outcome === null ? null : `r${visit}`, tenancy: "t", name: "Roos", planned, time, known_to_week: false,
    actual: outcome === null ? null : planned, outcome, place: null, worker: null, recorded_by: null, recorded_ms: null, double: false, together: [],
  };
}

it("goes to the next visit that waits, and then from the top", () => {
  const rows = [row("a", "09:00"), row("b", "10:00", "admitted"), row("c", "11:00"), row("d", null, null, "2026-07-29")];
  const next = (after: string | undefined): string | null | undefined => nextWaiting(rows, after, TODAY)?.visit;
  expect([next(undefined), next(keyOf(rows[0] as VisitRow)), next(keyOf(rows[2] as VisitRow))]).toEqual(["a", "c", "a"]);
});

it("never goes to the visit that was just recorded", () => {
  const only = row("a", "09:00");
  expect(nextWaiting([only], keyOf(only), TODAY)).toBeUndefined();
});

it("does not ask for the result of a visit that lies ahead or moved", () => {
  expect([waits(row("a", null, null, "2026-07-29"), TODAY), waits(row("a", null, "moved"), TODAY), waits(row("a", null), TODAY)]).toEqual([false, false, true]);
});

it("draws the line of now before the first visit that has not begun", () => {
  const visits = ["09:00", "11:00", "15:00"].map((time) => ({ row: row(time, time) }) as TodayVisit);
  expect([8 * 60, 11 * 60, 16 * 60].map((now) => begun(visits, now))).toEqual([0, 2, 3]);
  expect([timeOf(0), timeOf(671)]).toEqual(["00:00", "11:11"]);
});

it("says in and out of a visit that somebody goes to, and nothing of one that is over", () => {
  const visit = (outcome: Outcome | null, arrived: string | null = null, gone: string | null = null, planned = TODAY): boolean =>
    mayMark({ row: { ...row("a", "09:00", outcome), planned }, arrived, gone } as TodayVisit, TODAY);
  expect([visit(null), visit(null, "09:02"), visit("refused", "09:02")]).toEqual([true, true, true]);
  expect([visit("refused"), visit("moved"), visit(null, "09:02", "09:50"), visit(null, null, null, "2999-01-01")]).toEqual([false, false, false, false]);
});

it("corrects a result that is there, and never a plan that moved", () => {
  expect(subjectOf(row("a", null, "refused")).corrects).toEqual({ result: "ra", outcome: "refused", day: TODAY });
  expect(subjectOf({ ...row("a", null, "moved"), result: null }).corrects).toBeUndefined();
});

it("keeps whom one visit serves together, as long as they wait for its result", () => {
  const half = (tenancy: string, outcome: Outcome | null = null): VisitRow => ({ ...row("a", "09:00", outcome), tenancy });
  const [one, other, alone] = [half("t1"), half("t2"), row("b", "10:00")];
  expect(oneEach([one, alone, other])).toEqual([one, alone]);
  const done = half("t2", "admitted");
  expect(oneEach([one, done])).toEqual([one, done]);
  const unplanned = [half("t1"), half("t2")].map((it) => ({ ...it, visit: null }));
  expect(oneEach(unplanned)).toEqual(unplanned);
  const together = [{ tenancy: "t2", name: "Sam", recorded: false }, { tenancy: "t3", name: "Teun", recorded: true }];
  expect(subjectOf({ ...one, together }).together?.map((it) => it.tenancy)).toEqual(["t2"]);
  expect(subjectOf({ ...half("t1", "admitted"), together }).together, "a result is corrected for one").toEqual([]);
});
