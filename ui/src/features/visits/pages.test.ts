import { expect, it } from "vitest";

import { onPages } from "./pages";

const check = (heights: number[], heads: number[] = []): number[][] => onPages(heights, 80, 100, (at) => heads.includes(at));

it("a block is never split and keeps its place", () => {
  expect(check([30, 30, 30, 30, 30, 30])).toEqual([[0, 1], [2, 3, 4], [5]]);
  expect(check([80, 100])).toEqual([[0], [1]]);
  expect(check([])).toEqual([[]]);
});

it("what is larger than a page has one of its own", () => {
  expect(check([10, 300, 10])).toEqual([[0], [1], [2]]);
});

it("a head goes with what it leads", () => {
  expect(check([70, 5, 20], [1])).toEqual([[0], [1, 2]]);
});
