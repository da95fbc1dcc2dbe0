// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { host, useHost, type Host, type OmklapSheet, type SessionState } from "../api";
import { fakeHost } from "../api/fake";
import { navigation, session, toasts } from "../state";
import Omklap from "./Omklap.svelte";
import { begin, end, press, settled, show, text } from "./stage";

HTMLElement.prototype.showPopover = () => undefined; // Happy-dom knows no popovers.

let sent: { name: string; args: Record<string, unknown> }[] = [];

/** The fake, with what was asked of it. */
function heard(inner: Host): Host {
  return { ...inner, call: (name, args, listener) => { sent.push({ name, args: args as Record<string, unknown> }); return inner.call(name, args, listener); } };
}
beforeEach(async () => {
  sent = [];
  await begin(heard(fakeHost({ rows: 98 })));
  navigation.go("omklap");
});
afterEach(end);

function column(nth: number): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(".pipe section")[nth];
  if (found === undefined) throw new Error(`there is no column ${nth}`);
  return found;
}
function rows(nth: number): HTMLElement[] {
  return [...column(nth).querySelectorAll<HTMLElement>(".one")];
}
function button(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find((it) => it.textContent.trim().startsWith(words) || it.getAttribute("aria-label")?.startsWith(words));
  if (found === undefined) throw new Error(`there is no button ${words}`);
  return found;
}
async function use(words: string): Promise<void> {
  button(words).click();
  await settled();
}
async function fill(label: string, value: string): Promise<void> {
  const id = [...document.querySelectorAll("label")].find((it) => it.textContent.trim() === label)?.getAttribute("for") ?? "";
  const field = document.getElementById(id) as HTMLInputElement | null;
  if (field === null) throw new Error(`there is no field ${label}`);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}
/** Opens the first of a column. */
async function choose(nth: number): Promise<string> {
  const [first] = rows(nth);
  const name = first?.querySelector("b")?.textContent ?? "";
  first?.click();
  await settled();
  return name;
}
const last = (name: string): Record<string, unknown> | undefined => sent.findLast((it) => it.name === name)?.args;

describe("the board", () => {
  it("counts everybody and shows the first of each column", async () => {
    await show(Omklap);
    expect(text(".head .sub")).toMatch(/^93 huurders, \d+ onderweg naar een eigen contract$/);
    expect([...document.querySelectorAll(".pipe h2")].map((it) => it.textContent.replace(/\s*\d+\s*$/, ""))).toEqual(["Onderhuur loopt", "In voorbereiding", "Aangevraagd", "Akkoord", "Getekend", "Nazorg"]);
    expect(rows(0)).toHaveLength(3);
    expect(text(".pipe section .more")).toMatch(/^en \d+ anderen$/);
  });

  it("is one stop of Tab that arrows, Home and End move, and Enter chooses", async () => {
    await show(Omklap);
    const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.pipe [tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    await press("ArrowRight");
    expect(document.activeElement).toBe(rows(1)[0]);
    await press("ArrowDown");
    await press("ArrowRight");
    expect(document.activeElement).toBe(rows(2)[1]);
    await press("End");
    expect(document.activeElement).toBe(rows(2).at(-1));
    await press("Home");
    expect(document.activeElement).toBe(rows(2)[0]);
    expect(stops()).toHaveLength(1);
    (document.activeElement as HTMLElement).click(); // What the browser does with Enter.
    await settled();
    expect(text(".crit h2")).toBe(rows(2)[0]?.querySelector("b")?.textContent);
    expect(navigation.tenancy).toBeDefined();
  });

  it("opens all of a column in its place, and comes back where one was", async () => {
    await show(Omklap);
    rows(0).at(-1)?.click();
    await settled();
    expect(document.querySelector('.column [role="grid"]')?.getAttribute("aria-label")).toMatch(/^Onderhuur loopt: \d\d huurders$/);
    expect(document.querySelectorAll('.column [role="row"]').length).toBeGreaterThan(3);
    expect(last("omklap_board")).toMatchObject({ column: "in_sublease", offset: 0 });
    await use("Terug naar het bord");
    expect(document.activeElement?.classList.contains("one")).toBe(true);
  });

  it("offers every owner, and begins with all", async () => {
    await show(Omklap);
    expect([...document.querySelectorAll(".head select option")].map((it) => it.textContent)).toEqual(["Alle corporaties", "Thuisvest", "Woonstichting De Vlierboom"]);
    expect(last("omklap_board")).toMatchObject({ owner: "", column: null });
  });
});

describe("one tenancy", () => {
  it("says of every condition how it stands, why and from when", async () => {
    await show(Omklap);
    await choose(1);
    const lines = [...document.querySelectorAll(".crit tbody tr")].map((it) => it.textContent.replace(/\s+/g, " ").trim());
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/^Niet voldaanHuur op tijdNu niets open\. Eind maart 2026 stond €\s214,60 open; die maand telt nog mee\..* 1 okt 2026$/);
    expect(lines[1]).toContain("Laatste inspectie is van 14 januari 2026, ouder dan 6 maanden.");
    expect(text(".crit")).toContain("8 voldaan, 1 niet, 1 niet te beoordelen");
    expect(text(".side .earliest")).toBe("Nog geen datum: eerst een inspectie.");
    expect(text(".side")).toContain("Mensen beslissen, niet deze lijst.");
  });

  it("leads to the part of the dossier that a condition is judged from", async () => {
    await show(Omklap);
    await choose(1);
    await use("3 weken");
    expect([navigation.screen, navigation.part]).toEqual(["dossier", "visits"]);
  });

  it("says what a step lacks in the place of its button", async () => {
    await show(Omklap);
    await choose(1);
    expect(text(".side")).toContain("Voor de aanvraag ontbreekt nog");
    expect(text(".side")).toContain("Het advies van de begeleider");
    expect(text(".side .foot-of")).toBe("Eerst nog 2 dingen; ze staan bij de volgende stap.");
    expect([...document.querySelectorAll(".side button:disabled")]).toHaveLength(0);
  });

  it("waives with a reason and asks after all", async () => {
    await show(Omklap);
    await choose(1);
    await use("Vrijstellen…: Woning goed onderhouden");
    await fill("Waarom?", "Volgende week nieuw dak.");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_waive")).toMatchObject({ criterion: "dwelling", reason: "Volgende week nieuw dak." });
    expect(text(".crit")).toContain("1 vrijgesteld");
    expect(text(".side .earliest")).toContain("1 oktober 2026");
    expect(document.querySelector(".fore")?.getAttribute("aria-label")).toContain("1 oktober 2026, omklap kan");
    await use("Toch vragen");
    expect(text(".side .earliest")).toBe("Nog geen datum: eerst een inspectie.");
  });

  it("keeps the list of documents: ticked, not needed with a reason, with a file", async () => {
    await show(Omklap);
    await choose(1);
    expect(text(".side .sect")).toContain("9 van 21");
    await use("Hele lijst");
    await use("Aanwezig: Uittreksel BRP");
    expect(last("omklap_document")).toMatchObject({ document: "brp_extract", state: "there", day: "2026-07-28" });
    expect(text(".ready aside header")).toContain("10 van 21");
    await use("Aangeven: Identiteit gezien");
    const skip = [...document.querySelectorAll<HTMLInputElement>('aside input[type="radio"]')][1];
    skip?.click();
    await settled();
    await fill("Waarom niet nodig?", "Al bij de start gezien.");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_document")).toMatchObject({ document: "identity_seen", state: "waived", reason: "Al bij de start gezien." });
    expect(text(".ready aside h2")).toBe("Documenten");
    await use("Bestand toevoegen: Inspectieverslag");
    await fill("Waar staat het bestand?", "/map/inspectie.pdf");
    await press("Enter", { ctrlKey: true });
    expect(last("document_files_add")).toMatchObject({ document: "inspection_report", path: "/map/inspectie.pdf" });
    expect(text(".ready aside")).toContain("inspectie.pdf");
  });
});

describe("steps", () => {
  it("follow each other, each with what was seen", async () => {
    await show(Omklap);
    const name = await choose(0);
    await use("Voorbereiding beginnen…");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_step")).toMatchObject({ step: "prepare", seen: null, day: "2026-07-28" });
    expect(toasts.lines[0]).toMatchObject({ text: `${name}: voorbereiding begonnen.`, undo: true });
    expect(text(".crit .state")).toContain("In voorbereiding sinds 28 juli 2026");
    await use("Aanvraag vastleggen…");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_step")).toMatchObject({ step: "request", seen: "e1" });
    await use("Akkoord vastleggen…");
    await fill("Wie gaf akkoord?", "Noor de Wit, De Vlierboom");
    await use("Voorwaarde erbij");
    await fill("Wat vraagt de corporatie?", "Tuin opknappen");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_step")).toMatchObject({ step: "agree", person: "Noor de Wit, De Vlierboom", conditions: [{ words: "Tuin opknappen", by_day: "2026-08-25" }] });
    expect(text(".side ol")).toMatch(/^Akkoord door Noor de Wit, De Vlierboom 28 juli 2026, vastgelegd door Ilse Dauwdruppel Tuin opknappen, open, uiterlijk 25 augustus 2026 ?Aangevraagd/);
  });

  it("lead back with who, why, what has to change, when and how much longer", async () => {
    await show(Omklap);
    await choose(2);
    await use("Uitstellen…");
    await fill("Wie wil uitstel?", "Noor de Wit");
    await fill("Waarom?", "Dak lekt.");
    await fill("Wat moet er eerst veranderen?", "Dak dicht.");
    const longer = document.querySelector<HTMLSelectElement>("aside select");
    expect([...(longer?.options ?? [])].map((it) => it.textContent)).toEqual(["Niet langer", "3 maanden", "6 maanden", "9 maanden", "12 maanden"]);
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_step")).toMatchObject({ step: "postpone", reason: "Dak lekt.", must_change: "Dak dicht.", review_day: "2026-10-27", extends_steps: 1 });
    expect(text(".side ol")).toContain("Eerst: Dak dicht. Opnieuw bekijken op 27 oktober 2026.");
  });

  it("that somebody else took are shown before one decides, and nothing that was typed is lost", async () => {
    await show(Omklap);
    await choose(2);
    await use("Akkoord vastleggen…");
    await fill("Wie gaf akkoord?", "Noor de Wit");
    // Another laptop was sooner: the answer here is not told of it.
    const quiet = host();
    const tenancy = navigation.tenancy ?? "";
    useHost({ ...quiet, onChanged: () => () => undefined });
    await quiet.call("omklap_step", { tenancy, step: "postpone", seen: null, day: "2026-07-27", person: "x", reason: "y", must_change: "z", review_day: "2026-09-01", extends_steps: 0, conditions: [], signatures: [] });
    await settled();
    await press("Enter", { ctrlKey: true });
    await settled();
    expect(last("omklap_step")).toMatchObject({ step: "agree", seen: null });
    expect(text('aside [role="alert"]')).toContain("Intussen is er een stap gezet die je niet gezien had.");
    expect(text("aside")).toContain("wat je typte staat er nog");
    expect(text("aside")).toContain("Zo staat het nu: Onderhuur loopt");
    expect([...document.querySelectorAll<HTMLInputElement>("aside input")].map((it) => it.value)).toContain("Noor de Wit");
    expect(text(".crit .state p")).toBe("Weer in de onderhuur sinds 27 juli 2026");
  });

  it("that came while one typed are shown at once, and what was typed is not sent as if they had been seen", async () => {
    await show(Omklap);
    await choose(2);
    await use("Akkoord vastleggen…");
    await fill("Wie gaf akkoord?", "Noor de Wit");
    const tenancy = navigation.tenancy ?? "";
    await host().call("omklap_step", { tenancy, step: "postpone", seen: null, day: "2026-07-27", person: "x", reason: "y", must_change: "z", review_day: "2026-09-01", extends_steps: 0, conditions: [], signatures: [] });
    await settled();
    expect(text("aside")).toContain("Zo staat het nu: Onderhuur loopt. Akkoord past niet meer bij hoe het nu staat.");
    expect([...document.querySelectorAll<HTMLInputElement>("aside input")].map((it) => it.value)).toContain("Noor de Wit");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_step")).toMatchObject({ step: "agree", seen: null });
  });

  it("flip from elsewhere only when somebody says so", async () => {
    await show(Omklap);
    await choose(1);
    await use("Omklappen…");
    expect(text("aside")).toContain("Deze omklap staat op ‘In voorbereiding’");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_flip")).toBeUndefined();
    expect(text('aside [role="alert"]')).toContain("Zet eerst de stappen ervoor");
    document.querySelector<HTMLInputElement>('aside input[type="checkbox"]')?.click();
    await settled();
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_flip")).toMatchObject({ elsewhere: true, day: "2026-08-01" });
  });

  it("shows of a couple what changes for each of them", async () => {
    const inner = host();
    const both = { refusal: null, steps: ["Noor de Wit", "Sam de Wit"].map((name) => ({ kind: "aftercare_begins", day: "2026-08-01", total_cents: null, name })) };
    useHost({ ...inner, call: (name, args, listener) => (name === "omklap_preview" ? Promise.resolve(both) : inner.call(name, args, listener)) });
    await show(Omklap);
    await choose(1);
    await use("Omklappen…");
    expect([...document.querySelectorAll("aside .lines li")].map((it) => it.textContent)).toEqual([
      "De bezoekafspraak van Noor de Wit wordt nazorg vanaf 1 augustus 2026.", "De bezoekafspraak van Sam de Wit wordt nazorg vanaf 1 augustus 2026.",
    ]);
  });

  it("does not take an emptied day for a flip that was not made", async () => {
    await show(Omklap);
    await choose(5);
    await use("Omklap rechtzetten…");
    await fill("Waarom?", "Verkeerde dag overgenomen.");
    await fill("Eerste dag van het eigen contract", "");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_correct")).toMatchObject({ what: "day", day: "" });
    expect(text('aside [role="alert"]')).toContain("Dit is geen datum.");
    expect(text(".side, aside")).not.toContain("de omklap is rechtgezet");
  });

  it("put right a flip whose day has come", async () => {
    await show(Omklap);
    await choose(5);
    await use("Omklap rechtzetten…");
    await fill("Waarom?", "Verkeerde dag overgenomen.");
    await fill("Eerste dag van het eigen contract", "2026-07-15");
    await press("Enter", { ctrlKey: true });
    expect(last("omklap_correct")).toMatchObject({ seen: null, reason: "Verkeerde dag overgenomen.", what: "day", day: "2026-07-15" });
    expect(text(".side .earliest")).toBe("Het eigen contract loopt sinds 15 juli 2026.");
  });
});

it("lets who does not decide propose to waive, and only that", async () => {
  const inner = host();
  const worker = (sheet: OmklapSheet): OmklapSheet => ({ ...sheet, may_keep: false, may_decide: false });
  useHost({ ...inner, call: async (name, args, listener) => (name === "omklap_get" ? worker((await inner.call(name, args)) as OmklapSheet) : inner.call(name, args, listener)) });
  await show(Omklap);
  await choose(1);
  expect([...document.querySelectorAll(".side button")].map((it) => it.textContent.trim())).toEqual(["Hele lijst", "Omklapdossier… F"]);
  await use("Voorstellen om vrij te stellen…: Huur op tijd");
  expect(text("aside")).toContain("De teamleider beslist. Tot dan verandert er niets.");
  await press("Escape");
  await use("Hele lijst");
  await use("Aangeven: Uittreksel BRP");
  expect([...document.querySelectorAll("aside .seg label")].map((it) => it.textContent.trim())).toEqual(["Het is er", "Voorstellen: niet nodig", "Komt nog"]);
});

it("shows the calendar, says empty months, and opens who is in it", async () => {
  await show(Omklap);
  await press("c");
  expect(text(".calendar .title")).toContain("Van 4 huurders is nog geen dag te zeggen.");
  expect(text('.calendar [role="grid"]')).toContain("Juli 2026: niets");
  expect(text('.calendar [role="grid"]')).toContain("evaluatie na 9 maanden");
  await press("Enter");
  expect(text(".crit h2")).not.toBe("");
  expect(document.querySelector(".calendar")).toBeNull();
});

it("shows who may not see a dossier no way there", async () => {
  const inner = host();
  const desk = async (state: SessionState): Promise<SessionState> => (await Promise.resolve(), { ...state, account: state.account && { ...state.account, roles: ["rent_desk"] } });
  useHost({ ...inner, call: async (name, args, listener) => (name === "session_state" ? desk((await inner.call(name, args)) as SessionState) : inner.call(name, args, listener)) });
  await session.refresh();
  await show(Omklap);
  await choose(1);
  expect(text(".crit")).toContain("3 weken gemist kant huurder");
  expect([...document.querySelectorAll(".crit td:nth-child(3) button")].map((it) => it.textContent)).not.toContain("3 weken");
  expect(text(".crit")).not.toContain("Dossier");
});
