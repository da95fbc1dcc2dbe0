// @vitest-environment happy-dom
import { flushSync } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";

import { growing, type Growing } from "./growing.svelte";

let end: () => void = () => undefined;
const frames = new Map<number, FrameRequestCallback>();
afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

function inRoot(make: () => Growing<number>): Growing<number> {
  frames.clear();
  let asked = 0;
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => {
    frames.set((asked += 1), frame);
    return asked;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => frames.delete(frame));
  let made!: Growing<number>;
  end = $effect.root(() => {
    made = make();
  });
  flushSync();
  return made;
}
function frame(): void {
  const now = [...frames.values()];
  frames.clear();
  now.forEach((it) => it(0));
  flushSync();
}
const lines = (many: number): number[] => Array.from({ length: many }, (_, at) => at);

describe("a list that grows", () => {
  it("draws a short one at once, and asks for no frame", () => {
    const short = inRoot(() => growing(() => lines(24)));
    expect([short.rows.length, short.whole, frames.size]).toEqual([24, true, 0]);
  });

  it("draws the first lines of a long one, then all of them", () => {
    const long = inRoot(() => growing(() => lines(100)));
    expect([long.rows, long.whole]).toEqual([lines(24), false]);
    frame();
    expect(long.rows.length).toBe(64);
    frame();
    expect([long.rows, long.whole]).toEqual([lines(100), true]);
    frame();
    expect(frames.size).toBe(0);
  });

  it("never leaves out the line one stands on, and goes on from there", () => {
    let at = $state(0);
    const long = inRoot(() => growing(() => lines(1000), () => at));
    at = 500;
    flushSync();
    expect(long.rows.length).toBe(524);
    frame();
    expect(long.rows.length).toBe(564);
  });

  it("keeps what was drawn when the list is another, as long", () => {
    let list = $state.raw(lines(100));
    const long = inRoot(() => growing(() => list));
    frame();
    frame();
    list = lines(100).toReversed();
    flushSync();
    expect([long.rows[99], long.whole]).toEqual([0, true]);
  });
});
