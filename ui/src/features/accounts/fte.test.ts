import { expect, test } from "vitest";

import { perFte } from "./fte";

test("tenants are counted per 36 hours, and not where the hours are unknown", () => {
  expect(perFte({ minutes_per_week: 24 * 60, tenancies: 8 })).toBe(12);
  expect(perFte({ minutes_per_week: 36 * 60, tenancies: 9 })).toBe(9);
  expect([perFte({ minutes_per_week: null, tenancies: 9 }), perFte({ minutes_per_week: 0, tenancies: 9 })]).toEqual([undefined, undefined]);
});
