// @vitest-environment happy-dom
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { countdown } from "./wait.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("it counts down, says that it is over, and leaves no timer behind", () => {
  let wait!: ReturnType<typeof countdown>;
  const end = $effect.root(() => {
    wait = countdown();
  });
  flushSync();
  expect([wait.left, wait.over, vi.getTimerCount()]).toEqual([0, false, 0]);
  wait.start(5);
  flushSync();
  wait.start(8);
  flushSync();
  expect([wait.left, wait.from, vi.getTimerCount()]).toEqual([8, 8, 1]);
  vi.advanceTimersByTime(3000);
  flushSync();
  expect([wait.left, wait.over]).toEqual([5, false]);
  vi.advanceTimersByTime(5250);
  flushSync();
  expect([wait.left, wait.over, vi.getTimerCount()]).toEqual([0, true, 0]);
  end();
});
