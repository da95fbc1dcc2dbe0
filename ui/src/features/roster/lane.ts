/** The line of a day from eight to six: where its visits and appointments lie. */
import type { PlanTaken } from "../../api";
import type { Block } from "./blocks";
import { minutesOf } from "./place";

const [OPENS, CLOSES] = [8 * 60, 18 * 60];

/** The hours that stand above a day. */
export const SCALE: readonly number[] = [8, 10, 12, 14, 16, 18];

/** A part of the line, in percent of it. */
export type Part = { readonly from: number; readonly wide: number };

/** The part of so many minutes; nothing when it lies outside the line. */
function part(starts: number, minutes: number): Part | undefined {
  const [from, to] = [Math.max(starts, OPENS), Math.min(starts + minutes, CLOSES)];
  return from >= to ? undefined : { from: ((from - OPENS) / (CLOSES - OPENS)) * 100, wide: ((to - from) / (CLOSES - OPENS)) * 100 };
}

export function lane(taken: readonly PlanTaken[]): Part[] {
  return taken.flatMap(({ starts, minutes }) => part(minutesOf(starts), minutes) ?? []);
}

export function marks(blocks: readonly Block[]): (Part & { key: string })[] {
  return blocks.flatMap((it) => {
    if (it.kind !== "visit" || it.place.time === null) return [];
    const at = part(minutesOf(it.place.time), it.visit.minutes);
    return at === undefined ? [] : [{ ...at, key: it.key }];
  });
}
