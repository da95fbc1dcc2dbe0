// What every journey stands on: Chromium, and for each journey an engine with a folder of its own and a fresh page.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where cargo builds, unless it was told otherwise. */
export const TARGET = process.env.CARGO_TARGET_DIR ?? here("../../target");
export const PICTURES = join(TARGET, "pictures");
export const CASELOAD = here("../fixtures/caseload-set");
/** The same caseload as the team keeps it. */
export const WORKBOOK = here("../fixtures/caseload.xlsx");

/** The moment in which all journeys take place: a Tuesday in the last week of the fixtures. */
export const NOW = "2026-07-28T09:00:00Z";

/** How long a screen may take to show what is waited for, on a busy machine. */
const PATIENCE = 20_000;

/** The window as the program opens it. */
const WINDOW = { width: 1366, height: 768 };

/** A passphrase that is long enough on every laptop. */
export const PASSPHRASE = "vier losse woorden samen";

/** Makes an empty team and opens it, past the screens. */
export async function openTeam(engine) {
  const { words, ask } = await engine.call("session_create_team", { team: "Team Oost", name: "Sam Morgenster", passphrase: PASSPHRASE });
  await engine.call("session_confirm_recovery", { words: ask.map((number) => words[number - 1]) });
}

/** Chromium as the system has it, without a screen. */
export function launch() {
  // As root, in a container, Chromium has no sandbox to offer; all pages come from this repository.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: installed(), args: [...args, "--lang=nl", "--font-render-hinting=none"] });
}

export class Browser {
  #chromium;

  static async start() {
    const it = new Browser();
    it.#chromium = await launch();
    await mkdir(PICTURES, { recursive: true });
    return it;
  }

  /** Plays one journey; gives back what went wrong. */
  async play({ name, play, screen = {} }) {
    const troubles = [];
    const folder = await mkdtemp(join(tmpdir(), "omklap-journey-"));
    const engine = await Engine.start(folder);
    const context = await this.#chromium.newContext({
      baseURL: engine.url, viewport: WINDOW, locale: "nl-NL", timezoneId: "Europe/Amsterdam", colorScheme: "light", ...screen,
    });
    try {
      context.setDefaultTimeout(PATIENCE);
      await context.clock.setFixedTime(new Date(NOW));
      const page = await context.newPage();
      page.on("pageerror", (error) => troubles.push(`The page failed: ${error.message}`));
      page.on("console", (line) => {
        // A refusal of the engine is an answer (400), though the browser calls it an error.
        const refusal = line.location().url.includes("/call/");
        if (line.type() === "error" && !refusal) troubles.push(`The page complains: ${line.text()}`);
      });
      page.on("request", (request) => {
        const own = request.url().startsWith(engine.url) || request.url().startsWith("data:");
        if (!own) troubles.push(`The page asks somebody else: ${request.url()}`);
      });
      try {
        await play({ page, engine, context });
      } catch (error) {
        troubles.push(String(error.stack ?? error));
        const picture = join(PICTURES, `failed-${name.replace(/\W+/g, "-")}.png`);
        await page.screenshot({ path: picture }).catch(() => undefined);
        troubles.push(`The screen then: ${picture}`);
      }
    } finally {
      await context.close();
      await engine.end();
      await rm(folder, { recursive: true, force: true });
    }
    return troubles;
  }

  async end() {
    await this.#chromium.close();
  }
}

/** The real engine behind a loopback address, as a process that ends with this one. */
export class Engine {
  #process;
  url = "";

  static async start(folder, { profile = "debug", now = NOW } = {}) {
    const program = join(TARGET, profile, process.platform === "win32" ? "host.exe" : "host");
    if (!existsSync(program)) throw new Error("The host is not built: cargo build --package acceptance --bin host");
    const args = ["--folder", folder, "--ui", process.env.UI ?? here("../../ui/dist"), "--now", now, "--with-parent"];
    const it = new Engine();
    it.#process = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    for await (const line of createInterface({ input: it.#process.stdout })) {
      it.url = line.trim();
      return it;
    }
    throw new Error("The host ended before it gave its address.");
  }

  /** One command, as the screens send it. Gives back the answer, or throws with the code of the refusal. */
  async call(name, args = {}) {
    const reply = await this.#post(`call/${name}`, args);
    const body = await reply.json();
    if (!reply.ok) throw new Error(`${name}: ${body.code} ${JSON.stringify(body.args)}`);
    return body.answer;
  }

  /** Lets so many seconds pass for the engine. */
  async pass(seconds) {
    await this.#post("clock", seconds);
  }

  #post(path, content) {
    const headers = { "content-type": "application/json" };
    return fetch(this.url + path, { method: "POST", headers, body: JSON.stringify(content) });
  }

  /** It is ended hard, as by a battery that is empty. */
  async kill() {
    const ended = this.#ended();
    this.#process.kill("SIGKILL");
    await ended;
  }

  /** Its input ends, so it ends. */
  async end() {
    const ended = this.#ended();
    this.#process.stdin.end();
    await ended;
  }

  #ended() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => this.#process.once("exit", resolve));
  }
}

/** Chromium as the system has it. */
function installed() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((it) => existsSync(it));
  if (!found) throw new Error(`None of these is installed: ${names.join(", ")}.`);
  return found;
}

/** From the tab of a dossier that has the focus to the one with this word, by the arrow. */
export async function tabBy(page, word) {
  const wanted = page.getByRole("tab", { name: word, selected: true });
  for (let step = 0; step < 20 && (await wanted.count()) === 0; step += 1) await page.keyboard.press("ArrowRight");
  await wanted.waitFor();
}

/** Tab until what has this name, or begins with it, has the focus. */
export async function tabTo(page, name) {
  for (let step = 0; step < 60; step += 1) {
    const names = await page.evaluate(() => {
      const it = document.activeElement;
      return [it?.labels?.[0]?.textContent, it?.getAttribute("aria-label"), it?.textContent];
    });
    if (names.some((it) => it?.trim().startsWith(name))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab comes to ${name}`);
}

/** Types into the field with this label, over what stands there. */
export async function typeInto(page, label, text) {
  await tabTo(page, label);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** A day in the date field that has the cursor, by its digits: in the order in which this browser asks for them. */
export async function typeDay(page, day) {
  const [year, month, date] = day.split("-");
  for (const digits of [date + month + year, month + date + year]) {
    await page.evaluate(() => { const field = document.activeElement; field.blur(); field.focus(); });
    await page.keyboard.type(digits);
    if ((await page.evaluate(() => document.activeElement.value)) === day) return;
  }
  throw new Error(`${day} cannot be typed`);
}

/** Uses the button with this name by Enter, with the focus where Tab would bring it; the first of several. */
export function byKey(page) {
  return async (name, exact = true) => {
    await page.getByRole("button", { name, exact }).first().focus();
    await page.keyboard.press("Enter");
  };
}

/** The window speaks this language when it opens. */
export function speaks(of, language) {
  return of.addInitScript((chosen) => localStorage.setItem("omklap.prefs", JSON.stringify({ language: chosen })), language);
}
