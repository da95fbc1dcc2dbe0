// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";

import { fakeHost } from "../api/fake";
import Statements from "./Statements.svelte";
import { begin, end, press, settled, show } from "./stage";

beforeEach(() => begin(fakeHost({ rows: 40 })));
afterEach(end);

const button = (words: string): HTMLButtonElement | undefined => [...document.querySelectorAll("button")].find((it) => it.textContent.trim().startsWith(words));

it("keeps what was confirmed of a statement while another screen is open", async () => {
  const leave = await show(Statements);
  const path = document.querySelector<HTMLInputElement>("form input");
  if (path === null) throw new Error("there is no place to type");
  path.value = "/afschriften/juli.xml";
  path.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  button("Lees het afschrift")?.click();
  await settled();
  await press("a");
  expect(button("Boek 1 betaling")).toBeDefined();
  await leave();
  expect(button("Boek")).toBeUndefined();
  await show(Statements);
  expect(button("Boek 1 betaling")?.disabled).toBe(false);
  button("Ander bestand")?.click();
  await settled();
  await leave();
});
