// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { call } from "../api";
import { fakeHost } from "../api/fake";
import { session, toasts } from "../state";
import { begin, end, press, settled, show, text } from "./stage";
import Today from "./Today.svelte";

HTMLElement.prototype.scrollIntoView = () => undefined; // Happy-dom has no page to scroll.
HTMLElement.prototype.showPopover = () => undefined; // Nor a top layer.

beforeEach(() => begin(fakeHost({ rows: 40 })));
afterEach(() => {
  vi.useRealTimers();
  end();
});

function focused(): string {
  return document.activeElement?.id ?? "";
}
function names(): string[] {
  return [...document.querySelectorAll(".day .name")].map((it) => it.textContent);
}
async function type(label: string, words: string): Promise<void> {
  const field = [...document.querySelectorAll("label")].find((it) => it.textContent.trim() === label);
  const input = document.getElementById(field?.htmlFor ?? "") as HTMLInputElement | HTMLTextAreaElement;
  input.focus();
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

describe("Vandaag", () => {
  it("shows the day in order and stands on the first visit that waits", async () => {
    await show(Today);
    expect(text("h1 + .sub")).toBe("dinsdag 28 juli 2026, week 31");
    expect(names()).toHaveLength(4);
    const times = [...document.querySelectorAll(".day time")].map((it) => it.textContent);
    expect(times).toEqual([...times].sort());
    expect(focused()).toBe(document.querySelector(".day .name")?.id);
    expect(text(".now .sr")).toBe("Nu is het 11:00");
  });

  it("says in a word how safe it is, and never that what has expired is green", async () => {
    await show(Today);
    const risks = [...document.querySelectorAll(".risk")].map((it) => it.textContent);
    expect(risks).toEqual(["Groen", "Risico verlopenna 1 juli", "Oranjetot en met 31 december", "Risico onbekend"]);
  });

  it("records with three keys, and stands on the next visit that waits", async () => {
    await show(Today);
    const [first, second] = [...document.querySelectorAll(".day .name")];
    await press("v");
    await press("1");
    expect(text(".effect")).toBe("V Week 31 wordt voldaan. Waarom?");
    await press("Enter", { ctrlKey: true });
    expect(toasts.lines[0]?.text).toBe(`${first?.textContent}: toegelaten. Week 31: voldaan.`);
    expect(toasts.lines[0]?.undo).toBe(true);
    expect(document.querySelector("aside")).toBeNull();
    expect(focused()).toBe(second?.id);
    expect(text(".day li .res")).toContain("Toegelaten");
  });

  it("says why the week is what it is with W, and gives the focus back", async () => {
    await show(Today);
    await press("ArrowDown");
    const [stood, name] = [focused(), document.activeElement?.textContent ?? "?"];
    await press("w");
    const facts = document.querySelector("[role=dialog]");
    expect(facts?.textContent).toContain(name);
    expect(facts?.textContent).toContain("Waarom?");
    await press("Escape");
    expect([document.querySelector("[role=dialog]"), focused()]).toEqual([null, stood]);
  });

  it("walks with the arrows over the day and what waits, and stops at both ends", async () => {
    await show(Today);
    const ids = [...document.querySelectorAll('[id^="visit-"]')].map((it) => it.id);
    expect(ids.length).toBeGreaterThan(4);
    for (const id of [...ids.slice(1), ids.at(-1)]) {
      await press("ArrowDown");
      expect(focused()).toBe(id);
    }
    await press("ArrowUp");
    expect(focused()).toBe(ids.at(-2));
    expect(document.querySelectorAll('.day [tabindex="0"]')).toHaveLength(1);
  });

  it("gives the focus back when the panel closes without a result", async () => {
    await show(Today);
    const before = focused();
    await press("v");
    expect(focused()).not.toBe(before);
    await press("Escape");
    expect(focused()).toBe(before);
  });

  it("goes to another day and back", async () => {
    await show(Today);
    await press("]");
    expect(text("h1 + .sub")).toBe("woensdag 29 juli 2026, week 31");
    await press("v");
    expect(text("aside h2")).toBe("Bezoek verzetten");
    await press("Escape");
    await press(".");
    expect(text("h1")).toBe("Vandaag");
  });

  it("adds a task and ticks it off", async () => {
    await show(Today);
    const tenancy = (await call("today_get", { day: null, worker: null, everybody: false })).visits[0]?.row.tenancy ?? "";
    await call("tasks_add", { tenancy, text: "Kaartje sturen", due_day: "2026-07-27", worker: null });
    await settled();
    expect(text("section:last-of-type li")).toContain("Kaartje sturen had ma 27 juli klaar moeten zijn");
    [...document.querySelectorAll("button")].find((it) => it.getAttribute("aria-label")?.startsWith("Gedaan: "))?.click();
    await settled();
    expect(text("section:last-of-type")).toContain("Geen taken voor vandaag.");
  });

  it("stands on the next task when one is ticked off", async () => {
    await show(Today);
    const tenancy = (await call("today_get", { day: null, worker: null, everybody: false })).visits[0]?.row.tenancy ?? "";
    for (const words of ["Kaartje sturen", "Bellen", "Langsgaan"]) await call("tasks_add", { tenancy, text: words, due_day: "2026-07-27", worker: null });
    await settled();
    const verbs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("section:last-of-type .actions button")];
    const stands = (): string => document.activeElement?.getAttribute("aria-label")?.split(", ").at(-1) ?? "";
    for (const [at, next] of [[1, "Langsgaan"], [1, "Kaartje sturen"]] as const) {
      verbs()[at]?.focus();
      verbs()[at]?.click();
      await settled();
      expect(stands()).toBe(next);
    }
  });
});

describe("a draft", () => {
  async function typeSomething(): Promise<void> {
    await show(Today);
    await press("v");
    await press("3");
    await type("Gezien en gehoord", "Brief ligt klaar");
  }

  it("is kept within two seconds of the first key, and says when", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await typeSomething();
    const row = (await call("today_get", { day: null, worker: null, everybody: false })).visits[0]?.row;
    const kept = async (): Promise<string> => (await call("drafts_get", { place: `visit:${row?.visit}:${row?.tenancy}` }))?.text ?? "";
    await type("Gezien en gehoord", "Brief ligt klaar, bijlage ontbreekt");
    expect(await kept()).not.toContain("ontbreekt");
    vi.advanceTimersByTime(1500);
    await settled();
    expect(await kept()).toContain("Brief ligt klaar, bijlage ontbreekt");
    expect(text("footer [role=status]")).toMatch(/^Concept bewaard om \d\d:\d\d$/);
  });

  it("is kept when the panel closes, and is there when it opens again", async () => {
    await typeSomething();
    await press("Escape");
    await press("v");
    expect(document.querySelector("textarea")?.value).toBe("Brief ligt klaar");
    expect(document.querySelector<HTMLInputElement>('input[value="refused"]')?.checked).toBe(true);
  });

  it("is kept before the team is locked", async () => {
    await typeSomething();
    const row = (await call("today_get", { day: null, worker: null, everybody: false })).visits[0]?.row;
    await session.lock("person");
    await call("session_unlock", { passphrase: "drie groene fietsen" });
    const draft = await call("drafts_get", { place: `visit:${row?.visit}:${row?.tenancy}` });
    expect(JSON.parse(draft?.text ?? "{}")).toMatchObject({ outcome: "refused", facts: "Brief ligt klaar" });
  });

  it("is gone once it became a result", async () => {
    await typeSomething();
    const row = (await call("today_get", { day: null, worker: null, everybody: false })).visits[0]?.row;
    await press("Enter", { ctrlKey: true });
    await settled();
    expect(await call("drafts_get", { place: `visit:${row?.visit}:${row?.tenancy}` })).toBeNull();
  });
});
