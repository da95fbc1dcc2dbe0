import { describe, expect, it } from "vitest";
import { GroupedRows } from "./grouped-rows";

/** Three groups of 2, 3 and 1 rows. */
const list = new GroupedRows([{ first: 0, count: 2 }, { first: 2, count: 3 }, { first: 5, count: 1 }], 6);

function shown(of: GroupedRows): string {
  return Array.from({ length: of.length }, (_, line) => {
    const it = of.at(line);
    return it.kind === "head" ? `H${it.group}` : `r${it.row}`;
  }).join(" ");
}

describe("lines of a grouped list", () => {
  it("are heads and rows in order", () => {
    expect(shown(list)).toBe("H0 r0 r1 H1 r2 r3 r4 H2 r5");
  });

  it("know the line of every row", () => {
    for (let row = 0; row < 6; row += 1) expect(list.at(list.lineOf(row))).toEqual({ kind: "row", row });
  });

  it("know which rows lie between two lines", () => {
    expect(list.rowsBetween(0, 9)).toEqual({ start: 0, end: 6 });
    expect(list.rowsBetween(2, 6)).toEqual({ start: 1, end: 4 });
    expect(list.rowsBetween(3, 4)).toEqual({ start: 2, end: 2 });
  });

  it("are rows alone without groups", () => {
    const plain = new GroupedRows([], 4);
    expect(shown(plain)).toBe("r0 r1 r2 r3");
    expect(plain.lineOf(3)).toBe(3);
  });

  it("stay exact with 5,000 rows in 500 groups", () => {
    const groups = Array.from({ length: 500 }, (_, at) => ({ first: at * 10, count: 10 }));
    const large = new GroupedRows(groups, 5000);
    expect(large.length).toBe(5500);
    expect(large.lineOf(4999)).toBe(5499);
    for (let row = 0; row < 5000; row += 1) expect(large.at(large.lineOf(row))).toEqual({ kind: "row", row });
  });
});
