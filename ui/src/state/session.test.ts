// @vitest-environment happy-dom
import { expect, test } from "vitest";

import { call, useHost } from "../api";
import { fakeHost } from "../api/fake";
import { navigation } from "./navigation.svelte";
import { session } from "./session.svelte";
import { toasts } from "./toast.svelte";

test("the door opens with the passphrase and shuts with the lock, and nothing of the person stays", async () => {
  useHost(fakeHost({ door: "locked" }));
  await session.refresh();
  expect(session.state?.door).toBe("locked");
  await expect(session.unlock("fout")).rejects.toMatchObject({ code: "wrong_passphrase" });
  await session.unlock("drie groene fietsen");
  navigation.go("compliance", "t1");
  navigation.search("compliance", "Mo");
  toasts.done("Bezoek vastgelegd");
  await session.lock("idle");
  expect([session.state?.door, session.lockedBy, session.state?.account]).toEqual(["locked", "idle", null]);
  expect([navigation.screen, navigation.tenancy, navigation.text("compliance"), navigation.canGoBack]).toEqual(["today", undefined, "", false]);
  expect(toasts.lines).toEqual([]);
  await session.unlock("drie groene fietsen");
  expect(session.lockedBy).toBeUndefined();
});

test("a new team opens after its two words", async () => {
  useHost(fakeHost({ door: "first" }));
  await session.refresh();
  const sheet = await session.createTeam("Team Oost", "Ilse", "drie groene fietsen");
  expect([sheet.words.length, session.state?.door]).toEqual([24, "first"]);
  await expect(session.confirmRecovery(["x", "y"])).rejects.toMatchObject({ code: "recovery_words_wrong" });
  await session.confirmRecovery(sheet.ask.map((number) => sheet.words[number - 1] ?? ""));
  expect([session.state?.door, session.state?.team]).toEqual(["open", "Team Oost"]);
});

test("the example team opens at once and can be thrown away", async () => {
  useHost(fakeHost({ door: "first" }));
  await session.refresh();
  await session.openExample();
  expect([session.state?.door, session.state?.example]).toEqual(["open", true]);
  await session.discardExample();
  expect([session.state?.door, session.state?.example]).toEqual(["first", false]);
});

test("a team that was locked from outside shows its door at the next verb", async () => {
  const host = fakeHost({ door: "open" });
  useHost(host);
  await session.refresh();
  const stop = session.follow();
  await host.call("session_lock", {});
  await expect(call("workers_list", {})).rejects.toMatchObject({ code: "locked" });
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(session.state?.door).toBe("locked");
  stop();
});

test("other roles of who is in are asked for as soon as an account changes, and at no other change", async () => {
  const inner = fakeHost({ door: "open" });
  let hear: (nouns: readonly string[]) => void = () => undefined;
  let asked = 0;
  useHost({
    call(name, args) {
      if (name === "session_state") asked += 1;
      return inner.call(name, args);
    },
    onChanged(listener) {
      hear = listener;
      return () => undefined;
    },
  });
  await session.refresh();
  const stop = session.follow();
  hear(["visit", "visit_result"]);
  expect(asked).toBe(1);
  hear(["account_role"]);
  hear(["account"]);
  expect(asked).toBe(3);
  stop();
});
