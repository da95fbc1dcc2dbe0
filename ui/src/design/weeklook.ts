import type { WeekCell, WeekState } from "../api";

/** How a week looks: its letter, and the class that gives shape and colour. */
export type WeekLook = { letter: string; look: string };

const LOOKS: Record<WeekState, WeekLook> = {
  met: { letter: "V", look: "wk-V" },
  exempt: { letter: "S", look: "wk-S" },
  no_obligation: { letter: "–", look: "wk-none" },
  outside: { letter: "·", look: "wk-x" },
  on_track: { letter: "K", look: "wk-K" },
  at_risk: { letter: "D", look: "wk-D" },
  planned: { letter: "G", look: "wk-G" },
  to_plan: { letter: "P", look: "wk-P" },
  unrecorded: { letter: "?", look: "wk-Q" },
  missed_tenant: { letter: "H", look: "wk-H" },
  missed_organisation: { letter: "O", look: "wk-O" },
  missed_neutral: { letter: "N", look: "wk-N" },
};

const SHORT: WeekLook = { letter: "V", look: "wk-v" };
const TEMPORARY: WeekLook = { letter: "V", look: "wk-T" };

/** Letter and class of a week, marks included. The letters are marks of the field and the same in every language. */
export function weekLook(cell: WeekCell): WeekLook {
  if (cell.state === "met" && cell.by_temporary_norm) return TEMPORARY;
  if (cell.state === "met" && cell.norm_short) return SHORT;
  return LOOKS[cell.state];
}
