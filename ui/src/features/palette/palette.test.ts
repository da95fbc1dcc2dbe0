import { expect, test } from "vitest";

import type { PaletteRow } from "../../api";
import type { Command } from "../../state";
import { speak } from "../../i18n";
import { remark } from "./lines";
import { begins, pieces } from "./match";
import { firstChoice, read, sections } from "./sections";

function marked(text: string, typed: string): string {
  return pieces(text, typed).map((it) => (it.hit ? `[${it.text}]` : it.text)).join("");
}

test("what is typed is underlined where a word begins with it, accents and capitals aside", () => {
  expect(marked("Roos Kastanje", "ro")).toBe("[Ro]os Kastanje");
  expect(marked("Guus Wilgenroosje", "ro")).toBe("Guus Wilgenroosje");
  expect(marked("Zoë Çelik", "CELIK zoe")).toBe("[Zoë] [Çelik]");
  expect(marked("Olga 't Schijnveld", "t sch")).toBe("Olga '[t] [Sch]ijnveld");
  expect(marked("Fabelplein 41", "4")).toBe("Fabelplein [4]1");
  expect(marked("Straße 1", "strasse")).toBe("Straße 1");
  expect(marked("Jip", "")).toBe("Jip");
});

test("every word that is typed begins a word", () => {
  expect(begins("Bezoek vastleggen", "vast bez")).toBe(true);
  expect(begins("Bezoek vastleggen", "leggen")).toBe(false);
  expect(begins("Bezoek vastleggen", "bezoek x")).toBe(false);
  expect(begins("Zoë", "zoe")).toBe(true);
});

function person(tenancy: string, more: Partial<PaletteRow> = {}): PaletteRow {
  return { tenancy, name: tenancy, address: "Fabelplein 41", city: "Nergens", worker: "Fatima", ended: null, outside: false, opened_ms: null, ...more };
}
function command(name: string, also?: string): Command {
  return { name, also, key: undefined, sign: undefined, run: () => undefined };
}
const commands = {
  screen: [command("Bezoek vastleggen"), command("Rooster maken")],
  everywhere: [command("Vergrendelen"), command("Donkere kleuren", "andere kleuren"), command("Rooster maken")],
};

/** The sections for what is typed, as lines of names. */
function shown(text: string, recent: PaletteRow[], found: PaletteRow[]): string[] {
  const asked = read(text);
  const all = sections(asked, { recent, found, commands });
  const lines = all.map(({ name, rows }) => `${name}: ${rows.map((it) => (it.kind === "command" ? it.command.name : it.kind === "words" ? it.hit.name : it.row.name)).join(", ")}`);
  return [...lines, `first: ${firstChoice(asked, all)}`];
}

test("with nothing typed it shows what was open lately and what is often done here", () => {
  expect(shown("", [person("Roos", { opened_ms: 1 })], [person("Niemand")])).toEqual([
    "recent: Roos", "often: Bezoek vastleggen, Rooster maken, Vergrendelen, Donkere kleuren", "first: 0",
  ]);
});

test("people come before commands, those of lately apart, and a command stands once", () => {
  expect(shown("ro", [person("Jip", { opened_ms: 2 })], [person("Roos", { opened_ms: 1 }), person("Noud")])).toEqual([
    "recent: Roos", "people: Noud", "commands: Rooster maken", "often: Bezoek vastleggen, Vergrendelen, Donkere kleuren", "first: 0",
  ]);
});

test("Enter on what was not found does nothing of what is often done", () => {
  expect(shown("zzz", [], []).at(-1)).toBe("first: -1");
});

test("a bracket asks commands alone, by their other words too; a cross addresses alone", () => {
  expect(shown(">", [person("Roos", { opened_ms: 1 })], [])).toEqual([
    "commands: Bezoek vastleggen, Rooster maken, Vergrendelen, Donkere kleuren", "first: 0",
  ]);
  expect(shown("> andere", [], [])).toEqual(["commands: Donkere kleuren", "first: 0"]);
  expect(shown("#fab", [], [person("Roos")])).toEqual(["people: Roos", "first: 0"]);
  expect(read("# fab 4 ")).toEqual({ mode: "addresses", search: "fab 4" });
});

test("beside a name stands when it was open, or why it asks for a reason", () => {
  speak("nl");
  const now = Date.UTC(2026, 6, 28, 9);
  const ago = (minutes: number): string => remark(person("Roos", { opened_ms: now - minutes * 60_000 }), now);
  expect(ago(0)).toBe("zojuist geopend");
  expect(ago(10)).toBe("10 minuten geleden geopend");
  expect(ago(61)).toBe("geopend om 09:59");
  expect(ago(24 * 60)).toBe("geopend op ma 27 juli 11:00");
  expect(remark(person("Roos"), now)).toBe("Fatima");
  expect(remark(person("Roos", { outside: true, opened_ms: now }), now)).toBe("niet in je caseload, vraagt een reden");
  expect(remark(person("Roos", { ended: "2025-05-18" }), now)).toBe("begeleiding gestopt op 18 mei 2025");
});
