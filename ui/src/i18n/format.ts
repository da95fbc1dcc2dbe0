import { spoken, type Language } from "./language.svelte";

const LOCALES: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };
const ZONE = "Europe/Amsterdam";

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>();

/** One formatter a language and shape: making one is slow, using it is not. */
function kept<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>(shape: string, make: (locale: string) => T): T {
  const language = spoken();
  const key = `${language} ${shape}`;
  let formatter = made.get(key) as T | undefined;
  if (formatter === undefined) {
    formatter = make(LOCALES[language]);
    made.set(key, formatter);
  }
  return formatter;
}

/** A day has no hour and no zone: it is read and written at midnight UTC. */
function onDay(shape: string, iso: string, options: Intl.DateTimeFormatOptions): string {
  const formatter = kept(shape, (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
  return formatter.format(new Date(`${iso}T00:00:00Z`));
}

function atMoment(shape: string, ms: number, options: Intl.DateTimeFormatOptions): string {
  return kept(shape, (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: ZONE })).format(new Date(ms));
}

/** Dates, times, numbers and lists in the language in use. Days come as `2026-07-14`, weeks as `2026-W29`. */
export const format = {
  /** 14 juli 2026 */
  day: (iso: string): string => onDay("day", iso, { day: "numeric", month: "long", year: "numeric" }),
  /** 14 jul 2026 */
  dayBrief: (iso: string): string => onDay("dayBrief", iso, { day: "numeric", month: "short", year: "numeric" }).replaceAll(".", ""),
  /** 14 juli */
  dayOfYear: (iso: string): string => onDay("dayOfYear", iso, { day: "numeric", month: "long" }),
  /** di 14 juli */
  weekday: (iso: string): string => onDay("weekday", iso, { weekday: "short", day: "numeric", month: "long" }).replace(",", ""),
  /** dinsdag 14 juli 2026 */
  dayInFull: (iso: string): string =>
    onDay("dayInFull", iso, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  /** di 28 */
  shortDay: (iso: string): string => onDay("shortDay", iso, { weekday: "short", day: "numeric" }).replace(",", ""),
  /** di 28 jul */
  dayShort: (iso: string): string => onDay("dayShort", iso, { weekday: "short", day: "numeric", month: "short" }).replaceAll(/[,.]/g, ""),
  /** 28, of 28,5 */
  hours: (minutes: number): string => kept("hours", (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })).format(minutes / 60),
  /** juli 2026 */
  monthOfYear: (iso: string): string => onDay("monthOfYear", iso, { month: "long", year: "numeric" }),
  /** jul */
  month: (iso: string): string => onDay("month", iso, { month: "short" }).replace(".", ""),
  /** 14:32 */
  time: (ms: number): string => atMoment("time", ms, { hour: "2-digit", minute: "2-digit" }),
  /** ma 27 juli 14:32 */
  moment: (ms: number): string =>
    atMoment("moment", ms, { weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })
      .replaceAll(",", "")
      .replace(/ (om|at) /, " "),
  /** `2026-07-14`, on the clock of Amsterdam: Sweden writes its days so in every version of ICU, Canada does not. */
  isoDay: (ms: number): string =>
    new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: ZONE }).format(new Date(ms)),
  /** 29 */
  week: (iso: string): number => Number(iso.slice(-2)),
  /** 1.234 */
  number: (n: number): string => kept("number", (locale) => new Intl.NumberFormat(locale)).format(n),
  /** 10,1 */
  tenth: (n: number): string =>
    kept("tenth", (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })).format(n),
  /** 93% */
  percent: (n: number, of: number): string =>
    kept("percent", (locale) => new Intl.NumberFormat(locale, { style: "percent" })).format(of === 0 ? 0 : n / of),
  /** € 612,50 */
  euros: (cents: number): string =>
    kept("euros", (locale) => new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" })).format(cents / 100),
  /** 612,50: as one types it in a field, whatever language is shown. */
  typedEuros: (cents: number): string => (cents / 100).toFixed(2).replace(".", ","),
  /** Cas, Guus en Juno */
  list: (parts: readonly string[]): string => kept("list", (locale) => new Intl.ListFormat(locale)).format(parts),
};
