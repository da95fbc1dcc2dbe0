// Scrolling the weeks of everybody: how long frames take, beside an empty box of the same height on the same page.
//
//   node tests/bench/scroll.mjs FILE [--runs N] [--shown] [--window] [--size WxH] [--now INSTANT]
//
// The screens as they are built, on the real engine with a region of 5,000 tenancies, in Chromium without a screen; with
// `--window` in the program's own window, on a display in memory.
// Grid and empty box take turns, so that both see the same machine. `--shown` keeps to the weeks that the screen asks for;
// otherwise the grid gets a year, which is more than any window is wide.
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Engine, launch, TARGET } from "../e2e/stage.mjs";
import { compare, load, quantile, spread } from "./figures.mjs";
import { PASSPHRASE, withTeam } from "./folder.mjs";
import { display, openWindow, TEAMS } from "./laptop.mjs";
import { askForYear, cover, rest, roll } from "./rolling.mjs";

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "7" }, shown: { type: "boolean" }, window: { type: "boolean" }, size: { type: "string", multiple: true }, now: { type: "string" }, profile: { type: "string", default: "release" } },
});
const [file] = positionals;
if (file === undefined) throw new Error("Which team file? cargo xtask bench scroll FILE");

const GRID = "main .wgrid";
const BLANK = "blank";
const SIZES = asked.size ?? ["1366x768", "1920x1080"];
/** Frames that are measured, and those before them in which the layers are made. */
const FRAMES = 120;
const WARM = 6;
/** Pixels, every so many frames: a wheel that turns, one that races, and a page at a time as a held key gives it. */
const WAYS = [
  { name: "40 px a frame", step: 40, every: 1 },
  { name: "120 px a frame", step: 120, every: 1 },
  { name: "a page every 6 frames", step: 552, every: 6 },
];

const NEEDED = "[role=gridcell][aria-label] .wk";

if (asked.window) for (const size of SIZES) await inWindow(size);
else await inChromium();

async function inWindow(size) {
  const laptop = await withTeam(file, TEAMS);
  const screen = await display(size);
  try {
    const window = await openWindow({ program: join(TARGET, "release/omklap"), home: laptop.folder, display: screen });
    try {
      await window.wait(() => document.activeElement?.matches("input:not(:disabled)"));
      if (!asked.shown) await window.run(askForYear);
      await window.type(PASSPHRASE);
      await window.press("\ue007");
      await window.wait(() => document.querySelector("main .page .sect") !== null);
      await window.press("\ue009", "4");
      await window.wait((needed) => document.querySelector(needed) !== null, `${GRID} ${NEEDED}`);
      await measure(`window ${size}`, (body, arg) => window.run(body, arg));
    } finally {
      await window.end();
    }
  } finally {
    await screen.end();
    await laptop.remove();
  }
}

async function inChromium() {
  const { folder, remove } = await withTeam(file);
  const engine = await Engine.start(folder, { profile: asked.profile, now: asked.now ?? new Date().toISOString() });
  const chromium = await launch();
  try {
    await engine.call("session_unlock", { passphrase: PASSPHRASE });
    for (const size of SIZES) await inPage(chromium, engine, size);
  } finally {
    await chromium.close();
    await engine.end();
    await remove();
  }
}

async function inPage(chromium, engine, size) {
  const [width, height] = size.split("x").map(Number);
  const context = await chromium.newContext({ baseURL: engine.url, viewport: { width, height }, locale: "nl-NL", colorScheme: "light" });
  const page = await context.newPage();
  if (!asked.shown) await page.addInitScript(askForYear);
  await page.goto("/");
  await page.locator("main .page .sect").first().waitFor();
  await page.keyboard.press("Control+4");
  await page.locator(`${GRID} ${NEEDED}`).first().waitFor();
  await measure(size, (body, arg) => page.evaluate(body, arg));
  await context.close();
}

async function measure(where, see) {
  const [rows, weeks] = await see((grid) => {
    const it = document.querySelector(grid);
    return [it.ariaRowCount ?? it.getAttribute("aria-rowcount"), it.querySelector(".cells").children.length];
  }, GRID);
  console.log(`\n${where}: ${rows} lines, ${weeks} weeks; ${load()}`);
  for (const way of WAYS) {
    const ours = [];
    const blank = [];
    for (let run = 0; run < Number(asked.runs); run += 1) {
      ours.push(await once(see, way, GRID, false));
      blank.push(await once(see, way, `#${BLANK}`, true));
    }
    report(way, ours, blank);
  }
}

async function once(see, { step, every }, selector, covered) {
  await see(cover, { selector: GRID, blank: BLANK, on: covered });
  await see(rest, selector);
  const { frames, moved } = await see(roll, { selector, step, every, frames: FRAMES, warm: WARM });
  if (moved === 0) throw new Error("It does not scroll.");
  return frames;
}

function report({ name }, ours, blank) {
  const of = (runs, share) => runs.map((it) => quantile(it, share));
  compare(`${name}, longest frame`, "<= 2x", of(ours, 1), of(blank, 1));
  compare(`${name}, 95th percentile`, undefined, of(ours, 0.95), of(blank, 0.95));
  console.log(`${name}, median frame: ours ${spread(of(ours, 0.5))} ms, blank ${spread(of(blank, 0.5))} ms`);
}
