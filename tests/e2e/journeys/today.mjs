// A worker's day by keys alone: recording, what is typed surviving, undo.
import { equal, match, ok } from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam, speaks } from "../stage.mjs";

const TODAY = "2026-07-28";

/** Five visits of today, one of last week that waits, what is known at the door, and a task. */
async function aDay(engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const ids = {};
  for (const name of ["T6", "T7", "T11", "T18", "T25", "T22"]) ids[name] = (await engine.call("tenancies_named", { name })).tenancy;
  const folder = join(tmpdir(), `omklap-risks-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const risks = ["R1,T6,green,,2026-01-01,2026-12-31", "R2,T7,green,,2026-01-01,2026-07-01", "R3,T11,orange,hond los in huis,2026-01-01,2026-12-31", "R4,T18,red,achterwacht bellen voor en na,2026-01-01,2026-09-01"];
  await writeFile(join(folder, "visit_risks.csv"), ["id,tenancy_id,level,measures,from,to", ...risks].join("\n"));
  await engine.call("set_import", { folder, dry_run: false });
  const workers = await engine.call("workers_list", {});
  const visits = {};
  for (const [name, time, colleague] of [["T6", "9:30"], ["T7", "10:15"], ["T25", "10:45"], ["T11", "15:00"], ["T18", "16:15", workers.find((it) => it.name.startsWith("Samira")).id]]) {
    visits[name] = (await engine.call("visits_plan", { tenancy: ids[name], day: TODAY, time, colleague: colleague ?? null })).visit;
  }
  await engine.call("visits_plan", { tenancy: ids.T22, day: "2026-07-24", time: "15:30" });
  await engine.call("tasks_add", { tenancy: ids.T7, text: "Kaartje door de deur en bericht sturen", due_day: TODAY });
  return { ids, visits };
}

async function playOn({ page, engine }, words, shots) {
  const { ids, visits } = await aDay(engine);
  await page.goto("/");
  const list = page.getByRole("list", { name: words.list });
  await list.waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  ok((await focused()).includes(visits.T6), "the first visit that waits has the focus");
  equal(await list.getByText(words.expired).count(), 1);
  equal(await list.getByText(words.green, { exact: true }).count(), 1, "what has expired is never green");
  await isAccessible(page, "today");
  await hasNoSidewaysScroll(page, "today");
  await page.locator(`[id*="${visits.T7}"]`).click();
  await page.getByRole("complementary").getByRole("button", { name: words.move }).click();
  await page.getByRole("complementary").getByText(words.expired).waitFor();
  equal(await page.getByRole("complementary").getByText(words.green, { exact: true }).count(), 0);
  await page.getByRole("complementary").getByText(words.was).waitFor();
  if (shots) await picture(page, "today-plan-expired");
  await page.keyboard.press("Escape");
  await page.locator(`[id*="${visits.T7}"]:focus`).waitFor();
  await page.keyboard.press("ArrowUp");

  // Admitted, nothing to report: three keys.
  await page.keyboard.press("v");
  await page.keyboard.press("1");
  await page.getByText(words.becomesMet).waitFor();
  if (shots) await picture(page, "today-recording");
  await isAccessible(page, "today while recording");
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast").waitFor();
  await page.locator(`[id*="${visits.T7}"]:focus`).waitFor();
  await list.locator("li.done").waitFor();

  // Refused, without a word.
  await page.keyboard.press("v");
  await page.keyboard.press("3");
  await page.keyboard.press("Control+Enter");
  await page.locator(`[id*="${visits.T25}"]:focus`).waitFor();
  await list.locator("li.miss").waitFor();

  // With observations and text, and a pause in which the window is closed.
  await page.keyboard.press("v");
  await page.keyboard.press("1");
  const panel = page.getByRole("complementary");
  await panel.getByText(words.becomesMet).waitFor();
  await page.keyboard.press("Tab"); // Why?
  await page.keyboard.press("Tab"); // The first row of what was found.
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  for (let row = 0; row < 3; row += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("Brief ligt klaar");
  await panel.getByText(words.kept).waitFor();
  await page.keyboard.type(", bijlage ontbreekt");
  const kept = async () => (await engine.call("drafts_get", { place: `visit:${visits.T25}:${ids.T25}` }))?.text ?? "";
  const deadline = Date.now() + 2000;
  while (!(await kept()).includes("ontbreekt")) ok(Date.now() < deadline, "what was typed is on the disk within two seconds");
  await page.reload();
  await list.waitFor();
  await page.locator(`[id*="${visits.T25}"]:focus`).waitFor();
  await page.keyboard.press("v");
  await panel.getByText(words.becomesMet).waitFor();
  equal(await panel.getByRole("textbox", { name: words.facts }).inputValue(), "Brief ligt klaar, bijlage ontbreekt");
  equal(await panel.getByRole("radio", { name: words.attention, checked: true }).count(), 1);
  if (shots) await picture(page, "today-draft");
  await isAccessible(page, "today with a draft");
  await page.keyboard.press("Control+Enter");
  await page.locator(`[id*="${visits.T11}"]:focus`).waitFor();
  await page.keyboard.press("Control+z");
  await list.locator(`li:has([id*="${visits.T25}"])`).getByText(words.now).waitFor();
  await page.keyboard.press("Control+y");
  await page.locator("li.done").nth(1).waitFor();

  // What waits since last week stands below the day, and the arrows go there.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowDown");
  await page.locator("main .lines [id^=visit-]:focus").waitFor();
  equal(await list.locator("[aria-current=true]").count(), 0);
  await page.getByText(words.waiting(4)).waitFor();
  await page.keyboard.press("v");
  await page.keyboard.press("2");
  await page.getByText(words.stays).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(words.waiting(3)).waitFor();
}

const DUTCH = {
  move: "Bezoek verzetten", was: /^Bekijk opnieuw hoe veilig het is/,
  list: /Bezoeken op dinsdag 28 juli/, expired: "Risico verlopen", green: "Groen", becomesMet: /Week 31 (wordt|blijft) voldaan/, kept: /Concept bewaard om/,
  facts: "Gezien en gehoord", attention: "aandacht", now: "Nu vastleggen", stays: /Week 30 (wordt|blijft)/, waiting: (n) => `${n} bezoeken van eerdere dagen`,
};
const ENGLISH = {
  move: "Move the visit", was: /^Look again at how safe it is/,
  list: /Visits on Tuesday,? 28 July/, expired: "Risk expired", green: "Green", becomesMet: /Week 31 (becomes|stays) met/, kept: /Draft kept at/,
  facts: "Seen and heard", attention: "attention", now: "Record now", stays: /Week 30 (becomes|stays)/, waiting: (n) => `${n} visits of earlier days`,
};

export default [
  {
    name: "a day is recorded by keys alone, and a draft outlives the window",
    play: (stage) => playOn(stage, DUTCH, true),
  },
  {
    name: "a day is recorded by keys alone in English, in the dark",
    screen: { colorScheme: "dark" },
    async play(stage) {
      await speaks(stage.page, "en");
      await playOn(stage, ENGLISH, false);
    },
  },
  {
    name: "a visit is planned, moved and taken off, a task added and done, in a narrow window",
    screen: { viewport: { width: 683, height: 384 } },
    async play({ page, engine }) {
      await openTeam(engine);
      await engine.call("set_import", { folder: CASELOAD, dry_run: false });
      await page.goto("/");
      await page.getByText("Geen bezoeken op deze dag.").waitFor();
      await page.keyboard.press("n");
      await page.keyboard.type("Jamal");
      const panel = page.getByRole("complementary");
      await panel.getByRole("button", { name: /Jamal Fictiefsen/ }).waitFor();
      await page.keyboard.press("Enter");
      await panel.getByLabel("Tijd").fill("17:00");
      await isAccessible(page, "a new visit");
      await hasNoSidewaysScroll(page, "a new visit");
      await picture(page, "today-narrow-plan");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "Jamal Fictiefsen: bezoek gepland op di 28 juli, 17:00." }).waitFor();
      const visit = page.getByRole("button", { name: "Jamal Fictiefsen", exact: true });
      await visit.click();
      await picture(page, "today-narrow-record");
      await hasNoSidewaysScroll(page, "a record panel");
      await isAccessible(page, "a record panel in a narrow window");
      await page.getByRole("button", { name: "Bezoek verzetten", exact: true }).click();
      await panel.getByLabel("Tijd").fill("9.15");
      await page.keyboard.press("Control+Enter");
      await page.getByText("09:15").first().waitFor();
      await visit.click();
      await page.getByRole("button", { name: "Bezoek verzetten", exact: true }).click();
      await page.getByRole("button", { name: "Bezoek weghalen", exact: true }).click();
      await page.getByText("Geen bezoeken op deze dag.").waitFor();
      await page.keyboard.press("Control+z");
      await visit.waitFor();

      await page.getByRole("button", { name: "Nieuwe taak", exact: true }).click();
      await page.keyboard.type("Jamal");
      await panel.getByRole("button", { name: /Jamal Fictiefsen/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.type("Kaartje sturen");
      await page.keyboard.press("Control+Enter");
      const task = page.getByRole("button", { name: "Gedaan: Jamal Fictiefsen, Kaartje sturen" });
      await task.click();
      await task.waitFor({ state: "detached" });

      // What was agreed stands with the next visit, and is ticked off there.
      const { tenancy } = await engine.call("tenancies_named", { name: "T7" });
      const said = { facts: null, impression: null, observations: [], agreement: "Belt zelf de corporatie", follow_up: null };
      await engine.call("visits_record", { tenancy, visit: null, day: "2026-07-27", outcome: "admitted", place: null, said });
      await page.reload();
      await page.getByText("Belt zelf de corporatie").waitFor();
      await visit.click();
      await panel.getByText("Eerder afgesproken").waitFor();
      await isAccessible(page, "a record panel with an agreement");
      await panel.getByRole("button", { name: "Gedaan: Jamal Fictiefsen, Belt zelf de corporatie" }).click();
      await page.getByText("Belt zelf de corporatie").first().waitFor({ state: "detached" });
      match(await page.getByRole("status").filter({ hasText: "taak gedaan" }).innerText(), /Jamal Fictiefsen: taak gedaan\./);
    },
  },
];
