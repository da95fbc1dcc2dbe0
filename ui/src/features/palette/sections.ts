import type { PaletteRow, WordsHit } from "../../api";
import type { Command } from "../../state";
import { begins } from "./match";

/** What is asked: everything, commands alone (`>`), or addresses alone (`#`). */
export type Asked = { mode: "all" | "commands" | "addresses"; search: string };

/** What is typed, read. */
export function read(text: string): Asked {
  const mode = text.startsWith(">") ? "commands" : text.startsWith("#") ? "addresses" : "all";
  return { mode, search: (mode === "all" ? text : text.slice(1)).trim() };
}

export type Row = { kind: "tenancy"; row: PaletteRow } | { kind: "words"; hit: WordsHit } | { kind: "command"; command: Command };
export type Section = { name: "recent" | "people" | "words" | "commands" | "often"; rows: Row[] };

/** How many commands stand below people, and how many of those often given. */
const COMMANDS = 6;
const OFTEN = 5;

type Known = {
  /** Opened last, newest first. */
  recent: readonly PaletteRow[];
  /** What the engine found for what is typed. */
  found: readonly PaletteRow[];
  /** Words of dossiers that hold what is typed. */
  words?: readonly WordsHit[];
  /** Commands of the screen in front, then those of everywhere. */
  commands: { screen: readonly Command[]; everywhere: readonly Command[] };
};

/** What the palette shows, in sections that have at least one row. */
export function sections({ mode, search }: Asked, { recent, found, words = [], commands }: Known): Section[] {
  const all = once([...commands.screen, ...commands.everywhere]);
  const fitting = all.filter((it) => begins(`${it.name} ${it.also ?? ""}`, search));
  if (mode === "commands") return filled([["commands", fitting.map(ofCommand)]]);
  const people = search === "" ? recent : found;
  const [lately, others] = [people.filter((it) => it.opened_ms !== null), people.filter((it) => it.opened_ms === null)];
  const shown: [Section["name"], Row[]][] = [["recent", lately.map(ofTenancy)], ["people", others.map(ofTenancy)]];
  if (mode === "addresses") return filled(shown);
  const named = search === "" ? [] : fitting.slice(0, COMMANDS);
  const often = all.filter((it) => !named.includes(it)).slice(0, OFTEN);
  return filled([...shown, ["words", words.map((hit): Row => ({ kind: "words", hit }))], ["commands", named.map(ofCommand)], ["often", often.map(ofCommand)]]);
}

/** Where the choice stands first: on what was found, never on what is only often done here. */
export function firstChoice(asked: Asked, shown: readonly Section[]): number {
  const [first] = shown;
  return first === undefined || (asked.search !== "" && first.name === "often") ? -1 : 0;
}

/** Two ways to say one thing are one command. */
function once(commands: readonly Command[]): Command[] {
  const names = new Set<string>();
  return commands.filter(({ name }) => !names.has(name) && names.add(name));
}

function filled(shown: [Section["name"], Row[]][]): Section[] {
  return shown.filter(([, rows]) => rows.length > 0).map(([name, rows]) => ({ name, rows }));
}

function ofTenancy(row: PaletteRow): Row {
  return { kind: "tenancy", row };
}
function ofCommand(command: Command): Row {
  return { kind: "command", command };
}
