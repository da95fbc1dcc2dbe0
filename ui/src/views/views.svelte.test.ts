// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { fakeHost } from "../api/fake";
import { navigation, toasts } from "../state";
import Compliance from "./Compliance.svelte";
import { begin, end, press, settled, show, text } from "./stage";
import Tenancies from "./Tenancies.svelte";


HTMLElement.prototype.showPopover = () => undefined; // Happy-dom knows no popovers.

beforeEach(() => begin(fakeHost({ rows: 40 })));
afterEach(end);

describe("Huurders", () => {
  it("counts, groups and lists the caseload", async () => {
    await show(Tenancies);
    expect(text(".sub")).toBe("38 van 40, gegroepeerd per begeleider");
    expect(text(".grp")).toMatch(/^Fatima Appelbloesem · 32 uur, \d+ huurders · [\d,]+ per fte, druk$/);
    expect(document.querySelectorAll('[role="row"] .nm').length).toBeGreaterThan(3);
  });

  it("records a visit with V, a digit and Ctrl Enter", async () => {
    await show(Tenancies);
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    await press("v");
    await press("1");
    expect(text(".effect")).toBe("V Week 31 wordt voldaan. Waarom?");
    await press("Enter", { ctrlKey: true });
    expect(toasts.lines[0]?.text).toMatch(/: toegelaten\. Week 31: voldaan\.$/);
    expect(toasts.lines[0]?.undo).toBe(true);
    expect(text(".state")).toContain("Voldaan");
  });

  it("says why with W, and closes with Escape", async () => {
    await show(Tenancies);
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    await press("w");
    expect(document.activeElement?.textContent).toMatch(/^Waarom\? /);
    await press("Escape");
    expect(document.querySelector("aside")).toBeNull();
    expect(navigation.tenancy).toBeUndefined();
  });

  it("lists what a flip changes before it is made", async () => {
    await show(Tenancies);
    const line = [...document.querySelectorAll<HTMLElement>('[role="row"]')].find((it) => it.textContent.includes("Onderhuur"));
    line?.click();
    await settled();
    [...document.querySelectorAll("button")].find((it) => it.textContent.includes("Omklappen…"))?.click();
    await settled();
    expect(text(".steps ol")).toContain("De onderhuur stopt; laatste dag 31 juli 2026.");
    document.querySelector<HTMLInputElement>('.elsewhere input')?.click();
    await settled();
    await press("Enter", { ctrlKey: true });
    expect(toasts.lines[0]?.text).toContain("Ongedaan maken kan t/m 31 juli 2026.");
    expect(text(".own")).toContain("vanaf 1 augustus 2026");
  });

  it("refuses a flip of today before it is asked", async () => {
    await show(Tenancies);
    [...document.querySelectorAll<HTMLElement>('[role="row"]')].find((it) => it.textContent.includes("Onderhuur"))?.click();
    await settled();
    [...document.querySelectorAll("button")].find((it) => it.textContent.includes("Omklappen…"))?.click();
    await settled();
    const day = document.querySelector<HTMLInputElement>('input[type="date"]');
    if (day) day.value = "2026-07-28";
    day?.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    expect(text('aside [role="alert"]')).toBe("Kies een dag na vandaag. Dan kun je de omklap tot die dag ongedaan maken.");
  });
});

describe("Naleving", () => {
  /** The cells of the first tenancy. */
  function cells(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(".body:not(.grp) .c")].slice(0, 26);
  }

  it("names every cell: letter, state, week, tenant", async () => {
    await show(Compliance);
    const [first] = cells();
    expect(first?.getAttribute("aria-label")).toMatch(/^[VSKDGPHON?·–] .+, week 8, [A-Z]\w+ [A-Z]\w+$/);
    expect(text(".sub")).toBe("week 8 t/m 33, 2026 · 40 huurders");
  });

  it("is one tab stop that the arrows move", async () => {
    await show(Compliance);
    const stops = (): string[] => [...document.querySelectorAll('.wgrid [tabindex="0"]')].map((it) => it.getAttribute("aria-label") ?? "");
    expect(stops()).toHaveLength(1);
    expect(stops()[0]).toContain("week 31");
    document.querySelector<HTMLElement>(".wgrid .c[tabindex]")?.focus();
    await press("ArrowLeft");
    expect(stops()).toHaveLength(1);
    expect(document.activeElement?.getAttribute("aria-label")).toContain("week 30");
    await press("Home");
    expect(document.activeElement?.getAttribute("aria-label")).toContain("week 8");
  });

  it("opens the facts behind a week and gives the focus back", async () => {
    await show(Compliance);
    document.querySelector<HTMLElement>(".wgrid .c[tabindex]")?.focus();
    await press("ArrowLeft");
    const cell = document.activeElement;
    await press("Enter");
    expect(text('[role="dialog"] h2')).toMatch(/, week 30$/);
    await press("Escape");
    (document.activeElement as HTMLElement).blur();
    await press("w");
    expect(text('[role="dialog"] h2')).toMatch(/, week 30$/);
    expect(text('[role="dialog"]')).toContain("Waarom?");
    await press("Escape");
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement).toBe(cell);
  });

  it("docks the facts at the side, where they follow the arrows, and puts them back", async () => {
    await show(Compliance);
    document.querySelector<HTMLElement>(".wgrid .c[tabindex]")?.focus();
    await press("Enter");
    expect(document.querySelector("aside")).toBeNull();
    await press("z");
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    expect(text("aside h2")).toMatch(/, week 31$/);
    await press("ArrowLeft");
    expect(text("aside h2")).toMatch(/, week 30$/);
    expect(text("aside")).toContain("Waarom?");
    await press("Enter");
    expect(document.querySelector('[role="dialog"]')).toBeNull();
    await press("Escape");
    expect(document.querySelector("aside")).toBeNull();
    expect(document.activeElement?.getAttribute("aria-label")).toContain("week 30");
    await press("Enter");
    expect(text('[role="dialog"] h2')).toMatch(/, week 30$/);
  });

  it("says how long a run lasts and whose it is", async () => {
    await show(Compliance);
    const runs = [...document.querySelectorAll(".body:not(.grp) .run-of")].map((it) => it.getAttribute("aria-label"));
    expect(runs).toContain("V 24 weken op rij voldaan in het laatste half jaar");
    expect(runs).toContain("H 5 weken op rij gemist, kant huurder");
  });

  it("moves a quarter back and says so", async () => {
    await show(Compliance);
    await press("[");
    expect(text(".sub")).toMatch(/^week 47, 2025 t\/m week 20, 2026/);
    await press(".");
    expect(text(".sub")).toMatch(/^week 8 t\/m 33, 2026/);
  });
});
