// The ten jobs that a day is made of: how many keys each takes, and how many clicks for who uses a mouse.
import { deepEqual } from "node:assert/strict";

import { settled } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

const TODAY = "2026-07-28";
const WEEK = "2026-W31";

/** What each job takes: keys alone; with the mouse clicks, and the keys of what has to be typed. A chord is one key. */
const COSTS = {
  "toegelaten, niets bijzonders": "3 keys; 3 clicks",
  "niet thuis": "3 keys; 3 clicks",
  "terugnemen wat net gedaan is": "1 key; 1 click",
  "tweede poging plannen op het voorgestelde moment": "1 key; 1 click",
  "nieuw bezoek plannen": "8 keys; 3 clicks, 5 keys",
  "een dossier openen": "7 keys; 2 clicks, 5 keys",
  "zien waarom een week zo staat": "1 key; 1 click",
  "de week publiceren": "2 keys; 2 clicks",
  "een bevinding van de week beslissen": "1 key; 1 click",
  "een taak afvinken": "1 key; 1 click",
};

async function play({ page, engine }) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { tenancy: refused } = await engine.call("tenancies_named", { name: "T7" });
  const { tenancy: other } = await engine.call("tenancies_named", { name: "T6" });
  await engine.call("visits_plan", { tenancy: other, day: TODAY, time: "09:00" });
  await engine.call("visits_plan", { tenancy: refused, day: TODAY, time: "10:00" });
  await engine.call("tasks_add", { tenancy: other, text: "Kaartje door de deur", due_day: "2026-07-20" });
  await page.addInitScript(() => {
    window.spent = { keys: 0, clicks: 0 };
    addEventListener("keydown", ({ key }) => { if (!["Control", "Shift", "Alt"].includes(key)) window.spent.keys += 1; }, { capture: true });
    addEventListener("pointerdown", () => { window.spent.clicks += 1; }, { capture: true });
  });
  await page.goto("/");
  await page.locator(".day .visit").nth(1).waitFor();

  const press = (key) => page.keyboard.press(key);
  const panel = page.getByRole("complementary");
  const toast = (text) => page.locator(".toast").filter({ hasText: text }).first().waitFor();
  const button = (name) => page.getByRole("button", { name }).first();
  const costs = {};
  async function spent(work) {
    await page.evaluate(() => { window.spent = { keys: 0, clicks: 0 }; });
    await work();
    return page.evaluate(() => window.spent);
  }
  const several = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;
  /** Both ways, with what was done taken back between them. */
  async function job(name, { before = async () => undefined, keys, clicks, back = async () => undefined }) {
    await before();
    const typed = await spent(keys);
    await back();
    await before();
    const used = await spent(clicks);
    await back();
    costs[name] = [`${several(typed.keys, "key")}`, [several(used.clicks, "click"), ...(used.keys > 0 ? [several(used.keys, "key")] : [])].join(", ")].join("; ");
  }
  /** The way back ends when the engine went it; the toast of the one before may still stand there. */
  async function back(act) {
    await Promise.all([page.waitForResponse((it) => it.url().endsWith("/history_undo")), act()]);
    await settled(page);
  }
  const undone = () => back(() => press("Control+z"));
  const first = page.locator(".day .visit .name").first();
  const recordBy = (digit, option) => ({
    async keys() {
      await press("v");
      await panel.getByRole("radio").first().waitFor();
      await press(digit);
      await press("Control+Enter");
      await panel.waitFor({ state: "detached" });
    },
    async clicks() {
      await first.click();
      await panel.locator("label").filter({ hasText: option }).first().click();
      await panel.getByRole("button", { name: /^Vastleggen/ }).click();
      await panel.waitFor({ state: "detached" });
    },
    async back() {
      await undone();
      await first.focus();
    },
  });
  await first.focus();
  await job("toegelaten, niets bijzonders", recordBy("1", "Toegelaten"));
  await job("niet thuis", recordBy("2", "Niet thuis"));
  await job("terugnemen wat net gedaan is", {
    before: recordBy("1", "").keys,
    keys: undone,
    clicks: () => back(() => page.locator(".toast").getByRole("button", { name: /^Ongedaan maken/ }).last().click()),
    back: () => first.focus(),
  });
  const plan = page.getByRole("button", { name: /^Plan .*: nog een poging bij Quinten de Testman/ }).first();
  await job("tweede poging plannen op het voorgestelde moment", {
    async before() {
      await plan.waitFor();
      await page.getByRole("button", { name: /^Opvolging van Quinten de Testman/ }).focus();
    },
    async keys() {
      await press("p");
      await toast(/gepland op/);
    },
    async clicks() {
      await plan.click();
      await toast(/gepland op/);
    },
    back: undone,
  });
  const line = panel.getByRole("button", { name: /Jamal Fictiefsen/ });
  await job("nieuw bezoek plannen", {
    async keys() {
      await press("n");
      await panel.getByLabel("Huurder", { exact: true }).waitFor();
      await page.keyboard.type("jamal");
      await press("Enter");
      await panel.getByLabel("Minuten").waitFor();
      await press("Control+Enter");
      await toast(/bezoek gepland/);
    },
    async clicks() {
      await button(/^Nieuw bezoek/).click();
      await panel.getByLabel("Huurder", { exact: true }).waitFor();
      await page.keyboard.type("jamal");
      await panel.getByRole("listitem").nth(1).waitFor({ state: "detached" });
      await line.click();
      await panel.getByRole("button", { name: /^Plannen/ }).click();
      await toast(/bezoek gepland/);
    },
    back: undone,
  });
  await job("een dossier openen", {
    async keys() {
      await press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").waitFor();
      await page.keyboard.type("jamal");
      await press("Enter");
      await page.getByRole("heading", { level: 1, name: "Jamal Fictiefsen" }).waitFor();
    },
    async clicks() {
      await button(/^Zoeken of opdracht/).click();
      await page.getByRole("dialog").getByRole("combobox").waitFor();
      await page.keyboard.type("jamal");
      await page.getByRole("dialog").getByRole("option", { name: /Jamal Fictiefsen/ }).first().click();
      await page.getByRole("heading", { level: 1, name: "Jamal Fictiefsen" }).waitFor();
    },
    async back() {
      await press("Control+1");
      await first.waitFor();
    },
  });
  await press("Control+4");
  const cell = page.getByRole("gridcell", { name: /week 29, Jamal Fictiefsen/ });
  await cell.waitFor();
  const reason = page.locator("[role=dialog]:not(dialog), .pop").filter({ hasText: "Waarom?" }).first();
  await job("zien waarom een week zo staat", {
    before: () => cell.focus(),
    async keys() {
      await press("w");
      await reason.waitFor();
    },
    async clicks() {
      await cell.click();
      await reason.waitFor();
    },
    async back() {
      await press("Escape");
      await reason.waitFor({ state: "detached" });
    },
  });
  await press("Control+2");
  await page.locator(".plan :focus").waitFor();
  const told = page.locator(".head .tag").filter({ hasText: "Gepubliceerd" });
  await job("de week publiceren", {
    async keys() {
      await press("Control+Enter");
      await panel.getByText(/bericht/).first().waitFor();
      await press("Control+Enter");
      await told.waitFor();
    },
    async clicks() {
      await button(/^Publiceren/).click();
      await panel.getByText(/bericht/).first().waitFor();
      await panel.getByRole("button", { name: /^Publiceren/ }).click();
      await told.waitFor();
    },
    async back() {
      await press("Control+z");
      await told.waitFor({ state: "detached" });
    },
  });
  await press("Control+4");
  await cell.waitFor();
  await press("r");
  await page.locator("aside .opt").first().waitFor();
  const decided = page.getByText(/^1 van \d+ bekeken/);
  await job("een bevinding van de week beslissen", {
    before: () => page.locator('[id^="finding-"][aria-current="true"]').filter({ hasText: "nu kiezen" }).waitFor(),
    async keys() {
      await press("1");
      await decided.waitFor();
    },
    async clicks() {
      await page.locator("aside .opt").first().click();
      await decided.waitFor();
    },
    async back() {
      await press("Control+z");
      await decided.waitFor({ state: "detached" });
      await page.locator('[id^="finding-"]').first().click();
    },
  });
  await press("Control+1");
  await button("Alle taken").click();
  // The evaluations that a caseload brings along stand before it.
  await press("/");
  await page.keyboard.type("Kaartje");
  const task = page.getByRole("row", { name: /Kaartje door de deur/ });
  await task.waitFor();
  await job("een taak afvinken", {
    before: () => page.locator("main [role=grid]").focus(),
    async keys() {
      await press("Space");
      await task.waitFor({ state: "detached" });
    },
    async clicks() {
      await task.getByRole("button", { name: /^Gedaan/ }).click();
      await task.waitFor({ state: "detached" });
    },
    async back() {
      await press("Control+z");
      await task.waitFor();
    },
  });
  deepEqual(costs, COSTS);
}

export default [{ name: "the ten most frequent jobs take so many keys, and so many clicks", play }];
