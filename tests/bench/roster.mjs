// The week of a whole region: how long it takes from the key to the picture, and how long a step of the keys and a frame
// of scrolling take there.
//
//   node tests/bench/roster.mjs FILE [--workers N] [--runs N] [--profile release]
//
// A part of the first is the engine's answer; the rest is what this bench is for, so both are printed. With `--workers`
// the screen gets only the first of them, as many as a team has.
import { parseArgs } from "node:util";

import { Engine, launch } from "../e2e/stage.mjs";
import { load, quantile, spread } from "./figures.mjs";
import { PASSPHRASE, withTeam } from "./folder.mjs";
import { roll } from "./rolling.mjs";

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: "string" }, runs: { type: "string", default: "7" }, profile: { type: "string", default: "release" }, now: { type: "string" } },
});
const [file] = positionals;
if (file === undefined) throw new Error("Which team file? cargo xtask bench roster FILE");

const PLAN = ".plan";
const figures = { whole: [], answer: [], drawn: [], step: [], frame: [] };

const { folder, remove } = await withTeam(file);
const engine = await Engine.start(folder, { profile: asked.profile, now: asked.now ?? new Date().toISOString() });
const chromium = await launch();
try {
  await engine.call("session_unlock", { passphrase: PASSPHRASE });
  for (let run = 0; run < Number(asked.runs); run += 1) await once(run === 0);
} finally {
  await chromium.close();
  await engine.end();
  await remove();
}
const say = (what, values) => console.log(`${what}: ${spread(values)} ms (n=${values.length})`);
say("from the key to the picture", figures.whole);
say("  until the answer is in", figures.answer);
say("  from the answer to the picture", figures.drawn);
say("a step down by the keys, median of 20", figures.step);
say("longest frame while scrolling, 120 px a frame", figures.frame);

async function once(first) {
  const context = await chromium.newContext({ baseURL: engine.url, viewport: { width: 1366, height: 768 }, locale: "nl-NL", colorScheme: "light" });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  if (asked.workers !== undefined) await page.route("**/call/week_get", onlyTheFirst);
  await page.goto("/");
  await page.locator("main .page .sect").first().waitFor();
  await page.evaluate(() => {
    performance.clearMarks();
    addEventListener("keydown", () => performance.mark("key"), { capture: true, once: true });
  });
  await page.keyboard.press("Control+2");
  await page.waitForFunction(() => performance.getEntriesByName("list").length > 0);
  const { key, answer, list } = await page.evaluate(() => {
    const asked = performance.getEntriesByType("resource").filter((it) => it.name.endsWith("/week_get"));
    return { key: performance.getEntriesByName("key")[0].startTime, answer: asked[0].responseEnd, list: performance.getEntriesByName("list")[0].startTime };
  });
  figures.whole.push(list - key);
  figures.answer.push(answer - key);
  figures.drawn.push(list - answer);
  const size = await page.evaluate(() => ({ rows: document.querySelectorAll(".plan tbody tr").length, blocks: document.querySelectorAll(".plan .chip").length, elements: document.querySelectorAll(".plan *").length }));
  if (first) console.log(`${size.rows} rows, ${size.blocks} blocks, ${size.elements} elements; ${load()}`);
  const steps = [];
  for (let step = 0; step < 20; step += 1) {
    steps.push(await page.evaluate(() => new Promise((resolve) => {
      addEventListener("keydown", () => {
        const began = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
      }, { capture: true, once: true });
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
    })));
  }
  figures.step.push(quantile(steps, 0.5));
  const { frames, moved } = await page.evaluate(roll, { selector: PLAN, step: 120, every: 1, frames: 120, warm: 6 });
  if (moved === 0) throw new Error("It does not scroll.");
  figures.frame.push(quantile(frames, 1));
  await context.close();
}

/** The answer of the engine without the workers that were not asked for, and without their visits. */
async function onlyTheFirst(route) {
  const reply = await route.fetch();
  const { answer, changed } = await reply.json();
  const workers = answer.workers.slice(0, Number(asked.workers));
  const kept = new Set(workers.map((it) => it.id));
  const visits = answer.visits.filter((it) => kept.has(it.worker));
  await route.fulfill({ response: reply, json: { answer: { ...answer, workers, visits }, changed } });
}
