// @vitest-environment happy-dom
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Refusal, useHost, type Host } from "../../api";
import { fakeHost } from "../../api/fake";
import { speak, t } from "../../i18n";
import { forgetForms, listenToKeys, session, toasts } from "../../state";
import { asked, blank, keyOf, numberOf } from "./begin";
import BeginPanel from "./BeginPanel.svelte";
import { daysOf } from "./days";
import ExemptionPanel from "./ExemptionPanel.svelte";
import ProposalsPanel from "./ProposalsPanel.svelte";
import RegisterPanel from "./RegisterPanel.svelte";

const EFFECT = { weeks: [], ahead: 0 };
const TURNED = {
  week: "2026-W31", before: { state: "at_risk", norm_short: false, by_temporary_norm: false },
  after: { state: "exempt", norm_short: false, by_temporary_norm: false },
};
const ASKED = {
  tenancy: "t1", name: "Cas Hazelnoot", at_ms: Date.UTC(2026, 6, 27, 9),
  exemption: { id: "e1", first_day: "2026-07-27", last_day: null, state: "proposed", reason: "hospital", author: "Fatima Appelbloesem" }, effect: { ...EFFECT, weeks: [TURNED] },
};
const KNOWN = { name: "Cas Hazelnoot", exemptions: [], agreements: [], may_decide: false, may_propose: true };

/** What was sent, in order; what is answered to each command. */
let sent: [string, unknown][] = [];
let answers: Record<string, unknown> = {};
let shown: Record<string, unknown>[] = [];
let stop: () => void = () => undefined;

const host: Host = {
  call(name, args) {
    sent.push([name, structuredClone(args)]);
    const answer = answers[name];
    return answer instanceof Refusal ? Promise.reject({ code: answer.code, args: answer.args, fields: answer.fields }) : Promise.resolve(answer);
  },
  onChanged: () => () => undefined,
};

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
    flushSync();
  }
}
async function show<P extends Record<string, unknown>>(panel: Component<P>, props: P): Promise<Record<string, unknown>> {
  const it = mount(panel, { target: document.body, props }) as Record<string, unknown>;
  shown.push(it);
  await settled();
  return it;
}
async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settled();
}
function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll("label")].find((it) => it.textContent === label);
  return document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
}
async function fill(label: string, value: string): Promise<void> {
  field(label).value = value;
  field(label).dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}
async function click(name: string): Promise<void> {
  const found = [...document.querySelectorAll("button")].find((it) => (it.getAttribute("aria-label") ?? it.textContent).trim() === name);
  if (found === undefined) throw new Error(`There is no button ${name}.`);
  found.click();
  await settled();
}
/** Chooses from a list. Svelte asks for `:checked`, which happy-dom does not know of an option. */
async function choose(label: string, value: string): Promise<void> {
  const list: Element = field(label);
  const ask = list.querySelector.bind(list);
  list.querySelector = (what: string) => ask(what === ":checked" ? `option[value="${value}"]` : what);
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}
const below = (label: string): string => document.getElementById(`${field(label).id}-below`)?.textContent ?? "";
const last = (name: string): unknown => sent.filter(([it]) => it === name).at(-1)?.[1];

beforeEach(async () => {
  speak("nl");
  useHost(fakeHost({ rows: 1 }));
  await session.refresh();
  useHost(host);
  sent = [];
  answers = { tenancies_preview: { same_persons: [], same_dwellings: [], taken_by: null, mismatches: [], head: null, offered_to: [], accepted_by: [] }, workers_list: [], organisations_list: [], tenancies_fields: KNOWN, weeks_effect: EFFECT };
  toasts.clear();
  forgetForms();
  stop = listenToKeys();
});
afterEach(() => {
  stop();
  for (const it of shown) void unmount(it);
  shown = [];
  document.body.replaceChildren();
});

const opened = () => show(BeginPanel, { today: "2026-07-28", onclose: () => undefined, onbegun: () => undefined });
const refusedAt = (...fields: ["given_name" | "street" | "city", "name_blank" | "text_blank"][]) =>
  new Refusal("fields_invalid", { number: fields.length }, fields.map(([field, code]) => ({ field, code, args: {} })));

describe("a new tenant", () => {
  it("gets the key of a home at the rent that the provider pays, and comes into the sublease of who lives there", () => {
    const [person, home] = [{ id: "p1", label: "Bas" }, { id: "d1", label: "Kabouterlaan 11", rent: { rent_cents: 61_250, service_cents: 5 } }];
    const alone = keyOf("2026-07-28", person, { ...home, together: false });
    expect([alone.withSub, alone.sub, alone.together]).toEqual([true, { first_day: "2026-07-28", last_day: "", rent: "612,50", costs: "0,05" }, false]);
    expect(asked(keyOf("2026-07-28", person, { ...home, together: true }))).toMatchObject({ together: true, sub: null, dwelling: "d1" });
    expect(keyOf("2026-07-28", person, { ...home, rent: null, together: false }).sub.rent).toBe("");
  });

  it("is sent as it was typed, with nothing that is switched off", () => {
    const form = blank("2026-07-28");
    Object.assign(form, { together: true, weeks: "vier", withSub: true });
    form.sub.rent = "612,50";
    const args = asked(form);
    expect(args).toMatchObject({ person: null, together: false, visits: 1, period_weeks: 0, head: null, sub: { rent: "612,50" } });
    expect(asked({ ...form, personKind: "known", knownPerson: { id: "p1", label: "Cas" } })).toMatchObject({ person: "p1", new_person: null });
    expect([numberOf("12"), numberOf(" 3 "), numberOf("-1"), numberOf("1e3")]).toEqual([12, 3, 0, 0]);
  });

  it("says what is wrong at the field, and on top from three on", async () => {
    answers["tenancies_begin"] = refusedAt(["given_name", "name_blank"], ["street", "text_blank"]);
    await opened();
    await press("Enter", { ctrlKey: true });
    expect(below("Voornaam")).toBe("Vul een naam in.");
    expect(document.activeElement).toBe(field("Voornaam"));
    expect(document.querySelector(".note.bad")).toBeNull();
    answers["tenancies_begin"] = refusedAt(["given_name", "name_blank"], ["street", "text_blank"], ["city", "text_blank"]);
    await press("Enter", { ctrlKey: true });
    expect([...document.querySelectorAll(".note.bad li")].map((it) => it.textContent)).toEqual([
      "Voornaam: Vul een naam in.", "Straat: Vul dit in.", "Plaats: Vul dit in.",
    ]);
    await fill("Straat", "Staalkade");
    expect([below("Straat"), below("Plaats")]).toEqual(["", "Vul dit in."]);
  });

  it("keeps what was typed when it is closed, until it is saved or the team is locked", async () => {
    const first = await opened();
    await fill("Voornaam", "Teun");
    await unmount(first);
    shown = [];
    const second = await opened();
    expect([field("Voornaam").value, document.body.textContent.includes(t.intake.kept)]).toEqual(["Teun", true]);
    answers["tenancies_begin"] = { tenancy: "t1", name: "Teun" };
    await press("Enter", { ctrlKey: true });
    expect(last("tenancies_begin")).toMatchObject({ new_person: { given_name: "Teun" } });
    expect(toasts.lines[0]?.undo).toBe(true);
    await unmount(second);
    shown = [];
    const third = await opened();
    expect(field("Voornaam").value).toBe("");
    await fill("Voornaam", "Cas");
    await unmount(third);
    shown = [];
    forgetForms();
    await opened();
    expect(field("Voornaam").value).toBe("");
  });
});

describe("the registers", () => {
  const WORKER = { id: "w1", name: "Fatima Appelbloesem", minutes_per_week: 1920, email: null, tenancies: 8 };
  const wrong = new Refusal("fields_invalid", { number: 2 }, [
    { field: "name", code: "name_blank", args: {} }, { field: "hours", code: "hours_invalid", args: { max: 60 } },
  ]);

  it("say what is wrong with a worker at the fields, stand on the first, and change that one", async () => {
    Object.assign(answers, { workers_list: [WORKER], workers_change: wrong });
    await show(RegisterPanel, { onclose: () => undefined });
    await click("Wijzigen: Fatima Appelbloesem");
    expect([field("Naam").value, field("Uren per week").value]).toEqual(["Fatima Appelbloesem", "32"]);
    await fill("Naam", " ");
    await fill("Uren per week", "99");
    await click("Opslaan");
    expect([below("Naam"), below("Uren per week")]).toEqual(["Vul een naam in.", "Schrijf de uren als getal tot en met 60, zoals 28 of 28,5."]);
    expect(document.activeElement).toBe(field("Naam"));
    await fill("Uren per week", "28");
    expect([below("Naam"), below("Uren per week")]).toEqual(["Vul een naam in.", "Mag leeg blijven."]);
    answers["workers_change"] = {};
    await fill("Naam", "Fatima");
    await click("Opslaan");
    expect(last("workers_change")).toEqual({ worker: "w1", fields: { name: "Fatima", hours: "28", email: "" } });
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Wijzigen: Fatima Appelbloesem");
    expect([last("workers_add"), document.querySelector("input"), toasts.lines[0]?.undo]).toEqual([undefined, null, true]);
  });

  it("make an owner in passing: its own field is wrong, not one of the form around it", async () => {
    Object.assign(answers, { tenancies_begin: refusedAt(["given_name", "name_blank"]), organisations_add: new Refusal("fields_invalid", { number: 1 }, [{ field: "name", code: "name_blank", args: {} }]) });
    await opened();
    await press("Enter", { ctrlKey: true });
    expect(document.activeElement).toBe(field("Voornaam"));
    await choose("Eigenaar", "new");
    await click("Toevoegen");
    expect([below("Naam"), document.activeElement]).toEqual(["Vul een naam in.", field("Naam")]);
    answers["organisations_add"] = { id: "o1" };
    answers["organisations_list"] = [{ id: "o1", name: "De Vlierboom", kind: "corporation" }];
    await fill("Naam", "De Vlierboom");
    await click("Toevoegen");
    expect(last("organisations_add")).toEqual({ name: "De Vlierboom", kind: "corporation" });
    await press("Enter", { ctrlKey: true });
    expect(last("tenancies_begin")).toMatchObject({ new_dwelling: { owner: "o1" } });
  });
});

describe("exemptions", () => {
  it("are proposed by who may not decide, and granted at once by who may", async () => {
    answers["exemptions_propose"] = { id: "e1" };
    await show(ExemptionPanel, { tenancy: "t1", today: "2026-07-28", onclose: () => undefined });
    await press("Enter", { ctrlKey: true });
    expect(last("exemptions_propose")).toEqual({ tenancy: "t1", first_day: "2026-07-28", last_day: "", reason: "hospital", granted: false });
    expect(toasts.lines[0]?.text).toBe("Vrijstelling voorgesteld voor Cas Hazelnoot. De teamleider beslist.");
    for (const it of shown) void unmount(it);
    shown = [];
    answers["tenancies_fields"] = { ...KNOWN, may_decide: true };
    await show(ExemptionPanel, { tenancy: "t1", today: "2026-07-28", onclose: () => undefined });
    await press("Enter", { ctrlKey: true });
    expect(last("exemptions_propose")).toMatchObject({ granted: true });
  });

  it("are decided with one key, and say which weeks turn", async () => {
    answers["exemptions_open"] = [ASKED];
    answers["exemptions_decide"] = {};
    await show(ProposalsPanel, { onclose: () => undefined, onopen: () => undefined });
    expect(document.body.textContent).toContain("1 week verandert van stand: week 31.");
    await press("2");
    expect(last("exemptions_decide")).toEqual({ tenancy: "t1", exemption: "e1", granted: false });
    await press("1");
    expect(last("exemptions_decide")).toMatchObject({ granted: true });
  });

  it("have days in words", () => {
    expect(daysOf({ first_day: "2026-07-27", last_day: null })).toBe("vanaf 27 juli 2026, zonder einde");
    expect(daysOf({ first_day: "2026-07-27", last_day: "2026-08-09" })).toBe("27 juli 2026 t/m 9 augustus 2026");
  });
});
