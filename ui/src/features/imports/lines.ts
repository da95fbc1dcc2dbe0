/** The columns of a sheet as the screen shows them: weeks, months or days that follow each other are one line. */
import type { Column, Meaning, SheetMapping } from "../../api";
import { format, t } from "../../i18n";
import { columnWords, monthName } from "./options";

export type ColumnLine = {
  /** Its columns; more than one for a span of time. */
  readonly columns: readonly Column[];
  /** What they were proposed to mean, so that a person can come back to it. */
  readonly proposed: readonly Meaning[];
};

const TIMES: readonly Meaning["is"][] = ["week", "month", "matrix_day"];

/** `proposed` is what each column meant when the workbook was read: by that, spans stay one line when they are left out. */
export function columnLines(sheet: SheetMapping, proposed: SheetMapping): ColumnLine[] {
  const first = new Map(proposed.columns.map((it) => [it.column, it.meaning]));
  const lines: { columns: Column[]; proposed: Meaning[] }[] = [];
  for (const column of sheet.columns) {
    const was = first.get(column.column) ?? column.meaning;
    const last = lines.at(-1);
    const [before] = last?.proposed.slice(-1) ?? [];
    const [neighbour] = last?.columns.slice(-1) ?? [];
    const joins =
      TIMES.includes(was.is) && before?.is === was.is && (neighbour?.meaning.is === "ignore") === (column.meaning.is === "ignore");
    if (last && joins) {
      last.columns.push(column);
      last.proposed.push(was);
    } else lines.push({ columns: [column], proposed: [was] });
  }
  return lines;
}

/** What stands above the line: "Naam", "wk 1 … wk 30", or a letter where nothing does. */
export function headerOf({ columns }: ColumnLine): string {
  const names = columns.map((it) => (it.header === "" ? t.workbooks.columns.nameless(letters(it.column)) : it.header));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  return names.length > 1 ? t.workbooks.columns.span(first, last) : first;
}

/** Up to three different values of the line. */
export function samplesOf({ columns }: ColumnLine): string {
  return [...new Set(columns.flatMap((it) => it.samples))].slice(0, 3).join(" · ");
}

/** What a span of columns means: "Week 1 t/m 30 van 2026". */
export function spanWords(meanings: readonly Meaning[], sheetYear: number | null): string {
  const words = t.workbooks.columns;
  const [first, last] = [meanings[0], meanings.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first.is === "week" && last.is === "week") {
    return first.week === last.week ? columnWords(first, sheetYear) : words.weeks(first.week, last.week, last.year ?? sheetYear);
  }
  if (first.is === "month" && last.is === "month") {
    return first.month === last.month
      ? columnWords(first, sheetYear)
      : words.months(monthName(first.month), monthName(last.month), last.year ?? sheetYear);
  }
  if (first.is === "matrix_day" && last.is === "matrix_day") return words.days(format.day(first.day), format.day(last.day));
  return columnWords(first, sheetYear);
}

/** 1 is A, 27 is AA. */
export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The second line below the name of a sheet. */
export function sheetWords(sheet: SheetMapping): string {
  const words = t.workbooks.sheetLine;
  const of = (is: Meaning["is"]): number => sheet.columns.filter((it) => it.meaning.is === is).length;
  switch (sheet.kind) {
    case "skip":
      return words.skip;
    case "visit_weeks":
      return words.weeks(sheet.rows, of("week"));
    case "visit_days":
      return words.days(sheet.rows, of("matrix_day"));
    case "rent_months":
      return words.months(sheet.rows, of("month"));
    default:
      return words.list(sheet.header?.last ?? null, sheet.rows);
  }
}
