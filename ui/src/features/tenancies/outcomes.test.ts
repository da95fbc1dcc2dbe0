import { describe, expect, it } from "vitest";
import { digitOf, outcomeOf, RECORDABLE } from "./outcomes";

describe("the keys of the record panel", () => {
  it("are the digits 1 to 9 in a fixed order", () => {
    expect(RECORDABLE.map((outcome) => `${digitOf(outcome)} ${outcome}`)).toEqual([
      "1 admitted", "2 not_home", "3 refused", "4 door_only", "5 cancelled_by_tenant", "6 cancelled_by_organisation",
      "7 unsafe", "8 met_elsewhere", "9 remote_contact",
    ]);
  });

  it("lead back to the same result", () => {
    for (const outcome of RECORDABLE) expect(outcomeOf(digitOf(outcome))).toBe(outcome);
  });

  it("leave every other key alone", () => {
    for (const key of ["0", "10", "", "v", "F1", "¹", " 1"]) expect(outcomeOf(key)).toBeUndefined();
  });
});
