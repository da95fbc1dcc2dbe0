// Looking at a screen: what axe finds, whether it scrolls sideways, and pictures for a person.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { PICTURES } from "./stage.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 A and AA, and axe's own good practices. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails when axe finds anything on the screen as it stands. */
export async function isAccessible(page, screen) {
  await settled(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((it) => `${it.html}\n      ${it.failureSummary}`) }));
  }, RULES);
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.slice(0, 4).map((it) => `    ${it}`)]);
  throw new Error(`axe finds ${violations.length} on ${screen}:\n  ${lines.join("\n  ")}`);
}

/** What a person can operate, as the tree of a screen reader calls it. */
const CONTROLS = [
  "button", "link", "textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "switch", "slider", "spinbutton", "option", "tab", "menuitem",
  "menuitemcheckbox", "menuitemradio", "grid", "dialog", "radiogroup",
].join("|");

/** Fails when a control of the screen has no name in the tree that a screen reader reads. */
export async function everyControlIsNamed(page, screen) {
  await settled(page);
  const tree = (await page.locator("body").ariaSnapshot()).split("\n");
  const controls = tree.filter((line) => new RegExp(`^\\s*- '?(${CONTROLS})\\b`).test(line));
  if (controls.length === 0) throw new Error(`${screen} has nothing to operate`);
  const nameless = controls.filter((line) => !new RegExp(`^\\s*- '?(${CONTROLS}) "\\S`).test(line));
  if (nameless.length > 0) throw new Error(`${nameless.length} of ${controls.length} controls on ${screen} have no name:\n  ${nameless.join("\n  ")}`);
}

/** Fails when the page itself scrolls sideways; a grid may scroll inside its own box. */
export async function hasNoSidewaysScroll(page, screen) {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth,
  }));
  if (wide > room) throw new Error(`${screen} scrolls sideways: ${wide} of ${room}`);
}

/** Saves what the screen looks like. */
export async function picture(page, name) {
  await settled(page);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Looks at the screen as it is now in a journey: a picture, what axe says, and that nothing scrolls sideways. */
export function looks(page, journey, look) {
  return async (name) => {
    await picture(page, `${journey}-${name}-${look}`);
    await isAccessible(page, name);
    await hasNoSidewaysScroll(page, name);
  };
}

/** Nothing is loading or moving and every font is there: a colour halfway a transition is no colour. */
export async function settled(page) {
  // Behind a dialog something may wait for the answer.
  const within = (await page.locator("dialog[open]").count()) > 0 ? "dialog " : "";
  await page.locator(`${within}[aria-busy=true]`).first().waitFor({ state: "detached" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((it) => it.finished.catch(() => undefined)));
  });
}

/** Fails when what was just done is said over something that one can press, as far as it is in sight. */
export async function saysBesideControls(page, screen) {
  await settled(page);
  const { said, controls, covered } = await page.evaluate(() => {
    const edges = (it) => (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(it.getBoundingClientRect());
    const meet = (a, b) => ({ left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) });
    const isNothing = (it) => it.right - it.left < 1 || it.bottom - it.top < 1;
    const inSight = (it) => {
      let box = meet(edges(it), { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
      for (let around = it.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflow !== "visible") box = meet(box, edges(around));
      }
      return box;
    };
    const toast = document.querySelector(".toast");
    if (toast === null) return { said: null, controls: 0, covered: [] };
    const said = edges(toast);
    const all = [...document.querySelectorAll("button, a[href], input, select, textarea, [tabindex='0'], [role=option], [role=gridcell]")];
    const controls = all.filter((it) => !toast.contains(it) && it.checkVisibility({ visibilityProperty: true }) && !isNothing(inSight(it)));
    const covered = controls.filter((it) => !isNothing(meet(said, inSight(it)))).map((it) => `${it.tagName} ${it.ariaLabel ?? it.textContent.trim().slice(0, 60)}`);
    if (toast.scrollWidth > toast.clientWidth || toast.scrollHeight > toast.clientHeight + 1) covered.push("its own edge");
    return { said: inSight(toast), controls: controls.length, covered };
  });
  if (said === null) throw new Error(`${screen} says nothing`);
  if (said.bottom - said.top < 20 || said.right - said.left < 100) throw new Error(`${screen} says it out of sight: ${JSON.stringify(said)}`);
  if (controls < 8) throw new Error(`${screen} has ${controls} controls: it did not open`);
  if (covered.length > 0) throw new Error(`what is said covers ${covered.length} of ${controls} controls on ${screen}:\n  ${covered.join("\n  ")}`);
}
