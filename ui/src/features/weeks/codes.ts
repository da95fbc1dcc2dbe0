/**
 * The one character that a week has in a row of the grid.
 *
 * The engine writes one letter a week so that 5,000 rows travel as text; here the letter becomes the state and
 * marks that every other screen gets spelled out.
 */
import type { WeekCell, WeekState } from "../../api";

const CELLS = {
  v: cell("met"),
  w: { ...cell("met"), norm_short: true },
  t: { ...cell("met"), by_temporary_norm: true },
  s: cell("exempt"),
  n: cell("no_obligation"),
  o: cell("outside"),
  k: cell("on_track"),
  d: cell("at_risk"),
  g: cell("planned"),
  p: cell("to_plan"),
  u: cell("unrecorded"),
  h: cell("missed_tenant"),
  q: cell("missed_organisation"),
  x: cell("missed_neutral"),
} satisfies Record<string, WeekCell>;

export type WeekCode = keyof typeof CELLS;

/** Every code, in the order of the legend. */
export const WEEK_CODES = Object.keys(CELLS) as readonly WeekCode[];

function isCode(letter: string): letter is WeekCode {
  return letter in CELLS;
}

/** The code of one column; a character that this build does not know is shown as outside rather than hidden. */
export function codeAt(cells: string, column: number): WeekCode {
  const letter = cells.charAt(column);
  return isCode(letter) ? letter : "o";
}

/** State and marks of a code. */
export function cellOf(code: WeekCode): WeekCell {
  return CELLS[code];
}

function cell(state: WeekState): WeekCell {
  return { state, norm_short: false, by_temporary_norm: false };
}
