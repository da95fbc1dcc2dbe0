/**
 * Where a block is while somebody carries it: a day, a time and a worker.
 *
 * Whether it may be there is said by the engine; here is only where a key takes it.
 */
import { addDays, mondayOf } from "../../state";

export type Place = { readonly day: string; readonly time: string | null; readonly worker: string | null };
export type Step = "earlier" | "later" | "dayBefore" | "dayAfter" | "up" | "down";

/** A step of the clock, in minutes. */
export const QUARTER = 15;
/** A block without a time gets this one with its first step. */
const MORNING = 9 * 60;
/** The hours in which anybody visits. */
const [FIRST, LAST] = [6 * 60, 22 * 60];

/** Where a step takes a block of this week; the same place when there is nothing further on that side. */
export function stepped(place: Place, step: Step, week: string, workers: readonly string[]): Place {
  switch (step) {
    case "earlier":
    case "later": {
      if (place.time === null) return { ...place, time: clock(MORNING) };
      const minutes = minutesOf(place.time);
      // The first step goes to a quarter of the hour.
      const to = step === "later" ? Math.floor(minutes / QUARTER + 1) * QUARTER : Math.ceil(minutes / QUARTER - 1) * QUARTER;
      return to < FIRST || to > LAST ? place : { ...place, time: clock(to) };
    }
    case "dayBefore":
    case "dayAfter": {
      const day = addDays(place.day, step === "dayAfter" ? 1 : -1);
      const monday = mondayOf(week);
      return day < monday || day > addDays(monday, 6) ? place : { ...place, day };
    }
    case "up":
    case "down": {
      const at = workers.indexOf(place.worker ?? "");
      const next = at < 0 ? workers[step === "down" ? 0 : workers.length - 1] : workers[at + (step === "down" ? 1 : -1)];
      return next === undefined ? place : { ...place, worker: next };
    }
  }
}

export function samePlace(one: Place, other: Place): boolean {
  return one.day === other.day && one.time === other.time && one.worker === other.worker;
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
