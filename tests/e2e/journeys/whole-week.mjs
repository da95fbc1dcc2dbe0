// A week from beginning to end with the keyboard alone: planned, told, recorded with every outcome, followed up, looked
// through and signed off. A pointer that touches the page fails the journey.
import { deepEqual, equal, ok } from "node:assert/strict";

import { picture } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

const TODAY = "2026-07-28";
const WEEK = "2026-W31";
/** What each digit of the panel records, and what is typed to have it. */
const DIGITS = "1234567890";
const OUTCOMES = [
  "admitted", "not_home", "refused", "door_only", "cancelled_by_tenant", "cancelled_by_organisation", "unsafe", "met_elsewhere", "remote_contact", "moved",
];

/** Walks the grid to today of one worker: to the corner, a day to the right, then down. */
async function standOnDay(page, worker) {
  const press = async (key, times) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
  };
  await press("ArrowUp", 24);
  await press("ArrowLeft", 6);
  await press("ArrowUp", 24);
  await press("ArrowRight", 1);
  await press("ArrowUp", 24);
  for (let row = 0; row < 40; row += 1) {
    if (await page.evaluate(() => document.activeElement.closest("td")?.dataset.worker) === worker) return;
    await press("ArrowDown", 1);
  }
  throw new Error(`The arrows do not come to ${worker}`);
}

async function play({ page, engine }) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  await page.addInitScript(() => {
    for (const kind of ["pointerdown", "mousedown", "touchstart"]) addEventListener(kind, () => { window.touched = kind; }, { capture: true });
  });
  const panel = page.getByRole("complementary");
  const week = () => engine.call("week_get", { week: WEEK });
  const day = () => engine.call("today_get", { day: TODAY, worker: null, everybody: true });

  // Planned: seven tenants today, each with their own worker, typed on the cell of that worker.
  await page.goto("/");
  await page.getByRole("navigation").first().waitFor();
  await page.keyboard.press("Control+2");
  await page.getByRole("heading", { level: 1, name: "Week 31" }).waitFor();
  const { missing, workers } = await week();
  const { rows } = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 100 });
  const once = rows.filter((it) => rows.filter((other) => other.name.startsWith(it.name)).length === 1).map(({ id, name, worker }) => ({ tenancy: id, name, worker }));
  const unplanned = ({ tenancy }) => missing.some((it) => it.tenancy === tenancy);
  const tenants = [...once.filter(unplanned), ...once.filter((it) => !unplanned(it))].slice(0, DIGITS.length);
  equal(tenants.length, DIGITS.length);
  for (const [at, tenant] of tenants.entries()) {
    const worker = workers.find((it) => it.name === tenant.worker) ?? workers[0];
    await page.locator(".plan :focus").waitFor();
    await standOnDay(page, worker.id);
    await page.keyboard.press("n");
    await panel.getByRole("textbox").first().waitFor();
    await page.keyboard.type(tenant.name);
    await panel.locator(".lines li").first().waitFor();
    await panel.locator("[aria-busy=false]").waitFor();
    await page.keyboard.press("Enter");
    await panel.getByRole("textbox", { name: "Tijd" }).waitFor();
    await page.keyboard.type(`${String(9 + at).padStart(2, "0")}:00`);
    await page.keyboard.press("Control+Enter");
    await panel.waitFor({ state: "detached" });
  }
  const planned = (await week()).visits.filter((it) => it.day === TODAY && it.time !== null);
  deepEqual(planned.map((it) => it.tenancy).sort(), tenants.map((it) => it.tenancy).sort());
  await picture(page, "whole-week-planned");

  // Told: the first key shows what, to whom; the second does it.
  await page.keyboard.press("Control+Enter");
  await panel.getByText(`${tenants.length} berichten`).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(".head .tag").filter({ hasText: "Gepubliceerd" }).waitFor();
  equal((await week()).publications, 1);

  // Recorded: every digit once, in the order of the day.
  await page.keyboard.press("Control+1");
  await page.getByRole("list", { name: /Bezoeken op dinsdag 28 juli/ }).waitFor();
  const visits = (await day()).visits.filter((it) => it.row.time !== null).map((it) => it.row);
  equal(visits.length, DIGITS.length);
  for (const [at, visit] of visits.entries()) {
    await page.locator(`[id*="${visit.visit}"]:focus`).waitFor();
    await page.keyboard.press("v");
    await panel.getByRole("radio").first().waitFor();
    await page.keyboard.press(DIGITS[at]);
    await panel.getByText(/^Week 31 (wordt|blijft)/).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.locator(".toast").filter({ hasText: visit.name }).first().waitFor();
  }
  const recorded = new Map((await day()).visits.map((it) => [it.row.visit, it.row.outcome]));
  deepEqual(visits.map((it) => recorded.get(it.visit)), OUTCOMES);
  await picture(page, "whole-week-recorded");

  // Followed up: another attempt at a time that was not tried, with one key; and a step that is closed with its result.
  const asked = (await engine.call("tasks_list", { worker: null, tenancy: null, open: true })).filter((it) => it.kind === "step");
  const failed = visits.find(({ tenancy }) => asked.some((it) => it.tenancy === tenancy && it.step === "second_attempt" && it.proposal !== null));
  ok(failed, JSON.stringify(asked));
  for (let up = 0; up < 20 && !(await page.locator(`[id*="${failed.visit}"]:focus`).count()); up += 1) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("p");
  await page.locator(".toast").getByText(/gepland op/).waitFor();
  const attempt = (await week()).visits.filter((it) => it.tenancy === failed.tenancy && it.day > TODAY);
  equal(attempt.length, 1);
  const step = page.locator(":focus").and(page.getByRole("button", { name: /^Opvolging van / }));
  for (let next = 0; next < 80 && !(await step.count()); next += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await panel.getByRole("radio").first().waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast").getByText(/Opvolging afgesloten/).waitFor();

  // Looked through: every finding by a digit, with a reason where one is asked; then signed off.
  await page.keyboard.press("Control+4");
  await page.getByRole("grid").waitFor();
  await page.keyboard.press("r");
  await page.getByRole("heading", { name: "Week 31 nakijken" }).waitFor();
  const { findings } = await engine.call("review_get", { week: WEEK });
  const kinds = new Set(findings.map((it) => it.finding));
  for (let done = 0; done < findings.length; done += 1) {
    await page.locator('[id^="finding-"][aria-current="true"]').filter({ hasText: "nu kiezen" }).waitFor();
    const first = page.locator("aside .opt").first();
    const asks = (await first.getAttribute("aria-expanded")) !== null;
    await page.keyboard.press("1");
    if (asks) {
      await page.getByLabel("Waarom?").waitFor();
      await page.keyboard.type("Nagevraagd bij de begeleider");
      await page.keyboard.press("Enter");
    }
    await page.getByText(`${done + 1} van ${findings.length} bekeken;`).waitFor();
  }
  ok(kinds.has("unsafe"), [...kinds].join(", "));
  await page.keyboard.press("Control+Enter");
  await page.getByRole("complementary", { name: "Week 31 afronden" }).waitFor();
  await page.keyboard.type("Alle bezoeken vastgelegd.");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Week 31 nagekeken door Sam Morgenster").waitFor();
  equal((await engine.call("review_get", { week: WEEK })).signed?.remark, "Alle bezoeken vastgelegd.");
  await picture(page, "whole-week-signed");
  equal(await page.evaluate(() => window.touched), undefined, "no pointer touched the page");
}

export default [{ name: "a whole week by keys alone: planned, told, recorded with every outcome, followed up, looked through, signed off", play }];
