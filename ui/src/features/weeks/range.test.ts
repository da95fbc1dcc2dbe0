import { describe, expect, it } from "vitest";
import { addWeeks } from "../../state";
import { monthHeads, rangeAt } from "./range";

function weeksFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => addWeeks(first, at));
}

describe("the range of the grid", () => {
  it("ends two weeks after the current week", () => {
    expect(rangeAt("2026-W31", 26, 0)).toEqual({ from: "2026-W08", to: "2026-W33" });
    expect(rangeAt("2026-W31", 32, 0)).toEqual({ from: "2026-W02", to: "2026-W33" });
  });

  it("moves by thirteen weeks over the turn of the year", () => {
    expect(rangeAt("2026-W31", 26, -1)).toEqual({ from: "2025-W47", to: "2026-W20" });
    expect(rangeAt("2026-W47", 26, 1)).toEqual({ from: "2026-W37", to: "2027-W09" });
  });
});

describe("month heads", () => {
  it("stand above the week with the first day of the month", () => {
    const heads = monthHeads(weeksFrom("2026-W07", 26)).map(({ column, month }) => `${column + 7} ${month.slice(0, 7)}`);
    expect(heads).toEqual(["7 2026-02", "9 2026-03", "14 2026-04", "18 2026-05", "23 2026-06", "27 2026-07", "31 2026-08"]);
  });

  it("name a new year above the week with its first day", () => {
    expect(monthHeads(weeksFrom("2026-W52", 3))).toEqual([
      { column: 0, month: "2026-12-01" },
      { column: 1, month: "2027-01-01" },
    ]);
  });

  it("give a first column that begins a month one head only", () => {
    expect(monthHeads(weeksFrom("2026-W23", 1))).toEqual([{ column: 0, month: "2026-06-01" }]);
  });
});
