/**
 * Which weeks the grid shows, and the heads above them.
 *
 * The grid ends two weeks after the current one, so that planned weeks are seen before they are missed; it moves by
 * a quarter, so that a report and the screen have the same edges.
 */
import { addDays, addWeeks, mondayOf } from "../../state";

/** Weeks of a quarter. */
export const QUARTER = 13;
/** Weeks shown after the current one. */
export const AHEAD = 2;
/** Weeks on a laptop, and on a wide screen. */
export const NARROW = 26;
export const WIDE = 32;

export type WeekRange = { from: string; to: string };

/** The range that is `quarters` quarters away from the one that ends two weeks after `current`. */
export function rangeAt(current: string, width: number, quarters: number): WeekRange {
  const to = addWeeks(current, AHEAD + quarters * QUARTER);
  return { from: addWeeks(to, 1 - width), to };
}

/** A month that begins in a column: the month as its first day. */
export type MonthHead = { column: number; month: string };

/** The months above the columns: a month stands above the week with its first day, the first column always has one. */
export function monthHeads(weeks: readonly string[]): MonthHead[] {
  return weeks.flatMap((week, column) => {
    const sunday = addDays(mondayOf(week), 6);
    const month = `${sunday.slice(0, 7)}-01`;
    const begins = month >= mondayOf(week);
    if (begins) return [{ column, month }];
    return column === 0 ? [{ column, month: `${mondayOf(week).slice(0, 7)}-01` }] : [];
  });
}
