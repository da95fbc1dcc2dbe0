// @vitest-environment happy-dom
import { expect, test } from "vitest";

import { useHost, type Listener } from "../api";
import { longWork } from "./work.svelte";

type Asked = { name: string; args: unknown; listener: Listener | undefined; answer: (it: unknown) => void; refuse: (code: string) => void };

/** A host whose calls are answered by hand. */
function byHand(): Asked[] {
  const asked: Asked[] = [];
  useHost({
    call: (name, args, listener) =>
      new Promise((resolve, reject) => {
        asked.push({ name, args, listener, answer: resolve, refuse: (code) => reject(new Refused(code)) });
      }),
    onChanged: () => () => undefined,
  });
  return asked;
}

class Refused extends Error {
  readonly args = {};
  constructor(readonly code: string) {
    super(code);
  }
}

const RANGE = { from: "2026-W01", to: "2026-W30", search: "", worker: null, having: { owner: null, state: null, missed: false } };

test("work says how far it is until its answer comes", async () => {
  const asked = byHand();
  const work = longWork();
  const answer = work.run("weeks_totals", RANGE);
  expect([work.busy, work.progress, work.stopping]).toEqual([true, undefined, false]);
  asked[0]?.listener?.hear({ done: 1240, total: 13_000 });
  expect(work.progress).toEqual({ done: 1240, total: 13_000 });
  asked[0]?.answer("totals");
  expect(await answer).toBe("totals");
  expect([work.busy, work.progress]).toEqual([false, undefined]);
});

test("who stops it sends its number once, and it is busy until the engine says so", async () => {
  const asked = byHand();
  const work = longWork();
  const answer = work.run("weeks_totals", RANGE);
  work.stop();
  work.stop();
  expect(asked.map((it) => it.name)).toEqual(["weeks_totals", "work_stop"]);
  expect(asked[1]?.args).toEqual({ work: asked[0]?.listener?.number });
  expect([work.busy, work.stopping]).toEqual([true, true]);
  asked[0]?.refuse("cancelled");
  await expect(answer).rejects.toMatchObject({ code: "cancelled" });
  expect([work.busy, work.stopping]).toEqual([false, false]);
  work.stop();
  expect(asked.length).toBe(2);
});

test("a newer question ends the older, and only the newer is heard", async () => {
  const asked = byHand();
  const work = longWork();
  const older = work.run("weeks_totals", RANGE);
  const newer = work.run("weeks_totals", { ...RANGE, search: "Mo" });
  expect(asked.map((it) => it.name)).toEqual(["weeks_totals", "work_stop", "weeks_totals"]);
  const [first, stop, second] = asked;
  expect(stop?.args).toEqual({ work: first?.listener?.number });
  expect(second?.listener?.number).not.toBe(first?.listener?.number);
  second?.listener?.hear({ done: 1, total: 9 });
  first?.listener?.hear({ done: 5, total: 9 });
  expect(work.progress).toEqual({ done: 1, total: 9 });
  first?.refuse("cancelled");
  await expect(older).rejects.toMatchObject({ code: "cancelled" });
  expect([work.busy, work.progress]).toEqual([true, { done: 1, total: 9 }]);
  second?.answer("totals");
  expect(await newer).toBe("totals");
  expect(work.busy).toBe(false);
});
