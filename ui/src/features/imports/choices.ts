/**
 * Changing what a workbook is taken to mean. The mapping that came is never touched: every choice gives another one,
 * which goes back to the engine as a whole.
 */
import type { CellCode, CodeMeaning, CodeOf, Mapping, Meaning, SheetKind, SheetMapping } from "../../api";

function withSheet(mapping: Mapping, at: number, change: (sheet: SheetMapping) => SheetMapping): Mapping {
  return { ...mapping, sheets: mapping.sheets.map((sheet, place) => (place === at ? change(sheet) : sheet)) };
}

export function withKind(mapping: Mapping, at: number, kind: SheetKind): Mapping {
  return withSheet(mapping, at, (sheet) => ({ ...sheet, kind }));
}

/** The headers begin in this row, the first is 1; where they are found without one. How many rows they take stays as a person said. */
export function withHeader(mapping: Mapping, at: number, row: number | null): Mapping {
  return withSheet(mapping, at, (sheet) => {
    const { first, last, fixed } = sheet.header ?? { first: 1, last: 1, fixed: false };
    return { ...sheet, header: row === null ? null : { first: row, last: fixed ? row + last - first : row, fixed } };
  });
}

/** The headers take one row or two, because a person says so. */
export function withHeaderRows(mapping: Mapping, at: number, rows: 1 | 2): Mapping {
  return withSheet(mapping, at, (sheet) => ({
    ...sheet,
    header: sheet.header && { first: sheet.header.first, last: sheet.header.first + rows - 1, fixed: true },
  }));
}

/** The sheet at this place of another mapping. */
export function withSheetOf(mapping: Mapping, at: number, other: Mapping): Mapping {
  return withSheet(mapping, at, (sheet) => other.sheets[at] ?? sheet);
}

export function withYear(mapping: Mapping, at: number, year: number | null): Mapping {
  return withSheet(mapping, at, (sheet) => ({ ...sheet, year }));
}

/** A code means this from now on, because a person says so. */
export function withCode(mapping: Mapping, at: number, of: CodeOf, code: string, means: CodeMeaning): Mapping {
  const same = (it: CellCode): boolean => it.of === of && it.code === code;
  return withSheet(mapping, at, (sheet) => ({ ...sheet, codes: sheet.codes.map((it) => (same(it) ? { ...it, means } : it)) }));
}

/** The columns mean these things from now on, by their number. */
export function withColumns(mapping: Mapping, at: number, meanings: ReadonlyMap<number, Meaning>): Mapping {
  return withSheet(mapping, at, (sheet) => ({
    ...sheet,
    columns: sheet.columns.map((it) => ({ ...it, meaning: meanings.get(it.column) ?? it.meaning })),
  }));
}

/** A name is of this person; of nobody for certain without one. */
export function withPerson(mapping: Mapping, found: string, means: string | undefined): Mapping {
  const others = mapping.people.filter((it) => it.found !== found);
  return { ...mapping, people: means === undefined ? others : [...others, { found, means }] };
}

/** Two people are one, or after all not. */
export function withJoin(mapping: Mapping, person: string, same_as: string, joined: boolean): Mapping {
  const others = mapping.joins.filter((it) => it.person !== person);
  return { ...mapping, joins: joined ? [...others, { person, same_as }] : others };
}

export function withCity(mapping: Mapping, city: string): Mapping {
  return { ...mapping, city: city.trim() === "" ? null : city.trim() };
}

/** What tells one meaning from another in a list of choices. */
export function keyOf(meaning: Meaning | CodeMeaning): string {
  return Object.values(meaning).map(String).join(" ");
}
