import { expect, test } from "vitest";

import { stepped, type Place, type Step } from "./place";

const WORKERS = ["a", "b", "c"];

function check(from: Place, steps: readonly Step[], to: Place): void {
  expect(steps.reduce((at, step) => stepped(at, step, "2026-W53", WORKERS), from)).toEqual(to);
}

const START: Place = { day: "2026-12-31", time: "10:00", worker: "a" };

test("a step of the clock goes to the next quarter of an hour", () => {
  check(START, ["later"], { ...START, time: "10:15" });
  check(START, ["earlier"], { ...START, time: "09:45" });
  check({ ...START, time: "10:10" }, ["later"], { ...START, time: "10:15" });
  check({ ...START, time: "10:10" }, ["earlier"], { ...START, time: "10:00" });
  check({ ...START, time: null }, ["later"], { ...START, time: "09:00" });
});

test("the clock ends where nobody visits", () => {
  check({ ...START, time: "22:00" }, ["later"], { ...START, time: "22:00" });
  check({ ...START, time: "06:00" }, ["earlier"], { ...START, time: "06:00" });
});

test("a step of a day stays in its week, also over the turn of a year", () => {
  check(START, ["dayAfter"], { ...START, day: "2027-01-01" });
  check(START, ["dayAfter", "dayAfter", "dayAfter", "dayAfter"], { ...START, day: "2027-01-03" });
  check(START, ["dayBefore", "dayBefore", "dayBefore", "dayBefore"], { ...START, day: "2026-12-28" });
});

test("a step to another worker goes in the order of the rows and ends with them", () => {
  check(START, ["down", "down", "down"], { ...START, worker: "c" });
  check(START, ["up"], START);
  check({ ...START, worker: null }, ["up"], { ...START, worker: "c" });
  check({ ...START, worker: null }, ["down"], { ...START, worker: "a" });
});
