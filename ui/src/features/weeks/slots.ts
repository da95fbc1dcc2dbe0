/**
 * Lines of the grid that are used again.
 *
 * Making a row of 30 cells costs far more than writing other letters into one. So there is a fixed number of slots,
 * each an element in the page; a line that scrolls out hands its slot to the line that scrolls in on the other side.
 */

/** Lines to spare above and below those in sight; the same that `slice` keeps. */
const SPARE = 8;

/** Slots for a view of this height: enough for every line in sight, wherever the view stands. */
export function slotsFor(view: number, row: number, lines: number): number {
  if (row <= 0) return 0;
  return Math.min(lines, Math.ceil(view / row) + 1 + 2 * SPARE);
}

/**
 * The line a slot shows while `first` is the first line drawn. `base` is the line of slot 0 when the slots were last
 * in order: a line keeps its slot for as long as it is drawn.
 */
export function lineInSlot(slot: number, slots: number, base: number, first: number): number {
  const turned = (((first - base) % slots) + slots) % slots;
  return first + ((slot - turned + slots) % slots);
}
