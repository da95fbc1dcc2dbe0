import type { AbsenceRow, AppointmentRow, HoursRow, PatternRow, Parity, SeriesRow } from "../../api";
import { spanInWords } from "../../design";
import { format, t } from "../../i18n";

/** 09:00–17:00 */
export function hoursOf({ starts, ends }: HoursRow): string {
  return `${starts}–${ends}`;
}

/** The days of an absence, and its hours if it is a part of them. */
export function awayOf({ first_day, last_day, hours }: Pick<AbsenceRow, "first_day" | "last_day" | "hours">): string {
  const days = spanInWords(first_day, last_day);
  return hours === null ? days : `${days}, ${hoursOf(hours)}`;
}

/** When an appointment is, once or in a row. */
export function whenOf({ day, hours, every_weeks, last_day }: AppointmentRow): string {
  const once = every_weeks === null ? format.weekday(day) : t.schedule.every(every_weeks, t.schedule.days[weekdayOf(day) - 1] ?? "");
  const until = every_weeks !== null && last_day !== null ? `, ${t.schedule.until(format.dayOfYear(last_day))}` : "";
  return `${once} ${hoursOf(hours)}${until}`;
}

/** Every Tuesday at ten. */
export function seriesOf({ weekday, time, every_weeks }: Pick<SeriesRow, "weekday" | "time" | "every_weeks">): string {
  const days = t.schedule.every(every_weeks, t.schedule.days[weekday - 1] ?? "");
  return time === null ? days : `${days} ${time}`;
}

/** 1: Monday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** One day of a pattern as it is typed. */
export type TypedDay = { on: boolean; starts: string; ends: string };
/** Monday first. */
export type TypedWeek = TypedDay[];

const USUAL = { starts: "09:00", ends: "17:00" } as const;

/** A week of a pattern as one can type it: a day in two parts becomes one, which `whole` says. */
export function typedWeek(lines: readonly PatternRow[], parity: "even" | "odd"): TypedWeek {
  return Array.from({ length: 7 }, (_, at) => {
    const own = lines.filter((it) => it.weekday === at + 1 && (it.parity === "every" || it.parity === parity)).map((it) => it.hours);
    const starts = own.map((it) => it.starts).sort()[0];
    const ends = own.map((it) => it.ends).sort().at(-1);
    return { on: own.length > 0, starts: starts ?? USUAL.starts, ends: ends ?? USUAL.ends };
  });
}

/** Some day has two parts, of which typing makes one. */
export function inParts(lines: readonly PatternRow[]): boolean {
  return (["even", "odd"] as const).some((parity) =>
    Array.from({ length: 7 }, (_, at) => lines.filter((it) => it.weekday === at + 1 && (it.parity === "every" || it.parity === parity)).length).some((it) => it > 1),
  );
}

/** Even and odd weeks differ. */
export function differs(lines: readonly PatternRow[]): boolean {
  return JSON.stringify(typedWeek(lines, "even")) !== JSON.stringify(typedWeek(lines, "odd"));
}

/** What was typed, as lines of a pattern. */
export function linesOf(even: TypedWeek, odd: TypedWeek, same: boolean): { parity: Parity; weekday: number; starts: string; ends: string }[] {
  const of = (week: TypedWeek, parity: Parity) =>
    week.flatMap((it, at) => (it.on ? [{ parity, weekday: at + 1, starts: it.starts, ends: it.ends }] : []));
  return same ? of(even, "every") : [...of(even, "even"), ...of(odd, "odd")];
}
