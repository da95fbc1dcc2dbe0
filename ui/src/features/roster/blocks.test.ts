import { expect, test } from "vitest";

import type { PlanVisit, WeekPlan } from "../../api";
import { cellsOf, carried, keyOf, placeOf, walk, type Held, type Stop } from "./blocks";

const [MON, TUE] = ["2026-08-03", "2026-08-04"] as const;

function visit(id: string, day: string, time: string | null, worker: string | null, colleague: string | null = null): PlanVisit {
  return {
    visit: id, tenancy: `t${id}`, name: id, short: id, day, time, known_to_week: false, minutes: 60, worker, face: "own", colleague,
    colleague_face: null, locked: false, outcome: null, movable: true, changed: false,
  };
}

function plan(visits: PlanVisit[], gone: WeekPlan["gone"] = []): WeekPlan {
  return {
    week: "2026-W32", today: MON, days: [], workers: [], visits, gone, needed: 0, planned: 0, missing: [], publications: 0, published_ms: null,
    changes: 0, may_plan: true, may_publish: true, own: null,
  };
}

function shown(of: WeekPlan, held?: Held): Record<string, string[]> {
  return Object.fromEntries([...cellsOf(of, held)].map(([cell, blocks]) => [cell, blocks.map((it) => it.key)]));
}

test("a visit of two stands with both, and what has no time stands last", () => {
  const gone = { tenancy: "t9", short: "Noud B.", worker: "a", day: MON, time: "08:00" };
  expect(shown(plan([visit("1", MON, null, "a"), visit("2", MON, "11:00", "a", "b"), visit("3", MON, "09:00", null)], [gone]))).toEqual({
    [`a ${MON}`]: ["gone-0", "2-worker", "1-worker"],
    [`b ${MON}`]: ["2-colleague"],
    [` ${MON}`]: ["3-worker"],
  });
});

test("who carries one side of a visit carries its time for both, and its worker for that side alone", () => {
  const two = visit("2", MON, "11:00", "a", "b");
  const held: Held = { visit: two, side: "colleague", from: placeOf(two, "colleague"), at: { day: TUE, time: "11:15", worker: "c" }, byHand: false };
  expect(carried(held)).toMatchObject({ worker: "a", colleague: "c", day: TUE, time: "11:15" });
  expect(shown(plan([two]), held)).toEqual({ [`a ${TUE}`]: ["2-worker"], [`c ${TUE}`]: ["2-colleague"] });
});

test("the arrows walk through a cell, then on to the next worker, and stand on an empty cell", () => {
  const cells = cellsOf(plan([visit("1", MON, "09:00", "a"), visit("2", MON, "10:00", "a"), visit("3", MON, "09:00", "c")]), undefined);
  const go = (from: Stop, ...arrows: ("up" | "down" | "left" | "right")[]): Stop => arrows.reduce((at, arrow) => walk(cells, ["a", "b", "c"], [MON, TUE], at, arrow), from);
  const first: Stop = { worker: "a", day: MON, block: keyOf(visit("1", MON, null, "a"), "worker") };
  expect(go(first, "down")).toEqual({ ...first, block: "2-worker" });
  expect(go(first, "down", "down")).toEqual({ worker: "b", day: MON, block: undefined });
  expect(go(first, "down", "down", "down")).toEqual({ worker: "c", day: MON, block: "3-worker" });
  expect(go(first, "down", "down", "down", "up", "up")).toEqual({ ...first, block: "2-worker" });
  expect(go(first, "right")).toEqual({ worker: "a", day: TUE, block: undefined });
  expect(go(first, "left", "up")).toEqual(first);
});
