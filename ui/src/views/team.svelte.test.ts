// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { fakeHost } from "../api/fake";
import { toasts } from "../state";
import Settings from "./Settings.svelte";
import { begin, end, press, settled, show, text } from "./stage";
import Team from "./Team.svelte";

HTMLDialogElement.prototype.showModal = () => undefined; // Happy-dom shows no dialogs.

beforeEach(() => begin(fakeHost({ rows: 10 })));
afterEach(end);

async function click(words: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find((it) => it.textContent.includes(words));
  if (found === undefined) throw new Error(`no button says ${words}`);
  found.click();
  await settled();
}
async function type(label: string, value: string): Promise<void> {
  const found = [...document.querySelectorAll("label")].find((it) => it.textContent.trim() === label);
  const input = document.querySelector<HTMLInputElement>(`[id="${found?.htmlFor ?? ""}"]`);
  if (input === null) throw new Error(`no field is called ${label}`);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

describe("Team", () => {
  it("shows workers with their hours, accounts with their roles, and what was opened this week", async () => {
    await show(Team);
    expect(text(".sub")).toContain("4 begeleiders, 10 huurders");
    expect(text("tbody tr")).toBe("Fatima Appelbloesem32even oneven 29 t/m 31 juli33,4,drukJoost Madelief");
    expect(text("aside")).toContain("Ilse Dauwdruppeljij teamleider, beheerder · zonder eigen huurders");
    expect(text("aside")).toContain("Joost Madelief opende Vera Goudsbloem");
    expect(text("aside")).toContain("huurder belde of kwam langs: brief");
  });

  it("adds an account by keys, after saying what is missing", async () => {
    await show(Team);
    await press("n");
    expect(document.querySelector('option[value="w1"]')?.textContent).toBe("Joost Madelief");
    await press("Enter", { ctrlKey: true });
    expect(text("aside")).toContain("Deze wachtzin is te kort.");
    await type("Naam", "Joost Madelief");
    await type("Eerste wachtzin", "een lange wachtzin");
    await press("Enter", { ctrlKey: true });
    expect(toasts.lines[0]?.text).toBe("Joost Madelief kan het team nu openen.");
    expect(text("aside")).toContain("3 accounts");
  });

  it("removes an account after asking, and never the own one", async () => {
    await show(Team);
    await click("Wijzig…");
    expect(text("aside")).not.toContain("Account weghalen");
    await press("Escape");
    const buttons = [...document.querySelectorAll<HTMLElement>("aside button")].filter((it) => it.textContent.includes("Wijzig…"));
    buttons[1]?.click();
    await settled();
    await click("Account weghalen…");
    expect(text("dialog")).toContain("Dit kun je niet ongedaan maken.");
    document.querySelector<HTMLElement>("dialog footer button")?.click();
    await settled();
    expect(text("aside")).toContain("1 account");
  });

  it("says in words who may what, and leaves the rent desk out", async () => {
    await show(Team);
    await click("Rollen bekijken");
    expect(text("aside h2")).toBe("Wie mag wat");
    expect([...document.querySelectorAll("aside h3")].map((it) => it.textContent)).toEqual(["begeleider", "teamleider", "beheerder", "meelezer"]);
  });
});

describe("Team, het rooster", () => {
  it("draws who works when, who is away and who covers", async () => {
    await show(Team);
    expect(document.querySelector("tbody [role=img]")?.getAttribute("aria-label")).toBe("Even weken: ma, di, do, vr halve dag. Oneven weken: ma, di, do.");
    expect(text("tbody tr")).toContain("29 t/m 31 juli");
    expect(text("tbody tr")).toContain("Joost Madelief");
    expect(text("tbody tr:nth-child(2)")).toContain("nog geen");
  });

  it("says which visits leave hits before it is saved", async () => {
    await show(Team);
    await click("Fatima Appelbloesem");
    [...document.querySelectorAll<HTMLElement>("aside button")].find((it) => it.textContent.includes("Verlof invoeren"))?.click();
    await settled();
    expect(text("aside")).toContain("1 gepland bezoek staat op die dagen:");
    expect(text("aside")).toContain("di 28 juli 10:00 Vera Goudsbloem");
    await press("Enter", { ctrlKey: true });
    expect(toasts.lines[0]?.text).toBe("De afwezigheid van Fatima Appelbloesem is opgeslagen.");
  });

  it("changes even and odd weeks apart, from a day on", async () => {
    await show(Team);
    await click("Fatima Appelbloesem");
    expect(text("aside")).toContain("ma 09:00–17:00, di 09:00–17:00, do 09:00–17:00, vr 09:00–13:00");
    await click("Werkdagen wijzigen…");
    const boxes = [...document.querySelectorAll<HTMLInputElement>("aside input[type=checkbox]")];
    expect(boxes.map((it) => it.checked)).toEqual([true, true, false, true, true, false, false]);
    boxes[0]?.click();
    await settled();
    await press("Enter", { ctrlKey: true });
    expect(document.querySelector("tbody [role=img]")?.getAttribute("aria-label")).toBe("Even weken: di, do, vr halve dag. Oneven weken: ma, di, do.");
  });

  it("proposes what stands in a calendar file, and leaves out what is there already", async () => {
    await show(Team);
    await click("Fatima Appelbloesem");
    await click("Agenda (.ics) inlezen…");
    await type("Plaats van het bestand (.ics)", "/agenda.ics");
    await press("Enter", { ctrlKey: true });
    expect(text("aside fieldset")).toContain("Naar omaAfwezig, 3 t/m 7 augustus");
    expect(text("aside fieldset")).toContain("CursusAfspraak, di 13 oktober 09:00–11:00 en nog 3 keer staat er al");
    expect(text("aside")).toContain("regel 16: de herhaling klopt niet");
    expect(text("aside footer")).toContain("1 regel overnemen");
    await press("Enter", { ctrlKey: true });
    expect(toasts.lines[0]?.text).toBe("Agenda van Fatima Appelbloesem: 1 erbij, 0 aangepast.");
  });

  it("says where a holiday moves a regular visit", async () => {
    await show(Team);
    await click("Vaste bezoeken inplannen");
    expect(toasts.lines[0]?.text).toBe("2 bezoeken staan gepland. Vera Goudsbloem: vr 25 december is eerste kerstdag, dus do 24 december.");
  });
});

describe("Instellingen", () => {
  it("makes a backup and shows it tried", async () => {
    await show(Settings);
    expect(text(".page")).toContain("Er is nog geen kopie gemaakt.");
    await click("Nu een kopie maken");
    expect(text("tbody tr")).toContain("di 28 juli 11:00");
    expect(text("tbody tr")).toContain("in orde, di 28 juli 11:00");
  });

  it("names the folder before everything is written without encryption", async () => {
    await show(Settings);
    await type("Lege map", "/uit/alles");
    document.querySelectorAll("form")[1]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settled();
    expect(text("dialog")).toContain("/uit/alles");
    document.querySelector<HTMLElement>("dialog footer button")?.click();
    await settled();
    expect(text(".page")).toContain("934 rijen geschreven in /uit/alles.");
  });

  it("shows other recovery words until two of them were typed back", async () => {
    await show(Settings);
    await click("Nieuwe herstelwoorden…");
    expect(document.querySelectorAll(".sheet .on-screen .words li")).toHaveLength(24);
    await click("Ik heb ze op papier");
    await type("Woord 3", "woord3");
    await type("Woord 20", "nee");
    const submit = async (): Promise<void> => {
      document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      await settled();
    };
    await submit();
    expect(text(".sheet")).toContain("Deze twee woorden kloppen niet");
    await type("Woord 20", "woord20");
    await submit();
    expect(toasts.lines[0]?.text).toContain("De nieuwe herstelwoorden werken.");
  });
});
