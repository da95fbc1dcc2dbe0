import { describe, expect, it } from "vitest";
import { slice } from "../../design";
import { lineInSlot, slotsFor } from "./slots";

function drawn(slots: number, base: number, first: number): number[] {
  return Array.from({ length: slots }, (_, slot) => lineInSlot(slot, slots, base, first));
}

describe("slots", () => {
  it("stand in order where the base is", () => {
    expect(drawn(4, 10, 10)).toEqual([10, 11, 12, 13]);
  });

  it("are handed on one by one when the grid scrolls down", () => {
    expect(drawn(4, 10, 11)).toEqual([14, 11, 12, 13]);
    expect(drawn(4, 10, 13)).toEqual([14, 15, 16, 13]);
  });

  it("are handed on when the grid scrolls up", () => {
    expect(drawn(4, 10, 9)).toEqual([10, 11, 12, 9]);
    expect(drawn(4, 10, 0)).toEqual([2, 3, 0, 1]);
  });

  it("keep a line in its slot for as long as it is drawn", () => {
    for (let first = 0; first < 200; first += 1) {
      const [before, after] = [drawn(37, 5, first), drawn(37, 5, first + 1)];
      expect(before.filter((line, slot) => after[slot] !== line)).toEqual([first]);
    }
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
