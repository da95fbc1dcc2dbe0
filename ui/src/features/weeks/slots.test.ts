import { describe, expect, it } from "vitest";
import { slice } from "../../design";
import { handOver, slotsFor } from "./slots";

/** The lines of the slots after the wanted ones were handed out. */
function after(held: readonly number[], first: number, last: number, most = Infinity, urgent?: number): number[] {
  const lines = [...held];
  for (const { slot, line } of handOver(held, { first, last }, most, urgent)) lines[slot] = line;
  return lines;
}

describe("slots", () => {
  it("take the lines in order at first", () => {
    expect(after([-1, -1, -1], 0, 3).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  });

  it("are handed on one by one when the grid scrolls", () => {
    expect(after([10, 11, 12, 13], 11, 15)).toEqual([14, 11, 12, 13]);
    expect(after([10, 11, 12, 13], 9, 13)).toEqual([10, 11, 12, 9]);
  });

  it("keep a line in its slot for as long as it is drawn", () => {
    let held = Array.from({ length: 37 }, (_, at) => at);
    for (let first = 1; first < 200; first += 1) {
      const next = after(held, first, first + 37);
      expect(held.filter((line, slot) => next[slot] !== line)).toEqual([first - 1]);
      held = next;
    }
  });

  it("take what is in sight first when there is not time for all", () => {
    const held = Array.from({ length: 20 }, (_, at) => at);
    const moved = after(held, 100, 120, 6).filter((line) => line >= 100);
    expect(moved.toSorted((a, b) => a - b)).toEqual([107, 108, 109, 110, 111, 112]);
  });

  it("take the line of the cursor before all others", () => {
    const held = Array.from({ length: 20 }, (_, at) => at);
    expect(after(held, 100, 120, 1, 101)).toContain(101);
  });

  it("come to show every line, however few are handed over at a time", () => {
    let held = Array.from({ length: 20 }, (_, at) => at);
    for (let frame = 0; frame < 4; frame += 1) held = after(held, 500, 520, 5);
    expect(held.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => 500 + at));
  });

  it("leave nothing to hand over when all is there", () => {
    expect(handOver([3, 1, 2], { first: 1, last: 4 }, 8)).toEqual([]);
  });

  it("are enough for every line that is drawn", () => {
    for (let scroll = 0; scroll < 3000; scroll += 7) {
      const { first, last } = slice(scroll, 533, 24, 5500);
      expect(last - first).toBeLessThanOrEqual(slotsFor(533, 24, 5500));
    }
  });

  it("are no more than there are lines", () => {
    expect(slotsFor(533, 24, 3)).toBe(3);
    expect(slotsFor(533, 24, 0)).toBe(0);
  });
});
