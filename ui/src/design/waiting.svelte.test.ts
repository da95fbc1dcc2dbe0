// @vitest-environment happy-dom
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { asRefusal, useHost } from "../api";
import { fakeHost } from "../api/fake";
import { speak } from "../i18n";
import { longWork, type LongWork } from "../state";
import Waiting from "./Waiting.svelte";

const WHAT = "Bezig met het voorbeeldteam maken…";
let work: LongWork;
let shown: ReturnType<typeof mount>;

beforeEach(() => {
  vi.useFakeTimers();
  speak("nl");
  useHost(fakeHost({ door: "first", slow: 5000 }));
  work = longWork();
  shown = mount(Waiting, { target: document.body, props: { work, what: WHAT } });
  flushSync();
});
afterEach(async () => {
  await unmount(shown);
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  flushSync();
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

function said(): string {
  return document.body.textContent.replace(/\s+/g, " ").trim();
}

const spoken = (): string => document.querySelector('[role="status"]')?.textContent.replace(/\s+/g, " ").trim() ?? "";
const button = (): HTMLButtonElement | null => document.querySelector("button");

test("nothing for a blink, then the sentence, after two seconds the count and a way to stop", async () => {
  const answer = work.run("session_open_example", {});
  await pass(140);
  expect(said()).toBe("");
  await pass(20);
  expect([said(), button()]).toEqual([WHAT, null]);
  await pass(1800);
  expect([said(), button()]).toEqual([WHAT, null]);
  await pass(60);
  expect(said()).toBe(`${WHAT} 25% 5.200 van 13.000 Stoppen`);
  await pass(500);
  expect(said()).toBe(`${WHAT} 50% 6.500 van 13.000 Stoppen`);
  await pass(3000);
  expect((await answer).door).toBe("open");
  expect([said(), vi.getTimerCount()]).toEqual(["", 0]);
});

test("a screen reader hears the quarters and not each count", async () => {
  const answer = work.run("session_open_example", {});
  const heard = new Set<string>();
  for (let at = 0; at < 5200; at += 50) {
    await pass(50);
    heard.add(spoken());
  }
  await answer;
  expect([...heard]).toEqual(["", WHAT, `${WHAT} 25%`, `${WHAT} 50%`, `${WHAT} 75%`]);
  expect(document.querySelector('[aria-hidden="true"]')).toBeNull();
});

test("the button stops it, keeps the focus while it does, and nothing is left", async () => {
  const why = work.run("session_open_example", {}).then(() => undefined, asRefusal);
  await pass(2100);
  button()?.focus();
  button()?.click();
  flushSync();
  expect([spoken(), button()?.getAttribute("aria-disabled"), document.activeElement === button()]).toEqual([
    "Bezig met stoppen… 25%", "true", true,
  ]);
  await pass(600);
  expect((await why)?.code).toBe("cancelled");
  await pass(0);
  expect([said(), vi.getTimerCount()]).toEqual(["", 0]);
});

test("what is done within a blink says nothing at all", async () => {
  useHost(fakeHost({ door: "first" }));
  await work.run("session_open_example", {});
  await pass(5000);
  expect(said()).toBe("");
});

test("work that has parts says what is counted", async () => {
  await unmount(shown);
  const reading: LongWork = { ...work, busy: true, stopping: false, progress: { part: "reading", done: 41_200, total: 100_000 } };
  shown = mount(Waiting, { target: document.body, props: { work: reading, what: WHAT } });
  await pass(1900);
  expect(said()).toBe(WHAT);
  await pass(200);
  expect(said()).toBe("Bezig met rijen lezen… 25% 41.200 van 100.000 Stoppen");
});
