/** The missed weeks of a row as parts of a bar, always in the order tenant, organisation, neutral, not recorded. */
import type { FigureRow } from "../../api";

export type Side = "tenant" | "organisation" | "neutral" | "unrecorded";
export type Part = { readonly side: Side; readonly weeks: number };

/** Every side with its weeks, those with none included. */
export function sides(figures: FigureRow): readonly Part[] {
  return [
    { side: "tenant", weeks: figures.missed_tenant },
    { side: "organisation", weeks: figures.missed_organisation },
    { side: "neutral", weeks: figures.missed_neutral },
    { side: "unrecorded", weeks: figures.unrecorded },
  ];
}

/** All missed weeks of a row. */
export function missed(figures: FigureRow): number {
  return sides(figures).reduce((sum, part) => sum + part.weeks, 0);
}

/** The least scale of a column of bars: one week never fills the column. */
const LEAST_SCALE = 6;

/** The weeks that a full bar stands for: all bars of a table share one scale. */
export function scaleOf(rows: Iterable<FigureRow>): number {
  let most = LEAST_SCALE;
  for (const figures of rows) most = Math.max(most, missed(figures));
  return most;
}

/** So few cases that a share says little: it is marked, and never left out. */
const FEW = 10;

/** A share of so many is marked. */
export function few(of: number): boolean {
  return of > 0 && of < FEW;
}

/** n of N as a whole percentage, rounded down so that 100 means all; absent when N is 0. */
export function percent(n: number, of: number): number | undefined {
  return of === 0 ? undefined : Math.floor((n * 100) / of);
}
