import { expect, test } from "vitest";

import type { RentStanding } from "../../api";
import { monthsOpen } from "./words";

const standing = (open_cents: number, months_hundredths: number | null): RentStanding => ({
  open_cents, months_hundredths, ahead_cents: 0, monthly_cents: 60_000, step: "signal", oldest: null, days: null, since: null,
});

test("months are rounded down, so that a word of the ladder and its number never disagree", () => {
  expect(monthsOpen(standing(59_999, 99))).toContain("0,9");
  expect(monthsOpen(standing(119_940, 199))).toContain("1,9");
  expect(monthsOpen(standing(60_000, 100))).toContain("1,0");
});

test("nothing is measured where nothing is open or no rent is known", () => {
  expect(monthsOpen(standing(0, 0))).toBeUndefined();
  expect(monthsOpen(standing(100, null))).toBeUndefined();
});
