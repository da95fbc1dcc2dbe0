// Scrolling the weeks of everybody: how long frames take, beside an empty box of the same height on the same page.
//
//   node tests/bench/scroll.mjs FILE [--runs N] [--shown] [--size WxH] [--now INSTANT]
//
// The screens as they are built, on the real engine with a region of 5,000 tenancies, in Chromium without a screen.
// Grid and empty box take turns, so that both see the same machine. `--shown` keeps to the weeks that the screen asks for;
// otherwise the grid gets a year, which is more than any window is wide.
import { parseArgs } from "node:util";

import { Engine, launch } from "../e2e/stage.mjs";
import { compare, load, quantile, spread } from "./figures.mjs";
import { PASSPHRASE, withTeam } from "./folder.mjs";
import { askForYear, cover, rest, roll } from "./rolling.mjs";

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "7" }, shown: { type: "boolean" }, size: { type: "string", multiple: true }, now: { type: "string" }, profile: { type: "string", default: "release" } },
});
const [file] = positionals;
if (file === undefined) throw new Error("Which team file? cargo xtask bench scroll FILE");

const GRID = "main .wgrid";
const BLANK = "blank";
const SIZES = asked.size ?? ["1366x768", "1920x1080"];
/** Frames that are measured, and those before them in which the layers are made. */
const FRAMES = 240;
const WARM = 6;
/** Pixels, every so many frames: a wheel that turns, one that races, and a page at a time as a held key gives it. */
const WAYS = [
  { name: "40 px a frame", step: 40, every: 1 },
  { name: "120 px a frame", step: 120, every: 1 },
  { name: "a page every 6 frames", step: 552, every: 6 },
];

const { folder, remove } = await withTeam(file);
const engine = await Engine.start(folder, { profile: asked.profile, now: asked.now ?? new Date().toISOString() });
const chromium = await launch();
try {
  await engine.call("session_unlock", { passphrase: PASSPHRASE });
  for (const size of SIZES) await measure(size);
} finally {
  await chromium.close();
  await engine.end();
  await remove();
}

async function measure(size) {
  const [width, height] = size.split("x").map(Number);
  const context = await chromium.newContext({ baseURL: engine.url, viewport: { width, height }, locale: "nl-NL", colorScheme: "light" });
  const page = await context.newPage();
  if (!asked.shown) await page.addInitScript(askForYear);
  await page.goto("/");
  await page.locator("main [role=grid] .wkstate").first().waitFor();
  await page.keyboard.press("Control+2");
  await page.locator(`${GRID} [role=gridcell][aria-label] .wk`).first().waitFor();
  const [rows, weeks] = await page.evaluate((grid) => {
    const it = document.querySelector(grid);
    return [it.ariaRowCount ?? it.getAttribute("aria-rowcount"), it.querySelector(".cells").children.length];
  }, GRID);
  console.log(`\n${size}: ${rows} lines, ${weeks} weeks; ${load()}`);
  for (const way of WAYS) {
    const ours = [];
    const blank = [];
    for (let run = 0; run < Number(asked.runs); run += 1) {
      ours.push(await once(page, way, GRID, false));
      blank.push(await once(page, way, `#${BLANK}`, true));
    }
    report(way, ours, blank);
  }
  await context.close();
}

async function once(page, { step, every }, selector, covered) {
  await page.evaluate(cover, { selector: GRID, blank: BLANK, on: covered });
  await page.evaluate(rest, selector);
  const { frames, moved } = await page.evaluate(roll, { selector, step, every, frames: FRAMES, warm: WARM });
  if (moved === 0) throw new Error("It does not scroll.");
  return frames;
}

function report({ name }, ours, blank) {
  const of = (runs, share) => runs.map((it) => quantile(it, share));
  compare(`${name}, longest frame`, "<= 2x", of(ours, 1), of(blank, 1));
  compare(`${name}, 95th percentile`, undefined, of(ours, 0.95), of(blank, 0.95));
  console.log(`${name}, median frame: ours ${spread(of(ours, 0.5))} ms, blank ${spread(of(blank, 0.5))} ms`);
}
