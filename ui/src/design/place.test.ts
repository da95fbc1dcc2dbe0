import { expect, test } from "vitest";

import { place } from "./place";

const view = { width: 1366, height: 768 };
const size = { width: 392, height: 300 };
const cell = (left: number, top: number) => ({ left, top, width: 24, height: 24 });

test("it stands centred on the wished side when it fits there", () => {
  expect(place(cell(700, 500), size, view)).toMatchObject({ side: "above", left: 516, top: 191, arrow: 196 });
  expect(place(cell(700, 100), size, view, "below")).toMatchObject({ side: "below", top: 133 });
});

test("it flips at an edge", () => {
  expect(place(cell(700, 100), size, view, "above").side).toBe("below");
  expect(place(cell(700, 700), size, view, "below").side).toBe("above");
});

test("where it fits nowhere it takes the larger side and says how high it may be", () => {
  const small = { width: 683, height: 384 };
  const placed = place(cell(300, 220), size, small, "below");
  expect(placed).toMatchObject({ side: "above", top: 8, maxHeight: 203 });
});

test("it stays in the window and its arrow stays on the cell", () => {
  for (const left of [0, 30, 700, 1320, 1342]) {
    const placed = place(cell(left, 500), size, view);
    expect(placed.left).toBeGreaterThanOrEqual(8);
    expect(placed.left + size.width).toBeLessThanOrEqual(view.width - 8);
    expect(Math.abs(placed.left + placed.arrow - (left + 12))).toBeLessThanOrEqual(16);
  }
});
