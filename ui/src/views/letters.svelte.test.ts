// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";

import App from "../App.svelte";
import { fakeHost } from "../api/fake";
import { t } from "../i18n";
import { navigation } from "../state";
import { begin, end, press, settled, show } from "./stage";

HTMLElement.prototype.showPopover = () => undefined; // Happy-dom has no top layer.

const field = (label: string): HTMLInputElement => document.getElementById([...document.querySelectorAll("label")].find((it) => it.textContent.trim() === label)?.htmlFor ?? "") as HTMLInputElement;
async function put(label: string, value: string): Promise<void> {
  const found = field(label);
  found.focus();
  found.value = value;
  // Happy-dom finds no chosen option; Svelte takes the first that can be chosen then.
  const others = [...found.querySelectorAll("option")].filter((it) => it.value !== value);
  for (const it of others) it.disabled = true;
  found.dispatchEvent(new Event(found.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  for (const it of others) it.disabled = false;
  await settled();
}
async function open(): Promise<void> {
  [...document.querySelectorAll<HTMLElement>("button")].find((it) => it.textContent.trim() === t.letters.add)?.click();
  await settled();
}
const { kind, text } = { kind: "Wat voor brief?", text: "Tekst" };

beforeEach(async () => {
  await begin(fakeHost());
  navigation.go("dossier", "t3");
  await show(App);
  for (let step = 0; step < 20 && !(document.querySelector("[role=tab][aria-selected=true]")?.textContent ?? "").startsWith("Documenten"); step += 1) await press("ArrowRight");
  await open();
});
afterEach(end);

it("keeps what was typed in a letter that is left for another kind, and for its panel", async () => {
  const filled = field(text).value;
  expect(filled).not.toBe("");
  await put(text, "Zelf geschreven.");
  await put(kind, "rent_reminder");
  expect(field(text).value).toBe(filled);
  await put(kind, "joint_talk");
  expect(field(text).value).toBe("Zelf geschreven.");
  await press("Escape");
  await open();
  expect(field(text).value).toBe("Zelf geschreven.");
  expect(document.querySelector("aside")?.textContent).toContain(t.schedule.kept);
});

it("says nothing of what was typed where nobody typed", async () => {
  await press("Escape");
  await open();
  expect(document.querySelector("aside")?.textContent).not.toContain(t.schedule.kept);
});
