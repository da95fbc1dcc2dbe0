/** What one must know at the door, in words: how long a judgement of risk holds, and what was agreed to do. */
import type { RiskRow, TodayVisit } from "../../api";
import { format, t } from "../../i18n";

/** Until when it holds, or since when it does not. A visit that is safe needs no day. */
export function riskUntil({ state, last_day }: RiskRow): string {
  if (last_day === null || state === "green" || state === "unknown") return "";
  const day = format.dayOfYear(last_day);
  return state === "expired" ? t.visits.riskSince(day) : t.visits.riskUntil(day);
}

/** What held before it expired: nobody goes to a door with less than was known of it, nor with the word that it was safe. */
export function riskBefore({ was }: RiskRow): string | undefined {
  if (was === null) return undefined;
  return was.level === "green" ? t.visits.riskAgain : t.visits.riskWas(t.visits.risk[was.level].toLocaleLowerCase(), was.measures);
}

/** Who comes along, and what one does. */
export function measuresOf({ risk, colleague_name }: Pick<TodayVisit, "risk" | "colleague_name">): string {
  return [colleague_name === null ? null : t.visits.together(colleague_name), risk.measures].filter((it) => it !== null).join("; ");
}
