/**
 * Lines of the grid that are used again.
 *
 * Making a row of 30 cells costs far more than writing other letters into one. So there is a fixed number of slots,
 * each an element in the page; a slot whose line scrolled out is handed to a line that scrolls in. A jump of a whole
 * page hands over a few slots a frame, those in sight first, so that no frame has to wait for all of them.
 */
import type { Slice } from "../../design";

/** Lines to spare above and below those in sight; the same that `slice` keeps. */
const SPARE = 8;

/** Slots for a view of this height: enough for every line in sight, wherever the view stands. */
export function slotsFor(view: number, row: number, lines: number): number {
  if (row <= 0) return 0;
  return Math.min(lines, Math.ceil(view / row) + 1 + 2 * SPARE);
}

/** A slot that is to show a line. */
export type HandOver = { readonly slot: number; readonly line: number };

/**
 * Which slots go to which lines so that the lines of `wanted` are shown, at most `most` of them: first the line
 * `urgent`, then those in the middle, which are in sight, then those to spare. `held` are the lines of the slots; a
 * line keeps its slot for as long as it is wanted, and the line that is furthest away gives its slot first.
 */
export function handOver(held: readonly number[], wanted: Pick<Slice, "first" | "last">, most: number, urgent = -1): HandOver[] {
  const { first, last } = wanted;
  const middle = (first + last - 1) / 2;
  const away = (line: number): number => (line === urgent ? -1 : Math.abs(line - middle));
  const there = new Set(held);
  const missing = Array.from({ length: last - first }, (_, at) => first + at).filter((line) => !there.has(line));
  if (missing.length === 0) return [];
  const free = held.flatMap((line, slot) => (line < first || line >= last ? [{ line, slot }] : []));
  free.sort((one, other) => away(other.line) - away(one.line));
  missing.sort((one, other) => away(one) - away(other));
  return missing.slice(0, Math.min(most, free.length)).map((line, at) => ({ line, slot: free[at]?.slot ?? 0 }));
}
