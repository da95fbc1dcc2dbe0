import { describe, expect, it } from "vitest";
import { cellOf, codeAt, WEEK_CODES } from "./codes";

describe("the characters of a row", () => {
  it("has fourteen codes, one for each look", () => {
    expect(WEEK_CODES.join("")).toBe("vwtsnokdgpuhqx");
  });

  it("tells three kinds of met apart by their marks", () => {
    const marks = (["v", "w", "t"] as const).map((code) => {
      const { state, norm_short, by_temporary_norm } = cellOf(code);
      return `${state} ${norm_short} ${by_temporary_norm}`;
    });
    expect(marks).toEqual(["met false false", "met true false", "met false true"]);
  });

  it("names the side of a miss", () => {
    expect((["h", "q", "x", "u"] as const).map((code) => cellOf(code).state)).toEqual([
      "missed_tenant", "missed_organisation", "missed_neutral", "unrecorded",
    ]);
  });

  it("shows an unknown or absent character as outside", () => {
    expect(codeAt("vZ", 1)).toBe("o");
    expect(codeAt("v", 7)).toBe("o");
  });
});
