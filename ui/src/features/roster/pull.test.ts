import { expect, test } from "vitest";

import { pulled, within } from "./pull";

test("a box is pulled at its edges alone, the faster the nearer", () => {
  expect(pulled(300, 100, 500)).toBe(0);
  expect(pulled(141, 100, 500)).toBe(0);
  expect(pulled(120, 100, 500)).toBe(-8);
  expect(pulled(480, 100, 500)).toBe(8);
  expect(pulled(500, 100, 500)).toBe(16);
});

test("past the edge it is not faster still", () => {
  expect(pulled(-900, 100, 500)).toBe(-16);
  expect(pulled(900, 100, 500)).toBe(16);
});

test("just past an edge a hand is at the edge, and further away it is not", () => {
  expect(within(300, 100, 500)).toBe(300);
  expect(within(619, 100, 500)).toBe(498);
  expect(within(80, 100, 500)).toBe(101);
  expect(within(621, 100, 500)).toBe(621);
  expect(within(59, 100, 500)).toBe(59);
});
