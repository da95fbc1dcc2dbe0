import type { FigureLine, IndicatorsReport } from "../../api";
import { format, t } from "../../i18n";

/** A share in whole percents; below one of a hundred people decimals would say more than is known. */
export function percent(share: number): string {
  return format.percent(share, 1);
}

/** The name of a figure. */
export function nameOf(line: FigureLine): string {
  return t.indicators.told[line.code]?.name ?? "";
}

/** The part that a line is about, in words. */
export function partOf({ code, part }: FigureLine): string {
  if (part === null) return "";
  if (code.startsWith("retention_")) return t.indicators.file.afterMonths(Number(part));
  if (code === "flow_went_to") return (t.intake.end.destinations as Record<string, string>)[part] ?? "";
  if (code === "omklap_answers") return t.indicators.answers[part] ?? "";
  return (t.intake.end.reasons as Record<string, string>)[part] ?? "";
}

/** Lengths of the omklap are in months, all others in days. */
export function length(line: FigureLine, n: number | null): string {
  if (n === null) return t.indicators.figures.nothing;
  return line.code === "omklap_months" ? t.indicators.figures.months(format.tenth(n)) : t.indicators.figures.days(Math.round(n));
}

export function isLength(line: FigureLine): boolean {
  return line.code === "omklap_months" || /_(waited|first_visit|stayed)$/.test(line.code);
}

/** What a figure comes to: a share with n/N, a number, or how many lengths are known. */
export function outcome(line: FigureLine): { strong: string; small: string } {
  const { figures } = t.indicators;
  if (line.n === null) return { strong: figures.withheld, small: "" };
  if (isLength(line)) return { strong: "", small: figures.known(line.n) };
  if (line.of === null) return { strong: format.number(line.n), small: "" };
  return { strong: line.of === 0 ? figures.nothing : percent(line.n / line.of), small: figures.nOf(line.n, line.of) };
}

/** The words of a file, by their codes. */
export function fileWords(report: IndicatorsReport, codes: readonly string[]): Record<string, string> {
  const { file, told, answers } = t.indicators;
  const words: Record<string, string> = { title: t.indicators.report[report], ...file.columns, ...file.curve, few: file.few, withheld: file.withheld };
  for (const code of codes) {
    const it = told[code];
    if (it) Object.assign(words, { [code]: it.name, [`definition.${code}`]: it.definition });
  }
  const parts = { ...t.intake.end.reasons, ...t.intake.end.destinations, ...answers };
  for (const [code, word] of Object.entries(parts)) words[`part.${code}`] = word;
  for (const months of [6, 12, 24]) words[`part.${months}`] = file.afterMonths(months);
  return words;
}

/** Quarters, halves of years and years up to a day, the newest first, as one may choose them. */
export function periods(today: string): { quarters: string[]; halves: string[]; years: string[] } {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  const quarters = [0, 1].flatMap((back) => [4, 3, 2, 1].map((it) => `${year - back}-Q${it}`)).slice(4 - quarter);
  const halves = [0, 1, 2, 3].flatMap((back) => [`${year - back}-H2`, `${year - back}-H1`]).slice(month <= 6 ? 1 : 0);
  return { quarters, halves, years: [0, 1, 2, 3].map((back) => String(year - back)) };
}

/** The half of a year before the one of a day: the newest that has passed. */
export function lastHalf(today: string): string {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) <= 6 ? `${year - 1}-H2` : `${year}-H1`;
}

/** A period in words. */
export function periodName(period: string, asOf: string): string {
  const words = t.indicators;
  if (period === "") return words.everything(format.day(asOf));
  const year = Number(period.slice(0, 4));
  const part = Number(period.slice(-1));
  if (period.includes("Q")) return words.quarterOf(part, year);
  return period.length === 4 ? words.year(year) : words.halfOf(part, year);
}
