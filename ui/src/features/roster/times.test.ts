import { expect, test } from "vitest";

import { placeAt } from "./times";

test("a moment of the clock on the screen is a place of the plan", () => {
  expect(placeAt(new Date(2026, 9, 25, 9, 5), false, "a")).toEqual({ day: "2026-10-25", time: "09:05", worker: "a" });
  expect(placeAt(new Date(2026, 11, 31), true, "a")).toEqual({ day: "2026-12-31", time: null, worker: "a" });
});
