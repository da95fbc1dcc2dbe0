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
