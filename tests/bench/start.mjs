// From the start of the program to its first list, and from the key of Naleving to its grid, beside a window of the same
// Tauri that shows one line of text.
//
//   node tests/bench/start.mjs FILE [--runs N]
//
// Where there is no graphics card, WebKit first compiles every kind of drawing for the processor, and a window with more
// than a line of text has more kinds. `WEBKIT_SKIA_ENABLE_CPU_RENDERING=1` in front of the command leaves that out, for both.
//
// The two programs take turns, so that both see the same machine. Every moment is read from the page's own timeline and
// from the clock just before the program is there; the driver only opens the window and types. The passphrase itself is
// made slow on purpose: its time is said apart.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { TARGET } from "../e2e/stage.mjs";
import { compare, load, spread } from "./figures.mjs";
import { PASSPHRASE, withTeam } from "./folder.mjs";
import { display, openWindow, TEAMS } from "./laptop.mjs";

const { values: asked, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: "string", default: "9" } } });
const [file] = positionals;
if (file === undefined) throw new Error("Which team file? cargo xtask bench window FILE");
const ENTER = "\ue007";
const CONTROL = "\ue009";
const OURS = join(TARGET, "release/omklap");
const BLANK = join(TARGET, "release/examples/blank");

const laptop = await withTeam(file, TEAMS);
const other = await mkdtemp(join(tmpdir(), "omklap-blank-"));
const screen = await display("1366x768");
const times = { blank: [], door: [], grid: [], list: [], ours: [], unlock: [] };
try {
  // The first pair warms the disk and is not counted.
  for (let run = -1; run < Number(asked.runs); run += 1) {
    const line = await blank();
    const { door, unlock, list, grid } = await ours();
    if (run < 0) continue;
    for (const [name, value] of Object.entries({ blank: line, door, grid, list, unlock, ours: door + list })) times[name].push(value);
  }
} finally {
  await screen.end();
  await laptop.remove();
  await rm(other, { recursive: true, force: true });
}
console.log(`${file}; ${load()}`);
compare("start to the first list, without the passphrase", "<= 1.5x", times.ours, times.blank);
compare("start to the door alone", undefined, times.door, times.blank);
console.log(`unlocked to the first list: ${spread(times.list)} ms`);
console.log(`from the key of Naleving to its grid: ${spread(times.grid)} ms`);
console.log(`the passphrase and the file, from Enter to unlocked: ${spread(times.unlock)} ms`);

/** Milliseconds from the start to the line of the blank window. */
async function blank() {
  const window = await openWindow({ program: BLANK, home: other, display: screen });
  try {
    const [line] = await window.wait(moments, ["line"]);
    return line - (await began(window));
  } finally {
    await window.end();
  }
}

async function ours() {
  const window = await openWindow({ program: OURS, home: laptop.folder, display: screen });
  try {
    const [door] = await window.wait(moments, ["door"]);
    await window.wait(() => document.activeElement?.matches("input:not(:disabled)"));
    await window.type(PASSPHRASE);
    await window.run(noteEnter);
    await window.press(ENTER);
    const [enter, unlocked, list] = await window.wait(moments, ["enter", "unlocked", "list"]);
    await window.run(noteNext);
    await window.press(CONTROL, "4");
    const [key, grid] = await window.wait(moments, ["key", "list"]);
    return { door: door - (await began(window)), unlock: unlocked - enter, list: list - unlocked, grid: grid - key };
  } finally {
    await window.end();
  }
}

async function began({ began }) {
  return Number(await readFile(began, "utf8")) / 1e6;
}

/** In the page: when these moments were, in milliseconds of the clock; nothing until all of them were. */
function moments(names) {
  const found = names.map((name) => performance.getEntriesByName(name)[0]);
  return found.every((it) => it) ? found.map((it) => performance.timeOrigin + it.startTime) : undefined;
}

/** In the page: notes when Enter comes. */
function noteEnter() {
  addEventListener("keydown", (event) => event.key === "Enter" && performance.mark("enter"), true);
}

/** In the page: forgets the list that was drawn, and notes when the key of the next one comes. */
function noteNext() {
  performance.clearMarks("list");
  addEventListener("keydown", (event) => event.key === "4" && performance.mark("key"), true);
}
