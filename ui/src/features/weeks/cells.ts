/**
 * Writes the weeks of a row into its cells.
 *
 * By hand and not by a template, because this is what every frame of scrolling is spent on: of the thousand cells in
 * sight most keep their letter and look when a line is used again for another row, and those are not touched.
 */
import { codeAt, type WeekCode } from "./codes";

/** What a row shows now. */
export type Written = { readonly name: string; readonly cells: string };

/** Letter and class of a code. */
export type Look = { readonly letter: string; readonly look: string };

/** The name of a cell for a screen reader. */
export type Naming = (code: WeekCode, column: number, name: string) => string;

/** Brings the cells of `box` from `before` to `next`; without `next` they become blank. */
export function writeCells(
  box: Element,
  before: Written | undefined,
  next: Written | undefined,
  looks: Record<WeekCode, Look>,
  naming: Naming,
): void {
  for (const [column, cell] of Array.from(box.children).entries()) {
    const shape = cell.firstElementChild;
    if (shape === null) continue;
    if (next === undefined) {
      cell.removeAttribute("aria-label");
      shape.className = "wk wk-none";
      shape.textContent = "";
      continue;
    }
    const code = codeAt(next.cells, column);
    if (before === undefined || codeAt(before.cells, column) !== code) {
      shape.className = `wk ${looks[code].look}`;
      if (shape.textContent !== looks[code].letter) shape.textContent = looks[code].letter;
    }
    cell.setAttribute("aria-label", naming(code, column, next.name));
  }
}

/** Moves a mark from one column to another; -1 is no column. */
export function moveMark(box: Element, from: number, to: number, put: (cell: Element) => void, take: (cell: Element) => void): void {
  const [old, now] = [box.children[from], box.children[to]];
  if (old && old !== now) take(old);
  if (now) put(now);
}
