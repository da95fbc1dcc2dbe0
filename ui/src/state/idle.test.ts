// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { watchIdle } from "./idle";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;

test("five minutes without use lock once", () => {
  const away = vi.fn();
  watchIdle(away, 5);
  vi.advanceTimersByTime(5 * MINUTE - 1);
  expect(away).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(away).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(away).toHaveBeenCalledTimes(1);
});

test("use starts the minutes again, with one timer however often", () => {
  const away = vi.fn();
  const stop = watchIdle(away, 5);
  for (let minute = 0; minute < 20; minute += 1) {
    vi.advanceTimersByTime(MINUTE);
    for (let key = 0; key < 50; key += 1) dispatchEvent(new Event("keydown"));
    expect(vi.getTimerCount()).toBe(1);
  }
  expect(away).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5 * MINUTE);
  expect(away).toHaveBeenCalledTimes(1);
  stop();
});

test("a laptop that slept locks at the first touch", () => {
  const away = vi.fn();
  watchIdle(away, 5);
  vi.setSystemTime(Date.now() + 9 * 60 * MINUTE);
  dispatchEvent(new Event("pointermove"));
  expect(away).toHaveBeenCalledTimes(1);
});

test("stopped is stopped", () => {
  const away = vi.fn();
  watchIdle(away, 5)();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(away).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
