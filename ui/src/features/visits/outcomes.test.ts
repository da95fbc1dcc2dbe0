import { describe, expect, it } from "vitest";

import { choiceOf, digitOf, OF_PLAN, RECORDABLE, sawSomething } from "./outcomes";

describe("the keys of the record panel", () => {
  it("are the digits 1 to 9 in a fixed order, and 0 for a plan that changed", () => {
    expect([...RECORDABLE, "of_plan" as const].map((choice) => `${digitOf(choice)} ${choice}`)).toEqual([
      "1 admitted", "2 not_home", "3 refused", "4 door_only", "5 cancelled_by_tenant", "6 cancelled_by_organisation",
      "7 unsafe", "8 met_elsewhere", "9 remote_contact", "0 of_plan",
    ]);
  });

  it("stand for every outcome once", () => {
    for (const outcome of RECORDABLE) expect(choiceOf(outcome)).toBe(outcome);
    for (const outcome of OF_PLAN) expect(choiceOf(outcome)).toBe("of_plan");
  });
});

it("asks for observations only of a visit in which somebody was there", () => {
  const asked = [...RECORDABLE, ...OF_PLAN].filter(sawSomething);
  expect(asked).toEqual(["admitted", "not_home", "refused", "door_only", "unsafe", "met_elsewhere", "remote_contact"]);
  expect(sawSomething(undefined)).toBe(false);
});
