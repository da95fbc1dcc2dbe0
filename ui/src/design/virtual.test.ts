import { expect, test } from "vitest";

import { reveal, slice, step } from "./virtual";

const ROW = 32;
const VIEW = 600;

test("the drawn rows fill the view with some to spare", () => {
  expect(slice(0, VIEW, ROW, 5000)).toEqual({ first: 0, last: 27, offset: 0 });
  expect(slice(3200, VIEW, ROW, 5000)).toEqual({ first: 92, last: 127, offset: 92 * ROW });
});

test("at the end no row is missing and none is invented", () => {
  const { first, last } = slice(5000 * ROW - VIEW, VIEW, ROW, 5000);
  expect(last).toBe(5000);
  expect(first).toBeLessThan(5000 - VIEW / ROW);
});

test("every row of every scroll position is drawn, and never many more", () => {
  for (const count of [0, 1, 5, 60, 5207]) {
    for (let scroll = 0; scroll <= count * ROW; scroll += 211) {
      const { first, last } = slice(scroll, VIEW, ROW, count);
      const top = Math.min(scroll, Math.max(0, count * ROW - VIEW));
      expect(first * ROW).toBeLessThanOrEqual(top);
      expect(last * ROW).toBeGreaterThanOrEqual(Math.min(top + VIEW, count * ROW));
      expect(last - first).toBeLessThanOrEqual(Math.ceil(VIEW / ROW) + 18);
    }
  }
});

test("a list that shrank under its scroll position still draws its end", () => {
  expect(slice(100_000, VIEW, ROW, 40)).toEqual({ first: 13, last: 40, offset: 13 * ROW });
});

test("a row comes into view with the smallest movement", () => {
  expect(reveal(3, 0, VIEW, ROW)).toBe(0);
  expect(reveal(30, 0, VIEW, ROW)).toBe(31 * ROW - VIEW);
  expect(reveal(2, 3200, VIEW, ROW)).toBe(64);
});

test("the cursor passes by rows that cannot be chosen, and stays where there is nothing", () => {
  const group = (at: number): boolean => at === 0 || at === 4;
  expect(step(1, -1, 9, group)).toBe(1);
  expect(step(3, 1, 9, group)).toBe(5);
  expect(step(5, -1, 9, group)).toBe(3);
  expect(step(2, -100, 9, group)).toBe(1);
  expect(step(2, 100, 9, group)).toBe(8);
  expect(step(0, 0, 9, group)).toBe(1);
  expect(step(0, 1, 0, group)).toBe(0);
});
