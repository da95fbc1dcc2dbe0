// @vitest-environment happy-dom
import { flushSync } from "svelte";
import { expect, test } from "vitest";

import { fakeHost } from "../api/fake";
import { call, useHost } from "../api";
import { followChanges, query, touch, type Query } from "./query.svelte";

/** Everything that was promised so far has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  flushSync();
}

function inRoot<T>(make: () => Query<T>): { asked: Query<T>; end: () => void } {
  let asked!: Query<T>;
  const end = $effect.root(() => {
    asked = make();
  });
  flushSync();
  return { asked, end };
}

test("a query asks again when one of its nouns is touched, and only then", async () => {
  let times = 0;
  const { asked, end } = inRoot(() => query(["tenancy"], () => Promise.resolve(++times)));
  await settled();
  expect([asked.data, asked.loading]).toEqual([1, false]);
  touch(["lease"]);
  await settled();
  expect(asked.data).toBe(1);
  touch(["visit", "tenancy"]);
  await settled();
  expect(asked.data).toBe(2);
  end();
});

test("the star is touched by every change", async () => {
  let times = 0;
  const { asked, end } = inRoot(() => query(["*"], () => Promise.resolve(++times)));
  await settled();
  touch(["lease"]);
  await settled();
  expect(asked.data).toBe(2);
  touch([]);
  await settled();
  expect(asked.data).toBe(2);
  end();
});

test("a query asks again when state that it reads changes", async () => {
  let search = $state("a");
  const { asked, end } = inRoot(() => query([], () => Promise.resolve(`found ${search}`)));
  await settled();
  search = "b";
  flushSync();
  await settled();
  expect(asked.data).toBe("found b");
  end();
});

test("a late answer never replaces a newer one", async () => {
  const waiting: ((answer: string) => void)[] = [];
  const { asked, end } = inRoot(() => query(["visit"], () => new Promise<string>((resolve) => waiting.push(resolve))));
  touch(["visit"]);
  flushSync();
  waiting[1]?.("new");
  await settled();
  waiting[0]?.("old");
  await settled();
  expect(asked.data).toBe("new");
  end();
});

test("a failure keeps what was shown, and asking again clears it", async () => {
  let broken = false;
  const { asked, end } = inRoot(() => query(["visit"], () => (broken ? Promise.reject({ code: "busy" }) : Promise.resolve("rows"))));
  await settled();
  broken = true;
  touch(["visit"]);
  await settled();
  expect([asked.data, asked.error, asked.loading]).toEqual(["rows", { code: "busy" }, false]);
  broken = false;
  asked.again();
  flushSync();
  await settled();
  expect(asked.error).toBeUndefined();
  end();
});

test("a verb of the engine reaches the queries that name its nouns", async () => {
  useHost(fakeHost({ door: "open" }));
  const stop = followChanges();
  const { asked, end } = inRoot(() => query(["*"], () => call("history_steps", {})));
  await settled();
  expect(asked.data?.undo).toBeNull();
  await call("visits_record", { tenancy: "t0", visit: null, day: "2026-07-28", outcome: "admitted", place: null, said: null, moved_to: null, replaces: null, reason: null, draft: null, also: [] });
  await settled();
  expect(asked.data?.undo?.kind).toBe("record_visit");
  end();
  stop();
});

test("a query has settled when what was touched is answered, also when it fails", async () => {
  const answers: { give: (text: string) => void; refuse: (why: Error) => void }[] = [];
  const { asked, end } = inRoot(() => query(["visit"], () => new Promise<string>((give, refuse) => answers.push({ give, refuse }))));
  answers[0]?.give("one");
  await asked.settled();
  expect(asked.data).toBe("one");
  touch(["visit"]);
  let ended = false;
  const second = asked.settled().then(() => (ended = true));
  await settled();
  expect([answers.length, ended]).toEqual([2, false]);
  touch(["visit"]);
  await settled();
  answers[1]?.give("two");
  await settled();
  expect(ended).toBe(false); // The newest question is still open.
  answers[2]?.refuse(new Error("no"));
  await second;
  expect(ended).toBe(true);
  end();
});
