import type { PatternRow } from "../api";
import { format, t } from "../i18n";

/** What a day of a pattern looks like. */
export type DayLook = "day" | "half" | "free";

/** Less than this is half a day, in minutes. */
const HALF = 5 * 60;
/** Monday to Friday are always drawn. */
const USUAL_DAYS = 5;

type Line = Pick<PatternRow, "parity" | "weekday" | "hours">;

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Monday to Friday, and the weekend as far as somebody works then. */
export function daysOf(lines: readonly Line[]): number[] {
  const last = Math.max(USUAL_DAYS, ...lines.map((it) => it.weekday));
  return Array.from({ length: last }, (_, at) => at + 1);
}

/** How a day of the even or the odd weeks looks. */
export function lookOf(lines: readonly Line[], parity: "even" | "odd", weekday: number): DayLook {
  const own = lines.filter((it) => it.weekday === weekday && (it.parity === "every" || it.parity === parity));
  const minutes = own.reduce((sum, { hours }) => sum + minutesOf(hours.ends) - minutesOf(hours.starts), 0);
  return minutes === 0 ? "free" : minutes < HALF ? "half" : "day";
}

/** The lines of a pattern that hold on a day. */
export function holdingOn<T extends Pick<PatternRow, "from_day" | "last_day">>(lines: readonly T[], day: string): T[] {
  return lines.filter((it) => it.from_day <= day && (it.last_day === null || it.last_day >= day));
}

/** Days away: one, a span of them with the month once, or without an end. */
export function spanInWords(first: string, last: string | null): string {
  if (last === null) return t.schedule.since(format.dayOfYear(first));
  if (last === first) return format.dayOfYear(first);
  const begins = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : format.dayOfYear(first);
  return t.schedule.span(begins, format.dayOfYear(last));
}
