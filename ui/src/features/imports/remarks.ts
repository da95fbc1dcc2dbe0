/** Remarks that say the same thing of the same cells, as one. */
import type { WorkbookRemark } from "../../api";

export type RemarkGroup = Pick<WorkbookRemark, "sheet" | "header" | "found" | "reason" | "effect"> & {
  readonly key: string;
  /** The rows, in order; empty for the sheet as such. */
  readonly rows: readonly number[];
};

/** In the order of the workbook: by the first row of each. */
export function grouped(remarks: readonly WorkbookRemark[]): RemarkGroup[] {
  const groups = new Map<string, RemarkGroup & { rows: number[] }>();
  for (const { sheet, row, header, found, reason, effect } of remarks) {
    const key = JSON.stringify([sheet, header, found, reason, effect]);
    const group = groups.get(key) ?? { key, sheet, header, found, reason, effect, rows: [] };
    if (row > 0 && !group.rows.includes(row)) group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The rows of each sheet, once a sheet. */
export function bySheet(places: readonly { sheet: string; row: number }[]): [sheet: string, rows: number[]][] {
  const sheets = new Map<string, number[]>();
  for (const { sheet, row } of places) sheets.set(sheet, [...new Set([...(sheets.get(sheet) ?? []), row])]);
  return [...sheets];
}

/** Rows as they are said: the first few. */
export function rowsSaid(rows: readonly number[]): string {
  const MOST = 12;
  return rows.length > MOST ? `${rows.slice(0, MOST).join(", ")} …` : rows.join(", ");
}

/** Where a name stands that fits nobody for certain, once a name. */
export type Puzzle<T> = { readonly found: string; readonly first: T; readonly times: number };

export function byName<T extends { found: string }>(all: readonly T[]): Puzzle<T>[] {
  const names = new Map<string, Puzzle<T>>();
  for (const it of all) {
    const known = names.get(it.found);
    names.set(it.found, { found: it.found, first: known?.first ?? it, times: (known?.times ?? 0) + 1 });
  }
  return [...names.values()];
}
