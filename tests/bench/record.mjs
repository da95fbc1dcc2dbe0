// Recording from Vandaag: from the last key to the durable answer on the screen, beside one letter in a blank page.
//
//   node tests/bench/record.mjs [--times N] [--profile debug|release]
//
// The screens as they are built, on the real engine with a team's own list, in Chromium without a screen. A recording and
// a letter take turns, so that both see the same machine. Both end two frames after their change is in the page: then it
// is on the screen. An answer of the engine comes only after the file has been synced.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Engine, launch, NOW, openTeam, WORKBOOK } from "../e2e/stage.mjs";
import { compare, load, quantile } from "./figures.mjs";

const { values: asked } = parseArgs({ options: { times: { type: "string", default: "200" }, profile: { type: "string", default: "release" } } });
const TIMES = Number(asked.times);
/** The first ones make caches and are not counted. */
const WARM = 5;
/** A worker has four or five visits a day; a busy team ten times as many. After so many the day begins anew. */
const A_DAY = 40;
const TODAY = NOW.slice(0, 10);

const folder = await mkdtemp(join(tmpdir(), "omklap-record-"));
const engine = await Engine.start(folder, { profile: asked.profile });
const chromium = await launch();
const times = { ours: [], blank: [] };
try {
  await openTeam(engine);
  const { mapping } = await engine.call("workbook_look", { path: WORKBOOK, mapping: null });
  await engine.call("workbook_import", { path: WORKBOOK, mapping });
  const { rows } = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 100 });
  const context = await chromium.newContext({ baseURL: engine.url, viewport: { width: 1366, height: 768 }, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
  const [screen, blank] = [await context.newPage(), await context.newPage()];
  await blank.setContent("<!doctype html><title>Blank</title><textarea></textarea>");
  for (let time = -WARM; time < TIMES; time += 1) {
    const at = time + WARM;
    if (at % A_DAY === 0) await begin(screen, rows, at === 0);
    const line = await letter(blank);
    const took = await recording(screen);
    if (time < 0) continue;
    times.blank.push(line);
    times.ours.push(took);
  }
  const results = (await engine.call("visits_list", { from: TODAY, to: TODAY, tenancy: null, worker: null })).filter(({ result }) => result !== null);
  const due = (WARM + TIMES) % A_DAY || A_DAY;
  if (results.length !== due) throw new Error(`${results.length} results of ${due} are in the file`);
} finally {
  await chromium.close();
  await engine.end();
  await rm(folder, { recursive: true, force: true });
}
console.log(load());
compare("from the last key of a recording to the answer on the screen, beside one letter", "<= 3x", times.ours, times.blank);
console.log(`worst of ${TIMES}: ${Math.max(...times.ours).toFixed(1)} ms; 95 % below ${quantile(times.ours, 0.95).toFixed(1)} ms; worst letter ${Math.max(...times.blank).toFixed(1)} ms`);

/** Plans a day of visits, the one before taken away, and opens it. */
async function begin(page, rows, first) {
  if (!first) for (let step = 0; step < A_DAY; step += 1) await engine.call("history_undo");
  else
    for (let visit = 0; visit < A_DAY; visit += 1) {
      const time = `${String(8 + Math.floor(visit / 5)).padStart(2, "0")}:${String((visit % 5) * 12).padStart(2, "0")}`;
      await engine.call("visits_plan", { tenancy: rows[visit % rows.length].id, day: TODAY, time });
    }
  await page.bringToFront();
  await page.goto("/");
  await page.locator(".day .visit").first().waitFor();
  await page.locator(".day .name:focus").waitFor();
}

async function recording(page) {
  await page.bringToFront();
  await page.keyboard.press("v");
  await page.keyboard.press("1");
  await page.locator(".panel .effect b").waitFor();
  await page.evaluate(() => {
    const before = document.querySelectorAll(".day .done").length;
    window.took = new Promise((resolve) => {
      const onkey = ({ key }) => {
        if (key !== "Enter") return;
        removeEventListener("keydown", onkey, { capture: true });
        const began = performance.now();
        const look = () => {
          const there = document.querySelectorAll(".day .done").length > before && document.querySelector(".panel") === null;
          if (there) requestAnimationFrame(() => resolve(performance.now() - began));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      addEventListener("keydown", onkey, { capture: true });
    });
  });
  await page.keyboard.press("Control+Enter");
  return page.evaluate(() => window.took);
}

async function letter(page) {
  await page.bringToFront();
  await page.locator("textarea").focus();
  await page.evaluate(() => {
    window.took = new Promise((resolve) => {
      addEventListener("keydown", () => {
        const began = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
      }, { capture: true, once: true });
    });
  });
  await page.keyboard.press("a");
  return page.evaluate(() => window.took);
}
