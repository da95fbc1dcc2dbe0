/** What stands in a dossier, in words: values of the history, months. */
import type { ChangedColumn } from "../../api";
import { coded, format, t, taskWords } from "../../i18n";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
/** Columns that hold yes or no. */
const FLAGS = ["aftercare", "fixed_term", "self_contained", "serious", "confirmed"];

/** "juli 2026" of `2026-07`. */
export function monthWords(month: string): string {
  return format.monthOfYear(`${month}-01`);
}

/** A value of the history as a person reads it. */
export function valueWords(noun: string, column: string, value: string | null): string {
  if (value === null || value === "") return t.dossiers.history.empty;
  if (column.endsWith("_cents")) return format.euros(Number(value));
  if (DAY.test(value)) return format.day(value);
  if (column === "month" && MONTH.test(value)) return monthWords(value);
  if (FLAGS.includes(column)) return value === "1" ? t.dossiers.history.yes : t.dossiers.history.no;
  const { found, contactKind, theme } = t.dossiers;
  const { states, reasons } = t.intake.exempt;
  const { risk } = t.visits;
  const lists: Record<string, readonly Record<string, string>[]> = {
    level: [risk, found], kind: [contactKind, t.tenancies.leaseInFull], state: [states], outcome: [t.weeks.outcome],
    place: [t.weeks.place], reason: [reasons], theme: [theme],
  };
  if (column === "code") return taskWords({ code: value, text: null });
  for (const list of noun === "lease" ? [t.tenancies.leaseInFull] : (lists[column] ?? [])) {
    const word = coded(list, value);
    if (word !== undefined) return word;
  }
  return value;
}

/** What a column is called. */
export function columnWords(column: string): string {
  return coded(t.dossiers.column, column) ?? column.replaceAll("_", " ");
}

/** What a record is called: its noun, and by what it goes. */
export function recordWords(noun: string, label: string | null): string {
  const word = coded(t.dossiers.noun, noun) ?? noun.replaceAll("_", " ");
  if (label === null) return word;
  return t.dossiers.history.record(word, DAY.test(label) ? format.day(label) : MONTH.test(label) ? monthWords(label) : label);
}

/** A change of one column in words. */
export function changeWords(noun: string, { column, before, after }: Pick<ChangedColumn, "column" | "before" | "after">): { what: string; before: string; after: string } {
  return { what: columnWords(column), before: valueWords(noun, column, before), after: valueWords(noun, column, after) };
}
