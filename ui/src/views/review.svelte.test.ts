// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { call } from "../api";
import { fakeHost } from "../api/fake";
import { isDone, nextAfter, what } from "../features/reviews/sentences";
import { navigation, toasts, undo } from "../state";
import Review from "./Review.svelte";
import { begin, end, press, settled, show, text } from "./stage";

beforeEach(() => begin(fakeHost({ rows: 10 })));
afterEach(end);

function here(): string {
  return document.activeElement?.id ?? "";
}

describe("the weekly review", () => {
  it("stands on the first finding and says what the week becomes", async () => {
    await show(Review);
    expect(text("h1")).toBe("Week 31 nakijken");
    expect(text(".prog")).toContain("0 van 4 bekeken; 96 van 98 huurders hadden een gewone week.");
    expect(here()).toBe("finding-not_visited-t1");
    expect(document.activeElement?.textContent).toContain("wordt zondag");
    expect(document.activeElement?.textContent).toContain("2 keer niet thuis, 6e week op rij");
    expect(text("aside")).toContain("Deze week wordt de 6e op rij die gemist is, kant huurder.");
    expect(text("aside")).toContain("Niemand van ons zag Teun sinds 25 juni.");
  });

  it("explains the weeks of the strip at the side, one key each, and the newest again for the next finding", async () => {
    await show(Review);
    expect(text("aside .why h3")).toBe("Week 31");
    expect(text("aside .why")).toContain("Waarom?");
    await press("ArrowLeft");
    await press("ArrowLeft");
    expect(text("aside .why h3")).toBe("Week 29");
    expect(document.querySelector('aside .strip [aria-pressed="true"] [role="img"]')?.getAttribute("aria-label")).toMatch(/^week 29 /);
    await press("ArrowRight");
    expect(text("aside .why h3")).toBe("Week 30");
    await press("ArrowDown");
    expect(text("aside .why h3")).toBe("Week 31");
  });

  it("decides by one digit, goes to the next, and takes it back", async () => {
    await show(Review);
    await press("1");
    expect(toasts.lines.map((it) => it.text)).toEqual(["Teun Regenboog: met twee langs."]);
    expect(here()).toBe("finding-not_seen-t1");
    expect(text(".prog")).toContain("1 van 4 bekeken");
    expect(text("#finding-not_visited-t1 .dec")).toBe("Met twee langs");
    await undo();
    await settled();
    expect(text(".prog")).toContain("0 van 4 bekeken");
    expect(here()).toBe("finding-not_visited-t1");
    expect(text("#finding-not_visited-t1 .dec")).toBe("nu kiezen");
  });

  it("goes on from each decision to the one after it", async () => {
    await show(Review);
    await press("1");
    await press("1");
    expect(here()).toBe("finding-unrecorded-t2");
    expect(text(".prog")).toContain("2 van 4 bekeken");
  });

  it("asks why before it leaves something alone, and decides nothing without words", async () => {
    await show(Review);
    await press("5");
    expect(text(".prog")).toContain("0 van 4 bekeken");
    const field = document.activeElement as HTMLInputElement;
    expect(field.tagName).toBe("INPUT");
    await press("Enter");
    expect(toasts.lines.map((it) => it.tone)).toEqual(["failed"]);
    expect(text(".prog")).toContain("0 van 4 bekeken");
    field.value = "Vakantie, afgesproken";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    await press("Enter");
    expect(text(".prog")).toContain("1 van 4 bekeken");
    expect((await call("review_get", { week: null })).findings[0]?.decision?.text).toBe("Vakantie, afgesproken");
  });

  it("a digit that is typed in the reason decides nothing", async () => {
    await show(Review);
    await press("5");
    await press("1");
    expect(text(".prog")).toContain("0 van 4 bekeken");
  });

  it("acts on a finding without leaving the page: plans, records, and comes back to the line", async () => {
    await show(Review);
    expect(text("aside .act")).toContain("06 1234 5678");
    await press("v");
    expect(text("aside h2")).toBe("Teun Regenboog"); // No visit of this finding waits for a result.
    await press("p");
    expect(text("aside h2")).toBe("Nieuw bezoek");
    await press("ArrowLeft");
    await press("Escape");
    expect(here()).toBe("finding-not_visited-t1");
    await press("ArrowDown");
    await press("ArrowDown");
    await press("v");
    expect(text("aside")).toContain("Saar Kiezelsteen");
    expect(document.querySelectorAll("aside [type=radio]").length).toBeGreaterThan(5);
    await press("Escape");
    expect(here()).toBe("finding-unrecorded-t2");
    await press("Enter");
    expect([navigation.screen, navigation.tenancy]).toEqual(["dossier", "t2"]);
  });

  it("asks to whom a late follow-up goes", async () => {
    await show(Review);
    for (let line = 0; line < 3; line += 1) await press("ArrowDown");
    expect(here()).toBe("finding-follow_up_late-t2");
    expect(document.activeElement?.textContent).toContain("Derde poging, 8 dagen te laat");
    await press("2");
    expect(document.activeElement?.tagName).toBe("SELECT");
    expect(text(".prog")).toContain("0 van 4 bekeken");
  });

  it("goes from the last to the first that waits, and stays where nothing waits", async () => {
    const { findings } = await call("review_get", { week: null });
    const keys = findings.map(({ finding, tenancy }) => `${finding}-${tenancy}`);
    expect(nextAfter(findings, keys[3] ?? "")).toBe(keys[0]);
    const decided = findings.map((it) => ({ ...it, decision: { id: "d", decision: "no_action" as const, worker: null, due_day: null, text: "x", by: "", at_ms: 0 } }));
    expect(decided.every(isDone)).toBe(true);
    expect(nextAfter(decided, keys[1] ?? "")).toBe(keys[1]);
    expect(findings.map(what)).toEqual([
      "2 keer niet thuis, 6e week op rij", "4 weken niet gezien; laatst op 25 juni", "bezoek vr 24 juli 11:00, Joost Madelief", "Derde poging, 8 dagen te laat",
    ]);
  });

  it("signs the week off with a remark", async () => {
    await show(Review);
    await press("Enter", { ctrlKey: true });
    expect(text("aside h2")).toBe("Week 31 afronden");
    expect(text("aside")).toContain("Nog 4 te bekijken");
    await press("Enter", { ctrlKey: true });
    expect(text(".signed")).toContain("Week 31 nagekeken door Ilse Dauwdruppel");
    expect(toasts.lines.map((it) => it.text)).toEqual(["Week 31 is afgerond."]);
  });
});
