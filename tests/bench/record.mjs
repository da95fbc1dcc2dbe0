// Recording from Vandaag: from the last key to the durable answer on the screen, beside one letter in a blank page.
//
//   node tests/bench/record.mjs [--window] [--times N] [--visits N] [--profile debug|release]
//
// The screens as they are built, on the real engine with a team's own list, in Chromium without a screen; with `--window`
// in the program's own window, beside the blank window. A recording and a letter take turns, so that both see the same
// machine. Both end two frames after their change is in the page: then it is on the screen. An answer of the engine comes
// only after the file has been synced.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Engine, launch, NOW, openTeam, PASSPHRASE, TARGET, WORKBOOK } from "../e2e/stage.mjs";
import { compare, load, quantile } from "./figures.mjs";
import { display, openWindow, TEAMS } from "./laptop.mjs";

const { values: asked } = parseArgs({
  options: { window: { type: "boolean" }, times: { type: "string", default: "200" }, visits: { type: "string", default: "40" }, profile: { type: "string", default: "release" } },
});
const TIMES = Number(asked.times);
/** The first ones make caches and are not counted. */
const WARM = 5;
/** A worker has four or five visits a day; a busy team ten times as many. After so many the day begins anew. */
const A_DAY = Number(asked.visits);
/** A window goes by the clock of the machine. */
const MOMENT = asked.window ? new Date().toISOString() : NOW;
const TODAY = MOMENT.slice(0, 10);
const [ENTER, CONTROL] = ["\ue007", "\ue009"];

const folder = await mkdtemp(join(tmpdir(), "omklap-record-"));
const times = { ours: [], blank: [] };
try {
  await (asked.window ? inWindows() : inChromium());
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${asked.window ? "window" : "Chromium"}, ${A_DAY} visits on the day; ${load()}`);
compare("from the last key of a recording to the answer on the screen, beside one letter", "<= 3x", times.ours, times.blank);
console.log(`worst of ${TIMES}: ${Math.max(...times.ours).toFixed(1)} ms; 95 % below ${quantile(times.ours, 0.95).toFixed(1)} ms; worst letter ${Math.max(...times.blank).toFixed(1)} ms`);

async function inChromium() {
  const engine = await Engine.start(folder, { profile: asked.profile, now: MOMENT });
  const chromium = await launch();
  try {
    await makeDay(engine);
    const context = await chromium.newContext({ baseURL: engine.url, viewport: { width: 1366, height: 768 }, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
    const [ours, blank] = [await context.newPage(), await context.newPage()];
    const see = (page) => ({
      front: () => page.bringToFront(),
      press: (...keys) => page.keyboard.press(keys.join("+").replace(CONTROL, "Control").replace(ENTER, "Enter")),
      run: (body) => page.evaluate(body),
      wait: (body) => page.waitForFunction(body),
    });
    await ours.goto("/");
    await measure(see(ours), see(blank), () => engine.call("history_undo"));
    await checkDay(engine);
  } finally {
    await chromium.close();
    await engine.end();
  }
}

async function inWindows() {
  const teams = join(folder, TEAMS);
  await mkdir(teams, { recursive: true });
  const engine = await Engine.start(teams, { profile: asked.profile, now: MOMENT });
  await makeDay(engine);
  await engine.call("session_lock");
  await engine.end();
  // A display each: no window ever lies over the other.
  const screens = [await display("1366x768"), await display("1366x768")];
  const open = async (program, home, at) => {
    const window = await openWindow({ program: join(TARGET, program), home, display: screens[at] });
    return { front: () => undefined, press: (...keys) => window.press(...keys), run: (body) => window.run(body), wait: (body) => window.wait(body), type: (text) => window.type(text), end: () => window.end() };
  };
  const blank = await open("release/examples/blank", join(folder, "blank"), 1);
  const ours = await open("release/omklap", folder, 0);
  try {
    await ours.wait(() => document.activeElement?.matches("input:not(:disabled)"));
    await ours.type(PASSPHRASE);
    await ours.press(ENTER);
    await measure(ours, blank, () => ours.run(() => window.__TAURI_INTERNALS__.invoke("history_undo", { args: {} }).then(() => true)));
  } finally {
    await ours.end();
    await blank.end();
    for (const screen of screens) await screen.end();
  }
  const again = await Engine.start(teams, { profile: asked.profile, now: MOMENT });
  try {
    await again.call("session_unlock", { passphrase: PASSPHRASE });
    await checkDay(again);
  } finally {
    await again.end();
  }
}

/** A team from its own list, with a day of visits for the whole team. */
async function makeDay(engine) {
  await openTeam(engine);
  const { mapping } = await engine.call("workbook_look", { path: WORKBOOK, mapping: null });
  await engine.call("workbook_import", { path: WORKBOOK, mapping });
  const { rows } = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 100 });
  for (let visit = 0; visit < A_DAY; visit += 1) {
    const time = `${String(8 + Math.floor(visit / 5)).padStart(2, "0")}:${String((visit % 5) * 12).padStart(2, "0")}`;
    await engine.call("visits_plan", { tenancy: rows[visit % rows.length].id, day: TODAY, time });
  }
}

/** What was answered is in the file. */
async function checkDay(engine) {
  const visits = await engine.call("visits_list", { from: TODAY, to: TODAY, tenancy: null, worker: null });
  const results = visits.filter(({ result }) => result !== null).length;
  const due = (WARM + TIMES) % A_DAY || A_DAY;
  if (results !== due) throw new Error(`${results} results of ${due} are in the file`);
}

/** Letters and recordings in turns. The results of a full day are taken back by `undo`, one by one. */
async function measure(ours, blank, undo) {
  await blank.wait(() => {
    document.body.innerHTML = "<textarea></textarea>";
    return true;
  });
  await ours.front();
  await ours.wait(() => document.querySelector(".day .name:focus") !== null);
  for (let time = -WARM; time < TIMES; time += 1) {
    const at = time + WARM;
    if (at > 0 && at % A_DAY === 0) await begin(ours, undo);
    const line = await letter(blank);
    const took = await recording(ours);
    if (time < 0) continue;
    times.blank.push(line);
    times.ours.push(took);
  }
}

/** An untouched day once more, with the cursor on its first visit. */
async function begin(ours, undo) {
  for (let step = 0; step < A_DAY; step += 1) await undo();
  await ours.front();
  // Away and back: the first visit has the focus as when the day was opened.
  await ours.press(CONTROL, "2");
  await ours.wait(() => document.querySelector(".plan td") !== null);
  await ours.press(CONTROL, "1");
  await ours.wait(() => document.querySelectorAll(".day .visit").length > 0 && document.querySelector(".day .done") === null && document.querySelector(".day .name:focus") !== null);
}

async function recording(page) {
  await page.front();
  await page.press("v");
  await page.press("1");
  await page.wait(() => document.querySelector(".panel .effect b") !== null);
  await page.run(() => {
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
  await page.press(CONTROL, ENTER);
  return page.run(() => window.took);
}

async function letter(page) {
  await page.front();
  await page.run(() => {
    document.querySelector("textarea").focus();
    window.took = new Promise((resolve) => {
      addEventListener("keydown", () => {
        const began = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
      }, { capture: true, once: true });
    });
  });
  await page.press("a");
  return page.run(() => window.took);
}
