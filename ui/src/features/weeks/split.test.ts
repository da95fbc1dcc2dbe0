import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../api";
import { missed, percent, scaleOf, sides } from "./split";

function figures(tenant: number, organisation: number, neutral: number, unrecorded: number): FigureRow {
  return {
    met: 0, obliged: 0, by_temporary_norm: 0, admitted: 0, attempts: 0,
    missed_tenant: tenant, missed_organisation: organisation, missed_neutral: neutral, unrecorded,
  };
}

describe("the split bar", () => {
  it("keeps the order of the sides and those without weeks", () => {
    expect(sides(figures(2, 0, 1, 3)).map(({ side, weeks }) => `${side} ${weeks}`)).toEqual([
      "tenant 2", "organisation 0", "neutral 1", "unrecorded 3",
    ]);
  });

  it("adds up to all missed weeks", () => {
    expect(missed(figures(18, 7, 3, 2))).toBe(30);
  });

  it("has one scale for all rows, and never a full bar for one week", () => {
    expect(scaleOf([figures(1, 0, 0, 0)])).toBe(6);
    expect(scaleOf([figures(1, 0, 0, 0), figures(5, 2, 0, 2)])).toBe(9);
  });
});

describe("a percentage", () => {
  it("is 100 only when all are met", () => {
    expect(percent(449, 449)).toBe(100);
    expect(percent(448, 449)).toBe(99);
    expect(percent(419, 449)).toBe(93);
  });

  it("is absent when there is nothing to count", () => {
    expect(percent(0, 0)).toBeUndefined();
  });
});
