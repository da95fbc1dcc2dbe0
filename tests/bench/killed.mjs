// The program is ended hard, again and again, while somebody types, records and takes a list in.
//
//   node tests/bench/killed.mjs [--times N] [--profile debug|release]
//
// The screens in Chromium, the engine as a process that gets SIGKILL at a moment that nobody chose. After each end the
// file is opened, checked as a person would check it, and compared with what had been acknowledged: every result, and
// every letter of the draft that is older than two seconds. An import is there whole or not at all.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { parseArgs } from "node:util";

import { Engine, launch, NOW, openTeam, PASSPHRASE, WORKBOOK } from "../e2e/stage.mjs";
import { load, quantile } from "./figures.mjs";

const { values: asked } = parseArgs({ options: { times: { type: "string", default: "100" }, profile: { type: "string", default: "release" } } });
const TIMES = Number(asked.times);
/** A draft may be younger than this when it is lost. */
const YOUNG_MS = 2_000;
/** Of so many ends, one comes while a list is taken in. */
const EVERY = 4;
const TODAY = NOW.slice(0, 10);

const troubles = [];
const lost = [];
const counts = { typing: 0, importing: 0, whole: 0, nothing: 0, results: 0 };

const chromium = await launch();
try {
  const took = await timeOfImport();
  for (let time = 0; time < TIMES; time += 1) {
    const importing = time % EVERY === EVERY - 1;
    try {
      await (importing ? duringImport(took) : duringTyping());
      counts[importing ? "importing" : "typing"] += 1;
    } catch (why) {
      troubles.push(`${importing ? "importing" : "typing"}, time ${time + 1}: ${why.stack ?? why}`);
    }
  }
} finally {
  await chromium.close();
}
console.log(`${TIMES} hard ends, ${load()}: ${counts.typing} while typing, ${counts.importing} while importing`);
console.log(`results acknowledged and found again: ${counts.results}; imports whole ${counts.whole}, not at all ${counts.nothing}`);
console.log(`youngest letters lost of a draft: median ${quantile(lost, 0.5)} ms, worst ${Math.max(...lost)} ms (goal <= ${YOUNG_MS})`);
for (const trouble of troubles) console.log(trouble);
console.log(`${troubles.length} failed`);
process.exitCode = troubles.length > 0 ? 1 : 0;

/** Runs `body` on an engine with a folder of its own; it gives how to start it again after its end. */
async function inFolder(body) {
  const folder = await mkdtemp(join(tmpdir(), "omklap-killed-"));
  let engine;
  const start = async () => (engine = await Engine.start(folder, { profile: asked.profile }));
  try {
    await body(start);
  } finally {
    await engine?.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the file after a hard end and lets the program check it. */
async function openAgain(start) {
  const engine = await start();
  await engine.call("session_unlock", { passphrase: PASSPHRASE });
  const verified = await engine.call("team_verify");
  if (!(verified.file_whole && verified.journal_whole && verified.log_whole)) throw new Error(`The file is damaged: ${JSON.stringify(verified)}`);
  return engine;
}

/** Milliseconds that an import takes when nobody ends it. */
async function timeOfImport() {
  let took = 0;
  await inFolder(async (start) => {
    const engine = await start();
    await openTeam(engine);
    const { mapping } = await engine.call("workbook_look", { path: WORKBOOK, mapping: null });
    const began = performance.now();
    await engine.call("workbook_import", { path: WORKBOOK, mapping });
    took = performance.now() - began;
  });
  return took;
}

async function duringImport(took) {
  await inFolder(async (start) => {
    let engine = await start();
    await openTeam(engine);
    const { mapping } = await engine.call("workbook_look", { path: WORKBOOK, mapping: null });
    let acknowledged = false;
    const import_ = engine.call("workbook_import", { path: WORKBOOK, mapping }).then(() => (acknowledged = true), () => undefined);
    await after(Math.random() * took * 1.2);
    await engine.kill();
    await import_;
    engine = await openAgain(start);
    const { all } = await engine.call("tenancies_list", { search: "", worker: null, ended: true, offset: 0, limit: 1 });
    if (all !== 34 && (all !== 0 || acknowledged)) throw new Error(`${all} tenancies, acknowledged: ${acknowledged}`);
    counts[all === 34 ? "whole" : "nothing"] += 1;
    // What was interrupted can be done again.
    await engine.call("workbook_import", { path: WORKBOOK, mapping });
  });
}

async function duringTyping() {
  await inFolder(async (start) => {
    let engine = await start();
    await openTeam(engine);
    const { mapping } = await engine.call("workbook_look", { path: WORKBOOK, mapping: null });
    await engine.call("workbook_import", { path: WORKBOOK, mapping });
    const { rows } = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 8 });
    for (const [at, { id }] of rows.entries()) {
      await engine.call("visits_plan", { tenancy: id, day: TODAY, time: `${10 + at}:00`, minutes: 45, worker: null, colleague: null });
    }
    const context = await chromium.newContext({ baseURL: engine.url, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
    try {
      await context.clock.setFixedTime(new Date(NOW));
      const page = await context.newPage();
      await page.goto("/");
      const told = { recorded: 0, letters: [] };
      const ended = after(500 + Math.random() * 6_000).then(() => engine.kill()).then(() => performance.now());
      // The engine goes away under the hands of whoever types: every step may fail from then on.
      await type(page, told).catch(() => undefined);
      const end = await ended;
      engine = await openAgain(start);
      await compare(engine, rows, told, end);
    } finally {
      await context.close();
    }
  });
}

/** Records visit after visit, each with words; notes what was acknowledged and when each letter was typed. */
async function type(page, told) {
  await page.locator(".day .visit").first().waitFor();
  for (let visit = 0; ; visit += 1) {
    await page.keyboard.press("v");
    await page.locator(".panel textarea").first().waitFor({ timeout: 3_000 });
    await page.keyboard.press("1");
    await page.locator(".panel textarea").first().focus();
    told.letters = [];
    for (let word = 0; word < 8 + Math.random() * 40; word += 1) {
      const text = `woord${visit}x${word} `;
      await page.keyboard.type(text);
      told.letters.push({ text, at: performance.now() });
      await after(30);
    }
    await page.keyboard.press("Control+Enter");
    // The sentence at the foot may be the one of the visit before; the panel closes only with the answer.
    await page.locator(".panel").waitFor({ state: "detached", timeout: 3_000 });
    told.recorded = visit + 1;
    told.letters = [];
  }
}

/** Everything that was acknowledged is there, and of the draft everything that is old enough. */
async function compare(engine, rows, told, end) {
  const visits = await engine.call("visits_list", { from: TODAY, to: TODAY, tenancy: null, worker: null });
  const recorded = visits.filter(({ result }) => result !== null);
  if (recorded.length < told.recorded) throw new Error(`${recorded.length} results of ${told.recorded}`);
  counts.results += told.recorded;
  if (recorded.length > told.recorded) return; // The last one was on the disk before it could be acknowledged.
  const drafts = [];
  for (const { visit, tenancy } of visits) {
    const draft = await engine.call("drafts_get", { place: `visit:${visit}:${tenancy}` });
    if (draft) drafts.push(draft.text);
  }
  const kept = drafts.join("\n");
  const missing = told.letters.filter(({ text }) => !kept.includes(text.trim()));
  const ages = missing.map(({ at }) => end - at);
  lost.push(Math.round(Math.max(0, ...ages)));
  if (ages.some((it) => it > YOUNG_MS)) throw new Error(`Words of ${Math.max(...ages).toFixed(0)} ms ago are lost.`);
}
