// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import App from "../App.svelte";
import { fakeHost } from "../api/fake";
import { navigation } from "../state";
import { begin, end, press, settled, show, text } from "./stage";

HTMLElement.prototype.showPopover = () => undefined; // Happy-dom has no top layer.

/** Types into the field with this label. */
async function type(label: string, value: string): Promise<void> {
  const found = [...document.querySelectorAll("label")].find((it) => it.textContent.trim() === label);
  const field = document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}
async function click(name: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find((it) => (it.getAttribute("aria-label") ?? it.textContent).trim().startsWith(name));
  if (found === undefined) throw new Error(`There is no button ${name}.`);
  found.click();
  await settled();
}
const tab = (): string => text("[role=tab][aria-selected=true]");
/** By the arrow, however many parts stand before it. */
async function goTo(part: string): Promise<void> {
  for (let step = 0; step < 20 && !tab().startsWith(part); step += 1) await press("ArrowRight");
  expect(tab()).toMatch(part);
}

beforeEach(async () => {
  await begin(fakeHost());
  navigation.go("tenancies");
  await show(App);
});
afterEach(end);

describe("a dossier", () => {
  beforeEach(async () => {
    navigation.go("dossier", "t3");
    await settled();
  });

  it("shows who it is about, and an impression as an impression", () => {
    expect(text("h1")).toMatch(/Risico onbekend$/);
    expect(text("#part .impression")).toBe("Indruk Lijkt moe.");
    expect(text("#part .below:not(.impression)")).toBe("Rookmelder getest.");
    expect(text(".side")).toContain("telefoon 06 1234 5678 →wordt 06 8765 4321");
  });

  it("goes through its parts with arrows and Ctrl Tab", async () => {
    expect([tab(), document.activeElement?.getAttribute("role")]).toEqual(["Tijdlijn", "tab"]);
    await press("ArrowLeft");
    expect(tab()).toBe("Taken 1");
    await press("Tab", { ctrlKey: true });
    expect(tab()).toBe("Tijdlijn");
  });

  it("takes a contact by keys alone, refuses a number at its field, and undoes", async () => {
    await goTo("Contacten");
    await press("n");
    await type("Naam", "Jan Fictief");
    await type("Telefoon", "12");
    await press("Enter", { ctrlKey: true });
    expect(text("aside [role=alert]")).toMatch(/met cijfers/);
    expect(document.querySelector("[aria-invalid=true]")?.id).toBe([...document.querySelectorAll("aside label")].find((it) => it.textContent === "Telefoon")?.getAttribute("for"));
    await type("Telefoon", "06 1234 5678");
    await press("Enter", { ctrlKey: true });
    expect([tab(), text("#part .lines")]).toEqual(["Contacten 1", expect.stringContaining("06 1234 5678")]);
    expect(document.activeElement?.getAttribute("role")).toBe("tab");
    await press("z", { ctrlKey: true });
    expect([tab(), text(".toast")]).toEqual(["Contacten", expect.stringContaining("het contact is weer weg")]);
  });

  it("puts a field back from the history, keeps the focus there, and undoes", async () => {
    await click("Terugzetten: telefoon naar 06 1234 5678");
    expect(text(".toast")).toContain("Teruggezet: telefoon is weer 06 1234 5678.");
    expect(text(".side ol[tabindex]")).toContain("telefoon 06 8765 4321 →wordt 06 1234 5678");
    expect(document.activeElement).toBe(document.querySelector(".side ol[tabindex]"));
    expect(document.querySelector(".side .back")).toBeNull();
    await press("z", { ctrlKey: true });
    expect(document.querySelector(".side .back")).not.toBeNull();
  });

  it("needs measures for a risk that is not green", async () => {
    await press("r");
    await press("2");
    await press("Enter", { ctrlKey: true });
    expect(text("aside [role=alert]")).toMatch(/wat we doen/);
    await type("Wat doen we?", "Bel vooraf");
    await press("Enter", { ctrlKey: true });
    expect(text("h1")).toMatch(/Oranje$/);
  });

  it("finishes a task from its tab, opens it again, and undoes; the focus stays with the task", async () => {
    await press("ArrowLeft");
    const verb = (): string => document.activeElement?.getAttribute("aria-label") ?? "";
    expect(text("#part .lines li")).toContain("Sleutels tellen en meterstanden opnemen uiterlijk za 1 augustus");
    document.querySelector<HTMLElement>("#part .actions button")?.focus();
    await click("Gedaan: ");
    expect(verb()).toMatch(/^Weer openen: .*, Sleutels tellen/);
    expect([text("#part .lines li"), text(".side section:nth-of-type(2)")]).toEqual([expect.stringContaining("klaar op 28 juli 2026"), expect.stringContaining("Niets open.")]);
    await click("Weer openen: ");
    expect(verb()).toMatch(/^Gedaan: /);
    await press("z", { ctrlKey: true });
    expect([verb(), text("#part .lines li")]).toEqual([expect.stringMatching(/^Weer openen: /), expect.stringContaining("klaar op")]);
  });

  it("adds a task to the tenant it is about, and changes it", async () => {
    await press("ArrowLeft");
    await press("n");
    await type("Wat moet er gebeuren?", "Kaartje sturen");
    await press("Enter", { ctrlKey: true });
    expect([tab(), text("#part .lines")]).toEqual(["Taken 2", expect.stringContaining("Kaartje sturen")]);
    await click("Taak veranderen: ");
    expect(text("aside")).toContain("Sleutels tellen en meterstanden opnemen");
    const [, other] = [...document.querySelectorAll<HTMLElement>("#part button.what")];
    other?.click();
    await settled();
    await type("Wat moet er gebeuren?", "Kaartje brengen");
    await press("Enter", { ctrlKey: true });
    expect(text("#part .lines")).toMatch(/Sleutels tellen.*Kaartje brengen/);
    await press("z", { ctrlKey: true });
    expect(text("#part .lines")).toMatch(/Kaartje sturen/);
  });

  it("never writes the words of one note over another", async () => {
    for (const words of ["Eerste", "Tweede"]) {
      await press("n");
      await type("Notitie", words);
      await press("Enter", { ctrlKey: true });
    }
    await goTo("Notities");
    const change = [...document.querySelectorAll<HTMLElement>("#part .lines button")].filter((it) => it.getAttribute("aria-label")?.startsWith("Aanpassen"));
    expect(change).toHaveLength(2);
    for (const it of change) {
      it.click();
      await settled();
    }
    await press("Enter", { ctrlKey: true });
    expect(text("#part .lines")).toMatch(/Tweede.*Eerste/);
  });

  it("says with W why this week is what it is, and records a visit with V", async () => {
    await press("w");
    expect(text("[role=dialog]")).toMatch(/week 31.*Waarom\?/s);
    await press("Escape");
    expect(document.querySelector("[role=dialog]")).toBeNull();
    await press("v");
    await press("1");
    await press("Enter", { ctrlKey: true });
    expect(text(".toast")).toMatch(/: toegelaten\. Week 31: voldaan\./);
    expect([document.querySelector("aside"), document.activeElement?.id]).toEqual([null, "this-week"]);
  });

  it("marks a past day as past, and leaves with Escape to where the focus was", async () => {
    await press("d");
    await type("Welke dag?", "2026-07-02");
    expect(text("aside .note")).toContain("Dit is niet hoe het nu is.");
    await type("Welke dag?", "2026-06-02");
    expect(text("aside .note")).toContain("nog niet in Omklap");
    await type("Welke dag?", "2026-07-29");
    expect(text("aside [role=alert]")).toBe("Kies een dag tot en met vandaag.");
    await press("Escape");
    expect([document.querySelector("aside"), document.activeElement?.getAttribute("role")]).toEqual([null, "tab"]);
  });

  it("goes back to the list it came from", async () => {
    await press("ArrowLeft", { altKey: true });
    expect(navigation.screen).toBe("tenancies");
  });
});

it("opens from the list by Enter on the tenancy that is open beside it, and by its name", async () => {
  await press("Enter");
  expect([navigation.screen, document.querySelector("aside") === null]).toEqual(["tenancies", false]);
  await press("Enter");
  expect(navigation.screen).toBe("dossier");
  await press("ArrowLeft", { altKey: true });
  await click(text("aside h2"));
  expect(navigation.screen).toBe("dossier");
});
