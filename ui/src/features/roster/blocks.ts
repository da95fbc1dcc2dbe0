/** The blocks of a week in their cells, and the way from one to the next. */
import type { PlanGone, PlanVisit, WeekPlan } from "../../api";
import { minutesOf, type Place } from "./place";

/** Whose side of a visit: a visit of two people stands with both. */
export type Side = "worker" | "colleague";

export type Block =
  | { kind: "visit"; key: string; side: Side; visit: PlanVisit; place: Place }
  | { kind: "gone"; key: string; gone: PlanGone };

/** A block that is carried, and where to. */
export type Held = { readonly visit: PlanVisit; readonly side: Side; readonly from: Place; readonly at: Place; readonly byHand: boolean };

export type Cells = ReadonlyMap<string, readonly Block[]>;

/** Visits of nobody stand in a row of their own. */
export const NOBODY = "";

export function cellKey(worker: string | null, day: string): string {
  return `${worker ?? NOBODY} ${day}`;
}

/** The name of a block: the same one wherever it is carried. */
export function keyOf(visit: PlanVisit, side: Side): string {
  return `${visit.visit ?? `${visit.tenancy}-${visit.day}`}-${side}`;
}

export function placeOf(visit: PlanVisit, side: Side): Place {
  return { day: visit.day, time: visit.known_to_week ? null : visit.time, worker: visit[side] };
}

/** A visit as it would be when the block is dropped where it is carried: both people go at the new time. */
export function carried({ visit, side, at }: Held): PlanVisit {
  return { ...visit, day: at.day, time: at.time, known_to_week: false, [side]: at.worker };
}

/** Every cell with its blocks in the order of the clock. */
export function cellsOf(plan: WeekPlan, held: Held | undefined): Cells {
  const cells = new Map<string, Block[]>();
  const put = (worker: string | null, day: string, block: Block): void => {
    const key = cellKey(worker, day);
    cells.set(key, [...(cells.get(key) ?? []), block]);
  };
  for (const it of plan.visits) {
    const visit = held !== undefined && it.visit === held.visit.visit ? carried(held) : it;
    put(visit.worker, visit.day, { kind: "visit", side: "worker", key: keyOf(it, "worker"), visit, place: placeOf(visit, "worker") });
    if (visit.colleague !== null) {
      put(visit.colleague, visit.day, { kind: "visit", side: "colleague", key: keyOf(it, "colleague"), visit, place: placeOf(visit, "colleague") });
    }
  }
  for (const [at, gone] of plan.gone.entries()) put(gone.worker, gone.day, { kind: "gone", key: `gone-${at}`, gone });
  for (const blocks of cells.values()) blocks.sort((a, b) => timeOf(a) - timeOf(b));
  return cells;
}

function timeOf(block: Block): number {
  const time = block.kind === "visit" ? block.place.time : block.gone.time;
  return time === null ? Number.MAX_SAFE_INTEGER : minutesOf(time);
}

/** Where the keys can stand: the visits of a cell, or the cell itself when it has none. */
export type Stop = { readonly worker: string; readonly day: string; readonly block: string | undefined };

/** The stops of a cell. */
export function stopsOf(cells: Cells, worker: string, day: string): Stop[] {
  const visits = (cells.get(cellKey(worker, day)) ?? []).filter((it) => it.kind === "visit");
  return visits.length === 0 ? [{ worker, day, block: undefined }] : visits.map((it) => ({ worker, day, block: it.key }));
}

/** The next stop for an arrow; the same one at an edge. */
export function walk(cells: Cells, workers: readonly string[], days: readonly string[], at: Stop, arrow: "up" | "down" | "left" | "right"): Stop {
  const own = stopsOf(cells, at.worker, at.day);
  const place = Math.max(0, own.findIndex((it) => it.block === at.block));
  if (arrow === "left" || arrow === "right") {
    const day = days[days.indexOf(at.day) + (arrow === "right" ? 1 : -1)];
    if (day === undefined) return at;
    const there = stopsOf(cells, at.worker, day);
    return there[Math.min(place, there.length - 1)] ?? at;
  }
  const next = own[place + (arrow === "down" ? 1 : -1)];
  if (next !== undefined) return next;
  const worker = workers[workers.indexOf(at.worker) + (arrow === "down" ? 1 : -1)];
  if (worker === undefined) return at;
  const there = stopsOf(cells, worker, at.day);
  return (arrow === "down" ? there[0] : there.at(-1)) ?? at;
}
