/**
 * ISO weeks by name (`2026-W07`) and days by name (`2026-02-09`), as the engine writes them.
 *
 * Screens need to step through weeks and to say which week a chosen day lies in. Only calendar arithmetic lives
 * here: what a week means is decided by the engine. Reckoned in UTC, so no clock change can move a day.
 */

const DAY_MS = 86_400_000;

/** Year and number of a week. */
export type WeekName = { year: number; number: number };

/** The parts of `2026-W07`. */
export function parseWeek(week: string): WeekName {
  const [year = "", number = ""] = week.split("-W");
  return { year: Number(year), number: Number(number) };
}

/** The Monday of a week. */
export function mondayOf(week: string): string {
  const { year, number } = parseWeek(week);
  const fourth = Date.UTC(year, 0, 4); // 4 January always lies in week 1.
  const first = fourth - weekday(fourth) * DAY_MS;
  return dayName(first + (number - 1) * 7 * DAY_MS);
}

/** The week a day lies in. */
export function weekOf(day: string): string {
  const at = stamp(day);
  const thursday = at + (3 - weekday(at)) * DAY_MS; // The Thursday decides the year of a week.
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** So many weeks later, or earlier when negative. */
export function addWeeks(week: string, weeks: number): string {
  return weekOf(addDays(mondayOf(week), weeks * 7));
}

/** So many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return dayName(stamp(day) + days * DAY_MS);
}

/** The first day of the month after the month of `day`. */
export function firstOfNextMonth(day: string): string {
  const at = new Date(stamp(day));
  return dayName(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
}

/** True for a day of the calendar written as `2026-07-28`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(stamp(text)) && dayName(stamp(text)) === text;
}

/** Monday is 0. */
function weekday(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}

function stamp(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayName(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
