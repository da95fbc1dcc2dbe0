// @vitest-environment happy-dom
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";

import { Refusal, useHost, type Host, type HomeMatch } from "../../api";
import { fakeHost } from "../../api/fake";
import { speak } from "../../i18n";
import { forgetForms, listenToKeys, session, toasts } from "../../state";
import MatchPanel from "./MatchPanel.svelte";

const TODAY = "2026-07-28";
const home = (number: string, more: Partial<HomeMatch>): HomeMatch => ({
  dwelling: `d${number}`, address: `Kabouterlaan ${number}`, place: "Proefstad", owner: null, head_rent_cents: 64_915,
  rent: { rent_cents: 61_250, service_cents: 3_665 }, free_day: "2026-07-12", later: false, offer: null, accepted: null, shared_with: null, facts: [], ...more,
});
const offer = (dwelling: string, more: object) => ({ offer: `o ${dwelling}`, dwelling, address: "", day: "2026-07-20", answer: "open", reason: null, answered_day: null, ...more });

let answers: Record<string, unknown> = {};
let sent: [string, unknown][] = [];
let keys: unknown[] = [];
let shown: Record<string, unknown> | undefined;
let stop: () => void = () => undefined;
const host: Host = {
  call(name, args) {
    sent.push([name, structuredClone(args)]);
    const answer = answers[name];
    return answer instanceof Refusal ? Promise.reject({ code: answer.code, args: answer.args, fields: answer.fields }) : Promise.resolve(answer);
  },
  onChanged: () => () => undefined,
};

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
    flushSync();
  }
}
async function open(homes: HomeMatch[], offers: object[]): Promise<void> {
  const row = { referral: "r1", person: "p1", name: "Bas Wolkenveld", birth_date: null, age: 24, stay: "unknown", days: null, wishes: null, municipality: null };
  const fields = { children: "", pregnant: false, self_reliance: "unknown" };
  answers = {
    referrals_get: { row, fields, ended_day: null, ended: null, offers, may_keep: true, may_begin: true },
    referrals_match: { homes, workers: [], most: 8 },
  };
  shown = mount(MatchPanel, {
    target: document.body,
    props: { referral: "r1", today: TODAY, onclose: () => undefined, onchange: () => undefined, onend: () => undefined, onkey: (...it: unknown[]) => keys.push(it) },
  });
  await settled();
}
const buttons = () => [...document.querySelectorAll("button")].map((it) => (it.getAttribute("aria-label") ?? it.textContent).trim());
async function click(name: string): Promise<void> {
  [...document.querySelectorAll("button")].find((it) => (it.getAttribute("aria-label") ?? it.textContent).trim() === name)?.click();
  await settled();
}
async function main(): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  await settled();
}

beforeEach(async () => {
  speak("nl");
  useHost(fakeHost({ rows: 1 }));
  await session.refresh();
  useHost(host);
  [sent, keys] = [[], []];
  toasts.clear();
  forgetForms();
  stop = listenToKeys();
});
afterEach(() => {
  stop();
  if (shown !== undefined) void unmount(shown);
  document.body.replaceChildren();
});

it("plans the key of the home that somebody takes, not of the first one that is free", async () => {
  await open(
    [home("1", { offer: "o d1" }), home("2", { offer: "o d2", accepted: "2026-07-22" })],
    [offer("d1", {}), offer("d2", { answer: "accepted", answered_day: "2026-07-22" })],
  );
  expect(document.body.textContent).toContain("Wil deze woning sinds 22 juli.");
  expect(buttons().filter((it) => it.startsWith("Aanbieden"))).toEqual([]);
  expect(buttons()).toContain("Wil toch niet: Kabouterlaan 2");
  await main();
  expect(keys).toEqual([[{ id: "p1", label: "Bas Wolkenveld" }, { id: "d2", label: "Kabouterlaan 2", rent: { rent_cents: 61_250, service_cents: 3_665 }, together: false }]]);
});

it("chooses no other home for who takes one that is not free any more", async () => {
  await open([home("1", {})], [offer("d9", { answer: "accepted", answered_day: "2026-07-22" })]);
  await main();
  expect(keys).toEqual([]);
});

it("gives a key of a home where somebody lives only to who lives there with them, and does not choose it by itself", async () => {
  await open([home("1", { shared_with: "Gijs", free_day: null })], []);
  expect(document.body.textContent).toContain("geen woning vrij");
  expect(buttons().filter((it) => it.startsWith("Aanbieden") || it.startsWith("Sleutel"))).toEqual([]);
  document.querySelector<HTMLInputElement>("input[type=radio]")?.click();
  await settled();
  await main();
  expect(keys).toMatchObject([[{}, { id: "d1", together: true }]]);
});

it("says at the day of an answer what is wrong with it", async () => {
  await open([home("1", { offer: "o d1" })], [offer("d1", {})]);
  answers["offers_answer"] = new Refusal("fields_invalid", {}, [{ field: "day", code: "before_last_step", args: {} }]);
  const day = document.querySelector<HTMLInputElement>("input[type=date]");
  if (day === null) throw new Error("There is no day.");
  day.value = "2026-07-19";
  day.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  await click("Wil deze woning: Kabouterlaan 1");
  expect(sent.at(-1)).toEqual(["offers_answer", { offer: "o d1", answer: "accepted", reason: null, day: "2026-07-19" }]);
  expect(document.body.textContent).toContain("Deze dag ligt vóór de vorige stap.");
});
