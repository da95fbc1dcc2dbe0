// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";

import { fakeHost } from "../api/fake";
import { toasts } from "../state";
import Reports from "./Reports.svelte";
import { begin, end, press, settled, show, text } from "./stage";

beforeEach(() => begin(fakeHost({ rows: 4 })));
afterEach(end);

async function choose(name: string): Promise<void> {
  [...document.querySelectorAll<HTMLElement>("nav button")].find((it) => it.textContent.includes(name))?.click();
  await settled();
}

const cells = (row: number): string[] => [...document.querySelectorAll(".sheet > table tbody tr")].slice(row, row + 1).flatMap((it) => [...it.children].map((cell) => cell.textContent.replaceAll("\u00a0", " ").trim()));

it("says the sentence before the curve, and the same in a table", async () => {
  await show(Reports);
  expect(text(".said").replaceAll("\u00a0", " ")).toMatch(/^Na 12 maanden woont 84\s?% nog via het programma: 76 van de 90 huurders die op 28 juli 2025 of eerder begonnen\. Na 24 maanden is het 74\s?% \(45 van 61\)\./);
  expect(document.querySelector("svg[role=img] .censored")?.getAttribute("d")?.match(/v8/g)?.length).toBe(5);
  expect(document.querySelector("svg desc")?.textContent).toMatch(/Van 121 begonnen huurders woont na 12 maanden 86\s?%.*na 36 maanden 65\s?%/);
  expect(cells(1).join(" | ")).toMatch(/^12 maanden \| 84\s?% 76\/90 \| 76\s?% 68\/90 \| 87\s?% 78\/90 \| 2 \| 1$/);
  expect([...document.querySelectorAll("svg .strong")].map((it) => it.textContent).join(" ")).toBe("norm brief 80% 121 98 76 64 45 36 18");
});

it("opens who lost the home, and closes back to where one was", async () => {
  await show(Reports);
  document.querySelector<HTMLElement>(".fine .link")?.focus();
  document.querySelector<HTMLElement>(".fine .link")?.click();
  await settled();
  expect(text("aside")).toContain("Teun Regenboog");
  expect(text("aside")).toContain("Uitgezet om huurschuld. In de opvang.");
  expect(text("aside")).toContain("Reden niet bekend. Waarheen is niet bekend.");
  await press("Escape");
  expect(document.querySelector("aside")).toBeNull();
  expect(document.activeElement?.textContent).toBe("Bekijk de 26 keer dat iemand de woning verloor");
});

it("marks few cases, tells mean beside median, and keeps what is published beside what is counted now", async () => {
  await show(Reports);
  await choose("Jongeren");
  expect(text(".said")).toBe("12 jongeren van 18 tot 27 in begeleiding in deze periode.");
  expect(cells(1).join(" | ")).toBe("Wachttijd van aanmelding tot sleutel, weinig gevallen | n = 7 | 114 dagen | 90 dagen | 3");
  [...document.querySelectorAll("button")].find((it) => it.textContent.includes("Vastleggen als gepubliceerd"))?.click();
  await settled();
  expect(toasts.lines[0]?.text).toBe("Vastgelegd zoals gepubliceerd: Eerste half jaar 2026.");
  expect(text(".sheet > table thead")).toContain("Gepubliceerd op 28 jul 2026");
  expect(cells(2).at(-1)).toBe("minder dan 5");
});

it("asks where a file goes, and warns before it is made", async () => {
  await show(Reports);
  await press("x");
  expect(text("aside h2")).toBe("XLSX maken");
  await press("Enter", { ctrlKey: true });
  expect(text("aside [role=alert]")).toBe("Vul een plaats in.");
});
