// @vitest-environment happy-dom
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, it } from "vitest";

import { useHost } from "../../api";
import { SearchChoice } from "../../design";
import { speak } from "../../i18n";
import TenantPick from "./TenantPick.svelte";

const row = (name: string): object => ({ id: name, name, address: "Proefweg 1", worker: "Joost" });
let waiting: { search: string; answer: (names: string[]) => void }[] = [];
let shown: Record<string, unknown>[] = [];

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
    flushSync();
  }
}
async function type(text: string): Promise<void> {
  const input = document.querySelector("input") as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}
async function answer(search: string, names: string[]): Promise<void> {
  waiting.find((it) => it.search === search)?.answer(names);
  await settled();
}

afterEach(async () => {
  for (const it of shown) await unmount(it);
  shown = [];
  waiting = [];
  document.body.replaceChildren();
});

it("takes the first of what was typed, when Enter came before the answer", async () => {
  speak("nl");
  useHost({
    call: (_name, args) => new Promise((resolve) => {
      const { search } = args as { search: string };
      waiting.push({ search, answer: (names) => resolve({ total: names.length, rows: names.map(row) }) });
    }),
    onChanged: () => () => undefined,
  });
  const taken: string[] = [];
  shown.push(mount(TenantPick, { target: document.body, props: { onpick: ({ name }: { name: string }) => void taken.push(name) } }));
  await settled();
  await answer("", ["Amira", "Jamal"]);
  const enter = (): boolean => (document.querySelector("form") as HTMLFormElement).dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
  await type("jam");
  enter();
  await settled();
  expect(taken, "Amira is the first of an older answer").toEqual([]);
  await answer("jam", ["Jamal"]);
  expect(taken).toEqual(["Jamal"]);

  // Who goes on typing did not mean it yet.
  await type("ja");
  enter();
  await type("jas");
  await answer("ja", ["Jamal"]);
  await answer("jas", ["Jasper"]);
  expect(taken).toEqual(["Jamal"]);
});

it("takes the first of one of many in the same way", async () => {
  const find = (search: string): Promise<{ id: string; label: string }[]> =>
    new Promise((resolve) => waiting.push({ search, answer: (names) => resolve(names.map((label) => ({ id: label, label }))) }));
  shown.push(mount(SearchChoice, { target: document.body, props: { label: "Woning", find, chosen: undefined } }));
  const enter = (): boolean => (document.querySelector("input") as HTMLInputElement).dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await type("p");
  await answer("p", ["Abelweg", "Proefweg"]);
  await type("pr");
  enter();
  await settled();
  expect(document.querySelector(".taken"), "Abelweg is the first of an older answer").toBeNull();
  await answer("pr", ["Proefweg"]);
  expect(document.querySelector(".taken b")?.textContent).toBe("Proefweg");
});
