// From the key that opens a dossier of five years to its drawn timeline, beside the start of a window of the same Tauri that
// shows one line of text.
//
//   node tests/bench/dossier.mjs FILE [--runs N]      FILE: made by `bench make-years FILE`
//
// The two take turns, so that both see the same machine; every moment is read from the page's own timeline.
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
if (file === undefined) throw new Error("Which team file? bench make-years FILE");
const ENTER = "\ue007";
const CONTROL = "\ue009";
const NAME = "Vijfjaar";

const laptop = await withTeam(file, TEAMS);
const other = await mkdtemp(join(tmpdir(), "omklap-blank-"));
const screen = await display("1366x768");
const times = { blank: [], first: [], again: [] };
try {
  // The first pair warms the disk and is not counted.
  for (let run = -1; run < Number(asked.runs); run += 1) {
    const line = await blank();
    const [first, again] = await dossier();
    if (run < 0) continue;
    times.blank.push(line);
    times.first.push(first);
    times.again.push(again);
  }
} finally {
  await screen.end();
  await laptop.remove();
  await rm(other, { recursive: true, force: true });
}
console.log(`${file}; ${load()}`);
compare("from the key to the drawn dossier, the first one of a session", undefined, times.first, times.blank);
compare("the same dossier once more", undefined, times.again, times.blank);
console.log(`the blank window, from its start to its line: ${spread(times.blank)} ms`);

/** Milliseconds from the start to the line of the blank window. */
async function blank() {
  const window = await openWindow({ program: join(TARGET, "release/examples/blank"), home: other, display: screen });
  try {
    const [line] = await window.wait(moments, ["line"]);
    return line - Number(await readFile(window.began, "utf8")) / 1e6;
  } finally {
    await window.end();
  }
}

/** Milliseconds from Enter in the palette to the drawn dossier, twice. */
async function dossier() {
  const window = await openWindow({ program: join(TARGET, "release/omklap"), home: laptop.folder, display: screen });
  try {
    await window.wait(moments, ["door"]);
    await window.wait(() => document.activeElement?.matches("input:not(:disabled)"));
    await window.type(PASSPHRASE);
    await window.press(ENTER);
    await window.wait(moments, ["unlocked", "list"]);
    const took = [];
    for (let round = 0; round < 2; round += 1) {
      await window.press(CONTROL, "k");
      await window.wait(() => document.activeElement?.matches("[role=combobox]"));
      await window.type(NAME);
      await window.wait((name) => document.querySelector("[role=option]")?.textContent.includes(name), NAME);
      await window.run(noteEnter);
      await window.press(ENTER);
      const [enter, drawn] = await window.wait(moments, ["enter", "list"]);
      took.push(drawn - enter);
      await window.press(CONTROL, "1");
      await window.wait(() => document.querySelector(".doss") === null);
    }
    return took;
  } finally {
    await window.end();
  }
}

/** In the page: when these moments were, in milliseconds of the clock; nothing until all of them were. */
function moments(names) {
  const found = names.map((name) => performance.getEntriesByName(name)[0]);
  return found.every((it) => it) ? found.map((it) => performance.timeOrigin + it.startTime) : undefined;
}

/** In the page: forgets the list that was drawn, and notes when Enter comes. */
function noteEnter() {
  for (const name of ["list", "enter"]) performance.clearMarks(name);
  addEventListener("keydown", (event) => event.key === "Enter" && performance.mark("enter"), { capture: true, once: true });
}
