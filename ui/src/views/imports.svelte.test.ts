// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Host } from "../api";
import { fakeHost } from "../api/fake";
import { navigation, session, toasts, undo } from "../state";
import Imports from "./Imports.svelte";
import { begin, end, press, settled, show, text } from "./stage";
import Tenancies from "./Tenancies.svelte";

/** What went to the engine: name and arguments. */
let sent: [string, unknown][] = [];
/** What the file is known by; of the fake unless a test says that it was written since. */
let written: string | undefined;

HTMLDialogElement.prototype.showModal = () => undefined; // Happy-dom shows no dialogs.

/** The fake, and what it was asked. */
function heard(host: Host): Host {
  return {
    ...host,
    call: async (name, args, listener) => {
      sent.push([name, structuredClone(args)]);
      const answer = await host.call(name, args, listener);
      return name === "workbook_look" && written !== undefined ? { ...(answer as object), file: written } : answer;
    },
  };
}

beforeEach(async () => {
  sent = [];
  written = undefined;
  await begin(heard(fakeHost({ rows: 10 })));
});
afterEach(end);

async function click(words: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find((it) => it.textContent.includes(words));
  if (found === undefined) throw new Error(`no button says ${words}`);
  found.click();
  await settled();
}
function field(label: string): HTMLInputElement | HTMLSelectElement {
  const labelled = [...document.querySelectorAll("label")].find((it) => it.textContent.trim() === label);
  const found = document.querySelector<HTMLInputElement | HTMLSelectElement>(labelled ? `[id="${labelled.htmlFor}"]` : `[aria-label="${label}"]`);
  if (found === null) throw new Error(`no field is called ${label}`);
  return found;
}
async function choose(label: string, words: string): Promise<void> {
  const select = field(label) as HTMLSelectElement;
  const option = [...select.querySelectorAll("option")].find((it) => it.textContent === words);
  if (option === undefined) throw new Error(`${label} does not offer ${words}`);
  select.focus();
  select.value = option.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}
async function type(label: string, words: string): Promise<void> {
  const input = field(label) as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}
async function read(path: string): Promise<void> {
  const input = field("Plek van het bestand") as HTMLInputElement;
  input.value = path;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  input.form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
}
const step = (): string => text('[aria-current="step"]');
const answersTo = (name: string): unknown[] => sent.filter(([it]) => it === name).map(([, args]) => args);

describe("Lijst importeren", () => {
  it("is reached from Huurders, by who keeps the team", async () => {
    await show(Tenancies);
    await click("Lijst importeren…");
    expect(navigation.screen).toBe("imports");
    expect(navigation.railScreen).toBe("tenancies");
  });

  it("says why a file is refused, and waits for another", async () => {
    await show(Imports);
    await read("");
    expect(text('[role="alert"]')).toBe("Vul in waar het bestand staat, of kies het.");
    await read("/thuis/lijst-wachtwoord.xlsx");
    expect(text(".note")).toMatch(/^Dit bestand is beveiligd met een wachtwoord/);
    expect(step()).toContain("Bestand");
  });

  it("goes from a file to a list that can be taken back", async () => {
    await show(Imports);
    await read("/thuis/caseload.xlsx");
    expect(step()).toContain("Controleren");
    expect(text('nav [aria-current="true"]')).toBe("Bezoeken 2026matrix, 34 rijen × 30 weken");
    expect(text(".panel-foot .main")).toContain("Importeren (34 huurders, 662 bezoeken)");
    expect(text(".trial")).toContain("Huurders, 9 rijen Omklap: ?");

    // A code that nobody knew is a visit now: the engine is asked again, and the focus stays where it was.
    await choose("Wat ‘kv’ betekent", "Toegelaten");
    expect(text(".panel-foot .main")).toContain("665 bezoeken");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Wat ‘kv’ betekent");
    expect(text(".trial")).not.toContain("Van deze code is niet gekozen");

    // Who somebody is, and that an answer can be changed.
    await choose("Wie ‘Testman S.’ is", "Saar Testman");
    expect((field("Wie ‘Testman S.’ is") as HTMLSelectElement).value).toBe("p2");
    expect(text(".trial")).not.toContain("Past op meer dan één huurder");

    expect(answersTo("workbook_import")).toHaveLength(0);
    await press("Enter", { ctrlKey: true });
    expect(step()).toContain("Importeren");
    expect(text(".made")).toContain("34 huurders");
    expect(toasts.lines[0]).toMatchObject({ tone: "done", undo: true });
    const [agreed] = answersTo("workbook_import") as [{ mapping: { people: unknown } }];
    expect(agreed.mapping.people).toEqual([{ found: "Testman S.", means: "p2" }]);

    await undo();
    expect(toasts.lines[0]?.text).toBe("Ongedaan gemaakt: wat uit de lijst kwam is weer weg.");
    await press("Enter", { ctrlKey: true });
    expect(navigation.screen).toBe("tenancies");
  });

  it("leaves a sheet or a span of weeks out, and takes it again", async () => {
    await show(Imports);
    await read("/thuis/caseload.xlsx");
    await choose("Wat kolom ‘wk 1 … wk 30’ betekent", "Niet meenemen");
    await choose("Wat kolom ‘wk 1 … wk 30’ betekent", "Week 1 t/m 30 van 2026");
    const looks = answersTo("workbook_look") as { mapping: { sheets: { columns: { meaning: { is: string } }[] }[] } | null }[];
    expect(looks.map((it) => it.mapping?.sheets[1]?.columns.filter(({ meaning }) => meaning.is === "week").length)).toEqual([undefined, 0, 30]);

    await click("Sla dit blad over");
    expect(text(".maps")).toContain("Dit blad komt niet mee.");
    expect(text(".panel-foot .main")).toContain("0 bezoeken");
    await click("Neem dit blad mee");
    expect(text(".panel-foot .main")).toContain("662 bezoeken");
  });

  it("makes nothing twice and says so", async () => {
    await show(Imports);
    for (const round of ["first", "second"]) {
      await read("/thuis/caseload.xlsx");
      if (round === "second") expect(text(".trial")).toContain("Uit dit bestand komt niets nieuws.");
      await press("Enter", { ctrlKey: true });
      if (round === "first") await click("Nog een bestand");
    }
    expect(text(".done h2")).toBe("Er was niets nieuws");
  });

  it("writes what stays behind to a place that ends in .xlsx", async () => {
    await show(Imports);
    await read("/thuis/caseload.xlsx");
    await click("Als Excel…");
    await click("Bewaren als Excel");
    expect(text('dialog [role="alert"]')).toBe("Vul een plek in die eindigt op .xlsx.");
    const input = field("Plek van het Excel-bestand") as HTMLInputElement;
    input.value = "/thuis/over.xlsx";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    await click("Bewaren als Excel");
    const [written] = answersTo("workbook_rejected") as [{ to: string; texts: Record<string, string> }];
    expect([written.to, written.texts["not_known"], written.texts["row"]]).toEqual(["/thuis/over.xlsx", "Geen datum en geen nee.", "Rij"]);
    expect(document.querySelector("dialog")).toBeNull();
  });

  it("thinks of the columns again when a person says what a sheet is or where its headings stand", async () => {
    await show(Imports);
    await read("/thuis/caseload.xlsx");
    await choose("Dit blad is", "Lijst van vrijstellingen");
    const looks = (): { mapping: { sheets: { kind: string; header: unknown }[] } | null; anew: number[] }[] => answersTo("workbook_look") as never;
    expect(looks().at(-1)).toMatchObject({ anew: [1] });
    expect(looks().at(-1)?.mapping?.sheets[1]?.kind).toBe("exemptions");
    expect(text(".maps")).toContain("Eerste dag");
    await type("Rij met de kopjes", "5");
    expect(looks().at(-1)).toMatchObject({ anew: [1] });
    expect(looks().at(-1)?.mapping?.sheets[1]?.header).toEqual({ first: 5, last: 5, fixed: false });
    await type("Rij met de kopjes", "x");
    expect((field("Rij met de kopjes") as HTMLInputElement).value).toBe("5");
    // A choice after that is the person's own and stays.
    await click("Sla dit blad over");
    expect(looks().at(-1)?.anew).toEqual([]);
  });

  it("keeps what was chosen while another screen is open, until the file is another one or the team is locked", async () => {
    const leave = await show(Imports);
    await read("/thuis/caseload.xlsx");
    await choose("Wat ‘kv’ betekent", "Toegelaten");
    await choose("Wie ‘Testman S.’ is", "Saar Testman");
    await leave();
    const again = await show(Imports);
    expect(step()).toContain("Controleren");
    expect(text(".panel-foot .main")).toContain("665 bezoeken");
    expect((field("Wie ‘Testman S.’ is") as HTMLSelectElement).value).toBe("p2");
    await again();

    written = "anders";
    const fresh = await show(Imports);
    expect(text(".panel-foot .main")).toContain("662 bezoeken");
    await choose("Wat ‘kv’ betekent", "Toegelaten");
    await fresh();
    await session.lock("person");
    await session.unlock("drie groene fietsen");
    await show(Imports);
    expect(step()).toContain("Bestand");
    expect((field("Plek van het bestand") as HTMLInputElement).value).toBe("");
  });
});
